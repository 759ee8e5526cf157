"""Frames: a benefit of every row of a data frame, exact to the fen, in the same kind of frame (extra `frames`).

Takes pandas, polars and pyarrow tables, and lazy frames of polars, Dask, Spark, DuckDB. In memory rows keep order, and
none is lost: a row without an answer has null and a status that says why.
`summary` and `reform` sum up the rows of a population.

>>> import pyarrow as pa
>>> from datetime import date
>>> from yibao_rules import frames
>>> people = pa.table({
...     "region": ["北京", "武汉", "nowhere"],
...     "status": ["retired", "退休", "retired"],
...     "birth_date": [date(1952, 5, 1), None, date(1950, 1, 1)],
... })
>>> answered = frames.account_credit(people, on=date(2025, 5, 1))
>>> answered["account_credit_annual_fen"].to_pylist(), answered["account_credit_status"].to_pylist()
([132000, 99600, None], ['exact', 'carried_forward', 'invalid_input'])
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final, TypeVar

import attrs

from .errors import MissingExtra

if TYPE_CHECKING:
    from .what_if import RuleBook

Frame = TypeVar("Frame")

STATUSES: Final = (
    "invalid_input",
    "missing_input",
    "not_applicable",
    "not_known",
    "disputed",
    "bounds_unknown",
    "extrapolated",
    "carried_forward",
    "exact",
)
"""What the status of a row may be: the first that applies. From `disputed` on the row has an answer."""

AGE_BANDS: Final = (0, 20, 30, 40, 50, 60, 70, 80, 90)
QUANTILES: Final = (0.1, 0.25, 0.5, 0.75, 0.9)


@attrs.define
class Report:
    """What became of the rows of a frame; pass an empty one as `report=` and read it afterwards.

    `rows` is how many there were, `row_by_row` how many of them the tables could not answer and the slower way for one
    person did (a plugin's own calculator, a rule that is no line), `statuses` how many rows have each status.
    """

    rows: int = 0
    row_by_row: int = 0
    statuses: dict[str, int] = attrs.Factory(dict)


def account_credit(
    df: Frame,
    on: date | str,
    columns: Mapping[str, str] | None = None,
    *,
    rule_id: bool = False,
    rules: RuleBook | None = None,
    extrapolate: bool = False,
    report: Report | None = None,
) -> Frame:
    """What is credited to the account of every row in a year (个人账户划入), and how certain it is.

    Adds `account_credit_annual_fen` (whole fen; a yearly sum, or twelve months) and `account_credit_status` (a category
    of `STATUSES`); with `rule_id` also `account_credit_rule`, the entry that answered. Columns of these names are
    replaced.

    Args:
        df: a pandas or polars DataFrame or a pyarrow Table; or a polars LazyFrame, a Dask or a Spark DataFrame or a
            DuckDB relation, which stay lazy (Spark has texts for the status, Spark, Dask and DuckDB for the rule).
            A column is found by the keys of `Insured.from_mapping`, English or Chinese (出生日期, 统筹区), but no ID
            number; an amount is yuan, or whole fen where the name ends in `_fen`. Where no column holds what the rule
            needs, the rows are `missing_input`.
            Cells are read as `Insured.from_mapping` reads them; a day may also be a whole number, 19520501.
        on: a day, or the name of the column that holds each row's day. A text YYYY-MM-DD is a day where no column is
            called so.
        columns: the column of a field where it has another name, `{"birth_date": "生于"}`, or where two would do.
        rule_id: whether the rule's id is added.
        rules: a changed rule book that answers, as for `yibao_rules.account_credit`.
        extrapolate: whether the nearest known rule answers where none is known.
        report: filled with the counts of rows; not by lazy frames.

    Raises:
        InvalidInput: `on` or `columns` names no column, two columns hold one field, or the frame is of no known kind,
            or of a DuckDB before 2.0. A bad cell raises nothing: its row is `invalid_input`.
        MissingExtra: NumPy or pyarrow is not installed.
    """
    eager = _engine()
    from . import engines

    answered = engines.account_credit(df, on, columns, rule_id, {"rules": rules, "extrapolate": extrapolate})
    if answered is None:
        answered = eager.account_credit(
            df, on, columns, rule_id=rule_id, rules=rules, extrapolate=extrapolate, report=report
        )
    told: Frame = answered
    return told


def contributions(
    df: Frame,
    on: date | str,
    columns: Mapping[str, str] | None = None,
    *,
    rules: RuleBook | None = None,
    extrapolate: bool = False,
    report: Report | None = None,
) -> Frame:
    """What every row and its employer pay in a year (缴费), and how certain it is.

    Adds `contributions_base_fen` (a month, after floor and cap), `contributions_employee_annual_fen`, `…_employer_…`,
    `…_subsidy_…`, `…_total_…` (null where a part is not known, as in `yibao_rules.contributions`) and
    `contributions_status`. Rows that agree in what a rule there reads are computed once, by the slower way for one
    person, and `report.row_by_row` says how many were; many bases of persons who are else alike are told by lines
    between floor and cap. Arguments and errors are those of `account_credit`.

    >>> import pyarrow as pa
    >>> from datetime import date
    >>> from yibao_rules import frames
    >>> worker = pa.table({"region": ["北京"], "status": ["在职"], "contribution_base": [10000]})
    >>> frames.contributions(worker, on=date(2023, 10, 1))["contributions_employee_annual_fen"].to_pylist()
    [243600]
    """
    return _by_person("contributions", df, on, columns, {"rules": rules, "extrapolate": extrapolate}, report)


def lifetime_coverage(
    df: Frame,
    on: date | str,
    columns: Mapping[str, str] | None = None,
    *,
    rules: RuleBook | None = None,
    extrapolate: bool = False,
    report: Report | None = None,
) -> Frame:
    """Whether every row is covered for life on retirement (退休后终身医保待遇), and how many months are missing.

    Adds `lifetime_coverage_eligible`, `lifetime_coverage_required_months`, `…_counted_months`, `…_shortfall_months` and
    `lifetime_coverage_status`. Rows are computed as for `contributions`; arguments and errors are those of
    `account_credit`.

    >>> import pyarrow as pa
    >>> from datetime import date
    >>> from yibao_rules import frames
    >>> he = pa.table({"region": ["北京"], "sex": ["男"], "actual_months": [240], "deemed_months": [36]})
    >>> frames.lifetime_coverage(he, on=date(2025, 5, 1))["lifetime_coverage_shortfall_months"].to_pylist()
    [24]
    """
    return _by_person("lifetime_coverage", df, on, columns, {"rules": rules, "extrapolate": extrapolate}, report)


def retirement(
    df: Frame,
    columns: Mapping[str, str] | None = None,
    *,
    rules: RuleBook | None = None,
    report: Report | None = None,
) -> Frame:
    """The month in which every row reaches the statutory retirement age (法定退休年龄).

    Adds `retirement_month` (the first of it), `retirement_delay_months`, `retirement_earliest`, `retirement_latest` and
    `retirement_status`. Rows are computed as for `contributions`; arguments and errors are those of `account_credit`.

    >>> import pyarrow as pa
    >>> from yibao_rules import frames
    >>> her = pa.table({"region": ["北京"], "birth_date": ["1971-04-15"], "retirement_track": ["女干部"]})
    >>> frames.retirement(her)["retirement_month"].to_pylist()
    [datetime.date(2026, 8, 1)]
    """
    return _by_person("retirement", df, None, columns, {"rules": rules}, report)


def reimburse(
    claims: Frame,
    people: Any = None,
    columns: Mapping[str, str] | None = None,
    *,
    person: str = "person_id",
    people_columns: Mapping[str, str] | None = None,
    rules: RuleBook | None = None,
    extrapolate: bool = False,
    report: Report | None = None,
) -> Frame:
    """Who pays each claim of a table (报销), each person's in the order of their days with the year so far carried on.

    Adds `pooled_fen`, `large_amount_fen`, `account_fen`, `cash_fen`, `deductible_fen` (whole fen; null where a part is
    not known) and `reimburse_status`: to each row what `yibao_rules.settle` tells of it. Claims of one day follow each
    other as their rows do, and a person's claims in two places are two lists. A claim without an answer refuses its own
    row; the person's others go on as if it were not there, and those after it in its year are at best `bounds_unknown`.
    Lists of claims that differ in nothing are settled once; `report.row_by_row` says how many claims were.

    Args:
        claims: a frame of any kind that `account_credit` takes, with columns by the keys of `Claim.from_mapping`,
            English or Chinese; an amount is yuan, or whole fen where the name ends in `_fen`. Refunds are not settled
            here. Dask and Spark move the rows about; a polars LazyFrame is settled whole.
        people: a table in memory with a row for each person, columns by the keys of `Insured.from_mapping`. Without it
            these columns stand in `claims`, and each row tells who the person is on its day. `account_balance` may
            stand beside them: what is on the account before the person's first claim.
        columns: the column of a field of `claims` where it has another name, `{"in_scope": "费用"}`.
        person: the column that tells whose claim it is, in both tables.
        people_columns: as `columns`, for `people`.
        rules: a changed rule book that answers, as for `yibao_rules.reimburse`.
        extrapolate: whether the nearest known rule answers where none is known.
        report: filled with the counts of rows.

    Raises:
        InvalidInput: an argument names no column, a frame is of no known kind, the table of people is lazy, or a column
            `refund_of` is there. A bad cell raises nothing: its row is `invalid_input`; of a person who is not in
            `people`, `missing_input`.
        MissingExtra: NumPy or pyarrow is not installed.

    >>> import pyarrow as pa
    >>> from yibao_rules import frames
    >>> people = pa.table({"person_id": [7], "region": ["北京"], "status": ["在职"], "birth_date": ["1985-03-02"]})
    >>> visits = pa.table({"person_id": [7, 7], "on": ["2025-04-01", "2025-03-01"], "kind": ["门诊"] * 2,
    ...                    "level": ["三级"] * 2, "in_scope": [1400, 1400]})
    >>> frames.reimburse(visits, people)["pooled_fen"].to_pylist()
    [70000, 0]
    """
    eager = _engine()
    from . import engines

    options = {"rules": rules, "extrapolate": extrapolate}
    told = engines.reimburse(claims, people, person, columns, people_columns, options)
    if told is None:
        told = eager.reimburse(claims, people, person, columns, people_columns, options, report)
    settled: Frame = told
    return settled


def summary(
    df: Frame | Iterable[Frame],
    on: date | str,
    columns: Mapping[str, str] | None = None,
    *,
    by: Iterable[str] | str = ("region", "age"),
    age_bands: Iterable[int] = AGE_BANDS,
    quantiles: Iterable[float | str] = QUANTILES,
    weight: str | None = None,
    rules: RuleBook | None = None,
    extrapolate: bool = False,
) -> Frame:
    """The account credit of a population, group by group: totals, means and quantiles, exact, and who has no answer.

    Gives a row for each group, in order, those that cannot be placed last: the columns of the groups, then `rows`,
    `persons`, `answered`, `total_fen`, `mean_fen`, `p10_fen`, `p25_fen` …, and the number of persons of each status of
    `STATUSES`. Amounts are fen a year. Rows without an answer are counted by their status and are in no amount; where
    nobody has an answer, the amounts are null.

    A quantile is the smallest amount that at least this share of the persons with an answer do not exceed: always an
    amount that somebody has. Means are rounded half up to the fen; nothing else is rounded.

    Args:
        df: a frame of rows, as for `account_credit`, of a kind that is in memory. Or whatever gives such frames or
            Arrow record batches one after the other, with the same columns, for a population that is not: a generator,
            `pyarrow.parquet.ParquetFile.iter_batches`. The result is of the kind of the first.
        on: a day, or the name of the column that holds each row's day.
        columns: the column of a field where it has another name.
        by: what makes a group; `()` makes one group of all. "region" and "province" are told by code and name, however
            the place is spelt; "age" by `age_from` and `age_to`, full years on the day; "status", "sex",
            "retirement_track" and "groups" in English; any other name is a column, whose cells are told as they are.
            What is empty or wrong is a group of its own: null.
        age_bands: the first year of each age band; one begins at 0 in any case.
        quantiles: shares from 0 to 1.
        weight: the column with the number of persons that a row stands for: whole numbers, decimals or floats, which
            count to the millionth. Without it each row is one person.
        rules: a changed rule book that answers, as for `yibao_rules.account_credit`.
        extrapolate: whether the nearest known rule answers where none is known.

    Raises:
        InvalidInput: an argument names no column, a weight is no number of persons, a total has more than 2⁶³ fen, or
            the frame is of no known kind, or lazy. A bad cell raises nothing: its row is `invalid_input`.
        MissingExtra: NumPy or pyarrow is not installed.

    >>> import pyarrow as pa
    >>> from datetime import date
    >>> from yibao_rules import frames
    >>> people = pa.table({
    ...     "region": ["北京", "Beijing", "110000", "北京市"],
    ...     "status": ["退休"] * 4,
    ...     "birth_date": ["1952-05-01", "1948-03-02", "1960-01-01", None],
    ... })
    >>> told = frames.summary(people, date(2025, 5, 1), age_bands=(0, 70))
    >>> told["age_from"].to_pylist(), told["rows"].to_pylist(), told["total_fen"].to_pylist()
    ([0, 70, None], [1, 2, 1], [120000, 264000, None])
    >>> told["region_name_en"].to_pylist(), told["missing_input"].to_pylist()
    (['Beijing', 'Beijing', 'Beijing'], [0, 0, 1])
    """
    told: Frame = _summaries().summary(
        df,
        on,
        columns,
        by=by,
        age_bands=age_bands,
        quantiles=quantiles,
        weight=weight,
        rules=rules,
        extrapolate=extrapolate,
    )
    return told


def reform(
    df: Frame | Iterable[Frame],
    on: date | str,
    columns: Mapping[str, str] | None = None,
    *,
    rules: RuleBook | None = None,
    before: date | str | None = None,
    rules_before: RuleBook | None = None,
    by: Iterable[str] | str = ("region", "age"),
    age_bands: Iterable[int] = AGE_BANDS,
    quantiles: Iterable[float | str] = QUANTILES,
    weight: str | None = None,
    extrapolate: bool = False,
) -> Frame:
    """Who wins and who loses account credit by a reform, group by group: each row before and after it, exact.

    The reform is a rule book (`rules`, beside the law or another book), another day (`before`), or both. Gives a row
    for each group: the columns of the groups, then `rows` and `persons`; `compared`, the persons with an answer on both
    sides, who are `winners`, `losers` or `unchanged`; of these `total_before_fen`, `total_after_fen`, `change_fen`,
    what winners have more in all (`gained_fen`) and losers less (`lost_fen`), and each of them on average
    (`mean_gain_fen`, `mean_loss_fen`); quantiles of the change (`change_p10_fen` …, losses below zero); and the number
    of persons of each status, of the less certain answer or of the one that is missing. Amounts are fen a year; those
    of nobody are null.

    Args:
        df: as for `summary`.
        on: the day after the reform, or the name of the column that holds each row's day; ages are of this day.
        columns: the column of a field where it has another name.
        rules: the rule book after the reform; None is the law.
        before: the day before the reform, or a column; None is the same day.
        rules_before: the rule book before the reform; None is the law.
        by: as for `summary`; so are the other arguments and the errors.
        age_bands: the first year of each age band.
        quantiles: shares from 0 to 1.
        weight: the column with the number of persons that a row stands for.
        extrapolate: whether the nearest known rule answers where none is known.

    Raises:
        InvalidInput: as `summary`; or neither a changed book nor another day is given.
        MissingExtra: NumPy or pyarrow is not installed.

    >>> import pyarrow as pa
    >>> import yibao_rules as yb
    >>> from datetime import date
    >>> from yibao_rules import frames
    >>> from yibao_rules.rules import Flat
    >>> people = pa.table({
    ...     "region": ["北京"] * 3, "status": ["退休"] * 3, "birth_date": ["1952-05-01", "1960-01-01", None],
    ... })
    >>> book = yb.rulebook().with_rule("北京", "account_credit", Flat(105), who="retired", first_day="2026-01-01")
    >>> told = frames.reform(people, date(2026, 5, 1), rules=book, by="region")
    >>> told.select(["compared", "winners", "losers", "gained_fen", "lost_fen", "missing_input"]).to_pylist()
    [{'compared': 2, 'winners': 1, 'losers': 1, 'gained_fen': 6000, 'lost_fen': 6000, 'missing_input': 1}]
    """
    told: Frame = _summaries().reform(
        df,
        on,
        columns,
        rules=rules,
        before=before,
        rules_before=rules_before,
        by=by,
        age_bands=age_bands,
        quantiles=quantiles,
        weight=weight,
        extrapolate=extrapolate,
    )
    return told


def _summaries() -> ModuleType:
    _engine()
    from . import summaries

    return summaries


def _engine() -> ModuleType:
    try:
        from . import eager
    except ModuleNotFoundError as error:
        if error.name not in ("numpy", "pyarrow"):
            raise
        raise MissingExtra("frames", error.name) from error
    return eager


def _by_person(
    benefit: str,
    df: Frame,
    on: date | str | None,
    columns: Mapping[str, str] | None,
    options: Mapping[str, Any],
    report: Report | None,
) -> Frame:
    eager = _engine()
    from . import engines

    answered = engines.by_person(benefit, df, on, columns, options)
    if answered is None:
        answered = eager.by_person(benefit, df, on, columns, options, report)
    told: Frame = answered
    return told
