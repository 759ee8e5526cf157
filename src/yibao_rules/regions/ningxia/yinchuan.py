"""Yinchuan (银川), 640100: stays in 2023; the share above the pool's cap was not found."""

from ...policy import Dated, Group, Region, Source, Text, hookimpl
from ...rules import Bands, Choice, Flat, Layer, Layers, Percent, Period, Rate, Unknown

SOURCES = (
    Source(
        "shebao100-yc-2023", kind="article", title="银川职工医保报销比例2023年度", publisher="社保100网", dated="2025-09-28",
        address="http://zaodula.com/YiLiaoBaoXian/2025-09-28/157518.html",
    ),
    Source(
        "yc-2014-110", kind="official_quoted", title="银川市人民政府办公厅关于调整职工医保大额医疗费用补助政策的通知", doc="银政办发〔2014〕110号",
        dated="2014-07-25", publisher="公开网页（2019-01-20）",
    ),
)  # fmt: skip

FIRST_STAY = Choice("level", {
    "community": Flat(300), "primary": Flat(300), "secondary": Flat(500),
    "tertiary": Choice("hospital", {"tertiary_b": Flat(800), "tertiary_a": Flat(1200)}),
})  # fmt: skip
INPATIENT = Dated(
    who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_day="2023-01-01", checked="2025-09-28",
    rule=Layers(Layer(
        "pooled", start=Bands("stay", ((2, FIRST_STAY), (None, Percent(80, of=FIRST_STAY)))), per=Period("stay"),
        shares=Choice("level", {
            "community": Rate(95), "primary": Rate(95), "secondary": Rate(90),
            "tertiary": Choice("hospital", {"tertiary_b": Rate(85), "tertiary_a": Rate(80)}),
        }),
        cap=50000,
    )),
    sources="shebao100-yc-2023", ledger="4caded07", confidence="medium",
    note=Text(
        zh="来源没有区分在职与退休；第二次及以后住院降低 20%，不再逐次降低",
        en="the source tells no difference for retirees; from the second stay on 20% less, not less each time",
    ),
)  # fmt: skip

LARGE_AMOUNT = Dated(
    part="above_cap", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_day="2023-01-01", checked="2025-09-28",
    rule=Layers(
        Layer("large_amount", shares=Unknown(zh="5 万元以上住院费用的支付比例没有来源；不设封顶线", en="no source for the share above 50,000; there is no cap")),
        kinds="inpatient",
    ),
    sources=("shebao100-yc-2023", "yc-2014-110"), ledger="a4706492", confidence="medium",
    note=Text(
        zh="2014 年的通知：25 万元以内按当时政策，以上按 70%，上不封顶；以内的比例没有写明",
        en="the notice of 2014: up to 250,000 as before, above it 70% without a cap; the share below is not told",
    ),
)  # fmt: skip

REGION = Region(
    "640100",
    name_zh="银川市",
    name_en="Yinchuan",
    sources=SOURCES,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
    groups=Group("hospital", values=("tertiary_b", "tertiary_a"), zh="三级医院等次", en="grade of a tertiary hospital"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
