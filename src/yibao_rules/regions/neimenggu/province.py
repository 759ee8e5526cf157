"""Inner Mongolia (内蒙古), 150000: 内蒙古自治区城镇基本医疗保险条例, 25 years for whoever was first insured from 2016-01-01."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Cohorts, Months, Unknown, Years

SOURCES = (
    Source(
        "nm-regulation", kind="official_quoted", title="内蒙古自治区城镇基本医疗保险条例 第三十八条", doc="内蒙古自治区城镇基本医疗保险条例",
        address="http://m.ziran.huaxiawang.net.cn/xwzx/2023/0331/10850.html", dated="2023-03-31",
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_day="2016-01-01", checked="2023-03-31",
        rule=Cohorts((
            ("2016-01-01", Unknown(
                zh="条例施行前参保的，按原统筹地区规定的年限；本地的没有找到",
                en="whoever was insured before the regulation needs the years of the former pooling area, and those of this place were not found",
            )),
            (None, Months("total", at_least=Years(25))),
        )),
        sources="nm-regulation", ledger=("38e9a51f", "6917d3e4"), confidence="high",
        note=Text(
            zh="男女相同；有一个网页把施行日写作 2017-01-01",
            en="the same for men and women; one page has the regulation begin on 2017-01-01",
        ),
    ),
    Dated(
        part="shortfall:lump_sum", unit="yuan/month", first_day="2016-01-01", checked="2023-03-31",
        rule=Unknown(
            zh="按上年度缴费标准一次性缴纳余期的保险费，标准的数额没有找到",
            en="the remaining years in one sum by the contribution standard of the year before; its amount was not found",
        ),
        sources="nm-regulation", ledger="38e9a51f", confidence="high",
    ),
)  # fmt: skip

REGION = Region(
    "150000",
    name_zh="内蒙古自治区",
    name_en="Inner Mongolia",
    sources=SOURCES,
    lifetime_coverage=LIFETIME_COVERAGE,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
