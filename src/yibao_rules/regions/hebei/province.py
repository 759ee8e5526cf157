"""Hebei (河北), 130000: no source has the province's contribution bases; one claim is kept."""

from ...policy import Dated, Region, Rival, Source, hookimpl
from ...rules import Unknown

SOURCES = (
    Source("seed-004", kind="article", title="医保多少进入个人账户怎么查", publisher="健康新闻", dated="2025-03-15"),
)  # fmt: skip

CONTRIBUTIONS = Dated(
    part="statement:bases", unit="text",
    rule=Unknown(zh="缴费基数没有找到", en="the contribution bases were not found"),
    sources="seed-004", confidence="low",
    rivals=Rival(
        Unknown(zh="缴费基数低于天津", en="the base is lower than in Tianjin"),
        sources="seed-004", ledger="56292534", confidence="low",
    ),
)  # fmt: skip

REGION = Region(
    "130000",
    name_zh="河北省",
    name_en="Hebei",
    sources=SOURCES,
    contributions=CONTRIBUTIONS,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
