"""Files of people: the account credit of every row of a CSV, Parquet or Excel file, in another file.

CSV and Parquet pass through in record batches, so that memory does not grow with the file; an Excel sheet is read
whole. Every row that goes in comes out, in its order.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import attrs

from . import api
from .dates import parse_date
from .errors import InvalidInput, MissingExtra, MissingInput, YibaoError
from .frames import Report
from .money import EXACT
from .person import Insured, is_empty

try:
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.csv as pa_csv
    import pyarrow.parquet as pq

    from .batches import DAYS, IN_FEN, PERSON, Column, CreditQuestion, Kind, columns_of
    from .eager import BATCH, ArrowFrame, credited
except ModuleNotFoundError as error:
    if error.name not in ("numpy", "pyarrow"):
        raise
    raise MissingExtra("frames", error.name) from error

SUFFIXES: Final = (".csv", ".parquet", ".xlsx")
REFUSED: Final = ("invalid_input", "missing_input")
"""The statuses of rows that must be mended before they have an answer."""
MOST_TOLD: Final = 10
"""So many refused rows are kept to be told; a file of them holds all."""
SHEET_ROWS: Final = 1_048_576
CSV_BLOCK: Final = 1 << 20
"""Bytes that are read at a time; pyarrow holds some thirty such blocks in advance."""
BOM: Final = b"\xef\xbb\xbf"
HIDDEN: Final = "\0"
"""What the names of columns begin with that are read from ID numbers and not written."""

Told = Callable[[int, float], None]
"""What is told of the progress: rows done, and the share of the file that is read."""


@attrs.frozen
class Refused:
    """A row that was refused: its line (the header is line 1), its status, and why."""

    line: int
    status: str
    reason: YibaoError


@attrs.define
class Summary:
    """What became of a file: its rows by status, those with an amount, and the sum of these in fen."""

    columns: dict[str, str]
    read_whole: bool = False
    report: Report = attrs.Factory(Report)
    amounts: int = 0
    total_fen: int = 0
    refused: int = 0
    first_refused: list[Refused] = attrs.Factory(list)


def account_credit(
    source: Path,
    target: Path,
    on: date | None = None,
    *,
    on_column: str | None = None,
    columns: Mapping[str, str] | None = None,
    rule_id: bool = False,
    extrapolate: bool = False,
    refused: Path | None = None,
    lang: str = "en",
    told: Told = lambda rows, share: None,
) -> Summary:
    """Write `source` with the columns of `frames.account_credit` to `target`, in the formats of their suffixes.

    A column is found by the keys of `Insured.from_mapping`, or named in `columns` (field → column). `refused` gets
    line, status and reason (in `lang`) of every row that is invalid_input or missing_input. Nothing is left at `target`
    and `refused` where an error ends the work.

    Raises:
        InvalidInput: a file that cannot be read or written, or has no row; a column that is not there.
        MissingExtra: pyarrow, or openpyxl for Excel, is not installed.
    """
    reader = suffix(source, {".csv": CsvReader, ".parquet": ParquetReader, ".xlsx": ExcelReader})
    writer = suffix(target, {".csv": CsvWriter, ".parquet": ParquetWriter, ".xlsx": ExcelWriter})
    if refused is not None:
        suffix(refused, {".csv": CsvWriter})
    all_different(source, target, refused)
    with ExitStack() as stack:
        with readable(source):
            read = reader(source)
        stack.callback(read.close)
        people = People(read.names, on, on_column, columns, rule_id=rule_id, extrapolate=extrapolate)
        summary = Summary(people.shown, isinstance(read, ExcelReader))
        write = writer(stack.enter_context(_written(target)), target, bom=getattr(read, "bom", False))
        stack.callback(_abandon, write)
        listed = None if refused is None else _listed(stack.enter_context(_written(refused)), stack)
        with readable(source):
            batches = iter(read)
        while True:
            with readable(source):
                batch = next(batches, None)
            if batch is None:
                break
            answered = people.answer(batch, summary)
            with writable(target):
                write.add(answered)
            _tell_refused(people, batch, answered, summary, listed, lang)
            told(summary.report.rows, read.share)
        if not summary.report.rows:
            raise file_error(source, "holds a header and no row", "只有表头，没有数据行")
        with writable(target):
            write.finish()
    return summary


# Which column holds what.


_FILE: Final = Kind(PERSON.keys, (*PERSON.fields, "id_number"), PERSON.money)
"""In a file ID numbers are read, too."""


class People:
    """What the columns of a file say, asked batch by batch."""

    def __init__(
        self,
        names: Sequence[str],
        on: date | None,
        on_column: str | None,
        columns: Mapping[str, str] | None,
        **options: Any,
    ) -> None:
        twice = next((name for at, name in enumerate(names) if name in names[:at]), None)
        if twice is not None:
            raise InvalidInput("columns", f"two columns are called {twice!r}", f"有两列都叫“{twice}”")
        if on_column is not None and on_column not in names:
            raise _no_column("on_column", on_column, names)
        day = on if on_column is None else on_column
        assert day is not None
        missing = next((name for name in (columns or {}).values() if name not in names), None)
        if missing is not None:
            raise _no_column("columns", missing, names)
        self.columns: dict[str, Column] = columns_of(names, columns, _FILE)
        id_number = self.columns.pop("id_number", None)
        self.id_number = None if id_number is None else id_number.name
        self.shown = {field: column.name for field, column in self.columns.items()}
        mapping = {f"{field}_fen" if self.columns[field].in_fen else field: name for field, name in self.shown.items()}
        if self.id_number is not None:
            self.shown["id_number"] = self.id_number
            hidden = {field: HIDDEN + field for field in ("birth_date", "sex")}
            names, mapping = [*names, *hidden.values()], {**mapping, **hidden}
        for field in ("region", "status"):
            if field not in self.columns:
                raise InvalidInput(
                    "columns",
                    f"no column holds {field}; there are {_some(names)}. Name it: {field}=NAME",
                    f"没有 {field} 的列；现有 {_some(names)}。请指明：{field}=列名",
                )
        self.on, self.on_column, self.extrapolate = on, on_column, options["extrapolate"]
        self.names, self.day, self.mapping = names, day, mapping
        self._question = CreditQuestion(names, day, mapping, **options)

    def answer(self, batch: Any, summary: Summary) -> Any:
        """The batch with the answers; they are counted."""
        table = batch
        for name, array in self.from_ids(batch).items():
            table = table.append_column(name, array)
        table = credited(ArrowFrame(table), self._question, summary.report)
        for name in [name for name in table.column_names if name.startswith(HIDDEN)]:
            table = table.drop_columns(name)
        for name in ("account_credit_status", "account_credit_rule"):
            at = table.schema.get_field_index(name)
            if at >= 0:
                # Every batch meets other rules; as texts they have one type.
                table = table.set_column(at, name, table.column(at).cast(pa.string()))
        annual = table.column("account_credit_annual_fen")
        summary.amounts += len(annual) - annual.null_count
        summary.total_fen += pc.sum(annual).as_py() or 0  # pyright: ignore[reportAttributeAccessIssue]
        return table

    def from_ids(self, batch: Any) -> dict[str, Any]:
        """Days of birth and sexes, as the ID numbers and the columns beside them say; "?" where that cannot be."""
        if self.id_number is None:
            return {}
        fields = ("id_number", "birth_date", "sex")
        cells = [self._cells(batch, field) for field in fields]
        births: list[str | None] = []
        sexes: list[str | None] = []
        for row in zip(*cells, strict=True):
            try:
                person = Insured.from_mapping({"region": "-", **dict(zip(fields, row, strict=True))})
            except YibaoError:
                births.append("?")
                sexes.append(None)
            else:
                births.append(None if person.birth_date is None else person.birth_date.isoformat())
                sexes.append(person.sex)
        return {
            HIDDEN + name: pa.array(values, pa.string()) for name, values in (("birth_date", births), ("sex", sexes))
        }

    def _cells(self, batch: Any, field: str) -> list[Any]:
        name = self.shown.get(field)
        if name is None:
            return [None] * batch.num_rows
        return [self._cell(field, cell) for cell in batch.column(name).to_pylist()]

    def _cell(self, field: str, cell: Any) -> Any:
        """A cell as `Insured.from_mapping` takes it: what a frame may hold besides is whole numbers and fen."""
        if isinstance(cell, float) and cell.is_integer() and field not in IN_FEN:
            cell = int(cell)
        if field in (*DAYS, "on") and isinstance(cell, int) and not isinstance(cell, bool):
            return f"{cell:08d}"
        if field in self.columns and self.columns[field].in_fen and not is_empty(cell):
            with suppress(ArithmeticError, ValueError):
                return EXACT.scaleb(Decimal(str(cell)), -2)
        return cell

    def reason(self, batch: Any, row: int) -> YibaoError:
        """Why a row was refused: what the question for this one person says."""
        fields = {field: self._cell(field, batch.column(name)[row].as_py()) for field, name in self.shown.items()}
        try:
            on = self.on
            if self.on_column is not None:
                on = parse_date(self._cell("on", batch.column(self.on_column)[row].as_py()) or None, "on")
            assert on is not None
            api.account_credit(Insured.from_mapping(fields), on=on, extrapolate=self.extrapolate)
        except YibaoError as error:
            return error
        return InvalidInput("row", "a cell cannot be what its column says", "有单元格的内容与所在列不符")


def _no_column(option: str, name: str, names: Sequence[str]) -> InvalidInput:
    return InvalidInput(option, f"no column {name!r}; there are {_some(names)}", f"没有“{name}”列；现有 {_some(names)}")


def _some(names: Sequence[str]) -> str:
    shown = ", ".join(name for name in names[:12] if not name.startswith(HIDDEN))
    return shown + (", …" if len(names) > 12 else "")


# Rows that were refused.


def _listed(stream: Any, stack: ExitStack) -> Any:
    """What writes the rows of the file of refused rows."""
    import io

    # With a byte order mark, without which Excel takes Chinese for something else.
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    stack.callback(text.flush)
    listed = csv.writer(text)
    listed.writerow(("line", "status", "reason"))
    return listed


def _tell_refused(people: People, batch: Any, answered: Any, summary: Summary, listed: Any, lang: str) -> None:
    statuses = answered.column("account_credit_status")
    wrong = pc.is_in(statuses, value_set=pa.array(REFUSED))  # pyright: ignore[reportAttributeAccessIssue]
    rows = pc.indices_nonzero(wrong).to_pylist()  # pyright: ignore[reportAttributeAccessIssue]
    first = summary.report.rows - batch.num_rows + 2
    summary.refused += len(rows)
    for row in rows if listed is not None else rows[: MOST_TOLD - len(summary.first_refused)]:
        item = Refused(first + row, statuses[row].as_py(), people.reason(batch, row))
        if len(summary.first_refused) < MOST_TOLD:
            summary.first_refused.append(item)
        if listed is not None:
            listed.writerow((item.line, item.status, one_line(item.reason, lang)))


def one_line(error: YibaoError, lang: str) -> str:
    """The message of an error on one line, without the advice to callers of the library."""
    lines = error.explain(lang).splitlines()
    return lines[0] if isinstance(error, MissingInput) else " ".join(lines)


# Reading.


class CsvReader:
    """A CSV file in UTF-8; every cell is text, and is written as it was."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as stream:
            self.bom = stream.read(3) == BOM
        with path.open(encoding="utf-8-sig", newline="") as text:
            rows = (row for row in csv.reader(text) if row)
            self.names = next(rows, [])
            self._none = next(rows, None) is None
        if not self.names:
            raise file_error(path, "is empty", "是空文件")
        self._path = path
        self._size = path.stat().st_size
        self._read = 0
        self._stream = pa.OSFile(os.fspath(path), "rb")

    def __iter__(self) -> Iterator[Any]:
        if self._none:
            return
        reader = pa_csv.open_csv(
            self._stream,
            pa_csv.ReadOptions(block_size=CSV_BLOCK),
            pa_csv.ParseOptions(newlines_in_values=True),
            pa_csv.ConvertOptions(column_types=dict.fromkeys(self.names, pa.string()), strings_can_be_null=False),
        )
        for batch in reader:
            # Arrow has four bytes beside each text where the file has one, a comma or a line end.
            self._read += batch.nbytes - 3 * batch.num_columns * batch.num_rows
            yield from _cut(pa.Table.from_batches([batch]))

    @property
    def share(self) -> float:
        """How much of the file is answered, about."""
        return min(1.0, self._read / self._size)

    def close(self) -> None:
        self._stream.close()


class ParquetReader:
    """A Parquet file."""

    def __init__(self, path: Path) -> None:
        self._file = pq.ParquetFile(path)
        self.schema = self._file.schema_arrow
        self.names = self.schema.names
        self._done = 0

    def __iter__(self) -> Iterator[Any]:
        for batch in self._file.iter_batches(BATCH):
            self._done += batch.num_rows
            yield pa.Table.from_batches([batch])

    @property
    def share(self) -> float:
        return float(self._done / self._file.metadata.num_rows)

    def close(self) -> None:
        self._file.close()


class ExcelReader:
    """The first sheet of an Excel file, read whole: a column's type shows only when all its cells are known."""

    share = 1.0

    def __init__(self, path: Path) -> None:
        openpyxl = _openpyxl()
        try:
            book = openpyxl.load_workbook(path, read_only=True, data_only=True)
            rows = list(book.worksheets[0].iter_rows(values_only=True))
            book.close()
        except (OSError, MemoryError):
            raise
        except Exception as error:
            # A file that is none: what openpyxl and zipfile raise is of many kinds.
            raise file_error(path, "is no .xlsx file that can be read", "不是可读的 .xlsx 文件") from error
        while rows and all(is_empty(cell) for cell in rows[-1]):
            rows.pop()
        if not rows:
            raise file_error(path, "is empty", "是空文件")
        width = max((at + 1 for row in rows for at, cell in enumerate(row) if not is_empty(cell)), default=0)
        self.names = ["" if cell is None else str(cell) for cell in (*rows[0], *[None] * width)[:width]]
        self._columns = [[row[at] if at < len(row) else None for row in rows[1:]] for at in range(width)]

    def __iter__(self) -> Iterator[Any]:
        yield from _cut(pa.Table.from_arrays([_excel_array(cells) for cells in self._columns], self.names))

    def close(self) -> None:
        self._columns = []


def _excel_array(cells: list[Any]) -> Any:
    """The cells of a column: of one type where they have one, else as texts."""
    cells = [cell.date() if isinstance(cell, datetime) and cell.time() == time() else cell for cell in cells]
    kinds = {type(cell) for cell in cells if cell is not None}
    if kinds <= {int, float} or len(kinds) == 1:
        with suppress(pa.ArrowInvalid, pa.ArrowTypeError, OverflowError):
            return pa.array(cells)
    return pa.array([None if cell is None else _excel_text(cell) for cell in cells], pa.string())


def _excel_text(cell: Any) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def _cut(table: Any) -> Iterator[Any]:
    for start in range(0, table.num_rows, BATCH):
        yield table.slice(start, BATCH)


# Writing.


def _abandon(writer: Any) -> None:
    """Let go of what an error left open, while its stream still is; nothing of it is kept."""
    with suppress(Exception):
        writer.abandon()


class CsvWriter:
    """A CSV file in UTF-8, with a byte order mark where the file that was read has one."""

    def __init__(self, stream: Any, path: Path, *, bom: bool) -> None:
        self._stream, self._path = stream, path
        self._writer: Any = None
        if bom:
            stream.write(BOM)

    def add(self, table: Any) -> None:
        no_lists(self._path, table.schema)
        for at, field in enumerate(table.schema):
            if pa.types.is_dictionary(field.type):
                table = table.set_column(at, field.name, table.column(at).cast(field.type.value_type))
        if self._writer is None:
            self._writer = pa_csv.CSVWriter(self._stream, table.schema, write_options=_CSV_OPTIONS)
        self._writer.write_table(table)

    def finish(self) -> None:
        """Write what is left."""
        self._writer.close()

    def abandon(self) -> None:
        """Close what an error left open; closing twice does nothing."""
        if self._writer is not None:
            self._writer.close()


def no_lists(path: Path, schema: Any) -> None:
    """Refuse to write columns of lists to a CSV file."""
    for field in schema:
        if pa.types.is_nested(field.type):
            raise file_error(
                path, f"CSV cannot hold the lists of column {field.name!r}", f"CSV 放不下“{field.name}”列的列表"
            )


_CSV_OPTIONS: Final = pa_csv.WriteOptions(quoting_style="needed")


class ParquetWriter:
    """A Parquet file."""

    def __init__(self, stream: Any, path: Path, *, bom: bool) -> None:
        self._stream = stream
        self._writer: Any = None

    def add(self, table: Any) -> None:
        if self._writer is None:
            self._writer = pq.ParquetWriter(self._stream, table.schema)
        self._writer.write_table(table)

    def finish(self) -> None:
        """Write what is left."""
        self._writer.close()

    def abandon(self) -> None:
        """Close what an error left open; closing twice does nothing."""
        if self._writer is not None:
            self._writer.close()


class ExcelWriter:
    """An Excel file of one sheet."""

    def __init__(self, stream: Any, path: Path, *, bom: bool) -> None:
        self._book = _openpyxl().Workbook(write_only=True)
        self._sheet = self._book.create_sheet("people")
        self._stream, self._path = stream, path
        self._rows = 0

    def add(self, table: Any) -> None:
        if not self._rows:
            self._append(table.column_names)
        if self._rows + table.num_rows > SHEET_ROWS:
            raise file_error(
                self._path,
                f"a sheet holds {SHEET_ROWS - 1:,} rows at most; write CSV or Parquet",
                f"工作表最多 {SHEET_ROWS - 1:,} 行；请改用 CSV 或 Parquet",
            )
        for row in zip(*(column.to_pylist() for column in table.columns), strict=True):
            self._append(row)

    def _append(self, row: Iterable[Any]) -> None:
        from openpyxl.cell import WriteOnlyCell

        cells = []
        for value in row:
            if isinstance(value, str):
                cell = WriteOnlyCell(self._sheet, value)
                # Text that begins with "=" is text, not a formula.
                cell.data_type = "s"
                cells.append(cell)
            elif value is None or isinstance(value, (bool, float, Decimal)) or type(value) is date or _short(value):
                cells.append(value)
            else:
                # What a sheet has no type for, or would round.
                cells.append(WriteOnlyCell(self._sheet, str(value)))
        self._sheet.append(cells)
        self._rows += 1

    def finish(self) -> None:
        self._book.save(self._stream)

    def abandon(self) -> None:
        """Let go of a sheet that may be half written."""
        if not self._sheet.closed:
            self._sheet.close()


def _short(value: Any) -> bool:
    """Whether a sheet holds a whole number as it is, with its fifteen digits."""
    return isinstance(value, int) and abs(value) < 10**15


def _openpyxl() -> Any:
    try:
        import openpyxl
    except ModuleNotFoundError as error:
        raise MissingExtra("excel", "openpyxl") from error
    return openpyxl


# Files.


def suffix(path: Path, known: Mapping[str, Any]) -> Any:
    """What stands for the suffix of a file."""
    try:
        return known[path.suffix.lower()]
    except KeyError:
        said, said_zh = ", ".join(known), "、".join(known)
        raise file_error(path, f"the name must end in {said}", f"文件名应以 {said_zh} 结尾") from None


def all_different(*paths: Path | None) -> None:
    """Refuse to write two files into one, or over the one that is read."""
    seen: list[Path] = []
    for path in paths:
        if path is None:
            continue
        if path.resolve() in seen:
            raise file_error(
                path, "is named twice; each file needs a name of its own", "出现两次；每个文件名应各不相同"
            )
        seen.append(path.resolve())


def file_error(path: Path, why: str, why_zh: str) -> InvalidInput:
    return InvalidInput(path.name or os.fspath(path), why, why_zh)


@contextmanager
def readable(path: Path) -> Iterator[None]:
    """Tell in a few words why a file cannot be read; no row of it is repeated."""
    try:
        yield
    except (YibaoError, MemoryError):
        raise
    except OSError as error:
        why = error.strerror or "not a file of that kind"
        raise file_error(path, f"cannot be read: {why}", f"无法读取：{why}") from None
    except (UnicodeDecodeError, csv.Error, ValueError, KeyError) as error:
        said = str(error)
        if isinstance(error, UnicodeDecodeError) or "UTF8" in said:
            raise file_error(
                path, "is not UTF-8; save it as “CSV UTF-8”", "不是 UTF-8 编码；请另存为“CSV UTF-8”"
            ) from None
        wrong = wrong_line(path) if path.suffix.lower() == ".csv" else None
        if wrong is not None:
            raise wrong from None
        kind = path.suffix.lower()
        raise file_error(path, f"is no {kind} file that can be read", f"不是可读的 {kind} 文件") from None


def wrong_line(path: Path) -> InvalidInput | None:
    """What is wrong with the first line that has more or fewer cells than the header."""
    with suppress(UnicodeDecodeError, csv.Error), path.open(encoding="utf-8-sig", newline="") as text:
        reader = csv.reader(text)
        header = next((row for row in reader if row), [])
        for row in reader:
            if row and len(row) != len(header):
                line, cells = reader.line_num, len(row)
                return file_error(
                    path,
                    f"line {line} has {cells} cells and the header {len(header)}",
                    f"第 {line} 行有 {cells} 个单元格，表头有 {len(header)} 个",
                )
    return None


@contextmanager
def writable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        why = error.strerror or str(error)
        raise file_error(path, f"cannot be written: {why}", f"无法写入：{why}") from None
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError, ValueError) as error:
        why = str(error).splitlines()[0][:200]
        raise file_error(path, f"cannot be written: {why}", f"无法写入：{why}") from None


@contextmanager
def part_of(path: Path) -> Iterator[Path]:
    """The name of a file that becomes `path` when all went well; else nothing is left of it."""
    # No dot before it: Spark does not see such a name.
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    with writable(path):
        if path.is_dir():
            raise IsADirectoryError(21, "is a directory")
    try:
        yield part
        with writable(path):
            part.replace(path)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _written(path: Path) -> Iterator[Any]:
    """A stream that becomes the file when all went well; else nothing is left of it."""
    with part_of(path) as part:
        with writable(path):
            stream = part.open("wb")
        with stream:
            yield stream


__all__ = ["REFUSED", "SUFFIXES", "Refused", "Summary", "account_credit", "one_line"]
