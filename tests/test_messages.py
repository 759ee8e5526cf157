"""What an error says, word for word in both languages: users read it, and translators and searches rely on it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from yibao_rules.dates import check_span, latest_month_day, parse_date
from yibao_rules.errors import BadRegion, InvalidInput
from yibao_rules.money import exact, parse_yuan
from yibao_rules.scalar import check_birth, one_of

from .test_vocabulary import REFUSALS

RECORDED = Path(__file__).parent / "messages.json"
"""For each case of REFUSALS the problem and the mend; read them when they change."""

INPUTS: list[tuple[Callable[[], Any], str, str]] = [
    (lambda: parse_date(None, "on"),
     "on: a day is needed, for example date(1952, 5, 1) or 1952-05-01.",
     "on：应为日期，例如 1952-05-01。"),
    (lambda: parse_date("soon", "on"),
     "on: a day is needed, for example date(1952, 5, 1) or 1952-05-01. Given: 'soon'.",
     "on：应为日期，例如 1952-05-01。给出的是 'soon'。"),
    (lambda: parse_date("2025-02-30", "on"),
     "on: no such day in the calendar. Given: '2025-02-30'.",
     "on：日历上没有这一天。给出的是 '2025-02-30'。"),
    (lambda: check_span(date(2025, 1, 2), date(2025, 1, 1)),
     "end: before start. Given: '2025-01-01'.",
     "end：早于 start。给出的是 '2025-01-01'。"),
    (lambda: check_span(date(1800, 1, 1), date(2001, 1, 1)),
     "end: more than 200 years after start. Given: '2001-01-01'.",
     "end：与 start 相隔超过 200 年。给出的是 '2001-01-01'。"),
    (lambda: latest_month_day(date(1, 6, 30), "07-01"),
     "on: before the first such day of the calendar. Given: '0001-06-30'.",
     "on：早于日历上的第一个这样的日子。给出的是 '0001-06-30'。"),
    (lambda: parse_yuan(Decimal("Infinity"), "pension"),
     "pension: not a finite amount. Given: Decimal('Infinity').",
     "pension：不是有限的金额。给出的是 Decimal('Infinity')。"),
    (lambda: parse_yuan("-5", "pension"),
     "pension: an amount is never negative. Given: '-5'.",
     "pension：金额不能为负。给出的是 '-5'。"),
    (lambda: parse_yuan(10**11, "pension"),
     "pension: larger than a hundred billion yuan. Given: 100000000000.",
     "pension：超过一千亿元。给出的是 100000000000。"),
    (lambda: parse_yuan("0.001", "pension"),
     'pension: finer than a fen; round it first, or give it as text such as "10000.50". Given: \'0.001\'.',
     "pension：小于一分；请先取整到分，或用文本给出，例如“10000.50”。给出的是 '0.001'。"),
    (lambda: parse_yuan(True, "pension"),
     "pension: an amount, not a yes or no. Given: True.",
     "pension：应为金额，而不是是或否。给出的是 True。"),
    (lambda: parse_yuan("much", "pension"),
     "pension: not an amount, for example \"10,000.50\". Given: 'much'.",
     "pension：不是金额，例如“10,000.50”。给出的是 'much'。"),
    (lambda: parse_yuan([], "pension"),
     "pension: an amount in yuan is needed. Given: [].",
     "pension：应为以元计的金额。给出的是 []。"),
    (lambda: check_birth(date(2025, 5, 2), date(2025, 5, 1)),
     "birth_date: after the day asked for (2025-05-01). Given: '2025-05-02'.",
     "birth_date：晚于所问日期（2025-05-01）。给出的是 '2025-05-02'。"),
    (lambda: check_birth(date(1874, 12, 31), date(2025, 5, 1)),
     "birth_date: more than 150 years ago. Given: '1874-12-31'.",
     "birth_date：早于 150 年前。给出的是 '1874-12-31'。"),
    (lambda: one_of(("male", "female"))("femal", "sex"),
     "sex: one of male, female is needed; did you mean 'female'. Given: 'femal'.",
     "sex：应为 male、female 之一；是不是 'female'。给出的是 'femal'。"),
    (lambda: one_of(("male", "female"))(5, "sex"),
     "sex: one of male, female is needed. Given: 5.",
     "sex：应为 male、female 之一。给出的是 5。"),
]  # fmt: skip


@pytest.mark.parametrize(("ask", "en", "zh"), INPUTS)
def test_what_a_refused_input_is_told(ask: Callable[[], Any], en: str, zh: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        ask()
    assert (caught.value.en, caught.value.zh) == (en, zh)


def test_the_edges_of_what_is_refused() -> None:
    check_birth(date(2025, 5, 1), date(2025, 5, 1))
    check_birth(date(1875, 12, 31), date(2025, 5, 1))
    check_span(date(1800, 1, 1), date(2000, 12, 31))
    check_span(date(2025, 1, 1), date(2025, 1, 1))


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0.1, 'write the number as int or text, for example "2.8": 0.1'),
        ("x", "not a number: 'x'"),
        ("inf", "not a finite number: 'inf'"),
    ],
)
def test_what_a_refused_number_of_a_rule_is_told(number: object, said: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        exact(number)
    assert str(caught.value) == said


def told(make: Callable[[], Any]) -> list[str]:
    with pytest.raises(BadRegion) as caught:
        make()
    return [caught.value.problem, caught.value.mend]


@pytest.mark.parametrize(("name", "make"), [(name, make) for name, make, _, _ in REFUSALS])
def test_what_the_author_of_a_region_file_is_told(name: str, make: Callable[[], Any]) -> None:
    assert told(make) == json.loads(RECORDED.read_text(encoding="utf-8"))[name]


def test_no_recorded_message_is_left_over() -> None:
    assert set(json.loads(RECORDED.read_text(encoding="utf-8"))) == {name for name, *_ in REFUSALS}
