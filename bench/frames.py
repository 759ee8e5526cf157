"""Account credit over data frames: rows a second, memory and exactness, beside a floor, the machine's limit and peers.

Usage: python bench/frames.py [--rows 10000000] [--check 200000] [--repeats 5] [--peers PYTHON] [--json FILE]
It asserts nothing and always ends with 0; see bench/README.md.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

TARGETS = {"off": 25e6, "on": 100e6}
"""Rows a second of account credit with NumPy alone and with numba, over all shipped places and days from 2015 to 2026."""
KERNELS = {"off": "NumPy", "on": "numba"}
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


def memory(rows: int) -> dict[str, float]:
    """Peak of this process over its input while a frame is answered, in MiB (Linux only)."""
    import resource

    from yibao_rules import frames

    table = people(rows)
    frames.account_credit(table.slice(0, 200_000), "on")
    # The peak so far may be that of making the people; it is asked to start anew.
    Path("/proc/self/clear_refs").write_text("5")
    before = resident()
    told = frames.account_credit(table, "on")
    peak = next(
        int(line.split()[1]) for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM")
    )
    del told
    return {
        "input_mib": table.nbytes / 2**20,
        "over_input_mib": peak / 1024 - before,
        "maxrss_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def resident() -> float:
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


OPENFISCA = """
import json, sys, time
import numpy as np
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_country_template import CountryTaxBenefitSystem
rows = int(sys.argv[1])
system = CountryTaxBenefitSystem()
simulation = SimulationBuilder().build_default_simulation(system, count=rows)
born = np.datetime64("1930-01-01") + np.random.default_rng(1).integers(0, 27_000, rows)
simulation.set_input("birth", "ETERNITY", born.astype("datetime64[D]"))
best = []
for _ in range(3):
    for name in ("pension", "age"):
        simulation.delete_arrays(name)
    start = time.perf_counter()
    simulation.calculate("pension", "2025-05")
    best.append(time.perf_counter() - start)
print(json.dumps(sorted(best)[1]))
"""


def peer(python: str, rows: int) -> dict[str, Any]:
    """OpenFisca's own age-tested pension of its country template: one place, one day, float32."""
    row: dict[str, Any] = {"subject": "openfisca: the template's pension (one place, one day, float32)"}
    done = subprocess.run([python, "-c", OPENFISCA, str(rows)], capture_output=True, text=True, check=False)
    if done.returncode:
        return row | {"error": (done.stderr.strip().splitlines() or ["failed"])[-1][:160]}
    return row | {"rows": rows, "rows_per_second": rows / json.loads(done.stdout)}


def measured(options: argparse.Namespace) -> dict[str, Any]:
    import numpy as np
    import polars as pl
    import pyarrow as pa

    from yibao_rules import batches, frames

    table = people(options.rows)
    text = table.set_column(0, "region", table.column("region").cast(pa.string()))
    polars = pl.from_arrow(table)
    speed = copy_speed(options.repeats)
    limit = speed / ROW_BYTES
    rows: list[dict[str, Any]] = []

    def row(subject: str, call: Callable[[], Any], kernel: str | None = None) -> None:
        rate = options.rows / timed(call, options.repeats)
        rows.append(
            {
                "subject": subject,
                "kernel": kernel,
                "rows": options.rows,
                "rows_per_second": rate,
                "share_of_copy": rate / limit,
            }
        )

    row("floor: polars base * 2 // 100", lambda: polars.select(pl.col("contribution_base_fen") * 2 // 100))
    report: dict[str, Any] = {"differences": {}, "memory": {}}
    for switch, name in KERNELS.items():
        os.environ[batches.SWITCH] = switch
        if switch == "on" and batches.kernel(options.rows).__module__.endswith("columns"):
            rows.append({"subject": "numba", "kernel": name, "error": "not installed"})
            continue
        row("kernel alone", kernel_run(table), name)
        row("pyarrow, dictionaries", lambda: frames.account_credit(table, "on"), name)
        row("polars, categories", lambda: frames.account_credit(polars, "on"), name)
        row("pyarrow, region as text", lambda: frames.account_credit(text, "on"), name)
        report["differences"][name] = differences(table.slice(0, options.check))
        if Path("/proc/self/clear_refs").exists():
            command = [sys.executable, __file__, "--memory", "--rows", str(options.rows)]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            report["memory"][name] = json.loads(done.stdout) if not done.returncode else {"error": done.stderr[-160:]}
    if options.peers:
        rows.append(peer(options.peers, min(options.rows, 1_000_000)))
    versions = {
        "python": platform.python_version(),
        "numpy": np.__version__,
        "pyarrow": pa.__version__,
        "polars": pl.__version__,
    }
    return {"rows": rows, "copy_bytes_per_second": speed, "versions": versions, "checked": options.check, **report}


def shown(report: dict[str, Any]) -> str:
    lines = [
        "Account credit over frames, all shipped places and days from 2015 to 2026",
        ", ".join(f"{k} {v}" for k, v in report["versions"].items()),
    ]
    lines.append(
        f"copy: {report['copy_bytes_per_second'] / 1e9:.1f} GB/s read and written, {report['copy_bytes_per_second'] / ROW_BYTES / 1e6:.0f} M rows/s of {ROW_BYTES} bytes"
    )
    lines.append(f"{'subject':58} {'kernel':7} {'M rows/s':>9} {'of copy':>8}")
    for row in report["rows"]:
        if "error" in row:
            lines.append(f"{row['subject'][:58]:58} {row.get('kernel') or '':7} {row['error']}")
            continue
        share = f"{row['share_of_copy']:.0%}" if "share_of_copy" in row else ""
        lines.append(
            f"{row['subject'][:58]:58} {row.get('kernel') or '':7} {row['rows_per_second'] / 1e6:9.2f} {share:>8}"
        )
    for switch, name in KERNELS.items():
        rate = next(
            (
                row["rows_per_second"]
                for row in report["rows"]
                if row["subject"] == "kernel alone" and row["kernel"] == name
            ),
            None,
        )
        if rate is not None:
            lines.append(
                f"target {TARGETS[switch] / 1e6:.0f} M rows/s with {name}: {'met' if rate >= TARGETS[switch] else 'not met'}"
            )
    for name, wrong in report["differences"].items():
        lines.append(f"{name}: {wrong} of {report['checked']:,} rows differ from the answer for one person")
    for name, use in report["memory"].items():
        lines.append(
            f"{name}: " + ", ".join(f"{key} {value:.0f}" for key, value in use.items())
            if "error" not in use
            else f"{name}: {use['error']}"
        )
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rows", type=lambda text: int(float(text)), default=10_000_000)
    parser.add_argument(
        "--check", type=lambda text: int(float(text)), default=200_000, help="rows held against the scalar"
    )
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--peers", metavar="PYTHON", help="interpreter with the peers of requirements-peers.txt")
    parser.add_argument("--json", metavar="FILE", help="write every figure there")
    parser.add_argument("--memory", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.memory:
        print(json.dumps(memory(options.rows)))
        return 0
    report = measured(options)
    print(shown(report))
    if options.json:
        Path(options.json).write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
