"""The public surface is the recorded one, and what would break a caller is found."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

import yibao_rules as yb

ROOT = Path(__file__).parent.parent


def tool() -> Any:
    spec = importlib.util.spec_from_file_location("api_surface", ROOT / "tools" / "api_surface.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TOOL = tool()
BEFORE = {
    "yibao_rules/__init__.pyi": (
        "class Insured:\n    def __init__(self, *, region, sex=None): ...\n    sex: object\n    def replace(self, **changes): ...\n"
        "def account_credit(person, *, on, extrapolate=False): ...\ndef known(region=None): ...\n"
    ),
    "yibao_rules/rules.pyi": "class Flat:\n    def __init__(self, yuan): ...\n",
}


def test_the_surface_is_the_recorded_one() -> None:
    """Where this fails on purpose: python tools/api_surface.py --record, and a changelog fragment if a caller breaks."""
    for file, text in TOOL.stubs().items():
        assert (TOOL.RECORD / file).read_text(encoding="utf-8") == text, file


def test_the_record_has_every_public_name() -> None:
    text = (TOOL.RECORD / "yibao_rules" / "__init__.pyi").read_text(encoding="utf-8")
    for name in yb.__all__:
        assert f"def {name}(" in text or f"class {name}" in text or f"{name}: object" in text, name
    assert "def account_credit(person, *, on, extrapolate=False, rules=None): ..." in text


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("def known(region=None): ...\n", "", "yibao_rules.known"),
        ("extrapolate=False", "rules=None", "yibao_rules.account_credit"),
        ("person, *, on", "person, on, *", None),
        ("*, region, sex=None", "*, region, birth_date, sex=None", "yibao_rules.Insured.__init__"),
        ("    sex: object\n", "", "yibao_rules.Insured.sex"),
        (
            "def account_credit(person,",
            "class account_credit:\n    ...\ndef other(person,",
            "yibao_rules.account_credit",
        ),
        ("def known(region=None)", "def known(region=None, *, benefit=None)", None),
    ],
)
def test_what_breaks_a_caller_is_named(tmp_path: Path, old: str, new: str, told: str | None) -> None:
    assert old in BEFORE["yibao_rules/__init__.pyi"]
    after = {**BEFORE, "yibao_rules/__init__.pyi": BEFORE["yibao_rules/__init__.pyi"].replace(old, new)}
    TOOL.write(BEFORE, tmp_path / "before")
    TOOL.write(after, tmp_path / "after")
    found = TOOL.breaks(tmp_path / "before", tmp_path / "after")
    assert any(line.startswith(told) for line in found) if told else found == []


def test_a_rule_of_a_region_file_counts_too(tmp_path: Path) -> None:
    TOOL.write(BEFORE, tmp_path / "before")
    TOOL.write(
        {**BEFORE, "yibao_rules/rules.pyi": "class Flat:\n    def __init__(self, fen): ...\n"}, tmp_path / "after"
    )
    assert any("Flat" in line for line in TOOL.breaks(tmp_path / "before", tmp_path / "after"))
