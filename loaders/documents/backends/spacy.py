"""A spaCy pipeline of the user's as a finder of names: what it marks as an entity becomes a party that the rules then read about.

interlock extract note.txt --backend spacy --backend-option model=/path/to/pipeline
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from interlock.loaders.documents.backends.names import kind_of, passages
from interlock.loaders.documents.backends.protocol import Batch, Known, Name, Schema, Sentence
from interlock.loaders.documents.model import Document
from interlock.schema.errors import DataError, UsageError

if TYPE_CHECKING:
    from interlock.graph.store.settings import Settings

__all__ = ["Spacy", "create"]


def create(settings: Settings) -> Spacy:
    """Load the pipeline that `backend_model` names: a folder, or an installed package.

    Raises:
        UsageError: spaCy is not installed, or no pipeline is named or there.
        DataError: the pipeline cannot be loaded.
    """
    try:
        spacy = import_module("spacy")
    except ImportError as error:
        raise UsageError(
            "the back end spacy needs the library spaCy",
            why=str(error),
            hint="pip install '.[spacy]' in Interlock's folder",
        ) from error
    if not settings.backend_model:
        raise UsageError(
            "the back end spacy needs backend_model",
            why="no pipeline comes with Interlock, and none is downloaded",
            hint="--backend-option model=FOLDER, or the name of an installed pipeline",
        )
    try:
        return Spacy(spacy.load(settings.backend_model), settings.backend_model)
    except OSError as error:
        raise UsageError(
            f"there is no spaCy pipeline {settings.backend_model!r}",
            why=str(error).split("\n")[0][:200],
            hint="give the folder that holds its config.cfg",
        ) from error
    except Exception as error:  # a pipeline may run any code of its own
        raise DataError(
            f"the spaCy pipeline {settings.backend_model!r} cannot be loaded",
            why=f"{type(error).__name__}: {str(error).split(chr(10))[0][:200]}",
            hint="see whether it was made for the installed version: python -m spacy validate",
        ) from error


@dataclass
class Spacy:
    """The back end around one loaded pipeline."""

    pipeline: Any
    model: str
    name: str = "spacy"
    version: str = "1"
    capabilities: frozenset[str] = frozenset({"mentions"})

    def extract(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        known: Sequence[Known],
        schema: Schema,
    ) -> Batch:
        """The entities of the running text whose label means a kind of party; the others are counted by label."""
        found: list[Name] = []
        unknown: Counter[str] = Counter()
        for run in passages(sentences):
            # The gaps between sentences are blanks, so that offsets stay.
            first, text = run[0].start, ""
            for sentence in run:
                text = text.ljust(sentence.start - first) + sentence.text
            for entity in self.pipeline(text).ents:
                kind = kind_of(entity.label_)
                if kind is None:
                    unknown[f"label_{entity.label_}"] += 1
                else:
                    found.append(Name(first + entity.start_char, first + entity.end_char, kind))
        return Batch((), found, unknown, (), {"model": self.model})
