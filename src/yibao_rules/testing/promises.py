"""What rules promise, held by drawing persons, claims and days with hypothesis: it has to be installed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Any, Final

from hypothesis import HealthCheck, Phase, given, settings, strategies as st

from .. import api
from ..benefits.settlement import Settlement
from ..claim import Claim
from ..errors import BadRegion, MissingInput, NotApplicable, NotKnown, YibaoError, shown
from ..money import FEN
from ..person import Insured
from ..policy import CATEGORY, HOSPITAL, Dated, walk
from ..registry import default
from ..rules import INPUTS, MONEY_INPUTS, Bands, Flat, Layers, Shares
from ..scalar import Gap, Needs, Run, Step, evaluate
from ..words import LANGUAGES
from .checks import ONE_DAY, NotLooked, Said, entries
from .strategies import LEVELS, claims, hospitals_of, money, persons
from .subjects import Subject

LATEST: Final = date(2030, 12, 31)
MOST_FEN: Final = 10_000_000
"""The largest base or pension at which a jump is looked for: a hundred thousand yuan, in fen."""


def _held(examples: int, promise: Callable[[st.DataObject], None], **more: Any) -> Iterator[Said]:
    """The complaint of a promise that some drawn case breaks, the simplest one found."""
    quiet: dict[str, Any] = {
        "deadline": None,
        "suppress_health_check": list(HealthCheck),
        "report_multiple_bugs": False,
        # The same region is given the same verdict each time.
        "derandomize": True,
        "database": None,
    }

    @settings(max_examples=examples, **quiet, **more)
    @given(st.data())
    def cases(data: st.DataObject) -> None:
        promise(data)

    try:
        cases()
    except BadRegion as broken:
        yield broken


def _span(entry: Dated) -> tuple[date, date]:
    first = entry.start or date(2020, 1, 1)
    return first, entry.last_day or max(first, LATEST)


# What never falls.


def monotone(subject: Subject) -> Iterator[Said]:
    """An amount never falls in the inputs that its entry names in `monotone_in`."""
    declared = [(name, entry, input) for name, _, entry in entries(subject) for input in entry.monotone_in]
    if not declared:
        raise NotLooked("no entry names an input in monotone_in")
    for name, entry, input in declared:
        yield from _held(10, _never_falls(subject, name, entry, input))


def _never_falls(subject: Subject, name: str, entry: Dated, input: str) -> Callable[[st.DataObject], None]:
    field, ends = INPUTS[input], _ends_of_bands(entry, input)
    most, step = (
        (120, Decimal(1))
        if input == "age"
        else (600, Decimal(1))
        if input.endswith("months")
        else (50_000, Decimal("0.01"))
    )

    def promise(data: st.DataObject) -> None:
        on = data.draw(st.dates(*_span(entry)))
        lin = data.draw(persons(subject.code, statuses=_statuses(entry)))
        drawn = data.draw(st.lists(money(most) if input in MONEY_INPUTS else st.integers(0, most)))
        # It is at the ends of bands that an amount falls, if anywhere.
        values: list[Any] = sorted({*drawn, *ends, *(end - step for end in ends)})
        before: tuple[Any, Decimal] | None = None
        for value in values:
            given: Any = int(value) if input.endswith("months") else value
            if input == "age":
                given = date(on.year - int(value), on.month, min(on.day, 28))
            amount = _value(_evaluated(entry, lin, field, given, on))
            if amount is not None and before is not None and amount < before[1]:
                raise subject.finding(
                    f"it falls in {input}: {before[1]} at {before[0]}, {amount} at {value}, on {on}",
                    f"correct the rule, or do not name {input} in monotone_in=",
                    name,
                )
            before = before if amount is None else (value, amount)

    return promise


def _ends_of_bands(entry: Dated, input: str) -> list[Decimal]:
    bands = [rule for rule in walk(entry.rule) if isinstance(rule, Bands) and rule.by == input]
    return [end for rule in bands for end, _ in rule.bands if end is not None]


def _evaluated(entry: Dated, lin: Insured, field: str, given: Any, on: date) -> Step | None:
    """What the rule gives with one field changed; None where it ends at what is not known, and promises nothing."""
    try:
        return evaluate(entry.rule, Run(lin.replace(**{field: given}), default().place(lin.region), on), on)
    except (Gap, Needs, YibaoError):
        return None


# What never jumps.


def continuous(subject: Subject) -> Iterator[Said]:
    """A fen more moves an amount by a fen at most, in the inputs that its entry names in `continuous_in`."""
    declared = [(name, entry, input) for name, _, entry in entries(subject) for input in entry.continuous_in]
    if not declared:
        raise NotLooked("no entry names an input in continuous_in")
    for name, entry, input in declared:
        yield from _held(10, _never_jumps(subject, name, entry, input))


def _never_jumps(subject: Subject, name: str, entry: Dated, input: str) -> Callable[[st.DataObject], None]:
    ends = [int(end * 100) for end in _ends_of_bands(entry, input)]

    def promise(data: st.DataObject) -> None:
        on = data.draw(st.dates(*_span(entry)))
        lin = data.draw(persons(subject.code, statuses=_statuses(entry)))
        drawn = data.draw(st.lists(st.integers(0, MOST_FEN), max_size=5))

        @cache
        def at(fen: int) -> Step | None:
            return _evaluated(entry, lin, input, Decimal(fen) / 100, on)

        points = sorted({0, *ends, *drawn, MOST_FEN})
        edges = {edge for low, high in pairwise(points) for edge in _edges(low, high, at)}
        for fen in sorted({*points, *edges}):
            # A floor begins to hold below its fen, a cap above it: both sides of both are looked at.
            for low in range(fen - 2, fen + 1):
                one, two = _value(at(low)), _value(at(low + 1))
                if one is not None and two is not None and abs(two - one) > FEN:
                    below = Decimal(low) / 100
                    raise subject.finding(
                        f"it jumps in {input}: {one} at {below}, {two} at {below + FEN}, on {on}",
                        f"correct the rule, or do not name {input} in continuous_in=",
                        name,
                    )

    return promise


def _edges(low: int, high: int, at: Callable[[int], Step | None]) -> Iterator[int]:
    """Where another band, floor or cap begins to hold; and one place where the amount changes, as rounded ones do."""
    change = _change(low, high, lambda fen: _value(at(fen)))
    if change is not None:
        yield change
    while (edge := _change(low, high, lambda fen: _holding(at(fen)))) is not None:
        yield edge
        low = edge


def _change(low: int, high: int, seen: Callable[[int], object]) -> int | None:
    """A fen at which something else is seen than a fen before; None where the same is seen at both ends."""
    first = seen(low)
    if seen(high) == first:
        return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if seen(middle) == first else (low, middle)
    return high


def _value(step: Step | None) -> Decimal | None:
    return None if step is None else step.value


def _holding(step: Step | None) -> list[object]:
    """Which band holds in each step, and whether the floor or the cap does."""
    if step is None:
        return []
    held = step.facts.get("from")
    if step.op in ("at_most", "at_least"):
        held = step.value == step.children[0].value
    return [held, *(_holding(child) for child in step.children)]


def _statuses(entry: Dated) -> tuple[str, ...]:
    return tuple(who for who in entry.who if who != "any") or ("in_service", "retired", "resident")


# Bills.


def bills(subject: Subject) -> Iterator[Said]:
    """The parts of a bill add up and keep their caps; a larger bill leaves no less; one call or many is the same."""
    found = [
        (name, benefit, entry)
        for name, benefit, entry in entries(subject)
        if benefit in ("outpatient", "inpatient") and isinstance(entry.rule, Layers)
    ]
    if not found:
        raise NotLooked("the region has no rule for bills")
    for name, benefit, entry in found:
        yield from _held(15, _keeps_what_bills_promise(subject, name, benefit, entry))


def settled(lin: Insured, drawn: list[Claim]) -> tuple[Settlement, ...] | None:
    """What is settled; None where the sources are silent about what the claims ask."""
    try:
        return api.settle(lin, drawn, account_balance=10_000)
    except (NotKnown, NotApplicable):
        return None
    except MissingInput as error:
        # Some rules know nothing of a hospital whose class is not named; every other input is given.
        if error.fields == (HOSPITAL,):
            return None
        raise


def _keeps_what_bills_promise(
    subject: Subject, name: str, benefit: str, entry: Dated
) -> Callable[[st.DataObject], None]:
    # A bill jumps where a deductible or a band ends, if anywhere.
    inner = list(walk(entry.rule))
    ends = {rule.yuan for rule in inner if isinstance(rule, Flat)}
    ends |= {end for rule in inner if isinstance(rule, Shares) for end, _ in rule.bands if end is not None}

    def broken(problem: str, lin: Insured, drawn: object) -> BadRegion:
        return subject.finding(f"{problem}: {drawn} of {lin}", "compare the layers with the notice", name)

    def promise(data: st.DataObject) -> None:
        first, last = _span(entry)
        lin = data.draw(persons(subject.code, statuses=_statuses(entry)))
        category = entry.part.removeprefix(CATEGORY) or None
        last = min(last, first + 1500 * ONE_DAY)
        classes = hospitals_of(subject.code)
        drawn = data.draw(claims(benefit, first=first, last=last, category=category, hospitals=classes))
        larger = data.draw(st.integers(1, 5_000_000))
        end = data.draw(st.sampled_from(sorted({FEN, *ends} - {Decimal(0)})))
        try:
            together = settled(lin, drawn)
            if together is None:
                return
            problem = next((text for one in together for text in unsettled(one)), "")
            problem = problem or _untold(together)
            if not problem:
                problem = _otherwise_one_by_one(lin, drawn, together) or _less_for_more(lin, drawn[0], larger)
            if not problem:
                problem = _less_for_more(lin, drawn[0].replace(in_scope=end - FEN), 2)
            if not problem and not classes:
                problem = _less_for_smaller(lin, drawn[0])
        except Exception as error:
            raise broken(f"it cannot be settled, {shown(error)}", lin, drawn) from error
        if problem:
            raise broken(problem, lin, drawn)

    return promise


def unsettled(one: Settlement) -> Iterator[str]:
    """What is wrong with a settled bill in itself."""
    parts = (one.pooled, one.large_amount, one.assistance, one.account, one.cash)
    if any(part is not None and part < 0 for part in parts):
        yield f"a part is below zero, {parts}"
    told = [part for part in parts if part is not None]
    if len(told) == len(parts) and sum(told) != one.total:
        yield f"the parts add up to {sum(told)}, the bill is {one.total}"
    if not (0 <= one.deductible <= one.in_scope and one.pooled <= one.in_scope):
        yield f"of {one.in_scope} in scope the deductible is {one.deductible}, the pool pays {one.pooled}"
    if one.own_at_most < (one.own or 0):
        yield f"the own share is {one.own}, more than {one.own_at_most}"
    for layer in one.layers:
        for step in layer.step.children:
            if step.op == "room" and step.facts["kind"] in ("cap", "visit_cap", "sublimit"):
                if step.value is not None and layer.paid > step.value:
                    yield f"the layer {layer.name} pays {layer.paid}, its cap leaves {step.value}"
            elif step.op == "share" and not 0 <= step.facts["percent"] <= 100:
                yield f"the layer {layer.name} pays {step.facts['percent']}%"


def _untold(together: tuple[Settlement, ...]) -> str:
    return next((f"it is not told in {lang}" for one in together for lang in LANGUAGES if not one.explain(lang)), "")


def _otherwise_one_by_one(lin: Insured, drawn: list[Claim], together: tuple[Settlement, ...]) -> str:
    state, balance = None, Decimal(10_000)
    for claim, one in zip(drawn, together, strict=True):
        alone = api.reimburse(lin, claim, state, account_balance=balance)
        if alone != one:
            return "claim by claim it is settled otherwise than in one call"
        state, balance = alone.year_to_date, balance - (alone.account or 0)
    return ""


def _less_for_more(lin: Insured, claim: Claim, larger: int) -> str:
    """A larger bill leaves no less to pay and gives no less; so it gives more by at most what it is larger by."""
    claim = claim.replace(admitted=None)
    small = settled(lin, [claim])
    large = settled(lin, [claim.replace(in_scope=claim.in_scope + Decimal(larger) / 100)])
    if small is None or large is None:
        return ""
    if large[0].own_at_most < small[0].own_at_most or large[0].pooled < small[0].pooled:
        return f"a bill larger by {Decimal(larger) / 100} leaves less to pay, or gives less"
    return ""


def _less_for_smaller(lin: Insured, claim: Claim) -> str:
    """The smaller the hospital, the more the pool pays."""
    claim = claim.replace(admitted=None, hospital=None)
    paid = [one[0].pooled for level in LEVELS if (one := settled(lin, [claim.replace(level=level)])) is not None]
    return "" if paid == sorted(paid, reverse=True) else f"a smaller hospital gives less, {', '.join(map(str, paid))}"


# Columns.


def columns(subject: Subject) -> Iterator[Said]:
    """A frame is answered as each person is, to the fen."""
    try:
        import pyarrow as pa  # type: ignore[import-untyped,import-not-found,unused-ignore]

        from .. import frames  # type: ignore[attr-defined,unused-ignore]
    except ImportError as error:
        raise NotLooked(f"no frames here: {error}") from None
    own = [(name, entry) for name, benefit, entry in entries(subject) if benefit == "account_credit" and not entry.part]
    if not own:
        raise NotLooked("the region has no account credit of its own")
    # One wrong row tells enough: the others around it need not be simplified away.
    yield from _held(3, _same_in_a_frame(subject, own, frames, pa), phases=(Phase.generate,))


FIELDS: Final = ("region", "status", "birth_date", "sex", "retirement_track", "contribution_base", "pension", "groups")
"""The columns of a drawn frame, beside the day."""


def _same_in_a_frame(
    subject: Subject, own: list[tuple[str, Dated]], frames: Any, pa: Any
) -> Callable[[st.DataObject], None]:
    def asked(name: str, entry: Dated) -> st.SearchStrategy[tuple[str, Insured, date]]:
        first, last = _span(entry)
        days = st.dates(max(date.min + ONE_DAY, first - ONE_DAY), last)
        return st.tuples(st.just(name), persons(subject.code, statuses=_statuses(entry)), days)

    # Each entry is asked about at least once in a frame.
    drawn = st.tuples(*(st.lists(asked(name, entry), min_size=1, max_size=10) for name, entry in own))

    def promise(data: st.DataObject) -> None:
        people = [one for some in data.draw(drawn) for one in some]
        rows = [{**{field: getattr(lin, field) for field in FIELDS}, "day": on} for _, lin, on in people]
        for row in rows:
            # A cell holds one text: groups stand behind each other.
            row["groups"] = ",".join(row["groups"])
        answered = frames.account_credit(pa.Table.from_pylist(rows), on="day").to_pylist()
        for (name, lin, on), row in zip(people, answered, strict=True):
            annual, status = _by_the_scalar(lin, on)
            got = (row["account_credit_annual_fen"], row["account_credit_status"])
            if got != (annual, status):
                raise subject.finding(
                    f"the frame says {got[0]} fen, {got[1]}; the person is told {annual} fen, {status}: {lin} on {on}",
                    "tell the maintainers of yibao_rules",
                    name,
                )

    return promise


_ERRORS: Final = {"InvalidInput": "invalid_input", "MissingInput": "missing_input", "NotApplicable": "not_applicable"}


def _by_the_scalar(lin: Insured, on: date) -> tuple[int | None, str]:
    try:
        result = api.account_credit(lin, on=on)
    except YibaoError as error:
        return None, _ERRORS.get(type(error).__name__, "not_known")
    return int(result.annual * 100), result.status
