"""Harbin (哈尔滨), 230100: 2.2% of the average pension, 90 yuan a month, from 2023-01-01."""

from ...policy import Dated, Group, ReformDay, Region, Source, Text, hookimpl
from ...rules import Choice, Flat, Layer, Layers, Period, Rate, Statement, Unknown

SOURCES = (
    Source(
        "zhejianglong-3329236", kind="article", title="2023年调整医保返钱标准新规出炉，各地区的标准是多少？返多少钱？", publisher="社保网",
        address="http://zhejianglong.com/c/3329236.html",
    ),
    Source(
        "ruoyo-68016", kind="article", title="各地退休人员医保个人账户划入标准", publisher="社保网", dated="2023-08-07",
        address="https://ruoyo.com/wuxian/yiliao/68016.html",
    ),
    Source(
        "gansulong-harbin-2023", kind="official_quoted", title="哈尔滨市 2023 年城乡居民医保缴费和补助标准",
        address="m.gansulong.com/c/02162C5S02024.html",
    ),
    Source("seed-003", kind="article", title="社保医保卡每个月返多少钱", publisher="健康新闻", dated="2025-04-19"),
    Source(
        "365jiankang-201235", kind="article", title="医院通知：黑龙江省医保门诊统筹待遇", dated="2023-03-20",
        address="news.365jiankang.com/qdjkzx/2023-03/201235.html",
    ),
    Source("jiusong-4602279", kind="article", title="哈尔滨职工医保门诊报销比例", address="m.jiusongjiankang.com/health/news/4602279.html"),
    Source("jiusong-4496781", kind="article", title="黑龙江省本级和哈尔滨职工医保门诊待遇", address="m.jiusongjiankang.com/health/news/4496781.html"),
    Source(
        "hntv-5896", kind="article", title="哈尔滨职工医保住院报销比例", dated="2022-11-07", address="https://www.hntv.ha.cn/yh/5896.html",
    ),
    Source("moshrss-8828", kind="article", title="哈尔滨医保的报销比例（住院起付线）", address="moshrss.com/shebaowenda/8828.html"),
    Source("jiusong-4691142", kind="article", title="哈尔滨市职工医保报销额度", address="m.jiusongjiankang.com/health/news/4691142.html"),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2023-08-07",
    rule=Flat(90),
    sources=("zhejianglong-3329236", "ruoyo-68016"), ledger=("6a5c9eb2", "b58c4fc3"), confidence="medium",
    note=Text(
        zh="月平均养老金的 2.2%，暂以 2021 年为基数；2022 年平均数公布后可能重算",
        en="2.2% of the average monthly pension, for the time being that of 2021; it may have been recomputed with the one of 2022",
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2023-01-01", last_day="2023-12-31",
        rule=Flat(380),
        sources="gansulong-harbin-2023", ledger="d0d637fb", confidence="medium",
        note=Text(zh="合计 990 元", en="990 yuan in all"),
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2023-01-01", last_day="2023-12-31",
        rule=Flat(610),
        sources="gansulong-harbin-2023", ledger="d0d637fb", confidence="medium",
        note=Text(zh="合计 990 元", en="990 yuan in all"),
    ),
)  # fmt: skip

TERMS = Dated(
    part="bed_occupation", unit="text", first_seen="2025-04-19", checked="2025-04-19",
    rule=Statement(
        zh="住院期间长时间离院按挂床处理，不予报销；多长时间没有写明", en="a long absence during a stay counts as occupying a bed without need, and nothing is reimbursed; how long is not told",
    ),
    sources="seed-003", ledger="cab9ccc6", confidence="medium",
)  # fmt: skip

OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-01-01", checked="2023-03-20",
        rule=Layers(Layer(
            "pooled", start=400, cap=3000,
            shares=Choice("level", {"community": Rate(70), "primary": Rate(70), "secondary": Rate(60), "tertiary": Rate(50)}),
        )),
        sources=("365jiankang-201235", "jiusong-4602279", "jiusong-4496781"), ledger="e72ca1f7", confidence="medium",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-01-01", checked="2023-03-20",
        rule=Layers(Layer(
            "pooled", start=400, cap=3000,
            shares=Choice("level", {"community": Rate(75), "primary": Rate(75), "secondary": Rate(65), "tertiary": Rate(55)}),
        )),
        sources=("365jiankang-201235", "jiusong-4602279", "jiusong-4496781"), ledger="e72ca1f7", confidence="medium",
    ),
)  # fmt: skip

STAYS = Choice("level", {"primary": Flat(240), "secondary": Flat(480), "tertiary": Flat(720)})

POOL_CAP = Unknown(zh="统筹基金限额没有找到可靠来源（文章写 15 万或 50 万元）", en="no reliable source has the cap of the pool (articles say 150,000 or 500,000)")

OTHER_RATES = Text(zh="另有文章写各级均为 90%、退休 93%；来源没有写明起付标准按次还是按年，按次计", en="other articles have 90 and 93% at all levels; per stay or per year is not said, taken per stay")

INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2022-11-07", checked="2022-11-07",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay"), cap=POOL_CAP,
            shares=Choice("hospital", {"psychiatric": Rate(95)}, otherwise=Choice("level", {
                "primary": Rate(94), "secondary": Rate(91), "tertiary": Rate(88),
            })),
        )),
        sources=("hntv-5896", "moshrss-8828", "jiusong-4691142"), ledger="edc21446", confidence="medium", note=OTHER_RATES,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2022-11-07", checked="2022-11-07",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay"), cap=POOL_CAP,
            shares=Choice("hospital", {"psychiatric": Rate(95)}, otherwise=Choice("level", {
                "primary": Rate(97), "secondary": Rate(94), "tertiary": Rate(91),
            })),
        )),
        sources=("hntv-5896", "moshrss-8828", "jiusong-4691142"), ledger="edc21446", confidence="medium", note=OTHER_RATES,
    ),
)  # fmt: skip

REGION = Region(
    "230100",
    name_zh="哈尔滨市",
    name_en="Harbin",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    contributions=CONTRIBUTIONS,
    reform_day=ReformDay("2023-01-01", sources="zhejianglong-3329236", ledger="6a5c9eb2"),
    terms=TERMS,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    groups=Group("hospital", values="psychiatric", zh="医院类别", en="class of hospital"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
