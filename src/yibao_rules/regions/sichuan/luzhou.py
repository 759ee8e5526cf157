"""Luzhou (泸州), 510500: the amount for retirees is not known; what a general article claims. Lifetime coverage: 30 and 25 years."""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import Choice, Months, Unknown, Years

SOURCES = (
    Source("seed-000", kind="article", title="怎么看自己医保卡里面的余额？", publisher="新社通", dated="2025-04-09"),
    Source(
        "jiusong-6713731", kind="article", title="四川职工医保退休缴费年限征求意见稿", address="https://m.jiusongjiankang.com/health/news/6713731.html",
    ),
    Source("hzbdd-361007", kind="article", title="四川职工医保退休缴费年限", address="https://hzbdd.com/361007"),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month",
    rule=Unknown(zh="本市退休人员定额没有找到来源", en="no source was found for the city's amount for retirees"),
    sources="seed-000", confidence="low",
    rivals=Rival(
        Unknown(zh="本地平均养老金的 2% 至 3%", en="2 to 3% of the area's average pension"),
        sources="seed-000", ledger="11832ce7", confidence="low",
        reason=Text(
            zh="笼统的说法，没有本地数额；3,700 × 3% = 111 元只是举例", en="a generality without a local figure; 3,700 × 3% = 111 is only its example",
        ),
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2026-11-22",
        rule=Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
        sources=("jiusong-6713731", "hzbdd-361007"), ledger="5fc2a22b", confidence="medium",
        note=Text(zh="是否另须实际缴费年限没有写明", en="whether paid years are needed besides is not told"),
    ),
)  # fmt: skip

REGION = Region(
    "510500",
    name_zh="泸州市",
    name_en="Luzhou",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    lifetime_coverage=LIFETIME_COVERAGE,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
