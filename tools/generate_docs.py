"""Write the pages of the regions, one a province, in both languages: every entry in words, with its evidence.

Usage: python tools/generate_docs.py [--check]

The pages below docs/en/regions and docs/zh/regions follow from the region modules and bear no day but that of the data.
`--check` writes nothing and exits with 1 where a page is stale.
"""

from __future__ import annotations

import argparse
import pathlib
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from yibao_rules import api, cli, registry  # noqa: E402
from yibao_rules.policy import BENEFITS, Card, Dated, Found, Region, Source  # noqa: E402
from yibao_rules.trace import claim_text, span_text  # noqa: E402
from yibao_rules.version import DATA_VERSION  # noqa: E402
from yibao_rules.words import COLON, SEMICOLON, describe, part_text, word  # noqa: E402

COMMAND = "python tools/generate_docs.py"
SCOPES = {
    "direct": ("仅省直", "province-direct pool only"),
    "frame": ("框架：只限定各地，不用于计算", "a frame: bounds the places, is never computed"),
}
ADOPTED = ("自各地改革日起", "from each place's reform day")


def pages() -> dict[pathlib.Path, str]:
    """Every page by its path."""
    known = registry.default()
    own = [card for card in known.cards() if card.adcode in registry.BUILT_IN]
    cards = {card.adcode: card for card in known.cards()}
    provinces: dict[str, list[Card]] = {}
    for card in own:
        provinces.setdefault(province_of(card, cards), []).append(card)
    made = {}
    for lang in ("en", "zh"):
        folder = ROOT / "docs" / lang / "regions"
        made[folder / "index.md"] = index_page(cards, provinces, lang)
        for code, places in provinces.items():
            made[folder / f"{code}.md"] = province_page(cards[code], places, lang)
    return made


def province_of(card: Card, cards: dict[str, Card]) -> str:
    """The province of a place; the nation stands for itself."""
    while card.level not in ("nation", "province"):
        assert card.parent is not None
        card = cards[card.parent]
    return card.adcode


def index_page(cards: dict[str, Card], provinces: dict[str, list[Card]], lang: str) -> str:
    """Which place and benefit is known, for which days, and how well."""
    zh, s = lang == "zh", cli.Session(lang)
    bare = [card.name(lang) for card in cards.values() if card.level == "province" and card.adcode not in provinces]
    lines = [
        f"({anchor('index', lang)})=",
        "# 各地规则" if zh else "# The rules of each place",
        "",
        f"由数据（{DATA_VERSION}）生成：`{COMMAND}`。与 `yibao known` 相同。"
        if zh
        else f"Generated from the data of {DATA_VERSION} by `{COMMAND}`; the same as `yibao known`.",
        "",
        "`*` 最早见于该日，起始日不详；`…` 没有末日。“未知”是明说未知的条目。没有本地条目的，沿用上级。"
        if zh
        else "`*` first seen then, its first day is not known; `…` no last day. “unknown” counts the entries "
        "that say so aloud. Where a place has no entry of its own, those of the levels above hold.",
        "",
        ("没有任何条目的省级地区：" if zh else "Provinces without any entry: ")
        + ("、" if zh else ", ").join(bare)
        + ("。" if zh else "."),
        "",
        row(
            ("地区", "待遇", "起止", "可信度", "条目", "备注")
            if zh
            else ("place", "benefit", "span", "confidence", "entries", "notes")
        ),
        row(["---"] * 4 + ["---:", "---"]),
    ]
    for places in provinces.values():
        for card in places:
            rows = api.known(card.adcode)
            for benefit, group in groupby(rows, lambda item: item.benefit):
                about = list(group)
                link = f"[{escaped(card.name(lang))}](#{anchor(card.adcode, lang)})"
                cells = (
                    cli.whole_span(about),
                    cli.trust(about, s),
                    len(about),
                    "<br>".join(cli.summed(about, None, s)),
                )
                lines.append(row((link, escaped(word(benefit, lang)), *map(str, cells))))
    lines += ["", "```{toctree}", ":hidden:", ":maxdepth: 1", "", *provinces, "```", ""]
    return "\n".join(lines)


def province_page(province: Card, places: list[Card], lang: str) -> str:
    """A province and its places: every entry in words, with its evidence."""
    zh = lang == "zh"
    lines = [f"# {escaped(title(province, lang))}", ""]
    lines += [
        f"由数据（{DATA_VERSION}）生成：`{COMMAND}`。"
        if zh
        else f"Generated from the data of {DATA_VERSION} by `{COMMAND}`.",
        "",
    ]
    if len(places) > 1:
        links = (f"[{escaped(card.name(lang))}](#{anchor(card.adcode, lang)})" for card in places)
        lines += [" · ".join(links), ""]
    for card in places:
        lines += place_section(card, lang)
    return "\n".join(lines)


def title(card: Card, lang: str) -> str:
    """Both names of a place, the reader's own first."""
    return f"{card.name_zh} {card.name_en}" if lang == "zh" else f"{card.name_en} {card.name_zh}"


def anchor(code: str, lang: str) -> str:
    """Where a place stands; the languages share one space of names."""
    return f"r-{code}" if lang == "en" else f"r-{code}-{lang}"


def place_section(card: Card, lang: str) -> list[str]:
    """One place: its benefits, then its sources."""
    zh = lang == "zh"
    loaded = registry.default().loaded(card.adcode)
    assert loaded is not None
    region = loaded.region
    numbers = {source.id: index for index, source in enumerate(region.sources, 1)}
    lines = [f"({anchor(card.adcode, lang)})=", f"## {escaped(title(card, lang))} {card.adcode}", ""]
    if region.reform_day is not None:
        said = "门诊共济改革自" if zh else "Reform of outpatient pooling from"
        lines += [f"{said} {region.reform_day.day} {cited(region, region.reform_day.sources, numbers)}", ""]
    for group in region.groups:
        values = ("、" if zh else ", ").join(word(value, lang) for value in group.values)
        assumed = ""
        if group.default is not None:
            assumed = f"（默认{word(group.default, lang)}）" if zh else f" (by default {word(group.default, lang)})"
        lines += [escaped(f"{group.zh if zh else group.en}{COLON[lang]}{values}{assumed}"), ""]
    for benefit in BENEFITS:
        entries = region.entries(benefit)
        if entries:
            name = word(benefit, lang)
            lines += [f"### {name[0].upper()}{name[1:]}", ""]
            lines += [
                row(
                    ("项目或人员", "起止", "规则", "可信度", "来源")
                    if zh
                    else ("part or who", "span", "rule", "confidence", "sources")
                )
            ]
            lines += [row(["---"] * 5)]
            lines += [row(entry_cells(region, benefit, entry, numbers, lang)) for entry in entries]
            lines.append("")
    lines += [f"### {'来源' if zh else 'Sources'}", ""]
    lines += [f"{numbers[source.id]}. {source_item(source, lang)}" for source in region.sources]
    return [*lines, ""]


def entry_cells(region: Region, benefit: str, entry: Dated, numbers: dict[str, int], lang: str) -> Iterator[str]:
    """One entry: whom it concerns, its span, the rule with its note and rivals, and the evidence."""
    zh = lang == "zh"
    who = ("、" if zh else ", ").join(word(status, lang) for status in entry.who)
    about = [part_text(entry.part, lang)] if entry.part else []
    if entry.who != ("any",) or not about:
        about.append(who)
    yield escaped(COLON[lang].join(about))
    # First and last day on a line each: docs/_static/regions.css keeps them whole.
    span = escaped(span_text(Found(entry, region, benefit, "", entry.start), lang))
    yield re.sub(r"，|, (?=last)| (?=to \d)", "<br>", span)
    said = [escaped(describe(entry.rule, lang, entry.unit))]
    asides = [SCOPES[entry.scope][0 if zh else 1]] if entry.scope in SCOPES else []
    if entry.adopted is not None:
        asides.append(ADOPTED[0 if zh else 1])
    if entry.note is not None:
        asides.append(entry.note.zh if zh else entry.note.en)
    said += [f"*{escaped(aside)}*" for aside in asides]
    for rival in entry.rivals:
        head = "另一说法" if zh else "another claim"
        grade = f"可信度{word(rival.confidence, lang)}" if zh else f"confidence {word(rival.confidence, lang)}"
        claim = escaped(f"{head}{COLON[lang]}{claim_text(rival, lang, entry.unit)}{SEMICOLON[lang]}{grade}")
        said.append(f"{claim} {cited(region, rival.sources, numbers)}")
    yield "<br>".join(said)
    yield word(entry.confidence, lang)
    yield cited(region, entry.sources, numbers)


def cited(region: Region, ids: Iterable[str], numbers: dict[str, int]) -> str:
    """The numbers of sources; each leads to the source's address where that is one of the web."""
    said = []
    for id in ids:
        address = web_address(region.source(id))
        said.append(f"[\\[{numbers[id]}\\]](<{address}>)" if address else f"\\[{numbers[id]}\\]")
    return " ".join(said)


def web_address(source: Source) -> str:
    """The address as a link may have it; empty where it is no web page."""
    return source.address if re.fullmatch(r"https?://[^\s<>|]+", source.address) else ""


def source_item(source: Source, lang: str) -> str:
    """One source with its kind, title, document number, publisher, day and address."""
    doc = (f"（{source.doc}）" if lang == "zh" else f" ({source.doc})") if source.doc else ""
    address = web_address(source)
    shown = f"[{escaped(source.address)}](<{address}>)" if address else escaped(source.address)
    where = [escaped(source.publisher), str(source.dated or ""), shown]
    head = f"\\[{word(source.kind, lang)}\\] {escaped(source.title + doc)}"
    return (" · ").join(filter(None, (head, *where)))


def row(cells: Iterable[str]) -> str:
    """One line of a table."""
    return "| " + " | ".join(cells) + " |"


def escaped(text: str) -> str:
    """Text as it stands in Markdown, in a table too."""
    return re.sub(r"([\\`*_\[\]<>|{}#~$])", r"\\\1", " ".join(text.split()))


def stale(made: dict[pathlib.Path, str]) -> list[pathlib.Path]:
    """The pages that differ from what is written, and those that no place has any more."""
    differing = [path for path, text in made.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    folders = {path.parent for path in made}
    return differing + [path for folder in sorted(folders) for path in sorted(folder.glob("*.md")) if path not in made]


def main() -> int:
    """Write the pages, or tell with --check which are stale."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where a page is stale")
    check = parser.parse_args().check
    made = pages()
    for path in stale(made):
        name = path.relative_to(ROOT)
        if check:
            print(f"{name} is stale: run {COMMAND}")
        elif path in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(made[path], encoding="utf-8")
            print(f"wrote {name}")
        else:
            path.unlink()
            print(f"removed {name}")
    return int(check and bool(stale(made)))


if __name__ == "__main__":
    raise SystemExit(main())
