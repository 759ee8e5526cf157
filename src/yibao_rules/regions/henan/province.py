"""Henan (河南), 410000: what is said of the province; each city fixes its own amount."""

from ...policy import Dated, Region, Source, hookimpl
from ...rules import Unknown

SOURCES = (
    Source("seed-000", kind="article", title="怎么看自己医保卡里面的余额？", publisher="新社通", dated="2025-04-09"),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", checked="2025-04-09",
        rule=Unknown(
            zh="改革后按本地平均养老金的 2% 至 3% 定额，多数地方 60 岁与 70 岁同额；本地数额没有找到",
            en="since the reform a flat amount, 2 to 3% of the area's average pension, in most places the same at 60 and at 70; the one of this place was not found",
        ),
        sources="seed-000", ledger="5b26cd1c", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "410000",
    name_zh="河南省",
    name_en="Henan",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
