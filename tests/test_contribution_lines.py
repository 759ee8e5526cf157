"""Contributions on many bases: told by lines where they can be, and always what one person is told."""

from __future__ import annotations

import random
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

pytest.importorskip("pyarrow")
pytest.importorskip("numpy")

import numpy as np
import pyarrow as pa
from hypothesis import given, settings, strategies as st

import yibao_rules as yb
from yibao_rules import contribution_lines, frames, persons
from yibao_rules.columns import Line
from yibao_rules.rules import AtLeast, AtMost, Bands, Choice, Flat, Percent, Sum

SIDES = ("employee", "employer", "subsidy", "total")
DAY = date(2025, 10, 1)


def due(row: dict[str, Any], on: date, rules: Any = None) -> tuple[Any, ...]:
    """What one person is told, as a frame has it."""
    given = {
        **row,
        "contribution_base": None if row["contribution_base"] is None else f"{row['contribution_base']:.2f}",
    }
    try:
        result = yb.contributions(yb.Insured.from_mapping(given), on=on, rules=rules)
    except yb.MissingInput:
        return (None,) * 5 + ("missing_input",)
    except yb.NotApplicable:
        return (None,) * 5 + ("not_applicable",)
    except yb.NotKnown:
        return (None,) * 5 + ("not_known",)
    except yb.InvalidInput:
        return (None,) * 5 + ("invalid_input",)
    times = 12 if result.unit == "yuan/month" else 1
    paid = [getattr(result, side) for side in SIDES]
    base = None if result.base is None else int(result.base * 100)
    return (base, *(None if one is None else int(one * 100) * times for one in paid), result.status)


def told(rows: list[dict[str, Any]], on: date, **options: Any) -> list[tuple[Any, ...]]:
    fields = {name: [row.get(name) for row in rows] for name in dict.fromkeys(key for row in rows for key in row)}
    fields["contribution_base"] = pa.array(fields["contribution_base"], pa.decimal128(12, 2))
    answered = frames.contributions(pa.table(fields), on, **options)
    names = ("contributions_base_fen", *(f"contributions_{side}_annual_fen" for side in SIDES), "contributions_status")
    return list(zip(*(answered.column(name).to_pylist() for name in names), strict=True))


def bases(dice: random.Random, count: int) -> list[Decimal | None]:
    fen = [dice.randrange(4_500_000) for _ in range(count - 4)]
    return [Decimal("0.01"), None, Decimal(0), Decimal("999999.99"), *(Decimal(one) / 100 for one in fen)]


@pytest.mark.parametrize("status", ["in_service", "flexible", "unemployed", "resident"])
def test_every_place_pays_on_many_bases_what_it_pays_on_one(status: str) -> None:
    dice = random.Random(5)
    places = [card.adcode for card in yb.list_regions()]
    rows = [
        {"region": place, "status": status, "contribution_base": base}
        for place in places
        for base in bases(dice, persons.ENOUGH_FOR_LINES + 4)
    ]
    report = frames.Report()
    answered = told(rows, DAY, report=report)
    wrong = [(row, got, exact) for row, got in zip(rows, answered, strict=True) if (exact := due(row, DAY)) != got]
    assert wrong == []
    # Nearly all by lines: one base, the empty one, and a person who has none.
    assert report.row_by_row < 3 * len(places)


def test_a_payroll_in_beijing_of_thousands() -> None:
    dice = random.Random(6)
    rows = [
        {
            "region": "北京",
            "status": "在职",
            "birth_date": date(1965 + dice.randrange(35), 1 + dice.randrange(12), 1 + dice.randrange(28)),
            "sex": dice.choice(["男", "女"]),
            "contribution_base": Decimal(dice.randrange(500_000, 4_500_000)) / 100,
        }
        for _ in range(3000)
    ]
    report = frames.Report()
    answered = told(rows, date(2023, 10, 1), report=report)
    # Base between 6,326 and 33,891 yuan from July 2023 on; 2 % and 3 yuan a month by the employee.
    for row, (base, employee, *_) in zip(rows, answered, strict=True):
        within = min(max(row["contribution_base"], Decimal(6326)), Decimal(33891))
        assert base == within * 100
        assert employee == 12 * (int((within * 2 + Decimal("0.5")) // 1) + 300)
    assert report.row_by_row < 5
    assert answered[:50] == [due(row, date(2023, 10, 1)) for row in rows[:50]]


def test_who_differs_in_what_no_rule_reads_is_asked_once() -> None:
    report = frames.Report()
    rows = [
        {"region": "北京", "status": "在职", "birth_date": date(1980, 1, 1 + at), "contribution_base": Decimal(10_000)}
        for at in range(28)
    ]
    # A day that is none is wrong, also where no rule reads it.
    rows[3]["birth_date"] = date(1, 1, 1)
    answered = told(rows, DAY, report=report)
    assert report.row_by_row == 1
    assert len(set(answered)) == 1


FIRST = "2025-01-01"
RULES: dict[str, tuple[Any, bool]] = {
    "a share with a cap of its own": (AtMost(150, Percent(2, of="contribution_base")), True),
    "a share and an amount": (
        Sum((("percentage", Percent(2, of="contribution_base")), ("fixed_amount", Flat("7.5")))),
        True,
    ),
    "by sex": (
        Choice(
            "sex", {"female": Percent("2.25", of="contribution_base")}, otherwise=Percent(2, of="contribution_base")
        ),
        True,
    ),
    "a share with a floor of its own": (AtLeast(300, Percent(2, of="contribution_base")), True),
    "bands of the base": (
        Bands(
            "contribution_base",
            ((8000, Percent(1, of="contribution_base")), (None, Percent(2, of="contribution_base"))),
        ),
        False,
    ),
    "bands of the base, one of them by sex": (
        Bands(
            "contribution_base",
            (
                (8000, Percent(1, of="contribution_base")),
                (
                    None,
                    Choice(
                        "sex",
                        {"female": Percent(3, of="contribution_base"), "male": Percent(2, of="contribution_base")},
                    ),
                ),
            ),
        ),
        False,
    ),
    "a share of the pension": (
        Sum((("own_contribution", Percent(2, of="contribution_base")), ("percentage", Percent(1, of="pension")))),
        False,
    ),
    "by age": (
        Bands("age", ((45, Percent(2, of="contribution_base")), (None, Percent(3, of="contribution_base")))),
        True,
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_rules_that_are_lines_and_rules_that_are_none(name: str) -> None:
    rule, by_lines = RULES[name]
    book = yb.rulebook().with_rule(
        "北京", "contributions", rule, part="employee:basic", who="in_service", first_day=FIRST, unit="yuan/month"
    )
    dice = random.Random(name)
    rows = [
        {
            "region": "北京",
            "status": "在职",
            "birth_date": date(1975 if at % 2 else 1990, 5, 1),
            "sex": "女" if at % 3 else "男",
            "pension": 3000,
            "contribution_base": base,
        }
        for at, base in enumerate(bases(dice, 160))
    ]
    report = frames.Report()
    answered = told(rows, DAY, rules=book, report=report)
    assert answered == [due(row, DAY, book) for row in rows]
    assert (report.row_by_row < 16) is by_lines


def test_ages_of_which_no_two_are_alike() -> None:
    book = yb.rulebook().with_rule(
        "北京", "contributions", RULES["by age"][0], part="employee:basic", who="in_service", first_day=FIRST, unit="yuan/month"
    )  # fmt: skip
    rows = [
        {"region": "北京", "status": "在职", "birth_date": date(1970 + at % 40, 1 + at % 12, 1 + at % 28), "contribution_base": base}
        for at, base in enumerate(bases(random.Random(4), 40))
    ]  # fmt: skip
    assert told(rows, DAY, rules=book) == [due(row, DAY, book) for row in rows]


def test_what_is_missing_whatever_the_base_is() -> None:
    book = yb.rulebook().with_rule(
        "北京", "contributions", RULES["by age"][0],
        part="employee:basic", who="in_service", first_day=FIRST, unit="yuan/month",
    )  # fmt: skip
    rows = [{"region": "北京", "status": "在职", "contribution_base": base} for base in bases(random.Random(4), 40)]
    assert {row[-1] for row in told(rows, DAY, rules=book)} == {"missing_input"}


def test_a_base_without_a_floor_worth_the_name() -> None:
    book = yb.rulebook().with_rule(
        "北京", "contributions", Flat(0), part="base_floor", who="in_service", first_day=FIRST, unit="yuan/month"
    )
    rows = [{"region": "北京", "status": "在职", "contribution_base": base} for base in bases(random.Random(9), 40)]
    assert told(rows, DAY, rules=book) == [due(row, DAY, book) for row in rows]


def test_lines_that_the_scalar_contradicts_are_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contribution_lines, "line_of", lambda rule, run, day: Line(base=Decimal("0.5")))
    rows = [{"region": "北京", "status": "在职", "contribution_base": base} for base in bases(random.Random(9), 40)]
    report = frames.Report()
    assert told(rows, DAY, report=report) == [due(row, DAY) for row in rows]
    assert report.row_by_row == 40


def test_a_plugin_s_calculator_is_asked_for_every_base() -> None:
    class Place:
        def calculator(self, benefit: str) -> object:
            return object()

    assert contribution_lines.lines(None, Place(), DAY, lambda person: (), False) is None


@settings(max_examples=60)
@given(
    st.integers(1, 12).flatmap(
        lambda rows: st.lists(
            st.lists(st.one_of(st.integers(-3, 3), st.integers(-(2**31), 2**40)), min_size=rows, max_size=rows),
            max_size=4,
        )
    )
)
def test_rows_are_alike_where_every_column_is(columns: list[list[int]]) -> None:
    count = len(columns[0]) if columns else 5
    groups = persons._alike([np.array(column, dtype=np.int64) for column in columns], np.arange(count))
    rows = list(zip(*columns, strict=True)) if columns else [()] * count
    assert sorted(row for group in groups for row in group.tolist()) == list(range(count))
    assert len(groups) == len(set(rows))
    assert all(len({rows[at] for at in group.tolist()}) == 1 for group in groups)


def test_a_floor_that_depends_on_the_base_is_no_line() -> None:
    book = yb.rulebook().with_rule(
        "北京", "contributions", Percent(50, of="contribution_base"), part="base_floor", who="in_service",
        first_day=FIRST, unit="yuan/month",
    )  # fmt: skip
    rows = [{"region": "北京", "status": "在职", "contribution_base": base} for base in bases(random.Random(3), 40)]
    report = frames.Report()
    assert told(rows, DAY, rules=book, report=report) == [due(row, DAY, book) for row in rows]
    assert report.row_by_row == 40


def test_batches_and_rows_in_any_order(monkeypatch: pytest.MonkeyPatch) -> None:
    from yibao_rules import eager

    dice = random.Random(8)
    rows = [
        {"region": place, "status": status, "birth_date": date(1950 + at, 1, 1), "contribution_base": base}
        for at, place in enumerate(("北京", "上海", "武汉", "nowhere", None))
        for status in ("在职", "灵活就业", "居民", "retired")
        for base in bases(dice, 30)
    ]
    whole = told(rows, DAY)
    assert whole == [(None,) * 5 + ("invalid_input",) if row["region"] == "nowhere" else due(row, DAY) for row in rows]
    order = list(range(len(rows)))
    dice.shuffle(order)
    monkeypatch.setattr(eager, "BATCH", 64)
    assert told([rows[at] for at in order], DAY) == [whole[at] for at in order]
