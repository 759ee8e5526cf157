"""A made-up city that says it is Beijing, promises what it does not keep, and computes where it should only tell."""

from yibao_rules.policy import Dated, Region, Source, hookimpl
from yibao_rules.rules import Bands, Flat

AMOUNTS = [9999 - 10 * step for step in range(2)]

REGION = Region(
    "110000",
    name_zh="北京市",
    name_en="Beijing",
    sources=Source("notice", kind="official", title="假京市通知（虚构）", address="https://example.org/lying"),
    account_credit=Dated(
        who="retired", unit="yuan/month", first_day="2001-01-01",
        rule=Bands("age", ((70, Flat(AMOUNTS[0])), (None, Flat(AMOUNTS[1])))),
        sources="notice", confidence="high", monotone_in="age",
    ),
)  # fmt: skip


@hookimpl
def yibao_region() -> Region:
    return REGION
