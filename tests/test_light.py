"""The package is light: importing it imports nothing, asking one region imports no other, and every name is there."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from importlib import import_module, metadata
from pathlib import Path

import pytest

import yibao_rules as yb

PACKAGE = Path(yb.__file__).parent
SRC = PACKAGE.parent


def fresh(code: str, *, site: bool = True) -> object:
    """What a fresh, isolated interpreter prints as JSON after running `code`."""
    paths = [str(SRC)] if not site else [path for path in dict.fromkeys([str(SRC), *sys.path]) if path]
    flags = ["-I"] if site else ["-I", "-S"]
    # The paths come in as text, so that nothing is imported to read them.
    script = f"import sys; sys.path[:0] = {paths!r}\n{code}"
    done = subprocess.run([sys.executable, *flags, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def asked(question: str) -> set[str]:
    """The modules that are new after a question, in a fresh process."""
    code = f"""
before = set(sys.modules)
import yibao_rules as yb
{question}
import json
print(json.dumps(sorted(set(sys.modules) - before)))
"""
    return set(fresh(code))  # type: ignore[call-overload]


def regions_of(modules: set[str]) -> set[str]:
    head = "yibao_rules.regions."
    return {name.removeprefix(head) for name in modules if name.startswith(head)}


@pytest.mark.parametrize("site", [True, False])
def test_importing_the_package_imports_nothing_else(site: bool) -> None:
    # None of attrs, pluggy, dateutil, json, re, decimal, datetime, typing …: nothing at all beside the package itself.
    code = """
before = set(sys.modules)
import yibao_rules
new = sorted(set(sys.modules) - before)
print("[" + ", ".join('"' + name + '"' for name in new) + "]")
"""
    assert fresh(code, site=site) == ["yibao_rules"]


def test_catching_an_error_and_reading_the_version_import_no_dependency() -> None:
    new = asked("yb.YibaoError, yb.data_version, yb.__version__")
    assert {name for name in new if name.startswith("yibao_rules")} == {
        "yibao_rules",
        "yibao_rules.errors",
        "yibao_rules.version",
    }
    assert not new & {"attr", "attrs", "pluggy", "dateutil"}


def test_looking_up_a_name_loads_no_region() -> None:
    assert regions_of(asked("assert yb.region('北京').adcode == '110000'; yb.list_regions()")) == set()


@pytest.mark.parametrize(
    ("region", "person", "loaded"),
    [
        ("北京", "birth_date='1952-05-01', status='retired'", {"beijing"}),
        ("北京", "contribution_base=10000, status='in_service'", {"beijing"}),
        ("上海", "birth_date='1952-05-01', status='retired'", {"shanghai"}),
        ("武汉", "birth_date='1952-05-01', status='retired'", {"hubei", "hubei.wuhan"}),
        ("武汉", "contribution_base=10000, status='in_service'", {"hubei", "hubei.wuhan"}),
        ("深圳", "status='retired'", {"guangdong", "guangdong.shenzhen"}),
        (
            "银川",
            "contribution_base=10000, status='in_service'",
            {"ningxia", "ningxia.province", "ningxia.yinchuan"},
        ),
    ],
)
def test_asking_one_region_imports_no_other(region: str, person: str, loaded: set[str]) -> None:
    new = asked(f"yb.account_credit(yb.Insured(region={region!r}, {person}), on='2025-05-01')")
    assert regions_of(new) == loaded
    assert "yibao_rules.api" in new
    assert not {name for name in new if name.split(".")[0] in {"rich", "cyclopts", "dateutil", "pytest"}}


def test_the_common_path_scans_no_metadata() -> None:
    code = """
import importlib.metadata
def refuse(*args, **kwargs):
    raise AssertionError("the metadata of distributions was read")
importlib.metadata.distributions = refuse
import yibao_rules as yb
lin = yb.Insured(region="110000", birth_date="1952-05-01", status="retired")
print('"' + str(yb.account_credit(lin, on="2025-05-01").amount) + '"')
"""
    assert fresh(code) == "110.00"


# Names.


def stub_names() -> dict[str, str]:
    """Every public name of the stub, and the module that the stub takes it from."""
    tree = ast.parse((PACKAGE / "__init__.pyi").read_text(encoding="utf-8"))
    names: dict[str, str] = {}
    for node in tree.body:
        if isinstance(node, ast.ImportFrom):
            assert node.level == 1
            for alias in node.names:
                assert alias.asname == alias.name, f"{alias.name} is not re-exported"
                assert alias.name not in names, f"{alias.name} stands twice in the stub"
                names[alias.name] = f"yibao_rules.{node.module or alias.name}"
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names[node.target.id] = "yibao_rules.version"
    return names


def test_the_stub_names_what_the_package_offers() -> None:
    assert set(stub_names()) == {*yb.__all__, "__version__"}
    assert len(yb.__all__) == len(set(yb.__all__))


@pytest.mark.parametrize("name", sorted(stub_names()))
def test_every_public_name_resolves_to_what_the_stub_says(name: str) -> None:
    module = import_module(stub_names()[name])
    attribute = {"__version__": "ENGINE_VERSION", "data_version": "DATA_VERSION"}.get(name, name)
    assert getattr(yb, name) is (module if name == "frames" else getattr(module, attribute))
    assert name in dir(yb)
    assert vars(yb)[name] is getattr(yb, name), "the second look-up must not import again"


@pytest.mark.parametrize(
    "name",
    [
        "Person", "Policy", "Calculator", "Insured", "account_credit", "credit_calendar", "retirement", "channels",
        "region", "list_regions", "known", "data_version", "fields", "Source", "Rival", "Result", "Dated", "Region",
        "YibaoError", "UnknownRegion", "AmbiguousRegion", "NotKnown", "NotApplicable", "MissingInput", "InvalidInput",
        "BadRegion", "PluginFailed",
    ],
)  # fmt: skip
def test_the_names_of_the_design_are_public(name: str) -> None:
    assert name in yb.__all__


def test_the_errors_have_one_root() -> None:
    errors = [
        yb.UnknownRegion, yb.AmbiguousRegion, yb.NotKnown, yb.NotApplicable, yb.MissingInput, yb.InvalidInput,
        yb.BadRegion, yb.PluginFailed,
    ]  # fmt: skip
    assert all(issubclass(error, yb.YibaoError) for error in errors)
    assert issubclass(yb.PluginWarning, UserWarning)
    assert not issubclass(yb.PluginWarning, yb.YibaoError)


def test_an_unknown_attribute_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'yibao_rules' has no attribute 'acount_credit'"):
        yb.acount_credit  # noqa: B018
    assert not hasattr(yb, "regionz")
    with pytest.raises(ImportError):
        exec("from yibao_rules import nothing_of_that_name", {})


def test_a_star_import_gives_every_name() -> None:
    space: dict[str, object] = {}
    exec("from yibao_rules import *", space)
    assert set(yb.__all__) <= set(space)


def test_dir_lists_each_name_once() -> None:
    listed = dir(yb)
    assert listed == sorted(set(listed))
    assert {*yb.__all__, "__version__"} <= set(listed)


def test_versions() -> None:
    from datetime import date

    assert date.fromisoformat(yb.data_version) >= date(2026, 11, 22)
    assert yb.__version__ == metadata.version("yibao-rules")
    assert (PACKAGE / "py.typed").exists()
