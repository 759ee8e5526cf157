"""A made-up city whose module breaks: the rate was meant to be 2.8 percent."""

from yibao_rules.policy import Dated, Region, Source, hookimpl
from yibao_rules.rules import Percent

REGION = Region(
    "990700",
    name_zh="断桥市",
    name_en="Broken Bridge",
    sources=Source("notice", kind="official", title="断桥市通知（虚构）", address="https://example.org/broken"),
    account_credit=Dated(
        who="in_service", unit="yuan/month", first_day="2024-01-01",
        rule=Percent(280, of="contribution_base"),
        sources="notice", confidence="high",
    ),
)  # fmt: skip


@hookimpl
def yibao_region() -> Region:
    return REGION
