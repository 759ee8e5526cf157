"""The calendar as iCalendar: what another program reads in it is what the calendar says."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings, strategies as st

import yibao_rules as yb

icalendar = pytest.importorskip("icalendar")

LIN = yb.Insured(region="北京", birth_date="1952-05-01", status="retired")
PEOPLE = [
    LIN,
    yb.Insured(region="上海", birth_date="1948-03-02", status="retired"),
    yb.Insured(region="广州", status="retired"),
    yb.Insured(region="苏州市", status="retired"),
    yb.Insured(region="南通", status="retired", pension=4000),
    yb.Insured(region="溧阳", status="retired", pension=4000),
]


def events(content: bytes) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


def test_beijing_by_the_fifth() -> None:
    calendar = yb.credit_calendar(LIN, start="2025-05-01", end="2025-07-31")
    content = calendar.to_ics()
    read = icalendar.Calendar.from_ical(content)
    assert (str(read["version"]), str(read["calscale"])) == ("2.0", "GREGORIAN")
    assert str(read["prodid"]) == f"-//yibao_rules//{yb.__version__}//ZH"
    assert str(read["x-wr-calname"]) == "北京市 · 医保到账"
    found = events(content)
    assert [event.decoded("dtstart") for event in found] == [date(2025, 5, 5), date(2025, 6, 5), date(2025, 7, 5)]
    assert [event.decoded("dtend") for event in found] == [date(2025, 5, 6), date(2025, 6, 6), date(2025, 7, 6)]
    assert {str(event["summary"]) for event in found} == {"北京市医保个人账户最迟今日到账：110.00 元"}
    # 110 was seen last on 2025-06-06.
    assert [str(event["status"]) for event in found] == ["CONFIRMED", "CONFIRMED", "TENTATIVE"]
    told = str(found[0]["description"])
    assert told.splitlines()[0] == calendar[0].result.explain("zh", short=True)  # type: ignore[union-attr]
    assert "到账：每月 5 日前到账" in told
    assert "来源只写最迟日期，可能更早到账" in told
    assert "京劳社医发〔2006〕9号" in told
    assert yb.data_version in told
    assert "预计" not in told
    assert "预计" in str(found[2]["description"])


def test_english() -> None:
    content = yb.credit_calendar(LIN, start="2025-05-01", end="2025-05-31").to_ics("en")
    (event,) = events(content)
    assert str(event["summary"]) == "Beijing: 110.00 yuan to the medical account by today at the latest"
    assert str(event["location"]) == "Beijing"
    assert "The source says by when only" in str(event["description"])


def test_the_clock_is_not_read_and_the_same_question_gives_the_same_bytes() -> None:
    def ask(**more: str) -> bytes:
        return yb.credit_calendar(LIN, start="2025-05-01", end="2025-12-31", **more).to_ics()

    assert ask() == ask()
    day = date.fromisoformat(yb.data_version)
    stamp = datetime(day.year, day.month, day.day, tzinfo=UTC)
    assert {event.decoded("dtstamp") for event in events(ask())} == {stamp}


def test_a_posting_keeps_its_identity_and_two_persons_have_their_own() -> None:
    def identities(person: yb.Insured, name: str = "", **more: object) -> list[str]:
        calendar = yb.credit_calendar(person, start="2025-05-01", end="2025-12-31", **more)  # type: ignore[arg-type]
        return [str(event["uid"]) for event in events(calendar.to_ics(name=name))]

    first = identities(LIN)
    assert len(set(first)) == len(first) == 8
    # Another amount, another day by choice: the app replaces the event.
    assert identities(LIN.replace(birth_date="1960-01-01")) == first
    shifted = identities(LIN, working_days="following", working_day_calendar=lambda day: day.weekday() < 5)
    assert shifted == first
    assert not {*first} & {*identities(LIN, "妈妈")}
    assert not {*first} & {*identities(LIN.replace(region="广州"))}
    calendar = yb.credit_calendar(LIN, start="2025-05-01", end="2025-05-31")
    (event,) = events(calendar.to_ics(name="妈妈"))
    assert str(event["summary"]).startswith("妈妈 · 北京市医保个人账户")


def test_what_was_moved_says_so() -> None:
    (event,) = events(
        yb.credit_calendar(
            LIN,
            start="2025-07-01",
            end="2025-07-31",
            working_days="following",
            working_day_calendar=lambda day: day.weekday() < 5,
        ).to_ics()
    )
    assert event.decoded("dtstart") == date(2025, 7, 7)
    assert "规则的日期：2025-07-05" in str(event["description"])
    assert "不是规定" in str(event["description"])


def test_a_sum_without_a_day_is_tentative_and_an_unknown_amount_is_said() -> None:
    (lump,) = events(yb.credit_calendar(PEOPLE[3], start="2024-01-01", end="2024-12-31").to_ics())
    assert (str(lump["summary"]), str(lump["status"])) == ("苏州市医保个人账户2024 年内到账：1,400.00 元", "TENTATIVE")
    assert "每年年初一次划入，具体日期没有写明" in str(lump["description"])
    (unknown,) = events(yb.credit_calendar(PEOPLE[4], start="2024-01-01", end="2024-12-31").to_ics("en"))
    assert str(unknown["summary"]) == "Nantong: amount not known to the medical account"
    assert "is not known" in str(unknown["description"])


def test_the_last_day_of_the_calendar() -> None:
    late = LIN.replace(birth_date="9930-01-01")
    content = yb.credit_calendar(
        late, start="9999-12-01", end="9999-12-31", working_days="following",
        working_day_calendar=lambda day: day == date.max,
    ).to_ics()  # fmt: skip
    (event,) = events(content)
    assert event.decoded("dtstart") == date.max
    assert "dtend" not in event


def test_without_the_package_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    calendar = yb.credit_calendar(LIN, start="2025-05-01", end="2025-05-31")
    with pytest.raises(yb.InvalidInput):
        calendar.to_ics("fr")
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(yb.MissingExtra) as caught:
        calendar.to_ics()
    assert (caught.value.extra, caught.value.package) == ("calendar", "icalendar")


@settings(max_examples=80)
@given(
    st.sampled_from(PEOPLE),
    st.dates(date(2018, 1, 1), date(2030, 1, 1)),
    st.integers(0, 900),
    st.sampled_from(["zh", "en"]),
    # Text as it may come: separators, quotes, line breaks, emoji.
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")) | st.sampled_from(';,\\":\n'), max_size=60),
)
def test_read_back_it_is_the_calendar(person: yb.Insured, start: date, length: int, lang: str, name: str) -> None:
    try:
        calendar = yb.credit_calendar(person, start=start, end=start + timedelta(days=length))
    except yb.NotKnown:
        return
    content = calendar.to_ics(lang, name=name)
    assert content.endswith(b"END:VCALENDAR\r\n")
    # RFC 5545, 3.1: lines of at most 75 octets, and no character cut in two.
    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
        assert b"\n" not in line
    found = events(content)
    assert len(found) == len(calendar)
    assert len({str(event["uid"]) for event in found}) == len(found)
    for event, credit in zip(found, calendar, strict=True):
        assert not event.errors
        assert event.decoded("dtstart") == credit.latest_day
        assert type(event.decoded("dtstart")) is date
        assert (str(event["status"]) == "TENTATIVE") == (credit.provisional or credit.kind == "within")
        assert " ".join(name.split()) in str(event["summary"])
        amount = credit.amount
        assert amount is None or f"{amount:,.2f}" in str(event["summary"])
        assert amount is None or Decimal(f"{amount:.2f}") == amount
        assert str(credit.latest_day.year) in str(event["summary"]) or credit.kind != "within"
