"""Credit calendar (到账日历): the postings to the account in a span of days."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import attrs
from dateutil.rrule import MONTHLY, YEARLY, rrule

from ..calculator import Calculator, Result, Rows, answer, flags_of, status_of
from ..dates import check_span, first_of_month, plus_days
from ..errors import MissingInput, NotApplicable, NotKnown
from ..money import EXACT, ZERO
from ..policy import Card, Found, Policy, Text
from ..rules import NotApplicable as NotApplicableRule, Posting, Statement, Unknown
from ..scalar import Run, plain
from ..trace import Line, evidence_lines, header_dict, versions_line
from ..words import COLON, yuan
from .working_days import FARTHEST, WorkingDays

BENEFIT = "posting"


@attrs.frozen(kw_only=True)
class Credit:
    """One posting: its `day`, or the `latest_day` where the source only says by when; the amount and what it is for.

    `kind` is "on" (a day), "by" (a latest day) or "within" (once in the year, the source names no day: `latest_day` is
    the year's last). `months` are the first days of the months covered. `amount` (yuan, gross) is None where the
    credit is not known, and `why` says why; `flags` are those of the amount. `provisional`: no source reaches so far,
    for the day or the amount, or the calendar of working days does not.

    `nominal_day` is the day (or latest day) of the rule itself, whose amount this is. `working_day` is None where no
    shift was asked for, else "kept", "moved" (`day` and `latest_day` differ from `nominal_day`) or "unknown" (the
    calendar of working days does not know that day: nothing was moved). `result` is the account credit behind it.

    >>> import yibao_rules as yb
    >>> lin = yb.Insured(region="北京", birth_date="1952-05-01", status="retired")
    >>> credit = yb.credit_calendar(lin, start="2025-05-01", end="2025-05-31")[0]
    >>> credit.day, str(credit.latest_day), credit.amount
    (None, '2025-05-05', Decimal('110.00'))
    """

    kind: str
    day: date | None
    latest_day: date
    nominal_day: date
    working_day: str | None
    amount: Decimal | None
    net: Decimal | None
    months: tuple[date, ...]
    provisional: bool
    flags: tuple[str, ...]
    why: str | None = None
    why_zh: str | None = None
    result: Result | None = attrs.field(default=None, repr=False)
    used: tuple[Found, ...] = attrs.field(default=(), repr=False)

    @property
    def status(self) -> str:
        """The gravest of `flags`."""
        return self.flags[0]

    def to_dict(self) -> dict[str, Any]:
        """The posting as plain data."""
        names = [field.name for field in attrs.fields(Credit) if field.name not in ("result", "used")]
        return {name: plain(getattr(self, name)) for name in names} | {"status": self.status}

    def when(self, lang: str) -> str:
        """The day in words, as far as it is known, and from which day it was moved."""
        zh, day = lang == "zh", self.latest_day
        if self.kind == "within":
            said = f"{day.year} 年内" if zh else f"in {day.year}"
        elif self.kind == "by":
            said = f"{day} 前" if zh else f"by {day}"
        else:
            said = str(day)
        if self.working_day != "moved":
            return said
        return f"{said}（原为 {self.nominal_day}）" if zh else f"{said} (moved from {self.nominal_day})"

    def remarks(self, lang: str) -> list[str]:
        """What to beware of: provisional, a day off that is not known, an amount that is not."""
        zh, said = lang == "zh", []
        if self.provisional:
            said.append("预计" if zh else "provisional")
        if self.kind == "within":
            said.append("具体日期没有写明" if zh else "the day is not said")
        if self.working_day == "unknown":
            said.append("是否工作日未知" if zh else "not known whether a working day")
        why = self.why_zh if zh else self.why
        return [*said, why] if why else said


@attrs.frozen(kw_only=True)
class CalendarGap:
    """Days of a calendar, both inclusive, for which no posting day is known, and why: nothing is said of them.

    >>> import yibao_rules as yb
    >>> lin = yb.Insured(region="北京", birth_date="1952-05-01", status="retired")
    >>> gap = yb.credit_calendar(lin, start="2025-04-01", end="2025-05-31").gaps[0]
    >>> str(gap.first_day), str(gap.last_day), gap.why
    ('2025-04-01', '2025-04-15', 'no posting rule is known')
    """

    first_day: date
    last_day: date
    why: str
    why_zh: str

    def to_dict(self) -> dict[str, Any]:
        """The gap as plain data."""
        return {field.name: plain(getattr(self, field.name)) for field in attrs.fields(CalendarGap)}


@attrs.frozen(kw_only=True, repr=False, str=False)
class CreditCalendar(Rows[Credit]):
    """The postings in a span, in order: a sequence of `Credit`.

    Each amount is the account credit on the posting day of the rule (the latest day, where only that is known).
    `gaps` are the days of the span for which no posting rule is known. `shift` and `working_days` tell in which
    direction days off were evaded, and by which calendar; both are None where that was not asked for.

    >>> import yibao_rules as yb
    >>> wang = yb.Insured(region="上海", birth_date="1948-03-02", status="retired")
    >>> calendar = yb.credit_calendar(wang, start="2023-01-01", end="2024-12-31")
    >>> len(calendar), calendar.total
    (2, Decimal('3780.00'))
    """

    region: Card
    start: date
    end: date
    credits: tuple[Credit, ...]
    used: tuple[Found, ...]
    gaps: tuple[CalendarGap, ...] = ()
    shift: str | None = None
    working_days: str | None = None

    def _rows(self) -> tuple[Credit, ...]:
        return self.credits

    @property
    def total(self) -> Decimal | None:
        """The sum of the gross amounts; None where an amount, or for a part of the span the posting, is not known."""
        if self.gaps:
            return None
        total = ZERO
        for credit in self.credits:
            if credit.amount is None:
                return None
            total = EXACT.add(total, credit.amount)
        return total

    def __repr__(self) -> str:
        place = f"{self.region.adcode} {self.region.name_zh}"
        return f"CreditCalendar({place}, {self.start} to {self.end}: {len(self)} postings)"

    def short(self, lang: str) -> str:
        name = self.region.name(lang)
        if lang == "zh":
            return f"{name} {self.start} 至 {self.end} 到账 {len(self)} 次"
        return f"{name}: {len(self)} posting{'s' * (len(self) != 1)} from {self.start} to {self.end}"

    def _by_law(self, lang: str) -> str:
        said, total = super()._by_law(lang), self.law.total
        if total is None:
            return said
        return said + (f"，共 {yuan(total)} 元" if lang == "zh" else f", {yuan(total)} yuan in all")

    def lines(self, lang: str) -> list[Line]:
        zh = lang == "zh"
        lines = [Line("title", self.short(lang))]
        if self.shift is not None:
            lines.append(Line("step", self.shift_text(lang)))
        for credit in self.credits:
            if credit.amount is None:
                said = f"{'金额未知：' if zh else 'amount not known: '}{credit.why_zh if zh else credit.why}"
            else:
                said = f"{yuan(credit.amount)} {'元' if zh else 'yuan'}"
            remarks = attrs.evolve(credit, why=None, why_zh=None).remarks(lang)
            mark = (f"（{'；'.join(remarks)}）" if zh else f" ({'; '.join(remarks)})") if remarks else ""
            lines.append(Line("step", f"{credit.when(lang)}{COLON[lang]}{said} · {months_text(credit)}{mark}", 1))
        for gap in self.gaps:
            why = f"不知道：{gap.why_zh}" if zh else f"not known: {gap.why}"
            lines.append(Line("step", f"{gap.first_day} – {gap.last_day} {why}", 1))
        lines += evidence_lines(self.used, lang)
        lines.append(versions_line((found.distribution for found in self.used), lang))
        return lines

    def shift_text(self, lang: str) -> str:
        """The shift that was asked for, in words."""
        zh = lang == "zh"
        way = {"following": ("顺延", "to the working day after"), "preceding": ("提前", "to the working day before")}
        assert self.shift is not None
        said = way[self.shift][0 if zh else 1]
        if zh:
            return f"遇休息日{said}到工作日：这是提问时的选择，不是规定；依据 {self.working_days}"
        return f"days off move {said}: a choice of the question, not a rule; by {self.working_days}"

    def to_ics(self, lang: str = "zh", *, name: str = "") -> bytes:
        """The calendar as iCalendar (RFC 5545) in UTF-8: one all-day event a posting.

        What is provisional is tentative. An event keeps its identity from one export to the next, so that a calendar
        app replaces it; `name` (whose account it is) stands in each title and keeps two persons' events apart.

        Raises:
            MissingExtra: the extra `calendar` is not installed.
            InvalidInput: `lang` is neither "zh" nor "en".

        >>> import yibao_rules as yb
        >>> wang = yb.Insured(region="上海", birth_date="1948-03-02", status="retired")
        >>> text = yb.credit_calendar(wang, start="2024-01-01", end="2024-12-31").to_ics("en").decode()
        >>> [line for line in text.splitlines() if line.startswith(("DTSTART", "STATUS"))]
        ['DTSTART;VALUE=DATE:20240701', 'STATUS:CONFIRMED']
        """
        from .ics import to_ics

        return to_ics(self, lang, name)

    def to_dict(self) -> dict[str, Any]:
        """The calendar as plain data."""
        return {
            **header_dict("credit_calendar", self.used),
            "region": self.region.to_dict(),
            "start": plain(self.start),
            "end": plain(self.end),
            "credits": [credit.to_dict() for credit in self.credits],
            "total": plain(self.total),
            "gaps": [gap.to_dict() for gap in self.gaps],
            "shift": self.shift,
            "working_days": self.working_days,
            **self.what_if_dict(),
        }


def months_text(credit: Credit) -> str:
    """The months that a posting covers."""
    return "–".join(dict.fromkeys(f"{month:%Y-%m}" for month in (credit.months[0], credit.months[-1])))


def credit_calendar(
    person: Any,
    policy: Policy,
    start: date,
    end: date,
    calculator: Calculator,
    *,
    extrapolate: bool = False,
    working_days: WorkingDays | None = None,
) -> CreditCalendar:
    """The postings from `start` to `end`, both inclusive; with `working_days` those that are moved into the span.

    Raises:
        InvalidInput: `end` before `start`, or a span of more than 200 years.
        NotKnown: no posting rule covers any day of the span.
        NotApplicable, MissingInput: as for the account credit.
    """
    check_span(start, end)
    status = status_of(Run(person, policy, end))
    founds = policy.find(BENEFIT, "", status)
    credits = []
    used: dict[str, Found] = {}
    # A day that is moved may come from outside the span.
    margin = 0 if working_days is None else FARTHEST
    for found in founds:
        rule = found.entry.rule
        if not isinstance(rule, Posting):
            continue
        for nominal in _days(rule, plus_days(start, -margin), plus_days(end, margin)):
            day, fate = (nominal, None) if working_days is None or _within(rule) else working_days.moved(nominal)
            if not start <= day <= end:
                continue
            run = Run(person, policy, nominal, extrapolate)
            if run.select(founds, nominal) is found:
                try:
                    credit = _credit(run, calculator, found, rule, day, fate)
                except NotApplicable:
                    # A change of the rules may take the account away in the middle of a span.
                    continue
                credits.append(credit)
                used.update((item.id, item) for item in credit.used)
    if not credits:
        _explain_silence(person, policy, calculator, start, end, status)
    credits.sort(key=lambda credit: credit.latest_day)
    return CreditCalendar(
        region=policy.card,
        start=start,
        end=end,
        credits=tuple(credits),
        used=tuple(used.values()),
        gaps=tuple(_gaps(Run(person, policy, start, extrapolate), founds, start, end)),
        shift=None if working_days is None else working_days.shift,
        working_days=None if working_days is None else working_days.name,
    )


def _within(rule: Posting) -> bool:
    """Whether the rule names the year of a posting, but no day."""
    return rule.day is None and rule.by_day is None and rule.month_day is None


def _days(rule: Posting, first: date, last: date) -> list[date]:
    begin, until = datetime(first.year, first.month, first.day), datetime(last.year, last.month, last.day)  # noqa: DTZ001
    if rule.every == "year":
        month_day = rule.month_day or "12-31"
        month, day = int(month_day[:2]), int(month_day[3:])
        days = rrule(YEARLY, dtstart=begin, until=until, bymonth=month, bymonthday=day)
    else:
        days = rrule(MONTHLY, dtstart=begin, until=until, bymonthday=rule.day or rule.by_day)
    return [moment.date() for moment in days]


NO_RULE = Text(zh="没有已知的到账规则", en="no posting rule is known")
NO_DAY = Text(zh="每年一次，具体日期没有写明", en="once a year, the day is not said")


def _gaps(run: Run, founds: tuple[Found, ...], start: date, end: date) -> list[CalendarGap]:
    """The days of the span for which no posting day is known, those of one reason together."""
    edges = {start}
    for found in founds:
        first, last = found.start, found.entry.last_day
        edges |= {day for day in (first, None if last is None else plus_days(last, 1)) if day and start < day <= end}
    gaps: list[CalendarGap] = []
    for first, following in zip(sorted(edges), [*sorted(edges)[1:], None], strict=True):
        chosen = run.select(founds, first)
        last = end if following is None else plus_days(following, -1)
        why = _why_silent(chosen, last)
        if why is None:
            continue
        if gaps and gaps[-1].why == why.en and plus_days(gaps[-1].last_day, 1) == first:
            gaps[-1] = attrs.evolve(gaps[-1], last_day=last)
        else:
            gaps.append(CalendarGap(first_day=first, last_day=last, why=why.en, why_zh=why.zh))
    return gaps


def _why_silent(found: Found | None, last: date) -> Text | None:
    """Why the calendar is silent until `last`; None where it is not."""
    if found is None:
        return NO_RULE
    rule = found.entry.rule
    if isinstance(rule, Posting):
        # The posting is told by the year's last day: a span that ends before may hold it or not.
        return NO_DAY if _within(rule) and (last.month, last.day) != (12, 31) else None
    if isinstance(rule, NotApplicableRule):
        return None
    assert isinstance(rule, (Unknown, Statement))
    return Text(zh=rule.zh, en=rule.en)


def _credit(run: Run, calculator: Calculator, found: Found, rule: Posting, day: date, fate: str | None) -> Credit:
    """One posting of a rule's day `run.on`, which falls on `day` after a shift."""
    nominal, yearly = run.on, rule.every == "year"
    kind = "within" if _within(rule) else "by" if rule.by_day is not None else "on"
    late = flags_of(run) != ("exact",) or fate == "unknown"
    first = date(nominal.year, 1, 1) if kind == "within" else nominal
    credit = Credit(
        kind=kind,
        day=day if kind == "on" else None,
        latest_day=day,
        nominal_day=nominal,
        working_day=fate,
        amount=None,
        net=None,
        months=tuple(first_of_month(first, count) for count in range(12 if yearly else 1)),
        provisional=late,
        flags=("not_known",),
        used=(found,),
    )
    try:
        result: Result = calculator.compute(run.person, run.policy, nominal, extrapolate=run.extrapolate)
    except NotKnown as error:
        return attrs.evolve(credit, why=error.en.splitlines()[0], why_zh=error.zh.splitlines()[0])
    return attrs.evolve(
        credit,
        amount=result.annual if yearly else result.monthly,
        net=result.net if yearly == (result.unit == "yuan/year") else None,
        provisional=late or "carried_forward" in result.flags or "extrapolated" in result.flags,
        flags=result.flags,
        result=result,
        used=(found, *result.used, *result.also_used),
    )


def _explain_silence(person: Any, policy: Policy, calculator: Calculator, start: date, end: date, status: str) -> None:
    """Nothing is posted in the span: because no rule is known, or because no posting day falls into it."""
    # Whoever has no account is told so first.
    try:
        calculator.compute(person, policy, end)
    except (NotApplicable, MissingInput):
        raise
    except NotKnown:
        pass
    founds = policy.find(BENEFIT, "", status)
    if any(isinstance(found.entry.rule, Posting) and _meets(found, start, end) for found in founds):
        return
    answer(Run(person, policy, start), BENEFIT, "", status)


def _meets(found: Found, start: date, end: date) -> bool:
    return (found.start or date.min) <= end and start <= (found.entry.last_day or date.max)
