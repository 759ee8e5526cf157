"""The pool of Hubei itself (湖北省直), 429900: the large-amount premium of retired flexible members in 2022."""

from ...policy import Dated, Region, Source, hookimpl
from ...rules import Flat

SOURCES = (
    Source(
        "caolvse-1576536", kind="article", title="2022 年上半年湖北省直灵活就业人员医保缴费标准", address="http://caolvse.com/d/1576536.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        part="deduction:large_amount", who="flexible_retired", unit="yuan/month", first_day="2022-01-01", last_day="2022-06-30",
        rule=Flat(13),
        sources="caolvse-1576536", ledger="e4d349ad", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "429900",
    name_zh="湖北省直",
    name_en="Hubei (province-direct)",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
