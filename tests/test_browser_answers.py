"""What the page in the browser asks of the library; the page itself is tested by `nox -s browser`."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

import yibao_rules as yb
from yibao_rules.policy import STATUSES
from yibao_rules.rules import CARE, CARE_LEVELS

PAGE = Path(__file__).parent.parent / "docs" / "browser"


def module() -> Any:
    spec = importlib.util.spec_from_file_location("answer", PAGE / "answer.py")
    assert spec is not None
    assert spec.loader is not None
    answer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(answer)
    return answer


ANSWER = module()


def ask(about: str = "credit", groups: dict[str, str] | None = None, extrapolate: bool = False, **fields: str) -> Any:
    question = {"about": about, "groups": groups or {}, "extrapolate": extrapolate, "fields": fields}
    return json.loads(ANSWER.ask_text(json.dumps(question)))


def summary(answer: Any, lang: str) -> dict[str, str]:
    return {row["label"][lang]: row["value"][lang] for row in answer["summary"]}


def test_every_place_is_offered_under_a_name_that_means_it() -> None:
    places = json.loads(ANSWER.ask_text(""))["places"]
    assert len(places) >= 415
    for place in places:
        assert yb.region(place["zh"]).adcode == place["code"]
        assert yb.region(place["en"]).adcode == place["code"]


def test_an_amount_comes_with_its_year_its_net_and_its_sources_in_both_languages() -> None:
    answer = ask(region="北京", status="retired", birth_date="1952年5月1日", on="2025-05-01")
    assert list(summary(answer, "en").values()) == [
        "110.00 yuan/month", "1,320.00 yuan/year", "107.00 yuan/month", "exact; confidence high",
    ]  # fmt: skip
    assert summary(answer, "zh")["状态"] == "确定；可信度高"
    assert answer["lines"]["zh"]["steps"][0]["text"] == "人员：退休"
    assert any("京劳社医发〔2006〕9号" in line["text"] for line in answer["lines"]["en"]["sources"])


def test_a_yearly_amount_tells_its_month_and_unknown_deductions_are_not_zero() -> None:
    answer = ask(region="320500", status="retired", birth_date="1952-05-01", on="2024-05-01")
    said = summary(answer, "en")
    # 1,400 / 12 = 116.666…
    assert (said["Credited"], said["A month"]) == ("1,400.00 yuan/year", "116.67 yuan/month")
    tianjin = ask(region="天津", status="retired", birth_date="1952-05-01", on="2025-05-01")
    assert summary(tianjin, "en")["Net of what is taken from it"] == "no source says what is taken"


def test_what_is_missing_is_named_in_the_words_of_the_form() -> None:
    answer = ask(region="深圳", status="in_service", on="2025-05-01")
    assert answer["fields"] == ["contribution_base"]
    assert answer["text"]["zh"] == "还需要填写：缴费基数（元/月）。"
    assert [field["name"] for field in answer["more"]] == ["contribution_base"]
    assert ask()["fields"] == ["region", "status", "on"]
    assert ask("bill")["text"]["en"] == "Please fill in: City, Status, Day, Kind of care, In-scope expense (yuan)."


def test_a_group_is_asked_for_and_then_kept_in_the_form() -> None:
    bill = {
        "region": "北京",
        "status": "resident",
        "on": "2025-03-01",
        "kind": "inpatient",
        "in_scope": "10000",
        "level": "tertiary",
    }
    answer = ask("bill", **bill)
    assert answer["error"] == "MissingInput"
    asked = next(field for field in answer["more"] if field["name"] == "resident_class")
    assert asked["group"]
    assert answer["fields"] == ["resident_class"]
    assert answer["text"]["zh"] == "还需要填写：居民类别。"
    # A group of one value is offered, not asked for: who is not in it has nothing to tell.
    poor = next(field for field in answer["more"] if field["name"] == "household")
    assert poor["blank"] == {"zh": "不属于", "en": "does not apply"}
    settled = ask("bill", {"resident_class": "student_child"}, **bill)
    # (10,000 − 650) × 75% = 7,012.50.
    assert summary(settled, "en")["The pooled fund pays"] == "7,012.50 yuan"
    assert "resident_class" in [field["name"] for field in settled["more"]]


def test_a_group_that_was_assumed_can_be_changed() -> None:
    base = {
        "region": "深圳",
        "status": "in_service",
        "on": "2025-05-01",
        "contribution_base": "10000",
        "birth_date": "1985-03-02",
    }
    assumed = ask(**base)
    tier = next(field for field in assumed["more"] if field["name"] == "tier")
    assert tier["blank"] == {"zh": "未填（按一档）", "en": "not given (tier 1)"}
    assert ask(groups={"tier": "tier_2"}, **base) != assumed


def test_errors_tell_what_can_be_done() -> None:
    wuhan = {"region": "武汉", "status": "retired", "birth_date": "1950-01-01"}
    early = ask(on="2019-05-01", **wuhan)
    assert (early["error"], early["nearest"]) == ("NotKnown", True)
    assert ask(extrapolate=True, on="2019-05-01", **wuhan)["fields"] == ["pension"]
    two = ask(region="Suzhou", status="retired", on="2025-05-01")
    assert [place["code"] for place in two["places"]] == ["320500", "341300"]
    wrong = ask(region="北京", status="retired", birth_date="1952-02-30", on="2025-05-01")
    assert (wrong["error"], wrong["fields"]) == ("InvalidInput", ["birth_date"])
    assert ask(region="Gotham", status="retired", on="2025-05-01")["error"] == "UnknownRegion"


def test_a_bill_is_divided() -> None:
    answer = ask(
        "bill", region="北京", status="in_service", birth_date="1985-03-02", on="2025-03-01", kind="outpatient",
        level="tertiary", in_scope="2800", own_pay="200",
    )  # fmt: skip
    # (2,800 − 1,800) × 70% = 700 of 3,000.
    assert summary(answer, "en")["The bill"] == "3,000.00 yuan"
    assert summary(answer, "en")["You pay"] == "2,300.00 yuan"


FORM = st.fixed_dictionaries(
    {
        "region": st.sampled_from([place.adcode for place in yb.list_regions()]),
        "status": st.sampled_from(list(STATUSES)),
        "on": st.dates(min_value=yb.Claim(on="2015-01-01", kind="outpatient", in_scope=0).on).map(str)
        | st.text(max_size=8),
        "birth_date": st.just("") | st.dates().map(str) | st.text(max_size=8),
        "kind": st.sampled_from(["", *CARE]),
        "level": st.sampled_from(["", *CARE_LEVELS]),
        "in_scope": st.decimals(0, 10**6, places=2).map(str) | st.text(max_size=8),
        "contribution_base": st.just("") | st.integers(0, 10**5).map(str),
        "pension": st.just("") | st.integers(0, 10**5).map(str),
    }
)


@settings(max_examples=300)
@given(about=st.sampled_from(["credit", "bill"]), fields=FORM, extrapolate=st.booleans())
def test_whatever_is_typed_gets_an_answer_and_every_missing_field_can_be_filled_in(
    about: str, fields: dict[str, str], extrapolate: bool
) -> None:
    answer = ask(about, extrapolate=extrapolate, **fields)
    if answer.get("error") != "MissingInput":
        assert ("error" in answer) != ("summary" in answer)
        return
    own = set(ANSWER.FIELDS) & {"region", "status", "birth_date", "on", "kind", "level", "in_scope"}
    shown = own | {field["name"] for field in answer["more"]}
    assert set(answer["fields"]) <= shown
    assert not answer["text"]["en"].endswith(": .")


def test_the_wheels_are_pinned_by_hash_and_the_lock_names_no_host() -> None:
    pins = [line for line in (PAGE / "requirements.txt").read_text(encoding="utf-8").splitlines() if "==" in line]
    assert {pin.partition("==")[0] for pin in pins} == {"attrs", "pluggy", "python-dateutil", "six"}
    assert all(re.fullmatch(r"[a-z-]+==[\w.]+ --hash=sha256:[0-9a-f]{64}", pin) for pin in pins)
    lock = json.loads((PAGE / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert packages["node_modules/pyodide"]["version"] == lock["packages"][""]["dependencies"]["pyodide"]
    assert all("integrity" in package and "resolved" not in package for package in packages.values())


@pytest.mark.parametrize("name", ["index.html", "page.js", "worker.js", "page.css"])
def test_the_page_asks_nothing_of_another_host(name: str) -> None:
    text = (PAGE / name).read_text(encoding="utf-8")
    assert [url for url in re.findall(r"https?://[^\s\"'`/\\]+", text) if url != "https://pyodide.org"] == []
