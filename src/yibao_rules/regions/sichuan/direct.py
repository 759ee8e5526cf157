"""The pool of Sichuan itself (四川省直), 519900: the share of a stay grows with age; its deductible was not found."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import AtMost, Bands, Layer, Layers, Period, Rate, Sum, Times, Unknown

SOURCES = (
    Source(
        "cd4120-2020-12", kind="article", title="医保报销比例（成都一家公立医院）", dated="2020-12-29",
        address="http://www.cd4120.com/4120/service/ybzc/2011/0413/87.html",
    ),
    Source("gkmao-108341", kind="article", title="成都医疗保险报销比例", address="http://gkmao.com/news/yiliaobx/108341.html"),
)  # fmt: skip

INPATIENT = Dated(
    who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_seen="2011-04-13", checked="2020-12-29",
    rule=Layers(Layer(
        "pooled", start=Unknown(zh="省本级住院起付标准没有找到", en="the deductible of this pool was not found"), per=Period("stay"),
        shares=AtMost(Rate(100), Sum((
            ("percentage", Rate(75)),
            ("by_age", Times("age", Rate("0.2"))),
            ("age_addition", Bands("age", ((50, Rate(0)), (60, Rate(2)), (70, Rate(4)), (80, Rate(6)), (90, Rate(8)), (None, Rate(10))))),
        ))),
        cap=Unknown(zh="年度最高支付限额没有找到", en="the yearly cap was not found"),
    )),
    sources=("cd4120-2020-12", "gkmao-108341"), ledger="42027c0c", confidence="medium",
    note=Text(
        zh="网页的例子：60 岁为 87% + 4% = 91%；80 岁以上“同理递增，不超过 100%”；不分医院级别",
        en="the page's example: at 60, 87% + 4% = 91%; beyond 80 likewise, at most 100%; one share for all hospitals",
    ),
)  # fmt: skip

REGION = Region(
    "519900",
    name_zh="四川省直",
    name_en="Sichuan (province-direct)",
    sources=SOURCES,
    inpatient=INPATIENT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
