"""Xianning (咸宁), 421200: 840 yuan a year for retirees since the reform of 2023; what residents pay for 2026."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Flat, GapUpTo, StartsOn, Statement, Unknown, Wait

SOURCES = (
    Source(
        "ruoyo-52527", kind="article", title="2023年湖北各市退休人员医保个人账户划入标准", publisher="社保网",
        address="https://ruoyo.com/wuxian/yiliao/52527.html",
    ),
    Source(
        "southmoney-415014", kind="article", title="2023年湖北省医保返钱", publisher="社保网", dated="2023-05-01",
        address="https://m.shebao.southmoney.com/yanglao/yanglaojin/202305/415014.html",
    ),
    Source(
        "163-KBJQQ5OU", kind="official_quoted", title="咸宁 2026 年度城乡居民医保参保缴费",
        address="https://www.163.com/dy/article/KBJQQ5OU05564VLO.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who="retired", unit="yuan/year", first_seen="2023-05-01", checked="2026-11-22",
        rule=Flat(840),
        sources=("ruoyo-52527", "southmoney-415014"), ledger="7abdd535", confidence="medium",
        note=Text(
            zh="约为 2021 年本地平均养老金的 2.5%；全省 2023-01-01 起，各市州起始日不同，该地的没有写明",
            en="about 2.5% of the area's average pension of 2021; the province began on 2023-01-01, its cities on different days, and this one's is not said",
        ),
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2026-01-01", last_day="2026-12-31",
        rule=Flat(400), sources="163-KBJQQ5OU", ledger="7049f68d", confidence="high",
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2026-01-01", last_day="2026-12-31",
        rule=Flat(700), sources="163-KBJQQ5OU", ledger="7049f68d", confidence="high",
    ),
    Dated(
        part="statement:pay_window", who="resident", unit="text", first_day="2026-01-01", last_day="2026-12-31",
        rule=Statement(
            zh="2026 年度保费在 2025-10-09 至 2026-02-28 缴纳", en="premiums for 2026 are paid between 2025-10-09 and 2026-02-28",
        ),
        sources="163-KBJQQ5OU", ledger="7049f68d", confidence="high",
    ),
)  # fmt: skip

# Counted from New Year for who pays by 2026-02-28, the end of the window: 58 days.
ENTITLEMENT = (
    Dated(
        who="resident", unit="months", first_day="2026-01-01", last_day="2026-12-31",
        rule=Wait(3, begins=StartsOn("2026-01-01", within_days=58)),
        sources="163-KBJQQ5OU", ledger="c88a2c85", confidence="high",
        note=Text(zh="断缴后参保或逾期缴费的，2026-04-01 起享受待遇", en="after a missed year or when paying late: cover from 2026-04-01"),
    ),
    Dated(
        part="first", who="resident", unit="months", first_day="2026-01-01", last_day="2026-12-31",
        rule=Wait(3, begins=StartsOn("2026-01-01", within_days=58), waived_in_window=True),
        sources="163-KBJQQ5OU", ledger="c88a2c85", confidence="high",
    ),
    Dated(
        part="from:employee", who="resident", unit="months", first_day="2026-01-01", last_day="2026-12-31",
        rule=GapUpTo(
            3,
            then=Unknown(zh="中断不超过 3 个月的情形，来源没有写明", en="the source does not tell for a gap of at most 3 months"),
            otherwise=Wait(3, begins=StartsOn("2026-01-01", within_days=58)),
        ),
        sources="163-KBJQQ5OU", ledger="c88a2c85", confidence="high",
    ),
)  # fmt: skip

REGION = Region(
    "421200",
    name_zh="咸宁市",
    name_en="Xianning",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    contributions=CONTRIBUTIONS,
    entitlement=ENTITLEMENT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
