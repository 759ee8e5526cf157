"""Populations summed up: totals, quantiles, and who wins and loses by a reform, group by group and exact.

Rows are answered batch by batch. What is kept of them is how many persons of a group have which amount; from these
counts everything is worked out at the end. So the order of rows and the cut into batches change nothing, and a
population need not fit in memory.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import attrs
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from . import eager, engines
from .batches import CreditQuestion, Credits, check_column
from .cells import Codes, plain
from .columns import EPOCH, FIRST_AMOUNT, NULL_DAY, OUTCOMES
from .errors import InvalidInput
from .money import EXACT
from .registry import default

if TYPE_CHECKING:
    from .columns import Ints
    from .what_if import RuleBook

MOST_AGE: Final = 150
MILLION: Final = 1_000_000
"""A person is so many parts: a weight counts to the millionth."""
MOST_WEIGHT: Final = 2**62
"""In parts: 4.6 million million persons."""
ROOM: Final = 1 << 22
"""So many counts are gathered before those of the same amount are put together."""
PLACES: Final = ("region", "province")
FIELDS: Final = ("status", "sex", "retirement_track", "groups")
MONEY: Final = pa.int64()


def summary(
    df: Any,
    on: date | str,
    mapping: Mapping[str, str] | None,
    *,
    by: Iterable[str] | str,
    age_bands: Iterable[int],
    quantiles: Iterable[Any],
    weight: str | None,
    rules: RuleBook | None,
    extrapolate: bool,
) -> Any:
    """As `frames.summary`."""

    def questions(names: list[str]) -> tuple[CreditQuestion, ...]:
        return (CreditQuestion(names, on, mapping, rules=rules, extrapolate=extrapolate),)

    return _Population(questions, by, age_bands, quantiles, weight).told(df, _summed_up)


def reform(
    df: Any,
    on: date | str,
    mapping: Mapping[str, str] | None,
    *,
    rules: RuleBook | None,
    before: date | str | None,
    rules_before: RuleBook | None,
    by: Iterable[str] | str,
    age_bands: Iterable[int],
    quantiles: Iterable[Any],
    weight: str | None,
    extrapolate: bool,
) -> Any:
    """As `frames.reform`."""
    if before is None and rules == rules_before:
        raise InvalidInput(
            "rules",
            "nothing to compare: give a changed rule book in rules=, or another day in before=",
            "没有可比的：请用 rules= 给出改动过的规则册，或用 before= 给出另一个日期",
        )

    def questions(names: list[str]) -> tuple[CreditQuestion, ...]:
        earlier = CreditQuestion(
            names, on if before is None else before, mapping, rules=rules_before, extrapolate=extrapolate
        )
        return CreditQuestion(names, on, mapping, rules=rules, extrapolate=extrapolate), earlier

    return _Population(questions, by, age_bands, quantiles, weight).told(df, _compared)


# What rows are grouped by. A key gives every row of a batch a number, 0 for a row that cannot be placed.


class _Field:
    """A field of `Insured`, by what its cells stand for; places and provinces by code, however they are spelt."""

    def __init__(self, name: str, question: CreditQuestion) -> None:
        self.name = name
        self.adds = [name, f"{name}_name_zh", f"{name}_name_en"] if name in PLACES else [name]
        self._field = "region" if name in PLACES else name
        self._question = question
        self._codes = Codes(self._said)

    def numbers(self, told: Credits, array: Any) -> Ints:
        return _each_row(
            told.told[self._field], lambda known: np.array([self._codes.code(one) for one in known.tolist()])
        )

    def _said(self, number: int) -> str | None:
        """What a number of the question stands for."""
        value = self._question.value(self._field, number) if number > 0 else None
        if value is not None and self.name == "province":
            chain = default().chain(default().card(value))
            return next((card.adcode for card in chain if card.level == "province"), None)
        return ",".join(sorted(value)) if value is not None and self.name == "groups" else value

    def value(self, number: int) -> Any:
        return self._codes.values[number]

    def columns(self, values: list[Any]) -> dict[str, Any]:
        cards = [None if value is None or self.name not in PLACES else default().card(value) for value in values]
        told = [values, *([card and card.name(lang) for card in cards] for lang in ("zh", "en"))]
        return {name: pa.array(column, pa.string()) for name, column in zip(self.adds, told, strict=False)}


class _Age:
    """Bands of full years on the day that is asked for."""

    name = "age"

    def __init__(self, first_years: Sequence[int]) -> None:
        self.adds = ["age_from", "age_to"]
        self._first_years = first_years
        # The band of each age, none for one beyond.
        ages = np.arange(MOST_AGE + 1)
        self._band = np.append(np.searchsorted(np.array(first_years), ages, side="right"), 0)

    def numbers(self, told: Credits, array: Any) -> Ints:
        assert told.birth is not None
        day = np.array([told.day]) if isinstance(told.day, int) else told.day
        years = (_month_numbers(day) - _month_numbers(told.birth)) >> 9
        impossible = (years < 0) | (years > MOST_AGE) | (told.birth == NULL_DAY) | (day == NULL_DAY)
        years[impossible] = MOST_AGE + 1
        return self._band.take(years)

    def value(self, number: int) -> Any:
        return self._first_years[number - 1]

    def columns(self, values: list[Any]) -> dict[str, Any]:
        after = dict(zip(self._first_years, self._first_years[1:], strict=False))
        last = [after[value] - 1 if value in after else None for value in values]
        return {"age_from": pa.array(values, pa.int64()), "age_to": pa.array(last, pa.int64())}


class _Cells:
    """Any other column, by its cells as they are."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.adds = [name]
        self._codes = Codes(lambda cell: None if cell != cell else cell)
        self._kind: Any = None

    def numbers(self, told: Credits, array: Any) -> Ints:
        kind = array.type.value_type if pa.types.is_dictionary(array.type) else array.type
        if pa.types.is_nested(kind):
            raise InvalidInput(
                "by", f"column {self.name!r} has cells of several kinds, or lists", f"列 {self.name!r} 的单元格种类不一"
            )
        if not pa.types.is_null(kind):
            self._kind = self._kind or kind
            if kind != self._kind:
                raise InvalidInput(
                    "by",
                    f"column {self.name!r} is {self._kind} in one batch and {kind} in another",
                    f"列 {self.name!r} 在一批中是 {self._kind}，在另一批中是 {kind}",
                )
        return _each_row(self._codes.known(plain(array)), lambda known: known)

    def value(self, number: int) -> Any:
        return self._codes.values[number]

    def columns(self, values: list[Any]) -> dict[str, Any]:
        return {self.name: pa.array(values, self._kind or pa.string())}


_Key = _Field | _Age | _Cells


def _each_row(told: tuple[Ints | None, Ints], number: Callable[[Ints], Ints]) -> Ints:
    """The number of each row's cell, 0 for an empty or bad one, from the numbers of the distinct cells."""
    which, known = told
    numbers = np.maximum(number(known), 0)
    return numbers[:-1] if which is None else numbers.take(which)


@cache
def _numbers_between(first: int, last: int) -> Ints:
    return _counted(np.arange(first, last + 1))


def _counted(days: Ints) -> Ints:
    """Days as numbers of which a shift by nine bits of a difference makes full years."""
    months = days.astype("datetime64[D]").astype("datetime64[M]")
    day = (days - months.astype("datetime64[D]").astype(np.int64)).astype(np.int64)
    month = months.astype(np.int64)
    counted: Ints = (month // 12) * 512 + (month % 12) * 32 + day
    return counted


_NEAR: Final = (date(1850, 1, 1).toordinal() - EPOCH, date(2149, 12, 31).toordinal() - EPOCH)


def _month_numbers(days: Ints) -> Ints:
    """`_counted`, by a table for the days of our time."""
    first, last = _NEAR
    counted = _numbers_between(first, last).take(np.subtract(days, first, dtype=np.int64), mode="clip")
    far = np.flatnonzero((days < first) | (days > last))
    if len(far):
        counted[far] = _counted(days[far].astype(np.int64))
    return counted


# Exact sums and counts.


def sums(at: Ints, values: Ints, weights: Ints | None, groups: int) -> Ints:
    """The sum of value × weight in each group, exact: as Python's integers where 64 bits may not hold it."""
    most = max(-int(values.min(initial=0)), int(values.max(initial=0)))
    heaviest = 1 if weights is None else int(weights.max(initial=0))
    exact = np.int64 if most * heaviest * len(values) < 2**63 else object
    told = np.zeros(groups, dtype=exact)
    values = values.astype(exact, copy=False)
    np.add.at(told, at, values if weights is None else values * weights)
    return told


@attrs.frozen(eq=False)
class Pairs:
    """How many persons of a group have an amount: one line for each group and amount, in this order."""

    group: Ints
    amount: Ints
    count: Ints


def pairs(group: Ints, amount: Ints, count: Ints | None) -> Pairs:
    """The lines of rows, or of lines that may name the same amount; a row without a count is one person."""
    if not len(group):
        empty = np.zeros(0, dtype=np.int64)
        return Pairs(empty, empty, empty)
    least = int(amount.min())
    span = int(amount.max()) - least + 1
    ranked: Ints | None = None
    if span * (int(group.max()) + 1) >= 2**63:
        ranked, rank = np.unique(amount, return_inverse=True)
        keys = group * len(ranked) + rank
        span = len(ranked)
    else:
        keys = group * span + (amount - least)
    if count is None:
        keys.sort()
        starts = np.flatnonzero(np.diff(keys, prepend=keys[0] - 1))
        counts = np.diff(starts, append=len(keys))
    else:
        order = np.argsort(keys)
        keys = keys[order]
        starts = np.flatnonzero(np.diff(keys, prepend=keys[0] - 1))
        counts = np.add.reduceat(count[order], starts)
    groups, amounts = np.divmod(keys[starts], span)
    return Pairs(groups, amounts + least if ranked is None else ranked[amounts], counts)


def weights_of(array: Any, first_row: int) -> tuple[Ints, bool]:
    """How many persons each row stands for, in millionths, and whether the column holds whole numbers.

    Raises:
        InvalidInput: of no kind of number, or empty, negative, without end or too large.
    """
    kind = array.type
    whole = pa.types.is_integer(kind)
    if not (whole or pa.types.is_floating(kind) or pa.types.is_decimal(kind)):
        raise _no_numbers(kind)
    try:
        about = array.cast(pa.float64(), safe=False)
        # Whatever is no number of persons; a comparison with NaN is false.
        fine = pc.and_(pc.greater_equal(about, 0), pc.less(about, 1e12))  # pyright: ignore[reportAttributeAccessIssue]
        told = fine.fill_null(False).to_numpy(zero_copy_only=False)
        if not told.all():
            at = int(np.argmin(told))
            raise InvalidInput(
                "weight",
                f"row {first_row + at + 1}: a number of persons is needed, at least 0 and below 10¹²",
                f"第 {first_row + at + 1} 行：应为人数，不小于 0 且小于 10¹²",
                array[at].as_py(),
            )
        if pa.types.is_decimal(kind):
            rounded = pc.round(array, 6).cast(pa.decimal128(38, 6))  # pyright: ignore[reportAttributeAccessIssue]
            words = np.frombuffer(rounded.buffers()[1], dtype=np.int64)[2 * rounded.offset :]
            parts = words[: 2 * len(rounded) : 2].copy()
        elif whole:
            parts = array.to_numpy(zero_copy_only=False).astype(np.int64) * MILLION
        else:
            parts = np.rint(about.to_numpy(zero_copy_only=False) * MILLION).astype(np.int64)
    except pa.ArrowException as error:
        # A type that Arrow keeps, and does not reckon with.
        raise _no_numbers(kind) from error
    return parts, whole


def _no_numbers(kind: Any) -> InvalidInput:
    return InvalidInput("weight", f"a column of numbers is needed, not of {kind}", f"应为数字列，而不是 {kind}")


@attrs.define(eq=False)
class Tally:
    """Counts of a population, group by group. Parts may be added in any order and by several threads."""

    numbers: dict[tuple[int, ...], int] = attrs.Factory(dict)
    """The groups by the numbers of their keys."""
    rows: Ints = attrs.Factory(lambda: np.zeros(0, dtype=np.int64))
    persons: Ints = attrs.Factory(lambda: np.zeros((0, len(OUTCOMES)), dtype=np.int64))
    """By status."""
    before: Ints = attrs.Factory(lambda: np.zeros(0, dtype=object))
    """The sum of the amounts before, of those who are compared."""
    weighed: int = 0
    _gathered: list[Pairs] = attrs.Factory(list)
    _waiting: int = 0
    room: int = ROOM
    _lock: Any = attrs.Factory(threading.Lock)

    def add(
        self,
        keys: Sequence[Ints],
        codes: Ints,
        amount: Ints,
        before: Ints | None,
        weights: Ints | None,
    ) -> None:
        """Add rows: the numbers of their keys, their codes, amounts and weights (None: one person each)."""
        at, groups = _groups(keys, len(codes))
        count = len(groups)
        rows = np.bincount(at, minlength=count)
        by_status = at * len(OUTCOMES) + codes
        if weights is None:
            persons = np.bincount(by_status, minlength=count * len(OUTCOMES))
        else:
            persons = sums(by_status, weights, None, count * len(OUTCOMES))
        with self._lock:
            self.weighed += sum(persons.tolist())
            if self.weighed >= MOST_WEIGHT:
                raise InvalidInput("weight", "more than 4.6 × 10¹² persons in all", "合计超过 4.6 万亿人")
        answered = np.flatnonzero(codes >= FIRST_AMOUNT)
        whose = at[answered]
        heavy = None if weights is None else weights[answered]
        lines = pairs(whose, amount[answered], heavy)
        earlier = 0 if before is None else sums(whose, before[answered], heavy, count)
        with self._lock:
            told = np.array([self.numbers.setdefault(group, len(self.numbers)) for group in groups], dtype=np.int64)
            self._grow(len(self.numbers))
            self.rows[told] += rows
            self.persons[told] += persons.reshape(count, len(OUTCOMES)).astype(np.int64)
            self.before[told] += earlier
            self._gathered.append(attrs.evolve(lines, group=told[lines.group]))
            self._waiting += len(lines.group)
            # As many again as there were: each line is put in order a few times only.
            if self._waiting > self.room:
                self._gathered = [self._lines()]
                self._waiting, self.room = 0, max(ROOM, len(self._gathered[0].group))

    def _grow(self, groups: int) -> None:
        more = groups - len(self.rows)
        if more:
            self.rows = np.append(self.rows, np.zeros(more, dtype=np.int64))
            self.persons = np.append(self.persons, np.zeros((more, len(OUTCOMES)), dtype=np.int64), axis=0)
            self.before = np.append(self.before, np.zeros(more, dtype=object))

    def _lines(self) -> Pairs:
        return pairs(*(np.concatenate([getattr(one, name) for one in self._gathered] or [np.zeros(0, dtype=np.int64)])
                       for name in ("group", "amount", "count")))  # fmt: skip

    def lines(self) -> Pairs:
        """Who has what; nobody has what only rows of no weight have."""
        told = self._lines()
        there = told.count > 0
        return Pairs(told.group[there], told.amount[there], told.count[there])


def _groups(keys: Sequence[Ints], rows: int) -> tuple[Ints, list[tuple[int, ...]]]:
    """Which group each row is in, and the numbers of the groups' keys."""
    if not keys:
        return np.zeros(rows, dtype=np.int64), [()]
    joint = np.zeros(rows, dtype=np.int64)
    told: list[tuple[int, ...]] = [()]
    for key in keys:
        size = int(key.max()) + 1
        # The groups so far have numbers without gaps: the product stays below rows × size.
        joint = joint * size + key
        if len(told) * size <= max(ROOM, rows):
            there = np.flatnonzero(np.bincount(joint, minlength=len(told) * size))
            dense = np.zeros(len(told) * size, dtype=np.int64)
            dense[there] = np.arange(len(there))
            joint = dense.take(joint)
        else:
            there, joint = np.unique(joint, return_inverse=True)
        told = [(*told[number // size], number % size) for number in there.tolist()]
    return joint, told


# A population, batch by batch.


class _Population:
    """What is asked of a population, and how it is grouped."""

    def __init__(
        self,
        questions: Callable[[list[str]], tuple[CreditQuestion, ...]],
        by: Iterable[str] | str,
        age_bands: Iterable[int],
        quantiles: Iterable[Any],
        weight: str | None,
    ) -> None:
        self._questions = questions
        self.by = _names(by)
        self._bands = _bands(age_bands)
        self.shares = _shares(quantiles)
        self._weight = weight
        self.asked: tuple[CreditQuestion, ...] = ()
        self.keys: list[_Key] = []
        self._needed: list[str] = []
        self._whole = True
        self.tally = Tally()

    def told(self, df: Any, tell: Callable[[_Groups], dict[str, Any]]) -> Any:
        """The table of the groups, in the kind of frame that the population is."""
        first: Any = None
        for frame in _frames(df):
            if first is None:
                first = frame
                self._ask(frame.names, [*tell(_Groups(Tally(), (), False, True, self.shares))])
            self._add(frame)
        if first is None:
            raise InvalidInput("df", "there is no batch, so no columns are known", "没有任何一批数据，列名也就无从得知")
        groups = _Groups(self.tally, self.keys, self._weight is not None, self._whole, self.shares)
        keys = {name: array for key, values in groups.keys for name, array in key.columns(values).items()}
        return _as(first, pa.table({**keys, **tell(groups)}))

    def _ask(self, names: list[str], taken: list[str]) -> None:
        """Make the questions and the keys for the columns of the first frame; `taken` are columns of the result."""
        names = list(names)
        self.asked = self._questions(names)
        question = self.asked[0]
        if self._weight is not None:
            check_column("weight", self._weight, names)
        for name in self.by:
            field = {"province": "region", "age": "birth_date"}.get(name, name)
            if name in (*PLACES, *FIELDS, "age"):
                if field not in question.columns:
                    raise InvalidInput(
                        "by",
                        f"{name!r} needs a column {field!r}; name it in columns=, or leave {name!r} out",
                        f"{name!r} 需要 {field!r} 列；请在 columns= 中指明，或不按 {name!r} 分组",
                    )
                made: _Key = _Age(self._bands) if name == "age" else _Field(name, question)
            else:
                check_column("by", name, names)
                made = _Cells(name)
            twice = next((added for added in made.adds if added in taken), None)
            if twice is not None:
                raise InvalidInput(
                    "by",
                    f"the result has a column {twice!r} of its own; rename that of the frame",
                    f"结果中另有一列 {twice!r}；请给表中的列改名",
                )
            taken.extend(made.adds)
            self.keys.append(made)
        own = [key.name for key in self.keys if isinstance(key, _Cells)]
        own += [] if self._weight is None else [self._weight]
        self._needed = list(dict.fromkeys([name for question in self.asked for name in question.needed] + own))

    def _add(self, frame: Any) -> None:
        for name in self._needed:
            check_column("df", name, list(frame.names))

        def add(start: int, stop: int) -> None:
            self._add_batch(frame.arrays(self._needed, start, stop), start, stop - start, frame.rows)

        eager.each_batch(add, frame.rows)

    def _add_batch(self, arrays: Mapping[str, Any], start: int, count: int, rows: int) -> None:
        weights: Ints | None = None
        if self._weight is not None:
            weights, whole = weights_of(arrays[self._weight], start)
            self._whole &= whole
        told = [
            question.answer({name: arrays[name] for name in question.needed}, count, rows) for question in self.asked
        ]
        keys = [key.numbers(told[0], arrays.get(key.name)) for key in self.keys]
        codes, amount, before = told[0].codes, told[0].annual, None
        if len(told) > 1:
            before = told[1].annual
            # Of two answers the less certain one counts; where one is missing, nothing is compared.
            codes, amount = np.minimum(codes, told[1].codes), amount - before
        self.tally.add(keys, codes, amount, before, weights)


def _frames(df: Any) -> Iterable[Any]:
    """A population frame by frame: one frame, or whatever gives frames or batches one after the other."""
    if engines.lazy(df) is not None:
        raise InvalidInput(
            "df",
            "a summary needs the rows: collect the frame, or give it batch by batch, such as "
            "lazy.collect_batches() (polars), relation.to_arrow_reader() (DuckDB), df.toArrow() (Spark) or "
            "(part.compute() for part in df.partitions) (Dask)",
            "汇总需要逐行数据：请先取出整张表，或一批一批给出，例如 lazy.collect_batches()（polars）、"
            "relation.to_arrow_reader()（DuckDB）、df.toArrow()（Spark）或 "
            "(part.compute() for part in df.partitions)（Dask）",
            type(df).__name__,
        )
    for one in [df] if hasattr(df, "columns") or not isinstance(df, Iterable) else df:
        yield eager.frame_of(pa.Table.from_batches([one]) if isinstance(one, pa.RecordBatch) else one)


def _as(frame: Any, table: Any) -> Any:
    """A table as the kind of frame that another one is."""
    if isinstance(frame, eager.PolarsFrame):
        import polars as pl

        return pl.from_arrow(table)
    if isinstance(frame, eager.PandasFrame):
        import pandas as pd

        return table.to_pandas(types_mapper={pa.int64(): pd.Int64Dtype()}.get)
    return table


# The table.


class _Groups:
    """The groups in their order, and what is counted of them."""

    def __init__(
        self, tally: Tally, keys: Sequence[_Key], weighted: bool, whole: bool, shares: Mapping[str, Fraction]
    ) -> None:
        if not keys and not tally.numbers:
            # Of nobody too there is one line.
            nobody = np.zeros(0, dtype=np.int64)
            tally.add((), nobody, nobody, None, None)
        values = [
            [None if one[at] == 0 else key.value(one[at]) for one in tally.numbers] for at, key in enumerate(keys)
        ]
        order = sorted(
            range(len(tally.numbers)),
            key=lambda group: [(column[group] is None, 0 if column[group] is None else column[group])
                               for column in values],
        )  # fmt: skip
        self.keys = [(key, [column[group] for group in order]) for key, column in zip(keys, values, strict=True)]
        self.rows, self.by_status, self.before = tally.rows[order], tally.persons[order], tally.before[order]
        self._unit, self._decimals = (MILLION, not whole) if weighted else (1, False)
        place = np.empty(len(order), dtype=np.int64)
        place[order] = np.arange(len(order))
        told = tally.lines()
        self.lines = pairs(place[told.group], told.amount, told.count)
        self.shares = shares
        self.answered = self.by_status[:, FIRST_AMOUNT:].sum(axis=1)

    def persons(self, parts: Ints) -> Any:
        """Numbers of persons."""
        if self._decimals:
            return pa.array([EXACT.scaleb(Decimal(one), -6) for one in parts.tolist()], pa.decimal128(24, 6))
        return pa.array(parts // self._unit, pa.int64())

    def statuses(self) -> dict[str, Any]:
        return {name: self.persons(self.by_status[:, code]) for code, name in enumerate(OUTCOMES)}

    def counted(self, some: Ints | slice) -> Ints:
        """How many persons, in parts, some of the lines are."""
        return sums(self.lines.group[some], self.lines.count[some], None, len(self.rows))

    def sum(self, some: Ints | slice) -> Ints:
        """The sum of some of the lines, in parts of a fen."""
        return sums(self.lines.group[some], self.lines.amount[some], self.lines.count[some], len(self.rows))

    def fen(self, total: Ints) -> Any:
        """Totals of persons who have an amount, rounded half up to the fen; null where nobody has one."""
        return self.share(total, np.full(len(self.rows), self._unit), self.answered)

    def share(self, total: Ints, parts: Ints, there: Ints | None = None) -> Any:
        """Totals divided by a number, rounded half up to the fen; null where nobody is there."""
        there = parts if there is None else there
        found = [
            _divided(one, by) if some else None
            for one, by, some in zip(total.tolist(), parts.tolist(), there.tolist(), strict=True)
        ]
        try:
            return pa.array(found, MONEY)
        except OverflowError:
            raise InvalidInput("df", "a total of more than 2⁶³ fen", "合计超过 2⁶³ 分") from None

    def quantiles(self, prefix: str = "") -> dict[str, Any]:
        """The smallest amount that at least a share of the persons do not exceed."""
        upto = np.cumsum(self.lines.count)
        before = np.searchsorted(self.lines.group, np.arange(len(self.rows)))
        start = np.concatenate([np.zeros(1, dtype=np.int64), upto])[before].tolist()
        answered = self.answered.tolist()
        told = {}
        for name, share in self.shares.items():
            least = [
                first + max(1, -(-share.numerator * all_ // share.denominator))
                for first, all_ in zip(start, answered, strict=True)
            ]
            at = np.searchsorted(upto, np.array(least, dtype=np.int64))
            amounts = np.append(self.lines.amount, 0).take(at, mode="clip")
            told[f"{prefix}{name}_fen"] = pa.array(amounts, MONEY, mask=self.answered == 0)
        return told


def _divided(total: int, by: int) -> int:
    """A quotient rounded half up, away from zero as everywhere."""
    told = (2 * abs(total) + by) // (2 * by)
    return told if total >= 0 else -told


def _summed_up(groups: _Groups) -> dict[str, Any]:
    total = groups.sum(slice(None))
    return {
        "rows": pa.array(groups.rows, pa.int64()),
        "persons": groups.persons(groups.by_status.sum(axis=1)),
        "answered": groups.persons(groups.answered),
        "total_fen": groups.fen(total),
        "mean_fen": groups.share(total, groups.answered),
        **groups.quantiles(),
        **groups.statuses(),
    }


def _compared(groups: _Groups) -> dict[str, Any]:
    more, less = groups.lines.amount > 0, groups.lines.amount < 0
    winners, losers = groups.counted(more), groups.counted(less)
    gained, lost = groups.sum(more), -groups.sum(less)
    before = groups.before.astype(object)
    change = gained.astype(object) - lost
    return {
        "rows": pa.array(groups.rows, pa.int64()),
        "persons": groups.persons(groups.by_status.sum(axis=1)),
        "compared": groups.persons(groups.answered),
        "winners": groups.persons(winners),
        "losers": groups.persons(losers),
        "unchanged": groups.persons(groups.answered - winners - losers),
        "total_before_fen": groups.fen(before),
        "total_after_fen": groups.fen(before + change),
        "change_fen": groups.fen(change),
        "gained_fen": groups.fen(gained),
        "lost_fen": groups.fen(lost),
        "mean_gain_fen": groups.share(gained, winners),
        "mean_loss_fen": groups.share(lost, losers),
        **groups.quantiles("change_"),
        **groups.statuses(),
    }


# Arguments.


def _names(by: Iterable[str] | str) -> tuple[str, ...]:
    names = (by,) if isinstance(by, str) else tuple(by)
    if len(set(names)) < len(names):
        raise InvalidInput("by", "a name stands there twice", "同一个名称出现两次", names)
    return names


def _bands(years: Iterable[int]) -> tuple[int, ...]:
    """The first years of the bands; one band begins at 0 in any case."""
    told = tuple(years)
    whole = all(isinstance(year, int) and not isinstance(year, bool) and 0 <= year <= MOST_AGE for year in told)
    if not whole or any(later <= earlier for earlier, later in pairwise(told)):
        raise InvalidInput(
            "age_bands",
            f"the first years of the bands are needed, rising, from 0 to {MOST_AGE}, such as (0, 60, 70)",
            f"应为各年龄段的起始年龄，由小到大，0 到 {MOST_AGE}，例如 (0, 60, 70)",
            told,
        )
    return told if told[:1] == (0,) else (0, *told)


def _shares(quantiles: Iterable[Any]) -> dict[str, Fraction]:
    """The quantiles by name: 0.25 is p25."""
    told: dict[str, Fraction] = {}
    for one in quantiles:
        try:
            share = Decimal(str(one))
        except InvalidOperation:
            share = Decimal("NaN")
        if not share.is_finite() or not 0 <= share <= 1:
            raise InvalidInput("quantiles", "shares from 0 to 1 are needed", "应为 0 到 1 之间的比例", one)
        told[f"p{format((share * 100).normalize(), 'f')}"] = Fraction(share)
    return told
