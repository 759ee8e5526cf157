"""Entitlement (断缴与等待期): whether a person is covered on a day, when cover stopped, and when it holds again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final, NoReturn, TypeGuard

import attrs

from ..calculator import (
    FLAGS,
    Explained,
    answer,
    check_groups,
    flags_of,
    lowest_confidence,
    missing_input,
    status_of,
)
from ..dates import first_of_month, months_between, months_later
from ..errors import InvalidInput, YibaoError
from ..money import EXACT
from ..policy import Card, Found, Policy, Text
from ..rules import (
    Continuity,
    GapUpTo,
    NotApplicable as NotApplicableRule,
    Rule,
    StartsOn,
    Statement,
    Unknown,
    Wait,
)
from ..scalar import Gap, Needs, Run, Step, closest, plain, select
from ..trace import Line, closing_lines, header_dict, step_lines
from ..words import COLON, word, yuan

BENEFIT: Final = "entitlement"
RETIRED: Final = ("retired", "flexible_retired")
ONE_DAY: Final = timedelta(days=1)
LATEST: Final = date(9900, 1, 1)
"""Waits that begin later would run over the end of the calendar."""

SILENT: Final = Text(zh="没有来源说明", en="no source tells")
NOT_RESUMED: Final = Text(zh="尚未恢复缴费", en="no payment has resumed yet")
NOT_BACKPAID: Final = Text(
    zh="规则要求足额补缴后恢复，而没有补缴",
    en="by the rule cover resumes after the full back-payment, which was not made",
)
BEFORE_RETIRING: Final = Text(
    zh="领取养老金之前按当时的人员类别确定，请用那时的 status 再问",
    en="before the first pension the status of then decides: ask with it",
)
STOP_UNKNOWN: Final = Text(
    zh="缴费已中断，没有来源说明待遇从哪一天停止",
    en="payment has stopped, and no source tells from which day cover does",
)


@attrs.frozen(kw_only=True, repr=False, str=False)
class Entitlement(Explained):
    """Whether a person is covered on a day, and what a break in payment did.

    `covered` is None where the evidence does not tell. `stops_on` is the first day without cover, None without a break;
    `covered_from` the day from which cover holds again (or begins), None without a break and where nothing resumed.
    `waiting_months` (or `waiting_days`, where the rule counts days) is the wait of who resumes on `resumed_on`, or on
    `on` where nothing has resumed. `gap_months` are the whole months without payment, None for who was never insured;
    `gap_covered` tells whether the costs of the gap are paid after all. `continuous` tells whether the months before
    the gap go on counting. `repair_price` is what one missed year costs, `repair_cost` all that are not bought back
    yet, in yuan. Whatever is None although it exists has its reason in `why`, by the name of the field.

    >>> import yibao_rules as yb
    >>> he = yb.Insured(region="广州", status="in_service")
    >>> r = yb.entitlement(he, on="2025-05-01", paid_until="2025-01-31", resumed_on="2025-04-20", moved_from="深圳")
    >>> r.covered, r.gap_months, str(r.covered_from)
    (True, 2, '2025-04-01')
    """

    region: Card
    on: date
    paid_until: date | None
    resumed_on: date | None
    inputs: Mapping[str, Any]
    assumed: Mapping[str, str]
    covered: bool | None
    stops_on: date | None
    covered_from: date | None
    waiting_months: int | None
    waiting_days: int | None
    gap_months: int | None
    gap_covered: bool | None
    continuous: bool | None
    repair_price: Decimal | None
    repair_cost: Decimal | None
    why: Mapping[str, Text]
    notes: tuple[Text, ...]
    flags: tuple[str, ...]
    confidence: str
    steps: Step
    used: tuple[Found, ...]
    also_used: tuple[Found, ...] = ()

    @property
    def status(self) -> str:
        """The gravest of `flags`."""
        return self.flags[0]

    def __repr__(self) -> str:
        return (
            f"Entitlement({self.region.adcode} {self.region.name_zh}, {self.on}: covered {self.covered}, "
            f"stops_on {self.stops_on}, covered_from {self.covered_from}, {self.status})"
        )

    def short(self, lang: str) -> str:
        said = [_COVERED[self.covered][0 if lang == "zh" else 1]]
        if self.stops_on is not None:
            said.append(_day_said("stops_on", self.stops_on, lang))
        if self.covered_from is not None:
            said.append(_day_said("covered_from", self.covered_from, lang))
        comma = "，" if lang == "zh" else ", "
        return f"{self.region.name(lang)} {self.on} {word(BENEFIT, lang)}{COLON[lang]}{comma.join(said)}"

    def lines(self, lang: str) -> list[Line]:
        zh = lang == "zh"
        lines = [Line("title", f"{self.region.name(lang)} · {word(BENEFIT, lang)} · {self.on}")]
        lines.append(Line("value", _COVERED[self.covered][0 if zh else 1]))
        lines += step_lines(self.steps, lang, 0)
        lines += [Line("step", said, 1) for said in self._said(lang)]
        for name, why in self.why.items():
            if name == "continuous" and why is SILENT:
                continue
            unknown = "未知" if zh else "not known"
            reason = f"（{why.zh}）" if zh else f" ({why.en})"
            lines.append(Line("step", f"{word(f'cover:{name}', lang)}{COLON[lang]}{unknown}{reason}", 1))
        told = "没有写明，按" if zh else "not told, "
        lines += [
            Line("small", f"{word(f'assumed:{name}', lang)}{COLON[lang]}{told}{word(f'assumed:{value}', lang)}", 1)
            for name, value in self.assumed.items()
        ]
        lines += [Line("small", note.zh if zh else note.en, 1) for note in self.notes]
        lines += closing_lines((*self.used, *self.also_used), self.flags, self.confidence, lang)
        return lines

    def _said(self, lang: str) -> list[str]:
        zh = lang == "zh"
        said = [
            _day_said(name, day, lang)
            for name in ("stops_on", "covered_from")
            if (day := getattr(self, name)) is not None
        ]
        if self.gap_covered is not None:
            yes = ("中断期间的费用可以报销", "the costs of the gap are paid after all")
            no = ("中断期间的费用不予报销", "the costs of the gap are not paid")
            said.append((yes if self.gap_covered else no)[0 if zh else 1])
        if self.continuous is False:
            said.append("连续缴费时间重新计算" if zh else "continuous time begins anew")
        elif self.continuous and self.gap_months:
            said.append("中断前后的连续缴费时间合并计算" if zh else "continuous time before and after the gap adds up")
        if self.repair_cost is not None and self.repair_price is not None:
            price, cost = yuan(self.repair_price), yuan(self.repair_cost)
            said.append(
                f"补缴断缴年度：每年 {price} 元，共 {cost} 元"
                if zh
                else f"buying back the missed years: {price} yuan each, {cost} yuan in all"
            )
        return said

    def to_dict(self) -> dict[str, Any]:
        """The result as plain data; days and money are text."""
        fields = (
            "on", "paid_until", "resumed_on", "covered", "stops_on", "covered_from", "waiting_months", "waiting_days",
            "gap_months", "gap_covered", "continuous", "repair_price", "repair_cost",
        )  # fmt: skip
        return {
            **header_dict(BENEFIT, (*self.used, *self.also_used)),
            "region": self.region.to_dict(),
            "inputs": {key: plain(value) for key, value in self.inputs.items()},
            "assumed": dict(self.assumed),
            **{name: plain(getattr(self, name)) for name in fields},
            "why": {name: {"zh": why.zh, "en": why.en} for name, why in self.why.items()},
            "notes": [{"zh": note.zh, "en": note.en} for note in self.notes],
            "status": self.status,
            "flags": list(self.flags),
            "confidence": self.confidence,
            "steps": self.steps.to_dict(),
            **self.what_if_dict(),
        }


_COVERED: Final = {True: ("有待遇", "covered"), False: ("无待遇", "not covered"), None: ("未知", "not known")}


def _day_said(name: str, day: date, lang: str) -> str:
    if name == "stops_on":
        return f"{day} 起停止待遇" if lang == "zh" else f"no cover from {day}"
    return f"{day} 起享受待遇" if lang == "zh" else f"cover from {day}"


@attrs.frozen(kw_only=True)
class Case:
    """A question: who was paid for until when, who resumed when, and what was paid besides."""

    person: Any
    policy: Policy
    on: date
    paid_until: date | None
    resumed_on: date | None
    status: str
    was: str | None = None
    moved_from: str | None = None
    repaid_years: int = 0
    backpaid: bool = True
    in_window: bool = False
    late_newborn: bool = False
    extrapolate: bool = False

    @property
    def payment(self) -> date:
        """The day of the payment that resumes; the day asked for where none has."""
        return self.resumed_on or self.on

    @property
    def gap_months(self) -> int | None:
        """The whole calendar months without payment."""
        if self.paid_until is None:
            return None
        return max(0, months_between(self.paid_until, self.payment) - 1)

    @property
    def stop_parts(self) -> tuple[str, ...]:
        """The parts that tell when cover stops: after a move it is the former place that covered."""
        if self.parts[-1] == "move":
            return ("move:stop",) if "move:province" in self.parts else ()
        return ("stop",)

    @property
    def broken(self) -> bool:
        """Whether there is a gap: by the month, and by the day where a resident's year goes over into the next."""
        if self.paid_until is None:
            return False
        if self.status == "resident" and self.was in (None, "resident"):
            return self.payment > self.paid_until + ONE_DAY if self.resumed_on else self.on > self.paid_until
        # Without a payment yet, the month after the last one that is paid for is the first that may be missed.
        return months_between(self.paid_until, self.payment) > (1 if self.resumed_on else 0)

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts that answer, the fitting one first."""
        if self.paid_until is None:
            return ("first",)
        if self.was is not None and self.was != self.status:
            if "resident" in (self.was, self.status):
                return ("from:resident" if self.was == "resident" else "from:employee",)
            # Within the scheme of employees a change of status is a break like any other, unless a source tells more.
            return (f"from:{self.was}", "")
        here = self.policy.card.adcode
        if self.moved_from is not None and self.moved_from != here:
            return ("move:province", "move") if self.moved_from[:2] == here[:2] else ("move",)
        return ("",)


@attrs.frozen(kw_only=True)
class _Outcome:
    """What a rule gives: from when, after which wait, and whether the gap is covered."""

    step: Step | None = None
    day: date | None = None
    months: int | None = None
    days: int | None = None
    gap_covered: bool | None = None
    why: Text | None = None


class _Work:
    """One evaluation: the case, and a run for each rule day."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.runs: dict[date, Run] = {}
        self.assumed: dict[str, str] = {}
        self.wait: Wait | None = None

    def run(self, day: date) -> Run:
        """The run of a rule day; all of them tell what they read in one place."""
        if day not in self.runs:
            case = self.case
            self.runs[day] = Run(case.person, case.policy, day, case.extrapolate)
        return self.runs[day]

    def find(self, parts: Iterable[str], *days: date, status: str | None = None) -> Found | None:
        """The entry of the first part that has one: of the first of the days that one covers, without counting it."""
        for part in parts:
            founds = self.case.policy.find(BENEFIT, part, status or self.case.status)
            for day in days:
                found = select(founds, day)
                if found is not None:
                    return found
            if self.case.extrapolate and (near := closest(founds, days[0])) is not None:
                return near
        return None

    def use(self, found: Found, *days: date) -> Found:
        """Count an entry as used, on the first of the days that it covers."""
        day = next((day for day in days if select((found,), day) is not None), None)
        self.run(day or days[0]).used.append((found, day is None))
        return found

    def number(self, field: str, most: int) -> int:
        """A count that the person has; raises `Needs` where it is missing."""
        value = getattr(self.case.person, field, None)
        if value is None:
            raise Needs(field)
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
            raise InvalidInput(field, f"a whole number from 0 to {most} is needed", f"应为 0 到 {most} 的整数", value)
        self.run(self.case.payment).read[field] = value
        return value

    def event(self, rule: StartsOn) -> date | None:
        """The day of what cover follows; None where it did not happen."""
        case = self.case
        if isinstance(rule.after, date):
            return rule.after
        if rule.after == "missed_payment":
            assert case.paid_until is not None
            return first_of_month(case.paid_until, 1)
        if rule.after == "pension":
            self.assumed["pension"] = "retired_on"
            day: date = self.run(case.payment).field("retired_on")
            return day
        if rule.after == "birth":
            born: date = self.run(case.payment).field("birth_date")
            return born
        return None if rule.after == "back_payment" and not case.backpaid else case.payment

    def evaluate(self, rule: Rule) -> _Outcome:
        """What a rule gives for the case.

        Raises:
            Needs, Gap.
        """
        if isinstance(rule, StartsOn):
            return self._starts_on(rule)
        if isinstance(rule, Wait):
            return self._wait(rule)
        if isinstance(rule, GapUpTo):
            return self._gap_up_to(rule)
        assert isinstance(rule, (Unknown, NotApplicableRule))
        raise Gap(rule)

    def _starts_on(self, rule: StartsOn) -> _Outcome:
        event = self.event(rule)
        day = None if event is None else _starts(rule, event)
        if day is not None and isinstance(rule.after, date):
            day = max(day, self.case.payment)
        facts = {"after": rule.after, "event": event, "months": rule.months, "day": rule.day, "gives": day}
        step = Step("starts_on", None, facts)
        if day is None:
            return _Outcome(step=step, months=0, gap_covered=False, why=NOT_BACKPAID)
        return _Outcome(step=step, day=day, months=0, gap_covered=rule.gap_covered)

    def _wait(self, rule: Wait) -> _Outcome:
        case = self.case
        self.wait = rule
        facts: dict[str, Any] = {"months": rule.months, "days": rule.days, "added": 0, "waived": None, "at_least": None}
        exempt = next((name for name in rule.exempt if name in self.run(case.payment).groups()), None)
        late_newborn = exempt == "newborn" and case.late_newborn
        if rule.waived_in_window and case.in_window:
            facts["waived"] = "window"
        elif exempt is not None and not late_newborn:
            facts["waived"] = exempt
        months, days = rule.months, rule.days
        if facts["waived"]:
            months, days = 0, None
        elif months is not None and (rule.per_missed_year or rule.at_least):
            missed = self.missed_years()
            facts |= {"missed": missed, "repaid": case.repaid_years}
            facts["added"] = max(0, rule.per_missed_year * missed - rule.per_repaid_year * case.repaid_years)
            months += facts["added"]
            if rule.at_least is not None and missed >= (rule.from_missed_years or 0) and months < rule.at_least:
                months = facts["at_least"] = rule.at_least
        begin = case.payment
        event = None if rule.begins is None else self.event(rule.begins)
        if rule.begins is not None and event is not None and _in_time(rule.begins, event, case.payment):
            begin = _starts(rule.begins, event)
        elif not facts["waived"]:
            self.assumed["wait_begins"] = "payment_day"
        day = begin + timedelta(days=days) if days is not None else months_later(begin, months or 0)
        # Whatever fixed day a notice names, nobody is covered before paying.
        day = max(day, case.payment)
        facts |= {"begins": begin, "gives": day, "total": months if days is None else days}
        step = Step("wait", Decimal(facts["total"]), facts)
        return _Outcome(step=step, day=day, months=months, days=days, gap_covered=rule.gap_covered)

    def missed_years(self) -> int:
        """The years missed: given, or none where payment went over from one year into the next; else `Needs`."""
        case = self.case
        if getattr(case.person, "missed_years", None) is None:
            none = case.paid_until is None or case.payment.year - case.paid_until.year <= 1
            if not none:
                raise Needs("missed_years")
            missed = 0
        else:
            missed = self.number("missed_years", 80)
        if case.repaid_years > missed:
            raise InvalidInput(
                "repaid_years", f"more than the {missed} years missed", f"多于断缴的 {missed} 年", case.repaid_years
            )
        return missed

    def _gap_up_to(self, rule: GapUpTo) -> _Outcome:
        gap = self.case.gap_months
        assert gap is not None
        facts: dict[str, Any] = {"months": rule.months, "gap": gap, "lacks": None}
        inner = rule.then
        if gap > rule.months:
            facts["lacks"], inner = "gap", rule.otherwise
        elif rule.continuous_years is not None and self.number("continuous_months", 1200) < 12 * rule.continuous_years:
            facts |= {"lacks": "continuous_years", "years": rule.continuous_years}
            inner = rule.otherwise
        elif isinstance(inner, StartsOn) and self.event(inner) is None:
            facts["lacks"], inner = "back_payment", rule.otherwise
        outcome = self.evaluate(inner)
        assert outcome.step is not None
        return attrs.evolve(outcome, step=Step("gap_up_to", None, facts, (outcome.step,)))


def _starts(rule: StartsOn, event: date) -> date:
    return event if rule.months is None else first_of_month(event, rule.months).replace(day=rule.day)


def _in_time(rule: StartsOn, event: date | None, payment: date) -> bool:
    """Whether the payment came within the time that a rule sets."""
    if event is None:
        return False
    if rule.within_days is not None:
        return payment <= event + timedelta(days=rule.within_days)
    return rule.within_months is None or payment <= months_later(event, rule.within_months)


def _usable(found: Found | None) -> TypeGuard[Found]:
    return found is not None and not isinstance(found.entry.rule, (Unknown, NotApplicableRule))


def entitlement(
    person: Any,
    policy: Policy,
    on: date,
    premium_of: Callable[[date], Decimal | None],
    *,
    paid_until: date | None,
    resumed_on: date | None,
    was: str | None = None,
    moved_from: str | None = None,
    repaid_years: int = 0,
    backpaid: bool = True,
    in_window: bool = False,
    extrapolate: bool = False,
) -> Entitlement:
    """Whether a person is covered on a day; `premium_of` is a resident's own premium of a day, in yuan a year.

    Raises:
        MissingInput: fields that a rule needs; all are named.
        NotKnown, NotApplicable: nothing is known for this place, status and day, or it does not exist.
        InvalidInput: a value cannot be what its field says.
    """
    first = Run(person, policy, on, extrapolate)
    status = status_of(first)
    if first.groups():
        check_groups(first)
    for field, day in (("on", on), ("paid_until", paid_until), ("resumed_on", resumed_on)):
        if day is not None and day > LATEST:
            raise InvalidInput(field, f"after {LATEST}", f"晚于 {LATEST}", day.isoformat())
    if isinstance(repaid_years, bool) or not isinstance(repaid_years, int) or not 0 <= repaid_years <= 80:
        raise InvalidInput("repaid_years", "a whole number from 0 to 80 is needed", "应为 0 到 80 的整数", repaid_years)
    newborn = "newborn" in first.groups() and status == "resident"
    if status in RETIRED:
        # A pensioner's cover follows the pension, not a payment.
        paid_until, resumed_on = None, first.field("retired_on") if getattr(person, "retired_on", None) else None
    elif paid_until is None and resumed_on is None and not newborn:
        raise InvalidInput(
            "paid_until",
            "give the last day or month paid for, or with resumed_on= the first payment",
            "请给出缴费截止日，或用 resumed_on= 给出首次缴费日",
        )
    case = Case(
        person=person,
        policy=policy,
        on=on,
        paid_until=paid_until,
        resumed_on=resumed_on,
        status=status,
        was=was,
        moved_from=moved_from,
        repaid_years=repaid_years,
        backpaid=backpaid,
        in_window=in_window,
        extrapolate=extrapolate,
    )
    work = _Work(case)
    work.runs[on] = first
    try:
        return _answered(work, premium_of)
    except Needs as need:
        raise missing_input(first, BENEFIT, (need.name,)) from None


def _answered(work: _Work, premium_of: Callable[[date], Decimal | None]) -> Entitlement:
    case = work.case
    rule_days = (case.payment, case.on)
    why: dict[str, Text] = {}
    main, outcome = _main(work, rule_days)
    stop_days = rule_days if case.paid_until is None else (case.paid_until + ONE_DAY, case.on)
    stop = work.find(case.stop_parts, *stop_days, status=case.was)
    kept = work.find(("continuity",), *rule_days)
    telling = [main]
    if case.paid_until is not None:
        telling += [stop, kept]
        if not case.broken:
            # Any rule for such persons is evidence of their cover.
            telling += [work.find(("",), *rule_days), work.find(("first",), *rule_days)]
    known = [found for found in telling if _usable(found)]
    if not known:
        _refuse(work, main)
    steps: list[Step] = []
    stops_on = covered_from = None
    months: int | None = 0
    days: int | None = None
    gap_covered: bool | None = None
    continuous: bool | None = None if case.paid_until is None else True
    if case.paid_until is not None and not case.broken:
        work.use(known[0], *rule_days, *stop_days)
    if case.broken:
        stops_on = _stops(work, stop, stop_days, steps, why)
        continuous = _continuous(work, kept, rule_days, steps, why)
    if case.broken or case.paid_until is None:
        outcome = outcome or _Outcome(why=_said_unknown(main))
        steps += [outcome.step] if outcome.step is not None else []
        if main is not None:
            work.use(main, *rule_days)
        months, days, gap_covered = outcome.months, outcome.days, outcome.gap_covered
        if months is None and days is None:
            why["waiting_months"] = outcome.why or SILENT
        if case.resumed_on is None:
            why["covered_from"], gap_covered = NOT_RESUMED, None
        else:
            covered_from = outcome.day
            if covered_from is None:
                why["covered_from"] = outcome.why or SILENT
            if gap_covered is None and case.broken:
                why["gap_covered"] = outcome.why or SILENT
    covered = _covered(case, stops_on, covered_from, gap_covered, outcome, why)
    price, cost = _repair(work, premium_of, why)
    notes = _notes(work)
    runs = list(work.runs.values())
    used = [item for run in runs for item in run.used]
    flags = {flag for run in runs for flag in flags_of(run)} - {"exact"}
    facts = {
        "paid_until": case.paid_until,
        "resumed_on": case.resumed_on,
        "gap": case.gap_months,
        "broken": case.broken,
        "on": case.on,
        "status": case.status,
    }
    return Entitlement(
        region=case.policy.card,
        on=case.on,
        paid_until=case.paid_until,
        resumed_on=case.resumed_on,
        inputs={key: value for run in runs for key, value in run.read.items()},
        assumed=work.assumed,
        covered=covered,
        stops_on=stops_on,
        covered_from=covered_from,
        waiting_months=months,
        waiting_days=days,
        gap_months=case.gap_months,
        gap_covered=gap_covered,
        continuous=continuous,
        repair_price=price,
        repair_cost=cost,
        why=why,
        notes=tuple(Text(zh=rule.zh, en=rule.en) for _, rule in notes),
        flags=tuple(flag for flag in FLAGS if flag in flags) or ("exact",),
        confidence=lowest_confidence(used),
        steps=Step("break", None, facts, tuple(steps)),
        used=tuple({item.id: item for item, _ in used}.values()),
        also_used=tuple(found for found, _ in notes),
    )


def _main(work: _Work, days: tuple[date, date]) -> tuple[Found | None, _Outcome | None]:
    """The entry that treats the case, and what it gives; a newborn's own rule first, where the payment came in time."""
    case = work.case
    if case.status == "resident" and "newborn" in work.run(case.on).groups():
        found = work.find(("newborn",), *days)
        if found is not None and isinstance(found.entry.rule, StartsOn):
            event = work.event(found.entry.rule)
            if _in_time(found.entry.rule, event, case.payment):
                return found, work.evaluate(found.entry.rule)
            # Too late for the newborns' rule: the ordinary one, without their exemption.
            work.case = case = attrs.evolve(case, late_newborn=True)
    found = work.find(case.parts, *days)
    if found is None or not (case.broken or case.paid_until is None):
        return found, None
    try:
        return found, work.evaluate(found.entry.rule)
    except Gap as gap:
        if found.entry.rule is gap.rule:
            return found, None
        return found, _Outcome(step=_short_step(found.entry.rule, case), why=Text(zh=gap.rule.zh, en=gap.rule.en))


def _short_step(rule: Rule, case: Case) -> Step:
    assert isinstance(rule, GapUpTo)
    return Step("gap_up_to", None, {"months": rule.months, "gap": case.gap_months, "lacks": "unknown"})


def _said_unknown(main: Found | None) -> Text:
    if main is not None and isinstance(main.entry.rule, (Unknown, NotApplicableRule)):
        return Text(zh=main.entry.rule.zh, en=main.entry.rule.en)
    return SILENT


def _refuse(work: _Work, main: Found | None) -> NoReturn:
    """Say that nothing is known: the look-up fails in the same way, and its error tells the spans and the rivals."""
    case = work.case
    part = case.parts[-1] if main is None else main.entry.part
    day = case.payment if main is not None and select((main,), case.payment) else case.on
    answer(Run(case.person, case.policy, day, case.extrapolate), BENEFIT, part, case.status)
    raise AssertionError("a rule that cannot be used was used")


def _stops(
    work: _Work, stop: Found | None, days: tuple[date, ...], steps: list[Step], why: dict[str, Text]
) -> date | None:
    """The first day without cover. A resident's premium is for a year, which ends on the day paid until."""
    case = work.case
    assert case.paid_until is not None
    if stop is not None and isinstance(stop.entry.rule, StartsOn):
        work.use(stop, *days)
        outcome = work.evaluate(stop.entry.rule)
        assert outcome.step is not None
        steps.append(Step("stop", None, {}, (outcome.step,)))
        return outcome.day
    if (case.was or case.status) == "resident":
        work.assumed["stop"] = "paid_until"
        return case.paid_until + ONE_DAY
    why["stops_on"] = _said_unknown(stop)
    return None


def _continuous(
    work: _Work, kept: Found | None, days: tuple[date, ...], steps: list[Step], why: dict[str, Text]
) -> bool | None:
    if kept is None or not isinstance(kept.entry.rule, Continuity):
        why["continuous"] = _said_unknown(kept)
        return None
    work.use(kept, *days)
    gap = work.case.gap_months
    assert gap is not None
    steps.append(Step("continuity", None, {"months": kept.entry.rule.months, "gap": gap}))
    return gap <= kept.entry.rule.months


def _covered(
    case: Case,
    stops_on: date | None,
    covered_from: date | None,
    gap_covered: bool | None,
    outcome: _Outcome | None,
    why: dict[str, Text],
) -> bool | None:
    if case.paid_until is None:
        if covered_from is not None and case.on >= covered_from:
            return True
        if case.status in RETIRED:
            # Who retires was insured in another way before.
            why["covered"] = BEFORE_RETIRING
            return None
        return False
    if not case.broken or case.on < (stops_on or case.paid_until + ONE_DAY):
        return True
    waits = outcome is not None and (outcome.months or outcome.days)
    if gap_covered and (case.on < case.payment or not waits):
        return True
    if covered_from is not None and case.on >= covered_from:
        return True
    resumed = case.resumed_on is not None and case.on >= case.resumed_on
    if stops_on is None and not resumed:
        why["covered"] = STOP_UNKNOWN
        return None
    # Where something resumed and the rule of what follows is not known, nothing can be said of the day.
    if case.resumed_on is not None and covered_from is None and (outcome is None or outcome.why is not NOT_BACKPAID):
        why["covered"] = why["covered_from"]
        return None
    return False


def _repair(
    work: _Work, premium_of: Callable[[date], Decimal | None], why: dict[str, Text]
) -> tuple[Decimal | None, Decimal | None]:
    """What one missed year costs to buy back, and all that are left; nothing where none is missed."""
    case, rule = work.case, work.wait
    if rule is None or not rule.per_repaid_year:
        return None, None
    missed = work.missed_years() - case.repaid_years
    if not missed:
        return None, None
    if not rule.at_current_premium:
        why["repair_cost"] = Text(
            zh="没有来源说明补缴的标准", en="no source tells at which price a year is bought back"
        )
        return None, None
    try:
        price = premium_of(case.payment)
    except YibaoError as error:
        why["repair_cost"] = Text(zh=error.zh.splitlines()[0], en=error.en.splitlines()[0])
        return None, None
    if price is None:
        why["repair_cost"] = Text(zh="当年的个人缴费标准未知", en="the own premium of the year is not known")
        return None, None
    return price, EXACT.multiply(price, Decimal(missed))


def _notes(work: _Work) -> list[tuple[Found, Statement]]:
    """What is told in words for this status and day."""
    case = work.case
    founds = (
        select(case.policy.find(BENEFIT, part, case.status), case.on)
        for part in case.policy.parts(BENEFIT)
        if part.startswith("statement:")
    )
    return [(found, found.entry.rule) for found in founds if found and isinstance(found.entry.rule, Statement)]
