"""Jiangmen (江门), 440700: the flat amount for retirees."""

from ...policy import Dated, Region, Source, hookimpl
from ...rules import Flat

SOURCES = (
    Source(
        "ylzhaopin-280882", kind="article", title="各地退休人员医保个人账户划入金额列表", dated="2024-02-21",
        address="https://haidong.ylzhaopin.com/news/280882.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2024-02-21", checked="2024-02-21",
    rule=Flat("126.8"),
    sources="ylzhaopin-280882", ledger="1e748698", confidence="medium",
)  # fmt: skip

REGION = Region(
    "440700",
    name_zh="江门市",
    name_en="Jiangmen",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
