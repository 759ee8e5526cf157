"""Files of people through `yibao batch --engine`: what each engine writes is what the plain way writes, row by row."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

pytest.importorskip("cyclopts")
pytest.importorskip("rich")
pytest.importorskip("pyarrow")
pytest.importorskip("numpy")

import pyarrow as pa
import pyarrow.parquet as pq

from yibao_rules import batch_engines
from yibao_rules.errors import InvalidInput, MissingExtra

# The fixtures and the file of the plain way.
from .test_batch import DAY, FEN, PEOPLE, _plain, put, refusal, rows, run, told  # noqa: F401
from .test_frames import country

ANNUAL, STATUS, RULE = batch_engines.ANNUAL, batch_engines.STATUS, batch_engines.RULE
SPARK = pytest.param("spark", marks=pytest.mark.filterwarnings("ignore"))


@pytest.fixture(params=["polars", "duckdb", SPARK])
def engine(request):
    """An engine that is installed; Spark is running."""
    if request.param == "spark":
        request.getfixturevalue("spark")
    else:
        pytest.importorskip(request.param, reason=f"{request.param} is tested where it is installed")
    return request.param


def written(name):
    """The rows of a file, or of a folder of files that Spark wrote; in their order."""
    path = Path(name)
    parts = sorted(path.glob("part-*")) if path.is_dir() else [path]
    if path.suffix == ".parquet":
        return [row for part in parts for row in pq.read_table(part).to_pylist()]
    return [row for part in parts for row in rows(part, "utf-8-sig")]


def same(told, engine, source, *options):  # noqa: F811
    """Through the engine and the plain way, to CSV and Parquet: the same rows, and the same counts."""
    for suffix in (".csv", ".parquet"):
        ours, plain = f"{engine}{suffix}", f"plain{suffix}"
        counted = told(source, "-o", ours, *options, "--engine", engine)
        due = told(source, "-o", plain, *options)
        assert written(ours) == written(plain)
        assert list(counted["statuses"]) == sorted(due["statuses"], key=batch_engines.STATUSES.index)
        assert counted == due | {"out": ours, "row_by_row": None, "first_refused": []}


def test_each_engine_writes_what_the_plain_way_writes(engine, told):  # noqa: F811
    # A made-up ID number of one born on 1952-05-01, whose checksum holds, and one whose does not.
    body, weights = "11010119520501002", (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    check = "10X98765432"[sum(weight * int(digit) for weight, digit in zip(weights, body, strict=True)) % 11]
    lines = PEOPLE.replace("备注", "身份证号").replace(",=1+1", f",{body}{check}").splitlines()
    text = "\n".join(
        [*lines[:3], *lines[4:], f"庚,北京,,退休,,{body}{'0' if check != '0' else '1'}", "辛,, ,退休,,", ""]
    )
    put("people.csv", text)
    same(told, engine, "people.csv", *DAY, "--rule-id")
    # 110 yuan a month from 70 on, of the one whose ID number tells the day of birth.
    assert [row[ANNUAL] for row in written(f"{engine}.csv") if row["姓名"] == "丁"] == ["132000"]


def test_cells_come_out_as_they_were(engine, told):  # noqa: F811
    put("people.csv", PEOPLE)
    told("people.csv", "-o", "out.csv", *DAY, "--engine", engine)
    before, after = rows("people.csv"), written("out.csv")
    assert [{name: row[name] for name in before[0]} for row in after] == before
    assert [row[ANNUAL] for row in after] == ["" if fen is None else str(fen) for fen in FEN]
    assert RULE not in after[0]


def test_the_whole_country_in_parquet(engine, told):  # noqa: F811
    table, _, _ = country(3000, 5)
    table = table.rename_columns(["生日" if name == "birth_date" else name for name in table.column_names])
    table = table.append_column("notes", pa.array([None, ["a"], []] * 1000)).append_column("`n`", pa.array(range(3000)))
    pq.write_table(table, "people.parquet", row_group_size=500)
    options = ("--on-column", "day", "--columns", "born=生日", "--rule-id", "--extrapolate")
    counted = told("people.parquet", "-o", "out.parquet", *options, "--engine", engine)
    due = told("people.parquet", "-o", "plain.parquet", *options)
    ours = sorted(written("out.parquet"), key=lambda row: row["`n`"])
    assert ours == written("plain.parquet")
    assert counted == due | {"out": "out.parquet", "row_by_row": None, "first_refused": []}
    pq.write_table(table.select(["region", "status", "生日"]), "people.parquet")
    same(told, engine, "people.parquet", *DAY, "--columns", "born=生日")


@pytest.mark.parametrize("engine", ["polars", "duckdb"], indirect=True)
def test_order_and_byte_order_mark_are_kept(engine, told):  # noqa: F811
    head, *lines = PEOPLE.replace("姓名", '"姓""名"').splitlines()
    text = "\n".join([head, *lines * 5000, ""])
    put("people.csv", text, "utf-8-sig")
    same(told, engine, "people.csv", *DAY)
    assert Path(f"{engine}.csv").read_bytes()[:3] == b"\xef\xbb\xbf"
    assert [row['姓"名'] for row in written(f"{engine}.parquet")] == list("甲乙丙丁戊己") * 5000


def test_files_that_an_engine_cannot_answer(engine, refusal):  # noqa: F811
    by = ("--engine", engine, *DAY)
    put("people.csv", "地区,状态\n北京,退休\n北京,退休,1\n")
    assert refusal("people.csv", "-o", "out.csv", *by) == "people.csv: line 3 has 3 cells and the header 2."
    put("people.csv", "地区,状态\n北京,退休\n")
    with Path("people.csv").open("ab") as stream:
        stream.write("武汉,退休\n".encode("gb18030"))
    assert refusal("people.csv", "-o", "out.parquet", *by) == "people.csv: is not UTF-8; save it as “CSV UTF-8”."
    put("people.csv", "地区,状态\n")
    assert refusal("people.csv", "-o", "out.csv", *by) == "people.csv: holds a header and no row."
    put("people.csv", "地区,年龄\n北京,70\n")
    assert "no column holds status" in refusal("people.csv", "-o", "out.csv", *by)
    assert "ends in" not in refusal("none.csv", "-o", "out.csv", *by)
    table = pa.table({"region": ["北京"], "status": ["退休"], "groups": [["tier_1"]]})
    pq.write_table(table, "people.parquet")
    assert "CSV cannot hold the lists of column 'groups'" in refusal("people.parquet", "-o", "out.csv", *by)
    whole = Path("people.parquet").read_bytes()
    # The pages are gone, the footer is there.
    Path("people.parquet").write_bytes(whole[:4] + b"\0" * 40 + whole[44:])
    assert refusal("people.parquet", "-o", "out.parquet", *by).startswith("people.parquet: ")


def test_options_that_cannot_be(refusal):  # noqa: F811
    put("people.csv", PEOPLE)
    put("people.xlsx", "")
    by = ("--engine", "polars", *DAY)
    assert "polars, duckdb, spark are known" in refusal("people.csv", "-o", "out.csv", *DAY, "--engine", "pandas")
    assert "leave --engine out" in refusal("people.csv", "-o", "out.csv", *by, "--refused", "refused.csv")
    assert refusal("people.xlsx", "-o", "out.csv", *by) == "people.xlsx: the name must end in .csv, .parquet."
    assert refusal("people.csv", "-o", "out.xlsx", *by) == "out.xlsx: the name must end in .csv, .parquet."
    assert "named twice" in refusal("people.csv", "-o", "./people.csv", *by)
    assert "must hold none of *?[]{}" in refusal("people.csv", "-o", "out[1].csv", *by)


@pytest.mark.parametrize(("engine", "package"), [("polars", "polars"), ("duckdb", "duckdb"), ("spark", "pyspark")])
def test_without_an_engine_its_extra_is_named(engine, package, monkeypatch):
    put("people.csv", PEOPLE)
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtra) as caught:
        batch_engines.account_credit(Path("people.csv"), Path("out.csv"), engine=engine)
    assert (caught.value.extra, caught.value.package) == (engine, package)


def test_what_spark_does_not_do(monkeypatch, refusal):  # noqa: F811
    pytest.importorskip("pyspark", reason="Spark is tested where pyspark is installed")
    put("people.csv", PEOPLE)
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    by = ("--engine", "spark", *DAY)
    assert "Spark needs Java 17 or later" in refusal("people.csv", "-o", "out.csv", *by)
    monkeypatch.setenv("JAVA_HOME", "there")
    put("out.csv", "before")
    assert "Spark writes a folder of files" in refusal("people.csv", "-o", "out.csv", *by)
    assert Path("out.csv").read_text() == "before"


def test_what_an_engine_says_is_told_in_few_words(engine, run, monkeypatch):  # noqa: F811
    put("people.csv", PEOPLE)
    stopped = []
    if engine == "spark":
        # As if none was running: it starts one, gets the one that runs, and stops it.
        from pyspark.sql import SparkSession

        monkeypatch.setattr(SparkSession, "getActiveSession", lambda: None)
        monkeypatch.setattr(SparkSession, "stop", lambda session: stopped.append(session))
    code, out, err = run("people.csv", "-o", "out.csv", *DAY, "--engine", engine)
    assert code == 0, err
    assert "6 rows · 3 with an amount, 4,920.12 yuan a year in all · wrote out.csv" in out
    assert "3 rows were refused; lines and reasons: without --engine, --refused FILE.csv" in out
    assert len(stopped) == (engine == "spark")


def test_no_engine_is_no_question_of_the_command_line_alone():
    put("people.csv", PEOPLE)
    with pytest.raises(InvalidInput, match="engine"):
        batch_engines.account_credit(Path("people.csv"), Path("out.csv"), engine="excel")
