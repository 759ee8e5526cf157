"""Xiamen (厦门), 350200: one flat amount for retirees since the reform."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Flat

SOURCES = (
    Source(
        "ruoyo-68016", kind="article", title="各地退休人员医保个人账户划入标准", publisher="社保网", dated="2023-08-07",
        address="https://ruoyo.com/wuxian/yiliao/68016.html",
    ),
    Source(
        "baoting-338512", kind="article", title="厦门退休人员医保个人账户划入比例", address="https://baoting.ylzhaopin.com/news/338512.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2023-08-01", checked="2023-08-07",
        rule=Flat(110),
        sources=("ruoyo-68016", "baoting-338512"), ledger="9b538d2d", confidence="medium",
        note=Text(
            zh="为平均养老金的 2.5%,倒推平均数 4,400 元;起始日没有找到",
            en="2.5% of the average pension, which makes that 4,400; the first day was not found",
        ),
    ),
)  # fmt: skip

REGION = Region(
    "350200",
    name_zh="厦门市",
    name_en="Xiamen",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
