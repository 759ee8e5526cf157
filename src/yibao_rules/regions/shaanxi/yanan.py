"""Yanan (延安), 610600: 2.8% of the average pension of the own kind of retirees, from 2023-01-01."""

from ...policy import Dated, ReformDay, Region, Source, Text, hookimpl
from ...rules import Figure, Percent, Unknown

SOURCES = (
    Source(
        "sx-list-2023-05", kind="article", title="陕西省2023年调整医保返钱标准 退休人员个人账户划账标准是多少？", publisher="社保网", dated="2023-05-14",
        address="http://life.3news.cn/bxtw/2023/0514/944947.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2023-05-14",
    rule=Percent("2.8", of=Figure("average_pension")),
    sources="sx-list-2023-05", ledger="c76e9293", confidence="medium",
    note=Text(
        zh="机关事业单位退休人员与企业（含灵活就业）退休人员各按本类的月均养老金",
        en="public-sector retirees and those of enterprises or flexible employment each by the average pension of their own kind",
    ),
)  # fmt: skip

FIGURES = Dated(
    part="average_pension", unit="yuan/month",
    rule=Unknown(
        zh="机关事业单位、企业（含灵活就业）两类退休人员的月均养老金都没有找到", en="neither the average of public-sector retirees nor that of the others was found",
    ),
    sources="sx-list-2023-05", ledger="c76e9293", confidence="medium",
)  # fmt: skip

REGION = Region(
    "610600",
    name_zh="延安市",
    name_en="Yanan",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    figures=FIGURES,
    reform_day=ReformDay("2023-01-01", sources="sx-list-2023-05", ledger="c76e9293"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
