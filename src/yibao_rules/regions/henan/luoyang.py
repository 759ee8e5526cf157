"""Luoyang (洛阳), 410300: the posting day is not known; only a vague claim is."""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import Statement, Unknown

SOURCES = (
    Source("seed-002", kind="article", title="退休后医保卡每月返钱如何查询", publisher="健康新闻", dated="2025-04-16"),
)  # fmt: skip

POSTING = Dated(
    who=("retired", "flexible_retired"), unit="text",
    rule=Unknown(zh="到账日没有可靠来源", en="no reliable source tells the day"),
    sources="seed-002", confidence="low",
    rivals=Rival(
        Statement(zh="每月 15、20 或 25 日", en="on the 15th, 20th or 25th of each month"),
        sources="seed-002", ledger="b987fc8d", confidence="low",
        reason=Text(zh="与重庆并提,没有说明哪一天属于哪个城市", en="said of Chongqing and Luoyang together, without telling which day is whose"),
    ),
)  # fmt: skip

REGION = Region(
    "410300",
    name_zh="洛阳市",
    name_en="Luoyang",
    sources=SOURCES,
    posting=POSTING,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
