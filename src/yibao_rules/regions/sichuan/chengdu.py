"""Chengdu (成都), 510100: the higher of own pension and city wage until 2022-12-31, the reform from 2023-01-01.

Lifetime coverage: continuous or cumulative years, by the day of the first insurance.
"""

from ...policy import Dated, Group, ReformDay, Region, Rival, Source, Text, hookimpl
from ...rules import (
    AnyOf,
    AtLeast,
    Choice,
    Cohorts,
    Continuity,
    Figure,
    Flat,
    Months,
    Percent,
    Statement,
    Sum,
    Times,
    Unknown,
    Years,
)

SOURCES = (
    Source(
        "southmoney-387665", kind="article", title="四川退休人员医保返钱标准调整2023年：养老金2000元和8000元，返钱一样吗？",
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
    Source(
        "qebk-2023-02", kind="article", title="成都医保一个月交多少钱？成都医保缴费档次表2022", dated="2023-02-23",
        address="http://m.qebk.com/techan/380c69af0ae8facfe5226489ccb7e5c6.html",
    ),
    Source("ljsggw-132136", kind="article", title="成都灵活就业人员医保缴费标准", address="http://m.ljsggw.cn/techan/132136.html"),
    Source("seed-004", kind="article", title="医保多少进入个人账户怎么查", publisher="健康新闻", dated="2025-03-15"),
    Source("jiusong-4552441", kind="article", title="成都灵活就业医保缴费（2024 年 7 月起）", address="https://m.jiusongjiankang.com/health/news/4552441.html"),
    Source("jiusong-5755053", kind="article", title="成都市职工医保缴费标准（2024 年）", address="https://m.jiusongjiankang.com/health/news/5755053.html"),
    Source("salary-calculator", kind="public_data", title="四川社会保险缴费基数（公开代码）", address="jiabin-xu/salary-calculator"),
    Source(
        "cd-notice-2025", kind="official_quoted", title="成都市医疗保障局等 关于2025年度职工医疗保险缴费有关问题的通知", dated="2025-10-10",
        address="https://www.maigoo.com/news/633982.html",
    ),
    Source(
        "cd-residents-2023", kind="official_quoted", title="2023年成都市城乡居民医疗保险筹资标准",
        address="https://m.shebao.southmoney.com/yiliao/yibaozhishi/202209/338811.html",
    ),
    Source(
        "cd-residents-2025", kind="official_quoted", title="2025年成都学生儿童居民医保缴费标准是多少", publisher="本地宝（转载）", dated="2024-09-20",
        address="http://www.qsbxgb.com/edu/2024920/189429.shtm",
    ),
    Source("hzbdd-420933", kind="article", title="成都2025城镇居民医保多少钱", dated="2025-04-27", address="https://www.hzbdd.com/420933"),
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
            zh="2023 年 2 月的文章所述旧办法，实行到改革前一天；每周岁 0.035% 从几岁起算没有写明，这里按全部周岁",
            en="the old rule as told in February 2023; it held until the day before the reform. From which age the 0.035% a year counts is not told: all years are taken",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2023-02-01",
        rule=Percent("2.8", of=Figure("average_pension", year=2022)),
        sources="southmoney-387665", ledger="a86dc155", confidence="medium",
        note=Text(
            zh="2022 年平均养老金公布前暂按 2021 年的划入，公布后补足；省的框架为 2% 左右",
            en="until the average of 2022 was published that of 2021 served, then the difference was paid; the province's frame is about 2%",
        ),
    ),
    Dated(
        part="deduction:long_term_care", who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2023-02-01",
        rule=Unknown(
            zh="划入时扣缴长期护理保险费 0.3%，以什么为基数没有写明",
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
                reason=Text(zh="这是全国的一般说法，不是成都的", en="this is the national figure, not Chengdu's"),
            ),
            Rival(
                Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
                sources="jiusong-6177425", ledger="3b22e74d", confidence="low", state="refuted",
                reason=Text(zh="这是省里征求意见稿的目标", en="this is what the province's draft aims at"),
            ),
        ),
        note=Text(zh="男女相同；中断超过 4 个月才算不连续", en="the same for men and women; only a gap of more than 4 months breaks the continuity"),
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="base_floor", who="in_service", unit="yuan/month", first_day="2024-07-01", last_day="2025-09-30",
        rule=Flat(4511), sources=("jiusong-5755053", "salary-calculator"), ledger="6344a340", confidence="medium",
        note=Text(zh="90,220 ÷ 12 × 60% = 4,511", en="90,220 ÷ 12 × 60% = 4,511"),
    ),
    Dated(
        part="base_cap", who="in_service", unit="yuan/month", first_day="2024-07-01", last_day="2025-09-30",
        rule=Flat(22555), sources=("jiusong-5755053", "salary-calculator"), ledger="6344a340", confidence="medium",
    ),
    Dated(
        part="base_floor", who="in_service", unit="yuan/month", first_day="2025-10-01", checked="2026-11-22",
        rule=Flat(4588), sources="cd-notice-2025", ledger="4f62fcb8", confidence="high",
        note=Text(zh="7,646 元的 60%", en="60% of 7,646"),
    ),
    Dated(
        part="base_cap", who="in_service", unit="yuan/month", first_day="2025-10-01", checked="2026-11-22",
        rule=Flat(22938), sources="cd-notice-2025", ledger="4f62fcb8", confidence="high",
        note=Text(zh="7,646 元的 300%", en="300% of 7,646"),
    ),
    Dated(
        part="employee:basic", who="in_service", unit="yuan/month", first_seen="2023-02-23", checked="2023-02-23",
        rule=Percent(2, of="contribution_base"),
        sources="qebk-2023-02", ledger="9b2ca05f", confidence="medium", monotone_in="contribution_base",
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_seen="2023-02-23", checked="2023-02-23",
        rule=Percent("6.9", of="contribution_base"),
        sources="qebk-2023-02", ledger="9b2ca05f", confidence="medium", monotone_in="contribution_base",
    ),
    Dated(
        part="employer:maternity", who="in_service", unit="yuan/month", first_seen="2023-02-23", checked="2023-02-23",
        rule=Percent("0.8", of="contribution_base"),
        sources="qebk-2023-02", ledger="9b2ca05f", confidence="medium", monotone_in="contribution_base",
    ),
    Dated(
        part="employer:large_amount", who="in_service", unit="yuan/month", first_seen="2023-02-23", checked="2023-02-23",
        rule=Percent("0.6", of="contribution_base"),
        sources="qebk-2023-02", ledger="9b2ca05f", confidence="medium", monotone_in="contribution_base",
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2022-07-01", last_day="2023-06-30",
        rule=Choice("cover", {"with_account": Flat("515.66"), "pooled_only": Flat("271.40")}),
        sources=("ljsggw-132136", "qebk-2023-02"), ledger=("fc273354", "9f837d49"), confidence="high",
        note=Text(
            zh="5,428 × 9.5% = 515.66（含大额互助）,6,785 × 4% = 271.40", en="5,428 × 9.5% = 515.66 (large-amount aid included), 6,785 × 4% = 271.40",
        ),
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2023-07-01", last_day="2024-06-30",
        rule=Choice("cover", {
            "with_account": Percent("9.5", of=Flat(5661)),
            "pooled_only": Unknown(zh="单建统筹这一年的基数没有来源", en="no source for this year's base of pooling only"),
        }),
        sources=("seed-004", "qebk-2023-02", "jiusong-4552441"), ledger=("8bedb580", "9b2ca05f"), confidence="medium",
        note=Text(
            zh="基数 5,661 元有来源；9.5% 是前后两个年度的费率，文章只说 9% 至 10%",
            en="the base of 5,661 has a source; 9.5% is the rate of the years before and after, the article says 9 to 10%",
        ),
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2024-07-01", last_day="2025-09-30",
        rule=Choice("cover", {
            "with_account": Flat("571.42"),
            "pooled_only": Unknown(zh="单建统筹这一年的基数没有来源", en="no source for this year's base of pooling only"),
        }),
        sources="jiusong-4552441", ledger="ee81fb02", confidence="medium",
        note=Text(
            zh="6,015 × 9.5% = 571.425，来源作 571.42，舍入方式不明", en="6,015 × 9.5% = 571.425, told as 571.42; how it is rounded is not clear",
        ),
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2025-10-01", checked="2026-11-22",
        rule=Choice("cover", {
            "with_account": Unknown(
                zh="基数 6,117 元（7,646 元的 80%），含生育保险和大额互助；新的费率没有来源",
                en="on a base of 6,117 (80% of 7,646), maternity and large-amount aid included; no source for the new rate",
            ),
            "pooled_only": Unknown(zh="基数 7,646 元；费率没有来源", en="on a base of 7,646; no source for the rate"),
        }),
        sources="cd-notice-2025", ledger=("412f40ef", "8cd01df7"), confidence="high",
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2023-01-01", last_day="2023-12-31",
        rule=Choice("resident_class", {"tier_low": Flat(350), "tier_high": Flat(460), "student_child": Flat(340), "university": Flat(340)}),
        sources="cd-residents-2023", ledger="b2424d06", confidence="high",
        note=Text(
            zh="公布的 375、485、350 元含长期护理保险 25、25、10 元，这里分列；五城区和高新区按高档",
            en="published as 375, 485 and 350 with 25, 25 and 10 for long-term care in them, told apart here; the five inner districts and the high-tech zone take the high tier",
        ),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2024-01-01", last_day="2024-12-31",
        rule=Choice("resident_class", {"tier_low": Flat(380), "tier_high": Flat(490), "student_child": Flat(380), "university": Flat(380)}),
        sources="cd-residents-2025", ledger="ec619115", confidence="high",
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2025-01-01", last_day="2025-12-31",
        rule=Choice("resident_class", {"tier_low": Flat(400), "tier_high": Flat(520), "student_child": Flat(400), "university": Flat(400)}),
        sources=("cd-residents-2025", "hzbdd-420933"), ledger="39089ee3", confidence="high",
    ),
    Dated(
        part="own:long_term_care", who="resident", unit="yuan/year", first_day="2023-01-01", last_day="2023-12-31",
        rule=Choice("resident_class", {"tier_low": Flat(25), "tier_high": Flat(25), "student_child": Flat(10), "university": Flat(10)}),
        sources="cd-residents-2023", ledger="b2424d06", confidence="high",
    ),
    Dated(
        part="own:long_term_care", who="resident", unit="yuan/year", first_day="2024-01-01", last_day="2024-12-31",
        rule=Choice("resident_class", {
            "tier_low": Flat(25),
            "tier_high": Flat(25),
            "student_child": Unknown(zh="学生儿童 2024 年的长期护理保险没有来源", en="no source for students and children in 2024"),
            "university": Unknown(zh="大学生 2024 年的长期护理保险没有来源", en="no source for students in 2024"),
        }),
        sources="cd-residents-2025", ledger="ec619115", confidence="high",
        note=Text(zh="与居民医保合并征收", en="collected together with the basic premium"),
    ),
    Dated(
        part="own:long_term_care", who="resident", unit="yuan/year", first_day="2025-01-01", last_day="2025-12-31",
        rule=Choice("resident_class", {"tier_low": Flat(25), "tier_high": Flat(25), "student_child": Flat(0), "university": Flat(0)}),
        sources="cd-residents-2025", ledger="39089ee3", confidence="high",
        note=Text(zh="与居民医保合并征收；学生儿童个人不缴费", en="collected together with the basic premium; students and children pay nothing"),
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2024-01-01", last_day="2024-12-31",
        rule=Flat(680), sources="cd-residents-2025", ledger="ec619115", confidence="high",
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2025-01-01", last_day="2025-12-31",
        rule=Flat(710), sources=("cd-residents-2025", "hzbdd-420933"), ledger="39089ee3", confidence="high",
    ),
    Dated(
        part="statement:supplement", who="resident", unit="text", first_day="2023-01-01", last_day="2023-12-31",
        rule=Statement(zh="大病医疗互助补充保险另缴 357 元一年，不计入上面的个人缴费", en="the supplementary insurance costs 357 a year on top; it is not in the premium above"),
        sources="cd-residents-2023", ledger="b2424d06", confidence="high",
    ),
    Dated(
        part="statement:supplement", who="resident", unit="text", first_day="2025-01-01", last_day="2025-12-31",
        rule=Statement(
            zh="大病医疗互助补充保险自愿参加：成年人 433 元一年（费率 0.6%），不计入上面的个人缴费",
            en="the supplementary insurance is voluntary: 433 a year for adults (rate 0.6%); it is not in the premium above",
        ),
        sources=("cd-residents-2025", "hzbdd-420933"), ledger="39089ee3", confidence="high",
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

ENTITLEMENT = Dated(
    part="continuity", unit="months", first_seen="2026-11-22", checked="2026-11-22",
    rule=Continuity(4),
    sources="jiusong-6125391", ledger="e8645d45", confidence="medium",
    note=Text(zh="中断 4 个月后不再连续", en="continuity is lost after 4 months"),
)  # fmt: skip

REGION = Region(
    "510100",
    name_zh="成都市",
    name_en="Chengdu",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    lifetime_coverage=LIFETIME_COVERAGE,
    contributions=CONTRIBUTIONS,
    groups=(
        Group("cover", values=("with_account", "pooled_only"), zh="参保方式", en="kind of cover"),
        Group("resident_class", values=("tier_low", "tier_high", "student_child", "university"), zh="居民类别", en="class of residents"),
    ),
    figures=FIGURES,
    reform_day=ReformDay("2023-01-01", sources="southmoney-387665", ledger="a86dc155"),
    entitlement=ENTITLEMENT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
