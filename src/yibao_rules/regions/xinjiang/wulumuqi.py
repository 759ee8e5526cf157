"""Urumqi (乌鲁木齐), 650100: 乌医保〔2022〕29号, the residents' premium and visits of 2023."""

from ...policy import Dated, Group, Region, Source, Text, hookimpl
from ...rules import Choice, Flat, Layer, Layers, Rate, Statement

SOURCES = (
    Source(
        "urumqi-2022-29", kind="official_quoted", title="乌鲁木齐市 2023 年城乡居民医保个人缴费标准", doc="乌医保〔2022〕29号", publisher="本地宝", dated="2023-02-21",
    ),
    Source(
        "urumqi-outpatient-2023", kind="official_quoted", title="乌鲁木齐城乡居民医保门诊报销比例是多少", publisher="本地宝", dated="2023-02-21",
    ),
    Source("jiusong-6226773", kind="article", title="新疆城乡居民医保报销比例", address="https://m.jiusongjiankang.com/health/news/6226773.html"),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2023-01-01", last_day="2023-12-31",
        rule=Choice("hardship", {"poor": Flat(84)}, otherwise=Flat(420)),
        sources="urumqi-2022-29", ledger="a90d7683", confidence="high",
        note=Text(
            zh="含长期护理保险 40 元（420 元之内）;84 元为低收入人员", en="40 of the 420 is for long-term care; 84 is for persons of low income",
        ),
    ),
    Dated(
        part="statement:out_of_poverty", who="resident", unit="text", first_day="2023-01-01", last_day="2023-12-31",
        rule=Statement(zh="稳定脱贫人口个人缴费 210 元", en="who is stably out of poverty pays 210 yuan"),
        sources="urumqi-2022-29", ledger="a90d7683", confidence="high",
    ),
)  # fmt: skip

OUTPATIENT = Dated(
    who="resident", unit="bill", first_day="2023-01-01", checked="2023-02-21",
    rule=Layers(Layer(
        "pooled", shares=Rate(70), visit_cap=50, cap=Choice("hospital", {"village_clinic": Flat(500)}, otherwise=Flat(300)),
    )),
    sources=("urumqi-outpatient-2023", "jiusong-6226773"), ledger="ace90001", confidence="medium",
    note=Text(
        zh="限首诊医疗机构；单次 50 元含一般诊疗费；村卫生室的年度限额为 500 元",
        en="only at the institution of first contact; the 50 a visit includes the fee of the visit; 500 a year at village clinics",
    ),
)  # fmt: skip

REGION = Region(
    "650100",
    name_zh="乌鲁木齐市",
    name_en="Urumqi",
    sources=SOURCES,
    contributions=CONTRIBUTIONS,
    outpatient=OUTPATIENT,
    groups=(
        Group("hardship", values="poor", zh="困难人员", en="hardship"),
        Group("hospital", values="village_clinic", zh="基层机构类别", en="kind of grassroots institution"),
    ),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
