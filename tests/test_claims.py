"""Tables of claims against the scalar: each row gets what `settle` tells of it among the person's claims."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

pytest.importorskip("pyarrow")
pytest.importorskip("numpy")

import pandas as pd
import polars as pl
import pyarrow as pa

import yibao_rules as yb
from yibao_rules import claim, frames
from yibao_rules.person import KEYS
from yibao_rules.rules import Flat, NotApplicable

from .frame_strategies import (
    BIRTHS,
    KINDS as STATUSES,
    PLACES,
    Made,
    cells,
    day_columns,
    money_columns,
    renamed,
    text_columns,
)
from .test_frames import KINDS, answers

AMOUNTS = ("pooled", "large_amount", "account", "cash", "deductible")
NAMES = (*(f"{name}_fen" for name in AMOUNTS), "reimburse_status")
ON = st.one_of(st.dates(date(2022, 6, 1), date(2026, 12, 31)), st.dates(date(2025, 1, 1), date(2025, 12, 31)))


def fen(amount: Decimal | None) -> int | None:
    return None if amount is None else int(amount * 100)


def told_of(result: Any) -> tuple[Any, ...]:
    return (*(fen(getattr(result, name)) for name in AMOUNTS), result.status)


def refused(error: yb.YibaoError) -> tuple[Any, ...]:
    known = {yb.MissingInput: "missing_input", yb.NotApplicable: "not_applicable", yb.NotKnown: "not_known"}
    return (*[None] * len(AMOUNTS), known.get(type(error), "invalid_input"))


NOBODY = refused(yb.MissingInput(("region",)))
BAD = refused(yb.InvalidInput("on", "bad", "不对"))


def one_by_one(person: dict[str, Any], claims: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """What `settle` gives to each claim of one person among those before it; a bad one is as if it were not there.

    But what comes after a bad one in its year is no more than `bounds_unknown`, and so is all while it may have taken
    from the account.
    """
    balance = {"account_balance": person["account_balance"]} if "account_balance" in person else {}
    fields = {field: cell for field, cell in person.items() if field != "account_balance"}
    read: list[tuple[date, int, Any]] = []
    told: list[Any] = [None] * len(claims)
    lost: list[tuple[date, int]] = []
    for at, cells_ in enumerate(claims):
        try:
            claim = yb.Claim.from_mapping(cells_)
        except yb.YibaoError as error:
            told[at] = refused(error)
            try:
                lost.append((yb.Insured(region="北京", birth_date=cells_["on"]).birth_date or date.max, at))
            except yb.YibaoError:
                lost.append((date.max, at))
        else:
            read.append((claim.on, at, claim))
    before: list[Any] = []
    left = Decimal(person.get("account_balance", 0))
    for day, at, claim in sorted(read, key=lambda item: item[:2]):
        try:
            insured = yb.Insured.from_mapping(fields)
            result = yb.settle(insured, [*before, claim], **balance)[-1]
            told[at] = told_of(result)
            before.append(claim)
            earlier = [when for when, where in lost if when == date.max or (when, where) < (day, at)]
            if any(left or when >= result.year_to_date.year for when in earlier) and result.status != "disputed":
                told[at] = (*told[at][:-1], "bounds_unknown")
            left -= result.account or 0
        except yb.YibaoError as error:
            told[at] = refused(error)
            if not isinstance(error, yb.NotApplicable):
                lost.append((day, at))
    return told


def readable(row: dict[str, Any]) -> bool:
    """Whether a claim can be what it says, whoever it is of."""
    try:
        yb.Claim.from_mapping(row)
    except yb.YibaoError:
        return False
    return True


@st.composite
def made_claims(draw: st.DrawFn) -> tuple[Any, Any, list[tuple[Any, ...]], bool]:
    """A table of claims, one of people, what is due to each claim; and whether the people stand in the claims."""
    people = draw(
        st.lists(
            st.fixed_dictionaries(
                {
                    "region": st.sampled_from(PLACES),
                    "status": st.sampled_from(STATUSES),
                    "birth_date": BIRTHS,
                    "account_balance": st.sampled_from([Decimal(0), Decimal("812.35"), Decimal(90000)]),
                }
            ),
            min_size=1,
            max_size=3,
        )
    )
    if draw(st.booleans()):
        people = [{field: cell for field, cell in one.items() if field != "account_balance"} for one in people]
    rows = draw(st.integers(0, 8))
    made: dict[str, Made] = {
        "on": draw(day_columns(ON, rows)),
        "kind": draw(text_columns(("outpatient", "门诊", "住院", "inpatient", "dental"), rows)),
        "level": draw(text_columns(("tertiary", "二级", "社区", "secondary", "village"), rows)),
    }
    names = {}
    for field in (draw(st.sampled_from(["in_scope", "total"])), "own_pay"):
        in_fen, made[field] = draw(money_columns(rows))
        names[field] = f"{field}_fen" if in_fen else field
    if draw(st.integers(0, 3)) == 0:
        made["admitted"] = draw(day_columns(ON, rows))
    ids = draw(cells(st.sampled_from([0, 1, 2, 77]), rows))
    claims = [{field: column.cells[at] for field, column in made.items()} for at in range(rows)]
    due: list[Any] = [NOBODY if readable(row) else BAD for row in claims]
    for who, person in enumerate(people):
        mine = [at for at in range(rows) if ids[at] == who]
        for at, answer in zip(mine, one_by_one(person, [claims[at] for at in mine]), strict=True):
            due[at] = answer
    table = pa.table({"person_id": pa.array(ids, pa.int64()), **{names.get(f, f): c.array for f, c in made.items()}})
    kinds = {"birth_date": pa.date32(), "account_balance": pa.decimal128(12, 2)}
    columns = {field: pa.array([one[field] for one in people], kinds.get(field, pa.string())) for field in people[0]}
    others = pa.table({"person_id": pa.array(range(len(people)), pa.int64()), **columns})
    beside = draw(st.booleans())
    if beside:
        at = pa.array([None if who is None or who >= len(people) else who for who in ids], pa.int64())
        for field in people[0]:
            table = table.append_column(field, others.column(field).combine_chunks().take(at))
    return table, others, due, beside


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], report_multiple_bugs=False, deadline=None)
@given(made=made_claims())
def test_each_claim_gets_what_settle_tells_of_it(made: Any) -> None:
    table, people, due, beside = made
    for name, turn in KINDS.items():
        if name == "pandas" and not due:
            continue
        frame = turn(table)
        report = frames.Report()
        told = frames.reimburse(frame, None if beside else turn(people), report=report)
        assert type(told) is type(frame)
        assert answers(told, *NAMES) == due, name
        assert (report.rows, sum(report.statuses.values())) == (len(due), len(due))


PERSON_KEYS = {**KEYS, "账户余额": "account_balance", "个人账户余额": "account_balance"}


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], report_multiple_bugs=False, deadline=None)
@given(made=made_claims(), data=st.data())
def test_columns_are_found_by_every_key_of_a_claim_and_of_a_person(made: Any, data: st.DataObject) -> None:
    table, people, due, beside = made
    keys = {**PERSON_KEYS, **claim.KEYS} if beside else claim.KEYS
    table, people = renamed(data.draw, table, keys), renamed(data.draw, people, PERSON_KEYS)
    assert answers(frames.reimburse(table, None if beside else people), *NAMES) == due
    told = frames.reimburse(pl.from_arrow(table).lazy(), None if beside else people)
    assert isinstance(told, pl.LazyFrame)
    assert answers(told.collect(), *NAMES) == due


def test_a_table_with_chinese_names_needs_no_columns() -> None:
    table = pa.table(visits()).rename_columns(["person_id", "出院日期", "医疗类别", "医院等级", "政策范围内费用"])
    told = frames.reimburse(table, pa.table(WORKER).rename_columns(["person_id", "统筹区", "人员类别", "出生日期"]))
    assert [pooled for (pooled,) in answers(told, "pooled_fen")] == [70000, 0, 0]
    twice = table.append_column("结算日期", table.column("出院日期"))
    with pytest.raises(yb.InvalidInput, match="both hold on; name one: on=出院日期"):
        frames.reimburse(twice, pa.table(WORKER))
    told = frames.reimburse(twice, pa.table(WORKER), {"on": "结算日期"})
    assert [pooled for (pooled,) in answers(told, "pooled_fen")] == [70000, 0, 0]


WORKER = {"person_id": ["a"], "region": ["北京"], "status": ["在职"], "birth_date": ["1985-03-02"]}


def visits(**changes: list[Any]) -> dict[str, list[Any]]:
    return {
        "person_id": ["a", "a", "a"],
        "on": ["2025-04-01", "2026-01-05", "2025-03-01"],
        "kind": ["门诊"] * 3,
        "level": ["三级"] * 3,
        "in_scope": [1400] * 3,
    } | changes


def test_the_year_so_far_is_carried_from_claim_to_claim() -> None:
    for turn in KINDS.values():
        told = frames.reimburse(turn(pa.table(visits())), turn(pa.table(WORKER)))
        # Beijing: 1,800 yuan a year, then 70 percent: 2,800 - 1,800 = 1,000, of which 700; a new year begins anew.
        assert answers(told, "pooled_fen", "deductible_fen", "cash_fen", "account_fen") == [
            (70000, 40000, 70000, 0),
            (0, 140000, 140000, 0),
            (0, 140000, 140000, 0),
        ]
        assert answers(told, "on") == [("2025-04-01",), ("2026-01-05",), ("2025-03-01",)]


def test_a_bad_claim_refuses_its_own_row() -> None:
    table = pa.table(visits(in_scope=["1400", "-5", "1400"], on=["2025-04-01", "2025-03-15", "2025-03-01"]))
    told = frames.reimburse(table, pa.table(WORKER))
    assert [pooled for (pooled,) in answers(told, "pooled_fen")] == [70000, None, 0]
    # Nobody knows what the bad claim of 15 March used of the year: it says so in the row of April, not of early March.
    assert answers(told, "reimburse_status") == [("bounds_unknown",), ("invalid_input",), ("exact",)]


@pytest.mark.parametrize(
    ("rows", "people", "statuses"),
    [
        # A day that cannot be read may be any day; a new year begins anew.
        ({"on": ["2025-04-01", "2026-01-05", "2025-02-30"]}, {}, ["bounds_unknown", "bounds_unknown", "invalid_input"]),
        ({"on": ["2025-04-01", "2026-01-05", "2025-03-01"], "kind": ["门诊", "门诊", "dental"]}, {},
            ["bounds_unknown", "carried_forward", "invalid_input"]),
        # What it took from the account is missing in the new year too, as long as something is left of the account.
        ({"kind": ["门诊", "门诊", "dental"]}, {"account_balance": [3000]},
            ["bounds_unknown", "bounds_unknown", "invalid_input"]),
        ({"kind": ["门诊", "门诊", "dental"]}, {"account_balance": [500]},
            ["bounds_unknown", "carried_forward", "invalid_input"]),
        # On one day it concerns the rows below it, missing input as well as bad input.
        ({"on": ["2025-03-01"] * 3, "level": ["三级", None, "三级"]}, {}, ["exact", "missing_input", "bounds_unknown"]),
    ],
)  # fmt: skip
def test_claims_after_one_without_an_answer_say_that_the_year_so_far_is_not_known(
    rows: dict[str, Any], people: dict[str, Any], statuses: list[str]
) -> None:
    told = frames.reimburse(pa.table(visits(**rows)), pa.table(WORKER | people))
    assert [status for (status,) in answers(told, "reimburse_status")] == statuses


def test_what_does_not_exist_uses_nothing_of_the_year() -> None:
    nothing = NotApplicable(zh="没有", en="there is none")
    book = yb.rulebook().with_rule(
        "北京", "outpatient", nothing, who="in_service", first_day="2025-03-01", last_day="2025-03-31"
    )
    told = frames.reimburse(pa.table(visits()), pa.table(WORKER), rules=book)
    assert answers(told, "reimburse_status") == [("exact",), ("carried_forward",), ("not_applicable",)]


def test_a_claim_of_no_known_place_concerns_its_person_in_every_place() -> None:
    table = visits(
        person_id=["a"] * 5 + ["b"],
        region=["北京", "上海", "nowhere", "北京", None, "北京"],
        on=["2025-02-01", "2025-04-01", "2025-03-01", "2025-03-02", "2025-12-01", "2025-04-01"],
    )
    table |= {name: [table[name][0]] * 6 for name in ("kind", "level", "in_scope")}
    table |= {"status": ["在职"] * 6, "birth_date": ["1985-03-02"] * 6}
    told = answers(frames.reimburse(pa.table(table)), "reimburse_status")
    alone = answers(frames.reimburse(pa.table(table).take([1])), "reimburse_status")
    assert alone[0][0] in ("exact", "carried_forward", "extrapolated")
    assert [status for (status,) in told] == [
        "exact", "bounds_unknown", "invalid_input", "bounds_unknown", "missing_input", "exact",
    ]  # fmt: skip


def test_what_the_columns_may_be_called() -> None:
    rows = {
        "证号": [7], "出院": [20250301], "医疗类别": ["门诊"], "医院等级": ["三级"], "费用_fen": [280000], "余额": [50],
        "城市": [110000], "身份": ["在职"], "生日": ["1985-03-02"],
    }  # fmt: skip
    mapping = {"日期": "出院", "kind": "医疗类别", "医院等级": "医院等级", "in_scope": "费用_fen", "账户余额": "余额"}
    mapping |= {"地区": "城市", "status": "身份", "birth_date": "生日"}
    told = frames.reimburse(pd.DataFrame(rows), columns=mapping, person="证号")
    # 70 percent of 1,000 yuan above 1,800; the account gives the 50 yuan that it has.
    assert answers(told, *NAMES) == [(70000, 0, 5000, 205000, 180000, "exact")]
    told = frames.reimburse(
        pl.DataFrame(visits(on=["2025-04-01"] * 3)),
        pd.DataFrame({"person_id": ["a"], "城市": ["北京"], "status": ["在职"], "生日": ["1985-03-02"]}),
        people_columns={"region": "城市", "birth_date": "生日"},
    )
    # Claims of one day follow each other as their rows do; the third is wholly above the deductible: 980 yuan.
    assert answers(told, "pooled_fen") == [(0,), (70000,), (98000,)]


def test_lists_that_differ_in_nothing_are_settled_once() -> None:
    people = pa.table({name: cells_ * 4 for name, cells_ in WORKER.items() if name != "person_id"})
    people = people.append_column("person_id", pa.array(["a", "b", "c", "c"]))
    table = pa.table(visits(person_id=["a", "b", "c"], on=["2025-03-01"] * 3))
    report = frames.Report()
    frames.reimburse(table, people, report=report)
    assert (report.rows, report.row_by_row) == (3, 1)


def test_who_is_nobody_or_two() -> None:
    people = pa.table(
        {
            "person_id": ["a", "b", "b", "c", None],
            "region": ["北京", "北京", "上海", "北京", "北京"],
            "status": ["在职"] * 5,
            "birth_date": ["1985-03-02", "1985-03-02", "1985-03-02", "someday", "1985-03-02"],
        }
    )
    who = pd.Series(["a", "b", "c", "d", None, ["a"]], dtype=object)
    table = pd.DataFrame({"person_id": who, "on": "2025-03-01", "kind": "门诊", "level": "三级", "in_scope": 1400})
    told = frames.reimburse(table, people)
    assert [status for (status,) in answers(told, "reimburse_status")] == [
        "exact", "invalid_input", "invalid_input", "missing_input", "missing_input", "invalid_input",
    ]  # fmt: skip
    without_place = frames.reimburse(pa.table(visits()))
    assert answers(without_place, "reimburse_status") == [("missing_input",)] * 3
    without_day = frames.reimburse(pa.table(visits()).drop_columns(["on"]), pa.table(WORKER))
    assert answers(without_day, "reimburse_status") == [("invalid_input",)] * 3
    far = pa.array([10**7] * 3, pa.int32()).view(pa.date32())
    told = frames.reimburse(pa.table(visits(on=far)), pa.table(WORKER))
    assert answers(told, "reimburse_status") == [("invalid_input",)] * 3
    far = pa.array([10**7, 20_200, 20_500], pa.int32()).view(pa.date32())
    told = frames.reimburse(pa.table(visits(on=far)), pa.table(WORKER))
    assert answers(told, "reimburse_status") == [("invalid_input",), ("bounds_unknown",), ("bounds_unknown",)]
    only_ids = frames.reimburse(pa.table({"person_id": ["a"]}), pa.table({"person_id": ["a"]}))
    assert answers(only_ids, "reimburse_status") == [("invalid_input",)]


def test_who_retires_or_moves_within_the_year() -> None:
    columns = {"region": ["北京", "北京", "上海"], "status": ["在职", "退休", "在职"], "birth_date": ["1965-03-02"] * 3}
    table = pa.table(visits(on=["2025-03-01", "2025-04-01", "2025-05-01"]) | columns)
    told = answers(frames.reimburse(table), *NAMES)
    one, two, three = (
        yb.Insured.from_mapping({field: cells_[at] for field, cells_ in columns.items()}) for at in range(3)
    )
    bills = [yb.Claim(on=day, kind="outpatient", level="tertiary", in_scope=1400) for day in table["on"].to_pylist()]
    first = yb.reimburse(one, bills[0])
    second = yb.reimburse(two, bills[1], first.year_to_date)
    # The claims of another place are a list of their own.
    assert told == [told_of(first), told_of(second), told_of(yb.reimburse(three, bills[2]))]


def test_a_rule_book_settles_claims() -> None:
    law = frames.reimburse(pa.table(visits()), pa.table(WORKER))
    book = yb.rulebook().with_rule("北京", "account_credit", Flat(130), who="retired", first_day="2026-01-01")
    told = frames.reimburse(pa.table(visits()), pa.table(WORKER), rules=book)
    assert answers(told, *NAMES) == answers(law, *NAMES)
    with pytest.raises(yb.InvalidInput):
        frames.reimburse(pa.table(visits()), pa.table(WORKER), rules="a book")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"person": "nobody"}, "person"),
        ({"columns": {"on": "day"}}, "columns"),
        ({"columns": {"region": "on"}}, "region"),
        ({"people": None, "people_columns": {"region": "region"}}, "people_columns"),
        ({"people": pa.table({"id": [1]})}, "person"),
        ({"people": [1]}, "df"),
    ],
)
def test_a_question_that_names_what_is_not_there(more: dict[str, Any], field: str) -> None:
    with pytest.raises(yb.InvalidInput) as caught:
        frames.reimburse(pa.table(visits()), **({"people": pa.table(WORKER)} | more))
    assert caught.value.field == field


def test_refunds_are_refused() -> None:
    with pytest.raises(yb.InvalidInput, match="refunds"):
        frames.reimburse(pa.table(visits(refund_of=[None] * 3)), pa.table(WORKER))


def test_no_claims_at_all() -> None:
    for turn in KINDS.values():
        told = frames.reimburse(turn(pa.table(visits()).slice(0, 0)), turn(pa.table(WORKER)))
        assert answers(told, *NAMES) == []
