"""The command line, driven in process as the console script drives it.

Expected amounts are those of the published rules, cited at each test.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

pytest.importorskip("cyclopts")
pytest.importorskip("rich")

from rich.cells import cell_len

from yibao_rules import api, cli, command, hooks, registry
from yibao_rules.errors import BadRegion, PluginFailed, PluginWarning

ROOT = Path(__file__).parent.parent
BEIJING = ["北京", "--born", "1952-05-01", "--status", "retired", "--on", "2025-05-01"]


@pytest.fixture(autouse=True)
def _plain(monkeypatch):
    """English, 80 columns, no colour, whatever the machine says."""
    for name in ("LC_ALL", "LC_MESSAGES", "FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def yibao(capsys):
    """Run the command; its exit code, stdout and stderr."""

    def run(*arguments):
        code = command.main([str(item) for item in arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return run


@pytest.fixture
def answered(yibao):
    """Run a command that has an answer; its text."""

    def run(*arguments):
        code, out, err = yibao(*arguments)
        assert (code, err) == (0, "")
        return out

    return run


@pytest.fixture
def data(answered):
    """Run a command with --json; its document."""
    return lambda *arguments: json.loads(answered(*arguments, "--json"))


# Amounts.


@pytest.mark.parametrize(
    ("arguments", "amount"),
    [
        # 京劳社医发〔2006〕9号: 100 yuan a month below 70, 110 from 70 on.
        (("北京", "--born", "1952-05-01", "--status", "退休", "--on", "2022-04-30"), "100.00"),
        (("Beijing", "--born", "1952-05-01", "--status", "retired", "--on", "2022-05-01"), "110.00"),
        # 京医保发〔2022〕28号: 2% of the base from 2022-09-01; before it 2% + 1% from 35 to 44.
        (("110000", "--born", "1986-03-08", "--status", "在职", "--base", "10000", "--on", "2022-08-31"), "300.00"),
        (("110000", "--born", "1986-03-08", "--status", "在职", "--base", "10,000元", "--on", "2022-09-01"), "200.00"),
        # 沪医保规〔2023〕6号: 1,680 yuan a year below 75, 1,890 from 75 on, by the age on 1 July.
        (("上海", "--born", "1948-07-01", "--status", "退休", "--on", "2023-07-01"), "1890.00"),
        (("上海", "--born", "1948-07-02", "--status", "退休", "--on", "2024-06-30"), "1680.00"),
        # Shenzhen: 8.05% of 60% of 12,964 (7,778) until 2022-11-30, 251 since.
        (("深圳", "--born", "1960-04-12", "--status", "退休", "--on", "2022-11-30"), "626.13"),
        (("深圳", "--born", "1960-04-12", "--status", "退休", "--on", "2022-12-01"), "251.00"),
        # Wuhan since 2023-02-01: 83 for retirees of employers, 66 for those of flexible employment.
        (("武汉", "--status", "退休", "--on", "2023-02-01"), "83.00"),
        (("武汉", "--status", "灵活就业退休", "--on", "2023-02-01"), "66.00"),
        # Ningxia since 2023-06-01: 2% of the base in service.
        (("宁夏", "--status", "在职", "--base", "6000", "--on", "2024-06-01"), "120.00"),
    ],
)
def test_the_published_amounts(data, arguments, amount):
    assert data("credit", *arguments)["amount"] == amount


def test_credit_in_both_languages(answered):
    english, chinese = answered("credit", *BEIJING), answered("credit", *BEIJING, "--lang", "zh")
    assert "110.00 yuan/month" in english
    assert "net: 107.00 yuan/month" in english
    assert "Beijing · account credit · 2025-05-01" in english
    assert "110.00 元/月" in chinese
    assert "实际到账：107.00 元/月" in chinese
    assert "京劳社医发〔2006〕9号" in english.replace("\n        ", "")


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_TW.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LC_ALL": "", "LANG": ""}, "en"),
        ({}, "en"),
    ],
)
def test_the_locale_gives_the_language(environment, lang):
    assert cli.language(environment) == lang


def test_the_option_outweighs_the_locale(answered, monkeypatch):
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert "元/月" in answered("credit", *BEIJING)
    assert "yuan/month" in answered("--lang=en", "credit", *BEIJING)


def test_explain_is_the_librarys_own_explanation(answered):
    person = cli.insured("北京", cli.Who(born="1952-05-01", status="retired"))
    for lang in ("zh", "en"):
        expected = api.account_credit(person, on=date(2025, 5, 1)).explain(lang)
        assert answered("explain", *BEIJING, "--lang", lang) == expected + "\n"


def test_explain_on_a_terminal_keeps_the_width_and_every_address(answered, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    text = re.sub(r"\x1b\[[0-9;]*m", "", answered("explain", *BEIJING, "--lang", "zh"))
    source = api.account_credit(
        cli.insured("北京", cli.Who(born="1952-05-01", status="退休")), on="2025-05-01"
    ).sources[0]
    assert source.address in text
    assert all(cell_len(line) <= 80 for line in text.splitlines() if "://" not in line)


def test_extrapolate(yibao, data):
    asked = ("credit", "深圳", "--status", "退休", "--on", "2013-12-31")
    assert yibao(*asked)[0] == 1
    assert "extrapolated" in data(*asked, "--extrapolate")["flags"]


def test_groups_may_be_repeated_and_chinese(yibao, data):
    asked = ("credit", "深圳", "--status", "退休", "--on", "2024-01-01")
    assert data(*asked, "--group", "一档", "--group", "public_sector")["amount"] == "251.00"
    code, _, err = yibao(*asked, "--group", "tier_2")
    assert code == 1
    assert "tier 2 has no account" in " ".join(err.split())


# The other commands.


def test_regions_lists_every_place(data, answered):
    everything = data("regions")["regions"]
    assert len(everything) >= 415
    own = data("regions", "--with-rules")["regions"]
    assert {"110000", "310000", "440300", "420100", "640000"} <= {card["adcode"] for card in own}
    assert all(card["has_rules"] for card in own)
    assert "北京市" in answered("regions", "--lang", "zh")


@pytest.mark.parametrize("name", ["北京", "北京市", "Beijing", "110000"])
def test_a_region_has_its_card_and_channels(data, answered, name):
    found = data("regions", name)
    assert found["region"]["adcode"] == "110000"
    assert "12393" in [item["value"] for item in found["channels"]["items"]]
    assert "12393" in answered("regions", name)


def test_a_region_without_rules_says_so(answered):
    assert "没有本地规则" in answered("regions", "西宁", "--lang", "zh")


# The same person elsewhere, over the years, on retirement; what is paid.


def test_lifetime_tells_what_is_short(data, yibao):
    # 北京市基本医疗保险规定: 25 years for men, 20 for women; 240 + 36 months of 300 leave 24.
    he = ("北京", "--on", "2025-05-01", "--sex", "男", "--actual", "240", "--deemed", "36")
    found = data("lifetime", *he)
    assert found["conditions"] == [{"counts": "total", "required": 300, "counted": 276, "shortfall": 24}]
    assert not found["eligible"]
    assert "2 years short" in yibao("lifetime", *he)[1]
    code, _, err = yibao("lifetime", "北京", "--on", "2025-05-01")
    assert code == 2
    assert "--sex female --actual 240" in err


def test_contributions_tell_both_sides(data, answered):
    # 2023-07 to 2024-06: base 6,326 to 33,891; 2% and 3 yuan, 9% and 1%.
    worker = ("北京", "--on", "2023-10-01", "--status", "in_service", "--base", "10000")
    found = data("contributions", *worker)
    assert (found["employee"], found["employer"], found["to_account"]) == ("203.00", "1000.00", "200.00")
    assert "1,203.00" in answered("contributions", *worker)


WORKER = ["北京", "--born", "1985-03-02", "--status", "in_service"]
VISIT = ["--on", "2025-03-01", "--kind", "门诊", "--level", "三级"]


def test_a_bill(data, answered, yibao):
    # Beijing from 2023-01-01: 1,800 deductible, 70% in hospitals, 90% in the community.
    assert data("bill", *WORKER, *VISIT, "--in-scope", "2800")["pooled"] == "700.00"
    assert data("bill", *WORKER, *VISIT, "--total", "3000", "--own-pay", "200")["cash"] == "2300.00"
    assert data("bill", *WORKER, *VISIT, "--in-scope", "2800", "--balance", "100")["account"] == "100.00"
    used = ["--used", "outpatient-deductible-met=1800", "--used", "visits=3"]
    document = data("bill", *WORKER, *VISIT, "--in-scope", "1000", *used)
    assert (document["pooled"], document["year_to_date"]["visits"]) == ("700.00", 4)
    assert "统筹支付 700.00 元" in answered("bill", *WORKER, *VISIT, "--in-scope", "2800", "--lang", "zh")
    levels = data("bill", *WORKER, "--on", "2025-03-01", "--kind", "outpatient", "--in-scope", "2800", "--levels")
    assert [row["settlement"]["own"] for row in levels["rows"]] == ["1900.00", "2100.00", "2100.00", "2100.00"]
    for arguments, said in [
        (("--in-scope", "3"), "--on: is missing"),
        ((*VISIT[:4], "--in-scope", "3000"), "--level tertiary"),
        ((*VISIT, "--in-scope", "3", "--used", "stay=1"), "--used: one of stays, visits"),
        ((*VISIT, "--in-scope", "3", "--used", "stays=x"), "whole number"),
        ((*VISIT, "--in-scope=-3"), "--in-scope: an amount is never negative"),
    ]:
        code, out, err = yibao("bill", *WORKER, *arguments)
        assert (code, out) == (2, "")
        assert said in err.replace("\n", " ")


def test_a_file_of_claims(data, answered, yibao, tmp_path):
    file = tmp_path / "费用.csv"
    file.write_text(
        '日期,类别,级别,总费用,自费\n2025-03-01,门诊,三级,1400,\n2025-04-01,门诊,社区,"1,400.50",0.5\n', "utf-8-sig"
    )
    rows = data("bill", *WORKER, "--claims", file)
    # 1,400 of the deductible; 400 more, then 1,000 × 90%.
    assert [row["pooled"] for row in rows] == ["0.00", "900.00"]
    table = answered("bill", *WORKER, "--claims", file)
    assert "1,400.50" in table
    assert "900.00" in table
    file.write_text("日期,类别,级别,总费用\n2025-02-30,门诊,三级,1400\n", "utf-8")
    code, _, err = yibao("bill", *WORKER, "--claims", file)
    assert (code, "line 2" in err) == (2, True)
    file.write_bytes(b"\xff\xfe")
    for path in (file, tmp_path / "nothing.csv"):
        code, _, err = yibao("bill", *WORKER, "--claims", path)
        assert (code, "cannot be read" in err) == (2, True)


def test_a_bill_that_nobody_can_tell_is_not_zero(answered, tmp_path):
    file = tmp_path / "claims.csv"
    file.write_text("on,kind,level,in_scope\n2026-09-01,inpatient,tertiary,900000\n", "utf-8")
    assert "—" in answered("bill", "江门", "--status", "in_service", "--claims", file)


def test_entitlement_tells_the_wait(data, answered, yibao):
    # 广州 2026: 3 months + 2 missed years from 2026-03-05; a student's year costs 413.
    asked = (
        "广州",
        "--status",
        "resident",
        "--paid-until",
        "2024-12-31",
        "--resumed-on",
        "2026-03-05",
        "--on",
        "2026-06-01",
    )
    found = data("entitlement", *asked, "--missed-years", "2", "--group", "student_child")
    assert (found["covered"], found["waiting_months"], found["covered_from"]) == (False, 5, "2026-08-05")
    assert found["repair_cost"] == "826.00"
    assert "cover from 2026-08-05" in answered("entitlement", *asked, "--missed-years", "2")
    assert data("entitlement", *asked, "--missed-years", "2", "--repaid-years", "2")["covered_from"] == "2026-06-05"
    code, _, err = yibao("entitlement", *asked)
    assert code == 2
    assert "--missed-years 2" in err


def test_entitlement_takes_the_former_status_and_place(data):
    # 粤医保规〔2022〕6号 article 12: three months unpaid, back-paid, the gap covered; otherwise the city decides.
    moved = (
        "广州",
        "--status",
        "在职",
        "--paid-until",
        "2025-01-31",
        "--resumed-on",
        "2025-05-20",
        "--on",
        "2025-04-01",
        "--moved-from",
        "深圳",
    )
    assert data("entitlement", *moved)["covered"] is True
    assert data("entitlement", *moved, "--no-backpaid")["covered"] is None
    # 城乡居民 2026: the month after the payment, after two continuous years.
    switched = (
        "广州",
        "--status",
        "resident",
        "--paid-until",
        "2026-01-31",
        "--resumed-on",
        "2026-05-10",
        "--on",
        "2026-06-01",
        "--was",
        "in_service",
        "--continuous",
        "24",
    )
    assert data("entitlement", *switched)["covered_from"] == "2026-06-01"
    first = ("广州", "--status", "resident", "--resumed-on", "2026-01-01", "--on", "2026-01-01")
    assert data("entitlement", *first)["covered"] is False
    assert data("entitlement", *first, "--in-window")["covered"] is True


def test_account_use_and_terms(data, answered):
    assert "siblings" in data("account-use", "广州", "--on", "2025-06-01")["beneficiaries"]
    assert "兄弟姐妹" in answered("account-use", "广州", "--on", "2025-06-01", "--lang", "zh")
    assert {"hand_claim", "medical_assistance"} <= {
        term["part"] for term in data("terms", "上海", "--on", "2026-01-01")["terms"]
    }
    assert "6 months" in answered("terms", "上海", "--on", "2026-01-01")


def test_compare_timeline_and_diff_show_their_reasons(data, answered):
    she = ("--born", "1948-05-02", "--status", "retired")
    rows = data("compare", "武汉", "北京", "--on", "2025-05-01", *she)["rows"]
    assert [row["result"]["monthly"] for row in rows] == ["110.00", "83.00"]
    everywhere = data("compare", "--on", "2025-05-01", *she)["rows"]
    assert len(everywhere) > 100
    spans = data("timeline", "北京", "--start", "2017-01-01", "--end", "2019-01-01", *she)["spans"]
    assert [span["result"]["amount"] for span in spans] == ["100.00", "110.00"]
    assert "age 70 reached" in answered("timeline", "北京", "--start", "2017-01-01", "--end", "2019-01-01", *she)
    changes = data("diff", "北京", "--before", "2022-08-31", "--after", "2022-09-01")["changes"]
    assert [change["who"] for change in changes] == ["in_service"]
    assert "京医保发〔2022〕28号" in answered("diff", "北京", "--before", "2022-08-31", "--after", "2022-09-01")


def test_known_rows_are_the_librarys(data, answered):
    rows = data("known", "武汉", "--benefit", "account_credit")["known"]
    assert len(rows) == len(api.known("武汉", benefit="account_credit"))
    assert {row["region"] for row in rows} == {"420100"}
    assert data("known", "武汉", "--benefit", "个人账户划入")["known"] == rows
    assert "stale" not in rows[0]
    assert "Wuhan · account credit" in answered("known", "武汉")
    assert "武汉市 · 个人账户划入" in answered("known", "武汉", "--lang", "zh")


def test_known_of_all_places_is_one_line_for_each_place_and_benefit(data, answered, monkeypatch):
    monkeypatch.setenv("COLUMNS", "140")
    rows = api.known()
    text = answered("known")
    lines = text.splitlines()
    pairs = {(row.region.adcode, row.benefit) for row in rows}
    assert lines[-1].startswith(f"{len({code for code, _ in pairs})} places, {len(rows)} entries")
    # 京劳社医发〔2001〕: the account since 2001-04-01, its last entry still open.
    (line,) = [line for line in lines if line.startswith("Beijing") and "account credit" in line]
    assert line.split()[:5] == ["Beijing", "account", "credit", "2001-04-01–…", "high/medium"]
    (line,) = [line for line in lines if line.startswith("Beijing") and "figures" in line]
    assert "2001-04-01–2006-03-31" in line
    (line,) = [line for line in lines if line.startswith("Guangzhou") and "posting" in line]
    assert "2022-10-01*–…" in line
    assert len(data("known")["known"]) == len(rows)
    # Where nothing but "unknown" is said there is no span.
    posting = answered("known", "--benefit", "到账日", "--lang", "zh").splitlines()
    (line,) = [line for line in posting if line.startswith("无锡市")]
    assert "—" in line
    assert "未知 1" in line
    assert "过期" in answered("known", "--lang", "zh", "--on", "2026-11-22")


def test_known_of_a_place_without_entries_says_so(answered):
    assert "those of the levels above hold" in answered("known", "拉萨")
    assert "沿用上级" in answered("known", "拉萨", "--lang", "zh")


def test_what_moved_since_a_day(answered, data):
    # 武汉市职工医保门诊共济保障实施细则: retirees get 83 yuan a month from 2023-02-01.
    text = answered("changes", "武汉", "--since", "2023-01-31")
    assert "Wuhan · account credit · retired: began" in " ".join(text.split())
    rows = {row["entry"]: row for row in data("changes", "武汉", "--since", "2023-01-31")["changes"]}
    assert rows["420100/account_credit/retired/2023-02-01"]["first_day"] == "2023-02-01"
    every = answered("changes", "--since", "2026-01-01", "--lang", "zh")
    assert "所有地区 · 2026-01-01 之后" in every
    assert "再次核对" in every
    assert "数据的变更记录始于" in every


def test_known_tells_what_is_stale_on_a_day(data, answered):
    found = data("known", "北京", "--on", "2026年11月11日")
    assert found["on"] == "2026-11-11"
    for row in found["known"]:
        open_and_older = row["last_day"] is None and row["checked"] is not None and row["checked"] < "2026-11-11"
        assert row["stale"] is open_and_older
    assert any(row["stale"] for row in found["known"])
    assert "stale" in answered("known", "北京", "--on", "2026-11-11")


def test_retirement(data, answered):
    # The decision of 2024-09-13: born 1971-04, old age 55: four months later, August 2026.
    found = data("retirement", "--born", "1971-04-15", "--track", "女干部")
    assert (found["month"], found["age"], found["delay_months"]) == ("2026-08-01", [55, 4], 4)
    assert "2026-08" in answered("retirement", "--born", "1971-04-15", "--track", "female_55")
    assert data("retirement", "--born", "1965-01-31", "--sex", "男")["month"] == "2025-02-01"


def test_calendar(data, answered):
    # Shanghai posts a year's sum on 1 July.
    asked = (
        "calendar",
        "上海",
        "--born",
        "1948-03-02",
        "--status",
        "退休",
        "--start",
        "2023-01-01",
        "--end",
        "2024-12-31",
    )
    credits = data(*asked)["credits"]
    assert [(row["day"], row["amount"]) for row in credits] == [("2023-07-01", "1890.00"), ("2024-07-01", "1890.00")]
    assert "1,890.00" in answered(*asked)
    assert "3,780.00 元" in answered(*asked, "--lang", "zh")
    # Beijing's sources say by the 5th, which is no day.
    beijing = (
        "calendar",
        "北京",
        "--born",
        "1952-05-01",
        "--status",
        "退休",
        "--start",
        "2025-05-01",
        "--end",
        "2025-06-30",
    )
    assert data(*beijing)["credits"][0]["day"] is None
    assert "by 2025-05-05" in answered(*beijing)


POSTED = (
    "calendar",
    "北京",
    "--born",
    "1952-05-01",
    "--status",
    "退休",
    "--start",
    "2025-05-01",
    "--end",
    "2025-07-31",
)


def test_calendar_says_what_it_does_not_know(data, answered):
    early = [*POSTED[:-3], "2025-04-01", *POSTED[-2:]]
    assert data(*early)["total"] is None
    assert "2025-04-01 – 2025-04-15 · no posting rule is known" in answered(*early)
    assert "没有已知的到账规则" in answered(*early, "--lang", "zh")


def test_calendar_as_ics(yibao, answered, data, tmp_path):
    icalendar = pytest.importorskip("icalendar")
    path = tmp_path / "out.ics"
    assert str(path.name) in re.sub(r"\s", "", answered(*POSTED, "--ics", path))
    content = path.read_bytes()
    assert [event.decoded("dtstart") for event in icalendar.Calendar.from_ical(content).walk("VEVENT")] == [
        date(2025, 5, 5), date(2025, 6, 5), date(2025, 7, 5),
    ]  # fmt: skip
    assert len(data(*POSTED, "--ics", path)["credits"]) == 3
    assert "北京市" in (answered(*POSTED, "--lang", "zh", "--ics", path) and path.read_text(encoding="utf-8"))
    code, out, err = yibao(*POSTED, "--ics", tmp_path)
    assert (code, out) == (2, "")
    assert err.startswith("--ics: cannot be written")


def test_calendar_as_ics_on_stdout_is_the_file_itself(tmp_path):
    pytest.importorskip("icalendar")
    path = tmp_path / "out.ics"
    call = [sys.executable, "-c", "from yibao_rules.command import main; raise SystemExit(main())", *POSTED]
    to_file = subprocess.run([*call, "--ics", str(path)], capture_output=True, check=True)
    to_stdout = subprocess.run([*call, "--ics", "-"], capture_output=True, check=True)
    assert to_file.stdout
    assert to_stdout.stdout == path.read_bytes()
    assert b"\r\nBEGIN:VEVENT\r\n" in to_stdout.stdout
    assert subprocess.run([*call, "--ics=-"], capture_output=True, check=True).stdout == to_stdout.stdout


def test_calendar_on_working_days(yibao, answered, data):
    pytest.importorskip("chinese_calendar")
    # 5 July 2025 is a Saturday.
    asked = (*POSTED, "--working-days", "following")
    assert [(row["latest_day"], row["working_day"]) for row in data(*asked)["credits"]] == [
        ("2025-05-06", "moved"), ("2025-06-05", "kept"), ("2025-07-07", "moved"),
    ]  # fmt: skip
    assert "a choice of the question, not a rule" in " ".join(answered(*asked).split())
    code, _, err = yibao(*POSTED, "--working-days", "nearest")
    assert code == 2
    assert err.startswith("--working-days: one of")


def test_version(data, answered):
    assert data("--version") == {"engine_version": cli.ENGINE_VERSION, "data_version": cli.DATA_VERSION}
    assert cli.ENGINE_VERSION in answered("--version", "--lang", "zh")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_help_speaks_one_language_and_tells_the_exit_codes(answered, lang):
    chosen = {"zh": 1, "en": 2}[lang]
    pages = [
        answered(*path, "--help", "--lang", lang) for path in ([], *([name] for name in cli.COMMANDS if name[0] != "-"))
    ]
    for page in (answered("--lang", lang), *pages):
        for exit_code in cli.EXITS:
            assert f"  {exit_code[0]}  {exit_code[chosen]}" in page
        assert "--json" in page
        assert all(cell_len(line) <= 80 for line in page.splitlines())
    assert all(name in pages[0] for name in cli.COMMANDS)
    assert ("用法" in pages[0]) == (lang == "zh")


# The demo.


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [80, 120])
def test_the_demo_shows_amounts_reasons_and_sources(answered, monkeypatch, lang, width):
    monkeypatch.setenv("COLUMNS", str(width))
    page = answered("demo", "--lang", lang)
    month, year = {"zh": ("元/月", "元/年"), "en": ("yuan/month", "yuan/year")}[lang]
    for amount in ("110.00", "107.00", "300.00", "200.00", "626.13", "251.00", "259.20", "83.00", "66.00", "120.00"):
        assert re.search(rf"(?<![\d,]){amount} {month}", page), amount
    assert f"1,890.00 {year}" in page
    assert "2024-07-01" in page
    assert "2.8%" in page
    assert "270" in page
    assert {"zh": "缺少：2023 年平均养老金", "en": "missing: the 2023 average pension"}[lang] in page
    marks = set(re.findall(r"\[(\d+)\]", page))
    listed = set(re.findall(r"^\[(\d+)\]", page, re.MULTILINE))
    assert marks == listed
    assert all(cell_len(line) <= width for line in page.splitlines())


def test_every_answer_of_the_demo_has_a_source(data):
    cases = data("demo")["cases"]
    assert {case["person"]["region"] for case in cases} == {"北京", "上海", "深圳", "武汉", "宁夏"}
    for case in cases[:-1]:
        assert Decimal(case["result"]["amount"]) > 0
        assert case["result"]["sources"]
    silent = cases[-1]["error"]
    assert silent["missing"] == ["average_pension:2023"]
    assert ("270 yuan/month", "refuted") in [(rival["rule_en"], rival["state"]) for rival in silent["rivals"]]


# What goes wrong.

WRONG = [
    (1, ("credit", "宁夏", "--status", "退休", "--on", "2024-06-01"), "2.8%", "平均养老金"),
    (1, ("credit", "北京", "--status", "居民", "--on", "2025-01-01"), "does not apply", "不适用"),
    (
        1,
        ("credit", "北京", "--status", "退休", "--born", "1930-01-01", "--on", "1999-01-01"),
        "--extrapolate",
        "--extrapolate",
    ),
    (1, ("calendar", "武汉", "--status", "退休", "--start", "2024-01-01", "--end", "2024-12-31"), "not known", "未知"),
    (2, ("credit", "北京", "--status", "retird", "--on", "2025-01-01"), "did you mean 'retired'", "是不是 'retired'"),
    (2, ("credit", "北京", "--status", "退休", "--born", "1953-02-29", "--on", "2025-01-01"), "--born: ", "--born:"),
    (2, ("credit", "北京", "--status", "退休", "--born", "1952-05-01", "--on", "2025-02-29"), "--on: ", "--on:"),
    (2, ("credit", "北京", "--status", "在职", "--base", "1e4x", "--on", "2025-01-01"), "--base: ", "--base:"),
    (2, ("credit", "北京", "--status", "在职", "--base", "nan", "--on", "2025-01-01"), "--base: ", "--base:"),
    (2, ("credit", "北京", "--status", "在职", "--base=-5", "--on", "2025-01-01"), "never negative", "不能为负"),
    (2, ("credit", "北京", "--on", "2025-01-01"), "Add: --status retired", "请补充: --status retired"),
    (
        2,
        ("credit", "北京", "--status", "退休", "--on", "2025-01-01"),
        "Add: --born 1952-05-01",
        "请补充: --born 1952-05-01",
    ),
    (2, ("credit", "北京", "--status", "退休", "--group", "x", "--on", "2025-01-01"), "--group: ", "--group:"),
    (2, ("credit", "北亰", "--status", "退休", "--on", "2025-01-01"), "No place", "没有名为"),
    (
        2,
        ("credit", "Beijin", "--status", "退休", "--on", "2025-01-01"),
        "Did you mean Beijing (北京市)",
        "是不是“北京市”",
    ),
    (2, ("regions", "Suzhou"), "341300", "320500"),
    (2, ("regions", "Atlantis"), "yibao regions", "yibao regions"),
    (2, ("known", "--benefit", "pension"), "--benefit: ", "--benefit:"),
    (2, ("retirement", "--sex", "女"), "--born 1952-05-01 --track", "--born 1952-05-01 --track"),
    (2, ("credit", "北京"), "yibao credit --help", "缺少 --on"),
    (2, ("credit", "--on", "2025-01-01"), "yibao credit --help", "缺少 REGION"),
    (2, ("credit", "北京", "海淀", "--on", "2025-01-01"), "海淀", "多余的参数: 海淀"),
    (2, ("regions", "--with-rule"), "--with-rules", "--with-rules"),
    (2, ("regions", "--with-rules=maybe"), "maybe", "用法有误"),
    (2, ("credt",), "credit", "是不是 credit"),
    (2, ("xyzzy",), "yibao --help", "没有命令 xyzzy"),
]


@pytest.mark.parametrize(("code", "arguments", "english", "chinese"), WRONG)
def test_errors_are_short_and_on_stderr(yibao, code, arguments, english, chinese):
    for lang, expected in (("en", english), ("zh", chinese)):
        given, out, err = yibao(*arguments, "--lang", lang)
        assert (given, out) == (code, "")
        assert expected in " ".join(err.split()).replace("：", ": ")
        assert len(err.splitlines()) <= 10
        assert "Traceback" not in err


@pytest.mark.parametrize(("code", "arguments", "english", "chinese"), WRONG)
def test_errors_as_json(yibao, code, arguments, english, chinese):
    given, out, err = yibao("--json", *arguments)
    assert (given, out) == (code, "")
    document = json.loads(err)
    assert document["exit_code"] == code
    assert document["error"]
    assert document["en"]
    assert document["zh"]


def test_a_language_that_nobody_speaks(yibao):
    for arguments in (["--lang", "fr"], ["demo", "--lang=fr"], ["demo", "--lang"]):
        code, out, err = yibao(*arguments)
        assert (code, out) == (2, "")
        assert "--lang: zh or en" in err
    assert json.loads(yibao("--lang", "fr", "--json")[2])["field"] == "--lang"


@pytest.mark.parametrize("error", [PluginFailed("yibao-mars", "990000", "boom"), BadRegion("a rate", "mend it")])
def test_a_failed_plugin_is_exit_code_3(yibao, monkeypatch, error):
    def fail(*_, **__):
        raise error

    monkeypatch.setattr(api, "account_credit", fail)
    code, out, err = yibao("credit", *BEIJING)
    assert (code, out) == (3, "")
    assert " ".join(err.split()) == " ".join(error.en.split())


def test_a_failed_plugin_is_not_hidden_by_known_and_by_names(yibao, monkeypatch, tmp_path):
    packed = tmp_path / "yibao_mars-1.0.dist-info"
    packed.mkdir()
    (packed / "METADATA").write_text("Metadata-Version: 2.1\nName: yibao-mars\nVersion: 1.0\n")
    (packed / "entry_points.txt").write_text(f"[{hooks.REGIONS_GROUP}]\n990200 = yibao_mars_nowhere\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delenv("YIBAO_PLUGINS", raising=False)
    monkeypatch.setattr(registry, "_registry", registry.Registry())
    for arguments in (["known", "990200"], ["regions", "990200"], ["credit", "990200", *BEIJING[1:]]):
        code, out, err = yibao(*arguments)
        assert (code, out) == (3, ""), arguments
        assert "The plugin yibao-mars 1.0 for 990200 failed" in " ".join(err.split())
    for arguments in (["known", "清溪"], ["credit", "清溪", *BEIJING[1:]]):
        code, out, err = yibao(*arguments)
        assert (code, out) == (2, "")
        assert "Plugins that failed may know it: yibao-mars 1.0 (990200)." in err


def test_plugin_warnings_are_one_line_each(yibao, monkeypatch):
    import warnings

    kept = api.known

    def warned(*args, **kwargs):
        warnings.warn("yibao-mars 1.0, region 990000: boom", PluginWarning, stacklevel=2)
        return kept(*args, **kwargs)

    monkeypatch.setattr(api, "known", warned)
    code, out, err = yibao("known", "北京")
    assert (code, bool(out)) == (0, True)
    assert err == "warning: yibao-mars 1.0, region 990000: boom\n"
    code, out, err = yibao("known", "北京", "--json")
    assert json.loads(out)["known"]
    assert json.loads(err)["warnings"] == ["yibao-mars 1.0, region 990000: boom"]


def test_a_bug_is_not_hidden(monkeypatch):
    def fail(*_, **__):
        raise ZeroDivisionError

    monkeypatch.setattr(api, "account_credit", fail)
    with pytest.raises(ZeroDivisionError):
        command.main(["credit", *BEIJING])


def test_a_long_error_is_left_to_the_terminal():
    text = "\n".join(f"第 {n} 行" + "很长" * 40 for n in range(9))
    assert cli.error_lines(text, 80, 2).plain == text


# Without the extra, without a terminal, without a reader.


@pytest.mark.parametrize("missing", ["cyclopts", "rich"])
def test_a_missing_extra_is_one_friendly_line(monkeypatch, capsys, missing):
    for name in [name for name in sys.modules if name.partition(".")[0] == missing]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "yibao_rules.cli")
    monkeypatch.setitem(sys.modules, missing, None)
    assert command.main(["demo"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "yibao-rules[cli]" in err
    assert "命令行" in err


def test_another_failed_import_is_not_hidden(monkeypatch):
    monkeypatch.delitem(sys.modules, "yibao_rules.cli")
    monkeypatch.setitem(sys.modules, "yibao_rules.trace", None)
    with pytest.raises(ImportError):
        command.main(["demo"])


def test_the_console_script_imports_nothing_heavy():
    code = "import sys; import yibao_rules.command; print(sorted({'cyclopts', 'rich', 'attrs', 'pluggy'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


RUN = [sys.executable, "-c", "import sys; from yibao_rules.command import main; sys.exit(main())"]


def environment(**changes):
    kept = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "FORCE_COLOR")}
    return {**kept, "PYTHONIOENCODING": "utf-8", **changes}


def test_the_demo_as_a_process():
    done = subprocess.run(
        [*RUN, "demo", "--lang", "zh"], capture_output=True, encoding="utf-8", env=environment(), check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "110.00 元/月" in done.stdout
    assert "\x1b" not in done.stdout


def test_colour_only_where_it_is_wanted(answered, monkeypatch):
    coloured = re.compile(r"\x1b\[[0-9;]*3[0-7]m")
    assert "\x1b" not in answered("credit", *BEIJING)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert coloured.search(answered("credit", *BEIJING))
    monkeypatch.setenv("NO_COLOR", "1")
    assert not coloured.search(answered("credit", *BEIJING))


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
@pytest.mark.parametrize("arguments", [["regions"], ["known", "--json"], ["--help"]])
def test_a_reader_that_stops_early_is_no_error(arguments):
    process = subprocess.Popen([*RUN, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of its own")
def test_closed_streams_are_no_error():
    script = '"$0" "$@" >&-'
    done = subprocess.run(["sh", "-c", script, *RUN, "regions"], capture_output=True, env=environment(), check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_without_a_terminal_each_row_is_one_line():
    done = subprocess.run([*RUN, "regions"], capture_output=True, encoding="utf-8", env=environment(), check=True)
    assert sum(1 for line in done.stdout.splitlines() if re.match(r"\d{6} ", line)) == len(api.list_regions())


@pytest.mark.parametrize("encoding", ["ascii", "gbk"])
def test_a_stream_that_lacks_characters(encoding):
    changes = {"PYTHONIOENCODING": encoding}
    done = subprocess.run(
        [*RUN, "credit", *BEIJING, "--lang", "zh"], capture_output=True, env=environment(**changes), check=True
    )
    assert b"110.00" in done.stdout
    done = subprocess.run(
        [*RUN, "credit", *BEIJING, "--json"], capture_output=True, env=environment(**changes), check=True
    )
    assert json.loads(done.stdout.decode(encoding))["region"]["name_zh"] == "北京市"


# Layout.


@pytest.mark.parametrize("width", [24, 40, 60])
def test_wrapping_never_parts_an_amount_from_its_unit(width):
    text = "每月划入 1,890.00 元/月，全年 22,680.00 元；8.05% × 7,778 = 626.129（见 2022-12-01 起的规则）。"
    lines = cli.wrap(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    for whole in ("1,890.00 元/月", "22,680.00 元", "8.05%", "7,778", "626.129", "2022-12-01"):
        assert any(whole in line for line in lines)
    assert not any(line[0] in ",。;)" for line in lines)


def test_wrapping_nothing():
    assert cli.wrap("", 20) == [""]


@pytest.mark.parametrize(
    "arguments",
    [
        ("credit", *BEIJING),
        ("credit", "武汉", "--status", "在职", "--base", "6000", "--on", "2026-05-01"),
        ("--version",),
    ],
)
def test_chinese_answers_have_chinese_marks(answered, monkeypatch, arguments):
    monkeypatch.setenv("COLUMNS", "400")
    # What a source calls itself is left as it is.
    text = "\n".join(line for line in answered(*arguments, "--lang", "zh").splitlines() if "来源" not in line)
    assert re.search("[\u4e00-\u9fff”] *[,;:?!]|[,;?!] *[\u4e00-\u9fff“]", text) is None, text
    if arguments[:2] == ("credit", "北京"):
        assert "属于“70 岁及以上”；定额 110 元" in text


@pytest.mark.parametrize(("page", "lang"), [("README.md", "en"), ("README.zh-CN.md", "zh")])
def test_the_readme_shows_what_the_command_prints(answered, page, lang):
    blocks = re.findall(r"```text\n\$ (yibao .*)\n((?s:.*?))```", (ROOT / page).read_text(encoding="utf-8"))
    assert blocks
    for line, shown in blocks:
        asked, _, head = line.partition(" | head -n ")
        lines = answered(*shlex.split(asked)[1:], "--lang", lang).splitlines()
        assert lines[: int(head) if head else None] == shown.splitlines()
