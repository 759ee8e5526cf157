"""Shanxi (山西), 140000: one flat amount for the whole province from 2023-01-01."""

from ..policy import Dated, ReformDay, Region, Source, hookimpl
from ..rules import Flat

SOURCES = (
    Source(
        "jiusong-4660267", kind="article", title="山西退休职工医保个人账户划入标准",
        address="m.jiusongjiankang.com/health/news/4660267.html",
    ),
    Source(
        "ruoyo-68016", kind="article", title="各地退休人员医保个人账户划入标准", publisher="社保网", dated="2023-08-07",
        address="https://ruoyo.com/wuxian/yiliao/68016.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2023-08-07",
    rule=Flat(85),
    sources=("jiusong-4660267", "ruoyo-68016"), ledger="6728723b", confidence="medium",
)  # fmt: skip

REGION = Region(
    "140000",
    name_zh="山西省",
    name_en="Shanxi",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    reform_day=ReformDay("2023-01-01", sources="jiusong-4660267", ledger="6728723b"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
