"""Nanchang (南昌), 360100: stays of employees and retirees, whose shares fell on 2025-07-01."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Bands, Choice, Flat, Layer, Layers, Period, Rate, Unknown

SOURCES = (
    Source(
        "nc-2025-06-23", kind="official_quoted", title="关于调整南昌市职工基本医疗保险住院报销比例政策的通知（市政府网站的镜像）", publisher="南昌市医疗保障局",
        dated="2025-06-23", address="http://www.cnwzdh.com/ncszf/zcwjk/202506/f941e4d9d0a24d69a695415895179ed5.shtml",
    ),
    Source(
        "hzbdd-322069", kind="article", title="南昌市医保住院报销比例", publisher="有家健康网", dated="2025-04-21", address="https://www.hzbdd.com/322069",
    ),
    Source("jiusong-6735323", kind="article", title="南昌市城镇医保报销比例", address="https://m.jiusongjiankang.com/health/news/6735323.html"),
    Source("jiusong-4506533", kind="article", title="南昌市医保的报销金额", address="https://www.jiusongjiankang.com/health/news/4506533.html"),
)  # fmt: skip

EMPLOYEES = ("in_service", "flexible", "unemployed", "retired", "flexible_retired")
# The second stay costs 20% less; later ones fall no further.
STAYS = Choice("level", {
    "primary": Bands("stay", ((2, Flat(300)), (None, Flat(240)))),
    "secondary": Bands("stay", ((2, Flat(500)), (None, Flat(400)))),
    "tertiary": Bands("stay", ((2, Flat(700)), (None, Flat(560)))),
})  # fmt: skip
INPATIENT = (
    Dated(
        who=EMPLOYEES, unit="bill", first_seen="2025-04-21", last_day="2025-06-30",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay"),
            shares=Choice("level", {"primary": Rate(98), "secondary": Rate(95), "tertiary": Rate(90)}),
            cap=100000,
        )),
        sources=("hzbdd-322069", "jiusong-6735323", "jiusong-4506533"), ledger="eb3dd032", confidence="medium",
        note=Text(zh="退休人员没有另写比例", en="no other shares are told for retirees"),
    ),
    Dated(
        who=EMPLOYEES, unit="bill", first_day="2025-07-01", checked="2025-07-01",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay"),
            shares=Choice("level", {"primary": Rate(95), "secondary": Rate(90), "tertiary": Rate(85)}),
            cap=100000,
        )),
        sources=("nc-2025-06-23", "hzbdd-322069", "jiusong-6735323", "jiusong-4506533"), ledger=("d9afdadf", "eb3dd032"), confidence="medium",
        note=Text(
            zh="通知只改比例（可信度高）；起付标准和限额沿用此前文章的数字",
            en="the notice changes the shares only (confidence high); the deductibles and the cap are those of the articles before it",
        ),
    ),
)  # fmt: skip

LARGE_AMOUNT = Dated(
    part="above_cap", who=EMPLOYEES, unit="bill", first_seen="2025-04-21", checked="2025-04-21",
    rule=Layers(
        Layer("large_amount", shares=Unknown(zh="10 万元以上的比例没有来源", en="no source has the share above 100,000"), cap=400000),
        kinds="inpatient",
    ),
    sources=("hzbdd-322069", "jiusong-6735323", "jiusong-4506533"), ledger="eb3dd032", confidence="medium",
    note=Text(zh="大病医疗保险，与统筹基金合计最高 50 万元", en="large-amount insurance; with the pool at most 500,000 in all"),
)  # fmt: skip

REGION = Region(
    "360100",
    name_zh="南昌市",
    name_en="Nanchang",
    sources=SOURCES,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
