"""Chengdu (成都), 510100: the higher of own pension and city wage until 2022-12-31, the reform from 2023-01-01.

Lifetime coverage: continuous or cumulative years, by the day of the first insurance.
"""

from ...policy import Dated, ReformDay, Region, Rival, Source, Text, hookimpl
from ...rules import AnyOf, AtLeast, Choice, Cohorts, Figure, Months, Percent, Sum, Times, Unknown, Years

SOURCES = (
    Source(
        "southmoney-387665", kind="article", title="四川退休人员医保返钱标准调整2023年:养老金2000元和8000元,返钱一样吗?",
        publisher="社保网", dated="2023-02-21", address="https://m.shebao.southmoney.com/dongtai/202302/387665.html",
    ),
    Source(
        "jiusong-6125391", kind="article", title="成都职工医保退休缴费年限", address="https://m.jiusongjiankang.com/health/news/6125391.html",
    ),
    Source(
        "jiusong-5617105", kind="article", title="成都医保连续缴费年限", address="https://m.jiusongjiankang.com/health/news/5617105.html",
    ),
    Source(
        "jiusong-6130399", kind="article", title="成都医保要交多少年", address="https://m.jiusongjiankang.com/health/news/6130399.html",
    ),
    Source(
        "jiusong-6177425", kind="article", title="成都医保缴费年限", address="https://m.jiusongjiankang.com/health/news/6177425.html",
    ),
)  # fmt: skip

HIGHER = AtLeast(Figure("average_monthly_wage", year="previous"), "pension")

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2022-12-31", last_day="2022-12-31",
        rule=Sum((
            ("percentage", Percent(2, of=HIGHER)),
            ("by_age", Times("age", Percent("0.035", of=HIGHER))),
        )),
        sources="southmoney-387665", ledger="54041fd5", confidence="medium", monotone_in=("age", "pension"),
        note=Text(
            zh="2023 年 2 月的文章所述旧办法,实行到改革前一天;每周岁 0.035% 从几岁起算没有写明,这里按全部周岁",
            en="the old rule as told in February 2023; it held until the day before the reform. From which age the 0.035% a year counts is not told: all years are taken",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2023-02-01",
        rule=Percent("2.8", of=Figure("average_pension", year=2022)),
        sources="southmoney-387665", ledger="a86dc155", confidence="medium",
        note=Text(
            zh="2022 年平均养老金公布前暂按 2021 年的划入,公布后补足;省的框架为 2% 左右",
            en="until the average of 2022 was published that of 2021 served, then the difference was paid; the province's frame is about 2%",
        ),
    ),
    Dated(
        part="deduction:long_term_care", who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2023-02-01",
        rule=Unknown(
            zh="划入时扣缴长期护理保险费 0.3%,以什么为基数没有写明",
            en="0.3% is taken for long-term care; of which base is not told",
        ),
        sources="southmoney-387665", ledger="a86dc155", confidence="medium",
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2026-11-22",
        rule=Cohorts((
            ("2009-01-01", AnyOf((Months("continuous", at_least=Years(10)), Months("total", at_least=Years(15))))),
            (None, AnyOf((Months("continuous", at_least=Years(15)), Months("total", at_least=Years(20))))),
        )),
        sources=("jiusong-6125391", "jiusong-5617105"), ledger=("14e18122", "3b22e74d"), confidence="medium",
        rivals=(
            Rival(
                Choice("sex", {"male": Months("total", at_least=Years(25)), "female": Months("total", at_least=Years(20))}),
                sources="jiusong-6130399", ledger="3b22e74d", confidence="low", state="refuted",
                reason=Text(zh="这是全国的一般说法,不是成都的", en="this is the national figure, not Chengdu's"),
            ),
            Rival(
                Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
                sources="jiusong-6177425", ledger="3b22e74d", confidence="low", state="refuted",
                reason=Text(zh="这是省里征求意见稿的目标", en="this is what the province's draft aims at"),
            ),
        ),
        note=Text(zh="男女相同;中断超过 4 个月才算不连续", en="the same for men and women; only a gap of more than 4 months breaks the continuity"),
    ),
)  # fmt: skip

FIGURES = (
    Dated(
        part="average_monthly_wage:2021", unit="yuan/month",
        rule=Unknown(zh="2021 年本市职工月平均工资没有找到", en="the city's average wage of 2021 was not found"),
        sources="southmoney-387665", ledger="54041fd5", confidence="medium",
    ),
    Dated(
        part="average_pension:2022", unit="yuan/month",
        rule=Unknown(zh="2022 年本市平均养老金没有找到公布数", en="the city's average pension of 2022 was not found"),
        sources="southmoney-387665", ledger="a86dc155", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "510100",
    name_zh="成都市",
    name_en="Chengdu",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    lifetime_coverage=LIFETIME_COVERAGE,
    figures=FIGURES,
    reform_day=ReformDay("2023-01-01", sources="southmoney-387665", ledger="a86dc155"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
