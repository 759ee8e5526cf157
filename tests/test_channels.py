"""Channels: where a place's people look it up, its own before the nation's."""

from __future__ import annotations

import json
import pickle

import pytest

import yibao_rules as yb
from yibao_rules import registry as registry_module
from yibao_rules._divisions import DIVISIONS
from yibao_rules._index import BUILT_IN
from yibao_rules.registry import Registry

NATION = {"hotline": "12393", "website": "https://fuwu.nhsa.gov.cn", "app": "国家医保服务平台"}


def values(place: str) -> dict[str, str]:
    return {item.part: item.value for item in yb.channels(place).items}


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        # 72da1986, c6a28c94.
        ("全国", NATION),
        ("拉萨", NATION),
        # d3ef197d; the app is the nation's.
        ("北京", NATION | {"website": "https://ybj.beijing.gov.cn", "service": "https://fw.ybj.beijing.gov.cn"}),
        # aa650558.
        ("上海", {"hotline": "12393", "switchboard": "021-23111111", "website": "https://ybj.sh.gov.cn", "app": "随申办"}),
        # 2946f1ea.
        ("武汉", NATION | {
            "hotline": "027-12393", "website": "https://ybj.wuhan.gov.cn/",
            "payment": "楚税通，鄂汇办，湖北医疗保障", "banks": "邮政储蓄，农业银行",
        }),
    ],
)  # fmt: skip
def test_the_channels_of_the_ledger(place: str, expected: dict[str, str]) -> None:
    assert values(place) == expected
    assert yb.channels(place).hotline == expected["hotline"]


def test_the_hotline_comes_first_and_the_rest_in_order() -> None:
    assert [item.part for item in yb.channels("北京").items] == ["hotline", "website", "service", "app"]
    assert [item.part for item in yb.channels("武汉").items] == ["hotline", "website", "app", "banks", "payment"]
    assert [item.part for item in yb.channels("上海").items] == ["hotline", "website", "app", "switchboard"]


def test_the_human_resources_line_is_only_a_refuted_rival() -> None:
    # 9baae1f4: 12333 is the line of human resources.
    hotline = yb.channels("全国").items[0]
    (rival,) = hotline.found.entry.rivals
    assert (rival.state, rival.rule.value) == ("refuted", "12333")  # type: ignore[union-attr]
    assert "12333" in yb.channels("全国").explain("zh")


def test_every_place_has_a_hotline() -> None:
    for row in DIVISIONS:
        hotline = yb.channels(row[0]).hotline
        assert hotline
        assert hotline.replace("-", "").isdigit()


def test_channels_show_themselves() -> None:
    channels = yb.channels("北京")
    assert repr(channels).startswith("Channels(110000 北京市: 12393, https://ybj.beijing.gov.cn")
    assert channels.value("website") == "https://ybj.beijing.gov.cn"
    assert channels.value("telegram") is None
    assert str(channels).startswith("北京市 · 医保服务热线 12393；")
    assert channels.explain("en", short=True).startswith("Beijing · medical-insurance line 12393; ")
    for lang, words in (
        ("zh", "网上服务平台：https://fw.ybj.beijing.gov.cn"),
        ("en", "online service: https://fw.ybj.beijing.gov.cn"),
    ):
        assert words in channels.explain(lang)
        assert "医保多少进入个人账户怎么查" in channels.explain(lang)
    html = channels._repr_html_()
    assert "https://ybj.beijing.gov.cn" in html
    plain = channels.to_dict()
    assert json.loads(json.dumps(plain)) == plain
    assert plain["items"][0] == {
        "part": "hotline", "value": "12393", "zh": "医保服务热线", "en": "medical-insurance line",
        "entry": "110000/channels/hotline/any/2025-03-15",
    }  # fmt: skip
    assert pickle.loads(pickle.dumps(channels)).to_dict() == plain
    assert channels == yb.channels("110000")


def test_unknown_and_ambiguous_places() -> None:
    with pytest.raises(yb.UnknownRegion):
        yb.channels("Atlantis")
    with pytest.raises(yb.AmbiguousRegion):
        yb.channels("Suzhou")


def test_without_any_channel_there_is_no_hotline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(BUILT_IN, "100000")
    for code in ("540000", "540100"):
        monkeypatch.delitem(BUILT_IN, code, raising=False)
    monkeypatch.setattr(registry_module, "_registry", Registry())
    channels = yb.channels("拉萨")
    assert (channels.hotline, channels.items) == (None, ())
    assert channels.explain("en")


def test_what_is_no_contact_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    from yibao_rules.policy import Dated, Region, Source
    from yibao_rules.registry import Loaded
    from yibao_rules.rules import Contact, Unknown

    def dated(part: str, rule: object, **more: object) -> Dated:
        return Dated(part=part, rule=rule, unit="text", sources="s", confidence="high", **more)  # type: ignore[arg-type]

    region = Region(
        "990100", name_zh="测试市", name_en="Testville", sources=Source("s", kind="official", title="t", publisher="p"),
        channels=(
            dated("hotline", Contact("1", zh="旧线", en="old line"), first_day="2020-01-01", last_day="2020-12-31"),
            dated("hotline", Contact("2", zh="新线", en="new line"), first_day="2021-01-01"),
            dated("app", Unknown(zh="没有找到", en="not found")),
        ),
    )  # fmt: skip
    books = Registry()
    books._loaded["990100"] = Loaded(region, {}, "test 1.0")
    books._add_card(region)
    monkeypatch.setattr(registry_module, "_registry", books)
    # The newest one speaks; what is unknown here is not taken from the nation.
    found = values("990100")
    assert found["hotline"] == "2"
    assert "app" not in found
    assert found["website"] == NATION["website"]
