"""Every hook and every argument of it is documented, in both languages, as `hooks.py` has it."""

from __future__ import annotations

import ast
import inspect
import re
from pathlib import Path

import pytest

from yibao_rules import hooks
from yibao_rules.testing import checks

DOCS = Path(__file__).parent.parent / "docs"
HAN = re.compile("[一-鿿]")


def specified() -> dict[str, list[str]]:
    """Each hook that `hooks.py` specifies, with its arguments; read from the source, not from what pluggy made of it."""
    tree = ast.parse(inspect.getsource(hooks))
    return {
        node.name: [argument.arg for argument in node.args.args]
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
        and any(isinstance(mark, ast.Name) and mark.id == "hookspec" for mark in node.decorator_list)
    }


def documented(lang: str) -> dict[str, tuple[str, list[str]]]:
    """Each hook of the page's table: its signature, and its row without that."""
    page = (DOCS / lang / "plugins.md").read_text(encoding="utf-8")
    rows = [row.strip("| ").split(" | ") for row in page.splitlines() if row.startswith("| `yibao_")]
    return {row[0].strip("`").partition("(")[0]: (row[0].strip("`"), row[1:]) for row in rows}


def test_the_hooks_by_hand() -> None:
    assert specified() == {
        "yibao_region": [],
        "yibao_calculators": [],
        "yibao_checks": ["region"],
        "yibao_render": ["result", "form"],
    }
    assert set(specified()) == set(checks._HOOKS)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_hook_is_documented_and_no_other(lang: str) -> None:
    assert list(documented(lang)) == list(specified())


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("hook", specified())
def test_every_argument_is_documented(lang: str, hook: str) -> None:
    arguments = specified()[hook]
    signature, (about, gives, asked) = documented(lang)[hook]
    assert signature == f"{hook}({', '.join(arguments)})"
    # `name`: what it is, for each argument in order.
    colon = "：" if lang == "zh" else ": "
    assert re.findall(rf"`(\w+)`{colon}\S", about) == arguments
    assert bool(arguments) or about == ("无" if lang == "zh" else "none")
    for text in (gives, asked):
        assert len(text) > 4
        assert bool(HAN.search(text)) == (lang == "zh") or text == "`Region`"


@pytest.mark.parametrize("hook", specified())
def test_every_hook_has_a_docstring_and_a_reference(hook: str) -> None:
    assert inspect.getdoc(getattr(hooks, hook))
    for lang in ("en", "zh"):
        assert f"yibao_rules.hooks.{hook}\n" in (DOCS / lang / "reference.md").read_text(encoding="utf-8")
