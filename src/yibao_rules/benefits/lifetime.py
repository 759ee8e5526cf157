"""Lifetime coverage (退休后终身医保待遇): how many months are required and counted, and what a shortfall costs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

import attrs

from ..calculator import Explained, answer, check_groups, flags_of, lowest_confidence, missing_input
from ..dates import first_of_month, months_between, parse_date
from ..errors import InvalidInput, MissingInput, NotApplicable, NotKnown
from ..money import EXACT, round_to, to_fen
from ..policy import STATUSES, Card, Found, Policy, Text
from ..rules import MONTH_KINDS, Counting, Months
from ..scalar import Run, Step, one_of, plain, reachable, told
from ..trace import Line, closing_lines, header_dict, step_lines
from ..words import word, years_text, yuan

BENEFIT: Final = "lifetime_coverage"
OPTIONS: Final = ("lump_sum", "monthly")


@attrs.frozen(kw_only=True)
class MonthCount:
    """One condition: the kind of months, how many are required and counted, and how many are short.

    >>> import yibao_rules as yb
    >>> he = yb.Insured(region="北京", sex="male", actual_months=240, deemed_months=36)
    >>> count = yb.lifetime_coverage(he, on="2025-05-01").conditions[0]
    >>> count.counts, count.required, count.counted, count.shortfall
    ('total', 300, 276, 24)
    """

    counts: str
    required: int
    counted: int

    @property
    def shortfall(self) -> int:
        return max(0, self.required - self.counted)


@attrs.frozen(kw_only=True)
class ShortfallOption:
    """One way to make up for a shortfall of `months` months.

    `monthly_cost` and `total` are yuan; None where they are not known, and `why` then says why. `allowed` is None where
    no source tells whether this person may use it. `note` is what the source says besides, such as what becomes of the
    account. `status` is that of the price.

    >>> import yibao_rules as yb
    >>> he = yb.Insured(region="北京", sex="male", actual_months=240, deemed_months=36)
    >>> [(way.kind, way.months) for way in yb.lifetime_coverage(he, on="2025-05-01").options]
    [('lump_sum', 24), ('monthly', 24)]
    """

    kind: str
    months: int
    monthly_cost: Decimal | None
    total: Decimal | None
    allowed: bool | None
    status: str = "not_known"
    why: Text | None = None
    note: Text | None = None
    found: Found | None = attrs.field(default=None, repr=False)

    def to_dict(self) -> dict[str, Any]:
        """The option as plain data."""
        return {
            "kind": self.kind,
            "months": self.months,
            "monthly_cost": plain(self.monthly_cost),
            "total": plain(self.total),
            "allowed": self.allowed,
            "status": self.status,
            "why_zh": self.why.zh if self.why else None,
            "why_en": self.why.en if self.why else None,
            "note_zh": self.note.zh if self.note else None,
            "note_en": self.note.en if self.note else None,
            "entry": self.found.id if self.found else None,
        }


def _of(kind: str, field: str) -> property:
    def read(self: LifetimeCoverage) -> int | None:
        count = next((item for item in self.conditions if item.counts == kind), None)
        return None if count is None else int(getattr(count, field))

    read.__doc__ = f"Months {field} of the kind {kind!r}; None where there is no such condition."
    return property(read)


@attrs.frozen(kw_only=True, repr=False, str=False)
class LifetimeCoverage(Explained):
    """Whether a person is covered for life on retirement, and if not, what is missing and what that costs.

    `conditions` are those of the alternative that is nearest to being met; `required_months`, `counted_months` and
    `shortfall_months` are those of all insured months, with `_actual_`, `_local_`, `_province_` and `_continuous_`
    those of the other kinds: None where there is no such condition. `on` is the rule day: `retired_on`, or the day
    asked for.

    >>> import yibao_rules as yb
    >>> he = yb.Insured(region="北京", sex="male", actual_months=240, deemed_months=36)
    >>> r = yb.lifetime_coverage(he, on="2025-05-01")
    >>> r.eligible, r.required_months, r.shortfall_months
    (False, 300, 24)
    """

    region: Card
    on: date
    inputs: Mapping[str, Any]
    assumed: Mapping[str, str]
    eligible: bool
    conditions: tuple[MonthCount, ...]
    options: tuple[ShortfallOption, ...]
    flags: tuple[str, ...]
    confidence: str
    steps: Step
    used: tuple[Found, ...]

    required_months = _of("total", "required")
    counted_months = _of("total", "counted")
    shortfall_months = _of("total", "shortfall")
    required_actual_months = _of("actual", "required")
    counted_actual_months = _of("actual", "counted")
    shortfall_actual_months = _of("actual", "shortfall")
    required_local_months = _of("local", "required")
    counted_local_months = _of("local", "counted")
    shortfall_local_months = _of("local", "shortfall")
    required_province_months = _of("province", "required")
    counted_province_months = _of("province", "counted")
    shortfall_province_months = _of("province", "shortfall")
    required_continuous_months = _of("continuous", "required")
    counted_continuous_months = _of("continuous", "counted")
    shortfall_continuous_months = _of("continuous", "shortfall")

    @property
    def status(self) -> str:
        """The gravest of `flags`."""
        return self.flags[0]

    @property
    def months_to_pay(self) -> int:
        """The months that are missing under the condition that is furthest from being met."""
        return max(item.shortfall for item in self.conditions)

    @property
    def break_even_months(self) -> int | None:
        """After how many monthly payments the lump sum would have been cheaper; None where one cost is not known."""
        costs = {option.kind: option for option in self.options}
        lump, monthly = costs.get("lump_sum"), costs.get("monthly")
        if lump is None or monthly is None or lump.total is None or not monthly.monthly_cost:
            return None
        return -(-to_fen(lump.total) // to_fen(monthly.monthly_cost))

    def __repr__(self) -> str:
        said = "eligible" if self.eligible else f"{self.months_to_pay} months short"
        return f"LifetimeCoverage({self.region.adcode} {self.region.name_zh}, {self.on}: {said}, {self.status})"

    def short(self, lang: str) -> str:
        name = self.region.name(lang)
        if lang == "zh":
            said = "年限已满" if self.eligible else f"还差 {years_text(Decimal(self.months_to_pay), 'zh')}"
            return f"{name} {self.on} {word(BENEFIT, 'zh')}：{said}"
        said = "complete" if self.eligible else f"{years_text(Decimal(self.months_to_pay), 'en')} short"
        return f"{name} {self.on} {word(BENEFIT, 'en')}: {said}"

    def lines(self, lang: str) -> list[Line]:
        zh = lang == "zh"
        name = self.region.name(lang)
        lines = [Line("title", f"{name} · {word(BENEFIT, lang)} · {self.on}"), Line("value", self.short(lang))]
        lines += step_lines(self.steps, lang, 1)
        for item in self.conditions:
            need, have = (years_text(Decimal(count), lang) for count in (item.required, item.counted))
            short = years_text(Decimal(item.shortfall), lang)
            kind = word(f"months:{item.counts}", lang)
            if zh:
                lines.append(Line("step", f"{kind}：需 {need}，已有 {have}，差 {short}", 1))
            else:
                lines.append(Line("step", f"{kind}: {need} needed, {have} counted, {short} short", 1))
        for option in self.options:
            lines.append(Line("step", _option_text(option, lang), 1))
            if option.note is not None:
                lines.append(Line("small", option.note.zh if zh else option.note.en, 2))
        lines += closing_lines(self.used, self.flags, self.confidence, lang)
        return lines

    def to_dict(self) -> dict[str, Any]:
        """The result as plain data; months are integers, money is text."""
        return {
            **header_dict(BENEFIT, self.used),
            "region": self.region.to_dict(),
            "on": plain(self.on),
            "inputs": {key: plain(value) for key, value in self.inputs.items()},
            "assumed": dict(self.assumed),
            "eligible": self.eligible,
            "conditions": [
                {"counts": item.counts, "required": item.required, "counted": item.counted, "shortfall": item.shortfall}
                for item in self.conditions
            ],
            "months_to_pay": self.months_to_pay,
            "options": [option.to_dict() for option in self.options],
            "break_even_months": self.break_even_months,
            "status": self.status,
            "flags": list(self.flags),
            "confidence": self.confidence,
            "steps": self.steps.to_dict(),
            **self.what_if_dict(),
        }


def _option_text(option: ShortfallOption, lang: str) -> str:
    zh = lang == "zh"
    name = word(f"shortfall:{option.kind}", lang)
    if option.allowed is False:
        said = "不可用" if zh else "not open"
    elif option.total is not None and option.monthly_cost is not None:
        cost, total = yuan(option.monthly_cost), yuan(option.total)
        said = (
            f"{option.months} 个月 × {cost} 元 = {total} 元"
            if zh
            else f"{option.months} months × {cost} = {total} yuan"
        )
    else:
        said = "费用未知" if zh else "cost not known"
    if option.why is not None:
        said += f"（{option.why.zh}）" if zh else f" ({option.why.en})"
    return f"{name}：{said}" if zh else f"{name}: {said}"


def lifetime_coverage(
    person: Any, policy: Policy, on: date, code_of: Callable[[str], str], *, extrapolate: bool = False
) -> LifetimeCoverage:
    """Required, counted and missing months; the requirement is taken on `retired_on`, prices on `on`.

    `code_of` gives the code of a place by name, for the spells of a history.

    Raises:
        MissingInput: fields that the requirement or the count needs; all are named.
        NotKnown, NotApplicable: no requirement is known, or none exists.
    """
    retired = getattr(person, "retired_on", None)
    rule_day = on if retired is None else parse_date(retired, "retired_on")
    run = Run(person, policy, rule_day, extrapolate)
    if run.groups():
        check_groups(run)
    who = _who(person)
    if who == "any" and _only_by_status(policy, ""):
        raise missing_input(run, BENEFIT, ("status",))
    try:
        _, step = answer(run, BENEFIT, "", who)
    except MissingInput as error:
        # The count is asked for at once with what the requirement lacks.
        raise missing_input(run, BENEFIT, (*error.fields, *_uncounted(run))) from None
    alternatives = _alternatives(step)
    kinds = [kind for kind in MONTH_KINDS if any(kind in needed for needed in alternatives)]
    counting = _counting(run, who)
    counted = _counted(run, kinds, counting, code_of)
    choices = [
        tuple(
            MonthCount(counts=kind, required=needed[kind], counted=counted[kind])
            for kind in MONTH_KINDS
            if kind in needed
        )
        for needed in alternatives
    ]
    conditions = min(choices, key=lambda counts: max(item.shortfall for item in counts))
    months = max(item.shortfall for item in conditions)
    price_runs = [Run(person, policy, on, extrapolate) for _ in OPTIONS]
    options = tuple(_option(*each, months) for each in zip(price_runs, OPTIONS, strict=True)) if months else ()
    for each in price_runs:
        run.read |= each.read
        run.assumed |= each.assumed
    used = [item for each in (run, *price_runs) for item, _ in each.used]
    return LifetimeCoverage(
        region=policy.card,
        on=rule_day,
        inputs=run.read,
        assumed=run.assumed,
        eligible=months == 0,
        conditions=conditions,
        options=options,
        flags=flags_of(run),
        confidence=lowest_confidence(run.used),
        steps=step,
        used=tuple({item.id: item for item in used}.values()),
    )


def _who(person: Any) -> str:
    """The person's status where one is given: most requirements hold for everybody."""
    status = getattr(person, "status", None)
    return "any" if status is None else one_of(STATUSES)(status, "status")


def _only_by_status(policy: Policy, part: str) -> bool:
    """Whether a part speaks to some statuses only, so that nothing can be said to a person without one."""
    found = any(policy.find(BENEFIT, part, status) for status in STATUSES)
    return found and not policy.find(BENEFIT, part, "any")


def _uncounted(run: Run) -> tuple[str, ...]:
    """The counts that the requirement may need and the person does not have."""
    if getattr(run.person, "history", None):
        return ()
    found = next(item for item, _ in run.used if item.benefit == BENEFIT)
    reached = reachable(found.entry.rule, run, run.on)
    kinds = {rule.counts for rule in reached if isinstance(rule, Months)}
    wanted = sorted({_FIELDS.get(kind, "actual_months") for kind in kinds})
    return tuple(field for field in wanted if getattr(run.person, field, None) is None)


def _alternatives(step: Step) -> list[dict[str, int]]:
    """The sets of required months, by kind, of which one has to be met in full."""
    if step.op == "months":
        assert step.value is not None
        return [{str(step.facts["counts"]): int(step.value)}]
    if step.op == "any_of":
        return [needed for child in step.children for needed in _alternatives(child)]
    if step.op == "all_of":
        joined: list[dict[str, int]] = [{}]
        for child in step.children:
            joined = [_merged(one, two) for one in joined for two in _alternatives(child)]
        return joined
    (child,) = step.children
    return _alternatives(child)


def _merged(one: Mapping[str, int], two: Mapping[str, int]) -> dict[str, int]:
    return {kind: max(one.get(kind, 0), two.get(kind, 0)) for kind in {**one, **two}}


def _counting(run: Run, who: str) -> Counting:
    """Which months count in this place; deemed ones do where nothing is said, and the result names that."""
    found = run.select(run.policy.find(BENEFIT, "counting", who), run.on)
    if found is not None and isinstance(found.entry.rule, Counting):
        return found.entry.rule
    run.assumed["counting"] = "deemed"
    return Counting()


_FIELDS: Final = {
    "actual": "actual_months",
    "local": "local_months",
    "province": "province_months",
    "continuous": "continuous_months",
}


def _counted(run: Run, kinds: Iterable[str], counting: Counting, code_of: Callable[[str], str]) -> dict[str, int]:
    history = getattr(run.person, "history", None) or ()
    if history:
        return _from_history(run, history, counting, code_of)
    wanted = {_FIELDS.get(kind, "actual_months") for kind in kinds}
    values: dict[str, int] = {}
    missing = []
    for field in sorted(wanted):
        value = getattr(run.person, field, None)
        if value is None:
            missing.append(field)
        else:
            values[field] = run.read[field] = _whole(value, field)
    if missing:
        raise missing_input(run, BENEFIT, tuple(missing))
    counted = {kind: values[field] for kind, field in _FIELDS.items() if field in values}
    if "actual_months" in values:
        counted["total"] = values["actual_months"] + _deemed(run, counting)
    return counted


def _deemed(run: Run, counting: Counting) -> int:
    value = getattr(run.person, "deemed_months", None)
    if not counting.deemed:
        return 0
    if value is None:
        run.assumed["deemed_months"] = "0"
        return 0
    run.read["deemed_months"] = _whole(value, "deemed_months")
    return int(run.read["deemed_months"])


def _whole(value: object, field: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 1200:
        raise InvalidInput(field, "a whole number of months is needed", "应为整数个月", value)
    return value


def _from_history(
    run: Run, history: Iterable[Any], counting: Counting, code_of: Callable[[str], str]
) -> dict[str, int]:
    """Months by kind; a month that two spells share counts once, as a paid one before a deemed one."""
    here = run.policy.card.adcode

    def nearness(code: str) -> int:
        return 2 if code == here else int(code[:2] == here[:2])

    paid: dict[date, str] = {}
    deemed: set[date] = set()
    if not isinstance(history, Iterable):
        raise InvalidInput("history", "an iterable of Spell is needed", "应为 Spell 的列表", history)
    for spell in history:
        code = code_of(spell.region)
        as_paid = spell.kind == "actual" or (spell.kind == "military" and counting.military == "actual")
        for month in _months_of(spell.first_month, min(spell.last_month, run.on)):
            if as_paid:
                # Where two places were paid in one month the nearer one wins: local months are what is scarce.
                if month not in paid or nearness(code) > nearness(paid[month]):
                    paid[month] = code
            elif counting.deemed and month <= (counting.deemed_until or date.max):
                deemed.add(month)
    every = {*paid, *deemed}
    run.read["history"] = len(every)
    return {
        "total": len(every),
        "actual": len(paid),
        "local": sum(code == here for code in paid.values()),
        "province": sum(code[:2] == here[:2] for code in paid.values()),
        "continuous": _latest_run(every),
    }


def _months_of(first: date, last: date) -> list[date]:
    return [first_of_month(first, count) for count in range(months_between(first, last) + 1)]


def _latest_run(months: set[date]) -> int:
    if not months:
        return 0
    last = max(months)
    count = 0
    while count <= months_between(date.min, last) and first_of_month(last, -count) in months:
        count += 1
    return count


def _option(run: Run, kind: str, months: int) -> ShortfallOption:
    part = f"shortfall:{kind}"
    who = _who(run.person)
    founds = told(run.policy.find(BENEFIT, part, who), run.on)
    silent = Text(zh="没有来源说明", en="no source tells")
    if not founds and who == "any" and _only_by_status(run.policy, part):
        silent = Text(zh="因人员类别而异，请给出 status", en="it depends on the status, which is not given")
    if not founds:
        return ShortfallOption(kind=kind, months=months, monthly_cost=None, total=None, allowed=None, why=silent)
    try:
        found, step = answer(run, BENEFIT, part, who)
    except NotApplicable as error:
        why = Text(zh=error.zh.splitlines()[0], en=error.en.splitlines()[0])
        return ShortfallOption(
            kind=kind, months=months, monthly_cost=None, total=None, allowed=False, status="not_applicable", why=why
        )
    except (NotKnown, MissingInput) as error:
        why = Text(zh=error.zh.splitlines()[0], en=error.en.splitlines()[0])
        entry = next((item for item in founds if item.entry.covers(run.on)), None)
        return ShortfallOption(
            kind=kind,
            months=months,
            monthly_cost=None,
            total=None,
            allowed=None if entry is None else True,
            why=why,
            note=None if entry is None else entry.entry.note,
            found=entry,
        )
    if step.value is None:
        said = Text(zh=str(step.facts["zh"]), en=str(step.facts["en"]))
        return ShortfallOption(
            kind=kind,
            months=months,
            monthly_cost=None,
            total=None,
            allowed=True,
            why=said,
            note=found.entry.note,
            found=found,
        )
    cost = round_to(step.value)
    return ShortfallOption(
        kind=kind,
        months=months,
        monthly_cost=cost,
        total=EXACT.multiply(cost, Decimal(months)),
        allowed=True,
        status=flags_of(run)[0],
        note=found.entry.note,
        found=found,
    )
