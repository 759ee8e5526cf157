"""The checks of the project, one session each: `nox -l` lists them, plain `nox` runs tests, lint and types.

Every session has an environment of its own under .nox/ and uses the Python that runs nox. With YIBAO_PINNED=1, as
`.ci/run` sets it, the daily sessions install only what `.ci/requirements-*.txt` pins by version and hash.
"""

from __future__ import annotations

import json
import os
import pathlib
import re
import shutil
import tarfile
from datetime import UTC, datetime

import nox

nox.needs_version = ">=2025.2.9"
nox.options.sessions = ["tests", "lint", "types"]
# uv, where it is installed, would not install a changed checkout again.
nox.options.default_venv_backend = "virtualenv"
nox.options.reuse_venv = "yes"
nox.options.error_on_external_run = True

ROOT = pathlib.Path(__file__).parent
PYPROJECT = nox.project.load_toml(ROOT / "pyproject.toml")

# What runs as doctest beside src: every example that a reader may copy.
PAGES = ("README.md", "README.zh-CN.md", "docs/index.md", "docs/en", "docs/zh")

# What the page in the browser needs of Pyodide's npm package.
PYODIDE = (
    "pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json", "package.json",
)  # fmt: skip

SMOKE = """
import sys
before = set(sys.modules)
import yibao_rules as yb
others = {"attr", "pluggy", "dateutil", "json", "re"} & (set(sys.modules) - before)
assert not others, f"importing the package imports {others}"
lin = yb.Insured(region="北京", birth_date="1952-05-01", sex="female", status="retired")
result = yb.account_credit(lin, on="2025-05-01")
assert str(result.amount) == "110.00", result
assert result.sources
assert len(yb.list_regions()) >= 415
print(yb.__file__, result, sep="\\n")
"""


def group(name: str) -> tuple[str, ...]:
    """The requirements of a dependency group."""
    return nox.project.dependency_groups(PYPROJECT, name)


def install(session: nox.Session, name: str, *package: str) -> None:
    """Install the package (`.` or `-e .`) with all extras and a dependency group: pinned, or the newest that fits."""
    if os.environ.get("YIBAO_PINNED"):
        session.install("--require-hashes", "-r", f".ci/requirements-{name}.txt")
        session.install("--no-deps", "--no-build-isolation", *package)
    else:
        session.install(*package[:-1], f"{package[-1]}[all]", *group(name))


@nox.session
def tests(session: nox.Session) -> None:
    """Install the package and run tests and doctests; without arguments also the coverage gate."""
    install(session, "test", ".")
    if session.posargs:
        session.run("pytest", *session.posargs)
        return
    # The package is a plugin of pytest itself: loaded by pytest, its first lines would come before the measuring.
    session.run(
        "pytest",
        "-p",
        "no:yibao",
        "-n",
        "auto",
        "--doctest-modules",
        "--doctest-glob=*.md",
        "--cov",
        "--cov-report=term-missing:skip-covered",
        "--cov-fail-under=100",
        "--pyargs",
        "yibao_rules",
        "./tests",
        *PAGES,
    )


@nox.session
def lint(session: nox.Session) -> None:
    """Style, layers of imports, generated files."""
    install(session, "lint", "-e", ".")
    session.run("ruff", "check")
    session.run("ruff", "format", "--check", "--extend-exclude", "*.md")
    session.run("lint-imports")
    session.run("python", "tools/generate_index.py", "--check")
    session.run("python", "tools/generate_changes.py", "--check")
    session.run("python", "tools/generate_docs.py", "--check")
    session.run("python", "tools/notebooks.py", "--check")


@nox.session
def types(session: nox.Session) -> None:
    """Strict mypy and pyright over src."""
    install(session, "types", "-e", ".")
    session.run("mypy", "--strict", "src")
    session.run("pyright", "src")


@nox.session
def docs(session: nox.Session) -> None:
    """Build the pages into docs/_build/html, a warning is an error; read the changelog fragments."""
    install(session, "docs", ".")
    session.run("towncrier", "build", "--draft", "--version", "next")
    session.run("sphinx-build", "-W", "--keep-going", "-E", "-b", "html", "docs", "docs/_build/html", *session.posargs)


@nox.session
def browser(session: nox.Session) -> None:
    """Build the page that computes in the browser into docs/_build/html/browser, and test it in headless Chromium."""
    session.install(*group("browser"))
    source, page = ROOT / "docs/browser", ROOT / "docs/_build/html/browser"
    shutil.rmtree(page, ignore_errors=True)
    shutil.copytree(source, page, ignore=shutil.ignore_patterns("package*.json", "requirements.txt"))

    # Pyodide's own files, checked against the lock file's hashes.
    work = pathlib.Path(session.create_tmp()).resolve()
    for name in ("package.json", "package-lock.json"):
        shutil.copy(source / name, work)
    with session.chdir(work):
        session.run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
    (page / "pyodide").mkdir()
    for name in PYODIDE:
        shutil.copy(work / "node_modules/pyodide" / name, page / "pyodide")

    wheels = page / "wheels"
    pip = ("python", "-m", "pip", "--quiet")
    requirements = str(source / "requirements.txt")
    hashed = ("--require-hashes", "--only-binary=:all:", "--no-deps")
    session.run(*pip, "download", *hashed, "-r", requirements, "--dest", str(wheels))
    session.run(*pip, "wheel", "--no-deps", "--wheel-dir", str(wheels), str(ROOT))
    names = sorted(path.name for path in wheels.glob("*.whl"))
    (page / "wheels.json").write_text(json.dumps(names), encoding="utf-8")

    # Its conftest alone: the page's tests need neither the other tests' packages nor an installed library.
    session.run("pytest", "--confcutdir=tests/browser", "tests/browser", "-s", *session.posargs)


@nox.session
def notebooks(session: nox.Session) -> None:
    """Run the notebooks from fresh kernels and compare with what is kept; `-- --execute` keeps the new outputs."""
    install(session, "notebooks", "-e", ".")
    if session.posargs:
        session.run("python", "tools/notebooks.py", *session.posargs)
    else:
        session.run("pytest", "tests/test_notebooks.py")


@nox.session
def spark(session: nox.Session) -> None:
    """Run the tests of Spark in local mode; needs Java 17 or later, and skips them where there is none."""
    # pyspark comes as source alone: the setuptools that builds it is the newest.
    install(session, "spark", ".")
    session.run("pytest", "-k", "spark", "tests/test_engines.py", "tests/test_batch_engines.py", *session.posargs)


@nox.session
def demo(session: nox.Session) -> None:
    """The main job: what the accounts of a few people get, and why."""
    session.install(".[cli]")
    session.run("yibao", "demo", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure the library beside its peers, in one run; arguments go to bench/run.py."""
    # Imports are measured with compiled bytecode, as users have them.
    env = {"PYTHONDONTWRITEBYTECODE": None}
    session.install(".", env=env)
    # The peers bring dozens of packages; in environments of their own they cannot slow our import down.
    peers, array_peers = (
        _environment(session, session.cache_dir.resolve() / name) for name in ("bench-peers", "bench-array-peers")
    )
    for python, file in ((peers, "requirements-peers.txt"), (array_peers, "requirements-array-peers.txt")):
        session.run(python, "-m", "pip", "install", "--quiet", "-r", f"bench/{file}", external=True, env=env)
    session.run("python", "bench/run.py", "--peers", peers, *session.posargs, env=env)
    # Frames bring NumPy and more, which would count for the import of the library.
    frames = _environment(session, session.cache_dir.resolve() / "bench-frames")
    package = ".[fast,polars,pandas,duckdb,dask,spark]"
    session.run(frames, "-m", "pip", "install", "--quiet", package, external=True, env=env)
    options = ("--peers", peers, "--peers", array_peers, "--engines", "--linear")
    session.run(frames, "bench/frames.py", *options, external=True, env=env)


@nox.session
def build(session: nox.Session) -> None:
    """Build wheel and sdist twice, byte for byte the same; look into both; test the wheel in a fresh environment."""
    session.install(*group("build"))
    work = pathlib.Path(session.create_tmp()).resolve()
    shutil.rmtree(work)
    # The second build is of a copy elsewhere, whose files are of today: neither folder nor time may show.
    copy = work / "copy"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*LEFT_BEHIND), copy_function=shutil.copy)
    env = {"SOURCE_DATE_EPOCH": str(_epoch())}
    for source, folder in ((ROOT, work / "dist"), (copy, work / "again")):
        session.run("python", "-m", "build", "--outdir", str(folder), str(source), env=env)
    built = sorted((work / "dist").iterdir())
    for file in built:
        if file.read_bytes() != (work / "again" / file.name).read_bytes():
            session.error(f"two builds of {file.name} differ")
    session.run("twine", "check", "--strict", *map(str, built))
    wheel, sdist = built
    session.run("python", "tools/check_dist.py", str(wheel), str(sdist))

    # The wheel alone first, then with what the tests need; they come from the sdist, so that these are complete too.
    fresh = work / "fresh"
    python = _environment(session, fresh)
    session.run(python, "-m", "pip", "install", "--quiet", str(wheel), external=True)
    with session.chdir(fresh):
        session.run(python, "-I", "-c", SMOKE, external=True)
    session.run(python, "-m", "pip", "install", "--quiet", f"{wheel}[all]", *group("test"), external=True)
    with tarfile.open(sdist) as archive:
        archive.extractall(work, filter="data")
    with session.chdir(work / sdist.name.removesuffix(".tar.gz")):
        where = f"import yibao_rules; assert yibao_rules.__file__.startswith({str(fresh)!r}), yibao_rules.__file__"
        session.run(python, "-c", where, external=True, env={"PYTHONPATH": None})
        session.run(python, "-m", "pytest", "-q", *session.posargs, external=True, env={"PYTHONPATH": None})


LEFT_BEHIND = (".git", ".nox", ".venv", "__pycache__", "_build", "dist", "build", "mutants", ".*_cache", ".hypothesis")
"""What a copy of the checkout does without."""


def _epoch() -> int:
    """The time that built files bear: the environment's, or the day of the data."""
    text = (ROOT / "src/yibao_rules/version.py").read_text(encoding="utf-8")
    (day,) = re.findall(r'DATA_VERSION = "(.+)"', text)
    start = datetime.fromisoformat(day).replace(tzinfo=UTC)
    return int(os.environ.get("SOURCE_DATE_EPOCH", start.timestamp()))


def _environment(session: nox.Session, where: pathlib.Path) -> str:
    """The interpreter of a further environment, made where there is none."""
    python = where / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        session.run("python", "-m", "venv", str(where))
    return str(python)


@nox.session
def fuzz(session: nox.Session) -> None:
    """A million inputs of any kind on every door for foreign data; arguments go to tools/fuzz.py."""
    session.install(".[all]", *group("test"))
    session.run("python", "tools/fuzz.py", *session.posargs)


@nox.session
def mutation(session: nox.Session) -> None:
    """Change the core line by line and see that a test fails; arguments go to tools/mutation.py."""
    session.install(".[all]", *group("test"), *group("mutation"))
    session.run("python", "tools/mutation.py", *session.posargs)


@nox.session
def api(session: nox.Session) -> None:
    """Compare the public names and signatures with the last release; arguments go to tools/api_surface.py."""
    session.install("-e", ".[all]", *group("api"))
    session.run("python", "tools/api_surface.py", *(session.posargs or ("--check",)))


@nox.session
def licences(session: nox.Session) -> None:
    """Write the pages of the licences of all that comes along, by the pinned versions; --check only compares."""
    session.install(".[all,dask,spark,duckdb,testing]")
    session.run("python", "tools/licences.py", *session.posargs)


@nox.session
def pins(session: nox.Session) -> None:
    """Write .ci/requirements*.txt anew after a change of pyproject.toml; with --upgrade to the newest versions."""
    session.install(*group("pins"))
    session.run("python", "tools/pins.py", *session.posargs)
