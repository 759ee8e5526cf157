"""Golden cases: questions about real-life persons with the answer worked out by hand from the source that each names.

A line of a JSONL file is a case: `id`, `call`, `person`, `on`, further `arguments`, what to `expect`, the `source` and
how the number follows from it (`by_hand`). A case of `settle` has `claims`, and maybe what was used `before` and an
`account_balance`; what is expected of the last claim is "last.pooled", of the first "0.pooled".
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import attrs

from .. import api
from ..claim import Claim, YearToDate
from ..errors import BadRegion, YibaoError, nearest, shown
from ..person import Insured, Spell
from ..registry import default

CALLS: Final[dict[str, Callable[..., Any]]] = {
    "account_credit": api.account_credit,
    "lifetime_coverage": api.lifetime_coverage,
    "contributions": api.contributions,
    "entitlement": api.entitlement,
}
"""The questions that take a person and a day; `retirement` takes a person alone, `settle` claims."""
NEEDED: Final = ("id", "call", "person", "expect", "source", "by_hand")
MONEY: Final = ("amount", "annual", "monthly", "net")
DAYS: Final = ("month", "earliest", "latest", "stops_on", "covered_from")


@attrs.frozen
class Case:
    """One golden case, and where it stands."""

    data: dict[str, Any]
    file: str
    line: int

    @property
    def id(self) -> str:
        """The name of the case within its file."""
        return str(self.data["id"])

    @property
    def code(self) -> str:
        """The code of the place that the case asks about."""
        return default().code(self.data["person"].get("region"))

    def wrong(self, problem: str, mend: str) -> BadRegion:
        """A complaint about this case: file, line, case and mend."""
        return BadRegion(problem, mend, entry=str(self.data.get("id", "")), file=f"{self.file} line {self.line}")


def files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The JSONL files named, and those in the folders named.

    Raises:
        ValueError: a path that does not exist.
    """
    found: list[Path] = []
    for path in paths:
        if not path.exists():
            raise ValueError(f"no golden cases at {path}: give a JSONL file, or a folder of them")
        found += sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    return tuple(found)


def cases(file: Path) -> Iterator[Case | BadRegion]:
    """The cases of a file, and a complaint for each line that is none."""
    ids: set[str] = set()
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        case = Case({}, file.name, number)
        try:
            data = json.loads(line)
        except ValueError as error:
            yield case.wrong(f"not JSON: {error}", "write one JSON object to a line")
            continue
        if not isinstance(data, dict) or not isinstance(data.get("person", {}), dict):
            yield case.wrong("not a case", 'write {"id": …, "call": …, "person": {…}, …} on one line')
            continue
        case = attrs.evolve(case, data=data)
        missing = [name for name in NEEDED if not data.get(name)]
        if missing:
            yield case.wrong(f"without {', '.join(missing)}", "name the source, and how the number follows from it")
        elif data["call"] not in (*CALLS, "retirement", "settle"):
            near = nearest(str(data["call"]), [*CALLS, "retirement", "settle"])
            listed = ", ".join((*CALLS, "retirement", "settle"))
            yield case.wrong(f"no such call: {shown(data['call'])}", f"write {near}" if near else f"use {listed}")
        elif data["id"] in ids:
            yield case.wrong("a second case of that name in one file", "give each case a name of its own")
        else:
            ids.add(data["id"])
            yield case


def ask(data: dict[str, Any]) -> Any:
    """What the library answers to the question of a case."""
    person = dict(data["person"])
    person["history"] = [Spell(**spell) for spell in person.get("history", ())]
    lin = Insured(**person)
    if data["call"] == "retirement":
        return api.retirement(lin)
    if data["call"] == "settle":
        claims = [Claim(**claim) for claim in data["claims"]]
        before = YearToDate(**data.get("before", {}))
        settled = api.settle(lin, claims, before, account_balance=data.get("account_balance"))
        return {"last": settled[-1], **{str(index): one for index, one in enumerate(settled)}}
    return CALLS[data["call"]](lin, on=data["on"], **data.get("arguments", {}))


def found_at(result: Any, path: str) -> Any:
    """What stands at "parts.employer:basic" or "options.lump_sum.total": attributes, keys, options by their kind."""
    value = result
    for name in path.split("."):
        if isinstance(value, dict):
            value = value[name]
        elif isinstance(value, tuple):
            value = next(item for item in value if item.kind == name)
        else:
            value = getattr(value, name)
    return value


def differences(case: Case) -> Iterator[str]:
    """Where the library's answer is another than the one worked out by hand."""
    expected = case.data["expect"]
    try:
        result = ask(case.data)
    except YibaoError as error:
        if type(error).__name__ != expected.get("error"):
            yield f"{type(error).__name__}: {' '.join(str(error).split())}"
            return
        for field in ("missing", "fields"):
            if field in expected and set(getattr(error, field)) != set(expected[field]):
                yield f"{field} is {shown(getattr(error, field))}, worked out {shown(expected[field])}"
        return
    if "error" in expected:
        yield f"there is an answer where {expected['error']} is expected: {shown(result)}"
        return
    for field, value in expected.items():
        try:
            found = found_at(result, field)
        except (AttributeError, KeyError, StopIteration):
            yield f"the answer has no {field}"
            continue
        if not agrees(field, found, value):
            yield f"{field} is {_plain(found)}, worked out {_plain(value)}"


def _plain(value: object) -> str:
    return str(value) if isinstance(value, (Decimal, date, str)) else shown(value)


def agrees(field: str, found: object, value: Any) -> bool:
    """Whether what was found is what a case expects: money and days are text there, lists stand for tuples."""
    if isinstance(found, Decimal) or field in MONEY:
        same = found == (None if value is None else Decimal(str(value)))
        # The main amounts also show their fen.
        return same and (value is None or field not in MONEY or str(found) == value)
    if field in DAYS:
        return found == (None if value is None else date.fromisoformat(value))
    return bool((list(found) if isinstance(found, tuple) else found) == value)


def run(case: Case) -> Iterator[BadRegion]:
    """Complaints about a case that the library answers otherwise."""
    for difference in differences(case):
        worked = f"(worked out: {case.data['by_hand']}; source: {case.data['source']})"
        yield case.wrong(f"{difference} {worked}", "read the source again, and correct the rule or the case")
