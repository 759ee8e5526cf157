"""What a region file may not say: each refusal names the problem and the mend, with file and entry."""

from __future__ import annotations

import importlib.util
import json
import pickle
import sys
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import assume, given, settings, strategies as st

from yibao_rules import policy, rules
from yibao_rules.dates import LEDGER_READ
from yibao_rules.errors import BadRegion
from yibao_rules.policy import (
    BENEFITS,
    Card,
    Dated,
    Found,
    Group,
    ReformDay,
    Region,
    Rival,
    Source,
    Text,
    entry_id,
    walk,
)
from yibao_rules.registry import Registry
from yibao_rules.rules import (
    RELATIVES,
    RULES,
    USES,
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
    parse_day,
)
from yibao_rules.testing.strategies import days, regions

WHY = Text(zh="理由", en="the reason")
SOURCE = Source("notice", kind="official", title="通知", publisher="bureau")
UNKNOWN = Unknown(zh="未见", en="not found")


def dated(**changes: Any) -> Dated:
    """An entry that is right but for what is changed."""
    right: dict[str, Any] = {
        "rule": Flat(83), "unit": "yuan/month", "who": "retired", "first_day": "2023-02-01", "sources": "notice", "confidence": "high",
    }  # fmt: skip
    return Dated(**{key: value for key, value in {**right, **changes}.items() if value is not ...})


def region(**changes: Any) -> Region:
    """A region that is right but for what is changed."""
    right: dict[str, Any] = {"adcode": "999900", "name_zh": "某市", "name_en": "Some City", "sources": (SOURCE,)}
    return Region(**{key: value for key, value in {**right, **changes}.items() if value is not ...})


def refused(make: Callable[[], Any]) -> BadRegion:
    """The complaint, which names a problem and a mend in both languages."""
    with pytest.raises(BadRegion) as caught:
        make()
    error = caught.value
    assert error.problem
    assert error.mend
    assert error.problem in str(error)
    assert f"Mend: {error.mend}" in str(error)
    assert "改法：" in error.zh
    return error


REFUSALS: list[tuple[str, Callable[[], Any], str, str]] = [
    # Numbers and rates.
    ("float amount", lambda: Flat(83.5), "int or text", 'write "83.5"'),
    ("float without end", lambda: Flat(float("inf")), "int or text", '"2.8"'),
    ("float rate", lambda: Percent(2.8, of="pension"), "int or text", 'write "2.8"'),
    ("yes as amount", lambda: Flat(True), "int or text", '"2.8"'),
    ("nothing as amount", lambda: Flat(None), "int or text", '"2.8"'),
    ("word as amount", lambda: Flat("83 yuan"), "not a number", '"2.8"'),
    ("nan", lambda: Flat("nan"), "finite", '"2.8"'),
    ("infinity", lambda: Flat(Decimal("inf")), "finite", '"2.8"'),
    ("negative amount", lambda: Flat(-1), "below zero: -1", "part of its own"),
    ("negative count", lambda: Number("-0.5"), "below zero: -0.5", "part of its own"),
    ("negative times", lambda: Times(-12, Flat(1)), "below zero", "part of its own"),
    ("times of a word", lambda: Times("agee", Flat(1)), "not a number", '"2.8"'),
    ("an amount in fen of fen", lambda: Flat("1e11"), "hundred billion", "not fen"),
    ("an amount without end", lambda: Flat("1e999999"), "hundred billion", "not fen"),
    ("a band without end", lambda: Bands("age", (("1e999999", Flat(1)), (None, Flat(2)))), "", ""),
    ("a band beyond all incomes", lambda: Bands("pension", (("1e400", Flat(1)), (None, Flat(2)))), "", ""),
    ("a band below zero", lambda: Bands("age", ((-1, Flat(1)), (None, Flat(2)))), "", ""),
    ("rate above 100", lambda: Percent("100.01", of="pension"), "outside 0 to 100: 100.01", "the percent itself"),
    ("rate below 0", lambda: Percent(-1, of="pension"), "outside 0 to 100: -1", "the percent itself"),
    ("float band", lambda: Bands("age", ((35.0, Flat(1)), (None, Flat(2)))), "int or text", '"35.0"'),
    ("float year of retirement", lambda: RetirementAge(60.5), "retirement age", "years"),
    ("float step", lambda: RetirementAge(60, delayed_from="1965-01", step=1.5, most=36), "retirement age", "step"),
    ("float posting day", lambda: Posting("month", day=5.5), "posting", "1 to 28"),
    ("float year of a figure", lambda: Figure("wage", year=2023.5), "year of a figure", "2023"),
    # Bands.
    ("bands out of order", lambda: Bands("age", ((45, Flat(1)), (35, Flat(2)), (None, Flat(3)))), "out of order: 45, 35", "rising"),
    ("bands twice", lambda: Bands("age", ((45, Flat(1)), ("45.0", Flat(2)), (None, Flat(3)))), "out of order", "rising"),
    ("bands not closed", lambda: Bands("age", ((35, Flat(1)), (45, Flat(2)))), "not closed", "the last one None"),
    ("bands closed early", lambda: Bands("age", ((None, Flat(1)), (45, Flat(2)), (None, Flat(3)))), "None stands before", "the last one None"),
    ("no bands", lambda: Bands("age", ()), "not closed", "the last one None"),
    ("bands that are no pairs", lambda: Bands("age", (1, 2)), "not pairs", "rising"),
    ("a band of three", lambda: Bands("age", ((1, Flat(1), 2),)), "not pairs", "rising"),
    ("bands that are a number", lambda: Bands("age", 5), "not pairs", "rising"),
    ("a band without a rule", lambda: Bands("age", ((35, 100), (None, Flat(2)))), "holds no rule", "rising"),
    ("bands by nothing", lambda: Bands("", ((None, Flat(2)),)), "by is not a name", "age"),
    ("bands by a number", lambda: Bands(5, ((None, Flat(2)),)), "by is not a name", "age"),
    # Choices, sums, tables.
    ("no cases", lambda: Choice("sex", {}), "without cases", "tier_1"),
    ("a case without a rule", lambda: Choice("sex", {"male": 5}), "the case 'male' holds no rule: 5", "write Flat(5)"),
    ("a later case without a rule", lambda: Choice("sex", {"male": Flat(5), "female": "90.5"}), "the case 'female' holds no rule: '90.5'", 'write Flat("90.5")'),
    ("a case with a float", lambda: Choice("sex", {"male": 90.5}), "holds no rule: 90.5", 'write Flat("90.5")'),
    ("a case with nothing", lambda: Choice("sex", {"male": None}), "holds no rule: None", "tier_1"),
    ("a case that is no name", lambda: Choice("sex", {5: Flat(1)}), "a case that is no name: 5", "tier_1"),
    ("cases that are text", lambda: Choice("sex", "male"), "case", "tier_1"),
    ("cases that are no pairs", lambda: Choice("sex", [("male",)]), "case", "tier_1"),
    ("a case twice", lambda: Choice("sex", (("male", Flat(1)), ("male", Flat(2)))), "male", ""),
    ("a case twice among others", lambda: Choice("sex", (("female", Flat(1)), ("male", Flat(2)), ("male", Flat(3)))), "twice: male, male", ""),
    ("no parts", lambda: Sum(()), "parts of a sum", "own_contribution"),
    ("a part twice", lambda: Sum((("pooled_fund", Flat(1)), ("pooled_fund", Flat(2)))), "different names", "own_contribution"),
    ("a part with an unknown name", lambda: Sum((("pool", Flat(1)),)), "'pool'", "pooled_fund"),
    ("a part without a rule", lambda: Sum((("pooled_fund", 1),)), "(name, rule)", "pooled_fund"),
    ("a part that is no pair", lambda: Sum((Flat(1),)), "(name, rule)", "pooled_fund"),
    ("no rows", lambda: Table({}), "out of order", "2030-01-01"),
    ("rows out of order", lambda: Table({"2031-01-01": Flat(1), "2030-01-01": Flat(2)}), "out of order", "2030-01-01"),
    ("a row twice", lambda: Table((("2031-01-01", Flat(1)), ("2031-01-01", Flat(2)))), "out of order", "2030-01-01"),
    ("a row without a rule", lambda: Table({"2031-01-01": 240}), "holds no rule", "2030-01-01"),
    ("a row on no day", lambda: Table({"2031-02-29": Flat(1)}), "2031-02-29", "2023-02-01"),
    ("rows that are no pairs", lambda: Table(["abc"]), "", "2030-01-01"),
    ("rows that are a number", lambda: Table(5), "", "2030-01-01"),
    ("cases that are a number", lambda: Choice("sex", 5), "", "tier_1"),
    ("parts that are a number", lambda: Sum(5), "", "own_contribution"),
    # Years and conditions.
    ("years below zero", lambda: Years(-1), "below zero", "at least 0"),
    ("float years", lambda: Years(12.5), "int or text", 'write "12.5"'),
    ("months of an unknown kind", lambda: Months("payed", at_least=Years(25)), "unknown kind: 'payed'", "total, actual, local"),
    ("months without a rule", lambda: Months("total", at_least=300), "at_least is not a rule: 300", "rules"),
    ("one condition", lambda: AllOf((Months("total", at_least=Years(25)),)), "fewer than two conditions", "Months("),
    ("a condition that is no rule", lambda: AnyOf((Months("total", at_least=Years(25)), 300)), "conditions", "Months("),
    ("conditions that are a number", lambda: AllOf(5), "condition", "Months("),
    ("no cohorts", lambda: Cohorts(()), "not closed", "the last one None"),
    ("cohorts not closed", lambda: Cohorts((("2009-01-01", Years(20)),)), "not closed", "the last one None"),
    ("cohorts closed early", lambda: Cohorts(((None, Years(20)), (None, Years(25)))), "not closed", "the last one None"),
    ("cohorts out of order", lambda: Cohorts((("2009-01-01", Years(1)), ("2001-01-01", Years(2)), (None, Years(3)))), "out of order", "rising"),
    ("a cohort twice", lambda: Cohorts((("2009-01-01", Years(1)), ("2009-01-01", Years(2)), (None, Years(3)))), "out of order", "rising"),
    ("cohorts that are no pairs", lambda: Cohorts((1, 2)), "not pairs", "rising"),
    ("a cohort without a rule", lambda: Cohorts((("2009-01-01", 20), (None, Years(3)))), "holds no rule", "rising"),
    ("a cohort of no day", lambda: Cohorts((("2009-02-29", Years(1)), (None, Years(3)))), "a cohort's day: no such day", "a day that exists"),
    ("unknown military service", lambda: Counting(military="paid"), "military service as 'paid'", '"actual" or "deemed"'),
    ("deemed until no day", lambda: Counting(deemed_until="2009-02-29"), "deemed_until: no such day", "a day that exists"),
    ("deemed that is a word", lambda: Counting(deemed="no"), "deemed", ""),
    # Rules inside rules.
    ("no rule inside", lambda: Times(2, 5), "then is not a rule: 5", "Flat(100)"),
    ("a class for a rule", lambda: AsOf(Flat, month_day="07-01"), "then is not a rule", "Flat(100)"),
    ("percent of an unknown input", lambda: Percent(2, of="salary"), "of is no rule and no input: 'salary'", "contribution_base"),
    ("percent of a number", lambda: Percent(2, of=100), "of is no rule and no input: 100", "contribution_base"),
    ("percent of a list", lambda: Percent(2, of=["pension"]), "of is no rule and no input", "contribution_base"),
    ("a cap on nothing", lambda: AtMost(100, "salary"), "then is no rule and no input", "contribution_base"),
    ("a cap below zero", lambda: AtMost(-100, "pension"), "below zero", "at least 0"),
    ("a float floor", lambda: AtLeast(0.5, "pension"), "int or text", 'write "0.5"'),
    ("otherwise that is no rule", lambda: Choice("sex", {"male": Flat(1)}, otherwise=5), "otherwise", ""),
    # Roundings and days.
    ("unknown rounding", lambda: Rounded(Flat(1), to=1, mode="bankers", source="notice"), "rounding that does not exist: 'bankers'", "half_up, up, down, half_even"),
    ("rounding to five", lambda: Rounded(Flat(1), to=5, mode="up", source="notice"), "not a power of ten", '"0.1"'),
    ("rounding to zero", lambda: Rounded(Flat(1), to=0, mode="up", source="notice"), "not a power of ten", '"0.1"'),
    ("rounding to nearly one", lambda: Rounded(Flat(1), to="1." + "0" * 40 + "1", mode="up", source="notice"), "not a power of ten", '"0.1"'),
    ("rounding beyond all numbers", lambda: Rounded(Flat(1), to="1E+1000000", mode="up", source="notice"), "", ""),
    ("29 February of every year", lambda: AsOf(Flat(1), month_day="02-29"), "month_day: no such day in every year", '"07-01"'),
    ("a month that does not exist", lambda: AsOf(Flat(1), month_day="13-01"), "month_day: no such day in every year", '"07-01"'),
    ("as of no day", lambda: AsOf(Flat(1)), "as of no day", 'month_day="07-01"'),
    ("as of two days", lambda: AsOf(Flat(1), month_day="07-01", day="2019-04-01"), "or of two", 'day="2019-04-01"'),
    ("as of a day that does not exist", lambda: AsOf(Flat(1), day="2019-02-29"), "'2019-02-29'", "a day that exists"),
    ("a day of a week", lambda: AsOf(Flat(1), month_day="W05-3"), "month_day: no such day in every year", '"07-01"'),
    ("posting on day 31", lambda: Posting("month", day=31), "some month lacks", "from 1 to 28"),
    ("posting by day 29", lambda: Posting("month", by_day=29), "some month lacks", "from 1 to 28"),
    ("posting on day 0", lambda: Posting("month", day=0), "some month lacks", "from 1 to 28"),
    ("posting on 29 February", lambda: Posting("year", month_day="02-29"), "no such day in every year", '"07-01"'),
    ("posting in a week", lambda: Posting("year", month_day="W05-3"), "no such day in every year", '"07-01"'),
    ("posting each week", lambda: Posting("week", day=3), "every 'week'", 'Posting("month", day=5)'),
    ("posting without a day", lambda: Posting("month"), "with no day", 'Posting("month", day=5)'),
    ("posting with two days", lambda: Posting("month", day=5, by_day=6), "day, by_day", 'Posting("month", day=5)'),
    ("posting each year on a day of the month", lambda: Posting("year", day=5), "every 'year' with day", "month_day"),
    ("retirement too early", lambda: RetirementAge(39), "retirement age", "years"),
    ("retirement too late", lambda: RetirementAge(81), "retirement age", "years"),
    ("a step below zero", lambda: RetirementAge(60, step=-1), "retirement age", "step"),
    ("a delay below zero", lambda: RetirementAge(60, most=-1), "retirement age", "most"),
    ("a delay without a step", lambda: RetirementAge(60, delayed_from="1965-01", most=36), "retirement age", "step and most"),
    ("a delay without an end", lambda: RetirementAge(60, delayed_from="1965-01", step=4), "retirement age", "step and most"),
    ("a delay from no month", lambda: RetirementAge(60, delayed_from="1965-13", step=4, most=36), "delayed_from: no such month", '"1965-01"'),
    ("a figure without a name", lambda: Figure(""), "name is not a name", "name an input"),
    ("a figure of next year", lambda: Figure("wage", year="next"), "year of a figure is not known: 'next'", '"previous"'),
    ("a figure of two years", lambda: Figure("wage", year=(2022, 2023)), "year of a figure", '"previous"'),
    ("a figure of the century before", lambda: Figure("wage", year=1899), "year of a figure is not known: 1899", "2023"),
    ("a figure far ahead", lambda: Figure("wage", year=2201), "year of a figure is not known: 2201", "2023"),
    ("a figure of yes", lambda: Figure("wage", year=True), "year of a figure is not known: True", "2023"),
    ("rounding to ten million", lambda: Rounded(Flat(1), to=10_000_000, mode="up", source="notice"), "not a power of ten", '"0.1"'),
    ("rounding below a millionth", lambda: Rounded(Flat(1), to="0.0000001", mode="up", source="notice"), "not a power of ten", '"0.1"'),
    ("rounding to less than nothing", lambda: Rounded(Flat(1), to=-1, mode="up", source="notice"), "not a power of ten", '"0.1"'),
    ("a step of ten years and more", lambda: RetirementAge(60, delayed_from="1965-01", step=121, most=36), "retirement age", "step"),
    ("a delay of more than twenty years", lambda: RetirementAge(60, delayed_from="1965-01", step=4, most=241), "retirement age", "most"),
    ("a step without a delay", lambda: RetirementAge(60, step=4), "retirement age", "step"),
    ("a step and a most without a delay", lambda: RetirementAge(60, step=4, most=36), "retirement age", "delayed_from"),
    ("a step and a most that agree without a delay", lambda: RetirementAge(60, step=1, most=1), "retirement age", "delayed_from"),
    ("cohorts by another day", lambda: Cohorts(((None, Years(1)),), by="hired_on"), "cohorts by 'hired_on'", "first_insured, retired_on, birth_date"),
    # Cover.
    ("cover after a wedding", lambda: StartsOn("wedding"), "nothing that cover follows: 'wedding'", "payment, back_payment"),
    ("cover after no day", lambda: StartsOn("2026-02-30"), "after: no such day", "a day that exists"),
    ("cover after a number", lambda: StartsOn(20260101), "after: not the way a day is written", 'write it as "2026-01-01"'),
    ("a start after two years", lambda: StartsOn("payment", months=25), "a start that cannot be", "from 0 to 24"),
    ("a start before the event", lambda: StartsOn("payment", months=-1), "a start that cannot be", "from 0 to 24"),
    ("a start on day 29", lambda: StartsOn("payment", months=1, day=29), "a start that cannot be", "from 1 to 28"),
    ("a start on day 0", lambda: StartsOn("payment", months=1, day=0), "a start that cannot be", "from 1 to 28"),
    ("a day without its month", lambda: StartsOn("payment", day=15), "a start that cannot be", "give months"),
    ("months that are text", lambda: StartsOn("payment", months="1"), "a span needs whole numbers: '1'", "months, days and years"),
    ("a gap covered perhaps", lambda: StartsOn("payment", gap_covered="yes"), "gap_covered='yes' is not a yes or no", "True or False"),
    ("two time limits", lambda: StartsOn("birth", within_months=6, within_days=90), "a time limit that cannot be", "within_months or within_days"),
    ("no time", lambda: StartsOn("birth", within_days=0), "a time limit that cannot be", "at least 1"),
    ("a wait of no length", lambda: Wait(), "a wait of no length, or of two", "Wait(days=90)"),
    ("a wait of two lengths", lambda: Wait(3, days=90), "a wait of no length, or of two", "Wait(3)"),
    ("a wait of five years and more", lambda: Wait(61), "a wait that cannot be", "at most 60 months"),
    ("a wait below zero", lambda: Wait(-1), "a wait that cannot be", "at most 60 months"),
    ("a wait of too many days", lambda: Wait(days=1001), "a wait that cannot be", "1000 days"),
    ("a wait of days below zero", lambda: Wait(days=-1), "a wait that cannot be", "1000 days"),
    ("a year that costs more than a year", lambda: Wait(3, per_missed_year=13), "a wait that cannot be", "12 months for a year"),
    ("a year bought back for less than nothing", lambda: Wait(3, per_repaid_year=-1), "a wait that cannot be", "12 months for a year"),
    ("missed years in days", lambda: Wait(days=90, per_missed_year=1), "missed years add months", "in months"),
    ("a minimum of a wait in days", lambda: Wait(days=90, from_missed_years=4, at_least=6), "missed years add months", "in months"),
    ("a minimum for nobody", lambda: Wait(3, at_least=6), "half a minimum", "together"),
    ("a minimum of nothing", lambda: Wait(3, from_missed_years=4), "half a minimum", "together"),
    ("a minimum below zero", lambda: Wait(3, from_missed_years=4, at_least=-1), "half a minimum", "together"),
    ("a wait from a wait", lambda: Wait(3, begins=Wait(3)), "begins is no day: Wait(", 'begins=StartsOn("payment")'),
    ("a window of nothing", lambda: Wait(3, waived_in_window=None), "waived_in_window=None is not a yes or no", "True or False"),
    ("a gap of no month", lambda: GapUpTo(0, then=Wait(0), otherwise=Wait(6)), "a gap that cannot be", "from 1 to 60"),
    ("a gap of five years and more", lambda: GapUpTo(61, then=Wait(0), otherwise=Wait(6)), "a gap that cannot be", "from 1 to 60"),
    ("a gap after a life", lambda: GapUpTo(3, then=Wait(0), otherwise=Wait(6), continuous_years=41), "a gap that cannot be", "40 continuous_years"),
    ("a gap after less than no year", lambda: GapUpTo(3, then=Wait(0), otherwise=Wait(6), continuous_years=-1), "a gap that cannot be", "40 continuous_years"),
    ("money for a gap", lambda: GapUpTo(3, then=Flat(1), otherwise=Wait(6)), "Flat is no treatment of a gap", "StartsOn, Wait or Unknown"),
    ("a gap without a treatment", lambda: GapUpTo(3, then="none", otherwise=Wait(6)), "then is not a rule: 'none'", "Flat(100)"),
    ("a gap of nothing", lambda: GapUpTo(None, then=Wait(0), otherwise=Wait(6)), "a span needs whole numbers: None", "months, days and years"),
    ("months that go on for long", lambda: Continuity(61), "a gap that cannot be", "from 0 to 60"),
    ("months that go on before they end", lambda: Continuity(-1), "a gap that cannot be", "from 0 to 60"),
    ("nobody listed", lambda: Listed(()), "not of one closed list: ()", "spouse, parents"),
    ("a number listed", lambda: Listed(7), "not of one closed list: ()", "spouse, parents"),
    ("cousins", lambda: Listed(("spouse", "cousins")), "not of one closed list: ('spouse', 'cousins')", "spouse, parents"),
    ("two lists in one", lambda: Listed(("spouse", "drugs")), "not of one closed list: ('spouse', 'drugs')", "own_share, "),
    ("one relative twice", lambda: Listed(("spouse", "spouse")), "not of one closed list: ('spouse', 'spouse')", "spouse, parents"),
    ("allowed or not", lambda: Allowed(None), "allowed=None is not a yes or no", "True or False"),
    # Bills.
    ("a period of a week", lambda: Period("week"), "a period of one 'week'", "year, month, stay, visit"),
    ("days of a year", lambda: Period("year", days=90), "days of what is no stay", "days=90"),
    ("a stay of no day", lambda: Period("stay", days=0), "days of what is no stay", "days=90"),
    ("a stay of half days", lambda: Period("stay", days="90"), "a period needs whole numbers: '90'", "days=90"),
    ("an unknown layer", lambda: Layer("pool", shares=Rate(50)), "an unknown layer: 'pool'", "pooled, inpatient_rate"),
    ("a layer for a word", lambda: Layer("pooled", shares=Rate(50), per="year"), "no period or no sublimit", 'Period("stay")'),
    ("a sublimit that is a number", lambda: Layer("pooled", shares=Rate(50), sublimit=400), "no period or no sublimit", 'Period("stay")'),
    ("shares without an end", lambda: Shares(((30000, Rate(85)),)), "bands are not closed", "rising"),
    ("shares of shares above all", lambda: Shares(((None, Rate(85)),), own_share_times="100.5"), "outside 0 to 100: 100.5", "the percent itself"),
    ("shares that are a number", lambda: Layer("pooled", shares=50), "shares is not a rule: 50", "Flat(100)"),
    ("a bill without layers", lambda: Layers(()), "a bill without layers", "Layer("),
    ("a bill that is a number", lambda: Layers(5), "a bill without layers", "Layer("),
    ("layers that are rates", lambda: Layers((Rate(50),)), "a bill without layers", "Layer("),
    ("two layers of one name", lambda: Layers((Layer("pooled", shares=Rate(1)),) * 2), "two layers of one name", "pooled, inpatient_rate"),
    ("a year from no day", lambda: Layers(Layer("pooled", shares=Rate(1)), year_starts="02-30"), "year_starts: no such day in every year", '"07-01"'),
    ("care of the teeth", lambda: Layers(Layer("pooled", shares=Rate(1)), kinds="dental"), "kinds of care that do not exist: 'dental'", "outpatient, inpatient"),
    ("care that is a number", lambda: Layers(Layer("pooled", shares=Rate(1)), kinds=3), "kinds of care that do not exist: 3", "outpatient, inpatient"),
    ("a level called clinic", lambda: Sublimit("clinic", cap=3), "levels that do not exist: 'clinic'", "community, primary"),
    ("one level of two that exists", lambda: Sublimit(("primary", "clinic"), cap=3), "levels that do not exist: ('primary', 'clinic')", "community, primary"),
    ("a level that is a number", lambda: Sublimit(3, cap=3), "levels that do not exist: 3", "community, primary"),
    ("the shares of a posting", lambda: Ref("posting"), "a reference to 'posting'", "outpatient, inpatient"),
    # Texts.
    ("an empty text", lambda: Text(zh="", en="x"), "empty text: zh", "en="),
    ("a blank text", lambda: Unknown(zh="无", en="  "), "empty text: en", "zh="),
    ("a text that is a number", lambda: NotApplicable(zh="无", en=5), "empty text: en", "zh="),
    ("a contact without a number", lambda: Contact("", zh="热线", en="line"), "empty text: value", "zh="),
    # Sources.
    ("an unknown kind of source", lambda: Source("a", kind="offical", title="t", publisher="p"), "kind of source: 'offical'", "use 'official'"),
    ("a kind like none", lambda: Source("a", kind="zzz", title="t", publisher="p"), "'zzz'", "official, official_quoted, press, public_data, article"),
    ("a source without id", lambda: Source("", kind="press", title="t", publisher="p"), "without id or title", "Source("),
    ("a source without title", lambda: Source("a", kind="press", title="", publisher="p"), "without id or title", "Source("),
    ("a source from nowhere", lambda: Source("a", kind="press", title="t"), "'a' says not where", "address="),
    ("a source of no day", lambda: Source("a", kind="press", title="t", publisher="p", dated="2023-02-30"), "2023-02-30", "a day that exists"),
    # Rivals.
    ("a rival without a rule", lambda: Rival(270, sources="notice", confidence="low"), "rival's rule is none: 270", "yibao_rules.rules"),
    ("a rival without a source", lambda: Rival(Flat(1), sources=(), confidence="low"), "rival without a source", "name the source"),
    ("a rival refuted without reason", lambda: Rival(Flat(1), sources="notice", confidence="low", state="refuted"), "refuted rival without a reason", "reason=Text("),
    ("a rival in an unknown state", lambda: Rival(Flat(1), sources="notice", confidence="low", state="refute"), "unknown state: 'refute'", "'refuted'"),
    ("a rival of unknown confidence", lambda: Rival(Flat(1), sources="notice", confidence="lowish"), "unknown confidence", "'low'"),
    ("a reason that is no Text", lambda: Rival(Flat(1), sources="notice", confidence="low", state="refuted", reason="因"), "reason", "Text("),
    # Entries.
    ("an entry without a rule", lambda: dated(rule=83), "the rule is none: 83", "Flat(100)"),
    ("an unknown unit", lambda: dated(unit="yuan/mth"), "unknown unit: 'yuan/mth'", "'yuan/month'"),
    ("a unit like none", lambda: dated(unit="€"), "unknown unit", "yuan/month, yuan/year"),
    ("an unknown status", lambda: dated(who=("retired", "in_servise")), "status in who: 'in_servise'", "'in_service'"),
    ("an entry for nobody", lambda: dated(who=()), "who", ""),
    ("an entry without a source", lambda: dated(sources=()), "entry without a source", "sources="),
    ("an entry without a beginning", lambda: dated(first_day=None), "without a beginning", "first_seen"),
    ("an entry with two beginnings", lambda: dated(first_seen="2023-01-01"), "two beginnings", "first_day"),
    ("an entry that ends before it begins", lambda: dated(last_day="2023-01-31"), "last_day 2023-01-31 is before 2023-02-01", "in order"),
    ("an impossible first day", lambda: dated(first_day="2023-02-29"), "first_day: no such day in the calendar: '2023-02-29'", "a day that exists"),
    ("a first day without zeros", lambda: dated(first_day="2023-2-1"), "first_day: not the way a day is written: '2023-2-1'", 'write it as "2023-02-01"'),
    ("a first day that is a number", lambda: dated(first_day=20230201), "20230201", "2023-02-01"),
    ("a first day in weeks", lambda: dated(first_day="2023-W05-3"), "'2023-W05-3'", "2023-02-01"),
    ("an impossible sighting", lambda: dated(checked="2026-11-31"), "'2026-11-31'", "a day that exists"),
    ("an unknown confidence", lambda: dated(confidence="hihg"), "unknown confidence: 'hihg'", "'high'"),
    ("an unknown scope", lambda: dated(scope="city"), "unknown scope: 'city'", "'cities'"),
    ("an unknown adoption", lambda: dated(adopted="someday"), "adopted='someday'", "reform_day"),
    ("rivals that are rules", lambda: dated(rivals=Flat(1)), "rivals holds", "tuple of Rival"),
    ("a note that is no Text", lambda: dated(note="按月"), "note", "Text("),
    ("a promise about no input", lambda: dated(monotone_in="agee"), "agee", "age"),
    ("no jump in what is no input", lambda: dated(continuous_in="base"), "no jump is promised in what is no money: 'base'", "contribution_base or pension"),
    ("no jump from age to age", lambda: dated(continuous_in=("pension", "age")), "no jump is promised in what is no money: 'age'", "contribution_base or pension"),
    # Groups, reform day.
    ("a group called like an input", lambda: Group("sex", values="male", zh="性别", en="sex"), "group 'sex' cannot be", "values"),
    ("a group without values", lambda: Group("tier", values=(), zh="档", en="tier"), "group 'tier' cannot be", "values"),
    ("a default outside the group", lambda: Group("tier", values=("a", "b"), zh="档", en="tier", default="c"), "group 'tier' cannot be", "default"),
    ("an impossible reform day", lambda: ReformDay("2023-06-31", sources="notice"), "reform_day: no such day", "a day that exists"),
    ("a reform day without a source", lambda: ReformDay("2023-06-30", sources=()), "source", "source"),
    # Regions.
    ("a code of five digits", lambda: region(adcode="42010"), "wrong code: '42010'", '"420100"'),
    ("a code with a letter", lambda: region(adcode="42010x"), "wrong code", '"420100"'),
    ("a code of other digits", lambda: region(adcode="４２０１００"), "wrong code", '"420100"'),
    ("a code that is a number", lambda: region(adcode=420100), "wrong code: 420100", '"420100"'),
    ("no Chinese name", lambda: region(name_zh=""), "missing name: name_zh", "name_zh and name_en"),
    ("a blank English name", lambda: region(name_en="  "), "missing name: name_en", "name_zh and name_en"),
    ("a name that is a number", lambda: region(name_en=5), "missing name: name_en", "name_zh and name_en"),
    ("two sources of one id", lambda: region(sources=(SOURCE, SOURCE)), "two sources are called 'notice'", "own id"),
    ("sources that are ids", lambda: region(sources=("notice",)), "sources holds 'notice'", "tuple of Source"),
    ("entries that are rules", lambda: region(account_credit=(Flat(83),)), "a benefit holds", "tuple of Dated"),
    ("groups that are names", lambda: region(groups=("tier",)), "groups holds 'tier'", "tuple of Group"),
    ("a reform day that is text", lambda: region(reform_day="2023-02-01"), "reform_day", "ReformDay("),
]  # fmt: skip


@pytest.mark.parametrize(("make", "problem", "mend"), [row[1:] for row in REFUSALS], ids=[row[0] for row in REFUSALS])
def test_what_is_refused_and_how_it_is_mended(make: Callable[[], Any], problem: str, mend: str) -> None:
    error = refused(make)
    assert problem in error.problem
    assert mend in error.mend


def test_what_the_refusals_change_is_right_otherwise() -> None:
    assert region(account_credit=dated()).account_credit == (dated(),)


# Refused by the region, which knows the entry.

ENTRY = "999900/account_credit/retired/2023-02-01"


@pytest.mark.parametrize(
    ("changes", "problem", "mend"),
    [
        ({"sources": "notise"}, "source 'notise' does not resolve", "add a Source of id 'notise' to sources=; or write 'notice' if that was meant"),
        ({"sources": ("notice", "zzz")}, "source 'zzz' does not resolve", "add a Source"),
        ({"rivals": Rival(Flat(1), sources="zzz", confidence="low")}, "source 'zzz' does not resolve", "add a Source"),
        ({"rule": Rounded(Flat(1), to=1, mode="up", source="zzz")}, "source 'zzz' does not resolve", "add a Source"),
        ({"rivals": Rival(Times(2, Rounded(Flat(1), to=1, mode="up", source="zzz")), sources="notice", confidence="low")}, "source 'zzz'", "add a Source"),
        ({"rule": Percent(2, of=Figure("wage"))}, "figure 'wage' does not exist here", "figures="),
        ({"rule": AtMost(Figure("cap", year=2023), "pension")}, "figure 'cap' does not exist here", "Unknown"),
        ({"rule": Choice("tier", {"tier_1": Flat(1)})}, "a choice by 'tier'", "Group of that name"),
        ({"rule": Bands("income", ((None, Flat(1)),))}, "bands of 'income'", "contribution_base"),
        ({"rule": Table({"2030-01-01": Bands("income", ((None, Flat(1)),))})}, "bands of 'income'", "contribution_base"),
        ({"rule": Posting("month", day=5)}, "Posting says nothing about account_credit", "another rule"),
        ({"rule": Contact("12393", zh="热线", en="line")}, "Contact says nothing about account_credit", "another rule"),
        ({"rule": RetirementAge(60)}, "RetirementAge says nothing about account_credit", "another rule"),
        ({"rule": Number(1)}, "Number says nothing about account_credit", "another rule"),
        ({"rule": Times(2, Posting("month", day=5))}, "Posting", ""),
        ({"rule": Sum((("pooled_fund", Contact("12393", zh="热线", en="line")),))}, "Contact", ""),
        ({"rule": Percent(2, of=Statement(zh="一句话", en="a sentence"))}, "Statement", ""),
        ({"rivals": Rival(Posting("month", day=5), sources="notice", confidence="low")}, "Posting", ""),
        ({"rule": Percent(2, of="sex")}, "sex", ""),
        ({"rule": AtMost(100, "retirement_track")}, "retirement_track", ""),
        ({"rule": Times("sex", Flat(1))}, "sex", ""),
        ({"rule": Bands("sex", ((None, Flat(1)),))}, "sex", ""),
        ({"rule": Choice("sex", {"femal": Flat(1)})}, "femal", "female"),
    ],
)  # fmt: skip
def test_an_entry_is_named_by_what_its_region_refuses(changes: dict[str, Any], problem: str, mend: str) -> None:
    error = refused(lambda: region(account_credit=dated(**changes)))
    assert error.entry == ENTRY
    assert ENTRY in str(error)
    assert problem in error.problem
    assert mend in error.mend


SENTENCE = Statement(zh="一句话", en="a sentence")


@pytest.mark.parametrize("benefit", ["account_credit", "contributions", "figures", "lifetime_coverage"])
@pytest.mark.parametrize(
    ("changes", "problem", "mend"),
    [
        (
            {"part": "reform", "unit": "text", "rule": Flat(1)},
            "the unit text with a rule that has a number",
            "unit of the number",
        ),
        ({"part": "", "rule": SENTENCE}, "words where an amount is needed", "part="),
        ({"part": "", "unit": "text", "rule": UNKNOWN}, "words where an amount is needed", "part="),
        ({"part": "base_floor", "rule": SENTENCE}, "words where an amount is needed", "part="),
        ({"part": "deduction:large_amount", "rule": SENTENCE}, "words where an amount is needed", "part="),
        ({"part": "reform", "rule": Choice("sex", {"male": SENTENCE})}, "a Statement inside a rule", "Unknown"),
    ],
)
def test_words_do_not_stand_for_amounts(benefit: str, changes: dict[str, Any], problem: str, mend: str) -> None:
    error = refused(lambda: region(**{benefit: dated(**changes)}))
    assert error.problem == problem
    assert mend in error.mend
    assert error.entry.startswith(f"999900/{benefit}/")


def test_words_stand_in_a_part_of_their_own() -> None:
    region(account_credit=dated(part="reform", unit="text", rule=SENTENCE))
    region(contributions=dated(part="window", unit="text", rule=UNKNOWN))
    region(posting=dated(unit="text", rule=SENTENCE))


@pytest.mark.parametrize(
    ("benefit", "changes", "mend"),
    [
        ("posting", {"unit": "days", "rule": Posting("month", day=5)}, "use text"),
        ("channels", {"unit": "bill", "rule": Contact("12393", zh="热线", en="line")}, "use text"),
        ("retirement", {"part": "age:male", "rule": RetirementAge(60)}, "use months, text"),
        ("entitlement", {"unit": "bill", "rule": Wait(3)}, "use months, days, text"),
        ("account_use", {"part": "cash", "rule": Allowed(False)}, "use text"),
        ("terms", {"part": "hukou", "unit": "bill", "rule": SENTENCE}, "use yuan/month, yuan/year, months, days, text"),
        ("figures", {"part": "average_monthly_wage", "unit": "bill"}, "use yuan, yuan/month, yuan/year, months, days"),
        ("outpatient", {"part": "statement:students", "unit": "days", "rule": SENTENCE}, "use bill, yuan/month, yuan/year, text"),
    ],
)  # fmt: skip
def test_a_unit_that_the_benefit_is_not_told_in_is_refused(benefit: str, changes: dict[str, Any], mend: str) -> None:
    error = refused(lambda: region(**{benefit: dated(**changes)}))
    assert error.problem == f"{benefit} in {dated(**changes).unit}"
    assert error.mend == mend


NEED = Months("total", at_least=Years(25))


@pytest.mark.parametrize(
    ("changes", "problem", "mend"),
    [
        ({"rule": Flat(1)}, "a requirement that is no condition", "Months("),
        ({"rule": Years(25)}, "a requirement that is no condition", "Months("),
        ({"rule": Choice("sex", {"male": NEED, "female": Years(20)})}, "a requirement that is no condition", "Months("),
        ({"rule": Choice("sex", {"male": NEED}, otherwise=Flat(1))}, "a requirement that is no condition", "Months("),
        ({"rule": AllOf((NEED, Flat(1)))}, "a requirement that is no condition", "Months("),
        ({"rule": Cohorts((("2009-01-01", NEED), (None, Number(1))))}, "a requirement that is no condition", "Months("),
        ({"part": "counting", "rule": NEED}, "what counts is not told outright", "Counting("),
        ({"part": "shortfall:monthly", "unit": "yuan/year"}, "a price in yuan/year", "yuan/month"),
        ({"part": "shortfall:lump_sum", "unit": "months"}, "a price in months", "yuan/month"),
    ],
)
def test_a_requirement_is_made_of_conditions(changes: dict[str, Any], problem: str, mend: str) -> None:
    error = refused(lambda: region(lifetime_coverage=dated(**{"unit": "months", **changes})))
    assert error.problem == problem
    assert mend in error.mend


@pytest.mark.parametrize(
    "changes",
    [
        {"rule": NEED},
        {"rule": AllOf((NEED, Months("actual", at_least=Number(120))))},
        {"rule": Table({"2025-01-01": AsOf(AnyOf((NEED, UNKNOWN)), day="2025-01-01")})},
        {"rule": Bands("age", ((60, NEED), (None, NotApplicable(zh="无", en="none"))))},
        {"part": "counting", "unit": "text", "rule": Counting()},
        {"part": "shortfall:monthly", "unit": "yuan/month", "rule": Percent("7.5", of="contribution_base")},
        {"part": "shortfall:monthly", "unit": "text", "rule": SENTENCE},
    ],
)
def test_requirements_that_are_right(changes: dict[str, Any]) -> None:
    assert len(region(lifetime_coverage=dated(**{"unit": "months", **changes})).lifetime_coverage) == 1


def test_a_value_outside_its_group_is_refused() -> None:
    group = Group("tier", values=("tier_1", "tier_2"), zh="档", en="tier")
    error = refused(lambda: region(groups=group, account_credit=dated(rule=Choice("tier", {"tier_3": Flat(1)}))))
    assert error.problem == "'tier_3' is not in group 'tier'"
    assert error.mend == "use tier_1, tier_2"
    region(groups=group, account_credit=dated(rule=Choice("tier", {"tier_2": Flat(1)})))


@pytest.mark.parametrize(
    ("benefit", "wrong"),
    [
        ("posting", Flat(1)),
        ("channels", Flat(1)),
        ("channels", Posting("month", day=1)),
        ("retirement", Posting("month", day=1)),
        ("retirement", Contact("12393", zh="热线", en="line")),
        ("figures", RetirementAge(60)),
        ("figures", Months("total", at_least=Years(25))),
        ("account_credit", Years(25)),
        ("account_credit", Counting()),
        ("retirement", AllOf((Months("total", at_least=Years(25)), Months("actual", at_least=Years(10))))),
        ("contributions", Counting()),
        ("lifetime_coverage", Posting("month", day=1)),
        ("figures", Posting("month", day=1)),
    ],
)
def test_a_rule_that_does_not_fit_its_benefit(benefit: str, wrong: Any) -> None:
    error = refused(lambda: region(**{benefit: dated(rule=wrong, who="any")}))
    assert error.problem == f"{type(wrong).__name__} says nothing about {benefit}"
    assert error.entry == f"999900/{benefit}/any/2023-02-01"


def test_the_sources_of_a_reform_day_must_resolve() -> None:
    error = refused(lambda: region(reform_day=ReformDay("2023-02-01", sources="notise")))
    mend = "add a Source of id 'notise' to sources=; or write 'notice' if that was meant"
    assert (error.entry, error.mend) == ("reform_day", mend)


def test_a_figure_of_any_year_will_do() -> None:
    wage = dated(who="any", part="wage:2023")
    region(figures=wage, account_credit=dated(rule=Percent(2, of=Figure("wage", year="previous"))))


# Overlaps.

Q1, Q2 = {"first_day": "2023-01-01", "last_day": "2023-03-31"}, {"first_day": "2023-04-01", "last_day": "2023-06-30"}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({}, {}),
        ({"first_day": "2023-01-01"}, {"first_day": "2024-01-01"}),
        ({"first_day": "2023-01-01", "last_day": "2023-04-01"}, {"first_day": "2023-04-01"}),
        ({"first_day": "2023-04-01"}, {"first_day": "2023-01-01", "last_day": "2023-04-01"}),
        ({"who": "any"}, {"who": "retired"}),
        ({"who": "in_service"}, {"who": "any"}),
        ({"who": ("in_service", "retired")}, {"who": ("retired", "flexible")}),
        ({"first_day": "2023-01-01"}, {"first_day": ..., "first_seen": "2023-05-01"}),
        ({"first_day": None, "rule": UNKNOWN}, {"first_day": "2023-01-01"}),
        ({"first_day": "2023-01-01"}, {"first_day": None, "rule": UNKNOWN, "last_day": "2023-01-01"}),
        ({"part": "deduction:large_amount"}, {"part": "deduction:large_amount", "first_day": "2020-01-01"}),
        ({"scope": "direct"}, {"scope": "direct"}),
    ],
)
def test_overlapping_spans_are_refused(one: dict[str, Any], two: dict[str, Any]) -> None:
    first, second = dated(**one), dated(**two)
    error = refused(lambda: region(account_credit=(first, second)))
    assert error.problem == f"the span overlaps that of {entry_id('999900', 'account_credit', second)}"
    assert error.entry == entry_id("999900", "account_credit", first)
    assert "the day before" in error.mend


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (Q1, Q2),
        (Q2, Q1),
        ({"who": "in_service"}, {"who": "retired"}),
        ({"who": ("in_service", "unemployed")}, {"who": ("retired", "flexible")}),
        ({"part": ""}, {"part": "deduction:large_amount"}),
        ({"scope": "cities"}, {"scope": "direct"}),
        ({"first_day": None, "rule": UNKNOWN, "last_day": "2022-12-31"}, {"first_day": "2023-01-01"}),
    ],
)
def test_spans_that_do_not_meet_are_taken(one: dict[str, Any], two: dict[str, Any]) -> None:
    assert len(region(account_credit=(dated(**one), dated(**two))).account_credit) == 2


def test_the_same_span_of_two_benefits_is_no_overlap() -> None:
    region(account_credit=dated(), posting=dated(rule=Posting("month", day=5), unit="text"))


@given(st.lists(days(), min_size=4, max_size=4), st.booleans(), st.booleans())
def test_spans_overlap_where_a_day_lies_in_both(four: list[date], open_one: bool, open_two: bool) -> None:
    one, two = sorted(four[:2]), sorted(four[2:])
    assume(one != two)
    entries = [
        dated(first_day=span[0], last_day=None if is_open else span[1])
        for span, is_open in ((one, open_one), (two, open_two))
    ]
    # Two spans share a day exactly where the first day of one lies in the other.
    share = any(entry.covers(other.first_day) for entry, other in (entries, entries[::-1]) if other.first_day)
    try:
        region(account_credit=entries)
    except BadRegion:
        assert share
    else:
        assert not share


# A region file, as the registry loads it.

HEAD = """\
from yibao_rules.policy import Dated, Group, ReformDay, Region, Rival, Source, Text, hookimpl
from yibao_rules.rules import *

SOURCES = (Source("notice", kind="official", title="通知", publisher="局"),)
"""
TAIL = """
REGION = Region("999900", name_zh="某市", name_en="Some City", sources=SOURCES, account_credit=(RETIRED,))


@hookimpl
def yibao_region():
    return REGION
"""
RIGHT = 'RETIRED = Dated(who="retired", unit="yuan/month", first_day="2023-02-01", rule=Flat(83), sources="notice", confidence="high")'


def load(path: Path) -> Any:
    """A region file as a module that no other test sees."""
    spec = importlib.util.spec_from_file_location("some_city", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def load_file(folder: Path, body: str) -> Any:
    """A region file with that body, loaded under the registry's guard."""
    path = folder / "some_city.py"
    path.write_text(HEAD + body + TAIL, encoding="utf-8")
    assert "some_city" not in sys.modules
    return Registry()._guarded(lambda: load(path), "some_city.py")


def test_the_right_file_loads(tmp_path: Path) -> None:
    module = load_file(tmp_path, RIGHT)
    assert module.yibao_region().account_credit == (dated(),)


FILES = [
    ("unknown keyword", RIGHT.replace("first_day", "frist_day"), "line 5", "RETIRED", "unknown keyword 'frist_day' of Dated", "write first_day="),
    ("unknown keyword of a rule", RIGHT.replace("Flat(83)", 'Percent(2, off="pension")'), "line 5", "RETIRED", "unknown keyword 'off' of Percent", "write of="),
    ("keyword like none", RIGHT.replace("Flat(83)", "Flat(83, currency=1)"), "line 5", "RETIRED", "unknown keyword 'currency' of Flat", "Flat takes yuan"),
    ("missing argument", RIGHT.replace("Flat(83)", "Flat()"), "line 5", "RETIRED", "missing 1 required positional argument: 'yuan'", "vocabulary"),
    ("impossible date", RIGHT.replace("2023-02-01", "2023-02-30"), "line 5", "RETIRED", "'2023-02-30'", "a day that exists"),
    ("no source", RIGHT.replace('"notice"', "()"), "line 5", "RETIRED", "an entry without a source", "sources="),
    ("unresolved source", RIGHT.replace('"notice"', '"notise"'), "line 6", ENTRY, "source 'notise' does not resolve", "or write 'notice' if"),
    ("rate", RIGHT.replace("Flat(83)", 'Percent(280, of="pension")'), "line 5", "RETIRED", "a rate outside 0 to 100: 280", "2.8 for 2.8%"),
    ("unknown unit", RIGHT.replace("yuan/month", "yuans"), "line 5", "RETIRED", "unknown unit: 'yuans'", "use 'yuan'"),
    ("unit of something else", RIGHT.replace("yuan/month", "yuan"), "line 6", ENTRY, "account_credit in yuan", "use yuan/month, yuan/year"),
    ("bands", RIGHT.replace("Flat(83)", 'Bands("age", ((70, Flat(1)), (65, Flat(2)), (None, Flat(3))))'), "line 5", "RETIRED", "out of order: 70, 65", "rising"),
    ("many lines", RIGHT.replace("rule=Flat(83)", "\n    rule=Bands(\n        'age',\n        ((70, Flat(1)),),\n    )"), "line 6", "RETIRED", "not closed", "None"),
    ("annotated", RIGHT.replace("RETIRED =", "RETIRED: Dated =").replace("Flat(83)", "Flat(-83)"), "line 5", "RETIRED", "below zero: -83", ""),
    ("cases that are text", RIGHT.replace("Flat(83)", 'Choice("sex", "male")'), "line 5", "RETIRED", "", ""),
    ("reform day", RIGHT + '\nREFORM = ReformDay("2023-02-30", sources="notice")', "line 6", "REFORM", "'2023-02-30'", "a day that exists"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "line", "entry", "problem", "mend"), [row[1:] for row in FILES], ids=[row[0] for row in FILES]
)
def test_a_bad_file_is_told_with_file_line_entry_and_mend(
    tmp_path: Path, body: str, line: str, entry: str, problem: str, mend: str
) -> None:
    error = refused(lambda: load_file(tmp_path, body))
    assert error.entry == entry
    assert error.file == f"some_city.py {line}"
    assert problem in error.problem
    assert mend in error.mend
    assert str(error).startswith(f"some_city.py {line}, entry {entry}: ")


def test_the_keyword_is_found_in_the_words_of_newer_pythons() -> None:
    # Python 3.13 adds a guess of its own to the message.
    def fail() -> None:
        raise TypeError("Dated.__init__() got an unexpected keyword argument 'frist_day'. Did you mean 'first_day'?")

    error = refused(lambda: Registry()._guarded(fail, "some_city.py"))
    assert error.problem == "unknown keyword 'frist_day' of Dated"
    assert error.mend == "write first_day="


def test_a_complaint_outside_of_any_entry_names_the_file(tmp_path: Path) -> None:
    error = refused(lambda: load_file(tmp_path, RIGHT + "\nfor _ in (1,):\n    Flat(-1)"))
    assert (error.file, error.entry) == ("some_city.py line 7", "")


# What the vocabulary keeps.


def test_numbers_and_days_are_kept_exactly() -> None:
    assert Flat("1.50").yuan == Decimal("1.50")
    assert Percent("2.8", of="pension").rate == Decimal("2.8")
    assert Percent(0, of="pension").rate == 0
    assert Percent(100, of="pension").rate == 100
    assert AtMost(1800, "pension").cap == Flat(1800)
    assert AtLeast(Figure("wage"), "pension").floor == Figure("wage")
    assert Times(12, Flat(1)).n == 12
    assert Times("age", Flat("1.5")).n == "age"
    assert Bands("age", [[35, Flat(1)], [None, Flat(2)]]).bands == ((Decimal(35), Flat(1)), (None, Flat(2)))
    assert Choice("sex", {"male": Flat(1)}).cases == (("male", Flat(1)),)
    assert Table({"2030-01-01": Flat(1)}).rows == ((date(2030, 1, 1), Flat(1)),)
    assert AsOf(Flat(1), month_day="07-01").month_day == "07-01"
    assert AsOf(Flat(1), day="2019-04-01").day == date(2019, 4, 1)
    assert RetirementAge(60, delayed_from="1965-01", step=4, most=36).delayed_from == date(1965, 1, 1)
    assert Figure("wage", year="previous").year == "previous"
    assert Rounded(Flat(1), to=10, mode="up", source="notice").to == 10
    assert Years("12.5").months == 150
    assert Cohorts([["2009-01-01", Flat(1)], [None, Flat(2)]]).cohorts == ((date(2009, 1, 1), Flat(1)), (None, Flat(2)))
    assert Counting(deemed_until="2009-01-01").deemed_until == date(2009, 1, 1)
    assert parse_day(date(2023, 2, 1), "x") == date(2023, 2, 1)
    assert Posting("month", by_day=28).by_day == 28
    assert Posting("year", month_day="12-31").month_day == "12-31"


def test_the_last_value_that_is_taken() -> None:
    # The one beyond each of these is among the refusals.
    two = (Months("total", at_least=Years(25)), Months("actual", at_least=Years(10)))
    wait, none = Wait(6), Wait(0)
    assert [Figure("wage", year=year).year for year in (1900, 2200)] == [1900, 2200]
    for to in ("0.000001", "0.01", 1, "1.0", 1_000_000):
        assert Rounded(Flat(1), to=to, mode="up", source="notice").to == Decimal(to)
    assert [RetirementAge(years).years for years in (40, 80)] == [40, 80]
    for step, most in ((1, 1), (120, 240)):
        age = RetirementAge(60, delayed_from="1965-01", step=step, most=most)
        assert (age.step, age.most) == (step, most)
    assert (Posting("month", day=1).day, Posting("month", by_day=1).by_day, Posting("month", day=28).day) == (1, 1, 28)
    assert (Posting("year").every, Posting("year").month_day) == ("year", None)
    assert AllOf(two).conditions == AnyOf(list(two)).conditions == two
    assert [Counting(military=service).military for service in ("actual", "deemed")] == ["actual", "deemed"]
    assert Counting(deemed=False).deemed is False
    for months, day in ((0, 1), (24, 28)):
        start = StartsOn("payment", months=months, day=day, gap_covered=False)
        assert (start.months, start.day, start.gap_covered) == (months, day, False)
    assert StartsOn("2026-01-01", within_days=1).after == date(2026, 1, 1)
    assert StartsOn("birth", within_months=1).within_months == 1
    assert [Wait(months).months for months in (0, 60)] == [0, 60]
    assert [Wait(days=days).days for days in (0, 1000)] == [0, 1000]
    assert (Wait(3, per_missed_year=12).per_missed_year, Wait(3, per_repaid_year=12).per_repaid_year) == (12, 12)
    assert Wait(3, from_missed_years=0, at_least=0).at_least == 0
    assert [Wait(3, exempt=who).exempt for who in ("poor", ("poor",), ["poor"])] == [("poor",)] * 3
    for months, years in ((1, 0), (60, 40)):
        gap = GapUpTo(months, then=none, otherwise=wait, continuous_years=years)
        assert (gap.months, gap.continuous_years) == (months, years)
    assert GapUpTo(3, then=UNKNOWN, otherwise=NotApplicable(zh="无", en="none")).then is UNKNOWN
    assert [Continuity(months).months for months in (0, 60)] == [0, 60]
    assert Listed(tuple(RELATIVES)).names == tuple(RELATIVES)
    assert Listed(list(USES)).names == tuple(USES)
    assert Listed("spouse").names == ("spouse",)
    assert [Allowed(answer).allowed for answer in (True, False)] == [True, False]
    assert (Period("stay", days=1).days, Period("visit").days) == (1, None)
    assert Sublimit("primary", cap=300).levels == Sublimit(["primary"], cap=300).levels == ("primary",)
    shares = Shares(((30000, Rate(85)), (None, Rate(90))), own_share_times=60)
    assert (shares.bands, shares.own_share_times) == (((Decimal(30000), Rate(85)), (None, Rate(90))), Decimal(60))
    assert Shares(((None, Rate(85)),)).own_share_times is None
    layer = Layer("pooled", shares=Rate(50), cap=100, sublimit=Sublimit("primary", cap=Flat(3)))
    assert (layer.start, layer.cap, layer.per) == (Flat(0), Flat(100), Period("year"))
    assert Layers(layer).layers == Layers([layer]).layers == (layer,)
    assert Layers(layer, kinds="inpatient").kinds == Layers(layer, kinds=["inpatient"]).kinds == ("inpatient",)
    assert Cohorts(((None, Flat(1)),), by="retired_on").by == "retired_on"


def test_promises_are_kept_as_they_are_given() -> None:
    entry = dated(monotone_in=("age", "pension"), continuous_in=["contribution_base", "pension"])
    assert (entry.monotone_in, entry.continuous_in) == (("age", "pension"), ("contribution_base", "pension"))
    assert dated(continuous_in="pension").continuous_in == ("pension",)
    assert dated().continuous_in == ()


@given(st.text("0123456789-W", min_size=8, max_size=11) | days().map(str))
def test_a_day_of_a_file_is_written_in_one_way(text: str) -> None:
    try:
        read = parse_day(text, "first_day")
    except BadRegion as error:
        problem = error.problem
    else:
        assert read.isoformat() == text
        return
    assert repr(text) in problem


@settings(max_examples=30)
@given(regions())
def test_a_region_is_frozen_hashable_and_survives_pickle(made: Region) -> None:
    assert pickle.loads(pickle.dumps(made)) == made
    assert hash(made) == hash(pickle.loads(pickle.dumps(made)))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        made.name_en = "x"  # type: ignore[misc]
    for benefit, entry in made.all_entries():
        assert entry in made.entries(benefit)
        assert all(made.source(id).id == id for id in entry.sources)
        assert all(isinstance(rule, RULES) for rule in walk(entry.rule))


def test_every_class_of_the_vocabulary_is_in_the_list_of_rules() -> None:
    classes = {value for value in vars(rules).values() if isinstance(value, type) and attrs.has(value)}
    assert classes - {Text} == set(RULES)


def test_looking_into_a_region() -> None:
    group = Group("tier", values="tier_1", zh="档", en="tier", default="tier_1")
    entry = dated()
    made = region(groups=group, account_credit=entry)
    assert group.values == ("tier_1",)
    assert made.group("tier") is group
    assert made.group("era") is None
    assert made.entries("account_credit") == (entry,)
    assert list(made.all_entries()) == [("account_credit", entry)]
    assert made.source("notice") is SOURCE
    with pytest.raises(KeyError):
        made.source("zzz")
    with pytest.raises(KeyError):
        made.entries("adcode")
    assert set(BENEFITS) <= {field.name for field in attrs.fields(Region)}


def test_walking_a_rule_meets_every_rule_inside() -> None:
    inner = [Flat(1), Flat(2), Flat(3), Figure("wage"), Unknown(zh="无", en="none")]
    rule = AtMost(inner[0], Sum((("pooled_fund", Bands("age", ((35, inner[1]), (None, inner[2])))), ("by_age", Choice("sex", {"male": Percent(2, of=inner[3])}, otherwise=inner[4])))))  # fmt: skip
    met = list(walk(rule))
    assert met[0] is rule
    assert all(any(found is one for found in met) for one in inner)
    # AtMost, its cap, Sum, Bands with two, Choice with Percent, its figure, and what is otherwise.
    assert len(met) == 10
    assert list(walk("pension")) == []
    assert list(walk(Percent(2, of="pension"))) == [Percent(2, of="pension")]


def test_the_name_of_an_entry() -> None:
    assert entry_id("999900", "account_credit", dated()) == ENTRY
    both = dated(who=("in_service", "retired"), part="deduction:large_amount", first_day=..., first_seen="2020-01-02")
    assert (
        entry_id("1", "account_credit", both) == "1/account_credit/deduction:large_amount/in_service+retired/2020-01-02"
    )
    assert entry_id("1", "posting", dated(first_day=None, rule=UNKNOWN)) == "1/posting/retired/open"
    assert Found(dated(), region(), "account_credit", "x 1.0", None).id == ENTRY


def test_the_days_of_an_entry() -> None:
    ended = dated(last_day="2024-12-31", checked="2024-06-01")
    assert (ended.start, ended.sighted) == (date(2023, 2, 1), date(2024, 12, 31))
    assert ended.covers(date(2023, 2, 1))
    assert ended.covers(date(2024, 12, 31))
    assert not ended.covers(date(2023, 1, 31))
    assert not ended.covers(date(2025, 1, 1))
    assert dated(checked="2025-01-25").sighted == date(2025, 1, 25)
    assert dated().sighted == LEDGER_READ
    assert dated().covers(date.max)
    unknown = dated(first_day=None, rule=UNKNOWN)
    assert unknown.start is None
    assert unknown.covers(date.min)
    assert dated(first_day="2023-02-01", last_day="2023-02-01").covers(date(2023, 2, 1))


@given(days(), st.integers(0, 400), days())
def test_first_and_last_day_are_inclusive(start: date, length: int, day: date) -> None:
    entry = dated(first_day=start, last_day=start + timedelta(days=length))
    assert entry.covers(day) == (0 <= (day - start).days <= length)


def test_which_rivals_dispute() -> None:
    def rival(**changes: Any) -> Rival:
        return Rival(Flat(1), **{"sources": "notice", "confidence": "medium", **changes})

    assert rival().disputes
    assert rival(confidence="high").disputes
    assert not rival(confidence="low").disputes
    assert not rival(confidence="high", state="refuted", reason=WHY).disputes
    assert rival(sources=["notice"]).sources == ("notice",)


def test_a_card_as_plain_data() -> None:
    card = Card("110000", "北京市", "Beijing", "Beijing", "province", "100000")
    assert json.loads(json.dumps(card.to_dict())) == {
        "adcode": "110000", "name_zh": "北京市", "name_en": "Beijing", "pinyin": "Beijing", "level": "province", "parent": "100000",
    }  # fmt: skip


def test_the_public_names_of_policy_exist() -> None:
    assert all(hasattr(policy, name) for name in policy.__all__)
