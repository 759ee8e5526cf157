"""Files of people through `yibao batch`.

Amounts are those of the published rules. Beijing, 京劳社医发〔2006〕9号: the retired get 100 yuan a month below 70 and 110
from 70 on; 京医保发〔2022〕28号: those in service 2 % of their base.
"""

from __future__ import annotations

import csv
import importlib
import json
import os
import pty
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

pytest.importorskip("cyclopts")
pytest.importorskip("rich")
pytest.importorskip("pyarrow")
pytest.importorskip("numpy")

import pyarrow as pa
import pyarrow.parquet as pq

from yibao_rules import batch, command, frames
from yibao_rules.errors import InvalidInput, MissingExtra

DAY = ("--on", "2025-05-01")
ANNUAL, STATUS, RULE = "account_credit_annual_fen", "account_credit_status", "account_credit_rule"
PEOPLE = '''\
姓名,统筹区,出生日期,人员类别,缴费基数,备注
甲,北京,1952-05-01,退休,,
乙,北京,1990-02-29,在职,10000,
丙,北京,1958年3月2日,退休,,"a, ""b"""
丁,北京,,退休,,=1+1
戊,北京,1986-03-08,在职,10000.5,
己,Suzhou,1950-01-01,退休,,
'''
# 110 × 12; no such day; 100 × 12; no birth; 200.01 × 12, of 10,000.50; one of two cities.
FEN = [132000, None, 120000, None, 240012, None]


@pytest.fixture(autouse=True)
def _plain(monkeypatch, tmp_path):
    """English, 80 columns, no colour, in a folder of its own."""
    for name in ("LC_ALL", "LC_MESSAGES", "FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def run(capsys):
    """Run `yibao batch`; its exit code, stdout and stderr."""

    def run(*arguments):
        code = command.main(["batch", *(str(item) for item in arguments)])
        out, err = capsys.readouterr()
        return code, out, err

    return run


@pytest.fixture
def told(run):
    """Run `yibao batch --json` that ends well; its document."""

    def told(*arguments):
        code, out, err = run(*arguments, "--json")
        assert (code, err) == (0, ""), err
        return json.loads(out)

    return told


@pytest.fixture
def refusal(run, tmp_path):
    """Run `yibao batch` that fails; the short error. Nothing is left behind."""

    def refusal(*arguments):
        before = sorted(tmp_path.iterdir())
        code, out, err = run(*arguments)
        assert (code, out) == (2, "")
        assert len(err.splitlines()) <= 3
        assert sorted(tmp_path.iterdir()) == before
        return err.strip()

    return refusal


def put(name, text, encoding="utf-8"):
    Path(name).write_text(text, encoding=encoding, newline="")


def rows(name, encoding="utf-8"):
    with Path(name).open(encoding=encoding, newline="") as stream:
        return list(csv.DictReader(stream))


def test_every_row_comes_out_as_it_was_in_its_order_with_its_amount(told):
    put("people.csv", PEOPLE)
    document = told("people.csv", "-o", "out.csv", *DAY)
    before, after = rows("people.csv"), rows("out.csv")
    assert [{name: row[name] for name in before[0]} for row in after] == before
    assert [row[ANNUAL] for row in after] == ["" if fen is None else str(fen) for fen in FEN]
    assert document["statuses"] == {"exact": 2, "carried_forward": 1, "invalid_input": 2, "missing_input": 1}
    assert (document["rows"], document["amounts"], document["refused"]) == (6, 3, 3)
    assert document["total_annual_fen"] == 132000 + 120000 + 240012
    assert document["columns"]["birth_date"] == "出生日期"
    assert RULE not in after[0]


def test_refused_rows_are_told_by_line_and_reason_in_the_language(run):
    put("people.csv", PEOPLE)
    code, out, err = run("people.csv", "-o", "out.parquet", *DAY, "--refused", "refused.csv", "--lang", "zh")
    assert (code, err) == (0, "")
    assert "6 行 · 3 行有金额，全年共 4,920.12 元" in out
    assert "日历上没有这一天" in out
    listed = rows("refused.csv", "utf-8-sig")
    assert [(row["line"], row["status"]) for row in listed] == [
        ("3", "invalid_input"), ("5", "missing_input"), ("7", "invalid_input"),
    ]  # fmt: skip
    assert "1990-02-29" in listed[0]["reason"]
    assert "birth_date" in listed[1]["reason"]
    assert "320500" in listed[2]["reason"]
    assert not any("\n" in row["reason"] or "Insured(" in row["reason"] for row in listed)


def test_a_place_that_may_be_meant_stands_in_the_table_of_refused_rows(run):
    put("people.csv", "region,status\n武汗,退休\n???,退休\nSuzhou,退休\n")
    _, out, _ = run("people.csv", "-o", "out.csv", *DAY)
    lines = [line for line in out.splitlines() if "invalid input" in line]
    assert lines[-3].endswith("No place is called '武汗'. Did you mean Wuhan (武汉市)?")
    assert lines[-2].endswith("No place is called '???'.")
    assert "names several places" in lines[-1]
    _, out, _ = run("people.csv", "-o", "out.csv", *DAY, "--lang", "zh")
    assert "没有名为 '武汗' 的地区。是不是“武汉市”？" in out


def test_only_some_refused_rows_are_told_and_the_file_has_all(run, told):
    put("people.csv", "region,status\n" + "nowhere,退休\n" * 25)
    code, out, _ = run("people.csv", "-o", "out.csv", *DAY)
    assert code == 0
    assert "15 more: --refused FILE.csv" in out
    document = told("people.csv", "-o", "out.csv", *DAY, "--refused", "refused.csv")
    assert (document["refused"], len(document["first_refused"])) == (25, 10)
    assert [row["line"] for row in rows("refused.csv", "utf-8-sig")] == [str(line) for line in range(2, 27)]


def test_a_byte_order_mark_is_read_over_and_kept(told):
    put("people.csv", PEOPLE, "utf-8-sig")
    told("people.csv", "-o", "out.csv", *DAY)
    assert Path("out.csv").read_bytes()[:3] == b"\xef\xbb\xbf"
    assert [row["姓名"] for row in rows("out.csv", "utf-8-sig")] == list("甲乙丙丁戊己")


def test_parquet_keeps_its_types_and_a_rule_is_added(told):
    table = pa.table(
        {
            "region": pa.array(["北京", "武汉", None]).dictionary_encode(),
            "status": ["退休", "retired", "退休"],
            "birth_date": [date(1952, 5, 1), None, date(1950, 1, 1)],
            "contribution_base": [None, 5000.5, 6000.0],
            "notes": [["a"], [], None],
        }
    )
    pq.write_table(table, "people.parquet")
    document = told("people.parquet", "-o", "out.parquet", *DAY, "--rule-id")
    out = pq.read_table("out.parquet")
    assert out.select(table.column_names).equals(table)
    whole = frames.account_credit(table, on=date(2025, 5, 1), rule_id=True)
    for name in (ANNUAL, STATUS, RULE):
        assert out[name].to_pylist() == whole[name].to_pylist()
    assert out[RULE].to_pylist()[0].startswith("110000/account_credit/")
    assert out[ANNUAL].to_pylist()[0] == 132000
    assert [item["line"] for item in document["first_refused"]] == [4]
    pq.write_table(table.drop_columns("notes"), "people.parquet")
    told("people.parquet", "-o", "out.csv", *DAY)
    assert [row["region"] for row in rows("out.csv")] == ["北京", "武汉", ""]


def test_many_batches_are_one_file(told, monkeypatch):
    # So small that each batch holds a few rows, of other places and rules.
    monkeypatch.setattr(batch, "CSV_BLOCK", 200)
    monkeypatch.setattr(batch, "BATCH", 7)
    places = ["北京", "上海", "武汉", "宁夏", "深圳"]
    text = "地区,状态,生日,缴费基数\n" + "".join(
        f"{places[at % 5]},{'退休' if at % 3 else '在职'},{1940 + at % 50}-03-02,{'' if at % 11 == 0 else 5000 + at}\n"
        for at in range(200)
    )
    put("people.csv", text)
    document = told("people.csv", "-o", "out.parquet", *DAY, "--rule-id", "--refused", "refused.csv")
    given = rows("people.csv")
    keys = {"region": "地区", "status": "状态", "birth_date": "生日", "contribution_base": "缴费基数"}
    table = pa.table({field: [row[name] for row in given] for field, name in keys.items()})
    whole = frames.account_credit(table, on=date(2025, 5, 1), rule_id=True)
    out = pq.read_table("out.parquet")
    for name in (ANNUAL, STATUS, RULE):
        assert out[name].to_pylist() == whole[name].to_pylist()
    assert out["地区"].to_pylist() == [row["地区"] for row in given]
    lines = [at + 2 for at, status in enumerate(whole[STATUS].to_pylist()) if status in batch.REFUSED]
    assert [int(row["line"]) for row in rows("refused.csv", "utf-8-sig")] == lines
    assert document["refused"] == len(lines) > 0
    told("people.csv", "-o", "out.csv", *DAY)
    assert [row[ANNUAL] for row in rows("out.csv")] == [
        "" if fen is None else str(fen) for fen in whole[ANNUAL].to_pylist()
    ]
    told("out.parquet", "-o", "again.parquet", *DAY)
    assert pq.read_table("again.parquet")[ANNUAL].to_pylist() == whole[ANNUAL].to_pylist()


def test_a_column_of_days_and_columns_of_other_names(told):
    put(
        "people.csv",
        "城,类,born on,日\n北京,退休,19520501,2022-04-30\n北京,退休,19520501,2022-05-01\n北京,退休,19520501,\n北京,退休,19520501,x\n",
    )
    names = [f"--columns={text}" for text in ("region=城", "人员类别=类", "born=born on")]
    document = told("people.csv", "-o", "out.csv", "--on-column", "日", *names)
    # 69 on the day before the birthday, 70 on it.
    assert [row[ANNUAL] for row in rows("out.csv")] == ["120000", "132000", "", ""]
    assert [(item["line"], item["field"]) for item in document["first_refused"]] == [(4, "on"), (5, "on")]


def test_fen_and_whole_numbers_in_parquet(told):
    table = pa.table(
        {
            "region": [110000.0, 110000.0, 110000.0],
            "status": ["在职"] * 3,
            "born": [19860308, 19860308, 19860230],
            "base_fen": [1000050, None, 1000050],
            "日": [20250501, 20250501, 20250501],
        }
    )
    pq.write_table(table, "people.parquet")
    document = told("people.parquet", "-o", "out.csv", "--on-column", "日")
    assert [row[ANNUAL] for row in rows("out.csv")] == ["240012", "", ""]
    assert [(item["line"], item["error"]) for item in document["first_refused"]] == [
        (3, "MissingInput"), (4, "InvalidInput"),
    ]  # fmt: skip


def test_an_id_number_gives_birth_and_sex_and_is_never_shown(run, told):
    # Made-up numbers; the checksum of 11010119520501002 is worked out below as GB 11643 says.
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    body = "11010119520501002"
    check = "10X98765432"[sum(weight * int(digit) for weight, digit in zip(weights, body, strict=True)) % 11]
    wrong = "0" if check != "0" else "1"
    put(
        "people.csv",
        "地区,状态,身份证号,出生日期\n"
        f"北京,退休,{body}{check},\n北京,退休,{body}{wrong},\n北京,退休,,1960-01-01\n北京,退休,{body}{check},1953-05-01\n",
    )
    document = told("people.csv", "-o", "out.csv", *DAY)
    assert [row[ANNUAL] for row in rows("out.csv")] == ["132000", "", "120000", ""]
    assert [*rows("out.csv")[0]] == ["地区", "状态", "身份证号", "出生日期", ANNUAL, STATUS]
    assert [(item["line"], item["field"]) for item in document["first_refused"]] == [
        (3, "id_number"),
        (5, "birth_date"),
    ]
    _, out, _ = run("people.csv", "-o", "out.csv", *DAY)
    assert body not in out + json.dumps(document)


def test_excel_in_and_out_is_read_whole_and_says_so(run, told, monkeypatch):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["姓名", "地区", "出生日期", "状态", "基数", "混合", None])
    book.active["E1"] = "缴费基数"
    sheet.append(["甲", 110000, date(1952, 5, 1), "退休", None, 1, None])
    sheet.append(["乙", 110000, date(1986, 3, 8), "在职", 10000.5, "x", None])
    sheet.append(["丙", None, None, "退休", None, 2.0, None])
    sheet.append([None] * 7)
    book.save("people.xlsx")
    code, out, err = run("people.xlsx", "-o", "out.xlsx", *DAY)
    assert (code, err) == (0, "")
    assert "read whole" in out
    written = [list(row) for row in openpyxl.load_workbook("out.xlsx").active.iter_rows(values_only=True)]
    assert written[0] == ["姓名", "地区", "出生日期", "状态", "缴费基数", "混合", ANNUAL, STATUS]
    assert [row[6] for row in written[1:]] == [132000, 240012, None]
    assert [row[5] for row in written[1:]] == ["1", "x", "2"]
    put("people.csv", PEOPLE)
    monkeypatch.setattr(batch, "BATCH", 4)
    told("people.csv", "-o", "out.xlsx", *DAY)
    sheet = openpyxl.load_workbook("out.xlsx").active
    # Text stays text, whatever it begins with.
    assert (sheet["F5"].value, sheet["F5"].data_type) == ("=1+1", "s")
    pq.write_table(
        pa.table(
            {
                "region": ["北京"],
                "status": ["退休"],
                "n": [10**17],
                "t": pa.array(["2020-01-02 03:00:00"]).cast(pa.timestamp("s")),
                "d": [Decimal("1.5")],
            }
        ),
        "people.parquet",
    )
    told("people.parquet", "-o", "out.xlsx", *DAY)
    row = next(openpyxl.load_workbook("out.xlsx").active.iter_rows(min_row=2, values_only=True))
    assert row[2:5] == (str(10**17), "2020-01-02 03:00:00", 1.5)


def test_a_sheet_has_an_end(refusal, monkeypatch):
    pytest.importorskip("openpyxl")
    monkeypatch.setattr(batch, "SHEET_ROWS", 6)
    put("people.csv", PEOPLE)
    assert "5 rows at most; write CSV or Parquet" in refusal("people.csv", "-o", "out.xlsx", *DAY)


def test_excel_files_that_are_none(refusal):
    openpyxl = pytest.importorskip("openpyxl")
    assert refusal("none.xlsx", "-o", "out.csv", *DAY).startswith("none.xlsx: cannot be read: No such file")
    put("people.xlsx", "no zip")
    assert refusal("people.xlsx", "-o", "out.csv", *DAY) == "people.xlsx: is no .xlsx file that can be read."
    openpyxl.Workbook().save("people.xlsx")
    assert refusal("people.xlsx", "-o", "out.csv", *DAY) == "people.xlsx: is empty."
    book = openpyxl.Workbook()
    book.active.append(["地区", "状态"])
    book.save("people.xlsx")
    assert "a header and no row" in refusal("people.xlsx", "-o", "out.csv", *DAY)


def test_without_openpyxl_the_extra_is_named(refusal, monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    put("people.xlsx", "")
    assert "yibao-rules[excel]" in refusal("people.xlsx", "-o", "out.csv", *DAY)


HEADER = "地区,状态\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "people.csv: is empty."),
        ("\n\n", "people.csv: is empty."),
        (HEADER, "people.csv: holds a header and no row."),
        (HEADER.strip(), "people.csv: holds a header and no row."),
        (HEADER + "北京,退休\n北京\n", "people.csv: line 3 has 1 cells and the header 2."),
        (HEADER + '北京,退休\n"北京,退休\n', "people.csv: line 3 has 1 cells and the header 2."),
        ("地区,状态,状态\n北京,退休,退休\n", "--columns: two columns are called '状态'."),
        ("地区,城市,状态\n北京,北京,退休\n", "--columns: '地区' and '城市' both hold region; name one: region=地区."),
        ("地区,年龄\n北京,70\n", "--columns: no column holds status; there are 地区, 年龄. Name it: status=NAME."),
    ],
)
def test_files_that_cannot_be_answered(refusal, text, said):
    put("people.csv", text)
    for out in ("out.csv", "out.parquet"):
        assert refusal("people.csv", "-o", out, *DAY).startswith(said)


def test_other_encodings_are_told(refusal):
    put("people.csv", HEADER + "北京,退休\n", "gb18030")
    assert refusal("people.csv", "-o", "out.csv", *DAY) == "people.csv: is not UTF-8; save it as “CSV UTF-8”."
    put("people.csv", "region,status\n" + "北京,退休\n", "gb18030")
    assert refusal("people.csv", "-o", "out.csv", *DAY) == "people.csv: is not UTF-8; save it as “CSV UTF-8”."


def test_files_that_are_not_there_or_of_no_kind(refusal, tmp_path):
    put("people.csv", PEOPLE)
    put("broken.parquet", "PAR0")
    (tmp_path / "folder.csv").mkdir()
    assert refusal("none.csv", "-o", "out.csv", *DAY).startswith("none.csv: cannot be read: No such file")
    assert refusal("none.parquet", "-o", "out.csv", *DAY).startswith("none.parquet: cannot be read: ")
    assert refusal("broken.parquet", "-o", "out.csv", *DAY) == "broken.parquet: is no .parquet file that can be read."
    assert refusal("people.tsv", "-o", "out.csv", *DAY) == "people.tsv: the name must end in .csv, .parquet, .xlsx."
    assert refusal("people.csv", "-o", "out", *DAY) == "out: the name must end in .csv, .parquet, .xlsx."
    assert refusal("people.csv", "-o", "out.csv", *DAY, "--refused", "r.txt") == "r.txt: the name must end in .csv."
    assert "cannot be written: No such file" in refusal("people.csv", "-o", "no/out.csv", *DAY)
    assert "folder.csv: cannot be written" in refusal("people.csv", "-o", "folder.csv", *DAY)
    assert "named twice" in refusal("people.csv", "-o", "people.csv", *DAY)
    assert "named twice" in refusal("people.csv", "-o", "out.csv", "--refused", "./out.csv", *DAY)


def test_a_failure_leaves_what_was_there_before(refusal):
    put("people.csv", HEADER + "北京,退休\n北京\n")
    put("out.csv", "before")
    refusal("people.csv", "-o", "out.csv", *DAY)
    assert Path("out.csv").read_text() == "before"


def test_csv_holds_no_lists(refusal, told):
    table = pa.table({"region": ["北京"], "status": ["退休"], "groups": [["tier_1"]]})
    pq.write_table(table, "people.parquet")
    assert "CSV cannot hold the lists of column 'groups'" in refusal("people.parquet", "-o", "out.csv", *DAY)
    pq.write_table(table.slice(0, 0), "people.parquet")
    assert "a header and no row" in refusal("people.parquet", "-o", "out.csv", *DAY)


def test_options_that_cannot_be(refusal):
    put("people.csv", PEOPLE)
    assert "One of --on DAY and --on-column NAME" in refusal("people.csv", "-o", "out.csv")
    assert "One of --on DAY and --on-column NAME" in refusal("people.csv", "-o", "out.csv", *DAY, "--on-column", "x")
    assert refusal("people.csv", "-o", "out.csv", "--on-column", "日").startswith(
        "--on-column: no column '日'; there are"
    )
    assert refusal("people.csv", "-o", "out.csv", *DAY, "--columns", "born").startswith(
        "--columns: FIELD=NAME is needed"
    )
    assert refusal("people.csv", "-o", "out.csv", *DAY, "--columns", "born=x").startswith("--columns: no column 'x'")
    assert "no such field" in refusal("people.csv", "-o", "out.csv", *DAY, "--columns", "borne=备注")


def test_progress_shows_on_a_terminal_alone():
    put("people.csv", PEOPLE)
    code = "import sys; from yibao_rules.command import main; sys.exit(main(sys.argv[1:]))"
    arguments = [sys.executable, "-c", code, "batch", "people.csv", "-o", "out.csv", *DAY]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TERM": "xterm"}
    done = subprocess.run(arguments, capture_output=True, env=environment, check=True)
    assert done.stderr == b""
    ours, theirs = pty.openpty()
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=theirs, env=environment) as process:
        assert process.stdout is not None
        assert "6 rows" in process.stdout.read().decode()
    os.close(theirs)
    shown = os.read(ours, 65536).decode()
    os.close(ours)
    assert "6 rows" in shown
    assert "rows/s" in shown


def test_it_may_be_called_without_the_command_line():
    put("people.csv", PEOPLE)
    seen = []
    summary = batch.account_credit(
        Path("people.csv"), Path("out.parquet"), date(2025, 5, 1), told=lambda *told: seen.append(told)
    )
    assert summary.report.rows == 6
    assert [rows for rows, _ in seen] == [6]
    # About: neither the header nor quotes are counted.
    assert 0.5 < seen[0][1] <= 1
    with pytest.raises(InvalidInput):
        batch.account_credit(Path("people.csv"), Path("people.csv"), date(2025, 5, 1))


def test_a_row_that_one_person_alone_would_not_be_refused_for_still_has_a_reason():
    table = pa.table({"region": ["北京"], "status": ["退休"], "born": ["1952-05-01"]})
    people = batch.People(table.column_names, date(2025, 5, 1), None, None, rule_id=False, extrapolate=False)
    assert "a cell cannot be what its column says" in str(people.reason(table, 0))


@pytest.mark.parametrize(("gone", "raised"), [("pyarrow", MissingExtra), ("yibao_rules.eager", ModuleNotFoundError)])
def test_without_pyarrow_the_extra_is_named(monkeypatch, gone, raised):
    monkeypatch.delitem(sys.modules, "yibao_rules.batch")
    monkeypatch.setitem(sys.modules, gone, None)
    with pytest.raises(raised):
        importlib.import_module("yibao_rules.batch")


def test_what_a_disk_refuses_is_told(refusal, monkeypatch):
    put("people.csv", PEOPLE)

    def full(self, table):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(batch.CsvWriter, "add", full)
    assert refusal("people.csv", "-o", "out.csv", *DAY) == "out.csv: cannot be written: No space left on device."


def test_what_a_format_has_no_type_for_is_told(refusal):
    table = pa.table({"region": ["北京"], "status": ["退休"], "x": pa.array([None], pa.month_day_nano_interval())})
    with pa.OSFile("people.parquet", "wb") as stream:
        pq.write_table(table.select(["region", "status"]), stream)
    with pytest.raises(InvalidInput, match="cannot be written"), batch.writable(Path("out.parquet")):
        pq.write_table(table, "out.parquet")


def test_a_cell_longer_than_any_is_told(refusal):
    put("people.csv", HEADER + "北京," + "x" * 9_000_000 + "\n")
    assert refusal("people.csv", "-o", "out.csv", *DAY) == "people.csv: is no .csv file that can be read."
