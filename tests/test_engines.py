"""Lazy frames against frames in memory: the same answers, and nothing computed before they are asked for."""

from __future__ import annotations

import os
import pickle
import shutil
import sys
import warnings
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

pytest.importorskip("pyarrow")
pytest.importorskip("polars")
pytest.importorskip("pandas")

import polars as pl
import pyarrow as pa

import yibao_rules as yb
from yibao_rules import engines, frames
from yibao_rules.rules import Flat

from .frame_strategies import People, people as made_people, scalar
from .test_frames import BEIJING, answers, country


def ordered(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    return sorted(rows, key=str)


@pytest.fixture(scope="module")
def people() -> pa.Table:
    table, _, _ = country(3000, 11)
    return table.append_column("number", pa.array(range(3000)))


@pytest.fixture(scope="module")
def expected(people: pa.Table) -> list[tuple[Any, ...]]:
    return answers(frames.account_credit(people, "day", rule_id=True))


@pytest.mark.parametrize("engine", ["in-memory", "streaming"])
def test_a_polars_lazy_frame(people: pa.Table, expected: list[Any], engine: Any) -> None:
    lazy = frames.account_credit(pl.from_arrow(people).lazy(), "day", rule_id=True)
    assert isinstance(lazy, pl.LazyFrame)
    assert lazy.collect_schema()["account_credit_status"] == pl.Enum(frames.STATUSES)
    told = lazy.collect(engine=engine)
    assert answers(told.sort("number")) == expected
    few = lazy.filter(pl.col("account_credit_status") == "exact").select("account_credit_annual_fen").collect()
    assert few.height == sum(status == "exact" for _, status, _ in expected)


def test_nothing_of_a_lazy_frame_is_computed_before_it_is_asked_for() -> None:
    def fails(_: Any) -> Any:
        raise AssertionError

    source = pl.LazyFrame(BEIJING).map_batches(fails, schema=pl.DataFrame(BEIJING).schema)
    frames.account_credit(source, date(2025, 5, 1))
    with pytest.raises(yb.InvalidInput):
        frames.account_credit(source, "day")


def test_a_dask_frame(people: pa.Table, expected: list[Any]) -> None:
    dask = pytest.importorskip("dask.dataframe")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        lazy = dask.from_pandas(people.to_pandas(), npartitions=5)
        told = frames.account_credit(lazy, "day", rule_id=True)
        assert isinstance(told, dask.DataFrame)
        assert answers(told.compute(scheduler="synchronous")) == expected
        plain = frames.account_credit(lazy, "day").compute(scheduler="synchronous")
    assert answers(plain, "account_credit_annual_fen") == [(fen,) for fen, _, _ in expected]


def test_what_a_spark_worker_does(people: pa.Table, expected: list[Any]) -> None:
    rows = engines._SparkRows(people.column_names, "day", None, True, {"rules": None, "extrapolate": False})
    there = pickle.loads(pickle.dumps(rows))
    for worker in (rows, there):
        told = worker.answer(tuple(people.column(name).chunk(0) for name in people.column_names)).to_pylist()
        assert [(row["annual"], frames.STATUSES[row["code"]], row["rule"]) for row in told] == expected


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """A Spark session on this machine."""
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("Spark needs Java 17 or later, which is not on this machine")
    sql = pytest.importorskip("pyspark.sql", reason="Spark is tested where pyspark is installed")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        session = (
            sql.SparkSession.builder.master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate()
        )
        yield session
        session.stop()


@pytest.mark.filterwarnings("ignore")
def test_a_spark_frame(people: pa.Table, expected: list[Any], spark: Any, tmp_path: Any) -> None:
    import pyarrow.parquet as pq

    pq.write_table(people, tmp_path / "people.parquet")
    df = spark.read.parquet(str(tmp_path / "people.parquet")).repartition(3)
    told = frames.account_credit(df, "day", rule_id=True)
    assert told.columns == [*df.columns, "account_credit_annual_fen", "account_credit_status", "account_credit_rule"]
    rows = told.orderBy("number").select(*told.columns[-3:]).collect()
    assert [tuple(row) for row in rows] == expected
    book = yb.rulebook().with_rule("北京", "account_credit", Flat(130), who="retired", first_day="2026-01-01")
    one = spark.createDataFrame([("北京", "退休", date(1952, 5, 1))], ["地区", "status", "birth_date"])
    told = frames.account_credit(one, date(2026, 5, 1), {"region": "地区"}, rules=book)
    # 130 yuan for twelve months by the changed rule.
    assert [tuple(row)[-2:] for row in told.collect()] == [(156000, "exact")]
    nothing = frames.account_credit(spark.createDataFrame([(1,)], ["x"]), date(2026, 5, 1))
    assert [tuple(row) for row in nothing.collect()] == [(1, None, "missing_input")]


@pytest.fixture(scope="module")
def duckdb() -> Iterator[Any]:
    """A connection to DuckDB on this machine."""
    package = pytest.importorskip("duckdb", "2.0", reason="DuckDB is tested where duckdb 2.0 or later is installed")
    with package.connect() as connection:
        yield connection


def in_zone(connection: Any, table: pa.Table) -> Any:
    """A relation of a table; DuckDB keeps no zone of a time, so that it is given without."""
    for at, field in enumerate(table.schema):
        if pa.types.is_timestamp(field.type) and field.type.tz is not None:
            table = table.set_column(at, field.name, pa.compute.local_timestamp(table.column(at)))
    return connection.from_arrow(table)


@pytest.mark.parametrize("extrapolate", [False, True])
@settings(
    max_examples=int(os.environ.get("YIBAO_EXAMPLES", "25")),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    report_multiple_bugs=False,
    deadline=None,
)
@given(made=made_people())
def test_each_row_of_a_duckdb_relation_gets_what_one_person_gets(duckdb: Any, extrapolate: bool, made: People) -> None:
    expected = [scalar(row, on, extrapolate=extrapolate) for row, on in zip(made.rows, made.days, strict=True)]
    told = frames.account_credit(in_zone(duckdb, made.table), made.on, rule_id=True, extrapolate=extrapolate)
    assert answers(told.to_arrow_table()) == expected


@pytest.mark.parametrize("threads", [1, 4])
def test_a_duckdb_relation(people: pa.Table, expected: list[Any], duckdb: Any, threads: int) -> None:
    # More rows than one thread takes at a time, from a table of the database's own.
    duckdb.execute(f"SET threads = {threads}")
    table = pa.concat_tables([people] * 100).set_column(
        people.schema.get_field_index("number"), "number", pa.array(range(100 * people.num_rows))
    )
    duckdb.execute('CREATE OR REPLACE TABLE people AS SELECT * FROM "table"')
    relation = duckdb.table("people")
    lazy = frames.account_credit(relation, "day", rule_id=True)
    assert isinstance(lazy, type(relation))
    told = lazy.to_arrow_table()
    assert told.column("number").to_pylist() == list(range(table.num_rows))
    assert answers(told) == expected * 100
    few = lazy.filter("account_credit_status = 'exact'").aggregate("count(*)").fetchall()
    assert few == [(100 * sum(status == "exact" for _, status, _ in expected),)]


def test_nothing_of_a_duckdb_relation_is_computed_before_it_is_asked_for(
    duckdb: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: Any) -> Any:
        raise AssertionError

    source = duckdb.from_arrow(pa.table(BEIJING))
    monkeypatch.setattr(engines, "_struct", fails)
    told = frames.account_credit(source, date(2025, 5, 1))
    assert told.columns == [*BEIJING, "account_credit_annual_fen", "account_credit_status"]
    monkeypatch.undo()
    assert answers(told.to_arrow_table(), "account_credit_annual_fen") == [(132000,)]
    with pytest.raises(yb.InvalidInput):
        frames.account_credit(source, "day")
    monkeypatch.setitem(sys.modules, "duckdb", _OldDuck)
    with pytest.raises(yb.InvalidInput, match=r"2\.0 or later"):
        frames.account_credit(_OldDuck.DuckDBPyRelation(), date(2025, 5, 1))  # type: ignore[type-var]


class _OldDuck:
    """DuckDB as it was before a relation told its connection."""

    __version__ = "1.4.0"

    class DuckDBPyRelation:
        pass


def test_names_and_rules_of_a_duckdb_relation(duckdb: Any) -> None:
    book = yb.rulebook().with_rule("北京", "account_credit", Flat(130), who="retired", first_day="2026-01-01")
    one = duckdb.sql(
        """SELECT '北京' AS "the ""place"", it's", '退休' AS status, DATE '1952-05-01' AS birth_date,
           1 AS account_credit_annual_fen"""
    )
    by_law, changed = (
        frames.account_credit(one, date(2026, 5, 1), {"region": 'the "place", it\'s'}, rules=rules)
        for rules in (None, book)
    )
    # 110 yuan by the law and 130 by the changed rule for twelve months; each relation keeps its own question.
    assert [row[-2:] for row in by_law.fetchall()] == [(132000, "carried_forward")]
    assert [row[-2:] for row in changed.fetchall()] == [(156000, "exact")]
    assert changed.columns == ['the "place", it\'s', "status", "birth_date", *changed.columns[-2:]]
    twice = frames.account_credit(changed, date(2026, 5, 1), {"region": 'the "place", it\'s'})
    assert twice.columns == changed.columns
    assert [row[-2] for row in twice.fetchall()] == [132000]
    nothing = frames.account_credit(duckdb.sql("SELECT 1 AS x"), date(2026, 5, 1))
    assert nothing.fetchall() == [(1, None, "missing_input")]
