"""Strategies for hypothesis: persons, claims of a place; rules, entries and regions that keep the rules of the house.

`persons()` draws who every rule of a place can be asked about, `claims()` their bills, `regions()` a region that loads.
The smaller strategies take a `Names`: what the rules of one region may refer to.

>>> from hypothesis import given
>>> import yibao_rules as yb
>>> @given(persons("110000", statuses=("retired",)))
... def nobody_loses(lin):
...     assert yb.account_credit(lin, on="2025-05-01").amount >= 100
>>> nobody_loses()
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

import attrs
from hypothesis import strategies as st

from ..claim import Claim
from ..person import Insured
from ..policy import (
    CONFIDENCES,
    HOSPITAL,
    KINDS,
    SCOPES,
    SEXES,
    STATUSES,
    TRACKS,
    Dated,
    Group,
    ReformDay,
    Region,
    Rival,
    Source,
    Text,
)
from ..registry import default
from ..rules import (
    CARE_LEVELS,
    EVENTS,
    MONEY_INPUTS,
    MONTH_KINDS,
    PARTS,
    RELATIVES,
    USES,
    AllOf,
    Allowed,
    AnyOf,
    AsOf,
    AtLeast,
    AtMost,
    Bands,
    Choice,
    Cohorts,
    Contact,
    Continuity,
    Counting,
    Figure,
    Flat,
    GapUpTo,
    Layer,
    Layers,
    Listed,
    Months,
    NotApplicable,
    Number,
    Percent,
    Period,
    Posting,
    Rate,
    Ref,
    RetirementAge,
    Rounded,
    Rule,
    Shares,
    StartsOn,
    Statement,
    Sublimit,
    Sum,
    Table,
    Times,
    Unknown,
    Wait,
    Years,
)

# Names come from short lists, so that one strategy serves many draws: building strategies is what costs time.
SOURCE_IDS = ("notice-2023", "reuters_2023", "来源")
FIGURE_NAMES = ("average_pension", "wage")
GROUPS = (("tier", ("tier_1", "tier_2")), ("era", ("pre_1949",)))
ONE_DAY = timedelta(days=1)


@attrs.frozen
class Names:
    """What the rules of one region may name: its sources, its figures, its groups with their values."""

    sources: tuple[str, ...] = ("notice",)
    figures: tuple[str, ...] = ()
    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()


# Words, numbers, days.


@cache
def names() -> st.SearchStrategy[str]:
    """A short identifier."""
    return st.from_regex(r"[a-z][a-z0-9_]{0,9}", fullmatch=True)


@cache
def sentences() -> st.SearchStrategy[str]:
    """A text of one line that is not blank: Chinese, ASCII, marks that Markdown and HTML know."""
    some = st.sampled_from("年月日医保账户划入城市 abcXYZ019.,;:|*<>&'\"`-—“”é🙂")
    return st.text(st.one_of(some, st.characters(exclude_categories=("C", "Z"))), min_size=1, max_size=12).filter(
        lambda text: bool(text.strip())
    )


@cache
def texts() -> st.SearchStrategy[Text]:
    """A sentence in both languages."""
    return st.builds(Text, zh=sentences(), en=sentences())


@cache
def days(first: date = date(1990, 1, 1), last: date = date(2040, 12, 31)) -> st.SearchStrategy[date]:
    """A day."""
    return st.dates(first, last)


@cache
def month_days() -> st.SearchStrategy[str]:
    """A day that every year has, as a region file writes it."""
    return days(date(2023, 1, 1), date(2023, 12, 31)).map(lambda day: day.isoformat()[5:])


@cache
def spelled(number: Decimal) -> st.SearchStrategy[Any]:
    """The ways in which a region file may write a number."""
    whole = [int(number)] if number == int(number) else []
    return st.sampled_from([number, str(number), *whole])


@cache
def amounts(most: int = 10**7) -> st.SearchStrategy[Any]:
    """An amount of whole fen up to `most` yuan."""
    return st.integers(0, most * 100).map(lambda fen: Decimal(fen).scaleb(-2)).flatmap(spelled)


@cache
def rates() -> st.SearchStrategy[Any]:
    """A percent from 0 to 100 with up to three decimals."""
    return st.integers(0, 100_000).map(lambda parts: Decimal(parts).scaleb(-3)).flatmap(spelled)


# Persons and claims.

LEVELS = ("community", "primary", "secondary", "tertiary")
"""The levels of hospitals, the smallest first."""


@cache
def money(most: int = 50_000) -> st.SearchStrategy[Decimal]:
    """An amount of whole fen up to `most` yuan, as a number."""
    return st.integers(0, most * 100).map(lambda fen: Decimal(fen) / 100)


def hospitals_of(region: str) -> tuple[str, ...]:
    """The classes of hospitals of a place, where it has any."""
    group = default().place(region).group(HOSPITAL)
    return () if group is None else group.values


@st.composite
def persons(draw: st.DrawFn, region: str = "110000", *, statuses: tuple[str, ...] = STATUSES) -> Insured:
    """A person insured in a place, of whom every rule there can ask: no field is missing, each group has a value."""
    groups = [group.values for group in default().place(region).groups() if group.name != HOSPITAL]
    born = draw(st.dates(date(1930, 1, 1), date(2008, 1, 1)))
    return Insured(
        region=region,
        birth_date=born,
        sex=draw(st.sampled_from(SEXES)),
        retirement_track=draw(st.sampled_from(TRACKS)),
        status=draw(st.sampled_from(statuses)),
        contribution_base=draw(money()),
        pension=draw(money()),
        first_insured=draw(st.dates(date(1990, 1, 1), date(2020, 1, 1))),
        retired_on=draw(st.dates(date(1995, 1, 1), date(2020, 1, 1))),
        actual_months=draw(st.integers(0, 480)),
        deemed_months=draw(st.integers(0, 240)),
        local_months=draw(st.integers(0, 480)),
        province_months=draw(st.integers(0, 480)),
        continuous_months=draw(st.integers(0, 400)),
        missed_years=draw(st.integers(0, 5)),
        local_hukou=draw(st.booleans()),
        groups=[draw(st.sampled_from(values)) for values in groups],
    )


@st.composite
def claims(
    draw: st.DrawFn,
    kind: str = "outpatient",
    *,
    first: date = date(2023, 1, 1),
    last: date = date(2026, 12, 31),
    category: str | None = None,
    hospitals: tuple[str, ...] = (),
) -> list[Claim]:
    """One to four claims of one kind, by their days; `hospitals` are the classes that they may name."""
    days = sorted(draw(st.lists(st.dates(first, last), min_size=1, max_size=4)))
    hospital = draw(st.sampled_from([None, *hospitals]))
    return [
        Claim(
            on=day,
            kind=kind,
            level=draw(st.sampled_from((*LEVELS, "pharmacy", "home_bed"))),
            # Most bills are small; a few reach every cap.
            in_scope=draw(st.one_of(money(5_000), money(900_000))),
            first_self_pay=draw(st.integers(0, 5000)),
            admitted=day - draw(st.integers(0, 200)) * ONE_DAY if kind == "inpatient" else None,
            category=category,
            hospital=hospital,
        )
        for day in days
    ]


# Rules.


@cache
def unknowns() -> st.SearchStrategy[Unknown]:
    """A rule that says aloud that the evidence does not tell."""
    return st.builds(Unknown, zh=sentences(), en=sentences())


@cache
def figures(known: Names) -> st.SearchStrategy[Figure]:
    """A figure that the region has."""
    return st.builds(
        Figure, st.sampled_from(known.figures), st.one_of(st.none(), st.just("previous"), st.integers(2000, 2030))
    )


@cache
def bands(then: st.SearchStrategy[Rule], by: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Bands]:
    """Closed, rising bands of an input."""

    def build(by: str, uppers: list[int], inner: list[Rule]) -> Bands:
        ends = [*sorted(uppers), None]
        return Bands(by, tuple(zip(ends, inner, strict=False)))

    uppers = st.lists(st.integers(1, 120), unique=True, max_size=3)
    inner = st.lists(then, min_size=4, max_size=4)
    return st.builds(build, st.sampled_from(("age", *MONEY_INPUTS)) if by is None else by, uppers, inner)


@cache
def choices(then: st.SearchStrategy[Rule], known: Names) -> st.SearchStrategy[Choice]:
    """A choice by an input with closed values or by a group of the region, with and without `otherwise`."""

    def of(by: str, values: tuple[str, ...]) -> st.SearchStrategy[Choice]:
        cases = st.dictionaries(st.sampled_from(values), then, min_size=1, max_size=3)
        return st.builds(Choice, st.just(by), cases, otherwise=st.one_of(st.none(), then))

    closed = [("sex", SEXES), ("retirement_track", TRACKS), *known.groups]
    return st.one_of([of(by, values) for by, values in closed])


@cache
def sums(then: st.SearchStrategy[Rule]) -> st.SearchStrategy[Sum]:
    """Named parts that add up."""
    return st.dictionaries(st.sampled_from(sorted(PARTS)), then, min_size=1, max_size=3).map(
        lambda parts: Sum(tuple(parts.items()))
    )


@cache
def tables(then: st.SearchStrategy[Rule]) -> st.SearchStrategy[Table]:
    """Rules from several days on."""
    return st.dictionaries(days(), then, min_size=1, max_size=3).map(lambda rows: Table(tuple(sorted(rows.items()))))


@cache
def cohorts(then: st.SearchStrategy[Rule]) -> st.SearchStrategy[Cohorts]:
    """Closed, rising cohorts by the day of first insurance."""

    def build(before: list[date], inner: list[Rule]) -> Cohorts:
        return Cohorts(tuple(zip([*sorted(before), None], inner, strict=False)))

    return st.builds(build, st.lists(days(), unique=True, max_size=2), st.lists(then, min_size=3, max_size=3))


@cache
def count_rules(known: Names) -> st.SearchStrategy[Rule]:
    """A rule that gives a count of months."""
    counts = st.one_of(st.builds(Years, st.integers(0, 40)), st.builds(Number, st.integers(0, 480)))
    return st.one_of(counts, bands(counts, st.just("age")), choices(counts, known), tables(counts), cohorts(counts))


@cache
def conditions(known: Names) -> st.SearchStrategy[Rule]:
    """A condition of months, or several of them."""
    months = st.builds(Months, st.sampled_from(MONTH_KINDS), at_least=count_rules(known))
    some = st.lists(months, min_size=2, max_size=3)
    simple = st.one_of(months, st.builds(AllOf, some), st.builds(AnyOf, some))
    return st.one_of(simple, cohorts(simple), choices(simple, known))


@cache
def countings() -> st.SearchStrategy[Counting]:
    """Which months count."""
    return st.builds(
        Counting,
        deemed=st.booleans(),
        deemed_until=st.one_of(st.none(), days()),
        military=st.sampled_from(["actual", "deemed"]),
    )


@cache
def money_rules(known: Names | None = None, max_leaves: int = 4) -> st.SearchStrategy[Rule]:
    """Any rule that gives an amount, nested as a notice nests them."""
    known = known or Names()
    inputs = st.sampled_from(MONEY_INPUTS)
    leaves: list[st.SearchStrategy[Rule]] = [
        st.builds(Flat, amounts()),
        st.builds(Percent, rates(), of=inputs),
        unknowns(),
    ]
    if known.figures:
        leaves += [figures(known), st.builds(Percent, rates(), of=figures(known))]

    def nest(then: st.SearchStrategy[Rule]) -> st.SearchStrategy[Rule]:
        of, bound = st.one_of(inputs, then), st.one_of(amounts(), then)
        return st.one_of(
            st.builds(Percent, rates(), of=then),
            bands(then),
            choices(then, known),
            sums(then),
            st.builds(AtMost, bound, of),
            st.builds(AtLeast, bound, of),
            st.builds(Times, st.one_of(amounts(99), st.just("age")), then),
            st.builds(
                Rounded,
                then,
                to=st.sampled_from([1, 10, "0.1", "0.01", Decimal("0.01")]),
                mode=st.sampled_from(["half_up", "up", "down", "half_even"]),
                source=st.sampled_from(known.sources),
            ),
            st.builds(AsOf, then, month_day=month_days()),
            st.builds(AsOf, then, day=days()),
            tables(then),
            cohorts(then),
        )

    return st.recursive(st.one_of(leaves), nest, max_leaves=max_leaves)


@cache
def percents() -> st.SearchStrategy[Rate]:
    """A share."""
    return st.builds(Rate, rates())


@cache
def by_claim(then: st.SearchStrategy[Any]) -> st.SearchStrategy[Rule]:
    """A rule that the claim decides: by the level, or by which stay or visit it is."""
    cases = st.fixed_dictionaries(dict.fromkeys(CARE_LEVELS, then))
    number = bands(then, st.sampled_from(("stay", "visit")))
    return st.one_of(then, st.builds(Choice, st.just("level"), cases), number)


@cache
def shares(known: Names) -> st.SearchStrategy[Rule]:
    """What a layer pays, always told."""

    def build(uppers: list[int], inner: list[Rule], times: Any, above_start: bool, of_year: bool) -> Shares:
        bands = tuple(zip([*sorted(uppers), None], inner, strict=False))
        return Shares(bands, own_share_times=times, above_start=above_start, of_year=of_year)

    one = by_claim(percents())
    sum_of_two = st.builds(
        lambda first, second: AtMost(Rate(100), Sum((("percentage", first), ("by_age", second)))),
        percents(),
        percents(),
    )
    banded = st.builds(
        build,
        st.lists(st.integers(1, 50_000), unique=True, max_size=3),
        st.lists(one, min_size=4, max_size=4),
        st.one_of(st.none(), rates()),
        st.booleans(),
        st.booleans(),
    )
    return st.one_of(one, sum_of_two, banded)


@cache
def layers(name: str, of: st.SearchStrategy[Rule]) -> st.SearchStrategy[Layer]:
    """A layer, always told."""
    yuan = st.builds(Flat, amounts(20_000))
    maybe = st.one_of(st.none(), yuan)
    plain = {"start": by_claim(yuan), "cap": maybe}
    every = st.one_of(
        st.builds(Period, st.sampled_from(("year", "month", "stay", "visit"))),
        st.builds(Period, st.just("stay"), days=st.integers(30, 90)),
    )
    more = {
        "per": every,
        "start_most": maybe,
        "start_shared": st.booleans(),
        "cap_shared": st.booleans(),
        "visit_cap": maybe,
        "limit": maybe,
        "sublimit": st.one_of(st.none(), st.builds(Sublimit, st.sampled_from(CARE_LEVELS), cap=yuan)),
    }
    return st.builds(Layer, st.just(name), shares=of, **plain, **(more if name == "pooled" else {}))


@cache
def bills(benefit: str, part: str, known: Names) -> st.SearchStrategy[Layers]:
    """Who pays a bill, always told."""
    if benefit == "large_amount":
        name = "large_amount" if part == "above_cap" else part
        of = by_claim(percents()) if part == "above_cap" else shares(known)
        return st.builds(
            Layers,
            layers(name, of),
            kinds=st.just(("outpatient", "inpatient")),
            with_first_self_pay=st.booleans(),
        )
    pools = st.tuples(layers("pooled", shares(known)))
    if benefit == "outpatient":
        above = st.just(Layer("inpatient_rate", shares=Ref("inpatient")))
        pools = st.one_of(pools, st.tuples(layers("pooled", shares(known)), above))
    # One year for both kinds of care: a place has one.
    return st.builds(Layers, pools)


@cache
def retirement_ages() -> st.SearchStrategy[RetirementAge]:
    """An age, with and without its gradual delay."""
    return st.one_of(
        st.builds(RetirementAge, st.integers(40, 80)),
        st.builds(
            RetirementAge,
            st.integers(40, 80),
            delayed_from=days().map(lambda day: day.isoformat()[:7]),
            step=st.integers(1, 12),
            most=st.integers(1, 60),
        ),
    )


@cache
def postings() -> st.SearchStrategy[Posting]:
    """A posting on a day or by a day of the month, or on a day of the year."""
    return st.one_of(
        st.builds(Posting, st.just("month"), day=st.integers(1, 28)),
        st.builds(Posting, st.just("month"), by_day=st.integers(1, 28)),
        st.builds(Posting, st.just("year"), month_day=month_days()),
    )


@cache
def maybe(of: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A value, or none."""
    return st.one_of(st.none(), of)


@cache
def starts(after: tuple[str, ...] = ("payment", "back_payment")) -> st.SearchStrategy[StartsOn]:
    """A day that follows an event, or a fixed day."""
    events: st.SearchStrategy[str] = st.sampled_from(after)
    if after != ("missed_payment",):
        events = st.one_of(events, days(date(2020, 1, 1), date(2030, 12, 31)).map(str))
    limits = st.sampled_from([{}, {}, {"within_months": 6}, {"within_days": 90}])
    return st.one_of(
        st.builds(
            lambda limit, **given: StartsOn(**given, **limit), limits, after=events, gap_covered=maybe(st.booleans())
        ),
        st.builds(StartsOn, events, months=st.integers(0, 3), day=st.integers(1, 28), gap_covered=maybe(st.booleans())),
    )


@cache
def waits() -> st.SearchStrategy[Wait]:
    """A wait in months, with and without missed years, or in days."""
    exempt = st.sampled_from([(), ("newborn",), ("newborn", "poor")])
    more = {"waived_in_window": st.booleans(), "exempt": exempt, "gap_covered": maybe(st.booleans())}
    least = st.sampled_from([{}, {"from_missed_years": 4, "at_least": 6}, {"from_missed_years": 1, "at_least": 12}])
    return st.one_of(
        st.builds(Wait, days=st.integers(0, 400), **more),
        st.builds(Wait, st.integers(0, 12), begins=maybe(starts(("payment",))), **more),
        st.builds(
            lambda months, least, **given: Wait(months, **least, **given),
            st.integers(0, 12),
            least,
            per_missed_year=st.integers(0, 3),
            per_repaid_year=st.integers(0, 3),
            at_current_premium=st.booleans(),
            **more,
        ),
    )


@cache
def gap_rules() -> st.SearchStrategy[Rule]:
    """What a gap leads to."""
    treatments = st.one_of(starts(), waits(), unknowns())
    split = st.builds(
        GapUpTo, st.integers(1, 12), then=treatments, otherwise=treatments, continuous_years=maybe(st.integers(0, 5))
    )
    return st.one_of(starts(), waits(), split)


@cache
def listings(names: tuple[str, ...]) -> st.SearchStrategy[Listed]:
    """Some names of a closed list."""
    return st.builds(Listed, st.lists(st.sampled_from(names), min_size=1, unique=True))


@cache
def contacts() -> st.SearchStrategy[Contact]:
    """A line, a site or an app."""
    return st.builds(Contact, sentences(), zh=sentences(), en=sentences())


@cache
def statements() -> st.SearchStrategy[Statement]:
    """What has no number."""
    return st.builds(Statement, zh=sentences(), en=sentences())


@cache
def silences() -> st.SearchStrategy[Rule]:
    """What is not known, or does not exist."""
    return st.one_of(unknowns(), st.builds(NotApplicable, zh=sentences(), en=sentences()))


@cache
def rules_of(benefit: str, part: str = "", known: Names | None = None) -> st.SearchStrategy[Rule]:
    """Any rule that an entry of that benefit and part may hold."""
    known = known or Names()
    if benefit == "entitlement" and part in OF_ENTITLEMENT:
        return st.one_of(OF_ENTITLEMENT[part](), silences())
    if benefit == "account_use" and part in OF_ACCOUNT_USE:
        return st.one_of(OF_ACCOUNT_USE[part](), silences())
    every: dict[str, list[st.SearchStrategy[Any]]] = {
        "account_credit": [money_rules(known)],
        "contributions": [money_rules(known)],
        "lifetime_coverage": [money_rules(known) if part else conditions(known)],
        "figures": [money_rules(known), st.builds(Number, amounts())],
        "posting": [postings(), statements()],
        "channels": [contacts(), statements()],
        "retirement": [retirement_ages(), count_rules(known)],
        "outpatient": [bills("outpatient", part, known)],
        "inpatient": [bills("inpatient", part, known)],
        "large_amount": [bills("large_amount", part, known)],
        "entitlement": [gap_rules()],
        "account_use": [statements()],
        "terms": [statements(), st.builds(Flat, amounts()), st.builds(Number, amounts())],
    }
    own = every[benefit]
    if part == "counting":
        return st.one_of(countings(), statements(), unknowns())
    if part in IN_WORDS:
        own = [statements()]
    return st.one_of(*own, silences())


OF_ENTITLEMENT: dict[str, Any] = {
    "stop": lambda: starts(("missed_payment",)),
    "continuity": lambda: st.builds(Continuity, st.integers(0, 12)),
    "first": lambda: st.one_of(starts(tuple(sorted(set(EVENTS) - {"missed_payment"}))), waits()),
    "statement:wait": statements,
}
OF_ACCOUNT_USE: dict[str, Any] = {
    "relatives": lambda: listings(tuple(RELATIVES)),
    "uses": lambda: listings(tuple(USES)),
    "cash": lambda: st.builds(Allowed, st.booleans()),
}


# Entries and regions.

IN_WORDS = ("reform", "counting")
"""Parts that are told in words, without a number."""

PARTS_OF: dict[str, tuple[tuple[str, ...], ...]] = {
    "account_credit": (("",), ("", "deduction:large_amount"), ("", "reform")),
    "posting": (("",),),
    "lifetime_coverage": (("",), ("", "counting", "shortfall:monthly")),
    "contributions": (("base_floor", "employee:basic"), ("own:resident",)),
    "outpatient": (("",), ("", "category:special")),
    "inpatient": (("",),),
    "large_amount": (("above_cap",), ("above_cap", "critical_illness"), ("supplement", "assistance")),
    "channels": (("hotline",), ("hotline", "website")),
    "retirement": (("age:male",), ("early", "minimum_pension")),
    "entitlement": (("",), ("", "first", "stop"), ("continuity", "statement:wait")),
    "account_use": (("relatives", "uses"), ("cash", "statement:transfer")),
    "terms": (("hand_claim",), ("medical_assistance", "subsidy")),
}
"""Parts that entries of a benefit may have together."""


def units_of(benefit: str, part: str) -> tuple[str, ...]:
    """The units that fit an entry."""
    if benefit in ("posting", "channels", "account_use") or part in IN_WORDS or part.startswith("statement:"):
        return ("text",)
    if benefit in ("outpatient", "inpatient", "large_amount"):
        return ("bill",)
    if benefit in ("retirement", "entitlement") or (benefit == "lifetime_coverage" and not part):
        return ("months",)
    return ("yuan/month",) if benefit == "lifetime_coverage" else ("yuan/month", "yuan/year")


@cache
def sources(id: str) -> st.SearchStrategy[Source]:
    """A source of that id."""
    where = st.one_of(
        st.fixed_dictionaries({"address": sentences()}), st.fixed_dictionaries({"publisher": sentences()})
    )
    more = st.fixed_dictionaries({}, optional={"doc": sentences(), "dated": days()})
    return st.builds(
        lambda kind, title, where, more: Source(id, kind=kind, title=title, **where, **more),
        st.sampled_from(KINDS),
        sentences(),
        where,
        more,
    )


@cache
def groups(name: str, values: tuple[str, ...]) -> st.SearchStrategy[Group]:
    """A group of that name, with and without a default."""
    default = st.one_of(st.none(), st.sampled_from(values))
    return st.builds(Group, st.just(name), values=st.just(values), zh=sentences(), en=sentences(), default=default)


@cache
def rivals(benefit: str, part: str, known: Names) -> st.SearchStrategy[Rival]:
    """Another value: open, or refuted with its reason."""

    def of(**given: st.SearchStrategy[Any]) -> st.SearchStrategy[Rival]:
        return st.builds(
            Rival,
            rules_of(benefit, part, known),
            sources=source_lists(known),
            confidence=st.sampled_from(CONFIDENCES),
            ledger=st.lists(names(), max_size=2),
            place=st.one_of(st.none(), names()),
            **given,
        )

    return st.one_of(
        of(reason=st.one_of(st.none(), texts())),
        of(state=st.just("refuted"), reason=texts()),
    )


@cache
def source_lists(known: Names) -> st.SearchStrategy[list[str]]:
    """One source or more of the region."""
    return st.lists(st.sampled_from(known.sources), min_size=1, max_size=3, unique=True)


@cache
@st.composite
def timelines(draw: st.DrawFn, benefit: str, known: Names, part: str, who: tuple[str, ...]) -> list[Dated]:
    """Entries for the same persons whose spans never overlap, the last one open or ended."""
    starts = sorted(draw(st.lists(days(), min_size=1, max_size=2, unique=True)))
    scope = draw(st.sampled_from(SCOPES))
    entries = []
    for index, start in enumerate(starts):
        if index + 1 < len(starts):
            last: date | None = draw(days(start, starts[index + 1] - ONE_DAY))
        else:
            last = draw(st.one_of(st.none(), days(start, start.replace(year=start.year + 5, day=1) + 40 * ONE_DAY)))
        rule = draw(rules_of(benefit, part, known))
        beginnings = ["first_day", "first_seen"]
        if index == 0 and isinstance(rule, Unknown):
            beginnings.append("")
        beginning = draw(st.sampled_from(beginnings))
        given: dict[str, Any] = {beginning: start} if beginning else {}
        entries.append(
            Dated(
                rule=rule,
                unit=draw(st.sampled_from(units_of(benefit, part))),
                who=who,
                part=part,
                last_day=last,
                checked=draw(st.one_of(st.none(), days())) if last is None else None,
                sources=draw(source_lists(known)),
                ledger=draw(st.lists(names(), max_size=2)),
                confidence=draw(st.sampled_from(CONFIDENCES)),
                rivals=draw(st.lists(rivals(benefit, part, known), max_size=1)),
                note=draw(st.one_of(st.none(), texts())),
                scope=scope,
                adopted=draw(st.sampled_from([None, None, "reform_day"])),
                monotone_in=draw(st.sampled_from([(), ("age",), ("age", "contribution_base")])),
                continuous_in=draw(st.sampled_from([(), ("pension",), MONEY_INPUTS])),
                **given,
            )
        )
    return entries


@cache
@st.composite
def entry_lists(draw: st.DrawFn, benefit: str, known: Names, parts: tuple[str, ...]) -> list[Dated]:
    """The entries of one benefit: for each part, persons that exclude each other, each with a timeline."""
    entries: list[Dated] = []
    for part in parts:
        everyone = draw(st.permutations(STATUSES))
        cut = draw(st.integers(1, 3))
        split = [("any",)] if draw(st.booleans()) else [tuple(everyone[:cut]), tuple(everyone[cut : cut + 2])]
        for who in split:
            entries += draw(timelines(benefit, known, part, who))
    return entries


@cache
@st.composite
def regions(draw: st.DrawFn) -> Region:
    """A region that loads: what it names exists, and its spans do not overlap."""
    known = Names(
        SOURCE_IDS[: draw(st.integers(1, len(SOURCE_IDS)))],
        FIGURE_NAMES[: draw(st.integers(0, len(FIGURE_NAMES)))],
        GROUPS[: draw(st.integers(0, len(GROUPS)))],
    )
    parts: dict[str, tuple[str, ...]] = {"figures": known.figures}
    for benefit, together in PARTS_OF.items():
        if draw(st.booleans()):
            parts[benefit] = draw(st.sampled_from(together))
    return Region(
        draw(st.from_regex(r"[0-9]{6}", fullmatch=True)),
        name_zh=draw(sentences()),
        name_en=draw(sentences()),
        sources=[draw(sources(id)) for id in known.sources],
        groups=[draw(groups(name, values)) for name, values in known.groups],
        reform_day=draw(st.one_of(st.none(), st.builds(ReformDay, days(), sources=source_lists(known)))),
        **{benefit: draw(entry_lists(benefit, known, of)) for benefit, of in parts.items()},
    )
