"""Anshan (鞍山), 210300: the large-amount supplement of employees, 108 yuan a year."""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import Flat, Layer, Layers, Rate, Unknown

SOURCES = (
    Source("seed-003", kind="article", title="社保医保卡每个月返多少钱", publisher="健康新闻", dated="2025-04-19"),
    Source(
        "gansulong-anshan", kind="article", title="鞍山职工大额医疗补助的缴费标准和待遇", address="http://life.gansulong.com/c/032R9160M2024.html",
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="own:large_amount", who=("flexible", "flexible_retired"), unit="yuan/year", first_seen="2025-04-19", checked="2025-04-19",
        rule=Flat(108),
        sources=("seed-003", "gansulong-anshan"), ledger="d964c867", confidence="medium",
        note=Text(zh="困难企业、破产企业的退休人员也由个人全额缴纳", en="retirees of distressed or bankrupt enterprises also pay all of it themselves"),
    ),
    Dated(
        part="own:large_amount", who="retired", unit="yuan/year", first_seen="2025-04-19", checked="2025-04-19",
        rule=Flat(54),
        sources=("seed-003", "gansulong-anshan"), ledger="c76df3c0", confidence="medium",
        note=Text(zh="108 元，单位和个人各一半", en="108 yuan, half from the employer"),
        rivals=Rival(
            Unknown(zh="按年缴纳，不缴影响待遇（原文不全）", en="paid yearly; not paying affects the benefits (the text breaks off)"),
            sources="seed-003", ledger="0f2d2ca0", confidence="low",
        ),
    ),
    Dated(
        part="employer:large_amount", who="retired", unit="yuan/year", first_seen="2025-04-19", checked="2025-04-19",
        rule=Flat(54),
        sources=("seed-003", "gansulong-anshan"), ledger="c76df3c0", confidence="medium",
    ),
)  # fmt: skip

INPATIENT = Dated(
    who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_seen="2025-04-19", checked="2025-04-19",
    rule=Layers(Layer(
        "pooled", start=Unknown(zh="住院起付标准没有找到", en="the deductible of a stay was not found"),
        shares=Unknown(zh="住院报销比例没有找到", en="the shares of a stay were not found"), cap=85000,
    )),
    sources=("seed-003", "gansulong-anshan"), ledger=("d964c867", "c76df3c0"), confidence="medium",
)  # fmt: skip

LARGE_AMOUNT = Dated(
    part="above_cap", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_seen="2025-04-19", checked="2025-04-19",
    rule=Layers(Layer("large_amount", shares=Rate(90), cap=600000), kinds="inpatient"),
    sources=("seed-003", "gansulong-anshan"), ledger=("d964c867", "c76df3c0"), confidence="medium",
    note=Text(
        zh="统筹基金限额 8.5 万元以上；转诊、异地急诊 80%，自行转外在职 55%、退休 60%；可异地结算。90% 只见于一处",
        en="above the pool's 85,000; 80% when referred or in an emergency elsewhere, 55 or 60% elsewhere without; settled elsewhere too. The 90% stand in one place only",
    ),
)  # fmt: skip

REGION = Region(
    "210300",
    name_zh="鞍山市",
    name_en="Anshan",
    sources=SOURCES,
    contributions=CONTRIBUTIONS,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
