"""The kit for authors of regions: every rule finds what breaks it, says file, entry and mend, and lets the good pass."""

from __future__ import annotations

import itertools
import json
import re
import sys
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import attrs
import pytest
from hypothesis import Phase, given, settings, strategies as st

import yibao_rules as yb
from yibao_rules import api, registry as registry_module, testing
from yibao_rules.errors import BadRegion
from yibao_rules.policy import HOSPITAL, Dated, Region
from yibao_rules.registry import Registry
from yibao_rules.rules import Bands, Cohorts, Flat, Shares, Table
from yibao_rules.testing import checks, golden, items, promises, strategies
from yibao_rules.testing.checks import CHECKS, NotLooked, Said
from yibao_rules.testing.subjects import Subject, plain_name, subjects

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "yibao-region-shanghe"
SHANGHE = (EXAMPLE / "src" / "yibao_region_shanghe" / "shanghe.py").read_text(encoding="utf-8")
CASES = EXAMPLE / "tests" / "golden" / "shanghe.jsonl"
COUNT = itertools.count()
# Where the checkout was installed before it had the kit, its plugin is named by hand.
PLUGIN = (
    ()
    if any(point.name == "yibao" for point in metadata.entry_points(group="pytest11"))
    else ("-p", "yibao_rules.testing.plugin")
)

Install = Callable[..., Subject]


@pytest.fixture(autouse=True)
def first_example() -> Iterator[None]:
    """What breaks a promise here breaks it on purpose: the simplest case need not be looked for."""
    before = settings.get_current_profile_name()
    settings.register_profile("kit", settings.default, phases=(Phase.generate,), database=None)
    settings.load_profile("kit")
    yield
    settings.load_profile(before)


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Puts a module on the path, with its distribution, and gives the region as the kit sees it."""
    monkeypatch.delenv("YIBAO_PLUGINS", raising=False)
    monkeypatch.syspath_prepend(str(tmp_path))
    made: list[str] = []

    def put(source: str, code: str = "990100", dist: str = "yibao-region-shanghe") -> Subject:
        name = f"yibao_kit_plugin_{next(COUNT)}"
        made.append(name)
        (tmp_path / f"{name}.py").write_text(source, encoding="utf-8")
        folder = tmp_path / f"{dist.replace('-', '_')}-1.0.dist-info"
        folder.mkdir(exist_ok=True)
        (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {dist}\nVersion: 1.0\n", encoding="utf-8")
        points = f"[yibao_rules.regions]\n{code} = {name}\n"
        (folder / "entry_points.txt").write_text(points, encoding="utf-8")
        monkeypatch.setattr(registry_module, "_registry", Registry())
        (subject,) = subjects(code)
        return subject

    yield put
    for name in made:
        sys.modules.pop(name, None)


def complaints(name: str, subject: Subject) -> list[str]:
    """What a rule finds wrong; the name of a rule that is not held is an error of the test."""
    return [str(said) for said in CHECKS[name](subject) if isinstance(said, BadRegion)]


def changed(*edits: str) -> str:
    """The made-up city with some of its text replaced; each text must be there."""
    text = SHANGHE
    for old, new in zip(edits[::2], edits[1::2], strict=True):
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


# The good one.


@pytest.mark.parametrize("name", [name for name in CHECKS if name != "columns"])
def test_the_made_up_city_keeps_every_rule(install: Install, name: str) -> None:
    subject = install(SHANGHE)
    assert (subject.code, subject.distribution) == ("990100", "yibao-region-shanghe 1.0")
    assert complaints(name, subject) == []


def test_what_is_only_noticed_is_told(install: Install) -> None:
    # The first entry for those in service then ends on 2023-06-28, the next begins on 2023-07-01.
    subject = install(changed('last_day="2023-06-30"', 'last_day="2023-06-28"'))
    assert list(CHECKS["spans"](subject)) == [
        "a gap before 990100/account_credit/in_service/2023-07-01: nothing is known from 2023-06-29 to 2023-06-30"
    ]
    (cost,) = CHECKS["import-cost"](subject)
    assert isinstance(cost, str)
    assert cost.startswith("the module is imported in ")
    assert cost.endswith(" ms, 1 modules")


# The rule for those in service since 2023-07-01.
OWN_2_PERCENT = 'Percent(2, of="contribution_base")'

# Bad ones: what is edited in the made-up city, the rule that finds it, and what the rule says of it.

BAD: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    "a function": (
        "data-only", ("REGION = Region(", "def half(x):\n    return x / 2\n\nREGION = Region("), ("half is no data", "line ")),
    "a class": ("data-only", ("REGION = Region(", "class A:\n    pass\n\nREGION = Region("), ("A is no data",)),
    "a coroutine": ("data-only", ("REGION = Region(", "async def a():\n    pass\n\nREGION = Region("), ("a is no data",)),
    "an import": ("data-only", ("SOURCES = (", "import os\n\nSOURCES = ("), ("no data: Import",)),
    "an import from elsewhere": (
        "data-only", ("SOURCES = (", "from os import path\n\nSOURCES = ("), ("path from os", "yibao_rules.policy")),
    "another name of the library": (
        "data-only", ("SOURCES = (", "from yibao_rules import Text, account_credit\n\nSOURCES = ("), ("account_credit from yibao_rules",)),
    "a condition": ("data-only", ("SOURCES = (", "if True:\n    X = 1\n\nSOURCES = ("), ("no data: If",)),
    "a comprehension": ("data-only", ("SOURCES = (", "X = [i for i in (1, 2)]\n\nSOURCES = ("), ("computed: ListComp",)),
    "a sum": ("data-only", ("rule=Flat(4),", "rule=Flat(2 + 2),"), ("computed: BinOp", "write the value itself")),
    "a call of a method": ("data-only", ('rule=Flat(4),', 'rule=Flat("4".strip()),'), ("no class of the vocabulary",)),
    "an assignment into something": ("data-only", ("REGION = Region(", "X = {}\nX['a'] = 1\nREGION = Region("), ("what is no name",)),
    "an annotated sum": ("data-only", ("REGION = Region(", "X: int = 1 + 1\nREGION = Region("), ("computed: BinOp",)),
    "a hook that computes": ("data-only", ("    return REGION", "    region = REGION\n    return region"), ("does more than return",)),
    "another marker": (
        "data-only", ("\n@hookimpl\n", "\n@hookimpl(tryfirst=True)\n"), ("without its marker", "write @hookimpl")),
    "a source for nothing": (
        "sources", ("SOURCES = (", 'SOURCES = (\n    Source("unread", kind="press", title="题", publisher="报"),'),
        ("source unread: nothing cites it",)),
    "a claim as the value": (
        "sources", ('ledger="shanghe-005", confidence="high"', 'ledger="shanghe-005", confidence="low"'),
        ("a claim of low confidence", "deduction:large_amount")),
    "a rival that agrees": (
        "sources", ("            Flat(180),", "            Bands('age', ((70, Flat(80)), (None, Flat(95)))),"), ("a rival that says the same",)),
    "an id with blanks": ("ledger", ('ledger="shanghe-001"', 'ledger="page 1"'), ("no id of a fact: 'page 1'", "in_service/2019-01-01")),
    "the reform's id": ("ledger", ('sources="shanghe-2023-7", ledger="shanghe-002"),\n)', 'sources="shanghe-2023-7", ledger="?"),\n)'), ("reform_day",)),
    "entries out of order": (
        "spans", ('first_day="2019-01-01", last_day="2023-06-30"', 'first_day="2024-01-01", last_day="2025-01-01"',
                  'first_day="2023-07-01", checked="2025-03-02",\n        rule=Percent(2, of', 'first_day="2019-01-01", last_day="2023-12-31",\n        rule=Percent(2, of'),
        ("stands behind the entry of 2024-01-01", "in the order of their days")),
    "seen after its end": (
        "spans", ('last_day="2023-06-30"', 'last_day="2023-06-30", checked="2023-08-01"'), ("seen on 2023-08-01, after its last day",)),
    "an age in halves": ("bands", ("((70, Flat(80))", '(("69.5", Flat(80))'), ("ages that cannot be: 69.5",)),
    "a very old age": ("bands", ("((70, Flat(80))", "((700, Flat(80))"), ("ages that cannot be: 700",)),
    "no Chinese name": ("words", ('name_zh="上河市"', 'name_zh="Shanghe"'), ("no Chinese name",)),
    "no English name": ("words", ('name_en="Shanghe"', 'name_en="上河"'), ("no English name",)),
    "a part without words": ("words", ('part="hand_claim"', 'part="hand_wave"'), ("a part without words: hand_wave",)),
    "a group without words": ("words", ('values=("tier_1", "tier_2")', 'values=("tier_1", "tier_9")'), ("tier_9", "group tier")),
    "a group in one language": ("words", ('zh="参保档次"', 'zh="tier"'), ("no Chinese: 'tier'",)),
    "a note in one language": (
        "words", ('en="80 yuan are about 2% of the average pension of 2022"', 'en="约为百分之二"'), ("no English",)),
    "a reason in one language": ("words", ('zh="与上医保〔2023〕7号不符"', 'zh="contradicted"'), ("no Chinese: 'contradicted'",)),
    "a broken promise": (
        "monotone", ("((70, Flat(80)), (None, Flat(95)))", "((70, Flat(95)), (None, Flat(80)))"), ("it falls in age: 95 at 69, 80 at 70", "2023-07-01")),
    "a promise about the base": (
        "monotone", ("rule=Percent(2, of=\"contribution_base\"),\n        sources=(\"shanghe-2023-7\"", "rule=Bands('contribution_base', ((5000, Flat(9)), (None, Flat(8)))),\n        sources=(\"shanghe-2023-7\""),
        ("it falls in contribution_base: 9 at 4999.99, 8 at 5000",)),
    "a promise about the years": (
        "monotone", ('monotone_in="age",', 'monotone_in="continuous_months",', 'rule=Bands("age", ((70,', 'rule=Bands("continuous_months", ((70,', "Flat(80)), (None", "Flat(99)), (None"),
        ("it falls in continuous_months",)),
    "a jump between bands": (
        "continuous", (OWN_2_PERCENT, f'Bands("contribution_base", ((5000, {OWN_2_PERCENT}), (None, Percent("2.5", of="contribution_base"))))'),
        ("it jumps in contribution_base: 99.9998 at 4999.99, 125.000 at 5000", "in_service/2023-07-01", "do not name contribution_base in continuous_in=")),
    "a fall between bands": (
        "continuous", (OWN_2_PERCENT, f'Bands("contribution_base", ((5000, {OWN_2_PERCENT}), (None, Flat(99))))'),
        ("it jumps in contribution_base: 99.9998 at 4999.99, 99 at 5000",)),
    "a jump under a cap": (
        "continuous", (OWN_2_PERCENT, f'AtMost(500, Bands("contribution_base", ((5000, {OWN_2_PERCENT}), (None, Flat(600)))))'),
        ("it jumps in contribution_base: 99.9998 at 4999.99, 500 at 5000",)),
    "an amount in whole yuan": (
        "continuous", (OWN_2_PERCENT, f'Rounded({OWN_2_PERCENT}, to=1, mode="down", source="shanghe-2023-7")', "import (", "import (\n    Rounded,"),
        ("it jumps in contribution_base: ", "in_service/2023-07-01")),
    "more than the base itself": (
        "continuous", (OWN_2_PERCENT, f"Times(60, {OWN_2_PERCENT})"), ("it jumps in contribution_base: 0.00 at 0, 0.0120 at 0.01",)),
    "a tertiary hospital that pays more": (
        "bills", ('"tertiary": Rate(55)', '"tertiary": Rate(90)'), ("a smaller hospital gives less", "990100/outpatient/")),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD)
def test_a_rule_finds_what_breaks_it(install: Install, case: str) -> None:
    name, edits, said = BAD[case]
    subject = install(changed(*edits))
    assert subject.region is not None, subject.problem
    found = complaints(name, subject)
    assert bool(found) == bool(said)
    for text in found:
        assert text.startswith(subject.path.name)  # type: ignore[union-attr]
        assert "\nMend: " in text
    assert all(any(word in text for text in found) for word in said), found


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("REGION = (", "was never closed"),
        (SHANGHE.replace("rule=Flat(4)", "rule=Flat(-4)"), "below zero"),
        (SHANGHE.replace('"990100",', '"990200",'), "990200"),
        ("raise OSError('no network here')", "OSError: no network here"),
    ],
)
def test_what_does_not_load_is_told_once(install: Install, source: str, words: str) -> None:
    subject = install(source)
    assert subject.region is None
    (found,) = complaints("loads", subject)
    assert words in found
    assert found.startswith("yibao-region-shanghe 1.0: ")
    assert found.count("yibao-region-shanghe") == 1
    assert "\nMend: " in found
    for name in set(CHECKS) - {"loads", "data-only", "import-cost"}:
        with pytest.raises(NotLooked, match="does not load"):
            list(CHECKS[name](subject))


def test_a_module_that_is_no_python(install: Install) -> None:
    (found,) = complaints("data-only", install("REGION = ("))
    assert "not Python" in found


def test_a_hook_may_import_what_is_no_data(install: Install) -> None:
    more = "\n\n@hookimpl\ndef yibao_checks(region):\n    from os import path\n    return [path.sep]\n"
    documented = SHANGHE.replace("    return REGION", '    """The made-up city."""\n    return REGION')
    assert complaints("data-only", install(documented + more)) == []


# The import.


def test_an_import_that_takes_long_or_brings_others(install: Install) -> None:
    subject = install("import sched, time\ntime.sleep(1.1)\n" + SHANGHE)
    found = "\n".join(complaints("import-cost", subject))
    assert re.search("also imports .*sched", found)
    assert "takes 1." in found


def test_an_import_that_never_ends(install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    subject = attrs.evolve(install(SHANGHE), module="yibao_kit_waits", together=("yibao_kit_waits",))
    assert subject.path is None
    (Path(sys.path[0]) / "yibao_kit_waits.py").write_text("import time\ntime.sleep(60)\n", encoding="utf-8")
    monkeypatch.setattr(checks, "PATIENCE", 0.8)
    (found,) = complaints("import-cost", subject)
    assert "did not end within 0.8 seconds" in found


def test_an_import_that_fails_is_no_matter_of_cost(install: Install) -> None:
    subject = install("1 / 0")
    with pytest.raises(NotLooked, match="ZeroDivisionError"):
        complaints("import-cost", subject)
    with pytest.raises(NotLooked, match="no module"):
        complaints("import-cost", Subject("990100", "nobody"))
    with pytest.raises(NotLooked, match="no source"):
        complaints("data-only", Subject("990100", "nobody"))


# What construction already refuses, checked all the same: data that were tampered with.


def tampered(region: Region, **fields: Any) -> Region:
    """A copy whose fields are set past every check."""
    copy = attrs.evolve(region)
    for name, value in fields.items():
        object.__setattr__(copy, name, value)
    return copy


def entry(region: Region, **fields: Any) -> Dated:
    copy = attrs.evolve(region.account_credit[2])
    for name, value in fields.items():
        object.__setattr__(copy, name, value)
    return copy


def rule(cls: Any, field: str, value: object) -> Any:
    made = cls.__new__(cls)
    for attribute in cls.__attrs_attrs__:
        object.__setattr__(made, attribute.name, attribute.default)
    object.__setattr__(made, field, value)
    return made


def test_tampered_data_are_found_too(install: Install) -> None:
    subject = install(SHANGHE)
    assert subject.region is not None
    good, source = subject.region, subject.region.sources[0]

    def said(name: str, **fields: Any) -> str:
        return "\n".join(complaints(name, attrs.evolve(subject, region=tampered(good, **fields))))

    def of(name: str, **fields: Any) -> str:
        return said(name, account_credit=(entry(good, **fields),))

    assert "source 'nowhere' does not resolve" in of("sources", sources=("nowhere",))
    assert "no source" in of("sources", sources=())
    empty = attrs.evolve(source)
    object.__setattr__(empty, "address", " ")
    assert "says not where it was read" in said("sources", sources=(empty, *good.sources[1:]))
    assert "two entries of one name" in said("spans", account_credit=(good.account_credit[2], good.account_credit[2]))
    late = entry(good, first_day=date(2025, 1, 1))
    assert "before the entry before it ends (open)" in said("spans", account_credit=(good.account_credit[2], late))
    flat = Flat(1)
    assert "Bands end at 70" in of("bands", rule=rule(Bands, "bands", ((Decimal(70), flat),)))
    assert "out of order: 70, None" in of("bands", rule=rule(Bands, "bands", ((70, flat), (None, flat), (None, flat))))
    assert "Shares end at 5" in of("bands", rule=rule(Shares, "bands", ((5, flat),)))
    assert "out of order" in of("bands", rule=rule(Cohorts, "cohorts", ((5, flat), (4, flat), (None, flat))))
    days = ((date(2025, 1, 1), flat), (date(2024, 1, 1), flat))
    assert "Table out of order: 2025-01-01, 2024-01-01" in of("bands", rule=rule(Table, "rows", days))
    assert of("bands", rule=Table({"2024-01-01": flat})) == ""
    assert "account_credit in days.\nMend: write one of yuan/month, yuan/year, text." in of("units", unit="days")
    assert "cannot be read back" in of("export", rule=object())
    assert "differs in name_zh" in said("export", name_zh=Decimal(5))
    assert "cannot be told in zh" in of("explained", rule=object())


def test_in_the_library_itself_ids_are_those_of_the_ledger(install: Install) -> None:
    subject = attrs.evolve(install(SHANGHE), distribution="yibao-rules")
    assert "no id of a fact: 'shanghe-001'" in complaints("ledger", subject)[0]


# Answers.

CALCULATOR = """

class Own:
    benefit = "account_credit"

    def compute(self, person, policy, on, *, extrapolate=False):
        {body}


@hookimpl
def yibao_calculators():
    return [Own()]
"""


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("return 5", "cannot be told in "),
        ("return type('Said', (), {'explain': lambda self, lang: 'None'})()", "nothing is said in "),
        ("return 1 / 0", "the question fails: ZeroDivisionError: division by zero"),
    ],
)
def test_answers_are_told(install: Install, body: str, words: str) -> None:
    found = complaints("explained", install(SHANGHE + CALCULATOR.format(body=body)))
    assert any(words in text and "(account_credit, retired, 2023-07-01)" in text for text in found), found


def test_a_question_that_fails_otherwise_is_found(install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    subject = install(SHANGHE)

    def fails(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a bug of ours")

    monkeypatch.setattr(api, "terms", fails)
    found = complaints("explained", subject)
    assert found
    assert all(
        "990100/terms/hand_claim/any/2019-01-01: the question fails: ZeroDivisionError(" in text for text in found
    )


# Promises.


def test_promises_need_hypothesis(install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    subject = install(SHANGHE)
    for name in ("promises", "strategies"):
        monkeypatch.delitem(sys.modules, f"yibao_rules.testing.{name}")
        monkeypatch.delattr(testing, name)
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(NotLooked, match=r"hypothesis is not installed: pip install 'yibao-rules\[testing\]'"):
        complaints("bills", subject)


def test_a_region_without_promises(install: Install) -> None:
    text = SHANGHE
    promises_made = ('monotone_in=("age", "contribution_base")', 'monotone_in="contribution_base"', 'monotone_in="age"')
    for promise in (*promises_made, 'continuous_in="contribution_base"'):
        text = text.replace(f", {promise}", "")
    text = text.replace("    outpatient=OUTPATIENT,\n", "").replace("    account_credit=ACCOUNT_CREDIT,\n", "")
    subject = install(text)
    with pytest.raises(NotLooked, match="no entry names an input in monotone_in"):
        complaints("monotone", subject)
    with pytest.raises(NotLooked, match="no entry names an input in continuous_in"):
        complaints("continuous", subject)
    with pytest.raises(NotLooked, match="no rule for bills"):
        complaints("bills", subject)


def test_nothing_is_promised_where_the_notice_is_silent(install: Install) -> None:
    silent = changed(
        "start=Flat(600)",
        "start=Unknown(zh='没有找到', en='not found')",
        '    reform_day=ReformDay("2023-07-01", sources="shanghe-2023-7", ledger="shanghe-002"),\n',
        "",
    )
    subject = install(silent)
    for name in ("bills", "sources", "ledger"):
        assert complaints(name, subject) == []


def test_a_promise_is_held_where_the_rule_ends_in_silence(install: Install) -> None:
    subject = install(
        changed(
            "((70, Flat(80)), (None, Flat(95)))", "((70, Flat(80)), (None, Unknown(zh='没有找到', en='not found')))"
        )
    )
    assert complaints("monotone", subject) == []


@pytest.mark.parametrize(
    "rule",
    [
        # 2% up to 5,000 yuan, 1% of what is above: 5000 × 2% = 100 = 5000 × 1% + 50.
        'Bands("contribution_base", ((5000, Percent(2, of="contribution_base")), '
        '(None, Sum((("percentage", Percent(1, of="contribution_base")), ("fixed_amount", Flat(50)))))))',
        # Above 5,000 yuan nothing is known, so nothing is promised.
        'Bands("contribution_base", ((5000, Flat(100)), (None, Unknown(zh="没有找到", en="not found"))))',
        # A rounding to the fen moves an amount by a fen at most.
        'Rounded(Percent(2, of="contribution_base"), to="0.01", mode="up", source="shanghe-2023-7")',
    ],
)
def test_what_does_not_jump_may_say_so(install: Install, rule: str) -> None:
    subject = install(changed(OWN_2_PERCENT, rule, "import (", "import (\n    Rounded, Sum,"))
    assert subject.region is not None, subject.problem
    assert complaints("continuous", subject) == []


def test_no_jump_is_promised_between_ages(install: Install) -> None:
    subject = install(changed('confidence="high", monotone_in="age",', 'confidence="high", continuous_in="age",'))
    assert subject.region is None
    (found,) = complaints("loads", subject)
    assert "no jump is promised in what is no money: 'age'" in found


def test_floors_caps_and_ends_of_bands_are_looked_at(install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    # Own contributions of the flexibly employed: at least 300, at most 1,500, else 8%. 300 ÷ 8% = 3,750 and 1,500 ÷ 8%
    # = 18,750; the band is added at 9,000.
    banded = 'Bands("contribution_base", ((9000, Percent(8, of="contribution_base")), (None, Percent(8, of="contribution_base"))))'
    subject = install(changed('AtMost(1500, Percent(8, of="contribution_base"))', f"AtMost(1500, {banded})"))
    asked: set[Decimal] = set()
    evaluated = promises._evaluated

    def listening(entry: Dated, lin: Any, field: str, given: Decimal, on: date) -> Any:
        if entry.part == "own:basic":
            asked.add(given)
        return evaluated(entry, lin, field, given, on)

    monkeypatch.setattr(promises, "_evaluated", listening)
    assert complaints("continuous", subject) == []
    fen = Decimal("0.01")
    assert {edge + step for edge in (3750, 9000, 18750) for step in (-fen, 0, fen)} <= asked


@given(st.lists(st.integers(0, 3), min_size=2, max_size=30))
def test_a_change_is_found_wherever_the_ends_differ(seen: list[int]) -> None:
    found = promises._change(0, len(seen) - 1, seen.__getitem__)
    if seen[0] == seen[-1]:
        assert found is None
    else:
        assert found is not None
        assert seen[found] != seen[found - 1]


def settlement(**changes: Any) -> Any:
    """A settled bill of 1600 yuan that is right, but for the changes."""
    room = SimpleNamespace(op="room", facts={"kind": "cap"}, value=Decimal(4000))
    share = SimpleNamespace(op="share", facts={"percent": Decimal(55)}, value=Decimal(550))
    layer = SimpleNamespace(name="pooled", paid=Decimal(550), step=SimpleNamespace(children=(room, share)))
    right = {
        "pooled": Decimal(550), "large_amount": Decimal(0), "assistance": Decimal(0), "account": Decimal(50), "cash": Decimal(1000),
        "total": Decimal(1600), "in_scope": Decimal(1600), "deductible": Decimal(600), "own": Decimal(1050), "own_at_most": Decimal(1050),
        "layers": (layer,), "room": room, "share": share,
    }  # fmt: skip
    made = SimpleNamespace(**(right | changes))
    made.layer = layer
    return made


def test_a_settled_bill_is_looked_over() -> None:
    def said(one: Any) -> str:
        return "\n".join(promises.unsettled(one))

    assert said(settlement()) == ""
    assert said(settlement(account=None)) == ""
    assert "below zero" in said(settlement(cash=Decimal(-1)))
    assert "add up to 1601, the bill is 1600" in said(settlement(cash=Decimal(1001)))
    assert "the deductible is 1601" in said(settlement(deductible=Decimal(1601)))
    assert "the pool pays 1601" in said(settlement(pooled=Decimal(1601)))
    assert "more than 1" in said(settlement(own_at_most=Decimal(1)))
    full = settlement()
    full.room.value = Decimal(500)
    assert "pays 550, its cap leaves 500" in said(full)
    full.room.value = None
    assert said(full) == ""
    full.share.facts["percent"] = Decimal(101)
    assert "pays 101%" in said(full)
    full.share.op = "start"
    assert said(full) == ""


def test_bills_that_break_their_promises_are_found(install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    subject = install(SHANGHE)
    settle, reimburse = api.settle, api.reimburse

    def said() -> str:
        return "\n".join(complaints("bills", subject))

    with monkeypatch.context() as patch:
        patch.setattr(api, "settle", lambda *a, **k: [attrs.evolve(one, cash=Decimal(-1)) for one in settle(*a, **k)])
        assert "a part is below zero" in said()
    with monkeypatch.context() as patch:
        patch.setattr(yb.Settlement, "explain", lambda *_, **__: "")
        assert "it is not told in zh" in said()
    with monkeypatch.context() as patch:
        patch.setattr(api, "reimburse", lambda *a, **k: attrs.evolve(reimburse(*a, **k), cash=Decimal(-1)))
        assert "claim by claim it is settled otherwise" in said()
    with monkeypatch.context() as patch:
        patch.setattr(promises, "_otherwise_one_by_one", lambda *_: "")
        patch.setattr(promises, "unsettled", lambda _: ())

        def less(lin: object, drawn: list[yb.Claim], **more: Any) -> Any:
            return [attrs.evolve(one, pooled=Decimal(10**6) - one.in_scope) for one in settle(lin, drawn, **more)]

        patch.setattr(api, "settle", less)
        assert "leaves less to pay, or gives less" in said()

        def jumping(lin: object, drawn: list[yb.Claim], **more: Any) -> Any:
            """Whoever is past the deductible of 600 yuan is paid half of it, too: 300 more from a fen to the next."""
            more_paid = [(one, 300 if one.in_scope > 600 else 0) for one in settle(lin, drawn, **more)]
            return [
                attrs.evolve(one, pooled=one.pooled + paid, own_at_most=one.own_at_most - paid)
                for one, paid in more_paid
            ]

        patch.setattr(api, "settle", jumping)
        patch.setattr(promises, "_less_for_smaller", lambda *_: "")
        assert "a bill larger by 0.02 leaves less to pay" in said()
    with monkeypatch.context() as patch:
        patch.setattr(api, "settle", lambda *_, **__: 1 / 0)
        assert "it cannot be settled, ZeroDivisionError" in said()


CLAIM = yb.Claim(on="2025-01-01", kind="outpatient", level="primary", in_scope=1)


def test_silence_about_a_bill_is_no_wrong_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def silent(error: yb.YibaoError) -> object:
        def ask(*_: object, **__: object) -> None:
            raise error

        monkeypatch.setattr(api, "settle", ask)
        return promises.settled(yb.Insured(region="110000"), [])

    assert silent(yb.MissingInput((HOSPITAL,))) is None
    assert promises._less_for_more(yb.Insured(region="110000"), CLAIM, 5) == ""
    with pytest.raises(yb.MissingInput):
        silent(yb.MissingInput(("pension",)))


# Columns.


class Frames:
    """Frames that answer row by row, or wrongly."""

    def __init__(self, wrong: int = 0) -> None:
        self.wrong = wrong

    def account_credit(self, table: Any, *, on: str) -> Any:
        rows = []
        for row in table.rows:
            given = {name: row[name] for name in promises.FIELDS if name != "groups"}
            lin = yb.Insured(**given, groups=[name for name in row["groups"].split(",") if name])
            annual, status = promises._by_the_scalar(lin, row[on])
            annual = None if annual is None else annual + self.wrong
            rows.append(row | {"account_credit_annual_fen": annual, "account_credit_status": status})
        return SimpleNamespace(to_pylist=lambda: rows)


def test_a_frame_must_say_what_the_person_is_told(install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    subject = install(SHANGHE)
    arrow = SimpleNamespace(Table=SimpleNamespace(from_pylist=lambda rows: SimpleNamespace(rows=rows)))
    monkeypatch.setitem(sys.modules, "pyarrow", arrow)
    monkeypatch.setattr(yb, "frames", Frames(), raising=False)
    assert complaints("columns", subject) == []
    monkeypatch.setattr(yb, "frames", Frames(wrong=1))
    found = complaints("columns", subject)
    assert found
    assert "the frame says" in found[0]
    assert "990100/account_credit/" in found[0]
    without = install(SHANGHE.replace("    account_credit=ACCOUNT_CREDIT,\n", ""))
    with pytest.raises(NotLooked, match="no account credit of its own"):
        complaints("columns", without)


def test_without_frames_there_is_nothing_to_compare(install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    subject = install(SHANGHE)
    monkeypatch.delattr(yb, "frames", raising=False)
    monkeypatch.setitem(sys.modules, "yibao_rules.frames", None)
    with pytest.raises(NotLooked, match="no frames here"):
        complaints("columns", subject)


# Which regions.


def test_regions_are_found_by_code_by_distribution_and_all_together(install: Install) -> None:
    mine = install(SHANGHE)
    assert subjects("yibao-region-shanghe") == subjects("Yibao_Region.Shanghe") == subjects("990100")
    assert mine.module in mine.together
    assert mine.file == mine.path.name  # type: ignore[union-attr]
    (wuhan,) = subjects("420100")
    assert (wuhan.module, wuhan.distribution) == ("yibao_rules.regions.hubei.wuhan", "yibao-rules")
    everything = {subject.code for subject in subjects("all")}
    assert everything >= {"990100", "420100"}
    assert {subject.code for subject in subjects("yibao-rules")} == everything - {"990100"}
    with pytest.raises(ValueError, match=r"'yibao-region-shange'; did you mean yibao-region-shanghe\?"):
        subjects("yibao-region-shange")
    with pytest.raises(ValueError, match=r"installed as '   '\. Installed: yibao-region-shanghe, yibao-rules"):
        subjects("   ")
    assert plain_name("") == ""


def test_a_region_that_another_brings_is_not_its_own(install: Install) -> None:
    install(SHANGHE, code="110000", dist="my-beijing")
    (subject,) = subjects("my-beijing")
    assert (subject.code, subject.region, subject.path) == ("110000", None, None)
    assert subject.file == "my-beijing 1.0"
    assert "built in" in complaints("loads", subject)[0]
    # Asked for by its code, the library's own region is there, but what claims to be it is told.
    (beijing,) = subjects("110000")
    assert (beijing.distribution, beijing.module) == ("yibao-rules", "yibao_rules.regions.beijing")
    (told,) = complaints("loads", beijing)
    assert told.startswith("my-beijing 1.0: it redefines a region that is built in")
    assert "mended in the library" in told
    assert complaints("loads", subjects("420100")[0]) == []


def test_a_built_in_region_that_does_not_load(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Registry, code: str) -> None:
        raise BadRegion("an amount below zero: -5", "write it without the sign", file="wuhan.py line 9")

    monkeypatch.setattr(Registry, "loaded", refuse)
    (subject,) = subjects("420100")
    assert complaints("loads", subject) == [
        "wuhan.py line 9: an amount below zero: -5.\nMend: write it without the sign."
    ]


def test_a_package_that_breaks_hides_its_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "yibao_kit_broken").mkdir()
    (tmp_path / "yibao_kit_broken" / "__init__.py").write_text("1 / 0", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    subject = Subject("990100", "broken 1.0", module="yibao_kit_broken.city")
    assert subject.path is None
    assert subject.file == "yibao_kit_broken.city"
    monkeypatch.chdir(tmp_path)
    (tmp_path / "yibao_kit_city.py").write_text("", encoding="utf-8")
    assert Subject("990100", "fine 1.0", module="yibao_kit_city").file == "yibao_kit_city.py"


# Golden cases.


def case(**changes: Any) -> golden.Case:
    """A case of Beijing that holds (京劳社医发〔2006〕9号: 110 yuan from 70 on), but for the changes."""
    right = {
        "id": "lin", "call": "account_credit", "person": {"region": "110000", "birth_date": "1952-05-01", "status": "retired"},
        "on": "2025-05-01", "expect": {"amount": "110.00"}, "source": "京劳社医发〔2006〕9号", "by_hand": "72 years: 110",
    }  # fmt: skip
    return golden.Case(right | changes, "lin.jsonl", 3)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, ""),
        ({"expect": {"amount": "100.00"}}, "amount is 110.00, worked out 100.00 (worked out: 72 years: 110; source: 京"),
        ({"expect": {"amount": "110.0"}}, "amount is 110.00, worked out 110.0"),
        # 110 yuan is right, only not as a case writes it: an amount shows its fen.
        ({"expect": {"amount": 110}}, 'Mend: write the amount as text with its fen: "110.00".'),
        ({"expect": {"amount": 100}}, "Mend: read the source again"),
        ({"expect": {"annual": None}}, "annual is 1320.00, worked out None"),
        ({"expect": {"unit": "yuan/year"}}, "unit is yuan/month, worked out yuan/year"),
        ({"expect": {"amuont": "110.00"}}, "Mend: write amount."),
        ({"expect": {"lines.xyz": "1"}}, "the answer has no lines.xyz"),
        ({"expect": {"nowhere.at_all": "1"}}, "the answer has no nowhere.at_all"),
        ({"call": "settle", "claims": [{"on": "2025-03-01", "kind": "outpatient", "level": "tertiary", "in_scope": 500}], "expect": {"lst.pooled": "0"}}, "Mend: write last."),
        ({"call": "lifetime_coverage", "person": {"region": "150200", "sex": "female", "first_insured": "2016-01-01", "actual_months": 240}, "on": "2023-03-31", "expect": {"options.lumpsum.total": None}}, "Mend: write lump_sum."),
        ({"expect": {"error": "NotKnown"}}, "there is an answer where NotKnown is expected"),
        ({"expect": {"error": "NotKnown"}, "on": "1990-01-01"}, ""),
        ({"expect": {"error": "MissingInput"}, "on": "1990-01-01"}, "NotKnown: "),
        ({"expect": {"error": "MissingInput", "fields": ["birth_date"]}, "person": {"region": "110000", "status": "retired"}}, ""),
        ({"expect": {"error": "MissingInput", "fields": ["sex"]}, "person": {"region": "110000", "status": "retired"}}, "fields is ('birth_date',), worked out ['sex']"),
    ],
)  # fmt: skip
def test_a_golden_case_says_where_the_answer_differs(changes: dict[str, Any], said: str) -> None:
    found = [str(complaint) for complaint in golden.run(case(**changes))]
    assert len(found) == bool(said)
    assert not said or found[0].startswith("lin.jsonl line 3, entry lin: ")
    assert not said or said in found[0]


def test_answers_of_every_kind_are_compared() -> None:
    born = {"region": "100000", "birth_date": "1970-02-01", "sex": "female", "retirement_track": "female_55"}
    # Born in February 1970, old age 55 (2025-02): one month later by the decision of 2024-09-13 (a month more for each four months).
    late = case(call="retirement", person=born, expect={"month": "2025-03-01", "age": [55, 1]})
    assert list(golden.run(late)) == []
    (wrong,) = golden.run(case(call="retirement", person=born, expect={"month": "2025-05-01"}))
    assert "month is 2025-03-01, worked out 2025-05-01" in str(wrong)
    options = (SimpleNamespace(kind="lump_sum", total=Decimal(5)), SimpleNamespace(kind="monthly", total=None))
    assert golden.found_at(SimpleNamespace(options=options), "options.lump_sum.total") == 5


BILL = {"on": "2025-03-01", "kind": "outpatient", "level": "tertiary", "in_scope": "500"}
SETTLE = {"call": "settle", "claims": [BILL], "on": None}
LIN = {"region": "110000", "status": "retired"}


@pytest.mark.parametrize(
    ("changes", "problem", "mend"),
    [
        ({"person": LIN | {"birth_dat": "1952-05-01"}}, "person has no 'birth_dat'", "write birth_date"),
        ({"person": {"status": "retired"}}, "person without region", 'give "region": …'),
        ({"person": None}, "without person", 'say who is asked about: "person": {"region": …}'),
        ({"source": "", "by_hand": ""}, "without source, by_hand", "name the source; say how the number follows"),
        ({"on": None}, "without on", 'give the day: "on": "2025-05-01"'),
        ({"onn": "2025-05-01"}, "a case of account_credit has no 'onn'", "write on"),
        ({"claims": [BILL]}, "a case of account_credit has no 'claims'", "use id, call, "),
        ({"arguments": {"extrapolat": True}}, "arguments has no 'extrapolat'", "write extrapolate"),
        ({"arguments": ["extrapolate"]}, "arguments is no object", "write arguments as {"),
        ({"person": LIN | {"history": [{"regoin": "110000"}]}}, "history[0] has no 'regoin'", "write region"),
        ({"person": LIN | {"history": [{"region": "110000"}]}}, "history[0] without first_month, last_month", 'give "first_month": …'),
        ({"person": LIN | {"history": "110000"}}, "history is no list", 'write "history": [{…}]'),
        (SETTLE | {"claims": None}, "without claims", 'give its bills: "claims": [{"on": …}]'),
        (SETTLE | {"claims": [BILL | {"levle": "tertiary"}]}, "claims[0] has no 'levle'", "write level"),
        (SETTLE | {"claims": [{"kind": "outpatient"}]}, "claims[0] without on", 'give "on": …'),
        (SETTLE | {"before": {"stay": 1}}, "before has no 'stay'", "write stays"),
        ({"call": "retirement"}, "a case of retirement has no 'on'", "use id, call, person"),
        ({"call": None}, "without call", "name the question that it asks"),
        ({"expect": {"error": "NotKnow"}}, "no such error: 'NotKnow'", "write NotKnown"),
        ({"expect": {"error": "MissingInput", "fields": "sex"}}, "fields is no list", 'write "fields": ["…"]'),
        ({"expect": ["110.00"]}, "expect is no object", "say what the source gives"),
        ({"expect": {"amount": "much"}}, "amount is no amount: 'much'", 'write it as text, as "105.00"'),
        ({"expect": {"amount": True}}, "amount is no amount: True", 'write it as text, as "105.00"'),
        ({"expect": {"month": "2025-3-1"}}, "month is no day: '2025-3-1'", 'write it as text, as "2025-05-01"'),
        ({"expect": {"month": "2025-02-30"}}, "month is no day: '2025-02-30'", 'write it as text, as "2025-05-01"'),
    ],
)  # fmt: skip
def test_a_line_that_asks_nothing_says_so_in_two_lines(
    tmp_path: Path, changes: dict[str, Any], problem: str, mend: str
) -> None:
    # None takes a key out.
    data = {key: value for key, value in (case().data | changes).items() if value is not None}
    (tmp_path / "cases.jsonl").write_text(json.dumps(data), encoding="utf-8")
    (wrong,) = golden.cases(tmp_path / "cases.jsonl")
    assert isinstance(wrong, BadRegion)
    assert str(wrong).startswith(f"cases.jsonl line 1, entry lin: {problem}")
    assert str(wrong).splitlines()[1].startswith(f"Mend: {mend}")


def test_lines_that_are_no_cases(tmp_path: Path) -> None:
    right = json.dumps(case().data)
    lines = [right, "", "{", "[]", '{"person": 5}', right, json.dumps(case(source="").data | {"id": "b"})]
    lines += [json.dumps(case(call=call, id=call).data) for call in ("acount_credit", "xyz")]
    file = tmp_path / "cases.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    found = list(golden.cases(file))
    assert isinstance(found[0], golden.Case)
    assert (found[0].code, found[0].line) == ("110000", 1)
    said = [str(complaint) for complaint in found[1:]]
    for number, words in [
        (3, "not JSON"), (4, "not a case"), (5, "not a case"), (6, "a second case"), (7, "without source"),
        (8, "Mend: write account_credit"), (9, "Mend: use account_credit, "),
    ]:  # fmt: skip
        assert any(text.startswith(f"cases.jsonl line {number}") and words in text for text in said), (number, said)
    assert len(said) == 7
    assert golden.files([file, tmp_path]) == (file, file)
    with pytest.raises(ValueError, match="no golden cases at"):
        golden.files([tmp_path / "nowhere"])


# As a plugin of pytest.


@pytest.fixture
def at_home(install: Install, pytester: pytest.Pytester) -> Install:
    """A folder of its own to run pytest in, beside an installed plugin."""
    return install


def outcomes(done: pytest.RunResult) -> dict[str, int]:
    return {name: count for name, count in done.parseoutcomes().items() if name != "warnings"}


def test_the_option_adds_an_item_for_each_rule_and_case(at_home: Install, pytester: pytest.Pytester) -> None:
    at_home(SHANGHE)
    pytester.makepyfile("def test_of_their_own():\n    pass\n")
    done = pytester.runpytest_inprocess(*PLUGIN, "--yibao-region", "990100", "--yibao-golden", str(CASES), "-v")
    count = len(CHECKS) + len(CASES.read_text(encoding="utf-8").splitlines()) + 1
    assert sum(outcomes(done).values()) == count
    assert "failed" not in outcomes(done)
    done.stdout.fnmatch_lines(["*yibao::990100::sources PASSED*", "*yibao::990100::golden:shanghe:retired-70 PASSED*"])
    done.stdout.fnmatch_lines(["*yibao: noticed*", "990100: the module is imported in *"])
    only = pytester.runpytest_inprocess(*PLUGIN, "--yibao-region", "yibao-region-shanghe", "-m", "yibao", "-k", "words")
    assert outcomes(only) == {"passed": 1, "deselected": len(CHECKS) + 1}


def test_what_fails_says_file_entry_and_mend(at_home: Install, pytester: pytest.Pytester) -> None:
    subject = at_home(changed("rule=Flat(4),", "rule=Flat(2 + 2),"))
    done = pytester.runpytest_inprocess(*PLUGIN, "--yibao-region", "990100", "-k", "data")
    assert outcomes(done)["failed"] == 1
    done.stdout.fnmatch_lines(
        [f"{subject.path.name} line *: a value that is computed: BinOp.", "Mend: write the value itself*"]  # type: ignore[union-attr]
    )
    assert "Traceback" not in done.stdout.str()
    assert done.ret == 1


def test_without_the_option_nothing_of_it_is_there(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("def test_of_their_own():\n    pass\n")
    done = pytester.runpytest_inprocess(*PLUGIN, "--disable-warnings")
    assert outcomes(done) == {"passed": 1}
    assert "yibao" not in done.stdout.str().partition("collected")[2]


def test_a_wrong_name_is_an_error_of_use(at_home: Install, pytester: pytest.Pytester) -> None:
    at_home(SHANGHE)
    done = pytester.runpytest_inprocess(*PLUGIN, "--yibao-region", "990101")
    assert done.ret == pytest.ExitCode.USAGE_ERROR
    done.stderr.fnmatch_lines(["ERROR: --yibao-region: *did you mean 990100*"])
    done = pytester.runpytest_inprocess(*PLUGIN, "--yibao-region", "990100", "--yibao-golden", "nowhere")
    done.stderr.fnmatch_lines(["ERROR: --yibao-region: no golden cases at nowhere*"])


def test_cases_are_asked_of_their_own_region(at_home: Install, pytester: pytest.Pytester) -> None:
    at_home(SHANGHE)
    folder = pytester.mkdir("golden")
    atlantis = {"region": "Atlantis"}
    lines = [case(), case(id="a", person=atlantis), case(id="b", person=atlantis, expect={"error": "UnknownRegion"})]
    (folder / "x.jsonl").write_text("\n".join([*(json.dumps(one.data) for one in lines), "{"]), encoding="utf-8")
    pytester.makeini("[pytest]\nyibao_golden = golden\n")
    done = pytester.runpytest_inprocess(
        *PLUGIN, "--yibao-region", "990100", "--yibao-region", "420200", "-k", "golden", "-rs"
    )
    assert outcomes(done) == {"failed": 1, "skipped": 1, "deselected": 2 * len(CHECKS)}
    done.stdout.fnmatch_lines(
        ["x.jsonl line 2, entry a: No place is called 'Atlantis'*", "Mend: name an installed region."]
    )
    done.stdout.fnmatch_lines(["x.jsonl line 4: not JSON: *", "*no golden case asks about this region"])
    without = pytester.runpytest_inprocess(
        *PLUGIN, "-c", "/dev/null", "--yibao-region", "990100", "-k", "golden", "-rs"
    )
    without.stdout.fnmatch_lines(["*no golden cases: name their files with --yibao-golden*"])


def test_only_so_many_findings_are_shown() -> None:
    with pytest.raises(items.Broken) as caught:
        items.held(lambda: [BadRegion(f"problem {number}", "mend it") for number in range(25)])
    assert str(caught.value).count("Mend: ") == 20
    assert str(caught.value).endswith("… (more 5)")
    assert items.held(lambda: iter(("one", "two"))) == ["one", "two"]


def test_an_error_of_the_kit_itself_keeps_its_traceback(
    at_home: Install, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_home(SHANGHE)

    def breaks(subject: Subject) -> Iterator[Said]:
        raise ZeroDivisionError("in the kit")

    monkeypatch.setitem(CHECKS, "units", breaks)
    done = pytester.runpytest_inprocess(*PLUGIN, "--yibao-region", "990100", "-k", "units")
    done.stdout.fnmatch_lines(["*ZeroDivisionError: in the kit*"])


def test_the_collector_has_no_items_of_its_own(request: pytest.FixtureRequest) -> None:
    node = items.House.from_parent(request.session, name="yibao", nodeid="yibao")
    assert list(node.collect()) == []


# Strategies.


@settings(max_examples=30)
@given(strategies.persons("420100", statuses=("retired",)), st.data())
def test_whoever_is_drawn_can_be_asked_about(lin: yb.Insured, data: st.DataObject) -> None:
    # 武汉 2023-02-01: 83 yuan for every retired person.
    assert (lin.region, yb.account_credit(lin, on="2025-01-01").amount) == ("420100", Decimal("83.00"))
    drawn = data.draw(strategies.claims("inpatient", hospitals=("county",)))
    assert 1 <= len(drawn) <= 4
    assert [one.on for one in drawn] == sorted(one.on for one in drawn)
    assert all(one.kind == "inpatient" and one.admitted is not None and one.admitted <= one.on for one in drawn)


def test_classes_of_hospitals_are_those_of_the_place() -> None:
    # 哈尔滨 has a rule of its own for psychiatric hospitals, 武汉 names no class.
    assert strategies.hospitals_of("230100") == ("psychiatric",)
    assert strategies.hospitals_of("420100") == ()
