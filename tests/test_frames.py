"""Frames against the scalar: on every kind of frame each row gets what one person gets, status included."""

from __future__ import annotations

import decimal
import os
import random
import sys
import threading
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

pytest.importorskip("pyarrow")
pytest.importorskip("numpy")

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa

import yibao_rules
import yibao_rules as yb
from yibao_rules import batches, cells, columns, eager, frames, registry
from yibao_rules.policy import STATUSES
from yibao_rules.rules import Flat, Percent

from .frame_strategies import People, asked, people, people_by_any_key, scalar

KINDS = {"arrow": lambda table: table, "polars": pl.from_arrow, "pandas": lambda table: table.to_pandas()}


@pytest.fixture(params=["off", "on"])
def kernel(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each kernel: NumPy's, and the compiled one where numba is installed."""
    if request.param == "on":
        pytest.importorskip("numba")
    monkeypatch.setenv("YIBAO_FAST", request.param)
    return str(request.param)


def answers(df: Any, *names: str) -> list[tuple[Any, ...]]:
    """The added columns of a frame, row by row."""
    names = names or ("account_credit_annual_fen", "account_credit_status", "account_credit_rule")
    if isinstance(df, pd.DataFrame):
        columns = [[None if pd.isna(cell) else cell for cell in df[name].tolist()] for name in names]
    elif isinstance(df, pl.DataFrame):
        columns = [df.get_column(name).to_list() for name in names]
    else:
        columns = [df.column(name).to_pylist() for name in names]
    return list(zip(*columns, strict=True))


@pytest.mark.parametrize("extrapolate", [False, True])
@settings(
    max_examples=int(os.environ.get("YIBAO_EXAMPLES", "25")),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    report_multiple_bugs=False,
)
@given(made=people())
def test_each_row_gets_what_one_person_gets(kernel: str, extrapolate: bool, made: People) -> None:
    expected = [scalar(row, on, extrapolate=extrapolate) for row, on in zip(made.rows, made.days, strict=True)]
    for name, turn in KINDS.items():
        if name == "pandas" and not made.rows:
            continue
        frame = turn(made.table)
        told = frames.account_credit(frame, made.on, rule_id=True, extrapolate=extrapolate)
        assert type(told) is type(frame)
        assert answers(told) == expected, name


def country(rows: int, seed: int) -> tuple[Any, list[dict[str, Any]], list[date]]:
    """Made-up people of every shipped place and status on days from 2015 to 2026, a few of them impossible."""
    random_ = random.Random(seed)
    places = [card.adcode for card in yb.list_regions()]
    first, last = date(2015, 1, 1), date(2026, 12, 31)
    people_, days = [], []
    for _ in range(rows):
        days.append(first + timedelta(random_.randrange((last - first).days + 1)))
        born = date(1925, 1, 1) + timedelta(random_.randrange(100 * 365))
        people_.append(
            {
                "region": random_.choice(places),
                "status": random_.choice(STATUSES[:4] if random_.random() < 0.9 else STATUSES),
                "birth_date": None if random_.random() < 0.02 else born,
                "contribution_base": None if random_.random() < 0.05 else Decimal(random_.randrange(4_000_000)) / 100,
                "pension": None if random_.random() < 0.05 else Decimal(random_.randrange(2_000_000)) / 100,
                "groups": random_.choice(["", "", "tier_1", "pre_1949", "with_account"]),
            }
        )
    columns_ = {name: [person[name] for person in people_] for name in people_[0]}
    types = {"contribution_base": pa.decimal128(12, 2), "pension": pa.decimal128(12, 2), "birth_date": pa.date32()}
    arrays = {name: pa.array(cells, types.get(name, pa.string())) for name, cells in columns_.items()}
    return pa.table({**arrays, "day": pa.array(days, pa.date32())}), people_, days


def test_the_whole_country_on_all_days(kernel: str) -> None:
    table, people_, days = country(int(os.environ.get("YIBAO_ROWS", "20000")), 7)
    report = frames.Report()
    told = answers(frames.account_credit(table, "day", rule_id=True, report=report))
    # Both kernels are held against one and the same list.
    expected = _expected_country(people_, days)
    wrong = [(at, got, due) for at, (got, due) in enumerate(zip(told, expected, strict=True)) if got != due]
    assert wrong == []
    assert report.rows == len(people_)
    assert sum(report.statuses.values()) == len(people_)
    assert report.statuses["exact"] > len(people_) / 100
    assert report.row_by_row < len(people_) / 1000


_country: list[Any] = []


def _expected_country(people_: list[dict[str, Any]], days: list[date]) -> list[Any]:
    if not _country:
        _country.extend(scalar(person, day) for person, day in zip(people_, days, strict=True))
    return _country


BEIJING = {"region": ["北京"], "status": ["retired"], "birth_date": [date(1952, 5, 1)]}


def test_a_beijing_retiree_of_seventy_has_110_yuan_a_month_on_every_kind_of_frame(kernel: str) -> None:
    for turn in KINDS.values():
        told = frames.account_credit(turn(pa.table(BEIJING)), date(2025, 5, 1), rule_id=True)
        # 关于建立全市退休人员统一补充医疗保险的通知: 110 yuan a month from seventy on, twelve months.
        assert answers(told) == [(132000, "exact", "110000/account_credit/retired+flexible_retired/2006-04-01")]


def test_what_the_added_columns_are() -> None:
    arrow, polars, pandas = (
        frames.account_credit(turn(pa.table(BEIJING)), date(2025, 5, 1)) for turn in KINDS.values()
    )
    assert arrow.schema.field("account_credit_annual_fen").type == pa.int64()
    assert arrow.schema.field("account_credit_status").type == pa.dictionary(pa.int8(), pa.string())
    assert polars.schema["account_credit_annual_fen"] == pl.Int64()
    assert polars.schema["account_credit_status"] == pl.Enum(frames.STATUSES)
    assert str(pandas.dtypes["account_credit_annual_fen"]) == "Int64"
    assert pandas["account_credit_status"].cat.categories.tolist() == list(frames.STATUSES)
    assert columns.OUTCOMES == frames.STATUSES


def test_a_frame_keeps_its_columns_its_index_and_its_order() -> None:
    df = pd.DataFrame({"note": ["b", "a"], **{name: cells * 2 for name, cells in BEIJING.items()}}, index=[7, 3])
    before = df.copy()
    told = frames.account_credit(df, date(2025, 5, 1))
    pd.testing.assert_frame_equal(df, before)
    assert told.index.tolist() == [7, 3]
    assert list(told.columns) == [*df.columns, "account_credit_annual_fen", "account_credit_status"]
    again = frames.account_credit(told, date(2025, 5, 1))
    assert list(again.columns) == list(told.columns)
    arrow = pa.table(BEIJING)
    twice = frames.account_credit(frames.account_credit(arrow, date(2025, 5, 1)), date(2025, 5, 1))
    assert twice.column_names == [*BEIJING, "account_credit_annual_fen", "account_credit_status"]


def test_columns_under_other_names() -> None:
    table = pa.table({"地区": ["上海"], "类别": ["退休"], "生日": ["1948年3月2日"], "日": ["2024-05-01"]})
    mapping = {"region": "地区", "人员类别": "类别", "born": "生日"}
    told = frames.account_credit(table, "日", mapping)
    # Shanghai gives 1,890 yuan a year from 75 on, told on 1 July 2023: born 1948-03-02, 75 years old.
    assert answers(told, "account_credit_annual_fen") == [(189000,)]


@settings(
    max_examples=int(os.environ.get("YIBAO_EXAMPLES", "15")),
    suppress_health_check=[HealthCheck.too_slow],
    report_multiple_bugs=False,
)
@given(both=people_by_any_key())
def test_columns_are_found_by_every_key_of_a_person(both: tuple[People, Any]) -> None:
    made, table = both
    expected = answers(frames.account_credit(made.table, made.on, rule_id=True))
    assert answers(frames.account_credit(table, made.on, rule_id=True)) == expected
    lazy = frames.account_credit(pl.from_arrow(table).lazy(), made.on, rule_id=True)
    assert isinstance(lazy, pl.LazyFrame)
    assert answers(lazy.collect()) == expected


CHINESE = {"城市": ["北京", "武汉"], "参保身份": ["退休", "在职"], "出生日期": ["1952-05-01", None]}


def test_a_table_with_chinese_names_needs_no_columns() -> None:
    table = pa.table({**CHINESE, "姓名": ["甲", "乙"], "缴费基数_fen": [None, 600000]})
    told = frames.account_credit(table, date(2025, 5, 1))
    # 110 yuan a month in Beijing from 70 on; two percent of 6,000 yuan in Wuhan.
    assert answers(told, "account_credit_annual_fen") == [(132000,), (144000,)]
    assert told.column_names[:5] == table.column_names
    for ask in (frames.contributions, frames.lifetime_coverage):
        english = table.rename_columns(["region", "status", "birth_date", "name", "contribution_base_fen"])
        added = ask(english, date(2025, 5, 1)).column_names[5:]
        found, due = (answers(ask(df, date(2025, 5, 1)), *added) for df in (table, english))
        assert found == due
    summed = frames.summary(table, date(2025, 5, 1), by="region")
    assert answers(summed, "region", "total_fen") == [("110000", 132000), ("420100", 144000)]


def test_a_column_that_is_named_wins_and_others_are_not_caught() -> None:
    # The field's own name says it best, wherever its column stands.
    for names in (("region", *CHINESE), (*CHINESE, "region")):
        table = pa.table({**CHINESE, "region": ["上海", "上海"]}).select(names)
        told = frames.account_credit(table.append_column("分组", pa.array(["treated", "control"])), date(2025, 5, 1))
        assert answers(told, "account_credit_annual_fen")[0] == (168000,)
    table = pa.table({**CHINESE, "地区": ["上海", "上海"]})
    with pytest.raises(yb.InvalidInput, match="both hold region; name one: region=城市") as caught:
        frames.account_credit(table, date(2025, 5, 1))
    assert "请指明其一" in caught.value.zh
    told = frames.account_credit(table.slice(0, 1), date(2025, 5, 1), {"region": "城市"})
    assert answers(told, "account_credit_annual_fen") == [(132000,)]
    # An ID number is not read, nor what merely looks like a key.
    ids = pa.table(
        {"城市": ["北京"], "参保身份": ["退休"], "身份证号": ["x"], "出生日期2": ["?"], "birth_date_fen": ["?"]}
    )
    assert answers(frames.account_credit(ids, date(2025, 5, 1)), "account_credit_status") == [("missing_input",)]


@pytest.mark.parametrize("turn", KINDS.values(), ids=KINDS)
def test_a_day_as_text(turn: Any) -> None:
    table = pa.table({**BEIJING, "2022-04-30": ["2025-05-01"]})
    # 69 on the day before the birthday, 70 on it.
    days = {"2022-05-01": 132000, "2025-05-01": 132000, "2020-01-01": 120000}
    for day, fen in days.items():
        told = frames.account_credit(turn(table), day)
        assert answers(told, "account_credit_annual_fen") == [(fen,)]
        lazy = frames.account_credit(pl.from_arrow(table).lazy(), day).collect()
        assert answers(lazy, "account_credit_annual_fen") == [(fen,)]
    # A column of that name comes first.
    assert answers(frames.account_credit(turn(table), "2022-04-30"), "account_credit_annual_fen") == [(132000,)]
    for other in ("20250501", "2025-5-1", "2025年5月1日", " 2025-05-01", "２０２５-05-01"):
        with pytest.raises(yb.InvalidInput, match="no column"):
            frames.account_credit(turn(table), other)
    with pytest.raises(yb.InvalidInput, match="on"):
        frames.account_credit(turn(table), "2025-02-30")


def test_money_in_fen_by_the_name_of_the_column() -> None:
    table = pa.table({"region": ["武汉"], "status": ["在职"], "base_fen": [600000]})
    for mapping in ({"contribution_base": "base_fen"}, {"contribution_base_fen": "base_fen"}, {"base": "base_fen"}):
        told = frames.account_credit(table, date(2025, 5, 1), mapping)
        # Two percent of 6,000 yuan, twelve times.
        assert answers(told, "account_credit_annual_fen") == [(144000,)]


@pytest.mark.parametrize(
    ("on", "mapping", "field"),
    [
        ("day", None, "on"),
        (date(2025, 5, 1), {"pension": "nowhere"}, "columns"),
        (date(2025, 5, 1), {"pensoin": "region"}, "pensoin"),
        (date(2025, 5, 1), {"history": "region"}, "history"),
        (20250501, None, "on"),
    ],
)
def test_a_question_that_names_what_is_not_there(on: Any, mapping: Any, field: str) -> None:
    with pytest.raises(yb.InvalidInput) as caught:
        frames.account_credit(pa.table(BEIJING), on, mapping)
    assert caught.value.field == field


def test_two_columns_for_one_field() -> None:
    table = pa.table({"pension": [1], "pension_fen": [100]})
    with pytest.raises(yb.InvalidInput, match="both hold pension"):
        frames.account_credit(table, date(2025, 5, 1))
    df = pd.DataFrame([["a", "b"]], columns=["region", "region"])
    with pytest.raises(yb.InvalidInput, match="two columns"):
        frames.account_credit(df, date(2025, 5, 1))


def test_what_is_no_frame() -> None:
    with pytest.raises(yb.InvalidInput, match="list"):
        frames.account_credit([1], date(2025, 5, 1))


def test_a_rule_book_answers_within_its_days(kernel: str) -> None:
    book = (
        yb.rulebook()
        .with_rule("北京", "account_credit", Flat(130), who="retired", first_day="2026-01-01", last_day="2026-06-30")
        .with_rule(
            "武汉", "account_credit", Percent("1.5", of="contribution_base"), who="in_service", first_day="2026-01-01"
        )
    )
    days = [date(2025, 12, 31), date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 1), date(2026, 3, 1)]
    table = pa.table(
        {
            "region": ["北京"] * 4 + ["武汉"],
            "status": ["retired"] * 4 + ["in_service"],
            "birth_date": [date(1952, 5, 1)] * 5,
            "contribution_base": [Decimal("6000.01")] * 5,
            "day": days,
        }
    )
    told = frames.account_credit(table, "day", rules=book)
    # 130 yuan within the days of the changed rule, 110 outside; 1.5% of 6,000.01 is 90.00015, so 90.00 a month.
    assert answers(told, "account_credit_annual_fen") == [(132000,), (156000,), (156000,), (132000,), (108000,)]
    with pytest.raises(yb.InvalidInput):
        frames.account_credit(table, "day", rules="a book")  # type: ignore[arg-type]


def test_cells_of_several_kinds_in_one_column() -> None:
    df = pd.DataFrame(
        {
            "region": ["北京", 110000, 3.5, None, {"a": 1}],
            "status": ["retired"] * 5,
            "birth_date": [date(1952, 5, 1), "1952-05-01", 19520501, 5, object()],
            "groups": [None, {"tier_1"}, "", ("tier_1", "tier_1"), 7],
        }
    )
    told = frames.account_credit(df, date(2025, 5, 1))
    statuses = [status for (status,) in answers(told, "account_credit_status")]
    assert statuses == ["exact", "exact", "invalid_input", "invalid_input", "invalid_input"]


def test_more_sets_of_groups_than_the_tables_hold() -> None:
    names = [f"odd_{number}" for number in range(300)] + ["tier_1"]
    table = pa.table(
        {"region": ["北京"] * 301, "status": ["retired"] * 301, "birth_date": [date(1952, 5, 1)] * 301, "groups": names}
    )
    report = frames.Report()
    told = frames.account_credit(table, date(2025, 5, 1), report=report)
    assert answers(told, "account_credit_status") == [("invalid_input",)] * 300 + [("exact",)]
    assert report.row_by_row == 301 - 253


def test_many_batches_and_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    table, _, _ = country(3000, 5)
    whole = answers(frames.account_credit(table, "day", rule_id=True))
    monkeypatch.setattr(eager, "BATCH", 256)
    monkeypatch.setattr(eager, "WORKERS", 3)
    assert answers(frames.account_credit(table, "day", rule_id=True)) == whole
    monkeypatch.setattr(eager, "WORKERS", 1)
    pieces = pa.concat_tables([table.slice(at, 100) for at in range(0, 3000, 100)])
    assert answers(frames.account_credit(pieces, "day", rule_id=True)) == whole
    assert answers(frames.account_credit(pl.from_arrow(table), "day", rule_id=True)) == whole


def test_a_unit_that_another_thread_met_is_not_in_the_tables_yet(kernel: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(places: list[str]) -> dict[str, Any]:
        born = pa.array([date(1950, 1, 1)] * len(places))
        return {"region": pa.array(places), "status": pa.array(["retired"] * len(places)), "birth_date": born}

    question = batches.CreditQuestion(["region", "status", "birth_date"], date(2025, 5, 1))
    question._compiled = columns.Compiled(registry.default().place)
    question.answer(asked(["北京", "天津"]), 2)
    made, once = question._compiled.tables, []

    def tables(first: date, last: date) -> Any:
        found = made(first, last)
        if not once:
            once.append(True)
            # Between the tables and the look into them.
            other = threading.Thread(target=question.answer, args=(asked(["武汉", "上海"]), 2))
            other.start()
            other.join()
        return found

    monkeypatch.setattr(question._compiled, "tables", tables)
    told = question.answer(asked(["上海", "武汉", "北京"]), 3).annual.tolist()
    assert told == [scalar({"region": place, "status": "retired", "birth_date": date(1950, 1, 1)}, date(2025, 5, 1))[0]
                    for place in ("上海", "武汉", "北京")]  # fmt: skip


def test_nulls_inside_the_dictionaries_of_a_column_in_pieces() -> None:
    pieces = [pa.DictionaryArray.from_arrays(pa.array([0, 1]), pa.array([place, None])) for place in ("北京", "武汉")]
    table = pa.table(
        {"region": pa.chunked_array(pieces), "status": ["retired"] * 4, "birth_date": [date(1952, 5, 1)] * 4}
    )
    told = frames.account_credit(table, date(2025, 5, 1))
    assert answers(told, "account_credit_annual_fen") == [(132000,), (None,), (99600,), (None,)]


def test_columns_of_categories_by_batches(kernel: str, monkeypatch: pytest.MonkeyPatch) -> None:
    table, _, _ = country(3000, 6)
    texts = ("region", "status", "groups")
    whole = answers(frames.account_credit(table, "day", rule_id=True))
    monkeypatch.setattr(eager, "BATCH", 256)
    coded = table
    for name in texts:
        coded = coded.set_column(coded.column_names.index(name), name, table.column(name).dictionary_encode())
    assert answers(frames.account_credit(coded, "day", rule_id=True)) == whole
    # Categories that several columns share, those of one column alone, and more than are written down.
    shared = pl.from_arrow(table).with_columns(pl.col(texts).cast(pl.Categorical))
    own = shared.with_columns(pl.col(name).cast(pl.Enum(shared[name].unique().cast(pl.String))) for name in texts)
    assert answers(frames.account_credit(shared, "day", rule_id=True)) == whole
    assert answers(frames.account_credit(own, "day", rule_id=True)) == whole
    monkeypatch.setattr(eager, "_MOST_CATEGORIES", 2)
    assert answers(frames.account_credit(shared, "day", rule_id=True)) == whole


def test_no_thread_meets_a_unit_before_it_is_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    # More sets of groups than have units of their own: the others are asked one by one.
    table = pa.table(
        {**{name: [cell] * 300 for name, (cell,) in BEIJING.items()}, "groups": [f"g{n}" for n in range(300)]}
    )
    resolve, unit_of = batches.CreditQuestion._resolve, batches.CreditQuestion._unit_of
    seen: list[Any] = []

    def resolving(self: Any, units: Any, at: Any, sizes: Any) -> None:
        seen[:] = units, units.copy()
        resolve(self, units, at, sizes)

    def looking(self: Any, *who: Any) -> int:
        # While some are found out, another thread sees none of them.
        assert np.array_equal(*seen)
        return unit_of(self, *who)

    monkeypatch.setattr(batches.CreditQuestion, "_resolve", resolving)
    monkeypatch.setattr(batches.CreditQuestion, "_unit_of", looking)
    report = frames.Report()
    frames.account_credit(table, date(2025, 5, 1), report=report)
    assert seen
    assert report.row_by_row == 300 - 253


def test_more_texts_than_are_looked_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cells, "_MOST_TEXTS", 16)
    monkeypatch.setattr(eager, "BATCH", 8)
    # New texts come with each batch, until they are too many to be kept; empty cells among them.
    names = [None if at % 10 == 0 else "Beijing" + " " * (at // 4) for at in range(120)]
    for text in (pa.string(), pa.large_string()):
        table = pa.table(
            {"region": pa.array(names, text), "status": ["retired"] * 120, "birth_date": ["1952-05-01"] * 120}
        )
        told = answers(frames.account_credit(table, date(2025, 5, 1)), "account_credit_annual_fen")
        assert told == [(None,) if name is None else (132000,) for name in names]


def test_cells_of_no_use_are_not_all_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cells, "_MOST_BAD", 3)
    codes = cells.Codes(batches.reader_of("region"))
    assert [codes.code(f"nowhere {at}") for at in range(9)] == [cells.BAD] * 9
    assert [codes.code(name) for name in ("北京", "nowhere 8", "Beijing")] == [1, cells.BAD, 1]
    assert len(codes._of_cell) == 5


def test_a_place_that_is_no_text_is_none() -> None:
    assert registry.default().codes(1.5) == registry.default().codes(None) == ()


def test_names_that_nobody_bears_cost_no_search(monkeypatch: pytest.MonkeyPatch) -> None:
    def search(word: str, known: Any) -> None:
        raise AssertionError("the nearest name is nobody's concern in a column")

    monkeypatch.setattr("yibao_rules.registry.nearest", search)
    table = pa.table({"region": ["Nowhere", "北京", "Suzhou"], "status": ["retired"] * 3})
    told = answers(frames.account_credit(table, date(2025, 5, 1)), "account_credit_status")
    assert told == [("invalid_input",), ("missing_input",), ("invalid_input",)]


def test_when_the_compiled_kernel_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YIBAO_FAST", "off")
    assert batches.kernel(10**9) is columns.credit
    monkeypatch.delenv("YIBAO_FAST")
    monkeypatch.setattr(batches, "_fast_kernel", None)
    assert batches.kernel(10) is columns.credit
    pytest.importorskip("numba")
    assert batches.kernel(10**9) is not columns.credit


def test_tables_of_the_last_books_are_kept() -> None:
    for yuan in range(12):
        book = yb.rulebook().with_rule("北京", "account_credit", Flat(yuan), first_day="2020-01-01", unit="yuan/month")
        told = frames.account_credit(pa.table(BEIJING), date(2025, 5, 1), rules=book)
        assert answers(told, "account_credit_annual_fen") == [(yuan * 1200,)]
    assert len(batches._tables) <= 8


def test_no_rows_and_no_columns() -> None:
    for turn in KINDS.values():
        told = frames.account_credit(turn(pa.table({"x": pa.array([], pa.int8())})), date(2025, 5, 1), rule_id=True)
        assert answers(told) == []
    nobody = pa.table({"region": pa.array([], pa.string()), "day": pa.array([], pa.date32())})
    assert answers(frames.account_credit(nobody, "day", rule_id=True)) == []
    assert answers(frames.account_credit(pa.table({"x": [1]}), date(2025, 5, 1)), "account_credit_status") == [
        ("missing_input",)
    ]
    assert np.iinfo(np.int64).max > columns._MOST


# Benefits that are asked person by person.


def paid(result: Any, side: str) -> int | None:
    amount = getattr(result, side)
    return None if amount is None else int(amount * 100) * (12 if result.unit == "yuan/month" else 1)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], report_multiple_bugs=False)
@given(made=people())
def test_contributions_coverage_and_retirement_of_each_row(made: People) -> None:
    rows = list(zip(made.rows, made.days, strict=True))
    due = [asked(yb.contributions, row, on) for row, on in rows]
    told = frames.contributions(made.table, made.on)
    names = (
        "base_fen",
        "employee_annual_fen",
        "employer_annual_fen",
        "subsidy_annual_fen",
        "total_annual_fen",
        "status",
    )
    assert answers(told, *(f"contributions_{name}" for name in names)) == [
        (None, None, None, None, None, result)
        if isinstance(result, str)
        else (
            None if result.base is None else int(result.base * 100),
            *(paid(result, side) for side in ("employee", "employer", "subsidy", "total")),
            result.status,
        )
        for result in due
    ]

    due = [asked(yb.lifetime_coverage, row, on) for row, on in rows]
    told = frames.lifetime_coverage(pl.from_arrow(made.table), made.on)
    names = ("eligible", "required_months", "counted_months", "shortfall_months", "status")
    assert answers(told, *(f"lifetime_coverage_{name}" for name in names)) == [
        (None, None, None, None, result) if isinstance(result, str) else tuple(getattr(result, name) for name in names)
        for result in due
    ]

    due = [asked(lambda person, on: yb.retirement(person), row, date(2025, 1, 1)) for row, _ in rows]
    told = frames.retirement(made.table)
    names = ("month", "delay_months", "earliest", "latest", "status")
    assert answers(told, *(f"retirement_{name}" for name in names)) == [
        (None, None, None, None, result) if isinstance(result, str) else tuple(getattr(result, name) for name in names)
        for result in due
    ]


def test_rows_that_differ_in_nothing_are_asked_once() -> None:
    table = pa.table({"region": ["北京"] * 5, "birth_date": ["1971-04-15"] * 5, "retirement_track": ["女干部"] * 5})
    report = frames.Report()
    told = frames.retirement(table.to_pandas(), report=report)
    # 国务院关于渐进式延迟法定退休年龄的办法: female_55, born April 1971, 55 years 4 months, August 2026.
    assert {str(day.date()) if hasattr(day, "date") else str(day) for day in told["retirement_month"]} == {"2026-08-01"}
    assert (report.rows, report.row_by_row, report.statuses) == (5, 1, {"exact": 5})
    book = yb.rulebook().with_rule("北京", "contributions", Percent(3, of="contribution_base"), who="in_service",
                                   part="employee:basic", first_day="2026-01-01")  # fmt: skip
    worker = pd.DataFrame({"region": ["北京"], "status": ["在职"], "contribution_base": [10000.0]})
    by_law = frames.contributions(worker, date(2026, 2, 1))
    changed = frames.contributions(worker, date(2026, 2, 1), rules=book)
    # One percent of 10,000 yuan more, twelve times.
    assert (
        int(changed["contributions_employee_annual_fen"][0] - by_law["contributions_employee_annual_fen"][0]) == 120000
    )
    covered = frames.lifetime_coverage(
        pd.DataFrame({"region": ["北京"], "sex": ["男"], "actual_months": [240], "deemed_months": [36]}),
        date(2025, 5, 1),
    )
    # 25 years for a man: 300 months, of which 276 are there.
    assert covered["lifetime_coverage_eligible"].tolist() == [False]
    assert covered["lifetime_coverage_shortfall_months"].tolist() == [24]


# Odd cells, and what is not installed.


def money_told(array: Any, name: str = "contribution_base") -> list[Any]:
    rows = len(array)
    table = pa.table({"region": ["武汉"] * rows, "status": ["在职"] * rows, name: array})
    return answers(frames.account_credit(table, date(2025, 5, 1)), "account_credit_annual_fen", "account_credit_status")


def test_decimals_of_every_scale() -> None:
    # Two percent of 6,000 yuan, twelve times; of the cells that are wrong each is wrong in its own way.
    good, bad = (144000, "exact"), (None, "invalid_input")
    for scale in (0, 1, 2, 3, 20, 22):
        assert money_told(pa.array([Decimal(6000), None], pa.decimal128(38, scale)))[0] == good
    assert money_told(pa.array([Decimal(10) ** 20], pa.decimal128(38, 2))) == [bad]
    assert money_told(pa.array([Decimal(10) ** 15], pa.decimal128(38, 0))) == [bad]
    assert money_told(pa.array([Decimal(6) / 10**22, Decimal(0)], pa.decimal128(38, 22))) == [bad, (0, "exact")]
    assert money_told(pa.array([Decimal(6000)], pa.decimal256(60, 2))) == [good]
    name = "contribution_base_fen"
    assert money_told(pa.array([Decimal(600000), Decimal("0.5")], pa.decimal128(10, 1)), name) == [good, bad]
    assert money_told(pa.array(["600,000", "0.5", " ", "much"]), name) == [good, bad, (None, "missing_input"), bad]
    assert money_told(pa.array([600000, 10**15], pa.uint64()), name) == [good, bad]
    assert money_told(pa.array([True])) == [bad]


def test_rows_that_the_tables_do_not_reach() -> None:
    df = pd.DataFrame(
        {"region": ["北京", 110000, None, 7], "status": ["retired"] * 4, "birth_date": [date(1900, 1, 1)] * 4}
    )
    report = frames.Report()
    told = frames.account_credit(df, date(1980, 5, 1), report=report)
    # Years before the tables begin are asked row by row; nothing is known of them.
    assert answers(told, "account_credit_status") == [("not_known",)] * 2 + [("missing_input",), ("invalid_input",)]
    assert report.row_by_row == 3
    far = pa.array([10**7], pa.int32()).view(pa.date32())
    table = pa.table({"region": ["北京"], "birth_date": far, "status": ["retired"], "retirement_track": ["male"]})
    assert answers(frames.account_credit(table, date(1980, 5, 1)), "account_credit_status") == [("invalid_input",)]
    assert answers(frames.retirement(table), "retirement_status") == [("invalid_input",)]
    empty = frames.account_credit(table.slice(0, 0), "birth_date")
    assert empty.num_rows == 0


def test_a_result_that_tells_no_yearly_sum(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches.api, "account_credit", lambda *_, **__: object())
    told = frames.account_credit(pa.table(BEIJING), date(1980, 5, 1))
    assert answers(told, "account_credit_annual_fen", "account_credit_status") == [(None, "not_known")]


def test_without_numba_numpy_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YIBAO_FAST", "on")
    monkeypatch.setattr(batches, "_fast_kernel", None)
    monkeypatch.setitem(sys.modules, "numba", None)
    monkeypatch.delitem(sys.modules, "yibao_rules._fast", raising=False)
    monkeypatch.delattr(yibao_rules, "_fast", raising=False)
    assert batches.kernel(1) is columns.credit


@pytest.mark.parametrize("package", ["numpy", "pyarrow"])
def test_what_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch, package: str) -> None:
    for name in [name for name in sys.modules if name.startswith("yibao_rules.")]:
        if name.rpartition(".")[2] in ("eager", "batches", "cells", "columns", "persons", "claims", "engines"):
            monkeypatch.delitem(sys.modules, name)
            monkeypatch.delattr(yibao_rules, name.rpartition(".")[2], raising=False)
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(yb.MissingExtra) as caught:
        frames.account_credit(pa.table(BEIJING), date(2025, 5, 1))
    assert (caught.value.extra, caught.value.package) == ("frames", package)


def test_a_part_of_our_own_that_is_missing_is_no_missing_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "yibao_rules.eager")
    monkeypatch.delattr(yibao_rules, "eager")
    monkeypatch.setitem(sys.modules, "yibao_rules.batches", None)
    with pytest.raises(ModuleNotFoundError):
        frames.account_credit(pa.table(BEIJING), date(2025, 5, 1))


def test_a_word_that_no_field_knows_is_told_though_the_rule_does_not_read_it() -> None:
    told = frames.account_credit(pa.table({**BEIJING, "local_hukou": ["maybe"]}), date(2025, 5, 1))
    assert set(told.column("account_credit_status").to_pylist()) == {"invalid_input"}


def test_the_precision_that_a_program_sets_rounds_no_amount() -> None:
    table = pa.table(
        {
            "region": ["北京", "北京"],
            "status": ["retired", "in_service"],
            "contribution_base_fen": pa.array([None, 9_876_543_212_345], pa.int64()),
        }
    )
    book = (
        yb.rulebook()
        .with_rule("北京", "account_credit", Flat("12345.67"), who="retired", first_day="2020-01-01", unit="yuan/month")
        .with_rule(
            "北京", "account_credit", Percent("99", of="contribution_base"), who="in_service", first_day="2020-01-01",
            unit="yuan/month",
        )
    )  # fmt: skip
    report = frames.Report()
    with decimal.localcontext() as context:
        context.prec = 3
        told = frames.account_credit(table, date(2025, 5, 1), rules=book, report=report)
    # 98,765,432,123.45 × 0.99 = 97,777,777,802.2155; the row is asked on its own, since the base is beyond the tables.
    assert answers(told, "account_credit_annual_fen") == [(1_234_567 * 12,), (9_777_777_780_222 * 12,)]
    assert report.row_by_row == 1
