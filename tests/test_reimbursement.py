"""Bills: every shape of deductible, share and cap by hand, and what must hold for any rule and any run of claims."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

import yibao_rules as yb
from yibao_rules.benefits import planning, reimbursement
from yibao_rules.claim import MONEY_TOTALS
from yibao_rules.policy import BENEFITS, Dated, Group, Region, Source, Text
from yibao_rules.rules import (
    AtMost,
    Bands,
    Choice,
    Cohorts,
    Flat,
    Layer,
    Layers,
    NotApplicable,
    Percent,
    Period,
    Rate,
    Ref,
    Shares,
    Sublimit,
    Sum,
    Unknown,
)
from yibao_rules.testing.strategies import Names, bills

from .town import Town

SILENT = Unknown(zh="没有来源", en="no source tells")
BY_LEVEL = Choice("level", {"primary": Rate(80), "secondary": Rate(70), "tertiary": Rate(60)})
GROUPS = (
    Group("hospital", values=("special_tertiary", "plain"), zh="医院类别", en="class of hospital"),
    Group("household", values=("poor",), zh="困难群众", en="poor household"),
)
WORKER = yb.Insured(region="990100", birth_date="1980-05-01", status="in_service")
RETIRED = yb.Insured(region="990100", birth_date="1950-05-01", status="retired")


def entry(rule: Any, part: str = "", who: Any = "any", **changes: Any) -> Dated:
    given = {"first_day": "2020-01-01", "sources": "notice", "confidence": "high", "unit": "bill"}
    return Dated(rule=rule, part=part, who=who, **(given | changes))


def town(outpatient: Any = (), inpatient: Any = (), groups: Any = GROUPS, **above: Any) -> Town:
    """A town with one rule for each kind of care, and the layers above by their part."""

    def entries(rule: Any) -> Any:
        return (entry(rule),) if isinstance(rule, (Layers, Unknown, NotApplicable)) else rule

    return Town(
        Region(
            "990100",
            name_zh="试城",
            name_en="Test Town",
            sources=Source("notice", kind="official", title="Notice", address="https://example.org/"),
            outpatient=entries(outpatient),
            inpatient=entries(inpatient),
            large_amount=tuple(entry(rule, part) for part, rule in above.items()),
            groups=groups,
        )
    )


def visit(scope: Any, on: str = "2025-03-01", level: str | None = "tertiary", **more: Any) -> yb.Claim:
    return yb.Claim(on=on, kind="outpatient", level=level, in_scope=scope, **more)


def stay(scope: Any, on: str = "2025-03-01", level: str | None = "tertiary", **more: Any) -> yb.Claim:
    return yb.Claim(on=on, kind="inpatient", level=level, in_scope=scope, **more)


def bill(place: Town, claim: yb.Claim, before: yb.YearToDate | None = None, lin: Any = WORKER, **more: Any) -> Any:
    return reimbursement.reimburse(lin, place, claim, before, **more)


def run(place: Town, *claims: yb.Claim, lin: Any = WORKER, **more: Any) -> tuple[yb.Settlement, ...]:
    return reimbursement.settle(lin, place, claims, None, **more)


def pooled(settled: Any) -> list[str]:
    return [str(one.pooled) for one in settled]


def pool(**given: Any) -> Layers:
    return Layers(Layer("pooled", **({"shares": Rate(50)} | given)))


# Deductibles.


def test_a_yearly_deductible_is_met_once() -> None:
    place = town(pool(start=500))
    first, second, third = run(place, visit(300), visit(300, on="2025-04-01"), visit(300, on="2025-05-01"))
    assert [str(one.deductible) for one in (first, second, third)] == ["300.00", "200.00", "0.00"]
    assert pooled((first, second, third)) == ["0.00", "50.00", "150.00"]
    assert (first.deductible_left, second.deductible_left) == (200, 0)


def test_a_new_year_begins_with_a_new_deductible() -> None:
    place = town(pool(start=500))
    assert pooled(run(place, visit(600, on="2025-12-31"), visit(600, on="2026-01-01"))) == ["50.00", "50.00"]


def test_an_insurance_year_may_begin_in_july() -> None:
    place = town(Layers(Layer("pooled", start=500, shares=Rate(50)), year_starts="07-01"))
    settled = run(place, visit(600, on="2025-06-30"), visit(600, on="2025-07-01"), visit(600, on="2026-06-30"))
    assert pooled(settled) == ["50.00", "50.00", "300.00"]
    assert [one.year_to_date.year for one in settled] == [date(2024, 7, 1), date(2025, 7, 1), date(2025, 7, 1)]


def test_a_deductible_by_level_counts_what_was_met_elsewhere() -> None:
    place = town(pool(start=Choice("level", {"primary": Flat(200), "tertiary": Flat(400)})))
    settled = run(place, visit(300, level="primary"), visit(300, on="2025-04-01"), visit(100, on="2025-05-01"))
    # 200 met at the primary level; 400 - 200 = 200 are left at the tertiary one, and none after it.
    assert [str(one.deductible) for one in settled] == ["200.00", "200.00", "0.00"]
    assert pooled(settled) == ["50.00", "50.00", "50.00"]


def test_a_deductible_for_each_visit_with_a_most_of_the_year() -> None:
    place = town(pool(start=80, per=Period("visit"), start_most=200))
    settled = run(place, *(visit(100, on=f"2025-0{month}-01") for month in range(1, 5)))
    assert [str(one.deductible) for one in settled] == ["80.00", "80.00", "40.00", "0.00"]
    assert settled[0].deductible_left is None


def test_a_deductible_for_each_month_with_a_most_of_the_year() -> None:
    place = town(pool(start=50, per=Period("month"), start_most=120))
    days = ("2025-01-05", "2025-01-20", "2025-02-03", "2025-03-03", "2025-04-03")
    settled = run(place, *(visit(30, on=day) for day in days))
    # January 30 + 20, February 30, March 30, April: 120 - 110 = 10.
    assert [str(one.deductible) for one in settled] == ["30.00", "20.00", "30.00", "30.00", "10.00"]


def test_a_deductible_that_falls_with_the_stay() -> None:
    place = town(
        inpatient=pool(start=Bands("stay", ((2, Flat(1000)), (3, Flat(500)), (None, Flat(0)))), per=Period("stay"))
    )
    settled = run(place, *(stay(2000, on=f"2025-0{month}-01") for month in range(1, 5)))
    assert [str(one.deductible) for one in settled] == ["1000.00", "500.00", "0.00", "0.00"]
    assert settled[-1].year_to_date.stays == 4


def test_a_deductible_that_falls_with_the_visit() -> None:
    place = town(pool(start=Bands("visit", ((2, Flat(90)), (None, Flat(45)))), per=Period("visit")))
    assert [str(one.deductible) for one in run(place, visit(100), visit(100, on="2025-04-01"))] == ["90.00", "45.00"]


def test_one_deductible_for_outpatient_and_inpatient_care() -> None:
    place = town(pool(start=300, start_shared=True), pool(start=300, start_shared=True))
    settled = run(place, visit(200), stay(200, on="2025-04-01"))
    assert [str(one.deductible) for one in settled] == ["200.00", "100.00"]


def test_the_account_may_come_before_the_deductible() -> None:
    place = town(pool(start=100, account_first=True))
    settled = bill(place, visit(1000), account_balance=Decimal(300))
    # 300 from the account, 100 deductible, 600 shared.
    assert (settled.deductible, settled.pooled, settled.account, settled.cash) == (100, 300, 300, 400)
    with pytest.raises(yb.MissingInput) as caught:
        bill(place, visit(1000))
    assert caught.value.fields == ("account_balance",)


# Shares.


def test_the_share_depends_on_the_level() -> None:
    place = town(pool(shares=BY_LEVEL))
    assert [bill(place, visit(1000, level=level)).pooled for level in ("primary", "secondary", "tertiary")] == [
        800,
        700,
        600,
    ]
    with pytest.raises(yb.NotKnown, match="do not say for level=pharmacy"):
        bill(place, visit(1000, level="pharmacy"))
    with pytest.raises(yb.MissingInput) as caught:
        bill(place, visit(1000, level=None))
    assert caught.value.fields == ("level",)
    assert 'Claim(…, level="tertiary")' in str(caught.value)


def test_bands_run_over_the_year_with_the_deductible_inside() -> None:
    place = town(pool(start=100, shares=Shares(((1000, Rate(50)), (None, Rate(80))))))
    first, second = run(place, visit(600), visit(600, on="2025-04-01"))
    # 500 × 50% = 250; then 400 × 50% + 200 × 80% = 360.
    assert (first.pooled, second.pooled) == (250, 360)


def test_bands_of_a_stay_begin_anew() -> None:
    place = town(inpatient=pool(shares=Shares(((1000, Rate(50)), (None, Rate(80)))), per=Period("stay")))
    assert pooled(run(place, stay(1500), stay(1500, on="2025-04-01"))) == ["900.00", "900.00"]


def test_bands_may_be_counted_from_the_deductible_on() -> None:
    above = Shares(((1000, Rate(50)), (None, Rate(80))), above_start=True)
    place = town(pool(start=500, shares=above))
    assert bill(place, visit(2000)).pooled == 500 + 400
    assert pooled(run(place, visit(1000), visit(1000, on="2025-04-01"))) == ["250.00", "650.00"]


def test_an_own_share_may_be_a_part_of_another() -> None:
    place = town(pool(shares=Shares(((1000, Rate(85)), (None, Rate("87.5"))), own_share_times=60)))
    # 100 - 15 × 0.6 = 91; 100 - 12.5 × 0.6 = 92.5.
    assert bill(place, visit(2000)).pooled == 910 + 925


def test_shares_may_grow_with_age_up_to_a_hundred() -> None:
    by_age = Bands("age", ((50, Rate(0)), (70, Rate(4)), (None, Rate(40))))
    place = town(pool(shares=AtMost(Rate(100), Sum((("percentage", Rate(85)), ("by_age", by_age))))))
    assert bill(place, visit(1000)).pooled == 850
    assert bill(place, visit(1000), lin=WORKER.replace(birth_date="1970-01-01")).pooled == 890
    assert bill(place, visit(1000), lin=RETIRED).pooled == 1000


def test_classes_of_hospitals_are_named_by_the_claim() -> None:
    shares = Choice("hospital", {"special_tertiary": Rate(50)}, otherwise=Rate(55))
    place = town(pool(shares=shares))
    assert bill(place, visit(1000)).pooled == 550
    assert bill(place, visit(1000, hospital="special_tertiary")).pooled == 500
    with pytest.raises(yb.InvalidInput, match="special_tertiary, plain"):
        bill(place, visit(1000, hospital="grand"))
    with pytest.raises(yb.InvalidInput, match="no such class here; known: -"):
        bill(town(pool(), groups=()), visit(1000, hospital="grand"))
    strict = town(pool(shares=Choice("hospital", {"plain": Rate(50)})))
    with pytest.raises(yb.MissingInput) as caught:
        bill(strict, visit(1000))
    assert caught.value.fields == ("hospital",)
    assert bill(place, visit(1000), lin=WORKER.replace(groups="poor")).pooled == 550


def test_cohorts_by_the_day_of_retirement() -> None:
    place = town(pool(shares=Cohorts((("2001-01-01", Rate(90)), (None, Rate(85))), by="retired_on")))
    assert bill(place, visit(1000), lin=RETIRED.replace(retired_on="2000-12-31")).pooled == 900
    settled = bill(place, visit(1000), lin=RETIRED.replace(retired_on="2001-01-01"))
    assert settled.pooled == 850
    assert "2001-01-01 及以后退休" in settled.explain("zh")
    with pytest.raises(yb.MissingInput) as caught:
        bill(place, visit(1000), lin=RETIRED)
    assert caught.value.fields == ("retired_on",)


def test_a_category_has_a_rule_of_its_own() -> None:
    place = town((entry(pool()), entry(pool(shares=Rate(85)), part="category:special")))
    assert bill(place, visit(1000, category="special")).pooled == 850
    with pytest.raises(yb.InvalidInput, match="no rule of its own here; known: special"):
        bill(place, visit(1000, category="other"))
    with pytest.raises(yb.InvalidInput, match="known: -"):
        bill(town(pool()), visit(1000, category="other"))


def test_a_category_has_its_own_deductible_and_cap_within_what_is_shared() -> None:
    special = entry(pool(start=100, cap=300, shares=Rate(80)), part="category:special")
    place = town((entry(pool(start=100, cap=200)), special), inpatient=pool(cap=700, cap_shared=True))
    first, second, third, fourth = run(
        place,
        visit(1000, category="special"),
        visit(1000, on="2025-04-01"),
        visit(1000, on="2025-05-01", category="special"),
        stay(1000, on="2025-06-01"),
    )
    # 900 × 80% are more than 300; 900 × 50% more than 200; the stay has 700 - 500 left.
    assert pooled((first, second, third, fourth)) == ["300.00", "200.00", "0.00", "200.00"]
    assert [str(one.deductible) for one in (first, second, third)] == ["100.00", "100.00", "0.00"]
    used = third.year_to_date.category("outpatient", "special")
    assert (used.in_scope, used.deductible_met, used.pooled) == (2000, 100, 300)
    assert third.year_to_date.outpatient_in_scope == 1000
    assert third.year_to_date.to_dict()["categories"][0]["name"] == "special"
    refund = bill(place, yb.Claim(on="2025-07-01", refund_of=first), fourth.year_to_date)
    assert refund.year_to_date.category("outpatient", "special").in_scope == 1000
    again = bill(place, yb.Claim(on="2025-07-01", refund_of=third), refund.year_to_date)
    assert again.year_to_date.categories == ()
    assert yb.YearToDate().category("outpatient", "none").pooled == 0
    with pytest.raises(yb.InvalidInput, match="CategoryTotals"):
        yb.YearToDate(categories=["special"])  # type: ignore[list-item]


# Caps.


def test_a_cap_is_of_the_year() -> None:
    place = town(pool(cap=700))
    settled = run(place, visit(1000), visit(1000, on="2025-04-01"), visit(1000, on="2026-01-01"))
    assert pooled(settled) == ["500.00", "200.00", "500.00"]
    assert [one.pool_left for one in settled] == [200, 0, 200]
    assert bill(town(pool()), visit(1000)).pool_left is None


def test_a_cap_may_count_both_kinds_of_care() -> None:
    place = town(
        pool(cap=700, cap_shared=True), pool(cap=700, cap_shared=True), above_cap=NotApplicable(zh="无", en="none")
    )
    assert pooled(run(place, stay(1000), visit(1000, on="2025-04-01"))) == ["500.00", "200.00"]


def test_a_cap_of_one_visit() -> None:
    place = town(pool(visit_cap=300, cap=500))
    settled = run(place, visit(1000), visit(1000, on="2025-04-01"))
    assert pooled(settled) == ["300.00", "200.00"]


def test_a_limit_of_the_cost() -> None:
    place = town(pool(limit=1500))
    assert pooled(run(place, visit(1000), visit(1000, on="2025-04-01"), visit(9, on="2025-05-01"))) == [
        "500.00",
        "250.00",
        "0.00",
    ]


def test_a_smaller_cap_for_some_levels() -> None:
    place = town(pool(cap=1000, sublimit=Sublimit(("secondary", "tertiary"), cap=400)))
    settled = run(place, visit(1000), visit(1000, on="2025-04-01", level="primary"), visit(1000, on="2025-05-01"))
    assert pooled(settled) == ["400.00", "500.00", "0.00"]
    assert settled[-1].year_to_date.pooled_sublimit == 400


def test_a_cap_may_be_a_percent_of_a_figure() -> None:
    place = Town(
        Region(
            "990100", name_zh="试城", name_en="Test Town",
            sources=Source("notice", kind="official", title="Notice", address="https://example.org/"),
            outpatient=entry(pool(cap=Percent(5, of=Percent(100, of=Flat("158318"))))),
        )
    )  # fmt: skip
    # 158,318 × 5% = 7,915.90.
    assert bill(place, visit(100000)).pooled == Decimal("7915.90")


def test_a_claim_below_every_possible_cap_needs_not_what_decides_it() -> None:
    by_months = Bands(
        "continuous_months", ((12, Flat(500)), (None, Choice("household", {"poor": Flat(900)}, otherwise=SILENT)))
    )
    place = town(pool(cap=by_months), groups=GROUPS)
    small = bill(place, visit(1000))
    assert (small.pooled, small.status, small.pool_left) == (500, "bounds_unknown", None)
    with pytest.raises(yb.MissingInput) as caught:
        bill(place, visit("1000.02"))
    assert caught.value.fields == ("continuous_months",)
    assert bill(place, visit(2000), lin=WORKER.replace(continuous_months=24, groups="poor")).pooled == 900
    nobody = town(pool(cap=Bands("continuous_months", ((None, SILENT),))))
    assert bill(nobody, visit(2000)).status == "bounds_unknown"
    known = town(pool(cap=Bands("continuous_months", ((12, Flat(500)), (None, Flat(900))))))
    assert bill(known, visit(1000)).status == "exact"
    limited = town(pool(limit=Bands("continuous_months", ((12, Flat(500)), (None, Flat(900))))))
    assert bill(limited, visit(500)).pooled == 250
    with pytest.raises(yb.MissingInput):
        bill(limited, visit("500.01"))
    wage = town(pool(cap=Percent(5, of="contribution_base")))
    with pytest.raises(yb.MissingInput) as caught:
        bill(wage, visit(10))
    assert caught.value.fields == ("contribution_base",)


def test_an_unknown_cap_is_a_caution() -> None:
    place = town(pool(cap=SILENT))
    settled = bill(place, visit(1000))
    assert (settled.pooled, settled.status) == (500, "bounds_unknown")


def test_an_unknown_share_is_not_zero() -> None:
    place = town(pool(shares=Shares(((1000, Rate(50)), (None, SILENT)))))
    assert bill(place, visit(1000)).pooled == 500
    with pytest.raises(yb.NotKnown, match="no source tells"):
        bill(place, visit("1000.01"))


def test_silence_of_the_place() -> None:
    with pytest.raises(yb.NotKnown, match="no rule for outpatient care"):
        bill(town(inpatient=pool()), visit(100))
    with pytest.raises(yb.NotKnown, match="no source tells"):
        bill(town(SILENT), visit(100))
    with pytest.raises(yb.NotApplicable, match="none here"):
        bill(town(NotApplicable(zh="不适用", en="none here")), visit(100))
    with pytest.raises(yb.NotKnown):
        bill(town(pool()), visit(100, on="2019-12-31"))
    assert bill(town(pool()), visit(100, on="2019-12-31"), extrapolate=True).status == "extrapolated"


# What stands above the pool.


def test_the_expense_that_a_full_pool_leaves_flows_on() -> None:
    above = Layers(Layer("large_amount", shares=Rate(80), cap=300), kinds="inpatient")
    place = town(pool(cap=500), pool(cap=500), above_cap=above)
    settled = bill(place, stay(1200))
    # 1,000 fill the pool; 200 × 80% = 160.
    assert (settled.pooled, settled.large_amount, settled.cash) == (500, 160, 540)
    assert [layer.name for layer in settled.layers] == ["pooled", "large_amount"]
    first, second = run(place, stay(1200), stay(300, on="2025-04-01"))
    # 300 × 80% = 240, but 300 - 160 = 140 is left of the cap.
    assert (second.pooled, second.large_amount, second.cash) == (0, 140, 160)
    assert second.year_to_date.large_amount == 300
    # Outpatient care ends at its cap.
    assert bill(place, visit(1200)).large_amount == 0
    assert first.to_nhsa()["hifob_pay"] == "160.00"


def test_the_expense_that_fills_a_pool_is_of_whole_fen() -> None:
    place = town(inpatient=pool(shares=Rate(85), cap=100), above_cap=Layers(Layer("large_amount", shares=Rate(100))))
    settled = bill(place, stay(200))
    # 100 ÷ 85% = 117.647…, so 117.65 fill the pool and 82.35 are left.
    assert (settled.pooled, settled.large_amount, settled.cash) == (100, Decimal("82.35"), Decimal("17.65"))


def test_a_layer_that_exists_but_is_not_told_is_not_zero() -> None:
    for above in ({"above_cap": SILENT}, {"above_cap": Layers(Layer("large_amount", shares=SILENT))}, {}):
        place = town(inpatient=pool(cap=500), **above)
        settled = bill(place, stay(1200))
        assert settled.pooled == 500
        assert (settled.large_amount, settled.account, settled.cash, settled.own) == (None, None, None, None)
        assert settled.own_at_most == 700
        assert settled.missing[0] in ("large_amount", "above_cap")
        assert settled.status == "bounds_unknown"
        assert settled.year_to_date.uncertain == ("large_amount", "own_in_scope")
        assert settled.to_nhsa()["psn_cash_pay"] is None
        assert "个人最多支付 700.00 元" in settled.explain("zh")
        assert "not known" in settled.explain("en")
        assert yb.YearToDate(uncertain=["own_in_scope"]).uncertain == ("own_in_scope",)


def test_critical_illness_pays_of_own_payments_above_a_threshold() -> None:
    tiers = Shares(((1000, Rate(60)), (None, Rate(70))), above_start=True)
    place = town(pool(), pool(), critical_illness=Layers(Layer("critical_illness", start=2000, shares=tiers, cap=1500)))
    first, second, third, fourth = run(
        place, visit(3000), stay(3000, on="2025-04-01"), stay(2000, on="2025-05-01"), stay(9000, on="2025-06-01")
    )
    # Own 1,500; then 3,000: 1,000 above × 60%; then 4,000: 1,000 × 70%; then the cap leaves 200.
    assert [one.critical_illness for one in (first, second, third, fourth)] == [0, 600, 700, 200]
    assert second.large_amount == 600
    assert (second.cash, third.cash) == (900, 300)
    assert fourth.year_to_date.own_in_scope == 1500 + 1500 + 1000 + 4500
    assert second.to_nhsa()["hifob_pay"] == "600.00"


def test_critical_illness_may_count_stays_only_and_the_first_self_pay() -> None:
    layer = Layer("critical_illness", start=1000, shares=Rate(50))
    place = town(pool(), pool(), critical_illness=Layers(layer, kinds="inpatient", with_first_self_pay=True))
    first, second = run(place, visit(9000), stay(1600, on="2025-04-01", first_self_pay=400))
    assert (first.critical_illness, first.year_to_date.own_in_scope) == (0, 0)
    # 800 own in scope and 400 first self-pay; 200 above the threshold.
    assert (second.critical_illness, second.cash) == (100, 1100)


def test_critical_illness_of_residents_stands_in_its_own_field() -> None:
    place = town(inpatient=pool(), critical_illness=Layers(Layer("critical_illness", start=100, shares=Rate(60))))
    settled = bill(place, stay(1000), lin=WORKER.replace(status="resident"), account_balance=Decimal(900))
    record = settled.to_nhsa()
    assert (record["insutype"], record["hifmi_pay"], record["hifob_pay"]) == ("390", "240.00", "0.00")
    assert settled.account == 0


def test_critical_illness_after_an_unknown_layer_is_unknown_too() -> None:
    place = town(
        pool(), pool(cap=500), critical_illness=Layers(Layer("critical_illness", start=100, shares=Rate(60)))
    )  # fmt: skip
    first, second = run(place, stay(1200), visit(1000, on="2025-04-01"))
    assert first.missing == ("large_amount", "critical_illness")
    assert second.missing == ("critical_illness",)
    assert second.cash is None


def test_a_threshold_that_is_not_reached_needs_no_share() -> None:
    place = town(pool(), critical_illness=Layers(Layer("critical_illness", start=2000, shares=SILENT)))
    settled = bill(place, visit(3000))
    assert (settled.large_amount, settled.missing) == (0, ())
    assert bill(place, visit(5000)).missing == ("critical_illness",)
    unknown = town(pool(), critical_illness=SILENT)
    assert bill(unknown, visit(10)).missing == ("critical_illness",)
    none = town(pool(), critical_illness=NotApplicable(zh="无", en="none"))
    assert (bill(none, visit(10)).large_amount, bill(none, visit(10)).missing) == (0, ())
    stays = town(pool(), critical_illness=Layers(Layer("critical_illness", shares=Rate(50)), kinds="inpatient"))
    assert bill(stays, visit(10)).missing == ()


def test_critical_illness_of_other_days_is_missing_today() -> None:
    place = town(pool())
    later = entry(Layers(Layer("critical_illness", shares=Rate(50))), "critical_illness", first_day="2026-01-01")
    object.__setattr__(place.region, "large_amount", (later,))
    assert bill(place, visit(10)).missing == ("critical_illness",)


def test_a_supplement_pays_of_the_shares_before_critical_illness() -> None:
    place = town(
        inpatient=pool(start=100, per=Period("stay"), cap=600),
        above_cap=Layers(Layer("large_amount", shares=Rate(80))),
        supplement=Layers(Layer("supplement", shares=Rate(50), cap=250), kinds="inpatient"),
        critical_illness=Layers(Layer("critical_illness", start=200, shares=Rate(60))),
    )
    first, second = run(place, stay(900), stay(1100, on="2025-04-01"))
    # 100 deductible, 400 + 400; half of the 400 left is 200; own 300, of which 100 lie above 200: 60.
    assert (first.pooled, first.supplement, first.critical_illness, first.large_amount) == (400, 200, 60, 260)
    assert first.cash == 240
    # 200 fill the pool with 400 of the 1,000; 600 × 80% = 480; half of 200 + 120 is 160, but 50 are left of the cap.
    assert (second.pooled, second.supplement, second.critical_illness) == (200, 50, (100 + 270) * Decimal("0.6"))
    assert second.large_amount == 480 + 50 + 222
    assert second.year_to_date.supplement == 250
    record = second.to_nhsa()
    assert (record["hifes_pay"], record["hifob_pay"]) == ("50.00", "702.00")
    used = yb.YearToDate.from_nhsa([record])
    assert (used.supplement, used.large_amount) == (50, 752)
    unknown = town(inpatient=pool(cap=100), supplement=Layers(Layer("supplement", shares=Rate(50))))
    assert bill(unknown, stay(900)).missing == ("large_amount", "supplement", "critical_illness")


@pytest.mark.parametrize(
    ("limits", "above", "paid"),
    [
        # 200 + 200 fill the pool, 500 are left: nobody shares them, or half of 100 and of what 80% of 150 leave.
        ({"cap": 200}, NotApplicable(zh="无", en="none"), 100),
        ({"cap": 200}, Layers(Layer("large_amount", shares=Rate(80), cap=120)), 115),
        ({"visit_cap": 200}, Layers(Layer("large_amount", shares=Rate(80))), 100),
        ({"limit": 500}, Layers(Layer("large_amount", shares=Rate(80))), 100),
    ],
)
def test_a_supplement_pays_nothing_of_the_expense_that_found_no_room(limits: Any, above: Any, paid: int) -> None:
    layer = Layers(Layer("supplement", shares=Rate(50)))
    place = town(inpatient=pool(start=100, per=Period("stay"), **limits), above_cap=above, supplement=layer)
    settled = bill(place, stay(1000))
    assert (settled.pooled, settled.supplement) == (200, paid)


def test_nothing_above_the_cap_is_nothing_where_a_source_says_so() -> None:
    place = town(inpatient=pool(cap=100), above_cap=NotApplicable(zh="无", en="none"))
    settled = bill(place, stay(900))
    assert (settled.large_amount, settled.cash) == (0, 800)


def test_bands_may_be_of_the_year_though_the_deductible_is_of_the_stay() -> None:
    shares = Shares(((1000, Rate(50)), (None, Rate(80))), of_year=True)
    place = town(inpatient=pool(start=100, per=Period("stay"), shares=shares))
    # 700 × 50%; then 100 deductible up to 900, 100 × 50% + 600 × 80%.
    assert pooled(run(place, stay(800), stay(800, on="2025-04-01"))) == ["350.00", "530.00"]


def test_assistance_pays_of_what_is_left() -> None:
    household = Choice("household", {"poor": Rate(70)}, otherwise=Rate(0))
    place = town(pool(), pool(cap=300), assistance=Layers(Layer("assistance", shares=household, cap=400)))
    poor = WORKER.replace(groups="poor")
    settled = run(place, visit(1000), visit(1000, on="2025-04-01"), lin=poor)
    assert [one.assistance for one in settled] == [350, 50]
    assert settled[-1].to_nhsa()["maf_pay"] == "50.00"
    assert bill(place, stay(1000), lin=poor).missing == ("large_amount", "critical_illness", "assistance")
    assert bill(town(pool()), visit(1000), lin=poor).missing == ("critical_illness", "assistance")


def test_above_the_cap_the_inpatient_rate_may_apply() -> None:
    layers = Layers((Layer("pooled", shares=Rate(50), cap=500), Layer("inpatient_rate", shares=Ref("inpatient"))))
    place = town(layers, pool(shares=BY_LEVEL, cap=1000))
    settled = run(place, visit(2000), visit(2000, on="2025-04-01", level="primary"))
    # 1,000 fill the outpatient cap; 1,000 × 60% = 600. Then 1,000 - 600 = 400 is left of the inpatient cap.
    assert pooled(settled) == ["1100.00", "400.00"]
    assert settled[-1].year_to_date.pooled_inpatient == 1000
    assert settled[-1].year_to_date.pooled_outpatient == 500
    shared = town(layers, pool(shares=Rate(60), cap=1000, cap_shared=True))
    assert bill(shared, visit(2000)).pooled == 1000
    silent = bill(town(layers), visit(2000))
    assert (silent.pooled, silent.cash, silent.missing[0]) == (500, None, "inpatient_rate")
    nowhere = town(layers, NotApplicable(zh="无", en="none here"))
    assert bill(nowhere, visit(2000)).missing[0] == "inpatient_rate"


def test_a_second_layer_that_does_not_exist_is_said() -> None:
    layers = Layers(
        (
            Layer("pooled", shares=Rate(50), cap=500),
            Layer("inpatient_rate", shares=NotApplicable(zh="无", en="none here")),
        )
    )
    with pytest.raises(yb.NotApplicable, match="none here"):
        bill(town(layers), visit(2000))


# The account, long stays, refunds.


def test_the_account_pays_of_the_part_in_scope() -> None:
    place = town(pool())
    settled = bill(place, visit(1000, own_pay=200, over_limit=30, first_self_pay=50), account_balance=Decimal(800))
    assert (settled.account, settled.cash, settled.own) == (500, 280, 780)
    assert (settled.total, settled.in_scope) == (1280, 1000)
    spent = run(place, visit(1000), visit(1000, on="2025-04-01"), account_balance=Decimal(800))
    assert [one.account for one in spent] == [500, 300]


def test_a_long_stay_is_cut_into_settlement_periods() -> None:
    start = Bands("stay", ((2, Flat(1300)), (None, Flat(650))))
    place = town(
        inpatient=pool(start=start, per=Period("stay", days=90), shares=Shares(((30000, Rate(85)), (None, Rate(95)))))
    )
    settled = bill(place, stay(60000, on="2025-05-01", admitted="2025-01-01", own_pay="100.01"))
    # 120 days: 90 and 30. 45,000: 28,700 × 85% + 15,000 × 95%; 15,000: 14,350 × 85%.
    assert settled.deductible == 1950
    assert settled.pooled == Decimal("24395.00") + Decimal("14250.00") + Decimal("12197.50")
    assert settled.year_to_date.stays == 2
    assert settled.total == Decimal("60100.01") == settled.pooled + settled.cash
    assert "120" not in settled.explain("zh")
    assert "分为 2 个结算期" in settled.explain("zh")
    assert "2 settlement periods" in settled.explain("en")
    short = bill(place, stay(60000, on="2025-04-01", admitted="2025-01-01"))
    assert (short.deductible, short.year_to_date.stays) == (1300, 1)
    assert bill(place, stay(60000, on="2025-04-01", admitted="2025-04-01")).deductible == 1300
    with_account = bill(place, stay(60000, on="2025-05-01", admitted="2025-01-01"), account_balance=Decimal(9000))
    assert with_account.account == 9000
    capped = town(inpatient=pool(start=start, per=Period("stay", days=90), cap=1000))
    unknown = bill(capped, stay(60000, on="2025-05-01", admitted="2025-01-01"), account_balance=Decimal(9000))
    assert (unknown.pooled, unknown.cash, unknown.status) == (1000, None, "bounds_unknown")


def test_a_refund_takes_back_what_was_paid() -> None:
    place = town(pool(start=500))
    one, two = visit(1000), visit(1000, on="2025-04-01")
    settled = run(place, one, two, yb.Claim(on="2025-05-01", refund_of=one))
    refund = settled[-1]
    assert (refund.total, refund.pooled, refund.cash, refund.deductible) == (-1000, -250, -750, -500)
    assert (refund.year_to_date.visits, refund.year_to_date.outpatient_deductible_met) == (1, 0)
    assert refund.remaining is None
    assert refund.to_nhsa()["refd_setl_flag"] == "1"
    assert "2025-03-01" in refund.explain("zh")
    assert "2025-03-01" in refund.explain("en")


def test_a_refund_of_a_part_settles_the_rest_anew() -> None:
    place = town(pool(start=500))
    one = visit(1000, own_pay=50)
    first, refund, again = run(
        place,
        one,
        yb.Claim(on="2025-05-01", in_scope=200, refund_of=one),
        yb.Claim(on="2025-05-02", in_scope=300, refund_of=one),
    )
    # 800 - 500 = 300 × 50% = 150 instead of 250; then 500 - 500 = 0.
    assert (refund.pooled, refund.cash, refund.total) == (-100, -100, -200)
    assert (again.pooled, again.cash) == (-150, -150)
    assert refund.remaining is not None
    assert refund.remaining.total == 850
    assert again.year_to_date.outpatient_in_scope == 500
    assert first.year_to_date.visits == again.year_to_date.visits == 1
    only_own = yb.Claim(on="2025-05-01", own_pay=50, refund_of=first)
    assert (bill(place, only_own, first.year_to_date).cash, only_own.in_scope) == (-50, 0)


def test_a_refund_of_last_year_leaves_this_year() -> None:
    place = town(pool(start=50, per=Period("month")))
    old, new = visit(1000, on="2025-12-30"), visit(1000, on="2026-01-05")
    settled = run(place, old, new, yb.Claim(on="2026-01-06", refund_of=old))
    assert settled[-1].pooled == -475
    assert settled[-1].year_to_date == settled[1].year_to_date
    later = run(place, visit(40, on="2025-01-05"), visit(40, on="2025-02-05"))
    refund = bill(place, yb.Claim(on="2025-02-06", refund_of=later[0]), later[1].year_to_date)
    assert refund.year_to_date.month_deductible_met == 40


def test_a_refund_of_an_unknown_split_is_unknown() -> None:
    place = town(inpatient=pool(cap=100))
    first = bill(place, stay(1000))
    refund = bill(place, yb.Claim(on="2025-05-01", refund_of=first), first.year_to_date)
    assert (refund.pooled, refund.cash) == (-100, None)


def test_refunds_that_cannot_be() -> None:
    place = town(pool())
    one = visit(1000)
    first = bill(place, one)
    with pytest.raises(yb.InvalidInput, match="give the settlement"):
        bill(place, yb.Claim(on="2025-05-01", refund_of=one))
    with pytest.raises(yb.InvalidInput, match="more than was claimed"):
        bill(place, yb.Claim(on="2025-05-01", in_scope=2000, refund_of=first))
    with pytest.raises(yb.InvalidInput, match="before the claim"):
        bill(place, yb.Claim(on="2025-02-01", refund_of=first))
    with pytest.raises(yb.InvalidInput, match="taken back already"):
        run(place, one, *(yb.Claim(on=f"2025-05-0{day}", refund_of=one) for day in (1, 2)))
    with pytest.raises(yb.InvalidInput, match="no such claim"):
        run(place, yb.Claim(on="2025-05-01", refund_of=one))
    with pytest.raises(yb.InvalidInput, match="list of Claim"):
        run(place, "claim")  # type: ignore[arg-type]


# Planning and the public face.


def test_what_each_level_leaves_to_pay() -> None:
    worker = yb.Insured(region="北京", birth_date="1985-03-02", status="in_service")
    table = yb.out_of_pocket(worker, visit(2800, level=None), levels=["community", "tertiary", "pharmacy"])
    assert [row.settlement and row.settlement.own for row in table] == [1900, 2100, None]
    assert isinstance(table[2].error, yb.NotKnown)
    for lang in ("zh", "en"):
        assert "1,900.00" in table.explain(lang)
    assert "北京" in str(table)
    assert "3 levels" in repr(table)
    assert json.loads(json.dumps(table.to_dict()))["rows"][2]["settlement"] is None
    place = town(inpatient=pool(cap=500))
    unknown = planning.out_of_pocket(place, stay(2000), ["tertiary"], lambda claim: bill(place, claim))
    assert "at most 1,500.00" in unknown.explain("en")


def test_what_one_yuan_more_costs() -> None:
    place = town(pool(start=500, shares=Rate(70)))
    assert planning.marginal_share(visit(100), lambda claim: bill(place, claim)) == 1
    assert planning.marginal_share(visit(500), lambda claim: bill(place, claim)) == Decimal("0.30")
    full = town(inpatient=pool(cap=500))
    assert planning.marginal_share(stay(2000), lambda claim: bill(full, claim)) is None
    worker = yb.Insured(region="北京", birth_date="1985-03-02", status="in_service")
    assert yb.marginal_share(worker, visit(2800)) == Decimal("0.30")


def test_the_public_face_takes_claims_and_nothing_else() -> None:
    worker = yb.Insured(region="北京", birth_date="1985-03-02", status="in_service")
    with pytest.raises(yb.InvalidInput, match="a Claim is needed"):
        yb.reimburse(worker, {"in_scope": 100})  # type: ignore[arg-type]
    with pytest.raises(yb.MissingInput):
        yb.reimburse(worker.replace(status=None), visit(100))
    with pytest.raises(yb.InvalidInput, match="groups"):
        yb.reimburse(worker.replace(groups="poorr"), visit(100))
    settled = yb.settle(worker, [visit(2800)], account_balance="100")
    assert settled[0].account == 100


def test_a_settlement_tells_itself() -> None:
    above = Layers(Layer("large_amount", shares=Rate(80), cap=300))
    place = town(
        pool(),
        pool(
            start=100, cap=500, cap_shared=True, shares=Shares(((1000, BY_LEVEL), (None, Rate(90))), own_share_times=50)
        ),
        above_cap=above,
        critical_illness=Layers(Layer("critical_illness", start=100, shares=Rate(50))),
    )
    settled = bill(place, stay(1500, own_pay=10), account_balance=Decimal(20))
    for lang in ("zh", "en"):
        text = settled.explain(lang)
        assert text.splitlines()[0].count("·") == 2
        assert "_" not in text.replace("yibao_rules", "")
    assert json.loads(json.dumps(settled.to_dict()))["layers"][1]["name"] == "large_amount"
    assert settled.explain("zh", short=True) == settled.short("zh") == str(settled)
    assert settled.explain("en", short=True).startswith(
        "Test Town 2025-03-01 inpatient care 1,510.00 yuan: the pool pays"
    )
    assert "pooled" in repr(settled)
    assert settled._repr_html_().startswith("<div")
    assert pickle.loads(pickle.dumps(settled)) == settled == copy.deepcopy(settled)
    assert settled.on == date(2025, 3, 1)


def test_the_record_of_the_interface_adds_up() -> None:
    above = Layers(Layer("large_amount", shares=Rate(80)))
    place = town(inpatient=pool(start=100, cap=500), above_cap=above)
    settled = bill(place, stay(1500, own_pay=10, over_limit=20, first_self_pay=30), account_balance=Decimal(20))
    record = {key: Decimal(value) for key, value in settled.to_nhsa().items() if value and "." in value}
    assert record["medfee_sumamt"] == record["fund_pay_sumamt"] + record["psn_part_amt"]
    assert record["psn_part_amt"] == record["acct_pay"] + record["psn_cash_pay"]
    assert record["medfee_sumamt"] == sum(
        record[name] for name in ("fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt")
    )
    assert record["fund_pay_sumamt"] == sum(
        record[name] for name in ("hifp_pay", "hifmi_pay", "hifob_pay", "hifes_pay", "maf_pay")
    )
    assert record["pool_prop_selfpay"] == Decimal("0.3333")
    assert bill(place, stay(0)).to_nhsa()["pool_prop_selfpay"] == "0"
    back = yb.Claim.from_nhsa(settled.to_nhsa() | {"hosp_lv": "04"})
    assert back == settled.claim
    totals = yb.YearToDate.from_nhsa([settled.to_nhsa()])
    after = settled.year_to_date
    for name in MONEY_TOTALS:
        assert getattr(totals, name) == getattr(after, name), name


# What must hold for any rule and any run of claims.


@st.composite
def runs(draw: st.DrawFn, most: int = 5) -> list[yb.Claim]:
    """Claims of two years, in order."""
    claims = []
    day = date(2024, 1, 1)
    for _ in range(draw(st.integers(1, most))):
        day += timedelta(days=draw(st.integers(0, 200)))
        kind = draw(st.sampled_from(["outpatient", "inpatient"]))
        claims.append(
            yb.Claim(
                on=day,
                kind=kind,
                level=draw(st.sampled_from(["community", "primary", "secondary", "tertiary"])),
                in_scope=Decimal(draw(st.integers(0, 3_000_000))) / 100,
                own_pay=Decimal(draw(st.integers(0, 9999))) / 100,
                admitted=day - timedelta(days=draw(st.integers(0, 200))) if kind == "inpatient" else None,
            )
        )
    return claims


@st.composite
def towns(draw: st.DrawFn) -> Town:
    """A town whose bills are all told."""
    known = Names()
    parts: dict[str, Any] = {}
    for part in ("above_cap", "supplement", "critical_illness", "assistance"):
        if draw(st.booleans()) or part == "above_cap":
            parts[part] = draw(bills("large_amount", part, known))
    return town(draw(bills("outpatient", "", known)), draw(bills("inpatient", "", known)), **parts)


@given(towns(), runs(), st.one_of(st.none(), st.integers(0, 100_000)))
def test_the_parts_add_up_and_none_is_below_zero(place: Town, claims: list[yb.Claim], balance: int | None) -> None:
    for settled in run(place, *claims, account_balance=None if balance is None else Decimal(balance)):
        parts = (settled.pooled, settled.large_amount, settled.assistance, settled.account, settled.cash)
        assert None not in parts
        assert all(part >= 0 for part in parts)
        assert sum(parts) == settled.total == settled.claim.total
        assert 0 <= settled.deductible <= settled.in_scope
        assert settled.critical_illness <= settled.large_amount
        assert settled.own_at_most >= settled.own
        assert json.dumps(settled.to_dict())


@given(towns(), runs())
def test_no_cap_is_ever_exceeded(place: Town, claims: list[yb.Claim]) -> None:
    for settled in run(place, *claims):
        for step in (child for layer in settled.layers for child in layer.step.children):
            if step.op == "room":
                assert step.value >= 0
        for layer in settled.layers:
            for step in layer.step.children:
                if step.op == "room" and step.facts["kind"] in ("cap", "visit_cap", "sublimit"):
                    assert layer.paid <= step.value


@given(towns(), runs(most=3), st.integers(1, 500_000))
def test_who_has_a_larger_bill_never_pays_less(place: Town, claims: list[yb.Claim], more: int) -> None:
    *before, last = claims
    state = run(place, *before)[-1].year_to_date if before else None
    larger = last.replace(in_scope=last.in_scope + Decimal(more) / 100)
    small, large = bill(place, last, state), bill(place, larger, state)
    # A long stay is divided by days into whole fen, each period rounded on its own.
    slack = Decimal("0.05")
    assert large.own >= small.own - slack
    assert large.pooled >= small.pooled - slack


@given(towns(), runs())
def test_one_call_or_one_by_one_is_the_same(place: Town, claims: list[yb.Claim]) -> None:
    together = run(place, *claims)
    state = None
    for claim, settled in zip(claims, together, strict=True):
        alone = bill(place, claim, state)
        assert alone == settled
        state = alone.year_to_date


@given(towns(), runs(), st.data())
def test_a_full_refund_undoes_its_claim(place: Town, claims: list[yb.Claim], data: st.DataObject) -> None:
    settled = run(place, *claims)
    index = data.draw(st.integers(0, len(claims) - 1))
    last = settled[-1]
    refund = bill(place, yb.Claim(on=claims[-1].on, refund_of=settled[index]), last.year_to_date)
    for name in ("deductible", "pooled", "large_amount", "supplement", "assistance", "account", "cash", "total"):
        assert getattr(refund, name) == -getattr(settled[index], name)
    if index == len(claims) - 1:
        for name in MONEY_TOTALS:
            assert getattr(refund.year_to_date, name) == getattr(last.before, name)


CUMULATIVE = st.builds(
    lambda start, ends, rates, cap: pool(
        start=start, shares=Shares(tuple(zip([*sorted(ends), None], map(Rate, rates), strict=False))), cap=cap
    ),
    st.integers(0, 2000),
    st.lists(st.integers(1, 20000), unique=True, max_size=3),
    st.lists(st.integers(0, 100), min_size=4, max_size=4),
    st.one_of(st.none(), st.integers(0, 20000)),
)


@given(CUMULATIVE, st.lists(st.integers(0, 500_000), min_size=1, max_size=6))
def test_splitting_a_year_by_days_moves_at_most_a_fen_a_claim(rule: Layers, fens: list[int]) -> None:
    place = town(rule)
    claims = [visit(Decimal(fen) / 100, on=date(2025, 1, 1) + timedelta(days=n)) for n, fen in enumerate(fens)]
    split = sum(one.pooled for one in run(place, *claims))
    whole = bill(place, visit(Decimal(sum(fens)) / 100)).pooled
    assert abs(split - whole) <= Decimal(len(fens)) / 100


def by_fen_of_yuan(rule: Layers, spent: int, yuan: int) -> Decimal:
    """What a pool pays, one yuan of expense after the other: an evaluator of its own, without segments."""
    layer = rule.layers[0]
    start, cap = int(layer.start.yuan), None if layer.cap is None else int(layer.cap.yuan)
    paid = before = Fraction(0)
    for at in range(spent + yuan):
        if at == spent:
            before = paid
        if at < start:
            continue
        rate = next(rate for upper, rate in layer.shares.bands if upper is None or at < upper)
        paid += Fraction(int(rate.percent), 100)
        if cap is not None:
            paid = min(paid, Fraction(cap))
    before = paid if not yuan else before
    given = paid - before
    return (Decimal(given.numerator) / Decimal(given.denominator)).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


@given(CUMULATIVE, st.integers(0, 3000), st.integers(0, 3000))
@settings(max_examples=60)
def test_yuan_by_yuan_gives_the_same(rule: Layers, spent: int, yuan: int) -> None:
    place = town(rule)
    first = bill(place, visit(spent))
    second = bill(place, visit(yuan, on="2025-04-01"), first.year_to_date)
    assert second.pooled == by_fen_of_yuan(rule, spent, yuan)


# The rules of the house for bills.


@pytest.mark.parametrize(
    ("build", "said"),
    [
        (lambda: Shares(((None, Rate(1)),), above_start=None), "above_start=None is not a yes or no"),
        (lambda: Shares(((None, Rate(1)),), of_year=1), "of_year=1 is not a yes or no"),
        (lambda: Layer("pooled", shares=Rate(1), start_shared="no"), "start_shared='no' is not a yes or no"),
        (lambda: Layer("pooled", shares=Rate(1), cap_shared=0), "cap_shared=0 is not a yes or no"),
        (lambda: Layer("pooled", shares=Rate(1), account_first=None), "account_first=None is not a yes or no"),
        (lambda: Layers(Layer("pooled", shares=Rate(1)), with_first_self_pay="是"), "is not a yes or no"),
        (lambda: town(pool(shares=Choice("level", {"clinic": Rate(1)}))), "not in input 'level'"),
        (lambda: town((entry(Flat(3)),)), "a bill that is no Layers"),
        (lambda: town((entry(pool(), unit="yuan/year"),)), "a bill in yuan/year"),
        (lambda: town((entry(pool(), part="other"),)), "a bill in the part 'other'"),
        (lambda: town(Layers(Layer("large_amount", shares=Rate(1)))), "layers that do not belong here"),
        (lambda: town(above_cap=pool()), "layers that do not belong here"),
        (
            lambda: town(above_cap=Layers(Layer("large_amount", shares=Shares(((9, Rate(1)), (None, Rate(2))))))),
            "bands above the cap",
        ),
    ],
)
def test_bad_bills_are_refused(build: Any, said: str) -> None:
    with pytest.raises(yb.BadRegion, match=said):
        build()


def test_only_a_bill_has_a_claim_to_ask() -> None:
    with pytest.raises(yb.BadRegion, match="has no claim to ask for 'stay'"):
        Region(
            "990100", name_zh="试城", name_en="Test Town",
            sources=Source("notice", kind="official", title="Notice", address="https://example.org/"),
            account_credit=entry(Bands("stay", ((None, Flat(1)),)), unit="yuan/month"),
        )  # fmt: skip
    assert {"outpatient", "inpatient", "large_amount"} <= set(BENEFITS)
    assert Text(zh="一", en="one")


# What if the rule changed.


def test_a_changed_rule_stands_beside_the_law() -> None:
    worker = yb.Insured(region="北京", birth_date="1985-03-02", status="in_service")
    book = yb.rulebook().with_rule(
        "北京",
        "outpatient",
        Layers(Layer("pooled", start=1000, shares=Rate(80))),
        who="in_service",
        first_day="2025-04-01",
    )
    claims = [visit(2800), visit(1000, on="2025-04-01")]
    first, second = yb.settle(worker, claims, rules=book)
    # By the law: 1,000 × 70%, then 1,000 × 70%; by the book the 1,800 met before are enough, and 80% are paid.
    assert (first.pooled, first.law.pooled) == (700, 700)
    assert (second.pooled, second.law.pooled) == (800, 700)
    assert "假设" in second.explain("zh")
    assert second.to_dict()["what_if"]["law"]["pooled"] == "700.00"
    alone = yb.reimburse(worker, visit(2800, on="2025-04-01"), rules=book)
    assert (alone.pooled, alone.law.pooled) == (1440, 700)
    table = yb.out_of_pocket(worker, visit(2800, on="2025-04-01"), levels=["community"], rules=book)
    assert (table[0].settlement.own, table.law[0].settlement.own) == (1360, 1900)
    assert yb.marginal_share(worker, visit(2800, on="2025-04-01"), rules=book) == Decimal("0.20")
    nowhere = yb.rulebook().with_rule(
        "保定",
        "outpatient",
        Layers(Layer("pooled", shares=Rate(50))),
        who="in_service",
        first_day="2025-04-01",
        unit="bill",
    )
    elsewhere = worker.replace(region="保定")
    settled = yb.settle(elsewhere, [visit(100, on="2025-04-01")], rules=nowhere)
    assert settled[0].pooled == 50
    assert isinstance(settled[0].law_error, yb.NotKnown)


def test_missing_classes_are_named_with_what_the_rule_knows() -> None:
    worker = yb.Insured(region="石家庄", birth_date="1985-03-02", status="in_service")
    with pytest.raises(yb.MissingInput) as caught:
        yb.reimburse(worker, stay(1000, on="2024-05-01"))
    assert list(caught.value.choices["hospital"]) == ["municipal", "provincial", "tcm_municipal", "tcm_provincial"]
    assert 'Claim(…, hospital="municipal")' in str(caught.value)
    with pytest.raises(yb.MissingInput) as caught:
        yb.contributions(yb.Insured(region="杭州", birth_date="1985-03-02", status="resident"), on="2026-03-01")
    assert caught.value.choices["groups"]["tier_1"] == {"zh": "一档", "en": "tier 1"}
