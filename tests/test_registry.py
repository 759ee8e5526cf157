"""Places by name and code, the rules that reach them from the levels above, and the registry under many threads."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import threading
import unicodedata
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from importlib import import_module, metadata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

import yibao_rules as yb
from yibao_rules import registry as registry_module
from yibao_rules._divisions import DIVISIONS
from yibao_rules._index import BUILT_IN
from yibao_rules.policy import BENEFITS, STATUSES, Policy
from yibao_rules.registry import Registry, parent_of

ROOT = Path(__file__).resolve().parent.parent
REGISTRY = Registry()
CODES = {row[0] for row in DIVISIONS}

# What policy/README.md lists as homonyms in Latin letters; two of them are homonyms in Chinese too.
HOMONYMS = {
    "Suzhou": ("320500", "341300"),
    "Fuzhou": ("350100", "361000"),
    "Taizhou": ("321200", "331000"),
    "Yichun": ("230700", "360900"),
    "Yulin": ("450900", "610800"),
    "Jilin": ("220000", "220200"),
    "Hainan": ("460000", "632500"),
    "吉林": ("220000", "220200"),
    "海南": ("460000", "632500"),
}


def person(region: str, **given: Any) -> yb.Insured:
    return yb.Insured(region=region, **given)


# The table of places.


def test_the_table_has_the_415_places() -> None:
    assert len(DIVISIONS) == 415
    assert len(CODES) == 415
    # The nation, 34 provinces, 333 prefectures; the rest are county-level and province-direct pools.
    levels = Counter(row[5] for row in DIVISIONS)
    assert levels["nation"] == 1
    assert levels["province"] == 34
    assert levels["prefecture"] == 333
    assert levels["county"] + levels["direct_pool"] == 415 - 1 - 34 - 333


def test_every_row_of_the_table_is_whole() -> None:
    levels = {row[0]: row[5] for row in DIVISIONS}
    above = {
        "province": {"nation"},
        "prefecture": {"province"},
        "county": {"province", "prefecture"},
        "direct_pool": {"province"},
    }
    for code, official, short, english, pinyin, level, parent in DIVISIONS:
        assert len(code) == 6
        assert code.isascii()
        assert code.isdigit()
        assert official
        assert short
        # Latin letters, with or without marks: Lüliang.
        for name in (english, pinyin):
            assert unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().strip()
        if level == "nation":
            assert (code, parent) == ("100000", None)
        else:
            assert parent in CODES, code
            assert levels[parent] in above[level], code
            assert parent == "100000" or parent[:2] == code[:2], code
        assert (level == "direct_pool") == code.endswith("9900"), code


def test_every_place_is_known_by_code_and_by_each_of_its_names() -> None:
    wrong = []
    for code, *names in (row[:5] for row in DIVISIONS):
        assert REGISTRY.code(code) == code
        assert REGISTRY.code(int(code)) == code
        for name in names:
            expected = HOMONYMS.get(name)
            try:
                found: object = REGISTRY.code(name)
            except yb.AmbiguousRegion as error:
                found = tuple(candidate for candidate, _ in error.candidates)
            if found != (expected or code):
                wrong.append((code, name, found))
    assert wrong == []


def test_the_nation_and_the_chain_of_levels() -> None:
    assert [card.adcode for card in REGISTRY.chain(yb.region("银川"))] == ["640100", "640000", "100000"]
    assert [card.adcode for card in REGISTRY.chain(yb.region("全国"))] == ["100000"]
    for row in DIVISIONS:
        chain = REGISTRY.chain(REGISTRY.card(row[0]))
        assert chain[-1].adcode == "100000"
        assert 1 <= len(chain) <= 4


def test_cards() -> None:
    card = yb.region("武汉")
    assert card == yb.Card("420100", "武汉市", "Wuhan", "Wuhan", "prefecture", "420000")
    assert card.to_dict() == {
        "adcode": "420100", "name_zh": "武汉市", "name_en": "Wuhan", "pinyin": "Wuhan", "level": "prefecture",
        "parent": "420000",
    }  # fmt: skip
    cards = REGISTRY.cards()
    assert [card.adcode for card in cards] == sorted(CODES)


# Names.


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("北京", "110000"), ("北京市", "110000"), ("Beijing", "110000"), ("BEIJING", "110000"), ("beijing city", "110000"),
        ("１１００００", "110000"), (" 110000 ", "110000"), ("北 京", "110000"), ("　北京　", "110000"), ("Ｂｅｉｊｉｎｇ", "110000"),
        ("宁夏", "640000"), ("宁夏回族自治区", "640000"), ("宁夏自治区", "640000"), ("Ningxia", "640000"),
        ("ningxia autonomous region", "640000"), ("银川", "640100"), ("Yinchuan", "640100"),
        ("吉林省", "220000"), ("吉林市", "220200"), ("Jilin City", "220200"), ("Jilin Province", "220000"),
        ("海南省", "460000"), ("海南州", "632500"), ("海南藏族自治州", "632500"),
        ("苏州", "320500"), ("苏州市", "320500"), ("宿州", "341300"), ("宿州市", "341300"),
        ("湖北", "420000"), ("湖北省", "420000"), ("Hubei province", "420000"), ("武汉", "420100"), ("wu han", "420100"),
        ("广西", "450000"), ("广西壮族自治区", "450000"), ("凉山州", "513400"), ("恩施", "422800"), ("黄石市", "420200"),
        ("湖北省直", "429900"), ("Hubei (province-direct)", "429900"), ("hubei shengzhi", "429900"),
        ("香港特别行政区", "810000"), ("全国", "100000"), ("China", "100000"), ("Shaanxi", "610000"), ("Shanxi", "140000"),
        ("深圳", "440300"), ("shen-zhen", "440300"), (440300, "440300"),
    ],
)  # fmt: skip
def test_a_place_by_its_names(name: str | int, code: str) -> None:
    assert yb.region(name).adcode == code


@pytest.mark.parametrize(("name", "codes"), HOMONYMS.items())
def test_an_ambiguous_name_raises_with_the_candidates(name: str, codes: tuple[str, ...]) -> None:
    names = {row[0]: row[1] for row in DIVISIONS}
    with pytest.raises(yb.AmbiguousRegion) as caught:
        yb.region(name)
    assert caught.value.candidates == tuple((code, names[code]) for code in codes)
    assert all(code in str(caught.value) and code in caught.value.explain("zh") for code in codes)


def test_suzhou_names_two_cities() -> None:
    with pytest.raises(yb.AmbiguousRegion) as caught:
        yb.account_credit(person("Suzhou", status="retired"), on="2025-05-01")
    assert caught.value.candidates == (("320500", "苏州市"), ("341300", "宿州市"))
    assert caught.value.name == "Suzhou"


def test_a_suffix_chooses_among_homonyms_only_where_it_fits() -> None:
    with pytest.raises(yb.AmbiguousRegion):
        yb.region("Suzhou City")
    for wrong in ("苏州省", "北京省", "吉林自治区", "湖北市", "武汉省", "Wuhan province"):
        with pytest.raises(yb.UnknownRegion):
            yb.region(wrong)


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("Beijin", "北京市"),
        ("武汗市", "武汉市"),
        ("shenzen", "深圳市"),
        ("苏州省", "苏州市"),
        ("Atlantis", None),
        ("999999", None),
        ("", None),
    ],
)
def test_an_unknown_name_offers_the_nearest(name: str, suggestion: str | None) -> None:
    with pytest.raises(yb.UnknownRegion) as caught:
        yb.region(name)
    assert caught.value.suggestion == suggestion
    assert caught.value.name == name
    if suggestion:
        assert suggestion in str(caught.value)
        assert suggestion in caught.value.explain("zh")
    assert "110000" in str(caught.value)


@pytest.mark.parametrize(
    "value", [None, True, False, 1.5, 110000.0, b"110000", ["北京"], object(), 11, "省", "市", "x" * 10_000]
)
def test_what_is_no_name_is_an_unknown_region(value: Any) -> None:
    with pytest.raises(yb.UnknownRegion):
        yb.region(value)


@given(st.text(max_size=12) | st.integers() | st.text(alphabet="北京市苏州省吉林0123456789 ", max_size=8))
def test_any_text_is_a_place_or_a_region_error(name: Any) -> None:
    with contextlib.suppress(yb.UnknownRegion, yb.AmbiguousRegion):
        assert REGISTRY.code(name) in CODES


FULL_WIDTH = {ord(char): chr(ord(char) + 0xFEE0) for char in map(chr, range(0x21, 0x7F))}


@given(st.sampled_from(DIVISIONS), st.integers(0, 4), st.data())
def test_case_width_and_spaces_do_not_matter(row: tuple[Any, ...], which: int, data: st.DataObject) -> None:
    name = row[which]
    odd = "".join(
        char.translate(FULL_WIDTH) if data.draw(st.booleans()) else char.swapcase() + " " * data.draw(st.integers(0, 2))
        for char in name
    )

    def found(text: str) -> object:
        try:
            return REGISTRY.code(text)
        except yb.AmbiguousRegion as error:
            return [code for code, _ in error.candidates]

    assert found(odd) == found(name)


def test_the_memory_of_names_does_not_grow_without_end() -> None:
    fresh = Registry()
    fresh._codes = {str(number): "110000" for number in range(10_000)}
    assert fresh.code("武汉") == "420100"
    assert len(fresh._codes) == 10_000


def test_parent_by_the_digits_of_a_code() -> None:
    cards = {card.adcode: card for card in REGISTRY.cards()}
    assert parent_of("420281", cards) == "420200"
    assert parent_of("420200", cards) == "420000"
    assert parent_of("990100", cards) == "100000"
    assert parent_of("429801", cards) == "420000"


# Known places without rules, and what they inherit.


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that has no rules of their own for Huangshi, Shijiazhuang and Lhasa."""
    for code in ("420200", "130000", "130100", "540000", "540100"):
        monkeypatch.delitem(BUILT_IN, code, raising=False)
    monkeypatch.setattr(registry_module, "_registry", Registry())


def test_every_place_answers_with_a_result_or_says_what_is_not_known() -> None:
    given = {"birth_date": "1950-01-01", "contribution_base": 10_000, "pension": 4_000}
    for row in DIVISIONS:
        for status in STATUSES:
            lin = person(row[0], status=status, **given)
            try:
                result = yb.account_credit(lin, on="2025-05-01")
            except (yb.NotKnown, yb.NotApplicable) as error:
                said = error
            else:
                assert result.amount >= 0
                said = result.region
            place = said.adcode if isinstance(said, yb.Card) else said.region
            assert place == row[0]
            assert isinstance(said, yb.NotApplicable) == (status == "resident")


@pytest.mark.usefixtures("bare")
def test_a_known_place_without_rules_is_not_known_and_never_unknown() -> None:
    with pytest.raises(yb.NotKnown) as caught:
        yb.account_credit(person("拉萨", status="flexible"), on="2025-05-01")
    error = caught.value
    assert (error.region, error.benefit, error.on) == ("540100", "account_credit", "2025-05-01")
    assert "12393" in str(error)
    assert "12393" in error.explain("zh")


def test_yinchuan_inherits_the_rules_of_ningxia() -> None:
    # 宁医保规〔2023〕3号 (bf370bdb): 2% of the own base from 2023-06-01; 10,000 × 2% = 200.
    result = yb.account_credit(person("银川", status="in_service", contribution_base=10_000), on="2024-01-01")
    assert result.amount == Decimal("200.00")
    assert result.region.adcode == "640100"
    assert [found.region.adcode for found in result.used] == ["640000"]
    assert result.to_dict()["region"]["adcode"] == "640100"
    assert result.to_dict()["entries"][0]["region"] == "640000"


@pytest.mark.usefixtures("bare")
def test_huangshi_inherits_hubei_s_retired_rule_and_says_what_is_missing() -> None:
    # 7abdd535: 2.5% of each city's 2021 average pension; the ledger does not hold the average of Huangshi.
    with pytest.raises(yb.NotKnown) as caught:
        yb.account_credit(person("黄石", status="retired"), on="2024-01-01")
    error = caught.value
    assert error.missing == ("average_pension:2021",)
    assert error.rule is not None
    assert "2.5%" in error.rule
    assert [span["region"] for span in error.known] == ["420000"]


@pytest.mark.usefixtures("bare")
def test_what_a_province_says_for_some_is_not_mixed_with_the_nation_for_others() -> None:
    # Hubei speaks of retirees only; those retired from flexible employment fall to the nation, which has no amount.
    with pytest.raises(yb.NotKnown) as caught:
        yb.account_credit(person("黄石", status="flexible_retired"), on="2024-01-01")
    assert caught.value.missing == ()
    assert "2%" in str(caught.value)


def test_the_nearest_level_decides_even_where_its_answer_is_a_gap() -> None:
    # Wuhan's old rule is first seen on 2021-12-31; before it neither Hubei nor the nation may speak.
    with pytest.raises(yb.NotKnown) as caught:
        yb.account_credit(person("武汉", status="retired", birth_date="1950-01-01", pension=5_000), on="2021-12-30")
    assert {span["region"] for span in caught.value.known} == {"420100"}
    assert "2021-12-31" in str(caught.value)


@pytest.mark.usefixtures("bare")
def test_the_national_rule_waits_for_the_reform_day_of_the_place() -> None:
    zhao = person("石家庄", status="in_service", contribution_base=10_000)
    with pytest.raises(yb.NotKnown) as caught:
        yb.account_credit(zhao, on="2026-01-01")
    assert "reform day" in str(caught.value)
    assert "改革" in caught.value.explain("zh")
    # b8c1283c: 2% of the own base; extrapolated, since no source says from when it holds there.
    result = yb.account_credit(zhao, on="2026-01-01", extrapolate=True)
    assert (result.amount, result.status) == (Decimal("200.00"), "extrapolated")


def test_the_nation_itself_has_no_reform_day() -> None:
    with pytest.raises(yb.NotKnown):
        yb.account_credit(person("全国", status="in_service", contribution_base=10_000), on="2026-01-01")


def test_a_place_is_a_policy() -> None:
    place = REGISTRY.place("武汉")
    assert isinstance(place, Policy)
    assert REGISTRY.place("420100") is place
    assert place.find("account_credit", "", "retired") is place.find("account_credit", "", "retired")
    assert place.parts("channels") == ("app", "banks", "hotline", "payment", "website")
    assert place.parts("channels") is place.parts("channels")
    assert place.parts("figures") == ("average_monthly_wage:2020", "average_monthly_wage:2021", "average_pension:2021")
    assert place.find("figures", "average_pension:1999", "any") == ()


def test_groups_come_from_the_nearest_level() -> None:
    assert REGISTRY.place("深圳").group("tier").default == "tier_1"  # type: ignore[union-attr]
    assert REGISTRY.place("深圳").group("veteran") is None
    assert "tier" in [group.name for group in REGISTRY.place("深圳").groups()]
    assert REGISTRY.place("拉萨").groups() == ()


# The index.


def test_generated_files_are_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "generate_index.py"), "--check"],
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_index_equals_the_region_modules() -> None:
    folder = ROOT / "src" / "yibao_rules" / "regions"
    modules = {
        ".".join(path.relative_to(folder).with_suffix("").parts)
        for path in folder.rglob("*.py")
        if path.name != "__init__.py"
    }
    assert {module for module, _ in BUILT_IN.values()} == modules
    for code, (module, keys) in BUILT_IN.items():
        region = import_module(f"yibao_rules.regions.{module}").yibao_region()
        assert region.adcode == code
        assert keys == {f"{benefit}/{entry.part}" for benefit in BENEFITS for entry in region.entries(benefit)}
        card = REGISTRY.card(code)
        assert (region.name_zh, region.name_en) == (card.name_zh, card.name_en)


def test_the_installed_entry_points_are_those_of_the_index() -> None:
    points = metadata.distribution("yibao-rules").entry_points.select(group="yibao_rules.regions")
    assert {point.name: point.value for point in points} == {
        code: f"yibao_rules.regions.{module}" for code, (module, _) in BUILT_IN.items()
    }
    assert all(point.load().yibao_region().adcode == point.name for point in points)


def test_built_in_regions_are_never_reported(recwarn: pytest.WarningsRecorder) -> None:
    assert Registry().load_plugins() == ()
    assert list(recwarn) == []


@pytest.mark.usefixtures("bare")
def test_loaded_regions_are_pluggy_plugins_under_their_code() -> None:
    fresh = Registry()
    loaded = fresh.loaded("110000")
    assert loaded is not None
    assert loaded.distribution == f"yibao-rules {yb.__version__}"
    names = [name for name, _ in fresh._plugin_manager().list_name_plugin()]
    assert names == [f"yibao-rules {yb.__version__}:110000"]
    assert fresh.loaded("110000") is loaded
    assert fresh.loaded("540100") is None
    assert fresh.checks("110000") == ()
    assert fresh.checks("540100") == ()


# Threads.

ASKED = ("110000", "310000", "440300", "420100", "640100", "420200", "130100", "640000")


def answer_of(books: Registry, code: str) -> str:
    from yibao_rules.benefits.account_credit import AccountCredit

    lin = person(code, status="retired", birth_date="1950-01-01", pension=4_000)
    try:
        return json.dumps(AccountCredit().compute(lin, books.place(code), date(2025, 5, 1)).to_dict())
    except yb.YibaoError as error:
        return json.dumps(error.to_dict(), default=str)


@pytest.mark.parametrize("codes", [("110000",) * 32, ASKED * 4])
def test_thirty_two_threads_get_the_same_and_load_each_region_once(
    monkeypatch: pytest.MonkeyPatch, codes: tuple[str, ...]
) -> None:
    imported: Counter[str] = Counter()

    def counted(name: str) -> Any:
        imported[name] += 1
        return import_module(name)

    monkeypatch.setattr(registry_module, "import_module", counted)
    books, calm = Registry(), Registry()
    barrier = threading.Barrier(32)

    def ask(code: str) -> tuple[str, object, object]:
        barrier.wait(30)
        return answer_of(books, code), books.place(code), books.loaded(code)

    with ThreadPoolExecutor(32) as pool:
        got = list(pool.map(ask, codes))
    # What this one registry imported; the calm one below counts anew.
    assert imported
    assert set(imported.values()) == {1}
    for code, (answer, place, loaded) in zip(codes, got, strict=True):
        assert answer == answer_of(calm, code)
        assert place is books.place(code)
        assert loaded is books.loaded(code)


def test_thirty_two_threads_in_a_fresh_process_execute_each_module_once() -> None:
    paths = [path for path in dict.fromkeys([str(ROOT / "src"), *sys.path]) if path]
    code = f"""
import sys
sys.path[:0] = {paths!r}
import importlib.machinery, json, threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
executed = Counter()
plain = importlib.machinery.SourceFileLoader.exec_module
def counted(self, module):
    executed[module.__name__] += 1
    return plain(self, module)
importlib.machinery.SourceFileLoader.exec_module = counted
sys.setswitchinterval(1e-5)
import yibao_rules as yb
barrier = threading.Barrier(32)
codes = ["110000", "310000", "440300", "420100", "640100", "110000", "110000", "310000"] * 4
def ask(code):
    barrier.wait(30)
    lin = yb.Insured(region=code, status="in_service", contribution_base=10000, birth_date="1980-01-01")
    return str(yb.account_credit(lin, on="2025-05-01").amount)
with ThreadPoolExecutor(32) as pool:
    amounts = list(pool.map(ask, codes))
print(json.dumps([amounts, {{name: n for name, n in executed.items() if name.startswith("yibao_rules")}}]))
"""
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    amounts, executed = json.loads(done.stdout)
    # 2% of 10,000 in each of these places on that day.
    assert amounts == ["200.00"] * 32
    assert set(executed.values()) == {1}
    assert {name for name in executed if name.startswith("yibao_rules.regions.")} == {
        f"yibao_rules.regions.{name}"
        for name in (
            "beijing",
            "shanghai",
            "guangdong",
            "guangdong.shenzhen",
            "hubei",
            "hubei.wuhan",
            "ningxia",
            "ningxia.province",
            "ningxia.yinchuan",
        )
    }


class Overtaken:
    """A lock before which another thread has just finished the same work."""

    def __init__(self, work: Any) -> None:
        self.work = work

    def __enter__(self) -> None:
        self.work()

    def __exit__(self, *_: object) -> None:
        pass


def test_who_comes_second_takes_what_the_first_one_made(monkeypatch: pytest.MonkeyPatch) -> None:
    books = Registry()
    first = books.loaded("110000")
    books._loaded.clear()
    books._lock = Overtaken(lambda: books._loaded.update({"110000": first}))  # type: ignore[assignment]
    assert books.loaded("110000") is first

    offers: dict[str, Any] = {}
    books._lock = Overtaken(lambda: setattr(books, "_offers", offers))  # type: ignore[assignment]
    assert dict(books.third_party()) == {}
    assert books._offers is offers

    monkeypatch.setattr(registry_module, "_registry", None)
    monkeypatch.setattr(
        registry_module, "_registry_lock", Overtaken(lambda: setattr(registry_module, "_registry", books))
    )
    assert registry_module.default() is books
    assert registry_module.default() is books


def test_there_is_one_default_registry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry_module, "_registry", None)
    one = registry_module.default()
    assert one is registry_module.default()


def test_a_chinese_name_that_begins_alike_is_meant() -> None:
    # 北京 and 湖北 share one character each with 北亰; only the first begins with it.
    with pytest.raises(yb.UnknownRegion) as caught:
        yb.region("北亰")
    assert caught.value.suggestion == "北京市"
    with pytest.raises(yb.UnknownRegion, match=r"called 110000\.5"):
        yb.region(110000.5)


def test_a_complaint_that_no_file_gave_rise_to_names_the_file_asked_for() -> None:
    told = registry_module._with_place(yb.BadRegion("a wrong code", "write six digits"), "somewhere.py")
    assert "somewhere.py" in str(told)


def test_a_distribution_without_metadata_hurts_nobody(monkeypatch: pytest.MonkeyPatch, recwarn: Any) -> None:
    class Lost:
        """What an interrupted uninstall leaves, as newer readers of metadata show it."""

        @property
        def metadata(self) -> Any:
            raise FileNotFoundError("No package metadata was found.")

    monkeypatch.setattr("importlib.metadata.distributions", lambda: [Lost()])
    monkeypatch.delenv("YIBAO_PLUGINS", raising=False)
    assert dict(Registry().third_party()) == {}
    assert not recwarn.list
