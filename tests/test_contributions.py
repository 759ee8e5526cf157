"""Contributions: base, parts, sides and the way back, in made-up towns and in Beijing; each value worked out by hand."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

import yibao_rules as yb
from yibao_rules import policy, registry as registry_module, rules
from yibao_rules.benefits.account_credit import AccountCredit
from yibao_rules.benefits.contributions import ContributionPart, Contributions, base_for, contributions
from yibao_rules.calculator import Instead
from yibao_rules.errors import BadRegion
from yibao_rules.policy import Dated, Group, Region, Source, Text
from yibao_rules.registry import Registry
from yibao_rules.rules import (
    AtLeast,
    AtMost,
    Bands,
    Choice,
    Figure,
    Flat,
    NotApplicable,
    Percent,
    Rounded,
    Statement,
    Times,
    Unknown,
)

from .town import HERE, Town

ON = date(2025, 5, 1)
SOURCE = Source("notice", kind="official", title="A notice", publisher="bureau")
UNKNOWN = Unknown(zh="没有找到", en="it was not found")
NONE_HERE = NotApplicable(zh="本地不设此项", en="there is no such thing here")
FEN = Decimal("0.01")
BASE = "contribution_base"


def dated(part: str, rule: rules.Rule, **more: Any) -> Dated:
    given: dict[str, Any] = {
        "unit": "yuan/month", "first_day": "2000-01-01", "checked": "2030-12-31", "sources": "notice", "confidence": "high",
    }  # fmt: skip
    return Dated(rule=rule, part=part, **{**given, **more})


def town(*entries: Dated, **more: Any) -> Town:
    return Town(Region(HERE, name_zh="某市", name_en="Sometown", sources=SOURCE, contributions=entries, **more))


def ask(place: Town, *, on: date = ON, extrapolate: bool = False, **fields: Any) -> Contributions:
    person = yb.Insured(region=HERE, **{"status": "in_service", **fields})
    return contributions(person, place, on, AccountCredit(), extrapolate=extrapolate)


def find_base(place: Town, wanted: Any, side: str = "employee", **fields: Any) -> Decimal:
    person = yb.Insured(region=HERE, **{"status": "in_service", **fields})
    return base_for(person, place, ON, AccountCredit(), wanted, side)


FLOOR, CAP = dated("base_floor", Flat(4000)), dated("base_cap", Flat(20_000))
EMPLOYEE, EMPLOYER = dated("employee:basic", Percent(2, of=BASE)), dated("employer:basic", Percent("8.5", of=BASE))
USUAL = (FLOOR, CAP, EMPLOYEE, EMPLOYER)


# Beijing. From 2023-07-01: 6,326 to 33,891; 2% + 3 and 9% + 1%.


@pytest.mark.parametrize(
    ("given_base", "base", "employee", "employer", "account"),
    [
        # 2% of 6,326 = 126.52, + 3; 9% = 569.34, 1% = 63.26.
        ("0", "6326", "129.52", "632.60", "126.52"), ("6325.99", "6326", "129.52", "632.60", "126.52"),
        ("6326", "6326", "129.52", "632.60", "126.52"),
        # 2% of 6,326.25 = 126.525, half up to 126.53; 9% = 569.3625, 1% = 63.2625: 569.36 + 63.26.
        ("6326.25", "6326.25", "129.53", "632.62", "126.53"),
        ("10000", "10000", "203.00", "1000.00", "200.00"),
        # 2% of 33,891 = 677.82; 9% = 3,050.19, 1% = 338.91.
        ("33891", "33891", "680.82", "3389.10", "677.82"), ("33891.01", "33891", "680.82", "3389.10", "677.82"),
        ("1000000", "33891", "680.82", "3389.10", "677.82"),
    ],
)  # fmt: skip
def test_beijing_in_the_year_from_july_2023(
    given_base: str, base: str, employee: str, employer: str, account: str
) -> None:
    person = yb.Insured(region="北京", status="in_service", contribution_base=given_base)
    result = yb.contributions(person, on="2023-10-01")
    assert result.base == Decimal(base)
    assert (result.employee, result.employer, result.subsidy) == (Decimal(employee), Decimal(employer), None)
    assert result.total == Decimal(employee) + Decimal(employer)
    assert (result.to_account, result.unit, result.status) == (Decimal(account), "yuan/month", "exact")
    assert set(result.parts) == {"employee:basic", "employee:large_amount", "employer:basic", "employer:large_amount"}
    assert (result.missing, result.region) == ((), yb.region("北京"))
    assert result.inputs == {"status": "in_service", "contribution_base": Decimal(given_base)}


@pytest.mark.parametrize(
    ("on", "low", "high", "parts"),
    [
        # The year turns on 1 July. From 2024-07-01 the employer pays 9.8% in one part.
        ("2024-06-30", "6326", "33891", 4), ("2024-07-01", "6821", "35283", 3), ("2025-07-01", "7162", "35811", 3),
        ("2026-07-01", "7270", "36348", 3),
    ],
)  # fmt: skip
def test_beijing_s_bounds_turn_on_the_first_of_july(on: str, low: str, high: str, parts: int) -> None:
    for given_base, base in (("1", low), ("100000", high)):
        person = yb.Insured(region="北京", status="in_service", contribution_base=given_base)
        result = yb.contributions(person, on=on)
        assert (result.base, len(result.parts)) == (Decimal(base), parts)


def test_beijing_after_the_cut() -> None:
    # 9.8% of 10,000 = 980; a rival of low confidence does not dispute it.
    person = yb.Insured(region="北京", status="in_service", contribution_base=10_000)
    result = yb.contributions(person, on="2025-05-01")
    assert (result.employee, result.employer, result.total) == (
        Decimal("203.00"),
        Decimal("980.00"),
        Decimal("1183.00"),
    )
    assert (result.flags, result.confidence) == (("exact",), "medium")


def test_beijing_s_large_amount_premium_before_it_was_first_seen_is_missing() -> None:
    # Both parts of the large-amount premium are known from 2023-07-01 only: earlier they are no zero.
    person = yb.Insured(region="北京", status="in_service", contribution_base=10_000)
    result = yb.contributions(person, on="2023-06-30")
    assert result.missing == ("employee:large_amount", "employer:large_amount")
    assert result.parts == {"employee:basic": Decimal("200.00"), "employer:basic": Decimal("900.00")}
    assert "employee · large-amount insurance: not known (no rule is known for that day yet)" in result.explain("en")
    assert "个人 · 大额医疗：未知（该日尚无已知规则）" in result.explain("zh")
    assert yb.contributions(person, on="2023-07-01").missing == ()


def test_beijing_before_its_bounds_were_known() -> None:
    person = yb.Insured(region="北京", status="in_service", contribution_base=1000)
    result = yb.contributions(person, on="2021-06-30")
    assert (result.base, result.parts["employee:basic"], result.flags) == (1000, Decimal("20.00"), ("bounds_unknown",))
    # 5,360 is the floor from 2021-07-01: 2% = 107.20; the nearest bounds may serve for the day before.
    nearest = yb.contributions(person, on="2021-06-30", extrapolate=True)
    assert (nearest.base, nearest.parts["employee:basic"], nearest.flags) == (
        5360,
        Decimal("107.20"),
        ("extrapolated",),
    )


def test_beijing_s_flexible_members_pay_a_fixed_amount() -> None:
    person = yb.Insured(region="北京", status="flexible")
    result = yb.contributions(person, on="2023-10-01")
    assert (result.base, result.employee, result.employer, result.total) == (
        None,
        Decimal("553.56"),
        None,
        Decimal("553.56"),
    )
    assert result.parts == {"own:basic": Decimal("553.56")}
    assert yb.contributions(person, on="2025-07-01").total == Decimal("584.92")
    # Between the two nothing is known.
    with pytest.raises(yb.NotKnown) as caught:
        yb.contributions(person, on="2024-07-01")
    assert [span["first_day"] for span in caught.value.known] == ["2023-07-01", "2025-07-01"]


def test_beijing_s_flexible_members_have_no_account() -> None:
    # The account's entry for them is first seen on 2025-12-31: before it nobody tells, from then on it is zero.
    person = yb.Insured(region="北京", status="flexible")
    assert yb.contributions(person, on="2025-12-30").to_account is None
    assert yb.contributions(person, on="2025-12-31").to_account == 0


def test_beijing_has_no_rule_for_the_unemployed_and_the_nation_s_for_retirees() -> None:
    with pytest.raises(yb.NotKnown):
        yb.contributions(yb.Insured(region="北京", status="unemployed", contribution_base=1), on="2023-10-01")
    # The white paper of 2004: retirees pay no basic premium.
    paid = yb.contributions(yb.Insured(region="北京", status="retired"), on="2023-10-01")
    assert (paid.employee, paid.employer, paid.base) == (0, None, None)


@pytest.mark.parametrize(
    ("wanted", "side", "base"),
    [
        # 3 + 2% half up: 200.00 from 9,999.75 on (199.995).
        ("203.00", "employee", "9999.75"), (203, "employee", "9999.75"), ("203.01", "employee", "10000.25"),
        # 9% gives 900.00 from 9,999.95 on (899.9955), 1% then 100.00 (99.9995): 1,000.00 in all. A fen less of base
        # gives 899.99 or 99.9994: still 100.00, so 999.99.
        ("1000.00", "employer", "9999.95"),
        # At 9,999.75: 200.00 + 3 + 899.98 + 100.00 = 1,202.98.
        ("1202.98", "total", "9999.75"),
        # Below what the floor gives no base is needed.
        ("129.52", "employee", "0"), (0, "employee", "0"),
        # A fen more than the floor gives needs 126.525 / 2%.
        ("129.53", "employee", "6326.25"), ("680.82", "employee", "33890.75"),
    ],
)  # fmt: skip
def test_beijing_s_base_for_a_wanted_amount(wanted: Any, side: str, base: str) -> None:
    worker = yb.Insured(region="北京", status="in_service", contribution_base=1)
    assert yb.contribution_base_for(worker, on="2023-10-01", wanted=wanted, side=side) == Decimal(base)


def test_the_face_needs_a_region_and_a_day() -> None:
    with pytest.raises(yb.MissingInput) as caught:
        yb.contributions(SimpleNamespace(status="in_service"), on="2025-05-01")
    assert caught.value.fields == ("region",)
    with pytest.raises(yb.InvalidInput):
        yb.contributions(yb.Insured(region="北京", status="in_service"), on="2025-02-30")
    with pytest.raises(yb.MissingInput):
        yb.contribution_base_for(SimpleNamespace(), on="2025-05-01", wanted=1)


PLUGIN = """
from yibao_rules.calculator import Result
from yibao_rules.policy import Dated, Region, Source, hookimpl
from yibao_rules.rules import Flat, Percent
S = Source("notice", kind="official", title="A notice", address="https://example.org/notice")
MORE = {"unit": "yuan/month", "first_day": "2000-01-01", "checked": "2030-12-31", "sources": "notice", "confidence": "high"}

@hookimpl
def yibao_region():
    return Region("990100", name_zh="测试市", name_en="Testville", sources=S, contributions=(
        Dated(part="employee:basic", rule=Percent(2, of="contribution_base"), **MORE),
        Dated(part="base_floor", rule=Flat(5000), **MORE),
    ))

class Answer:
    monthly = 77

class Own:
    benefit = "account_credit"
    def compute(self, person, policy, on, *, extrapolate=False):
        if person.contribution_base != 5000:
            raise RuntimeError("boom")
        return Answer()

@hookimpl
def yibao_calculators():
    return [Own()]
"""


def test_a_plugin_s_calculator_tells_what_goes_to_the_account(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "testville_contributions-1.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: testville-contributions\nVersion: 1.0\n")
    (folder / "entry_points.txt").write_text("[yibao_rules.regions]\n990100 = yibao_test_contributions_plugin\n")
    (tmp_path / "yibao_test_contributions_plugin.py").write_text(PLUGIN, encoding="utf-8")
    monkeypatch.delenv("YIBAO_PLUGINS", raising=False)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(registry_module, "_registry", Registry())
    person = yb.Insured(region="测试市", status="in_service", contribution_base=100)
    # It sees the base after the floor.
    result = yb.contributions(person, on=ON)
    assert (result.base, result.employee, result.to_account) == (5000, Decimal("100.00"), 77)
    assert result.to_dict()["distributions"] == ["testville-contributions 1.0"]
    with pytest.raises(yb.PluginFailed, match="boom"):
        yb.contributions(person.replace(contribution_base=5001), on=ON)


# The base.


@pytest.mark.parametrize(
    ("given_base", "base"),
    [
        ("0", "4000"), ("3999.99", "4000"), ("4000", "4000"), ("4000.01", "4000.01"), ("12345.67", "12345.67"),
        ("19999.99", "19999.99"), ("20000", "20000"), ("20000.01", "20000"),
    ],
)  # fmt: skip
def test_the_base_stands_between_floor_and_cap(given_base: str, base: str) -> None:
    result = ask(town(*USUAL), contribution_base=given_base)
    assert (result.base, result.flags) == (Decimal(base), ("exact",))
    assert result.inputs == {"status": "in_service", "contribution_base": Decimal(given_base)}
    assert [found.entry.part for found in result.used] == ["base_floor", "base_cap", "employee:basic", "employer:basic"]


@pytest.mark.parametrize(
    ("bounds", "given_base", "base"),
    [
        ((), 100, 100), ((FLOOR,), 100, 4000), ((CAP,), 100, 100), ((FLOOR,), 99_999, 99_999), ((CAP,), 99_999, 20_000),
        ((dated("base_floor", UNKNOWN), CAP), 100, 100), ((dated("base_floor", UNKNOWN), CAP), 99_999, 20_000),
        ((FLOOR, dated("base_cap", UNKNOWN)), 99_999, 99_999), ((FLOOR, dated("base_cap", UNKNOWN)), 100, 4000),
        ((dated("base_floor", Flat(4000), first_day="2025-05-02"), CAP), 100, 100),
        ((dated("base_floor", Flat(4000), last_day="2025-04-30"), CAP), 100, 100),
        ((FLOOR, dated("base_cap", Figure("wage"))), 99_999, 99_999),
        ((FLOOR, dated("base_cap", Flat(20_000), who="flexible")), 99_999, 99_999),
    ],
)  # fmt: skip
def test_where_a_bound_is_unknown_the_given_base_stands(bounds: tuple[Dated, ...], given_base: int, base: int) -> None:
    place = town(*bounds, EMPLOYEE, figures=dated("wage", UNKNOWN))
    result = ask(place, contribution_base=given_base)
    assert (result.base, result.status, result.flags) == (base, "bounds_unknown", ("bounds_unknown",))
    assert result.employee == Decimal(base) / 50
    assert "status: bounds unknown" in result.explain("en")


def test_a_place_without_floor_or_cap_says_so() -> None:
    place = town(dated("base_floor", NONE_HERE), dated("base_cap", NONE_HERE), EMPLOYEE)
    for given_base in (0, 10**9):
        result = ask(place, contribution_base=given_base)
        assert (result.base, result.flags) == (given_base, ("exact",))


def test_the_bounds_may_be_shares_of_a_figure() -> None:
    # 60% and 300% of 7,485.55: 4,491.33 and 22,456.65.
    place = town(
        dated("base_floor", Percent(60, of=Figure("wage"))), dated("base_cap", Times(3, Figure("wage"))), EMPLOYEE,
        figures=dated("wage", Flat("7485.55")),
    )  # fmt: skip
    low, high = ask(place, contribution_base=1), ask(place, contribution_base=99_999)
    assert (low.base, high.base, low.flags) == (Decimal("4491.33"), Decimal("22456.65"), ("exact",))
    # 2% of 4,491.33 = 89.8266.
    assert low.employee == Decimal("89.83")


def test_a_bound_is_rounded_to_the_fen() -> None:
    # 60% of 7,485.59 = 4,491.354.
    place = town(dated("base_floor", Percent(60, of=Flat("7485.59"))), EMPLOYEE)
    assert ask(place, contribution_base=1).base == Decimal("4491.35")


@pytest.mark.parametrize(
    ("rule", "asked"),
    [
        (Percent(2, of=BASE), True), (Percent(2, of=AtLeast(5000, BASE)), True), (AtMost(5000, BASE), True),
        (AtMost(5000, Percent(2, of=BASE)), True), (Flat(50), False), (Percent(2, of=Flat(10_000)), False),
        (Percent(2, of="pension"), False), (AtLeast(50, "pension"), False),
    ],
)  # fmt: skip
def test_the_base_is_asked_for_where_a_part_depends_on_it(rule: rules.Rule, asked: bool) -> None:
    place = town(FLOOR, CAP, dated("employee:basic", rule))
    if asked:
        with pytest.raises(yb.MissingInput) as caught:
            ask(place, pension=3000)
        assert caught.value.fields == ("contribution_base",)
        assert ask(place, contribution_base=1).base == 4000
    else:
        assert ask(place, pension=3000, contribution_base=1).base is None
        assert [found.entry.part for found in ask(place, pension=3000).used] == ["employee:basic"]


@pytest.mark.parametrize("value", ["much", -1, "1.005", True])
def test_a_foreign_person_s_base_is_checked(value: object) -> None:
    person = SimpleNamespace(region=HERE, status="in_service", contribution_base=value)
    with pytest.raises(yb.InvalidInput) as caught:
        contributions(person, town(*USUAL), ON, AccountCredit())
    assert caught.value.field == "contribution_base"


def test_a_foreign_person_s_base_is_read() -> None:
    person = SimpleNamespace(region=HERE, status="in_service", contribution_base="１０,０００元")
    assert contributions(person, town(*USUAL), ON, AccountCredit()).base == 10_000


def test_a_person_on_another_base_is_otherwise_the_same() -> None:
    based = Instead(yb.Insured(region=HERE, status="in_service", contribution_base=1), contribution_base=Decimal(7))
    assert (based.contribution_base, based.status, based.region) == (7, "in_service", HERE)
    with pytest.raises(AttributeError):
        _ = based.nothing_of_that_name


# Parts and sides.


def test_the_parts_make_the_sides() -> None:
    place = town(
        FLOOR, CAP, EMPLOYEE, dated("employee:large_amount", Flat("7.5")), EMPLOYER,
        dated("employer:maternity", Percent("0.7", of=BASE)), dated("subsidy:basic", Flat(10)),
    )  # fmt: skip
    # 2% of 5,001 = 100.02, + 7.50; 8.5% = 425.085, half up 425.09; 0.7% = 35.007, 35.01.
    result = ask(place, contribution_base=5001)
    assert result.parts == {
        "employee:basic": Decimal("100.02"), "employee:large_amount": Decimal("7.50"), "employer:basic": Decimal("425.09"),
        "employer:maternity": Decimal("35.01"), "subsidy:basic": Decimal("10.00"),
    }  # fmt: skip
    assert (result.employee, result.employer, result.subsidy) == (
        Decimal("107.52"),
        Decimal("460.10"),
        Decimal("10.00"),
    )
    assert result.total == Decimal("577.62")
    assert [item.name for item in result.items] == sorted(result.parts)
    assert isinstance(result.items[0], ContributionPart)
    assert (result.items[0].steps.op, result.items[0].steps.value) == ("percent", Decimal("100.02"))


def test_a_part_is_rounded_half_up_or_as_its_source_says() -> None:
    up = Rounded(Percent(2, of=BASE), to="0.01", mode="up", source="notice")
    place = town(EMPLOYEE, dated("own:basic", up))
    # 2% of 5,000.05 = 100.001: 100.00 half up, 100.01 up. 2% of 5,000.25 = 100.005: 100.01 either way.
    assert ask(place, contribution_base="5000.05").parts == {
        "employee:basic": Decimal("100.00"),
        "own:basic": Decimal("100.01"),
    }
    assert ask(place, contribution_base="5000.25").parts == {
        "employee:basic": Decimal("100.01"),
        "own:basic": Decimal("100.01"),
    }


def test_what_a_flexible_or_resident_member_pays_is_the_employee_s_side() -> None:
    place = town(
        dated("own:basic", Percent(9, of=BASE), who="flexible"), dated("base_floor", Flat(4000), who="flexible"),
        dated("base_cap", NONE_HERE, who="flexible"),
        dated("own:resident", Flat(400), who="resident", unit="yuan/year"),
        dated("subsidy:resident", Flat(700), who="resident", unit="yuan/year"),
    )  # fmt: skip
    flexible = ask(place, status="flexible", contribution_base=1)
    assert (flexible.employee, flexible.employer, flexible.total, flexible.unit) == (360, None, 360, "yuan/month")
    resident = ask(place, status="resident")
    assert (resident.employee, resident.employer, resident.subsidy, resident.total) == (400, None, 700, 1100)
    assert (resident.unit, resident.base, resident.flags) == ("yuan/year", None, ("exact",))
    assert resident.inputs == {"status": "resident"}


def test_what_is_no_payer_s_part_is_no_part() -> None:
    place = town(EMPLOYEE, dated("rate_total", Flat(999)), dated("pool:basic", Flat(999)))
    assert ask(place, contribution_base=5000).parts == {"employee:basic": 100}
    with pytest.raises(yb.NotKnown):
        ask(town(dated("rate_total", Flat(999))))


def test_a_part_of_unknown_size_is_missing_and_not_zero() -> None:
    place = town(FLOOR, CAP, EMPLOYEE, dated("employee:large_amount", UNKNOWN), dated("employer:basic", Percent(8, of=Figure("wage"))), figures=dated("wage", UNKNOWN))  # fmt: skip
    result = ask(place, contribution_base=5000)
    assert result.missing == ("employee:large_amount", "employer:basic")
    # A sum without it is no sum.
    assert (result.employee, result.employer, result.total) == (None, None, None)
    assert result.parts == {"employee:basic": 100}
    assert set(result.why_missing) == set(result.missing)
    why = result.why_missing["employee:large_amount"]
    assert "it was not found" in why.en
    assert "没有找到" in why.zh
    assert "\n" not in why.en + why.zh
    assert f"  employee · large-amount insurance: not known ({why.en})" in result.explain("en").splitlines()
    assert f"  个人 · 大额医疗：未知（{why.zh}）" in result.explain("zh").splitlines()


@pytest.mark.parametrize(("first", "missing"), [("2025-05-02", True), ("2025-05-01", False), ("2000-01-01", False)])
def test_a_part_known_only_from_a_later_day_is_missing(first: str, missing: bool) -> None:
    place = town(FLOOR, CAP, EMPLOYEE, dated("employee:large_amount", Flat(3), first_day=first))
    result = ask(place, contribution_base=5000)
    assert result.missing == (("employee:large_amount",) if missing else ())
    assert (result.employee, result.total) == ((None, None) if missing else (103, 103))
    assert result.parts["employee:basic"] == 100
    if missing:
        assert result.why_missing["employee:large_amount"] == Text(
            zh="该日尚无已知规则", en="no rule is known for that day yet"
        )
        # The nearest known rule may serve.
        nearest = ask(place, contribution_base=5000, extrapolate=True)
        assert (nearest.total, nearest.missing, nearest.flags) == (103, (), ("extrapolated",))


def test_a_part_that_a_source_ended_is_gone() -> None:
    place = town(FLOOR, CAP, EMPLOYEE, dated("employee:large_amount", Flat(3), last_day="2025-04-30"))
    assert (ask(place, contribution_base=5000).total, ask(place, contribution_base=5000).missing) == (100, ())
    assert ask(place, contribution_base=5000, on=date(2025, 4, 30)).total == 103


def test_a_part_of_others_is_not_missing() -> None:
    place = town(FLOOR, CAP, EMPLOYEE, dated("own:basic", Flat(3), who="flexible", first_day="2025-05-02"))
    assert ask(place, contribution_base=5000).missing == ()


def test_a_part_that_does_not_exist_is_left_out() -> None:
    result = ask(town(FLOOR, CAP, EMPLOYEE, dated("employer:basic", NONE_HERE)), contribution_base=5000)
    assert (result.parts, result.missing, result.employer, result.total) == ({"employee:basic": 100}, (), None, 100)


def test_an_amount_of_zero_is_an_entry_that_says_zero() -> None:
    result = ask(town(dated("employee:basic", Flat(0))))
    assert (result.employee, result.employer, result.total, result.parts) == (0, None, 0, {"employee:basic": 0})


def test_the_group_that_was_assumed_is_named() -> None:
    tier = Group("tier", values=("tier_1", "tier_2"), zh="档次", en="tier", default="tier_1")
    rule = Choice("tier", {"tier_1": Percent(2, of=BASE), "tier_2": Percent("0.5", of=BASE)})
    place = town(FLOOR, CAP, dated("employee:basic", rule), groups=tier)
    assumed = ask(place, contribution_base=5000)
    assert (assumed.total, assumed.assumed) == (100, {"tier": "tier_1"})
    said = ask(place, contribution_base=5000, groups="tier_2")
    assert (said.total, said.assumed) == (25, {})
    with pytest.raises(yb.InvalidInput):
        ask(place, contribution_base=5000, groups="tier_9")


def test_an_unknown_bound_inside_a_part_is_said() -> None:
    place = town(dated("employee:basic", AtMost(UNKNOWN, Flat(50))))
    assert (ask(place).total, ask(place).flags) == (50, ("bounds_unknown",))


def test_flags_and_confidence_are_those_of_every_part() -> None:
    rival = policy.Rival(Flat(8), sources="notice", confidence="high")
    place = town(
        FLOOR, dated("base_cap", Flat(20_000), confidence="medium"), EMPLOYEE,
        dated("employee:large_amount", Flat(7), rivals=rival), dated("employer:basic", Flat(1), checked="2024-01-01"),
    )  # fmt: skip
    result = ask(place, contribution_base=5000)
    assert (result.flags, result.status, result.confidence) == (("disputed", "carried_forward"), "disputed", "medium")


# What goes to the account.


def credit(rule: rules.Rule, **more: Any) -> Dated:
    return dated("", rule, **more)


@pytest.mark.parametrize(
    ("entry", "account"),
    [
        # Of the base after the floor: 2% of 4,000.
        (credit(Percent(2, of=BASE)), 80), (credit(Flat(1200), unit="yuan/year"), 100), (credit(NONE_HERE), 0),
        (credit(UNKNOWN), None), (credit(Percent(2, of="pension")), None), (credit(Flat(5), first_day="2025-05-02"), None),
        (credit(Flat(5), who="retired"), None), ((), None),
    ],
)  # fmt: skip
def test_what_goes_to_the_account(entry: Any, account: int | None) -> None:
    result = ask(town(*USUAL, account_credit=entry), contribution_base=1)
    assert result.to_account == account
    assert ("to the account" in result.explain("en")) is (account is not None)
    assert ("划入个人账户" in result.explain("zh")) is (account is not None)


def test_what_goes_to_the_account_is_in_the_unit_of_the_parts() -> None:
    place = town(dated("own:resident", Flat(400), unit="yuan/year"), account_credit=credit(Flat(5)))
    result = ask(place, status="resident")
    assert (result.to_account, result.unit) == (60, "yuan/year")


# What is missing, and what does not exist.


def test_the_status_is_always_needed() -> None:
    with pytest.raises(yb.MissingInput) as caught:
        ask(town(*USUAL), status=None, contribution_base=1)
    assert caught.value.fields == ("status",)
    person = SimpleNamespace(region=HERE, status="in service", contribution_base=1)
    with pytest.raises(yb.InvalidInput):
        contributions(person, town(*USUAL), ON, AccountCredit())


def test_the_fields_of_a_part_are_asked_for() -> None:
    rule = Bands("age", ((35, Flat(1)), (None, Choice("sex", {"male": Flat(2), "female": Flat(3)}))))
    with pytest.raises(yb.MissingInput) as caught:
        ask(town(dated("employee:basic", rule)))
    assert caught.value.fields == ("birth_date", "sex")
    assert "contributions" in caught.value.en
    assert "缴费" in caught.value.zh


def test_the_fields_of_a_bound_and_of_a_multiple_are_asked_for() -> None:
    place = town(dated("own:basic", AtMost(Percent(2, of="pension"), Times("age", Flat("1.5")))))
    with pytest.raises(yb.MissingInput) as caught:
        ask(place)
    assert caught.value.fields == ("pension", "birth_date")
    # 45 years × 1.5 = 67.50, and at most 2% of 3,000 = 60.
    assert ask(place, birth_date="1980-05-01", pension=3000).total == 60
    assert ask(place, birth_date="1980-05-01", pension=4000).total == Decimal("67.50")


def test_nothing_known_for_the_status() -> None:
    place = town(dated("own:basic", Flat(400), who="flexible"), dated("employee:basic", Flat(2), who="in_service"))
    with pytest.raises(yb.NotKnown) as caught:
        ask(place, status="resident")
    assert (caught.value.region, caught.value.benefit) == (HERE, "contributions")
    with pytest.raises(yb.NotKnown):
        ask(town(), status="resident")


@pytest.mark.parametrize("span", [{"first_day": "2025-05-02"}, {"last_day": "2025-04-30"}])
def test_nothing_known_for_the_day(span: dict[str, str]) -> None:
    place = town(dated("employer:basic", Flat(7), who="flexible"), dated("own:basic", Flat(400), **span))
    with pytest.raises(yb.NotKnown) as caught:
        ask(place)
    assert [item["part"] for item in caught.value.known] == ["own:basic"]
    nearest = ask(place, extrapolate=True)
    assert (nearest.total, nearest.flags) == (400, ("extrapolated",))


def test_where_no_part_has_a_size_the_first_one_says_why() -> None:
    place = town(
        dated("employee:basic", Flat(1), first_day="2026-01-01"), dated("employer:basic", UNKNOWN), dated("own:basic", UNKNOWN)
    )  # fmt: skip
    with pytest.raises(yb.NotKnown) as caught:
        ask(place)
    assert caught.value.entry == f"{HERE}/contributions/employer:basic/any/2000-01-01"
    assert "it was not found" in caught.value.en


def test_where_nothing_is_paid_the_benefit_does_not_apply() -> None:
    place = town(dated("employee:basic", NONE_HERE), dated("employer:basic", NONE_HERE))
    with pytest.raises(yb.NotApplicable) as caught:
        ask(place)
    assert "there is no such thing here" in caught.value.en
    assert caught.value.benefit == "contributions"


# The way back.


@pytest.mark.parametrize(
    ("wanted", "side", "base"),
    [
        # 2%: 100.00 from 4,999.75 on. 8.5%: 425.00 from 4,999.95 on (424.99575), for 4,999.94 gives 424.9949.
        (100, "employee", "4999.75"), (425, "employer", "4999.95"),
        # Both: at 4,999.75 100.00 + 424.98 (424.97875); 525.00 needs 424.995 / 8.5% = 4,999.9412.
        ("524.98", "total", "4999.75"), (525, "total", "4999.95"),
        (80, "employee", "0"), ("80.01", "employee", "4000.25"), (400, "employee", "19999.75"),
    ],
)  # fmt: skip
def test_the_smallest_base_for_a_wanted_amount(wanted: Any, side: str, base: str) -> None:
    assert find_base(town(*USUAL), wanted, side) == Decimal(base)


def test_what_no_base_gives_is_refused() -> None:
    with pytest.raises(yb.InvalidInput) as caught:
        find_base(town(*USUAL), "400.01")
    assert caught.value.field == "wanted"
    assert "more than the cap allows: 400.00" in caught.value.en
    assert "超过上限所得的 400.00" in caught.value.zh
    with pytest.raises(yb.InvalidInput):
        find_base(town(dated("employee:basic", Flat(50))), "50.01")
    assert find_base(town(dated("employee:basic", Flat(50))), "50.00") == 0


@pytest.mark.parametrize("side", ["own", "subsidy", "", "employe"])
def test_the_side_is_one_of_three(side: str) -> None:
    with pytest.raises(yb.InvalidInput) as caught:
        find_base(town(*USUAL), 1, side)
    assert caught.value.field == "side"


def test_a_side_that_nobody_tells_of_is_refused() -> None:
    with pytest.raises(yb.InvalidInput) as caught:
        find_base(town(FLOOR, CAP, EMPLOYEE), 1, "employer")
    assert (caught.value.field, "employer" in caught.value.zh) == ("side", True)


@pytest.mark.parametrize("wanted", [-1, "much", "1.005", 10**12])
def test_a_wanted_amount_is_an_amount(wanted: Any) -> None:
    with pytest.raises(yb.InvalidInput) as caught:
        yb.contribution_base_for(yb.Insured(region="北京", status="in_service"), on="2023-10-01", wanted=wanted)
    assert caught.value.field == "wanted"


def test_the_way_back_knows_no_cap_where_none_is_known() -> None:
    # 2% of the largest amount there is.
    assert find_base(town(EMPLOYEE), 10**9) == Decimal("49999999999.75")


def test_the_way_back_needs_what_the_way_there_needs() -> None:
    with pytest.raises(yb.MissingInput):
        find_base(town(*USUAL), 1, status=None)
    with pytest.raises(yb.NotKnown):
        find_base(town(), 1)
    with pytest.raises(yb.NotApplicable):
        find_base(town(dated("employee:basic", NONE_HERE)), 1)


# How a result is shown.


def shown() -> Contributions:
    place = town(
        FLOOR, CAP, EMPLOYEE, EMPLOYER, dated("subsidy:supplement", Flat(10)), account_credit=credit(Percent(2, of=BASE))
    )  # fmt: skip
    return ask(place, contribution_base="1000.5")


def torn() -> Contributions:
    """One side of it has a part of unknown size."""
    place = town(FLOOR, CAP, EMPLOYEE, dated("employee:large_amount", UNKNOWN), EMPLOYER)
    return ask(place, contribution_base="1000.5")


def test_the_explanation_in_english() -> None:
    # The floor: 4,000. 80 + 340 + 10 = 430.
    lines = shown().explain("en").splitlines()
    assert lines[:11] == [
        "Sometown · contributions · 2025-05-01",
        "430.00 yuan/month",
        "contribution base 4,000.00",
        "  employee · basic insurance: 80.00",
        "    2% of contribution base 4,000 = 80",
        "  employer · basic insurance: 340.00",
        "    8.5% of contribution base 4,000 = 340",
        "  subsidy · supplementary insurance: 10.00",
        "    a fixed 10 yuan",
        "to the account: 80.00",
        "Sometown · base floor · from 2000-01-01, last checked 2030-12-31 · confidence high",
    ]
    assert "status: exact · confidence high" in lines


def test_the_explanation_in_chinese() -> None:
    lines = shown().explain("zh").splitlines()
    assert lines[:11] == [
        "某市 · 缴费 · 2025-05-01",
        "430.00 元/月",
        "缴费基数 4,000.00",
        "  个人 · 基本医疗保险：80.00",
        "    2% × 缴费基数 4,000 = 80",
        "  单位 · 基本医疗保险：340.00",
        "    8.5% × 缴费基数 4,000 = 340",
        "  财政补助 · 补充医疗保险：10.00",
        "    定额 10 元",
        "划入个人账户：80.00",
        "某市 · 缴费基数下限 · 2000-01-01 起，最近核对 2030-12-31 · 可信度高",
    ]
    assert "状态：确定 · 可信度高" in lines
    assert lines[-1].endswith("来自 test 1.0")


def test_a_side_with_a_part_of_unknown_size_has_no_sum() -> None:
    result = torn()
    assert (result.employee, result.employer, result.total, result.missing) == (
        None,
        340,
        None,
        ("employee:large_amount",),
    )
    assert result.parts == {"employee:basic": 80, "employer:basic": 340}
    assert {key: result.to_dict()[key] for key in ("employee", "employer", "total", "missing")} == {
        "employee": None, "employer": "340.00", "total": None, "missing": ["employee:large_amount"],
    }  # fmt: skip
    english, chinese = result.explain("en").splitlines(), result.explain("zh").splitlines()
    assert english[1] == "not complete without employee · large-amount insurance"
    assert (
        english[7]
        == "  employee · large-amount insurance: not known (Sometown (990100): employee · large-amount insurance on 2025-05-01 is not known: it was not found.)"
    )
    assert chinese[1] == "不全，缺 个人 · 大额医疗"
    assert chinese[7] == "  个人 · 大额医疗：未知（某市（990100）：2025-05-01 的个人 · 大额医疗未知：没有找到。）"
    assert result.explain("en", short=True).endswith(
        "contributions not complete without employee · large-amount insurance"
    )
    assert str(result) == "某市 2025-05-01 缴费 不全，缺 个人 · 大额医疗"
    # No base is found for a side without a sum; for the other one it is.
    place = town(FLOOR, CAP, EMPLOYEE, dated("employee:large_amount", UNKNOWN), EMPLOYER)
    assert find_base(place, 425, "employer") == Decimal("4999.95")
    for side in ("employee", "total"):
        with pytest.raises(yb.InvalidInput) as caught:
            find_base(place, 80, side)
        assert caught.value.field == "side"


def test_the_result_on_one_line() -> None:
    result = shown()
    assert result.explain("en", short=True) == "Sometown 2025-05-01 contributions 430.00 yuan/month"
    assert result.explain("zh", short=True) == str(result) == "某市 2025-05-01 缴费 430.00 元/月"
    assert repr(result) == "Contributions(990100 某市, 2025-05-01: base 4000.00, employee 80.00, employer 340.00, yuan/month, exact)"  # fmt: skip
    with pytest.raises(yb.InvalidInput):
        result.explain("fr")
    fixed = ask(town(dated("own:resident", Flat(400), unit="yuan/year")), status="resident")
    assert fixed.explain("en", short=True) == "Sometown 2025-05-01 contributions 400.00 yuan/year"
    assert "contribution base" not in fixed.explain("en")


def test_the_html_is_the_chinese_text_escaped() -> None:
    unknown = Unknown(zh="<b>未见</b>", en="not seen")
    html = ask(town(EMPLOYEE, dated("employer:basic", unknown)), contribution_base=5000)._repr_html_()
    assert "个人 · 基本医疗保险：100.00" in html
    assert "&lt;b&gt;未见&lt;/b&gt;" in html
    assert "<b>" not in html


PLAIN = (str, int, bool, type(None), list, dict)


def only_plain(value: object) -> bool:
    if type(value) is dict:
        return all(type(key) is str and only_plain(item) for key, item in value.items())
    return all(map(only_plain, value)) if type(value) is list else type(value) in PLAIN


def samples() -> list[Contributions]:
    return [
        shown(),
        ask(town(dated("own:resident", Flat(400), unit="yuan/year")), status="resident"),
        ask(town(dated("employee:basic", Bands("age", ((35, Flat(1)), (None, Flat(2)))))), birth_date="1980-01-01"),
        ask(town(EMPLOYEE), contribution_base=5000, extrapolate=True),
        torn(),
    ]


@pytest.mark.parametrize("number", range(5))
def test_plain_data_hold_only_what_json_knows(number: int) -> None:
    data = samples()[number].to_dict()
    assert only_plain(data)
    assert json.loads(json.dumps(data)) == data


def test_plain_data() -> None:
    data = shown().to_dict()
    assert (data["schema"], data["kind"], data["region"]["adcode"], data["on"]) == ("yibao.trace.v1", "contributions", HERE, "2025-05-01")  # fmt: skip
    assert {key: data[key] for key in ("inputs", "assumed", "unit", "base", "employee", "employer", "subsidy", "total", "to_account", "parts", "missing", "status", "flags", "confidence")} == {
        "inputs": {"status": "in_service", "contribution_base": "1000.5"}, "assumed": {}, "unit": "yuan/month",
        "base": "4000.00", "employee": "80.00", "employer": "340.00", "subsidy": "10.00", "total": "430.00",
        "to_account": "80.00",
        "parts": {"employee:basic": "80.00", "employer:basic": "340.00", "subsidy:supplement": "10.00"},
        "missing": [], "status": "exact", "flags": ["exact"], "confidence": "high",
    }  # fmt: skip
    assert data["steps"]["employee:basic"]["op"] == "percent"
    assert {"base_floor", "base_cap", "employee:basic", "employer:basic"} <= {
        entry["part"] for entry in data["entries"]
    }
    fixed = samples()[1].to_dict()
    assert (fixed["base"], fixed["employer"], fixed["subsidy"], fixed["to_account"]) == (None, None, None, None)


@pytest.mark.parametrize("number", range(5))
def test_a_result_survives_copy_and_pickle(number: int) -> None:
    result = samples()[number]
    for twin in (pickle.loads(pickle.dumps(result)), copy.copy(result), copy.deepcopy(result)):
        assert twin == result
        assert twin.to_dict() == result.to_dict()
        assert twin.explain("zh") == result.explain("zh")
    assert result != ask(town(EMPLOYEE), contribution_base=5001)


def test_a_result_is_rendered_by_name() -> None:
    result = shown()
    assert yb.render(result, "text") == result.explain("zh")
    assert json.loads(yb.render(result, "json")) == result.to_dict()


# What holds for everyone.

RATES = st.integers(0, 2000).map(lambda number: Decimal(number) / 100)
YUAN = st.integers(0, 5_000_000).map(lambda number: Decimal(number) / 100)
BOUNDS = st.tuples(YUAN, YUAN).map(sorted)
NAMES = (
    "employee:basic",
    "employee:large_amount",
    "employer:basic",
    "employer:maternity",
    "own:basic",
    "subsidy:basic",
)


@st.composite
def places(draw: st.DrawFn) -> tuple[Town, Decimal, Decimal]:
    low, high = draw(BOUNDS)
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, unique=True))
    parts = [dated(name, Percent(draw(RATES), of=BASE) if draw(st.booleans()) else Flat(draw(YUAN))) for name in names]
    # One part at least depends on the base.
    parts[0] = dated(names[0], Percent(draw(RATES), of=BASE))
    return town(dated("base_floor", Flat(low)), dated("base_cap", Flat(high)), *parts), low, high


@given(drawn=places(), base=YUAN, more=YUAN)
def test_contributions_never_fall_as_the_base_grows(
    drawn: tuple[Town, Decimal, Decimal], base: Decimal, more: Decimal
) -> None:
    place = drawn[0]
    small, large = ask(place, contribution_base=base), ask(place, contribution_base=base + more)
    assert small.parts.keys() == large.parts.keys()
    assert all(small.parts[name] <= large.parts[name] for name in small.parts)
    assert small.total <= large.total


@given(drawn=places(), base=YUAN)
def test_contributions_are_flat_outside_floor_and_cap(drawn: tuple[Town, Decimal, Decimal], base: Decimal) -> None:
    place, low, high = drawn
    result = ask(place, contribution_base=base)
    inside = min(max(base, low), high)
    assert result.base == inside
    assert result.parts == ask(place, contribution_base=inside).parts
    assert result.flags == ("exact",)


@given(drawn=places(), base=YUAN)
def test_parts_add_up_to_the_total(drawn: tuple[Town, Decimal, Decimal], base: Decimal) -> None:
    result = ask(drawn[0], contribution_base=base)
    assert result.total == sum(result.parts.values())
    assert result.total == sum(side or 0 for side in (result.employee, result.employer, result.subsidy))
    for side, payers in (("employee", ("employee", "own")), ("employer", ("employer",)), ("subsidy", ("subsidy",))):
        mine = [value for name, value in result.parts.items() if name.partition(":")[0] in payers]
        assert getattr(result, side) == (sum(mine) if mine else None)
    for value in result.parts.values():
        assert value == value.quantize(FEN)
    # Each part by itself, another way round.
    for item in result.items:
        assert item.steps.value is not None
        assert item.amount == item.steps.value.quantize(FEN, rounding=ROUND_HALF_UP)


@settings(max_examples=40)
@given(drawn=places(), wanted=YUAN, side=st.sampled_from(["employee", "employer", "total"]))
def test_a_base_found_is_the_smallest(drawn: tuple[Town, Decimal, Decimal], wanted: Decimal, side: str) -> None:
    place, _, high = drawn
    most = getattr(ask(place, contribution_base=high), side)
    if most is None or most < wanted:
        with pytest.raises(yb.InvalidInput) as caught:
            find_base(place, wanted, side)
        assert caught.value.field == ("side" if most is None else "wanted")
        return
    base = find_base(place, wanted, side)
    assert getattr(ask(place, contribution_base=base), side) >= wanted
    if base:
        assert getattr(ask(place, contribution_base=base - FEN), side) < wanted


@given(base=YUAN, rate=RATES)
def test_without_bounds_the_given_base_stands(base: Decimal, rate: Decimal) -> None:
    result = ask(town(dated("employee:basic", Percent(rate, of=BASE))), contribution_base=base)
    assert (result.base, result.flags) == (base, ("bounds_unknown",))
    assert result.total == (base * rate / 100).quantize(FEN, rounding=ROUND_HALF_UP)


# What was found to be wrong while these tests were written.


def refused_or(make: Callable[[], Any]) -> Any:
    """What an answer gives, or None where the region is refused at load."""
    try:
        return make()
    except BadRegion:
        return None


def test_a_monthly_and_a_yearly_part_are_not_added_as_they_are() -> None:
    # 100 a month and 84 a year are 107 a month, or 1,284 a year.
    entries = dated("own:basic", Flat(100)), dated("own:large_amount", Flat(84), unit="yuan/year")
    place = refused_or(lambda: town(*entries))
    if place is not None:
        result = ask(place)
        assert (result.total, result.unit) in {(107, "yuan/month"), (1284, "yuan/year")}


def test_everything_that_one_part_lacks_is_named_at_once() -> None:
    rule = Bands("age", ((35, Percent(2, of=BASE)), (None, Percent(3, of=BASE))))
    with pytest.raises(yb.MissingInput) as caught:
        ask(town(FLOOR, CAP, dated("employee:basic", rule)))
    assert set(caught.value.fields) == {"birth_date", "contribution_base"}


def test_everything_that_several_parts_lack_is_named_at_once() -> None:
    by_age = Bands("age", ((35, Flat(1)), (None, Flat(2))))
    by_sex = Choice("sex", {"male": Flat(1), "female": Flat(2)})
    with pytest.raises(yb.MissingInput) as caught:
        ask(town(dated("employee:basic", by_age), dated("employee:large_amount", by_sex)))
    assert set(caught.value.fields) == {"birth_date", "sex"}


def test_every_input_that_was_read_is_shown() -> None:
    rule = Bands("age", ((35, Flat(1)), (None, Flat(2))))
    result = ask(town(dated("employee:basic", rule)), birth_date="1980-01-01")
    assert result.inputs == {"status": "in_service", "birth_date": date(1980, 1, 1)}


def test_where_one_part_does_not_exist_and_another_is_unknown_nothing_is_known() -> None:
    # "NotApplicable: every part says that nothing is paid in this way." Here one of the two says that it is unknown.
    place = town(dated("employee:basic", NONE_HERE), dated("employer:basic", UNKNOWN))
    with pytest.raises(yb.NotKnown):
        ask(place)


def test_a_part_between_two_known_spans_is_missing() -> None:
    # It was 3 until 2023, and is 5 from 2026: for the years between nobody tells, and it is no zero.
    place = town(
        FLOOR, CAP, EMPLOYEE, dated("employee:large_amount", Flat(3), last_day="2023-12-31"),
        dated("employee:large_amount", Flat(5), first_day="2026-01-01"),
    )  # fmt: skip
    result = ask(place, contribution_base=5000)
    assert (result.parts, result.total, result.missing) == ({"employee:basic": 100}, None, ("employee:large_amount",))


@pytest.mark.parametrize("unit", ["text", "yuan/month"])
def test_a_part_told_in_words_is_refused_or_missing(unit: str) -> None:
    said = Statement(zh="按所选档次缴纳", en="by the tier that is chosen")
    place = refused_or(lambda: town(FLOOR, CAP, EMPLOYEE, dated("employee:large_amount", said, unit=unit)))
    if place is not None:
        result = ask(place, contribution_base=5000)
        assert (result.parts, result.total, result.missing) == (
            {"employee:basic": 100},
            None,
            ("employee:large_amount",),
        )


def test_a_bound_told_in_words_is_refused_or_unknown() -> None:
    said = Statement(zh="按上年平均工资的 60%", en="60% of last year's average wage")
    place = refused_or(lambda: town(dated("base_floor", said, unit="text"), CAP, EMPLOYEE))
    if place is not None:
        assert ask(place, contribution_base=100).flags == ("bounds_unknown",)


@pytest.mark.parametrize(
    "rule",
    [
        Bands(BASE, ((4000, Flat(80)), (None, Flat(100)))), Times(BASE, Flat("0.02")),
        Choice("sex", {"male": Bands(BASE, ((4000, Flat(80)), (None, Flat(100))))}),
    ],
)  # fmt: skip
def test_a_part_by_bands_or_times_of_the_base_depends_on_it(rule: rules.Rule) -> None:
    # The floor is 4,000: whoever earns 1 is in the upper band, or pays 4,000 × 0.02.
    place = town(FLOOR, CAP, dated("employee:basic", rule))
    result = ask(place, contribution_base=1, sex="male")
    assert result.base == 4000
    assert result.total in (100, 80)
    assert result.total == (80 if isinstance(rule, Times) else 100)


def test_the_account_is_extrapolated_with_the_rest() -> None:
    place = town(
        dated("employee:basic", Flat(100), first_day="2026-01-01"), account_credit=credit(Flat(80), first_day="2026-01-01")
    )  # fmt: skip
    result = ask(place, extrapolate=True)
    assert (result.total, result.to_account, result.flags) == (100, 80, ("extrapolated",))


def test_the_status_of_a_sum_with_a_gap_is_that_of_the_other_parts() -> None:
    # Wuhan 2024: 7 yuan for large amounts is known, the base of flexible members is not.
    wang = yb.Insured(region="武汉", status="flexible", contribution_base=8000)
    paid = yb.contributions(wang, on="2024-10-01")
    assert paid.missing == ("own:basic",)
    assert any(line.startswith("已知部分的状态：") for line in paid.explain("zh").splitlines())
    assert any(line.startswith("status of the known parts: ") for line in paid.explain("en").splitlines())
