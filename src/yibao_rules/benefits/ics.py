"""The credit calendar as iCalendar (RFC 5545), by the package icalendar of the extra `calendar`."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from ..dates import plus_days
from ..errors import InvalidInput, MissingExtra
from ..trace import source_text, versions_line
from ..version import DATA_VERSION, ENGINE_VERSION
from ..words import COLON, LANGUAGES, SEMICOLON, describe, yuan

if TYPE_CHECKING:
    from .calendar import Credit, CreditCalendar


def to_ics(calendar: CreditCalendar, lang: str, name: str) -> bytes:
    """The calendar with one all-day event a posting, in UTF-8.

    Raises:
        MissingExtra: the package icalendar is not installed.
        InvalidInput: `lang` is neither "zh" nor "en".
    """
    if lang not in LANGUAGES:
        raise InvalidInput("lang", 'one of "zh", "en" is needed', "应为 zh 或 en", lang)
    try:
        from icalendar import Calendar, Event, vText
    except ModuleNotFoundError as error:
        raise MissingExtra("calendar", "icalendar") from error
    zh, name = lang == "zh", " ".join(name.split())
    title = " · ".join(filter(None, (calendar.region.name(lang), "医保到账" if zh else "medical account", name)))
    made = Calendar()
    made.add("prodid", f"-//yibao_rules//{ENGINE_VERSION}//{lang.upper()}")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("x-wr-calname", vText(title))
    # Not the clock: the same question to the same data gives the same bytes.
    data_day = date.fromisoformat(DATA_VERSION)
    stamp = datetime(data_day.year, data_day.month, data_day.day, tzinfo=UTC)
    for credit in calendar:
        event = Event()
        event.add("uid", _uid(calendar, credit, name))
        event.add("dtstamp", stamp)
        event.add("dtstart", credit.latest_day)
        if credit.latest_day < date.max:
            event.add("dtend", plus_days(credit.latest_day, 1))
        event.add("summary", _summary(calendar, credit, lang, name))
        event.add("description", _description(calendar, credit, lang))
        event.add("location", calendar.region.name(lang))
        event.add("status", "TENTATIVE" if credit.provisional or credit.kind == "within" else "CONFIRMED")
        # Whoever gets money is not busy.
        event.add("transp", "TRANSPARENT")
        made.add_component(event)
    return bytes(made.to_ical())


def _uid(calendar: CreditCalendar, credit: Credit, name: str) -> str:
    """The same for the same posting, whatever its amount becomes and wherever it is moved to."""
    return str(uuid5(NAMESPACE_URL, f"yibao-rules/posting/{calendar.region.adcode}/{credit.nominal_day}/{name}"))


def _summary(calendar: CreditCalendar, credit: Credit, lang: str, name: str) -> str:
    zh, year = lang == "zh", credit.latest_day.year
    whose = f"{name} · " if name else ""
    place = calendar.region.name(lang)
    if zh:
        latest = {"by": "最迟今日", "within": f"{year} 年内"}.get(credit.kind, "")
        money = "金额未知" if credit.amount is None else f"{yuan(credit.amount)} 元"
        return f"{whose}{place}医保个人账户{latest}到账：{money}"
    latest = {"by": " by today at the latest", "within": f" in {year}"}.get(credit.kind, "")
    money = "amount not known" if credit.amount is None else f"{yuan(credit.amount)} yuan"
    return f"{whose}{place}: {money} to the medical account{latest}"


def _description(calendar: CreditCalendar, credit: Credit, lang: str) -> str:
    posting = credit.used[0]
    zh = lang == "zh"
    lines = [] if credit.result is None else [credit.result.short(lang)]
    lines.append(f"{'到账' if zh else 'posting'}{COLON[lang]}{describe(posting.entry.rule, lang)}")
    note = posting.entry.note
    if note is not None:
        lines.append(f"{'说明' if zh else 'note'}{COLON[lang]}{note.zh if zh else note.en}")
    if credit.kind == "by":
        lines.append("来源只写最迟日期，可能更早到账" if zh else "The source says by when only: it may come earlier.")
    if credit.working_day is not None:
        lines.append(calendar.shift_text(lang))
    if credit.working_day == "moved":
        lines.append(f"规则的日期：{credit.nominal_day}" if zh else f"The rule's own day: {credit.nominal_day}")
    remarks = credit.remarks(lang)
    if remarks:
        lines.append(SEMICOLON[lang].join(remarks))
    sources = [source_text(found.region.source(id), lang) for found in credit.used for id in found.entry.sources]
    lines += [f"{'来源' if zh else 'source'}{COLON[lang]}{said}" for said in dict.fromkeys(sources)]
    lines.append(versions_line((found.distribution for found in credit.used), lang).text)
    return "\n".join(lines)
