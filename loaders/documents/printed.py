"""A page as one types it, for the rules; and what they read of it with the places and quotes of the printed text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from interlock.loaders.documents.formats.reading import Block, Page
from interlock.loaders.documents.formats.typed import Typed, typed
from interlock.loaders.documents.model import Extraction, Observation, Statement

__all__ = ["as_printed", "as_typed"]

_Fact = TypeVar("_Fact", Statement, Observation)


def as_typed(page: Page, plain: Typed) -> Page:
    """The page with its text and title as typed.

    Args:
        page: as read.
        plain: its text as typed.
    """
    blocks = (Block(plain.place(one.start), plain.place(one.end), one.role) for one in page.blocks)
    title = typed(page.title) if page.title else None
    return replace(
        page,
        text=plain.text,
        blocks=tuple(one for one in blocks if one.start < one.end),
        title=title.text if title else page.title,
    )


def as_printed(found: Extraction, page: Page, plain: Typed) -> Extraction:
    """What was read of a page as typed, with the places and quotes of the page.

    Args:
        found: read of `as_typed(page, plain)`.
        page: as read.
        plain: its text as typed.
    """

    def places(spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
        return tuple(plain.printed(*span) for span in spans)

    def placed(one: _Fact) -> _Fact:
        start, end = plain.printed(one.start, one.end)
        return replace(one, start=start, end=end, quote=page.text[start:end])

    statements = (
        replace(one, antecedent=plain.printed(*one.antecedent)) if one.antecedent else one
        for one in map(placed, found.statements)
    )
    return replace(
        found,
        document=replace(found.document, title=page.title),
        text=page.text,
        parties=tuple(replace(one, mentions=places(one.mentions)) for one in found.parties),
        statements=tuple(statements),
        observations=tuple(map(placed, found.observations)),
        sentences=places(found.sentences),
        prose=places(found.prose),
        voices=tuple((*plain.printed(start, end), key) for start, end, key in found.voices),
    )
