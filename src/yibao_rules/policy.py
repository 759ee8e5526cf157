"""Dated, sourced rules: what a region file is made of, and the protocol by which they are looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, Final, Protocol, TypeVar, runtime_checkable

import attrs

from .dates import LEDGER_READ
from .errors import BadRegion, nearest, shown
from .hooks import hookimpl
from .rules import (
    CARE_LEVELS,
    CLAIM_INPUTS,
    INPUTS,
    MONEY_INPUTS,
    NUMBERS,
    RELATIVES,
    RULES,
    USES,
    AllOf,
    Allowed,
    AnyOf,
    AsOf,
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
    Table,
    Text,
    Unknown,
    Wait,
    Years,
    parse_day,
)

__all__ = [
    "BENEFITS",
    "Card",
    "Dated",
    "Group",
    "Policy",
    "ReformDay",
    "Region",
    "Rival",
    "Source",
    "Text",
    "hookimpl",
]

T = TypeVar("T")

BENEFITS: Final = (
    "account_credit",
    "posting",
    "lifetime_coverage",
    "contributions",
    "outpatient",
    "inpatient",
    "large_amount",
    "channels",
    "retirement",
    "entitlement",
    "account_use",
    "terms",
    "figures",
)
"""The fields of a `Region` that hold entries."""

STATUSES: Final = ("in_service", "retired", "flexible", "flexible_retired", "resident", "unemployed")
SEXES: Final = ("male", "female")
TRACKS: Final = ("male", "female_55", "female_50")

GROUPS: Final[dict[str, tuple[str, str]]] = {
    "tier_1": ("一档", "tier 1"),
    "tier_2": ("二档", "tier 2"),
    "tier_3": ("三档", "tier 3"),
    "pre_1949": ("建国前参加工作的老工人", "workers from before October 1949"),
    "signed_doctor": ("签约家庭医生", "signed with a family doctor"),
    "public_sector": ("机关事业单位", "public sector"),
    "enterprise": ("企业", "enterprise"),
    "with_account": ("统账结合", "pooling with an account"),
    "pooled_only": ("单建统筹", "pooling only"),
    "elderly": ("老年居民", "elderly residents"),
    "working_age": ("劳动年龄内居民", "residents of working age"),
    "student_child": ("学生儿童", "students and children"),
    "university": ("大学生", "university students"),
    "tier_high": ("高档", "high tier"),
    "tier_middle": ("中档", "middle tier"),
    "tier_low": ("低档", "low tier"),
    "poor": ("困难群众", "poor household"),
    "newborn": ("新生儿", "newborn"),
    "adult": ("成年居民", "adult residents"),
    "severely_disabled": ("重残人员", "the severely disabled"),
    "worked_before_2001": ("2000 年底以前参加工作", "at work before 2001"),
    "worked_since_2001": ("2001 年及以后参加工作", "at work since 2001"),
    "school_hospital": ("校医院", "the school's own hospital"),
    "county_hospital": ("县级医院", "county hospital"),
    "city_hospital": ("市级医院", "city hospital"),
    "provincial_hospital": ("省级医院", "provincial hospital"),
    "provincial_3a": ("省级三级甲等医院", "provincial hospital of grade 3A"),
    "grade_3a": ("三级甲等医院", "hospital of grade 3A"),
    "grade_3b": ("三级乙等医院", "hospital of grade 3B"),
    "grade_2a": ("二级甲等医院", "hospital of grade 2A"),
    "tcm_hospital": ("中医医院", "hospital of Chinese medicine"),
    "psychiatric_hospital": ("精神卫生专科医院", "psychiatric hospital"),
    "children_hospital": ("儿童专科医院", "children's hospital"),
    "community_center": ("社区卫生服务机构", "community health institution"),
    "tertiary_a": ("三级甲等医院", "tertiary hospital of grade A"),
    "tertiary_b": ("三级乙等医院", "tertiary hospital of grade B"),
    "health_centre": ("乡镇卫生院、社区卫生服务中心", "township or community health centre"),
    "village_clinic": ("村卫生室、社区卫生服务站", "village clinic or community station"),
    "veteran_cadre": (
        "离休干部、老红军、一至六级残疾军人",
        "retired veteran cadres, Red Army veterans, disabled servicemen of grades 1 to 6",
    ),
    # Classes of hospitals.
    "district": ("区属医院", "district hospital"),
    "county": ("县区医疗机构", "county institution"),
    "city": ("市区医疗机构", "city institution"),
    "municipal": ("市属医院", "municipal hospital"),
    "provincial": ("省属医院", "provincial hospital"),
    "outside_approved": ("经备案转外就医", "elsewhere, approved"),
    "special_tertiary": ("特三级医院", "special tertiary hospital"),
    "specialist_tertiary": ("三级专科医院", "specialist hospital of level 3"),
    "psychiatric_infectious": ("精神、传染病医院", "psychiatric or infectious-disease hospital"),
    "psychiatric": ("精神病医院", "psychiatric hospital"),
    "fee_class_1": ("一类收费标准医疗机构", "fee class 1"),
    "fee_class_2": ("二类收费标准医疗机构", "fee class 2"),
    "fee_class_3": ("三类及以下收费标准医疗机构", "fee class 3 and below"),
}
"""Groups of persons that regions use; a region's plugin may add its own."""

UNITS: Final = ("yuan", "yuan/month", "yuan/year", "months", "days", "bill", "text")
KINDS: Final = ("official", "official_quoted", "press", "public_data", "article")
CONFIDENCES: Final = ("high", "medium", "low")
LEVELS: Final = ("nation", "province", "prefecture", "county", "direct_pool")
SCOPES: Final = ("cities", "direct", "frame")
DEDUCTION: Final = "deduction:"
HOSPITAL: Final = "hospital"
"""The name of the group of a place whose values are its own classes of hospitals: a claim names one, not the person."""


def _one_of(known: tuple[str, ...], what: str) -> Callable[[object, object, str], None]:
    def check(_: object, __: object, value: str) -> None:
        if value not in known:
            near = nearest(str(value), known)
            raise BadRegion(
                f"unknown {what}: {shown(value)}", f"use {shown(near)}" if near else "use one of " + ", ".join(known)
            )

    return check


def _day(value: object, field: str) -> date | None:
    return None if value is None else parse_day(value, field)


def _first_day(value: object) -> date | None:
    return _day(value, "first_day")


def _first_seen(value: object) -> date | None:
    return _day(value, "first_seen")


def _last_day(value: object) -> date | None:
    return _day(value, "last_day")


def _checked(value: object) -> date | None:
    return _day(value, "checked")


def _dated(value: object) -> date | None:
    return _day(value, "dated")


def _is_string(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if not isinstance(value, str):
        raise BadRegion(f"{attribute.name} is not a text: {shown(value)}", f'write {attribute.name}="…"')


def _strings(value: object) -> tuple[str, ...]:
    items: tuple[Any, ...] = tuple(value) if isinstance(value, (tuple, list)) else (value,)
    for item in items:
        if not isinstance(item, str):
            raise BadRegion(f"not a name: {shown(item)}", 'write a text, or a tuple of texts: ("notice-1", "notice-2")')
    return items


def _tuple_of(cls: type[T], value: object, what: str) -> tuple[T, ...]:
    items: list[T] = []
    for item in value if isinstance(value, (tuple, list)) else (value,):
        if not isinstance(item, cls):
            raise BadRegion(f"{what} holds {shown(item)}", f"write a tuple of {cls.__name__}(…)")
        items.append(item)
    return tuple(items)


def _sources(value: object) -> tuple[Source, ...]:
    return _tuple_of(Source, value, "sources")


def _rivals(value: object) -> tuple[Rival, ...]:
    return _tuple_of(Rival, value, "rivals")


def _group_list(value: object) -> tuple[Group, ...]:
    return _tuple_of(Group, value, "groups")


def _entries(value: object) -> tuple[Dated, ...]:
    return _tuple_of(Dated, value, "a benefit")


def _reform_day(value: object) -> date:
    return parse_day(value, "reform_day")


@attrs.frozen
class Source:
    """Where a rule was read: what kind of text, its title, and its address or publisher.

    `kind`, best first: "official" (the text itself), "official_quoted" (its wording reproduced elsewhere), "press",
    "public_data" (public code or tables), "article" (content sites).

    >>> import yibao_rules as yb
    >>> notice = yb.Source("notice-7", kind="official", title="示例市医疗保障局通知", address="https://example.org/7")
    >>> notice.id, notice.kind
    ('notice-7', 'official')
    """

    id: str = attrs.field(validator=_is_string)
    kind: str = attrs.field(kw_only=True, validator=_one_of(KINDS, "kind of source"))
    title: str = attrs.field(kw_only=True, validator=_is_string)
    address: str = attrs.field(default="", kw_only=True, validator=_is_string)
    doc: str = attrs.field(default="", kw_only=True, validator=_is_string)
    publisher: str = attrs.field(default="", kw_only=True, validator=_is_string)
    dated: date | None = attrs.field(default=None, kw_only=True, converter=_dated)

    def __attrs_post_init__(self) -> None:
        if not self.id or not self.title:
            raise BadRegion("a source without id or title", 'write Source("notice-2023", kind=…, title=…, address=…)')
        if not (self.address or self.publisher):
            raise BadRegion(
                f"source {shown(self.id)} says not where it was read", "give its address= or its publisher="
            )


def _check_text(value: object, what: str) -> None:
    if value is not None and type(value) is not Text:
        raise BadRegion(f"a {what} in one language: {shown(value)}", f"write {what}=Text(zh=…, en=…)")


@attrs.frozen
class Rival:
    """Another value for the same entry and span, with its own source: "open", or "refuted" with the reason.

    >>> import yibao_rules as yb
    >>> from yibao_rules.rules import Flat
    >>> yb.Rival(Flat(80), sources="notice-7", confidence="medium").disputes
    True
    """

    rule: Rule
    sources: tuple[str, ...] = attrs.field(kw_only=True, converter=_strings)
    ledger: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_strings)
    confidence: str = attrs.field(kw_only=True, validator=_one_of(CONFIDENCES, "confidence"))
    state: str = attrs.field(default="open", kw_only=True, validator=_one_of(("open", "refuted"), "state"))
    reason: Text | None = attrs.field(default=None, kw_only=True)
    place: str | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.rule, RULES):
            raise BadRegion(f"a rival's rule is none: {shown(self.rule)}", "use a class of yibao_rules.rules")
        if not self.sources:
            raise BadRegion("a rival without a source", "name the source that makes the claim")
        _check_text(self.reason, "reason")
        if self.state == "refuted" and self.reason is None:
            raise BadRegion("a refuted rival without a reason", "say what refutes it: reason=Text(zh=…, en=…)")

    @property
    def disputes(self) -> bool:
        """Whether this rival makes a result `disputed`."""
        return self.state == "open" and self.confidence != "low"


@attrs.frozen
class Dated:
    """One rule for one kind of person over one span of days, with its evidence.

    `first_day` only where a source states it; otherwise `first_seen`, the first day to which a source can be dated.
    `last_day` only where a source ends the rule or the next entry begins. `checked` is the latest sighting.
    `monotone_in` names the inputs in which the rule promises never to fall, `continuous_in` those of money in which it
    promises not to jump: a fen more moves the amount by a fen at most.

    >>> import yibao_rules as yb
    >>> from yibao_rules.rules import Flat
    >>> entry = yb.Dated(
    ...     who="retired", unit="yuan/month", first_day="2023-07-01",
    ...     rule=Flat(80), sources="notice-7", confidence="high",
    ... )
    >>> str(entry.start), entry.covers(entry.start)
    ('2023-07-01', True)
    """

    rule: Rule = attrs.field(kw_only=True)
    unit: str = attrs.field(kw_only=True, validator=_one_of(UNITS, "unit"))
    who: tuple[str, ...] = attrs.field(default=("any",), kw_only=True, converter=_strings)
    part: str = attrs.field(default="", kw_only=True, validator=_is_string)
    first_day: date | None = attrs.field(default=None, kw_only=True, converter=_first_day)
    first_seen: date | None = attrs.field(default=None, kw_only=True, converter=_first_seen)
    last_day: date | None = attrs.field(default=None, kw_only=True, converter=_last_day)
    checked: date | None = attrs.field(default=None, kw_only=True, converter=_checked)
    sources: tuple[str, ...] = attrs.field(kw_only=True, converter=_strings)
    ledger: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_strings)
    confidence: str = attrs.field(kw_only=True, validator=_one_of(CONFIDENCES, "confidence"))
    rivals: tuple[Rival, ...] = attrs.field(default=(), kw_only=True, converter=_rivals)
    note: Text | None = attrs.field(default=None, kw_only=True)
    scope: str = attrs.field(default="cities", kw_only=True, validator=_one_of(SCOPES, "scope"))
    adopted: str | None = attrs.field(default=None, kw_only=True)
    monotone_in: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_strings)
    continuous_in: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_strings)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.rule, RULES):
            raise BadRegion(f"the rule is none: {shown(self.rule)}", "use a class of yibao_rules.rules, e.g. Flat(100)")
        if not self.who:
            raise BadRegion("who= names nobody", "name a status in who=, or leave it out for everybody")
        _check_text(self.note, "note")
        for name in self.monotone_in:
            if name not in INPUTS:
                raise BadRegion(f"a promise about what is no input: {shown(name)}", "name one of " + ", ".join(INPUTS))
        for name in self.continuous_in:
            # Ages and months are whole: from one to the next, every amount jumps.
            if name not in MONEY_INPUTS:
                raise BadRegion(
                    f"no jump is promised in what is no money: {shown(name)}", "name " + " or ".join(MONEY_INPUTS)
                )
        for status in self.who:
            if status != "any":
                _one_of((*STATUSES, "any"), "status in who")(self, None, status)
        if not self.sources:
            raise BadRegion("an entry without a source", "name the source that it was read in: sources=(…)")
        # An entry that says "unknown" claims nothing, so it may reach back without a first day.
        if self.first_day is None and self.first_seen is None and not isinstance(self.rule, Unknown):
            raise BadRegion("an entry without a beginning", "give first_day (stated by a source) or first_seen")
        if self.first_day is not None and self.first_seen is not None:
            raise BadRegion("an entry with two beginnings", "keep first_day where a source states it, else first_seen")
        if self.start is not None and self.last_day is not None and self.last_day < self.start:
            raise BadRegion(f"last_day {self.last_day} is before {self.start}", "put the days in order")
        if self.adopted not in (None, "reform_day"):
            raise BadRegion(f"adopted={shown(self.adopted)} is not known", 'write adopted="reform_day"')

    @property
    def start(self) -> date | None:
        """The first day on which the entry answers; None reaches back without end."""
        return self.first_day or self.first_seen

    @property
    def sighted(self) -> date:
        """The latest day on which the rule was seen to hold; a rule with a `last_day` held until then."""
        return self.last_day or self.checked or LEDGER_READ

    def covers(self, day: date) -> bool:
        """Whether the entry answers for that day."""
        start = self.start
        return (start is None or start <= day) and (self.last_day is None or day <= self.last_day)


@attrs.frozen
class Group:
    """A closed list of groups of persons in a region, such as insurance tiers; a default is named in results.

    >>> import yibao_rules as yb
    >>> tier = yb.Group("tier", values=("tier_1", "tier_2"), default="tier_1", zh="档次", en="tier")
    >>> tier.default
    'tier_1'
    """

    name: str = attrs.field(validator=_is_string)
    values: tuple[str, ...] = attrs.field(kw_only=True, converter=_strings)
    zh: str = attrs.field(kw_only=True, validator=_is_string)
    en: str = attrs.field(kw_only=True, validator=_is_string)
    default: str | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.name in INPUTS or not self.values or (self.default is not None and self.default not in self.values):
            raise BadRegion(f"group {shown(self.name)} cannot be", "give it values and a default among them")


@attrs.frozen
class ReformDay:
    """The day from which the reform of outpatient pooling holds in a place, as its own sources state it.

    >>> import yibao_rules as yb
    >>> str(yb.ReformDay("2023-02-01", sources="notice-7").day)
    '2023-02-01'
    """

    day: date = attrs.field(converter=_reform_day)
    sources: tuple[str, ...] = attrs.field(kw_only=True, converter=_strings)
    ledger: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_strings)

    def __attrs_post_init__(self) -> None:
        if not self.sources:
            raise BadRegion("a reform day without a source", "name the source that states it: sources=(…)")


@attrs.frozen
class Card:
    """A place: its six-digit code, its names, its level and the code of its parent.

    >>> import yibao_rules as yb
    >>> card = yb.region("武汉")
    >>> card.adcode, card.name_en, card.level, card.parent
    ('420100', 'Wuhan', 'prefecture', '420000')
    """

    adcode: str
    name_zh: str
    name_en: str
    pinyin: str
    level: str
    parent: str | None

    def name(self, lang: str) -> str:
        """The name in one language: "zh" or "en"."""
        return self.name_zh if lang == "zh" else self.name_en

    def to_dict(self) -> dict[str, str | None]:
        """The card as plain data.

        >>> Card("110000", "北京市", "Beijing", "Beijing", "province", "100000").to_dict()["adcode"]
        '110000'
        """
        return {field.name: getattr(self, field.name) for field in attrs.fields(Card)}


@attrs.frozen
class Region:
    """The rules of one place: what its notices say, nothing computed.

    Construction checks the house rules and raises `BadRegion` with the entry and the mend: codes and names, sources
    that resolve, spans that do not overlap, inputs and groups that exist.

    >>> import yibao_rules as yb
    >>> notice = yb.Source("notice-7", kind="official", title="示例市医疗保障局通知", address="https://example.org/7")
    >>> here = yb.Region("990100", name_zh="示例市", name_en="Example City", sources=notice)
    >>> here.adcode, here.source("notice-7").title
    ('990100', '示例市医疗保障局通知')
    """

    adcode: str
    name_zh: str = attrs.field(kw_only=True)
    name_en: str = attrs.field(kw_only=True)
    sources: tuple[Source, ...] = attrs.field(default=(), kw_only=True, converter=_sources)
    account_credit: tuple[Dated, ...] = attrs.field(default=(), kw_only=True, converter=_entries)
    posting: tuple[Dated, ...] = attrs.field(default=(), kw_only=True, converter=_entries)
    lifetime_coverage: tuple[Dated, ...] = attrs.field(default=(), kw_only=True, converter=_entries)
    contributions: tuple[Dated, ...] = attrs.field(default=(), kw_only=True, converter=_entries)
    outpatient: tuple[Dated, ...] = attrs.field(default=(), kw_only=True, converter=_entries)
    inpatient: tuple[Dated, ...] = attrs.field(default=(), kw_only=True, converter=_entries)
    large_amount: tuple[Dated, ...] = attrs.field(default=(), kw_only=True, converter=_entries)
    channels: tuple[Dated, ...] = attrs.field(default=(), kw_only=True, converter=_entries)
    retirement: tuple[Dated, ...] = attrs.field(default=(), kw_only=True, converter=_entries)
    entitlement: tuple[Dated, ...] = attrs.field(default=(), kw_only=True, converter=_entries)
    account_use: tuple[Dated, ...] = attrs.field(default=(), kw_only=True, converter=_entries)
    terms: tuple[Dated, ...] = attrs.field(default=(), kw_only=True, converter=_entries)
    figures: tuple[Dated, ...] = attrs.field(default=(), kw_only=True, converter=_entries)
    groups: tuple[Group, ...] = attrs.field(default=(), kw_only=True, converter=_group_list)
    reform_day: ReformDay | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        _check_region(self)

    def entries(self, benefit: str) -> tuple[Dated, ...]:
        """The entries of one benefit, as the file has them.

        Raises:
            KeyError: no such benefit.
        """
        if benefit not in BENEFITS:
            raise KeyError(benefit)
        found: tuple[Dated, ...] = getattr(self, benefit)
        return found

    def all_entries(self) -> Iterator[tuple[str, Dated]]:
        """Every entry with its benefit."""
        for benefit in BENEFITS:
            for entry in self.entries(benefit):
                yield benefit, entry

    def source(self, id: str) -> Source:
        """One source by its id.

        Raises:
            KeyError: no such source.
        """
        for source in self.sources:
            if source.id == id:
                return source
        raise KeyError(id)

    def group(self, name: str) -> Group | None:
        """One group of persons by its name."""
        for group in self.groups:
            if group.name == name:
                return group
        return None


def entry_id(adcode: str, benefit: str, entry: Dated) -> str:
    """The stable name of an entry: place, benefit, part, who and first day."""
    start = entry.start.isoformat() if entry.start else "open"
    parts = [adcode, benefit, entry.part, "+".join(entry.who), start]
    return "/".join(part for part in parts if part)


@attrs.frozen
class Found:
    """An entry as a look-up found it: the region that speaks, and who published that region's data.

    `law` is None for the law itself; for a changed rule of a rule book it holds the law's entries that it stands for.
    """

    entry: Dated
    region: Region
    benefit: str
    distribution: str
    start: date | None
    law: tuple[Found, ...] | None = None

    @property
    def id(self) -> str:
        id = entry_id(self.region.adcode, self.benefit, self.entry)
        return id if self.law is None else f"{id}/assumption"


@runtime_checkable
class Policy(Protocol):
    """The rules that hold in one place, the inherited ones included.

    >>> import yibao_rules as yb
    >>> from yibao_rules import registry
    >>> isinstance(registry.default().place("北京"), yb.Policy)
    True
    """

    @property
    def card(self) -> Card:
        """The place itself."""
        ...

    def find(self, benefit: str, part: str, who: str) -> tuple[Found, ...]:
        """The entries of the nearest level that has any for that triple, by first day; empty where no level has.

        A rule book puts its changed rules before them: the first entry whose span holds a day answers for that day.
        """
        ...

    def parts(self, benefit: str) -> tuple[str, ...]:
        """The parts of a benefit that this place or a level above has entries for."""
        ...

    def group(self, name: str) -> Group | None:
        """A group of persons by its name, the nearest level first."""
        ...

    def groups(self) -> tuple[Group, ...]:
        """The groups of persons that this place and the levels above name."""
        ...


def children_of(rule: Rule) -> Iterator[Rule]:
    """The rules directly inside a rule."""
    for field in attrs.fields(type(rule)):
        yield from _rules_in(getattr(rule, field.name))


def _rules_in(value: object) -> Iterator[Rule]:
    if isinstance(value, RULES):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _rules_in(item)


def walk(rule: Rule | str) -> Iterator[Rule]:
    """A rule and every rule inside it; an input's name holds none."""
    if isinstance(rule, str):
        return
    yield rule
    for inner in children_of(rule):
        yield from walk(inner)


_CONDITIONS: Final = {Months, AllOf, AnyOf, Counting}
_COVER: Final = {StartsOn, Wait, GapUpTo, Continuity}
_BILL: Final = {Rate, Ref, Shares, Period, Sublimit, Layer, Layers}
# What belongs to one benefit alone; the others compute with what is left.
_AMOUNTS: Final = set(RULES) - {
    Posting, Contact, RetirementAge, Listed, Allowed, *_CONDITIONS, *_COVER, *_BILL,
}  # fmt: skip
_BENEFIT_RULES: Final[dict[str, tuple[type, ...]]] = {
    "posting": (Posting, Statement, Unknown, NotApplicable),
    "channels": (Contact, Statement, Unknown, NotApplicable),
    "retirement": tuple({*_AMOUNTS, RetirementAge}),
    "lifetime_coverage": tuple({*_AMOUNTS, *_CONDITIONS}),
    "account_credit": tuple(_AMOUNTS - {Number, Years}),
    "contributions": tuple(_AMOUNTS),
    "outpatient": tuple({*_AMOUNTS, *_BILL}),
    "inpatient": tuple({*_AMOUNTS, *_BILL}),
    "large_amount": tuple({*_AMOUNTS, *_BILL}),
    "entitlement": (*_COVER, Statement, Unknown, NotApplicable),
    "account_use": (Listed, Allowed, Statement, Unknown, NotApplicable),
    "terms": (Flat, Number, Statement, Unknown, NotApplicable),
    "figures": tuple(_AMOUNTS),
}
_ENTITLEMENT_PARTS: Final = (
    "", "first", "newborn", "stop", "continuity", "move", "move:province", "move:stop",
    "from:resident", "from:employee", "from:in_service",
)  # fmt: skip


_YUAN: Final = ("yuan/month", "yuan/year")
UNITS_OF: Final[dict[str, tuple[str, ...]]] = {
    "account_credit": (*_YUAN, "text"),
    "posting": ("text",),
    "lifetime_coverage": ("months", "yuan/month", "text"),
    "contributions": (*_YUAN, "text"),
    "outpatient": ("bill", *_YUAN, "text"),
    "inpatient": ("bill", *_YUAN, "text"),
    "large_amount": ("bill", *_YUAN, "text"),
    "channels": ("text",),
    "retirement": ("months", "text"),
    "entitlement": ("months", "days", "text"),
    "account_use": ("text",),
    "terms": (*_YUAN, "months", "days", "text"),
    "figures": ("yuan", *_YUAN, "months", "days"),
}
"""The units that each benefit is told in."""


def _check_region(region: Region) -> None:
    if not (
        isinstance(region.adcode, str)
        and len(region.adcode) == 6
        and region.adcode.isascii()
        and region.adcode.isdigit()
    ):
        raise BadRegion(f"wrong code: {shown(region.adcode)}", 'write six digits, as "420100"', entry="Region")
    for name in ("name_zh", "name_en"):
        text = getattr(region, name)
        if not isinstance(text, str) or not text.strip():
            raise BadRegion(f"missing name: {name}", "give name_zh and name_en", entry="Region")
    ids = [source.id for source in region.sources]
    for id in ids:
        if ids.count(id) > 1:
            raise BadRegion(f"two sources are called {shown(id)}", "give each its own id", entry="Region")
    if region.reform_day is not None and not isinstance(region.reform_day, ReformDay):
        raise BadRegion(
            f"reform_day holds {shown(region.reform_day)}", "write ReformDay(day, sources=…)", entry="Region"
        )
    if region.reform_day is not None:
        _check_sources(region, region.reform_day.sources, "reform_day")
    for benefit, entry in region.all_entries():
        where = entry_id(region.adcode, benefit, entry)
        _check_entry(region, benefit, entry, where)
    for benefit in BENEFITS:
        _check_overlaps(region, benefit)


def _check_sources(region: Region, ids: Iterable[str], where: str) -> None:
    known = [source.id for source in region.sources]
    for id in ids:
        if id not in known:
            near = nearest(id, known)
            # The nearest may well be another paper: it is no mend for what was read elsewhere.
            mend = f"add a Source of id {shown(id)} to sources="
            mend += f"; or write {shown(near)} if that was meant" if near else ""
            raise BadRegion(f"source {shown(id)} does not resolve", mend, entry=where)


def _check_entry(region: Region, benefit: str, entry: Dated, where: str) -> None:
    _check_sources(region, entry.sources, where)
    fits = _BENEFIT_RULES[benefit]
    if benefit not in ("posting", "channels", "retirement", "entitlement", "account_use", "terms"):
        _check_statements(entry, where)
    for rival in entry.rivals:
        _check_sources(region, rival.sources, where)
    for outer in (entry.rule, *(rival.rule for rival in entry.rivals)):
        for rule in walk(outer):
            if not isinstance(rule, fits):
                problem = f"{type(rule).__name__} says nothing about {benefit}"
                raise BadRegion(problem, "move it, or use another rule", entry=where)
            _check_rule(region, rule, where)
            _check_claim_inputs(rule, benefit, where)
    if benefit == "lifetime_coverage":
        _check_lifetime(entry, where)
    elif benefit in ("outpatient", "inpatient", "large_amount"):
        _check_bill(entry, benefit, where)
    elif benefit == "entitlement":
        _check_entitlement(entry, where)
    elif benefit == "account_use":
        _check_account_use(entry, where)
    elif benefit == "terms" and not entry.part:
        raise BadRegion("a term without a name", 'give it a part=, such as "medical_assistance"', entry=where)
    if entry.unit not in UNITS_OF[benefit]:
        raise BadRegion(f"{benefit} in {entry.unit}", "use " + ", ".join(UNITS_OF[benefit]), entry=where)


def _check_statements(entry: Dated, where: str) -> None:
    """Words without a number stand alone, as an entry of their own; nothing can be computed from them."""
    wordy = isinstance(entry.rule, (Statement, Counting, Unknown, NotApplicable))
    if entry.unit == "text" and not wordy:
        raise BadRegion("the unit text with a rule that has a number", "write the unit of the number", entry=where)
    if any(isinstance(rule, Statement) for rule in walk(entry.rule) if rule is not entry.rule):
        mend = "use Unknown for what is not known, or an entry of its own"
        raise BadRegion("a Statement inside a rule", mend, entry=where)
    said = isinstance(entry.rule, Statement) or entry.unit == "text"
    if said and (not entry.part or entry.part.startswith(_NUMBERED)):
        raise BadRegion("words where an amount is needed", "give it a part= of its own, or use Unknown", entry=where)


_NUMBERED: Final = (DEDUCTION, "base_", "employee:", "employer:", "own:", "subsidy:")
"""How parts begin whose entries are amounts."""


def _check_lifetime(entry: Dated, where: str) -> None:
    """A requirement is made of conditions, what counts is told outright, and a price is for one month."""
    if not entry.part and not _is_condition(entry.rule):
        raise BadRegion("a requirement that is no condition", 'write Months("total", at_least=Years(25))', entry=where)
    if entry.part == "counting" and not isinstance(entry.rule, (Counting, Statement, Unknown)):
        raise BadRegion(
            "what counts is not told outright", "write Counting(…), in dated entries where it changes", entry=where
        )
    if entry.part.startswith("shortfall:") and entry.unit not in ("yuan/month", "text"):
        raise BadRegion(f"a price in {entry.unit}", 'write the price of one month, unit="yuan/month"', entry=where)


def _check_claim_inputs(rule: Rule, benefit: str, where: str) -> None:
    """What a claim answers is asked only where there is a claim."""
    if benefit in ("outpatient", "inpatient", "large_amount"):
        return
    for name in (getattr(rule, "by", None), *_numbers_asked(rule)):
        if name in CLAIM_INPUTS:
            raise BadRegion(f"{benefit} has no claim to ask for {shown(name)}", "move it to a bill", entry=where)


def _check_bill(entry: Dated, benefit: str, where: str) -> None:
    """Who pays a bill is told in layers; what else a notice says of it has a part of its own."""
    wordy = isinstance(entry.rule, (Unknown, NotApplicable))
    bill = entry.part in _BILL_PARTS[benefit] or entry.part.startswith(CATEGORY)
    if bill and not (wordy or isinstance(entry.rule, Layers)):
        raise BadRegion("a bill that is no Layers", 'write Layers((Layer("pooled", …),))', entry=where)
    if bill and entry.unit != "bill":
        raise BadRegion(f"a bill in {entry.unit}", 'write unit="bill"', entry=where)
    if not bill and (entry.unit == "bill" or isinstance(entry.rule, Layers)):
        listed = ", ".join(repr(part) for part in _BILL_PARTS[benefit])
        raise BadRegion(f"a bill in the part {shown(entry.part)}", f"use {listed} or {CATEGORY}…", entry=where)
    if isinstance(entry.rule, Layers):
        layers = entry.rule.layers
        named = _LAYERS_OF.get(entry.part, ("pooled", "inpatient_rate"))
        if tuple(layer.name for layer in layers) != named[: len(layers)]:
            listed = ", ".join(layer.name for layer in layers)
            raise BadRegion(f"layers that do not belong here: {listed}", "write " + ", ".join(named), entry=where)
        if entry.part == "above_cap" and any(
            isinstance(layer.shares, Shares) and len(layer.shares.bands) > 1 for layer in layers
        ):
            raise BadRegion("bands above the cap of the pool", "give one share for all of it", entry=where)


CATEGORY: Final = "category:"
"""How the part of a bill begins that holds for claims of one category only."""
_BILL_PARTS: Final[dict[str, tuple[str, ...]]] = {
    "outpatient": ("",),
    "inpatient": ("",),
    "large_amount": ("above_cap", "supplement", "critical_illness", "assistance"),
}
_LAYERS_OF: Final = {
    "above_cap": ("large_amount",), "supplement": ("supplement",), "critical_illness": ("critical_illness",),
    "assistance": ("assistance",),
}  # fmt: skip
"""The layers of each part of a bill, in order; the pool's are those of every other part."""


def _check_entitlement(entry: Dated, where: str) -> None:
    """Each part of entitlement is told in the rules that answer it."""
    if entry.part.startswith("statement:"):
        fits: tuple[type, ...] = (Statement,)
    elif entry.part not in _ENTITLEMENT_PARTS:
        near = nearest(entry.part, _ENTITLEMENT_PARTS)
        mend = (
            f"write {shown(near)}"
            if near
            else 'use "statement:…" for words, or one of ' + ", ".join(_ENTITLEMENT_PARTS)
        )
        raise BadRegion(f"entitlement has no part {shown(entry.part)}", mend, entry=where)
    elif entry.part in ("stop", "move:stop"):
        fits = (StartsOn,)
    elif entry.part == "continuity":
        fits = (Continuity,)
    elif entry.part == "newborn":
        fits = (StartsOn,)
    else:
        # Who joins for the first time has no gap.
        fits = (StartsOn, Wait) if entry.part == "first" else (StartsOn, Wait, GapUpTo)
    stops = entry.part in ("stop", "move:stop")
    for rule in walk(entry.rule):
        if isinstance(rule, StartsOn) and (rule.after == "missed_payment") is not stops:
            mend = 'cover stops after "missed_payment", and nothing else follows it'
            raise BadRegion(f"the part {shown(entry.part)} after {shown(rule.after)}", mend, entry=where)
    if not isinstance(entry.rule, (*fits, Unknown, NotApplicable)):
        mend = "use " + ", ".join(fit.__name__ for fit in fits)
        raise BadRegion(f"{type(entry.rule).__name__} does not answer this part", mend, entry=where)


def _check_account_use(entry: Dated, where: str) -> None:
    """Relatives and uses are told from their closed lists, cash by yes or no, the rest in words."""
    rule = entry.rule
    if isinstance(rule, (Unknown, NotApplicable)):
        return
    names = {"relatives": RELATIVES, "uses": USES}.get(entry.part)
    if names is not None:
        fits = isinstance(rule, Listed) and set(rule.names) <= set(names)
    elif entry.part == "cash":
        fits = isinstance(rule, Allowed)
    else:
        fits = entry.part.startswith("statement:") and isinstance(rule, Statement)
    if not fits:
        mend = (
            'write part="relatives" or "uses" with Listed(…), "cash" with Allowed(…), "statement:…" with Statement(…)'
        )
        raise BadRegion(f"{type(rule).__name__} does not answer the part {shown(entry.part)}", mend, entry=where)


def _is_condition(rule: Rule) -> bool:
    if isinstance(rule, (Choice, Bands, Table, Cohorts, AsOf, AllOf, AnyOf)):
        return all(_is_condition(inner) for inner in children_of(rule))
    return isinstance(rule, (Months, Unknown, NotApplicable))


def _check_rule(region: Region, rule: Rule, where: str) -> None:
    for name in _numbers_asked(rule):
        if name not in NUMBERS:
            kind = "bands" if isinstance(rule, Bands) else type(rule).__name__
            raise BadRegion(
                f"{kind} of {shown(name)}, which is no number", "name one of " + ", ".join(NUMBERS), entry=where
            )
    if isinstance(rule, Rounded):
        _check_sources(region, (rule.source,), where)
    elif isinstance(rule, Choice):
        _check_choice(region, rule, where)
    elif isinstance(rule, Wait):
        for name in rule.exempt:
            if name not in GROUPS and not any(name in group.values for group in region.groups):
                raise BadRegion(f"nobody is called {shown(name)}", "name groups of persons in exempt=", entry=where)
    elif isinstance(rule, Figure):
        names = {entry.part.partition(":")[0] for entry in region.figures}
        if rule.name not in names:
            raise BadRegion(
                f"figure {shown(rule.name)} does not exist here",
                "add it to figures=, with Unknown where no source has it",
                entry=where,
            )


def _numbers_asked(rule: Rule) -> list[str]:
    """The inputs that a rule takes as numbers."""
    asked = [getattr(rule, name, None) for name in ("of", "then", "n")]
    if isinstance(rule, Bands):
        asked.append(rule.by)
    return [name for name in asked if isinstance(name, str)]


def _check_choice(region: Region, rule: Choice, where: str) -> None:
    group = region.group(rule.by)
    values = _INPUT_VALUES.get(rule.by) or (group.values if group is not None else None)
    if values is None:
        problem = f"a choice by {shown(rule.by)}, which is no input with a closed list and no group"
        raise BadRegion(problem, "add a Group of that name", entry=where)
    for value, _ in rule.cases:
        if value not in values:
            near = nearest(value, values)
            kind = "group" if group is not None else "input"
            mend = f"write {shown(near)}" if near and group is None else "use " + ", ".join(values)
            raise BadRegion(f"{shown(value)} is not in {kind} {shown(rule.by)}", mend, entry=where)


_INPUT_VALUES: Final = {"sex": SEXES, "retirement_track": TRACKS, "level": CARE_LEVELS}


def _check_overlaps(region: Region, benefit: str) -> None:
    entries = region.entries(benefit)
    for index, entry in enumerate(entries):
        for other in entries[index + 1 :]:
            if (
                entry.part == other.part
                and entry.scope == other.scope
                and _same_people(entry.who, other.who)
                and _overlap(entry, other)
            ):
                raise BadRegion(
                    f"the span overlaps that of {entry_id(region.adcode, benefit, other)}",
                    "end the earlier one on the day before the later one begins",
                    entry=entry_id(region.adcode, benefit, entry),
                )


def _same_people(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    return "any" in one or "any" in two or not set(one).isdisjoint(two)


def _overlap(one: Dated, two: Dated) -> bool:
    earliest, latest = date.min, date.max
    return (one.start or earliest) <= (two.last_day or latest) and (two.start or earliest) <= (one.last_day or latest)
