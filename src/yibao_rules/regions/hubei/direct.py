"""The pool of Hubei itself (湖北省直), 429900: what flexible members paid in the first half of 2022, the retired ones too."""

from ...policy import Dated, Region, Source, Text, hookimpl
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

CONTRIBUTIONS = (
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2022-01-01", last_day="2022-06-30",
        rule=Flat(374),
        sources="caolvse-1576536", ledger="bc22870a", confidence="medium",
        note=Text(
            zh="6233 × 60% × 10% = 373.98，公布为 374 元；怎样取整没有写明",
            en="6,233 × 60% × 10% = 373.98, published as 374; how it was rounded is not said",
        ),
    ),
    Dated(
        part="own:large_amount", who="flexible", unit="yuan/month", first_day="2022-01-01", last_day="2022-06-30",
        rule=Flat(13),
        sources="caolvse-1576536", ledger="bc22870a", confidence="medium",
        note=Text(zh="374 + 13 = 387", en="374 + 13 = 387"),
    ),
)  # fmt: skip

REGION = Region(
    "429900",
    name_zh="湖北省直",
    name_en="Hubei (province-direct)",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    contributions=CONTRIBUTIONS,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
