"""Questions that are asked of the scalar, each different person once: contributions, lifetime coverage, retirement.

Rows that agree in every field that the benefit may read share one answer.
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
from .dates import parse_date
from .errors import YibaoError
from .money import EXACT, to_fen
from .person import FIELDS, Insured, is_empty

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


def _annual(side: str) -> Callable[[Any], int | None]:
    def read(result: Any) -> int | None:
        paid = getattr(result, side)
        if paid is None:
            return None
        return to_fen(paid) * (12 if result.unit == "yuan/month" else 1)

    return read


def _base(result: Any) -> int | None:
    return None if result.base is None else to_fen(result.base)


_SIDES: Final = ("employee", "employer", "subsidy", "total")
_PERSON: Final = ("region", "status", "birth_date", "sex", "retirement_track", "groups", "continuous_months")

CONTRIBUTIONS: Final = Benefit(
    "contributions",
    (*_PERSON, "contribution_base", "pension", "first_insured", "retired_on"),
    api.contributions,
    {
        "contributions_base_fen": (FEN, _base),
        **{f"contributions_{side}_annual_fen": (FEN, _annual(side)) for side in _SIDES},
    },
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
        return read, bad

    def value(self, field: str, number: int) -> Any:
        """What a number says; None for an empty cell.

        Raises:
            ValueError, OverflowError: no day of the calendar.
        """
        if field in self._codes:
            return self._codes[field].values[number]
        if field in self._money:
            return None if number == NULL_MONEY else EXACT.scaleb(Decimal(number), -2)
        return None if number == NULL_DAY else date.fromordinal(number + EPOCH)


def _as_it_is(cell: Any) -> Any:
    return None if is_empty(cell) else cell


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
        self._known: dict[tuple[Any, ...], int] = {}
        self._lock = threading.Lock()

    @property
    def needed(self) -> list[str]:
        """The columns that are read."""
        return self._reader.needed

    def answer(self, arrays: Mapping[str, Any], count: int) -> Ints:
        """Which of `answers` each row of a batch has; the first is that of a row with a bad cell."""
        read, bad = self._reader.read(arrays, count)
        if "on" in read:
            bad |= read["on"] == NULL_DAY
        asked = [field for field in (*self.benefit.fields, "on") if field in read]
        told = np.zeros(count, dtype=np.int32)
        fine = np.flatnonzero(~bad)
        people = zip(*(read[field][fine].tolist() for field in asked), strict=True) if asked else ((),) * len(fine)
        with self._lock:
            for at, person in zip(fine.tolist(), people, strict=True):
                known_as = self._known.get(person)
                if known_as is None:
                    answer = self._ask(dict(zip(asked, person, strict=True)))
                    known_as = self._known[person] = len(self.answers)
                    self.answers.append(answer)
                told[at] = known_as
        return told

    def _ask(self, read: dict[str, int]) -> Answer:
        none = [None] * len(self.benefit.adds)
        try:
            given = {field: self._reader.value(field, number) for field, number in read.items()}
            day = given.pop("on", self.on)
            person = Insured.from_mapping(given)
            when = {"on": day} if self.benefit.dated else {}
            result = self.benefit.ask(person, **when, **self.options)
        except (ValueError, OverflowError):
            # A number that is no day of the calendar.
            return CODE["invalid_input"], *none
        except YibaoError as error:
            return code_of(error), *none
        return CODE[result.status], *(read_of(result) for _, read_of in self.benefit.adds.values())

    def columns(self, told: Ints) -> tuple[dict[str, Any], Ints]:
        """The added columns of rows whose answers are told, and the codes of their statuses."""
        # Of a small batch after many others only the answers that it has.
        numbers, which = np.unique(told, return_inverse=True)
        answers = [self.answers[number] for number in numbers.tolist()]
        added = {
            name: pa.array([answer[at] for answer in answers], kind).take(pa.array(which))
            for at, (name, (kind, _)) in enumerate(self.benefit.adds.items(), start=1)
        }
        return added, np.array([answer[0] for answer in answers], dtype=np.uint8).take(which)


def options_of(options: Mapping[str, Any]) -> dict[str, Any]:
    """The options that were given; refuses a rule book that is none."""
    rules: RuleBook | None = options.get("rules")
    if rules is not None:
        api.book_of(rules)
    return {name: value for name, value in options.items() if value}
