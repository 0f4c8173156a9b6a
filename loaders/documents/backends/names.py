"""What the adapters of named-entity models share: runs of sentences, and which label means which kind.

kind_of("ORG")      # 'Party': the label does not say which kind of organisation
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from interlock.loaders.documents.backends.protocol import Sentence
from interlock.schema.vocabulary import vocabulary

__all__ = ["kind_of", "passages"]

PASSAGE = 10_000  # characters that a model is given at a time
# Labels of the usual annotation schemes; those that name no party (dates, money, nationalities) are missing on purpose.
_LABELS: Mapping[str, str] = {
    "org": "Party",
    "organisation": "Organization",
    "company": "Firm",
    "corporation": "Firm",
    "corp": "Firm",
    "per": "Person",
    "gpe": "Place",
    "loc": "Place",
    "location": "Place",
    "fac": "Asset",
    "facility": "Asset",
    "government": "GovernmentBody",
    "government body": "GovernmentBody",
    "chamber of commerce": "Chamber",
    "stock exchange": "Exchange",
}


def kind_of(label: str) -> str | None:
    """The kind that a label means: a kind of the vocabulary by its own name, or a usual label; None for all others."""
    low = label.strip().lower()
    own = {kind.lower(): kind for kind in vocabulary().kinds}
    return own.get(low) or _LABELS.get(low)


def passages(sentences: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    """Runs of sentences, as long as a model is given at a time."""
    run: list[Sentence] = []
    for sentence in sentences:
        if run and sentence.end - run[0].start > PASSAGE:
            yield run
            run = []
        run.append(sentence)
    if run:
        yield run
