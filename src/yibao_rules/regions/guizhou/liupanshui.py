"""Liupanshui (六盘水), 520200: 3% of the city's average pension of 2022, from 2023-01-01; visits."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Choice, Figure, Layer, Layers, Percent, Rate, Unknown

SOURCES = (
    Source(
        "southmoney-414387", kind="article", title="2023年调整医保返钱新规出炉，各地区的标准是多少？返多少钱？(2)", publisher="社保网", dated="2023-05-11",
        address="http://shebao.southmoney.com/yiliao/202305/414387_2.html",
    ),
    Source(
        "m12333-ccby", kind="official_quoted", title="六盘水市职工医保门诊共济政策报销标准（市医疗保障局答复）", dated="2022-12-08",
        doc="六盘水市关于建立健全职工基本医疗保险门诊共济保障机制的实施方案", address="https://m12333.cn/qa/ccby.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2023-05-01",
    rule=Percent(3, of=Figure("average_pension", year=2022)),
    sources="southmoney-414387", ledger="53ce7db1", confidence="medium",
)  # fmt: skip

FIGURES = Dated(
    part="average_pension:2022", unit="yuan/month",
    rule=Unknown(zh="本市 2022 年退休人员月均养老金没有找到公布数", en="the city's average pension of 2022 was not found"),
    sources="southmoney-414387", ledger="53ce7db1", confidence="medium",
)  # fmt: skip

OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2022-12-08", checked="2022-12-08",
        rule=Layers(Layer(
            "pooled", start=150,
            shares=Choice("level", {"community": Rate(70), "primary": Rate(70), "secondary": Rate(60), "tertiary": Rate(50)}),
            cap=2000,
        )),
        sources="m12333-ccby", ledger="d9133ff2", confidence="high",
        note=Text(
            zh="答复之日已见；一级及以下含社区卫生服务站和村卫生室", en="seen on the day of the answer; level 1 and below includes stations and village clinics",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2022-12-08", checked="2022-12-08",
        rule=Layers(Layer(
            "pooled", start=150,
            shares=Choice("level", {"community": Rate(75), "primary": Rate(75), "secondary": Rate(65), "tertiary": Rate(55)}),
            cap=2000,
        )),
        sources="m12333-ccby", ledger="d9133ff2", confidence="high",
    ),
)  # fmt: skip

REGION = Region(
    "520200",
    name_zh="六盘水市",
    name_en="Liupanshui",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    outpatient=OUTPATIENT,
    figures=FIGURES,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
