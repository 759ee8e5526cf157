"""The rules of the house, one function each: what it finds wrong is a `BadRegion`, what it only notices a text.

`NotLooked` says why a rule cannot be held against a region here.
"""

from __future__ import annotations

import ast
import functools
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, TypeAlias

import attrs

from .. import api
from ..errors import BadRegion, PluginFailed, YibaoError, shown
from ..export import from_plain, to_plain
from ..person import Insured
from ..policy import (
    HOSPITAL,
    SEXES,
    STATUSES,
    TRACKS,
    UNITS_OF,
    Dated,
    Found,
    Group,
    Region,
    entry_id,
    walk,
)
from ..registry import DISTRIBUTION, default
from ..rules import Bands, Cohorts, Contact, Rounded, Shares, Table, Text, Unknown
from ..trace import evidence_lines
from ..words import LANGUAGES, WORDS, describe, part_text
from .subjects import Subject

Said: TypeAlias = BadRegion | str
Check: TypeAlias = Callable[[Subject], Iterable[Said]]

ONE_DAY: Final = timedelta(days=1)
HAN: Final = re.compile("[一-鿿]")
LATIN: Final = re.compile("[A-Za-z]")
LEDGER_ID: Final = re.compile(r"[0-9A-Za-z][0-9A-Za-z._:-]{2,63}")
MOST_SECONDS: Final = 1.0
"""How long the import of a region module may take, once the library itself is imported."""
PATIENCE: Final = 60
"""Seconds after which the import of a distribution's modules is given up."""


class NotLooked(Exception):
    """A rule that cannot be held against a region here, with the reason."""


def loaded(subject: Subject) -> Region:
    """The region's data, which every rule but the first needs."""
    if subject.region is None:
        raise NotLooked("the region does not load")
    return subject.region


def entries(subject: Subject) -> Iterator[tuple[str, str, Dated]]:
    """Every entry with its name and its benefit."""
    for benefit, entry in loaded(subject).all_entries():
        yield entry_id(subject.code, benefit, entry), benefit, entry


# The module.


def loads(subject: Subject) -> Iterator[Said]:
    """The plugin is offered and loaded as every plugin is, and nothing is reported about it."""
    if subject.problem is not None:
        yield subject.problem


_HOOKS: Final = ("yibao_region", "yibao_calculators", "yibao_checks", "yibao_render")
_FROM: Final = {
    "yibao_rules": ("Dated", "Group", "ReformDay", "Region", "Rival", "Source", "Text", "hookimpl"),
    "yibao_rules.policy": None,
    "yibao_rules.rules": None,
    "yibao_rules.hooks": ("hookimpl",),
    "__future__": None,
}
"""What a region module imports from; None is every name."""
_PLAIN: Final = (
    ast.Constant, ast.Name, ast.Call, ast.keyword, ast.Tuple, ast.List, ast.Dict, ast.Starred, ast.Load, ast.Store,
)  # fmt: skip


def data_only(subject: Subject) -> Iterator[Said]:
    """The module holds data: imports from the vocabulary, assignments, and the hooks; nothing decides or computes."""
    path = subject.path
    if path is None:
        raise NotLooked("the module has no source to read")
    try:
        tree = ast.parse(path.read_bytes())
    except (SyntaxError, ValueError) as error:
        yield subject.finding(f"not Python: {error}", "mend the syntax; save it as UTF-8")
        return
    for statement in tree.body:
        for problem, mend in _not_data(statement, subject.module):
            yield subject.finding(problem, mend, line=statement.lineno)


def _not_data(statement: ast.stmt, module: str) -> Iterator[tuple[str, str]]:
    match statement:
        case ast.Expr(value=ast.Constant(value=str())):
            return
        case ast.ImportFrom():
            yield from _foreign(statement, module)
        case ast.Assign(targets=targets, value=value):
            if not all(isinstance(target, ast.Name) for target in targets):
                yield "an assignment to what is no name", "write NAME = …"
            yield from _computed(value)
        case ast.AnnAssign(target=ast.Name(), value=ast.expr() as value):
            yield from _computed(value)
        case ast.FunctionDef(name=name) if name in _HOOKS:
            marks = [mark.id for mark in statement.decorator_list if isinstance(mark, ast.Name)]
            if marks != ["hookimpl"] or len(statement.decorator_list) != 1:
                yield f"{name} without its marker", f"write @hookimpl above def {name}"
            if name == "yibao_region" and not _returns_a_name(statement):
                yield "yibao_region does more than return the region", "write return REGION"
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            yield (
                f"{name} is no data",
                "keep data here; put a calculator into a module of its own and import it inside yibao_calculators",
            )
        case _:
            kind = type(statement).__name__
            yield f"a statement that is no data: {kind}", "write imports, names with their data, and the hook"


def _foreign(statement: ast.ImportFrom, module: str) -> Iterator[tuple[str, str]]:
    # Relative imports are those of the library's own regions.
    above = module.split(".")[: -statement.level] if statement.level else []
    origin = ".".join([*above, *([statement.module] if statement.module else [])])
    allowed = _FROM.get(origin, ())
    wrong = [alias.name for alias in statement.names if allowed is not None and alias.name not in allowed]
    if wrong:
        mend = "import from yibao_rules.policy and yibao_rules.rules only"
        yield f"an import that a region file does not need: {', '.join(wrong)} from {origin}", mend


def _computed(value: ast.expr) -> Iterator[tuple[str, str]]:
    for node in ast.walk(value):
        if isinstance(node, ast.Call) and not isinstance(node.func, ast.Name):
            yield "a call of what is no class of the vocabulary", "write the value itself"
        elif not isinstance(node, _PLAIN):
            # A minus sign, too: no amount of the vocabulary is negative.
            yield f"a value that is computed: {type(node).__name__}", "write the value itself, or a rule that says it"
            return


def _returns_a_name(function: ast.FunctionDef) -> bool:
    match function.body:
        case [ast.Return(value=ast.Name())] | [ast.Expr(value=ast.Constant()), ast.Return(value=ast.Name())]:
            return True
    return False


_COST: Final = """
import importlib, json, sys, time
sys.path[:] = json.loads(sys.argv[1])
import yibao_rules.policy, yibao_rules.rules, traceback
for name in sys.argv[2:]:
    before, start, error = set(sys.modules), time.perf_counter(), None
    try:
        importlib.import_module(name)
    except BaseException as problem:
        error = f"{type(problem).__name__}: {problem}"
    print(json.dumps([name, time.perf_counter() - start, sorted(set(sys.modules) - before), error]), flush=True)
"""


@functools.cache
def import_costs(modules: tuple[str, ...]) -> dict[str, tuple[float, list[str], str | None]]:
    """Seconds, new modules and error of importing each of some modules, one after the other in a fresh process."""
    command = [sys.executable, "-c", _COST, json.dumps([path or str(Path.cwd()) for path in sys.path]), *modules]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False).stdout  # noqa: S603
    except subprocess.TimeoutExpired as late:
        done = bytes(late.stdout or b"").decode()
    lines = [json.loads(line) for line in done.splitlines() if line.startswith('["')]
    return {name: (seconds, new, error) for name, seconds, new, error in lines}


def import_cost(subject: Subject) -> Iterator[Said]:
    """Importing the module is quick and imports nothing else."""
    if not subject.module:
        raise NotLooked("the plugin has no module")
    cost = import_costs(subject.together).get(subject.module)
    if cost is None:
        yield subject.finding(
            f"the import did not end within {PATIENCE} seconds", "a region file asks nobody: no network, no waiting"
        )
        return
    seconds, new, error = cost
    if error is not None:
        raise NotLooked(f"the module cannot be imported: {error}")
    own = {subject.module.partition(".")[0], "yibao_rules"}
    others = sorted({name.partition(".")[0] for name in new} - own)
    if others:
        yield subject.finding(
            f"importing the module also imports {', '.join(others[:8])}",
            "import from yibao_rules only; leave the __init__.py of the package empty",
        )
    if seconds > MOST_SECONDS:
        yield subject.finding(
            f"importing the module takes {seconds:.1f} s", f"data load in milliseconds; at most {MOST_SECONDS} s"
        )
    yield f"the module is imported in {seconds * 1000:.0f} ms, {len(new)} modules"


# The evidence.


def sources(subject: Subject) -> Iterator[Said]:
    """Every source that is named resolves and says where it was read; each is cited; a claim is no value."""
    region = loaded(subject)
    used: set[str] = set()
    records: list[tuple[str, tuple[str, ...]]] = []
    if region.reform_day is not None:
        records.append(("reform_day", region.reform_day.sources))
    for name, _, entry in entries(subject):
        records += [(name, entry.sources), *((name, rival.sources) for rival in entry.rivals)]
        records += [(name, (rule.source,)) for rule in walk(entry.rule) if isinstance(rule, Rounded)]
        if entry.confidence == "low" and not isinstance(entry.rule, Unknown):
            yield subject.finding(
                "a claim of low confidence as the value", "write Unknown, with the claim as its Rival", name
            )
        if any(rival.rule == entry.rule for rival in entry.rivals):
            yield subject.finding("a rival that says the same", "add its sources to those of the entry", name)
    known = {source.id: source for source in region.sources}
    for name, ids in records:
        if not ids:
            yield subject.finding("no source", "name the source that it was read in: sources=(…)", name)
        for id in ids:
            used.add(id)
            if id not in known:
                yield subject.finding(f"source {shown(id)} does not resolve", "add a Source of that id", name)
    for id, source in known.items():
        where = f"source {id}"
        if not (source.title.strip() and (source.address.strip() or source.publisher.strip())):
            yield subject.finding(
                "it says not where it was read", "give its title and its address= or publisher=", where
            )
        if id not in used:
            yield subject.finding("nothing cites it", "name it in sources= of what was read there, or remove it", where)


def ledger(subject: Subject) -> Iterator[Said]:
    """Ids of facts are ids: 3 to 64 letters, digits, dots, dashes; in the library itself eight hexadecimal digits."""
    region = loaded(subject)
    shape = re.compile("[0-9a-f]{8}") if is_ours(subject) else LEDGER_ID
    records = [(name, entry.ledger) for name, _, entry in entries(subject)]
    records += [(name, rival.ledger) for name, _, entry in entries(subject) for rival in entry.rivals]
    if region.reform_day is not None:
        records.append(("reform_day", region.reform_day.ledger))
    for name, ids in records:
        for id in ids:
            if not shape.fullmatch(id):
                yield subject.finding(f"no id of a fact: {shown(id)}", "write the id from your ledger, or none", name)


def is_ours(subject: Subject) -> bool:
    """Whether the library itself brings the region."""
    return subject.distribution == DISTRIBUTION


# The entries.


def spans(subject: Subject) -> Iterator[Said]:
    """The entries of the same persons follow each other in the file; none overlaps; gaps are listed."""
    names = [name for name, _, _ in entries(subject)]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield subject.finding("two entries of one name", "entries differ in part, who or first day", name)
    lines: dict[tuple[str, str, str, str], list[tuple[str, Dated]]] = {}
    for name, benefit, entry in entries(subject):
        if entry.checked is not None and entry.last_day is not None and entry.checked > entry.last_day:
            yield subject.finding(
                f"seen on {entry.checked}, after its last day {entry.last_day}", "correct checked= or last_day=", name
            )
        for status in STATUSES if "any" in entry.who else entry.who:
            lines.setdefault((benefit, entry.part, entry.scope, status), []).append((name, entry))
    found: dict[str, Said] = {}
    for line in lines.values():
        for (_, one), (name, two) in pairwise(line):
            if (two.start or date.min) <= (one.start or date.min):
                found[f"order {name}"] = subject.finding(
                    f"it stands behind the entry of {one.start} but begins on {two.start}",
                    "put the entries of the same persons in the order of their days", name,
                )  # fmt: skip
            elif one.last_day is None or two.start is None or two.start <= one.last_day:
                found[f"overlap {name}"] = subject.finding(
                    f"it begins on {two.start}, before the entry before it ends ({one.last_day or 'open'})",
                    "end the earlier one on the day before the later one begins", name,
                )  # fmt: skip
            elif two.start > one.last_day + ONE_DAY:
                gap = f"{one.last_day + ONE_DAY} to {two.start - ONE_DAY}"
                found[f"gap {name}"] = f"a gap before {name}: nothing is known from {gap}"
    yield from found.values()


def bands(subject: Subject) -> Iterator[Said]:
    """Bands, cohorts and tables rise; the last band is open, so that nobody falls out of them; ages are whole."""
    for name, _, entry in entries(subject):
        for outer in (entry.rule, *(rival.rule for rival in entry.rivals)):
            for rule in walk(outer):
                yield from (subject.finding(problem, mend, name) for problem, mend in _open_bands(rule))


def _open_bands(rule: object) -> Iterator[tuple[str, str]]:
    kind = type(rule).__name__
    if isinstance(rule, Table):
        ends: list[Any] = [day for day, _ in rule.rows]
    elif isinstance(rule, (Bands, Shares, Cohorts)):
        *ends, last = [end for end, _ in (rule.cohorts if isinstance(rule, Cohorts) else rule.bands)]
        if last is not None:
            yield f"{kind} end at {last}", "let the last band be open: (None, rule)"
    else:
        return
    if any(end is None for end in ends) or any(later <= earlier for earlier, later in pairwise(ends)):
        yield f"{kind} out of order: {', '.join(map(str, ends))}", "let the ends rise, and only the last one be None"
    elif isinstance(rule, Bands) and rule.by == "age" and any(end != int(end) or end > 120 for end in ends):
        yield f"ages that cannot be: {', '.join(map(str, ends))}", "age is full years, at most 120"


def units(subject: Subject) -> Iterator[Said]:
    """The unit of an entry is one that its benefit is told in."""
    for name, benefit, entry in entries(subject):
        fits = UNITS_OF[benefit]
        if entry.unit not in fits:
            yield subject.finding(f"{benefit} in {entry.unit}", "write one of " + ", ".join(fits), name)


# The words.


def words(subject: Subject) -> Iterator[Said]:
    """Names and texts are there in Chinese and in English; parts and groups have words."""
    region = loaded(subject)
    if not HAN.search(region.name_zh) or LATIN.search(region.name_zh):
        yield subject.finding(f"no Chinese name: {region.name_zh}", 'write name_zh="上河市"', "Region")
    if not LATIN.search(region.name_en) or HAN.search(region.name_en):
        yield subject.finding(f"no English name: {region.name_en}", 'write name_en="Shanghe"', "Region")
    for group in region.groups:
        yield from _said_in_both(subject, f"group {group.name}", group)
        for value in group.values:
            if value not in WORDS:
                yield subject.finding(
                    f"a group without words: {value}", "use a name of yibao_rules.policy.GROUPS", f"group {group.name}"
                )
    for name, _, entry in entries(subject):
        if entry.part and not has_words(entry.part):
            yield subject.finding(
                f"a part without words: {entry.part}", "use a part that yibao_rules.words.WORDS has words for", name
            )
        texts: list[Any] = [entry.note, *(rival.reason for rival in entry.rivals)]
        for outer in (entry.rule, *(rival.rule for rival in entry.rivals)):
            texts += [rule for rule in walk(outer) if isinstance(rule, (Text, Contact))]
        for text in texts:
            if text is not None:
                yield from _said_in_both(subject, name, text)


def has_words(part: str) -> bool:
    """Whether a part is told in words in both languages.

    >>> has_words("deduction:large_amount"), has_words("deduction:coffee")
    (True, False)
    """
    zh, en = part_text(part, "zh"), part_text(part, "en")
    return bool(HAN.search(zh)) and not any(mark in zh + en for mark in "_:") and not HAN.search(en)


def _said_in_both(subject: Subject, where: str, text: Text | Contact | Group) -> Iterator[Said]:
    # Sums need no words, and a document keeps its Chinese name in English too.
    if LATIN.search(text.zh) and not HAN.search(text.zh):
        yield subject.finding(f"no Chinese: {shown(text.zh)}", "write it in Chinese: zh=…", where)
    if HAN.search(text.en) and not LATIN.search(text.en):
        yield subject.finding(f"no English: {shown(text.en)}", "write it in English: en=…", where)


# What comes out.


def export(subject: Subject) -> Iterator[Said]:
    """What is exported as JSON and read back is equal."""
    region = loaded(subject)
    try:
        again = from_plain(json.loads(json.dumps(to_plain(region))))
    except Exception as error:
        yield subject.finding(
            f"the export cannot be read back: {shown(error)}", "use the vocabulary as it is", "Region"
        )
        return
    if again != region:
        differing = [name for name in _fields(region) if getattr(again, name) != getattr(region, name)]
        yield subject.finding(
            f"the export read back differs in {', '.join(differing)}", "use the vocabulary as it is", "Region"
        )


def _fields(region: Region) -> list[str]:
    return [attribute.name for attribute in attrs.fields(type(region))]


def explained(subject: Subject) -> Iterator[Said]:
    """Every entry is told in both languages, and so is every answer on its first and its last day."""
    region = loaded(subject)
    questions: dict[tuple[str, str, date], str] = {}
    for name, benefit, entry in entries(subject):
        found = Found(entry, region, benefit, subject.distribution, entry.start)
        for lang in LANGUAGES:
            try:
                lines = [describe(entry.rule, lang, entry.unit), *(line.text for line in evidence_lines([found], lang))]
            except Exception as error:
                yield subject.finding(
                    f"it cannot be told in {lang}: {shown(error)}", "use the vocabulary as it is", name
                )
                continue
            yield from (subject.finding(problem, mend, name) for problem, mend in _unsaid("\n".join(lines), lang))
        last = entry.last_day or max(entry.sighted, entry.start or date.min)
        for day in {entry.start or last, last}:
            for status in STATUSES if "any" in entry.who else entry.who:
                questions.setdefault((benefit, status, day), name)
    for (benefit, status, day), name in questions.items():
        for problem, mend in _answered(subject.code, benefit, status, day):
            yield subject.finding(f"{problem} ({benefit}, {status}, {day})", mend, name)


def _unsaid(text: str, lang: str) -> Iterator[tuple[str, str]]:
    if not (HAN if lang == "zh" else LATIN).search(text) or "None" in text:
        yield f"nothing is said in {lang}: {shown(text)}", "give every text in Chinese (zh=) and English (en=)"


def somebody(code: str, status: str, on: date) -> Insured:
    """A person whom every rule can be asked about: every field is given, of each group the first value."""
    groups = [group.values[0] for group in default().place(code).groups() if group.name != HOSPITAL]
    return Insured(
        region=code, status=status, birth_date=date(on.year - 66, 1, 15), sex=SEXES[0], retirement_track=TRACKS[0],
        contribution_base=7000, pension=4000, first_insured=date(on.year - 30, 1, 1),
        retired_on=date(on.year - 5, 3, 1), actual_months=240, deemed_months=36, local_months=200, province_months=220,
        continuous_months=120, missed_years=1, local_hukou=True, groups=groups,
    )  # fmt: skip


_QUESTIONS: Final[dict[str, Callable[[Insured, date], Any]]] = {
    "account_credit": lambda lin, on: api.account_credit(lin, on=on),
    "posting": lambda lin, on: api.credit_calendar(lin, start=on, end=on + 31 * ONE_DAY),
    "lifetime_coverage": lambda lin, on: api.lifetime_coverage(lin.replace(retired_on=on), on=on),
    "contributions": lambda lin, on: api.contributions(lin, on=on),
    "retirement": lambda lin, on: api.retirement(lin),
    "entitlement": lambda lin, on: api.entitlement(lin, on=on, paid_until=on - 100 * ONE_DAY, resumed_on=on - ONE_DAY),
    "account_use": lambda lin, on: api.account_use(lin.region, on=on),
    "terms": lambda lin, on: api.terms(lin.region, on=on),
    "channels": lambda lin, on: api.channels(lin.region),
}
"""How an entry of a benefit is asked for; bills have a rule of their own, figures are asked with the rest."""


def _answered(code: str, benefit: str, status: str, on: date) -> Iterator[tuple[str, str]]:
    ask = _QUESTIONS.get(benefit)
    if ask is None:
        return
    try:
        said = ask(somebody(code, status, on), on)
    except PluginFailed as error:
        yield f"the question fails: {error.reason}", "answer, or raise a YibaoError that says what is missing"
        return
    except YibaoError as error:
        said = error
    except Exception as error:
        yield f"the question fails: {shown(error)}", "answer, or raise a YibaoError that says what is missing"
        return
    for lang in LANGUAGES:
        try:
            text = said.explain(lang)
        except Exception as error:
            yield f"the answer cannot be told in {lang}: {shown(error)}", "use the vocabulary as it is"
            continue
        yield from _unsaid(text, lang)


# Promises, held by drawing persons and days.


def _drawn(name: str) -> Check:
    def check(subject: Subject) -> Iterator[Said]:
        loaded(subject)
        try:
            from . import promises
        except ModuleNotFoundError as error:
            raise NotLooked(f"{error.name} is not installed: pip install 'yibao-rules[testing]'") from None
        found: Iterator[Said] = getattr(promises, name)(subject)
        yield from found

    return check


CHECKS: Final[dict[str, Check]] = {
    "loads": loads,
    "data-only": data_only,
    "import-cost": import_cost,
    "sources": sources,
    "ledger": ledger,
    "spans": spans,
    "bands": bands,
    "units": units,
    "words": words,
    "export": export,
    "explained": explained,
    "monotone": _drawn("monotone"),
    "continuous": _drawn("continuous"),
    "bills": _drawn("bills"),
    "columns": _drawn("columns"),
}
"""The rules by the names of their test items."""
