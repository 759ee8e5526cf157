"""`Claim` and `YearToDate`: a visit or a stay to be paid, and what was used in the year before it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

import attrs

from .dates import parse_date
from .errors import InvalidInput
from .money import EXACT, ZERO, parse_yuan
from .person import check_mapping, is_empty, plain_key, unknown_key
from .rules import CARE, CARE_LEVELS
from .scalar import one_of, plain

_kind, _level = one_of(CARE), one_of(CARE_LEVELS)
_AMOUNTS: Final = ("own_pay", "over_limit", "first_self_pay", "in_scope")
"""What a total is made of."""


def _name(value: object, field: str) -> str:
    if isinstance(value, str) and value.strip():
        return value.strip()
    raise InvalidInput(field, "a name is needed", "应为名称", value)


def _yuan(value: object, field: str) -> Decimal:
    return ZERO if value is None else parse_yuan(value, field)


@attrs.frozen(kw_only=True, init=False)
class Claim:
    """One bill to be paid: an outpatient visit or an inpatient stay.

    `on` is the day of the visit or of discharge, `admitted` the day of admission. `kind` is "outpatient" or
    "inpatient"; `level` is "community", "primary", "secondary", "tertiary", "pharmacy" or "home_bed". Amounts are yuan,
    0 or more: `total` = `own_pay` (outside the catalogue) + `over_limit` (above a price limit) + `first_self_pay` (the
    first self-pay of class B) + `in_scope`; either `in_scope` or `total` must be given. `hospital` is the place's own
    class of hospital where its rule has classes within a level; `category` is a category with a rule of its own, such
    as a special disease. A refund names in `refund_of` the settlement (in a list to `settle` also the claim) that it
    takes back; its amounts are what is taken back, and without any amount it takes back all.

    Raises:
        InvalidInput: a value cannot be what its field says, or the amounts do not add up.

    >>> visit = Claim(on="2025-03-01", kind="outpatient", level="tertiary", total=500, own_pay=100)
    >>> visit.in_scope
    Decimal('400')
    """

    on: date
    kind: str
    level: str | None
    in_scope: Decimal
    total: Decimal
    own_pay: Decimal
    over_limit: Decimal
    first_self_pay: Decimal
    admitted: date | None
    category: str | None
    hospital: str | None
    refund_of: Any

    def __init__(
        self,
        *,
        on: date | str,
        kind: str | None = None,
        level: str | None = None,
        in_scope: Decimal | int | str | float | None = None,
        total: Decimal | int | str | float | None = None,
        own_pay: Decimal | int | str | float = 0,
        over_limit: Decimal | int | str | float = 0,
        first_self_pay: Decimal | int | str | float = 0,
        admitted: date | str | None = None,
        category: str | None = None,
        hospital: str | None = None,
        refund_of: Any = None,
    ) -> None:
        if refund_of is not None:
            taken_back = _refunded(refund_of)
            kind, level, category, hospital = (
                given if given is not None else getattr(taken_back, name)
                for name, given in (("kind", kind), ("level", level), ("category", category), ("hospital", hospital))
            )
            if in_scope is None and total is None and not (own_pay or over_limit or first_self_pay):
                in_scope, own_pay = taken_back.in_scope, taken_back.own_pay
                over_limit, first_self_pay = taken_back.over_limit, taken_back.first_self_pay
            elif in_scope is None and total is None:
                in_scope = 0
        day = parse_date(on, "on")
        first = None if admitted is None else parse_date(admitted, "admitted")
        kind = _kind(kind, "kind")
        if first is not None and (first > day or kind == "outpatient"):
            why = (
                "an outpatient visit has no day of admission" if kind == "outpatient" else "after the day of discharge"
            )
            raise InvalidInput("admitted", why, "门诊没有入院日期" if kind == "outpatient" else "晚于出院日期", first)
        outside = {"own_pay": _yuan(own_pay, "own_pay"), "over_limit": _yuan(over_limit, "over_limit")}
        outside["first_self_pay"] = _yuan(first_self_pay, "first_self_pay")
        scope, whole = _amounts(in_scope, total, outside)
        self.__attrs_init__(  # pyright: ignore[reportAttributeAccessIssue]
            on=day,
            kind=kind,
            level=None if level is None else _level(level, "level"),
            in_scope=scope,
            total=whole,
            **outside,
            admitted=first,
            category=None if category is None else _name(category, "category"),
            hospital=None if hospital is None else _name(hospital, "hospital"),
            refund_of=refund_of,
        )

    def replace(self, **changes: Any) -> Claim:
        """A changed copy; `total` follows from the parts unless it is given.

        Raises:
            InvalidInput: no such field, or a value that cannot be.
        """
        for key in changes:
            if key not in _FIELDS:
                raise unknown_key(key, _FIELDS)
        kept = {field: getattr(self, field) for field in _FIELDS if field != "total"}
        if "total" in changes and "in_scope" not in changes:
            del kept["in_scope"]
        return Claim(**(kept | changes))

    @classmethod
    def from_mapping(cls, mapping: Mapping[str, Any], *, ignore_unknown: bool = False) -> Claim:
        """A claim from a form or a row, with English or Chinese keys and values; empty cells count as absent.

        Raises:
            InvalidInput: an unknown key (unless `ignore_unknown`), or a value that cannot be.

        >>> Claim.from_mapping({"日期": "2025-03-01", "类别": "门诊", "级别": "三级", "总费用": "500"}).in_scope
        Decimal('500')
        """
        check_mapping(mapping)
        values: dict[str, Any] = {}
        for key, value in mapping.items():
            field = KEYS.get(plain_key(key))
            if field is None:
                if ignore_unknown:
                    continue
                raise unknown_key(key, KEYS)
            if is_empty(value):
                continue
            if field in _VALUES and isinstance(value, str):
                value = _VALUES[field].get(plain_key(value), value.strip())
            values[field] = value
        for field in ("on", "kind"):
            if field not in values:
                raise InvalidInput(field, "is missing", "缺少此项")
        return cls(**values)

    @classmethod
    def from_nhsa(cls, record: Mapping[str, Any]) -> Claim:
        """A claim from a settlement record (2207, 2304) in the field names of the national interface.

        Reads `setl_time` or `endtime`, `begntime`, `med_type`, `hosp_lv`, `medfee_sumamt`, `fulamt_ownpay_amt`,
        `overlmt_selfpay`, `preselfpay_amt`, `inscp_scp_amt`; what was paid is not taken over.

        Raises:
            InvalidInput: a field is missing, or the amounts do not add up.

        >>> Claim.from_nhsa({"setl_time": "2025-03-01", "med_type": "11", "medfee_sumamt": 500, "inscp_scp_amt": 500,
        ...                  "hosp_lv": "05"}).level
        'secondary'
        """
        check_mapping(record)
        given = {name: value for name, value in record.items() if not is_empty(value)}
        day = given.get("setl_time", given.get("endtime"))
        kind = _MED_TYPES.get(_code(given.get("med_type"))[:2])
        if day is None or kind is None:
            field = "setl_time" if day is None else "med_type"
            raise InvalidInput(field, "missing, or not a code that is known", "缺少，或代码未知", record.get(field))
        admitted = given.get("begntime") if kind == "inpatient" else None
        return cls(
            on=_day(day),
            kind=kind,
            level=_HOSPITAL_LEVELS.get(_code(given.get("hosp_lv"))),
            total=given.get("medfee_sumamt"),
            in_scope=given.get("inscp_scp_amt"),
            own_pay=given.get("fulamt_ownpay_amt", 0),
            over_limit=given.get("overlmt_selfpay", 0),
            first_self_pay=given.get("preselfpay_amt", 0),
            admitted=None if admitted is None else _day(admitted),
        )

    def to_dict(self) -> dict[str, Any]:
        """The claim as plain data; money is text, a refund says only that it is one."""
        said = {field: plain(getattr(self, field)) for field in _FIELDS if field != "refund_of"}
        return said | {"refund": self.refund_of is not None}


_FIELDS: Final = tuple(field.name for field in attrs.fields(Claim))


def _refunded(value: Any) -> Claim:
    """The claim that a refund takes back, given itself or by its settlement."""
    claim = value if isinstance(value, Claim) else getattr(value, "claim", None)
    if not isinstance(claim, Claim):
        raise InvalidInput("refund_of", "a claim or its settlement is needed", "应为原费用或其结算结果", value)
    if claim.refund_of is not None:
        raise InvalidInput("refund_of", "is itself a refund", "本身就是退费")
    return claim


def _amounts(in_scope: object, total: object, outside: Mapping[str, Decimal]) -> tuple[Decimal, Decimal]:
    """What is in scope, and the whole bill: each from the other where only one is given."""
    rest = ZERO
    for value in outside.values():
        rest = EXACT.add(rest, value)
    if in_scope is None and total is None:
        raise InvalidInput("in_scope", "in_scope or total is needed", "应给出 in_scope 或 total")
    if in_scope is None:
        whole = parse_yuan(total, "total")
        if whole < rest:
            raise InvalidInput(
                "total", f"less than its parts outside the scope, {rest}", f"小于范围外各项之和 {rest}", total
            )
        return EXACT.subtract(whole, rest), whole
    scope = parse_yuan(in_scope, "in_scope")
    whole = EXACT.add(scope, rest)
    if total is not None and parse_yuan(total, "total") != whole:
        raise InvalidInput("total", f"its parts add up to {whole}", f"各项之和为 {whole}", total)
    return scope, whole


def _code(value: object) -> str:
    """A code of the interface as text."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 100_000:
        return str(value)
    return value.strip() if isinstance(value, str) else ""


def _day(value: object) -> Any:
    # The interface writes a time behind the day.
    return value.strip()[:10] if isinstance(value, str) else value


_MED_TYPES: Final = {
    "11": "outpatient", "12": "outpatient", "13": "outpatient", "14": "outpatient", "16": "outpatient",
    "41": "outpatient", "21": "inpatient", "22": "inpatient", "23": "inpatient", "24": "inpatient",
    "25": "inpatient", "26": "inpatient", "27": "inpatient", "28": "inpatient",
}  # fmt: skip
"""The national part of `med_type` that tells the kind of care; other codes differ from province to province."""
_HOSPITAL_LEVELS: Final = {
    **dict.fromkeys(("01", "02", "03", "04"), "tertiary"),
    **dict.fromkeys(("05", "06", "07"), "secondary"),
    **dict.fromkeys(("08", "09", "10"), "primary"),
}

_ALIASES: Final[dict[str, tuple[str, ...]]] = {
    "on": ("日期", "就诊日期", "出院日期", "结算日期"),
    "kind": ("类别", "医疗类别", "就诊类型"),
    "level": ("级别", "医院等级", "医院级别", "医疗机构级别"),
    "in_scope": ("政策范围内", "政策范围内费用", "符合政策范围金额"),
    "total": ("总费用", "医疗费总额", "费用总额"),
    "own_pay": ("自费", "全自费", "全自费金额"),
    "over_limit": ("超限价", "超限价自费", "超限价自费费用"),
    "first_self_pay": ("先行自付", "先行自付金额", "乙类自付"),
    "admitted": ("入院日期",),
    "category": ("病种", "待遇类别"),
    "hospital": ("医院类别",),
}
KEYS: Final = {plain_key(key): field for field, aliases in _ALIASES.items() for key in (field, *aliases)}
"""Every key that `Claim.from_mapping` takes, and the field it fills."""
_VALUES: Final[dict[str, dict[str, str]]] = {
    "kind": {
        "门诊": "outpatient", "普通门诊": "outpatient", "急诊": "outpatient", "购药": "outpatient",
        "住院": "inpatient", "普通住院": "inpatient",
    },
    "level": {
        "社区": "community", "基层": "community", "社区医院": "community", "乡镇卫生院": "community",
        "一级": "primary", "一级医院": "primary", "二级": "secondary", "二级医院": "secondary",
        "三级": "tertiary", "三级医院": "tertiary", "三甲": "tertiary", "药店": "pharmacy", "定点药店": "pharmacy",
        "家庭病床": "home_bed",
    },
}  # fmt: skip


def _count(value: object, field: str) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 100_000:
        return value
    raise InvalidInput(field, "a whole number, 0 or more, is needed", "应为不小于 0 的整数", value)


def _total(value: object) -> Decimal:
    return parse_yuan(value, "categories")


@attrs.frozen(kw_only=True)
class CategoryTotals:
    """What was used of a year under one category with a rule of its own (yuan).

    >>> import yibao_rules as yb
    >>> yb.CategoryTotals(kind="outpatient", name="special_disease", in_scope="2000").in_scope
    Decimal('2000')
    """

    kind: str
    name: str
    in_scope: Decimal = attrs.field(default=ZERO, converter=_total)
    deductible_met: Decimal = attrs.field(default=ZERO, converter=_total)
    pooled: Decimal = attrs.field(default=ZERO, converter=_total)

    def to_dict(self) -> dict[str, Any]:
        """The totals as plain data; money is text."""
        return {field.name: plain(getattr(self, field.name)) for field in attrs.fields(CategoryTotals)}


def _categories(values: Iterable[Any]) -> tuple[CategoryTotals, ...]:
    items = tuple(values)
    for item in items:
        if not isinstance(item, CategoryTotals):
            raise InvalidInput("categories", "a list of CategoryTotals is needed", "应为 CategoryTotals 的列表", item)
    return items


@attrs.frozen(kw_only=True, init=False)
class YearToDate:
    """What was used of a year before a claim; every result gives the one after it. Amounts are yuan.

    `stays` and `visits` count claims; `…_in_scope` is the in-scope expense, `…_deductible_met` what was paid as
    deductible, `pooled_…` what the pool paid; `large_amount` is what the layers above it paid, `supplement` and
    `critical_illness` included; `own_in_scope` are the own payments that count towards critical illness, before it
    paid. `categories` have the expense and the deductible of special categories apart; what the pool paid for them is
    in `pooled_…` too. `pooled_sublimit` is what was paid under a smaller cap of some levels; `month_deductible_met`
    belongs to `month`. `year` is the first day of the insurance year: a claim of another year starts from zero; None
    takes the year of the claim. `uncertain` names what is known only as a lower bound.

    Raises:
        InvalidInput: a value cannot be what its field says.

    >>> YearToDate(stays=1, inpatient_in_scope="12000").inpatient_in_scope
    Decimal('12000')
    """

    stays: int
    visits: int
    outpatient_in_scope: Decimal
    inpatient_in_scope: Decimal
    outpatient_deductible_met: Decimal
    inpatient_deductible_met: Decimal
    pooled_outpatient: Decimal
    pooled_inpatient: Decimal
    pooled_sublimit: Decimal
    large_amount: Decimal
    supplement: Decimal
    critical_illness: Decimal
    assistance: Decimal
    own_in_scope: Decimal
    month_deductible_met: Decimal
    month: date | None
    year: date | None
    uncertain: tuple[str, ...]
    categories: tuple[CategoryTotals, ...]

    def __init__(
        self,
        *,
        stays: int = 0,
        visits: int = 0,
        outpatient_in_scope: Decimal | int | str | float = 0,
        inpatient_in_scope: Decimal | int | str | float = 0,
        outpatient_deductible_met: Decimal | int | str | float = 0,
        inpatient_deductible_met: Decimal | int | str | float = 0,
        pooled_outpatient: Decimal | int | str | float = 0,
        pooled_inpatient: Decimal | int | str | float = 0,
        pooled_sublimit: Decimal | int | str | float = 0,
        large_amount: Decimal | int | str | float = 0,
        supplement: Decimal | int | str | float = 0,
        critical_illness: Decimal | int | str | float = 0,
        assistance: Decimal | int | str | float = 0,
        own_in_scope: Decimal | int | str | float = 0,
        month_deductible_met: Decimal | int | str | float = 0,
        month: date | str | None = None,
        year: date | str | None = None,
        uncertain: Iterable[str] = (),
        categories: Iterable[CategoryTotals] = (),
    ) -> None:
        self.__attrs_init__(  # pyright: ignore[reportAttributeAccessIssue]
            stays=_count(stays, "stays"),
            visits=_count(visits, "visits"),
            outpatient_in_scope=parse_yuan(outpatient_in_scope, "outpatient_in_scope"),
            inpatient_in_scope=parse_yuan(inpatient_in_scope, "inpatient_in_scope"),
            outpatient_deductible_met=parse_yuan(outpatient_deductible_met, "outpatient_deductible_met"),
            inpatient_deductible_met=parse_yuan(inpatient_deductible_met, "inpatient_deductible_met"),
            pooled_outpatient=parse_yuan(pooled_outpatient, "pooled_outpatient"),
            pooled_inpatient=parse_yuan(pooled_inpatient, "pooled_inpatient"),
            pooled_sublimit=parse_yuan(pooled_sublimit, "pooled_sublimit"),
            large_amount=parse_yuan(large_amount, "large_amount"),
            supplement=parse_yuan(supplement, "supplement"),
            critical_illness=parse_yuan(critical_illness, "critical_illness"),
            assistance=parse_yuan(assistance, "assistance"),
            own_in_scope=parse_yuan(own_in_scope, "own_in_scope"),
            month_deductible_met=parse_yuan(month_deductible_met, "month_deductible_met"),
            month=None if month is None else parse_date(month, "month").replace(day=1),
            year=None if year is None else parse_date(year, "year"),
            uncertain=tuple(uncertain),
            categories=_categories(categories),
        )
        if EXACT.add(self.critical_illness, self.supplement) > self.large_amount:
            why = "critical_illness and supplement are parts of it, and more than it"
            raise InvalidInput("large_amount", why, "小于其中的 critical_illness 与 supplement 之和", self.large_amount)

    def advanced(self, **values: Any) -> YearToDate:
        """A copy with other values, which are known to be right."""
        copy = object.__new__(YearToDate)
        kept = {name: getattr(self, name) for name in TOTALS if name not in values}
        copy.__attrs_init__(**kept, **values)  # pyright: ignore[reportAttributeAccessIssue]
        return copy

    def category(self, kind: str, name: str) -> CategoryTotals:
        """What was used of the year under a category with a rule of its own."""
        found = (item for item in self.categories if (item.kind, item.name) == (kind, name))
        return next(found, None) or CategoryTotals(kind=kind, name=name)

    @classmethod
    def from_nhsa(cls, records: Iterable[Mapping[str, Any]]) -> YearToDate:
        """The totals of a year's settlement records (2207, 2304), in the field names of the national interface.

        Raises:
            InvalidInput: a record that is none of outpatient or inpatient care, or amounts that cannot be.

        >>> visit = {"setl_time": "2025-03-01", "med_type": "11", "medfee_sumamt": 500, "inscp_scp_amt": 500,
        ...          "act_pay_dedc": 300, "hifp_pay": 160, "hosp_lv": "05"}
        >>> YearToDate.from_nhsa([visit]).pooled_outpatient
        Decimal('160')
        """
        sums: dict[str, Any] = dict.fromkeys(MONEY_TOTALS, ZERO)
        counts = {"stays": 0, "visits": 0}
        for record in records:
            claim = Claim.from_nhsa(record)
            counts["stays" if claim.kind == "inpatient" else "visits"] += 1
            pooled = _yuan(record.get("hifp_pay"), "hifp_pay")
            critical = _yuan(record.get("hifmi_pay"), "hifmi_pay")
            supplement = _yuan(record.get("hifes_pay"), "hifes_pay")
            large = EXACT.add(EXACT.add(_yuan(record.get("hifob_pay"), "hifob_pay"), critical), supplement)
            own = EXACT.subtract(EXACT.subtract(claim.in_scope, pooled), EXACT.subtract(large, critical))
            added = {
                f"{claim.kind}_in_scope": claim.in_scope,
                f"{claim.kind}_deductible_met": _yuan(record.get("act_pay_dedc"), "act_pay_dedc"),
                f"pooled_{claim.kind}": pooled,
                "large_amount": large,
                "supplement": supplement,
                "critical_illness": critical,
                "assistance": _yuan(record.get("maf_pay"), "maf_pay"),
                "own_in_scope": own,
            }
            for field, value in added.items():
                sums[field] = EXACT.add(sums[field], value)
        return cls(**sums, stays=counts["stays"], visits=counts["visits"])

    def to_dict(self) -> dict[str, Any]:
        """The totals as plain data; money is text."""
        said = {field.name: plain(getattr(self, field.name)) for field in attrs.fields(YearToDate)}
        return said | {"categories": [item.to_dict() for item in self.categories]}


NO_MONEY: Final = ("stays", "visits", "month", "year", "uncertain", "categories")
TOTALS: Final = tuple(field.name for field in attrs.fields(YearToDate))
MONEY_TOTALS: Final = tuple(name for name in TOTALS if name not in NO_MONEY)
"""The totals that are amounts of yuan."""
