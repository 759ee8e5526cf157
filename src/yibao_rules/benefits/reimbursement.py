"""Reimbursement (报销): what the pool, the layers above it, the account and the patient each pay of a bill."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any, Final

import attrs

from ..calculator import FLAGS, check_groups, flags_of, look_up, lowest_confidence, reckon, status_of
from ..claim import MONEY_TOTALS, CategoryTotals, Claim, YearToDate
from ..dates import first_of_month, latest_month_day
from ..errors import InvalidInput, NotKnown
from ..money import EXACT, FEN, HUNDREDTH, ROUNDING, ZERO, round_to, to_fen
from ..policy import CATEGORY, HOSPITAL, Found, Policy, children_of
from ..rules import (
    LAYERS,
    Bands,
    Choice,
    Cohorts,
    Layer,
    Layers,
    NotApplicable as NotApplicableRule,
    Ref,
    Rule,
    Shares,
    Unknown,
)
from ..scalar import Gap, Needs, Run, Step, bound_of, evaluate, select, told
from ..words import word
from .settlement import LayerPaid, Settlement

_HUNDRED: Final = Decimal(100)
_UNUSED: Final = YearToDate()
_sum: Final = EXACT.add
_less: Final = EXACT.subtract


def reimburse(
    person: Any,
    policy: Policy,
    claim: Claim,
    year_to_date: YearToDate | None,
    *,
    account_balance: Decimal | None = None,
    extrapolate: bool = False,
) -> Settlement:
    """Who pays a bill, by the rules of its day.

    Raises:
        MissingInput: fields of the person or the claim that the rule needs.
        NotKnown: no rule for this place, status and day, or no source tells what the claim needs.
        NotApplicable: the benefit does not exist for this person.
        InvalidInput: a value cannot be what its field says.
    """
    before = year_to_date or _UNUSED
    if claim.refund_of is not None:
        return _refund(person, policy, claim, before, extrapolate)
    bill = _Bill(person, policy, claim, before, account_balance, extrapolate)
    days = bill.days_of_cycles()
    return bill.settle() if len(days) == 1 else _by_cycles(bill, days)


def settle(
    person: Any,
    policy: Policy,
    claims: Iterable[Claim],
    year_to_date: YearToDate | None,
    *,
    account_balance: Decimal | None = None,
    extrapolate: bool = False,
) -> tuple[Settlement, ...]:
    """The claims in the order of their days, each on what the ones before it have used.

    Raises:
        As `reimburse`.
    """
    items = []
    for claim in claims:
        if not isinstance(claim, Claim):
            raise InvalidInput("claims", "a list of Claim is needed", "应为 Claim 的列表", claim)
        items.append(claim)
    current, balance = year_to_date or _UNUSED, account_balance
    done: list[Settlement] = []
    standing: list[Settlement | None] = []
    for claim in sorted(items, key=lambda item: item.on):
        place = None
        if isinstance(claim.refund_of, Claim):
            place, original = _standing(claim.refund_of, done, standing)
            claim = claim.replace(refund_of=original)
        settled = reimburse(person, policy, claim, current, account_balance=balance, extrapolate=extrapolate)
        current = settled.year_to_date
        if balance is not None and settled.account is not None:
            balance = _less(balance, settled.account)
        done.append(settled)
        standing.append(None if claim.refund_of is not None else settled)
        if place is not None:
            standing[place] = settled.remaining
    return tuple(done)


def _standing(refunded: Claim, done: list[Settlement], standing: list[Settlement | None]) -> tuple[int, Settlement]:
    """The settlement that a refund takes back from: that of its claim, less what was taken back already."""
    for index, settled in enumerate(done):
        found = standing[index]
        if found is not None and (settled.claim is refunded or settled.claim == refunded):
            return index, found
    raise InvalidInput(
        "refund_of", "no such claim before it, or taken back already", "此前没有这笔费用，或已全部退费", refunded.on
    )


def _of_year(before: YearToDate, year: date, month: date) -> YearToDate:
    """What was used of the claim's own year and month."""
    if before.year is not None and before.year != year:
        return _UNUSED.advanced(year=year, month=month)
    if before.month != month:
        return before.advanced(year=year, month=month, month_deductible_met=ZERO)
    return before.advanced(year=year)


class _Bill:
    """One claim on its way through the layers."""

    def __init__(
        self,
        person: Any,
        policy: Policy,
        claim: Claim,
        before: YearToDate,
        balance: Decimal | None,
        extrapolate: bool,
    ) -> None:
        self.person, self.policy, self.claim, self.extrapolate = person, policy, claim, extrapolate
        self.run = Run(person, policy, claim.on, extrapolate)
        self.status = status_of(self.run)
        if self.run.groups():
            check_groups(self.run)
        self.part = "" if claim.category is None else CATEGORY + claim.category
        self.found = self._entry()
        rule = self.found.entry.rule
        starts = rule.year_starts if isinstance(rule, Layers) else "01-01"
        self.before = _of_year(before, latest_month_day(claim.on, starts), first_of_month(claim.on))
        named = claim.category
        self.category = None if named is None else self.before.category(claim.kind, named)
        # Residents have no account.
        self.balance = None if self.status == "resident" else balance
        self._tell_claim()
        self.steps: list[Step] = []
        self.layers: list[LayerPaid] = []
        self.missing: list[str] = []
        self.unknown = False
        self.wanting: Needs | None = None
        self.deductible = self.spilled = self.uncovered = self.standard = ZERO
        self.paid: dict[str, Decimal] = dict.fromkeys(LAYERS, ZERO)

    def _entry(self) -> Found:
        kind, category = self.claim.kind, self.claim.category
        parts = self.policy.parts(kind)
        if category is not None and self.part not in parts:
            listed = ", ".join(part.removeprefix(CATEGORY) for part in parts if part.startswith(CATEGORY)) or "-"
            raise InvalidInput(
                "category", f"no rule of its own here; known: {listed}", f"当地没有单独规则；已知：{listed}", category
            )
        return look_up(self.run, kind, self.part, self.status)

    def _tell_claim(self) -> None:
        """What the claim answers stands beside what the person answers."""
        read, claim = self.run.read, self.claim
        if claim.level is not None:
            read["level"] = claim.level
        read["stay"] = self.before.stays + 1
        read["visit"] = self.before.visits + 1
        if claim.hospital is not None:
            group = self.policy.group(HOSPITAL)
            known = group.values if group is not None else ()
            if claim.hospital not in known:
                listed = ", ".join(known) or "-"
                raise InvalidInput(
                    "hospital", f"no such class here; known: {listed}", f"当地没有此类；已知：{listed}", claim.hospital
                )
            self.run.claim_groups = (claim.hospital,)

    def days_of_cycles(self) -> tuple[int, ...]:
        """The days of each settlement period of a long stay; one where the place does not cut stays."""
        rule, claim = self.found.entry.rule, self.claim
        length = rule.layers[0].per.days if isinstance(rule, Layers) else None
        if length is None or claim.admitted is None:
            return (1,)
        days = max(1, (claim.on - claim.admitted).days)
        whole, rest = divmod(days, length)
        return (length,) * whole + ((rest,) if rest else ())

    def settle(self) -> Settlement:
        reckon(self.run, self.claim.kind, self.part, self.status, self.found, self._pool)
        if self.spilled:
            self._above_cap()
        self._supplement()
        self._critical_illness()
        self._assistance()
        return self._settlement()

    # The pool.

    def _pool(self) -> None:
        rule = self.found.entry.rule
        if not isinstance(rule, Layers):
            assert isinstance(rule, (Unknown, NotApplicableRule))
            raise Gap(rule)
        expense = self.claim.in_scope
        if rule.layers[0].account_first:
            expense = self._account_first(expense)
        for index, layer in enumerate(rule.layers):
            if index and not expense:
                break
            try:
                expense = self._pooled(layer, expense)
            except Gap as gap:
                if not index or isinstance(gap.rule, NotApplicableRule):
                    raise
                self._not_told(layer.name)
                expense = ZERO
        self.spilled = expense

    def _account_first(self, expense: Decimal) -> Decimal:
        if self.balance is None:
            raise Needs("account_balance")
        used = min(self.balance, expense)
        self.steps.append(Step("account_first", used, {}))
        return _less(expense, used)

    def _pooled(self, layer: Layer, expense: Decimal) -> Decimal:
        """One layer of the pool; what is left because its yearly cap is reached goes on to the next."""
        before, kind = self.before, self.claim.kind
        children: list[Step] = []
        pooled = {"outpatient": before.pooled_outpatient, "inpatient": before.pooled_inpatient}
        pooled[kind] = _sum(pooled[kind], self.paid["pooled"])
        of_year = isinstance(layer.shares, Shares) and layer.shares.of_year
        at = self._so_far("in_scope") if layer.per.every == "year" or of_year else ZERO
        deductible = start = ZERO
        if layer.name == "pooled":
            deductible = self.deductible = self._deductible(layer, expense, children)
            start = self.standard
        shares = layer.shares
        if isinstance(shares, Ref):
            layer, kind = self._referred(layer, shares), shares.benefit
        if layer.cap_shared:
            used = _sum(pooled["outpatient"], pooled["inpatient"])
        elif self.category is not None:
            used = self.category.pooled
        else:
            # What special categories were paid has caps of its own.
            used = _less(pooled[kind], _added(item.pooled for item in before.categories if item.kind == kind))
        room = self._room("cap", layer.cap, used, children)
        tight = self._room("visit_cap", layer.visit_cap, ZERO, children)
        if layer.sublimit is not None and self.claim.level in layer.sublimit.levels:
            tight = _least(tight, self._room("sublimit", layer.sublimit.cap, before.pooled_sublimit, children))
        at = _sum(at, deductible)
        covered = _less(expense, deductible)
        limit = self._room("limit", layer.limit, at, children)
        if limit is not None and limit < covered:
            if self.wanting is not None:
                raise self.wanting
            covered = limit
        paid, left = self._shared(layer.shares, covered, at, start, _least(room, tight), children)
        if left and self.wanting is not None:
            # The claim reaches what may be the cap: now it matters what the person did not tell.
            raise self.wanting
        self._record(layer.name, expense, deductible, paid, children, self.found)
        # Only what the yearly cap leaves flows on; what a cap of one claim or of some levels leaves is the patient's.
        flows = left if room is not None and (tight is None or room <= tight) else ZERO
        beyond = _less(_less(expense, deductible), covered)
        self.uncovered = _sum(self.uncovered, _sum(beyond, _less(left, flows)))
        return flows

    def _so_far(self, what: str) -> Decimal:
        """What counts of the year before the claim: of its category, or of its kind of care."""
        if self.category is not None:
            found: Decimal = getattr(self.category, what)
        else:
            found = getattr(self.before, f"{self.claim.kind}_{what}")
        return found

    def _referred(self, layer: Layer, ref: Ref) -> Layer:
        """A layer that pays like another benefit, within the cap of that benefit."""
        found = self.run.select(self.policy.find(ref.benefit, "", self.status), self.run.on)
        rule = None if found is None else found.entry.rule
        if not isinstance(rule, Layers):
            what = {lang: word(ref.benefit, lang) for lang in ("zh", "en")}
            raise Gap(Unknown(zh=f"没有找到{what['zh']}的比例", en=f"the shares of {what['en']} were not found"))
        pool = rule.layers[0]
        return attrs.evolve(layer, shares=pool.shares, cap=pool.cap, cap_shared=pool.cap_shared)

    def _deductible(self, layer: Layer, expense: Decimal, children: list[Step]) -> Decimal:
        run, before = self.run, self.before
        step = evaluate(layer.start, run, run.on)
        assert step.value is not None
        self.standard = round_to(step.value)
        of_year = self._so_far("deductible_met")
        if layer.start_shared:
            of_year = _sum(before.outpatient_deductible_met, before.inpatient_deductible_met)
        counted = {"year": of_year, "month": before.month_deductible_met}.get(layer.per.every, ZERO)
        rest = max(ZERO, _less(self.standard, counted))
        most = self._room("start_most", layer.start_most, of_year, children)
        if most is not None:
            rest = min(rest, most)
        taken = min(rest, expense)
        if self.standard:
            facts = {"standard": self.standard, "met": counted, "yearly": layer.per.every == "year"}
            children.append(Step("deductible", taken, facts, (step,)))
        return taken

    def _room(self, kind: str, bound: Rule | None, used: Decimal, children: list[Step]) -> Decimal | None:
        """What a bound leaves; None where there is none, or its size is not known."""
        try:
            step = None if bound is None else bound_of(bound, self.run, self.run.on)
        except Needs as wanting:
            assert bound is not None
            return self._least_room(bound, used, wanting)
        if step is None:
            return None
        assert step.value is not None
        limit = round_to(step.value)
        room = max(ZERO, _less(limit, used))
        children.append(Step("room", room, {"kind": kind, "limit": limit, "used": used}, (step,)))
        return room

    def _least_room(self, bound: Rule, used: Decimal, wanting: Needs) -> Decimal | None:
        """What the least bound leaves that is possible without an input: a small claim needs no more than that."""
        possible = list(self._possible(bound, wanting))
        known = [value for value in possible if value is not None]
        if len(known) < len(possible):
            self.run.bounds_unknown = True
        if not known:
            return None
        self.wanting = wanting
        return max(ZERO, _less(round_to(min(known)), used))

    def _possible(self, rule: Rule, wanting: Needs) -> Iterator[Decimal | None]:
        """The values that a rule may have for some value of what is missing; None where one is not known."""
        try:
            yield evaluate(rule, self.run, self.run.on).value
        except Gap:
            yield None
        except Needs:
            if not isinstance(rule, (Bands, Choice, Cohorts)):
                raise wanting from None
            for inner in children_of(rule):
                yield from self._possible(inner, wanting)

    def _shared(
        self,
        shares: Rule,
        expense: Decimal,
        position: Decimal,
        start: Decimal,
        room: Decimal | None,
        children: list[Step],
    ) -> tuple[Decimal, Decimal]:
        """What the shares pay of an expense that begins at a position, and the expense that finds no room."""
        bands: ShareBands = ((None, shares),)
        times, above_start = None, False
        if isinstance(shares, Shares):
            bands, times, above_start = shares.bands, shares.own_share_times, shares.above_start
        at = max(ZERO, _less(position, start)) if above_start else position
        left, paid, lower = expense, ZERO, ZERO
        for upper, rule in bands:
            if not left:
                break
            if upper is not None and upper <= at:
                lower = upper
                continue
            piece = left if upper is None else min(left, _less(upper, at))
            rate = self._rate(rule, times)
            assert rate.value is not None
            given = EXACT.multiply(EXACT.multiply(piece, rate.value), HUNDREDTH)
            full = room is not None and _sum(paid, given) > room
            if full:
                assert room is not None
                given = _less(room, paid)
                # In whole fen: a slip has no finer expense, and the next layer pays of what is left.
                piece = min(piece, round_to(ROUNDING.divide(EXACT.multiply(given, _HUNDRED), rate.value)))
            facts = {"from": lower, "up_to": upper, "above_start": above_start, "expense": piece}
            children.append(Step("share", given, facts | {"percent": rate.value}, (rate,)))
            paid, left, at = _sum(paid, given), _less(left, piece), _sum(at, piece)
            if full:
                break
            lower = lower if upper is None else upper
        return round_to(paid), left

    def _rate(self, rule: Rule, times: Decimal | None) -> Step:
        step = evaluate(rule, self.run, self.run.on)
        assert step.value is not None
        if times is None:
            return step
        own = EXACT.multiply(EXACT.multiply(_less(_HUNDRED, step.value), times), HUNDREDTH)
        return Step("own_share", _less(_HUNDRED, own), {"before": step.value, "times": times}, (step,))

    def _record(
        self, name: str, expense: Decimal, deductible: Decimal, paid: Decimal, children: list[Step], found: Found
    ) -> None:
        self.paid[name] = paid
        step = Step("layer", paid, {"name": name, "expense": expense}, tuple(children))
        self.steps.append(step)
        self.layers.append(
            LayerPaid(name=name, expense=expense, deductible=deductible, paid=paid, step=step, found=found)
        )

    # What stands above the pool.

    def _above_cap(self) -> None:
        """The expense that the pool leaves because its cap is reached."""
        part, before = "above_cap", self.before
        found = self._entry_above(part)
        if found is None:
            founds = told(self.policy.find("large_amount", part, self.status), self.claim.on)
            nothing = any(isinstance(item.entry.rule, NotApplicableRule) for item in founds)
            # A cap of outpatient care ends there unless a rule says otherwise; above that of a stay something stands.
            if self.claim.kind == "inpatient" and not nothing:
                self._not_told("large_amount")
            self.uncovered = _sum(self.uncovered, self.spilled)
            return
        used = _less(_less(before.large_amount, before.critical_illness), before.supplement)
        self._pay_above(part, found, self.spilled, ZERO, used)

    def _supplement(self) -> None:
        """A supplement pays of the patient's shares of this claim: not of the deductible, nor of what found no room."""
        found = self._entry_above("supplement")
        if found is None:
            return
        if self.unknown:
            self._not_told("supplement")
            return
        shares = max(ZERO, _less(_less(self._own(), self.deductible), self.uncovered))
        self._pay_above("supplement", found, shares, ZERO, self.before.supplement)

    def _critical_illness(self) -> None:
        """The patient's own payments of the year, once they exceed a threshold."""
        part = "critical_illness"
        found = self._entry_above(part)
        if found is None:
            founds = told(self.policy.find("large_amount", part, self.status), self.claim.on)
            if not founds or any(self._concerns(item) for item in founds):
                self.missing.append(part)
            return
        if self.unknown or "own_in_scope" in self.before.uncertain:
            self._not_told(part)
            return
        self._pay_above(part, found, self._counted(found), self.before.own_in_scope, self.before.critical_illness)

    def _assistance(self) -> None:
        part = "assistance"
        found = self._entry_above(part)
        if found is None:
            if "poor" in self.run.groups():
                self.missing.append(part)
        elif self.unknown:
            self._not_told(part)
        else:
            self._pay_above(part, found, self._own(), ZERO, self.before.assistance)

    def _entry_above(self, part: str) -> Found | None:
        """The entry that answers for this claim; None where there is none, or it does not concern this kind of care."""
        found = self.run.select(self.policy.find("large_amount", part, self.status), self.run.on)
        if found is None or self._concerns(found):
            return found
        self.run.used.pop()
        return None

    def _concerns(self, found: Found) -> bool:
        rule = found.entry.rule
        return not isinstance(rule, NotApplicableRule) and (
            not isinstance(rule, Layers) or self.claim.kind in rule.kinds
        )

    def _pay_above(self, part: str, found: Found, expense: Decimal, position: Decimal, used: Decimal) -> None:
        """One layer above the pool."""
        rule = found.entry.rule
        if not isinstance(rule, Layers):
            self._not_told(part)
            return
        layer = rule.layers[0]

        def pay() -> None:
            children: list[Step] = []
            step = evaluate(layer.start, self.run, self.run.on)
            assert step.value is not None
            start = round_to(step.value)
            below = min(max(ZERO, _less(start, position)), expense)
            if start:
                met = min(start, position)
                facts = {"standard": start, "met": met, "yearly": True}
                children.append(Step("deductible", below, facts, (step,)))
            room = self._room("cap", layer.cap, used, children)
            at, covered = _sum(position, below), _less(expense, below)
            paid, left = self._shared(layer.shares, covered, at, start, room, children)
            self._record(layer.name, expense, ZERO, paid, children, found)
            if part == "above_cap":
                self.uncovered = _sum(self.uncovered, left)

        try:
            reckon(self.run, "large_amount", part, self.status, found, pay)
        except NotKnown:
            self._not_told(part)

    def _not_told(self, name: str) -> None:
        """A layer that exists and that the claim reaches, but no source tells what it pays."""
        self.missing.append(name)
        self.unknown = self.run.bounds_unknown = True

    def _own(self) -> Decimal:
        """What no fund has paid of the expense in scope."""
        own = self.claim.in_scope
        for value in self.paid.values():
            own = _less(own, value)
        return own

    def _counted(self, found: Found | None) -> Decimal:
        """The own payments that count towards critical illness, before it pays."""
        rule = None if found is None else found.entry.rule
        own = _sum(self._own(), self.paid["critical_illness"])
        with_first = isinstance(rule, Layers) and rule.with_first_self_pay
        return _sum(own, self.claim.first_self_pay) if with_first else own

    # The end.

    def _settlement(self) -> Settlement:
        claim, run, paid = self.claim, self.run, self.paid
        pooled = _sum(paid["pooled"], paid["inpatient_rate"])
        large = _sum(_sum(paid["large_amount"], paid["supplement"]), paid["critical_illness"])
        own = self._own()
        account: Decimal = ZERO if self.balance is None else min(self.balance, max(ZERO, own))
        outside = _less(claim.total, claim.in_scope)
        own_all = _sum(own, outside)
        cash = None if self.unknown else _less(own_all, account)
        used = {found.id: found for found, _ in run.used}
        steps = Step("bill", pooled, {"in_scope": claim.in_scope}, tuple(self.steps))
        return Settlement(
            region=self.policy.card,
            claim=claim,
            inputs=run.read,
            assumed=run.assumed,
            deductible=round_to(self.deductible),
            pooled=round_to(pooled),
            large_amount=None if self.unknown else round_to(large),
            supplement=round_to(paid["supplement"]),
            critical_illness=round_to(paid["critical_illness"]),
            assistance=round_to(paid["assistance"]),
            account=None if self.unknown else round_to(account),
            cash=None if cash is None else round_to(cash),
            own_at_most=round_to(own_all),
            layers=tuple(self.layers),
            missing=tuple(self.missing),
            before=self.before,
            year_to_date=self._after(large),
            flags=flags_of(run),
            confidence=lowest_confidence(run.used),
            steps=steps,
            used=tuple(used.values()),
        )

    def _after(self, large: Decimal) -> YearToDate:
        before, claim, paid = self.before, self.claim, self.paid
        kind = claim.kind
        inpatient = kind == "inpatient"
        pooled = {"outpatient": before.pooled_outpatient, "inpatient": before.pooled_inpatient}
        pooled[kind] = _sum(pooled[kind], paid["pooled"])
        pooled["inpatient"] = _sum(pooled["inpatient"], paid["inpatient_rate"])
        rule = self.found.entry.rule
        pool = rule.layers[0] if isinstance(rule, Layers) else None
        limited = pool is not None and pool.sublimit is not None and claim.level in pool.sublimit.levels
        found = select(self.policy.find("large_amount", "critical_illness", self.status), claim.on)
        counts = found is None or self._concerns(found)
        own = self._counted(found) if counts else ZERO
        values: dict[str, Any] = {
            "stays": before.stays + inpatient,
            "visits": before.visits + (not inpatient),
            "pooled_outpatient": pooled["outpatient"],
            "pooled_inpatient": pooled["inpatient"],
            "large_amount": _sum(before.large_amount, large),
            "supplement": _sum(before.supplement, paid["supplement"]),
            "critical_illness": _sum(before.critical_illness, paid["critical_illness"]),
            "assistance": _sum(before.assistance, paid["assistance"]),
            "own_in_scope": _sum(before.own_in_scope, own),
        }
        if self.category is None:
            values[f"{kind}_in_scope"] = _sum(self._so_far("in_scope"), claim.in_scope)
            values[f"{kind}_deductible_met"] = _sum(self._so_far("deductible_met"), self.deductible)
        else:
            used = attrs.evolve(
                self.category,
                in_scope=_sum(self.category.in_scope, claim.in_scope),
                deductible_met=_sum(self.category.deductible_met, self.deductible),
                pooled=_sum(self.category.pooled, paid["pooled"]),
            )
            values["categories"] = _with_category(before.categories, used)
        if limited:
            values["pooled_sublimit"] = _sum(before.pooled_sublimit, paid["pooled"])
        if pool is not None and pool.per.every == "month":
            values["month_deductible_met"] = _sum(before.month_deductible_met, self.deductible)
        if self.unknown:
            values["uncertain"] = ("large_amount", "own_in_scope")
        return before.advanced(**values)


def _with_category(items: tuple[CategoryTotals, ...], used: CategoryTotals) -> tuple[CategoryTotals, ...]:
    """The totals of the categories with those of one of them anew."""
    others = [item for item in items if (item.kind, item.name) != (used.kind, used.name)]
    return tuple(sorted((*others, used), key=lambda item: (item.kind, item.name)))


ShareBands = tuple[tuple[Decimal | None, Rule], ...]


def _least(one: Decimal | None, two: Decimal | None) -> Decimal | None:
    if one is None or two is None:
        return two if one is None else one
    return min(one, two)


# A stay of several settlement periods, and a refund.


def _by_cycles(bill: _Bill, days: tuple[int, ...]) -> Settlement:
    """A long stay as so many stays; a bill does not say what fell into which, so it is divided by their days."""
    claim, current, balance = bill.claim, bill.before, bill.balance
    whole, gone = sum(days), 0
    so_far = dict.fromkeys(_AMOUNTS, 0)
    parts: list[Settlement] = []
    for count in days:
        gone += count
        amounts = {}
        for name in so_far:
            until = to_fen(getattr(claim, name)) * gone // whole
            amounts[name], so_far[name] = EXACT.multiply(Decimal(until - so_far[name]), FEN), until
        piece = claim.replace(admitted=None, **amounts)
        settled = _Bill(bill.person, bill.policy, piece, current, balance, bill.extrapolate).settle()
        current = settled.year_to_date
        if balance is not None:
            balance = _less(balance, settled.account or ZERO)
        parts.append(settled)
    rule = bill.found.entry.rule
    assert isinstance(rule, Layers)
    facts = {"days": rule.layers[0].per.days, "count": len(days)}
    step = Step("cycles", _added(part.pooled for part in parts), facts, tuple(part.steps for part in parts))
    return _together(parts, claim, step)


_AMOUNTS: Final = ("in_scope", "own_pay", "over_limit", "first_self_pay")
_PAID: Final = (
    "deductible", "pooled", "large_amount", "supplement", "critical_illness", "assistance", "account", "cash",
)  # fmt: skip


def _together(parts: list[Settlement], claim: Claim, step: Step) -> Settlement:
    """Several settlements as one: amounts added up, the state before the first and after the last."""
    first, last = parts[0], parts[-1]
    amounts: dict[str, Any] = {}
    for name in _PAID:
        values = [getattr(part, name) for part in parts]
        amounts[name] = None if None in values else _added(values)
    flags = [flag for flag in FLAGS if any(flag in part.flags for part in parts)]
    return attrs.evolve(
        first,
        claim=claim,
        **amounts,
        own_at_most=_added(part.own_at_most for part in parts),
        layers=tuple(layer for part in parts for layer in part.layers),
        missing=tuple(dict.fromkeys(name for part in parts for name in part.missing)),
        year_to_date=last.year_to_date,
        flags=tuple(flags) or ("exact",),
        steps=step,
        used=tuple({found.id: found for part in parts for found in part.used}.values()),
    )


def _added(values: Iterable[Decimal]) -> Decimal:
    total = ZERO
    for value in values:
        total = _sum(total, value)
    return total


def _refund(person: Any, policy: Policy, claim: Claim, current: YearToDate, extrapolate: bool) -> Settlement:
    """What a refund gives back: the claim settled anew without it, less what was settled then."""
    original = claim.refund_of
    if not isinstance(original, Settlement):
        raise InvalidInput(
            "refund_of",
            "give the settlement of that claim, or both claims to settle()",
            "请给出原费用的结算结果，或将两笔一起交给 settle()",
        )
    if claim.on < original.on:
        raise InvalidInput("on", f"before the claim of {original.on}", f"早于原费用的日期 {original.on}", claim.on)
    rest = {}
    for name in _AMOUNTS:
        rest[name] = _less(getattr(original.claim, name), getattr(claim, name))
        if rest[name] < 0:
            raise InvalidInput(name, "more than was claimed", "超过原费用", getattr(claim, name))
    anew = None
    if any(rest.values()):
        remaining = original.claim.replace(**rest)
        anew = reimburse(
            person, policy, remaining, original.before, account_balance=original.account, extrapolate=extrapolate
        )
    amounts: dict[str, Any] = {}
    for name in (*_PAID, "own_at_most"):
        now, then = (getattr(anew, name) if anew is not None else ZERO), getattr(original, name)
        amounts[name] = None if now is None or then is None else round_to(_less(now, then))
    after = anew.year_to_date if anew is not None else original.before
    step = Step("refund", amounts["pooled"], {"of": original.on}, () if anew is None else (anew.steps,))
    return attrs.evolve(
        anew or original,
        claim=claim,
        **amounts,
        layers=() if anew is None else anew.layers,
        before=current,
        year_to_date=_corrected(current, original.year_to_date, after),
        steps=step,
        remaining=anew,
    )


def _corrected(current: YearToDate, then: YearToDate, anew: YearToDate) -> YearToDate:
    """The totals of now as if those of `then` had been those of `anew`; a refund of another year leaves them."""
    if current.year != then.year:
        return current
    values: dict[str, Any] = {
        name: _sum(getattr(current, name), _less(getattr(anew, name), getattr(then, name))) for name in MONEY_TOTALS
    }
    values["stays"] = current.stays + anew.stays - then.stays
    values["visits"] = current.visits + anew.visits - then.visits
    categories = current.categories
    for before in then.categories:
        now, after = current.category(before.kind, before.name), anew.category(before.kind, before.name)
        changed: dict[str, Any] = {
            name: _sum(getattr(now, name), _less(getattr(after, name), getattr(before, name)))
            for name in ("in_scope", "deductible_met", "pooled")
        }
        categories = _with_category(categories, attrs.evolve(now, **changed))
    values["categories"] = tuple(item for item in categories if item.in_scope or item.pooled)
    if current.month != then.month:
        values["month_deductible_met"] = current.month_deductible_met
    return current.advanced(**values)
