"""Interpreter 3: a region as plain data and back, and as a Markdown table.

Plain data are str, int, bool, None, list and dict: numbers of rules and days are text. Every record bears its class
under `"is"`, so that what is read back equals what was written.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

import attrs

from . import policy, rules
from .errors import BadRegion, shown
from .policy import Dated, Region
from .words import day_text, describe, part_text, word

SCHEMA: Final = "yibao.region.v1"

_CLASSES: Final[dict[str, type]] = {
    cls.__name__: cls
    for cls in (
        *rules.RULES,
        rules.Text,
        policy.Source,
        policy.Rival,
        policy.Dated,
        policy.Group,
        policy.ReformDay,
        policy.Region,
    )
}


def to_plain(region: Region) -> dict[str, Any]:
    """A region as plain data, ready for JSON.

    >>> from yibao_rules import registry
    >>> to_plain(registry.default().loaded("110000").region)["adcode"]
    '110000'
    """
    plain = _plain(region)
    assert isinstance(plain, dict)
    return {"schema": SCHEMA, **plain}


def _plain(value: Any) -> Any:
    if attrs.has(type(value)):
        fields = {
            field.name: _plain(getattr(value, field.name))
            for field in attrs.fields(type(value))
            if not _is_default(field, getattr(value, field.name))
        }
        return {"is": type(value).__name__, **fields}
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _is_default(field: attrs.Attribute[Any], value: Any) -> bool:
    # What a file does not say, its export does not say.
    return bool(value is None or value == () or value == field.default)


def from_plain(data: Mapping[str, Any]) -> Region:
    """The region that `to_plain` wrote, with every check of a region file.

    Raises:
        BadRegion: another schema, an unknown record or field, or data that break the rules of the house.
    """
    schema = data.get("schema") if isinstance(data, Mapping) else None
    if not isinstance(schema, str) or schema != SCHEMA:
        raise BadRegion("these are not the data of a region", f'write "schema": "{SCHEMA}"')
    try:
        region = _record({key: value for key, value in data.items() if key != "schema"})
    except RecursionError:
        raise BadRegion("the data are nested without end", "compare them with an exported region") from None
    if not isinstance(region, Region):
        raise BadRegion("these are not the data of a region", 'write "is": "Region"')
    return region


def _record(data: Mapping[str, Any]) -> Any:
    name = data.get("is")
    cls = _CLASSES.get(name) if isinstance(name, str) else None
    if cls is None:
        raise BadRegion(f"unknown record {shown(name)}", "use one of " + ", ".join(_CLASSES))
    known = {field.name for field in attrs.fields(cls)}
    values = {}
    for key, value in data.items():
        if key == "is":
            continue
        if not isinstance(key, str) or key not in known:
            raise BadRegion(f"unknown keyword {shown(key)} of {name}", f"{name} takes " + ", ".join(sorted(known)))
        values[key] = _value(key, value)
    try:
        return cls(**values)
    except (TypeError, ValueError, AttributeError) as error:
        raise BadRegion(f"{name}: {error}", "compare the record with an exported one") from None


def _value(key: str, value: Any) -> Any:
    if isinstance(value, Mapping):
        return _record(value)
    if isinstance(value, list):
        return tuple(_value(key, item) for item in value)
    # A float is let through: the field itself says why it takes none.
    if value is not None and not isinstance(value, str | int | float | Decimal):
        raise BadRegion(f"{key} is no plain data: {shown(value)}", "write text, a whole number, a list or a record")
    if key == "delayed_from" and isinstance(value, str):
        return value[:7]
    return value


def to_markdown(region: Region, lang: str = "zh") -> str:
    """The entries of a region as Markdown: one table a benefit, then the sources.

    Raises:
        KeyError: never for a region that loaded; its sources resolve.
    """
    zh = lang == "zh"
    name = region.name_zh if zh else region.name_en
    head = (
        ("人员", "起", "止", "规则", "单位", "可信度", "来源", "另一说法")
        if zh
        else ("who", "from", "to", "rule", "unit", "confidence", "sources", "rivals")
    )
    lines = [f"# {name} ({region.adcode})", ""]
    for benefit in policy.BENEFITS:
        entries = region.entries(benefit)
        if not entries:
            continue
        lines += [f"## {word(benefit, lang)}", "", _row(head), _row(["---"] * len(head))]
        lines += [_row(_cells(entry, lang)) for entry in entries]
        lines.append("")
    lines += [f"## {'来源' if zh else 'Sources'}", ""]
    for source in region.sources:
        where = ", ".join(part for part in (source.publisher, str(source.dated or ""), source.address) if part)
        doc = f" ({source.doc})" if source.doc else ""
        lines.append(f"- `{source.id}` [{word(source.kind, lang)}] {_escaped(source.title)}{doc}: {where}")
    return "\n".join([*lines, ""])


def _cells(entry: Dated, lang: str) -> list[str]:
    zh = lang == "zh"
    who = ("、" if zh else ", ").join(word(status, lang) for status in entry.who)
    if entry.part:
        who = f"{part_text(entry.part, lang)} · {who}"
    seen = ("（最早见于）" if zh else " (first seen)") if entry.first_seen else ""
    start = day_text(entry.start, lang) + seen
    checked = f"（核对于 {entry.checked}）" if zh else f" (checked {entry.checked})"
    end = day_text(entry.last_day, lang) if entry.last_day or not entry.checked else f"…{checked}"
    rivals = "; ".join(
        f"{describe(rival.rule, lang, entry.unit)} ({word(rival.state, lang)})" for rival in entry.rivals
    )
    sources = ", ".join(f"`{id}`" for id in entry.sources)
    return [
        who,
        start,
        end,
        describe(entry.rule, lang, entry.unit),
        word(entry.unit, lang),
        word(entry.confidence, lang),
        sources,
        rivals,
    ]


def _row(cells: Any) -> str:
    return "| " + " | ".join(_escaped(cell) for cell in cells) + " |"


def _escaped(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
