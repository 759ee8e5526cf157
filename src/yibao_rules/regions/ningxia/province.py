"""Ningxia (宁夏), 640000: 宁医保规〔2023〕3号. Yinchuan and the other cities follow the region's rules.

Lifetime coverage: 30 and 25 years.
"""

from ...policy import Dated, Group, ReformDay, Region, Rival, Source, Text, hookimpl
from ...rules import Choice, Figure, Flat, Layer, Layers, Listed, Months, Percent, Rate, Unknown, Years

SOURCES = (
    Source(
        "nx-rules-2023", kind="article", title="宁夏职工医保门诊共济保障实施办法解读", doc="宁医保规〔2023〕3号",
        address="https://hzbdd.com/6342",
    ),
    Source(
        "jiusong-4545378", kind="article", title="宁夏退休人员医保个人账户划入标准", doc="宁医保规〔2023〕3号",
        address="https://m.jiusongjiankang.com/health/news/4545378.html",
    ),
    Source(
        "seed-004", kind="article", title="医保多少进入个人账户怎么查", publisher="健康新闻", dated="2025-03-15",
    ),
    Source(
        "tftnews-2022", kind="article", title="宁夏医保卡即将统一的划入新政", doc="宁政办规〔2022〕3号",
        address="https://tftnews.com/news47980",
    ),
    Source(
        "jiusong-4559952", kind="article", title="宁夏职工医保退休缴费年限", doc="宁夏自治区关于城镇职工基本医疗保险自治区级统筹管理意见",
        address="https://m.jiusongjiankang.com/health/news/4559952.html",
    ),
    Source(
        "faq-2021-14", kind="public_data", title="职工医保个人账户家庭共济问答（公开代码）", doc="国办发〔2021〕14号", publisher="公开代码库文件 68836974289",
    ),
    Source("jiusong-4490746", kind="article", title="2025年宁夏职工医保门诊统筹政策", address="https://m.jiusongjiankang.com/health/news/4490746.html"),
    Source(
        "shebao100-yc-2023", kind="article", title="银川职工医保报销比例2023年度", publisher="社保100网", dated="2025-09-28",
        address="http://zaodula.com/YiLiaoBaoXian/2025-09-28/157518.html",
    ),
)  # fmt: skip

CLAIM_270 = Rival(
    Flat(270), sources="seed-004", ledger="b758afd6", confidence="low", state="refuted",
    reason=Text(
        zh="2023-06-01 起在职按本人基数 2%、退休按平均养老金 2.8% 划入；270 元需 13,500 元的基数，两者都不符",
        en="from 2023-06-01 those in service get 2% of their base and retirees 2.8% of an average pension; 270 fits neither",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who="in_service", unit="yuan/month", last_day="2023-05-31",
        rule=Unknown(zh="改革前各市按年龄划入的比例没有找到来源", en="no source was found for the cities' percentages by age before the reform"),
        sources=("nx-rules-2023", "seed-004"), confidence="low", rivals=CLAIM_270,
    ),
    Dated(
        who="in_service", unit="yuan/month", first_day="2023-06-01", checked="2026-11-22",
        rule=Percent(2, of="contribution_base"),
        sources="nx-rules-2023", ledger="bf370bdb", confidence="high", continuous_in="contribution_base", rivals=CLAIM_270,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", last_day="2023-05-31",
        rule=Unknown(zh="改革前的退休人员划入办法没有可靠来源", en="no reliable source was found for retirees before the reform"),
        sources=("nx-rules-2023", "seed-004"), confidence="low",
        rivals=(
            CLAIM_270,
            Rival(
                Percent(4, of="pension"), sources="seed-004", ledger="5f7dcf7e", confidence="low", place="640100",
                reason=Text(zh="可能是银川改革前的办法，未经证实", en="perhaps Yinchuan's rule before the reform; not confirmed"),
            ),
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-06-01", checked="2026-11-22",
        rule=Percent("2.8", of=Figure("average_pension", year=2023)),
        sources="jiusong-4545378", ledger="c8463080", confidence="medium",
        rivals=(
            CLAIM_270,
            Rival(
                Percent("2.8", of=Figure("average_pension", year=2022)), sources="tftnews-2022", confidence="low",
                reason=Text(
                    zh="2022 年的方案，据报道拟 2023 年 1 月起按 2022 年平均养老金执行；后来的文件改为 2023-06-01",
                    en="the plan of 2022 as reported: from January 2023, on the average of 2022; the later rule begins 2023-06-01",
                ),
            ),
        ),
        note=Text(
            zh="来源按平均养老金 3,500 至 4,000 元估计为每月 98 至 112 元，公布的定额没有找到",
            en="the source estimates 98 to 112 yuan from an assumed average of 3,500 to 4,000; the published amount was not found",
        ),
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2026-11-22",
        rule=Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
        sources="jiusong-4559952", ledger="0875aa60", confidence="medium",
        note=Text(zh="是否另须实际缴费年限没有写明", en="whether paid years are needed besides is not told"),
    ),
)  # fmt: skip

FIGURES = (
    Dated(
        part="average_pension:2023", unit="yuan/month",
        rule=Unknown(zh="2023 年全区平均养老金没有找到公布数", en="the region's average pension of 2023 was not found"),
        sources="jiusong-4545378", ledger="c8463080", confidence="medium",
    ),
    Dated(
        part="average_pension:2022", unit="yuan/month",
        rule=Unknown(zh="2022 年全区平均养老金没有找到公布数", en="the region's average pension of 2022 was not found"),
        sources="tftnews-2022", confidence="low",
    ),
)  # fmt: skip

ACCOUNT_HOLDERS = ("in_service", "retired", "flexible", "flexible_retired")

ACCOUNT_USE = (
    # Until then the nation's rule held here.
    Dated(
        part="relatives", who=ACCOUNT_HOLDERS, unit="text", first_day="2021-04-13", last_day="2023-05-31",
        rule=Listed(("spouse", "parents", "children")),
        sources="faq-2021-14", ledger="794c4be0", confidence="medium",
    ),
    Dated(
        part="uses", who=ACCOUNT_HOLDERS, unit="text", first_day="2021-04-13", last_day="2023-05-31",
        rule=Listed(("designated_hospitals", "designated_pharmacies")),
        sources="faq-2021-14", ledger="794c4be0", confidence="medium",
    ),
    Dated(
        part="relatives", who=ACCOUNT_HOLDERS, unit="text", first_day="2023-06-01", checked="2026-11-22",
        rule=Listed(("spouse", "parents", "children", "siblings", "grandparents")),
        sources="nx-rules-2023", ledger="42e565e7", confidence="medium",
        note=Text(zh="来源的列举中没有孙子女、外孙子女", en="the source's list has no grandchildren"),
    ),
    Dated(
        part="uses", who=ACCOUNT_HOLDERS, unit="text", first_day="2023-06-01", checked="2026-11-22",
        rule=Listed(("own_share", "relatives_resident_premium")),
        sources="nx-rules-2023", ledger="42e565e7", confidence="medium",
    ),
)  # fmt: skip

DEDUCTIBLE = Choice("level", {"community": Flat(0), "primary": Flat(0), "secondary": Flat(100), "tertiary": Flat(300)})

DEDUCTIBLE_200 = Choice("level", {"community": Flat(0), "primary": Flat(0), "secondary": Flat(200), "tertiary": Flat(300)})

IN_SERVICE_SHARES = Choice("level", {
    "community": Rate(75), "primary": Rate(75), "secondary": Rate(70),
    "tertiary": Choice("hospital", {"tertiary_b": Rate(65), "tertiary_a": Rate(60)}),
})  # fmt: skip

RETIRED_SHARES = Choice("level", {
    "community": Rate(80), "primary": Rate(80), "secondary": Rate(75),
    "tertiary": Choice("hospital", {"tertiary_b": Rate(70), "tertiary_a": Rate(65)}),
})  # fmt: skip

RIVAL_200 = Text(
    zh="另一家网站二级医院的起付标准为 200 元，其余相同；哪个对没有定论", en="another site has a deductible of 200 at level 2, all else alike; which is right is open",
)  # fmt: skip

PER_YEAR = Text(
    zh="起付标准按年度计，来源没有写明按次还是按年", en="the deductible is taken per year; the sources do not say whether per visit or per year",
)  # fmt: skip

OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-06-01", checked="2025-09-28",
        rule=Layers(Layer("pooled", start=DEDUCTIBLE, shares=IN_SERVICE_SHARES, cap=4000)),
        sources=("jiusong-4490746", "shebao100-yc-2023"), ledger="b88a3ffd", confidence="medium",
        rivals=Rival(
            Layers(Layer("pooled", start=DEDUCTIBLE_200, shares=IN_SERVICE_SHARES, cap=4000)),
            sources="shebao100-yc-2023", ledger="b88a3ffd", confidence="medium", reason=RIVAL_200,
        ),
        note=PER_YEAR,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-06-01", checked="2025-09-28",
        rule=Layers(Layer("pooled", start=DEDUCTIBLE, shares=RETIRED_SHARES, cap=4500)),
        sources=("jiusong-4490746", "shebao100-yc-2023"), ledger="b88a3ffd", confidence="medium",
        rivals=Rival(
            Layers(Layer("pooled", start=DEDUCTIBLE_200, shares=RETIRED_SHARES, cap=4500)),
            sources="shebao100-yc-2023", ledger="b88a3ffd", confidence="medium", reason=RIVAL_200,
        ),
        note=PER_YEAR,
    ),
)  # fmt: skip

REGION = Region(
    "640000",
    name_zh="宁夏回族自治区",
    name_en="Ningxia",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    lifetime_coverage=LIFETIME_COVERAGE,
    outpatient=OUTPATIENT,
    groups=Group("hospital", values=("tertiary_b", "tertiary_a"), zh="三级医院等次", en="grade of a tertiary hospital"),
    figures=FIGURES,
    reform_day=ReformDay("2023-06-01", sources="nx-rules-2023", ledger="bf370bdb"),
    account_use=ACCOUNT_USE,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
