"""Tianjin (天津), 120000: 津政办规〔2021〕16号, from 2022-01-01: members of the mode with an account."""

from ..policy import Dated, Group, ReformDay, Region, Rival, Source, Text, hookimpl
from ..rules import (
    AllOf,
    Bands,
    Choice,
    Contact,
    Counting,
    Flat,
    Layer,
    Layers,
    Months,
    NotApplicable,
    Percent,
    Period,
    Rate,
    Shares,
    Statement,
    Unknown,
    Years,
)

SOURCES = (
    Source(
        "bbbaike-1049028", kind="official_quoted", title="天津职工医保个人账户可提现吗？", doc="津政办规〔2021〕16号",
        address="http://m.bbbaike.com/baike/techan/1049028.html",
    ),
    Source(
        "bbbaike-1049024", kind="official_quoted", title="天津职工医保个人账户每个月划入比例是多少", doc="津政办规〔2021〕16号",
        address="http://m.bbbaike.com/baike/techan/1049024.html", dated="2022-11-16",
    ),
    Source(
        "ajbk-7518", kind="article", title="天津退休人员医保个人账户划入标准",
        address="https://m.ajbk.net/changshi/7518.html", dated="2025-01-06",
    ),
    Source(
        "jiusong-7306668", kind="article", title="天津医保每月返款标准",
        address="https://www.jiusongjiankang.com/health/news/7306668.html",
    ),
    Source("seed-004", kind="article", title="医保多少进入个人账户怎么查", publisher="健康新闻", dated="2025-03-15"),
    Source(
        "cmi-tianjin", kind="public_data", title="各市医保信息表：天津",
        address="good9527/china-medical-insurance:src/data/tianjin/index.ts",
    ),
    Source(
        "file-10108393146", kind="public_data", title="津医保平台的公开代码",
        address="unnamed public repository, file 10108393146",
    ),
    Source(
        "tj-flexible-2026", kind="official_quoted", title="天津灵活就业人员职工医保缴费的通知（摘录）", doc="津医保局税务局 2026-03-09 通知", dated="2026-03-09",
        address="tianjin.chinatax.gov.cn/11200000000/0100/010003/20260309091326118.shtml",
        publisher="Alaric1098/China-Pension-Strategy-Skill:references/regions/tianjin.md",
    ),
    Source(
        "tj-bases-2025", kind="official_quoted", title="天津 2025 年社会保险缴费基数的通知（摘录）", dated="2025-09-18",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/tianjin.md",
    ),
    Source(
        "tj-subsidy-2024", kind="official_quoted", title="天津就业困难人员社会保险补贴的通知（摘录）", doc="市人社局 2024-12-31 通知", dated="2024-12-31",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/tianjin.md",
    ),
    Source("tj-code-table", kind="public_data", title="各省社会保险基数表 provinceSocialInsurance(公开代码)", publisher="公开代码库，文件未具名"),
    Source(
        "yunnanlong-293021", kind="official_quoted", title="天津居民医保 2020、2021 年个人缴费标准", doc="津医保局发〔2019〕40号",
        address="http://yunnanlong.com/c/293021.html",
    ),
    Source("juke-1155072", kind="official_quoted", title="天津居民医保 2021 年个人缴费标准", address="juke.outofmemory.cn/read/1155072.html"),
    Source("hzbdd-20399", kind="article", title="天津居民医保 2025 年个人缴费标准", address="hzbdd.com/20399"),
    Source("jiusong-4627931", kind="article", title="天津居民医保 2025 年个人缴费标准", address="m.jiusongjiankang.com/health/news/4627931.html"),
    Source("seed-000", kind="article", title="怎么看自己医保卡里面的余额？", publisher="新社通", dated="2025-04-09"),
    Source(
        "jiusong-4798709", kind="article", title="天津职工医保缴费年限（男 25 年、女 20 年）",
        address="jiusongjiankang.com/health/news/4798709.html",
    ),
    Source(
        "17car-436800", kind="official_quoted", title="天津职工医保门诊报销待遇（转载市里的规定）", dated="2023-04-28",
        address="special.17car.com.cn/tekan/2023/0428/436800.html",
    ),
    Source(
        "chaoliangfan-3r4ql0", kind="official_quoted", title="天津职工医保门诊报销待遇（转载市里的规定）",
        address="chaoliangfan.com/shenghuo/xinli/3r4ql0.html",
    ),
    Source("jiusong-4545739", kind="article", title="天津市2024年医保报销比例", address="m.jiusongjiankang.com/health/news/4545739.html"),
    Source("jiusong-4577302", kind="article", title="天津职工医保报销比例（普通门诊、住院）", address="m.jiusongjiankang.com/health/news/4577302.html"),
    Source("jiusong-5360899", kind="article", title="天津2024年城乡居民医保起付线", address="www.jiusongjiankang.com/health/news/5360899.html"),
    Source(
        "hzbdd-283446", kind="article", title="2024年天津城镇职工医保报销比例", publisher="有家健康网", dated="2025-04-18",
        address="hzbdd.com/bk/jkzx/283446.html",
    ),
    Source(
        "branchsmith-252687", kind="article", title="天津职工医疗保险住院报销多少", dated="2023-01-17", address="branchsmith.com/zh/tianjin_252687",
    ),
    Source(
        "tj-2014-42", kind="official_quoted", title="天津市城乡居民大病保险给付标准的通知（转贴）", doc="津政办发〔2014〕42号",
        publisher="公开代码库文件 13510395770",
    ),
)  # fmt: skip

NO_ACCOUNT = NotApplicable(zh="大病统筹模式不设个人账户", en="the mode that pools large risks only has no account")

ACCOUNT_CREDIT = (
    Dated(
        who="in_service", unit="yuan/month", first_day="2022-01-01", checked="2026-11-22",
        rule=Choice("mode", {"with_account": Percent(2, of="contribution_base"), "pooled_only": NO_ACCOUNT}),
        sources=("bbbaike-1049024", "bbbaike-1049028", "jiusong-7306668"), ledger=("a370a767", "1a04eab1", "ce975cab"),
        confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
        rivals=(
            Rival(
                NotApplicable(zh="外地户籍职工没有个人账户", en="members of non-local household registration have no account"),
                sources="seed-004", ledger="1a4df4fe", confidence="low",
                reason=Text(
                    zh="按市里的规定，有无账户取决于参保模式（单位 10%、个人 2%），没有提到户籍",
                    en="by the municipal rule the account depends on the mode (employer 10%, own 2%); household registration is not mentioned",
                ),
            ),
            Rival(
                Unknown(zh="按年龄为基数的 0.8%、1%、2%", en="0.8, 1 or 2% of the base by age"),
                sources="jiusong-7306668", ledger="ce975cab", confidence="low", state="refuted",
                reason=Text(zh="这是北京改革前的比例", en="these are Beijing's shares before its reform"),
            ),
        ),
        note=Text(
            zh="单位缴费部分不划入；一篇文章把起始日写作 2023-01-01，按市里的规定为 2022-01-01",
            en="nothing of the employer's part is credited; one article begins on 2023-01-01, the municipal rule on 2022-01-01",
        ),
    ),
    Dated(
        who="retired", unit="yuan/month", first_day="2022-01-01", checked="2026-11-22",
        rule=Choice("mode", {
            "with_account": Choice("cohort", {"pre_1949": Flat(60)}, otherwise=Bands("age", ((70, Flat(40)), (None, Flat(50))))),
            "pooled_only": NO_ACCOUNT,
        }),
        sources=("bbbaike-1049028", "bbbaike-1049024", "ajbk-7518", "jiusong-7306668"),
        ledger=("e41b21b8", "6ef0eefe", "4e064065", "1ed9e712", "9d783b12", "3ab29dc4", "705aefb4", "2c662bd9"),
        confidence="high", monotone_in="age",
        note=Text(
            zh="标准在 2022 年之前已有；2022 年起新划入的钱只能用于医疗，此前 30% 入卡、70% 可取现",
            en="the amounts are older than 2022; since then new money is for medical use only, before 30% went to the card and 70% could be drawn in cash",
        ),
    ),
)  # fmt: skip

POOLED_ONLY = Unknown(zh="大病统筹模式的缴费比例没有找到", en="the rates of the mode that pools large risks only were not found")

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2025-04-09", checked="2025-04-09",
        rule=AllOf((
            Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
            Months("actual", at_least=Years(10)),
        )),
        sources="seed-000", ledger=("ff9487b7", "a5d156e1"), confidence="medium",
        rivals=Rival(
            Choice("sex", {"male": Months("total", at_least=Years(25)), "female": Months("total", at_least=Years(20))}),
            sources="jiusong-4798709", ledger=("ff9487b7", "a5d156e1"), confidence="medium",
            reason=Text(zh="另一篇没有日期的文章；采用有日期的一篇", en="another article, which bears no date; the dated one is used"),
        ),
        note=Text(
            zh="实际缴费 10 年是计入视同缴费年限时的要求；没有视同缴费年限的，累计年限满时必已达到",
            en="the 10 years actually paid are asked of whoever uses deemed years; without deemed years they are met with the total",
        ),
    ),
    Dated(
        part="counting", unit="months", first_seen="2025-04-09", checked="2025-04-09", rule=Counting(),
        sources="seed-000", ledger=("ff9487b7", "a5d156e1"), confidence="medium",
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="base_floor", who="in_service", unit="yuan/month", first_seen="2024-12-31", last_day="2024-12-31", rule=Flat(5013), sources="tj-code-table", ledger="dc77cb68", confidence="high",
        note=Text(zh="8,355 的 60%；来源没有日期，2024 年由平均工资推定，故只写最后一日", en="60% of 8,355; the source bears no date, the year is inferred from the wage, so only its last day is claimed"),
    ),
    Dated(
        part="base_cap", who="in_service", unit="yuan/month", first_seen="2024-12-31", last_day="2024-12-31", rule=Flat(25065), sources="tj-code-table", ledger="dc77cb68", confidence="high",
        note=Text(zh="8,355 的 300%；来源没有日期，2024 年由平均工资推定，故只写最后一日", en="300% of 8,355; the source bears no date, the year is inferred from the wage, so only its last day is claimed"),
    ),
    Dated(
        part="base_floor", who="in_service", unit="yuan/month", first_day="2025-01-01", last_day="2025-12-31", rule=Flat(5124), sources="tj-bases-2025", ledger="39dd9d91", confidence="high",
        note=Text(zh="8,540 的 60%；2025-09-18 公布，全年适用", en="60% of 8,540; published on 2025-09-18 for the whole year"),
    ),
    Dated(
        part="base_cap", who="in_service", unit="yuan/month", first_day="2025-01-01", last_day="2025-12-31", rule=Flat(25620), sources="tj-bases-2025", ledger="39dd9d91", confidence="high",
        note=Text(zh="8,540 的 300%；2025-09-18 公布，全年适用", en="300% of 8,540; published on 2025-09-18 for the whole year"),
    ),
    Dated(
        part="base_floor", who="flexible", unit="yuan/month", first_day="2025-01-01", last_day="2025-12-31", scope="frame", rule=Flat(5124), sources="tj-bases-2025", ledger="16cead33", confidence="medium",
        note=Text(zh="原文说的是养老保险；医疗保险按本市缴费基数", en="the text is about pensions; medical insurance takes the city's contribution base"),
    ),
    Dated(
        part="base_cap", who="flexible", unit="yuan/month", first_day="2025-01-01", last_day="2025-12-31", scope="frame", rule=Flat(25620), sources="tj-bases-2025", ledger="16cead33", confidence="medium",
        note=Text(zh="原文说的是养老保险；医疗保险按本市缴费基数", en="the text is about pensions; medical insurance takes the city's contribution base"),
    ),
    Dated(
        part="employee:basic", who="in_service", unit="yuan/month", first_day="2022-01-01", checked="2022-11-16",
        rule=Choice("mode", {"with_account": Percent(2, of="contribution_base"), "pooled_only": POOLED_ONLY}),
        sources=("bbbaike-1049024", "bbbaike-1049028"), ledger="d4e9c8a4", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_day="2022-01-01", checked="2022-11-16",
        rule=Choice("mode", {"with_account": Percent(10, of="contribution_base"), "pooled_only": POOLED_ONLY}),
        sources=("bbbaike-1049024", "bbbaike-1049028"), ledger="d4e9c8a4", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_seen="2026-03-09", checked="2026-03-09",
        rule=Percent("8.5", of="contribution_base"),
        sources="tj-flexible-2026", ledger="73d94f0a", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(
            zh="含生育保险；按月、季或年缴纳。通知的例子：基数 5,200 元，每月 442.00 元",
            en="maternity included; paid by month, quarter or year. The notice's example: a base of 5,200 gives 442.00 a month",
        ),
    ),
    Dated(
        part="own:large_amount", who="flexible", unit="yuan/month", first_seen="2026-03-09", checked="2026-03-09",
        rule=Unknown(zh="另缴大额医疗救助费，数额没有找到", en="a large-amount premium is paid besides; its amount was not found"),
        sources="tj-flexible-2026", ledger="73d94f0a", confidence="high",
    ),
    Dated(
        part="own:long_term_care", who="flexible", unit="yuan/month", first_seen="2026-03-09", checked="2026-03-09",
        rule=Unknown(zh="另缴长期护理保险费，数额没有找到", en="a long-term care premium is paid besides; its amount was not found"),
        sources="tj-flexible-2026", ledger="73d94f0a", confidence="high",
    ),
    Dated(
        part="statement:subsidy_hard_to_employ", who="flexible", unit="text", first_day="2025-01-01", checked="2027-12-31",
        rule=Statement(
            zh="就业困难人员灵活就业的社保补贴：医疗保险每月 200 元，养老保险每月 600 元，最长三年；办法到 2027-12-31",
            en="for the hard-to-employ in flexible work: 200 yuan a month towards medical and 600 towards pension insurance, for at most three years; the rule runs to 2027-12-31",
        ),
        sources="tj-subsidy-2024", ledger="4cf80d3a", confidence="medium",
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2020-01-01", last_day="2020-12-31",
        rule=Choice("resident_class", {"tier_high": Flat(880), "tier_middle": Flat(530), "tier_low": Flat(250), "student_child": Flat(230)}),
        sources="yunnanlong-293021", ledger="b7a5b34f", confidence="medium",
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2021-01-01", last_day="2021-12-31",
        rule=Choice("resident_class", {"tier_high": Flat(910), "tier_middle": Flat(560), "tier_low": Flat(280), "student_child": Flat(260)}),
        sources=("yunnanlong-293021", "juke-1155072"), ledger="09a2434a", confidence="medium",
        note=Text(zh="各档比 2020 年多 30 元", en="30 more than in 2020 in every class"),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2025-01-01", last_day="2025-12-31",
        rule=Choice("resident_class", {
            "tier_high": Flat(1030),
            "tier_middle": NotApplicable(zh="2025 年没有中档", en="there is no middle tier in 2025"),
            "tier_low": Flat(400),
            "student_child": Flat(400),
        }),
        sources=("ajbk-7518", "hzbdd-20399", "jiusong-4627931"), ledger="8747a9aa", confidence="medium",
    ),
    Dated(
        part="statement:window", who="resident", unit="text", first_day="2025-01-01", last_day="2025-12-31",
        rule=Statement(
            zh="2025 年度的缴费期为 2024-10-08 至 2024-12-31；学生儿童按低档缴费，享受高档待遇",
            en="for 2025: pay from 2024-10-08 to 2024-12-31; students and children pay the low tier and have the benefits of the high one",
        ),
        sources=("ajbk-7518", "hzbdd-20399", "jiusong-4627931"), ledger="8747a9aa", confidence="medium",
    ),
)  # fmt: skip

# Whoever has signed with a family doctor has 5 points more at the signed institution, and 200 yuan more.
TO_5500 = Choice("level", {
    "primary": Choice("doctor", {"signed_doctor": Rate(80)}, otherwise=Rate(75)),
    "secondary": Rate(65),
    "tertiary": Rate(55),
})  # fmt: skip
ABOVE_5500 = Choice("level", {
    "primary": Choice("doctor", {"signed_doctor": Rate(60)}, otherwise=Rate(55)),
    "secondary": Rate(55),
    "tertiary": Rate(55),
})  # fmt: skip
UP_TO_9000 = Choice("doctor", {"signed_doctor": Flat(9200)}, otherwise=Flat(9000))
UP_TO_10000 = Choice("doctor", {"signed_doctor": Flat(10200)}, otherwise=Flat(10000))
RETIRED_START = Bands("age", ((70, Flat(700)), (None, Flat(650))))
BY_EXPENSE = Text(
    zh="5,500、9,000、10,000 元都是费用段的上端；签约家庭医生的，在签约机构比例提高 5 个百分点、额度增加 200 元",
    en="5,500, 9,000 and 10,000 are ends of bands of expense; with a family doctor's contract 5 points more at the signed institution and 200 yuan more",
)
HIGH_TIER_VISITS = Choice("level", {
    "primary": Choice("doctor", {"signed_doctor": Rate(60)}, otherwise=Rate(55)), "secondary": Rate(55), "tertiary": Rate(50),
})  # fmt: skip
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2022-01-01", last_day="2023-12-31",
        rule=Layers(Layer("pooled", start=800, shares=Shares(((5500, TO_5500), (None, ABOVE_5500))), limit=UP_TO_9000)),
        sources=("17car-436800", "chaoliangfan-3r4ql0"), ledger="a511e827", confidence="high", note=BY_EXPENSE,
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2024-01-01", checked="2026-11-22",
        rule=Layers(Layer("pooled", start=800, shares=Shares(((5500, TO_5500), (None, ABOVE_5500))), limit=UP_TO_10000)),
        sources=("jiusong-4545739", "hzbdd-283446"), ledger="e5cb638c", confidence="medium", note=BY_EXPENSE,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2022-01-01", last_day="2023-12-31",
        rule=Layers(Layer("pooled", start=RETIRED_START, shares=Shares(((5500, TO_5500), (None, ABOVE_5500))), limit=UP_TO_9000)),
        sources=("17car-436800", "chaoliangfan-3r4ql0"), ledger=("442d1f4f", "8663494f"), confidence="high", note=BY_EXPENSE,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2024-01-01", checked="2026-11-22",
        rule=Layers(Layer("pooled", start=RETIRED_START, shares=Shares(((5500, TO_5500), (None, ABOVE_5500))), limit=UP_TO_10000)),
        sources=("jiusong-4545739", "hzbdd-283446"), ledger=("1b0a6f34", "98922a54"), confidence="medium", note=BY_EXPENSE,
    ),
    Dated(
        who="resident", unit="bill", first_day="2024-01-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=600,
            shares=Choice("resident_class", {
                "tier_high": HIGH_TIER_VISITS,
                "student_child": HIGH_TIER_VISITS,
                "tier_low": Choice("level", {
                    "primary": Choice("doctor", {"signed_doctor": Rate(55)}, otherwise=Rate(50)), "secondary": Rate(50), "tertiary": Rate(45),
                }),
            }),
            limit=Bands("continuous_months", (
                (24, Choice("doctor", {"signed_doctor": Flat(4200)}, otherwise=Flat(4000))),
                (None, Choice("doctor", {"signed_doctor": Flat(5200)}, otherwise=Flat(5000))),
            )),
        )),
        sources=("jiusong-4545739", "jiusong-5360899"), ledger="48e71f52", confidence="medium",
        note=Text(
            zh="4,000、5,000 元（连续参保两年及以上）按费用计，与职工门诊的限额一样；来源只写“最高支付限额”。学生儿童享受高档待遇",
            en="4,000 and 5,000 (after two years without a break) are taken as expense, like the limits of the employee scheme; the source says only “maximum”. Students and children have the high tier",
        ),
    ),
)  # fmt: skip

FIRST_STAY = Choice("level", {"primary": Flat(800), "secondary": Flat(1100), "tertiary": Flat(1700)})
LATER_STAY = Choice("level", {"primary": Flat(270), "secondary": Flat(350), "tertiary": Flat(500)})
STAYS = Bands("stay", ((2, FIRST_STAY), (None, LATER_STAY)))
PER_STAY = Text(
    zh="起付标准按次，费用段和 45 万元按年度累计；另一家把二级首次起付写作 1,300 元",
    en="the deductible is one of the stay, the bands and the 450,000 run over the year; another publisher prints 1,300 for level 2",
)
HIGH_TIER_STAYS = Choice("level", {"primary": Rate(85), "secondary": Rate(80), "tertiary": Rate(75)})
INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2024-01-01", checked="2026-11-22",
        rule=Layers(Layer("pooled", start=STAYS, per=Period("stay"), shares=Shares(((120000, Rate(85)), (None, Rate(80))), of_year=True), limit=450000)),
        sources=("jiusong-4545739", "jiusong-4577302", "ajbk-7518"), ledger="580a4190", confidence="medium", note=PER_STAY,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2024-01-01", checked="2026-11-22",
        rule=Layers(Layer("pooled", start=STAYS, per=Period("stay"), shares=Shares(((180000, Rate(90)), (None, Rate(80))), of_year=True), limit=450000)),
        sources=("jiusong-4577302", "ajbk-7518"), ledger="b2c25c3d", confidence="medium", note=PER_STAY,
    ),
    Dated(
        who="resident", unit="bill", first_day="2024-01-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=Bands("stay", ((2, Flat(500)), (None, Flat(0)))), per=Period("stay"),
            shares=Choice("resident_class", {
                "tier_high": HIGH_TIER_STAYS,
                "student_child": HIGH_TIER_STAYS,
                "tier_low": Choice("level", {"primary": Rate(75), "secondary": Rate(70), "tertiary": Rate(65)}),
            }),
            cap=250000,
        )),
        sources=("jiusong-4545739", "jiusong-5360899", "branchsmith-252687"), ledger="efa67c5a", confidence="medium",
        note=Text(zh="学生儿童享受高档待遇", en="students and children have the benefits of the high tier"),
    ),
)  # fmt: skip

LARGE_AMOUNT = (
    Dated(
        part="critical_illness", who="resident", unit="bill", first_seen="2014-07-01", last_day="2018-12-31",
        rule=Unknown(zh="当时的大病保险待遇没有可靠来源", en="no reliable source has the critical-illness insurance of that time"),
        sources="tj-2014-42", confidence="low",
        rivals=Rival(
            Layers(Layer(
                "critical_illness", start=20000,
                shares=Shares(((100000, Rate(50)), (200000, Rate(60)), (None, Rate(70)))), limit=300000,
            )),
            sources="tj-2014-42", ledger="4d520940", confidence="low",
            reason=Text(
                zh="转贴的通知，来源未具名，终止日由推定；当年每人筹资 30 元",
                en="a notice reposted in a nameless place, its end inferred; 30 yuan a head were raised that year",
            ),
        ),
    ),
)  # fmt: skip

CHANNELS = (
    Dated(
        part="hotline", unit="text", first_seen="2026-11-22",
        rule=Contact("12393", zh="医保服务热线", en="medical-insurance line"),
        sources=("cmi-tianjin", "file-10108393146"), ledger="5acbe9a2", confidence="medium",
    ),
    Dated(
        part="website", unit="text", first_seen="2026-11-22",
        rule=Contact("https://ybj.tj.gov.cn", zh="天津市医疗保障局", en="Tianjin medical-insurance bureau"),
        sources=("cmi-tianjin", "file-10108393146"), ledger="5acbe9a2", confidence="medium",
    ),
    Dated(
        part="app", unit="text", first_seen="2022-11-01", checked="2026-11-22",
        rule=Contact("津医保", zh="津医保应用", en="the app 津医保 (Jin Yibao)"),
        sources=("bbbaike-1049028", "bbbaike-1049024", "cmi-tianjin", "file-10108393146"), ledger=("a933223f", "5acbe9a2"),
        confidence="high",
    ),
)  # fmt: skip

REGION = Region(
    "120000",
    name_zh="天津市",
    name_en="Tianjin",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    lifetime_coverage=LIFETIME_COVERAGE,
    contributions=CONTRIBUTIONS,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
    channels=CHANNELS,
    groups=(
        Group("mode", values=("with_account", "pooled_only"), default="with_account", zh="参保模式", en="mode"),
        Group("cohort", values="pre_1949", zh="建国前参加工作的老工人", en="workers from before October 1949"),
        Group(
            "resident_class", values=("tier_high", "tier_middle", "tier_low", "student_child"),
            zh="居民类别", en="class of resident",
        ),
        Group("doctor", values="signed_doctor", zh="家庭医生签约", en="family doctor's contract"),
    ),
    reform_day=ReformDay("2022-01-01", sources=("bbbaike-1049028", "bbbaike-1049024"), ledger="a370a767"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
