"""Chaozhou (潮州), 445100: the years rise since 2023-01-01 to 30 and 25 on 2030-01-01."""

from ...policy import Dated, Region, Source, hookimpl
from ...rules import AllOf, Choice, Months, Unknown, Years

SOURCES = (
    Source(
        "raoping-2025-02", kind="official", title="饶平县医疗保障局关于潮州职工医保退休年限的答复", publisher="饶平县医疗保障局", dated="2025-02-06",
        address="https://www.raoping.gov.cn/czrpybj/gkmlpt/content/3/3935/post_3935402.html",
    ),
    Source(
        "gd-transfer-2022", kind="official_quoted", title="广东省基本医疗保险关系省内转移接续暂行办法（广东省医疗保障局网页）", doc="粤医保规〔2022〕6号",
        address="Jan-mx/Socila:docs/refactor/policy-ops-agent/reports/stage-09-05-national-baseline-overlays/evidence/GD/DOC-GD-MEDICAL-TRANSFER-2022/extracted-text.txt",
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_day="2023-01-01", last_day="2029-12-31",
        rule=Unknown(
            zh="2023-01-01 起逐年调整，年度表在网页上是图片，没有存下；另须本市实际缴费满 10 年",
            en="adjusted every year since 2023-01-01; the table is a picture on the page and was not kept; 10 years paid in the city are needed as well",
        ),
        sources=("raoping-2025-02", "gd-transfer-2022"), ledger=("f2c67218", "8d61a094"), confidence="high",
    ),
    Dated(
        unit="months", first_day="2030-01-01", checked="2025-06-30",
        rule=AllOf((
            Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
            Months("local", at_least=Years(10)),
        )),
        sources=("raoping-2025-02", "gd-transfer-2022"), ledger=("f2c67218", "8d61a094"), confidence="high",
    ),
)  # fmt: skip

REGION = Region(
    "445100",
    name_zh="潮州市",
    name_en="Chaozhou",
    sources=SOURCES,
    lifetime_coverage=LIFETIME_COVERAGE,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
