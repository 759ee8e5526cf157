"""What comes along with the library: its licences, the pins of the daily gate, and that nothing asks the network."""

from __future__ import annotations

import importlib.util
import re
import socket
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import yibao_rules as yb

from .test_same_everywhere import answer_of, plain, questions

ROOT = Path(__file__).parent.parent
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CI = ROOT / ".ci"


def tool(name: str) -> Any:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# The network.


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any socket, and any look-up of a name, is an error."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname", "socketpair"):
        monkeypatch.setattr(socket, name, refuse)


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize("region", ["北京", "武汉", "广州", "成都"])
def test_no_benefit_asks_the_network(region: str) -> None:
    answers = [plain(answer_of(ask)) for _, ask in questions((region,))]
    assert len(answers) == 24
    with pytest.raises(AssertionError, match="the network"):
        socket.create_connection(("192.0.2.1", 80))


AUDIT = """
import sys
asked = []
sys.addaudithook(lambda event, args: asked.append(event) if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")) else None)
from yibao_rules.command import main
codes = [main(line.split()) for line in (
    "credit 北京 --born 1952-05-01 --status retired --on 2025-05-01", "known 武汉", "regions", "changes 武汉 --since 2025-01-01", "demo",
)]
assert codes == [0] * len(codes), codes
assert not asked, asked
"""


def test_the_command_line_opens_no_socket() -> None:
    """Told by the interpreter itself: every use of a socket raises an audit event."""
    pytest.importorskip("cyclopts")
    paths = [str(Path(yb.__file__).parent.parent), *sys.path]
    script = f"import sys; sys.path[:0] = {paths!r}\n{AUDIT}"
    done = subprocess.run([sys.executable, "-X", "utf8", "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


# Licences.


def test_no_copyleft_comes_along_and_the_pages_list_what_we_ask_for() -> None:
    licences = tool("licences")
    # Not every extra is installed where the tests run.
    found = licences.licences(installed_only=True)
    assert {"attrs", "pluggy", "python-dateutil"} <= set(found)
    assert not [name for name, (said, _) in found.items() if licences.COPYLEFT.search(said)]
    for lang in ("en", "zh"):
        page = (ROOT / "docs" / lang / "licences.md").read_text(encoding="utf-8")
        # What those bring along differs from version to version; the page tells that of the pinned ones.
        asked = {canonicalize_name(Requirement(text).name) for needs in licences.extras().values() for text in needs}
        assert not [name for name in asked if f"| {name} |" not in page]
        assert not licences.COPYLEFT.search(page.partition("| --- |")[2])


@pytest.mark.parametrize(
    ("said", "binds"),
    [
        ("GPL-3.0-or-later", True), ("AGPL-3.0-only", True), ("GNU General Public License v3 (GPLv3)", True), ("GPLv2", True),
        ("GNU Affero General Public License v3", True), ("MIT", False), ("LGPL-2.1-or-later", False), ("MPL-2.0", False),
        ("GNU Lesser General Public License v2 or later (LGPLv2+)", False), ("Apache-2.0 OR BSD-2-Clause", False),
    ],
)  # fmt: skip
def test_what_counts_as_copyleft(said: str, binds: bool) -> None:
    assert bool(tool("licences").COPYLEFT.search(said)) is binds


def test_the_core_needs_three_packages() -> None:
    names = {Requirement(text).name for text in PYPROJECT["project"]["dependencies"]}
    assert names == {"attrs", "pluggy", "python-dateutil"}


# Pins.

PINNED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==(\S+)((?: ;.*?)?) \\$")
FILES = {
    "ci": "requirements.txt",
    **{name: f"requirements-{name}.txt" for name in ("test", "spark", "notebooks", "lint", "types", "docs", "build")},
}


def taken_along(extra: str) -> set[str]:
    """An extra, and those that it names, however deep."""
    needs = [Requirement(text) for text in PYPROJECT["project"]["optional-dependencies"][extra]]
    named = {inner for need in needs if need.name == "yibao-rules" for inner in need.extras}
    return {extra}.union(*(taken_along(inner) for inner in named))


def needed(name: str) -> list[Requirement]:
    """What a session needs by pyproject.toml."""
    groups = PYPROJECT["dependency-groups"]
    if name == "ci":
        return [Requirement(text) for text in groups["ci"]]
    extras = [text for extra in taken_along("all") for text in PYPROJECT["project"]["optional-dependencies"][extra]]
    own = [
        text
        for entry in groups[name]
        for text in (groups[entry["include-group"]] if isinstance(entry, dict) else [entry])
    ]
    texts = [*PYPROJECT["project"]["dependencies"], *extras, *own, *groups["backend"]]
    # An extra that takes another one along names the package itself.
    return [need for text in texts if (need := Requirement(text)).name != "yibao-rules"]


@pytest.mark.parametrize("name", FILES)
def test_the_pins_are_in_step_and_bear_hashes(name: str) -> None:
    """Where this fails: nox -s pins."""
    lines = (CI / FILES[name]).read_text(encoding="utf-8").splitlines()
    pinned: dict[str, list[str]] = {}
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        if line.startswith("    "):
            assert re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line), line
            continue
        match = PINNED.match(line)
        assert match, f"{line}: no version, or no hash"
        assert after.startswith("    --hash="), line
        pinned.setdefault(canonicalize_name(match[1]), []).append(match[2])
    for requirement in needed(name):
        versions = pinned.get(canonicalize_name(requirement.name), [])
        assert versions, f"{requirement} is not pinned"
        assert all(requirement.specifier.contains(version, prereleases=True) for version in versions), str(requirement)


def test_the_pins_name_no_index_and_no_host() -> None:
    for file in FILES.values():
        assert not re.search(r"://|index|find-links|trusted-host|file:", (CI / file).read_text(encoding="utf-8")), file
