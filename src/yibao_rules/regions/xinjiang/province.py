"""Xinjiang (新疆), 650000: the flat amount for retirees."""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import Flat, Percent

SOURCES = (
    Source(
        "ruoyo-68016", kind="article", title="各地退休人员医保个人账户划入标准", publisher="社保网", dated="2023-08-07",
        address="https://ruoyo.com/wuxian/yiliao/68016.html",
    ),
    Source(
        "jiusong-4483428", kind="article", title="新疆退休人员医保个人账户划入",
        address="https://m.jiusongjiankang.com/health/news/4483428.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2023-08-01", checked="2023-08-07",
    rule=Flat(80),
    sources="ruoyo-68016", ledger="99223001", confidence="medium",
    rivals=Rival(
        Percent(5, of="pension"), sources="jiusong-4483428", ledger="99223001", confidence="low", state="refuted",
        reason=Text(zh="改革前的办法，已由定额取代", en="the rule before the reform, replaced by the flat amount"),
    ),
)  # fmt: skip

REGION = Region(
    "650000",
    name_zh="新疆维吾尔自治区",
    name_en="Xinjiang",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
