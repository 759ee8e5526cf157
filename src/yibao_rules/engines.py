"""Frames that stay lazy: polars LazyFrame, Dask, Spark and DuckDB. Nothing is computed until the engine asks for rows.

Each engine hands over batches, which the tables of `columns` answer; every worker process makes its tables once.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

import numpy as np
import pyarrow as pa

from . import eager
from .batches import CreditQuestion, Credits, column_of_day, columns_of
from .columns import FIRST_AMOUNT, OUTCOMES
from .errors import InvalidInput

Columns = Mapping[str, str] | None


def lazy(df: Any) -> Callable[..., Any] | None:
    """What answers a lazy frame; None where the frame is none."""
    for module, cls, answer in (
        ("polars", "LazyFrame", _polars),
        ("dask.dataframe", "DataFrame", _dask),
        ("pyspark.sql", "DataFrame", _spark),
        ("duckdb", "DuckDBPyRelation", _duckdb),
    ):
        loaded = sys.modules.get(module)
        if loaded is not None and isinstance(df, getattr(loaded, cls)):
            return answer
    return None


def _polars(df: Any, on: date | str, mapping: Columns, rule_id: bool, options: Mapping[str, Any]) -> Any:
    import polars as pl

    schema = df.collect_schema()
    question = CreditQuestion(schema.names(), on, mapping, rule_id=rule_id, **options)
    added = {"account_credit_annual_fen": pl.Int64(), "account_credit_status": pl.Enum(OUTCOMES)}
    if rule_id:
        added["account_credit_rule"] = pl.Categorical()

    def answer(batch: Any) -> Any:
        return eager.credited(eager.frame_of(batch), question, None)

    return df.map_batches(answer, schema={**schema, **added}, streamable=True)


def _dask(df: Any, on: date | str, mapping: Columns, rule_id: bool, options: Mapping[str, Any]) -> Any:
    more = {"rule_id": rule_id, **options}
    meta = _partition(df._meta, on, mapping, more)  # noqa: SLF001 - what Dask's own guides take
    return df.map_partitions(_partition, on, mapping, more, meta=meta)


def _partition(df: Any, on: date | str, mapping: Columns, more: Mapping[str, Any]) -> Any:
    done = eager.account_credit(df, on, mapping, report=None, **more)
    if more["rule_id"]:
        # Every partition meets other rules; as texts they have one type.
        done["account_credit_rule"] = done["account_credit_rule"].astype(object)
    return done


class _SparkRows:
    """What a Spark worker does with a batch: it goes there as its question alone, and makes its tables there."""

    def __init__(self, names: list[str], on: Any, mapping: Columns, rule_id: bool, options: dict[str, Any]) -> None:
        self._asked = (names, on, mapping, rule_id, options)
        self._question: CreditQuestion | None = None

    def __getstate__(self) -> tuple[Any, ...]:
        return self._asked

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        self.__init__(*state)  # type: ignore[misc]

    def answer(self, arrays: tuple[Any, ...]) -> Any:
        names, on, mapping, rule_id, options = self._asked
        if self._question is None:
            self._question = CreditQuestion(names, on, mapping, rule_id=rule_id, **options)
        question = self._question
        given = dict(zip(names, arrays, strict=True))
        return _struct(question.answer({name: given[name] for name in question.needed}, len(arrays[0])))


def _struct(told: Credits) -> Any:
    none = told.codes < FIRST_AMOUNT
    arrays = [pa.array(told.annual, mask=none), pa.array(told.codes.view(np.int8))]
    names = ["annual", "code"]
    if told.rule is not None:
        rules = pa.array([*told.rules, None], pa.string())
        arrays.append(rules.take(pa.array(np.where(told.rule < 0, len(told.rules), told.rule))))
        names.append("rule")
    return pa.StructArray.from_arrays(arrays, names=names)


def _spark(df: Any, on: date | str, mapping: Columns, rule_id: bool, options: Mapping[str, Any]) -> Any:
    from pyspark.sql import functions  # pyright: ignore[reportMissingImports]

    f: Any = functions

    column = column_of_day(df.columns, on)
    found = columns_of(df.columns, mapping)
    names = list(dict.fromkeys([item.name for item in found.values()] + ([] if column is None else [column])))
    # Without a column there is still a row to answer.
    names = names or df.columns[:1]
    rows = _SparkRows(names, on, dict(mapping) if mapping else None, rule_id, dict(options))

    def answer(*arrays: pa.Array) -> pa.Array:
        return rows.answer(arrays)

    kind = "annual: bigint, code: tinyint" + (", rule: string" if rule_id else "")
    udf = f.arrow_udf(answer, f"struct<{kind}>")
    hidden = "__account_credit"
    asked = df.withColumn(hidden, udf(*(f.col(f"`{name}`") for name in names)))
    statuses = f.array(*(f.lit(name) for name in OUTCOMES))
    added = {
        "account_credit_annual_fen": f.col(f"{hidden}.annual"),
        "account_credit_status": f.element_at(statuses, f.col(f"{hidden}.code").cast("int") + 1),
    }
    if rule_id:
        added["account_credit_rule"] = f.col(f"{hidden}.rule")
    return asked.withColumns(added).drop(hidden)


_numbers: Final = itertools.count(1)


def _duckdb(relation: Any, on: date | str, mapping: Columns, rule_id: bool, options: Mapping[str, Any]) -> Any:
    import duckdb  # pyright: ignore[reportMissingImports]

    # A relation is bound to its connection and says so only here; a function is known to its own connection alone.
    connection = getattr(relation, "_con", None)
    if connection is None:
        raise InvalidInput("df", "DuckDB 2.0 or later is needed", "需要 DuckDB 2.0 或更高版本", duckdb.__version__)
    types = dict(zip(relation.columns, relation.types, strict=True))
    question = CreditQuestion(types, on, mapping, rule_id=rule_id, **options)
    # Without a column there is still a row to answer.
    names = question.needed or relation.columns[:1]

    def answer(rows: Any) -> Any:
        row = rows.combine_chunks() if isinstance(rows, pa.ChunkedArray) else rows
        given = dict(zip(names, row.flatten(), strict=True))
        return _struct(question.answer({name: given[name] for name in question.needed}, len(row)))

    kind = {"annual": "BIGINT", "code": "TINYINT"} | ({"rule": "VARCHAR"} if rule_id else {})
    # Every question is a function of its own, so that relations made earlier keep theirs.
    function = f"yibao_account_credit_{next(_numbers)}"
    connection.create_function(
        function,
        answer,
        [duckdb.struct_type({name: types[name] for name in names})],
        duckdb.struct_type(kind),
        type="arrow",
        null_handling="special",
    )
    hidden = "__account_credit"
    asked = ", ".join(f"{_quoted(name, text=True)}: {_quoted(name)}" for name in names)
    statuses = ", ".join(_quoted(name, text=True) for name in OUTCOMES)
    added = {
        "account_credit_annual_fen": f"{hidden}.annual",
        "account_credit_status": f"([{statuses}][{hidden}.code + 1])::ENUM({statuses})",
    }
    if rule_id:
        added["account_credit_rule"] = f"{hidden}.rule"
    kept = [_quoted(name) for name in relation.columns if name not in added]
    answered = relation.project(f"*, {function}({{{asked}}}) AS {hidden}")
    return answered.project(", ".join([*kept, *(f"{told} AS {name}" for name, told in added.items())]))


def _quoted(name: str, *, text: bool = False) -> str:
    """A name, or a text, as SQL writes it."""
    mark = "'" if text else '"'
    return mark + name.replace(mark, mark * 2) + mark
