"""Every shipped rule of a bill keeps what bills promise, for random people, claims and days."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

import yibao_rules as yb
from yibao_rules._index import BUILT_IN
from yibao_rules.policy import CATEGORY, Dated, entry_id
from yibao_rules.registry import Registry
from yibao_rules.rules import Layers

BOOKS = Registry()
CARE = ("outpatient", "inpatient")
LEDGER_READ = date(2026, 11, 22)
BILLS: list[tuple[str, str, Dated]] = [
    (code, benefit, entry)
    for code in sorted(BUILT_IN)
    for benefit in CARE
    for entry in BOOKS.loaded(code).region.entries(benefit)  # type: ignore[union-attr]
    if isinstance(entry.rule, Layers)
]
IDS = [entry_id(*bill) for bill in BILLS]
LEVELS = ("community", "primary", "secondary", "tertiary")


def groups_of(code: str) -> list[tuple[str, ...]]:
    """The values of each group of a place, without its classes of hospitals."""
    place = BOOKS.place(code)
    return [group.values for group in place.groups() if group.name != "hospital"]


def hospitals_of(code: str) -> tuple[str, ...]:
    group = BOOKS.place(code).group("hospital")
    return () if group is None else group.values


@st.composite
def questions(draw: st.DrawFn, code: str, benefit: str, entry: Dated) -> tuple[yb.Insured, list[yb.Claim]]:
    """A person of the entry with claims of one year and the next, all on days of the entry."""
    first = entry.start or date(2020, 1, 1)
    last = entry.last_day or max(first, LEDGER_READ)
    status = draw(st.sampled_from([who for who in entry.who if who != "any"] or ["in_service", "retired", "resident"]))
    lin = yb.Insured(
        region=code,
        birth_date=draw(st.dates(date(1930, 1, 1), date(2008, 1, 1))),
        sex=draw(st.sampled_from(["male", "female"])),
        status=status,
        first_insured=draw(st.dates(date(1990, 1, 1), date(2020, 1, 1))),
        retired_on=draw(st.dates(date(1995, 1, 1), date(2020, 1, 1))),
        continuous_months=draw(st.integers(0, 400)),
        missed_years=draw(st.integers(0, 5)),
        groups=[draw(st.sampled_from(values)) for values in groups_of(code)],
    )
    category = entry.part.removeprefix(CATEGORY) or None
    hospital = draw(st.sampled_from([None, *hospitals_of(code)]))
    days = sorted(draw(st.lists(st.dates(first, last), min_size=1, max_size=4)))
    claims = [
        yb.Claim(
            on=day,
            kind=benefit,
            level=draw(st.sampled_from((*LEVELS, "pharmacy", "home_bed"))),
            in_scope=Decimal(draw(st.one_of(st.integers(0, 500_000), st.integers(0, 90_000_000)))) / 100,
            first_self_pay=draw(st.integers(0, 5000)),
            admitted=day - timedelta(days=draw(st.integers(0, 200))) if benefit == "inpatient" else None,
            category=category,
            hospital=hospital,
        )
        for day in days
    ]
    return lin, claims


def answer(lin: yb.Insured, claims: list[yb.Claim], **more: Any) -> tuple[yb.Settlement, ...] | None:
    """What is settled; None where the sources are silent about what the claims ask."""
    try:
        return yb.settle(lin, claims, account_balance=10_000, **more)
    except (yb.NotKnown, yb.NotApplicable):
        return None
    except yb.MissingInput as error:
        # Some rules know nothing of a hospital whose class is not named; every other input is given.
        if error.fields != ("hospital",):
            raise
        return None


@pytest.mark.parametrize("bill", BILLS, ids=IDS)
@given(data=st.data())
@settings(max_examples=15)
def test_a_shipped_bill_adds_up_and_keeps_its_caps(bill: tuple[str, str, Dated], data: st.DataObject) -> None:
    lin, claims = data.draw(questions(*bill))
    settled = answer(lin, claims)
    for one in settled or ():
        parts = (one.pooled, one.large_amount, one.assistance, one.account, one.cash)
        assert all(part is None or part >= 0 for part in parts)
        assert None in parts or sum(parts) == one.total  # type: ignore[arg-type]
        assert 0 <= one.deductible <= one.in_scope
        assert one.pooled <= one.in_scope
        assert one.own_at_most >= (one.own or 0)
        for layer in one.layers:
            for step in layer.step.children:
                if step.op == "room" and step.facts["kind"] in ("cap", "visit_cap", "sublimit"):
                    assert layer.paid <= step.value
                if step.op == "share":
                    assert 0 <= step.facts["percent"] <= 100
        for lang in ("zh", "en"):
            assert one.explain(lang)


@pytest.mark.parametrize("bill", BILLS, ids=IDS)
@given(data=st.data(), more=st.integers(1, 5_000_000))
@settings(max_examples=10)
def test_who_has_a_larger_shipped_bill_never_pays_less(
    bill: tuple[str, str, Dated], data: st.DataObject, more: int
) -> None:
    lin, (claim, *_) = data.draw(questions(*bill))
    claim = claim.replace(admitted=None)
    small, large = answer(lin, [claim]), answer(lin, [claim.replace(in_scope=claim.in_scope + Decimal(more) / 100)])
    if small is None or large is None:
        return
    assert large[0].own_at_most >= small[0].own_at_most
    assert large[0].pooled >= small[0].pooled


@pytest.mark.parametrize("bill", BILLS, ids=IDS)
@given(data=st.data())
@settings(max_examples=10)
def test_a_shipped_bill_is_the_same_in_one_call_or_one_by_one(
    bill: tuple[str, str, Dated], data: st.DataObject
) -> None:
    lin, claims = data.draw(questions(*bill))
    together = answer(lin, claims)
    if together is None:
        return
    state, balance = None, Decimal(10_000)
    for claim, one in zip(claims, together, strict=True):
        alone = yb.reimburse(lin, claim, state, account_balance=balance)
        assert alone == one
        state, balance = alone.year_to_date, balance - (alone.account or 0)


@pytest.mark.parametrize("bill", BILLS, ids=IDS)
@given(data=st.data())
@settings(max_examples=10)
def test_a_smaller_hospital_never_pays_a_smaller_share(bill: tuple[str, str, Dated], data: st.DataObject) -> None:
    code, _, _ = bill
    lin, (claim, *_) = data.draw(questions(*bill))
    claim = claim.replace(admitted=None, hospital=None)
    paid = []
    for level in LEVELS:
        settled = answer(lin, [claim.replace(level=level)]) if hospitals_of(code) == () else None
        if settled is not None:
            paid.append(settled[0].pooled)
    assert paid == sorted(paid, reverse=True)
