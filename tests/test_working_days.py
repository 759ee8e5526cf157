"""Postings on days off: which way they go, who says what a working day is, and what is said where nobody knows."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

import yibao_rules as yb
from yibao_rules.benefits.working_days import working_days

LIN = yb.Insured(region="北京", birth_date="1952-05-01", status="retired")
SUZHOU = yb.Insured(region="苏州市", status="retired")
MONTHLY = {"start": "2025-04-16", "end": "2026-12-31"}


def weekdays(day: date) -> bool:
    return day.weekday() < 5


def moved(person: yb.Insured, **asked: Any) -> list[tuple[str, str, str | None]]:
    return [(str(c.nominal_day), str(c.latest_day), c.working_day) for c in yb.credit_calendar(person, **asked)]


def test_nothing_moves_unless_it_is_asked_for() -> None:
    calendar = yb.credit_calendar(LIN, **MONTHLY)
    assert all(c.working_day is None and c.nominal_day == c.latest_day for c in calendar)
    assert (calendar.shift, calendar.working_days) == (None, None)


def test_by_the_state_councils_days() -> None:
    pytest.importorskip("chinese_calendar")
    # 国办发明电〔2024〕12号: 2025-01-28 to 02-04 off, 01-26 and 02-08 worked; 05-01 to 05-05 off; 10-01 to 10-08 off.
    asked = {"start": "2025-01-03", "end": "2025-05-31"}
    assert moved(SUZHOU, working_days="following", **asked) == [
        ("2025-02-01", "2025-02-05", "moved"),
        ("2025-03-01", "2025-03-03", "moved"),
        ("2025-04-01", "2025-04-01", "kept"),
        ("2025-05-01", "2025-05-06", "moved"),
    ]
    assert moved(SUZHOU, working_days="preceding", **asked) == [
        ("2025-02-01", "2025-01-27", "moved"),
        ("2025-03-01", "2025-02-28", "moved"),
        ("2025-04-01", "2025-04-01", "kept"),
        ("2025-05-01", "2025-04-30", "moved"),
        # 1 June 2025 is a Sunday, 31 May to 2 June the Dragon Boat festival: it comes into the span.
        ("2025-06-01", "2025-05-30", "moved"),
    ]


def test_a_latest_day_moves_likewise_and_stays_a_latest_day() -> None:
    # 5 July 2025 is a Saturday.
    calendar = yb.credit_calendar(
        LIN, start="2025-07-01", end="2025-07-31", working_days="following", working_day_calendar=weekdays
    )
    (credit,) = calendar
    assert (credit.kind, credit.day, credit.latest_day, credit.nominal_day) == (
        "by", None, date(2025, 7, 7), date(2025, 7, 5),
    )  # fmt: skip
    assert (calendar.shift, calendar.working_days) == ("following", "weekdays")
    assert credit.to_dict()["nominal_day"] == "2025-07-05"
    assert "2025-07-07 前（原为 2025-07-05）" in calendar.explain("zh")
    assert "by 2025-07-07 (moved from 2025-07-05)" in calendar.explain("en")
    assert "不是规定；依据 weekdays" in calendar.explain("zh")
    assert "a choice of the question, not a rule; by weekdays" in calendar.explain("en")


def test_the_amount_is_that_of_the_rules_own_day() -> None:
    # 70 on Sunday, 6 July 2025: the posting "by Saturday the 5th" is the last one of 100, wherever it is moved to.
    young = LIN.replace(birth_date="1955-07-06")
    (credit,) = yb.credit_calendar(
        young, start="2025-07-01", end="2025-07-31", working_days="following", working_day_calendar=weekdays
    )
    assert (credit.amount, credit.latest_day) == (100, date(2025, 7, 7))


def test_a_year_that_the_calendar_does_not_know_is_left_alone_and_said() -> None:
    pytest.importorskip("chinese_calendar")
    liyang = yb.Insured(region="溧阳", status="retired")
    calendar = yb.credit_calendar(liyang, start="9998-01-01", end="9998-01-31", working_days="following")
    (credit,) = calendar
    assert (credit.latest_day, credit.working_day, credit.provisional) == (date(9998, 1, 1), "unknown", True)
    assert calendar.working_days is not None
    assert calendar.working_days.startswith("chinesecalendar 1.")
    assert "是否工作日未知" in credit.remarks("zh")
    assert "not known whether a working day" in credit.remarks("en")


def test_a_posting_is_not_moved_into_days_that_are_not_known() -> None:
    def until_friday(day: date) -> bool | None:
        return weekdays(day) if day <= date(2025, 7, 5) else None

    shift = working_days("following", until_friday)
    assert shift.moved(date(2025, 7, 4)) == (date(2025, 7, 4), "kept")
    assert shift.moved(date(2025, 7, 5)) == (date(2025, 7, 5), "unknown")
    assert working_days("preceding", until_friday).moved(date(2025, 7, 5)) == (date(2025, 7, 4), "moved")
    # A calendar without a working day is not believed.
    assert working_days("following", lambda day: False).moved(date(2025, 7, 5)) == (date(2025, 7, 5), "unknown")


class Bank:
    name = "our bank 2025"

    def is_working_day(self, day: date) -> bool:
        if day.year != 2025:
            raise NotImplementedError
        return weekdays(day)


def test_anybodys_calendar_will_do() -> None:
    asked = {"start": "2025-12-01", "end": "2026-02-28", "working_days": "preceding", "working_day_calendar": Bank()}
    calendar = yb.credit_calendar(LIN, **asked)
    assert calendar.working_days == "our bank 2025"
    assert [(str(c.latest_day), c.working_day) for c in calendar] == [
        ("2025-12-05", "kept"),
        ("2026-01-05", "unknown"),
        ("2026-02-05", "unknown"),
    ]
    assert working_days("following", object.__new__(type("Nameless", (), {"__call__": lambda self, day: 1}))).moved(
        date(2025, 7, 5)
    ) == (date(2025, 7, 5), "kept")


def test_a_sum_whose_day_is_not_said_cannot_be_moved() -> None:
    (lump,) = yb.credit_calendar(
        SUZHOU, start="2024-01-01", end="2024-12-31", working_days="following", working_day_calendar=lambda day: False
    )
    assert (lump.kind, lump.working_day, lump.latest_day) == ("within", None, date(2024, 12, 31))


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"working_days": "nearest"}, "working_days"),
        ({"working_days": True}, "working_days"),
        ({"working_days": ""}, "working_days"),
        ({"working_day_calendar": weekdays}, "working_days"),
        ({"working_days": "following", "working_day_calendar": "weekdays"}, "working_day_calendar"),
    ],
)
def test_what_cannot_be_asked(asked: dict[str, Any], field: str) -> None:
    with pytest.raises(yb.InvalidInput) as caught:
        yb.credit_calendar(LIN, **MONTHLY, **asked)
    assert caught.value.field == field


def test_without_the_package_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "chinese_calendar", None)
    with pytest.raises(yb.MissingExtra) as caught:
        yb.credit_calendar(LIN, **MONTHLY, working_days="following")
    assert (caught.value.extra, caught.value.package) == ("calendar", "chinesecalendar")
    assert "yibao-rules[calendar]" in caught.value.en
    assert "yibao-rules[calendar]" in caught.value.zh


SPANS = st.tuples(st.dates(date(2025, 1, 1), date(2027, 1, 1)), st.integers(0, 300))


@settings(max_examples=60)
@given(SPANS, st.sampled_from(["following", "preceding"]), st.sets(st.integers(0, 6), max_size=6), st.data())
def test_each_posting_belongs_to_one_span_wherever_it_is_moved(
    span: tuple[date, int], shift: str, off: set[int], data: st.DataObject
) -> None:
    start, length = span
    end = start + timedelta(days=length)
    cut = start + timedelta(days=data.draw(st.integers(0, length)))

    def works(day: date) -> bool:
        return day.weekday() not in off

    def ask(first: date, last: date) -> list[yb.Credit]:
        asked = {"working_days": shift, "working_day_calendar": works}
        return list(yb.credit_calendar(SUZHOU, start=first, end=last, **asked)) if first <= last else []

    whole = ask(start, end)
    assert whole == ask(start, cut) + ask(cut + timedelta(days=1), end)
    for credit in whole:
        assert start <= credit.latest_day <= end
        assert works(credit.latest_day)
        distance = (credit.latest_day - credit.nominal_day).days * (1 if shift == "following" else -1)
        assert 0 <= distance <= 6
        assert (credit.working_day == "moved") == (distance > 0)
