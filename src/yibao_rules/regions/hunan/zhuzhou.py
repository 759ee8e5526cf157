"""Zhuzhou (株洲), 430200: outpatient care is pooled, as seen in December 2022."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Choice, Flat, Layer, Layers, Rate

SOURCES = Source(
    "ccschy-zhuzhou", kind="official_quoted", title="株洲职工医保共济门诊待遇标准及比例是多少？", dated="2022-12-13",
    address="http://ccschy.com/techan/50ddc2c242053d4348a52cf3d2589fe6.html",
)  # fmt: skip

START = Choice("level", {"community": Flat(0), "primary": Flat(0), "secondary": Flat(200), "tertiary": Flat(300)})
RATES = Choice("level", {"community": Rate(70), "primary": Rate(70), "secondary": Rate(60), "tertiary": Rate(60)})
OUTSIDE = Text(
    zh="起付标准一年累计不超过 300 元；不计入职工医保年度最高支付限额", en="no more than 300 of deductible in a year; not counted towards the yearly cap of the scheme",
)  # fmt: skip
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2022-12-01", checked="2022-12-13",
        rule=Layers(Layer("pooled", start=START, start_most=300, shares=RATES, cap=1500)),
        sources="ccschy-zhuzhou", ledger="a7300dc5", confidence="high", note=OUTSIDE,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2022-12-01", checked="2022-12-13",
        rule=Layers(Layer("pooled", start=START, start_most=300, shares=RATES, cap=2000)),
        sources="ccschy-zhuzhou", ledger="a7300dc5", confidence="high", note=OUTSIDE,
    ),
)  # fmt: skip

REGION = Region(
    "430200",
    name_zh="株洲市",
    name_en="Zhuzhou",
    sources=SOURCES,
    outpatient=OUTPATIENT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
