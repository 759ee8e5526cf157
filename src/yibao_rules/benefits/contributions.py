"""Contributions (缴费): the base after floor and cap, what each side pays, and what goes to the account."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

import attrs

from ..calculator import (
    Calculator,
    Explained,
    Instead,
    answer,
    check_groups,
    flags_of,
    lowest_confidence,
    missing_input,
    status_of,
)
from ..errors import InvalidInput, MissingInput, NotApplicable, NotKnown
from ..money import EXACT, FEN, MOST_YUAN, ZERO, parse_yuan, round_to, to_fen
from ..policy import Card, Found, Policy, Text, walk
from ..scalar import Run, Step, asked_fields, missing_fields, plain, told
from ..trace import Line, closing_lines, header_dict, step_lines
from ..words import COLON, amount, part_text, word, yuan

BENEFIT: Final = "contributions"
FLOOR, CAP = "base_floor", "base_cap"
PAYERS: Final = ("employee", "employer", "own", "subsidy")
"""Who pays a part, the first half of its name ("employer:large_amount"); `own` is a flexible or resident member."""
SIDES: Final = {"employee": ("employee", "own"), "employer": ("employer",), "subsidy": ("subsidy",), "total": PAYERS}
"""Each side, and whose parts add up to it."""


@attrs.frozen(kw_only=True)
class ContributionPart:
    """One part: its name ("employee:basic"), its amount in yuan and the steps that led to it.

    >>> import yibao_rules as yb
    >>> worker = yb.Insured(region="北京", birth_date="1985-03-02", status="in_service", contribution_base=10000)
    >>> part = yb.contributions(worker, on="2025-06-01").items[0]
    >>> part.name, part.amount
    ('employee:basic', Decimal('200.00'))
    """

    name: str
    amount: Decimal
    unit: str
    steps: Step = attrs.field(repr=False)

    def told_in(self, unit: str) -> ContributionPart:
        """The part in another unit: twelve months make a year."""
        if unit == self.unit:
            return self
        return attrs.evolve(self, amount=EXACT.multiply(self.amount, Decimal(12)), unit=unit)


@attrs.frozen(kw_only=True, repr=False, str=False)
class Contributions(Explained):
    """What is paid in `unit` ("yuan/month" or "yuan/year").

    `base` is the contribution base after floor and cap, None where no part depends on one; where a bound is not known
    the given base stands and the status is `bounds_unknown`. `employee` is what the person pays (fixed premiums
    included, also as a flexible or resident member), `employer` what the employer pays, `subsidy` what the budget pays,
    `total` all of it: None where no source tells, or where a part of it is `missing`, since a sum without it is no sum.
    `to_account` is the account credit on that base, None where it is not known. `parts` has every known part by name;
    `missing` names the parts that exist but whose size is unknown.

    >>> import yibao_rules as yb
    >>> worker = yb.Insured(region="北京", birth_date="1985-03-02", status="in_service", contribution_base=10000)
    >>> r = yb.contributions(worker, on="2025-06-01")
    >>> r.employee, r.employer, r.total, r.missing
    (Decimal('203.00'), Decimal('980.00'), Decimal('1183.00'), ())
    """

    region: Card
    on: date
    inputs: Mapping[str, Any]
    assumed: Mapping[str, str]
    unit: str
    base: Decimal | None
    employee: Decimal | None
    employer: Decimal | None
    subsidy: Decimal | None
    total: Decimal | None
    to_account: Decimal | None
    items: tuple[ContributionPart, ...]
    missing: tuple[str, ...]
    why_missing: Mapping[str, Text]
    flags: tuple[str, ...]
    confidence: str
    used: tuple[Found, ...]

    @property
    def parts(self) -> dict[str, Decimal]:
        """Every known part by name."""
        return {item.name: item.amount for item in self.items}

    @property
    def status(self) -> str:
        """The gravest of `flags`."""
        return self.flags[0]

    def __repr__(self) -> str:
        return (
            f"Contributions({self.region.adcode} {self.region.name_zh}, {self.on}: base {self.base}, "
            f"employee {self.employee}, employer {self.employer}, {self.unit}, {self.status})"
        )

    def short(self, lang: str) -> str:
        name = self.region.name(lang)
        return f"{name} {self.on} {word(BENEFIT, lang)} {self._total_text(lang)}"

    def _total_text(self, lang: str) -> str:
        if self.total is not None:
            return amount(self.total, self.unit, lang)
        parts = ("、" if lang == "zh" else ", ").join(part_text(part, lang) for part in self.missing)
        return f"不全，缺 {parts}" if lang == "zh" else f"not complete without {parts}"

    def lines(self, lang: str) -> list[Line]:
        zh = lang == "zh"
        name = self.region.name(lang)
        lines = [Line("title", f"{name} · {word(BENEFIT, lang)} · {self.on}")]
        lines.append(Line("value", self._total_text(lang)))
        if self.base is not None:
            lines.append(Line("step", f"{word('contribution_base', lang)} {yuan(self.base)}", 0))
        for item in self.items:
            lines.append(Line("step", f"{part_text(item.name, lang)}{COLON[lang]}{yuan(item.amount)}", 1))
            lines += step_lines(item.steps, lang, 2)
        for part in self.missing:
            why = self.why_missing[part]
            unknown = f"未知（{why.zh}）" if zh else f"not known ({why.en})"
            lines.append(Line("step", f"{part_text(part, lang)}{COLON[lang]}{unknown}", 1))
        if self.to_account is not None:
            lines.append(Line("step", f"{'划入个人账户：' if zh else 'to the account: '}{yuan(self.to_account)}"))
        # What is missing has no evidence, so the grade speaks of the other parts alone.
        head = ("状态", "status") if not self.missing else ("已知部分的状态", "status of the known parts")
        lines += closing_lines(self.used, self.flags, self.confidence, lang, head=head)
        return lines

    def to_dict(self) -> dict[str, Any]:
        """The result as plain data; money is text."""
        return {
            **header_dict(BENEFIT, self.used),
            "region": self.region.to_dict(),
            "on": plain(self.on),
            "inputs": {key: plain(value) for key, value in self.inputs.items()},
            "assumed": dict(self.assumed),
            "unit": self.unit,
            "base": plain(self.base),
            "employee": plain(self.employee),
            "employer": plain(self.employer),
            "subsidy": plain(self.subsidy),
            "total": plain(self.total),
            "to_account": plain(self.to_account),
            "parts": {name: plain(value) for name, value in self.parts.items()},
            "missing": list(self.missing),
            "status": self.status,
            "flags": list(self.flags),
            "confidence": self.confidence,
            "steps": {item.name: item.steps.to_dict() for item in self.items},
            **self.what_if_dict(),
        }


NOT_YET: Final = Text(zh="该日尚无已知规则", en="no rule is known for that day yet")


def _comes_later(policy: Policy, part: str, status: str, on: date) -> bool:
    """Whether a part is known from a later day on: it may exist already, and nothing says how large it is."""
    founds = told(policy.find(BENEFIT, part, status), on)
    return any(found.start is not None and on < found.start for found in founds)


def contributions(
    person: Any, policy: Policy, on: date, account_credit: Calculator, *, extrapolate: bool = False
) -> Contributions:
    """What a person and the employer pay on a day.

    Raises:
        MissingInput: no status, or no contribution base where a part is a percent of it.
        NotKnown: no part is known for this status and day.
        NotApplicable: every part says that nothing is paid in this way.
    """
    run = Run(person, policy, on, extrapolate)
    status = status_of(run)
    if run.groups():
        check_groups(run)
    names = [part for part in policy.parts(BENEFIT) if part.partition(":")[0] in PAYERS]
    founds = {part: found for part in names if (found := entry_of(run, part, status)) is not None}
    if not founds:
        part = next(
            (name for name in names if told(policy.find(BENEFIT, name, status), on)),
            names[0] if names else "employee:basic",
        )
        answer(run, BENEFIT, part, status)
    based = any(
        "contribution_base" in asked_fields(rule) for found in founds.values() for rule in walk(found.entry.rule)
    )
    lacking = [field for found in founds.values() for field in missing_fields(found.entry.rule, run, on)]
    if lacking:
        needed_by = (found.entry.rule for found in founds.values())
        raise missing_input(run, BENEFIT, tuple(dict.fromkeys(lacking)), *needed_by)
    base = _base(run, status) if based else None
    payer = person if base is None else Instead(person, contribution_base=base)
    items: list[ContributionPart] = []
    missing = {part: NOT_YET for part in names if part not in founds and _comes_later(policy, part, status, on)}
    applies: NotApplicable | None = None
    units = set()
    for part, found in founds.items():
        inner = Run(payer, policy, on, extrapolate)
        try:
            _, step = answer(inner, BENEFIT, part, status)
        except NotKnown as error:
            missing[part] = Text(zh=error.zh.splitlines()[0], en=error.en.splitlines()[0])
            run.used += inner.changed()
            continue
        except NotApplicable as error:
            applies = error
            run.used += inner.changed()
            continue
        assert step.value is not None
        units.add(found.entry.unit)
        items.append(ContributionPart(name=part, amount=round_to(step.value), unit=found.entry.unit, steps=step))
        run.used += inner.used
        run.assumed |= inner.assumed
        run.bounds_unknown |= inner.bounds_unknown
        run.read = {**inner.read, **run.read}
    if not items and not missing and applies is not None:
        raise applies
    if not items:
        part = next((part for part in missing if part in founds), next(iter(missing)))
        answer(Run(payer, policy, on, extrapolate), BENEFIT, part, status)
    unit = units.pop() if len(units) == 1 else "yuan/year"
    items = [item.told_in(unit) for item in items]
    paid: dict[str, Any] = {side: _sum(items, missing, payers) for side, payers in SIDES.items()}
    to_account, changed = _to_account(payer, policy, on, account_credit, unit, extrapolate)
    return Contributions(
        region=policy.card,
        on=on,
        inputs=run.read,
        assumed=run.assumed,
        unit=unit,
        base=base,
        **paid,
        to_account=to_account,
        items=tuple(items),
        missing=tuple(missing),
        why_missing=missing,
        flags=flags_of(run),
        confidence=lowest_confidence(run.used),
        used=tuple({item.id: item for item in (*(item for item, _ in run.used), *changed)}.values()),
    )


def entry_of(run: Run, part: str, status: str) -> Found | None:
    """The entry of a part on the day, without counting it as used yet."""
    return Run(run.person, run.policy, run.on, run.extrapolate).select(run.policy.find(BENEFIT, part, status), run.on)


def _base(run: Run, status: str) -> Decimal:
    """The given base between floor and cap; a bound that is not known leaves it as it is, and says so."""
    base: Decimal = run.field("contribution_base")
    for part, pick in ((FLOOR, max), (CAP, min)):
        try:
            _, step = answer(run, BENEFIT, part, status)
        except (NotKnown, MissingInput):
            run.bounds_unknown = True
            continue
        except NotApplicable:
            continue
        assert step.value is not None
        base = pick(base, round_to(step.value))
    return base


def _sum(items: list[ContributionPart], missing: Iterable[str], payers: tuple[str, ...]) -> Decimal | None:
    """What one side pays; None where it pays nothing that is known, or not all of it is."""
    amounts = [item.amount for item in items if item.name.partition(":")[0] in payers]
    if not amounts or any(part.partition(":")[0] in payers for part in missing):
        return None
    total = ZERO
    for value in amounts:
        total = EXACT.add(total, value)
    return total


def _to_account(
    person: Any, policy: Policy, on: date, account_credit: Calculator, unit: str, extrapolate: bool
) -> tuple[Decimal | None, tuple[Found, ...]]:
    """What goes to the account, and the changed rules behind it."""
    try:
        result: Any = account_credit.compute(person, policy, on, extrapolate=extrapolate)
    except NotApplicable:
        return ZERO, ()
    except (NotKnown, MissingInput):
        return None, ()
    # A plugin's calculator may answer with a class of its own.
    changed = result.changed if isinstance(result, Explained) else ()
    value: Decimal = getattr(result, "annual" if unit == "yuan/year" else "monthly")
    return value, changed


def base_for(person: Any, policy: Policy, on: date, account_credit: Calculator, wanted: Decimal, side: str) -> Decimal:
    """The smallest contribution base at which one side pays at least `wanted`.

    Raises:
        InvalidInput: `side` is not "employee", "employer" or "total", or no base gives so much or so little.
    """
    if side not in ("employee", "employer", "total"):
        raise InvalidInput(
            "side", "one of employee, employer, total is needed", "应为 employee、employer 或 total", side
        )
    target = to_fen(round_to(parse_yuan(wanted, "wanted")))

    def paid(fen: int) -> int:
        based = Instead(person, contribution_base=EXACT.multiply(Decimal(fen), FEN))
        value = getattr(contributions(based, policy, on, account_credit), side)
        if value is None:
            raise InvalidInput("side", f"the {side} part is not known here", f"这里没有 {side} 部分", side)
        return to_fen(value)

    low, high = 0, to_fen(MOST_YUAN) - 1
    if (at_most := paid(high)) < target:
        most = EXACT.multiply(Decimal(at_most), FEN)
        raise InvalidInput("wanted", f"more than the cap allows: {most}", f"超过上限所得的 {most}", str(wanted))
    # What is paid never falls as the base grows, so the smallest base is found by halving.
    while low < high:
        middle = (low + high) // 2
        if paid(middle) >= target:
            high = middle
        else:
            low = middle + 1
    return EXACT.multiply(Decimal(low), FEN)
