"""Anhui, the province's own pool (安徽省直), 349900: stays at hospitals of level 3, and critical illness, in 2020."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Bands, Choice, Flat, Layer, Layers, Period, Rate, Shares

SOURCES = Source(
    "slyy-2020", kind="article", title="2020年各种医疗保险住院门槛费、报销比例、封顶线一览表", publisher="安徽省立医院", dated="2020-07-08",
    address="https://ahslyy.com/cn/xxgkybfw/info_3313.aspx?itemid=95024",
)  # fmt: skip

STAYS = Choice("level", {"tertiary": Bands("stay", ((2, Flat(600)), (3, Flat(300)), (None, Flat(0))))})
INPATIENT = (
    Dated(
        who=("in_service", "flexible"), unit="bill", first_seen="2020-07-08", checked="2020-07-08",
        rule=Layers(Layer("pooled", start=STAYS, per=Period("stay"), shares=Choice("level", {"tertiary": Rate(90)}), cap=300000)),
        sources="slyy-2020", ledger="2950cacc", confidence="high",
        note=Text(zh="一家三级医院的表，其他级别没有写", en="the table of a hospital of level 3; of other levels it says nothing"),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2020-07-08", checked="2020-07-08",
        rule=Layers(Layer("pooled", start=STAYS, per=Period("stay"), shares=Choice("level", {"tertiary": Rate(95)}), cap=300000)),
        sources="slyy-2020", ledger="2950cacc", confidence="high",
        note=Text(zh="一家三级医院的表，其他级别没有写", en="the table of a hospital of level 3; of other levels it says nothing"),
    ),
)  # fmt: skip

LARGE_AMOUNT = Dated(
    part="critical_illness", who=("in_service", "flexible", "retired", "flexible_retired"), unit="bill", first_day="2020-07-08", checked="2026-11-22",
    rule=Layers(
        Layer(
            "critical_illness", start=20000,
            shares=Shares(((20000, Rate(50)), (100000, Rate(60)), (200000, Rate(70)), (None, Rate(80))), above_start=True),
            cap=300000,
        ),
        kinds="inpatient",
    ),
    sources="slyy-2020", ledger="2a057419", confidence="high",
    note=Text(zh="各段从起付线以上算起；表中只写住院", en="the bands count from the threshold on; the table is of stays"),
)  # fmt: skip

REGION = Region(
    "349900",
    name_zh="安徽省直",
    name_en="Anhui (province-direct)",
    sources=SOURCES,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
