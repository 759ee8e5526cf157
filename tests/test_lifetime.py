"""Lifetime coverage: months required, counted and missing, in made-up towns and in Beijing; each value worked out by hand."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, strategies as st

import yibao_rules as yb
from yibao_rules import policy, registry as registry_module, rules
from yibao_rules.benefits.lifetime import LifetimeCoverage, MonthCount, lifetime_coverage
from yibao_rules.errors import BadRegion
from yibao_rules.policy import Dated, Group, Region, Source, Text
from yibao_rules.registry import Registry
from yibao_rules.rules import (
    MONTH_KINDS,
    AllOf,
    AnyOf,
    AtLeast,
    AtMost,
    Bands,
    Choice,
    Cohorts,
    Counting,
    Figure,
    Flat,
    Months,
    NotApplicable,
    Number,
    Percent,
    Statement,
    Table,
    Times,
    Unknown,
    Years,
)
from yibao_rules.words import describe, years_text

from .town import HERE, Town

NEAR, FAR = "990200", "110000"
ON = date(2025, 5, 1)
SOURCE = Source("notice", kind="official", title="A notice", publisher="bureau")
UNKNOWN = Unknown(zh="没有找到", en="it was not found")
NONE_HERE = NotApplicable(zh="本地不设此项", en="there is no such thing here")
NOTE = Text(zh="补缴期间不划账户", en="no credit meanwhile")


def dated(rule: rules.Rule, part: str = "", **more: Any) -> Dated:
    given: dict[str, Any] = {
        "unit": "yuan/month" if part.startswith("shortfall") else "months", "first_day": "2000-01-01",
        "checked": "2030-12-31", "sources": "notice", "confidence": "high",
    }  # fmt: skip
    return Dated(rule=rule, part=part, **{**given, **more})


def town(*entries: Dated, **more: Any) -> Town:
    region = Region(
        HERE, name_zh="某市", name_en="Sometown", sources=SOURCE, lifetime_coverage=entries, **more
    )  # fmt: skip
    return Town(region)


def ask(place: Town, *, on: date = ON, extrapolate: bool = False, **fields: Any) -> LifetimeCoverage:
    person = yb.Insured(region=HERE, **fields)
    return lifetime_coverage(person, place, on, lambda name: name, extrapolate=extrapolate)


def need(*conditions: tuple[str, int], counting: Counting | None = None) -> Town:
    """A town that requires so many months of each kind."""
    held = [Months(kind, at_least=Number(count)) for kind, count in conditions]
    rule = held[0] if len(held) == 1 else AllOf(held)
    return town(dated(rule), *([] if counting is None else [dated(counting, "counting")]))


def actual(place: str, first: str, last: str) -> yb.Spell:
    return yb.Spell(place, f"{first}-01", f"{last}-01")


def deemed(first: str, last: str, kind: str = "deemed", place: str = HERE) -> yb.Spell:
    return yb.Spell(place, f"{first}-01", f"{last}-01", kind)


TOTAL_25 = Months("total", at_least=Years(25))
ACTUAL_10 = Months("actual", at_least=Years(10))
PRICED = (dated(Flat(300), "shortfall:lump_sum"), dated(Flat(100), "shortfall:monthly"))


# Beijing, whose rule is known: men 25 years, women 20, deemed ones included.


@pytest.mark.parametrize(
    ("sex", "paid", "as_if", "required", "short"),
    [
        ("male", 299, 0, 300, 1), ("male", 300, 0, 300, 0), ("male", 301, 0, 300, 0), ("male", 240, 36, 300, 24),
        ("male", 0, 300, 300, 0), ("male", 0, 0, 300, 300), ("female", 239, 0, 240, 1), ("female", 200, 40, 240, 0),
    ],
)  # fmt: skip
def test_beijing_needs_25_and_20_years(sex: str, paid: int, as_if: int, required: int, short: int) -> None:
    person = yb.Insured(region="北京", sex=sex, actual_months=paid, deemed_months=as_if)
    result = yb.lifetime_coverage(person, on="2025-04-09")
    assert (result.required_months, result.counted_months, result.shortfall_months) == (required, paid + as_if, short)
    assert result.eligible is (short == 0)
    assert result.months_to_pay == short
    assert result.conditions == (MonthCount(counts="total", required=required, counted=paid + as_if),)
    assert (result.status, result.confidence, result.assumed) == ("exact", "high", {})
    assert result.inputs == {"sex": sex, "actual_months": paid, "deemed_months": as_if}
    assert result.region == yb.region("北京")


def test_beijing_says_that_the_price_of_a_shortfall_was_not_found() -> None:
    person = yb.Insured(region="北京", sex="male", actual_months=276, deemed_months=0, status="retired")
    lump, monthly = yb.lifetime_coverage(person, on="2025-05-01").options
    assert (lump.kind, lump.months, lump.monthly_cost, lump.total) == ("lump_sum", 24, None, None)
    assert lump.allowed is True
    assert lump.why is not None
    assert "its price was not found" in lump.why.en
    assert "标准没有找到" in lump.why.zh
    assert (monthly.kind, monthly.monthly_cost, monthly.total, monthly.allowed) == ("monthly", None, None, None)
    assert monthly.why == Text(zh="没有来源说明", en="no source tells")
    assert monthly.found is None


def test_beijing_before_its_rule() -> None:
    person = yb.Insured(region="北京", sex="male", actual_months=300)
    with pytest.raises(yb.NotKnown) as caught:
        yb.lifetime_coverage(person, on="2001-03-31")
    assert [span["first_day"] for span in caught.value.known] == ["2001-04-01"]
    assert yb.lifetime_coverage(person, on="2001-04-01").status == "exact"
    assert yb.lifetime_coverage(person, on="2025-04-10").status == "carried_forward"
    earlier = yb.lifetime_coverage(person, on="2001-03-31", extrapolate=True)
    assert (earlier.status, earlier.eligible) == ("extrapolated", True)


def test_beijing_counts_a_history_by_the_names_of_places() -> None:
    # 1995-01 to 2004-12 deemed: 120; 2005-01 to 2019-12 paid: 180. 300 in all.
    history = [yb.Spell("北京", "1995-01-15", "2004-12-31", "deemed"), yb.Spell("Beijing", "2005-01-01", "2019-12-01")]
    person = yb.Insured(region="110000", sex="male", history=history)
    result = yb.lifetime_coverage(person, on="2025-04-09")
    assert (result.counted_months, result.eligible, result.options) == (300, True, ())
    assert result.inputs == {"sex": "male", "history": 300}
    with pytest.raises(yb.UnknownRegion):
        yb.lifetime_coverage(person.replace(history=[actual("无此地", "2005-01", "2019-12")]), on="2025-04-09")


def test_the_face_needs_a_region_and_a_day() -> None:
    with pytest.raises(yb.MissingInput) as caught:
        yb.lifetime_coverage(SimpleNamespace(), on="2025-05-01")
    assert caught.value.fields == ("region",)
    with pytest.raises(yb.InvalidInput):
        yb.lifetime_coverage(yb.Insured(region="北京"), on="2025-02-30")


PLUGIN = """
from yibao_rules.policy import Dated, Region, Source, hookimpl
from yibao_rules.rules import Counting, Flat, Months, Years
S = Source("notice", kind="official", title="A notice", address="https://example.org/notice")
MORE = {"first_day": "2000-01-01", "checked": "2030-12-31", "sources": "notice", "confidence": "high"}

@hookimpl
def yibao_region():
    return Region("990100", name_zh="测试市", name_en="Testville", sources=S, lifetime_coverage=(
        Dated(unit="months", rule=Months("local", at_least=Years(15)), **MORE),
        Dated(unit="yuan/month", part="shortfall:monthly", who="flexible", rule=Flat("415.20"), **MORE),
    ))
"""


def test_a_plugin_speaks_for_its_place(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "testville_lifetime-1.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: testville-lifetime\nVersion: 1.0\n")
    (folder / "entry_points.txt").write_text("[yibao_rules.regions]\n990100 = yibao_test_lifetime_plugin\n")
    (tmp_path / "yibao_test_lifetime_plugin.py").write_text(PLUGIN, encoding="utf-8")
    monkeypatch.delenv("YIBAO_PLUGINS", raising=False)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(registry_module, "_registry", Registry())
    # 2010-01 to 2019-12 in Testville: 120 of 180; the months in Beijing are not local.
    history = [yb.Spell("测试市", "2010-01-01", "2019-12-01"), yb.Spell("北京", "2020-01-01", "2024-12-01")]
    result = yb.lifetime_coverage(yb.Insured(region="Testville", status="flexible", history=history), on=ON)
    assert (result.required_local_months, result.counted_local_months, result.shortfall_local_months) == (180, 120, 60)
    # 60 × 415.20 = 24,912.
    assert [option.total for option in result.options] == [None, Decimal("24912.00")]
    assert result.to_dict()["distributions"] == ["testville-lifetime 1.0"]


# Which months count: totals.

FIELD = {
    "total": "actual_months", "actual": "actual_months", "local": "local_months",
    "province": "province_months", "continuous": "continuous_months",
}  # fmt: skip


@pytest.mark.parametrize("kind", MONTH_KINDS)
def test_each_kind_has_its_own_field_and_names(kind: str) -> None:
    given = {"actual_months": 11, "local_months": 22, "province_months": 33, "continuous_months": 44}
    result = ask(need((kind, 100)), **given, deemed_months=0)
    counted = given[FIELD[kind]]
    middle = "" if kind == "total" else f"_{kind}"
    for word, value in (("required", 100), ("counted", counted), ("shortfall", 100 - counted)):
        assert getattr(result, f"{word}{middle}_months") == value
    others = [other for other in MONTH_KINDS if other != kind]
    for other in others:
        between = "" if other == "total" else f"_{other}"
        assert getattr(result, f"required{between}_months") is None
        assert getattr(result, f"counted{between}_months") is None
        assert getattr(result, f"shortfall{between}_months") is None


def test_months_deemed_count_in_the_total_alone() -> None:
    result = ask(
        need(("total", 300), ("actual", 120)), actual_months=100, deemed_months=180, local_months=1, status="retired"
    )
    assert (result.required_months, result.counted_months, result.shortfall_months) == (300, 280, 20)
    assert (result.required_actual_months, result.counted_actual_months, result.shortfall_actual_months) == (120, 100, 20)  # fmt: skip
    assert result.inputs == {"actual_months": 100, "deemed_months": 180}
    assert not result.eligible


def test_the_worse_of_two_conditions_says_what_is_to_pay() -> None:
    result = ask(need(("total", 300), ("actual", 120)), actual_months=90, deemed_months=209)
    assert (result.shortfall_months, result.shortfall_actual_months, result.months_to_pay) == (1, 30, 30)
    assert {option.months for option in result.options} == {30}


def test_deemed_months_that_are_not_given_are_named_as_assumed() -> None:
    result = ask(need(("total", 300), counting=Counting()), actual_months=300)
    assert (result.eligible, result.assumed) == (True, {"deemed_months": "0"})
    assert "deemed_months" not in result.inputs
    said = ask(need(("total", 300), counting=Counting()), actual_months=300, deemed_months=0)
    assert said.assumed == {}


def test_where_deemed_months_do_not_count_nothing_is_assumed_of_them() -> None:
    place = need(("total", 300), counting=Counting(deemed=False))
    result = ask(place, actual_months=200, deemed_months=100)
    assert (result.counted_months, result.shortfall_months, result.assumed) == (200, 100, {})
    assert "deemed_months" not in result.inputs
    assert ask(place, actual_months=200).assumed == {}


@pytest.mark.parametrize("entries", [(), (dated(UNKNOWN, "counting"),), (dated(Counting(deemed=False), "counting", last_day="2024-12-31"),)])  # fmt: skip
def test_where_nothing_is_said_of_counting_deemed_months_do(entries: tuple[Dated, ...]) -> None:
    result = ask(town(dated(TOTAL_25), *entries), actual_months=200, deemed_months=100)
    assert (result.eligible, result.assumed) == (True, {"counting": "deemed"})


def test_a_rule_of_counting_is_extrapolated_aloud() -> None:
    place = town(dated(TOTAL_25), dated(Counting(deemed=False), "counting", last_day="2024-12-31"))
    result = ask(place, actual_months=200, deemed_months=100, extrapolate=True)
    assert (result.counted_months, result.flags, result.assumed) == (200, ("extrapolated",), {})


@pytest.mark.parametrize("value", [-1, 1201, 12.0, "240", True, Decimal(240)])
@pytest.mark.parametrize("field", ["actual_months", "deemed_months"])
def test_a_foreign_person_s_months_are_checked(field: str, value: object) -> None:
    person = SimpleNamespace(region=HERE, **{"actual_months": 240, field: value})
    with pytest.raises(yb.InvalidInput) as caught:
        lifetime_coverage(person, need(("total", 300)), ON, str)
    assert caught.value.field == field


@pytest.mark.parametrize("value", [0, 1200])
def test_a_foreign_person_s_months_at_the_edges(value: int) -> None:
    person = SimpleNamespace(region=HERE, actual_months=value, deemed_months=value)
    result = lifetime_coverage(person, need(("total", 300)), ON, str)
    assert result.counted_months == 2 * value


# Which months count: a history.


def test_a_history_is_counted_by_kind() -> None:
    place = need(("total", 300), ("actual", 120), ("local", 100), ("province", 110), ("continuous", 60))
    history = [
        deemed("1990-01", "1990-12"),
        actual(HERE, "2000-01", "2000-06"),
        actual(NEAR, "2000-07", "2000-09"),
        actual(FAR, "2001-01", "2001-02"),
    ]
    result = ask(place, history=history, actual_months=900)
    # 12 deemed + 6 here + 3 in the province + 2 elsewhere; the latest run is the two months elsewhere.
    assert {item.counts: item.counted for item in result.conditions} == {
        "total": 23, "actual": 11, "local": 6, "province": 9, "continuous": 2,
    }  # fmt: skip
    assert [item.counts for item in result.conditions] == list(MONTH_KINDS)
    assert (result.inputs, result.months_to_pay) == ({"history": 23}, 277)


@pytest.mark.parametrize("turned", [False, True])
def test_a_month_in_two_spells_counts_once_and_paid_before_deemed(turned: bool) -> None:
    # Jan to Jun deemed, Apr to Sep paid: nine months, six of them paid.
    history = [deemed("2000-01", "2000-06"), actual(HERE, "2000-04", "2000-09")]
    result = ask(need(("total", 10), ("actual", 10)), history=history[::-1] if turned else history)
    assert (result.counted_months, result.counted_actual_months) == (9, 6)


@pytest.mark.parametrize("turned", [False, True])
def test_a_month_paid_in_two_places_is_local_once(turned: bool) -> None:
    history = [actual(HERE, "2000-01", "2000-03"), actual(FAR, "2000-02", "2000-06")]
    result = ask(need(("actual", 10), ("local", 10), ("province", 10)), history=history[::-1] if turned else history)
    assert (result.counted_actual_months, result.counted_local_months, result.counted_province_months) == (6, 3, 3)


def test_the_same_spell_twice_counts_once() -> None:
    spell = actual(HERE, "2000-01", "2000-12")
    assert ask(need(("actual", 24)), history=[spell, spell]).counted_actual_months == 12


@pytest.mark.parametrize(
    ("counting", "total", "paid"),
    [
        (None, 36, 12), (Counting(), 36, 12), (Counting(deemed=False), 12, 12),
        # Until 2000-06-30: the deemed year 1999 (12), six of the twelve months of service, and the paid year.
        (Counting(deemed_until="2000-06-30"), 30, 12),
        (Counting(military="actual"), 36, 24), (Counting(deemed=False, military="actual"), 24, 24),
        # Service that counts as paid knows no end of deemed time.
        (Counting(deemed_until="1999-12-31", military="actual"), 36, 24),
        (Counting(deemed_until="1998-12-31"), 12, 12),
    ],
)  # fmt: skip
def test_deemed_time_and_military_service(counting: Counting | None, total: int, paid: int) -> None:
    history = [
        deemed("1999-01", "1999-12"),
        deemed("2000-01", "2000-12", "military"),
        actual(HERE, "2001-01", "2001-12"),
    ]
    result = ask(need(("total", 300), ("actual", 300), counting=counting), history=history)
    assert (result.counted_months, result.counted_actual_months) == (total, paid)
    assert result.assumed == ({"counting": "deemed"} if counting is None else {})


def test_deemed_time_ends_with_its_month() -> None:
    # A month counts if its first day is not after the last day: January counts to 1 January, and February does not.
    history = [deemed("2008-12", "2009-02")]
    for day, count in (("2009-01-01", 2), ("2009-01-31", 2), ("2009-02-01", 3), ("2008-12-31", 1)):
        place = need(("total", 300), counting=Counting(deemed_until=day))
        assert ask(place, history=history).counted_months == count


def test_military_service_that_counts_as_paid_is_paid_where_it_stands() -> None:
    history = [deemed("2000-01", "2000-12", "military", HERE), deemed("2001-01", "2001-12", "military", FAR)]
    result = ask(need(("local", 300), ("province", 300), counting=Counting(military="actual")), history=history)
    assert (result.counted_local_months, result.counted_province_months) == (12, 12)


def test_the_run_without_a_break_is_the_latest_one() -> None:
    place = need(("continuous", 12))
    broken = [actual(HERE, "1999-01", "2003-12"), actual(HERE, "2004-02", "2004-07")]
    assert ask(place, history=broken).counted_continuous_months == 6
    mended = [*broken, actual(FAR, "2004-01", "2004-01")]
    assert ask(place, history=mended).counted_continuous_months == 67
    # Nothing that counts is a run of none.
    nothing = need(("continuous", 12), counting=Counting(deemed=False))
    assert ask(nothing, history=[deemed("1999-01", "2003-12")]).counted_continuous_months == 0


def test_an_empty_history_leaves_the_word_to_the_totals() -> None:
    assert ask(need(("total", 300)), history=[], actual_months=7, deemed_months=2).counted_months == 9


# Conditions and alternatives.


def test_all_of_takes_the_larger_of_two_numbers_of_one_kind() -> None:
    rule = AllOf((Months("total", at_least=Years(20)), Months("total", at_least=Years(25)), ACTUAL_10))
    result = ask(town(dated(rule)), actual_months=130, deemed_months=110)
    assert (result.required_months, result.shortfall_months, result.required_actual_months) == (300, 60, 120)
    assert len(result.conditions) == 2


@pytest.mark.parametrize(
    ("total", "run", "kinds", "short"),
    [
        # Old Chengdu: 20 years in all, or 15 without a break.
        (240, 0, ["total"], 0), (0, 180, ["continuous"], 0), (239, 0, ["total"], 1), (100, 170, ["continuous"], 10),
        (180, 100, ["total"], 60), (240, 180, ["total"], 0), (200, 140, ["total"], 40), (199, 140, ["continuous"], 40),
    ],
)  # fmt: skip
def test_any_of_takes_the_alternative_that_is_nearest(total: int, run: int, kinds: list[str], short: int) -> None:
    rule = AnyOf((Months("total", at_least=Years(20)), Months("continuous", at_least=Years(15))))
    result = ask(town(dated(rule)), actual_months=total, deemed_months=0, continuous_months=run)
    assert [item.counts for item in result.conditions] == kinds
    assert (result.months_to_pay, result.eligible) == (short, short == 0)


def test_any_of_inside_all_of_is_every_combination() -> None:
    # 10 actual years, and either 25 in all or 15 local ones.
    rule = AllOf((ACTUAL_10, AnyOf((TOTAL_25, Months("local", at_least=Years(15))))))
    result = ask(town(dated(rule)), actual_months=119, deemed_months=0, local_months=119)
    # 25 years: 181 short; 15 local ones: 61 short.
    assert {item.counts: item.shortfall for item in result.conditions} == {"actual": 1, "local": 61}
    other = ask(town(dated(rule)), actual_months=119, deemed_months=150, local_months=0)
    assert {item.counts: item.shortfall for item in other.conditions} == {"total": 31, "actual": 1}


def test_all_of_inside_any_of() -> None:
    # 25 years with 10 actual ones, or 30 years whatever they are.
    rule = AnyOf((AllOf((TOTAL_25, ACTUAL_10)), Months("total", at_least=Years(30))))
    near = ask(town(dated(rule)), actual_months=100, deemed_months=200)
    assert ([item.counts for item in near.conditions], near.months_to_pay) == (["total", "actual"], 20)
    far = ask(town(dated(rule)), actual_months=0, deemed_months=300)
    assert (far.required_months, far.required_actual_months, far.months_to_pay) == (360, None, 60)


@pytest.mark.parametrize(
    ("first_insured", "required"),
    [("2001-12-31", 240), ("2002-01-01", 276), ("2008-12-31", 276), ("2009-01-01", 300), ("2024-01-01", 300)],
)
def test_cohorts_begin_on_their_day(first_insured: str, required: int) -> None:
    rule = Cohorts((
        ("2002-01-01", Months("total", at_least=Years(20))),
        ("2009-01-01", Months("total", at_least=Years(23))),
        (None, TOTAL_25),
    ))  # fmt: skip
    result = ask(town(dated(rule)), actual_months=0, deemed_months=0, first_insured=first_insured)
    assert result.required_months == required
    assert result.inputs["first_insured"] == date.fromisoformat(first_insured)


@pytest.mark.parametrize(("born", "required"), [("1975-05-02", 240), ("1975-05-01", 300)])
def test_the_requirement_may_depend_on_age(born: str, required: int) -> None:
    rule = Bands("age", ((50, Months("total", at_least=Years(20))), (None, TOTAL_25)))
    assert ask(town(dated(rule)), birth_date=born, actual_months=0, deemed_months=0).required_months == required


def test_the_number_may_be_a_figure_of_the_place() -> None:
    figures = (
        dated(Number(186), "years_needed", last_day="2024-12-31"),
        dated(Number(192), "years_needed", first_day="2025-01-01"),
    )
    place = town(dated(Months("actual", at_least=Figure("years_needed"))), figures=figures)
    assert ask(place, actual_months=0, retired_on="2024-12-31").required_actual_months == 186
    result = ask(place, actual_months=0, retired_on="2025-01-01")
    assert result.required_actual_months == 192
    assert [found.benefit for found in result.used] == ["lifetime_coverage", "figures"]


# The day of the rule and the day of the prices.

STEPS = Table({
    "2016-01-01": Months("actual", at_least=Years(10)),
    "2017-01-01": Months("actual", at_least=Years(11)),
    "2021-01-01": Months("actual", at_least=Years(15)),
})  # fmt: skip


@pytest.mark.parametrize(
    ("on", "retired", "required"),
    [
        ("2016-12-31", None, 120), ("2017-01-01", None, 132), ("2025-05-01", None, 180),
        ("2025-05-01", "2016-12-31", 120), ("2025-05-01", "2020-12-31", 132), ("2016-05-01", "2021-01-01", 180),
        ("2025-05-01", "2010-01-01", 120),
    ],
)  # fmt: skip
def test_the_requirement_is_that_of_the_day_of_retirement(on: str, retired: str | None, required: int) -> None:
    result = ask(town(dated(STEPS)), on=date.fromisoformat(on), retired_on=retired, actual_months=0)
    assert result.required_actual_months == required
    assert result.on == date.fromisoformat(retired or on)


def test_prices_are_those_of_the_day_asked_for() -> None:
    prices = (
        dated(Flat(100), "shortfall:lump_sum", last_day="2024-12-31"),
        dated(Flat(200), "shortfall:lump_sum", first_day="2025-01-01"),
    )
    place = town(dated(STEPS), *prices)
    for on, cost in ((date(2024, 12, 31), 100), (date(2025, 1, 1), 200)):
        result = ask(place, on=on, retired_on="2016-05-01", actual_months=110)
        assert (result.on, result.months_to_pay) == (date(2016, 5, 1), 10)
        assert (result.options[0].monthly_cost, result.options[0].total) == (cost, 10 * cost)


def test_the_requirement_must_be_known_on_the_day_of_retirement() -> None:
    place = need(("actual", 120))
    with pytest.raises(yb.NotKnown) as caught:
        ask(place, retired_on="1999-12-31", actual_months=120)
    assert caught.value.on == "1999-12-31"
    assert ask(place, retired_on="2000-01-01", actual_months=120).eligible


def test_a_foreign_person_s_day_of_retirement_is_read() -> None:
    person = SimpleNamespace(region=HERE, retired_on="2016年5月1日", actual_months=0)
    assert lifetime_coverage(person, town(dated(STEPS)), ON, str).on == date(2016, 5, 1)
    person.retired_on = datetime(2021, 1, 1, 12)  # noqa: DTZ001
    assert lifetime_coverage(person, town(dated(STEPS)), ON, str).required_actual_months == 180
    person.retired_on = "soon"
    with pytest.raises(yb.InvalidInput) as caught:
        lifetime_coverage(person, town(dated(STEPS)), ON, str)
    assert caught.value.field == "retired_on"


def test_flags_and_confidence_are_those_of_the_path() -> None:
    rival = policy.Rival(Months("total", at_least=Years(30)), sources="notice", confidence="medium")
    place = town(
        dated(TOTAL_25, checked="2024-01-01", rivals=rival), dated(Counting(), "counting", confidence="medium")
    )
    result = ask(place, actual_months=300)
    assert (result.flags, result.status, result.confidence) == (("disputed", "carried_forward"), "disputed", "medium")
    assert "another claim: insured months in all: at least 30 years" in result.explain("en")


def test_an_unknown_bound_of_the_requirement_is_said() -> None:
    place = town(dated(Months("total", at_least=AtMost(UNKNOWN, Years(20)))))
    result = ask(place, actual_months=240)
    assert (result.required_months, result.eligible, result.flags) == (240, True, ("bounds_unknown",))


def test_before_the_first_day_the_nearest_rule_may_serve() -> None:
    place = town(dated(TOTAL_25, first_day="2025-06-01"))
    with pytest.raises(yb.NotKnown):
        ask(place, actual_months=300)
    assert ask(place, actual_months=300, extrapolate=True).flags == ("extrapolated",)


# What a shortfall costs.


def test_an_option_s_total_is_its_months_at_one_price() -> None:
    # 60 months short: 60 × 300 = 18,000 at once; 60 × 100 = 6,000 by the month; 18,000 / 100 = 180 months.
    result = ask(town(dated(TOTAL_25), *PRICED), actual_months=240, deemed_months=0)
    lump, monthly = result.options
    assert (lump.kind, lump.months, lump.monthly_cost, lump.total, lump.allowed) == ("lump_sum", 60, Decimal("300.00"), Decimal("18000.00"), True)  # fmt: skip
    assert (monthly.kind, monthly.months, monthly.monthly_cost, monthly.total, monthly.allowed) == ("monthly", 60, Decimal("100.00"), Decimal("6000.00"), True)  # fmt: skip
    assert (lump.why, lump.note) == (None, None)
    assert lump.found is not None
    assert lump.found.id == f"{HERE}/lifetime_coverage/shortfall:lump_sum/any/2000-01-01"
    assert result.break_even_months == 180
    assert result.used[-1].entry.part == "shortfall:monthly"


def test_whoever_is_covered_has_nothing_to_choose() -> None:
    result = ask(town(dated(TOTAL_25), *PRICED), actual_months=300, deemed_months=0)
    assert (result.options, result.break_even_months, result.months_to_pay) == ((), None, 0)
    assert [found.entry.part for found in result.used] == [""]


def test_a_price_is_rounded_to_the_fen_before_it_is_multiplied() -> None:
    # 7% of 4,321.75 = 302.5225: 302.52 a month; 11 × 302.52 = 3,327.72, where 11 × 302.5225 were 3,327.75.
    place = town(dated(TOTAL_25), dated(Percent(7, of="contribution_base"), "shortfall:monthly", note=NOTE))
    result = ask(place, actual_months=289, deemed_months=0, contribution_base="4321.75")
    monthly = result.options[1]
    assert (monthly.monthly_cost, monthly.total) == (Decimal("302.52"), Decimal("3327.72"))
    assert monthly.note == NOTE


def test_an_unknown_cost_is_said_and_is_not_zero() -> None:
    place = town(dated(TOTAL_25), dated(UNKNOWN, "shortfall:lump_sum", note=NOTE))
    lump, monthly = ask(place, actual_months=0).options
    for option in (lump, monthly):
        assert (option.months, option.monthly_cost, option.total) == (300, None, None)
        assert option.why is not None
    assert lump.allowed is True
    assert lump.why is not None
    assert "it was not found" in lump.why.en
    assert "没有找到" in lump.why.zh
    assert "\n" not in lump.why.en + lump.why.zh
    assert lump.note == NOTE
    assert (monthly.allowed, monthly.note, monthly.why) == (None, None, Text(zh="没有来源说明", en="no source tells"))


def test_a_price_that_needs_what_the_person_lacks_names_it() -> None:
    place = town(dated(TOTAL_25), dated(Percent(7, of="contribution_base"), "shortfall:lump_sum"))
    lump = ask(place, actual_months=0).options[0]
    assert (lump.monthly_cost, lump.total, lump.allowed) == (None, None, True)
    assert lump.why is not None
    assert "contribution_base" in lump.why.en
    assert "contribution_base" in lump.why.zh


@pytest.mark.parametrize(
    "span", [{"first_day": "2025-06-01"}, {"first_day": "2000-01-01", "last_day": "2024-12-31", "checked": None}]
)
def test_a_price_of_other_days_is_no_price(span: dict[str, str]) -> None:
    place = town(dated(TOTAL_25), dated(Flat(100), "shortfall:lump_sum", **span))
    lump = ask(place, actual_months=0).options[0]
    assert (lump.monthly_cost, lump.total, lump.allowed) == (None, None, None)
    assert lump.why is not None
    nearest = ask(place, actual_months=0, extrapolate=True).options[0]
    assert (nearest.monthly_cost, nearest.total, nearest.allowed) == (100, 30_000, True)


def test_an_option_that_does_not_exist_is_not_allowed() -> None:
    place = town(dated(TOTAL_25), dated(NONE_HERE, "shortfall:lump_sum"))
    lump = ask(place, actual_months=0).options[0]
    assert (lump.monthly_cost, lump.total, lump.allowed) == (None, None, False)
    assert lump.why is not None
    assert "there is no such thing here" in lump.why.en
    assert "本地不设此项" in lump.why.zh
    result = ask(place, actual_months=0)
    assert "lump sum: not open (" in result.explain("en")
    assert "一次性补缴：不可用（" in result.explain("zh")


def test_an_option_may_be_told_in_words() -> None:
    said = Statement(zh="按上年平均工资补缴", en="at last year's average wage")
    place = town(dated(TOTAL_25), dated(said, "shortfall:monthly", unit="text", note=NOTE))
    monthly = ask(place, actual_months=0).options[1]
    assert (monthly.monthly_cost, monthly.total, monthly.allowed) == (None, None, True)
    assert monthly.why == Text(zh="按上年平均工资补缴", en="at last year's average wage")
    assert monthly.note == NOTE
    assert monthly.found is not None
    text = ask(place, actual_months=0).explain("en")
    assert "going on month by month: cost not known (at last year's average wage)" in text
    assert "    no credit meanwhile" in text.splitlines()


def test_an_option_s_status_is_that_of_its_price() -> None:
    place = town(
        dated(TOTAL_25),
        dated(UNKNOWN, "shortfall:lump_sum"),
        dated(Flat(100), "shortfall:monthly", checked="2025-04-30"),
    )
    result = ask(place, actual_months=0, deemed_months=0)
    # The requirement is as sure as ever; the price was last seen the day before.
    assert (result.flags, [option.status for option in result.options]) == (
        ("exact",),
        ["not_known", "carried_forward"],
    )
    assert [option.status for option in ask(place, on=date(2025, 4, 30), actual_months=0).options] == [
        "not_known",
        "exact",
    ]


def test_a_requirement_may_speak_to_a_status() -> None:
    place = town(dated(ACTUAL_10, who="in_service"), dated(Months("actual", at_least=Years(15)), who="flexible"))
    seen = {
        status: ask(place, status=status, actual_months=0).required_actual_months
        for status in ("in_service", "flexible")
    }
    assert seen == {"in_service": 120, "flexible": 180}
    with pytest.raises(yb.NotKnown):
        ask(place, status="resident", actual_months=0)


def test_an_option_is_that_of_the_person_s_status() -> None:
    place = town(
        dated(TOTAL_25),
        dated(Flat(300), "shortfall:lump_sum", who="in_service"),
        dated(NONE_HERE, "shortfall:lump_sum", who="flexible"),
    )
    seen = {status: ask(place, actual_months=0, status=status).options[0] for status in ("in_service", "flexible", "resident")}  # fmt: skip
    assert {status: option.allowed for status, option in seen.items()} == {"in_service": True, "flexible": False, "resident": None}  # fmt: skip
    assert seen["in_service"].total == 90_000


@pytest.mark.parametrize(
    ("lump", "monthly", "months", "even"),
    [
        # The lump sum is as dear as so many monthly payments: 10 × 300 = 3,000 = 30 × 100.
        (300, 100, 10, 30), (100, 300, 30, 10), (100, 100, 7, 7), ("0.01", "0.01", 1, 1),
    ],
)  # fmt: skip
def test_the_break_even(lump: Any, monthly: Any, months: int, even: int) -> None:
    place = town(dated(TOTAL_25), dated(Flat(lump), "shortfall:lump_sum"), dated(Flat(monthly), "shortfall:monthly"))
    assert ask(place, actual_months=300 - months, deemed_months=0).break_even_months == even


@pytest.mark.parametrize(
    "entries",
    [
        (), PRICED[:1], PRICED[1:], (PRICED[0], dated(Flat(0), "shortfall:monthly")),
        (dated(UNKNOWN, "shortfall:lump_sum"), PRICED[1]), (PRICED[0], dated(NONE_HERE, "shortfall:monthly")),
    ],
)  # fmt: skip
def test_without_both_costs_there_is_no_break_even(entries: tuple[Dated, ...]) -> None:
    assert ask(town(dated(TOTAL_25), *entries), actual_months=0).break_even_months is None


# What is missing, and what does not exist.


def test_everything_that_is_missing_is_named_at_once() -> None:
    rule = Choice("sex", {"male": AllOf((TOTAL_25, Months("local", at_least=Years(10)))), "female": Cohorts((("2009-01-01", ACTUAL_10), (None, TOTAL_25)))})  # fmt: skip
    with pytest.raises(yb.MissingInput) as caught:
        ask(town(dated(rule)))
    assert caught.value.fields == ("sex", "first_insured", "actual_months", "local_months")
    with pytest.raises(yb.MissingInput) as caught:
        ask(town(dated(rule)), local_months=3)
    assert caught.value.fields == ("sex", "first_insured", "actual_months")
    with pytest.raises(yb.MissingInput) as caught:
        ask(town(dated(rule)), history=[actual(HERE, "2000-01", "2000-02")])
    assert caught.value.fields == ("sex", "first_insured")
    with pytest.raises(yb.MissingInput) as caught:
        ask(town(dated(rule)), sex="male")
    assert caught.value.fields == ("actual_months", "local_months")
    assert "lifetime coverage" in caught.value.en
    assert "退休后终身医保待遇" in caught.value.zh


def test_every_row_of_a_table_is_asked_about() -> None:
    rule = Table({"2000-01-01": Cohorts((("2009-01-01", ACTUAL_10), (None, TOTAL_25))), "2020-01-01": Choice("sex", {"male": TOTAL_25, "female": TOTAL_25})})  # fmt: skip
    with pytest.raises(yb.MissingInput) as caught:
        ask(town(dated(rule)))
    assert caught.value.fields == ("first_insured", "sex", "actual_months")


def test_the_number_itself_may_need_fields() -> None:
    number = Choice("sex", {"male": Bands("age", ((50, Years(20)), (None, Years(25)))), "female": Years(15)})
    place = town(dated(Months("actual", at_least=number)))
    with pytest.raises(yb.MissingInput) as caught:
        ask(place)
    assert caught.value.fields == ("sex", "birth_date", "actual_months")
    assert ask(place, sex="male", birth_date="1975-05-02", actual_months=0).required_actual_months == 240
    assert ask(place, sex="male", birth_date="1975-05-01", actual_months=0).required_actual_months == 300


def test_deemed_months_are_never_asked_for() -> None:
    with pytest.raises(yb.MissingInput) as caught:
        ask(need(*((kind, 10) for kind in MONTH_KINDS)))
    assert caught.value.fields == ("actual_months", "continuous_months", "local_months", "province_months")


def test_what_is_not_known_or_does_not_exist() -> None:
    with pytest.raises(yb.NotKnown):
        ask(town(), actual_months=1)
    with pytest.raises(yb.NotKnown) as caught:
        ask(town(dated(UNKNOWN)), actual_months=1)
    assert "it was not found" in caught.value.en
    with pytest.raises(yb.NotApplicable) as refused:
        ask(town(dated(NONE_HERE)), actual_months=1)
    assert "there is no such thing here" in refused.value.en
    with pytest.raises(yb.NotKnown):
        ask(town(dated(Months("total", at_least=UNKNOWN))), actual_months=1)


def test_missing_input_is_said_before_missing_evidence() -> None:
    rule = AllOf((Months("total", at_least=UNKNOWN), Choice("sex", {"male": TOTAL_25, "female": ACTUAL_10})))
    with pytest.raises(yb.MissingInput) as caught:
        ask(town(dated(rule)))
    assert caught.value.fields[0] == "sex"
    with pytest.raises(yb.NotKnown):
        ask(town(dated(rule)), sex="male", actual_months=1)


def test_a_cohort_whose_step_is_unknown_is_said_to_be() -> None:
    rule = Cohorts((("2009-01-01", TOTAL_25), (None, UNKNOWN)))
    assert ask(town(dated(rule)), actual_months=300, first_insured="2008-12-31").eligible
    with pytest.raises(yb.NotKnown):
        ask(town(dated(rule)), actual_months=300, first_insured="2009-01-01")


# How a result is shown.

SHOWN: dict[str, Any] = {
    "sex": "female", "actual_months": 100, "deemed_months": 87, "first_insured": "2005-06-07", "continuous_months": 1,
}  # fmt: skip
SHOWN_RULE = Cohorts((
    ("2001-01-01", TOTAL_25),
    ("2009-01-01", AnyOf((AllOf((Months("total", at_least=Years(20)), ACTUAL_10)), Months("continuous", at_least=Number(181))))),
    (None, Choice("sex", {"male": TOTAL_25, "female": ACTUAL_10})),
))  # fmt: skip


def shown() -> LifetimeCoverage:
    return ask(town(dated(SHOWN_RULE), dated(Counting(deemed_until="2009-01-01", military="actual"), "counting"), *PRICED), **SHOWN)  # fmt: skip


def test_the_explanation_in_english() -> None:
    # 100 + 87 = 187 of 240: 53 short; 100 of 120: 20 short; without a break 1 of 181: 180 short. So the first one.
    lines = shown().explain("en").splitlines()
    assert lines[:11] == [
        "Sometown · lifetime coverage · 2025-05-01",
        "Sometown 2025-05-01 lifetime coverage: 4 years 5 months short",
        "  first insured from 2001-01-01 to before 2009-01-01",
        "    one of these",
        "      all of these",
        "        insured months in all: at least 20 years",
        "        months actually paid: at least 10 years",
        "      months without a break: at least 15 years 1 month",
        "  insured months in all: 20 years needed, 15 years 7 months counted, 4 years 5 months short",
        "  months actually paid: 10 years needed, 8 years 4 months counted, 1 year 8 months short",
        "  lump sum: 53 months × 300.00 = 15,900.00 yuan",
    ]
    assert lines[11] == "  going on month by month: 53 months × 100.00 = 5,300.00 yuan"
    assert "status: exact · confidence high" in lines


def test_the_explanation_in_chinese() -> None:
    lines = shown().explain("zh").splitlines()
    assert lines[:12] == [
        "某市 · 退休后终身医保待遇 · 2025-05-01",
        "某市 2025-05-01 退休后终身医保待遇：还差 4 年 5 个月",
        "  2001-01-01 至 2009-01-01 以前首次参保",
        "    以下条件满足其一",
        "      以下条件须全部满足",
        "        累计缴费年限至少 20 年",
        "        实际缴费年限至少 10 年",
        "      连续缴费年限至少 15 年 1 个月",
        "  累计缴费年限：需 20 年，已有 15 年 7 个月，差 4 年 5 个月",
        "  实际缴费年限：需 10 年，已有 8 年 4 个月，差 1 年 8 个月",
        "  一次性补缴：53 个月 × 300.00 元 = 15,900.00 元",
        "  按月续缴：53 个月 × 100.00 元 = 5,300.00 元",
    ]
    assert "状态：确定 · 可信度高" in lines
    assert lines[-1].endswith("来自 test 1.0")


def test_the_result_on_one_line() -> None:
    result = shown()
    assert result.explain("en", short=True) == "Sometown 2025-05-01 lifetime coverage: 4 years 5 months short"
    assert result.explain("zh", short=True) == str(result) == "某市 2025-05-01 退休后终身医保待遇：还差 4 年 5 个月"
    assert repr(result) == "LifetimeCoverage(990100 某市, 2025-05-01: 53 months short, exact)"
    done = ask(need(("actual", 13)), actual_months=13)
    assert done.explain("en", short=True) == "Sometown 2025-05-01 lifetime coverage: complete"
    assert done.explain("zh", short=True) == "某市 2025-05-01 退休后终身医保待遇：年限已满"
    assert repr(done) == "LifetimeCoverage(990100 某市, 2025-05-01: eligible, exact)"
    with pytest.raises(yb.InvalidInput):
        result.explain("de")


def test_every_note_of_an_option_is_told_in_both_languages() -> None:
    place = town(dated(TOTAL_25), dated(Flat(1), "shortfall:lump_sum", note=NOTE))
    result = ask(place, actual_months=0)
    assert "    no credit meanwhile" in result.explain("en").splitlines()
    assert "    补缴期间不划账户" in result.explain("zh").splitlines()
    assert "按月续缴：费用未知（没有来源说明）" in result.explain("zh")
    assert "going on month by month: cost not known (no source tells)" in result.explain("en")


def test_the_html_is_the_chinese_text_escaped() -> None:
    said = Statement(zh="<b>另议</b>", en="to be agreed")
    html = ask(town(dated(TOTAL_25), dated(said, "shortfall:monthly", unit="text")), actual_months=0)._repr_html_()
    assert "累计缴费年限：需 25 年，已有 0 年，差 25 年" in html
    assert "&lt;b&gt;另议&lt;/b&gt;" in html
    assert "<b>" not in html


def test_cohorts_at_the_ends_are_told() -> None:
    rule = Cohorts((("2009-01-01", TOTAL_25), (None, ACTUAL_10)))
    for first, en, zh in (
        ("2008-12-31", "first insured before 2009-01-01", "2009-01-01 以前首次参保"),
        ("2009-01-01", "first insured on or after 2009-01-01", "2009-01-01 及以后首次参保"),
    ):
        result = ask(town(dated(rule)), actual_months=0, deemed_months=0, first_insured=first)
        assert f"  {en}" in result.explain("en").splitlines()
        assert f"  {zh}" in result.explain("zh").splitlines()


def test_the_rules_in_words() -> None:
    assert describe(SHOWN_RULE, "en") == (
        "first insured before 2001-01-01: insured months in all: at least 25 years; "
        "first insured from 2001-01-01 to before 2009-01-01: insured months in all: at least 20 years, "
        "and months actually paid: at least 10 years, or months without a break: at least 181; "
        "first insured on or after 2009-01-01: male: insured months in all: at least 25 years; "
        "female: months actually paid: at least 10 years"
    )
    assert describe(SHOWN_RULE, "zh") == (
        "2001-01-01 以前首次参保：累计缴费年限至少 25 年；"
        "2001-01-01 至 2009-01-01 以前首次参保：累计缴费年限至少 20 年，且实际缴费年限至少 10 年，或连续缴费年限至少 181；"
        "2009-01-01 及以后首次参保：男：累计缴费年限至少 25 年；女：实际缴费年限至少 10 年"
    )


@pytest.mark.parametrize(
    ("counting", "en", "zh"),
    [
        (Counting(), "deemed months count", "视同缴费年限计入"),
        (Counting(deemed=False), "deemed months do not count", "视同缴费年限不计入"),
        (Counting(deemed_until="2009-01-01"), "deemed months count until 2009-01-01", "2009-01-01 以前的视同缴费年限计入"),
        (Counting(military="actual"), "deemed months count; military service counts as paid", "视同缴费年限计入，军龄视为实际缴费"),
    ],
)  # fmt: skip
def test_what_counts_in_words(counting: Counting, en: str, zh: str) -> None:
    assert (describe(counting, "en"), describe(counting, "zh")) == (en, zh)
    result = ask(need(("total", 300), counting=counting), actual_months=0, deemed_months=0)
    entry = next(item for item in result.to_dict()["entries"] if item["part"] == "counting")
    assert (entry["rule_en"], entry["rule_zh"]) == (en, zh)


@pytest.mark.parametrize(
    ("months", "en", "zh"),
    [(0, "0 years", "0 年"), (1, "0 years 1 month", "0 年 1 个月"), (12, "1 year", "1 年"), (23, "1 year 11 months", "1 年 11 个月"), (24, "2 years", "2 年")],
)  # fmt: skip
def test_months_as_years(months: int, en: str, zh: str) -> None:
    assert (years_text(Decimal(months), "en"), years_text(Decimal(months), "zh")) == (en, zh)


PLAIN = (str, int, bool, type(None), list, dict)


def only_plain(value: object) -> bool:
    if type(value) is dict:
        return all(type(key) is str and only_plain(item) for key, item in value.items())
    return all(map(only_plain, value)) if type(value) is list else type(value) in PLAIN


def samples() -> list[LifetimeCoverage]:
    said = Statement(zh="另议", en="to be agreed")
    return [
        shown(),
        ask(need(("total", 300)), actual_months=300),
        ask(town(dated(TOTAL_25), dated(NONE_HERE, "shortfall:lump_sum"), dated(said, "shortfall:monthly", unit="text", note=NOTE)), history=[deemed("1999-01", "1999-12"), actual(HERE, "2000-01", "2001-02")]),
        ask(town(dated(TOTAL_25), dated(UNKNOWN, "shortfall:lump_sum")), actual_months=1, birth_date="1970-01-01"),
    ]  # fmt: skip


@pytest.mark.parametrize("number", range(4))
def test_plain_data_hold_only_what_json_knows(number: int) -> None:
    data = samples()[number].to_dict()
    assert only_plain(data)
    assert json.loads(json.dumps(data)) == data


def test_plain_data() -> None:
    data = shown().to_dict()
    assert (data["schema"], data["kind"], data["region"]["adcode"], data["on"]) == ("yibao.trace.v1", "lifetime_coverage", HERE, "2025-05-01")  # fmt: skip
    assert data["inputs"] == {"first_insured": "2005-06-07", "actual_months": 100, "continuous_months": 1, "deemed_months": 87}  # fmt: skip
    assert (data["eligible"], data["months_to_pay"], data["assumed"]) == (False, 53, {})
    assert data["conditions"] == [
        {"counts": "total", "required": 240, "counted": 187, "shortfall": 53},
        {"counts": "actual", "required": 120, "counted": 100, "shortfall": 20},
    ]
    assert data["options"][0] == {
        "kind": "lump_sum", "months": 53, "monthly_cost": "300.00", "total": "15900.00", "allowed": True, "status": "exact",
        "why_zh": None, "why_en": None, "note_zh": None, "note_en": None,
        "entry": f"{HERE}/lifetime_coverage/shortfall:lump_sum/any/2000-01-01",
    }  # fmt: skip
    assert (data["break_even_months"], data["status"], data["flags"], data["confidence"]) == (159, "exact", ["exact"], "high")  # fmt: skip
    assert (data["steps"]["op"], data["steps"]["facts"]["before"]) == ("cohort", "2009-01-01")
    assert [entry["part"] for entry in data["entries"]] == ["", "counting", "shortfall:lump_sum", "shortfall:monthly"]
    other = samples()[2].to_dict()["options"]
    assert (other[0]["allowed"], other[0]["entry"], other[0]["monthly_cost"]) == (False, None, None)
    assert (other[1]["why_zh"], other[1]["why_en"], other[1]["note_en"]) == ("另议", "to be agreed", "no credit meanwhile")  # fmt: skip


@pytest.mark.parametrize("number", range(4))
def test_a_result_survives_copy_and_pickle(number: int) -> None:
    result = samples()[number]
    for twin in (pickle.loads(pickle.dumps(result)), copy.copy(result), copy.deepcopy(result)):
        assert twin == result
        assert twin.to_dict() == result.to_dict()
        assert twin.explain("zh") == result.explain("zh")
    assert result != ask(need(("total", 299)), actual_months=300)


def test_a_result_is_rendered_by_name() -> None:
    result = shown()
    assert yb.render(result, "text:en") == result.explain("en")
    assert json.loads(yb.render(result, "json")) == result.to_dict()


# What holds for everyone.

COUNTS = st.integers(0, 600)
ALTERNATIVES = st.recursive(
    st.builds(lambda kind, count: Months(kind, at_least=Number(count)), st.sampled_from(MONTH_KINDS), COUNTS),
    lambda inner: st.one_of(
        st.builds(AllOf, st.lists(inner, min_size=2, max_size=3)), st.builds(AnyOf, st.lists(inner, min_size=2, max_size=3))
    ),
    max_leaves=5,
)  # fmt: skip
TOTALS = st.fixed_dictionaries(
    dict.fromkeys(("actual_months", "deemed_months", "local_months", "province_months", "continuous_months"), COUNTS)
)
PLACES = st.sampled_from([HERE, NEAR, FAR])


def month(number: int) -> str:
    return f"{1980 + number // 12}-{number % 12 + 1:02d}"


def spell(place: str, first: int, length: int, kind: str) -> yb.Spell:
    return deemed(month(first), month(first + length), kind, place)


SPELLS = st.builds(
    spell, PLACES, st.integers(0, 240), st.integers(0, 60), st.sampled_from(["actual", "deemed", "military"])
)
COUNTINGS = st.builds(
    Counting,
    deemed=st.booleans(),
    deemed_until=st.none() | st.dates(date(1985, 1, 1), date(2000, 1, 1)),
    military=st.sampled_from(["actual", "deemed"]),
)


@given(rule=ALTERNATIVES, fields=TOTALS, name=st.sampled_from(sorted(set(FIELD.values()) | {"deemed_months"})), more=COUNTS)  # fmt: skip
def test_more_months_never_leave_more_to_pay(rule: rules.Rule, fields: dict[str, int], name: str, more: int) -> None:
    place = town(dated(rule), dated(Counting(), "counting"), *PRICED)
    before = ask(place, **fields)
    grown = {**fields, name: min(960, fields[name] + more)}
    after = ask(place, **grown)
    assert after.months_to_pay <= before.months_to_pay
    assert after.eligible >= before.eligible
    assert after.eligible is (after.months_to_pay == 0)
    assert sum(option.total or 0 for option in after.options) <= sum(option.total or 0 for option in before.options)


@given(fields=TOTALS, grown=TOTALS)
def test_more_months_never_raise_the_shortfall_of_any_kind(fields: dict[str, int], grown: dict[str, int]) -> None:
    place = need(*((kind, 300) for kind in MONTH_KINDS))
    before = ask(place, **fields)
    after = ask(place, **{name: max(fields[name], grown[name]) for name in fields})
    for one, two in zip(before.conditions, after.conditions, strict=True):
        assert two.shortfall <= one.shortfall
        assert one.shortfall == max(0, 300 - one.counted)


@given(history=st.lists(SPELLS, min_size=1, max_size=5), more=SPELLS, counting=COUNTINGS)
def test_another_spell_never_raises_a_shortfall(history: list[yb.Spell], more: yb.Spell, counting: Counting) -> None:
    # A run without a break is left out: a later month after a gap begins a new one.
    place = need(("total", 300), ("actual", 300), ("local", 300), counting=counting)
    before, after = ask(place, history=history), ask(place, history=[*history, more])
    for one, two in zip(before.conditions, after.conditions, strict=True):
        assert two.shortfall <= one.shortfall


@given(
    rule=ALTERNATIVES, fields=TOTALS, other=TOTALS, sex=st.sampled_from(["male", "female"]),
    insured=st.dates(date(1990, 1, 1), date(2020, 1, 1)), born=st.dates(date(1950, 1, 1), date(2000, 1, 1)),
    status=st.sampled_from(["in_service", "retired", "flexible"]), base=st.integers(0, 99_999),
)  # fmt: skip
def test_required_months_depend_on_sex_cohort_day_and_place_alone(
    rule: rules.Rule, fields: dict[str, int], other: dict[str, int], sex: str, insured: date, born: date, status: str, base: int
) -> None:  # fmt: skip
    # Alternatives are told apart by what is counted; the requirement itself is the tree of steps.
    place = town(dated(Choice("sex", {"male": Cohorts((("2009-01-01", rule), (None, TOTAL_25))), "female": rule})))
    one = ask(place, sex=sex, first_insured=insured, **fields)
    two = ask(place, sex=sex, first_insured=insured, **other, birth_date=born, status=status, contribution_base=base)
    assert one.steps == two.steps
    if not any(isinstance(item, AnyOf) for item in policy.walk(rule)):
        assert [(item.counts, item.required) for item in one.conditions] == [(item.counts, item.required) for item in two.conditions]  # fmt: skip


@given(price=st.integers(0, 10**7), short=st.integers(1, 600))
def test_a_lump_sum_is_the_sum_of_its_months(price: int, short: int) -> None:
    cost = Decimal(price) / 100
    entries = [dated(Flat(cost), f"shortfall:{kind}") for kind in ("lump_sum", "monthly")]
    result = ask(town(dated(Months("actual", at_least=Number(600))), *entries), actual_months=600 - short)
    for option in result.options:
        assert option.months == short
        assert option.monthly_cost == cost
        assert option.total == sum([cost] * short)
    # At one price both ways cost the same after the last month.
    assert result.break_even_months == (short if price else None)


@given(history=st.lists(SPELLS, min_size=1, max_size=5), counting=COUNTINGS)
def test_a_month_counts_once_and_paid_before_deemed(history: list[yb.Spell], counting: Counting) -> None:
    # Month by month, what the spells say of it: the slow way round.
    def index(day: date) -> int:
        return day.year * 12 + day.month

    paid: set[int] = set()
    local: set[int] = set()
    as_if: set[int] = set()
    for item in history:
        months = set(range(index(item.first_month), index(item.last_month) + 1))
        if item.kind == "actual" or (item.kind == "military" and counting.military == "actual"):
            paid |= months
            local |= months if item.region == HERE else set()
        elif counting.deemed:
            last = counting.deemed_until
            as_if |= {one for one in months if last is None or one <= index(last)}
    result = ask(need(("total", 900), ("actual", 900), ("local", 900), ("continuous", 900), counting=counting), history=history)  # fmt: skip
    assert result.counted_months == len(paid | as_if)
    assert result.counted_actual_months == len(paid)
    assert result.counted_local_months == len(local)
    every = paid | as_if
    run = next((back for back in range(901) if every and max(every) - back not in every), 0)
    assert result.counted_continuous_months == run
    assert result.counted_actual_months <= result.counted_months


@given(as_if=st.integers(1, 120), paid=st.integers(1, 240), near=st.integers(0, 24), counting=COUNTINGS.filter(lambda rule: rule.deemed_until is None))  # fmt: skip
def test_history_and_totals_agree_where_they_say_the_same(as_if: int, paid: int, near: int, counting: Counting) -> None:
    place = need(*((kind, 400) for kind in MONTH_KINDS), counting=counting)
    # Deemed, then paid here, then, where there are any, paid in the province: one after the other without a break.
    history = [spell(HERE, 0, as_if - 1, "deemed"), spell(HERE, as_if, paid - 1, "actual")]
    if near:
        history.append(spell(NEAR, as_if + paid, near - 1, "actual"))
    run = paid + near + (as_if if counting.deemed else 0)
    totals = ask(
        place, actual_months=paid + near, deemed_months=as_if, local_months=paid, province_months=paid + near,
        continuous_months=run,
    )  # fmt: skip
    told = ask(place, history=history)
    assert told.conditions == totals.conditions
    assert (told.eligible, told.options, told.flags) == (totals.eligible, totals.options, totals.flags)


@given(rule=ALTERNATIVES, fields=TOTALS)
def test_any_of_is_never_further_than_each_of_its_alternatives(rule: rules.Rule, fields: dict[str, int]) -> None:
    def short(item: rules.Rule) -> int:
        if isinstance(item, Months):
            have = fields[FIELD[item.counts]] + (fields["deemed_months"] if item.counts == "total" else 0)
            assert isinstance(item.at_least, Number)
            return max(0, int(item.at_least.value) - have)
        assert isinstance(item, (AllOf, AnyOf))
        return (max if isinstance(item, AllOf) else min)(short(inner) for inner in item.conditions)

    assert ask(town(dated(rule)), **fields).months_to_pay == short(rule)


# What a region file may not say.


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda: Months("payed", at_least=Years(25)), "unknown kind: 'payed'"),
        (lambda: Months("total", at_least=300), "at_least is not a rule: 300"),
        (lambda: Years(-1), "below zero"),
        (lambda: Years(12.5), "int or text"),
        (lambda: AllOf((TOTAL_25,)), "fewer than two conditions"),
        (lambda: AnyOf((TOTAL_25,)), "fewer than two conditions"),
        (lambda: AllOf(()), "fewer than two conditions"),
        (lambda: AnyOf((TOTAL_25, 300)), "conditions"),
        (lambda: Cohorts((("2009-01-01", TOTAL_25), ("2001-01-01", TOTAL_25), (None, TOTAL_25))), "out of order"),
        (lambda: Cohorts((("2009-01-01", TOTAL_25), ("2009-01-01", TOTAL_25), (None, TOTAL_25))), "out of order"),
        (lambda: Cohorts((("2009-01-01", TOTAL_25),)), "not closed"),
        (lambda: Cohorts(((None, TOTAL_25), ("2009-01-01", TOTAL_25), (None, TOTAL_25))), "not closed"),
        (lambda: Cohorts(()), "not closed"),
        (lambda: Cohorts((1, 2)), "not pairs"),
        (lambda: Cohorts((("2009-02-29", TOTAL_25), (None, TOTAL_25))), "no such day"),
        (lambda: Cohorts((("2009-01-01", 20), (None, TOTAL_25))), "holds no rule"),
        (lambda: Counting(military="paid"), "military service as 'paid'"),
        (lambda: Counting(deemed_until="2009-13-01"), "no such day"),
    ],
)  # fmt: skip
def test_what_the_vocabulary_refuses(make: Callable[[], Any], problem: str) -> None:
    with pytest.raises(BadRegion) as caught:
        make()
    assert problem in str(caught.value)
    assert caught.value.mend


@pytest.mark.parametrize("benefit", ["account_credit", "contributions", "figures", "retirement", "posting", "channels"])
@pytest.mark.parametrize("rule", [TOTAL_25, AllOf((TOTAL_25, ACTUAL_10)), AnyOf((TOTAL_25, ACTUAL_10)), Counting()])
def test_conditions_belong_to_lifetime_coverage(benefit: str, rule: rules.Rule) -> None:
    with pytest.raises(BadRegion, match="says nothing about") as caught:
        town(**{benefit: dated(rule, "some_part")})
    assert type(rule).__name__ in str(caught.value)
    assert benefit in caught.value.entry


@pytest.mark.parametrize(
    "rule",
    [Choice("sex", {"male": TOTAL_25}), AtMost(TOTAL_25, Flat(5)), Bands("age", ((70, TOTAL_25), (None, Flat(1))))],
)
@pytest.mark.parametrize("benefit", ["account_credit", "contributions", "figures"])
def test_a_condition_inside_an_amount_is_refused(benefit: str, rule: rules.Rule) -> None:
    with pytest.raises(BadRegion, match="says nothing about"):
        town(**{benefit: dated(rule, "some_part", unit="yuan/month")})


def test_the_spans_of_a_requirement_may_not_overlap() -> None:
    with pytest.raises(BadRegion, match="overlaps"):
        town(dated(TOTAL_25), dated(ACTUAL_10, first_day="2020-01-01"))


# What was found to be wrong while these tests were written.


def refused_or(make: Callable[[], Any]) -> Any:
    """What an answer gives, or None where the region is refused at load."""
    try:
        return make()
    except BadRegion:
        return None


@pytest.mark.parametrize(
    ("lump", "monthly", "even"),
    # 1,000 at once against 300 a month: after 3 payments 900 are paid, after 4 payments 1,200.
    [(1000, 300, 4), ("0.01", 100, 1), (299, 300, 1), (301, 300, 2)],
)
def test_the_break_even_is_rounded_up(lump: Any, monthly: int, even: int) -> None:
    place = town(dated(TOTAL_25), dated(Flat(lump), "shortfall:lump_sum"), dated(Flat(monthly), "shortfall:monthly"))
    assert ask(place, actual_months=299, deemed_months=0).break_even_months == even


@pytest.mark.parametrize("turned", [False, True])
def test_a_month_paid_in_the_province_and_elsewhere_is_the_province_s_in_any_order(turned: bool) -> None:
    history = [actual(NEAR, "2000-01", "2000-12"), actual(FAR, "2000-01", "2000-12")]
    result = ask(need(("province", 12)), history=history[::-1] if turned else history)
    assert result.counted_province_months == 12


@pytest.mark.parametrize(
    ("price", "flag"),
    [
        (dated(AtMost(UNKNOWN, Flat(100)), "shortfall:lump_sum"), "bounds_unknown"),
        (dated(Flat(100), "shortfall:lump_sum", checked="2024-01-01"), "carried_forward"),
        (dated(Flat(100), "shortfall:lump_sum", first_day="2026-01-01"), "extrapolated"),
        (dated(Flat(100), "shortfall:lump_sum", rivals=policy.Rival(Flat(99), sources="notice", confidence="high")), "disputed"),
    ],
)  # fmt: skip
def test_the_cautions_of_a_price_are_said(price: Dated, flag: str) -> None:
    # Definition 9 and 10: a result takes the cautions of its path; the total stands in the result.
    result = ask(town(dated(TOTAL_25), price), actual_months=0, deemed_months=0, extrapolate=True)
    assert result.options[0].total == 30_000
    assert flag in json.dumps([result.to_dict()["flags"], result.to_dict()["options"]])


def test_what_a_price_read_and_assumed_is_said() -> None:
    tier = Group("tier", values=("tier_1", "tier_2"), zh="档次", en="tier", default="tier_1")
    price = Choice("tier", {"tier_1": Percent(7, of="contribution_base"), "tier_2": Flat(1)})
    place = town(dated(ACTUAL_10), dated(price, "shortfall:lump_sum"), groups=tier)
    result = ask(place, actual_months=119, contribution_base=1000)
    assert result.options[0].total == 70
    assert result.inputs.get("contribution_base") == 1000
    assert result.assumed.get("tier") == "tier_1"


@pytest.mark.parametrize("by", ["sex", "tier"])
def test_words_inside_an_option_s_choice(by: str) -> None:
    tier = Group("tier", values=("male", "female"), zh="档次", en="tier", default="male")
    said = Statement(zh="另议", en="to be agreed")
    rule = Choice(by, {"male": said, "female": Flat(100)})

    def options() -> Any:
        return ask(town(dated(ACTUAL_10), dated(rule, "shortfall:lump_sum"), groups=tier), actual_months=0, sex="male").options  # fmt: skip

    found = refused_or(options)
    assert found is None or found[0].why == Text(zh="另议", en="to be agreed")


@pytest.mark.parametrize(
    "rule",
    [
        Statement(zh="另议", en="to be agreed"), Years(25), Flat(300), Counting(), Percent(50, of=Years(25)),
        AllOf((TOTAL_25, Statement(zh="户籍在本地", en="local hukou"))), Choice("sex", {"male": Years(25)}),
        AtMost(Number(100), TOTAL_25), AtLeast(Number(400), TOTAL_25),
    ],
    ids=lambda rule: type(rule).__name__,
)  # fmt: skip
def test_a_requirement_without_conditions_is_refused_or_not_known(rule: rules.Rule) -> None:
    # "An error at load with file and entry", or one of the library's own errors; never a crash.
    with pytest.raises(yb.YibaoError):
        ask(town(dated(rule)), actual_months=300, deemed_months=0, sex="male")


def test_a_multiple_of_a_condition_is_refused_or_right() -> None:
    rule = Times(2, Months("total", at_least=Years(10)))
    result = refused_or(lambda: ask(town(dated(rule)), actual_months=130, deemed_months=0))
    assert result is None or result.required_months == 240


def test_what_counts_by_year_is_refused_or_heeded() -> None:
    by_year = Table({"2000-01-01": Counting(), "2020-01-01": Counting(deemed=False)})
    place = refused_or(lambda: town(dated(TOTAL_25), dated(by_year, "counting")))
    if place is not None:
        result = ask(place, actual_months=200, deemed_months=100)
        assert (result.counted_months, result.assumed) == (200, {})


def test_a_figure_on_the_way_does_not_hide_the_missing_counts() -> None:
    rule = AllOf((Months("actual", at_least=Figure("years_needed")), Choice("sex", {"male": TOTAL_25, "female": ACTUAL_10})))  # fmt: skip
    with pytest.raises(yb.MissingInput) as caught:
        ask(town(dated(rule), figures=dated(Number(186), "years_needed")))
    assert caught.value.fields == ("sex", "actual_months")


def test_only_what_may_still_be_needed_is_asked_for() -> None:
    rule = Choice("sex", {"male": Cohorts((("2009-01-01", ACTUAL_10), (None, TOTAL_25))), "female": Months("local", at_least=Years(10))})  # fmt: skip
    with pytest.raises(yb.MissingInput) as caught:
        ask(town(dated(rule)), sex="male")
    assert caught.value.fields == ("first_insured", "actual_months")


def test_a_misspelt_group_does_not_pass() -> None:
    tier = Group("tier", values=("tier_1", "tier_2"), zh="档次", en="tier", default="tier_1")
    rule = Choice("tier", {"tier_1": TOTAL_25, "tier_2": ACTUAL_10})
    with pytest.raises(yb.InvalidInput):
        ask(town(dated(rule), groups=tier), actual_months=120, groups=["tire_2"])


def test_a_misspelt_status_does_not_pass() -> None:
    place = town(dated(ACTUAL_10), dated(Flat(100), "shortfall:monthly", who="flexible"))
    person = SimpleNamespace(region=HERE, status="flexibel", actual_months=0)
    with pytest.raises(yb.InvalidInput):
        lifetime_coverage(person, place, ON, str)


def test_without_a_status_the_price_lacks_the_status_and_not_the_source() -> None:
    place = town(dated(ACTUAL_10), dated(Flat(100), "shortfall:monthly", who="flexible"))
    monthly = ask(place, actual_months=0).options[1]
    assert (monthly.total, monthly.allowed) == (None, None)
    assert monthly.why is not None
    assert "status" in monthly.why.en


def test_without_a_status_a_requirement_for_some_asks_for_it() -> None:
    place = town(dated(ACTUAL_10, who="in_service"), dated(Months("actual", at_least=Years(15)), who="flexible"))
    with pytest.raises(yb.MissingInput) as caught:
        ask(place, actual_months=0)
    assert "status" in caught.value.fields


def test_what_counts_may_speak_to_a_status_or_is_refused() -> None:
    place = refused_or(lambda: town(dated(TOTAL_25), dated(Counting(deemed=False), "counting", who="flexible")))
    if place is not None:
        result = ask(place, status="flexible", actual_months=200, deemed_months=100)
        assert (result.counted_months, result.assumed) == (200, {})


def test_a_price_for_a_year_is_refused_or_told_by_the_month() -> None:
    # 1,200 a year for 24 months are 2,400.
    place = refused_or(lambda: town(dated(ACTUAL_10), dated(Flat(1200), "shortfall:lump_sum", unit="yuan/year")))
    if place is not None:
        assert ask(place, actual_months=96).options[0].total == 2400


def test_the_first_month_of_the_calendar_is_a_month() -> None:
    result = ask(need(("actual", 12)), history=[yb.Spell(HERE, "0001-01-01", "0001-02-01")])
    assert result.counted_actual_months == 2


def test_a_history_that_is_none_is_refused() -> None:
    person = SimpleNamespace(region="北京", sex="male", history=5)
    with pytest.raises(yb.InvalidInput, match="history"):
        yb.lifetime_coverage(person, on="2025-05-01")
