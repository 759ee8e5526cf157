"""Hebei, the province's own pool (河北省直), 139900: retirees' flat amount of 2023."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Figure, Percent, Unknown

SOURCES = (
    Source(
        "ruoyo-59741", kind="article", title="2023年河北省本级退休人员医保个人账户划入", publisher="社保网",
        address="https://ruoyo.com/wuxian/yiliao/59741.html",
    ),
    Source(
        "ceihk-22599", kind="article", title="2023年河北省本级退休人员医保个人账户划入", publisher="社保网", dated="2023-08-14",
        address="www.ceihk.net/shenghuo/2023-08-14/22599.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2023-08-01", checked="2023-08-14",
    rule=Percent(2, of=Figure("average_pension", year=2022)),
    sources=("ruoyo-59741", "ceihk-22599"), ledger="ad643011", confidence="medium",
    note=Text(
        zh="2023 年的办法，来源没有写明起始日；基数为省本级企业和事业单位 2022 年平均基本养老金",
        en="the rule of 2023, its first day is not in the source; the base is the 2022 average of the pool's enterprises and public institutions",
    ),
)  # fmt: skip

FIGURES = Dated(
    part="average_pension:2022", unit="yuan/month",
    rule=Unknown(
        zh="省本级企业和事业单位 2022 年平均基本养老金没有找到公布数",
        en="the 2022 average pension of the pool's enterprises and public institutions was not found",
    ),
    sources="ruoyo-59741", ledger="ad643011", confidence="medium",
)  # fmt: skip

REGION = Region(
    "139900",
    name_zh="河北省直",
    name_en="Hebei (province-direct)",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    figures=FIGURES,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
