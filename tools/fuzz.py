"""Try inputs of any kind on every door for foreign data; nothing but `YibaoError` may come out.

Usage: python tools/fuzz.py [--inputs 1000000] [--jobs 2] [--seed 1] [--door NAME]

The inputs are those of tests/any_input.py, drawn by hypothesis, shared equally among the doors. Each block of 5,000
has a seed of its own, printed where it fails, with the smallest input that hypothesis finds.
"""

from __future__ import annotations

import argparse
import importlib.util
import multiprocessing
import os
import pathlib
import sys
import time
import traceback
from typing import Any

ROOT = pathlib.Path(__file__).resolve().parent.parent
BLOCK = 5_000


def doors() -> dict[str, Any]:
    """The doors of tests/any_input.py, which stands in no package that could be imported by name."""
    if "any_input" not in sys.modules:
        spec = importlib.util.spec_from_file_location("any_input", ROOT / "tests" / "any_input.py")
        assert spec is not None
        assert spec.loader is not None
        sys.modules["any_input"] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules["any_input"])
    return sys.modules["any_input"].DOORS


def block(task: tuple[str, int, int]) -> tuple[str, int, int, str]:
    """Try one block of inputs on one door: door, seed, how many, and what went wrong."""
    from hypothesis import HealthCheck, Phase, given, seed, settings

    from yibao_rules import YibaoError

    door, number, count = task
    inputs, ask = doors()[door]
    tried = 0

    @seed(number)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
        print_blob=False,
    )
    @given(inputs())
    def trial(given_input: Any) -> None:
        nonlocal tried
        tried += 1
        try:
            ask(given_input)
        except YibaoError as error:
            # Its texts must be printable, too.
            f"{error.explain('zh')}{error.explain('en')}".encode()

    try:
        trial()
    except BaseException:
        return door, number, tried, traceback.format_exc()
    return door, number, tried, ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--inputs", type=int, default=1_000_000)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--door", action="append", choices=sorted(doors()))
    options = parser.parse_args()
    chosen = options.door or list(doors())
    each = -(-options.inputs // len(chosen))
    # Hypothesis ends a block early where it has tried every input it can think of; none of these doors is so narrow.
    tasks = [
        (door, options.seed * 1_000_000 + start, min(BLOCK, each - start))
        for start in range(0, each, BLOCK)
        for door in chosen
    ]
    began, tried, failed = time.monotonic(), dict.fromkeys(chosen, 0), 0
    with multiprocessing.get_context("spawn").Pool(options.jobs) as pool:
        for door, number, count, problem in pool.imap_unordered(block, tasks):
            tried[door] += count
            if sum(tried.values()) // 100_000 > (sum(tried.values()) - count) // 100_000:
                print(f"{sum(tried.values()):,} inputs, {time.monotonic() - began:.0f} s", flush=True)
            if problem:
                failed += 1
                print(f"{door}, seed {number}:\n{problem}", file=sys.stderr)
        # Ended, not killed: each process takes its files along.
        pool.close()
        pool.join()
    for door, count in tried.items():
        print(f"{door}: {count:,} inputs")
    print(f"{sum(tried.values()):,} inputs in {time.monotonic() - began:.0f} s, {failed} blocks failed")
    return 1 if failed or sum(tried.values()) < options.inputs else 0


if __name__ == "__main__":
    raise SystemExit(main())
