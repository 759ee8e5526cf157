"""Summaries of populations: held against a naive count over the answers for one person, and against the sources."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

pytest.importorskip("pyarrow")
pytest.importorskip("numpy")

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

import yibao_rules as yb
from yibao_rules import eager, frames, summaries
from yibao_rules.rules import Flat, Percent

from .frame_strategies import People, asked, people, scalar

KINDS = {"arrow": lambda table: table, "polars": pl.from_arrow, "pandas": lambda table: table.to_pandas()}
SLOW = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
BANDS = (0, 30, 60, 70)
ANSWERED = frames.STATUSES[4:]
MAY_2025, MAY_2026 = date(2025, 5, 1), date(2026, 5, 1)


def rows_of(df: Any) -> list[dict[str, Any]]:
    """A frame as rows; missing is None."""
    if isinstance(df, pd.DataFrame):
        return [{name: None if pd.isna(cell) else cell for name, cell in row.items()} for row in df.to_dict("records")]
    return df.to_dicts() if isinstance(df, pl.DataFrame) else df.to_pylist()


# Worked out by hand. 关于建立全市退休人员统一补充医疗保险的通知 (京劳社医发〔2006〕9号): 100 yuan a month below seventy, 110 from
# seventy on; so 1,200 and 1,320 yuan a year.

RETIRED = pa.table(
    {
        "region": ["北京", "Beijing", "110000", "北京市", "北京", "苏州", "no such place"],
        "status": ["退休", "retired", "retired", "retired", "在职", "retired", "retired"],
        "birth_date": ["1952-05-01", "1952-05-02", "1950-01-01", None, "1990-02-29", "1950-01-01", "1950-01-01"],
        "district": ["东城", "西城", None, "东城", "东城", "东城", "西城"],
    }
)


@pytest.mark.parametrize("kind", KINDS)
def test_beijing_by_hand(kind: str) -> None:
    df = KINDS[kind](RETIRED.slice(0, 5))
    told = frames.summary(df, date(2022, 5, 1), age_bands=(0, 70), quantiles=(0, 0.5, "0.51", 1))
    assert type(told) is type(df)
    none = dict.fromkeys(frames.STATUSES, 0)
    place = {"region": "110000", "region_name_zh": "北京市", "region_name_en": "Beijing"}
    # Of the two who are seventy one has the birthday on the day; the one born a day later is sixty-nine.
    assert rows_of(told) == [
        {**place, "age_from": 0, "age_to": 69, "rows": 1, "persons": 1, "answered": 1, "total_fen": 120000,
         "mean_fen": 120000, "p0_fen": 120000, "p50_fen": 120000, "p51_fen": 120000, "p100_fen": 120000,
         **none, "exact": 1},
        {**place, "age_from": 70, "age_to": None, "rows": 2, "persons": 2, "answered": 2, "total_fen": 264000,
         "mean_fen": 132000, "p0_fen": 132000, "p50_fen": 132000, "p51_fen": 132000, "p100_fen": 132000,
         **none, "exact": 2},
        # Neither a missing birth nor 29 February 1990 has an age.
        {**place, "age_from": None, "age_to": None, "rows": 2, "persons": 2, "answered": 0, "total_fen": None,
         "mean_fen": None, "p0_fen": None, "p50_fen": None, "p51_fen": None, "p100_fen": None,
         **none, "missing_input": 1, "invalid_input": 1},
    ]  # fmt: skip


def test_a_half_is_the_smaller_of_two_and_more_than_a_half_the_larger() -> None:
    (told,) = rows_of(frames.summary(RETIRED.slice(0, 3), date(2022, 5, 1), by=(), quantiles=("0.333", "0.334", 0.5)))
    # 1,200, 1,320 and 1,320 yuan: a third have 1,200 at most, more than a third 1,320 at most. The mean is 1,280.
    assert (told["p33.3_fen"], told["p33.4_fen"], told["p50_fen"]) == (120000, 132000, 132000)
    assert (told["total_fen"], told["mean_fen"]) == (384000, 128000)


def test_a_mean_is_rounded_half_up_and_a_loss_like_a_gain() -> None:
    assert [summaries._divided(total, 2) for total in (3, 4, -3, -4)] == [2, 2, -2, -2]
    assert [summaries._divided(total, 3) for total in (4, 5, -4, -5)] == [1, 2, -1, -2]


@pytest.mark.parametrize("kind", KINDS)
def test_who_wins_by_hand(kind: str) -> None:
    book = yb.rulebook().with_rule("北京", "account_credit", Flat(105), who="retired", first_day="2025-01-01")
    df = KINDS[kind](RETIRED.slice(0, 5))
    (told,) = rows_of(frames.reform(df, date(2022, 5, 1), rules=book, by=()))
    # Before its first day the book changes nothing.
    assert (told["compared"], told["unchanged"], told["change_fen"], told["mean_gain_fen"]) == (3, 3, 0, None)
    told_2025 = frames.reform(df, date(2025, 5, 1), before=date(2022, 5, 1), rules=book, by="status")
    assert type(told_2025) is type(df)
    in_service, retired = rows_of(told_2025)
    # 100 to 105 yuan for one (+60 yuan a year), 110 to 105 for two (−60 each); one birth is missing.
    assert {name: retired[name] for name in list(retired)[:14]} == {
        "status": "retired", "rows": 4, "persons": 4, "compared": 3, "winners": 1, "losers": 2, "unchanged": 0,
        "total_before_fen": 384000, "total_after_fen": 378000, "change_fen": -6000, "gained_fen": 6000,
        "lost_fen": 12000, "mean_gain_fen": 6000, "mean_loss_fen": 6000,
    }  # fmt: skip
    assert [retired[f"change_p{one}_fen"] for one in (10, 25, 50, 75, 90)] == [-6000, -6000, -6000, 6000, 6000]
    assert retired["missing_input"] == 1
    assert (in_service["compared"], in_service["invalid_input"], in_service["total_before_fen"]) == (0, 1, None)


def test_groups_that_cannot_be_placed_come_last() -> None:
    told = frames.summary(RETIRED, MAY_2025, by=("province", "district", "status"))
    groups = [(row["province"], row["province_name_en"], row["district"], row["status"]) for row in rows_of(told)]
    assert groups == [
        ("110000", "Beijing", "东城", "in_service"),
        ("110000", "Beijing", "东城", "retired"),
        ("110000", "Beijing", "西城", "retired"),
        ("110000", "Beijing", None, "retired"),
        ("320000", "Jiangsu", "东城", "retired"),
        (None, None, "西城", "retired"),
    ]


def test_the_nation_lies_in_no_province() -> None:
    (told,) = rows_of(frames.summary(pa.table({"region": ["全国"], "status": ["退休"]}), MAY_2025, by="province"))
    assert (told["province"], told["province_name_zh"], told["rows"]) == (None, None, 1)


@pytest.mark.parametrize(
    ("cells", "kind", "values"),
    [
        ([3, 1, None, 3], pa.int32(), [1, 3, None]),
        ([True, False, True, None], pa.bool_(), [False, True, None]),
        ([1.5, float("nan"), None, -0.0], pa.float64(), [-0.0, 1.5, None]),
        (["b", "a", "a", None], pa.dictionary(pa.int8(), pa.string()), ["a", "b", None]),
        ([None] * 4, pa.null(), [None]),
        ([date(2020, 1, 2), date(2020, 1, 1)] * 2, pa.date32(), [date(2020, 1, 1), date(2020, 1, 2)]),
    ],
)
def test_any_column_makes_groups(cells: list[Any], kind: Any, values: list[Any]) -> None:
    array = pa.array(cells, pa.string()).dictionary_encode() if pa.types.is_dictionary(kind) else pa.array(cells, kind)
    told = frames.summary(RETIRED.slice(0, 4).append_column("x", array), MAY_2025, by="x")
    assert told["x"].to_pylist() == values
    assert sum(told["rows"].to_pylist()) == 4


def test_groups_of_persons_are_told_as_text() -> None:
    table = pa.table(
        {"region": ["深圳"] * 4, "status": ["在职"] * 4, "groups": ["tier_2,tier_1", "一档", "tier_1,tier_2", None]}
    )
    told = frames.summary(table, MAY_2025, by="groups")
    assert told["groups"].to_pylist() == ["tier_1", "tier_1,tier_2", None]
    assert told["rows"].to_pylist() == [1, 2, 1]


# Against a naive count.


def age_of(row: dict[str, Any], on: Any) -> int | None:
    """Full years of a made-up row; None where the birth or the day is none."""
    try:
        person = yb.Insured(region="北京", birth_date=row.get("birth_date"))
        day = yb.Insured(region="北京", birth_date=on).birth_date
    except yb.YibaoError:
        return None
    if person.birth_date is None or day is None:
        return None
    born = person.birth_date
    years = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    return years if 0 <= years <= 150 else None


def place_of(row: dict[str, Any]) -> str | None:
    cell = row.get("region")
    cell = int(cell) if isinstance(cell, float) else cell
    try:
        return yb.Insured(region=cell).region and yb.region(cell).adcode
    except yb.YibaoError:
        return None


def band_of(age: int | None) -> int | None:
    return None if age is None else max(first for first in BANDS if first <= age)


def naive_quantile(amounts: list[int], share: Fraction) -> int | None:
    amounts = sorted(amounts)
    return next((one for at, one in enumerate(amounts, 1) if Fraction(at, len(amounts)) >= share), None)


def rounded(value: Fraction) -> int:
    """Half up, by magnitude."""
    return int(math.copysign(math.floor(abs(value) + Fraction(1, 2)), value))


def naive(made: People, by: tuple[str, ...]) -> dict[tuple[Any, ...], dict[str, Any]]:
    """What a summary tells, counted row by row from the answers for one person."""
    groups: dict[tuple[Any, ...], list[tuple[int | None, str]]] = {}
    for row, on in zip(made.rows, made.days, strict=True):
        told = {"region": place_of(row), "age": band_of(age_of(row, on))}
        groups.setdefault(tuple(told[name] for name in by), []).append(scalar(row, on)[:2])
    told_by_group = {}
    for group, answers in groups.items():
        amounts = [amount for amount, _ in answers if amount is not None]
        told_by_group[group] = {
            "rows": len(answers),
            "persons": len(answers),
            "answered": len(amounts),
            "total_fen": sum(amounts) if amounts else None,
            "mean_fen": rounded(Fraction(sum(amounts), len(amounts))) if amounts else None,
            "p10_fen": naive_quantile(amounts, Fraction(1, 10)),
            "p50_fen": naive_quantile(amounts, Fraction(1, 2)),
            "p90_fen": naive_quantile(amounts, Fraction(9, 10)),
            **{status: sum(one == status for _, one in answers) for status in frames.STATUSES},
        }
    return told_by_group


@SLOW
@given(made=people())
def test_a_summary_is_the_count_of_single_answers(made: People) -> None:
    names = made.table.column_names
    by = tuple(key for key, column in (("region", "region"), ("age", "birth_date")) if column in names)
    told = frames.summary(made.table, made.on, by=by, age_bands=BANDS, quantiles=(0.1, 0.5, 0.9))
    keys = {"region": "region", "age": "age_from"}
    left = ("region", "region_name_zh", "region_name_en", "age_from", "age_to")
    found = {
        tuple(row[keys[name]] for name in by): {name: value for name, value in row.items() if name not in left}
        for row in told.to_pylist()
    }
    due = naive(made, by)
    if not by and not made.rows:
        assert [row["rows"] for row in found.values()] == [0]
        return
    assert found == due
    assert told.num_rows == len(due)


@st.composite
def populations(draw: st.DrawFn) -> Any:
    """Retirees of a few places, some of whose cells are missing, with a whole weight and a district."""
    rows = draw(st.integers(0, 25))

    def column(values: list[Any]) -> list[Any]:
        return draw(st.lists(st.sampled_from(values), min_size=rows, max_size=rows))

    return pa.table(
        {
            "region": pa.array(column(["北京", "Beijing", "武汉", "上海", "银川", "nowhere", None]), pa.string()),
            "status": pa.array(column(["退休", "在职", "居民", None]), pa.string()),
            "birth_date": pa.array(column([date(1952, 5, 1), date(1956, 2, 29), date(1980, 1, 1), None]), pa.date32()),
            "pension": pa.array(column([3000, 4567, 8000, None]), pa.int64()),
            "contribution_base": pa.array(column([5000, 7777, None]), pa.int64()),
            "weight": pa.array(column([0, 1, 2, 3]), pa.int64()),
            "district": pa.array(column(["a", "b", None]), pa.string()),
        }
    )


BOOK = yb.rulebook().with_rule(
    "武汉", "account_credit", Percent(2, of="pension"), who="retired", first_day="2025-01-01", last_day="2025-12-31"
)
BY = st.sampled_from([("region", "age"), ("province", "status"), ("district",), ("age",), ()])
TABLES = {
    "summary": lambda df, **more: frames.summary(df, MAY_2025, **more),
    "reform": lambda df, **more: frames.reform(df, MAY_2025, rules=BOOK, before=date(2021, 12, 31), **more),
}


@pytest.mark.parametrize("what", TABLES)
@SLOW
@given(table=populations(), by=BY, seed=st.randoms(use_true_random=False), cuts=st.lists(st.integers(0, 25)))
def test_neither_order_nor_batches_matter(what: str, table: Any, by: tuple[str, ...], seed: Any, cuts: Any) -> None:
    whole = TABLES[what](table, by=by, weight="weight")
    order = list(range(table.num_rows))
    seed.shuffle(order)
    mixed = table.take(pa.array(order, pa.int64()))
    assert TABLES[what](mixed, by=by, weight="weight").equals(whole)
    edges = [0, *sorted(cut for cut in cuts if cut <= table.num_rows), table.num_rows]
    parts = [mixed.slice(start, stop - start) for start, stop in pairwise(edges)]
    assert TABLES[what](iter(parts), by=by, weight="weight").equals(whole)


@pytest.mark.parametrize("what", TABLES)
@SLOW
@given(table=populations(), by=BY)
def test_a_weight_of_k_is_k_copies_of_the_row(what: str, table: Any, by: tuple[str, ...]) -> None:
    weights = table["weight"].to_pylist()
    copies = table.take(pa.array([at for at, weight in enumerate(weights) for _ in range(weight)], pa.int64()))
    weighted = TABLES[what](table, by=by, weight="weight")
    plain = TABLES[what](copies, by=by)
    # Groups that weigh nothing have rows, and no persons.
    there = weighted.filter(pc.greater(weighted["persons"], 0)) if by or len(copies) else weighted
    assert there.drop(["rows"]).equals(plain.drop(["rows"]))
    assert sum(weighted["rows"].to_pylist()) == table.num_rows
    tenth = table.set_column(5, "weight", pa.array([weight / 10 for weight in weights], pa.float64()))
    shares = rows_of(TABLES[what](tenth, by=by, weight="weight"))
    for row, whole in zip(shares, rows_of(weighted), strict=True):
        # A tenth of the persons: the quantiles are the same.
        assert row["persons"] * 10 == whole["persons"]
        names = [name for name in row if name.startswith(("p", "change_p", "mean")) and name.endswith("_fen")]
        assert {name: row[name] for name in names} == {name: whole[name] for name in names}


@pytest.mark.parametrize("what", TABLES)
@SLOW
@given(table=populations(), by=BY)
def test_the_groups_add_up_to_the_whole(what: str, table: Any, by: tuple[str, ...]) -> None:
    told = TABLES[what](table, by=by)
    (whole,) = rows_of(TABLES[what](table, by=()))
    assert whole["rows"] == whole["persons"] == table.num_rows
    done = "answered" if what == "summary" else "compared"
    for name in whole:
        if name.endswith("_fen") and not name.startswith(("total", "change_fen", "gained", "lost")):
            continue
        parts = [cell for cell in told[name].to_pylist() if cell is not None]
        assert sum(parts) == (whole[name] or 0), name
    # Nothing is lost: whoever has no answer is counted by the status.
    for row in (*rows_of(told), whole):
        assert row[done] == sum(row[status] for status in ANSWERED)
        assert sum(row[status] for status in frames.STATUSES) == row["persons"]
        assert (row[done] == 0) == all(row[name] is None for name in row if name.startswith("total"))


@SLOW
@given(table=populations())
def test_a_reform_is_the_difference_of_single_answers(table: Any) -> None:
    (told,) = rows_of(frames.reform(table, MAY_2025, rules=BOOK, by=(), quantiles=(0.25, 0.5)))
    changes, befores = [], []
    for row in table.to_pylist():
        person = {name: row[name] for name in table.column_names[:5]}
        before, after = scalar(person, MAY_2025)[0], scalar(person, MAY_2025, rules=BOOK)[0]
        if before is not None and after is not None:
            changes.append(after - before)
            befores.append(before)
    up, down = [one for one in changes if one > 0], [-one for one in changes if one < 0]
    assert (told["winners"], told["losers"]) == (len(up), len(down))
    assert told["unchanged"] == len(changes) - len(up) - len(down)
    assert told["total_before_fen"] == (sum(befores) if changes else None)
    assert told["change_fen"] == (sum(changes) if changes else None)
    assert (told["gained_fen"] or 0, told["lost_fen"] or 0) == (sum(up), sum(down))
    assert told["mean_gain_fen"] == (rounded(Fraction(sum(up), len(up))) if up else None)
    assert told["mean_loss_fen"] == (rounded(Fraction(sum(down), len(down))) if down else None)
    assert told["change_p50_fen"] == naive_quantile(changes, Fraction(1, 2))
    assert told["change_p25_fen"] == naive_quantile(changes, Fraction(1, 4))
    # The same answers as the book's own difference.
    for row in table.to_pylist()[:3]:
        result = asked(yb.account_credit, {name: row[name] for name in table.column_names[:5]}, MAY_2025, rules=BOOK)
        if not isinstance(result, str) and result.law is not None and result.difference:
            assert int(result.difference * 12 * 100) in changes


# Populations in batches.


def batches() -> Iterator[Any]:
    for start in range(0, RETIRED.num_rows, 2):
        yield from RETIRED.slice(start, 2).to_batches()


def test_batches_may_come_from_anywhere(tmp_path: Any) -> None:
    whole = frames.summary(RETIRED, MAY_2025, by=("region", "age", "district"))
    pq.write_table(RETIRED, tmp_path / "people.parquet")
    file = pq.ParquetFile(tmp_path / "people.parquet")
    reader = pa.RecordBatchReader.from_batches(RETIRED.schema, list(batches()))
    for several in (batches(), file.iter_batches(batch_size=3), reader, [RETIRED], RETIRED.to_batches()[0]):
        assert frames.summary(several, MAY_2025, by=("region", "age", "district")).equals(whole)
    (polars,) = [pl.from_arrow(RETIRED)]
    told = frames.summary((polars[at : at + 3] for at in (0, 3, 6)), MAY_2025, by=("region", "age", "district"))
    assert isinstance(told, pl.DataFrame)
    assert told.equals(pl.from_arrow(whole))


def test_several_threads_and_lines_put_together(monkeypatch: pytest.MonkeyPatch) -> None:
    many = pa.concat_tables([RETIRED] * 30)
    whole = frames.summary(many, MAY_2025)
    monkeypatch.setattr(eager, "BATCH", 16)
    monkeypatch.setattr(summaries, "ROOM", 3)
    tally = summaries.Tally
    monkeypatch.setattr(summaries, "Tally", lambda: tally(room=3))
    assert frames.summary(many, MAY_2025).equals(whole)
    assert frames.summary(iter([many]), MAY_2025).equals(whole)


def test_what_has_no_room_in_a_table_is_counted_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = frames.summary(RETIRED, MAY_2025, by=("region", "age", "district"))
    monkeypatch.setattr(summaries, "ROOM", 0)
    assert frames.summary(RETIRED, MAY_2025, by=("region", "age", "district")).equals(whole)


@given(
    lines=st.lists(st.tuples(st.integers(0, 3), st.integers(-(2**47), 2**47), st.integers(0, 5)), max_size=20),
    wide=st.booleans(),
)
def test_lines_count_who_has_what(lines: list[tuple[int, int, int]], wide: bool) -> None:
    if wide:
        # So far apart that group and amount have no room in one number.
        lines = [*lines, (2**17, 0, 1), (0, -(2**47), 1), (0, 2**47, 1)]
    group, amount, count = (np.array([line[at] for line in lines], dtype=np.int64) for at in range(3))
    due: dict[tuple[int, int], int] = {}
    for one, two, three in lines:
        due[one, two] = due.get((one, two), 0) + three
    told = summaries.pairs(group, amount, count)
    assert list(zip(told.group.tolist(), told.amount.tolist(), strict=True)) == sorted(due)
    assert told.count.tolist() == [due[key] for key in sorted(due)]
    alone = summaries.pairs(group, amount, None)
    assert sorted(due) == list(zip(alone.group.tolist(), alone.amount.tolist(), strict=True))
    assert int(alone.count.sum()) == len(lines)


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(-(2**62), 2**62), st.integers(0, 2**62)), max_size=8))
def test_sums_are_exact_beyond_64_bits(lines: list[tuple[int, int, int]]) -> None:
    at, values, weights = (np.array([line[n] for line in lines], dtype=np.int64) for n in range(3))
    due = [sum(value * weight for one, value, weight in lines if one == group) for group in range(3)]
    assert summaries.sums(at, values, weights, 3).tolist() == due


@given(st.dates(date(1, 1, 1), date(9999, 12, 31)), st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_ages_on_all_days_of_the_calendar(born: date, on: date) -> None:
    table = pa.table({"region": ["北京"], "status": ["退休"], "birth_date": pa.array([born]), "on": pa.array([on])})
    (told,) = rows_of(frames.summary(table, "on", by="age", age_bands=range(151)))
    assert told["age_from"] == age_of({"birth_date": born}, on)
    assert (told["age_to"] is None) == (told["age_from"] in (None, 150))


# Weights.


@pytest.mark.parametrize(
    "weights",
    [
        pa.array([0.5, 1.25, 2.0]),
        pa.array([0.5, 1.25, 2.0], pa.float32()),
        pa.array([Decimal("0.5"), Decimal("1.25"), Decimal(2)], pa.decimal128(9, 2)),
        pa.array([Decimal("0.5"), Decimal("1.25"), Decimal(2)], pa.decimal128(38, 36)),
        pa.array([Decimal("0.50000004"), Decimal("1.25"), Decimal("1.9999999")], pa.decimal256(40, 8)),
    ],
)
@pytest.mark.parametrize("kind", KINDS)
def test_weights_of_surveys(weights: Any, kind: str) -> None:
    if kind == "polars" and pa.types.is_decimal256(weights.type):
        weights = weights.cast(pa.decimal128(30, 8))
    table = RETIRED.slice(0, 3).append_column("w", weights)
    (told,) = rows_of(frames.summary(KINDS[kind](table), date(2022, 5, 1), by=(), weight="w"))
    # 0.5 × 1,320 + 1.25 × 1,200 + 2 × 1,320 yuan of 3.75 persons.
    assert (told["persons"], told["total_fen"], told["mean_fen"]) == (Decimal("3.75"), 480000, 128000)
    # A third of the persons have 1,200 yuan, and all others 1,320.
    assert (told["p25_fen"], told["p50_fen"]) == (120000, 132000)
    assert told["exact"] == Decimal("3.75")


def test_totals_of_fractions_of_persons_are_rounded_at_the_end() -> None:
    table = RETIRED.slice(0, 3).append_column("w", pa.array([1e-6, 1e-6, 1e-6]))
    (told,) = rows_of(frames.summary(table, date(2022, 5, 1), by=(), weight="w"))
    # 0.384 fen.
    assert (told["total_fen"], told["mean_fen"], told["persons"]) == (0, 128000, Decimal("0.000003"))


def test_a_row_without_weight_is_nobody() -> None:
    table = RETIRED.slice(0, 3).append_column("w", pa.array([0, 7, 0], pa.uint8()))
    told = frames.summary(table, date(2022, 5, 1), by=(), weight="w", quantiles=(0, 1))
    assert told["persons"].type == pa.int64()
    (row,) = rows_of(told)
    assert (row["rows"], row["persons"], row["p0_fen"], row["p100_fen"]) == (3, 7, 120000, 120000)
    (none,) = rows_of(frames.summary(table.slice(0, 1), date(2022, 5, 1), by=(), weight="w"))
    assert (none["rows"], none["answered"], none["total_fen"], none["p50_fen"]) == (1, 0, None, None)


@pytest.mark.parametrize(
    ("weights", "said"),
    [
        (pa.array([1.0, -1.0, 1.0]), "row 2: a number of persons"),
        (pa.array([1.0, 1.0, float("nan")]), "row 3"),
        (pa.array([float("inf"), 1.0, 1.0]), "row 1"),
        (pa.array([1, None, 1]), "row 2"),
        (pa.array([1, 10**12, 1]), "row 2"),
        (pa.array([Decimal(-1), Decimal(1), Decimal(1)]), "row 1"),
        (pa.array(["1", "2", "3"]), "numbers is needed, not of string"),
        (pa.array([True, True, True]), "not of bool"),
        (pa.array([1, 2**63 + 1, 1], pa.uint64()), "row 2"),
        (pa.array([Decimal("1.5")] * 3, pa.decimal32(5, 1)), "not of decimal32"),
    ],
)
def test_a_weight_is_a_number_of_persons(weights: Any, said: str) -> None:
    with pytest.raises(yb.InvalidInput, match=said) as caught:
        frames.summary(RETIRED.slice(0, 3).append_column("w", weights), MAY_2025, weight="w")
    assert caught.value.field == "weight"
    assert "应为" in caught.value.zh


def test_groups_by_a_type_that_arrow_only_keeps() -> None:
    odd = pa.array([Decimal("1.5"), Decimal(2), Decimal("1.5")], pa.decimal32(5, 1))
    told = frames.summary(RETIRED.slice(0, 3).append_column("x", odd), MAY_2025, by="x")
    assert sorted(told["rows"].to_pylist()) == [1, 2]


def test_cells_of_several_kinds_are_no_weights_and_no_groups() -> None:
    odd = RETIRED.slice(0, 3).to_pandas().assign(odd=[1, "two", None])
    with pytest.raises(yb.InvalidInput, match="weight: a column of numbers"):
        frames.summary(odd, MAY_2025, weight="odd")
    with pytest.raises(yb.InvalidInput, match="several kinds"):
        frames.summary(odd, MAY_2025, by="odd")


def test_more_than_the_integers_hold_is_refused() -> None:
    heavy = pa.array([10**12 - 1] * 7)
    with pytest.raises(yb.InvalidInput, match="10¹² persons in all"):
        frames.summary(RETIRED.append_column("w", heavy), MAY_2025, weight="w")
    rich = pa.table({"region": ["宁夏"], "status": ["在职"], "contribution_base": [10**10], "w": pa.array([4 * 10**9])})
    # 2% of the base a month: 2.4 × 10¹¹ fen a year, for 4 × 10⁹ persons.
    with pytest.raises(yb.InvalidInput, match="2⁶³ fen"):
        frames.summary(rich, MAY_2025, weight="w", by=())
    (told,) = rows_of(frames.summary(rich.set_column(3, "w", pa.array([10**6])), MAY_2025, weight="w", by=()))
    assert told["total_fen"] == 24 * 10**10 * 10**6


# Odd populations, and wrong input.


@pytest.mark.parametrize("kind", KINDS)
def test_nobody(kind: str) -> None:
    nobody = KINDS[kind](RETIRED.slice(0, 0))
    assert len(rows_of(frames.summary(nobody, MAY_2025))) == 0
    (told,) = rows_of(frames.summary(nobody, MAY_2025, by=()))
    assert (told["rows"], told["answered"], told["total_fen"], told["p50_fen"]) == (0, 0, None, None)
    (told,) = rows_of(frames.reform(nobody, MAY_2025, before=MAY_2026, by=()))
    assert (told["winners"], told["change_fen"], told["mean_gain_fen"]) == (0, None, None)


def test_nobody_with_an_answer_is_no_zero() -> None:
    residents = pa.table({"region": ["北京"] * 3, "status": ["居民"] * 3, "birth_date": ["1950-01-01"] * 3})
    (told,) = rows_of(frames.summary(residents, MAY_2025))
    assert (told["rows"], told["answered"], told["not_applicable"]) == (3, 0, 3)
    assert {told[name] for name in told if name.endswith("_fen")} == {None}


def test_a_changed_rule_book_answers() -> None:
    book = yb.rulebook().with_rule("北京", "account_credit", Flat(130), who="retired", first_day="2025-01-01")
    (told,) = rows_of(frames.summary(RETIRED.slice(0, 3), MAY_2025, rules=book, by=()))
    assert told["total_fen"] == 3 * 130 * 12 * 100
    (told,) = rows_of(frames.reform(RETIRED.slice(0, 3), MAY_2025, rules_before=book, by=()))
    # Back from 130 to 110 yuan a month: 240 yuan a year each.
    assert (told["losers"], told["lost_fen"], told["total_after_fen"]) == (3, 72000, 396000)


def test_nothing_beyond_the_evidence_unless_asked() -> None:
    (told,) = rows_of(frames.summary(RETIRED.slice(0, 1), date(1995, 5, 1), by=()))
    assert (told["answered"], told["not_known"]) == (0, 1)
    (told,) = rows_of(frames.summary(RETIRED.slice(0, 1), date(1995, 5, 1), by=(), extrapolate=True))
    assert (told["answered"], told["extrapolated"]) == (1, 1)


def refused(said: str, df: Any = RETIRED, on: Any = MAY_2025, **more: Any) -> yb.InvalidInput:
    with pytest.raises(yb.InvalidInput, match=said) as caught:
        frames.summary(df, on, **more)
    return caught.value


def test_wrong_arguments() -> None:
    assert refused("no column 'regoin'", by="regoin").field == "by"
    refused("no column 'w'", weight="w")
    refused("no column 'w'", by=("region", "w"))
    refused("'sex' needs a column 'sex'", by="sex")
    refused("'age' needs a column 'birth_date'", RETIRED.drop(["birth_date"]))
    refused("stands there twice", by=("age", "age"))
    for bands in ((0, 70, 60), (60, 60), (-1, 60), (0, 151), (0, 60.5), (True,)):
        assert refused("rising, from 0 to 150", age_bands=bands).field == "age_bands"
    for shares in ((-0.1,), (1.1,), ("half",), (float("nan"),), (None,)):
        assert refused("shares from 0 to 1", quantiles=shares).field == "quantiles"
    refused("column 'persons' of its own", RETIRED.rename_columns([*RETIRED.column_names[:3], "persons"]), by="persons")
    named = RETIRED.rename_columns([*RETIRED.column_names[:3], "region_name_en"])
    refused("column 'region_name_en' of its own", named, by=("region", "region_name_en"))
    refused("several kinds, or lists", RETIRED.append_column("x", pa.array([[1]] * 7)), by="x")
    with pytest.raises(yb.InvalidInput, match="nothing to compare"):
        frames.reform(RETIRED, MAY_2025)
    with pytest.raises(yb.InvalidInput, match="nothing to compare"):
        frames.reform(RETIRED, MAY_2025, rules=BOOK, rules_before=BOOK)


def test_what_is_no_population() -> None:
    refused("a pandas or polars DataFrame", 7)
    refused("a pandas or polars DataFrame", [{"region": "北京"}])
    refused("there is no batch", iter(()))
    refused("collect the frame, or give it batch by batch", pl.from_arrow(RETIRED).lazy())
    refused("no column 'status'", [RETIRED, RETIRED.drop(["status"])])
    numbers = RETIRED.set_column(3, "district", pa.array([1] * 7))
    refused("string in one batch and int64 in another", [RETIRED, numbers], by="district")
    empty = RETIRED.set_column(3, "district", pa.nulls(7))
    assert frames.summary([empty, RETIRED, empty], MAY_2025, by="district")["district"].type == pa.string()
