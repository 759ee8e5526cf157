"""Shaanxi (陕西), 610000: 30 and 25 years for lifetime coverage, 15 of them paid; the paid years may differ by city."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import AllOf, Choice, Months, Years

SOURCES = (
    Source("photoint-539240", kind="article", title="陕西职工医保退休缴费年限", address="https://photoint.net/article/edu/539240.html"),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2026-11-22",
        rule=AllOf((
            Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
            Months("actual", at_least=Years(15)),
        )),
        sources="photoint-539240", ledger="28c7f1f1", confidence="high",
        note=Text(zh="实际缴费年限各市可以不同", en="the paid years may differ by city"),
    ),
)  # fmt: skip

REGION = Region(
    "610000",
    name_zh="陕西省",
    name_en="Shaanxi",
    sources=SOURCES,
    lifetime_coverage=LIFETIME_COVERAGE,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
