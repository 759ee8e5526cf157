"""Fuzhou (福州), 350100: 福州市职工基本医疗保险实施细则 第十条, 25 years for lifetime cover; stays of employees since 2022."""

from ...policy import Dated, Group, Region, Source, Text, hookimpl
from ...rules import AllOf, Bands, Choice, Flat, Layer, Layers, Months, Percent, Period, Rate, Unknown, Years

SOURCES = (
    Source(
        "jiusong-6242037", kind="article", title="福州医保缴费年限（引实施细则第十条）", doc="福州市职工基本医疗保险实施细则",
        address="m.jiusongjiankang.com/health/news/6242037.html",
    ),
    Source(
        "juanbaike-j32n", kind="article", title="福州医保缴费年限", address="https://m.juanbaike.com/changshi/J32n1Go6r8.html",
    ),
    Source(
        "haixia-2022-06-13", kind="press", title="好消息！7月1日起，福州市职工医保住院待遇将提高（海峡网的镜像）", publisher="海峡网", dated="2022-06-13",
        address="http://www.jhtzpj.com/news/fj/fz/202206/13/2071639.shtml",
    ),
    Source(
        "gtuanb-1477818", kind="article", title="2022福州医保住院报销比例，住院起付线是多少", publisher="社保网", address="https://gtuanb.com/ysbzt/202208/1477818.html",
    ),
    Source(
        "bx9y-650632", kind="article", title="今年福州医保住院报销比例，住院起付线是多少？", dated="2023-02-20",
        address="http://www.bx9y.com/hangye/zhishi/2023-02-20/650632.html",
    ),
    Source(
        "fz-benefits-2024", kind="official_quoted", title="2024年福州市职工医保待遇和报销政策（表格为市医保局图片）", publisher="福州市医疗保障局（转载页，没有地址）",
    ),
    Source("jiusong-4540802", kind="article", title="福州市的医保统筹额度", address="https://m.jiusongjiankang.com/health/news/4540802.html"),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2026-11-22",
        rule=AllOf((Months("total", at_least=Years(25)), Months("actual", at_least=Years(10)))),
        sources=("jiusong-6242037", "juanbaike-j32n"), ledger="764799e3", confidence="medium",
        note=Text(
            zh="男女相同；其中一页又写女性 20 年，与所引条文不符",
            en="the same for men and women; one of the pages adds 20 years for women, which the article that it cites does not say",
        ),
    ),
)  # fmt: skip

# What each later stay of the year takes off: 200 until 2022-06-30, then 240 at hospitals of grade 2A and above.
STAYS_UNTIL_2022_06 = Choice("level", {
    "community": Bands("stay", ((2, Flat(300)), (3, Flat(100)), (None, Flat(0)))),
    "primary": Bands("stay", ((2, Flat(600)), (3, Flat(400)), (4, Flat(200)), (None, Flat(0)))),
    "secondary": Bands("stay", ((2, Flat(600)), (3, Flat(400)), (4, Flat(200)), (None, Flat(0)))),
    "tertiary": Bands("stay", ((2, Flat(800)), (3, Flat(600)), (4, Flat(400)), (5, Flat(200)), (None, Flat(0)))),
})  # fmt: skip
STAYS = Choice("hospital", {"drg": Flat(0)}, otherwise=Choice("level", {
    "community": Bands("stay", ((2, Flat(300)), (3, Flat(100)), (None, Flat(0)))),
    "primary": Bands("stay", ((2, Flat(600)), (3, Flat(400)), (4, Flat(200)), (None, Flat(0)))),
    "secondary": Choice(
        "hospital",
        {"grade_2a": Bands("stay", ((2, Flat(600)), (3, Flat(360)), (4, Flat(120)), (None, Flat(0))))},
        otherwise=Bands("stay", ((2, Flat(600)), (3, Flat(400)), (4, Flat(200)), (None, Flat(0)))),
    ),
    "tertiary": Bands("stay", ((2, Flat(800)), (3, Flat(560)), (4, Flat(320)), (5, Flat(80)), (None, Flat(0)))),
}))  # fmt: skip
IN_SERVICE_UNTIL_2022_06 = Choice("level", {"tertiary": Choice("hospital", {"grade_3a": Rate(85), "grade_3b": Rate(86)})})
RETIRED_UNTIL_2022_06 = Choice("level", {"tertiary": Choice("hospital", {"grade_3a": Rate(90), "grade_3b": Rate(91)})})
IN_SERVICE = Choice("hospital", {"drg": Rate(73)}, otherwise=Choice("level", {
    "tertiary": Choice("hospital", {"grade_3a": Rate(87), "grade_3b": Rate(88)}),
}))  # fmt: skip
RETIRED = Choice("hospital", {"drg": Rate(78)}, otherwise=Choice("level", {
    "tertiary": Choice("hospital", {"grade_3a": Rate(92), "grade_3b": Rate(93)}),
}))  # fmt: skip
CAP_BEFORE_2024 = Unknown(zh="2024 年以前的限额没有来源", en="no source has the cap before 2024")
OF_2022 = ("haixia-2022-06-13", "gtuanb-1477818", "bx9y-650632")
OF_2024 = ("fz-benefits-2024", "jiusong-4540802")
ONLY_TERTIARY = Text(
    zh="比例只有三级医院有来源，一律提高 2 个百分点；按 DRG 结算的由个人和统筹基金按比例分担，起付标准的表不适用（可信度中）",
    en="only the shares of tertiary hospitals have a source; all rose by 2 points. What is settled by DRG the person and the pool share, and the table of deductibles leaves it out (confidence medium)",
)
INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2022-06-13", last_day="2022-06-30",
        rule=Layers(Layer("pooled", start=STAYS_UNTIL_2022_06, per=Period("stay"), shares=IN_SERVICE_UNTIL_2022_06, cap=CAP_BEFORE_2024)),
        sources=OF_2022, confidence="high",
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2022-07-01", last_day="2023-12-31",
        rule=Layers(Layer("pooled", start=STAYS, per=Period("stay"), shares=IN_SERVICE, cap=CAP_BEFORE_2024)),
        sources=OF_2022, confidence="high", note=ONLY_TERTIARY,
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2024-01-01", checked="2026-11-22",
        rule=Layers(Layer("pooled", start=STAYS, per=Period("stay"), shares=IN_SERVICE, cap=120000)),
        sources=(*OF_2022, *OF_2024), ledger=("7f693d8a", "91ab3117"), confidence="medium", note=ONLY_TERTIARY,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2022-06-13", last_day="2022-06-30",
        rule=Layers(Layer("pooled", start=STAYS_UNTIL_2022_06, per=Period("stay"), shares=RETIRED_UNTIL_2022_06, cap=CAP_BEFORE_2024)),
        sources=OF_2022, confidence="high",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2022-07-01", last_day="2023-12-31",
        rule=Layers(Layer("pooled", start=STAYS, per=Period("stay"), shares=RETIRED, cap=CAP_BEFORE_2024)),
        sources=OF_2022, confidence="high", note=ONLY_TERTIARY,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2024-01-01", checked="2026-11-22",
        rule=Layers(Layer("pooled", start=STAYS, per=Period("stay"), shares=RETIRED, cap=120000)),
        sources=(*OF_2022, *OF_2024), ledger=("7f693d8a", "91ab3117"), confidence="medium", note=ONLY_TERTIARY,
    ),
)  # fmt: skip

LARGE_AMOUNT = Dated(
    part="above_cap", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_day="2024-01-01", checked="2026-11-22",
    rule=Layers(Layer("large_amount", shares=Rate(90), cap=Percent(90, of=Flat(380000))), kinds="inpatient"),
    sources=OF_2024, ledger="91ab3117", confidence="high",
    note=Text(
        zh="12 万元以上、50 万元以下的费用（38 万元）理赔 90%，保险费由统筹基金支付",
        en="90% of the expense between 120,000 and 500,000, which is 380,000; the pool pays the premium",
    ),
)  # fmt: skip

REGION = Region(
    "350100",
    name_zh="福州市",
    name_en="Fuzhou",
    sources=SOURCES,
    lifetime_coverage=LIFETIME_COVERAGE,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
    groups=Group("hospital", values=("grade_3a", "grade_3b", "grade_2a", "drg"), zh="医院等次和结算方式", en="grade of hospital and way of settlement"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
