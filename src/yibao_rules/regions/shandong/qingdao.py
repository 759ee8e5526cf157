"""Qingdao (青岛), 370200: 25 and 20 years until 2025-12-31, then 30 and 25; the flexible premium is known from an old page only."""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import Choice, Counting, Months, Percent, Unknown, Years

SOURCES = (
    Source(
        "qd-hrss-page", kind="official_quoted", title="青岛人社网上系统个人缴费查询页上的说明（公开代码）",
        publisher="公开代码库文件 38270036486",
    ),
    Source(
        "outofmemory-1185696", kind="official_quoted", title="青岛从什么时候开始实行男职工医保最低缴费年限 30 年？", doc="鲁医保发〔2021〕54号",
        address="https://juke.outofmemory.cn/read/1185696.html",
    ),
    Source(
        "kidbbs-217882", kind="official_quoted", title="青岛职工医保最低缴费年限", doc="鲁医保发〔2021〕54号",
        address="http://m.kidbbs.com/baike/techan/217882.html",
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2021-12-15", last_day="2025-12-31",
        rule=Choice("sex", {"male": Months("total", at_least=Years(25)), "female": Months("total", at_least=Years(20))}),
        sources=("outofmemory-1185696", "kidbbs-217882"), ledger="a6d36267", confidence="high",
        note=Text(
            zh="市医保局在 2021-12-15 省文件发布后答复：近年来一直实行 25/20 年",
            en="the bureau's answer to the province's document of 2021-12-15: 25 and 20 years had been the rule for years",
        ),
    ),
    Dated(
        unit="months", first_day="2026-01-01", checked="2026-11-22",
        rule=Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
        sources=("outofmemory-1185696", "kidbbs-217882"), ledger=("8bbaa24d", "615a9ce2"), confidence="high",
        note=Text(zh="按达到法定退休年龄的日期，一步到位，没有逐年过渡", en="by the day of reaching retirement age, in one step"),
    ),
    Dated(
        part="counting", unit="months", first_seen="2021-12-15", checked="2026-11-22", rule=Counting(),
        sources=("outofmemory-1185696", "kidbbs-217882"), ledger=("a6d36267", "8bbaa24d"), confidence="high",
    ),
    Dated(
        part="shortfall:lump_sum", unit="yuan/month", first_day="2026-01-01", checked="2026-11-22",
        rule=Unknown(
            zh="年限不足的，按规定补缴后才享受退休人员待遇，标准没有找到",
            en="whoever is short pays up before the retirees' benefits begin; the price was not found",
        ),
        sources=("outofmemory-1185696", "kidbbs-217882"), ledger="8bbaa24d", confidence="high",
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="own:basic", who="flexible", unit="yuan/month",
        rule=Unknown(
            zh="现行费率没有找到；2020 年以前的系统页面写市区 11%、五个县级市 9%，没有日期",
            en="the present rate was not found; an undated page from before 2020 has 11% in the city and 9% in the five county-level cities",
        ),
        sources="qd-hrss-page", ledger="4f951557", confidence="medium",
        rivals=Rival(
            Percent(11, of="contribution_base"), sources="qd-hrss-page", ledger="4f951557", confidence="medium",
            reason=Text(
                zh="旧系统的页面，没有日期，城市由同一套代码的其他页面推知；五个县级市为 9%",
                en="an old system's undated page whose city is known only from its sibling pages; 9% in the five county-level cities",
            ),
        ),
    ),
)  # fmt: skip

REGION = Region(
    "370200",
    name_zh="青岛市",
    name_en="Qingdao",
    sources=SOURCES,
    lifetime_coverage=LIFETIME_COVERAGE,
    contributions=CONTRIBUTIONS,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
