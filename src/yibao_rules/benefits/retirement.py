"""Statutory retirement (法定退休年龄): the old ages, and the gradual delay decided on 2024-09-13."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs

from ..calculator import Explained, answer, flags_of, lowest_confidence
from ..dates import day_of_age, first_of_month, parse_date
from ..errors import InvalidInput, MissingInput, NotKnown
from ..policy import SEXES, TRACKS, Card, Found, Policy
from ..rules import RetirementAge
from ..scalar import Run, Step, one_of, plain
from ..trace import Line, evidence_lines, header_dict, step_lines, versions_line
from ..words import SEMICOLON, word

BENEFIT = "retirement"
LATEST_BIRTH = date.max.year - 80


@attrs.frozen(kw_only=True, repr=False, str=False)
class Retirement(Explained):
    """When a person reaches the statutory retirement age.

    `month` is the first of that month, `age` (years, months), `delay_months` the delay against the old age. `earliest`
    and `latest` are the months of the flexible choice: at most three years around, never before the old age; both equal
    `month` where the old rules hold. `minimum_pension_months` are the pension contributions that a monthly pension then
    needs, None before 2011-07-01.

    >>> import yibao_rules as yb
    >>> r = yb.retirement(yb.Insured(region="北京", birth_date="1965-06-10", sex="male"))
    >>> str(r.month), r.age, r.delay_months
    ('2025-08-01', (60, 2), 2)
    """

    region: Card
    birth_date: date
    track: str
    month: date
    age: tuple[int, int]
    delay_months: int
    earliest: date
    latest: date
    minimum_pension_months: int | None
    flags: tuple[str, ...]
    confidence: str
    steps: Step
    used: tuple[Found, ...]

    @property
    def status(self) -> str:
        """The gravest of `flags`."""
        return self.flags[0]

    def __repr__(self) -> str:
        years, months = self.age
        return f"Retirement({self.track}, {self.month:%Y-%m}, {years} years {months} months, {self.status})"

    def short(self, lang: str) -> str:
        years, months = self.age
        if lang == "zh":
            return f"法定退休 {self.month:%Y-%m}（{years} 岁 {months} 个月，延迟 {self.delay_months} 个月）"
        age = f"{years} years {months} months, {self.delay_months} months delayed"
        return f"statutory retirement {self.month:%Y-%m} ({age})"

    def lines(self, lang: str) -> list[Line]:
        zh = lang == "zh"
        lines = [
            Line("title", f"{word(BENEFIT, lang)} · {word(self.track, lang)} · {self.birth_date}"),
            Line("value", self.short(lang)),
            *step_lines(self.steps, lang, 1),
            Line(
                "step",
                f"弹性：{self.earliest:%Y-%m} 至 {self.latest:%Y-%m}"
                if zh
                else f"of choice: {self.earliest:%Y-%m} to {self.latest:%Y-%m}",
                1,
            ),
        ]
        if self.minimum_pension_months is not None:
            years, months = divmod(self.minimum_pension_months, 12)
            lines.append(
                Line(
                    "step",
                    f"按月领取养老金的最低缴费年限：{years} 年 {months} 个月"
                    if zh
                    else f"pension contributions needed for a monthly pension: {years} years {months} months",
                    1,
                )
            )
        lines += evidence_lines(self.used, lang)
        flags = SEMICOLON[lang].join(word(flag, lang) for flag in self.flags)
        lines.append(Line("evidence", f"{'状态：' if zh else 'status: '}{flags}"))
        lines.append(versions_line((found.distribution for found in self.used), lang))
        return lines

    def to_dict(self) -> dict[str, Any]:
        """The result as plain data; days as ISO text."""
        return {
            **header_dict(BENEFIT, self.used),
            "region": self.region.to_dict(),
            "birth_date": plain(self.birth_date),
            "track": self.track,
            "month": plain(self.month),
            "age": list(self.age),
            "delay_months": self.delay_months,
            "earliest": plain(self.earliest),
            "latest": plain(self.latest),
            "minimum_pension_months": self.minimum_pension_months,
            "status": self.status,
            "flags": list(self.flags),
            "confidence": self.confidence,
            "steps": self.steps.to_dict(),
            **self.what_if_dict(),
        }


def retirement(person: Any, policy: Policy) -> Retirement:
    """Statutory retirement of a person under the rules of the nation.

    Raises:
        MissingInput: no birth date, or a woman without `retirement_track`.
        InvalidInput: sex and track contradict each other.
        NotKnown: the age was reached before any known rule.
    """
    birth, track = _who(person)
    founds = policy.find(BENEFIT, f"age:{track}", "any")
    # The old age is the law's first; a changed rule holds for whoever reaches that age within its span.
    founds = tuple(sorted(founds, key=lambda found: found.law is not None))
    rules = [found.entry.rule for found in founds if isinstance(found.entry.rule, RetirementAge)]
    if not rules:
        raise NotKnown(
            "No retirement age is known here.", "这里没有已知的退休年龄。", region=policy.card.adcode, benefit=BENEFIT
        )
    if birth.year > LATEST_BIRTH:
        raise InvalidInput("birth_date", "too late for the calendar", "超出日历范围", birth.isoformat())
    # The rule day is the day on which the old age is reached.
    run = Run(person, policy, day_of_age(birth, rules[0].years))
    found, step = answer(run, BENEFIT, f"age:{track}", "any")
    rule = found.entry.rule
    assert isinstance(rule, RetirementAge)
    assert step.value is not None
    months = int(step.value)
    month = first_of_month(birth, months)
    earliest = latest = month
    if rule.delayed_from is not None:
        earliest = max(first_of_month(month, -_months(run, "early")), first_of_month(birth, 12 * rule.years))
        latest = first_of_month(month, _months(run, "late"))
    minimum = _minimum(run, month)
    used = tuple(item for item, _ in run.used)
    return Retirement(
        region=policy.card,
        birth_date=birth,
        track=track,
        month=month,
        age=divmod(months, 12),
        delay_months=months - 12 * rule.years,
        earliest=earliest,
        latest=latest,
        minimum_pension_months=minimum,
        flags=_flags(run),
        confidence=lowest_confidence(run.used),
        steps=step,
        used=used,
    )


def _flags(run: Run) -> tuple[str, ...]:
    # A decided schedule is no stale rule: that the day lies ahead does not make it carried forward.
    flags = tuple(flag for flag in flags_of(run) if flag != "carried_forward")
    return flags or ("exact",)


def _who(person: Any) -> tuple[date, str]:
    """Birth date and track; whatever is missing is said at once."""
    given = {name: getattr(person, name, None) for name in ("birth_date", "sex", "retirement_track")}
    sex = None if given["sex"] is None else one_of(SEXES)(given["sex"], "sex")
    track = given["retirement_track"]
    track = None if track is None else one_of(TRACKS)(track, "retirement_track")
    if track is None and sex == "male":
        track = "male"
    missing = ["birth_date"] if given["birth_date"] is None else []
    if track is None:
        missing += ["retirement_track"] if sex == "female" else ["sex", "retirement_track"]
    if missing or track is None:
        raise MissingInput(missing, word(BENEFIT, "en"), word(BENEFIT, "zh"))
    if sex is not None and (track == "male") != (sex == "male"):
        raise InvalidInput("retirement_track", f"contradicts sex={sex!r}", f"与性别 {sex} 矛盾", track)
    return parse_date(given["birth_date"], "birth_date"), track


def _months(run: Run, part: str) -> int:
    _, step = answer(run, BENEFIT, part, "any")
    assert step.value is not None
    return int(step.value)


def _minimum(run: Run, month: date) -> int | None:
    run.on = month
    try:
        return _months(run, "minimum_pension")
    except NotKnown:
        return None
