"""Jiuquan (酒泉), 620900: 90 yuan a month for retirees in the list of 2023."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Flat

SOURCES = (
    Source(
        "gs-list-2023-10", kind="article", title="甘肃省退休人员医保返钱标准2023年 医保返钱额度是多少？", publisher="聚媒财经", dated="2023-10-31",
        doc="甘肃省职工基本医疗保险门诊共济实施办法", address="http://iejumei.com/shenghuo/2023-10-31/58538.html",
    ),
    Source(
        "gs-list-2023-04", kind="article", title="甘肃各地退休人员医保返钱标准（同一列表）", address="shanghui.042.cn", dated="2023-04-11",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2023-04-11", checked="2023-10-31",
    rule=Flat(90),
    sources=("gs-list-2023-10", "gs-list-2023-04"), ledger="ac095e80", confidence="medium",
    note=Text(
        zh="列表 2023-04-11 已见；各地起始日不同，没有写明", en="the list is first seen on 2023-04-11; the first day differs by place and is not told",
    ),
)  # fmt: skip

REGION = Region(
    "620900",
    name_zh="酒泉市",
    name_en="Jiuquan",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
