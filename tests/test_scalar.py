"""The exact interpreter, rule by rule: the value, and every fact of the step that led to it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import yibao_rules as yb
from yibao_rules.policy import Dated, Found, Group, Region, Source
from yibao_rules.rules import (
    AllOf,
    AnyOf,
    AsOf,
    AtLeast,
    AtMost,
    Bands,
    Choice,
    Cohorts,
    Contact,
    Figure,
    Flat,
    Months,
    NotApplicable,
    Number,
    Percent,
    Rate,
    RetirementAge,
    Rounded,
    Rule,
    Statement,
    Sum,
    Table,
    Times,
    Unknown,
    Years,
)
from yibao_rules.scalar import (
    Gap,
    Needs,
    Run,
    Step,
    _count,
    band_of,
    closest,
    cohort_of,
    evaluate,
    missing_choices,
    missing_fields,
    plain,
    reachable,
    select,
    told,
)

from .town import HERE, Town

ON = date(2025, 5, 1)
UNKNOWN = Unknown(zh="未见", en="not found")
SOURCE = Source("notice", kind="official", title="通知", publisher="医保局")
TIER = Group("tier", values=("tier_1", "tier_2"), zh="档次", en="the tier")
ERA = Group("era", values=("pre_1949",), zh="年代", en="the era", default="pre_1949")
HOSPITALS = Group("hospital", values=("municipal", "county"), zh="医院", en="the hospital")


def dated(rule: Rule, part: str, **more: Any) -> Dated:
    days = {"first_day": "2020-01-01"} | more
    return Dated(rule=rule, part=part, unit="yuan/month", sources=("notice",), confidence="high", **days)


TOWN = Region(
    HERE,
    name_zh="某市",
    name_en="Town",
    sources=(SOURCE,),
    groups=(TIER, ERA, HOSPITALS),
    figures=(
        dated(Flat(8000), "wage", first_day="2024-01-01", last_day="2024-12-31"),
        dated(Flat(9000), "wage", first_day="2025-01-01"),
        dated(Flat(7000), "wage:2023", first_day="2024-07-01", last_day="2025-06-30"),
        dated(Bands("age", ((73, Flat(1)), (None, Flat(2)))), "by_age"),
        dated(UNKNOWN, "lost"),
    ),
)


def run(**person: Any) -> Run:
    return Run(yb.Insured(region=HERE, **person), Town(TOWN), ON)


def step(rule: Rule, day: date = ON, **person: Any) -> dict[str, Any]:
    return evaluate(rule, run(**person), day).to_dict()


def flat(value: str) -> dict[str, Any]:
    return {"op": "flat", "value": value, "facts": {}, "children": []}


BORN = "1952-05-01"
AGED = Bands("age", ((73, Flat(100)), (None, Flat(110))))
"""On 2025-05-01 a person of BORN is 73 years old; on any earlier day not."""

STEPS: list[tuple[Rule, dict[str, Any], str | None, dict[str, Any], list[Any]]] = [
    (Flat("83.5"), {}, "83.5", {}, []),
    (Number(15), {}, "15", {}, []),
    (Rate(85), {}, "85", {}, []),
    (Years(25), {}, "300", {"years": "25"}, []),
    (Percent("2.8", of="pension"), {"pension": 5000}, "140.000", {"rate": "2.8"},
     [{"op": "input", "value": "5000", "facts": {"name": "pension"}, "children": []}]),
    (AGED, {"birth_date": BORN}, "110", {"by": "age", "input": 73, "from": "73", "below": None}, [flat("110")]),
    (Bands("age", ((74, Flat(100)), (None, Flat(110)))), {"birth_date": BORN}, "100",
     {"by": "age", "input": 73, "from": None, "below": "74"}, [flat("100")]),
    (Choice("sex", {"male": Flat(1), "female": Flat(2)}), {"sex": "female"}, "2",
     {"by": "sex", "value": "female", "assumed": False}, [flat("2")]),
    (Choice("tier", {"tier_2": Flat(4)}, otherwise=Flat(3)),
     {"groups": ("tier_1",)}, "3", {"by": "tier", "value": "tier_1", "assumed": False, "zh": "档次", "en": "the tier"}, [flat("3")]),
    (Choice("era", {"pre_1949": Flat(4)}), {}, "4",
     {"by": "era", "value": "pre_1949", "assumed": True, "zh": "年代", "en": "the era"}, [flat("4")]),
    (Sum((("own_contribution", Flat("1.5")), ("pooled_fund", Flat("2.25")))), {}, "3.75",
     {"names": ["own_contribution", "pooled_fund"]}, [flat("1.5"), flat("2.25")]),
    (AtMost(100, Flat(120)), {}, "100", {"bound": "100"}, [flat("120"), flat("100")]),
    (AtMost(100, Flat(80)), {}, "80", {"bound": "100"}, [flat("80"), flat("100")]),
    (AtLeast(100, Flat(80)), {}, "100", {"bound": "100"}, [flat("80"), flat("100")]),
    (AtLeast(UNKNOWN, Flat(80)), {}, "80", {"bound": None}, [flat("80")]),
    (Times(12, Flat("1.5")), {}, "18.0", {"n": "12", "by": None}, [flat("1.5")]),
    (Times("age", Flat("1.5")), {"birth_date": BORN}, "109.5", {"n": "73", "by": "age"}, [flat("1.5")]),
    (Rounded(AGED, to=100, mode="up", source="notice"), {"birth_date": BORN}, "2E+2",
     {"to": "100", "mode": "up", "source": "notice"}, [{"op": "bands", "value": "110", "facts":
       {"by": "age", "input": 73, "from": "73", "below": None}, "children": [flat("110")]}]),
    (AsOf(AGED, month_day="04-30"), {"birth_date": BORN}, "100", {"day": "2025-04-30"},
     [{"op": "bands", "value": "100", "facts": {"by": "age", "input": 72, "from": None, "below": "73"}, "children": [flat("100")]}]),
    (AsOf(Flat(5), day="2019-04-01"), {}, "5", {"day": "2019-04-01"}, [flat("5")]),
    (Table({"2025-05-01": AGED, "2026-01-01": Flat(9)}), {"birth_date": BORN}, "110", {"from": "2025-05-01"},
     [{"op": "bands", "value": "110", "facts": {"by": "age", "input": 73, "from": "73", "below": None}, "children": [flat("110")]}]),
    (Table({"2024-05-01": Flat(8), "2025-05-02": Flat(9)}), {}, "8", {"from": "2024-05-01"}, [flat("8")]),
    (Table({"2025-05-02": Flat(8), "2026-01-01": Flat(9)}), {}, "8", {"from": "2025-05-02"}, [flat("8")]),
    (Figure("wage"), {}, "9000", {"name": "wage", "year": None, "entry": f"{HERE}/figures/wage/any/2025-01-01"}, [flat("9000")]),
    (Figure("wage", year=2023), {}, "7000", {"name": "wage", "year": 2023, "entry": f"{HERE}/figures/wage:2023/any/2024-07-01"},
     [flat("7000")]),
    (Months("local", at_least=AGED), {"birth_date": BORN}, "110", {"counts": "local"},
     [{"op": "bands", "value": "110", "facts": {"by": "age", "input": 73, "from": "73", "below": None}, "children": [flat("110")]}]),
    (Cohorts(((date(2009, 1, 1), Flat(1)), (None, AGED)), by="first_insured"), {"birth_date": BORN, "first_insured": "2009-01-01"}, "110",
     {"by": "first_insured", "first_insured": "2009-01-01", "from": "2009-01-01", "before": None},
     [{"op": "bands", "value": "110", "facts": {"by": "age", "input": 73, "from": "73", "below": None}, "children": [flat("110")]}]),
    (Statement(zh="甲", en="a"), {}, None, {"zh": "甲", "en": "a"}, []),
    (Contact(zh="热线", en="line", value="12393"), {}, None, {"zh": "热线", "en": "line", "contact": "12393"}, []),
    (RetirementAge(60, delayed_from="1965-01", step=4, most=36), {"birth_date": "1965-05-01"}, "722",
     {"years": 60, "delay": 2, "from": "1965-01-01", "step": 4, "most": 36}, []),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "person", "value", "facts", "children"), STEPS)
def test_each_rule_step_by_step(rule: Rule, person: dict[str, Any], value: str | None, facts: dict[str, Any], children: list[Any]) -> None:  # fmt: skip
    told_step = step(rule, **person)
    assert list(told_step) == ["op", "value", "facts", "children"]
    assert (told_step["value"], told_step["facts"], told_step["children"]) == (value, facts, children)


def test_every_rule_bears_the_name_of_its_step() -> None:
    names = {"Cohorts": "cohort", "Contact": "statement"}
    for rule, person, *_ in STEPS:
        snake = "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in type(rule).__name__)[1:]
        assert step(rule, **person)["op"] == names.get(type(rule).__name__, snake)


def test_conditions_are_told_one_by_one() -> None:
    both = (Months("total", at_least=AGED), Months("actual", at_least=Years(10)))
    for cls, op in ((AllOf, "all_of"), (AnyOf, "any_of")):
        found = step(cls(both), birth_date=BORN)
        assert (found["op"], found["value"], found["facts"]) == (op, None, {})
        assert [child["value"] for child in found["children"]] == ["110", "120"]
        assert [child["facts"]["counts"] for child in found["children"]] == ["total", "actual"]


def test_a_day_reaches_the_rules_inside() -> None:
    # 2025-04-30 is the eve of the birthday: everything that looks at the day must say 72.
    eve = date(2025, 4, 30)
    wrapped: list[Rule] = [
        Choice("sex", {"male": AGED}), Choice("tier", {"tier_1": AGED}), AtMost(1000, AGED), AtLeast(0, AGED), Times(1, AGED),
        Sum((("pooled_fund", AGED),)), Table({"2020-01-01": AGED}), Months("total", at_least=AGED), Percent(100, of=AGED),
        Cohorts(((None, AGED),), by="first_insured"), Rounded(AGED, to=1, mode="half_up", source="notice"),
    ]  # fmt: skip
    person = {"birth_date": BORN, "sex": "male", "groups": ("tier_1",), "first_insured": "2009-01-01"}
    for rule in wrapped:
        assert evaluate(rule, run(**person), eve).value == 100, rule
        assert evaluate(rule, run(**person), ON).value == 110, rule
    by_age = Percent(100, of="age")
    assert evaluate(by_age, run(**person), eve).value == 72


# Figures.


def test_a_figure_of_the_day_counts_as_used_once() -> None:
    asked = run()
    evaluate(Figure("wage"), asked, ON)
    evaluate(Figure("wage", year=2023), asked, date(2026, 1, 1))
    assert [(found.entry.part, carried) for found, carried in asked.used] == [("wage", False), ("wage:2023", False)]


def test_a_figure_of_the_year_before() -> None:
    assert step(Figure("wage", year="previous"), date(2024, 3, 1))["value"] == "7000"


@pytest.mark.parametrize(
    ("figure", "part", "zh", "en"),
    [
        (Figure("salary"), "salary", "没有找到salary 2025-05-01 的数额", "the amount of salary 2025-05-01 was not found"),
        (Figure("average_pension", year=2020), "average_pension:2020",
         "没有找到平均养老金 2020 的数额", "the amount of average pension 2020 was not found"),
    ],
)  # fmt: skip
def test_a_figure_that_is_not_there_is_said(figure: Figure, part: str, zh: str, en: str) -> None:
    with pytest.raises(Gap) as caught:
        evaluate(figure, run(), ON)
    assert isinstance(caught.value.rule, Unknown)
    assert (caught.value.figure, caught.value.rule.zh, caught.value.rule.en) == (part, zh, en)


def test_a_figure_that_is_unknown_names_itself_and_keeps_what_is_above() -> None:
    with pytest.raises(Gap) as caught:
        evaluate(AtMost(500, Percent(2, of=Figure("lost"))), run(), ON)
    gap = caught.value
    assert (gap.rule, gap.figure, gap.bounds) == (UNKNOWN, "lost", [("at_most", Decimal(500))])
    assert gap.args == (UNKNOWN,)


def test_an_unknown_bound_sets_the_flag_and_one_that_does_not_apply_ends_it() -> None:
    asked = run()
    evaluate(AtMost(UNKNOWN, Flat(5)), asked, ON)
    assert asked.bounds_unknown
    with pytest.raises(Gap):
        evaluate(AtMost(NotApplicable(zh="无", en="none"), Flat(5)), run(), ON)


def test_a_figure_sees_the_day_of_the_rule() -> None:
    assert step(Figure("by_age"), date(2025, 4, 30), birth_date=BORN)["value"] == "1"
    assert step(Figure("by_age"), ON, birth_date=BORN)["value"] == "2"


def test_figures_are_everybodys_and_an_assumed_one_holds_within_its_span() -> None:
    law, assumed = found(Flat(1)), found(Flat(2), law=(), last_day="2025-04-30")

    class Asked(Town):
        def find(self, benefit: str, part: str, who: str) -> tuple[Found, ...]:
            assert (benefit, part, who) == ("figures", "wage:2023", "any")
            return (assumed, law)

    for day, value in ((date(2025, 4, 30), 2), (ON, 1)):
        asked = Run(yb.Insured(region=HERE), Asked(TOWN), day)
        assert evaluate(Figure("wage", year=2023), asked, day).value == value


@pytest.mark.parametrize(
    ("born", "months"),
    [("1964-12-31", 720), ("1965-01-01", 721), ("1965-04-30", 721), ("1965-05-01", 722), ("1976-08-31", 755), ("1976-09-01", 756),
     ("1990-01-01", 756)],
)  # fmt: skip
def test_the_delay_of_men_month_by_month(born: str, months: int) -> None:
    # Decision of 2024-09-13: from January 1965 one month later for every four months, at most 36.
    rule = RetirementAge(60, delayed_from="1965-01", step=4, most=36)
    assert evaluate(rule, run(birth_date=born), ON).value == months


# A run.


def test_a_run_begins_with_nothing_assumed() -> None:
    asked = run()
    assert (asked.extrapolate, asked.bounds_unknown, asked.used, asked.assumed, asked.read) == (
        False,
        False,
        [],
        {},
        {},
    )
    assert asked.select((found(Flat(1), last_day="2020-12-31"),), ON) is None
    with pytest.raises(Needs) as caught:
        asked.field("pension")
    assert caught.value.name == "pension"


def test_changed_rules_among_what_was_used() -> None:
    asked, law, assumed = run(), found(Flat(1)), found(Flat(2), law=())
    asked.used += [(law, False), (assumed, False)]
    assert asked.changed() == [(assumed, False)]


def test_groups_are_a_list_of_names() -> None:
    class Odd:
        region, groups = HERE, 5

    with pytest.raises(yb.InvalidInput) as caught:
        Run(Odd(), Town(TOWN), ON).groups()
    assert caught.value.en == "groups: a list of group names is needed. Given: 5."
    assert caught.value.zh == "groups：应为分组名称的列表。给出的是 5。"


def test_first_and_last_day_of_an_entry_are_its_own() -> None:
    entry = found(Flat(1), first_day="2025-05-01", last_day="2025-05-02")
    days = [date(2025, 4, 30), ON, date(2025, 5, 2), date(2025, 5, 3)]
    assert [select((entry,), day) is entry for day in days] == [False, True, True, False]


# What a person may leave out.


@pytest.mark.parametrize(
    ("rule", "person", "fields"),
    [
        (AGED, {}, ("birth_date",)),
        (Percent(2, of="pension"), {}, ("pension",)),
        (
            Sum((("own_contribution", Percent(2, of="pension")), ("by_age", Times("age", Flat(1))))),
            {},
            ("pension", "birth_date"),
        ),
        (Choice("tier", {"tier_1": AGED}), {}, ("groups",)),
        (Choice("hospital", {"county": Flat(1)}), {}, ("hospital",)),
        (Choice("tier", {"tier_1": AGED}, otherwise=Flat(1)), {}, ()),
        (Choice("era", {"pre_1949": AGED}), {}, ("birth_date",)),
        (Choice("tier", {"tier_1": AGED, "tier_2": Flat(2)}), {"groups": ("tier_2",)}, ()),
        (Choice("tier", {"tier_1": AGED, "tier_2": Flat(2)}), {"groups": ("tier_1",)}, ("birth_date",)),
        (Choice("sex", {"male": Percent(2, of="pension"), "female": Flat(2)}), {"sex": "female"}, ()),
        (Choice("sex", {"male": Percent(2, of="pension"), "female": Flat(2)}), {}, ("sex", "pension")),
        (Bands("age", ((73, Percent(2, of="pension")), (None, Flat(1)))), {"birth_date": BORN}, ()),
        (Bands("age", ((74, Percent(2, of="pension")), (None, Flat(1)))), {"birth_date": BORN}, ("pension",)),
        (Cohorts((("2009-01-01", AGED), (None, Flat(1))), by="first_insured"), {"first_insured": "2009-01-01"}, ()),
        (
            Cohorts((("2009-01-01", AGED), (None, Flat(1))), by="first_insured"),
            {"first_insured": "2008-12-31"},
            ("birth_date",),
        ),
        (Cohorts((("2009-01-01", AGED), (None, Flat(1))), by="first_insured"), {}, ("first_insured", "birth_date")),
        (RetirementAge(60, delayed_from="1965-01", step=4, most=36), {}, ("birth_date",)),
        (RetirementAge(60), {}, ()),
    ],
)
def test_every_missing_field_is_named_along_the_branches_that_may_apply(rule: Rule, person: dict[str, Any], fields: Any) -> None:  # fmt: skip
    assert missing_fields(rule, run(**person), ON) == fields


def test_the_branch_that_applies_is_that_of_the_day() -> None:
    eve = date(2025, 4, 30)
    rule = Table({"2020-01-01": Bands("age", ((73, Percent(2, of="pension")), (None, Flat(1))))})
    assert missing_fields(rule, run(birth_date=BORN), eve) == ("pension",)
    assert missing_fields(rule, run(birth_date=BORN), ON) == ()
    assert [type(item) for item in reachable(rule, run(birth_date=BORN), ON)] == [Table, Bands, Flat]


def test_a_missing_group_or_class_of_hospital_is_asked_for_by_its_field() -> None:
    for name, field in (("tier", "groups"), ("hospital", "hospital")):
        cases = {"tier": {"tier_1": Flat(1)}, "hospital": {"county": Flat(1)}}[name]
        with pytest.raises(Needs) as caught:
            evaluate(Choice(name, cases), run(), ON)
        assert (caught.value.name, caught.value.args) == (field, (field,))


def test_the_values_that_a_missing_group_may_have_are_named_by_its_field() -> None:
    tier = Choice("tier", {"tier_1": Flat(1), "tier_2": Flat(2)})
    hospital = Choice("hospital", {"county": tier, "municipal": Flat(3)})
    said = missing_choices(hospital, run(), ON)
    # The field of a class of hospitals is the claim's own; every other group is among the groups of the person.
    assert {field: list(values) for field, values in said.items()} == {"hospital": ["county", "municipal"]}
    both = missing_choices(Sum((("by_level", tier), ("percentage", hospital))), run(), ON)
    assert {field: list(values) for field, values in both.items()} == {
        "groups": ["tier_1", "tier_2"],
        "hospital": ["county", "municipal"],
    }
    assert missing_choices(tier, run(groups=("tier_2",)), ON) == {}
    assert missing_choices(Choice("tier", {"tier_1": Flat(1)}, otherwise=Flat(2)), run(), ON) == {}
    assert missing_choices(Choice("era", {"pre_1949": Flat(1)}), run(), ON) == {}


def test_two_groups_that_exclude_each_other_are_refused() -> None:
    with pytest.raises(yb.InvalidInput) as caught:
        evaluate(Choice("tier", {"tier_1": Flat(1)}), run(groups=("tier_1", "tier_2")), ON)
    assert caught.value.en == "groups: tier_1, tier_2 exclude each other. Given: ('tier_1', 'tier_2')."
    assert caught.value.zh == "groups：tier_1, tier_2 不能同时存在。给出的是 ('tier_1', 'tier_2')。"


@pytest.mark.parametrize("wrong", [-1, True, 1.0, "12", None])
def test_a_count_is_a_whole_number(wrong: Any) -> None:
    assert (_count(0, "continuous_months"), _count(7, "continuous_months")) == (0, 7)
    with pytest.raises(yb.InvalidInput) as caught:
        _count(wrong, "continuous_months")
    assert caught.value.field == "continuous_months"
    assert caught.value.en.startswith("continuous_months: a whole number, 0 or more, is needed")
    assert caught.value.zh.startswith("continuous_months：应为不小于 0 的整数")
    assert wrong is None or repr(wrong) in caught.value.en


# Look-ups.


def found(rule: Rule, law: Any = None, **days: Any) -> Found:
    entry = dated(rule, "", **days)
    return Found(entry, TOWN, "account_credit", "test", entry.start, law)


def test_the_closest_entry_is_the_one_with_the_fewest_days_between() -> None:
    old, new = found(Flat(1), last_day="2020-12-31"), found(Flat(2), first_day="2021-01-11")
    assert closest((old, new), date(2021, 1, 5)) is old
    assert closest((old, new), date(2021, 1, 6)) is new
    assert closest((old, new), date(2019, 1, 1)) is old
    assert closest((new, old), date(2021, 1, 11)) is new
    silent, changed = found(UNKNOWN, first_day="2021-01-01", last_day="2021-01-10"), found(Flat(3), law=())
    assert closest((old, silent, changed), date(2021, 1, 9)) is old
    assert closest((changed,), ON) is None
    assert closest((silent,), ON) is None
    assert closest((), ON) is None


def test_the_law_counts_on_every_day_and_an_assumption_within_its_span() -> None:
    law, assumed = found(Flat(1), last_day="2020-12-31"), found(Flat(2), law=(), last_day="2024-12-31")
    assert told((law, assumed), date(2024, 12, 31)) == (law, assumed)
    assert told((law, assumed), date(2025, 1, 1)) == (law,)


def test_bands_and_cohorts_are_closed() -> None:
    bands = Bands("age", ((70, Flat(1)), (None, Flat(2))))
    assert band_of(bands, 70) == (Decimal(70), None, Flat(2))
    assert band_of(bands, 69) == (None, Decimal(70), Flat(1))
    cohorts = Cohorts((("2009-01-01", Flat(1)), (None, Flat(2))), by="first_insured")
    assert cohort_of(cohorts, date(2008, 12, 31)) == (None, date(2009, 1, 1), Flat(1))
    assert cohort_of(cohorts, date(2009, 1, 1)) == (date(2009, 1, 1), None, Flat(2))


def test_values_as_plain_data() -> None:
    assert plain((Decimal("2.80"), date(2025, 1, 1), [None, 70, "x", True])) == [
        "2.80",
        "2025-01-01",
        [None, 70, "x", True],
    ]
    assert Step("x", None, {}).to_dict() == {"op": "x", "value": None, "facts": {}, "children": []}
