"""Days, months and ages. Spans include their first and their last day; age is full years on the day itself."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from .errors import InvalidInput

LEDGER_READ: Final = date(2026, 11, 22)
"""The day the ledger of facts was read: the sighting of a source that bears no date of its own."""
MOST_YEARS: Final = 200


def parse_date(value: object, field: str) -> date:
    """A day given as a date, a datetime or text: 1952-05-01, 1952/5/1, 19520501, 1952年5月1日.

    Raises:
        InvalidInput: not a day of the calendar.

    >>> parse_date("1952年5月1日", "birth_date")
    datetime.date(1952, 5, 1)
    """
    if type(value) is date:
        return value
    if isinstance(value, datetime):
        try:
            # A fresh date: pandas' missing day is a datetime too, and fails or stays itself here.
            return date(value.year, value.month, value.day)
        except (ValueError, TypeError):
            raise InvalidInput(field, "not a day", "不是日期", value) from None
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    if isinstance(value, str):
        parts = _numbers(value)
        if parts is not None:
            try:
                return date(*parts)
            except (ValueError, OverflowError):
                raise InvalidInput(field, "no such day in the calendar", "日历上没有这一天", value) from None
    raise InvalidInput(
        field, "a day is needed, for example date(1952, 5, 1) or 1952-05-01", "应为日期，例如 1952-05-01", value
    )


def _numbers(text: str) -> tuple[int, int, int] | None:
    import unicodedata

    plain = unicodedata.normalize("NFKC", text).strip()
    if len(plain) > 20 or not plain.isascii():
        for mark in "年月":
            plain = plain.replace(mark, "-")
        plain = plain.removesuffix("日")
    if not plain.isascii() or len(plain) > 20:
        return None
    if plain.isdigit() and len(plain) == 8:
        return int(plain[:4]), int(plain[4:6]), int(plain[6:])
    for mark in "/.":
        plain = plain.replace(mark, "-")
    parts = plain.split("-")
    if len(parts) != 3 or len(parts[0]) != 4 or not all(part.isdigit() and len(part) <= 4 for part in parts):
        return None
    return int(parts[0]), int(parts[1]), int(parts[2])


def full_years(birth: date, on: date) -> int:
    """Age in full years on a day. It rises on the birthday; for 29 February on 1 March of a common year.

    >>> full_years(date(1952, 2, 29), date(2022, 2, 28)), full_years(date(1952, 2, 29), date(2022, 3, 1))
    (69, 70)
    """
    before_birthday = (on.month, on.day) < (birth.month, birth.day)
    return on.year - birth.year - before_birthday


def day_of_age(birth: date, years: int) -> date:
    """The day on which `years` are reached.

    >>> day_of_age(date(1952, 2, 29), 70)
    datetime.date(2022, 3, 1)
    """
    try:
        return birth.replace(year=birth.year + years)
    except ValueError:
        return date(birth.year + years, 3, 1)


def first_of_month(day: date, months: int = 0) -> date:
    """The first day of the month `months` after the one of `day`.

    >>> first_of_month(date(2025, 11, 20), 3)
    datetime.date(2026, 2, 1)
    """
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def months_later(day: date, months: int) -> date:
    """The same day of the month `months` later, or that month's last day where it is shorter.

    >>> months_later(date(2025, 11, 30), 3), months_later(date(2026, 3, 5), 5)
    (datetime.date(2026, 2, 28), datetime.date(2026, 8, 5))
    """
    first = first_of_month(day, months)
    return min(first + timedelta(days=day.day - 1), first_of_month(first, 1) - timedelta(days=1))


def months_between(earlier: date, later: date) -> int:
    """Calendar months from one day's month to the other's, negative when `later` is earlier.

    >>> months_between(date(1965, 1, 31), date(1965, 5, 1))
    4
    """
    return (later.year - earlier.year) * 12 + later.month - earlier.month


def plus_days(day: date, days: int) -> date:
    """The day so many days later (earlier where negative), not beyond the ends of the calendar.

    >>> plus_days(date(2025, 1, 1), -1), plus_days(date.max, 1)
    (datetime.date(2024, 12, 31), datetime.date(9999, 12, 31))
    """
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def latest_month_day(day: date, month_day: str) -> date:
    """The latest such day of a year ("07-01") that is not after `day`.

    >>> latest_month_day(date(2025, 6, 30), "07-01")
    datetime.date(2024, 7, 1)
    """
    this_year = in_year(day.year, month_day)
    if this_year <= day:
        return this_year
    if day.year == 1:
        raise InvalidInput(
            "on", "before the first such day of the calendar", "早于日历上的第一个这样的日子", day.isoformat()
        )
    return in_year(day.year - 1, month_day)


def in_year(year: int, month_day: str) -> date:
    """A day of the year ("07-01") in one year.

    >>> in_year(2025, "07-01")
    datetime.date(2025, 7, 1)
    """
    return date(year, int(month_day[:2]), int(month_day[3:]))


def check_span(start: date, end: date) -> None:
    """Refuse a span that runs backwards or over more than 200 years."""
    if end < start:
        raise InvalidInput("end", "before start", "早于 start", end.isoformat())
    if end.year - start.year > MOST_YEARS:
        why = f"more than {MOST_YEARS} years after start"
        raise InvalidInput("end", why, f"与 start 相隔超过 {MOST_YEARS} 年", end.isoformat())
