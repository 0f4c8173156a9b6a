"""Names that a back end found, read by the rules: the document is read a second time with them among its known names.

The first reading stays as it is; what the second adds and rests on a new name is marked as the back end's, without a confidence,
since the precision of a rule was counted with the rules' own mentions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from interlock.loaders.documents.backends.protocol import Name
from interlock.loaders.documents.language.folding import fold
from interlock.loaders.documents.language.gazetteer import Entry, Gazetteer, Hit
from interlock.loaders.documents.model import Extraction
from interlock.schema.vocabulary import vocabulary

__all__ = ["Reread", "with_names"]

Reread = Callable[[Gazetteer], Extraction]
Span = tuple[int, int]


class _Widened(Gazetteer):
    """The given names, and those of a back end where the first reading saw no mention."""

    def __init__(
        self, names: Sequence[tuple[str, Entry]], given: Gazetteer | None, taken: Sequence[Span]
    ) -> None:
        super().__init__(names)
        self._given, self._taken = given, taken

    def find(self, text: str) -> list[Hit]:
        """The hits of both."""
        first = self._given.find(text) if self._given else []
        spans = [*self._taken, *((hit.start, hit.end) for hit in first)]
        more = [
            hit
            for hit in super().find(text)
            if not any(hit.start < end and start < hit.end for start, end in spans)
        ]
        return sorted((*first, *more), key=lambda hit: hit.start)


def with_names(
    extraction: Extraction,
    proposed: Sequence[Name],
    backend: str,
    reread: Reread,
    known: Gazetteer | None,
    rejected: Counter[str],
) -> Extraction:
    """The document read again with the names that stand the check, joined with the first reading."""
    taken = sorted({span for party in extraction.parties for span in party.mentions})
    entries: dict[str, Entry] = {}
    for name in sorted(set(proposed), key=lambda name: (name.start, name.end, name.kind)):
        reason = _no_name(name, extraction, taken)
        if reason is not None:
            rejected[reason] += 1
            continue
        words = extraction.text[name.start : name.end]
        use = "place" if name.kind == "Place" else "name"
        entries.setdefault(words, Entry(words, name.kind, None, use))  # type: ignore[arg-type]
    if not entries:
        return extraction
    second = reread(_Widened(list(entries.items()), known, taken))
    parties = {party.key: party for party in (*extraction.parties, *second.parties)}
    first = {party.key for party in extraction.parties}
    statements = {statement.id: statement for statement in extraction.statements}
    for statement in second.statements:
        ends = {statement.subject, statement.object} - first
        if statement.id not in statements and ends:
            statements[statement.id] = replace(statement, backend=backend, confidence=None)
    used = {key for s in statements.values() for key in (s.subject, s.object, s.attributed_to)}
    used |= {parties[key].place for key in used if key in parties}
    named = {fold(name) for name in entries}
    shown = [
        party
        for key, party in parties.items()
        if key in first or key in used or fold(party.name) in named
    ]
    return replace(
        extraction,
        parties=tuple(
            sorted(shown, key=lambda p: (p.mentions[:1] or ((len(extraction.text), 0),), p.key))
        ),
        statements=tuple(sorted(statements.values(), key=lambda s: (s.start, s.rule, s.id))),
    )


def _no_name(name: Name, extraction: Extraction, taken: Sequence[Span]) -> str | None:
    """Why a proposed span is no new name, if it is none."""
    text = extraction.text
    if name.kind not in vocabulary().kinds:
        return "unknown_kind"
    if not any(a <= name.start < name.end <= b for a, b in extraction.prose):
        return "name_outside_sentence"
    before, after = text[name.start - 1 : name.start], text[name.end : name.end + 1]
    words = text[name.start : name.end]
    if (
        words != words.strip()
        or (before.isalnum() and words[0].isalnum())
        or (after.isalnum() and words[-1].isalnum())
    ):
        return "name_splits_word"
    if not any(letter.isalpha() and not letter.islower() for letter in words):
        return "no_proper_name"
    over = [span for span in taken if span[0] < name.end and name.start < span[1]]
    if any(a <= name.start and name.end <= b for a, b in over):
        return "name_known"
    return "name_overlaps" if over else None
