"""The credit calendar: which postings fall into a span, what they bring, what is provisional."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import date, timedelta
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

import yibao_rules as yb
from yibao_rules.benefits.account_credit import AccountCredit
from yibao_rules.benefits.calendar import credit_calendar
from yibao_rules.rules import Flat, NotApplicable, Posting, Statement, Unknown

from .town import HERE, Town

LIN = yb.Insured(region="北京", birth_date="1952-05-01", status="retired")
WANG = yb.Insured(region="上海", birth_date="1948-03-02", status="retired")


def days(calendar: yb.CreditCalendar) -> list[str]:
    return [credit.latest_day.isoformat() for credit in calendar]


# Beijing: by the 5th of each month (abc32f51, 94adc7cc: seen from 2025-04-16; the page without a day counts to 2026-11-22).


def test_beijing_is_credited_by_the_fifth() -> None:
    calendar = yb.credit_calendar(LIN, start="2025-05-01", end="2025-07-31")
    assert days(calendar) == ["2025-05-05", "2025-06-05", "2025-07-05"]
    # "By the 5th" is not a day.
    assert [credit.day for credit in calendar] == [None, None, None]
    assert [(credit.amount, credit.net) for credit in calendar] == [(Decimal("110.00"), Decimal("107.00"))] * 3
    assert [credit.months for credit in calendar] == [(date(2025, 5, 1),), (date(2025, 6, 1),), (date(2025, 7, 1),)]
    # 110 was seen last on 2025-06-06: what comes after is provisional.
    assert [credit.provisional for credit in calendar] == [False, False, True]
    assert [credit.status for credit in calendar] == ["exact", "exact", "carried_forward"]
    assert calendar.total == Decimal("330.00")


def test_the_amount_is_that_of_the_posting_day() -> None:
    young = LIN.replace(birth_date="1955-06-05")
    calendar = yb.credit_calendar(young, start="2025-05-01", end="2025-06-30")
    # 70 on 5 June itself.
    assert [credit.amount for credit in calendar] == [Decimal("100.00"), Decimal("110.00")]
    assert yb.credit_calendar(LIN.replace(birth_date="1955-06-06"), start="2025-06-01", end="2025-06-30").total == 100


def test_both_ends_of_the_span_count() -> None:
    assert days(yb.credit_calendar(LIN, start="2025-05-05", end="2025-05-05")) == ["2025-05-05"]
    assert days(yb.credit_calendar(LIN, start="2025-05-05", end="2025-06-05")) == ["2025-05-05", "2025-06-05"]
    assert days(yb.credit_calendar(LIN, start="2025-05-06", end="2025-06-04")) == []


def test_a_span_without_a_posting_day_is_empty_and_no_error() -> None:
    calendar = yb.credit_calendar(LIN, start="2025-04-16", end="2025-04-30")
    assert (len(calendar), list(calendar), calendar.total) == (0, [], Decimal(0))
    assert calendar.to_dict()["credits"] == []
    assert "0" in calendar.explain("zh")


def test_before_the_day_was_first_seen_nothing_is_known() -> None:
    with pytest.raises(yb.NotKnown) as caught:
        yb.credit_calendar(LIN, start="2025-04-01", end="2025-04-15")
    assert caught.value.benefit == "posting"
    assert [span["first_seen"] for span in caught.value.known] == ["2025-04-16"]
    calendar = yb.credit_calendar(LIN, start="2025-03-01", end="2025-04-15", extrapolate=True)
    assert days(calendar) == ["2025-03-05", "2025-04-05"]
    assert all(credit.provisional for credit in calendar)


def test_a_span_that_begins_too_early_gives_what_is_known() -> None:
    assert days(yb.credit_calendar(LIN, start="2024-01-01", end="2025-06-30")) == ["2025-05-05", "2025-06-05"]


def test_what_the_span_asks_beyond_the_rules_is_said_and_leaves_no_total() -> None:
    # The day was first seen on 2025-04-16 (abc32f51): of the months before nothing is known, which is not nothing.
    calendar = yb.credit_calendar(LIN, start="2025-04-01", end="2025-06-30")
    assert [(gap.first_day, gap.last_day) for gap in calendar.gaps] == [(date(2025, 4, 1), date(2025, 4, 15))]
    assert days(calendar) == ["2025-05-05", "2025-06-05"]
    assert calendar.total is None
    assert calendar.to_dict()["gaps"] == [
        {"first_day": "2025-04-01", "last_day": "2025-04-15", "why": "no posting rule is known",
         "why_zh": "没有已知的到账规则"},
    ]  # fmt: skip
    assert "2025-04-01 – 2025-04-15 不知道：没有已知的到账规则" in calendar.explain("zh")
    assert "2025-04-01 – 2025-04-15 not known: no posting rule is known" in calendar.explain("en")
    silent = yb.credit_calendar(LIN, start="2025-04-01", end="2025-04-30")
    assert (len(silent), silent.total) == (0, None)
    assert yb.credit_calendar(LIN, start="2025-04-16", end="2025-06-30").gaps == ()
    assert yb.credit_calendar(LIN, start="2025-04-01", end="2025-06-30", extrapolate=True).gaps == ()


# Every other place whose posting rule is known.


def test_suzhou_once_a_year_until_2024_and_monthly_since() -> None:
    # 3ea84420, 0be3b7cd: one yearly sum (1,400: b2f113ed) at the start of the year, the day not said, until 2024-12-31;
    # 7035517e: on day 1 of each month from 2025-01-01, the yearly total unchanged: 1,400 / 12 = 116.67.
    retiree = yb.Insured(region="苏州市", status="retired")
    calendar = yb.credit_calendar(retiree, start="2024-01-01", end="2025-03-31")
    lump, *monthly = calendar
    assert (lump.kind, lump.day, lump.latest_day) == ("within", None, date(2024, 12, 31))
    assert (lump.amount, lump.months[0], lump.months[-1]) == (Decimal("1400.00"), date(2024, 1, 1), date(2024, 12, 1))
    assert [(str(item.day), item.kind, str(item.amount)) for item in monthly] == [
        ("2025-01-01", "on", "116.67"),
        ("2025-02-01", "on", "116.67"),
        ("2025-03-01", "on", "116.67"),
    ]
    assert calendar.gaps == ()
    assert "2024 年内：1,400.00 元 · 2024-01–2024-12（具体日期没有写明）" in calendar.explain("zh")
    assert "in 2024: 1,400.00 yuan · 2024-01–2024-12 (the day is not said)" in calendar.explain("en")
    # Half of that year may hold the sum or not.
    (gap,) = yb.credit_calendar(retiree, start="2024-01-01", end="2024-06-30").gaps
    assert (gap.first_day, gap.last_day, gap.why) == (
        date(2024, 1, 1),
        date(2024, 6, 30),
        "once a year, the day is not said",
    )
    assert yb.credit_calendar(retiree, start="2024-07-01", end="2024-12-31")[0] == lump


def test_guangzhou_by_the_twentieth_net_of_the_long_term_care_premium() -> None:
    # 5d904dbc: by the 20th. 7f7de187: 169.08; less 8.66 for long-term care: 160.42.
    calendar = yb.credit_calendar(yb.Insured(region="广州", status="retired"), start="2023-02-01", end="2023-03-31")
    assert [(item.kind, item.day, str(item.latest_day)) for item in calendar] == [
        ("by", None, "2023-02-20"),
        ("by", None, "2023-03-20"),
    ]
    assert [(str(item.amount), str(item.net)) for item in calendar] == [("169.08", "160.42")] * 2
    # b8c1283c: 2% of 8,000 in service.
    worker = yb.Insured(region="广州", birth_date="1990-01-01", status="in_service", contribution_base=8000)
    assert yb.credit_calendar(worker, start="2023-02-01", end="2023-02-28").total == 160


def test_chongqing_has_amounts_net_of_long_term_care_but_no_known_day() -> None:
    # 52f0f458 is a low claim of day 15, 20 or 25: never the value. 115 − 5 (large amount) − 5.25 (care) = 104.75.
    retiree = yb.Insured(region="重庆", birth_date="1952-05-01", status="retired")
    with pytest.raises(yb.NotKnown) as caught:
        yb.credit_calendar(retiree, start="2024-01-01", end="2024-12-31")
    assert caught.value.rivals
    credit = yb.account_credit(retiree, on="2024-02-01")
    assert (credit.amount, credit.net) == (Decimal("115.00"), Decimal("104.75"))


def test_wuxi_had_seven_percent_until_2022_and_no_known_day() -> None:
    # 88a79dfb: 7% of the own pension, 4,000 × 7% = 280; db18d6c0 and 4747e5bd replace it from 2023.
    retiree = yb.Insured(region="无锡", birth_date="1952-05-01", status="retired", pension=4000)
    assert yb.account_credit(retiree, on="2022-12-31").amount == 280
    for later in ("2023-01-01", "2024-01-01", "2025-04-16"):
        with pytest.raises(yb.NotKnown):
            yb.account_credit(retiree, on=later)
    with pytest.raises(yb.NotKnown) as caught:
        yb.credit_calendar(retiree, start="2022-01-01", end="2022-12-31")
    assert caught.value.benefit == "posting"


def test_nantong_on_new_years_day_and_liyang_on_the_first() -> None:
    # 2d99795e: the whole year on 1 January from 2021. 88a79dfb: 4,000 × 5% × 12 = 2,400, with a minimum not found.
    (posted,) = yb.credit_calendar(
        yb.Insured(region="南通", status="retired", pension=4000), start="2021-01-01", end="2021-12-31"
    )
    assert (posted.day, len(posted.months), posted.kind) == (date(2021, 1, 1), 12, "on")
    assert (posted.amount, posted.status) == (Decimal("2400.00"), "bounds_unknown")
    # 3d7fd58a: on day 1 of each month from 2025.
    liyang = yb.credit_calendar(yb.Insured(region="溧阳", status="retired"), start="2024-12-01", end="2025-02-28")
    assert [item.day for item in liyang] == [date(2025, 1, 1), date(2025, 2, 1)]
    assert [gap.last_day for gap in liyang.gaps] == [date(2024, 12, 31)]


def test_every_place_with_a_posting_rule_is_among_these_tests() -> None:
    ruled = {row.region.name_zh for row in yb.known(benefit="posting") if row.state == "value"}
    assert ruled == {"北京市", "上海市", "苏州市", "南通市", "溧阳市", "广州市"}


# Shanghai: once a year, on 1 April until 2019 and on 1 July since 2020 (sh-2020-extension, f02d4f48).


def test_shanghai_is_credited_once_for_the_insurance_year() -> None:
    calendar = yb.credit_calendar(WANG, start="2018-01-01", end="2025-12-31")
    assert days(calendar) == [
        "2018-04-01", "2019-04-01", "2020-07-01", "2021-07-01", "2022-07-01", "2023-07-01", "2024-07-01", "2025-07-01",
    ]  # fmt: skip
    # 75 on 2023-03-02: 1,680 until the year 2022, 1,890 from the year 2023.
    assert [credit.amount for credit in calendar] == [Decimal("1680.00")] * 5 + [Decimal("1890.00")] * 3
    assert all(credit.day == credit.latest_day for credit in calendar)
    assert calendar[-1].months == tuple(date(2025 + (month > 12), (month - 1) % 12 + 1, 1) for month in range(7, 19))
    # The insurance year 2019 was made longer by three months, credited on a day that is not said (sh-2020-extension).
    assert [(str(gap.first_day), str(gap.last_day)) for gap in calendar.gaps] == [("2020-04-01", "2020-06-30")]
    assert "3/12" in calendar.gaps[0].why
    assert calendar.total is None
    assert yb.credit_calendar(WANG, start="2020-07-01", end="2025-12-31").total == Decimal("10710.00")
    assert not any(credit.provisional for credit in calendar)


def test_a_posting_beyond_the_announcements_is_provisional() -> None:
    (credit,) = yb.credit_calendar(WANG, start="2026-07-01", end="2026-07-01")
    assert (credit.provisional, credit.amount) == (True, Decimal("1890.00"))


def test_a_monthly_share_is_advanced_for_the_year() -> None:
    # 20dada15: 7,310 × 2% × 12 = 1,754.40 from the insurance year 2023; before, 420 of the employer's besides.
    zhang = yb.Insured(region="上海", birth_date="1983-01-01", status="in_service", contribution_base=7310)
    calendar = yb.credit_calendar(zhang, start="2022-07-01", end="2023-07-01")
    assert [credit.amount for credit in calendar] == [Decimal("2174.40"), Decimal("1754.40")]
    # What is left is known in the unit of the credit alone.
    assert [credit.net for credit in calendar] == [None, None]


def test_a_posting_whose_amount_is_not_known_says_so() -> None:
    # Flexible members are posted on 1 July, but their share is known from 2025-09-10 only.
    zhou = yb.Insured(region="上海", status="flexible", contribution_base=7384)
    calendar = yb.credit_calendar(zhou, start="2024-07-01", end="2026-07-01")
    assert [credit.amount for credit in calendar] == [None, None, Decimal("1772.16")]
    assert [credit.status for credit in calendar][:2] == ["not_known", "not_known"]
    assert calendar.total is None
    unknown = calendar[0]
    assert (unknown.net, unknown.provisional) == (None, False)
    assert unknown.why is not None
    assert "2024-07-01" in unknown.why
    assert unknown.why_zh is not None
    assert "amount not known" in calendar.explain("en")
    assert "金额未知" in calendar.explain("zh")
    assert calendar.to_dict()["total"] is None


# What is said where there is nothing.


def test_unknown_posting_days_are_said() -> None:
    for place in ("武汉", "宁夏", "拉萨"):
        with pytest.raises(yb.NotKnown) as caught:
            yb.credit_calendar(yb.Insured(region=place, status="retired"), start="2025-01-01", end="2025-12-31")
        assert caught.value.benefit == "posting"
        assert caught.value.rivals
    unemployed = LIN.replace(status="unemployed")
    with pytest.raises(yb.NotKnown):
        yb.credit_calendar(unemployed, start="2025-05-01", end="2025-12-31")


def test_whoever_has_no_account_is_told_so_first() -> None:
    with pytest.raises(yb.NotApplicable):
        yb.credit_calendar(LIN.replace(status="resident"), start="2025-05-01", end="2025-12-31")
    with pytest.raises(yb.NotApplicable):
        yb.credit_calendar(LIN.replace(status="flexible"), start="2026-01-01", end="2026-12-31")


def test_missing_and_impossible_input() -> None:
    with pytest.raises(yb.MissingInput) as caught:
        yb.credit_calendar(yb.Insured(region="北京", status="retired"), start="2025-05-01", end="2025-12-31")
    assert caught.value.fields == ("birth_date",)
    with pytest.raises(yb.MissingInput) as caught:
        yb.credit_calendar(yb.Insured(region="北京", status="retired"), start="2025-05-06", end="2025-05-07")
    assert caught.value.fields == ("birth_date",)
    with pytest.raises(yb.MissingInput) as caught:
        yb.credit_calendar(yb.Insured(region="北京"), start="2025-05-01", end="2025-12-31")
    assert caught.value.fields == ("status",)
    with pytest.raises(yb.InvalidInput) as invalid:
        yb.credit_calendar(LIN, start="2025-05-02", end="2025-05-01")
    assert invalid.value.field == "end"
    with pytest.raises(yb.InvalidInput) as invalid:
        yb.credit_calendar(LIN, start="1800-01-01", end="2025-05-01")
    assert invalid.value.field == "end"
    for start, end, field in (("soon", "2025-05-01", "start"), ("2025-05-01", None, "end")):
        with pytest.raises(yb.InvalidInput) as invalid:
            yb.credit_calendar(LIN, start=start, end=end)  # type: ignore[arg-type]
        assert invalid.value.field == field


def test_the_ends_of_the_calendar_of_days() -> None:
    with pytest.raises(yb.NotKnown):
        yb.credit_calendar(LIN, start=date.min, end=date(100, 1, 1))
    with pytest.raises(yb.InvalidInput):
        # Born more than 150 years before.
        yb.credit_calendar(LIN, start=date(9900, 1, 1), end=date.max)
    late = LIN.replace(birth_date=date(9930, 1, 1))
    assert len(yb.credit_calendar(late, start=date(9999, 1, 1), end=date.max)) == 12


# Other shapes, in a made-up place.


class PostingTown(Town):
    def __init__(self, *postings: yb.Dated) -> None:
        source = yb.Source("notice", kind="official", title="A notice", address="https://example.org")
        region = yb.Region(
            HERE, name_zh="测试市", name_en="Testville", sources=source, posting=postings,
            account_credit=dated(Flat(50), unit="yuan/month"),
        )  # fmt: skip
        super().__init__(region)

    def calendar(self, start: date, end: date, **more: Any) -> yb.CreditCalendar:
        lin = SimpleNamespace(region="990100", status="retired")
        return credit_calendar(lin, self, start, end, AccountCredit(), **more)


def dated(rule: Any, **more: Any) -> yb.Dated:
    given_ = {
        "unit": "text",
        "first_day": "2020-01-01",
        "checked": "2026-11-22",
        "sources": "notice",
        "confidence": "high",
    }
    return yb.Dated(rule=rule, **(given_ | more))


def test_a_fixed_day_of_each_month() -> None:
    calendar = PostingTown(dated(Posting("month", day=28))).calendar(date(2024, 1, 29), date(2024, 3, 28))
    assert [credit.day for credit in calendar] == [date(2024, 2, 28), date(2024, 3, 28)]


def test_a_posting_day_that_changes() -> None:
    town = PostingTown(
        dated(Posting("month", day=20), last_day="2024-06-19", checked=None),
        dated(Posting("month", day=10), first_day="2024-06-20"),
    )
    calendar = town.calendar(date(2024, 5, 1), date(2024, 7, 31))
    assert [credit.day for credit in calendar] == [date(2024, 5, 20), date(2024, 7, 10)]
    assert len(calendar.used) == 3


def test_gaps_between_rules_are_told_by_their_reason() -> None:
    town = PostingTown(
        dated(Posting("month", day=20), last_day="2022-12-31", checked=None),
        dated(Unknown(zh="不知道", en="nobody knows"), first_day="2023-01-01", last_day="2023-06-30", checked=None),
        dated(Unknown(zh="不知道", en="nobody knows"), first_day="2023-07-01", last_day="2023-12-31", checked=None),
        dated(Statement(zh="按季", en="each quarter"), first_day="2024-01-01", last_day="2024-12-31", checked=None),
        dated(
            NotApplicable(zh="没有账户", en="no account"), first_day="2025-01-01", last_day="2025-12-31", checked=None
        ),
        dated(Posting("month", day=10), first_day="2026-01-01"),
    )
    calendar = town.calendar(date(2019, 12, 1), date(2026, 2, 28))
    assert [(str(gap.first_day), str(gap.last_day), gap.why, gap.why_zh) for gap in calendar.gaps] == [
        ("2019-12-01", "2019-12-31", "no posting rule is known", "没有已知的到账规则"),
        ("2023-01-01", "2023-12-31", "nobody knows", "不知道"),
        ("2024-01-01", "2024-12-31", "each quarter", "按季"),
    ]
    assert len(calendar) == 3 * 12 + 2


def test_a_yearly_posting_of_a_monthly_credit() -> None:
    (credit,) = PostingTown(dated(Posting("year", month_day="01-01"))).calendar(date(2024, 1, 1), date(2024, 12, 31))
    assert (credit.amount, credit.months[0], credit.months[-1]) == (
        Decimal("600.00"),
        date(2024, 1, 1),
        date(2024, 12, 1),
    )


def test_a_posting_in_words_has_no_days() -> None:
    assert (
        len(PostingTown(dated(Statement(zh="按季", en="each quarter"))).calendar(date(2024, 1, 1), date(2024, 12, 31)))
        == 0
    )
    with pytest.raises(yb.NotKnown):
        PostingTown(dated(Unknown(zh="不知道", en="nobody knows"))).calendar(date(2024, 1, 1), date(2024, 12, 31))
    with pytest.raises(yb.NotKnown):
        PostingTown(dated(Posting("month", day=9), last_day="2021-01-01", checked=None)).calendar(
            date(2024, 1, 1), date(2024, 12, 31)
        )


# A calendar is a sequence that explains itself.


def test_a_calendar_is_a_sequence() -> None:
    calendar = yb.credit_calendar(LIN, start="2025-05-01", end="2025-07-31")
    assert len(calendar) == 3
    assert calendar[0] is next(iter(calendar))
    assert calendar[-1].latest_day == date(2025, 7, 5)
    assert calendar[:2] == (calendar[0], calendar[1])
    assert calendar[1] in calendar
    assert list(reversed(calendar)) == [calendar[2], calendar[1], calendar[0]]
    with pytest.raises(IndexError):
        calendar[3]
    assert calendar == yb.credit_calendar(LIN, start="2025-05-01", end="2025-07-31")


def test_a_calendar_shows_itself() -> None:
    calendar = yb.credit_calendar(LIN, start="2025-06-01", end="2025-07-31")
    assert repr(calendar) == "CreditCalendar(110000 北京市, 2025-06-01 to 2025-07-31: 2 postings)"
    assert str(calendar) == calendar.explain("zh", short=True) == "北京市 2025-06-01 至 2025-07-31 到账 2 次"
    assert calendar.explain("en", short=True) == "Beijing: 2 postings from 2025-06-01 to 2025-07-31"
    chinese, english = calendar.explain("zh"), calendar.explain("en")
    assert "2025-06-05 前：110.00 元 · 2025-06" in chinese
    assert "2025-07-05 前：110.00 元 · 2025-07（预计）" in chinese
    assert "by 2025-06-05: 110.00 yuan · 2025-06" in english
    assert "by 2025-07-05: 110.00 yuan · 2025-07 (provisional)" in english
    assert "退休医保卡每月返钱" in english
    yearly = yb.credit_calendar(WANG, start="2024-07-01", end="2024-07-01").explain("en")
    assert "2024-07-01: 1,890.00 yuan · 2024-07–2025-06" in yearly
    assert calendar._repr_html_().startswith("<div")


def test_a_calendar_as_plain_data() -> None:
    calendar = yb.credit_calendar(LIN, start="2025-06-01", end="2025-07-31")
    plain = json.loads(json.dumps(calendar.to_dict()))
    assert plain == calendar.to_dict()
    assert (plain["schema"], plain["kind"], plain["total"]) == ("yibao.trace.v1", "credit_calendar", "220.00")
    assert plain["credits"][0] == {
        "kind": "by", "day": None, "latest_day": "2025-06-05", "nominal_day": "2025-06-05", "working_day": None,
        "amount": "110.00", "net": "107.00", "months": ["2025-06-01"], "provisional": False, "flags": ["exact"],
        "why": None, "why_zh": None, "status": "exact",
    }  # fmt: skip
    assert (plain["gaps"], plain["shift"], plain["working_days"]) == ([], None, None)
    assert {entry["benefit"] for entry in plain["entries"]} >= {"posting"}
    assert copy.copy(calendar) == calendar
    assert pickle.loads(pickle.dumps(calendar)).to_dict() == plain


# Properties.

SPANS = st.tuples(st.dates(date(2015, 1, 1), date(2030, 1, 1)), st.integers(0, 1200))
PEOPLE = st.sampled_from(
    [LIN, WANG, yb.Insured(region="上海", birth_date="1983-01-01", status="in_service", contribution_base=7310)]
)


def postings(person: yb.Insured, start: date, end: date) -> list[yb.Credit]:
    try:
        return list(yb.credit_calendar(person, start=start, end=end))
    except yb.NotKnown:
        return []


@settings(max_examples=60)
@given(PEOPLE, SPANS, st.data())
def test_a_span_is_the_sum_of_its_parts(person: yb.Insured, span: tuple[date, int], data: st.DataObject) -> None:
    start, length = span
    end = start + timedelta(days=length)
    cut = start + timedelta(days=data.draw(st.integers(0, length)))
    whole = postings(person, start, end)
    later = postings(person, cut + timedelta(days=1), end) if cut < end else []
    assert whole == postings(person, start, cut) + later
    assert all(start <= credit.latest_day <= end for credit in whole)
    assert [credit.latest_day for credit in whole] == sorted({credit.latest_day for credit in whole})


@settings(max_examples=60)
@given(PEOPLE, SPANS)
def test_each_amount_is_the_credit_of_its_day(person: yb.Insured, span: tuple[date, int]) -> None:
    start, length = span
    for credit in postings(person, start, start + timedelta(days=length)):
        result = yb.account_credit(person, on=credit.latest_day)
        assert credit.amount == (result.annual if person.region == "上海" else result.monthly)
        assert len(credit.months) == (12 if person.region == "上海" else 1)
        assert credit.flags == result.flags
        assert credit.provisional >= ("carried_forward" in result.flags)


def test_an_account_that_ends_keeps_its_earlier_postings() -> None:
    # 沪医保规〔2025〕7号, from 2025-09-10: retired veteran cadres have no account; 1,890 on each 1 July before.
    veteran = yb.Insured(region="上海", birth_date="1930-01-01", status="retired", groups=("veteran_cadre",))
    postings = yb.credit_calendar(veteran, start="2024-01-01", end="2026-12-31")
    assert [(str(item.day), str(item.amount)) for item in postings] == [
        ("2024-07-01", "1890.00"),
        ("2025-07-01", "1890.00"),
    ]
