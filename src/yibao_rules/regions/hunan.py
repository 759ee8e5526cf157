"""Hunan (湖南), 430000: one flat amount for retirees from 2023-01-01."""

from ..policy import Dated, ReformDay, Region, Source, Text, hookimpl
from ..rules import Flat

SOURCES = (
    Source(
        "ruoyo-68016", kind="article", title="各地退休人员医保个人账户划入标准", publisher="社保网", dated="2023-08-07",
        address="https://ruoyo.com/wuxian/yiliao/68016.html",
    ),
    Source(
        "jiusong-4614022", kind="article", title="湖南退休人员医保个人账户划入标准",
        address="https://m.jiusongjiankang.com/health/news/4614022.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2023-12-31",
        rule=Flat(75),
        sources=("ruoyo-68016", "jiusong-4614022"), ledger=("fc08b619", "cb919a3a"), confidence="medium",
        note=Text(
            zh="2021 年全省平均养老金（企业和机关事业）的 2%;75 ÷ 2% = 3,750，而来源所印的平均数 3,675 只得 73.50",
            en="2% of the province's average pension of 2021 (enterprises and public sector); 75 is 2% of 3,750, while the 3,675 that the page prints would give 73.50",
        ),
    ),
)  # fmt: skip

REGION = Region(
    "430000",
    name_zh="湖南省",
    name_en="Hunan",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    reform_day=ReformDay("2023-01-01", sources="jiusong-4614022", ledger="fc08b619"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
