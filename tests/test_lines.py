"""The lines of the dense tables: their arithmetic, and the line of every rule against the scalar."""

from __future__ import annotations

import decimal
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any

import pytest

pytest.importorskip("numpy")

from yibao_rules.columns import FIRST_DAY, Asked, Line, NoLine, line_of, whole
from yibao_rules.policy import Dated, Group, Region, Source
from yibao_rules.rules import (
    AsOf,
    AtLeast,
    AtMost,
    Bands,
    Choice,
    Cohorts,
    Figure,
    Flat,
    Percent,
    RetirementAge,
    Rounded,
    Rule,
    Sum,
    Table,
    Times,
    Unknown,
)
from yibao_rules.scalar import Needs, Run, evaluate

from .town import HERE, Town

Worth = Callable[[Decimal, Decimal], Decimal]
D = Decimal
POINTS = [(D(base), D(pension)) for base, pension in product(("0", "1000", "4000.37"), ("0", "900.5", "3000", "9000"))]


def line(
    constant: str = "0", base: str = "0", pension: str = "0", low: str | None = None, high: str | None = None
) -> Line:
    bounds = (None if bound is None else D(bound) for bound in (low, high))
    return Line(D(constant), D(base), D(pension), *bounds)


FLAT: dict[str, tuple[Line, Worth]] = {
    "nothing": (line(), lambda b, p: D(0)),
    "seven yuan": (line("7"), lambda b, p: D(7)),
    "seven yuan, at least nine": (line("7", low="9"), lambda b, p: D(9)),
    "seven yuan, at most five": (line("7", high="5"), lambda b, p: D(5)),
    "sixty yuan": (line("60"), lambda b, p: D(60)),
}
SHARES: dict[str, tuple[Line, Worth]] = {
    "a share of the base": (line(base="0.02"), lambda b, p: b * D("0.02")),
    "more of the base": (line(base="0.05"), lambda b, p: b * D("0.05")),
    "a share of the pension": (line(pension="0.03"), lambda b, p: p * D("0.03")),
    "less of the pension": (line(pension="0.01"), lambda b, p: p * D("0.01")),
}
STRAIGHT: dict[str, tuple[Line, Worth]] = {
    "yuan and a share of the base": (line("10", "0.02"), lambda b, p: 10 + b * D("0.02")),
    "shares of both": (line("0", "0.02", "0.01"), lambda b, p: b * D("0.02") + p * D("0.01")),
}
BENT: dict[str, tuple[Line, Worth]] = {
    "capped base": (line(base="0.02", high="50"), lambda b, p: min(b * D("0.02"), D(50))),
    "capped base, twice": (line(base="0.04", high="100"), lambda b, p: min(b * D("0.04"), D(100))),
    "capped pension": (line(pension="0.02", high="50"), lambda b, p: min(p * D("0.02"), D(50))),
    "floored base": (line(base="0.02", low="30"), lambda b, p: max(b * D("0.02"), D(30))),
    "floored base, steeper": (line(base="0.04", low="30"), lambda b, p: max(b * D("0.04"), D(30))),
    "pension between": (line(pension="0.03", low="30", high="80"), lambda b, p: min(max(p * D("0.03"), D(30)), D(80))),
    "pension between, half": (
        line(pension="0.015", low="15", high="40"),
        lambda b, p: min(max(p * D("0.015"), D(15)), D(40)),
    ),
    "pension between, another cap": (
        line(pension="0.03", low="30", high="81"),
        lambda b, p: min(max(p * D("0.03"), D(30)), D(81)),
    ),
    "pension between, another floor": (
        line(pension="0.03", low="31", high="80"),
        lambda b, p: min(max(p * D("0.03"), D(31)), D(80)),
    ),
    "both between": (
        line("5", "0.02", "0.01", "30", "90"),
        lambda b, p: min(max(5 + b * D("0.02") + p * D("0.01"), D(30)), D(90)),
    ),
    "both between, twice": (
        line("10", "0.04", "0.02", "60", "180"),
        lambda b, p: min(max(10 + b * D("0.04") + p * D("0.02"), D(60)), D(180)),
    ),
    "both between, more of the pension": (
        line("10", "0.04", "0.03", "60", "180"),
        lambda b, p: min(max(10 + b * D("0.04") + p * D("0.03"), D(60)), D(180)),
    ),
    "both between, a yuan more": (
        line("11", "0.04", "0.02", "60", "180"),
        lambda b, p: min(max(11 + b * D("0.04") + p * D("0.02"), D(60)), D(180)),
    ),
}
MADE = FLAT | SHARES | STRAIGHT | BENT
ALIKE = [
    {"capped base", "capped base, twice"},
    {"pension between", "pension between, half"},
    {"both between", "both between, twice"},
]
"""Lines that bend at the same places: one is a multiple of the other."""
SAME_INPUT = [{"a share of the base", "more of the base"}, {"a share of the pension", "less of the pension"}]


@pytest.mark.parametrize("name", MADE)
def test_a_line_has_its_value_and_its_multiples(name: str) -> None:
    one, worth = MADE[name]
    assert one.flat == (name in FLAT)
    for base, pension in POINTS:
        assert one.at(base, pension) == worth(base, pension)
        for n in ("0", "0.5", "1", "12"):
            assert one.times(D(n)).at(base, pension) == D(n) * worth(base, pension)
    with pytest.raises(NoLine):
        one.times(D("-0.5"))


@pytest.mark.parametrize("name", MADE)
def test_lines_add_up_where_they_bend_at_the_same_places(name: str) -> None:
    one, worth = MADE[name]
    for other, (two, worth_two) in MADE.items():
        straight = FLAT | SHARES | STRAIGHT
        one_is_flat = name in FLAT or other in FLAT
        alike = name == other or any({name, other} <= group for group in ALIKE)
        if one_is_flat or alike or (name in straight and other in straight):
            total = one.plus(two)
            for point in POINTS:
                assert total.at(*point) == worth(*point) + worth_two(*point), other
        else:
            with pytest.raises(NoLine):
                one.plus(two)


@pytest.mark.parametrize("name", MADE)
def test_a_line_bounds_another_where_one_is_flat_or_both_are_shares_of_one_input(name: str) -> None:
    one, worth = MADE[name]
    for (other, (limit, worth_limit)), most in product(MADE.items(), (True, False)):
        pick = min if most else max
        shares = name in SHARES and (name == other or any({name, other} <= group for group in SAME_INPUT))
        if name in FLAT or other in FLAT or shares:
            bounded = one.bounded(limit, most)
            for point in POINTS:
                assert bounded.at(*point) == pick(worth(*point), worth_limit(*point)), (other, most)
        else:
            with pytest.raises(NoLine):
                one.bounded(limit, most)


def test_bounds_on_bounds() -> None:
    for bounds in product((D(20), D(40), D(70)), repeat=3):
        for kinds in product((True, False), repeat=3):
            bounded = line(base="0.02")
            for bound, most in zip(bounds, kinds, strict=True):
                bounded = bounded.bounded(Line(bound), most)
            for base, _ in POINTS:
                worth = base * D("0.02")
                for bound, most in zip(bounds, kinds, strict=True):
                    worth = min(worth, bound) if most else max(worth, bound)
                assert bounded.at(base, D(0)) == worth


def test_whole_numbers_of_the_tables() -> None:
    assert whole(D("1.23"), 2) == 123
    assert whole(D("1.23"), 8) == 123_000_000
    assert whole(D(0), 8) == 0
    assert whole(D("1e-8"), 8) == 1
    assert whole(D(2**61).scaleb(-8), 8) == 2**61
    for number, places in (("1.234", 2), ("-0.01", 2), ("1e-9", 8), ("-1", 0), ("0.5", 0), (2**61 + 1, 0)):
        with pytest.raises(NoLine):
            whole(D(number), places)


def test_the_precision_that_a_user_sets_rounds_no_number_of_the_tables() -> None:
    with decimal.localcontext() as context:
        context.prec = 3
        assert whole(D("12345.67"), 8) == 1_234_567_000_000
        with pytest.raises(NoLine):
            whole(D("12345.671"), 2)


# The line of a rule, against the scalar.


def dated(yuan: Any, part: str, first: str, last: str | None = None) -> Dated:
    rule = yuan if isinstance(yuan, (Figure, Percent)) else Flat(yuan)
    return Dated(
        rule=rule, unit="yuan/month", part=part, first_day=first, last_day=last, sources="notice", confidence="high"
    )


TIER = Group("tier", values=("tier_1", "tier_2"), default="tier_2", zh="档次", en="tier")
CLASS = Group("class", values=("enterprise", "public_sector"), zh="类别", en="class")
TOWN = Town(
    Region(
        HERE,
        name_zh="某市",
        name_en="Town",
        sources=Source("notice", kind="official", title="A notice", publisher="The town"),
        groups=(TIER, CLASS),
        figures=(
            dated(4000, "wage", "2016-01-01", "2019-12-31"),
            dated(5000, "wage", "2020-01-01"),
            dated(3300, "wage:2018", "2019-01-01"),
            dated(3500, "wage:2019", "2020-01-01"),
        ),
    )
)
UNKNOWN = Unknown(zh="未知", en="unknown")
OF_THE_DAY = AtLeast(Figure("wage"), "pension")
"""A line that depends on the day as well as on the pension."""
SMALL = Percent("0.1", of=OF_THE_DAY)
RULES: dict[str, Rule] = {
    "yuan": Flat("12.5"),
    "a figure": Figure("wage"),
    "the figure of the year before": Figure("wage", year="previous"),
    "a percent of the base": Percent("2.5", of="contribution_base"),
    "a percent of the pension": Percent("2.5", of="pension"),
    "a percent of a figure": Percent(2, of=Figure("wage")),
    "a percent of the larger of wage and pension": Percent(2, of=OF_THE_DAY),
    "a percent of the smaller of wage and pension": Percent(2, of=AtMost(Figure("wage"), "pension")),
    "bands of age": Bands("age", ((35, Flat(1)), (45, Flat(2)), (70, SMALL), (None, OF_THE_DAY))),
    "by sex": Choice("sex", {"male": OF_THE_DAY, "female": SMALL}),
    "by sex, or else": Choice("sex", {"male": OF_THE_DAY}, otherwise=SMALL),
    "by tier": Choice("tier", {"tier_1": OF_THE_DAY, "tier_2": SMALL}),
    "by class": Choice("class", {"enterprise": OF_THE_DAY}, otherwise=Percent(3, of="pension")),
    "a sum": Sum((("percentage", OF_THE_DAY), ("fixed_amount", Flat(7)), ("by_age", Times("age", Flat(1))))),
    "a sum of shares": Sum((("percentage", Percent(2, of="contribution_base")), ("by_age", Percent(3, of="pension")))),
    "at most yuan": AtMost(80, SMALL),
    "at least yuan": AtLeast(4, SMALL),
    "at most another share": AtMost(Percent(2, of="pension"), Percent(3, of="pension")),
    "at least another share": AtLeast(Percent(4, of="pension"), Percent(3, of="pension")),
    "yuan at most a share": AtMost(Percent(2, of="pension"), Flat(50)),
    "a cap that nobody knows": AtMost(UNKNOWN, OF_THE_DAY),
    "a floor that nobody knows": AtLeast(UNKNOWN, OF_THE_DAY),
    "a figure as the cap": AtMost(Figure("wage"), Percent(80, of="contribution_base")),
    "a figure of a year without one as the cap": AtMost(Figure("wage", year=2001), OF_THE_DAY),
    "twelve times": Times(12, SMALL),
    "so much for each year of age": Times("age", SMALL),
    "so much for each yuan of the pension": Times("pension", Flat("0.02")),
    "so much for each yuan of the base, by age": Times("contribution_base", Times("age", Flat("0.001"))),
    "as of July": AsOf(Sum((("by_age", Times("age", Flat(1))), ("percentage", OF_THE_DAY))), month_day="07-01"),
    "as of a day": AsOf(Sum((("by_age", Times("age", Flat(1))), ("percentage", OF_THE_DAY))), day="2019-04-01"),
    "a table of yuan": Table({"2016-01-01": Flat(1), "2020-01-01": Flat(2)}),
    "rounded yuan": Rounded(Flat("1.25"), to="0.1", mode="up", source="notice"),
}
NO_LINES: dict[str, Rule] = {
    "a rounded share": Rounded(SMALL, to="0.1", mode="up", source="notice"),
    "a table of shares": Table({"2016-01-01": SMALL}),
    "cohorts with shares": Cohorts((("2009-01-01", SMALL), (None, SMALL))),
    "a pension for each yuan of the pension": Times("pension", SMALL),
    "the smaller of shares of different inputs": AtMost(Percent(2, of="contribution_base"), SMALL),
}


class Someone:
    status = "retired"
    birth_date = date(1955, 5, 2)
    sex = "female"
    groups: tuple[str, ...] = ()

    def __init__(self, **fields: Any) -> None:
        self.__dict__.update(fields)


PEOPLE: list[dict[str, Any]] = [
    {},
    {"sex": "male", "groups": ("pre_1949", "tier_1", "enterprise")},
    {"birth_date": date(1985, 1, 1), "groups": ("tier_2", "public_sector")},
    {"birth_date": date(1945, 12, 31)},
]


@pytest.mark.parametrize("name", RULES)
def test_the_line_of_a_rule_gives_what_the_scalar_gives(name: str) -> None:
    rule = RULES[name]
    for fields, day in product(PEOPLE, (date(2019, 5, 1), date(2019, 5, 2), date(2020, 7, 1))):
        got = line_of(rule, Run(Someone(**fields), TOWN, day), day)
        for base, pension in POINTS:
            given = Someone(**fields, contribution_base=base, pension=pension)
            assert got.at(base, pension) == evaluate(rule, Run(given, TOWN, day), day).value, (fields, day)


@pytest.mark.parametrize("name", NO_LINES)
def test_a_rule_that_is_no_line(name: str) -> None:
    with pytest.raises(NoLine):
        line_of(NO_LINES[name], Run(Someone(), TOWN, date(2020, 1, 1)), date(2020, 1, 1))


def test_a_line_needs_what_the_rule_needs_beside_base_and_pension() -> None:
    day = date(2020, 1, 1)
    for rule, field in ((RULES["bands of age"], "birth_date"), (RULES["by sex"], "sex")):
        with pytest.raises(Needs, match=field):
            line_of(rule, Run(Someone(**{field: None}), TOWN, day), day)
    assert line_of("pension", Run(Someone(), TOWN, day), day) == line(pension="1")
    assert line_of("contribution_base", Run(Someone(), TOWN, day), day) == line(base="1")
    assert line_of("age", Run(Someone(), TOWN, day), day) == line("64")


# What the rules of a unit ask for.

BASE, YUAN = Percent(2, of="contribution_base"), Flat(1)
JULY, APRIL = {"month_day": "07-01"}, {"day": "2019-04-01"}
AGES = Bands("age", ((45, YUAN), ("60.5", YUAN), (None, YUAN)))
LOOKS: dict[str, tuple[Rule, dict[str, Any]]] = {
    "yuan": (YUAN, {}),
    "the base": (BASE, {"money": {"contribution_base"}}),
    "the pension": (AtLeast(4000, "pension"), {"money": {"pension"}}),
    "the pension as a number of times": (Times("pension", YUAN), {"money": {"pension"}}),
    "bands of age": (AGES, {"refs": {None}, "uppers": {45, 61}}),
    "every age": (Times("age", BASE), {"refs": {None}, "every_age": True, "money": {"contribution_base"}}),
    "bands of an amount": (Bands("pension", ((3000, YUAN), (None, YUAN))), {"money": {"pension"}, "other": True}),
    "bands of months": (Bands("continuous_months", ((60, YUAN), (None, YUAN))), {"other": True}),
    "by sex": (Choice("sex", {"male": BASE}), {"choices": {"sex"}, "money": {"contribution_base"}}),
    "by track": (Choice("retirement_track", {"male": YUAN}), {"choices": {"retirement_track"}}),
    "by a group": (Choice("tier", {"tier_1": YUAN}), {"choices": {"tier"}}),
    "by an input that no unit has": (Choice("level", {"tertiary": YUAN}), {"other": True}),
    "cohorts": (Cohorts((("2009-01-01", BASE), (None, YUAN))), {"other": True, "money": {"contribution_base"}}),
    "the age of retirement": (RetirementAge(60), {"other": True}),
    "as of July": (
        AsOf(AGES, **JULY),
        {"refs": {"07-01"}, "uppers": {45, 61}, "month_days": {"07-01"}},
    ),
    "as of a day": (
        AsOf(AGES, **APRIL),
        {"refs": {date(2019, 4, 1)}, "uppers": {45, 61}, "days": {date(2019, 4, 1)}},
    ),
    "as of July, without age": (AsOf(BASE, **JULY), {"month_days": {"07-01"}, "money": {"contribution_base"}}),
    "as of July and as of a day, side by side": (
        Sum((("percentage", AsOf(YUAN, **JULY)), ("fixed_amount", AsOf(YUAN, **APRIL)))),
        {"month_days": {"07-01"}, "days": {date(2019, 4, 1)}},
    ),
    "as of July within as of a day": (
        AsOf(AsOf(YUAN, **JULY), **APRIL),
        {"month_days": {"07-01"}, "days": {date(2019, 4, 1)}, "other": True},
    ),
    "age of the day and of July": (
        Sum((("percentage", AGES), ("fixed_amount", AsOf(AGES, **JULY)))),
        {"refs": {None, "07-01"}, "uppers": {45, 61}, "month_days": {"07-01"}},
    ),
    "a table": (
        Table({"2016-01-01": BASE, "2021-01-01": YUAN}),
        {"tables": True, "days": {date(2016, 1, 1), date(2021, 1, 1)}, "money": {"contribution_base"}},
    ),
    "a figure": (Percent(2, of=Figure("wage")), {"figures": {"wage"}}),
    "a figure of the year before": (Figure("wage", year="previous"), {"figures": {"wage"}, "previous": True}),
    "a figure of a year": (Figure("wage", year=2019), {"figures": {"wage"}}),
    "figures of the year before and of the day": (
        Sum((("percentage", Figure("wage", year="previous")), ("fixed_amount", Figure("price")))),
        {"figures": {"wage", "price"}, "previous": True},
    ),
    "cohorts, then as of a day": (
        Sum((("percentage", Cohorts((("2009-01-01", YUAN), (None, YUAN)))), ("fixed_amount", AsOf(YUAN, **APRIL)))),
        {"other": True, "days": {date(2019, 4, 1)}},
    ),
    "bands of an amount, then the other amount": (
        Sum((("percentage", Bands("pension", ((3000, YUAN), (None, YUAN)))), ("fixed_amount", BASE))),
        {"money": {"pension", "contribution_base"}, "other": True},
    ),
}


@pytest.mark.parametrize("name", LOOKS)
def test_what_rules_ask_for(name: str) -> None:
    rule, expected = LOOKS[name]
    asked = Asked()
    asked.look(rule)
    assert asked == Asked(**expected)
    assert asked.person == bool({"money", "choices", "refs", "other"} & set(expected))


def test_without_a_day_the_first_of_all_is_looked_at() -> None:
    assert Asked().days == set()
    assert date(1990, 1, 1) == FIRST_DAY
