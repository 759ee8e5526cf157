"""Anhui (安徽), 340000: one flat amount for the retirees of the whole province, residents' premiums and outpatient care."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Choice, Contact, Flat, Layer, Layers, Rate

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
    Source("seed-000", kind="article", title="怎么看自己医保卡里面的余额？", publisher="新社通", dated="2025-04-09"),
    Source(
        "hfut-guide", kind="article", title="合肥工业大学学生指南中的医疗保险一页",
        address="Survive-HFUT/survive-hfut.github.io:docs/life/medical_treatment/medical_insurance.md@1dec9d92",
    ),
    Source(
        "jiusong-6334708", kind="article", title="安徽城乡居民医保缴费标准",
        address="https://m.jiusongjiankang.com/health/news/6334708.html",
    ),
    Source(
        "hzbdd-347543", kind="article", title="安徽城乡居民医保缴费标准（与 jiusong-6334708 同文）",
        address="https://www.hzbdd.com/bk/jkzx/347543.html",
    ),
    Source(
        "chinadaily-2024-08-26", kind="article", title="2024 年城乡居民医保筹资标准（英文报道）", publisher="China Daily",
        address="WS66cc39e0a31060630b924fe0", dated="2024-08-26",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2023-08-01", checked="2023-08-07",
        rule=Flat(70),
        sources=("ruoyo-68016", "hzbdd-918557", "jiusong-4545155", "seed-000"), ledger=("9a0750d9", "3d336cdb"), confidence="medium",
        note=Text(
            zh="全省平均养老金的 2%，全省统一，不分年龄；起始日没有找到",
            en="2% of the province's average pension, the same everywhere and at every age; the first day was not found",
        ),
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_seen="2024-01-01", last_day="2024-12-31",
        rule=Flat(380),
        sources=("jiusong-6334708", "hzbdd-347543", "chinadaily-2024-08-26"), ledger=("5f25d0f4", "0f00a44e"), confidence="medium",
        note=Text(
            zh="来源只称“此前 380 元”；2024-08-26 的全国通知在此之上加 20 元",
            en="the source only says 380 before; the national notice of 2024-08-26 raised it by 20",
        ),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_seen="2025-01-01", last_day="2025-12-31",
        rule=Flat(400),
        sources=("jiusong-6334708", "hzbdd-347543", "chinadaily-2024-08-26"), ledger=("5f25d0f4", "0f00a44e"), confidence="medium",
        note=Text(
            zh="2024 年缴纳；来源没有日期，归入 2025 参保年度是按 2024-08-26 的全国通知",
            en="collected in 2024; the source bears no date, and the cover year 2025 is that of the national notice of 2024-08-26",
        ),
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_seen="2025-01-01", last_day="2025-12-31", scope="frame",
        rule=Flat(670),
        sources=("jiusong-6334708", "hzbdd-347543"), ledger="5f25d0f4", confidence="medium",
        note=Text(zh="来源写“不低于”：下限，不参与计算", en="the source says at least: a floor, not computed"),
    ),
)  # fmt: skip

OUTPATIENT = Dated(
    who="resident", unit="bill", first_seen="2026-11-22", checked="2026-11-22",
    rule=Layers(Layer("pooled", shares=Choice("level", {"community": Rate(60), "primary": Rate(60)}), cap=150)),
    sources=("jiusong-6334708", "hzbdd-347543"), ledger="cd5f7eb6", confidence="medium",
    note=Text(
        zh="限参保市内一级及以下机构，没有起付线和单次限额；限额原已更高的地方照旧",
        en="at institutions of level 1 and below in the own city, without deductible or limit for a visit; places with a higher cap keep it",
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
    contributions=CONTRIBUTIONS,
    outpatient=OUTPATIENT,
    channels=CHANNELS,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
