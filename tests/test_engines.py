"""Lazy frames against frames in memory: the same answers, and nothing computed before they are asked for.

Spark runs on this machine, in local mode; where Java or pyspark is missing its tests are skipped and say so.
"""

from __future__ import annotations

import os
import pickle
import sys
import warnings
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

pytest.importorskip("pyarrow")
pytest.importorskip("polars")
pytest.importorskip("pandas")

import pandas as pd
import polars as pl
import pyarrow as pa

import yibao_rules as yb
from yibao_rules import engines, frames, persons
from yibao_rules.rules import Flat

from .frame_strategies import People, people as made_people, scalar
from .test_claims import NAMES, WORKER, made_claims, visits
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
    question = engines.Credit(people.column_names, "day", None, True, {"rules": None, "extrapolate": False})
    there = pickle.loads(pickle.dumps(question))
    arrays = {name: people.column(name).chunk(0) for name in question.needed}
    for worker in (question, there):
        told = [list(row.values()) for row in worker.struct(arrays, people.num_rows).to_pylist()]
        assert [(fen, frames.STATUSES[code], rule) for fen, code, rule in told] == expected


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


# Every benefit on every engine.

Ask = Callable[[Any, Any], Any]
ASKS: dict[str, Ask] = {
    "contributions": frames.contributions,
    "lifetime_coverage": frames.lifetime_coverage,
    "retirement": lambda df, on: frames.retirement(df),
}
FEW = settings(
    max_examples=int(os.environ.get("YIBAO_EXAMPLES", "15")),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    report_multiple_bugs=False,
    deadline=None,
)


def added(told: Any, benefit: str) -> list[tuple[Any, ...]]:
    """The added columns, row by row."""
    names = [name for name in list(getattr(told, "column_names", told.columns)) if name.startswith(benefit)]
    assert names[-1] == f"{benefit}_status"
    return answers(told, *names)


@pytest.mark.parametrize("benefit", ASKS)
@FEW
@given(made=made_people())
def test_each_row_of_a_lazy_frame_gets_what_it_gets_in_memory(duckdb: Any, benefit: str, made: People) -> None:
    ask = ASKS[benefit]
    due = added(ask(made.table, made.on), benefit)
    lazy = ask(pl.from_arrow(made.table).lazy(), made.on)
    assert isinstance(lazy, pl.LazyFrame)
    whole = lazy.collect()
    assert whole.schema == lazy.collect_schema()
    assert added(whole, benefit) == added(lazy.collect(engine="streaming"), benefit) == due
    relation = in_zone(duckdb, made.table)
    told = ask(relation, made.on)
    assert isinstance(told, type(relation))
    assert added(told.to_arrow_table(), benefit) == due


@pytest.fixture(scope="module")
def dask() -> Iterator[Any]:
    """Dask, which leaves texts as they are."""
    package = pytest.importorskip("dask")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        frame = pytest.importorskip("dask.dataframe")
        with package.config.set({"dataframe.convert-string": False, "scheduler": "synchronous"}):
            yield frame


@pytest.mark.parametrize("benefit", ASKS)
def test_each_row_of_a_dask_frame_gets_what_it_gets_in_memory(dask: Any, people: pa.Table, benefit: str) -> None:
    ask = ASKS[benefit]
    for table in (people.slice(0, 300), people.slice(0, 1)):
        due = ask(table.to_pandas(), "day")
        lazy = ask(dask.from_pandas(table.to_pandas(), npartitions=3), "day")
        assert isinstance(lazy, dask.DataFrame)
        told = lazy.compute()
        assert told.dtypes.to_dict() == lazy.dtypes.to_dict() == due.dtypes.to_dict()
        assert added(told, benefit) == added(due, benefit)


@FEW
@given(made=made_claims())
def test_lazy_claims_get_what_they_get_in_memory(duckdb: Any, made: Any) -> None:
    table, others, due, beside = made
    people = None if beside else others
    lazy = frames.reimburse(pl.from_arrow(table).lazy(), people)
    assert isinstance(lazy, pl.LazyFrame)
    whole = lazy.collect()
    assert whole.schema == lazy.collect_schema()
    assert answers(whole, *NAMES) == answers(lazy.collect(engine="streaming"), *NAMES) == due
    relation = in_zone(duckdb, table)
    told = frames.reimburse(relation, people)
    assert isinstance(told, type(relation))
    assert told.columns == [*table.column_names, *NAMES]
    # In the order of the rows, too.
    assert answers(told.to_arrow_table(), *NAMES) == due


@settings(FEW, max_examples=8)
@given(made=made_claims())
def test_claims_of_a_dask_frame_get_what_they_get_in_memory(dask: Any, made: Any) -> None:
    table, others, due, beside = made
    table = table.append_column("number", pa.array(range(len(due)), pa.int64()))
    frame = table.to_pandas()
    for parts in (1, 3):
        told = frames.reimburse(dask.from_pandas(frame, npartitions=parts, sort=False), None if beside else others)
        assert isinstance(told, dask.DataFrame)
        assert list(told.columns) == [*frame.columns, *NAMES]
        assert answers(told.compute().sort_values("number"), *NAMES) == due


def many_claims(rows: int) -> tuple[pa.Table, pa.Table]:
    """Claims of some persons on some days, in no order; one in ten has no answer, a few are nobody's."""
    people = {name: cells * 30 for name, cells in WORKER.items()} | {"person_id": [f"人{at}" for at in range(30)]}
    claims = {
        "person_id": [None if at % 41 == 0 else f"人{at * 7 % 32}" for at in range(rows)],
        "日期": [date(2024 + at % 3, 1 + at * 5 % 12, 1) for at in range(rows)],
        "kind": ["dental" if at % 10 == 3 else ("门诊", "住院")[at % 2] for at in range(rows)],
        "level": [("三级", "二级", None)[at % 7 % 3] for at in range(rows)],
        "in_scope": [at * 137 % 9000 for at in range(rows)],
        "number": list(range(rows)),
    }
    return pa.table(claims), pa.table(people)


def test_what_comes_after_a_lazy_claim_takes_no_claim_from_its_year(duckdb: Any) -> None:
    claims, people = many_claims(200)
    due = answers(frames.reimburse(claims, people, {"on": "日期"}), "number", *NAMES)
    lazy = frames.reimburse(pl.from_arrow(claims).lazy(), people, {"on": "日期"})
    late = [row for row in due if row[0] >= 150]
    assert lazy.filter(pl.col("number") >= 150).select("number", *NAMES).collect().rows() == late
    assert lazy.slice(150, 50).select("number", *NAMES).collect().rows() == late
    assert lazy.select("cash_fen").collect()["cash_fen"].to_list() == [row[4] for row in due]
    told = frames.reimburse(duckdb.from_arrow(claims), people, {"on": "日期"})
    assert told.filter("number >= 150").project(", ".join(["number", *NAMES])).fetchall() == late


def test_a_filter_on_a_column_that_is_replaced_sees_the_answer() -> None:
    before = pl.DataFrame(BEIJING).with_columns(account_credit_status=pl.lit("missing_input"))
    told = frames.account_credit(before.lazy(), date(2025, 5, 1)).filter(pl.col("account_credit_status") == "exact")
    assert told.select("account_credit_annual_fen").collect().rows() == [(132000,)]


def test_lazy_people_are_to_be_joined_first(duckdb: Any) -> None:
    people = pl.DataFrame(WORKER).lazy()
    for claims in (pa.table(visits()), pl.DataFrame(visits()).lazy(), duckdb.from_arrow(pa.table(visits()))):
        with pytest.raises(yb.InvalidInput, match="join its columns") as caught:
            frames.reimburse(claims, people)
        assert caught.value.field == "people"
    joined = frames.reimburse(
        pl.DataFrame(visits()).lazy().join(people, on="person_id", how="left", maintain_order="left")
    )
    assert answers(joined.collect(), *NAMES) == answers(frames.reimburse(pa.table(visits()), pa.table(WORKER)), *NAMES)


def test_nothing_of_other_benefits_is_computed_before_it_is_asked_for(
    duckdb: Any, dask: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    relation = duckdb.from_arrow(pa.table(BEIJING))
    part = dask.from_pandas(pa.table(BEIJING).to_pandas(), npartitions=1)

    def fails(*_: Any) -> Any:
        raise AssertionError

    lazy = pl.LazyFrame(BEIJING).map_batches(fails, schema=pl.DataFrame(BEIJING).schema)
    for df in (lazy, relation, part):
        if df is not part:
            # Dask learns from an empty frame what comes out.
            monkeypatch.setattr(engines.Question, "columns", fails)
        for ask in ASKS.values():
            ask(df, date(2025, 5, 1))
            with pytest.raises(yb.InvalidInput):
                frames.contributions(df, "day")
        with pytest.raises(yb.InvalidInput):
            frames.reimburse(df)
        monkeypatch.undo()


def test_only_so_many_persons_are_remembered(monkeypatch: pytest.MonkeyPatch, duckdb: Any) -> None:
    monkeypatch.setattr(persons, "MOST_KNOWN", 50)
    monkeypatch.setattr(persons, "ENOUGH_FOR_LINES", 10_000)
    # 3 % of so many yuan for twelve months: more persons than are remembered, in several batches and threads.
    table = pa.table(
        {"region": ["北京"] * 9000, "status": ["在职"] * 9000, "base": [8000 + at % 300 for at in range(9000)]}
    )
    columns = {"contribution_base": "base"}
    due = frames.contributions(table, date(2023, 10, 1), columns)
    question = engines.ByPerson("contributions", table.column_names, date(2023, 10, 1), columns, {})
    for start in range(0, 9000, 100):
        batch = table.slice(start, 100)
        told, _ = question.columns({name: batch.column(name).combine_chunks() for name in question.needed}, 100)
        assert told["contributions_base_fen"].equals(due["contributions_base_fen"].slice(start, 100).combine_chunks())
        assert len(question._question.answers) <= 50 + 100 + 1
    duckdb.execute("SET threads = 4")
    told = frames.contributions(duckdb.from_arrow(table), date(2023, 10, 1), columns)
    assert added(told.to_arrow_table(), "contributions") == added(due, "contributions")


def test_questions_travel_as_their_arguments(people: pa.Table) -> None:
    claims, insured = many_claims(40)
    row = ("day", None, {"rules": None, "extrapolate": False})
    for table, question in (
        (people.slice(0, 50), engines.ByPerson("lifetime_coverage", people.column_names, *row)),
        (claims, engines.Settlements(claims.column_names, insured, "person_id", {"on": "日期"}, None, {})),
    ):
        there = pickle.loads(pickle.dumps(question))
        arrays = {name: table.column(name).combine_chunks() for name in question.needed}
        assert there.struct(arrays, table.num_rows).equals(question.struct(arrays, table.num_rows))


@pytest.mark.filterwarnings("ignore")
def test_every_benefit_on_a_spark_frame(people: pa.Table, spark: Any, tmp_path: Any) -> None:
    import pyarrow.parquet as pq

    names = ["出生日期" if name == "birth_date" else name for name in people.column_names]
    table = people.slice(0, 200).rename_columns(names)
    pq.write_table(table, tmp_path / "people.parquet")
    df = spark.read.parquet(str(tmp_path / "people.parquet"))
    asks: dict[str, Ask] = {
        "contributions": lambda df, on: frames.contributions(df, on, {"birth_date": "出生日期"}),
        "lifetime_coverage": lambda df, on: frames.lifetime_coverage(df, on, {"birth_date": "出生日期"}),
        "retirement": lambda df, on: frames.retirement(df, {"birth_date": "出生日期"}),
    }
    for benefit, ask in asks.items():
        due = ask(table, "day")
        told = ask(df.repartition(3), "day")
        assert told.columns == due.column_names
        rows = told.orderBy("number").select(*due.column_names[table.num_columns :]).collect()
        assert [tuple(row) for row in rows] == added(due, benefit)
        assert ask(df.limit(0), "day").collect() == []
        with pytest.raises(yb.InvalidInput):
            frames.contributions(df, "日")
    nothing = frames.retirement(spark.createDataFrame([(1,)], ["x"]))
    assert [tuple(row) for row in nothing.collect()] == [(1, None, None, None, None, "missing_input")]


@pytest.mark.filterwarnings("ignore")
def test_claims_of_a_spark_frame(spark: Any, tmp_path: Any) -> None:
    import pyarrow.parquet as pq

    claims, people = many_claims(300)
    # Some of one day, which follow each other as the file has them.
    assert len(set(zip(claims["person_id"].to_pylist(), claims["日期"].to_pylist(), strict=True))) < claims.num_rows
    pq.write_table(claims, tmp_path / "claims.parquet")
    df = spark.read.parquet(str(tmp_path / "claims.parquet"))
    due = frames.reimburse(claims, people, {"on": "日期"})
    told = frames.reimburse(df, people, {"on": "日期"})
    assert told.columns == due.column_names
    rows = told.orderBy("number").select(*NAMES).collect()
    assert [tuple(row) for row in rows] == answers(due, *NAMES)
    # A filter that comes later takes no claim away before it is settled; columns of these names are replaced.
    late = frames.reimburse(told, people, {"on": "日期"}).filter("number >= 250").orderBy("number").select(*NAMES)
    assert [tuple(row) for row in late.collect()] == answers(due, *NAMES)[250:]
    assert frames.reimburse(df.limit(0), people, {"on": "日期"}).collect() == []
    beside = spark.createDataFrame(pd.DataFrame({**visits(), **{k: v * 3 for k, v in WORKER.items()}}))
    told = frames.reimburse(beside).select("on", "pooled_fen").orderBy("on").collect()
    # Beijing: 1,800 yuan a year, then 70 percent of what is above; a new year begins anew.
    assert [tuple(row) for row in told] == [("2025-03-01", 0), ("2025-04-01", 70000), ("2026-01-05", 0)]


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
    monkeypatch.setattr(engines.Question, "struct", fails)
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
