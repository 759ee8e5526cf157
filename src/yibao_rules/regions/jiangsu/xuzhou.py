"""Xuzhou (徐州), 320300: retirees 5 to 6% of the own pension until 2022, then as in the province; shares of stays."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import AtLeast, AtMost, Bands, Figure, Layer, Layers, Percent, Period, Rate, Unknown

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
    Source("bbbaike-686247", kind="official_quoted", title="徐州职工医保和大额医疗救助待遇", dated="2022-09-21", address="http://m.bbbaike.com/baike/techan/686247.html"),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2016-12-06", last_day="2022-12-31",
        rule=AtMost(Percent(6, of="pension"), AtLeast(Percent(5, of="pension"), Unknown(
            zh="按本人养老金的 5% 至 6% 划入，如何分档没有写明", en="5 to 6% of the own pension; how the percentages are split is not said",
        ))),
        sources="kang5-359100", ledger="88a79dfb", confidence="medium",
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
    ),
)  # fmt: skip

DEDUCTIBLE = Unknown(zh="住院起付标准没有来源", en="no source has the deductible of a stay")
STAY_NOTE = Text(zh="统筹基金最高 10 万元", en="the pool pays up to 100,000 yuan")
INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2022-09-21", checked="2022-09-21",
        rule=Layers(Layer("pooled", per=Period("stay"), start=DEDUCTIBLE, shares=Rate(90), cap=100000)),
        sources="bbbaike-686247", ledger="830a5cc7", confidence="medium", note=STAY_NOTE,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2022-09-21", checked="2022-09-21",
        rule=Layers(Layer("pooled", per=Period("stay"), start=DEDUCTIBLE, shares=Bands("age", ((70, Rate(92)), (None, Rate(93)))), cap=100000)),
        sources="bbbaike-686247", ledger="830a5cc7", confidence="medium", note=STAY_NOTE,
    ),
)  # fmt: skip

LARGE_AMOUNT = (
    Dated(
        part="above_cap", who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2022-09-21", checked="2022-09-21",
        rule=Layers(Layer("large_amount", shares=Rate(95), cap=180000), kinds="inpatient"),
        sources="bbbaike-686247", ledger="830a5cc7", confidence="medium",
    ),
    Dated(
        part="above_cap", who=("retired", "flexible_retired"), unit="bill", first_seen="2022-09-21", checked="2022-09-21",
        rule=Layers(Layer("large_amount", shares=Bands("age", ((70, Rate(97)), (None, Rate(98)))), cap=180000), kinds="inpatient"),
        sources="bbbaike-686247", ledger="830a5cc7", confidence="medium",
    ),
)  # fmt: skip

FIGURES = (
    Dated(
        part="average_pension:2022", unit="yuan/month",
        rule=Unknown(zh="徐州 2022 年平均养老金没有找到", en="Xuzhou's average pension of 2022 was not found"),
        sources="zgjsgccyw-35559", ledger="4747e5bd", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "320300",
    name_zh="徐州市",
    name_en="Xuzhou",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
    figures=FIGURES,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
