"""Xuancheng (宣城), 341800: what residents pay and get; university students have a notice of their own."""

from ...policy import Dated, Group, Region, Source, Text, hookimpl
from ...rules import Choice, Flat, Layer, Layers, Rate, Statement, Unknown

SOURCES = (
    Source(
        "hfut-guide", kind="official_quoted", title="合肥工业大学宣城校区参保通知（学生指南转述）", doc="合肥工业大学宣城校区通知",
        address="Survive-HFUT/survive-hfut.github.io:docs/life/medical_treatment/medical_insurance.md@1dec9d92",
    ),
    Source(
        "jiusong-6334708", kind="article", title="安徽城乡居民医保缴费标准",
        address="https://m.jiusongjiankang.com/health/news/6334708.html",
    ),
    Source(
        "chinadaily-2024-08-26", kind="article", title="2024 年城乡居民医保筹资标准（英文报道）", publisher="China Daily",
        address="WS66cc39e0a31060630b924fe0", dated="2024-08-26",
    ),
    Source(
        "hzbdd-347543", kind="article", title="安徽城乡居民医保缴费标准（与 jiusong-6334708 同文）", address="https://www.hzbdd.com/bk/jkzx/347543.html",
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_seen="2024-01-01", last_day="2024-12-31",
        rule=Flat(380),
        sources=("jiusong-6334708", "chinadaily-2024-08-26"), ledger=("5f25d0f4", "0f00a44e"), confidence="medium",
        note=Text(zh="全省的标准", en="the province's price"),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_seen="2025-01-01", last_day="2025-12-31",
        rule=Flat(400),
        sources=("jiusong-6334708", "chinadaily-2024-08-26"), ledger=("5f25d0f4", "0f00a44e"), confidence="medium",
        note=Text(zh="全省的标准", en="the province's price"),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2026-01-01", last_day="2026-12-31",
        rule=Choice(
            "resident_class",
            {"university": Flat(400)},
            otherwise=Unknown(zh="宣城其他居民 2026 年度的标准没有找到", en="what other residents of Xuancheng pay for 2026 was not found"),
        ),
        sources="hfut-guide", ledger="91a6d710", confidence="medium",
    ),
    Dated(
        part="statement:pay_window", who="resident", unit="text", first_day="2026-01-01", last_day="2026-12-31",
        rule=Statement(
            zh="合肥工业大学宣城校区学生 2026 年度医保费在 2025-11-11 至 2025-11-30 缴纳",
            en="students of the Xuancheng campus of Hefei University of Technology pay for 2026 between 2025-11-11 and 2025-11-30",
        ),
        sources="hfut-guide", ledger="91a6d710", confidence="medium",
    ),
)  # fmt: skip

STUDENTS = Choice("hospital", {"school_hospital": Rate(70)}, otherwise=Rate(60))
STUDENTS_QUOTA = Unknown(zh="大学生每年度 2,000 元的额度是费用还是报销额，没有写明", en="whether the students' quota of 2,000 a year is expense or reimbursement is not told")
OUTPATIENT = (
    Dated(
        who="resident", unit="bill", first_day="2026-01-01", last_day="2026-11-21",
        rule=Layers(Layer(
            "pooled",
            shares=Choice(
                "resident_class",
                {"university": STUDENTS},
                otherwise=Unknown(zh="这一时期其他居民的门诊待遇没有来源", en="no source has the other residents' outpatient care in this time"),
            ),
            cap=STUDENTS_QUOTA,
        )),
        sources="hfut-guide", confidence="medium",
    ),
    Dated(
        who="resident", unit="bill", first_seen="2026-11-22", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled",
            shares=Choice("resident_class", {"university": STUDENTS}, otherwise=Choice("level", {"community": Rate(60), "primary": Rate(60)})),
            cap=Choice("resident_class", {"university": STUDENTS_QUOTA}, otherwise=Flat(150)),
        )),
        sources=("hfut-guide", "jiusong-6334708", "hzbdd-347543"), ledger="cd5f7eb6", confidence="medium",
        note=Text(zh="其他居民为全省的办法", en="for other residents the province's rule"),
    ),
)  # fmt: skip

LARGE_AMOUNT = Dated(
    part="critical_illness", who="resident", unit="bill", first_day="2026-01-01", last_day="2026-12-31",
    rule=Layers(
        Layer(
            "critical_illness",
            start=Unknown(zh="宣城 2026 年度的起付线没有来源", en="no source has Xuancheng's threshold of 2026"),
            shares=Unknown(zh="宣城 2026 年度的比例没有来源", en="no source has Xuancheng's shares of 2026"),
            cap=Choice(
                "resident_class", {"university": Flat(300000)}, otherwise=Unknown(zh="其他居民的限额没有来源", en="no source has the cap of other residents"),
            ),
        ),
        kinds="inpatient",
    ),
    sources="hfut-guide", confidence="medium",
)  # fmt: skip

REGION = Region(
    "341800",
    name_zh="宣城市",
    name_en="Xuancheng",
    sources=SOURCES,
    contributions=CONTRIBUTIONS,
    outpatient=OUTPATIENT,
    large_amount=LARGE_AMOUNT,
    groups=(
        Group("resident_class", values=("university",), zh="居民类别", en="class of residents"),
        Group("hospital", values="school_hospital", zh="医院类别", en="class of hospital"),
    ),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
