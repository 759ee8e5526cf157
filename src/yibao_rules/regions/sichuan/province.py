"""Sichuan (四川), 510000: a draft of 2025 on the years for lifetime coverage; the final text was not found."""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import AllOf, Choice, Flat, Months, Unknown, Years

SOURCES = (
    Source(
        "jiusong-6713731", kind="article", title="四川职工医保退休缴费年限征求意见稿", address="https://m.jiusongjiankang.com/health/news/6713731.html",
    ),
    Source("hzbdd-361007", kind="article", title="四川职工医保退休缴费年限", address="https://hzbdd.com/361007"),
    Source("sc-rules-2025", kind="public_data", title="四川社会保险规则（公开代码）", publisher="公开代码库文件 69795896419"),
    Source("maigoo-633982", kind="official_quoted", title="关于2025年度职工医疗保险缴费有关问题的通知", address="https://www.maigoo.com/news/633982.html"),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_day="2026-01-01",
        rule=Unknown(
            zh="2025 年的征求意见稿拟从 2026 年起逐年提高，到 2035 年为男 30 年、女 25 年，省内实际缴费 15 年；正式文本和各市的过渡年限没有找到",
            en="a draft of 2025 would raise the years from 2026 on to 30 (men) and 25 (women) in 2035, with 15 paid in the province; the final text and the cities' steps were not found",
        ),
        sources=("jiusong-6713731", "hzbdd-361007"), ledger="d1a18502", confidence="medium",
        rivals=Rival(
            AllOf((
                Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
                Months("province", at_least=Years(15)),
            )),
            sources=("jiusong-6713731", "hzbdd-361007"), ledger="d1a18502", confidence="medium",
            reason=Text(zh="征求意见稿 2035 年的目标", en="what the draft aims at for 2035"),
        ),
        note=Text(
            zh="举例从 20 年起：男每年加 1 年，女每年加半年", en="its example starts from 20 years: men one more a year, women half a year more",
        ),
    ),
)  # fmt: skip

NOT_MEDICAL = Text(
    zh="养老保险基数，不是医保基数；2024 年全省城镇全部单位就业人员月平均工资 7,646 元的 60% 和 300%",
    en="the bases of the pension scheme, not of medical insurance: 60 and 300% of the province's average wage of 2024, 7,646",
)

CONTRIBUTIONS = (
    Dated(
        part="base_floor", who=("flexible", "unemployed"), unit="yuan/month", first_day="2025-01-01", last_day="2025-12-31", scope="frame",
        rule=Flat(4588), sources=("sc-rules-2025", "maigoo-633982"), ledger="93ad1222", confidence="high", note=NOT_MEDICAL,
    ),
    Dated(
        part="base_cap", who=("flexible", "unemployed"), unit="yuan/month", first_day="2025-01-01", last_day="2025-12-31", scope="frame",
        rule=Flat(22938), sources=("sc-rules-2025", "maigoo-633982"), ledger="93ad1222", confidence="high", note=NOT_MEDICAL,
    ),
)  # fmt: skip

REGION = Region(
    "510000",
    name_zh="四川省",
    name_en="Sichuan",
    sources=SOURCES,
    lifetime_coverage=LIFETIME_COVERAGE,
    contributions=CONTRIBUTIONS,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
