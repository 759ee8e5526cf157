"""Xi'an (西安), 610100: the shares by age and 5% of own pension until 2022-12-31, 市医保发〔2022〕75号 from 2023-01-01.

Lifetime coverage: 30 and 25 years since 2016, of them paid 10 in 2016 and one more each year up to 15 in 2021. A stay's
deductible falls with each stay of the year; the fourth has none.
"""

from ...policy import Dated, Group, ReformDay, Region, Rival, Source, Text, hookimpl
from ...rules import (
    AllOf,
    Bands,
    Choice,
    Counting,
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
    Table,
    Unknown,
    Years,
)

SOURCES = (
    Source("sarr-xian", kind="article", title="西安医保个人账户划入比例", address="https://m.sarr.cn/dadarasb/rashsevb"),
    Source(
        "sx-list-2023-05", kind="article", title="陕西省2023年调整医保返钱标准 退休人员个人账户划账标准是多少？", publisher="社保网", dated="2023-05-14",
        doc="市医保发〔2022〕75号",
        address="http://life.3news.cn/bxtw/2023/0514/944947.html",
    ),
    Source(
        "zhejianglong-3329236", kind="article", title="西安退休人员医保个人账户每月划入", address="http://zhejianglong.com/c/3329236.html",
    ),
    Source(
        "jiusong-7636040", kind="article", title="西安医保个人账户划入",
        address="https://www.jiusongjiankang.com/health/news/7636040.html",
    ),
    Source(
        "jiusong-6128102", kind="article", title="西安市医保个人账户每月返还金额",
        address="https://www.jiusongjiankang.com/health/news/6128102.html",
    ),
    Source(
        "jingyanla-xian-years", kind="official_quoted", title="西安职工医保退休缴费年限", address="http://jingyanla.com/a/13/04041QEZ2023.html",
    ),
    Source(
        "jiusong-6913532", kind="article", title="西安医保退休缴费年限", address="https://m.jiusongjiankang.com/health/news/6913532.html",
    ),
    Source("hzbdd-325740", kind="article", title="西安医保退休缴费年限", address="https://hzbdd.com/325740"),
    Source("jiusong-7631130", kind="article", title="西安社保基数 11600 元的医保返还", address="https://m.jiusongjiankang.com/health/news/7631130.html"),
    Source("jiusong-4703597", kind="article", title="西安市医保统筹缴费标准（2025 年）", address="https://m.jiusongjiankang.com/health/news/4703597.html"),
    Source("seed-004", kind="article", title="医保多少进入个人账户怎么查", publisher="健康新闻", dated="2025-03-15"),
    Source(
        "shenfucn-22495", kind="article", title="2023年西安职工门诊报销标准", publisher="社保网", dated="2023-09-22", doc="市医保发〔2022〕75号",
        address="http://www.shenfucn.com/ziben/2023-09-22/22495.html",
    ),
    Source("xa-outpatient-97vm", kind="article", title="西安医保门诊统筹待遇", address="http://97vmrbf.icu/forlz"),
    Source(
        "ruoyo-73106", kind="official_quoted", title="西安医保报销比例2023最新", doc="市政办发〔2019〕40号",
        address="https://ruoyo.com/wuxian/yiliao/73106.html",
    ),
    Source(
        "wendaifu-2022-08", kind="article", title="西安市城镇职工住院政策（医院就医攻略）", dated="2022-08-16",
        address="https://m.wendaifu.com/hospitals/xazynbyy/gonglue_11098.html",
    ),
    Source(
        "eshebao-71241", kind="article", title="2023西安职工医保住院怎么报销？起付线、报销比例、年度最高支付限额总结", publisher="易社保",
        dated="2023-06-14", address="https://www.eshebao.cn/news/71241.html",
    ),
    Source(
        "southmoney-456934", kind="article", title="2023年西安职工医保住院起付线及待遇一览", publisher="社保网", dated="2023-09-01",
        address="https://m.shebao.southmoney.com/yiliao/202309/456934.html",
    ),
    Source(
        "netease-xa-stay", kind="press", title="陕西最新职工医保住院费报销标准，请收藏！", publisher="网易号",
        address="https://www.163.com/dy/article/GLNVSLD10545FXFV.html",
    ),
    Source("zhejianglong-3194664", kind="article", title="西安居民医保和职工医保报销比例多少？", address="http://zhejianglong.com/c/3194664.html"),
    Source("jiusong-5885604", kind="article", title="2024年西安市职工医保报销比例标准", address="https://m.jiusongjiankang.com/health/news/5885604.html"),
    Source(
        "cgtn-2023-02-20", kind="press", title="What are the impacts to China's medical insurance system reform?", publisher="CGTN", dated="2023-02-20",
        address="https://news.cgtn.com/news/2023-02-20/What-are-the-impacts-to-China-s-medical-insurance-system-reform--1hzR03UPsLC/index.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who="in_service", unit="yuan/month", first_seen="2022-05-31", last_day="2022-12-31",
        rule=Bands("age", (
            (41, Percent("2.7", of="contribution_base")),
            (51, Percent(3, of="contribution_base")),
            (None, Percent("3.6", of="contribution_base")),
        )),
        sources="sarr-xian", ledger="8ab0f7d7", confidence="medium", monotone_in=("age", "contribution_base"), continuous_in="contribution_base",
        note=Text(zh="网页为 2022 年 5 月", en="the page is of May 2022"),
    ),
    Dated(
        who="in_service", unit="yuan/month", first_day="2023-01-01", checked="2026-11-22",
        rule=Percent(2, of="contribution_base"),
        sources="jiusong-7636040", ledger="66b6482f", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2022-05-31", last_day="2022-12-31",
        rule=Percent(5, of="pension"),
        sources="sarr-xian", ledger="4a36a9ab", confidence="medium", monotone_in="pension", continuous_in="pension",
        note=Text(
            zh="网页为 2022 年 5 月；养老金 1,800 元划入 90 元", en="the page is of May 2022; a pension of 1,800 gives 90",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2023-05-14",
        rule=Flat(100),
        sources=("sx-list-2023-05", "zhejianglong-3329236", "jiusong-7636040", "jiusong-6128102"), ledger=("14116787", "c76e9293"), confidence="high",
    ),
)  # fmt: skip

YEARS = ("jingyanla-xian-years", "jiusong-6913532", "hzbdd-325740")

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_day="2016-01-01", checked="2026-11-22",
        rule=AllOf((
            Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
            Months("actual", at_least=Table({
                "2016-01-01": Years(10),
                "2017-01-01": Years(11),
                "2018-01-01": Years(12),
                "2019-01-01": Years(13),
                "2020-01-01": Years(14),
                "2021-01-01": Years(15),
            })),
        )),
        sources=YEARS, ledger="00280748", confidence="high",
        note=Text(
            zh="经批准提前退休的，累计年限按提前的年数减少，实际缴费年限不减", en="early retirement takes its years off the cumulative ones, not off the paid ones",
        ),
    ),
    Dated(
        part="counting", unit="months", first_day="2016-01-01", checked="2026-11-22",
        rule=Counting(deemed_until="1999-12-31", military="actual"),
        sources=YEARS, ledger="00280748", confidence="high",
        note=Text(
            zh="实际缴费年限从 2000-01-01 起算；2000 年以后的军龄算实际缴费", en="paid time counts from 2000-01-01; military service after 2000 counts as paid",
        ),
    ),
    Dated(
        part="shortfall:lump_sum", unit="yuan/month", first_day="2016-01-01", checked="2026-11-22",
        rule=Percent(7, of=Figure("average_monthly_wage")),
        sources=YEARS, ledger="00280748", confidence="high",
    ),
    Dated(
        part="shortfall:monthly", unit="yuan/month", first_day="2016-01-01", checked="2026-11-22",
        rule=Percent(7, of=Figure("average_monthly_wage")),
        sources=YEARS, ledger="00280748", confidence="high",
    ),
)  # fmt: skip

FIGURES = Dated(
    part="average_monthly_wage", unit="yuan/month",
    rule=Unknown(zh="上年度西安市在岗职工平均工资的数额没有找到", en="Xi'an's average wage of employed staff of the year before was not found"),
    sources="jingyanla-xian-years", ledger="00280748", confidence="medium",
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="base_floor", who="in_service", unit="yuan/month", first_seen="2024-12-31", checked="2024-12-31",
        rule=Flat(5182), sources=("jiusong-6128102", "jiusong-7636040"), ledger="cf7fa3ef", confidence="medium",
        note=Text(zh="来源只说 2024 年；2% 即 103.64 元", en="the source only says 2024; 2% of it is 103.64"),
    ),
    Dated(
        part="base_cap", who="in_service", unit="yuan/month", first_seen="2024-12-31", checked="2024-12-31",
        rule=Flat(25912), sources=("jiusong-6128102", "jiusong-7636040"), ledger="cf7fa3ef", confidence="medium",
        note=Text(zh="来源只说 2024 年；2% 即 518.24 元", en="the source only says 2024; 2% of it is 518.24"),
    ),
    Dated(
        part="employee:basic", who="in_service", unit="yuan/month", first_seen="2024-12-31", checked="2024-12-31",
        rule=Percent(2, of="contribution_base"),
        sources=("jiusong-7631130", "jiusong-6128102"), ledger=("66b6482f", "cf7fa3ef"), confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(zh="个人缴费 2% 全额划入个人账户", en="the own 2% all goes to the account"),
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_seen="2024-12-31",
        rule=Unknown(
            zh="单位费率没有可靠来源：一篇文章作 7%，但它的基数上下限不对", en="no reliable source for the employer's rate: an article has 7%, but its floor and cap are wrong",
        ),
        sources="jiusong-7631130", confidence="low",
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2025-01-01", last_day="2025-12-31",
        rule=Flat(400), sources="jiusong-4703597", ledger="ee54054a", confidence="medium",
        note=Text(zh="个人 400 元加财政 670 元，共 1,070 元", en="400 and a subsidy of 670 make 1,070"),
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2025-01-01", last_day="2025-12-31",
        rule=Flat(670), sources="jiusong-4703597", ledger="ee54054a", confidence="medium",
    ),
    Dated(
        part="statement:pay_day", who="in_service", unit="text",
        rule=Unknown(zh="单位每月缴费的截止日没有可靠来源", en="no reliable source for the day by which employers pay"),
        sources="seed-004", confidence="low",
        rivals=Rival(
            Statement(zh="一般在每月 15 日前缴费", en="generally before the 15th of the month"), sources="seed-004", ledger="7e4718dd", confidence="low",
            reason=Text(zh="同一篇文章别处又说 20 日左右", en="elsewhere the same article says about the 20th"),
        ),
    ),
)  # fmt: skip

OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-01-01", checked="2024-12-31",
        rule=Layers(Layer(
            "pooled", start=200,
            shares=Choice("level", {
                "community": Rate(70), "primary": Rate(70), "secondary": Rate(60), "tertiary": Rate(50), "pharmacy": Rate(70),
            }),
            cap=2000,
        )),
        sources=("shenfucn-22495", "xa-outpatient-97vm", "cgtn-2023-02-20", "jiusong-5885604"), ledger=("e5efabe6", "be1c1d76"), confidence="high",
        note=Text(zh="一级含乡镇卫生院及社区卫生服务中心；年度限额不滚存", en="level 1 includes health centres; what is left of the cap lapses"),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-01-01", checked="2024-12-31",
        rule=Layers(Layer(
            "pooled", start=200,
            shares=Choice("level", {
                "community": Rate(75), "primary": Rate(75), "secondary": Rate(65), "tertiary": Rate(55), "pharmacy": Rate(75),
            }),
            cap=2500,
        )),
        sources=("shenfucn-22495", "xa-outpatient-97vm", "cgtn-2023-02-20", "jiusong-5885604"), ledger=("90149138", "be1c1d76"), confidence="high",
    ),
    Dated(
        who="resident", unit="bill", first_day="2020-01-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled",
            shares=Choice("level", {
                "community": Choice("hospital", {"village_clinic": Rate(70), "health_centre": Rate(60)}),
                "primary": Rate(60),
            }),
            cap=200,
        )),
        sources="ruoyo-73106", ledger="43b86942", confidence="high",
        note=Text(zh="限本人签约的门诊统筹机构", en="only at the institution with which the person signed"),
    ),
    Dated(
        part="statement:not_in_critical_illness", who=("in_service", "flexible", "retired", "flexible_retired"), unit="text",
        first_day="2023-01-01", checked="2026-11-22",
        rule=Statement(
            zh="普通门诊费用的个人负担不纳入大病保险和医疗救助的支付范围",
            en="own payments of ordinary outpatient care do not count for critical-illness insurance or medical assistance",
        ),
        sources="xa-outpatient-97vm", ledger="dc53ec3e", confidence="medium",
    ),
)  # fmt: skip

BY_STAY = Choice("level", {
    "community": Bands("stay", ((2, Flat(200)), (3, Flat(150)), (4, Flat(100)), (None, Flat(0)))),
    "primary": Bands("stay", ((2, Flat(200)), (3, Flat(150)), (4, Flat(100)), (None, Flat(0)))),
    "secondary": Bands("stay", ((2, Flat(400)), (3, Flat(300)), (4, Flat(150)), (None, Flat(0)))),
    "tertiary": Choice(
        "hospital", {"special_tertiary": Bands("stay", ((2, Flat(850)), (3, Flat(800)), (4, Flat(550)), (None, Flat(0))))},
        otherwise=Bands("stay", ((2, Flat(650)), (3, Flat(550)), (4, Flat(350)), (None, Flat(0)))),
    ),
})  # fmt: skip
STAY_SOURCES = ("eshebao-71241", "southmoney-456934", "netease-xa-stay", "wendaifu-2022-08", "jiusong-5885604")
INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2023-06-14", checked="2024-12-31",
        rule=Layers(Layer(
            "pooled", start=BY_STAY, per=Period("stay"),
            shares=Shares((
                (10000, Choice("level", {"community": Rate(92), "primary": Rate(92), "secondary": Rate(90), "tertiary": Rate(88)})),
                (50000, Choice("level", {"community": Rate(95), "primary": Rate(95), "secondary": Rate(95), "tertiary": Rate(91)})),
                (None, Choice("level", {"community": Rate(95), "primary": Rate(95), "secondary": Rate(95), "tertiary": Rate(95)})),
            )),
            cap=400000,
        )),
        sources=STAY_SOURCES, ledger="f6f4d459", confidence="high",
        note=Text(
            zh="分段按每次住院计；三级的起付标准 2022-08-16 已见；公开代码中的 1,200 元和每次减 20% 没有其他来源",
            en="bands within the stay; the deductibles of level 3 were seen on 2022-08-16; 1,200 less 20% each time, in public code, has no other source",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2023-06-14", checked="2024-12-31",
        rule=Layers(Layer(
            "pooled", start=BY_STAY, per=Period("stay"),
            shares=Shares((
                (10000, Choice("level", {"community": Rate(95), "primary": Rate(95), "secondary": Rate(93), "tertiary": Rate(91)})),
                (50000, Choice("level", {"community": Rate(97), "primary": Rate(97), "secondary": Rate(95), "tertiary": Rate(94)})),
                (None, Choice("level", {"community": Rate(95), "primary": Rate(95), "secondary": Rate(95), "tertiary": Rate(95)})),
            )),
            cap=400000,
        )),
        sources=STAY_SOURCES, ledger="f6f4d459", confidence="high",
        note=Text(
            zh="一级医院 1 万至 5 万元 97%、5 万元以上 95%，照来源原样", en="at level 1, 97% up to 50,000 and 95% above it, as the sources print it",
        ),
    ),
    Dated(
        who="resident", unit="bill", first_day="2020-01-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled",
            start=Choice("level", {
                "community": Flat(150), "primary": Flat(150), "secondary": Flat(400),
                "tertiary": Choice("hospital", {"special_tertiary": Flat(2000)}, otherwise=Flat(1200)),
            }),
            per=Period("stay"),
            shares=Choice("level", {
                "community": Rate(80), "primary": Rate(80), "secondary": Rate(70),
                "tertiary": Choice("hospital", {"special_tertiary": Rate(50)}, otherwise=Rate(60)),
            }),
            cap=200000,
        )),
        sources=("ruoyo-73106", "wendaifu-2022-08"), ledger="b10eab0b", confidence="high",
        note=Text(
            zh="按每次住院计；持二级医院转诊单，三级的起付标准减 200 元，为 1,000 元，未计入",
            en="per stay; with a referral from level 2 the 1,200 becomes 1,000: not reckoned",
        ),
    ),
)  # fmt: skip

LARGE_AMOUNT = Dated(
    part="above_cap", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_seen="2022-08-16", checked="2026-11-22",
    rule=Layers(Layer("large_amount", shares=Rate(95)), kinds="inpatient"),
    sources=("wendaifu-2022-08", "zhejianglong-3194664"), ledger="ec3997a5", confidence="high",
    note=Text(
        zh="40 万元以上，不设封顶线；公开代码中的 90%、50 万元封顶没有其他来源",
        en="above 400,000 and without a cap; 90% up to 500,000, in public code, has no other source",
    ),
)  # fmt: skip

REGION = Region(
    "610100",
    name_zh="西安市",
    name_en="Xi'an",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    lifetime_coverage=LIFETIME_COVERAGE,
    contributions=CONTRIBUTIONS,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
    figures=FIGURES,
    groups=Group("hospital", values=("special_tertiary", "health_centre", "village_clinic"), zh="医疗机构类别", en="class of institution"),
    reform_day=ReformDay("2023-01-01", sources=("sx-list-2023-05", "jiusong-7636040"), ledger=("14116787", "66b6482f")),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
