"""Baoji (宝鸡), 610300: 70 yuan a month for retirees, from 2023-01-01."""

from ...policy import Dated, ReformDay, Region, Source, hookimpl
from ...rules import Flat

SOURCES = (
    Source(
        "sx-list-2023-05", kind="article", title="陕西省2023年调整医保返钱标准 退休人员个人账户划账标准是多少？", publisher="社保网", dated="2023-05-14",
        address="http://life.3news.cn/bxtw/2023/0514/944947.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2023-05-14",
    rule=Flat(70),
    sources="sx-list-2023-05", ledger="c76e9293", confidence="medium",
)  # fmt: skip

REGION = Region(
    "610300",
    name_zh="宝鸡市",
    name_en="Baoji",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    reform_day=ReformDay("2023-01-01", sources="sx-list-2023-05", ledger="c76e9293"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
