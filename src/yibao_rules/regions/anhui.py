"""Anhui (安徽), 340000: one flat amount for the retirees of the whole province."""

from ..policy import Dated, Region, Source, Text, hookimpl
from ..rules import Contact, Flat

SOURCES = (
    Source(
        "ruoyo-68016", kind="article", title="各地退休人员医保个人账户划入标准", publisher="社保网", dated="2023-08-07",
        address="https://ruoyo.com/wuxian/yiliao/68016.html",
    ),
    Source(
        "hzbdd-918557", kind="article", title="安徽退休人员医保个人账户划入标准", address="https://www.hzbdd.com/918557",
    ),
    Source(
        "jiusong-4545155", kind="article", title="各地退休人员医保个人账户每月划入数额",
        address="m.jiusongjiankang.com/health/news/4545155.html",
    ),
    Source("seed-000", kind="article", title="怎么看自己医保卡里面的余额?", publisher="新社通", dated="2025-04-09"),
    Source(
        "hfut-guide", kind="article", title="合肥工业大学学生指南中的医疗保险一页",
        address="Survive-HFUT/survive-hfut.github.io:docs/life/medical_treatment/medical_insurance.md@1dec9d92",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2023-08-01", checked="2023-08-07",
        rule=Flat(70),
        sources=("ruoyo-68016", "hzbdd-918557", "jiusong-4545155", "seed-000"), ledger=("9a0750d9", "3d336cdb"), confidence="medium",
        note=Text(
            zh="全省平均养老金的 2%,全省统一,不分年龄;起始日没有找到",
            en="2% of the province's average pension, the same everywhere and at every age; the first day was not found",
        ),
    ),
)  # fmt: skip

CHANNELS = (
    Dated(
        part="service", unit="text", first_seen="2026-11-22", checked="2026-11-22",
        rule=Contact("安徽医保公共服务", zh="微信小程序", en="WeChat mini-program"),
        sources="hfut-guide", ledger="98c615ee", confidence="medium",
    ),
    Dated(
        part="app", unit="text", first_seen="2026-11-22", checked="2026-11-22",
        rule=Contact("皖事通", zh="皖事通应用中的“安徽e保”", en="the app 皖事通 (Wanshitong), with 安徽e保 in it"),
        sources="hfut-guide", ledger="98c615ee", confidence="medium",
    ),
    Dated(
        part="payment", unit="text", first_seen="2026-11-22", checked="2026-11-22",
        rule=Contact("税务社保缴费", zh="居民缴费小程序", en="mini-program for residents' premiums"),
        sources="hfut-guide", ledger="98c615ee", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "340000",
    name_zh="安徽省",
    name_en="Anhui",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    channels=CHANNELS,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
