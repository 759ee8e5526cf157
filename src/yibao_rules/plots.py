"""Pictures (extra `plot`): altair charts of what the library answers.

A chart shows itself in a notebook; `chart.save("own.html")` writes it into a page.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from . import api
from .claim import Claim, YearToDate
from .errors import InvalidInput, MissingExtra, NotApplicable, NotKnown
from .money import EXACT, parse_yuan
from .words import LANGUAGES, word

if TYPE_CHECKING:
    import altair

POINTS: Final = 120
"""Into so many steps an expense is divided."""
FONT: Final = "Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, WenQuanYi Zen Hei, sans-serif"
"""Fonts that have Chinese characters, whichever the machine has."""


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
    if lang not in LANGUAGES:
        raise InvalidInput("lang", 'one of "zh", "en" is needed', "应为 zh 或 en", lang)
    try:
        import altair
    except ImportError:
        raise MissingExtra("plot", "altair") from None
    names = tuple(levels)
    rows = own_share_points(person, on=on, kind=kind, up_to=up_to, levels=names, year_to_date=year_to_date)
    if not rows:
        # Asked for one claim, the library says what is not known, and what is.
        api.reimburse(person, Claim(on=on, kind=kind, level=names[0], in_scope=up_to), year_to_date)
    for row in rows:
        row["level"] = word(row["level"], lang)
    zh, order = lang == "zh", [word(level, lang) for level in names]
    title = f"{api.region(person.region).name(lang)} · {word(kind, lang)} · {on}"
    chart = (
        altair.Chart(altair.InlineData(values=rows), title=title, width=520, height=300)
        .mark_line()
        .encode(
            x=altair.X("expense:Q", title="政策范围内费用（元）" if zh else "in-scope expense (yuan)"),
            y=altair.Y(
                "share:Q",
                title="个人负担比例" if zh else "own share",
                axis=altair.Axis(format="%"),
                scale=altair.Scale(domain=[0, 1]),
            ),
            color=altair.Color("level:N", title=word("level", lang), sort=order),
            # Levels that pay alike lie on one another: the dashes let each be seen.
            strokeDash=altair.StrokeDash("level:N", title=word("level", lang), sort=order),
            tooltip=[
                altair.Tooltip("level:N"),
                altair.Tooltip("expense:Q", format=",.2f"),
                altair.Tooltip("own:Q", format=",.2f"),
            ],
        )
    )
    drawn: altair.Chart = chart.configure(font=FONT)
    return drawn
