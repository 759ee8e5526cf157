"""Days and ages: read from every spelling, counted like a calendar does."""

from __future__ import annotations

from calendar import isleap
from datetime import UTC, date, datetime, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import assume, example, given, strategies as st

import yibao_rules as yb
from yibao_rules.dates import (
    check_span,
    day_of_age,
    first_of_month,
    full_years,
    latest_month_day,
    months_between,
    months_later,
    parse_date,
    plus_days,
)
from yibao_rules.errors import InvalidInput

FULL_WIDTH = {ord(ascii): chr(ord(ascii) + 0xFEE0) for ascii in "0123456789-/."}
DAYS = st.dates(date(1900, 1, 1), date(2150, 12, 31))
LEAP_DAYS = st.integers(475, 530).map(lambda quarter: 4 * quarter).filter(isleap).map(lambda year: date(year, 2, 29))
BIRTHS = st.one_of(DAYS, LEAP_DAYS)


class MyDate(date):
    """A day of another library."""


class MissingDay(datetime):
    """What a missing day of pandas looks like: a datetime whose parts are no numbers."""

    year = month = day = property(lambda self: float("nan"))  # type: ignore[assignment]


def spellings(day: date) -> list[object]:
    y, m, d = day.year, day.month, day.day
    texts = [
        f"{y:04}-{m:02}-{d:02}", f"{y:04}-{m}-{d}", f"{y:04}/{m}/{d}", f"{y:04}/{m:02}/{d:02}", f"{y:04}.{m:02}.{d:02}",
        f"{y:04}{m:02}{d:02}", f"{y:04}年{m}月{d}日", f"{y:04}年{m:02}月{d:02}日", f" {y:04}年 {m}月{d}日 ".replace(" ", "", 2),
        f"  {y:04}-{m:02}-{d:02}\n",
    ]  # fmt: skip
    wide = [text.translate(FULL_WIDTH) for text in texts]
    return [
        day, MyDate(y, m, d), datetime(y, m, d, 23, 59, tzinfo=UTC), datetime(y, m, d), *texts, *wide,  # noqa: DTZ001
    ]  # fmt: skip


@given(st.dates())
def test_every_spelling_of_a_day(day: date) -> None:
    for spelling in spellings(day):
        read = parse_date(spelling, "birth_date")
        assert type(read) is date, spelling
        assert read == day, spelling


REFUSED = [
    "2023-02-29", "2023-02-30", "1900-02-29", "2023-13-01", "2023-00-01", "2023-01-00", "2023-01-32", "2023-04-31", "0000-01-01",
    "20230229", "00000000", "99999999", "2023年2月29日", "2023/2/29",
    "", " ", "1952", "1952-05", "1952年5月", "52-05-01", "01-05-1952", "1952-05-01T00:00:00", "1952-05-01 00:00", "1952-5-1-1", "1952--01",
    "1952-W05-1", "19520501x", "1952050", "195205011", "-1952-05-01", "1952-+5-01", "1 May 1952", "五月一日", "一九五二年五月一日", "今天", "昭和27年5月1日",
    "19520501" * 10, "1952年5月1日" + " " * 30 + "x", "年月日", "日", "\x00", "\ud800", "١٩٥٢-٠٥-٠١",
    19520501, 1952.0, True, None, b"1952-05-01", ["1952-05-01"], (1952, 5, 1), {"year": 1952}, object(), float("nan"), 10**5000, date,
    MissingDay(1952, 5, 1),
]  # fmt: skip


@pytest.mark.parametrize(
    "wrong", REFUSED, ids=lambda value: ascii(value)[:20] if isinstance(value, str) else type(value).__name__
)
def test_what_is_no_day_is_refused(wrong: object) -> None:
    with pytest.raises(InvalidInput) as caught:
        parse_date(wrong, "birth_date")
    assert caught.value.field == "birth_date"
    assert str(caught.value).startswith("birth_date: ")


def test_refusals_say_why() -> None:
    with pytest.raises(InvalidInput, match="no such day in the calendar") as caught:
        parse_date("2023-02-29", "birth_date")
    assert "日历上没有这一天" in caught.value.zh
    with pytest.raises(InvalidInput, match="for example"):
        parse_date("soon", "birth_date")
    with pytest.raises(InvalidInput, match="not a day"):
        parse_date(MissingDay(1952, 5, 1), "birth_date")


@given(st.text(max_size=12) | st.text("0123456789-/.年月日 ", max_size=12))
def test_any_text_is_a_day_or_refused(text: str) -> None:
    try:
        read = parse_date(text, "birth_date")
    except InvalidInput:
        return
    assert f"{read.year:04}" in "".join(char for char in text if char.isalnum()) or not text.isascii()


# Ages.


def years_by_dateutil(birth: date, on: date) -> int:
    """dateutil's count; it lets 29 February come round on the 28th, the law on 1 March."""
    if (birth.month, birth.day) == (2, 29) and not isleap(on.year):
        birth += timedelta(days=1)
    return relativedelta(on, birth).years


@given(BIRTHS, st.integers(0, 60_000))
@example(date(1952, 2, 29), 70 * 365 + 17)
def test_age_equals_dateutil(birth: date, later: int) -> None:
    on = birth + timedelta(days=later)
    assert full_years(birth, on) == years_by_dateutil(birth, on)


@given(BIRTHS, st.integers(1, 120))
def test_age_rises_on_one_day_of_the_year_only(birth: date, years: int) -> None:
    day = day_of_age(birth, years)
    assert full_years(birth, day) == years
    assert full_years(birth, day - timedelta(days=1)) == years - 1
    assert day.year == birth.year + years


@pytest.mark.parametrize(
    ("birth", "on", "age"),
    [
        ("1952-05-01", "2022-04-30", 69),
        ("1952-05-01", "2022-05-01", 70),
        ("1952-02-29", "2022-02-28", 69),
        ("1952-02-29", "2022-03-01", 70),
        ("1952-02-29", "2024-02-28", 71),
        ("1952-02-29", "2024-02-29", 72),
        ("1952-02-28", "2024-02-28", 72),
        ("2000-02-29", "2100-02-28", 99),
        ("2000-02-29", "2100-03-01", 100),
        ("1952-12-31", "1953-01-01", 0),
        ("1952-05-01", "1952-05-01", 0),
    ],
)
def test_ages_by_hand(birth: str, on: str, age: int) -> None:
    assert full_years(date.fromisoformat(birth), date.fromisoformat(on)) == age


@pytest.mark.parametrize(
    ("birth", "years", "day"),
    [
        ("1952-02-29", 70, "2022-03-01"),
        ("1952-02-29", 72, "2024-02-29"),
        ("1965-01-31", 60, "2025-01-31"),
        ("1965-01-31", 0, "1965-01-31"),
    ],
)
def test_days_of_ages_by_hand(birth: str, years: int, day: str) -> None:
    assert day_of_age(date.fromisoformat(birth), years) == date.fromisoformat(day)


# Months.


@given(DAYS, st.integers(-1200, 1200))
def test_first_of_month_equals_dateutil(day: date, months: int) -> None:
    assert first_of_month(day, months) == day + relativedelta(months=months, day=1)
    assert months_between(day, first_of_month(day, months)) == months


@given(DAYS, DAYS)
def test_months_between_mirrors(one: date, two: date) -> None:
    count = months_between(one, two)
    assert count == -months_between(two, one)
    assert one.replace(day=1) + relativedelta(months=count) == two.replace(day=1)


@pytest.mark.parametrize(
    ("earlier", "later", "months"),
    [("1965-01-31", "1965-05-01", 4), ("2024-12-31", "2025-01-01", 1), ("2025-01-01", "2024-12-31", -1), ("2025-03-01", "2025-03-31", 0)],
)  # fmt: skip
def test_months_by_hand(earlier: str, later: str, months: int) -> None:
    assert months_between(date.fromisoformat(earlier), date.fromisoformat(later)) == months


def test_first_of_month_by_hand() -> None:
    assert first_of_month(date(2025, 11, 20)) == date(2025, 11, 1)
    assert first_of_month(date(2025, 11, 20), 2) == date(2026, 1, 1)
    assert first_of_month(date(2025, 1, 31), -1) == date(2024, 12, 1)


@given(DAYS, st.dates(date(2023, 1, 1), date(2023, 12, 31)))
def test_the_latest_such_day_is_at_most_a_year_back(day: date, of_year: date) -> None:
    found = latest_month_day(day, f"{of_year:%m-%d}")
    assert (found.month, found.day) == (of_year.month, of_year.day)
    assert found <= day < found + relativedelta(years=1)


def test_the_latest_such_day_by_hand() -> None:
    assert latest_month_day(date(2025, 7, 1), "07-01") == date(2025, 7, 1)
    assert latest_month_day(date(2025, 6, 30), "07-01") == date(2024, 7, 1)
    assert latest_month_day(date(2025, 12, 31), "07-01") == date(2025, 7, 1)


@given(DAYS, DAYS)
def test_ages_never_fall(one: date, two: date) -> None:
    assume(one <= two)
    birth = date(1900, 1, 1)
    assert full_years(birth, one) <= full_years(birth, two)


def test_the_first_year_of_the_calendar_has_no_day_before_it() -> None:
    # Shanghai's insurance year that holds 1 January of the year 1 would begin in the year 0.
    person = yb.Insured(region="310000", birth_date=date(1, 1, 1), status="retired")
    with pytest.raises(yb.YibaoError):
        yb.account_credit(person, on=date(1, 1, 1), extrapolate=True)


@pytest.mark.parametrize(
    ("start", "end"), [("2025-01-01", "2025-01-01"), ("2025-01-01", "2025-12-31"), ("1900-06-01", "2100-12-31")]
)
def test_spans_that_can_be_asked_for(start: str, end: str) -> None:
    check_span(date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize(
    ("start", "end", "why"), [("2025-01-02", "2025-01-01", "before start"), ("1900-06-01", "2101-01-01", "200 years")]
)
def test_spans_that_cannot_be_asked_for(start: str, end: str, why: str) -> None:
    with pytest.raises(InvalidInput, match=why) as caught:
        check_span(date.fromisoformat(start), date.fromisoformat(end))
    assert caught.value.field == "end"
    assert end in caught.value.zh


@given(DAYS, st.integers(-600, 600))
def test_months_later_equals_dateutil(day: date, months: int) -> None:
    assert months_later(day, months) == day + relativedelta(months=months)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2025-11-30", 3, "2026-02-28"),
        ("2027-11-30", 3, "2028-02-29"),
        ("2026-03-05", 5, "2026-08-05"),
        ("2025-12-31", 1, "2026-01-31"),
        ("2026-01-31", -2, "2025-11-30"),
    ],
)
def test_months_later_by_hand(day: str, months: int, later: str) -> None:
    assert months_later(date.fromisoformat(day), months) == date.fromisoformat(later)


def test_days_later_stay_within_the_calendar() -> None:
    assert plus_days(date(2024, 2, 28), 2) == date(2024, 3, 1)
    assert plus_days(date(2025, 1, 1), -1) == date(2024, 12, 31)
    assert plus_days(date.max, 1) == plus_days(date.max, 0) == date.max
    assert plus_days(date.min, -1) == plus_days(date.min, 0) == date.min
    assert plus_days(date.min, 1) == date(1, 1, 2)
