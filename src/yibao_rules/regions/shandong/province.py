"""Shandong (山东), 370000: from 2024 retirees get 2 or 2.5% of their pooling area's average pension of 2023."""

from ...policy import Dated, ReformDay, Region, Rival, Source, Text, hookimpl
from ...rules import Bands, Figure, Flat, Percent, Unknown

SOURCES = (
    Source(
        "w756-183987", kind="article", title="山东退休人员医保个人账户划入办法", address="w756.cn/b/183987.html",
    ),
    Source(
        "haidong-280882", kind="article", title="各地退休人员医保个人账户划入标准", dated="2024-02-21",
        address="haidong.ylzhaopin.com/news/280882.html",
    ),
    Source(
        "southmoney-258318", kind="article", title="山东退休人员医保个人账户改革", dated="2022-02-01",
        address="shebao.southmoney.com/yiliao/202202/258318_2.html",
    ),
    Source("seed-002", kind="article", title="退休后医保卡每月返钱如何查询", publisher="健康新闻", dated="2025-04-16"),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2024-01-01", checked="2024-02-21",
        rule=Bands("age", (
            (70, Percent(2, of=Figure("average_pension", year=2023))),
            (None, Percent("2.5", of=Figure("average_pension", year=2023))),
        )),
        sources=("w756-183987", "haidong-280882", "southmoney-258318"), ledger="043736a2", confidence="high", monotone_in="age",
        rivals=Rival(
            Bands("age", ((70, Flat(106)), (None, Flat(142)))), sources="seed-002", ledger=("4e16fc49", "f7d0ecf7"), confidence="low", state="refuted",
            reason=Text(
                zh="山东由各市按本地平均养老金定额，没有全省统一数额；106 ÷ 2% = 5,300,142 ÷ 2.5% = 5,680，也对不上同一个平均数",
                en="each city of Shandong fixes its own amounts; besides, 106 is 2% of 5,300 and 142 is 2.5% of 5,680, which is not one average",
            ),
        ),
    ),
)  # fmt: skip

FIGURES = (
    Dated(
        part="average_pension:2023", unit="yuan/month",
        rule=Unknown(
            zh="各统筹地区按本地 2023 年平均养老金计算，该地数额没有找到",
            en="each pooling area uses its own average pension of 2023, and the one of this place was not found",
        ),
        sources="w756-183987", ledger="043736a2", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "370000",
    name_zh="山东省",
    name_en="Shandong",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    figures=FIGURES,
    reform_day=ReformDay("2024-01-01", sources=("w756-183987", "haidong-280882", "southmoney-258318"), ledger="043736a2"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
