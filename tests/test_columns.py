"""The dense tables against the scalar, for any rule of the vocabulary and for the lines that rules are made of."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

pytest.importorskip("numpy")
pytest.importorskip("pyarrow")

import numpy as np

import yibao_rules as yb
from yibao_rules import columns
from yibao_rules.benefits.account_credit import AccountCredit
from yibao_rules.columns import EPOCH, Builder, Compiled, Line, NoLine, Scratch, Who
from yibao_rules.errors import PluginFailed
from yibao_rules.money import to_fen
from yibao_rules.policy import STATUSES, Dated, Region, Source
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
    Rounded,
    Rule,
    Sum,
    Table,
    Times,
    Unknown,
)
from yibao_rules.testing.strategies import regions

from .town import HERE, Town

NOTICE = Source("notice", kind="official", title="A notice", publisher="The town")
SPAN = (date(2015, 1, 1), date(2027, 12, 31))


class Place(Town):
    """A town as the tables ask for it."""

    own: Any = None

    def calculator(self, benefit: str) -> Any:
        return self.own


def kernels() -> list[Any]:
    try:
        from yibao_rules import _fast
    except ModuleNotFoundError:
        return [columns.credit]
    return [columns.credit, _fast.credit]


PEOPLE = st.tuples(
    st.one_of(st.none(), st.dates(date(1860, 1, 1), date(2030, 1, 1)), st.sampled_from([date(1956, 2, 29)])),
    st.one_of(st.none(), st.integers(0, 3_000_000), st.just(10**13 - 1)),
    st.one_of(st.none(), st.integers(0, 3_000_000)),
    st.dates(*SPAN),
)


def fits(place: Place, who: Who, people: list[Any], extrapolate: bool = False) -> list[int]:
    """Hold each kernel against the scalar for some people of one unit; the codes of the rows."""
    compiled = Compiled(lambda _: place, extrapolate)
    unit = compiled.unit(who)
    tables = compiled.tables(*SPAN)
    count = len(people)
    rows = np.full(count, tables.row_of[unit], dtype=np.int32)
    day = np.array([on.toordinal() - EPOCH for *_, on in people], dtype=np.int32)
    birth = np.array([columns.NULL_DAY if b is None else b.toordinal() - EPOCH for b, *_ in people], dtype=np.int32)
    base, pension = (
        np.array([columns.NULL_MONEY if person[at] is None else person[at] for person in people], dtype=np.int64)
        for at in (1, 2)
    )
    due = [scalar(place, who, *person, extrapolate) for person in people]
    codes: list[int] = []
    for credit in kernels():
        annual, told = np.empty(count, dtype=np.int64), np.empty(count, dtype=np.uint8)
        rule = np.empty(count, dtype=np.int32)
        credit(tables, rows, day, birth, base, pension, annual, told, rule, Scratch())
        codes = told.tolist()
        for at, (code, fen, number) in enumerate(zip(codes, annual.tolist(), rule.tolist(), strict=True)):
            if code == columns.ROW_BY_ROW:
                continue
            got = (fen, tables.rules[number]) if code >= columns.FIRST_AMOUNT else None
            assert (code, got) == due[at], (people[at], credit.__module__)
    return codes


def scalar(
    place: Place, who: Who, birth: Any, base: Any, pension: Any, on: date, extrapolate: bool
) -> tuple[int, tuple[int, str] | None]:
    person = columns._Probe(
        who,
        birth_date=birth,
        contribution_base=None if base is None else Decimal(base).scaleb(-2),
        pension=None if pension is None else Decimal(pension).scaleb(-2),
    )
    try:
        result = AccountCredit().compute(person, place, on, extrapolate=extrapolate)
    except yb.InvalidInput:
        return columns.CODE["invalid_input"], None
    except yb.MissingInput:
        return columns.CODE["missing_input"], None
    except yb.NotApplicable:
        return columns.CODE["not_applicable"], None
    except yb.NotKnown:
        return columns.CODE["not_known"], None
    return columns.CODE[result.status], (to_fen(result.annual), result.used[0].id)


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(
    region=regions(),
    status=st.sampled_from(STATUSES),
    groups=st.sampled_from([(), ("tier_1",), ("tier_2", "pre_1949"), ("tier_1", "tier_2"), ("odd",)]),
    sex=st.sampled_from([None, "male", "female"]),
    people=st.lists(PEOPLE, min_size=1, max_size=12),
    extrapolate=st.booleans(),
)
def test_any_region_that_loads(
    region: Region, status: str, groups: tuple[str, ...], sex: str | None, people: list[Any], extrapolate: bool
) -> None:
    fits(Place(region), Who(HERE, status, groups, sex), people, extrapolate)


def town(rule: Rule, *others: Dated, unit: str = "yuan/month", figures: tuple[Dated, ...] = ()) -> Place:
    entry = Dated(
        rule=rule, unit=unit, first_day="2016-03-01", checked="2024-01-01", sources="notice", confidence="high"
    )
    return Place(
        Region(HERE, name_zh="某市", name_en="Town", sources=NOTICE, account_credit=(entry, *others), figures=figures)
    )


def person(**given: Any) -> tuple[Any, Any, Any, date]:
    return given.get("birth"), given.get("base"), given.get("pension"), given.get("on", date(2020, 5, 1))


BASE, PENSION = Percent("2", of="contribution_base"), Percent("1.5", of="pension")
LINES = {
    "a share of the larger of wage and pension, plus so much for each year of age": Sum(
        (
            ("percentage", Percent(2, of=AtLeast(4000, "pension"))),
            ("by_age", Times("age", Percent("0.035", of=AtLeast(4000, "pension")))),
        )
    ),
    "so much for each year of age": Times("age", Flat("1.5")),
    "a sum of shares and yuan": Sum((("own_contribution", BASE), ("fixed_amount", Flat("12.345")))),
    "yuan and a share": Sum((("fixed_amount", Flat("12.345")), ("own_contribution", AtMost(50, BASE)))),
    "the smaller of two shares": AtMost(Percent(3, of="pension"), PENSION),
    "the larger of two shares": AtLeast(Percent(3, of="contribution_base"), BASE),
    "a floor on a share": AtLeast(PENSION, Flat(40)),
    "between a floor and a cap": AtMost(200, AtLeast(80, AtMost(300, AtLeast(20, PENSION)))),
    "a share of a cap": Percent(50, of=AtMost(3000, AtMost(2000, "contribution_base"))),
    "twelve shares as of a day": AsOf(Bands("age", ((45, Times(12, BASE)), (None, Flat(9)))), month_day="07-01"),
    "as of a fixed day": AsOf(Bands("age", ((70, Flat(100)), (None, PENSION))), day="2019-04-01"),
    "a cap that nobody knows": AtMost(Unknown(zh="未知", en="unknown"), BASE),
    "a fen for each yuan of the base": Times("contribution_base", Flat("0.01")),
    "by sex": Choice("sex", {"male": BASE, "female": PENSION}),
}
ASKED = {
    "bands of an amount": Bands("pension", ((3000, Flat(1)), (None, Flat(2)))),
    "a share rounded to a jiao": Rounded(BASE, to="0.1", mode="up", source="notice"),
    "cohorts": Cohorts((("2009-01-01", Flat(1)), (None, Flat(2)))),
    "shares of different inputs": AtMost(BASE, PENSION),
    "two caps that bend apart": Sum((("own_contribution", AtMost(50, BASE)), ("percentage", AtMost(70, PENSION)))),
    "a cap and a line": Sum((("own_contribution", AtMost(50, BASE)), ("percentage", PENSION))),
    "a share finer than the tables": Percent("0.00001", of="pension"),
    "age on two days": Sum(
        (
            ("percentage", Bands("age", ((50, Flat(1)), (None, Flat(2))))),
            ("fixed_amount", AsOf(Bands("age", ((50, Flat(1)), (None, Flat(2)))), month_day="07-01")),
        )
    ),
    "a table of shares": Table({"2016-01-01": BASE, "2021-01-01": PENSION}),
    "as of a day within as of a day": AsOf(
        AsOf(Bands("age", ((50, BASE), (None, Flat(2)))), month_day="04-01"), month_day="07-01"
    ),
    "as of a day long ago": AsOf(Bands("age", ((50, BASE), (None, Flat(2)))), day="1995-04-01"),
    "too much for the tables": Flat("99999999999"),
    "a pension times a pension": Times("pension", PENSION),
    "as of a day, with silence for some": AsOf(
        Bands("age", ((50, BASE), (None, Unknown(zh="未知", en="unknown")))), month_day="07-01"
    ),
    "months without a break": Bands("continuous_months", ((60, Flat(1)), (None, Flat(2)))),
}


@pytest.mark.parametrize("name", LINES)
@settings(max_examples=10)
@given(people=st.lists(PEOPLE, min_size=1, max_size=12))
def test_rules_that_are_lines(name: str, people: list[Any]) -> None:
    place = town(LINES[name])
    for unit in ("yuan/month", "yuan/year"):
        codes = fits(town(LINES[name], unit=unit), Who(HERE, "retired", (), "male"), people)
        # Only what is out of range is asked one by one: huge amounts, and births that the fixed day is before.
        born = [birth is not None and birth > date(2000, 1, 1) for birth, *_ in people]
        huge = [base is not None and base > 10**12 for _, base, _, _ in people]
        odd = [birth is not None and birth < date(1900, 1, 1) for birth, *_ in people]
        asked = [code == columns.ROW_BY_ROW for code in codes]
        early = [on < date(2019, 4, 1) for *_, on in people]
        allowed = zip(born, huge, odd, early, strict=True)
        assert all(any(why) or not one for one, why in zip(asked, allowed, strict=True)), name
    assert place.card.adcode == HERE


@pytest.mark.parametrize("name", ASKED)
@settings(max_examples=3)
@given(people=st.lists(PEOPLE, min_size=1, max_size=12))
def test_rules_that_are_left_to_the_scalar(name: str, people: list[Any]) -> None:
    known = person(birth=date(1960, 5, 1), base=500_000, pension=400_000)
    assert fits(town(ASKED[name]), Who(HERE, "retired"), [known, *people])[0] == columns.ROW_BY_ROW


def test_an_amount_worked_out_by_hand() -> None:
    place = town(LINES["a share of the larger of wage and pension, plus so much for each year of age"])
    # Born 1950-05-02, 69 on 2020-05-01; the larger of 4,000 and 3,500.01 is 4,000: 80 + 69 × 1.40 = 176.60 a month.
    compiled = Compiled(lambda _: place)
    unit = compiled.unit(Who(HERE, "retired"))
    tables = compiled.tables(date(2020, 5, 1), date(2020, 5, 1))
    annual, codes = np.empty(1, dtype=np.int64), np.empty(1, dtype=np.uint8)
    columns.credit(
        tables,
        tables.row_of[[unit]],
        date(2020, 5, 1).toordinal() - EPOCH,
        np.array([date(1950, 5, 2).toordinal() - EPOCH], dtype=np.int32),
        None,
        np.array([350001]),
        annual,
        codes,
        None,
        Scratch(),
    )
    assert (annual.tolist(), columns.OUTCOMES[codes[0]]) == ([17660 * 12], "exact")


def test_a_cap_where_no_pension_is_given() -> None:
    for credit in kernels():
        compiled = Compiled(lambda _: town(AtMost(50, BASE)))
        unit = compiled.unit(Who(HERE, "retired"))
        tables = compiled.tables(date(2020, 5, 1), date(2020, 5, 1))
        annual, codes = np.empty(2, dtype=np.int64), np.empty(2, dtype=np.uint8)
        day, lines = date(2020, 5, 1).toordinal() - EPOCH, tables.row_of[[unit, unit]]
        credit(tables, lines, day, None, np.array([600_000, 100_050]), None, annual, codes, None, Scratch())
        # Two percent of 6,000 is more than 50; of 1,000.50 it is 20.01.
        assert annual.tolist() == [5000 * 12, 2001 * 12]


def test_a_plugin_is_asked_row_by_row_and_a_failed_one_is_not_known() -> None:
    place = town(Flat(1))
    place.own = (AccountCredit(), "test 1.0")
    assert fits(place, Who(HERE, "retired"), [person()]) == [columns.ROW_BY_ROW]

    def failing(_: object) -> Any:
        raise PluginFailed("test 1.0", HERE, "broken")

    _, keys = Builder(failing, False).segments(Who(HERE, "retired"), *SPAN)
    assert [row.code for key in keys for row in key.rows] == [columns.CODE["not_known"]]


def test_a_premium_that_depends_on_age_and_base() -> None:
    premium = Dated(
        rule=Bands("age", ((35, Flat(0)), (None, Percent("0.02", of="contribution_base")))), unit="yuan/month",
        part="deduction:long_term_care", first_day="2016-03-01", sources="notice", confidence="high",
    )  # fmt: skip
    place = town(BASE, premium)
    people = [
        person(base=1000, birth=date(2021, 1, 1)),
        person(birth=date(2021, 1, 1)),
        person(base=1000),
        person(base=1000, birth=date(1980, 1, 1)),
    ]
    codes = fits(place, Who(HERE, "retired"), people)
    # An impossible birth is refused only after the base, which may be missing: the scalar tells.
    assert codes[:2] == [columns.ROW_BY_ROW] * 2
    assert [columns.OUTCOMES[code] for code in codes[2:]] == ["exact", "exact"]


def test_a_figure_and_the_days_on_which_it_changes() -> None:
    wages = tuple(
        Dated(rule=Flat(yuan), unit="yuan/month", part=part, first_day=first, last_day=last, sources="notice",
              confidence="high")
        for part, yuan, first, last in (
            ("wage", 4000, "2016-01-01", "2019-12-31"),
            ("wage", 5000, "2020-07-01", None),
            ("wage:2018", 4100, "2019-01-01", None),
            ("wage:2019", 4300, "2020-01-01", None),
        )
    )  # fmt: skip
    days = [date(2016 + number % 10, 1 + number % 12, 1) for number in range(60)]
    people = [person(on=on, birth=date(1950, 1, 1), pension=300_000) for on in days]
    for of in (Figure("wage"), Figure("wage", year="previous"), AsOf(Figure("wage"), month_day="07-01")):
        for extrapolate in (False, True):
            fits(town(Percent(2, of=AtLeast(of, "pension")), figures=wages), Who(HERE, "retired"), people, extrapolate)


def test_a_line_that_does_not_give_the_amount_of_one_person_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columns, "line_of", lambda *_: Line(Decimal(1)))
    assert fits(town(BASE), Who(HERE, "retired"), [person(base=500_000)]) == [columns.ROW_BY_ROW]


def test_lines() -> None:
    share = Line(pension=Decimal("0.02"))
    capped = share.bounded(Line(Decimal(80)), most=True)
    assert capped.at(Decimal(0), Decimal(5000)) == 80
    assert capped.plus(capped.times(Decimal(2))).at(Decimal(0), Decimal(5000)) == 240
    with pytest.raises(NoLine):
        share.times(Decimal(-1))
    with pytest.raises(NoLine):
        capped.plus(share)
    with pytest.raises(NoLine):
        Line(base=Decimal(1), pension=Decimal(1)).bounded(share, most=True)


def test_the_span_grows_by_whole_years() -> None:
    compiled = Compiled(lambda _: town(Flat(1)))
    one = compiled.tables(date(2020, 5, 1), date(2020, 5, 1))
    assert compiled.tables(date(2020, 1, 1), date(2020, 12, 31)) is one
    two = compiled.tables(date(2018, 5, 1), date(2018, 5, 1))
    assert (two.first, two.last) == (date(2018, 1, 1).toordinal() - EPOCH, date(2020, 12, 31).toordinal() - EPOCH)
    far = compiled.tables(date(1900, 1, 1), date(2300, 1, 1))
    assert (far.first, far.last) == (columns.FIRST_DAY.toordinal() - EPOCH, columns.LAST_DAY.toordinal() - EPOCH)
