"""Urumqi (乌鲁木齐), 650100: 乌医保〔2022〕29号, the residents' premium of 2023."""

from ...policy import Dated, Group, Region, Source, Text, hookimpl
from ...rules import Choice, Flat, Statement

SOURCES = (
    Source(
        "urumqi-2022-29", kind="official_quoted", title="乌鲁木齐市 2023 年城乡居民医保个人缴费标准", doc="乌医保〔2022〕29号", publisher="本地宝", dated="2023-02-21",
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2023-01-01", last_day="2023-12-31",
        rule=Choice("hardship", {"poor": Flat(84)}, otherwise=Flat(420)),
        sources="urumqi-2022-29", ledger="a90d7683", confidence="high",
        note=Text(
            zh="含长期护理保险 40 元（420 元之内）;84 元为低收入人员", en="40 of the 420 is for long-term care; 84 is for persons of low income",
        ),
    ),
    Dated(
        part="statement:out_of_poverty", who="resident", unit="text", first_day="2023-01-01", last_day="2023-12-31",
        rule=Statement(zh="稳定脱贫人口个人缴费 210 元", en="who is stably out of poverty pays 210 yuan"),
        sources="urumqi-2022-29", ledger="a90d7683", confidence="high",
    ),
)  # fmt: skip

REGION = Region(
    "650100",
    name_zh="乌鲁木齐市",
    name_en="Urumqi",
    sources=SOURCES,
    contributions=CONTRIBUTIONS,
    groups=Group("hardship", values="poor", zh="困难人员", en="hardship"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
