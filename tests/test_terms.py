"""Use of the account and other terms: what the sources tell, with their days."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

import yibao_rules as yb
from yibao_rules.benefits.account_use import account_use
from yibao_rules.policy import Dated, Region, Source
from yibao_rules.rules import NEAR_RELATIVES, RELATIVES, Allowed, NotApplicable, Unknown

from .town import HERE, Town

NEAR = ("spouse", "parents", "children", "siblings", "grandparents", "grandchildren")


@pytest.mark.parametrize(
    ("place", "on", "relatives", "since"),
    [
        # 国办发〔2021〕14号: spouse, parents, children; 国办发〔2024〕38号 of 2024-07-26: near relatives.
        ("吉林省", "2021-04-13", ("spouse", "parents", "children"), "2021-04-13"),
        ("吉林省", "2024-07-25", ("spouse", "parents", "children"), "2021-04-13"),
        ("吉林省", "2024-07-26", NEAR, "2024-07-26"),
        # 京医保发〔2024〕18号, published on 2024-12-09.
        ("北京", "2024-12-08", NEAR, "2024-07-26"),
        ("北京", "2024-12-09", NEAR, "2024-12-09"),
        # 广州日报 2025-01-01 names the six.
        ("广州", "2024-07-25", ("spouse", "parents", "children"), "2021-04-13"),
        ("广州", "2024-12-31", NEAR, "2024-07-26"),
        ("广州", "2025-06-01", NEAR, "2025-01-01"),
        # 宁医保规〔2023〕3号 as told: without grandchildren.
        ("银川", "2023-05-31", ("spouse", "parents", "children"), "2021-04-13"),
        ("宁夏", "2023-06-01", NEAR[:5], "2023-06-01"),
    ],
)
def test_who_may_use_the_account(place: str, on: str, relatives: tuple[str, ...], since: str) -> None:
    r = yb.account_use(place, on=on)
    assert r.beneficiaries == relatives
    assert r.beneficiaries_from == date.fromisoformat(since)


def test_the_near_relatives_are_six() -> None:
    assert NEAR_RELATIVES == NEAR == tuple(RELATIVES)
    beneficiaries = yb.account_use("广州", on="2025-06-01").beneficiaries
    assert beneficiaries is not None
    assert "siblings" in beneficiaries


@pytest.mark.parametrize(
    ("place", "on", "uses", "cash"),
    [
        # Beijing from 2022-09-01: drugs and care only, no cash; what the nation adds in 2024 is added.
        ("北京", "2022-08-31", None, None),
        ("北京", "2022-09-01", ("drugs", "care"), False),
        ("北京", "2024-07-26", ("drugs", "care", "relatives_own_share"), False),
        ("宁夏", "2023-06-01", ("own_share", "relatives_resident_premium"), None),
        ("吉林省", "2022-01-01", ("designated_hospitals", "designated_pharmacies"), None),
        ("吉林省", "2025-01-01", ("designated_hospitals", "designated_pharmacies", "relatives_own_share"), None),
    ],
)
def test_what_it_may_be_spent_on(place: str, on: str, uses: tuple[str, ...] | None, cash: bool | None) -> None:
    r = yb.account_use(place, on=on)
    assert (r.uses, r.cash) == (uses, cash)


def test_the_words_of_the_use_of_an_account() -> None:
    r = yb.account_use("北京", on="2025-06-01")
    assert "drawing cash: not allowed" in r.explain("en")
    assert "提取现金：不可以" in r.explain("zh")
    assert r.explain("zh", short=True).startswith("北京市 2025-06-01 个人账户使用：家庭共济范围：配偶、父母、子女")
    assert "carried_forward" in repr(r)
    assert any("转往外省" in note.zh for note in yb.account_use("广州", on="2025-06-01").notes)
    assert any("健康激励" in note.zh for note in yb.account_use("南京", on="2025-06-01").notes)
    drawn = Dated(
        rule=Allowed(True), part="cash", unit="text", first_day="2020-01-01", sources="notice", confidence="low"
    )
    place = Region(
        HERE, name_zh="示例市", name_en="Sampleton", account_use=drawn,
        sources=Source("notice", kind="official", title="通知", address="https://example.org/1"),
    )  # fmt: skip
    told = account_use(Town(place), date(2025, 1, 1))
    assert told.cash is True
    assert told.beneficiaries is None
    assert told.beneficiaries_from is None
    assert "drawing cash: allowed" in told.explain("en")
    assert "提取现金：可以" in told.explain("zh")
    assert told.confidence == "low"


def test_silence_about_the_account_and_terms() -> None:
    for ask in (yb.account_use, yb.terms):
        with pytest.raises(yb.NotKnown):
            ask("北京", on="2020-01-01")
        assert ask("北京", on="2020-01-01", extrapolate=True).status == "extrapolated"
    silent = [
        Dated(
            rule=rule,
            part=part,
            unit="text",
            first_day="2020-01-01",
            sources="notice",
            confidence="high",
            who="resident",
        )
        for rule, part in ((Unknown(zh="无", en="none"), "relatives"), (NotApplicable(zh="无", en="none"), "uses"))
    ]
    place = Region(
        HERE, name_zh="示例市", name_en="Sampleton", account_use=silent,
        sources=Source("notice", kind="official", title="通知", address="https://example.org/1"),
    )  # fmt: skip
    with pytest.raises(yb.NotKnown):
        account_use(Town(place), date(2025, 1, 1))


@pytest.mark.parametrize(
    ("place", "on", "part", "value", "unit"),
    [
        ("上海", "2025-09-10", "hand_claim", "6", "months"),
        ("上海", "2026-01-01", "late_filing", "6", "months"),
        ("上海", "2026-01-01", "major_illness_registration", "6", "months"),
        ("北京", "2023-01-01", "medical_assistance:cap", "150000", "yuan/year"),
    ],
)
def test_terms_with_a_number(place: str, on: str, part: str, value: str, unit: str) -> None:
    (term,) = yb.terms(place, on=on).of(part)
    assert (term.value, term.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("place", "on", "part", "said"),
    [
        ("吉林省", "2021-10-28", "medical_assistance", "70%"),
        ("北京", "2022-01-01", "cross_province", "Hebei and Tianjin counts as filed"),
        ("石家庄", "2026-11-22", "cross_province", "Beijing and Tianjin counts as filed"),
        ("哈尔滨", "2025-04-19", "bed_occupation", "nothing is reimbursed"),
        ("南京", "2025-05-16", "subsidy", "two thirds"),
        ("杭州", "2023-02-01", "subsidy", "50%"),
        ("深圳", "2024-01-01", "subsidy", "600 yuan a month"),
        ("深圳", "2014-01-01", "scheme", "2023-09-30"),
        ("深圳", "2023-10-01", "structure", "three layers"),
        ("厦门", "2023-01-01", "hukou", "household register"),
        ("广州", "2024-01-03", "long_term_care", "75% of care in an institution"),
        ("广州", "2024-01-03", "long_term_care:residents", "0.15%"),
        ("安徽省直", "2025-04-19", "direct_scheme", "pooled by the province"),
    ],
)
def test_terms_in_words(place: str, on: str, part: str, said: str) -> None:
    terms = yb.terms(place, on=on)
    assert any(said in term.en for term in terms.of(part))
    assert said in terms.explain("en")


def test_terms_differ_by_person_and_are_a_sequence() -> None:
    terms = yb.terms("广州", on="2025-06-01")
    care = terms.of("long_term_care")
    assert {term.who for term in care} == {("in_service", "retired", "flexible", "flexible_retired"), ("resident",)}
    assert len(terms) == len(list(terms)) == len(terms.used)
    assert "long_term_care" in repr(terms)
    assert "长期护理保险待遇" in terms.explain("zh", short=True)
    assert terms.of("nothing") == ()


def test_a_claim_stands_beside_what_is_known() -> None:
    (term,) = yb.terms("安徽省直", on="2025-06-01").of("direct_scheme")
    assert [rival.ledger for rival in term.found.entry.rivals] == [("d9df2cc6",)]
    assert yb.terms("安徽省直", on="2025-06-01").status != "disputed"


@given(
    st.sampled_from(["广州", "北京", "宁夏", "南京", "深圳", "上海", "安徽省直"]),
    st.dates(date(2022, 1, 1), date(2030, 1, 1)),
)
def test_answers_are_plain_data(place: str, on: date) -> None:
    for result in (yb.account_use(place, on=on), yb.terms(place, on=on)):
        plain = result.to_dict()
        assert json.loads(json.dumps(plain)) == plain
        assert plain["sources"]
        for lang in ("zh", "en"):
            assert "None" not in result.explain(lang)


def test_known_lists_the_new_entries() -> None:
    assert {row.part for row in yb.known("广东", benefit="account_use")} == {"relatives", "statement:transfer"}
    assert {row.part for row in yb.known("上海", benefit="entitlement")} == {"", "first", "stop"}
    assert len(yb.known("深圳", benefit="terms")) == 3
