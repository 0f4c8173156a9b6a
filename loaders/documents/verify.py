"""The strict check that every proposed statement must pass: verbatim words, own parties, own numbers, own polarity. No fuzzy score.

Quote and text are folded alike (compatibility forms, quotes, dashes, white space, case) with a map back to the text; what is
stored is the text's own words, never the proposal's.

    verify({"quote": "has partnered with Bank"}, extraction)["accepted"]
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from interlock.loaders.documents.amounts import find_amounts
from interlock.loaders.documents.model import Extraction
from interlock.loaders.documents.rules import ruleset
from interlock.schema.errors import DataError
from interlock.schema.vocabulary import vocabulary

__all__ = ["fold_with_map", "verify"]

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_CLAUSE = re.compile(r"[;:]|, (?:but|while|whereas|although|though|and) ")
_SAME = {
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "«": '"',
    "»": '"',
    "–": "-",
    "—": "-",
    "‑": "-",
    "−": "-",
}
_FIELDS = frozenset({"quote", "subject", "object", "predicate", "modality", "values"})


def fold_with_map(text: str) -> tuple[str, list[int]]:
    """Folded text and, for each folded character, the offset in `text` that it comes from; runs of blanks become one."""
    folded: list[str] = []
    origin: list[int] = []
    for at, letter in enumerate(text):
        plain = unicodedata.normalize("NFKC", letter).casefold()
        for part in plain:
            part = _SAME.get(part, part)
            if part.isspace():
                if not folded or folded[-1] == " ":
                    continue
                part = " "
            folded.append(part)
            origin.append(at)
    return "".join(folded), origin


def verify(candidate: Mapping[str, Any], extraction: Extraction) -> dict[str, Any]:
    """Check one proposal against the document.

    Args:
        candidate: `quote`, and optionally `subject`, `object` (names), `predicate`, `modality`, `values` (numbers or text).
        extraction: the document as this version reads it; its parties settle aliases and anaphors.

    Returns:
        `{"accepted", "reason", "start", "end"}`; reasons: no_quote, quote_not_found, digits_differ, values_not_in_quote,
        subject_not_in_quote, object_not_in_quote, polarity, unknown_predicate, unknown_modality. The span is that of the text's
        own words, where they were found.

    Raises:
        DataError: the candidate has a field that the contract does not know.
    """
    unknown = sorted(set(candidate) - _FIELDS)
    if unknown:
        raise DataError(
            f"candidate: unknown fields {unknown}",
            why=f"it may have {', '.join(sorted(_FIELDS))}",
            hint="remove them",
        )
    quote = str(candidate.get("quote") or "").strip()
    if not quote:
        return _answer("no_quote")
    predicate, modality = candidate.get("predicate"), candidate.get("modality")
    if predicate is not None and predicate not in vocabulary().ties:
        return _answer("unknown_predicate")
    if modality is not None and modality not in vocabulary().modalities:
        return _answer("unknown_modality")
    text, origin = fold_with_map(extraction.text)
    wanted = fold_with_map(quote)[0].strip()
    found: dict[str, Any] | None = None
    at = text.find(wanted)
    while at >= 0:
        start, end = origin[at], origin[at + len(wanted) - 1] + 1
        reason = _reason(candidate, quote, extraction, start, end)
        if reason is None:
            return _answer(None, start, end)
        found = found or _answer(reason, start, end)
        at = text.find(wanted, at + 1)
    return found or _answer("quote_not_found")


def _answer(reason: str | None, start: int | None = None, end: int | None = None) -> dict[str, Any]:
    return {"accepted": reason is None, "reason": reason, "start": start, "end": end}


def _reason(
    candidate: Mapping[str, Any], quote: str, extraction: Extraction, start: int, end: int
) -> str | None:
    printed = extraction.text[start:end]
    if _splits_word(extraction.text, start, end):
        return "quote_not_found"
    if _DIGITS.findall(printed) != _DIGITS.findall(quote):
        return "digits_differ"  # "10²" folds to "102": numbers are compared as they are printed
    values = candidate.get("values") or []
    for value in values if isinstance(values, list) else [values]:
        if not _value_in(value, printed):
            return "values_not_in_quote"
    for field in ("subject", "object"):
        name = candidate.get(field)
        if name and not _named(str(name), printed, extraction, start, end):
            return f"{field}_not_in_quote"
    return _polarity(candidate.get("modality"), extraction, start, end)


def _splits_word(text: str, start: int, end: int) -> bool:
    return (start > 0 and text[start - 1].isalnum() and text[start].isalnum()) or (
        end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    )


def _value_in(value: Any, printed: str) -> bool:
    digits = _DIGITS.findall(str(value))
    if not digits:
        return fold_with_map(str(value))[0].strip() in fold_with_map(printed)[0]
    if set(digits) <= set(_DIGITS.findall(printed)):
        return True
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return False
    return any(
        number in (amount.value, amount.low, amount.high) for amount in find_amounts(printed)
    )


def _named(name: str, printed: str, extraction: Extraction, start: int, end: int) -> bool:
    wanted = fold_with_map(name)[0].strip(" <>")
    if wanted in fold_with_map(printed)[0]:
        return True
    for party in extraction.parties:
        names = {fold_with_map(own)[0].strip(" <>") for own in (party.name, *party.aliases)}
        if wanted in names and any(
            start <= begin and stop <= end for begin, stop in party.mentions
        ):
            return True
    return False


def _polarity(modality: str | None, extraction: Extraction, start: int, end: int) -> str | None:
    """A denial in the clause around the quote must be declared, and a declared one must be there."""
    begins = [begin for begin, _ in extraction.sentences]
    begin, stop = extraction.sentences[max(0, bisect_right(begins, start) - 1)]
    cuts = [begin, *(begin + cut.end() for cut in _CLAUSE.finditer(extraction.text[begin:stop]))]
    begin = max(cut for cut in cuts if cut <= start)
    after = _CLAUSE.search(extraction.text, end, max(end, stop))
    clause = extraction.text[begin : after.start() if after else max(end, stop)]
    found, _ = ruleset().chain(clause)
    negative = "denied" in found or "opposed" in found
    declared = modality in ("denied", "opposed")
    return "polarity" if negative != declared else None
