"""Tongren (铜仁), 520600: 3% of the city's average pension of 2023, from 2023-01-01."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Figure, Percent, Unknown

SOURCES = (
    Source(
        "southmoney-414387", kind="article", title="2023年调整医保返钱新规出炉，各地区的标准是多少？返多少钱？(2)", publisher="社保网", dated="2023-05-11",
        address="http://shebao.southmoney.com/yiliao/202305/414387_2.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2023-05-01",
    rule=Percent(3, of=Figure("average_pension", year=2023)),
    sources="southmoney-414387", ledger="53ce7db1", confidence="medium",
    note=Text(
        zh="2023 年平均养老金公布之前按什么划入，来源没有写明", en="what served until the average of 2023 was published is not told",
    ),
)  # fmt: skip

FIGURES = Dated(
    part="average_pension:2023", unit="yuan/month",
    rule=Unknown(zh="本市 2023 年退休人员月均养老金没有找到公布数", en="the city's average pension of 2023 was not found"),
    sources="southmoney-414387", ledger="53ce7db1", confidence="medium",
)  # fmt: skip

REGION = Region(
    "520600",
    name_zh="铜仁市",
    name_en="Tongren",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    figures=FIGURES,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
