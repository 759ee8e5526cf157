"""Guiyang (贵阳), 520100: 筑府办发〔2022〕28号, from 2023-01-01. Visits in 2024. Lifetime coverage: 30 and 25 years, 10 of them paid."""

from ...policy import Dated, Group, Region, Source, Text, hookimpl
from ...rules import AllOf, Choice, Figure, Layer, Layers, Months, Percent, Rate, Unknown, Years

SOURCES = (
    Source(
        "southmoney-414387", kind="article", title="2023年调整医保返钱新规出炉，各地区的标准是多少？返多少钱？(2)", publisher="社保网", dated="2023-05-11",
        doc="筑府办发〔2022〕28号",
        address="http://shebao.southmoney.com/yiliao/202305/414387_2.html",
    ),
    Source("12hang-7023", kind="article", title="贵州职工医保个人账户划入", address="https://12hang.com/p7023.html"),
    Source("flirticon-108175", kind="article", title="贵阳职工医保退休缴费年限", address="https://m.flirticon.cn/YiLiaoBaoXian/108175.html"),
    Source(
        "freewechat-gy-2024", kind="official_quoted", title="贵阳普通门诊医保报销比例是多少？", publisher="贵阳本地宝",
        address="https://freewechat.com/a/MzAwMzk4Nzc5NQ==/2247646281/3",
    ),
    Source(
        "zaker-gy-2024-06", kind="official_quoted", title="贵阳市医疗保障局答复：普通门诊医保报销比例", publisher="ZAKER贵阳", dated="2024-06-20",
        address="https://app.myzaker.com/news/article.php?pk=6673f6661bc8e0755b000008",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2023-05-01",
    rule=Percent(3, of=Figure("average_pension", year=2022)),
    sources=("southmoney-414387", "12hang-7023"), ledger="c45da256", confidence="medium",
    note=Text(zh="按贵州全省的平均养老金，不是本市的", en="the average is that of Guizhou province, not of the city"),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2026-11-22",
        rule=AllOf((
            Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
            Months("actual", at_least=Years(10)),
        )),
        sources="flirticon-108175", ledger="ea3d6b31", confidence="medium",
        note=Text(zh="见于较早的贵阳通知", en="as quoted in an older notice of Guiyang"),
    ),
)  # fmt: skip

FIGURES = Dated(
    part="average_pension:2022", unit="yuan/month",
    rule=Unknown(zh="贵州省 2022 年退休人员月均养老金没有找到公布数", en="the province's average pension of 2022 was not found"),
    sources="southmoney-414387", ledger="c45da256", confidence="medium",
)  # fmt: skip

OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2024-01-01", checked="2024-06-20",
        rule=Layers(Layer(
            "pooled", start=150,
            shares=Choice("level", {"community": Rate(75), "primary": Rate(75), "secondary": Rate(70), "tertiary": Rate(65)}),
            cap=2000,
        )),
        sources=("freewechat-gy-2024", "zaker-gy-2024-06"), ledger="460da416", confidence="high",
        note=Text(zh="2024 年执行；何时开始没有写明", en="in force in 2024; its true first day is not told"),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2024-01-01", checked="2024-06-20",
        rule=Layers(Layer(
            "pooled", start=150,
            shares=Choice("level", {"community": Rate(80), "primary": Rate(80), "secondary": Rate(75), "tertiary": Rate(70)}),
            cap=2000,
        )),
        sources=("freewechat-gy-2024", "zaker-gy-2024-06"), ledger="460da416", confidence="high",
    ),
    Dated(
        who="resident", unit="bill", first_day="2024-01-01", checked="2024-06-20",
        rule=Layers(Layer(
            "pooled",
            shares=Choice("level", {
                "community": Choice("hospital", {"village_clinic": Rate(90), "health_centre": Rate(85)}),
                "primary": Rate(85),
                "secondary": Rate(60),
            }),
            cap=500,
        )),
        sources=("freewechat-gy-2024", "zaker-gy-2024-06"), ledger="023e6ce6", confidence="high",
        note=Text(zh="一级含未定级医疗机构；三级医院没有写明", en="level 1 includes hospitals without a level; level 3 is not named"),
    ),
)  # fmt: skip

REGION = Region(
    "520100",
    name_zh="贵阳市",
    name_en="Guiyang",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    lifetime_coverage=LIFETIME_COVERAGE,
    outpatient=OUTPATIENT,
    figures=FIGURES,
    groups=Group("hospital", values=("village_clinic", "health_centre"), zh="基层机构类别", en="kind of grassroots institution"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
