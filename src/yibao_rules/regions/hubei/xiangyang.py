"""Xiangyang (襄阳), 420600: the reform of 2023-01-01 and the shares before it."""

from ...policy import Dated, ReformDay, Region, Source, Text, hookimpl
from ...rules import AllOf, Bands, Choice, Flat, Months, Percent, Statement, Sum, Years

SOURCES = (
    Source(
        "ins-10820", kind="article", title="湖北省襄阳市医保如何改革的？", address="https://ins.com.cn/post/10820.html",
    ),
    Source(
        "ruoyo-52527", kind="article", title="2023年湖北各市退休人员医保个人账户划入标准", publisher="社保网",
        address="https://ruoyo.com/wuxian/yiliao/52527.html",
    ),
    Source(
        "southmoney-415014", kind="article", title="2023年湖北省医保返钱", publisher="社保网", dated="2023-05-01",
        address="https://m.shebao.southmoney.com/yanglao/yanglaojin/202305/415014.html",
    ),
    Source(
        "jiusong-4578117", kind="article", title="襄阳市职工医保的最低缴费年限", address="https://m.jiusongjiankang.com/health/news/4578117.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who="in_service", unit="yuan/month", first_seen="2022-12-31", last_day="2022-12-31",
        rule=Bands("age", (
            (45, Sum((("own_contribution", Percent(2, of="contribution_base")), ("employer_contribution", Percent("1.2", of="contribution_base"))))),
            (None, Sum((("own_contribution", Percent(2, of="contribution_base")), ("employer_contribution", Percent("1.8", of="contribution_base"))))),
        )),
        sources="ins-10820", confidence="medium", monotone_in=("age", "contribution_base"), continuous_in="contribution_base",
        note=Text(
            zh="来源没有日期，只说明单位缴费部分到 2022 年底为止划入；起始日没有找到",
            en="the page bears no date and says only that the employer's part ended with 2022; its first day was not found",
        ),
    ),
    Dated(
        who="in_service", unit="yuan/month", first_day="2023-01-01", checked="2026-11-22",
        rule=Percent(2, of="contribution_base"),
        sources="ins-10820", confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        who="flexible", unit="yuan/month", first_day="2023-01-01", checked="2026-11-22",
        rule=Percent(2, of="contribution_base"),
        sources="ins-10820", confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(zh="来源举例：基数 3,450 元，月缴 345 元，划入 69 元", en="the page's example: a base of 3,450, a premium of 345, 69 credited"),
    ),
    Dated(
        who="retired", unit="yuan/month", first_day="2023-01-01", checked="2026-11-22",
        rule=Flat(95),
        sources=("ruoyo-52527", "southmoney-415014", "ins-10820"), ledger=("ac0f301f", "7abdd535"), confidence="medium",
        note=Text(zh="起始日也可能是 2022-12-31", en="the first day may be 2022-12-31"),
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2026-11-22",
        rule=AllOf((
            Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
            Months("local", at_least=Years(15)),
        )),
        sources="jiusong-4578117", confidence="medium",
        note=Text(
            zh="本地实际缴费低于 15 年的县（市、区）自 2019-07-01 起逐年提高到 15 年",
            en="counties that asked for less than 15 years paid in the place raise it year by year from 2019-07-01 until it is 15",
        ),
    ),
    Dated(
        part="shortfall:lump_sum", unit="yuan/month", first_seen="2026-11-22",
        rule=Statement(zh="可一次性补足年限，标准没有写明", en="the years may be paid in one sum; the price is not said"),
        sources="jiusong-4578117", confidence="medium",
    ),
    Dated(
        part="shortfall:monthly", unit="yuan/month", first_seen="2026-11-22",
        rule=Statement(zh="可按月补足年限，标准没有写明", en="the years may be paid month by month; the price is not said"),
        sources="jiusong-4578117", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "420600",
    name_zh="襄阳市",
    name_en="Xiangyang",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    lifetime_coverage=LIFETIME_COVERAGE,
    reform_day=ReformDay("2023-01-01", sources=("ins-10820", "ruoyo-52527"), ledger="ac0f301f"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
