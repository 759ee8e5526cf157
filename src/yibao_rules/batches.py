"""Questions asked of record batches: which column holds what, and the answer to every row of a batch.

A question is made once for a frame and may be asked from several threads; `frames` and `engines` cut their frames into
batches for it.
"""

from __future__ import annotations

import os
import re
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from math import prod
from operator import is_
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

import attrs
import numpy as np

from . import api, cells, columns
from .cells import BAD, NONE, Codes
from .columns import EPOCH, NULL_DAY, OUTCOMES, Compiled, Scratch, Who
from .dates import parse_date
from .errors import (
    AmbiguousRegion,
    InvalidInput,
    MissingInput,
    NotApplicable,
    UnknownRegion,
    YibaoError,
)
from .money import EXACT, round_to, to_fen
from .person import FIELDS, KEYS, Insured, plain_key, read_cell, unknown_key
from .registry import default

if TYPE_CHECKING:
    from .columns import Ints, Tables
    from .what_if import RuleBook

    Axes = Mapping[str, tuple[Ints | None, Ints]]
    """For each field that a unit is made of which of the distinct cells each row has, and the number of each."""

IN_FEN: Final[tuple[str, ...]] = ("contribution_base", "pension")
DAYS: Final[tuple[str, ...]] = ("birth_date", "first_insured", "retired_on")
SWITCH: Final = "YIBAO_FAST"
ENOUGH_FOR_FAST: Final = 1_000_000
"""Rows from which the compiled kernel is worth the second that it takes to compile."""


# Which column holds what.

_ISO_DAY: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


@attrs.frozen
class Column:
    """A column of the frame, and whether it holds whole fen."""

    name: str
    in_fen: bool = False


@attrs.frozen
class Kind:
    """What columns a table may have: the keys that name a field in `columns=`, its fields, and which are amounts."""

    keys: Mapping[str, str]
    fields: tuple[str, ...]
    money: tuple[str, ...]


PERSON: Final = Kind(KEYS, tuple(field for field in FIELDS if field != "history"), IN_FEN)


OF_OTHERS: Final = ("group", "分组")
"""Keys of a person that name the arm of a study as often: such a column is read only where `columns=` names it."""


def field_of(key: object, kind: Kind = PERSON) -> tuple[str, bool] | None:
    """The field that a key or the name of a column stands for, and whether it holds whole fen; None: no field."""
    plain = plain_key(key)
    in_fen = plain.endswith("_fen")
    field = kind.keys.get(plain.removesuffix("_fen"))
    return None if field is None or field not in (kind.money if in_fen else kind.fields) else (field, in_fen)


def columns_of(names: Iterable[str], mapping: Mapping[str, str] | None, kind: Kind = PERSON) -> dict[str, Column]:
    """The column of each field of `Insured`, or of another kind: the one that `mapping` names, or whose name is a key.

    Of several the one that bears the field's own name is taken.

    Raises:
        InvalidInput: `mapping` names no field or no column, or two columns claim one field.
    """
    there = list(names)
    found: dict[str, Column] = {}
    for key, name in (mapping or {}).items():
        named = field_of(key, kind)
        if named is None:
            raise unknown_key(key, kind.fields)
        check_column("columns", name, there)
        field, in_fen = named
        found[field] = Column(name, in_fen or (field in kind.money and plain_key(name).endswith("_fen")))
    own: dict[str, Column] = {}
    for name in there:
        field, in_fen = field_of(name, kind) or ("", False)
        if not field or field in found or plain_key(name) in OF_OTHERS:
            continue
        if field in own and _exact(name, field) != _exact(own[field].name, field):
            # The field's own name says it best.
            own[field] = Column(name, in_fen) if _exact(name, field) else own[field]
            continue
        if field in own:
            before = own[field].name
            raise InvalidInput(
                "columns",
                f"{before!r} and {name!r} both hold {field}; name one: {field}={before}",
                f"“{before}”和“{name}”都是 {field}；请指明其一：{field}={before}",
            )
        own[field] = Column(name, in_fen)
    return found | own


def _exact(name: object, field: str) -> bool:
    return name in (field, f"{field}_fen")


def check_column(argument: str, name: object, there: list[str]) -> None:
    """Refuse the name of a column that is not there."""
    if name not in there:
        raise InvalidInput(
            argument, f"no column {name!r}; there are {_some(there)}", f"没有列 {name!r}；现有 {_some(there)}"
        )


def _some(names: list[str]) -> str:
    shown = ", ".join(map(repr, names[:8]))
    return shown + (", …" if len(names) > 8 else "")


def column_of_day(names: Iterable[str], on: object) -> str | None:
    """The column that `on` names; None where it is a day: a date, or YYYY-MM-DD where no column is called so.

    Raises:
        InvalidInput: neither a column of the frame nor a day.
    """
    if not isinstance(on, str):
        return None
    there = list(names)
    if on in there:
        return on
    if _ISO_DAY.fullmatch(on):
        return None
    raise InvalidInput(
        "on",
        f"no column {on!r}; there are {_some(there)}. A fixed day is a date, or 2025-05-01",
        f"没有列 {on!r}；现有 {_some(there)}。固定的日子请用 date，或写作 2025-05-01",
    )


# Tables, once for each rule book.

_MOST_BOOKS: Final = 8
_tables: OrderedDict[tuple[Any, ...], Compiled] = OrderedDict()
_tables_lock = threading.Lock()


def compiled(rules: RuleBook | None, extrapolate: bool) -> Compiled:
    """The tables by the law or by a rule book; those of the last few books are kept."""
    registry = default()
    key = (registry, rules, extrapolate)
    with _tables_lock:
        if key not in _tables:
            _tables[key] = Compiled(registry.place if rules is None else rules.place, extrapolate)
        _tables.move_to_end(key)
        while len(_tables) > _MOST_BOOKS:
            _tables.popitem(last=False)
        return _tables[key]


_fast_kernel: ModuleType | None = None


def kernel(rows: int) -> Callable[..., None]:
    """The kernel for so many rows: the compiled one where numba is installed and worth it, else NumPy's.

    `YIBAO_FAST=off` never takes the compiled one, `YIBAO_FAST=on` always.
    """
    global _fast_kernel
    said = os.environ.get(SWITCH, "").strip().lower()
    if said in ("off", "0", "no") or (
        said not in ("on", "1", "yes") and _fast_kernel is None and rows < ENOUGH_FOR_FAST
    ):
        return columns.credit
    if _fast_kernel is None:
        try:
            from . import _fast
        except ModuleNotFoundError:
            return columns.credit
        _fast_kernel = _fast
    fast: Callable[..., None] = _fast_kernel.credit
    return fast


# The account credit.


@attrs.frozen(eq=False)
class Credits:
    """The answer to one batch: fen a year, codes, the number of the rule (-1: none) and the rules by number.

    And what was read for it: the day, the births, and of each other field what `Codes.known` tells.
    """

    annual: Ints
    codes: Ints
    rule: Ints | None
    rules: tuple[str, ...]
    row_by_row: int
    day: Ints | int
    birth: Ints | None
    told: Mapping[str, tuple[Ints | None, Ints]]


class CreditQuestion:
    """The account credit of every row of a frame."""

    def __init__(
        self,
        names: Iterable[str],
        on: date | str,
        mapping: Mapping[str, str] | None = None,
        *,
        rule_id: bool = False,
        rules: RuleBook | None = None,
        extrapolate: bool = False,
    ) -> None:
        names = list(names)
        self.on_column = column_of_day(names, on)
        self.on = None if self.on_column is not None else parse_date(on, "on")
        self.columns = columns_of(names, mapping)
        self.rule_id = rule_id
        self.rules = rules if rules is None else api.book_of(rules)
        self.extrapolate = extrapolate
        self._compiled = compiled(self.rules, extrapolate)
        self._codes = {field: Codes(reader_of(field)) for field in self.columns if field not in (*IN_FEN, *DAYS)}
        self._units: tuple[dict[str, int], Ints] = ({}, np.full(1, -1, dtype=np.int32))
        self._room = threading.local()

    @property
    def needed(self) -> list[str]:
        """The columns that are read."""
        names = [column.name for column in self.columns.values()]
        return list(dict.fromkeys(names + ([] if self.on_column is None else [self.on_column])))

    def answer(
        self,
        arrays: Mapping[str, Any],
        count: int,
        rows: int | None = None,
        annual: Ints | None = None,
        codes: Ints | None = None,
    ) -> Credits:
        """The answer to a batch of `count` rows; `rows` is how many the whole frame has.

        It is written into `annual` and `codes` where these are given.
        """
        arrays = {name: cells.plain(array) for name, array in arrays.items()}
        bad: list[Ints] = []
        days = {field: self._days(arrays, field, bad) for field in DAYS if field in self.columns}
        money = {field: self._money(arrays, field, bad) for field in IN_FEN if field in self.columns}
        told = {field: self._codes[field].known(arrays[self.columns[field].name]) for field in self._codes}
        for field, (which, known) in told.items():
            if field not in _AXES and known.min() == BAD:
                bad.append(known[:-1] == BAD if which is None else (known == BAD).take(which))
        day: Ints | int
        if self.on is not None:
            day = self.on.toordinal() - EPOCH
            span = (day, day)
        else:
            assert self.on_column is not None
            day, wrong_days = cells.days(arrays[self.on_column])
            bad += [] if wrong_days is None else [wrong_days]
            span = cells.ends(day)
            bad += [day == NULL_DAY] if span[0] == NULL_DAY else []
        tables, unit = self._unit(told, count, day, span)
        for wrong in bad:
            unit[wrong] = tables.row_of[columns.UNIT[columns.INVALID.code]]
        annual = np.empty(count, dtype=np.int64) if annual is None else annual
        codes = np.empty(count, dtype=np.uint8) if codes is None else codes
        rule = np.empty(count, dtype=np.int32) if self.rule_id else None
        self._run(
            tables, count if rows is None else rows, unit, day, days.get("birth_date"), money, annual, codes, rule
        )
        asked = np.flatnonzero(codes == columns.ROW_BY_ROW)
        rules = tables.rules
        if len(asked):
            rules = self._ask(asked, arrays, day, days, money, annual, codes, rule, rules)
        return Credits(annual, codes, rule, rules, len(asked), day, days.get("birth_date"), told)

    def value(self, field: str, number: int) -> Any:
        """What a number of `Credits.told` stands for; None for an empty cell."""
        return self._codes[field].values[number]

    def _days(self, arrays: Mapping[str, Any], field: str, bad: list[Ints]) -> Ints:
        numbers, wrong = cells.days(arrays[self.columns[field].name])
        bad += [] if wrong is None else [wrong]
        return numbers

    def _money(self, arrays: Mapping[str, Any], field: str, bad: list[Ints]) -> Ints:
        column = self.columns[field]
        fen, wrong = cells.money(arrays[column.name], column.in_fen)
        bad += [] if wrong is None else [wrong]
        return fen

    def _unit(
        self, codes: Mapping[str, tuple[Ints | None, Ints]], count: int, day: Ints | int, span: tuple[int, int]
    ) -> tuple[Tables, Ints]:
        """The tables that hold every unit and day of the batch, and the line of each row in them."""
        sizes = {field: size for field, size in _SIZES.items() if field in codes}
        if "region" in codes:
            sizes["region"] = _room(len(self._codes["region"].values) + 1)
        if "groups" in codes:
            sizes["groups"] = min(_room(len(self._codes["groups"].values) + 1), _MOST_GROUPS + 1)
        kept = self._units
        if sizes != kept[0]:
            # Another thread, which has met more, may put its own there meanwhile.
            self._units = kept = sizes, np.full(prod(sizes.values()), -1, dtype=np.int32)
        units = kept[1]
        axes = {field: codes[field] for field in reversed(_AXES) if field in sizes}
        spare, rows = self._index_room(count)
        index, places = _combined(axes, sizes, spare, self._places(axes, sizes, count))
        first, last, outside = self._span(day, span)
        while True:
            tables = self._compiled.tables(first, last)
            # The few combinations are turned into lines, not the many rows.
            self._lines(tables, units, places).take(index, out=rows, mode="clip")
            if not count or int(rows.min()) >= 0:
                break
            self._resolve(units, np.unique(places.take(index[rows < 0])), sizes)
            self._room.lines = None
        if outside:
            far = (np.asarray(day) < tables.first) | (np.asarray(day) > tables.last)
            far = far & (rows != tables.row_of[columns.UNIT[columns.INVALID.code]])
            rows[far] = tables.row_of[columns.UNIT[columns.ROW_BY_ROW]]
        return tables, rows

    def _places(self, axes: Axes, sizes: Mapping[str, int], count: int) -> Ints | None:
        """The place among the units of each combination of distinct cells; None where there are too many.

        The batches of a frame mostly share their distinct cells, and then what was found for the last.
        """
        numbers = [known for which, known in axes.values() if which is not None]
        if len(numbers) < len(axes) or prod(map(len, numbers)) > max(_MOST_COMBINED, 2 * count):
            return None
        asked = getattr(self._room, "asked", None)
        if asked is not None and asked[0] == sizes and all(map(is_, asked[1], numbers)):
            places: Ints = self._room.places
            return places
        places, stride = np.zeros(1, dtype=np.int32), 1
        for field, (_, known) in axes.items():
            places = np.add.outer(places, _axis(field, known) * np.int32(stride)).ravel()
            stride *= sizes[field]
        self._room.asked, self._room.places = (sizes, numbers), places
        return places

    def _lines(self, tables: Tables, units: Ints, places: Ints) -> Ints:
        """The line in the tables of each place, -1 where its unit is not known yet, or not in these tables."""
        kept: Any = getattr(self._room, "lines", None)
        if kept is None or kept[0] is not tables or kept[1] is not places:
            found = units.take(places)
            # Another thread may have met a unit since these tables were made; it is not in them.
            there = (found >= 0) & (found < len(tables.row_of))
            lines = np.where(there, tables.row_of.take(found, mode="clip"), np.int32(-1))
            self._room.lines = kept = tables, places, lines
        return kept[2]  # type: ignore[no-any-return]

    def _index_room(self, count: int) -> Ints:
        """Room for two whole numbers a row, which the thread keeps for its next batch."""
        if getattr(self._room, "index", _NO_ROOM).shape[1] < count:
            self._room.index = np.empty((2, count), dtype=np.int32)
        room: Ints = self._room.index[:, :count]
        return room

    def _resolve(self, units: Ints, at: Ints, sizes: Mapping[str, int]) -> None:
        """Fill in the units of some combinations of what the axes hold."""
        told: dict[str, list[Any]] = dict.fromkeys(_AXES, [None] * len(at))
        invalid, asked, rest = np.zeros(len(at), dtype=bool), np.zeros(len(at), dtype=bool), at
        for field in reversed(_AXES):
            if field not in sizes:
                continue
            rest, code = np.divmod(rest, sizes[field])
            invalid |= code == BAD + 1
            if field == "groups":
                asked |= code == _MOST_GROUPS
            values = self._codes[field].values
            told[field] = [values[number] for number in np.maximum(code - 1, 0).tolist()]
        found = np.array([self._unit_of(*who) for who in zip(*(told[field] for field in _AXES), strict=True)])
        found[asked] = columns.UNIT[columns.ROW_BY_ROW]
        found[invalid] = columns.UNIT[columns.INVALID.code]
        # At once: another thread never meets a unit that is not its own yet.
        units[at] = found

    def _unit_of(
        self, groups: tuple[str, ...] | None, region: str | None, status: str | None, sex: str | None, track: str | None
    ) -> int:
        if region is None or status is None:
            return columns.UNIT[columns.MISSING.code]
        return self._compiled.unit(Who(region, status, groups or (), sex, track))

    def _span(self, day: Ints | int, span: tuple[int, int]) -> tuple[date, date, bool]:
        """The days for which tables are needed, and whether some days are beyond what tables are made for."""
        low, high = columns.FIRST_DAY.toordinal() - EPOCH, columns.LAST_DAY.toordinal() - EPOCH
        least, most = span
        if low <= least and most <= high:
            return _date(least), _date(most), False
        given = np.array([day]) if isinstance(day, int) else day
        inside = given[(given >= low) & (given <= high)]
        if not len(inside):
            return columns.LAST_DAY, columns.LAST_DAY, True
        return _date(int(inside.min())), _date(int(inside.max())), True

    def _run(
        self,
        tables: Tables,
        rows: int,
        unit: Ints,
        day: Ints | int,
        birth: Ints | None,
        money: Mapping[str, Ints],
        annual: Ints,
        codes: Ints,
        rule: Ints | None,
    ) -> None:
        run = kernel(rows)
        count = len(unit)
        if isinstance(day, int):
            day = min(max(day, tables.first), tables.last)
        step = columns.BLOCK if run is columns.credit else max(count, 1)
        base, pension = money.get("contribution_base"), money.get("pension")
        if run is columns.credit and not hasattr(self._room, "scratch"):
            self._room.scratch = Scratch()
        scratch = getattr(self._room, "scratch", None)
        for start in range(0, count, step):
            part = slice(start, start + step)
            run(
                tables,
                unit[part],
                day if isinstance(day, int) else day[part],
                None if birth is None else birth[part],
                None if base is None else base[part],
                None if pension is None else pension[part],
                annual[part],
                codes[part],
                None if rule is None else rule[part],
                scratch,
            )

    def _ask(
        self,
        asked: Ints,
        arrays: Mapping[str, Any],
        day: Ints | int,
        days: Mapping[str, Ints],
        money: Mapping[str, Ints],
        annual: Ints,
        codes: Ints,
        rule: Ints | None,
        rules: tuple[str, ...],
    ) -> tuple[str, ...]:
        """Ask for the rows that the tables do not answer, one by one."""
        names = dict(zip(rules, range(len(rules)), strict=True))
        for at in asked.tolist():
            fields: dict[str, Any] = {}
            for field, column in self.columns.items():
                if field in self._codes:
                    fields[field] = reader_of(field)(arrays[column.name][at].as_py())
                elif field in money:
                    fen = int(money[field][at])
                    fields[field] = None if fen < 0 else EXACT.scaleb(Decimal(fen), -2)
                else:
                    number = int(days[field][at])
                    fields[field] = None if number == NULL_DAY else number
            annual[at], codes[at], name = _asked_one(
                fields, int(day if isinstance(day, int) else day[at]), self.rules, self.extrapolate
            )
            if rule is not None:
                rule[at] = -1 if name is None else names.setdefault(name, len(names))
        return tuple(names)


def _asked_one(
    fields: dict[str, Any], day: int, rules: RuleBook | None, extrapolate: bool
) -> tuple[int, int, str | None]:
    """Fen a year, code and rule of one person, by the scalar."""
    try:
        for field in DAYS:
            if isinstance(fields.get(field), int):
                fields[field] = _date(fields[field])
        person = Insured.from_mapping(fields)
        result = api.account_credit(person, on=_date(day), extrapolate=extrapolate, rules=rules)
    except (ValueError, OverflowError):
        # A number that is no day of the calendar.
        return 0, columns.CODE["invalid_input"], None
    except YibaoError as error:
        return 0, code_of(error), None
    annual = getattr(result, "annual", None)
    if annual is None:
        # A plugin's calculator may answer with a class of its own, which tells no yearly sum.
        return 0, columns.CODE["not_known"], None
    return to_fen(round_to(annual)), columns.CODE[result.status], result.used[0].id if result.used else None


def code_of(error: YibaoError) -> int:
    """The code of a row whose question ends in an error."""
    if isinstance(error, (InvalidInput, UnknownRegion, AmbiguousRegion)):
        return columns.CODE["invalid_input"]
    if isinstance(error, MissingInput):
        return columns.CODE["missing_input"]
    return columns.CODE["not_applicable" if isinstance(error, NotApplicable) else "not_known"]


def _combined(axes: Axes, sizes: Mapping[str, int], room: Ints, places: Ints | None) -> tuple[Ints, Ints]:
    """Which combination of distinct cells each row is, and the place of each combination among the units."""
    if places is None:
        # Too many combinations to write down: every row has a place of its own.
        stride = 1
        room[:] = 0
        for field, (which, known) in axes.items():
            part = _axis(field, known) * np.int32(stride)
            room += part[:-1] if which is None else part.take(which)
            stride *= sizes[field]
        return np.arange(len(room)), room
    index: Any = None
    parts: list[tuple[Any, Ints]] = list(axes.values())
    for which, known in parts:
        if index is None:
            index = which
        else:
            np.multiply(index, np.int32(len(known)), out=room, casting="unsafe")
            index = np.add(room, which, out=room, casting="unsafe")
    if index is None:
        room[:] = 0
        index = room
    return index, places


def _axis(field: str, known: Ints) -> Ints:
    """The place on its axis of each distinct cell: the first is for bad ones, the last of groups for what is beyond."""
    return (np.minimum(known, _MOST_GROUPS - 1) if field == "groups" else known) + 1


_MOST_COMBINED: Final = 1 << 14
"""So many combinations are written down for a batch however few rows it has."""
_NO_ROOM: Final = np.empty((2, 0), dtype=np.int32)
_AXES: Final[tuple[str, ...]] = ("groups", "region", "status", "sex", "retirement_track")
"""What a unit is made of, the axis that grows first."""
_SIZES: Final[dict[str, int]] = {"status": 8, "sex": 4, "retirement_track": 5}
_MOST_GROUPS: Final = 255
"""So many different sets of groups have units of their own; rows with yet another are asked one by one."""


def _room(count: int) -> int:
    """Room for some more than there are."""
    return 1 << max(3, count.bit_length())


def _date(number: int) -> date:
    return date.fromordinal(number + EPOCH)


def reader_of(field: str) -> Callable[[Any], Any]:
    """How a cell of a column is read; a place is told by its code."""
    if field == "region":
        return _place
    if field == "groups":
        return lambda cell: read_cell("groups", list(cell) if isinstance(cell, tuple) else cell) or None
    if field in ("status", "sex", "retirement_track"):
        return lambda cell: _word(field, cell) if isinstance(cell, str) else read_cell(field, cell)
    return lambda cell: read_cell(field, _whole(cell))


def _word(field: str, cell: str) -> Any:
    """A text that stands for one of few values."""
    told = _word_or_none(field, cell)
    if told is None:
        raise InvalidInput(field, "none of its values", "没有这个值")
    return told[0]


@lru_cache(1 << 12)
def _word_or_none(field: str, cell: str) -> tuple[Any] | None:
    # Polars may hand over the words of all columns with each; those of another are looked at once.
    try:
        return (read_cell(field, cell),)
    except InvalidInput:
        return None


def _whole(cell: Any) -> Any:
    """A whole number: a column of counts or codes with gaps is often read as floats."""
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def _place(cell: Any) -> str | None:
    name = read_cell("region", _whole(cell))
    if name is None:
        return None
    codes = default().codes(name)
    if len(codes) != 1:
        # A column may hold many a name that nobody bears; the error that looks for the nearest one takes long.
        raise InvalidInput("region", "names no place, or several", "不是地名，或可指多个地区")
    return codes[0]


__all__ = ["BAD", "NONE", "OUTCOMES", "Column", "CreditQuestion", "Credits", "columns_of", "kernel"]
