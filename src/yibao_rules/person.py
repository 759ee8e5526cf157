"""`Insured`: the ready-made person, and how one is read from a form, a spreadsheet row or an ID number."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

import attrs

from .dates import parse_date
from .errors import InvalidInput, MissingInput, nearest, printable
from .money import parse_yuan
from .policy import GROUPS, SEXES, STATUSES, TRACKS
from .scalar import one_of

MOST_MONTHS: Final = 12 * 80

_sex, _status, _track = one_of(SEXES), one_of(STATUSES), one_of(TRACKS)
_kind = one_of(("actual", "deemed", "military"))


def _maybe(read: Callable[[Any, str], Any], value: Any, field: str) -> Any:
    return None if value is None else read(value, field)


def _months(value: Any, field: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        text = unicodedata.normalize("NFKC", value).strip() if isinstance(value, str) else ""
        if not (text.isascii() and text.isdigit() and len(text) < 6):
            raise InvalidInput(
                field, "a whole number of months, 0 or more, is needed", "应为不小于 0 的整数个月", value
            )
        value = int(text)
    if not 0 <= value <= MOST_MONTHS:
        raise InvalidInput(field, f"between 0 and {MOST_MONTHS} months", f"应在 0 到 {MOST_MONTHS} 个月之间", value)
    return int(value)


def _years(value: Any, field: str) -> int:
    count = _months(value, field)
    if count > 80:
        raise InvalidInput(field, "between 0 and 80 years", "应在 0 到 80 年之间", value)
    return count


def _flag(value: Any, field: str) -> bool:
    if isinstance(value, bool):
        return value
    raise InvalidInput(field, "True or False is needed", "应为 True 或 False", value)


def _region(value: Any, field: str) -> str:
    if isinstance(value, str) and value.strip():
        return value.strip()
    if isinstance(value, int) and not isinstance(value, bool) and 100000 <= value <= 999999:
        return str(value)
    raise InvalidInput(
        field, 'a name or six-digit code is needed, for example "北京"', "应为地区名称或六位代码，例如“北京”", value
    )


def _items(value: Any, field: str) -> tuple[Any, ...]:
    if value is None:
        return ()
    if isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Iterable):
        return (value,)
    try:
        return tuple(value)
    except Exception:
        raise InvalidInput(field, "cannot be read to its end", "无法逐项读取", type(value).__name__) from None


def _groups(value: Any, field: str) -> tuple[str, ...]:
    items = _items(value, field)
    for item in items:
        if not isinstance(item, str) or not item:
            raise InvalidInput(field, "a list of group names is needed", "应为分组名称的列表", item)
    return items


def _spells(value: Any, field: str) -> tuple[Spell, ...]:
    items = _items(value, field)
    for item in items:
        if not isinstance(item, Spell):
            raise InvalidInput(field, "a list of Spell is needed", "应为 Spell 的列表", item)
    return items


@attrs.frozen(init=False)
class Spell:
    """A spell of insurance: the place, its first and its last month, and its kind ("actual", "deemed", "military").

    Raises:
        InvalidInput: a value cannot be what its field says.

    >>> import yibao_rules as yb
    >>> spell = yb.Spell("北京", "2001-04-01", "2010-12-31")
    >>> spell.region, str(spell.first_month), spell.kind
    ('北京', '2001-04-01', 'actual')
    """

    region: str
    first_month: date
    last_month: date
    kind: str

    def __init__(
        self, region: str | int, first_month: date | str, last_month: date | str, kind: str = "actual"
    ) -> None:
        self.__attrs_init__(  # pyright: ignore[reportAttributeAccessIssue]
            _region(region, "region"),
            parse_date(first_month, "first_month"),
            parse_date(last_month, "last_month"),
            _kind(kind, "kind"),
        )
        if self.last_month < self.first_month:
            raise InvalidInput("history", "a spell ends before it begins", "参保时段的结束早于开始", self.last_month)


@attrs.frozen(kw_only=True, init=False)
class Insured:
    """A person insured in one place. Only `region` is always needed; a rule that needs more says what.

    `region` is a name or code; `birth_date`, `first_insured`, `retired_on` are days; `contribution_base` and `pension`
    are yuan a month; the `…_months` are counts; `groups` are names from the region's list (see `fields()`).

    Raises:
        InvalidInput: a value cannot be what its field says.

    >>> lin = Insured(region="北京", birth_date="1952-05-01", sex="female", status="retired")
    >>> lin.birth_date, lin.replace(status="in_service", contribution_base="10,000").contribution_base
    (datetime.date(1952, 5, 1), Decimal('10000'))
    """

    region: str
    birth_date: date | None
    sex: str | None
    status: str | None
    contribution_base: Decimal | None
    pension: Decimal | None
    first_insured: date | None
    retired_on: date | None
    actual_months: int | None
    deemed_months: int | None
    local_months: int | None
    province_months: int | None
    continuous_months: int | None
    missed_years: int | None
    history: tuple[Spell, ...]
    local_hukou: bool | None
    retirement_track: str | None
    groups: tuple[str, ...]

    def __init__(
        self,
        *,
        region: str | int,
        birth_date: date | str | None = None,
        sex: str | None = None,
        status: str | None = None,
        contribution_base: Decimal | int | str | float | None = None,
        pension: Decimal | int | str | float | None = None,
        first_insured: date | str | None = None,
        retired_on: date | str | None = None,
        actual_months: int | None = None,
        deemed_months: int | None = None,
        local_months: int | None = None,
        province_months: int | None = None,
        continuous_months: int | None = None,
        missed_years: int | None = None,
        history: Iterable[Spell] = (),
        local_hukou: bool | None = None,
        retirement_track: str | None = None,
        groups: Iterable[str] | str = (),
    ) -> None:
        self.__attrs_init__(  # pyright: ignore[reportAttributeAccessIssue]
            region=_region(region, "region"),
            birth_date=_maybe(parse_date, birth_date, "birth_date"),
            sex=_maybe(_sex, sex, "sex"),
            status=_maybe(_status, status, "status"),
            contribution_base=_maybe(parse_yuan, contribution_base, "contribution_base"),
            pension=_maybe(parse_yuan, pension, "pension"),
            first_insured=_maybe(parse_date, first_insured, "first_insured"),
            retired_on=_maybe(parse_date, retired_on, "retired_on"),
            actual_months=_maybe(_months, actual_months, "actual_months"),
            deemed_months=_maybe(_months, deemed_months, "deemed_months"),
            local_months=_maybe(_months, local_months, "local_months"),
            province_months=_maybe(_months, province_months, "province_months"),
            continuous_months=_maybe(_months, continuous_months, "continuous_months"),
            missed_years=_maybe(_years, missed_years, "missed_years"),
            history=_spells(history, "history"),
            local_hukou=_maybe(_flag, local_hukou, "local_hukou"),
            retirement_track=_maybe(_track, retirement_track, "retirement_track"),
            groups=_groups(groups, "groups"),
        )

    def replace(self, **changes: Any) -> Insured:
        """A changed copy.

        Raises:
            InvalidInput: no such field, or a value that cannot be.
        """
        for name in changes:
            if name not in FIELDS:
                raise unknown_key(name, FIELDS)
        return attrs.evolve(self, **changes)

    @classmethod
    def from_mapping(cls, mapping: Mapping[str, Any], *, ignore_unknown: bool = False) -> Insured:
        """A person from a form or a row, with English or Chinese keys and values.

        An ID number (身份证号) gives the birth date and the sex after its checksum is checked; the number itself is
        neither kept nor shown. Empty cells count as absent. `fields()` lists keys and values.

        Raises:
            InvalidInput: an unknown key (unless `ignore_unknown`), a value that cannot be, or two that contradict.
            MissingInput: no region.

        >>> row = {"统筹区": "北京", "出生日期": "1952年5月1日", "性别": "女", "人员类别": "退休"}
        >>> Insured.from_mapping(row).status
        'retired'
        """
        check_mapping(mapping)
        values: dict[str, Any] = {}
        for key, value in mapping.items():
            field = _field_of(key)
            if field is None:
                if ignore_unknown or plain_key(key) in IGNORED:
                    continue
                raise unknown_key(key, [*KEYS])
            if is_empty(value):
                continue
            found = _from_id(value) if field == "id_number" else {field: _value_of(field, value)}
            for name, item in found.items():
                if name in values and values[name] != item:
                    raise InvalidInput(name, "two keys of the mapping contradict each other", "两个键的取值互相矛盾")
                values[name] = item
        if "region" not in values:
            raise MissingInput(("region",))
        return cls(**values)


FIELDS: Final = tuple(field.name for field in attrs.fields(Insured))

_ALIASES: Final[dict[str, tuple[str, ...]]] = {
    "region": ("统筹区", "统筹地区", "参保地", "参保地区", "参保城市", "地区", "城市", "city"),
    "birth_date": ("出生日期", "出生年月日", "生日", "born", "birthday", "date_of_birth"),
    "sex": ("性别", "gender"),
    "status": ("人员类别", "参保身份", "参保状态", "身份", "状态"),
    "contribution_base": ("缴费基数", "月缴费基数", "医保缴费基数", "base"),
    "pension": ("养老金", "月养老金", "基本养老金", "退休金"),
    "first_insured": ("首次参保日期", "首次参保时间", "参保日期"),
    "retired_on": ("退休日期", "退休时间"),
    "actual_months": ("实际缴费月数",),
    "deemed_months": ("视同缴费月数",),
    "local_months": ("本地缴费月数", "本市缴费月数"),
    "province_months": ("省内缴费月数",),
    "continuous_months": ("连续缴费月数",),
    "missed_years": ("断缴年数", "未参保年数"),
    "history": ("参保经历",),
    "local_hukou": ("本地户籍", "本市户籍"),
    "retirement_track": ("退休类别", "退休口径"),
    "groups": ("人群", "分组", "参保档次", "group"),
    "id_number": ("身份证号", "身份证号码", "身份证", "公民身份号码", "id_card"),
}

IGNORED: Final = frozenset({"姓名", "name", "编号", "工号", "序号", "备注", "手机", "手机号", "id", "no"})
"""Columns that rows commonly have and no rule reads; they are skipped, unread."""

_VALUES: Final[dict[str, dict[str, Any]]] = {
    "sex": {"男": "male", "女": "female", "男性": "male", "女性": "female", "m": "male", "f": "female"},
    "status": {
        "在职": "in_service", "在职职工": "in_service", "职工": "in_service", "在职人员": "in_service",
        "退休": "retired", "退休人员": "retired", "退休职工": "retired", "已退休": "retired",
        "灵活就业": "flexible", "灵活就业人员": "flexible",
        "灵活就业退休": "flexible_retired", "灵活就业退休人员": "flexible_retired",
        "居民": "resident", "城乡居民": "resident", "居民医保": "resident", "城镇居民": "resident",
        "失业": "unemployed", "失业人员": "unemployed", "领取失业保险金": "unemployed",
    },
    "retirement_track": {
        "男": "male", "男职工": "male", "女干部": "female_55", "女职工55": "female_55", "女55": "female_55",
        "女工人": "female_50", "女职工50": "female_50", "女50": "female_50",
    },
    "local_hukou": {
        "是": True, "否": False, "有": True, "无": False, "true": True, "false": False, "yes": True, "no": False,
    },
}  # fmt: skip

_GROUP_VALUES: Final = {zh: name for name, (zh, _) in GROUPS.items()}


def plain_key(text: object) -> str:
    """A key of a form or a row as it is compared: half-width, in lower case, without spaces; "" for what is no text."""
    if not isinstance(text, str):
        return ""
    return unicodedata.normalize("NFKC", text).strip().lower().replace(" ", "_")


KEYS: Final[dict[str, str]] = {
    plain_key(key): field for field, aliases in _ALIASES.items() for key in (field, *aliases)
}
"""Every key that `Insured.from_mapping` takes, and the field it fills."""


def values_of(field: str) -> dict[str, Any]:
    """The Chinese and short values that `Insured.from_mapping` takes for a field."""
    return dict(_VALUES.get(field, {}))


def _field_of(key: object) -> str | None:
    return KEYS.get(plain_key(key))


def check_mapping(value: object) -> None:
    """Refuse what is no mapping."""
    if not isinstance(value, Mapping):
        raise InvalidInput("mapping", "a mapping of keys and values is needed", "应为键值对", type(value).__name__)


def unknown_key(key: object, known: Iterable[str]) -> InvalidInput:
    """The error for a key that no field bears, with the nearest one that does."""
    near = nearest(plain_key(key), known) if isinstance(key, str) else None
    hint_en = f"; did you mean {near}" if near else "; fields() lists the keys"
    hint_zh = f"；是不是“{near}”" if near else "；fields() 列出全部键名"
    name = printable(key[:40]) if isinstance(key, str) else "key"
    return InvalidInput(name, f"no such field{hint_en}", f"没有这个字段{hint_zh}")


def is_empty(value: object) -> bool:
    """Whether a cell holds nothing: None, blank text, or what stands for a missing number or day."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return True
    if isinstance(value, Decimal):
        return value.is_nan()
    # Not a number, and pandas' missing day: what does not equal itself is no value.
    return isinstance(value, (float, date)) and bool(value != value)


def read_cell(field: str, value: Any) -> Any:
    """A cell of a row as the field holds it, English or Chinese; None for an empty one.

    Raises:
        InvalidInput: it cannot be what its field says.

    >>> read_cell("status", "退休"), read_cell("birth_date", " ")
    ('retired', None)
    """
    return None if is_empty(value) else _value_of(field, value)


def _value_of(field: str, value: Any) -> Any:
    """A value as the field holds it: two spellings of one thing are no contradiction."""
    if field == "groups":
        items = _items(value, field)
        if isinstance(value, str):
            plain = unicodedata.normalize("NFKC", value).replace("、", ",").replace(";", ",")
            items = tuple(item.strip() for item in plain.split(",") if item.strip())
        value = tuple(_GROUP_VALUES.get(item, item) if isinstance(item, str) else item for item in items)
    elif isinstance(value, str) and field in _VALUES:
        plain = plain_key(value)
        value = _VALUES[field].get(plain, plain)
    return _READERS[field](value, field)


_READERS: Final[dict[str, Callable[[Any, str], Any]]] = {
    "region": _region,
    "birth_date": parse_date,
    "sex": _sex,
    "status": _status,
    "contribution_base": parse_yuan,
    "pension": parse_yuan,
    "first_insured": parse_date,
    "retired_on": parse_date,
    "actual_months": _months,
    "deemed_months": _months,
    "local_months": _months,
    "province_months": _months,
    "continuous_months": _months,
    "missed_years": _years,
    "history": _spells,
    "local_hukou": _flag,
    "retirement_track": _track,
    "groups": _groups,
}

_ID_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECKS: Final = "10X98765432"


def _from_id(value: object) -> dict[str, Any]:
    """Birth date and sex of a 15- or 18-digit ID number (GB 11643). No message ever repeats the number."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**18:
        value = str(value)
    text = plain_key(value).upper()
    body = text[:17] if len(text) == 18 else text[:6] + "19" + text[6:]
    shape = len(text) in (15, 18) and body.isascii() and body.isdigit()
    if not shape or (len(text) == 18 and text[17] not in _ID_CHECKS):
        raise InvalidInput("id_number", "an ID number has 15 or 18 digits", "身份证号应为 15 或 18 位")
    if len(text) == 18:
        total = sum(weight * int(digit) for weight, digit in zip(_ID_WEIGHTS, body, strict=True))
        if text[17] != _ID_CHECKS[total % 11]:
            raise InvalidInput("id_number", "the checksum does not fit: a digit is wrong", "校验码不符：号码有误")
    try:
        born = date(int(body[6:10]), int(body[10:12]), int(body[12:14]))
    except ValueError:
        raise InvalidInput("id_number", "holds no day of the calendar", "其中的出生日期不存在") from None
    return {"birth_date": born, "sex": "male" if int(body[16]) % 2 else "female"}
