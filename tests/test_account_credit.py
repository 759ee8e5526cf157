"""The account credit of one person: who may be asked about, what each word of the vocabulary gives, what is said when not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, strategies as st

import yibao_rules as yb
from yibao_rules import rules
from yibao_rules.benefits.account_credit import AccountCredit
from yibao_rules.calculator import Calculator, Person
from yibao_rules.policy import Policy
from yibao_rules.rules import (
    AsOf,
    AtLeast,
    AtMost,
    Bands,
    Choice,
    Figure,
    Flat,
    NotApplicable,
    Percent,
    Rounded,
    Rule,
    Statement,
    Sum,
    Table,
    Times,
    Unknown,
)
from yibao_rules.scalar import Run, missing_fields

from .town import HERE, Town

ON = date(2025, 5, 1)
NO_IDEA = Unknown(zh="没有找到", en="not found")
NONE_HERE = NotApplicable(zh="没有账户", en="no account")
SOURCE = yb.Source("notice", kind="official", title="A notice", address="https://example.org")


def entry(rule: Rule, **more: Any) -> yb.Dated:
    given_ = {
        "who": "retired", "unit": "yuan/month", "first_day": "2020-01-01", "checked": "2026-11-22", "sources": "notice",
        "confidence": "high",
    }  # fmt: skip
    return yb.Dated(rule=rule, **(given_ | more))


def town_of(*entries: yb.Dated, figures: Iterable[yb.Dated] = (), groups: Iterable[yb.Group] = ()) -> Town:
    """The rules of one made-up place."""
    region = yb.Region(
        HERE, name_zh="测试市", name_en="Testville", sources=SOURCE, account_credit=entries,
        figures=tuple(figures), groups=tuple(groups),
    )  # fmt: skip
    return Town(region)


def lin(**given_: Any) -> SimpleNamespace:
    return SimpleNamespace(**({"region": "990100", "status": "retired"} | given_))


def ask(rule: Rule, on: date = ON, *, extrapolate: bool = False, town: Town | None = None, **person: Any) -> yb.Result:
    return AccountCredit().compute(lin(**person), town or town_of(entry(rule)), on, extrapolate=extrapolate)


def figure(name: str, rule: Rule, **more: Any) -> yb.Dated:
    return entry(rule, part=name, who="any", **more)


# The protocols.


def test_the_protocols_are_met() -> None:
    assert isinstance(town_of(entry(Flat(1))), Policy)
    assert isinstance(AccountCredit(), Calculator)
    assert isinstance(lin(), Person)
    assert isinstance(yb.Insured(region="北京"), Person)
    assert not isinstance(object(), Person)
    assert AccountCredit.benefit == "account_credit"


# Each word of the vocabulary, worked out by hand.


def test_flat_and_sum_and_times() -> None:
    assert ask(Flat("83.5")).amount == Decimal("83.50")
    total = Sum((("own_contribution", Percent(2, of="contribution_base")), ("fixed_amount", Flat(30))))
    # 5,000 × 2% + 30.
    assert ask(total, contribution_base=5000).amount == Decimal("130.00")
    assert ask(Times(12, Flat("7.35"))).amount == Decimal("88.20")
    # Yantai, aa814bf7: 1.5 yuan for each year of age; 66 years give 99.
    assert ask(Times("age", Flat("1.5")), birth_date="1958-05-02").amount == Decimal("99.00")
    assert ask(Times("age", Flat("1.5")), birth_date="1958-05-01").amount == Decimal("100.50")


def test_percent_of_an_input_a_rule_and_a_figure() -> None:
    assert ask(Percent("2.8", of="pension"), pension="3,333.33").amount == Decimal("93.33")
    assert ask(Percent(50, of=Percent(50, of="pension")), pension=1000).amount == Decimal("250.00")
    town = town_of(entry(Percent(2, of=Figure("wage"))), figures=[figure("wage", Flat(7001))])
    assert ask(Flat(0), town=town).amount == Decimal("140.02")


def test_old_chengdu_reads_naturally() -> None:
    # policy/README.md: the higher of own pension and city wage, times 2% plus 0.035% for each year of age.
    higher = AtLeast(Figure("wage"), "pension")
    rule = Sum((("percentage", Percent(2, of=higher)), ("by_age", Times("age", Percent("0.035", of=higher)))))
    town = town_of(entry(rule), figures=[figure("wage", Flat(5000))])
    # 70 years, pension 4,000 < 5,000: 5,000 × 2% + 70 × 5,000 × 0.035% = 100 + 122.50.
    assert ask(rule, town=town, birth_date="1955-01-01", pension=4000).amount == Decimal("222.50")
    # pension 6,000: 120 + 70 × 2.10 = 267.
    assert ask(rule, town=town, birth_date="1955-01-01", pension=6000).amount == Decimal("267.00")


def test_bands_by_age_and_by_money() -> None:
    rule = Bands("pension", ((3000, Flat(1)), (5000, Flat(2)), (None, Flat(3))))
    assert [ask(rule, pension=amount).amount for amount in ("2999.99", 3000, "4999.99", 5000)] == [1, 2, 2, 3]


def test_caps_and_floors() -> None:
    rule = AtMost(220, AtLeast(70, Percent(4, of="pension")))
    # 1,000 × 4% = 40 → 70; 4,000 × 4% = 160; 6,000 × 4% = 240 → 220.
    assert [ask(rule, pension=pension).amount for pension in (1000, 4000, 6000)] == [70, 160, 220]
    assert ask(rule, pension=1000).status == "exact"
    unknown = ask(AtMost(NO_IDEA, Percent(4, of="pension")), pension=6000)
    assert (unknown.amount, unknown.status) == (Decimal("240.00"), "bounds_unknown")
    assert "unknown" in unknown.explain("en")
    with pytest.raises(yb.NotApplicable):
        ask(AtLeast(NONE_HERE, Flat(5)))


def test_a_bound_is_told_where_the_amount_is_not_known() -> None:
    with pytest.raises(yb.NotKnown, match=r"at most 1,800") as caught:
        ask(AtMost(1800, NO_IDEA))
    assert "最高 1,800" in caught.value.explain("zh")
    with pytest.raises(yb.NotKnown, match=r"at least 50") as caught:
        ask(AtLeast(50, NO_IDEA))
    assert caught.value.rule is not None
    with pytest.raises(yb.NotKnown) as caught:
        ask(AtLeast(NO_IDEA, NO_IDEA))
    assert "at least 0" not in str(caught.value)


def test_rounded_by_its_own_mode() -> None:
    # 7,778.40 → 7,778; 8.05% of it is 626.129 (5c3bb431).
    base = Rounded(Percent(60, of="contribution_base"), to=1, mode="half_up", source="notice")
    assert ask(Percent("8.05", of=base), contribution_base=12964).amount == Decimal("626.13")
    modes = {
        mode: ask(Rounded(Flat("12.25"), to="0.1", mode=mode, source="notice")).amount
        for mode in ("half_up", "half_even", "up", "down")
    }
    assert modes == {
        "half_up": Decimal("12.3"),
        "half_even": Decimal("12.2"),
        "up": Decimal("12.3"),
        "down": Decimal("12.2"),
    }


def test_table_takes_the_latest_row_and_the_first_before_all() -> None:
    rule = Table({"2024-01-01": Flat(10), "2025-01-01": Flat(20)})
    town = town_of(entry(rule, first_day="2020-01-01"))
    days = [date(2023, 6, 1), date(2024, 1, 1), date(2024, 12, 31), date(2025, 1, 1)]
    assert [ask(rule, on, town=town).amount for on in days] == [10, 10, 10, 20]


def test_as_of_sees_age_and_figures_of_that_day() -> None:
    rule = AsOf(Bands("age", ((75, Flat(1680)), (None, Flat(1890)))), month_day="07-01")
    town = town_of(entry(rule, unit="yuan/year"))
    result = ask(rule, date(2025, 6, 30), town=town, birth_date="1950-01-01")
    assert (result.amount, result.monthly, result.annual) == (Decimal("1680.00"), Decimal("140.00"), Decimal("1680.00"))
    assert ask(rule, date(2025, 7, 1), town=town, birth_date="1950-01-01").monthly == Decimal("157.50")


def test_choice_by_an_input_and_by_a_group() -> None:
    by_sex = Choice("sex", {"male": Flat(1), "female": Flat(2)})
    assert [ask(by_sex, sex=sex).amount for sex in ("male", "female")] == [1, 2]
    tier = yb.Group("tier", values=("tier_1", "tier_2"), zh="档次", en="tier")
    rule = Choice("tier", {"tier_1": Flat(5)})
    town = town_of(entry(rule), groups=[tier])
    assert ask(rule, town=town, groups=["tier_1"]).amount == 5
    assert ask(rule, town=town, groups="tier_1").assumed == {}
    with pytest.raises(yb.NotKnown, match="tier=tier_2"):
        ask(rule, town=town, groups="tier_2")
    with pytest.raises(yb.MissingInput) as caught:
        ask(rule, town=town)
    assert caught.value.fields == ("groups",)
    with_default = town_of(
        entry(rule), groups=[yb.Group("tier", values=("tier_1",), default="tier_1", zh="档次", en="tier")]
    )
    result = ask(rule, town=with_default)
    assert result.assumed == {"tier": "tier_1"}
    assert "assumed" in result.explain("en")
    otherwise = Choice("tier", {"tier_1": Flat(5)}, otherwise=Flat(6))
    assert ask(otherwise, town=town_of(entry(otherwise), groups=[tier])).amount == 6


def test_groups_that_nobody_knows_are_refused() -> None:
    for groups, hint in ((["tier_l"], "tier_1"), (["no such group at all"], None), ([5], None), ("tier1", "tier_1")):
        with pytest.raises(yb.InvalidInput) as caught:
            ask(Flat(1), groups=groups)
        assert caught.value.field == "groups"
        assert hint is None or hint in str(caught.value)
    # Known to the library though not to this place; known to this place though not to the library.
    assert ask(Flat(1), groups=["tier_1"]).amount == 1
    own = yb.Group("miners", values=("deep", "shallow"), zh="矿工", en="miners")
    assert ask(Flat(1), town=town_of(entry(Flat(1)), groups=[own]), groups=["deep"]).amount == 1
    rule = Choice("miners", {"deep": Flat(1)})
    with pytest.raises(yb.InvalidInput, match="exclude"):
        ask(rule, town=town_of(entry(rule), groups=[own]), groups=["deep", "shallow"])


# Figures.


def test_a_figure_of_the_previous_year_and_of_a_fixed_year() -> None:
    previous = Percent(10, of=Figure("wage", year="previous"))
    town = town_of(
        entry(previous),
        figures=[figure("wage:2023", Flat(500)), figure("wage:2024", Flat(600)), figure("wage", Flat(1))],
    )
    assert ask(previous, date(2024, 12, 31), town=town).amount == 50
    assert ask(previous, date(2025, 1, 1), town=town).amount == 60
    with pytest.raises(yb.NotKnown) as caught:
        ask(previous, date(2030, 1, 1), town=town)
    assert caught.value.missing == ("wage:2029",)
    fixed = Percent(10, of=Figure("wage", year=2023))
    town = town_of(entry(fixed), figures=[figure("wage:2023", Flat(500), first_day="2024-05-01")])
    # The average of 2023 is the same on every day, also before it was published.
    assert ask(fixed, date(2020, 5, 1), town=town).amount == 50


def test_a_dated_figure_and_its_gaps() -> None:
    rule = Percent(10, of=Figure("wage"))
    town = town_of(
        entry(rule), figures=[figure("wage", Flat(500), first_day="2024-01-01", last_day="2024-12-31", checked=None)]
    )
    assert ask(rule, date(2024, 12, 31), town=town).amount == 50
    for on in (date(2023, 12, 31), date(2025, 1, 1)):
        with pytest.raises(yb.NotKnown) as caught:
            ask(rule, on, town=town)
        assert caught.value.missing == ("wage",)
        assert caught.value.rule == "10% of wage"
        assert (
            ask(rule, on, town=town, extrapolate=True).amount,
            ask(rule, on, town=town, extrapolate=True).status,
        ) == (50, "extrapolated")
    nothing = town_of(entry(rule), figures=[figure("wage", NO_IDEA, first_day=None)])
    with pytest.raises(yb.NotKnown) as caught:
        ask(rule, town=nothing)
    assert caught.value.missing == ("wage",)
    nested = Percent(10, of=Figure("outer"))
    town = town_of(
        entry(nested),
        figures=[figure("outer", Percent(50, of=Figure("inner"))), figure("inner", NO_IDEA, first_day=None)],
    )
    with pytest.raises(yb.NotKnown) as caught:
        ask(nested, town=town)
    assert caught.value.missing == ("inner",)


# Status: the first that applies.


def test_flags_and_their_order() -> None:
    other = yb.Rival(Flat(9), sources="notice", confidence="medium")
    result = ask(Flat(1), town=town_of(entry(Flat(1), rivals=other)))
    assert (result.flags, result.status) == (("disputed",), "disputed")
    assert result.rivals == (other,)
    low = yb.Rival(Flat(9), sources="notice", confidence="low")
    why = yb.Text(zh="查无此事", en="no such thing")
    refuted = yb.Rival(Flat(9), sources="notice", confidence="high", state="refuted", reason=why)
    assert ask(Flat(1), town=town_of(entry(Flat(1), rivals=(low, refuted)))).flags == ("exact",)
    rule = AtMost(NO_IDEA, Flat(1))
    later = ask(rule, date(2026, 11, 23), town=town_of(entry(rule, rivals=other)))
    assert later.flags == ("disputed", "bounds_unknown", "carried_forward")
    before = ask(rule, date(2019, 12, 31), town=town_of(entry(rule, rivals=other)), extrapolate=True)
    assert before.flags == ("disputed", "bounds_unknown", "extrapolated")


def test_a_rule_with_a_last_day_is_never_carried_forward() -> None:
    town = town_of(entry(Flat(1), checked="2021-01-01", last_day="2025-12-31"))
    assert ask(Flat(1), date(2025, 12, 31), town=town).status == "exact"
    with pytest.raises(yb.NotKnown):
        ask(Flat(1), date(2026, 1, 1), town=town)


def test_the_lowest_confidence_along_the_path() -> None:
    rule = Percent(10, of=Figure("wage"))
    town = town_of(entry(rule), figures=[figure("wage", Flat(500), confidence="medium")])
    assert ask(rule, town=town).confidence == "medium"
    assert ask(Flat(1)).confidence == "high"


def test_extrapolation_takes_the_nearest_value_and_never_an_unknown() -> None:
    town = town_of(
        entry(Flat(1), first_day="2020-01-01", last_day="2020-12-31", checked=None),
        entry(Flat(2), first_day="2024-01-01", last_day="2024-12-31", checked=None),
    )
    asked = [
        ask(Flat(0), on, town=town, extrapolate=True).amount
        for on in (date(2019, 1, 1), date(2022, 7, 2), date(2022, 7, 3), date(2030, 1, 1))
    ]
    # 2022-07-03 is 549 days after 2020-12-31 and 547 before 2024-01-01; the day before, 548 from both, takes the earlier.
    assert asked == [1, 1, 2, 2]
    assert ask(Flat(0), date(2024, 6, 1), town=town, extrapolate=True).status == "exact"
    with pytest.raises(yb.NotKnown):
        ask(Flat(0), town=town_of(entry(NO_IDEA, last_day="2021-01-01")), extrapolate=True)


def test_a_gap_names_the_known_spans() -> None:
    town = town_of(
        *(
            entry(Flat(year - 2000), first_day=f"{year}-01-01", last_day=f"{year}-06-30", checked=None)
            for year in range(2018, 2025)
        )
    )
    with pytest.raises(yb.NotKnown) as caught:
        ask(Flat(0), town=town)
    error = caught.value
    assert [span["first_day"] for span in error.known] == [f"{year}-01-01" for year in range(2018, 2025)]
    assert "…" in str(error)
    assert len(str(error).splitlines()) <= 10
    with pytest.raises(yb.NotKnown) as caught:
        AccountCredit().compute(lin(), town_of(), ON)
    assert caught.value.known == ()
    assert "Nothing is known" in str(caught.value)
    assert "尚无" in caught.value.explain("zh")


def test_an_unknown_entry_tells_the_other_spans() -> None:
    town = town_of(
        entry(NO_IDEA, first_day=None, last_day="2023-12-31", checked=None), entry(Flat(2), first_day="2024-01-01")
    )
    with pytest.raises(yb.NotKnown, match="2024-01-01") as caught:
        ask(Flat(0), date(2023, 6, 1), town=town)
    assert "not found" in str(caught.value)
    assert "没有找到" in caught.value.explain("zh")


# Missing input: all at once, before missing evidence.


@pytest.mark.parametrize(
    ("rule", "fields"),
    [
        (Flat(1), None),
        (Percent(2, of="pension"), {"pension"}),
        (Bands("age", ((70, Percent(1, of="pension")), (None, Percent(2, of="contribution_base")))), {"birth_date", "pension", "contribution_base"}),
        (Choice("sex", {"male": Percent(1, of="pension")}), {"sex", "pension"}),
        (Sum((("own_contribution", Percent(1, of="pension")), ("by_age", Times("age", Flat(1))))), {"birth_date", "pension"}),
        (AtMost(Percent(1, of="contribution_base"), "pension"), {"contribution_base", "pension"}),
        (AtLeast(Percent(1, of="contribution_base"), Flat(1)), {"contribution_base"}),
        (Rounded(Times("age", Percent(1, of="pension")), to=1, mode="up", source="notice"), {"birth_date", "pension"}),
        (AsOf(Percent(1, of="pension"), month_day="07-01"), {"pension"}),
        (Table({"2020-01-01": Percent(1, of="pension"), "2021-01-01": Percent(1, of="contribution_base")}), {"pension", "contribution_base"}),
        (Sum((("own_contribution", NO_IDEA), ("by_age", Percent(1, of="pension")))), {"pension"}),
    ],
)  # fmt: skip
def test_everything_that_is_missing_is_named_at_once(rule: Rule, fields: set[str] | None) -> None:
    town = town_of(entry(rule))
    if fields is None:
        assert ask(rule, town=town).amount == 1
        return
    with pytest.raises(yb.MissingInput) as caught:
        ask(rule, town=town)
    assert set(caught.value.fields) == fields
    assert len(caught.value.fields) == len(fields)
    assert all(field in str(caught.value) for field in fields)


def test_only_the_branch_that_applies_is_asked_for() -> None:
    rule = Bands("age", ((70, Percent(1, of="pension")), (None, Percent(2, of="contribution_base"))))
    with pytest.raises(yb.MissingInput) as caught:
        ask(rule, town=town_of(entry(rule)), birth_date="1950-01-01")
    assert caught.value.fields == ("contribution_base",)
    tier = yb.Group("tier", values=("tier_1", "tier_2"), default="tier_1", zh="档次", en="tier")
    rule2 = Choice("tier", {"tier_1": Percent(1, of="pension"), "tier_2": Percent(1, of="contribution_base")})
    with pytest.raises(yb.MissingInput) as caught:
        ask(rule2, town=town_of(entry(rule2), groups=[tier]))
    assert caught.value.fields == ("pension",)
    silent = Choice("tier", {"tier_1": Flat(1)})
    with pytest.raises(yb.NotKnown):
        ask(silent, town=town_of(entry(silent), groups=[tier]), groups="tier_2")


def test_what_retirement_and_words_need() -> None:
    run = Run(lin(), town_of(entry(Flat(1))), ON)
    assert missing_fields(rules.RetirementAge(60, delayed_from="1965-01", step=4, most=36), run, ON) == ("birth_date",)
    assert missing_fields(rules.RetirementAge(60), run, ON) == ()
    assert missing_fields(Statement(zh="说明", en="a word"), run, ON) == ()
    given_ = Run(lin(sex="male", groups="x"), town_of(entry(Flat(1))), ON)
    assert missing_fields(Choice("sex", {"male": Percent(1, of="pension")}), given_, ON) == ("pension",)
    assert missing_fields(Choice("sex", {"female": Percent(1, of="pension")}), given_, ON) == ()


# Deductions and what is left.


def deduction(rule: Rule, part: str = "deduction:large_amount", **more: Any) -> yb.Dated:
    return entry(rule, part=part, **more)


def test_net_in_the_unit_of_the_amount() -> None:
    monthly = town_of(
        entry(Flat(100)), deduction(Flat(3)), deduction(Flat(90), "deduction:long_term_care", unit="yuan/year")
    )
    # 100 − 3 − 90/12 = 89.50.
    result = ask(Flat(0), town=monthly)
    assert (result.net, [item.part for item in result.deductions]) == (
        Decimal("89.50"),
        ["deduction:large_amount", "deduction:long_term_care"],
    )
    yearly = town_of(
        entry(Flat(1000), unit="yuan/year"),
        deduction(Flat(3)),
        deduction(Flat(90), "deduction:long_term_care", unit="yuan/year"),
    )
    # 1,000 − 36 − 90 = 874.
    assert ask(Flat(0), town=yearly).net == Decimal("874.00")
    for lang in ("zh", "en"):
        assert "874.00" in ask(Flat(0), town=yearly).explain(lang)
    assert {found.entry.part for found in result.also_used} == {item.part for item in result.deductions}


def test_net_is_not_known_where_a_deduction_is_not() -> None:
    unknown = ask(Flat(0), town=town_of(entry(Flat(100)), deduction(NO_IDEA)))
    assert (unknown.net, unknown.deductions[0].amount, unknown.deductions[0].status) == (None, None, "not_known")
    assert unknown.deductions[0].why is not None
    assert "not found" in unknown.explain("en")
    assert "没有找到" in unknown.explain("zh")
    missing = ask(Flat(0), town=town_of(entry(Flat(100)), deduction(Percent(1, of="pension"))))
    assert (missing.net, missing.deductions[0].status) == (None, "missing_input")
    assert "pension" in missing.deductions[0].to_dict()["why_en"]
    # Whoever does not pay it has nothing taken; whoever it does not name is not asked.
    assert ask(Flat(0), town=town_of(entry(Flat(100)), deduction(NONE_HERE))).deductions == ()
    assert ask(Flat(0), town=town_of(entry(Flat(100)), deduction(Flat(3), who="in_service"))).net is None


def test_a_deduction_bears_its_own_status() -> None:
    town = town_of(entry(Flat(100)), deduction(Flat(3), checked="2021-01-01"))
    result = ask(Flat(0), town=town)
    assert (result.status, result.deductions[0].status, result.net) == ("exact", "carried_forward", Decimal("97.00"))
    early = ask(Flat(0), date(2019, 1, 1), town=town, extrapolate=True)
    assert (early.status, early.deductions[0].status) == ("extrapolated", "extrapolated")


# Persons: any object with attributes.


class Employee:
    """Somebody else's class."""

    region = "深圳"
    status = "in_service"
    name = "not read"

    @property
    def contribution_base(self) -> float:
        return 7778.0


def test_any_object_with_the_attributes_is_a_person() -> None:
    assert yb.account_credit(Employee(), on=ON).amount == Decimal("155.56")
    old = SimpleNamespace(region=110000, status="retired", birth_date="1952年5月1日")
    assert yb.account_credit(old, on=ON).amount == Decimal("110.00")
    assert (
        yb.account_credit(SimpleNamespace(region="Beijing", status="retired", birth_date="19520501"), on=ON).amount
        == 110
    )


@pytest.mark.parametrize(
    "birth",
    [
        date(1952, 5, 1),
        datetime(1952, 5, 1, 23, 59, tzinfo=UTC),
        "1952-05-01",
        "1952/5/1",
        "1952.05.01",
        "１９５２-０５-０１",
    ],
)
def test_a_birth_may_be_given_in_many_ways(birth: Any) -> None:
    assert yb.account_credit(SimpleNamespace(region="北京", status="retired", birth_date=birth), on=ON).amount == 110


@pytest.mark.parametrize(
    "base", [10000, 10000.0, "10000", "10,000", "10,000.00", "１００００", "¥10000", "10000元", Decimal(10000)]
)
def test_money_may_be_given_in_many_ways(base: Any) -> None:
    person = SimpleNamespace(region="北京", status="in_service", contribution_base=base)
    assert yb.account_credit(person, on="2023-01-01").amount == Decimal("200.00")


@pytest.mark.parametrize(
    "given_",
    [
        {"status": "pensioner"}, {"status": ["retired"]}, {"status": 5}, {"status": "Retired"},
        {"birth_date": "1952-02-30"}, {"birth_date": 1952}, {"birth_date": "soon"}, {"birth_date": "2025-05-02"},
        {"birth_date": "1800-01-01"}, {"birth_date": SimpleNamespace()},
        {"contribution_base": -1, "status": "in_service"}, {"contribution_base": "much", "status": "in_service"},
        {"contribution_base": float("nan"), "status": "in_service"}, {"contribution_base": float("inf"), "status": "in_service"},
        {"contribution_base": "1,0000", "status": "in_service"}, {"contribution_base": True, "status": "in_service"},
        {"contribution_base": 0.001, "status": "in_service"}, {"contribution_base": [1], "status": "in_service"},
        {"groups": ["no_such_group"]}, {"groups": "no_such_group"}, {"groups": [None]}, {"groups": 5},
        {"groups": [["tier_1"]]}, {"groups": {"tier": "tier_1"}},
    ],
    ids=str,
)  # fmt: skip
def test_values_that_cannot_be_are_refused_with_their_field(given_: dict[str, Any]) -> None:
    person = SimpleNamespace(**({"region": "北京", "status": "retired", "birth_date": "1952-05-01"} | given_))
    with pytest.raises(yb.InvalidInput) as caught:
        yb.account_credit(person, on=ON)
    assert caught.value.field in given_


ANY = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.lists(st.integers(), max_size=2)
    | st.binary(max_size=3)
)


@given(
    st.fixed_dictionaries(
        {},
        optional=dict.fromkeys(
            ("region", "status", "birth_date", "contribution_base", "pension", "groups", "sex"), ANY
        ),
    ),
    ANY,
)
def test_whatever_a_person_holds_only_our_errors_are_raised(given_: dict[str, Any], on: Any) -> None:
    person = SimpleNamespace(**({"region": "北京", "status": "retired", "birth_date": "1952-05-01"} | given_))
    for day in (ON, on):
        try:
            yb.account_credit(person, on=day)
        except yb.YibaoError:
            continue


def test_a_person_without_region_or_status() -> None:
    with pytest.raises(yb.MissingInput) as caught:
        yb.account_credit(SimpleNamespace(status="retired"), on=ON)
    assert caught.value.fields == ("region",)
    with pytest.raises(yb.MissingInput) as caught:
        yb.account_credit(SimpleNamespace(region="北京"), on=ON)
    assert caught.value.fields == ("status",)


# The day.


@pytest.mark.parametrize("on", [ON, "2025-05-01", "20250501", "2025年5月1日", datetime(2025, 5, 1, 12, tzinfo=UTC)])
def test_the_day_may_be_given_in_many_ways(on: Any) -> None:
    result = yb.account_credit(SimpleNamespace(region="北京", status="retired", birth_date="1952-05-01"), on=on)
    assert (result.on, type(result.on), result.amount) == (ON, date, Decimal("110.00"))


@pytest.mark.parametrize("on", [None, "today", "", "2025-02-29", 20250501, "2025-05", []])
def test_a_day_that_is_none_is_refused(on: Any) -> None:
    with pytest.raises(yb.InvalidInput) as caught:
        yb.account_credit(SimpleNamespace(region="北京", status="retired", birth_date="1952-05-01"), on=on)
    assert caught.value.field == "on"


def test_there_is_no_hidden_today() -> None:
    person = SimpleNamespace(region="北京", status="retired", birth_date="1952-05-01")
    with pytest.raises(TypeError, match="on"):
        yb.account_credit(person)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        yb.account_credit(person, ON)  # type: ignore[misc]
    with pytest.raises(TypeError):
        yb.credit_calendar(person)  # type: ignore[call-arg]


@pytest.mark.parametrize("on", [date.min, date.max, date(1, 1, 2)])
def test_the_ends_of_the_calendar(on: date) -> None:
    for place in ("北京", "上海", "武汉", "宁夏"):
        person = SimpleNamespace(region=place, status="in_service", contribution_base=100, birth_date=date(1990, 1, 1))
        for extrapolate in (False, True):
            try:
                yb.account_credit(person, on=on, extrapolate=extrapolate)
            except yb.YibaoError:
                continue


def test_extrapolation_is_said() -> None:
    old = SimpleNamespace(region="北京", status="retired", birth_date="1930-01-01")
    with pytest.raises(yb.NotKnown):
        yb.account_credit(old, on="1999-01-01")
    # The nearest known rule is that of 2001: 69 years, 4.3% of 1,311.
    result = yb.account_credit(old, on="1999-01-01", extrapolate=True)
    assert (result.amount, result.status) == (Decimal("56.37"), "extrapolated")
    assert "extrapolated" in result.explain("en", short=True)
    assert "外推" in result.explain("zh")


# The result.


def test_a_result_shows_itself() -> None:
    result = yb.account_credit(SimpleNamespace(region="北京", status="retired", birth_date="1952-05-01"), on=ON)
    assert repr(result) == "Result(account_credit, 110000 北京市, 2025-05-01: 110.00 yuan/month, exact)"
    assert (
        str(result)
        == result.explain("zh", short=True)
        == "北京市 2025-05-01 个人账户划入 110.00 元/月（京劳社医发〔2006〕9号）"
    )
    assert (
        result.explain("en", short=True)
        == "Beijing 2025-05-01 account credit 110.00 yuan/month (京劳社医发〔2006〕9号)"
    )
    assert "沿用" in yb.account_credit(
        SimpleNamespace(region="北京", status="retired", birth_date="1952-05-01"), on="2027-01-01"
    ).explain("zh", short=True)
    assert result.explain() == result.explain("zh")
    for lang in ("fr", "", None, "ZH"):
        with pytest.raises(yb.InvalidInput, match="lang"):
            result.explain(lang)  # type: ignore[arg-type]
    html = result._repr_html_()
    assert "110.00" in html
    assert '<a href="http://hr668.com' in html
    english = result.explain("en")
    for words in (
        "1,320.00",
        "107.00",
        "70 and over",
        "confidence high",
        yb.data_version,
    ):
        assert words in english


def test_a_text_in_html_is_escaped() -> None:
    evil = yb.Source(
        "notice", kind="official", title="<script>alert(1)</script>", address='https://example.org/?a=1&b="2"'
    )
    region = yb.Region("990100", name_zh="<b>市</b>", name_en="<b>", sources=evil, account_credit=entry(Flat(1)))
    town = town_of(entry(Flat(1)))
    town.region = region
    html = AccountCredit().compute(lin(), town, ON)._repr_html_()
    assert "<script>" not in html
    assert "<b>" not in html
    assert 'b="2"' not in html


def test_what_a_statement_as_credit_gives() -> None:
    # A rule in words has no amount: it must not come out as an amount, nor as an assertion.
    with pytest.raises(yb.YibaoError):
        ask(Statement(zh="由单位决定", en="as the employer decides"))


# Each step in words.

TIER = yb.Group("tier", values=("tier_1", "tier_2"), default="tier_1", zh="参保档次", en="tier")


@pytest.mark.parametrize(
    ("rule", "chinese", "english"),
    [
        (Flat(83), "定额 83 元", "a fixed 83 yuan"),
        (Percent("2.8", of="pension"), "2.8% × 本人养老金 4,000 = 112", "2.8% of own pension 4,000 = 112"),
        (Percent("2.8", of=Flat(4000)), "2.8% × 4,000 = 112", "2.8% of 4,000 = 112"),
        (Bands("age", ((70, Flat(100)), (None, Flat(110)))), "年龄 75，属于“70 岁及以上”", "age 75: in the band 70 and over"),
        (Sum((("own_contribution", Flat(20)), ("pooled_fund", Flat("10.5")))), "个人缴费部分 20 + 统筹基金划入部分 10.5 = 30.5", "own contribution 20 + part from the pooled fund 10.5 = 30.5"),
        (AtMost(220, "pension"), "本人养老金 4,000，上限 220：220", "own pension 4,000, cap 220: 220"),
        (AtLeast(50, Flat(7)), "7，下限 50：50", "7, floor 50: 50"),
        (AtMost(NO_IDEA, Flat(7)), "7，上限未知，不作调整", "7; the cap is not known"),
        (AtLeast(NO_IDEA, "pension"), "本人养老金 4,000，下限未知，不作调整", "own pension 4,000; the floor is not known"),
        (Times(12, Flat(7)), "12 × 7 = 84", "12 × 7 = 84"),
        (Times("age", Flat("1.5")), "年龄 75 × 1.5 = 112.5", "age 75 × 1.5 = 112.5"),
        (Rounded(Flat("7.5"), to=1, mode="up", source="notice"), "向上进位到 1 元 = 8", "rounded up to 1 yuan = 8"),
        (AsOf(Flat(7), month_day="07-01"), "以 2024-07-01 为准", "as of 2024-07-01"),
        (Table({"2024-01-01": Flat(7)}), "2024-01-01 起的一档", "the row from 2024-01-01"),
        (Choice("tier", {"tier_1": Flat(7)}), "参保档次：一档（未给出，按默认）", "tier: tier 1 (assumed: not given)"),
        (Choice("sex", {"female": Flat(7)}), "性别：女", "sex: female"),
    ],
    ids=lambda value: value if isinstance(value, str) and value.isascii() else "",
)  # fmt: skip
def test_every_step_is_told_in_both_languages(rule: Rule, chinese: str, english: str) -> None:
    result = ask(rule, town=town_of(entry(rule), groups=[TIER]), pension=4000, birth_date="1950-01-01", sex="female")
    assert chinese in result.explain("zh")
    assert english in result.explain("en")
    assert result.confidence == "high"


def test_a_choice_that_was_given_is_not_called_assumed() -> None:
    rule = Choice("tier", {"tier_2": Flat(7)}, otherwise=Flat(8))
    result = ask(rule, town=town_of(entry(rule), groups=[TIER]), groups=["tier_2"])
    assert "assumed" not in result.explain("en")
    bare = yb.Group("tier", values=("tier_2",), zh="参保档次", en="tier")
    result = ask(rule, town=town_of(entry(rule), groups=[bare]))
    assert result.amount == 8
    assert "tier: none" in result.explain("en")
    assert "参保档次：无" in result.explain("zh")


def test_the_evidence_is_told() -> None:
    note, why = yb.Text(zh="附注", en="a remark"), yb.Text(zh="不可信", en="hard to believe")
    rival = yb.Rival(Flat(9), sources="notice", confidence="low", reason=why)
    town = town_of(entry(Flat(1), first_day=None, first_seen="2024-02-01", note=note, rivals=rival))
    result = ask(Flat(1), town=town)
    chinese, english = result.explain("zh"), result.explain("en")
    assert "最早见于 2024-02-01，最近核对 2026-11-22" in chinese
    assert "first seen 2024-02-01, last checked 2026-11-22" in english
    assert "说明：附注" in chinese
    assert "note: a remark" in english
    for words in ("另一说法", "9 元/月", "不可信", "A notice", "可信度低"):
        assert words in chinese
    for words in ("another claim", "9 yuan/month", "hard to believe", "A notice", "confidence low"):
        assert words in english
    ended = ask(Flat(1), town=town_of(entry(Flat(1), last_day="2025-12-31", checked=None))).explain("en")
    assert "from 2020-01-01 to 2025-12-31" in ended


def test_a_figure_that_was_looked_for_in_vain_is_part_of_the_evidence() -> None:
    # Wuhan before the reform: the floor of 2022 is 80% of a wage that was not found.
    person = SimpleNamespace(region="武汉", status="retired", birth_date="1955-01-01", pension=5000)
    result = yb.account_credit(person, on="2022-06-01")
    assert (result.amount, result.status) == (Decimal("240.00"), "bounds_unknown")
    assert "起始日不详" in result.explain("zh")
    assert "from an unknown day" in result.explain("en")


def test_words_of_the_vocabulary_that_are_no_credit() -> None:
    from yibao_rules.scalar import evaluate
    from yibao_rules.trace import step_text

    town = town_of(entry(Flat(1)))
    run = Run(lin(birth_date="1960-01-01"), town, ON)
    count = evaluate(rules.Number(36), run, ON)
    assert (count.value, step_text(count, "zh"), step_text(count, "en")) == (Decimal(36), "36", "36")
    contact = evaluate(rules.Contact("12393", zh="热线", en="line"), run, ON)
    assert (contact.value, step_text(contact, "zh"), step_text(contact, "en")) == (None, "热线：12393", "line: 12393")
    words = evaluate(Statement(zh="说明", en="a word"), run, ON)
    assert (step_text(words, "zh"), step_text(words, "en")) == ("说明", "a word")
    # Born before the first delayed month: the new rule delays nothing.
    age = evaluate(rules.RetirementAge(60, delayed_from="1965-01", step=4, most=36), run, ON)
    assert (age.value, step_text(age, "en")) == (Decimal(720), "old age 60, 0 months later = 60 years 0 months")
    assert age.to_dict()["facts"] == {"years": 60, "delay": 0, "from": "1965-01-01", "step": 4, "most": 36}
