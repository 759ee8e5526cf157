"""Claims and what was used of a year: what may be given, in which words, and what is refused."""

from __future__ import annotations

import pickle
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, strategies as st

import yibao_rules as yb
from yibao_rules.claim import MONEY_TOTALS

VISIT: dict[str, Any] = {"on": "2025-03-01", "kind": "outpatient", "level": "tertiary"}
FEN = st.integers(0, 10**9).map(lambda fen: Decimal(fen) / 100)


@given(FEN, FEN, FEN, FEN)
def test_a_total_is_the_sum_of_its_parts(scope: Decimal, own: Decimal, over: Decimal, first: Decimal) -> None:
    outside = {"own_pay": own, "over_limit": over, "first_self_pay": first}
    by_scope = yb.Claim(**VISIT, in_scope=scope, **outside)
    by_total = yb.Claim(**VISIT, total=scope + own + over + first, **outside)
    assert by_scope == by_total == yb.Claim(**VISIT, in_scope=scope, total=by_scope.total, **outside)
    assert pickle.loads(pickle.dumps(by_scope)) == by_scope
    assert hash(by_scope) == hash(by_total)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "in_scope or total is needed"),
        ({"in_scope": 100, "total": 90}, "its parts add up to 100"),
        ({"total": 90, "own_pay": 100}, "less than its parts outside the scope, 100"),
        ({"in_scope": -1}, "never negative"),
        ({"in_scope": 1, "own_pay": "0.001"}, "finer than a fen"),
        ({"in_scope": 1, "level": "clinic"}, "one of community"),
        ({"in_scope": 1, "kind": "dental"}, "one of outpatient, inpatient"),
        ({"in_scope": 1, "kind": None}, "one of outpatient, inpatient"),
        ({"in_scope": 1, "on": "2025-02-29"}, "no such day"),
        ({"in_scope": 1, "admitted": "2025-02-01"}, "an outpatient visit has no day of admission"),
        ({"in_scope": 1, "kind": "inpatient", "admitted": "2025-03-02"}, "after the day of discharge"),
        ({"in_scope": 1, "category": " "}, "a name is needed"),
        ({"in_scope": 1, "hospital": 3}, "a name is needed"),
        ({"in_scope": 1, "refund_of": "yesterday"}, "a claim or its settlement is needed"),
    ],
)
def test_claims_that_cannot_be(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(yb.InvalidInput, match=said):
        yb.Claim(**(VISIT | changes))


def test_a_changed_copy() -> None:
    claim = yb.Claim(**VISIT, in_scope=100, own_pay=20)
    assert claim.replace(in_scope=50).total == 70
    assert claim.replace(total=200).in_scope == 180
    assert claim.replace(own_pay=None).total == 100
    with pytest.raises(yb.InvalidInput, match="did you mean in_scope"):
        claim.replace(inscope=3)


def test_a_refund_is_like_what_it_takes_back() -> None:
    claim = yb.Claim(**VISIT, in_scope=100, own_pay=20, category="special", hospital="grand")
    whole = yb.Claim(on="2025-04-01", refund_of=claim)
    assert (whole.kind, whole.level, whole.category, whole.hospital) == ("outpatient", "tertiary", "special", "grand")
    assert (whole.in_scope, whole.own_pay, whole.total) == (100, 20, 120)
    part = yb.Claim(on="2025-04-01", own_pay=20, refund_of=claim)
    assert (part.in_scope, part.total) == (0, 20)
    assert yb.Claim(on="2025-04-01", in_scope=30, refund_of=claim).total == 30
    assert part.to_dict()["refund"] is True
    with pytest.raises(yb.InvalidInput, match="is itself a refund"):
        yb.Claim(on="2025-05-01", refund_of=whole)


def test_a_row_in_chinese() -> None:
    row = {
        "出院日期": "2025年3月10日", "入院日期": "20250301", "类别": "住院", "医院等级": "三甲", "总费用": "12,000.50",
        "全自费": "1000", "先行自付": "", "超限价": None, "医院类别": "grand", "病种": "special",
    }  # fmt: skip
    claim = yb.Claim.from_mapping(row)
    assert (claim.kind, claim.level, claim.admitted) == ("inpatient", "tertiary", date(2025, 3, 1))
    assert (claim.in_scope, claim.total) == (Decimal("11000.50"), Decimal("12000.50"))
    assert yb.Claim.from_mapping({"on": date(2025, 3, 1), "kind": "outpatient", "in_scope": 5}).level is None
    with pytest.raises(yb.InvalidInput, match="no such field"):
        yb.Claim.from_mapping(row | {"颜色": "红"})
    assert yb.Claim.from_mapping(row | {"颜色": "红"}, ignore_unknown=True) == claim
    with pytest.raises(yb.InvalidInput, match="kind: is missing"):
        yb.Claim.from_mapping({"日期": "2025-03-01", "总费用": 3})
    with pytest.raises(yb.InvalidInput, match="one of outpatient"):
        yb.Claim.from_mapping({"日期": "2025-03-01", "总费用": 3, "类别": "牙科"})


RECORD = {
    "setl_time": "2025-03-10 10:11:12", "begntime": "2025-03-01 08:00:00", "med_type": "2105", "hosp_lv": "03",
    "medfee_sumamt": 12000, "fulamt_ownpay_amt": 500, "overlmt_selfpay": 0, "preselfpay_amt": 500,
    "inscp_scp_amt": 11000, "act_pay_dedc": 1300, "hifp_pay": 8000, "hifob_pay": 100, "hifmi_pay": 200, "maf_pay": 10,
}  # fmt: skip


def test_a_record_of_the_national_interface() -> None:
    claim = yb.Claim.from_nhsa(RECORD)
    assert (claim.kind, claim.level, claim.on, claim.admitted) == (
        "inpatient",
        "tertiary",
        date(2025, 3, 10),
        date(2025, 3, 1),
    )
    assert (claim.total, claim.in_scope, claim.own_pay, claim.first_self_pay) == (12000, 11000, 500, 500)
    # A bare number of a vendor is no level.
    assert yb.Claim.from_nhsa(RECORD | {"hosp_lv": 3}).level is None
    drugs = {"endtime": date(2025, 3, 1), "med_type": 41, "medfee_sumamt": 10}
    assert yb.Claim.from_nhsa(drugs).kind == "outpatient"
    for field in ("setl_time", "med_type"):
        with pytest.raises(yb.InvalidInput, match=field):
            yb.Claim.from_nhsa(RECORD | {field: None})
    with pytest.raises(yb.InvalidInput, match="add up"):
        yb.Claim.from_nhsa(RECORD | {"inscp_scp_amt": 10999})


def test_the_totals_of_a_year_of_records() -> None:
    used = yb.YearToDate.from_nhsa([RECORD, RECORD | {"med_type": "11", "begntime": None}])
    assert (used.stays, used.visits) == (1, 1)
    assert (used.inpatient_in_scope, used.outpatient_in_scope) == (11000, 11000)
    assert (used.pooled_inpatient, used.inpatient_deductible_met) == (8000, 1300)
    assert (used.large_amount, used.critical_illness, used.assistance) == (600, 400, 20)
    # 11,000 less 8,000 of the pool and 100 of the large-amount layer, twice.
    assert used.own_in_scope == 5800
    assert used.to_dict()["pooled_inpatient"] == "8000"


def test_totals_that_cannot_be() -> None:
    for changes, said in [
        ({"stays": -1}, "a whole number"),
        ({"visits": True}, "a whole number"),
        ({"own_in_scope": -1}, "never negative"),
        ({"critical_illness": 1}, "are parts of it, and more than it"),
        ({"large_amount": 5, "critical_illness": 3, "supplement": 3}, "are parts of it"),
        ({"year": "2025"}, "a day is needed"),
    ]:
        with pytest.raises(yb.InvalidInput, match=said):
            yb.YearToDate(**changes)  # type: ignore[arg-type]
    special = yb.CategoryTotals(kind="outpatient", name="special", pooled="12.50")
    assert yb.YearToDate(categories=[special]).category("outpatient", "special").pooled == Decimal("12.50")
    used = yb.YearToDate(month="2025-03-17", year="2025-01-01")
    assert (used.month, used.year) == (date(2025, 3, 1), date(2025, 1, 1))
    assert set(MONEY_TOTALS) < set(used.to_dict())
    assert pickle.loads(pickle.dumps(used)) == used


@pytest.mark.parametrize("given", [None, "", 5, [("on", "2025-03-01")]])
def test_what_is_no_mapping_is_refused(given: Any) -> None:
    for read in (yb.Claim.from_mapping, yb.Claim.from_nhsa):
        with pytest.raises(yb.InvalidInput, match="a mapping of keys and values is needed"):
            read(given)


def test_a_missing_cell_of_a_data_frame_counts_as_absent() -> None:
    row = {"on": "2025-03-01", "kind": "outpatient", "total": 500, "admitted": float("nan"), "own_pay": float("nan")}
    assert yb.Claim.from_mapping(row) == yb.Claim(on="2025-03-01", kind="outpatient", total=500)
    record = {"setl_time": float("nan"), "endtime": "2025-03-01", "med_type": "11", "medfee_sumamt": 500}
    assert yb.Claim.from_nhsa(record | {"preselfpay_amt": float("nan")}) == yb.Claim(
        on="2025-03-01", kind="outpatient", total=500
    )
