"""A made-up city whose module waits, as one that asks a server would."""

import time

from yibao_rules.policy import Dated, Region, Source, hookimpl
from yibao_rules.rules import Flat

time.sleep(1.5)

REGION = Region(
    "990900",
    name_zh="慢城市",
    name_en="Slow Town",
    sources=Source("notice", kind="official", title="慢城市通知（虚构）", address="https://example.org/slow"),
    account_credit=Dated(
        who="retired", unit="yuan/month", first_day="2024-01-01",
        rule=Flat(50),
        sources="notice", confidence="high",
    ),
)  # fmt: skip


@hookimpl
def yibao_region() -> Region:
    return REGION
