"""Frames that stay lazy: polars LazyFrame, Dask, Spark and DuckDB. Nothing is computed until the engine asks for rows.

A question says which columns it reads, which it adds, and what the rows of a batch get; each engine has one way to ask
any question row by row, and one to ask those that need all rows of a person together.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import attrs
import numpy as np
import pyarrow as pa

from . import claims, eager
from .batches import CreditQuestion
from .columns import FIRST_AMOUNT, OUTCOMES
from .errors import InvalidInput
from .persons import BENEFITS, FEN, PersonQuestion

if TYPE_CHECKING:
    from .columns import Ints

Columns = Mapping[str, str] | None
Options = Mapping[str, Any]

ROW: Final = "__yibao_row"
"""The column with the number of the row, where an engine moves rows."""
TOLD: Final = "__yibao_told"
"""The column with the answer, before it is taken apart."""
STATUS: Final = pa.dictionary(pa.int8(), pa.string())
TEXTS: Final = pa.dictionary(pa.int32(), pa.string())
"""Texts of which there are few: categories where a frame has them."""


# What is asked.


class Question:
    """What is asked of every row. To another process it goes as its arguments alone; tables are made there."""

    needed: list[str]
    adds: dict[str, Any]
    """The added columns and their Arrow types."""

    def __init__(self, *arguments: Any) -> None:
        self._arguments = arguments

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), self._arguments

    def columns(self, arrays: Mapping[str, Any], count: int) -> tuple[dict[str, Any], Ints]:
        """The added columns of a batch without its status, and the codes of that."""
        raise NotImplementedError

    def answered(self, df: Any) -> Any:
        """A frame in memory with the answers."""
        frame = eager.frame_of(df)
        added, codes = self.columns(frame.arrays(self.needed, 0, frame.rows), frame.rows)
        status = eager.status_array(codes)
        return frame.with_columns({name: added.get(name, status) for name in self.adds})

    def struct(self, arrays: Mapping[str, Any], count: int) -> Any:
        """The answers of a batch as one array; the status is its code."""
        added, codes = self.columns(arrays, count)
        status = pa.array(codes.view(np.int8))
        return pa.StructArray.from_arrays([added.get(name, status) for name in self.adds], names=list(self.adds))


class Credit(Question):
    """The account credit."""

    def __init__(self, names: list[str], on: date | str, mapping: Columns, rule_id: bool, options: Options) -> None:
        super().__init__(names, on, mapping, rule_id, options)
        self._question = CreditQuestion(names, on, mapping, rule_id=rule_id, **options)
        self.needed = self._question.needed
        self.adds = {"account_credit_annual_fen": FEN, "account_credit_status": STATUS}
        if rule_id:
            self.adds["account_credit_rule"] = TEXTS

    def columns(self, arrays: Mapping[str, Any], count: int) -> tuple[dict[str, Any], Ints]:
        told = self._question.answer(arrays, count)
        added = {"account_credit_annual_fen": pa.array(told.annual, mask=told.codes < FIRST_AMOUNT)}
        if told.rule is not None:
            rules = pa.array([*told.rules, None], pa.string())
            at = np.where(told.rule < 0, len(told.rules), told.rule)
            added["account_credit_rule"] = rules.take(pa.array(at))
        return added, told.codes

    def answered(self, df: Any) -> Any:
        # Large batches are answered by several threads, without a copy.
        return eager.credited(eager.frame_of(df), self._question, None)


class ByPerson(Question):
    """A benefit that is asked person by person, each different one once."""

    def __init__(
        self, benefit: str, names: list[str], on: date | str | None, mapping: Columns, options: Options
    ) -> None:
        super().__init__(benefit, names, on, mapping, options)
        self._question = PersonQuestion(BENEFITS[benefit], names, on, mapping, options)
        self.needed = self._question.needed
        self.adds = {name: kind for name, (kind, _) in BENEFITS[benefit].adds.items()} | {f"{benefit}_status": STATUS}

    def columns(self, arrays: Mapping[str, Any], count: int) -> tuple[dict[str, Any], Ints]:
        return self._question.columns(arrays, count)


class Settlements(Question):
    """Claims, of which a batch must hold all of a person."""

    def __init__(
        self, names: list[str], people: Any, person: str, mapping: Columns, people_mapping: Columns, options: Options
    ) -> None:
        super().__init__(names, people, person, mapping, people_mapping, options)
        table = None if people is None else eager.frame_of(people)
        self._question = claims.Settling(names, table, person, mapping, people_mapping, options)
        self.person = person
        self.needed = self._question.needed
        self.adds = {**{f"{name}_fen": FEN for name in claims.ADDS}, "reimburse_status": STATUS}

    def columns(self, arrays: Mapping[str, Any], count: int) -> tuple[dict[str, Any], Ints]:
        return claims.columns(self._question.answers(arrays, count))


# How it is asked.


@attrs.frozen
class Engine:
    """How an engine tells its columns, answers row by row, and answers where it needs all rows of a person together."""

    names: Callable[[Any], list[str]]
    by_row: Callable[[Any, Question], Any]
    by_person: Callable[[Any, Settlements], Any]


def lazy(df: Any) -> Engine | None:
    """The engine of a lazy frame; None where the frame is none."""
    for module, cls, engine in _ENGINES:
        loaded = sys.modules.get(module)
        if loaded is not None and isinstance(df, getattr(loaded, cls)):
            return engine
    return None


def answered(df: Any, question: Question) -> Any:
    """A lazy frame with the answers to a question about each of its rows."""
    engine = lazy(df)
    assert engine is not None
    return engine.by_row(df, question)


def account_credit(df: Any, on: date | str, mapping: Columns, rule_id: bool, options: Options) -> Any:
    """As `frames.account_credit`; None where the frame is not lazy."""
    engine = lazy(df)
    return None if engine is None else engine.by_row(df, Credit(engine.names(df), on, mapping, rule_id, options))


def by_person(benefit: str, df: Any, on: date | str | None, mapping: Columns, options: Options) -> Any:
    """A benefit as `frames` has it; None where the frame is not lazy."""
    engine = lazy(df)
    return None if engine is None else engine.by_row(df, ByPerson(benefit, engine.names(df), on, mapping, options))


def reimburse(df: Any, people: Any, person: str, mapping: Columns, people_mapping: Columns, options: Options) -> Any:
    """As `frames.reimburse`; None where the frame is not lazy."""
    if lazy(people) is not None:
        raise InvalidInput(
            "people",
            "a table in memory is needed; or join its columns to the claims (left join) and leave people out",
            "应为内存中的表；或先把其各列左连接到费用表，再省略 people",
            type(people).__name__,
        )
    engine = lazy(df)
    if engine is None:
        return None
    return engine.by_person(df, Settlements(engine.names(df), people, person, mapping, people_mapping, options))


# Polars.


def _polars_names(df: Any) -> list[str]:
    return list(df.collect_schema().names())


def _polars_schema(df: Any, question: Question) -> Any:
    import polars as pl

    kinds = {
        FEN: pl.Int64,
        pa.bool_(): pl.Boolean,
        pa.date32(): pl.Date,
        TEXTS: pl.Categorical,
        pa.string(): pl.String,
        STATUS: pl.Enum(OUTCOMES),
    }
    return {**df.collect_schema(), **{name: kinds[kind] for name, kind in question.adds.items()}}


def _polars(df: Any, question: Question) -> Any:
    schema = _polars_schema(df, question)
    # A filter on a column that is replaced must not see what it was.
    pushed = question.adds.keys().isdisjoint(df.collect_schema())
    return df.map_batches(question.answered, schema=schema, predicate_pushdown=pushed, streamable=True)


def _polars_persons(df: Any, question: Settlements) -> Any:
    # All rows at once; a filter that comes later must not take claims away before they are settled.
    never = dict.fromkeys(("predicate_pushdown", "projection_pushdown", "slice_pushdown"), False)
    return df.map_batches(question.answered, schema=_polars_schema(df, question), **never)


# Dask.


def _dask(df: Any, question: Question) -> Any:
    meta = _partition(df._meta, question)  # noqa: SLF001 - what Dask's own guides take
    return df.map_partitions(_partition, question, meta=meta)


def _partition(df: Any, question: Question) -> Any:
    done = question.answered(df)
    for name, kind in question.adds.items():
        if kind == TEXTS:
            # Every partition meets other rules; as texts they have one type.
            done[name] = done[name].astype(object)
    return done


def _dask_persons(df: Any, question: Settlements) -> Any:
    meta = _partition(df._meta, question)  # noqa: SLF001 - what Dask's own guides take
    numbered = df.assign(**{ROW: 1})
    numbered[ROW] = numbered[ROW].cumsum()
    return numbered.shuffle(on=question.person).map_partitions(_persons_partition, question, meta=meta)


def _persons_partition(df: Any, question: Settlements) -> Any:
    return _partition(df.sort_values(ROW).drop(columns=ROW), question)


# Spark.


_SPARK: Final = {
    FEN: "bigint", pa.bool_(): "boolean", pa.date32(): "date", TEXTS: "string", pa.string(): "string",
    STATUS: "tinyint",
}  # fmt: skip


def _spark(df: Any, question: Question) -> Any:
    from pyspark.sql import functions  # pyright: ignore[reportMissingImports]

    f: Any = functions

    # Without a column there is still a row to answer.
    names = question.needed or df.columns[:1]

    def answer(*arrays: pa.Array) -> pa.Array:
        return question.struct(dict(zip(names, arrays, strict=True)), len(arrays[0]))

    kind = ", ".join(f"{name}: {_SPARK[kind]}" for name, kind in question.adds.items())
    udf = f.arrow_udf(answer, f"struct<{kind}>")
    asked = df.withColumn(TOLD, udf(*(f.col(_ticked(name)) for name in names)))
    statuses = f.array(*(f.lit(name) for name in OUTCOMES))
    added = {name: f.col(f"{TOLD}.{name}") for name in question.adds}
    for name, told in added.items():
        if question.adds[name] == STATUS:
            added[name] = f.element_at(statuses, told.cast("int") + 1)
    return asked.withColumns(added).drop(TOLD)


def _spark_persons(df: Any, question: Settlements) -> Any:
    from pyspark.sql import functions, types  # pyright: ignore[reportMissingImports]

    f: Any = functions
    t: Any = types

    def settle(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        # Of each person here are all rows or none.
        given = list(batches)
        if given:
            table = pa.Table.from_batches(given).sort_by(ROW).drop_columns([ROW])
            told = question.answered(table)
            status = told.schema.get_field_index("reimburse_status")
            told = told.set_column(status, "reimburse_status", told.column(status).cast(pa.string()))
            yield from told.select(schema.names).to_batches()

    kept = [field for field in df.schema.fields if field.name not in question.adds]
    kinds = {FEN: t.LongType(), STATUS: t.StringType()}
    schema = t.StructType([*kept, *(t.StructField(name, kinds[kind]) for name, kind in question.adds.items())])
    numbered = df.withColumn(ROW, f.monotonically_increasing_id())
    return numbered.repartition(f.col(_ticked(question.person))).mapInArrow(settle, schema)


def _ticked(name: str) -> str:
    """A name, as Spark writes it."""
    return "`" + name.replace("`", "``") + "`"


# DuckDB.


_DUCKDB: Final = {
    FEN: "BIGINT", pa.bool_(): "BOOLEAN", pa.date32(): "DATE", TEXTS: "VARCHAR", pa.string(): "VARCHAR",
    STATUS: "TINYINT",
}  # fmt: skip
_numbers: Final = itertools.count(1)


def _duckdb_names(relation: Any) -> list[str]:
    import duckdb  # pyright: ignore[reportMissingImports]

    # Before, a relation did not say to which connection it is bound.
    if not hasattr(relation, "_con"):
        raise InvalidInput("df", "DuckDB 2.0 or later is needed", "需要 DuckDB 2.0 或更高版本", duckdb.__version__)
    return list(relation.columns)


def _duckdb(relation: Any, question: Question) -> Any:
    # Without a column there is still a row to answer.
    names = question.needed or relation.columns[:1]

    def answer(rows: Any) -> Any:
        row = _whole(rows)
        return question.struct(dict(zip(names, row.flatten(), strict=True)), len(row))

    function = _duckdb_function(relation, question, names, answer, lists=False)
    told = relation.project(f"*, {function}({_struct(names)}) AS {TOLD}")
    return _duckdb_told(told, relation.columns, question)


def _duckdb_persons(relation: Any, question: Settlements) -> Any:
    names = question.needed

    def answer(lists: Any) -> Any:
        # Each list holds all rows of a person; the rows of all lists are one table.
        given = _whole(lists)
        rows = given.flatten()
        told = question.struct(dict(zip(names, rows.flatten(), strict=True)), len(rows))
        starts = np.concatenate([[0], np.cumsum(given.value_lengths().to_numpy(zero_copy_only=False))])
        return pa.ListArray.from_arrays(pa.array(starts, pa.int32()), told)

    function = _duckdb_function(relation, question, names, answer, lists=True)
    kept = [*relation.columns, ROW]
    by_person = relation.project(f"*, row_number() OVER () AS {ROW}").aggregate(
        f"list({_struct(kept)} ORDER BY {ROW}) AS all_rows, list({_struct(names)} ORDER BY {ROW}) AS asked",
        quoted(question.person),
    )
    pairs = by_person.project(f"unnest(all_rows) AS kept, unnest({function}(asked)) AS {TOLD}")
    columns = ", ".join(f"kept.{quoted(name)} AS {quoted(name)}" for name in kept)
    return _duckdb_told(pairs.project(f"{columns}, {TOLD}").order(ROW), relation.columns, question)


def _whole(array: Any) -> Any:
    return array.combine_chunks() if isinstance(array, pa.ChunkedArray) else array


def _duckdb_function(
    relation: Any, question: Question, names: list[str], answer: Callable[[Any], Any], *, lists: bool
) -> str:
    """The name of a function in SQL that answers rows, or lists of rows."""
    import duckdb  # pyright: ignore[reportMissingImports]

    types = dict(zip(relation.columns, relation.types, strict=True))
    given = duckdb.struct_type({name: types[name] for name in names})
    told = duckdb.struct_type({name: _DUCKDB[kind] for name, kind in question.adds.items()})
    if lists:
        given, told = duckdb.list_type(given), duckdb.list_type(told)
    # Every question is a function of its own, so that relations made earlier keep theirs.
    function = f"yibao_{next(_numbers)}"
    # A relation is bound to its connection, to which alone the function is known.
    connection = relation._con  # noqa: SLF001 - where DuckDB itself says it
    connection.create_function(function, answer, [given], told, type="arrow", null_handling="special")
    return function


def _duckdb_told(relation: Any, columns: list[str], question: Question) -> Any:
    """The relation with the answers taken apart."""
    statuses = ", ".join(quoted(name, text=True) for name in OUTCOMES)
    status = f"([{statuses}][{TOLD}.{{0}} + 1])::ENUM({statuses}) AS {{0}}"
    # In SQL names that differ in capitals alone are one.
    kept = [quoted(name) for name in columns if name.casefold() not in question.adds]
    added = [(status if kind == STATUS else TOLD + ".{0} AS {0}").format(name) for name, kind in question.adds.items()]
    return relation.project(", ".join([*kept, *added]))


def _struct(names: list[str]) -> str:
    """The columns of a row as one value."""
    return "{" + ", ".join(f"{quoted(name, text=True)}: {quoted(name)}" for name in names) + "}"


def quoted(name: str, *, text: bool = False) -> str:
    """A name, or a text, as SQL writes it."""
    mark = "'" if text else '"'
    return mark + name.replace(mark, mark * 2) + mark


def _columns_attribute(df: Any) -> list[str]:
    return list(df.columns)


_ENGINES: Final = (
    ("polars", "LazyFrame", Engine(_polars_names, _polars, _polars_persons)),
    ("dask.dataframe", "DataFrame", Engine(_columns_attribute, _dask, _dask_persons)),
    ("pyspark.sql", "DataFrame", Engine(_columns_attribute, _spark, _spark_persons)),
    ("duckdb", "DuckDBPyRelation", Engine(_duckdb_names, _duckdb, _duckdb_persons)),
)
