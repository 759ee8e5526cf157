"""Luzhou (泸州), 510500: the amount for retirees is not known; what a general article claims."""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import Unknown

SOURCES = (
    Source("seed-000", kind="article", title="怎么看自己医保卡里面的余额?", publisher="新社通", dated="2025-04-09"),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month",
    rule=Unknown(zh="本市退休人员定额没有找到来源", en="no source was found for the city's amount for retirees"),
    sources="seed-000", confidence="low",
    rivals=Rival(
        Unknown(zh="本地平均养老金的 2% 至 3%", en="2 to 3% of the area's average pension"),
        sources="seed-000", ledger="11832ce7", confidence="low",
        reason=Text(
            zh="笼统的说法,没有本地数额;3,700 × 3% = 111 元只是举例", en="a generality without a local figure; 3,700 × 3% = 111 is only its example",
        ),
    ),
)  # fmt: skip

REGION = Region(
    "510500",
    name_zh="泸州市",
    name_en="Luzhou",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
