"""Third-party plugins: real distributions on the path, good ones that speak and bad ones that hurt nobody else."""

from __future__ import annotations

import importlib
import itertools
import json
import sys
import warnings
import zipfile
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import yibao_rules as yb
from yibao_rules import registry as registry_module
from yibao_rules._index import BUILT_IN
from yibao_rules.registry import Registry
from yibao_rules.rules import Flat

GROUP = "yibao_rules.regions"
COUNT = itertools.count()

HEAD = """
from yibao_rules.policy import Dated, Group, ReformDay, Region, Rival, Source, Text, hookimpl
from yibao_rules.rules import AtMost, Bands, Choice, Contact, Flat, NotApplicable, Percent, Posting, Statement, Unknown
S = Source("notice", kind="official", title="A notice", address="https://example.org/notice")
"""


def entry(amount: object = 55, **more: str) -> str:
    """The source of one entry for retirees, from 2024."""
    given = {"who": '"retired"', "first_day": '"2024-01-01"', "checked": '"2026-11-22"'} | more
    rest = ", ".join(f"{key}={value}" for key, value in given.items() if value)
    rule = f"Flat({amount})" if isinstance(amount, int) else amount
    return f'Dated(unit="yuan/month", rule={rule}, sources="notice", confidence="high", {rest})'


def region(code: str, *entries: str, zh: str = "测试市", en: str = "Testville", more: str = "") -> str:
    """The source of a region module."""
    listed = "".join(f"{item}, " for item in entries or (entry(),))
    return f"""{HEAD}
REGION = Region({code!r}, name_zh={zh!r}, name_en={en!r}, sources=S, account_credit=({listed}), {more})

@hookimpl
def yibao_region():
    return REGION
"""


class Shop:
    """Installs distributions below a folder on the path."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.modules: list[str] = []

    def module(self, source: str) -> str:
        name = f"yibao_test_plugin_{next(COUNT)}"
        (self.root / f"{name}.py").write_text(source, encoding="utf-8")
        self.modules.append(name)
        return name

    def add(self, dist: str, sources: dict[str, str], *, version: str = "1.0", root: Path | None = None) -> str:
        """Install `dist`, with one module for each entry-point name; gives what results call it."""
        points = {name: self.module(source) for name, source in sources.items()}
        self.add_points(dist, points, version=version, root=root)
        return f"{dist} {version}"

    def add_points(self, dist: str, points: dict[str, str], *, version: str = "1.0", root: Path | None = None) -> None:
        folder = (root or self.root) / f"{dist.replace('-', '_')}-{version}.dist-info"
        folder.mkdir(parents=True)
        (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {dist}\nVersion: {version}\n", encoding="utf-8")
        lines = "".join(f"{name} = {value}\n" for name, value in points.items())
        (folder / "entry_points.txt").write_text(f"[{GROUP}]\n{lines}", encoding="utf-8")


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shop]:
    monkeypatch.delenv("YIBAO_PLUGINS", raising=False)
    monkeypatch.syspath_prepend(str(tmp_path))
    # Places that third parties speak for in these tests; whether the library itself has rules for them does not matter.
    for code in ("420200", "420281", "430000", "430100", "439900", "540000", "540100"):
        monkeypatch.delitem(BUILT_IN, code, raising=False)
    monkeypatch.setattr(registry_module, "_registry", Registry())
    shop = Shop(tmp_path)
    yield shop
    for name in shop.modules:
        sys.modules.pop(name, None)
    importlib.invalidate_caches()


def credit(place: str = "990100", **given: Any) -> yb.Result:
    lin = yb.Insured(
        region=place, **({"status": "retired", "birth_date": "1950-01-01", "contribution_base": 10_000} | given)
    )
    return yb.account_credit(lin, on="2025-05-01")


def others_still_work() -> None:
    """Built-in regions answer as ever, and without a word."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        # 京劳社医发〔2006〕9号: 110 from 70 on. 武汉 2023-02-01: 83. Ningxia 2023-06-01: 2% of 10,000.
        assert credit("北京").amount == Decimal("110.00")
        assert credit("武汉").amount == Decimal("83.00")
        assert credit("银川", status="in_service").amount == Decimal("200.00")
        assert yb.region("Shenzhen").adcode == "440300"


def reported(ask: Callable[[], Any]) -> tuple[list[str], object]:
    """The plugin warnings that a question gives rise to, and its answer or its error."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            answer: object = ask()
        except yb.YibaoError as error:
            answer = error
    assert all(issubclass(item.category, yb.PluginWarning) for item in caught), [str(item.message) for item in caught]
    return [str(item.message) for item in caught], answer


def assert_set_aside(code: str, dist: str, *words: str) -> str:
    """The plugin fails in the same way each time, is reported once by its distribution, and hurts nobody else."""
    said, first = reported(lambda: credit(code))
    assert isinstance(first, yb.PluginFailed), first
    assert (first.distribution, first.code) == (dist, code)
    assert len(said) == 1, said
    assert dist in said[0]
    assert code in said[0]
    for word in words:
        assert word in said[0]
        assert word in first.reason
    again, second = reported(lambda: credit(code))
    assert again == []
    assert isinstance(second, yb.PluginFailed)
    assert second.reason == first.reason
    assert dist in first.explain("zh")
    assert "YIBAO_PLUGINS=off" in str(first)
    others_still_work()
    silent, reports = reported(yb.load_plugins)
    assert silent == []
    assert isinstance(reports, tuple)
    mine = [report for report in reports if report.code == code]
    assert [(report.distribution, report.problem) for report in mine] == [(dist, first.reason)]
    return first.reason


# Good ones.


def test_a_good_plugin_brings_a_new_place(shop: Shop) -> None:
    dist = shop.add("testville-rules", {"990100": region("990100")})
    result = credit("990100")
    assert result.amount == Decimal("55.00")
    assert result.annual == Decimal("660.00")
    assert result.region == yb.Card("990100", "测试市", "Testville", "Testville", "prefecture", "100000")
    assert result.to_dict()["distributions"] == [dist]
    assert dist in result.explain("en")
    assert dist in result.explain("zh")
    assert yb.load_plugins() == (yb.PluginReport(dist, "990100", None),)
    others_still_work()


@pytest.mark.parametrize("name", ["测试市", "Testville", "test ville", "ＴＥＳＴＶＩＬＬＥ", "990100"])
def test_a_plugin_s_place_is_known_by_its_names(shop: Shop, name: str) -> None:
    shop.add("testville-rules", {"990100": region("990100")})
    assert yb.region(name).adcode == "990100"
    assert credit(name).amount == Decimal("55.00")


def test_a_plugin_s_place_is_known_without_its_suffix(shop: Shop) -> None:
    # Issue 2: "names in Chinese (with and without 市/省/自治区)".
    shop.add("testville-rules", {"990100": region("990100")})
    assert yb.region("测试").adcode == "990100"


def test_a_plugin_s_place_inherits_from_the_nation(shop: Shop) -> None:
    shop.add(
        "testville-rules", {"990100": region("990100", more='reform_day=ReformDay("2024-01-01", sources="notice")')}
    )
    result = credit("990100", status="in_service")
    # b8c1283c: 2% of the own base, from the place's own reform day but not before the rule was first seen (2025-04-19).
    assert (result.amount, result.used[0].region.adcode) == (Decimal("200.00"), "100000")
    assert result.used[0].start is not None
    assert result.used[0].start.isoformat() == "2025-04-19"
    with pytest.raises(yb.NotApplicable):
        credit("990100", status="resident")


@pytest.mark.parametrize(
    ("code", "level", "parent"),
    [("990000", "province", "100000"), ("990100", "prefecture", "100000"), ("990101", "county", "100000"), ("420281", "county", "420200")],
)  # fmt: skip
def test_the_level_of_a_new_place_follows_from_its_code(shop: Shop, code: str, level: str, parent: str) -> None:
    shop.add("testville-rules", {code: region(code)})
    card = yb.region(code)
    assert (card.level, card.parent) == (level, parent)
    assert card in yb.list_regions()
    assert card in yb.list_regions(with_rules=True)


def test_a_good_plugin_speaks_for_a_known_place(shop: Shop) -> None:
    # 7abdd535 names 72 a month for Huangshi; here a plugin brings it.
    dist = shop.add("huangshi-rules", {"420200": region("420200", entry(72), zh="黄石市", en="Huangshi")})
    result = credit("黄石")
    assert (result.amount, result.region.adcode) == (Decimal("72.00"), "420200")
    assert result.to_dict()["distributions"] == [dist]
    assert yb.region("420200").parent == "420000"
    assert "420200" in {card.adcode for card in yb.list_regions(with_rules=True)}
    assert {row.entry for row in yb.known("黄石")} == {"420200/account_credit/retired/2024-01-01"}
    assert "420200" in {row.region.adcode for row in yb.known()}
    # What the city does not speak of still comes from above.
    assert reported(lambda: credit("黄石", status="flexible_retired"))[1].region == "420200"  # type: ignore[attr-defined]
    others_still_work()


def test_the_rules_of_a_province_reach_its_cities_by_their_scope(shop: Shop) -> None:
    cities = entry(90)
    direct = entry(120, scope='"direct"')
    frame = entry(999, scope='"frame"', who='"flexible"')
    only = entry(33, who='"flexible_retired"')
    more = 'posting=Dated(unit="text", rule=Posting("month", day=9), sources="notice", confidence="high", first_day="2024-01-01")'
    shop.add(
        "hunan-rules", {"430000": region("430000", cities, direct, frame, only, zh="湖南省", en="Hunan", more=more)}
    )
    assert credit("长沙").amount == Decimal("90.00")
    assert credit("430000").amount == Decimal("90.00")
    assert credit("湖南省直").amount == Decimal("120.00")
    # Where the province says nothing for the pool alone, the pool takes what is said for all.
    assert credit("439900", status="flexible_retired").amount == Decimal("33.00")
    assert credit("长沙", status="flexible_retired").amount == Decimal("33.00")
    # A frame is never computed: for the cities nothing is known.
    for place in ("长沙", "湖南省直", "430000"):
        with pytest.raises(yb.NotKnown):
            credit(place, status="flexible")
    rows = {row.entry: row.state for row in yb.known("430000", benefit="account_credit")}
    assert rows["430000/account_credit/flexible/2024-01-01"] == "frame"
    assert registry_module.default().place("长沙").parts("posting") == ("",)


def test_a_pool_with_a_module_of_its_own_needs_no_scope(shop: Shop) -> None:
    shop.add("hunan-pool", {"439900": region("439900", entry(140), zh="湖南省直", en="Hunan (province-direct)")})
    assert credit("439900").amount == Decimal("140.00")
    with pytest.raises(yb.NotKnown):
        credit("长沙")


def test_a_pool_s_own_entries_may_say_that_they_are_direct(shop: Shop) -> None:
    own = entry(140, scope='"direct"')
    shop.add("hunan-pool", {"439900": region("439900", own, zh="湖南省直", en="Hunan (province-direct)")})
    assert credit("439900").amount == Decimal("140.00")


def test_an_object_may_be_the_plugin(shop: Shop) -> None:
    name = shop.module(
        f"""{HEAD}
class Plugin:
    @hookimpl
    def yibao_region(self):
        return Region("990100", name_zh="测试市", name_en="Testville", sources=S, account_credit={entry()})
PLUGIN = Plugin()
"""
    )
    shop.add_points("object-rules", {"990100": f"{name}:PLUGIN"})
    assert credit().amount == Decimal("55.00")


def test_two_places_of_one_distribution(shop: Shop) -> None:
    dist = shop.add(
        "two-places", {"990100": region("990100"), "990200": region("990200", entry(66), zh="别处市", en="Elsewhere")}
    )
    assert credit("990200").amount == Decimal("66.00")
    # The other one is not loaded until it is asked for.
    assert shop.modules[0] not in sys.modules
    assert yb.load_plugins() == (yb.PluginReport(dist, "990100", None), yb.PluginReport(dist, "990200", None))
    assert shop.modules[0] in sys.modules


def test_a_plugin_is_loaded_only_when_its_place_is_asked_for(shop: Shop) -> None:
    shop.add("huangshi-rules", {"420200": "raise AssertionError('nobody asked')"})
    others_still_work()
    assert yb.region("黄石").adcode == "420200"
    assert shop.modules[0] not in sys.modules


@pytest.mark.parametrize("value", ["off", "OFF", " off ", "0", "no"])
def test_plugins_can_be_switched_off(shop: Shop, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("YIBAO_PLUGINS", value)
    shop.add(
        "huangshi-rules",
        {"420200": region("420200", zh="黄石市", en="Huangshi"), "990100": region("990100"), "110000": "1/0"},
    )
    said, answer = reported(lambda: credit("黄石"))
    assert said == []
    assert isinstance(answer, yb.NotKnown)
    assert isinstance(reported(lambda: credit("990100"))[1], yb.UnknownRegion)
    assert yb.load_plugins() == ()
    others_still_work()


@pytest.mark.parametrize("value", ["", "on", "1", "yes"])
def test_any_other_value_leaves_them_on(shop: Shop, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("YIBAO_PLUGINS", value)
    shop.add("testville-rules", {"990100": region("990100")})
    assert credit().amount == Decimal("55.00")


# Bad ones.

BAD = {
    "raises on import": ("raise RuntimeError('boom at import')", ("RuntimeError", "boom at import")),
    "does not parse": ("def yibao_region(:", ("SyntaxError",)),
    "imports what is not there": (
        "import nothing_of_that_name_here",
        ("ModuleNotFoundError", "nothing_of_that_name_here"),
    ),
    "raises in the hook": (
        HEAD + "@hookimpl\ndef yibao_region():\n    raise ValueError('boom in the hook')\n",
        ("ValueError", "boom in the hook"),
    ),
    "returns no region": (
        HEAD + "@hookimpl\ndef yibao_region():\n    return {'adcode': '990100'}\n",
        ("dict",),
    ),
    "returns nothing": (HEAD + "@hookimpl\ndef yibao_region():\n    pass\n", ("NoneType",)),
    "has no hook": ("X = 1", ("yibao_region",)),
    "has no marker": (region("990100").replace("@hookimpl\n", ""), ("yibao_region",)),
    "misspells the hook": (region("990100").replace("def yibao_region", "def yibao_regoin"), ("yibao_regoin",)),
    "misspells another hook": (
        region("990100") + "@hookimpl\ndef yibao_chekcs(region):\n    return []\n",
        ("yibao_chekcs",),
    ),
    "asks for an argument that does not exist": (
        region("990100") + "@hookimpl\ndef yibao_render(result, shape):\n    return None\n",
        ("yibao_render",),
    ),
    "lies about its code": (region("990200"), ("990200", "990100")),
    "lies about being Beijing": (region("110000"), ("110000", "990100")),
    "brings calculators that raise": (
        region("990100") + "@hookimpl\ndef yibao_calculators():\n    raise KeyError('no calculators')\n",
        ("KeyError", "no calculators"),
    ),
    "brings what is no calculator": (
        region("990100") + "@hookimpl\ndef yibao_calculators():\n    return [object()]\n",
        ("AttributeError",),
    ),
    "holds a negative amount": (region("990100", entry("Flat(-5)")), ("below zero", "REGION")),
    "misspells a keyword": (region("990100", entry(55, checkd='"2025-01-01"')), ("checkd", "Dated", "REGION")),
    "misspells a keyword of a rule": (region("990100", entry("Flat(yuann=5)")), ("yuann", "Flat")),
    "forgets an argument": (region("990100", entry("Flat()")), ("yuan", "REGION")),
    "calls its own class wrongly": (
        "class Own:\n    def __init__(self):\n        pass\nOwn(colour=1)\n",
        ("colour", "Own"),
    ),
    "breaks a rule in an expression": (HEAD + "Flat(-5)\n", ("below zero",)),
    "breaks a rule in a decorator": (
        HEAD + "@(Flat(-5) or hookimpl)\ndef yibao_region():\n    pass\n",
        ("below zero",),
    ),
    "breaks a rule under an annotation": (HEAD + "X: int = 1\nREGION: Region = Flat(-5)\n", ("below zero",)),
    "breaks a rule in the hook": (
        HEAD + "@hookimpl\ndef yibao_region():\n    return Region('99010', name_zh='a', name_en='b')\n",
        ("wrong code",),
    ),
    "is written in GBK": (
        # Written below as GBK: many editors in China still save it so.
        "# -*- coding: gbk -*-\n" + region("990100", entry("Flat(-5)")),
        (),
    ),
}


@pytest.mark.parametrize("case", BAD)
@pytest.mark.parametrize("code", ["990100", "420200"])
def test_a_bad_plugin_is_set_aside_and_reported_once(shop: Shop, case: str, code: str) -> None:
    source, words = BAD[case]
    if code == "420200":
        # The same for a place that the table knows: it must not fall back to its province in silence.
        source, words = source.replace("990100", code), tuple(word.replace("990100", code) for word in words)
    dist = shop.add("bad-rules", {code: source})
    if "gbk" in source:
        path = shop.root / f"{shop.modules[0]}.py"
        path.write_bytes(path.read_text(encoding="utf-8").encode("gbk"))
    assert_set_aside(code, dist, *words)
    assert registry_module.default()._plugin_manager().list_name_plugin() == [
        item for item in registry_module.default()._plugin_manager().list_name_plugin() if "bad-rules" not in item[0]
    ]


def test_a_bad_region_names_file_entry_and_mend(shop: Shop) -> None:
    # Issue 2: refused "each with file, entry and mend".
    dist = shop.add("bad-rules", {"990100": region("990100", entry("Percent(120, of='pension')"))})
    reason = assert_set_aside("990100", dist, "120", "REGION")
    assert f"{shop.modules[0]}.py line " in reason
    _, error = reported(lambda: credit("990100"))
    assert "0 to 100" in str(error)


def test_a_bad_region_in_an_annotated_assignment_names_its_entry_too(shop: Shop) -> None:
    dist = shop.add("bad-rules", {"990100": HEAD + f"ENTRY: Dated = {entry('Flat(-5)')}\n"})
    assert_set_aside("990100", dist, "below zero", "ENTRY")


def test_a_bad_region_in_a_zip_file(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = tmp_path / "zipped.zip"
    name = f"yibao_test_plugin_{next(COUNT)}"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr(f"{name}.py", region("990100", entry("Flat(-5)")))
        file.writestr("zipped-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: zipped\nVersion: 1.0\n")
        file.writestr("zipped-1.0.dist-info/entry_points.txt", f"[{GROUP}]\n990100 = {name}\n")
    monkeypatch.syspath_prepend(str(archive))
    shop.modules.append(name)
    assert_set_aside("990100", "zipped 1.0", "below zero")


def test_a_plugin_that_redefines_a_built_in_region_is_not_even_loaded(shop: Shop) -> None:
    dist = shop.add("my-beijing", {"110000": region("110000", entry(9999)), "990100": region("990100")})
    said, result = reported(lambda: credit("北京"))
    assert (said, getattr(result, "amount", None)) == ([], Decimal("110.00"))
    said, result = reported(lambda: credit("990100"))
    assert getattr(result, "amount", None) == Decimal("55.00")
    assert len(said) == 1
    assert dist in said[0]
    assert "110000" in said[0]
    assert shop.modules[0] not in sys.modules
    assert reported(lambda: credit("黄石"))[0] == []
    reports = {report.code: report.problem for report in yb.load_plugins()}
    assert reports["990100"] is None
    assert "built in" in (reports["110000"] or "")
    others_still_work()


@pytest.mark.parametrize("name", ["hubei", "99010", "9901000", "99010a", "９９０１００", "99 01 00", "-99010"])
def test_an_entry_point_that_is_no_code_is_reported(shop: Shop, name: str) -> None:
    dist = shop.add(
        "misnamed", {name: region("990100"), "990200": region("990200", entry(66), zh="别处市", en="Elsewhere")}
    )
    said, result = reported(lambda: credit("990200"))
    assert getattr(result, "amount", None) == Decimal("66.00")
    assert len(said) == 1
    assert dist in said[0]
    assert "six-digit" in said[0]
    assert isinstance(reported(lambda: credit("990100"))[1], yb.UnknownRegion)


def test_of_two_distributions_with_one_code_the_first_stays(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    front = tmp_path / "front"
    shop.add("late-rules", {"990100": region("990100", entry(2))})
    shop.add("early-rules", {"990100": region("990100", entry(1))}, root=front)
    monkeypatch.syspath_prepend(str(front))
    said, result = reported(credit)
    assert getattr(result, "amount", None) == Decimal("1.00")
    assert len(said) == 1
    assert "late-rules 1.0" in said[0]
    assert "early-rules 1.0" in said[0]
    assert result.to_dict()["distributions"] == ["early-rules 1.0"]  # type: ignore[attr-defined]
    assert {(report.distribution, report.problem is None) for report in yb.load_plugins()} == {
        ("early-rules 1.0", True),
        ("late-rules 1.0", False),
    }


def test_the_same_distribution_twice_on_the_path_is_one(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    front = tmp_path / "front"
    name = shop.module(region("990100"))
    shop.add_points("twice-rules", {"990100": name})
    shop.add_points("twice-rules", {"990100": name}, root=front)
    monkeypatch.syspath_prepend(str(front))
    said, result = reported(credit)
    assert said == []
    assert getattr(result, "amount", None) == Decimal("55.00")
    assert yb.load_plugins() == (yb.PluginReport("twice-rules 1.0", "990100", None),)


def test_two_spellings_of_one_distribution_are_one(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # PEP 503: Twice_Rules and twice-rules are one project; an editable install beside a wheel often differs so.
    front = tmp_path / "front"
    name = shop.module(region("990100"))
    shop.add_points("Twice_Rules", {"990100": name})
    shop.add_points("twice-rules", {"990100": name}, root=front)
    monkeypatch.syspath_prepend(str(front))
    said, result = reported(credit)
    assert said == []
    assert getattr(result, "amount", None) == Decimal("55.00")


def test_one_module_under_two_codes_serves_the_one_it_is_for(shop: Shop) -> None:
    name = shop.module(region("990100"))
    shop.add_points("double", {"990100": name, "990200": name})
    assert credit("990100").amount == Decimal("55.00")
    said, error = reported(lambda: credit("990200"))
    assert len(said) == 1
    assert isinstance(error, yb.PluginFailed)
    assert credit("990100").amount == Decimal("55.00")


def test_a_plugin_that_points_at_a_built_in_module_leaves_it_working(shop: Shop) -> None:
    shop.add_points("thief", {"990100": "yibao_rules.regions.beijing"})
    assert_set_aside("990100", "thief 1.0", "110000")


def test_a_failing_province_leaves_its_cities_to_the_nation(shop: Shop) -> None:
    shop.add("bad-hunan", {"430000": "1/0"})
    said, error = reported(lambda: credit("长沙"))
    assert isinstance(error, yb.NotKnown)
    assert len(said) == 1
    assert "bad-hunan 1.0" in said[0]
    said, error = reported(lambda: credit("湖南"))
    assert said == []
    assert isinstance(error, yb.PluginFailed)
    # What a place holds whose plugin failed is not known; it is not nothing.
    assert isinstance(reported(lambda: yb.known("湖南"))[1], yb.PluginFailed)
    assert yb.known("长沙") == ()
    assert yb.known()


def test_a_failing_plugin_s_own_place_is_shown_by_its_code(shop: Shop) -> None:
    shop.add("bad-rules", {"990100": "1/0"})
    said, card = reported(lambda: yb.region("990100"))
    assert len(said) == 1
    assert card == yb.Card("990100", "990100", "990100", "990100", "county", "100000")
    assert "990100" not in {item.adcode for item in yb.list_regions()}


def test_an_unknown_name_asks_all_plugins_and_survives_the_bad_ones(shop: Shop) -> None:
    shop.add("bad-rules", {"990100": "1/0"})
    shop.add("good-rules", {"990200": region("990200", entry(66), zh="别处市", en="Elsewhere")})
    said, card = reported(lambda: yb.region("Elsewhere"))
    assert getattr(card, "adcode", None) == "990200"
    assert len(said) == 1
    assert "bad-rules 1.0" in said[0]
    unknown = reported(lambda: yb.region("Beijin"))[1]
    assert isinstance(unknown, yb.UnknownRegion)
    # The plugin that failed may be the one that knows the name.
    assert unknown.failed == (("990100", "bad-rules 1.0"),)
    assert unknown.en.splitlines()[1:3] == [
        "Did you mean Beijing (北京市)?", "Plugins that failed may know it: bad-rules 1.0 (990100)."
    ]  # fmt: skip
    assert unknown.zh.splitlines()[2] == "以下插件出错，其地名无从得知：bad-rules 1.0 (990100)。"


def test_a_failed_plugin_for_a_place_of_the_table_is_not_thought_to_know_other_names(shop: Shop) -> None:
    shop.add("bad-hunan", {"430000": "1/0"})
    unknown = reported(lambda: yb.region("Nowhere"))[1]
    assert isinstance(unknown, yb.UnknownRegion)
    assert unknown.failed == ()
    assert "plugin" not in unknown.en.lower()


def test_many_failed_plugins_are_not_all_named(shop: Shop) -> None:
    for number in range(7):
        shop.add(f"bad-{number}", {f"99010{number}": "1/0"})
    unknown = reported(lambda: yb.region("Nowhere"))[1]
    assert isinstance(unknown, yb.UnknownRegion)
    assert len(unknown.failed) == 7
    assert "(990104), …." in unknown.en
    assert "……。" in unknown.zh


@pytest.mark.parametrize("error", ["KeyboardInterrupt", "SystemExit", "GeneratorExit"])
@pytest.mark.parametrize("where", ["import", "hook"])
def test_an_interrupt_is_not_swallowed_and_leaves_nothing_half_done(shop: Shop, error: str, where: str) -> None:
    flag = f"yibao_flag_{next(COUNT)}"
    raising = f"import builtins\nif not getattr(builtins, {flag!r}, False):\n    raise {error}('by the plugin')\n"
    good = region("990100")
    source = (
        raising + good
        if where == "import"
        else good.replace("    return REGION", "    " + raising.replace("\n", "\n    ") + "return REGION")
    )
    shop.add("rude-rules", {"990100": source})
    with pytest.raises(BaseException, match="by the plugin") as caught:
        credit()
    assert type(caught.value).__name__ == error
    others_still_work()
    import builtins

    setattr(builtins, flag, True)
    try:
        assert reported(credit)[0] == []
        assert credit().amount == Decimal("55.00")
    finally:
        delattr(builtins, flag)


# Distributions that are broken themselves: nothing of theirs may reach the asker.


def test_an_empty_dist_info_folder_hurts_nobody(shop: Shop) -> None:
    # An interrupted uninstall leaves such a folder.
    (shop.root / "left_over-1.0.dist-info").mkdir()
    shop.add("testville-rules", {"990100": region("990100")})
    assert reported(credit)[0] == []
    assert credit().amount == Decimal("55.00")


@pytest.mark.parametrize(
    "text", [f"[{GROUP}]\n420200\n", "no section = here\n", f"[{GROUP}]\n= x\n", f"[{GROUP}\n", "\x00\xff"]
)
def test_entry_points_that_cannot_be_read_hurt_nobody_else(shop: Shop, text: str) -> None:
    shop.add_points("garbled", {})
    (shop.root / "garbled-1.0.dist-info" / "entry_points.txt").write_text(text, encoding="latin-1")
    shop.add("testville-rules", {"990100": region("990100")})
    _, result = reported(credit)
    assert getattr(result, "amount", None) == Decimal("55.00")
    assert isinstance(reported(lambda: credit("拉萨"))[1], yb.NotKnown)


@pytest.mark.parametrize(
    "value", ["no such module", "module:", ":", "yibao_rules.regions.nowhere", "json:no_such_attribute", ""]
)
def test_an_entry_point_to_nowhere_is_the_plugin_s_failure(shop: Shop, value: str) -> None:
    shop.add_points("nowhere", {"990100": value})
    said, error = reported(credit)
    assert isinstance(error, yb.PluginFailed)
    assert len(said) == 1
    assert "nowhere 1.0" in said[0]
    others_still_work()


def test_a_new_place_does_not_change_whom_a_known_name_means(shop: Shop) -> None:
    # Design 2.8: a bad plugin hurts nobody else. After it is loaded, 北京市 must still be Beijing.
    shop.add("namesake", {"990100": region("990100", zh="北京市", en="Wuhan")})
    _, result = reported(lambda: credit("990100"))
    assert getattr(result, "amount", None) == Decimal("55.00")
    assert yb.region("北京市").adcode == "110000"
    assert yb.region("Wuhan").adcode == "420100"
    others_still_work()


# Calculators.

OWN = """
class Own:
    benefit = "account_credit"

    def compute(self, person, policy, on, *, extrapolate=False):
        {body}

@hookimpl
def yibao_calculators():
    return [Own()]
"""


def test_a_plugin_s_own_calculator_is_used_for_its_region_only(shop: Shop) -> None:
    body = """
        from yibao_rules.benefits.account_credit import AccountCredit
        import attrs
        from decimal import Decimal
        result = AccountCredit().compute(person, policy, on, extrapolate=extrapolate)
        return attrs.evolve(result, amount=result.amount + Decimal(7))
"""
    shop.add(
        "own-rules",
        {"990100": region("990100") + OWN.format(body=body), "990200": region("990200", zh="别处市", en="Elsewhere")},
    )
    assert credit("990100").amount == Decimal("62.00")
    assert credit("990200").amount == Decimal("55.00")
    others_still_work()


def test_a_changed_rule_stands_before_a_plugin_s_calculator(shop: Shop) -> None:
    body = """
        if on.year == 2026:
            return "an answer of its own kind"
        from yibao_rules.benefits.account_credit import AccountCredit
        import attrs
        from decimal import Decimal
        return attrs.evolve(AccountCredit().compute(person, policy, on, extrapolate=extrapolate), amount=Decimal(62))
"""
    shop.add("own-rules", {"990100": region("990100") + OWN.format(body=body)})
    lin = yb.Insured(region="990100", status="retired")
    book = yb.rulebook().with_rule("990100", "account_credit", Flat(70), first_day="2025-01-01", last_day="2025-12-31")
    result = yb.account_credit(lin, on="2025-05-01", rules=book)
    assert (result.amount, result.law.amount) == (Decimal("70.00"), Decimal(62))
    assert yb.account_credit(lin, on="2024-12-31", rules=book).amount == Decimal(62)
    # What a calculator answers in its own class is handed on as it is.
    assert yb.account_credit(lin, on="2026-01-01", rules=book) == "an answer of its own kind"  # type: ignore[comparison-overlap]
    assert book.place("990100").find("account_credit", "", "retired")[-1].distribution == "own-rules 1.0"


def test_a_plugin_s_calculator_serves_the_calendar_too(shop: Shop) -> None:
    body = """
        from yibao_rules.benefits.account_credit import AccountCredit
        import attrs
        from decimal import Decimal
        result = AccountCredit().compute(person, policy, on, extrapolate=extrapolate)
        return attrs.evolve(result, monthly=Decimal("8.00"))
"""
    more = 'posting=Dated(unit="text", rule=Posting("month", day=9), sources="notice", confidence="high", first_day="2024-01-01")'
    shop.add("own-rules", {"990100": region("990100", more=more) + OWN.format(body=body)})
    lin = yb.Insured(region="990100", status="retired")
    credits = yb.credit_calendar(lin, start="2025-01-01", end="2025-02-28")
    assert [(str(item.day), item.amount) for item in credits] == [
        ("2025-01-09", Decimal("8.00")),
        ("2025-02-09", Decimal("8.00")),
    ]


def test_a_calculator_that_raises_is_the_plugin_s_failure(shop: Shop) -> None:
    dist = shop.add("own-rules", {"990100": region("990100") + OWN.format(body="return 1 / 0")})
    with pytest.raises(yb.PluginFailed, match="ZeroDivisionError") as caught:
        credit()
    assert (caught.value.distribution, caught.value.code) == (dist, "990100")
    assert isinstance(caught.value.__cause__, ZeroDivisionError)
    others_still_work()


def test_what_a_calculator_does_not_know_stays_its_own_word(shop: Shop) -> None:
    body = "from yibao_rules import MissingInput; raise MissingInput(('colour',))"
    shop.add("own-rules", {"990100": region("990100") + OWN.format(body=body)})
    with pytest.raises(yb.MissingInput, match="colour"):
        credit()


def test_a_calculator_for_another_benefit_changes_nothing(shop: Shop) -> None:
    shop.add(
        "own-rules",
        {"990100": region("990100") + OWN.format(body="return 1 / 0").replace('"account_credit"', '"inpatient"')},
    )
    assert credit().amount == Decimal("55.00")


# Checks and forms.


def test_checks_collect_what_every_plugin_finds(shop: Shop) -> None:
    one = "@hookimpl\ndef yibao_checks(region):\n    return [f'{region.adcode}: no posting day']\n"
    none = "@hookimpl\ndef yibao_checks():\n    return None\n"
    shop.add(
        "one-check", {"990100": region("990100") + one, "990200": region("990200", zh="别处市", en="Elsewhere") + none}
    )
    yb.load_plugins()
    books = registry_module.default()
    assert books.checks("990100") == ("990100: no posting day",)
    assert books.checks("110000") == ("110000: no posting day",)


CHECKS = {
    "raises": "@hookimpl\ndef yibao_checks(region):\n    raise RuntimeError('boom in checks')\n",
    "raises on its way": "@hookimpl\ndef yibao_checks(region):\n    yield 'a first line'\n    raise RuntimeError('boom in checks')\n",
    "returns a number": "@hookimpl\ndef yibao_checks(region):\n    return 5\n",
}


@pytest.mark.parametrize("case", CHECKS)
def test_checks_that_raise_do_not_silence_the_others(shop: Shop, case: str) -> None:
    good = "@hookimpl\ndef yibao_checks(region):\n    return ['all is well']\n"
    dist = shop.add("bad-check", {"990100": region("990100") + CHECKS[case]})
    shop.add("good-check", {"990200": region("990200", zh="别处市", en="Elsewhere") + good})
    yb.load_plugins()
    books = registry_module.default()
    said, findings = reported(lambda: books.checks("110000"))
    assert isinstance(findings, tuple)
    assert "all is well" in findings
    assert len(said) == 1
    assert dist in said[0]
    assert "yibao_checks" in said[0]
    assert reported(lambda: books.checks("110000"))[0] == []
    others_still_work()


def test_one_text_from_checks_is_one_finding(shop: Shop) -> None:
    shop.add(
        "text-check", {"990100": region("990100") + "@hookimpl\ndef yibao_checks(region):\n    return 'one line'\n"}
    )
    yb.load_plugins()
    assert registry_module.default().checks("990100") in {("one line",), ()}


RENDER = """
@hookimpl
def yibao_render(result, form):
    return f"<{form}>{result.amount}" if form == "slip" else None
"""


def test_a_plugin_may_bring_a_form(shop: Shop) -> None:
    shop.add("slip-form", {"990100": region("990100") + RENDER})
    result = credit()
    assert yb.render(result, "slip") == "<slip>55.00"
    assert yb.render(credit("北京"), "slip") == "<slip>110.00"
    assert json.loads(yb.render(result, "json"))["amount"] == "55.00"
    with pytest.raises(yb.InvalidInput, match="form"):
        yb.render(result, "parchment")


def test_a_form_that_raises_does_not_silence_the_others(shop: Shop) -> None:
    raising = "@hookimpl\ndef yibao_render(result, form):\n    raise RuntimeError('boom in render')\n"
    dist = shop.add("bad-form", {"990100": region("990100") + raising})
    shop.add("slip-form", {"990200": region("990200", zh="别处市", en="Elsewhere") + RENDER})
    result = credit("990100")
    credit("990200")
    said, text = reported(lambda: yb.render(result, "slip"))
    assert text == "<slip>55.00"
    assert len(said) == 1
    assert dist in said[0]
    assert "yibao_render raised RuntimeError: boom in render" in said[0]
    assert reported(lambda: yb.render(result, "slip")) == ([], "<slip>55.00")
    problems = {report.code: report.problem for report in yb.load_plugins()}
    assert problems["990200"] is None
    assert "boom in render" in (problems["990100"] or "")


def test_a_plugin_that_was_set_aside_is_never_asked_again(shop: Shop) -> None:
    # It names one hook rightly and one with an argument that does not exist: none of it may stay behind.
    half = "@hookimpl\ndef yibao_checks(region):\n    return ['from a plugin that was set aside']\n"
    wrong = "@hookimpl\ndef yibao_render(result, shape):\n    return 'from a plugin that was set aside'\n"
    shop.add("half-bad", {"990100": region("990100") + half + wrong})
    assert isinstance(reported(credit)[1], yb.PluginFailed)
    assert registry_module.default().checks("110000") == ()
    others_still_work()


def test_load_plugins_tells_how_each_fares(shop: Shop) -> None:
    good = shop.add("good-rules", {"990100": region("990100")})
    bad = shop.add("bad-rules", {"990200": "1/0"})
    said, reports = reported(yb.load_plugins)
    assert len(said) == 1
    assert isinstance(reports, tuple)
    assert {(item.distribution, item.code) for item in reports} == {(good, "990100"), (bad, "990200")}
    assert {item.code: item.problem for item in reports} == {
        "990100": None,
        "990200": "ZeroDivisionError: division by zero",
    }


def test_a_warning_turned_into_an_error_still_leaves_the_others_working(shop: Shop) -> None:
    shop.add("bad-rules", {"990100": "1/0"})
    with pytest.raises(yb.PluginWarning):
        credit()
    assert isinstance(reported(credit)[1], yb.PluginFailed)
    others_still_work()
