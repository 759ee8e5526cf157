"""The items of pytest: one for each region and rule, one for each golden case."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final

import pytest

from ..errors import BadRegion, YibaoError
from . import golden
from .checks import CHECKS, NotLooked, Said, loaded
from .subjects import Subject, subjects

MOST_SHOWN: Final = 20
_NOTE: Final = "yibao"


class Broken(Exception):
    """What a rule of the house finds wrong."""

    def __init__(self, findings: list[BadRegion]) -> None:
        super().__init__(findings)
        self.findings = findings

    def __str__(self) -> str:
        shown = [str(finding) for finding in self.findings[:MOST_SHOWN]]
        left = len(self.findings) - len(shown)
        return "\n".join([*shown, *([f"… (more {left})"] if left else [])])


def held(check: Callable[[], Iterable[Said]]) -> list[str]:
    """What a rule notices; what it finds wrong is raised.

    Raises:
        Broken: it finds something wrong.
        NotLooked: it cannot be held here.
    """
    said = list(check())
    wrong = [finding for finding in said if isinstance(finding, BadRegion)]
    if wrong:
        raise Broken(wrong)
    return [note for note in said if isinstance(note, str)]


class House(pytest.Collector):
    """A node above items: the kit itself, or one region."""

    def collect(self) -> Iterator[pytest.Item]:
        """Nothing of its own: `collect` of this module makes the items."""
        return iter(())


class RuleItem(pytest.Item):
    """One rule of the house for one region."""

    def __init__(self, *, check: Callable[[], Iterable[Said]], subject: Subject, **given: Any) -> None:
        super().__init__(**given)
        self.check = check
        self.subject = subject
        self.add_marker("yibao")

    def runtest(self) -> None:
        """Hold the rule against the region."""
        try:
            notes = held(self.check)
        except NotLooked as why:
            pytest.skip(str(why))
        self.user_properties += [(_NOTE, f"{self.subject.code}: {note}") for note in notes]

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """File, entry and mend of each finding; of anything else the traceback."""
        return str(excinfo.value) if isinstance(excinfo.value, Broken) else super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[os.PathLike[str] | str, int | None, str]:
        """The region's file, and the name of the rule."""
        return self.subject.path or self.path, None, f"{self.subject.code}: {self.name}"


def collect(session: pytest.Session, config: pytest.Config) -> list[pytest.Item]:
    """The items for everything that `--yibao-region` names.

    Raises:
        pytest.UsageError: nothing is installed by that name, or there are no golden cases where they are said to be.
    """
    try:
        chosen = {(one.distribution, one.code): one for asked in config.option.yibao_region for one in subjects(asked)}
        found = golden.files([*map(Path, config.option.yibao_golden), *config.getini("yibao_golden")])
    except ValueError as error:
        raise pytest.UsageError(f"--yibao-region: {error}") from None
    top = House.from_parent(session, name="yibao", nodeid="yibao")
    of_code, strays = _by_place(found)
    items: list[pytest.Item] = []
    for subject in chosen.values():
        parent = House.from_parent(top, name=subject.code)
        checks: dict[str, Callable[[], Iterable[Said]]] = {
            name: partial(check, subject) for name, check in CHECKS.items()
        }
        # The cases of a region that does not load all fail alike; that it does not is told once.
        cases = of_code.get(subject.code, []) if subject.region is not None else []
        if not cases:
            checks["golden"] = partial(_no_cases, subject, bool(found))
        checks |= {f"golden:{case.file.removesuffix('.jsonl')}:{case.id}": partial(golden.run, case) for case in cases}
        # A line that is no case belongs to no region; it is told once, with the first.
        if strays:
            checks["golden"] = partial(tuple, strays)
            strays = []
        items += [
            RuleItem.from_parent(parent, name=name, check=check, subject=subject) for name, check in checks.items()
        ]
    return items


def _by_place(found: Iterable[Path]) -> tuple[dict[str, list[golden.Case]], list[BadRegion]]:
    of_code: dict[str, list[golden.Case]] = {}
    strays: list[BadRegion] = []
    for file in found:
        for case in golden.cases(file):
            if isinstance(case, BadRegion):
                strays.append(case)
                continue
            try:
                of_code.setdefault(case.code, []).append(case)
            except YibaoError as error:
                if case.data["expect"].get("error") == type(error).__name__:
                    # It asks about no place on purpose.
                    continue
                strays.append(case.wrong(" ".join(str(error).split()).removesuffix("."), "name an installed region"))
    return of_code, strays


def _no_cases(subject: Subject, looked: bool) -> Iterator[Said]:
    loaded(subject)
    if looked:
        raise NotLooked("no golden case asks about this region")
    raise NotLooked("no golden cases: name their files with --yibao-golden, or yibao_golden in the settings of pytest")
    yield  # a check is an iterator


def notes(stats: Mapping[str, Iterable[Any]]) -> list[str]:
    """What the rules noticed, as the reports of all workers have it."""
    reports = [report for category in stats.values() for report in category]
    return sorted(
        text
        for report in reports
        if getattr(report, "when", "") == "call"
        for name, text in report.user_properties
        if name == _NOTE
    )
