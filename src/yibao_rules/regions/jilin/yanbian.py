"""Yanbian (延边), 222400: 3.2% of the area's average pension of 2021 in 2023, 2.8% from 2024."""

from ...policy import Dated, ReformDay, Region, Source, Text, hookimpl
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
        rule=Percent("3.2", of=Figure("average_pension", year=2021)),
        sources="17car-449309", ledger="67e6e95c", confidence="medium",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2024-01-01", checked="2023-05-13",
        rule=Percent("2.8", of=Figure("average_pension", year=2021)),
        sources="17car-449309", ledger=("67e6e95c", "95f37334"), confidence="medium",
        note=Text(zh="来源中延边 2024 年一行不全，2.8% 是全省的规定", en="the source's line for 2024 is cut off; 2.8% is the rule of the province"),
    ),
)  # fmt: skip

FIGURES = Dated(
    part="average_pension:2021", unit="yuan/month",
    rule=Unknown(zh="本地 2021 年月平均养老金没有找到公布数", en="the area's average monthly pension of 2021 was not found"),
    sources="17car-449309", ledger="67e6e95c", confidence="medium",
)  # fmt: skip

REGION = Region(
    "222400",
    name_zh="延边朝鲜族自治州",
    name_en="Yanbian",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    figures=FIGURES,
    reform_day=ReformDay("2023-01-01", sources="17car-449309", ledger="67e6e95c"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
