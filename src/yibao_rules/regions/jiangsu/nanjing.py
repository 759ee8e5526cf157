"""Nanjing (南京), 320100: retirees 5.4% of the own pension until 2022, the transition of 2023, 2.5% of the average since 2024."""

from ...policy import Dated, ReformDay, Region, Source, hookimpl
from ...rules import AtLeast, Figure, Percent, Unknown

SOURCES = (
    Source(
        "vcgrinder-40565", kind="official_quoted", title="2023 年南京退休人员医保个人账户划入办法", publisher="社保网", dated="2023-06-07",
        address="m.vcgrinder.com/yuanchuang/2023/0607/40565.html",
    ),
    Source(
        "zhejianglong-3122875", kind="official_quoted", title="2023 年南京退休人员医保个人账户划入办法",
        address="zhejianglong.com/c/3122875.html",
    ),
    Source(
        "haidong-280882", kind="article", title="各地退休人员医保个人账户划入标准", dated="2024-02-21",
        address="haidong.ylzhaopin.com/news/280882.html",
    ),
    Source(
        "zgjsgccyw-35559", kind="article", title="江苏省退休人员医保个人账户划入办法",
        address="https://zgjsgccyw.cn/news/35559.html",
    ),
    Source(
        "kang5-359100", kind="article", title="连云港退休人员医保怎么返还的", dated="2016-12-06",
        address="https://mip.kang5.net/2016/12/06/359100.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2016-12-06", last_day="2022-12-31",
        rule=AtLeast(Unknown(zh="有保底,数额没有找到", en="there is a minimum, but its amount was not found"), Percent("5.4", of="pension")),
        sources="kang5-359100", ledger="88a79dfb", confidence="medium", monotone_in="pension",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", last_day="2023-12-31",
        rule=Unknown(
            zh="2022 年底前退休的按本人 2022 年 12 月的数额,2023 年退休的按退休当月本人养老金的 5.4% 定额划入;两者都不能由现有资料算出",
            en="those retired by the end of 2022 keep their amount of December 2022, those retiring in 2023 get a fixed 5.4% of the pension of the retirement month; neither can be computed from what is asked here",
        ),
        sources=("vcgrinder-40565", "zhejianglong-3122875"), ledger=("5702d631", "40238712"), confidence="high",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2024-01-01", checked="2024-02-21",
        rule=Percent("2.5", of=Figure("average_pension", year=2022)),
        sources=("haidong-280882", "zgjsgccyw-35559"), ledger="df0c12fd", confidence="medium",
    ),
)  # fmt: skip

FIGURES = (
    Dated(
        part="average_pension:2022", unit="yuan/month",
        rule=Unknown(zh="南京 2022 年平均养老金没有找到", en="Nanjing's average pension of 2022 was not found"),
        sources="haidong-280882", ledger="df0c12fd", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "320100",
    name_zh="南京市",
    name_en="Nanjing",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    figures=FIGURES,
    reform_day=ReformDay("2024-01-01", sources=("haidong-280882", "zgjsgccyw-35559"), ledger="df0c12fd"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
