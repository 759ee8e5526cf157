"""The hooks that plugins implement, and the marker they use.

A region plugin is a module with one function::

    from yibao_rules.policy import Region, hookimpl

    REGION = Region(...)

    @hookimpl
    def yibao_region():
        return REGION

named in its distribution under the entry-point group ``yibao_rules.regions`` by the region's six-digit code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pluggy

if TYPE_CHECKING:
    from collections.abc import Iterable

PROJECT: Final = "yibao_rules"
REGIONS_GROUP: Final = "yibao_rules.regions"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def yibao_region() -> Any:
    """The plugin's `Region`. Asked of one plugin directly, never of all."""


@hookspec
def yibao_calculators() -> Iterable[Any]:  # type: ignore[empty-body]
    """Calculators (see `yibao_rules.calculator.Calculator`) that answer for this plugin's own region."""


@hookspec
def yibao_checks(region: Any) -> Iterable[str]:  # type: ignore[empty-body]
    """Findings about `region`, one line each, beyond the rules of the house."""


@hookspec
def yibao_render(result: Any, form: str) -> str | None:
    """`result` in a form that the library does not know, or None where `form` is not this plugin's."""
