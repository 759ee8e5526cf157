"""The checks of the project, one session each: `nox -l` lists them, plain `nox` runs tests, lint and types.

Every session has an environment of its own under .nox/ and uses the Python that runs nox.
"""

from __future__ import annotations

import os
import pathlib
import shutil
import tarfile
import zipfile

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


@nox.session
def tests(session: nox.Session) -> None:
    """Install the package and run tests and doctests; without arguments also the coverage gate."""
    session.install(".[all]", *group("test"))
    if session.posargs:
        session.run("pytest", *session.posargs)
        return
    session.run(
        "pytest",
        "--doctest-modules",
        "--doctest-glob=*.md",
        "--cov",
        "--cov-branch",
        "--cov-report=term",
        "--cov-fail-under=100",
        "--pyargs",
        "yibao_rules",
        "./tests",
        *PAGES,
    )


@nox.session
def lint(session: nox.Session) -> None:
    """Style, layers of imports, generated files."""
    session.install("-e", ".[all]", *group("lint"))
    session.run("ruff", "check")
    session.run("ruff", "format", "--check", "--extend-exclude", "*.md")
    session.run("lint-imports")
    session.run("python", "tools/generate_index.py", "--check")
    session.run("python", "tools/generate_docs.py", "--check")
    session.run("python", "tools/notebooks.py", "--check")


@nox.session
def types(session: nox.Session) -> None:
    """Strict mypy and pyright over src."""
    session.install("-e", ".[all]", *group("types"))
    session.run("mypy", "--strict", "src")
    session.run("pyright", "src")


@nox.session
def docs(session: nox.Session) -> None:
    """Build the pages into docs/_build/html, a warning is an error; read the changelog fragments."""
    session.install(".[all]", *group("docs"))
    session.run("towncrier", "build", "--draft", "--version", "next")
    session.run("sphinx-build", "-W", "--keep-going", "-E", "-b", "html", "docs", "docs/_build/html", *session.posargs)


@nox.session
def notebooks(session: nox.Session) -> None:
    """Run the notebooks from fresh kernels and compare with what is kept; `-- --execute` keeps the new outputs."""
    session.install("-e", ".[plot]", *group("test"), *group("notebooks"))
    if session.posargs:
        session.run("python", "tools/notebooks.py", *session.posargs)
    else:
        session.run("pytest", "tests/test_notebooks.py")


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
    # The peers bring dozens of packages; in an environment of their own they cannot slow our import down.
    peers = _environment(session, session.cache_dir.resolve() / "bench-peers")
    session.run(peers, "-m", "pip", "install", "--quiet", "-r", "bench/requirements-peers.txt", external=True, env=env)
    session.run("python", "bench/run.py", "--peers", peers, *session.posargs, env=env)


@nox.session
def build(session: nox.Session) -> None:
    """Build sdist and wheel, look into both, and use the wheel in a fresh environment outside the checkout."""
    session.install(*group("build"))
    work = pathlib.Path(session.create_tmp()).resolve()
    dist = work / "dist"
    shutil.rmtree(dist, ignore_errors=True)
    session.run("python", "-m", "build", "--outdir", str(dist))
    built = sorted(dist.iterdir())
    session.run("twine", "check", "--strict", *map(str, built))
    (wheel,) = dist.glob("*.whl")
    (sdist,) = dist.glob("*.tar.gz")
    _look_into(session, wheel, sdist)

    fresh = work / "fresh"
    shutil.rmtree(fresh, ignore_errors=True)
    python = _environment(session, fresh)
    session.run(python, "-m", "pip", "install", "--quiet", str(wheel), external=True)
    with session.chdir(fresh):
        session.run(python, "-I", "-c", SMOKE, external=True)


def _environment(session: nox.Session, where: pathlib.Path) -> str:
    """The interpreter of a further environment, made where there is none."""
    python = where / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        session.run("python", "-m", "venv", str(where))
    return str(python)


def _look_into(session: nox.Session, wheel: pathlib.Path, sdist: pathlib.Path) -> None:
    """Refuse a wheel or sdist that lacks what users or packagers need, or carries what they do not."""
    with zipfile.ZipFile(wheel) as archive:
        inside = archive.namelist()
    for name in ("yibao_rules/py.typed", "yibao_rules/regions/beijing.py", "yibao_rules/regions/hubei/wuhan.py"):
        if name not in inside:
            session.error(f"{name} is not in {wheel.name}")
    strays = [name for name in inside if not name.startswith(("yibao_rules/", "yibao_rules-"))]
    if strays:
        session.error(f"{wheel.name} holds {strays}")
    with tarfile.open(sdist) as archive:
        files = {name.partition("/")[2] for name in archive.getnames()}
    for name in ("LICENSE", "README.md", "pyproject.toml", "noxfile.py", "CHANGELOG.md"):
        if name not in files:
            session.error(f"{name} is not in {sdist.name}")
    if not any(name.startswith("tests/test_") for name in files):
        session.error(f"no tests in {sdist.name}")
