"""Credit calendar (到账日历): the postings to the account in a span of days."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import attrs
from dateutil.rrule import MONTHLY, YEARLY, rrule

from ..calculator import Calculator, Result, Rows, answer, flags_of, status_of
from ..dates import check_span, first_of_month
from ..errors import MissingInput, NotApplicable, NotKnown
from ..money import EXACT, ZERO
from ..policy import Card, Found, Policy
from ..rules import Posting
from ..scalar import Run, plain
from ..trace import Line, evidence_lines, header_dict, versions_line
from ..words import COLON, yuan

BENEFIT = "posting"


@attrs.frozen(kw_only=True)
class Credit:
    """One posting: its `day`, or the `latest_day` where the source only says by when; the amount and what it is for.

    `months` are the first days of the months covered. `amount` (yuan, gross) is None where the credit is not known, and
    `why` says why; `flags` are those of the amount. `provisional`: no source reaches so far, for the day or the amount.
    """

    day: date | None
    latest_day: date
    amount: Decimal | None
    net: Decimal | None
    months: tuple[date, ...]
    provisional: bool
    flags: tuple[str, ...]
    why: str | None = None
    why_zh: str | None = None

    @property
    def status(self) -> str:
        """The gravest of `flags`."""
        return self.flags[0]

    def to_dict(self) -> dict[str, Any]:
        """The posting as plain data."""
        return {field.name: plain(getattr(self, field.name)) for field in attrs.fields(Credit)} | {
            "status": self.status
        }


@attrs.frozen(kw_only=True, repr=False, str=False)
class CreditCalendar(Rows[Credit]):
    """The postings in a span, in order: a sequence of `Credit`.

    Each amount is the account credit on the posting day (the latest day, where only that is known).
    """

    region: Card
    start: date
    end: date
    credits: tuple[Credit, ...]
    used: tuple[Found, ...]

    def _rows(self) -> tuple[Credit, ...]:
        return self.credits

    @property
    def total(self) -> Decimal | None:
        """The sum of the gross amounts; None where one is not known."""
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
        for credit in self.credits:
            if credit.day is not None:
                when = str(credit.day)
            else:
                when = f"{credit.latest_day} 前" if zh else f"by {credit.latest_day}"
            if credit.amount is None:
                said = f"{'金额未知：' if zh else 'amount not known: '}{credit.why_zh if zh else credit.why}"
            else:
                said = f"{yuan(credit.amount)} {'元' if zh else 'yuan'}"
            covered = (
                f"{credit.months[0]:%Y-%m}"
                if len(credit.months) == 1
                else f"{credit.months[0]:%Y-%m}–{credit.months[-1]:%Y-%m}"
            )
            mark = ("（预计）" if zh else " (provisional)") if credit.provisional else ""
            lines.append(Line("step", f"{when}{COLON[lang]}{said} · {covered}{mark}", 1))
        lines += evidence_lines(self.used, lang)
        lines.append(versions_line((found.distribution for found in self.used), lang))
        return lines

    def to_dict(self) -> dict[str, Any]:
        """The calendar as plain data."""
        return {
            **header_dict("credit_calendar", self.used),
            "region": self.region.to_dict(),
            "start": plain(self.start),
            "end": plain(self.end),
            "credits": [credit.to_dict() for credit in self.credits],
            "total": plain(self.total),
            **self.what_if_dict(),
        }


def credit_calendar(
    person: Any, policy: Policy, start: date, end: date, calculator: Calculator, *, extrapolate: bool = False
) -> CreditCalendar:
    """The postings from `start` to `end`, both inclusive.

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
    for found in founds:
        rule = found.entry.rule
        if not isinstance(rule, Posting):
            continue
        for day in _days(rule, start, end):
            run = Run(person, policy, day, extrapolate)
            if run.select(founds, day) is found:
                try:
                    credit, behind = _credit(run, calculator, found, rule)
                except NotApplicable:
                    # A change of the rules may take the account away in the middle of a span.
                    continue
                credits.append(credit)
                used.update((item.id, item) for item in (found, *behind))
    if not credits:
        _explain_silence(person, policy, calculator, start, end, status)
    credits.sort(key=lambda credit: credit.latest_day)
    return CreditCalendar(region=policy.card, start=start, end=end, credits=tuple(credits), used=tuple(used.values()))


def _days(rule: Posting, first: date, last: date) -> list[date]:
    begin, until = datetime(first.year, first.month, first.day), datetime(last.year, last.month, last.day)  # noqa: DTZ001
    if rule.month_day is not None:
        month, day = int(rule.month_day[:2]), int(rule.month_day[3:])
        days = rrule(YEARLY, dtstart=begin, until=until, bymonth=month, bymonthday=day)
    else:
        days = rrule(MONTHLY, dtstart=begin, until=until, bymonthday=rule.day or rule.by_day)
    return [moment.date() for moment in days]


def _credit(run: Run, calculator: Calculator, found: Found, rule: Posting) -> tuple[Credit, tuple[Found, ...]]:
    """One posting, and the entries behind its amount."""
    day, yearly = run.on, rule.month_day is not None
    late = flags_of(run) != ("exact",)
    credit = Credit(
        day=day if rule.by_day is None else None,
        latest_day=day,
        amount=None,
        net=None,
        months=tuple(first_of_month(day, count) for count in range(12 if yearly else 1)),
        provisional=late,
        flags=("not_known",),
    )
    try:
        result: Result = calculator.compute(run.person, run.policy, day, extrapolate=run.extrapolate)
    except NotKnown as error:
        return attrs.evolve(credit, why=error.en.splitlines()[0], why_zh=error.zh.splitlines()[0]), ()
    known = attrs.evolve(
        credit,
        amount=result.annual if yearly else result.monthly,
        net=result.net if yearly == (result.unit == "yuan/year") else None,
        provisional=late or "carried_forward" in result.flags or "extrapolated" in result.flags,
        flags=result.flags,
    )
    return known, (*result.used, *result.also_used)


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
