"""Frames in memory: cut into batches, answered by a few threads, put together again as the same kind of frame."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa

from .batches import CreditQuestion
from .cells import Mixed
from .claims import Settling, columns as claim_columns
from .columns import CODE, FIRST_AMOUNT, OUTCOMES
from .errors import InvalidInput
from .persons import BENEFITS, PersonQuestion

if TYPE_CHECKING:
    from .columns import Ints

    # A `frames.Report`, which stands above.
    Report = Any
    from .what_if import RuleBook

BATCH: Final = 3 << 16
"""Rows that one thread answers at a time: few calls for many rows, and little memory for what stands in between."""
WORKERS: Final = min(4, os.cpu_count() or 1)


def account_credit(
    df: Any,
    on: date | str,
    mapping: Mapping[str, str] | None,
    *,
    rule_id: bool,
    rules: RuleBook | None,
    extrapolate: bool,
    report: Report | None,
) -> Any:
    """As `frames.account_credit`."""
    frame = frame_of(df)
    question = CreditQuestion(frame.names, on, mapping, rule_id=rule_id, rules=rules, extrapolate=extrapolate)
    return credited(frame, question, report)


def credited(frame: Any, question: CreditQuestion, report: Report | None) -> Any:
    """The frame with the answers to a question."""
    rule_id = question.rule_id
    rows = frame.rows
    annual = np.empty(rows, dtype=np.int64)
    codes = np.empty(rows, dtype=np.uint8)
    # A bit for each row, as Arrow has it; batches begin on a whole byte.
    valid = np.zeros((rows + 7) // 8, dtype=np.uint8)
    rule = np.empty(rows, dtype=np.int32) if rule_id else None
    names: dict[str, int] = {}
    one_by_one: list[int] = []
    lock = threading.Lock()

    def answer(start: int, stop: int) -> None:
        arrays = frame.arrays(question.needed, start, stop)
        told = question.answer(arrays, stop - start, rows, annual[start:stop], codes[start:stop])
        packed = np.packbits(told.codes >= FIRST_AMOUNT, bitorder="little")
        valid[start // 8 : start // 8 + len(packed)] = packed
        one_by_one.append(told.row_by_row)
        if rule is not None:
            assert told.rule is not None
            with lock:
                numbers = [names.setdefault(name, len(names)) for name in told.rules]
            rule[start:stop] = np.array([*numbers, -1], dtype=np.int32).take(told.rule, mode="wrap")

    each_batch(answer, rows)
    added = {
        "account_credit_annual_fen": pa.Array.from_buffers(
            pa.int64(), rows, [pa.py_buffer(valid), pa.py_buffer(annual)]
        ),
        "account_credit_status": status_array(codes),
    }
    if rule is not None:
        added["account_credit_rule"] = pa.DictionaryArray.from_arrays(
            pa.array(rule, mask=rule < 0), pa.array(list(names), pa.string())
        )
    tell(report, rows, sum(one_by_one), codes)
    return frame.with_columns(added)


def by_person(
    benefit: str,
    df: Any,
    on: date | str | None,
    mapping: Mapping[str, str] | None,
    options: Mapping[str, Any],
    report: Report | None,
) -> Any:
    """A benefit of every row as `frames` has it, each different person asked once."""
    frame = frame_of(df)
    question = PersonQuestion(BENEFITS[benefit], frame.names, on, mapping, options)
    parts = [
        question.columns(frame.arrays(question.needed, start, stop), stop - start) for start, stop in _spans(frame.rows)
    ]
    codes = np.concatenate([codes for _, codes in parts])
    added = {name: pa.concat_arrays([arrays[name] for arrays, _ in parts]) for name in question.benefit.adds}
    tell(report, frame.rows, question.asked, codes)
    return frame.with_columns({**added, f"{benefit}_status": status_array(codes)})


def _spans(rows: int) -> list[tuple[int, int]]:
    """The batches of so many rows, at least one."""
    return [(start, min(start + BATCH, rows)) for start in range(0, max(rows, 1), BATCH)]


def reimburse(
    df: Any,
    people: Any,
    person: str,
    mapping: Mapping[str, str] | None,
    people_mapping: Mapping[str, str] | None,
    options: Mapping[str, Any],
    report: Report | None,
) -> Any:
    """As `frames.reimburse`."""
    frame = frame_of(df)
    table = None if people is None else frame_of(people)
    question = Settling(frame.names, table, person, mapping, people_mapping, options)
    answers = question.answers(frame.arrays(question.needed, 0, frame.rows), frame.rows)
    added, codes = claim_columns(answers)
    tell(report, frame.rows, question.asked, codes)
    return frame.with_columns({**added, "reimburse_status": status_array(codes)})


def status_array(codes: Ints) -> Any:
    """The statuses of the rows as a dictionary array."""
    indices = pa.Array.from_buffers(pa.int8(), len(codes), [None, pa.py_buffer(codes)])
    return pa.DictionaryArray.from_arrays(indices, pa.array(OUTCOMES), safe=False)


def tell(report: Report | None, rows: int, row_by_row: int, codes: Ints) -> None:
    """Add the counts of a frame to a report."""
    if report is None:
        return
    report.rows += rows
    report.row_by_row += row_by_row
    for name, count in zip(OUTCOMES, np.bincount(codes, minlength=len(CODE)).tolist(), strict=True):
        if count:
            report.statuses[name] = report.statuses.get(name, 0) + count


def each_batch(work: Callable[[int, int], None], rows: int) -> None:
    """Do the work for every batch of rows, by several threads where there are several batches."""
    if not rows:
        return
    # Alone: it meets most of the units, whose tables are then made once. It need not be large, but of whole bytes.
    first = min(rows, BATCH if rows <= 2 * BATCH else max(8, BATCH // 64 * 8))
    work(0, first)
    starts = range(first, rows, BATCH)
    stops = [min(start + BATCH, rows) for start in starts]
    if len(starts) > 1 and WORKERS > 1:
        with ThreadPoolExecutor(WORKERS) as pool:
            for _ in pool.map(work, starts, stops):
                pass
    else:
        for start, stop in zip(starts, stops, strict=True):
            work(start, stop)


# Kinds of frames.


def _all_different(names: list[Any]) -> list[Any]:
    twice = {name for name in names if names.count(name) > 1} if len(set(names)) < len(names) else ()
    if twice:
        one = min(map(str, twice))
        raise InvalidInput("df", f"two columns are called {one!r}", f"有两列都叫 {one!r}")
    return names


class ArrowFrame:
    """A pyarrow Table."""

    def __init__(self, df: Any) -> None:
        self.df = df
        self.names = _all_different(df.column_names)
        self.rows = df.num_rows

    def arrays(self, names: list[str], start: int, stop: int) -> dict[str, Any]:
        """Columns of the rows from `start` to before `stop`."""
        return {name: _joined(self.df.column(name).slice(start, stop - start)) for name in names}

    def with_columns(self, added: Mapping[str, Any]) -> Any:
        """The frame with further columns."""
        df = self.df
        for name, array in added.items():
            at = df.schema.get_field_index(name)
            df = df.append_column(name, array) if at < 0 else df.set_column(at, name, array)
        return df


def _joined(column: Any) -> Any:
    """A column as one array, without a copy where it lies in one piece."""
    if isinstance(column, pa.Array):
        return column
    if column.num_chunks == 1:
        return column.chunk(0)
    if not column.num_chunks:
        return pa.array([], column.type)
    try:
        return pa.concat_arrays(column.unify_dictionaries().chunks)
    except pa.ArrowInvalid:
        # A dictionary that holds a null is like no other.
        return pa.concat_arrays([chunk.dictionary_decode() for chunk in column.chunks])


class PolarsFrame:
    """A polars DataFrame."""

    def __init__(self, df: Any) -> None:
        self.df = df
        self.names = df.columns
        self.rows = df.height
        self._columns: dict[str, tuple[Any, Any]] = {}

    def arrays(self, names: list[str], start: int, stop: int) -> dict[str, Any]:
        return {name: self._array(name, start, stop - start) for name in names}

    def _array(self, name: str, start: int, count: int) -> Any:
        """Some rows of a column; polars itself would gather the categories anew each time."""
        if name not in self._columns:
            column = self.df.get_column(name)
            categories = _polars_categories(column.dtype)
            self._columns[name] = (column if categories is None else column.to_physical()), categories
        column, categories = self._columns[name]
        array = _joined(column.slice(start, count).to_arrow())
        return array if categories is None else pa.DictionaryArray.from_arrays(array, categories, safe=False)

    def with_columns(self, added: Mapping[str, Any]) -> Any:
        import polars as pl

        return self.df.with_columns([polars_series(pl, name, array) for name, array in added.items()])


_MOST_CATEGORIES: Final = 1 << 16
"""A column with more may share them with other columns, and is asked for those that it holds."""


def _polars_categories(dtype: Any) -> Any:
    """The categories of a polars type by their number as an Arrow array; None where it has none, or too many."""
    import polars as pl

    if not isinstance(dtype, (pl.Categorical, pl.Enum)):
        return None
    told: Any = getattr(dtype, "categories", None)
    series = told.to_series() if hasattr(told, "to_series") else told
    if not isinstance(series, pl.Series) or len(series) > _MOST_CATEGORIES:
        return None
    return _joined(series.to_arrow())


def polars_series(pl: Any, name: str, array: Any) -> Any:
    """An added column as a polars series."""
    if name.endswith("_status"):
        codes, statuses = pl.Series(name, pl.from_arrow(array.indices.view(pa.uint8()))), pl.Enum(OUTCOMES)
        # Polars 1 has no `cat.to` and casts instead. Lazy, it takes all cores.
        turned = pl.col(name).cat.to(statuses) if hasattr(codes.cat, "to") else pl.col(name).cast(statuses)
        return codes.to_frame().lazy().select(turned).collect().to_series()
    return pl.Series(name, pl.from_arrow(array))


class PandasFrame:
    """A pandas DataFrame."""

    def __init__(self, df: Any) -> None:
        self.df = df
        self.names = _all_different(list(df.columns))
        self.rows = len(df)

    def arrays(self, names: list[str], start: int, stop: int) -> dict[str, Any]:
        return {name: _pandas_array(self.df[name].iloc[start:stop]) for name in names}

    def with_columns(self, added: Mapping[str, Any]) -> Any:
        import pandas as pd

        df = self.df.copy(deep=False)
        for name, array in added.items():
            df[name] = pandas_array(pd, array)
        return df


def _pandas_array(series: Any) -> Any:
    try:
        return _joined(pa.array(series, from_pandas=True))
    except (pa.ArrowInvalid, pa.ArrowTypeError, pa.ArrowNotImplementedError, OverflowError):
        # Cells of several kinds: each is read on its own.
        return Mixed(list(series))


def pandas_array(pd: Any, array: Any) -> Any:
    """An added column as pandas has it: whole numbers and truths with gaps, days, categories."""
    if pa.types.is_dictionary(array.type):
        codes = array.indices.fill_null(-1).to_numpy(zero_copy_only=False)
        return pd.Categorical.from_codes(codes, categories=array.dictionary.to_pylist())
    if pa.types.is_date32(array.type):
        return array.to_pandas()
    null = array.is_null().to_numpy(zero_copy_only=False)
    if pa.types.is_boolean(array.type):
        return pd.arrays.BooleanArray(array.fill_null(False).to_numpy(zero_copy_only=False), null)
    values = np.frombuffer(array.buffers()[1], dtype=array.type.to_pandas_dtype())[: len(array)]
    return pd.arrays.IntegerArray(values, null)


def frame_of(df: Any) -> Any:
    """The frame as what it is.

    Raises:
        InvalidInput: of no kind that is known.
    """
    if isinstance(df, pa.Table):
        return ArrowFrame(df)
    for module, cls in (("polars", PolarsFrame), ("pandas", PandasFrame)):
        loaded = sys.modules.get(module)
        if loaded is not None and isinstance(df, loaded.DataFrame):
            return cls(df)
    raise InvalidInput(
        "df",
        "a pandas or polars DataFrame, or a pyarrow Table, is needed",
        "应为 pandas 或 polars 的 DataFrame，或 pyarrow 的 Table",
        type(df).__name__,
    )
