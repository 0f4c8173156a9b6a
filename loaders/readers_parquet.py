"""Rows of a Parquet file, as text and in the shape of a CSV file's, so that one mapper reads both forms.

pyarrow is an extra, for it weighs more than all loaders together; it reads the file batch by batch.

    with Stream(path) as stream:
        for row in read_parquet(stream): ...
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

from interlock.loaders.readers import Row, Stream
from interlock.loaders.readers_flat import flat_rows
from interlock.schema.errors import DataError, UsageError
from interlock.schema.models import canonical_json

MAGIC = b"PAR1"
_BATCH = 2_000


def read_parquet(
    stream: Stream, *, nulls: Sequence[str] = (), keep_raw: bool = False
) -> Iterator[Row]:
    """Rows of the file as `{column: cell}`, empty cells left out.

    Args:
        stream: the file.
        nulls: texts that mean that there is no value.
        keep_raw: give the row as canonical JSON too.

    Raises:
        UsageError: pyarrow is not installed.
        DataError: the file cannot be read.
    """
    return flat_rows(_rows(stream, keep_raw), nulls)


def parquet_header(stream: Stream) -> list[str]:
    """The columns of the file by dotted path; what stands in lists of objects is one column.

    Raises:
        UsageError: pyarrow is not installed.
        DataError: the file cannot be read.
    """
    return list(_columns(_opened(stream).schema_arrow))


def _columns(fields: Any, prefix: str = "") -> Iterator[str]:
    for field in fields:
        if str(field.type).startswith("struct<"):
            yield from _columns(list(field.type), f"{prefix}{field.name}.")
        else:
            yield f"{prefix}{field.name}"


def _rows(stream: Stream, keep_raw: bool) -> Iterator[Row]:
    number = 0
    try:
        for batch in _opened(stream).iter_batches(batch_size=_BATCH):
            for record in batch.to_pylist():
                number += 1
                raw = canonical_json(record) if keep_raw else None
                yield Row(number, None, record, raw)
    except (OSError, ValueError) as error:
        raise _unreadable(stream.path, error) from error


def _opened(stream: Stream) -> Any:
    try:
        parquet = import_module("pyarrow.parquet")
    except ImportError as error:
        raise UsageError(
            f"{stream.path!r} is a Parquet file, and pyarrow is not installed",
            why="it is an extra, for it is large and only this format needs it",
            hint="pip install '.[parquet]' in Interlock's folder, or save the table as .csv",
        ) from error
    if stream.packed:
        raise DataError(
            f"{stream.path!r} is a packed Parquet file",
            why="its parts are read out of order, which no packed stream allows",
            hint="unpack it; Parquet is compressed by itself",
        )
    try:
        return parquet.ParquetFile(stream.binary)
    except (OSError, ValueError) as error:
        raise _unreadable(stream.path, error) from error


def _unreadable(path: str, error: Exception) -> DataError:
    return DataError(
        f"{path!r} is no Parquet file that can be read",
        why=f"{type(error).__name__}: {error}".splitlines()[0],
        hint="fetch the file again",
    )
