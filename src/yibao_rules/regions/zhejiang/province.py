"""Zhejiang (浙江), 330000: floor and cap of the base (浙人社发〔2024〕61号, 浙人社发〔2025〕52号), 20 years for lifetime cover."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Flat, Months, Years

SOURCES = (
    Source(
        "zj-2024-61", kind="official_quoted", title="浙江社会保险缴费规则摘录：2024 年度缴费基数", doc="浙人社发〔2024〕61号",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/zhejiang.md (https://zhejiang.chinatax.gov.cn/art/2024/12/20/art_13314_629154.html)",
        dated="2024-12-20",
    ),
    Source(
        "zj-2025-52", kind="official_quoted", title="浙江社会保险缴费规则摘录：2025 年度缴费基数", doc="浙人社发〔2025〕52号",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/zhejiang.md (https://zhejiang.chinatax.gov.cn/art/2025/12/11/art_13314_645797.html)",
        dated="2025-12-11",
    ),
    Source("hz-bases-2025", kind="public_data", title="杭州社会保险缴费基数和比例（公开代码）", publisher="公开代码库文件 61861980356"),
    Source(
        "jiusong-6378791", kind="article", title="浙江职工医保缴费年限", address="m.jiusongjiankang.com/health/news/6378791.html",
    ),
)  # fmt: skip

EXAMPLE = Text(
    zh="来自税务机关的算例 4462×20% → 4812×20%，说的是社会保险缴费基数；上限没有找到",
    en="from the tax office's example 4462 × 20% → 4812 × 20%, which speaks of the social-insurance base; the cap was not found",
)
SHARED = Text(
    zh="通知公布的是社会保险缴费基数；公开代码在杭州也用于医保",
    en="the notice gives the social-insurance base; public code uses it for medical insurance in Hangzhou",
)

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2026-11-22",
        rule=Months("total", at_least=Years(20)),
        sources="jiusong-6378791", ledger="5b49e54d", confidence="medium",
        note=Text(zh="男女相同", en="the same for men and women"),
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="base_floor", who=("in_service", "flexible"), unit="yuan/month", first_seen="2023-12-31", last_day="2023-12-31",
        rule=Flat(4462), sources="zj-2024-61", ledger="69062017", confidence="medium", note=EXAMPLE,
    ),
    Dated(
        part="base_floor", who=("in_service", "flexible"), unit="yuan/month", first_day="2024-01-01", last_day="2024-12-31",
        rule=Flat(4812), sources="zj-2024-61", ledger="69062017", confidence="medium", note=EXAMPLE,
    ),
    Dated(
        part="base_floor", who=("in_service", "flexible"), unit="yuan/month", first_day="2025-01-01", last_day="2025-12-31",
        rule=Flat(4986), sources=("zj-2025-52", "hz-bases-2025"), ledger=("8959f7d7", "10c9f180"), confidence="high", note=SHARED,
    ),
    Dated(
        part="base_cap", who=("in_service", "flexible"), unit="yuan/month", first_day="2025-01-01", last_day="2025-12-31",
        rule=Flat(25299), sources=("zj-2025-52", "hz-bases-2025"), ledger=("8959f7d7", "10c9f180"), confidence="high", note=SHARED,
    ),
)  # fmt: skip

REGION = Region(
    "330000",
    name_zh="浙江省",
    name_en="Zhejiang",
    sources=SOURCES,
    lifetime_coverage=LIFETIME_COVERAGE,
    contributions=CONTRIBUTIONS,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
