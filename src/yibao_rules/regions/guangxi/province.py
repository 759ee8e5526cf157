"""Guangxi (广西), 450000: the flat amount for retirees since the reform; outpatient care from 2022 and, with lower deductibles, from 2024."""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import Choice, Figure, Flat, Layer, Layers, Percent, Rate, Unknown

SOURCES = (
    Source(
        "ruoyo-68016", kind="article", title="各地退休人员医保个人账户划入标准", publisher="社保网", dated="2023-08-07",
        address="https://ruoyo.com/wuxian/yiliao/68016.html",
    ),
    Source(
        "jiusong-6017253", kind="article", title="退休人员医保个人账户返款标准",
        address="https://m.jiusongjiankang.com/health/news/6017253.html",
    ),
    Source(
        "wangdidy-122122", kind="article", title="2022 广西职工医保门诊起付多少钱", address="http://www.wangdidy.com/A/122122.html",
    ),
    Source(
        "jwbk-liuzhou", kind="article", title="柳州职工医保门诊待遇标准", dated="2023-11-02",
        address="http://jwbk.com/techan/702b9ee3deece9dd5165403a9f794f9f.html",
    ),
    Source("jiusong-7464142", kind="article", title="桂林医保门诊统筹报销比例", address="https://www.jiusongjiankang.com/health/news/7464142.html"),
    Source(
        "jiusong-7454485", kind="article", title="2024 年广西职工医保门诊统筹报销政策", address="https://www.jiusongjiankang.com/health/news/7454485.html",
    ),
    Source(
        "jiusong-4299348", kind="article", title="广西职工医保一年门诊报销金额", address="https://m.jiusongjiankang.com/health/news/4299348.html",
    ),
    Source("guilin-reform", kind="article", title="桂林职工医保调整最新消息", address="http://zhejianglong.com/c/3047284.html"),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2023-08-01", checked="2023-08-07",
    rule=Flat(120),
    sources=("ruoyo-68016", "jiusong-6017253"), ledger="18bfc0d5", confidence="medium",
    rivals=Rival(
        Percent("2.5", of=Figure("average_pension", year=2022)), sources="guilin-reform", confidence="medium",
        reason=Text(
            zh="桂林的说明：2023-01-01 起全区统一比例 2.5%，各统筹地区自定定额，120 元是自治区本级的定额",
            en="as told for Guilin: from 2023-01-01 the region fixes the share of 2.5% and each pool its amount; 120 is that of the region's own pool",
        ),
    ),
    note=Text(zh="来源称全区统一、不分年龄", en="the sources say: the same in the whole region and at every age"),
)  # fmt: skip

OLD_RATES = {"community": Rate(60), "primary": Rate(60), "secondary": Rate(55), "tertiary": Rate(50)}
OLD_RATES_RETIRED = {"community": Rate(65), "primary": Rate(65), "secondary": Rate(60), "tertiary": Rate(55)}
# At a pharmacy the share of level 1 is paid; which deductible holds there is not said.
START_2024 = Choice("level", {
    "community": Flat(100), "primary": Flat(100), "secondary": Flat(200), "tertiary": Flat(300),
    "pharmacy": Unknown(zh="药店购药适用哪一级的起付标准没有写明", en="which deductible holds at a pharmacy is not said"),
})  # fmt: skip
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2022-01-01", last_day="2023-12-31",
        rule=Layers(Layer("pooled", start=600, shares=Choice("level", OLD_RATES), cap=1200)),
        sources=("wangdidy-122122", "jwbk-liuzhou", "jiusong-7464142"), ledger="18e8ce7a", confidence="medium",
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2024-01-01", checked="2026-11-22",
        rule=Layers(Layer("pooled", start=START_2024, shares=Choice("level", {**OLD_RATES, "pharmacy": Rate(60)}), cap=2000)),
        sources=("jiusong-7454485", "jiusong-4299348"), ledger="2129afab", confidence="medium",
        rivals=Rival(
            Layers(Layer("pooled", start=600, shares=Choice("level", OLD_RATES), cap=1200)),
            sources="jiusong-7464142", confidence="low",
            reason=Text(zh="讲桂林 2025 年的网页仍是 2022 年的标准", en="a page on Guilin in 2025 still has the amounts of 2022"),
        ),
        note=Text(zh="来源写“2024 年新规”，具体日期没有写明", en="the source says “new rule of 2024” without a day"),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2022-01-01", last_day="2023-12-31",
        rule=Layers(Layer("pooled", start=600, shares=Choice("level", OLD_RATES_RETIRED), cap=1800)),
        sources=("wangdidy-122122", "jwbk-liuzhou", "jiusong-7464142"), ledger="18e8ce7a", confidence="medium",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2024-01-01", checked="2026-11-22",
        rule=Layers(Layer("pooled", start=START_2024, shares=Choice("level", {**OLD_RATES_RETIRED, "pharmacy": Rate(65)}), cap=2600)),
        sources=("jiusong-7454485", "jiusong-4299348"), ledger="2129afab", confidence="medium",
        rivals=Rival(
            Layers(Layer("pooled", start=600, shares=Choice("level", OLD_RATES_RETIRED), cap=1800)),
            sources="jiusong-7464142", confidence="low",
            reason=Text(zh="讲桂林 2025 年的网页仍是 2022 年的标准", en="a page on Guilin in 2025 still has the amounts of 2022"),
        ),
        note=Text(zh="来源写“2024 年新规”，具体日期没有写明", en="the source says “new rule of 2024” without a day"),
    ),
)  # fmt: skip

FIGURES = Dated(
    part="average_pension:2022", unit="yuan/month",
    rule=Unknown(zh="各统筹地区 2022 年平均养老金没有找到", en="the pools' average pensions of 2022 were not found"),
    sources="guilin-reform", confidence="medium",
)  # fmt: skip

REGION = Region(
    "450000",
    name_zh="广西壮族自治区",
    name_en="Guangxi",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    outpatient=OUTPATIENT,
    figures=FIGURES,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
