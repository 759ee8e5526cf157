"""The pages: one word for one thing, an example for every public name, both languages side by side."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import yibao_rules as yb
from yibao_rules import plots
from yibao_rules.benefits.contributions import CAP, FLOOR, PAYERS
from yibao_rules.benefits.lifetime import OPTIONS
from yibao_rules.calculator import FLAGS
from yibao_rules.policy import BENEFITS, KINDS, STATUSES, UNITS_OF
from yibao_rules.rules import CARE_LEVELS, LAYERS, MONTH_KINDS, RULES
from yibao_rules.words import WORDS

DOCS = Path(__file__).parent.parent / "docs"


def glossary(lang: str) -> list[tuple[str, str, str, str]]:
    """The rows: the word in Chinese, in English, the name, the meaning."""
    text = (DOCS / lang / "glossary.md").read_text(encoding="utf-8")
    rows = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in text.splitlines() if line[:2] == "| "]
    assert all(len(row) == 4 for row in rows)
    body = [row for row in rows if row[2] not in ("name", "库中的名称")]
    return [(b, a, c, d) if lang == "en" else (a, b, c, d) for a, b, c, d in body]


# What the library says of a status, a benefit, a flag or a layer is said in these words.
SAID = {
    **{name: name for name in (*STATUSES, "any", *BENEFITS, *CARE_LEVELS, *KINDS)},
    **{f"layer:{name}": name for name in LAYERS},
    **{flag: flag for flag in (*FLAGS, "exact")},
}


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("key", [key for key in SAID if key != "assumption"])
def test_the_glossary_has_the_words_of_the_library(lang: str, key: str) -> None:
    zh, en = WORDS[key]
    # The word of a flag is followed by what it means.
    word = (zh.partition("：")[0], en.partition(": ")[0]) if key in FLAGS else (zh, en)
    names = {row[2].strip("`") for row in glossary(lang) if row[:2] == word}
    assert SAID[key] in names or key == "any", f"{key} ({'/'.join(word)}) is not in the glossary"


def test_both_glossaries_have_the_same_rows() -> None:
    assert [row[:3] for row in glossary("en")] == [row[:3] for row in glossary("zh")]


@pytest.mark.parametrize("name", [name for name in yb.__all__ if name not in ("data_version", "hookimpl", "hookspec")])
def test_every_public_name_has_an_example(name: str) -> None:
    assert ">>>" in (getattr(yb, name).__doc__ or ""), f"{name}: its docstring has no example"


def test_the_markers_and_the_version_have_an_example_in_the_pages() -> None:
    text = "".join((DOCS / page).read_text(encoding="utf-8") for page in ("en/plugins.md", "en/how-to/app.md"))
    assert "@hookimpl" in text
    assert ">>> yb.data_version" in text


@pytest.mark.parametrize("name", ["own_share", "timeline", "comparison", "coverage"])
def test_every_picture_has_an_example(name: str) -> None:
    assert ">>>" in (getattr(plots, name).__doc__ or "")
    assert f"plots.{name}\n" in (DOCS / "en" / "reference.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_page_of_region_files_has_the_whole_vocabulary(lang: str) -> None:
    page = (DOCS / lang / "region-files.md").read_text(encoding="utf-8")
    table = page.partition("| `Flat(")[2].partition("\n## ")[0]
    rules = set(re.findall(r"\b[A-Z]\w+(?=\()", f"`Flat({table}"))
    assert {rule.__name__ for rule in RULES} - rules == set()
    names = {*re.findall(r"`([a-z_]+(?::[a-z_]+)?)`", page), *re.findall(r'"([a-z]+)"', table)}
    parts = {FLOOR, CAP, "counting", *(f"{payer}:basic" for payer in PAYERS), *(f"shortfall:{way}" for way in OPTIONS)}
    assert {*parts, *MONTH_KINDS, *STATUSES} - names == set()


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_page_of_region_files_has_the_units_of_every_field(lang: str) -> None:
    page = (DOCS / lang / "region-files.md").read_text(encoding="utf-8")
    told: dict[str, tuple[str, ...]] = {}
    for line in page.partition("|---|---|---|\n")[2].partition("\n\n")[0].splitlines():
        fields, units, _ = (re.findall("`([^`]+)`", cell) for cell in line.strip("|").split(" | "))
        told |= dict.fromkeys(fields, tuple(units))
    assert told == UNITS_OF
    assert tuple(told) == BENEFITS


def test_both_languages_have_the_same_pages_and_headings() -> None:
    english = {path.relative_to(DOCS / "en") for path in (DOCS / "en").rglob("*.md")}
    assert english == {path.relative_to(DOCS / "zh") for path in (DOCS / "zh").rglob("*.md")}
    for page in english:
        depths = [
            [line.split(" ")[0] for line in outside_code(DOCS / lang / page) if re.match(r"#+ ", line)]
            for lang in ("en", "zh")
        ]
        assert depths[0] == depths[1], page


def outside_code(path: Path) -> list[str]:
    return re.sub(r"^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE).splitlines()


def test_chinese_pages_are_written_with_chinese_punctuation() -> None:
    for path in (DOCS / "zh").rglob("*.md"):
        if path.parent.name == "regions":
            # Titles of sources stand there as they are.
            continue
        for line in outside_code(path):
            prose = re.sub(r"`[^`]*`|\]\([^)]*\)|<!--.*-->", "", line)
            assert not re.search(r"[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]", prose), f"{path}: {line}"


def test_the_design_notes_are_numbered_without_a_gap() -> None:
    numbers = [int(path.name[:4]) for path in sorted((DOCS / "en" / "design").glob("0*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))
    for lang in ("en", "zh"):
        listed = (DOCS / lang / "design" / "index.md").read_text(encoding="utf-8")
        for path in (DOCS / lang / "design").glob("0*.md"):
            assert path.stem in listed
            assert path.read_text(encoding="utf-8").startswith(f"# {path.name[:4]} ")
