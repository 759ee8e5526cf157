"""Jilin (吉林), 220000: 吉林省城镇职工基本医疗保险个人账户管理办法, in two steps, until and from the end of 2023."""

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
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2022-12-31", last_day="2023-12-31",
        rule=Unknown(
            zh="以本地 2021 年月平均养老金为基数，按各地原来的比例划入；本地的比例没有找到",
            en="the area's old percent of its average monthly pension of 2021; the percent of this place was not found",
        ),
        sources="17car-449309", ledger="feee7792", confidence="medium",
        note=Text(zh="第一步，2022 年底前开始", en="step one, to begin by the end of 2022"),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2024-01-01", checked="2023-05-13",
        rule=Percent("2.8", of=Figure("average_pension", year=2021)),
        sources="17car-449309", ledger="95f37334", confidence="medium",
        note=Text(
            zh="第二步，2023 年底前完成，部分市 2023 年已经实行",
            en="step two, to be reached by the end of 2023; some cities had it in 2023 already",
        ),
    ),
)  # fmt: skip

FIGURES = Dated(
    part="average_pension:2021", unit="yuan/month",
    rule=Unknown(
        zh="各地按本地 2021 年月平均养老金计算，该地数额没有找到",
        en="each area uses its own average monthly pension of 2021, and the one of this place was not found",
    ),
    sources="17car-449309", ledger="95f37334", confidence="medium",
)  # fmt: skip

REGION = Region(
    "220000",
    name_zh="吉林省",
    name_en="Jilin",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    figures=FIGURES,
    reform_day=ReformDay("2022-12-31", sources="17car-449309", ledger="feee7792"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
