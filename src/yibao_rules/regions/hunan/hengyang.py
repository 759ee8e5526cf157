"""Hengyang (衡阳), 430400: outpatient care is pooled, as seen in October 2023."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Choice, Flat, Layer, Layers, Rate

SOURCES = Source(
    "ddtbk-hengyang", kind="article", title="衡阳医保门诊统筹后职工享受什么待遇？", dated="2023-10-12",
    address="http://m.ddtbk.com/techan/679c172c1c75471bae32d9f9b722e349.html",
)  # fmt: skip

START = Choice("level", {"community": Flat(0), "primary": Flat(0), "secondary": Flat(200), "tertiary": Flat(300)})
RATES = Choice("level", {"community": Rate(70), "primary": Rate(70), "secondary": Rate(60), "tertiary": Rate(60)})
YEARLY = Text(zh="起付标准一年累计不超过 300 元", en="no more than 300 of deductible in a year")
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2023-10-12", checked="2023-10-12",
        rule=Layers(Layer("pooled", start=START, start_most=300, shares=RATES, cap=1500)),
        sources="ddtbk-hengyang", confidence="medium", note=YEARLY,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2023-10-12", checked="2023-10-12",
        rule=Layers(Layer("pooled", start=START, start_most=300, shares=RATES, cap=2000)),
        sources="ddtbk-hengyang", confidence="medium", note=YEARLY,
    ),
)  # fmt: skip

REGION = Region(
    "430400",
    name_zh="衡阳市",
    name_en="Hengyang",
    sources=SOURCES,
    outpatient=OUTPATIENT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
