"""Use of the account (个人账户使用): who in the family may use it, what it may be spent on, and cash."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

import attrs

from ..calculator import Explained, answer, flags_of, lowest_confidence
from ..policy import STATUSES, Card, Found, Policy, Text
from ..rules import Allowed, Listed, Statement
from ..scalar import Run, plain
from ..trace import Line, closing_lines, header_dict
from ..words import COLON, SEMICOLON, listed_text, word

BENEFIT: Final = "account_use"


@attrs.frozen(kw_only=True, repr=False, str=False)
class AccountUse(Explained):
    """How an account may be used on a day.

    `beneficiaries` are the relatives (names of `RELATIVES`) who may use it, `beneficiaries_from` the first day on which
    their entry is known to hold; `uses` (names of `USES`) is what it may be spent on; `cash` tells whether money may be
    drawn. Each is None where no source tells. `notes` are told in words.

    >>> import yibao_rules as yb
    >>> use = yb.account_use("北京", on="2025-06-01")
    >>> use.cash, "spouse" in use.beneficiaries
    (False, True)
    """

    region: Card
    on: date
    beneficiaries: tuple[str, ...] | None
    beneficiaries_from: date | None
    uses: tuple[str, ...] | None
    cash: bool | None
    notes: tuple[Text, ...]
    flags: tuple[str, ...]
    confidence: str
    used: tuple[Found, ...]

    @property
    def status(self) -> str:
        """The gravest of `flags`."""
        return self.flags[0]

    def __repr__(self) -> str:
        return f"AccountUse({self.region.adcode} {self.region.name_zh}, {self.on}: {self.beneficiaries}, {self.status})"

    def short(self, lang: str) -> str:
        said = SEMICOLON[lang].join(self._said(lang))
        return f"{self.region.name(lang)} {self.on} {word(BENEFIT, lang)}{COLON[lang]}{said}"

    def _said(self, lang: str) -> list[str]:
        zh = lang == "zh"
        said = []
        for part, names in (("relatives", self.beneficiaries), ("uses", self.uses)):
            if names is not None:
                said.append(f"{word(part, lang)}{COLON[lang]}{listed_text(names, lang)}")
        if self.cash is not None:
            yes, no = ("可以", "不可以") if zh else ("allowed", "not allowed")
            said.append(f"{word('cash', lang)}{COLON[lang]}{yes if self.cash else no}")
        return [*said, *(note.zh if zh else note.en for note in self.notes)]

    def lines(self, lang: str) -> list[Line]:
        lines = [Line("title", f"{self.region.name(lang)} · {word(BENEFIT, lang)} · {self.on}")]
        lines += [Line("step", said, 1) for said in self._said(lang)]
        lines += closing_lines(self.used, self.flags, self.confidence, lang)
        return lines

    def to_dict(self) -> dict[str, Any]:
        """The result as plain data."""
        fields = ("on", "beneficiaries", "beneficiaries_from", "uses", "cash")
        return {
            **header_dict(BENEFIT, self.used),
            "region": self.region.to_dict(),
            **{name: plain(getattr(self, name)) for name in fields},
            "notes": [{"zh": note.zh, "en": note.en} for note in self.notes],
            "status": self.status,
            "flags": list(self.flags),
            "confidence": self.confidence,
            **self.what_if_dict(),
        }


def account_use(policy: Policy, on: date, *, extrapolate: bool = False) -> AccountUse:
    """How an account may be used on a day.

    Raises:
        NotKnown: nothing is known for this place and day.
    """
    run = Run(None, policy, on, extrapolate)
    told = {part: found for part in policy.parts(BENEFIT) for found in on_the_day(run, BENEFIT, part)}
    told = {part: found for part, found in told.items() if isinstance(found.entry.rule, (Listed, Allowed, Statement))}
    if not told:
        answer(run, BENEFIT, "relatives", "in_service")
    run.used = [item for item in run.used if item[0] in told.values()]
    rules = {part: found.entry.rule for part, found in told.items()}
    relatives, uses, cash = rules.get("relatives"), rules.get("uses"), rules.get("cash")
    return AccountUse(
        region=policy.card,
        on=on,
        beneficiaries=relatives.names if isinstance(relatives, Listed) else None,
        beneficiaries_from=told["relatives"].start if "relatives" in told else None,
        uses=uses.names if isinstance(uses, Listed) else None,
        cash=cash.allowed if isinstance(cash, Allowed) else None,
        notes=tuple(Text(zh=rule.zh, en=rule.en) for rule in rules.values() if isinstance(rule, Statement)),
        flags=flags_of(run),
        confidence=lowest_confidence(run.used),
        used=tuple(told.values()),
    )


def on_the_day(run: Run, benefit: str, part: str) -> Iterable[Found]:
    """The entries of a part that answer on the day, for whichever status, each counted as used."""
    told: dict[str, Found] = {}
    for status in STATUSES:
        found = run.select(run.policy.find(benefit, part, status), run.on)
        if found is not None:
            told[found.id] = found
    return told.values()
