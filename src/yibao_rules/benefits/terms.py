"""Other terms (其他规定): what sources tell besides: assistance, long-term care, time limits, subsidies."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, Final

import attrs

from ..calculator import Rows, answer, flags_of, lowest_confidence
from ..policy import Card, Found, Policy
from ..rules import Flat, NotApplicable, Number, Unknown
from ..scalar import Run, plain
from ..trace import Line, closing_lines, header_dict
from ..words import COLON, SEMICOLON, describe, part_text, word
from .account_use import on_the_day

BENEFIT: Final = "terms"


@attrs.frozen(kw_only=True)
class Term:
    """One term: its `part`, for whom it holds, the words, and the number with its unit where it has one.

    >>> import yibao_rules as yb
    >>> (term,) = yb.terms("上海", on="2026-01-01").of("hand_claim")
    >>> str(term.value), term.unit
    ('6', 'months')
    """

    part: str
    who: tuple[str, ...]
    zh: str
    en: str
    value: Decimal | None
    unit: str
    found: Found = attrs.field(repr=False)

    def to_dict(self) -> dict[str, Any]:
        """The term as plain data."""
        return {
            "part": self.part,
            "who": list(self.who),
            "zh": self.zh,
            "en": self.en,
            "value": plain(self.value),
            "unit": self.unit,
            "entry": self.found.id,
        }


@attrs.frozen(kw_only=True, repr=False, str=False)
class Terms(Rows[Term]):
    """The terms of a place on a day, the inherited ones included, by part.

    >>> import yibao_rules as yb
    >>> len(yb.terms("上海", on="2026-01-01")) > 1
    True
    """

    region: Card
    on: date
    rows: tuple[Term, ...]
    flags: tuple[str, ...]
    confidence: str

    def _rows(self) -> tuple[Term, ...]:
        return self.rows

    @property
    def status(self) -> str:
        """The gravest of `flags`."""
        return self.flags[0]

    @property
    def used(self) -> tuple[Found, ...]:
        """The entries behind the terms."""
        return tuple(row.found for row in self.rows)

    def of(self, part: str) -> tuple[Term, ...]:
        """The terms of one part."""
        return tuple(row for row in self.rows if row.part == part)

    def __repr__(self) -> str:
        parts = ", ".join(dict.fromkeys(row.part for row in self.rows))
        return f"Terms({self.region.adcode} {self.region.name_zh}, {self.on}: {parts})"

    def short(self, lang: str) -> str:
        parts = SEMICOLON[lang].join(dict.fromkeys(part_text(row.part, lang) for row in self.rows))
        return f"{self.region.name(lang)} {self.on} {word(BENEFIT, lang)}{COLON[lang]}{parts}"

    def lines(self, lang: str) -> list[Line]:
        zh = lang == "zh"
        lines = [Line("title", f"{self.region.name(lang)} · {word(BENEFIT, lang)} · {self.on}")]
        lines += [
            Line("step", f"{part_text(row.part, lang)}{COLON[lang]}{row.zh if zh else row.en}", 1) for row in self.rows
        ]
        lines += closing_lines(self.used, self.flags, self.confidence, lang)
        return lines

    def to_dict(self) -> dict[str, Any]:
        """The terms as plain data."""
        return {
            **header_dict(BENEFIT, self.used),
            "region": self.region.to_dict(),
            "on": self.on.isoformat(),
            "terms": [row.to_dict() for row in self.rows],
            "status": self.status,
            "flags": list(self.flags),
            "confidence": self.confidence,
            **self.what_if_dict(),
        }


def terms(policy: Policy, on: date, *, extrapolate: bool = False) -> Terms:
    """The terms of a place on a day.

    Raises:
        NotKnown: nothing is known for this place and day.
    """
    run = Run(None, policy, on, extrapolate)
    told = [
        found
        for part in policy.parts(BENEFIT)
        for found in on_the_day(run, BENEFIT, part)
        if not isinstance(found.entry.rule, (Unknown, NotApplicable))
    ]
    if not told:
        answer(run, BENEFIT, "medical_assistance", "resident")
    run.used = [item for item in run.used if item[0] in told]
    return Terms(
        region=policy.card,
        on=on,
        rows=tuple(_term(found) for found in told),
        flags=flags_of(run),
        confidence=lowest_confidence(run.used),
    )


def _term(found: Found) -> Term:
    entry = found.entry
    value = (
        entry.rule.yuan
        if isinstance(entry.rule, Flat)
        else entry.rule.value
        if isinstance(entry.rule, Number)
        else None
    )
    return Term(
        part=entry.part,
        who=entry.who,
        zh=describe(entry.rule, "zh", entry.unit),
        en=describe(entry.rule, "en", entry.unit),
        value=value,
        unit=entry.unit,
        found=found,
    )
