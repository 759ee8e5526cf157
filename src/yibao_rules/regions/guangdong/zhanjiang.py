"""Zhanjiang (湛江), 440800: the steps of 粤医保规〔2022〕6号 towards 30 and 25 years, of which that of 2025 is known; outpatient care."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import AllOf, Choice, Figure, Layer, Layers, Months, Percent, Rate, Unknown, Years

SOURCES = (
    Source(
        "gd-transfer-2022", kind="official_quoted", title="广东省基本医疗保险关系省内转移接续暂行办法（广东省医疗保障局网页）", doc="粤医保规〔2022〕6号",
        address="Jan-mx/Socila:docs/refactor/policy-ops-agent/reports/stage-09-05-national-baseline-overlays/evidence/GD/DOC-GD-MEDICAL-TRANSFER-2022/extracted-text.txt",
    ),
    Source("seed-002", kind="article", title="退休后医保卡每月返钱如何查询", publisher="健康新闻", dated="2025-04-16"),
    Source(
        "bendibao-zj-15727", kind="article", title="2023湛江职工医保门诊报销比例是多少？", publisher="湛江本地宝",
        address="http://m.zhanjiang.bendibao.com/live/15727.shtm",
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_day="2022-07-01", last_day="2024-12-31",
        rule=Unknown(
            zh="逐年提高，湛江这几年的年限没有找到；另须本市实际缴费满 10 年", en="raised year by year; Zhanjiang's steps of these years were not found; 10 years paid in the city are needed as well",
        ),
        sources="gd-transfer-2022", ledger=("0cd81c77", "8d61a094"), confidence="high",
    ),
    Dated(
        unit="months", first_day="2025-01-01", last_day="2025-12-31",
        rule=AllOf((
            Choice("sex", {"male": Months("total", at_least=Years(23)), "female": Months("total", at_least=Years(22))}),
            Months("local", at_least=Years(10)),
        )),
        sources=("gd-transfer-2022", "seed-002"), ledger=("84505a8e", "8d61a094"), confidence="medium",
        note=Text(
            zh="2025 年达到退休年龄的人员，不足的可一次性或逐年补缴；本市实际缴费 10 年出自全省办法",
            en="for those who reach the age in 2025; a shortfall may be paid in one sum or year by year; the 10 years in the city stand in the province's document",
        ),
    ),
    Dated(
        unit="months", first_day="2026-01-01", last_day="2029-12-31",
        rule=Unknown(
            zh="从 2025 年的 23/22 年到 2030 年的 30/25 年，中间各年没有公布；另须本市实际缴费满 10 年",
            en="from 23 and 22 in 2025 to 30 and 25 in 2030; the steps between were not published; 10 years paid in the city are needed as well",
        ),
        sources=("gd-transfer-2022", "seed-002"), ledger=("0cd81c77", "847e155c", "8d61a094"), confidence="high",
    ),
    Dated(
        unit="months", first_day="2030-01-01", checked="2025-06-30",
        rule=AllOf((
            Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
            Months("local", at_least=Years(10)),
        )),
        sources="gd-transfer-2022", ledger=("847e155c", "440b9c86", "8d61a094"), confidence="high",
    ),
)  # fmt: skip

CAP = Percent(2, of=Figure("on_post_annual_wage"))
OF_2023 = Text(
    zh="2023 年的网页，没有起始日；不计入住院和补充保险的年度限额", en="a page of 2023 without a first day; not counted towards the caps of stays and of the supplement",
)  # fmt: skip
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2023-12-31", checked="2023-12-31",
        rule=Layers(Layer(
            "pooled",
            shares=Choice("level", {"community": Rate(60), "primary": Rate(60), "secondary": Rate(55), "tertiary": Rate(50)}),
            cap=CAP,
        )),
        sources="bendibao-zj-15727", confidence="medium", note=OF_2023,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2023-12-31", checked="2023-12-31",
        rule=Layers(Layer(
            "pooled",
            shares=Choice("level", {"community": Rate(63), "primary": Rate(63), "secondary": Rate(58), "tertiary": Rate(53)}),
            cap=CAP,
        )),
        sources="bendibao-zj-15727", confidence="medium", note=OF_2023,
    ),
)  # fmt: skip

FIGURES = Dated(
    part="on_post_annual_wage", unit="yuan/year",
    rule=Unknown(zh="湛江的在岗职工年平均工资没有找到", en="Zhanjiang's on-post yearly wage was not found"),
    sources="bendibao-zj-15727", confidence="medium",
)  # fmt: skip

REGION = Region(
    "440800",
    name_zh="湛江市",
    name_en="Zhanjiang",
    sources=SOURCES,
    lifetime_coverage=LIFETIME_COVERAGE,
    outpatient=OUTPATIENT,
    figures=FIGURES,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
