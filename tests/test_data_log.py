"""What moved after a day, in the world and in the data; and the log is in step with the data that are shipped."""

from __future__ import annotations

import importlib.util
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

import yibao_rules as yb
from yibao_rules import _changes, data_log, registry
from yibao_rules._index import BUILT_IN
from yibao_rules.export import to_plain
from yibao_rules.policy import Dated, Found, Region, Source
from yibao_rules.rules import Flat

ROOT = Path(__file__).parent.parent
SINCE = date(2025, 6, 30)


def tool() -> Any:
    spec = importlib.util.spec_from_file_location("generate_changes", ROOT / "tools" / "generate_changes.py")
    assert spec is not None
    assert spec.loader is not None
    sys.modules[spec.name] = module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TOOL = tool()


def entry(yuan: int, **days: str) -> Dated:
    return Dated(who="retired", unit="yuan/month", rule=Flat(yuan), sources=("notice",), confidence="high", **days)


def town(*entries: Dated, **more: Any) -> Region:
    source = Source("notice", kind="official", title="通知", publisher="医保局")
    return Region("429900", name_zh="某地", name_en="Town", sources=(source,), account_credit=entries, **more)


def found(region: Region) -> list[Found]:
    return [Found(item, region, "account_credit", "yibao-rules", item.start) for item in region.account_credit]


def asked(region: Region, log: data_log.Log = (), since: date = SINCE, places: Any = None) -> data_log.DataChanges:
    first = date(2025, 1, 1)
    return data_log.changes(found(region), places, log, since=since, region=None, log_from=first)


# The world's clock: the look on `since` itself is not repeated.


@pytest.mark.parametrize(
    ("days", "moved"),
    [
        ({"first_day": "2025-07-01"}, ("began",)),
        ({"first_day": "2025-06-30"}, ()),
        ({"first_seen": "2025-07-01"}, ("first_seen",)),
        ({"first_seen": "2025-06-30"}, ()),
        ({"first_day": "2020-01-01", "last_day": "2025-06-29"}, ()),
        # On its last day the rule still held: who looked then has yet to learn that it ended.
        ({"first_day": "2020-01-01", "last_day": "2025-06-30"}, ("ended",)),
        ({"first_day": "2025-07-01", "last_day": "2025-12-31"}, ("began", "ended")),
        ({"first_day": "2020-01-01", "checked": "2025-06-30"}, ()),
        ({"first_day": "2020-01-01", "checked": "2025-07-01"}, ("seen_again",)),
        ({"first_day": "2020-01-01", "last_day": "2025-01-31", "checked": "2025-07-01"}, ()),
    ],
)
def test_each_move_on_both_sides_of_its_day(days: dict[str, str], moved: tuple[str, ...]) -> None:
    rows = asked(town(entry(80, **days)))
    assert [row.moved for row in rows] == ([moved] if moved else [])


def test_a_rule_that_waits_for_a_reform_day_begins_then_in_the_place() -> None:
    rule = entry(80, first_day="2022-07-01")
    assert data_log.moves(rule, date(2025, 7, 1), SINCE) == ("began",)
    assert data_log.moves(rule, date.max, SINCE) == (), "without a reform day it never begins"


# The data's clock.

ID = "429900/account_credit/retired/2020-01-01"
GONE = "429900/account_credit/resident/2020-01-01"
LOG = (
    ("2025-05-01", "added", ID),
    ("2025-07-15", "mended", ID),
    ("2025-08-15", "mended", ID),
    ("2025-08-15", "removed", GONE),
    ("2025-08-15", "removed", "110000/account_credit/resident/2020-01-01"),
    ("2025-08-15", "mended", "429900"),
    ("2025-08-15", "mended", "429900/account_credit/unemployed/2020-01-01"),
)


def test_the_log_tells_what_later_versions_did() -> None:
    rows = asked(town(entry(80, first_day="2020-01-01")), LOG, places=["429900", "420000"])
    assert [(row.entry, row.moved, row.versions) for row in rows] == [
        ("429900", ("mended",), (date(2025, 8, 15),)),
        (GONE, ("removed",), (date(2025, 8, 15),)),
        (ID, ("mended",), (date(2025, 7, 15), date(2025, 8, 15))),
    ]
    assert rows[1].found is None
    assert rows[1].region == "429900"


def test_a_version_that_was_read_is_not_told_again() -> None:
    rows = asked(town(entry(80, first_day="2020-01-01")), LOG, since=date(2025, 8, 15))
    assert len(rows) == 0


def test_without_a_place_every_removed_entry_is_told() -> None:
    assert [row.region for row in asked(town(), LOG)] == ["110000", "429900", "429900"]


def test_the_changes_in_words_and_as_plain_data() -> None:
    rows = asked(town(entry(80, first_day="2020-01-01")), LOG, places=["429900"])
    zh, en = rows.explain("zh"), rows.explain("en")
    assert "所有地区 · 2025-06-30 之后：3 条变动" in zh
    assert "某地 · 个人账户划入 · 退休：已更正（数据 2025-07-15, 2025-08-15）" in zh
    assert "all places · after 2025-06-30: 3 entries moved" in en
    assert f"{GONE}: was removed from the data (data 2025-08-15)" in en
    assert "the log of the data begins with version 2025-01-01" in en
    assert "数据的变更记录始于 2025-01-01 版" in zh
    plain = json.loads(json.dumps(rows.to_dict()))
    assert plain["since"] == "2025-06-30"
    assert plain["region"] is None
    assert plain["changes"][1] == {
        "entry": GONE, "region": "429900", "moved": ["removed"], "versions": ["2025-08-15"],
        "first_day": None, "first_seen": None, "last_day": None, "checked": None,
    }  # fmt: skip
    assert plain["changes"][2]["first_day"] == "2020-01-01"
    assert repr(rows) == "DataChanges(all places, since 2025-06-30: 3 entries)"
    assert "1 entry moved" in asked(town(entry(80, first_day="2025-07-01"))).short("en")


# The shipped data.


def test_wuhan_since_the_eve_of_its_reform() -> None:
    # 武汉市职工医保门诊共济保障实施细则: from 2023-02-01, 83 yuan a month for retirees; the old rule ended the day before.
    rows = {row.entry: row for row in yb.changes("武汉", since="2023-01-31")}
    assert "began" in rows["420100/account_credit/retired/2023-02-01"].moved
    old = [row for id, row in rows.items() if id.startswith("420100/account_credit/") and "ended" in row.moved]
    assert date(2023, 1, 31) in [row.found.entry.last_day for row in old if row.found is not None]
    assert {row.region for row in rows.values()} <= {"420100", "420000", "100000"}
    later = {row.entry: row.moved for row in yb.changes("武汉", since="2023-02-01")}
    assert "began" not in later.get("420100/account_credit/retired/2023-02-01", ())


def test_a_place_tells_its_evidence_and_all_places_do_not() -> None:
    one, every = yb.changes("武汉", since="2023-01-31"), yb.changes(since="2026-11-21")
    assert "[" in one.explain("zh")
    assert repr(one).startswith("DataChanges(武汉市, since 2023-01-31:")
    assert all(line.kind != "evidence" for line in every.lines("zh"))
    assert {"110000"} & {row.region for row in yb.changes(since="2000-01-01")}


def test_after_the_day_of_the_data_nothing_has_moved() -> None:
    for row in yb.changes(since="2200-01-01"):
        raise AssertionError(row.entry)


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(yb.InvalidInput, match="since"):
        yb.changes(since="yesterday")


def test_the_log_is_in_step_with_the_shipped_data() -> None:
    """Where this fails: run python tools/generate_changes.py and look at what it says has moved."""
    hashes = {code: TOOL.place_hash(registry.default().loaded(code).region) for code in BUILT_IN}
    assert hashes == _changes.PLACES
    assert yb.data_version >= _changes.FIRST
    assert all(_changes.FIRST < version <= yb.data_version for version, _, _ in _changes.LOG)


# The tool.


def test_a_hash_tells_every_difference_and_only_differences() -> None:
    one, two = town(entry(80, first_day="2020-01-01")), town(entry(81, first_day="2020-01-01"))
    assert TOOL.place_hash(one) == TOOL.place_hash(town(entry(80, first_day="2020-01-01")))
    assert TOOL.place_hash(one) != TOOL.place_hash(two)
    before, after = {"429900": TOOL.entry_hashes(one)}, {"429900": TOOL.entry_hashes(two)}
    assert TOOL.differences(before, before) == []
    assert TOOL.differences(before, after) == [("mended", ID)]
    more = town(entry(80, first_day="2020-01-01", last_day="2024-12-31"), entry(90, first_day="2025-01-01"))
    assert TOOL.differences(before, {"429900": TOOL.entry_hashes(more)}) == [
        ("mended", ID),
        ("added", "429900/account_credit/retired/2025-01-01"),
    ]
    assert TOOL.differences(before, {}) == [("removed", "429900"), ("removed", ID)]


def test_a_promise_of_no_jump_moves_nothing() -> None:
    one = town(entry(80, first_day="2020-01-01"))
    other = town(attrs.evolve(one.account_credit[0], continuous_in="pension"))
    assert TOOL.place_hash(one) == TOOL.place_hash(other)
    assert TOOL.entry_hashes(one) == TOOL.entry_hashes(other)
    # Only what is hashed is without it.
    assert to_plain(other)["account_credit"][0]["continuous_in"] == ["pension"]


def test_a_source_that_is_mended_mends_its_entries() -> None:
    one = town(entry(80, first_day="2020-01-01"))
    other = attrs.evolve(one, sources=(attrs.evolve(one.sources[0], doc="〔2020〕1号"),))
    assert TOOL.differences({"x": TOOL.entry_hashes(one)}, {"x": TOOL.entry_hashes(other)}) == [("mended", ID)]


def test_the_log_over_three_versions() -> None:
    first, second, third = ({"429900": {ID: hash}} for hash in ("a", "b", "c"))
    state = TOOL.next_state(None, first, "2026-11-22")
    assert TOOL.log_of(state) == [], "the first version is where the log begins"
    state = TOOL.next_state(state, second, "2026-11-22")
    assert TOOL.log_of(state) == [], "a version may be written anew until the next one"
    state = TOOL.next_state(state, third, "2027-01-10")
    assert TOOL.log_of(state) == [["2027-01-10", "mended", ID]]
    state = TOOL.next_state(state, {**third, "110000": {"110000": "d"}}, "2027-02-10")
    assert TOOL.log_of(state) == [["2027-01-10", "mended", ID], ["2027-02-10", "added", "110000"]]
    text = TOOL.log_text(state, {"429900": "e"})
    space: dict[str, Any] = {}
    exec(text, space)
    assert space["FIRST"] == "2026-11-22"
    assert space["LOG"] == (("2027-01-10", "mended", ID), ("2027-02-10", "added", "110000"))
    assert space["PLACES"] == {"429900": "e"}
    assert json.loads(TOOL.state_text(state)) == state
    with pytest.raises(SystemExit, match="went back"):
        TOOL.next_state(state, third, "2026-11-22")
