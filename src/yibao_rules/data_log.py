"""What moved: rules that began, ended or were seen again after a day, and what the data gained since a version.

Two clocks run. The rules have days of their own (`first_day`, `last_day` …); the data have versions, which are days,
too: an old rule may enter the data late, and a mistake may be mended in a later version. `_changes.py`, written by
tools/generate_changes.py, is the log of the second clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

import attrs

from .calculator import Rows
from .policy import Card, Dated, Found
from .scalar import plain
from .trace import Line, evidence_lines, header_dict, span_text, versions_line
from .words import COLON, SEMICOLON, describe, part_text, word

MOVES: Final = ("began", "first_seen", "ended", "seen_again", "added", "mended", "removed")
"""What may have happened to an entry: the first four in the world, the last three in the data."""

Log = Iterable[tuple[str, str, str]]
"""Data version, what happened, the entry's id (that of `Result.to_dict()`)."""


@attrs.frozen(kw_only=True)
class DataChange:
    """One entry that moved, and how: some of began, first_seen, ended, seen_again, added, mended, removed.

    `found` is the entry with its place; None where it was removed, and where `entry` is a place's bare code: its name,
    its groups or its reform day changed. `versions` are the data versions that changed it.

    >>> import yibao_rules as yb
    >>> first = yb.changes("北京", since="2022-08-31")[0]
    >>> first.region, first.moved
    ('100000', ('first_seen', 'seen_again'))
    """

    entry: str
    moved: tuple[str, ...]
    versions: tuple[date, ...]
    found: Found | None

    @property
    def region(self) -> str:
        """The code of the place whose entry it is."""
        return self.entry.partition("/")[0]

    def to_dict(self) -> dict[str, Any]:
        """The change as plain data."""
        days = ("first_day", "first_seen", "last_day", "checked")
        said = {name: None if self.found is None else plain(getattr(self.found.entry, name)) for name in days}
        return {
            "entry": self.entry,
            "region": self.region,
            "moved": list(self.moved),
            "versions": [version.isoformat() for version in self.versions],
            **said,
        }


@attrs.frozen(kw_only=True, repr=False, str=False)
class DataChanges(Rows[DataChange]):
    """What moved after a day, an entry each, by place and benefit.

    `log_from` is the first data version; what it brought is not told entry by entry.

    >>> import yibao_rules as yb
    >>> yb.changes("北京", since="2022-08-31").log_from == yb.changes("上海", since="2022-08-31").log_from
    True
    """

    since: date
    region: Card | None
    log_from: date
    changes: tuple[DataChange, ...]

    def _rows(self) -> tuple[DataChange, ...]:
        return self.changes

    def _used(self) -> list[Found]:
        return [change.found for change in self.changes if change.found is not None]

    def __repr__(self) -> str:
        where = "all places" if self.region is None else self.region.name_zh
        return f"DataChanges({where}, since {self.since}: {len(self)} entries)"

    def short(self, lang: str) -> str:
        zh = lang == "zh"
        where = ("所有地区" if zh else "all places") if self.region is None else self.region.name(lang)
        count = f"{len(self)} 条变动" if zh else f"{len(self)} entr{'y' if len(self) == 1 else 'ies'} moved"
        when = f"{self.since} 之后" if zh else f"after {self.since}"
        return f"{where} · {when}{COLON[lang]}{count}"

    def lines(self, lang: str) -> list[Line]:
        lines = [Line("title", self.short(lang))]
        for change in self.changes:
            lines.append(Line("step", f"{about(change, lang)}{COLON[lang]}{moved_text(change, lang)}", 1))
            if change.found is not None:
                entry = change.found.entry
                said = f"{describe(entry.rule, lang, entry.unit)}{SEMICOLON[lang]}{span_text(change.found, lang)}"
                lines.append(Line("step", said, 2))
        lines.append(Line("small", log_text(self.log_from, lang)))
        # The evidence of every place at once would bury what moved; each place tells its own.
        if self.region is not None:
            lines += evidence_lines(self._used(), lang)
        lines.append(versions_line((found.distribution for found in self._used()), lang))
        return lines

    def to_dict(self) -> dict[str, Any]:
        """The changes as plain data."""
        return {
            **header_dict("changes", self._used()),
            "region": None if self.region is None else self.region.to_dict(),
            "since": self.since.isoformat(),
            "log_from": self.log_from.isoformat(),
            "changes": [change.to_dict() for change in self.changes],
        }


def about(change: DataChange, lang: str) -> str:
    """The place, the benefit, the part and the persons of an entry; its id where it is gone."""
    if change.found is None:
        return change.entry
    region, entry = change.found.region, change.found.entry
    who = ("、" if lang == "zh" else ", ").join(word(status, lang) for status in entry.who)
    part = [part_text(entry.part, lang)] if entry.part else []
    name = region.name_zh if lang == "zh" else region.name_en
    return " · ".join([name, word(change.found.benefit, lang), *part, who])


def moved_text(change: DataChange, lang: str) -> str:
    """What happened to an entry, in words, with the data versions."""
    said = ("、" if lang == "zh" else ", ").join(word(f"moved:{move}", lang) for move in change.moved)
    if not change.versions:
        return said
    versions = ", ".join(version.isoformat() for version in change.versions)
    return f"{said}（数据 {versions}）" if lang == "zh" else f"{said} (data {versions})"


def log_text(log_from: date, lang: str) -> str:
    """How far back the log of the data reaches."""
    if lang == "zh":
        return f"数据的变更记录始于 {log_from} 版；该版本已有的条目不逐条列出"
    return f"the log of the data begins with version {log_from}, whose own entries are not listed one by one"


def moves(entry: Dated, start: date | None, since: date) -> tuple[str, ...]:
    """What happened to a rule after a day; `start` is the day from which it holds in the place asked about.

    A rule whose last day is `since` itself ended after it: on that day it still held.
    """
    happened = {
        "began": start is not None and entry.first_seen is None and since < start < date.max,
        "first_seen": start is not None and entry.first_seen is not None and since < start < date.max,
        "ended": entry.last_day is not None and entry.last_day >= since,
        "seen_again": entry.last_day is None and entry.checked is not None and entry.checked > since,
    }
    return tuple(name for name, true in happened.items() if true)


def changes(
    founds: Iterable[Found], places: Iterable[str] | None, log: Log, *, since: date, region: Card | None, log_from: date
) -> DataChanges:
    """What moved among `founds`, and what the log tells of them or of entries that `places` lost (None: any place)."""
    told: dict[str, dict[str, list[date]]] = {}
    for version, what, id in log:
        day = date.fromisoformat(version)
        if day > since:
            told.setdefault(id, {}).setdefault(what, []).append(day)
    rows = []
    for found in founds:
        logged: Mapping[str, list[date]] = told.pop(found.id, {})
        happened = moves(found.entry, found.start, since)
        if happened or logged:
            rows.append(_row(found.id, happened, logged, found))
    allowed = None if places is None else set(places)
    for id, logged in told.items():
        code, _, rest = id.partition("/")
        # A bare code is the place itself: its name, its groups, its reform day.
        if (allowed is None or code in allowed) and ("removed" in logged or not rest):
            rows.append(_row(id, (), logged, None))
    rows.sort(key=lambda row: row.entry)
    return DataChanges(since=since, region=region, log_from=log_from, changes=tuple(rows))


def _row(id: str, happened: tuple[str, ...], logged: Mapping[str, list[date]], found: Found | None) -> DataChange:
    moved = (*happened, *(what for what in MOVES if what in logged))
    versions = tuple(sorted({day for days in logged.values() for day in days}))
    return DataChange(entry=id, moved=moved, versions=versions, found=found)
