"""Pingliang (平凉), 620800: 90 yuan a month for retirees in the list of 2023."""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import Flat

SOURCES = (
    Source(
        "gs-list-2023-10", kind="article", title="甘肃省退休人员医保返钱标准2023年 医保返钱额度是多少？", publisher="聚媒财经", dated="2023-10-31",
        doc="甘肃省职工基本医疗保险门诊共济实施办法", address="http://iejumei.com/shenghuo/2023-10-31/58538.html",
    ),
    Source(
        "gs-list-2023-04", kind="article", title="甘肃各地退休人员医保返钱标准（同一列表）", address="shanghui.042.cn", dated="2023-04-11",
    ),
    Source("seed-001", kind="article", title="2025年城乡居民医疗保险，如何用手机缴费？", publisher="新社通", dated="2025-06-06"),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2023-04-11", checked="2023-10-31",
    rule=Flat(90),
    sources=("gs-list-2023-10", "gs-list-2023-04"), ledger=("8fcd6d44", "ac095e80"), confidence="medium",
    rivals=Rival(
        Flat(120), sources="seed-001", ledger="e48e3265", confidence="low",
        reason=Text(
            zh="笼统称甘肃为 120 元；2023 年平凉为 90 元，以后是否提高不明", en="said of Gansu as a whole; Pingliang had 90 in 2023, whether it rose later is not known",
        ),
    ),
    note=Text(
        zh="列表 2023-04-11 已见；各地起始日不同，没有写明", en="the list is first seen on 2023-04-11; the first day differs by place and is not told",
    ),
)  # fmt: skip

REGION = Region(
    "620800",
    name_zh="平凉市",
    name_en="Pingliang",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
