"""Pictures: what is drawn is what the library answers."""

from __future__ import annotations

import sys
from datetime import date
from typing import Any

import pytest

import yibao_rules as yb
from yibao_rules import frames, plots, registry
from yibao_rules.rules import AtLeast, AtMost, Figure, Flat, Percent

pytest.importorskip("altair")

WORKER = yb.Insured(region="北京", birth_date="1985-03-02", status="in_service")
VISITS = {"on": "2025-03-01", "kind": "outpatient"}


def test_the_points_are_the_answers() -> None:
    rows = plots.own_share_points(WORKER, **VISITS, up_to=12000, levels=["tertiary", "pharmacy"])
    # The sources name no pharmacy: it has points within the deductible only, where no share is needed.
    assert max(row["expense"] for row in rows if row["level"] == "pharmacy") == 1800.0
    at = {row["expense"]: row for row in rows if row["level"] == "tertiary"}
    # 2,800: 1,800 and 30% of 1,000; 12,000: 1,800 and 30% of 10,200.
    assert at[2800.0]["own"] == 2100.0
    assert at[12000.0]["share"] == pytest.approx((1800 + 3060) / 12000)


def test_sizes_whose_split_is_unknown_are_left_out() -> None:
    rows = plots.own_share_points(WORKER, **VISITS, up_to="0.05", levels=["tertiary"])
    # Sizes below a fen are no bills.
    assert {row["expense"] for row in rows} == {0.01, 0.02, 0.03, 0.04, 0.05}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_chart_in_each_language(lang: str) -> None:
    document = plots.own_share(WORKER, **VISITS, up_to=30000, lang=lang).to_dict()
    assert document["title"].startswith("北京市" if lang == "zh" else "Beijing")
    (rows,) = document["datasets"].values()
    levels = {row["level"] for row in rows}
    assert ("三级" if lang == "zh" else "tertiary") in levels
    assert "Noto Sans CJK SC" in document["config"]["font"]


def test_what_cannot_be_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(yb.InvalidInput, match="lang"):
        plots.own_share(WORKER, **VISITS, up_to=100, lang="fr")
    with pytest.raises(yb.InvalidInput, match="more than 0"):
        plots.own_share(WORKER, **VISITS, up_to=0)
    with pytest.raises(yb.NotKnown):
        plots.own_share(WORKER, on="2010-03-01", kind="outpatient", up_to=100)
    monkeypatch.setitem(sys.modules, "altair", None)
    with pytest.raises(yb.MissingExtra, match=r"yibao-rules\[plot\]"):
        plots.own_share(WORKER, **VISITS, up_to=100)


LIN = yb.Insured(region="北京", birth_date="1952-05-01", status="retired")
BOOK = yb.rulebook().with_rule("北京", "account_credit", Flat(130), who="retired", first_day="2026-01-01")


def test_a_timeline_is_what_the_library_answers() -> None:
    rows = plots.timeline_points(LIN, start="1999-01-01", end="2024-12-31", lang="en")
    by_day = {row["first_day"]: row for row in rows}
    # Decree 158 of 2001 is the first document; the flat 100 of 2006 becomes 110 on the 70th birthday.
    assert rows[0]["amount"] is None
    assert "no rule" in rows[0]["why"]
    assert (by_day["2001-04-01"]["document"], by_day["2001-04-01"]["unit"]) == ("市政府令第158号", "yuan/month")
    assert (by_day["2006-04-01"]["amount"], by_day["2006-04-01"]["document"]) == (100.0, "京劳社医发〔2006〕9号")
    assert (by_day["2022-05-01"]["amount"], by_day["2022-05-01"]["reason"]) == (110.0, "age 70 reached")
    assert [row["number"] for row in rows] == list(range(1, len(rows) + 1))


def test_a_timeline_of_yearly_sums_is_in_years() -> None:
    wang = LIN.replace(region="上海", birth_date="1948-03-02")
    (row,) = plots.timeline_points(wang, start="2023-07-01", end="2024-12-31")
    assert (row["amount"], row["unit"]) == (1890.0, "yuan/year")


@pytest.mark.parametrize(("lang", "unit"), [("zh", "元/月"), ("en", "yuan/month")])
def test_a_timeline_lists_its_documents(lang: str, unit: str) -> None:
    chart = plots.timeline(LIN, start="1999-01-01", end="2027-12-31", rules=BOOK, lang=lang).to_dict()
    told = [row["said"] for rows in chart["datasets"].values() for row in rows if "said" in row]
    assert any("京劳社医发〔2006〕9号" in line and f"100.00 {unit}" in line for line in told)
    assert told[-1].endswith("assumption, not the law" if lang == "en" else "假设（非现行规定）")
    law = [row for rows in chart["datasets"].values() for row in rows if row.get("from") == "2022-05-01T00:00:00"]
    # The changed book moves on in 2026, the law stays at 110 to the end.
    assert {row["last_day"] for row in law} == {"2025-12-31", "2027-12-31"}


def test_nothing_known_is_no_timeline() -> None:
    with pytest.raises(yb.NotKnown):
        plots.timeline(LIN, start="1990-01-01", end="1995-12-31")


def test_a_comparison_keeps_the_places_without_an_answer() -> None:
    rows = plots.comparison_points(LIN, on="2026-05-01", regions=["宁夏", "武汉", "北京"], rules=BOOK, lang="en")
    assert [(row["place"], row["monthly"], row["law"], row["state"]) for row in rows] == [
        ("Beijing", 130.0, 110.0, "assumption"),
        ("Wuhan", 83.0, 83.0, "carried_forward"),
        ("Ningxia", None, None, "unknown"),
    ]
    assert "average pension of 2023" in rows[2]["why"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_comparison_is_drawn(lang: str) -> None:
    chart = plots.comparison(LIN, on="2026-05-01", regions=["宁夏", "北京"], rules=BOOK, lang=lang).to_dict()
    told = {row["place"]: row["said"] for rows in chart["datasets"].values() for row in rows}
    if lang == "zh":
        assert told == {"北京市": "130.00", "宁夏回族自治区": "未知"}
        assert chart["title"]["subtitle"] == "竖线：现行规定"
    else:
        assert told == {"Beijing": "130.00", "Ningxia": "unknown"}
        assert chart["title"]["subtitle"] == "tick: the law"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_everywhere_the_silent_places_are_counted(lang: str) -> None:
    rows = plots.comparison_points(LIN, on="2025-05-01")
    chart = plots.comparison(LIN, on="2025-05-01", lang=lang).to_dict()
    drawn = {row["adcode"] for values in chart["datasets"].values() for row in values}
    assert drawn == {row["adcode"] for row in rows if row["monthly"] is not None}
    assert str(len(rows) - len(drawn)) in chart["title"]["subtitle"]
    assert "subtitle" not in plots.comparison(LIN, on="2025-05-01", regions=["北京"]).to_dict()["title"]


def state(place: str, benefit: str, status: str | None = "retired", on: str = "2025-05-01") -> str:
    (row,) = plots.coverage_points(on=on, status=status, regions=[place], benefits=[benefit])
    return str(row["state"])


def test_the_grid_tells_how_a_place_answers() -> None:
    assert state("北京", "account_credit") == "own"
    # Yinchuan has the region's rule, whose average pension no source tells.
    assert state("银川", "account_credit") == "unknown"
    assert state("银川", "account_credit", "in_service") == "inherited"
    # The resident scheme has no account, by the nation's rule.
    assert state("北京", "account_credit", "resident") == "not_applicable"
    assert state("北京", "account_credit", on="1990-01-01") == "none"
    assert state("北京", "account_credit", None) == "own"
    # Contributions are made of parts: the nation tells the member's 2 percent, no source the employer's of Ningxia.
    assert state("宁夏", "contributions", "in_service") == "inherited"


def test_a_missing_cap_leaves_the_rule_a_number() -> None:
    assert list(plots._figures(AtMost(Figure("a"), Percent(2, of="pension")))) == []
    assert list(plots._figures(AtMost(Figure("a"), "pension"))) == []
    assert list(plots._figures(AtLeast(100, Percent(2, of=Figure("a"))))) == [Figure("a")]


def test_a_figure_of_a_year_and_of_a_day() -> None:
    # Of a place's own figures: the year before, a fixed year, and the day itself.
    place = registry.default().place("640000")
    assert plots._lacks(Figure("average_pension", year=2023), place, date(2025, 1, 1))
    assert plots._lacks(Figure("average_pension", year="previous"), place, date(2024, 1, 1))
    assert plots._lacks(Figure("nobody_knows"), place, date(2025, 1, 1))


@pytest.mark.parametrize(("lang", "title"), [("zh", "已知哪些 · 2025-05-01"), ("en", "What is known · 2025-05-01")])
def test_the_grid_is_drawn(lang: str, title: str) -> None:
    chart = plots.coverage(on="2025-05-01", regions=["北京", "银川"], benefits=["account_credit"], lang=lang).to_dict()
    assert chart["title"] == title
    (rows,) = chart["datasets"].values()
    assert len(rows) == 2
    assert plots.coverage(on="2025-05-01", status="retired", regions=["北京"]).title.startswith("已知哪些 · 退休")


def test_the_whole_grid_has_every_place_with_rules() -> None:
    rows = plots.coverage_points(on="2025-05-01", benefits=["account_credit"])
    assert [row["adcode"] for row in rows] == [card.adcode for card in yb.list_regions(with_rules=True)]


def test_what_the_grid_refuses() -> None:
    with pytest.raises(yb.InvalidInput, match="status"):
        plots.coverage_points(on="2025-05-01", status="old")
    with pytest.raises(yb.InvalidInput, match="benefits"):
        plots.coverage_points(on="2025-05-01", benefits=["credit"])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_chart_becomes_a_picture(lang: str) -> None:
    vlc = pytest.importorskip("vl_convert")
    for chart in (
        plots.timeline(LIN, start="2020-01-01", end="2024-12-31", lang=lang),
        plots.comparison(LIN, on="2025-05-01", regions=["武汉", "北京"], lang=lang),
        plots.coverage(on="2025-05-01", regions=["北京"], lang=lang),
        plots.own_share(WORKER, **VISITS, up_to=30000, lang=lang),
        plots.reform(reformed(by="region"), lang=lang),
    ):
        svg = vlc.vegalite_to_svg(chart.to_json())
        assert ("北京市" if lang == "zh" else "Beijing") in svg


def reformed(kind: str = "arrow", **more: object) -> Any:
    """Winners and losers of 105 yuan a month for every retiree of Beijing."""
    people = {
        "region": ["北京", "Beijing", "北京", "北京", "武汉", "nowhere"],
        "status": ["退休"] * 5 + ["在职"],
        "birth_date": ["1952-05-01", "1960-05-01", "1961-05-01", None, "1960-05-01", "1960-05-01"],
    }
    book = yb.rulebook().with_rule("北京", "account_credit", Flat(105), who="retired", first_day="2025-01-01")
    pytest.importorskip("pyarrow")
    turn = {"arrow": ("pyarrow", "table"), "polars": ("polars", "DataFrame"), "pandas": ("pandas", "DataFrame")}[kind]
    df = getattr(pytest.importorskip(turn[0]), turn[1])(people)
    return frames.reform(df, date(2025, 5, 1), rules=book, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["arrow", "polars", "pandas"])
def test_winners_and_losers_are_shares_of_those_compared(kind: str) -> None:
    rows = plots.reform_points(reformed(kind, by="region"), lang="en")
    # Of Beijing two gain (100 to 105 yuan), one loses (110), and one birth is missing; in Wuhan nothing changes.
    assert rows == [
        {"panel": "", "group": "Beijing", "losers": 1 / 3, "winners": 2 / 3, "unchanged": 0.0, "compared": 3.0, "left_out": 1.0},
        {"panel": "", "group": "Wuhan", "losers": 0.0, "winners": 0.0, "unchanged": 1.0, "compared": 1.0, "left_out": 0.0},
        {"panel": "", "group": "unknown", "losers": None, "winners": None, "unchanged": None, "compared": 0.0, "left_out": 1.0},
    ]  # fmt: skip


def test_how_groups_are_called() -> None:
    def called(lang: str, **more: object) -> list[tuple[str, str]]:
        return [(row["panel"], row["group"]) for row in plots.reform_points(reformed(**more), lang=lang)]

    assert called("en", by=(), age_bands=(0,)) == [("", "all")]
    assert called("zh", by=()) == [("", "全部")]
    assert called("zh", by=("age", "status"), age_bands=(0, 70)) == [
        ("在职", "0–69 岁"), ("退休", "0–69 岁"), ("退休", "70 岁及以上"), ("退休", "年龄不明"),
    ]  # fmt: skip
    assert called("en", by=("status", "age"), age_bands=(0, 70))[-2:] == [
        ("retired", "70 and over"),
        ("retired", "age unknown"),
    ]
    assert called("zh", by=("province", "status"))[0] == ("北京市", "退休")
    assert called("en", by="birth_date")[0] == ("", "1952-05-01")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_reform_is_drawn(lang: str) -> None:
    document = plots.reform(reformed(by=("region", "age"), age_bands=(0, 70)), lang=lang).to_dict()
    (rows,) = document["datasets"].values()
    place, young = ("北京市", "0–69 岁") if lang == "zh" else ("Beijing", "0–69")
    bars = {row["what"]: (row["from"], row["to"]) for row in rows if (row["panel"], row["group"]) == (place, young)}
    assert bars["受益" if lang == "zh" else "gain"] == (0.0, 1.0)
    assert bars["受损" if lang == "zh" else "lose"] == (0.0, 0.0)
    assert [row["note"] for row in rows if "note" in row] == [
        "没有可比的人" if lang == "zh" else "nobody to compare"
    ] * 2
    title = document["title"]
    assert title["text"] == ("个人账户划入 · 受益与受损" if lang == "zh" else "account credit · winners and losers")
    assert ("4 人" in title["subtitle"]) == (lang == "zh")
    assert "2" in title["subtitle"]


def test_one_place_is_named_in_the_title() -> None:
    table = reformed(by=("region", "age")).slice(0, 2)
    document = plots.reform(table, lang="en").to_dict()
    assert document["title"]["text"] == "Beijing · account credit · winners and losers"
    assert document["title"]["subtitle"] == "shares of the 3 who are compared"
    assert plots.reform(reformed(by="status"), lang="zh").to_dict()["title"]["text"] == "个人账户划入 · 受益与受损"


def test_what_is_no_table_of_a_reform() -> None:
    with pytest.raises(yb.InvalidInput, match=r"a table of frames\.reform"):
        plots.reform(reformed(by="status").drop(["winners"]))
    with pytest.raises(yb.InvalidInput, match="at most two groupings"):
        plots.reform(reformed(by=("region", "age", "status")))
    with pytest.raises(yb.InvalidInput, match="no group to draw"):
        plots.reform(reformed(by="region").slice(0, 0))
