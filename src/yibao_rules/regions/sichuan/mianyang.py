"""Mianyang (绵阳), 510700: the amount for retirees is not known; what a general article claims."""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import Unknown

SOURCES = (
    Source("seed-001", kind="article", title="2025年城乡居民医疗保险，如何用手机缴费？", publisher="新社通", dated="2025-06-06"),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month",
    rule=Unknown(zh="本市退休人员定额没有找到来源", en="no source was found for the city's amount for retirees"),
    sources="seed-001", confidence="low",
    rivals=Rival(
        Unknown(zh="本地平均养老金的 2% 至 3%", en="2 to 3% of the area's average pension"),
        sources="seed-001", ledger="54cecf9d", confidence="low",
        reason=Text(
            zh="笼统的说法，没有本地数额；3,700 × 3% = 111 元只是举例", en="a generality without a local figure; 3,700 × 3% = 111 is only its example",
        ),
    ),
)  # fmt: skip

REGION = Region(
    "510700",
    name_zh="绵阳市",
    name_en="Mianyang",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
