"""Xi'an (西安), 610100: the shares by age and 5% of own pension until 2022-12-31, 市医保发〔2022〕75号 from 2023-01-01."""

from ...policy import Dated, ReformDay, Region, Source, Text, hookimpl
from ...rules import Bands, Flat, Percent

SOURCES = (
    Source("sarr-xian", kind="article", title="西安医保个人账户划入比例", address="https://m.sarr.cn/dadarasb/rashsevb"),
    Source(
        "sx-list-2023-05", kind="article", title="陕西省2023年调整医保返钱标准 退休人员个人账户划账标准是多少?", publisher="社保网", dated="2023-05-14",
        doc="市医保发〔2022〕75号",
        address="http://life.3news.cn/bxtw/2023/0514/944947.html",
    ),
    Source(
        "zhejianglong-3329236", kind="article", title="西安退休人员医保个人账户每月划入", address="http://zhejianglong.com/c/3329236.html",
    ),
    Source(
        "jiusong-7636040", kind="article", title="西安医保个人账户划入",
        address="https://www.jiusongjiankang.com/health/news/7636040.html",
    ),
    Source(
        "jiusong-6128102", kind="article", title="西安市医保个人账户每月返还金额",
        address="https://www.jiusongjiankang.com/health/news/6128102.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who="in_service", unit="yuan/month", first_seen="2022-05-31", last_day="2022-12-31",
        rule=Bands("age", (
            (41, Percent("2.7", of="contribution_base")),
            (51, Percent(3, of="contribution_base")),
            (None, Percent("3.6", of="contribution_base")),
        )),
        sources="sarr-xian", ledger="8ab0f7d7", confidence="medium", monotone_in=("age", "contribution_base"),
        note=Text(zh="网页为 2022 年 5 月", en="the page is of May 2022"),
    ),
    Dated(
        who="in_service", unit="yuan/month", first_day="2023-01-01", checked="2026-11-22",
        rule=Percent(2, of="contribution_base"),
        sources="jiusong-7636040", ledger="66b6482f", confidence="high", monotone_in="contribution_base",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2022-05-31", last_day="2022-12-31",
        rule=Percent(5, of="pension"),
        sources="sarr-xian", ledger="4a36a9ab", confidence="medium", monotone_in="pension",
        note=Text(
            zh="网页为 2022 年 5 月;养老金 1,800 元划入 90 元", en="the page is of May 2022; a pension of 1,800 gives 90",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2023-05-14",
        rule=Flat(100),
        sources=("sx-list-2023-05", "zhejianglong-3329236", "jiusong-7636040", "jiusong-6128102"), ledger=("14116787", "c76e9293"), confidence="high",
    ),
)  # fmt: skip

REGION = Region(
    "610100",
    name_zh="西安市",
    name_en="Xi'an",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    reform_day=ReformDay("2023-01-01", sources=("sx-list-2023-05", "jiusong-7636040"), ledger=("14116787", "66b6482f")),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
