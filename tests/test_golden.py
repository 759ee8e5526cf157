"""Golden cases: real-life persons with the answer worked out by hand from the source that each case names.

Each line of `golden/*.jsonl` is a case: `call`, `person`, `on`, further `arguments`, what to `expect`, the `source` (ids of the policy ledger,
or the document) and how the number follows from it (`by_hand`). A case of `settle` has `claims`, and maybe what was
used `before` and an `account_balance`; what is expected of the last claim is "last.pooled", of the first "0.pooled".
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import yibao_rules as yb

FOLDER = Path(__file__).parent / "golden"
CASES = [
    pytest.param(json.loads(line), id=f"{file.stem}:{json.loads(line)['id']}")
    for file in sorted(FOLDER.glob("*.jsonl"))
    for line in file.read_text(encoding="utf-8").splitlines()
]
MONEY = ("amount", "annual", "monthly", "net")
DAYS = ("month", "earliest", "latest", "stops_on", "covered_from")


CALLS = {
    "account_credit": yb.account_credit,
    "lifetime_coverage": yb.lifetime_coverage,
    "contributions": yb.contributions,
    "entitlement": yb.entitlement,
}


def ask(case: dict[str, Any]) -> Any:
    person = dict(case["person"])
    person["history"] = [yb.Spell(**spell) for spell in person.get("history", ())]
    lin = yb.Insured(**person)
    if case["call"] == "retirement":
        return yb.retirement(lin)
    if case["call"] == "settle":
        claims = [yb.Claim(**claim) for claim in case["claims"]]
        before = yb.YearToDate(**case.get("before", {}))
        settled = yb.settle(lin, claims, before, account_balance=case.get("account_balance"))
        return {"last": settled[-1], **{str(index): one for index, one in enumerate(settled)}}
    return CALLS[case["call"]](lin, on=case["on"], **case.get("arguments", {}))


def found_at(result: Any, path: str) -> Any:
    """What stands at "parts.employer:basic" or "options.lump_sum.total": attributes, keys, and options by their kind."""
    value = result
    for name in path.split("."):
        if isinstance(value, dict):
            value = value[name]
        elif isinstance(value, tuple):
            value = next(item for item in value if item.kind == name)
        else:
            value = getattr(value, name)
    return value


@pytest.mark.parametrize("case", CASES)
def test_golden(case: dict[str, Any]) -> None:
    expected = case["expect"]
    assert case["source"]
    assert case["by_hand"]
    if "error" in expected:
        with pytest.raises(yb.YibaoError) as caught:
            ask(case)
        error = caught.value
        assert type(error).__name__ == expected["error"], error
        for field in ("missing", "fields"):
            if field in expected:
                assert set(getattr(error, field)) == set(expected[field])
        return
    result = ask(case)
    for field, value in expected.items():
        found = found_at(result, field)
        if isinstance(found, Decimal) or field in MONEY:
            assert found == (None if value is None else Decimal(value)), field
            assert value is None or field not in MONEY or str(found) == value, field
        elif field in DAYS:
            assert found == (None if value is None else date.fromisoformat(value)), field
        elif field == "age":
            assert found == tuple(value)
        elif isinstance(found, tuple):
            assert list(found) == value, field
        else:
            assert found == value, field


def test_the_cases_are_many_and_each_bears_its_own_name() -> None:
    names = [case.id for case in CASES]
    assert len(names) == len(set(names))
    assert len(names) > 150
    assert {case.values[0]["call"] for case in CASES} == {*CALLS, "retirement", "settle"}
