"""Qiandongnan (黔东南), 522600: yearly sums by age until 2023-08-31, 1,200 yuan a year from 2023-09-01."""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import Bands, Flat, Times

SOURCES = (
    Source("12hang-7023", kind="article", title="贵州职工医保个人账户划入", address="https://12hang.com/p7023.html"),
    Source(
        "southmoney-414387", kind="article", title="2023年调整医保返钱新规出炉，各地区的标准是多少？返多少钱？(2)", publisher="社保网", dated="2023-05-11",
        address="http://shebao.southmoney.com/yiliao/202305/414387_2.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/year", first_day="2023-01-01", last_day="2023-08-31",
        rule=Bands("age", ((60, Flat(500)), (70, Flat(700)), (80, Flat(1400)), (None, Flat(1600)))),
        sources=("12hang-7023", "southmoney-414387"), ledger="407003fb", confidence="medium", monotone_in="age",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/year", first_day="2023-09-01", checked="2026-11-22",
        rule=Flat(1200),
        sources=("12hang-7023", "southmoney-414387"), ledger="fd4084ee", confidence="medium",
        rivals=Rival(
            Times(12, Flat(90)), sources="southmoney-414387", ledger="fd4084ee", confidence="low",
            reason=Text(
                zh="同一页正文写每月 90 元，表中写一年 1,200 元", en="the same page has 90 a month in its text and 1,200 a year in its table",
            ),
        ),
    ),
)  # fmt: skip

REGION = Region(
    "522600",
    name_zh="黔东南苗族侗族自治州",
    name_en="Qiandongnan",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
