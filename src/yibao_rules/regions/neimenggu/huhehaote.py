"""Hohhot (呼和浩特), 150100: 呼政办发〔2022〕66号, from 2023-01-01; years for lifetime cover by the day of first insurance."""

from ...policy import Dated, ReformDay, Region, Source, Text, hookimpl
from ...rules import Cohorts, Flat, Months, Unknown, Years

SOURCES = (
    Source(
        "3news-1044872", kind="article", title="2023年内蒙古退休人员医保新规：报销比例、返钱金额是多少？",
        doc="呼政办发〔2022〕66号", publisher="社保网", dated="2023-09-08",
        address="http://life.3news.cn/bxtw/2023/0908/1044872.html",
    ),
    Source(
        "jiusong-4575325", kind="article", title="内蒙古职工医保缴费年限（按参保日期分段）",
        address="https://m.jiusongjiankang.com/health/news/4575325.html",
    ),
    Source(
        "nm-regulation", kind="official_quoted", title="内蒙古自治区城镇基本医疗保险条例 第三十八条", doc="内蒙古自治区城镇基本医疗保险条例",
        address="http://m.ziran.huaxiawang.net.cn/xwzx/2023/0331/10850.html", dated="2023-03-31",
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

LIFETIME_COVERAGE = (
    Dated(
        who=("in_service", "retired"), unit="months", first_day="2016-01-01", checked="2026-11-22",
        rule=Cohorts((
            ("2005-07-01", Unknown(
                zh="2005-06-30 以前参保的，连续缴费即可，不受年限限制，中断的须一次性补缴",
                en="whoever was insured by 2005-06-30 needs no number of years if there was no break, and pays up the gaps otherwise",
            )),
            ("2016-01-01", Months("total", at_least=Years(20))),
            (None, Months("total", at_least=Years(25))),
        )),
        sources=("jiusong-4575325", "nm-regulation"), ledger=("c5daa6f5", "38e9a51f", "6917d3e4"), confidence="medium",
        note=Text(
            zh="条例自 2016-01-01 起施行，此前参保的按原统筹地区的年限；分段的文章没有日期，也只写“内蒙古”，按其日期归入首府",
            en="the regulation holds from 2016-01-01 and leaves those insured before to the years of their former area; the article with the cohorts bears no date and says only Inner Mongolia: by its days it is the capital's",
        ),
    ),
    Dated(
        who=("flexible", "flexible_retired"), unit="months", first_day="2016-01-01", checked="2026-11-22",
        rule=Cohorts((
            ("2016-01-01", Months("total", at_least=Years(20))),
            (None, Months("total", at_least=Years(25))),
        )),
        sources=("jiusong-4575325", "nm-regulation"), ledger=("c5daa6f5", "38e9a51f", "6917d3e4"), confidence="medium",
        note=Text(
            zh="条例自 2016-01-01 起施行，此前参保的按原统筹地区的年限；分段的文章没有日期，也只写“内蒙古”，按其日期归入首府",
            en="the regulation holds from 2016-01-01 and leaves those insured before to the years of their former area; the article with the cohorts bears no date and says only Inner Mongolia: by its days it is the capital's",
        ),
    ),
)  # fmt: skip

REGION = Region(
    "150100",
    name_zh="呼和浩特市",
    name_en="Hohhot",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    lifetime_coverage=LIFETIME_COVERAGE,
    reform_day=ReformDay("2023-01-01", sources="3news-1044872", ledger="84d294ed"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
