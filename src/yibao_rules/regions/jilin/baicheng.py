"""Baicheng (白城), 220800: 3% of the area's average pension of 2021 in 2023, 2.8% from 2024."""

from ...policy import Dated, ReformDay, Region, Source, hookimpl
from ...rules import Figure, Percent, Unknown

SOURCES = (
    Source(
        "17car-449309", kind="article", title="吉林各市退休人员医保个人账户划入标准", publisher="社保网", dated="2023-05-13",
        doc="吉林省城镇职工基本医疗保险个人账户管理办法", address="http://special.17car.com.cn/tekan/2023/0513/449309.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", last_day="2023-12-31",
        rule=Percent(3, of=Figure("average_pension", year=2021)),
        sources="17car-449309", ledger="143091b1", confidence="medium",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2024-01-01", checked="2023-05-13",
        rule=Percent("2.8", of=Figure("average_pension", year=2021)),
        sources="17car-449309", ledger="143091b1", confidence="medium",
    ),
)  # fmt: skip

FIGURES = Dated(
    part="average_pension:2021", unit="yuan/month",
    rule=Unknown(zh="本地 2021 年月平均养老金没有找到公布数", en="the area's average monthly pension of 2021 was not found"),
    sources="17car-449309", ledger="143091b1", confidence="medium",
)  # fmt: skip

REGION = Region(
    "220800",
    name_zh="白城市",
    name_en="Baicheng",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    figures=FIGURES,
    reform_day=ReformDay("2023-01-01", sources="17car-449309", ledger="143091b1"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
