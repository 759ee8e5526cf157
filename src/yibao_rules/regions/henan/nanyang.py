"""Nanyang (南阳), 411300: visits of employees and retirees."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Choice, Flat, Layer, Layers, Period, Rate

SOURCES = Source("zhejianglong-1699038", kind="article", title="南阳市职工医保门诊可以报销吗", address="http://zhejianglong.com/c/1699038.html")

VISITS = Choice("level", {"community": Flat(0), "primary": Flat(0), "secondary": Flat(30), "tertiary": Flat(50)})
ONCE_A_DAY = Text(
    zh="24 小时内在同一医院多次就诊只付一次起付标准；不计入统筹基金年度限额",
    en="visits to one hospital within 24 hours have one deductible; not counted in the pool's yearly cap",
)
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2026-11-22", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=VISITS, per=Period("visit"),
            shares=Choice("level", {"community": Rate(60), "primary": Rate(60), "secondary": Rate(55), "tertiary": Rate(50)}),
            cap=1500,
        )),
        sources="zhejianglong-1699038", ledger="b0d1e04a", confidence="medium", note=ONCE_A_DAY,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2026-11-22", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=VISITS, per=Period("visit"),
            shares=Choice("level", {"community": Rate(70), "primary": Rate(70), "secondary": Rate(65), "tertiary": Rate(60)}),
            cap=2000,
        )),
        sources="zhejianglong-1699038", ledger="b0d1e04a", confidence="medium", note=ONCE_A_DAY,
    ),
)  # fmt: skip

REGION = Region(
    "411300",
    name_zh="南阳市",
    name_en="Nanyang",
    sources=SOURCES,
    outpatient=OUTPATIENT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
