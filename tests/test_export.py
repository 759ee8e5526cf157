"""Regions as plain data and back, and as Markdown: nothing is lost, and nothing but BadRegion comes out of bad data."""

from __future__ import annotations

import copy
import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given, settings, strategies as st

from yibao_rules import registry
from yibao_rules._index import BUILT_IN
from yibao_rules.errors import BadRegion, YibaoError
from yibao_rules.export import SCHEMA, from_plain, to_markdown, to_plain
from yibao_rules.policy import Dated, Group, ReformDay, Region, Rival, Source, Text
from yibao_rules.rules import (
    AllOf,
    AsOf,
    AtMost,
    Bands,
    Choice,
    Cohorts,
    Counting,
    Figure,
    Flat,
    Months,
    Number,
    Percent,
    Posting,
    RetirementAge,
    Rounded,
    Sum,
    Table,
    Times,
    Unknown,
    Years,
)
from yibao_rules.testing.strategies import regions

REGISTRY = registry.default()

SAMPLE = Region(
    "999900",
    name_zh="某市",
    name_en="Some City",
    sources=(
        Source("notice", kind="official", title="通知 | 一", publisher="局", doc="1 号", dated="2023-01-05"),
        Source("site", kind="article", title="two\nlines", address="https://example.org/a"),
    ),
    account_credit=(
        Dated(
            rule=Bands("age", ((70, Flat("83.50")), (None, AtMost(110, Percent("2.8", of=Figure("wage", year=2023)))))),
            unit="yuan/month", who=("retired", "flexible_retired"), first_day="2023-02-01", checked="2025-01-25",
            sources=("notice", "site"), ledger="64d91b24", confidence="high", monotone_in="age", continuous_in=("contribution_base", "pension"), note=Text(zh="注", en="note"),
            rivals=Rival(Flat(260), sources="site", confidence="low", state="refuted", reason=Text(zh="旧", en="old"), place="某县"),
        ),
        Dated(
            rule=Unknown(zh="未见", en="not found"), unit="yuan/month", who="in_service", last_day="2022-12-31",
            sources="site", confidence="low",
        ),
        Dated(
            rule=Choice("tier", {"tier_1": Sum((("own_contribution", Times(12, Flat(1))), ("pooled_fund", Flat(2))))}, otherwise=Flat(3)),
            unit="yuan/year", part="deduction:large_amount", first_seen="2020-01-01", last_day="2021-12-31",
            sources="site", confidence="medium", scope="direct", adopted="reform_day",
        ),
    ),
    posting=Dated(rule=Posting("year", month_day="07-01"), unit="text", first_day="2023-02-01", sources="notice", confidence="high"),
    retirement=(
        Dated(
            rule=RetirementAge(60, delayed_from="1965-01", step=4, most=36), unit="months", part="age:male", first_day="2025-01-01",
            sources="notice", confidence="high",
        ),
        Dated(
            rule=Table({"2025-01-01": Number(180), "2030-01-01": Number(186)}), unit="months", part="minimum_pension",
            first_day="2025-01-01", sources="notice", confidence="high",
        ),
    ),
    lifetime_coverage=(
        Dated(
            rule=Cohorts((
                ("2009-01-01", Months("total", at_least=Years(20))),
                (None, AllOf((Months("total", at_least=Years(25)), Months("actual", at_least=Number(120))))),
            )),
            unit="months", first_day="2025-01-01", sources="notice", confidence="high",
        ),
        Dated(
            rule=Counting(deemed=False, deemed_until="2009-01-01", military="actual"), unit="text", part="counting", first_day="2025-01-01",
            sources="notice", confidence="high",
        ),
    ),
    figures=Dated(
        rule=Rounded(AsOf(Flat("5000.5"), month_day="07-01"), to="0.1", mode="up", source="notice"),
        unit="yuan/month", part="wage:2023", first_day="2023-01-01", sources="notice", confidence="high",
    ),
    groups=Group("tier", values=("tier_1", "tier_2"), zh="档", en="tier", default="tier_1"),
    reform_day=ReformDay("2023-02-01", sources="notice", ledger="1"),
)  # fmt: skip


def there_and_back(region: Region) -> Region:
    """Through the text of a JSON file."""
    return from_plain(json.loads(json.dumps(to_plain(region))))


def plain_only(value: Any) -> bool:
    """Whether a value is made of str, int, bool, None, list and dict alone."""
    if type(value) is dict:
        return all(type(key) is str and plain_only(item) for key, item in value.items())
    if type(value) is list:
        return all(map(plain_only, value))
    return value is None or type(value) in (str, int, bool)


@settings(max_examples=60)
@given(regions())
@example(SAMPLE)
def test_a_region_comes_back_as_it_went(region: Region) -> None:
    plain = to_plain(region)
    assert plain_only(plain)
    assert json.loads(json.dumps(plain)) == plain
    again = from_plain(plain)
    assert again == region
    assert to_plain(again) == plain


@pytest.mark.parametrize("code", sorted(BUILT_IN))
def test_every_built_in_region_comes_back_as_it_went(code: str) -> None:
    loaded = REGISTRY.loaded(code)
    assert loaded is not None
    assert there_and_back(loaded.region) == loaded.region


def test_the_export_by_hand() -> None:
    data = to_plain(SAMPLE)
    assert {key: data[key] for key in ("schema", "is", "adcode", "name_zh")} == {
        "schema": "yibao.region.v1", "is": "Region", "adcode": "999900", "name_zh": "某市",
    }  # fmt: skip
    assert data["account_credit"][0] == {
        "is": "Dated",
        "rule": {
            "is": "Bands",
            "by": "age",
            "bands": [
                ["70", {"is": "Flat", "yuan": "83.50"}],
                [
                    None,
                    {
                        "is": "AtMost",
                        "cap": {"is": "Flat", "yuan": "110"},
                        "then": {"is": "Percent", "rate": "2.8", "of": {"is": "Figure", "name": "wage", "year": 2023}},
                    },
                ],
            ],
        },
        "unit": "yuan/month",
        "who": ["retired", "flexible_retired"],
        "first_day": "2023-02-01",
        "checked": "2025-01-25",
        "sources": ["notice", "site"],
        "ledger": ["64d91b24"],
        "confidence": "high",
        "rivals": [
            {
                "is": "Rival",
                "rule": {"is": "Flat", "yuan": "260"},
                "sources": ["site"],
                "confidence": "low",
                "state": "refuted",
                "reason": {"is": "Text", "zh": "旧", "en": "old"},
                "place": "某县",
            }
        ],
        "note": {"is": "Text", "zh": "注", "en": "note"},
        "monotone_in": ["age"],
        "continuous_in": ["contribution_base", "pension"],
    }
    assert data["retirement"][0]["rule"] == {
        "is": "RetirementAge", "years": 60, "delayed_from": "1965-01-01", "step": 4, "most": 36,
    }  # fmt: skip
    assert data["reform_day"] == {"is": "ReformDay", "day": "2023-02-01", "sources": ["notice"], "ledger": ["1"]}
    assert "channels" not in data
    assert data["sources"][1] == {
        "is": "Source", "id": "site", "kind": "article", "title": "two\nlines", "address": "https://example.org/a",
    }  # fmt: skip


def test_numbers_written_in_any_way_come_back_equal() -> None:
    data = to_plain(SAMPLE)
    flat = data["account_credit"][0]["rule"]["bands"][0][1]
    for written in ("83.5", "83.500", Decimal("83.5")):
        flat["yuan"] = written
        assert from_plain(data) == SAMPLE


# Bad data.


@pytest.mark.parametrize(
    "data",
    [
        None, [], "region", 5, {}, {"schema": "yibao.region.v2"}, {"schema": SCHEMA}, {"schema": SCHEMA, "is": "Flat", "yuan": "1"},
        {"schema": SCHEMA, "is": ["Region"]}, {"schema": SCHEMA, "is": "Regoin"}, {"schema": SCHEMA, "is": "Region"},
        {"schema": SCHEMA, "is": "Region", "adcode": "999900"}, {"is": "Region", "adcode": "999900", "name_zh": "a", "name_en": "b"},
        {"schema": SCHEMA, "is": 10**5000}, {"schema": SCHEMA, "is": "Region", 5: 5}, {"schema": SCHEMA, "is": "Region", "adcode": 10**5000},
    ],
    ids=lambda data: type(data).__name__,
)  # fmt: skip
def test_what_is_no_region_is_refused(data: Any) -> None:
    with pytest.raises(BadRegion):
        from_plain(data)


def test_refusals_name_the_problem_and_the_mend() -> None:
    def refused(**changes: Any) -> BadRegion:
        with pytest.raises(BadRegion) as caught:
            from_plain({**to_plain(SAMPLE), **changes})
        return caught.value

    assert '"schema": "yibao.region.v1"' in refused(schema="other").mend
    unknown = refused(account_credits=[])
    assert "unknown keyword 'account_credits' of Region" in unknown.problem
    assert "account_credit, account_use, adcode" in unknown.mend
    record = refused(posting=[{"is": "Dates"}])
    assert "unknown record 'Dates'" in record.problem
    assert "Dated" in record.mend
    assert "missing name: name_zh" in refused(name_zh="").problem
    missing = refused(posting=[{"is": "Dated", "unit": "text"}])
    assert "Dated: " in missing.problem
    assert "exported one" in missing.mend


def test_a_record_of_another_class_is_no_region() -> None:
    with pytest.raises(BadRegion) as caught:
        from_plain({"schema": SCHEMA, "is": "Flat", "yuan": "83"})
    assert caught.value.mend == 'write "is": "Region"'


def test_data_nested_without_end_are_refused() -> None:
    nested: Any = []
    for _ in range(5000):
        nested = [nested]
    with pytest.raises(BadRegion):
        from_plain({**to_plain(SAMPLE), "channels": nested})


JUNK = st.one_of(
    st.none(), st.booleans(), st.integers(-5, 10**12), st.floats(), st.text(max_size=6), st.just(10**5000),
    st.sampled_from([
        "", " ", "nan", "sNaN", "inf", "-0", "-1", "1e999999", "1E+1000000", "1e-999999", "1e9999999999999999999", "0.1", "101", "2023-02-30", "2023-W05-3",
        "age", "sex", "any", "retired", "notice", "wage", "tier", "tier_1", "Region", "Flat", "official", "month", "previous", "\ud800", "٣",
    ]),
    st.sampled_from([
        {}, [], [[]], [{}], {"is": "Flat"}, {"is": "Flat", "yuan": "1"}, [{"is": "Flat", "yuan": "1"}], {"is": "Text", "zh": "a", "en": "b"},
        {"is": "Posting", "every": "month", "day": 3}, {"is": "Region"}, {"is": "Statement", "zh": "a", "en": "b"}, {1: 2}, {"is": None},
        [["age", {"is": "Flat", "yuan": "1"}]], [None, None], {"is": "RetirementAge", "years": 60}, b"x", (1, 2), {1}, date(2023, 1, 1),
    ]),
)  # fmt: skip


def paths(data: Any, here: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every value inside."""
    found = [here] if here else []
    if isinstance(data, dict):
        for key, value in data.items():
            found += paths(value, (*here, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            found += paths(value, (*here, index))
    return found


SAMPLE_PLAIN = to_plain(SAMPLE)
PATHS = paths(SAMPLE_PLAIN)


def mutated(changes: list[tuple[int, str, Any]]) -> Any:
    """The sample's export with some of its values replaced, removed, doubled, wrapped or renamed."""
    data = copy.deepcopy(SAMPLE_PLAIN)
    for at, how, junk in changes:
        *way, last = PATHS[at]
        inner: Any = data
        try:
            for step in way:
                inner = inner[step]
            value = inner[last]
            if how == "replace":
                inner[last] = junk
            elif how == "remove":
                del inner[last]
            elif how == "wrap":
                inner[last] = [value]
            elif how == "double":
                inner[last] = value * 2
            elif how == "rename":
                inner[str(junk)[:9] if not isinstance(junk, int) else "x"] = inner.pop(last)
            else:
                other: Any = data
                for step in PATHS[(at * 7 + 3) % len(PATHS)]:
                    other = other[step]
                inner[last] = copy.deepcopy(other)
        except (TypeError, KeyError, IndexError, AttributeError):
            continue  # An earlier change took this place away.
    return data


CHANGES = st.tuples(
    st.integers(0, len(PATHS) - 1),
    st.sampled_from(["replace", "replace", "replace", "remove", "wrap", "double", "rename", "swap"]),
    JUNK,
)


@settings(max_examples=600)
@given(st.lists(CHANGES, min_size=1, max_size=3))
def test_mutated_data_are_refused_as_a_bad_region_or_are_whole(changes: list[tuple[int, str, Any]]) -> None:
    data = mutated(changes)
    try:
        region = from_plain(data)
    except BadRegion as error:
        complaint = error
    else:
        # What was taken can be used: shown in both languages, written, read again.
        assert there_and_back(region) == region
        for lang in ("zh", "en"):
            assert to_markdown(region, lang)
        return
    assert len(str(complaint).splitlines()) <= 10
    assert json.dumps(complaint.to_dict())


@pytest.mark.parametrize(
    "junk", [5, True, "x", ["x"], {"is": "Flat", "yuan": "1"}, "2023-01-01", 0.5, "nan", "1e400"], ids=str
)
def test_every_value_replaced_one_by_one(junk: Any) -> None:
    for at in range(len(PATHS)):
        try:
            region = from_plain(mutated([(at, "replace", junk)]))
        except BadRegion:
            continue
        assert there_and_back(region) == region, PATHS[at]
        assert to_markdown(region, "zh"), PATHS[at]


# Markdown.


def cells(line: str) -> list[str]:
    """The cells of a row, without the bars that are escaped."""
    return [cell.strip().replace("\0", "|") for cell in line.replace("\\|", "\0").strip("|").split("|")]


def test_markdown_by_hand() -> None:
    text = to_markdown(SAMPLE, "en")
    lines = text.splitlines()
    assert lines[0] == "# Some City (999900)"
    assert "## account credit" in lines
    head = lines.index("| who | from | to | rule | unit | confidence | sources | rivals |")
    assert lines[head + 1] == "| --- | --- | --- | --- | --- | --- | --- | --- |"
    assert cells(lines[head + 2]) == [
        "retired, retired from flexible employment", "2023-02-01", "… (checked 2025-01-25)",
        "by age: up to 69: 83.5 yuan/month; 70 and over: 2.8% of the 2023 wage (at most 110 yuan/month)",
        "yuan/month", "high", "`notice`, `site`", "260 yuan/month (refuted)",
    ]  # fmt: skip
    assert cells(lines[head + 3])[:4] == ["in service", "open", "2022-12-31", "unknown: not found"]
    assert cells(lines[head + 4])[:3] == ["large-amount premium · anyone", "2020-01-01 (first seen)", "2021-12-31"]
    assert "## channels" not in lines
    assert "- `notice` [official text] 通知 \\| 一 (1 号): 局, 2023-01-05" in lines
    assert "- `site` [article] two lines: https://example.org/a" in lines


def test_markdown_in_chinese() -> None:
    lines = to_markdown(SAMPLE).splitlines()
    assert lines[0] == "# 某市 (999900)"
    assert "## 个人账户划入" in lines
    assert "## 来源" in lines
    rows = [cells(line) for line in lines if line.startswith("| ")]
    assert rows[0] == ["人员", "起", "止", "规则", "单位", "可信度", "来源", "另一说法"]
    assert rows[2][:3] == ["退休、灵活就业退休", "2023-02-01", "…（核对于 2025-01-25）"]
    assert rows[3][:2] == ["在职", "不限"]
    assert rows[4][1] == "2020-01-01（最早见于）"
    assert any(row[0] == "职工月平均工资 · 所有人员" or row[0].startswith("wage 2023") for row in rows)


@settings(max_examples=40)
@given(regions(), st.sampled_from(["zh", "en"]))
def test_every_entry_is_one_row_of_eight_cells(region: Region, lang: str) -> None:
    lines = to_markdown(region, lang).splitlines()
    rows = [cells(line) for line in lines if line.startswith("| ") and not line.startswith("| ---")]
    entries = list(region.all_entries())
    benefits = {benefit for benefit, _ in entries}
    assert len(rows) == len(entries) + len(benefits)
    assert all(len(row) == 8 for row in rows)
    assert sum(line.startswith("- `") for line in lines) == len(region.sources)


def test_an_entry_still_open_and_never_checked_has_no_end() -> None:
    assert cells(next(line for line in to_markdown(SAMPLE, "en").splitlines() if "every year" in line))[2] == "open"


def test_bad_regions_are_errors_of_the_library() -> None:
    assert issubclass(BadRegion, YibaoError)
