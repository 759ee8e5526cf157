"""Our own regions are held to the rules of the house by the kit that every author of a region has."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from yibao_rules._index import BUILT_IN
from yibao_rules.testing.checks import CHECKS, NotLooked, Said
from yibao_rules.testing.items import held
from yibao_rules.testing.subjects import Subject, subjects

OURS = {subject.code: subject for subject in subjects("yibao-rules")}
# What a region may lack, and the words in which the kit says so.
WITHOUT = {"monotone": "monotone_in", "bills": "rule for bills", "columns": "account credit of its own"}


def test_every_built_in_region_is_looked_at() -> None:
    assert set(OURS) == set(BUILT_IN)
    assert all(subject.path is not None for subject in OURS.values())


@pytest.mark.parametrize("name", CHECKS)
@pytest.mark.parametrize("code", OURS)
def test_the_house(code: str, name: str) -> None:
    check: Callable[[Subject], Iterable[Said]] = CHECKS[name]
    try:
        held(lambda: check(OURS[code]))
    except NotLooked as why:
        if name == "columns" and "no frames here" in str(why):
            pytest.skip(str(why))
        assert WITHOUT[name] in str(why)
