"""The licences of all that the core and each extra bring along, as the packages' own metadata tell them.

Usage: python tools/licences.py [--check]     (with all extras installed: `nox -s licences`)

Writes docs/en/licences.md and docs/zh/licences.md; `--check` writes nothing and exits with 1 where a page is stale.
Versions are left out: a page changes when a package or a licence does.
"""

from __future__ import annotations

import argparse
import pathlib
import re
import tomllib
from collections.abc import Iterable
from importlib import metadata

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = pathlib.Path(__file__).resolve().parent.parent
COPYLEFT = re.compile(r"\bA?GPL|\bGNU (Affero )?General Public|\bSSPL|\bEUPL|\bCC-BY-(NC|SA)", re.IGNORECASE)
"""Licences that would bind those who ship the library; LGPL and MPL bind only changes of the package itself."""
HEADS = {
    "en": (
        "# Licences",
        "`yibao_rules` is under the Apache License 2.0. What comes along with it, by the packages' own metadata; "
        "none is under the GPL or AGPL, and a test keeps it so.",
        ("package", "licence", "brought by"),
        "core",
        ", ",
    ),
    "zh": (
        "# 许可证",
        "`yibao_rules` 采用 Apache License 2.0。下表是随之安装的软件包及其许可证，"
        "取自各软件包自带的元数据；其中没有 GPL 或 AGPL，并由测试保证。",
        ("软件包", "许可证", "由何引入"),
        "核心",
        "、",
    ),
}


def extras() -> dict[str, list[str]]:
    """The requirements of the core ("") and of each extra but `all`."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = {name: needs for name, needs in project["optional-dependencies"].items() if name != "all"}
    return {"": project["dependencies"], **optional}


def is_installed(name: str) -> bool:
    """Whether a package is there."""
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def closure(requirements: Iterable[str], *, installed_only: bool = False) -> set[str]:
    """The names of all packages that requirements bring along, on this platform; or of those that are installed."""
    found: set[str] = set()
    todo = [(Requirement(text), "") for text in requirements]
    while todo:
        requirement, extra = todo.pop()
        name = canonicalize_name(requirement.name)
        if requirement.marker is not None and not requirement.marker.evaluate({"extra": extra}):
            continue
        if installed_only and not is_installed(name):
            continue
        key = name + ("[" + ",".join(sorted(requirement.extras)) + "]" if requirement.extras else "")
        if key in found:
            continue
        found.add(key)
        for text in metadata.distribution(name).requires or ():
            todo += [(Requirement(text), inner) for inner in ("", *requirement.extras)]
    return {key.partition("[")[0] for key in found}


def licence(name: str) -> str:
    """A package's licence: the SPDX expression, else its classifiers, else the first line of its own words.

    Raises:
        SystemExit: the metadata tell none.
    """
    told = metadata.metadata(name)
    if told.get("License-Expression"):
        return str(told["License-Expression"])
    named = [text.rpartition(" :: ")[2] for text in told.get_all("Classifier") or [] if text.startswith("License ::")]
    if named:
        return " / ".join(named)
    words = (told.get("License") or "").strip().splitlines()
    if not words:
        raise SystemExit(f"{name} tells no licence: look it up before it is let in")
    return str(words[0])[:80]


def licences(*, installed_only: bool = False) -> dict[str, tuple[str, list[str]]]:
    """Package → its licence, and what brings it along."""
    brought: dict[str, list[str]] = {}
    for extra, requirements in extras().items():
        for name in closure(requirements, installed_only=installed_only):
            brought.setdefault(name, []).append(extra)
    return {name: (licence(name), brought[name]) for name in sorted(brought)}


def page(lang: str, found: dict[str, tuple[str, list[str]]]) -> str:
    title, text, head, core, comma = HEADS[lang]
    rows = [
        f"| {name} | {said} | {comma.join(f'`{extra}`' if extra else core for extra in by)} |"
        for name, (said, by) in found.items()
    ]
    return "\n".join([title, "", text, "", f"| {' | '.join(head)} |", "| --- | --- | --- |", *rows, ""])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    found = licences()
    bad = [f"{name}: {said}" for name, (said, _) in found.items() if COPYLEFT.search(said)]
    if bad:
        raise SystemExit("copyleft slipped in: " + "; ".join(bad))
    for lang in HEADS:
        path, text = ROOT / "docs" / lang / "licences.md", page(lang, found)
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        if options.check:
            raise SystemExit(f"{path.relative_to(ROOT)} is stale; run nox -s licences")
        path.write_text(text, encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
