"""The dense tables against the scalar, for any rule of the vocabulary and for the lines that rules are made of."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

pytest.importorskip("numpy")
pytest.importorskip("pyarrow")

import attrs
import numpy as np

import yibao_rules as yb
from yibao_rules import columns, rules
from yibao_rules.benefits.account_credit import AccountCredit
from yibao_rules.columns import (
    ASK,
    EPOCH,
    INVALID,
    NOT_KNOWN,
    Builder,
    Compiled,
    Key,
    Line,
    NoLine,
    Row,
    Scratch,
    Who,
)
from yibao_rules.errors import PluginFailed
from yibao_rules.money import to_fen
from yibao_rules.policy import STATUSES, Dated, Found, Group, Region, Rival, Source
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
        assert benefit == "account_credit"
        return self.own

    def find(self, benefit: str, part: str, who: str) -> tuple[Found, ...]:
        assert who in (*STATUSES, "any")
        return super().find(benefit, part, who)


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
    three = compiled.tables(date(2021, 5, 1), date(2021, 5, 1))
    assert (three.first, three.last) == (two.first, date(2021, 12, 31).toordinal() - EPOCH)
    far = compiled.tables(date(1900, 1, 1), date(2300, 1, 1))
    assert (far.first, far.last) == (columns.FIRST_DAY.toordinal() - EPOCH, columns.LAST_DAY.toordinal() - EPOCH)


# Segments and keys, worked out by hand.

CODE = columns.CODE
HALF = 500_000
"""Half a fen in millionths of a fen."""
MOST = 2**61


def fen(yuan: str) -> int:
    """Yuan as millionths of a fen."""
    return int(Decimal(yuan) * 10**8)


def dated(rule: Rule, first: str | None, last: str | None = None, **more: Any) -> Dated:
    given = {"unit": "yuan/month", "sources": "notice", "confidence": "high", **more}
    return Dated(rule=rule, first_day=first, last_day=last, **given)


def here(*entries: Dated, **more: Any) -> Place:
    return Place(Region(HERE, name_zh="某市", name_en="Town", sources=NOTICE, account_credit=entries, **more))


def segments(place: Any, who: Who, first: str, last: str, extrapolate: bool = False) -> list[tuple[str, Key]]:
    """The first day of each segment, and its key."""
    days, keys = Builder(lambda _: place, extrapolate).segments(
        who, date.fromisoformat(first), date.fromisoformat(last)
    )
    return [(date.fromordinal(day + EPOCH).isoformat(), key) for day, key in zip(days, keys, strict=True)]


def outline(place: Any, first: str, last: str, extrapolate: bool = False, who: Who | None = None) -> list[Any]:
    """The first day of each segment with what a person without a band is told: the status, and the yuan where any."""
    return [
        (day, "row by row" if key == Key((ASK,)) else columns.OUTCOMES[row.code], row.constant / 10**8)
        for day, key in segments(place, who or RETIRED, first, last, extrapolate)
        for row in [key.rows[0]]
    ]


RETIRED = Who(HERE, "retired")
RULE_ID = "990100/account_credit/any/2016-03-01"


def test_the_segments_of_an_entry() -> None:
    place = town(Flat(5))
    silent, sure, later = ("not_known", 0), ("exact", 5), ("carried_forward", 5)
    assert outline(place, "2015-01-01", "2027-12-31") == [
        ("2015-01-01", *silent), ("2016-03-01", *sure), ("2024-01-02", *later),
    ]  # fmt: skip
    assert outline(place, "2016-03-01", "2024-01-02") == [("2016-03-01", *sure), ("2024-01-02", *later)]
    assert outline(place, "2016-03-02", "2024-01-01") == [("2016-03-02", *sure)]
    assert outline(place, "2015-01-01", "2016-02-29") == [("2015-01-01", *silent)]
    assert outline(place, "2025-01-01", "2026-12-31") == [("2025-01-01", *later)]


def test_the_segments_of_entries_with_a_gap() -> None:
    place = here(dated(Flat(1), "2018-01-01", "2018-06-30"), dated(Flat(2), "2018-08-01", "2018-12-31"))
    assert outline(place, "2017-01-01", "2019-12-31") == [
        ("2017-01-01", "not_known", 0),
        ("2018-01-01", "exact", 1),
        ("2018-07-01", "not_known", 0),
        ("2018-08-01", "exact", 2),
        ("2019-01-01", "not_known", 0),
    ]
    # Halfway: 16 July is as near to 30 June as to 1 August, and the earlier is taken.
    assert outline(place, "2017-01-01", "2019-12-31", extrapolate=True) == [
        ("2017-01-01", "extrapolated", 1),
        ("2018-01-01", "exact", 1),
        ("2018-07-01", "extrapolated", 1),
        ("2018-07-17", "extrapolated", 2),
        ("2018-08-01", "exact", 2),
        ("2019-01-01", "extrapolated", 2),
    ]
    even = here(dated(Flat(1), "2018-01-01", "2018-06-30"), dated(Flat(2), "2018-08-02", "2018-12-31"))
    assert ("2018-07-17", "extrapolated", 2) in outline(even, "2017-01-01", "2019-12-31", extrapolate=True)


def test_what_is_unknown_or_does_not_exist_is_a_segment_of_its_own() -> None:
    gone = rules.NotApplicable(zh="无", en="none")
    place = here(
        dated(Unknown(zh="未知", en="unknown"), None, "2017-12-31"),
        dated(gone, "2018-01-01", "2018-12-31"),
        dated(Flat(3), "2019-01-01", rivals=Rival(Flat(4), sources="notice", confidence="high")),
    )
    assert outline(place, "2017-01-01", "2019-12-31") == [
        ("2017-01-01", "not_known", 0), ("2018-01-01", "not_applicable", 0), ("2019-01-01", "disputed", 3),
    ]  # fmt: skip


def test_a_status_without_an_entry_is_not_known_and_odd_groups_are_invalid() -> None:
    place = here(dated(Flat(5), "2016-03-01", who="retired"))
    nothing = ((date(2015, 1, 1).toordinal() - EPOCH,), (Key((NOT_KNOWN,)),))
    builder = Builder(lambda _: place, False)
    assert builder.segments(Who(HERE, "resident"), *SPAN) == nothing
    assert outline(place, "2015-01-01", "2020-12-31", who=Who(HERE, "resident")) == [("2015-01-01", "not_known", 0)]
    assert outline(place, "2015-01-01", "2020-12-31", who=Who(HERE, "resident", ("odd",))) == [
        ("2015-01-01", "invalid_input", 0)
    ]
    assert outline(place, "2015-01-01", "2020-12-31", who=Who(HERE, "retired", ("odd",))) == [
        ("2015-01-01", "invalid_input", 0)
    ]
    assert segments(place, Who(HERE, "retired", ("odd",)), "2015-01-01", "2020-12-31")[0][1] == Key((INVALID,))


def test_a_failed_plugin_and_a_calculator_of_its_own_from_the_first_day_on() -> None:
    start = (date(2015, 1, 1).toordinal() - EPOCH,)

    def failing(_: object) -> Any:
        raise PluginFailed("test 1.0", HERE, "broken")

    place = town(Flat(1))
    place.own = (AccountCredit(), "test 1.0")
    assert Builder(failing, False).segments(RETIRED, *SPAN) == (start, (Key((NOT_KNOWN,)),))
    assert Builder(lambda _: place, False).segments(RETIRED, *SPAN) == (start, (Key((ASK,)),))


WAGES = (
    dated(Flat(4000), "2016-01-01", "2019-12-31", part="wage"),
    dated(Flat(5000), "2020-07-01", part="wage", checked="2021-03-31"),
    dated(Flat(4100), "2019-01-01", part="wage:2018", checked="2030-01-01"),
    dated(Flat(4300), "2020-01-01", part="wage:2019", checked="2030-01-01"),
    dated(Percent(50, of=Figure("wage")), "2016-01-01", part="minimum", checked="2030-01-01"),
)


def test_the_days_of_a_figure() -> None:
    place = here(dated(Figure("wage"), "2016-03-01", checked="2030-01-01"), figures=WAGES)
    expected = [
        ("2016-01-01", "not_known", 0),
        ("2016-03-01", "exact", 4000),
        ("2020-01-01", "not_known", 0),
        ("2020-07-01", "exact", 5000),
        ("2021-04-01", "carried_forward", 5000),
    ]
    assert outline(place, "2016-01-01", "2022-12-31") == expected
    # 31 March 2020 is 91 days after the last day of the one, 92 before the first of the other.
    assert outline(place, "2019-06-01", "2021-12-31", extrapolate=True) == [
        ("2019-06-01", "exact", 4000), ("2020-01-01", "extrapolated", 4000), ("2020-04-01", "extrapolated", 5000),
        ("2020-07-01", "exact", 5000), ("2021-04-01", "carried_forward", 5000),
    ]  # fmt: skip
    # A figure that is half of another changes on the days of the other.
    half = here(dated(Figure("minimum"), "2016-03-01", checked="2030-01-01"), figures=WAGES)
    assert outline(half, "2016-01-01", "2022-12-31") == [(day, told, yuan / 2) for day, told, yuan in expected]


def test_the_figure_of_the_year_before_changes_with_the_year() -> None:
    place = here(dated(Figure("wage", year="previous"), "2016-03-01", checked="2030-01-01"), figures=WAGES)
    assert outline(place, "2018-05-01", "2021-12-31") == [
        ("2018-05-01", "not_known", 0), ("2019-01-01", "exact", 4100), ("2020-01-01", "exact", 4300),
        ("2021-01-01", "not_known", 0),
    ]  # fmt: skip
    # The last day of the span may be the first of a year.
    assert outline(place, "2019-05-01", "2020-01-01") == [("2019-05-01", "exact", 4100), ("2020-01-01", "exact", 4300)]


def test_a_figure_as_of_a_day_changes_on_that_day() -> None:
    place = here(dated(AsOf(Figure("wage"), month_day="09-15"), "2016-03-01", checked="2030-01-01"), figures=WAGES)
    assert outline(place, "2016-01-01", "2022-12-31") == [
        ("2016-01-01", "not_known", 0), ("2016-09-15", "exact", 4000), ("2020-01-01", "carried_forward", 4000),
        ("2020-09-15", "exact", 5000), ("2021-04-01", "carried_forward", 5000),
    ]  # fmt: skip
    previous = here(
        dated(AsOf(Figure("wage", year="previous"), month_day="02-28"), "2016-03-01", checked="2030-01-01"),
        figures=WAGES,
    )
    assert outline(previous, "2019-01-01", "2021-12-31") == [
        ("2019-01-01", "not_known", 0), ("2019-02-28", "exact", 4100), ("2020-02-28", "exact", 4300),
        ("2021-02-28", "not_known", 0),
    ]  # fmt: skip
    fixed = here(dated(AsOf(Figure("wage"), day="2019-04-01"), "2016-03-01", checked="2030-01-01"), figures=WAGES)
    assert outline(fixed, "2016-03-01", "2022-12-31") == [
        ("2016-03-01", "exact", 4000),
        ("2020-01-01", "carried_forward", 4000),
    ]


def test_a_figure_of_a_figure_of_the_year_before_or_as_of_a_day() -> None:
    def of(rule: Rule) -> list[Any]:
        figures = (*WAGES, dated(rule, "2016-01-01", part="price", checked="2030-01-01"))
        place = here(dated(Figure("price"), "2016-03-01", checked="2030-01-01"), figures=figures)
        return outline(place, "2018-05-01", "2021-12-31")

    assert of(Figure("wage", year="previous")) == [
        ("2018-05-01", "not_known", 0), ("2019-01-01", "exact", 4100), ("2020-01-01", "exact", 4300),
        ("2021-01-01", "not_known", 0),
    ]  # fmt: skip
    assert of(AsOf(Figure("wage"), month_day="09-15")) == [
        ("2018-05-01", "exact", 4000), ("2020-01-01", "carried_forward", 4000), ("2020-09-15", "exact", 5000),
        ("2021-04-01", "carried_forward", 5000),
    ]  # fmt: skip
    assert of(Table({"2019-02-03": Flat(6), "2020-02-03": Flat(7)})) == [("2018-05-01", "row by row", 0)]
    assert of(AsOf(Table({"2019-02-03": Flat(6)}), day="2020-02-03")) == [("2018-05-01", "row by row", 0)]
    assert of(AsOf(Figure("wage"), day="2020-09-01")) == [
        ("2018-05-01", "exact", 5000), ("2021-04-01", "carried_forward", 5000),
    ]  # fmt: skip
    assert of(Choice("sex", {"male": Flat(1)})) == [("2018-05-01", "row by row", 0)]


def test_a_figure_of_a_year_is_the_same_on_every_day_and_less_sure_after_its_last_sighting() -> None:
    figure = dated(Flat(4100), "2019-01-01", part="wage:2018", checked="2020-06-30")
    place = here(dated(Figure("wage", year=2018), "2016-03-01", checked="2030-01-01"), figures=figure)
    assert outline(place, "2018-05-01", "2021-12-31") == [
        ("2018-05-01", "exact", 4100), ("2020-07-01", "carried_forward", 4100),
    ]  # fmt: skip


def test_a_table_beside_a_figure_changes_on_its_days() -> None:
    rows = Table({"2019-02-03": Flat(6), "2020-02-03": Flat(7)})
    rule = Sum((("percentage", Figure("wage")), ("fixed_amount", rows)))
    assert outline(here(dated(rule, "2016-03-01", checked="2030-01-01"), figures=WAGES), "2018-05-01", "2020-12-31") == [
        ("2018-05-01", "exact", 4006), ("2020-01-01", "not_known", 0), ("2020-07-01", "exact", 5007),
    ]  # fmt: skip
    price = dated(Flat(5), "2016-01-01", part="price", checked="2030-01-01")
    rule = Sum((("percentage", Figure("price")), ("fixed_amount", rows)))
    assert outline(here(dated(rule, "2016-03-01", checked="2030-01-01"), figures=price), "2018-05-01", "2020-12-31") == [
        ("2018-05-01", "exact", 11), ("2020-02-03", "exact", 12),
    ]  # fmt: skip


def test_a_table_changes_on_its_days_and_as_of_its_month_days() -> None:
    rows = Table({"2019-02-03": Flat(6), "2020-02-03": Flat(7)})
    place = here(dated(rows, "2016-03-01", checked="2030-01-01"))
    assert outline(place, "2018-05-01", "2021-12-31") == [("2018-05-01", "exact", 6), ("2020-02-03", "exact", 7)]
    july = here(dated(AsOf(rows, month_day="07-01"), "2016-03-01", checked="2030-01-01"))
    assert outline(july, "2018-05-01", "2021-12-31") == [("2018-05-01", "exact", 6), ("2020-07-01", "exact", 7)]


def row(
    code: str = "exact", needs: int = 0, constant: str = "0", base: str = "0", pension: str = "0", **more: Any
) -> Row:
    """A row as the tables have it: yuan in millionths of a fen, shares in millionths."""
    bounds = {name: fen(more.pop(name)) for name in ("low", "high") if name in more}
    shares = (int(Decimal(share) * 10**6) for share in (base, pension))
    return Row(CODE[code], needs, fen(constant), *shares, **{"monthly": True, "rule": RULE_ID, **bounds, **more})


GAP = Unknown(zh="未知", en="unknown")
B, P = 1, 2
"""The bits of an amount that is needed."""
OLD, ODD = CODE["invalid_input"], columns.ROW_BY_ROW
MALE = Who(HERE, "retired", (), "male")
KEYS: dict[str, tuple[Rule, Who, Key]] = {
    "yuan": (Flat("12.345"), RETIRED, Key((row(constant="12.345"),))),
    "a share of the base": (BASE, RETIRED, Key((row(needs=B, base="0.02"),))),
    "a share of the pension": (PENSION, RETIRED, Key((row(needs=P, pension="0.015"),))),
    "both": (
        Sum((("own_contribution", BASE), ("percentage", PENSION), ("fixed_amount", Flat(3)))),
        RETIRED,
        Key((row(needs=B | P, base="0.02", pension="0.015", constant="3"),)),
    ),
    "between a floor and a cap": (
        AtMost(200, AtLeast(80, PENSION)), RETIRED, Key((row(needs=P, pension="0.015", low="80", high="200"),)),
    ),
    "a cap that nobody knows": (AtMost(GAP, BASE), RETIRED, Key((row("bounds_unknown", B, base="0.02"),))),
    "by sex": (Choice("sex", {"male": BASE, "female": PENSION}), MALE, Key((row(needs=B, base="0.02"),))),
    "by track": (
        Choice("retirement_track", {"male": BASE, "female_50": PENSION}),
        Who(HERE, "retired", (), "female", "female_50"),
        Key((row(needs=P, pension="0.015"),)),
    ),
    "by sex, where none is told": (
        Choice("sex", {"male": BASE, "female": PENSION}), RETIRED, Key((Row(CODE["missing_input"]),)),
    ),
    "a sum with silence: what is missing is told first": (
        Sum((("own_contribution", BASE), ("percentage", GAP))), RETIRED, Key((Row(CODE["not_known"], B),)),
    ),
    "what does not exist, by the pension": (
        Sum((("own_contribution", PENSION), ("percentage", rules.NotApplicable(zh="无", en="none")))),
        RETIRED,
        Key((Row(CODE["not_applicable"], P),)),
    ),
    "bands": (
        Bands("age", ((45, Flat(1)), ("60.5", BASE), (None, PENSION))),
        RETIRED,
        Key(
            (*[row(constant="1")] * 45, *[row(needs=B, base="0.02")] * 16, *[row(needs=P, pension="0.015")] * 89),
            None, True, OLD,
        ),
    ),
    "bands at the ends of what ages there are": (
        Bands("age", ((0, Flat(1)), (1, Flat(2)), (149, Flat(3)), (150, Flat(4)), (None, Flat(5)))),
        RETIRED,
        Key((row(constant="2"), *[row(constant="3")] * 148, row(constant="4")), None, True, OLD),
    ),
    "bands with silence": (
        Bands("age", ((45, GAP), (None, BASE))),
        RETIRED,
        Key((*[Row(CODE["not_known"])] * 45, *[row(needs=B, base="0.02")] * 105), None, True, OLD),
    ),
    "bands as of July": (
        AsOf(Bands("age", ((45, Flat(1)), (None, BASE))), month_day="07-01"),
        RETIRED,
        Key((*[row(constant="1")] * 45, *[row(needs=B, base="0.02")] * 105), "07-01", True, OLD),
    ),
    "bands as of July, with silence for nobody who needs more": (
        AsOf(Bands("age", ((45, Flat(1)), (None, GAP))), month_day="07-01"),
        RETIRED,
        Key((*[row(constant="1")] * 45, *[Row(CODE["not_known"])] * 105), "07-01", True, OLD),
    ),
    "bands as of a day": (
        AsOf(Bands("age", ((45, Flat(1)), (None, BASE))), day="2019-04-01"),
        RETIRED,
        Key((*[row(constant="1")] * 45, *[row(needs=B, base="0.02")] * 105), date(2019, 4, 1), True, OLD),
    ),
    "every age": (
        Times("age", Flat("1.5")),
        RETIRED,
        Key(tuple(row(constant=str(Decimal("1.5") * age)) for age in range(150)), None, True, OLD),
    ),
    "bands as of July that do not differ": (
        AsOf(Bands("age", ((45, Flat(1)), (None, Flat(1)))), month_day="07-01"),
        RETIRED,
        Key((row(constant="1"),), None, True, OLD),
    ),
    "bands that do not differ": (
        Bands("age", ((45, Flat(1)), (None, Flat(1)))), RETIRED, Key((row(constant="1"),), None, True, OLD),
    ),
    "bands of every age, where the sex is not told": (
        Choice("sex", {"male": Bands("age", ((45, BASE), (None, Flat(2))))}),
        RETIRED,
        Key((Row(CODE["missing_input"]),), None, True, OLD),
    ),
    "bands of an amount": (Bands("pension", ((3000, Flat(1)), (None, Flat(2)))), RETIRED, Key((ASK,))),
    "too fine": (Percent("0.00001", of="pension"), RETIRED, Key((ASK,))),
    "as fine as the tables": (Percent("0.0001", of="pension"), RETIRED, Key((row(needs=P, pension="0.000001"),))),
    "more than the tables hold": (Flat("23058430093"), RETIRED, Key((ASK,))),
    "more digits than a line is computed with": (Flat("0." + "0049" * 20), RETIRED, Key((ASK,))),
}  # fmt: skip


@pytest.mark.parametrize("name", KEYS)
def test_the_key_of_a_rule(name: str) -> None:
    rule, who, expected = KEYS[name]
    place = here(dated(rule, "2016-03-01", checked="2024-01-01"))
    # 29 February: an age is counted on a day that other years lack.
    for day in ("2020-02-29", "2020-05-01"):
        ((_, key),) = segments(place, who, day, day)
        if isinstance(key.ref, date):
            assert day > "2019-04-01"
        assert key == expected


def test_the_unit_and_the_rule_of_a_row() -> None:
    place = here(dated(Flat(5), "2016-03-01", checked="2030-01-01", unit="yuan/year", who=("retired", "flexible")))
    ((_, key),) = segments(place, RETIRED, "2020-05-01", "2020-05-01")
    assert key == Key((row(constant="5", monthly=False, rule="990100/account_credit/retired+flexible/2016-03-01"),))


def premium(rule: Rule) -> Dated:
    return dated(rule, "2016-03-01", part="deduction:long_term_care", checked="2030-01-01")


def test_a_birth_that_only_a_premium_reads() -> None:
    bands = Bands("age", ((35, Flat(0)), (None, Percent("0.02", of="contribution_base"))))
    place = here(dated(BASE, "2016-03-01", checked="2030-01-01"), premium(bands))
    ((_, key),) = segments(place, RETIRED, "2020-05-01", "2020-05-01")
    assert key == Key((row(needs=B, base="0.02"),), None, False, columns.ROW_BY_ROW)
    both = here(dated(Bands("age", ((45, Flat(1)), (None, BASE))), "2016-03-01", checked="2030-01-01"), premium(bands))
    ((_, key),) = segments(both, RETIRED, "2020-05-01", "2020-05-01")
    assert key == Key((*[row(constant="1")] * 45, *[row(needs=B, base="0.02")] * 105), None, True, OLD)
    # Premiums of another status are of no concern.
    other = here(dated(BASE, "2016-03-01", checked="2030-01-01"), attrs.evolve(premium(bands), who=("in_service",)))
    ((_, key),) = segments(other, RETIRED, "2020-05-01", "2020-05-01")
    assert key == Key((row(needs=B, base="0.02"),))
    # What is no deduction is another benefit's business.
    part = here(dated(BASE, "2016-03-01", checked="2030-01-01"), attrs.evolve(premium(bands), part="once"))
    ((_, key),) = segments(part, RETIRED, "2020-05-01", "2020-05-01")
    assert key == Key((row(needs=B, base="0.02"),))


def test_as_of_a_fixed_day_from_that_day_on_and_for_25_years() -> None:
    rule = AsOf(Bands("age", ((45, Flat(1)), (None, Flat(2)))), day="2019-04-01")
    place = here(dated(rule, "2016-03-01", checked="2060-01-01"))
    told = [(day, "exact", 1.0) for day in ("2019-04-01",)]
    assert outline(place, "2018-01-01", "2020-12-31") == [("2018-01-01", "row by row", 0), *told]
    assert outline(place, "2019-04-01", "2044-12-31") == told
    assert outline(place, "2019-04-01", "2045-12-31") == [("2019-04-01", "row by row", 0)]


ASK_ALL: dict[str, tuple[Dated, ...]] = {
    "an entry before, with cohorts": (
        dated(Cohorts((("2009-01-01", Flat(1)), (None, Flat(2)))), "2016-01-01", "2016-12-31"),
        dated(Flat(5), "2017-01-01", checked="2030-01-01"),
    ),
    "a table of ages": (
        dated(Table({"2016-01-01": Times("age", Flat(1))}), "2016-03-01", checked="2030-01-01"),
    ),
    "a table of shares": (dated(Table({"2016-01-01": BASE}), "2016-03-01", checked="2030-01-01"),),
    "as of two days": (
        dated(
            Sum((
                ("percentage", AsOf(Bands("age", ((45, Flat(1)), (None, Flat(2)))), month_day="07-01")),
                ("fixed_amount", AsOf(Bands("age", ((45, Flat(3)), (None, Flat(5)))), month_day="09-01")),
            )),
            "2016-03-01", checked="2030-01-01",
        ),
    ),
    "as of July, with silence for some who need more": (
        dated(
            AsOf(Bands("age", ((45, BASE), (None, GAP))), month_day="07-01"), "2016-03-01", checked="2030-01-01"
        ),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ASK_ALL)
def test_what_is_asked_row_by_row_all_the_time(name: str) -> None:
    assert outline(here(*ASK_ALL[name]), "2020-05-01", "2021-12-31") == [("2020-05-01", "row by row", 0)]


def test_units_that_differ_in_nothing_that_a_rule_asks_for_share_their_segments() -> None:
    sexes = [Who(HERE, "retired", (), sex, track) for sex in ("male", None) for track in ("male", "female_50")]
    builder = Builder(lambda _: PLAIN, False)
    assert len({id(builder.segments(who, *SPAN)) for who in sexes}) == 1
    for by, most in (("sex", 4), ("retirement_track", 4)):
        place = here(dated(Choice(by, {"male": Flat(1)}, otherwise=Flat(2)), "2016-03-01"))
        builder = Builder(lambda _, place=place: place, False)  # type: ignore[misc]
        assert len({id(builder.segments(who, *SPAN)) for who in sexes}) == most
    # Another span, status or group has segments of its own.
    builder = Builder(lambda _: PLAIN, False)
    whos = [RETIRED, Who(HERE, "in_service"), Who(HERE, "retired", ("tier_1",)), Who(HERE, "retired", ("tier_2",))]
    spans = [SPAN, (SPAN[0], date(2026, 12, 31)), (date(2016, 1, 1), SPAN[1])]
    made = {(who, span): builder.segments(who, *span) for who in whos for span in spans}
    assert len(set(map(id, made.values()))) == 12
    assert all(builder.segments(who, *span) is one for (who, span), one in made.items())


PLAIN = town(Flat(1))


class Lent(Place):
    """A place whose entries hold from another day, or of a changed rule."""

    start: date | None = None
    law: Any = None

    def find(self, benefit: str, part: str, who: str) -> tuple[Found, ...]:
        return tuple(
            attrs.evolve(found, start=self.start or found.start, law=self.law)
            for found in super().find(benefit, part, who)
        )


def test_places_share_segments_only_where_entries_hold_from_the_same_day_and_are_law() -> None:
    places = {code: Lent(PLAIN.region) for code in ("1", "2", "3", "4")}
    places["3"].start, places["4"].law = date(2018, 1, 1), ()
    builder = Builder(lambda code: places[str(code)], False)
    one, two, later, changed = (builder.segments(Who(code, "retired"), *SPAN) for code in places)
    assert one is two
    assert date.fromordinal(later[0][1] + EPOCH) == date(2018, 1, 1)
    assert [key.rows[0].rule for key in changed[1]] == [None, f"{RULE_ID}/assumption"]


def test_groups_share_segments_only_with_the_same_groups_of_the_place() -> None:
    rule = Choice("tier", {"tier_1": Flat(1), "tier_2": Flat(2)})
    entry = dated(rule, "2016-03-01", checked="2030-01-01")
    names = ("tier_1", "tier_2")
    places = {name: here(entry, groups=Group("tier", values=names, default=name, zh="档", en="tier")) for name in names}
    builder = Builder(lambda code: places[str(code)], False)
    for name, yuan in (("tier_1", "1"), ("tier_2", "2")):
        _, keys = builder.segments(Who(name, "retired"), *SPAN)
        assert keys == (Key((NOT_KNOWN,)), Key((row(constant=yuan),)))
    for name, yuan in (("tier_1", "1"), ("tier_2", "2")):
        _, keys = builder.segments(Who("tier_1", "retired", (name,)), *SPAN)
        assert keys == (Key((NOT_KNOWN,)), Key((row(constant=yuan),)))
    _, keys = builder.segments(Who("tier_1", "retired", names), *SPAN)
    assert keys == (Key((NOT_KNOWN,)), Key((INVALID,)))


def test_an_entry_is_not_mistaken_for_another_that_is_gone() -> None:
    builder = Builder(lambda yuan: town(Flat(str(yuan))), False)
    for yuan in range(60):
        _, keys = builder.segments(Who(str(yuan), "retired"), *SPAN)
        assert keys[-1].rows[0].constant == fen(str(yuan))


# Days.


def test_a_day_as_a_number() -> None:
    assert columns.month_number(date(2020, 5, 17)) == 2020 * 512 + 5 * 32 + 17
    first, last = date(1967, 12, 30), date(1972, 3, 1)
    days = [date.fromordinal(day) for day in range(first.toordinal(), last.toordinal() + 1)]
    numbers = columns._numbers(first.toordinal() - EPOCH, last.toordinal() - EPOCH)
    assert numbers.dtype == np.int32
    assert numbers.tolist() == [day.year * 512 + day.month * 32 + day.day for day in days]


def test_the_day_on_which_age_is_counted_for_each_day_of_a_span() -> None:
    first, last = date(2019, 11, 30), date(2021, 3, 1)
    days = [date.fromordinal(day) for day in range(first.toordinal(), last.toordinal() + 1)]

    def number(day: date) -> int:
        return day.year * 512 + day.month * 32 + day.day

    def told(ref: Any) -> list[int]:
        numbers = columns._ref_numbers(ref, first, last)
        assert numbers.dtype == np.int32
        return list(numbers.tolist())

    assert told(None) == [number(day) for day in days]
    assert told(date(2019, 4, 1)) == [2019 * 512 + 4 * 32 + 1] * len(days)
    for ref in ("07-01", "12-31", "01-01", "02-15"):
        month, on = int(ref[:2]), int(ref[3:])
        latest = [date(day.year - ((day.month, day.day) < (month, on)), month, on) for day in days]
        assert told(ref) == list(map(number, latest))


def test_a_birth_that_gives_an_age() -> None:
    assert columns._birth(0, date(2020, 2, 29)) == date(2020, 2, 28)
    assert columns._birth(45, date(2020, 2, 29)) == date(1975, 2, 28)
    assert columns._birth(45, date(2020, 2, 28)) == date(1975, 2, 28)
    assert columns._birth(45, date(2020, 3, 29)) == date(1975, 3, 29)
    assert columns._birth(149, date(2020, 2, 1)) == date(1871, 2, 1)


def test_the_edges_of_entries() -> None:
    def found(first: str | None, last: str | None = None, start: date | None = None, **more: Any) -> Found:
        entry = dated(Flat(1) if first else GAP, first, last, **more)
        return Found(entry, PLAIN.region, "account_credit", "test 1.0", start or entry.start)

    def edges(*founds: Found, extrapolate: bool = False) -> list[str]:
        return [day.isoformat() for day in sorted(columns._edges(founds, extrapolate))]

    assert edges(found("2018-01-01", "2018-06-30")) == ["2018-01-01", "2018-07-01"]
    assert edges(found("2018-01-01", checked="2019-03-31")) == ["2018-01-01", "2019-04-01"]
    assert edges(found(None, "2018-06-30")) == ["2018-07-01"]
    assert edges(found("2018-01-01", "2018-06-30", start=date(2018, 2, 1))) == [
        "2018-01-01",
        "2018-02-01",
        "2018-07-01",
    ]
    # A rule of the nation that no place has taken up yet never starts.
    assert edges(found("2018-01-01", checked="2019-03-31", start=date.max)) == ["2018-01-01", "2019-04-01"]
    pair = found("2018-01-01", "2018-06-30"), found("2018-08-01", "2018-12-31")
    assert edges(*pair) == ["2018-01-01", "2018-07-01", "2018-08-01", "2019-01-01"]
    near = {"2018-07-15", "2018-07-16", "2018-07-17"}
    assert near <= set(edges(*pair, extrapolate=True))
    assert not near & set(edges(*pair))


# Tables, worked out by hand.


def test_the_word_of_a_key() -> None:
    many = tuple(row(constant=str(age)) for age in range(150))
    assert columns._word(Key((INVALID,)), 5, 0) == 5
    assert columns._word(Key((INVALID, NOT_KNOWN)), 5, 0) == 5 + 255 * 2**44
    assert columns._word(Key((INVALID,), birth=OLD), 5, 7) == 5 + 7 * 2**24 + 1 * 2**53
    assert columns._word(Key((INVALID,), needs_birth=True, birth=ODD), 5, 7) == 5 + 7 * 2**24 + 2**52 + 2 * 2**53
    assert columns._word(Key(many, needs_birth=True, birth=OLD), 5, 7) == 5 + 7 * 2**24 + 255 * 2**44 + 2**52 + 2**53
    assert columns._word(Key(many), 2**24 - 1, 2**20 - 1) == 2**24 - 1 + (2**20 - 1) * 2**24 + 255 * 2**44
    for slot, days in ((2**24, 0), (0, 2**20)):
        with pytest.raises(AssertionError):
            columns._word(Key((INVALID,)), slot, days)


def test_the_tables_of_a_town() -> None:
    bands = Bands("age", ((45, AtMost(300, BASE)), (None, Flat(2))))
    july = AsOf(Bands("age", ((60, AtLeast(80, PENSION)), (None, Flat(3)))), month_day="07-01")
    place = here(
        dated(bands, "2019-03-01", "2020-12-31", who="retired"),
        dated(july, "2021-01-01", who="retired", unit="yuan/year", checked="2030-01-01"),
        dated(
            Sum((("own_contribution", BASE), ("percentage", PENSION))),
            "2020-07-01",
            who="flexible",
            checked="2030-01-01",
        ),
        dated(Flat(4), "2019-03-01", who="resident", checked="2030-01-01"),
    )
    compiled = Compiled(lambda _: place)
    whos = [Who(HERE, status) for status in ("retired", "flexible", "retired", "unemployed", "resident")]
    whos[2] = Who(HERE, "retired", (), "male")
    assert [compiled.unit(who) for who in whos] == [3, 4, 5, 6, 7]
    t = compiled.tables(date(2020, 5, 1), date(2021, 2, 1))

    def day(*parts: int) -> int:
        return date(*parts).toordinal() - EPOCH

    # Two years; segments begin on 1 January 2020, 1 July 2020 and 1 January 2021.
    assert (t.first, t.last, t.segments) == (day(2020, 1, 1), day(2021, 12, 31), 3)
    assert t.segment_of.tolist() == [0] * 182 + [1] * 184 + [2] * 365
    # Three answers without a rule; retired, flexible; who is retired and male shares the line; nobody is unemployed.
    assert t.row_of.tolist() == [0, 1, 2, 3, 4, 3, 5, 6]
    names = ("990100/account_credit/retired/2019-03-01", "990100/account_credit/retired/2021-01-01",
             "990100/account_credit/flexible/2020-07-01", "990100/account_credit/resident/2019-03-01")  # fmt: skip
    assert t.rules == names
    # Rows: 0 invalid, 1 missing, 2 row by row, 3 bands of 2020, 153 bands of 2021, 303 not known, 304 flexible, 305 resident.
    birth, banded = 2**53 + 2**52, 255 * 2**44
    first, second = 3 + banded + birth, 153 + 731 * 2**24 + banded + birth
    assert t.words.tolist() == [
        *[0] * 3, *[1] * 3, *[2] * 3, first, first, second, 303, 304, 304, 303, 303, 303, 305, 305, 305,
    ]  # fmt: skip
    special = 16

    def spread(
        start: Any, young: Any, old: Any, younger: Any, older: Any, silent: Any, both: Any, rest: Any
    ) -> list[Any]:
        return [*start, *[young] * 45, *[old] * 105, *[younger] * 60, *[older] * 90, silent, both, rest]

    exact, silent, asked = CODE["exact"], CODE["not_known"], columns.ROW_BY_ROW
    assert (exact, silent, asked) == (8, 3, 9)
    codes = spread([0, 1, asked], exact, exact, exact, exact, silent, exact, exact)
    marked = spread([0, 0, 0], special, 0, special, 0, 0, special, 0)
    columns_due = {
        "codes": [code | mark for code, mark in zip(codes, marked, strict=True)],
        "needs": spread([0] * 3, B, 0, P, 0, 0, B | P, 0),
        "constant": [HALF + yuan * 10**8 for yuan in spread([0] * 3, 0, 2, 0, 3, 0, 0, 4)],
        "base": spread([0] * 3, 20_000, 0, 0, 0, 0, 20_000, 0),
        "pension": spread([0] * 3, 0, 0, 15_000, 0, 0, 15_000, 0),
        "low": [HALF + yuan * 10**8 for yuan in spread([0] * 3, 0, 0, 80, 0, 0, 0, 0)],
        "high": [HALF + most for most in spread([MOST] * 3, 300 * 10**8, MOST, MOST, MOST, MOST, MOST, MOST)],
        "months": spread([1] * 3, 12, 12, 1, 1, 1, 12, 12),
        "rule": spread([-1] * 3, 0, 0, 1, 1, -1, 2, 3),
    }
    for name, due in columns_due.items():
        assert getattr(t, name).tolist() == due, name
    told = [code | need << 8 for code, need in zip(codes, columns_due["needs"], strict=True)]
    beside = [columns_due[name] for name in ("constant", "base", "pension", "low", "high")]
    assert t.coefficients.tolist() == [
        list(one) for one in zip(*beside, told, columns_due["months"], columns_due["rule"], strict=True)
    ]
    # The steepest takes 35,000 millionths of each fen.
    assert t.most_money == MOST // 35_000
    span = [date.fromordinal(EPOCH + at) for at in range(t.first, t.last + 1)]
    since_july = [date(at.year - (at.month < 7), 7, 1) for at in span]
    assert t.numbers.tolist() == [at.year * 512 + at.month * 32 + at.day for at in span + since_july]
    # Births from 1 January 152 years before the first day, to one day beyond the last.
    births = [date.fromordinal(at) for at in range(date(1868, 1, 1).toordinal(), date(2022, 1, 1).toordinal() + 1)]
    assert t.birth_first == day(1868, 1, 1)
    assert t.birth_numbers.tolist() == [at.year * 512 + at.month * 32 + at.day for at in births]
    kinds = {
        name: getattr(t, name).dtype for name in ("row_of", "codes", "needs", "rule", "words", "constant", "months")
    }
    assert kinds == {
        "row_of": np.int32, "codes": np.uint8, "needs": np.uint8, "rule": np.int32, "words": np.int64,
        "constant": np.int64, "months": np.int64,
    }  # fmt: skip
    assert t.coefficients.dtype == np.int64


def test_tables_without_shares_hold_every_amount() -> None:
    compiled = Compiled(lambda _: PLAIN)
    compiled.unit(RETIRED)
    assert compiled.tables(*SPAN).most_money == MOST


def test_units_are_numbered_once_and_tables_are_made_once() -> None:
    asked: list[object] = []

    def place(code: object) -> Place:
        asked.append(code)
        return PLAIN

    compiled = Compiled(place)
    assert compiled.unit(RETIRED) == 3
    one = compiled.tables(date(2020, 1, 1), date(2020, 1, 1))
    assert compiled.unit(RETIRED) == 3
    assert compiled.tables(date(2020, 1, 1), date(2020, 12, 31)) is one
    assert compiled.unit(Who("1", "retired")) == 4
    two = compiled.tables(date(2020, 1, 1), date(2020, 12, 31))
    assert (len(one.row_of), len(two.row_of)) == (4, 5)
    # What is known of a unit is not asked again for the same days.
    assert asked == [HERE, "1"]
    assert compiled.tables(date(2019, 12, 31), date(2020, 1, 1)).first == date(2019, 1, 1).toordinal() - EPOCH
    assert asked == [HERE, "1"] * 2
    assert compiled.tables(date(2020, 1, 1), date(2021, 1, 1)).last == date(2021, 12, 31).toordinal() - EPOCH
    assert asked == [HERE, "1"] * 3


def test_days_outside_of_all_tables_ask_for_the_nearest_year() -> None:
    for first, last, years in (
        (date(1850, 1, 1), date(1860, 1, 1), (1990, 1990)),
        (date(2100, 1, 1), date(2100, 1, 1), (2079, 2079)),
        (date(1850, 1, 1), date(1991, 2, 1), (1990, 1991)),
        (date(2078, 1, 1), date(2300, 1, 1), (2078, 2079)),
    ):
        compiled = Compiled(lambda _: PLAIN)
        tables = compiled.tables(first, last)
        assert (tables.first, tables.last) == (
            date(years[0], 1, 1).toordinal() - EPOCH, date(years[1], 12, 31).toordinal() - EPOCH,
        )  # fmt: skip


def test_bands_as_of_july_that_need_different_amounts_are_no_silence_where_they_are_disputed() -> None:
    bands = AsOf(Bands("age", ((45, Flat(1)), (None, BASE))), month_day="07-01")
    rival = Rival(Flat(4), sources="notice", confidence="high")
    ((_, key),) = segments(here(dated(bands, "2016-03-01", rivals=rival)), RETIRED, "2020-05-01", "2020-05-01")
    young, old = row("disputed", constant="1"), row("disputed", needs=B, base="0.02")
    assert key == Key((*[young] * 45, *[old] * 105), "07-01", True, OLD)


def test_a_birth_is_read_only_while_there_is_a_premium_that_reads_it() -> None:
    bands = Bands("age", ((35, Flat(0)), (None, Flat(1))))
    place = here(dated(BASE, "2016-03-01", checked="2030-01-01"), attrs.evolve(premium(bands), first_day="2021-01-01"))
    one = row(needs=B, base="0.02")
    assert segments(place, RETIRED, "2020-05-01", "2021-12-31") == [
        ("2020-05-01", Key((one,), None, False, None)), ("2021-01-01", Key((one,), None, False, ODD)),
    ]  # fmt: skip


def test_a_premium_that_only_men_pay_by_age_reads_their_birth_alone() -> None:
    bands = Bands("age", ((35, Flat(0)), (None, Flat(1))))
    place = here(dated(BASE, "2016-03-01"), premium(Choice("sex", {"male": bands}, otherwise=Flat(1))))
    builder = Builder(lambda _: place, False)
    day = date(2020, 5, 1)
    read = [builder.segments(Who(HERE, "retired", (), sex), day, day)[1][0].birth for sex in ("male", "female")]
    assert read == [ODD, None]


# The kernels: every column there or not, and every row that is odd.

MIXED = here(
    dated(
        Bands("age", ((45, Percent("2.8", of="contribution_base")), (70, AtLeast(80, PENSION)), (None, Flat("83.335")))),
        "2016-03-01", "2020-12-31", who="retired", checked="2018-12-31",
    ),
    dated(
        AsOf(Bands("age", ((60, AtMost(300, PENSION)), (None, Times("age", BASE)))), month_day="07-01"),
        "2021-01-01", who="retired", unit="yuan/year",
    ),
    dated(BASE, "2016-03-01", who="in_service"),
    dated(Flat("0.125"), "2016-03-01", who="resident"),
    dated(Bands("age", ((45, Flat(1)), (70, GAP), (None, Sum((("own_contribution", BASE), ("percentage", PENSION)))))),
          "2016-03-01", who="flexible"),
    dated(AsOf(Bands("age", ((60, Flat(1)), (None, Flat(2)))), day="2019-04-01"), "2016-03-01", who="flexible_retired"),
    dated(AtLeast(100, AtMost(Percent(3, of="pension"), PENSION)), "2016-03-01", who="unemployed"),
    attrs.evolve(premium(Bands("age", ((35, Flat(0)), (None, Flat(1))))), who=("in_service",)),
)  # fmt: skip
EVERYBODY = [Who(HERE, status) for status in STATUSES] + [Who("nowhere", "retired"), Who("own", "retired")]
BIRTHS = [
    None, date(1750, 1, 1), date(1862, 12, 31), date(1867, 12, 31), date(1868, 1, 1), date(1869, 12, 31), date(1870, 1, 1), date(1871, 5, 1), date(1871, 5, 2), date(1900, 2, 28), date(1950, 5, 1), date(1950, 5, 2), date(1951, 7, 1),
    date(1959, 7, 2), date(1956, 2, 29), date(1975, 5, 1), date(1975, 5, 2), date(2019, 4, 2), date(2020, 4, 30),
    date(2020, 5, 1), date(2020, 5, 2), date(2021, 1, 2), date(2021, 6, 30), date(2021, 7, 2), date(2060, 1, 1),
]  # fmt: skip
FEN = [None, 0, 1, 25, 535_700, 10**13 - 1]


def place_of(code: object) -> Place:
    if code == "nowhere":
        raise PluginFailed("test 1.0", HERE, "broken")
    if code == "own":
        own = town(Flat(1))
        own.own = (AccountCredit(), "test 1.0")
        return own
    return MIXED


ROW = columns.ROW_BY_ROW


def asked_one_by_one(who: Who, birth: Any, base: Any, pension: Any, on: date, most: int) -> bool:
    """Whether the tables leave a row to the scalar, worked out from the rules of the town."""
    huge_base, huge_pension = ((given or 0) > most for given in (base, pension))
    impossible = birth is not None and (birth > on or on.year - birth.year > 150)
    if who.place == "own":
        return True
    if who.place == "nowhere" or on < date(2016, 3, 1) or (who.status == "retired" and birth is None):
        return False
    if who.status == "in_service":
        # The premium alone reads the birth.
        return impossible or huge_base
    if who.status == "unemployed":
        return huge_pension
    if who.status == "resident":
        return False
    if birth is None:
        # As of a fixed day, no table is made for days before it.
        return who.status == "flexible_retired" and on < date(2019, 4, 1)
    if who.status == "flexible_retired":
        if on < date(2019, 4, 1):
            return True
        ref = date(2019, 4, 1)
    elif who.status == "retired" and on.year >= 2021:
        ref = date(on.year - ((on.month, on.day) < (7, 1)), 7, 1)
    else:
        ref = on
    if impossible:
        return False
    age = ref.year - birth.year - ((ref.month, ref.day) < (birth.month, birth.day))
    if not 0 <= age <= 149:
        return True
    if who.status == "flexible_retired" or (who.status == "flexible" and age < 70):
        return False
    if who.status == "flexible":
        # What is missing is told first, but a base that is too large before a pension that is missing.
        return huge_base or (huge_pension and base is not None)
    if on.year >= 2021:
        return huge_pension if age < 60 else huge_base
    return huge_base if age < 45 else huge_pension if age < 70 else False


def due(who: Who, birth: Any, base: Any, pension: Any, on: date, most: int) -> tuple[int, tuple[int, str] | None]:
    """The code of a row, and fen a year and the rule where there is an amount."""
    if asked_one_by_one(who, birth, base, pension, on, most):
        return ROW, None
    if who.place == "nowhere":
        return CODE["not_known"], None
    return scalar(MIXED, who, birth, base, pension, on, False)


@pytest.mark.parametrize("missing", [(), ("birth",), ("base",), ("pension",), ("birth", "base", "pension")], ids=str)
@pytest.mark.parametrize(
    "on",
    [date(2015, 12, 31), date(2020, 5, 1), date(2021, 1, 1), date(2021, 5, 1), date(2021, 7, 1), None],
    ids=str,
)
def test_the_kernels_with_every_kind_of_row(on: date | None, missing: tuple[str, ...]) -> None:
    days = (
        [on] if on else [date(2016, 2, 29), date(2018, 2, 28), date(2020, 12, 31), date(2021, 1, 1), date(2022, 12, 31)]
    )
    compiled = Compiled(place_of)
    units = [compiled.unit(who) for who in EVERYBODY]
    # Once the day asked for is the first of the tables, otherwise it is in the midst.
    tables = compiled.tables(*((on, on) if on == date(2021, 1, 1) else SPAN))
    # The steepest: the base of one who is 149 years old, times 149 times 0.02.
    assert tables.most_money == MOST // 2_980_000
    cases = [
        (number, birth, base, pension, day)
        for number in range(len(EVERYBODY))
        for at, birth in enumerate([None] if "birth" in missing else BIRTHS)
        for turn, base in enumerate([None] if "base" in missing else FEN)
        for again, pension in enumerate([None] if "pension" in missing else FEN)
        for day in (days if len(days) == 1 else [days[(at + turn + again) % 5], days[(at + turn + again + 2) % 5]])
    ]
    answers = [due(EVERYBODY[number], *rest, tables.most_money) for number, *rest in cases]
    count = len(cases)
    unit = tables.row_of[[units[number] for number, *_ in cases]]
    day = np.array([on.toordinal() - EPOCH for *_, on in cases], dtype=np.int32)
    birth = np.array([columns.NULL_DAY if b is None else b.toordinal() - EPOCH for _, b, *_ in cases], dtype=np.int32)
    base, pension = (
        np.array([columns.NULL_MONEY if case[at] is None else case[at] for case in cases], dtype=np.int64)
        for at in (2, 3)
    )
    for credit in kernels():
        for wants_rule in (True, False):
            annual, codes, rule = np.empty(count, np.int64), np.empty(count, np.uint8), np.full(count, -9, np.int32)
            for start in range(0, count, 700):
                part = slice(start, min(start + 700, count))
                credit(
                    tables,
                    unit[part],
                    int(day[0]) if on else day[part],
                    None if "birth" in missing else birth[part],
                    None if "base" in missing else base[part],
                    None if "pension" in missing else pension[part],
                    annual[part],
                    codes[part],
                    rule[part] if wants_rule else None,
                    Scratch(),
                )
            got_all = zip(cases, answers, codes.tolist(), annual.tolist(), rule.tolist(), strict=True)
            for case, answer, code, total, number in got_all:
                got = None
                if code in range(columns.FIRST_AMOUNT, ROW):
                    got = total, tables.rules[number] if wants_rule else answer[1] and answer[1][1]
                if case[2] == FEN[-1] and case[3] is None and code == CODE["missing_input"]:
                    # The compiled kernel sees at once that one is too large and the other missing.
                    continue
                assert (code, got) == answer, (case, EVERYBODY[case[0]], credit.__module__)
                assert wants_rule or number == -9


def test_days_and_births_outside_of_the_tables_do_no_harm() -> None:
    compiled = Compiled(place_of)
    unit = compiled.unit(Who(HERE, "retired"))
    tables = compiled.tables(date(2020, 5, 1), date(2021, 5, 1))
    days = ["0001-01-01", "1969-12-31", "2019-12-31", "2020-05-01", "2022-01-01", "9999-12-31"]
    births = ["9999-12-31", "0001-01-01", "2019-01-01", "1950-01-01", "2500-01-01", "1950-01-01"]
    day, birth = (np.array(list_of, dtype="datetime64[D]").astype(np.int32) for list_of in (days, births))
    amounts = np.full(6, 100_000, dtype=np.int64)
    for credit in kernels():
        annual, codes = np.empty(6, dtype=np.int64), np.empty(6, dtype=np.uint8)
        # Such a row has the line that asks for it one by one.
        credit(
            tables, tables.row_of[[2, 2, 2, unit, 2, 2]], day, birth, amounts, amounts, annual, codes, None, Scratch()
        )
        assert codes.tolist() == [ROW, ROW, ROW, CODE["exact"], ROW, ROW]
        # Whatever day is asked for, a row of the unit gets some code.
        credit(tables, tables.row_of[[unit] * 6], day, birth, amounts, amounts, annual, codes, None, Scratch())
        assert set(codes.tolist()) <= {*CODE.values(), ROW}


def test_a_row_without_a_birth_is_missing_only_where_the_key_needs_one() -> None:
    keys = [Key((INVALID,), needs_birth=needs, birth=read) for needs in (True, False) for read in (None, OLD, ODD)]
    slot = np.full(6, 7)
    columns._no_birth(np.array([columns._word(key, 7, 3) for key in keys]), slot)
    assert slot.tolist() == [1, 1, 1, 7, 7, 7]


def test_a_block_without_a_birth_is_missing_only_where_the_key_needs_one() -> None:
    compiled = Compiled(lambda _: PLAIN)
    tables = compiled.tables(*SPAN)
    keys = [Key((INVALID,), needs_birth=needs, birth=read) for needs in (True, False) for read in (None, OLD, ODD)]
    slot, age = np.full(6, 7), np.zeros(6, dtype=np.int32)
    births = np.full(6, columns.NULL_DAY, dtype=np.int32)
    words = np.array([columns._word(key, 7, 3) for key in keys])
    columns._births(tables, words, date(2020, 5, 1).toordinal() - EPOCH, births, age, slot)
    assert slot.tolist() == [1, 1, 1, 7, 7, 7]


def test_a_block_may_be_empty() -> None:
    tables = Compiled(lambda _: PLAIN).tables(*SPAN)
    for credit in kernels():
        rows, days = np.empty(0, dtype=np.int32), np.empty(0, dtype=np.int32)
        fens, codes = np.empty(0, dtype=np.int64), np.empty(0, dtype=np.uint8)
        credit(tables, rows, days, days, fens, fens, fens.copy(), codes, rows.copy(), Scratch())
        assert codes.tolist() == []


def test_the_largest_amount_that_the_tables_hold() -> None:
    for of, bit in (("contribution_base", B), ("pension", P)):
        compiled = Compiled(lambda _, of=of: town(Percent(100, of=of)))  # type: ignore[misc]
        unit = compiled.unit(RETIRED)
        tables = compiled.tables(*SPAN)
        most = MOST // 10**6
        assert tables.most_money == most
        amounts = np.array([most, most + 1, -1, 0], dtype=np.int64)
        base, pension = (amounts, None) if bit == B else (None, amounts)
        for credit in kernels():
            annual, codes = np.empty(4, dtype=np.int64), np.empty(4, dtype=np.uint8)
            day, lines = date(2020, 5, 1).toordinal() - EPOCH, tables.row_of[[unit] * 4]
            credit(tables, lines, day, None, base, pension, annual, codes, None, Scratch())
            assert codes.tolist() == [CODE["exact"], ROW, CODE["missing_input"], CODE["exact"]]
            assert annual[[0, 3]].tolist() == [most * 12, 0]
