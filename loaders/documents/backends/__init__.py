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
from interlock.loaders.documents.gazetteer import Gazetteer
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

    Raises:
        DataError: the document cannot be read, or the back end is none.
        UsageError: there is no such back end, or a setting that it needs is missing.
        ServerError: its server cannot be reached.
    """

    def reading(names: Gazetteer | None) -> Extraction:
        return extract(data, name, known=names, published=published, publisher=publisher, url=url)

    extraction = reading(known)
    proposing = backend.open() if isinstance(backend, Choice) else backend
    if proposing is None:
        return extraction
    from interlock.loaders.documents.backends.merge import enrich

    return enrich(extraction, proposing, reading, known)
