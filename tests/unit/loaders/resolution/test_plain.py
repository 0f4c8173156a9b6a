"""Plain records: both forms are read, what cannot be read stops with its line, what does not take part is counted."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from interlock.loaders.resolution.plain import read_records
from interlock.schema.errors import DataError


def write(folder: Path, *rows: Any) -> Path:
    path = folder / "records.jsonl"
    path.write_text(
        "".join(f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows), "utf-8"
    )
    return path


def test_both_forms(tmp_path: Path) -> None:
    plain = {
        "id": "a",
        "name": "Elbe Salt",
        "aliases": ["Elbsalz"],
        "country": "de",
        "kind": "Firm",
        "address": "Hamburg",
        "incorporated": "1999",
        "identifiers": {"ru-inn": "7707083893", "lei": "nonsense", "house-number": " 12 B "},
    }
    ftm = {
        "id": "b",
        "schema": "Company",
        "properties": {
            "name": ["Elbe Salt"],
            "alias": ["Elbsalz"],
            "jurisdiction": ["de"],
            "innCode": ["7707083893"],
            "registrationNumber": ["77"],
        },
    }
    (one, other), account = read_records(write(tmp_path, plain, ftm))
    assert one.name == other.name == "Elbe Salt"
    assert one.aliases == other.aliases == ("Elbsalz",)
    assert one.country == other.country == "DE"
    assert one.kind == other.kind == "Firm"
    assert one.identifiers == ("ru-inn:7707083893",)
    assert other.identifiers == ("reg:DE:77", "ru-inn:7707083893")
    assert one.further == ("house-number:12 b",)
    assert (one.address, one.incorporated) == ("Hamburg", "1999")
    assert account.records == 2
    assert dict(account.invalid) == {"lei": 1}
    assert dict(account.unknown_schemes) == {"house-number": 1}


def test_a_number_without_a_register_is_comparable_with_nothing(tmp_path: Path) -> None:
    row = {
        "id": "b",
        "schema": "Company",
        "properties": {"name": ["X"], "registrationNumber": ["77"]},
    }
    assert read_records(write(tmp_path, row))[0][0].identifiers == ()


def test_many_aliases_are_cut_and_counted(tmp_path: Path) -> None:
    row = {"id": "a", "name": "X", "aliases": [f"name {at}" for at in range(500)], "colour": "red"}
    (one,), account = read_records(write(tmp_path, row))
    assert len(one.aliases) == 20
    assert account.cut == 1
    assert dict(account.unknown_fields) == {"colour": 1}


def test_packed_files_are_read(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"id": "a"}\n'))
    assert read_records(path)[0][0].name is None


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (['{"id": "a"}', '{"id": "a"}'], "line 2: id 'a' a second time"),
        (['{"id": "a"}', '{"id": '], "line 2 cannot be read"),
        (["[]"], "line 1 cannot be read"),
        (['{"name": "X"}'], "line 1: id is"),
        (['{"id": "a", "name": {"x": 1}}'], "line 1: name is"),
        (['{"id": "a", "identifiers": ["lei"]}'], "line 1: identifiers is"),
        (['{"id": "a", "kind": 3}'], "line 1: kind is"),
    ],
)
def test_what_cannot_be_read_stops_with_its_line(
    tmp_path: Path, rows: list[str], said: str
) -> None:
    with pytest.raises(DataError, match=said):
        read_records(write(tmp_path, *rows))


def test_a_wrong_encoding_stops(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    path.write_bytes('{"id": "a", "name": "Ünal"}\n'.encode("latin-1"))
    with pytest.raises(DataError, match="line 1"):
        read_records(path)
