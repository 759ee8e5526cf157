"""Inputs of any kind for the doors through which foreign data come in, and what each door does with one.

A door takes an input and gives an answer or raises `YibaoError`, and nothing else. `test_any_input.py` tries some;
`nox -s fuzz` tries a million (see tools/fuzz.py).
"""

from __future__ import annotations

import copy
import csv
import datetime
import io
import tempfile
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

import yibao_rules as yb
from yibao_rules import batch, claim, cli, person, registry
from yibao_rules._index import BUILT_IN
from yibao_rules.export import from_plain, to_plain

ON = "2025-05-01"
WORKER = yb.Insured(region="110000", birth_date="1986-03-08", status="in_service", contribution_base=10000)


class Contrary:
    """An object that answers no question about itself."""

    def __repr__(self) -> str:
        raise RuntimeError("no repr")

    def __eq__(self, other: object) -> bool:
        raise RuntimeError("no comparison")

    def __bool__(self) -> bool:
        raise RuntimeError("no truth")

    def __hash__(self) -> int:
        return 7


PLAIN_TEXTS = (
    "", " ", "0", "-1", "1", "12", "500", "1e3", "1e999999", "nan", "inf", "-0", "0.001", "10,000.50", "１０，０００元",
    "99999999999999999999", "2025-03-01", "2025-02-30", "0000-00-00", "9999-12-31", "1952年5月1日", "20250301", "2025/3/1",
    "2025-03-01 12:00:00", "北京", "苏州", "110000", "男", "女", "male", "退休", "retired", "在职", "居民", "门诊", "住院", "三级",
    "outpatient", "inpatient", "tertiary", "11", "21", "05", "是", "true", "一档", "tier_1", "11010519491231002X",
    "110105491231002", "\x00", "\ud800", "﷽" * 3, "٣", "²", "a" * 5000, "年月日" * 9, "{}", "%s", "\n", '"', "'", ",", "元", "¥",
)  # fmt: skip

ODD_VALUES: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 10**18, 10**400, 2**63, 0.0, -0.0, 0.1, 0.1 + 0.2, 1e308, float("nan"), float("inf"),
    Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity"), Decimal("-0"), Decimal("1E+999999"), Decimal("1E-999999"),
    Decimal("12.345"), datetime.date.min, datetime.date.max, datetime.date(2025, 3, 1), datetime.datetime(9999, 12, 31, tzinfo=datetime.UTC),
    datetime.time(1), datetime.timedelta(1), datetime.datetime(2025, 3, 1, tzinfo=datetime.UTC), b"2025-03-01", (), [], {},
    [[]], [None], {"a": 1}, {1}, range(3), object(), Contrary(), int, 1j, Ellipsis, WORKER,
)  # fmt: skip


@cache
def values() -> st.SearchStrategy[Any]:
    """A cell: what a form may hold, what it may not, and what no form ever held."""
    return st.one_of(
        st.sampled_from(PLAIN_TEXTS),
        st.sampled_from(ODD_VALUES),
        st.text(max_size=12),
        st.integers(),
        st.decimals(),
        st.floats(),
        st.dates().map(str),
        st.dates(),
        st.lists(st.sampled_from((*PLAIN_TEXTS, *ODD_VALUES)), max_size=3),
    )


def forms(known: tuple[str, ...]) -> st.SearchStrategy[Any]:
    """A mapping with mostly known keys, or something that is no mapping."""
    keys = st.one_of(st.sampled_from(known), st.sampled_from(known), st.sampled_from(known), st.text(max_size=8))
    odd_keys = st.sampled_from((None, 1, (), 1.5, b"on", "\ud800", "x" * 90))
    return st.one_of(
        st.dictionaries(keys, values(), max_size=6),
        st.dictionaries(keys, values(), max_size=6),
        st.dictionaries(st.one_of(keys, odd_keys), values(), max_size=4),
        values(),
    )


@cache
def persons() -> st.SearchStrategy[Any]:
    return st.tuples(forms((*person.KEYS, *person.IGNORED)), st.booleans())


def ask_person(given: Any) -> None:
    form, ignore_unknown = given
    if isinstance(form, dict) and "region" not in form and ignore_unknown:
        form = {**form, "region": "北京"}
    yb.Insured.from_mapping(form, ignore_unknown=ignore_unknown)


@cache
def claims() -> st.SearchStrategy[Any]:
    return st.tuples(forms(tuple(claim.KEYS)), st.booleans())


def ask_claim(given: Any) -> None:
    form, ignore_unknown = given
    if isinstance(form, dict) and ignore_unknown:
        form = {"on": "2025-03-01", "kind": "outpatient", "total": 500, **form}
    yb.Claim.from_mapping(form, ignore_unknown=ignore_unknown)


NHSA_FIELDS = (
    "setl_time", "endtime", "begntime", "med_type", "hosp_lv", "medfee_sumamt", "fulamt_ownpay_amt",
    "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt",
)  # fmt: skip


@cache
def nhsa_records() -> st.SearchStrategy[Any]:
    return st.tuples(forms(NHSA_FIELDS), st.booleans())


def ask_nhsa(given: Any) -> None:
    record, complete = given
    if isinstance(record, dict) and complete:
        record = {"setl_time": "2025-03-01 10:00:00", "med_type": "11", "medfee_sumamt": 500, **record}
    yb.Claim.from_nhsa(record)


@cache
def slices() -> tuple[dict[str, Any], ...]:
    """Each shipped entry as a small region of its own, with the sources, figures and groups it may name."""
    found = []
    for code in BUILT_IN:
        loaded = registry.default().loaded(code)
        assert loaded is not None
        whole = to_plain(loaded.region)
        base = {key: whole[key] for key in ("schema", "is", "adcode", "name_zh", "name_en", "groups") if key in whole}
        for benefit, entries in whole.items():
            if not (isinstance(entries, list) and entries and entries[0].get("is") == "Dated"):
                continue
            for entry in entries:
                text = repr(entry)
                sources = [source for source in whole["sources"] if repr(source["id"]) in text]
                found.append({**base, "sources": sources, benefit: [entry]})
    return tuple(found)


def places_in(node: Any) -> Iterator[tuple[Any, Any]]:
    """Every place where something may be put: a container and a key of it."""
    for key in node if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ():
        yield node, key
        yield from places_in(node[key])


@cache
def junk() -> st.SearchStrategy[Any]:
    classes = ("Flat", "Percent", "Bands", "Choice", "Sum", "Times", "Rounded", "Figure", "AsOf", "Table", "Layers", "Layer",
               "Shares", "Rate", "Period", "Ref", "Months", "AllOf", "Source", "Dated", "Region", "Group", "Text", "Unknown")  # fmt: skip
    return st.one_of(
        values(),
        st.sampled_from(classes).map(lambda name: {"is": name}),
        st.sampled_from(classes),
        st.builds(lambda name, field, value: {"is": name, field: value}, st.sampled_from(classes),
                  st.sampled_from(("rule", "then", "of", "by", "rate", "yuan", "bands", "cases", "parts", "rows")), values()),
    )  # fmt: skip


@cache
def edits() -> st.SearchStrategy[Any]:
    """What to do to a region's data: change, drop, repeat or move what stands at some place."""
    kinds = st.sampled_from(("set", "set", "set", "drop", "repeat", "move", "rename"))
    return st.tuples(kinds, st.integers(0, 10**6), st.integers(0, 10**6), junk())


@cache
def region_data() -> st.SearchStrategy[Any]:
    return st.one_of(
        st.tuples(st.integers(0, 10**6), st.lists(edits(), max_size=3)),
        st.tuples(st.integers(0, 10**6), st.lists(edits(), min_size=1, max_size=1)),
        st.tuples(junk(), st.none()),
    )


def edited(data: Any, what: str, where: int, other: int, value: Any) -> None:
    places = list(places_in(data))
    holder, key = places[where % len(places)]
    far_holder, far_key = places[other % len(places)]
    if what == "set":
        # A copy: lists and dicts among the values must not carry one input's edits into the next.
        holder[key] = copy.deepcopy(value)
    elif what == "drop":
        del holder[key]
    elif what == "move":
        holder[key] = copy.deepcopy(far_holder[far_key])
    elif isinstance(holder, list):
        holder.insert(key, copy.deepcopy(holder[key]))
    elif what == "rename":
        holder[str(far_key)] = holder.pop(key)


def ask_region(given: Any) -> None:
    which, changes = given
    if changes is None:
        from_plain(which)
        return
    data = copy.deepcopy(slices()[which % len(slices())])
    for change in changes:
        edited(data, *change)
    region = from_plain(data)
    # What was taken is written and read back the same.
    assert from_plain(to_plain(region)) == region


@cache
def claim_files() -> st.SearchStrategy[bytes]:
    """A CSV file of claims, more or less."""
    keys = tuple(claim.KEYS)
    cells = st.one_of(st.sampled_from(PLAIN_TEXTS[:-12]), st.text(max_size=8), st.dates().map(str))
    good = st.sampled_from((
        ("日期", "类别", "级别", "总费用"), ("on", "kind", "level", "in_scope"), ("on", "kind", "level", "total", "own_pay"),
        ("日期", "类别", "总费用", "全自费", "入院日期"),
    ))  # fmt: skip
    good_cells = (
        ("2025-03-01", "门诊", "三级", "500", "0"), ("2025-03-02", "住院", "二级", "30000", "2025-02-20"),
        ("2025-05-09", "outpatient", "community", "88.80", "8.8"),
    )  # fmt: skip
    rows = st.one_of(st.sampled_from(good_cells), st.lists(cells, max_size=6))
    heads = st.one_of(good, good, st.lists(st.one_of(st.sampled_from(keys), cells), max_size=6))

    return torn_or_whole(csv_tables(heads, rows))


def csv_tables(heads: st.SearchStrategy[Any], rows: st.SearchStrategy[Any]) -> st.SearchStrategy[bytes]:
    """CSV files of a few rows, also in other encodings than ours."""

    def written(head: Any, body: Any, encoding: str, quoting: int) -> bytes:
        stream = io.StringIO()
        writer = csv.writer(stream, quoting=quoting)
        writer.writerow(head)
        writer.writerows(body)
        return stream.getvalue().encode(encoding, "replace")

    return st.builds(
        written,
        heads,
        st.lists(rows, max_size=4),
        st.sampled_from(("utf-8", "utf-8", "utf-8-sig", "gb18030", "utf-16")),
        st.sampled_from((csv.QUOTE_MINIMAL, csv.QUOTE_ALL)),
    )


def torn_or_whole(files: st.SearchStrategy[bytes]) -> st.SearchStrategy[bytes]:
    """Files as they are, files into which something got, and bytes that are none."""
    torn = st.builds(
        lambda text, where, more: text[: where % (len(text) + 1)] + more + text[where % (len(text) + 1) :],
        files,
        st.integers(0, 10**6),
        st.one_of(
            st.binary(max_size=6), st.sampled_from((b'"', b"\x00", b"\r", b"\n\n", b",,,,", b"\xef\xbb\xbf", b"\xff"))
        ),
    )
    cut = st.builds(lambda text, where: text[: where % (len(text) + 1)], files, st.integers(0, 10**6))
    return st.one_of(files, files, torn, cut, st.binary(max_size=60))


@cache
def people_tables() -> tuple[tuple[str, bytes], ...]:
    """A Parquet and an Excel file of people with columns of several types, and one of no people at all."""
    import openpyxl
    import pyarrow as pa
    import pyarrow.parquet as pq

    people = {
        "统筹区": ["北京", None, "苏州"],
        "status": ["退休", "retired", "?"],
        "birth_date": [datetime.date(1952, 5, 1), None, datetime.date(9999, 12, 31)],
        "pension": [3500.5, float("nan"), -1.0],
    }
    found = []
    for table in (pa.table(people), pa.table({"a": pa.array([], pa.int8())})):
        stream = io.BytesIO()
        pq.write_table(table, stream)
        found.append((".parquet", stream.getvalue()))
    book = openpyxl.Workbook()
    for row in (list(people), *zip(*people.values(), strict=True)):
        book.active.append([None if cell != cell else cell for cell in row])
    stream = io.BytesIO()
    book.save(stream)
    return (*found, (".xlsx", stream.getvalue()))


@cache
def people_files() -> st.SearchStrategy[Any]:
    """A file of people by the suffix that it bears, more or less, and a column that may hold the day."""
    keys = (*person.KEYS, "身份证号", "日")
    cells = st.one_of(st.sampled_from(PLAIN_TEXTS[:-12]), st.text(max_size=8), st.dates().map(str))
    good = st.sampled_from((
        ("统筹区", "人员类别", "出生日期", "日"), ("region", "status", "birth_date", "contribution_base"),
        ("region", "status", "身份证号", "pension"),
    ))  # fmt: skip
    good_cells = (
        ("北京", "退休", "1952-05-01", "2025-05-01"), ("武汉", "在职", "1986年3月8日", "10000"), ("上海", "retired", "19480302", ""),
    )  # fmt: skip
    rows = st.one_of(st.sampled_from(good_cells), st.lists(cells, min_size=4, max_size=4), st.lists(cells, max_size=6))
    heads = st.one_of(good, good, st.lists(st.one_of(st.sampled_from(keys), cells), max_size=6))
    tables = st.tuples(st.just(".csv"), torn_or_whole(csv_tables(heads, rows)))
    others = st.one_of(*(st.tuples(st.just(suffix), torn_or_whole(st.just(file))) for suffix, file in people_tables()))
    return st.tuples(st.one_of(tables, tables, tables, others), st.sampled_from(("", "", "日")), st.booleans())


def ask_people_file(given: Any) -> None:
    (suffix, file), on_column, more = given
    source = scratch() / f"people{suffix}"
    source.write_bytes(file)
    batch.account_credit(
        source,
        scratch() / "told.csv",
        None if on_column else datetime.date.fromisoformat(ON),
        on_column=on_column or None,
        rule_id=more,
        refused=scratch() / "refused.csv" if more else None,
        lang="zh",
    )


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="yibao-any-input-")


def scratch() -> Path:
    """A folder for files, one for each process, which takes it along when it ends."""
    return Path(_folder().name)


def ask_claim_file(given: bytes) -> None:
    file = scratch() / "claims.csv"
    file.write_bytes(given)
    for one in yb.settle(WORKER, cli.read_claims(file)):
        one.explain("zh")


DOORS: dict[str, tuple[Callable[[], st.SearchStrategy[Any]], Callable[[Any], None]]] = {
    "Insured.from_mapping": (persons, ask_person),
    "Claim.from_mapping": (claims, ask_claim),
    "Claim.from_nhsa": (nhsa_records, ask_nhsa),
    "export.from_plain": (region_data, ask_region),
    "yibao bill --claims": (claim_files, ask_claim_file),
    "yibao batch": (people_files, ask_people_file),
}
"""Each door: the inputs to try, and the trial."""
