"""Chaoyang (朝阳), 211300: retirees' flat amount."""

from ...policy import Dated, Region, Source, hookimpl
from ...rules import Flat

SOURCES = (
    Source(
        "jiusong-4672990", kind="article", title="大连和辽宁各市退休人员医保个人账户划入金额",
        address="m.jiusongjiankang.com/health/news/4672990.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2023-08-01", checked="2023-08-07",
    rule=Flat(65),
    sources="jiusong-4672990", ledger="bd0032d5", confidence="medium",
)  # fmt: skip

REGION = Region(
    "211300",
    name_zh="朝阳市",
    name_en="Chaoyang",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
