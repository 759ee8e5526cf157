"""Heihe (黑河), 231100: 58.88 yuan a month for retirees, from 2023-01-01."""

from ...policy import Dated, ReformDay, Region, Source, Text, hookimpl
from ...rules import Flat

SOURCES = (
    Source(
        "zhejianglong-3329236", kind="article", title="2023年调整医保返钱标准新规出炉，各地区的标准是多少？返多少钱？", publisher="社保网",
        address="http://zhejianglong.com/c/3329236.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2026-11-22",
    rule=Flat("58.88"),
    sources="zhejianglong-3329236", ledger="3d92419b", confidence="medium",
    note=Text(
        zh="月平均养老金的 2%，暂以 2021 年为基数；2022 年平均数公布后可能重算",
        en="2% of the average monthly pension, for the time being that of 2021; it may have been recomputed with the one of 2022",
    ),
)  # fmt: skip

REGION = Region(
    "231100",
    name_zh="黑河市",
    name_en="Heihe",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    reform_day=ReformDay("2023-01-01", sources="zhejianglong-3329236", ledger="3d92419b"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
