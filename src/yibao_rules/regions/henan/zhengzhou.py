"""Zhengzhou (郑州), 410100: one flat amount for retirees since the reform; only claims on what flexible members pay."""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import Flat, Unknown

SOURCES = (
    Source(
        "ruoyo-68016", kind="article", title="各地退休人员医保个人账户划入标准", publisher="社保网", dated="2023-08-07",
        address="https://ruoyo.com/wuxian/yiliao/68016.html",
    ),
    Source(
        "jiusong-5026549", kind="article", title="郑州退休人员医保个人账户每月划入数额",
        address="https://www.jiusongjiankang.com/health/news/5026549.html",
    ),
    Source(
        "jiusong-4594775", kind="article", title="郑州退休人员医保个人账户每月划入数额",
        address="m.jiusongjiankang.com/health/news/4594775.html",
    ),
    Source(
        "jiusong-6102093", kind="article", title="郑州退休人员医保个人账户每月划入数额",
        address="m.jiusongjiankang.com/health/news/6102093.html",
    ),
    Source("seed-004", kind="article", title="医保多少进入个人账户怎么查", publisher="健康新闻", dated="2025-03-15"),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", last_day="2023-07-31",
        rule=Unknown(zh="95 元从哪一天起执行、此前是多少，没有可靠来源", en="no reliable source tells since when the 95 hold, or what came before"),
        sources=("jiusong-5026549", "jiusong-4594775", "jiusong-6102093"), ledger="8a1036c7", confidence="low",
        rivals=Rival(
            Flat(135), sources=("jiusong-5026549", "jiusong-4594775", "jiusong-6102093"), ledger="8a1036c7", confidence="low",
            reason=Text(zh="只由一页“比以前少 40 元”推出", en="only from one page that says 40 less than before"),
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2023-08-01", checked="2023-08-07",
        rule=Flat(95),
        sources=("ruoyo-68016", "jiusong-5026549", "jiusong-4594775", "jiusong-6102093"), ledger="8a1036c7", confidence="medium",
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", last_day="2023-12-31",
        rule=Unknown(zh="郑州灵活就业人员的缴费标准没有可靠来源", en="no reliable source tells what members in flexible employment in Zhengzhou pay"),
        sources="seed-004", ledger="4c4aee9d", confidence="low",
        rivals=Rival(
            Flat(5008), sources="seed-004", ledger="4c4aee9d", confidence="low", state="refuted",
            reason=Text(
                zh="5008 元应是缴费基数，不是每月保费：5008 × 10% = 500.80",
                en="5,008 must be the base, not the monthly premium: 5,008 × 10% = 500.80",
            ),
        ),
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2024-01-01", checked="2025-03-15",
        rule=Unknown(zh="郑州灵活就业人员的缴费标准没有可靠来源", en="no reliable source tells what members in flexible employment in Zhengzhou pay"),
        sources="seed-004", ledger="4c4aee9d", confidence="low",
        rivals=Rival(
            Flat("484.38"), sources="seed-004", ledger="4c4aee9d", confidence="low",
            reason=Text(
                zh="文章把郑州与沈阳并提；484.38 = 5382 × 9%，但 4968 × 9.75% 等也恰好得出同一数额",
                en="said of Zhengzhou and Shenyang together; 484.38 is 9% of 5,382, but also 9.75% of 4,968",
            ),
        ),
    ),
)  # fmt: skip

REGION = Region(
    "410100",
    name_zh="郑州市",
    name_en="Zhengzhou",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    contributions=CONTRIBUTIONS,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
