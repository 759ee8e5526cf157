"""Working days (工作日): where a posting goes that falls on a day off, by a calendar that somebody else keeps.

No rule of the ledger moves postings to working days, so a shift is the asker's choice, and the result says so.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Final

import attrs

from ..dates import plus_days
from ..errors import InvalidInput, MissingExtra

SHIFTS: Final = {"following": 1, "preceding": -1}
FARTHEST: Final = 31
"""So many days off in a row are no holiday any more: the calendar is not believed."""


@attrs.frozen
class WorkingDays:
    """A direction, "following" or "preceding", and a calendar: its name, and what it says of a day (None: unknown)."""

    shift: str
    name: str
    is_working_day: Callable[[date], bool | None]

    def moved(self, day: date) -> tuple[date, str]:
        """The working day for `day`, and whether it was "kept", "moved", or stays because the calendar is silent."""
        for far in range(FARTHEST + 1):
            other = plus_days(day, far * SHIFTS[self.shift])
            known = self.is_working_day(other)
            if known is None:
                break
            if known:
                return other, "moved" if far else "kept"
        return day, "unknown"


def working_days(shift: object, calendar: object = None) -> WorkingDays:
    """The working days that a question asks for: by `calendar`, or by the package chinesecalendar.

    `calendar` is a function `day -> bool`, or an object with such a method `is_working_day`; None or
    NotImplementedError says that a day is not known.

    Raises:
        InvalidInput: another shift, or a calendar that cannot be asked.
        MissingExtra: chinesecalendar is not installed.
    """
    if not isinstance(shift, str) or shift not in SHIFTS:
        raise InvalidInput(
            "working_days", 'one of "following", "preceding" is needed', "应为 following 或 preceding", shift
        )
    if calendar is None:
        return WorkingDays(shift, *_chinese_calendar())
    ask = getattr(calendar, "is_working_day", calendar)
    if not callable(ask):
        why = "a function day -> bool, or an object with such a method is_working_day, is needed"
        raise InvalidInput(
            "working_day_calendar", why, "应为函数（日期 → 是否工作日），或有 is_working_day 方法的对象", calendar
        )
    name = getattr(calendar, "name", None) or getattr(calendar, "__qualname__", None) or type(calendar).__name__
    return WorkingDays(shift, str(name), _cautious(ask))


def _chinese_calendar() -> tuple[str, Callable[[date], bool | None]]:
    try:
        import chinese_calendar
    except ModuleNotFoundError as error:
        raise MissingExtra("calendar", "chinesecalendar") from error
    # Without years of its own the package says NotImplementedError: the State Council announces each year anew.
    return f"chinesecalendar {chinese_calendar.__version__}", _cautious(chinese_calendar.is_workday)


def _cautious(ask: Callable[[date], Any]) -> Callable[[date], bool | None]:
    def asked(day: date) -> bool | None:
        try:
            answer = ask(day)
        except NotImplementedError:
            return None
        return None if answer is None else bool(answer)

    return asked
