"""Wuxi (无锡), 320200: retirees 7% of the own pension until 2022, then as in the province; bills since 2023."""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import (
    Bands,
    Choice,
    Figure,
    Flat,
    Layer,
    Layers,
    Percent,
    Period,
    Rate,
    Statement,
    Sublimit,
    Unknown,
)

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
        "kang5-359100", kind="article", title="连云港退休人员医保怎么返还的", dated="2016-12-06",
        address="https://mip.kang5.net/2016/12/06/359100.html",
    ),
    Source("seed-002", kind="article", title="退休后医保卡每月返钱如何查询", publisher="健康新闻", dated="2025-04-16"),
    Source(
        "shbk-162861", kind="article", title="无锡市领取失业金期间还可以申请医保报销吗？",
        address="http://m.shbk.net/techan/162861.html",
    ),
    Source("jscxw-11320", kind="official_quoted", title="无锡职工医保待遇 2023", publisher="社保100网", address="https://jscxw.com/read/11320.html"),
    Source("yunsoucheng-22282", kind="official_quoted", title="无锡职工医保门诊统筹", address="yunsoucheng.com/yibaoshebao/22282.html"),
    Source("jiusong-4513658", kind="article", title="无锡职工医保门诊统筹", address="m.jiusongjiankang.com/health/news/4513658.html"),
    Source(
        "jxyuer-1436997", kind="article", title="无锡住院费用医保报销比例是多少？", address="http://m.jxyuer.com/baike/techan/1436997.html", dated="2023-03-23",
    ),
    Source("jiusong-4697293", kind="article", title="2024年无锡职工医保报销比例", address="https://m.jiusongjiankang.com/health/news/4697293.html"),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2016-12-06", last_day="2022-12-31",
        rule=Percent(7, of="pension"),
        sources="kang5-359100", ledger="88a79dfb", confidence="medium", monotone_in="pension", continuous_in="pension",
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
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2024-01-01", checked="2026-11-22",
        rule=Percent("2.5", of=Figure("average_pension", year=2022)),
        sources=("city-answer-2023", "zgjsgccyw-35559"), ledger="4747e5bd", confidence="medium",
        rivals=Rival(
            Percent(7, of="pension"), sources="seed-002", ledger="82035dd1", confidence="low",
            reason=Text(
                zh="2025 年的文章称按上年本人养老金的 7% 划入，这是改革前的办法",
                en="an article of 2025 says 7% of the own pension of the year before, which is the rule before the reform",
            ),
        ),
        note=Text(
            zh="有网页称该市 2024 年之后仍沿用原来的数额",
            en="some pages suggest that the city kept the old amounts after 2024",
        ),
    ),
    Dated(
        who="unemployed", unit="yuan/month",
        rule=Unknown(
            zh="领取失业保险金期间划入的方式和标准同企业在职职工，以缴费基数下限为基数，一年一次；下限数额没有找到（2022 年的说法）",
            en="while unemployment benefit is drawn the account is credited as for employees, once a year, on the floor of the base; the floor was not found (as said in 2022)",
        ),
        sources="shbk-162861", confidence="medium",
    ),
)  # fmt: skip

CLINICS = Text(
    zh="定点药店和门诊部、诊所合计全年最高 2,000 元；门诊部、诊所不在级别之列，按三级的比例",
    en="pharmacies and clinics together at most 2,000 a year; clinics are no level here, their share is that of level 3",
)
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-01-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=500,
            shares=Choice("level", {"community": Rate(80), "primary": Rate(75), "secondary": Rate(75), "tertiary": Rate(60), "pharmacy": Rate(60)}),
            cap=12000, sublimit=Sublimit("pharmacy", cap=2000),
        )),
        sources=("jscxw-11320", "yunsoucheng-22282", "jiusong-4513658"), ledger="c24c64eb", confidence="high", note=CLINICS,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-01-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=300,
            shares=Choice("level", {"community": Rate(90), "primary": Rate(85), "secondary": Rate(85), "tertiary": Rate(70), "pharmacy": Rate(70)}),
            cap=12000, sublimit=Sublimit("pharmacy", cap=2000),
        )),
        sources=("jscxw-11320", "yunsoucheng-22282", "jiusong-4513658"), ledger="02023798", confidence="high", note=CLINICS,
    ),
)  # fmt: skip

STAYS = Choice("level", {
    "community": Bands("stay", ((2, Flat(300)), (3, Flat(150)), (None, Flat(75)))),
    "primary": Bands("stay", ((2, Flat(300)), (3, Flat(150)), (None, Flat(75)))),
    "secondary": Bands("stay", ((2, Flat(600)), (3, Flat(300)), (None, Flat(150)))),
    "tertiary": Bands("stay", ((2, Flat(900)), (3, Flat(450)), (None, Flat(225)))),
})
STAY_NOTE = Text(
    zh="起付线逐次降低 50%，第三次及以后相同；比例出自 2023-03-23 的副本和一家内容网站",
    en="the deductible falls by half each time, from the third stay on it is the same; the rates are those of a copy of 2023-03-23 and of a content site",
)
INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-01-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", per=Period("stay"), start=STAYS, cap=500000,
            shares=Choice("level", {"community": Rate(97), "primary": Rate(97), "secondary": Rate(95), "tertiary": Rate(90)}),
        )),
        sources=("jscxw-11320", "jxyuer-1436997", "jiusong-4697293"), ledger="f634a734", confidence="medium", note=STAY_NOTE,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-01-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", per=Period("stay"), start=STAYS, cap=500000,
            shares=Choice("level", {"community": Rate(98), "primary": Rate(98), "secondary": Rate(97), "tertiary": Rate(95)}),
        )),
        sources=("jscxw-11320", "jxyuer-1436997", "jiusong-4697293"), ledger="f634a734", confidence="medium", note=STAY_NOTE,
    ),
)  # fmt: skip

LARGE_AMOUNT = Dated(
    part="above_cap", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_day="2023-01-01", checked="2026-11-22",
    rule=Layers(Layer("large_amount", shares=Rate(95)), kinds="inpatient"),
    sources="jscxw-11320", ledger="042496a0", confidence="medium",
    note=Text(zh="50 万元以上支付 95%，上限没有写明", en="95% above 500,000; an upper end is not told"),
)  # fmt: skip

POSTING = Dated(
    who=("retired", "flexible_retired"), unit="text",
    rule=Unknown(zh="到账日没有可靠来源", en="no reliable source tells the day"),
    sources="seed-002", confidence="low",
    rivals=Rival(
        Statement(zh="每年一次，按上年本人养老金计算；月份没有写明", en="once a year, from last year's pension; the month is not said"),
        sources="seed-002", ledger="eef1f43c", confidence="low",
        reason=Text(zh="改革前的办法，没有第二个来源", en="the way before the reform; no second source"),
    ),
)  # fmt: skip

FIGURES = (
    Dated(
        part="average_pension:2022", unit="yuan/month",
        rule=Unknown(zh="无锡 2022 年平均养老金没有找到", en="Wuxi's average pension of 2022 was not found"),
        sources="zgjsgccyw-35559", ledger="4747e5bd", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "320200",
    name_zh="无锡市",
    name_en="Wuxi",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    posting=POSTING,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
    figures=FIGURES,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
