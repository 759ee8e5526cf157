"""Jilin City (吉林市), 220200: one flat amount for 2023, another from 2024."""

from ...policy import Dated, ReformDay, Region, Source, hookimpl
from ...rules import Flat

SOURCES = (
    Source(
        "17car-449309", kind="article", title="吉林各市退休人员医保个人账户划入标准", publisher="社保网", dated="2023-05-13",
        doc="吉林省城镇职工基本医疗保险个人账户管理办法", address="http://special.17car.com.cn/tekan/2023/0513/449309.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", last_day="2023-12-31",
        rule=Flat("88.2"),
        sources="17car-449309", ledger="c1fe5ab7", confidence="medium",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2024-01-01", checked="2023-05-13",
        rule=Flat("72.6"),
        sources="17car-449309", ledger="c1fe5ab7", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "220200",
    name_zh="吉林市",
    name_en="Jilin",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    reform_day=ReformDay("2023-01-01", sources="17car-449309", ledger="c1fe5ab7"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
