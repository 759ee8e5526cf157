"""A made-up place for tests of one benefit: its own rules, and none above it."""

from __future__ import annotations

from datetime import date

from yibao_rules.policy import Card, Found, Group, Region

HERE = "990100"


class Town:
    """A policy with the rules of one region and of nobody above it."""

    def __init__(self, region: Region) -> None:
        self.region = region
        self.card = Card(HERE, region.name_zh, region.name_en, region.name_en, "prefecture", "100000")

    def find(self, benefit: str, part: str, who: str) -> tuple[Found, ...]:
        fitting = [
            Found(entry, self.region, benefit, "test 1.0", entry.start)
            for entry in self.region.entries(benefit)
            if entry.part == part and ("any" in entry.who or who in entry.who)
        ]
        return tuple(sorted(fitting, key=lambda found: found.start or date.min))

    def parts(self, benefit: str) -> tuple[str, ...]:
        return tuple(sorted({entry.part for entry in self.region.entries(benefit)}))

    def group(self, name: str) -> Group | None:
        return self.region.group(name)

    def groups(self) -> tuple[Group, ...]:
        return self.region.groups
