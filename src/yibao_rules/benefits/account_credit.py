"""Account credit (个人账户划入): what the pool credits to a person's account, gross, and what is taken from it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from ..calculator import Deduction, Result, answer, check_groups, flags_of, lowest_confidence, status_of
from ..errors import MissingInput, NotApplicable, NotKnown
from ..money import EXACT, ZERO, round_to, share_of
from ..policy import DEDUCTION, Found, Policy, Text
from ..scalar import Run, told

BENEFIT = "account_credit"
_TWELVE = Decimal(12)


class AccountCredit:
    """Computes the monthly or yearly credit from the entries of `Region.account_credit`."""

    benefit = BENEFIT

    def compute(self, person: Any, policy: Policy, on: date, *, extrapolate: bool = False) -> Result:
        run = Run(person, policy, on, extrapolate)
        status = status_of(run)
        if run.groups():
            check_groups(run)
        found, step = answer(run, BENEFIT, "", status)
        assert step.value is not None
        unit = found.entry.unit
        amount = round_to(step.value)
        annual = round_to(EXACT.multiply(amount, _TWELVE)) if unit == "yuan/month" else amount
        monthly = amount if unit == "yuan/month" else share_of(annual, 12)
        used = tuple(run.used)
        parts = [part for part in policy.parts(BENEFIT) if part.startswith(DEDUCTION)]
        deductions, also_used = _deductions(person, policy, on, status, parts, extrapolate) if parts else ((), ())
        return Result(
            benefit=BENEFIT,
            region=policy.card,
            on=on,
            inputs=run.read,
            assumed=run.assumed,
            amount=amount,
            unit=unit,
            annual=annual,
            monthly=monthly,
            deductions=deductions,
            net=_net(amount, unit, deductions),
            flags=flags_of(run),
            confidence=lowest_confidence(used),
            steps=step,
            used=tuple(item for item, _ in used),
            also_used=also_used,
        )


def _deductions(
    person: Any, policy: Policy, on: date, status: str, parts: list[str], extrapolate: bool
) -> tuple[tuple[Deduction, ...], tuple[Found, ...]]:
    deductions: list[Deduction] = []
    used: list[Found] = []
    for part in parts:
        if not policy.find(BENEFIT, part, status):
            continue
        run = Run(person, policy, on, extrapolate)
        try:
            found, step = answer(run, BENEFIT, part, status)
        except NotApplicable:
            used += [item for item, _ in run.changed()]
            continue
        except (NotKnown, MissingInput) as error:
            if not told(policy.find(BENEFIT, part, status), on):
                continue
            kind = "not_known" if isinstance(error, NotKnown) else "missing_input"
            why = Text(zh=error.zh.splitlines()[0], en=error.en.splitlines()[0])
            deductions.append(Deduction(part=part, amount=None, unit="yuan/month", status=kind, why=why))
            used += [item for item, _ in run.changed()]
            continue
        assert step.value is not None
        flags = flags_of(run)
        deductions.append(Deduction(part=part, amount=round_to(step.value), unit=found.entry.unit, status=flags[0]))
        used += [item for item, _ in run.used]
    return tuple(deductions), tuple(used)


def _net(amount: Decimal, unit: str, deductions: tuple[Deduction, ...]) -> Decimal | None:
    """What is left in the unit of the amount; None where nothing is known to be taken, or not how much."""
    if not deductions:
        return None
    total = ZERO
    for item in deductions:
        if item.amount is None:
            return None
        taken = item.amount
        if item.unit != unit:
            taken = share_of(taken, 12) if unit == "yuan/month" else EXACT.multiply(taken, _TWELVE)
        total = EXACT.add(total, taken)
    return round_to(EXACT.subtract(amount, total))
