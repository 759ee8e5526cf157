"""Zhengzhou (郑州), 410100: one flat amount for retirees since the reform; only claims on what flexible members pay; bills by the rank of the hospital."""

from ...policy import Dated, Group, Region, Rival, Source, Text, hookimpl
from ...rules import Bands, Choice, Flat, Layer, Layers, Period, Rate, Unknown

SOURCES = (
    Source(
        "ruoyo-68016", kind="article", title="各地退休人员医保个人账户划入标准", publisher="社保网", dated="2023-08-07",
        address="https://ruoyo.com/wuxian/yiliao/68016.html",
    ),
    Source(
        "jiusong-5026549", kind="article", title="郑州退休人员医保个人账户每月划入数额",
        address="https://www.jiusongjiankang.com/health/news/5026549.html",
    ),
    Source(
        "jiusong-4594775", kind="article", title="郑州退休人员医保个人账户每月划入数额",
        address="m.jiusongjiankang.com/health/news/4594775.html",
    ),
    Source(
        "jiusong-6102093", kind="article", title="郑州退休人员医保个人账户每月划入数额",
        address="m.jiusongjiankang.com/health/news/6102093.html",
    ),
    Source("seed-004", kind="article", title="医保多少进入个人账户怎么查", publisher="健康新闻", dated="2025-03-15"),
    Source(
        "bendibao-112212", kind="official_quoted", title="郑州职工医保门诊和住院报销比例", publisher="郑州本地宝", dated="2023-04-03",
        address="http://zz.bendibao.com/live/2023222/112212.shtm",
    ),
    Source("zhejianglong-3047144", kind="official_quoted", title="郑州职工医保门诊报销比例和起付线多少？", address="http://zhejianglong.com/c/3047144.html"),
    Source("jiusong-4546434", kind="article", title="郑州市职工医保的报销比例", address="https://m.jiusongjiankang.com/health/news/4546434.html"),
    Source("bjdnbx-525108", kind="article", title="郑州的医保统筹标准", address="https://bjdnbx.com/bk/525108.html"),
    Source("kang5-zz", kind="article", title="郑州职工门诊统筹自 2022-07-01 起实施", publisher="m.kang5.net"),
    Source(
        "13l-zz", kind="official_quoted", title="郑州市医疗保险待遇标准和《郑州市职工基本医疗保险办法》第二十八条", doc="郑州市职工基本医疗保险办法",
        address="https://13l.net/index.php/l/761554851101477084.html",
    ),
    Source(
        "kidbbs-1696330", kind="official_quoted", title="郑州市居民医保门诊统筹待遇", address="http://m.kidbbs.com/baike/techan/1696330.html",
    ),
    Source(
        "xw588-zz", kind="official_quoted", title="2024年1月1日起郑州市居民医保门诊统筹（刊于“2024开封城乡居民医保缴费延长到什么时候？”一页）", dated="2024-01-04",
        address="http://xw588.com/techan/55c92fb0ce45860f618b5a9ac717a12b.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", last_day="2023-07-31",
        rule=Unknown(zh="95 元从哪一天起执行、此前是多少，没有可靠来源", en="no reliable source tells since when the 95 hold, or what came before"),
        sources=("jiusong-5026549", "jiusong-4594775", "jiusong-6102093"), ledger="8a1036c7", confidence="low",
        rivals=Rival(
            Flat(135), sources=("jiusong-5026549", "jiusong-4594775", "jiusong-6102093"), ledger="8a1036c7", confidence="low",
            reason=Text(zh="只由一页“比以前少 40 元”推出", en="only from one page that says 40 less than before"),
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2023-08-01", checked="2023-08-07",
        rule=Flat(95),
        sources=("ruoyo-68016", "jiusong-5026549", "jiusong-4594775", "jiusong-6102093"), ledger="8a1036c7", confidence="medium",
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", last_day="2023-12-31",
        rule=Unknown(zh="郑州灵活就业人员的缴费标准没有可靠来源", en="no reliable source tells what members in flexible employment in Zhengzhou pay"),
        sources="seed-004", ledger="4c4aee9d", confidence="low",
        rivals=Rival(
            Flat(5008), sources="seed-004", ledger="4c4aee9d", confidence="low", state="refuted",
            reason=Text(
                zh="5008 元应是缴费基数，不是每月保费：5008 × 10% = 500.80",
                en="5,008 must be the base, not the monthly premium: 5,008 × 10% = 500.80",
            ),
        ),
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2024-01-01", checked="2025-03-15",
        rule=Unknown(zh="郑州灵活就业人员的缴费标准没有可靠来源", en="no reliable source tells what members in flexible employment in Zhengzhou pay"),
        sources="seed-004", ledger="4c4aee9d", confidence="low",
        rivals=Rival(
            Flat("484.38"), sources="seed-004", ledger="4c4aee9d", confidence="low",
            reason=Text(
                zh="文章把郑州与沈阳并提；484.38 = 5382 × 9%，但 4968 × 9.75% 等也恰好得出同一数额",
                en="said of Zhengzhou and Shenyang together; 484.38 is 9% of 5,382, but also 9.75% of 4,968",
            ),
        ),
    ),
)  # fmt: skip

# A deductible is paid once a day at one institution: a claim is one such day.
VISITS = Choice("level", {"community": Flat(0), "primary": Flat(40), "secondary": Flat(40), "tertiary": Flat(40)})
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2022-07-01", checked="2023-04-03",
        rule=Layers(Layer(
            "pooled", start=VISITS, per=Period("visit"),
            shares=Choice("level", {
                "community": Rate(65), "primary": Rate(60), "secondary": Rate(60),
                "tertiary": Choice("hospital", {"provincial_3a": Rate(55)}, otherwise=Rate(60)),
            }),
            cap=1800,
        )),
        sources=("bendibao-112212", "zhejianglong-3047144", "jiusong-4546434", "bjdnbx-525108", "kang5-zz"), ledger="6353a46a", confidence="high",
        note=Text(zh="一天内在同一机构多次就诊只付一次起付标准", en="several visits to one institution on one day have one deductible"),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2022-07-01", checked="2023-04-03",
        rule=Layers(Layer(
            "pooled", start=VISITS, per=Period("visit"),
            shares=Choice("level", {
                "community": Rate(75), "primary": Rate(70), "secondary": Rate(70),
                "tertiary": Choice("hospital", {"provincial_3a": Rate(65)}, otherwise=Rate(70)),
            }),
            cap=2300,
        )),
        sources=("bendibao-112212", "zhejianglong-3047144", "jiusong-4546434", "bjdnbx-525108", "kang5-zz"), ledger="4a98e48b", confidence="high",
        note=Text(zh="一天内在同一机构多次就诊只付一次起付标准", en="several visits to one institution on one day have one deductible"),
    ),
    Dated(
        who="resident", unit="bill", first_day="2024-01-01", checked="2024-01-04",
        rule=Layers(Layer(
            "pooled", start=VISITS, per=Period("visit"),
            shares=Choice("level", {
                "community": Rate(65), "primary": Rate(55), "secondary": Rate(55),
                "tertiary": Choice("hospital", {"provincial_3a": Rate(45)}, otherwise=Rate(55)),
            }),
            cap=300,
        )),
        sources=("kidbbs-1696330", "xw588-zz"), ledger="e8fc346a", confidence="high",
        note=Text(zh="驻郑大中专学生由学校定额包干，不适用", en="not for students of the city's colleges, whose schools manage a fixed sum"),
    ),
)  # fmt: skip

# By the rank of the hospital; the second and later stays of a year cost half.
NOT_LISTED = Unknown(zh="来源没有列出市级的一级医院", en="the sources do not list city hospitals of level 1")
STAYS_300 = Bands("stay", ((2, Flat(300)), (None, Flat(150))))
STAYS_600 = Bands("stay", ((2, Flat(600)), (None, Flat(300))))
STAYS = Choice("level", {
    "community": Bands("stay", ((2, Flat(200)), (None, Flat(100)))),
    "primary": Choice("hospital", {"city_hospital": NOT_LISTED}, otherwise=STAYS_300),
    "secondary": Choice("hospital", {"county_hospital": STAYS_300, "city_hospital": STAYS_300, "provincial_hospital": STAYS_600}),
    "tertiary": Choice("hospital", {
        "county_hospital": STAYS_300, "city_hospital": STAYS_600, "provincial_hospital": STAYS_600,
        "provincial_3a": Bands("stay", ((2, Flat(900)), (None, Flat(450)))),
    }),
})  # fmt: skip
STAYS_CAP = Unknown(
    zh="统筹基金的限额有 8 万（2015 年）、10 万、15 万元几种说法，没有可靠来源",
    en="80,000 (2015), 100,000 and 150,000 are said to be the pool's cap, none by a reliable source",
)
OTHER_CLAIM = Text(
    zh="2025-04-19 的一页写省级三甲 1,200 元、85%，可能是后来的调整，日期不详",
    en="a page of 2025-04-19 has 1,200 and 85% at provincial hospitals of grade 3A, perhaps a later change whose day is not known",
)
INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2023-04-01", checked="2023-04-03",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay"),
            shares=Choice("level", {
                "community": Rate(95),
                "primary": Choice("hospital", {"city_hospital": NOT_LISTED}, otherwise=Rate(95)),
                "secondary": Choice("hospital", {"county_hospital": Rate(95), "city_hospital": Rate(95), "provincial_hospital": Rate(90)}),
                "tertiary": Choice("hospital", {
                    "county_hospital": Rate(95), "city_hospital": Rate(90), "provincial_hospital": Rate(90), "provincial_3a": Rate(88),
                }),
            }),
            cap=STAYS_CAP,
        )),
        sources=("bendibao-112212", "zhejianglong-3047144", "jiusong-4546434", "13l-zz"), ledger="37a0edce", confidence="high", note=OTHER_CLAIM,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2023-04-01", checked="2023-04-03",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay"),
            shares=Choice("level", {
                "community": Rate(97),
                "primary": Choice("hospital", {"city_hospital": NOT_LISTED}, otherwise=Rate(97)),
                "secondary": Choice("hospital", {"county_hospital": Rate(97), "city_hospital": Rate(97), "provincial_hospital": Rate(95)}),
                "tertiary": Choice("hospital", {
                    "county_hospital": Rate(97), "city_hospital": Rate(95), "provincial_hospital": Rate(95), "provincial_3a": Rate(93),
                }),
            }),
            cap=STAYS_CAP,
        )),
        sources=("bendibao-112212", "zhejianglong-3047144", "jiusong-4546434", "13l-zz"), ledger="37a0edce", confidence="high", note=OTHER_CLAIM,
    ),
)  # fmt: skip

REGION = Region(
    "410100",
    name_zh="郑州市",
    name_en="Zhengzhou",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    contributions=CONTRIBUTIONS,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    groups=Group(
        "hospital", values=("county_hospital", "city_hospital", "provincial_hospital", "provincial_3a"), zh="医院隶属", en="rank of hospital"
    ),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
