"""Before the visit (事先比较): the same claim at several levels, and what one yuan more costs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

import attrs

from ..calculator import Rows
from ..claim import Claim
from ..errors import NotApplicable, NotKnown, YibaoError
from ..money import EXACT, ONE
from ..policy import Card, Found, Policy
from ..trace import Line, evidence_lines, header_dict, versions_line
from ..words import COLON, word, yuan
from .settlement import Settlement


@attrs.frozen(kw_only=True)
class LevelOutlay:
    """What one level of hospitals would leave to pay, or why that is not known.

    >>> import yibao_rules as yb
    >>> worker = yb.Insured(region="北京", birth_date="1985-03-02", status="in_service", contribution_base=10000)
    >>> visit = yb.Claim(on="2025-03-01", kind="outpatient", level="tertiary", in_scope=2800)
    >>> row = yb.out_of_pocket(worker, visit, levels=["community"])[0]
    >>> row.level, row.settlement.own
    ('community', Decimal('1900.00'))
    """

    level: str
    settlement: Settlement | None
    error: YibaoError | None = attrs.field(default=None, eq=False)

    def to_dict(self) -> dict[str, Any]:
        """The row as plain data."""
        return {
            "level": self.level,
            "settlement": None if self.settlement is None else self.settlement.to_dict(),
            "error": None if self.error is None else self.error.to_dict(),
        }


@attrs.frozen(kw_only=True, repr=False, str=False)
class OutOfPocket(Rows[LevelOutlay]):
    """The same claim at several levels, side by side.

    >>> import yibao_rules as yb
    >>> worker = yb.Insured(region="北京", birth_date="1985-03-02", status="in_service", contribution_base=10000)
    >>> visit = yb.Claim(on="2025-03-01", kind="outpatient", level="tertiary", in_scope=2800)
    >>> len(yb.out_of_pocket(worker, visit, levels=["community", "tertiary"]))
    2
    """

    region: Card
    claim: Claim
    rows: tuple[LevelOutlay, ...]

    def _rows(self) -> tuple[LevelOutlay, ...]:
        return self.rows

    def __repr__(self) -> str:
        return f"OutOfPocket({self.region.adcode} {self.region.name_zh}, {self.claim.on}: {len(self.rows)} levels)"

    def short(self, lang: str) -> str:
        name, kind = self.region.name(lang), word(self.claim.kind, lang)
        scope = yuan(self.claim.in_scope)
        if lang == "zh":
            return f"{name} {self.claim.on} {kind} 政策范围内 {scope} 元：各级别个人支付"
        return f"{name} {self.claim.on} {kind}, {scope} yuan in scope: what you pay by level"

    def _used(self) -> tuple[Found, ...]:
        used = (found for row in self.rows if row.settlement is not None for found in row.settlement.used)
        return tuple({found.id: found for found in used}.values())

    def lines(self, lang: str) -> list[Line]:
        lines = [Line("title", self.short(lang))]
        for row in self.rows:
            if row.settlement is None:
                assert row.error is not None
                said = row.error.explain(lang).splitlines()[0]
            else:
                own = row.settlement.own
                most = "最多 " if lang == "zh" else "at most "
                said = yuan(own) if own is not None else most + yuan(row.settlement.own_at_most)
            lines.append(Line("step", f"{word(row.level, lang)}{COLON[lang]}{said}", 1))
        used = self._used()
        lines += evidence_lines(used, lang)
        lines.append(versions_line((found.distribution for found in used), lang))
        return lines

    def to_dict(self) -> dict[str, Any]:
        """The comparison as plain data."""
        return {
            **header_dict("out_of_pocket", self._used()),
            "region": self.region.to_dict(),
            "claim": self.claim.to_dict(),
            "rows": [row.to_dict() for row in self.rows],
            **self.what_if_dict(),
        }


def out_of_pocket(
    policy: Policy, claim: Claim, levels: Iterable[str], compute: Callable[[Claim], Settlement]
) -> OutOfPocket:
    """The same claim at several levels."""
    rows = []
    for level in levels:
        try:
            rows.append(LevelOutlay(level=level, settlement=compute(claim.replace(level=level))))
        except (NotKnown, NotApplicable) as error:
            rows.append(LevelOutlay(level=level, settlement=None, error=error))
    return OutOfPocket(region=policy.card, claim=claim, rows=tuple(rows))


def marginal_share(claim: Claim, compute: Callable[[Claim], Settlement]) -> Decimal | None:
    """What the patient pays of one yuan more in scope, in yuan; None where that is not known."""
    now, more = compute(claim), compute(claim.replace(in_scope=EXACT.add(claim.in_scope, ONE)))
    return None if now.own is None or more.own is None else EXACT.subtract(more.own, now.own)
