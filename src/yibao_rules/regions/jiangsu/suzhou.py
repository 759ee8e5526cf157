"""Suzhou (苏州), 320500: retirees get a yearly sum, posted at once until 2024 and in twelfths since 2025-01-01; bills since 2023."""

from ...policy import Dated, Group, Region, Rival, Source, Text, hookimpl
from ...rules import (
    AllOf,
    AtLeast,
    Bands,
    Choice,
    Figure,
    Flat,
    Layer,
    Layers,
    Months,
    Percent,
    Period,
    Posting,
    Rate,
    Shares,
    Statement,
    Sublimit,
    Table,
    Unknown,
    Years,
)

SOURCES = (
    Source(
        "js-gov-90838", kind="official", title="苏州长期护理保险缴费标准", publisher="江苏省人民政府网", dated="2023-03-13",
        address="https://www.js.gov.cn/art/2023/3/13/art_90838_5095.html",
    ),
    Source(
        "sz-answer-2025", kind="official_quoted", title="苏州市医疗保障局答复：退休人员个人账户按月划入", publisher="苏州市医疗保障局",
        dated="2025-02-10", address="http://www.hzjcolor.com/szsrmzf/rdwd4/202502/1236b53858194f09ac371c99124566f2.shtml",
    ),
    Source(
        "zjyhzs-26619", kind="article", title="苏州市区退休人员医保个人账户 2013、2014 年度标准（2014 年新闻）",
        address="http://zjyhzs.com/yyzx/26619.html",
    ),
    Source(
        "kang5-359100", kind="article", title="连云港退休人员医保怎么返还的", dated="2016-12-06",
        address="https://mip.kang5.net/2016/12/06/359100.html",
    ),
    Source(
        "zgjsgccyw-35559", kind="article", title="江苏省退休人员医保个人账户划入办法",
        address="https://zgjsgccyw.cn/news/35559.html",
    ),
    Source(
        "weishizb-686934", kind="article", title="江苏省退休人员医保个人账户划入办法",
        address="http://www.weishizb.com.cn/news/686934.html",
    ),
    Source("seed-002", kind="article", title="退休后医保卡每月返钱如何查询", publisher="健康新闻", dated="2025-04-16"),
    Source(
        "110ask-2020", kind="official_quoted", title="苏州市社会基本医疗保险管理办法 第四十一条", doc="苏州市社会基本医疗保险管理办法",
        address="https://m.110ask.com/tuwen/11625711833831557693.html", dated="2020-06-01",
    ),
    Source("jiusong-4653097", kind="article", title="2025年苏州职工医保门诊统筹报销比例", address="https://m.jiusongjiankang.com/health/news/4653097.html"),
    Source("jiusong-6479023", kind="article", title="2024年苏州市城镇职工医保报销比例", address="https://m.jiusongjiankang.com/health/news/6479023.html"),
    Source("jiusong-4972666", kind="article", title="苏州职工医保门诊统筹", address="https://www.jiusongjiankang.com/health/news/4972666.html"),
    Source("jiusong-4557818", kind="article", title="江苏职工医保门诊统筹额度", address="https://m.jiusongjiankang.com/health/news/4557818.html"),
    Source("shebaomi-231441", kind="article", title="苏州职工医保的起付标准", address="https://www.shebaomi.com/wen/zhishi-231441.html"),
    Source("jiusong-5748858", kind="article", title="苏州医保住院起付标准", address="https://m.jiusongjiankang.com/health/news/5748858.html"),
    Source("jiusong-5883392", kind="article", title="苏州职工医保住院报销政策", address="https://m.jiusongjiankang.com/health/news/5883392.html"),
    Source("jiusong-4689573", kind="article", title="苏州住院报销的详细说明（2025 年）", address="https://m.jiusongjiankang.com/health/news/4689573.html"),
    Source("jiusong-6684315", kind="article", title="苏州医保住院可以报销多少", address="https://m.jiusongjiankang.com/health/news/6684315.html"),
    Source(
        "sz-children-2024", kind="official_quoted", title="居民医保住院待遇", publisher="苏州大学附属儿童医院", dated="2024-06-18",
        address="http://nantong.lettucemisspell.cn/yi-bao-zheng-ce/4891.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/year", first_seen="2013-12-31", last_day="2014-03-31",
        rule=Choice("old_worker", {"pre_1949": Flat(1500)}, otherwise=Bands("age", ((70, Flat(1050)), (None, Flat(1250))))),
        sources="zjyhzs-26619", ledger="8cb272e0", confidence="medium", monotone_in="age",
        note=Text(
            zh="市区（姑苏、高新、吴中、相城）2013 年度的标准；年度的首日没有写明，2013 年底肯定在用",
            en="the standard of 2013 for the city proper (Gusu, Gaoxin, Wuzhong, Xiangcheng); the first day of that year is not said, at the end of 2013 it held",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/year", first_day="2014-04-01", last_day="2022-12-31",
        rule=Unknown(
            zh="来源不一致：一说按年定额，每年增加 50 元；一说按本人养老金的 5% 并有保底",
            en="sources differ: a yearly sum raised by 50 each year, or 5% of the own pension with a minimum",
        ),
        sources=("zjyhzs-26619", "kang5-359100"), ledger=("99a0829f", "88a79dfb"), confidence="low",
        rivals=(
            Rival(
                Choice("old_worker", {"pre_1949": Flat(1550)}, otherwise=Bands("age", ((70, Flat(1100)), (None, Flat(1300))))),
                sources="zjyhzs-26619", ledger="99a0829f", confidence="low",
                reason=Text(
                    zh="2014 年 4 月至 2015 年 3 月的方案，当时尚未定案", en="the plan for April 2014 to March 2015, not yet decided then",
                ),
            ),
            Rival(
                AtLeast(Unknown(zh="保底数额没有找到", en="the minimum was not found"), Percent(5, of="pension")),
                sources="kang5-359100", ledger="88a79dfb", confidence="medium",
                reason=Text(
                    zh="2016 年的全省列表；与市区的年度定额不符，或只适用于部分县市",
                    en="a list of the province of 2016; it does not fit the yearly sums of the city proper, or holds in part of the city only",
                ),
            ),
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", last_day="2023-12-31",
        rule=Unknown(
            zh="2023 年过渡，仍按本人 2022 年的数额划入；该数额不能由现有资料算出",
            en="2023 is a year of transition: each retiree keeps the own amount of 2022, which cannot be computed from what is asked here",
        ),
        sources=("zgjsgccyw-35559", "weishizb-686934"), ledger="db18d6c0", confidence="medium",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/year", first_seen="2024-01-01", last_day="2024-12-31",
        rule=Flat(1400),
        sources="seed-002", ledger="b2f113ed", confidence="medium",
        note=Text(
            zh="按年划入，到 2024-12-31 为止，至少实行了一年；来源没有按年龄区分（2013 年度曾以 70 岁为界）",
            en="a yearly sum that ended on 2024-12-31 held for a year at least; the source does not split by age, as 2013 did at 70",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/year", first_day="2025-01-01", checked="2025-04-16",
        rule=Flat(1400),
        sources=("sz-answer-2025", "seed-002"), ledger=("7035517e", "b2f113ed"), confidence="medium",
        note=Text(
            zh="市局：改为按月划入，全年总额不变；是否即全省的 2022 年平均养老金的 2.5%，没有写明",
            en="the bureau: posted monthly from now on, the yearly total unchanged; whether it is the province's 2.5% of the average pension of 2022 is not said",
        ),
    ),
    Dated(
        part="deduction:long_term_care", who=("in_service", "retired", "flexible_retired"), unit="yuan/month",
        first_day="2023-01-01", checked="2023-03-13",
        rule=Flat(2),
        sources="js-gov-90838", ledger="e998eb25", confidence="high",
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2020-06-01", checked="2020-06-01",
        rule=AllOf((
            Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
            Months("local", at_least=Years(10)),
        )),
        sources="110ask-2020", ledger="fa44537e", confidence="medium",
        note=Text(
            zh="本市实际缴费 10 年只对外地转入的人要求；一直在本市参保的，本地月数即实际缴费月数。答复律师的首句写 25/20 年，所引条文为 30/25 年，以条文为准",
            en="the 10 years paid in the city are asked only of those who moved in; for whoever was always insured here the local months are the paid ones. The lawyer's own first line says 25 and 20 years, the article that he quotes 30 and 25: the article is taken",
        ),
    ),
    Dated(
        part="shortfall:lump_sum", unit="yuan/month", first_seen="2020-06-01", checked="2020-06-01",
        rule=Percent(6, of=Figure("average_monthly_wage", year="previous")),
        sources="110ask-2020", ledger="fa44537e", confidence="medium",
        note=Text(
            zh="上年度全市职工年平均工资 × 6% × 不足年数，职工和用人单位一次性缴纳，全部计入统筹基金",
            en="6% of the city's average yearly wage of the year before for each missing year, paid at once by member and employer, all into the pool",
        ),
    ),
)  # fmt: skip

CLASS_C = Sublimit("pharmacy", cap=Table({"2023-01-01": Flat(3000), "2024-06-01": Flat(2000)}))
CLASS_C_NOTE = Text(
    zh="定点药店和 C 级门诊类机构合计全年最高 3,000 元，2024-06-01 起 2,000 元；C 级机构不在级别之列",
    en="pharmacies and outpatient institutions of class C together at most 3,000 a year, from 2024-06-01 on 2,000; class C is no level here",
)
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-01-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=600,
            shares=Choice("level", {"community": Rate(80), "primary": Rate(80), "secondary": Rate(75), "tertiary": Rate(60), "pharmacy": Rate(60)}),
            cap=13000, sublimit=CLASS_C,
        )),
        sources=("jiusong-4653097", "jiusong-6479023", "jiusong-4972666", "jiusong-4557818", "shebaomi-231441"),
        ledger="a2bade25", confidence="medium", note=CLASS_C_NOTE,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-01-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=400,
            shares=Choice("level", {"community": Rate(90), "primary": Rate(90), "secondary": Rate(85), "tertiary": Rate(70), "pharmacy": Rate(70)}),
            cap=13000, sublimit=CLASS_C,
        )),
        sources=("jiusong-4653097", "jiusong-6479023", "jiusong-4972666", "jiusong-4557818"),
        ledger="6baac721", confidence="medium", note=CLASS_C_NOTE,
    ),
)  # fmt: skip

STAYS_IN_SERVICE = Choice("level", {
    "community": Bands("stay", ((2, Flat(300)), (3, Flat(150)), (None, Flat(100)))),
    "primary": Bands("stay", ((2, Flat(300)), (3, Flat(150)), (None, Flat(100)))),
    "secondary": Bands("stay", ((2, Flat(600)), (3, Flat(300)), (None, Flat(100)))),
    "tertiary": Bands("stay", ((2, Flat(800)), (3, Flat(400)), (None, Flat(100)))),
})
STAYS_RETIRED = Choice("level", {
    "community": Bands("stay", ((2, Flat(200)), (3, Flat(100)), (None, Flat(100)))),
    "primary": Bands("stay", ((2, Flat(200)), (3, Flat(100)), (None, Flat(100)))),
    "secondary": Bands("stay", ((2, Flat(400)), (3, Flat(200)), (None, Flat(100)))),
    "tertiary": Bands("stay", ((2, Flat(600)), (3, Flat(300)), (None, Flat(100)))),
})
STAY_NOTE = Text(
    zh="起付线按次，各段按年度累计费用划分；连续住院每 180 天作一次结算。4 万元以上有网页按 10 万、20 万、35 万元分段为 75% 至 90%，那是居民医保的",
    en="the deductible is one of the stay, the bands run over the year's expense. A long stay is settled every 180 days. Pages with bands at 100,000, 200,000 and 350,000 of 75 to 90% mistake the residents' for the employees'",
)
STAY_SOURCES = ("jiusong-4689573", "jiusong-5883392", "jiusong-5748858", "jiusong-6684315", "shebaomi-231441")
INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2025-12-31", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", per=Period("stay", days=180), start=STAYS_IN_SERVICE, shares=Shares(((40000, Rate(90)), (None, Rate(95))), of_year=True), cap=350000,
        )),
        sources=STAY_SOURCES, ledger="6fcdc06c", confidence="medium", note=STAY_NOTE,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2025-12-31", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", per=Period("stay", days=180), start=STAYS_RETIRED, shares=Rate(95), cap=350000,
        )),
        sources=STAY_SOURCES, ledger="6fcdc06c", confidence="medium", note=STAY_NOTE,
    ),
    Dated(
        who="resident", unit="bill", first_seen="2024-06-18", checked="2024-06-18",
        rule=Layers(Layer(
            "pooled", per=Period("stay"),
            start=Choice("resident_class", {
                "student_child": Bands("stay", ((2, Flat(500)), (3, Flat(250)), (None, Flat(100)))),
                "university": Bands("stay", ((2, Flat(500)), (3, Flat(250)), (None, Flat(100)))),
            }),
            shares=Shares(((40000, Rate(75)), (100000, Rate(80)), (200000, Rate(85)), (None, Rate(90))), of_year=True), limit=350000,
        )),
        sources="sz-children-2024", confidence="high",
        note=Text(
            zh="只列学生少儿和大学生；起付线按次，各段和 35 万元的封顶线按年度累计费用",
            en="for students and children only; the deductible is one of the stay, the bands and the end at 350,000 are of the year's expense",
        ),
    ),
)  # fmt: skip

LARGE_AMOUNT = Dated(
    part="above_cap", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_seen="2025-12-31", checked="2026-11-22",
    rule=Layers(Layer("large_amount", shares=Rate(95)), kinds="inpatient"),
    sources="jiusong-5883392", confidence="medium",
    note=Text(zh="统筹基金 35 万元以上由大额医疗费用社会共济基金支付", en="above the pool's 350,000 the city's large-amount fund pays"),
)

POSTING = (
    Dated(
        who=("retired", "flexible_retired"), unit="text", first_seen="2024-01-01", last_day="2024-12-31",
        rule=Posting("year"),
        sources=("sz-answer-2025", "seed-002"), ledger=("3ea84420", "0be3b7cd"), confidence="high",
        note=Text(zh="每年年初一次划入，具体日期没有写明", en="once a year at its start; the day is not said"),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="text", first_day="2025-01-01", checked="2025-02-10",
        rule=Posting("month", day=1),
        sources="sz-answer-2025", ledger="7035517e", confidence="high",
        rivals=Rival(
            Statement(zh="每年年初一次划入", en="once a year at its start"), sources="seed-002", ledger="0be3b7cd", confidence="medium", state="refuted",
            reason=Text(
                zh="市局 2025-02-10 答复：2025 年起按月划入；年初一次是 2024 年底以前的做法",
                en="the bureau's answer of 2025-02-10: monthly since 2025; once at the start of the year was the way until the end of 2024",
            ),
        ),
        note=Text(
            zh="每月划入全年数额的十二分之一；1 日遇节假日提前，2025 年 2 月的在 1 月 26 日到账。首次按月是 1 月还是 2 月没有写明",
            en="a twelfth of the yearly sum; earlier when the 1st is a holiday: that of February 2025 came on 26 January. Whether January or February 2025 was the first is not said",
        ),
    ),
)  # fmt: skip

FIGURES = (
    Dated(
        part="average_monthly_wage:2025", unit="yuan/month",
        rule=Unknown(zh="苏州 2025 年职工平均工资没有找到", en="Suzhou's average wage of 2025 was not found"),
        sources="110ask-2020", ledger="fa44537e", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "320500",
    name_zh="苏州市",
    name_en="Suzhou",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    posting=POSTING,
    lifetime_coverage=LIFETIME_COVERAGE,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
    figures=FIGURES,
    groups=(
        Group("old_worker", values="pre_1949", zh="建国前参加工作的老工人", en="workers from before October 1949"),
        Group("resident_class", values=("student_child", "university", "elderly", "working_age"), zh="居民类别", en="class of residents"),
    ),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
