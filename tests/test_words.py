"""Rules, steps, entries and results in words: two languages, no names of the machine, nothing that HTML would run."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal, localcontext
from html import unescape
from html.parser import HTMLParser
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from yibao_rules import registry, trace
from yibao_rules.calculator import FLAGS
from yibao_rules.money import MODES
from yibao_rules.policy import (
    BENEFITS,
    CONFIDENCES,
    GROUPS,
    KINDS,
    SEXES,
    STATUSES,
    TRACKS,
    UNITS,
    Dated,
    Found,
    Group,
    Region,
    Rival,
    Source,
    Text,
    walk,
)
from yibao_rules.rules import (
    INPUTS,
    MONTH_KINDS,
    PARTS,
    RULES,
    AllOf,
    Allowed,
    AnyOf,
    AsOf,
    AtLeast,
    AtMost,
    Bands,
    Choice,
    Cohorts,
    Contact,
    Continuity,
    Counting,
    Figure,
    Flat,
    GapUpTo,
    Layer,
    Layers,
    Listed,
    Months,
    NotApplicable,
    Number,
    Percent,
    Period,
    Posting,
    Rate,
    Ref,
    RetirementAge,
    Rounded,
    Shares,
    StartsOn,
    Statement,
    Sublimit,
    Sum,
    Table,
    Times,
    Unknown,
    Wait,
    Years,
)
from yibao_rules.scalar import Run, Step, evaluate
from yibao_rules.testing.strategies import IN_WORDS, PARTS_OF, Names, regions, rules_of
from yibao_rules.trace import Line, as_html, as_text, evidence_lines, header_dict, step_lines, step_text
from yibao_rules.words import (
    LANGUAGES,
    WORDS,
    amount,
    band_text,
    cohort_text,
    day_text,
    describe,
    figure_text,
    month_day_text,
    number,
    part_text,
    word,
    years_text,
    yuan,
)

HAN = re.compile("[一-鿿]")
REGISTRY = registry.default()
UNKNOWN = Unknown(zh="没有找到", en="was not found")

# Words.


@pytest.mark.parametrize("key", sorted(WORDS))
def test_every_word_is_there_in_two_languages(key: str) -> None:
    zh, en = WORDS[key]
    if key == "text":
        assert (zh, en) == ("", "")
        return
    assert HAN.search(zh)
    assert en.strip() == en
    assert en
    assert en.isascii()
    assert "_" not in zh + en


@pytest.mark.parametrize(
    "key",
    sorted({
        *INPUTS, *PARTS, *GROUPS, *STATUSES, "any", *SEXES, *TRACKS, *UNITS, *KINDS, *CONFIDENCES, *BENEFITS, *MODES, *FLAGS, "exact", "open", "refuted",
        *(f"months:{kind}" for kind in MONTH_KINDS),
    }),
)  # fmt: skip
def test_every_name_of_the_closed_lists_has_a_word(key: str) -> None:
    assert key in WORDS


def test_no_group_or_part_takes_the_word_of_something_else() -> None:
    # WORDS is one table: a group called "high" would rename every confidence.
    lists = [INPUTS, PARTS, GROUPS, STATUSES, UNITS, KINDS, CONFIDENCES, BENEFITS, MODES, FLAGS]
    keys = [key for names in lists for key in names]
    assert len(keys) == len(set(keys))


def test_the_words_that_readers_meet_most() -> None:
    said = {
        key: WORDS[key] for key in ("retired", "high", "medium", "low", "official", "yuan/month", "half_up", "refuted")
    }
    assert said == {
        "retired": ("退休", "retired"), "high": ("高", "high"), "medium": ("中", "medium"), "low": ("低", "low"),
        "official": ("官方原文", "official text"), "yuan/month": ("元/月", "yuan/month"), "half_up": ("四舍五入", "half up"),
        "refuted": ("不成立", "refuted"),
    }  # fmt: skip
    assert word("retired", "zh") == "退休"
    assert word("nothing_like_it", "zh") == word("nothing_like_it", "en") == "nothing_like_it"


def test_parts() -> None:
    assert part_text("", "en") == ""
    assert part_text("deduction:large_amount", "en") == "large-amount premium"
    assert part_text("average_pension:2023", "zh") == "平均养老金 2023"
    assert part_text("average_pension", "en") == "average pension"
    assert part_text("employer:basic", "en") == "employer · basic insurance"
    assert part_text("own:resident", "zh") == "个人 · 居民医保"


# Numbers and days.


@given(st.decimals(0, 10**12, places=4))
def test_a_number_as_shown_is_the_number(value: Decimal) -> None:
    text = number(value)
    assert Decimal(text.replace(",", "")) == value
    assert re.fullmatch(r"\d{1,3}(,\d{3})*(\.\d*[1-9])?", text)


@given(st.decimals(0, 10**12, places=2))
def test_an_amount_as_shown_has_its_fen(value: Decimal) -> None:
    text = yuan(value)
    assert Decimal(text.replace(",", "")) == value
    assert re.fullmatch(r"\d{1,3}(,\d{3})*\.\d\d", text)
    assert amount(value, "yuan/month", "zh") == text + " 元/月"


@pytest.mark.parametrize(
    ("value", "short", "long"),
    [("0", "0", "0.00"), ("83", "83", "83.00"), ("1234567.5", "1,234,567.5", "1,234,567.50"), ("100", "100", "100.00"), ("1E+3", "1,000", "1,000.00"), ("0.10", "0.1", "0.10")],
)  # fmt: skip
def test_numbers_by_hand(value: str, short: str, long: str) -> None:
    assert number(Decimal(value)) == short
    assert yuan(Decimal(value)) == long


def test_words_do_not_depend_on_the_decimal_context_of_the_program() -> None:
    with localcontext() as context:
        context.prec = 1
        context.traps = dict.fromkeys(context.traps, True)
        assert number(Decimal("12345.67")) == "12,345.67"
        assert yuan(Decimal("12345.6")) == "12,345.60"
        assert band_text(Decimal(35), Decimal(46), "age", "en") == "35 to 45"
        assert years_text(Decimal(186), "en") == "15 years 6 months"


@pytest.mark.parametrize(
    ("lower", "upper", "by", "zh", "en"),
    [
        (None, 35, "age", "34 岁及以下", "up to 34"),
        (35, 45, "age", "35 至 44 岁", "35 to 44"),
        (45, None, "age", "45 岁及以上", "45 and over"),
        (None, None, "age", "全部", "all"),
        (None, 5000, "contribution_base", "不足 5,000 元", "below 5,000"),
        (5000, 10000, "pension", "5,000 至不足 10,000 元", "5,000 to below 10,000"),
        (10000, None, "pension", "10,000 元及以上", "10,000 and over"),
    ],
)
def test_bands_by_hand(lower: int | None, upper: int | None, by: str, zh: str, en: str) -> None:
    ends = [None if end is None else Decimal(end) for end in (lower, upper)]
    assert band_text(*ends, by, "zh") == zh
    assert band_text(*ends, by, "en") == en


def test_days_by_hand() -> None:
    assert (day_text(None, "zh"), day_text(None, "en"), day_text(date(2023, 2, 1), "zh")) == (
        "不限",
        "open",
        "2023-02-01",
    )
    assert (month_day_text("07-01", "zh"), month_day_text("12-31", "en")) == ("7 月 1 日", "31 December")
    assert figure_text("average_pension", None, "en") == "average pension"
    assert figure_text("average_pension", "previous", "zh") == "上一年平均养老金"
    assert figure_text("average_pension", "previous", "en") == "the previous year's average pension"
    assert figure_text("average_pension", 2023, "zh") == "2023 年平均养老金"
    assert cohort_text(None, date(2009, 1, 1), "en") == "first insured before 2009-01-01"
    assert cohort_text(date(2009, 1, 1), None, "zh") == "2009-01-01 及以后首次参保"
    assert cohort_text(date(2001, 1, 1), date(2009, 1, 1), "en") == "first insured from 2001-01-01 to before 2009-01-01"


@pytest.mark.parametrize(
    ("months", "zh", "en"),
    [
        (300, "25 年", "25 years"),
        (186, "15 年 6 个月", "15 years 6 months"),
        (12, "1 年", "1 year"),
        (13, "1 年 1 个月", "1 year 1 month"),
    ],
)
def test_years_by_hand(months: int, zh: str, en: str) -> None:
    assert (years_text(Decimal(months), "zh"), years_text(Decimal(months), "en")) == (zh, en)


# Rules in words.

BASE = Percent(2, of="contribution_base")
SAID: list[tuple[Any, str, str, str]] = [
    (Flat("83.50"), "yuan/month", "83.5 元/月", "83.5 yuan/month"),
    (Flat(1680), "yuan/year", "1,680 元/年", "1,680 yuan/year"),
    (Number(186), "months", "186 个月", "186 months"),
    (StartsOn("payment", months=1), "months", "缴费次月 1 日", "the first of the month after the payment"),
    (StartsOn("missed_payment", months=2, day=15), "months", "未缴费后第 2 个月 15 日", "day 15 of month 2 after the first missed payment"),
    (StartsOn("birth", within_months=6), "months", "出生之日（6 个月内缴费）", "the day of birth (paid within 6 months)"),
    (StartsOn("2026-01-01", within_days=58, gap_covered=True), "months", "2026-01-01（58 天内缴费），中断期间的费用可以报销", "2026-01-01 (paid within 58 days), the costs of the gap are paid after all"),
    (Wait(0), "months", "没有等待期", "no wait"),
    (Wait(1), "months", "等待 1 个月", "a wait of 1 month"),
    (Wait(days=90, waived_in_window=True), "days", "等待 90 天，集中参保期内缴费的没有等待期", "a wait of 90 days, none for who pays in the yearly window"),
    (Wait(6, begins=StartsOn("payment", months=0), gap_covered=False), "months", "等待 6 个月，自缴费当月 1 日起算，中断期间的费用不予报销", "a wait of 6 months, from the first of the month of the payment, the costs of the gap are not paid"),
    (Wait(3, per_missed_year=1, per_repaid_year=1, at_current_premium=True, from_missed_years=4, at_least=6, exempt="newborn"), "months", "等待 3 个月，每断缴 1 年加 1 个月，每补缴 1 年减 1 个月，补缴按当年个人缴费标准，断缴 4 年及以上合计至少 6 个月，新生儿除外", "a wait of 3 months, 1 more for each missed year, 1 less for each year bought back, at the own premium of the year, from 4 missed years on at least 6 in all, none for the group newborn"),
    (GapUpTo(3, then=Wait(0), otherwise=Wait(6)), "months", "中断不超过 3 个月：没有等待期；否则：等待 6 个月", "a gap of at most 3 months: no wait; otherwise: a wait of 6 months"),
    (GapUpTo(3, continuous_years=2, then=StartsOn("back_payment", months=0), otherwise=UNKNOWN), "months", "中断不超过 3 个月且此前连续缴费满 2 年：足额补缴当月 1 日；否则：未知：没有找到", "a gap of at most 3 months after 2 continuous years: the first of the month of the full back-payment; otherwise: unknown: was not found"),
    (Continuity(4), "months", "中断不超过 4 个月的，前后连续缴费时间合并计算", "with a gap of at most 4 months the continuous time before and after adds up"),
    (Listed(("spouse", "children")), "text", "配偶、子女", "spouse, children"),
    (Listed("own_share"), "text", "个人负担的医疗费用", "the own share of medical costs"),
    (Allowed(True), "text", "可以", "allowed"),
    (Allowed(False), "text", "不可以", "not allowed"),
    (BASE, "yuan/month", "缴费基数的 2%", "2% of contribution base"),
    (Percent("2.8", of=Figure("average_pension", year=2023)), "yuan/month", "2023 年平均养老金的 2.8%", "2.8% of the 2023 average pension"),
    (Percent(80, of=BASE), "yuan/month", "（缴费基数的 2%）的 80%", "80% of (2% of contribution base)"),
    (Bands("age", ((70, Flat(100)), (None, Flat(110)))), "yuan/month", "按年龄：69 岁及以下：100 元/月；70 岁及以上：110 元/月", "by age: up to 69: 100 yuan/month; 70 and over: 110 yuan/month"),
    (Choice("sex", {"male": Flat(1)}, otherwise=Flat(2)), "yuan/month", "男：1 元/月；其他：2 元/月", "male: 1 yuan/month; otherwise: 2 yuan/month"),
    (Choice("tier", {"tier_1": Flat(1)}), "yuan/month", "一档：1 元/月", "tier 1: 1 yuan/month"),
    (Sum((("own_contribution", BASE), ("pooled_fund", Flat(140)))), "yuan/month", "缴费基数的 2%（个人缴费部分） + 140 元/月（统筹基金划入部分）", "2% of contribution base (own contribution) + 140 yuan/month (part from the pooled fund)"),
    (AtMost(1800, "pension"), "yuan/year", "本人养老金（最高 1,800 元/年）", "own pension (at most 1,800 yuan/year)"),
    (AtLeast(Figure("average_monthly_wage"), "pension"), "yuan/month", "本人养老金（最低 职工月平均工资）", "own pension (at least average monthly wage)"),
    (Times(12, Flat(5)), "yuan/year", "12 × 5 元/年", "12 × 5 yuan/year"),
    (Times("age", Flat("1.5")), "yuan/month", "年龄 × 1.5 元/月", "age × 1.5 yuan/month"),
    (Rounded(BASE, to="0.1", mode="up", source="a"), "yuan/month", "缴费基数的 2%，向上进位到 0.1 元", "2% of contribution base, rounded up to 0.1 yuan"),
    (AsOf(Flat(1), month_day="07-01"), "yuan/year", "按最近的 7 月 1 日 计算：1 元/年", "as of the latest 1 July: 1 yuan/year"),
    (AsOf(Flat(1), day="2019-04-01"), "yuan/year", "按 2019-04-01 计算：1 元/年", "as of 2019-04-01: 1 yuan/year"),
    (Table({"2025-01-01": Number(180), "2030-01-01": Number(186)}), "months", "2025-01-01 起 180 个月；2030-01-01 起 186 个月", "from 2025-01-01 180 months; from 2030-01-01 186 months"),
    (Figure("average_pension", year="previous"), "yuan/month", "上一年平均养老金", "the previous year's average pension"),
    (Rate("93.5"), "bill", "93.5%", "93.5%"),
    (Ref("inpatient"), "bill", "按住院待遇的比例", "the shares of inpatient care"),
    (Shares(((None, Rate(80)),)), "bill", "全部费用 80%", "all expense 80%"),
    (Shares(((30000, Rate(85)), (40000, Rate(90)), (None, Rate(95))), own_share_times=60), "bill", "30,000 元以内 85%；30,000 至 40,000 元 90%；40,000 元以上 95%；个人负担为其余部分的 60%", "up to 30,000 yuan 85%; 30,000 to 40,000 yuan 90%; above 40,000 yuan 95%; the own share is 60% of the rest"),
    (Shares(((50000, Rate(60)), (None, Rate(70))), above_start=True), "bill", "起付线以上 50,000 元以内 60%；起付线以上 50,000 元以上 70%", "up to 50,000 yuan above the deductible 60%; above 50,000 yuan above the deductible 70%"),
    (Shares(((500, Rate(60)), (1000, Rate(65)), (None, Rate(70))), above_start=True), "bill", "起付线以上 500 元以内 60%；起付线以上 500 至 1,000 元 65%；起付线以上 1,000 元以上 70%", "up to 500 yuan above the deductible 60%; 500 to 1,000 yuan above the deductible 65%; above 1,000 yuan above the deductible 70%"),
    (Shares(((None, Rate(60)),), of_year=True), "bill", "全部费用 60%（费用按年度累计分段）", "all expense 60% (bands of the year's expense)"),
    (Shares(((None, Rate(60)),), above_start=True), "bill", "起付线以上 60%", "above the deductible 60%"),
    (Period("visit"), "bill", "每次就诊", "a visit"),
    (Period("stay", days=90), "bill", "每次住院（每 90 天）", "a stay (of 90 days)"),
    (Sublimit(("secondary", "tertiary"), cap=5000), "bill", "其中二级、三级最高 5,000 元/年", "of which secondary, tertiary at most 5,000 yuan/year"),
    (Layer("pooled", start=500, shares=Rate(70), cap=4000), "bill", "统筹基金：起付线每年 500 元，支付 70%，最高 4,000 元/年", "pooled fund: deductible a year: 500 yuan, pays 70%, at most 4,000 yuan/year"),
    (
        Layer(
            "pooled", start=50, per=Period("month"), start_most=200, start_shared=True, shares=Rate(70), cap=4000, cap_shared=True,
            visit_cap=300, limit=9000, sublimit=Sublimit("tertiary", cap=50), account_first=True,
        ),
        "bill",
        "统筹基金：先用账户资金，起付线每月 50 元（门诊住院合并计算），起付线全年最多 200 元/年，支付 70%，每次最高 300 元，费用限额 9,000 元/年，最高 4,000 元/年（门诊住院合并计算），其中三级最高 50 元/年",
        "pooled fund: the account first, deductible a month: 50 yuan, outpatient and inpatient together, at most 200 yuan/year of deductibles, pays 70%, at most 300 yuan a claim, of an expense of at most 9,000 yuan/year, at most 4,000 yuan/year, outpatient and inpatient together, of which tertiary at most 50 yuan/year",
    ),
    (Layers(Layer("pooled", shares=Rate(70))), "bill", "统筹基金：支付 70%", "pooled fund: pays 70%"),
    (Layers((Layer("pooled", shares=Rate(70)), Layer("inpatient_rate", shares=Ref("inpatient"))), year_starts="07-01"), "bill", "统筹基金：支付 70%；统筹基金（按住院比例）：支付 按住院待遇的比例（年度自 7 月 1 日起）", "pooled fund: pays 70%; pooled fund at the inpatient rate: pays the shares of inpatient care (the year begins on 1 July)"),
    (Bands("stay", ((2, Flat(1300)), (3, Flat(650)), (5, Flat(9)), (None, Flat(0)))), "yuan", "按住院次数：第 1 次：1,300 元；第 2 次：650 元；第 3 至 4 次：9 元；第 5 次及以后：0 元", "by stay of the year: number 1: 1,300 yuan; number 2: 650 yuan; numbers 3 to 4: 9 yuan; number 5 and later: 0 yuan"),
    (Bands("continuous_months", ((72, Flat(1)), (None, Flat(2)))), "yuan", "按连续参保月数：不足 72 个月：1 元；72 个月及以上：2 元", "by months without a break: below 72: 1 yuan; 72 and over: 2 yuan"),
    (Cohorts(((("2001-01-01"), Rate(90)), (None, Rate(85))), by="retired_on"), "bill", "2001-01-01 以前退休：90%；2001-01-01 及以后退休：85%", "retired before 2001-01-01: 90%; retired on or after 2001-01-01: 85%"),
    (RetirementAge(60), "age", "60 岁", "age 60"),
    (RetirementAge(60, delayed_from="1965-01", step=4, most=36), "age", "60 岁；1965-01 及以后出生的，每 4 个月延迟 1 个月，最多延迟 36 个月", "age 60; born in 1965-01 or later: one month more for each 4 months, at most 36 months"),
    (Years(25), "months", "25 年", "25 years"),
    (Months("total", at_least=Years(25)), "months", "累计缴费年限至少 25 年", "insured months in all: at least 25 years"),
    (Counting(), "text", "视同缴费年限计入", "deemed months count"),
    (Counting(deemed=False), "text", "视同缴费年限不计入", "deemed months do not count"),
    (Counting(deemed_until="2001-04-01"), "text", "2001-04-01 以前的视同缴费年限计入", "deemed months count until 2001-04-01"),
    (Posting("month", day=5), "text", "每月 5 日到账", "every month on day 5"),
    (Posting("month", by_day=5), "text", "每月 5 日前到账", "every month by day 5"),
    (Posting("year", month_day="07-01"), "text", "每年 7 月 1 日 到账", "every year on 1 July"),
    (Contact("12393", zh="热线", en="line"), "text", "热线：12393", "line: 12393"),
    (Statement(zh="一句话", en="a sentence"), "text", "一句话", "a sentence"),
    (UNKNOWN, "yuan/month", "未知：没有找到", "unknown: was not found"),
    (NotApplicable(zh="没有账户", en="no account"), "yuan/month", "不适用：没有账户", "does not apply: no account"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "unit", "zh", "en"), SAID, ids=lambda value: type(value).__name__)
def test_rules_in_words_by_hand(rule: Any, unit: str, zh: str, en: str) -> None:
    assert describe(rule, "zh", unit) == zh
    assert describe(rule, "en", unit) == en


TWO = (Months("total", at_least=Years(25)), Months("actual", at_least=Years(10)))


def test_conditions_in_words() -> None:
    assert (
        describe(AllOf(TWO), "en")
        == "insured months in all: at least 25 years, and months actually paid: at least 10 years"
    )
    assert describe(AnyOf(TWO), "zh") == "累计缴费年限至少 25 年，或实际缴费年限至少 10 年"
    rule = Cohorts((("2001-04-01", Years(20)), (None, Years(25))))
    assert (
        describe(rule, "en")
        == "first insured before 2001-04-01: 20 years; first insured on or after 2001-04-01: 25 years"
    )
    assert describe(Counting(military="actual"), "en") == "deemed months count; military service counts as paid"
    assert "军龄" in describe(Counting(military="actual"), "zh")


def test_an_input_in_words() -> None:
    assert describe("pension", "zh") == "本人养老金"


CLASS_NAMES = re.compile(
    r"\b(" + "|".join(cls.__name__ for cls in RULES if cls is not Figure) + r"|Decimal|None|True|False)\b"
)
KNOWN = Names(figures=("average_pension",), groups=(("tier", ("tier_1", "tier_2")),))
EVERYWHERE = st.one_of(
    [
        rules_of(benefit, part, KNOWN)
        for benefit, groups in PARTS_OF.items()
        for part in {part for many in groups for part in many}
    ]
    + [rules_of("figures", "", KNOWN)]
)


@given(EVERYWHERE, st.sampled_from(UNITS))
def test_every_rule_can_be_told_in_both_languages(rule: Any, unit: str) -> None:
    zh, en = describe(rule, "zh", unit), describe(rule, "en", unit)
    assert zh.strip()
    assert en.strip()
    # What the file itself says may be anything; what the library adds to it may not.
    own = [getattr(inner, name, None) for inner in walk(rule) for name in ("zh", "en", "value")]
    longest_first = sorted((said for said in own if isinstance(said, str)), key=len, reverse=True)
    for told in (zh, en):
        text = told
        for said in longest_first:
            text = text.replace(said, "…")
        assert not CLASS_NAMES.search(text)
        assert "Decimal(" not in text
        assert not any(key in text for key in WORDS if "_" in key)


def test_every_class_of_the_vocabulary_was_told() -> None:
    assert {type(row[0]) for row in SAID} | {AllOf, AnyOf, Cohorts} == set(RULES)
    assert {"reform", "counting"} == set(IN_WORDS)


# Steps in words.

SOURCES = (
    Source(
        "notice",
        kind="official",
        title="通知<script>alert(1)</script>",
        doc="1 号",
        address="https://example.org/a?b=1&c=2",
        dated="2023-01-05",
    ),
    Source("site", kind="article", title="怎么查", publisher="某站"),
)
EVIDENCE = {"sources": "notice", "confidence": "high", "first_day": "2020-01-01"}
RETIRED = Dated(
    rule=Flat(83), unit="yuan/month", who="retired", part="", checked="2025-01-25", note=Text(zh="注意<b>", en="note <b>"),
    rivals=(
        Rival(Flat(260), sources="site", confidence="low", state="refuted", reason=Text(zh="旧标准", en="the old amount")),
        Rival(Unknown(zh="约二百", en="about 200"), sources=("site", "notice"), confidence="medium"),
    ),
    ledger="64d91b24", **{**EVIDENCE, "first_day": "2023-02-01"},
)  # fmt: skip
REGION = Region(
    "999900",
    name_zh="某市",
    name_en="Some City",
    sources=SOURCES,
    account_credit=RETIRED,
    figures=(
        Dated(rule=Flat(5000), unit="yuan/month", part="average_pension:2023", **EVIDENCE),
        Dated(rule=UNKNOWN, unit="yuan/month", part="average_monthly_wage", **EVIDENCE),
        Dated(rule=Percent(50, of="pension"), unit="yuan/month", part="average_pension", **EVIDENCE),
    ),
    groups=(
        Group("tier", values=("tier_1", "tier_2"), zh="参保档次", en="tier", default="tier_1"),
        Group("veteran", values="veteran_cadre", zh="离休", en="veterans"),
    ),
)  # fmt: skip


class Place:
    """The rules of one region, without levels above it."""

    card = None

    def find(self, benefit: str, part: str, who: str) -> tuple[Found, ...]:
        entries = [entry for entry in REGION.entries(benefit) if entry.part == part]
        return tuple(Found(entry, REGION, benefit, "some-plugin 1.0", entry.start) for entry in entries)

    def parts(self, benefit: str) -> tuple[str, ...]:
        return tuple({entry.part for entry in REGION.entries(benefit)})

    def group(self, name: str) -> Group | None:
        return REGION.group(name)

    def groups(self) -> tuple[Group, ...]:
        return REGION.groups


@attrs.frozen
class Someone:
    region: str = "999900"
    birth_date: date = date(1952, 5, 1)
    sex: str = "female"
    contribution_base: Decimal = Decimal("10000.50")
    pension: Decimal = Decimal(4200)
    first_insured: date = date(2005, 3, 1)
    groups: tuple[str, ...] = ()


def told(rule: Any, **person: Any) -> tuple[str, str]:
    """The topmost step of a rule's evaluation for somebody of 72, in Chinese and English."""
    step = evaluate(rule, Run(Someone(**person), Place(), date(2025, 4, 30)), date(2025, 4, 30))
    return step_text(step, "zh"), step_text(step, "en")


@pytest.mark.parametrize(
    ("rule", "zh", "en"),
    [
        (Flat(1800), "定额 1,800 元", "a fixed 1,800 yuan"),
        (Number(186), "186", "186"),
        (BASE, "2% × 缴费基数 10,000.5 = 200.01", "2% of contribution base 10,000.5 = 200.01"),
        (Percent(50, of=Flat(83)), "50% × 83 = 41.5", "50% of 83 = 41.5"),
        (Bands("age", ((70, Flat(100)), (None, Flat(110)))), "年龄 72，属于“70 岁及以上”", "age 72: in the band 70 and over"),
        (Choice("sex", {"female": Flat(1)}), "性别：女", "sex: female"),
        (Choice("tier", {"tier_1": Flat(1)}), "参保档次：一档（未给出，按默认）", "tier: tier 1 (assumed: not given)"),
        (Choice("veteran", {"veteran_cadre": Flat(1)}, otherwise=Flat(2)), "离休：无", "veterans: none"),
        (Sum((("own_contribution", BASE), ("pooled_fund", Flat(140)))), "个人缴费部分 200.01 + 统筹基金划入部分 140 = 340.01", "own contribution 200.01 + part from the pooled fund 140 = 340.01"),
        (AtMost(100, Flat(150)), "150，上限 100：100", "150, cap 100: 100"),
        (AtLeast(100, "pension"), "本人养老金 4,200，下限 100：4,200", "own pension 4,200, floor 100: 4,200"),
        (AtMost(UNKNOWN, Flat(150)), "150，上限未知，不作调整", "150; the cap is not known"),
        (AtLeast(UNKNOWN, Flat(150)), "150，下限未知，不作调整", "150; the floor is not known"),
        (Times(12, Flat(5)), "12 × 5 = 60", "12 × 5 = 60"),
        (Times("age", Flat("1.5")), "年龄 72 × 1.5 = 108", "age 72 × 1.5 = 108"),
        (Rounded(BASE, to="0.1", mode="up", source="notice"), "向上进位到 0.1 元 = 200.1", "rounded up to 0.1 yuan = 200.1"),
        (AsOf(Flat(1), month_day="07-01"), "以 2024-07-01 为准", "as of 2024-07-01"),
        (Table({"2020-01-01": Flat(1), "2025-01-01": Flat(2)}), "2025-01-01 起的一档", "the row from 2025-01-01"),
        (Figure("average_pension", year=2023), "2023 年平均养老金 = 5,000", "the 2023 average pension = 5,000"),
        (RetirementAge(60, delayed_from="1952-01", step=4, most=36), "原 60 岁，延迟 2 个月 = 60 岁 2 个月", "old age 60, 2 months later = 60 years 2 months"),
        (Statement(zh="一句话", en="a sentence"), "一句话", "a sentence"),
        (Contact("12393", zh="热线", en="line"), "热线：12393", "line: 12393"),
        (Years(25), "25 年", "25 years"),
        (Months("actual", at_least=Years(10)), "实际缴费年限至少 10 年", "months actually paid: at least 10 years"),
        (AllOf(TWO), "以下条件须全部满足", "all of these"),
        (AnyOf(TWO), "以下条件满足其一", "one of these"),
        (Cohorts((("2001-04-01", Years(20)), (None, Years(25)))), "2001-04-01 及以后首次参保", "first insured on or after 2001-04-01"),
    ],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
def test_steps_in_words_by_hand(rule: Any, zh: str, en: str) -> None:
    assert told(rule) == (zh, en)


def test_a_group_that_was_given_is_not_assumed() -> None:
    assert told(Choice("tier", {"tier_2": Flat(1)}), groups=("tier_2",))[1] == "tier: tier 2"


def test_every_kind_of_step_has_words() -> None:
    assert step_text(Step("input", Decimal(72), {"name": "age"}), "zh") == "年龄 72"
    assert step_text(Step("flat", None, {}), "en") == "a fixed  yuan"
    assert step_text(Step("rate", Decimal(85), {}), "zh") == "85%"
    assert step_text(Step("account_first", Decimal(300), {}), "zh") == "先用个人账户 300 元"
    assert step_text(Step("account_first", Decimal(300), {}), "en") == "300 yuan from the account first"
    assert {"input", "statement", "flat", "figure"} <= set(trace._STEP)


def test_an_input_or_a_plain_figure_is_told_by_the_step_that_uses_it() -> None:
    rule = AtMost(5000, Percent(2, of=Figure("average_pension", year=2023)))
    step = evaluate(rule, Run(Someone(), Place(), date(2025, 4, 30)), date(2025, 4, 30))
    assert step_lines(step, "en", 1) == [
        Line("step", "100, cap 5,000: 100", 1),
        Line("step", "2% of 5,000 = 100", 2),
        Line("step", "the 2023 average pension = 5,000", 3),
        Line("step", "a fixed 5,000 yuan", 2),
    ]
    figure = evaluate(Figure("average_pension"), Run(Someone(), Place(), date(2025, 4, 30)), date(2025, 4, 30))
    assert [line.text for line in step_lines(figure, "en")] == [
        "average pension = 2,100",
        "50% of own pension 4,200 = 2,100",
    ]
    years = evaluate(TWO[0], Run(Someone(), Place(), date(2025, 4, 30)), date(2025, 4, 30))
    assert len(step_lines(years, "en")) == 1


# Evidence.


def found(entry: Dated, benefit: str = "account_credit") -> Found:
    return Found(entry, REGION, benefit, "some-plugin 1.0", entry.start)


def test_evidence_by_hand() -> None:
    lines = evidence_lines([found(RETIRED)], "en")
    assert lines[0] == Line(
        "evidence", "Some City · account credit · from 2023-02-01, last checked 2025-01-25 · confidence high"
    )
    assert all((line.kind, line.depth) == ("small", 1) for line in lines[1:])
    texts = [line.text for line in lines[1:]]
    assert texts[0].startswith("[official text] 通知<script>alert(1)</script>(1 号)")
    assert "2023-01-05" in texts[0]
    assert texts[0].endswith("https://example.org/a?b=1&c=2")
    assert texts[1] == "note: note <b>"
    assert texts[2] == "another claim: 260 yuan/month (refuted: the old amount); 怎么查; confidence low"
    assert texts[3] == "another claim: about 200 (open); 怎么查; 通知<script>alert(1)</script>; confidence medium"
    zh = [line.text for line in evidence_lines([found(RETIRED)], "zh")]
    assert zh[0] == "某市 · 个人账户划入 · 2023-02-01 起，最近核对 2025-01-25 · 可信度高"
    assert zh[2] == "说明：注意<b>"
    assert zh[3] == "另一说法：260 元/月（不成立：旧标准）；怎么查；可信度低"


@pytest.mark.parametrize(
    ("changes", "zh", "en"),
    [
        ({"last_day": "2024-12-31"}, "2023-02-01 起，至 2024-12-31", "from 2023-02-01 to 2024-12-31"),
        ({"first_day": None, "first_seen": "2022-01-01"}, "最早见于 2022-01-01，最近核对 2025-01-25", "first seen 2022-01-01, last checked 2025-01-25"),
        ({"first_day": None, "rule": UNKNOWN, "last_day": "2024-12-31"}, "起始日不详，至 2024-12-31", "from an unknown day to 2024-12-31"),
    ],
)  # fmt: skip
def test_spans_in_words(changes: dict[str, Any], zh: str, en: str) -> None:
    entry = attrs.evolve(RETIRED, **changes)
    assert trace.span_text(found(entry), "zh") == zh
    assert trace.span_text(found(entry), "en") == en


def test_evidence_names_a_part_in_words() -> None:
    figure = REGION.figures[0]
    assert "平均养老金 2023" in evidence_lines([found(figure, "figures")], "zh")[0].text
    assert "average pension 2023" in evidence_lines([found(figure, "figures")], "en")[0].text


def test_a_source_in_words() -> None:
    assert trace.source_text(SOURCES[1], "zh") == "[网络文章] 怎么查 某站"
    assert trace.source_text(SOURCES[1], "en") == "[article] 怎么查 某站"


def test_the_versions_name_each_speaker_once() -> None:
    line = trace.versions_line(["a 1", "b 2", "a 1"], "en")
    assert line.kind == "small"
    assert line.text.endswith("from a 1, b 2")
    assert trace.versions_line(["a 1"], "zh").text.endswith("来自 a 1")


@settings(max_examples=30)
@given(regions(), st.sampled_from(LANGUAGES))
def test_the_evidence_of_any_region_can_be_told(region: Region, lang: str) -> None:
    founds = [Found(entry, region, benefit, "p 1", entry.start) for benefit, entry in region.all_entries()]
    lines = evidence_lines(founds, lang)
    assert sum(line.kind == "evidence" for line in lines) == len(founds)
    assert all(line.text.strip() for line in lines)
    assert balanced(as_html(lines)) == unescape_lines(lines)
    data = header_dict("account_credit", founds)
    assert json.loads(json.dumps(data)) == data
    assert {entry["id"] for entry in data["entries"]} == {item.id for item in founds}


# Text and HTML.


class Reader(HTMLParser):
    """Reads HTML strictly: which tags stand in it, with which attributes, and the text between them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.rows: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        assert tag in ("div", "a"), tag
        names = {name for name, _ in attributes}
        assert names <= ({"href", "rel"} if tag == "a" else {"style", "class"}), names
        self.open.append(tag)
        if tag == "a":
            self.links.append(dict(attributes)["href"] or "")
        elif len(self.open) == 2:
            self.rows.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.rows[-1] += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


def balanced(html: str) -> list[str]:
    """The rows of a block of HTML that is closed properly and holds nothing but rows and links."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    assert all(re.match("https?://", link) for link in reader.links)
    return reader.rows


def unescape_lines(lines: list[Line]) -> list[str]:
    return [line.text for line in lines]


def test_plain_text_is_indented() -> None:
    assert as_text([Line("title", "a"), Line("step", "b", 1), Line("small", "c", 2)]) == "a\n  b\n    c"
    assert as_text([]) == ""


DANGEROUS = [
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' onclick='x", "<!-- x -->", "&lt;b&gt;", "<?php ?>", "javascript:alert(1)",
    'https://example.org/"><script>alert(1)</script>', "https://example.org/'onmouseover='x", "see https://example.org/a, (http://example.org/b); ok",
    "http://", "data:text/html,<b>", "ftp://example.org", "HTTPS://EXAMPLE.ORG", "见https://example.org/甲，乙", "javascript:https://example.org/",
    "https://a http://b", "https://ahttp://b", "\x00", "a\nb\tc",
]  # fmt: skip


@pytest.mark.parametrize("text", DANGEROUS)
@pytest.mark.parametrize("kind", ["title", "value", "step", "evidence", "small"])
def test_every_text_is_escaped_in_html(text: str, kind: str) -> None:
    html = as_html([Line(kind, text, 1)])
    assert "<script" not in html
    assert "<img" not in html
    assert balanced(html.replace("\x00", "")) == [text.replace("\x00", "")]


@given(
    st.lists(
        st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00\r"), max_size=20)
        | st.sampled_from(DANGEROUS[:-2]),
        max_size=4,
    )
)
def test_html_says_what_the_lines_say(texts: list[str]) -> None:
    html = as_html([Line("step", text, depth) for depth, text in enumerate(texts)])
    assert [row for row in balanced(html) if row] == [text for text in texts if text]


def test_links() -> None:
    reader = Reader()
    reader.feed(
        as_html([Line("small", "see https://example.org/a?b=1&c=2, (http://example.org/b); javascript:x ftp://y")])
    )
    assert reader.links == ["https://example.org/a?b=1&c=2", "http://example.org/b"]
    assert 'rel="noopener"' in as_html([Line("small", "https://example.org")])


def test_the_evidence_of_a_hostile_file_is_escaped() -> None:
    for lang in LANGUAGES:
        html = as_html(evidence_lines([found(RETIRED)], lang))
        assert "<script" not in html
        assert "<b>" not in html
        assert "&lt;script&gt;" in html
        assert unescape(re.sub("<[^>]*>", "", html)).count("<script>") == 2
        assert 'href="https://example.org/a?b=1&amp;c=2"' in html


# Plain data.


def test_an_entry_as_plain_data() -> None:
    data = trace.entry_dict(found(RETIRED))
    assert json.loads(json.dumps(data)) == data
    assert {key: data[key] for key in ("id", "region", "benefit", "part", "who", "unit", "rule_zh", "rule_en", "first_day", "first_seen")} == {
        "id": "999900/account_credit/retired/2023-02-01", "region": "999900", "benefit": "account_credit", "part": "", "who": ["retired"],
        "unit": "yuan/month", "rule_zh": "83 元/月", "rule_en": "83 yuan/month", "first_day": "2023-02-01", "first_seen": None,
    }  # fmt: skip
    assert (data["last_day"], data["checked"], data["confidence"], data["sources"]) == (
        None,
        "2025-01-25",
        "high",
        ["notice"],
    )
    assert (data["note_zh"], data["note_en"], data["ledger"], data["distribution"]) == (
        "注意<b>",
        "note <b>",
        ["64d91b24"],
        "some-plugin 1.0",
    )
    first, second = data["rivals"]
    assert (first["state"], first["reason_en"], first["confidence"], first["place"]) == (
        "refuted",
        "the old amount",
        "low",
        None,
    )
    assert (second["reason_zh"], second["reason_en"], second["sources"]) == (None, None, ["site", "notice"])
    bare = trace.entry_dict(found(attrs.evolve(RETIRED, note=None, rivals=())))
    assert (bare["note_zh"], bare["note_en"], bare["rivals"]) == (None, None, [])


def test_the_header_of_a_result_as_plain_data() -> None:
    data = header_dict("account_credit", [found(RETIRED), found(RETIRED), found(REGION.figures[0], "figures")])
    assert json.loads(json.dumps(data)) == data
    assert data["schema"] == "yibao.trace.v1"
    assert data["kind"] == "account_credit"
    assert data["distributions"] == ["some-plugin 1.0"]
    assert len(data["entries"]) == 2
    assert [source["id"] for source in data["sources"]] == ["notice", "site"]
    assert data["sources"][0]["address"] == "https://example.org/a?b=1&c=2"
    assert data["sources"][0]["dated"] == "2023-01-05"
    assert data["sources"][1]["dated"] is None
    assert all(source["region"] == "999900" for source in data["sources"])
