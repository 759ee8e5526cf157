"""Tables of claims: each person's claims settled in the order of their days, by the scalar, different lists once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs
import numpy as np
import pyarrow as pa

from . import api, claim, person
from .batches import DAYS, IN_FEN, PERSON, Column, Kind, check_column, code_of, columns_of
from .cells import BAD
from .claim import Claim
from .columns import CODE, NULL_DAY, OUTCOMES
from .errors import InvalidInput, YibaoError
from .money import EXACT, to_fen
from .person import Insured, is_empty, plain_key
from .persons import FEN, Reader, options_of

BALANCE: Final = "account_balance"
ADDS: Final = ("pooled", "large_amount", "account", "cash", "deductible")
"""What of a settlement becomes columns, in fen."""

_CLAIM_FIELDS: Final = tuple(dict.fromkeys(claim.KEYS.values()))
_CLAIM_MONEY: Final = ("in_scope", "total", "own_pay", "over_limit", "first_self_pay")
_CLAIM_DAYS: Final = ("on", "admitted")
_BALANCE_KEYS: Final = {plain_key(key): BALANCE for key in (BALANCE, "账户余额", "个人账户余额")}
_CLAIMS: Final = Kind(claim.KEYS, _CLAIM_FIELDS, _CLAIM_MONEY)
_PEOPLE: Final = Kind({**person.KEYS, **_BALANCE_KEYS}, (*PERSON.fields, BALANCE), (*IN_FEN, BALANCE))
_BOTH: Final = Kind(
    {**_PEOPLE.keys, **_CLAIMS.keys}, (*_CLAIMS.fields, *_PEOPLE.fields), (*_CLAIMS.money, *_PEOPLE.money)
)

Numbers = tuple[int, ...]
Answer = tuple[Any, ...]
"""The code of the status, then the amounts of `ADDS` in fen; None where the claim has no answer."""


def _none(status: str) -> Answer:
    return CODE[status], *([None] * len(ADDS))


_INVALID: Final = _none("invalid_input")


@attrs.frozen
class _Table:
    """A table read: who each row is about, the numbers of its fields, which rows have a bad cell."""

    ids: list[Any]
    reader: Reader
    read: Mapping[str, Any]
    bad: list[bool]

    def numbers(self, fields: tuple[str, ...]) -> list[Numbers]:
        """The numbers of some fields, row by row."""
        if not fields:
            return [()] * len(self.ids)
        return list(zip(*(self.read[field].tolist() for field in fields), strict=True))

    def fields(self, kind: Kind) -> tuple[str, ...]:
        """The fields of a kind that the table has."""
        return tuple(field for field in kind.fields if field in self.read)


def _table(frame: Any, by: str, columns: Mapping[str, Column]) -> _Table:
    reader = Reader(columns, _BOTH.money, (*_CLAIM_DAYS, *DAYS))
    arrays = frame.arrays(list(dict.fromkeys([*reader.needed, by])), 0, frame.rows)
    read, bad = reader.read(arrays, frame.rows)
    ids = arrays[by].to_pylist()
    for row, cell in enumerate(ids):
        if is_empty(cell):
            ids[row] = None
        elif isinstance(cell, (list, dict, set)):
            ids[row], bad[row] = None, True
    return _Table(ids, reader, read, bad.tolist())


def _checked(frame: Any, by: str) -> list[str]:
    names = list(frame.names)
    check_column("person", by, names)
    if "refund_of" in names:
        raise InvalidInput(
            "refund_of",
            "refunds are not settled in a table; give them to settle()",
            "数据表中不结算退费；请交给 settle()",
        )
    return names


class Settling:
    """The claims of a frame, settled person by person."""

    def __init__(
        self,
        claims: Any,
        people: Any,
        by: str,
        mapping: Mapping[str, str] | None,
        people_mapping: Mapping[str, str] | None,
        options: Mapping[str, Any],
    ) -> None:
        names = _checked(claims, by)
        self._options = options_of(options)
        if people is None:
            if people_mapping is not None:
                raise InvalidInput("people_columns", "there is no table of people", "没有人员表")
            self._claims = self._people = _table(claims, by, columns_of(names, mapping, _BOTH))
        else:
            people_names = list(people.names)
            check_column("person", by, people_names)
            self._people = _table(people, by, columns_of(people_names, people_mapping, _PEOPLE))
            self._claims = _table(claims, by, columns_of(names, mapping, _CLAIMS))
        self._claim_fields = self._claims.fields(_CLAIMS)
        self._person_fields = self._people.fields(_PEOPLE)
        self._joined = people is not None
        self.asked = 0

    def answers(self) -> list[Answer]:
        """The answer of each row."""
        told = [_INVALID] * len(self._claims.ids)
        days = self._claims.read["on"].tolist() if "on" in self._claims.read else [NULL_DAY] * len(told)
        claims = self._claims.numbers(self._claim_fields)
        known: dict[tuple[Any, ...], list[Answer]] = {}
        for rows, people in self._lists(told, claims):
            # Claims of one day stay in the order of their rows, as in `settle`.
            order = sorted(range(len(rows)), key=lambda at, rows=rows: days[rows[at]])  # type: ignore[misc]
            asked = tuple((people[at], claims[rows[at]]) for at in order)
            if asked not in known:
                known[asked] = self._settled(asked)
            for at, answer in zip(order, known[asked], strict=True):
                told[rows[at]] = answer
        return told

    def _lists(self, told: list[Answer], claims: list[Numbers]) -> list[tuple[list[int], list[Numbers]]]:
        """The rows of each person in each place, and who the person is in each of them."""
        lists: dict[tuple[Any, int], tuple[list[int], list[Numbers]]] = {}
        region = self._person_fields.index("region") if "region" in self._person_fields else None
        for row, (who, numbers) in enumerate(zip(self._claims.ids, self._who(), strict=True)):
            if isinstance(numbers, str):
                told[row] = _none(numbers if self._can_be(claims[row]) else "invalid_input")
                continue
            rows, people = lists.setdefault((who, BAD if region is None else numbers[region]), ([], []))
            rows.append(row)
            people.append(numbers)
        return list(lists.values())

    def _who(self) -> Iterator[Numbers | str]:
        """Who the person of each row is, or the status of a row that has none."""
        claims = self._claims
        people = self._by_id() if self._joined else None
        own = claims.numbers(self._person_fields) if people is None else ()
        for row, (who, bad) in enumerate(zip(claims.ids, claims.bad, strict=True)):
            if bad:
                yield "invalid_input"
            elif who is None:
                yield "missing_input"
            else:
                yield own[row] if people is None else people.get(who, "missing_input")

    def _by_id(self) -> dict[Any, Numbers | str]:
        """Each person of the table of people; a bad cell, or two rows that contradict each other, are invalid input."""
        people, found = self._people, dict[Any, Numbers | str]()
        for who, numbers, bad in zip(people.ids, people.numbers(self._person_fields), people.bad, strict=True):
            found[who] = "invalid_input" if bad or found.get(who, numbers) != numbers else numbers
        return found

    def _settled(self, asked: tuple[tuple[Numbers, Numbers], ...]) -> list[Answer]:
        """The answers to one person's claims in the order of their days."""
        used = balance = None
        done: list[Answer] = []
        for at, (numbers, claim_numbers) in enumerate(asked):
            self.asked += 1
            try:
                given = self._values(self._people.reader, self._person_fields, numbers)
                first = given.pop(BALANCE, None)
                balance = first if at == 0 else balance
                bill = self._claim(claim_numbers)
                result = api.reimburse(
                    Insured.from_mapping(given), bill, used, account_balance=balance, **self._options
                )
            except (ValueError, OverflowError):
                # A number that is no day of the calendar.
                done.append(_INVALID)
                continue
            except YibaoError as error:
                done.append(_none(OUTCOMES[code_of(error)]))
                continue
            used = result.year_to_date
            if balance is not None and result.account is not None:
                balance = EXACT.subtract(balance, result.account)
            amounts = (getattr(result, name) for name in ADDS)
            done.append((CODE[result.status], *(None if amount is None else to_fen(amount) for amount in amounts)))
        return done

    def _claim(self, numbers: Numbers) -> Claim:
        return Claim.from_mapping(self._values(self._claims.reader, self._claim_fields, numbers))

    def _can_be(self, numbers: Numbers) -> bool:
        """Whether a claim can be what it says, whoever it is of."""
        try:
            self._claim(numbers)
        except (ValueError, OverflowError, YibaoError):
            return False
        return True

    @staticmethod
    def _values(reader: Reader, fields: tuple[str, ...], numbers: Numbers) -> dict[str, Any]:
        return {field: reader.value(field, number) for field, number in zip(fields, numbers, strict=True)}


def columns(told: list[Answer]) -> tuple[dict[str, Any], Any]:
    """The added columns of rows whose answers are told, and the codes of their statuses."""
    added = {f"{name}_fen": pa.array([answer[at] for answer in told], FEN) for at, name in enumerate(ADDS, start=1)}
    return added, np.array([answer[0] for answer in told], dtype=np.uint8)
