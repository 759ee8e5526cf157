"""Changchun (长春), 220100: 长医保联〔2022〕16号, from 2023-01-01."""

from ...policy import Dated, ReformDay, Region, Source, Text, hookimpl
from ...rules import Flat

SOURCES = (
    Source(
        "17car-449309", kind="article", title="吉林各市退休人员医保个人账户划入标准", publisher="社保网", dated="2023-05-13",
        doc="长医保联〔2022〕16号", address="http://special.17car.com.cn/tekan/2023/0513/449309.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2023-05-13",
    rule=Flat(111),
    sources="17car-449309", ledger="840f33d9", confidence="medium",
    note=Text(
        zh="来源没有说明 2024 年起是否仍为 111 元；省里的第二步为 2021 年平均养老金的 2.8%",
        en="the source does not say whether 111 still holds from 2024; the province's second step is 2.8% of the average pension of 2021",
    ),
)  # fmt: skip

REGION = Region(
    "220100",
    name_zh="长春市",
    name_en="Changchun",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    reform_day=ReformDay("2023-01-01", sources="17car-449309", ledger="840f33d9"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
