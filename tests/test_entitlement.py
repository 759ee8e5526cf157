"""Breaks in cover and waiting periods: the promises of the result, on made-up towns and on the places that ship."""

from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

import yibao_rules as yb
from yibao_rules.benefits.entitlement import entitlement
from yibao_rules.dates import months_later
from yibao_rules.errors import BadRegion
from yibao_rules.policy import Dated, Group, Region, Source
from yibao_rules.rules import (
    Allowed,
    Continuity,
    Flat,
    GapUpTo,
    Listed,
    NotApplicable,
    StartsOn,
    Statement,
    Unknown,
    Wait,
)
from yibao_rules.testing.strategies import starts, waits

from .town import HERE, Town

NOTICE = Source("notice", kind="official", title="示例市通知", address="https://example.org/1")
SINCE: dict[str, Any] = {
    "unit": "months",
    "first_day": "2000-01-01",
    "checked": "2030-12-31",
    "sources": "notice",
    "confidence": "high",
}
DAY = timedelta(days=1)
SILENCE = Unknown(zh="没有找到", en="was not found")
RESIDENTS = Wait(3, per_missed_year=1, per_repaid_year=1, from_missed_years=4, at_least=6, exempt="newborn")


def town(*entries: Dated, **more: Any) -> Town:
    return Town(Region(HERE, name_zh="示例市", name_en="Sampleton", sources=NOTICE, entitlement=entries, **more))


def of(rule: Any, part: str = "", **changes: Any) -> Dated:
    return Dated(rule=rule, part=part, **{**SINCE, **changes})


def ask(place: Town, on: str | date, *, premium: Any = None, **asked: Any) -> yb.Entitlement:
    person = {key: asked.pop(key) for key in list(asked) if key in {field.name for field in yb.Insured.__attrs_attrs__}}
    person.setdefault("status", "in_service")
    days = {
        name: None if asked.get(name) is None else date.fromisoformat(str(asked[name]))
        for name in ("paid_until", "resumed_on")
    }
    day = date.fromisoformat(str(on))
    lin = yb.Insured(region=HERE, **person)
    return entitlement(lin, place, day, lambda _: premium, **{**asked, **days})


# Promises, for random people and days.

DAYS = st.dates(date(2020, 1, 1), date(2029, 12, 31))
YEARS = st.integers(0, 12)


@given(YEARS, YEARS, YEARS, st.sampled_from(["吉林省", "广州", "上海", "重庆"]))
def test_more_missed_years_never_shorten_a_wait_and_more_repaid_ones_never_lengthen_it(
    missed: int, more: int, repaid: int, place: str
) -> None:
    def wait(missed: int, repaid: int) -> int:
        lin = yb.Insured(region=place, status="resident", missed_years=missed)
        r = yb.entitlement(lin, on="2026-06-01", paid_until="2001-12-31", resumed_on="2026-03-01", repaid_years=repaid)
        assert r.waiting_months is not None
        return r.waiting_months

    repaid = min(repaid, missed)
    assert wait(missed, repaid) <= wait(missed + more, repaid)
    assert wait(missed, repaid) <= wait(missed, 0)
    assert wait(missed + more, min(repaid + more, missed + more)) <= wait(missed + more, repaid)
    assert wait(missed, repaid) >= (6 if missed >= 4 else 3)


@given(waits(), YEARS, YEARS, DAYS)
def test_any_wait_of_the_vocabulary_is_monotone_in_missed_years(rule: Wait, missed: int, more: int, day: date) -> None:
    place = town(of(rule))
    one, two = (
        ask(place, day, missed_years=years, paid_until="2001-12-31", resumed_on=day)
        for years in (missed, missed + more)
    )
    assert one.covered_from is not None
    assert two.covered_from is not None
    assert day <= one.covered_from <= two.covered_from
    if one.waiting_months is not None and two.waiting_months is not None:
        assert 0 <= one.waiting_months <= two.waiting_months


@given(
    st.one_of(starts(), waits(), st.just(RESIDENTS)),
    DAYS,
    st.integers(0, 31),
    st.sampled_from(["in_service", "resident"]),
)
def test_without_a_gap_every_day_is_covered(rule: Any, paid_until: date, ahead: int, status: str) -> None:
    place = town(of(rule))
    resumed = paid_until + DAY if status == "resident" else paid_until + timedelta(days=ahead)
    if (resumed.year - paid_until.year) * 12 + resumed.month - paid_until.month > 1:
        return
    for on in (paid_until - 400 * DAY, paid_until, resumed, resumed + 400 * DAY):
        r = ask(place, on, status=status, paid_until=paid_until, resumed_on=resumed, birth_date="1990-01-01")
        assert r.covered is True
        assert (r.stops_on, r.covered_from, r.waiting_months, r.gap_months) == (None, None, 0, 0)


@given(
    st.one_of(
        starts(), waits(), st.just(GapUpTo(3, then=StartsOn("back_payment", gap_covered=True), otherwise=Wait(6)))
    ),
    st.sampled_from([None, StartsOn("missed_payment", months=1), StartsOn("missed_payment", months=0)]),
    DAYS,
    st.integers(0, 900),
    st.booleans(),
    st.sampled_from(["in_service", "resident"]),
)
def test_covered_before_it_stops_and_from_the_day_on_which_it_holds_again(
    rule: Any, stop: Any, paid_until: date, gap: int, backpaid: bool, status: str
) -> None:
    place = town(of(rule), *([] if stop is None else [of(stop, "stop")]))
    resumed = paid_until + gap * DAY

    def on(day: date) -> yb.Entitlement:
        return ask(
            place, day, status=status, missed_years=1, paid_until=paid_until, resumed_on=resumed, backpaid=backpaid
        )  # fmt: skip

    r = on(resumed)
    assert on(paid_until).covered is True
    if r.stops_on is not None:
        assert r.stops_on > paid_until
        assert on(r.stops_on - DAY).covered is True
    if r.covered_from is not None:
        assert r.covered_from >= min(resumed.replace(day=1), paid_until)
        for later in (0, 1, 40, 800):
            assert on(r.covered_from + later * DAY).covered is True
    if r.stops_on is not None and r.covered_from is not None and r.covered_from > r.stops_on:
        waits = r.waiting_months or r.waiting_days
        in_the_gap = r.covered_from - DAY < resumed or not waits
        assert on(r.covered_from - DAY).covered is (bool(r.gap_covered) and in_the_gap)
    if r.covered is None:
        assert "covered" in r.why


@settings(max_examples=50)
@given(
    st.sampled_from(["广州", "上海", "重庆", "深圳", "成都", "武汉", "咸宁", "兰州", "吉林省", "北京", "100000"]),
    st.sampled_from(["in_service", "flexible", "resident", "retired", "unemployed"]),
    st.one_of(st.none(), DAYS),
    st.one_of(st.none(), DAYS),
    DAYS,
    st.sampled_from([{}, {"was": "in_service"}, {"was": "resident"}, {"moved_from": "深圳"}, {"moved_from": "北京"}, {"backpaid": False}, {"extrapolate": True}]),
    st.sampled_from([(), ("newborn",)]),
)  # fmt: skip
def test_every_answer_is_plain_data_with_reasons_and_sources(
    place: str,
    status: str,
    paid: date | None,
    resumed: date | None,
    on: date,
    more: dict[str, Any],
    groups: tuple[str, ...],
) -> None:
    lin = yb.Insured(
        region=place, status=status, missed_years=2, continuous_months=30, groups=groups, birth_date="2019-06-01", retired_on=on
    )  # fmt: skip
    try:
        r = yb.entitlement(lin, on=on, paid_until=paid, resumed_on=resumed, **more)
    except (yb.NotKnown, yb.InvalidInput):
        return
    plain = r.to_dict()
    assert json.loads(json.dumps(plain)) == plain
    assert plain["entries"]
    assert plain["covered"] is r.covered
    for lang in ("zh", "en"):
        assert r.explain(lang).strip()
        assert "None" not in r.explain(lang)
        assert r.region.name(lang) in r.explain(lang, short=True)
    assert r.status in repr(r)
    for name in ("covered", "stops_on", "waiting_months", "covered_from"):
        missing = getattr(r, name) is None and r.status != "x"
        assert (name not in r.why) or missing


# What a rule says, told by hand.


def test_the_words_of_a_break() -> None:
    place = town(
        of(StartsOn("back_payment", months=1, gap_covered=False)), of(StartsOn("missed_payment", months=1), "stop")
    )
    r = ask(place, "2026-04-10", paid_until="2026-01-31", resumed_on="2026-04-20")
    assert r.explain("en").splitlines()[:9] == [
        "Sampleton · breaks and waiting periods · 2026-04-10",
        "not covered",
        "in service, paid until 2026-01-31, again on 2026-04-20, a gap of 2 months",
        "  cover stops",
        "    the first of the month after the first missed payment = 2026-03-01",
        "  the first of the month after the full back-payment = 2026-05-01",
        "  no cover from 2026-03-01",
        "  cover from 2026-05-01",
        "  the costs of the gap are not paid",
    ]
    assert r.explain("zh").splitlines()[:9] == [
        "示例市 · 断缴与等待期 · 2026-04-10",
        "无待遇",
        "在职，缴费至 2026-01-31，2026-04-20 续缴，中断 2 个月",
        "  停止待遇",
        "    未缴费次月 1 日 = 2026-03-01",
        "  足额补缴次月 1 日 = 2026-05-01",
        "  2026-03-01 起停止待遇",
        "  2026-05-01 起享受待遇",
        "  中断期间的费用不予报销",
    ]
    assert r.explain("en", short=True) == (
        "Sampleton 2026-04-10 breaks and waiting periods: not covered, no cover from 2026-03-01, cover from 2026-05-01"
    )
    assert "无待遇，2026-03-01 起停止待遇" in r.explain("zh", short=True)
    # Without the back-payment nothing resumes.
    r = ask(place, "2026-06-10", paid_until="2026-01-31", resumed_on="2026-04-20", backpaid=False)
    assert (r.covered, r.covered_from) == (False, None)
    assert "足额补缴" in r.why["covered_from"].zh
    # Nothing paid yet: as if it were paid on the day asked for.
    r = ask(place, "2026-06-10", paid_until="2026-01-31")
    assert (r.covered, r.covered_from, r.gap_covered) == (False, None, None)
    assert "as if paid again on 2026-06-10" in r.explain("en")
    assert "以下按 2026-06-10 恢复缴费计算" in r.explain("zh")
    # The month after the last payment is not paid for yet; it is still covered here.
    r = ask(place, "2026-02-10", paid_until="2026-01-31")
    assert (r.covered, r.stops_on, r.gap_months) == (True, date(2026, 3, 1), 0)
    assert "a gap of less than a month" in r.explain("en")
    assert "中断不满 1 个月" in r.explain("zh")
    r = ask(place, "2026-03-10", paid_until="2026-01-31")
    assert "a gap of 1 month, as if" in r.explain("en")
    # No gap.
    r = ask(place, "2026-06-10", paid_until="2026-06-30")
    assert (r.covered, r.continuous) == (True, True)
    assert "no gap" in r.explain("en")
    assert "没有中断" in r.explain("zh")


def test_the_words_of_a_wait() -> None:
    place = town(of(RESIDENTS, who="resident"), of(Wait(3, waived_in_window=True), "first", who="resident"))
    asked: dict[str, Any] = {"status": "resident", "paid_until": "2021-12-31", "resumed_on": "2026-03-05"}
    r = ask(place, "2026-06-01", missed_years=4, repaid_years=4, **asked)
    assert "a wait of 3 + 0 (4 years missed, 4 bought back), at least 6 = 6 months from 2026-03-05: cover from 2026-09-05" in r.explain("en")  # fmt: skip
    assert "等待 3 + 0（断缴 4 年，补缴 4 年），至少 6 = 6 个月，自 2026-03-05 起，2026-09-05 起享受待遇" in r.explain(
        "zh"
    )
    assert "the day from which the wait runs: not told, taken as the day of payment" in r.explain("en")
    assert "等待期的起算日：没有写明，按缴费当日计算" in r.explain("zh")
    r = ask(place, "2026-06-01", missed_years=2, groups="newborn", **asked)
    assert (r.waiting_months, r.covered_from) == (0, date(2026, 3, 5))
    assert "no wait (newborn)" in r.explain("en")
    assert "没有等待期（新生儿）" in r.explain("zh")
    r = ask(place, "2026-01-01", status="resident", resumed_on="2026-01-01", in_window=True)
    assert "no wait (paid in the yearly window)" in r.explain("en")
    assert "2026-01-01 开始" in r.explain("zh")
    assert "begins 2026-01-01" in r.explain("en")
    r = ask(place, "2026-02-01", status="resident", resumed_on="2026-01-01")
    assert "a wait of 3 months from 2026-01-01: cover from 2026-04-01" in r.explain("en")
    r = ask(town(of(Wait(0))), "2026-06-01", paid_until="2026-01-31", resumed_on="2026-05-31")
    assert "no wait" in r.explain("en")
    assert "没有等待期" in r.explain("zh")
    r = ask(town(of(Wait(days=10))), "2026-06-01", paid_until="2026-01-31", resumed_on="2026-05-31")
    assert "a wait of 10 days from 2026-05-31: cover from 2026-06-10" in r.explain("en")


def test_the_words_of_a_limit() -> None:
    rule = GapUpTo(3, continuous_years=2, then=StartsOn("back_payment", gap_covered=True), otherwise=Wait(6))
    place = town(of(rule), of(Continuity(2), "continuity"))
    asked: dict[str, Any] = {"paid_until": "2026-01-31", "resumed_on": "2026-05-10"}
    r = ask(place, "2026-06-01", continuous_months=24, **asked)
    assert (r.gap_covered, r.continuous, r.covered) == (True, False, True)
    assert "the costs of the gap are paid after all" in r.explain("en")
    assert "中断期间的费用可以报销" in r.explain("zh")
    assert "continuous time begins anew" in r.explain("en")
    assert "a gap of 3 months, over 2: continuous time begins anew" in r.explain("en")
    assert "中断 3 个月，超过 2 个月：连续缴费时间重新计算" in r.explain("zh")
    r = ask(place, "2026-06-01", continuous_months=23, **asked)
    assert r.waiting_months == 6
    assert "a gap of 3 months, the limit is 3; less than 2 continuous years" in r.explain("en")
    assert "中断 3 个月，界限 3 个月，连续缴费不满 2 年" in r.explain("zh")
    r = ask(place, "2026-06-01", continuous_months=24, backpaid=False, **asked)
    assert r.waiting_months == 6
    assert "the arrears are not paid" in r.explain("en")
    assert "没有补缴" in r.explain("zh")
    r = ask(place, "2026-06-01", continuous_months=24, paid_until="2026-01-31", resumed_on="2026-04-10")
    assert r.continuous is True
    assert "continuous time before and after the gap adds up" in r.explain("en")
    assert "中断前后的连续缴费时间合并计算" in r.explain("zh")
    assert "within 2: continuous time adds up" in r.explain("en")
    assert "不超过 2 个月：连续缴费时间合并计算" in r.explain("zh")


def test_the_price_of_a_missed_year() -> None:
    priced = Wait(3, per_missed_year=1, per_repaid_year=1, at_current_premium=True)
    asked: dict[str, Any] = {
        "status": "resident", "missed_years": 3, "paid_until": "2021-12-31", "resumed_on": "2026-03-05", "repaid_years": 1,
    }  # fmt: skip
    r = ask(town(of(priced)), "2026-06-01", premium=Decimal("400.00"), **asked)
    assert (r.repair_price, r.repair_cost) == (Decimal("400.00"), Decimal("800.00"))
    assert "buying back the missed years: 400.00 yuan each, 800.00 yuan in all" in r.explain("en")
    assert "补缴断缴年度：每年 400.00 元，共 800.00 元" in r.explain("zh")
    r = ask(town(of(priced)), "2026-06-01", premium=None, **asked)
    assert (r.repair_price, r.repair_cost) == (None, None)
    assert r.why["repair_cost"].en == "the own premium of the year is not known"
    r = ask(town(of(RESIDENTS)), "2026-06-01", premium=Decimal(400), **asked)
    assert r.repair_cost is None
    assert "at which price" in r.why["repair_cost"].en
    r = ask(town(of(RESIDENTS)), "2026-06-01", **{**asked, "repaid_years": 3})
    assert r.repair_cost is None
    assert "repair_cost" not in r.why
    # A place that has no premium for the class says what is missing.
    lin = yb.Insured(region="广州", status="resident", missed_years=1)
    r = yb.entitlement(lin, on="2026-06-01", paid_until="2023-12-31", resumed_on="2026-03-05")
    assert "groups" in r.why["repair_cost"].en


def test_what_is_not_known_is_said() -> None:
    asked: dict[str, Any] = {"paid_until": "2026-01-31", "resumed_on": "2026-05-10"}
    with pytest.raises(yb.NotKnown, match="no rule"):
        ask(town(), "2026-06-01", **asked)
    with pytest.raises(yb.NotKnown, match="was not found"):
        ask(town(of(SILENCE)), "2026-06-01", **asked)
    for more in ({}, {"extrapolate": True}):
        with pytest.raises(yb.NotApplicable):
            ask(town(of(NotApplicable(zh="没有", en="none"))), "2026-06-01", **asked, **more)
        with pytest.raises(yb.NotKnown):
            ask(town(of(SILENCE)), "1999-06-01", paid_until="1998-01-31", **more)
    gone = of(NotApplicable(zh="没有", en="none"), first_day="2027-01-01")
    with pytest.raises(yb.NotApplicable):
        ask(town(gone), "2026-06-01", extrapolate=True, **asked)
    # What stops is known, what resumes is not.
    place = town(of(SILENCE), of(StartsOn("missed_payment", months=1), "stop"))
    r = ask(place, "2026-06-01", **asked)
    assert (r.covered, r.stops_on, r.covered_from, r.waiting_months) == (None, date(2026, 3, 1), None, None)
    assert r.why["covered"].en == "was not found"
    assert ask(place, "2026-02-28", **asked).covered is True
    assert ask(place, "2026-03-01", paid_until="2026-01-31").covered is False
    # What resumes is known, what stops is not.
    r = ask(town(of(Wait(6)), of(SILENCE, "stop")), "2026-02-01", **asked)
    assert (r.covered, r.stops_on) == (None, None)
    assert r.why["stops_on"].en == "was not found"
    assert "no source tells from which day" in r.why["covered"].en
    assert ask(town(of(Wait(6))), "2026-06-01", **asked).covered is False
    assert ask(town(of(Wait(6))), "2026-11-10", **asked).covered is True
    # One branch is not known.
    rule = GapUpTo(3, then=Wait(0), otherwise=SILENCE)
    r = ask(town(of(rule)), "2026-07-01", paid_until="2026-01-31", resumed_on="2026-06-10")
    assert (r.covered, r.gap_months, r.waiting_months) == (None, 4, None)
    # Only whether the time goes on counting is known.
    r = ask(town(of(Continuity(4), "continuity")), "2026-06-01", **asked)
    assert (r.continuous, r.covered) == (True, None)
    r = ask(town(of(Continuity(4), "continuity")), "2026-01-01", **asked)
    assert r.covered is True
    # A pensioner's rule that is not there, a first payment that has no rule.
    with pytest.raises(yb.NotKnown):
        ask(town(of(Wait(6))), "2026-06-01", resumed_on="2026-05-10")
    with pytest.raises(yb.NotKnown):
        ask(town(of(Wait(6))), "2026-06-01", status="retired", retired_on="2026-01-01")


def test_paid_days_are_covered_where_any_rule_of_such_persons_is_known() -> None:
    place = town(of(StartsOn("payment", months=1), "first"))
    r = ask(place, "2026-01-10", paid_until="2026-01-31")
    assert r.covered is True
    assert [found.entry.part for found in r.used] == ["first"]
    with pytest.raises(yb.NotKnown):
        ask(place, "2026-06-10", paid_until="2026-01-31")


def test_the_rule_of_the_day_of_the_payment_decides_and_that_of_the_day_asked_for_where_there_is_none() -> None:
    place = town(of(Wait(6), last_day="2025-12-31"), of(Wait(1), first_day="2026-01-01"))
    asked: dict[str, Any] = {"paid_until": "2025-01-31", "resumed_on": "2025-12-10"}
    assert ask(place, "2026-05-01", **asked).covered_from == date(2026, 6, 10)
    late = town(of(Wait(6), first_day=None, first_seen="2026-01-01"))
    assert ask(late, "2026-05-01", **asked).covered_from == date(2026, 6, 10)
    with pytest.raises(yb.NotKnown):
        ask(late, "2025-12-20", **asked)
    r = ask(late, "2025-12-20", extrapolate=True, **asked)
    assert (r.covered_from, r.status) == (date(2026, 6, 10), "extrapolated")


def test_a_rule_that_waits_for_nobody_and_one_for_newborns() -> None:
    born: dict[str, Any] = {"status": "resident", "groups": "newborn", "birth_date": "2026-02-01"}
    place = town(of(StartsOn("birth", within_days=90), "newborn"), of(RESIDENTS, "first"))
    r = ask(place, "2026-02-01", resumed_on="2026-05-02", **born)
    assert (r.covered, r.covered_from) == (True, date(2026, 2, 1))
    r = ask(place, "2026-02-01", resumed_on="2026-05-03", **born)
    assert (r.covered, r.covered_from) == (False, date(2026, 8, 3))
    r = ask(place, "2026-02-01", **born)
    assert (r.covered, r.covered_from) == (False, None)
    with pytest.raises(yb.MissingInput) as caught:
        ask(place, "2026-02-01", status="resident", groups="newborn", resumed_on="2026-03-01")
    assert caught.value.fields == ("birth_date",)
    # A newborns' rule without a time limit; and a day that nobody can be born after.
    always = town(of(StartsOn("birth"), "newborn"))
    assert ask(always, "2026-02-01", resumed_on="2026-12-03", **born).covered is True
    odd = town(of(StartsOn("back_payment"), "newborn"), of(RESIDENTS, "first"))
    assert ask(odd, "2026-12-01", resumed_on="2026-03-01", backpaid=False, **born).covered_from == date(2026, 6, 1)


def test_waits_that_begin_on_a_fixed_day() -> None:
    place = town(of(Wait(3, begins=StartsOn("2026-01-01", within_days=58))))
    asked: dict[str, Any] = {"status": "resident", "paid_until": "2025-11-30"}
    assert ask(place, "2026-06-01", resumed_on="2026-02-28", **asked).covered_from == date(2026, 4, 1)
    assert ask(place, "2026-06-01", resumed_on="2026-03-01", **asked).covered_from == date(2026, 6, 1)
    # Nobody is covered before paying.
    open_ended = town(of(Wait(3, begins=StartsOn("2026-01-01"))))
    assert ask(open_ended, "2026-06-01", resumed_on="2026-05-20", **asked).covered_from == date(2026, 5, 20)


def test_words_beside_the_number() -> None:
    said = Statement(zh="另有规定", en="there is more")
    r = ask(town(of(Wait(6)), of(said, "statement:wait", unit="text")), "2026-06-01", paid_until="2026-01-31", resumed_on="2026-05-10")  # fmt: skip
    assert [note.en for note in r.notes] == ["there is more"]
    assert "there is more" in r.explain("en")
    assert "另有规定" in r.explain("zh")
    assert r.to_dict()["notes"] == [{"zh": "另有规定", "en": "there is more"}]


def test_a_break_within_the_employees_scheme_and_a_former_place() -> None:
    place = town(
        of(Wait(6)),
        of(Wait(1), "from:in_service", who="flexible"),
        of(StartsOn("missed_payment"), "stop", who="in_service"),
    )
    asked: dict[str, Any] = {"paid_until": "2026-01-31", "resumed_on": "2026-05-10"}
    r = ask(place, "2026-06-01", status="flexible", was="in_service", **asked)
    assert (r.waiting_months, r.stops_on) == (1, date(2026, 2, 1))
    r = ask(place, "2026-06-01", status="in_service", was="flexible", **asked)
    assert (r.waiting_months, r.stops_on) == (6, None)
    assert ask(place, "2026-06-01", was="in_service", **asked).waiting_months == 6
    assert ask(place, "2026-06-01", moved_from=HERE, **asked).waiting_months == 6
    with pytest.raises(yb.NotKnown):
        ask(place, "2026-06-01", moved_from="110000", **asked)
    with pytest.raises(yb.NotKnown):
        ask(place, "2026-06-01", was="resident", **asked)


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"repaid_years": -1}, "repaid_years"),
        ({"repaid_years": True}, "repaid_years"),
        ({"repaid_years": "1"}, "repaid_years"),
        ({"repaid_years": 3}, "repaid_years"),
        ({"backpaid": "no"}, "backpaid"),
        ({"in_window": 1}, "in_window"),
        ({"was": "rich"}, "was"),
        ({"paid_until": None, "resumed_on": None}, "paid_until"),
        ({"paid_until": "2026-02-30"}, "paid_until"),
        ({"resumed_on": "soon"}, "resumed_on"),
        ({"on": "never"}, "on"),
        ({"on": "9999-12-31"}, "on"),
        ({"paid_until": "9999-12-31"}, "paid_until"),
        ({"resumed_on": "9999-12-31"}, "resumed_on"),
    ],
)
def test_wrong_input_is_refused(more: dict[str, Any], field: str) -> None:
    lin = yb.Insured(region="吉林省", status="resident", missed_years=2)
    asked = {"on": "2026-06-01", "paid_until": "2023-12-31", "resumed_on": "2026-03-01", **more}
    with pytest.raises(yb.InvalidInput) as caught:
        yb.entitlement(lin, **asked)
    assert caught.value.field == field


def test_wrong_persons_are_refused() -> None:
    asked: dict[str, Any] = {"on": "2026-06-01", "paid_until": "2023-12-31", "resumed_on": "2026-03-01"}
    with pytest.raises(yb.MissingInput) as missing:
        yb.entitlement(yb.Insured(region="吉林省"), **asked)
    assert missing.value.fields == ("status",)
    with pytest.raises(yb.InvalidInput):
        yb.entitlement(yb.Insured(region="吉林省", status="resident", groups="nobody"), **asked)
    with pytest.raises(yb.UnknownRegion):
        yb.entitlement(yb.Insured(region="吉林省", status="resident"), moved_from="亚特兰蒂斯", **asked)

    class Row:
        region, status, missed_years = "吉林省", "resident", "two"

    with pytest.raises(yb.InvalidInput) as caught:
        yb.entitlement(Row(), **asked)
    assert caught.value.field == "missed_years"


# What a region file may not say.


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda: town(of(Wait(3), "second")), "entitlement has no part"),
        (lambda: town(of(Wait(3), "frist")), "entitlement has no part 'frist'"),
        (lambda: town(of(Wait(3), "stop")), "does not answer this part"),
        (lambda: town(of(Continuity(3))), "does not answer this part"),
        (lambda: town(of(Wait(3), "continuity")), "does not answer this part"),
        (lambda: town(of(Wait(3), "statement:wait")), "does not answer this part"),
        (lambda: town(of(GapUpTo(3, then=Wait(0), otherwise=Wait(6)), "first")), "does not answer this part"),
        (lambda: town(of(Wait(3), "newborn")), "does not answer this part"),
        (lambda: town(of(StartsOn("payment"), "stop")), "the part 'stop' after 'payment'"),
        (lambda: town(of(StartsOn("missed_payment"), "first")), "the part 'first' after 'missed_payment'"),
        (lambda: town(of(Wait(3, begins=StartsOn("missed_payment")))), "after 'missed_payment'"),
        (lambda: town(of(Flat(3))), "says nothing about entitlement"),
        (lambda: town(of(Wait(3, exempt="nobody"))), "nobody is called"),
        (lambda: town(account_credit=of(Wait(3), unit="yuan/month")), "says nothing about account_credit"),
        (lambda: town(account_use=of(Listed("drugs"), "relatives")), "does not answer the part"),
        (lambda: town(account_use=of(Listed("drugs"), "cash")), "does not answer the part"),
        (lambda: town(account_use=of(Allowed(True), "uses")), "does not answer the part"),
        (lambda: town(account_use=of(Allowed(True), "statement:cash")), "does not answer the part"),
        (lambda: town(terms=of(Statement(zh="有", en="some"))), "a term without a name"),
    ],
)
def test_what_a_region_file_may_not_say(make: Any, problem: str) -> None:
    with pytest.raises(BadRegion, match=problem):
        make()


def test_a_town_may_exempt_its_own_groups() -> None:
    martyrs = Group("honour", values="martyrs", zh="优抚", en="honour")
    place = town(of(Wait(3, exempt=("martyrs", "newborn"))), groups=martyrs)
    r = ask(place, "2026-06-01", groups="martyrs", paid_until="2026-01-31", resumed_on="2026-05-10")
    assert r.waiting_months == 0


@given(DAYS, st.integers(0, 60))
def test_months_later_is_the_same_day_or_the_months_last(day: date, months: int) -> None:
    later = months_later(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == day.day or (later.day < day.day and (later + DAY).day == 1)
