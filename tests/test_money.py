"""Amounts: read exactly or refused, rounded in one place, the same under every decimal context."""

from __future__ import annotations

import sys
from decimal import Context, Decimal, Inexact, InvalidOperation, localcontext
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from yibao_rules.errors import InvalidInput
from yibao_rules.money import EXACT, exact, parse_yuan, round_to, share_of, to_fen

FULL_WIDTH = {ord(ascii): chr(ord(ascii) + 0xFEE0) for ascii in "0123456789,.-"}
MOST_FEN = 10**13 - 1


def oracle(value: Fraction, step: Fraction, mode: str) -> Fraction:
    """Rounding by whole numbers only, worked out apart from `decimal`."""
    whole, rest = divmod(abs(value), step)
    up = {
        "half_up": 2 * rest >= step,
        "up": rest > 0,
        "down": False,
        "half_even": 2 * rest > step or (2 * rest == step and whole % 2 == 1),
    }[mode]
    return (whole + up) * step * (-1 if value < 0 else 1)


@given(
    st.integers(-(10**18), 10**18),
    st.integers(0, 8),
    st.integers(-3, 4),
    st.sampled_from(["half_up", "up", "down", "half_even"]),
)
def test_rounding_equals_integer_arithmetic(digits: int, decimals: int, step: int, mode: str) -> None:
    value, expected = (
        Decimal(digits).scaleb(-decimals),
        oracle(Fraction(digits, 10**decimals), Fraction(10) ** -step, mode),
    )
    # 10 and 1E+1 are the same step.
    for to in (Decimal(1).scaleb(-step), Decimal(format(Decimal(1).scaleb(-step), "f"))):
        assert Fraction(round_to(value, to, mode)) == expected


@given(st.integers(0, 10**12), st.integers(1, 5), st.sampled_from(["half_up", "up", "down", "half_even"]))
def test_ties_are_the_rounding_that_matters(fen: int, noise: int, mode: str) -> None:
    # Half a fen exactly, and a hair's breadth on either side of it.
    for hair in (-1, 0, 1):
        value = Fraction(2 * fen + 1, 200) + Fraction(hair, 10 ** (noise + 3))
        exactly = Decimal(value.numerator) / Decimal(value.denominator)
        assert Fraction(exactly) == value
        assert Fraction(round_to(exactly, mode=mode)) == oracle(value, Fraction(1, 100), mode)


@pytest.mark.parametrize(
    ("value", "to", "mode", "expected"),
    [
        ("0.005", "0.01", "half_up", "0.01"),
        ("0.004999", "0.01", "half_up", "0.00"),
        ("626.125", "0.01", "half_up", "626.13"),
        ("626.125", "0.01", "half_even", "626.12"),
        ("626.135", "0.01", "half_even", "626.14"),
        ("66.40", "1", "down", "66"),
        ("66.40", "1", "up", "67"),
        ("12.01", "0.1", "up", "12.1"),
        ("12.00", "0.1", "up", "12.0"),
        ("15", "10", "half_up", "20"),
        ("14.99", "10", "up", "20"),
        ("250", "100", "half_even", "200"),
    ],
)
def test_rounding_by_hand(value: str, to: str, mode: str, expected: str) -> None:
    assert Fraction(round_to(Decimal(value), Decimal(to), mode)) == Fraction(expected)


def test_rounding_is_half_up_to_the_fen_unless_said_otherwise() -> None:
    assert str(round_to(Decimal("2.345"))) == "2.35"
    assert str(round_to(Decimal(2))) == "2.00"


def test_a_rounding_that_does_not_exist() -> None:
    with pytest.raises(KeyError):
        round_to(Decimal(1), mode="bankers")


@given(st.integers(0, MOST_FEN))
def test_fen_and_yuan(fen: int) -> None:
    assert to_fen(Decimal(fen).scaleb(-2)) == fen


def test_what_is_finer_than_a_fen_has_no_whole_fen() -> None:
    with pytest.raises(Inexact):
        to_fen(Decimal("0.001"))


@given(st.integers(0, MOST_FEN), st.integers(1, 60))
def test_a_share_is_half_up_to_the_fen(fen: int, parts: int) -> None:
    assert Fraction(share_of(Decimal(fen).scaleb(-2), parts)) == oracle(
        Fraction(fen, 100 * parts), Fraction(1, 100), "half_up"
    )


@pytest.mark.parametrize(
    ("value", "parts", "share"),
    [("1890.00", 12, "157.50"), ("100", 3, "33.33"), ("0.05", 2, "0.03"), ("0", 12, "0.00")],
)
def test_shares_by_hand(value: str, parts: int, share: str) -> None:
    assert str(share_of(Decimal(value), parts)) == share


def test_exact_arithmetic_raises_where_a_digit_would_be_lost() -> None:
    assert EXACT.multiply(Decimal("1e11"), Decimal("0.00001")) == 10**6
    with pytest.raises(Inexact):
        EXACT.multiply(Decimal("1." + "1" * 40), Decimal("1." + "1" * 40))
    with pytest.raises(Inexact):
        EXACT.divide(Decimal(1), Decimal(3))


@pytest.mark.parametrize(("given_", "number"), [(83, "83"), ("2.8", "2.8"), (Decimal("0.035"), "0.035"), ("-1", "-1")])
def test_numbers_of_rules(given_: object, number: str) -> None:
    assert str(exact(given_)) == number


@pytest.mark.parametrize(
    "wrong", [2.8, 83.0, True, None, b"83", "abc", "", "nan", "inf", Decimal("nan"), Decimal("-inf")]
)
def test_numbers_that_a_rule_may_not_hold(wrong: object) -> None:
    with pytest.raises(ValueError, match="number"):
        exact(wrong)


# Amounts from outside.


def spellings(fen: int) -> list[object]:
    """The ways in which people and programs write one amount of whole fen."""
    yuan, cents = divmod(fen, 100)
    text = f"{yuan}.{cents:02}"
    commas = f"{yuan:,}.{cents:02}"
    found: list[object] = [
        Decimal(text),
        Decimal(text + "000"),
        float(text),
        text,
        commas,
        f" {commas} ",
        f"{text}元",
        f"{commas} 元",
        f"¥{text}",
        f"¥ {commas}",
        text.translate(FULL_WIDTH),
        commas.translate(FULL_WIDTH) + "元",
    ]
    if cents == 0:
        found += [yuan, str(yuan), f"{yuan:,}元", float(yuan), Index(yuan)]
    if cents % 10 == 0:
        found.append(f"{yuan}.{cents // 10}")
    return found


class Index:
    """A whole number of another library, such as numpy's."""

    def __init__(self, number: int) -> None:
        self.number = number

    def __index__(self) -> int:
        return self.number


class MyDecimal(Decimal):
    """A Decimal of somebody else."""


@given(
    st.one_of(st.integers(0, MOST_FEN), st.integers(0, 10**11 - 1).map(lambda yuan: 100 * yuan), st.integers(0, 2000))
)
def test_every_spelling_of_an_amount_is_read_exactly(fen: int) -> None:
    for spelling in spellings(fen):
        assert Fraction(parse_yuan(spelling, "pension")) == Fraction(fen, 100), spelling


@given(st.integers(0, MOST_FEN))
def test_amounts_do_not_depend_on_the_decimal_context_of_the_program(fen: int) -> None:
    thirds = oracle(Fraction(fen, 300), Fraction(1, 100), "half_up")
    with localcontext() as context:
        context.prec = 5
        context.rounding = "ROUND_UP"
        for spelling in spellings(fen):
            assert Fraction(parse_yuan(spelling, "pension")) == Fraction(fen, 100), spelling
        amount = Decimal((0, tuple(map(int, str(fen))), -2))
        assert Fraction(round_to(amount)) == Fraction(fen, 100)
        assert to_fen(amount) == fen
        assert Fraction(share_of(amount, 3)) == thirds
        assert Fraction(exact(f"{fen}e-2")) == Fraction(fen, 100)


def test_amounts_are_read_where_the_program_traps_every_signal() -> None:
    with localcontext() as context:
        context.prec = 2
        context.traps = dict.fromkeys(context.traps, True)
        assert parse_yuan("12,345.67", "pension") == Decimal("12345.67")
        assert str(round_to(Decimal("626.125"))) == "626.13"
        with pytest.raises(InvalidInput):
            parse_yuan("0.001", "pension")


def test_another_kind_of_decimal_becomes_a_plain_one() -> None:
    assert type(parse_yuan(MyDecimal("1.50"), "pension")) is Decimal


def test_nothing_is_nothing_without_a_sign() -> None:
    for spelling in (-0.0, "-0", "-0.00", Decimal("-0")):
        try:
            read = parse_yuan(spelling, "pension")
        except InvalidInput:
            continue
        assert str(read).startswith("0"), spelling


@pytest.mark.parametrize("fine", ["99,999,999,999.99", "0.01", "0", "1.500"])
def test_the_ends_of_the_range(fine: str) -> None:
    assert Fraction(parse_yuan(fine, "pension")) == Fraction(fine.replace(",", ""))


REFUSED = [
    -1, "-0.01", -0.01, Decimal("-0.01"), "-5元", Index(-1),
    "0.001", 0.001, Decimal("0.001"), Decimal("1e-9"), Decimal("1e-999999"), 0.1 + 0.2, 1e-300,
    float("nan"), float("inf"), float("-inf"), Decimal("nan"), Decimal("sNaN"), Decimal("-sNaN"), Decimal("inf"), MyDecimal("nan"),
    True, False,
    10**11, "100,000,000,000", 1e11, Decimal("1e11"), Decimal("1e999999"), 10**5000, -(10**5000), Index(10**5000), "9" * 40, "9" * 5000,
    "", " ", "元", "¥", ".", "-", "1.", ".5", "1.2.3", "--1", "1-", "+1", "1e3", "0x10", "1_000", "nan", "inf",
    "1,00", ",100", "1,,000", "1000,000", "1,0000", "1.000,00", "1 000", "12a", "\x00", "\ud800", "1\n2",
    "一万", "壹仟元整", "1万", "两百", "١٢٣", "元100", "100元元", "$5",
    b"100", [100], (1,), {1: 2}, {100}, object(), None, 1j, Fraction(1, 2), lambda: 1, int, range(3),
]  # fmt: skip


@pytest.mark.parametrize("wrong", REFUSED, ids=lambda value: type(value).__name__)
def test_what_is_no_amount_is_refused(wrong: object) -> None:
    with pytest.raises(InvalidInput) as caught:
        parse_yuan(wrong, "pension")
    assert caught.value.field == "pension"
    assert str(caught.value).startswith("pension: ")
    assert caught.value.explain("zh").startswith("pension：")


def test_refusals_say_why() -> None:
    said = {}
    for value in (-1, "0.001", "10" * 6, True, "abc", [], Decimal("nan")):
        with pytest.raises(InvalidInput) as caught:
            parse_yuan(value, "pension")
        said[str(value)] = caught.value.why
    assert "negative" in said["-1"]
    assert "finer than a fen" in said["0.001"]
    assert "hundred billion" in said["10" * 6]
    assert "yes or no" in said["True"]
    assert "not an amount" in said["abc"]
    assert "yuan is needed" in said["[]"]
    assert "finite" in said["NaN"]


@given(st.text(max_size=12) | st.text("0123456789.,-元¥ ０１９，．", max_size=14))
def test_any_text_is_an_amount_of_whole_fen_or_refused(text: str) -> None:
    try:
        read = parse_yuan(text, "pension")
    except InvalidInput:
        return
    assert 0 <= Fraction(read) < 10**11
    assert (Fraction(read) * 100).denominator == 1


@given(st.floats(allow_nan=True, allow_infinity=True))
def test_a_float_is_read_as_its_author_typed_it_or_refused(number: float) -> None:
    try:
        read = parse_yuan(number, "pension")
    except InvalidInput:
        return
    assert float(read) == number
    assert (Fraction(read) * 100).denominator == 1


def test_a_very_long_whole_number_is_refused_without_being_printed() -> None:
    assert sys.get_int_max_str_digits() < 5000
    with pytest.raises(InvalidInput, match="hundred billion") as caught:
        parse_yuan(10**5000, "pension")
    assert len(str(caught.value)) < 200


def test_a_number_that_cannot_say_itself_is_refused() -> None:
    class Broken:
        def __index__(self) -> int:
            raise RuntimeError("no")

    with pytest.raises(InvalidInput):
        parse_yuan(Broken(), "pension")


def test_the_context_of_roundings_refuses_what_does_not_fit() -> None:
    with pytest.raises(InvalidOperation):
        round_to(Decimal("1e70"))


@pytest.mark.parametrize("text", ["¥500", "￥500", "500元", "¥500元", " ￥ 500 元 "])
def test_the_marks_of_yuan(text: str) -> None:
    assert parse_yuan(text, "pension") == 500


@pytest.mark.parametrize("text", ["500¥", "¥¥500", "元500", "X¥X500"])
def test_the_marks_of_yuan_stand_where_they_belong(text: str) -> None:
    with pytest.raises(InvalidInput, match="not an amount"):
        parse_yuan(text, "pension")


def test_a_number_has_at_most_forty_digits() -> None:
    assert parse_yuan("0" * 39 + "5", "pension") == 5
    with pytest.raises(InvalidInput, match="not an amount"):
        parse_yuan("0" * 40 + "5", "pension")


def test_a_rounding_does_not_depend_on_the_decimal_context_of_the_program() -> None:
    number, million = Decimal(1234567), Decimal(1000000)
    with localcontext(Context(prec=1, Emax=1, Emin=-1)):
        assert round_to(number, million) == 1_000_000
