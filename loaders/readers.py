"""Readers: a file becomes a stream of rows, whatever it is packed in; nothing is ever held as a whole.

A row that cannot be read carries the reason and the next one follows; a file that cannot be read stops before its first row.
CSV goes through the standard library, XML through its expat parser (one small tree a record, so that memory stays flat and
every row knows its line; a document type declaration, the door of entity bombs, is refused), JSON through a small scanner on
`JSONDecoder.raw_decode`: half a page in place of a further dependency, and as fast as the standard decoder.

    with Stream(path, members=("*.csv",)) as stream:
        for row in read_csv(stream, encoding="utf-8"): ...
"""

from __future__ import annotations

import bz2
import codecs
import csv
import gzip
import hashlib
import io
import json
import lzma
import os
import re
import zipfile
import zlib
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from fnmatch import fnmatch
from itertools import compress
from typing import Any, BinaryIO, cast
from xml.etree.ElementTree import Element, TreeBuilder, tostring
from xml.parsers import expat

from interlock.schema.errors import DataError, RowRefused, UsageError
from interlock.schema.models import canonical_json

CHUNK = 1 << 20
MAX_LINE = (
    16 << 20
)  # characters of one line, cell or JSON value; the longest real ones are below 1 MB
MAX_COLUMNS = 1 << 14  # real registers have a few hundred
MAX_DEPTH = 100  # nesting of XML elements
MAX_RATIO = 300  # unpacked bytes per packed byte; real registers stay below 40
FREE_SIZE = 256 << 20  # unpacked bytes below which no ratio counts
# What a wrong guess of the encoding looks like: more than one line in fifty cannot be decoded.
BAD_LINES = 50
_SURROGATES = re.compile("[\udc80-\udcff]")


# What the libraries raise at archives that are damaged, cut off or locked.
_BROKEN = (
    OSError,
    EOFError,
    zipfile.BadZipFile,
    lzma.LZMAError,
    zlib.error,
    RuntimeError,
    ValueError,
)
_UNPACKERS: dict[bytes, Callable[[BinaryIO], Any]] = {
    b"\x1f\x8b": gzip.open,
    b"\xfd7zXZ\x00": lzma.open,
    b"BZh": bz2.open,
}


class Skip(Exception):
    """A row that is understood and deliberately not loaded: `raise Skip("totals_line")`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(slots=True)
class Row:
    """One logical row.

    Attributes:
        number: from 1, header and preamble not counted.
        line: physical line on which it starts, from 1, where the format knows lines.
        data: non-empty cells by column (CSV), the record's element (XML), the value (JSON).
        raw: the row as text, where asked for.
        problem: why it cannot be used, else None.
    """

    number: int
    line: int | None
    data: Any
    raw: str | None = None
    problem: RowRefused | Skip | None = None


class Stream:
    """A file opened for reading: plain, `.gz`, `.xz`, `.bz2`, or the one member of a `.zip` that fits.

    Packing is told by the first bytes, not by the name. A packed file is read to its end once before use, so that a truncated
    or damaged archive stops the load before anything is written.

    Args:
        path: the file.
        members: globs for the member of a zip archive.

    Raises:
        UsageError: the file does not exist or is a folder.
        DataError: it is empty, damaged, truncated, unpacks beyond all measure, or holds no member or several that fit.
    """

    def __init__(self, path: str, members: Sequence[str] = ("*",)) -> None:
        self.path = path
        self._raw = _open(path)
        self.bytes_total = os.fstat(self._raw.fileno()).st_size
        self.member: str | None = None
        self.members: tuple[str, ...] = ()
        self.workbook = False
        magic = self._raw.read(6)
        self._raw.seek(0)
        if not magic:
            self._raw.close()
            raise DataError(f"{path!r} is empty", hint="fetch the file again")
        try:
            self.binary = self._unpacked(magic, members)
        except (
            OSError,
            EOFError,
            zipfile.BadZipFile,
            lzma.LZMAError,
            NotImplementedError,
        ) as error:
            self._raw.close()
            raise _damaged(path, error) from error
        except DataError:
            self._raw.close()
            raise
        self._text: io.TextIOWrapper | None = None

    def text(self, encoding: str) -> io.TextIOWrapper:
        """The file as text; bytes that cannot be decoded become lone surrogates, a byte order mark goes."""
        name = "utf-8-sig" if encoding.lower().replace("_", "-") in ("utf-8", "utf8") else encoding
        # Kept here, for a text stream that is thrown away closes the file under it.
        self._text = io.TextIOWrapper(
            self.binary, encoding=name, errors="surrogateescape", newline=""
        )
        return self._text

    def _unpacked(self, magic: bytes, members: Sequence[str]) -> BinaryIO:
        if magic.startswith(b"PK\x03\x04"):
            archive = zipfile.ZipFile(self._raw)
            if "xl/workbook.xml" in archive.namelist():
                self.workbook = True  # a zip too, but one thing
                self._raw.seek(0)
                return self._raw
            self.members = tuple(info.filename for info in archive.infolist() if not info.is_dir())
            self.member = _member(self.path, archive, members)
            unpacked = cast(BinaryIO, archive.open(self.member))
        else:
            unpack = next((f for start, f in _UNPACKERS.items() if magic.startswith(start)), None)
            if unpack is None:
                return self._raw
            unpacked = cast(BinaryIO, unpack(self._raw))
        return io.BufferedReader(_Limited(unpacked, self.path, self.bytes_total), CHUNK)

    @property
    def packed(self) -> bool:
        """Whether the bytes come out of an archive."""
        return self.binary is not self._raw

    @property
    def bytes_read(self) -> int:
        """How far reading has come in the file as it lies on disk."""
        return 0 if self._raw.closed else self._raw.tell()

    def verify(self) -> None:
        """Read a packed file to its end, so that its checksum is tested.

        Raises:
            DataError: the archive is truncated, damaged, or unpacks beyond all measure.
        """
        if self.workbook:
            with zipfile.ZipFile(self._raw) as archive:
                broken = archive.testzip()
            if broken is not None:
                raise _damaged(self.path, zipfile.BadZipFile(f"checksum of {broken}"))
        if not self.packed:
            return
        try:
            while self.binary.read(CHUNK):
                pass
        except (OSError, EOFError, zipfile.BadZipFile, lzma.LZMAError, ValueError) as error:
            raise _damaged(self.path, error) from error

    def __enter__(self) -> Stream:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        (self._text or self.binary).close()
        self._raw.close()


class _Limited(io.RawIOBase):
    """An unpacked stream that stops where no honest file would go on."""

    def __init__(self, unpacked: BinaryIO, path: str, packed_size: int) -> None:
        self._unpacked = unpacked
        self._path = path
        self._packed_size = packed_size
        self._left = max(FREE_SIZE, MAX_RATIO * packed_size)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            data = self._unpacked.read(len(buffer))
        except _BROKEN as error:
            raise _damaged(self._path, error) from error
        self._left -= len(data)
        if self._left < 0:
            raise DataError(
                f"{self._path!r} unpacks to more than {MAX_RATIO} times its {self._packed_size} bytes",
                why="that is how zip bombs look",
                hint="unpack it yourself if you trust it, and load what comes out",
            )
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._unpacked.close()
        super().close()


def digest(path: str) -> str:
    """sha256 of a file's bytes, hex.

    Raises:
        UsageError: the file does not exist or cannot be opened.
    """
    with _open(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def archive_members(path: str) -> tuple[str, ...]:
    """The names of all members of a zip archive; none for other files, workbooks among them.

    Raises:
        UsageError: the file does not exist or cannot be opened.
        DataError: the archive is damaged.
    """
    with _open(path) as file:
        if not file.read(4).startswith(b"PK\x03\x04"):
            return ()
        try:
            with zipfile.ZipFile(file) as archive:
                names = tuple(info.filename for info in archive.infolist() if not info.is_dir())
        except _BROKEN as error:
            raise _damaged(path, error) from error
    return () if "xl/workbook.xml" in names else names


def check_encoding(stream: Stream, encoding: str) -> None:
    """Try the encoding on the first megabyte; single bad lines are left to be refused as rows.

    Raises:
        DataError: too many lines of it cannot be decoded.
    """
    head = stream.binary.read(CHUNK)
    lines = head.decode(encoding, "surrogateescape").splitlines()
    whole = lines if len(head) < CHUNK else lines[:-1]  # the last may end inside a character
    bad = [number for number, line in enumerate(whole, 1) if _SURROGATES.search(line)]
    if len(bad) * BAD_LINES > len(whole) + BAD_LINES:
        raise DataError(
            f"{stream.path!r} is not {encoding}",
            why=f"{len(bad)} of its first {len(lines)} lines cannot be decoded, the first is line {bad[0]}",
            hint=f"convert it: iconv -f <encoding> -t {encoding}",
        )


def read_header(
    stream: Stream, encoding: str = "utf-8", delimiter: str = ",", preamble: int = 0
) -> list[str]:
    """The cells of a CSV file's first row after the preamble, stripped; names that repeat are numbered.

    Raises:
        DataError: there is no such row.
    """
    return read_preamble(stream, encoding, delimiter, preamble)[-1]


def read_preamble(stream: Stream, encoding: str, delimiter: str, preamble: int) -> list[list[str]]:
    """The cells of each line of the preamble, and of the header as its last row, stripped.

    Raises:
        DataError: there is no header.
    """
    lines = iter(_Lines(stream, encoding))
    try:
        before = [next(csv.reader([next(lines)], delimiter=delimiter), []) for _ in range(preamble)]
        header = next(csv.reader(lines, delimiter=delimiter))
    except (StopIteration, csv.Error) as error:
        raise DataError(
            f"{stream.path!r} has no header", why=str(error) or "it ends before", lacks="header"
        ) from error
    if len(header) > MAX_COLUMNS:
        raise DataError(
            f"{stream.path!r} has {len(header):,} columns",
            why=f"no table has more than {MAX_COLUMNS:,}, as many as a sheet can hold",
            lacks="header",
        )
    return [*([cell.strip() for cell in row] for row in before), numbered(map(str.strip, header))]


def numbered(names: Iterable[str]) -> list[str]:
    """Names of columns, of which the second of a name is `name.2`, the third `name.3`."""
    seen: Counter[str] = Counter()
    unique = []
    for name in names:
        seen[name] += 1
        unique.append(name if seen[name] == 1 or not name else f"{name}.{seen[name]}")
    return unique


def read_csv(
    stream: Stream,
    encoding: str = "utf-8",
    delimiter: str = ",",
    *,
    columns: Sequence[str] = (),
    preamble: int = 0,
    nulls: Sequence[str] = (),
    trailer: str | None = None,
    strict: bool = True,
    keep_raw: bool = False,
) -> Iterator[Row]:
    """Rows of a CSV file as `{column: cell}`, empty cells left out.

    Args:
        stream: the file.
        encoding: tried strictly; a byte order mark is stripped.
        delimiter: one character.
        columns: the names, for a file without header.
        preamble: lines before the header.
        nulls: cells, stripped, that mean that there is no value.
        trailer: the only cell of a last row that closes the file (skipped as `trailer`).
        strict: refuse rows with stray quotes, instead of guessing what they meant. Without it too a quote that took rows in costs its
            own row alone.
        keep_raw: give the row as canonical JSON too.
    """
    csv.field_size_limit(MAX_LINE)
    lines = _Lines(stream, encoding)
    text = iter(lines)
    for _ in range(preamble):
        next(text, None)
    rows = csv.reader(text, delimiter=delimiter, strict=strict)
    try:
        names = list(columns) or numbered(name.strip() for name in next(rows, []))
    except csv.Error as error:
        raise DataError(f"{stream.path!r} has no header", why=str(error), lacks="header") from error
    lines.problem = None
    lines.begin()
    width = len(names)
    empty = frozenset(nulls)
    number = 0
    while True:
        line = lines.number + 1
        problem: RowRefused | Skip | None = None
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            cells = []
            problem = RowRefused("csv", None, str(error))
            if lines.give_back():
                # A quote that is never closed takes the rows after it in: only the line that it stands on is broken.
                rows = csv.reader(iter(lines), delimiter=delimiter, strict=strict)
        if not strict and problem is None and lines.took_rows_in(cells, width, delimiter):
            problem = RowRefused("csv", None, f"a quote is not closed: {lines.first!r}")
            cells = []
            lines.give_back()
            rows = csv.reader(iter(lines), delimiter=delimiter, strict=strict)
        lines.begin()
        if problem is None and not cells:
            continue  # a blank line is no row
        number += 1
        if lines.problem is not None:
            problem = RowRefused(lines.problem, None, delimiter.join(cells))
            lines.problem = None
        elif problem is None and len(cells) != width:
            problem = (
                Skip("trailer")
                if trailer is not None and cells == [trailer]
                else RowRefused("field_count", f"{width} expected", f"{len(cells)}: {cells!r}")
            )
        data = dict(compress(zip(names, cells, strict=False), cells))
        if empty:
            data = {name: cell for name, cell in data.items() if cell.strip() not in empty}
        yield Row(number, line, data, canonical_json(data) if keep_raw else None, problem)


def read_json_lines(
    stream: Stream, encoding: str = "utf-8", *, keep_raw: bool = False
) -> Iterator[Row]:
    """One JSON object a line; blank lines are no rows."""
    lines = _Lines(stream, encoding)
    number = 0
    for line in lines:
        lines.begin()
        text = line.strip()
        if not text:
            continue
        number += 1
        data, problem = None, None
        if lines.problem is not None:
            problem = RowRefused(lines.problem, None, text)
            lines.problem = None
        else:
            data, problem = _parse_json(text)
        yield Row(number, lines.number, data, text if keep_raw else None, problem)


def read_json(
    stream: Stream,
    records: Sequence[str] = (),
    encoding: str = "utf-8",
    *,
    keyed: bool = False,
    keep_raw: bool = False,
) -> Iterator[Row]:
    """The objects of a JSON array, or of the array (or single object) under one of the keys `records` of a top-level object.

    A key may be a path (`hits.hits`). A top-level object without such a key is one row itself. With `keyed` the records are the values
    of the object under the key.
    """
    scanner = _JsonScanner(stream, encoding)
    number = 0
    try:
        for value in scanner.records(records, keyed):
            number += 1
            problem = _unfit(value, scanner.escaped, repr(value))
            yield Row(number, None, value, canonical_json(value) if keep_raw else None, problem)
    except (ValueError, RecursionError) as error:
        reason = "json_depth" if isinstance(error, RecursionError) else "json"
        yield Row(
            number + 1, None, None, None, RowRefused(reason, None, f"{error} {scanner.near!r}")
        )


def read_xml(
    stream: Stream,
    elements: Sequence[str],
    *,
    keep_raw: bool = False,
    header: dict[str, str] | None = None,
) -> Iterator[Row]:
    """Elements with one of these local names as `Element`, namespaces stripped from tags and attributes.

    Args:
        stream: the file; its XML declaration names the encoding.
        elements: local names of the records.
        keep_raw: give the record as XML text too.
        header: filled with the text of leaf elements outside records, by path of local names, the first of each path, and with the
            root's attributes (`root/@name`).

    Raises:
        DataError: the file has a document type declaration, or elements nest deeper than any register's.
    """
    builder = _XmlRecords(stream.path, frozenset(elements), header if header is not None else {})
    parser = builder.parser
    number = 0
    broken: RowRefused | None = None
    ended = False
    while not ended:
        chunk = stream.binary.read(CHUNK)
        ended = not chunk
        try:
            parser.Parse(chunk, ended)
        except (expat.ExpatError, LookupError, ValueError) as error:  # the latter: encodings
            broken, ended = RowRefused("xml", None, str(error)), True
        for line, element in builder.take():
            number += 1
            yield Row(number, line, element, tostring(element, "unicode") if keep_raw else None)
    if broken is not None:
        yield Row(number + 1, parser.CurrentLineNumber, None, None, broken)


def xml_root(stream: Stream) -> str | None:
    """Local name of a document's root element; None where it is not XML.

    Raises:
        DataError: the file has a document type declaration.
    """
    builder = _XmlRecords(stream.path, frozenset(), {})
    with suppress(expat.ExpatError, LookupError, ValueError):
        # The root stands in the first lines; of a register no more is looked at.
        while builder.root is None and (chunk := stream.binary.read(1 << 12)):
            builder.parser.Parse(chunk, False)
    return builder.root


class _Lines:
    """Lines of a text, counted; `problem` names what is wrong with those read since it was last reset."""

    def __init__(self, stream: Stream, encoding: str) -> None:
        self._text = stream.text(encoding)
        self._path = stream.path
        self._taken: list[str] = []
        self._back: deque[str] = deque()
        self.number = 0
        self.problem: str | None = None

    def __iter__(self) -> Iterator[str]:
        # A generator, for the reader of CSV asks for each line: a method of the class would cost three times as much.
        read, back, taken = self._text.readline, self._back, self._taken
        while line := back.popleft() if back else read(MAX_LINE + 1):
            self.number += 1
            if len(line) > MAX_LINE:
                raise DataError(
                    f"{self._path!r}: line {self.number} is longer than {MAX_LINE} characters",
                    why="no register has such lines; the file is damaged, or of another format",
                    hint="fetch the file again",
                )
            if "\0" in line:
                self.problem = "nul_byte"
            elif not line.isascii() and _is_undecoded(line):
                self.problem = "encoding"
            taken.append(line)
            yield line

    def begin(self) -> None:
        """A row begins with the next line."""
        self._taken.clear()

    @property
    def first(self) -> str:
        """The first line of this row, without its end."""
        return self._taken[0].rstrip("\r\n")

    def took_rows_in(self, cells: Sequence[str], width: int, delimiter: str) -> bool:
        """Whether these cells of a row are of several: a quote of its first line took lines behind it in that are rows themselves.

        So it is where the cells are not as many as the columns, or where the first line has them all but for the quote, as has one of
        the others: `1;"Orlu;x`, `2;Senta";y`. A text of two lines in quotes leaves cells for its second line, and is none.
        """
        if len(self._taken) < 2:
            return False
        if len(cells) != width:
            return True
        *closed, open_ = next(csv.reader([self.first], delimiter=delimiter))
        if len(closed) + open_.count(delimiter) + 1 != width:
            return False
        return any(line.count(delimiter) == width - 1 for line in self._taken[1:])

    def give_back(self) -> bool:
        """Let the lines of this row but its first be read again, as rows of their own; whether there are any."""
        again = self._taken[1:]
        self._back.extendleft(reversed(again))
        self.number -= len(again)
        self.problem = None
        return bool(again)


def _is_undecoded(line: str) -> bool:
    """Whether a byte of the line could not be decoded: no encoder takes the lone surrogate that stands for it.

    Asking one costs a quarter of a search.
    """
    try:
        line.encode()
    except UnicodeEncodeError:
        return True
    return False


class _JsonScanner:
    """Values of a large JSON text, one at a time, with at most one value and one chunk in memory."""

    def __init__(self, stream: Stream, encoding: str) -> None:
        name = "utf-8-sig" if encoding == "utf-8" else encoding
        self._decoder = json.JSONDecoder()
        self._text = codecs.getreader(name)(stream.binary)
        self._buffer = ""
        self._place = 0
        self.escaped = False  # whether the last value may have half a character

    @property
    def near(self) -> str:
        """The text at the place reached."""
        return self._buffer[self._place : self._place + 80]

    def records(self, keys: Sequence[str], keyed: bool = False) -> Iterator[Any]:
        if self._peek() == "[":
            yield from self._array()
        elif keys and self._peek() == "{":
            yield from self._member(keys, keyed)
        else:
            yield self._value()
        if self._peek():
            raise ValueError("text after the end of the document")

    def _member(self, keys: Sequence[str], keyed: bool) -> Iterator[Any]:
        start, found = {}, False
        self._take("{")
        while self._peek() != "}":
            key = self._value()
            self._take(":")
            below = [path.partition(".")[2] for path in keys if path.startswith(f"{key}.")]
            if below and self._peek() == "{":
                found = True
                yield from self._member(below, keyed)
            elif key in keys and self._peek() == "[":
                found = True
                yield from self._array()
            elif key in keys and keyed and self._peek() == "{":
                found = True
                yield from self._values()
            else:
                value = self._value()
                if key in keys and isinstance(value, dict):
                    found = True
                    yield value
                start[key] = value
            if self._peek() != "}":
                self._take(",")
        self._take("}")
        if not found:
            yield start

    def _array(self) -> Iterator[Any]:
        self._take("[")
        while self._peek() != "]":
            yield self._value()
            if self._peek() != "]":
                self._take(",")
        self._take("]")

    def _values(self) -> Iterator[Any]:
        self._take("{")
        while self._peek() != "}":
            self._value()
            self._take(":")
            yield self._value()
            if self._peek() != "}":
                self._take(",")
        self._take("}")

    def _value(self) -> Any:
        self._peek()
        size = CHUNK
        while True:
            try:
                value, end = self._decoder.raw_decode(self._buffer, self._place)
            except json.JSONDecodeError:
                # Most often the value goes on in the next chunk; doubling keeps the repeated work linear.
                if len(self._buffer) - self._place > MAX_LINE or not self._more(size):
                    raise
                size *= 2
                continue
            start = self._place
            if end < len(self._buffer) or not self._more(CHUNK):  # 12 may go on as 123
                self.escaped = _has_surrogates(self._buffer, start, end)
                self._place = end
                return value

    def _peek(self) -> str:
        while True:
            while self._place < len(self._buffer) and self._buffer[self._place] in " \t\r\n":
                self._place += 1
            if self._place < len(self._buffer):
                return self._buffer[self._place]
            if not self._more(CHUNK):
                return ""

    def _take(self, character: str) -> None:
        found = self._peek()
        if found != character:
            raise ValueError(f"{character!r} expected, {found or 'the end of the file'!r} found")
        self._place += 1

    def _more(self, size: int) -> bool:
        text = self._text.read(size)
        self._buffer = self._buffer[self._place :] + text
        self._place = 0
        return bool(text)


class _XmlRecords:
    """Expat handlers that build one small tree a record, and nothing outside of records but the header's texts."""

    def __init__(self, path: str, elements: frozenset[str], header: dict[str, str]) -> None:
        self.root: str | None = None
        self._path = path
        self._elements = elements
        self._header = header
        self._names: dict[str, str] = {}
        self._open: list[str] = []
        self._text: list[str] = []
        self._tree: TreeBuilder | None = None
        self._record_depth = 0
        self._line = 0
        self._done: list[tuple[int, Element]] = []
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.buffer_text = True
        self.parser.buffer_size = 1 << 16
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters

    def take(self) -> list[tuple[int, Element]]:
        """The records finished since the last call, each with the line of its start."""
        done, self._done = self._done, []
        return done

    def _doctype(self, *_: object) -> None:
        raise DataError(
            f"{self._path!r} declares a document type (line {self.parser.CurrentLineNumber})",
            why="registers need none, and entity bombs and look-ups in other files begin there",
            hint="remove the <!DOCTYPE ...> if you trust the file",
        )

    def _local(self, name: str) -> str:
        local = self._names.get(name)
        if local is None:
            local = self._names[name] = name.rpartition("}")[2]
        return local

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        tag = self._local(name)
        self._open.append(tag)
        if len(self._open) > MAX_DEPTH:
            raise DataError(
                f"{self._path!r} nests elements deeper than {MAX_DEPTH}", why="no register does"
            )
        if self.root is None:
            self.root = tag
            for key, value in attributes.items():
                self._header[f"{tag}/@{self._local(key)}"] = value
        if self._tree is None and tag in self._elements:
            self._tree = TreeBuilder()
            self._record_depth = len(self._open)
            self._line = self.parser.CurrentLineNumber
        if self._tree is not None:
            self._tree.start(tag, {self._local(key): value for key, value in attributes.items()})
        self._text.clear()

    def _end(self, name: str) -> None:
        tag = self._local(name)
        if self._tree is not None:
            self._tree.end(tag)
            if len(self._open) == self._record_depth:
                self._done.append((self._line, self._tree.close()))
                self._tree = None
        elif text := "".join(self._text).strip():
            self._header.setdefault("/".join(self._open), text)
        self._open.pop()
        self._text.clear()

    def _characters(self, text: str) -> None:
        if self._tree is not None:
            self._tree.data(text)
        else:
            self._text.append(text)


# A line has no white space at its ends, which the functions around this one look for.
_SCAN = json.JSONDecoder().raw_decode


def _parse_json(text: str) -> tuple[Any, RowRefused | None]:
    try:
        value, end = _SCAN(text, 0)
        if end != len(text):
            value = json.loads(text)  # which says what is wrong
    except RecursionError:
        return None, RowRefused("json_depth", None, text)
    except ValueError as error:
        return None, RowRefused("json", None, f"{error}: {text}")
    return value, _unfit(value, _has_surrogates(text), text)


def _unfit(value: Any, escaped: bool, text: str) -> RowRefused | None:
    """Why a value is no record: it is no object, or an escape in it is half a character (a lone surrogate), which no store takes."""
    if not isinstance(value, dict):
        return RowRefused("not_an_object", None, text)
    if escaped and _is_undecoded(canonical_json(value)):
        return RowRefused("encoding", None, text)
    return None


def _has_surrogates(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether JSON text has escapes of surrogates: whole pairs mostly, as printed by those who write ASCII only."""
    return text.find("\\ud", start, end) >= 0 or text.find("\\uD", start, end) >= 0


def _open(path: str) -> io.BufferedReader:
    try:
        return open(path, "rb")
    except OSError as error:
        raise UsageError(
            f"cannot open {path!r}", why=error.strerror or str(error), hint="check the path"
        ) from error


def _member(path: str, archive: zipfile.ZipFile, members: Sequence[str]) -> str:
    """The one member of an archive that fits."""
    names = [info.filename for info in archive.infolist() if not info.is_dir()]
    unsafe = [
        name for name in names if name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name)
    ]
    if unsafe:
        raise DataError(
            f"{path!r} has a member that points outside of the archive: {unsafe[0]!r}",
            why="honest archives have none",
            hint="unpack it yourself if you trust it, and load what comes out",
        )
    fitting = [
        name for name in names if any(fnmatch(os.path.basename(name), glob) for glob in members)
    ]
    if len(names) == 1:
        fitting = names  # its content tells whether it is the right one
    if len(fitting) != 1:
        raise DataError(
            f"{path!r} holds {len(fitting)} members that fit {', '.join(members)}, not one",
            why=f"its members are {', '.join(names[:10]) or 'none'}",
            hint="unpack it and load the files one by one",
            members=names,
        )
    return fitting[0]


def _damaged(path: str, error: Exception) -> DataError:
    return DataError(
        f"{path!r} is damaged or truncated",
        why=f"{type(error).__name__}: {error}",
        hint="fetch the file again",
    )
