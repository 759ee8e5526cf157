"""Neijiang (内江), 511000: the flat amount for retirees."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Flat

SOURCES = (
    Source(
        "ylzhaopin-280882", kind="article", title="各地退休人员医保个人账户划入金额列表", dated="2024-02-21",
        address="https://haidong.ylzhaopin.com/news/280882.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2024-02-21", checked="2024-02-21",
    rule=Flat("105.39"),
    sources="ylzhaopin-280882", ledger="849ff40a", confidence="medium",
    note=Text(zh="2024-02-21 是列表的日期", en="2024-02-21 is the day of the list"),
)  # fmt: skip

REGION = Region(
    "511000",
    name_zh="内江市",
    name_en="Neijiang",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
