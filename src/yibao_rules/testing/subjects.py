"""The regions that the kit looks at: found by code or by distribution, loaded as the library loads them."""

from __future__ import annotations

import importlib.util
import warnings
from pathlib import Path
from typing import Final

import attrs

from .._index import BUILT_IN
from ..errors import BadRegion, PluginWarning, nearest
from ..policy import Region
from ..registry import DISTRIBUTION, PluginReport, default

EVERYTHING: Final = "all"


@attrs.frozen
class Subject:
    """A region as it is installed: who brings it, its module, and its data where they load.

    `together` are the modules of the same distribution that are looked at in one go. `problem` is why the region does
    not load, or what else the library reports about it.
    """

    code: str
    distribution: str
    module: str = attrs.field(default="", kw_only=True)
    region: Region | None = attrs.field(default=None, kw_only=True)
    problem: BadRegion | None = attrs.field(default=None, kw_only=True)
    together: tuple[str, ...] = attrs.field(default=(), kw_only=True, repr=False)

    @property
    def path(self) -> Path | None:
        """The source of the region's module, found without running it; None where there is none to read."""
        try:
            spec = importlib.util.find_spec(self.module) if self.module else None
        except Exception:
            # Finding a module imports the packages above it, and those may be broken.
            return None
        path = Path(spec.origin) if spec is not None and spec.origin else None
        return path if path is not None and path.suffix == ".py" and path.is_file() else None

    @property
    def file(self) -> str:
        """What messages call the region's file."""
        path = self.path
        if path is None:
            return self.module or self.distribution
        return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else path.name

    def finding(self, problem: str, mend: str, entry: str = "", line: int | None = None) -> BadRegion:
        """A complaint about this region: file, entry and mend."""
        return BadRegion(problem, mend, entry=entry, file=self.file + (f" line {line}" if line else ""))


def plain_name(distribution: str) -> str:
    """The name of a distribution, without its version, as packaging compares names.

    >>> plain_name("Yibao_Region.Shanghe 1.0")
    'yibao-region-shanghe'
    """
    return distribution.split()[0].lower().replace("_", "-").replace(".", "-") if distribution.split() else ""


def subjects(asked: str) -> tuple[Subject, ...]:
    """The regions meant by a six-digit code, by the name of a distribution, or by "all"; by code.

    Raises:
        ValueError: nothing that is installed is called so.
    """
    found = [_built_in(code) for code in BUILT_IN if asked in (EVERYTHING, code) or plain_name(asked) == DISTRIBUTION]
    reports = () if plain_name(asked) == DISTRIBUTION else _reports()
    others = [
        _third_party(report)
        for report in reports
        if asked in (EVERYTHING, report.code) or plain_name(asked) == plain_name(report.distribution)
    ]
    if asked in BUILT_IN and others:
        # The author of a package that redefines the place must not take the library's own region for theirs.
        found = [attrs.evolve(one, problem=one.problem or others[0].problem) for one in found]
    else:
        found += others
    if not found:
        names = sorted({plain_name(report.distribution) for report in reports} | {DISTRIBUTION})
        codes = sorted({*BUILT_IN, *(report.code for report in reports)})
        near = nearest(asked, [*names, *codes])
        hint = f"; did you mean {near}?" if near else "."
        raise ValueError(
            f"no region and no distribution with regions is installed as {asked!r}{hint} "
            f"Installed: {', '.join(names)}. "
            "The entry point's group is yibao_rules.regions, its name the six-digit code."
        )
    modules: dict[str, tuple[str, ...]] = {}
    for one in found:
        if one.module:
            modules[one.distribution] = (*modules.get(one.distribution, ()), one.module)
    return tuple(attrs.evolve(one, together=modules.get(one.distribution, ())) for one in found)


def _built_in(code: str) -> Subject:
    module = f"yibao_rules.regions.{BUILT_IN[code][0]}"
    region, problem = None, None
    try:
        loaded = default().loaded(code)
        region = None if loaded is None else loaded.region
    except BadRegion as error:
        problem = error
    return Subject(code, DISTRIBUTION, module=module, region=region, problem=problem)


def _reports() -> tuple[PluginReport, ...]:
    with warnings.catch_warnings():
        # What a plugin is blamed for becomes a failing item of its own.
        warnings.simplefilter("ignore", PluginWarning)
        return default().load_plugins()


def _third_party(report: PluginReport) -> Subject:
    offer = default().third_party().get(report.code)
    if offer is None or offer[1] != report.distribution:
        # It redefines what another brings, or its entry point bears no code: nothing of it was loaded.
        mend = "give it a code of its own; what the library brings is mended in the library"
        problem = BadRegion(report.problem or "not offered", mend, file=report.distribution)
        return Subject(report.code, report.distribution, problem=problem)
    one = Subject(report.code, report.distribution, module=offer[0].value.partition(":")[0].strip())
    loaded = default().loaded(report.code)
    fault: BadRegion | None = None
    if report.problem is not None:
        # A complaint about the data already bears its file, its entry and its mend.
        what, _, mend = report.problem.removesuffix(".").partition(". Mend: ")
        fault = BadRegion(what, mend or f"see what python -c 'import {one.module}' says", file=report.distribution)
    return attrs.evolve(one, region=None if loaded is None else loaded.region, problem=fault)
