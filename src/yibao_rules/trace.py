"""Steps in words, and how a result is shown: lines of text, HTML and plain data, in Chinese and English."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

import attrs

from .policy import Dated, Found, Region, Rival, Source
from .rules import Text
from .scalar import Step, plain
from .version import DATA_VERSION, ENGINE_VERSION
from .words import (
    COLON,
    SEMICOLON,
    band_text,
    cohort_text,
    describe,
    expense_band_text,
    figure_text,
    number,
    part_text,
    starts_text,
    word,
    years_text,
)

SCHEMA: Final = "yibao.trace.v1"

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
    return f"{given}，属于“{band}”" if lang == "zh" else f"{given}: in the band {band}"


def _step_choice(step: Step, lang: str) -> str:
    facts = step.facts
    value = facts["value"]
    said = word(value, lang) if value is not None else ("无" if lang == "zh" else "none")
    by = facts.get(lang) or word(facts["by"], lang)
    text = f"{by}：{said}" if lang == "zh" else f"{by}: {said}"
    if facts["assumed"]:
        text += "（未给出，按默认）" if lang == "zh" else " (assumed: not given)"
    return text


def _step_sum(step: Step, lang: str) -> str:
    parts = [
        f"{word(name, lang)} {_value(child)}" for name, child in zip(step.facts["names"], step.children, strict=True)
    ]
    return " + ".join(parts) + f" = {_value(step)}"


def _step_bound(step: Step, lang: str) -> str:
    most, bound, child = step.op == "at_most", step.facts["bound"], step.children[0]
    said = step_text(child, lang) if child.op == "input" else _value(child)
    if lang == "zh":
        limit = "上限" if most else "下限"
        return f"{said}，{limit}未知，不作调整" if bound is None else f"{said}，{limit} {number(bound)}：{_value(step)}"
    limit = "cap" if most else "floor"
    return f"{said}; the {limit} is not known" if bound is None else f"{said}, {limit} {number(bound)}: {_value(step)}"


def _step_times(step: Step, lang: str) -> str:
    by = step.facts["by"]
    n = number(step.facts["n"])
    named = n if by is None else f"{word(by, lang)} {n}"
    return f"{named} × {_value(step.children[0])} = {_value(step)}"


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
        return f"原 {facts['years']} 岁，延迟 {facts['delay']} 个月 = {years} 岁 {months} 个月"
    return f"old age {facts['years']}, {facts['delay']} months later = {years} years {months} months"


def _step_years(step: Step, lang: str) -> str:
    assert step.value is not None
    return years_text(step.value, lang)


def _step_months(step: Step, lang: str) -> str:
    assert step.value is not None
    kind, need = word(f"months:{step.facts['counts']}", lang), years_text(step.value, lang)
    return f"{kind}至少 {need}" if lang == "zh" else f"{kind}: at least {need}"


def _step_all_of(step: Step, lang: str) -> str:
    return "以下条件须全部满足" if lang == "zh" else "all of these"


def _step_any_of(step: Step, lang: str) -> str:
    return "以下条件满足其一" if lang == "zh" else "one of these"


def _step_cohort(step: Step, lang: str) -> str:
    return cohort_text(step.facts["from"], step.facts["before"], lang, step.facts["by"])


def _step_rate(step: Step, lang: str) -> str:
    return f"{_value(step)}%"


def _step_deductible(step: Step, lang: str) -> str:
    facts = step.facts
    met = number(facts["met"])
    if lang == "zh":
        return f"起付线 {number(facts['standard'])} 元，已计 {met} 元，本次 {_value(step)} 元"
    return f"deductible {number(facts['standard'])} yuan, {met} met before: {_value(step)} now"


def _step_account_first(step: Step, lang: str) -> str:
    return f"先用个人账户 {_value(step)} 元" if lang == "zh" else f"{_value(step)} yuan from the account first"


def _step_share(step: Step, lang: str) -> str:
    facts = step.facts
    band = expense_band_text(facts["from"], facts["up_to"], facts["above_start"], lang)
    said = f"{number(facts['expense'])} × {number(facts['percent'])}% = {_value(step)}"
    return f"{band}{'：' if lang == 'zh' else ': '}{said}"


def _step_own_share(step: Step, lang: str) -> str:
    before, after = number(step.facts["before"]), _value(step)
    times = number(step.facts["times"])
    if lang == "zh":
        return f"个人负担为 {before}% 以外部分的 {times}%，支付 {after}%"
    return f"the own share is {times}% of what {before}% leaves: {after}%"


def _step_room(step: Step, lang: str) -> str:
    facts = step.facts
    kind, limit, used = facts["kind"], number(facts["limit"]), number(facts["used"])
    zh, en = _ROOMS[kind]
    if lang == "zh":
        return f"{zh} {limit} 元，已用 {used} 元，本次最多 {_value(step)} 元"
    return f"{en} {limit} yuan, {used} used before: at most {_value(step)} now"


_ROOMS: Final = {
    "cap": ("封顶线", "cap"),
    "visit_cap": ("每次限额", "cap of one claim"),
    "sublimit": ("分项限额", "sublimit"),
    "limit": ("费用限额", "limit of the expense"),
    "start_most": ("全年起付线上限", "most deductible of a year"),
}


def _step_layer(step: Step, lang: str) -> str:
    name, expense = word(f"layer:{step.facts['name']}", lang), number(step.facts["expense"])
    if lang == "zh":
        return f"{name}：进入 {expense} 元，支付 {_value(step)} 元"
    return f"{name}: {expense} yuan reach it, it pays {_value(step)}"


def _step_bill(step: Step, lang: str) -> str:
    scope = number(step.facts["in_scope"])
    return f"政策范围内费用 {scope} 元" if lang == "zh" else f"in-scope expense {scope} yuan"


def _step_cycles(step: Step, lang: str) -> str:
    days, count = step.facts["days"], step.facts["count"]
    if lang == "zh":
        return f"住院超过 {days} 天，按天数平均分为 {count} 个结算期"
    return f"a stay of more than {days} days: divided evenly over its days into {count} settlement periods"


def _gap_said(months: int, lang: str) -> str:
    """A gap in whole months."""
    if not months:
        return "中断不满 1 个月" if lang == "zh" else "a gap of less than a month"
    return f"中断 {months} 个月" if lang == "zh" else f"a gap of {months} month{'s' * (months != 1)}"


def _step_break(step: Step, lang: str) -> str:
    facts, zh = step.facts, lang == "zh"
    said = [word(facts["status"], lang)]
    if facts["paid_until"] is not None:
        said.append(f"缴费至 {facts['paid_until']}" if zh else f"paid until {facts['paid_until']}")
    if facts["resumed_on"] is not None:
        first = facts["paid_until"] is None
        day = facts["resumed_on"]
        said.append(
            (f"{day} 开始" if first else f"{day} 续缴") if zh else (f"begins {day}" if first else f"again on {day}")
        )
    if facts["broken"]:
        said.append(_gap_said(facts["gap"], lang))
        if facts["resumed_on"] is None:
            said.append(f"以下按 {facts['on']} 恢复缴费计算" if zh else f"as if paid again on {facts['on']}")
    elif facts["paid_until"] is not None:
        said.append("没有中断" if zh else "no gap")
    return ("，" if zh else ", ").join(said)


def _step_stop(step: Step, lang: str) -> str:
    return "停止待遇" if lang == "zh" else "cover stops"


def _step_starts_on(step: Step, lang: str) -> str:
    facts = step.facts
    said = starts_text(facts["after"], facts["months"], facts["day"], lang)
    return said if facts["gives"] is None else f"{said} = {facts['gives']}"


def _step_wait(step: Step, lang: str) -> str:
    facts, zh = step.facts, lang == "zh"
    if facts["waived"] is not None:
        why = word(f"waived:{facts['waived']}", lang) if facts["waived"] == "window" else word(facts["waived"], lang)
        return f"没有等待期（{why}）" if zh else f"no wait ({why})"
    if not facts["total"]:
        return "没有等待期" if zh else "no wait"
    count = facts["days"] if facts["days"] is not None else facts["months"]
    said = f"等待 {count}" if zh else f"a wait of {count}"
    if facts.get("missed"):
        missed, repaid = facts["missed"], facts["repaid"]
        said += (
            f" + {facts['added']}（断缴 {missed} 年，补缴 {repaid} 年）"
            if zh
            else (f" + {facts['added']} ({missed} years missed, {repaid} bought back)")
        )
    if facts["at_least"] is not None:
        said += f"，至少 {facts['at_least']}" if zh else f", at least {facts['at_least']}"
    unit = word("months" if facts["days"] is None else "days", lang)
    if facts["total"] != count or facts["added"]:
        said += f" = {facts['total']}"
    if zh:
        return f"{said} {unit}，自 {facts['begins']} 起，{facts['gives']} 起享受待遇"
    return f"{said} {unit} from {facts['begins']}: cover from {facts['gives']}"


def _step_gap_up_to(step: Step, lang: str) -> str:
    facts, zh = step.facts, lang == "zh"
    months, gap = facts["months"], facts["gap"]
    said = _gap_said(gap, lang) + (f"，界限 {months} 个月" if zh else f", the limit is {months}")
    if facts["lacks"] == "continuous_years":
        said += f"，连续缴费不满 {facts['years']} 年" if zh else f"; less than {facts['years']} continuous years"
    elif facts["lacks"] == "back_payment":
        said += "，没有补缴" if zh else "; the arrears are not paid"
    return said


def _step_continuity(step: Step, lang: str) -> str:
    months, gap = step.facts["months"], step.facts["gap"]
    if gap <= months:
        yes = f"，不超过 {months} 个月：连续缴费时间合并计算"
        return _gap_said(gap, lang) + (yes if lang == "zh" else f", within {months}: continuous time adds up")
    no = f"，超过 {months} 个月：连续缴费时间重新计算"
    return _gap_said(gap, lang) + (no if lang == "zh" else f", over {months}: continuous time begins anew")


def _step_statement(step: Step, lang: str) -> str:
    text = str(step.facts[lang])
    return f"{text}{'：' if lang == 'zh' else ': '}{step.facts['contact']}" if "contact" in step.facts else text


def _step_refund(step: Step, lang: str) -> str:
    day = step.facts["of"].isoformat()
    return f"退回 {day} 的费用后重新结算" if lang == "zh" else f"settled anew without what is taken back of {day}"


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
    "years": _step_years,
    "months": _step_months,
    "all_of": _step_all_of,
    "any_of": _step_any_of,
    "cohort": _step_cohort,
    "rate": _step_rate,
    "deductible": _step_deductible,
    "account_first": _step_account_first,
    "share": _step_share,
    "own_share": _step_own_share,
    "room": _step_room,
    "layer": _step_layer,
    "bill": _step_bill,
    "cycles": _step_cycles,
    "refund": _step_refund,
    "break": _step_break,
    "stop": _step_stop,
    "starts_on": _step_starts_on,
    "wait": _step_wait,
    "gap_up_to": _step_gap_up_to,
    "continuity": _step_continuity,
    "statement": _step_statement,
}


# Lines: what a result says, before it becomes text or HTML.


@attrs.frozen
class Line:
    """One line of an explanation: a "title", a "value", a "step", an "evidence" or a "small" line, at a depth."""

    kind: str
    text: str
    depth: int = 0


_TOLD: Final = {
    ("figure", "flat"), ("months", "number"), ("deductible", "flat"), ("room", "flat"), ("share", "rate"),
    ("own_share", "rate"),
}  # fmt: skip
"""What a step tells together with the step below it."""


def step_lines(step: Step, lang: str, depth: int = 0) -> list[Line]:
    """A step and those below it as lines; an input, or a figure's amount, is told by the step that uses it."""
    lines = [Line("step", step_text(step, lang), depth)]
    for child in step.children:
        told = child.op in ("input", "years") or (step.op, child.op) in _TOLD
        if not told:
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
        return f"{start}，至 {entry.last_day}" if lang == "zh" else f"{start} to {entry.last_day}"
    if found.law is not None:
        return start
    return f"{start}，最近核对 {entry.sighted}" if lang == "zh" else f"{start}, last checked {entry.sighted}"


def source_text(source: Source, lang: str) -> str:
    """One source on one line; an assumption has none to show."""
    if source.kind == "assumption":
        return word(source.kind, lang)
    doc = f"({source.doc})" if source.doc else ""
    where = ", ".join(part for part in (source.publisher, str(source.dated or ""), source.address) if part)
    return f"[{word(source.kind, lang)}] {source.title}{doc} {where}".strip()


def evidence_lines(founds: Iterable[Found], lang: str) -> list[Line]:
    """For each entry used: the place that speaks, its span, its sources, its note and its rivals."""
    lines: list[Line] = []
    for found in founds:
        if found.law is not None:
            lines += changed_lines(found, lang)
            continue
        entry, region = found.entry, found.region
        name = region.name_zh if lang == "zh" else region.name_en
        label = part_text(entry.part or found.benefit, lang)
        grade = (
            f"可信度{word(entry.confidence, lang)}" if lang == "zh" else f"confidence {word(entry.confidence, lang)}"
        )
        lines.append(Line("evidence", f"{name} · {label} · {span_text(found, lang)} · {grade}"))
        lines += [Line("small", source_text(region.source(id), lang), 1) for id in entry.sources]
        if entry.note is not None:
            note = entry.note.zh if lang == "zh" else entry.note.en
            lines.append(Line("small", ("说明：" if lang == "zh" else "note: ") + note, 1))
        for rival in entry.rivals:
            lines.append(Line("small", rival_text(rival, region, entry.unit, lang), 1))
    return lines


def changed_lines(found: Found, lang: str) -> list[Line]:
    """A changed rule of a rule book, with the law's rules that it stands for beside it."""
    zh, entry, region = lang == "zh", found.entry, found.region
    name = region.name_zh if zh else region.name_en
    label, said = part_text(entry.part or found.benefit, lang), describe(entry.rule, lang, entry.unit)
    lines = [
        Line("evidence", f"{name} · {label} · {span_text(found, lang)} · {word('assumption', lang)}{COLON[lang]}{said}")
    ]
    if entry.note is not None:
        lines.append(Line("small", ("说明：" if zh else "note: ") + (entry.note.zh if zh else entry.note.en), 1))
    for beside in found.law or ():
        said, title = describe(beside.entry.rule, lang, beside.entry.unit), beside.entry.sources[0]
        title = beside.region.source(title).title
        span = span_text(beside, lang)
        lines.append(
            Line("small", f"现行规定：{said}（{span}；{title}）" if zh else f"the law: {said} ({span}; {title})", 1)
        )
    if not found.law:
        lines.append(Line("small", "现行规定：没有已知规则" if zh else "the law: no rule known", 1))
    return lines


def claim_text(rival: Rival, lang: str, unit: str) -> str:
    """What a rival claims, its state, and the reason."""
    rule = rival.rule
    # A claim in words stands for itself; "unknown" is what it would be as an answer.
    said = (rule.zh if lang == "zh" else rule.en) if isinstance(rule, Text) else describe(rule, lang, unit)
    reason = "" if rival.reason is None else (rival.reason.zh if lang == "zh" else rival.reason.en)
    state = word(rival.state, lang)
    because = f"{'：' if lang == 'zh' else ': '}{reason}" if reason else ""
    return f"{said}（{state}{because}）" if lang == "zh" else f"{said} ({state}{because})"


def rival_text(rival: Rival, region: Region, unit: str, lang: str) -> str:
    """One rival on one line: the claim, who makes it, and how far it is to be trusted."""
    said, grade = claim_text(rival, lang, unit), word(rival.confidence, lang)
    if lang == "zh":
        titles = "；".join(region.source(id).title for id in rival.sources)
        return f"另一说法：{said}；{titles}；可信度{grade}"
    titles = "; ".join(region.source(id).title for id in rival.sources)
    return f"another claim: {said}; {titles}; confidence {grade}"


def versions_line(distributions: Iterable[str], lang: str) -> Line:
    """Which engine, data and plugins spoke."""
    plugins = ("、" if lang == "zh" else ", ").join(word(name, lang) for name in dict.fromkeys(distributions))
    if lang == "zh":
        said, source = f"yibao_rules {ENGINE_VERSION}，数据 {DATA_VERSION}", f"，来自 {plugins}"
    else:
        said, source = f"yibao_rules {ENGINE_VERSION}, data {DATA_VERSION}", f", from {plugins}"
    return Line("small", said + source if plugins else said)


def closing_lines(
    founds: Iterable[Found],
    flags: Iterable[str],
    confidence: str,
    lang: str,
    *,
    head: tuple[str, str] = ("状态", "status"),
) -> list[Line]:
    """What an explanation ends with: the evidence, how sure the answer is, and which engine, data and plugins spoke."""
    zh, used = lang == "zh", tuple(founds)
    said = SEMICOLON[lang].join(word(flag, lang) for flag in flags)
    grade = f"可信度{word(confidence, lang)}" if zh else f"confidence {word(confidence, lang)}"
    return [
        *evidence_lines(used, lang),
        Line("evidence", f"{head[0 if zh else 1]}{COLON[lang]}{said} · {grade}"),
        versions_line((found.distribution for found in used), lang),
    ]


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
        f'<div style="margin-left:{line.depth * 1.2:.1f}em;{_STYLE[line.kind]}">{_linked(line.text)}</div>'
        for line in lines
    )
    return (
        f'<div class="yibao-result" style="line-height:1.5;border-left:3px solid #2f7;padding-left:.8em">{rows}</div>'
    )


def _linked(text: str) -> str:
    from html import escape

    words = []
    for part in text.split(" "):
        start = max(part.find("https://"), part.find("http://"))
        if start < 0:
            words.append(escape(part))
            continue
        bare = part[start:].rstrip(",;)")
        link = escape(bare)
        rest = escape(part[start + len(bare) :])
        words.append(f'{escape(part[:start])}<a href="{link}" rel="noopener">{link}</a>{rest}')
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
        **({} if found.law is None else {"assumption": True, "law": [entry_dict(beside) for beside in found.law]}),
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
    for found in (*used, *(beside for changed in used for beside in changed.law or ())):
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
