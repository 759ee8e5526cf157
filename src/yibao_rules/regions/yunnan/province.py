"""Yunnan (云南), 530000: 2% of the base in service; for retirees there are claims only. Lifetime coverage: 30 and 25 years, 10 of them paid.

Visits from 2024-11-01: above the yearly cap the inpatient rate applies.
"""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import AllOf, Bands, Choice, Flat, Layer, Layers, Months, Percent, Period, Rate, Ref, Unknown, Years

SOURCES = (
    Source(
        "jiusong-6758546", kind="article", title="云南职工医保缴费和个人账户",
        address="https://m.jiusongjiankang.com/health/news/6758546.html",
    ),
    Source("seed-002", kind="article", title="退休后医保卡每月返钱如何查询", publisher="健康新闻", dated="2025-04-16"),
    Source(
        "lwstw-kunming", kind="article", title="昆明医保个人账户划入比例", address="http://lwstw.com/simujijin/43a0dryzqu.html",
    ),
    Source(
        "jiusong-4885698", kind="article", title="云南省职工医保门诊报销新规定", doc="云南省职工基本医疗保险门诊共济保障实施办法",
        address="https://m.jiusongjiankang.com/health/news/4885698.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("in_service", "flexible"), unit="yuan/month", first_seen="2026-11-22",
        rule=Percent(2, of="contribution_base"),
        sources="jiusong-6758546", ledger="7b17501b", confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
        rivals=Rival(
            Bands("age", ((46, Percent("3.5", of="contribution_base")), (None, Percent("4.2", of="contribution_base")))),
            sources="lwstw-kunming", ledger="d986f310", confidence="low", place="530100",
            reason=Text(
                zh="昆明改革前的比例，结束日不明；公务员另加 2.5%", en="Kunming before the reform, last day unknown; civil servants 2.5% more",
            ),
        ),
        note=Text(zh="起始日没有写明", en="the first day is not told"),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month",
        rule=Unknown(zh="退休人员定额没有可靠来源", en="no reliable source tells the amount of retirees"),
        sources="seed-002", confidence="low",
        rivals=(
            Rival(
                Bands("age", ((70, Flat(106)), (None, Flat(142)))), sources="seed-002", ledger="29490de9", confidence="low",
                reason=Text(
                    zh="没有日期，未经证实；同一系列的另一页只证实昆明的 106 元", en="undated and not confirmed; a page of the same family has the 106 for Kunming only",
                ),
            ),
            Rival(
                Percent(5, of="pension"), sources="lwstw-kunming", ledger="2f962ce1", confidence="low", place="530100",
                reason=Text(
                    zh="昆明的说法，按上年最后一个月的养老金，应为改革前；另一页称全省为 4.5%",
                    en="told of Kunming, of the pension of the last month of the year before, probably before the reform; another page has 4.5% for the province",
                ),
            ),
        ),
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2026-11-22",
        rule=AllOf((
            Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
            Months("actual", at_least=Years(10)),
        )),
        sources="jiusong-6758546", ledger="61aba64b", confidence="medium",
        note=Text(zh="来源说的是单位职工", en="the source speaks of those insured by an employer"),
    ),
    Dated(
        part="shortfall:lump_sum", who=("in_service", "retired"), unit="yuan/month",
        rule=Unknown(zh="按 5% 一次性补缴，以什么为基数没有写明", en="one sum at 5%; of which base is not told"),
        sources="jiusong-6758546", ledger="61aba64b", confidence="medium",
    ),
    Dated(
        part="shortfall:monthly", who=("in_service", "retired"), unit="yuan/month",
        rule=Unknown(zh="可以继续缴费，标准没有写明", en="one may go on paying; the price is not told"),
        sources="jiusong-6758546", ledger="61aba64b", confidence="medium",
    ),
)  # fmt: skip

PER_VISIT = Choice("level", {"community": Flat(20), "primary": Flat(20), "secondary": Flat(40), "tertiary": Flat(60)})
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2024-11-01", checked="2026-11-22",
        rule=Layers((
            Layer(
                "pooled", start=PER_VISIT, per=Period("visit"),
                shares=Choice("level", {"community": Rate(60), "primary": Rate(60), "secondary": Rate(55), "tertiary": Rate(50)}),
                cap=6000,
            ),
            Layer("inpatient_rate", shares=Ref("inpatient")),
        )),
        sources="jiusong-4885698", ledger="eac367b7", confidence="medium",
        note=Text(
            zh="超过 6,000 元的部分按住院比例，与住院限额合并计算；凭外配处方在药店购药，待遇同开方机构",
            en="above 6,000 the inpatient rate, counted with the inpatient cap; at a pharmacy with a prescription, the rule of the prescribing institution",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2024-11-01", checked="2026-11-22",
        rule=Layers((
            Layer(
                "pooled", start=PER_VISIT, per=Period("visit"),
                shares=Choice("level", {"community": Rate(70), "primary": Rate(70), "secondary": Rate(65), "tertiary": Rate(60)}),
                cap=6000,
            ),
            Layer("inpatient_rate", shares=Ref("inpatient")),
        )),
        sources="jiusong-4885698", ledger="eac367b7", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "530000",
    name_zh="云南省",
    name_en="Yunnan",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    lifetime_coverage=LIFETIME_COVERAGE,
    outpatient=OUTPATIENT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
