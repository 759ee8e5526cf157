"""Hefei (合肥), 340100: what residents pay; university students have a price of their own."""

from ...policy import Dated, Group, Region, Source, Text, hookimpl
from ...rules import Choice, Flat, Statement, Unknown

SOURCES = (
    Source(
        "hfut-guide", kind="official_quoted", title="合肥工业大学 2025 参保通知（学生指南转述）", doc="合肥工业大学 2025 参保通知",
        address="Survive-HFUT/survive-hfut.github.io:docs/life/medical_treatment/medical_insurance.md@1dec9d92",
    ),
    Source(
        "jiusong-6334708", kind="article", title="安徽城乡居民医保缴费标准",
        address="https://m.jiusongjiankang.com/health/news/6334708.html",
    ),
    Source(
        "chinadaily-2024-08-26", kind="article", title="2024 年城乡居民医保筹资标准（英文报道）", publisher="China Daily",
        address="WS66cc39e0a31060630b924fe0", dated="2024-08-26",
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_seen="2024-01-01", last_day="2024-12-31",
        rule=Choice(
            "resident_class",
            {"university": Unknown(zh="合肥大学生 2024 年度的标准没有找到", en="what university students in Hefei paid for 2024 was not found")},
            otherwise=Flat(380),
        ),
        sources=("jiusong-6334708", "chinadaily-2024-08-26"), ledger=("5f25d0f4", "0f00a44e"), confidence="medium",
        note=Text(zh="全省的标准", en="the province's price"),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_seen="2025-01-01", last_day="2025-12-31",
        rule=Choice(
            "resident_class",
            {"university": Unknown(zh="合肥大学生 2025 年度的标准没有找到", en="what university students in Hefei paid for 2025 was not found")},
            otherwise=Flat(400),
        ),
        sources=("jiusong-6334708", "chinadaily-2024-08-26"), ledger=("5f25d0f4", "0f00a44e"), confidence="medium",
        note=Text(
            zh="全省的标准；合肥大学生 2026 年度另有标准，故 2025 年度不推定",
            en="the province's price; since university students in Hefei have their own for 2026, none is assumed for them here",
        ),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2026-01-01", last_day="2026-12-31",
        rule=Choice(
            "resident_class",
            {"university": Flat(350)},
            otherwise=Unknown(zh="合肥其他居民 2026 年度的标准没有找到", en="what other residents of Hefei pay for 2026 was not found"),
        ),
        sources="hfut-guide", ledger="9cdeb9a5", confidence="medium",
    ),
    Dated(
        part="statement:pay_window", who="resident", unit="text", first_day="2026-01-01", last_day="2026-12-31",
        rule=Statement(
            zh="合肥工业大学学生 2026 年度医保费在 2025-10-29 至 2025-11-30 缴纳",
            en="students of Hefei University of Technology pay for 2026 between 2025-10-29 and 2025-11-30",
        ),
        sources="hfut-guide", ledger="9cdeb9a5", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "340100",
    name_zh="合肥市",
    name_en="Hefei",
    sources=SOURCES,
    contributions=CONTRIBUTIONS,
    groups=Group("resident_class", values=("university",), zh="居民类别", en="class of residents"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
