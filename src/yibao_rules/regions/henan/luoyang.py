"""Luoyang (洛阳), 410300: years for lifetime cover; of the posting day and the flexible premium only vague claims are known."""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import AllOf, Choice, Counting, Figure, Months, Percent, Statement, Unknown, Years

SOURCES = (
    Source("seed-002", kind="article", title="退休后医保卡每月返钱如何查询", publisher="健康新闻", dated="2025-04-16"),
    Source("seed-004", kind="article", title="医保多少进入个人账户怎么查", publisher="健康新闻", dated="2025-03-15"),
    Source(
        "jiusong-4664183", kind="article", title="洛阳职工医保的最低缴费年限", address="m.jiusongjiankang.com/health/news/4664183.html",
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2026-11-22",
        rule=AllOf((
            Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
            Months("actual", at_least=Years(10)),
        )),
        sources="jiusong-4664183", ledger="ebbf8dbd", confidence="medium",
    ),
    Dated(
        part="counting", unit="months", first_seen="2026-11-22", rule=Counting(),
        sources="jiusong-4664183", ledger="ebbf8dbd", confidence="medium",
        note=Text(zh="视同缴费年限须经人社部门认定工龄", en="deemed years need employment that the human-resources bureau has confirmed"),
    ),
    Dated(
        part="shortfall:lump_sum", who=("in_service", "retired"), unit="yuan/month", first_seen="2026-11-22",
        rule=Percent("9.5", of=Figure("average_monthly_wage", year="previous")),
        sources="jiusong-4664183", ledger="ebbf8dbd", confidence="medium",
        note=Text(zh="补够年限后才能办理医保退休", en="retirement in the scheme only after the years are paid up"),
    ),
    Dated(
        part="shortfall:lump_sum", who=("flexible", "flexible_retired"), unit="yuan/month", first_seen="2026-11-22",
        rule=Percent(9, of=Figure("average_monthly_wage", year="previous")),
        sources="jiusong-4664183", ledger="ebbf8dbd", confidence="medium",
        note=Text(zh="补够年限后才能办理医保退休", en="retirement in the scheme only after the years are paid up"),
    ),
)  # fmt: skip

POSTING = Dated(
    who=("retired", "flexible_retired"), unit="text",
    rule=Unknown(zh="到账日没有可靠来源", en="no reliable source tells the day"),
    sources="seed-002", confidence="low",
    rivals=Rival(
        Statement(zh="每月 15、20 或 25 日", en="on the 15th, 20th or 25th of each month"),
        sources="seed-002", ledger="b987fc8d", confidence="low",
        reason=Text(zh="与重庆并提，没有说明哪一天属于哪个城市", en="said of Chongqing and Luoyang together, without telling which day is whose"),
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="own:basic", who="flexible", unit="yuan/month",
        rule=Unknown(zh="洛阳灵活就业人员的缴费标准没有可靠来源", en="no reliable source tells what members in flexible employment in Luoyang pay"),
        sources="seed-004", ledger="b161bf5a", confidence="low",
        rivals=Rival(
            Unknown(
                zh="2023-07-01 起以全省 2022 年全口径平均工资的 80% 为基数（举例 5661 元），费率 9% 至 10%",
                en="from 2023-07-01 9 to 10% of 80% of the province's full-scope average wage of 2022 (5,661 in the example)",
            ),
            sources="seed-004", ledger="b161bf5a", confidence="low",
            reason=Text(
                zh="文章把成都与洛阳并提；5661 ÷ 80% = 7076.25，是四川的工资水平，5661 元属于成都",
                en="said of Chengdu and Luoyang together; 5,661 ÷ 80% = 7,076.25 is a wage of Sichuan, so 5,661 is Chengdu's",
            ),
        ),
    ),
)  # fmt: skip

FIGURES = (
    Dated(
        part="average_monthly_wage:2025", unit="yuan/month",
        rule=Unknown(zh="所用的 2025 年社会平均工资没有找到", en="the average wage of 2025 that is used was not found"),
        sources="jiusong-4664183", ledger="ebbf8dbd", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "410300",
    name_zh="洛阳市",
    name_en="Luoyang",
    sources=SOURCES,
    posting=POSTING,
    lifetime_coverage=LIFETIME_COVERAGE,
    contributions=CONTRIBUTIONS,
    figures=FIGURES,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
