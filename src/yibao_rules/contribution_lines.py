"""Contributions on many bases at once: what each side pays as lines over the base, for persons who are else alike.

What the rules say is asked of the scalar: which parts there are, what is missing, how certain the answer is. A part is
then a line between the floor and the cap, in integers. The lines are held against the scalar on a few bases; where they
differ, or where a rule is no line, there are none, and every base is asked on its own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

import attrs
import numpy as np

from .benefits.contributions import BENEFIT, CAP, FLOOR, PAYERS, SIDES, entry_of
from .calculator import Instead, answer, status_of
from .columns import MILLION, NoLine, line_of, whole
from .errors import MissingInput, NotApplicable, NotKnown
from .money import MOST_YUAN, ZERO, round_to, to_fen
from .policy import Found, Policy, walk
from .scalar import Run

if TYPE_CHECKING:
    from .columns import Ints

BASE: Final = "contribution_base"
_PROBE: Final = Decimal("7654.32")
_MOST: Final = 2**62
_HALF: Final = MILLION // 2


@attrs.frozen
class Part:
    """What one part costs in a year: a line over the base in millionths of a fen, rounded half up, some times over."""

    constant: int
    rate: int
    low: int | None
    high: int | None
    times: int

    def of(self, base: Ints) -> Ints:
        """Fen a year on each base (fen)."""
        value = base * np.int64(self.rate) + np.int64(self.constant)
        if self.low is not None:
            value = np.maximum(value, np.int64(self.low))
        if self.high is not None:
            value = np.minimum(value, np.int64(self.high))
        return (value + _HALF) // MILLION * self.times


@attrs.frozen
class ContributionLines:
    """What is paid on any base: code of the status, bounds (fen), and the parts of each side (None: not known)."""

    code: int
    floor: int | None
    cap: int | None
    sides: tuple[tuple[Part, ...] | None, ...]

    def of(self, base: Ints) -> list[Ints | None]:
        """The base after floor and cap, and what each side pays in a year, in fen."""
        if self.floor is not None:
            base = np.maximum(base, np.int64(self.floor))
        if self.cap is not None:
            base = np.minimum(base, np.int64(self.cap))
        nothing = np.zeros_like(base)
        return [base] + [
            None if parts is None else sum((part.of(base) for part in parts), nothing) for parts in self.sides
        ]


def lines(
    person: Any, place: Any, on: date, ask: Callable[[Any], tuple[Any, ...]], extrapolate: bool
) -> ContributionLines | None:
    """What persons like this one pay on any base; None where it cannot be told by lines.

    `place` is of the registry or of a rule book. `ask` gives code, base and sides of one person, as a frame has them.
    """
    if place.calculator(BENEFIT) is not None:
        return None
    probe = Instead(person, contribution_base=_PROBE)
    told = ask(probe)
    if told[1] is None:
        return None
    try:
        found = _lines(probe, place, on, told, extrapolate)
    except NoLine:
        return None
    edges = [fen + step for fen in (found.floor, found.cap) if fen is not None for step in (-1, 0, 1)]
    for fen in (0, 1, *edges, 999_999, 5_432_101, to_fen(MOST_YUAN) - 1):
        if fen < 0:
            continue
        paid = [None if value is None else int(value[0]) for value in found.of(np.array([fen], dtype=np.int64))]
        if (found.code, *paid) != ask(Instead(person, contribution_base=Decimal(fen).scaleb(-2))):
            return None
    return found


def _lines(person: Any, place: Policy, on: date, told: tuple[Any, ...], extrapolate: bool) -> ContributionLines:
    status = status_of(Run(person, place, on, extrapolate))
    floor, cap = (_bound(Run(person, place, on, extrapolate), part, status) for part in (FLOOR, CAP))
    parts: dict[str, Part] = {}
    for name in place.parts(BENEFIT):
        if name.partition(":")[0] not in PAYERS:
            continue
        run = Run(person, place, on, extrapolate)
        found = entry_of(run, name, status)
        if found is None:
            continue
        try:
            answer(Run(person, place, on, extrapolate), BENEFIT, name, status)
        except (NotKnown, NotApplicable):
            continue
        parts[name] = _part(found, run, on, to_fen(MOST_YUAN) if cap is None else cap)
    sides = [
        None if known is None else tuple(part for name, part in parts.items() if name.partition(":")[0] in payers)
        for known, payers in zip(told[2:], SIDES.values(), strict=True)
    ]
    return ContributionLines(told[0], floor, cap, tuple(sides))


def _bound(run: Run, part: str, status: str) -> int | None:
    """A floor or cap in fen; None where there is none, or none that is known."""
    found = entry_of(run, part, status)
    if found is not None and _asks_for_base(found, "of", "by", "n", "then"):
        raise NoLine
    try:
        _, step = answer(run, BENEFIT, part, status)
    except (NotKnown, NotApplicable, MissingInput):
        return None
    assert step.value is not None
    return to_fen(round_to(step.value))


def _asks_for_base(found: Found, *ways: str) -> bool:
    """Whether a rule of an entry takes the base in one of some ways."""
    return any(getattr(rule, way, None) == BASE for rule in walk(found.entry.rule) for way in ways)


def _part(found: Found, run: Run, on: date, most: int) -> Part:
    if _asks_for_base(found, "by"):
        # Bands of the base are no line.
        raise NoLine
    line = line_of(found.entry.rule, run, on)
    part = Part(
        whole(line.constant, 8),
        whole(line.base, 6),
        None if line.low is None else whole(line.low, 8),
        None if line.high is None else whole(line.high, 8),
        12 if found.entry.unit == "yuan/month" else 1,
    )
    if line.pension != ZERO or part.rate * most + part.constant > _MOST:
        raise NoLine
    return part


__all__ = ["BASE", "SIDES", "ContributionLines", "lines"]
