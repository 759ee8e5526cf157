"""Differences: the same person elsewhere, one amount over the years, what changed in a place between two days."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import attrs

from .calculator import Explained, Instead, Result, Rows
from .dates import check_span, day_of_age, in_year, parse_date
from .errors import AmbiguousRegion, InvalidInput, NotApplicable, NotKnown, UnknownRegion, YibaoError
from .policy import BENEFITS, STATUSES, Card, Found, Policy, walk
from .rules import AsOf, Figure
from .scalar import Step, plain, select
from .trace import Line, evidence_lines, header_dict, source_text, versions_line
from .words import COLON, SEMICOLON, amount, describe, part_text, word

Compute = Callable[[Any, date], Result]


@attrs.frozen(kw_only=True)
class ComparedPlace:
    """One place of a comparison: its result, or why there is none.

    >>> import yibao_rules as yb
    >>> lin = yb.Insured(region="北京", birth_date="1952-05-01", status="retired")
    >>> row = yb.compare(lin, on="2025-05-01", regions=["宁夏"])[0]
    >>> row.region.name_en, row.result, type(row.error).__name__
    ('Ningxia', None, 'NotKnown')
    """

    region: Card
    result: Result | None
    error: YibaoError | None = attrs.field(default=None, eq=False)

    def to_dict(self) -> dict[str, Any]:
        """The row as plain data."""
        return {
            "region": self.region.to_dict(),
            "result": None if self.result is None else self.result.to_dict(),
            "error": None if self.error is None else self.error.to_dict(),
        }


@attrs.frozen(kw_only=True, repr=False, str=False)
class Comparison(Rows[ComparedPlace]):
    """The same person in several places: those with an amount first, the largest yearly sum first, then the others.

    >>> import yibao_rules as yb
    >>> lin = yb.Insured(region="北京", birth_date="1952-05-01", status="retired")
    >>> table = yb.compare(lin, on="2025-05-01", regions=["北京", "宁夏"])
    >>> len(table), [row.region.name_en for row in table.unknown]
    (2, ['Ningxia'])
    """

    benefit: str
    on: date
    rows: tuple[ComparedPlace, ...]

    def _rows(self) -> tuple[ComparedPlace, ...]:
        return self.rows

    def _used(self) -> list[Found]:
        return [item for row in self.rows if row.result is not None for item in row.result.used]

    @property
    def unknown(self) -> tuple[ComparedPlace, ...]:
        """The places without an answer."""
        return tuple(row for row in self.rows if row.result is None)

    def __repr__(self) -> str:
        return f"Comparison({self.benefit}, {self.on}: {len(self.rows)} places, {len(self.unknown)} without an answer)"

    def short(self, lang: str) -> str:
        if lang == "zh":
            return f"{self.on} {word(self.benefit, 'zh')}：{len(self.rows)} 个地区，{len(self.unknown)} 个没有答案"
        places = f"{len(self.rows)} place{'s' * (len(self.rows) != 1)}"
        return f"{self.on} {word(self.benefit, 'en')}: {places}, {len(self.unknown)} without an answer"

    def lines(self, lang: str) -> list[Line]:
        lines = [Line("title", self.short(lang))]
        for row in self.rows:
            name = row.region.name(lang)
            if row.result is not None:
                said = amount(row.result.amount, row.result.unit, lang)
                caution = "" if row.result.status == "exact" else f" · {word(row.result.status, lang)}"
                lines.append(Line("step", f"{name}{COLON[lang]}{said}{caution}{_beside_law(row.result, lang)}", 1))
            else:
                assert row.error is not None
                lines.append(Line("small", f"{name}{COLON[lang]}{row.error.explain(lang).splitlines()[0]}", 1))
        lines.append(versions_line((found.distribution for found in self._used()), lang))
        return lines

    def to_dict(self) -> dict[str, Any]:
        """The comparison as plain data."""
        return {
            **header_dict("compare", self._used()),
            "benefit": self.benefit,
            "on": plain(self.on),
            "rows": [row.to_dict() for row in self.rows],
        }


def _beside_law(result: Result, lang: str) -> str:
    """What the law gives, behind an amount to which a rule book led."""
    # A plugin's calculator may answer with a class of its own, which has no law beside it.
    if not isinstance(result, Explained) or (result.law is None and result.law_error is None):
        return ""
    mark = f"{word('assumption', lang)}{SEMICOLON[lang]}" if result.changed else ""
    if result.law is None:
        said = "现行规定没有答案" if lang == "zh" else "no answer by the law"
    else:
        said = ("现行规定 " if lang == "zh" else "by the law ") + amount(result.law.amount, result.law.unit, lang)
    return f"（{mark}{said}）" if lang == "zh" else f" ({mark}{said})"


def compare(person: Any, benefit: str, on: date, cards: Iterable[Card], compute: Compute) -> Comparison:
    """The person in each of the places on one day; whatever a place cannot answer is listed with its reason.

    Raises:
        InvalidInput, MissingInput: the person, not the place, is at fault.
    """
    rows = []
    for card in cards:
        try:
            result = compute(Instead(person, region=card.adcode), on)
        except (InvalidInput, UnknownRegion, AmbiguousRegion):
            raise
        except YibaoError as error:
            rows.append(ComparedPlace(region=card, result=None, error=error))
        else:
            rows.append(ComparedPlace(region=card, result=result))
    known = [row for row in rows if row.result is not None]
    known.sort(key=lambda row: (-(row.result.annual if row.result else Decimal(0)), row.region.adcode))
    return Comparison(benefit=benefit, on=on, rows=(*known, *(row for row in rows if row.result is None)))


@attrs.frozen(kw_only=True)
class Span:
    """Days on which one answer holds: the result on the first of them, or why there is none.

    >>> import yibao_rules as yb
    >>> lin = yb.Insured(region="北京", birth_date="1952-05-01", status="retired")
    >>> span = yb.timeline(lin, start="2022-01-01", end="2022-12-31")[1]
    >>> str(span.first_day), str(span.result.amount), span.reason_en
    ('2022-05-01', '110.00', 'age 70 reached')
    """

    first_day: date
    last_day: date
    result: Result | None
    error: YibaoError | None = attrs.field(default=None, eq=False)
    reason_zh: str = ""
    reason_en: str = ""

    def to_dict(self) -> dict[str, Any]:
        """The span as plain data."""
        return {
            "first_day": plain(self.first_day),
            "last_day": plain(self.last_day),
            "result": None if self.result is None else self.result.to_dict(),
            "error": None if self.error is None else self.error.to_dict(),
            "reason_zh": self.reason_zh,
            "reason_en": self.reason_en,
        }


@attrs.frozen(kw_only=True, repr=False, str=False)
class Timeline(Rows[Span]):
    """How one amount moved: spans without a gap from `start` to `end`, each with the reason of the change before it.

    >>> import yibao_rules as yb
    >>> lin = yb.Insured(region="北京", birth_date="1952-05-01", status="retired")
    >>> spans = yb.timeline(lin, start="2022-01-01", end="2022-12-31")
    >>> len(spans), str(spans[-1].last_day)
    (2, '2022-12-31')
    """

    region: Card
    benefit: str
    start: date
    end: date
    spans: tuple[Span, ...]

    def _rows(self) -> tuple[Span, ...]:
        return self.spans

    def _used(self) -> list[Found]:
        found = {item.id: item for span in self.spans if span.result is not None for item in span.result.used}
        return list(found.values())

    def __repr__(self) -> str:
        return f"Timeline({self.benefit}, {self.region.name_zh}, {self.start} to {self.end}: {len(self.spans)} spans)"

    def short(self, lang: str) -> str:
        name = self.region.name(lang)
        return f"{name} · {word(self.benefit, lang)} · {self.start} – {self.end}"

    def _by_law(self, lang: str) -> str:
        return SEMICOLON[lang].join(
            f"{span.first_day} – {span.last_day} "
            + (amount(span.result.amount, span.result.unit, lang) if span.result else word("unknown", lang))
            for span in self.law
        )

    def lines(self, lang: str) -> list[Line]:
        lines = [Line("title", self.short(lang))]
        for span in self.spans:
            if span.result is not None:
                said = amount(span.result.amount, span.result.unit, lang)
                said += "" if span.result.status == "exact" else f" · {word(span.result.status, lang)}"
            else:
                assert span.error is not None
                said = span.error.explain(lang).splitlines()[0]
            reason = span.reason_zh if lang == "zh" else span.reason_en
            lines.append(Line("step", f"{span.first_day} – {span.last_day}{COLON[lang]}{said}", 1))
            if reason:
                lines.append(Line("small", reason, 2))
        used = self._used()
        lines += evidence_lines(used, lang)
        lines.append(versions_line((found.distribution for found in used), lang))
        return lines

    def to_dict(self) -> dict[str, Any]:
        """The timeline as plain data."""
        return {
            **header_dict("timeline", self._used()),
            "region": self.region.to_dict(),
            "benefit": self.benefit,
            "start": plain(self.start),
            "end": plain(self.end),
            "spans": [span.to_dict() for span in self.spans],
            **self.what_if_dict(),
        }


def timeline(person: Any, policy: Policy, benefit: str, start: date, end: date, compute: Compute) -> Timeline:
    """How the amount moved from `start` to `end`, both inclusive.

    Raises:
        InvalidInput: `end` before `start`, or more than 200 years after it.
        MissingInput: the person lacks a field that some rule of the span needs.
    """
    check_span(start, end)
    days = [start, *(day for day in _turning_days(person, policy, benefit, start, end) if start < day <= end)]
    spans: list[Span] = []
    eve: Span | None = None
    for index, day in enumerate(days):
        last = days[index + 1] - timedelta(days=1) if index + 1 < len(days) else end
        span = _answer(person, day, last, compute)
        if eve is None:
            spans.append(span)
        elif _same(spans[-1], span):
            spans[-1] = attrs.evolve(spans[-1], last_day=last)
        else:
            spans.append(_reasoned(eve, span))
        eve = span
    return Timeline(region=policy.card, benefit=benefit, start=start, end=end, spans=tuple(spans))


def _turning_days(person: Any, policy: Policy, benefit: str, start: date, end: date) -> list[date]:
    """Every day on which the answer may change: spans, birthdays, fixed days of the year, new years' figures."""
    days: set[date] = set()
    status = getattr(person, "status", None)
    founds = list(policy.find(benefit, "", status)) if isinstance(status, str) else []
    years = range(start.year, end.year + 1)
    for found in founds:
        days.update(_edges(found))
        for rule in walk(found.entry.rule):
            if isinstance(rule, AsOf) and rule.month_day is not None:
                days.update(in_year(year, rule.month_day) for year in years)
            elif isinstance(rule, Figure) and rule.year is None:
                for figure in policy.find("figures", rule.name, "any"):
                    days.update(_edges(figure))
            elif isinstance(rule, Figure):
                days.update(date(year, 1, 1) for year in years)
                # The law's figure of a named year is the same on every day, but a changed one has its span.
                named = [year - 1 for year in years] if rule.year == "previous" else [rule.year]
                for year in named:
                    for figure in policy.find("figures", f"{rule.name}:{year}", "any"):
                        days.update(_edges(figure) if figure.law is not None else ())
    birth = getattr(person, "birth_date", None)
    if birth is not None:
        # A person of somebody else's making may give the day as text.
        birth = parse_date(birth, "birth_date")
        days.update(day_of_age(birth, year - birth.year) for year in years if year >= birth.year)
    return sorted(days)


def _edges(found: Found) -> list[date]:
    edges = [] if found.start is None else [found.start]
    # The day after the last sighting turns "exact" into "carried forward", which is no change of the amount.
    last = found.entry.last_day
    return edges if last is None else [*edges, last + timedelta(days=1)]


def _answer(person: Any, day: date, last: date, compute: Compute) -> Span:
    try:
        return Span(first_day=day, last_day=last, result=compute(person, day))
    except (NotKnown, NotApplicable) as error:
        return Span(first_day=day, last_day=last, result=None, error=error)


def _same(one: Span, two: Span) -> bool:
    if one.result is not None and two.result is not None:
        return (one.result.amount, one.result.unit) == (two.result.amount, two.result.unit)
    return type(one.error) is type(two.error) and one.result is two.result and _cause(one) == _cause(two)


def _cause(span: Span) -> str:
    # The first line of an error bears the day; what follows is the cause.
    return "" if span.error is None else "\n".join(span.error.en.splitlines()[1:])


def _reasoned(before: Span, after: Span) -> Span:
    """The later span with the reason of the change, as far as the entries and the steps tell it."""
    entry = after.result.used[0] if after.result is not None else None
    earlier = before.result.used[0] if before.result is not None else None
    if entry is not None and (earlier is None or earlier.id != entry.id):
        sources = [entry.region.source(id) for id in entry.entry.sources]
        said = sources[0]
        return attrs.evolve(
            after, reason_zh="新规则：" + source_text(said, "zh"), reason_en="another rule: " + source_text(said, "en")
        )
    if after.result is None or before.result is None:
        return after
    was, now = ({found.id for found in side.used if found.law is not None} for side in (before.result, after.result))
    # The rule stays and a figure in it changes: by assumption, or back to the law.
    if now - was:
        return attrs.evolve(
            after, reason_zh="数据为假设（非现行规定）", reason_en="a figure by assumption, not the law"
        )
    if was - now:
        return attrs.evolve(after, reason_zh="恢复现行数据", reason_en="the law's figure again")
    age = _age_of_another_band(before.result.steps, after.result.steps)
    if age is not None:
        return attrs.evolve(after, reason_zh=f"满 {age} 岁", reason_en=f"age {age} reached")
    return attrs.evolve(after, reason_zh="新的年度数据", reason_en="a new year's figure")


def _age_of_another_band(before: Step, after: Step) -> int | None:
    """The age that led to another band, or to another multiple, within one rule."""
    facts = {key: (before.facts.get(key), after.facts.get(key)) for key in ("from", "below", "n")}
    by_age = "age" in (after.facts.get("by"), before.facts.get("by"))
    if by_age and any(one != two for one, two in facts.values()):
        age = after.facts["input"] if after.op == "bands" else after.facts["n"]
        return int(age)
    found = (_age_of_another_band(one, two) for one, two in zip(before.children, after.children, strict=False))
    return next((age for age in found if age is not None), None)


@attrs.frozen(kw_only=True)
class Change:
    """One rule that differs between two days: the entry before and the one after, None where none answered.

    >>> import yibao_rules as yb
    >>> change = yb.diff("北京", before="2022-08-31", after="2022-09-01")[0]
    >>> change.who, str(change.after.entry.first_day)
    ('in_service', '2022-09-01')
    """

    part: str
    who: str
    before: Found | None
    after: Found | None

    def to_dict(self) -> dict[str, Any]:
        """The change as plain data."""

        def side(found: Found | None) -> dict[str, Any] | None:
            if found is None:
                return None
            unit = found.entry.unit
            return {
                "entry": found.id,
                "rule_zh": describe(found.entry.rule, "zh", unit),
                "rule_en": describe(found.entry.rule, "en", unit),
                "unit": unit,
            }

        return {"part": self.part, "who": self.who, "before": side(self.before), "after": side(self.after)}


@attrs.frozen(kw_only=True, repr=False, str=False)
class Difference(Rows[Change]):
    """What changed in a place between two days, rule by rule, with the documents of the later rules.

    >>> import yibao_rules as yb
    >>> changes = yb.diff("北京", before="2022-08-31", after="2022-09-01")
    >>> len(changes), changes.region.name_en
    (1, 'Beijing')
    """

    region: Card
    benefit: str
    before: date
    after: date
    changes: tuple[Change, ...]

    def _rows(self) -> tuple[Change, ...]:
        return self.changes

    def _used(self) -> list[Found]:
        sides = [side for change in self.changes for side in (change.before, change.after) if side is not None]
        return list({found.id: found for found in sides}.values())

    def __repr__(self) -> str:
        return f"Difference({self.benefit}, {self.region.name_zh}, {self.before} to {self.after}: {len(self)} changes)"

    def short(self, lang: str) -> str:
        name = self.region.name(lang)
        changes = f"{len(self)} 项变化" if lang == "zh" else f"{len(self)} change{'s' * (len(self) != 1)}"
        return f"{name} · {word(self.benefit, lang)} · {self.before} → {self.after}{COLON[lang]}{changes}"

    def lines(self, lang: str) -> list[Line]:
        lines = [Line("title", self.short(lang))]
        for change in self.changes:
            label = word(change.who, lang)
            if change.part:
                label += f" · {part_text(change.part, lang)}"
            lines.append(Line("step", label, 1))
            for mark, found in (("−", change.before), ("+", change.after)):
                said = (
                    ("没有已知规则" if lang == "zh" else "no rule known")
                    if found is None
                    else describe(found.entry.rule, lang, found.entry.unit)
                )
                if found is not None and found.law is not None:
                    said += f"（{word('assumption', 'zh')}）" if lang == "zh" else f" ({word('assumption', 'en')})"
                lines.append(Line("step", f"{mark} {said}", 2))
        used = self._used()
        lines += evidence_lines(used, lang)
        lines.append(versions_line((found.distribution for found in used), lang))
        return lines

    def to_dict(self) -> dict[str, Any]:
        """The difference as plain data."""
        return {
            **header_dict("diff", self._used()),
            "region": self.region.to_dict(),
            "benefit": self.benefit,
            "before": plain(self.before),
            "after": plain(self.after),
            "changes": [change.to_dict() for change in self.changes],
        }


def diff(policy: Policy, benefit: str, before: date, after: date) -> Difference:
    """What changed in a place between two days.

    Raises:
        InvalidInput: no such benefit.
    """
    if benefit not in BENEFITS:
        listed = ", ".join(BENEFITS)
        raise InvalidInput("benefit", f"one of {listed} is needed", f"应为 {'、'.join(BENEFITS)} 之一", benefit)
    changes: list[Change] = []
    for part in policy.parts(benefit):
        for who in STATUSES:
            founds = policy.find(benefit, part, who)
            one, two = select(founds, before), select(founds, after)
            if (one and one.id) == (two and two.id):
                continue
            # What holds for everybody is one change, not one for each status.
            for_all = all(found is None or found.entry.who == ("any",) for found in (one, two))
            change = Change(part=part, who="any" if for_all else who, before=one, after=two)
            if change not in changes:
                changes.append(change)
    return Difference(region=policy.card, benefit=benefit, before=before, after=after, changes=tuple(changes))
