"""Shijiazhuang (石家庄), 130100: retirees' 6% of the account base, the flat amount of 2023, the rates of 2023."""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import Figure, Percent, Unknown

SOURCES = (
    Source(
        "ruoyo-59741", kind="article", title="2023年石家庄退休人员医保个人账户划入和待遇", publisher="社保网",
        address="https://ruoyo.com/wuxian/yiliao/59741.html",
    ),
    Source(
        "ceihk-22599", kind="article", title="2023年石家庄退休人员医保个人账户划入和待遇", publisher="社保网", dated="2023-08-14",
        address="www.ceihk.net/shenghuo/2023-08-14/22599.html",
    ),
    Source(
        "jiusong-4952597", kind="article", title="石家庄退休后医保卡每月打多少钱",
        address="https://m.jiusongjiankang.com/health/news/4952597.html",
    ),
    Source(
        "ruoyo-76793", kind="article", title="2023年石家庄社会保险缴费比例", publisher="社保网", dated="2023-11-28",
        address="https://www.ruoyo.com/wuxian/yiliao/76793.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2022-12-31", last_day="2022-12-31",
        rule=Percent(6, of=Unknown(zh="个人账户基数怎样确定，来源没有写明", en="how the account base was set is not said")),
        sources=("ruoyo-59741", "ceihk-22599"), ledger="7fca233a", confidence="medium",
        note=Text(
            zh="改革前的办法；来源只说新办法从 2023 年起，最后一日由此推定",
            en="the rule before the reform; the source gives only the year 2023 for the new rule, the last day follows from it",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2023-08-01", checked="2023-08-14",
        rule=Percent(2, of=Figure("average_pension", year=2022)),
        sources=("ruoyo-59741", "ceihk-22599"), ledger="376c4458", confidence="medium",
        rivals=Rival(
            Percent(2, of="pension"), sources="jiusong-4952597", ledger="376c4458", confidence="low", state="refuted",
            reason=Text(
                zh="把全市平均数误作本人养老金或工资；新办法对每人定额相同",
                en="it takes the own pension or wage for the city's average; the new amount is the same for everyone",
            ),
        ),
        note=Text(
            zh="2023 年的办法，来源没有写明起始日；文章中的 3,258 元是假设的平均数",
            en="the rule of 2023, its first day is not in the source; the article's 3,258 yuan is an assumed average",
        ),
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="employee:basic", who="in_service", unit="yuan/month", first_day="2023-01-01", checked="2023-12-31",
        rule=Percent(2, of="contribution_base"),
        sources="ruoyo-76793", ledger="1fcd96bc", confidence="medium", monotone_in="contribution_base",
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_day="2023-01-01", checked="2023-12-31",
        rule=Percent(8, of="contribution_base"),
        sources="ruoyo-76793", ledger="1fcd96bc", confidence="medium", monotone_in="contribution_base",
    ),
    Dated(
        part="employer:maternity", who="in_service", unit="yuan/month", first_day="2023-01-01", checked="2023-12-31",
        rule=Percent(1, of="contribution_base"),
        sources="ruoyo-76793", ledger="1fcd96bc", confidence="medium", monotone_in="contribution_base",
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2023-01-01", checked="2023-12-31",
        rule=Percent(8, of="contribution_base"),
        sources="ruoyo-76793", ledger="1fcd96bc", confidence="medium", monotone_in="contribution_base",
        note=Text(zh="来源只有比例，没有写明基数怎样确定", en="the source has the rate only and does not say how the base is set"),
    ),
)  # fmt: skip

FIGURES = Dated(
    part="average_pension:2022", unit="yuan/month",
    rule=Unknown(zh="2022 年全市月平均基本养老金没有找到公布数", en="the city's average monthly pension of 2022 was not found"),
    sources="ruoyo-59741", ledger="376c4458", confidence="medium",
)  # fmt: skip

REGION = Region(
    "130100",
    name_zh="石家庄市",
    name_en="Shijiazhuang",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    contributions=CONTRIBUTIONS,
    figures=FIGURES,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
