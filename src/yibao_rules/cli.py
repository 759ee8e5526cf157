"""The `yibao` command: questions to the library; its answers as text, as tables or as JSON."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import Annotated, Any, Final, TextIO

from cyclopts import (
    App,
    CycloptsError,
    Group,
    MissingArgumentError,
    Parameter,
    UnknownCommandError,
    UnknownOptionError,
    UnusedCliTokensError,
)
from cyclopts.help import HelpPanel
from rich import box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType
from rich.measure import Measurement
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from . import api, data_log, registry
from .benefits.calendar import months_text
from .benefits.settlement import Settlement
from .calculator import Explained, Result
from .claim import TOTALS, Claim, YearToDate
from .dates import parse_date
from .errors import (
    BadRegion,
    InvalidInput,
    MissingInput,
    NotApplicable,
    NotKnown,
    PluginFailed,
    PluginWarning,
    UnknownRegion,
    YibaoError,
    nearest,
)
from .person import FIELDS, Insured
from .policy import BENEFITS, CONFIDENCES, KINDS, Card, Found, Region, Source
from .rules import CARE_LEVELS
from .scalar import Step
from .trace import as_text, rival_text, step_text
from .version import DATA_VERSION, ENGINE_VERSION
from .words import LANGUAGES, amount, describe, figure_text, number, part_text, word, yuan

WIDEST: Final = 100
"""Prose wider than this is hard to read, however wide the terminal."""

UNFOLDED: Final = 140
"""The width where there is no terminal and none is asked for: the tables' rows then stay on one line each."""

MOST_ERROR_LINES: Final = 10


# What every command shares: the language, the answer, the exit codes.


@dataclass(frozen=True)
class Session:
    """The language and the form that were asked for."""

    lang: str
    as_json: bool = False

    def t(self, zh: str, en: str) -> str:
        """The one of two texts that is in the language."""
        return zh if self.lang == "zh" else en

    def name(self, place: Card | Region) -> str:
        """A place's name in the language."""
        return self.t(place.name_zh, place.name_en)


Ask = Annotated[Session, Parameter(parse=False)]
Flag = Annotated[bool, Parameter(negative="")]


@dataclass(frozen=True)
class Reply:
    """What a command answers: the document for `--json`, and what a person reads."""

    document: Any
    parts: Sequence[RenderableType] = ()
    plain: str | None = None
    """What is written where there is no terminal, instead of `parts`."""
    wide: bool = False
    """Whether the parts may use more than `WIDEST`."""
    raw: bytes | None = None
    """What is written as it is, instead of everything else."""


EXITS: Final[tuple[tuple[int, str, str], ...]] = (
    (0, "成功", "ok"),
    (1, "问题没有答案：规则未知，或此项待遇不适用", "the question has no answer: no rule is known, or none applies"),
    (2, "输入或用法有误", "wrong input or usage"),
    (3, "插件或地区数据出错", "a plugin or a region's data failed"),
)


def exit_code(error: YibaoError) -> int:
    """The exit code that an error stands for (see `EXITS`)."""
    if isinstance(error, (NotKnown, NotApplicable)):
        return 1
    return 3 if isinstance(error, (PluginFailed, BadRegion)) else 2


class Usage(YibaoError):
    """The command line itself is wrong: an unknown command or option, or one that lacks its value."""


def language(environment: Mapping[str, str]) -> str:
    """The language of the locale: "zh" where it is Chinese, else "en".

    >>> language({"LC_ALL": "", "LANG": "zh_CN.UTF-8"}), language({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"})
    ('zh', 'en')
    """
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "zh" if locale.lower().startswith("zh") else "en"


# Persons: the options, their fields, and the one place where an `Insured` is built.

OPTIONS: Final[Mapping[str, str]] = {
    "region": "REGION 北京",
    "birth_date": "--born 1952-05-01",
    "sex": "--sex female",
    "status": "--status retired",
    "contribution_base": "--base 10000",
    "pension": "--pension 4200",
    "retirement_track": "--track female_50",
    "groups": "--group tier_1",
    "first_insured": "--first-insured 2003-07-01",
    "retired_on": "--retired-on 2025-05-01",
    "actual_months": "--actual 240",
    "deemed_months": "--deemed 36",
    "local_months": "--local 180",
    "province_months": "--province 200",
    "continuous_months": "--continuous 120",
    "missed_years": "--missed-years 2",
    "paid_until": "--paid-until 2024-12-31",
    "resumed_on": "--resumed-on 2026-03-05",
    "was": "--was in_service",
    "moved_from": "--moved-from 深圳",
    "repaid_years": "--repaid-years 1",
    "before": "--before 2022-08-31",
    "after": "--after 2022-09-01",
    "on": "--on 2025-05-01",
    "start": "--start 2025-01-01",
    "end": "--end 2025-12-31",
    "since": "--since 2025-01-01",
    "benefit": "--benefit account_credit",
    "working_days": "--working-days following",
    "kind": "--kind outpatient",
    "level": "--level tertiary",
    "hospital": "--hospital NAME",
    "category": "--category NAME",
    "in_scope": "--in-scope 2800",
    "total": "--total 3000",
    "own_pay": "--own-pay 200",
    "over_limit": "--over-limit 0",
    "first_self_pay": "--first-self-pay 0",
    "admitted": "--admitted 2025-04-20",
    "account_balance": "--balance 1000",
    "used": "--used stays=1",
    "claims": "--claims FILE",
    "columns": "--columns born=出生日期",
    "on_column": "--on-column NAME",
}
"""The option that fills a field, with an example: errors of the library speak of fields, the user of options."""


@Parameter(name="*")
@dataclass(frozen=True)
class Who:
    """The options that describe a person."""

    born: str | None = None
    status: str | None = None
    sex: str | None = None
    base: str | None = None
    pension: str | None = None
    track: str | None = None
    first_insured: str | None = None
    retired_on: str | None = None
    actual: str | None = None
    deemed: str | None = None
    local: str | None = None
    province: str | None = None
    continuous: str | None = None
    missed_years: str | None = None
    group: Annotated[tuple[str, ...], Parameter(negative="")] = ()


NOBODY: Final = Who()


def insured(region: str, who: Who) -> Insured:
    """The person that the options describe."""
    given = {
        "region": region,
        "birth_date": who.born,
        "status": who.status,
        "sex": who.sex,
        "contribution_base": who.base,
        "pension": who.pension,
        "retirement_track": who.track,
        "first_insured": who.first_insured,
        "retired_on": who.retired_on,
        "actual_months": who.actual,
        "deemed_months": who.deemed,
        "local_months": who.local,
        "province_months": who.province,
        "continuous_months": who.continuous,
        "missed_years": who.missed_years,
        "groups": who.group,
    }
    return Insured.from_mapping(given)


def person_text(person: Insured, s: Session) -> str:
    """A made-up person by the fields given."""
    said = [word(value, s.lang) for value in (person.status, person.sex) if value is not None]
    if person.birth_date is not None:
        said.append(s.t(f"{person.birth_date} 出生", f"born {person.birth_date}"))
    for name in ("contribution_base", "pension"):
        value = getattr(person, name)
        if value is not None:
            said.append(f"{word(name, s.lang)} {number(value)} {s.t('元', 'yuan')}")
    return " · ".join(said)


# Text that keeps amounts whole.

_OPEN: Final = r"[(\[“《〔\uff08]*"
_CLOSE: Final = r"[,.;:!?%)\]”》〕、。\uff0c\uff1b\uff1a\uff09]*"
_UNIT: Final = r"(?:\s(?:元/[月年]|元|岁|个月|yuan(?:/[a-z]+)?))?"
_ATOM: Final = re.compile(rf"\s+|{_OPEN}(?:\d[\d,.:/–-]*%?{_UNIT}|[^\s\u2e80-\u9fff\uff00-\uffef“《〔]+|.){_CLOSE}")
"""What must stay on one line: a number with its unit, a word, or one Chinese character, with the marks around it."""


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most `width` cells; no number is broken or parted from its unit, no mark begins a line.

    >>> wrap("每月划入 110.00 元/月,全年", 16)
    ['每月划入', '110.00 元/月,全', '年']
    """
    lines, line = [], ""
    for atom in _ATOM.findall(text):
        if line.strip() and cell_len(line) + cell_len(atom.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += atom if line else atom.lstrip()
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


@dataclass(frozen=True)
class Prose:
    """A paragraph, laid out by `wrap` in the width there is: rich would fold Chinese in the middle of an amount."""

    text: str
    style: str = ""
    indent: int = 0

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        """The lines; what continues an indented line is indented by two more."""
        first = " " * self.indent
        more = first + ("  " if self.indent else "")
        for index, line in enumerate(wrap(self.text, options.max_width - len(more))):
            yield Text((more if index else first) + line, self.style, no_wrap=True, overflow="ignore")

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """As wide as the text, and no narrower than its longest word may be."""
        return Measurement(min(20, options.max_width), min(cell_len(self.text), options.max_width))


@dataclass(frozen=True)
class Column:
    """One column of a table: its header and its cell. One with a (least) `width` is never folded."""

    header: str
    cell: Callable[[Any], str]
    width: int | None = None
    right: bool = False
    style: str = ""


def table(columns: Iterable[Column], rows: Iterable[Any], *, full: bool = False) -> Table:
    """The rows under their headers; a `full` table is as wide as the page, so that several stand in line."""
    made = Table(box=box.SIMPLE_HEAD, padding=(0, 1), pad_edge=False, collapse_padding=True, show_edge=False)
    made.expand = full
    columns = tuple(columns)
    for column in columns:
        made.add_column(
            Text(column.header, "bold"),
            justify="right" if column.right else "left",
            no_wrap=column.width is not None,
            overflow="fold",
            style=column.style,
            min_width=column.width,
            ratio=1 if full and column.width is None else None,
        )
    for row in rows:
        made.add_row(*(Text(column.cell(row)) for column in columns))
    return made


def pairs(rows: Iterable[tuple[str, str]]) -> Table:
    """Labels and what is said under each."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column()
    for label, said in rows:
        grid.add_row(label, Prose(said))
    return grid


# Sources.


def main_sources(found: Found) -> list[Source]:
    """The source that an entry names first, and the one nearest to the official text where that is another."""
    sources = [found.region.source(id) for id in found.entry.sources]
    official = min(sources, key=lambda source: KINDS.index(source.kind))
    return sources[:1] if official is sources[0] else [sources[0], official]


def source_rows(founds: Iterable[Found], s: Session) -> list[tuple[str, str]]:
    """The main sources of entries, each under what it speaks of."""
    said = [
        f"{part_text(item.entry.part or item.benefit, s.lang)} · {source_line(source, s.lang)}"
        for item in founds
        for source in main_sources(item)
    ]
    return [(s.t("来源", "source"), line) for line in dict.fromkeys(said)]


def source_line(source: Source, lang: str) -> str:
    """A source by kind, title and publisher or site, without its long address."""
    doc = f"({source.doc})" if source.doc else ""
    site = source.address.partition("://")[2].partition("/")[0].removeprefix("www.") or source.address.partition(":")[0]
    where = ", ".join(part for part in (source.publisher, site, str(source.dated or "")) if part)
    return f"{word(source.kind, lang)} · {source.title}{doc} · {where}"


class Notes:
    """Numbered notes of the sources that a page names."""

    def __init__(self) -> None:
        self._marked: dict[tuple[str, str], Source] = {}

    def mark(self, found: Found) -> str:
        """The marks of an entry's main sources: [1] [2]."""
        keys = [(found.region.adcode, source.id) for source in main_sources(found)]
        for key, source in zip(keys, main_sources(found), strict=True):
            self._marked.setdefault(key, source)
        return " ".join(f"[{list(self._marked).index(key) + 1}]" for key in keys)

    def marks(self, founds: Iterable[Found], lang: str) -> str:
        """Every entry used, with its marks."""
        said = {part_text(item.entry.part or item.benefit, lang): self.mark(item) for item in founds}
        return " · ".join(f"{what} {mark}" for what, mark in said.items())

    def listed(self, lang: str) -> Table:
        """The sources in the order of their marks."""
        marked = enumerate(self._marked.values(), 1)
        return pairs((f"[{index}]", source_line(source, lang)) for index, source in marked)


# Results in words.


def reasons(result: Result, s: Session) -> str:
    """The steps of a result on one line."""

    def said(step: Step) -> Iterator[str]:
        yield step_text(step, s.lang)
        for child in step.children:
            # The step above tells an input, and the value of a figure.
            if child.op != "input" and (step.op, child.op) != ("figure", "flat"):
                yield from said(child)

    return s.t("；", "; ").join(said(result.steps))


def taken(result: Result, s: Session) -> str:
    """The premiums taken from the account and what is left, on one line; empty where none is known."""
    _, *lines = (line.text for line in result.lines(s.lang) if line.kind == "step" and line.depth == 0)
    return s.t("；", "; ").join(lines)


def status_text(result: Result, s: Session) -> str:
    """How sure a result is."""
    flags = s.t("；", "; ").join(word(flag, s.lang) for flag in result.flags)
    return f"{flags} · {s.t('可信度', 'confidence ')}{word(result.confidence, s.lang)}"


STYLES: Final[Mapping[str, str]] = {"title": "bold", "value": "bold green", "evidence": "cyan", "small": "dim"}


def explained(result: Explained, s: Session) -> Reply:
    """The whole explanation; where there is no terminal, the library's own lines, unbroken."""
    lines = result.lines(s.lang)
    parts = [Prose(line.text, STYLES.get(line.kind, ""), 2 * line.depth) for line in lines]
    return Reply(result.to_dict(), parts, plain=as_text(lines))


# The commands.


def credit(region: str, /, *, on: str, who: Who = NOBODY, extrapolate: Flag = False, s: Ask) -> Reply:
    """The credit with its reason and its best sources, on one screen."""
    result = api.account_credit(insured(region, who), on=on, extrapolate=extrapolate)
    lang = s.lang
    other = (result.annual, "yuan/year") if result.unit == "yuan/month" else (result.monthly, "yuan/month")
    head = Text.assemble((amount(result.amount, result.unit, lang), "bold green"), " · " + amount(*other, lang))
    less = taken(result, s)
    rows = [
        (s.t("原因", "why"), reasons(result, s)),
        *([(s.t("扣款", "taken"), less)] if less else []),
        (s.t("状态", "status"), status_text(result, s)),
        *source_rows((*result.used, *result.also_used), s),
    ]
    title = f"{s.name(result.region)} · {word(result.benefit, lang)} · {result.on}"
    hint = s.t("每一步和全部来源：yibao explain，参数相同", "every step and every source: yibao explain, same options")
    return Reply(result.to_dict(), (Text(title, "bold"), head, pairs(rows), Text(hint, "dim")))


def explain(region: str, /, *, on: str, who: Who = NOBODY, extrapolate: Flag = False, s: Ask) -> Reply:
    """The full explanation: every step, source, note and rival."""
    return explained(api.account_credit(insured(region, who), on=on, extrapolate=extrapolate), s)


def retirement(*, who: Who = NOBODY, s: Ask) -> Reply:
    """Statutory retirement, which is the nation's rule: no place is asked for."""
    return explained(api.retirement(insured(registry.NATION, who)), s)


def lifetime(region: str, /, *, on: str, who: Who = NOBODY, extrapolate: Flag = False, s: Ask) -> Reply:
    """The months required, counted and short, and what a shortfall costs."""
    return explained(api.lifetime_coverage(insured(region, who), on=on, extrapolate=extrapolate), s)


def contributions(region: str, /, *, on: str, who: Who = NOBODY, extrapolate: Flag = False, s: Ask) -> Reply:
    """The base after floor and cap, and what each side pays."""
    return explained(api.contributions(insured(region, who), on=on, extrapolate=extrapolate), s)


@Parameter(name="*")
@dataclass(frozen=True)
class Bill:
    """The options that describe a claim."""

    on: str | None = None
    kind: str | None = None
    level: str | None = None
    in_scope: str | None = None
    total: str | None = None
    own_pay: str | None = None
    over_limit: str | None = None
    first_self_pay: str | None = None
    admitted: str | None = None
    hospital: str | None = None
    category: str | None = None


NO_BILL: Final = Bill()


def bill(
    region: str,
    /,
    *,
    claim: Bill = NO_BILL,
    who: Who = NOBODY,
    used: Annotated[tuple[str, ...], Parameter(negative="")] = (),
    balance: str | None = None,
    claims: str | None = None,
    levels: Flag = False,
    extrapolate: Flag = False,
    s: Ask,
) -> Reply:
    """Who pays a visit or a stay; of a file of claims, each in turn; with `--levels` by level."""
    person, before = insured(region, who), year_to_date(used)
    if claims is not None:
        items = read_claims(Path(claims))
        settled = api.settle(person, items, before, account_balance=balance, extrapolate=extrapolate)
        return settlements(settled, s)
    given = Claim.from_mapping({name: value for name, value in asdict(claim).items() if value is not None})
    if levels:
        return explained(api.out_of_pocket(person, given, before), s)
    return explained(api.reimburse(person, given, before, account_balance=balance, extrapolate=extrapolate), s)


def year_to_date(used: Iterable[str]) -> YearToDate:
    """What was used of the year before, from NAME=VALUE texts.

    Raises:
        InvalidInput: no such name, or a value that cannot be.
    """
    given: dict[str, Any] = {}
    for text in used:
        name, _, value = text.partition("=")
        name = name.strip().replace("-", "_")
        if name not in TOTALS:
            near = nearest(name, TOTALS)
            raise InvalidInput("used", f"one of {', '.join(TOTALS)} is needed", f"是不是 {near or TOTALS[0]}", text)
        given[name] = int(value) if name in ("stays", "visits") and value.strip().isdecimal() else value
    return YearToDate(**given)


def read_claims(path: Path) -> list[Claim]:
    """The claims of a CSV file, a row each, with English or Chinese column names.

    Raises:
        InvalidInput: the file cannot be read, or a row is no claim; the line is named.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.DictReader(stream))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        why = getattr(error, "strerror", None) or "not a CSV file in UTF-8"
        raise InvalidInput("claims", f"cannot be read: {why}", f"无法读取：{why}", path.name) from None
    claims = []
    for line, row in enumerate(rows, start=2):
        try:
            claims.append(Claim.from_mapping({key: value for key, value in row.items() if key}))
        except InvalidInput as error:
            en, zh = (f"line {line}: {error.explain('en')}", f"第 {line} 行：{error.explain('zh')}")
            raise InvalidInput("claims", en, zh) from None
    return claims


def settlements(settled: Sequence[Settlement], s: Session) -> Reply:
    """A table of settlements, a row each."""

    def money(name: str) -> Callable[[Settlement], str]:
        def cell(row: Settlement) -> str:
            value = getattr(row, name)
            return "—" if value is None else yuan(value)

        return cell

    columns = (
        Column(s.t("日期", "day"), lambda row: str(row.on), width=0),
        Column(s.t("类别", "kind"), lambda row: word(row.claim.kind, s.lang)),
        Column(s.t("级别", "level"), lambda row: word(row.claim.level, s.lang) if row.claim.level else "—"),
        *(
            Column(s.t(zh, en), money(name), width=0, right=True)
            for name, zh, en in (
                ("total", "总费用", "total"),
                ("deductible", "起付线", "deductible"),
                ("pooled", "统筹", "pool"),
                ("large_amount", "大额大病", "large amount"),
                ("account", "账户", "account"),
                ("cash", "现金", "cash"),
            )
        ),
    )
    used = list({found.id: found for row in settled for found in row.used}.values())
    document = [row.to_dict() for row in settled]
    return Reply(document, (table(columns, settled), Text(), pairs(source_rows(used, s))), wide=True)


def entitlement(
    region: str,
    /,
    *,
    on: str,
    paid_until: str | None = None,
    resumed_on: str | None = None,
    was: str | None = None,
    moved_from: str | None = None,
    repaid_years: int = 0,
    no_backpaid: Flag = False,
    in_window: Flag = False,
    who: Who = NOBODY,
    extrapolate: Flag = False,
    s: Ask,
) -> Reply:
    """Covered or not after a break, and from which day again."""
    result = api.entitlement(
        insured(region, who),
        on=on,
        paid_until=paid_until,
        resumed_on=resumed_on,
        was=was,
        moved_from=moved_from,
        repaid_years=repaid_years,
        backpaid=not no_backpaid,
        in_window=in_window,
        extrapolate=extrapolate,
    )
    return explained(result, s)


def account_use(region: str, /, *, on: str, extrapolate: Flag = False, s: Ask) -> Reply:
    """Who may use the account, for what, and whether cash may be drawn."""
    return explained(api.account_use(region, on=on, extrapolate=extrapolate), s)


def terms(region: str, /, *, on: str, extrapolate: Flag = False, s: Ask) -> Reply:
    """What the sources of a place tell besides."""
    return explained(api.terms(region, on=on, extrapolate=extrapolate), s)


def timeline(region: str, /, *, start: str, end: str, who: Who = NOBODY, s: Ask) -> Reply:
    """How the credit moved, and by which document."""
    return explained(api.timeline(insured(region, who), start=start, end=end), s)


def compare(*names: str, on: str, who: Who = NOBODY, s: Ask) -> Reply:
    """The same person in several places; without names, in every place with rules of its own."""
    person = insured(names[0] if names else registry.NATION, who)
    return explained(api.compare(person, on=on, regions=names or None), s)


def diff(region: str, /, *, before: str, after: str, benefit: str = "account_credit", s: Ask) -> Reply:
    """What changed in a place between two days."""
    return explained(api.diff(region, benefit, before=before, after=after), s)


def calendar(
    region: str,
    /,
    *,
    start: str,
    end: str,
    who: Who = NOBODY,
    extrapolate: Flag = False,
    working_days: str | None = None,
    ics: Annotated[str | None, Parameter(allow_leading_hyphen=True)] = None,
    s: Ask,
) -> Reply:
    """The postings in a span of days; as iCalendar into a file, or to stdout for "-"."""
    person = insured(region, who)
    result = api.credit_calendar(person, start=start, end=end, extrapolate=extrapolate, working_days=working_days)
    if ics == "-":
        return Reply(None, raw=result.to_ics(s.lang))
    if ics is not None:
        save(Path(ics), result.to_ics(s.lang))
    columns = (
        Column(s.t("到账", "posted"), lambda c: c.when(s.lang), width=0),
        Column(
            s.t("划入（元）", "yuan"),
            lambda c: "—" if c.amount is None else yuan(c.amount),
            width=0,
            right=True,
            style="green",
        ),
        Column(s.t("扣后（元）", "net"), lambda c: "—" if c.net is None else yuan(c.net), width=0, right=True),
        Column(s.t("所属月份", "months"), months_text, width=0),
        Column(s.t("说明", "remark"), lambda c: s.t("；", "; ").join(c.remarks(s.lang))),
    )
    total = "—" if result.total is None else f"{yuan(result.total)} {s.t('元', 'yuan')}"
    rows = [
        (s.t("合计", "total"), total),
        *((s.t("未知", "not known"), f"{g.first_day} – {g.last_day} · {s.t(g.why_zh, g.why)}") for g in result.gaps),
        *([(s.t("工作日", "days off"), result.shift_text(s.lang))] if result.shift else []),
        *source_rows(result.used, s),
        *([(s.t("已写入", "written"), ics)] if ics is not None else []),
    ]
    head = Text(result.short(s.lang), "bold")
    return Reply(result.to_dict(), (head, *([table(columns, result)] if len(result) else []), Text(), pairs(rows)))


def save(path: Path, content: bytes) -> None:
    """Write a file that was asked for.

    Raises:
        InvalidInput: it cannot be written.
    """
    try:
        path.write_bytes(content)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise InvalidInput("--ics", f"cannot be written: {why}", f"无法写入：{why}", str(path)) from None


def regions(name: str | None = None, /, *, with_rules: Flag = False, s: Ask) -> Reply:
    """All places, or one with its channels."""
    own = {card.adcode for card in api.list_regions(with_rules=True)}
    parents = {card.adcode: s.name(card) for card in api.list_regions()}
    if name is not None:
        return place(name, own, parents, s)
    cards = api.list_regions(with_rules=with_rules)
    columns = (
        Column(s.t("代码", "code"), lambda card: card.adcode, width=0),
        Column(s.t("名称", "name"), lambda card: card.name_zh),
        Column(s.t("英文名", "English"), lambda card: card.name_en),
        Column(s.t("拼音", "pinyin"), lambda card: card.pinyin),
        Column(s.t("级别", "level"), lambda card: word(card.level, s.lang)),
        Column(s.t("上级", "parent"), lambda card: parents.get(card.parent or "", "—")),
        Column(s.t("规则", "rules"), lambda card: s.t("有", "yes") if card.adcode in own else "", style="green"),
    )
    document = {"regions": [{**card.to_dict(), "has_rules": card.adcode in own} for card in cards]}
    count = Text(s.t(f"共 {len(cards)} 个地区", f"{len(cards)} places"), "dim")
    return Reply(document, (table(columns, cards), count), wide=True)


def place(name: str, own: set[str], parents: Mapping[str, str], s: Session) -> Reply:
    """The card of one place and where to ask there."""
    card, found = api.region(name), api.channels(name)
    rules = (
        s.t("有本地规则", "has rules of its own")
        if card.adcode in own
        else s.t("没有本地规则，沿用上级", "none of its own: those of the levels above")
    )
    rows = [
        (s.t("代码", "code"), card.adcode),
        (s.t("拼音", "pinyin"), card.pinyin),
        (s.t("级别", "level"), word(card.level, s.lang)),
        (s.t("上级", "parent"), parents.get(card.parent or "", "—")),
        (s.t("规则", "rules"), rules),
    ]
    columns = (
        Column(s.t("渠道", "channel"), lambda item: s.t(item.zh, item.en)),
        Column(s.t("号码或网址", "where"), lambda item: item.value, style="green"),
        Column(s.t("来源", "source"), lambda item: main_sources(item.found)[0].title, style="dim"),
    )
    head = Text(f"{card.name_zh} · {card.name_en}", "bold")
    asked = table(columns, found.items) if found.items else Text(s.t("没有已知的查询渠道", "no channel is known"))
    return Reply(
        {"region": card.to_dict(), "has_rules": card.adcode in own, "channels": found.to_dict()},
        (head, pairs(rows), Text(), asked),
    )


def known(region: str | None = None, /, *, benefit: str | None = None, on: str | None = None, s: Ask) -> Reply:
    """Which place × benefit × days is known, and how well."""
    day = None if on is None else parse_date(on, "on")
    if benefit is not None:
        benefit = {word(name, "zh"): name for name in BENEFITS}.get(benefit.strip(), benefit.strip())
    rows = api.known(region, benefit=benefit)
    document = {
        "data_version": DATA_VERSION,
        "on": None if day is None else day.isoformat(),
        "known": [{**row.to_dict(), **({} if day is None else {"stale": row.stale(day)})} for row in rows],
    }
    if region is None:
        return Reply(document, overview(rows, day, s), wide=True)
    columns = (
        Column(s.t("项目或人员", "part or who"), lambda row: subject(row, s)),
        Column(s.t("起止", "span"), span, 22),
        Column(s.t("核对", "checked"), lambda row: str(row.checked or "—"), 10),
        Column(s.t("可信", "trust"), lambda row: word(row.confidence, s.lang), 6),
        Column(s.t("状态", "state"), lambda row: word(row.state, s.lang), 7),
        Column(s.t("备注", "notes"), lambda row: "\n".join(remarks(row, day, s)), 8, style="yellow"),
    )
    parts: list[RenderableType] = []
    for (place_name, about), group in groupby(rows, lambda row: (s.name(row.region), row.benefit)):
        parts.append(Text(f"{place_name} · {word(about, s.lang)}", "bold cyan"))
        parts += [table(columns, group, full=True), Text()]
    if not rows:
        parts.append(Text(s.t("没有本地条目，沿用上级", "no entry of its own: those of the levels above hold")))
    legend = s.t(
        f"共 {len(rows)} 条 · * 最早见于该日，起始日不详",
        f"{len(rows)} entries · * first seen then, its first day is not known",
    )
    return Reply(document, (*parts, Text(legend, "dim")))


def overview(rows: Sequence[api.Known], day: date | None, s: Session) -> list[RenderableType]:
    """One line for each place and benefit: the days from the first to the last entry, and how well they are known."""
    columns = (
        Column(s.t("地区", "place"), lambda group: s.name(group[0].region)),
        Column(s.t("待遇", "benefit"), lambda group: word(group[0].benefit, s.lang), width=0),
        Column(s.t("起止", "span"), whole_span, 22),
        Column(s.t("可信", "trust"), lambda group: trust(group, s), 4),
        Column(s.t("条目", "entries"), lambda group: str(len(group)), 4, right=True),
        Column(s.t("备注", "notes"), lambda group: "\n".join(summed(group, day, s)), 8, style="yellow"),
    )
    groups = [list(group) for _, group in groupby(rows, lambda row: (row.region.adcode, row.benefit))]
    places = len({row.region.adcode for row in rows})
    legend = s.t(
        f"{places} 个地区，{len(rows)} 条 · * 最早见于该日，起始日不详 · 一地的全部条目：yibao known 广州",
        f"{places} places, {len(rows)} entries · * first seen then, its first day is not known · "
        "every entry of a place: yibao known 广州",
    )
    return [table(columns, groups), Text(), Text(legend, "dim")]


def whole_span(rows: Sequence[api.Known]) -> str:
    """From the first day of any of the entries to the last; those that say "unknown" only count where all do."""
    told = [row for row in rows if row.state != "unknown"]
    if not told:
        return "—"
    first = min(told, key=lambda row: (row.first_day or row.first_seen or date.min, row.first_day is None))
    open_end = any(row.last_day is None for row in told)
    last = None if open_end else max(row.last_day for row in told if row.last_day is not None)
    return days(first.first_day, first.first_seen, last)


def trust(rows: Sequence[api.Known], s: Session) -> str:
    """The confidences of entries, the best first."""
    found = {row.confidence for row in rows if row.state != "unknown"} or {row.confidence for row in rows}
    return "/".join(word(name, s.lang) for name in CONFIDENCES if name in found)


def summed(rows: Sequence[api.Known], day: date | None, s: Session) -> Iterator[str]:
    """What to beware of in the entries of a place and benefit."""
    for said, count in (
        (s.t("未知", "unknown"), sum(row.state == "unknown" for row in rows)),
        (s.t("异说", "rivals"), sum(row.rivals for row in rows)),
        (s.t("有争议", "disputed"), sum(row.disputed for row in rows)),
        (s.t("过期", "stale"), sum(day is not None and row.stale(day) for row in rows)),
    ):
        if count:
            yield f"{said} {count}"


def subject(row: api.Known, s: Session) -> str:
    """What an entry is about: its part, its persons, or both."""
    who = "" if row.who == ("any",) else s.t("、", ", ").join(word(name, s.lang) for name in row.who)
    part = part_text(row.part, s.lang) if row.part else ""
    return ": ".join(filter(None, (part, who))) or word("any", s.lang)


def span(row: api.Known) -> str:
    """From when to when an entry answers."""
    return days(row.first_day, row.first_seen, row.last_day)


def days(first_day: date | None, first_seen: date | None, last_day: date | None) -> str:
    """A span as the tables show it: with a star behind a first sighting, and a dash where both ends are open."""
    if not (first_day or first_seen or last_day):
        return "—"
    start = str(first_day) if first_day else f"{first_seen}*" if first_seen else "…"
    return f"{start}–{last_day or '…'}"


def remarks(row: api.Known, day: date | None, s: Session) -> Iterator[str]:
    """What to beware of in an entry."""
    if row.rivals:
        yield s.t(f"异说 {row.rivals}", f"{row.rivals} rival{'s' if row.rivals > 1 else ''}")
    if row.disputed:
        yield s.t("有争议", "disputed")
    if day is not None and row.stale(day):
        yield s.t("过期", "stale")


def changes(region: str | None = None, /, *, since: str, s: Ask) -> Reply:
    """What moved after a day: of one place in full, of all places a line each."""
    result = api.changes(region, since=since)
    if region is not None:
        return explained(result, s)
    columns = (
        Column(s.t("条目", "entry"), lambda row: data_log.about(row, s.lang)),
        Column(s.t("起止", "span"), lambda row: "—" if row.found is None else entry_span(row.found), 22),
        Column(s.t("变动", "what moved"), lambda row: data_log.moved_text(row, s.lang), style="green"),
    )
    hint = s.t("一地的规则和来源：yibao changes 广州", "rules and sources of a place: yibao changes 广州")
    below = Text(f"{data_log.log_text(result.log_from, s.lang)} · {hint}", "dim")
    return Reply(
        result.to_dict(), (Text(result.short(s.lang), "bold"), table(columns, result), Text(), below), wide=True
    )


def entry_span(found: Found) -> str:
    """From when to when an entry answers."""
    return days(found.entry.first_day, found.entry.first_seen, found.entry.last_day)


def version(*, s: Ask) -> Reply:
    """The versions of the engine and of the data."""
    text = Text(s.t(f"yibao {ENGINE_VERSION}，数据 {DATA_VERSION}", f"yibao {ENGINE_VERSION}, data {DATA_VERSION}"))
    return Reply({"engine_version": ENGINE_VERSION, "data_version": DATA_VERSION}, (text,))


# Files of people.


def batch(
    file: str,
    /,
    *,
    out: Annotated[str, Parameter(name=("--out", "-o"))],
    on: str | None = None,
    on_column: str | None = None,
    columns: Annotated[tuple[str, ...], Parameter(negative="")] = (),
    rule_id: Flag = False,
    refused: str | None = None,
    extrapolate: Flag = False,
    engine: str | None = None,
    s: Ask,
) -> Reply:
    """The account credit of every row of a file, in another file."""
    from . import batch as files

    if (on is None) == (on_column is None):
        raise Usage("One of --on DAY and --on-column NAME is needed.", "应给出 --on 日期 或 --on-column 列名 之一。")
    named: dict[str, str] = {}
    for text in columns:
        field, equals, name = text.partition("=")
        if not (field and equals and name):
            raise InvalidInput("columns", "FIELD=NAME is needed", "应为 字段=列名", text)
        named[field.strip()] = name
    day = None if on is None else parse_date(on, "on")
    options: dict[str, Any] = {
        "on_column": on_column, "columns": named, "rule_id": rule_id, "extrapolate": extrapolate,
    }  # fmt: skip
    if engine is None:
        listed = None if refused is None else Path(refused)
        with progress(s) as told:
            summary = files.account_credit(
                Path(file), Path(out), day, **options, refused=listed, lang=s.lang, told=told
            )
    elif refused is not None:
        raise Usage(
            "--refused needs the lines of the file, which an engine does not tell; leave --engine out.",
            "--refused 需要文件的行号，而引擎不提供；请不用 --engine。",
        )
    else:
        from . import batch_engines

        summary = batch_engines.account_credit(Path(file), Path(out), day, **options, engine=engine)
    report = summary.report
    document = {
        "data_version": DATA_VERSION,
        "out": out,
        "columns": summary.columns,
        "rows": report.rows,
        "amounts": summary.amounts,
        "total_annual_fen": summary.total_fen,
        "row_by_row": None if engine else report.row_by_row,
        "statuses": report.statuses,
        "refused": summary.refused,
        "first_refused": [
            {"line": item.line, "status": item.status, **item.reason.to_dict()} for item in summary.first_refused
        ],
    }
    total = yuan(Decimal(summary.total_fen).scaleb(-2))
    parts: list[RenderableType] = [
        Prose(
            s.t(
                f"{report.rows:,} 行 · {summary.amounts:,} 行有金额，全年共 {total} 元 · 已写入 {out}",
                f"{report.rows:,} rows · {summary.amounts:,} with an amount, {total} yuan a year in all · wrote {out}",
            ),
            "bold",
        ),
        Prose(" · ".join(f"{status_name(name, s)} {count:,}" for name, count in sorted(report.statuses.items()))),
    ]
    if summary.read_whole:
        parts.append(Prose(s.t("Excel 整表读入内存", "an Excel sheet is read whole, into memory"), "dim"))
    if summary.refused and engine:
        hint = s.t(
            f"{summary.refused:,} 行被拒；行号和原因：不用 --engine，加 --refused 文件.csv",
            f"{summary.refused:,} rows were refused; lines and reasons: without --engine, --refused FILE.csv",
        )
        parts += [Text(), Prose(hint, "dim")]
    elif summary.refused:
        told_rows = (
            Column(s.t("行号", "line"), lambda item: str(item.line), width=0, right=True),
            Column(s.t("状态", "status"), lambda item: status_name(item.status, s)),
            Column(s.t("原因", "reason"), lambda item: refusal(item.reason, s)),
        )
        parts += [Text(), table(told_rows, summary.first_refused)]
        left = summary.refused - len(summary.first_refused)
        if refused is not None:
            where = s.t(f"全部 {summary.refused:,} 行见 {refused}", f"all {summary.refused:,} are in {refused}")
            parts += [Text(), Prose(where, "dim")]
        elif left:
            hint = s.t(f"其余 {left:,} 行：--refused 文件.csv", f"{left:,} more: --refused FILE.csv")
            parts += [Text(), Prose(hint, "dim")]
    return Reply(document, parts)


def refusal(error: YibaoError, s: Session) -> str:
    """Why a row was refused, on one line: what is wrong, and of an unknown place also which may be meant."""
    lines = error.explain(s.lang).splitlines()
    hinted = isinstance(error, UnknownRegion) and error.suggestion is not None
    return s.t("", " ").join(lines[: 2 if hinted else 1])


ROW_STATUSES: Final[Mapping[str, tuple[str, str]]] = {
    "invalid_input": ("输入有误", "invalid input"),
    "missing_input": ("缺少信息", "missing input"),
    "not_applicable": ("不适用", "not applicable"),
    "not_known": ("未知", "not known"),
    "disputed": ("有争议", "disputed"),
    "bounds_unknown": ("上下限未知", "bounds unknown"),
    "extrapolated": ("外推", "extrapolated"),
    "carried_forward": ("沿用", "carried forward"),
    "exact": ("确定", "exact"),
}
"""The statuses of rows, in a word or two."""


def status_name(status: str, s: Session) -> str:
    """The status of a row in the language."""
    return s.t(*ROW_STATUSES[status])


@contextmanager
def progress(s: Session) -> Iterator[Callable[[int, float], None]]:
    """What shows how far a file is read, and how many rows a second; nothing where there is no terminal."""
    _, err = streams()
    console = plain_console(err)
    if s.as_json or not console.is_terminal:
        yield lambda rows, share: None
        return
    words = TextColumn(
        s.t(
            "{task.fields[rows]:,} 行 · {task.fields[rate]:,} 行/秒",
            "{task.fields[rows]:,} rows · {task.fields[rate]:,} rows/s",
        )
    )
    start = time.monotonic()
    with Progress(BarColumn(), words, TimeRemainingColumn(), console=console, transient=True) as shown:
        task = shown.add_task("", total=1.0, rows=0, rate=0)

        def told(rows: int, share: float) -> None:
            rate = int(rows / max(time.monotonic() - start, 1e-3))
            shown.update(task, completed=share, rows=rows, rate=rate)

        yield told


# The demo: made-up persons and days, no amounts; every number comes from the rules.


@dataclass(frozen=True)
class Case:
    """A question of the demo: a place, a person, a day, and whether the postings of that year are asked for too."""

    region: str
    on: str
    who: Who
    postings: bool = False


BEIJING_WORKER: Final = Who(born="1986-03-08", status="in_service", base="10000")
SHENZHEN_RETIREE: Final = Who(born="1960-04-12", status="retired", sex="male")
WUHAN_RETIREE: Final = Who(born="1958-09-20", status="retired", sex="male", pension="5400")

DEMO: Final = (
    Case("北京", "2025-05-01", Who(born="1952-05-01", status="retired", sex="female")),
    Case("北京", "2022-08-31", BEIJING_WORKER),
    Case("北京", "2022-09-01", BEIJING_WORKER),
    Case("上海", "2024-07-01", Who(born="1948-03-02", status="retired", sex="male"), postings=True),
    Case("深圳", "2022-11-30", SHENZHEN_RETIREE),
    Case("深圳", "2022-12-01", SHENZHEN_RETIREE),
    Case("武汉", "2023-01-31", WUHAN_RETIREE),
    Case("武汉", "2023-02-01", WUHAN_RETIREE),
    Case("武汉", "2023-02-01", Who(born="1958-09-20", status="flexible_retired", sex="female")),
    Case("宁夏", "2024-06-01", Who(born="1985-07-15", status="in_service", base="6000")),
    Case("宁夏", "2024-06-01", Who(born="1959-02-10", status="retired", sex="female")),
)


def demo(*, s: Ask) -> Reply:
    """What the accounts of a few made-up persons get, why, and who says so."""
    notes, cases = Notes(), []
    title = s.t("医保个人账户划入多少？为什么？依据是什么？", "What is credited to the account, why, and who says so?")
    parts: list[RenderableType] = [Text(title, "bold")]
    for code, group in groupby(DEMO, lambda case: api.region(case.region).adcode):
        card = api.region(code)
        parts += [Text(), rule(s.t(f"{card.name_zh} {card.name_en}", f"{card.name_en} {card.name_zh}"))]
        for case in group:
            person = insured(case.region, case.who)
            document, said, lines = answer(case, person, notes, s)
            given = {name: str(value) for name in FIELDS if (value := getattr(person, name))}
            cases.append({"person": given, "on": case.on, **document})
            # The amount stands in a column of its own, so that it is never folded.
            head = Table.grid(padding=(0, 2), expand=True)
            head.add_column(no_wrap=True, style="cyan")
            head.add_column(ratio=1)
            head.add_column(no_wrap=True, justify="right")
            head.add_row(case.on, Prose(person_text(person, s)), said)
            parts += [head, *(Prose(line, "dim", 12) for line in lines)]
    parts += [Text(), rule(s.t("来源", "Sources")), notes.listed(s.lang)]
    hint = s.t("自己试试", "Your own") + ": yibao credit 北京 --born 1952-05-01 --status retired --on 2025-05-01"
    return Reply({"data_version": DATA_VERSION, "cases": cases}, [*parts, Text(), Text(hint)])


def rule(title: str) -> Rule:
    """A title over the whole width."""
    return Rule(Text(title, "bold"), align="left", style="dim")


def answer(case: Case, person: Insured, notes: Notes, s: Session) -> tuple[dict[str, Any], Text, list[str]]:
    """One answer of the demo: as data, its amount, and the lines below it."""
    try:
        result = api.account_credit(person, on=case.on)
    except NotKnown as error:
        return (
            {"error": error.to_dict()},
            Text(s.t("未知", "not known"), "bold yellow"),
            silence(person, case, error, notes, s),
        )
    document: dict[str, Any] = {"result": result.to_dict()}
    lines = list(filter(None, (reasons(result, s), taken(result, s))))
    if result.status != "exact":
        lines.append(f"{s.t('注意：', 'caution: ')}{status_text(result, s)}")
    used = [*result.used, *result.also_used]
    if case.postings:
        posted = api.credit_calendar(person, start=f"{case.on[:4]}-01-01", end=f"{case.on[:4]}-12-31")
        document["calendar"] = posted.to_dict()
        lines += [f"{word('posting', s.lang)} {line.text}" for line in posted.lines(s.lang) if line.kind == "step"]
        used += posted.used
    lines.append(f"{s.t('来源：', 'sources: ')}{notes.marks(used, s.lang)}")
    return document, Text(amount(result.amount, result.unit, s.lang), "bold green"), lines


def silence(person: Insured, case: Case, error: NotKnown, notes: Notes, s: Session) -> list[str]:
    """Why there is no amount: the rule, what it lacks, and the refuted claims."""
    founds = registry.default().place(person.region).find(error.benefit, "", str(person.status))
    found = next(item for item in founds if item.entry.covers(parse_date(case.on, "on")))
    said = describe(found.entry.rule, s.lang, found.entry.unit)
    lines = [
        f"{s.t('规则：', 'the rule: ')}{said} {notes.mark(found)}",
        f"{s.t('缺少：', 'missing: ')}{', '.join(missing(name, s.lang) for name in error.missing)}",
    ]
    lines += [
        rival_text(rival, found.region, found.entry.unit, s.lang)
        for rival in found.entry.rivals
        if rival.state == "refuted"
    ]
    return lines


def missing(name: str, lang: str) -> str:
    """A missing figure in words."""
    name, _, year = name.partition(":")
    return figure_text(name, year or None, lang)


# Help.

PERSON: Final = "--status … [--born …] [--base …]"

COMMANDS: Final[Mapping[str, tuple[Callable[..., Reply], str, str, str]]] = {
    "demo": (demo, "",
        "先看这个：几位假想的参保人，金额、原因和来源", "start here: a few made-up persons, amounts, reasons, sources"),
    "credit": (credit, f"REGION --on DAY {PERSON}",
        "个人账户划入多少", "what is credited to the personal account"),
    "explain": (explain, f"REGION --on DAY {PERSON}",
        "同上，加上每一步和全部来源", "the same with every step and every source"),
    "calendar": (calendar, f"REGION --start DAY --end DAY {PERSON} [--ics FILE]",
        "一段时间内的到账日和金额", "the postings in a span of days"),
    "lifetime": (lifetime, "REGION --on DAY [--sex …] [--actual MONTHS] …",
        "退休后终身医保需要多少年、还差多少", "the years needed for lifelong cover, and what is short"),
    "contributions": (contributions, "REGION --on DAY --status … [--base YUAN]",
        "个人和单位各缴多少", "what the person and the employer pay"),
    "bill": (bill, f"REGION --on DAY --kind … --level … --in-scope YUAN {PERSON}",
        "一次门诊或住院由谁付多少", "who pays a visit or a stay"),
    "entitlement": (entitlement, "REGION --on DAY --paid-until DAY [--resumed-on DAY] --status … …",
        "断缴后有没有待遇、从哪天恢复", "covered or not after a break, and from when again"),
    "account-use": (account_use, "REGION --on DAY",
        "个人账户谁可以用、能付什么", "who may use the account, and for what"),
    "terms": (terms, "REGION --on DAY",
        "当地的其他规定", "the other terms of a place"),
    "timeline": (timeline, f"REGION --start DAY --end DAY {PERSON}",
        "金额历年的变化和依据", "how the amount moved over the years, and why"),
    "compare": (compare, f"[NAMES …] --on DAY {PERSON}",
        "同一个人在各地的金额", "the same person in several places"),
    "diff": (diff, "REGION --before DAY --after DAY [--benefit NAME]",
        "两个日期之间哪些规则变了", "what changed between two days"),
    "batch": (batch, "FILE -o FILE --on DAY [--columns born=出生日期] [--refused FILE.csv]",
        "整个文件逐行计算划入（CSV、Parquet、Excel）", "the credit of every row of a file: CSV, Parquet, Excel"),
    "retirement": (retirement, "--born DAY (--sex male | --track …)",
        "法定退休年龄和月份", "statutory retirement: age and month"),
    "regions": (regions, "[NAME] [--with-rules]",
        "地区一览，或一个地区及其查询渠道", "all places, or one with where to ask there"),
    "known": (known, "[REGION] [--benefit NAME] [--on DAY]",
        "哪些地区、待遇、日期的规则已知", "which rules are known: place, benefit, days"),
    "changes": (changes, "[REGION] --since DAY",
        "某日之后变动的规则和数据", "which rules and data moved after a day"),
    "--version": (version, "",
        "版本", "the versions"),
}  # fmt: skip
"""Each command: its function, what follows its name, and what it does, in Chinese and English."""

OPTION_HELP: Final[Mapping[str, tuple[str, str]]] = {
    "REGION": ("地区：北京、Beijing 或 110000", "the place: 北京, Beijing or 110000"),
    "NAME": ("地区：北京、Beijing 或 110000", "a place: 北京, Beijing or 110000"),
    "--on": ("按哪一天的规则，例如 2025-05-01", "the day whose rules hold, e.g. 2025-05-01"),
    "--born": ("出生日期，例如 1952-05-01", "birth date, e.g. 1952-05-01"),
    "--status": ("参保身份：", "status: "),
    "--sex": ("性别：", "sex: "),
    "--base": ("缴费基数，元/月", "contribution base, yuan a month"),
    "--pension": ("本人养老金，元/月", "own pension, yuan a month"),
    "--track": ("退休类别：", "retirement track: "),
    "--group": ("人群，可重复，例如 tier_1", "a group of persons, repeatable, e.g. tier_1"),
    "--first-insured": ("首次参保日期", "first day of insurance"),
    "--retired-on": ("退休日期", "day of retirement"),
    "--actual": ("实际缴费月数", "months actually paid"),
    "--deemed": ("视同缴费月数", "deemed months"),
    "--local": ("本地缴费月数", "months paid in the place"),
    "--province": ("省内缴费月数", "months paid in the province"),
    "--continuous": ("连续缴费月数", "months without a break"),
    "--missed-years": ("居民断缴的年数", "years a resident missed"),
    "--paid-until": ("缴费截止到哪一天", "the last day or month paid for"),
    "--resumed-on": ("恢复（或首次）缴费的日期", "day of the payment that resumes, or the first"),
    "--was": ("之前的参保身份，例如 in_service", "the status before, e.g. in_service"),
    "--moved-from": ("之前的参保地", "the place of insurance before"),
    "--repaid-years": ("已补缴的断缴年数", "missed years that were bought back"),
    "--no-backpaid": ("没有补缴欠费", "the arrears were not paid"),
    "--in-window": ("居民在集中参保期内缴费", "a resident paid in the yearly window"),
    "--before": ("较早的一天", "the earlier day"),
    "--after": ("较晚的一天", "the later day"),
    "NAMES": ("地区，可多个", "places, any number of them"),
    "--extrapolate": ("没有规则的日期，采用最近的已知规则", "for a day without a rule, take the nearest known one"),
    "--start": ("第一天", "the first day"),
    "--end": ("最后一天（含）", "the last day, included"),
    "--working-days": (
        "遇休息日提前或顺延到工作日：preceding, following（自选，不是规定）",
        "from a day off to the working day before or after: preceding, following (a choice, not a rule)"),
    "--ics": ("写成 iCalendar 日历文件，- 为标准输出", "write an iCalendar file, - for stdout"),
    "--kind": ("类别：outpatient 门诊, inpatient 住院", "kind of care: outpatient 门诊, inpatient 住院"),
    "--level": ("医疗机构级别：", "level: "),
    "--in-scope": ("政策范围内费用，元", "in-scope expense, yuan"),
    "--total": ("总费用，元", "the whole bill, yuan"),
    "--own-pay": ("全自费，元", "outside the catalogue, yuan"),
    "--over-limit": ("超限价自费，元", "above price limits, yuan"),
    "--first-self-pay": ("先行自付（乙类），元", "first self-pay of class B, yuan"),
    "--admitted": ("入院日期；--on 为出院日期", "day of admission; --on is that of discharge"),
    "--hospital": ("当地规则中的医院类别", "class of hospital in the place's rule"),
    "--category": ("有单独规则的病种或类别", "a category with a rule of its own"),
    "--used": (
        "本年度此前已用，可重复，例如 stays=1", "what was used of the year before, repeatable, e.g. stays=1"),
    "--balance": ("个人账户余额，元", "balance of the account, yuan"),
    "--claims": ("费用清单 CSV，逐笔结算", "a CSV file of claims, settled in turn"),
    "FILE": ("文件，按后缀：.csv（UTF-8）、.parquet、.xlsx", "a file by its suffix: .csv (UTF-8), .parquet, .xlsx"),
    "--out": ("写到这个文件，格式由后缀决定", "the file to write, in the format of its suffix"),
    "--on-column": ("每行日期所在的列", "the column that holds each row's day"),
    "--columns": ("字段=列名，可重复，例如 born=出生日期", "field=column, repeatable, e.g. born=出生日期"),
    "--rule-id": ("另加一列：所依据的条目", "also add the entry that answered"),
    "--engine": ("由 polars、duckdb 或 spark 处理", "let polars, duckdb or spark do it"),
    "--refused": ("被拒的行全部写到这个 CSV 文件", "write every refused row to this CSV file"),
    "--levels": ("同一费用在各级别机构的个人负担", "what the same claim leaves to pay at each level"),
    "--with-rules": ("只列有本地规则的地区", "only places with rules of their own"),
    "--since": ("上次查看的日期，或上次的数据版本", "the day of the last look, or the data version then"),
    "--benefit": ("待遇：", "benefit: "),
    "--help": ("显示帮助", "show this help"),
}  # fmt: skip


class Help:
    """Lays out cyclopts' help pages, with the texts of the tables above in one language."""

    def __init__(self, s: Session) -> None:
        self._s = s
        self._texts = {name: s.t(*both) for name, both in OPTION_HELP.items()}
        self._texts |= {name: s.t(zh, en) for name, (_, _, zh, en) in COMMANDS.items()}
        described = api.fields()["fields"]
        for option, name in (("--status", "status"), ("--sex", "sex"), ("--track", "retirement_track")):
            values = described[name]["values"].items()
            self._texts[option] += ", ".join(f"{value} {said['zh']}" for value, said in values)
        self._texts["--level"] += ", ".join(f"{name} {word(name, 'zh')}" for name in CARE_LEVELS)
        self._texts["--benefit"] += ", ".join(f"{name} {word(name, 'zh')}" for name in BENEFITS)

    def render_usage(self, console: Console, options: ConsoleOptions, usage: Any) -> None:
        """The line that shows how a command is called."""
        console.print(Text.assemble((self._s.t("用法", "Usage") + ": ", "bold"), str(usage).strip()))

    def render_description(self, console: Console, options: ConsoleOptions, description: Any) -> None:
        """What the command is for."""
        console.print(description)

    def __call__(self, console: Console, options: ConsoleOptions, panel: HelpPanel) -> None:
        """One panel: the commands or the options."""
        if not panel.entries:
            return
        grid = Table.grid(padding=(0, 2))
        grid.add_column(style="cyan", no_wrap=True)
        grid.add_column()
        for entry in panel.entries:
            names = entry.display_labels
            grid.add_row("  " + ", ".join(names), Prose(self._texts[names[0]]))
        console.print(Text(str(panel.title), "bold"), grid, sep="\n")


def build(s: Session) -> App:
    """The app, speaking the session's language."""
    exits = "\n".join(f"  {code}  {s.t(zh, en)}" for code, zh, en in EXITS)
    always = s.t(
        "每条命令都可加：\n"
        "  --json        输出一个 JSON 文档（出错时写到标准错误）\n"
        "  --lang zh|en  语言，默认随系统区域设置",
        "With every command:\n"
        "  --json        one JSON document (errors: on stderr)\n"
        "  --lang zh|en  the language, that of the locale by default",
    )
    app = App(
        name="yibao",
        usage=s.t("yibao 命令 [选项]", "yibao COMMAND [OPTIONS]"),
        help=s.t(
            "中国基本医疗保险规则：有日期、有来源、精确、可解释。",
            "China's basic medical insurance: dated, sourced, exact, explained rules.",
        ),
        help_epilogue=f"{always}\n\n{s.t('退出码:', 'Exit codes:')}\n{exits}",
        help_format="plaintext",
        help_formatter=Help(s),
        version_flags=(),
        group_commands=Group(s.t("命令", "Commands")),
        group_arguments=Group(s.t("参数", "Arguments")),
        group_parameters=Group(s.t("选项", "Options")),
        result_action="return_value",
    )
    for order, (name, (function, usage, zh, en)) in enumerate(COMMANDS.items()):
        app.command(function, name=name, help=s.t(zh, en), usage=f"yibao {name} {usage}", sort_key=order)
    return app


# Errors, in the words of the command line.

CALLS: Final[Mapping[str, str]] = {
    "extrapolate=True": "--extrapolate",
    "list_regions()": "yibao regions",
    "channels(region)": "yibao regions REGION",
    "channels()": "yibao regions",
}
"""What the library's messages advise, and the command that does it."""


def error_text(error: YibaoError, s: Session) -> str:
    """The message of an error, speaking of options where the library speaks of fields and calls."""
    text = error.explain(s.lang)
    if isinstance(error, MissingInput):
        given = " ".join(OPTIONS.get(name, name) for name in error.fields)
        text = f"{text.splitlines()[0]}\n{s.t('请补充：', 'Add: ')}{given}"
    elif isinstance(error, InvalidInput) and error.field in OPTIONS:
        text = OPTIONS[error.field].split()[0] + text.removeprefix(error.field)
    for call, command in CALLS.items():
        text = text.replace(call, command)
    return text


def usage_error(error: CycloptsError) -> Usage:
    """What cyclopts complains about, in both languages."""
    en = " ".join(str(error).split())
    zh = f"用法有误：{en}"
    if isinstance(error, UnknownCommandError):
        given = (error.unused_tokens or ["?"])[0]
        near = nearest(given, COMMANDS)
        zh = f"没有命令 {given}{f'；是不是 {near}' if near else ''}。"
    elif isinstance(error, UnknownOptionError):
        given = error.token.keyword or error.token.value
        near = nearest(given, OPTION_HELP)
        zh = f"没有选项 {given}{f'；是不是 {near}' if near else ''}。"
    elif isinstance(error, MissingArgumentError) and error.argument is not None:
        zh = f"缺少 {error.argument.name}。"
    elif isinstance(error, UnusedCliTokensError):
        extra = " ".join(error.unused_tokens or ())
        en, zh = f"Not understood: {extra}", f"多余的参数：{extra}。"
    command = " ".join(("yibao", *(error.command_chain or ()), "--help"))
    return Usage(f"{en}\nSee {command}", f"{zh}\n参见 {command}")


# Running.


def common(arguments: Sequence[str], s: Session) -> tuple[Session, list[str]]:
    """The session with what `--json` and `--lang` ask for, wherever they stand, and the other arguments.

    They are read before anything else, so that help and usage errors obey them too.

    Raises:
        InvalidInput: a language that is not spoken here.
    """
    rest: list[str] = []
    queue = iter(arguments)
    for item in queue:
        option, equals, value = item.partition("=")
        if item == "--":
            rest += [item, *queue]
        elif item == "--json":
            s = replace(s, as_json=True)
        elif option == "--lang":
            lang = value if equals else next(queue, "")
            if lang not in LANGUAGES:
                raise InvalidInput("--lang", "zh or en is needed", "应为 zh 或 en", lang)
            s = replace(s, lang=lang)
        else:
            rest.append(item)
    return s, rest


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line with `arguments` (those of the process by default); the exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    s = Session(language(os.environ), "--json" in given)
    code, error = 0, None
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", PluginWarning)
        try:
            s, rest = common(given, s)
            run(rest, s)
        except YibaoError as raised:
            code, error = exit_code(raised), raised
    notices = [str(item.message) for item in caught if issubclass(item.category, PluginWarning)]
    complain(error, code, notices, s)
    return code


def run(arguments: list[str], s: Session) -> None:
    """Answer on stdout, or raise a `YibaoError`."""
    out, _ = streams()
    console = plain_console(out)
    app = build(s)
    try:
        command, bound, ignored = app.parse_args(arguments, console=console, print_error=False, exit_on_error=False)
    except CycloptsError as error:
        raise usage_error(error) from None
    with console.capture() as captured:
        reply = command(*bound.args, **bound.kwargs, **dict.fromkeys(ignored, s))
        if isinstance(reply, Reply) and reply.raw is None and not s.as_json:
            show(reply, console)
    if isinstance(reply, Reply) and reply.raw is not None:
        write_raw(reply.raw, out)
    elif isinstance(reply, Reply) and s.as_json:
        write(dumped(reply.document, out), out)
    else:
        write(captured.get(), out)


def show(reply: Reply, console: Console) -> None:
    """Print what a person reads."""
    if reply.plain is not None and not console.is_terminal:
        console.print(Text(reply.plain), soft_wrap=True)
        return
    width = console.width if reply.wide else min(console.width, WIDEST)
    for part in reply.parts:
        console.print(part, width=width, crop=False)


def complain(error: YibaoError | None, code: int, notices: Sequence[str], s: Session) -> None:
    """What went wrong, on stderr: as text, or as one JSON document."""
    if error is None and not notices:
        return
    _, out = streams()
    if s.as_json:
        document = {**({} if error is None else error.to_dict()), "exit_code": code, "warnings": list(notices)}
        write(dumped(document, out), out)
        return
    console = plain_console(out)
    with console.capture() as captured:
        for notice in notices:
            console.print(Text(f"{s.t('警告：', 'warning: ')}{notice}", "yellow"), soft_wrap=True)
        if error is not None:
            console.print(error_lines(error_text(error, s), console.width, code), crop=False)
    write(captured.get(), out)


def error_lines(text: str, width: int, code: int) -> Text:
    """The message, wrapped where that keeps it within ten lines; the first line stands out."""
    lines = text.splitlines()
    wrapped = [part for line in lines for part in wrap(line, min(width, WIDEST))]
    first, *others = wrapped if len(wrapped) <= MOST_ERROR_LINES else lines
    return Text.assemble(
        (first, "yellow" if code == 1 else "red"), *("\n" + line for line in others), no_wrap=True, overflow="ignore"
    )


def plain_console(stream: TextIO) -> Console:
    """A console that takes data as it is: no markup, no emoji, no guessed colours."""
    console = Console(file=stream, markup=False, emoji=False, highlight=False)
    if not console.is_terminal and not os.environ.get("COLUMNS"):
        console.width = UNFOLDED
    return console


def dumped(document: Any, stream: TextIO) -> str:
    """The document as JSON; Chinese stays readable unless the stream cannot bear it."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    try:
        text.encode(stream.encoding or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(document, indent=2)
    return text + "\n"


def write(text: str, stream: TextIO) -> None:
    """Write all at once; a reader that closed early (`| head`) has had enough, which is no error."""
    encoding = stream.encoding or "utf-8"
    text = "\n".join(line.rstrip(" ") for line in text.split("\n"))
    try:
        stream.write(text.encode(encoding, "replace").decode(encoding))
        stream.flush()
    except BrokenPipeError:
        # Python flushes once more at its end; what is left must go somewhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def write_raw(content: bytes, stream: TextIO) -> None:
    """Write bytes as they are: the line ends of a file format are part of it."""
    if not hasattr(stream, "buffer"):
        stream.write(content.decode())
        return
    try:
        stream.flush()
        stream.buffer.write(content)
        stream.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def streams() -> tuple[TextIO, TextIO]:
    """Where answers and complaints go. Python has no stream where the shell closed it (`>&-`)."""
    return sys.stdout or io.StringIO(), sys.stderr or io.StringIO()
