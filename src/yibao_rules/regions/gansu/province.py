"""Gansu (甘肃), 620000: each city fixes its own amount for retirees; the list of 2023 stands in the cities' files."""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import Flat, Unknown

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
    who=("retired", "flexible_retired"), unit="yuan/month",
    rule=Unknown(
        zh="全省没有统一的数额：2023 年的列表中省直、武威、甘南为 120 元，其他市州 80 至 100 元，请按所在地查询",
        en="the province has no single amount: the list of 2023 has 120 for the province's own pool, Wuwei and Gannan and 80 to 100 elsewhere; ask for the city",
    ),
    sources=("gs-list-2023-10", "gs-list-2023-04"), ledger="ac095e80", confidence="medium",
    rivals=Rival(
        Flat(120), sources="seed-001", ledger="e48e3265", confidence="low", state="refuted",
        reason=Text(
            zh="只有省直、武威、甘南为 120 元", en="120 is true for the province's own pool, Wuwei and Gannan only",
        ),
    ),
)  # fmt: skip

REGION = Region(
    "620000",
    name_zh="甘肃省",
    name_en="Gansu",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
