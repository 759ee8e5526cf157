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
    coefficients: Any, most_money: int,
) -> None:  # fmt: skip
    one_day = len(day) == 1 and len(unit) != 1
    last_day, last_birth = np.int64(len(segment_of) - 1), np.int64(len(birth_numbers) - 1)
    for at in range(len(unit)):
        days = min(max(np.int64(day[0] if one_day else day[at]) - first, np.int64(0)), last_day)
        word = words[unit[at] * segments + segment_of[days]]
        slot = word & 0xFFFFFF
        # Read whether it is needed or not: what comes later then waits less.
        given = np.int64(birth[at]) if len(birth) else np.int64(-(2**31))
        born = birth_numbers[min(max(given - birth_first, np.int64(0)), last_birth)]
        if word >> 44:
            mask = (word >> 44) & 255
            on = numbers[days]
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
                age = np.int64(numbers[((word >> 24) & 0xFFFFF) + days] - born) >> 9
                slot = slot + age if 0 <= age <= 149 else 2
        of_base = base[at] if len(base) else np.int64(-1)
        of_pension = pension[at] if len(pension) else np.int64(-1)
        told = coefficients[slot, 5]
        # None is negative, and as an unsigned number larger than any amount.
        if (told & 256 and np.uint64(of_base) > np.uint64(most_money)) or (
            told & 512 and np.uint64(of_pension) > np.uint64(most_money)
        ):
            slot = 1 if (told & 256 and of_base < 0) or (told & 512 and of_pension < 0) else 2
            told = coefficients[slot, 5]
        amount = coefficients[slot, 0] + coefficients[slot, 1] * of_base + coefficients[slot, 2] * of_pension
        amount = min(max(amount, coefficients[slot, 3]), coefficients[slot, 4])
        annual[at] = np.int64(np.uint64(amount) // np.uint64(1_000_000)) * coefficients[slot, 6]
        codes[at] = told & 255
        if len(rule):
            rule[at] = coefficients[slot, 7]


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
        t.coefficients, t.most_money,
    )  # fmt: skip
