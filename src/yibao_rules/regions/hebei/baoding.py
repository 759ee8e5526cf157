"""Baoding (保定), 130600: what residents pay, from a district's guide of 2023."""

from ...policy import Dated, Group, Region, Source, Text, hookimpl
from ...rules import Choice, Flat, Layer, Layers, Rate

SOURCES = (
    Source(
        "rle-ncepu-bd", kind="article", title="莲池区2023年城乡居民基本医疗保险政策指南（页面引用）",
        address="project-trans/RLE-wiki:docs/campus/NCEPU-BD.md",
    ),
)  # fmt: skip

CONTRIBUTIONS = Dated(
    part="own:basic", who="resident", unit="yuan/year", first_day="2023-01-01", last_day="2023-12-31",
    rule=Flat(380),
    sources="rle-ncepu-bd", ledger="2157a48b", confidence="medium",
    note=Text(
        zh="指南写“2023年参保费”，可能指 2023 年收取、2024 年享受；标准逐年另定，不延用",
        en="the guide says “premium of 2023”, which may mean paid in 2023 for cover in 2024; the price is set anew each year and is not carried on",
    ),
)  # fmt: skip

OUTPATIENT = Dated(
    who="resident", unit="bill", first_day="2023-01-01", checked="2023-12-31",
    rule=Layers(Layer(
        "pooled",
        start=Choice("resident_class", {"university": Flat(50)}),
        shares=Choice("resident_class", {"university": Rate(50)}),
        cap=Choice("resident_class", {"university": Flat(300)}),
    )),
    sources="rle-ncepu-bd", ledger="b1b5a7c2", confidence="medium",
    note=Text(zh="莲池区的指南，页面引用时说的是大学生", en="a district's guide, quoted on a page for university students"),
)  # fmt: skip

REGION = Region(
    "130600",
    name_zh="保定市",
    name_en="Baoding",
    sources=SOURCES,
    contributions=CONTRIBUTIONS,
    outpatient=OUTPATIENT,
    groups=Group("resident_class", values="university", zh="居民类别", en="class of resident"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
