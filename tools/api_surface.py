"""Hold the public names and signatures to what was released: what would break a caller is named.

Usage: python tools/api_surface.py [--check | --record]

The surface is written down as stubs in tools/api_surface/. `--check` (needs griffelib) compares it with the last
release: the newest tag `v…` where there is one, else the recorded stubs. It exits with 1 where a caller would break, or
where the stubs are not those of the code; `--record` writes them. A break is allowed only with a new major version
(before 1.0: a new minor one), and a changelog fragment that says so.
"""

from __future__ import annotations

import argparse
import inspect
import os
import pathlib
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib import import_module
from typing import Any

ROOT = pathlib.Path(__file__).resolve().parent.parent
RECORD = ROOT / "tools" / "api_surface"
MODULES = ("yibao_rules", *(f"yibao_rules.{name}" for name in ("policy", "rules", "export", "frames", "plots")))
OPERATORS = ("__init__", "__call__", "__getitem__", "__len__", "__iter__")


def public_names(module: Any) -> list[str]:
    """The names that a module offers: those of `__all__`, or those it defines without an underscore."""
    if hasattr(module, "__all__"):
        return sorted(module.__all__)
    return sorted(
        name
        for name, value in vars(module).items()
        if not name.startswith("_") and getattr(value, "__module__", None) == module.__name__
    )


def parameter(one: inspect.Parameter) -> str:
    """One parameter as a stub has it; a default that is no plain value is only said to be there."""
    stars = {inspect.Parameter.VAR_POSITIONAL: "*", inspect.Parameter.VAR_KEYWORD: "**"}.get(one.kind, "")
    if one.default is inspect.Parameter.empty:
        return f"{stars}{one.name}"
    plain = one.default is None or isinstance(one.default, bool | int | str) or one.default == ()
    return f"{one.name}={one.default!r}" if plain else f"{one.name}=..."


def signature(function: Any) -> str:
    """The parameters of a function."""
    found = list(inspect.signature(function).parameters.values())
    parts, starred, last = [], False, None
    for one in found:
        positional_only = inspect.Parameter.POSITIONAL_ONLY
        if last is positional_only and one.kind is not positional_only:
            parts.append("/")
        if one.kind is inspect.Parameter.KEYWORD_ONLY and not starred:
            parts.append("*")
        starred |= one.kind in (inspect.Parameter.KEYWORD_ONLY, inspect.Parameter.VAR_POSITIONAL)
        parts.append(parameter(one))
        last = one.kind
    return ", ".join([*parts, *(["/"] if last is inspect.Parameter.POSITIONAL_ONLY else [])])


def members(cls: type) -> Iterator[str]:
    """The public members of a class, its inherited ones included, a line each."""
    annotated = {name for base in cls.__mro__ for name in inspect.get_annotations(base)}
    for name in sorted({*dir(cls), *annotated}):
        if name.startswith("_") and name not in OPERATORS:
            continue
        value = inspect.getattr_static(cls, name, None)
        if getattr(object, name, None) is getattr(cls, name, ...):
            continue
        kind = type(value)
        if kind in (classmethod, staticmethod):
            yield f"    @{kind.__name__}\n    def {name}({signature(value.__func__)}): ..."
        elif inspect.isfunction(value):
            yield f"    def {name}({signature(value)}): ..."
        elif name not in OPERATORS:
            # Fields and properties alike are read as attributes.
            yield f"    {name}: object"


def stub(module: Any) -> str:
    """The stub of a module's public names."""
    lines = []
    for name in public_names(module):
        value = getattr(module, name)
        if inspect.isclass(value):
            bases = ", ".join(base.__name__ for base in value.__bases__ if base is not object)
            lines += [f"class {name}({bases}):" if bases else f"class {name}:", *(list(members(value)) or ["    ..."])]
        elif inspect.isfunction(value):
            lines.append(f"def {name}({signature(value)}): ...")
        else:
            lines.append(f"{name}: object")
    return "\n".join([*lines, ""])


def stubs() -> dict[str, str]:
    """File below a package's folder → its stub."""
    texts = {}
    for name in MODULES:
        file = "__init__.pyi" if name == "yibao_rules" else name.removeprefix("yibao_rules.") + ".pyi"
        texts[f"yibao_rules/{file}"] = stub(import_module(name))
    return texts


def write(texts: dict[str, str], folder: pathlib.Path) -> None:
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def breaks(before: pathlib.Path, after: pathlib.Path) -> list[str]:
    """What would break a caller between two folders of stubs, a line each."""
    import griffe

    old, new = (
        griffe.load("yibao_rules", search_paths=[folder], try_relative_path=False) for folder in (before, after)
    )
    found = []
    for breakage in griffe.find_breaking_changes(old, new):
        told = breakage.as_dict()
        values = " → ".join(str(told[key]) for key in ("old_value", "new_value") if told.get(key) is not None)
        found.append(f"{breakage.obj.path}: {breakage.kind.value}{f' ({values})' if len(values) < 200 else ''}")
    return found


def last_release() -> str | None:
    """The newest release tag that this commit descends from."""
    done = subprocess.run(
        ["git", "describe", "--tags", "--abbrev=0", "--match", "v[0-9]*"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.stdout.strip() or None


def released(tag: str, folder: pathlib.Path) -> None:
    """Write the stubs of a tag, as its own code tells them."""
    source = folder / "source"
    source.mkdir()
    archive = subprocess.run(["git", "archive", tag, "src"], cwd=ROOT, capture_output=True, check=True)
    subprocess.run(["tar", "-xf", "-"], input=archive.stdout, cwd=source, check=True)
    env = {**os.environ, "PYTHONPATH": str(source / "src")}
    subprocess.run([sys.executable, __file__, "--record", "--into", str(folder)], env=env, check=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare with the last release")
    parser.add_argument("--record", action="store_true", help="write the stubs of the code")
    parser.add_argument("--into", type=pathlib.Path, default=RECORD, help="where to write them")
    options = parser.parse_args()
    texts = stubs()
    if options.record:
        write(texts, options.into)
    if not options.check:
        return 0
    with tempfile.TemporaryDirectory() as name:
        now, before = pathlib.Path(name) / "now", pathlib.Path(name) / "before"
        write(texts, now)
        tag = last_release()
        if tag is not None:
            before.mkdir()
            released(tag, before)
        found = breaks(before if tag else RECORD, now)
    print(f"compared with {tag or 'the recorded surface'}: {len(found)} changes that break a caller")
    print("".join(f"  {line}\n" for line in found), end="")
    stale = [file for file, text in texts.items() if text != (RECORD / file).read_text(encoding="utf-8")]
    if stale:
        print(f"{', '.join(stale)}: not as recorded; look at it, then run python tools/api_surface.py --record")
    return 1 if found or stale else 0


if __name__ == "__main__":
    sys.exit(main())
