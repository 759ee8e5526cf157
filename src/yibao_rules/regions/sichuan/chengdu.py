"""Chengdu (成都), 510100: the higher of own pension and city wage until 2022-12-31, the reform from 2023-01-01.

Lifetime coverage: continuous or cumulative years, by the day of the first insurance.
"""

from ...policy import Dated, Group, ReformDay, Region, Rival, Source, Text, hookimpl
from ...rules import (
    AnyOf,
    AtLeast,
    AtMost,
    Bands,
    Choice,
    Cohorts,
    Continuity,
    Figure,
    Flat,
    Layer,
    Layers,
    Months,
    Percent,
    Period,
    Rate,
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
    Source(
        "kidbbs-1138181", kind="official_quoted", title="成都市建立健全职工基本医疗保险门诊共济保障机制实施细则（待遇摘录）", dated="2023-01-04",
        doc="成都市建立健全职工基本医疗保险门诊共济保障机制实施细则", address="m.kidbbs.com/baike/techan/1138181.html",
    ),
    Source(
        "cgtn-2023-02-20", kind="press", title="What are the impacts to China's medical insurance system reform?", publisher="CGTN", dated="2023-02-20",
        address="https://news.cgtn.com/news/2023-02-20/What-are-the-impacts-to-China-s-medical-insurance-system-reform--1hzR03UPsLC/index.html",
    ),
    Source("jiusong-5498029", kind="article", title="成都职工医保住院起付线", address="https://m.jiusongjiankang.com/health/news/5498029.html"),
    Source("jiusong-6275147", kind="article", title="成都市职工医保住院报销起付线", address="https://www.jiusongjiankang.com/health/news/6275147.html"),
    Source("jiusong-5896469", kind="article", title="成都市居民医保、职工医保 2024 年报销标准", address="https://www.jiusongjiankang.com/health/news/5896469.html"),
    Source(
        "cd-measures-2022", kind="official_quoted", title="什么是起付线？以成都为例", doc="成都市城镇职工医疗保险实施办法", dated="2022-09-21",
        address="http://yunnanlong.com/c/09211KLC2022_2.html",
    ),
    Source("gkjzy-108826", kind="article", title="成都医疗保险报销比例", address="gkjzy.com/news/yiliaobx/108826.html"),
    Source("lawyer-12521544", kind="official_quoted", title="成都医疗保险的报销比例", address="https://mip.64365.com/ask/12521544.aspx"),
    Source(
        "cd4120-2020-12", kind="article", title="医保报销比例（成都一家公立医院）", dated="2020-12-29",
        address="http://www.cd4120.com/4120/service/ybzc/2011/0413/87.html",
    ),
    Source(
        "cd-students-2022", kind="official_quoted", title="成都学生儿童居民医保住院待遇", publisher="本地宝（转载）", dated="2022-09-02",
        address="http://www.qsbxgb.com/live/202292/143902.shtm",
    ),
    Source("cd-newborn", kind="official_quoted", title="成都新生儿医保报销比例", address="http://cd.banzhengshi.com/yb/30651.html"),
)  # fmt: skip

HIGHER = AtLeast(Figure("average_monthly_wage", year="previous"), "pension")

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2022-12-31", last_day="2022-12-31",
        rule=Sum((
            ("percentage", Percent(2, of=HIGHER)),
            ("by_age", Times("age", Percent("0.035", of=HIGHER))),
        )),
        sources="southmoney-387665", ledger="54041fd5", confidence="medium", monotone_in=("age", "pension"), continuous_in="pension",
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
        sources="qebk-2023-02", ledger="9b2ca05f", confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_seen="2023-02-23", checked="2023-02-23",
        rule=Percent("6.9", of="contribution_base"),
        sources="qebk-2023-02", ledger="9b2ca05f", confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="employer:maternity", who="in_service", unit="yuan/month", first_seen="2023-02-23", checked="2023-02-23",
        rule=Percent("0.8", of="contribution_base"),
        sources="qebk-2023-02", ledger="9b2ca05f", confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="employer:large_amount", who="in_service", unit="yuan/month", first_seen="2023-02-23", checked="2023-02-23",
        rule=Percent("0.6", of="contribution_base"),
        sources="qebk-2023-02", ledger="9b2ca05f", confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
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

OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-01-01", checked="2024-12-31",
        rule=Layers(Layer(
            "pooled", start=200,
            shares=Choice("level", {
                "community": Rate(60), "primary": Rate(60), "secondary": Rate(60), "tertiary": Rate(50), "pharmacy": Rate(50),
            }),
            cap=Choice("cover", {"with_account": Flat(2000), "pooled_only": Flat(880)}),
        )),
        sources=("kidbbs-1138181", "jiusong-5896469"), ledger="2f175b7e", confidence="high",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-01-01", checked="2024-12-31",
        rule=Layers(Layer(
            "pooled", start=150,
            shares=Choice("level", {
                "community": Rate(70), "primary": Rate(70), "secondary": Rate(70), "tertiary": Rate(60), "pharmacy": Rate(60),
            }),
            cap=Choice("cover", {"with_account": Flat(2500), "pooled_only": Flat(1100)}),
        )),
        sources=("kidbbs-1138181", "cgtn-2023-02-20", "jiusong-5896469"), ledger=("5c8c12e8", "be1c1d76"), confidence="high",
    ),
)  # fmt: skip

BY_LEVEL = Choice("level", {"community": Rate(95), "primary": Rate(92), "secondary": Rate(90), "tertiary": Rate(85)})

OLDER = Bands("age", (
    (50, Rate(0)), (60, Rate(2)), (70, Rate(4)), (80, Rate(6)), (90, Rate(8)), (None, Rate(10)),
))  # fmt: skip

WITH_AGE = Bands("age", (
    (100, AtMost(Rate(100), Sum((("by_level", BY_LEVEL), ("by_age", OLDER))))),
    (None, Rate(100)),
))  # fmt: skip

EMPLOYEE_CAP = Unknown(zh="职工统筹基金的年度最高支付限额没有找到", en="the pool's yearly cap for employees was not found")

INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_seen="2011-04-13", last_day="2022-09-20",
        rule=Layers(Layer(
            "pooled", start=Unknown(zh="这一时期的起付标准没有来源", en="no source for the deductible of these years"),
            per=Period("stay"), shares=WITH_AGE, cap=EMPLOYEE_CAP,
        )),
        sources=("gkjzy-108826", "lawyer-12521544", "cd4120-2020-12"), ledger="ea628938", confidence="high",
        note=Text(
            zh="按年龄增加，退休不另加；医院网页 2011 年建立，2020-12-29 仍是这些比例",
            en="additions go by age, not by retirement; the hospital's page is of 2011 and still said so on 2020-12-29",
        ),
    ),
    Dated(
        who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_seen="2022-09-21", checked="2024-12-31",
        rule=Layers(Layer(
            "pooled",
            start=Bands("stay", (
                (2, Choice("level", {"community": Flat(160), "primary": Flat(200), "secondary": Flat(400), "tertiary": Flat(800)})),
                (None, Unknown(
                    zh="第二次及以后住院的起付标准来源互相矛盾（每次减 100 元，或减半）",
                    en="sources contradict each other on later stays (100 less each time, or half)",
                )),
            )),
            per=Period("stay"), shares=WITH_AGE, cap=EMPLOYEE_CAP,
        )),
        sources=("cd-measures-2022", "lawyer-12521544", "cd4120-2020-12", "gkjzy-108826", "jiusong-5498029", "jiusong-6275147", "jiusong-5896469"),
        ledger=("6b199398", "ea628938"), confidence="medium",
        note=Text(
            zh="年满 100 周岁为 100%；起付标准按每次住院，来源称退休人员各减 100 元的未采用",
            en="100% from the age of 100; the deductible is per stay; a claim that retirees pay 100 less was not taken",
        ),
    ),
    Dated(
        who="resident", unit="bill", first_seen="2022-09-02", checked="2024-12-31",
        rule=Layers(Layer(
            "pooled",
            start=Choice("level", {"community": Flat(100), "primary": Flat(100), "secondary": Flat(200), "tertiary": Flat(500)}),
            per=Period("stay"),
            shares=Choice("resident_class", {
                "tier_high": Choice("level", {"community": Rate(95), "primary": Rate(87), "secondary": Rate(82), "tertiary": Rate(68)}),
                "tier_low": Choice("level", {"community": Rate(95), "primary": Rate(85), "secondary": Rate(75), "tertiary": Rate(53)}),
                "student_child": Choice("level", {"community": Rate(95), "primary": Rate(85), "secondary": Rate(75), "tertiary": Rate(60)}),
                "university": Choice("level", {"community": Rate(95), "primary": Rate(85), "secondary": Rate(75), "tertiary": Rate(60)}),
            }),
            cap=Unknown(zh="居民的年度最高支付限额没有找到", en="the yearly cap for residents was not found"),
        )),
        sources=("cd-students-2022", "cd-newborn", "cd4120-2020-12", "jiusong-5896469"), ledger="d7b00caa", confidence="high",
        note=Text(
            zh="比例 2011 年、2020 年已见；起付标准按每次住院；未成年与大学生同档",
            en="the shares were seen in 2011 and 2020 already; the deductible is per stay; students and children are one class",
        ),
    ),
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
        Group("cover", values=("with_account", "pooled_only"), default="with_account", zh="参保方式", en="kind of cover"),
        Group("resident_class", values=("tier_low", "tier_high", "student_child", "university"), zh="居民类别", en="class of residents"),
    ),
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    figures=FIGURES,
    reform_day=ReformDay("2023-01-01", sources="southmoney-387665", ledger="a86dc155"),
    entitlement=ENTITLEMENT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
