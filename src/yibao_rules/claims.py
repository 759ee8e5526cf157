"""Tables of claims: each person's claims settled in the order of their days, by the scalar, different lists once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

import attrs
import numpy as np
import pyarrow as pa

from . import api, claim, person
from .batches import DAYS, IN_FEN, PERSON, Column, Kind, check_column, code_of, columns_of
from .cells import NONE
from .claim import Claim
from .columns import CODE, EPOCH, NULL_DAY, OUTCOMES
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
_CALENDAR: Final = range(date.min.toordinal() - EPOCH, date.max.toordinal() - EPOCH + 1)


@attrs.frozen
class _Columns:
    """The columns of a table: whose row it is, and what is read."""

    by: str
    reader: Reader

    @property
    def needed(self) -> list[str]:
        """The columns that are read."""
        return list(dict.fromkeys([*self.reader.needed, self.by]))

    def read(self, arrays: Mapping[str, Any], count: int) -> _Table:
        """The rows of a table."""
        read, bad = self.reader.read(arrays, count)
        ids = arrays[self.by].to_pylist()
        for row, cell in enumerate(ids):
            if is_empty(cell):
                ids[row] = None
            elif isinstance(cell, (list, dict, set)):
                ids[row], bad[row] = None, True
        return _Table(ids, read, bad.tolist())


@attrs.frozen
class _Table:
    """A table read: who each row is about, the numbers of its fields, which rows have a bad cell."""

    ids: list[Any]
    read: Mapping[str, Any]
    bad: list[bool]

    def numbers(self, fields: tuple[str, ...]) -> list[Numbers]:
        """The numbers of some fields, row by row."""
        if not fields:
            return [()] * len(self.ids)
        return list(zip(*(self.read[field].tolist() for field in fields), strict=True))


@attrs.frozen
class _Item:
    """A claim as what it says: who the person is on its day, the claim, and whether a cell of it is bad."""

    person: Numbers
    claim: Numbers
    bad: bool


def _columns(by: str, columns: Mapping[str, Column]) -> _Columns:
    return _Columns(by, Reader(columns, _BOTH.money, (*_CLAIM_DAYS, *DAYS)))


def _checked(names: Iterable[str], by: str) -> list[str]:
    there = list(names)
    check_column("person", by, there)
    if "refund_of" in there:
        raise InvalidInput(
            "refund_of",
            "refunds are not settled in a table; give them to settle()",
            "数据表中不结算退费；请交给 settle()",
        )
    return there


class Settling:
    """The claims of a frame, settled person by person; what is asked stays, and any frame of these columns is answered.

    A row's own answer needs all claims of its person before it: a frame must hold them together.
    """

    def __init__(
        self,
        names: Iterable[str],
        people: Any,
        by: str,
        mapping: Mapping[str, str] | None,
        people_mapping: Mapping[str, str] | None,
        options: Mapping[str, Any],
    ) -> None:
        there = _checked(names, by)
        self._options = options_of(options)
        self._people_frame = people
        if people is None:
            if people_mapping is not None:
                raise InvalidInput("people_columns", "there is no table of people", "没有人员表")
            self._claims = self._people = _columns(by, columns_of(there, mapping, _BOTH))
        else:
            people_names = list(people.names)
            check_column("person", by, people_names)
            self._people = _columns(by, columns_of(people_names, people_mapping, _PEOPLE))
            self._claims = _columns(by, columns_of(there, mapping, _CLAIMS))
        self._claim_fields = tuple(field for field in _CLAIMS.fields if field in self._claims.reader.columns)
        self._person_fields = tuple(field for field in _PEOPLE.fields if field in self._people.reader.columns)
        self._on = self._claim_fields.index("on") if "on" in self._claim_fields else None
        self._by_id: dict[Any, Numbers | str] | None = None
        self.asked = 0

    @property
    def needed(self) -> list[str]:
        """The columns of the claims that are read."""
        return self._claims.needed

    def answers(self, arrays: Mapping[str, Any], count: int) -> list[Answer]:
        """The answer of each row."""
        table = self._claims.read(arrays, count)
        told = [_INVALID] * count
        known: dict[tuple[_Item, ...], list[Answer]] = {}
        for rows, items in self._lists(table, told):
            asked = tuple(items)
            if asked not in known:
                known[asked] = self._settled(asked)
            for row, answer in zip(rows, known[asked], strict=True):
                told[row] = answer
        return told

    def _lists(self, table: _Table, told: list[Answer]) -> Iterator[tuple[list[int], list[_Item]]]:
        """Each person's claims in each place in the order of their days, and the rows that they stand in.

        A claim that does not say where it was is refused, and stands in every list of its person.
        """
        lists: dict[Any, dict[int, list[tuple[int, _Item]]]] = {}
        claims = table.numbers(self._claim_fields)
        region = self._person_fields.index("region") if "region" in self._person_fields else None
        for row, (who, numbers) in enumerate(zip(table.ids, self._who(table), strict=True)):
            if isinstance(numbers, str):
                told[row] = _none(numbers if not table.bad[row] and self._can_be(claims[row]) else "invalid_input")
                continue
            place = NONE if region is None else max(NONE, numbers[region])
            lists.setdefault(who, {}).setdefault(place, []).append((row, _Item(numbers, claims[row], table.bad[row])))
        for places in lists.values():
            nowhere = places.pop(NONE, [])
            for somewhere in places.values() or ([],):
                # Claims of one day stay in the order of their rows, as in `settle`.
                found = sorted([*somewhere, *nowhere], key=lambda pair: (self._day(pair[1]), pair[0]))
                yield [row for row, _ in found], [item for _, item in found]

    def _day(self, item: _Item) -> int:
        """The day of a claim; `NULL_DAY` where it says none of the calendar."""
        day = NULL_DAY if self._on is None else item.claim[self._on]
        return day if day in _CALENDAR else NULL_DAY

    def _who(self, table: _Table) -> Iterator[Numbers | str]:
        """Who the person of each row is, or the status of a row that has none."""
        people = self._known_people()
        own = table.numbers(self._person_fields) if people is None else ()
        for row, who in enumerate(table.ids):
            if who is None:
                yield "missing_input"
            else:
                yield own[row] if people is None else people.get(who, "missing_input")

    def _known_people(self) -> dict[Any, Numbers | str] | None:
        """Each person of the table of people; a bad cell, or two rows that contradict each other, are invalid input."""
        frame = self._people_frame
        if frame is not None and self._by_id is None:
            table = self._people.read(frame.arrays(self._people.needed, 0, frame.rows), frame.rows)
            found = dict[Any, Numbers | str]()
            for who, numbers, bad in zip(table.ids, table.numbers(self._person_fields), table.bad, strict=True):
                found[who] = "invalid_input" if bad or found.get(who, numbers) != numbers else numbers
            self._by_id = found
        return self._by_id

    def _settled(self, items: tuple[_Item, ...]) -> list[Answer]:
        """The answers to one person's claims in the order of their days."""
        used = balance = None
        begun = False
        lost = NULL_DAY
        done: list[Answer] = []
        for item in items:
            answer, result = _INVALID, None
            try:
                if not item.bad:
                    self.asked += 1
                    given = self._values(self._people.reader, self._person_fields, item.person)
                    first = given.pop(BALANCE, None)
                    balance, begun = balance if begun else first, True
                    bill, insured = self._claim(item.claim), Insured.from_mapping(given)
                    result = api.reimburse(insured, bill, used, account_balance=balance, **self._options)
            except YibaoError as error:
                answer = _none(OUTCOMES[code_of(error)])
            if result is None:
                if answer[0] != CODE["not_applicable"]:
                    # It used something of its year, and nobody knows how much; without a day, of any year.
                    day = self._day(item)
                    lost = max(lost, _CALENDAR.stop if day == NULL_DAY else day)
                done.append(answer)
                continue
            used = result.year_to_date
            assert used.year is not None
            code = CODE[result.status]
            # What a lost claim took from the account is missing in later years too.
            if lost >= used.year.toordinal() - EPOCH or (lost != NULL_DAY and balance):
                code = min(code, CODE["bounds_unknown"])
            if balance is not None and result.account is not None:
                balance = EXACT.subtract(balance, result.account)
            amounts = (getattr(result, name) for name in ADDS)
            done.append((code, *(None if amount is None else to_fen(amount) for amount in amounts)))
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
