"""Deyang (德阳), 510600: the voluntary large-amount cover of 2025."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Layer, Layers, Statement, Unknown

SOURCES = (
    Source("nkbk-dy-2025", kind="article", title="职工大额是什么（德阳）", dated="2025-01-10", address="https://m.nkbk.net/changshi/bzVmJR9BXn.html"),
)  # fmt: skip

CONTRIBUTIONS = Dated(
    part="statement:supplement", who=("in_service", "flexible", "retired", "flexible_retired"), unit="text",
    first_day="2025-01-01", last_day="2025-12-31",
    rule=Statement(
        zh="职工大额医疗费用补助自愿参加：每人每年 140 元，2024-09-01 至 2024-12-31 缴费，不计入上面的缴费",
        en="large-amount cover is voluntary: 140 yuan a year, paid from 2024-09-01 to 2024-12-31; it is not in the premiums above",
    ),
    sources="nkbk-dy-2025", ledger="72894f8e", confidence="medium",
)  # fmt: skip

LARGE_AMOUNT = Dated(
    part="above_cap", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill",
    first_day="2025-01-01", last_day="2025-12-31",
    rule=Layers(
        Layer(
            "large_amount",
            shares=Unknown(
                zh="补助 6 万元以上至 40 万元的部分，须自愿参加；比例没有来源",
                en="it pays of what lies between 60,000 and 400,000, for those who joined; no source has the share",
            ),
        ),
        kinds="inpatient",
    ),
    sources="nkbk-dy-2025", ledger="72894f8e", confidence="medium",
    note=Text(zh="6 万元为统筹基金最高支付限额", en="60,000 is the pool's cap"),
)  # fmt: skip

REGION = Region(
    "510600",
    name_zh="德阳市",
    name_en="Deyang",
    sources=SOURCES,
    contributions=CONTRIBUTIONS,
    large_amount=LARGE_AMOUNT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
