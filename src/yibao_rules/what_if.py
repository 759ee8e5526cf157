"""What if a rule changed: books that lay changed rules over the law, for some days, places and persons."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Any, Final

import attrs

from ._index import BUILT_IN
from .calculator import Calculator, Rows
from .dates import parse_date
from .errors import BadRegion, InvalidInput, nearest
from .policy import BENEFITS, STATUSES, Card, Dated, Found, Group, Region, Source, Text, entry_id, walk
from .registry import Place, default
from .rules import Figure, NotApplicable, RetirementAge, Rule, Unknown
from .scalar import one_of, select
from .trace import Line, changed_lines, header_dict, versions_line
from .words import word

ASSUMPTION: Final = "assumption"
CHANGEABLE: Final = tuple(benefit for benefit in BENEFITS if benefit != "channels")
"""The benefits whose rules a book may change; a telephone line is no rule."""
YUAN: Final = ("yuan/month", "yuan/year")


@attrs.frozen
class _Assumed(Source):
    """What a changed rule rests on: nothing but the asker's own words. No region file can write such a source."""

    kind: str = attrs.field(default=ASSUMPTION, init=False)


ASSUMED: Final = _Assumed(
    ASSUMPTION, title="假设（非现行规定） / assumption, not the law", publisher="提问者 / the asker"
)


@attrs.frozen
class Overlay:
    """A changed rule: the code of the place where it stands, the benefit, and the entry laid over the law."""

    region: str
    benefit: str
    entry: Dated

    @property
    def id(self) -> str:
        """What it is told apart by: place, benefit, part, who and first day."""
        return entry_id(self.region, self.benefit, self.entry)


class ChangedPlace:
    """The rules of one place in a book (a `Policy`): changed ones within their days, the law on all others."""

    def __init__(self, book: RuleBook, law: Place) -> None:
        self.card = law.card
        self._book = book
        self._law = law
        self._chain = default().chain(law.card)
        self._found: dict[tuple[str, str, str], tuple[Found, ...]] = {}
        self._parts: dict[str, tuple[str, ...]] = {}

    def calculator(self, benefit: str) -> tuple[Calculator, str] | None:
        return self._law.calculator(benefit)

    def group(self, name: str) -> Group | None:
        return self._law.group(name)

    def groups(self) -> tuple[Group, ...]:
        return self._law.groups()

    def parts(self, benefit: str) -> tuple[str, ...]:
        try:
            return self._parts[benefit]
        except KeyError:
            pass
        overlays = (overlay for card in self._chain for overlay in self._book.at(card.adcode))
        own = {overlay.entry.part for overlay in overlays if overlay.benefit == benefit}
        found = self._parts[benefit] = tuple(sorted(own.union(self._law.parts(benefit))))
        return found

    def find(self, benefit: str, part: str, who: str) -> tuple[Found, ...]:
        key = (benefit, part, who)
        try:
            return self._found[key]
        except KeyError:
            found = self._found[key] = self._look(benefit, part, who)
            return found

    def _look(self, benefit: str, part: str, who: str) -> tuple[Found, ...]:
        law = self._law.find(benefit, part, who)
        changed = [
            Found(
                overlay.entry,
                self._book.region(card.adcode),
                benefit,
                ASSUMPTION,
                overlay.entry.start,
                _beside(overlay, law),
            )
            for card in self._reaching(law)
            for overlay in self._book.at(card.adcode)
            if overlay.benefit == benefit
            and overlay.entry.part == part
            and ("any" in overlay.entry.who or who in overlay.entry.who)
        ]
        return (*changed, *law)

    def _reaching(self, law: tuple[Found, ...]) -> Iterator[Card]:
        """The places whose changed rules reach this one, the nearest first: none above the one whose law decides."""
        decides = law[0].region.adcode if law else None
        for card in self._chain:
            # What a province says of its direct pool is apart from what it says for its cities.
            apart = card.adcode == decides != self.card.adcode and law[0].entry.scope == "direct"
            if not apart:
                yield card
            if card.adcode == decides:
                return


def _beside(overlay: Overlay, law: tuple[Found, ...]) -> tuple[Found, ...]:
    """The law's entries that a changed rule stands for on some day of its span."""
    if overlay.benefit == "figures" and ":" in overlay.entry.part:
        # A figure of a named year is the same on every day.
        return law[:1]
    start, last = overlay.entry.start or date.min, overlay.entry.last_day or date.max
    return tuple(
        found
        for found in law
        if found.start != date.max and (found.start or date.min) <= last and start <= (found.entry.last_day or date.max)
    )


def _order(overlay: Overlay) -> tuple[str, ...]:
    return (overlay.region, overlay.benefit, overlay.entry.part, *overlay.entry.who, str(overlay.entry.start))


@attrs.frozen(repr=False)
class RuleBook:
    """The law, and the changed rules that are laid over it. Made by `rulebook()`; asked by `rules=` of every question.

    A book never changes: `with_rule` and `without_rule` give another one. Books are equal when their changed rules are.

    >>> import yibao_rules as yb
    >>> from yibao_rules.rules import Flat
    >>> book = yb.rulebook().with_rule("北京", "account_credit", Flat(130), who="retired", first_day="2026-01-01")
    >>> book == yb.rulebook(), book.without_rule("北京", "account_credit") == yb.rulebook()
    (False, True)
    """

    overlays: tuple[Overlay, ...] = ()
    _at: dict[str, tuple[Overlay, ...]] = attrs.field(init=False, eq=False)
    _places: dict[str, Place | ChangedPlace] = attrs.field(init=False, eq=False, factory=dict)
    _regions: dict[str, Region] = attrs.field(init=False, eq=False, factory=dict)

    @_at.default  # pyright: ignore[reportAttributeAccessIssue]
    def _by_place(self) -> dict[str, tuple[Overlay, ...]]:
        at: dict[str, tuple[Overlay, ...]] = {}
        for overlay in self.overlays:
            at[overlay.region] = (*at.get(overlay.region, ()), overlay)
        return at

    def __reduce__(self) -> tuple[object, ...]:
        # What was looked up is looked up again: it hangs on the registry of the process.
        return RuleBook, (self.overlays,)

    def __repr__(self) -> str:
        shown = [overlay.id for overlay in self.overlays[:3]] + ["…"] * (len(self.overlays) > 3)
        return f"RuleBook({', '.join(shown) or 'the law'})"

    @property
    def regions(self) -> tuple[str, ...]:
        """The codes of the places where a changed rule stands."""
        return tuple(self._at)

    def at(self, code: str) -> tuple[Overlay, ...]:
        """The changed rules that stand at a place, by its code."""
        return self._at.get(code, ())

    def place(self, region: object) -> Place | ChangedPlace:
        """The rules that hold in a place by this book, by name or code: a `Policy`.

        Raises:
            UnknownRegion, AmbiguousRegion, PluginFailed.

        >>> rulebook().place("北京").card.name_en
        'Beijing'
        """
        registry = default()
        code = registry.code(region)
        place = self._places.get(code)
        if place is None:
            law = registry.place(code)
            changed = any(card.adcode in self._at for card in registry.chain(law.card))
            place = self._places.setdefault(code, ChangedPlace(self, law) if changed else law)
        return place

    def with_rule(
        self,
        region: str | int,
        benefit: str,
        rule: Rule,
        *,
        first_day: date | str,
        last_day: date | str | None = None,
        who: str | tuple[str, ...] = "any",
        part: str = "",
        unit: str | None = None,
        note: Text | str | None = None,
    ) -> RuleBook:
        """A book in which `rule` stands for the law from `first_day` to `last_day`, both inclusive.

        It stands at `region` and reaches the places that inherit their rule from there. Before and after, and for
        other persons, the law speaks on.

        Args:
            region: name or code of a place.
            benefit: "account_credit", "posting", "lifetime_coverage", "contributions", "retirement", or "figures".
            rule: a rule of `yibao_rules.rules`, such as `Flat(130)`.
            first_day: the first day of the changed rule.
            last_day: the last day; None for no end.
            who: one status or several.
            part: which part of the benefit ("employee:basic"), or which figure ("average_pension:2023").
            unit: None takes the unit of the law's rule on `first_day`.
            note: what the assumption is, in one's own words.

        Raises:
            InvalidInput: no such benefit, part or day; no unit is given, and no rule of the law tells it.
            UnknownRegion, AmbiguousRegion: `region`.
            BadRegion: the rule breaks the rules of the house, or its span overlaps another changed rule's.

        >>> import yibao_rules as yb
        >>> from yibao_rules.rules import Flat
        >>> book = yb.rulebook().with_rule("北京", "account_credit", Flat(130), who="retired", first_day="2026-01-01")
        >>> lin = yb.Insured(region="北京", birth_date="1952-05-01", status="retired")
        >>> r = yb.account_credit(lin, on="2026-05-01", rules=book)
        >>> r.amount, r.law.amount, r.difference
        (Decimal('130.00'), Decimal('110.00'), Decimal('20.00'))
        """
        law = default().place(region)
        persons = _persons(who)
        _check_question(law, benefit, part, persons)
        first = parse_date(first_day, "first_day")
        last = None if last_day is None else parse_date(last_day, "last_day")
        where = "/".join(name for name in (law.card.adcode, benefit, part) if name)
        try:
            entry = Dated(
                rule=rule,
                unit=_unit(law, benefit, part, persons, first) if unit is None else unit,
                who=persons,
                part=part,
                first_day=first,
                last_day=last,
                sources=ASSUMPTION,
                confidence="low",
                note=Text(zh=note, en=note) if isinstance(note, str) else note,
            )
        except BadRegion as error:
            raise error.at(entry=where) from None
        overlay = Overlay(law.card.adcode, benefit, entry)
        book = RuleBook(tuple(sorted((*self.overlays, overlay), key=_order)))
        book._check_use(overlay, where)
        book.region(overlay.region)
        return book

    def without_rule(
        self,
        region: str | int,
        benefit: str,
        *,
        part: str = "",
        who: str | None = None,
        first_day: date | str | None = None,
    ) -> RuleBook:
        """A book without the changed rules of that place, benefit and part: of all persons and days, or of those named.

        Raises:
            InvalidInput: there is no such changed rule in this book.
            UnknownRegion, AmbiguousRegion: `region`.
            BadRegion: another changed rule refers to the figure that would go.

        >>> from yibao_rules.rules import Flat
        >>> book = rulebook().with_rule("北京", "account_credit", Flat(130), who="retired", first_day="2026-01-01")
        >>> book.without_rule("北京", "account_credit") == rulebook()
        True
        """
        code = default().code(region)
        first = None if first_day is None else parse_date(first_day, "first_day")
        gone = {
            overlay
            for overlay in self.at(code)
            if (overlay.benefit, overlay.entry.part) == (benefit, part)
            and (who is None or who in overlay.entry.who)
            and (first is None or first == overlay.entry.start)
        }
        if not gone:
            here = ", ".join(overlay.id for overlay in self.at(code)) or "nothing"
            said = "、".join(overlay.id for overlay in self.at(code)) or "无"
            raise InvalidInput(
                "without_rule", f"no such changed rule; changed here: {here}", f"没有这样的改动；此地的改动：{said}"
            )
        book = RuleBook(tuple(overlay for overlay in self.overlays if overlay not in gone))
        if benefit == "figures":
            for overlay in book.overlays:
                book._check_use(overlay, overlay.id)
        return book

    def changes(self) -> RuleChanges:
        """The changed rules of the book, each with the law's rules beside it.

        >>> from yibao_rules.rules import Flat
        >>> book = rulebook().with_rule("北京", "account_credit", Flat(130), who="retired", first_day="2026-01-01")
        >>> print(book.changes().explain("en").splitlines()[1].strip())
        retired: Beijing · account credit · from 2026-01-01 · assumption, not the law: 130 yuan/month
        """
        rows = []
        for overlay in self.overlays:
            entry = overlay.entry
            law = default().place(overlay.region)
            found = chain.from_iterable(law.find(overlay.benefit, entry.part, who) for who in _asked(entry.who))
            beside = _beside(overlay, tuple({item.id: item for item in found}.values()))
            rows.append(Found(entry, self.region(overlay.region), overlay.benefit, ASSUMPTION, entry.start, beside))
        return RuleChanges(rows=tuple(rows))

    def region(self, code: str) -> Region:
        """The changed rules of a place as a region of their own, which checks them as it checks those of the law."""
        region = self._regions.get(code)
        if region is None:
            registry = default()
            law = registry.place(code)
            levels = [loaded.region for card in registry.chain(law.card) if (loaded := registry.loaded(card.adcode))]
            entries: dict[str, Any] = {benefit: [] for benefit in CHANGEABLE}
            for overlay in self.at(code):
                entries[overlay.benefit].append(overlay.entry)
            # A rule may name a figure that stands above; here only its name is needed.
            given = {entry.part for entry in entries["figures"]}
            silent = Unknown(zh="见上级地区", en="see the level above")
            entries["figures"] += [
                Dated(rule=silent, unit="yuan/month", part=name, sources=ASSUMPTION, confidence="low")
                for name in sorted(self._figures(code) - given)
            ]
            sources = {source.id: source for level in reversed(levels) for source in level.sources}
            region = Region(
                code,
                name_zh=law.card.name_zh,
                name_en=law.card.name_en,
                sources=tuple((sources | {ASSUMPTION: ASSUMED}).values()),
                groups=law.groups(),
                **entries,
            )
            region = self._regions.setdefault(code, region)
        return region

    def _figures(self, code: str) -> set[str]:
        """The names of the figures that a rule of a place may refer to."""
        return {part.partition(":")[0] for part in self.place(code).parts("figures")}

    def _check_use(self, overlay: Overlay, where: str) -> None:
        """Refuse what the rules of the house leave to the region files, whose figures and units were all read."""
        entry, names = overlay.entry, self._figures(overlay.region)
        for rule in walk(entry.rule):
            if isinstance(rule, Figure) and rule.name not in names:
                near = nearest(rule.name, names)
                mend = (
                    f"write {near!r}"
                    if near
                    else f'lay it over first: with_rule(…, "figures", rule, part={rule.name!r})'
                )
                raise BadRegion(f"figure {rule.name!r} does not exist here", mend, entry=where)
        if overlay.benefit in ("account_credit", "contributions") and entry.unit not in YUAN:
            raise BadRegion(f"an amount in {entry.unit}", "use " + ", ".join(YUAN), entry=where)
        if entry.part.startswith("age:") and not isinstance(entry.rule, (RetirementAge, Unknown, NotApplicable)):
            raise BadRegion("an age that is no RetirementAge", "write RetirementAge(60)", entry=where)


def _persons(who: object) -> tuple[str, ...]:
    """The statuses named, in one order, so that equal books are equal."""
    known = (*STATUSES, "any")
    check = one_of(known)
    named = {check(status, "who") for status in (who if isinstance(who, tuple | list) else (who,))}
    if not named:
        raise InvalidInput("who", "nobody is named", "没有写明人员", who)
    return tuple(sorted(named, key=known.index))


def _asked(who: tuple[str, ...]) -> tuple[str, ...]:
    """The statuses by which the law has to be asked about these persons."""
    return ("any", *STATUSES) if "any" in who else who


def _check_question(law: Place, benefit: str, part: str, who: tuple[str, ...]) -> None:
    """Refuse a benefit or a part that no rule could answer, and persons that are never asked for."""
    if benefit not in CHANGEABLE:
        raise _none_of("benefit", benefit, CHANGEABLE)
    if benefit in ("figures", "retirement") and who != ("any",):
        raise InvalidInput("who", f"{benefit} is the same for everybody", f"{word(benefit, 'zh')}不分人员", who)
    if benefit == "figures":
        if not part:
            raise InvalidInput("part", "name the figure", "请写明是哪项数据，例如 average_pension:2023", part)
        return
    head = f"{benefit}/"
    known = {name.removeprefix(head) for _, names in BUILT_IN.values() for name in names if name.startswith(head)}
    known.update(law.parts(benefit))
    kinds = {name.partition(":")[0] for name in known if ":" in name}
    kind, _, name = part.partition(":") if isinstance(part, str) else ("", "", "")
    if part not in known and not (name and kind in kinds):
        raise _none_of("part", part, tuple(sorted(known)))


def _none_of(field: str, value: object, known: tuple[str, ...]) -> InvalidInput:
    near = nearest(value, known) if isinstance(value, str) and value else None
    some = [repr(name) for name in known if ":" not in name or len(known) < 10]
    hint_en, hint_zh = (f"; did you mean {near!r}?", f"；是不是 {near!r}？") if near else ("", "")
    return InvalidInput(
        field, f"one of {', '.join(some)} is needed{hint_en}", f"应为 {'、'.join(some)} 之一{hint_zh}", value
    )


def _unit(law: Place, benefit: str, part: str, who: tuple[str, ...], day: date) -> str:
    """The unit of the law's rule that a changed one stands for."""
    for status in _asked(who):
        founds = law.find(benefit, part, status)
        named_year = benefit == "figures" and ":" in part
        found = select(founds, day) or (founds[0] if founds and named_year else None)
        if found is not None:
            return found.entry.unit
    raise InvalidInput(
        "unit",
        f'no rule of the law tells it for {day.isoformat()}; give it, for example unit="yuan/month"',
        f'{day.isoformat()} 没有现行规定可参照，请写明，例如 unit="yuan/month"',
    )


@attrs.frozen(kw_only=True, repr=False, str=False)
class RuleChanges(Rows[Found]):
    """The changed rules of a book, by place: each an entry, with the law's entries that it stands for in `law`.

    >>> import yibao_rules as yb
    >>> from yibao_rules.rules import Flat
    >>> book = yb.rulebook().with_rule("北京", "account_credit", Flat(130), who="retired", first_day="2026-01-01")
    >>> len(book.changes()), book.changes()[0].entry.who
    (1, ('retired',))
    """

    rows: tuple[Found, ...]

    def _rows(self) -> tuple[Found, ...]:
        return self.rows

    def _used(self) -> tuple[Found, ...]:
        return self.rows

    def __repr__(self) -> str:
        return f"RuleChanges({', '.join(found.id for found in self.rows)})"

    def short(self, lang: str) -> str:
        count = len(self.rows)
        said = f"{count} 条规则改动" if lang == "zh" else f"{count} changed rule{'s' * (count != 1)}"
        return f"{said}（{word(ASSUMPTION, lang)}）" if lang == "zh" else f"{said} ({word(ASSUMPTION, lang)})"

    def lines(self, lang: str) -> list[Line]:
        lines = [Line("title", self.short(lang))]
        for found in self.rows:
            who = ("、" if lang == "zh" else ", ").join(word(status, lang) for status in found.entry.who)
            head, *rest = changed_lines(found, lang)
            lines.append(Line("step", f"{who}{'：' if lang == 'zh' else ': '}{head.text}", 1))
            lines += [attrs.evolve(line, depth=2) for line in rest]
        lines.append(versions_line((item.distribution for found in self.rows for item in found.law or ()), lang))
        return lines

    def to_dict(self) -> dict[str, Any]:
        """The changed rules as plain data."""
        return {**header_dict("rulebook", self.rows), "changes": [found.id for found in self.rows]}


def rulebook() -> RuleBook:
    """The book of the law: every rule that is shipped or plugged in, nothing changed.

    Ask with a changed book to learn what would be if a rule changed; every result then has the law's answer beside it.

    >>> import yibao_rules as yb
    >>> from yibao_rules.rules import Percent
    >>> book = yb.rulebook().with_rule(
    ...     "武汉", "account_credit", Percent("1.5", of="contribution_base"), who="in_service", first_day="2026-01-01"
    ... )
    >>> worker = yb.Insured(region="武汉", status="in_service", contribution_base=6000)
    >>> yb.account_credit(worker, on="2026-01-01", rules=book).amount, yb.account_credit(worker, on="2026-01-01").amount
    (Decimal('90.00'), Decimal('120.00'))
    """
    return RuleBook()
