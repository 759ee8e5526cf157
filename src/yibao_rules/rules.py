"""The vocabulary of rules: frozen classes without behaviour. A region file is written in these words.

Money is in yuan, rates are percents, both given as int or text ("2.8"), never as a float. What a rule yields is in the
unit of the entry (`Dated`) that holds it.

==================  =======================================================================================
`Flat`              a fixed amount
`Percent`           a percent of an input of the person, of a figure of the region, or of another rule
`Bands`             one rule for each band of an input: ``((upper_exclusive, rule), …, (None, rule))``
`Choice`            one rule for each value of an input or of a group of persons
`Sum`               named parts that add up
`AtMost` `AtLeast`  a cap, a floor
`Times`             a multiple
`Rounded`           a rounding that the source states
`Figure`            a dated figure of the region, such as an average wage
`AsOf`              the inner rule sees age and figures of a fixed day of the year
`Table`             one rule from each of several days on (transition tables)
`Number` `Years`    a count: of months, or of years told in months
`Months`            at least so many months of one kind
`AllOf` `AnyOf`     conditions that must all hold, or of which one must
`Cohorts`           one rule for whoever was first insured before a day
`Counting`          which months count: deemed ones, military service
`RetirementAge`     an age with its gradual delay
`Posting`           when money is posted to the account
`StartsOn`          the day from which cover holds, or stops
`Wait`              so many months or days before cover
`GapUpTo`           one rule for a gap of at most so many months, another for a longer one
`Continuity`        how long a gap may be for the months before it to go on counting
`Listed` `Allowed`  some of a closed list, such as relatives; yes or no
`Contact`           a line, a site or an app
`Layers` `Layer`    who pays a bill: layers one above the other, each with its deductible, shares and cap
`Shares` `Rate`     what a layer pays: percents, by band of the expense
`Period`            over what a deductible and the bands count: a year, a month, a stay, a visit
`Sublimit`          a smaller cap within a cap, for some levels of hospitals
`Ref`               the shares of another benefit
`Statement`         what has no number
`Unknown`           said aloud: the evidence does not tell
`NotApplicable`     said aloud: the benefit does not exist here
==================  =======================================================================================
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from itertools import pairwise
from math import isfinite
from typing import Any, Final, TypeAlias

import attrs

from .dates import parse_date
from .errors import BadRegion, InvalidInput, shown
from .money import EXACT, MODES, MOST_YUAN, exact

INPUTS: Final[Mapping[str, str]] = {
    "age": "birth_date",
    "contribution_base": "contribution_base",
    "pension": "pension",
    "sex": "sex",
    "retirement_track": "retirement_track",
    "continuous_months": "continuous_months",
    "level": "level",
    "stay": "stay",
    "visit": "visit",
}
"""What a rule may ask of a person, and the field of the person that answers."""
CLAIM_INPUTS: Final = ("level", "stay", "visit")
"""Inputs that a claim answers: the level of the hospital; which stay or outpatient visit of the year it is, from 1."""
NUMBERS: Final = ("age", "contribution_base", "pension", "continuous_months", "stay", "visit")
"""The inputs that are numbers, of which there are percents, multiples and bands."""
MONEY_INPUTS: Final = ("contribution_base", "pension")
"""The inputs that are yuan a month, told to the fen: an amount can follow them without a jump."""

PARTS: Final[Mapping[str, tuple[str, str]]] = {
    "own_contribution": ("个人缴费部分", "own contribution"),
    "pooled_fund": ("统筹基金划入部分", "part from the pooled fund"),
    "percentage": ("按比例部分", "percentage"),
    "fixed_amount": ("定额部分", "fixed amount"),
    "by_age": ("按年龄部分", "part by age"),
    "by_level": ("按级别部分", "part by level"),
    "age_addition": ("高龄增加部分", "addition for age"),
    "employer_contribution": ("单位缴费划入部分", "part of the employer's contribution"),
}
"""The names that the parts of a `Sum` may bear, with their Chinese and English words."""


def _number(value: object) -> Decimal:
    try:
        return exact(value)
    except ValueError as problem:
        # A float shows what was meant; only what is no number at all gets an example.
        meant = isinstance(value, float) and isfinite(value)
        raise BadRegion(str(problem), f'write "{value}"' if meant else 'write an int or a text such as "2.8"') from None


def parse_day(value: object, field: str) -> date:
    """A day as region files write it: "2023-02-01"."""
    if type(value) is date:
        return value
    try:
        # fromisoformat also reads weeks; a notice never does.
        if isinstance(value, str) and len(value) == 10 and value[4] == value[7] == "-":
            return date.fromisoformat(value)
    except ValueError:
        pass
    try:
        day = parse_date(str(value) if isinstance(value, int) else value, field)
    except InvalidInput:
        mend = 'write a day that exists, as "2023-02-01"'
        raise BadRegion(f"{field}: no such day in the calendar: {shown(value)}", mend) from None
    raise BadRegion(f"{field}: not the way a day is written: {shown(value)}", f'write it as "{day}"')


def _month_day(value: str, field: str) -> None:
    """Refuse what is no day of every year ("07-01"); 2023 is a common year, without 29 February."""
    try:
        parse_day(f"2023-{value}", field)
    except BadRegion:
        problem = f"{field}: no such day in every year: {shown(value)}"
        raise BadRegion(problem, 'write month and day with their zeros, as "07-01"') from None


def _amount(value: object) -> Decimal:
    number = _number(value)
    if number >= MOST_YUAN:
        raise BadRegion("an amount of a hundred billion or more", "write yuan, not fen, and check the number")
    if number < 0:
        raise BadRegion(f"an amount below zero: {number}", "amounts are at least 0; a deduction is a part of its own")
    return number


def _rate(value: object) -> Decimal:
    number = _number(value)
    if not 0 <= number <= 100:
        raise BadRegion(f"a rate outside 0 to 100: {number}", "write the percent itself: 2.8 for 2.8%")
    return number


def _input_name(_: object, attribute: attrs.Attribute[str], value: str) -> None:
    # Group names of a region are checked by the region, which knows them.
    if not isinstance(value, str) or not value:
        raise BadRegion(f"{attribute.name} is not a name: {shown(value)}", "name an input: " + ", ".join(INPUTS))


def _whole(value: object, what: str, mend: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise BadRegion(f"{what} needs whole numbers: {shown(value)}", mend)
    return value


def _age_number(value: object) -> int:
    return _whole(value, "a retirement age", "give years, step and most as whole numbers")


def _posting_day(value: object) -> int | None:
    return None if value is None else _whole(value, "a posting", "write a day from 1 to 28")


def _pairs(value: object, what: str, mend: str) -> tuple[tuple[Any, Any], ...]:
    """A tuple of pairs, from a mapping or from pairs."""
    items = value.items() if isinstance(value, Mapping) else value
    if isinstance(items, str) or not isinstance(items, Iterable):
        raise BadRegion(f"{what} are not pairs: {shown(value)}", mend)
    pairs = tuple(items)
    if not all(isinstance(pair, tuple | list) and len(pair) == 2 for pair in pairs):
        raise BadRegion(f"{what} are not pairs: {shown(value)}", mend)
    return tuple((pair[0], pair[1]) for pair in pairs)


def _is_rule(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if not isinstance(value, RULES):
        raise BadRegion(
            f"{attribute.name} is not a rule: {shown(value)}", "use a class of yibao_rules.rules, e.g. Flat(100)"
        )


def _is_rule_or_input(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if not isinstance(value, RULES) and not (isinstance(value, str) and value in INPUTS):
        raise BadRegion(
            f"{attribute.name} is no rule and no input: {shown(value)}", "give a rule, or one of " + ", ".join(INPUTS)
        )


@attrs.frozen
class Flat:
    """A fixed amount in yuan.

    >>> Flat(83).yuan
    Decimal('83')
    """

    yuan: Decimal = attrs.field(converter=_amount)


@attrs.frozen
class Number:
    """A count in the unit of its entry."""

    value: Decimal = attrs.field(converter=_amount)


@attrs.frozen
class Figure:
    """A figure of the region by name: the one whose span holds the rule day, or the one of a fixed year.

    `year="previous"` is the calendar year before the rule day's.
    """

    name: str = attrs.field(validator=_input_name)
    year: int | str | None = None

    def __attrs_post_init__(self) -> None:
        whole = isinstance(self.year, int) and not isinstance(self.year, bool) and 1900 <= self.year <= 2200
        if not whole and self.year not in (None, "previous"):
            raise BadRegion(
                f"the year of a figure is not known: {shown(self.year)}", 'write 2023, "previous", or no year'
            )


@attrs.frozen
class Percent:
    """`rate` percent of `of`: the name of an input, a `Figure`, or a rule.

    >>> Percent("2.8", of=Figure("average_pension", year=2023)).rate
    Decimal('2.8')
    """

    rate: Decimal = attrs.field(converter=_rate)
    of: Of = attrs.field(kw_only=True, validator=_is_rule_or_input)


def _bands(value: object) -> tuple[tuple[Decimal | None, Rule], ...]:
    mend = "write ((35, rule), (45, rule), (None, rule)): upper ends rising, the last one None"
    bands = tuple((None if upper is None else _amount(upper), rule) for upper, rule in _pairs(value, "bands", mend))
    uppers = [upper for upper, _ in bands[:-1]]
    if not bands or bands[-1][0] is not None:
        raise BadRegion("bands are not closed: the last one has an upper end", mend)
    if None in uppers:
        raise BadRegion("bands are not closed: None stands before the last one", mend)
    numbers = [upper for upper in uppers if upper is not None]
    if any(later <= earlier for earlier, later in pairwise(numbers)):
        raise BadRegion(f"bands are out of order: {', '.join(map(str, numbers))}", mend)
    if not all(isinstance(rule, RULES) for _, rule in bands):
        raise BadRegion("a band holds no rule", mend)
    return bands


@attrs.frozen
class Bands:
    """One rule for each band of the input `by`; upper ends are exclusive, the last band is open."""

    by: str = attrs.field(validator=_input_name)
    bands: tuple[tuple[Decimal | None, Rule], ...] = attrs.field(converter=_bands)


def _cases(value: object) -> tuple[tuple[str, Rule], ...]:
    mend = 'write {"tier_1": rule, "tier_2": rule}'
    pairs = _pairs(value, "cases", mend)
    if not pairs:
        raise BadRegion("a choice without cases", mend)
    for key, rule in pairs:
        if not isinstance(key, str):
            raise BadRegion(f"a case that is no name: {shown(key)}", mend)
        if not isinstance(rule, RULES):
            raise BadRegion(f"the case {shown(key)} holds no rule: {shown(rule)}", _meant(rule) or mend)
    keys = [key for key, _ in pairs]
    if len(set(keys)) != len(keys):
        raise BadRegion(f"a case stands twice: {', '.join(key for key in keys if keys.count(key) > 1)}", mend)
    return pairs


def _meant(value: object) -> str | None:
    """The mend where a bare number stands in the place of a rule."""
    try:
        exact(str(value) if isinstance(value, float) else value)
    except ValueError:
        return None
    return f'write Flat("{value}")' if isinstance(value, (str, float)) else f"write Flat({value})"


def _is_rule_or_none(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is not None:
        _is_rule(instance, attribute, value)


@attrs.frozen
class Choice:
    """One rule for each value of `by`: an input ("sex") or a group of the region ("tier"); `otherwise` for the rest."""

    by: str = attrs.field(validator=_input_name)
    cases: tuple[tuple[str, Rule], ...] = attrs.field(converter=_cases)
    otherwise: Rule | None = attrs.field(default=None, kw_only=True, validator=_is_rule_or_none)


def _parts(value: object) -> tuple[tuple[str, Rule], ...]:
    mend = "name them " + ", ".join(PARTS)
    parts = _pairs(value, "the parts of a sum, (name, rule),", mend)
    for part in parts:
        if not (isinstance(part[0], str) and part[0] in PARTS and isinstance(part[1], RULES)):
            raise BadRegion(f"a part of a sum is not (name, rule): {shown(part)}", "name it one of " + ", ".join(PARTS))
    if len({name for name, _ in parts}) != len(parts) or not parts:
        raise BadRegion("the parts of a sum do not bear different names", mend)
    return parts


@attrs.frozen
class Sum:
    """Named parts that add up: ``Sum((("own_contribution", rule), ("pooled_fund", rule)))``."""

    parts: tuple[tuple[str, Rule], ...] = attrs.field(converter=_parts)


def _bound(value: object) -> Rule:
    # A plain number is the commonest bound; it is kept as the rule that gives it.
    return value if isinstance(value, RULES) else Flat(value)


@attrs.frozen
class AtMost:
    """`then`, but never more than `cap`: yuan, or a rule.

    Where the cap is not known, `then` stands and the result says `bounds_unknown`.
    """

    cap: Rule = attrs.field(converter=_bound)
    then: Of = attrs.field(validator=_is_rule_or_input)


@attrs.frozen
class AtLeast:
    """`then`, but never less than `floor`: yuan, or a rule.

    Where the floor is not known, `then` stands and the result says `bounds_unknown`.
    """

    floor: Rule = attrs.field(converter=_bound)
    then: Of = attrs.field(validator=_is_rule_or_input)


def _count(value: object) -> Decimal | str:
    return value if isinstance(value, str) and value in INPUTS else _amount(value)


@attrs.frozen
class Times:
    """`n` times `then`: a number (twelve monthly contributions) or an input (so much for each year of age).

    >>> Times("age", Flat("1.5")).n
    'age'
    """

    n: Decimal | str = attrs.field(converter=_count)
    then: Rule = attrs.field(validator=_is_rule)


@attrs.frozen
class Rounded:
    """`then` as a multiple of `to` yuan (a power of ten), by a mode that the source `source` states or shows."""

    then: Rule = attrs.field(validator=_is_rule)
    to: Decimal = attrs.field(converter=_number, kw_only=True)
    mode: str = attrs.field(kw_only=True)
    source: str = attrs.field(kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.mode not in MODES:
            raise BadRegion(f"a rounding that does not exist: {shown(self.mode)}", "use " + ", ".join(MODES))
        digits = "".join(map(str, self.to.as_tuple().digits)).rstrip("0")
        if digits != "1" or self.to <= 0 or not -6 <= self.to.adjusted() <= 6:
            raise BadRegion(f"rounding to {self.to} is not a power of ten", 'write 1, "0.1" or "0.01"')


def _as_of_day(value: object) -> date | None:
    return None if value is None else parse_day(value, "day")


def _deemed_until(value: object) -> date | None:
    return None if value is None else parse_day(value, "deemed_until")


@attrs.frozen
class AsOf:
    """The inner rule sees the age and the figures of another day.

    That day is the latest `month_day` ("07-01") not after the rule day, or one fixed `day` ("2019-04-01").
    """

    then: Rule = attrs.field(validator=_is_rule)
    month_day: str | None = attrs.field(default=None, kw_only=True)
    day: date | None = attrs.field(default=None, kw_only=True, converter=_as_of_day)

    def __attrs_post_init__(self) -> None:
        if (self.month_day is None) == (self.day is None):
            raise BadRegion("as of no day, or of two", 'write month_day="07-01" or day="2019-04-01"')
        if self.month_day is not None:
            _month_day(self.month_day, "month_day")


def _rows(value: object) -> tuple[tuple[date, Rule], ...]:
    mend = 'write {"2030-01-01": rule, "2031-01-01": rule}'
    rows = tuple((parse_day(day, "a row's day"), rule) for day, rule in _pairs(value, "the rows of a table", mend))
    if not rows or any(later[0] <= earlier[0] for earlier, later in pairwise(rows)):
        raise BadRegion("the rows of a table are out of order", mend)
    if not all(isinstance(rule, RULES) for _, rule in rows):
        raise BadRegion("a row of a table holds no rule", mend)
    return rows


@attrs.frozen
class Table:
    """One rule from each of several days on, taken on the rule day; the first row serves the days before it."""

    rows: tuple[tuple[date, Rule], ...] = attrs.field(converter=_rows)


@attrs.frozen
class Years:
    """A count of years, told in months.

    >>> Years(25).months
    Decimal('300')
    """

    years: Decimal = attrs.field(converter=_amount)

    @property
    def months(self) -> Decimal:
        return EXACT.multiply(Decimal(12), self.years)


MONTH_KINDS: Final = ("total", "actual", "local", "province", "continuous")
"""Kinds of insured months: all that count, paid ones, those paid in the place, in its province, without a break."""


@attrs.frozen
class Months:
    """At least so many months of one kind: ``Months("total", at_least=Years(25))``."""

    counts: str
    at_least: Rule = attrs.field(kw_only=True, validator=_is_rule)

    def __attrs_post_init__(self) -> None:
        if self.counts not in MONTH_KINDS:
            raise BadRegion(f"months of an unknown kind: {shown(self.counts)}", "use " + ", ".join(MONTH_KINDS))


def _conditions(value: object) -> tuple[Rule, ...]:
    conditions: tuple[Any, ...] = tuple(value) if isinstance(value, Iterable) else ()
    if len(conditions) < 2 or not all(isinstance(rule, RULES) for rule in conditions):
        raise BadRegion("fewer than two conditions", 'write (Months("total", …), Months("actual", …))')
    return conditions


@attrs.frozen
class AllOf:
    """Conditions that must all hold."""

    conditions: tuple[Rule, ...] = attrs.field(converter=_conditions)


@attrs.frozen
class AnyOf:
    """Conditions of which one must hold."""

    conditions: tuple[Rule, ...] = attrs.field(converter=_conditions)


def _cohorts(value: object) -> tuple[tuple[date | None, Rule], ...]:
    mend = 'write (("2009-01-01", rule), (None, rule)): days rising, the last one None'
    pairs = tuple(
        (None if day is None else parse_day(day, "a cohort's day"), rule)
        for day, rule in _pairs(value, "cohorts", mend)
    )
    days = [day for day, _ in pairs[:-1]]
    if not pairs or pairs[-1][0] is not None or None in days:
        raise BadRegion("cohorts are not closed", mend)
    known = [day for day in days if day is not None]
    if any(later <= earlier for earlier, later in pairwise(known)):
        raise BadRegion("cohorts are out of order", mend)
    if not all(isinstance(rule, RULES) for _, rule in pairs):
        raise BadRegion("a cohort holds no rule", mend)
    return pairs


COHORT_DAYS: Final = ("first_insured", "retired_on", "birth_date")
"""The days of a person that may divide cohorts."""


@attrs.frozen
class Cohorts:
    """One rule for whoever was first insured, or retired, before a day: ``((before, rule), …, (None, rule))``.

    `by` names the day: "first_insured", "retired_on" or "birth_date".
    """

    cohorts: tuple[tuple[date | None, Rule], ...] = attrs.field(converter=_cohorts)
    by: str = attrs.field(default="first_insured", kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.by not in COHORT_DAYS:
            raise BadRegion(f"cohorts by {shown(self.by)}", "use " + ", ".join(COHORT_DAYS))


def _truth(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if not isinstance(value, bool) and not (value is None and attribute.default is None):
        raise BadRegion(f"{attribute.name}={shown(value)} is not a yes or no", "write True or False")


@attrs.frozen
class Counting:
    """Which months count: deemed ones (until a day), and whether military service is "actual" or "deemed"."""

    deemed: bool = attrs.field(default=True, kw_only=True, validator=_truth)
    deemed_until: date | None = attrs.field(default=None, kw_only=True, converter=_deemed_until)
    military: str = attrs.field(default="deemed", kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.military not in ("actual", "deemed"):
            raise BadRegion(f"military service as {shown(self.military)}", 'write "actual" or "deemed"')


CARE: Final = ("outpatient", "inpatient")
"""The kinds of care, each with a bill of its own shape."""
CARE_LEVELS: Final = ("community", "primary", "secondary", "tertiary", "pharmacy", "home_bed")
"""Where care is given: grassroots institutions, hospitals of levels 1 to 3, designated pharmacies, at home."""
LAYERS: Final = ("pooled", "inpatient_rate", "large_amount", "supplement", "critical_illness", "assistance")
"""The names of layers: the pooled fund, the same at the inpatient rate, and what stands above it."""
PERIODS: Final = ("year", "month", "stay", "visit")


@attrs.frozen
class Rate:
    """A share in percent.

    >>> Rate("93.5").percent
    Decimal('93.5')
    """

    percent: Decimal = attrs.field(converter=_rate)


@attrs.frozen
class Ref:
    """The shares that another benefit of the place pays for the same person and level: ``Ref("inpatient")``."""

    benefit: str

    def __attrs_post_init__(self) -> None:
        if self.benefit not in CARE:
            raise BadRegion(f"a reference to {shown(self.benefit)}", "use " + ", ".join(CARE))


def _share_bands(value: object) -> tuple[tuple[Decimal | None, Rule], ...]:
    return _bands(value)


def _optional_rate(value: object) -> Decimal | None:
    return None if value is None else _rate(value)


@attrs.frozen
class Shares:
    """What a layer pays of each band of the expense: ``Shares(((30000, Rate(85)), (None, Rate(90))))``.

    A band reaches up to its upper end, in yuan of in-scope expense counted from the first of the layer's period, the
    deductible included; with `above_start` counted from the deductible on; with `of_year` from the first of the year,
    though the deductible is of each stay. `own_share_times`: the person's own share is that percent of what the bands
    leave (a retiree's, as a part of the share in service).
    """

    bands: tuple[tuple[Decimal | None, Rule], ...] = attrs.field(converter=_share_bands)
    own_share_times: Decimal | None = attrs.field(default=None, kw_only=True, converter=_optional_rate)
    above_start: bool = attrs.field(default=False, kw_only=True, validator=_truth)
    of_year: bool = attrs.field(default=False, kw_only=True, validator=_truth)


@attrs.frozen
class Period:
    """Over what a deductible and the bands count: the "year", a "month", each "stay", each outpatient "visit".

    A stay of more than `days` is cut into as many stays.
    """

    every: str
    days: int | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.every not in PERIODS:
            raise BadRegion(f"a period of one {shown(self.every)}", "use " + ", ".join(PERIODS))
        if self.days is not None and (self.every != "stay" or _whole(self.days, "a period", "write days=90") < 1):
            raise BadRegion("days of what is no stay", 'write Period("stay", days=90)')


def _optional_bound(value: object) -> Rule | None:
    return None if value is None else _bound(value)


def _level_names(value: object) -> tuple[str, ...]:
    names = (value,) if isinstance(value, str) else tuple(value) if isinstance(value, Iterable) else ()
    if not names or any(name not in CARE_LEVELS for name in names):
        raise BadRegion(f"levels that do not exist: {shown(value)}", "use " + ", ".join(CARE_LEVELS))
    return names


@attrs.frozen
class Sublimit:
    """A smaller yearly cap for some levels, within the cap of the layer."""

    levels: tuple[str, ...] = attrs.field(converter=_level_names)
    cap: Rule = attrs.field(kw_only=True, converter=_bound)


@attrs.frozen
class Layer:
    """One payer: nothing up to `start` (its deductible), then `shares` of the expense, at most `cap` yuan a year.

    `start_most`: the most that is paid as deductible in a year. `start_shared`, `cap_shared`: outpatient and inpatient
    care count together. `visit_cap`: the most it pays for one claim. `limit`: the expense of a year beyond which it
    pays nothing. `account_first`: the account's money is used up before the deductible begins.
    """

    name: str
    shares: Rule = attrs.field(kw_only=True, validator=_is_rule)
    start: Rule = attrs.field(default=Flat(0), kw_only=True, converter=_bound)
    per: Period = attrs.field(default=Period("year"), kw_only=True)
    start_most: Rule | None = attrs.field(default=None, kw_only=True, converter=_optional_bound)
    start_shared: bool = attrs.field(default=False, kw_only=True, validator=_truth)
    cap: Rule | None = attrs.field(default=None, kw_only=True, converter=_optional_bound)
    cap_shared: bool = attrs.field(default=False, kw_only=True, validator=_truth)
    visit_cap: Rule | None = attrs.field(default=None, kw_only=True, converter=_optional_bound)
    limit: Rule | None = attrs.field(default=None, kw_only=True, converter=_optional_bound)
    sublimit: Sublimit | None = attrs.field(default=None, kw_only=True)
    account_first: bool = attrs.field(default=False, kw_only=True, validator=_truth)

    def __attrs_post_init__(self) -> None:
        if self.name not in LAYERS:
            raise BadRegion(f"an unknown layer: {shown(self.name)}", "use " + ", ".join(LAYERS))
        if not isinstance(self.per, Period) or not isinstance(self.sublimit, Sublimit | None):
            raise BadRegion("a layer of what is no period or no sublimit", 'write per=Period("stay")')


def _layer_list(value: object) -> tuple[Layer, ...]:
    layers = (value,) if isinstance(value, Layer) else tuple(value) if isinstance(value, Iterable) else ()
    if not layers or not all(isinstance(layer, Layer) for layer in layers):
        raise BadRegion("a bill without layers", 'write Layers((Layer("pooled", start=…, shares=…, cap=…),))')
    if len({layer.name for layer in layers}) != len(layers):
        raise BadRegion("two layers of one name", "use " + ", ".join(LAYERS))
    return layers


def _kind_names(value: object) -> tuple[str, ...]:
    names = (value,) if isinstance(value, str) else tuple(value) if isinstance(value, Iterable) else ()
    if not names or any(name not in CARE for name in names):
        raise BadRegion(f"kinds of care that do not exist: {shown(value)}", "use " + ", ".join(CARE))
    return names


@attrs.frozen
class Layers:
    """Who pays a bill: the expense that a full layer leaves flows to the next, and at last to the patient.

    `year_starts`: the first day of the insurance year. `kinds`: the care whose claims reach a large-amount layer.
    `with_first_self_pay`: the first self-pay counts as an own payment of critical illness.
    """

    layers: tuple[Layer, ...] = attrs.field(converter=_layer_list)
    year_starts: str = attrs.field(default="01-01", kw_only=True)
    kinds: tuple[str, ...] = attrs.field(default=CARE, kw_only=True, converter=_kind_names)
    with_first_self_pay: bool = attrs.field(default=False, kw_only=True, validator=_truth)

    def __attrs_post_init__(self) -> None:
        _month_day(self.year_starts, "year_starts")


def _month(value: object) -> date | None:
    if value is None:
        return None
    try:
        return parse_day(f"{value}-01", "delayed_from")
    except BadRegion:
        raise BadRegion(f"delayed_from: no such month: {shown(value)}", 'write a month, as "1965-01"') from None


@attrs.frozen
class RetirementAge:
    """`years` of age, and a month more for each `step` months of birth since `delayed_from`, at most `most` months.

    `delayed_from` is a month, "1965-01". The value is the age in months.
    """

    years: int = attrs.field(converter=_age_number)
    delayed_from: date | None = attrs.field(
        default=None,
        kw_only=True,
        converter=_month,
    )
    step: int = attrs.field(default=0, kw_only=True, converter=_age_number)
    most: int = attrs.field(default=0, kw_only=True, converter=_age_number)

    def __attrs_post_init__(self) -> None:
        delayed = self.delayed_from is not None
        fits = 1 <= self.step <= 120 and 1 <= self.most <= 240 if delayed else self.step == self.most == 0
        if not 40 <= self.years <= 80 or not fits:
            raise BadRegion("a retirement age that cannot be", "give years, and with delayed_from also step and most")


@attrs.frozen
class Posting:
    """When money is posted: every "month" or every "year", on a fixed day (`day`, `month_day`) or by one (`by_day`).

    `Posting("year")` alone is once a year, on a day that no source names.
    """

    every: str
    day: int | None = attrs.field(default=None, kw_only=True, converter=_posting_day)
    by_day: int | None = attrs.field(default=None, kw_only=True, converter=_posting_day)
    month_day: str | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        given = [name for name in ("day", "by_day", "month_day") if getattr(self, name) is not None]
        fits = {"month": [["day"], ["by_day"]], "year": [["month_day"], []]}.get(self.every, [])
        if given not in fits:
            raise BadRegion(
                f"a posting every {shown(self.every)} with {', '.join(given) or 'no day'}",
                'write Posting("month", day=5), Posting("month", by_day=5) or Posting("year", month_day="07-01")',
            )
        if self.month_day is not None:
            _month_day(self.month_day, "month_day")
        elif given and not 1 <= (self.day or self.by_day or 0) <= 28:
            raise BadRegion("a posting day that some month lacks", "write a day from 1 to 28")


EVENTS: Final[Mapping[str, tuple[str, str]]] = {
    "payment": ("缴费", "the payment"),
    "back_payment": ("足额补缴", "the full back-payment"),
    "missed_payment": ("未缴费", "the first missed payment"),
    "pension": ("领取养老金", "the first pension"),
    "birth": ("出生", "birth"),
}
"""What cover may start or stop after (`StartsOn`), with the Chinese and English words."""

RELATIVES: Final[Mapping[str, tuple[str, str]]] = {
    "spouse": ("配偶", "spouse"),
    "parents": ("父母", "parents"),
    "children": ("子女", "children"),
    "siblings": ("兄弟姐妹", "siblings"),
    "grandparents": ("祖父母、外祖父母", "grandparents"),
    "grandchildren": ("孙子女、外孙子女", "grandchildren"),
}
NEAR_RELATIVES: Final = tuple(RELATIVES)
"""The near relatives (近亲属) of family mutual aid: all six."""

USES: Final[Mapping[str, tuple[str, str]]] = {
    "own_share": ("个人负担的医疗费用", "the own share of medical costs"),
    "relatives_own_share": ("家属个人负担的医疗费用", "the relatives' own share of medical costs"),
    "relatives_resident_premium": ("家属的居民医保缴费", "the relatives' premium of the resident scheme"),
    "designated_hospitals": ("在定点医疗机构", "at designated hospitals"),
    "designated_pharmacies": ("在定点药店", "at designated pharmacies"),
    "drugs": ("购药", "drugs"),
    "care": ("就医", "care"),
}
"""What an account may be spent on."""


def _span(value: object) -> int:
    return _whole(value, "a span", "give months, days and years as whole numbers")


def _span_or_none(value: object) -> int | None:
    return None if value is None else _span(value)


def _some_names(value: object) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value) if isinstance(value, (tuple, list)) else ()


def _event(value: object) -> str | date:
    if isinstance(value, str) and value in EVENTS:
        return value
    if isinstance(value, str) and not value[:4].isdigit():
        raise BadRegion(f"nothing that cover follows: {shown(value)}", "use " + ", ".join(EVENTS) + ', or "2026-01-01"')
    return parse_day(value, "after")


@attrs.frozen
class StartsOn:
    """The day from which cover holds (or, as the part "stop", holds no longer): `day` of the `months`-th month `after`.

    `after` is one of `EVENTS`, or a fixed day, which then means the day of the payment where that is later. Without
    `months` it is the very day of the event. `gap_covered` tells whether the costs of the gap before it are paid after
    all; None where the source does not tell. `within_months` or `within_days` is how soon after the event the payment
    must come for the rule to hold.

    >>> StartsOn("payment", months=1)  # the first of the month after the payment
    StartsOn(after='payment', months=1, day=1, gap_covered=None, within_months=None, within_days=None)
    """

    after: str | date = attrs.field(converter=_event)
    months: int | None = attrs.field(default=None, kw_only=True, converter=_span_or_none)
    day: int = attrs.field(default=1, kw_only=True, converter=_span)
    gap_covered: bool | None = attrs.field(default=None, kw_only=True, validator=_truth)
    within_months: int | None = attrs.field(default=None, kw_only=True, converter=_span_or_none)
    within_days: int | None = attrs.field(default=None, kw_only=True, converter=_span_or_none)

    def __attrs_post_init__(self) -> None:
        if not 0 <= (self.months or 0) <= 24 or not 1 <= self.day <= 28 or (self.months is None and self.day != 1):
            raise BadRegion("a start that cannot be", "give months from 0 to 24, with day= from 1 to 28")
        limits = [limit for limit in (self.within_months, self.within_days) if limit is not None]
        if len(limits) > 1 or any(limit < 1 for limit in limits):
            raise BadRegion("a time limit that cannot be", "give within_months or within_days, at least 1")


def _day_rule(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is not None and not isinstance(value, StartsOn):
        raise BadRegion(f"{attribute.name} is no day: {shown(value)}", f'write {attribute.name}=StartsOn("payment")')


@attrs.frozen
class Wait:
    """`months` or `days` before cover (等待期); 0 is no wait. They run from `begins`, else from the payment itself.

    `per_missed_year` months are added for each missed year, `per_repaid_year` taken off for each year bought back; with
    `from_missed_years` or more of them the wait is `at_least` so many months in all. `at_current_premium`: a missed
    year is bought back at the own premium of the year of payment. `exempt` are groups without a wait;
    `waived_in_window`: nobody waits who pays in the yearly window. `gap_covered` is as in `StartsOn`.

    >>> Wait(3, per_missed_year=1, per_repaid_year=1, from_missed_years=4, at_least=6).months
    3
    """

    months: int | None = attrs.field(default=None, converter=_span_or_none)
    days: int | None = attrs.field(default=None, kw_only=True, converter=_span_or_none)
    begins: StartsOn | None = attrs.field(default=None, kw_only=True, validator=_day_rule)
    per_missed_year: int = attrs.field(default=0, kw_only=True, converter=_span)
    per_repaid_year: int = attrs.field(default=0, kw_only=True, converter=_span)
    from_missed_years: int | None = attrs.field(default=None, kw_only=True, converter=_span_or_none)
    at_least: int | None = attrs.field(default=None, kw_only=True, converter=_span_or_none)
    at_current_premium: bool = attrs.field(default=False, kw_only=True, validator=_truth)
    waived_in_window: bool = attrs.field(default=False, kw_only=True, validator=_truth)
    exempt: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_some_names)
    gap_covered: bool | None = attrs.field(default=None, kw_only=True, validator=_truth)

    def __attrs_post_init__(self) -> None:
        if (self.months is None) == (self.days is None):
            raise BadRegion("a wait of no length, or of two", "write Wait(3) for months, or Wait(days=90)")
        added = (self.per_missed_year, self.per_repaid_year)
        if (
            not 0 <= (self.months or 0) <= 60
            or not 0 <= (self.days or 0) <= 1000
            or not all(0 <= n <= 12 for n in added)
        ):
            raise BadRegion("a wait that cannot be", "give at most 60 months, or 1000 days, and 12 months for a year")
        if self.days is not None and (any(added) or self.at_least is not None):
            raise BadRegion("missed years add months to a wait in days", "write the wait in months")
        if (self.from_missed_years is None) != (self.at_least is None) or (self.at_least or 0) < 0:
            raise BadRegion("half a minimum", "give from_missed_years and at_least together")


@attrs.frozen
class GapUpTo:
    """`then` for a gap of at most `months` whole months, `otherwise` for a longer one.

    `then` also asks for `continuous_years` of insurance before the gap, where told, and for the back-payment, where it
    starts after that; who lacks either falls under `otherwise`.
    """

    months: int = attrs.field(converter=_span)
    then: Rule = attrs.field(kw_only=True, validator=_is_rule)
    otherwise: Rule = attrs.field(kw_only=True, validator=_is_rule)
    continuous_years: int | None = attrs.field(default=None, kw_only=True, converter=_span_or_none)

    def __attrs_post_init__(self) -> None:
        if not 1 <= self.months <= 60 or not 0 <= (self.continuous_years or 0) <= 40:
            raise BadRegion("a gap that cannot be", "give months from 1 to 60, and at most 40 continuous_years")
        for inner in (self.then, self.otherwise):
            if not isinstance(inner, (StartsOn, Wait, Unknown, NotApplicable)):
                raise BadRegion(f"{type(inner).__name__} is no treatment of a gap", "use StartsOn, Wait or Unknown")


@attrs.frozen
class Continuity:
    """The months before a gap go on counting as continuous if the gap is at most `months` whole months."""

    months: int = attrs.field(converter=_span)

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.months <= 60:
            raise BadRegion("a gap that cannot be", "give months from 0 to 60")


@attrs.frozen
class Listed:
    """Some of a closed list: of `RELATIVES` or of `USES`, as the part of the entry says."""

    names: tuple[str, ...] = attrs.field(converter=_some_names)

    def __attrs_post_init__(self) -> None:
        closed = next((known for known in (RELATIVES, USES) if self.names and set(self.names) <= set(known)), None)
        if closed is None or len(set(self.names)) != len(self.names):
            mend = "use some of " + ", ".join(RELATIVES) + "; or of " + ", ".join(USES)
            raise BadRegion(f"not of one closed list: {shown(self.names)}", mend)


@attrs.frozen
class Allowed:
    """Whether something is allowed."""

    allowed: bool = attrs.field(validator=_truth)


def _text(_: object, attribute: attrs.Attribute[str], value: object) -> None:
    if not isinstance(value, str) or not value.strip():
        raise BadRegion(f"an empty text: {attribute.name}", "write it in Chinese (zh=) and English (en=)")


@attrs.frozen
class Text:
    """A sentence in both languages.

    >>> Text(zh="示例", en="an example").en
    'an example'
    """

    zh: str = attrs.field(kw_only=True, validator=_text)
    en: str = attrs.field(kw_only=True, validator=_text)


@attrs.frozen
class Contact:
    """A telephone line, a site, an app or an office: its address or number, and what it is."""

    value: str = attrs.field(validator=_text)
    zh: str = attrs.field(kw_only=True, validator=_text)
    en: str = attrs.field(kw_only=True, validator=_text)


@attrs.frozen
class Statement(Text):
    """What has no number."""


@attrs.frozen
class Unknown(Text):
    """The evidence does not tell; the texts say what is missing. Never zero."""


@attrs.frozen
class NotApplicable(Text):
    """The benefit does not exist for these persons; the texts say why. Never zero."""


Rule: TypeAlias = (
    Flat
    | Number
    | Figure
    | Percent
    | Bands
    | Choice
    | Sum
    | AtMost
    | AtLeast
    | Times
    | Rounded
    | AsOf
    | Table
    | RetirementAge
    | Years
    | Months
    | AllOf
    | AnyOf
    | Cohorts
    | Counting
    | Posting
    | Rate
    | Ref
    | Shares
    | Period
    | Sublimit
    | Layer
    | Layers
    | StartsOn
    | Wait
    | GapUpTo
    | Continuity
    | Listed
    | Allowed
    | Contact
    | Statement
    | Unknown
    | NotApplicable
)
Of: TypeAlias = str | Rule

RULES: Final = (
    Flat, Number, Figure, Percent, Bands, Choice, Sum, AtMost, AtLeast, Times, Rounded, AsOf, Table, RetirementAge,
    Years, Months, AllOf, AnyOf, Cohorts, Counting, Posting, Rate, Ref, Shares, Period, Sublimit, Layer, Layers,
    Contact, Statement, Unknown, NotApplicable, StartsOn, Wait, GapUpTo, Continuity, Listed, Allowed,
)  # fmt: skip
"""Every class of the vocabulary: what an entry may hold, what export writes and reads."""
