"""Hohhot (呼和浩特), 150100: 呼政办发〔2022〕66号, from 2023-01-01."""

from ...policy import Dated, ReformDay, Region, Source, Text, hookimpl
from ...rules import Flat, Unknown

SOURCES = (
    Source(
        "3news-1044872", kind="article", title="2023年内蒙古退休人员医保新规：报销比例、返钱金额是多少？",
        doc="呼政办发〔2022〕66号", publisher="社保网", dated="2023-09-08",
        address="http://life.3news.cn/bxtw/2023/0908/1044872.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", last_day="2022-12-31",
        rule=Unknown(
            zh="改革前的办法没有找到来源；一篇文章举的例子为每月 102 元",
            en="the rule before the reform was not found; one article's example is 102 yuan a month",
        ),
        sources="3news-1044872", ledger="84d294ed", confidence="medium",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2023-09-08",
        rule=Flat(60),
        sources="3news-1044872", ledger="84d294ed", confidence="medium",
        note=Text(
            zh="来源的说法是上年度全区平均养老金的 2%，并以 60 元为例；若每年重算，2023 年之后的数额会变动",
            en="as the source has it, 2% of the region's average pension of the year before, with 60 as its example; if recomputed each year, it moves after 2023",
        ),
    ),
)  # fmt: skip

REGION = Region(
    "150100",
    name_zh="呼和浩特市",
    name_en="Hohhot",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    reform_day=ReformDay("2023-01-01", sources="3news-1044872", ledger="84d294ed"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
