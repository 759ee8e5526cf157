"""Wuhan (武汉), 420100: 武汉市职工基本医疗保险门诊共济保障实施细则, from 2023-02-01, and the rules before it; what is paid.

Outpatient care was pooled on 2023-02-01 with a deductible, which fell away on 2023-04-10, when the shares rose.
"""

from ...policy import Dated, ReformDay, Region, Rival, Source, Text, hookimpl
from ...rules import (
    AllOf,
    AtLeast,
    AtMost,
    Bands,
    Choice,
    Contact,
    Counting,
    Figure,
    Flat,
    Layer,
    Layers,
    Months,
    NotApplicable,
    Percent,
    Period,
    Posting,
    Rate,
    Shares,
    StartsOn,
    Statement,
    Sum,
    Unknown,
    Wait,
    Years,
)

SOURCES = (
    Source(
        "wh-rules-2022", kind="official_quoted", title="武汉市职工基本医疗保险门诊共济保障实施细则",
        address="https://img.ccschy.com/techan/adfe20abb19a83eafead7282a75a9cc0.html",
    ),
    Source(
        "wh-answers-2023", kind="official_quoted", title="武汉市医保局就职工医保门诊共济改革答问",
        address="https://www.wuhan.icu/wuhan/5864.html",
    ),
    Source(
        "reuters-2023-02-16", kind="press", title="What we know about China's medical reform protests",
        publisher="Reuters", dated="2023-02-16",
        address="https://www.reuters.com/world/china/what-we-know-about-chinas-medical-reform-protests-2023-02-16/",
    ),
    Source(
        "ithorizon-184538", kind="press", title="武汉医保改革什么时候开始？", dated="2025-01-25",
        address="https://ithorizon.cn/post/184538.html",
    ),
    Source(
        "prcchint-2023", kind="article", title="武汉退休人员大额医疗保险费", dated="2023-08-13",
        address="https://prcchint.com/caijing/t2023081310714.shtml",
    ),
    Source(
        "wh-old-rules", kind="article", title="武汉和宜昌每月医保返款（引《武汉职工基本医疗保险办法》）",
        address="http://m.wuhanx.com/xinwen/85880.html",
    ),
    Source(
        "ins-21353", kind="article", title="武汉市职工医保卡返费比例？", dated="2024-10-24",
        address="https://ins.com.cn/post/21353.html",
    ),
    Source(
        "hongyunlai-167278", kind="article", title="湖北医保个人账户划入标准多少", dated="2025-08-28",
        address="https://caijing.hongyunlai.com.cn/zhishi/167278.html",
    ),
    Source(
        "lieluobo-4795", kind="article", title="武汉医保个人账户的返还",
        address="http://lieluobo.com.cn/index.php/post/4795.html",
    ),
    Source(
        "jingyanla-1229139224", kind="article", title="武汉医保缴费和查询渠道",
        address="http://jingyanla.com/a/13/1229139224H022.html",
    ),
    Source(
        "bkwk-posting", kind="article", title="武汉医保账户变动",
        address="https://www.bkwk.cn/article/jmwhybzhbdgrzhdzsjysyglqjx.html",
    ),
    Source(
        "caolvse-1576536", kind="article", title="2022 年上半年武汉灵活就业人员医保缴费标准", address="http://caolvse.com/d/1576536.html",
    ),
    Source(
        "ccschy-163896", kind="article", title="武汉灵活就业人员医保缴费标准（与 jingyanla-1229139224 数字相同）",
        address="img.ccschy.com/techan/163896.html",
    ),
    Source(
        "jiusong-4547523", kind="article", title="2025 年武汉灵活就业人员缴费基数和金额",
        address="https://m.jiusongjiankang.com/health/news/4547523.html",
    ),
    Source("wh-code-2026", kind="public_data", title="武汉社会保险缴费比例（公开代码）", publisher="公开代码库文件 55558686222"),
    Source(
        "56tv-89640", kind="official_quoted", title="武汉城乡居民医保缴费标准（2020 年、2021 年）", dated="2022-08-30",
        address="56tv.org/news/20220830/89640.html",
    ),
    Source("wh-residents-2022", kind="official_quoted", title="武汉城乡居民医保 2022 年缴费标准", publisher="存档网页，没有地址"),
    Source(
        "gucheng-3417176", kind="article", title="武汉城乡居民医保 2018 年缴费标准", doc="武汉市城乡居民基本医疗保险实施办法",
        address="https://m.gucheng.com/ask/201805/3417176.shtml", dated="2018-05-01",
    ),
    Source(
        "jiusong-4971905", kind="article", title="武汉城乡居民医保 2025 年缴费标准",
        address="https://www.jiusongjiankang.com/health/news/4971905.html",
    ),
    Source(
        "wh-rules-13", kind="official_quoted", title="武汉市职工基本医疗保险实施细则 第十三条", doc="武汉市职工基本医疗保险实施细则",
        address="https://www.guaichai.com/news/26520.html",
    ),
    Source(
        "senbk-9a31", kind="official_quoted", title="武汉职工医保缴费年限和视同缴费年限",
        address="http://m.senbk.com/techan/9a31ca5fff03ef8f1c39a7b1f740a7e6.html",
    ),
    Source(
        "kidbbs-1366562", kind="official_quoted", title="武汉职工医保缴费年限", address="m.kidbbs.com/baike/techan/1366562.html",
    ),
    Source("seed-002", kind="article", title="退休后医保卡每月返钱如何查询", publisher="健康新闻", dated="2025-04-16"),
    Source(
        "gucheng-4160489", kind="article", title="武汉医保需交满多少年 来看缴费年限规定", dated="2022-02-01",
        address="https://m.gucheng.com/consumer/202202/4160489.shtml",
    ),
    Source(
        "m12333-rrey", kind="official_quoted", title="武汉市职工医保累计缴费年限要求多少年？退休时医疗保险缴费年限不足怎么办呢？",
        address="https://m12333.cn/qa/rrey.html",
    ),
    Source(
        "tiws-291", kind="article", title="武汉职工医保退休缴费年限不满足规定年限补缴金额", dated="2024-06-19",
        address="https://wh.tiws.cn/live/291.html",
    ),
    Source("jimu-wh-flexible", kind="official_quoted", title="武汉灵活就业人员首次参保待遇等待期（引武汉市医保局）", publisher="极目新闻（楚天都市报），存档网页，没有地址"),
    Source(
        "bendibao-161475", kind="official_quoted", title="武汉职工医保普通门诊统筹待遇（实施细则和 4 月 10 日的调整）",
        doc="武汉市职工基本医疗保险门诊共济保障实施细则", publisher="武汉本地宝", address="http://m.wh.bendibao.com/mip/161475.shtm",
    ),
    Source("b2b-team-116113", kind="article", title="武汉职工医保门诊统筹限额", address="http://b2b-team.com/xinwen/116113.html"),
    Source(
        "caixin-2023-07", kind="press", title="China seeks cure for ailing health system", publisher="Caixin Global", dated="2023-07-01",
        address="https://earth-news.info/entertainment/china-seeks-cure-for-ailing-health-system",
    ),
    Source(
        "prcchint-2023-07", kind="article", title="武汉医保住院起付线", dated="2023-07-25",
        address="https://prcchint.com/caijing/t202307259242.shtml",
    ),
    Source("jiusong-7335844", kind="article", title="武汉职工医保住院报销比例", address="https://m.jiusongjiankang.com/health/news/7335844.html"),
    Source(
        "wodezhubaowang", kind="article", title="武汉职工医保住院报销（2022 年）",
        address="wodezhubaowang.com/Plasticsurgeryandbeauty/iavfztrveg.html",
    ),
    Source(
        "qebk-2024", kind="article", title="武汉市职工医保住院能报销多少", dated="2024-01-05",
        address="http://m.qebk.com/techan/29b99c9070caff05291b6e95020faa40.html",
    ),
    Source("dpbk-2025", kind="article", title="武汉职保报销多少", dated="2025-01-19", address="https://www.dpbk.net/changshi/0Q4ep0j8lZ.html"),
    Source("ddtbk-10298", kind="article", title="武汉市职工大额医疗保险政策", dated="2022-03-29", address="https://ddtbk.com/techan/10298.html"),
    Source(
        "ddtbk-2023", kind="article", title="武汉职工医保大额医保费用", dated="2023-04-11",
        address="https://ddtbk.com/techan/f13211560f6ff66f7c84ee412372a101.html",
    ),
    Source("haomeiwen-vrunnxtx", kind="article", title="武汉职工住院报销比例是多少？", address="https://haomeiwen.com/subject/vrunnxtx.html"),
    Source(
        "ccschy-179224", kind="article", title="武汉居民医保门诊起付线（普通门诊）", dated="2022-09-14",
        address="https://img.ccschy.com/techan/179224.html",
    ),
    Source("fupindai-zJvY9D", kind="article", title="武汉市居民医保住院待遇是怎样规定的？", address="https://m.fupindai.com/dongshi/bgab/zJvY9Dj32w"),
    Source("jiusong-4618842", kind="article", title="武汉居民医保住院报销限额", address="https://m.jiusongjiankang.com/health/news/4618842.html"),
    Source("kuyiso-wuhan", kind="article", title="武汉大病医保起付标准", address="http://wap.kuyiso.com/wuhan/news/852no60558ec.html"),
    Source("jiusong-4549762", kind="article", title="武汉居民医保门诊待遇", address="https://m.jiusongjiankang.com/health/news/4549762.html"),
    Source(
        "cgtn-2023-02-20", kind="press", title="What are the impacts to China's medical insurance system reform?", publisher="CGTN", dated="2023-02-20",
        address="https://news.cgtn.com/news/2023-02-20/What-are-the-impacts-to-China-s-medical-insurance-system-reform--1hzR03UPsLC/index.html",
    ),
)  # fmt: skip

OLD_BASE = AtLeast(Percent(80, of=Figure("average_monthly_wage", year="previous")), "pension")

YEARLY = Text(zh="按年计的补助，到 2023-01-31 为止，至少实行了一年", en="a yearly subsidy that ended on 2023-01-31 held for a year at least")

ACCOUNT_CREDIT = (
    Dated(
        who="in_service", unit="yuan/month", first_seen="2021-12-31", last_day="2023-01-31",
        rule=Bands("age", (
            (35, Sum((("own_contribution", Percent(2, of="contribution_base")), ("pooled_fund", Percent("1.1", of="contribution_base"))))),
            (46, Sum((("own_contribution", Percent(2, of="contribution_base")), ("pooled_fund", Percent("1.4", of="contribution_base"))))),
            (None, Sum((("own_contribution", Percent(2, of="contribution_base")), ("pooled_fund", Percent("1.7", of="contribution_base"))))),
        )),
        sources=("wh-old-rules", "ins-21353", "wh-answers-2023"), confidence="medium", monotone_in="age", continuous_in="contribution_base",
        rivals=Rival(
            Bands("age", ((36, Percent("3.1", of="contribution_base")), (46, Percent("3.4", of="contribution_base")), (None, Percent("4.5", of="contribution_base")))),
            sources="lieluobo-4795", confidence="low",
            reason=Text(zh="一个网站；另两个网站为 3.7%", en="one site; two others have 3.7%"),
        ),
        note=Text(
            zh="来源写“35 岁以下、35 岁至 45 岁、45 岁以上”，满 45 岁归入中间一档；来源以 2020 年工资举例，即 2021 年在用",
            en="the text says below 35, 35 to 45, above 45: age 45 is taken with the middle band; its example with the wage of 2020 shows it in use in 2021",
        ),
    ),
    Dated(
        who="in_service", unit="yuan/month", first_day="2023-02-01", checked="2026-11-22",
        rule=Percent(2, of="contribution_base"),
        sources=("wh-rules-2022", "wh-answers-2023", "ithorizon-184538"), ledger="9b83c671", confidence="high", continuous_in="contribution_base",
        note=Text(zh="全市在职人均划入由一年 2,400 元降到 980 元", en="the city's average fell from 2,400 to 980 yuan a year"),
    ),
    Dated(
        who="retired", unit="yuan/month", first_seen="2021-12-31", last_day="2023-01-31",
        rule=Bands("age", ((70, Percent("4.8", of=OLD_BASE)), (None, Percent("5.1", of=OLD_BASE)))),
        sources=("wh-old-rules", "ins-21353", "hongyunlai-167278", "wh-answers-2023"), ledger="f2742c3f", confidence="medium",
        monotone_in="age", continuous_in="pension",
        note=Text(
            zh="基数为本人上年度养老金，不低于上年度职工月平均工资的 80%；全市退休人均一年约 3,000 元",
            en="the base is the own pension of the year before, at least 80% of the previous year's average wage; the city's average was about 3,000 yuan a year",
        ),
    ),
    Dated(
        who="retired", unit="yuan/month", first_day="2023-02-01", checked="2025-01-25",
        rule=Flat(83),
        sources=("wh-rules-2022", "reuters-2023-02-16", "ithorizon-184538"), ledger="64d91b24", confidence="high",
        note=Text(zh="为 2021 年全市平均养老金的 2.5%", en="2.5% of the city's average pension of 2021"),
    ),
    Dated(
        part="deduction:large_amount", who="retired", unit="yuan/month", first_seen="2023-02-01", last_day="2023-04-09",
        rule=Flat(7),
        sources="prcchint-2023", ledger="2d58073a", confidence="medium",
        note=Text(zh="83 − 7 = 76", en="83 − 7 = 76"),
    ),
    Dated(
        part="deduction:large_amount", who="retired", unit="yuan/month", first_day="2023-04-10", checked="2023-08-13",
        rule=Flat(0),
        sources="prcchint-2023", ledger="2d58073a", confidence="medium",
    ),
    Dated(
        who="flexible", unit="yuan/year", first_seen="2022-02-01", last_day="2023-01-31",
        rule=AtMost(1800, Unknown(zh="门诊和购药补助的具体标准没有找到", en="how the subsidy for outpatient care and drugs was measured was not found")),
        sources="wh-answers-2023", ledger="8d8ece07", confidence="high", note=YEARLY,
    ),
    Dated(
        who="flexible", unit="yuan/month", first_day="2023-02-01", checked="2026-11-22",
        rule=Flat(0),
        sources="wh-rules-2022", ledger="3588ae9f", confidence="high",
        note=Text(
            zh="改革后不建立个人账户，不再给予门诊和购药补助，改为享受门诊统筹",
            en="no account and no subsidy since the reform; outpatient care is pooled instead",
        ),
    ),
    Dated(
        who="flexible_retired", unit="yuan/year", first_seen="2022-02-01", last_day="2023-01-31",
        rule=AtMost(3300, Unknown(zh="门诊和购药补助的具体标准没有找到", en="how the subsidy for outpatient care and drugs was measured was not found")),
        sources="wh-answers-2023", ledger="b01afb5b", confidence="high", note=YEARLY,
    ),
    Dated(
        who="flexible_retired", unit="yuan/month", first_day="2023-02-01", checked="2026-11-22",
        rule=Flat(66),
        sources="wh-rules-2022", ledger="4ba31b73", confidence="high",
        note=Text(zh="单位退休人员定额的 80%：66.40 元，按 66 元划入", en="80% of the amount of employers' retirees: 66.40, credited as 66"),
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2025-04-16", checked="2026-11-22",
        rule=AllOf((
            Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
            Months("local", at_least=Years(10)),
        )),
        sources=("wh-rules-13", "senbk-9a31", "kidbbs-1366562", "seed-002"), ledger="a3279e5d", confidence="high",
        note=Text(zh="按月计算；10 年为在武汉实际缴费", en="counted by month; the 10 years are those paid in Wuhan"),
    ),
    Dated(
        part="counting", unit="months", first_seen="2025-04-16", checked="2026-11-22",
        rule=Counting(deemed_until="2006-12-31", military="deemed"),
        sources="senbk-9a31", ledger="58c0f1f8", confidence="medium",
        note=Text(
            zh="视同缴费：2006 年 12 月以前养老保险认定而未在武汉缴医保的年限，以及现役军龄、外地职工医保的实际缴费年限（后两项没有截止日）",
            en="deemed are years that the pension scheme recognises and for which no premium was paid in Wuhan, to December 2006; military service and years paid in schemes elsewhere too, without that end",
        ),
    ),
    Dated(
        part="shortfall:lump_sum", unit="yuan/month", first_seen="2022-02-01", last_day="2024-06-18",
        rule=Percent(5, of=Figure("average_monthly_wage", year="previous")),
        sources=("m12333-rrey", "gucheng-4160489"), ledger="e5f8ee1e", confidence="medium",
        note=Text(
            zh="每少一年按上年度全市职工年平均工资的 5%；退休时首次参保的按参保上年度",
            en="5% of the city's average yearly wage of the year before for each missing year; for whoever is first insured on retirement, of the year before enrolment",
        ),
    ),
    Dated(
        part="shortfall:lump_sum", unit="yuan/month", first_seen="2024-06-19", last_day="2025-12-30",
        rule=Percent(5, of=Unknown(
            zh="2024 年 6 月至 2025 年底之间的缴费基数没有找到", en="the base between June 2024 and the end of 2025 was not found",
        )),
        sources=("wh-rules-13", "tiws-291"), ledger=("c1771819", "b7f3a9bb"), confidence="medium",
        note=Text(
            zh="补缴时全省统一的年度缴费基数的 5%；一次性补缴不划入个人账户。另有网页仍写上年度全市职工平均工资的 5%",
            en="5% of the yearly base that the province sets, as of the payment; nothing of it goes to the account. Another page still says 5% of the city's average wage of the year before",
        ),
    ),
    Dated(
        part="shortfall:lump_sum", unit="yuan/month", first_seen="2025-12-31", checked="2025-12-31",
        rule=Percent(5, of=Flat(7489)),
        sources=("wh-rules-13", "tiws-291", "jiusong-4547523"), ledger=("c1771819", "b7f3a9bb", "b1645482"), confidence="medium",
        note=Text(
            zh="补缴时全省统一的年度缴费基数的 5%；一次性补缴不划入个人账户。另有网页仍写上年度全市职工平均工资的 5%。7489 元见于 2025 年的网页，日期不详",
            en="5% of the yearly base that the province sets, as of the payment; nothing of it goes to the account. Another page still says 5% of the city's average wage of the year before. The base of 7,489 is on a page of 2025 without a day",
        ),
    ),
    Dated(
        part="shortfall:monthly", who=("in_service", "retired"), unit="yuan/month", first_seen="2026-11-22",
        rule=NotApplicable(zh="由单位参保的只能一次性补缴", en="members insured by an employer can only pay in one sum"),
        sources="wh-rules-13", ledger="c1771819", confidence="high",
    ),
    Dated(
        part="shortfall:monthly", who=("flexible", "flexible_retired"), unit="yuan/month", first_seen="2026-11-22",
        rule=Statement(
            zh="灵活就业人员也可继续按月缴费至规定年限，标准没有写明",
            en="members in flexible employment may also go on paying month by month until the years are reached; the price is not said",
        ),
        sources="wh-rules-13", ledger="b7f3a9bb", confidence="high",
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="employee:basic", who="in_service", unit="yuan/month", first_seen="2026-11-22", checked="2026-11-22",
        rule=Percent(2, of="contribution_base"),
        sources="wh-code-2026", ledger="24cf0fe7", confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(zh="来源没有日期，自称 2026 年", en="the source bears no date and calls itself 2026"),
    ),
    Dated(
        part="employee:large_amount", who="in_service", unit="yuan/month", first_seen="2026-11-22", checked="2026-11-22",
        rule=Flat(7),
        sources=("ddtbk-10298", "prcchint-2023", "wh-code-2026"), ledger=("c1491dc5", "24cf0fe7"), confidence="high",
        note=Text(zh="来源的算例：基数 10,000 元，个人 207 元", en="the source's example: 207 for the employee on a base of 10,000"),
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_seen="2026-11-22", checked="2026-11-22",
        rule=Percent("8.7", of="contribution_base"),
        sources="wh-code-2026", ledger="24cf0fe7", confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(zh="含生育保险", en="maternity included"),
    ),
    # One base for all members in flexible employment, renewed each year.
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2022-01-01", last_day="2022-06-30",
        rule=Percent(6, of=Flat(6233)),
        sources="caolvse-1576536", ledger="1abfc751", confidence="medium",
        note=Text(
            zh="373.98 + 7 = 380.98；来源将 373.98 误印为 378.98，合计无误",
            en="373.98 + 7 = 380.98; the page misprints 373.98 as 378.98, its total is right",
        ),
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2022-07-01", last_day="2023-04-09",
        rule=Percent(6, of=Flat(6795)),
        sources=("jingyanla-1229139224", "ccschy-163896"), ledger="3cfb2efe", confidence="high",
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2023-04-10", last_day="2023-06-30",
        rule=Percent("4.8", of=Flat(6795)),
        sources=("prcchint-2023", "jingyanla-1229139224"), ledger=("31ddbd1b", "3cfb2efe"), confidence="high",
        note=Text(
            zh="2023-04-10 公布，从哪个月执行没有写明；每月少缴 81.54 = 6795 × 1.2%。基数每年更新，上一次在 7 月 1 日",
            en="announced on 2023-04-10, the first month is not said; 81.54 less a month = 6,795 × 1.2%. The base is renewed each year, last on 1 July",
        ),
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_seen="2023-07-01", last_day="2025-12-30",
        rule=Percent("4.8", of=Unknown(
            zh="2023 年 7 月至 2025 年底之间的缴费基数没有找到", en="the base between July 2023 and the end of 2025 was not found",
        )),
        sources="prcchint-2023", ledger="31ddbd1b", confidence="high",
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_seen="2025-12-31", checked="2025-12-31",
        rule=Percent("4.8", of=Flat(7489)),
        sources=("jiusong-4547523", "prcchint-2023"), ledger=("b1645482", "31ddbd1b"), confidence="medium",
        note=Text(
            zh="来源为 2025 年的页面，没有起始日；7489 × 4.8% + 7 = 366.47，来源印作 366.5，并误写为 4494 × 4.8% + 7",
            en="a page of 2025 without a first day; 7,489 × 4.8% + 7 = 366.47, printed as 366.5 and wrongly derived from 4,494",
        ),
    ),
    Dated(
        part="own:large_amount", who="flexible", unit="yuan/month", first_day="2022-01-01", checked="2025-12-31",
        rule=Flat(7),
        sources=("caolvse-1576536", "jingyanla-1229139224", "ccschy-163896", "jiusong-4547523"), ledger=("1abfc751", "3cfb2efe", "b1645482"),
        confidence="high",
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2018-01-01", last_day="2018-12-31",
        rule=Flat(200),
        sources="gucheng-3417176", ledger="a09acd41", confidence="medium",
        note=Text(zh="35,383 × 0.57% = 201.68，公布 200 元", en="35,383 × 0.57% = 201.68, published as 200"),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2020-01-01", last_day="2020-12-31",
        rule=Flat(250),
        sources="56tv-89640", ledger="41b406e8", confidence="high",
        note=Text(
            zh="42,133 × 0.57% = 240.16，低于国家的 250 元，故为 250 元",
            en="42,133 × 0.57% = 240.16 is below the nation's 250, hence 250",
        ),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2021-01-01", last_day="2021-12-31",
        rule=Flat(280), sources="56tv-89640", ledger="41b406e8", confidence="high",
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2022-01-01", last_day="2022-12-31",
        rule=Flat(320), sources="wh-residents-2022", ledger="41b406e8", confidence="high",
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2025-01-01", last_day="2025-12-31",
        rule=Flat(400), sources="jiusong-4971905", ledger="3ab1da54", confidence="medium",
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2025-01-01", last_day="2025-12-31", scope="frame",
        rule=Flat(670), sources="jiusong-4971905", ledger="3ab1da54", confidence="medium",
        note=Text(zh="来源写“不低于”：下限，不参与计算", en="the source says at least: a floor, not computed"),
    ),
    Dated(
        part="statement:formula", who="resident", unit="text", first_day="2018-01-01", checked="2022-08-30",
        rule=Statement(
            zh="个人缴费为全市前年居民人均可支配收入的 0.57%，取整到十元，不低于国家标准",
            en="the own premium is 0.57% of the city's disposable income per head of the year before last, to whole tens, at least the nation's amount",
        ),
        sources=("56tv-89640", "gucheng-3417176"), ledger=("a09acd41", "41b406e8"), confidence="medium",
    ),
)  # fmt: skip

# Two stages: a deductible from 2023-02-01, none since the change announced on 2023-04-10.
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-02-01", last_day="2023-04-09",
        rule=Layers(Layer(
            "pooled", start=700,
            shares=Choice("level", {"community": Rate(80), "primary": Rate(80), "secondary": Rate(60), "tertiary": Rate(50), "pharmacy": Rate(60)}),
            cap=3500,
        )),
        sources=("bendibao-161475", "b2b-team-116113", "wh-answers-2023"), ledger="796b22da", confidence="high",
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-04-10", checked="2025-01-19",
        rule=Layers(Layer(
            "pooled",
            shares=Choice("level", {"community": Rate(85), "primary": Rate(85), "secondary": Rate(65), "tertiary": Rate(55), "pharmacy": Rate(85)}),
            cap=3500,
        )),
        sources=("bendibao-161475", "dpbk-2025"), ledger="b76615b6", confidence="high",
        note=Text(
            zh="2023-04-10 公布，是否追溯到 2 月 1 日没有写明；药店须凭定点医疗机构处方",
            en="announced on 2023-04-10, whether it reached back to 1 February is not said; at a pharmacy with a prescription",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-02-01", last_day="2023-04-09",
        rule=Layers(Layer(
            "pooled", start=500,
            shares=Choice("level", {"community": Rate(84), "primary": Rate(84), "secondary": Rate(68), "tertiary": Rate(60), "pharmacy": Rate(68)}),
            cap=4000,
        )),
        sources=("bendibao-161475", "wh-answers-2023", "cgtn-2023-02-20"), ledger=("41ab2817", "be1c1d76"), confidence="high",
        note=Text(zh="个人自付为在职职工的 80%", en="the own share is 80% of that in service"),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-04-10", checked="2025-01-19",
        rule=Layers(Layer(
            "pooled",
            shares=Choice("level", {"community": Rate(90), "primary": Rate(90), "secondary": Rate(75), "tertiary": Rate(65), "pharmacy": Rate(90)}),
            cap=4500,
        )),
        sources=("bendibao-161475", "caixin-2023-07", "dpbk-2025"), ledger=("39ad992e", "06db14af"), confidence="high",
        rivals=Rival(
            Layers(Layer(
                "pooled",
                start=Choice("level", {"community": Flat(200), "primary": Flat(200), "secondary": Flat(600), "tertiary": Flat(800)}),
                shares=Choice("level", {"primary": Rate(93)}),
            )),
            sources="seed-002", ledger="4ecbc945", confidence="low", state="refuted",
            reason=Text(
                zh="这是住院的起付标准，93%（93.6%）是退休人员一级住院的比例；门诊自 2023-04-10 起没有起付线",
                en="these are the deductibles of stays, and 93% (93.6%) is the share of retirees' stays at level 1; outpatient care has no deductible since 2023-04-10",
            ),
        ),
        note=Text(
            zh="二级 354 元自付 25% 即 88.50 元，报道所述 2023 年 6 月的一例；药店须凭定点医疗机构处方",
            en="of 354 at level 2 the own 25% are 88.50, a case of June 2023 in the press; at a pharmacy with a prescription",
        ),
    ),
    Dated(
        who="resident", unit="bill", first_seen="2022-09-14", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled",
            start=Choice("level", {"community": Flat(0), "primary": Flat(200), "secondary": Flat(200), "tertiary": Flat(200)}),
            shares=Choice("level", {"community": Rate(50), "primary": Rate(50), "secondary": Rate(50), "tertiary": Rate(50)}),
            cap=400,
        )),
        sources=("ccschy-179224", "jiusong-4549762"), ledger="6d0566ba", confidence="medium",
        note=Text(
            zh="未定级的社区卫生服务中心、乡镇卫生院、村卫生室不设起付标准，其他医疗机构一年累计 200 元",
            en="no deductible at community centres without a level, township and village clinics; 200 a year at other institutions",
        ),
    ),
)  # fmt: skip

# A second stay of the year costs half the deductible, at a community centre always 200.
STAYS = Choice("level", {
    "community": Flat(200),
    "primary": Bands("stay", ((2, Flat(400)), (None, Flat(200)))),
    "secondary": Bands("stay", ((2, Flat(600)), (None, Flat(300)))),
    "tertiary": Bands("stay", ((2, Flat(800)), (None, Flat(400)))),
})  # fmt: skip
OF_YEAR = Text(
    zh="10 万元以上 96%、20 万元以上 98% 按一个保险年度累计的费用；有的网页只列第一段。24 万元一说是统筹支付，一说是费用（含个人自付），其上仍付 98%，个人所付相同",
    en="96% above 100,000 and 98% above 200,000 count the expense of the year; some pages give the first band only. The 240,000 are told as what the pool pays or as expense; 98% is paid above it too, so the person pays the same",
)  # fmt: skip
INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2023-07-25", checked="2025-01-19",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay"),
            shares=Shares((
                (100000, Choice("level", {"community": Rate(92), "primary": Rate(92), "secondary": Rate(89), "tertiary": Rate(86)})),
                (200000, Rate(96)),
                (None, Rate(98)),
            ), of_year=True),
            cap=240000, cap_shared=True,
        )),
        sources=("prcchint-2023-07", "wodezhubaowang", "jiusong-7335844", "qebk-2024", "dpbk-2025", "ddtbk-10298", "haomeiwen-vrunnxtx", "b2b-team-116113"),
        ledger=("4c78a1ca", "c523cffc", "c0f11985"), confidence="high", note=OF_YEAR,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2023-07-25", checked="2025-01-19",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay"),
            shares=Shares((
                (100000, Choice("level", {"community": Rate("93.6"), "primary": Rate("93.6"), "secondary": Rate("91.2"), "tertiary": Rate("88.8")})),
                (200000, Rate(96)),
                (None, Rate(98)),
            ), of_year=True),
            cap=240000, cap_shared=True,
        )),
        sources=("prcchint-2023-07", "wodezhubaowang", "jiusong-7335844", "qebk-2024", "dpbk-2025", "ddtbk-10298", "haomeiwen-vrunnxtx", "b2b-team-116113"),
        ledger=("4c78a1ca", "e228e595", "c0f11985"), confidence="high", note=OF_YEAR,
    ),
    Dated(
        who="resident", unit="bill", first_seen="2026-11-22",
        rule=Layers(Layer(
            "pooled",
            start=Choice("level", {
                "community": Flat(200),
                "primary": Flat(200),
                "secondary": Bands("stay", ((2, Flat(400)), (None, Flat(200)))),
                "tertiary": Bands("stay", ((2, Flat(800)), (None, Flat(400)))),
            }),
            per=Period("stay"),
            shares=Choice("level", {"community": Rate(90), "primary": Rate(90), "secondary": Rate(70), "tertiary": Rate(60)}),
            cap=150000,
        )),
        sources=("fupindai-zJvY9D", "jiusong-4618842"), confidence="medium",
        note=Text(
            zh="特困、低保等人员不付起付标准；享受低保的残疾人比例高 2 个百分点", en="no deductible for those in extreme poverty or on the minimum allowance; 2 points more for the disabled on it",
        ),
    ),
)  # fmt: skip

LARGE_AMOUNT = (
    Dated(
        part="above_cap", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_seen="2022-03-29", checked="2023-08-13",
        rule=Layers(Layer("large_amount", shares=Rate(98), cap=300000), kinds="inpatient"),
        sources=("ddtbk-10298", "ddtbk-2023", "prcchint-2023"), ledger="c1491dc5", confidence="medium",
        note=Text(
            zh="24 万元以上至 54 万元；也付门诊重症的费用", en="from 240,000 to 540,000 in all; it also pays for serious illnesses treated without a stay",
        ),
    ),
    Dated(
        part="critical_illness", who="resident", unit="bill", first_seen="2026-11-22",
        rule=Layers(
            Layer("critical_illness", start=12000, shares=Shares(((30000, Rate(60)), (100000, Rate(65)), (None, Rate(75)))), cap=300000),
            kinds="inpatient",
        ),
        sources="kuyiso-wuhan", confidence="medium",
        note=Text(zh="建档立卡农村贫困人口不设封顶线", en="no cap for the registered rural poor"),
    ),
)  # fmt: skip

POSTING = Dated(
    unit="text",
    rule=Unknown(zh="到账日没有可靠来源", en="no reliable source tells the day"),
    sources="bkwk-posting", confidence="low",
    rivals=Rival(
        Posting("month", day=5), sources="bkwk-posting", confidence="low",
        reason=Text(zh="机器写作的页面，所称通知查无来源", en="a machine-written page; the notice that it names was not found"),
    ),
)  # fmt: skip

CHANNELS = (
    Dated(
        part="hotline", unit="text", first_seen="2026-11-22",
        rule=Contact("027-12393", zh="武汉医保服务热线", en="Wuhan medical-insurance line"),
        sources="jingyanla-1229139224", ledger="2946f1ea", confidence="medium",
    ),
    Dated(
        part="website", unit="text", first_seen="2026-11-22",
        rule=Contact("https://ybj.wuhan.gov.cn/", zh="武汉市医疗保障局", en="Wuhan medical-insurance bureau"),
        sources="jingyanla-1229139224", ledger="2946f1ea", confidence="medium",
    ),
    Dated(
        part="payment", unit="text", first_seen="2026-11-22",
        rule=Contact(
            "楚税通，鄂汇办，湖北医疗保障", zh="缴费：楚税通和鄂汇办应用、湖北医疗保障小程序",
            en="premiums: the apps 楚税通 and 鄂汇办, the mini-program 湖北医疗保障",
        ),
        sources="jingyanla-1229139224", ledger="2946f1ea", confidence="medium",
    ),
    Dated(
        part="banks", unit="text", first_seen="2026-11-22",
        rule=Contact("邮政储蓄，农业银行", zh="缴费银行", en="banks that take premiums"),
        sources="jingyanla-1229139224", ledger="2946f1ea", confidence="medium",
    ),
)  # fmt: skip

FIGURES = (
    Dated(
        part="average_monthly_wage:2020", unit="yuan/month", first_seen="2021-12-31",
        rule=Flat(7327), sources="wh-old-rules", confidence="medium",
        note=Text(zh="在岗职工年平均工资 87,929 元", en="87,929 yuan a year"),
    ),
    Dated(
        part="average_monthly_wage:2021", unit="yuan/month",
        rule=Unknown(zh="2021 年在岗职工月平均工资没有找到", en="the average wage of 2021 was not found"),
        sources="wh-old-rules", confidence="medium",
    ),
)  # fmt: skip

ENTITLEMENT = Dated(
    part="first", who="flexible", unit="months", first_seen="2026-11-22", checked="2026-11-22",
    rule=Wait(6, begins=StartsOn("payment", months=0)),
    sources="jimu-wh-flexible", ledger="9c80c81d", confidence="high",
    note=Text(zh="首次在武汉参保的，第 7 个月起享受待遇；报道日期为某年 11 月 12 日", en="who joins in Wuhan for the first time is covered from the 7th month; the news is of 12 November, its year is not shown"),
)  # fmt: skip

REGION = Region(
    "420100",
    name_zh="武汉市",
    name_en="Wuhan",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    posting=POSTING,
    lifetime_coverage=LIFETIME_COVERAGE,
    contributions=CONTRIBUTIONS,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
    channels=CHANNELS,
    figures=FIGURES,
    reform_day=ReformDay("2023-02-01", sources="wh-rules-2022", ledger="9b83c671"),
    entitlement=ENTITLEMENT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
