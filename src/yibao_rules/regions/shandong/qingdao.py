"""Qingdao (青岛), 370200: 25 and 20 years until 2025-12-31, then 30 and 25; the flexible premium is known from an old page only; bills from 2024."""

from ...policy import Dated, Group, Region, Rival, Source, Text, hookimpl
from ...rules import Bands, Choice, Counting, Flat, Layer, Layers, Months, Percent, Period, Rate, Shares, Unknown, Years

SOURCES = (
    Source(
        "qd-hrss-page", kind="official_quoted", title="青岛人社网上系统个人缴费查询页上的说明（公开代码）",
        publisher="公开代码库文件 38270036486",
    ),
    Source(
        "outofmemory-1185696", kind="official_quoted", title="青岛从什么时候开始实行男职工医保最低缴费年限 30 年？", doc="鲁医保发〔2021〕54号",
        address="https://juke.outofmemory.cn/read/1185696.html",
    ),
    Source(
        "kidbbs-217882", kind="official_quoted", title="青岛职工医保最低缴费年限", doc="鲁医保发〔2021〕54号",
        address="http://m.kidbbs.com/baike/techan/217882.html",
    ),
    Source("jiusong-4615296", kind="article", title="青岛市职工医保门诊统筹的报销比例", address="https://m.jiusongjiankang.com/health/news/4615296.html"),
    Source("jiusong-5099382", kind="article", title="青岛市退休职工门诊报销比例及限额", address="https://m.jiusongjiankang.com/health/news/5099382.html"),
    Source(
        "hzbdd-605475", kind="article", title="青岛职工医保报销比例2024标准表", publisher="有家健康网", dated="2025-05-07", address="https://www.hzbdd.com/605475",
    ),
    Source(
        "eshebao-88549", kind="article", title="青岛职工医保住院报销比例2024年是多少？", publisher="小易多多", dated="2024-01-23",
        address="https://www.eshebao.cn/news/88549.html",
    ),
    Source(
        "qdu-2025-01-20", kind="official_quoted", title="2025年青岛职工、居民医保住院报销政策", publisher="青岛大学", dated="2025-01-20",
        address="http://xxg.qdu.edu.cn/info/1096/1806.htm",
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2021-12-15", last_day="2025-12-31",
        rule=Choice("sex", {"male": Months("total", at_least=Years(25)), "female": Months("total", at_least=Years(20))}),
        sources=("outofmemory-1185696", "kidbbs-217882"), ledger="a6d36267", confidence="high",
        note=Text(
            zh="市医保局在 2021-12-15 省文件发布后答复：近年来一直实行 25/20 年",
            en="the bureau's answer to the province's document of 2021-12-15: 25 and 20 years had been the rule for years",
        ),
    ),
    Dated(
        unit="months", first_day="2026-01-01", checked="2026-11-22",
        rule=Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
        sources=("outofmemory-1185696", "kidbbs-217882"), ledger=("8bbaa24d", "615a9ce2"), confidence="high",
        note=Text(zh="按达到法定退休年龄的日期，一步到位，没有逐年过渡", en="by the day of reaching retirement age, in one step"),
    ),
    Dated(
        part="counting", unit="months", first_seen="2021-12-15", checked="2026-11-22", rule=Counting(),
        sources=("outofmemory-1185696", "kidbbs-217882"), ledger=("a6d36267", "8bbaa24d"), confidence="high",
    ),
    Dated(
        part="shortfall:lump_sum", unit="yuan/month", first_day="2026-01-01", checked="2026-11-22",
        rule=Unknown(
            zh="年限不足的，按规定补缴后才享受退休人员待遇，标准没有找到",
            en="whoever is short pays up before the retirees' benefits begin; the price was not found",
        ),
        sources=("outofmemory-1185696", "kidbbs-217882"), ledger="8bbaa24d", confidence="high",
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="own:basic", who="flexible", unit="yuan/month",
        rule=Unknown(
            zh="现行费率没有找到；2020 年以前的系统页面写市区 11%、五个县级市 9%，没有日期",
            en="the present rate was not found; an undated page from before 2020 has 11% in the city and 9% in the five county-level cities",
        ),
        sources="qd-hrss-page", ledger="4f951557", confidence="medium",
        rivals=Rival(
            Percent(11, of="contribution_base"), sources="qd-hrss-page", ledger="4f951557", confidence="medium",
            reason=Text(
                zh="旧系统的页面，没有日期，城市由同一套代码的其他页面推知；五个县级市为 9%",
                en="an old system's undated page whose city is known only from its sibling pages; 9% in the five county-level cities",
            ),
        ),
    ),
)  # fmt: skip

VISITS = Choice("level", {"community": Flat(0), "primary": Flat(0), "secondary": Flat(500), "tertiary": Flat(800)})
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2024-01-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=VISITS,
            shares=Choice("level", {"community": Rate(80), "primary": Rate(80), "secondary": Rate(70), "tertiary": Rate(60)}),
            cap=6000,
        )),
        sources=("jiusong-4615296", "jiusong-5099382", "hzbdd-605475"), ledger="25e2416e", confidence="medium",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2024-01-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=VISITS,
            shares=Choice("level", {"community": Rate(85), "primary": Rate(85), "secondary": Rate(75), "tertiary": Rate(65)}),
            cap=7000,
        )),
        sources=("jiusong-4615296", "jiusong-5099382", "hzbdd-605475"), ledger="25e2416e", confidence="medium",
    ),
)  # fmt: skip

# The second stay costs half, later ones nothing; until 2024-12-31 some tertiary hospitals asked 1,000.
STAYS_COMMON = {
    "community": Bands("stay", ((2, Flat(200)), (3, Flat(100)), (None, Flat(0)))),
    "primary": Bands("stay", ((2, Flat(200)), (3, Flat(100)), (None, Flat(0)))),
    "secondary": Bands("stay", ((2, Flat(500)), (3, Flat(250)), (None, Flat(0)))),
}
TERTIARY_STAYS = Bands("stay", ((2, Flat(800)), (3, Flat(400)), (None, Flat(0))))
STAYS_2024 = Choice("level", {
    **STAYS_COMMON,
    "tertiary": Choice(
        "hospital", {"special_tertiary": Bands("stay", ((2, Flat(1000)), (3, Flat(500)), (None, Flat(0))))}, otherwise=TERTIARY_STAYS,
    ),
})  # fmt: skip
STAYS_2025 = Choice("level", {**STAYS_COMMON, "tertiary": TERTIARY_STAYS})
IN_SERVICE = Shares((
    (40000, Choice("level", {"community": Rate(90), "primary": Rate(90), "secondary": Rate(88), "tertiary": Rate(86)})),
    (None, Rate(95)),
), of_year=True)  # fmt: skip
RETIRED = Shares((
    (40000, Choice("level", {"community": Rate(95), "primary": Rate(95), "secondary": Rate(94), "tertiary": Rate(93)})),
    (None, Rate(97)),
), of_year=True)  # fmt: skip
OF_2024 = Text(
    zh="起付线较高的是青医附院、市立、海慈、齐鲁、971 等医院；4 万元的分段按年度累计",
    en="the higher deductible is that of the Qingyi, Shili, Haici, Qilu and 971 hospitals; the band of 40,000 is one of the year",
)
OF_2025 = Text(
    zh="中医医疗机构起付线低 20%；4 万元的分段按年度累计；20 万元限额见 2024 年的来源",
    en="20% less at institutions of Chinese medicine; the band of 40,000 is one of the year; the cap of 200,000 is that of the sources of 2024",
)
INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2024-01-23", last_day="2024-12-31",
        rule=Layers(Layer("pooled", start=STAYS_2024, per=Period("stay"), shares=IN_SERVICE, cap=200000)),
        sources=("eshebao-88549", "hzbdd-605475", "qdu-2025-01-20"), confidence="high", note=OF_2024,
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2025-01-01", checked="2025-01-20",
        rule=Layers(Layer(
            "pooled", start=Choice("hospital", {"tcm_hospital": Percent(80, of=STAYS_2025)}, otherwise=STAYS_2025), per=Period("stay"),
            shares=IN_SERVICE, cap=200000,
        )),
        sources=("qdu-2025-01-20", "hzbdd-605475"), confidence="high", note=OF_2025,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2024-01-23", last_day="2024-12-31",
        rule=Layers(Layer("pooled", start=STAYS_2024, per=Period("stay"), shares=RETIRED, cap=200000)),
        sources=("eshebao-88549", "hzbdd-605475", "qdu-2025-01-20"), confidence="high", note=OF_2024,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2025-01-01", checked="2025-01-20",
        rule=Layers(Layer(
            "pooled", start=Choice("hospital", {"tcm_hospital": Percent(80, of=STAYS_2025)}, otherwise=STAYS_2025), per=Period("stay"),
            shares=RETIRED, cap=200000,
        )),
        sources=("qdu-2025-01-20", "hzbdd-605475"), confidence="high", note=OF_2025,
    ),
)  # fmt: skip

REGION = Region(
    "370200",
    name_zh="青岛市",
    name_en="Qingdao",
    sources=SOURCES,
    lifetime_coverage=LIFETIME_COVERAGE,
    contributions=CONTRIBUTIONS,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    groups=Group("hospital", values=("special_tertiary", "tcm_hospital"), zh="医院类别", en="class of hospital"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
