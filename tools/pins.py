"""Pin what the sessions of the daily gate install: every package with its version and its hashes.

Usage: python tools/pins.py [--upgrade]     (needs uv; `nox -s pins` has it)

`.ci/requirements.txt` holds nox, `.ci/requirements-NAME.txt` what the session NAME needs. The files name no index:
they install from whichever one pip is set to.
"""

from __future__ import annotations

import argparse
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".ci"
SESSIONS = ("test", "spark", "notebooks", "lint", "types", "docs", "build")
PROJECT = ("--extra", "all", "pyproject.toml")


def compile_file(name: str, arguments: tuple[str, ...], *, upgrade: bool) -> None:
    """Write one file; without `upgrade` a version that still fits stays."""
    command = [
        "uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--generate-hashes",
        "--no-annotate", "--no-header", "--no-emit-index-url", "--no-emit-find-links",
        *(["--upgrade"] if upgrade else []), *arguments, "--output-file", f".ci/{name}",
    ]  # fmt: skip
    subprocess.run(command, cwd=ROOT, check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions")
    options = parser.parse_args()
    compile_file("requirements.txt", ("--group", "pyproject.toml:ci"), upgrade=options.upgrade)
    for session in SESSIONS:
        groups = ("--group", session, "--group", "backend")
        compile_file(f"requirements-{session}.txt", (*groups, *PROJECT), upgrade=options.upgrade)


if __name__ == "__main__":
    main()
