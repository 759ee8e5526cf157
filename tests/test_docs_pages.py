"""The generated pages of the regions: they are current, and they hold what the region modules hold."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

import yibao_rules as yb
from yibao_rules import registry
from yibao_rules.policy import BENEFITS
from yibao_rules.words import describe

pytest.importorskip("cyclopts")
pytest.importorskip("rich")

ROOT = Path(__file__).parent.parent


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate_docs", ROOT / "tools" / "generate_docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TOOL = generator()
PAGES = TOOL.pages()


def test_the_pages_are_current() -> None:
    stale = [str(path.relative_to(ROOT)) for path in TOOL.stale(PAGES)]
    assert not stale, f"{len(stale)} pages are stale, first {stale[0]}: run python tools/generate_docs.py"


def test_a_change_and_a_leftover_are_noticed(tmp_path: Path) -> None:
    page = tmp_path / "110000.md"
    assert TOOL.stale({page: "text\n"}) == [page]
    page.write_text("text\n", encoding="utf-8")
    assert TOOL.stale({page: "text\n"}) == []
    assert TOOL.stale({page: "other\n"}) == [page]
    left = tmp_path / "999999.md"
    left.write_text("", encoding="utf-8")
    assert TOOL.stale({page: "text\n"}) == [left]


def test_the_pages_are_made_the_same_way_twice() -> None:
    assert TOOL.pages() == PAGES


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_entry_and_every_source_stands_on_its_provinces_page(lang: str) -> None:
    texts = {path.stem: text for path, text in PAGES.items() if path.parent.parent.name == lang}
    index = texts.pop("index")
    whole = "\n".join(texts.values())
    for code in registry.BUILT_IN:
        loaded = registry.default().loaded(code)
        assert loaded is not None
        anchor = TOOL.anchor(code, lang)
        assert whole.count(f"({anchor})=\n") == 1
        assert f"](#{anchor})" in index
        section = whole.partition(f"({anchor})=\n")[2].partition("\n(r-")[0]
        for benefit, entry in loaded.region.all_entries():
            assert TOOL.escaped(describe(entry.rule, lang, entry.unit)) in section, (code, benefit)
        rows = [line for line in section.splitlines() if line.startswith("| ")]
        heads = sum(bool(loaded.region.entries(benefit)) for benefit in BENEFITS)
        assert len(rows) == len(list(loaded.region.all_entries())) + 2 * heads
        for source in loaded.region.sources:
            assert TOOL.escaped(source.title) in section, (code, source.id)


def test_beijings_page_by_hand() -> None:
    page = PAGES[ROOT / "docs" / "en" / "regions" / "110000.md"]
    (row,) = [line for line in page.splitlines() if "100 yuan/month" in line]
    cells = [cell.strip() for cell in row.strip("|").split(" | ")]
    # 京劳社医发〔2006〕9号: 100 yuan below 70, 110 from 70; last seen on 2025-06-06.
    assert cells[:4] == [
        "retired, retired from flexible employment",
        "from 2006-04-01<br>last checked 2025-06-06",
        "by age: up to 69: 100 yuan/month; 70 and over: 110 yuan/month",
        "high",
    ]
    assert re.match(r"\[\\\[\d+\\\]\]\(<https?://", cells[4])


def test_a_rival_stands_with_its_reason() -> None:
    # seed-004 speaks of 270 yuan a month in Ningxia: refuted by 宁医保规〔2023〕3号.
    page = PAGES[ROOT / "docs" / "zh" / "regions" / "640000.md"]
    assert re.search(r"另一说法：270 元/月（不成立：[^）]+）；可信度低 \\\[\d+\\\]", page), page


@pytest.mark.parametrize(
    "text", ["a|b", "a*b*c", "[x](y)", "<b>", "`x`", "a_b_", "a\nb", "~~x~~", "{x}`y`", "$x$", "\\"]
)
def test_what_a_source_writes_is_no_markup(text: str) -> None:
    escaped = TOOL.escaped(text)
    assert "\n" not in escaped
    assert not re.search(r"(?<!\\)(?:\\\\)*[|*`_<>\[\]{}~$]", escaped)
    assert re.sub(r"\\(.)", r"\1", escaped) == " ".join(text.split())


def test_there_is_a_page_for_each_province_with_rules_and_none_for_the_others() -> None:
    names = {path.stem for path in PAGES}
    with_rules = {card.adcode for card in yb.list_regions(with_rules=True)}
    assert {code for code in names if code != "index"} == {f"{code[:2]}0000" for code in with_rules}
    assert "西藏自治区" in PAGES[ROOT / "docs" / "zh" / "regions" / "index.md"]
