"""A result is the same from sixteen threads on a cold registry, and after it was pickled."""

from __future__ import annotations

import json
import pickle
import random
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest

import yibao_rules as yb
from yibao_rules import registry

THREADS = 16
REGIONS = (
    "北京",
    "上海",
    "武汉",
    "深圳",
    "银川",
    "110000",
    "广州",
    "成都",
    "哈尔滨",
    "拉萨",
    "乌鲁木齐",
    "南京",
    "西安",
    "沈阳",
    "杭州",
    "天津",
)
WORKER = {"birth_date": "1986-03-08", "sex": "female", "status": "in_service", "contribution_base": 10000,
          "retirement_track": "female_55"}  # fmt: skip
RETIREE = {"birth_date": "1955-09-20", "sex": "male", "status": "retired", "pension": 4200, "retirement_track": "male",
           "actual_months": 240, "deemed_months": 60, "retired_on": "2015-10-01"}  # fmt: skip
VISIT = {"on": "2025-05-01", "kind": "outpatient", "level": "secondary", "in_scope": 2800}
STAY = {"on": "2025-06-10", "kind": "inpatient", "level": "tertiary", "in_scope": 30000, "admitted": "2025-06-01"}

ON = "2025-05-01"

Question = tuple[str, Callable[[], Any]]


def questions(regions: tuple[str, ...] = REGIONS) -> list[Question]:
    """Every benefit of a worker and a retiree in each place."""
    asked: list[Question] = []
    for region in regions:
        for name, fields in (("worker", WORKER), ("retiree", RETIREE)):
            person = yb.Insured(region=region, **fields)
            calls: dict[str, Callable[[], Any]] = {
                "account_credit": lambda p=person: yb.account_credit(p, on=ON),
                "credit_calendar": lambda p=person: yb.credit_calendar(p, start="2025-01-01", end="2025-12-31"),
                "contributions": lambda p=person: yb.contributions(p, on=ON),
                "lifetime_coverage": lambda p=person: yb.lifetime_coverage(p, on=ON),
                "retirement": lambda p=person: yb.retirement(p),
                "reimburse": lambda p=person: yb.reimburse(p, yb.Claim(**VISIT)),
                "settle": lambda p=person: yb.settle(p, [yb.Claim(**VISIT), yb.Claim(**STAY)]),
                "entitlement": lambda p=person: yb.entitlement(p, on=ON, paid_until="2024-12-31"),
                "timeline": lambda p=person: yb.timeline(p, start="2022-01-01", end="2025-12-31"),
            }
            asked += [(f"{region} {name} {call}", ask) for call, ask in calls.items()]
        asked += [
            (f"{region} channels", lambda r=region: yb.channels(r)),
            (f"{region} account_use", lambda r=region: yb.account_use(r, on="2025-05-01")),
            (f"{region} terms", lambda r=region: yb.terms(r, on="2025-05-01")),
            (f"{region} diff", lambda r=region: yb.diff(r, before="2022-01-01", after="2025-01-01")),
            (f"{region} changes", lambda r=region: yb.changes(r, since="2024-12-31")),
            (f"{region} known", lambda r=region: yb.known(r)),
        ]
    return asked


def answer_of(ask: Callable[[], Any]) -> Any:
    """The answer, or the error."""
    try:
        return ask()
    except yb.YibaoError as error:
        return error


def plain(answer: Any) -> Any:
    """All that an answer or an error tells, as plain data."""
    items = answer if isinstance(answer, tuple) else (answer,)
    return [(item.to_dict(), item.explain("zh") if hasattr(item, "explain") else "") for item in items]


def answers_in_threads(seed: int) -> dict[str, list[Any]]:
    """Every question's answers from sixteen threads that start at once, each in an order of its own."""
    barrier = Barrier(THREADS)

    def work(number: int) -> list[tuple[str, Any]]:
        mine = questions()
        random.Random(seed + number).shuffle(mine)
        barrier.wait()
        return [(name, plain(answer_of(ask))) for name, ask in mine]

    found: dict[str, list[Any]] = {}
    with ThreadPoolExecutor(THREADS) as pool:
        for answers in pool.map(work, range(THREADS)):
            for name, answer in answers:
                found.setdefault(name, []).append(answer)
    return found


def main() -> None:
    """Ask from threads first, in a process that has loaded no region yet, then one after the other."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    threaded = answers_in_threads(seed=16)
    sys.setswitchinterval(interval)
    registry._registry = registry.Registry()
    alone = {name: plain(answer_of(ask)) for name, ask in questions()}
    different = [name for name, answers in threaded.items() if any(answer != alone[name] for answer in answers)]
    amounts = sum(bool(answer) and "error" not in answer[0][0] for answer in alone.values())
    counts = {"asked": len(alone), "answered": amounts, "each": sorted({len(answers) for answers in threaded.values()})}
    sys.stdout.write(json.dumps({**counts, "different": different}))


def test_sixteen_threads_on_a_cold_registry_get_what_one_gets() -> None:
    here = Path(__file__).resolve()
    paths = [str(Path(yb.__file__).parent.parent), *sys.path]
    script = f"import sys; sys.path[:0] = {paths!r}; import runpy; runpy.run_path({str(here)!r}, run_name='__main__')"
    done = subprocess.run([sys.executable, "-W", "error", "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["different"] == []
    assert said["each"] == [THREADS]
    assert said["asked"] == len(REGIONS) * (2 * 9 + 6)
    # Enough of them are answers, not errors.
    assert said["answered"] > said["asked"] // 2


@pytest.mark.parametrize("region", REGIONS[:9])
def test_a_result_or_an_error_is_the_same_after_pickling(region: str) -> None:
    for name, ask in questions((region,)):
        result = answer_of(ask)
        again = pickle.loads(pickle.dumps(result))
        assert type(again) is type(result), name
        if not isinstance(result, yb.YibaoError):
            assert again == result, name
        assert plain(again) == plain(result), name


if __name__ == "__main__":
    main()
