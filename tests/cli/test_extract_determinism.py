"""The rows of `interlock extract` are the same bytes for every hash seed, locale, time zone, order and number of processes; offline."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

TEXTS = {
    "a.txt": "Sohar Steel exports rods to Kenya. Five Omani firms agreed to consider doing business with Nile Dairy.\n",
    "b.md": "# Rails\n\nNile Dairy owns 40 percent of Senta Foods, Orient Bank said on Tuesday.\n",
    "c.html": "<article><p>Orient Bank has partnered with Sohar Steel to settle payments to Russia.</p></article>",
    "d.jsonl": '{"text": "Sohar Steel denied that it supplies rails to Iran."}\nbroken\n{"text": "Kenya hosted a forum in May 2023."}\n',
    "e.eml": "Subject: Rails\nDate: Wed, 3 May 2023 10:00:00 +0000\n\nSenta Foods lent Nile Dairy 3 million euros last month.\n",
}
# Runs the command with sockets closed: what makes one, or asks for an address, ends the run.
GUARD = """
import sys
def refuse(event, args):
    if event.startswith("socket."):
        raise SystemExit(f"a socket was opened: {event}")
sys.addaudithook(refuse)
from interlock.cli.main import main
sys.argv = ["interlock", *sys.argv[1:]]
sys.exit(main())
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("notes")
    for number in range(4):
        for name, text in TEXTS.items():
            (path / f"{number}{name}").write_text(
                text.replace("Kenya", f"Kenya (note {number})"), "utf-8"
            )
    return path


def rows(
    folder: Path, *options: str, paths: list[Path] | None = None, **environment: str
) -> list[bytes]:
    done = subprocess.run(
        [sys.executable, "-c", GUARD, "extract", *map(str, paths or [folder]), *options],
        capture_output=True,
        env={**os.environ, **environment},
    )
    assert done.returncode == 4, done.stderr.decode()  # one line is broken
    assert b"socket" not in done.stderr
    return done.stdout.splitlines()


def of_document(lines: list[bytes]) -> dict[str, list[bytes]]:
    found: dict[str, list[bytes]] = {}
    for line in lines[:-1]:
        found.setdefault(json.loads(line)["document"], []).append(line)
    return found


def test_output_is_the_same_bytes(folder: Path) -> None:
    runs: list[tuple[tuple[str, ...], dict[str, str]]] = [
        ((), {"PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"}),
        (("--jobs", "2"), {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo"}),
        ((), {"PYTHONHASHSEED": "3", "LC_ALL": "C"}),
        (("--jobs", "2"), {"PYTHONHASHSEED": "11"}),
        (("--jobs", "3"), {"PYTHONHASHSEED": "12", "LC_ALL": "tr_TR.UTF-8"}),
    ]
    with ThreadPoolExecutor(3) as pool:  # each waits for a process of its own
        first, *others = pool.map(lambda run: rows(folder, *run[0], **run[1]), runs)
    assert len(first) > 40
    assert all(lines[:-1] == first[:-1] for lines in others)
    files = [json.loads(lines[-1])["files"] for lines in (first, *others)]
    assert all(one == files[0] for one in files)


def test_the_order_of_files_is_the_order_of_documents_and_changes_nothing_else(
    folder: Path,
) -> None:
    files = sorted(folder.iterdir())
    with ThreadPoolExecutor(2) as pool:
        forward, backward = pool.map(
            lambda paths: rows(folder, "--jobs", "2", paths=paths), (files, files[::-1])
        )
    assert of_document(forward) == of_document(backward)
    order = list(of_document(backward))
    assert order != list(of_document(forward))
    account = json.loads(backward[-1])
    read = [
        entry["document"] for entry in account["files"] if entry["document"] and not entry["reason"]
    ]
    assert [document for document in read if document in order] == order
