"""Every real file: recognised and loaded dry with the counts of the table beside this test, or refused for the reason in it.

The rows of a file are counted here by a few lines a format, not by the readers that are tested. What the table says of kinds and ties was
read off once and looked through; sources' own tests compare it with the files.
"""

from __future__ import annotations

import csv
import json
import re
import zipfile
from collections import Counter
from fnmatch import fnmatch
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import iterparse

import pytest

from interlock.loaders.base import dry_run, open_files
from interlock.schema.errors import DataError
from interlock.schema.vocabulary import load_yaml

SHARED = Path(__file__).parents[4] / "shared" / "data"
TABLE: dict[str, Any] = load_yaml(Path(__file__).with_name("shared_files.yml").read_text("utf-8"))
LOADED: dict[str, dict[str, Any]] = TABLE["loaded"]
REFUSED = [(file, what) for what, files in TABLE["refused"].items() for file in files]
GROUPS = 4  # processes that may share the work: the tests of one file stay in one otherwise

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason=f"the shared data are not at {SHARED}"),
]


def spread(files: list[Any]) -> list[Any]:
    return [
        pytest.param(
            *(file if isinstance(file, tuple) else (file,)),
            marks=pytest.mark.xdist_group(f"shared-files-{number % GROUPS}"),
            id=file[0] if isinstance(file, tuple) else file,
        )
        for number, file in enumerate(files)
    ]


def counted(path: Path, how: dict[str, Any]) -> int:
    """The rows of a file as the table says how to count them."""
    csv.field_size_limit(1 << 24)
    if "csv" in how:
        with path.open(encoding=how.get("encoding", "utf-8-sig"), newline="") as file:
            rows = csv.reader(file, delimiter=how.get("delimiter", ","))
            return sum(1 for row in rows if row) - int(how["csv"])
    if "xml" in how:
        tags = Counter(element.tag.rpartition("}")[2] for _, element in iterparse(path))
        return sum(tags[tag] for tag in how["xml"])
    if "xlsx" in how:
        with zipfile.ZipFile(path) as archive:
            sheet = archive.read("xl/worksheets/sheet1.xml")
        return len(re.findall(rb"<row[ >]", sheet)) - int(how["xlsx"])
    text = path.read_text("utf-8-sig")
    try:
        value = json.loads(text)
    except ValueError:
        return sum(1 for line in text.splitlines() if line.strip())
    for step in filter(None, how["json"].split(".")):
        value = value[step] if isinstance(value, dict) and step in value else value
    return len(value) if isinstance(value, list) else 1


@pytest.mark.parametrize("file", spread(list(LOADED)))
def test_a_file_is_read_whole(file: str) -> None:
    wanted = LOADED[file]
    (load,) = open_files("auto", [str(SHARED / file)])
    account = dry_run(load)
    known = account.recognised
    assert known is not None
    assert f"{known['source']} {known['table']}" == wanted["is"]
    assert (known["confidence"] >= 0.95) if "sure" not in wanted else (known["confidence"] == wanted["sure"])  # fmt: skip
    assert known["why"]
    assert account.read == wanted["rows"] == counted(SHARED / file, TABLE["counts"][wanted["is"]])
    assert account.skipped == wanted.get("skipped", {})
    assert account.refused == wanted.get("refused", {})
    assert account.read == account.written + account.skipped.total() + account.refused.total()
    assert sorted(account.unknown_columns) == wanted.get("unknown", [])
    assert account.by_kind == wanted["kinds"]
    assert account.by_tie == wanted["ties"]


@pytest.mark.parametrize(("file", "what"), spread(REFUSED))
def test_a_file_is_refused_for_what_it_is(file: str, what: str) -> None:
    with pytest.raises(DataError) as caught:
        open_files("auto", [str(SHARED / file)])
    error = caught.value
    assert error.what == f"{str(SHARED / file)!r} is {what}"
    assert error.why
    assert error.hint


def test_no_file_is_left_out() -> None:
    told = Counter([*LOADED, *(file for file, _ in REFUSED)])
    files = {str(path.relative_to(SHARED)) for path in SHARED.rglob("*") if path.is_file()}
    later = {file for file in files if any(fnmatch(file, glob) for glob in TABLE.get("later", ()))}
    assert set(told) - files == set()
    assert files - set(told) - later == set()
    assert [file for file, times in told.items() if times > 1] == []
