"""The public face: every function that `import yibao_rules` offers, wired to the registry."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from . import registry
from ._index import BUILT_IN
from .benefits.account_credit import AccountCredit
from .calculator import Calculator, Explained, Result
from .dates import LEDGER_READ, parse_date
from .errors import InvalidInput, MissingInput, PluginFailed, YibaoError
from .money import parse_yuan
from .policy import STATUSES, Card
from .rules import NotApplicable, Unknown
from .scalar import one_of, select

if TYPE_CHECKING:
    from .benefits.account_use import AccountUse
    from .benefits.calendar import CreditCalendar
    from .benefits.channels import Channels
    from .benefits.contributions import Contributions
    from .benefits.entitlement import Entitlement
    from .benefits.lifetime import LifetimeCoverage
    from .benefits.planning import OutOfPocket
    from .benefits.retirement import Retirement
    from .benefits.settlement import Settlement
    from .benefits.terms import Terms
    from .claim import Claim, YearToDate
    from .data_log import DataChanges
    from .reform import Comparison, Difference, Timeline
    from .registry import Place, PluginReport
    from .what_if import ChangedPlace, RuleBook

_ACCOUNT_CREDIT = AccountCredit()

Told = TypeVar("Told", bound=Explained)


def _place(person: Any, rules: RuleBook | None = None) -> Place | ChangedPlace:
    """The rules of the person's place: the law's, or those of a rule book."""
    name = getattr(person, "region", None)
    if name is None:
        raise MissingInput(("region",))
    return _place_of(name, rules)


def _place_of(name: Any, rules: RuleBook | None) -> Place | ChangedPlace:
    return registry.default().place(name) if rules is None else book_of(rules).place(name)


def book_of(rules: object) -> RuleBook:
    """The rule book that a question was given; refuses what is none."""
    from .what_if import RuleBook

    if not isinstance(rules, RuleBook):
        raise InvalidInput(
            "rules", "a rule book is needed: rulebook().with_rule(…)", "应为规则册：rulebook().with_rule(…)", rules
        )
    return rules


def _beside_law(result: Told, ask_law: Callable[[], Told]) -> Told:
    """What a rule book gives, with what the law gives beside it, or why the law gives nothing."""
    if not isinstance(result, Explained):
        # A plugin's calculator may answer with a class of its own, which has no room for the law's answer.
        return result
    try:
        return attrs.evolve(result, law=ask_law())
    except YibaoError as error:
        return attrs.evolve(result, law_error=error)


def _calculator(place: Place | ChangedPlace, benefit: str, ours: Calculator) -> Calculator:
    own = place.calculator(benefit)
    return ours if own is None else _Guarded(own[0], own[1], place.card.adcode, ours)


class _Guarded:
    """A plugin's calculator, whose own mistakes are reported as the plugin's; a changed rule is computed by ours."""

    def __init__(self, calculator: Calculator, distribution: str, code: str, ours: Calculator) -> None:
        self.benefit = calculator.benefit
        self._calculator = calculator
        self._distribution = distribution
        self._code = code
        self._ours = ours

    def compute(self, person: Any, policy: Any, on: date, *, extrapolate: bool = False) -> Any:
        found = select(policy.find(self.benefit, "", getattr(person, "status", None)), on)
        if found is not None and found.law is not None:
            return self._ours.compute(person, policy, on, extrapolate=extrapolate)
        try:
            return self._calculator.compute(person, policy, on, extrapolate=extrapolate)
        except YibaoError:
            raise
        except Exception as error:
            raise PluginFailed(self._distribution, self._code, f"{type(error).__name__}: {error}") from error


def account_credit(person: Any, *, on: date | str, extrapolate: bool = False, rules: RuleBook | None = None) -> Result:
    """What is credited to the person's account (个人账户划入) by the rules of the day `on`.

    `person` is an `Insured`, or any object with its attributes; `status` is always needed, other fields as the rule
    asks. With `extrapolate` the nearest known rule answers where none is known for the day, and the result says so.
    With `rules` a changed rule book answers (see `rulebook`), and `.law` is what the law gives.

    Raises:
        InvalidInput, UnknownRegion, AmbiguousRegion: the question cannot be what it says.
        MissingInput: the rule needs fields that are missing; all are named.
        NotApplicable: no account exists for this status.
        NotKnown: the evidence is silent for this place, day or person.

    >>> from datetime import date
    >>> import yibao_rules as yb
    >>> lin = yb.Insured(region="北京", birth_date=date(1952, 5, 1), sex="female", status="retired")
    >>> r = yb.account_credit(lin, on=date(2025, 5, 1))
    >>> r.amount, r.unit, r.annual, r.net, r.status
    (Decimal('110.00'), 'yuan/month', Decimal('1320.00'), Decimal('107.00'), 'exact')
    """
    place = _place(person, rules)
    result: Result = _calculator(place, "account_credit", _ACCOUNT_CREDIT).compute(
        person, place, parse_date(on, "on"), extrapolate=extrapolate
    )
    if rules is None:
        return result
    return _beside_law(result, lambda: account_credit(person, on=on, extrapolate=extrapolate))


def credit_calendar(
    person: Any,
    *,
    start: date | str,
    end: date | str,
    extrapolate: bool = False,
    working_days: str | None = None,
    working_day_calendar: Any = None,
    rules: RuleBook | None = None,
) -> CreditCalendar:
    """The postings (到账) to the person's account from `start` to `end`, both inclusive.

    Args:
        person: as for `account_credit`.
        start: the first day.
        end: the last day.
        extrapolate: whether the nearest known rule answers where none is known.
        working_days: "following" or "preceding" moves a posting from a day off to the working day after or before it.
            That is a choice, not a rule; each posting keeps its `nominal_day`. A day that the calendar of working days
            does not know is left where it is, as provisional.
        working_day_calendar: who tells working days, a function `day -> bool` or an object with such a method
            `is_working_day` (None: not known); the package chinesecalendar of the extra `calendar` by default.
        rules: a changed rule book that answers, as for `account_credit`.

    Raises:
        As `account_credit`; NotKnown where no posting rule covers the span; MissingExtra without chinesecalendar.

    >>> import yibao_rules as yb
    >>> wang = yb.Insured(region="上海", birth_date="1948-03-02", status="retired")
    >>> [(c.day.isoformat(), str(c.amount)) for c in yb.credit_calendar(wang, start="2023-01-01", end="2024-12-31")]
    [('2023-07-01', '1890.00'), ('2024-07-01', '1890.00')]
    """
    from .benefits import calendar
    from .benefits.working_days import working_days as working_days_of

    if working_days is None and working_day_calendar is not None:
        raise InvalidInput("working_days", 'say which: "following" or "preceding"', "请写明 following 或 preceding")
    place = _place(person, rules)
    result = calendar.credit_calendar(
        person,
        place,
        parse_date(start, "start"),
        parse_date(end, "end"),
        _calculator(place, "account_credit", _ACCOUNT_CREDIT),
        extrapolate=extrapolate,
        working_days=None if working_days is None else working_days_of(working_days, working_day_calendar),
    )
    if rules is None:
        return result
    return _beside_law(
        result,
        lambda: credit_calendar(
            person,
            start=start,
            end=end,
            extrapolate=extrapolate,
            working_days=working_days,
            working_day_calendar=working_day_calendar,
        ),
    )


def contributions(
    person: Any, *, on: date | str, extrapolate: bool = False, rules: RuleBook | None = None
) -> Contributions:
    """What the person and the employer pay (缴费) by the rules of the day `on`, and what goes to the account.

    With `rules` a changed rule book answers, and `.law` is what the law gives.

    Raises:
        MissingInput: `status`, or `contribution_base` (yuan a month) where a part is a percent of it.
        NotKnown: nothing is known for this place, status and day.
        NotApplicable: this status pays nothing.
        InvalidInput: a value cannot be what its field says.

    >>> import yibao_rules as yb
    >>> r = yb.contributions(yb.Insured(region="北京", status="in_service", contribution_base=10000), on="2023-10-01")
    >>> r.base, r.employee, r.employer, r.to_account
    (Decimal('10000'), Decimal('203.00'), Decimal('1000.00'), Decimal('200.00'))
    """
    from .benefits import contributions as benefit

    place = _place(person, rules)
    ours = _calculator(place, "account_credit", _ACCOUNT_CREDIT)
    result = benefit.contributions(person, place, parse_date(on, "on"), ours, extrapolate=extrapolate)
    if rules is None:
        return result
    return _beside_law(result, lambda: contributions(person, on=on, extrapolate=extrapolate))


def contribution_base_for(
    person: Any,
    *,
    on: date | str,
    wanted: Decimal | int | str,
    side: str = "employee",
    rules: RuleBook | None = None,
) -> Decimal:
    """The smallest contribution base (yuan a month) at which one side pays at least `wanted` yuan.

    `side` is "employee", "employer" or "total". With `rules` a changed rule book answers; as in the law, what is paid
    must not fall as the base grows.

    Raises:
        InvalidInput: no base gives so much; and as `contributions`.

    >>> import yibao_rules as yb
    >>> worker = yb.Insured(region="北京", status="in_service")
    >>> yb.contribution_base_for(worker, on="2023-10-01", wanted="203.00")
    Decimal('9999.75')
    """
    from .benefits import contributions as benefit

    place = _place(person, rules)
    ours = _calculator(place, "account_credit", _ACCOUNT_CREDIT)
    return benefit.base_for(person, place, parse_date(on, "on"), ours, parse_yuan(wanted, "wanted"), side)


def lifetime_coverage(
    person: Any, *, on: date | str, extrapolate: bool = False, rules: RuleBook | None = None
) -> LifetimeCoverage:
    """Whether the person is covered for life on retirement (退休后终身医保待遇), and what a shortfall costs.

    The requirement is taken on the person's `retired_on`, or on `on` without it; prices and options on `on`. Months
    come from `actual_months`, `deemed_months`, `local_months` … or from `history`. With `rules` a changed rule book
    answers, and `.law` is what the law gives.

    Raises:
        MissingInput: fields that the rule or the count needs; all are named.
        NotKnown: no requirement is known for this place and day.
        InvalidInput: a value cannot be what its field says.

    >>> import yibao_rules as yb
    >>> he = yb.Insured(region="北京", sex="male", actual_months=240, deemed_months=36)
    >>> r = yb.lifetime_coverage(he, on="2025-05-01")
    >>> r.eligible, r.required_months, r.counted_months, r.shortfall_months
    (False, 300, 276, 24)
    """
    from .benefits import lifetime

    result = lifetime.lifetime_coverage(
        person, _place(person, rules), parse_date(on, "on"), registry.default().code, extrapolate=extrapolate
    )
    if rules is None:
        return result
    return _beside_law(result, lambda: lifetime_coverage(person, on=on, extrapolate=extrapolate))


def reimburse(
    person: Any,
    claim: Claim,
    year_to_date: YearToDate | None = None,
    *,
    account_balance: Decimal | int | str | None = None,
    extrapolate: bool = False,
    rules: RuleBook | None = None,
) -> Settlement:
    """Who pays a bill (报销): the pool, the layers above it, the account and the patient, by the rules of its day.

    `year_to_date` is what was used of the year before, as the settlement of the claim before gives it. With
    `account_balance` (yuan) the account pays what it can of the patient's part in scope; without it all is in `cash`.
    With `rules` a changed rule book answers, and `.law` is what the law gives.

    Raises:
        MissingInput: fields of the person or the claim that the rule needs; all are named.
        NotKnown: no rule is known for this place, status and day, or no source tells what this claim needs.
        NotApplicable: the benefit does not exist for this status.
        InvalidInput: a value cannot be what its field says.

    >>> import yibao_rules as yb
    >>> worker = yb.Insured(region="北京", birth_date="1985-03-02", status="in_service")
    >>> visit = yb.Claim(on="2025-03-01", kind="outpatient", level="tertiary", in_scope=2800)
    >>> r = yb.reimburse(worker, visit)
    >>> r.deductible, r.pooled, r.cash
    (Decimal('1800.00'), Decimal('700.00'), Decimal('2100.00'))
    """
    from .benefits import reimbursement

    balance = None if account_balance is None else parse_yuan(account_balance, "account_balance")
    more: dict[str, Any] = {"account_balance": balance, "extrapolate": extrapolate}
    result = reimbursement.reimburse(person, _place(person, rules), _claim(claim), year_to_date, **more)
    if rules is None:
        return result
    return _beside_law(result, lambda: reimburse(person, claim, year_to_date, **more))


def settle(
    person: Any,
    claims: Iterable[Claim],
    year_to_date: YearToDate | None = None,
    *,
    account_balance: Decimal | int | str | None = None,
    extrapolate: bool = False,
    rules: RuleBook | None = None,
) -> tuple[Settlement, ...]:
    """The settlements of many claims in the order of their days, each on what those before it have used.

    A new insurance year starts from zero; a refund names its claim in `refund_of`. With `rules` a changed rule book
    answers, and the `.law` of each settlement is what the law gives, had it held for all of them.

    Raises:
        As `reimburse`.

    >>> import yibao_rules as yb
    >>> worker = yb.Insured(region="北京", birth_date="1985-03-02", status="in_service")
    >>> visits = [yb.Claim(on=day, kind="outpatient", level="tertiary", in_scope=1400)
    ...           for day in ("2025-03-01", "2025-04-01", "2026-01-05")]
    >>> [str(r.pooled) for r in yb.settle(worker, visits)]
    ['0.00', '700.00', '0.00']
    """
    from .benefits import reimbursement

    balance = None if account_balance is None else parse_yuan(account_balance, "account_balance")
    more: dict[str, Any] = {"account_balance": balance, "extrapolate": extrapolate}
    items = tuple(claims)
    settled = reimbursement.settle(person, _place(person, rules), items, year_to_date, **more)
    if rules is None:
        return settled
    try:
        by_law = settle(person, items, year_to_date, **more)
    except YibaoError as error:
        return tuple(attrs.evolve(one, law_error=error) for one in settled)
    return tuple(attrs.evolve(one, law=law) for one, law in zip(settled, by_law, strict=True))


def out_of_pocket(
    person: Any,
    claim: Claim,
    year_to_date: YearToDate | None = None,
    *,
    levels: Iterable[str] = ("community", "primary", "secondary", "tertiary"),
    rules: RuleBook | None = None,
) -> OutOfPocket:
    """What the patient would pay for the same claim at several levels, side by side; unknown ones are listed.

    Raises:
        As `reimburse`, where the person or the claim is at fault.

    >>> import yibao_rules as yb
    >>> worker = yb.Insured(region="北京", birth_date="1985-03-02", status="in_service")
    >>> visit = yb.Claim(on="2025-03-01", kind="outpatient", in_scope=2800)
    >>> rows = yb.out_of_pocket(worker, visit, levels=["community", "tertiary"])
    >>> [(row.level, str(row.settlement.own)) for row in rows]
    [('community', '1900.00'), ('tertiary', '2100.00')]
    """
    from .benefits import planning, reimbursement

    place, names = _place(person, rules), tuple(levels)
    result = planning.out_of_pocket(
        place, _claim(claim), names, lambda other: reimbursement.reimburse(person, place, other, year_to_date)
    )
    if rules is None:
        return result
    return _beside_law(result, lambda: out_of_pocket(person, claim, year_to_date, levels=names))


def marginal_share(
    person: Any, claim: Claim, year_to_date: YearToDate | None = None, *, rules: RuleBook | None = None
) -> Decimal | None:
    """What the patient pays (yuan) of one yuan more in scope on top of a claim; None where that is not known.

    Raises:
        As `reimburse`.

    >>> import yibao_rules as yb
    >>> worker = yb.Insured(region="北京", birth_date="1985-03-02", status="in_service")
    >>> yb.marginal_share(worker, yb.Claim(on="2025-03-01", kind="outpatient", level="tertiary", in_scope=2800))
    Decimal('0.30')
    """
    from .benefits import planning, reimbursement

    place = _place(person, rules)
    return planning.marginal_share(
        _claim(claim), lambda other: reimbursement.reimburse(person, place, other, year_to_date)
    )


def _claim(value: Any) -> Claim:
    from .claim import Claim

    if isinstance(value, Claim):
        return value
    raise InvalidInput("claim", "a Claim is needed: Claim(on=…, kind=…, level=…, in_scope=…)", "应为 Claim(…)", value)


def retirement(person: Any, *, rules: RuleBook | None = None) -> Retirement:
    """Statutory retirement (法定退休年龄) under the decision of 2024-09-13, and the old ages before it.

    Needs `birth_date`, and `sex="male"` or `retirement_track` ("male", "female_55", "female_50"). A changed age in
    `rules` holds for whoever reaches the old age within its span; `.law` is then what the law gives.

    Raises:
        MissingInput, InvalidInput, NotKnown.

    >>> import yibao_rules as yb
    >>> r = yb.retirement(yb.Insured(region="北京", birth_date="1971-04-15", retirement_track="female_55"))
    >>> r.month.isoformat(), r.age, r.delay_months
    ('2026-08-01', (55, 4), 4)
    """
    from .benefits import retirement as benefit

    result = benefit.retirement(person, _place(person, rules))
    return result if rules is None else _beside_law(result, lambda: retirement(person))


def entitlement(
    person: Any,
    *,
    on: date | str,
    paid_until: date | str | None = None,
    resumed_on: date | str | None = None,
    was: str | None = None,
    moved_from: str | int | None = None,
    repaid_years: int = 0,
    backpaid: bool = True,
    in_window: bool = False,
    extrapolate: bool = False,
    rules: RuleBook | None = None,
) -> Entitlement:
    """Whether the person is covered on the day `on` after a break in payment, and from which day again (断缴, 等待期).

    The rules are those of the day of the payment that resumes; where none is known for it, those of `on`.

    Args:
        person: as everywhere; `status` always, `missed_years`, `continuous_months`, `birth_date` (newborns),
            `retired_on` (pensioners) where a rule asks.
        on: the day asked for.
        paid_until: the last month or day paid for; None for who was never insured before.
        resumed_on: the day of the payment that resumes, or the first; where it pays for a time that begins later, that
            time's first day. None while nothing has resumed.
        was: the status before, where it was another: "resident" for who takes up a job.
        moved_from: the place of insurance before, where it was another.
        repaid_years: how many of the missed years were bought back.
        backpaid: whether the arrears were paid where a rule asks for that.
        in_window: whether a resident paid in the yearly window (集中参保期).
        extrapolate: take the nearest known rule where none is known for the day.
        rules: a changed rule book that answers; `.law` is then what the law gives.

    Raises:
        MissingInput: fields that a rule needs; all are named.
        NotKnown: nothing is known for this place, status and day.
        InvalidInput: a value cannot be what its field says.

    >>> import yibao_rules as yb
    >>> li = yb.Insured(region="广东", status="resident", missed_years=2)
    >>> r = yb.entitlement(li, on="2026-06-01", paid_until="2024-12-31", resumed_on="2026-03-05")
    >>> r.covered, r.stops_on.isoformat(), r.waiting_months, r.covered_from.isoformat()
    (False, '2025-01-01', 5, '2026-08-05')
    """
    from .benefits import contributions as premiums, entitlement as benefit

    place = _place(person, rules)
    ours = _calculator(place, "account_credit", _ACCOUNT_CREDIT)

    def premium_of(day: date) -> Decimal | None:
        return premiums.contributions(person, place, day, ours, extrapolate=extrapolate).employee

    for name, value in (("backpaid", backpaid), ("in_window", in_window)):
        if not isinstance(value, bool):
            raise InvalidInput(name, "True or False is needed", "应为 True 或 False", value)
    result = benefit.entitlement(
        person,
        place,
        parse_date(on, "on"),
        premium_of,
        paid_until=None if paid_until is None else parse_date(paid_until, "paid_until"),
        resumed_on=None if resumed_on is None else parse_date(resumed_on, "resumed_on"),
        was=None if was is None else one_of(STATUSES)(was, "was"),
        moved_from=None if moved_from is None else registry.default().code(moved_from),
        repaid_years=repaid_years,
        backpaid=backpaid,
        in_window=in_window,
        extrapolate=extrapolate,
    )
    if rules is None:
        return result
    return _beside_law(
        result,
        lambda: entitlement(
            person,
            on=on,
            paid_until=paid_until,
            resumed_on=resumed_on,
            was=was,
            moved_from=moved_from,
            repaid_years=repaid_years,
            backpaid=backpaid,
            in_window=in_window,
            extrapolate=extrapolate,
        ),
    )


def account_use(
    region: str | int, *, on: date | str, extrapolate: bool = False, rules: RuleBook | None = None
) -> AccountUse:
    """Who in the family may use the account (家庭共济), what it may be spent on, whether cash may be drawn.

    With `rules` a changed rule book answers, and `.law` is what the law gives.

    Raises:
        NotKnown: nothing is known for this place and day.

    >>> import yibao_rules as yb
    >>> "siblings" in yb.account_use("广州", on="2025-06-01").beneficiaries
    True
    """
    from .benefits import account_use as benefit

    result = benefit.account_use(_place_of(region, rules), parse_date(on, "on"), extrapolate=extrapolate)
    if rules is None:
        return result
    return _beside_law(result, lambda: account_use(region, on=on, extrapolate=extrapolate))


def terms(region: str | int, *, on: date | str, extrapolate: bool = False, rules: RuleBook | None = None) -> Terms:
    """What the sources of a place tell besides (其他规定): assistance, long-term care, time limits, subsidies.

    With `rules` a changed rule book answers, and `.law` is what the law gives.

    Raises:
        NotKnown: nothing is known for this place and day.

    >>> import yibao_rules as yb
    >>> [(term.part, str(term.value), term.unit) for term in yb.terms("上海", on="2026-01-01").of("hand_claim")]
    [('hand_claim', '6', 'months')]
    """
    from .benefits import terms as benefit

    result = benefit.terms(_place_of(region, rules), parse_date(on, "on"), extrapolate=extrapolate)
    if rules is None:
        return result
    return _beside_law(result, lambda: terms(region, on=on, extrapolate=extrapolate))


def compare(
    person: Any,
    benefit: str = "account_credit",
    *,
    on: date | str,
    regions: Iterable[str | int] | None = None,
    rules: RuleBook | None = None,
) -> Comparison:
    """The same person elsewhere: a row for each place, the largest yearly sum first, then those without an answer.

    `regions` are names or codes; None takes every place with rules of its own. With `rules` each row's result has
    what the law gives there in `.law`.

    Raises:
        InvalidInput, UnknownRegion, AmbiguousRegion.

    >>> import yibao_rules as yb
    >>> lin = yb.Insured(region="北京", birth_date="1952-05-01", status="retired")
    >>> table = yb.compare(lin, "account_credit", on="2025-05-01", regions=["武汉", "北京", "上海"])
    >>> [(row.region.name_en, str(row.result.monthly)) for row in table]
    [('Shanghai', '140.00'), ('Beijing', '110.00'), ('Wuhan', '83.00')]
    """
    from . import reform

    _only_account_credit(benefit)
    books = registry.default()
    if regions is None:
        own = {card.adcode for card in list_regions(with_rules=True)}.union(
            () if rules is None else book_of(rules).regions
        )
        cards = [card for card in books.cards() if card.adcode in own and card.level != "nation"]
    else:
        names = (regions,) if isinstance(regions, str) else regions
        if not isinstance(names, Iterable):
            raise InvalidInput("regions", "names or codes of places are needed", "应为地区名称或代码的列表", regions)
        cards = [books.card(books.code(name)) for name in names]
    return reform.compare(
        person, benefit, parse_date(on, "on"), cards, lambda who, day: account_credit(who, on=day, rules=rules)
    )


def timeline(
    person: Any,
    benefit: str = "account_credit",
    *,
    start: date | str,
    end: date | str,
    rules: RuleBook | None = None,
) -> Timeline:
    """How an amount moved over the years, and why: spans from `start` to `end`, both inclusive, without a gap.

    With `rules` it moves by a changed rule book, and `.law` is the timeline of the law.

    Raises:
        InvalidInput, MissingInput, UnknownRegion, AmbiguousRegion.

    >>> import yibao_rules as yb
    >>> lin = yb.Insured(region="北京", birth_date="1952-05-01", status="retired")
    >>> spans = yb.timeline(lin, start="2020-01-01", end="2024-12-31")
    >>> [(span.first_day.isoformat(), str(span.result.amount)) for span in spans]
    [('2020-01-01', '100.00'), ('2022-05-01', '110.00')]
    """
    from . import reform

    _only_account_credit(benefit)
    first, last = parse_date(start, "start"), parse_date(end, "end")
    result = reform.timeline(
        person,
        _place(person, rules),
        benefit,
        first,
        last,
        lambda who, day: account_credit(who, on=day, rules=rules),
    )
    if rules is None:
        return result
    return _beside_law(result, lambda: timeline(person, benefit, start=start, end=end))


def diff(
    region: str | int,
    benefit: str = "account_credit",
    *,
    before: date | str,
    after: date | str,
    rules: RuleBook | None = None,
) -> Difference:
    """What changed in a place between two days, and by which document.

    With `rules` the days are those of a changed book; `rules.changes()` tells the book from the law.

    Raises:
        InvalidInput, UnknownRegion, AmbiguousRegion.

    >>> import yibao_rules as yb
    >>> [change.who for change in yb.diff("北京", "account_credit", before="2022-08-31", after="2022-09-01")]
    ['in_service']
    """
    from . import reform

    place = registry.default().place(region) if rules is None else book_of(rules).place(region)
    return reform.diff(place, benefit, parse_date(before, "before"), parse_date(after, "after"))


def _only_account_credit(benefit: str) -> None:
    if benefit != "account_credit":
        raise InvalidInput(
            "benefit", 'only "account_credit" is an amount today', "目前只有 account_credit 是金额", benefit
        )


def channels(region: str | int) -> Channels:
    """Where to look it up (查询渠道): lines, sites and apps of a place, and those of the nation.

    >>> import yibao_rules as yb
    >>> yb.channels("北京").hotline
    '12393'
    """
    from .benefits import channels as benefit

    return benefit.channels(registry.default().place(region))


def region(name: str | int) -> Card:
    """The card of a place by its Chinese or English name, pinyin or six-digit code.

    Raises:
        UnknownRegion: nobody bears that name; the nearest name is offered.
        AmbiguousRegion: several do; all are named.

    >>> import yibao_rules as yb
    >>> yb.region("宁夏").adcode, yb.region("Shenzhen").name_zh
    ('640000', '深圳市')
    """
    known = registry.default()
    return known.card(known.code(name))


def list_regions(*, with_rules: bool = False) -> tuple[Card, ...]:
    """Every place by code; with `with_rules` only those with a module of their own.

    >>> import yibao_rules as yb
    >>> len(yb.list_regions()) >= 415
    True
    """
    cards = registry.default().cards()
    if not with_rules:
        return cards
    own = {*BUILT_IN, *registry.default().third_party()}
    return tuple(card for card in cards if card.adcode in own)


@attrs.frozen(kw_only=True)
class Known:
    """One span of one rule: what is known, from when to when, how well, and whether it is stale.

    `state` is "value", "unknown" (said aloud), "not_applicable" or "frame" (bounds others, is never computed).

    >>> import yibao_rules as yb
    >>> row = yb.known("武汉", benefit="account_credit")[0]
    >>> row.region.name_en, row.benefit, row.state
    ('Wuhan', 'account_credit', 'value')
    """

    region: Card
    benefit: str
    part: str
    who: tuple[str, ...]
    first_day: date | None
    first_seen: date | None
    last_day: date | None
    checked: date | None
    confidence: str
    state: str
    rivals: int
    disputed: bool
    entry: str
    sources: tuple[str, ...]

    def stale(self, on: date) -> bool:
        """Whether the rule is carried forward on that day: still open, but last seen before it."""
        return self.last_day is None and on > (self.checked or LEDGER_READ)

    def to_dict(self) -> dict[str, Any]:
        """The row as plain data."""
        from .scalar import plain

        row = {field.name: plain(getattr(self, field.name)) for field in attrs.fields(Known)}
        row["region"] = self.region.adcode
        return row


def known(region: str | int | None = None, *, benefit: str | None = None) -> tuple[Known, ...]:
    """Which place × benefit × days is known, and how well: one row an entry, by place, benefit and day.

    Args:
        region: one place, without what it inherits; None for all.
        benefit: one benefit; None for all.

    Raises:
        InvalidInput, UnknownRegion, AmbiguousRegion; PluginFailed: the plugin of that one place failed.

    >>> import yibao_rules as yb
    >>> {row.confidence for row in yb.known("北京", benefit="account_credit")} <= {"high", "medium", "low"}
    True
    """
    from .policy import BENEFITS, entry_id

    if benefit is not None and benefit not in BENEFITS:
        raise InvalidInput(
            "benefit", "one of " + ", ".join(BENEFITS) + " is needed", "应为 " + "、".join(BENEFITS) + " 之一", benefit
        )
    books = registry.default()
    codes: Iterable[str] = (
        sorted({*BUILT_IN, *books.third_party()}) if region is None else [books.place(region).card.adcode]
    )
    rows = []
    for code in codes:
        loaded = books.loaded(code)
        if loaded is None:
            continue
        for name, entry in loaded.region.all_entries():
            if benefit is not None and name != benefit:
                continue
            state = "frame" if entry.scope == "frame" else "value"
            if isinstance(entry.rule, Unknown):
                state = "unknown"
            elif isinstance(entry.rule, NotApplicable):
                state = "not_applicable"
            rows.append(
                Known(
                    region=books.card(code),
                    benefit=name,
                    part=entry.part,
                    who=entry.who,
                    first_day=entry.first_day,
                    first_seen=entry.first_seen,
                    last_day=entry.last_day,
                    checked=entry.checked,
                    confidence=entry.confidence,
                    state=state,
                    rivals=len(entry.rivals),
                    disputed=any(rival.disputes for rival in entry.rivals),
                    entry=entry_id(code, name, entry),
                    sources=entry.sources,
                )
            )
    return tuple(rows)


def changes(region: str | int | None = None, *, since: date | str) -> DataChanges:
    """What moved after a day: rules that began, ended or were seen again, and what the data gained, mended or dropped.

    Args:
        region: one place, with the rules that it inherits; None for the entries of all places.
        since: the day of the last look, or the data version read then; what it already showed is left out.

    Raises:
        InvalidInput, UnknownRegion, AmbiguousRegion.

    >>> import yibao_rules as yb
    >>> moved = {row.entry: row.moved for row in yb.changes("武汉", since="2023-01-31")}
    >>> moved["420100/account_credit/retired/2023-02-01"]
    ('began', 'seen_again')
    """
    from . import data_log
    from ._changes import FIRST, LOG
    from .policy import BENEFITS, STATUSES, Found

    day, first = parse_date(since, "since"), date.fromisoformat(FIRST)
    books = registry.default()
    founds: dict[str, Found] = {}
    if region is None:
        for code in sorted({*BUILT_IN, *books.third_party()}):
            loaded = books.loaded(code)
            for name, entry in () if loaded is None else loaded.region.all_entries():
                assert loaded is not None
                found = Found(entry, loaded.region, name, loaded.distribution, entry.start)
                founds[found.id] = found
        return data_log.changes(founds.values(), None, LOG, since=day, region=None, log_from=first)
    place = books.place(region)
    for name in BENEFITS:
        for part in place.parts(name):
            for who in STATUSES:
                founds.update((found.id, found) for found in place.find(name, part, who))
    chain = [card.adcode for card in books.chain(place.card)]
    return data_log.changes(founds.values(), chain, LOG, since=day, region=place.card, log_from=first)


def load_plugins() -> tuple[PluginReport, ...]:
    """Load every third-party region plugin now, and tell how each one fares.

    >>> import yibao_rules as yb
    >>> [report.code for report in yb.load_plugins() if report.problem]
    []
    """
    return registry.default().load_plugins()


def fields(region: str | int | None = None) -> dict[str, Any]:
    """What a form may ask: the fields of `Insured`, the keys and values of `from_mapping`, the statuses and the groups.

    Args:
        region: a place, whose own groups (such as tiers) with their defaults are then listed under "region_groups".

    >>> import yibao_rules as yb
    >>> yb.fields()["statuses"]["retired"], yb.fields("深圳")["region_groups"]["tier"]["default"]
    ({'zh': '退休', 'en': 'retired'}, 'tier_1')
    """
    from .person import FIELDS, KEYS, values_of
    from .policy import GROUPS, SEXES, TRACKS
    from .words import word

    def worded(names: Iterable[str]) -> dict[str, dict[str, str]]:
        return {name: {"zh": word(name, "zh"), "en": word(name, "en")} for name in names}

    closed = {"status": STATUSES, "sex": SEXES, "retirement_track": TRACKS, "groups": tuple(GROUPS)}
    units = {"contribution_base": "yuan/month", "pension": "yuan/month", "missed_years": "years"}
    described: dict[str, Any] = {
        "fields": {
            field: {
                "keys": [key for key, name in KEYS.items() if name == field],
                "values": worded(closed.get(field, ())),
                "aliases": values_of(field),
                "unit": units.get(field, "months" if field.endswith("_months") else None),
            }
            for field in (*FIELDS, "id_number")
        },
        "statuses": worded(STATUSES),
        "groups": worded(GROUPS),
    }
    if region is not None:
        described["region_groups"] = {
            group.name: {"values": list(group.values), "default": group.default, "zh": group.zh, "en": group.en}
            for group in registry.default().place(region).groups()
        }
    return described


def render(result: Any, form: str) -> str:
    """A result in a form by name: "text", "text:en", "html", "json", or one that a plugin brings.

    Raises:
        InvalidInput: nobody knows that form.

    >>> import yibao_rules as yb
    >>> lin = yb.Insured(region="北京", birth_date="1952-05-01", status="retired")
    >>> yb.render(yb.account_credit(lin, on="2025-05-01"), "text:en").splitlines()[1]
    '110.00 yuan/month'
    """
    import json

    if form in ("text", "text:zh", "text:en"):
        return str(result.explain("en" if form.endswith("en") else "zh"))
    if form == "html":
        return str(result._repr_html_())
    if form == "json":
        return json.dumps(result.to_dict(), ensure_ascii=False)
    text = registry.default().render(result, form)
    if text is None:
        raise InvalidInput(
            "form",
            "text, text:en, html, json or a plugin's form is needed",
            "应为 text、text:en、html、json 或插件提供的形式",
            form,
        )
    return text


__all__ = [
    "Known",
    "account_credit",
    "account_use",
    "channels",
    "compare",
    "contribution_base_for",
    "contributions",
    "credit_calendar",
    "diff",
    "entitlement",
    "fields",
    "known",
    "lifetime_coverage",
    "list_regions",
    "load_plugins",
    "marginal_share",
    "out_of_pocket",
    "region",
    "reimburse",
    "render",
    "retirement",
    "settle",
    "terms",
    "timeline",
]
