"""Rows out of every packing and format; broken rows carry their reason, broken files stop before the first row."""

from __future__ import annotations

import csv
import gzip
import io
import json
import lzma
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interlock.loaders import readers
from interlock.loaders.readers import (
    Row,
    Skip,
    Stream,
    check_encoding,
    digest,
    read_csv,
    read_header,
    read_json,
    read_json_lines,
    read_xml,
    xml_root,
)
from interlock.schema.errors import DataError, RowRefused, UsageError

Save = Callable[[str, bytes], str]
CSV = b'a,b\n1,"x\ny"\n2,\n'


@pytest.fixture
def save(tmp_path: Path) -> Save:
    def write(name: str, data: bytes) -> str:
        path = tmp_path / name
        path.write_bytes(data)
        return str(path)

    return write


def zipped(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def csv_rows(path: str, **options: object) -> list[Row]:
    with Stream(path) as stream:
        return list(read_csv(stream, **options))  # type: ignore[arg-type]


def reasons(rows: list[Row]) -> list[str | None]:
    return [row.problem.reason if row.problem else None for row in rows]


# --- packing --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("a.csv", bytes),
        ("a.csv.gz", gzip.compress),
        ("a.csv.xz", lzma.compress),
        ("a.zip", lambda data: zipped(**{"a.csv": data})),
        ("no-suffix", gzip.compress),
    ],
)
def test_a_file_reads_the_same_in_every_packing(
    save: Save, name: str, pack: Callable[[bytes], bytes]
) -> None:
    path = save(name, pack(CSV))
    with Stream(path) as stream:
        stream.verify()
    rows = csv_rows(path)
    assert [(row.number, row.line, row.data) for row in rows] == [
        (1, 2, {"a": "1", "b": "x\ny"}),
        (2, 4, {"a": "2"}),
    ]


@pytest.mark.parametrize("pack", [gzip.compress, lzma.compress, lambda data: zipped(a=data)])
def test_a_truncated_archive_stops_before_any_row(
    save: Save, pack: Callable[[bytes], bytes]
) -> None:
    data = pack(CSV * 200)
    path = save("a", data[: len(data) * 2 // 3])
    with pytest.raises(DataError, match="damaged or truncated"), Stream(path) as stream:
        stream.verify()


def test_a_zip_bomb_is_refused(save: Save, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "FREE_SIZE", 1 << 20)
    path = save("bomb.gz", gzip.compress(bytes(8 << 20)))
    with pytest.raises(DataError, match="unpacks to more than"), Stream(path) as stream:
        stream.verify()


def test_a_member_outside_of_the_archive_is_refused(save: Save) -> None:
    path = save("a.zip", zipped(**{"../../evil.csv": CSV}))
    with pytest.raises(DataError, match="points outside"):
        Stream(path)


def test_the_member_that_fits_is_read(save: Save) -> None:
    path = save("a.zip", zipped(**{"readme.txt": b"hello", "lei.csv": CSV}))
    with Stream(path, ("*.csv",)) as stream:
        assert stream.member == "lei.csv"
    with pytest.raises(DataError, match="2 members") as error:
        Stream(path, ("*",))
    assert error.value.facts["members"] == ["readme.txt", "lei.csv"]


def test_an_empty_and_a_missing_file(save: Save) -> None:
    with pytest.raises(DataError, match="is empty"):
        Stream(save("empty", b""))
    with pytest.raises(UsageError, match="cannot open"):
        Stream("nowhere.csv")


def test_the_digest_is_that_of_the_bytes_on_disk(save: Save) -> None:
    assert digest(save("a", b"abc")).startswith("ba7816bf8f01cfea")


# --- CSV ------------------------------------------------------------------------------------------------------------------


def test_header_names_are_stripped_and_a_byte_order_mark_goes(save: Save) -> None:
    path = save("a.csv", "\ufeff a , b \n1,2\n".encode())
    with Stream(path) as stream:
        assert read_header(stream) == ["a", "b"]
    assert csv_rows(path)[0].data == {"a": "1", "b": "2"}


def test_broken_rows_are_refused_and_the_rest_is_read(save: Save) -> None:
    text = b'a,b\n1,2\n1,2,3\n4,"x" y\n5,6\n7,\x00\n8,\xff\n9,10\n11'
    rows = csv_rows(save("a.csv", text))
    assert reasons(rows) == [None, "field_count", "csv", None, "nul_byte", "encoding", None, "field_count"]  # fmt: skip
    assert [row.number for row in rows] == list(range(1, 9))


def test_an_open_quote_at_the_end_is_a_truncated_row(save: Save) -> None:
    assert reasons(csv_rows(save("a.csv", b'a,b\n1,2\n3,"cut he'))) == [None, "csv"]


def test_a_quote_left_open_costs_its_own_row(save: Save) -> None:
    """It takes in all that follows until the next quote, or the end of the file: those rows are read again without it."""
    text = (
        b'a,b,c\n1,"Orlu Bank,x\n2,Senta Foods,y\n3,"Vantro, Ltd",z\n4,"two\nlines",w\n'
        b'5,"Pelmo,v\n6,Kestrel,\xff\n7,Quill,u\n'
    )
    rows = csv_rows(save("a.csv", text))
    assert reasons(rows) == ["csv", None, None, None, "csv", "encoding", None]
    assert [(row.number, row.line) for row in rows] == [*zip(range(1, 5), range(2, 6), strict=True), (5, 7), (6, 8), (7, 9)]  # fmt: skip
    assert [row.data for row in rows if row.problem is None] == [
        {"a": "2", "b": "Senta Foods", "c": "y"},
        {"a": "3", "b": "Vantro, Ltd", "c": "z"},
        {"a": "4", "b": "two\nlines", "c": "w"},
        {"a": "7", "b": "Quill", "c": "u"},
    ]


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        (
            ['1;"Orlu;x', '2;Senta";y', "3;Vantro;z"],
            ["csv", None, None],
        ),  # together as wide as one row
        (
            ['1;Orlu;"x', "2;Senta;y", "3;Vantro;z"],
            ["csv", None, None],
        ),  # up to the end of the file
        (['1;"Orlu;x', "2;Senta;y", '3;"Vantro";z', "4;Pelmo;w"], ["csv", None, None, None]),
        (['1;"Orlu', "2;Senta;y"], ["csv", None]),
        (['1;Orlu "Bank";x', '2;"two', 'lines";y', '3;"Vantro; Ltd";z'], [None, None, None]),
        (['1;"Orlu; two', 'lines";x', "2;Senta;y"], [None, None]),
        (['"1;1";"two', 'lines";x', "2;Senta;y"], [None, None]),
    ],
)
def test_a_quote_left_open_costs_its_own_row_where_stray_ones_are_taken(
    save: Save, rows: list[str], wanted: list[str | None]
) -> None:
    path = save("a.csv", "\n".join(["a;b;c", *rows]).encode())
    found = csv_rows(path, delimiter=";", strict=False)
    assert reasons(found) == wanted
    assert [row.number for row in found] == list(range(1, len(wanted) + 1))
    assert all(len(row.data) == 3 for row in found if row.problem is None)


CELLS = st.text(alphabet="ab ,;\"'\n京", max_size=6).map(lambda text: f"x{text}")


@given(
    st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=8),
    st.integers(0, 8),
    st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)
def test_a_broken_row_loses_itself_alone(
    tmp_path_factory: pytest.TempPathFactory, cells: list[tuple[str, str, str]], place: int, quoting: int, end: str, mark: bool,
) -> None:  # fmt: skip
    """Whatever the rows hold and however they are quoted, all are read as written beside one whose quote is never closed."""
    lines = []
    for row in [("a", "b", "c"), *cells]:
        text = io.StringIO(newline="")
        csv.writer(text, quoting=quoting, lineterminator=end).writerow(row)  # type: ignore[arg-type]
        lines.append(text.getvalue())
    place = min(place, len(cells))
    lines.insert(place + 1, f'1,"open,2{end}')
    path = tmp_path_factory.mktemp("law") / "a.csv"
    path.write_text("".join(lines), "utf-8-sig" if mark else "utf-8", newline="")
    rows = csv_rows(str(path))
    assert [row.number for row in rows] == [*range(1, len(cells) + 2)]
    assert reasons(rows) == [*[None] * place, "csv", *[None] * (len(cells) - place)]
    found = [tuple(row.data[name] for name in "abc") for row in rows if row.problem is None]
    assert found == cells


def test_preamble_nulls_and_trailer(save: Save) -> None:
    path = save("a.csv", b"as of today\r\nx,-0- \r\n\r\n\x1a")
    rows = csv_rows(path, columns=("n", "v"), preamble=1, nulls=("-0-",), trailer="\x1a")
    assert rows[0].data == {"n": "x"}
    assert isinstance(rows[1].problem, Skip)
    assert len(rows) == 2


def test_a_line_beyond_the_limit_stops(save: Save, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "MAX_LINE", 1000)
    path = save("a.csv", b"a,b\n" + b"x" * 5000)
    with pytest.raises(DataError, match="line 2 is longer"):
        csv_rows(path)


def test_a_wrong_encoding_is_told_from_single_bad_bytes(save: Save) -> None:
    cyrillic = "имя,страна\n" * 500
    with pytest.raises(DataError, match="is not utf-8"), Stream(save("a", cyrillic.encode("cp1251"))) as stream:  # fmt: skip
        check_encoding(stream, "utf-8")
    with Stream(save("b", cyrillic.encode() + b"\xff\n")) as stream:
        check_encoding(stream, "utf-8")


def test_raw_is_kept_on_request(save: Save) -> None:
    assert csv_rows(save("a.csv", b"b,a\n2,1\n"), keep_raw=True)[0].raw == '{"a":"1","b":"2"}'


# --- JSON -----------------------------------------------------------------------------------------------------------------


def json_rows(path: str, *keys: str) -> list[Row]:
    with Stream(path) as stream:
        return list(read_json(stream, keys))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[{"a": 1}, {"a": "ö]"}]', [{"a": 1}, {"a": "ö]"}]),
        ("[]", []),
        ('{"meta": {"a": [1]}, "data": [{"b": 2}], "links": {}}', [{"b": 2}]),
        ('{"meta": 1, "data": {"b": 2}}', [{"b": 2}]),
        ('{"data": []}', []),
        ('{"x": 1}', [{"x": 1}]),
    ],
)
def test_json_documents(save: Save, text: str, expected: list[object]) -> None:
    rows = json_rows(save("a.json", text.encode()), "data")
    assert [row.data for row in rows] == expected
    assert reasons(rows) == [None] * len(expected)


def test_values_go_on_over_the_end_of_a_chunk(save: Save, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "CHUNK", 7)
    values = [{"n": number, "text": "ü" * number} for number in range(40)]
    path = save("a.json", json.dumps(values, ensure_ascii=False, indent=1).encode())
    assert [row.data for row in json_rows(path)] == values


def test_a_truncated_array_keeps_what_was_whole(save: Save) -> None:
    rows = json_rows(save("a.json", b'[{"a": 1}, {"a": 2}, {"a'))
    assert [row.data for row in rows[:2]] == [{"a": 1}, {"a": 2}]
    assert reasons(rows) == [None, None, "json"]


def test_deep_json_is_refused_without_a_crash(save: Save) -> None:
    deep = b"[" * 200_000
    assert reasons(json_rows(save("a.json", b"[" + deep)))[-1] in ("json_depth", "json")
    with Stream(save("b.jsonl", b'{"a": 1}\n' + deep + b"\n")) as stream:
        assert reasons(list(read_json_lines(stream))) == [None, "json_depth"]


@pytest.mark.parametrize("name", ["rows.jsonl", "rows.json"])
def test_half_a_character_is_no_text(save: Save, name: str) -> None:
    lines = [r'{"a": "\ud83d\ude00"}', r'{"a": {"b": ["\ud83d"]}}', r'{"\uDE00": 1}', '{"a": 1}']
    whole = name.endswith("json")
    text = f"[{','.join(lines)}]" if whole else "\n".join(lines)
    path = save(name, text.encode())
    with Stream(path) as stream:
        found = list((read_json if whole else read_json_lines)(stream))
    reasons = [row.problem.reason if row.problem else None for row in found]
    assert reasons == [None, "encoding", "encoding", None]
    assert found[0].data == {"a": "\U0001f600"}


def test_json_lines(save: Save) -> None:
    with Stream(save("a.jsonl", b'{"a": 1}\n\n{"a"\n[1]\n{"a": 2}')) as stream:
        rows = list(read_json_lines(stream))
    assert reasons(rows) == [None, "json", "not_an_object", None]
    assert [(row.number, row.line) for row in rows] == [(1, 1), (2, 3), (3, 4), (4, 5)]


# --- XML ------------------------------------------------------------------------------------------------------------------


def xml_rows(path: str, *elements: str) -> tuple[list[Row], dict[str, str]]:
    header: dict[str, str] = {}
    with Stream(path) as stream:
        return list(read_xml(stream, elements, header=header)), header


def test_records_come_with_local_names_lines_and_the_header(save: Save) -> None:
    text = """<?xml version="1.0" encoding="windows-1251"?>
<x:list xmlns:x="urn:x"><x:head><x:count>2</x:count></x:head>
<x:item x:id="1"><x:name>Имя &amp; Ко</x:name><x:item>inner</x:item></x:item>
<x:item/>
</x:list>"""
    rows, header = xml_rows(save("a.xml", text.encode("cp1251")), "item")
    assert header == {"list/head/count": "2"}
    assert [row.line for row in rows] == [3, 4]
    assert rows[0].data.findtext("name") == "Имя & Ко"
    assert rows[0].data.get("id") == "1"
    assert rows[0].data.findtext("item") == "inner"


def test_an_entity_bomb_stops_the_load(save: Save) -> None:
    text = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a>&y;</a>'
    path = save("a.xml", text)
    with pytest.raises(DataError, match="document type"):
        xml_rows(path, "a")
    with pytest.raises(DataError, match="document type"), Stream(path) as stream:
        xml_root(stream)


def test_a_truncated_document_keeps_what_was_whole(save: Save) -> None:
    rows, _ = xml_rows(save("a.xml", b"<l><i>1</i><i>2</i><i>3"), "i")
    assert [row.data.text for row in rows[:2]] == ["1", "2"]
    assert isinstance(rows[-1].problem, RowRefused)
    assert reasons(rows) == [None, None, "xml"]


def test_deep_elements_stop_the_load(save: Save) -> None:
    with pytest.raises(DataError, match="deeper"):
        xml_rows(save("a.xml", b"<a>" * 200), "b")


def test_the_root_of_what_is_no_xml(save: Save) -> None:
    with Stream(save("a", b"not xml")) as stream:
        assert xml_root(stream) is None
