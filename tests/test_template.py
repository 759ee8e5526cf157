"""The template of a region distribution: what it makes is green at once, from a folder and from a git URL."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from yibao_rules.testing.checks import CHECKS

copier = pytest.importorskip("copier")
pytest.importorskip("hatchling")

ROOT = Path(__file__).parent.parent
if not (ROOT / "copier.yml").exists():
    pytest.skip("the template is in the checkout", allow_module_level=True)

ANSWERS = {
    "city_zh": "下河市", "city_en": "Xia'he City", "code": "990200", "notice_title": "下河市职工医保办法", "checked": "2025-03-02",
    "notice_address": "https://example.org/7",
}  # fmt: skip
FULL = {
    "notice_doc": "下医保〔2023〕7号",
    "notice_dated": "2023-06-01",
    "first_day": "2023-07-01",
    "retired_yuan": "80.5",
}


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The template alone: a copy of the whole checkout would only cost time."""
    folder = tmp_path_factory.mktemp("source")
    shutil.copy(ROOT / "copier.yml", folder)
    shutil.copytree(ROOT / "template", folder / "template")
    return folder


def make(source: str, target: Path, **answers: str) -> None:
    copier.run_copy(source, target, data=ANSWERS | answers, defaults=True, quiet=True)


def green(project: Path) -> str:
    """What pytest says about the project, which passes, once it is installed."""
    done = pytest_in(project)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def pytest_in(project: Path) -> subprocess.CompletedProcess[str]:
    """pytest run in the project once it is installed."""
    wheels = project / "wheels"
    command = (sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(wheels))
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    (wheel,) = wheels.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(project / "site")
    paths = [str(project / "site"), *(path for path in sys.path if path)]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    env.pop("YIBAO_PLUGINS", None)
    plugin = "import sys, pytest; from importlib.metadata import entry_points as e; sys.exit(pytest.main(["
    plugin += "*([] if any(p.name == 'yibao' for p in e(group='pytest11')) else ['-p', 'yibao_rules.testing.plugin']), "
    plugin += "'-v', '-p', 'no:cacheprovider']))"
    return subprocess.run(
        [sys.executable, "-c", plugin], cwd=project, env=env, capture_output=True, text=True, check=False
    )


def test_a_new_region_is_green(source: Path, tmp_path: Path) -> None:
    make(str(source), tmp_path, **FULL)
    module = (tmp_path / "src" / "yibao_region_xia_he_city" / "xia_he_city.py").read_text(encoding="utf-8")
    assert 'rule=Flat("80.5"),' in module
    assert 'first_day="2023-07-01", checked="2025-03-02",' in module
    assert 'doc="下医保〔2023〕7号"' in module
    assert '        dated="2023-06-01", address="https://example.org/7",' in module
    said = green(tmp_path)
    assert "yibao::990200::golden:xia_he_city:retired PASSED" in said
    assert "yibao::990200::data-only PASSED" in said


def test_a_new_region_without_an_amount_says_so(source: Path, tmp_path: Path) -> None:
    # Unknown is never zero.
    make(str(source), tmp_path)
    module = (tmp_path / "src" / "yibao_region_xia_he_city" / "xia_he_city.py").read_text(encoding="utf-8")
    assert 'rule=Unknown(zh="尚未录入", en="not entered yet"),' in module
    assert 'first_seen="2025-03-02"' in module
    assert "dated=" not in module
    assert "yibao::990200::golden:xia_he_city:retired PASSED" in green(tmp_path)


def test_a_place_that_the_library_brings_is_not_green(source: Path, tmp_path: Path) -> None:
    # 420100 is Wuhan: its own golden cases would pass, and nobody would ever get the author's amounts.
    make(str(source), tmp_path, code="420100", **FULL)
    done = pytest_in(tmp_path)
    assert done.returncode == 1
    assert "yibao::420100::loads FAILED" in done.stdout
    assert "yibao-region-xia-he-city 2025.1: it redefines a region that is built in" in done.stdout


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_city_of_the_page_is_green(source: Path, tmp_path: Path, lang: str) -> None:
    # "Add your city in an hour", as a stranger follows it: the template, then the module and the cases of the page.
    page = (ROOT / "docs" / lang / "add-your-city.md").read_text(encoding="utf-8")
    make(str(source), tmp_path, city_zh="上河市", city_en="Shanghe", code="990100", **FULL)
    (module,) = [text for text in re.findall(r"```python\n(.*?)```", page, re.DOTALL) if "REGION = " in text]
    (cases,) = re.findall(r"```json\n(.*?)```", page, re.DOTALL)
    (tmp_path / "src" / "yibao_region_shanghe" / "shanghe.py").write_text(module, encoding="utf-8")
    (tmp_path / "tests" / "golden" / "shanghe.jsonl").write_text(cases, encoding="utf-8")
    said = green(tmp_path)
    for name in (
        "monotone",
        *(f"golden:shanghe:{name}" for name in ("retired-69", "retired-70", "in-service", "before")),
    ):
        assert f"yibao::990100::{name} PASSED" in said
    # Every rule that the page lists is one, and no other.
    listed = re.findall(r"^\| `([a-z-]+)` \| ", page.partition("yibao::990100::sources")[2], re.MULTILINE)
    assert listed == list(CHECKS)


def test_from_a_git_url(source: Path, tmp_path: Path) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    repository = shutil.copytree(source, tmp_path / "repository")
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    for command in (("init", "-q"), ("add", "-A"), (*who, "commit", "-qm", "The template")):
        subprocess.run(("git", *command), cwd=repository, check=True, capture_output=True)
    make(f"git+file://{repository}", tmp_path / "city", **FULL)
    files = {str(path.relative_to(tmp_path / "city")) for path in (tmp_path / "city").rglob("*") if path.is_file()}
    assert files == {
        ".copier-answers.yml", ".gitignore", "README.md", "pyproject.toml", "tests/golden/xia_he_city.jsonl",
        "src/yibao_region_xia_he_city/__init__.py", "src/yibao_region_xia_he_city/xia_he_city.py",
    }  # fmt: skip
    assert "code: '990200'" in (tmp_path / "city" / ".copier-answers.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("code", "99020"), ("code", "９９０２００"), ("city_zh", "Xiahe"), ("city_en", "下河"), ("slug", "Xia He"), ("notice_title", 'a "b"'),
        ("notice_address", "example.org"), ("checked", "yesterday"), ("first_day", "2023"), ("notice_dated", "2023-6-1"), ("retired_yuan", "80元"), ("retired_yuan", "-5"),
    ],
)  # fmt: skip
def test_an_answer_that_cannot_be_is_refused(source: Path, tmp_path: Path, name: str, value: str) -> None:
    with pytest.raises(ValueError, match=f"Validation error for question '{name}'"):
        make(str(source), tmp_path, **{name: value})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_that_is_needed_is_asked_for(source: Path, tmp_path: Path, name: str) -> None:
    # An empty answer is not told to be of the wrong form.
    with pytest.raises(ValueError, match=f"Validation error for question '{name}': Needed"):
        make(str(source), tmp_path, **{name: ""})
    assert list(tmp_path.iterdir()) == []
