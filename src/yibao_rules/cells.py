"""What the cells of a column say: Arrow arrays read into the integers of `columns`, bad cells marked, none refused.

A cell is read as `Insured.from_mapping` reads it; besides, days may be whole numbers (19520501), and money may be whole
fen where the column's name ends in ``_fen``. Each distinct text is read once.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from .columns import EPOCH, NULL_DAY, NULL_MONEY
from .errors import YibaoError
from .money import MOST_YUAN, to_fen
from .person import read_cell

if TYPE_CHECKING:
    from .columns import Ints

    Bad = Ints | None
    """Which cells cannot be what their column says; None for no cell."""

MOST_FEN: Final = int(MOST_YUAN) * 100
BAD: Final = -1
NONE: Final = 0


class Mixed:
    """A column of cells of several kinds, which no Arrow array holds."""

    # Nested: cells that are not told apart beforehand.
    type = pa.list_(pa.null())
    null_count = 0

    def __init__(self, given: list[Any]) -> None:
        self.given = given

    def to_pylist(self) -> list[Any]:
        return self.given

    def __getitem__(self, at: int) -> Mixed:
        return Mixed([self.given[at]])

    def as_py(self) -> Any:
        """The cell of a column of one."""
        return self.given[0]


class Codes:
    """A number for each distinct value of a column: 0 for an empty cell, -1 for a bad one, else in order of meeting.

    `read` gives the value that a cell stands for, None for an empty cell, or raises a `YibaoError`.
    """

    def __init__(self, read: Callable[[Any], Any]) -> None:
        self.values: list[Any] = [None]
        self._read = read
        self._lock = threading.Lock()
        self._code_of: dict[Any, int] = {}
        self._of_cell: dict[Any, int] = {}
        self._last: tuple[Any, Ints] = (None, np.zeros(0, dtype=np.int32))
        self._texts: tuple[Any, Ints] = (pa.array([], pa.string()), np.zeros(1, dtype=np.int32))

    def code(self, cell: Any) -> int:
        """The number of one cell's value."""
        if isinstance(cell, (list, set, frozenset)):
            cell = tuple(cell)
        # 1, 1.0 and True are one key of a dict, and three different cells.
        key = (type(cell), cell)
        try:
            return self._of_cell[key]
        except KeyError:
            pass
        except TypeError:
            return BAD
        try:
            value = self._read(cell)
        except YibaoError:
            code = BAD
        else:
            code = NONE if value is None else self._number(value)
        if code != BAD or len(self._of_cell) < _MOST_BAD:
            # Of what a stream holds by mistake there is no end.
            self._of_cell[key] = code
        return code

    def _number(self, value: Any) -> int:
        with self._lock:
            code = self._code_of.get(value)
            if code is None:
                # The value first, so that no thread meets a number without its value.
                self.values.append(value)
                code = self._code_of[value] = len(self.values) - 1
            return code

    def known(self, array: Any) -> tuple[Ints | None, Ints]:
        """Which distinct cell each cell is (None: every one on its own), and the number of each distinct cell."""
        if pa.types.is_string(array.type) or pa.types.is_large_string(array.type):
            texts = self._known_texts(array)
            if texts is not None:
                return texts
        which, distinct = distinct_cells(array)
        before, numbers = self._last
        # The batches of a frame mostly share one dictionary.
        if which is not None and before is not None and before.equals(distinct):
            return which, numbers
        cells = distinct if which is None else distinct.to_pylist()
        numbers = np.array([*(self.code(cell) for cell in cells), NONE], dtype=np.int32)
        if which is not None:
            self._last = distinct, numbers
        return which, numbers

    def _known_texts(self, array: Any) -> tuple[Ints, Ints] | None:
        """As `known`, by the texts that were met before; None where they are too many to be looked through."""
        texts, numbers = self._texts
        which = _found(array, texts)
        if which.null_count > array.null_count:
            new = array.filter(pc.and_(which.is_null(), array.is_valid())).unique().cast(pa.string())  # pyright: ignore[reportAttributeAccessIssue]
            if len(texts) + len(new) > _MOST_TEXTS:
                return None
            texts = pa.concat_arrays([texts, new])
            read = [self.code(text) for text in new.to_pylist()]
            numbers = np.array([*numbers[:-1].tolist(), *read, NONE], dtype=np.int32)
            self._texts = texts, numbers
            which = _found(array, texts)
        if which.null_count:
            which = which.fill_null(len(texts))
        return which.to_numpy(zero_copy_only=False), numbers


_MOST_TEXTS: Final = 1 << 12
_MOST_BAD: Final = 1 << 16


def _found(array: Any, texts: Any) -> Any:
    """Which of some texts each cell is, null for none of them."""
    texts = texts if texts.type == array.type else texts.cast(array.type)
    return pc.index_in(array, value_set=texts)  # pyright: ignore[reportAttributeAccessIssue]


def distinct_cells(array: Any) -> tuple[Ints | None, Any]:
    """Which of the distinct cells each cell is, one beyond the last for a null, and the distinct cells as an array.

    None and the list of all cells where they cannot be told apart.
    """
    if not pa.types.is_dictionary(array.type):
        if pa.types.is_nested(array.type):
            return None, array.to_pylist()
        try:
            array = array.dictionary_encode()
        except pa.ArrowNotImplementedError:
            # A type that Arrow keeps, and does not reckon with.
            return None, array.to_pylist()
    distinct = array.dictionary
    indices = array.indices
    if indices.null_count:
        indices = indices.cast(pa.int32()).fill_null(len(distinct))
    which = indices.to_numpy(zero_copy_only=False)
    # Polars counts without a sign, with which NumPy would reckon in 64 bits.
    return which.view(np.int32) if which.dtype == np.uint32 else which, distinct


def plain(array: Any) -> Any:
    """A column without any cell as one of empty texts; every other one as it is."""
    return array.cast(pa.string()) if pa.types.is_null(array.type) else array


def _numbers(array: Any) -> tuple[Ints, Ints | None]:
    """The numbers of a column as they lie in memory, and which cells are null (None: none is)."""
    null = array.is_null().to_numpy(zero_copy_only=False) if array.null_count else None
    kind = array.type.to_pandas_dtype()
    if array.null_count:
        # What lies under a null is anything; zero harms nobody.
        array = array.fill_null(0)
    return array.to_numpy(zero_copy_only=False).astype(kind, copy=False), null


def ends(numbers: Ints) -> tuple[int, int]:
    """The least and the largest of some numbers; 0 of none."""
    if not len(numbers):
        return 0, 0
    return int(numbers.min()), int(numbers.max())


def _parsed(array: Any, read: Callable[[Any], int], none: int, kind: type) -> tuple[Ints, Bad]:
    """Cells that are read one by one, each distinct one once."""

    def one(cell: Any) -> tuple[int, bool]:
        try:
            return read(cell), False
        except (YibaoError, ValueError, OverflowError):
            return none, True

    codes, distinct = distinct_cells(array)
    found = distinct if codes is None else distinct.to_pylist()
    told = [one(cell) if cell is not None else (none, False) for cell in found]
    values: Ints = np.array([value for value, _ in told] + [none], dtype=kind)
    bad = np.array([wrong for _, wrong in told] + [False])
    if codes is None:
        return values[:-1], bad[:-1]
    return values.take(codes), bad.take(codes) if bad.any() else None


# Days.


def days(array: Any) -> tuple[Ints, Bad]:
    """A column of days as days since 1970, `NULL_DAY` for an empty cell."""
    kind = array.type
    if pa.types.is_timestamp(kind):
        if kind.tz is not None:
            array = pc.local_timestamp(array)  # pyright: ignore[reportAttributeAccessIssue]
        array = array.cast(pa.date32(), safe=False)
    elif pa.types.is_date64(kind):
        array = array.cast(pa.date32(), safe=False)
    elif pa.types.is_integer(kind) or pa.types.is_floating(kind):
        return _whole_days(array)
    elif not pa.types.is_date32(kind):
        return _parsed(array, _day, NULL_DAY, np.int32)
    numbers, _ = _numbers(array.view(pa.int32()))
    if array.null_count:
        numbers = np.where(array.is_null().to_numpy(zero_copy_only=False), np.int32(NULL_DAY), numbers)
    return numbers, None


def _day(cell: Any) -> int:
    if isinstance(cell, int) and not isinstance(cell, bool):
        cell = f"{cell:08d}"
    day: date | None = read_cell("birth_date", cell)
    return NULL_DAY if day is None else day.toordinal() - EPOCH


def _whole_days(array: Any) -> tuple[Ints, Bad]:
    """Days written as whole numbers: 19520501."""
    numbers, null = _numbers(array)
    empty = np.zeros(len(numbers), dtype=bool) if null is None else null
    if numbers.dtype.kind == "f":
        empty = empty | np.isnan(numbers)
        bad = ~empty & ~(np.abs(numbers) < 1e9)
        whole = np.where(empty | bad, 0, numbers).astype(np.int64)
        bad |= ~empty & ~bad & (whole != numbers)
    else:
        bad = ~((numbers >= 0) & (numbers < 10**9))
        whole = np.where(bad, 0, numbers).astype(np.int64)
    year, month, day = whole // 10_000, whole // 100 % 100, whole % 100
    bad |= (year < 1) | (year > 9999) | (month < 1) | (month > 12) | (day < 1)
    months = (np.where(bad, 0, (year - 1970) * 12 + month - 1)).astype("datetime64[M]")
    found = months.astype("datetime64[D]") + np.where(bad, 0, day - 1)
    bad |= found.astype("datetime64[M]") != months
    bad &= ~empty
    return np.where(bad | empty, NULL_DAY, found.astype(np.int64)).astype(np.int32), bad if bad.any() else None


# Money.


def money(array: Any, in_fen: bool) -> tuple[Ints, Bad]:
    """A column of amounts as fen, `NULL_MONEY` for an empty cell."""
    kind = array.type
    if pa.types.is_integer(kind):
        return _whole_money(array, 1 if in_fen else 100)
    if pa.types.is_floating(kind):
        return _float_money(array, in_fen)
    if pa.types.is_decimal(kind) and kind.scale >= 0 and kind.precision <= 38:
        return _decimal_money(array.cast(pa.decimal128(38, kind.scale)), in_fen)
    return _parsed(array, _fen if in_fen else _yuan, NULL_MONEY, np.int64)


def _yuan(cell: Any) -> int:
    value: Decimal | None = read_cell("contribution_base", cell)
    return NULL_MONEY if value is None else to_fen(value)


def _fen(cell: Any) -> int:
    value: Decimal | None = read_cell("contribution_base", cell)
    if value is None:
        return NULL_MONEY
    if value != value.to_integral_value():
        raise ValueError("a part of a fen")
    return int(value)


def _within(fen: Ints, null: Ints | None, bad: Ints | None) -> tuple[Ints, Bad]:
    """Amounts that may stand; what is null or bad holds no amount."""
    # A look over the column is cheaper than marking each cell; without its sign a negative is larger than all.
    if int(fen.view(np.uint64).max(initial=0)) >= MOST_FEN:
        wrong = (fen < 0) | (fen >= MOST_FEN)
        bad = wrong if bad is None else bad | wrong
    if null is not None:
        bad = None if bad is None else bad & ~null
    gone = null if bad is None else bad if null is None else null | bad
    if gone is not None:
        fen = np.where(gone, np.int64(NULL_MONEY), fen)
    return fen, bad if bad is not None and bad.any() else None


def _whole_money(array: Any, times: int) -> tuple[Ints, Bad]:
    numbers, null = _numbers(array)
    bad = None
    if numbers.dtype.kind == "u" or times != 1:
        least, most = ends(numbers)
        if least < -1 or most > MOST_FEN:
            bad = (numbers > MOST_FEN) | (numbers < (0 if numbers.dtype.kind == "u" else -1))
            numbers = np.where(bad, 0, numbers)
        fen = numbers.astype(np.int64) * times if times != 1 else numbers.astype(np.int64)
    else:
        fen = numbers.astype(np.int64, copy=False)
    return _within(fen, null, bad)


def _float_money(array: Any, in_fen: bool) -> tuple[Ints, Bad]:
    numbers, null = _numbers(array)
    numbers = numbers.astype(np.float64, copy=False)
    empty = np.isnan(numbers)
    null = empty if null is None else null | empty
    numbers = np.where(null, 0.0, numbers)
    fine = np.abs(numbers) < MOST_FEN
    numbers = np.where(fine, numbers, 0.0)
    # A float means whole fen if it is the float nearest to them: what its shortest text says.
    fen = np.rint(numbers if in_fen else numbers * 100)
    bad = ~fine | (fen / (1 if in_fen else 100) != numbers)
    return _within(fen.astype(np.int64), null, bad if bad.any() else None)


def _decimal_money(array: Any, in_fen: bool) -> tuple[Ints, Bad]:
    null = array.is_null().to_numpy(zero_copy_only=False) if array.null_count else None
    words = np.frombuffer(array.buffers()[1], dtype=np.int64)[2 * array.offset : 2 * (array.offset + len(array))]
    low, high = words[0::2], words[1::2]
    wide = high != low >> 63
    if null is not None:
        wide &= ~null
    places = array.type.scale - (0 if in_fen else 2)
    if places > 18 or wide.any():
        # More digits than a word holds.
        return _parsed(array, _fen if in_fen else _yuan, NULL_MONEY, np.int64)
    bad = np.zeros(len(low), dtype=bool)
    if places > 0:
        bad |= low % 10**places != 0
        low = low // 10**places
    elif places < 0:
        large = np.abs(low) > MOST_FEN
        bad |= large
        low = np.where(large, 0, low) * 10**-places
    return _within(low, null, bad if bad.any() else None)
