"""Pictures (extra `plot`): altair charts of what the library answers.

A chart shows itself in a notebook; `chart.save("own.html")` writes it into a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from . import api, registry
from ._index import BUILT_IN
from .claim import Claim, YearToDate
from .dates import parse_date
from .errors import InvalidInput, MissingExtra, NotApplicable, NotKnown
from .frames import _engine
from .money import EXACT, parse_yuan
from .policy import BENEFITS, STATUSES, Card, Found, children_of
from .rules import AtLeast, AtMost, Figure, NotApplicable as NotApplicableRule, Rule, Unknown
from .scalar import one_of, select
from .words import COLON, LANGUAGES, SEMICOLON, word, yuan

if TYPE_CHECKING:
    import altair

    from .reform import Span
    from .what_if import RuleBook

POINTS: Final = 120
"""Into so many steps an expense is divided."""
FONT: Final = "Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, WenQuanYi Zen Hei, sans-serif"
"""Fonts that have Chinese characters, whichever the machine has."""
COVERAGE: Final = ("own", "inherited", "unknown", "not_applicable", "none")
"""How a place answers for a benefit: by its own rule, by one of its province or the nation, by saying aloud that the
number is unknown, by saying that there is no such benefit, or not at all."""
_BLUE, _GREY = "#2a6f97", "#8a8f98"
_COVERAGE_COLOURS: Final = ("#1f6f8b", "#8fc1d4", "#f0c987", "#d9d9d9", "#ffffff")
_STATUS_COLOURS: Final = {
    "exact": "#1f6f8b",
    "carried_forward": "#8fc1d4",
    "extrapolated": "#b8a1cf",
    "bounds_unknown": "#f0c987",
    "disputed": "#d1735a",
    "assumption": "#6c8f4e",
}
_OUTCOMES: Final = {"losers": "#d1735a", "winners": "#1f6f8b", "unchanged": "#dfe2e6"}
_GRID_BENEFITS: Final = tuple(benefit for benefit in BENEFITS if benefit not in ("figures", "retirement", "channels"))


def own_share_points(
    person: Any,
    *,
    on: date | str,
    kind: str,
    up_to: Decimal | int | str,
    levels: Iterable[str] = ("community", "primary", "secondary", "tertiary"),
    year_to_date: YearToDate | None = None,
) -> list[dict[str, Any]]:
    """What the patient pays of one bill of each size: rows with `level`, `expense`, `own` and `share` (yuan, percent).

    A level that the sources are silent about has no rows, and a size whose split is not known has none.

    Raises:
        As `reimburse`; InvalidInput where `up_to` is nothing.
    """
    most = parse_yuan(up_to, "up_to")
    if not most:
        raise InvalidInput("up_to", "more than 0 yuan is needed", "应大于 0 元", up_to)
    rows: list[dict[str, Any]] = []
    for level in levels:
        for index in range(1, POINTS + 1):
            expense = EXACT.multiply(most, Decimal(index)) * 100 // POINTS / 100
            claim = Claim(on=on, kind=kind, level=level, in_scope=expense)
            try:
                own = api.reimburse(person, claim, year_to_date).own
            except (NotKnown, NotApplicable):
                continue
            if own is None or not expense:
                continue
            share = float(own / expense)
            rows.append({"level": level, "expense": float(expense), "own": float(own), "share": share})
    return rows


def own_share(
    person: Any,
    *,
    on: date | str,
    kind: str,
    up_to: Decimal | int | str,
    levels: Iterable[str] = ("community", "primary", "secondary", "tertiary"),
    year_to_date: YearToDate | None = None,
    lang: str = "zh",
) -> altair.Chart:
    """A chart of the patient's own share against the expense in scope (yuan), a line for each level.

    Raises:
        As `own_share_points`; NotKnown where no level is known; MissingExtra without altair.

    >>> import yibao_rules as yb
    >>> from yibao_rules import plots
    >>> worker = yb.Insured(region="北京", birth_date="1985-03-02", status="in_service")
    >>> chart = plots.own_share(worker, on="2025-03-01", kind="outpatient", up_to=30000, lang="en")
    >>> chart.title
    'Beijing · outpatient care · 2025-03-01'
    """
    alt = _altair(lang)
    names = tuple(levels)
    rows = own_share_points(person, on=on, kind=kind, up_to=up_to, levels=names, year_to_date=year_to_date)
    if not rows:
        # Asked for one claim, the library says what is not known, and what is.
        api.reimburse(person, Claim(on=on, kind=kind, level=names[0], in_scope=up_to), year_to_date)
    for row in rows:
        row["level"] = word(row["level"], lang)
    zh, present = lang == "zh", {row["level"] for row in rows}
    order = [said for said in (word(level, lang) for level in names) if said in present]
    title = f"{api.region(person.region).name(lang)} · {word(kind, lang)} · {on}"
    chart = (
        alt.Chart(_data(alt, rows), title=title, width=520, height=300)
        .mark_line()
        .encode(
            x=alt.X("expense:Q", title="政策范围内费用（元）" if zh else "in-scope expense (yuan)"),
            y=alt.Y(
                "share:Q",
                title="个人负担比例" if zh else "own share",
                axis=alt.Axis(format="%"),
                scale=alt.Scale(domain=[0, 1]),
            ),
            color=alt.Color("level:N", title=word("level", lang), scale=alt.Scale(domain=order)),
            # Levels that pay alike lie on one another: the dashes let each be seen.
            strokeDash=alt.StrokeDash("level:N", title=word("level", lang), scale=alt.Scale(domain=order)),
            tooltip=[
                alt.Tooltip("level:N"),
                alt.Tooltip("expense:Q", format=",.2f"),
                alt.Tooltip("own:Q", format=",.2f"),
            ],
        )
    )
    drawn: altair.Chart = _finished(chart)
    return drawn


def timeline_points(
    person: Any, *, start: date | str, end: date | str, rules: RuleBook | None = None, lang: str = "zh"
) -> list[dict[str, Any]]:
    """How the account credit moved: a row for each span of `timeline`, with the document that it rests on.

    `first_day` and `last_day` are both inclusive. `amount` (yuan) is in `unit`: "yuan/year" where every known span is
    paid by the year, else "yuan/month"; it is None where no rule is known, and `why` then says so in `lang`.
    `number` counts the spans from 1; `document` is the number or the title of the rule's document, `reason` what
    brought the change, `assumed` whether the rule is one of `rules`.

    Raises:
        As `timeline`.

    >>> import yibao_rules as yb
    >>> from yibao_rules import plots
    >>> lin = yb.Insured(region="北京", birth_date="1952-05-01", status="retired")
    >>> rows = plots.timeline_points(lin, start="2020-01-01", end="2024-12-31", lang="en")
    >>> [(row["number"], row["first_day"], row["amount"], row["reason"]) for row in rows]
    [(1, '2020-01-01', 100.0, ''), (2, '2022-05-01', 110.0, 'age 70 reached')]
    """
    spans = api.timeline(person, start=start, end=end, rules=rules)
    yearly = all(span.result.unit == "yuan/year" for span in spans if span.result is not None)
    rows: list[dict[str, Any]] = []
    for span in spans:
        result, source = span.result, _document(span)
        amount = None if result is None else result.annual if yearly else result.monthly
        rows.append(
            {
                "number": len(rows) + 1,
                "first_day": span.first_day.isoformat(),
                "last_day": span.last_day.isoformat(),
                "amount": None if amount is None else float(amount),
                "unit": "yuan/year" if yearly else "yuan/month",
                "document": source,
                "assumed": result is not None and result.used[0].law is not None,
                "reason": span.reason_zh if lang == "zh" else span.reason_en,
                "why": "" if span.error is None else span.error.explain(lang).splitlines()[0],
            }
        )
    return rows


def _document(span: Span) -> str:
    """The number or the title of the document that a span rests on; an assumption has none."""
    if span.result is None or span.result.used[0].law is not None:
        return ""
    found = span.result.used[0]
    sources = [found.region.source(id) for id in found.entry.sources]
    numbered = next((source for source in sources if source.doc), sources[0])
    return str(numbered.doc or numbered.title)


def timeline(
    person: Any, *, start: date | str, end: date | str, rules: RuleBook | None = None, lang: str = "zh"
) -> altair.VConcatChart:
    """A chart of the account credit over the years, with the documents on it: each change bears a number, told below.

    Days for which no rule is known are grey, and nothing is drawn over them. With `rules` it moves by a changed rule
    book, and the law's amounts are dashed.

    Raises:
        As `timeline`; NotKnown where nothing is known in the whole span; MissingExtra without altair.

    >>> import yibao_rules as yb
    >>> from yibao_rules import plots
    >>> lin = yb.Insured(region="北京", birth_date="1952-05-01", status="retired")
    >>> chart = plots.timeline(lin, start="2020-01-01", end="2024-12-31", lang="en")
    >>> chart.title
    'Beijing · account credit · 2020-01-01 – 2024-12-31'
    """
    alt = _altair(lang)
    rows = [_drawn(row) for row in timeline_points(person, start=start, end=end, rules=rules, lang=lang)]
    known = [row for row in rows if row["amount"] is not None]
    if not known:
        # Asked for one day, the library says what is not known, and what is.
        api.account_credit(person, on=start, rules=rules)
    zh, unit = lang == "zh", word(rows[0]["unit"], lang)
    top = max(row["amount"] for row in known) * 1.1
    axes = {
        "x": alt.X("from:T", title=None, axis=alt.Axis(format="%Y", tickCount="year", labelOverlap=True)),
        "x2": "until:T",
        "y": alt.Y("amount:Q", title=unit, scale=alt.Scale(domain=[0, top or 1])),
    }
    layers = [
        alt.Chart(_data(alt, [row for row in rows if row["amount"] is None]))
        .mark_rect(color="#e4e6ea")
        .encode(x=axes["x"], x2="until:T", tooltip=["why:N"]),
    ]
    if rules is not None:
        law = [_drawn(row) for row in timeline_points(person, start=start, end=end, lang=lang)]
        layers.append(
            alt.Chart(_data(alt, [row for row in law if row["amount"] is not None]))
            .mark_rule(color=_GREY, strokeWidth=2, strokeDash=[5, 4])
            .encode(**axes)
        )
    layers.append(alt.Chart(_data(alt, known)).mark_rule(color=_BLUE, strokeWidth=3).encode(**axes))
    place = {"x": axes["x"], "y": axes["y"]}
    layers.append(
        alt.Chart(_data(alt, known)).mark_point(color=_BLUE, filled=True, opacity=1, size=260).encode(**place)
    )
    layers.append(
        alt.Chart(_data(alt, known)).mark_text(color="white", fontWeight="bold").encode(**place, text="number:N")
    )
    listed = [{"number": row["number"], "said": _told_span(row, unit, lang)} for row in rows]
    list_of_documents = (
        alt.Chart(_data(alt, listed), height=20 * len(listed), width=640)
        .mark_text(align="left", baseline="middle", limit=640)
        .encode(x=alt.value(0), y=alt.Y("number:O", axis=None), text="said:N")
    )
    card = api.region(person.region)
    title = f"{card.name(lang)} · {word('account_credit', lang)} · {start} – {end}"
    if rules is not None:
        title += "（虚线：现行规定）" if zh else " (dashed: the law)"
    chart = alt.vconcat(alt.layer(*layers).properties(width=640, height=240), list_of_documents, title=title)
    drawn: altair.VConcatChart = _finished(chart)
    return drawn


def _drawn(row: dict[str, Any]) -> dict[str, Any]:
    """A span with its ends as times: it holds through its last day, and to the eye ends where the next one begins."""
    return {**row, "from": f"{row['first_day']}T00:00:00", "until": f"{row['last_day']}T23:59:59"}


def _told_span(row: dict[str, Any], unit: str, lang: str) -> str:
    """One span of a timeline on one line."""
    head = f"{row['number']}  {row['first_day']}{COLON[lang]}"
    if row["amount"] is None:
        return f"{head}{row['why']}"
    said = f"{yuan(Decimal(str(row['amount'])))} {unit}"
    if row["assumed"]:
        return head + SEMICOLON[lang].join((said, word("assumption", lang)))
    # What brought another document is that document; a birthday or a new year's figure is told in its own words.
    document = row["document"] and (f"依据 {row['document']}" if lang == "zh" else f"by {row['document']}")
    reason = "" if row["reason"].startswith(("新规则", "another rule")) else row["reason"]
    return head + SEMICOLON[lang].join(part for part in (said, reason, document) if part)


def comparison_points(
    person: Any,
    *,
    on: date | str,
    regions: Iterable[str | int] | None = None,
    rules: RuleBook | None = None,
    lang: str = "zh",
) -> list[dict[str, Any]]:
    """The same person in several places: a row for each place, the largest yearly sum first, as `compare` gives them.

    `monthly` and `law` are yuan a month, None where there is no answer; `why` then says so in `lang`, and `state` is
    the result's status, "assumption" where a changed rule answered, or "unknown". `law` is what the law gives where
    `rules` are asked.

    Raises:
        As `compare`.

    >>> import yibao_rules as yb
    >>> from yibao_rules import plots
    >>> lin = yb.Insured(region="北京", birth_date="1952-05-01", status="retired")
    >>> rows = plots.comparison_points(lin, on="2025-05-01", regions=["武汉", "北京", "宁夏"], lang="en")
    >>> [(row["place"], row["monthly"], row["state"]) for row in rows]
    [('Beijing', 110.0, 'exact'), ('Wuhan', 83.0, 'carried_forward'), ('Ningxia', None, 'unknown')]
    """
    rows: list[dict[str, Any]] = []
    for row in api.compare(person, on=on, regions=regions, rules=rules):
        # A plugin's calculator may answer with a class of its own, which has no law beside it.
        result, law, changed = row.result, getattr(row.result, "law", None), getattr(row.result, "changed", ())
        rows.append(
            {
                "place": row.region.name(lang),
                "adcode": row.region.adcode,
                "monthly": None if result is None else float(result.monthly),
                "law": None if law is None else float(law.monthly),
                "state": "unknown" if result is None else "assumption" if changed else result.status,
                "why": "" if row.error is None else row.error.explain(lang).splitlines()[0],
            }
        )
    return rows


def comparison(
    person: Any,
    *,
    on: date | str,
    regions: Iterable[str | int] | None = None,
    rules: RuleBook | None = None,
    lang: str = "zh",
) -> altair.LayerChart:
    """A chart of the account credit of the same person in several places, in yuan a month.

    A place without an answer keeps its line and says so: it has no bar, and no 0. With `regions=None` every place with
    an answer is drawn, and the others are counted below the title. With `rules` a tick marks what the law gives.

    Raises:
        As `compare`; MissingExtra without altair.

    >>> import yibao_rules as yb
    >>> from yibao_rules import plots
    >>> lin = yb.Insured(region="北京", birth_date="1952-05-01", status="retired")
    >>> chart = plots.comparison(lin, on="2025-05-01", regions=["武汉", "北京", "上海"], lang="en")
    >>> chart.title.text
    'account credit · retired · 2025-05-01'
    """
    alt = _altair(lang)
    rows = comparison_points(person, on=on, regions=regions, rules=rules, lang=lang)
    zh, silent = lang == "zh", sum(row["monthly"] is None for row in rows)
    if regions is None:
        rows = [row for row in rows if row["monthly"] is not None]
    for row in rows:
        row["said"] = word("unknown", lang) if row["monthly"] is None else yuan(Decimal(str(row["monthly"])))
        row["at"] = row["monthly"] or 0
        row["tone"] = _short_word(row["state"], lang)
    states = [state for state in (*_STATUS_COLOURS, "unknown") if any(row["state"] == state for row in rows)]
    tones = alt.Scale(
        domain=[_short_word(state, lang) for state in states],
        range=[_STATUS_COLOURS.get(state, _GREY) for state in states],
    )
    base = alt.Chart(_data(alt, rows)).encode(
        y=alt.Y("place:N", title=None, sort=[row["place"] for row in rows]),
        tooltip=[alt.Tooltip("place:N"), alt.Tooltip("said:N"), alt.Tooltip("why:N")],
    )
    amount = alt.X("at:Q", title=word("yuan/month", lang))
    tone = alt.Color("tone:N", title=None, scale=tones, legend=alt.Legend(orient="bottom"))
    layers = [
        base.mark_bar().encode(x=amount, color=tone),
        base.mark_text(align="left", dx=4).encode(x=amount, text="said:N"),
    ]
    if rules is not None:
        beside = alt.Chart(_data(alt, [row for row in rows if row["law"] is not None]))
        layers.append(
            beside.mark_tick(color="black", thickness=2).encode(
                x="law:Q", y=alt.Y("place:N", sort=[row["place"] for row in rows])
            )
        )
    who = word(str(getattr(person, "status", "")), lang)
    notes = []
    if silent and regions is None:
        notes.append(f"另有 {silent} 个地区没有答案" if zh else f"{silent} more places have no answer")
    if rules is not None:
        notes.append("竖线：现行规定" if zh else "tick: the law")
    title = alt.TitleParams(
        f"{word('account_credit', lang)} · {who} · {on}", subtitle=SEMICOLON[lang].join(notes) or alt.Undefined
    )
    drawn: altair.LayerChart = _finished(
        alt.layer(*layers, title=title).properties(width=420, height=max(60, 22 * len(rows)))
    )
    return drawn


def coverage_points(
    *,
    on: date | str,
    status: str | None = None,
    regions: Iterable[str | int] | None = None,
    benefits: Iterable[str] = _GRID_BENEFITS,
    lang: str = "zh",
) -> list[dict[str, Any]]:
    """What is known on a day: a row for each place and benefit, with `state` one of `COVERAGE`.

    Args:
        on: the day.
        status: for whom (one of the statuses of `Insured`); None takes whichever status is known best.
        regions: names or codes; None takes every place with rules of its own.
        benefits: names of benefits.
        lang: "zh" or "en", for the names.

    Raises:
        InvalidInput, UnknownRegion, AmbiguousRegion.

    >>> from yibao_rules import plots
    >>> rows = plots.coverage_points(on="2025-05-01", status="retired", regions=["北京", "银川"])
    >>> [(row["place"], row["state"]) for row in rows if row["benefit"] == "account_credit"]
    [('北京市', 'own'), ('银川市', 'unknown')]
    """
    day, books = parse_date(on, "on"), registry.default()
    whom = STATUSES if status is None else (one_of(STATUSES)(status, "status"),)
    asked = tuple(one_of(BENEFITS)(benefit, "benefits") for benefit in benefits)
    cards: list[Card]
    if regions is None:
        cards = [card for card in books.cards() if card.adcode in BUILT_IN]
    else:
        cards = [books.card(books.code(name)) for name in regions]
    rows: list[dict[str, Any]] = []
    for card in cards:
        place = books.place(card.adcode)
        for benefit in asked:
            # A benefit with a rule of its own is known by that; one that is made of parts, by any of them.
            parts = place.parts(benefit)
            asked_parts = ("",) if "" in parts else parts
            found = (select(place.find(benefit, part, who), day) for part in asked_parts for who in whom)
            states = {_state(one, place, day) for one in found}
            rows.append(
                {
                    "place": card.name(lang),
                    "adcode": card.adcode,
                    "benefit": benefit,
                    "state": next(state for state in COVERAGE if state in {*states, "none"}),
                }
            )
    return rows


def _state(found: Found | None, place: registry.Place, day: date) -> str:
    """How one rule answers for a place; a rule that lacks its figure gives no number."""
    if found is None:
        return "none"
    if isinstance(found.entry.rule, NotApplicableRule):
        return "not_applicable"
    if isinstance(found.entry.rule, Unknown) or any(_lacks(one, place, day) for one in _figures(found.entry.rule)):
        return "unknown"
    return "own" if found.region.adcode == place.card.adcode else "inherited"


def _figures(rule: Rule | str) -> Iterator[Figure]:
    """The figures without which a rule gives no number; without its cap or floor it still gives one."""
    if isinstance(rule, Figure):
        yield rule
    elif not isinstance(rule, str):
        for inner in (rule.then,) if isinstance(rule, (AtMost, AtLeast)) else children_of(rule):
            yield from _figures(inner)


def _lacks(figure: Figure, place: registry.Place, day: date) -> bool:
    """Whether a figure that a rule refers to has no number on a day."""
    year = day.year - 1 if figure.year == "previous" else figure.year
    part = figure.name if year is None else f"{figure.name}:{year}"
    founds = place.find("figures", part, "any")
    # The figure of a named year is the same on every day.
    found = select(founds, day) if year is None else next(iter(founds), None)
    return found is None or isinstance(found.entry.rule, Unknown)


def coverage(
    *,
    on: date | str,
    status: str | None = None,
    regions: Iterable[str | int] | None = None,
    benefits: Iterable[str] = _GRID_BENEFITS,
    lang: str = "zh",
) -> altair.Chart:
    """A grid of what is known on a day: a line for each place, a column for each benefit.

    Raises:
        As `coverage_points`; MissingExtra without altair.

    >>> from yibao_rules import plots
    >>> plots.coverage(on="2025-05-01", status="retired", regions=["北京", "上海"], lang="en").title
    'What is known · retired · 2025-05-01'
    """
    alt = _altair(lang)
    names = tuple(benefits)
    rows = coverage_points(on=on, status=status, regions=regions, benefits=names, lang=lang)
    zh = lang == "zh"
    for row in rows:
        row["said"] = word(f"known:{row['state']}", lang)
        row["what"] = word(row["benefit"], lang)
    scale = alt.Scale(domain=[word(f"known:{state}", lang) for state in COVERAGE], range=list(_COVERAGE_COLOURS))
    places = list(dict.fromkeys(row["place"] for row in rows))
    whom = "" if status is None else f" · {word(status, lang)}"
    chart = (
        alt.Chart(_data(alt, rows), title=f"{'已知哪些' if zh else 'What is known'}{whom} · {on}")
        .mark_rect(stroke="#c9ccd1", strokeWidth=0.5)
        .encode(
            x=alt.X(
                "what:N",
                title=None,
                sort=[word(name, lang) for name in names],
                axis=alt.Axis(orient="top", labelAngle=-40, labelLimit=200),
            ),
            y=alt.Y("place:N", title=None, sort=places, axis=alt.Axis(labelLimit=200)),
            color=alt.Color("said:N", title=None, scale=scale, legend=alt.Legend(labelLimit=320)),
            tooltip=[alt.Tooltip("place:N"), alt.Tooltip("what:N"), alt.Tooltip("said:N")],
        )
        .properties(width=28 * len(names), height=16 * len(places))
    )
    drawn: altair.Chart = _finished(chart)
    return drawn


def reform_points(table: Any, *, lang: str = "zh") -> list[dict[str, Any]]:
    """Winners and losers as `frames.reform` counts them: a row for each group of its table, in its order.

    `winners`, `losers` and `unchanged` are shares of those who are compared, None where nobody is. `compared` is how
    many they are, `left_out` how many have no answer on one side. `group` says the band of ages where there is one,
    else the last of the groupings, and `panel` the other one, "" without any, in `lang`.

    Args:
        table: a table of `frames.reform` with at most two groupings, of any kind.
        lang: "zh" or "en".

    Raises:
        InvalidInput: no such table, or more than two groupings.

    >>> import pyarrow as pa
    >>> from datetime import date
    >>> from yibao_rules import frames, plots
    >>> people = pa.table({"region": ["北京"] * 2, "status": ["退休"] * 2, "birth_date": ["1952-05-01", "1960-01-01"]})
    >>> table = frames.reform(people, date(2025, 5, 1), before=date(2020, 5, 1), age_bands=(0, 70))
    >>> rows = plots.reform_points(table, lang="en")
    >>> [(row["panel"], row["group"], row["winners"]) for row in rows]
    [('Beijing', '0–69', 0.0), ('Beijing', '70 and over', 1.0)]
    """
    frame = _engine().frame_of(table)
    names = list(frame.names)
    if "winners" not in names or "rows" not in names:
        raise InvalidInput("table", "a table of frames.reform is needed", "应为 frames.reform 给出的表")
    given = names[: names.index("rows")]
    keys = [name for name in given if not name.endswith(("_name_zh", "_name_en")) and name != "age_to"]
    if len(keys) > 2:
        raise InvalidInput("table", "at most two groupings can be drawn", "最多画两种分组", ", ".join(keys))
    inner = "age_from" if "age_from" in keys else keys[-1] if keys else None
    outer = next((name for name in keys if name != inner), None)
    asked = [*given, "persons", "compared", "winners", "losers", "unchanged"]
    arrays = frame.arrays(asked, 0, frame.rows)
    rows: list[dict[str, Any]] = []
    for row in (dict(zip(asked, cells, strict=True)) for cells in zip(*map(_cells, arrays.values()), strict=True)):
        compared = row["compared"]
        shares = {name: float(row[name] / compared) if compared else None for name in _OUTCOMES}
        rows.append(
            {
                "panel": "" if outer is None else _group(row, outer, lang),
                "group": ("全部" if lang == "zh" else "all") if inner is None else _group(row, inner, lang),
                **shares,
                "compared": float(compared),
                "left_out": float(row["persons"] - compared),
            }
        )
    return rows


def _cells(array: Any) -> list[Any]:
    cells: list[Any] = array.to_pylist()
    return cells


def _group(row: dict[str, Any], key: str, lang: str) -> str:
    """What a group is called."""
    value, zh = row[key], lang == "zh"
    if key == "age_from":
        if value is None:
            return "年龄不明" if zh else "age unknown"
        if row["age_to"] is None:
            return f"{value} 岁及以上" if zh else f"{value} and over"
        return f"{value}–{row['age_to']}" + (" 岁" if zh else "")
    if value is None:
        return word("unknown", lang)
    if f"{key}_name_{lang}" in row:
        return str(row[f"{key}_name_{lang}"])
    return _short_word(value, lang) if key in ("status", "sex", "retirement_track") else str(value)


def reform(table: Any, *, lang: str = "zh") -> altair.TopLevelMixin:
    """A chart of who wins and who loses by a reform: a bar for each group of the table that `frames.reform` gives.

    Losers go to the left and winners to the right, as shares of those who are compared; the pale ends are those for
    whom nothing changes. Two groupings, such as place and age, are a panel for each place. A group in which nobody can
    be compared has no bar and says so, and those without an answer are counted below the title.

    Raises:
        As `reform_points`; InvalidInput of an empty table; MissingExtra without altair.

    >>> import pyarrow as pa
    >>> from datetime import date
    >>> from yibao_rules import frames, plots
    >>> people = pa.table({"region": ["北京"] * 2, "status": ["退休"] * 2, "birth_date": ["1952-05-01", "1960-01-01"]})
    >>> table = frames.reform(people, date(2025, 5, 1), before=date(2020, 5, 1))
    >>> plots.reform(table, lang="en").title.text
    'Beijing · account credit · winners and losers'
    """
    alt = _altair(lang)
    rows = reform_points(table, lang=lang)
    if not rows:
        raise InvalidInput("table", "there is no group to draw", "没有可画的分组")
    zh = lang == "zh"
    said = dict(zip(_OUTCOMES, ("受损", "受益", "不变") if zh else ("lose", "gain", "unchanged"), strict=True))
    drawn_rows: list[dict[str, Any]] = []
    for row in rows:
        place = {"panel": row["panel"], "group": row["group"]}
        if row["winners"] is None:
            drawn_rows.append({**place, "from": 0, "note": "没有可比的人" if zh else "nobody to compare"})
            continue
        lose, gain, half = row["losers"], row["winners"], row["unchanged"] / 2
        # Who stays as before is on neither side.
        for name, start, end in (
            ("losers", -lose, 0.0),
            ("winners", 0.0, gain),
            ("unchanged", -lose - half, -lose),
            ("unchanged", gain, gain + half),
        ):
            drawn_rows.append(
                {**place, "from": start, "to": end, "what": said[name], "share": row[name], "compared": row["compared"]}
            )
    groups, panels = (list(dict.fromkeys(row[name] for row in rows)) for name in ("group", "panel"))
    y = alt.Y("group:N", title=None, sort=groups)
    x = alt.X(
        "from:Q",
        title=None,
        scale=alt.Scale(domain=[-1, 1]),
        axis=alt.Axis(labelExpr="format(abs(datum.value), '.0%')", tickCount=5),
    )
    bars = (
        alt.Chart()
        .transform_filter("isValid(datum.what)")
        .mark_bar()
        .encode(
            x=x,
            x2="to:Q",
            y=y,
            color=alt.Color(
                "what:N",
                title=None,
                scale=alt.Scale(domain=list(said.values()), range=list(_OUTCOMES.values())),
                legend=alt.Legend(orient="bottom"),
            ),
            tooltip=[
                alt.Tooltip("group:N"),
                alt.Tooltip("what:N"),
                alt.Tooltip("share:Q", format=".1%"),
                alt.Tooltip("compared:Q", format=","),
            ],
        )
    )
    notes = (
        alt.Chart()
        .transform_filter("isValid(datum.note)")
        .mark_text(align="left", dx=4, color=_GREY)
        .encode(x=x, y=y, text="note:N")
    )
    zero = alt.Chart().mark_rule(color="#3c4043").encode(x=alt.datum(0))
    compared, left_out = (sum(row[name] for row in rows) for name in ("compared", "left_out"))
    counted = f"占可比的 {compared:,.0f} 人的比例" if zh else f"shares of the {compared:,.0f} who are compared"
    if left_out:
        counted += (
            f"，另有 {left_out:,.0f} 人没有可比的答案" if zh else f"; {left_out:,.0f} more have no answers to compare"
        )
    head = [panels[0]] if len(panels) == 1 and panels[0] else []
    head += [word("account_credit", lang), "受益与受损" if zh else "winners and losers"]
    title = alt.TitleParams(" · ".join(head), subtitle=counted)
    height = 24 * len(groups)
    if len(panels) == 1:
        chart = alt.layer(bars, notes, zero, data=_data(alt, drawn_rows)).properties(width=420, height=height)
    else:
        chart = (
            alt.layer(bars, notes, zero)
            .properties(width=240, height=height)
            .facet(alt.Facet("panel:N", title=None, sort=panels), data=_data(alt, drawn_rows), columns=3)
            .resolve_axis(x="independent")
        )
    drawn: altair.TopLevelMixin = _finished(chart.properties(title=title))
    return drawn


def _altair(lang: str) -> Any:
    """The package altair, once the language is known to be one of ours."""
    if lang not in LANGUAGES:
        raise InvalidInput("lang", 'one of "zh", "en" is needed', "应为 zh 或 en", lang)
    try:
        import altair
    except ImportError:
        raise MissingExtra("plot", "altair") from None
    return altair


def _data(alt: Any, rows: list[dict[str, Any]]) -> Any:
    """Rows that travel within the chart."""
    return alt.InlineData(values=rows)


def _finished(chart: Any) -> Any:
    """The chart in fonts that have Chinese characters."""
    return chart.configure(font=FONT, title={"anchor": "start"}, view={"stroke": None})


def _short_word(key: str, lang: str) -> str:
    """A word without what explains it behind the colon."""
    return str(word(key, lang).partition(COLON[lang])[0])
