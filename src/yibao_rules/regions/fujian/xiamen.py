"""Xiamen (厦门), 350200: one flat amount for retirees since the reform, the flexible rate, the bases of 2010, bills."""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import (
    AllOf,
    Bands,
    Choice,
    Figure,
    Flat,
    Layer,
    Layers,
    Months,
    Percent,
    Period,
    Rate,
    Shares,
    Statement,
    Times,
    Unknown,
    Years,
)

SOURCES = (
    Source(
        "ruoyo-68016", kind="article", title="各地退休人员医保个人账户划入标准", publisher="社保网", dated="2023-08-07",
        address="https://ruoyo.com/wuxian/yiliao/68016.html",
    ),
    Source(
        "baoting-338512", kind="article", title="厦门退休人员医保个人账户划入比例", address="https://baoting.ylzhaopin.com/news/338512.html",
    ),
    Source(
        "isslerlaw-xm", kind="article", title="厦门市职工医疗保险实施细则（机器翻译）", doc="厦门市职工医疗保险实施细则",
        address="http://isslerlaw.com/socialsecurityinquiry/qkusptaeej.html",
    ),
    Source(
        "xm-gov-2016", kind="official", title="厦门投资成本：2010 年度社会保险缴费基数（厦门市政府英文网站）", dated="2016-11-10",
        address="http://english.xm.gov.cn/investment/investmentservices/operationcost/201611/t20161110_1376947.html",
    ),
    Source(
        "jiusong-4740118", kind="article", title="厦门医保缴费年限", address="m.jiusongjiankang.com/health/news/4740118.html",
    ),
    Source(
        "shebaodata-343641", kind="article", title="厦门职工医保报销比例2024年最新消息", publisher="中国社保网", dated="2024-03-29",
        address="http://www.shebaodata.com/zhishi/yiliao/343641.html",
    ),
    Source("jiusong-4648756", kind="article", title="厦门职工医保报销政策", address="https://m.jiusongjiankang.com/health/news/4648756.html"),
    Source("bkwk-18413864", kind="article", title="厦门医保门诊报销比例、起付标准和支付限额", address="https://bkwk.cn/article/jmsmybmzbxzxbljmsqgldgk-a18413864.html"),
    Source("xyz-2171087", kind="article", title="厦门医保起付标准下调（2015 年）", address="https://xyz.cn/discover/detail-qifubiaozhun-2171087.html"),
    Source("repo-68336324937", kind="public_data", title="厦门医保限额（公开代码）", publisher="公开代码库文件 68336324937"),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2023-08-01", checked="2023-08-07",
        rule=Flat(110),
        sources=("ruoyo-68016", "baoting-338512"), ledger="9b538d2d", confidence="medium",
        note=Text(
            zh="为平均养老金的 2.5%，倒推平均数 4,400 元；起始日没有找到",
            en="2.5% of the average pension, which makes that 4,400; the first day was not found",
        ),
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2026-11-22",
        rule=AllOf((
            Choice("sex", {"male": Months("total", at_least=Years(25)), "female": Months("total", at_least=Years(20))}),
            Months("local", at_least=Years(10)),
        )),
        sources="jiusong-4740118", ledger="c2ef046a", confidence="medium",
        note=Text(
            zh="10 年为在厦门实际缴费；同页另写“实际缴费 15 年”，是各地通用的句子",
            en="the 10 years are those paid in Xiamen; the page's other sentence, 15 years paid, is the one that all such pages carry",
        ),
    ),
)  # fmt: skip

# The bases of 2010 are those of employees with local hukou; the base of the others is not said, so nothing is computed.
CONTRIBUTIONS = (
    Dated(
        part="base_floor", who="in_service", unit="yuan/month", first_day="2010-07-01", last_day="2011-06-30", scope="frame",
        rule=Percent(60, of=Figure("average_monthly_wage")),
        sources="xm-gov-2016", ledger="23599eef", confidence="high",
        note=Text(zh="限本市户籍职工：2014.20 元", en="employees with local hukou only: 2,014.20"),
    ),
    Dated(
        part="base_cap", who="in_service", unit="yuan/month", first_day="2010-07-01", last_day="2011-06-30", scope="frame",
        rule=Times(3, Figure("average_monthly_wage")),
        sources="xm-gov-2016", ledger="23599eef", confidence="high",
        note=Text(zh="限本市户籍职工：10071 元", en="employees with local hukou only: 10,071"),
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2023-01-01", checked="2026-11-22",
        rule=Percent("9.5", of="contribution_base"),
        sources="isslerlaw-xm", ledger="5a2a9261", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="statement:who_may_join", who="flexible", unit="text", first_day="2023-01-01", checked="2026-11-22",
        rule=Statement(
            zh="非本市户籍、持有效厦门居住证的灵活就业人员也可参保",
            en="members in flexible employment without local hukou may join too, with a valid residence permit of Xiamen",
        ),
        sources="isslerlaw-xm", ledger="5a2a9261", confidence="high",
    ),
)  # fmt: skip

OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2024-01-01", checked="2024-03-29",
        rule=Layers(Layer(
            "pooled", start=1200,
            shares=Shares((
                (10000, Choice("level", {"community": Rate(90), "primary": Rate(90), "secondary": Rate(85), "tertiary": Rate(75)})),
                (None, Choice("level", {"community": Rate(95), "primary": Rate(95), "secondary": Rate(93), "tertiary": Rate(90)})),
            )),
            cap=100000, cap_shared=True,
        )),
        sources=("shebaodata-343641", "jiusong-4648756", "bkwk-18413864"), ledger="22f00ba7", confidence="high",
        note=Text(zh="限额为门诊和住院合计", en="the cap is that of visits and stays together"),
    ),
    Dated(
        part="category:basic_drugs", who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2024-01-01", checked="2024-03-29",
        rule=Layers(Layer(
            "pooled",
            shares=Shares(((10000, Choice("level", {"community": Rate(90)})), (None, Choice("level", {"community": Rate(95)})))),
            cap=100000, cap_shared=True,
        )),
        sources=("shebaodata-343641", "jiusong-4648756", "bkwk-18413864"), ledger="22f00ba7", confidence="high",
        note=Text(
            zh="基层公立机构的国家基本药物不设起付标准，也不计入门诊起付标准累计",
            en="essential drugs at public grassroots institutions have no deductible, and do not count towards that of visits",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2024-01-01", checked="2024-03-29",
        rule=Layers(Layer(
            "pooled", start=800,
            shares=Shares((
                (10000, Choice("level", {"community": Rate(95), "primary": Rate(95), "secondary": Rate(90), "tertiary": Rate(85)})),
                (None, Choice("level", {"community": Rate(98), "primary": Rate(98), "secondary": Rate(97), "tertiary": Rate(95)})),
            )),
            cap=100000, cap_shared=True,
        )),
        sources=("shebaodata-343641", "jiusong-4648756", "bkwk-18413864"), ledger="10c2c2a5", confidence="high",
        note=Text(zh="限额为门诊和住院合计", en="the cap is that of visits and stays together"),
    ),
    Dated(
        part="category:basic_drugs", who=("retired", "flexible_retired"), unit="bill", first_day="2024-01-01", checked="2024-03-29",
        rule=Layers(Layer(
            "pooled",
            shares=Shares(((10000, Choice("level", {"community": Rate(95)})), (None, Choice("level", {"community": Rate(98)})))),
            cap=100000, cap_shared=True,
        )),
        sources=("shebaodata-343641", "jiusong-4648756", "bkwk-18413864"), ledger="10c2c2a5", confidence="high",
    ),
)  # fmt: skip

INPATIENT_SHARES = Unknown(
    zh="住院比例的来源互相矛盾：在职三级有 75%、80%、95% 三种说法",
    en="the sources contradict each other on the shares of stays: 75, 80 or 95% at tertiary hospitals in service",
)
INPATIENT_CAP = Unknown(
    zh="2024 年为 100,000 元，与门诊合计；此前没有来源", en="100,000 with visits together in 2024; no source has it before",
)
INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2015-07-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled",
            start=Choice("level", {
                "community": Bands("stay", ((2, Flat(200)), (None, Flat(100)))),
                "primary": Bands("stay", ((2, Flat(200)), (None, Flat(100)))),
                "secondary": Bands("stay", ((2, Flat(600)), (None, Flat(300)))),
                "tertiary": Bands("stay", ((2, Flat(1000)), (None, Flat(500)))),
            }),
            per=Period("stay"), shares=INPATIENT_SHARES, cap=INPATIENT_CAP, cap_shared=True,
        )),
        sources=("xyz-2171087", "jiusong-4648756"), ledger="8139058d", confidence="medium",
        note=Text(zh="2015 年的文章称“本月起”，月份由其他数字推得", en="the article of 2015 says from this month; which month follows from its other numbers"),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2015-07-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled",
            start=Choice("level", {
                "community": Bands("stay", ((2, Flat(100)), (None, Flat(50)))),
                "primary": Bands("stay", ((2, Flat(100)), (None, Flat(50)))),
                "secondary": Bands("stay", ((2, Flat(300)), (None, Flat(150)))),
                "tertiary": Bands("stay", ((2, Flat(500)), (None, Flat(250)))),
            }),
            per=Period("stay"), shares=INPATIENT_SHARES, cap=INPATIENT_CAP, cap_shared=True,
        )),
        sources=("xyz-2171087", "jiusong-4648756"), ledger="8139058d", confidence="medium",
        note=Text(zh="退休人员起付标准减半", en="half the deductible for retirees"),
    ),
)  # fmt: skip

ABOVE_SHARE = Unknown(zh="10 万元以上的比例没有可靠来源", en="no reliable source has the share above 100,000")
LARGE_AMOUNT = (
    Dated(
        part="above_cap", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_day="2023-01-01", checked="2026-11-22",
        rule=Layers(Layer("large_amount", shares=ABOVE_SHARE, cap=1100000)),
        sources=("isslerlaw-xm", "repo-68336324937"), ledger="3733d706", confidence="medium",
        note=Text(
            zh="基本和大病保险合计最高 120 万元，其中统筹 10 万元；译文中的数字已损坏",
            en="basic and critical-illness insurance pay at most 1,200,000 in all, 100,000 of it the pool; the number is garbled in the translation",
        ),
    ),
    Dated(
        part="above_cap", who="resident", unit="bill", first_day="2023-01-01", checked="2026-11-22",
        rule=Layers(Layer("large_amount", shares=ABOVE_SHARE, cap=500000)),
        sources=("isslerlaw-xm", "repo-68336324937"), ledger="905048e0", confidence="medium",
        note=Text(
            zh="基本和大病保险合计最高 60 万元，其中统筹 10 万元", en="basic and critical-illness insurance pay at most 600,000 in all, 100,000 of it the pool",
        ),
        rivals=Rival(
            Layers(Layer("large_amount", shares=ABOVE_SHARE, cap=400000)), sources="repo-68336324937", confidence="low",
            reason=Text(zh="公开代码写合计 50 万元", en="public code has 500,000 in all"),
        ),
    ),
)  # fmt: skip

FIGURES = (
    Dated(
        part="average_monthly_wage", unit="yuan/month", first_day="2010-07-01", last_day="2011-06-30", rule=Flat(3357),
        sources="xm-gov-2016", ledger="23599eef", confidence="high",
    ),
)  # fmt: skip

TERMS = Dated(
    part="hukou", who="in_service", unit="text", first_day="2023-01-01", checked="2026-11-22",
    rule=Statement(
        zh="外来员工与本市职工缴费、待遇相同；此前按户籍执行两套办法", en="migrant workers pay and get the same as local employees; before, there were two sets of rules by household register",
    ),
    sources="isslerlaw-xm", ledger="68db5b7c", confidence="high",
)  # fmt: skip

REGION = Region(
    "350200",
    name_zh="厦门市",
    name_en="Xiamen",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    lifetime_coverage=LIFETIME_COVERAGE,
    contributions=CONTRIBUTIONS,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
    figures=FIGURES,
    terms=TERMS,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
