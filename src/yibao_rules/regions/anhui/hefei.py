"""Hefei (合肥), 340100: 合政办〔2021〕21号 and 合医保发〔2023〕15号 on employees' bills; residents, with university students apart."""

from ...policy import Dated, Group, Region, Source, Text, hookimpl
from ...rules import Bands, Choice, Flat, Layer, Layers, Percent, Period, Rate, Shares, Statement, Unknown

SOURCES = (
    Source(
        "hfut-guide", kind="official_quoted", title="合肥工业大学 2025 参保通知（学生指南转述）", doc="合肥工业大学 2025 参保通知",
        address="Survive-HFUT/survive-hfut.github.io:docs/life/medical_treatment/medical_insurance.md@1dec9d92",
    ),
    Source(
        "jiusong-6334708", kind="article", title="安徽城乡居民医保缴费标准",
        address="https://m.jiusongjiankang.com/health/news/6334708.html",
    ),
    Source(
        "chinadaily-2024-08-26", kind="article", title="2024 年城乡居民医保筹资标准（英文报道）", publisher="China Daily",
        address="WS66cc39e0a31060630b924fe0", dated="2024-08-26",
    ),
    Source(
        "hf-answer-2023", kind="official_quoted", title="合肥市医保局答复：职工普通门诊待遇", dated="2023-10-30",
        doc="合政办〔2021〕21号；合医保发〔2023〕15号", address="http://iotzhijia.cn/anhui/20231030/91858.html",
    ),
    Source(
        "kidbbs-1359126", kind="official_quoted", title="合肥职工医保住院报销比例是多少？", doc="合政办〔2021〕21号",
        address="http://m.kidbbs.com/baike/techan/1359126.html",
    ),
    Source(
        "ceihk-24893", kind="article", title="2023年合肥职工医保住院、大病待遇", publisher="社保网", dated="2023-09-09",
        address="http://www.ceihk.net/shenghuo/2023-09-09/24893.html",
    ),
    Source(
        "slyy-2020", kind="article", title="2020年各种医疗保险住院门槛费、报销比例、封顶线一览表", publisher="安徽省立医院", dated="2020-07-08",
        address="https://ahslyy.com/cn/xxgkybfw/info_3313.aspx?itemid=95024",
    ),
    Source(
        "junzai-93004", kind="article", title="合肥大病保险报销比例", publisher="君在安徽", dated="2024-04-21",
        address="http://www.screenprotectors.com.cn/anhui/20240421/93004.html",
    ),
    Source(
        "jiusong-4538149", kind="article", title="2024年合肥市职工医保住院报销比例", address="https://m.jiusongjiankang.com/health/news/4538149.html",
    ),
    Source(
        "jiusong-5669688", kind="article", title="合肥城乡居民医保报销范围及政策", address="https://m.jiusongjiankang.com/health/news/5669688.html",
    ),
    Source(
        "jiusong-4635080", kind="article", title="合肥市医保报销标准", address="https://m.jiusongjiankang.com/health/news/4635080.html",
    ),
    Source(
        "hzbdd-347543", kind="article", title="安徽城乡居民医保缴费标准（与 jiusong-6334708 同文）", address="https://www.hzbdd.com/bk/jkzx/347543.html",
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_seen="2024-01-01", last_day="2024-12-31",
        rule=Choice(
            "resident_class",
            {"university": Unknown(zh="合肥大学生 2024 年度的标准没有找到", en="what university students in Hefei paid for 2024 was not found")},
            otherwise=Flat(380),
        ),
        sources=("jiusong-6334708", "chinadaily-2024-08-26"), ledger=("5f25d0f4", "0f00a44e"), confidence="medium",
        note=Text(zh="全省的标准", en="the province's price"),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_seen="2025-01-01", last_day="2025-12-31",
        rule=Choice(
            "resident_class",
            {"university": Unknown(zh="合肥大学生 2025 年度的标准没有找到", en="what university students in Hefei paid for 2025 was not found")},
            otherwise=Flat(400),
        ),
        sources=("jiusong-6334708", "chinadaily-2024-08-26"), ledger=("5f25d0f4", "0f00a44e"), confidence="medium",
        note=Text(
            zh="全省的标准；合肥大学生 2026 年度另有标准，故 2025 年度不推定",
            en="the province's price; since university students in Hefei have their own for 2026, none is assumed for them here",
        ),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2026-01-01", last_day="2026-12-31",
        rule=Choice(
            "resident_class",
            {"university": Flat(350)},
            otherwise=Unknown(zh="合肥其他居民 2026 年度的标准没有找到", en="what other residents of Hefei pay for 2026 was not found"),
        ),
        sources="hfut-guide", ledger="9cdeb9a5", confidence="medium",
    ),
    Dated(
        part="statement:pay_window", who="resident", unit="text", first_day="2026-01-01", last_day="2026-12-31",
        rule=Statement(
            zh="合肥工业大学学生 2026 年度医保费在 2025-10-29 至 2025-11-30 缴纳",
            en="students of Hefei University of Technology pay for 2026 between 2025-10-29 and 2025-11-30",
        ),
        sources="hfut-guide", ledger="9cdeb9a5", confidence="medium",
    ),
)  # fmt: skip

# The deductible is one of the year, at most 400: whoever met 200 at a community centre owes 200 more at a hospital.
OUTPATIENT_START = Choice("level", {"community": Flat(200), "primary": Flat(200), "secondary": Flat(400), "tertiary": Flat(400)})
STUDENTS_QUOTA = Unknown(zh="大学生每学年 2,000 元的额度是费用还是报销额，没有写明", en="whether the students' quota of 2,000 a school year is expense or reimbursement is not told")
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2023-10-01", checked="2023-10-30",
        rule=Layers(Layer(
            "pooled", start=OUTPATIENT_START,
            shares=Choice("level", {"community": Rate(60), "primary": Rate(60), "secondary": Rate(50), "tertiary": Rate(50)}),
            cap=4000,
        )),
        sources="hf-answer-2023", ledger="3e39876a", confidence="high",
        note=Text(zh="含急诊；起付标准年度累计最高 400 元", en="emergencies included; at most 400 of deductible a year"),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2023-10-30", checked="2023-10-30",
        rule=Layers(Layer(
            "pooled", start=OUTPATIENT_START,
            shares=Choice("level", {"community": Rate(70), "primary": Rate(70), "secondary": Rate(60), "tertiary": Rate(60)}),
            cap=5000,
        )),
        sources="hf-answer-2023", ledger="79aaf045", confidence="high",
    ),
    Dated(
        who="resident", unit="bill", first_day="2025-09-01", last_day="2026-08-31",
        rule=Layers(
            Layer(
                "pooled",
                shares=Choice(
                    "resident_class",
                    {"university": Choice("hospital", {"school_hospital": Rate(70)}, otherwise=Rate(60))},
                    otherwise=Unknown(zh="这一时期其他居民的门诊待遇没有来源", en="no source has the other residents' outpatient care in this time"),
                ),
                cap=STUDENTS_QUOTA,
            ),
            year_starts="09-01",
        ),
        sources="hfut-guide", ledger="99fa295e", confidence="medium",
        note=Text(zh="大学生的门诊待遇按学年计算", en="the students' outpatient care runs by the school year"),
    ),
    Dated(
        who="resident", unit="bill", first_seen="2026-11-22", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled",
            shares=Choice(
                "resident_class",
                {"university": Unknown(zh="大学生 2026 学年的门诊待遇没有来源", en="no source has the students' outpatient care of the school year 2026")},
                otherwise=Choice("level", {"community": Rate(60), "primary": Rate(60)}),
            ),
            cap=150,
        )),
        sources=("jiusong-6334708", "hzbdd-347543", "jiusong-5669688"), ledger="cd5f7eb6", confidence="medium",
        note=Text(
            zh="全省的办法；二级以上机构另有大额普通门诊，这里没有计入",
            en="the province's rule; large outpatient bills at hospitals of level 2 and above have a rule of their own, not reckoned here",
        ),
    ),
)  # fmt: skip

TERTIARY_STAYS = Bands("stay", ((2, Flat(600)), (None, Flat(300))))
STAYS = Choice("level", {
    "community": Bands("stay", ((2, Flat(200)), (None, Flat(100)))),
    "primary": Bands("stay", ((2, Flat(200)), (None, Flat(100)))),
    "secondary": Bands("stay", ((2, Flat(400)), (None, Flat(200)))),
    "tertiary": TERTIARY_STAYS,
})  # fmt: skip
ABOVE_60000 = Text(
    zh="另有文章称 6 万元以上个人只负担 4%，工龄满 30 年的在职职工按退休人员计算；其他来源没有",
    en="one article has an own share of 4% above 60,000, and the retirees' shares for those in service with 30 years of work; the other sources do not",
)
RESIDENTS_START = Choice("level", {
    "community": Flat(200), "primary": Flat(200), "secondary": Flat(500),
    "tertiary": Choice("hospital", {"provincial_hospital": Flat(1000)}, otherwise=Flat(700)),
})  # fmt: skip
INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2020-07-08", last_day="2023-09-08",
        rule=Layers(Layer("pooled", start=Choice("level", {"tertiary": TERTIARY_STAYS}), per=Period("stay"), shares=Choice("level", {"tertiary": Rate(90)}), cap=300000)),
        sources="slyy-2020", ledger="18498d1e", confidence="high",
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2023-09-09", checked="2023-09-09",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay"),
            shares=Choice("level", {"community": Rate(94), "primary": Rate(94), "secondary": Rate(92), "tertiary": Rate(90)}),
            cap=300000,
        )),
        sources=("kidbbs-1359126", "ceihk-24893", "slyy-2020", "jiusong-4538149"), ledger="18498d1e", confidence="high", note=ABOVE_60000,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2020-07-08", last_day="2023-09-08",
        rule=Layers(Layer("pooled", start=Choice("level", {"tertiary": TERTIARY_STAYS}), per=Period("stay"), shares=Choice("level", {"tertiary": Rate(95)}), cap=300000)),
        sources="slyy-2020", ledger="18498d1e", confidence="high",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2023-09-09", checked="2023-09-09",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay"),
            shares=Choice("level", {"community": Rate(97), "primary": Rate(97), "secondary": Rate(96), "tertiary": Rate(95)}),
            cap=300000,
        )),
        sources=("kidbbs-1359126", "ceihk-24893", "slyy-2020", "jiusong-4538149"), ledger="18498d1e", confidence="high", note=ABOVE_60000,
    ),
    Dated(
        who="resident", unit="bill", first_seen="2026-11-22", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled",
            start=Choice(
                "resident_class",
                {"university": Percent(50, of=RESIDENTS_START)},
                otherwise=Bands("age", ((18, Percent(50, of=RESIDENTS_START)), (None, RESIDENTS_START))),
            ),
            per=Period("stay"),
            shares=Choice("level", {
                "community": Rate(90), "primary": Rate(90), "secondary": Rate(80),
                "tertiary": Choice("hospital", {"provincial_hospital": Rate(70)}, otherwise=Rate(75)),
            }),
            cap=300000,
        )),
        sources=("jiusong-4635080", "jiusong-5669688", "hfut-guide"), ledger="0f2be8e6", confidence="medium",
        note=Text(zh="起付标准按次计算是通例，来源没有写明", en="that the deductible is one of each stay is the custom; the sources do not tell"),
    ),
    Dated(
        part="statement:students", who="resident", unit="text", first_day="2026-01-01", last_day="2026-12-31",
        rule=Statement(
            zh="大学生住院起付标准为普通居民的一半；异地住院视同本地",
            en="university students have half the deductible of ordinary residents; stays elsewhere count as local ones",
        ),
        sources="hfut-guide", ledger="0f2be8e6", confidence="medium",
    ),
)  # fmt: skip

LARGE_AMOUNT = (
    Dated(
        part="critical_illness", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_seen="2020-07-08", last_day="2023-09-08",
        rule=Layers(
            Layer(
                "critical_illness", start=15000,
                shares=Shares(((50000, Rate(60)), (100000, Rate(70)), (200000, Rate(75)), (None, Rate(85))), above_start=True),
                cap=300000,
            ),
            kinds="inpatient",
        ),
        sources="slyy-2020", ledger="35c8bd27", confidence="high",
        note=Text(zh="计划生育特殊家庭父母起付线 5,000 元，各段提高 5 个百分点", en="parents of families that lost their only child: from 5,000, 5 points more"),
    ),
    Dated(
        part="critical_illness", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_seen="2023-09-09", checked="2024-04-21",
        rule=Layers(
            Layer(
                "critical_illness",
                start=Choice("hardship", {"poor": Flat(7500)}, otherwise=Flat(15000)),
                shares=Shares(
                    (
                        (50000, Choice("hardship", {"poor": Rate(65)}, otherwise=Rate(60))),
                        (100000, Choice("hardship", {"poor": Rate(75)}, otherwise=Rate(70))),
                        (200000, Choice("hardship", {"poor": Rate(80)}, otherwise=Rate(75))),
                        (None, Choice("hardship", {"poor": Rate(90)}, otherwise=Rate(85))),
                    ),
                    above_start=True,
                ),
            ),
            kinds="inpatient",
        ),
        sources=("ceihk-24893", "junzai-93004"), ledger="35c8bd27", confidence="high",
        note=Text(
            zh="计入住院和慢特病门诊的自付费用，不设年度限额（2024-04-21）；困难人员指特困、低保、返贫致贫人员",
            en="own payments of stays and chronic-disease visits count, without a cap (2024-04-21); hardship: those in extreme poverty, on allowance, or fallen back into poverty",
        ),
    ),
    Dated(
        part="critical_illness", who="resident", unit="bill", first_day="2026-01-01", last_day="2026-12-31",
        rule=Layers(
            Layer(
                "critical_illness",
                start=Unknown(zh="2026 年度的起付线没有来源（2024-04-21 为 15,000 元）", en="no source has the threshold of 2026 (15,000 on 2024-04-21)"),
                shares=Unknown(zh="各段比例的来源不一致", en="the sources differ on the shares"),
                cap=Choice(
                    "resident_class",
                    {"university": Flat(300000)},
                    otherwise=Unknown(zh="其他居民有无限额，来源不一致", en="the sources differ on a cap for other residents"),
                ),
            ),
            kinds="inpatient",
        ),
        sources="hfut-guide", ledger="725a31cc", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "340100",
    name_zh="合肥市",
    name_en="Hefei",
    sources=SOURCES,
    contributions=CONTRIBUTIONS,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
    groups=(
        Group("resident_class", values=("university",), zh="居民类别", en="class of residents"),
        Group("hospital", values=("school_hospital", "provincial_hospital"), zh="医院类别", en="class of hospital"),
        Group("hardship", values="poor", zh="困难人员", en="hardship"),
    ),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
