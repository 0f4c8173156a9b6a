"""`interlock extract`: rows, refusals and exit codes, the verifier, processes that do not change the output."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

TEXT = "Sohar Steel exports rods to Kenya.\n"


def interlock(*args: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "interlock.cli", *map(str, args)],
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def rows(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.md").write_text(
        "# Rails\n\nNile Dairy owns 40 percent of Senta Foods.\n", encoding="utf-8"
    )
    (tmp_path / ".hidden.txt").write_text("x", encoding="utf-8")
    return tmp_path


def test_a_folder_is_read_in_order(folder: Path) -> None:
    done = interlock("extract", folder)
    assert done.returncode == 0
    found = rows(done.stdout)
    assert [row["predicate"] for row in found if row["type"] == "statement"] == [
        "OWNS",
        "EXPORTS_TO",
    ]
    assert found[-1]["type"] == "account"
    assert [Path(entry["path"]).name for entry in found[-1]["files"]] == ["a.md", "b.txt"]
    assert all(row["schema_version"] == 1 for row in found)


def test_a_refused_file_is_exit_4_and_the_others_are_read(folder: Path) -> None:
    (folder / "c.pdf").write_bytes(b"%PDF-1.7")
    done = interlock("extract", folder)
    assert done.returncode == 4
    account = rows(done.stdout)[-1]
    assert (account["documents"], account["statements"]) == (2, 2)
    assert account["files"][-1] | {"why": ""} == {
        "path": str(folder / "c.pdf"),
        "document": None,
        "status": "refused",
        "reason": "broken_file",
        "why": "",
    }
    assert "broken_file" in done.stderr


def test_a_file_that_does_not_exist_is_usage(tmp_path: Path) -> None:
    assert interlock("extract", tmp_path / "none.txt").returncode == 2


def test_a_bad_day_is_usage(folder: Path) -> None:
    done = interlock("extract", folder, "--published", "31.05.2024")
    assert done.returncode == 2
    assert "31.05.2024" in done.stderr
    assert "Traceback" not in done.stderr


def test_text_is_what_spans_index(folder: Path) -> None:
    text = interlock("extract", folder / "b.txt", "--text").stdout
    statement = next(
        row
        for row in rows(interlock("extract", folder / "b.txt").stdout)
        if row["type"] == "statement"
    )
    assert text == TEXT
    assert text[statement["start"] : statement["end"]] == statement["quote"]


def test_processes_do_not_change_the_rows(folder: Path) -> None:
    one, two = (rows(interlock("extract", folder, "--jobs", jobs).stdout) for jobs in (1, 2))
    assert one[:-1] == two[:-1]
    assert {**one[-1], "seconds": 0, "cpu_seconds": 0} == {
        **two[-1],
        "seconds": 0,
        "cpu_seconds": 0,
    }


def test_the_same_bytes_twice_are_one_document(folder: Path) -> None:
    (folder / "copy.txt").write_text(TEXT, encoding="utf-8")
    account = rows(interlock("extract", folder).stdout)[-1]
    assert account["documents"] == 2
    assert account["files"][-1]["reason"] == "same bytes as an earlier file"


def test_json_and_output_file(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    assert interlock("extract", folder / "b.txt", "--format", "json", "-o", target).stdout == ""
    assert json.loads(target.read_text("utf-8"))[-1]["type"] == "account"


def test_known_names(folder: Path, tmp_path: Path) -> None:
    known = tmp_path / "known.jsonl"
    known.write_text('{"name": "rods", "kind": "Asset"}\n', encoding="utf-8")
    names = [
        row["name"]
        for row in rows(interlock("extract", folder / "b.txt", "--known", known).stdout)
        if row["type"] == "party"
    ]
    assert "rods" in names


def test_verify(folder: Path, tmp_path: Path) -> None:
    candidates = tmp_path / "candidates.jsonl"
    candidates.write_text(
        '{"quote": "exports rods to Kenya"}\n{"quote": "exports arms to Kenya"}\n', encoding="utf-8"
    )
    done = interlock("extract", folder / "b.txt", "--verify", candidates)
    assert done.returncode == 0
    assert rows(done.stdout) == [
        {"schema_version": 1, "accepted": True, "reason": None, "start": 12, "end": 33},
        {
            "schema_version": 1,
            "accepted": False,
            "reason": "quote_not_found",
            "start": None,
            "end": None,
        },
    ]
    assert interlock("extract", folder, "--verify", candidates).returncode == 2
    candidates.write_text("nonsense\n", encoding="utf-8")
    assert interlock("extract", folder / "b.txt", "--verify", candidates).returncode == 4


def test_a_name_that_is_no_utf8_name_is_shown_all_the_same(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff.txt"
    try:
        with open(path, "w") as file:
            file.write(TEXT)
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    done = interlock("extract", tmp_path)
    assert done.returncode == 0
    assert rows(done.stdout)[-1]["files"][0]["path"].endswith("/\ufffd.txt")


def test_lines_of_json_are_documents_and_a_broken_one_is_refused_alone(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text('{"text": "Sohar Steel exports rods to Kenya."}\nbroken\n', "utf-8")
    done = interlock("extract", path)
    assert done.returncode == 4
    assert f"refused: {path}, line 2: broken_json" in done.stderr
    found = rows(done.stdout)
    line = b'{"text": "Sohar Steel exports rods to Kenya."}'
    assert {row["document"] for row in found[:-1]} == {sha256(line).hexdigest()}
    assert [(entry["line"], entry["status"]) for entry in found[-1]["files"]] == [
        (1, "read"),
        (2, "refused"),
    ]


def test_a_dry_run_counts_documents_and_logs_what_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text('{"text": "Sohar Steel exports rods to Kenya."}\nbroken\n', "utf-8")
    log = tmp_path / "refused.jsonl"
    done = interlock("load", "documents", path, "--dry-run", "--format", "json", "--refused", log)
    assert done.returncode == 4
    account = json.loads(done.stdout)
    assert (account["read"], account["written"], account["refused"]) == (2, 1, {"broken_json": 1})
    assert account["statements"]["created"] == 1
    entry = json.loads(log.read_text("utf-8"))
    assert (entry["row"], entry["line"], entry["reason"]) == (2, 2, "broken_json")
    assert interlock("load", "documents", path, "--dry-run", "--max-refused", "1").returncode == 4


def test_a_page_shows_every_document_and_tells_refused_ones(folder: Path) -> None:
    (folder / "c.pdf").write_bytes(b"%PDF-1.7")
    page = folder / "page.html"
    done = interlock("extract", folder, "--format", "html", "-o", page)
    assert (done.returncode, done.stdout) == (4, "")
    assert f"2 of 3 documents: {page}" in done.stderr
    html = page.read_text("utf-8")
    assert "Nile Dairy owns 40 percent" in html
    assert "Sohar Steel exports rods" in html
    assert "the file is damaged" in html


def test_a_page_is_the_same_bytes_by_any_number_of_processes(folder: Path) -> None:
    one = interlock("extract", folder, "--format", "html")
    two = interlock("extract", folder, "--format", "html", "--jobs", "2", "-o", "-")
    assert one.returncode == two.returncode == 0
    assert one.stdout == two.stdout
    assert one.stdout.startswith("<!doctype html>")


def test_the_name_of_the_file_tells_the_format(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    out = tmp_path_factory.mktemp("out")
    page, listed, plain = out / "page.html", out / "rows.json", out / "page.txt"
    assert interlock("extract", folder / "b.txt", "-o", page).returncode == 0
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert interlock("extract", folder / "b.txt", "-o", listed).returncode == 0
    assert isinstance(json.loads(listed.read_text("utf-8")), list)
    done = interlock("extract", folder / "b.txt", "--format", "html", "-o", plain)
    assert done.returncode == 2
    assert "name it page.html" in done.stderr
    assert not plain.exists()


def test_a_page_does_not_replace_a_file_unasked(folder: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("mine", encoding="utf-8")
    options = ("extract", folder / "b.txt", "--format", "html", "-o", page)
    done = interlock(*options)
    assert done.returncode == 2
    assert "exists already" in done.stderr
    assert page.read_text("utf-8") == "mine"
    assert interlock(*options, "--force").returncode == 0
    assert "Sohar Steel" in page.read_text("utf-8")


@pytest.mark.parametrize("other", ["--text", "--verify"])
def test_a_page_is_one_of_the_forms(folder: Path, other: str) -> None:
    more = (other, folder / "b.txt") if other == "--verify" else (other,)
    done = interlock("extract", folder / "b.txt", "--format", "html", *more)
    assert done.returncode == 2
    assert "exclude each other" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a device that is always full")
@pytest.mark.parametrize("arguments", [("extract", "{}"), ("extract", "--help")])
def test_a_full_disk_is_no_fault_of_the_program(folder: Path, arguments: tuple[str, ...]) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "interlock.cli", *(one.format(folder) for one in arguments)],
            stdin=subprocess.DEVNULL, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert "internal error" not in done.stderr
    assert "No space left on device" in done.stderr
    assert "make room" in done.stderr


@pytest.mark.parametrize("arguments", [("extract",), ("load", "documents", "--dry-run")])
def test_a_folder_without_a_file_is_told(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / ".hidden.txt").write_text("Nile Dairy owns Senta Foods.")
    done = interlock(*arguments, tmp_path / "inbox")
    assert done.returncode == 0
    inbox = tmp_path / "inbox"
    assert done.stderr == (
        f"there is no file in {inbox}: nothing was read\nleft out, for they are hidden: {inbox / '.hidden.txt'}\n"
    )


def test_a_refused_document_is_told_in_words_with_another_way(tmp_path: Path) -> None:
    (tmp_path / "members.csv").write_text("a,b\n1,2\n")
    done = interlock("load", "documents", tmp_path / "members.csv", "--dry-run")
    assert done.returncode == 4
    assert "unsupported_format, its format is not one that is read" in done.stderr
    assert "interlock load auto FILE" in done.stderr


def test_a_table_says_what_was_not_read_and_what_is_there_twice(tmp_path: Path) -> None:
    mail = (
        "Subject: Dairies\nFrom: a@wire.example\nDate: soon\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
        "--b\n\nNile Dairy owns Senta Foods.\n--b\nContent-Type: application/pdf; name=a.pdf\n"
        "Content-Disposition: attachment; filename=a.pdf\n\nxx\n--b--\n"
    )
    for name in ("a.eml", "b.eml"):
        (tmp_path / name).write_text(mail)
    done = interlock("extract", tmp_path, "--format", "table")
    assert done.returncode == 0
    assert (
        "\n  note: attachment not read: a.pdf (application/pdf, 2 characters encoded)\n  note: 'soon'"
        in done.stdout
    )
    assert "1 more with the same bytes as an earlier file\n" in done.stderr


def test_a_table_shows_each_tie_and_figure_with_its_words(tmp_path: Path) -> None:
    text = "Nile Dairy owns 40 percent of Senta Foods. Nile Dairy earned a net profit of $31 million in 2025."
    (tmp_path / "note.txt").write_text(text)
    (tmp_path / "other.txt").write_text("It rained all day.")
    done = interlock("extract", tmp_path, "--format", "table")
    lines = done.stdout.splitlines()
    assert lines[0].endswith("note.txt")
    assert lines[1].startswith("  Nile Dairy -OWNS-> Senta Foods  [asserted]  how sure: 0.")
    assert lines[2] == "    “Nile Dairy owns 40 percent of Senta Foods”"
    assert lines[3].startswith("  Nile Dairy: net profit 31,000,000 USD (2025)  how sure: 0.")
    assert lines[-1] == "  nothing was read of it"
    assert "2 documents, 1 tie, 1 figure;" in done.stderr
