"""Xianyang (咸阳), 610400: 75 yuan a month for retirees, from 2023-01-01; stays by bands of the expense."""

from ...policy import Dated, ReformDay, Region, Rival, Source, Text, hookimpl
from ...rules import Choice, Flat, Layer, Layers, Period, Rate, Shares, Unknown

SOURCES = (
    Source(
        "sx-list-2023-05", kind="article", title="陕西省2023年调整医保返钱标准 退休人员个人账户划账标准是多少？", publisher="社保网", dated="2023-05-14",
        address="http://life.3news.cn/bxtw/2023/0514/944947.html",
    ),
    Source(
        "wang-693332", kind="article", title="咸阳市医疗保险如何报销", dated="2018-08-18", address="https://78911.com.cn/YiLiaoBaoXian/693332.html",
    ),
    Source("seed-004", kind="article", title="医保多少进入个人账户怎么查", publisher="健康新闻", dated="2025-03-15"),
    Source("jiusong-7474394", kind="article", title="咸阳市医保在西安的报销比例", address="https://m.jiusongjiankang.com/health/news/7474394.html"),
    Source("jiusong-4606243", kind="article", title="2025年咸阳市职工医保政策（三级医院）", address="https://m.jiusongjiankang.com/health/news/4606243.html"),
    Source("jiusong-5943830", kind="article", title="咸阳市职工医保报销比例（综合 2023-2025 年）", address="https://m.jiusongjiankang.com/health/news/5943830.html"),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2023-05-14",
    rule=Flat(75),
    sources="sx-list-2023-05", ledger=("3139475c", "c76e9293"), confidence="medium",
)  # fmt: skip

STAY_BANDS = (
    (30000, Choice("level", {"tertiary": Rate(85), "secondary": Rate(87), "primary": Rate(90), "home_bed": Rate(90)})),
    (40000, Choice("level", {"tertiary": Rate(90), "secondary": Rate(92), "primary": Rate(95), "home_bed": Rate(95)})),
    (None, Choice("level", {"tertiary": Rate(95), "secondary": Rate(97), "primary": Rate(97), "home_bed": Rate(97)})),
)  # fmt: skip
NO_DEDUCTIBLE_KNOWN = Unknown(zh="2025 年以前的住院起付标准没有来源", en="no source for the deductible of a stay before 2025")
STAY_2025 = Choice("level", {"primary": Flat(160), "secondary": Flat(550), "tertiary": Flat(1200)})
STAY_CAP = Unknown(
    zh="统筹基金年度最高支付限额没有可靠来源（有网页称 40 万元）", en="no reliable source for the yearly cap (a page has 400,000)",
)  # fmt: skip
STAY_SOURCES = ("wang-693332", "seed-004", "jiusong-7474394", "jiusong-4606243")
OTHER_SHARES = Text(
    zh="同一网站的另一页不分段，且与其他各页的分段比例不符", en="another page of the same site, without bands, at odds with all the others",
)  # fmt: skip
INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2018-08-18", last_day="2024-12-31",
        rule=Layers(Layer("pooled", start=NO_DEDUCTIBLE_KNOWN, per=Period("stay"), shares=Shares(STAY_BANDS), cap=STAY_CAP)),
        sources="wang-693332", ledger="7dd8f77f", confidence="high",
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2025-01-01", checked="2025-12-31",
        rule=Layers(Layer("pooled", start=STAY_2025, per=Period("stay"), shares=Shares(STAY_BANDS), cap=STAY_CAP)),
        sources=(*STAY_SOURCES, "jiusong-5943830"), ledger=("7dd8f77f", "d84b11cc"), confidence="medium",
        rivals=Rival(
            Layers(Layer(
                "pooled", start=STAY_2025, per=Period("stay"),
                shares=Choice("level", {"primary": Rate(94), "secondary": Rate(92), "tertiary": Rate(90)}), cap=400000,
            )),
            sources="jiusong-5943830", confidence="low", reason=OTHER_SHARES,
        ),
        note=Text(
            zh="第一段从起付标准算起，按每次住院；160、550 元只见于一页",
            en="the first band begins at the deductible, within the stay; the 160 and 550 stand on one page only",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2018-08-18", last_day="2024-12-31",
        rule=Layers(Layer(
            "pooled", start=NO_DEDUCTIBLE_KNOWN, per=Period("stay"), shares=Shares(STAY_BANDS, own_share_times=60), cap=STAY_CAP,
        )),
        sources="wang-693332", ledger="7893b499", confidence="high",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2025-01-01", checked="2025-12-31",
        rule=Layers(Layer("pooled", start=STAY_2025, per=Period("stay"), shares=Shares(STAY_BANDS, own_share_times=60), cap=STAY_CAP)),
        sources=(*STAY_SOURCES, "jiusong-5943830"), ledger=("7893b499", "d84b11cc"), confidence="medium",
        rivals=Rival(
            Layers(Layer(
                "pooled", start=STAY_2025, per=Period("stay"),
                shares=Choice("level", {"primary": Rate(96), "secondary": Rate(94), "tertiary": Rate(92)}), cap=400000,
            )),
            sources="jiusong-5943830", confidence="low", reason=OTHER_SHARES,
        ),
        note=Text(zh="退休人员个人支付比例为职工的 60%", en="a retiree's own share is 60% of that in service"),
    ),
)  # fmt: skip

LARGE_AMOUNT = Dated(
    part="critical_illness", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_day="2014-01-01", checked="2018-08-18",
    rule=Layers(
        Layer(
            "critical_illness", start=10000,
            shares=Shares(
                ((5000, Rate(60)), (10000, Rate(65)), (20000, Rate(70)), (30000, Rate(75)), (40000, Rate(80)), (None, Rate(85))),
                above_start=True,
            ),
        ),
        kinds="inpatient",
    ),
    sources="wang-693332", ledger="9a502518", confidence="medium",
    note=Text(
        zh="2014 参保年度的规定，2018 年的网页仍如此，以后是否有效不明；来源的表以住院为题；封顶线没有写明",
        en="printed for the insurance year 2014, still so on a page of 2018, later unknown; the table is headed by stays; no cap is named",
    ),
)  # fmt: skip

REGION = Region(
    "610400",
    name_zh="咸阳市",
    name_en="Xianyang",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
    reform_day=ReformDay("2023-01-01", sources="sx-list-2023-05", ledger="c76e9293"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
