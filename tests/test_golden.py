"""Golden cases: real-life persons with the answer worked out by hand from the source that each case names.

Each line of `golden/*.jsonl` is a case: `call`, `person`, `on`, what to `expect`, the `source` (ids of the policy ledger,
or the document) and how the number follows from it (`by_hand`).
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
DAYS = ("month", "earliest", "latest")


def ask(case: dict[str, Any]) -> Any:
    lin = yb.Insured(**case["person"])
    if case["call"] == "retirement":
        return yb.retirement(lin)
    return yb.account_credit(lin, on=case["on"])


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
        found = getattr(result, field)
        if field in MONEY:
            assert found == (None if value is None else Decimal(value)), field
            assert value is None or str(found) == value, field
        elif field in DAYS:
            assert found == date.fromisoformat(value), field
        elif field == "age":
            assert found == tuple(value)
        else:
            assert found == value, field


def test_the_cases_are_many_and_each_bears_its_own_name() -> None:
    names = [case.id for case in CASES]
    assert len(names) == len(set(names))
    assert len(names) > 150
    assert {file.stem for file in FOLDER.glob("*.jsonl")} == {
        "beijing", "shanghai", "shenzhen", "wuhan", "ningxia", "inherited", "retirement",
    }  # fmt: skip
