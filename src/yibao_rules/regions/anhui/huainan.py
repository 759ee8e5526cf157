"""Huainan (淮南), 340400: the bills of employees and retirees."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Bands, Choice, Flat, Layer, Layers, Period, Rate, Unknown

SOURCES = (
    Source("seed-004", kind="article", title="医保多少进入个人账户怎么查", publisher="健康新闻", dated="2025-03-15"),
    Source(
        "jiusong-4544489", kind="article", title="安徽淮南的职工门诊报销比例", address="https://m.jiusongjiankang.com/health/news/4544489.html",
    ),
    Source(
        "shadafang-5538666", kind="article", title="淮南市职工医保住院报销政策（网址为 2023 年 12 月）",
        address="http://m.shadafang.com/a/202312/5538666.html",
    ),
    Source(
        "jiusong-6516797", kind="article", title="安徽省淮南市医保政策2025年", address="https://m.jiusongjiankang.com/health/news/6516797.html",
    ),
)  # fmt: skip

OUTPATIENT_START = Choice("level", {"community": Flat(200), "primary": Flat(200), "secondary": Flat(400), "tertiary": Flat(400)})
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2026-11-22", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=OUTPATIENT_START,
            shares=Choice("level", {"community": Rate(60), "primary": Rate(60), "secondary": Rate(50), "tertiary": Rate(50)}),
            cap=2000,
        )),
        sources="jiusong-4544489", confidence="medium",
        note=Text(zh="一级的标准也用于双通道药店", en="the standards of level 1 also hold at dual-channel pharmacies"),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2025-03-15", last_day="2026-11-21",
        rule=Layers(Layer(
            "pooled", start=OUTPATIENT_START,
            shares=Unknown(zh="比例的来源没有日期，这时是否已经如此不知道", en="the source of the shares bears no day; whether they held by then is not known"),
        )),
        sources="seed-004", ledger="23816ddd", confidence="medium",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2026-11-22", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=OUTPATIENT_START,
            shares=Choice("level", {"community": Rate(70), "primary": Rate(70), "secondary": Rate(60), "tertiary": Rate(60)}),
            cap=3000,
        )),
        sources=("seed-004", "jiusong-4544489"), ledger="23816ddd", confidence="medium",
    ),
)  # fmt: skip

# Each of the second and third stay 50 less; later ones as the third.
STAYS = Choice("level", {
    "community": Bands("stay", ((2, Flat(400)), (3, Flat(350)), (None, Flat(300)))),
    "primary": Bands("stay", ((2, Flat(400)), (3, Flat(350)), (None, Flat(300)))),
    "secondary": Bands("stay", ((2, Flat(500)), (3, Flat(450)), (None, Flat(400)))),
    "tertiary": Bands("stay", ((2, Flat(700)), (3, Flat(650)), (None, Flat(600)))),
})  # fmt: skip
INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2023-12-31", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay"),
            shares=Choice("level", {"community": Rate(91), "primary": Rate(91), "secondary": Rate(89), "tertiary": Rate(87)}),
            cap=360000,
        )),
        sources=("shadafang-5538666", "jiusong-6516797"), confidence="medium",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2023-12-31", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay"),
            shares=Choice("level", {"community": Rate(93), "primary": Rate(93), "secondary": Rate(91), "tertiary": Rate(89)}),
            cap=360000,
        )),
        sources=("shadafang-5538666", "jiusong-6516797"), confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "340400",
    name_zh="淮南市",
    name_en="Huainan",
    sources=SOURCES,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
