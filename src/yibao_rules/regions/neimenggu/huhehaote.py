"""Hohhot (呼和浩特), 150100: 呼政办发〔2022〕66号, from 2023-01-01; years for lifetime cover by the day of first insurance."""

from ...policy import Dated, ReformDay, Region, Rival, Source, Text, hookimpl
from ...rules import Choice, Cohorts, Flat, Layer, Layers, Months, Rate, Unknown, Years

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
    Source(
        "m12333-bpiy", kind="official_quoted", title="呼和浩特职工医保门诊共济政策报销标准", dated="2022-09-14",
        doc="呼和浩特市建立完善职工基本医疗保险门诊共济保障实施细则", publisher="呼和浩特市医疗保障局", address="https://m12333.cn/qa/bpiy.html",
    ),
    Source("hzbdd-361973", kind="article", title="内蒙古医保报销起付线2024", publisher="有家健康网", dated="2025-04-23", address="hzbdd.com/361973"),
    Source("jiusong-6313825", kind="article", title="内蒙古2024年职工医保普通门诊统筹起付标准", address="m.jiusongjiankang.com/health/news/6313825.html"),
    Source("jiusong-4650916", kind="article", title="锡林郭勒盟职工医保门诊统筹限额和起付标准", address="m.jiusongjiankang.com/health/news/4650916.html"),
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

IN_SERVICE_SHARES = Choice("level", {"community": Rate(80), "primary": Rate(80), "secondary": Rate(80), "tertiary": Rate(60)})
RETIRED_SHARES = Choice("level", {"community": Rate(85), "primary": Rate(85), "secondary": Rate(85), "tertiary": Rate(65)})
IN_SERVICE_START = Choice("level", {"community": Flat(200), "primary": Flat(200), "secondary": Flat(300), "tertiary": Flat(500)})
RETIRED_START = Choice("level", {"community": Flat(50), "primary": Flat(50), "secondary": Flat(200), "tertiary": Flat(300)})
EFFECT = Text(zh="细则印发于 2022-08-30，待遇自 2023-01-01 起", en="the rules were issued on 2022-08-30 and took effect on 2023-01-01")
LOWERED = Text(
    zh="起付标准为全区 2024-01-01 起的标准；比例和限额为本市 2023 年的标准，没有找到其后的改动",
    en="the deductible is the region's from 2024-01-01; shares and cap are the city's of 2023, no later change was found",
)
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-01-01", last_day="2023-12-31",
        rule=Layers(Layer("pooled", start=1000, shares=IN_SERVICE_SHARES, cap=5000)),
        sources=("m12333-bpiy", "3news-1044872"), ledger="c3aa5251", confidence="high", note=EFFECT,
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2024-01-01", checked="2025-04-23",
        rule=Layers(Layer("pooled", start=IN_SERVICE_START, shares=IN_SERVICE_SHARES, cap=5000)),
        sources=("hzbdd-361973", "jiusong-6313825", "m12333-bpiy"), ledger=("50aaa64c", "c3aa5251"), confidence="medium", note=LOWERED,
        rivals=Rival(
            Layers(Layer(
                "pooled", start=IN_SERVICE_START, cap=5000,
                shares=Choice("level", {"community": Rate(80), "primary": Rate(80), "secondary": Rate(80), "tertiary": Rate(65)}),
            )),
            sources=("hzbdd-361973", "jiusong-4650916"), confidence="medium",
            reason=Text(zh="两篇文章把 2024 年三级的比例写作 65%，说的是全区或锡林郭勒盟", en="two articles have 65% at level 3 in 2024, of the region or of Xilingol"),
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-01-01", last_day="2023-12-31",
        rule=Layers(Layer("pooled", start=1000, shares=RETIRED_SHARES, cap=6000)),
        sources=("m12333-bpiy", "3news-1044872"), ledger=("8133803f", "82b2ad45"), confidence="high", note=EFFECT,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2024-01-01", checked="2025-04-23",
        rule=Layers(Layer("pooled", start=RETIRED_START, shares=RETIRED_SHARES, cap=6000)),
        sources=("hzbdd-361973", "jiusong-6313825", "m12333-bpiy"), ledger=("50aaa64c", "8133803f"), confidence="medium", note=LOWERED,
        rivals=Rival(
            Layers(Layer(
                "pooled", start=RETIRED_START, cap=6000,
                shares=Choice("level", {"community": Rate(85), "primary": Rate(85), "secondary": Rate(85), "tertiary": Rate(70)}),
            )),
            sources="jiusong-4650916", confidence="medium",
            reason=Text(zh="一篇关于锡林郭勒盟的文章把三级的比例写作 70%", en="an article on Xilingol has 70% at level 3"),
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
    outpatient=OUTPATIENT,
    reform_day=ReformDay("2023-01-01", sources="3news-1044872", ledger="84d294ed"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
