"""Jinan (济南), 370100: in 2023 retirees got 4% of the own pension within bounds by age, from 2024 as in the province; bills from 2024."""

from ...policy import Dated, Group, Region, Source, Text, hookimpl
from ...rules import AtLeast, AtMost, Bands, Choice, Figure, Flat, Layer, Layers, Percent, Period, Rate, Shares, Unknown

SOURCES = (
    Source(
        "w756-183987", kind="article", title="山东退休人员医保个人账户划入办法", address="w756.cn/b/183987.html",
    ),
    Source(
        "haidong-280882", kind="article", title="各地退休人员医保个人账户划入标准", dated="2024-02-21",
        address="haidong.ylzhaopin.com/news/280882.html",
    ),
    Source(
        "southmoney-258318", kind="article", title="山东退休人员医保个人账户改革", dated="2022-02-01",
        address="shebao.southmoney.com/yiliao/202202/258318_2.html",
    ),
    Source(
        "jiusong-6481661", kind="article", title="济南退休人员医保个人账户划入标准",
        address="www.jiusongjiankang.com/health/news/6481661.html",
    ),
    Source(
        "ylzhaopin-285185", kind="article", title="济南职工医保 2024 年新政：门诊和住院待遇", dated="2024-04-03",
        address="https://zhongshan.ylzhaopin.com/news/285185.html",
    ),
    Source("jiusong-4323942", kind="article", title="各地职工门诊统筹的起付线", address="https://m.jiusongjiankang.com/health/news/4323942.html"),
    Source("jiusong-5173522", kind="article", title="济南市退休职工的医保报销比例", address="https://m.jiusongjiankang.com/health/news/5173522.html"),
    Source("jiusong-5111057", kind="article", title="济南职工医保三甲医院住院报销比例", address="https://m.jiusongjiankang.com/health/news/5111057.html"),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", last_day="2023-12-31",
        rule=Bands("age", (
            (60, AtMost(170, AtLeast(50, Percent(4, of="pension")))),
            (70, AtMost(190, AtLeast(60, Percent(4, of="pension")))),
            (80, AtMost(220, AtLeast(70, Percent(4, of="pension")))),
            (90, AtMost(220, AtLeast(80, Percent(4, of="pension")))),
            (None, AtMost(220, AtLeast(90, Percent(4, of="pension")))),
        )),
        sources=("w756-183987", "jiusong-6481661"), ledger="237553c6", confidence="medium", monotone_in=("age", "pension"), continuous_in="pension",
        note=Text(zh="一个来源说是全省的办法，另一个说是济南的", en="one source calls it the province's rule, the other Jinan's"),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2024-01-01", checked="2024-02-21",
        rule=Bands("age", (
            (70, Percent(2, of=Figure("average_pension", year=2023))),
            (None, Percent("2.5", of=Figure("average_pension", year=2023))),
        )),
        sources=("w756-183987", "haidong-280882", "southmoney-258318"), ledger=("043736a2", "237553c6"), confidence="high", monotone_in="age",
    ),
)  # fmt: skip

# General hospitals of Chinese medicine ask 20% less; deductibles at several institutions are taken together.
VISITS = Choice("level", {"community": Flat(200), "primary": Flat(200), "secondary": Flat(400), "tertiary": Flat(800)})
VISITS_START = Choice("hospital", {"tcm_hospital": Percent(80, of=VISITS)}, otherwise=VISITS)
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2024-01-01", checked="2024-04-03",
        rule=Layers(Layer(
            "pooled", start=VISITS_START,
            shares=Choice("level", {"community": Rate(80), "primary": Rate(80), "secondary": Rate(70), "tertiary": Rate(60)}),
            cap=6000,
        )),
        sources=("ylzhaopin-285185", "jiusong-4323942"), ledger="1090c05a", confidence="high",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2024-01-01", checked="2024-04-03",
        rule=Layers(Layer(
            "pooled", start=VISITS_START,
            shares=Choice("level", {"community": Rate(85), "primary": Rate(85), "secondary": Rate(75), "tertiary": Rate(65)}),
            cap=7000,
        )),
        sources=("ylzhaopin-285185", "jiusong-5173522"), ledger="3b59ff5d", confidence="high",
    ),
)  # fmt: skip

STAYS = Choice("level", {
    "community": Bands("stay", ((2, Flat(200)), (3, Flat(100)), (None, Flat(0)))),
    "primary": Bands("stay", ((2, Flat(400)), (3, Flat(200)), (None, Flat(0)))),
    "secondary": Bands("stay", ((2, Flat(400)), (3, Flat(200)), (None, Flat(0)))),
    "tertiary": Bands("stay", ((2, Flat(1000)), (3, Flat(500)), (None, Flat(0)))),
})  # fmt: skip
STAYS_START = Choice("hospital", {"tcm_hospital": Percent(80, of=STAYS), "psychiatric_hospital": Flat(0)}, otherwise=STAYS)
BY_STAY = Text(
    zh="起付标准按次；最后一段止于 60 万元的年度限额，故各段按年度累计，来源没有写明；中医综合医院低 20%，精神专科医院不设；一页文章称 2025-01-01 起三级医院降为 800 元，没有旁证",
    en="the deductible is one of each stay; the last band ends at the 600,000 of the year, so the bands are taken as those of the year, which the sources do not tell; 20% less at general hospitals of Chinese medicine, none at psychiatric ones; one page has 800 at tertiary hospitals from 2025-01-01, which nothing confirms",
)
INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2024-01-01", checked="2024-04-03",
        rule=Layers(Layer(
            "pooled", start=STAYS_START, per=Period("stay"),
            shares=Shares((
                (10000, Choice("level", {"community": Rate(90), "primary": Rate(90), "secondary": Rate(90), "tertiary": Rate(85)})),
                (400000, Choice("level", {"community": Rate(93), "primary": Rate(93), "secondary": Rate(93), "tertiary": Rate(88)})),
                (None, Rate(90)),
            ), of_year=True),
            cap=600000,
        )),
        sources=("ylzhaopin-285185", "jiusong-5111057"), ledger="1cfdebd5", confidence="high", note=BY_STAY,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2024-01-01", checked="2024-04-03",
        rule=Layers(Layer(
            "pooled", start=STAYS_START, per=Period("stay"),
            shares=Shares((
                (10000, Choice("level", {"community": Rate(93), "primary": Rate(93), "secondary": Rate(93), "tertiary": Rate(88)})),
                (400000, Choice("level", {"community": Rate(96), "primary": Rate(96), "secondary": Rate(96), "tertiary": Rate(91)})),
                (None, Rate(90)),
            ), of_year=True),
            cap=600000,
        )),
        sources=("ylzhaopin-285185", "jiusong-5173522", "jiusong-5111057"), ledger="09d4461e", confidence="high", note=BY_STAY,
    ),
)  # fmt: skip

FIGURES = (
    Dated(
        part="average_pension:2023", unit="yuan/month",
        rule=Unknown(zh="济南 2023 年平均养老金没有找到", en="Jinan's average pension of 2023 was not found"),
        sources="w756-183987", ledger="043736a2", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "370100",
    name_zh="济南市",
    name_en="Jinan",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    figures=FIGURES,
    groups=Group("hospital", values=("tcm_hospital", "psychiatric_hospital"), zh="医院类别", en="class of hospital"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
