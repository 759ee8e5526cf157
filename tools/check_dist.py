"""Look into a wheel and an sdist: what users and packagers need is in, and nothing else.

Usage: python tools/check_dist.py WHEEL SDIST
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import pathlib
import re
import stat
import sys
import tarfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SRC = ROOT / "src"

CODE = {".py", ".pyi", ".typed"}
"""What the package may consist of, by suffix."""
DIST_INFO = {"METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE"}

SDIST = {
    "": {"PKG-INFO", ".gitignore", "LICENSE", "README.md", "README.zh-CN.md", "CHANGELOG.md", "CONTRIBUTING.md",
         "SECURITY.md", "CITATION.cff", "noxfile.py", "pyproject.toml"},
    ".ci": {"run", ".txt"},
    "src": CODE,
    "tests": {".py", ".jsonl", ".json", ".txt"},
    "docs": {".py", ".md", ".css", ".svg", ".ipynb", ".json", ".js", ".html"},
    "tools": {".py", ".pyi", ".json", ".md"},
    "bench": {".py", ".md", ".txt"},
    "changelog.d": {".md"},
    "examples": {".py", ".md", ".toml", ".typed"},
}  # fmt: skip
"""The folders of the sdist, and which names or suffixes each may hold."""
NEEDED = (
    "src/yibao_rules/__init__.py",
    "tests/test_golden.py",
    "docs/en/start.md",
    "tools/generate_index.py",
    ".ci/run",
)
NEVER = re.compile(
    r"(^|/)(__pycache__|\.[a-z]+_cache|\.nox|\.venv|\.hypothesis|_build|mutants|\.git|\.DS_Store)(/|$)|\.py[co]$|~$"
)


def package_files() -> set[str]:
    """The files of the checkout that make up the package."""
    folder = SRC / "yibao_rules"
    return {path.relative_to(SRC).as_posix() for path in folder.rglob("*") if path.is_file() and path.suffix in CODE}


def wheel_problems(wheel: pathlib.Path) -> list[str]:
    """What is wrong with the wheel, a line each."""
    with zipfile.ZipFile(wheel) as archive:
        inside = archive.namelist()
        texts = {name: archive.read(name) for name in inside}
    info = "-".join(wheel.name.split("-")[:2]) + ".dist-info/"
    due = package_files() | {info + name for name in DIST_INFO}
    problems = [f"is missing: {name}" for name in sorted(due - set(inside))]
    problems += [f"does not belong there: {name}" for name in sorted(set(inside) - due)]
    problems += [f"stands twice: {name}" for name in sorted({name for name in inside if inside.count(name) > 1})]
    if problems:
        return problems
    problems += [
        f"is missing: {name}" for name in ("yibao_rules/py.typed", "yibao_rules/__init__.pyi") if name not in due
    ]
    entry_points = texts[info + "entry_points.txt"].decode()
    modules = set(re.findall(r"^\d{6} = (yibao_rules\.regions\.[\w.]+)$", entry_points, re.MULTILINE))
    files = {name.removesuffix(".py").replace("/", ".") for name in inside if name.startswith("yibao_rules/regions/")}
    regions = {name for name in files if not name.endswith("__init__")}
    problems += [f"a region without an entry point: {name}" for name in sorted(regions - modules)]
    problems += [f"an entry point without a region: {name}" for name in sorted(modules - regions)]
    for line in texts[info + "RECORD"].decode().splitlines():
        name, _, rest = line.partition(",sha256=")
        digest = base64.urlsafe_b64encode(hashlib.sha256(texts[name.split(",")[0]]).digest()).rstrip(b"=").decode()
        if rest and rest.split(",")[0] != digest:
            problems.append(f"RECORD has another hash: {name}")
    return problems


def sdist_problems(sdist: pathlib.Path) -> list[str]:
    """What is wrong with the sdist, a line each."""
    problems = []
    with tarfile.open(sdist) as archive:
        members = archive.getmembers()
    top = sdist.name.removesuffix(".tar.gz") + "/"
    names = set()
    for member in members:
        name = member.name.removeprefix(top)
        names.add(name)
        if not member.name.startswith(top) or not member.isfile():
            problems.append(f"is no file below {top}: {member.name}")
        elif NEVER.search(name):
            problems.append(f"is a cache or a leftover: {name}")
        elif not _allowed(name):
            problems.append(f"does not belong there: {name}")
        elif member.mode & (stat.S_IWOTH | stat.S_ISUID | stat.S_ISGID) or member.uid or member.gid or member.uname:
            problems.append(f"bears an owner or a mode of the machine: {name}")
    due = {f"src/{name}" for name in package_files()} | SDIST[""] - {".gitignore"} | set(NEEDED)
    return [*problems, *(f"is missing: {name}" for name in sorted(due - names))]


def _allowed(name: str) -> bool:
    folder, _, rest = name.rpartition("/") if "/" not in name else name.partition("/")
    allowed = SDIST.get(folder, set())
    return name in allowed if not folder else rest in allowed or pathlib.PurePosixPath(rest).suffix in allowed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wheel", type=pathlib.Path)
    parser.add_argument("sdist", type=pathlib.Path)
    options = parser.parse_args()
    found = [f"{options.wheel.name}: {problem}" for problem in wheel_problems(options.wheel)]
    found += [f"{options.sdist.name}: {problem}" for problem in sdist_problems(options.sdist)]
    print("\n".join(found) or "wheel and sdist hold what they must, and nothing else")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
