"""Tai'an (泰安), 370900: 25 and 20 years until 2025-12-31, 30 and 25 with 10 paid from 2026-01-01."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import AllOf, Choice, Counting, Months, Statement, Years

SOURCES = (
    Source(
        "jiusong-5001051", kind="article", title="泰安职工医保累计缴费年限", address="https://www.jiusongjiankang.com/health/news/5001051.html",
    ),
    Source(
        "jiusong-4567138", kind="article", title="泰安职工医保缴费年限", address="m.jiusongjiankang.com/health/news/4567138.html",
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2025-12-31", last_day="2025-12-31",
        rule=Choice("sex", {"male": Months("total", at_least=Years(25)), "female": Months("total", at_least=Years(20))}),
        sources="jiusong-5001051", ledger="836ce44e", confidence="medium",
        note=Text(
            zh="来源没有日期，只说明调整前为 25/20 年；起始日没有找到",
            en="the source bears no date and says only that 25 and 20 were the years before the change; their first day was not found",
        ),
    ),
    Dated(
        unit="months", first_day="2026-01-01", checked="2026-11-22",
        rule=AllOf((
            Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
            Months("actual", at_least=Years(10)),
        )),
        sources=("jiusong-5001051", "jiusong-4567138"), ledger="f04b9a1c", confidence="medium",
    ),
    Dated(
        part="counting", unit="months", first_day="2026-01-01", checked="2026-11-22", rule=Counting(),
        sources="jiusong-5001051", ledger="f04b9a1c", confidence="medium",
    ),
    Dated(
        part="shortfall:lump_sum", unit="yuan/month", first_day="2026-01-01", checked="2026-11-22",
        rule=Statement(
            zh="退休后 6 个月内一次趸缴的，从基本养老金发放次月起享受退休人员待遇；标准没有写明",
            en="paid in one sum within 6 months of retirement, the retirees' benefits begin in the month after the pension does; the price is not said",
        ),
        sources=("jiusong-5001051", "jiusong-4567138"), ledger="f04b9a1c", confidence="medium",
    ),
    Dated(
        part="shortfall:monthly", unit="yuan/month", first_day="2026-01-01", checked="2026-11-22",
        rule=Statement(
            zh="可继续按月缴费至规定年限，期间享受在职人员待遇；标准没有写明",
            en="contributions may go on month by month, with the benefits of those in service meanwhile; the price is not said",
        ),
        sources=("jiusong-5001051", "jiusong-4567138"), ledger="f04b9a1c", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "370900",
    name_zh="泰安市",
    name_en="Taian",
    sources=SOURCES,
    lifetime_coverage=LIFETIME_COVERAGE,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
