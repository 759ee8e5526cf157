"""The kernel of `columns.credit` compiled by numba (extra `fast`): one pass over the rows, the same results bit for bit.

Imported only where it is wanted: numba takes half a second to import and a second to compile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numba
import numpy as np

if TYPE_CHECKING:
    from .columns import Ints, Scratch, Tables

_NO_DAYS: Final = np.zeros(0, dtype=np.int32)
_NO_MONEY: Final = np.zeros(0, dtype=np.int64)


def _rows(  # pragma: no cover - runs as machine code
    unit: Any, day: Any, birth: Any, base: Any, pension: Any, annual: Any, codes: Any, rule: Any,
    first: int, segments: int, segment_of: Any, words: Any, numbers: Any, birth_first: int, birth_numbers: Any,
    row_codes: Any, needs: Any, constant: Any, rate: Any, pension_rate: Any, low: Any, high: Any, months: Any,
    row_rule: Any, most_money: int,
) -> None:  # fmt: skip
    one_day = len(day) == 1 and len(unit) != 1
    for at in range(len(unit)):
        days = np.int64(day[0] if one_day else day[at]) - first
        days = min(max(days, np.int64(0)), np.int64(len(segment_of) - 1))
        word = words[unit[at] * segments + segment_of[days]]
        slot = word & 0xFFFFFF
        mask = (word >> 44) & 255
        if len(birth) == 0:
            if (word >> 52) & 1:
                slot = 1
        elif mask or (word >> 52) & 7:
            given = np.int64(birth[at])
            born = birth_numbers[min(max(given - birth_first, 0), len(birth_numbers) - 1)]
            on = numbers[days]
            age = np.int64(numbers[((word >> 24) & 0xFFFFF) + days] - born) >> 9
            if given == -(2**31):
                if (word >> 52) & 1:
                    slot = 1
            elif born > on or (on >> 9) - (born >> 9) > 150:
                read = (word >> 53) & 3
                if read == 1:
                    slot = 0
                elif read == 2:
                    slot = 2
            elif mask:
                slot = slot + age if 0 <= age <= 149 else 2
        amount = constant[slot]
        need = needs[slot]
        if need & 1:
            if len(base) == 0 or base[at] < 0:
                slot = 1
            elif base[at] > most_money:
                slot = 2
            need = needs[slot]
        if need & 2:
            if len(pension) == 0 or pension[at] < 0:
                slot = 1
            elif pension[at] > most_money:
                slot = 2
        amount = constant[slot]
        if len(base):
            amount += rate[slot] * base[at]
        code = row_codes[slot]
        if code >= 16:
            if len(pension):
                amount += pension_rate[slot] * pension[at]
            amount = min(max(amount, low[slot]), high[slot])
            code &= 15
        annual[at] = np.int64(np.uint64(amount) // np.uint64(1_000_000)) * months[slot]
        codes[at] = code
        if len(rule):
            rule[at] = row_rule[slot]


_compiled = numba.njit(_rows, nogil=True)


def credit(
    tables: Tables,
    unit: Ints,
    day: Ints | int,
    birth: Ints | None,
    base: Ints | None,
    pension: Ints | None,
    annual: Ints,
    codes: Ints,
    rule: Ints | None,
    scratch: Scratch,
) -> None:
    """As `columns.credit`."""
    t = tables
    _compiled(
        unit,
        np.array([day], dtype=np.int32) if isinstance(day, int) else day,
        _NO_DAYS if birth is None else birth,
        _NO_MONEY if base is None else base,
        _NO_MONEY if pension is None else pension,
        annual, codes, _NO_DAYS if rule is None else rule,
        t.first, t.segments, t.segment_of, t.words, t.numbers, t.birth_first, t.birth_numbers,
        t.codes, t.needs, t.constant, t.base, t.pension, t.low, t.high, t.months, t.rule, t.most_money,
    )  # fmt: skip
