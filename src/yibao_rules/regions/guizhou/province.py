"""Guizhou (贵州), 520000: 2% of the base in service from 2023-01-01; each city has its own rule for retirees."""

from ...policy import Dated, ReformDay, Region, Source, hookimpl
from ...rules import Percent

SOURCES = (
    Source("12hang-7023", kind="article", title="贵州职工医保个人账户划入", address="https://12hang.com/p7023.html"),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who="in_service", unit="yuan/month", first_day="2023-01-01", checked="2026-11-22",
    rule=Percent(2, of="contribution_base"),
    sources="12hang-7023", ledger="93a7f588", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
)  # fmt: skip

REGION = Region(
    "520000",
    name_zh="贵州省",
    name_en="Guizhou",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    reform_day=ReformDay("2023-01-01", sources="12hang-7023", ledger="93a7f588"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
