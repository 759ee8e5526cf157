"""Hebei (河北), 130000: no source has the province's contribution bases; one claim is kept."""

from ...policy import Dated, Region, Rival, Source, hookimpl
from ...rules import Statement, Unknown

SOURCES = (
    Source("seed-004", kind="article", title="医保多少进入个人账户怎么查", publisher="健康新闻", dated="2025-03-15"),
    Source("rle-wiki-hebei", kind="article", title="河北就医须知（RLE-wiki）", address="project-trans/RLE-wiki:docs/campus/NCEPU-BD.md"),
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

TERMS = Dated(
    part="cross_province", unit="text", first_seen="2026-11-22", checked="2026-11-22",
    rule=Statement(zh="在北京、天津就医视同已备案，不须备案", en="care in Beijing and Tianjin counts as filed; no filing is needed"),
    sources="rle-wiki-hebei", ledger="ea3dc561", confidence="medium",
)  # fmt: skip

REGION = Region(
    "130000",
    name_zh="河北省",
    name_en="Hebei",
    sources=SOURCES,
    contributions=CONTRIBUTIONS,
    terms=TERMS,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
