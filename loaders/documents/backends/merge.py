"""Rules and a back end together: the rules read first, the back end proposes, the verifier decides, and the core writes.

- What both read the same way keeps the rules' statement; its confidence rises as if the rule had been right once more.
- What the back end alone read, and what passes the verifier, is a statement of its own without a confidence: nobody counted it.
- What the two read with opposite polarity is written as the rules have it and goes to a list for a person to decide.
- Names that the back end found are read by the rules a second time; what rests on one of them is marked as the back end's.

Results are in the order of the text, whatever the order of the proposals.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from interlock.loaders.documents.backends.protocol import (
    Batch,
    Extractor,
    Known,
    Name,
    Proposal,
    Schema,
    Sentence,
)
from interlock.loaders.documents.backends.widening import Reread, with_names
from interlock.loaders.documents.confidence import below, confidence, floors
from interlock.loaders.documents.grammar.commitment import NEGATIVE
from interlock.loaders.documents.language.amounts import find_amounts
from interlock.loaders.documents.language.dates import find_dates
from interlock.loaders.documents.language.folding import fold
from interlock.loaders.documents.language.gazetteer import Gazetteer
from interlock.loaders.documents.model import (
    OPEN,
    Extraction,
    Interval,
    Party,
    Statement,
    statement_id,
)
from interlock.loaders.documents.verify import Verdict, Verifier
from interlock.schema.errors import DataError, InterlockError
from interlock.schema.vocabulary import vocabulary

__all__ = ["enrich", "withhold"]

Span = tuple[int, int]


def withhold(extraction: Extraction, min_confidence: float | None) -> Extraction:
    """The same without statements and figures of a lower confidence, which are counted; parties stay: they are mentioned all the same."""
    least, least_figure = floors(min_confidence)
    statements = tuple(one for one in extraction.statements if not below(one.confidence, least))
    figures = tuple(
        one for one in extraction.observations if not below(one.confidence, least_figure)
    )
    low = len(extraction.statements) - len(statements) + len(extraction.observations) - len(figures)
    if not low:
        return extraction
    rejected = Counter(extraction.rejected) + Counter(low_confidence=low)
    return replace(
        extraction,
        statements=statements,
        observations=figures,
        rejected=dict(sorted(rejected.items())),
    )


def enrich(
    extraction: Extraction,
    backend: Extractor,
    reread: Reread,
    known: Gazetteer | None = None,
) -> Extraction:
    """What the rules read, and what the back end proposes and the verifier accepts.

    Args:
        extraction: the document as the rules read it.
        backend: proposes.
        reread: reads the same document by the rules with other known names.
        known: the names that were given for the first reading.

    Raises:
        DataError: the back end returns something that is no batch.
        ServerError: a model server cannot be reached or refuses the request as such.
    """
    if extraction.document.language != "en":
        return replace(
            extraction,
            warnings=(
                *extraction.warnings,
                f"{backend.name} was not asked: what it says could not be verified in this language",
            ),
        )
    schema = Schema.current()
    sentences = [
        Sentence(number, start, end, extraction.text[start:end])
        for number, (start, end) in enumerate(extraction.prose, start=1)
    ]
    parties = _known(extraction, sentences)
    try:
        batch = backend.extract(extraction.document, sentences, parties, schema)
    except InterlockError:
        raise
    except Exception as error:  # somebody else's code, or a library under it: the rules' reading stands all the same
        why = f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
        batch = Batch((), (), {"backend_failed": 1}, (f"{backend.name} failed: {why}",))
    if not isinstance(batch, Batch):
        raise DataError(
            f"back end {backend.name!r} gave {type(batch).__name__}, not a Batch",
            why="the protocol says what extract returns",
            hint="see the guide to back ends",
            reason="backend",
        )
    rejected = Counter(extraction.rejected)
    rejected.update({str(reason): int(count) for reason, count in batch.rejected.items()})
    names = [name for name in batch.names if isinstance(name, Name) and name.well_formed]
    proposals = [p for p in batch.proposals if isinstance(p, Proposal) and p.well_formed]
    odd = len(batch.names) - len(names) + len(batch.proposals) - len(proposals)
    rejected.update({"wrong_fields": odd} if odd else {})
    batch = replace(batch, names=names, proposals=proposals)
    merged = extraction
    if names:
        merged = with_names(extraction, names, backend.name, reread, known, rejected)
    if proposals:
        merged = _Merge(merged, backend, batch, sentences, parties, schema, rejected).result()
    return replace(
        merged,
        rejected=dict(sorted(rejected.items())),
        warnings=(*merged.warnings, *batch.warnings),
    )


def _known(extraction: Extraction, sentences: Sequence[Sentence]) -> list[Known]:
    found: list[Known] = []
    for party in extraction.parties:
        spans = party.mentions
        inside = frozenset(
            sentence.number
            for sentence in sentences
            if any(sentence.start <= start and end <= sentence.end for start, end in spans)
        )
        if inside:
            found.append(Known(len(found) + 1, party, inside))
    return found


class _Merge:
    """Verifies the proposals of one document and joins what passes with what the rules read."""

    def __init__(
        self,
        extraction: Extraction,
        backend: Extractor,
        batch: Batch,
        sentences: Sequence[Sentence],
        known: Sequence[Known],
        schema: Schema,
        rejected: Counter[str],
    ) -> None:
        self.extraction, self.backend, self.batch, self.schema = extraction, backend, batch, schema
        self.sentences = {sentence.number: (sentence.start, sentence.end) for sentence in sentences}
        self.parties = {party.number: party.party for party in known}
        self.rejected = rejected
        self.verifier = Verifier(extraction)
        self.own = {statement.id: statement for statement in extraction.statements}
        self.new: dict[tuple[str, str, str | None], list[Statement]] = {}
        self.review: dict[tuple[Any, ...], dict[str, Any]] = {}

    def result(self) -> Extraction:
        """The extraction with all that passed."""
        for proposal in sorted(set(self.batch.proposals), key=_order):
            self._take(proposal)
        # A proposal made twice is one; the others of its kind are counted.
        self.rejected["repeated"] += len(self.batch.proposals) - len(set(self.batch.proposals))
        self.rejected += Counter()  # drops what was counted zero times
        statements = sorted(
            (*self.own.values(), *(s for same in self.new.values() for s in same)),
            key=lambda s: (s.start, s.rule, s.id),
        )
        review = (*self.extraction.review, *(self.review[key] for key in sorted(self.review)))
        return replace(self.extraction, statements=tuple(statements), review=review)

    def _take(self, proposal: Proposal) -> None:
        ends = {side: self.parties.get(getattr(proposal, side)) for side in ("subject", "object")}
        cited = [self.sentences.get(number) for number in proposal.sentences]
        voice = proposal.attributed_to
        if None in ends.values() or (voice is not None and voice not in self.parties):
            self.rejected["id_out_of_range"] += 1
            return
        if not cited or None in cited:
            self.rejected["sentence_out_of_range"] += 1
            return
        spans = [span for span in cited if span is not None]
        given = {side: party for side, party in ends.items() if party is not None}
        verdict = self.verifier.check(
            {
                "quote": proposal.quote,
                "predicate": proposal.predicate,
                "modality": proposal.modality,
                "values": list(proposal.values),
            },
            spans,
            given,
        )
        subject, target = given["subject"], given["object"]
        if not verdict.accepted or verdict.start is None or verdict.end is None:
            self.rejected[str(verdict.reason)] += 1
            if verdict.reason == "polarity":
                self._dispute(proposal, subject, target, verdict)
            return
        start, end = verdict.start, verdict.end
        reading = self._reading(proposal.predicate, subject, target, start, end)
        if reading is not None:
            self._agree(reading)
            return
        speaker = self._speaker(proposal, spans, start)
        if isinstance(speaker, _Refused):
            self.rejected["attribution_not_cited"] += 1
            return
        statement = self._statement(proposal, subject, target, start, end, speaker)
        same = self.new.setdefault((subject.key, proposal.predicate, target.key), [])
        if any(other.start < end and start < other.end for other in same):
            self.rejected["repeated"] += 1  # a longer quote of the same words
        else:
            same.append(statement)

    def _reading(
        self, predicate: str, subject: Party, target: Party, start: int, end: int
    ) -> Statement | None:
        """The statement of the rules about the same tie in the same words."""
        ends = [(subject.key, target.key)]
        if vocabulary().tie(predicate).symmetric:
            ends.append((target.key, subject.key))
        return next(
            (
                own
                for own in self.own.values()
                if own.predicate == predicate
                and (own.subject, own.object) in ends
                and own.start < end
                and start < own.end
            ),
            None,
        )

    def _agree(self, own: Statement) -> None:
        agreed = f"{own.backend}+{self.backend.name}"
        if self.backend.name in own.backend.split("+"):
            self.rejected["repeated"] += 1
            return
        higher = confidence(own.rule, own.circumstances, agreed=True)
        self.own[own.id] = replace(own, backend=agreed, confidence=higher)

    def _dispute(self, proposal: Proposal, subject: Party, target: Party, verdict: Verdict) -> None:
        if verdict.start is None or verdict.end is None:
            return
        own = self._reading(proposal.predicate, subject, target, verdict.start, verdict.end)
        if own is None or (own.modality in NEGATIVE) == (proposal.modality in NEGATIVE):
            return
        quote = self.extraction.text[verdict.start : verdict.end]
        self.review[(own.start, own.id, proposal.modality)] = {
            "document": self.extraction.document.id,
            "subject": own.subject,
            "predicate": own.predicate,
            "object": own.object,
            "readings": [
                {"backend": "rules", "modality": own.modality, "quote": own.quote,
                 "start": own.start, "end": own.end},
                {"backend": self.backend.name, "modality": proposal.modality, "quote": quote,
                 "start": verdict.start, "end": verdict.end},
            ],
        }  # fmt: skip

    def _speaker(self, proposal: Proposal, cited: Sequence[Span], at: int) -> str | _Refused | None:
        """Whose words they are: as the clauses tell, else as proposed, if that party is in the cited sentences."""
        inside = [voice for voice in self.extraction.voices if voice[0] <= at < voice[1]]
        if inside:
            return max(inside, key=lambda voice: (voice[0], -voice[1]))[2]
        if proposal.attributed_to is None:
            return None
        party = self.parties[proposal.attributed_to]
        if any(a <= start and end <= b for start, end in party.mentions for a, b in cited):
            return party.key
        return _Refused()

    def _statement(
        self,
        proposal: Proposal,
        subject: Party,
        target: Party,
        start: int,
        end: int,
        speaker: str | None,
    ) -> Statement:
        document, text = self.extraction.document, self.extraction.text
        polarity = "-" if proposal.modality in NEGATIVE else "+"
        rule = f"{self.backend.name}.proposal"
        anchor = date.fromisoformat(document.published) if document.published else None
        stated: Interval = OPEN
        if anchor is not None:
            stated = (anchor.isoformat(), date.fromordinal(anchor.toordinal() + 1).isoformat())
        days = [
            day
            for day in find_dates(text, anchor, start, end)
            if day.offset is None and not day.weekday
        ]
        return Statement(
            id=statement_id(
                document.id,
                rule,
                f"{start}:{end}",
                subject.key,
                proposal.predicate,
                target.key,
                polarity,
            ),
            document=document.id,
            subject=subject.key,
            predicate=proposal.predicate,
            object=target.key,
            modality=proposal.modality,
            polarity=polarity,
            attributed_to=speaker,
            event=days[0].interval if days else OPEN,
            stated_on=stated,
            attributes={**_attributes(proposal, text, start, end), **self.batch.details},
            quote=text[start:end],
            start=start,
            end=end,
            confidence=None,
            rule=rule,
            rule_version=self.schema.version,
            antecedent=next(
                (
                    span
                    for party in (subject, target)
                    if (span := _antecedent(party, text, start, end))
                ),
                None,
            ),
            backend=self.backend.name,
        )


class _Refused:
    """An attribution to somebody of whom the cited sentences do not speak."""


def _order(proposal: Proposal) -> tuple[Any, ...]:
    return (
        proposal.sentences, proposal.predicate, proposal.subject, proposal.object, proposal.modality,
        len(proposal.quote), proposal.quote, proposal.attributed_to or 0, proposal.values,
    )  # fmt: skip


def _attributes(proposal: Proposal, text: str, start: int, end: int) -> dict[str, Any]:
    """Amount and share as our own grammar reads them in the quote, where the proposal names them and the tie type has them."""
    properties = vocabulary().tie(proposal.predicate).properties
    wanted = [fold(value) for value in proposal.values]
    found: dict[str, Any] = {}
    for amount in find_amounts(text, start, end):
        printed = fold(amount.text)
        if not any(printed in value or value in printed for value in wanted if value):
            continue
        if amount.unit == "percent":
            found |= {"share_raw": amount.text, "share_min": amount.low, "share_max": amount.high}
            found |= {"share_min_open": True} if amount.low_open else {}
            found |= {"share_max_open": True} if amount.high_open else {}
        else:
            value = amount.value if amount.value is not None else amount.low
            found |= {"amount": amount.high if value is None else value, "currency": amount.unit}
    return {
        name: value for name, value in found.items() if name in properties and value is not None
    }


def _antecedent(party: Party, text: str, start: int, end: int) -> Span | None:
    """The earlier mention by name that tells who an anaphor in the quote is; None where the quote has a name."""
    names = {fold(name).strip(" <>") for name in (party.name, *party.aliases)}

    def named(span: Span) -> bool:
        printed = fold(text[slice(*span)])
        return any(name in printed for name in names)

    if any(start <= a and b <= end and named((a, b)) for a, b in party.mentions):
        return None
    return next(
        (span for span in reversed(party.mentions) if span[1] <= start and named(span)), None
    )
