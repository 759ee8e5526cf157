"""Jingmen (荆门), 420800: 70 yuan a month for retirees since the reform of 2023."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Flat

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
        who="retired", unit="yuan/month", first_seen="2023-05-01", checked="2026-11-22",
        rule=Flat(70),
        sources=("ruoyo-52527", "southmoney-415014"), ledger="7abdd535", confidence="medium",
        note=Text(
            zh="约为 2021 年本地平均养老金的 2.5%；全省 2023-01-01 起，各市州起始日不同，该地的没有写明",
            en="about 2.5% of the area's average pension of 2021; the province began on 2023-01-01, its cities on different days, and this one's is not said",
        ),
    ),
)  # fmt: skip

REGION = Region(
    "420800",
    name_zh="荆门市",
    name_en="Jingmen",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
