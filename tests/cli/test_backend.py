"""`--backend`: off by default, asked where it is named, its settings shown, its errors in three lines."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

TEXT = "Nile Dairy confides in Orient Bank.\n"


class _Model(BaseHTTPRequestHandler):
    calls = 0

    def do_POST(self) -> None:
        type(self).calls += 1
        sent = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        data = json.loads(sent["messages"][1]["content"])
        ids = {party["name"]: party["id"] for party in data["parties"]}
        statement = {
            "sentences": [1], "subject": ids["Nile Dairy"], "object": ids["Orient Bank"], "predicate": "BANKS_WITH",
            "modality": "asserted", "attributed_to": None, "quote": TEXT[:-2], "values": [],
        }  # fmt: skip
        invented = {**statement, "quote": "Nile Dairy owns Orient Bank", "predicate": "OWNS"}
        content = json.dumps({"statements": [statement, invented]})
        body = json.dumps({"choices": [{"message": {"content": content}}]}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Keep quiet."""


@pytest.fixture
def url() -> Iterator[str]:
    _Model.calls = 0
    server = HTTPServer(("127.0.0.1", 0), _Model)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/v1"
    server.shutdown()
    server.server_close()
    thread.join()


def interlock(*args: object, home: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "interlock.cli", *map(str, args)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "INTERLOCK_HOME": str(home), **variables},
        cwd=home,
    )


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "note.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_model_is_asked_once_and_verified(note: Path, tmp_path: Path, url: str) -> None:
    (tmp_path / "interlock.toml").write_text('backend_mode = "json_object"\n', encoding="utf-8")
    options = ("--backend", "openai_compatible", "--backend-option", "model=test")
    runs = [
        interlock("extract", note, *options, home=tmp_path, INTERLOCK_BACKEND_URL=url),
        interlock("extract", note, note, *options, "--jobs", 2, "--backend-option", f"url={url}", home=tmp_path),
    ]  # fmt: skip
    for done in runs:
        assert done.returncode == 0, done.stderr
        rows = [json.loads(line) for line in done.stdout.splitlines()]
        told = [row for row in rows if row.get("backend") == "openai_compatible"]
        assert [row["predicate"] for row in told] == ["BANKS_WITH"]
        assert told[0]["attributes"]["model"] == "test"
        assert rows[-1]["rejected"]["quote_not_found"] == 1
        assert rows[-1]["review"] == []
    assert _Model.calls == 1
    dry = interlock(
        "load", "documents", note, "--dry-run", "--format", "json", *options, "--backend-option", f"url={url}",
        home=tmp_path,
    )  # fmt: skip
    assert json.loads(dry.stdout)["by_tie"]["BANKS_WITH"] == 1
    assert _Model.calls == 1


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        (["--backend", "openai_compatible", "--backend-option", "model"], 2, "KEY=VALUE"),
        (
            ["--backend", "openai_compatible", "--backend-option", "url=http://127.0.0.1:9/v1",
             "--backend-option", "model=x"],
            3, "cannot be reached",
        ),
    ],
)  # fmt: skip
def test_errors_say_what_to_try(
    options: list[str], code: int, words: str, note: Path, tmp_path: Path
) -> None:
    done = interlock("extract", note, *options, home=tmp_path)
    assert done.returncode == code
    assert words in done.stderr
    assert len(done.stderr.strip().splitlines()) == 3


def test_a_bad_candidate_is_named_by_its_line(note: Path, tmp_path: Path) -> None:
    deep = b'{"quote": "Nile Dairy"}\n{"quote": ' + b"[" * 100_000
    (tmp_path / "c.jsonl").write_bytes(deep)
    done = interlock("extract", note, "--verify", "c.jsonl", home=tmp_path)
    assert (done.returncode, done.stdout) == (4, "")
    assert "line 2 is no JSON object" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 3


def test_settings_are_shown_with_their_origin(tmp_path: Path) -> None:
    done = interlock(
        "config", "show", "--format", "json", home=tmp_path, INTERLOCK_BACKEND_MODEL="small"
    )
    settings = json.loads(done.stdout)["settings"]
    assert settings["backend_model"] == {"value": "small", "origin": "INTERLOCK_BACKEND_MODEL"}
    assert settings["backend_url"] == {"value": None, "origin": "default"}
