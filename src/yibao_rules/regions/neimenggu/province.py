"""Inner Mongolia (内蒙古), 150000: 内蒙古自治区城镇基本医疗保险条例, 25 years for whoever was first insured from 2016-01-01."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Choice, Cohorts, Flat, Layer, Layers, Months, Unknown, Years

SOURCES = (
    Source(
        "nm-regulation", kind="official_quoted", title="内蒙古自治区城镇基本医疗保险条例 第三十八条", doc="内蒙古自治区城镇基本医疗保险条例",
        address="http://m.ziran.huaxiawang.net.cn/xwzx/2023/0331/10850.html", dated="2023-03-31",
    ),
    Source("hzbdd-361973", kind="article", title="内蒙古医保报销起付线2024", publisher="有家健康网", dated="2025-04-23", address="hzbdd.com/361973"),
    Source("jiusong-6313825", kind="article", title="内蒙古2024年职工医保普通门诊统筹起付标准", address="m.jiusongjiankang.com/health/news/6313825.html"),
    Source("jiusong-4650916", kind="article", title="锡林郭勒盟职工医保门诊统筹限额和起付标准", address="m.jiusongjiankang.com/health/news/4650916.html"),
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

SHARES = Unknown(
    zh="各盟市的比例没有找到；文章之间不一致（三级 60% 或 65%，二级及以下 80%）",
    en="the shares of this place were not found; articles differ (60 or 65% at level 3, 80% below)",
)
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2024-01-01", checked="2025-04-23",
        rule=Layers(Layer(
            "pooled", start=Choice("level", {"community": Flat(200), "primary": Flat(200), "secondary": Flat(300), "tertiary": Flat(500)}),
            shares=SHARES,
        )),
        sources=("hzbdd-361973", "jiusong-6313825", "jiusong-4650916"), ledger="50aaa64c", confidence="medium",
        note=Text(zh="全区统一降低起付标准，此前为 1,000 元", en="one lower deductible for the whole region, 1,000 before"),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2024-01-01", checked="2025-04-23",
        rule=Layers(Layer(
            "pooled", start=Choice("level", {"community": Flat(50), "primary": Flat(50), "secondary": Flat(200), "tertiary": Flat(300)}),
            shares=SHARES,
        )),
        sources=("hzbdd-361973", "jiusong-6313825", "jiusong-4650916"), ledger="50aaa64c", confidence="medium",
        note=Text(zh="全区统一降低起付标准，此前为 1,000 元", en="one lower deductible for the whole region, 1,000 before"),
    ),
)  # fmt: skip

REGION = Region(
    "150000",
    name_zh="内蒙古自治区",
    name_en="Inner Mongolia",
    sources=SOURCES,
    lifetime_coverage=LIFETIME_COVERAGE,
    outpatient=OUTPATIENT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
