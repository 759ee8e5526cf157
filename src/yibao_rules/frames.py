"""Frames: a benefit of every row of a data frame, exact to the fen, in the same kind of frame (extra `frames`).

Takes pandas, polars and pyarrow tables, and lazy frames of polars, Dask, Spark, DuckDB. In memory rows keep order, and
none is lost: a row without an answer has null and a status that says why.

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

from collections.abc import Mapping
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
            Columns bear the names of `Insured` fields; an amount is yuan, or whole fen where the name ends in `_fen`.
            Cells are read as `Insured.from_mapping` reads them; a day may also be a whole number, 19520501.
        on: a day, or the name of the column that holds each row's day.
        columns: the column of a field where it has another name, `{"birth_date": "出生日期"}`.
        rule_id: whether the rule's id is added.
        rules: a changed rule book that answers, as for `yibao_rules.account_credit`.
        extrapolate: whether the nearest known rule answers where none is known.
        report: filled with the counts of rows; not by lazy frames.

    Raises:
        InvalidInput: `on` or `columns` names no column, or the frame is of no known kind, or of a DuckDB before 2.0. A
            bad cell raises nothing: its row is `invalid_input`.
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
    `contributions_status`. Rows that differ in nothing are computed once; the others take the slower way for one
    person, and `report.row_by_row` says how many did. Arguments and errors are those of `account_credit`.

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
        claims: a frame of any kind that `account_credit` takes, with columns by the fields of `Claim`; an amount is
            yuan, or whole fen where the name ends in `_fen`. Refunds are not settled here. Dask and Spark move the rows
            about; a polars LazyFrame is settled whole.
        people: a table in memory with a row for each person, columns by the fields of `Insured`. Without it these
            columns stand in `claims`, and each row tells who the person is on its day. `account_balance` may stand
            beside them: what is on the account before the person's first claim.
        columns: the column of a field of `claims` where it has another name, `{"on": "出院日期"}`.
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
