"""Frames: a benefit of every row of a data frame, exact to the fen, in the same kind of frame (extra `frames`).

Takes pandas, polars and pyarrow tables. Rows keep their order and none is lost: a row without an answer has null and a
status that says why.

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
from typing import TYPE_CHECKING, Final, TypeVar

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
        df: a pandas or polars DataFrame, or a pyarrow Table. Columns bear the names of `Insured` fields; an amount is
            yuan, or whole fen where the name ends in `_fen`. Cells are read as `Insured.from_mapping` reads them; a day
            may also be a whole number, 19520501.
        on: a day, or the name of the column that holds each row's day.
        columns: the column of a field where it has another name, `{"birth_date": "出生日期"}`.
        rule_id: whether the rule's id is added.
        rules: a changed rule book that answers, as for `yibao_rules.account_credit`.
        extrapolate: whether the nearest known rule answers where none is known.
        report: filled with the counts of rows.

    Raises:
        InvalidInput: `on` or `columns` names no column, or the frame is of no known kind. A bad cell raises nothing:
            its row is `invalid_input`.
        MissingExtra: NumPy or pyarrow is not installed.
    """
    engine = _engine()
    answered: Frame = engine.account_credit(
        df, on, columns, rule_id=rule_id, rules=rules, extrapolate=extrapolate, report=report
    )
    return answered


def _engine() -> ModuleType:
    try:
        from . import eager
    except ModuleNotFoundError as error:
        if error.name not in ("numpy", "pyarrow"):
            raise
        raise MissingExtra("frames", error.name) from error
    return eager
