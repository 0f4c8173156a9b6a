"""A publisher renames a column that a loader cannot do without: nothing is read, and the message names the old and the new name."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from interlock.loaders.base import meta, open_files, recognise, source_ids
from interlock.schema.errors import DataError

ENDS = (b"", b",", b";", b"\t", b'"', b"\r")
DATA = Path(__file__).parents[2] / "data"


def renamed() -> Iterator[tuple[str, Path, str]]:
    """Every column that a table with a header requires, of every small file of a source."""
    for source in source_ids():
        for path in sorted((DATA / source.replace("-", "_")).glob("*.[ct]sv")):
            if meta(source).tables:
                table = meta(source).tables[recognise(str(path), source).table]
                header = path.read_text(table.encoding).splitlines()[table.preamble]
                names = header.replace('"', "").split(table.delimiter)
                for column in () if table.columns else table.required:
                    if names.count(column) < 2:  # else it is addressed by occurrence
                        yield source, path, column


CASES = list(renamed())


@pytest.mark.parametrize("source", sorted({source for source, _, _ in CASES}))
def test_a_renamed_column_stops_before_anything_is_read(source: str, tmp_path: Path) -> None:
    for _, path, column in (case for case in CASES if case[0] == source):
        data = path.read_bytes()
        table = meta(source).tables[recognise(str(path), source).table]
        lines = data.split(b"\n", table.preamble + 1)
        header = lines[table.preamble]
        old, new = column.encode(), column.encode() + b"_x"
        place = header.find(old)
        while header[place + len(old) : place + len(old) + 1] not in ENDS:
            place = header.find(old, place + 1)
        lines[table.preamble] = header[:place] + new + header[place + len(old) :]
        broken = tmp_path / path.name
        broken.write_bytes(b"\n".join(lines))
        with pytest.raises(DataError) as caught:
            open_files(source, [str(broken)])
        # Where the rest fits another table of the source better, that one's columns are the ones that are missing.
        told = str(caught.value)
        assert repr(column) in told or "is missing" in told or "are missing" in told, (
            path.name,
            column,
        )
        assert f"{column}_x" in told, (path.name, column, told)


def test_the_closest_name_is_told(tmp_path: Path) -> None:
    data = (DATA / "gleif" / "rr.csv").read_text("utf-8")
    path = tmp_path / "rr.csv"
    path.write_text(
        data.replace("Relationship.RelationshipType", "Relationship.RelationType", 1), "utf-8"
    )
    with pytest.raises(DataError) as caught:
        open_files("gleif", [str(path)])
    assert "'Relationship.RelationshipType' is missing" in caught.value.what
    assert (
        "'Relationship.RelationType' looks like 'Relationship.RelationshipType'" in caught.value.why
    )


def test_the_closest_key_is_told(tmp_path: Path) -> None:
    path = tmp_path / "records.json"
    path.write_text(
        json.dumps([{"recordType": "entity", "recordDetail": {}, "recordId": "a"}]), "utf-8"
    )
    with pytest.raises(DataError) as caught:
        open_files("bods", [str(path)])
    assert "'recordDetail' looks like 'recordDetails'" in caught.value.why
