"""Lanzhou (兰州), 620100: 2% of the base in service and 90 yuan a month for retirees, from 2023-01-01."""

from ...policy import Dated, ReformDay, Region, Rival, Source, Text, hookimpl
from ...rules import Choice, Flat, Layer, Layers, Percent, Period, Rate, Shares, Statement, Unknown

SOURCES = (
    Source(
        "jiusong-4864413", kind="article", title="兰州职工医保个人账户划入",
        address="https://m.jiusongjiankang.com/health/news/4864413.html",
    ),
    Source(
        "gs-list-2023-10", kind="article", title="甘肃省退休人员医保返钱标准2023年 医保返钱额度是多少？", publisher="聚媒财经", dated="2023-10-31",
        doc="甘肃省职工基本医疗保险门诊共济实施办法", address="http://iejumei.com/shenghuo/2023-10-31/58538.html",
    ),
    Source(
        "gs-list-2023-04", kind="article", title="甘肃各地退休人员医保返钱标准（同一列表）", address="shanghui.042.cn", dated="2023-04-11",
    ),
    Source("seed-001", kind="article", title="2025年城乡居民医疗保险，如何用手机缴费？", publisher="新社通", dated="2025-06-06"),
    Source("gnbk-lanzhou", kind="official_quoted", title="兰州市城乡居民医保参保缴费问答", publisher="兰州市医疗保障局", address="https://www.gnbk.net/news/4rK9yYlKYp.html"),
    Source(
        "bendibao-lz-58883", kind="official_quoted", title="兰州职工医保普通门诊统筹（实施日期、起付标准）", publisher="兰州本地宝", dated="2022-12-12",
        doc="兰州市职工基本医疗保险门诊共济保障实施细则", address="http://lz.bendibao.com/live/20221212/58883.shtm",
    ),
    Source(
        "kidbbs-1142739", kind="official_quoted", title="2023兰州职工医保报销比例最新", dated="2023-01-07", address="m.kidbbs.com/baike/techan/1142739.html",
    ),
    Source(
        "southmoney-388782", kind="article", title="兰州职工医保门诊报销", publisher="社保网", dated="2023-02-01",
        address="https://shebao.southmoney.com/yiliao/202302/388782.html",
    ),
    Source("zhejianglong-1703206", kind="article", title="兰州职工医保住院报销比例是多少", address="http://zhejianglong.com/c/1703206.html"),
    Source("eqbk-lz", kind="article", title="兰州市的医保报销比例", address="https://m.eqbk.net/changshi/m915L3wNel.html"),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who="in_service", unit="yuan/month", first_day="2023-01-01", checked="2026-11-22",
        rule=Percent(2, of="contribution_base"),
        sources="jiusong-4864413", ledger="0cbc847c", confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(
            zh="2023 年为每月 76.80 至 384 元；灵活就业人员不在其内", en="76.80 to 384 yuan a month in 2023; members in flexible employment are not meant",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2023-10-31",
        rule=Flat(90),
        sources=("jiusong-4864413", "gs-list-2023-10", "gs-list-2023-04"), ledger=("4e51b81e", "ac095e80"), confidence="medium",
        rivals=Rival(
            Flat(120), sources=("jiusong-4864413", "seed-001"), ledger=("4e51b81e", "e48e3265"), confidence="medium",
            reason=Text(
                zh="同一来源称后来调为 120 元，没有日期；另一篇文章称甘肃为 120 元",
                en="the same page says that it was later set to 120, without a day; another article has 120 for Gansu",
            ),
        ),
        note=Text(zh="2022 年平均养老金的 2%", en="2% of the average pension of 2022"),
    ),
)  # fmt: skip

# Words beside the nation's number: the page names no months of its own.
ENTITLEMENT = Dated(
    part="statement:wait", who="resident", unit="text", first_seen="2026-11-22", checked="2026-11-22",
    rule=Statement(
        zh="未按时或未连续参保的居民，等待期按国家、省、市的规定；新生儿另有 90 天的规定",
        en="residents who join late or not continuously wait as the nation, the province or the city rules; for newborns 90 days are named",
    ),
    sources="gnbk-lanzhou", ledger="2bb3ae38", confidence="medium",
)  # fmt: skip

OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-01-01", checked="2023-02-01",
        rule=Layers(Layer(
            "pooled", start=200, shares=Choice("level", {"primary": Rate(65), "secondary": Rate(60), "tertiary": Rate(55)}), cap=2500,
        )),
        sources=("bendibao-lz-58883", "kidbbs-1142739", "southmoney-388782"), ledger="0523c72f", confidence="high",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-01-01", checked="2023-02-01",
        rule=Layers(Layer(
            "pooled", start=200, shares=Choice("level", {"primary": Rate(70), "secondary": Rate(65), "tertiary": Rate(60)}), cap=2500,
        )),
        sources=("bendibao-lz-58883", "kidbbs-1142739", "southmoney-388782"), ledger="0523c72f", confidence="high",
    ),
)  # fmt: skip

NO_DEDUCTIBLE_KNOWN = Unknown(
    zh="职工住院起付标准没有来源（网页上的 300、600、1,200 元是居民的）",
    en="no source for the deductible of employees (the 300, 600 and 1,200 of a page are those of residents)",
)  # fmt: skip

INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=NO_DEDUCTIBLE_KNOWN, per=Period("stay"),
            shares=Shares(((10000, Rate(94)), (20000, Rate(96)), (None, Rate(98)))), cap=60000,
        )),
        sources=("zhejianglong-1703206", "eqbk-lz"), ledger="65d622c4", confidence="high",
        note=Text(
            zh="不分医院级别，第一段从起付标准算起；两个来源都没有日期", en="one share for all hospitals, the first band begins at the deductible; neither source bears a day",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=NO_DEDUCTIBLE_KNOWN, per=Period("stay"),
            shares=Shares(((10000, Rate(95)), (20000, Rate(97)), (None, Rate(99)))), cap=60000,
        )),
        sources=("zhejianglong-1703206", "eqbk-lz"), ledger="65d622c4", confidence="high",
    ),
)  # fmt: skip

LARGE_AMOUNT = Dated(
    part="above_cap", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_seen="2026-11-22",
    rule=Layers(Layer("large_amount", shares=Rate(95)), kinds="inpatient"),
    sources="zhejianglong-1703206", ledger="cb09bed8", confidence="high",
    note=Text(zh="上不封顶", en="without a cap"),
)  # fmt: skip

REGION = Region(
    "620100",
    name_zh="兰州市",
    name_en="Lanzhou",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    reform_day=ReformDay("2023-01-01", sources="jiusong-4864413", ledger=("0cbc847c", "4e51b81e")),
    entitlement=ENTITLEMENT,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
