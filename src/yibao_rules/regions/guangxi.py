"""Guangxi (广西), 450000: the flat amount for retirees since the reform."""

from ..policy import Dated, Region, Rival, Source, Text, hookimpl
from ..rules import Figure, Flat, Percent, Unknown

SOURCES = (
    Source(
        "ruoyo-68016", kind="article", title="各地退休人员医保个人账户划入标准", publisher="社保网", dated="2023-08-07",
        address="https://ruoyo.com/wuxian/yiliao/68016.html",
    ),
    Source(
        "jiusong-6017253", kind="article", title="退休人员医保个人账户返款标准",
        address="https://m.jiusongjiankang.com/health/news/6017253.html",
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
    figures=FIGURES,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
