"""Huanggang (黄冈), 421100: as in the province; a claim of the average pension and of a share by months stands beside it."""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import Figure, Flat, Percent, Unknown

SOURCES = (
    Source(
        "ruoyo-52527", kind="article", title="2023年湖北各市退休人员医保个人账户划入标准", publisher="社保网",
        address="https://ruoyo.com/wuxian/yiliao/52527.html",
    ),
    Source(
        "southmoney-415014", kind="article", title="2023年湖北省医保返钱", publisher="社保网", dated="2023-05-01",
        address="https://m.shebao.southmoney.com/yanglao/yanglaojin/202305/415014.html",
    ),
    Source(
        "jiusong-6907256", kind="article", title="湖北黄冈退休人员医保卡划入办法",
        address="https://m.jiusongjiankang.com/health/news/6907256.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who="retired", unit="yuan/month", first_day="2023-01-01", checked="2026-11-22",
        rule=Percent("2.5", of=Figure("average_pension", year=2021)),
        sources=("ruoyo-52527", "southmoney-415014"), ledger="7abdd535", confidence="medium",
        rivals=Rival(
            Percent("2.5", of=Flat(2767)), sources="jiusong-6907256", confidence="low",
            reason=Text(
                zh="一个内容网站；再乘以统账结合月数 ÷ 180（最高为 1）", en="one content site; times the months with an account over 180, at most 1",
            ),
        ),
    ),
)  # fmt: skip

FIGURES = (
    Dated(
        part="average_pension:2021", unit="yuan/month",
        rule=Unknown(zh="黄冈 2021 年平均养老金没有可靠来源", en="no reliable source has Huanggang's average pension of 2021"),
        sources="ruoyo-52527", ledger="7abdd535", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "421100",
    name_zh="黄冈市",
    name_en="Huanggang",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    figures=FIGURES,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
