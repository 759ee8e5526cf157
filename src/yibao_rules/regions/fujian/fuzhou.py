"""Fuzhou (福州), 350100: 福州市职工基本医疗保险实施细则 第十条, 25 years for lifetime cover."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import AllOf, Months, Years

SOURCES = (
    Source(
        "jiusong-6242037", kind="article", title="福州医保缴费年限（引实施细则第十条）", doc="福州市职工基本医疗保险实施细则",
        address="m.jiusongjiankang.com/health/news/6242037.html",
    ),
    Source(
        "juanbaike-j32n", kind="article", title="福州医保缴费年限", address="https://m.juanbaike.com/changshi/J32n1Go6r8.html",
    ),
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

REGION = Region(
    "350100",
    name_zh="福州市",
    name_en="Fuzhou",
    sources=SOURCES,
    lifetime_coverage=LIFETIME_COVERAGE,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
