"""Hangzhou (杭州), 330100: rates by 杭医保〔2022〕41号 from 2023, bases as in the province, residents' premiums of 2026."""

from ...policy import Dated, Group, Region, Rival, Source, Text, hookimpl
from ...rules import (
    AllOf,
    AsOf,
    Bands,
    Choice,
    Flat,
    Layer,
    Layers,
    Months,
    Percent,
    Rate,
    Shares,
    Statement,
    Unknown,
    Years,
)

SOURCES = (
    Source(
        "hz-2022-41", kind="official_quoted", title="杭州职工医保缴费规则摘录", doc="杭医保〔2022〕41号", dated="2022-11-09",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/zhejiang.md (https://www.hangzhou.gov.cn/art/2022/11/9/art_1229063383_1827130.html)",
    ),
    Source("hz-bases-2025", kind="public_data", title="杭州社会保险缴费基数和比例（公开代码）", publisher="公开代码库文件 61861980356"),
    Source(
        "manmankan-28188", kind="official_quoted", title="杭州 2026 年度城乡居民医保参保缴费", dated="2025-10-01",
        address="http://bm.manmankan.com/hangzhou/202510/28188.shtml",
    ),
    Source("seed-000", kind="article", title="怎么看自己医保卡里面的余额？", publisher="新社通", dated="2025-04-09"),
    Source(
        "jiusong-6378791", kind="article", title="浙江职工医保缴费年限", address="m.jiusongjiankang.com/health/news/6378791.html",
    ),
    Source(
        "file-63014517933", kind="public_data", title="各市医保缴费年限的公开代码表", address="unnamed public repository, file 63014517933",
    ),
    Source(
        "xiaoshan-2024", kind="official_quoted", title="杭州就业困难人员灵活就业社保补贴（社会保险缴费规则摘录）", dated="2024-06-05",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/zhejiang.md (https://www.xiaoshan.gov.cn/art/2024/6/5/art_1229590061_59100910.html)",
    ),
    Source(
        "nankanhoc-2020", kind="article", title="杭州市主城区基本医疗保险待遇汇总表（公立医院公布）", dated="2020-12-09",
        address="https://nankanhoc.com/index/Index/newsContent/id/1004340",
    ),
    Source(
        "southmoney-676681", kind="article", title="杭州市医保报销比例是多少2024最新标准", publisher="社保网", dated="2025-01-07",
        address="https://m.shebao.southmoney.com/yiliao/202501/676681.html",
    ),
    Source("rtbk-kZPMG6Qdm5", kind="article", title="杭州医保报销比例", dated="2025-01-19", address="https://rtbk.net/changshi/kZPMG6Qdm5.html"),
    Source("sosobj-69003", kind="article", title="杭州医保报销标准", address="https://www.sosobj.cn/resources/69003.html"),
    Source("jiusong-6062361", kind="article", title="杭州医保先用个人账户、后自付起付线", address="https://m.jiusongjiankang.com/health/news/6062361.html"),
    Source("jiusong-7313396", kind="article", title="杭州医保统筹起付累计", address="https://www.jiusongjiankang.com/health/news/7313396.html"),
    Source("jiusong-7432568", kind="article", title="杭州医保报销自费超1000元的规则", address="https://www.jiusongjiankang.com/health/news/7432568.html"),
    Source("bendibao-hz-2021", kind="article", title="杭州全市统一基本医疗保险政策", publisher="杭州本地宝", dated="2021-11-25", address="hz.bendibao.com"),
    Source("jiusong-6378853", kind="article", title="2025年杭州医保缴费与报销比例", address="https://m.jiusongjiankang.com/health/news/6378853.html"),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2025-04-09", checked="2026-11-22",
        rule=AllOf((Months("total", at_least=Years(20)), Months("local", at_least=Years(10)))),
        sources=("file-63014517933", "seed-000", "jiusong-6378791"), ledger=("b1bb23a6", "5b49e54d"), confidence="medium",
        note=Text(
            zh="本市实际缴费 10 年只见于一个没有日期的来源；男女相同",
            en="the 10 years paid in the city stand in one source only, which bears no date; the same for men and women",
        ),
    ),
    Dated(
        part="shortfall:lump_sum", unit="yuan/month", first_seen="2025-04-09", checked="2025-04-09",
        rule=Unknown(zh="退休后可一次性补足到 20 年，标准没有找到", en="the years up to 20 may be paid in one sum after retirement; the price was not found"),
        sources="seed-000", ledger="b1bb23a6", confidence="medium",
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="employee:basic", who="in_service", unit="yuan/month", first_day="2025-01-01", checked="2025-12-31",
        rule=Percent(2, of="contribution_base"),
        sources="hz-bases-2025", ledger="10c9f180", confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_day="2023-01-01", checked="2026-11-22",
        rule=Percent("9.5", of="contribution_base"),
        sources="hz-2022-41", ledger="a12723b3", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(zh="含生育保险 0.6%", en="0.6% for maternity included"),
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2023-01-01", checked="2026-11-22",
        rule=Percent("9.5", of="contribution_base"),
        sources="hz-2022-41", ledger="4a20bfa7", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(zh="含生育保险", en="maternity included"),
    ),
    # Students born before 2008 are those who had turned 18 by the end of 2025.
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2026-01-01", last_day="2026-12-31",
        rule=Choice("resident_class", {
            "tier_1": Flat(800),
            "tier_2": Flat(700),
            "student_child": Flat(340),
            "university": AsOf(AsOf(Bands("age", ((18, Flat(100)), (None, Flat(130)))), month_day="12-31"), month_day="01-01"),
        }),
        sources="manmankan-28188", ledger="6b4d9af4", confidence="high",
        note=Text(
            zh="一档、二档和 2008 年以前出生的大学生含长期护理保险 30 元；大学生 2008 年及以后出生的 100 元，以前出生的 130 元",
            en="30 yuan for long-term care included in tiers 1 and 2 and for university students born before 2008; students born from 2008 on pay 100, the others 130",
        ),
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2026-01-01", last_day="2026-12-31",
        rule=Choice("resident_class", {
            "tier_1": Flat(1610),
            "tier_2": Flat(1410),
            "student_child": Flat(750),
            "university": AsOf(AsOf(Bands("age", ((18, Flat(330)), (None, Flat(390)))), month_day="12-31"), month_day="01-01"),
        }),
        sources="manmankan-28188", ledger="6b4d9af4", confidence="high",
        note=Text(
            zh="大学生 2008 年及以后出生的 330 元，以前出生的 390 元",
            en="330 for university students born from 2008 on, 390 for the others",
        ),
    ),
)  # fmt: skip

TERMS = Dated(
    part="subsidy", who="flexible", unit="text", first_day="2023-02-01", checked="2026-11-22",
    rule=Statement(
        zh="就业困难人员灵活就业：养老和医疗保险实缴金额的 50%", en="hard-to-employ persons in flexible employment: 50% of what is paid for pension and medical insurance",
    ),
    sources="xiaoshan-2024", ledger="ae6d414e", confidence="high",
)  # fmt: skip

# “Other” is every institution but level 3 and the community; pharmacies are settled as “other”.
VISITS_IN_SERVICE = Choice("level", {
    "community": Choice("family_doctor", {"signed_doctor": Rate(89)}, otherwise=Rate(86)),
    "primary": Rate(80), "secondary": Rate(80), "pharmacy": Rate(80), "tertiary": Rate(76),
})

VISITS_RETIRED = Choice("level", {
    "community": Choice("family_doctor", {"signed_doctor": Rate(95)}, otherwise=Rate(92)),
    "primary": Rate(86), "secondary": Rate(86), "pharmacy": Rate(86), "tertiary": Rate(82),
})

START_IN_SERVICE = Choice("level", {
    "community": Choice("family_doctor", {"signed_doctor": Flat(700)}, otherwise=Flat(1000)),
    "primary": Flat(1000), "secondary": Flat(1000), "pharmacy": Flat(1000), "tertiary": Flat(1000),
})

START_RETIRED = Choice("level", {
    "community": Choice("family_doctor", {"signed_doctor": Flat(0)}, otherwise=Flat(300)),
    "primary": Flat(300), "secondary": Flat(300), "pharmacy": Flat(300), "tertiary": Flat(300),
})

OLD_CAP = Unknown(
    zh="原有 2 万元的限额在全市统一时取消，限额的口径和取消之日没有写明",
    en="a limit of 20,000 was lifted when the whole city was unified; whether of payment or expense, and on which day, is not told",
)

VISIT_NOTE = Text(
    zh="先用个人账户当年资金，再到起付标准；在签约社区首诊或经其转诊的，起付标准减免 300 元，此处只用于在社区就诊；药店按其他医疗机构",
    en="the account's money of the year first, then the deductible; 300 less for a first visit at the signed community or by its referral, here for visits in the community only; pharmacies are settled as other institutions",
)

LOWER_2025 = Text(
    zh="2025 年起降到 600 元、200 元之说只见于一家内容网站，同期其他网页仍为 1,000 元、300 元",
    en="a fall to 600 and 200 in 2025 stands on one content site only; others of the time keep 1,000 and 300",
)

RESIDENT_VISITS = Choice("level", {"community": Rate(70), "primary": Rate(60), "secondary": Rate(60), "tertiary": Rate(40)})

OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2020-12-01", last_day="2021-11-24",
        rule=Layers(Layer("pooled", account_first=True, start=START_IN_SERVICE, shares=VISITS_IN_SERVICE, cap=OLD_CAP)),
        sources=("nankanhoc-2020", "jiusong-6062361", "bendibao-hz-2021"), ledger="b49c601c", confidence="medium", note=VISIT_NOTE,
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2021-11-25", checked="2025-01-19",
        rule=Layers(Layer("pooled", account_first=True, start=START_IN_SERVICE, shares=VISITS_IN_SERVICE)),
        sources=("nankanhoc-2020", "southmoney-676681", "rtbk-kZPMG6Qdm5", "sosobj-69003", "jiusong-6062361", "bendibao-hz-2021"),
        ledger="b49c601c", confidence="high", note=VISIT_NOTE,
        rivals=Rival(
            Layers(Layer("pooled", account_first=True, start=600, shares=VISITS_IN_SERVICE)),
            sources="jiusong-7313396", ledger="b49c601c", confidence="low", reason=LOWER_2025,
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2020-12-09", last_day="2021-11-24",
        rule=Layers(Layer("pooled", account_first=True, start=START_RETIRED, shares=VISITS_RETIRED, cap=OLD_CAP)),
        sources=("nankanhoc-2020", "jiusong-6062361", "bendibao-hz-2021"), ledger="5f12de87", confidence="medium", note=VISIT_NOTE,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2021-11-25", checked="2025-01-19",
        rule=Layers(Layer("pooled", account_first=True, start=START_RETIRED, shares=VISITS_RETIRED)),
        sources=("nankanhoc-2020", "southmoney-676681", "rtbk-kZPMG6Qdm5", "sosobj-69003", "jiusong-6062361", "bendibao-hz-2021"),
        ledger="5f12de87", confidence="high", note=VISIT_NOTE,
        rivals=Rival(
            Layers(Layer("pooled", account_first=True, start=200, shares=VISITS_RETIRED)),
            sources="jiusong-7313396", ledger="5f12de87", confidence="low", reason=LOWER_2025,
        ),
    ),
    Dated(
        who="resident", unit="bill", first_seen="2020-12-09", checked="2025-10-01",
        rule=Layers(Layer("pooled", start=300, shares=Choice("resident_class", {
            "tier_1": RESIDENT_VISITS, "student_child": RESIDENT_VISITS, "university": RESIDENT_VISITS,
            "tier_2": Choice("level", {"community": Rate(60), "primary": Rate(50), "secondary": Rate(50), "tertiary": Rate(30)}),
        }))),
        sources=("nankanhoc-2020", "manmankan-28188", "jiusong-6378853"), ledger="59adce41", confidence="high",
        note=Text(zh="2025-10-01 的网页只载起付标准", en="the page of 2025-10-01 has the deductible only"),
    ),
)  # fmt: skip

STAY_START = Choice("level", {"community": Flat(300), "primary": Flat(500), "secondary": Flat(500), "tertiary": Flat(800)})

TO_40000 = Choice("level", {"community": Rate(88), "primary": Rate(84), "secondary": Rate(84), "tertiary": Rate(82)})

ABOVE_40000 = Choice("level", {"community": Rate(92), "primary": Rate(90), "secondary": Rate(90), "tertiary": Rate(88)})

TO_40000_RETIRED = Choice("level", {"community": Rate(92), "primary": Rate(88), "secondary": Rate(88), "tertiary": Rate(86)})

ABOVE_40000_RETIRED = Choice("level", {"community": Rate(96), "primary": Rate(94), "secondary": Rate(94), "tertiary": Rate(92)})

EDGE = Unknown(
    zh="上沿在 2020 年底为 36 万元，2025 年初为 40 万元，改变之日没有来源", en="the upper edge was 360,000 at the end of 2020 and 400,000 early in 2025; no source has the day of the change",
)

STAY_NOTE = Text(
    zh="起付标准一年只计一次，按最高级别的医院；较早的网页称其他医疗机构为 600 元",
    en="one deductible a year, that of the highest level; older pages have 600 for other institutions",
)

STAY_TABLE = Text(zh="2020 年度的汇总表，主城区", en="the table of 2020, of the city proper")

RESIDENT_STAY = Choice("level", {"community": Rate(80), "primary": Rate(75), "secondary": Rate(75), "tertiary": Rate(70)})

INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2020-12-09", last_day="2020-12-31",
        rule=Layers(Layer("pooled", start=STAY_START, shares=Shares(((40000, TO_40000), (360000, ABOVE_40000), (None, Rate(90)))))),
        sources="nankanhoc-2020", ledger="012b2655", confidence="high", note=STAY_TABLE,
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2021-01-01", last_day="2025-01-06",
        rule=Layers(Layer("pooled", start=STAY_START, shares=Shares((
            (40000, TO_40000), (360000, ABOVE_40000), (400000, EDGE), (None, Rate(90)),
        )))),
        sources=("nankanhoc-2020", "southmoney-676681"), ledger="012b2655", confidence="high", note=STAY_NOTE,
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2025-01-07", checked="2025-01-19",
        rule=Layers(Layer("pooled", start=STAY_START, shares=Shares(((40000, TO_40000), (400000, ABOVE_40000), (None, Rate(90)))))),
        sources=("southmoney-676681", "rtbk-kZPMG6Qdm5", "sosobj-69003", "jiusong-7432568"), ledger="012b2655", confidence="high", note=STAY_NOTE,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2020-12-09", last_day="2020-12-31",
        rule=Layers(Layer("pooled", start=STAY_START, shares=Shares((
            (40000, TO_40000_RETIRED), (360000, ABOVE_40000_RETIRED), (None, Rate(90)),
        )))),
        sources="nankanhoc-2020", ledger="1cd1536b", confidence="high", note=STAY_TABLE,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2021-01-01", last_day="2025-01-06",
        rule=Layers(Layer("pooled", start=STAY_START, shares=Shares((
            (40000, TO_40000_RETIRED), (360000, ABOVE_40000_RETIRED), (400000, EDGE), (None, Rate(90)),
        )))),
        sources=("nankanhoc-2020", "southmoney-676681"), ledger="1cd1536b", confidence="high", note=STAY_NOTE,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2025-01-07", checked="2025-01-19",
        rule=Layers(Layer("pooled", start=STAY_START, shares=Shares((
            (40000, TO_40000_RETIRED), (400000, ABOVE_40000_RETIRED), (None, Rate(90)),
        )))),
        sources=("southmoney-676681", "rtbk-kZPMG6Qdm5", "jiusong-7432568"), ledger="1cd1536b", confidence="high", note=STAY_NOTE,
    ),
    Dated(
        who="resident", unit="bill", first_seen="2020-12-09", last_day="2020-12-31",
        rule=Layers(Layer("pooled", start=STAY_START, shares=Shares((
            (250000, RESIDENT_STAY),
            (None, Choice("resident_class", {"university": Rate(80), "student_child": Rate(70), "tier_1": Rate(70), "tier_2": Rate(70)})),
        )))),
        sources="nankanhoc-2020", ledger="eb79cf47", confidence="high", note=STAY_TABLE,
    ),
    Dated(
        who="resident", unit="bill", first_seen="2021-01-01", last_day="2025-09-30",
        rule=Layers(Layer("pooled", start=STAY_START, shares=Shares((
            (250000, RESIDENT_STAY),
            (None, Unknown(
                zh="2020 年 25 万元以上按 70%（大学生 80%），2025 年 10 月起只见 30 万元的限额，其间没有来源",
                en="in 2020 70% above 250,000 (university 80%), from October 2025 only a cap of 300,000 is seen; nothing between",
            )),
        )))),
        sources=("nankanhoc-2020", "manmankan-28188"), ledger="eb79cf47", confidence="high", note=STAY_NOTE,
    ),
    Dated(
        who="resident", unit="bill", first_seen="2025-10-01", checked="2026-12-31",
        rule=Layers(Layer("pooled", start=STAY_START, shares=RESIDENT_STAY, cap=300000)),
        sources="manmankan-28188", ledger="eb79cf47", confidence="high", note=STAY_NOTE,
    ),
)  # fmt: skip

REGION = Region(
    "330100",
    name_zh="杭州市",
    name_en="Hangzhou",
    sources=SOURCES,
    lifetime_coverage=LIFETIME_COVERAGE,
    contributions=CONTRIBUTIONS,
    groups=(
        Group("resident_class", values=("tier_1", "tier_2", "student_child", "university"), zh="居民类别", en="class of residents"),
        Group("family_doctor", values="signed_doctor", zh="家庭医生签约", en="a signed family doctor"),
    ),
    terms=TERMS,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
