"""Zhaotong (昭通), 530600: stays and the layer above the pool's cap, as seen in September 2023."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Bands, Choice, Flat, Layer, Layers, Period, Rate

SOURCES = (
    Source(
        "southmoney-456218", kind="article", title="2023年昭通职工医保住院待遇怎么样", publisher="社保网", dated="2023-09-01",
        address="https://m.shebao.southmoney.com/yiliao/202309/456218.html",
    ),
)  # fmt: skip

STAY = Bands("age", (
    (70, Choice("level", {"community": Flat(200), "primary": Flat(200), "secondary": Flat(300), "tertiary": Flat(500)})),
    (None, Choice("level", {"community": Flat(100), "primary": Flat(100), "secondary": Flat(150), "tertiary": Flat(250)})),
))  # fmt: skip
INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2023-09-01", checked="2023-09-01",
        rule=Layers(Layer(
            "pooled", start=STAY, per=Period("stay"),
            shares=Choice("level", {"community": Rate(91), "primary": Rate(91), "secondary": Rate(88), "tertiary": Rate(85)}),
            cap=100000,
        )),
        sources="southmoney-456218", ledger="4cdd21f6", confidence="medium",
        note=Text(
            zh="按每次住院计起付线；另称报销比例达不到 80% 的由基金补到 80%，以何种费用为分母没有写明，未计入",
            en="a deductible for each stay; what comes to less than 80% is said to be raised to 80%, of which expense is not told: not reckoned",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2023-09-01", checked="2023-09-01",
        rule=Layers(Layer(
            "pooled", start=STAY, per=Period("stay"),
            shares=Choice("level", {"community": Rate(94), "primary": Rate(94), "secondary": Rate(92), "tertiary": Rate(90)}),
            cap=100000,
        )),
        sources="southmoney-456218", ledger="4cdd21f6", confidence="medium",
        note=Text(
            zh="另称报销比例达不到 80% 的由基金补到 80%，未计入", en="what comes to less than 80% is said to be raised to 80%: not reckoned",
        ),
    ),
)  # fmt: skip

LARGE_AMOUNT = Dated(
    part="above_cap", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill",
    first_seen="2023-09-01", checked="2023-09-01",
    rule=Layers(Layer("large_amount", shares=Rate(90), cap=400000), kinds="inpatient"),
    sources="southmoney-456218", ledger="4cdd21f6", confidence="medium",
)  # fmt: skip

REGION = Region(
    "530600",
    name_zh="昭通市",
    name_en="Zhaotong",
    sources=SOURCES,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
