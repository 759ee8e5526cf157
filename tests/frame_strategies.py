"""Strategies for frames: columns in every spelling that a frame may have, and what the scalar gives for each row."""

from __future__ import annotations

import datetime as dt
from datetime import date
from decimal import Decimal
from typing import Any

import attrs
import pyarrow as pa
from hypothesis import strategies as st

import yibao_rules as yb
from yibao_rules.batches import OF_OTHERS
from yibao_rules.frames import STATUSES
from yibao_rules.money import to_fen
from yibao_rules.person import KEYS

PLACES = (
    "北京", "上海", "Wuhan", "深圳", "宁夏", "石嘴山", "厦门", "沈阳", "成都", "青岛", "广州", "440400", "海口", "杭州",
    "烟台", "咸阳", "南京", "天津", "重庆", "长春", "贵阳",
)  # fmt: skip
ODD_PLACES = ("Suzhou", "苏州", "亚特兰蒂斯", "", "999999")
KINDS = ("in_service", "retired", "flexible", "flexible_retired", "resident", "unemployed", "退休", "在职", "灵活就业")
ODD_KINDS = ("pensioner", " ", "0")
GROUPS = ("", "tier_1", "tier_2", "一档", "pre_1949", "tier_1,tier_2", "with_account", "no_such_group", "veteran_cadre")
BIRTHS = st.one_of(
    st.dates(date(1890, 1, 1), date(2026, 12, 31)),
    st.sampled_from([date(1952, 2, 29), date(1956, 2, 29), date(1948, 7, 1), date(1960, 4, 1), date(2000, 2, 29)]),
)
DAYS = st.one_of(
    st.dates(date(2015, 1, 1), date(2026, 12, 31)),
    st.dates(date(1885, 1, 1), date(2230, 12, 31)),
    st.sampled_from([date(2023, 2, 1), date(2022, 2, 28), date(2024, 2, 29), date(2024, 7, 1), date(2023, 12, 31)]),
)
FEN = st.one_of(st.integers(0, 5_000_000), st.sampled_from([0, 1, 125, 10**13 - 1, 10**12]))


@attrs.frozen
class Made:
    """A column: its array, and the cell that the scalar is given for each row."""

    array: Any
    cells: list[Any]


def _maybe(strategy: st.SearchStrategy[Any], odd: float = 0.15) -> st.SearchStrategy[Any]:
    return st.one_of(strategy, strategy, strategy, st.none())


def cells(strategy: st.SearchStrategy[Any], rows: int) -> st.SearchStrategy[list[Any]]:
    return st.lists(_maybe(strategy), min_size=rows, max_size=rows)


def _day_spelt(day: date | None, way: str) -> Any:
    if day is None:
        return None
    if way == "text":
        return day.isoformat()
    if way == "chinese":
        return f"{day.year}年{day.month}月{day.day}日"
    if way == "compact":
        return f"{day:%Y%m%d}"
    return int(f"{day.year:04}{day.month:02}{day.day:02}")


@st.composite
def day_columns(draw: st.DrawFn, days: st.SearchStrategy[date], rows: int) -> Made:
    way = draw(st.sampled_from(["date32", "date64", "us", "ns", "tz", "text", "chinese", "compact", "whole", "float"]))
    if way == "ns":
        days = days.filter(lambda day: 1900 < day.year < 2200)
    given = draw(cells(days, rows))
    if way in ("date32", "date64"):
        return Made(pa.array(given, getattr(pa, way)()), given)
    if way in ("us", "ns", "tz"):
        hour = draw(st.integers(0, 23))
        at = [None if day is None else dt.datetime(day.year, day.month, day.day, hour) for day in given]  # noqa: DTZ001
        kind = pa.timestamp("ns" if way == "ns" else "us")
        array = pa.array(at, kind)
        if way == "tz":
            array = pa.compute.assume_timezone(array, "Asia/Shanghai", ambiguous="earliest", nonexistent="earliest")
        return Made(array, given)
    if way in ("whole", "float"):
        numbers = [_day_spelt(day, way) for day in given]
        odd = draw(st.lists(st.sampled_from([None, 19990230, 5, 20231301]), min_size=rows, max_size=rows))
        numbers = [number if other is None else other for number, other in zip(numbers, odd, strict=True)]
        texts = [None if number is None else f"{number:08}" for number in numbers]
        return Made(pa.array(numbers, pa.int64() if way == "whole" else pa.float64()), texts)
    spelt = [_day_spelt(day, way) for day in given]
    odd = draw(st.lists(st.sampled_from([None, None, "1999-02-30", "someday", " "]), min_size=rows, max_size=rows))
    spelt = [cell if other is None else other for cell, other in zip(spelt, odd, strict=True)]
    return Made(_texts(draw, spelt), spelt)


def _texts(draw: st.DrawFn, spelt: list[Any]) -> Any:
    array = pa.array(spelt, draw(st.sampled_from([pa.string(), pa.large_string()])))
    return array.dictionary_encode() if draw(st.booleans()) else array


@st.composite
def text_columns(draw: st.DrawFn, values: tuple[str, ...], rows: int) -> Made:
    given = draw(cells(st.sampled_from(values), rows))
    return Made(_texts(draw, given), given)


@st.composite
def place_columns(draw: st.DrawFn, rows: int) -> Made:
    if draw(st.booleans()):
        return draw(text_columns(PLACES + ODD_PLACES, rows))
    codes = st.sampled_from([110000, 310000, 420100, 440300, 640000, 210100, 7, 999999])
    given = draw(cells(codes, rows))
    kind = draw(st.sampled_from([pa.int32(), pa.int64(), pa.float64()]))
    return Made(pa.array(given, kind), given)


@st.composite
def money_columns(draw: st.DrawFn, rows: int) -> tuple[bool, Made]:
    """Whether the column holds whole fen, and the column."""
    way = draw(st.sampled_from(["fen", "fen_float", "yuan", "float", "decimal", "decimal4", "text"]))
    given = draw(cells(FEN, rows))
    if way in ("fen", "fen_float"):
        odd = draw(st.lists(st.sampled_from([None, None, None, -5, 10**13]), min_size=rows, max_size=rows))
        numbers = [fen if other is None else other for fen, other in zip(given, odd, strict=True)]
        yuan = [None if fen is None else Decimal(fen).scaleb(-2) for fen in numbers]
        return True, Made(pa.array(numbers, pa.int64() if way == "fen" else pa.float64()), yuan)
    if way == "yuan":
        numbers = draw(cells(st.integers(-2, 10**11 + 1), rows))
        return False, Made(pa.array(numbers, pa.int64()), numbers)
    yuan = [None if fen is None else Decimal(fen).scaleb(-2) for fen in given]
    if way == "float":
        floats = [None if number is None else float(number) for number in yuan]
        odd = draw(
            st.lists(
                st.sampled_from([None, None, None, 0.001, -1.0, float("inf"), float("nan"), 1e11, -0.0]),
                min_size=rows,
                max_size=rows,
            )
        )
        floats = [number if other is None else other for number, other in zip(floats, odd, strict=True)]
        return False, Made(pa.array(floats, pa.float64()), floats)
    if way == "decimal":
        return False, Made(pa.array(yuan, pa.decimal128(20, 2)), yuan)
    if way == "decimal4":
        odd = draw(
            st.lists(st.sampled_from([None, None, Decimal("0.0010"), Decimal(-1)]), min_size=rows, max_size=rows)
        )
        numbers4 = [number if other is None else other for number, other in zip(yuan, odd, strict=True)]
        return False, Made(pa.array(numbers4, pa.decimal128(24, 4)), numbers4)
    spelt = [None if number is None else f"{number:,}" for number in yuan]
    odd_texts = draw(st.lists(st.sampled_from([None, None, "1.005", "lots", "-3"]), min_size=rows, max_size=rows))
    spelt = [cell if other is None else other for cell, other in zip(spelt, odd_texts, strict=True)]
    return False, Made(_texts(draw, spelt), spelt)


@st.composite
def group_columns(draw: st.DrawFn, rows: int) -> Made:
    given = draw(cells(st.sampled_from(GROUPS), rows))
    if draw(st.booleans()):
        return Made(_texts(draw, given), given)
    lists = [None if text is None else [name for name in text.split(",") if name] for text in given]
    return Made(pa.array(lists, pa.list_(pa.string())), lists)


@attrs.frozen
class People:
    """A frame, and the rows that the scalar is asked about; `on` is a day or a column's name."""

    table: Any
    rows: list[dict[str, Any]]
    on: Any
    days: list[Any]


@st.composite
def people(draw: st.DrawFn) -> People:
    """A frame of a few rows with some of the columns that an account credit may need."""
    rows = draw(st.integers(0, 12))
    made: dict[str, Made] = {"region": draw(place_columns(rows)), "status": draw(text_columns(KINDS + ODD_KINDS, rows))}
    names = {}
    if draw(st.booleans()) or rows:
        made["birth_date"] = draw(day_columns(BIRTHS, rows))
    for field in ("contribution_base", "pension"):
        if draw(st.integers(0, 3)):
            in_fen, made[field] = draw(money_columns(rows))
            names[field] = f"{field}_fen" if in_fen else field
    if draw(st.integers(0, 2)) == 0:
        made["groups"] = draw(group_columns(rows))
    if draw(st.integers(0, 2)) == 0:
        made["sex"] = draw(text_columns(("男", "female", "f", "x"), rows))
    if draw(st.integers(0, 4)) == 0:
        made["retirement_track"] = draw(text_columns(("male", "女干部", "female_50", "none"), rows))
    if draw(st.integers(0, 4)) == 0:
        made["retired_on"] = draw(day_columns(BIRTHS, rows))
    if draw(st.integers(0, 4)) == 0:
        given = draw(cells(st.integers(-1, 1000), rows))
        made["actual_months"] = Made(pa.array(given, pa.int64()), given)
    if draw(st.integers(0, 5)) == 0:
        del made[draw(st.sampled_from(sorted(made)))]
    columns = {names.get(field, field): column.array for field, column in made.items()}
    if draw(st.booleans()):
        on: Any = draw(DAYS)
        days = [on] * rows
    else:
        column = draw(day_columns(DAYS, rows))
        on, days, columns["on"] = "on", column.cells, column.array
    table = pa.table(columns) if columns else pa.table({"nothing": pa.array([None] * rows, pa.int8())})
    return People(table, [{field: column.cells[at] for field, column in made.items()} for at in range(rows)], on, days)


def renamed(draw: st.DrawFn, table: Any, keys: dict[str, str], kept: tuple[str, ...] = ()) -> Any:
    """A table whose columns bear other keys of their fields, in Chinese or English, in fen where they were."""
    names = []
    for name in table.column_names:
        field = name.removesuffix("_fen")
        others = [key for key, of in keys.items() if of == field and key not in OF_OTHERS]
        if name in kept or not others:
            names.append(name)
        else:
            key = draw(st.sampled_from(others))
            key = draw(st.sampled_from([key, key.upper(), f" {key}"]))
            names.append(key + name[len(field) :])
    return table.rename_columns(names)


@st.composite
def people_by_any_key(draw: st.DrawFn) -> tuple[People, Any]:
    """People as in `people`, and the same table with its columns under other keys of `Insured.from_mapping`."""
    made = draw(people())
    return made, renamed(draw, made.table, KEYS, ("on",))


def asked(ask: Any, row: dict[str, Any], on: Any, **options: Any) -> Any:
    """The result of one person's question, or the status of a row that has none."""
    row = {field: [*cell] if isinstance(cell, list) else cell for field, cell in row.items()}
    if isinstance(row.get("region"), float):
        row["region"] = int(row["region"])
    try:
        try:
            person = yb.Insured.from_mapping(row)
        except yb.MissingInput:
            # A place that is missing is told after what is wrong elsewhere.
            yb.Insured.from_mapping({**row, "region": "北京"})
            raise
        finally:
            if isinstance(on, str):
                yb.Insured(region="北京", birth_date=on)
            elif on is None:
                raise yb.InvalidInput("on", "missing", "缺失")
        return ask(person, on=on, **options)
    except (yb.InvalidInput, yb.UnknownRegion, yb.AmbiguousRegion):
        return "invalid_input"
    except yb.MissingInput:
        return "missing_input"
    except yb.NotApplicable:
        return "not_applicable"
    except yb.NotKnown:
        return "not_known"


def scalar(row: dict[str, Any], on: Any, **options: Any) -> tuple[int | None, str, str | None]:
    """What one person's account credit is: fen a year, status, rule."""
    result = asked(yb.account_credit, row, on, **options)
    if isinstance(result, str):
        return None, result, None
    assert result.status in STATUSES
    return to_fen(result.annual), result.status, result.used[0].id
