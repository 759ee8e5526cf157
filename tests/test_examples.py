"""A region distribution in a fresh environment: the made-up city from its own wheel, and three bad ones beside it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("hatchling")

ROOT = Path(__file__).parent.parent
EXAMPLES = ("shanghe", "broken", "lying", "slow")
if not (ROOT / "pyproject.toml").exists():
    pytest.skip("the examples are built from a checkout", allow_module_level=True)

# Nothing of the environment that runs the tests but its packages: they serve as the package index would.
ENV = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "YIBAO", "COV", "PYTEST"))}


def run(*command: object, cwd: Path) -> str:
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=ENV, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheels of the library and of the four examples, and nothing of any checkout."""
    work = tmp_path_factory.mktemp("examples")
    wheels = work / "wheels"
    folders = [ROOT]
    for name in EXAMPLES:
        folder = work / f"yibao-region-{name}"
        ignored = shutil.ignore_patterns("dist", ".*", "__pycache__")
        folders.append(shutil.copytree(ROOT / "examples" / folder.name, folder, ignore=ignored))
    for folder in folders:
        run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", wheels, cwd=folder)
    run(sys.executable, "-m", "venv", "--without-pip", work / "venv", cwd=work)
    python = work / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    install = ("-m", "pip", "--python", python, "install", "--quiet", "--no-index", "--no-deps")
    run(sys.executable, *install, *sorted(wheels.glob("*.whl")), cwd=work)
    # attrs, pluggy, dateutil and the extras come from here; what is installed above stands before them.
    packages = [path for path in sys.path if path.endswith("-packages")]
    (own,) = (work / "venv").glob("[Ll]ib/**/site-packages")
    (own / "outer.pth").write_text("\n".join(packages), encoding="utf-8")
    return python


HEAD = """
import json, sys, warnings
import yibao_rules as yb
warnings.simplefilter("ignore", yb.PluginWarning)

def credit(place, on="2025-05-01"):
    return yb.account_credit(yb.Insured(region=place, birth_date="1950-01-01", status="retired"), on=on)

def plugins():
    return sorted(name for name in sys.modules if name.startswith("yibao_region_"))
"""


def asked(python: Path, question: str) -> Any:
    """What a fresh process in that environment says as JSON."""
    return json.loads(run(python, "-I", "-c", f"{HEAD}\n{question}", cwd=python.parent))


def test_the_city_is_found_through_its_entry_point(fresh: Path) -> None:
    said = asked(
        fresh,
        """
r = credit("上河")
print(json.dumps([yb.__file__, sys.modules["yibao_region_shanghe.shanghe"].__file__, str(r.amount), str(r.net),
                  r.to_dict()["distributions"], yb.region("Shanghe").adcode, yb.channels("上河市").hotline]))
""",
    )
    library, city, *rest = said
    environment = fresh.parent.parent
    assert all(Path(file).is_relative_to(environment) for file in (library, city)), (library, city)
    # 75 years old: 95 yuan, less 4 for the large-amount fund; the hotline is the nation's.
    assert rest == ["95.00", "91.00", ["yibao-region-shanghe 2026.1"], "990100", "12393"]


def test_the_city_from_the_command_line(fresh: Path) -> None:
    pytest.importorskip("cyclopts")
    pytest.importorskip("rich")
    yibao = fresh.with_name("yibao")
    said = run(
        yibao, "credit", "990100", "--born", "1950-01-01", "--status", "retired", "--on", "2025-05-01", cwd=fresh.parent
    )
    assert "95.00" in said
    assert "Shanghe" in said or "上河" in said


def test_the_city_in_a_frame(fresh: Path) -> None:
    if find_spec("yibao_rules.frames") is None:
        pytest.skip("the library has no frames")
    pytest.importorskip("pyarrow")
    question = """
import pyarrow as pa
from yibao_rules import frames
table = pa.table({"region": ["990100", "110000"], "status": ["retired", "retired"], "birth_date": ["1950-01-01", "1950-01-01"]})
answered = frames.account_credit(table, on=__import__("datetime").date(2025, 5, 1))
print(json.dumps(answered.column("account_credit_annual_fen").to_pylist()))
"""
    # 12 × 95 yuan; Beijing, 京劳社医发〔2006〕9号: 12 × 110 yuan.
    assert asked(fresh, question) == [114_000, 132_000]


def test_the_city_keeps_the_rules_of_the_house(fresh: Path) -> None:
    home = fresh.parent.parent.parent / "yibao-region-shanghe"
    said = run(fresh, "-m", "pytest", "-q", "-p", "no:cacheprovider", cwd=home)
    assert "990100: the module is imported in" in said
    assert "passed" in said


def test_a_slow_plugin_is_waited_for_by_nobody_else(fresh: Path) -> None:
    said = asked(
        fresh,
        """
said = [str(credit(place).amount) for place in ("北京", "武汉", "990100")]
before = plugins()
print(json.dumps([said, before, str(credit("990900").amount), plugins()]))
""",
    )
    # 京劳社医发〔2006〕9号: 110 from 70 on; 武汉 2023-02-01: 83; the made-up city: 95; the slow one: 50.
    here = ["yibao_region_shanghe", "yibao_region_shanghe.shanghe"]
    assert said == [["110.00", "83.00", "95.00"], here, "50.00", [*here, "yibao_region_slow"]]


def test_a_broken_and_a_lying_plugin_hurt_nobody_else(fresh: Path) -> None:
    said = asked(
        fresh,
        """
problems = {report.code: [report.distribution, report.problem] for report in yb.load_plugins()}
failed = []
for code in ("990700", "990800"):
    try:
        credit(code)
    except yb.PluginFailed as error:
        failed.append([error.code, error.distribution])
print(json.dumps([problems, failed, [str(credit(place).amount) for place in ("北京", "Beijing", "上河", "990900")]]))
""",
    )
    problems, failed, amounts = said
    assert problems["990100"] == ["yibao-region-shanghe 2026.1", None]
    assert problems["990900"] == ["yibao-region-slow 1.0", None]
    assert "a rate outside 0 to 100: 280" in problems["990700"][1]
    assert "its region says 110000" in problems["990800"][1]
    assert problems["110000"][0] == "yibao-region-lying 1.0"
    assert "the built-in one stays" in problems["110000"][1]
    assert failed == [["990700", "yibao-region-broken 1.0"], ["990800", "yibao-region-lying 1.0"]]
    # What the lying one claims for Beijing (9999 or 9989 yuan) is nowhere.
    assert amounts == ["110.00", "110.00", "95.00", "50.00"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("broken", ["yibao_region_broken.py line 13, entry REGION: a rate outside 0 to 100: 280"]),
        ("lying", ["its region says 110000", "a value that is computed: ListComp", "it redefines a region that is built in"]),
        ("slow", ["a statement that is no data: Import", "importing the module takes 1."]),
    ],
)  # fmt: skip
def test_the_kit_tells_what_is_wrong_with_a_bad_one(fresh: Path, name: str, words: list[str]) -> None:
    command = (fresh, "-m", "pytest", "-p", "no:cacheprovider", "--yibao-region", f"yibao-region-{name}")
    done = subprocess.run(command, cwd=fresh.parent, env=ENV, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout + done.stderr
    for said in words:
        assert said in done.stdout
