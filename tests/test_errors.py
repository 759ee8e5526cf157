"""Errors: short in both languages, whole after a trip through pickle, plain as data."""

from __future__ import annotations

import copy
import inspect
import json
import pickle
import re

import pytest
from hypothesis import given, strategies as st

import yibao_rules as yb
from yibao_rules import errors
from yibao_rules.errors import (
    AmbiguousRegion,
    BadRegion,
    InvalidInput,
    MissingExtra,
    MissingInput,
    NotApplicable,
    NotKnown,
    PluginFailed,
    PluginWarning,
    UnknownRegion,
    YibaoError,
    nearest,
    printable,
    shown,
)

SAMPLES = [
    YibaoError("wrong", "错"),
    UnknownRegion("北亰", "北京"),
    UnknownRegion("???"),
    UnknownRegion("清溪", "清溪区", "Qingxi", [("990200", "my-plugin 1.0")]),
    AmbiguousRegion("Suzhou", [("320500", "苏州市"), ("341300", "宿州市")]),
    NotKnown("not known", "未知"),
    NotKnown(
        "not known", "未知", region="640000", benefit="account_credit", on="2025-05-01",
        known=[{"region": "640000", "first_day": "2023-06-01", "last_day": None}], missing=("average_pension:2023",),
        rule="2.8% of the 2023 average pension", rivals=[{"rule_en": "270 yuan/month", "sources": ["a"]}],
    ),
    NotApplicable("no account", "没有账户", region="100000", benefit="account_credit", sources=["通知"], entry="100000/x"),
    MissingInput(("birth_date", "status"), "Beijing, account credit", "北京市 个人账户划入"),
    MissingInput(["something_else"]),
    MissingExtra("calendar", "icalendar"),
    InvalidInput("pension", "an amount is never negative", "金额不能为负", -1),
    InvalidInput("pension", "why", "原因"),
    BadRegion("wrong code", "write six digits", entry="Region", file="beijing.py line 3"),
    BadRegion("wrong code", "write six digits"),
    PluginFailed("my-plugin 1.0", "999999", "ImportError: no"),
]  # fmt: skip
KINDS = [type(sample) for sample in SAMPLES]


def test_every_class_of_error_has_a_sample() -> None:
    classes = [cls for _, cls in inspect.getmembers(errors, inspect.isclass) if issubclass(cls, YibaoError)]
    assert set(classes) == set(KINDS)
    assert len(classes) == 10


@pytest.mark.parametrize("error", SAMPLES, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("again", [*range(pickle.HIGHEST_PROTOCOL + 1), "copy", "deepcopy"])
def test_pickle_keeps_everything(error: YibaoError, again: int | str) -> None:
    remake = {"copy": copy.copy, "deepcopy": copy.deepcopy}.get(
        str(again), lambda it: pickle.loads(pickle.dumps(it, again))
    )
    other = remake(error)
    assert type(other) is type(error)
    assert vars(other) == vars(error)
    assert other.args == error.args
    assert str(other) == str(error)
    assert other.explain("zh") == error.explain("zh")
    assert other.to_dict() == error.to_dict()


@pytest.mark.parametrize("error", SAMPLES, ids=lambda error: type(error).__name__)
def test_an_error_as_plain_data_is_ready_for_json(error: YibaoError) -> None:
    data = error.to_dict()
    assert data["error"] == type(error).__name__
    assert data["en"] == str(error) == error.explain() == error.explain("en")
    assert data["zh"] == error.explain("zh")
    assert set(vars(error)) | {"error"} == set(data)
    # Equal after the trip: lists all the way down, no tuple that JSON would change.
    assert json.loads(json.dumps(data)) == data


@pytest.mark.parametrize("error", SAMPLES, ids=lambda error: type(error).__name__)
def test_both_languages_are_there(error: YibaoError) -> None:
    assert error.en
    assert error.en.isascii() or "北" in error.en or "州" in error.en or "…" in error.en or "通" in error.en
    assert any("一" <= char <= "鿿" for char in error.zh)


LINES = st.text(st.sampled_from("ab\n\r\x0b\x0c\x85\u2028年 "), max_size=60)


@given(LINES, LINES, st.integers(0, 40))
def test_at_most_ten_lines_whatever_is_said(one: str, two: str, more: int) -> None:
    long = one + "\n" * more + two
    made: list[YibaoError] = [
        YibaoError(long, long),
        UnknownRegion(long, long),
        AmbiguousRegion(long, [(one, two)] * (more + 1)),
        NotKnown(long, long, region=long),
        NotApplicable(long, long),
        MissingInput([one, two] * (more + 1), long, long),
        InvalidInput(one, long, long, long),
        MissingExtra(one, long),
        BadRegion(long, two, entry=one, file=long),
        PluginFailed(one, two, long),
    ]
    assert {type(error) for error in made} == set(KINDS)
    for error in made:
        assert len(str(error).splitlines()) <= 10
        assert len(error.explain("zh").splitlines()) <= 10
        assert len(pickle.loads(pickle.dumps(error)).en.splitlines()) <= 10


def test_what_is_cut_says_how_much() -> None:
    twenty = "\n".join(f"line {number}" for number in range(1, 21))
    error = YibaoError(twenty, twenty)
    lines = str(error).splitlines()
    assert lines[:9] == [f"line {number}" for number in range(1, 10)]
    assert lines[9] == "… (more 11)"
    assert error.explain("zh").splitlines()[9] == "… （其余 11）"
    ten = "\n".join("abcdefghij")
    assert str(YibaoError(ten, ten)) == ten


# What each error says and keeps.


def test_unknown_region() -> None:
    error = UnknownRegion("北亰", "北京")
    assert (error.name, error.suggestion) == ("北亰", "北京")
    assert "Did you mean 北京?" in str(error)
    assert "是不是“北京”" in error.explain("zh")
    alone = UnknownRegion("???")
    assert alone.suggestion is None
    assert "Did you mean" not in str(alone)
    assert "list_regions()" in str(alone)


def test_ambiguous_region_names_the_candidates() -> None:
    error = AmbiguousRegion("Suzhou", iter([("320500", "苏州市"), ("341300", "宿州市")]))
    assert error.candidates == (("320500", "苏州市"), ("341300", "宿州市"))
    for text in (str(error), error.explain("zh")):
        for word in ("320500", "苏州市", "341300", "宿州市", "Suzhou"):
            assert word in text


def test_not_known_keeps_copies() -> None:
    span = {"region": "640000", "first_day": None}
    error = NotKnown("a", "b", known=[span], missing=iter(["x"]))
    span["region"] = "changed"
    assert error.known == ({"region": "640000", "first_day": None},)
    assert error.missing == ("x",)


def test_missing_input_names_all_fields_with_examples() -> None:
    error = MissingInput(("birth_date", "status", "odd"), "Beijing", "北京")
    assert error.fields == ("birth_date", "status", "odd")
    assert "for Beijing: birth_date, status, odd." in str(error)
    assert "birth_date=date(1952, 5, 1)" in str(error)
    assert 'status="retired"' in error.explain("zh")
    assert "odd=…" in str(error)
    assert "（北京）" in error.explain("zh")
    assert " for " not in str(MissingInput(("status",))).splitlines()[0]


def test_missing_input_tells_the_values_of_a_closed_list() -> None:
    choices = {
        "groups": {"elderly": {"zh": "老年居民", "en": "elderly residents"}},
        "hospital": {"county": {"zh": "县医院", "en": "county hospital"}},
        "odd": {},
    }
    error = MissingInput(("groups", "hospital"), "Beijing", "北京", choices)
    assert set(error.choices) == {"groups", "hospital"}
    assert str(error).splitlines() == [
        "Missing for Beijing: groups, hospital.",
        "groups: elderly (elderly residents).",
        "hospital: county (county hospital).",
        'Give them, for example Insured(…, groups=("elderly",)) + Claim(…, hospital="county").',
    ]
    assert error.explain("zh").splitlines()[1:3] == [
        "groups 可为：elderly（老年居民）。",
        "hospital 可为：county（县医院）。",
    ]
    assert pickle.loads(pickle.dumps(error)).choices == error.choices


def test_invalid_input_shows_what_was_given() -> None:
    error = InvalidInput("pension", "too odd", "太怪", 10**5000)
    assert (error.field, error.why) == ("pension", "too odd")
    assert str(error) == "pension: too odd. Given: <int>."
    assert error.explain("zh") == "pension：太怪。给出的是 <int>。"
    assert "Given" not in str(InvalidInput("pension", "too odd", "太怪"))


def test_a_bad_region_tells_file_entry_and_mend() -> None:
    bare = BadRegion("wrong code", "write six digits")
    assert str(bare) == "region data: wrong code.\nMend: write six digits."
    assert bare.explain("zh").startswith("地区数据：wrong code")
    placed = bare.at(entry="RETIRED", file="wuhan.py line 9")
    assert str(placed) == "wuhan.py line 9, entry RETIRED: wrong code.\nMend: write six digits."
    kept = placed.at(entry="OTHER", file="other.py")
    assert (kept.entry, kept.file, kept.problem, kept.mend) == (
        "RETIRED",
        "wuhan.py line 9",
        "wrong code",
        "write six digits",
    )
    assert str(BadRegion("p", "m", entry="E")).startswith("entry E: p")
    assert str(BadRegion("p", "m", file="f.py")).startswith("f.py: p")


def test_a_failed_plugin_is_named() -> None:
    error = PluginFailed("my-plugin 1.0", "999999", "ImportError: no")
    assert (error.distribution, error.code, error.reason) == ("my-plugin 1.0", "999999", "ImportError: no")
    for text in (str(error), error.explain("zh")):
        assert "my-plugin 1.0" in text
        assert "ImportError: no" in text
        assert "YIBAO_PLUGINS=off" in text
    # A reason that is a sentence keeps one full stop.
    sentence = PluginFailed("my-plugin 1.0", "999999", "city.py: wrong code. Mend: write six digits.")
    assert str(sentence).splitlines()[0].endswith("failed: city.py: wrong code. Mend: write six digits.")
    assert "write six digits。\n" in sentence.explain("zh")
    assert sentence.reason.endswith("six digits.")
    assert issubclass(PluginWarning, UserWarning)


# Helpers.


class Unprintable:
    def __repr__(self) -> str:
        raise RuntimeError("no")


@given(st.one_of(st.text(), st.binary(), st.lists(st.integers()), st.floats(), st.none()))
def test_a_shown_value_is_short_and_on_one_line(value: object) -> None:
    text = shown(value)
    assert 0 < len(text) <= 60
    assert len(text.splitlines()) == 1
    # Runs of 15 digits and more are for the next test: they may be an ID number.
    if len(repr(value)) <= 60 and "  " not in repr(value) and not re.search(r"\d{15}", repr(value)):
        assert text == repr(value)


@pytest.mark.parametrize(
    "number", ["110101199001011237", "11010119900101123X", "110101900101123", "１１０１０１１９９００１０１１２３７"]
)
def test_an_id_number_in_a_wrong_field_is_not_repeated(number: str) -> None:
    assert number not in shown(f"born {number}.")
    assert shown(number) == "'***'"
    with pytest.raises(yb.InvalidInput) as caught:
        yb.Insured.from_mapping({"region": "北京", "出生日期": number})
    assert number not in str(caught.value) + caught.value.explain("zh") + repr(caught.value)


def test_a_value_that_cannot_print_is_shown_by_its_kind() -> None:
    assert shown(Unprintable()) == "<Unprintable>"
    assert shown(10**5000) == "<int>"
    assert shown("x" * 100) == "'" + "x" * 56 + "..."


def test_the_nearest_word() -> None:
    assert nearest("birthdate", ["pension", "birth_date"]) == "birth_date"
    assert nearest("zzz", ["pension", "birth_date"]) is None
    assert nearest("p" * 41, ["p" * 41]) is None
    assert nearest("pension", iter(())) is None


def test_one_wrong_character_of_two_is_near_in_chinese_only() -> None:
    assert nearest("性別", ["性别", "生日"]) == "性别"
    assert nearest("sx", ["sy", "pension"]) is None


@given(st.text())
def test_what_is_printable_prints_everywhere(text: str) -> None:
    assert len(printable(text).encode("utf-8")) >= len(text)
    if not any("\ud800" <= char <= "\udfff" for char in text):
        assert printable(text) == text


def test_a_lone_surrogate_is_escaped() -> None:
    assert printable("a\ud800b") == r"a\ud800b"


class Surrogate:
    def __repr__(self) -> str:
        return "\udfff" * 3


def test_a_value_that_shows_a_lone_surrogate_can_be_shown() -> None:
    assert shown(Surrogate()) == r"\udfff" * 3


def test_half_a_character_in_foreign_data_can_still_be_printed() -> None:
    error = yb.BadRegion("no part '\ud800'", "write 北京", entry="421200/entitlement/\ud800")
    assert f"{error}{error.explain('zh')}".encode()
    assert "\\ud800" in str(error)
    assert "北京" in str(error)
