"""Chongqing (重庆), 500000: the flat amounts for retirees from 2024-01-01; 渝医保发〔2024〕47号 on the base of flexible members.

Lifetime coverage: 30 and 25 years, 10 of them paid for whoever was insured from 2004 on.
"""

from ..policy import Dated, ReformDay, Region, Rival, Source, Text, hookimpl
from ..rules import AllOf, Bands, Choice, Cohorts, Contact, Counting, Flat, Months, Statement, Unknown, Years

SOURCES = (
    Source(
        "cq-2024-47", kind="official_quoted", title="重庆市灵活就业人员 2025 年职工医保缴费标准", doc="渝医保发〔2024〕47号",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/chongqing.md",
    ),
    Source(
        "jiusong-6017253", kind="article", title="退休人员医保个人账户返款标准",
        address="https://m.jiusongjiankang.com/health/news/6017253.html",
    ),
    Source(
        "tfbk-moz6", kind="article", title="退休医保月返多少", dated="2025-01-18",
        address="https://tfbk.net/changshi/Moz6ELDyxP.html",
    ),
    Source(
        "jiusong-5884210", kind="article", title="重庆职工医保退休缴费年限",
        address="https://m.jiusongjiankang.com/health/news/5884210.html",
    ),
    Source("seed-000", kind="article", title="怎么看自己医保卡里面的余额?", publisher="新社通", dated="2025-04-09"),
    Source("seed-002", kind="article", title="退休后医保卡每月返钱如何查询", publisher="健康新闻", dated="2025-04-16"),
    Source(
        "good9527-cq", kind="public_data", title="重庆医保查询渠道(公开代码)",
        address="good9527/china-medical-insurance:src/data/chongqing/index.ts",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who="flexible", unit="yuan/month", first_day="2025-01-01", checked="2025-12-31",
        rule=Unknown(
            zh="二档按 2025 年账户基数每月 5,125 元(一年 61,500 元)划入,比例没有可靠来源;一档也没有来源",
            en="tier 2 is credited by the account base of 2025, 5,125 yuan a month (61,500 a year), but no reliable source tells the share; nor is there one for tier 1",
        ),
        sources="cq-2024-47", ledger="43de6146", confidence="high",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2024-01-01", checked="2026-11-22",
        rule=Bands("age", ((70, Flat(105)), (None, Flat(115)))),
        sources=("jiusong-6017253", "tfbk-moz6"), ledger=("9c461fe5", "a555f3f3", "c2d52966"), confidence="medium", monotone_in="age",
    ),
    Dated(
        part="deduction:large_amount", who=("retired", "flexible_retired"), unit="yuan/month", first_day="2024-01-01", checked="2026-11-22",
        rule=Flat(5),
        sources="jiusong-6017253", ledger=("a555f3f3", "c2d52966", "30273fe8"), confidence="medium",
    ),
    Dated(
        part="deduction:long_term_care", who=("retired", "flexible_retired"), unit="yuan/month", first_day="2024-01-01", checked="2026-11-22",
        rule=Flat("5.25"),
        sources="jiusong-6017253", ledger=("a555f3f3", "c2d52966"), confidence="medium",
        note=Text(
            zh="105 − 5 − 5.25 = 94.75,115 − 5 − 5.25 = 104.75", en="105 − 5 − 5.25 = 94.75, 115 − 5 − 5.25 = 104.75",
        ),
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2025-04-09", checked="2026-11-22",
        rule=Cohorts((
            ("2004-01-01", Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))})),
            (None, AllOf((
                Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
                Months("actual", at_least=Years(10)),
            ))),
        )),
        sources=("jiusong-5884210", "seed-000"), ledger=("bda9591c", "ad24acc4", "f5fed12a", "43c38bad"), confidence="medium",
        note=Text(
            zh="2003-12-31 前参保的只看累计年限;2025-04-09 的文章不分参保时间,一律另须实际缴费 10 年",
            en="whoever was insured by 2003-12-31 needs the cumulative years only; the article of 2025-04-09 tells of 10 paid years without naming cohorts",
        ),
    ),
    Dated(
        part="counting", unit="months", first_seen="2026-11-22", rule=Counting(deemed_until="2004-12-31"),
        sources="jiusong-5884210", ledger=("be2c82c0", "bda9591c", "ad24acc4"), confidence="medium",
        note=Text(
            zh="视同缴费限 1993-03-01 至 2004-12-31,且由单位参加职工养老保险", en="earlier time counts between 1993-03-01 and 2004-12-31, with employees' pension insurance through an employer",
        ),
    ),
)  # fmt: skip

POSTING = Dated(
    unit="text",
    rule=Unknown(zh="到账日没有可靠来源", en="no reliable source tells the day"),
    sources="seed-002", confidence="low",
    rivals=Rival(
        Statement(
            zh="每月 15、20 或 25 日,可提前到上月 25 日或 30 日", en="day 15, 20 or 25, sometimes brought forward to day 25 or 30 of the month before",
        ),
        sources="seed-002", ledger="52f0f458", confidence="low",
        reason=Text(zh="把重庆与洛阳合在一起的笼统说法", en="a generality that lumps Chongqing with Luoyang"),
    ),
)  # fmt: skip

CHANNELS = (
    Dated(
        part="hotline", unit="text", first_seen="2026-11-22",
        rule=Contact("12393", zh="医保服务热线", en="medical-insurance line"),
        sources="good9527-cq", ledger="62dcf1a7", confidence="medium",
    ),
    Dated(
        part="website", unit="text", first_seen="2026-11-22",
        rule=Contact("https://ylbzj.cq.gov.cn", zh="重庆市医疗保障局", en="Chongqing medical-insurance bureau"),
        sources="cq-2024-47", ledger="62dcf1a7", confidence="medium",
    ),
    Dated(
        part="app", unit="text", first_seen="2026-11-22",
        rule=Contact("渝快办, 重庆医保", zh="渝快办、重庆医保应用", en="the apps 渝快办 and 重庆医保"),
        sources="good9527-cq", ledger="62dcf1a7", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "500000",
    name_zh="重庆市",
    name_en="Chongqing",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    lifetime_coverage=LIFETIME_COVERAGE,
    posting=POSTING,
    channels=CHANNELS,
    reform_day=ReformDay("2024-01-01", sources="jiusong-6017253", ledger=("a555f3f3", "c2d52966")),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
