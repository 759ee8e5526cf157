"""Changsha (长沙), 430100: 长沙市职工基本医疗保险管理办法, and the province's steps from 2023-01-01."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import AllOf, Choice, Counting, Months, Statement, Table, Unknown, Years

SOURCES = (
    Source(
        "pxte-86569", kind="official_quoted", title="长沙市职工基本医疗保险管理办法（缴费年限）", doc="长沙市职工基本医疗保险管理办法",
        address="http://pxte.cn/news/20210321/86569.html", dated="2021-03-21",
    ),
    Source(
        "yunnanlong-135832", kind="official_quoted", title="长沙职工医保缴费年限", doc="长沙市职工基本医疗保险管理办法",
        address="yunnanlong.com/c/135832.html",
    ),
    Source(
        "jiusong-4656012", kind="article", title="湖南职工医保缴费年限", address="m.jiusongjiankang.com/health/news/4656012.html",
    ),
    Source(
        "jiusong-8006130", kind="article", title="职工医保缴费年限各地对比（荆州、珠海、湛江、湖南、随州）",
        address="https://www.jiusongjiankang.com/health/news/8006130.html",
    ),
    Source(
        "jiusong-4668494", kind="article", title="湖南职工医保缴费年限（2025 年省内实际缴费 12 年）",
        address="m.jiusongjiankang.com/health/news/4668494.html",
    ),
    Source(
        "jiusong-5976896", kind="article", title="湖南职工医保退休年限（引湖南省职工基本医疗保险实施办法）",
        address="https://m.jiusongjiankang.com/health/news/5976896.html",
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2021-03-21", last_day="2022-12-31",
        rule=AllOf((
            Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
            Months("province", at_least=Years(10)),
        )),
        sources=("pxte-86569", "yunnanlong-135832"), ledger="2f947d60", confidence="high",
        note=Text(zh="单位参保和灵活就业人员相同", en="the same for the employer-insured and members in flexible employment"),
    ),
    Dated(
        unit="months", first_day="2023-01-01", checked="2026-11-22",
        rule=AllOf((
            Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
            Months("province", at_least=Table({
                "2023-01-01": Years(10), "2024-01-01": Years(11), "2025-01-01": Years(12), "2026-01-01": Years(13),
                "2027-01-01": Years(14), "2028-01-01": Years(15),
            })),
        )),
        sources=("jiusong-4656012", "jiusong-8006130", "jiusong-4668494", "jiusong-5976896"), ledger=("1e7c06e5", "2f947d60"), confidence="medium",
        note=Text(
            zh="全省自 2023-01-01 起统一，省内实际缴费年限逐年提高；2021 年所见的长沙办法为 10 年，与 2023 年相同",
            en="one rule for the province since 2023-01-01, with more years paid in it every year; Changsha's own rules, as seen in 2021, had 10 years, as in 2023",
        ),
    ),
    Dated(
        part="counting", unit="months", first_seen="2021-03-21", checked="2021-03-21",
        rule=Counting(deemed_until="2002-12-31"),
        sources=("pxte-86569", "yunnanlong-135832"), ledger="2f947d60", confidence="high",
        note=Text(
            zh="2003-01-01 以前符合国家规定的连续工龄或工作年限视同缴费",
            en="recognised employment before 2003-01-01 counts as deemed",
        ),
    ),
    Dated(
        part="shortfall:lump_sum", unit="yuan/month", first_seen="2021-03-21", checked="2021-03-21",
        rule=Unknown(
            zh="按规定的缴费基数和比例一次性补缴，数额没有找到",
            en="in one sum at the set base and rate; the amount was not found",
        ),
        sources=("pxte-86569", "yunnanlong-135832"), ledger="2f947d60", confidence="high",
    ),
    Dated(
        part="shortfall:monthly", unit="yuan/month", first_seen="2021-03-21", checked="2021-03-21",
        rule=Statement(
            zh="参照在职人员缴费标准继续缴费至最低年限",
            en="contributions go on as for a person in service until the years are reached",
        ),
        sources=("pxte-86569", "yunnanlong-135832"), ledger="2f947d60", confidence="high",
    ),
    Dated(
        part="statement:supplement", unit="text", first_seen="2021-03-21", checked="2021-03-21",
        rule=Statement(
            zh="退休后仍须每年缴纳大病医疗互助费，才享受该项待遇",
            en="after retirement the large-illness mutual aid has to be paid every year to keep that layer",
        ),
        sources=("pxte-86569", "yunnanlong-135832"), ledger="2f947d60", confidence="high",
    ),
)  # fmt: skip

REGION = Region(
    "430100",
    name_zh="长沙市",
    name_en="Changsha",
    sources=SOURCES,
    lifetime_coverage=LIFETIME_COVERAGE,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
