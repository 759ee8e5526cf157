"""Guangzhou (广州), 440100: the shares by age until 2022-11-30, the reform from 2022-12-01, 穗医保规字〔2024〕1号 on long-term care.

Lifetime coverage: 10 or 15 years by the day of enrolment until 2022-06-30, then the steps of 粤医保规〔2022〕6号. Bills: decree 193 from
2022-12-01 put a yearly cap in the place of 300 a month and lowered the deductibles of stays; 穗医保规字〔2019〕4号 on special diseases.
"""

from ...policy import Dated, Group, ReformDay, Region, Rival, Source, Text, hookimpl
from ...rules import (
    AllOf,
    Bands,
    Choice,
    Cohorts,
    Contact,
    Figure,
    Flat,
    GapUpTo,
    Layer,
    Layers,
    Months,
    Percent,
    Period,
    Posting,
    Rate,
    Ref,
    Rounded,
    StartsOn,
    Statement,
    Sum,
    Table,
    Times,
    Unknown,
    Wait,
    Years,
)

SOURCES = (
    Source(
        "gz-decree-193", kind="official", title="广州市政府令第193号（官方英文文本，开头各条）",
        address="https://sfj.gz.gov.cn/ztlm/xzlf/gzwwzb/content/post_9590111.html",
    ),
    Source(
        "gz-ltc-2024", kind="official_quoted", title="长期护理保险试行办法", doc="穗医保规字〔2024〕1号",
        address="shizelengleng/ai-zhengce-tong:docs/policy_sources/32_长期护理保险试行办法_穗医保规字2024-1号.html",
    ),
    Source("zadsx-75122", kind="article", title="广州职工医保个人账户划入比例", address="https://www.zadsx.com/resources/75122.html"),
    Source(
        "ljhr-2022-10", kind="article", title="广州职工医保个人账户每个月到账多少？怎么查余额？", publisher="骏伯劳动关系网论坛", dated="2022-10-12",
    ),
    Source(
        "jnrx-131333", kind="article", title="广东退休医保返还规定 2023年广东退休人员医保返多少？", dated="2023-09-05",
        address="https://jnrx.com.cn/news/131333.html",
    ),
    Source(
        "moneyandthebank", kind="article", title="广州退休人员医保个人账户由 484 元降到 160 元", address="moneyandthebank.com",
    ),
    Source(
        "ruoyo-68016", kind="article", title="各地退休人员医保个人账户划入标准", publisher="社保网", dated="2023-08-07",
        address="https://ruoyo.com/wuxian/yiliao/68016.html",
    ),
    Source(
        "jiusong-4545155", kind="article", title="各地医保个人账户返还金额",
        address="https://m.jiusongjiankang.com/health/news/4545155.html",
    ),
    Source(
        "bendibao-2023-02", kind="article", title="广州医保共济后个人账户有什么变化？", publisher="本地宝", dated="2023-02-22",
        address="http://m.taoci.eeju.com/kx/2023/0222/10641.html",
    ),
    Source(
        "jingyanla-gz-credit", kind="article", title="广州职工医保共济后个人账户金额怎么计入？",
        address="http://jingyanla.com/a/13/05141a15522023.html",
    ),
    Source(
        "jblgz-549", kind="official_quoted", title="广州医保个人账户资金到账时间", dated="2022-10-13",
        address="https://jblgz.com/list_15/549.html",
    ),
    Source(
        "gz-records", kind="official_quoted", title="异地就医备案（穗好办）",
        address="shizelengleng/ai-zhengce-tong:docs/policy_sources/07_异地就医备案_穗好办.html",
    ),
    Source(
        "gz-residents-2026", kind="official_quoted", title="城乡居民医保集中参保缴费通告", dated="2025-10-14",
        address="shizelengleng/ai-zhengce-tong:docs/policy_sources/06_城乡居民医保集中参保缴费通告.html",
    ),
    Source("seed-000", kind="article", title="怎么看自己医保卡里面的余额？", publisher="新社通", dated="2025-04-09"),
    Source("seed-002", kind="article", title="退休后医保卡每月返钱如何查询", publisher="健康新闻", dated="2025-04-16"),
    Source(
        "gd-transfer-2022", kind="official_quoted", title="广东省基本医疗保险关系省内转移接续暂行办法（广东省医疗保障局网页）", doc="粤医保规〔2022〕6号",
        address="Jan-mx/Socila:docs/refactor/policy-ops-agent/reports/stage-09-05-national-baseline-overlays/evidence/GD/DOC-GD-MEDICAL-TRANSFER-2022/extracted-text.txt",
    ),
    Source(
        "gz-2022-1", kind="official_quoted", title="关于广州市职工医疗保险和生育保险筹资标准的通知", doc="穗医保规字〔2022〕1号",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/guangzhou.md",
    ),
    Source(
        "gz-cut-2024", kind="official_quoted", title="广州市医保局等关于阶段性降低职工医保缴费率的通知", dated="2024-02-29",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/guangzhou.md",
    ),
    Source(
        "pension-skill-gz", kind="public_data", title="广州市社会保险缴费规则摘录的说明",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/guangzhou.md",
    ),
    Source(
        "gz-unemployment-faq", kind="official_quoted", title="广州失业保险常见问题解答（2025年11月版）",
        address="shizelengleng/ai-zhengce-tong:docs/policy_sources/19_广州失业保险常见问题解答_2025-11版.html",
    ),
    Source(
        "gz-2019-4", kind="official_quoted", title="关于印发广州市社会医疗保险统筹基金支付门诊特定病种费用范围及标准的通知", doc="穗医保规字〔2019〕4号",
        dated="2019-06-17", address="shizelengleng/ai-zhengce-tong:docs/policy_sources/10b_广州门特费用范围标准_穗医保规字2019-4号.html",
    ),
    Source("csjbk-12477", kind="article", title="广州医疗保险报销指南", dated="2022-03-31", address="http://csjbk.com/techan/12477.html"),
    Source("5iloan-52057", kind="article", title="广州医保起付线（2022 年 12 月以前的标准）", address="https://www.5iloan.com/resources/52057.html"),
    Source(
        "zhenshebao-317", kind="article", title="广州医疗保险报销比例及标准（旧标准）", address="https://www.zhenshebao.com/bbs/guangzhou/317.html",
    ),
    Source("jscxw-30098", kind="official_quoted", title="广州职工医保门诊统筹待遇（第193号令）", address="https://jscxw.com/read/30098.html"),
    Source(
        "ruoyo-36442", kind="official_quoted", title="广州医保报销比例是多少？职工医保报销比例多少？", publisher="社保网", dated="2023-04-15",
        address="https://ruoyo.com/wuxian/yiliao/36442.html",
    ),
    Source("shebaodata-324978", kind="official_quoted", title="广州职工医保待遇标准", address="shebaodata.com/zhishi/yiliao/324978.html"),
    Source(
        "gzdaily-193", kind="press", title="广州市社会医疗保险规定 12 月 1 日起施行（第193号令）", publisher="广州日报",
        address="http://sz12333.net.cn/yibao/28150.html",
    ),
    Source("lnyiyao-778", kind="article", title="2024 年广州职工医保门诊年度限额", address="https://lnyiyao.com/news/show-778.html"),
    Source(
        "jiusong-7462212", kind="article", title="2025 年广州医保年度报销额度", address="https://www.jiusongjiankang.com/health/news/7462212.html",
    ),
    Source("jiusong-4323686", kind="article", title="2025 年广州退休职工门诊年度限额", address="https://m.jiusongjiankang.com/health/news/4323686.html"),
    Source("hzbdd-214111", kind="article", title="广州退休医保住院起付标准", dated="2025-04-08", address="https://www.hzbdd.com/214111"),
    Source(
        "fzinfz-gz-2015", kind="public_data", title="广州市社会医疗保险办法第二十三条（公开代码库摘录，2015 年）", doc="广州市社会医疗保险办法",
        address="fzinfz/book:life/gov.cn.md",
    ),
    Source(
        "jiusong-4718902", kind="article", title="广州医保封顶线（2025 年 3 月）", address="https://www.jiusongjiankang.com/health/news/4718902.html",
    ),
    Source(
        "jiusong-4612901", kind="article", title="2024 年职工大额医疗费用补助", address="https://m.jiusongjiankang.com/health/news/4612901.html",
    ),
    Source("jiusong-5170901", kind="article", title="广州城乡居民医保门诊待遇", address="https://m.jiusongjiankang.com/health/news/5170901.html"),
    Source(
        "cgtn-2023-02-20", kind="press", title="What are the impacts to China's medical insurance system reform?", publisher="CGTN", dated="2023-02-20",
        address="https://news.cgtn.com/news/2023-02-20/What-are-the-impacts-to-China-s-medical-insurance-system-reform--1hzR03UPsLC/index.html",
    ),
)  # fmt: skip

OWN = ("own_contribution", Percent(2, of="contribution_base"))

ACCOUNT_CREDIT = (
    Dated(
        who="in_service", unit="yuan/month", first_seen="2022-01-31", last_day="2022-11-30",
        rule=Bands("age", (
            (35, Sum((OWN,))),
            (45, Sum((OWN, ("employer_contribution", Percent(1, of="contribution_base"))))),
            (None, Sum((OWN, ("employer_contribution", Percent("1.8", of="contribution_base"))))),
        )),
        sources=("zadsx-75122", "ljhr-2022-10"), ledger="b6587880", confidence="medium", monotone_in=("age", "contribution_base"), continuous_in="contribution_base",
        note=Text(
            zh="来源以 2022 年 1 月举例：10,292 × 3% = 308.76 元",
            en="a source's example of January 2022 shows it in use: 10,292 × 3% = 308.76",
        ),
    ),
    Dated(
        who="in_service", unit="yuan/month", first_day="2022-12-01", checked="2023-02-22",
        rule=Percent(2, of="contribution_base"),
        sources=("bendibao-2023-02", "jingyanla-gz-credit"), ledger=("b8c1283c", "b6587880"), confidence="medium",
        monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(
            zh="全国改革后的比例，广州自 2022-12-01 改革日起；35 岁以下前后不变",
            en="the nation's share after the reform, from Guangzhou's reform day; below 35 nothing changed",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2022-02-28", last_day="2022-11-30",
        rule=Percent("4.1", of=Figure("average_monthly_wage")),
        sources=("jnrx-131333", "zadsx-75122", "ljhr-2022-10", "moneyandthebank"), ledger="bf045e39", confidence="medium",
        note=Text(
            zh="上年度本市职工月平均工资的 4.1%。来源举例 2022 年 2 月为 461.74 元；其后扣除长护险到账 484 元",
            en="of the city's average wage of the year before. A source's example of February 2022 gives 461.74; later in 2022 a net 484 is told",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2022-12-01", checked="2023-08-07",
        rule=Flat("169.08"),
        sources=("jnrx-131333", "ruoyo-68016", "jiusong-4545155", "moneyandthebank"), ledger="7f7de187", confidence="high",
        note=Text(
            zh="2021 年本市基本养老金月平均金额的 2.8%；169.08 − 8.66 = 160.42",
            en="2.8% of the city's average pension of 2021; 169.08 − 8.66 = 160.42",
        ),
    ),
    Dated(
        part="deduction:long_term_care", who=("retired", "flexible_retired"), unit="yuan/month", first_day="2022-12-01", last_day="2024-01-02",
        rule=Flat("8.66"),
        sources=("jnrx-131333", "ruoyo-68016", "moneyandthebank"), ledger="7f7de187", confidence="high",
    ),
    Dated(
        part="deduction:long_term_care", who=("retired", "flexible_retired"), unit="yuan/month", first_day="2024-01-03", checked="2027-01-02",
        rule=Flat("8.66"),
        sources=("gz-ltc-2024", "jnrx-131333"), ledger=("1ceee089", "7f7de187"), confidence="high",
        note=Text(
            zh="2021 年本市在岗职工月平均工资的 60% 的 0.12%，基数不变，即原来的 8.66 元；退休延缴人员另按缴费基数 0.08%。办法有效期三年",
            en="0.12% of 60% of the city's average wage of 2021, a fixed base that gives the 8.66 of before; who still pays monthly after retiring: 0.08% of the base. In force for three years",
        ),
    ),
    Dated(
        part="deduction:long_term_care", who="in_service", unit="yuan/month", first_day="2024-01-03", checked="2027-01-02",
        rule=Bands("age", (
            (35, Flat(0)),
            (45, Percent("0.02", of="contribution_base")),
            (None, Percent("0.08", of="contribution_base")),
        )),
        sources="gz-ltc-2024", ledger="cb3eb65c", confidence="high", monotone_in=("age", "contribution_base"), continuous_in="contribution_base",
    ),
)  # fmt: skip

CLAIM_20 = Rival(
    Choice("sex", {"male": Months("total", at_least=Years(20))}), sources="seed-002", ledger="dbf4ae9a", confidence="low", state="refuted",
    reason=Text(
        zh="“只需 20 年”与按参保时间的 10/15 年和 2030 年的 30/25 年都不符", en="“only 20” fits neither 10 or 15 by enrolment nor 30 and 25 in 2030",
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2022-06-30", last_day="2022-06-30",
        rule=Cohorts((
            ("2014-01-01", Months("total", at_least=Years(10))),
            (None, Months("total", at_least=Years(15))),
        )),
        sources="seed-000", ledger=("c0969ae1", "883f3830"), confidence="medium", rivals=CLAIM_20,
        note=Text(
            zh="2013-12-31 前参保 10 年，其后参保 15 年；2025 年的文章所述旧办法，实行到全省办法施行前一天，起始日没有写明",
            en="enrolled by 2013-12-31: 10 years, later: 15. The old rule as told in 2025; it held until the day before the province's; its first day is not told",
        ),
    ),
    Dated(
        unit="months", first_day="2022-07-01", last_day="2029-12-31",
        rule=Unknown(
            zh="逐年提高，2030-01-01 达到男 30 年、女 25 年，广州的年度表没有找到；另须本市实际缴费满 10 年",
            en="raised year by year to 30 (men) and 25 (women) on 2030-01-01; Guangzhou's table was not found; 10 years paid in the city are needed as well",
        ),
        sources="gd-transfer-2022", ledger=("0cd81c77", "8d61a094"), confidence="high", rivals=CLAIM_20,
    ),
    Dated(
        unit="months", first_day="2030-01-01", checked="2025-06-30",
        rule=AllOf((
            Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
            Months("local", at_least=Years(10)),
        )),
        sources="gd-transfer-2022", ledger=("440b9c86", "8d61a094"), confidence="high",
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="base_floor", who="flexible", unit="yuan/month", first_day="2022-12-01", checked="2026-12-31",
        rule=Percent(60, of=Figure("full_scope_monthly_wage")),
        sources="gz-2022-1", ledger=("d39917d9", "cb7de25b"), confidence="high",
        note=Text(zh="2024 年的通知只改费率，不改基数；办法有效期至 2026-12-31", en="the notice of 2024 changed the rate only; the rule runs until 2026-12-31"),
    ),
    Dated(
        part="base_cap", who="flexible", unit="yuan/month", first_day="2022-12-01", checked="2026-12-31",
        rule=Times(3, Figure("full_scope_monthly_wage")),
        sources="gz-2022-1", ledger=("d39917d9", "cb7de25b"), confidence="high",
        note=Text(zh="上上年度全口径月平均工资的 300%", en="300% of the full-scope wage of the year before last"),
    ),
    Dated(
        part="employee:basic", who="in_service", unit="yuan/month", first_seen="2022-01-31", checked="2026-12-31",
        rule=Percent(2, of="contribution_base"),
        sources=("zadsx-75122", "ljhr-2022-10", "pension-skill-gz"), ledger=("b6587880", "5222f286"), confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(zh="改革前的划入办法已写明本人缴费 2%，2026 年仍为 2%", en="2% is the own contribution both in the rule before the reform and in 2026"),
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_day="2024-03-01", last_day="2025-12-31",
        rule=Percent("4.5", of="contribution_base"),
        sources="gz-cut-2024", ledger="551675e5", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_day="2026-01-01", checked="2026-12-31",
        rule=Percent(6, of="contribution_base"),
        sources="pension-skill-gz", ledger="5222f286", confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(
            zh="6% 是摘录者的说明（与灵活就业 8% 相符），不是文件原句；是否含生育保险没有写明",
            en="6% is the collector's reading (it fits the 8% of flexible members), not the text itself; whether maternity is in it is not told",
        ),
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2022-12-01", last_day="2024-02-29",
        rule=Percent(8, of="contribution_base"),
        sources="gz-2022-1", ledger="d39917d9", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2024-03-01", last_day="2025-12-31",
        rule=Percent("6.5", of="contribution_base"),
        sources="gz-cut-2024", ledger="f5bd7962", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(
            zh="基金结余可支付不足 6 个月时提前停止", en="ends early if the fund holds less than six months of payments",
        ),
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2026-01-01", checked="2026-12-31",
        rule=Percent(8, of="contribution_base"),
        sources="gz-2022-1", ledger="cb7de25b", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="employer:large_amount", who="in_service", unit="yuan/month", first_day="2022-12-01", checked="2026-11-22",
        rule=Flat(0),
        sources="gzdaily-193", ledger="a01f8bff", confidence="high",
        note=Text(zh="第193号令起不再另行缴纳重大疾病医疗补助金", en="no separate premium since decree 193"),
    ),
    Dated(
        part="own:large_amount", who="flexible", unit="yuan/month", first_day="2022-12-01", checked="2026-11-22",
        rule=Flat(0),
        sources="gzdaily-193", ledger="a01f8bff", confidence="high",
        note=Text(zh="第193号令起不再另行缴纳重大疾病医疗补助金", en="no separate premium since decree 193"),
    ),
    Dated(
        part="own:basic", who="unemployed", unit="yuan/month", first_seen="2025-11-01", checked="2025-11-01",
        rule=Flat(0),
        sources="gz-unemployment-faq", ledger="0316efc5", confidence="high",
        note=Text(
            zh="领取失业保险金期间由失业保险基金缴纳职工医保（含生育保险），个人不缴费",
            en="while unemployment benefit is drawn its fund pays for the employees' scheme, maternity included; the person pays nothing",
        ),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2026-01-01", last_day="2026-12-31",
        rule=Choice("resident_class", {"student_child": Flat(413), "university": Flat(413), "working_age": Flat(549), "elderly": Flat(549)}),
        sources="gz-residents-2026", ledger=("036da518", "d798fe38"), confidence="high",
        note=Text(
            zh="413 元只限在校学生；未入学的儿童属“其他参保人员”，549 元", en="413 is for pupils and students; children not yet at school are among the others, 549",
        ),
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2026-01-01", last_day="2026-12-31",
        rule=Choice("resident_class", {"student_child": Flat(956), "university": Flat(956), "working_age": Flat(820), "elderly": Flat(820)}),
        sources="gz-residents-2026", ledger=("036da518", "d798fe38"), confidence="high",
        note=Text(zh="956 元只限在校学生，其他参保人员 820 元", en="956 for pupils and students, 820 for the others"),
    ),
    Dated(
        part="statement:pay_window", who="resident", unit="text", first_day="2026-01-01", last_day="2026-12-31",
        rule=Statement(
            zh="2026 年度集中缴费：在校学生 2025 年 9 月下旬、其他人员 10 月下旬起，至 2025-12-20",
            en="premiums for 2026 were paid from late September 2025 (pupils and students) or late October (others) until 2025-12-20",
        ),
        sources="gz-residents-2026", ledger=("036da518", "d798fe38"), confidence="high",
    ),
)  # fmt: skip

ON_POST = Figure("on_post_annual_wage")
MONTHLY_300 = Unknown(
    zh="每月 300 元，每次至多 300 元已计入，当月其他各次没有计入", en="300 a month: 300 for one visit is reckoned, other visits of the month are not",
)  # fmt: skip
ONE_CAP = Unknown(
    zh="与其他普通门诊合用一个年度限额，其他普通门诊已用的没有减去", en="one yearly cap with other ordinary care; what that has used of it is not taken off",
)  # fmt: skip
# Grassroots institutions and all others; a level-1 hospital that is not designated as grassroots is one of the others.
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_seen="2022-03-01", last_day="2022-11-30",
        rule=Layers(Layer(
            "pooled",
            shares=Choice("level", {
                "community": Rate(80),
                "primary": Choice("referral", {"referred": Rate(55)}, otherwise=Rate(45)),
                "secondary": Choice("referral", {"referred": Rate(55)}, otherwise=Rate(45)),
                "tertiary": Choice("referral", {"referred": Rate(55)}, otherwise=Rate(45)),
            }),
            cap=MONTHLY_300, visit_cap=300,
        )),
        sources="csjbk-12477", ledger=("79feec17", "d567c83c"), confidence="medium",
    ),
    Dated(
        part="category:basic_drugs", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_seen="2022-03-01", last_day="2022-11-30",
        rule=Layers(Layer("pooled", shares=Choice("level", {"community": Rate(88)}), cap=MONTHLY_300, visit_cap=300)),
        sources="csjbk-12477", ledger="79feec17", confidence="medium",
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2022-12-01", checked="2025-12-31",
        rule=Layers(Layer(
            "pooled",
            shares=Choice("level", {"community": Rate(80), "primary": Rate(65), "secondary": Rate(65), "tertiary": Rate(65)}),
            cap=Table({
                "2022-12-01": Unknown(zh="2022 年 12 月的限额没有找到", en="the cap of December 2022 was not found"),
                "2023-01-01": Flat(7214),
                "2024-01-01": Rounded(Percent(5, of=ON_POST), to=1, mode="half_up", source="ruoyo-36442"),
            }),
        )),
        sources=("jscxw-30098", "ruoyo-36442", "shebaodata-324978", "gzdaily-193", "cgtn-2023-02-20", "lnyiyao-778", "jiusong-7462212"), ledger=("79feec17", "be1c1d76"), confidence="high",
        note=Text(
            zh="上上年度在岗职工年平均工资的 5%：2023 年 7,214 元，2024 年 7,616 元，2025 年 7,916 元；基本药物（basic_drugs）已用的没有减去",
            en="5% of the on-post yearly wage of the year before last: 7,214 in 2023, 7,616 in 2024, 7,916 in 2025; what basic drugs (basic_drugs) have used is not taken off",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2022-12-01", checked="2025-12-31",
        rule=Layers(Layer(
            "pooled",
            shares=Choice("level", {"community": Rate(85), "primary": Rate(70), "secondary": Rate(70), "tertiary": Rate(70)}),
            cap=Table({
                "2022-12-01": Unknown(zh="2022 年 12 月的限额没有找到", en="the cap of December 2022 was not found"),
                "2023-01-01": Flat(10100),
                "2024-01-01": Rounded(Percent(7, of=ON_POST), to=1, mode="half_up", source="ruoyo-36442"),
            }),
        )),
        sources=("jscxw-30098", "ruoyo-36442", "shebaodata-324978", "gzdaily-193", "cgtn-2023-02-20", "lnyiyao-778", "jiusong-4323686"), ledger=("d567c83c", "be1c1d76"), confidence="high",
        note=Text(
            zh="上上年度在岗职工年平均工资的 7%：2023 年 10,100 元，2024 年 10,663 元，2025 年 11,082 元；基本药物（basic_drugs）已用的没有减去",
            en="7% of the on-post yearly wage of the year before last: 10,100 in 2023, 10,663 in 2024, 11,082 in 2025; what basic drugs (basic_drugs) have used is not taken off",
        ),
    ),
    # Basic drugs sold without a mark-up at grassroots institutions; ordinary care has the same yearly cap with them.
    Dated(
        part="category:basic_drugs", who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2022-12-01", checked="2025-12-31",
        rule=Layers(Layer(
            "pooled", shares=Choice("level", {"community": Rate(88)}),
            cap=Table({
                "2022-12-01": Unknown(zh="2022 年 12 月的限额没有找到", en="the cap of December 2022 was not found"),
                "2023-01-01": Flat(7214),
                "2024-01-01": Rounded(Percent(5, of=ON_POST), to=1, mode="half_up", source="ruoyo-36442"),
            }),
            visit_cap=ONE_CAP,
        )),
        sources=("jscxw-30098", "ruoyo-36442", "jiusong-7462212"), ledger="79feec17", confidence="high",
        note=Text(
            zh="年度限额与其他普通门诊合用，其他普通门诊已用的没有减去", en="the yearly cap is shared with other ordinary care; what that has used of it is not taken off",
        ),
    ),
    Dated(
        part="category:basic_drugs", who=("retired", "flexible_retired"), unit="bill", first_day="2022-12-01", checked="2025-12-31",
        rule=Layers(Layer(
            "pooled", shares=Choice("level", {"community": Rate("93.5")}),
            cap=Table({
                "2022-12-01": Unknown(zh="2022 年 12 月的限额没有找到", en="the cap of December 2022 was not found"),
                "2023-01-01": Flat(10100),
                "2024-01-01": Rounded(Percent(7, of=ON_POST), to=1, mode="half_up", source="ruoyo-36442"),
            }),
            visit_cap=ONE_CAP,
        )),
        sources=("jscxw-30098", "ruoyo-36442", "jiusong-4323686"), ledger="d567c83c", confidence="high",
        note=Text(
            zh="年度限额与其他普通门诊合用，其他普通门诊已用的没有减去", en="the yearly cap is shared with other ordinary care; what that has used of it is not taken off",
        ),
    ),
    Dated(
        who="resident", unit="bill", first_seen="2022-03-01", checked="2022-03-31",
        rule=Layers(Layer(
            "pooled",
            shares=Choice("level", {
                "community": Choice("resident_class", {"student_child": Rate(80), "university": Rate(80), "working_age": Rate(60), "elderly": Rate(60)}),
            }),
            cap=Choice("resident_class", {"student_child": Flat(1000), "university": Flat(1000), "working_age": Flat(600), "elderly": Flat(600)}),
        )),
        sources=("csjbk-12477", "jiusong-5170901"), ledger="90e23908", confidence="medium",
        note=Text(
            zh="在选定的基层医疗机构；未成年人和在校学生 80%、1,000 元，其他人员 60%、600 元",
            en="at the chosen grassroots institution; minors and students 80% up to 1,000, others 60% up to 600",
        ),
    ),
    # 穗医保规字〔2019〕4号, valid for five years; it is said to have been renewed.
    Dated(
        part="category:special_class_1", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_day="2019-07-01", checked="2024-06-30",
        rule=Layers(Layer(
            "pooled",
            shares=Choice("level", {"community": Rate(85), "primary": Rate(65), "secondary": Rate(65), "tertiary": Rate(65)}),
            cap=Unknown(
                zh="每个病种每月 200 元，每次至多 200 元已计入，当月其他各次没有计入", en="200 a month for each disease: 200 for one visit is reckoned, other visits of the month are not",
            ),
            visit_cap=200,
        )),
        sources="gz-2019-4", ledger="1e3934a0", confidence="high",
        note=Text(
            zh="最多选 3 个病种，每个病种每月 200 元，当月有效，不滚存；各病种分别报",
            en="at most 3 diseases, for each 200 a month, which lapse with the month; give each disease as a claim of its own",
        ),
    ),
    Dated(
        part="category:special_class_1", who="resident", unit="bill", first_day="2019-07-01", checked="2024-06-30",
        rule=Layers(Layer(
            "pooled",
            shares=Choice("level", {"community": Rate(85), "primary": Rate(65), "secondary": Rate(65), "tertiary": Rate(65)}),
            cap=Unknown(
                zh="每个病种每月 50 元，每次至多 50 元已计入，当月其他各次没有计入", en="50 a month for each disease: 50 for one visit is reckoned, other visits of the month are not",
            ),
            visit_cap=50,
        )),
        sources="gz-2019-4", ledger="1e3934a0", confidence="high",
        note=Text(
            zh="最多选 3 个病种，每个病种每月 50 元，当月有效，不滚存；各病种分别报",
            en="at most 3 diseases, for each 50 a month, which lapse with the month; give each disease as a claim of its own",
        ),
    ),
    Dated(
        part="category:special_class_2", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired", "resident"), unit="bill",
        first_day="2019-07-01", checked="2024-06-30",
        rule=Layers(Layer(
            "pooled", shares=Ref("inpatient"),
            visit_cap=Unknown(zh="有的病种另有月度或年度限额，没有列入", en="some diseases have monthly or yearly caps of their own, which are not entered"),
        )),
        sources="gz-2019-4", ledger="774cf13e", confidence="high",
        note=Text(
            zh="按本人住院的支付比例，不设起付标准；家庭病床和急诊留院观察另列",
            en="at the person's share for stays, without a deductible; home beds and observation after an emergency stand apart",
        ),
    ),
    Dated(
        part="category:emergency_observation", who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2022-03-01", checked="2024-06-30",
        rule=Layers(Layer("pooled", start=Table({"2022-03-01": Flat(1600), "2022-12-01": Flat(1000)}), shares=Ref("inpatient"))),
        sources=("gz-2019-4", "csjbk-12477", "ruoyo-36442"), ledger=("774cf13e", "7ff2b56e", "1f089454"), confidence="high",
        note=Text(
            zh="起付标准按三级住院，每年一次；直接转住院的并入住院费用", en="the deductible of a level-3 stay, once a year; an admission that follows takes it into the stay",
        ),
    ),
    Dated(
        part="category:emergency_observation", who=("retired", "flexible_retired"), unit="bill", first_seen="2022-03-01", checked="2024-06-30",
        rule=Layers(Layer("pooled", start=Table({"2022-03-01": Flat(1120), "2022-12-01": Flat(1000)}), shares=Ref("inpatient"))),
        sources=("gz-2019-4", "csjbk-12477", "ruoyo-36442"), ledger=("774cf13e", "7ff2b56e", "da0d7176"), confidence="high",
        note=Text(
            zh="起付标准按三级住院，每年一次；直接转住院的并入住院费用", en="the deductible of a level-3 stay, once a year; an admission that follows takes it into the stay",
        ),
    ),
    Dated(
        part="statement:living_elsewhere", who=("in_service", "flexible", "retired", "flexible_retired"), unit="text", first_day="2023-12-14", checked="2026-11-22",
        rule=Statement(
            zh="长期异地就医备案的职工医保参保人，普通门诊可选联网结算或每月定额包干，备案 2 个工作日办结",
            en="employees registered as living elsewhere choose for ordinary outpatient care between settlement on the network and a monthly lump sum; registration takes 2 working days",
        ),
        sources="gz-records", ledger="43d08754", confidence="high",
    ),
)  # fmt: skip

# A stay of more than 90 days pays the deductible anew; a home bed counts as level 1.
SIX_WAGES = Times(6, ON_POST)
INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2022-03-01", last_day="2022-11-30",
        rule=Layers(Layer(
            "pooled",
            start=Choice("level", {"home_bed": Flat(400), "primary": Flat(400), "secondary": Flat(800), "tertiary": Flat(1600)}), per=Period("stay", days=90),
            shares=Choice("level", {"home_bed": Rate(90), "primary": Rate(90), "secondary": Rate(85), "tertiary": Rate(80)}),
            cap=SIX_WAGES,
        )),
        sources=("csjbk-12477", "5iloan-52057", "zhenshebao-317", "fzinfz-gz-2015", "gz-2019-4"), ledger=("7ff2b56e", "720b8dbe", "774cf13e"), confidence="high",
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2022-12-01", checked="2025-04-08",
        rule=Layers(Layer(
            "pooled",
            start=Choice("level", {"home_bed": Flat(250), "primary": Flat(250), "secondary": Flat(500), "tertiary": Flat(1000)}), per=Period("stay", days=90),
            shares=Choice("level", {"home_bed": Rate(90), "primary": Rate(90), "secondary": Rate(85), "tertiary": Rate(80)}),
            cap=SIX_WAGES, cap_shared=True,
        )),
        sources=("shebaodata-324978", "ruoyo-36442", "gzdaily-193", "hzbdd-214111", "fzinfz-gz-2015", "jiusong-4718902", "gz-2019-4"),
        ledger=("1f089454", "720b8dbe", "774cf13e"), confidence="high",
        note=Text(
            zh="基本药物一级 95%、二级 93.5%，没有分开计算；结核病专科每 180 天计一次起付标准，精神病专科不设",
            en="basic drugs: 95% at level 1, 93.5% at level 2, not reckoned apart; tuberculosis wards count a deductible every 180 days, psychiatric wards none",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2022-03-01", last_day="2022-11-30",
        rule=Layers(Layer(
            "pooled",
            start=Choice("level", {"home_bed": Flat(280), "primary": Flat(280), "secondary": Flat(560), "tertiary": Flat(1120)}), per=Period("stay", days=90),
            shares=Choice("level", {"home_bed": Rate(93), "primary": Rate(93), "secondary": Rate("89.5"), "tertiary": Rate(86)}),
            cap=SIX_WAGES,
        )),
        sources=("csjbk-12477", "5iloan-52057", "zhenshebao-317", "fzinfz-gz-2015", "gz-2019-4"), ledger=("7ff2b56e", "720b8dbe", "774cf13e"), confidence="medium",
        note=Text(zh="起付标准为在职的 70%", en="the deductible is 70% of that in service"),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2022-12-01", checked="2025-04-08",
        rule=Layers(Layer(
            "pooled",
            start=Choice("level", {"home_bed": Flat(250), "primary": Flat(250), "secondary": Flat(500), "tertiary": Flat(1000)}), per=Period("stay", days=90),
            shares=Choice("level", {"home_bed": Rate(93), "primary": Rate(93), "secondary": Rate("89.5"), "tertiary": Rate(86)}),
            cap=SIX_WAGES, cap_shared=True,
        )),
        sources=("shebaodata-324978", "ruoyo-36442", "gzdaily-193", "hzbdd-214111", "fzinfz-gz-2015", "jiusong-4718902", "gz-2019-4"),
        ledger=("da0d7176", "720b8dbe", "774cf13e"), confidence="high",
        note=Text(
            zh="个人自付为在职的 70%；基本药物一级、二级 95%，没有分开计算；结核病专科每 180 天计一次起付标准，精神病专科不设",
            en="the own share is 70% of that in service; basic drugs: 95% at levels 1 and 2, not reckoned apart; tuberculosis wards count a deductible every 180 days, psychiatric wards none",
        ),
    ),
)  # fmt: skip

LARGE_AMOUNT = Dated(
    part="above_cap", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_day="2024-01-01", checked="2025-12-31",
    rule=Layers(Layer("large_amount", shares=Rate(95), cap=Times(3, ON_POST)), kinds="inpatient"),
    sources=("jiusong-4612901", "jiusong-4718902", "jiusong-7462212"), ledger="cdf1cf1d", confidence="medium",
    note=Text(
        zh="2024 年 456,972 元 = 3 × 152,324；2025 年连统筹共 9 倍工资。二类门诊特定病种也是 95%，一类基层 85%、其他 70%",
        en="456,972 in 2024 = 3 × 152,324; in 2025 with the pool 9 wages in all. Special diseases of class 2 get 95% too, of class 1 85% at grassroots, 70% elsewhere",
    ),
)  # fmt: skip

POSTING = Dated(
    who=("in_service", "flexible", "retired", "flexible_retired"), unit="text", first_seen="2022-10-01", checked="2022-10-13",
    rule=Posting("month", by_day=20),
    sources="jblgz-549", ledger="5d904dbc", confidence="medium",
    note=Text(zh="改革前的规定，2025 年仍被引用", en="from the rules before the reform, still quoted in 2025"),
)  # fmt: skip

CHANNELS = (
    Dated(
        part="hotline", unit="text", first_seen="2025-10-01", checked="2025-10-14",
        rule=Contact("020-12345", zh="广州市医保咨询热线，也可拨 12393", en="Guangzhou medical-insurance enquiries; 12393 also serves"),
        sources=("gz-records", "gz-residents-2026"), ledger="50806981", confidence="high",
    ),
    Dated(
        part="website", unit="text", first_seen="2025-10-01", checked="2025-10-14",
        rule=Contact("http://ybj.gz.gov.cn", zh="广州市医疗保障局", en="Guangzhou medical-insurance bureau"),
        sources=("gz-records", "gz-residents-2026"), ledger="50806981", confidence="high",
    ),
    Dated(
        part="app", unit="text", first_seen="2025-10-01", checked="2025-10-14",
        rule=Contact("穗好办，粤医保", zh="穗好办应用、粤医保小程序", en="the app 穗好办, the mini-program 粤医保"),
        sources=("gz-records", "gz-residents-2026"), ledger="50806981", confidence="high",
    ),
    Dated(
        part="payment", unit="text", first_seen="2025-10-01", checked="2025-10-14",
        rule=Contact("粤税通", zh="缴费：粤税通小程序", en="premiums: the mini-program 粤税通"),
        sources="gz-residents-2026", ledger="50806981", confidence="high",
    ),
)  # fmt: skip

FIGURES = (
    Dated(
        part="average_monthly_wage", unit="yuan/month",
        rule=Unknown(
            zh="上年度本市职工月平均工资没有找到公布的整套数额",
            en="the city's average wages of the years before were not found as published",
        ),
        sources="jnrx-131333", ledger="bf045e39", confidence="medium",
    ),
    Dated(
        part="full_scope_monthly_wage", unit="yuan/month",
        rule=Unknown(
            zh="本市上上年度全口径城镇单位就业人员月平均工资没有找到",
            en="the city's full-scope average wage of the year before last was not found",
        ),
        sources="gz-2022-1", ledger="d39917d9", confidence="high",
    ),
    # That of the year before last, by which caps are measured in a year.
    Dated(
        part="on_post_annual_wage", unit="yuan/year", last_day="2023-12-31",
        rule=Unknown(
            zh="2024 年以前所用的在岗职工年平均工资没有找到", en="the on-post yearly wages in use before 2024 were not found",
        ),
        sources="ruoyo-36442", confidence="high",
    ),
    Dated(
        part="on_post_annual_wage", unit="yuan/year", first_day="2024-01-01", last_day="2024-12-31", rule=Flat(152324),
        sources=("jiusong-4612901", "jiusong-4718902"), ledger="cdf1cf1d", confidence="high",
        note=Text(zh="2022 年的平均工资；5% 为 7,616.2，7% 为 10,662.68，3 倍为 456,972", en="the wage of 2022; 5% is 7,616.2, 7% is 10,662.68, three times it 456,972"),
    ),
    Dated(
        part="on_post_annual_wage", unit="yuan/year", first_day="2025-01-01", last_day="2025-12-31", rule=Flat(158318),
        sources=("jiusong-7462212", "jiusong-4323686"), ledger=("79feec17", "d567c83c"), confidence="high",
        note=Text(zh="2023 年的平均工资；5% 为 7,915.90，7% 为 11,082.26", en="the wage of 2023; 5% is 7,915.90, 7% is 11,082.26"),
    ),
    Dated(
        part="on_post_annual_wage", unit="yuan/year", first_day="2026-01-01",
        rule=Unknown(zh="2026 年起所用的在岗职工年平均工资还没有来源", en="the on-post yearly wage in use from 2026 was not found"),
        sources="jiusong-7462212", confidence="medium",
    ),
)  # fmt: skip

WAIT = Wait(3, per_missed_year=1, per_repaid_year=1, at_current_premium=True, from_missed_years=4, at_least=6, exempt="newborn")

ENTITLEMENT = (
    Dated(
        who="resident", unit="months", first_day="2025-01-01", checked="2025-10-14",
        rule=WAIT,
        sources="gz-residents-2026", ledger="52091722", confidence="high",
        note=Text(
            zh="按时缴费的 2026-01-01 至 2026-12-31 享受待遇；补缴标准为当年个人缴费标准", en="who pays for 2026 in time is covered from 2026-01-01 to 2026-12-31; a year is bought back at the current own premium",
        ),
    ),
    Dated(
        part="first", who="resident", unit="months", first_day="2025-01-01", checked="2025-10-14",
        rule=Wait(3, waived_in_window=True, exempt="newborn"),
        sources="gz-residents-2026", ledger="52091722", confidence="high",
    ),
    Dated(
        part="newborn", who="resident", unit="months", first_day="2026-01-01", last_day="2026-12-31",
        rule=StartsOn("birth", within_months=6),
        sources="gz-residents-2026", ledger="cb6afa93", confidence="high",
        note=Text(zh="未入户的新生儿在出生 180 天内参保", en="a newborn not yet in the household register joins within 180 days"),
    ),
    Dated(
        part="from:employee", who="resident", unit="months", first_day="2022-07-01", last_day="2025-12-31",
        rule=GapUpTo(
            3, continuous_years=2,
            then=StartsOn("back_payment", gap_covered=True),
            otherwise=Unknown(
                zh="中断超过 3 个月（或不满足条件）的由本市规定，等待期原则上不超过 6 个月，本市的没有找到",
                en="after more than 3 months, or without what the rule asks for, the city decides, in principle at most 6 months of wait; its rule was not found",
            ),
        ),
        sources="gd-transfer-2022", ledger="721bb453", confidence="high",
    ),
    Dated(
        part="from:employee", who="resident", unit="months", first_day="2026-01-01", last_day="2026-12-31",
        rule=GapUpTo(3, continuous_years=2, then=StartsOn("payment", months=1), otherwise=WAIT),
        sources="gz-residents-2026", ledger=("03861de1", "52091722"), confidence="high",
    ),
)  # fmt: skip

TERMS = (
    Dated(
        part="long_term_care", who=("in_service", "retired", "flexible", "flexible_retired"), unit="text", first_day="2024-01-03", checked="2027-01-02",
        rule=Statement(
            zh="机构护理支付 75%，居家护理支付 90%；三级日限额机构 120 元、居家 105 元；医疗护理每月最高 1,000 元",
            en="75% of care in an institution, 90% at home; at level 3 at most 120 yuan a day in an institution, 105 at home; medical care at most 1,000 yuan a month",
        ),
        sources="gz-ltc-2024", ledger="aa6410fc", confidence="high",
        note=Text(zh="办法有效期至 2027-01-02", en="in force until 2027-01-02"),
    ),
    Dated(
        part="long_term_care", who="resident", unit="text", first_day="2024-01-03", checked="2027-01-02",
        rule=Statement(
            zh="机构护理支付 70%，居家护理支付 85%；三级日限额机构 60 元、居家 50 元；医疗护理每月最高 500 元",
            en="70% of care in an institution, 85% at home; at level 3 at most 60 yuan a day in an institution, 50 at home; medical care at most 500 yuan a month",
        ),
        sources="gz-ltc-2024", ledger="aa6410fc", confidence="high",
        note=Text(zh="办法有效期至 2027-01-02", en="in force until 2027-01-02"),
    ),
    Dated(
        part="long_term_care:residents", who="resident", unit="text", first_day="2024-01-03", checked="2027-01-02",
        rule=Statement(
            zh="18 周岁及以上居民：个人和财政补助各为居民医保缴费基数的 0.15%，每年由居民医保基金划转，不另收费",
            en="residents of 18 and over: the own part and the subsidy are 0.15% each of the residents' base, moved every year from the residents' fund without a further bill",
        ),
        sources="gz-ltc-2024", ledger="d7a0ba7d", confidence="high",
    ),
)  # fmt: skip

REGION = Region(
    "440100",
    name_zh="广州市",
    name_en="Guangzhou",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    lifetime_coverage=LIFETIME_COVERAGE,
    posting=POSTING,
    channels=CHANNELS,
    contributions=CONTRIBUTIONS,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
    groups=(
        Group("resident_class", values=("student_child", "university", "working_age", "elderly"), zh="居民类别", en="class of residents"),
        Group("referral", values=("referred",), zh="转诊", en="referral"),
    ),
    figures=FIGURES,
    reform_day=ReformDay("2022-12-01", sources=("gz-decree-193", "jnrx-131333"), ledger=("7f7de187", "cf727623")),
    entitlement=ENTITLEMENT,
    terms=TERMS,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
