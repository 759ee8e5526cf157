"""Nantong (南通), 320600: retirees 5% of the own pension with a minimum until 2022, credited for the whole year on 1 January."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import AtLeast, Figure, Flat, Percent, Posting, Unknown

SOURCES = (
    Source(
        "city-answer-2023", kind="official_quoted", title="江苏一市医疗保障局答复：退休人员个人账户（镜像页，市名不明）",
        address="https://mmyyai.com/www/col/9117_874188/art/16751808/1675322326923xBNnwtvl",
    ),
    Source(
        "zgjsgccyw-35559", kind="article", title="江苏省退休人员医保个人账户划入办法",
        address="https://zgjsgccyw.cn/news/35559.html",
    ),
    Source(
        "weishizb-686934", kind="article", title="江苏省退休人员医保个人账户划入办法",
        address="http://www.weishizb.com.cn/news/686934.html",
    ),
    Source(
        "kang5-359100", kind="article", title="连云港退休人员医保怎么返还的", dated="2016-12-06",
        address="https://mip.kang5.net/2016/12/06/359100.html",
    ),
    Source(
        "zgnt-3035095", kind="article", title="南通 2021 年退休人员医保个人账户全年一次划入及扣缴", publisher="江海晚报", dated="2021-01-14",
        address="http://zgnt.net/content/2021-01/14/content_3035095.htm",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2016-12-06", last_day="2022-12-31",
        rule=AtLeast(Unknown(zh="有保底，数额没有找到", en="there is a minimum, but its amount was not found"), Percent(5, of="pension")),
        sources="kang5-359100", ledger="88a79dfb", confidence="medium", monotone_in="pension", continuous_in="pension",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", last_day="2023-12-31",
        rule=Unknown(
            zh="2023 年过渡，仍按本人 2022 年的数额划入；该数额不能由现有资料算出",
            en="2023 is a year of transition: each retiree keeps the own amount of 2022, which cannot be computed from what is asked here",
        ),
        sources=("zgjsgccyw-35559", "weishizb-686934"), ledger="db18d6c0", confidence="medium",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2024-01-01", checked="2026-11-22",
        rule=Percent("2.5", of=Figure("average_pension", year=2022)),
        sources=("city-answer-2023", "zgjsgccyw-35559"), ledger="4747e5bd", confidence="medium",
    ),
    Dated(
        part="deduction:large_amount", who=("retired", "flexible_retired"), unit="yuan/year", first_day="2021-01-01", checked="2021-01-14",
        rule=Flat(120),
        sources="zgnt-3035095", ledger="2d99795e", confidence="medium",
        note=Text(zh="2021 年以前为每月 10 元", en="10 yuan a month before 2021"),
    ),
    Dated(
        part="deduction:long_term_care", who=("retired", "flexible_retired"), unit="yuan/year", first_day="2021-01-01", checked="2021-01-14",
        rule=Flat(30),
        sources="zgnt-3035095", ledger="2d99795e", confidence="medium",
    ),
    Dated(
        part="deduction:own_supplement", who=("retired", "flexible_retired"), unit="yuan/year", first_day="2021-01-01", checked="2021-01-14",
        rule=Flat(60),
        sources="zgnt-3035095", ledger="2d99795e", confidence="medium",
        note=Text(
            zh="本人的补充保险费；三项共 210 元，年初一次扣缴（实例：划入 1,028 元，扣后 818 元）",
            en="premium of the member's own supplementary insurance; the three make 210, taken once at the start of the year (example: 1,028 credited, 818 left)",
        ),
    ),
)  # fmt: skip

POSTING = Dated(
    who=("retired", "flexible_retired"), unit="text", first_day="2021-01-01", checked="2021-01-14",
    rule=Posting("year", month_day="01-01"),
    sources="zgnt-3035095", ledger="2d99795e", confidence="medium",
    note=Text(zh="全年一次划入；何时改为按月没有找到", en="the whole year at once; when this became monthly was not found"),
)  # fmt: skip

FIGURES = (
    Dated(
        part="average_pension:2022", unit="yuan/month",
        rule=Unknown(zh="南通 2022 年平均养老金没有找到", en="Nantong's average pension of 2022 was not found"),
        sources="zgjsgccyw-35559", ledger="4747e5bd", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "320600",
    name_zh="南通市",
    name_en="Nantong",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    posting=POSTING,
    figures=FIGURES,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
