"""Hainan (海南), 460000: the flat amounts for retirees by age."""

from ..policy import Dated, Region, Source, hookimpl
from ..rules import Bands, Flat

SOURCES = (
    Source(
        "ylzhaopin-280882", kind="article", title="各地退休人员医保个人账户划入金额列表", dated="2024-02-21",
        address="https://haidong.ylzhaopin.com/news/280882.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2024-02-01", checked="2024-02-21",
    rule=Bands("age", ((70, Flat(60)), (None, Flat(72)))),
    sources="ylzhaopin-280882", ledger="5a83bf2d", confidence="medium", monotone_in="age",
)  # fmt: skip

REGION = Region(
    "460000",
    name_zh="海南省",
    name_en="Hainan",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
