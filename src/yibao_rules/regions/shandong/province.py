"""Shandong (山东), 370000: from 2024 retirees get 2 or 2.5% of their pooling area's average pension of 2023."""

from ...policy import Dated, ReformDay, Region, Rival, Source, Text, hookimpl
from ...rules import Bands, Choice, Figure, Flat, Months, Percent, Unknown, Years

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
    Source(
        "outofmemory-1185696", kind="official_quoted", title="青岛从什么时候开始实行男职工医保最低缴费年限 30 年？", doc="鲁医保发〔2021〕54号",
        address="https://juke.outofmemory.cn/read/1185696.html",
    ),
    Source(
        "kidbbs-217882", kind="official_quoted", title="青岛职工医保最低缴费年限", doc="鲁医保发〔2021〕54号",
        address="http://m.kidbbs.com/baike/techan/217882.html",
    ),
    Source(
        "toutiao-2022-04", kind="article", title="2022 年 4 月的新闻标题和导语：全省统一 30/25 年",
        address="unnamed public repository, file 23345928250",
    ),
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

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_day="2021-12-15", last_day="2025-12-31",
        rule=Unknown(
            zh="全省统一为男 30 年、女 25 年，年限较低的市可在 2025 年底前过渡到位；本地这一时期的年限没有找到",
            en="30 years for men and 25 for women in the whole province, but areas with less had until the end of 2025; what this place asked in that time was not found",
        ),
        sources=("outofmemory-1185696", "kidbbs-217882"), ledger="615a9ce2", confidence="high",
        rivals=Rival(
            Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
            sources="toutiao-2022-04", ledger="d93a21cf", confidence="low", state="refuted",
            reason=Text(
                zh="新闻称 2022-04-01 起全省一律执行；文件允许年限较低的市到 2025 年底，青岛、泰安即如此",
                en="the news has it hold everywhere from 2022-04-01; the document lets areas with less wait until the end of 2025, as Qingdao and Tai'an did",
            ),
        ),
    ),
    Dated(
        unit="months", first_day="2026-01-01", checked="2026-11-22",
        rule=Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
        sources=("outofmemory-1185696", "kidbbs-217882"), ledger="615a9ce2", confidence="high",
        note=Text(zh="2021-12-15 的文件，过渡期到 2025-12-31", en="the document of 2021-12-15, after its transition to 2025-12-31"),
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
    lifetime_coverage=LIFETIME_COVERAGE,
    figures=FIGURES,
    reform_day=ReformDay("2024-01-01", sources=("w756-183987", "haidong-280882", "southmoney-258318"), ledger="043736a2"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
