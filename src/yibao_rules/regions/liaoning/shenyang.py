"""Shenyang (沈阳), 210100: percents by age and a yearly amount until 2023-12-31, the flat amount from 2024-01-01."""

from ...policy import Dated, Group, ReformDay, Region, Rival, Source, Text, hookimpl
from ...rules import (
    AllOf,
    AsOf,
    AtLeast,
    Bands,
    Choice,
    Counting,
    Figure,
    Flat,
    Layer,
    Layers,
    Months,
    Percent,
    Rate,
    Statement,
    Sum,
    Table,
    Times,
    Unknown,
    Years,
)

SOURCES = (
    Source(
        "cnq-88802", kind="article", title="沈阳市退休人员医保卡每月打入多少钱",
        address="https://cnq.net/baoxianzhishi/88802.html",
    ),
    Source(
        "tfbk-moz6", kind="article", title="各地退休人员医保返款", dated="2025-01-18",
        address="https://tfbk.net/changshi/Moz6ELDyxP.html",
    ),
    Source("seed-004", kind="article", title="医保多少进入个人账户怎么查", publisher="健康新闻", dated="2025-03-15"),
    Source(
        "jiusong-4672990", kind="article", title="大连和辽宁各市退休人员医保个人账户划入金额",
        address="m.jiusongjiankang.com/health/news/4672990.html",
    ),
    Source(
        "jiusong-4632064", kind="article", title="沈阳医保要交多少年才能终身享受",
        address="m.jiusongjiankang.com/health/news/4632064.html",
    ),
    Source(
        "sy-bendibao-76220", kind="official_quoted", title="沈阳市职工基本医疗保险门诊共济保障机制实施细则（待遇标准）", publisher="沈阳本地宝",
        doc="沈阳市职工基本医疗保险门诊共济保障机制实施细则", address="http://m.sy.bendibao.com/live/76220.shtm",
    ),
    Source("husay-5127116", kind="article", title="沈阳职工医保门诊统筹待遇", dated="2024-11-01", address="husay.cn/a/202411/5127116.html"),
)  # fmt: skip

OWN = ("own_contribution", Percent(2, of="contribution_base"))
BASE = AtLeast(AsOf(Figure("average_pension", year="previous"), month_day="07-01"), "pension")

ACCOUNT_CREDIT = (
    Dated(
        who="in_service", unit="yuan/month", first_seen="2023-12-31", last_day="2023-12-31",
        rule=Bands("age", (
            (46, Sum((OWN, ("employer_contribution", Percent("0.8", of="contribution_base"))))),
            (None, Sum((OWN, ("employer_contribution", Percent("1.5", of="contribution_base"))))),
        )),
        sources="cnq-88802", ledger="7852cb1a", confidence="medium", monotone_in=("age", "contribution_base"), continuous_in="contribution_base",
        note=Text(
            zh="来源没有日期，只能证明改革前在用；来源只列单位部分，个人 2% 是全国统一的规定",
            en="the source bears no date and shows only that the rule held before the reform; it gives the employer's part, the own 2% is the national rule",
        ),
    ),
    Dated(
        who="in_service", unit="yuan/month", first_day="2024-01-01",
        rule=Unknown(
            zh="2024-01-01 起改革，本市在职人员的新标准没有来源；全国的框架为本人缴费基数的 2%",
            en="reformed from 2024-01-01; no source of the city states the new rule for those in service, the national frame has 2% of the own base",
        ),
        sources="tfbk-moz6", ledger="99be5832", confidence="medium",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/year", first_seen="2023-12-31", last_day="2023-12-31",
        rule=Sum((
            ("percentage", Times(12, Bands("age", (
                (51, Percent("4.6", of=BASE)),
                (61, Percent("5.2", of=BASE)),
                (71, Percent("5.8", of=BASE)),
                (None, Percent("6.4", of=BASE)),
            )))),
            ("fixed_amount", AsOf(Bands("age", (
                (51, Flat(30)),
                (61, Flat(40)),
                (71, Flat(50)),
                (76, Flat(60)),
                (81, Flat(70)),
                (86, Flat(80)),
                (91, Flat(90)),
                (None, Flat(100)),
            )), month_day="07-01")),
        )),
        sources="cnq-88802", ledger="9b5356e8", confidence="medium", monotone_in=("age", "pension"), continuous_in="pension",
        note=Text(
            zh="按比例部分每月划入，基数为本人 6 月的养老金（用于当年 7 月至次年 6 月），不低于上年平均养老金；定额部分从退休次年起，每年 7 月划入一次。来源没有日期，只能证明改革前在用；称 2025 年仍照此划入的网页不对",
            en="the percentage is credited monthly, on the own pension of June (for July to June), at least last year's average pension; the fixed amount once a year in July, from the year after retirement. The source bears no date and shows only that the rule held before the reform; a page that applies it to 2025 is wrong",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2024-01-01", checked="2025-01-18",
        rule=Flat(80),
        sources=("tfbk-moz6", "jiusong-4672990"), ledger=("99be5832", "bd0032d5"), confidence="medium",
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2023-12-31", checked="2026-11-22",
        rule=AllOf((
            Choice("sex", {
                "male": Table({
                    "2023-12-31": Months("total", at_least=Years(25)),
                    "2024-01-01": Unknown(
                        zh="2024-01-01 之后达到退休年龄的男性，由 25 年逐步调整到 30 年，每年的步骤没有找到",
                        en="for men who reach the age after 2024-01-01 it rises step by step from 25 to 30 years; the steps were not found",
                    ),
                }),
                "female": Months("total", at_least=Years(25)),
            }),
            Months("local", at_least=Years(10)),
        )),
        sources="jiusong-4632064", ledger="6d1c098e", confidence="medium",
        note=Text(
            zh="来源没有日期，只说明 2024-01-01 前后的年限；在沈阳市实际缴费 10 年的起始日没有写明",
            en="the source bears no date and tells the years on both sides of 2024-01-01; since when 10 years must be paid in the city is not said",
        ),
    ),
    Dated(
        part="counting", unit="months", first_seen="2023-12-31", checked="2026-11-22", rule=Counting(),
        sources="jiusong-4632064", ledger="6d1c098e", confidence="medium",
    ),
    Dated(
        part="shortfall:lump_sum", unit="yuan/month", first_seen="2026-11-22",
        rule=Statement(zh="可以一次性补缴剩余年限，标准没有写明", en="the remaining years may be paid in one sum; the price is not said"),
        sources="jiusong-4632064", ledger="6d1c098e", confidence="medium",
    ),
)  # fmt: skip

CONTRIBUTIONS = Dated(
    part="own:basic", who="flexible", unit="yuan/month",
    rule=Unknown(zh="灵活就业人员的缴费比例没有找到", en="the rate for flexible members was not found"),
    sources="seed-004", confidence="low",
    rivals=Rival(
        Unknown(zh="2024 年 1 月起比例临时下调 1 个百分点", en="the rate is cut by one point for a time from January 2024"),
        sources="seed-004", ledger="2face533", confidence="low",
        reason=Text(
            zh="文章把郑州和沈阳并提，所给数字与河南相符，没有写明终止日",
            en="the article names Zhengzhou and Shenyang together, its numbers fit Henan, and it gives no end",
        ),
    ),
)  # fmt: skip

VISITS = Choice("hospital", {"psychiatric_infectious": Flat(200)}, otherwise=Choice("level", {
    "community": Flat(200), "primary": Flat(200), "secondary": Flat(200),
    "tertiary": Choice("hospital", {"special_tertiary": Flat(600)}, otherwise=Flat(400)),
}))  # fmt: skip
SPECIAL = Text(
    zh="特三级为中国医科大学附属第一医院、盛京医院、北部战区总医院；个人先行自付部分不计入起付标准；签约家庭医生的提高 10 个百分点，按在签约的基层机构计",
    en="special level 3: First Hospital of China Medical University, Shengjing, General Hospital of Northern Theater Command; the own first share does not count for the deductible; 10 points more with a family doctor's contract, taken to mean at the signed grassroots institution",
)
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2024-01-01", checked="2024-11-01",
        rule=Layers(Layer(
            "pooled", start=VISITS, cap=12000,
            shares=Choice("hospital", {"psychiatric_infectious": Rate(65)}, otherwise=Choice("level", {
                "community": Choice("doctor", {"signed_doctor": Rate(80)}, otherwise=Rate(70)),
                "primary": Choice("doctor", {"signed_doctor": Rate(80)}, otherwise=Rate(70)),
                "secondary": Rate(65),
                "tertiary": Choice("hospital", {"special_tertiary": Rate(50)}, otherwise=Rate(55)),
            })),
        )),
        sources=("sy-bendibao-76220", "husay-5127116"), ledger="72283191", confidence="high", note=SPECIAL,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2024-01-01", checked="2024-11-01",
        rule=Layers(Layer(
            "pooled", start=VISITS, cap=12000,
            shares=Choice("hospital", {"psychiatric_infectious": Rate(70)}, otherwise=Choice("level", {
                "community": Rate(75), "primary": Rate(75), "secondary": Rate(70),
                "tertiary": Choice("hospital", {"special_tertiary": Rate(55)}, otherwise=Rate(60)),
            })),
        )),
        sources=("sy-bendibao-76220", "husay-5127116"), ledger="0bc7ab4d", confidence="high",
        note=Text(zh="签约家庭医生是否提高，来源对退休人员没有写明", en="whether a family doctor's contract adds to a retiree's share is not said"),
    ),
)  # fmt: skip

FIGURES = Dated(
    part="average_pension:2022", unit="yuan/month",
    rule=Unknown(zh="2022 年全市平均养老金没有找到公布数", en="the city's average pension of 2022 was not found"),
    sources="cnq-88802", ledger="9b5356e8", confidence="medium",
)  # fmt: skip

REGION = Region(
    "210100",
    name_zh="沈阳市",
    name_en="Shenyang",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    lifetime_coverage=LIFETIME_COVERAGE,
    contributions=CONTRIBUTIONS,
    outpatient=OUTPATIENT,
    figures=FIGURES,
    groups=(
        Group("hospital", values=("special_tertiary", "psychiatric_infectious"), zh="医院类别", en="class of hospital"),
        Group("doctor", values="signed_doctor", zh="家庭医生签约", en="family doctor's contract"),
    ),
    reform_day=ReformDay("2024-01-01", sources="tfbk-moz6", ledger="99be5832"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
