"""Replies of a model, kept on disk beside the local server's data: a second run asks nothing, and an unload takes them away.

One folder a document, one file a request, named by the sha256 of all that was sent. What failed is kept too, so that a run is
repeatable; the setting `backend_again` has it asked again.

    replies = Replies(settings.home)
    replies.get(document, key)          # {'content': '...'} or None
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from interlock.loaders.documents.language.later import later

__all__ = ["Replies", "purge"]

_ID = later(r"[0-9a-f]{64}")


class Replies:
    """The kept replies under one home folder."""

    def __init__(self, home: Path) -> None:
        """Set up under `home`; nothing is made before the first reply is kept."""
        self.folder = home / "replies"

    def get(self, document: str, key: str) -> dict[str, Any] | None:
        """What was kept, or None; a file that cannot be read counts as absent."""
        try:
            kept = json.loads(self._file(document, key).read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            return None
        return kept if isinstance(kept, dict) else None

    def put(self, document: str, key: str, reply: Mapping[str, Any]) -> None:
        """Keep a reply: whole or not at all, readable by the user alone."""
        file = self._file(document, key)
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(dir=file.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                json.dump(reply, stream, ensure_ascii=True)
            os.replace(name, file)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise

    def purge(self, document: str) -> None:
        """Forget all replies about a document."""
        shutil.rmtree(self._of(document), ignore_errors=True)

    def _of(self, document: str) -> Path:
        safe = (
            document if _ID.fullmatch(document) else hashlib.sha256(document.encode()).hexdigest()
        )
        return self.folder / safe

    def _file(self, document: str, key: str) -> Path:
        return self._of(document) / f"{key}.json"


def purge(home: Path, document: str) -> None:
    """Forget what models replied about a document."""
    Replies(home).purge(document)
