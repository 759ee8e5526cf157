"""Questions that are asked of the scalar, each different person once: contributions, lifetime coverage, retirement.

While a person is asked about, it is noted which fields were read. Another one who agrees in these gets the same answer,
whatever the others say. Contributions on many bases are told by lines where they can be (`contribution_lines`).
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

import attrs
import numpy as np
import pyarrow as pa

from . import api, cells
from .batches import DAYS, IN_FEN, Column, code_of, column_of_day, columns_of, reader_of
from .cells import BAD, Codes
from .columns import CODE, EPOCH, NULL_DAY, NULL_MONEY
from .contribution_lines import BASE, SIDES, ContributionLines, lines
from .dates import parse_date
from .errors import YibaoError
from .money import EXACT, to_fen
from .person import FIELDS, Insured, is_empty
from .registry import default

if TYPE_CHECKING:
    from .columns import Ints
    from .what_if import RuleBook

Answer = tuple[Any, ...]
"""The code of the status, then the values of the added columns; None where the row has no answer."""

FEN: Final = pa.int64()


@attrs.frozen
class Benefit:
    """A benefit of one person: the fields that it may read, how it is asked, and what of the result becomes columns."""

    name: str
    fields: tuple[str, ...]
    ask: Callable[..., Any]
    adds: Mapping[str, tuple[Any, Callable[[Any], Any]]]
    dated: bool = True
    by_lines: bool = False


def _annual(side: str) -> Callable[[Any], int | None]:
    def read(result: Any) -> int | None:
        paid = getattr(result, side)
        if paid is None:
            return None
        return to_fen(paid) * (12 if result.unit == "yuan/month" else 1)

    return read


def _base(result: Any) -> int | None:
    return None if result.base is None else to_fen(result.base)


_PERSON: Final = ("region", "status", "birth_date", "sex", "retirement_track", "groups", "continuous_months")

CONTRIBUTIONS: Final = Benefit(
    "contributions",
    (*_PERSON, "contribution_base", "pension", "first_insured", "retired_on"),
    api.contributions,
    {
        "contributions_base_fen": (FEN, _base),
        **{f"contributions_{side}_annual_fen": (FEN, _annual(side)) for side in SIDES},
    },
    by_lines=True,
)
RETIREMENT: Final = Benefit(
    "retirement",
    ("region", "birth_date", "sex", "retirement_track"),
    api.retirement,
    {
        "retirement_month": (pa.date32(), lambda result: result.month),
        "retirement_delay_months": (pa.int64(), lambda result: result.delay_months),
        "retirement_earliest": (pa.date32(), lambda result: result.earliest),
        "retirement_latest": (pa.date32(), lambda result: result.latest),
    },
    dated=False,
)
LIFETIME: Final = Benefit(
    "lifetime_coverage",
    (
        *_PERSON, "contribution_base", "pension", "first_insured", "retired_on", "actual_months", "deemed_months",
        "local_months", "province_months", "missed_years", "local_hukou",
    ),
    api.lifetime_coverage,
    {
        "lifetime_coverage_eligible": (pa.bool_(), lambda result: result.eligible),
        "lifetime_coverage_required_months": (pa.int64(), lambda result: result.required_months),
        "lifetime_coverage_counted_months": (pa.int64(), lambda result: result.counted_months),
        "lifetime_coverage_shortfall_months": (pa.int64(), lambda result: result.shortfall_months),
    },
)  # fmt: skip
BENEFITS: Final = {benefit.name: benefit for benefit in (CONTRIBUTIONS, LIFETIME, RETIREMENT)}


class Reader:
    """Columns read as numbers: cells that say the same have the same number, and a number tells what they say."""

    def __init__(self, columns: Mapping[str, Column], money: Iterable[str], days: Iterable[str]) -> None:
        self.columns = columns
        self._money, self._days = frozenset(money), frozenset(days)
        # Other cells of a claim are read by `Claim.from_mapping`.
        self._codes = {
            field: Codes(reader_of(field) if field in FIELDS else _as_it_is)
            for field in columns
            if field not in self._money | self._days
        }

    @property
    def needed(self) -> list[str]:
        """The columns that are read."""
        return list(dict.fromkeys(column.name for column in self.columns.values()))

    def read(self, arrays: Mapping[str, Any], count: int) -> tuple[dict[str, Ints], Ints]:
        """The numbers of each field, and which rows have a cell that cannot be what its column says."""
        read: dict[str, Ints] = {}
        bad = np.zeros(count, dtype=bool)
        for field, column in self.columns.items():
            array = cells.plain(arrays[column.name])
            if field in self._codes:
                which, known = self._codes[field].known(array)
                read[field] = known[:-1] if which is None else known.take(which)
                bad |= read[field] == BAD
            else:
                in_money = field in self._money
                read[field], wrong = cells.money(array, column.in_fen) if in_money else cells.days(array)
                bad |= False if wrong is None else wrong
                if not in_money:
                    # A number that is no day of the calendar.
                    days = read[field]
                    bad |= (days != NULL_DAY) & ((days < _FIRST_DAY) | (days > _LAST_DAY))
        return read, bad

    def value(self, field: str, number: int) -> Any:
        """What a number says; None for an empty cell."""
        if field in self._codes:
            return self._codes[field].values[number]
        if field in self._money:
            return None if number == NULL_MONEY else EXACT.scaleb(Decimal(number), -2)
        return None if number == NULL_DAY else date.fromordinal(number + EPOCH)


def _as_it_is(cell: Any) -> Any:
    return None if is_empty(cell) else cell


_FIRST_DAY, _LAST_DAY = date.min.toordinal() - EPOCH, date.max.toordinal() - EPOCH


class _Watched:
    """A person of whom it is noted which fields were read."""

    def __init__(self, person: Insured, read: set[str]) -> None:
        self._person, self._read = person, read

    def __getattr__(self, name: str) -> Any:
        self._read.add(name)
        return getattr(self._person, name)


@attrs.define
class _Alike:
    """Persons who agree in every field that is read but the contribution base: their answers, by the base if it is."""

    answers: dict[int, int] = attrs.Factory(dict)
    reads_base: bool = False
    tried: bool = False
    lines: ContributionLines | None = None


class PersonQuestion:
    """A benefit of every row of a frame, asked person by person; several threads may ask."""

    def __init__(
        self,
        benefit: Benefit,
        names: Iterable[str],
        on: date | str | None,
        mapping: Mapping[str, str] | None,
        options: Mapping[str, Any],
    ) -> None:
        names = list(names)
        self.benefit = benefit
        on_column = column_of_day(names, on) if benefit.dated else None
        self.on = parse_date(on, "on") if benefit.dated and on_column is None else None
        columns = columns_of(names, mapping)
        if on_column is not None:
            columns["on"] = Column(on_column)
        self._reader = Reader(columns, IN_FEN, (*DAYS, "on"))
        self.options = options_of(options)
        empty: Answer = (CODE["invalid_input"], *([None] * len(benefit.adds)))
        self.answers: list[Answer] = [empty]
        """Those of the persons who are remembered; the first is that of a row with a bad cell."""
        self.asked = 0
        """How many persons were asked about."""
        self._asked = [field for field in (*benefit.fields, "on") if field in columns]
        self._first = [field for field in self._asked if field in _FIRST]
        self._by_base = benefit.by_lines and BASE in self._asked
        self._reads: dict[tuple[int, ...], tuple[str, ...]] = {}
        self._alike: dict[tuple[Any, ...], _Alike] = {}
        self._lock = threading.Lock()

    @property
    def needed(self) -> list[str]:
        """The columns that are read."""
        return self._reader.needed

    def columns(self, arrays: Mapping[str, Any], count: int) -> tuple[dict[str, Any], Ints]:
        """The added columns of a batch without its status, and the codes of that."""
        read, bad = self._reader.read(arrays, count)
        if "on" in read:
            bad |= read["on"] == NULL_DAY
        told = np.zeros(count, dtype=np.int32)
        by_lines: list[tuple[Ints, ContributionLines]] = []
        with self._lock:
            if len(self.answers) > MOST_KNOWN:
                # A stream of persons has no end.
                del self.answers[1:]
                self._alike.clear()
            for rows in _alike([read[field] for field in self._first], np.flatnonzero(~bad)):
                self._answer(read, rows, told, by_lines)
            return self._added(told, by_lines, read)

    def _answer(
        self, read: Mapping[str, Ints], rows: Ints, told: Ints, by_lines: list[tuple[Ints, ContributionLines]]
    ) -> None:
        """Answer rows of one place, status and day."""
        first = tuple(int(read[field][rows[0]]) for field in self._first)
        while len(rows) >= ENOUGH_FOR_LINES:
            fields = self._reads.get(first, ())
            found: list[tuple[Ints, ContributionLines]] = []
            groups = _alike([read[field] for field in fields], rows)
            if len(groups) * 4 > len(rows):
                break
            for some in groups:
                key = first, fields, tuple(int(read[field][some[0]]) for field in fields)
                alike = self._alike.setdefault(key, _Alike())
                if not self._answer_alike(alike, first, read, some, told, found):
                    # A field was read that the others may differ in: all of them are told apart by it, too.
                    break
            else:
                by_lines += found
                return
        for row in rows.tolist():
            told[row] = self._answer_row(first, read, row)

    def _answer_row(self, first: tuple[int, ...], read: Mapping[str, Ints], row: int) -> int:
        """The answer to one row, of which few others are alike."""
        base = int(read[BASE][row]) if self._by_base else 0
        while True:
            fields = self._reads.get(first, ())
            key = first, fields, tuple(int(read[field][row]) for field in fields)
            alike = self._alike.setdefault(key, _Alike())
            if alike.answers and not alike.reads_base:
                return next(iter(alike.answers.values()))
            if base in alike.answers or self._ask_for(alike, first, read, row):
                return alike.answers[base]

    def _answer_alike(
        self,
        alike: _Alike,
        first: tuple[int, ...],
        read: Mapping[str, Ints],
        rows: Ints,
        told: Ints,
        by_lines: list[tuple[Ints, ContributionLines]],
    ) -> bool:
        """Answer rows that agree in every field known to be read but the base; whether no other field was read."""
        if not alike.answers and not self._ask_for(alike, first, read, int(rows[0])):
            return False
        if not alike.reads_base:
            told[rows] = next(iter(alike.answers.values()))
            return True
        bases = read[BASE][rows]
        if not alike.tried and len(rows) >= ENOUGH_FOR_LINES and len(np.unique(bases)) >= ENOUGH_FOR_LINES:
            alike.tried, alike.lines = True, self._lines(read, int(rows[0]))
        if alike.lines is not None:
            given = bases != NULL_MONEY
            by_lines.append((rows[given], alike.lines))
            rows, bases = rows[~given], bases[~given]
        distinct, at, which = np.unique(bases, return_index=True, return_inverse=True)
        for base, row in zip(distinct.tolist(), rows[at].tolist(), strict=True):
            if base not in alike.answers and not self._ask_for(alike, first, read, row):
                return False
        told[rows] = np.array([alike.answers[base] for base in distinct.tolist()], dtype=np.int32)[which]
        return True

    def _ask_for(self, alike: _Alike, first: tuple[int, ...], read: Mapping[str, Ints], row: int) -> bool:
        """Ask about the person of a row; whether no field was read by which the others are not told apart."""
        noted: set[str] = set()
        answer = self._ask(lambda: _Watched(self._person(read, row), noted), self._day(read, row))
        fields = self._reads.get(first, ())
        apart = (*self._first, *fields, BASE) if self._by_base else (*self._first, *fields)
        more = [field for field in self._asked if field in noted and field not in apart]
        if more:
            self._reads[first] = (*fields, *more)
            return False
        alike.reads_base = alike.reads_base or (self._by_base and BASE in noted)
        alike.answers[int(read[BASE][row]) if self._by_base else 0] = len(self.answers)
        self.answers.append(answer)
        self.asked += 1
        return True

    def _person(self, read: Mapping[str, Ints], row: int) -> Insured:
        fields = [field for field in self._asked if field != "on"]
        return Insured.from_mapping({field: self._reader.value(field, int(read[field][row])) for field in fields})

    def _day(self, read: Mapping[str, Ints], row: int) -> date | None:
        return self._reader.value("on", int(read["on"][row])) if "on" in read else self.on

    def _ask(self, person: Callable[[], Any], day: date | None) -> Answer:
        try:
            result = self.benefit.ask(person(), **({"on": day} if self.benefit.dated else {}), **self.options)
        except YibaoError as error:
            # Also of a row without a place, of whom there is no person.
            return code_of(error), *([None] * len(self.benefit.adds))
        return CODE[result.status], *(read_of(result) for _, read_of in self.benefit.adds.values())

    def _lines(self, read: Mapping[str, Ints], row: int) -> ContributionLines | None:
        """What persons like that of a row pay on any base, who was answered before."""
        person, day = self._person(read, row), self._day(read, row)
        assert day is not None
        rules: RuleBook | None = self.options.get("rules")
        code = default().code(person.region)
        place = default().place(code) if rules is None else rules.place(code)
        return lines(person, place, day, lambda one: self._ask(lambda: one, day), bool(self.options.get("extrapolate")))

    def _added(
        self, told: Ints, by_lines: list[tuple[Ints, ContributionLines]], read: Mapping[str, Ints]
    ) -> tuple[dict[str, Any], Ints]:
        # Of a small batch after many others only the answers that it has.
        numbers, which = np.unique(told, return_inverse=True)
        answers = [self.answers[number] for number in numbers.tolist()]
        codes = np.array([answer[0] for answer in answers], dtype=np.uint8).take(which)
        added = {
            name: pa.array([answer[at] for answer in answers], kind).take(pa.array(which))
            for at, (name, (kind, _)) in enumerate(self.benefit.adds.items(), start=1)
        }
        if not by_lines:
            return added, codes
        paid = [(rows, found.of(read[BASE][rows])) for rows, found in by_lines]
        for rows, found in by_lines:
            codes[rows] = found.code
        for at, (name, column) in enumerate(added.items()):
            none = column.is_null().to_numpy(zero_copy_only=False)
            fen = column.fill_null(0).to_numpy(zero_copy_only=False).copy()
            for rows, amounts in paid:
                amount = amounts[at]
                none[rows] = amount is None
                fen[rows] = 0 if amount is None else amount
            added[name] = pa.array(fen, mask=none)
        return added, codes


_FIRST: Final = ("region", "status", "on")
"""The fields that nearly every rule reads: rows are told apart by them first."""
MOST_KNOWN: Final = 1 << 16
"""So many different persons are remembered by one question; then it begins anew."""
ENOUGH_FOR_LINES: Final = 16
"""So many bases of persons who are alike are worth working out the lines, which takes as long as asking for them."""


def _alike(columns: list[Ints], rows: Ints) -> list[Ints]:
    """The rows that agree in every column, group by group."""
    if not len(rows):
        return []
    if not columns:
        return [rows]
    key = np.zeros(len(rows), dtype=np.int64)
    for column in columns:
        values = column[rows].astype(np.int64)
        least, most = int(values.min()), int(values.max())
        room = most - least + 1
        if (int(key.max()) + 1) * room > 2**62:
            key = np.unique(key, return_inverse=True)[1]
            values = np.unique(values, return_inverse=True)[1]
            least, room = 0, int(values.max()) + 1
        key = key * room + (values - least)
    order = np.argsort(key, kind="stable")
    ends = np.flatnonzero(np.diff(key[order])) + 1
    return np.split(rows[order], ends)


def options_of(options: Mapping[str, Any]) -> dict[str, Any]:
    """The options that were given; refuses a rule book that is none."""
    rules: RuleBook | None = options.get("rules")
    if rules is not None:
        api.book_of(rules)
    return {name: value for name, value in options.items() if value}
