"""Persons: read from forms, rows and ID numbers; frozen; and nothing but a YibaoError where a value cannot be."""

from __future__ import annotations

import copy
import json
import math
import pickle
from collections import UserDict
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import permutations
from typing import Any

import attrs
import pytest
from hypothesis import example, given, strategies as st
from stdnum.cn import ric

import yibao_rules as yb
from yibao_rules import person as person_module
from yibao_rules.errors import InvalidInput, MissingInput, YibaoError
from yibao_rules.person import FIELDS, IGNORED, KEYS, Insured, Spell, values_of

from_mapping = Insured.from_mapping

WIDE = {code: chr(code + 0xFEE0) for code in range(0x21, 0x7F)}


def refusal(*args: Any, **fields: Any) -> InvalidInput:
    """The complaint about a person that cannot be."""
    with pytest.raises(InvalidInput) as caught:
        from_mapping(*args) if args else Insured(**{"region": "北京", **fields})
    return caught.value


# ID numbers, made up here: the checksum is computed apart from the library.


def with_check(body: str) -> str:
    """Seventeen digits with the check character of GB 11643 (ISO 7064 MOD 11-2)."""
    rest = 0
    for digit in body:
        rest = (rest + int(digit)) * 2 % 11
    return body + "0123456789X"[(12 - rest) % 11]


def bodies(first: date = date(1900, 1, 1), last: date = date(2099, 12, 31)) -> st.SearchStrategy[tuple[str, date, int]]:
    return st.builds(
        lambda place, born, serial: (f"{place:06}{born:%Y%m%d}{serial:03}", born, serial),
        st.integers(110000, 659999),
        st.dates(first, last),
        st.integers(0, 999),
    )


@given(bodies())
def test_an_id_number_gives_birth_date_and_sex(made: tuple[str, date, int]) -> None:
    body, born, serial = made
    number = with_check(body)
    assert ric.calc_check_digit(number) == number[-1]
    assert ric.get_birth_date(number) == born
    sex = "male" if serial % 2 else "female"
    for spelling in {number, number.lower(), number.translate(WIDE), f" {number}\n"}:
        person = from_mapping({"region": "北京", "身份证号": spelling})
        assert (person.birth_date, person.sex) == (born, sex)
    if number.isdigit():
        assert from_mapping({"region": "北京", "id_number": int(number)}).birth_date == born


@given(bodies(date(1900, 1, 1), date(1999, 12, 31)))
def test_an_old_id_number_of_15_digits_is_of_the_twentieth_century(made: tuple[str, date, int]) -> None:
    body, born, serial = made
    person = from_mapping({"region": "北京", "身份证": body[:6] + body[8:]})
    assert (person.birth_date, person.sex) == (born, "male" if serial % 2 else "female")


@given(bodies(), st.sampled_from("0123456789X"))
def test_only_one_check_character_fits(made: tuple[str, date, int], last: str) -> None:
    number = made[0] + last
    if last == ric.calc_check_digit(number):
        from_mapping({"region": "北京", "id_number": number})
        return
    error = refusal({"region": "北京", "id_number": number})
    assert error.field == "id_number"
    assert "checksum" in error.why
    assert "校验码" in error.zh


@given(bodies(), st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_is_found(made: tuple[str, date, int], place: int, more: int) -> None:
    number = with_check(made[0])
    wrong = number[:place] + str((int(number[place]) + more) % 10) + number[place + 1 :]
    assert refusal({"region": "北京", "id_number": wrong}).field == "id_number"


@pytest.mark.parametrize("day", ["19900230", "19901301", "19900001", "19900100", "19000229", "00000101", "19900431"])
def test_an_id_number_with_an_impossible_birth_day(day: str) -> None:
    error = refusal({"region": "北京", "id_number": with_check(f"110101{day}123")})
    assert "no day of the calendar" in error.why
    if day.startswith("19"):
        assert "no day of the calendar" in refusal({"region": "北京", "id_number": f"110101{day[2:]}123"}).why


def test_the_check_character_x_by_hand() -> None:
    # The published example of GB 11643 and the one of python-stdnum.
    assert from_mapping({"region": "北京", "id_number": "11010519491231002X"}).birth_date == date(1949, 12, 31)
    assert from_mapping({"region": "北京", "id_number": "11010519491231002ｘ"}).sex == "female"
    assert from_mapping({"region": "北京", "id_number": "360426199101010071"}).sex == "male"


SECRETS = [
    "110105194912310021", "11010519491231002Y", "11010519491332002X", "1101051949123", "110105194912310021110105194912310021",
    "110105491332002", "1１0105194912310021", "11010519491231002Х", "1101051949-1231002", "11010519491231 02X", "A1010519491231002X",
    "11010519491231002⑩", "X10105194912310", 110105194912310021, 1.10105194912310021e17, b"11010519491231002X", ["11010519491231002X"],
    {"11010519491231002X": 1}, True, 10**17, 10**5000, object(), "",
]  # fmt: skip


@pytest.mark.parametrize("value", SECRETS[:-1], ids=lambda value: type(value).__name__)
def test_what_is_no_id_number_is_refused_and_never_repeated(value: Any) -> None:
    error = refusal({"region": "北京", "身份证号": value})
    assert error.field == "id_number"
    texts = [
        str(error),
        error.zh,
        repr(error),
        json.dumps(error.to_dict()),
        repr(vars(error)),
        str(pickle.dumps(error)),
    ]
    assert not any("110105" in text or "231002" in text for text in texts)


@given(bodies())
def test_an_id_number_is_nowhere_in_the_person(made: tuple[str, date, int]) -> None:
    number = with_check(made[0])
    person = from_mapping({"region": "北京", "身份证号": number, "参保状态": "退休", "养老金": "4,200"})
    again = pickle.loads(pickle.dumps(person))
    assert again == person
    for text in (
        repr(person),
        str(person),
        str(attrs.asdict(person)),
        str(pickle.dumps(person)),
        str(pickle.dumps(again)),
    ):
        assert number not in text
        assert number[:-1] not in text
        assert number[6:17] not in text


def test_an_id_number_is_not_in_a_result_or_its_errors() -> None:
    number = with_check("11010519500101" + "001")
    person = from_mapping({"region": "北京", "身份证号": number, "参保状态": "退休"})
    result = yb.account_credit(person, on=date(2025, 5, 1))
    shown = [
        repr(result),
        result.explain("zh"),
        result.explain("en"),
        json.dumps(result.to_dict()),
        result._repr_html_(),
    ]
    for other in ({"性别": "女"}, {"birth_date": "1951-01-01"}, {"oops": number}):
        error = refusal({"region": "北京", "身份证号": number, **other})
        shown += [str(error), error.zh, repr(error), json.dumps(error.to_dict())]
    assert not any(number in text for text in shown)


# Keys and values.

ROW = {
    "统筹区": "北京",
    "出生日期": "1952年5月1日",
    "性别": "女",
    "人员类别": "退休",
    "养老金": "4,200.50元",
    "参保档次": "一档、二档",
}


def test_a_chinese_row() -> None:
    person = from_mapping(ROW)
    assert person == Insured(
        region="北京", birth_date=date(1952, 5, 1), sex="female", status="retired", pension=Decimal("4200.50"), groups=("tier_1", "tier_2")
    )  # fmt: skip


def test_an_english_row() -> None:
    given_ = {
        "Region": " Beijing ", "date of birth": "1952-05-01", "GENDER": "F", "status": "Retired", "base": 8000, "pension": 4200.5,
        "first_insured": date(1990, 1, 1), "retired_on": datetime(2002, 5, 1, tzinfo=UTC), "actual_months": "180", "deemed_months": 60,
        "local_months": "１２", "province_months": 0, "continuous_months": 7, "missed_years": "3", "local_hukou": "yes",
        "retirement_track": "female_50", "group": ["tier_1"], "history": [Spell("北京", "1990-01-01", "2000-12-01")],
    }  # fmt: skip
    person = from_mapping(given_)
    expected = {
        "region": "Beijing", "birth_date": date(1952, 5, 1), "sex": "female", "status": "retired", "contribution_base": Decimal(8000),
        "pension": Decimal("4200.5"), "first_insured": date(1990, 1, 1), "retired_on": date(2002, 5, 1), "actual_months": 180,
        "deemed_months": 60, "local_months": 12, "province_months": 0, "continuous_months": 7, "missed_years": 3,
        "local_hukou": True, "retirement_track": "female_50", "groups": ("tier_1",),
        "history": (Spell("北京", date(1990, 1, 1), date(2000, 12, 1), "actual"),),
    }  # fmt: skip
    assert attrs.asdict(person, recurse=False) == expected
    assert set(expected) == set(FIELDS)


@pytest.mark.parametrize(
    ("keys", "field", "value", "read"),
    [
        ("region 统筹区 统筹地区 参保地 城市 地区 city", "region", "武汉", "武汉"),
        ("birth_date 出生日期 生日 birthday born", "birth_date", "19520501", date(1952, 5, 1)),
        ("sex 性别 gender", "sex", "男", "male"),
        ("status 人员类别 参保身份 参保状态", "status", "灵活就业人员", "flexible"),
        ("contribution_base 缴费基数 月缴费基数 base", "contribution_base", "１０，０００", Decimal(10000)),
        ("pension 养老金 退休金", "pension", 4200, Decimal(4200)),
        ("first_insured 首次参保日期", "first_insured", "1990/1/1", date(1990, 1, 1)),
        ("retired_on 退休日期", "retired_on", "2012.5.1", date(2012, 5, 1)),
        ("actual_months 实际缴费月数", "actual_months", "180", 180),
        ("deemed_months 视同缴费月数", "deemed_months", 12, 12),
        ("local_hukou 本地户籍", "local_hukou", "否", False),
        ("retirement_track 退休类别", "retirement_track", "女干部", "female_55"),
        ("groups 人群 参保档次", "groups", "建国前参加工作的老工人", ("pre_1949",)),
    ],
)
def test_keys_in_both_languages(keys: str, field: str, value: object, read: object) -> None:
    for key in keys.split():
        row = {key: value} if field == "region" else {"region": "北京", key: value}
        assert getattr(from_mapping(row), field) == read
        assert (
            getattr(
                from_mapping(
                    {f" {key.upper()} ".translate(WIDE): value, **({} if field == "region" else {"region": "北京"})}
                ),
                field,
            )
            == read
        )


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("status", {"在职": "in_service", "职工": "in_service", "退休人员": "retired", "灵活就业": "flexible", "灵活就业退休": "flexible_retired", "城乡居民": "resident", "失业": "unemployed"}),
        ("sex", {"男": "male", "女": "female", "男性": "male", "Ｆ": "female", " M ": "male", "Female": "female"}),
        ("retirement_track", {"男": "male", "女干部": "female_55", "女工人": "female_50"}),
        ("local_hukou", {"是": True, "否": False, "TRUE": True, "no": False}),
    ],
)  # fmt: skip
def test_values_in_both_languages(field: str, words: dict[str, object]) -> None:
    for word, read in words.items():
        assert getattr(from_mapping({"region": "北京", field: word}), field) == read, word


def test_every_key_leads_to_a_field_and_the_values_are_listed() -> None:
    assert set(KEYS.values()) == {*FIELDS, "id_number"}
    assert values_of("sex")["女"] == "female"
    assert values_of("pension") == {}
    values_of("sex")["女"] = "changed"
    assert values_of("sex")["女"] == "female"


NAN = float("nan")


class NoDay(datetime):
    """pandas' missing day: it does not equal itself."""

    def __eq__(self, other: object) -> bool:
        return False

    def __ne__(self, other: object) -> bool:
        return True

    __hash__ = datetime.__hash__


@pytest.mark.parametrize(
    "empty", [None, "", "  ", "　", "\t\n", NAN, Decimal("nan"), Decimal("sNaN"), NoDay(1999, 1, 1)]
)
def test_empty_cells_count_as_absent(empty: object) -> None:
    row = {key: empty for key in KEYS if KEYS[key] != "region"}
    assert from_mapping({**row, "region": "北京"}) == Insured(region="北京")
    with pytest.raises(MissingInput) as caught:
        from_mapping({"region": empty, "sex": "女"})
    assert caught.value.fields == ("region",)


def test_a_row_without_region() -> None:
    with pytest.raises(MissingInput, match="region"):
        from_mapping({})


@pytest.mark.parametrize(
    ("key", "near"),
    [
        ("birthdate", "birth_date"),
        ("出生年月", "出生年月日"),
        ("pensoin", "pension"),
        ("身份证号馬", "身份证号"),
        ("性別", "性别"),
    ],
)
def test_an_unknown_key_is_refused_with_the_nearest(key: str, near: str) -> None:
    error = refusal({"region": "北京", key: 1})
    assert error.field == key
    assert f"did you mean {near}" in str(error)
    assert f"是不是“{near}”" in error.zh


@pytest.mark.parametrize(
    "key",
    ["血型", "zzzzzz", "", 5, None, ("sex",), b"sex", "k" * 500, 10**5000],
    ids=lambda key: ascii(key)[:20] if isinstance(key, str) else type(key).__name__,
)
def test_an_unknown_key_without_a_near_one(key: Any) -> None:
    error = refusal({"region": "北京", key: 1})
    assert "fields() lists the keys" in str(error)
    assert len(str(error)) < 120
    assert from_mapping({"region": "北京", key: 1}, ignore_unknown=True) == Insured(region="北京")


def test_a_key_that_no_terminal_can_print_makes_a_message_that_it_can() -> None:
    error = refusal({"region": "北京", "\ud800": 1})
    str(error).encode("utf-8")
    error.zh.encode("utf-8")


def test_common_columns_that_no_rule_reads_are_skipped() -> None:
    assert from_mapping({"姓名": "林某", "工号": 7, "Name": object(), "region": "北京"}) == Insured(region="北京")
    assert not IGNORED & set(KEYS)


# Contradictions.


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ({"sex": "男", "性别": "女"}, "sex"),
        ({"出生日期": "1952-05-01", "birth_date": "1952-05-02"}, "birth_date"),
        ({"养老金": "4200", "pension": "4200.01"}, "pension"),
        ({"身份证号": with_check("11010519500101001"), "性别": "女"}, "sex"),
        ({"出生日期": "1950-01-02", "身份证号": with_check("11010519500101001")}, "birth_date"),
        ({"参保地": "上海"}, "region"),
        ({"actual_months": 12, "实际缴费月数": 13}, "actual_months"),
    ],
)
def test_two_keys_that_contradict_each_other(row: dict[str, object], field: str) -> None:
    for items in permutations({"region": "北京", **row}.items()):
        error = refusal(dict(items))
        assert error.field == field
        assert "contradict" in str(error)
        assert "矛盾" in error.zh


@pytest.mark.parametrize(
    "row",
    [
        {"sex": "F", "性别": "女"},
        {"出生日期": "1952年5月1日", "birth_date": date(1952, 5, 1)},
        {"养老金": "4,200.00元", "pension": 4200},
        {"身份证号": with_check("11010519500101001"), "性别": "男", "生日": "1950/1/1"},
        {"实际缴费月数": "180", "actual_months": 180},
        {"断缴年数": "3", "missed_years": 3},
        {"本地户籍": "是", "local_hukou": True},
        {"参保地": " 北京 "},
        {"groups": ["tier_1"], "人群": "一档"},
    ],
    ids=lambda row: next(iter(row)),
)
def test_two_spellings_of_one_thing_agree(row: dict[str, object]) -> None:
    from_mapping({"region": "北京", **row})


# Whatever comes, only a YibaoError.


class Hostile:
    """Raises whatever it is asked."""

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        raise RuntimeError("eq")

    def __ne__(self, other: object) -> bool:
        raise RuntimeError("ne")

    def __repr__(self) -> str:
        raise RuntimeError("repr")

    def __str__(self) -> str:
        raise RuntimeError("str")

    def __bool__(self) -> bool:
        raise RuntimeError("bool")

    def __len__(self) -> int:
        raise RuntimeError("len")


class Column:
    """Compares cell by cell, as the columns of data frames do."""

    def __eq__(self, other: object) -> Any:
        return Column()

    def __ne__(self, other: object) -> Any:
        return Column()

    __hash__ = None  # type: ignore[assignment]

    def __bool__(self) -> bool:
        raise ValueError("the truth of a column is ambiguous")


HUGE = 10**5000
ODD = [
    Hostile(), Column(), HUGE, -HUGE, 1e308, b"\xff", bytearray(b"x"), {1, 2}, frozenset(), [], [[[]]], {}, {"a": {"b": []}}, (),
    object(), int, str, Hostile, print, 1j, math.inf, True, False, "\ud800", "\x00", "\n" * 50, "9" * 5000, "　", range(9), Ellipsis,
    date.max, date.min, datetime(9999, 12, 31, tzinfo=UTC), timedelta(1), Decimal("1e999999"), Decimal("-0"), Decimal("inf"), [Hostile()], (Column(),),
]  # fmt: skip


# What hypothesis may have to print when a test fails.
PRINTABLE = [
    odd for odd in ODD if odd is not ODD[0] and not (isinstance(odd, list) and odd and odd[0].__class__ is Hostile)
]


def complaint(call: Callable[..., Insured], *args: Any, **options: Any) -> YibaoError | None:
    """What the call complains about; whatever is wrong must be said properly, and what is right must be whole."""
    try:
        person = call(*args, **options)
    except YibaoError as error:
        complaint = error
    else:
        assert hash(person) == hash(pickle.loads(pickle.dumps(person)))
        return None
    assert len(str(complaint).splitlines()) <= 10
    assert len(complaint.zh.splitlines()) <= 10
    assert json.dumps(complaint.to_dict())
    assert str(pickle.loads(pickle.dumps(complaint))) == str(complaint)
    return complaint


@pytest.mark.parametrize("field", sorted({*FIELDS, "id_number"}))
def test_odd_values_in_every_field(field: str) -> None:
    for odd in ODD:
        complaint(from_mapping, {"region": "北京", field: odd} if field != "region" else {field: odd})


@pytest.mark.parametrize("field", sorted(FIELDS))
def test_odd_values_given_twice(field: str) -> None:
    keys = [key for key, of in KEYS.items() if of == field][:2]
    for odd in ODD:
        complaint(from_mapping, {"统筹地区": "北京", **dict.fromkeys(keys, odd)})


@pytest.mark.parametrize("field", sorted(FIELDS))
def test_odd_values_given_to_the_class(field: str) -> None:
    for odd in ODD:
        error = complaint(Insured, **{"region": "北京", field: odd})
        assert error is None or field in str(error)


def junk() -> st.SearchStrategy[Any]:
    plain = st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.decimals(), st.text(max_size=8), st.binary(max_size=4), st.dates(), st.datetimes(),
        st.sampled_from(["男", "女", "退休", "在职", "retired", "male", "1952-05-01", "4,200", "一档", "是", "北京", "110000", "11010519491231002X"]),
        st.integers(0, len(PRINTABLE) - 1).map(lambda index: PRINTABLE[index]),
    )  # fmt: skip
    nested = st.recursive(
        plain,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
        max_leaves=4,
    )
    return nested | st.sets(st.integers(), max_size=2) | st.tuples(plain, plain)


KEY_WORDS = st.sampled_from(sorted(KEYS))


@given(st.dictionaries(KEY_WORDS, junk(), max_size=6), st.booleans())
@example({"统筹区": "北京", "身份证号": HUGE}, False)
def test_any_row_of_known_keys_is_read_or_refused(row: dict[str, Any], ignore: bool) -> None:
    complaint(from_mapping, row, ignore_unknown=ignore)
    complaint(from_mapping, {"region": "北京", **row}, ignore_unknown=ignore)


@given(
    st.dictionaries(
        KEY_WORDS | st.text(max_size=6) | st.integers() | st.none() | st.binary(max_size=3), junk(), max_size=4
    ),
    st.booleans(),
)
def test_any_mapping_is_read_or_refused(row: dict[Any, Any], ignore: bool) -> None:
    complaint(from_mapping, row, ignore_unknown=ignore)


@pytest.mark.parametrize(
    "wrong",
    [None, [], [("region", "北京")], "region=北京", 5, Hostile(), {"region"}],
    ids=lambda wrong: type(wrong).__name__,
)
def test_what_is_no_mapping_is_refused(wrong: Any) -> None:
    assert refusal(wrong).field == "mapping"


def test_any_kind_of_mapping_will_do() -> None:
    assert from_mapping(UserDict(ROW)) == from_mapping(ROW)


# Fields one by one.


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("region", ""), ("region", "  "), ("region", 5), ("region", 99999), ("region", 1000000), ("region", True), ("region", None), ("region", ["北京"]),
        ("sex", "x"), ("sex", "女"), ("sex", 1), ("status", "pensioner"), ("retirement_track", "female"), ("birth_date", "1952"),
        ("contribution_base", -1), ("pension", "much"), ("actual_months", -1), ("actual_months", 961), ("actual_months", 1.0), ("actual_months", True),
        ("actual_months", "12.5"), ("actual_months", ""), ("actual_months", "-1"), ("actual_months", "999999999"), ("actual_months", "一二"),
        ("deemed_months", b"1"), ("missed_years", 81), ("missed_years", "x"), ("local_hukou", 1), ("local_hukou", "yes"),
        ("history", "1990"), ("history", [("北京", "1990-01-01", "2000-01-01")]), ("groups", [1]), ("groups", ""), ("groups", [""]), ("groups", {"tier_1": 1}),
        ("first_insured", 5), ("retired_on", "soon"),
    ],
)  # fmt: skip
def test_values_that_cannot_be(field: str, wrong: object) -> None:
    assert refusal(**{field: wrong}).field == field


def test_the_ends_of_what_can_be() -> None:
    person = Insured(
        region=110000, actual_months=960, missed_years=80, deemed_months=0, groups={"tier_1"}, local_hukou=False
    )
    assert (person.region, person.actual_months, person.missed_years, person.deemed_months) == ("110000", 960, 80, 0)
    assert (person.groups, person.local_hukou) == (("tier_1",), False)
    assert Insured(region="  武汉 ").region == "武汉"
    assert Insured(region="武汉", groups="tier_1").groups == ("tier_1",)
    assert Insured(region="武汉", groups=None, history=None).groups == ()
    assert Insured(region="武汉", actual_months=" １２０ ").actual_months == 120


def test_any_iterable_of_groups_and_spells_will_do() -> None:
    spell = Spell("北京", "1990-01-01", "2000-12-01", "deemed")
    assert Insured(region="武汉", history=spell).history == (spell,)
    assert Insured(region="武汉", history=[spell]).history == (spell,)
    assert Insured(region="武汉", groups=(name for name in ["tier_1"])).groups == ("tier_1",)
    assert Insured(region="武汉", history=iter([spell])).history == (spell,)


class Endless:
    """Breaks off while it is read."""

    def __iter__(self) -> Iterator[str]:
        yield "tier_1"
        raise RuntimeError("broken")


@pytest.mark.parametrize("field", ["groups", "history"])
def test_an_iterable_that_breaks_off_is_refused(field: str) -> None:
    error = refusal(**{field: Endless()})
    assert error.field == field
    assert "cannot be read to its end" in error.why


def test_a_near_miss_is_named() -> None:
    error = refusal(status="retierd")
    assert "did you mean 'retired'" in str(error)
    assert "是不是 'retired'" in error.zh
    assert "did you mean" not in str(refusal(status="zzz"))
    assert "in_service, retired, flexible, flexible_retired, resident, unemployed" in str(refusal(status="zzz"))


def test_spells() -> None:
    spell = Spell(110000, "1990年1月1日", date(2000, 12, 1))
    assert (spell.region, spell.first_month, spell.last_month, spell.kind) == (
        "110000",
        date(1990, 1, 1),
        date(2000, 12, 1),
        "actual",
    )
    assert Spell("北京", "1990-01-01", "1990-01-01").last_month == date(1990, 1, 1)
    with pytest.raises(InvalidInput, match="ends before it begins"):
        Spell("北京", "1990-01-02", "1990-01-01")
    with pytest.raises(InvalidInput, match="kind: one of actual, deemed"):
        Spell("北京", "1990-01-01", "1991-01-01", "other")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        spell.kind = "deemed"  # type: ignore[misc]


# Frozen, changed by copy.


def test_a_person_is_frozen() -> None:
    person = from_mapping(ROW)
    for name in FIELDS:
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(person, name, None)
    with pytest.raises(AttributeError):
        person.nickname = "x"  # type: ignore[attr-defined]
    assert hash(person) == hash(from_mapping(ROW))
    assert copy.deepcopy(person) == pickle.loads(pickle.dumps(person)) == person


def test_replace_gives_a_changed_copy() -> None:
    person = from_mapping(ROW)
    other = person.replace(region="上海", pension="5,000", birth_date=None)
    assert (other.region, other.pension, other.birth_date, other.sex) == ("上海", Decimal(5000), None, "female")
    assert person == from_mapping(ROW)
    assert person.replace() == person
    with pytest.raises(InvalidInput, match="pension"):
        person.replace(pension=-1)


@given(st.sampled_from(["sex", "status", "region", "birth_date", "pension", "groups"]), junk())
def test_replace_checks_as_the_class_does(field: str, value: Any) -> None:
    person = from_mapping(ROW)
    try:
        changed = person.replace(**{field: value})
    except YibaoError:
        with pytest.raises(YibaoError):
            Insured(**{"region": "北京", field: value})
        return
    assert getattr(changed, field) == getattr(Insured(**{"region": "北京", field: value}), field)


def test_replace_refuses_unknown_names_with_the_nearest() -> None:
    person = from_mapping(ROW)
    with pytest.raises(InvalidInput, match="did you mean birth_date") as caught:
        person.replace(birthdate="1952-05-01")
    assert caught.value.field == "birthdate"
    with pytest.raises(InvalidInput, match="no such field"):
        person.replace(zzz=1)
    # A Chinese key is a key of a mapping, not a field.
    with pytest.raises(InvalidInput):
        person.replace(性别="女")


def test_the_fields_of_the_class_are_those_of_the_design() -> None:
    assert set(FIELDS) == {
        "region", "birth_date", "sex", "status", "contribution_base", "pension", "first_insured", "retired_on", "actual_months", "deemed_months",
        "local_months", "province_months", "continuous_months", "missed_years", "history", "local_hukou", "retirement_track", "groups",
    }  # fmt: skip
    assert person_module.MOST_MONTHS == 960
