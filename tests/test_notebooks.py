"""The notebooks: what they show is what running them shows, and their pages follow from them."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("notebooks", ROOT / "tools" / "notebooks.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TOOL = tool()


def cell(kind: str, source: str, *, tags: tuple[str, ...] = (), outputs: list[dict[str, Any]] | None = None) -> Any:
    made: dict[str, Any] = {"cell_type": kind, "id": "a", "metadata": {"tags": list(tags)}, "source": source}
    if kind == "code":
        made |= {"execution_count": None if outputs is None else 1, "outputs": outputs or []}
    return made


def test_the_pages_follow_from_the_notebooks() -> None:
    stale = [str(path.relative_to(ROOT)) for path in TOOL.stale(TOOL.pages())]
    assert not stale, f"stale, first {stale[0]}: run python tools/notebooks.py"
    assert TOOL.main(["--check"]) == 0


def test_a_tagged_cell_goes_to_its_page_alone() -> None:
    notebook = {
        "cells": [
            cell("markdown", "# 标题", tags=("zh",)),
            cell("markdown", ["# A ", "title"], tags=("en",)),
            cell("code", "1 + 1", outputs=[{"output_type": "execute_result", "data": {"text/plain": ["2"]}}]),
            cell(
                "code",
                "print(1)\nprint(2)",
                outputs=[{"output_type": "stream", "text": "1\n"}, {"output_type": "stream", "text": ["2\n"]}],
            ),
            cell("code", "chart", outputs=[{"output_type": "display_data", "data": {"image/svg+xml": "<svg/>"}}]),
            cell("code", "table", outputs=[{"output_type": "display_data", "data": {"text/markdown": "| a |"}}]),
            cell("code", "x = 1", outputs=[{"output_type": "display_data", "data": {}}]),
        ]
    }
    made = TOOL.made_from("made_up", notebook)
    english = made[ROOT / "docs" / "en" / "notebooks" / "made_up.md"].split("\n\n")
    assert english[1:] == [
        "# A title",
        "```python\n1 + 1\n```",
        "```text\n2\n```",
        "```python\nprint(1)\nprint(2)\n```",
        "```text\n1\n2\n```",
        "```python\nchart\n```",
        "![Picture 1](../../_static/notebooks/made_up-en-1.svg)",
        "```python\ntable\n```",
        "| a |",
        "```python\nx = 1\n```\n",
    ]
    assert made[TOOL.PICTURES / "made_up-zh-1.svg"] == "<svg/>\n"
    assert "# 标题" in made[ROOT / "docs" / "zh" / "notebooks" / "made_up.md"]


def test_what_was_not_run_or_failed_makes_no_page() -> None:
    with pytest.raises(ValueError, match="has not been run"):
        TOOL.made_from("made_up", {"cells": [cell("code", "1")]})
    with pytest.raises(ValueError, match="error: division by zero"):
        TOOL.shown([{"output_type": "error", "evalue": "division by zero"}])


@pytest.mark.parametrize("name", TOOL.ORDER)
def test_both_languages_have_as_much_to_say(name: str) -> None:
    cells = TOOL.read(TOOL.NOTEBOOKS / f"{name}.ipynb")["cells"]
    tags = [tuple(one["metadata"].get("tags", ())) for one in cells if one["cell_type"] == "markdown"]
    assert tags.count(("zh",)) == tags.count(("en",)) == len(tags) / 2


def comparable(outputs: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """What is shown, with the words of a picture in the place of its lines: measures differ between machines."""
    return [
        (form, "\n".join(re.findall(r"<text[^>]*>([^<]*)", said)) if form == "image/svg+xml" else said)
        for form, said in TOOL.shown(outputs)
    ]


@pytest.mark.parametrize("name", TOOL.ORDER)
# Jupyter warns of its own affairs: of event loops, paths and transports.
@pytest.mark.filterwarnings("default")
def test_running_it_again_shows_the_same(name: str) -> None:
    for package in ("nbclient", "nbformat", "ipykernel", "altair", "vl_convert"):
        pytest.importorskip(package, reason=f"{package} runs the notebooks: nox -s notebooks")
    path = TOOL.NOTEBOOKS / f"{name}.ipynb"
    kept, done = TOOL.read(path), TOOL.execute(path)
    for before, after in zip(kept["cells"], done["cells"], strict=True):
        assert before["source"] == after["source"]
        if before["cell_type"] == "code":
            assert comparable(after["outputs"]) == comparable(before["outputs"]), "".join(before["source"])
    # Nothing of the machine is kept.
    assert json.dumps(kept).count(str(Path.home())) == 0
