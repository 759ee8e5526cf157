"""What if a rule changed: books over the law. Amounts are worked out by hand from the law and the assumption."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given, strategies as st

import yibao_rules as yb
from yibao_rules import what_if
from yibao_rules.policy import KINDS, Policy
from yibao_rules.rules import (
    Bands,
    Choice,
    Contact,
    Counting,
    Figure,
    Flat,
    Listed,
    Months,
    NotApplicable,
    Number,
    Percent,
    Posting,
    RetirementAge,
    Rounded,
    Rule,
    Times,
    Unknown,
    Wait,
    Years,
)
from yibao_rules.scalar import select

LIN = yb.Insured(region="北京", birth_date=date(1952, 5, 1), sex="female", status="retired")
WORKER = yb.Insured(region="武汉", status="in_service", contribution_base=6000)
LAW = yb.rulebook()
RAISED = LAW.with_rule("北京", "account_credit", Flat(130), who="retired", first_day="2026-01-01")


def amount(book: yb.RuleBook | None, person: Any = LIN, on: str = "2026-05-01", **more: Any) -> Decimal:
    return yb.account_credit(person, on=on, rules=book, **more).amount


# One changed rule beside the law.


def test_a_raised_flat_amount_stands_beside_the_law() -> None:
    # 京劳社医发〔2006〕9号: 110 yuan a month from 70 on; the assumption: 130. 3 yuan of large-amount premium either way.
    r = yb.account_credit(LIN, on="2026-05-01", rules=RAISED)
    assert (r.amount, r.annual, r.net) == (Decimal("130.00"), Decimal("1560.00"), Decimal("127.00"))
    assert (r.law.amount, r.difference, r.law_error) == (Decimal("110.00"), Decimal("20.00"), None)
    assert r.law == yb.account_credit(LIN, on="2026-05-01")
    (changed,) = r.changed
    assert changed.entry.rule == Flat(130)
    assert changed.law is not None
    assert [found.id for found in changed.law] == ["110000/account_credit/retired+flexible_retired/2006-04-01"]


def test_the_law_itself_has_nothing_beside_it() -> None:
    r = yb.account_credit(LIN, on="2026-05-01")
    assert (r.law, r.law_error, r.changed, r.difference) == (None, None, (), None)
    assert "what_if" not in r.to_dict()
    assert "假设" not in r.explain("zh")
    assert all("assumption" not in entry for entry in r.to_dict()["entries"])


def test_a_changed_percent_of_the_base() -> None:
    # Wuhan from 2023-02-01: 2% of 6,000 is 120; the assumption of 1.5% gives 90.
    book = LAW.with_rule(
        "武汉", "account_credit", Percent("1.5", of="contribution_base"), who="in_service", first_day="2026-01-01"
    )
    r = yb.account_credit(WORKER, on="2026-01-01", rules=book)
    assert (r.amount, r.law.amount, r.difference) == (Decimal("90.00"), Decimal("120.00"), Decimal("-30.00"))
    assert "-30.00 yuan/month" in r.explain("en")


def test_changed_bands() -> None:
    # An assumption of three bands where Beijing has two: 100, 120 from 70 on, 150 from 80 on.
    bands = Bands("age", ((70, Flat(100)), (80, Flat(120)), (None, Flat(150))))
    book = LAW.with_rule("北京", "account_credit", bands, who="retired", first_day="2026-01-01", last_day="2026-12-31")
    ages = {born: amount(book, LIN.replace(birth_date=date(born, 5, 1))) for born in (1957, 1952, 1946)}
    assert ages == {1957: Decimal("100.00"), 1952: Decimal("120.00"), 1946: Decimal("150.00")}


@pytest.mark.parametrize(
    ("on", "expected"),
    [("2025-12-31", "110.00"), ("2026-01-01", "130.00"), ("2026-06-30", "130.00"), ("2026-07-01", "110.00")],
)
def test_first_and_last_day_are_inclusive(on: str, expected: str) -> None:
    book = LAW.with_rule(
        "北京", "account_credit", Flat(130), who="retired", first_day=date(2026, 1, 1), last_day=date(2026, 6, 30)
    )
    assert str(amount(book, on=on)) == expected


def test_other_persons_and_places_stay_with_the_law() -> None:
    worker = WORKER.replace(region="北京")
    r = yb.account_credit(worker, on="2026-05-01", rules=RAISED)
    # 京医保发〔2022〕28号: 2% of 6,000.
    assert (r.amount, r.changed, r.difference) == (Decimal("120.00"), (), Decimal("0.00"))
    assert "by the law: 120.00 yuan/month, difference 0.00 yuan/month" in r.explain("en")
    assert "assumption" not in r.explain("en")
    assert amount(RAISED, LIN.replace(region="武汉")) == Decimal("83.00")
    with pytest.raises(yb.NotApplicable):
        amount(RAISED, LIN.replace(status="resident"))


def test_the_law_is_the_same_afterwards() -> None:
    before = yb.account_credit(LIN, on="2026-05-01").to_dict()
    amount(RAISED)
    assert yb.account_credit(LIN, on="2026-05-01").to_dict() == before
    assert yb.rulebook() == LAW
    assert amount(LAW) == Decimal("110.00")
    assert yb.account_credit(LIN, on="2026-05-01", rules=LAW).changed == ()


def test_an_assumption_is_never_carried_forward_nor_extrapolated() -> None:
    far = yb.account_credit(LIN, on="2040-01-01", rules=RAISED)
    assert far.status == "exact"
    assert far.confidence == "low"
    assert far.law.status == "carried_forward"
    # The law's first flat amount is of 2006-04-01; an assumption for 1990 is not the nearest *known* rule to 1995.
    early = LAW.with_rule(
        "北京",
        "account_credit",
        Flat(1),
        who="retired",
        first_day="1990-01-01",
        last_day="1990-12-31",
        unit="yuan/month",
    )
    assert amount(early, on="1990-06-01") == Decimal("1.00")
    assert (
        yb.account_credit(LIN, on="1995-01-01", rules=early, extrapolate=True).amount
        == yb.account_credit(LIN, on="1995-01-01", extrapolate=True).amount
    )
    with pytest.raises(yb.NotKnown) as caught:
        amount(early, on="1995-01-01")
    assert all(span["first_day"] != "1990-01-01" for span in caught.value.known)


def test_a_change_of_unit_is_compared_in_the_unit_of_the_answer() -> None:
    # Shanghai credits 1,890 a year from 75 on; 150 a month are 1,800 a year. 1,890 / 12 = 157.50.
    wang = yb.Insured(region="上海", birth_date="1948-03-02", status="retired")
    book = LAW.with_rule("上海", "account_credit", Flat(150), who="retired", first_day="2024-07-01", unit="yuan/month")
    r = yb.account_credit(wang, on="2024-08-01", rules=book)
    assert (r.annual, r.law.amount, r.difference) == (Decimal("1800.00"), Decimal("1890.00"), Decimal("-7.50"))
    # Without a unit the law's is taken: yuan a year.
    yearly = LAW.with_rule("上海", "account_credit", Flat(2000), who="retired", first_day="2024-07-01")
    assert yb.account_credit(wang, on="2024-08-01", rules=yearly).difference == Decimal("110.00")


# Figures.


def test_a_figure_where_the_law_knows_none() -> None:
    # 宁医保规〔2023〕3号: 2.8% of the average pension of 2023, which no source gives. 2.8% of 4,000 is 112; Yinchuan inherits.
    book = LAW.with_rule("宁夏", "figures", Flat(4000), part="average_pension:2023", first_day="2024-01-01")
    r = yb.account_credit(LIN.replace(region="银川"), on="2025-05-01", rules=book)
    assert (r.amount, r.law, r.difference) == (Decimal("112.00"), None, None)
    assert isinstance(r.law_error, yb.NotKnown)
    assert [found.entry.part for found in r.changed] == ["average_pension:2023"]
    assert "the law gives no answer: Yinchuan" in r.explain("en")
    assert "按现行规定没有答案：银川市" in r.explain("zh")
    assert r.to_dict()["what_if"]["law"] is None
    assert r.to_dict()["what_if"]["law_error"]["error"] == "NotKnown"
    assert "宁医保规〔2023〕3号, assumption, not the law" in r.explain("en", short=True)
    with pytest.raises(yb.NotKnown):
        amount(book, LIN.replace(region="银川"), on="2023-12-31")


def test_a_figure_of_one_s_own_in_a_rule_of_one_s_own() -> None:
    book = LAW.with_rule(
        "北京", "figures", Flat(5000), part="my_wage", first_day="2026-01-01", last_day="2026-12-31", unit="yuan/month"
    )
    book = book.with_rule(
        "北京",
        "account_credit",
        Percent(3, of=Figure("my_wage")),
        who="retired",
        first_day="2026-01-01",
        unit="yuan/month",
    )
    r = yb.account_credit(LIN, on="2026-05-01", rules=book)
    assert r.amount == Decimal("150.00")
    assert len(r.changed) == 2
    # The figure ends with the year, and an assumption is not carried on.
    with pytest.raises(yb.NotKnown, match="my_wage"):
        amount(book, on="2027-01-01")
    with pytest.raises(yb.BadRegion, match="my_wage"):
        book.without_rule("北京", "figures", part="my_wage")


# Inheritance.


def test_a_province_s_changed_rule_reaches_the_cities_that_inherit() -> None:
    # Nanchang has no rule of its own for retirees, Jiangxi's holds there; Wuhan's own rule stands before Hubei's.
    book = LAW.with_rule("江西", "account_credit", Flat(99), who="retired", first_day="2026-01-01", unit="yuan/month")
    assert amount(book, LIN.replace(region="南昌")) == Decimal("99.00")
    assert amount(book, LIN.replace(region="江西")) == Decimal("99.00")
    book = LAW.with_rule("湖北", "account_credit", Flat(99), who="retired", first_day="2026-01-01", unit="yuan/month")
    assert amount(book, LIN.replace(region="武汉")) == Decimal("83.00")


def test_a_city_s_changed_rule_stands_at_the_city() -> None:
    book = LAW.with_rule(
        "南昌", "account_credit", Flat(77), who="retired", first_day="2026-01-01", last_day="2026-12-31"
    )
    book = book.with_rule("江西", "account_credit", Flat(99), who="retired", first_day="2026-07-01")
    nanchang = LIN.replace(region="南昌")
    # The nearest level first, within its days; then the province's changed rule, then the law.
    assert [str(amount(book, nanchang, on)) for on in ("2026-01-01", "2026-12-31", "2027-01-01")] == [
        "77.00",
        "77.00",
        "99.00",
    ]
    assert amount(book, nanchang, "2025-12-31") == amount(None, nanchang, "2025-12-31")
    assert amount(book, LIN.replace(region="九江"), "2026-08-01") == Decimal("99.00")
    assert amount(book, LIN.replace(region="九江"), "2026-01-01") == amount(
        None, LIN.replace(region="九江"), "2026-01-01"
    )


def test_the_province_s_own_rule_for_its_direct_pool_stays() -> None:
    # Liaoning's entry for retirees is said of the direct pool alone: a changed rule for the cities does not reach it.
    book = LAW.with_rule("辽宁", "account_credit", Flat(99), who="retired", first_day="2026-01-01", unit="yuan/month")
    pools = [card for card in yb.list_regions() if card.parent == "210000" and card.level == "direct_pool"]
    assert [pool.adcode for pool in pools] == ["219900"]
    with pytest.raises(yb.NotKnown, match="the source lists cities only"):
        amount(book, LIN.replace(region="219900"))
    own = book.with_rule("219900", "account_credit", Flat(88), who="retired", first_day="2026-01-01")
    assert amount(own, LIN.replace(region="219900")) == Decimal("88.00")
    assert amount(book, LIN.replace(region="鞍山")) == Decimal("99.00")


def test_a_rule_where_the_law_says_nothing() -> None:
    there = LIN.replace(region="拉萨", status="unemployed")
    book = LAW.with_rule(
        "拉萨", "account_credit", Flat(200), who="unemployed", first_day="2026-01-01", unit="yuan/month"
    )
    r = yb.account_credit(there, on="2026-05-01", rules=book)
    assert r.amount == Decimal("200.00")
    assert r.changed[0].law == ()
    assert isinstance(r.law_error, yb.NotKnown)
    assert "the law: no rule known" in r.explain("en")
    assert "现行规定：没有已知规则" in r.explain("zh")


# Every question.


def test_contributions_and_what_goes_to_the_account() -> None:
    # Beijing 2023-10-01, base 10,000: 2% and 3 yuan, 9% and 1% of the employer; the assumption: 3% of the employee.
    worker = yb.Insured(region="北京", status="in_service", contribution_base=10000)
    book = LAW.with_rule(
        "北京",
        "contributions",
        Percent(3, of="contribution_base"),
        part="employee:basic",
        who="in_service",
        first_day="2023-07-01",
    )
    r = yb.contributions(worker, on="2023-10-01", rules=book)
    assert (r.employee, r.law.employee) == (Decimal("303.00"), Decimal("203.00"))
    assert (r.employer, r.to_account) == (r.law.employer, Decimal("200.00"))
    assert "现行规定" in r.explain("zh")
    assert r.to_dict()["what_if"]["law"]["employee"] == "203.00"
    # 3 yuan and 3% of 9,999.84, which is 299.9952; 3% of 9,999.83 is 299.9949 and rounds down.
    assert yb.contribution_base_for(worker, on="2023-10-01", wanted="303.00", rules=book) == Decimal("9999.84")
    credited = LAW.with_rule(
        "北京", "account_credit", Percent(1, of="contribution_base"), who="in_service", first_day="2023-07-01"
    )
    r = yb.contributions(worker, on="2023-10-01", rules=credited)
    assert (r.to_account, r.law.to_account, len(r.changed)) == (Decimal("100.00"), Decimal("200.00"), 1)


def test_a_new_part_counts_within_its_days_only() -> None:
    worker = yb.Insured(region="北京", status="in_service", contribution_base=10000)
    book = LAW.with_rule(
        "北京",
        "contributions",
        Flat(20),
        part="employer:long_term_care",
        who="in_service",
        first_day="2023-10-01",
        unit="yuan/month",
    )
    before = yb.contributions(worker, on="2023-09-30", rules=book)
    assert before.law == yb.contributions(worker, on="2023-09-30")
    assert (before.parts, before.missing, before.total) == (before.law.parts, (), before.law.total)
    after = yb.contributions(worker, on="2023-10-01", rules=book)
    assert after.total is not None
    assert after.total - after.law.total == Decimal("20.00")


def test_a_part_that_would_be_dropped_is_told() -> None:
    worker = yb.Insured(region="北京", status="in_service", contribution_base=10000)
    gone = NotApplicable(zh="取消", en="dropped")
    silent = Unknown(zh="不详", en="not told")
    for rule, total in ((gone, Decimal("1200.00")), (silent, None)):
        # 2% and 9%, 1% of 10,000, without the 3 yuan: 1,200.
        book = LAW.with_rule(
            "北京", "contributions", rule, part="employee:large_amount", who="in_service", first_day="2023-07-01"
        )
        r = yb.contributions(worker, on="2023-10-01", rules=book)
        assert (r.total, len(r.changed)) == (total, 1)
        book = LAW.with_rule(
            "北京", "account_credit", rule, part="deduction:large_amount", who="retired", first_day="2024-01-01"
        )
        credit = yb.account_credit(LIN, on="2024-05-01", rules=book)
        assert (credit.net, len(credit.changed)) == (None, 1)


def test_a_new_deduction_counts_within_its_days_only() -> None:
    book = LAW.with_rule(
        "北京",
        "account_credit",
        Flat(5),
        part="deduction:long_term_care",
        who="retired",
        first_day="2026-01-01",
        unit="yuan/month",
    )
    # 110 less 3; and less 5 from 2026 on.
    assert yb.account_credit(LIN, on="2025-12-31", rules=book).net == Decimal("107.00")
    assert yb.account_credit(LIN, on="2026-01-01", rules=book).net == Decimal("102.00")


def test_lifetime_coverage() -> None:
    # Beijing: 25 years for men. 276 months are 24 short of 300, and 12 short of an assumed 24 years.
    he = yb.Insured(region="北京", sex="male", actual_months=240, deemed_months=36)
    book = LAW.with_rule("北京", "lifetime_coverage", Months("total", at_least=Years(24)), first_day="2025-01-01")
    r = yb.lifetime_coverage(he, on="2025-05-01", rules=book)
    assert (r.shortfall_months, r.law.shortfall_months) == (12, 24)
    assert "by the law: Beijing 2025-05-01 lifetime coverage: 2 years short" in r.explain("en")
    assert r.to_dict()["what_if"]["law"]["months_to_pay"] == 24
    without = LAW.with_rule(
        "北京", "lifetime_coverage", Counting(deemed=False), part="counting", first_day="2025-01-01", unit="text"
    )
    assert yb.lifetime_coverage(he, on="2025-05-01", rules=without).shortfall_months == 60
    priced = LAW.with_rule(
        "拉萨", "lifetime_coverage", Flat(500), part="shortfall:lump_sum", first_day="2027-01-01", unit="yuan/month"
    )
    priced = priced.with_rule(
        "拉萨", "lifetime_coverage", Months("total", at_least=Years(24)), first_day="2025-01-01", unit="months"
    )
    there = yb.lifetime_coverage(he.replace(region="拉萨"), on="2025-05-01", rules=priced).options[0]
    assert (there.total, there.why and there.why.en) == (None, "no source tells")
    # 12 months at 500.
    assert yb.lifetime_coverage(he.replace(region="拉萨"), on="2027-05-01", rules=priced).options[0].total == Decimal(
        "6000.00"
    )


def test_the_calendar() -> None:
    # Beijing posts by the 5th; the assumption: on the 20th, from June on. 130 yuan either way.
    book = RAISED.with_rule("北京", "posting", Posting("month", day=20), who="retired", first_day="2026-06-01")
    calendar = yb.credit_calendar(LIN, start="2026-05-01", end="2026-07-31", rules=book)
    assert [str(credit.latest_day) for credit in calendar] == ["2026-05-05", "2026-06-20", "2026-07-20"]
    assert (calendar.total, calendar.law.total) == (Decimal("390.00"), Decimal("330.00"))
    assert "3 postings from 2026-05-01 to 2026-07-31, 330.00 yuan in all" in calendar.explain("en")
    assert "共 330.00 元" in calendar.explain("zh")
    assert calendar.to_dict()["what_if"]["law"]["total"] == "330.00"
    silent = LAW.with_rule("宁夏", "posting", Posting("month", day=1), first_day="2025-01-01")
    known = silent.with_rule("宁夏", "account_credit", Flat(9), who="retired", first_day="2025-01-01")
    there = LIN.replace(region="宁夏")
    calendar = yb.credit_calendar(there, start="2025-01-01", end="2025-01-31", rules=known)
    assert (calendar.total, calendar.law) == (Decimal("9.00"), None)
    # An amount that the law does not know makes no sum.
    calendar = yb.credit_calendar(LIN, start="2026-05-01", end="2026-05-31", rules=RAISED)
    unsummed = yb.credit_calendar(there, start="2025-01-01", end="2025-01-31", rules=silent)
    assert unsummed.total is None
    assert "in all" not in type(calendar)._by_law(_with_law(calendar, unsummed), "en")


def _with_law(calendar: yb.CreditCalendar, law: yb.CreditCalendar) -> yb.CreditCalendar:
    import attrs

    return attrs.evolve(calendar, law=law)


def test_retirement() -> None:
    # The decision of 2024-09-13: a man born in 1970-01 retires 16 months late (61 months / 4, rounded up); without delay in 2030-01.
    he = yb.Insured(region="北京", birth_date="1970-01-15", sex="male")
    book = LAW.with_rule("中国", "retirement", RetirementAge(60), part="age:male", first_day="2025-01-01")
    r = yb.retirement(he, rules=book)
    assert (r.month, r.delay_months, r.law.delay_months) == (date(2030, 1, 1), 0, 16)
    # Before the changed rule's first day the law speaks: 60 in 2024-05.
    old = yb.Insured(region="北京", birth_date="1964-05-15", sex="male")
    assert yb.retirement(old, rules=book).month == yb.retirement(old).month == date(2024, 5, 1)
    assert "by the law" in r.explain("en")
    assert r.to_dict()["what_if"]["law"]["delay_months"] == 16


def test_comparison_with_a_place_without_rules_of_its_own() -> None:
    book = RAISED.with_rule(
        "拉萨", "account_credit", Flat(200), who="retired", first_day="2026-01-01", unit="yuan/month"
    )
    table = yb.compare(LIN, on="2026-05-01", regions=["北京", "武汉", "拉萨"], rules=book)
    assert [(row.region.name_en, row.result and str(row.result.amount)) for row in table] == [
        ("Lhasa", "200.00"),
        ("Beijing", "130.00"),
        ("Wuhan", "83.00"),
    ]
    said = table.explain("en")
    assert "Beijing: 130.00 yuan/month (assumption, not the law; by the law 110.00 yuan/month)" in said
    assert "Lhasa: 200.00 yuan/month (assumption, not the law; no answer by the law)" in said
    assert (
        "Wuhan: 83.00 yuan/month · carried forward: no newer source since the last sighting (by the law 83.00" in said
    )
    zh = table.explain("zh")
    assert "北京市：130.00 元/月（假设（非现行规定）；现行规定 110.00 元/月）" in zh
    assert "现行规定没有答案" in zh
    assert "540100" in {row.region.adcode for row in yb.compare(LIN, on="2026-05-01", rules=book)}
    assert "540100" not in {row.region.adcode for row in yb.compare(LIN, on="2026-05-01")}


def test_the_timeline_moves_with_the_book() -> None:
    book = LAW.with_rule(
        "北京", "account_credit", Flat(130), who="retired", first_day="2026-01-01", last_day="2026-12-31"
    )
    line = yb.timeline(LIN, start="2020-01-01", end="2027-12-31", rules=book)
    assert [(str(span.first_day), str(span.result and span.result.amount)) for span in line] == [
        ("2020-01-01", "100.00"),
        ("2022-05-01", "110.00"),
        ("2026-01-01", "130.00"),
        ("2027-01-01", "110.00"),
    ]
    assert line[2].reason_en == "another rule: assumption, not the law"
    assert line[2].reason_zh == "新规则：假设（非现行规定）"
    assert [str(span.first_day) for span in line.law] == ["2020-01-01", "2022-05-01"]
    assert "2022-05-01 – 2027-12-31 110.00 yuan/month" in line.explain("en")
    assert json.loads(json.dumps(line.to_dict()))["what_if"]["changed"] == [
        "110000/account_credit/retired/2026-01-01/assumption"
    ]


@pytest.mark.parametrize(
    ("year", "part", "first", "last"),
    [
        (2023, "average_pension:2023", "2024-01-01", "2024-12-31"),
        # The figure of 2025 serves 2026; it is changed for four months of that year.
        ("previous", "average_pension:2025", "2026-03-01", "2026-06-30"),
        (None, "average_pension", "2025-02-01", "2025-02-28"),
    ],
)
def test_the_timeline_moves_with_a_figure(year: Any, part: str, first: str, last: str) -> None:
    # No source gives the average pension of Ningxia, so only the assumption has an amount: 2% of 4,000.
    book = LAW.with_rule("宁夏", "figures", Flat(4000), part=part, first_day=first, last_day=last, unit="yuan/month")
    rule = Percent(2, of=Figure("average_pension", year=year))
    book = book.with_rule("宁夏", "account_credit", rule, who="retired", first_day="2020-01-01", unit="yuan/month")
    line = yb.timeline(LIN.replace(region="宁夏"), start="2023-06-01", end="2026-12-31", rules=book)
    known = [(str(span.first_day), str(span.last_day), str(span.result.amount)) for span in line if span.result]
    assert known == [(first, last, "80.00")]
    assert "2023-06-01 – 2026-12-31 unknown" in line.explain("en")


def test_the_timeline_tells_a_figure_that_comes_and_goes() -> None:
    # Wuhan's average monthly wage of 2020 is 7,327: 2% are 146.54; of an assumed 10,000 they are 200.
    rule = Percent(2, of=Figure("average_monthly_wage", year=2020))
    book = LAW.with_rule("武汉", "account_credit", rule, who="retired", first_day="2026-01-01").with_rule(
        "武汉", "figures", Flat(10_000), part="average_monthly_wage:2020", first_day="2026-03-01", last_day="2026-06-30"
    )
    line = yb.timeline(LIN.replace(region="武汉"), start="2026-01-01", end="2026-12-31", rules=book)
    assert [(str(span.first_day), str(span.result and span.result.amount), span.reason_en) for span in line] == [
        ("2026-01-01", "146.54", ""),
        ("2026-03-01", "200.00", "a figure by assumption, not the law"),
        ("2026-07-01", "146.54", "the law's figure again"),
    ]
    assert [span.reason_zh for span in line] == ["", "数据为假设（非现行规定）", "恢复现行数据"]


def test_a_difference_of_days_in_a_book() -> None:
    (change,) = yb.diff("北京", before="2025-12-31", after="2026-01-01", rules=RAISED)
    assert (change.before and change.before.law, change.after and change.after.entry.rule) == (None, Flat(130))
    said = yb.diff("北京", before="2025-12-31", after="2026-01-01", rules=RAISED).explain("en")
    assert "+ 130 yuan/month (assumption, not the law)" in said
    zh = yb.diff("北京", before="2025-12-31", after="2026-01-01", rules=RAISED).explain("zh")
    assert "+ 130 元/月（假设（非现行规定））" in zh
    assert len(yb.diff("北京", before="2025-12-31", after="2026-01-01")) == 0


# What a book tells of itself.


def test_the_trace_is_unmistakable() -> None:
    book = LAW.with_rule(
        "北京", "account_credit", Flat(130), who="retired", first_day="2026-01-01", note="提高到 130 元"
    )
    r = yb.account_credit(LIN, on="2026-05-01", rules=book)
    zh, en = r.explain("zh"), r.explain("en")
    assert zh.splitlines()[2] == "假设（非现行规定）；按现行规定：110.00 元/月，相差 +20.00 元/月"
    assert en.splitlines()[2] == "assumption, not the law; by the law: 110.00 yuan/month, difference +20.00 yuan/month"
    assert "北京市 · 个人账户划入 · 2026-01-01 起 · 假设（非现行规定）：130 元/月" in zh
    assert "  说明：提高到 130 元" in zh
    assert "the law: by age: up to 69: 100 yuan/month; 70 and over: 110 yuan/month (from 2006-04-01" in en
    assert "假设（非现行规定）" in r.explain("zh", short=True)
    assert "假设" in r._repr_html_()
    data = json.loads(json.dumps(r.to_dict()))
    entry = data["entries"][0]
    assert entry["assumption"] is True
    assert entry["law"][0]["id"] == "110000/account_credit/retired+flexible_retired/2006-04-01"
    assert data["what_if"]["difference"] == "20.00"
    assert data["what_if"]["law"]["amount"] == "110.00"
    kinds = {source["id"]: source["kind"] for source in data["sources"]}
    assert kinds["assumption"] == "assumption"
    assert "bj-2006-9" in kinds
    text = yb.Text(zh="设想", en="an idea")
    both = LAW.with_rule(
        "北京", "account_credit", Flat(130), who="retired", first_day="2026-01-01", last_day="2026-12-31", note=text
    )
    said = yb.account_credit(LIN, on="2026-05-01", rules=both).explain("en")
    assert "from 2026-01-01 to 2026-12-31 · assumption, not the law: 130 yuan/month" in said
    assert "note: an idea" in said


def test_no_region_file_can_write_an_assumption() -> None:
    assert "assumption" not in KINDS
    with pytest.raises(yb.BadRegion, match="unknown kind of source"):
        yb.Source("assumption", kind="assumption", title="x", publisher="y")


def test_the_book_lists_its_changes() -> None:
    book = RAISED.with_rule("中国", "posting", Posting("month", day=1), first_day="2026-01-01", unit="text")
    book = book.with_rule("宁夏", "figures", Flat(4000), part="average_pension:2023", first_day="2024-01-01")
    changes = book.changes()
    assert len(changes) == 3
    assert changes[0].benefit == "posting"
    assert changes[0].law is not None
    assert [type(found.entry.rule) for found in changes[0].law] == [Unknown]
    assert changes[1].law is not None
    assert [found.id for found in changes[1].law] == ["110000/account_credit/retired+flexible_retired/2006-04-01"]
    assert changes[1] in changes.changed
    en, zh = changes.explain("en"), changes.explain("zh")
    assert "3 changed rules (assumption, not the law)" in en
    assert "  retired: Beijing · account credit · from 2026-01-01 · assumption, not the law: 130 yuan/month" in en
    assert "    the law: unknown: each pooling area sets its own day" in en
    assert "3 条规则改动（假设（非现行规定））" in zh
    assert "  所有人员：中华人民共和国 · 到账日 · 2026-01-01 起 · 假设（非现行规定）：每月 1 日到账" in zh
    assert RAISED.changes().explain("en", short=True) == "1 changed rule (assumption, not the law)"
    data = json.loads(json.dumps(changes.to_dict()))
    assert data["changes"][1] == "110000/account_credit/retired/2026-01-01/assumption"
    assert repr(RAISED.changes()) == "RuleChanges(110000/account_credit/retired/2026-01-01/assumption)"


def test_books_are_values() -> None:
    again = yb.rulebook().with_rule(110000, "account_credit", Flat("130"), who=("retired",), first_day=date(2026, 1, 1))
    assert again == RAISED
    assert hash(again) == hash(RAISED)
    assert {again: 1}[RAISED] == 1
    assert RAISED != LAW
    amount(RAISED)
    for copied in (pickle.loads(pickle.dumps(RAISED)), copy.deepcopy(RAISED)):
        assert copied == RAISED
        assert amount(copied) == Decimal("130.00")
    r = yb.account_credit(LIN, on="2026-05-01", rules=RAISED)
    assert pickle.loads(pickle.dumps(r)) == r
    both = LAW.with_rule(
        "北京",
        "account_credit",
        Flat(1),
        who=("flexible_retired", "retired"),
        first_day="2026-01-01",
        unit="yuan/month",
    )
    turned = LAW.with_rule(
        "北京",
        "account_credit",
        Flat(1),
        who=("retired", "flexible_retired"),
        first_day="2026-01-01",
        unit="yuan/month",
    )
    assert both == turned
    assert repr(LAW) == "RuleBook(the law)"
    assert repr(RAISED) == "RuleBook(110000/account_credit/retired/2026-01-01)"
    many = LAW
    for year in range(2026, 2031):
        many = many.with_rule(
            "北京", "account_credit", Flat(year), who="retired", first_day=f"{year}-01-01", last_day=f"{year}-12-31"
        )
    assert repr(many).endswith(", …)")
    assert repr(many).count("/account_credit/") == 3
    assert many.regions == ("110000",)


def test_a_book_gives_policies_and_keeps_them() -> None:
    place = RAISED.place("北京")
    assert isinstance(place, Policy)
    assert RAISED.place(110000) is place
    assert place.find("account_credit", "", "retired") is place.find("account_credit", "", "retired")
    assert place.parts("account_credit") is place.parts("account_credit")
    assert place.groups()
    # Where nothing is changed the law's own place answers.
    assert RAISED.place("武汉") is LAW.place("武汉")
    with ThreadPoolExecutor(4) as pool:
        book = pickle.loads(pickle.dumps(RAISED))
        assert set(pool.map(lambda _: amount(book), range(64))) == {Decimal("130.00")}


def test_without_rule_takes_back() -> None:
    book = RAISED.with_rule(
        "武汉", "account_credit", Flat(90), who="retired", first_day="2026-01-01", last_day="2026-06-30"
    )
    book = book.with_rule("武汉", "account_credit", Flat(95), who="retired", first_day="2026-07-01")
    assert book.without_rule("武汉", "account_credit") == RAISED
    assert book.without_rule("武汉", "account_credit", first_day="2026-07-01") == RAISED.with_rule(
        "武汉", "account_credit", Flat(90), who="retired", first_day="2026-01-01", last_day="2026-06-30"
    )
    assert book.without_rule("武汉", "account_credit", who="retired").without_rule("北京", "account_credit") == LAW
    figure = {"part": "average_pension:2023", "first_day": "2024-01-01"}
    assert RAISED.with_rule("宁夏", "figures", Flat(4000), **figure).without_rule("宁夏", "figures", **figure) == RAISED
    with pytest.raises(yb.InvalidInput, match="110000/account_credit/retired/2026-01-01") as caught:
        RAISED.without_rule("北京", "account_credit", who="in_service")
    assert "没有这样的改动" in caught.value.zh
    with pytest.raises(yb.InvalidInput, match="nothing"):
        LAW.without_rule("北京", "account_credit")


# What is refused.


FLAT = Flat(130)


def lay(rule: Any = FLAT, benefit: Any = "account_credit", **more: Any) -> Callable[[], object]:
    given: dict[str, Any] = {"who": "retired", "first_day": "2026-01-01"} | more
    return lambda: LAW.with_rule(given.pop("region", "北京"), benefit, rule, **given)


@pytest.mark.parametrize(
    ("ask", "error", "said"),
    [
        (lay(benefit="account_credits"), yb.InvalidInput, "did you mean 'account_credit'"),
        (lay(benefit="channels"), yb.InvalidInput, "benefit"),
        (lay(benefit=None), yb.InvalidInput, "benefit"),
        (lay(Contact("12393", zh="热线", en="line")), yb.BadRegion, "Contact says nothing about account_credit"),
        (lay(part="deducton:large_amount", unit="yuan/month"), yb.InvalidInput, "part: one of"),
        (lay(part=None), yb.InvalidInput, "part: one of"),
        (lay(part="deduction:"), yb.InvalidInput, "part: one of"),
        (lay(Flat(1), "figures"), yb.InvalidInput, "who: figures is the same for everybody"),
        (lay(Flat(1), "figures", who="any"), yb.InvalidInput, "part: name the figure"),
        (lay(first_day="2026-02-30"), yb.InvalidInput, "first_day: no such day"),
        (lay(last_day="soon"), yb.InvalidInput, "last_day: a day is needed"),
        (lay(last_day="2025-12-31"), yb.BadRegion, "is before 2026-01-01"),
        (lay(who="retried"), yb.InvalidInput, "did you mean 'retired'"),
        (lay(who=()), yb.InvalidInput, "who: nobody is named"),
        (lay(region="拉萨", who="unemployed"), yb.InvalidInput, "unit: no rule of the law tells it for 2026-01-01"),
        (lay(region="Suzhou"), yb.AmbiguousRegion, "Suzhou"),
        (lay(region="亚特兰蒂斯"), yb.UnknownRegion, "亚特兰蒂斯"),
        (lay(unit="yuans"), yb.BadRegion, "entry 110000/account_credit: unknown unit"),
            (lay(unit="yuan"), yb.BadRegion, "an amount in yuan"),
        (lay(unit="days"), yb.BadRegion, "an amount in days"),
        (lay(130), yb.BadRegion, "the rule is none: 130"),
        (lay(Choice("tear", {"tier_1": Flat(1)})), yb.BadRegion, "a choice by 'tear'"),
        (lay(Percent(2, of=Figure("average_pensoin"))), yb.BadRegion, "with_rule\\(…, \"figures\""),
        (lay(Percent(2, of=Figure("average_monthly_wgae"))), yb.BadRegion, "write 'average_monthly_wage'"),
        (lay(Bands("sex", ((None, Flat(1)),))), yb.BadRegion, "bands of 'sex'"),
        (lay(Rounded(Flat(1), to=1, mode="up", source="x")), yb.BadRegion, "source 'x' does not resolve"),
        (lay(Percent(2, of="pension"), "posting"), yb.BadRegion, "Percent says nothing about posting"),
        (lay(Years(60), "retirement", part="age:male", who="any"), yb.BadRegion, "write RetirementAge"),
        (lay(Flat(300), "lifetime_coverage", who="any"), yb.BadRegion, "a requirement that is no condition"),
        (lay(note=3), yb.BadRegion, "a note in one language"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_the_mend(
    ask: Callable[[], object], error: type[yb.YibaoError], said: str
) -> None:
    with pytest.raises(error, match=said) as caught:
        ask()
    assert caught.value.zh != caught.value.en
    assert len(str(caught.value).splitlines()) <= 10


def test_two_changed_rules_for_the_same_persons_and_days_are_refused() -> None:
    with pytest.raises(yb.BadRegion, match="the span overlaps that of 110000/account_credit"):
        RAISED.with_rule(
            "北京", "account_credit", Flat(140), who=("retired", "flexible_retired"), first_day="2027-01-01"
        )
    with pytest.raises(yb.BadRegion, match="the span overlaps"):
        RAISED.with_rule("北京", "account_credit", Flat(130), who="retired", first_day="2026-01-01")


def test_a_rounding_may_rest_on_the_assumption_or_on_a_source_of_the_place() -> None:
    # 130.40 up to the whole yuan.
    for source in ("assumption", "bj-2006-9"):
        rule = Rounded(Flat("130.40"), to=1, mode="up", source=source)
        assert amount(LAW.with_rule("北京", "account_credit", rule, who="retired", first_day="2026-01-01")) == 131


def test_only_a_rule_book_is_a_rule_book() -> None:
    for wrong in ({}, "北京", yb.rulebook):
        with pytest.raises(yb.InvalidInput, match="rules: a rule book is needed"):
            yb.account_credit(LIN, on="2026-05-01", rules=wrong)  # type: ignore[arg-type]
        with pytest.raises(yb.InvalidInput, match="rules"):
            yb.compare(LIN, on="2026-05-01", rules=wrong)  # type: ignore[arg-type]
        with pytest.raises(yb.InvalidInput, match="rules"):
            yb.diff("北京", before="2025-01-01", after="2026-01-01", rules=wrong)  # type: ignore[arg-type]


def test_the_function_is_not_hidden_by_a_module() -> None:
    assert callable(yb.rulebook)
    assert what_if.rulebook is yb.rulebook


# Properties.

PLACES = st.sampled_from(["北京", "上海", "武汉", "深圳", "银川", "广州", "南昌", "成都", "兰州", "629900"])
STATUSES = st.sampled_from(["in_service", "retired", "flexible", "flexible_retired", "resident"])
DAYS = st.dates(date(2015, 1, 1), date(2030, 12, 31))
ONE = timedelta(days=1)


@st.composite
def people(draw: st.DrawFn) -> yb.Insured:
    return yb.Insured(
        region=draw(PLACES),
        birth_date=draw(st.dates(date(1935, 1, 1), date(2000, 12, 31))),
        status=draw(STATUSES),
        contribution_base=draw(st.integers(1000, 40_000)),
        pension=draw(st.integers(1000, 20_000)),
    )


def answered(person: yb.Insured, on: date, book: yb.RuleBook | None) -> object:
    """The answer without what stands beside it: the amounts and the cautions, or the error."""
    try:
        r = yb.account_credit(person, on=on, rules=book)
    except yb.YibaoError as error:
        return type(error), error.en
    return r.amount, r.unit, r.annual, r.net, r.deductions, r.flags, r.confidence, [found.id for found in r.used]


@given(people(), DAYS)
def test_a_changed_rule_equal_to_the_law_s_changes_no_amount(person: yb.Insured, on: date) -> None:
    found = select(LAW.place(person.region).find("account_credit", "", person.status), on)
    assume(found is not None)
    assert found is not None
    book = LAW.with_rule(
        person.region, "account_credit", found.entry.rule, who=person.status, first_day=on, last_day=on
    )
    try:
        law = yb.account_credit(person, on=on)
    except yb.YibaoError as error:
        with pytest.raises(type(error)):
            yb.account_credit(person, on=on, rules=book)
    else:
        r = yb.account_credit(person, on=on, rules=book)
        assert (r.amount, r.annual, r.net, r.difference) == (law.amount, law.annual, law.net, Decimal(0))
        assert r.law == law


@given(
    people(),
    DAYS,
    DAYS,
    st.integers(0, 1000),
    st.integers(0, 5000),
    st.sampled_from(["", "deduction:large_amount", "deduction:long_term_care"]),
)
def test_outside_the_span_the_answer_is_the_law_s(
    person: yb.Insured, on: date, first: date, length: int, yuan: int, part: str
) -> None:
    last = first + length * ONE
    book = LAW.with_rule(
        person.region,
        "account_credit",
        Flat(yuan),
        part=part,
        who="any",
        first_day=first,
        last_day=last,
        unit="yuan/month",
    )
    if not first <= on <= last:
        assert answered(person, on, book) == answered(person, on, None)
    elif not part:
        assert yb.account_credit(person, on=on, rules=book).amount == yuan
    for edge in (first - ONE, last + ONE):
        assert answered(person, edge, book) == answered(person, edge, None)


@given(people(), DAYS, st.data())
def test_the_order_of_changed_rules_does_not_matter(person: yb.Insured, on: date, data: st.DataObject) -> None:
    days = sorted(data.draw(st.lists(DAYS, min_size=4, max_size=4, unique=True)))
    rules: list[tuple[Rule, date, date]] = [
        (Flat(11), days[0], days[1]),
        (Times(2, Flat(11)), days[1] + ONE, days[2]),
        (Percent(1, of="contribution_base"), days[2] + ONE, days[3]),
    ]

    def laid(order: list[tuple[Rule, date, date]]) -> yb.RuleBook:
        book = LAW
        for rule, first, last in order:
            if first <= last:
                book = book.with_rule(
                    person.region,
                    "account_credit",
                    rule,
                    who=person.status,
                    first_day=first,
                    last_day=last,
                    unit="yuan/month",
                )
        return book

    one, two = laid(rules), laid(data.draw(st.permutations(rules)))
    assert one == two
    assert hash(one) == hash(two)
    assert answered(person, on, one) == answered(person, on, two)


def test_breaks_account_use_and_terms_take_a_book_too() -> None:
    book = (
        yb.rulebook()
        .with_rule("广州", "entitlement", Wait(1), who="resident", first_day="2026-01-01", unit="months")
        .with_rule(
            "广州",
            "account_use",
            Listed(("spouse",)),
            who=("in_service", "retired", "flexible", "flexible_retired"),
            part="relatives",
            first_day="2026-01-01",
            unit="text",
        )
        .with_rule("上海", "terms", Number(9), part="hand_claim", who="any", first_day="2026-01-01", unit="months")
    )
    lin = yb.Insured(region="广州", status="resident", missed_years=2)
    asked = {"on": "2026-06-01", "paid_until": "2023-12-31", "resumed_on": "2026-03-05"}
    told = yb.entitlement(lin, **asked, rules=book)
    # Guangzhou waits 3 months and one for each missed year; the book one month.
    assert (told.waiting_months, told.law.waiting_months) == (1, 5)
    assert told.to_dict()["what_if"]["law"]["waiting_months"] == 5
    used = yb.account_use("广州", on="2026-06-01", rules=book)
    assert (used.beneficiaries, "siblings" in used.law.beneficiaries) == (("spouse",), True)
    assert "what_if" in used.to_dict()
    claims = yb.terms("上海", on="2026-06-01", rules=book)
    assert [str(term.value) for term in claims.of("hand_claim")] == ["9"]
    assert [str(term.value) for term in claims.law.of("hand_claim")] == ["6"]
    assert "what_if" in claims.to_dict()
