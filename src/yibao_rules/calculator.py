"""How a benefit is looked up and computed for one person, and what comes out: `Result`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final, Protocol, TypeVar, overload, runtime_checkable

import attrs

from .dates import LEDGER_READ
from .errors import InvalidInput, MissingInput, NotApplicable, NotKnown, YibaoError, nearest
from .money import EXACT
from .policy import CONFIDENCES, GROUPS, STATUSES, Card, Found, Policy, Rival, Source, Text
from .rules import NotApplicable as NotApplicableRule, Rule, Unknown
from .scalar import Gap, Needs, Run, Step, evaluate, missing_choices, missing_fields, plain, told
from .trace import (
    Line,
    as_html,
    as_text,
    claim_text,
    closing_lines,
    header_dict,
    rival_dict,
    step_lines,
)
from .words import COLON, LANGUAGES, SEMICOLON, amount, describe, number, part_text, signed, word, yuan

Row = TypeVar("Row")
T = TypeVar("T")

FLAGS: Final = ("disputed", "bounds_unknown", "extrapolated", "carried_forward")
"""What a result may be besides "exact", the gravest first."""


@runtime_checkable
class Person(Protocol):
    """Anything with a `region`; every other attribute is read when a rule needs it (see `Insured`).

    >>> import yibao_rules as yb
    >>> isinstance(yb.Insured(region="北京"), yb.Person)
    True
    """

    @property
    def region(self) -> str:
        """Name or code of the place of insurance."""
        ...


@runtime_checkable
class Calculator(Protocol):
    """Computes one benefit. A plugin may bring its own for its region where the vocabulary does not reach.

    >>> import yibao_rules as yb
    >>> from yibao_rules.benefits.account_credit import AccountCredit
    >>> isinstance(AccountCredit(), yb.Calculator)
    True
    """

    benefit: str

    def compute(self, person: Any, policy: Policy, on: date, *, extrapolate: bool = False) -> Any:
        """The result for one person on one day, or a `YibaoError`."""
        ...


@attrs.frozen(kw_only=True, repr=False, str=False)
class Explained:
    """What every result can do: tell itself in words, as HTML and as plain data.

    Asked with a rule book (`rules=`), `law` is what the law answers to the same question, or `law_error` why it does
    not, and `changed` has the changed rules behind the result, each with the law's entries that it stands for.
    """

    law: Any = None
    law_error: YibaoError | None = attrs.field(default=None, eq=False)

    def lines(self, lang: str) -> list[Line]:
        """The explanation line by line."""
        raise NotImplementedError

    def short(self, lang: str) -> str:
        """The result on one line."""
        raise NotImplementedError

    def to_dict(self) -> dict[str, Any]:
        """The result as plain data."""
        raise NotImplementedError

    def _used(self) -> Sequence[Found]:
        """Every entry behind the result."""
        return (*getattr(self, "used", ()), *getattr(self, "also_used", ()))

    @property
    def changed(self) -> tuple[Found, ...]:
        """The changed rules of a rule book behind the result; empty where the law alone spoke."""
        return tuple({found.id: found for found in self._used() if found.law is not None}.values())

    def _by_law(self, lang: str) -> str:
        """What the law answers instead, on one line."""
        return str(self.law.short(lang))

    def _told(self, lang: str) -> list[Line]:
        """The explanation, with the law's answer below its head where a rule book was asked."""
        lines = self.lines(lang)
        zh = lang == "zh"
        if self.law is not None:
            said = ("按现行规定：" if zh else "by the law: ") + self._by_law(lang)
        elif self.law_error is not None:
            why = self.law_error.explain(lang).splitlines()[0]
            said = ("按现行规定没有答案：" if zh else "the law gives no answer: ") + why
        else:
            return lines
        if self.changed:
            said = f"{word('assumption', lang)}{SEMICOLON[lang]}{said}"
        head = next((index for index, line in enumerate(lines) if line.kind not in ("title", "value")), len(lines))
        return [*lines[:head], Line("evidence", said), *lines[head:]]

    def what_if_dict(self) -> dict[str, Any]:
        """The law's answer beside this one, as plain data; nothing where the law alone was asked."""
        if self.law is None and self.law_error is None:
            return {}
        return {
            "what_if": {
                "changed": [found.id for found in self.changed],
                "law": None if self.law is None else self.law.to_dict(),
                "law_error": None if self.law_error is None else self.law_error.to_dict(),
            }
        }

    def explain(self, lang: str = "zh", *, short: bool = False) -> str:
        """The result in words: each step, its numbers, its sources, the versions.

        `short=True` is one line for a payslip.

        Raises:
            InvalidInput: `lang` is neither "zh" nor "en".
        """
        if lang not in LANGUAGES:
            raise InvalidInput("lang", 'one of "zh", "en" is needed', "应为 zh 或 en", lang)
        return self.short(lang) if short else as_text(self._told(lang))

    def _repr_html_(self) -> str:
        return as_html(self._told("zh"))

    def __str__(self) -> str:
        return self.short("zh")


class Rows(Explained, Sequence[Row]):
    """A result of many: a sequence of its rows."""

    __slots__ = ()

    def _rows(self) -> tuple[Row, ...]:
        raise NotImplementedError

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, index: int | slice) -> Row | tuple[Row, ...]:
        return self._rows()[index]

    def __len__(self) -> int:
        return len(self._rows())

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows())


class Instead:
    """A person with other attributes: elsewhere, or on another contribution base; every other one is their own."""

    def __init__(self, person: Any, **attributes: Any) -> None:
        self.__dict__.update(attributes, _person=person)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._person, name)


def flags_of(run: Run) -> tuple[str, ...]:
    """Every caution that an evaluation gives rise to, the gravest first; `("exact",)` where there is none."""
    found_flags = {"bounds_unknown"} if run.bounds_unknown else set()
    for found, extrapolated in run.used:
        entry = found.entry
        if any(rival.disputes for rival in entry.rivals):
            found_flags.add("disputed")
        if extrapolated:
            found_flags.add("extrapolated")
        elif found.law is None and run.on > entry.sighted:
            found_flags.add("carried_forward")
    if not found_flags:
        return ("exact",)
    return tuple(flag for flag in FLAGS if flag in found_flags)


def lowest_confidence(used: Iterable[tuple[Found, bool]]) -> str:
    """The lowest confidence along the path."""
    return max((found.entry.confidence for found, _ in used), key=CONFIDENCES.index)


def status_of(run: Run) -> str:
    """The person's status; raises `MissingInput` or `InvalidInput`."""
    try:
        status: str = run.field("status")
    except Needs:
        raise MissingInput(("status",)) from None
    return status


def check_groups(run: Run) -> None:
    """Refuse a group of persons that neither the library nor the place knows: a typo must not pass."""
    for name in run.groups():
        if name in GROUPS:
            continue
        known = list(dict.fromkeys([*GROUPS, *(value for group in run.policy.groups() for value in group.values)]))
        if name not in known:
            near = nearest(str(name), known)
            raise InvalidInput(
                "groups",
                f"one of {', '.join(known)} is needed" + (f"; did you mean {near!r}" if near else ""),
                f"应为 {', '.join(known)} 之一",
                name,
            )


def answer(run: Run, benefit: str, part: str, who: str) -> tuple[Found, Step]:
    """The entry that answers for this person and day, and its evaluation.

    Raises:
        MissingInput: fields are missing; all are named.
        NotApplicable: the benefit does not exist for this person.
        NotKnown: no entry, or an entry that says "unknown".
    """
    found = look_up(run, benefit, part, who)
    return found, reckon(run, benefit, part, who, found, lambda: evaluate(found.entry.rule, run, run.on))


def look_up(run: Run, benefit: str, part: str, who: str) -> Found:
    """The entry that answers for this person and day.

    Raises:
        NotKnown: no entry; what is known on other days is named.
    """
    founds = run.policy.find(benefit, part, who)
    found = run.select(founds, run.on)
    if found is None:
        raise _no_entry(run, benefit, part, who, told(founds, run.on))
    return found


def reckon(run: Run, benefit: str, part: str, who: str, found: Found, compute: Callable[[], T]) -> T:
    """What `compute` makes of the entry found; what the rule lacks is told as the error that it is.

    Raises:
        MissingInput, NotApplicable, NotKnown: as `answer`.
    """
    try:
        return compute()
    except Needs as need:
        missing = missing_fields(found.entry.rule, run, run.on) or (need.name,)
        raise missing_input(run, benefit, missing, found.entry.rule) from None
    except Gap as gap:
        # Missing input is said before missing evidence, as in frames.
        missing = missing_fields(found.entry.rule, run, run.on)
        if missing:
            raise missing_input(run, benefit, missing, found.entry.rule) from None
        raise _gap_error(run, benefit, part, who, found, gap) from None


def missing_input(run: Run, benefit: str, fields: tuple[str, ...], *needed_by: Rule) -> MissingInput:
    """The error that names the fields that rules of this place need, and what groups they know."""
    card = run.policy.card
    choices: dict[str, dict[str, dict[str, str]]] = {}
    for rule in needed_by:
        for field, values in missing_choices(rule, run, run.on).items():
            choices.setdefault(field, {}).update(
                {value: {lang: word(value, lang) for lang in ("zh", "en")} for value in values}
            )
    names = f"{card.name_en}, {word(benefit, 'en')}", f"{card.name_zh} {word(benefit, 'zh')}"
    return MissingInput(fields, *names, choices)


def known_spans(policy: Policy, benefit: str, part: str, who: str | None = None) -> list[dict[str, str | None]]:
    """The spans that a place has for a benefit and part, for one status or for all; what is "unknown" is left out."""
    seen: dict[str, Found] = {}
    for status in (who,) if who else STATUSES:
        for found in policy.find(benefit, part, status):
            if found.law is None and not isinstance(found.entry.rule, Unknown) and found.start != date.max:
                seen[found.id] = found
    return [
        {
            "region": found.region.adcode,
            "benefit": benefit,
            "part": part,
            "who": "+".join(found.entry.who),
            "first_day": plain(found.entry.first_day),
            "first_seen": plain(found.start) if found.entry.first_day is None else None,
            "last_day": plain(found.entry.last_day),
            "checked": plain(found.entry.checked or LEDGER_READ) if found.entry.last_day is None else None,
        }
        for found in seen.values()
    ]


def _unadopted(founds: Iterable[Found]) -> Found | None:
    """A national rule that would hold here, if a source stated the place's reform day."""
    return next((found for found in founds if found.start == date.max), None)


def _known_text(spans: list[dict[str, str | None]], lang: str) -> str:
    shown = []
    for span in spans[:3]:
        who = "/".join(word(part, lang) for part in str(span["who"]).split("+"))
        start = span["first_day"] or span["first_seen"] or "…"
        end = span["last_day"] or (
            f"… (checked {span['checked']})" if lang == "en" else f"…（核对于 {span['checked']}）"
        )
        shown.append(f"{who} {start} – {end}")
    if len(spans) > 3:
        shown.append("…")
    return SEMICOLON[lang].join(shown)


def _no_entry(run: Run, benefit: str, part: str, who: str, founds: tuple[Found, ...]) -> NotKnown:
    card, on = run.policy.card, run.on.isoformat()
    spans = known_spans(run.policy, benefit, part, who) or known_spans(run.policy, benefit, part)
    what_en, what_zh = part_text(part or benefit, "en"), part_text(part or benefit, "zh")
    who_en, who_zh = word(who, "en"), word(who, "zh")
    en = [f"{card.name_en} ({card.adcode}): no rule for {what_en} ({who_en}) on {on} is known."]
    zh = [f"{card.name_zh}（{card.adcode}）：{on} 的{what_zh}（{who_zh}）没有已知规则。"]
    if spans:
        en.append(f"Known: {_known_text(spans, 'en')}.")
        zh.append(f"已知：{_known_text(spans, 'zh')}。")
    else:
        en.append("Nothing is known here for this benefit on any day.")
        zh.append("该地区此项待遇尚无任何已知规则。")
    waiting = _unadopted(founds)
    if waiting is not None:
        rule, unit = waiting.entry.rule, waiting.entry.unit
        en.append(
            f"The nation's rule, {describe(rule, 'en', unit)}, waits for the place's reform day; no source states it."
        )
        zh.append(f"全国规则为{describe(rule, 'zh', unit)}，自当地改革之日起；没有来源写明当地的改革日。")
    if waiting is not None:
        en.append("Pass extrapolate=True to use it all the same.")
        zh.append("可用 extrapolate=True 仍按该规则计算。")
    elif founds and spans:
        en.append("Ask for a known day, or pass extrapolate=True to use the nearest known value.")
        zh.append("请改问已知日期，或用 extrapolate=True 采用最近的已知规则。")
    else:
        en.append("The medical-insurance line 12393 of the place can tell; channels(region) lists where to ask.")
        zh.append("可拨打当地医保热线 12393；channels() 列出查询渠道。")
    return NotKnown("\n".join(en), "\n".join(zh), region=card.adcode, benefit=benefit, on=on, known=spans)


def _gap_error(run: Run, benefit: str, part: str, who: str, found: Found, gap: Gap) -> NotKnown | NotApplicable:
    card, on, entry = run.policy.card, run.on.isoformat(), found.entry
    what_en, what_zh = part_text(part or benefit, "en"), part_text(part or benefit, "zh")
    sources = [found.region.source(id).title for id in entry.sources]
    if isinstance(gap.rule, NotApplicableRule):
        return NotApplicable(
            f"{card.name_en} ({card.adcode}): {what_en} does not apply ({word(who, 'en')}): {gap.rule.en}.\n"
            f"Source: {'; '.join(sources)}.",
            f"{card.name_zh}（{card.adcode}）：{what_zh}不适用于{word(who, 'zh')}：{gap.rule.zh}。\n"
            f"来源：{'；'.join(sources)}。",
            region=card.adcode,
            benefit=benefit,
            sources=sources,
            entry=found.id,
        )
    en = [f"{card.name_en} ({card.adcode}): {what_en} on {on} is not known: {gap.rule.en}."]
    zh = [f"{card.name_zh}（{card.adcode}）：{on} 的{what_zh}未知：{gap.rule.zh}。"]
    rule_en = rule_zh = None
    if entry.rule is not gap.rule:
        rule_en, rule_zh = describe(entry.rule, "en", entry.unit), describe(entry.rule, "zh", entry.unit)
        en.append(f"The rule: {rule_en} ({sources[0]}).")
        zh.append(f"规则：{rule_zh}（{sources[0]}）。")
    missing = (gap.figure,) if gap.figure else ()
    if gap.figure:
        en.append(f"Missing: {part_text(gap.figure, 'en')}.")
        zh.append(f"缺少：{part_text(gap.figure, 'zh')}。")
    for kind, bound in gap.bounds:
        at = {"at_most": ("at most", "最高"), "at_least": ("at least", "最低")}[kind]
        en.append(f"Known is a bound: {at[0]} {number(bound)} {word(entry.unit, 'en')}.")
        zh.append(f"已知界限：{at[1]} {number(bound)} {word(entry.unit, 'zh')}。")
    rivals = entry.rivals
    for rival in rivals[:2]:
        en.append(f"A claim that is not used: {claim_text(rival, 'en', entry.unit)}.")
        zh.append(f"未采用的说法：{claim_text(rival, 'zh', entry.unit)}。")
    spans = known_spans(run.policy, benefit, part, who)
    other = [
        span for span in spans if span["first_day"] != plain(entry.first_day) or span["region"] != found.region.adcode
    ]
    if other and entry.rule is gap.rule:
        en.append(f"Known: {_known_text(other, 'en')}.")
        zh.append(f"已知：{_known_text(other, 'zh')}。")
    return NotKnown(
        "\n".join(en),
        "\n".join(zh),
        region=card.adcode,
        benefit=benefit,
        on=on,
        known=spans,
        missing=missing,
        rule=rule_en,
        rule_zh=rule_zh,
        entry=found.id,
        sources=sources,
        rivals=[rival_dict(rival, entry.unit) for rival in rivals],
    )


@attrs.frozen(kw_only=True)
class Deduction:
    """A premium taken from the account: its amount in yuan and unit, or None with the reason where it is not known.

    >>> import yibao_rules as yb
    >>> lin = yb.Insured(region="北京", birth_date="1952-05-01", status="retired")
    >>> taken = yb.account_credit(lin, on="2025-05-01").deductions[0]
    >>> taken.part, str(taken.amount), taken.unit
    ('deduction:large_amount', '3.00', 'yuan/month')
    """

    part: str
    amount: Decimal | None
    unit: str
    status: str
    why: Text | None = None

    def to_dict(self) -> dict[str, Any]:
        """The deduction as plain data."""
        return {
            "part": self.part,
            "amount": None if self.amount is None else str(self.amount),
            "unit": self.unit,
            "status": self.status,
            "why_zh": self.why.zh if self.why else None,
            "why_en": self.why.en if self.why else None,
        }


@attrs.frozen(kw_only=True, repr=False, str=False)
class Result(Explained):
    """An amount with everything that led to it.

    `amount` (yuan, two decimals) is in `unit`: "yuan/month" or "yuan/year". `annual` is exact; `monthly` is a twelfth
    of a yearly sum, half up to the fen. `deductions` are the premiums known to be taken from the account, `net` what is
    left in `unit`: None where no source says what is taken. `status` is the gravest of `flags`.

    >>> import yibao_rules as yb
    >>> lin = yb.Insured(region="北京", birth_date="1952-05-01", status="retired")
    >>> r = yb.account_credit(lin, on="2025-05-01")
    >>> r.amount, r.unit, r.net, r.status, r.confidence
    (Decimal('110.00'), 'yuan/month', Decimal('107.00'), 'exact', 'high')
    """

    benefit: str
    region: Card
    on: date
    inputs: Mapping[str, Any]
    assumed: Mapping[str, str]
    amount: Decimal
    unit: str
    annual: Decimal
    monthly: Decimal
    deductions: tuple[Deduction, ...]
    net: Decimal | None
    flags: tuple[str, ...]
    confidence: str
    steps: Step
    used: tuple[Found, ...]
    also_used: tuple[Found, ...] = ()

    @property
    def status(self) -> str:
        """The first of "disputed", "bounds_unknown", "extrapolated", "carried_forward", "exact" that applies."""
        return self.flags[0]

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of every entry on the path."""
        found = {(item.region.adcode, id): item.region.source(id) for item in self.used for id in item.entry.sources}
        return tuple(found.values())

    @property
    def rivals(self) -> tuple[Rival, ...]:
        """Other values that were found for the same entries."""
        return tuple(rival for item in self.used for rival in item.entry.rivals)

    def __repr__(self) -> str:
        return (
            f"Result({self.benefit}, {self.region.adcode} {self.region.name_zh}, {self.on.isoformat()}: "
            f"{self.amount} {self.unit}, {self.status})"
        )

    @property
    def difference(self) -> Decimal | None:
        """The amount less the law's, in `unit`; None where the law alone was asked, or has no answer."""
        if self.law is None:
            return None
        by_law: Decimal = self.law.monthly if self.unit == "yuan/month" else self.law.annual
        return EXACT.subtract(self.amount, by_law)

    def short(self, lang: str) -> str:
        # An assumption is said in any case; a document only if it is one.
        docs = (source.doc or source.title for source in self.sources if source.kind != "assumption")
        said = [doc] if (doc := next(docs, "")) else []
        said += [word("assumption", lang)] if self.changed else []
        said += [] if self.status == "exact" else [word(self.status, lang)]
        head = f"{self.region.name(lang)} {self.on} {word(self.benefit, lang)} {amount(self.amount, self.unit, lang)}"
        return f"{head}（{'，'.join(said)}）" if lang == "zh" else f"{head} ({', '.join(said)})"

    def _by_law(self, lang: str) -> str:
        assert self.difference is not None
        said = amount(self.law.amount, self.law.unit, lang)
        more = f"{signed(self.difference)} {word(self.unit, lang)}"
        return f"{said}，相差 {more}" if lang == "zh" else f"{said}, difference {more}"

    def lines(self, lang: str) -> list[Line]:
        zh = lang == "zh"
        name = self.region.name(lang)
        lines = [Line("title", f"{name} · {word(self.benefit, lang)} · {self.on}")]
        lines.append(Line("value", amount(self.amount, self.unit, lang)))
        if self.unit == "yuan/month":
            lines.append(Line("small", f"全年 {yuan(self.annual)} 元" if zh else f"{yuan(self.annual)} yuan a year"))
        else:
            lines.append(
                Line("small", f"折合每月 {yuan(self.monthly)} 元" if zh else f"{yuan(self.monthly)} yuan a month")
            )
        who = word(str(self.inputs["status"]), lang)
        lines.append(Line("step", f"{'人员：' if zh else 'person: '}{who}", 0))
        lines += step_lines(self.steps, lang, 1)
        lines += self._net_lines(lang)
        lines += closing_lines((*self.used, *self.also_used), self.flags, self.confidence, lang)
        return lines

    def _net_lines(self, lang: str) -> list[Line]:
        zh = lang == "zh"
        lines = []
        for item in self.deductions:
            name = word(item.part, lang)
            if item.amount is None:
                assert item.why is not None
                said = item.why.zh if zh else item.why.en
            else:
                said = amount(item.amount, item.unit, lang)
            lines.append(Line("step", f"{'减' if zh else 'minus'} {name}{COLON[lang]}{said}"))
        if self.net is not None:
            lines.append(Line("step", f"{'实际到账：' if zh else 'net: '}{amount(self.net, self.unit, lang)}"))
        return lines

    def to_dict(self) -> dict[str, Any]:
        """The result as plain data: only str, int, bool, None, list and dict; money as text. Schema yibao.trace.v1."""
        return {
            **header_dict(self.benefit, (*self.used, *self.also_used)),
            "region": self.region.to_dict(),
            "on": self.on.isoformat(),
            "inputs": {key: plain(value) for key, value in self.inputs.items()},
            "assumed": dict(self.assumed),
            "amount": str(self.amount),
            "unit": self.unit,
            "annual": str(self.annual),
            "monthly": str(self.monthly),
            "deductions": [item.to_dict() for item in self.deductions],
            "net": None if self.net is None else str(self.net),
            "status": self.status,
            "flags": list(self.flags),
            "confidence": self.confidence,
            "steps": self.steps.to_dict(),
            **self.what_if_dict(),
        }

    def what_if_dict(self) -> dict[str, Any]:
        beside = super().what_if_dict()
        if beside:
            beside["what_if"]["difference"] = plain(self.difference)
        return beside
