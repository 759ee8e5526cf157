"""Jiangsu (江苏), 320000: retirees keep their amount of 2022 in 2023, then 2.5% of the area's average pension of 2022; pension bases."""

from ...policy import Dated, ReformDay, Region, Source, Text, hookimpl
from ...rules import Figure, Flat, Percent, Statement, Unknown

SOURCES = (
    Source(
        "city-answer-2023", kind="official_quoted", title="江苏一市医疗保障局答复：退休人员个人账户（镜像页，市名不明）",
        address="https://mmyyai.com/www/col/9117_874188/art/16751808/1675322326923xBNnwtvl",
    ),
    Source(
        "zgjsgccyw-35559", kind="article", title="江苏省退休人员医保个人账户划入办法",
        address="https://zgjsgccyw.cn/news/35559.html",
    ),
    Source(
        "weishizb-686934", kind="article", title="江苏省退休人员医保个人账户划入办法",
        address="http://www.weishizb.com.cn/news/686934.html",
    ),
    Source(
        "js-bases-2025", kind="official_quoted", title="江苏社会保险缴费规则摘录：2025 年度缴费工资基数", doc="江苏省2025年度社会保险缴费工资基数通知",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/jiangsu.md (https://jshrss.jiangsu.gov.cn/art/2025/9/18/art_77277_11643402.html)",
        dated="2025-09-18",
    ),
    Source(
        "salary-calculator-js", kind="public_data", title="江苏社会保险缴费基数（公开代码）", address="jiabin-xu/salary-calculator:src/data/provice.ts",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", last_day="2023-12-31",
        rule=Unknown(
            zh="2023 年过渡，仍按本人 2022 年的数额划入；该数额不能由现有资料算出",
            en="2023 is a year of transition: each retiree keeps the own amount of 2022, which cannot be computed from what is asked here",
        ),
        sources=("city-answer-2023", "zgjsgccyw-35559", "weishizb-686934"), ledger=("238878f0", "db18d6c0"), confidence="medium",
        note=Text(
            zh="一份未署市名的市局答复（按 5.5% 应为淮安或盐城）:2023 年退休的按本人养老金的 5.5% 划入，此前退休的按 2022 年 12 月的数额",
            en="an answer of a bureau whose city is not named, Huai'an or Yancheng by the 5.5%: those retiring in 2023 get 5.5% of the own pension, earlier retirees their amount of December 2022",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2024-01-01", checked="2026-11-22",
        rule=Percent("2.5", of=Figure("average_pension", year=2022)),
        sources=("city-answer-2023", "zgjsgccyw-35559"), ledger=("238878f0", "4747e5bd"), confidence="medium",
        note=Text(
            zh="各统筹地区按本地 2022 年平均养老金定额；有网页称无锡、连云港 2024 年之后仍沿用原来的数额",
            en="each pooling area fixes an amount from its own average of 2022; pages suggest that Wuxi and Lianyungang kept the old amounts after 2024",
        ),
    ),
)  # fmt: skip

YEAR = Text(
    zh="公开代码没有写明年度，按 2024 年度记；不参与计算",
    en="the code does not say its year, which is taken as 2024; not computed",
)
PENSION = Text(
    zh="养老保险基数，通知由省医疗保障局会签；医保基数通常相同，须按市核实",
    en="the pension base; the medical bureau co-signed the notice and the medical base is normally the same, to be verified city by city",
)

CONTRIBUTIONS = (
    Dated(
        part="base_floor", who="in_service", unit="yuan/month", first_day="2024-01-01", last_day="2024-12-31", scope="frame",
        rule=Flat(4879), sources="salary-calculator-js", ledger="ca14643c", confidence="medium", note=YEAR,
    ),
    Dated(
        part="base_cap", who="in_service", unit="yuan/month", first_day="2024-01-01", last_day="2024-12-31", scope="frame",
        rule=Flat(24396), sources="salary-calculator-js", ledger="ca14643c", confidence="medium", note=YEAR,
    ),
    Dated(
        part="base_floor", who=("in_service", "flexible"), unit="yuan/month", first_day="2025-01-01", last_day="2025-12-31", scope="frame",
        rule=Flat(4952), sources="js-bases-2025", ledger="f51104a2", confidence="high", note=PENSION,
    ),
    Dated(
        part="base_cap", who=("in_service", "flexible"), unit="yuan/month", first_day="2025-01-01", last_day="2025-12-31", scope="frame",
        rule=Flat(24762), sources="js-bases-2025", ledger="f51104a2", confidence="high", note=PENSION,
    ),
    Dated(
        part="statement:flexible_bases", who="flexible", unit="text", first_day="2025-01-01", last_day="2025-12-31", scope="frame",
        rule=Statement(
            zh="灵活就业人员可选的养老保险基数：4952、6000、7000、8000、9000、10000、12000、14000、16000、18000、20000、24762 元",
            en="pension bases open to members in flexible employment: 4,952, 6,000, 7,000, 8,000, 9,000, 10,000, 12,000, 14,000, 16,000, 18,000, 20,000, 24,762",
        ),
        sources="js-bases-2025", ledger="f51104a2", confidence="high",
    ),
)  # fmt: skip

FIGURES = (
    Dated(
        part="average_pension:2022", unit="yuan/month",
        rule=Unknown(
            zh="各统筹地区按本地 2022 年平均养老金计算，该地数额没有找到",
            en="each pooling area uses its own average pension of 2022, and the one of this place was not found",
        ),
        sources="zgjsgccyw-35559", ledger="4747e5bd", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "320000",
    name_zh="江苏省",
    name_en="Jiangsu",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    contributions=CONTRIBUTIONS,
    figures=FIGURES,
    reform_day=ReformDay("2024-01-01", sources="zgjsgccyw-35559", ledger="4747e5bd"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
