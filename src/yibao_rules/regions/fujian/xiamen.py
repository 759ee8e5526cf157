"""Xiamen (厦门), 350200: one flat amount for retirees since the reform, the flexible rate, the bases of 2010."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import AllOf, Choice, Figure, Flat, Months, Percent, Statement, Times, Years

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
        sources="isslerlaw-xm", ledger="5a2a9261", confidence="high", monotone_in="contribution_base",
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
    figures=FIGURES,
    terms=TERMS,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
