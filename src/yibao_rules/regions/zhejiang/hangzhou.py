"""Hangzhou (杭州), 330100: rates by 杭医保〔2022〕41号 from 2023, bases as in the province, residents' premiums of 2026."""

from ...policy import Dated, Group, Region, Source, Text, hookimpl
from ...rules import AllOf, AsOf, Bands, Choice, Flat, Months, Percent, Statement, Unknown, Years

SOURCES = (
    Source(
        "hz-2022-41", kind="official_quoted", title="杭州职工医保缴费规则摘录", doc="杭医保〔2022〕41号", dated="2022-11-09",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/zhejiang.md (https://www.hangzhou.gov.cn/art/2022/11/9/art_1229063383_1827130.html)",
    ),
    Source("hz-bases-2025", kind="public_data", title="杭州社会保险缴费基数和比例（公开代码）", publisher="公开代码库文件 61861980356"),
    Source(
        "manmankan-28188", kind="official_quoted", title="杭州 2026 年度城乡居民医保参保缴费", dated="2025-10-01",
        address="http://bm.manmankan.com/hangzhou/202510/28188.shtml",
    ),
    Source("seed-000", kind="article", title="怎么看自己医保卡里面的余额？", publisher="新社通", dated="2025-04-09"),
    Source(
        "jiusong-6378791", kind="article", title="浙江职工医保缴费年限", address="m.jiusongjiankang.com/health/news/6378791.html",
    ),
    Source(
        "file-63014517933", kind="public_data", title="各市医保缴费年限的公开代码表", address="unnamed public repository, file 63014517933",
    ),
    Source(
        "xiaoshan-2024", kind="official_quoted", title="杭州就业困难人员灵活就业社保补贴（社会保险缴费规则摘录）", dated="2024-06-05",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/zhejiang.md (https://www.xiaoshan.gov.cn/art/2024/6/5/art_1229590061_59100910.html)",
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2025-04-09", checked="2026-11-22",
        rule=AllOf((Months("total", at_least=Years(20)), Months("local", at_least=Years(10)))),
        sources=("file-63014517933", "seed-000", "jiusong-6378791"), ledger=("b1bb23a6", "5b49e54d"), confidence="medium",
        note=Text(
            zh="本市实际缴费 10 年只见于一个没有日期的来源；男女相同",
            en="the 10 years paid in the city stand in one source only, which bears no date; the same for men and women",
        ),
    ),
    Dated(
        part="shortfall:lump_sum", unit="yuan/month", first_seen="2025-04-09", checked="2025-04-09",
        rule=Unknown(zh="退休后可一次性补足到 20 年，标准没有找到", en="the years up to 20 may be paid in one sum after retirement; the price was not found"),
        sources="seed-000", ledger="b1bb23a6", confidence="medium",
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="employee:basic", who="in_service", unit="yuan/month", first_day="2025-01-01", checked="2025-12-31",
        rule=Percent(2, of="contribution_base"),
        sources="hz-bases-2025", ledger="10c9f180", confidence="medium", monotone_in="contribution_base",
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_day="2023-01-01", checked="2026-11-22",
        rule=Percent("9.5", of="contribution_base"),
        sources="hz-2022-41", ledger="a12723b3", confidence="high", monotone_in="contribution_base",
        note=Text(zh="含生育保险 0.6%", en="0.6% for maternity included"),
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2023-01-01", checked="2026-11-22",
        rule=Percent("9.5", of="contribution_base"),
        sources="hz-2022-41", ledger="4a20bfa7", confidence="high", monotone_in="contribution_base",
        note=Text(zh="含生育保险", en="maternity included"),
    ),
    # Students born before 2008 are those who had turned 18 by the end of 2025.
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2026-01-01", last_day="2026-12-31",
        rule=Choice("resident_class", {
            "tier_1": Flat(800),
            "tier_2": Flat(700),
            "student_child": Flat(340),
            "university": AsOf(AsOf(Bands("age", ((18, Flat(100)), (None, Flat(130)))), month_day="12-31"), month_day="01-01"),
        }),
        sources="manmankan-28188", ledger="6b4d9af4", confidence="high",
        note=Text(
            zh="一档、二档和 2008 年以前出生的大学生含长期护理保险 30 元；大学生 2008 年及以后出生的 100 元，以前出生的 130 元",
            en="30 yuan for long-term care included in tiers 1 and 2 and for university students born before 2008; students born from 2008 on pay 100, the others 130",
        ),
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2026-01-01", last_day="2026-12-31",
        rule=Choice("resident_class", {
            "tier_1": Flat(1610),
            "tier_2": Flat(1410),
            "student_child": Flat(750),
            "university": AsOf(AsOf(Bands("age", ((18, Flat(330)), (None, Flat(390)))), month_day="12-31"), month_day="01-01"),
        }),
        sources="manmankan-28188", ledger="6b4d9af4", confidence="high",
        note=Text(
            zh="大学生 2008 年及以后出生的 330 元，以前出生的 390 元",
            en="330 for university students born from 2008 on, 390 for the others",
        ),
    ),
)  # fmt: skip

TERMS = Dated(
    part="subsidy", who="flexible", unit="text", first_day="2023-02-01", checked="2026-11-22",
    rule=Statement(
        zh="就业困难人员灵活就业：养老和医疗保险实缴金额的 50%", en="hard-to-employ persons in flexible employment: 50% of what is paid for pension and medical insurance",
    ),
    sources="xiaoshan-2024", ledger="ae6d414e", confidence="high",
)  # fmt: skip

REGION = Region(
    "330100",
    name_zh="杭州市",
    name_en="Hangzhou",
    sources=SOURCES,
    lifetime_coverage=LIFETIME_COVERAGE,
    contributions=CONTRIBUTIONS,
    groups=Group("resident_class", values=("tier_1", "tier_2", "student_child", "university"), zh="居民类别", en="class of residents"),
    terms=TERMS,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
