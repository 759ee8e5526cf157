"""Zhaoqing (肇庆), 441200: outpatient care, with the cap of 2022-11-01."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Choice, Layer, Layers, Rate

SOURCES = Source(
    "ccschy-184810", kind="article", title="肇庆职工医保在门诊就医时报销支付比例", dated="2022-09-15",
    address="http://img.ccschy.com/techan/184810.html",
)  # fmt: skip

CAP = Text(
    zh="限额为上上年度职工年平均工资的 2%，自 2022-11-01 起调整为 1,800 元，其后各年的没有找到",
    en="the cap is 2% of the yearly wage of the year before last, 1,800 from 2022-11-01; those of later years were not found",
)  # fmt: skip
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2022-11-01", checked="2022-12-31",
        rule=Layers(Layer(
            "pooled",
            shares=Choice("level", {"community": Rate(65), "primary": Rate(65), "secondary": Rate(60), "tertiary": Rate(55)}),
            cap=1800,
        )),
        sources="ccschy-184810", confidence="medium", note=CAP,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2022-11-01", checked="2022-12-31",
        rule=Layers(Layer(
            "pooled",
            shares=Choice("level", {"community": Rate(70), "primary": Rate(70), "secondary": Rate(65), "tertiary": Rate(60)}),
            cap=1800,
        )),
        sources="ccschy-184810", confidence="medium", note=CAP,
    ),
)  # fmt: skip

REGION = Region(
    "441200",
    name_zh="肇庆市",
    name_en="Zhaoqing",
    sources=SOURCES,
    outpatient=OUTPATIENT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
