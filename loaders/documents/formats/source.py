"""What a reader of a format hands on: one text, where its parts come from, what was left out; and how a file is refused.

raise refuse("report.pdf", "no_text_layer", "no page holds text", "recognise its text with an OCR program first")
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Literal

from interlock.schema.errors import DataError

__all__ = ["MAX_PACKED", "MAX_TEXT", "Origin", "Role", "Source", "locate", "refuse"]

# The part that a line plays. Only `body` is a source of statements.
Role = Literal["body", "heading", "furniture", "dateline", "quoted"]
MAX_TEXT = 20_000_000  # bytes of a text format, and characters of the text of any document
MAX_PACKED = 100_000_000  # bytes of a PDF, DOCX or mail, which hold pictures and attachments too


@dataclass(frozen=True, slots=True)
class Origin:
    """From `start` on, the text comes from `unit` (page, paragraph) `number`, counted from 1, until the next origin."""

    start: int
    unit: str
    number: int


@dataclass(frozen=True, slots=True)
class Source:
    """The text of one document before its lines are told apart.

    Attributes:
        text: with LF as the only line end; a line is a paragraph, heading or caption unless the reader leaves wraps to be joined.
        meta: `title`, `published`, `publisher`, `url` as the file says them.
        roles: the role of lines whose markup tells it, by the offset of the line.
        origins: where the parts of the text come from, in order.
        left_out: how many pieces of what sort are not a source of statements, by the rule that left them out.
        warnings: what a reader should know, one line each.
        wrapped: whether lines of a paragraph may have been broken by width.
    """

    text: str
    meta: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[int, Role] = field(default_factory=dict)
    origins: tuple[Origin, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    wrapped: bool = False


def locate(origins: Sequence[Origin], at: int) -> dict[str, int] | None:
    """Where the character at `at` stands in the file: `{"page": 3, "offset": 120}`; None where the format has no such parts."""
    index = bisect_right(origins, at, key=lambda origin: origin.start) - 1
    if index < 0:
        return None
    origin = origins[index]
    return {origin.unit: origin.number, "offset": at - origin.start}


def refuse(name: str, reason: str, why: str, hint: str) -> DataError:
    """The refusal of one document; `reason` is the short name under which an account counts it."""
    return DataError(
        f"{PurePath(name).name}: refused, {reason.replace('_', ' ')}",
        why=why,
        hint=hint,
        reason=reason,
    )
