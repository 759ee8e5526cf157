"""Files of people through an engine: polars, DuckDB or Spark reads, answers and writes what `batch` streams.

Columns are found and rows answered as in `batch`.
"""

from __future__ import annotations

import codecs
import csv
import importlib
import io
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, Final

import attrs
import pyarrow as pa

from . import engines
from .batch import (
    REFUSED,
    CsvReader,
    ParquetReader,
    People,
    Summary,
    all_different,
    file_error,
    no_lists,
    part_of,
    readable,
    suffix,
    wrong_line,
)
from .errors import InvalidInput, MissingExtra, YibaoError
from .frames import STATUSES

ANNUAL, STATUS, RULE = "account_credit_annual_fen", "account_credit_status", "account_credit_rule"
PATTERN: Final = "*?[]{}"
"""With these engines take the name of a file for a pattern of many."""


class FileCredit(engines.Question):
    """The account credit by the columns of a file; its ID numbers are read here, the engine does not see them."""

    def __init__(
        self,
        names: list[str],
        on: date | None,
        on_column: str | None,
        columns: Mapping[str, str] | None,
        rule_id: bool,
        extrapolate: bool,
    ) -> None:
        super().__init__(names, on, on_column, columns, rule_id, extrapolate)
        self.people = People(names, on, on_column, columns, rule_id=rule_id, extrapolate=extrapolate)
        people = self.people
        options = {"extrapolate": extrapolate}
        self._credit = engines.Credit(list(people.names), people.day, people.mapping, rule_id, options)
        read = (name for name in self._credit.needed if name in names)
        self.needed = list(dict.fromkeys([*read, *people.shown.values()]))
        self.adds = self._credit.adds | ({RULE: pa.string()} if rule_id else {})

    def columns(self, arrays: Mapping[str, Any], count: int) -> Any:
        from_ids = self.people.from_ids(pa.table(dict(arrays)))
        return self._credit.columns({**arrays, **from_ids}, count)


@attrs.frozen
class _Job:
    """What an engine has to do; columns of a CSV file are texts, and an empty cell is an empty one."""

    source: Path
    target: Path
    names: list[str]
    in_csv: bool
    out_csv: bool
    bom: bool


Counts = list[tuple[str, int, int, int | None]]
"""Of each status its rows, those with an amount, and the sum of these in fen; read from what was written."""


def account_credit(
    source: Path,
    target: Path,
    on: date | None = None,
    *,
    engine: str,
    on_column: str | None = None,
    columns: Mapping[str, str] | None = None,
    rule_id: bool = False,
    extrapolate: bool = False,
) -> Summary:
    """As `batch.account_credit`, by an engine: "polars", "duckdb" or "spark"; Spark writes a folder.

    The summary counts the rows of each status, but does not tell the lines of refused rows.

    Raises:
        InvalidInput: as `batch.account_credit`; or no such engine; for Spark no Java, or the target is there already.
        MissingExtra: the engine is not installed.
    """
    if engine not in _ENGINES:
        raise InvalidInput("engine", f"{', '.join(_ENGINES)} are known", f"应为 {'、'.join(_ENGINES)} 之一", engine)
    package, run = _ENGINES[engine]
    reader = suffix(source, {".csv": CsvReader, ".parquet": ParquetReader})
    out_csv = suffix(target, {".csv": True, ".parquet": False})
    all_different(source, target)
    for path in (source, target):
        if set(PATTERN) & set(os.fspath(path)):
            raise file_error(path, f"the name must hold none of {PATTERN}", f"文件名不能含有 {PATTERN}")
    try:
        importlib.import_module(package)
    except ModuleNotFoundError as error:
        raise MissingExtra(engine, package) from error
    with readable(source):
        read = reader(source)
    read.close()
    if out_csv and isinstance(read, ParquetReader):
        no_lists(target, read.schema)
    question = FileCredit(read.names, on, on_column, columns, rule_id, extrapolate)
    summary = Summary(question.people.shown)
    with part_of(target) as part, _no_folder_left(part):
        in_csv, bom = isinstance(read, CsvReader), getattr(read, "bom", False)
        job = _Job(source.absolute(), part.absolute(), read.names, in_csv, out_csv, bom)
        if engine == "spark":
            _fit_for_spark(job, target)
        with _failing(job, engine):
            counts = run(job, question)
        for status, rows, amounts, fen in sorted(counts, key=lambda count: STATUSES.index(count[0])):
            summary.report.rows += rows
            summary.report.statuses[status] = rows
            summary.amounts += amounts
            summary.total_fen += fen or 0
            summary.refused += rows if status in REFUSED else 0
        if not summary.report.rows:
            raise file_error(source, "holds a header and no row", "只有表头，没有数据行")
    return summary


@contextmanager
def _no_folder_left(part: Path) -> Iterator[None]:
    """Remove what Spark wrote, where an error ends the work."""
    try:
        yield
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise


@contextmanager
def _failing(job: _Job, engine: str) -> Iterator[None]:
    """Tell in a few words what an engine could not do; no row is repeated."""
    try:
        yield
    except (YibaoError, MemoryError):
        raise
    except Exception as error:
        # Each engine has kinds of errors of its own.
        if job.in_csv:
            _check_utf8(job.source)
            wrong = wrong_line(job.source)
            if wrong is not None:
                raise wrong from None
        kind = type(error).__name__
        raise file_error(
            job.source,
            f"{engine} could not do it ({kind}); without an engine more may be told",
            f"{engine} 处理失败（{kind}）；不用引擎或可得知详情",
        ) from error


def _check_utf8(path: Path) -> None:
    decoder = codecs.getincrementaldecoder("utf-8")()
    with readable(path), path.open("rb") as stream:
        while block := stream.read(1 << 20):
            decoder.decode(block)


# Polars.


def _polars(job: _Job, question: FileCredit) -> Counts:
    import polars as pl

    if job.in_csv:
        # It leaves the quotes in a header as they are.
        df = pl.scan_csv(job.source, infer_schema=False, new_columns=job.names).with_columns(pl.all().fill_null(""))
    else:
        df = pl.scan_parquet(job.source)
    told = engines.answered(df, question).with_columns(pl.col(STATUS).cast(pl.String))
    if job.out_csv:
        told.sink_csv(job.target, include_bom=job.bom)
        written = pl.scan_csv(job.target, infer_schema=False)
    else:
        told.sink_parquet(job.target)
        written = pl.scan_parquet(job.target)
    fen = pl.col(ANNUAL).cast(pl.Int64)
    counts = written.group_by(STATUS).agg(pl.len(), fen.count().alias("amounts"), fen.sum().alias("fen"))
    rows: Counts = counts.collect(engine="streaming").rows()
    return rows


# DuckDB.


def _duckdb(job: _Job, question: FileCredit) -> Counts:
    import duckdb  # pyright: ignore[reportMissingImports]

    def read(path: Path, names: list[str]) -> Any:
        return connection.read_csv(
            os.fspath(path),
            header=True,
            auto_detect=False,
            columns=dict.fromkeys(names, "VARCHAR"),
            delimiter=",",
            quotechar='"',
            escapechar='"',
            force_not_null=names if path == job.source else None,
        )

    with duckdb.connect() as connection:
        relation = read(job.source, job.names) if job.in_csv else connection.read_parquet(os.fspath(job.source))
        told = engines.answered(relation, question).project(f"* REPLACE ({STATUS}::VARCHAR AS {STATUS})")
        if job.out_csv:
            header = io.StringIO()
            csv.writer(header, lineterminator="\n").writerow(told.columns)
            told.create_view("told")
            # What stands before the rows is the only place for a byte order mark.
            before = engines.quoted(("\ufeff" if job.bom else "") + header.getvalue(), text=True)
            where = engines.quoted(os.fspath(job.target), text=True)
            connection.execute(f"COPY told TO {where} (FORMAT csv, HEADER false, PREFIX {before}, SUFFIX '\n')")
            written = read(job.target, told.columns)
        else:
            told.write_parquet(os.fspath(job.target))
            written = connection.read_parquet(os.fspath(job.target))
        rows: Counts = written.aggregate(
            f"{STATUS}, count(*), count({ANNUAL}), sum({ANNUAL}::BIGINT)::BIGINT", STATUS
        ).fetchall()
        return rows


# Spark.


def _fit_for_spark(job: _Job, target: Path) -> None:
    """Refuse what Spark would do in silence, or not without more."""
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        raise InvalidInput(
            "engine",
            "Spark needs Java 17 or later: java on the path, or JAVA_HOME",
            "Spark 需要 Java 17 或更高版本：java 应在路径中，或设置 JAVA_HOME",
            "spark",
        )
    if target.exists():
        raise file_error(
            target, "is there already; Spark writes a folder of files", "已经存在；Spark 写出的是含多个文件的目录"
        )
    if job.in_csv:
        _check_utf8(job.source)


def _spark(job: _Job, question: FileCredit) -> Counts:
    from pyspark.sql import SparkSession, functions  # pyright: ignore[reportMissingImports]

    f: Any = functions
    # Its workers are this Python, whatever `python3` is.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    running = SparkSession.getActiveSession()
    spark = running or (
        SparkSession.builder.master("local[*]")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.log.level", "OFF")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    try:
        df = _spark_read(spark, job.source, job.names if job.in_csv else None)
        told = engines.answered(df.na.fill("") if job.in_csv else df, question)
        uri = job.target.as_uri()
        if job.out_csv:
            # As other cells are written: spaces stay, and an empty text is nothing.
            told.write.csv(
                uri,
                header=True,
                quote='"',
                escape='"',
                emptyValue="",
                ignoreLeadingWhiteSpace=False,
                ignoreTrailingWhiteSpace=False,
            )
        else:
            told.write.parquet(uri)
        fen = f.col(ANNUAL).cast("bigint")
        written = _spark_read(spark, job.target, told.columns if job.out_csv else None)
        counts = written.groupBy(STATUS).agg(f.count("*"), f.count(fen), f.sum(fen))
        return [tuple(row) for row in counts.collect()]
    finally:
        if running is None:
            spark.stop()


def _spark_read(spark: Any, path: Path, names: list[str] | None) -> Any:
    """A file of texts with these columns, or a Parquet file."""
    from pyspark.sql import types  # pyright: ignore[reportMissingImports]

    if names is None:
        return spark.read.parquet(path.as_uri())
    schema = types.StructType([types.StructField(name, types.StringType()) for name in names])
    return spark.read.csv(
        path.as_uri(), schema=schema, header=True, multiLine=True, quote='"', escape='"', mode="FAILFAST"
    )


_ENGINES: Final[Mapping[str, tuple[str, Callable[[_Job, FileCredit], Counts]]]] = {
    "polars": ("polars", _polars),
    "duckdb": ("duckdb", _duckdb),
    "spark": ("pyspark", _spark),
}
