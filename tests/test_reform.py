"""Comparison, timeline and difference: the same rules seen across places and days."""

from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from types import SimpleNamespace

import pytest
from hypothesis import given, strategies as st

import yibao_rules as yb
from yibao_rules.calculator import Instead

MOTHER = yb.Insured(region="北京", birth_date=date(1952, 5, 1), sex="female", status="retired", pension=4000)


def test_the_largest_yearly_sum_comes_first_and_the_silent_places_last() -> None:
    # Published amounts on that day: Shenzhen 251 x 12, Shanghai 1,680, Beijing 110 x 12, Wuhan 83 x 12; Ningxia's is not.
    table = yb.compare(MOTHER, "account_credit", on="2025-05-01", regions=["宁夏", "北京", "上海", "武汉", "深圳"])
    assert [(row.region.name_en, row.result and row.result.annual) for row in table] == [
        ("Shenzhen", Decimal("3012.00")),
        ("Shanghai", Decimal("1680.00")),
        ("Beijing", Decimal("1320.00")),
        ("Wuhan", Decimal("996.00")),
        ("Ningxia", None),
    ]
    assert [row.region.adcode for row in table.unknown] == ["640000"]
    assert isinstance(table.unknown[0].error, yb.NotKnown)
    assert table[0:2] == (table[0], table[1])
    assert len(table) == 5


def test_without_regions_every_place_with_rules_is_compared() -> None:
    table = yb.compare(MOTHER, on=date(2025, 5, 1))
    assert {row.region.adcode for row in table} == {
        card.adcode for card in yb.list_regions(with_rules=True) if card.level != "nation"
    }


def test_a_comparison_tells_itself() -> None:
    table = yb.compare(MOTHER, on="2025-05-01", regions=["北京", "深圳", "宁夏"])
    zh, en = table.explain("zh"), table.explain("en")
    assert "深圳市" in zh
    assert "251.00" in zh
    assert "Ningxia" in en
    assert "carried forward" in en
    assert "3" in table.explain("en", short=True)
    assert "3" in table.explain("zh", short=True)
    assert repr(table) == "Comparison(account_credit, 2025-05-01: 3 places, 1 without an answer)"
    data = json.loads(json.dumps(table.to_dict()))
    assert data["rows"][0]["result"]["amount"] == "251.00"
    assert data["rows"][2]["error"]["error"] == "NotKnown"


def test_a_wrong_person_is_no_silent_place() -> None:
    class Someone:
        region = "北京"
        status = "retird"

    with pytest.raises(yb.InvalidInput, match="retired"):
        yb.compare(Someone(), on="2025-05-01", regions=["北京"])
    with pytest.raises(yb.UnknownRegion):
        yb.compare(MOTHER, on="2025-05-01", regions=["亚特兰蒂斯"])
    with pytest.raises(yb.InvalidInput, match="account_credit"):
        yb.compare(MOTHER, "channels", on="2025-05-01")


def test_elsewhere_keeps_everything_but_the_place() -> None:
    other = Instead(MOTHER, region="310000")
    assert (other.region, other.pension, other.status) == ("310000", Decimal(4000), "retired")


def test_a_timeline_names_the_birthday_and_the_document() -> None:
    # 70 on 2022-05-01; 100 and 110 since April 2006; before, 4.3% of the city wage of each contribution year.
    spans = yb.timeline(MOTHER, start="2005-04-01", end="2023-12-31")
    assert [(str(span.first_day), str(span.last_day), span.result and span.result.amount) for span in spans] == [
        ("2005-04-01", "2006-03-31", Decimal("101.57")),
        ("2006-04-01", "2022-04-30", Decimal("100.00")),
        ("2022-05-01", "2023-12-31", Decimal("110.00")),
    ]
    assert "京劳社医发〔2006〕9号" in spans[1].reason_zh
    assert spans[2].reason_en == "age 70 reached"
    assert spans[0].reason_en == ""


def test_figures_of_a_year_turn_on_their_first_day() -> None:
    # Beijing's wage of 2003 (2,004) until 2005-03-31, of 2004 (2,362) from 2005-04-01; 4.3% of each.
    spans = yb.timeline(MOTHER, start="2005-03-31", end="2005-04-01")
    assert [span.result and span.result.amount for span in spans] == [Decimal("86.17"), Decimal("101.57")]
    assert "new year's figure" in spans[1].reason_en


def test_silence_is_part_of_a_timeline() -> None:
    spans = yb.timeline(MOTHER.replace(region="上海"), start="2008-03-31", end="2008-04-01")
    assert isinstance(spans[0].error, yb.NotKnown)
    assert spans[0].result is None
    assert spans[1].result is not None
    assert "没有已知规则" in spans.explain("zh")
    resident = yb.timeline(MOTHER.replace(status="resident"), start="2021-01-01", end="2021-12-31")
    assert isinstance(resident[0].error, yb.NotApplicable)
    assert len(resident) == 1
    assert resident[0:1] == tuple(resident)
    ending = yb.timeline(
        yb.Insured(region="武汉", status="in_service", contribution_base=5000, birth_date="1980-01-01"),
        start="2021-12-30",
        end="2021-12-31",
    )
    assert [span.result is None for span in ending] == [True, False]


def test_a_rule_that_gives_way_to_silence_says_why_in_the_error() -> None:
    spans = yb.timeline(yb.Insured(region="武汉", status="flexible"), start="2023-01-01", end="2023-02-01")
    assert [span.result and span.result.amount for span in spans] == [None, Decimal("0.00")]
    assert "1,800" in str(spans[0].error)


@given(
    start=st.dates(date(2001, 4, 1), date(2026, 1, 1)),
    days=st.integers(0, 4000),
    born=st.dates(date(1930, 1, 1), date(1955, 12, 31)),
    place=st.sampled_from(["北京", "上海", "深圳", "武汉"]),
)
def test_spans_cover_every_day_once_and_each_day_has_its_own_answer(
    start: date, days: int, born: date, place: str
) -> None:
    end = start + timedelta(days=days)
    person = yb.Insured(region=place, birth_date=born, status="retired", pension=4321)
    spans = yb.timeline(person, start=start, end=end)
    assert spans[0].first_day == start
    assert spans[-1].last_day == end
    for one, two in pairwise(spans):
        assert two.first_day == one.last_day + timedelta(days=1)
    for span in spans:
        middle = span.first_day + (span.last_day - span.first_day) // 2
        for day in {span.first_day, middle, span.last_day}:
            if span.result is None:
                with pytest.raises(yb.YibaoError):
                    yb.account_credit(person, on=day)
            else:
                assert yb.account_credit(person, on=day).amount == span.result.amount


def test_a_figure_turns_also_for_a_person_without_a_birth_date() -> None:
    # Shenzhen: 8.05% of 60% of 11,620 until 2022-06-30 = 561.25; of 7,778 (60% of 12,964) from 2022-07-01 = 626.13.
    spans = yb.timeline(yb.Insured(region="深圳", status="retired"), start="2022-06-30", end="2022-07-01")
    assert [span.result and span.result.amount for span in spans] == [Decimal("561.25"), Decimal("626.13")]
    assert "new year's figure" in spans[1].reason_en


def test_one_silence_may_follow_another() -> None:
    # The accounts of residents were closed from 2020; before, the evidence is silent.
    spans = yb.timeline(yb.Insured(region="北京", status="resident"), start="2019-12-31", end="2020-01-01")
    assert [type(span.error) for span in spans] == [yb.NotKnown, yb.NotApplicable]
    assert spans[1].reason_en == ""


def test_a_timeline_tells_itself() -> None:
    spans = yb.timeline(MOTHER.replace(region="武汉"), start="2022-01-01", end="2023-12-31")
    assert "bounds unknown" in spans.explain("en")
    assert "武汉市" in spans.explain("zh", short=True)
    assert repr(spans).startswith("Timeline(account_credit, 武汉市, 2022-01-01")
    data = json.loads(json.dumps(spans.to_dict()))
    assert data["spans"][0]["result"]["status"] == "bounds_unknown"
    assert data["spans"][-1]["reason_en"].startswith("another rule")


@pytest.mark.parametrize(("start", "end"), [("2024-01-02", "2024-01-01"), ("1800-01-01", "2024-01-01")])
def test_impossible_spans_are_refused(start: str, end: str) -> None:
    with pytest.raises(yb.InvalidInput, match="end"):
        yb.timeline(MOTHER, start=start, end=end)


def test_a_difference_shows_both_rules_and_the_document() -> None:
    # Beijing, 2022-09-01: only those in service changed (京医保发〔2022〕28号); retirees kept 100/110.
    change = yb.diff("北京", before="2022-08-31", after="2022-09-01")
    assert [item.who for item in change] == ["in_service"]
    assert "京医保发〔2022〕28号" in change.explain("zh")
    english = change.explain("en")
    assert "− by age" in english
    assert "+ 2% of contribution base" in english
    assert "1 change" in change.explain("en", short=True)
    assert repr(change) == "Difference(account_credit, 北京市, 2022-08-31 to 2022-09-01: 1 changes)"
    assert change[0:1] == (change[0],)
    data = json.loads(json.dumps(change.to_dict()))
    assert data["changes"][0]["after"]["rule_en"] == "2% of contribution base"


def test_a_rule_that_begins_differs_from_silence() -> None:
    change = yb.diff("上海", before="2007-01-01", after="2008-04-01")
    assert {item.who for item in change} == {"in_service", "retired", "flexible_retired"}
    assert all(item.before is None for item in change)
    assert "no rule known" in change.explain("en")
    assert "没有已知规则" in change.explain("zh")
    assert change.to_dict()["changes"][0]["before"] is None


def test_deductions_are_named_in_a_difference() -> None:
    change = yb.diff("北京", before="2021-10-11", after="2021-10-12")
    assert {item.part for item in change} == {"deduction:large_amount"}
    assert "large-amount premium" in change.explain("en")


def test_no_change_is_an_empty_difference() -> None:
    assert len(yb.diff("北京", before="2024-01-01", after="2024-06-01")) == 0
    with pytest.raises(yb.InvalidInput, match="benefit"):
        yb.diff("北京", "weather", before="2024-01-01", after="2024-06-01")


def test_what_holds_for_everybody_is_one_change() -> None:
    # The nation's note on the reform is for anyone; Hangzhou has no account rule of its own in the span.
    changes = yb.diff("杭州", "account_credit", before="2020-08-31", after="2025-09-01")
    assert [(change.part, change.who) for change in changes] == [("reform", "any")]


def test_places_to_compare_may_be_one_name_but_nothing_else() -> None:
    lin = yb.Insured(region="北京", birth_date="1952-05-01", status="retired")
    assert [row.region.adcode for row in yb.compare(lin, on="2025-05-01", regions="武汉")] == ["420100"]
    for wrong in (110000.0, True, 5):
        with pytest.raises(yb.InvalidInput, match="regions"):
            yb.compare(lin, on="2025-05-01", regions=wrong)  # type: ignore[arg-type]


def test_nothing_is_said_of_plugins_where_none_spoke() -> None:
    same = yb.diff("北京", "account_credit", before="2025-05-01", after="2025-05-01")
    assert same.explain("en").splitlines()[-1].endswith(", data 2026-11-22")
    assert same.explain("zh").splitlines()[-1].endswith("，数据 2026-11-22")


def test_a_birth_given_as_text_turns_the_years_too() -> None:
    # 京医保发〔2022〕28号: 100 yuan below 70, 110 from 70; born on 1952-05-01.
    born = SimpleNamespace(region="北京", birth_date="1952-05-01", status="retired")
    spans = yb.timeline(born, start="2020-01-01", end="2024-12-31")
    assert [(str(span.first_day), str(span.result.amount)) for span in spans if span.result] == [
        ("2020-01-01", "100.00"), ("2022-05-01", "110.00"),
    ]  # fmt: skip
