"""Dalian (大连), 210200: retirees' flat amount."""

from ...policy import Dated, Region, Source, hookimpl
from ...rules import Flat

SOURCES = (
    Source(
        "ruoyo-68016", kind="article", title="各地退休人员医保个人账户划入标准", publisher="社保网", dated="2023-08-07",
        address="https://ruoyo.com/wuxian/yiliao/68016.html",
    ),
    Source(
        "jiusong-4672990", kind="article", title="大连和辽宁各市退休人员医保个人账户划入金额",
        address="m.jiusongjiankang.com/health/news/4672990.html",
    ),
    Source(
        "jiusong-4483688", kind="article", title="大连退休人员医保个人账户划入金额",
        address="https://www.jiusongjiankang.com/health/news/4483688.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2023-08-01", checked="2023-08-07",
    rule=Flat(80),
    sources=("ruoyo-68016", "jiusong-4672990", "jiusong-4483688"), ledger=("ddc1c783", "bd0032d5"), confidence="medium",
)  # fmt: skip

REGION = Region(
    "210200",
    name_zh="大连市",
    name_en="Dalian",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
