"""Shanghe (上河市), 990100: a made-up city with invented notices and amounts."""

from yibao_rules.policy import Dated, Group, ReformDay, Region, Rival, Source, Text, hookimpl
from yibao_rules.rules import (
    AllOf, AtLeast, AtMost, Bands, Choice, Contact, Figure, Flat, Layer, Layers, Months, Percent, Posting, Rate,
    Statement, Times, Unknown, Wait, Years,
)

SOURCES = (
    Source(
        "shanghe-2018-3", kind="official", title="上河市职工基本医疗保险办法（虚构）", doc="上政发〔2018〕3号（虚构）", dated="2018-11-20",
        address="https://example.org/shanghe/2018/3",
    ),
    Source(
        "shanghe-2023-7", kind="official", title="上河市职工医保门诊共济保障实施办法（虚构）", doc="上医保〔2023〕7号（虚构）", dated="2023-06-01",
        address="https://example.org/shanghe/2023/7",
    ),
    Source(
        "shanghe-daily", kind="press", title="退休人员个账怎么算（虚构）", publisher="上河日报（虚构）", dated="2025-03-02",
    ),
    Source("shanghe-blog", kind="article", title="上河医保卡每月返多少（虚构）", publisher="某网站（虚构）", dated="2024-02-01"),
)

# From 上医保〔2023〕7号: 2% of the own base in service; 80 yuan, from 70 on 95 yuan for retirees.
ACCOUNT_CREDIT = (
    Dated(
        who="in_service", unit="yuan/month", first_day="2019-01-01", last_day="2023-06-30",
        rule=Bands("age", (
            (45, Percent("2.8", of="contribution_base")),
            (None, Percent("3.2", of="contribution_base")),
        )),
        sources="shanghe-2018-3", ledger="shanghe-001", confidence="high", monotone_in=("age", "contribution_base"), continuous_in="contribution_base",
    ),
    Dated(
        who="in_service", unit="yuan/month", first_day="2023-07-01", checked="2025-03-02",
        rule=Percent(2, of="contribution_base"),
        sources=("shanghe-2023-7", "shanghe-daily"), ledger="shanghe-002", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        who="retired", unit="yuan/month", first_day="2023-07-01", checked="2025-03-02",
        rule=Bands("age", ((70, Flat(80)), (None, Flat(95)))),
        sources=("shanghe-2023-7", "shanghe-daily"), ledger="shanghe-003", confidence="high", monotone_in="age",
        note=Text(zh="80 元约为 2022 年平均养老金的 2%", en="80 yuan are about 2% of the average pension of 2022"),
        rivals=Rival(
            Flat(180), sources="shanghe-blog", ledger="shanghe-004", confidence="low", state="refuted",
            reason=Text(zh="与上医保〔2023〕7号不符", en="contradicts 上医保〔2023〕7号"),
        ),
    ),
    Dated(
        part="deduction:large_amount", who="retired", unit="yuan/month", first_day="2023-07-01", checked="2025-03-02",
        rule=Flat(4),
        sources="shanghe-2023-7", ledger="shanghe-005", confidence="high",
    ),
)  # fmt: skip

POSTING = Dated(
    unit="text", first_day="2023-07-01", checked="2025-03-02",
    rule=Posting("month", by_day=10),
    sources="shanghe-daily", ledger="shanghe-006", confidence="medium",
)  # fmt: skip

FIGURES = (
    Dated(
        part="average_monthly_wage", unit="yuan/month", first_day="2024-07-01", last_day="2025-06-30",
        rule=Flat("6500.50"),
        sources="shanghe-daily", ledger="shanghe-007", confidence="medium",
    ),
    # The figure of the next year was not found.
    Dated(
        part="average_monthly_wage", unit="yuan/month", first_day="2025-07-01",
        rule=Unknown(zh="没有找到 2025 年度的职工月平均工资", en="the average monthly wage for 2025 was not found"),
        sources="shanghe-daily", confidence="medium",
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="employee:basic", who="in_service", unit="yuan/month", first_day="2019-01-01", checked="2025-03-02",
        rule=Percent(2, of="contribution_base"),
        sources="shanghe-2018-3", ledger="shanghe-008", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_day="2019-01-01", checked="2025-03-02",
        rule=Percent("7.5", of="contribution_base"),
        sources="shanghe-2018-3", ledger="shanghe-008", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="base_floor", who="in_service", unit="yuan/month", first_day="2024-07-01", checked="2025-03-02",
        rule=Percent(60, of=Figure("average_monthly_wage")),
        sources="shanghe-2018-3", ledger="shanghe-009", confidence="high",
    ),
    Dated(
        part="base_cap", who="in_service", unit="yuan/month", first_day="2024-07-01", checked="2025-03-02",
        rule=Times(3, Figure("average_monthly_wage")),
        sources="shanghe-2018-3", ledger="shanghe-009", confidence="high",
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2024-07-01", checked="2025-03-02",
        rule=AtLeast(300, AtMost(1500, Percent(8, of="contribution_base"))),
        sources="shanghe-2018-3", ledger="shanghe-010", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
)  # fmt: skip

LIFETIME_COVERAGE = Dated(
    unit="months", first_day="2019-01-01", checked="2025-03-02",
    rule=Choice("sex", {
        "male": AllOf((Months("total", at_least=Years(25)), Months("local", at_least=Years(10)))),
        "female": AllOf((Months("total", at_least=Years(20)), Months("local", at_least=Years(10)))),
    }),
    sources="shanghe-2018-3", ledger="shanghe-011", confidence="high",
)  # fmt: skip

OUTPATIENT = Dated(
    who=("in_service", "retired"), unit="bill", first_day="2023-07-01", checked="2025-03-02",
    rule=Layers((
        Layer(
            "pooled", start=Flat(600), cap=Flat(4000),
            shares=Choice("level", {"tertiary": Rate(55), "secondary": Rate(60)}, otherwise=Rate(70)),
        ),
    )),
    sources="shanghe-2023-7", ledger="shanghe-012", confidence="high",
)  # fmt: skip

ENTITLEMENT = Dated(
    part="first", who="flexible", unit="months", first_day="2019-01-01", checked="2025-03-02",
    rule=Wait(3),
    sources="shanghe-2018-3", ledger="shanghe-013", confidence="high",
)  # fmt: skip

CHANNELS = Dated(
    part="website", unit="text", first_seen="2025-03-02", checked="2025-03-02",
    rule=Contact("https://example.org/shanghe", zh="上河市医疗保障局网站（虚构）", en="site of the city's bureau (made up)"),
    sources="shanghe-daily", ledger="shanghe-014", confidence="medium",
)  # fmt: skip

TERMS = Dated(
    part="hand_claim", unit="text", first_day="2019-01-01", checked="2025-03-02",
    rule=Statement(zh="票据日期起两年内申请", en="to be claimed within two years of the receipt"),
    sources="shanghe-2018-3", ledger="shanghe-015", confidence="high",
)  # fmt: skip

REGION = Region(
    "990100",
    name_zh="上河市",
    name_en="Shanghe",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    posting=POSTING,
    figures=FIGURES,
    contributions=CONTRIBUTIONS,
    lifetime_coverage=LIFETIME_COVERAGE,
    outpatient=OUTPATIENT,
    entitlement=ENTITLEMENT,
    channels=CHANNELS,
    terms=TERMS,
    groups=Group("tier", values=("tier_1", "tier_2"), zh="参保档次", en="tier", default="tier_1"),
    reform_day=ReformDay("2023-07-01", sources="shanghe-2023-7", ledger="shanghe-002"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
