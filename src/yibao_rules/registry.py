"""Look-up of places and their rules: lazy, thread-safe, one region loaded when asked for, bad plugins set aside."""

from __future__ import annotations

import os
import threading
import unicodedata
import warnings
from collections.abc import Callable, Iterable
from datetime import date
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypeVar

import attrs
import pluggy

from . import hooks
from ._divisions import DIVISIONS
from ._index import BUILT_IN
from .calculator import Calculator
from .errors import (
    AmbiguousRegion,
    BadRegion,
    PluginFailed,
    PluginWarning,
    UnknownRegion,
    YibaoError,
    nearest,
)
from .policy import Card, Found, Group, Region
from .version import ENGINE_VERSION

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

T = TypeVar("T")

DISTRIBUTION: Final = "yibao-rules"
NATION: Final = "100000"
SWITCH: Final = "YIBAO_PLUGINS"
_SPEAKER: Final = f"{DISTRIBUTION} {ENGINE_VERSION}"

# A suffix stands for the ending that the official name then must have: 苏州省 is nobody's name.
_SUFFIXES: Final = {
    "市": "市", "省": "省", "自治区": "自治区", "特别行政区": "特别行政区", "自治州": "自治州", "州": "自治州",
    "地区": "地区", "盟": "盟", "区": "区", "县": "县", "city": "市", "province": "省", "autonomousregion": "自治区",
}  # fmt: skip


@attrs.frozen
class Loaded:
    """A region as loaded: its data, its own calculators, and the distribution that brought it."""

    region: Region
    calculators: dict[str, Calculator]
    distribution: str


@attrs.frozen
class PluginReport:
    """A third-party plugin: its distribution, its code, and what is wrong with it, or None.

    >>> import yibao_rules as yb
    >>> yb.PluginReport("yibao-example", "990100", "its code is 990101").problem
    'its code is 990101'
    """

    distribution: str
    code: str
    problem: str | None


class Place:
    """The rules that hold in one place: its own, then those of its province and the nation (a `Policy`)."""

    def __init__(self, registry: Registry, card: Card) -> None:
        self.card = card
        self._registry = registry
        self._chain = registry.chain(card)
        self._found: dict[tuple[str, str, str], tuple[Found, ...]] = {}
        self._parts: dict[str, tuple[str, ...]] = {}

    def calculator(self, benefit: str) -> tuple[Calculator, str] | None:
        """The calculator that this place's own plugin brings for a benefit, with its distribution."""
        loaded = self._registry.loaded(self.card.adcode)
        if loaded is None or benefit not in loaded.calculators:
            return None
        return loaded.calculators[benefit], loaded.distribution

    def find(self, benefit: str, part: str, who: str) -> tuple[Found, ...]:
        key = (benefit, part, who)
        try:
            return self._found[key]
        except KeyError:
            found = self._found[key] = self._look(benefit, part, who)
            return found

    def _look(self, benefit: str, part: str, who: str) -> tuple[Found, ...]:
        for card in self._chain:
            asked = self._registry.may_have(card.adcode, benefit, part)
            loaded = self._registry.loaded(card.adcode) if asked else None
            if loaded is None:
                continue
            entries = [
                entry
                for entry in loaded.region.entries(benefit)
                if entry.part == part and ("any" in entry.who or who in entry.who)
            ]
            own = card.adcode == self.card.adcode
            if self.card.level == "direct_pool" and not own:
                # The pool takes what is said for it alone before what is said for all cities.
                scoped = [entry for entry in entries if entry.scope == "direct"]
                entries = scoped or [entry for entry in entries if entry.scope == "cities"]
            else:
                # What a pool says of itself is for it alone, marked or not.
                scopes = ("cities", "direct") if self.card.level == "direct_pool" else ("cities",)
                entries = [entry for entry in entries if entry.scope in scopes]
            if entries:
                found = [
                    Found(entry, loaded.region, benefit, loaded.distribution, self._start(entry.start, entry.adopted))
                    for entry in entries
                ]
                return tuple(sorted(found, key=lambda item: item.start or date.min))
        return ()

    def _start(self, start: date | None, adopted: str | None) -> date | None:
        """A rule that waits for the place's reform day begins then; never where no source states that day."""
        if adopted is None:
            return start
        for card in self._chain[:-1]:
            loaded = self._registry.loaded(card.adcode)
            if loaded is not None and loaded.region.reform_day is not None:
                day = loaded.region.reform_day.day
                return day if start is None else max(start, day)
        return date.max

    def parts(self, benefit: str) -> tuple[str, ...]:
        try:
            return self._parts[benefit]
        except KeyError:
            pass
        parts: dict[str, None] = {}
        for card in self._chain:
            parts.update(dict.fromkeys(self._registry.parts_of(card.adcode, benefit)))
        found = self._parts[benefit] = tuple(sorted(parts))
        return found

    def group(self, name: str) -> Group | None:
        for card in self._chain:
            loaded = self._registry.loaded(card.adcode)
            group = loaded.region.group(name) if loaded is not None else None
            if group is not None:
                return group
        return None

    def groups(self) -> tuple[Group, ...]:
        regions = [loaded.region for card in self._chain if (loaded := self._registry.loaded(card.adcode)) is not None]
        return tuple(group for region in regions for group in region.groups)


class Registry:
    """Every place by code and name, and the region plugins behind them."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._manager: pluggy.PluginManager | None = None
        self._loaded: dict[str, Loaded | None] = {}
        self._failed: dict[str, PluginFailed] = {}
        self._places: dict[str, Place] = {}
        self._codes: dict[str, str] = {}
        self._cards: dict[str, Card] = {
            adcode: Card(adcode, name_zh, name_en, pinyin, level, parent)
            for adcode, name_zh, _, name_en, pinyin, level, parent in DIVISIONS
        }
        self._names: dict[str, tuple[str, ...]] = _names()
        self._offers: dict[str, tuple[EntryPoint, str]] | None = None
        self._reports: dict[tuple[str, str], str] = {}

    # Places by name and code.

    def place(self, name: object) -> Place:
        """The rules that hold in a place, by name or code.

        Raises:
            UnknownRegion, AmbiguousRegion, PluginFailed.
        """
        code = self.code(name)
        place = self._places.get(code)
        if place is None:
            # Only a plugin that fails for this very place is the asker's concern.
            if code not in BUILT_IN and self.loaded(code) is None and code in self._failed:
                raise self._failed[code]
            with self._lock:
                place = self._places.setdefault(code, Place(self, self.card(code)))
        return place

    def code(self, name: object) -> str:
        """The six-digit code of a place by its name (Chinese, English, pinyin) or its code."""
        text = _told(name)
        if text is None:
            raise UnknownRegion(name)
        code = self._codes.get(text)
        if code is None:
            code = self._find_code(text)
            if len(self._codes) < 10_000:
                self._codes[text] = code
        return code

    def codes(self, name: object) -> tuple[str, ...]:
        """The codes of all places that a name or code may mean: none, one or several."""
        text = _told(name)
        if text is None:
            return ()
        plain = _plain(text)
        codes = self._match(plain)
        if not codes and self.third_party():
            # Only a plugin knows the name of a place that is not in the table; all of them have to be asked.
            self.load_plugins()
            codes = self._match(plain)
        return codes

    def _find_code(self, text: str) -> str:
        plain = _plain(text)
        codes = self.codes(text)
        if len(codes) > 1:
            raise AmbiguousRegion(text, [(code, self._cards[code].name_zh) for code in codes])
        if not codes:
            near = nearest(plain, self._names) if plain else None
            card = self._cards[self._names[near][0]] if near else None
            # The names of their places nobody has told.
            failed = [(code, error.distribution) for code, error in self._failed.items() if code not in self._cards]
            zh, en = (card.name_zh, card.name_en) if card else (None, None)
            raise UnknownRegion(text, zh, en, failed)
        return codes[0]

    def _match(self, plain: str) -> tuple[str, ...]:
        if plain in self._cards:
            return (plain,)
        if plain in self._names:
            return self._names[plain]
        for suffix, ending in _SUFFIXES.items():
            stem = plain.removesuffix(suffix)
            if stem and stem != plain:
                codes = self._names.get(stem, ())
                fitting = tuple(code for code in codes if self._cards[code].name_zh.endswith(ending))
                if fitting:
                    return fitting
        if len(plain) == 6 and plain.isdigit() and plain in self.third_party():
            self.loaded(plain)
            return (plain,) if plain in self._cards or plain in self._failed else ()
        return ()

    def card(self, code: str) -> Card:
        """The card of a place by its code."""
        card = self._cards.get(code)
        # A failed plugin may be the only one to know its place: the code is all there is to show.
        return card if card is not None else Card(code, code, code, code, "county", parent_of(code, self._cards))

    def cards(self) -> tuple[Card, ...]:
        """Every place, by code."""
        return tuple(self._cards[code] for code in sorted(self._cards))

    def chain(self, card: Card) -> tuple[Card, ...]:
        """A place and the levels above it, the nearest first."""
        chain = [card]
        while chain[-1].parent is not None:
            chain.append(self._cards[chain[-1].parent])
        return tuple(chain)

    # Regions.

    def may_have(self, code: str, benefit: str, part: str) -> bool:
        """Whether a region may hold entries for a part of a benefit; the index answers for built-in ones, unloaded."""
        if code in BUILT_IN:
            return f"{benefit}/{part}" in BUILT_IN[code][1]
        return self.loaded(code) is not None

    def parts_of(self, code: str, benefit: str) -> tuple[str, ...]:
        """The parts of a benefit that a region has entries for."""
        if code in BUILT_IN:
            head = f"{benefit}/"
            return tuple(key[len(head) :] for key in BUILT_IN[code][1] if key.startswith(head))
        loaded = self.loaded(code)
        return () if loaded is None else tuple({entry.part for entry in loaded.region.entries(benefit)})

    def loaded(self, code: str) -> Loaded | None:
        """The region of that code, loaded now if need be; None where nobody brings one or its plugin failed."""
        try:
            return self._loaded[code]
        except KeyError:
            pass
        with self._lock:
            if code not in self._loaded:
                if code in BUILT_IN:
                    self._loaded[code] = self._load_built_in(code)
                else:
                    self._loaded[code] = self._load_third_party(code)
            return self._loaded[code]

    def _load_built_in(self, code: str) -> Loaded:
        name = f"{__package__}.regions.{BUILT_IN[code][0]}"
        plugin = self._guarded(lambda: import_module(name), name.replace(".", "/") + ".py")
        return self._register(code, plugin, _SPEAKER)

    def _load_third_party(self, code: str) -> Loaded | None:
        offer = self.third_party().get(code)
        if offer is None:
            return None
        entry_point, distribution = offer
        try:
            loaded = self._register(code, self._guarded(entry_point.load, entry_point.value), distribution)
        except YibaoError as error:
            self._set_aside(code, distribution, " ".join(str(error).split()))
            return None
        except Exception as error:
            self._set_aside(code, distribution, f"{type(error).__name__}: {error}")
            return None
        if code not in self._cards:
            self._add_card(loaded.region)
        return loaded

    def _guarded(self, load: Any, file: str) -> Any:
        """Load a region module; what its data break is told with file, entry and mend."""
        try:
            return load()
        except (BadRegion, TypeError) as error:
            raise _with_place(error, file) from None

    def _register(self, code: str, plugin: Any, distribution: str) -> Loaded:
        manager = self._plugin_manager()
        name = f"{distribution}:{code}"
        try:
            manager.register(plugin, name=name)
            # A misspelt hook would never be called; pluggy says nothing unless it is asked.
            manager.check_pending()
            if not self._implements(plugin, "yibao_region"):
                raise BadRegion(
                    "no hook yibao_region",
                    "write @hookimpl def yibao_region(): return REGION",
                    file=_file_of(plugin, name),
                )
            region = self._guarded(plugin.yibao_region, str(getattr(plugin, "__file__", name)))
            if not isinstance(region, Region):
                raise BadRegion(
                    f"yibao_region() returns {type(region).__name__}", "return a Region", file=_file_of(plugin, name)
                )
            if region.adcode != code:
                raise BadRegion(
                    f"wrong code: registered as {code}, but its region says {region.adcode}",
                    "let the entry point's name be the region's adcode",
                    file=_file_of(plugin, name),
                )
            calculators: dict[str, Calculator] = {}
            if self._implements(plugin, "yibao_calculators"):
                calculators = {item.benefit: item for item in plugin.yibao_calculators()}
        except BaseException:
            # Older pluggies leave half of a plugin behind when its registration fails.
            if manager.get_plugin(name) is not None:
                manager.unregister(plugin, name)
            raise
        return Loaded(region, calculators, distribution)

    def _implements(self, plugin: Any, hook: str) -> bool:
        """Whether the plugin has that hook with the marker of this project."""
        return hasattr(plugin, hook) and self._plugin_manager().parse_hookimpl_opts(plugin, hook) is not None

    def _plugin_manager(self) -> pluggy.PluginManager:
        if self._manager is None:
            self._manager = pluggy.PluginManager(hooks.PROJECT)
            self._manager.add_hookspecs(hooks)
        return self._manager

    def _add_card(self, region: Region) -> None:
        code = region.adcode
        level = "province" if code.endswith("0000") else "prefecture" if code.endswith("00") else "county"
        card = Card(code, region.name_zh, region.name_en, region.name_en, level, parent_of(code, self._cards))
        self._cards[code] = card
        names = {_plain(region.name_zh), _plain(region.name_en)}
        names |= {name.removesuffix(ending) for name in names for ending in _SUFFIXES.values()} - {""}
        for name in names:
            # A name that already means a place goes on meaning it; the newcomer has its code.
            self._names.setdefault(name, (code,))

    # Third-party plugins.

    def third_party(self) -> MappingProxyType[str, tuple[EntryPoint, str]]:
        """Entry points of other distributions by code, found once; empty with YIBAO_PLUGINS=off."""
        if self._offers is None:
            with self._lock:
                if self._offers is None:
                    self._offers = self._scan()
        return MappingProxyType(self._offers)

    def _scan(self) -> dict[str, tuple[EntryPoint, str]]:
        if os.environ.get(SWITCH, "").strip().lower() in ("off", "0", "no"):
            return {}
        from importlib.metadata import distributions

        offers: dict[str, tuple[EntryPoint, str]] = {}
        seen: set[str] = set()
        for distribution in distributions():
            try:
                name = distribution.metadata["Name"] or "?"
                speaker = f"{name} {distribution.version}"
                entry_points = [item for item in distribution.entry_points if item.group == hooks.REGIONS_GROUP]
            except FileNotFoundError:
                # An interrupted uninstall leaves an empty folder; some readers of metadata complain about it.
                continue
            except Exception as error:
                # Another distribution's broken files are none of the asker's concern.
                where = str(getattr(distribution, "_path", "a distribution"))
                self._report(where, "?", f"its metadata cannot be read: {type(error).__name__}: {error}")
                continue
            # The same distribution may lie on the path twice; the first one is the one that imports.
            canonical = name.lower().replace("_", "-").replace(".", "-")
            if canonical in seen or canonical == DISTRIBUTION:
                continue
            seen.add(canonical)
            for entry_point in entry_points:
                code = entry_point.name
                if not (len(code) == 6 and code.isascii() and code.isdigit()):
                    self._report(speaker, code, "its entry point is not named by a six-digit code")
                elif code in BUILT_IN:
                    self._report(speaker, code, "it redefines a region that is built in; the built-in one stays")
                elif code in offers:
                    self._report(speaker, code, f"{offers[code][1]} already brings that region; the first one stays")
                else:
                    offers[code] = (entry_point, speaker)
        return offers

    def _set_aside(self, code: str, distribution: str, problem: str) -> None:
        self._failed[code] = PluginFailed(distribution, code, problem)
        self._report(distribution, code, problem)

    def _report(self, distribution: str, code: str, problem: str) -> None:
        if (distribution, code) not in self._reports:
            self._reports[distribution, code] = problem
            warnings.warn(f"{distribution}, region {code}: {problem}", PluginWarning, stacklevel=2)

    def load_plugins(self) -> tuple[PluginReport, ...]:
        """Load every third-party plugin now and tell how each one fares."""
        offers = self.third_party()
        for code in offers:
            self.loaded(code)
        fine = [
            PluginReport(distribution, code, None)
            for code, (_, distribution) in offers.items()
            if (distribution, code) not in self._reports
        ]
        return tuple(fine + [PluginReport(who, code, problem) for (who, code), problem in self._reports.items()])

    def checks(self, code: str) -> tuple[str, ...]:
        """What the plugins' `yibao_checks` find about a loaded region, beyond the rules of the house."""
        loaded = self.loaded(code)
        if loaded is None:
            return ()

        def findings(found: Any) -> list[str]:
            return [found] if isinstance(found, str) else [str(finding) for finding in found or ()]

        answers = self._each("yibao_checks", findings, region=loaded.region)
        return tuple(finding for found in answers for finding in found)

    def render(self, result: Any, form: str) -> str | None:
        """`result` in a form that some plugin knows; None where none does."""
        answers = self._each("yibao_render", lambda text: text, result=result, form=form)
        return next((str(text) for text in answers if text is not None), None)

    def _each(self, hook: str, read: Callable[[Any], T], **arguments: Any) -> Iterable[T]:
        """Ask every plugin apart and read its answer at once, so that one that raises does not silence the others."""
        for implementation in getattr(self._plugin_manager().hook, hook).get_hookimpls():
            values = [arguments[name] for name in implementation.argnames]
            try:
                answer = read(implementation.function(*values))
            except Exception as error:
                distribution, _, code = implementation.plugin_name.rpartition(":")
                self._report(distribution, code, f"{hook} raised {type(error).__name__}: {error}")
            else:
                yield answer


def parent_of(code: str, cards: dict[str, Card]) -> str:
    """The nearest level above a code that is known, by the digits of the code."""
    for parent in (f"{code[:4]}00", f"{code[:2]}0000"):
        if parent != code and parent in cards:
            return parent
    return NATION


def _told(name: object) -> str | None:
    """A name, or a code that may be a whole number, as text; None for anything else."""
    number = isinstance(name, int) and not isinstance(name, bool) and 100_000 <= name <= 999_999
    return str(name) if number or isinstance(name, str) else None


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return "".join(char for char in decomposed if char.isalnum())


def _names() -> dict[str, tuple[str, ...]]:
    names: dict[str, dict[str, None]] = {}
    for adcode, name_zh, short_zh, name_en, pinyin, _, _ in DIVISIONS:
        for name in (name_zh, short_zh, name_en, pinyin):
            names.setdefault(_plain(name), {})[adcode] = None
    names["中国"] = {NATION: None}
    return {name: tuple(codes) for name, codes in names.items()}


def _with_place(error: BadRegion | TypeError, file: str) -> BadRegion:
    """A complaint of the vocabulary with the file and the entry in which it arose."""
    # Only a bad region needs these; a start should not pay for them.
    import traceback
    from pathlib import Path

    frames = traceback.extract_tb(error.__traceback__)
    ours = Path(__file__).parent
    outside = [
        (path, frame.lineno or 0)
        for frame in frames
        if (path := Path(frame.filename)).parent != ours and path.exists() and "importlib" not in path.parts
    ]
    bad = error if isinstance(error, BadRegion) else _unknown_keyword(error)
    if not outside:
        return bad.at(file=file)
    path, line = outside[-1]
    entry = _entry_at(path.read_text(encoding="utf-8"), line)
    return bad.at(entry=entry, file=f"{path.name} line {line}")


def _file_of(plugin: Any, name: str) -> str:
    """What messages call a plugin; who reports it names the distribution already."""
    from pathlib import Path

    file = getattr(plugin, "__file__", None)
    return Path(file).name if isinstance(file, str) else str(getattr(plugin, "__name__", name))


def _unknown_keyword(error: TypeError) -> BadRegion:
    text = str(error)
    name, _, rest = text.partition(".__init__() got an unexpected keyword argument ")
    if rest:
        from . import policy, rules

        cls = getattr(policy, name, None) or getattr(rules, name, None)
        known = [field.name for field in attrs.fields(cls)] if cls is not None and attrs.has(cls) else []
        # Newer Pythons add a guess of their own behind the name.
        rest = rest.partition(". Did")[0]
        near = nearest(rest.strip("'\""), known)
        mend = f"write {near}=" if near else f"{name} takes " + ", ".join(known)
        return BadRegion(f"unknown keyword {rest} of {name}", mend)
    return BadRegion(text, "compare the call with the vocabulary in yibao_rules.rules")


def _entry_at(text: str, line: int) -> str:
    """The name that a file gives to what stands on a line."""
    import ast

    for statement in ast.parse(text).body:
        if statement.lineno <= line <= (statement.end_lineno or line):
            targets = statement.targets if isinstance(statement, ast.Assign) else []
            targets = [statement.target] if isinstance(statement, ast.AnnAssign) else targets
            return next((target.id for target in targets if isinstance(target, ast.Name)), "")
    return ""


_registry: Registry | None = None
_registry_lock = threading.Lock()


def default() -> Registry:
    """The one registry of the process, made when it is first needed."""
    global _registry
    if _registry is None:
        with _registry_lock:
            if _registry is None:
                _registry = Registry()
    return _registry
