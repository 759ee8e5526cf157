"""Account credit over data frames: rows a second, memory and exactness, beside a floor, the machine's limit and peers.

Usage: python bench/frames.py [--rows 10000000] [--check 200000] [--repeats 5] [--peers PYTHON] [--engines] [--linear] [--json FILE]
       python bench/frames.py --country [1300000000] [--chunk 4000000]
It asserts nothing and always ends with 0; see bench/README.md.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

TARGETS = {"off": 25e6, "on": 100e6}
"""Rows a second of account credit with NumPy alone and with numba, over all shipped places and days from 2015 to 2026."""
KERNELS = {"off": "NumPy", "on": "numba"}
ANNUAL = "account_credit_annual_fen"
MAY = date(2025, 5, 1)
LINEAR = (10_000, 100_000, 1_000_000, 10_000_000, 100_000_000)
EPOCH = date(1970, 1, 1).toordinal()
ROW_BYTES = 4 + 4 + 4 + 8 + 8 + 8 + 1
"""Unit, day, birth, base and pension in, fen and code out."""


def number(day: date) -> int:
    return day.toordinal() - EPOCH


def people(rows: int, seed: int = 1) -> Any:
    """Made-up people of all shipped places and statuses, on days from 2015 to 2026, as an Arrow table."""
    import numpy as np
    import pyarrow as pa

    import yibao_rules as yb
    from yibao_rules.policy import STATUSES

    random = np.random.default_rng(seed)
    places = [card.adcode for card in yb.list_regions()]

    def one_of(values: Any, kind: Any) -> Any:
        return pa.DictionaryArray.from_arrays(
            pa.array(random.integers(0, len(values), rows, dtype=kind)), pa.array(values)
        )

    def days(first: date, last: date) -> Any:
        return pa.array(random.integers(number(first), number(last) + 1, rows, dtype=np.int32)).view(pa.date32())

    return pa.table(
        {
            "region": one_of(places, np.int16),
            "status": one_of(STATUSES, np.int8),
            "on": days(date(2015, 1, 1), date(2026, 12, 31)),
            "birth_date": days(date(1930, 1, 1), date(2005, 1, 1)),
            "contribution_base_fen": random.integers(100_000, 4_000_000, rows),
            "pension_fen": random.integers(100_000, 1_500_000, rows),
        }
    )


def timed(call: Callable[[], Any], repeats: int) -> float:
    call()
    runs = []
    for _ in range(repeats):
        start = time.perf_counter()
        call()
        runs.append(time.perf_counter() - start)
    return median(runs)


def kernel_run(table: Any) -> Callable[[], Any]:
    """The kernel alone, over arrays that are ready for it."""
    import numpy as np

    from yibao_rules import batches, columns
    from yibao_rules.columns import Scratch, Who
    from yibao_rules.policy import STATUSES

    compiled = batches.compiled(None, False)
    places = table.column("region").chunk(0).dictionary.to_pylist()
    units = np.array([[compiled.unit(Who(place, status)) for status in STATUSES] for place in places], dtype=np.int32)
    tables = compiled.tables(date(2015, 1, 1), date(2026, 12, 31))
    arrays = {name: table.column(name).chunk(0) for name in table.column_names}
    rows = table.num_rows
    unit = tables.row_of[units[arrays["region"].indices.to_numpy(), arrays["status"].indices.to_numpy()]]
    day, birth = (arrays[name].view("int32").to_numpy() for name in ("on", "birth_date"))
    base, pension = (arrays[name].to_numpy() for name in ("contribution_base_fen", "pension_fen"))
    annual, codes, scratch = np.empty(rows, dtype=np.int64), np.empty(rows, dtype=np.uint8), Scratch()
    run = batches.kernel(rows)
    step = columns.BLOCK if run is columns.credit else rows

    def call() -> None:
        for start in range(0, rows, step):
            part = slice(start, start + step)
            run(
                tables,
                unit[part],
                day[part],
                birth[part],
                base[part],
                pension[part],
                annual[part],
                codes[part],
                None,
                scratch,
            )

    return call


def copy_speed(repeats: int) -> float:
    """Bytes a second that NumPy copies, read and written bytes counted."""
    import numpy as np

    given = np.ones(1 << 25, dtype=np.int64)
    there = np.empty_like(given)
    return 2 * given.nbytes / timed(lambda: np.copyto(there, given), repeats)


def differences(table: Any) -> int:
    """Rows of a table whose amount or status is not what one person's question gives."""
    import yibao_rules as yb
    from yibao_rules import frames

    told = frames.account_credit(table, "on")
    wrong = 0
    for row in told.to_pylist():
        fen, status = row.pop("account_credit_annual_fen"), row.pop("account_credit_status")
        on = row.pop("on")
        base, pension = (f"{row.pop(name) / 100:.2f}" for name in ("contribution_base_fen", "pension_fen"))
        try:
            result = yb.account_credit(yb.Insured(**row, contribution_base=base, pension=pension), on=on)
            due = (int(result.annual * 100), result.status)
        except yb.NotApplicable:
            due = (None, "not_applicable")
        except yb.NotKnown:
            due = (None, "not_known")
        except yb.MissingInput:
            due = (None, "missing_input")
        except yb.InvalidInput:
            due = (None, "invalid_input")
        wrong += due != (fen, status)
    return wrong


def memory(rows: int, kind: str) -> dict[str, float]:
    """Peak of this process over its input while a frame is answered, in MiB (Linux only)."""
    from yibao_rules import frames

    table = FRAMES[kind](people(rows))
    frames.account_credit(table[:200_000] if kind != "pyarrow" else table.slice(0, 200_000), "on")
    # The peak so far may be that of making the people; it is asked to start anew.
    Path("/proc/self/clear_refs").write_text("5")
    before = kept("VmRSS")
    told = frames.account_credit(table, "on")
    peak = kept("VmHWM")
    del told
    return {"over_input_mib": peak - before, "added_columns_mib": rows * (8 + 1 + 1 / 8) / 2**20}


def kept(what: str) -> float:
    """What the process keeps in memory now (VmRSS), or has kept at most (VmHWM), in MiB."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith(what)).split()[1]) / 1024


def to_polars(table: Any) -> Any:
    import polars as pl

    return pl.from_arrow(table)


def to_text(table: Any) -> Any:
    import pyarrow as pa

    return table.set_column(0, "region", table.column("region").cast(pa.string()))


FRAMES: dict[str, Callable[[Any], Any]] = {
    "pyarrow": lambda table: table,
    "polars": to_polars,
    "pandas": lambda table: table.to_pandas(date_as_object=False),
}


PEERS = {
    "openfisca-core": "openfisca-core, the rule of one place and day",
    "policyengine-core": "policyengine-core, the rule of one place and day",
    "taxcalc": "taxcalc, its UBI: three counts, one year",
    "gettsim": "gettsim, its long-term care rate, compiled, one day",
}


def peers(pythons: list[str], rows: int) -> list[dict[str, Any]]:
    """Each peer in the first interpreter that has it, on as many rows."""
    found = []
    for name, said in PEERS.items():
        row: dict[str, Any] = {"subject": said, "rows": rows, "error": "not installed"}
        for python in pythons:
            command = [python, str(Path(__file__).with_name("frame_peers.py")), name, str(rows)]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if not done.returncode:
                told = json.loads(done.stdout.splitlines()[-1])
                row = {"subject": said, "rows": rows, "rows_per_second": rows / told.pop("seconds"), **told}
                break
            last = (done.stderr.strip().splitlines() or ["failed"])[-1]
            if "No module named" not in last:
                row["error"] = last[:160]
        found.append(row)
    return found


def beijing(rows: int) -> Any:
    """The people that the peers are given: one place and day, half of them retired."""
    import numpy as np
    import pyarrow as pa
    from frame_peers import made_up

    birth, retired, base = made_up(rows)
    statuses = pa.DictionaryArray.from_arrays(pa.array(retired.astype(np.int8)), pa.array(["in_service", "retired"]))
    place = pa.DictionaryArray.from_arrays(pa.array(np.zeros(rows, dtype=np.int8)), pa.array(["110000"]))
    days = pa.array(birth.astype("datetime64[D]"))
    return pa.table({"region": place, "status": statuses, "birth_date": days, "contribution_base_fen": base})


# Engines that stay lazy: what is measured is the sum of the new column, which reads every answer.


def engines(table: Any, folder: Path, repeats: int, spark: bool) -> list[dict[str, Any]]:
    from yibao_rules import frames

    rows, found = table.num_rows, []

    def row(subject: str, call: Callable[[], Any]) -> None:
        try:
            found.append({"subject": subject, "rows": rows, "rows_per_second": rows / timed(call, repeats)})
        except ModuleNotFoundError as error:
            found.append({"subject": subject, "rows": rows, "error": f"{error.name} is not installed"})

    def polars_lazy() -> None:
        import polars as pl

        frames.account_credit(pl.from_arrow(table).lazy(), "on").select(pl.col(ANNUAL).sum()).collect()

    def duckdb() -> None:
        import duckdb

        frames.account_credit(duckdb.from_arrow(table), "on").aggregate(f"sum({ANNUAL})").fetchall()

    def dask() -> None:
        import dask.dataframe as dd

        frames.account_credit(dd.from_pandas(pandas, npartitions=8), "on")[ANNUAL].sum().compute()

    row("polars lazy, sum of the answers", polars_lazy)
    row("DuckDB, sum of the answers", duckdb)
    try:
        pandas = table.to_pandas(date_as_object=False)
        row("Dask over pandas, sum of the answers", dask)
    except ModuleNotFoundError as error:
        found.append({"subject": "Dask", "rows": rows, "error": f"{error.name} is not installed"})
    if spark:
        found += on_spark(table, folder, repeats)
    return found


def on_spark(table: Any, folder: Path, repeats: int) -> list[dict[str, Any]]:
    """Spark in local mode on two cores, beside the sum of one column of the same cached frame."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        from pyspark.sql import SparkSession
    except ModuleNotFoundError:
        return [{"subject": "Spark", "rows": table.num_rows, "error": "pyspark is not installed"}]
    from yibao_rules import frames

    plain = [column.cast(pa.string()) if pa.types.is_dictionary(column.type) else column for column in table.columns]
    path = folder / "people.parquet"
    pq.write_table(pa.table(plain, table.column_names), path, row_group_size=table.num_rows // 8)
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.driver.memory", "6g").config("spark.log.level", "ERROR").getOrCreate()
    frame = session.read.parquet(str(path)).cache()
    frame.count()
    told = frames.account_credit(frame, "on")
    found = [
        {"subject": said, "rows": table.num_rows, "rows_per_second": table.num_rows / timed(call, repeats)}
        for said, call in (
            ("Spark local[2], sum of one column (baseline)", lambda: frame.agg({"pension_fen": "sum"}).collect()),
            ("Spark local[2], sum of the answers", lambda: told.agg({ANNUAL: "sum"}).collect()),
        )
    ]
    session.stop()
    return found


def linear(rows: tuple[int, ...], chunk: int) -> list[dict[str, Any]]:
    """The same job on ever more rows; more than a chunk by chunks, whose making is not counted."""
    from yibao_rules import frames

    found = []
    for count in rows:
        seconds = 0.0
        for at in range(0, count, chunk):
            table = people(min(chunk, count - at), seed=at + 2)
            if count <= chunk:
                seconds = timed(lambda table=table: frames.account_credit(table, "on"), 5)
                continue
            start = time.perf_counter()
            frames.account_credit(table, "on")
            seconds += time.perf_counter() - start
        found.append({"rows": count, "seconds": seconds, "rows_per_second": count / seconds})
    return found


def country(rows: int, chunk: int) -> dict[str, Any]:
    """As many people as the country has, by chunks: made up, answered, added up and forgotten."""
    import pyarrow.compute as pc

    from yibao_rules import frames

    making = answering = 0.0
    total = 0
    report = frames.Report()
    for at in range(0, rows, chunk):
        start = time.perf_counter()
        table = people(min(chunk, rows - at), seed=at + 3)
        made = time.perf_counter()
        told = frames.account_credit(table, "on", report=report)
        total += pc.sum(told.column(ANNUAL)).as_py()
        answering += time.perf_counter() - made
        making += made - start
        if at // chunk % 50 == 0:
            print(f"{report.rows:,} people, {answering:.1f} s", file=sys.stderr, flush=True)
    return {
        "rows": rows,
        "chunk": chunk,
        "seconds": answering,
        "seconds_making_up": making,
        "peak_mib": kept("VmHWM"),
        "total_fen": total,
        "statuses": report.statuses,
        "row_by_row": report.row_by_row,
    }


def measured(options: argparse.Namespace) -> dict[str, Any]:
    import numpy as np
    import polars as pl
    import pyarrow as pa

    from yibao_rules import batches, frames

    table = people(options.rows)
    text, polars, pandas = to_text(table), to_polars(table), FRAMES["pandas"](table)
    speed = copy_speed(options.repeats)
    limit = speed / ROW_BYTES
    rows: list[dict[str, Any]] = []

    def row(subject: str, call: Callable[[], Any], kernel: str | None = None, count: int = options.rows) -> float:
        rate = count / timed(call, options.repeats)
        told = {"subject": subject, "kernel": kernel, "rows": count, "rows_per_second": rate}
        rows.append(told | {"share_of_copy": rate / limit})
        return rate

    row("floor: polars base * 2 // 100", lambda: polars.select(pl.col("contribution_base_fen") * 2 // 100))
    report: dict[str, Any] = {"differences": {}, "memory": [], "times_kernel": []}
    alike = min(options.rows, 1_000_000)
    for switch, name in KERNELS.items():
        os.environ[batches.SWITCH] = switch
        if switch == "on" and batches.kernel(options.rows).__module__.endswith("columns"):
            rows.append({"subject": "numba", "kernel": name, "error": "not installed"})
            continue
        alone = row("kernel alone, one thread", kernel_run(table), name)
        halves = [kernel_run(table.slice(at, options.rows // 2)) for at in (0, options.rows // 2)]
        with ThreadPoolExecutor(2) as pool:
            row(
                "kernel alone, two threads",
                lambda pool=pool, halves=halves: list(pool.map(lambda run: run(), halves)),
                name,
            )
        for subject, frame in (
            ("pyarrow, dictionaries", table),
            ("polars, categories", polars),
            ("pandas, categories", pandas),
            ("pyarrow, region as text", text),
        ):
            rate = row(subject, lambda frame=frame: frames.account_credit(frame, "on"), name)
            report["times_kernel"].append({"subject": subject, "kernel": name, "times": alone / rate})
        one = beijing(alike)
        row("pyarrow, the rule of one place and day", lambda one=one: frames.account_credit(one, MAY), name, alike)
        report["differences"][name] = differences(table.slice(0, options.check))
        if Path("/proc/self/clear_refs").exists():
            for kind in FRAMES:
                command = [sys.executable, __file__, "--memory", kind, "--rows", str(options.rows)]
                done = subprocess.run(command, capture_output=True, text=True, check=False)
                told = json.loads(done.stdout) if not done.returncode else {"error": done.stderr[-160:]}
                report["memory"].append({"subject": kind, "kernel": name, **told})
    rows += peers(options.peers, alike)
    if options.engines:
        with tempfile.TemporaryDirectory(prefix="yibao-bench-") as folder:
            rows += engines(table, Path(folder), options.repeats, spark=True)
    if options.linear:
        del text, polars, pandas
        report["linear"] = linear(LINEAR, options.rows)
    versions = {"python": platform.python_version()}
    for module in (np, pa, pl):
        versions[module.__name__] = module.__version__
    return {"rows": rows, "copy_bytes_per_second": speed, "versions": versions, "checked": options.check, **report}


def shown(report: dict[str, Any]) -> str:
    copied = report["copy_bytes_per_second"]
    lines = [
        "Account credit over frames, all shipped places and days from 2015 to 2026",
        ", ".join(f"{name} {version}" for name, version in report["versions"].items()),
        f"copy, one thread: {copied / 1e9:.1f} GB/s read and written, {copied / ROW_BYTES / 1e6:.0f} M rows/s of {ROW_BYTES} bytes",
        f"{'subject':58} {'kernel':7} {'rows':>12} {'M rows/s':>9} {'of copy':>8}",
    ]
    for row in report["rows"]:
        start = f"{row['subject'][:58]:58} {row.get('kernel') or '':7} {row.get('rows', 0):12,}"
        if "error" in row:
            lines.append(f"{start} {row['error']}")
            continue
        share = f"{row['share_of_copy']:.0%}" if "share_of_copy" in row else ""
        wrong = (
            f"  {row['kind']}" + (f", {row['wrong']:,} wrong by a fen" if "wrong" in row else "")
            if "kind" in row
            else ""
        )
        lines.append(f"{start} {row['rows_per_second'] / 1e6:9.2f} {share:>8}{wrong}")
    for switch, name in KERNELS.items():
        rates = [
            row["rows_per_second"]
            for row in report["rows"]
            if row["subject"].startswith("kernel alone") and row["kernel"] == name and "error" not in row
        ]
        if rates:
            said = "met" if max(rates) >= TARGETS[switch] else "not met"
            lines.append(f"target {TARGETS[switch] / 1e6:.0f} M rows/s with {name} on two cores: {said}")
    for told in report["times_kernel"]:
        most = 4 if "text" in told["subject"] else 1.5
        said = (
            f"target {most}: {'met' if told['times'] <= most else 'not met'}"
            if "pandas" not in told["subject"]
            else "no target"
        )
        lines.append(
            f"{told['subject']}, {told['kernel']}: {told['times']:.2f} times the kernel's time on one thread ({said})"
        )
    for name, wrong in report["differences"].items():
        lines.append(f"{name}: {wrong} of {report['checked']:,} rows differ from the answer for one person")
    for use in report["memory"]:
        said = (
            use.get("error")
            or f"peak over the input {use['over_input_mib']:.0f} MiB, of it the added columns {use['added_columns_mib']:.0f}"
        )
        lines.append(f"{use['subject']}, {use['kernel']}: {said}")
    lines += [
        f"{told['rows']:>12,} rows: {told['seconds']:9.4f} s, {told['rows_per_second'] / 1e6:7.2f} M rows/s"
        for told in report.get("linear", ())
    ]
    return "\n".join(lines)


def shown_country(report: dict[str, Any]) -> str:
    rows, seconds = report["rows"], report["seconds"]
    statuses = ", ".join(f"{name} {count:,}" for name, count in sorted(report["statuses"].items()))
    return (
        f"{rows:,} made-up people by chunks of {report['chunk']:,}: answered in {seconds:.1f} s ({rows / seconds / 1e6:.1f} M rows/s), "
        f"made up in {report['seconds_making_up']:.1f} s, peak memory {report['peak_mib']:.0f} MiB\n"
        f"{statuses}; row by row {report['row_by_row']:,}; sum {report['total_fen']:,} fen a year"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])

    def number(text: str) -> int:
        return int(float(text))

    parser.add_argument("--rows", type=number, default=10_000_000)
    parser.add_argument("--check", type=number, default=200_000, help="rows held against the scalar")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument(
        "--peers", metavar="PYTHON", action="append", default=[], help="interpreter with peers; may be given twice"
    )
    parser.add_argument(
        "--engines", action="store_true", help="also polars lazy, DuckDB, Dask and Spark where installed"
    )
    parser.add_argument("--linear", action="store_true", help="also from 10,000 to 100,000,000 rows")
    parser.add_argument(
        "--country", type=number, nargs="?", const=1_300_000_000, help="only this: so many people, by chunks"
    )
    parser.add_argument("--chunk", type=number, default=4_000_000, help="rows of a chunk of --country")
    parser.add_argument("--json", metavar="FILE", help="write every figure there")
    parser.add_argument("--memory", choices=list(FRAMES), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.memory:
        print(json.dumps(memory(options.rows, options.memory)))
        return 0
    if options.country:
        report = country(options.country, options.chunk)
        print(shown_country(report))
    else:
        report = measured(options)
        print(shown(report))
    if options.json:
        Path(options.json).write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
