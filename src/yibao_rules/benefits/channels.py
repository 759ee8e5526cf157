"""Channels (查询渠道): where to look it up: lines, sites, apps."""

from __future__ import annotations

from typing import Any

import attrs

from ..calculator import Explained
from ..policy import Card, Found, Policy
from ..rules import Contact
from ..trace import Line, evidence_lines, header_dict, versions_line
from ..words import SEMICOLON, describe, word

BENEFIT = "channels"


@attrs.frozen(kw_only=True)
class Channel:
    """One channel: its `part` ("hotline", "website", "app" …), its value, and what it is.

    >>> import yibao_rules as yb
    >>> line = yb.channels("北京").items[0]
    >>> line.part, line.value, line.en
    ('hotline', '12393', 'medical-insurance line')
    """

    part: str
    value: str
    zh: str
    en: str
    found: Found = attrs.field(repr=False)

    def to_dict(self) -> dict[str, Any]:
        """The channel as plain data."""
        return {"part": self.part, "value": self.value, "zh": self.zh, "en": self.en, "entry": self.found.id}


@attrs.frozen(kw_only=True, repr=False, str=False)
class Channels(Explained):
    """The channels of a place; each is the newest entry of the nearest level that has one.

    >>> import yibao_rules as yb
    >>> yb.channels("北京").hotline
    '12393'
    """

    region: Card
    items: tuple[Channel, ...]

    @property
    def hotline(self) -> str | None:
        """The medical-insurance line."""
        return self.value("hotline")

    def value(self, part: str) -> str | None:
        """The value of one part, or None where nothing is known."""
        return next((item.value for item in self.items if item.part == part), None)

    def __repr__(self) -> str:
        return f"Channels({self.region.adcode} {self.region.name_zh}: {', '.join(item.value for item in self.items)})"

    def short(self, lang: str) -> str:
        name = self.region.name(lang)
        return f"{name} · " + SEMICOLON[lang].join(
            f"{item.zh if lang == 'zh' else item.en} {item.value}" for item in self.items
        )

    def lines(self, lang: str) -> list[Line]:
        name = self.region.name(lang)
        lines = [Line("title", f"{name} · {word(BENEFIT, lang)}")]
        for item in self.items:
            rule = item.found.entry.rule
            lines.append(Line("step", describe(rule, lang), 1))
        founds = [item.found for item in self.items]
        lines += evidence_lines(founds, lang)
        lines.append(versions_line((found.distribution for found in founds), lang))
        return lines

    def to_dict(self) -> dict[str, Any]:
        """The channels as plain data."""
        return {
            **header_dict(BENEFIT, (item.found for item in self.items)),
            "region": self.region.to_dict(),
            "items": [item.to_dict() for item in self.items],
        }


def channels(policy: Policy) -> Channels:
    """The channels of a place, its own before its province's and the nation's."""
    items = []
    for part in policy.parts(BENEFIT):
        founds = [found for found in policy.find(BENEFIT, part, "any") if isinstance(found.entry.rule, Contact)]
        if founds:
            rule = founds[-1].entry.rule
            assert isinstance(rule, Contact)
            items.append(Channel(part=part, value=rule.value, zh=rule.zh, en=rule.en, found=founds[-1]))
    order = ("hotline", "website", "service", "app")
    items.sort(key=lambda item: (order.index(item.part) if item.part in order else len(order), item.part))
    return Channels(region=policy.card, items=tuple(items))
