"""Heilongjiang (黑龙江), 230000: the province's rule of 2023 for retirees; most cities published their own amount."""

from ...policy import Dated, ReformDay, Region, Source, Text, hookimpl
from ...rules import Figure, Percent, Unknown

SOURCES = (
    Source(
        "zhejianglong-3329236", kind="article", title="2023年调整医保返钱标准新规出炉，各地区的标准是多少？返多少钱？", publisher="社保网",
        address="http://zhejianglong.com/c/3329236.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2026-11-22",
        rule=Percent(2, of=Figure("average_pension", year=2022)),
        sources="zhejianglong-3329236", ledger="b58c4fc3", confidence="medium",
        note=Text(
            zh="省直和哈尔滨为 2.2%；2022 年平均数公布之前暂以 2021 年月平均养老金为基数",
            en="2.2% for the province's own pool and Harbin; the average of 2021 serves until the one of 2022 is published",
        ),
    ),
)  # fmt: skip

FIGURES = Dated(
    part="average_pension:2022", unit="yuan/month",
    rule=Unknown(
        zh="各地按本地 2022 年月平均养老金计算，该地数额没有找到",
        en="each area uses its own average monthly pension of 2022, and the one of this place was not found",
    ),
    sources="zhejianglong-3329236", ledger="b58c4fc3", confidence="medium",
)  # fmt: skip

REGION = Region(
    "230000",
    name_zh="黑龙江省",
    name_en="Heilongjiang",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    figures=FIGURES,
    reform_day=ReformDay("2023-01-01", sources="zhejianglong-3329236", ledger="b58c4fc3"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
