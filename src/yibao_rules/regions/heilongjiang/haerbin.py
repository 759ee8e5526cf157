"""Harbin (哈尔滨), 230100: 2.2% of the average pension, 90 yuan a month, from 2023-01-01."""

from ...policy import Dated, ReformDay, Region, Source, Text, hookimpl
from ...rules import Flat, Statement

SOURCES = (
    Source(
        "zhejianglong-3329236", kind="article", title="2023年调整医保返钱标准新规出炉，各地区的标准是多少？返多少钱？", publisher="社保网",
        address="http://zhejianglong.com/c/3329236.html",
    ),
    Source(
        "ruoyo-68016", kind="article", title="各地退休人员医保个人账户划入标准", publisher="社保网", dated="2023-08-07",
        address="https://ruoyo.com/wuxian/yiliao/68016.html",
    ),
    Source(
        "gansulong-harbin-2023", kind="official_quoted", title="哈尔滨市 2023 年城乡居民医保缴费和补助标准",
        address="m.gansulong.com/c/02162C5S02024.html",
    ),
    Source("seed-003", kind="article", title="社保医保卡每个月返多少钱", publisher="健康新闻", dated="2025-04-19"),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2023-08-07",
    rule=Flat(90),
    sources=("zhejianglong-3329236", "ruoyo-68016"), ledger=("6a5c9eb2", "b58c4fc3"), confidence="medium",
    note=Text(
        zh="月平均养老金的 2.2%，暂以 2021 年为基数；2022 年平均数公布后可能重算",
        en="2.2% of the average monthly pension, for the time being that of 2021; it may have been recomputed with the one of 2022",
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2023-01-01", last_day="2023-12-31",
        rule=Flat(380),
        sources="gansulong-harbin-2023", ledger="d0d637fb", confidence="medium",
        note=Text(zh="合计 990 元", en="990 yuan in all"),
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2023-01-01", last_day="2023-12-31",
        rule=Flat(610),
        sources="gansulong-harbin-2023", ledger="d0d637fb", confidence="medium",
        note=Text(zh="合计 990 元", en="990 yuan in all"),
    ),
)  # fmt: skip

TERMS = Dated(
    part="bed_occupation", unit="text", first_seen="2025-04-19", checked="2025-04-19",
    rule=Statement(
        zh="住院期间长时间离院按挂床处理，不予报销；多长时间没有写明", en="a long absence during a stay counts as occupying a bed without need, and nothing is reimbursed; how long is not told",
    ),
    sources="seed-003", ledger="cab9ccc6", confidence="medium",
)  # fmt: skip

REGION = Region(
    "230100",
    name_zh="哈尔滨市",
    name_en="Harbin",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    contributions=CONTRIBUTIONS,
    reform_day=ReformDay("2023-01-01", sources="zhejianglong-3329236", ledger="6a5c9eb2"),
    terms=TERMS,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
