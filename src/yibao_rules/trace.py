"""Steps and rules in words: Chinese and English, text, HTML and plain data."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from html import escape
from typing import Any, Final

import attrs

from . import rules
from .policy import Dated, Found, Region, Rival, Source
from .rules import PARTS, Rule
from .scalar import GROUPS, Step, plain
from .version import DATA_VERSION, ENGINE_VERSION

SCHEMA: Final = "yibao.trace.v1"
LANGUAGES: Final = ("zh", "en")

WORDS: Final[dict[str, tuple[str, str]]] = {
    "age": ("年龄", "age"),
    "contribution_base": ("缴费基数", "contribution base"),
    "pension": ("本人养老金", "own pension"),
    "sex": ("性别", "sex"),
    "retirement_track": ("退休类别", "retirement track"),
    "average_pension": ("平均养老金", "average pension"),
    "average_monthly_wage": ("职工月平均工资", "average monthly wage"),
    "tier": ("参保档次", "tier"),
    "male": ("男", "male"),
    "female": ("女", "female"),
    "female_55": ("女(原 55 岁退休)", "woman, old age 55"),
    "female_50": ("女(原 50 岁退休)", "woman, old age 50"),
    "in_service": ("在职", "in service"),
    "retired": ("退休", "retired"),
    "flexible": ("灵活就业", "flexible employment"),
    "flexible_retired": ("灵活就业退休", "retired from flexible employment"),
    "resident": ("城乡居民", "resident scheme"),
    "unemployed": ("领取失业保险金", "drawing unemployment benefit"),
    "any": ("所有人员", "anyone"),
    "account_credit": ("个人账户划入", "account credit"),
    "posting": ("到账日", "posting"),
    "channels": ("查询渠道", "channels"),
    "retirement": ("法定退休年龄", "statutory retirement"),
    "figures": ("数据", "figures"),
    "deduction:large_amount": ("大额医疗费用互助资金", "large-amount premium"),
    "deduction:long_term_care": ("长期护理保险费", "long-term care premium"),
    "reform": ("改革进度", "the reform"),
    "hotline": ("热线", "hotline"),
    "switchboard": ("总机", "switchboard"),
    "website": ("网站", "website"),
    "service": ("网上服务", "online service"),
    "app": ("手机应用", "app"),
    "payment": ("缴费", "payment"),
    "banks": ("银行", "banks"),
    "half_up": ("四舍五入", "half up"),
    "up": ("向上进位", "up"),
    "down": ("舍去尾数", "down"),
    "half_even": ("四舍六入五成双", "half to even"),
    "high": ("高", "high"),
    "medium": ("中", "medium"),
    "low": ("低", "low"),
    "official": ("官方原文", "official text"),
    "official_quoted": ("官方原文转载", "official wording, quoted"),
    "press": ("新闻", "press"),
    "public_data": ("公开数据", "public data"),
    "article": ("网络文章", "article"),
    "open": ("未定", "open"),
    "refuted": ("不成立", "refuted"),
    "exact": ("确定", "exact"),
    "carried_forward": ("沿用:最后一次核对之后没有新的来源", "carried forward: no newer source since the last sighting"),
    "extrapolated": ("外推:所问日期没有规则,采用最近的已知规则", "extrapolated: no rule for that day, the nearest known one was used"),
    "bounds_unknown": ("上下限未知", "bounds unknown"),
    "disputed": ("有争议:来源不一致", "disputed: sources differ"),
    "yuan/month": ("元/月", "yuan/month"),
    "yuan/year": ("元/年", "yuan/year"),
    "months": ("个月", "months"),
    "days": ("天", "days"),
    "text": ("", ""),
    **PARTS,
    **GROUPS,
}


def word(key: str, lang: str) -> str:
    """A name of the vocabulary in `lang`; a name that has no word stands for itself.

    >>> word("retired", "zh")
    '退休'
    """
    zh, en = WORDS.get(key, (key, key))
    return zh if lang == "zh" else en


def number(value: Decimal) -> str:
    """A number as it is, with thousands apart.

    >>> number(Decimal("10000.50")), number(Decimal("83"))
    ('10,000.5', '83')
    """
    text = format(value, ",f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def yuan(value: Decimal) -> str:
    """An amount with its fen.

    >>> yuan(Decimal("1320"))
    '1,320.00'
    """
    whole, _, cents = format(value, ",f").partition(".")
    return f"{whole}.{cents.ljust(2, '0')}"


def amount(value: Decimal, unit: str, lang: str) -> str:
    """An amount with its unit."""
    return f"{yuan(value)} {word(unit, lang)}"


def day_text(day: date | None, lang: str) -> str:
    """A day, or that there is none."""
    if day is None:
        return "不限" if lang == "zh" else "open"
    return day.isoformat()


def band_text(lower: Decimal | None, upper: Decimal | None, by: str, lang: str) -> str:
    """A band in words.

    >>> band_text(Decimal(35), Decimal(45), "age", "en"), band_text(Decimal(70), None, "age", "zh")
    ('35 to 44', '70 岁及以上')
    """
    unit = " 岁" if by == "age" else " 元"
    if by == "age" and upper is not None:
        last = number(upper - 1)
        if lower is None:
            return f"{last}{unit}及以下" if lang == "zh" else f"up to {last}"
        return f"{number(lower)} 至 {last}{unit}" if lang == "zh" else f"{number(lower)} to {last}"
    if lower is None and upper is None:
        return "全部" if lang == "zh" else "all"
    if upper is None:
        assert lower is not None
        return f"{number(lower)}{unit}及以上" if lang == "zh" else f"{number(lower)} and over"
    if lower is None:
        return f"不足 {number(upper)}{unit}" if lang == "zh" else f"below {number(upper)}"
    return f"{number(lower)} 至不足 {number(upper)}{unit}" if lang == "zh" else f"{number(lower)} to below {number(upper)}"


def month_day_text(month_day: str, lang: str) -> str:
    """A day of the year.

    >>> month_day_text("07-01", "zh"), month_day_text("07-01", "en")
    ('7 月 1 日', '1 July')
    """
    month, day = int(month_day[:2]), int(month_day[3:])
    return f"{month} 月 {day} 日" if lang == "zh" else f"{day} {_MONTHS[month - 1]}"


_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def figure_text(name: str, year: object, lang: str) -> str:
    """A figure of a region in words."""
    if year is None:
        return word(name, lang)
    if year == "previous":
        return f"上一年{word(name, lang)}" if lang == "zh" else f"the previous year's {word(name, lang)}"
    return f"{year} 年{word(name, lang)}" if lang == "zh" else f"the {year} {word(name, lang)}"


# Rules in words, before any person is known.


def describe(rule: Rule | str, lang: str, unit: str = "") -> str:
    """A rule in words.

    >>> describe(rules.Percent("2.8", of=rules.Figure("average_pension", year=2023)), "en")
    '2.8% of the 2023 average pension'
    """
    if isinstance(rule, str):
        return word(rule, lang)
    return _DESCRIBE[type(rule)](rule, lang, unit)


def _describe_flat(rule: rules.Flat, lang: str, unit: str) -> str:
    return f"{number(rule.yuan)} {word(unit or 'yuan/month', lang)}"


def _describe_number(rule: rules.Number, lang: str, unit: str) -> str:
    return f"{number(rule.value)} {word(unit, lang)}".strip()


def _describe_percent(rule: rules.Percent, lang: str, unit: str) -> str:
    of = describe(rule.of, lang, unit)
    if not isinstance(rule.of, (str, rules.Figure)):
        of = f"({of})"
    return f"{of}的 {number(rule.rate)}%" if lang == "zh" else f"{number(rule.rate)}% of {of}"


def _describe_bands(rule: rules.Bands, lang: str, unit: str) -> str:
    lower: Decimal | None = None
    parts = []
    for upper, inner in rule.bands:
        parts.append(f"{band_text(lower, upper, rule.by, lang)}: {describe(inner, lang, unit)}")
        lower = upper
    head = "按" + word(rule.by, lang) if lang == "zh" else "by " + word(rule.by, lang)
    return head + (":" if lang == "zh" else ": ") + "; ".join(parts)


def _describe_choice(rule: rules.Choice, lang: str, unit: str) -> str:
    parts = [f"{word(case, lang)}: {describe(inner, lang, unit)}" for case, inner in rule.cases]
    if rule.otherwise is not None:
        parts.append(("其他: " if lang == "zh" else "otherwise: ") + describe(rule.otherwise, lang, unit))
    return "; ".join(parts)


def _describe_sum(rule: rules.Sum, lang: str, unit: str) -> str:
    return " + ".join(f"{describe(inner, lang, unit)} ({word(name, lang)})" for name, inner in rule.parts)


def _describe_at_most(rule: rules.AtMost, lang: str, unit: str) -> str:
    inner, cap = describe(rule.then, lang, unit), describe(rule.cap, lang, unit)
    return f"{inner}(最高 {cap})" if lang == "zh" else f"{inner} (at most {cap})"


def _describe_at_least(rule: rules.AtLeast, lang: str, unit: str) -> str:
    inner, floor = describe(rule.then, lang, unit), describe(rule.floor, lang, unit)
    return f"{inner}(最低 {floor})" if lang == "zh" else f"{inner} (at least {floor})"


def _describe_times(rule: rules.Times, lang: str, unit: str) -> str:
    return f"{number(rule.n)} × {describe(rule.then, lang, unit)}"


def _describe_rounded(rule: rules.Rounded, lang: str, unit: str) -> str:
    inner = describe(rule.then, lang, unit)
    if lang == "zh":
        return f"{inner},{word(rule.mode, lang)}到 {number(rule.to)} 元"
    return f"{inner}, rounded {word(rule.mode, lang)} to {number(rule.to)} yuan"


def _describe_as_of(rule: rules.AsOf, lang: str, unit: str) -> str:
    inner = describe(rule.then, lang, unit)
    day = month_day_text(rule.month_day, lang)
    return f"按最近的 {day} 计算:{inner}" if lang == "zh" else f"as of the latest {day}: {inner}"


def _describe_table(rule: rules.Table, lang: str, unit: str) -> str:
    return "; ".join(
        (f"{day.isoformat()} 起 " if lang == "zh" else f"from {day.isoformat()} ") + describe(inner, lang, unit)
        for day, inner in rule.rows
    )


def _describe_figure(rule: rules.Figure, lang: str, unit: str) -> str:
    return figure_text(rule.name, rule.year, lang)


def _describe_retirement_age(rule: rules.RetirementAge, lang: str, unit: str) -> str:
    if rule.delayed_from is None:
        return f"{rule.years} 岁" if lang == "zh" else f"age {rule.years}"
    month = rule.delayed_from.isoformat()[:7]
    if lang == "zh":
        return f"{rule.years} 岁;{month} 及以后出生的,每 {rule.step} 个月延迟 1 个月,最多延迟 {rule.most} 个月"
    return (
        f"age {rule.years}; born in {month} or later: one month more for each {rule.step} months, "
        f"at most {rule.most} months"
    )


def _describe_posting(rule: rules.Posting, lang: str, unit: str) -> str:
    if rule.month_day is not None:
        day = month_day_text(rule.month_day, lang)
        return f"每年 {day} 到账" if lang == "zh" else f"every year on {day}"
    if rule.by_day is not None:
        return f"每月 {rule.by_day} 日前到账" if lang == "zh" else f"every month by day {rule.by_day}"
    return f"每月 {rule.day} 日到账" if lang == "zh" else f"every month on day {rule.day}"


def _describe_contact(rule: rules.Contact, lang: str, unit: str) -> str:
    return f"{rule.zh}:{rule.value}" if lang == "zh" else f"{rule.en}: {rule.value}"


def _describe_text(rule: rules.Text, lang: str, unit: str) -> str:
    return rule.zh if lang == "zh" else rule.en


def _describe_unknown(rule: rules.Unknown, lang: str, unit: str) -> str:
    return f"未知:{rule.zh}" if lang == "zh" else f"unknown: {rule.en}"


def _describe_not_applicable(rule: rules.NotApplicable, lang: str, unit: str) -> str:
    return f"不适用:{rule.zh}" if lang == "zh" else f"does not apply: {rule.en}"


_DESCRIBE: Final[dict[type, Callable[[Any, str, str], str]]] = {
    rules.Flat: _describe_flat,
    rules.Number: _describe_number,
    rules.Percent: _describe_percent,
    rules.Bands: _describe_bands,
    rules.Choice: _describe_choice,
    rules.Sum: _describe_sum,
    rules.AtMost: _describe_at_most,
    rules.AtLeast: _describe_at_least,
    rules.Times: _describe_times,
    rules.Rounded: _describe_rounded,
    rules.AsOf: _describe_as_of,
    rules.Table: _describe_table,
    rules.Figure: _describe_figure,
    rules.RetirementAge: _describe_retirement_age,
    rules.Posting: _describe_posting,
    rules.Contact: _describe_contact,
    rules.Statement: _describe_text,
    rules.Unknown: _describe_unknown,
    rules.NotApplicable: _describe_not_applicable,
}


# Steps in words: what was done for one person.


def step_text(step: Step, lang: str) -> str:
    """One step in words, its numbers included, without the steps below it."""
    return _STEP[step.op](step, lang)


def _value(step: Step) -> str:
    return "" if step.value is None else number(step.value)


def _step_flat(step: Step, lang: str) -> str:
    return f"定额 {_value(step)} 元" if lang == "zh" else f"a fixed {_value(step)} yuan"


def _step_number(step: Step, lang: str) -> str:
    return _value(step)


def _step_input(step: Step, lang: str) -> str:
    return f"{word(step.facts['name'], lang)} {_value(step)}"


def _step_percent(step: Step, lang: str) -> str:
    (base,) = step.children
    sign = "×" if lang == "zh" else "of"
    of = word(base.facts["name"], lang) + " " if base.op == "input" else ""
    return f"{number(step.facts['rate'])}% {sign} {of}{_value(base)} = {_value(step)}"


def _step_bands(step: Step, lang: str) -> str:
    facts = step.facts
    band = band_text(facts["from"], facts["below"], facts["by"], lang)
    given = f"{word(facts['by'], lang)} {facts['input']}"
    return f"{given},属于“{band}”" if lang == "zh" else f"{given}: in the band {band}"


def _step_choice(step: Step, lang: str) -> str:
    facts = step.facts
    value = facts["value"]
    said = word(value, lang) if value is not None else ("无" if lang == "zh" else "none")
    text = f"{word(facts['by'], lang)}:{said}" if lang == "zh" else f"{word(facts['by'], lang)}: {said}"
    if facts["assumed"]:
        text += "(未给出,按默认)" if lang == "zh" else " (assumed: not given)"
    return text


def _step_sum(step: Step, lang: str) -> str:
    parts = [
        f"{word(name, lang)} {_value(child)}" for name, child in zip(step.facts["names"], step.children, strict=True)
    ]
    return " + ".join(parts) + f" = {_value(step)}"


def _step_bound(step: Step, lang: str) -> str:
    most = step.op == "at_most"
    bound = step.facts["bound"]
    if lang == "zh":
        said = "未知,按原数" if bound is None else number(bound)
        return f"{'最高' if most else '最低'} {said}:得 {_value(step)}"
    said = "unknown, so it stands" if bound is None else number(bound)
    return f"{'at most' if most else 'at least'} {said}: {_value(step)}"


def _step_times(step: Step, lang: str) -> str:
    return f"{number(step.facts['n'])} × {_value(step.children[0])} = {_value(step)}"


def _step_rounded(step: Step, lang: str) -> str:
    mode, to = word(step.facts["mode"], lang), number(step.facts["to"])
    return f"{mode}到 {to} 元 = {_value(step)}" if lang == "zh" else f"rounded {mode} to {to} yuan = {_value(step)}"


def _step_as_of(step: Step, lang: str) -> str:
    day = step.facts["day"].isoformat()
    return f"以 {day} 为准" if lang == "zh" else f"as of {day}"


def _step_table(step: Step, lang: str) -> str:
    day = step.facts["from"].isoformat()
    return f"{day} 起的一档" if lang == "zh" else f"the row from {day}"


def _step_figure(step: Step, lang: str) -> str:
    return f"{figure_text(step.facts['name'], step.facts['year'], lang)} = {_value(step)}"


def _step_retirement_age(step: Step, lang: str) -> str:
    facts = step.facts
    assert step.value is not None
    years, months = divmod(int(step.value), 12)
    if lang == "zh":
        return f"原 {facts['years']} 岁,延迟 {facts['delay']} 个月 = {years} 岁 {months} 个月"
    return f"old age {facts['years']}, {facts['delay']} months later = {years} years {months} months"


def _step_statement(step: Step, lang: str) -> str:
    text = str(step.facts[lang])
    return f"{text}: {step.facts['contact']}" if "contact" in step.facts else text


_STEP: Final[dict[str, Callable[[Step, str], str]]] = {
    "flat": _step_flat,
    "number": _step_number,
    "input": _step_input,
    "percent": _step_percent,
    "bands": _step_bands,
    "choice": _step_choice,
    "sum": _step_sum,
    "at_most": _step_bound,
    "at_least": _step_bound,
    "times": _step_times,
    "rounded": _step_rounded,
    "as_of": _step_as_of,
    "table": _step_table,
    "figure": _step_figure,
    "retirement_age": _step_retirement_age,
    "statement": _step_statement,
}


# Lines: what a result says, before it becomes text or HTML.


@attrs.frozen
class Line:
    """One line of an explanation: a "title", a "value", a "step", an "evidence" or a "small" line, at a depth."""

    kind: str
    text: str
    depth: int = 0


def step_lines(step: Step, lang: str, depth: int = 0) -> list[Line]:
    """A step and those below it as lines; an input is told by the step that uses it."""
    lines = [Line("step", step_text(step, lang), depth)]
    for child in step.children:
        if child.op != "input":
            lines += step_lines(child, lang, depth + 1)
    return lines


def span_text(found: Found, lang: str) -> str:
    """The span of an entry and its latest sighting."""
    entry = found.entry
    if entry.first_day is not None:
        start = f"{entry.first_day} 起" if lang == "zh" else f"from {entry.first_day}"
    elif entry.first_seen is not None:
        start = f"最早见于 {entry.first_seen}" if lang == "zh" else f"first seen {entry.first_seen}"
    else:
        start = "起始日不详" if lang == "zh" else "from an unknown day"
    if entry.last_day is not None:
        return f"{start},至 {entry.last_day}" if lang == "zh" else f"{start} to {entry.last_day}"
    return f"{start},最近核对 {entry.sighted}" if lang == "zh" else f"{start}, last checked {entry.sighted}"


def source_text(source: Source, lang: str) -> str:
    """One source on one line."""
    doc = f"({source.doc})" if source.doc else ""
    where = ", ".join(part for part in (source.publisher, str(source.dated or ""), source.address) if part)
    return f"[{word(source.kind, lang)}] {source.title}{doc} {where}".strip()


def evidence_lines(founds: Iterable[Found], lang: str) -> list[Line]:
    """For each entry used: the place that speaks, its span, its sources, its note and its rivals."""
    lines: list[Line] = []
    for found in founds:
        entry, region = found.entry, found.region
        name = region.name_zh if lang == "zh" else region.name_en
        label = word(entry.part or found.benefit, lang)
        grade = f"可信度{word(entry.confidence, lang)}" if lang == "zh" else f"confidence {word(entry.confidence, lang)}"
        lines.append(Line("evidence", f"{name} · {label} · {span_text(found, lang)} · {grade}"))
        lines += [Line("small", source_text(region.source(id), lang), 1) for id in entry.sources]
        if entry.note is not None:
            note = entry.note.zh if lang == "zh" else entry.note.en
            lines.append(Line("small", ("说明:" if lang == "zh" else "note: ") + note, 1))
        for rival in entry.rivals:
            lines.append(Line("small", rival_text(rival, region, entry.unit, lang), 1))
    return lines


def rival_text(rival: Rival, region: Region, unit: str, lang: str) -> str:
    """One rival on one line, with its state and the reason."""
    said = describe(rival.rule, lang, unit)
    who = "; ".join(region.source(id).title for id in rival.sources)
    reason = "" if rival.reason is None else (rival.reason.zh if lang == "zh" else rival.reason.en)
    state, grade = word(rival.state, lang), word(rival.confidence, lang)
    if lang == "zh":
        return f"另一说法:{said}({who};{state},可信度{grade}){':' if reason else ''}{reason}"
    return f"another claim: {said} ({who}; {state}, confidence {grade}){': ' if reason else ''}{reason}"


def versions_line(distributions: Iterable[str], lang: str) -> Line:
    """Which engine, data and plugins spoke."""
    plugins = ", ".join(dict.fromkeys(distributions))
    if lang == "zh":
        return Line("small", f"yibao_rules {ENGINE_VERSION},数据 {DATA_VERSION},来自 {plugins}")
    return Line("small", f"yibao_rules {ENGINE_VERSION}, data {DATA_VERSION}, from {plugins}")


def as_text(lines: Iterable[Line]) -> str:
    """The lines as plain text."""
    return "\n".join("  " * line.depth + line.text for line in lines)


_STYLE: Final = {
    "title": "font-weight:600",
    "value": "font-size:1.3em;font-weight:600",
    "step": "",
    "evidence": "margin-top:.4em",
    "small": "font-size:.85em;opacity:.75",
}


def as_html(lines: Iterable[Line]) -> str:
    """The lines as one HTML block, every text escaped."""
    rows = "".join(
        f'<div style="margin-left:{line.depth * 1.2:.1f}em;{_STYLE[line.kind]}">{_linked(line.text)}</div>' for line in lines
    )
    return f'<div class="yibao-result" style="line-height:1.5;border-left:3px solid #2f7;padding-left:.8em">{rows}</div>'


def _linked(text: str) -> str:
    words = []
    for part in text.split(" "):
        safe = escape(part)
        bare = part.rstrip(",;)")
        if bare.startswith(("https://", "http://")):
            link = escape(bare)
            safe = f'<a href="{link}" rel="noopener">{link}</a>{escape(part[len(bare) :])}'
        words.append(safe)
    return " ".join(words)


# Plain data.


def entry_dict(found: Found) -> dict[str, Any]:
    """An entry used, as plain data: where it stands, its span, its evidence."""
    entry: Dated = found.entry
    return {
        "id": found.id,
        "region": found.region.adcode,
        "benefit": found.benefit,
        "part": entry.part,
        "who": list(entry.who),
        "unit": entry.unit,
        "rule_zh": describe(entry.rule, "zh", entry.unit),
        "rule_en": describe(entry.rule, "en", entry.unit),
        "first_day": plain(entry.first_day),
        "first_seen": plain(entry.first_seen),
        "last_day": plain(entry.last_day),
        "checked": plain(entry.checked),
        "confidence": entry.confidence,
        "sources": list(entry.sources),
        "ledger": list(entry.ledger),
        "note_zh": entry.note.zh if entry.note else None,
        "note_en": entry.note.en if entry.note else None,
        "rivals": [rival_dict(rival, entry.unit) for rival in entry.rivals],
        "distribution": found.distribution,
    }


def rival_dict(rival: Rival, unit: str) -> dict[str, Any]:
    """A rival as plain data."""
    return {
        "rule_zh": describe(rival.rule, "zh", unit),
        "rule_en": describe(rival.rule, "en", unit),
        "place": rival.place,
        "confidence": rival.confidence,
        "state": rival.state,
        "reason_zh": rival.reason.zh if rival.reason else None,
        "reason_en": rival.reason.en if rival.reason else None,
        "sources": list(rival.sources),
        "ledger": list(rival.ledger),
    }


def source_dict(source: Source) -> dict[str, Any]:
    """A source as plain data."""
    return {field.name: plain(getattr(source, field.name)) for field in attrs.fields(type(source))}


def header_dict(kind: str, founds: Iterable[Found]) -> dict[str, Any]:
    """What every result's dict begins with: schema, versions, and the evidence used."""
    used = list({found.id: found for found in founds}.values())
    sources: dict[tuple[str, str], dict[str, Any]] = {}
    for found in used:
        ids = list(found.entry.sources) + [id for rival in found.entry.rivals for id in rival.sources]
        for id in ids:
            key = (found.region.adcode, id)
            sources[key] = {"region": found.region.adcode, **source_dict(found.region.source(id))}
    return {
        "schema": SCHEMA,
        "kind": kind,
        "engine_version": ENGINE_VERSION,
        "data_version": DATA_VERSION,
        "distributions": list(dict.fromkeys(found.distribution for found in used)),
        "entries": [entry_dict(found) for found in used],
        "sources": list(sources.values()),
    }
