"""Words that only refer back: "it", "they", "the two companies". What they mean is settled in `parties`.

read_pronouns(scan, start, end)     # appends to scan.found
"""

from __future__ import annotations

import re

from interlock.loaders.documents.mention import Mention, Scan

__all__ = ["read_pairs", "read_pronouns"]

_PRONOUN = re.compile(r"\b(?:[Ii]t|[Tt]hey)\b(?![’'])")
_PAIR = re.compile(
    r"\b(?:[Tt]he\stwo|[Bb]oth)\s(?P<noun>companies|firms|sides|countries|nations"
    r"|banks|parties|governments|states|partners|ministries|chambers|neighbou?rs)\b"
)


def read_pairs(scan: Scan, start: int, end: int) -> None:
    """Find "the two companies", "both sides"."""
    for match in _PAIR.finditer(scan.text, start, end):
        if not scan.is_taken(*match.span()):
            scan.found.append(
                Mention(
                    match.start(),
                    match.end(),
                    scan.index,
                    "Party",
                    "definite",
                    match[0],
                    head="pair " + match["noun"],
                    plural=True,
                    count=2,
                )
            )


def read_pronouns(scan: Scan, start: int, end: int) -> None:
    """Find "it" and "they"."""
    for match in _PRONOUN.finditer(scan.text, start, end):
        if not scan.is_taken(*match.span()):
            plural = match[0].lower() == "they"
            scan.found.append(
                Mention(
                    match.start(),
                    match.end(),
                    scan.index,
                    "Party",
                    "pronoun",
                    match[0].lower(),
                    plural=plural,
                )
            )
