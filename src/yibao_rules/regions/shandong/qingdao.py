"""Qingdao (青岛), 370200: what flexible members pay is known only from an old, undated page."""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import Percent, Unknown

SOURCES = (
    Source(
        "qd-hrss-page", kind="official_quoted", title="青岛人社网上系统个人缴费查询页上的说明（公开代码）",
        publisher="公开代码库文件 38270036486",
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
    contributions=CONTRIBUTIONS,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
