"""Zhenjiang (镇江), 321100: retirees 5% of the own pension until 2022, then as in the province."""

from ...policy import Dated, Region, Source, hookimpl
from ...rules import Figure, Percent, Unknown

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
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2016-12-06", last_day="2022-12-31",
        rule=Percent(5, of="pension"),
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
)  # fmt: skip

FIGURES = (
    Dated(
        part="average_pension:2022", unit="yuan/month",
        rule=Unknown(zh="镇江 2022 年平均养老金没有找到", en="Zhenjiang's average pension of 2022 was not found"),
        sources="zgjsgccyw-35559", ledger="4747e5bd", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "321100",
    name_zh="镇江市",
    name_en="Zhenjiang",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    figures=FIGURES,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
