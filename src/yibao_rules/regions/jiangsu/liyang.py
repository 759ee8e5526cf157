"""Liyang (溧阳), 320481, in Changzhou: retirees' accounts are credited on the first of each month since 2025."""

from ...policy import Dated, Region, Source, hookimpl
from ...rules import Posting

SOURCES = (
    Source(
        "jiusong-5474218", kind="article", title="退休医保卡每月返钱到账时间",
        address="m.jiusongjiankang.com/health/news/5474218.html",
    ),
)  # fmt: skip

POSTING = Dated(
    who=("retired", "flexible_retired"), unit="text", first_day="2025-01-01", checked="2026-11-22",
    rule=Posting("month", day=1),
    sources="jiusong-5474218", ledger="3d7fd58a", confidence="medium",
)  # fmt: skip

REGION = Region(
    "320481",
    name_zh="溧阳市",
    name_en="Liyang",
    sources=SOURCES,
    posting=POSTING,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
