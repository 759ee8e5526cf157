"""Hubei (湖北), 420000: the province's frame for retirees; each city states its own amount and first day."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Figure, Percent, Unknown

SOURCES = (
    Source(
        "ruoyo-52527", kind="article", title="2023年湖北各市退休人员医保个人账户划入标准", publisher="社保网",
        address="https://ruoyo.com/wuxian/yiliao/52527.html",
    ),
    Source(
        "southmoney-415014", kind="article", title="2023年湖北省医保返钱", publisher="社保网", dated="2023-05-01",
        address="https://m.shebao.southmoney.com/yanglao/yanglaojin/202305/415014.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who="retired", unit="yuan/month", first_day="2023-01-01", checked="2026-11-22",
        rule=Percent("2.5", of=Figure("average_pension", year=2021)),
        sources=("ruoyo-52527", "southmoney-415014"), ledger="7abdd535", confidence="medium",
        note=Text(
            zh="各市州起始日不同（武汉 2023-02-01），并各自公布定额",
            en="the first day differs by city (Wuhan 2023-02-01), and each city publishes its own flat amount",
        ),
    ),
)  # fmt: skip

FIGURES = (
    Dated(
        part="average_pension:2021", unit="yuan/month",
        rule=Unknown(
            zh="各市州按本地 2021 年平均养老金计算，该地数额没有找到",
            en="each city uses its own average pension of 2021, and the one of this place was not found",
        ),
        sources="ruoyo-52527", ledger="7abdd535", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "420000",
    name_zh="湖北省",
    name_en="Hubei",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    figures=FIGURES,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
