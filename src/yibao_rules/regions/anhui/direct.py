"""Anhui's own pool (安徽省直), 349900: who is in it and how it differs from Hefei's."""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import Bands, Choice, Flat, Layer, Layers, Period, Rate, Shares, Statement

SOURCES = (
    Source("seed-003", kind="article", title="社保医保卡每个月返多少钱", publisher="健康新闻", dated="2025-04-19"),
    Source("seed-004", kind="article", title="医保多少进入个人账户怎么查", publisher="健康新闻", dated="2025-03-15"),
    Source(
        "slyy-2020", kind="article", title="2020年各种医疗保险住院门槛费、报销比例、封顶线一览表", publisher="安徽省立医院", dated="2020-07-08",
        address="https://ahslyy.com/cn/xxgkybfw/info_3313.aspx?itemid=95024",
    ),
)  # fmt: skip

TERMS = Dated(
    part="direct_scheme", who=("in_service", "retired"), unit="text", first_seen="2025-04-19", checked="2025-04-19",
    rule=Statement(
        zh="省级机关、省属事业单位和部分中央驻皖单位的在职和退休人员，由省级统筹；与合肥市的不同在于使用范围、缴费基数、基金管理和参保对象",
        en="staff and retirees of provincial organs and institutions and of some central units in Anhui, pooled by the province; it differs from Hefei's in where it can be used, the contribution base, the management of the fund and who is insured",
    ),
    sources="seed-003", ledger="010fb61c", confidence="medium",
    rivals=Rival(
        Statement(
            zh="省医保自付一般不超过 30%，全省定点均可使用；市医保自付多在 40% 以上，限于本市",
            en="of the province's pool one pays usually at most 30%, with all designated providers of the province; of a city's mostly 40% and more, in the own city",
        ),
        sources="seed-004", ledger="d9df2cc6", confidence="low",
        reason=Text(zh="笼统的说法，没有指明安徽", en="a generality that does not name Anhui"),
    ),
)  # fmt: skip

STAYS = Choice("level", {"tertiary": Bands("stay", ((2, Flat(600)), (3, Flat(300)), (None, Flat(0))))})

INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2020-07-08", checked="2020-07-08",
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
    part="critical_illness", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_day="2020-07-08", checked="2026-11-22",
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
    terms=TERMS,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
