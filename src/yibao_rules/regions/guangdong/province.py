"""Guangdong (广东), 440000: 2.8% of each city's average pension of 2021, by city; 粤医保规〔2022〕6号 on lifetime coverage.

Residents: from 2025-01-01 years without a break and years without a claim raise the cap of critical-illness insurance.
"""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import (
    NEAR_RELATIVES,
    AllOf,
    Choice,
    Contact,
    Counting,
    Figure,
    Flat,
    GapUpTo,
    Listed,
    Months,
    Percent,
    StartsOn,
    Statement,
    Unknown,
    Wait,
    Years,
)

SOURCES = (
    Source(
        "qingyuan-2023-12", kind="official_quoted", title="清远医保实行门诊共济后个人账户还有吗？",
        address="http://shadafang.com/a/202312/5550534.html",
    ),
    Source(
        "jnrx-131333", kind="article", title="广东退休医保返还规定 2023年广东退休人员医保返多少？", dated="2023-09-05",
        address="https://jnrx.com.cn/news/131333.html",
    ),
    Source(
        "gd-transfer-2022", kind="official_quoted", title="广东省基本医疗保险关系省内转移接续暂行办法（广东省医疗保障局网页）", doc="粤医保规〔2022〕6号",
        address="Jan-mx/Socila:docs/refactor/policy-ops-agent/reports/stage-09-05-national-baseline-overlays/evidence/GD/DOC-GD-MEDICAL-TRANSFER-2022/extracted-text.txt",
    ),
    Source(
        "newexpress-2022-06", kind="article", title="广东医保退休年限统一：男 30 年、女 25 年（机器翻译）", publisher="新快报", dated="2022-06-23",
        address="https://www.4ll.net/society/32210.html",
    ),
    Source("seed-000", kind="article", title="怎么看自己医保卡里面的余额？", publisher="新社通", dated="2025-04-09"),
    Source("seed-002", kind="article", title="退休后医保卡每月返钱如何查询", publisher="健康新闻", dated="2025-04-16"),
    Source("seed-003", kind="article", title="社保医保卡每个月返多少钱", publisher="健康新闻", dated="2025-04-19"),
    Source(
        "gd-pension-base-2024", kind="official_quoted", title="广东省 2024 年度企业职工养老保险缴费基数上下限（公开代码摘录）", doc="粤人社发〔2024〕33号",
        address="Jan-mx/Socila:dsl/regions/guangdong_dsl_v1/params/policy_params_guangdong_base.json",
    ),
    Source(
        "gd-pension-base-2025", kind="official_quoted", title="广东省 2025 年度企业职工养老保险缴费基数上下限（公开代码摘录）", doc="粤人社发〔2025〕32号",
        address="Jan-mx/Socila:dsl/regions/guangdong_dsl_v1/params/policy_params_guangdong_base.json",
    ),
    Source(
        "pension-skill-gd", kind="official_quoted", title="广东省社会保险缴费规则摘录", doc="粤人社发〔2025〕32号",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/guangdong.md",
    ),
    Source(
        "gd-minimum-wage-2026", kind="official_quoted", title="广东省最低工资标准（公开代码摘录）", doc="粤府函〔2026〕188号",
        address="Jan-mx/Socila:dsl/regions/guangdong_dsl_v1/params/policy_params_guangdong_base.json",
    ),
    Source(
        "gz-daily-2025", kind="official_quoted", title="广东医保新措：大病保险、门特结算（广州日报，市政府网站转载）", dated="2025-01-01",
        address="shizelengleng/ai-zhengce-tong:docs/policy_sources/10_广东医保新措_大病保险门特结算.html (https://www.gz.gov.cn/zwfw/zxfw/ylfw/content/post_10056615.html)",
    ),
    Source(
        "faq-2021-14", kind="public_data", title="职工医保个人账户家庭共济问答（公开代码）", doc="国办发〔2021〕14号", publisher="公开代码库文件 68836974289",
    ),
    Source(
        "cctv-2024-08", kind="official_quoted", title="个人账户共济范围扩大到近亲属", doc="国办发〔2024〕38号", publisher="央视新闻", dated="2024-08-07",
        address="http://m.yhxzz.com/zcjd/2024-8/7/244064.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2023-09-01", checked="2023-09-05",
        rule=Percent("2.8", of=Figure("average_pension", year=2021)),
        sources=("qingyuan-2023-12", "jnrx-131333"), ledger="c2f39992", confidence="medium",
        note=Text(
            zh="全省未写明统一的起始日，广州、深圳为 2022-12-01；各市公布定额",
            en="no first day is told for the province, Guangzhou and Shenzhen began on 2022-12-01; each city publishes a flat amount",
        ),
    ),
)  # fmt: skip

# The document is valid for three years, until 2025-06-30; no successor was found.
LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_day="2022-07-01", last_day="2029-12-31",
        rule=Unknown(
            zh="各市从 2021 年的年限起逐年提高，2030-01-01 达到男 30 年、女 25 年，全省没有统一的年度表，本市的没有找到；另须在待遇享受市实际缴费满 10 年",
            en="each city raises its own requirement of 2021 year by year to 30 (men) and 25 (women) on 2030-01-01; there is no table for the province and the city's was not found; 10 years paid in the benefit city are needed as well",
        ),
        sources="gd-transfer-2022", ledger=("0cd81c77", "8d61a094"), confidence="high",
        rivals=Rival(
            AllOf((
                Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
                Months("local", at_least=Years(10)),
            )),
            sources="newexpress-2022-06", ledger="251263bc", confidence="low", state="refuted",
            reason=Text(
                zh="报道略去过渡：30/25 年自 2030-01-01 起，之前由各市逐年提高", en="the paper leaves out the steps: 30 and 25 hold from 2030-01-01, until then each city raises its own",
            ),
        ),
    ),
    Dated(
        unit="months", first_day="2030-01-01", checked="2025-06-30",
        rule=AllOf((
            Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
            Months("local", at_least=Years(10)),
        )),
        sources="gd-transfer-2022", ledger=("440b9c86", "8d61a094", "4253f605"), confidence="high",
        note=Text(
            zh="2025-06-30 是该办法有效期的最后一天；本地年限指待遇享受市的实际缴费年限", en="2025-06-30 is the last day of the document's validity; local years are those paid in the benefit city",
        ),
    ),
    Dated(
        part="counting", unit="months", first_day="2022-07-01", checked="2025-06-30", rule=Counting(military="actual"),
        sources=("gd-transfer-2022", "seed-000"), ledger="59b05afb", confidence="high",
        note=Text(
            zh="军龄视同实际缴费年限；其他视同缴费年限是否计算，该办法没有写明", en="military service counts as paid time; whether other earlier employment counts is not told by the document",
        ),
    ),
    Dated(
        part="shortfall:lump_sum", unit="yuan/month", first_day="2022-07-01", checked="2025-06-30",
        rule=Unknown(
            zh="每缺一个月按待遇享受市上上年度全口径月平均工资 × 该市单位费率，本市的数额没有找到",
            en="for each missing month the benefit city's full-scope average monthly wage of the year before last times its employers' rate; the city's figures were not found",
        ),
        sources="gd-transfer-2022", ledger=("30371123", "c8763cdf"), confidence="high",
        rivals=Rival(
            Statement(zh="实际缴费满 10 年才可一次性补缴", en="one sum only with more than 10 years paid"),
            sources="seed-002", ledger="e9fcab1c", confidence="low",
            reason=Text(zh="笼统的说法，基数和费率都不清楚", en="a generality, vague about base and rate"),
        ),
        note=Text(
            zh="缴清即享受退休待遇；个人账户可以支付；也可改参加居民医保，年限保留", en="retirees' benefits follow once it is paid; the account may pay; whoever joins the resident scheme instead keeps the years",
        ),
    ),
    Dated(
        part="shortfall:monthly", unit="yuan/month", first_day="2022-07-01", checked="2025-06-30",
        rule=Unknown(
            zh="每月按待遇享受市上上年度全口径月平均工资 × 该市单位费率，本市的数额没有找到",
            en="each month the benefit city's full-scope average monthly wage of the year before last times its employers' rate; the city's figures were not found",
        ),
        sources="gd-transfer-2022", ledger=("d3f1d56f", "c8763cdf"), confidence="high",
        note=Text(
            zh="缴费期间享受在职待遇，不划个人账户；可改为一次性补缴", en="while paying: benefits as in service, nothing credited to the account; may be changed to one sum",
        ),
    ),
    Dated(
        part="recognition", unit="text", first_day="2022-07-01", checked="2025-06-30",
        rule=Statement(zh="省内各市年限互认、累加，同一个月不重复计算", en="the cities of the province recognise and add up each other's years; no month counts twice"),
        sources=("gd-transfer-2022", "seed-000"), ledger="59b05afb", confidence="high",
    ),
    Dated(
        part="benefit_city", unit="text", first_day="2022-07-01", checked="2025-06-30",
        rule=Statement(
            zh="依次为：最后参保市（符合条件，或补缴到规定年限）；此前参保且符合条件的市；实际缴费最长的市，或有职工医保缴费记录的户籍市（补缴）。不得与在当地领取养老金挂钩",
            en="in this order: the last city, if the conditions are met or made up there; an earlier city where they are met; the city with the most paid years, or that of the household register if it has payments, by making up there. It may not depend on drawing the pension there",
        ),
        sources="gd-transfer-2022", ledger="0d441f5b", confidence="high",
    ),
)  # fmt: skip

# The bases of the pension scheme: other figures than those of medical insurance, cited so that nobody mixes them up.
CONTRIBUTIONS = (
    Dated(
        part="base_floor", who=("in_service", "flexible"), unit="yuan/month", first_day="2024-07-01", last_day="2025-06-30", scope="frame",
        rule=Flat(4492), sources="gd-pension-base-2024", ledger="7849b215", confidence="high",
        note=Text(
            zh="养老保险基数，不是医保基数；广州 5,500，珠海、佛山、东莞、中山 4,767，其他市 4,492。医保基数看各市",
            en="the base of the pension scheme, not of medical insurance; Guangzhou 5,500, Zhuhai, Foshan, Dongguan and Zhongshan 4,767, elsewhere 4,492. Medical bases are set by the cities",
        ),
    ),
    Dated(
        part="base_cap", who=("in_service", "flexible"), unit="yuan/month", first_day="2024-07-01", last_day="2025-06-30", scope="frame",
        rule=Flat(27501), sources="gd-pension-base-2024", ledger="7849b215", confidence="high",
        note=Text(
            zh="养老保险基数，不是医保基数；2023 年全省平均工资 9,167 × 3",
            en="the base of the pension scheme, not of medical insurance; three times the province's wage of 2023, 9,167",
        ),
    ),
    Dated(
        part="base_floor", who=("in_service", "flexible"), unit="yuan/month", first_day="2025-07-01", checked="2026-11-22", scope="frame",
        rule=Flat(4775), sources=("gd-pension-base-2025", "pension-skill-gd"), ledger="699e2572", confidence="high",
        note=Text(zh="养老保险基数，不是医保基数；广州 5,510，其他市 4,775", en="the base of the pension scheme, not of medical insurance; Guangzhou 5,510, elsewhere 4,775"),
    ),
    Dated(
        part="base_cap", who=("in_service", "flexible"), unit="yuan/month", first_day="2025-07-01", checked="2026-11-22", scope="frame",
        rule=Flat(27549), sources=("gd-pension-base-2025", "pension-skill-gd"), ledger="699e2572", confidence="high",
        note=Text(zh="养老保险基数，不是医保基数", en="the base of the pension scheme, not of medical insurance"),
    ),
    Dated(
        part="statement:minimum_wage", unit="text", first_day="2026-09-01", checked="2026-11-22",
        rule=Statement(
            zh="月最低工资：广州 2,680 元，深圳 2,700 元，珠海、佛山、东莞、中山 2,300 元，三类地区 2,040 元；不直接用于医保缴费",
            en="minimum wages a month: Guangzhou 2,680, Shenzhen 2,700, Zhuhai, Foshan, Dongguan and Zhongshan 2,300, third class 2,040; not used for medical premiums directly",
        ),
        sources="gd-minimum-wage-2026", ledger="77a66035", confidence="high",
    ),
)  # fmt: skip

# Each city has its own cap of critical-illness insurance; both rises together stay within 20% of it.
LARGE_AMOUNT = (
    Dated(
        part="incentive:continuous", who="resident", unit="yuan/year", first_day="2025-01-01", checked="2025-01-01",
        rule=Flat(3800),
        sources="gz-daily-2025", ledger="220a156e", confidence="high",
        note=Text(
            zh="连续参保满 4 年后，每多一年大病保险年度最高支付限额提高 3,800 元；断保后重新计算。两项累计不超过原限额的 20%",
            en="after 4 years without a break each further year raises the yearly cap of critical-illness insurance by 3,800; a break starts the count anew. Both rises together: at most 20% of the cap",
        ),
    ),
    Dated(
        part="incentive:no_claim", who="resident", unit="yuan/year", first_day="2025-01-01", checked="2025-01-01",
        rule=Flat(3800),
        sources="gz-daily-2025", ledger="220a156e", confidence="high",
        note=Text(
            zh="当年没有报销的，次年限额提高 3,800 元；使用后清零。两项累计不超过原限额的 20%",
            en="a year without a claim raises the cap of the next by 3,800; it is gone once used. Both rises together: at most 20% of the cap",
        ),
    ),
)  # fmt: skip

CHANNELS = (
    Dated(
        part="website", unit="text", first_seen="2026-11-22",
        rule=Contact("https://hsa.gd.gov.cn", zh="广东省医疗保障局", en="Guangdong medical-insurance bureau"),
        sources="gd-transfer-2022", ledger="1f6ffcad", confidence="high",
    ),
    Dated(
        part="switchboard", unit="text", first_seen="2026-11-22",
        rule=Contact("020-83260264", zh="广东省医疗保障局电话（网页页脚）", en="telephone of the bureau, from its page's footer"),
        sources="gd-transfer-2022", ledger="1f6ffcad", confidence="high",
    ),
    Dated(
        part="app", unit="text", first_seen="2026-11-22",
        rule=Contact("粤医保", zh="粤医保小程序", en="the mini-program 粤医保"),
        sources=("gd-transfer-2022", "seed-003"), ledger="1f6ffcad", confidence="high",
    ),
    Dated(
        part="payment", unit="text", first_seen="2026-11-22",
        rule=Contact("粤税通", zh="缴费：粤税通小程序", en="premiums: the mini-program 粤税通"),
        sources="gd-transfer-2022", ledger="1f6ffcad", confidence="high",
    ),
)  # fmt: skip

FIGURES = (
    Dated(
        part="average_pension:2021", unit="yuan/month",
        rule=Unknown(
            zh="各市按本市 2021 年基本养老金月平均金额计算，该地数额没有找到",
            en="each city uses its own average pension of 2021, and the one of this place was not found",
        ),
        sources=("qingyuan-2023-12", "jnrx-131333"), ledger="c2f39992", confidence="medium",
    ),
)  # fmt: skip

# 粤医保规〔2022〕6号, valid until 2025-06-30; no successor was found.
BY_THE_CITY = Unknown(
    zh="中断超过 3 个月（或不满足条件）的由各市规定，等待期原则上不超过 6 个月", en="after more than 3 months, or without what the rule asks for, the city decides; the wait is in principle at most 6 months",
)
SWITCH = GapUpTo(3, continuous_years=2, then=StartsOn("back_payment", gap_covered=True), otherwise=BY_THE_CITY)

ENTITLEMENT = (
    Dated(
        part="move:province", who=("in_service", "flexible"), unit="months", first_day="2022-07-01", checked="2025-06-30",
        rule=GapUpTo(3, then=StartsOn("back_payment", months=0, gap_covered=True), otherwise=BY_THE_CITY),
        sources="gd-transfer-2022", ledger="dca40c9b", confidence="high",
        note=Text(
            zh="第十二条：没有中断的，首次缴费次月起在新参保市享受待遇", en="article 12; without a gap cover in the new city begins in the month after the first payment there",
        ),
    ),
    Dated(
        part="move:stop", who=("in_service", "flexible"), unit="months", first_day="2022-07-01", checked="2025-06-30",
        rule=StartsOn("missed_payment", months=1),
        sources="gd-transfer-2022", ledger="dca40c9b", confidence="high",
        note=Text(zh="最后缴费月的次月仍由原参保市支付", en="the month after the last payment is still covered by the old city"),
    ),
    Dated(
        part="from:resident", who=("in_service", "flexible"), unit="months", first_day="2022-07-01", checked="2025-06-30",
        rule=SWITCH, sources="gd-transfer-2022", ledger="721bb453", confidence="high",
        note=Text(zh="第十三条", en="article 13"),
    ),
    Dated(
        part="from:employee", who="resident", unit="months", first_day="2022-07-01", checked="2025-06-30",
        rule=SWITCH, sources="gd-transfer-2022", ledger="721bb453", confidence="high",
        note=Text(zh="第十三条", en="article 13"),
    ),
    Dated(
        who="resident", unit="months", first_day="2025-01-01", checked="2025-01-01",
        rule=Wait(3, per_missed_year=1, per_repaid_year=1, at_current_premium=True, from_missed_years=4, at_least=6, exempt="newborn"),
        sources="gz-daily-2025", ledger="dd6079c2", confidence="high",
        note=Text(zh="新生儿之外的特殊群体没有列明", en="special groups other than newborns are not named"),
    ),
    Dated(
        part="first", who="resident", unit="months", first_day="2025-01-01", checked="2025-01-01",
        rule=Wait(3, waived_in_window=True, exempt="newborn"),
        sources="gz-daily-2025", ledger="dd6079c2", confidence="high",
    ),
)  # fmt: skip

ACCOUNT_HOLDERS = ("in_service", "retired", "flexible", "flexible_retired")

# Until the province's own list the nation's rules held here.
ACCOUNT_USE = (
    Dated(
        part="relatives", who=ACCOUNT_HOLDERS, unit="text", first_day="2021-04-13", last_day="2024-07-25",
        rule=Listed(("spouse", "parents", "children")),
        sources="faq-2021-14", ledger="794c4be0", confidence="medium",
    ),
    Dated(
        part="relatives", who=ACCOUNT_HOLDERS, unit="text", first_day="2024-07-26", last_day="2024-12-31",
        rule=Listed(NEAR_RELATIVES),
        sources="cctv-2024-08", ledger="12fad533", confidence="high",
    ),
    Dated(
        part="relatives", who=ACCOUNT_HOLDERS, unit="text", first_day="2025-01-01", checked="2025-01-01",
        rule=Listed(("spouse", "parents", "children", "siblings", "grandparents", "grandchildren")),
        sources="gz-daily-2025", ledger="2dc1fbed", confidence="high",
    ),
    Dated(
        part="statement:transfer", who=ACCOUNT_HOLDERS, unit="text", first_day="2022-07-01", checked="2025-06-30",
        rule=Statement(
            zh="省内跨市流动的，个人账户可以跨市使用，不转移、不提现；转往外省的，资金随同转移，无法转移的可以划入本人银行账户",
            en="moving within the province: the account is used across cities, neither transferred nor cashed; to another province: the money follows, or goes to the own bank account where it cannot",
        ),
        sources="gd-transfer-2022", ledger="6a947378", confidence="high",
    ),
)  # fmt: skip

REGION = Region(
    "440000",
    name_zh="广东省",
    name_en="Guangdong",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    lifetime_coverage=LIFETIME_COVERAGE,
    large_amount=LARGE_AMOUNT,
    channels=CHANNELS,
    contributions=CONTRIBUTIONS,
    figures=FIGURES,
    entitlement=ENTITLEMENT,
    account_use=ACCOUNT_USE,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
