"""Whatever comes in through a door for foreign data, nothing but `YibaoError` comes out."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from yibao_rules import YibaoError

from .any_input import DOORS


@pytest.mark.parametrize("door", DOORS)
@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_only_our_errors_are_raised(door: str, data: Any) -> None:
    inputs, ask = DOORS[door]
    with contextlib.suppress(YibaoError):
        ask(data.draw(inputs()))
