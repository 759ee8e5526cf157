"""Interpreter 2: account credit over columns, by dense tables of integers that are compiled from the same rules.

A *unit* is who is asked about: place, status and whatever else a rule there chooses by. For each unit the days fall
into segments on which the same rule answers in the same way; unit and segment give a *key*, key and age give a *row*:
how certain the answer is, and the amount as ``clip(constant + rate × base + rate × pension)`` in millionths of a fen. A
column is then answered by look-ups and integer arithmetic, without any float.

What the rules say is asked of `scalar` while the tables are built: whether the answer is disputed or carried forward,
which field is missing, where the evidence is silent. Only the amount is worked out here, as a line over base and
pension, and every line is checked against the scalar's amount. A rule that is no such line, or that a plugin computes,
has rows marked `ROW_BY_ROW`: they are asked one by one.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from decimal import Decimal, Inexact
from math import ceil
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import attrs
import numpy as np

from . import rules
from .benefits.account_credit import BENEFIT, AccountCredit
from .dates import in_year, latest_month_day, plus_days
from .errors import InvalidInput, MissingInput, NotApplicable, NotKnown, PluginFailed
from .money import EXACT, ZERO, round_to
from .policy import DEDUCTION, Found, Policy, children_of, walk
from .rules import INPUTS, Rule
from .scalar import Run, band_of, bound_of, chosen, closest, evaluate, read_input, select

if TYPE_CHECKING:
    from numpy.typing import NDArray

    # A place of the registry or of a rule book: a policy that may bring its own calculator.
    Place = Any
    Ints = NDArray[Any]

OUTCOMES: Final = (
    "invalid_input",
    "missing_input",
    "not_applicable",
    "not_known",
    "disputed",
    "bounds_unknown",
    "extrapolated",
    "carried_forward",
    "exact",
)
"""The statuses of a row, by their code: the first that applies. From `FIRST_AMOUNT` on there is an amount."""
CODE: Final = {name: code for code, name in enumerate(OUTCOMES)}
FIRST_AMOUNT: Final = CODE["disputed"]
ROW_BY_ROW: Final = len(OUTCOMES)
"""The code of a row that the tables do not answer."""

NULL_DAY: Final = -(2**31)
NULL_MONEY: Final = -1
MONEY: Final = ("contribution_base", "pension")
MOST_AGE: Final = 149
SURE_AGE: Final = 120
"""Up to this age on the day on which it counts, nobody was born more than 150 years before the rule day."""
EPOCH: Final = date(1970, 1, 1).toordinal()
FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2079, 12, 31)
"""The days for which there are tables; others are asked row by row."""

MILLION: Final = 1_000_000
_HALF: Final = MILLION // 2
_MOST: Final = 2**61
_BASE_BIT, _PENSION_BIT = 1, 2
_BIT: Final = {"contribution_base": _BASE_BIT, "pension": _PENSION_BIT}
_PROBE: Final = {"contribution_base": Decimal("7654.32"), "pension": Decimal("3456.78")}

Ref = str | date | None
"""The day on which age is counted: the rule day itself, the latest such day of a year, or one fixed day."""


class NoLine(Exception):
    """A rule that is no line over base and pension."""


@attrs.frozen
class Line:
    """``min(max(constant + base × contribution_base + pension × pension, low), high)`` in yuan."""

    constant: Decimal = ZERO
    base: Decimal = ZERO
    pension: Decimal = ZERO
    low: Decimal | None = None
    high: Decimal | None = None

    @property
    def flat(self) -> bool:
        return not self.base and not self.pension

    def at(self, base: Decimal, pension: Decimal) -> Decimal:
        """Its value, exact."""
        value = self.constant
        for rate, of in ((self.base, base), (self.pension, pension)):
            value = EXACT.add(value, EXACT.multiply(rate, of))
        value = value if self.low is None else max(value, self.low)
        return value if self.high is None else min(value, self.high)

    def times(self, n: Decimal) -> Line:
        if n < 0:
            raise NoLine
        return self._each(lambda number: EXACT.multiply(number, n))

    def plus(self, other: Line) -> Line:
        if self.flat:
            shift = self.at(ZERO, ZERO)
            low, high = (None if bound is None else EXACT.add(bound, shift) for bound in (other.low, other.high))
            return attrs.evolve(other, constant=EXACT.add(other.constant, shift), low=low, high=high)
        if other.flat:
            return other.plus(self)
        if (self._bounded or other._bounded) and not self._alike(other):
            raise NoLine
        pairs = zip(attrs.astuple(self), attrs.astuple(other), strict=True)
        numbers: list[Any] = [None if one is None else EXACT.add(one, two) for one, two in pairs]
        return Line(*numbers)

    def bounded(self, limit: Line, most: bool) -> Line:
        """At most, or at least, another line."""
        if limit.flat:
            bound = limit.at(ZERO, ZERO)
            if most:
                # The cap counts last: a floor above it changes nothing.
                return attrs.evolve(self, high=bound if self.high is None else min(self.high, bound))
            low = bound if self.low is None else max(self.low, bound)
            return attrs.evolve(self, low=low, high=None if self.high is None else max(self.high, bound))
        if self.flat:
            return limit.bounded(self, most)
        if self._share is None or self._share != limit._share:
            raise NoLine
        # Shares of the same input: one of the two is the larger for every person.
        larger = (self.base, self.pension) >= (limit.base, limit.pension)
        return limit if larger == most else self

    @property
    def _bounded(self) -> bool:
        return self.low is not None or self.high is not None

    @property
    def _share(self) -> str | None:
        """The one input of which the line is a mere share."""
        if self.constant or self._bounded or (self.base and self.pension):
            return None
        return "contribution_base" if self.base else "pension"

    def _alike(self, other: Line) -> bool:
        """Whether the other line is a multiple of this one, so that both bend at the same places."""
        mine, others = attrs.astuple(self), attrs.astuple(other)
        if any((one is None) != (two is None) for one, two in zip(mine, others, strict=True)):
            return False
        a, b = (self.base, other.base) if self.base else (self.pension, other.pension)
        return all(
            EXACT.multiply(one, b) == EXACT.multiply(two, a)
            for one, two in zip(mine, others, strict=True)
            if one is not None
        )

    def _each(self, change: Callable[[Decimal], Decimal]) -> Line:
        numbers: list[Any] = [None if number is None else change(number) for number in attrs.astuple(self)]
        return Line(*numbers)


def line_of(rule: Rule | str, run: Run, day: date) -> Line:
    """What `rule` gives on a day as a line over base and pension; every other input is read from the person.

    Raises:
        NoLine: it gives no line.
        Needs, Gap: as `scalar.evaluate`.
    """
    if isinstance(rule, str):
        if rule in MONEY:
            return Line(base=Decimal(1)) if rule == "contribution_base" else Line(pension=Decimal(1))
        return Line(Decimal(read_input(rule, run, day)))
    if not any(name in MONEY for inner in walk(rule) for name in _inputs_of(inner)):
        value = evaluate(rule, run, day).value
        assert value is not None
        return Line(value)
    try:
        inner = _LINE[type(rule)]
    except KeyError:
        raise NoLine from None
    return inner(rule, run, day)


def _percent(rule: rules.Percent, run: Run, day: date) -> Line:
    return line_of(rule.of, run, day).times(EXACT.multiply(rule.rate, Decimal("0.01")))


def _bands(rule: rules.Bands, run: Run, day: date) -> Line:
    return line_of(band_of(rule, read_input(rule.by, run, day))[2], run, day)


def _choice(rule: rules.Choice, run: Run, day: date) -> Line:
    # The scalar has found an answer for this person, so there is a branch and it is the one that it took.
    if rule.by in INPUTS:
        value = read_input(rule.by, run, day)
    else:
        group = run.policy.group(rule.by)
        assert group is not None
        value = next((name for name in run.groups() if name in group.values), group.default)
    inner = chosen(rule, value)
    assert inner is not None
    return line_of(inner, run, day)


def _sum(rule: rules.Sum, run: Run, day: date) -> Line:
    total = Line()
    for _, inner in rule.parts:
        total = total.plus(line_of(inner, run, day))
    return total


def _bound(rule: rules.AtMost | rules.AtLeast, run: Run, day: date) -> Line:
    most = isinstance(rule, rules.AtMost)
    limit = rule.cap if isinstance(rule, rules.AtMost) else rule.floor
    # A bound that the evidence does not hold is none; the scalar says so in the status.
    known = any(name in MONEY for inner in walk(limit) for name in _inputs_of(inner)) or bound_of(limit, run, day)
    then = line_of(rule.then, run, day)
    return then.bounded(line_of(limit, run, day), most) if known else then


def _times(rule: rules.Times, run: Run, day: date) -> Line:
    then = line_of(rule.then, run, day)
    if not isinstance(rule.n, str):
        return then.times(rule.n)
    n = line_of(rule.n, run, day)
    if then.flat:
        return n.times(then.at(ZERO, ZERO))
    if not n.flat:
        raise NoLine
    return then.times(n.at(ZERO, ZERO))


def _as_of(rule: rules.AsOf, run: Run, day: date) -> Line:
    return line_of(rule.then, run, rule.day or latest_month_day(day, str(rule.month_day)))


_LINE: Final[dict[type, Callable[[Any, Run, date], Line]]] = {
    rules.Percent: _percent,
    rules.Bands: _bands,
    rules.Choice: _choice,
    rules.Sum: _sum,
    rules.AtMost: _bound,
    rules.AtLeast: _bound,
    rules.Times: _times,
    rules.AsOf: _as_of,
}


def _inputs_of(rule: Rule) -> list[str]:
    """The inputs and groups that a rule itself asks for."""
    names = [getattr(rule, name, None) for name in ("by", "of", "then", "n")]
    return [name for name in names if isinstance(name, str)]


@attrs.define
class Asked:
    """What the rules of a unit ask for, found by walking over them once."""

    money: set[str] = attrs.Factory(set)
    choices: set[str] = attrs.Factory(set)
    refs: set[Ref] = attrs.Factory(set)
    uppers: set[int] = attrs.Factory(set)
    every_age: bool = False
    figures: set[str] = attrs.Factory(set)
    previous: bool = False
    days: set[date] = attrs.Factory(set)
    month_days: set[str] = attrs.Factory(set)
    tables: bool = False
    other: bool = False

    @property
    def person(self) -> bool:
        return bool(self.money or self.choices or self.refs or self.other)

    def look(self, rule: Rule, ref: Ref = None) -> None:
        """Note what `rule` and the rules inside it ask for; age is counted on the day `ref`."""
        if isinstance(rule, (rules.Cohorts, rules.RetirementAge)):
            self.other = True
        elif isinstance(rule, rules.AsOf):
            self.other = self.other or ref is not None
            ref = rule.day or rule.month_day
            if rule.month_day is not None:
                self.month_days.add(rule.month_day)
            else:
                self.days.add(rule.day or FIRST_DAY)
        elif isinstance(rule, rules.Table):
            self.tables = True
            self.days.update(day for day, _ in rule.rows)
        elif isinstance(rule, rules.Figure):
            self.figures.add(rule.name)
            self.previous = self.previous or rule.year == "previous"
        for name in _inputs_of(rule):
            self._input(name, rule, ref)
        for inner in children_of(rule):
            self.look(inner, ref)

    def _input(self, name: str, rule: Rule, ref: Ref) -> None:
        if name == "age":
            self.refs.add(ref)
            if isinstance(rule, rules.Bands):
                self.uppers.update(ceil(upper) for upper, _ in rule.bands if upper is not None)
            else:
                self.every_age = True
        elif name in MONEY:
            self.money.add(name)
            # A band of an amount is no line.
            self.other = self.other or isinstance(rule, rules.Bands)
        elif isinstance(rule, rules.Choice) and (name not in INPUTS or name in ("sex", "retirement_track")):
            self.choices.add(name)
        else:
            self.other = True


class _Probe:
    """A person that the scalar is asked about while tables are built."""

    def __init__(self, who: Who, **fields: Any) -> None:
        self.status = who.status
        self.groups = who.groups
        self.sex = who.sex
        self.retirement_track = who.track
        self.__dict__.update(fields)


class Who(NamedTuple):
    """What a unit stands for: the code of a place, and what of the person a rule may choose by."""

    place: str
    status: str
    groups: tuple[str, ...] = ()
    sex: str | None = None
    track: str | None = None


@attrs.frozen
class Row:
    """An answer: its code, the inputs without which it is missing_input, and the line in integers."""

    code: int
    needs: int = 0
    constant: int = 0
    base: int = 0
    pension: int = 0
    low: int = 0
    high: int = _MOST
    monthly: bool = False
    rule: str | None = None


@attrs.frozen
class Key:
    """What one rule gives: a row for each age in full years on the day `ref`, or one row for all.

    `needs_birth`: a missing birth is missing input. `birth`: what an impossible one is, the code `invalid_input`, or
    `ROW_BY_ROW` where only the premiums read it; None where nothing does.
    """

    rows: tuple[Row, ...]
    ref: Ref = None
    needs_birth: bool = False
    birth: int | None = None


INVALID, MISSING, ASK = (Row(code) for code in (CODE["invalid_input"], CODE["missing_input"], ROW_BY_ROW))
NOT_KNOWN: Final = Row(CODE["not_known"])
_ERRORS: Final = (
    (InvalidInput, INVALID.code),
    (MissingInput, MISSING.code),
    (NotApplicable, CODE["not_applicable"]),
    (NotKnown, NOT_KNOWN.code),
)
Segments = tuple[tuple[int, ...], tuple[Key, ...]]
"""The first days of the segments of a span, as days since 1970, and the key of each."""


_NOTHING: Final = (Key((NOT_KNOWN,)),)
_PLUGIN: Final = (Key((ASK,)),)


class Builder:
    """Builds the segments of units over a span of days, by the law or by a rule book."""

    def __init__(self, place: Callable[[object], Place], extrapolate: bool) -> None:
        self.place = place
        self.extrapolate = extrapolate
        self._ours = AccountCredit()
        self._seen: dict[tuple[Any, ...], Segments] = {}
        self._held: list[Any] = []

    def segments(self, who: Who, first: date, last: date) -> Segments:
        """The segments of a unit from `first` to `last`."""
        start = first.toordinal() - EPOCH
        try:
            place = self.place(who.place)
        except PluginFailed:
            return (start,), _NOTHING
        if place.calculator(BENEFIT) is not None:
            return (start,), _PLUGIN
        founds = place.find(BENEFIT, "", who.status)
        taken = [
            part_founds
            for part in place.parts(BENEFIT)
            if part.startswith(DEDUCTION) and (part_founds := place.find(BENEFIT, part, who.status))
        ]
        if not founds and not who.groups:
            return (start,), _NOTHING
        asked = Asked()
        for found in founds:
            asked.look(found.entry.rule)
        also = Asked()
        for found in (item for items in taken for item in items):
            also.look(found.entry.rule)
        used = [founds, *taken]
        used += _figures(place, asked)
        # Places that inherit the same rules share their segments.
        same = (
            who.status,
            tuple(tuple((id(item.entry), item.start, item.law is None) for item in items) for items in used),
            *((who.groups, who.sex, who.track, place.groups()) if asked.choices or also.choices or who.groups else ()),
            first,
            last,
        )
        built = self._seen.get(same)
        if built is None:
            # The entries are held, so that no other gets the same id.
            self._held.append(used)
            built = self._seen[same] = self._build(place, who, founds, used, asked, also, first, last)
        return built

    def _build(
        self,
        place: Policy,
        who: Who,
        founds: tuple[Found, ...],
        used: list[tuple[Found, ...]],
        asked: Asked,
        also: Asked,
        first: date,
        last: date,
    ) -> Segments:
        edges = {first}
        for items in used:
            edges |= _edges(items, self.extrapolate)
        edges |= asked.days
        years = range(first.year, last.year + 1)
        if asked.figures or asked.tables:
            edges |= {in_year(year, month_day) for year in years for month_day in asked.month_days}
        if asked.previous:
            edges |= {date(year, 1, 1) for year in years}
        days = sorted(day for day in edges if first <= day <= last)
        starts: list[int] = []
        keys: list[Key] = []
        for day in days:
            key = self._key(place, who, founds, asked, also, day, last)
            if not keys or keys[-1] != key:
                starts.append(day.toordinal() - EPOCH)
                keys.append(key)
        return tuple(starts), tuple(keys)

    def _key(
        self,
        place: Policy,
        who: Who,
        founds: tuple[Found, ...],
        all_asked: Asked,
        also: Asked,
        day: date,
        last: date,
    ) -> Key:
        found = select(founds, day) or (closest(founds, day) if self.extrapolate else None)
        if found is None:
            return Key((self._row(place, who, None, day, _PROBE),))
        asked = Asked()
        asked.look(found.entry.rule)
        fixed = [ref for ref in asked.refs if isinstance(ref, date)]
        if (
            asked.other
            or all_asked.other
            or len(asked.refs) > 1
            or (asked.tables and (asked.money or asked.refs))
            or any(ref > day or last.year - ref.year > 25 for ref in fixed)
        ):
            return Key((ASK,))
        ref = next(iter(asked.refs), None)
        on_ref = ref if isinstance(ref, date) else day if ref is None else latest_month_day(day, ref)
        try:
            return self._ages(place, who, found, asked, also, day, on_ref, ref)
        except (NoLine, Inexact):
            # Also a number of more digits than a line can be computed with.
            return Key((ASK,))

    def _ages(
        self, place: Policy, who: Who, found: Found, asked: Asked, also: Asked, day: date, on_ref: date, ref: Ref
    ) -> Key:
        if not asked.refs and not also.refs:
            return Key((self._with_needs(place, who, found, asked, day, {}),))
        uppers = {age for age in asked.uppers if age <= MOST_AGE}
        ages = range(MOST_AGE + 1) if asked.every_age else sorted({0, *uppers})
        rows: list[Row] = []
        for age, following in zip(ages, [*ages[1:], MOST_AGE + 1], strict=True):
            birth = {"birth_date": _birth(age, on_ref)}
            rows += [self._with_needs(place, who, found, asked, day, birth)] * (following - age)
        needs_birth = self._row(place, who, None, day, _PROBE).code == MISSING.code
        silent = any(row.code < FIRST_AMOUNT for row in rows)
        # What is missing is told by the age on the rule day, the answer perhaps by the age on another.
        two_ages = silent and ref is not None and len({row.needs for row in rows}) > 1
        if two_ages or (len(set(rows)) > 1 and not needs_birth):
            raise NoLine
        late = {**_PROBE, "birth_date": plus_days(day, 1)}
        read = None
        if self._row(place, who, None, day, late).code == INVALID.code:
            # What is missing is told before the premiums are looked at.
            read = INVALID.code if asked.refs else ROW_BY_ROW
        if len(set(rows)) == 1:
            return Key((rows[0],), None, needs_birth, read)
        return Key(tuple(rows), ref, needs_birth, read)

    def _with_needs(
        self, place: Policy, who: Who, found: Found, asked: Asked, day: date, fields: dict[str, Any]
    ) -> Row:
        """The row of a person with every amount, and which of the amounts it needs."""
        needs = 0
        for name in asked.money:
            rest = {other: value for other, value in _PROBE.items() if other != name}
            if self._row(place, who, None, day, {**rest, **fields}).code == MISSING.code:
                needs |= _BIT[name]
        row = self._row(place, who, found, day, {**_PROBE, **fields}, needs)
        # A status that is wrong whatever the amounts are needs none of them.
        return attrs.evolve(row, needs=0) if row.code <= MISSING.code else row

    def _row(
        self, place: Policy, who: Who, found: Found | None, day: date, fields: dict[str, Any], needs: int = 0
    ) -> Row:
        person = _Probe(who, **fields)
        try:
            result = self._ours.compute(person, place, day, extrapolate=self.extrapolate)
        except (InvalidInput, MissingInput, NotApplicable, NotKnown) as error:
            return Row(next(code for kind, code in _ERRORS if isinstance(error, kind)), needs)
        code = CODE[result.status]
        if found is None:
            return Row(code)
        line = line_of(found.entry.rule, Run(person, place, day, self.extrapolate), day)
        if round_to(line.at(_PROBE["contribution_base"], _PROBE["pension"])) != result.amount:
            raise NoLine
        return Row(
            code,
            needs,
            whole(line.constant, 8),
            whole(line.base, 6),
            whole(line.pension, 6),
            0 if line.low is None else whole(line.low, 8),
            _MOST if line.high is None else whole(line.high, 8),
            result.unit == "yuan/month",
            found.id,
        )


def whole(number: Decimal, places: int) -> int:
    """A number of so many decimal places as a whole number; what does not fit is no line of the tables."""
    # The context is our own: in the thread's, a user may have set a precision that rounds.
    scaled = EXACT.scaleb(number, places)
    if scaled != scaled.to_integral_value() or not 0 <= scaled <= _MOST:
        raise NoLine
    return int(scaled)


def _birth(age: int, on: date) -> date:
    """A day of birth that gives an age in full years on a day."""
    month, day = (2, 28) if (on.month, on.day) == (2, 29) else (on.month, on.day)
    return date(on.year - age, month, day)


def _figures(place: Policy, asked: Asked) -> list[tuple[Found, ...]]:
    """The entries of the figures that the rules refer to; what their own rules ask for is noted."""
    founds: list[tuple[Found, ...]] = []
    seen: set[str] = set()
    while names := asked.figures - seen:
        seen |= names
        for part in place.parts("figures"):
            if part.partition(":")[0] not in names:
                continue
            items = place.find("figures", part, "any")
            founds.append(items)
            inner = Asked()
            for found in items:
                inner.look(found.entry.rule)
            asked.figures |= inner.figures
            asked.previous = asked.previous or inner.previous
            asked.month_days |= inner.month_days
            # A figure is the same for everybody; one that is not is left to the scalar.
            asked.other = asked.other or inner.person or inner.tables
    return founds


def _edges(founds: tuple[Found, ...], extrapolate: bool) -> set[date]:
    """The days on which another entry may answer, or the same one less surely."""
    starts = [found.start for found in founds if found.start is not None and found.start < date.max]
    ends = [plus_days(found.entry.last_day, 1) for found in founds if found.entry.last_day is not None]
    # An entry with a last day was sighted until then.
    edges = {*starts, *(plus_days(found.entry.sighted, 1) for found in founds)}
    edges.update(found.entry.start for found in founds if found.entry.start is not None)
    if extrapolate:
        # The nearest entry changes halfway between the end of one and the start of another.
        for end in ends:
            for start in starts:
                middle = date.fromordinal((end.toordinal() + start.toordinal()) // 2)
                edges.update(plus_days(middle, days) for days in (-1, 0, 1))
    return edges


def month_number(day: date) -> int:
    """A day as one number of which a shift by nine bits makes years: 32 for a month, 1 for a day."""
    return day.year * 512 + day.month * 32 + day.day


def _numbers(first: int, last: int) -> Ints:
    """`month_number` of every day of a span of days since 1970."""
    days = np.arange(first, last + 1).astype("datetime64[D]")
    months = days.astype("datetime64[M]")
    month = months.astype(np.int64)
    numbers: Ints = (month // 12 + 1970) * 512 + (month % 12 + 1) * 32 + (days - months).astype(np.int64) + 1
    return numbers.astype(np.int32)


BLOCK: Final = 1 << 15
"""Rows that are answered at a time: what is in between stays in the processor's cache."""
_AGE_MASK: Final = 255
_OFFSET_BITS, _DAYS_BITS = 24, 20
_MASK_AT: Final = _OFFSET_BITS + _DAYS_BITS
_NEEDS_AT: Final = _MASK_AT + 8
_READ_AT: Final = _NEEDS_AT + 1
_NEEDS_BITS: Final = 8
"""In `Tables.coefficients` the code stands below these bits, and above them which amounts are needed."""
_SPECIAL: Final = 16
"""Set beside a code where the row takes more than ``constant + rate × base``: a pension, a cap or a floor."""
SLOT: Final = {INVALID.code: 0, MISSING.code: 1, ROW_BY_ROW: 2}
UNIT: Final = dict(SLOT)
"""The first units and slots are the answers that need no rule."""


@attrs.frozen(eq=False)
class Tables:
    """The tables of all units that were met, over a span of days; all numbers are integers.

    `row_of` has the line of `words` for each unit: units that differ in nothing share it. `words` has one word for each
    line and segment: where its rows begin, which day its age is counted on, whether age matters, and what a missing or
    impossible birth is. The others have one number for each row, or for each day; `coefficients` has those of a row
    side by side, for the compiled kernel: one look fetches them all.
    """

    first: int
    last: int
    row_of: Ints
    segments: int
    segment_of: Ints
    words: Ints
    numbers: Ints
    birth_first: int
    birth_numbers: Ints
    codes: Ints
    needs: Ints
    constant: Ints
    base: Ints
    pension: Ints
    low: Ints
    high: Ints
    months: Ints
    rule: Ints
    coefficients: Ints
    most_money: int
    rules: tuple[str, ...]


class Compiled:
    """Dense tables by the law or by a rule book: they grow with the units and the days that are asked for."""

    def __init__(self, place: Callable[[object], Place], extrapolate: bool = False) -> None:
        self._lock = threading.RLock()
        self._builder = Builder(place, extrapolate)
        self._whos: list[Who] = []
        self._units: dict[Who, int] = {}
        self._known: dict[Who, Segments] = {}
        self._tables: Tables | None = None
        self._span: tuple[date, date] | None = None

    def unit(self, who: Who) -> int:
        """The number of a unit; its tables are made when `tables` is next asked for."""
        with self._lock:
            if who not in self._units:
                self._units[who] = len(UNIT) + len(self._whos)
                self._whos.append(who)
                self._tables = None
            return self._units[who]

    def tables(self, first: date, last: date) -> Tables:
        """The tables of every unit that was named, over whole years that hold the days from `first` to `last`."""
        with self._lock:
            first, last = (min(max(day, FIRST_DAY), LAST_DAY) for day in (first, last))
            if self._span is None or first < self._span[0] or last > self._span[1]:
                before = self._span or (first, last)
                self._span = (
                    date(min(first, before[0]).year, 1, 1),
                    date(max(last, before[1]).year, 12, 31),
                )
                self._tables = None
                self._known.clear()
            if self._tables is None:
                self._tables = self._made(*self._span)
            return self._tables

    def _segments(self, who: Who, first: date, last: date) -> Segments:
        known = self._known.get(who)
        if known is None:
            known = self._known[who] = self._builder.segments(who, first, last)
        return known

    def _made(self, first: date, last: date) -> Tables:
        whole: list[Segments] = [((first.toordinal() - EPOCH,), (Key((row,)),)) for row in (INVALID, MISSING, ASK)] + [
            self._segments(who, first, last) for who in self._whos
        ]
        day_first, day_last = first.toordinal() - EPOCH, last.toordinal() - EPOCH
        starts = np.array(sorted({day for days, _ in whole for day in days}), dtype=np.int64)
        refs: dict[Ref, int] = {None: 0}
        slots: dict[tuple[Row, ...], int] = {(INVALID,): 0, (MISSING,): 1, (ASK,): 2}
        rows: list[Row] = [INVALID, MISSING, ASK]
        count = day_last - day_first + 1
        lines: dict[int, int] = {}
        words: list[Ints] = []
        for days, keys in whole:
            if id(keys) in lines:
                continue
            own = []
            for key in keys:
                if key.rows not in slots:
                    slots[key.rows] = len(rows)
                    rows.extend(key.rows)
                kind = refs.setdefault(key.ref, len(refs))
                own.append(_word(key, slots[key.rows], kind * count))
            lines[id(keys)] = len(words)
            words.append(np.array(own, dtype=np.int64)[np.searchsorted(np.array(days), starts, side="right") - 1])
        names: dict[str, int] = {}
        rule = [-1 if row.rule is None else names.setdefault(row.rule, len(names)) for row in rows]

        def column(name: str) -> Ints:
            return np.array([getattr(row, name) for row in rows], dtype=np.int64)

        steepest = max(row.base + row.pension for row in rows)
        special = np.array(
            [_SPECIAL * bool(row.pension or row.low or row.high < _MOST) for row in rows], dtype=np.uint8
        )
        birth_first = date(first.year - MOST_AGE - 3, 1, 1).toordinal() - EPOCH
        codes, needs = column("code"), column("needs")
        # Half a fen is added beforehand, so that a mere division rounds half up.
        line = [column("constant") + _HALF, column("base"), column("pension")]
        line += [column("low") + _HALF, column("high") + _HALF]
        months = np.array([12 if row.monthly else 1 for row in rows], dtype=np.int64)
        return Tables(
            first=day_first,
            last=day_last,
            row_of=np.array([lines[id(keys)] for _, keys in whole], dtype=np.int32),
            segments=len(starts),
            segment_of=np.searchsorted(starts, np.arange(day_first, day_last + 1), side="right") - 1,
            words=np.concatenate(words),
            numbers=np.concatenate([_ref_numbers(ref, first, last) for ref in refs]),
            birth_first=birth_first,
            birth_numbers=_numbers(birth_first, day_last + 1),
            codes=codes.astype(np.uint8) | special,
            needs=needs.astype(np.uint8),
            constant=line[0],
            base=line[1],
            pension=line[2],
            low=line[3],
            high=line[4],
            months=months,
            rule=np.array(rule, dtype=np.int32),
            coefficients=np.column_stack([*line, codes | needs << _NEEDS_BITS, months, rule]),
            most_money=(_MOST // steepest) if steepest else _MOST,
            rules=tuple(names),
        )


def _word(key: Key, slot: int, days: int) -> int:
    read = 0 if key.birth is None else 1 if key.birth == INVALID.code else 2
    mask = _AGE_MASK if len(key.rows) > 1 else 0
    assert slot < 1 << _OFFSET_BITS
    assert days < 1 << _DAYS_BITS
    return slot | days << _OFFSET_BITS | mask << _MASK_AT | key.needs_birth << _NEEDS_AT | read << _READ_AT


def _ref_numbers(ref: Ref, first: date, last: date) -> Ints:
    """For each day of the span `month_number` of the day on which age is then counted."""
    days = _numbers(first.toordinal() - EPOCH, last.toordinal() - EPOCH)
    if ref is None:
        return days
    if isinstance(ref, date):
        return np.full_like(days, month_number(ref))
    of_year = int(ref[:2]) * 32 + int(ref[3:])
    return ((days >> 9) - ((days & 511) < of_year)) * 512 + of_year


class Scratch:
    """Room for what stands between the columns of one block; one for each thread."""

    def __init__(self) -> None:
        self.wide = tuple(np.empty(BLOCK, dtype=np.int64) for _ in range(4))
        self.short = tuple(np.empty(BLOCK, dtype=np.int32) for _ in range(2))


def credit(
    tables: Tables,
    unit: Ints,
    day: Ints | int,
    birth: Ints | None,
    base: Ints | None,
    pension: Ints | None,
    annual: Ints,
    codes: Ints,
    rule: Ints | None,
    scratch: Scratch,
) -> None:
    """Answer one block of at most `BLOCK` rows with NumPy: fill `annual` (fen), `codes` and `rule`.

    `unit` has the lines of the units (`Tables.row_of`). `day` and `birth` are days since 1970 (`NULL_DAY`: none),
    `base` and `pension` fen (`NULL_MONEY`: none).
    """
    count = len(unit)
    word, other, slot, amount = (array[:count] for array in scratch.wide)
    age, short = (array[:count] for array in scratch.short)
    t = tables
    # Segment and unit give the key.
    np.multiply(unit, t.segments, out=word)
    if isinstance(day, int):
        word += t.segment_of[day - t.first]
    else:
        np.subtract(day, t.first, out=other)
        word += t.segment_of.take(other, mode="clip", out=slot)
    t.words.take(word, mode="clip", out=amount)
    word, amount = amount, word
    np.bitwise_and(word, (1 << _OFFSET_BITS) - 1, out=slot)
    if birth is None:
        _no_birth(word, slot)
    else:
        # Age on the day on which this key counts it.
        np.right_shift(word, _OFFSET_BITS, out=amount)
        amount &= (1 << _DAYS_BITS) - 1
        if isinstance(day, int):
            amount += day - t.first
        else:
            amount += other
        t.numbers.take(amount, mode="clip", out=age)
        np.subtract(birth, t.birth_first, out=amount)
        age -= t.birth_numbers.take(amount, mode="clip", out=short)
        age >>= 9
        if int(age.view(np.uint32).max(initial=0)) <= SURE_AGE and int(birth.min(initial=0)) >= t.birth_first:
            word >>= _MASK_AT
            word &= _AGE_MASK
            word &= age
            slot += word
        else:
            _births(t, word, day, birth, age, slot)
    _missing(t, slot, base, pension)
    # The amount in millionths of a fen, then in fen, then for twelve months.
    t.constant.take(slot, mode="clip", out=amount)
    if base is not None:
        t.base.take(slot, mode="clip", out=word)
        word *= base
        amount += word
    code = t.codes.take(slot, mode="clip", out=codes)
    special = np.flatnonzero(code >= _SPECIAL)
    if len(special):
        at = slot[special]
        value = amount[special]
        if pension is not None:
            value += t.pension[at] * pension[special]
        amount[special] = np.minimum(np.maximum(value, t.low[at]), t.high[at])
        code &= _SPECIAL - 1
    np.floor_divide(amount.view(np.uint64), np.uint64(MILLION), out=annual.view(np.uint64))
    annual *= t.months.take(slot, mode="clip", out=amount)
    if rule is not None:
        t.rule.take(slot, mode="clip", out=rule)


def _no_birth(word: Ints, slot: Ints) -> None:
    """Rows without a birth where the key needs one are missing_input."""
    word >>= _NEEDS_AT
    np.copyto(slot, SLOT[MISSING.code], where=(word & 1).astype(bool))


def _births(t: Tables, word: Ints, day: Ints | int, birth: Ints, age: Ints, slot: Ints) -> None:
    """The rows of a block in which not every birth is sure: some are missing, after the day, or too long ago."""
    on = t.numbers[np.clip(np.subtract(day, t.first), 0, t.last - t.first)]
    born = t.birth_numbers.take(np.subtract(birth, t.birth_first, dtype=np.int64), mode="clip")
    none = birth == NULL_DAY
    impossible = ~none & ((born > on) | ((on >> 9) - (born >> 9) > 150))
    counted = (word >> _MASK_AT) & _AGE_MASK
    read = (word >> _READ_AT) & 3
    slot += counted & age
    # Older than the tables, or not yet born on the day on which age is counted.
    slot[(counted == _AGE_MASK) & ((age < 0) | (age > MOST_AGE))] = SLOT[ROW_BY_ROW]
    slot[impossible & (read == 1)] = SLOT[INVALID.code]
    slot[impossible & (read == 2)] = SLOT[ROW_BY_ROW]
    slot[none & ((word >> _NEEDS_AT) & 1).astype(bool)] = SLOT[MISSING.code]


def _missing(t: Tables, slot: Ints, base: Ints | None, pension: Ints | None) -> None:
    """Rows that need an amount which is missing, or larger than the tables hold."""
    for bit, given in ((_BASE_BIT, base), (_PENSION_BIT, pension)):
        if given is None:
            slot[(t.needs.take(slot, mode="clip") & bit) > 0] = SLOT[MISSING.code]
        elif int(given.view(np.uint64).max(initial=0)) > t.most_money:
            # One look finds both what is too large and what is missing: a negative is the largest without its sign.
            needs = (t.needs.take(slot, mode="clip") & bit) > 0
            slot[needs & (given < 0)] = SLOT[MISSING.code]
            slot[needs & (given > t.most_money)] = SLOT[ROW_BY_ROW]
