"""The plugin of pytest: its options. Everything else is imported only where `--yibao-region` is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from _pytest.terminal import TerminalReporter


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--yibao-region` and `--yibao-golden`, and the setting `yibao_golden`."""
    group = parser.getgroup("yibao", "rules of the house for region plugins of yibao_rules")
    group.addoption(
        "--yibao-region",
        action="append",
        default=[],
        metavar="CODE|DISTRIBUTION|all",
        help="hold a region, every region of a distribution, or all of them to the rules of the house (repeatable)",
    )
    group.addoption(
        "--yibao-golden",
        action="append",
        default=[],
        metavar="PATH",
        help="golden cases: a JSONL file or a folder of them (repeatable; also the setting yibao_golden)",
    )
    parser.addini("yibao_golden", "golden cases for --yibao-region: JSONL files or folders", type="paths", default=[])


def pytest_configure(config: pytest.Config) -> None:
    """Name the marker that every item of the kit bears."""
    config.addinivalue_line("markers", "yibao: a rule of the house, held against a region plugin (--yibao-region)")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(session: pytest.Session, config: pytest.Config, items: list[pytest.Item]) -> None:
    """Add an item for each region and rule, before others choose among the items."""
    if config.getoption("yibao_region"):
        from .items import collect

        items += collect(session, config)


def pytest_terminal_summary(terminalreporter: TerminalReporter, config: pytest.Config) -> None:
    """List what the rules noticed without calling it wrong: gaps, costs of imports."""
    if config.getoption("yibao_region"):
        from .items import notes

        said = notes(terminalreporter.stats)
        if said:
            terminalreporter.section("yibao: noticed")
            for line in said:
                terminalreporter.line(line)
