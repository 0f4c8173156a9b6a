"""The strict check that every proposed statement must pass: verbatim words, own parties, own numbers, own polarity. No fuzzy score.

Quote and text are folded alike with a map back to the text; what is stored is the text's own words, never the proposal's. Polarity
and modality are looked up over the whole clause around the quote, since a quote can be verbatim and false. Numbers are compared
as the text prints them: "10²" folds to "102" and is not 102.

    verify({"quote": "has partnered with Bank"}, extraction)["accepted"]

    verifier = Verifier(extraction)         # for many proposals about one document
    verifier.check({"quote": "...", "subject": "Bank of Kunlun"}).reason
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cached_property, lru_cache
from typing import Any

from interlock.loaders.documents.grammar.commitment import NEGATIVE, Cues, read_cues
from interlock.loaders.documents.language.amounts import Amount, find_amounts
from interlock.loaders.documents.language.folding import Folded, fold
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.whole_numbers import whole_numbers
from interlock.loaders.documents.model import Extraction, Party, Statement
from interlock.loaders.documents.ties.directions import directions
from interlock.schema.errors import DataError
from interlock.schema.vocabulary import vocabulary

__all__ = ["REASONS", "Verdict", "Verifier", "fold_with_map", "verify"]

REASONS: Mapping[str, str] = {
    "no_quote": "there is no quote, or it has no word",
    "unknown_predicate": "the predicate is no tie type of the vocabulary",
    "unknown_modality": "the modality is no word of the vocabulary",
    "quote_not_found": "the text does not have these words",
    "digits_differ": "the text has these words with other numbers",
    "number_cut": "the quote begins or ends within a number, an amount or what bounds it",
    "negation_differs": "the text has these words with a negation more or less",
    "words_reordered": "a sentence has these words in another order",
    "outside_cited": "the words stand in the text, but not in the sentences that were cited",
    "values_not_in_quote": "a value is not printed in the quote",
    "subject_not_in_quote": "neither the subject nor a word that stands for it is in the quote",
    "object_not_in_quote": "neither the object nor a word that stands for it is in the quote",
    "same_party": "subject and object are one party",
    "signature": "the tie type does not take ends of these kinds",
    "direction": "the text says it the other way round",
    "polarity": "the clause around the quote denies it, or does not deny what is said to be denied",
    "modality": "the clause commits itself less, or in another way",
    "possibility": "the clause only holds it possible",
    "former": "the clause says that it was so and is no more",
    "instruction": "the sentence gives an order to its reader and states nothing",
}
_DIGITS = later(r"\d+(?:[.,]\d+)*")
_FOREIGN = later(r"[^\x00-\x7f]")
_GROUPED = later(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_NEGATIONS = later(r"\b(?:no|not|never|without)\b|n't\b| (?:did|does|do)(?= )")
# What may put the object of a tie before its subject.
_TURNS = later(r"\b(?:by|from|of|to|whose|its|their|where|which|home to|led|held)\b|'s?(?= |$)")
_BESIDE = later(r"(?:[a-z-]+ ?){0,4}, ?")
# Who is described by the other end is the subject: "a bank in Oman", "the government of Oman".
_NAMES_ITS_OBJECT = frozenset({"GOVERNS", "LISTED_ON", "LOCATED_IN"})
_MINUS = later(r"(?<![\w.,)%])[-−–]\s?(?:[A-Z]{0,3}[$€£¥])?$")
_BOTH = 2  # ends
_MINUS_REACH = 8  # characters
_WORDS = later(r"\w+")
_FIELDS = frozenset({"quote", "subject", "object", "predicate", "modality", "values"})
_BRACKETS = " <>"
_ARTICLE = later(r"(?:an?|the) ")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to one proposal; the span is that of the text's own words, where they were found."""

    reason: str | None
    start: int | None = None
    end: int | None = None

    @property
    def accepted(self) -> bool:
        """Whether the proposal passed."""
        return self.reason is None


def fold_with_map(text: str) -> tuple[str, list[int]]:
    """Folded text and, for each folded character, the offset in `text` that it comes from; runs of blanks become one."""
    folded = Folded(text)
    return folded.text, folded.starts


def verify(candidate: Mapping[str, Any], extraction: Extraction) -> dict[str, Any]:
    """Check one proposal against the document.

    Args:
        candidate: `quote`, and optionally `subject`, `object` (names), `predicate`, `modality`, `values` (numbers or text).
        extraction: the document as this version reads it; its parties settle aliases and anaphors.

    Returns:
        `{"accepted", "reason", "start", "end"}`; `REASONS` has the reasons.

    Raises:
        DataError: the candidate has a field that the contract does not know.
    """
    verdict = _verifier(_Same(extraction)).check(candidate)
    return {
        "accepted": verdict.accepted,
        "reason": verdict.reason,
        "start": verdict.start,
        "end": verdict.end,
    }


class Verifier:
    """Checks proposals about one document; what all checks share is read once."""

    def __init__(self, extraction: Extraction) -> None:
        """Set up for a document as the rules read it."""
        self.extraction = extraction
        self.folded = Folded(extraction.text)
        self._begins = [begin for begin, _ in extraction.sentences]
        self._cues: dict[Span, Cues] = {}
        self._numbers_whole: dict[Span, list[Span]] = {}
        self._folds: dict[str, str] = {}
        self._readings: dict[str, list[Statement]] = {}
        for statement in extraction.statements:
            self._readings.setdefault(statement.predicate, []).append(statement)
        self._parties: dict[str, list[Party]] = {}
        for party in extraction.parties:
            for name in dict.fromkeys((party.name, *party.aliases, party.key)):
                self._parties.setdefault(fold(name).strip(_BRACKETS), []).append(party)
            if party.unnamed:  # "<a port in Oman>" is the <port in Oman>
                printed = {fold(extraction.text[slice(*span)]) for span in party.mentions}
                for words in sorted(printed | {fold(party.name).strip(_BRACKETS)}):
                    bare = _without_article(words)
                    if party not in (known := self._parties.setdefault(bare, [])):
                        known.append(party)
        self._mentions = sorted({span for party in extraction.parties for span in party.mentions})
        self._starts = [start for start, _ in self._mentions]

    def check(
        self,
        candidate: Mapping[str, Any],
        cited: Sequence[Span] | None = None,
        ends: Mapping[str, Party] | None = None,
    ) -> Verdict:
        """Check one proposal.

        Args:
            candidate: as of `verify`.
            cited: spans of the sentences that the proposal cites; the quote must lie within them.
            ends: the parties that `subject` and `object` are, where the proposal gives them by id.

        Raises:
            DataError: the candidate has a field that the contract does not know.
        """
        if not candidate.keys() <= _FIELDS:
            raise DataError(
                f"candidate: unknown fields {sorted(set(candidate) - _FIELDS)}",
                why=f"it may have {', '.join(sorted(_FIELDS))}",
                hint="remove them",
            )
        quote = candidate.get("quote")
        wanted = fold(quote) if isinstance(quote, str) else ""
        if _WORDS.search(wanted) is None:
            return Verdict("no_quote")
        predicate, modality = candidate.get("predicate"), candidate.get("modality")
        if predicate is not None and (
            not isinstance(predicate, str) or predicate not in vocabulary().ties
        ):
            return Verdict("unknown_predicate")
        if modality is not None and (
            not isinstance(modality, str) or modality not in vocabulary().modalities
        ):
            return Verdict("unknown_modality")
        numbers = _numbers(str(quote))
        found: Verdict | None = None
        for start, end in self.folded.find(wanted):
            if _splits_word(self.extraction.text, start, end):
                continue
            reason: str | None
            if cited is not None and not any(a <= start and end <= b for a, b in _joined(cited)):
                reason = "outside_cited"
            elif _numbers(self.extraction.text[start:end]) != numbers:
                reason = "digits_differ"
            elif self._cuts_number(start, end):
                reason = "number_cut"
            else:
                reason = self._reason(candidate, start, end, ends or {})
            if reason is None:
                return Verdict(None, start, end)
            found = found or Verdict(reason, start, end)
        return found or Verdict(self._why_not(wanted))

    def _cuts_number(self, start: int, end: int) -> bool:
        """Whether the quote is a piece of a number: "$7" of "$7.5 million", "5 million" of it, "40%" of "less than 40%"."""
        touched = self.sentences(start, end)
        return any(
            begin < at < stop
            for at, sentence in ((start, touched[0]), (end, touched[-1]))
            for begin, stop in self._whole(sentence)
        )

    def _whole(self, sentence: Span) -> list[Span]:
        spans = self._numbers_whole.get(sentence)
        if spans is None:
            spans = self._numbers_whole[sentence] = whole_numbers(self.extraction.text, *sentence)
        return spans

    # ---- the parts of the check --------------------------------------------------------------------------------------------

    def _reason(
        self, candidate: Mapping[str, Any], start: int, end: int, ends: Mapping[str, Party]
    ) -> str | None:
        values = candidate.get("values")
        if values is not None and values != []:
            printed = self.extraction.text[start:end]
            for value in values if isinstance(values, list | tuple) else (values,):
                if not _value_in(value, printed):
                    return "values_not_in_quote"
        parties: list[Party | None] = []
        places: list[Span] = []
        for side in ("subject", "object"):
            name, given = candidate.get(side), ends.get(side)
            if name is None and given is None:
                parties.append(None)
                continue
            place, party = self._stands(name, given, start, end)
            if place is None:
                place, party = self._meant(name, given, candidate.get("predicate"), start, end)
            if place is None:
                return f"{side}_not_in_quote"
            places.append(place)
            parties.append(party)
        subject, target = parties
        if subject is not None and subject is target:
            return "same_party"
        predicate: str | None = candidate.get("predicate")
        reading: str | None = None
        if predicate is not None and subject is not None and target is not None:
            tie = vocabulary().tie(predicate)
            if not tie.accepts(subject.kind, target.kind):
                return "direction" if tie.accepts(target.kind, subject.kind) else "signature"
            reading, reverse = self._read_so(predicate, subject.key, target.key, start, end)
            if reading is None and reverse is not None and not tie.symmetric:
                return "direction"
            if tie.symmetric:
                reading = reading or reverse
            elif reading is None and self._turned(predicate, places):
                return "direction"
        elif (
            predicate is not None
            and len(places) == _BOTH
            and not vocabulary().tie(predicate).symmetric
            and self._turned(predicate, places)
        ):
            return "direction"
        return self._committed(candidate.get("modality"), predicate, reading, places, start, end)

    def _stands(
        self, name: Any, given: Party | None, start: int, end: int
    ) -> tuple[Span | None, Party | None]:
        """Where in the quote a party stands, by a mention or an anaphor of it, or by a name that no known party has."""
        parties: Sequence[Party] = ()
        folded = ""
        if given is not None:
            parties = (given,)
        elif isinstance(name, str):
            folded = self._fold(name)
            parties = self._known(folded)
        for party in parties:
            for begin, stop in party.mentions:
                if start <= begin and stop <= end:
                    return (begin, stop), party
        if given is None and folded and not parties:
            for begin, stop in self._found(folded, start, end):
                if not self._within_longer(begin, stop):
                    return (begin, stop), None
        return None, None

    def _meant(
        self, name: Any, given: Party | None, predicate: Any, start: int, end: int
    ) -> tuple[Span | None, Party | None]:
        """A party that the quote only means: by the antecedent of an anaphor in it, as the rules settled it ("its government")."""
        parties = (given,) if given else self._known(self._fold(str(name)))
        for statement in self._readings.get(str(predicate), ()):
            antecedent = statement.antecedent
            if antecedent is None or not (statement.start < end and start < statement.end):
                continue
            for party in parties:
                if party.key in (statement.subject, statement.object) and any(
                    begin < antecedent[1] and antecedent[0] < stop for begin, stop in party.mentions
                ):
                    return (start, start), party
        return None, None

    def _known(self, folded: str) -> Sequence[Party]:
        """The parties that have a name, or, where none has it, that are described so but for the article."""
        parties = self._parties.get(folded) or self._parties.get(_without_article(folded))
        return parties or ()

    def _fold(self, name: str) -> str:
        folded = self._folds.get(name)
        if folded is None:
            folded = self._folds[name] = fold(name).strip(_BRACKETS)
        return folded

    def _found(self, folded: str, start: int, end: int) -> list[Span]:
        return [
            (begin, stop)
            for begin, stop in self.folded.find(folded)
            if start <= begin
            and stop <= end
            and not _splits_word(self.extraction.text, begin, stop)
        ]

    def _within_longer(self, start: int, end: int) -> bool:
        """Whether the words are part of a longer name: "Kunlun" in "Bank of Kunlun" is not a party of its own."""
        return any(
            begin <= start and end <= stop and stop - begin > end - start
            for begin, stop in self._mentions[: bisect_right(self._starts, start)]
        )

    def _read_so(
        self, predicate: str, subject: str, target: str, start: int, end: int
    ) -> tuple[str | None, str | None]:
        """The modality in which the rules read the same tie here, and the same tie turned round."""
        forward = backward = None
        for statement in self._readings.get(predicate, ()):
            if statement.start < end and start < statement.end:
                if (statement.subject, statement.object) == (subject, target):
                    forward = forward or statement.modality
                elif (statement.subject, statement.object) == (target, subject):
                    backward = backward or statement.modality
        return forward, backward

    def _turned(self, predicate: str, places: Sequence[Span]) -> bool:
        """Whether the words between the two ends tell that the tie goes the other way ("buys from", "owned by")."""
        (subject, subject_end), (target, target_end) = places
        follows = subject > target
        left, right = (target_end, subject) if follows else (subject_end, target)
        if (
            left > right
        ):  # one name stands within the other: "the commission between Russia and China"
            return follows and predicate in _NAMES_ITS_OBJECT
        between = fold(self.extraction.text[left:right])
        if between.startswith("'") or _BESIDE.fullmatch(between):
            return False  # "the chamber's chairman, N", "a Moscow importer, N": either may be meant first
        forward, turned = directions(predicate).count(between)
        if bool(forward) != bool(turned):
            return follows == bool(forward)
        return follows and not forward and _TURNS.search(between) is None

    def _committed(
        self,
        modality: str | None,
        predicate: str | None,
        reading: str | None,
        places: list[Span],
        start: int,
        end: int,
    ) -> str | None:
        """Whether the clause says it in the way that is declared; where the rules read the same tie, their reading decides."""
        declared = modality in NEGATIVE
        cues = [self._cues_of(span) for span in self.sentences(start, end)]
        if any(cue.addressed for cue in cues):
            return "instruction"
        if reading is not None and modality is not None:
            if declared != (reading in NEGATIVE):
                return "polarity"
            return None if modality == reading else "modality"
        scopes = [cue.around(max(start, cue.begin), min(end, cue.end)) for cue in cues]
        if predicate == "HOLDS_ROLE" and any(scope.apposed(tuple(places)) for scope in scopes):
            if declared:
                return "polarity"
            return None if modality in (None, "asserted") else "modality"
        if declared:
            return None if any(s.denies(str(modality)) for s in scopes) else "polarity"
        # Words that claim no tie may say their own "no": only what was cut off can make them false.
        claims = modality is not None or predicate is not None
        if any(scope.negates(own=claims) for scope in scopes):
            return "polarity"
        if modality is None:
            return None
        if any(scope.doubtful() for scope in scopes):
            return "possibility"
        if any(scope.past() for scope in scopes):
            return "former"
        for scope in scopes:
            inside = tuple(p for p in places if scope.start <= p[0] and p[1] <= scope.end)
            if scope.modality(inside, predicate) == modality:
                return None
        return "modality"

    def sentences(self, start: int, end: int) -> list[Span]:
        """The sentences that a span touches."""
        at = max(0, bisect_right(self._begins, start) - 1)
        touched = []
        for begin, stop in self.extraction.sentences[at:]:
            if begin >= end:
                break
            touched.append((begin, max(stop, min(end, stop))))
        return touched or [(start, end)]

    def _cues_of(self, span: Span) -> Cues:
        cues = self._cues.get(span)
        if cues is None:
            cues = self._cues[span] = read_cues(self.extraction.text, *span)
        return cues

    # ---- why words were not found ----------------------------------------------------------------------------------------------

    def _why_not(self, wanted: str) -> str:
        if wanted in self.folded.text:  # it only cuts into a word
            return "quote_not_found"
        if _DIGITS.sub("0", wanted) in self._numberless and _DIGITS.search(wanted):
            return "digits_differ"
        if _plain(wanted) in self._negationless:
            return "negation_differs"
        words = Counter(_WORDS.findall(wanted))
        if len(words) > 1 and any(words <= bag for bag in self._bags):
            return "words_reordered"
        return "quote_not_found"

    @cached_property
    def _numberless(self) -> str:
        return _DIGITS.sub("0", self.folded.text)

    @cached_property
    def _negationless(self) -> str:
        return _plain(self.folded.text)

    @cached_property
    def _bags(self) -> list[Counter[str]]:
        return [
            Counter(_WORDS.findall(fold(self.extraction.text[begin:stop])))
            for begin, stop in self.extraction.sentences
        ]


class _Same:
    """An extraction as a key: the same object is the same document."""

    def __init__(self, extraction: Extraction) -> None:
        self.extraction = extraction

    def __hash__(self) -> int:
        return id(self.extraction)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.extraction is self.extraction


@lru_cache(maxsize=4)
def _verifier(same: _Same) -> Verifier:
    return Verifier(same.extraction)


def _joined(spans: Sequence[Span]) -> list[Span]:
    """Cited sentences, those that follow each other joined: a quote may run from one into the next."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start - joined[-1][1] <= 2:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _splits_word(text: str, start: int, end: int) -> bool:
    return (start > 0 and text[start - 1].isalnum() and text[start].isalnum()) or (
        end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    )


def _numbers(text: str) -> list[str]:
    """All number-like characters in order, decimal digits of every script as 0 to 9; "²" and "①" stay what they are."""
    if text.isascii() or not any(letter.isnumeric() for letter in _FOREIGN.findall(text)):
        return _DIGITS.findall(text)
    plain = "".join(
        str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in text
    )
    odd = [letter for letter in plain if letter.isnumeric() and not letter.isdecimal()]
    return [*_DIGITS.findall(plain), *odd]


def _without_article(folded: str) -> str:
    article = _ARTICLE.match(folded)
    return folded[article.end() :] if article else folded


def _plain(folded: str) -> str:
    return " ".join(_NEGATIONS.sub(" ", folded).split())


def _value_in(value: Any, printed: str) -> bool:
    """Whether a value is printed: a number as itself or scaled ("7.5", "7500000" of "$7.5 million"), text as it stands."""
    if isinstance(value, bool) or not isinstance(value, str | int | float | Decimal):
        return False
    text = str(value).strip()
    try:
        number = Decimal(text)
    except InvalidOperation:
        wanted = fold(text)
        if not wanted:
            return False
        folded = Folded(printed)
        if any(not _splits_word(printed, *span) for span in folded.find(wanted)):
            return _DIGITS.search(text) is None or _whole_numbers(text, printed)
        meant = {_amount(amount) for amount in find_amounts(text)}
        return bool(meant) and meant <= {_amount(amount) for amount in _amounts(printed)}
    if not number.is_finite():
        return False
    return number in _values(printed)


@lru_cache(maxsize=256)
def _values(printed: str) -> frozenset[Decimal]:
    """The numbers that are printed, each as itself and scaled; with its sign where it has one: "-5.2%" is not 5.2."""
    below = {
        match.start()
        for match in _DIGITS.finditer(printed)
        if _MINUS.search(printed, max(0, match.start() - _MINUS_REACH), match.start())
    }
    found: set[Decimal] = set()
    if not below:
        found.update(own for own in map(_decimal, _numbers(printed)) if own is not None)
    else:
        for match in _DIGITS.finditer(printed):
            own = _decimal(match[0])
            if own is not None:
                found.add(-own if match.start() in below else own)
    for amount in _amounts(printed):
        sign = -1 if any(amount.start <= at < amount.end for at in below) else 1
        for end in (amount.value, amount.low, amount.high):
            found.update(() if end is None else (sign * end,))
    return frozenset(found)


def _whole_numbers(text: str, printed: str) -> bool:
    # "5 million" is in "7.5 million" by its letters, not by its numbers.
    return set(_numbers(text)) <= set(_numbers(printed))


@lru_cache(maxsize=256)
def _amounts(printed: str) -> tuple[Amount, ...]:
    return tuple(find_amounts(printed))


def _amount(amount: Amount) -> tuple[Any, ...]:
    return amount.value, amount.low, amount.high, amount.unit


def _decimal(digits: str) -> Decimal | None:
    if _GROUPED.fullmatch(digits):
        digits = digits.replace(",", "")
    try:
        return Decimal(digits)
    except InvalidOperation:
        return None
