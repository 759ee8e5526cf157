"""Jiangxi (江西), 360000: one flat amount for the retirees of the province."""

from ..policy import Dated, Region, Source, Text, hookimpl
from ..rules import Flat

SOURCES = (
    Source(
        "ruoyo-68016", kind="article", title="各地退休人员医保个人账户划入标准", publisher="社保网", dated="2023-08-07",
        address="https://ruoyo.com/wuxian/yiliao/68016.html",
    ),
    Source(
        "jiusong-4545155", kind="article", title="各地退休人员医保个人账户每月划入数额",
        address="m.jiusongjiankang.com/health/news/4545155.html",
    ),
    Source("seed-000", kind="article", title="怎么看自己医保卡里面的余额？", publisher="新社通", dated="2025-04-09"),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2023-08-01", checked="2023-08-07",
        rule=Flat(77),
        sources=("ruoyo-68016", "jiusong-4545155", "seed-000"), ledger=("5568d755", "4ba01c81"), confidence="medium",
        note=Text(
            zh="不分年龄，60 岁与 70 岁同额；起始日没有找到。网上所称南昌的 4.3%、4.8% 是北京的旧办法",
            en="the same at 60 and at 70; the first day was not found. The 4.3 and 4.8% said of Nanchang are Beijing's old rule",
        ),
    ),
)  # fmt: skip

REGION = Region(
    "360000",
    name_zh="江西省",
    name_en="Jiangxi",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
