"""A GLiNER model of the user's as a finder of names: it is asked for the kinds of party that the vocabulary has.

interlock extract note.txt --backend gliner --backend-option model=/path/to/model
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interlock.loaders.documents.backends.names import kind_of
from interlock.loaders.documents.backends.protocol import Batch, Known, Name, Schema, Sentence
from interlock.loaders.documents.model import Document
from interlock.schema.errors import DataError, UsageError

if TYPE_CHECKING:
    from interlock.graph.store.settings import Settings

__all__ = ["LABELS", "Gliner", "create"]

# What the model is asked for; each means a kind (see `kind_of`).
LABELS = (
    "company", "bank", "government body", "chamber of commerce", "organization", "person", "location", "project", "stock exchange",
)  # fmt: skip


def create(settings: Settings) -> Gliner:
    """Load the model in the folder that `backend_model` names; nothing is downloaded.

    Raises:
        UsageError: GLiNER is not installed, or no folder is named or there.
        DataError: the model cannot be loaded.
    """
    try:
        library = import_module("gliner")
    except ImportError as error:
        raise UsageError(
            "the back end gliner needs the library GLiNER",
            why=str(error),
            hint="pip install gliner",
        ) from error
    if not settings.backend_model or not Path(settings.backend_model).is_dir():
        raise UsageError(
            "the back end gliner needs backend_model, a folder that holds a model",
            why=f"{settings.backend_model!r} is none, and none is downloaded",
            hint="--backend-option model=FOLDER",
        )
    try:
        model = library.GLiNER.from_pretrained(settings.backend_model, local_files_only=True)
    except Exception as error:  # the library has no error of its own for a folder without a model
        raise DataError(
            f"the GLiNER model {settings.backend_model!r} cannot be loaded",
            why=f"{type(error).__name__}: {str(error).split(chr(10))[0][:200]}",
            hint="give the folder that holds its gliner_config.json",
        ) from error
    return Gliner(model, settings.backend_model, float(settings.backend_threshold))


@dataclass
class Gliner:
    """The back end around one loaded model; names that score below `threshold` are not proposed."""

    pipeline: Any
    model: str
    threshold: float = 0.5
    name: str = "gliner"
    version: str = "1"
    capabilities: frozenset[str] = frozenset({"mentions"})

    def extract(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        known: Sequence[Known],
        schema: Schema,
    ) -> Batch:
        """The names that the model finds, sentence by sentence: its window is short."""
        found = []
        for sentence in sentences:
            for entity in self.pipeline.predict_entities(
                sentence.text, list(LABELS), threshold=self.threshold
            ):
                kind = kind_of(entity["label"])
                if kind is not None:
                    start = sentence.start + int(entity["start"])
                    found.append(Name(start, sentence.start + int(entity["end"]), kind))
        return Batch((), found, {}, (), {"model": self.model})
