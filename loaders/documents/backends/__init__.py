"""Optional back ends: models that propose, behind the strict verifier that decides. Off by default; the rules always read.

from interlock.loaders.documents.backends import Choice, read
extraction = read(data, "note.txt", backend=Choice("spacy", {"backend_model": "/path/to/pipeline"}))
"""

from __future__ import annotations

from interlock.loaders.documents.backends.protocol import (
    Batch,
    Extractor,
    Known,
    Name,
    Proposal,
    Schema,
    Sentence,
)
from interlock.loaders.documents.backends.registry import Choice, names
from interlock.loaders.documents.extractor import extract
from interlock.loaders.documents.language.gazetteer import Gazetteer
from interlock.loaders.documents.model import Extraction

__all__ = [
    "Batch",
    "Choice",
    "Extractor",
    "Known",
    "Name",
    "Proposal",
    "Schema",
    "Sentence",
    "names",
    "read",
]


def read(
    data: bytes,
    name: str,
    *,
    backend: Choice | Extractor | None = None,
    known: Gazetteer | None = None,
    published: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    min_confidence: float | None = None,
) -> Extraction:
    """Read one document by the rules and, if one is chosen, with a back end.

    Args:
        data: as of `extract`, like the others.
        name: see there.
        backend: what proposes further statements or names; None: the rules alone.
        known: see there.
        published: see there.
        publisher: see there.
        url: see there.
        min_confidence: see there, `confidence.floors` by default; weighed after the back end was heard, for what both read counts for more.

    Raises:
        DataError: the document cannot be read, or the back end is none.
        UsageError: there is no such back end, or a setting that it needs is missing.
        ServerError: its server cannot be reached.
    """

    def reading(names: Gazetteer | None, least: float | None = 0.0) -> Extraction:
        return extract(
            data, name, known=names, published=published, publisher=publisher, url=url, min_confidence=least,
        )  # fmt: skip

    proposing = backend.open() if isinstance(backend, Choice) else backend
    if proposing is None:
        return reading(known, min_confidence)
    from interlock.loaders.documents.backends.merge import enrich, withhold

    return withhold(enrich(reading(known), proposing, reading, known), min_confidence)
