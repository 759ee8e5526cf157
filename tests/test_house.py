"""Our own regions are held to the rules of the house by the kit that every author of a region has."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from yibao_rules._index import BUILT_IN
from yibao_rules.testing.checks import CHECKS, NotLooked
from yibao_rules.testing.items import held
from yibao_rules.testing.subjects import subjects

OURS = {subject.code: subject for subject in subjects("yibao-rules")}
# What a region may lack, in the words of the kit. Frames come with an extra of their own.
LACKING = {
    "monotone": "monotone_in",
    "continuous": "continuous_in",
    "bills": "rule for bills",
    "columns": "account credit of its own" if find_spec("yibao_rules.frames") else "no frames here",
}


def test_every_built_in_region_is_looked_at() -> None:
    assert set(OURS) == set(BUILT_IN)
    assert all(subject.path is not None for subject in OURS.values())


@pytest.mark.parametrize("name", CHECKS)
@pytest.mark.parametrize("code", OURS)
def test_the_house(code: str, name: str) -> None:
    try:
        held(lambda: CHECKS[name](OURS[code]))
    except NotLooked as why:
        # Nothing to hold the rule against: no such entries, or no such part of the library.
        if LACKING[name] not in str(why):
            raise
