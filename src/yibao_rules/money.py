"""Exact money, and the only rounding in the library.

Yuan are `Decimal`. Sums and products are computed in a context that refuses to lose a digit; rounding happens only in
`round_to` and `share_of`, half up to the fen unless a rule names another mode.
"""

from __future__ import annotations

import operator
from decimal import (
    ROUND_DOWN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Context,
    Decimal,
    DivisionByZero,
    Inexact,
    InvalidOperation,
    Overflow,
)
from typing import Final

from .errors import InvalidInput, shown

FEN: Final = Decimal("0.01")
ZERO: Final = Decimal(0)
ONE: Final = Decimal(1)
HUNDREDTH: Final = Decimal("0.01")

# Sixty digits hold any product of an amount and two rates; a result that would not fit raises instead of being rounded.
EXACT: Final = Context(prec=60, rounding=ROUND_HALF_UP, traps=[Inexact, InvalidOperation, Overflow, DivisionByZero])
ROUNDING: Final = Context(prec=60, rounding=ROUND_HALF_UP, traps=[InvalidOperation, Overflow, DivisionByZero])

MODES: Final = {"half_up": ROUND_HALF_UP, "up": ROUND_UP, "down": ROUND_DOWN, "half_even": ROUND_HALF_EVEN}
MOST_YUAN: Final = Decimal("1e11")


def exact(value: object) -> Decimal:
    """A number of a rule as a Decimal: int, Decimal or text. A float is refused, since 2.8 is not what it stores.

    >>> exact("2.8")
    Decimal('2.8')
    """
    if isinstance(value, Decimal):
        number = value
    elif isinstance(value, bool) or not isinstance(value, (int, str)):
        raise ValueError(f'write the number as int or text, for example "2.8": {shown(value)}')
    else:
        try:
            number = Decimal(value)
        except InvalidOperation:
            raise ValueError(f"not a number: {shown(value)}") from None
    if not number.is_finite():
        raise ValueError(f"not a finite number: {shown(value)}")
    return number


def round_to(value: Decimal, to: Decimal = FEN, mode: str = "half_up") -> Decimal:
    """`value` as a multiple of `to` (a power of ten), by a named mode.

    >>> round_to(Decimal("626.125"))
    Decimal('626.13')
    >>> round_to(Decimal("12.01"), Decimal("0.1"), "up")
    Decimal('12.1')
    """
    # The quantum's exponent is what counts: ten yuan is 1E+1, not 10.
    return value.quantize(to if to is FEN else to.normalize(ROUNDING), rounding=MODES[mode], context=ROUNDING)


def to_fen(value: Decimal) -> int:
    """Whole fen of an amount that is already rounded to the fen.

    >>> to_fen(Decimal("110.00"))
    11000
    """
    return int(EXACT.multiply(value, Decimal(100)).to_integral_exact(context=EXACT))


def share_of(value: Decimal, parts: int) -> Decimal:
    """One of `parts` equal parts, half up to the fen.

    >>> share_of(Decimal("1890.00"), 12)
    Decimal('157.50')
    """
    fen = to_fen(value)
    return EXACT.multiply(Decimal((2 * fen + parts) // (2 * parts)), FEN)


def parse_yuan(value: object, field: str) -> Decimal:
    """An amount that a person gave, in yuan, exact to the fen.

    Takes int, Decimal, text ("10,000.50", "10000元", full-width digits) and floats that mean whole fen.

    Raises:
        InvalidInput: negative, finer than a fen, not a number, or out of range.

    >>> parse_yuan("１０，０００.５元", "contribution_base")
    Decimal('10000.5')
    """
    number = value if type(value) is Decimal else _to_decimal(value, field)
    if not number.is_finite():
        raise InvalidInput(field, "not a finite amount", "不是有限的金额", value)
    if number.is_signed():
        if number.is_zero():
            return number.copy_abs()
        raise InvalidInput(field, "an amount is never negative", "金额不能为负", value)
    if number >= MOST_YUAN:
        raise InvalidInput(field, "larger than a hundred billion yuan", "超过一千亿元", value)
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -2 and number != round_to(number):
        raise InvalidInput(
            field,
            'finer than a fen; round it first, or give it as text such as "10000.50"',
            "小于一分；请先取整到分，或用文本给出，例如“10000.50”",
            value,
        )
    return number


def _to_decimal(value: object, field: str) -> Decimal:
    if isinstance(value, Decimal):
        return Decimal(value)
    if isinstance(value, bool):
        raise InvalidInput(field, "an amount, not a yes or no", "应为金额，而不是是或否", value)
    if isinstance(value, int):
        return Decimal(value)
    if isinstance(value, float):
        # repr gives the shortest text that means this float: what its author typed.
        return Decimal(repr(float(value)))
    if isinstance(value, str):
        import unicodedata

        text = unicodedata.normalize("NFKC", value).strip()
        text = text.removeprefix("¥").removesuffix("元").strip()
        number = _plain_number(text)
        if number is not None:
            return number
        raise InvalidInput(field, 'not an amount, for example "10,000.50"', "不是金额，例如“10,000.50”", value)
    try:
        return Decimal(operator.index(value))  # type: ignore[arg-type]
    except Exception:
        # Whatever a foreign object does when it is asked for its number, it is no amount.
        raise InvalidInput(field, "an amount in yuan is needed", "应为以元计的金额", value) from None


def _plain_number(text: str) -> Decimal | None:
    whole, dot, cents = text.partition(".")
    sign = "-" if whole.startswith("-") else ""
    whole = whole.removeprefix("-")
    if "," in whole:
        head, *groups = whole.split(",")
        if not 1 <= len(head) <= 3 or any(len(group) != 3 for group in groups):
            return None
        whole = head + "".join(groups)
    digits = whole + cents
    if not digits.isascii() or not digits.isdigit() or len(digits) > 40 or (dot and not cents) or not whole:
        return None
    return Decimal(sign + whole + dot + cents)
