"""Golden cases: real-life persons with the answer worked out by hand from the source that each case names.

The cases are the lines of `golden/*.jsonl`; `yibao_rules.testing.golden` tells what a case is and asks it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from yibao_rules.testing import golden

FOLDER = Path(__file__).parent / "golden"
CASES = [
    pytest.param(case, id=f"{file.stem}:{case.id if isinstance(case, golden.Case) else case.file}")
    for file in golden.files([FOLDER])
    for case in golden.cases(file)
]


@pytest.mark.parametrize("case", CASES)
def test_golden(case: golden.Case) -> None:
    assert isinstance(case, golden.Case), case
    assert [str(complaint) for complaint in golden.run(case)] == []


def test_the_cases_are_many_and_each_bears_its_own_name() -> None:
    names = [case.id for case in CASES]
    assert len(names) == len(set(names))
    assert len(names) > 150
    assert {case.values[0].data["call"] for case in CASES} == {*golden.CALLS, "retirement", "settle"}
