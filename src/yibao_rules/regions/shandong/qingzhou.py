"""Qingzhou (青州), 370781: retirees' visits at tertiary hospitals from 2024, as a worked example tells them."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Choice, Flat, Layer, Layers, Rate, Unknown

SOURCES = Source(
    "qingzhou-press-2024", kind="article", title="青州：2024年1月起调整职工医保政策，提高普通门诊统筹待遇", publisher="青州本地新闻（转载页，没有地址）",
)  # fmt: skip

OUTPATIENT = Dated(
    who=("retired", "flexible_retired"), unit="bill", first_day="2024-01-01", checked="2026-11-22",
    rule=Layers(Layer(
        "pooled",
        start=Choice("level", {"tertiary": Flat(600)}),
        shares=Choice("level", {"tertiary": Rate(65)}),
        cap=Unknown(zh="文章称年度限额提高，没有写数额", en="the article says that the cap of the year rose, not to what"),
    )),
    sources="qingzhou-press-2024", ledger="0eca275a", confidence="medium",
    note=Text(
        zh="退休职工三级医院 5,000 元：(5,000 − 600) × 65% = 2,860 元，比改革前多 1,060 元",
        en="5,000 yuan of a retiree at tertiary hospitals: (5,000 − 600) × 65% = 2,860, which is 1,060 more than before",
    ),
)  # fmt: skip

REGION = Region(
    "370781",
    name_zh="青州市",
    name_en="Qingzhou",
    sources=SOURCES,
    outpatient=OUTPATIENT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
