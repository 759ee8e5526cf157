"""Interpreter 1: one person, exact Decimal yuan, and the tree of steps that leads to the amount."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any, Final

import attrs

from . import rules
from .dates import full_years, latest_month_day, months_between, parse_date
from .errors import InvalidInput, nearest
from .money import EXACT, HUNDREDTH, ZERO, parse_yuan, round_to
from .policy import HOSPITAL, SEXES, STATUSES, TRACKS, Found, Group, Policy, children_of
from .rules import INPUTS, Rule
from .words import word


@attrs.frozen
class Step:
    """One step of a computation: what was done (`op`), with which numbers (`facts`), on what (`children`).

    `value` is what it gave, exact: only the result rounds to the fen.

    >>> import yibao_rules as yb
    >>> lin = yb.Insured(region="北京", birth_date="1952-05-01", status="retired")
    >>> step = yb.account_credit(lin, on="2025-05-01").steps
    >>> step.op, step.value
    ('bands', Decimal('110'))
    """

    op: str
    value: Decimal | None
    facts: dict[str, Any]
    children: tuple[Step, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The step and those below it as plain data; numbers as text."""
        return {
            "op": self.op,
            "value": None if self.value is None else str(self.value),
            "facts": {key: plain(value) for key, value in self.facts.items()},
            "children": [child.to_dict() for child in self.children],
        }


def plain(value: Any) -> Any:
    """A value as JSON knows it: numbers that are money or rates as text, days as ISO text.

    >>> plain((Decimal("2.80"), date(2025, 1, 1), 70))
    ['2.80', '2025-01-01', 70]
    """
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    return value


class Needs(Exception):
    """A rule asked for an input that the person does not have."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class Gap(Exception):
    """A rule ended at what is not known, or does not exist."""

    def __init__(self, rule: rules.Unknown | rules.NotApplicable, figure: str | None = None) -> None:
        super().__init__(rule)
        self.rule = rule
        self.figure = figure
        self.bounds: list[tuple[str, Decimal]] = []


class Run:
    """One evaluation: the person, the day, the rules of the place, and what was read and used on the way."""

    __slots__ = ("assumed", "bounds_unknown", "claim_groups", "extrapolate", "on", "person", "policy", "read", "used")

    def __init__(self, person: Any, policy: Policy, on: date, extrapolate: bool = False) -> None:
        self.person = person
        self.policy = policy
        self.on = on
        self.extrapolate = extrapolate
        self.read: dict[str, Any] = {}
        self.used: list[tuple[Found, bool]] = []
        self.assumed: dict[str, str] = {}
        self.bounds_unknown = False
        self.claim_groups: tuple[str, ...] = ()

    def field(self, name: str) -> Any:
        """One field of the person, checked and exact; raises `Needs` where it is missing."""
        try:
            return self.read[name]
        except KeyError:
            pass
        value = getattr(self.person, name, None)
        if value is None:
            raise Needs(name)
        value = _READ[name](value, name)
        if name == "birth_date":
            check_birth(value, self.on)
        self.read[name] = value
        return value

    def groups(self) -> tuple[str, ...]:
        """The groups of the person, and those that a claim belongs to."""
        value = getattr(self.person, "groups", None)
        if value is None or isinstance(value, str):
            return (value, *self.claim_groups) if value else self.claim_groups
        if isinstance(value, (tuple, list, set, frozenset)) and all(isinstance(item, str) for item in value):
            return (*value, *self.claim_groups)
        raise InvalidInput("groups", "a list of group names is needed", "应为分组名称的列表", value)

    def changed(self) -> list[tuple[Found, bool]]:
        """The changed rules among what was used: they are told even where they lead to no amount."""
        return [item for item in self.used if item[0].law is not None]

    def select(self, founds: tuple[Found, ...], day: date) -> Found | None:
        """The entry that answers for `day`, or with `extrapolate` the nearest; it counts as used from now on."""
        found = select(founds, day)
        if found is not None:
            self.used.append((found, False))
        elif self.extrapolate:
            found = closest(founds, day)
            if found is not None:
                self.used.append((found, True))
        return found


def select(founds: Iterable[Found], day: date) -> Found | None:
    """The entry whose span holds `day`: spans of one triple never overlap, and a changed rule comes before the law."""
    for found in founds:
        last = found.entry.last_day
        if (found.start is None or found.start <= day) and (last is None or day <= last):
            return found
    return None


def closest(founds: Iterable[Found], day: date) -> Found | None:
    """The law's entry nearest to a day that no entry covers; what says "unknown" is no value to carry elsewhere."""

    def distance(found: Found) -> int:
        if found.start is not None and day < found.start:
            return (found.start - day).days
        return (day - (found.entry.last_day or day)).days

    known = [found for found in founds if found.law is None and not isinstance(found.entry.rule, rules.Unknown)]
    return min(known, key=distance, default=None)


def told(founds: Iterable[Found], day: date) -> tuple[Found, ...]:
    """The entries that count on a day: those of the law whatever their span, a changed rule within its own only."""
    return tuple(found for found in founds if found.law is None or found.entry.covers(day))


def check_birth(birth: date, on: date) -> None:
    """Refuse a birth after the day asked for, or more than 150 years before it."""
    if birth > on:
        raise InvalidInput(
            "birth_date",
            f"after the day asked for ({on.isoformat()})",
            f"晚于所问日期（{on.isoformat()}）",
            birth.isoformat(),
        )
    if on.year - birth.year > 150:
        raise InvalidInput("birth_date", "more than 150 years ago", "早于 150 年前", birth.isoformat())


def one_of(known: tuple[str, ...]) -> Callable[[object, str], str]:
    """A check that a value is one of a closed list."""

    def check(value: object, field: str) -> str:
        if isinstance(value, str) and value in known:
            return value
        near = nearest(value, known) if isinstance(value, str) else None
        hint_en = f"; did you mean {near!r}" if near else ""
        hint_zh = f"；是不是 {near!r}" if near else ""
        listed = ", ".join(known)
        raise InvalidInput(
            field, f"one of {listed} is needed{hint_en}", f"应为 {'、'.join(known)} 之一{hint_zh}", value
        )

    return check


def _count(value: object, field: str) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    raise InvalidInput(field, "a whole number, 0 or more, is needed", "应为不小于 0 的整数", value)


_READ: Final[dict[str, Callable[[Any, str], Any]]] = {
    "birth_date": parse_date,
    "first_insured": parse_date,
    "retired_on": parse_date,
    "contribution_base": parse_yuan,
    "pension": parse_yuan,
    "sex": one_of(SEXES),
    "retirement_track": one_of(TRACKS),
    "status": one_of(STATUSES),
    "continuous_months": _count,
}


def read_input(name: str, run: Run, day: date) -> Any:
    """The value of an input (see `rules.INPUTS`) on a day."""
    if name == "age":
        return full_years(run.field("birth_date"), day)
    return run.field(INPUTS[name])


def evaluate(rule: Rule, run: Run, day: date) -> Step:
    """What `rule` gives for this person on this day, step by step.

    Raises:
        Needs: an input is missing.
        Gap: the evidence is silent, or the benefit does not exist.
    """
    return _EVALUATE[type(rule)](rule, run, day)


def _flat(rule: rules.Flat, run: Run, day: date) -> Step:
    return Step("flat", rule.yuan, {})


def _number(rule: rules.Number, run: Run, day: date) -> Step:
    return Step("number", rule.value, {})


def _statement(rule: rules.Statement | rules.Contact, run: Run, day: date) -> Step:
    facts = {"zh": rule.zh, "en": rule.en}
    if isinstance(rule, rules.Contact):
        facts["contact"] = rule.value
    return Step("statement", None, facts)


def _gap(rule: rules.Unknown | rules.NotApplicable, run: Run, day: date) -> Step:
    raise Gap(rule)


def _percent(rule: rules.Percent, run: Run, day: date) -> Step:
    child = _of(rule.of, run, day)
    base = child.value
    assert base is not None
    value = EXACT.multiply(EXACT.multiply(base, rule.rate), HUNDREDTH)
    return Step("percent", value, {"rate": rule.rate}, (child,))


def _bands(rule: rules.Bands, run: Run, day: date) -> Step:
    given = read_input(rule.by, run, day)
    lower, upper, inner = band_of(rule, given)
    child = evaluate(inner, run, day)
    return Step("bands", child.value, {"by": rule.by, "input": given, "from": lower, "below": upper}, (child,))


def band_of(rule: rules.Bands, given: Any) -> tuple[Decimal | None, Decimal | None, Rule]:
    """The band that holds a value: its lower end, its exclusive upper end, and its rule."""
    lower: Decimal | None = None
    for upper, inner in rule.bands:
        if upper is None or given < upper:
            return lower, upper, inner
        lower = upper
    raise AssertionError("the last band is open")


def _choice(rule: rules.Choice, run: Run, day: date) -> Step:
    facts: dict[str, Any] = {"by": rule.by}
    if rule.by in INPUTS:
        value = facts["value"] = read_input(rule.by, run, day)
        facts["assumed"] = False
    else:
        group = run.policy.group(rule.by)
        assert group is not None
        value, assumed = _group_of(group, run)
        facts |= {"value": value, "assumed": assumed, "zh": group.zh, "en": group.en}
    inner = chosen(rule, value)
    if inner is None and value is None:
        raise Needs(_field_of_group(rule.by))
    if inner is None:
        raise Gap(
            rules.Unknown(
                zh=f"来源没有说明 {rule.by}={value} 的情形", en=f"the sources do not say for {rule.by}={value}"
            )
        )
    child = evaluate(inner, run, day)
    return Step("choice", child.value, facts, (child,))


def _field_of_group(name: str) -> str:
    # A class of hospitals is told by the claim, every other group by the person.
    return HOSPITAL if name == HOSPITAL else "groups"


def chosen(rule: rules.Choice, value: str | None) -> Rule | None:
    """The rule for a value, or the one for the rest; None where the sources do not say."""
    return next((inner for case, inner in rule.cases if case == value), rule.otherwise)


def _group_of(group: Group, run: Run) -> tuple[str | None, bool]:
    given = [value for value in run.groups() if value in group.values]
    if len(given) > 1:
        both = ", ".join(given)
        raise InvalidInput("groups", f"{both} exclude each other", f"{both} 不能同时存在", run.groups())
    if given:
        return given[0], False
    if group.default is not None:
        run.assumed[group.name] = group.default
    return group.default, group.default is not None


def _sum(rule: rules.Sum, run: Run, day: date) -> Step:
    total = ZERO
    children = []
    for _, inner in rule.parts:
        child = evaluate(inner, run, day)
        assert child.value is not None
        total = EXACT.add(total, child.value)
        children.append(child)
    return Step("sum", total, {"names": tuple(name for name, _ in rule.parts)}, tuple(children))


def _of(of: Rule | str, run: Run, day: date) -> Step:
    """What a rule refers to: an input by its name, or another rule."""
    if isinstance(of, str):
        return Step("input", read_input(of, run, day), {"name": of})
    return evaluate(of, run, day)


def bound_of(bound: Rule, run: Run, day: date) -> Step | None:
    """A cap or a floor; None, with the flag set, where the evidence does not hold it."""
    try:
        return evaluate(bound, run, day)
    except Gap as gap:
        if isinstance(gap.rule, rules.NotApplicable):
            raise
        run.bounds_unknown = True
        return None


def _at_most(rule: rules.AtMost, run: Run, day: date) -> Step:
    return _bounded("at_most", rule.cap, rule.then, run, day)


def _at_least(rule: rules.AtLeast, run: Run, day: date) -> Step:
    return _bounded("at_least", rule.floor, rule.then, run, day)


def _bounded(op: str, bound: Rule, then: Rule | str, run: Run, day: date) -> Step:
    limit = bound_of(bound, run, day)
    try:
        child = _of(then, run, day)
    except Gap as gap:
        if limit is not None and limit.value is not None:
            gap.bounds.append((op, limit.value))
        raise
    assert child.value is not None
    if limit is None:
        return Step(op, child.value, {"bound": None}, (child,))
    assert limit.value is not None
    pick = min if op == "at_most" else max
    return Step(op, pick(child.value, limit.value), {"bound": limit.value}, (child, limit))


def _times(rule: rules.Times, run: Run, day: date) -> Step:
    child = evaluate(rule.then, run, day)
    assert child.value is not None
    n = Decimal(read_input(rule.n, run, day)) if isinstance(rule.n, str) else rule.n
    by = rule.n if isinstance(rule.n, str) else None
    return Step("times", EXACT.multiply(n, child.value), {"n": n, "by": by}, (child,))


def _rounded(rule: rules.Rounded, run: Run, day: date) -> Step:
    child = evaluate(rule.then, run, day)
    assert child.value is not None
    value = round_to(child.value, rule.to, rule.mode)
    return Step("rounded", value, {"to": rule.to, "mode": rule.mode, "source": rule.source}, (child,))


def _as_of(rule: rules.AsOf, run: Run, day: date) -> Step:
    then = rule.day or latest_month_day(day, str(rule.month_day))
    child = evaluate(rule.then, run, then)
    return Step("as_of", child.value, {"day": then}, (child,))


def _table(rule: rules.Table, run: Run, day: date) -> Step:
    begun = [row for row in rule.rows if row[0] <= day]
    first, inner = begun[-1] if begun else rule.rows[0]
    child = evaluate(inner, run, day)
    return Step("table", child.value, {"from": first}, (child,))


def _retirement_age(rule: rules.RetirementAge, run: Run, day: date) -> Step:
    delay = 0
    if rule.delayed_from is not None:
        months = months_between(rule.delayed_from, run.field("birth_date"))
        if months >= 0:
            delay = min(rule.most, months // rule.step + 1)
    facts = {"years": rule.years, "delay": delay, "from": rule.delayed_from, "step": rule.step, "most": rule.most}
    return Step("retirement_age", Decimal(12 * rule.years + delay), facts)


def _figure(rule: rules.Figure, run: Run, day: date) -> Step:
    name, year = rule.name, day.year - 1 if rule.year == "previous" else rule.year
    part = name if year is None else f"{name}:{year}"
    founds = run.policy.find("figures", part, "any")
    # A figure of a named year is the same on every day.
    found = run.select(founds, day) if year is None else next(iter(told(founds, day)), None)
    if found is None:
        when = str(year) if year is not None else day.isoformat()
        zh, en = (f"{word(name, lang)} {when}" for lang in ("zh", "en"))
        raise Gap(rules.Unknown(zh=f"没有找到{zh} 的数额", en=f"the amount of {en} was not found"), part)
    if year is not None:
        run.used.append((found, False))
    try:
        child = evaluate(found.entry.rule, run, day)
    except Gap as gap:
        gap.figure = gap.figure or part
        raise
    return Step("figure", child.value, {"name": name, "year": year, "entry": found.id}, (child,))


def _rate(rule: rules.Rate, run: Run, day: date) -> Step:
    return Step("rate", rule.percent, {})


def _years(rule: rules.Years, run: Run, day: date) -> Step:
    return Step("years", rule.months, {"years": rule.years})


def _months(rule: rules.Months, run: Run, day: date) -> Step:
    child = evaluate(rule.at_least, run, day)
    return Step("months", child.value, {"counts": rule.counts}, (child,))


def _all_of(rule: rules.AllOf, run: Run, day: date) -> Step:
    return Step("all_of", None, {}, tuple(evaluate(inner, run, day) for inner in rule.conditions))


def _any_of(rule: rules.AnyOf, run: Run, day: date) -> Step:
    return Step("any_of", None, {}, tuple(evaluate(inner, run, day) for inner in rule.conditions))


def _cohorts(rule: rules.Cohorts, run: Run, day: date) -> Step:
    first: date = run.field(rule.by)
    start, before, inner = cohort_of(rule, first)
    child = evaluate(inner, run, day)
    return Step("cohort", child.value, {"by": rule.by, rule.by: first, "from": start, "before": before}, (child,))


def cohort_of(rule: rules.Cohorts, first: date) -> tuple[date | None, date | None, Rule]:
    """The cohort that a day falls into: its first day, the day that it ends before, and its rule."""
    start: date | None = None
    for before, inner in rule.cohorts:
        if before is None or first < before:
            return start, before, inner
        start = before
    raise AssertionError("the last cohort is open")


_EVALUATE: Final[dict[type, Callable[[Any, Run, date], Step]]] = {
    rules.Flat: _flat,
    rules.Number: _number,
    rules.Percent: _percent,
    rules.Bands: _bands,
    rules.Choice: _choice,
    rules.Sum: _sum,
    rules.AtMost: _at_most,
    rules.AtLeast: _at_least,
    rules.Times: _times,
    rules.Rounded: _rounded,
    rules.AsOf: _as_of,
    rules.Table: _table,
    rules.Figure: _figure,
    rules.RetirementAge: _retirement_age,
    rules.Rate: _rate,
    rules.Years: _years,
    rules.Months: _months,
    rules.AllOf: _all_of,
    rules.AnyOf: _any_of,
    rules.Cohorts: _cohorts,
    rules.Statement: _statement,
    rules.Contact: _statement,
    rules.Unknown: _gap,
    rules.NotApplicable: _gap,
}


def missing_fields(rule: Rule, run: Run, day: date) -> tuple[str, ...]:
    """Every field of the person that `rule` needs and does not find, along the branches that may still apply."""
    missing: dict[str, None] = {}
    for reached in reachable(rule, run, day):
        if isinstance(reached, rules.Choice) and _lacks_group(reached, run):
            missing[_field_of_group(reached.by)] = None
        for field in asked_fields(reached):
            if not has_field(field, run):
                missing[field] = None
    return tuple(missing)


def missing_choices(rule: Rule, run: Run, day: date) -> dict[str, dict[str, None]]:
    """For the groups that `rule` needs and does not find: the field that tells them, and the values it may have."""
    missing: dict[str, dict[str, None]] = {}
    for reached in reachable(rule, run, day):
        if isinstance(reached, rules.Choice) and _lacks_group(reached, run):
            missing.setdefault(_field_of_group(reached.by), {}).update(dict.fromkeys(case for case, _ in reached.cases))
    return missing


def _lacks_group(rule: rules.Choice, run: Run) -> bool:
    """Whether a choice by a group has no answer for a person who names none."""
    group = run.policy.group(rule.by)
    return group is not None and rule.otherwise is None and _group_of(group, run)[0] is None


def reachable(rule: Rule, run: Run, day: date) -> Iterator[Rule]:
    """`rule` and the rules inside it, along the branches that may still apply to this person."""
    yield rule
    for inner in _branches(rule, run, day):
        yield from reachable(inner, run, day)


def _branches(rule: Rule, run: Run, day: date) -> Iterable[Rule]:
    if isinstance(rule, rules.Bands) and has_field(INPUTS[rule.by], run):
        return [band_of(rule, read_input(rule.by, run, day))[2]]
    if isinstance(rule, rules.Cohorts) and has_field(rule.by, run):
        return [cohort_of(rule, run.field(rule.by))[2]]
    if isinstance(rule, rules.Choice):
        group = run.policy.group(rule.by)
        if group is not None or has_field(INPUTS[rule.by], run):
            value = read_input(rule.by, run, day) if group is None else _group_of(group, run)[0]
            branch = chosen(rule, value)
            return [] if branch is None else [branch]
    return children_of(rule)


def asked_fields(rule: Rule) -> list[str]:
    """The fields of the person that the rule itself asks for, not those that the rules inside it do."""
    if isinstance(rule, rules.Cohorts):
        return [rule.by]
    if isinstance(rule, rules.RetirementAge):
        return [] if rule.delayed_from is None else ["birth_date"]
    names = [getattr(rule, name, None) for name in ("by", "of", "then", "n")]
    return [INPUTS[name] for name in names if isinstance(name, str) and name in INPUTS]


def has_field(field: str, run: Run) -> bool:
    """Whether the person has a field, and it is one."""
    try:
        run.field(field)
    except Needs:
        return False
    return True
