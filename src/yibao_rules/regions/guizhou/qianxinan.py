"""Qianxinan (黔西南), 522300: 85 yuan a month for retirees, from 2023-01-01."""

from ...policy import Dated, Region, Source, hookimpl
from ...rules import Flat

SOURCES = (
    Source(
        "southmoney-414387", kind="article", title="2023年调整医保返钱新规出炉，各地区的标准是多少？返多少钱？(2)", publisher="社保网", dated="2023-05-11",
        address="http://shebao.southmoney.com/yiliao/202305/414387_2.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2023-05-01",
    rule=Flat(85),
    sources="southmoney-414387", ledger="53ce7db1", confidence="medium",
)  # fmt: skip

REGION = Region(
    "522300",
    name_zh="黔西南布依族苗族自治州",
    name_en="Qianxinan",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
