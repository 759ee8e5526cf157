"""Golden cases: questions about real-life persons with the answer worked out by hand from the source that each names.

A line of a JSONL file is a case: `id`, `call`, `person`, `on`, further `arguments`, what to `expect`, the `source` and
how the number follows from it (`by_hand`). A case of `settle` has `claims`, and maybe what was used `before` and an
`account_balance`; what is expected of the last claim is "last.pooled", of the first "0.pooled".
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Final

import attrs

from .. import api, errors
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
NEEDED: Final = {
    "id": "give it a name of its own",
    "call": "name the question that it asks",
    "person": 'say who is asked about: "person": {"region": …}',
    "expect": 'say what the source gives: "expect": {"amount": "105.00"}',
    "source": "name the source",
    "by_hand": "say how the number follows from the source",
}
"""What every case has, with the mend where it is missing."""
ERRORS: Final = tuple(
    name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, YibaoError)
)
"""What a case may expect instead of an answer."""
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
        wrong = list(mistakes(data))
        if wrong:
            yield from (case.wrong(problem, mend) for problem, mend in wrong)
        elif case.id in ids:
            yield case.wrong("a second case of that name in one file", "give each case a name of its own")
        else:
            ids.add(case.id)
            yield case


def mistakes(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What keeps a line from being a question, each with its mend: what is misspelt, then what is missing."""
    call = str(data.get("call") or "")
    calls = (*CALLS, "retirement", "settle")
    if call and call not in calls:
        yield f"no such call: {shown(data['call'])}", _nearest_of(call, calls)
        return
    needs, may = dict(NEEDED), ["arguments"]
    if call == "settle":
        needs["claims"], may = 'give its bills: "claims": [{"on": …}]', ["before", "account_balance"]
    elif call == "retirement":
        may = []
    else:
        needs["on"] = 'give the day: "on": "2025-05-01"'
    misspelt = list(_misspelt(data, (*needs, *may), f"a case of {call}")) if call else []
    if misspelt:
        yield from misspelt
        return
    missing = [name for name in needs if not data.get(name)]
    if missing:
        yield f"without {', '.join(missing)}", "; ".join(needs[name] for name in missing)
        return
    yield from _call_mistakes(call, data)
    yield from _expect_mistakes(data["expect"])


def _call_mistakes(call: str, data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What is wrong with the objects of a question: each becomes the arguments of a class or a function."""
    history = data["person"].get("history", [])
    yield from _object_mistakes(data["person"], Insured, "person")
    yield from _list_mistakes(history, Spell, "history")
    if call == "settle":
        yield from _list_mistakes(data["claims"], Claim, "claims", "refund_of")
        yield from _object_mistakes(data.get("before", {}), YearToDate, "before", "categories")
    elif call in CALLS:
        yield from _object_mistakes(data.get("arguments", {}), CALLS[call], "arguments", "person", "on", "rules")


def _list_mistakes(given: object, makes: Callable[..., Any], name: str, *without: str) -> Iterator[tuple[str, str]]:
    if not isinstance(given, list):
        yield f"{name} is no list: {shown(given)}", f'write "{name}": [{{…}}]'
        return
    for index, one in enumerate(given):
        yield from _object_mistakes(one, makes, f"{name}[{index}]", *without)


def _object_mistakes(given: object, makes: Callable[..., Any], name: str, *without: str) -> Iterator[tuple[str, str]]:
    """What keeps an object from being what a class or a function takes; `without` are arguments that no JSON holds."""
    if not isinstance(given, dict):
        yield f"{name} is no object: {shown(given)}", f'write {name} as {{"…": …}}'
        return
    takes = {key: one for key, one in inspect.signature(makes).parameters.items() if key not in without}
    misspelt = list(_misspelt(given, takes, name))
    yield from misspelt
    if not misspelt:
        missing = [key for key, one in takes.items() if one.default is one.empty and key not in given]
        if missing:
            yield f"{name} without {', '.join(missing)}", "give " + ", ".join(f'"{key}": …' for key in missing)


def _misspelt(given: Iterable[str], known: Iterable[str], name: str) -> Iterator[tuple[str, str]]:
    names = tuple(known)
    for key in given:
        if key not in names:
            yield f"{name} has no {shown(key)}", _nearest_of(key, names)


def _nearest_of(word: str, known: Iterable[str]) -> str:
    names = tuple(known)
    near = nearest(word, names)
    return f"write {near}" if near else "use " + ", ".join(names)


def _expect_mistakes(expected: object) -> Iterator[tuple[str, str]]:
    if not isinstance(expected, dict):
        yield f"expect is no object: {shown(expected)}", NEEDED["expect"]
    elif expected.get("error", ERRORS[0]) not in ERRORS:
        name = expected["error"]
        yield f"no such error: {shown(name)}", _nearest_of(str(name), ERRORS)
    else:
        for field in ("missing", "fields"):
            if not isinstance(expected.get(field, []), list):
                yield f"{field} is no list: {shown(expected[field])}", f'write "{field}": ["…"]'
        for field, value in expected.items():
            if field in DAYS and value is not None and not _is_day(value):
                yield f"{field} is no day: {shown(value)}", 'write it as text, as "2025-05-01"'
            elif field in MONEY and value is not None and _number(value) is None:
                yield f"{field} is no amount: {shown(value)}", 'write it as text, as "105.00"'


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and len(value) == 10 and bool(date.fromisoformat(value))
    except ValueError:
        return False


def _number(value: object) -> Decimal | None:
    """An amount of a case, text or a JSON number; None for what is none."""
    try:
        return Decimal(str(value)) if isinstance(value, (str, int, float)) and not isinstance(value, bool) else None
    except InvalidOperation:
        return None


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


def differences(case: Case) -> Iterator[tuple[str, str]]:
    """Where the library's answer is another than the one worked out by hand, with the mend."""
    expected = case.data["expect"]
    mend = "read the source again, and correct the rule or the case"
    try:
        result = ask(case.data)
    except YibaoError as error:
        if type(error).__name__ != expected.get("error"):
            yield f"{type(error).__name__}: {' '.join(str(error).split())}", mend
            return
        for field in ("missing", "fields"):
            if field in expected and set(getattr(error, field, ())) != set(expected[field]):
                yield f"{field} is {shown(getattr(error, field, None))}, worked out {shown(expected[field])}", mend
        return
    if "error" in expected:
        yield f"there is an answer where {expected['error']} is expected: {shown(result)}", mend
        return
    for field, value in expected.items():
        try:
            found = found_at(result, field)
        except (AttributeError, KeyError, StopIteration):
            yield f"the answer has no {field}", _right_name(result, field)
            continue
        if not agrees(field, found, value):
            same = isinstance(found, Decimal) and _number(value) == found
            form = f'write the amount as text with its fen: "{found}"'
            yield f"{field} is {_plain(found)}, worked out {_plain(value)}", form if same else mend


def _right_name(result: Any, path: str) -> str:
    """The mend for a field that the answer does not have: the nearest that it has in the same place."""
    *above, name = path.split(".")
    try:
        within = found_at(result, ".".join(above)) if above else result
    except (AttributeError, KeyError, StopIteration):
        return _right_name(result, ".".join(above))
    if isinstance(within, dict):
        names = tuple(within)
    elif isinstance(within, tuple):
        names = tuple(item.kind for item in within if hasattr(item, "kind"))
    else:
        names = tuple(key for key in dir(within) if not key.startswith("_") and not callable(getattr(within, key)))
    return _nearest_of(name, names) if names else f"{'.'.join(above)} holds nothing of that kind"


def _plain(value: object) -> str:
    return str(value) if isinstance(value, (Decimal, date, str)) else shown(value)


def agrees(field: str, found: object, value: Any) -> bool:
    """Whether what was found is what a case expects: money and days are text there, lists stand for tuples."""
    if isinstance(found, Decimal) or field in MONEY:
        same = found == (None if value is None else _number(value))
        # The main amounts also show their fen.
        return same and (value is None or field not in MONEY or str(found) == value)
    if field in DAYS:
        return found == (None if value is None else date.fromisoformat(value))
    return bool((list(found) if isinstance(found, tuple) else found) == value)


def run(case: Case) -> Iterator[BadRegion]:
    """Complaints about a case that the library answers otherwise."""
    for difference, mend in differences(case):
        worked = f"(worked out: {case.data['by_hand']}; source: {case.data['source']})"
        yield case.wrong(f"{difference} {worked}", mend)
