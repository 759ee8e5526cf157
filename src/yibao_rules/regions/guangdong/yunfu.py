"""Yunfu (云浮), 445300: 云浮市职工基本医疗保险门诊共济保障实施细则, of 2022-08-10."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Choice, Figure, Layer, Layers, Percent, Rate, Unknown

SOURCES = Source(
    "yf-rules-2022", kind="official_quoted", title="云浮市职工医保门诊共济政策报销标准", doc="云浮市职工基本医疗保险门诊共济保障实施细则",
    address="https://si12333.cn/qa/ccif.html", publisher="云浮市医疗保障局", dated="2022-12-07",
)  # fmt: skip

CAP = Percent(2, of=Figure("on_post_annual_wage"))
PUBLISHED = Text(
    zh="2022-08-10 是实施细则公布的日期", en="2022-08-10 is the day on which the rules were published",
)  # fmt: skip
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2022-08-10", checked="2022-12-07",
        rule=Layers(Layer(
            "pooled",
            shares=Choice("level", {"community": Rate(60), "primary": Rate(60), "secondary": Rate(55), "tertiary": Rate(50)}),
            cap=CAP,
        )),
        sources="yf-rules-2022", ledger="2834c4c4", confidence="high", note=PUBLISHED,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2022-08-10", checked="2022-12-07",
        rule=Layers(Layer(
            "pooled",
            shares=Choice("level", {"community": Rate(70), "primary": Rate(70), "secondary": Rate(65), "tertiary": Rate(60)}),
            cap=CAP,
        )),
        sources="yf-rules-2022", ledger="2834c4c4", confidence="high", note=PUBLISHED,
    ),
)  # fmt: skip

FIGURES = Dated(
    part="on_post_annual_wage", unit="yuan/year",
    rule=Unknown(zh="云浮的在岗职工年平均工资没有找到", en="Yunfu's on-post yearly wage was not found"),
    sources="yf-rules-2022", confidence="high",
)  # fmt: skip

REGION = Region(
    "445300",
    name_zh="云浮市",
    name_en="Yunfu",
    sources=SOURCES,
    outpatient=OUTPATIENT,
    figures=FIGURES,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
