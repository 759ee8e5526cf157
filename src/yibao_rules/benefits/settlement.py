"""What a bill comes to (结算结果): its parts, what was used of the year after it, and the records it fills."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

import attrs

from ..calculator import Explained
from ..claim import Claim, YearToDate
from ..money import EXACT, ROUNDING, ZERO, round_to
from ..policy import Card, Found
from ..scalar import Step, plain
from ..trace import Line, closing_lines, header_dict, step_lines
from ..words import COLON, word, yuan


@attrs.frozen(kw_only=True)
class LayerPaid:
    """One layer of a bill: the expense that reached it, its part of the deductible, and what it paid (yuan).

    >>> import yibao_rules as yb
    >>> worker = yb.Insured(region="北京", birth_date="1985-03-02", status="in_service", contribution_base=10000)
    >>> visit = yb.Claim(on="2025-03-01", kind="outpatient", level="tertiary", in_scope=2800)
    >>> layer = yb.reimburse(worker, visit).layers[0]
    >>> layer.name, layer.deductible, layer.paid
    ('pooled', Decimal('1800.00'), Decimal('700.00'))
    """

    name: str
    expense: Decimal
    deductible: Decimal
    paid: Decimal
    step: Step = attrs.field(repr=False)
    found: Found = attrs.field(repr=False)

    def to_dict(self) -> dict[str, Any]:
        """The layer as plain data."""
        return {
            "name": self.name,
            "expense": plain(self.expense),
            "deductible": plain(self.deductible),
            "paid": plain(self.paid),
            "entry": self.found.id,
        }


@attrs.frozen(kw_only=True, repr=False, str=False)
class Settlement(Explained):
    """A bill divided among those who pay it, in yuan, each half up to the fen; the parts add up to `total`.

    `pooled` + `large_amount` + `assistance` + `account` + `cash` = `total`. `deductible` is what the patient paid as
    deductible; `supplement` and `critical_illness` are the parts of `large_amount` that a supplement and
    critical-illness insurance paid. Where expense reaches a layer that exists but whose size no source tells, that
    layer is in `missing`, and `large_amount`, `account` and `cash` are None: `own_at_most` is then what the patient
    pays at the most. Of a refund, all amounts are at most zero, and `remaining` is the claim settled anew without what
    was taken back. `before` and `year_to_date` are what was used of the year before the claim and after it.

    >>> import yibao_rules as yb
    >>> worker = yb.Insured(region="北京", birth_date="1985-03-02", status="in_service", contribution_base=10000)
    >>> visit = yb.Claim(on="2025-03-01", kind="outpatient", level="tertiary", in_scope=2800)
    >>> r = yb.reimburse(worker, visit)
    >>> r.deductible, r.pooled, r.own, r.year_to_date.outpatient_in_scope
    (Decimal('1800.00'), Decimal('700.00'), Decimal('2100.00'), Decimal('2800'))
    """

    region: Card
    claim: Claim
    inputs: Mapping[str, Any]
    assumed: Mapping[str, str]
    deductible: Decimal
    pooled: Decimal
    large_amount: Decimal | None
    supplement: Decimal
    critical_illness: Decimal
    assistance: Decimal
    account: Decimal | None
    cash: Decimal | None
    own_at_most: Decimal
    layers: tuple[LayerPaid, ...]
    missing: tuple[str, ...]
    before: YearToDate
    year_to_date: YearToDate
    flags: tuple[str, ...]
    confidence: str
    steps: Step
    used: tuple[Found, ...]
    remaining: Settlement | None = None

    @property
    def on(self) -> date:
        """The day of the claim."""
        return self.claim.on

    @property
    def total(self) -> Decimal:
        """The whole bill; of a refund, what is taken back, below zero."""
        return signed(self.claim.total, self.claim)

    @property
    def in_scope(self) -> Decimal:
        """The expense within the scope of the insurance."""
        return signed(self.claim.in_scope, self.claim)

    @property
    def own(self) -> Decimal | None:
        """What the patient pays, from the account or in cash."""
        return None if self.cash is None or self.account is None else EXACT.add(self.account, self.cash)

    @property
    def deductible_left(self) -> Decimal | None:
        """What is left of the deductible of the year after the claim; None where it is not one of the year."""
        return self._left("deductible")

    @property
    def pool_left(self) -> Decimal | None:
        """What the pool may still pay in the year after the claim; None where there is no cap, or it is not known."""
        return self._left("cap")

    def _left(self, what: str) -> Decimal | None:
        pool = next((layer for layer in self.layers if layer.name == "pooled"), None)
        for step in pool.step.children if pool is not None else ():
            if what == "cap" and step.op == "room" and step.facts["kind"] == "cap":
                assert pool is not None
                assert step.value is not None
                return round_to(EXACT.subtract(step.value, pool.paid))
            if what == step.op == "deductible" and step.facts["yearly"]:
                assert step.value is not None
                return round_to(
                    max(ZERO, EXACT.subtract(EXACT.subtract(step.facts["standard"], step.facts["met"]), step.value))
                )
        return None

    @property
    def status(self) -> str:
        """The gravest of `flags`."""
        return self.flags[0]

    def __repr__(self) -> str:
        said = f"pooled {self.pooled}, cash {self.cash}"
        return f"Settlement({self.region.adcode} {self.region.name_zh}, {self.on}, {self.total}: {said}, {self.status})"

    def short(self, lang: str) -> str:
        name, kind = self.region.name(lang), word(self.claim.kind, lang)
        own = self.own
        if lang == "zh":
            paid = f"个人支付 {yuan(own)} 元" if own is not None else f"个人最多支付 {yuan(self.own_at_most)} 元"
            return f"{name} {self.on} {kind} {yuan(self.total)} 元：统筹支付 {yuan(self.pooled)} 元，{paid}"
        paid = f"you pay {yuan(own)}" if own is not None else f"you pay at most {yuan(self.own_at_most)}"
        return f"{name} {self.on} {kind} {yuan(self.total)} yuan: the pool pays {yuan(self.pooled)}, {paid}"

    def lines(self, lang: str) -> list[Line]:
        zh = lang == "zh"
        lines = [Line("title", f"{self.region.name(lang)} · {word(self.claim.kind, lang)} · {self.on}")]
        lines.append(Line("value", self.short(lang).partition(COLON[lang])[2]))
        who = word(str(self.inputs["status"]), lang)
        level = "" if self.claim.level is None else " · " + word(self.claim.level, lang)
        lines.append(Line("step", f"{'人员：' if zh else 'person: '}{who}{level}"))
        lines += step_lines(self.steps, lang, 1)
        for name, value in self._split().items():
            if value is None:
                said = "未知" if zh else "not known"
            elif value == 0:
                continue
            else:
                said = f"{yuan(value)} {word('yuan', lang)}"
            zh_name, en_name = _SPLIT[name]
            lines.append(Line("step", f"{zh_name if zh else en_name}{COLON[lang]}{said}"))
        for name in self.missing:
            said = "未知，未计入" if zh else "not known, not reckoned"
            lines.append(Line("small", f"{word(name, lang)}{COLON[lang]}{said}"))
        lines += closing_lines(self.used, self.flags, self.confidence, lang)
        return lines

    def _split(self) -> dict[str, Decimal | None]:
        claim = self.claim
        return {
            "own_pay": signed(claim.own_pay, claim),
            "over_limit": signed(claim.over_limit, claim),
            "first_self_pay": signed(claim.first_self_pay, claim),
            "deductible": self.deductible,
            "pooled": self.pooled,
            "large_amount": self.large_amount,
            "assistance": self.assistance,
            "account": self.account,
            "cash": self.cash,
        }

    def to_dict(self) -> dict[str, Any]:
        """The settlement as plain data; money is text."""
        return {
            **header_dict("reimbursement", self.used),
            "region": self.region.to_dict(),
            "claim": self.claim.to_dict(),
            "inputs": {key: plain(value) for key, value in self.inputs.items()},
            "assumed": dict(self.assumed),
            "total": plain(self.total),
            "in_scope": plain(self.in_scope),
            **{key: plain(value) for key, value in self._split().items()},
            "supplement": plain(self.supplement),
            "critical_illness": plain(self.critical_illness),
            "own": plain(self.own),
            "own_at_most": plain(self.own_at_most),
            "layers": [layer.to_dict() for layer in self.layers],
            "missing": list(self.missing),
            "before": self.before.to_dict(),
            "year_to_date": self.year_to_date.to_dict(),
            "status": self.status,
            "flags": list(self.flags),
            "confidence": self.confidence,
            "steps": self.steps.to_dict(),
            **self.what_if_dict(),
        }

    def to_nhsa(self) -> dict[str, str | None]:
        """The split in the field names of the national interface (2207, 2304), money as text with two decimals.

        total = fund_pay_sumamt + psn_part_amt; psn_part_amt = acct_pay + psn_cash_pay; the total is the sum of its four
        parts; fund_pay_sumamt is the sum of the funds. Where a part is not known it is None.
        """
        resident = self.inputs["status"] == "resident"
        apart = EXACT.add(self.critical_illness, self.supplement)
        large = None if self.large_amount is None else EXACT.subtract(self.large_amount, apart)
        known = large is not None
        funds = EXACT.subtract(self.total, self.own) if self.own is not None else None
        ratio = _divided(self.pooled, self.in_scope)
        values: dict[str, Decimal | None] = {
            "medfee_sumamt": self.total,
            "fulamt_ownpay_amt": signed(self.claim.own_pay, self.claim),
            "overlmt_selfpay": signed(self.claim.over_limit, self.claim),
            "preselfpay_amt": signed(self.claim.first_self_pay, self.claim),
            "inscp_scp_amt": self.in_scope,
            "act_pay_dedc": self.deductible,
            "hifp_pay": self.pooled,
            "hifmi_pay": self.critical_illness if resident or not known else ZERO,
            "hifob_pay": None if large is None else large if resident else EXACT.add(large, self.critical_illness),
            "hifes_pay": self.supplement,
            "maf_pay": self.assistance,
            "fund_pay_sumamt": funds,
            "psn_part_amt": self.own,
            "acct_pay": self.account,
            "psn_cash_pay": self.cash,
        }
        said: dict[str, str | None] = {
            "insutype": "390" if resident else "310",
            "med_type": "11" if self.claim.kind == "outpatient" else "21",
            "setl_time": self.on.isoformat(),
            "pool_prop_selfpay": str(ratio),
            "refd_setl_flag": "1" if self.claim.refund_of is not None else "0",
        }
        return said | {key: None if value is None else str(round_to(value)) for key, value in values.items()}


_SPLIT: Final = {
    "own_pay": ("全自费", "outside the catalogue"),
    "over_limit": ("超限价自费", "above price limits"),
    "first_self_pay": ("先行自付", "first self-pay"),
    "deductible": ("其中起付线", "of it the deductible"),
    "pooled": ("统筹基金支付", "pooled fund"),
    "large_amount": ("大额、大病支付", "large-amount and critical-illness insurance"),
    "assistance": ("医疗救助", "medical assistance"),
    "account": ("个人账户支付", "personal account"),
    "cash": ("个人现金支付", "cash"),
}


def signed(amount: Decimal, claim: Claim) -> Decimal:
    """An amount of a claim in fen; of a refund, below zero."""
    return round_to(amount if claim.refund_of is None else EXACT.minus(amount))


def _divided(part: Decimal, whole: Decimal) -> Decimal:
    """A ratio with four decimals, half up; zero of nothing."""
    if not whole:
        return ZERO
    return ROUNDING.divide(part, whole).quantize(Decimal("0.0001"), context=ROUNDING)
