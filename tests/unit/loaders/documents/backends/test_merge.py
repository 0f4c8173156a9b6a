"""Rules and proposals together: agreement, dispute, order, attribution, names, and that only the core writes."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.loaders.documents import Extraction, extract
from interlock.loaders.documents.backends import (
    Batch,
    Extractor,
    Known,
    Name,
    Proposal,
    Schema,
    Sentence,
    read,
)
from interlock.loaders.documents.confidence import confidence, wilson
from interlock.loaders.documents.model import Document, Totals, account, to_rows
from interlock.schema.errors import DataError

TEXT = (
    "Nile Dairy has partnered with Orient Bank. Gulf Port Company said on Tuesday it had hitched its wagon to Orient Bank. "
    "Senta Foods owns 40 percent of Nile Dairy. It does not supply Gulf Port Company."
)


@dataclass
class Scripted:
    """A back end that proposes what a test tells it, by names of parties."""

    proposals: Sequence[dict[str, Any]] = ()
    names: Sequence[tuple[str, str]] = ()
    order: int | None = None
    details: dict[str, Any] = field(default_factory=dict)
    name: str = "scripted"
    version: str = "1"
    capabilities: frozenset[str] = frozenset({"relations", "mentions"})

    def extract(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        known: Sequence[Known],
        schema: Schema,
    ) -> Batch:
        ids: dict[Any, Any] = {party.party.name: party.number for party in known}
        made = [
            Proposal(
                tuple(p.get("sentences", range(1, len(sentences) + 1))),
                ids.get(p["subject"], p["subject"]),
                ids.get(p["object"], p["object"]),
                p["predicate"],
                p.get("modality", "asserted"),
                p["quote"],
                ids.get(p.get("attributed_to"), p.get("attributed_to")),
                tuple(p.get("values", ())),
            )
            for p in self.proposals
        ]
        if self.order is not None:
            random.Random(self.order).shuffle(made)
        text = " ".join(sentence.text for sentence in sentences)
        return Batch(
            made,
            [Name(text.index(w), text.index(w) + len(w), kind) for w, kind in self.names],
            details=self.details,
        )


PARTNERS = {
    "subject": "Nile Dairy",
    "object": "Orient Bank",
    "predicate": "PARTNERS_WITH",
    "quote": "Nile Dairy has partnered with Orient Bank",
}
LINKED = {
    "subject": "Gulf Port Company",
    "object": "Orient Bank",
    "predicate": "PARTNERS_WITH",
    "quote": "it had hitched its wagon to Orient Bank",
}
SUPPLIES = {
    "subject": "Senta Foods",
    "object": "Gulf Port Company",
    "predicate": "SUPPLIES",
    "modality": "denied",
    "quote": "It does not supply Gulf Port Company",
}
OWNS = {
    "subject": "Senta Foods",
    "object": "Nile Dairy",
    "predicate": "OWNS",
    "quote": "Senta Foods owns 40 percent of Nile Dairy",
    "values": ["40 percent"],
}


@cache
def rules() -> Extraction:
    """What the rules alone tell of the text."""
    return extract(TEXT.encode(), "note.txt")


def merged(*proposals: dict[str, Any], text: str = TEXT, **more: Any) -> Extraction:
    return read(text.encode(), "note.txt", backend=Scripted(proposals, **more))


def test_a_scripted_back_end_is_one() -> None:
    assert isinstance(Scripted(), Extractor)


def test_agreement_raises_confidence_by_one_more_right_answer() -> None:
    first = next(s for s in rules().statements if s.predicate == "PARTNERS_WITH")
    both = next(s for s in merged(PARTNERS).statements if s.id == first.id)
    assert both.backend == "rules+scripted"
    assert both.confidence == confidence(first.rule, first.circumstances, agreed=True)
    if first.confidence is not None:
        assert both.confidence is not None
        assert both.confidence > first.confidence
    turned = {**PARTNERS, "subject": "Orient Bank", "object": "Nile Dairy"}
    assert merged(turned).statements == merged(PARTNERS).statements, "PARTNERS_WITH is symmetric"
    assert wilson(11, 11) > wilson(10, 10)
    assert confidence("never.counted", agreed=True) is None


def test_what_only_the_back_end_read_has_no_confidence() -> None:
    found = merged(LINKED, details={"model": "m"})
    (new,) = [s for s in found.statements if s.id not in {r.id for r in rules().statements}]
    assert (new.backend, new.rule, new.confidence) == ("scripted", "scripted.proposal", None)
    assert found.text[new.start : new.end] == new.quote == "it had hitched its wagon to Orient Bank"
    assert new.attributed_to == "gulf-port-company", "the clause says whose words they are"
    assert new.antecedent is not None
    assert found.text[slice(*new.antecedent)] == "Gulf Port Company"
    assert new.attributes == {"model": "m"}
    assert {s.id for s in rules().statements} <= {s.id for s in found.statements}


def test_shares_are_read_by_our_own_grammar() -> None:
    text = "Senta Foods keeps 40 percent of Nile Dairy."
    quote = "Senta Foods keeps 40 percent of Nile Dairy"
    found = merged({**OWNS, "quote": quote, "values": ["40 percent"]}, text=text)
    (new,) = [s for s in found.statements if "scripted" in s.backend]
    assert (new.attributes["share_min"], new.attributes["share_max"]) == (40, 40)


def test_opposite_polarity_goes_to_review_and_the_rules_stand() -> None:
    proposal = {**SUPPLIES, "modality": "asserted"}
    assert any(s.predicate == "SUPPLIES" and s.polarity == "-" for s in rules().statements)
    found = merged(proposal)
    assert found.statements == rules().statements
    assert found.rejected["polarity"] == 1
    (entry,) = found.review
    assert [reading["modality"] for reading in entry["readings"]] == ["denied", "asserted"]
    assert (entry["subject"], entry["predicate"]) == ("senta-foods", "SUPPLIES")
    assert account(Totals.of(found), [], 0, 0)["review"] == [entry]
    assert list(to_rows(found)) == list(to_rows(rules()))


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"object": "Zephyr"}, "wrong_fields"),
        ({"object": 99}, "id_out_of_range"),
        ({"attributed_to": 99}, "id_out_of_range"),
        ({"sentences": [99]}, "sentence_out_of_range"),
        ({"sentences": []}, "sentence_out_of_range"),
        ({"sentences": [2]}, "outside_cited"),
        ({"predicate": "LOVES"}, "unknown_predicate"),
        ({"modality": "sure"}, "unknown_modality"),
        ({"values": ["41"]}, "values_not_in_quote"),
        ({"subject": "Nile Dairy", "object": "Senta Foods"}, "direction"),
        ({"attributed_to": "Orient Bank", "quote": "owns 40 percent of Nile Dairy"}, "subject_not_in_quote"),
    ],
)  # fmt: skip
def test_the_core_believes_nothing(change: dict[str, Any], reason: str) -> None:
    found = merged({**OWNS, **change})
    assert found.statements == rules().statements
    assert found.rejected[reason] == rules().rejected.get(reason, 0) + 1


def test_a_speaker_must_be_in_the_cited_sentences() -> None:
    text = "Orient Bank is in Cairo. Senta Foods confides in Tana Bank."
    claim = {
        "subject": "Senta Foods",
        "object": "Tana Bank",
        "predicate": "BANKS_WITH",
        "quote": "Senta Foods confides in Tana Bank",
        "sentences": [2],
    }
    assert "attribution_not_cited" not in merged(claim, text=text).rejected
    found = merged({**claim, "attributed_to": "Orient Bank"}, text=text)
    assert found.rejected["attribution_not_cited"] == 1


def test_no_batch_is_an_error() -> None:
    class Wrong(Scripted):
        def extract(self, *_: Any) -> Any:
            return [{}]

    with pytest.raises(DataError, match="not a Batch"):
        read(TEXT.encode(), "note.txt", backend=Wrong())


def test_what_has_the_wrong_types_is_counted() -> None:
    class Odd(Scripted):
        def extract(self, *_: Any) -> Any:
            made: Any = Proposal  # as somebody writes who checks no types
            odd: Any = [
                made((1,), [], {}, "OWNS", "asserted", "x"),
                made((1,), 1, 2, "OWNS", "asserted", ["quote"]),
                made((1,), 1, 2, "OWNS", "asserted", "x", True),
                {},
            ]
            names: Any = [Name(odd, 3, "Firm"), None]
            return Batch(odd, names)

    found = read(TEXT.encode(), "note.txt", backend=Odd())
    assert found.statements == rules().statements
    assert found.rejected["wrong_fields"] == 6


def test_a_back_end_that_breaks_leaves_what_the_rules_read() -> None:
    class Broken(Scripted):
        def extract(self, *_: Any) -> Any:
            raise ZeroDivisionError("no weights")

    found = read(TEXT.encode(), "note.txt", backend=Broken())
    assert found.statements == rules().statements
    assert found.rejected["backend_failed"] == 1
    assert "no weights" in found.warnings[-1]


@settings(max_examples=25, deadline=None)
@given(st.integers(), st.lists(st.sampled_from([PARTNERS, LINKED, SUPPLIES, OWNS]), max_size=8))
def test_order_of_proposals_decides_nothing(order: int, proposals: list[dict[str, Any]]) -> None:
    plain = merged(*proposals)
    assert merged(*proposals, order=order) == plain
    starts = [(s.start, s.rule, s.id) for s in plain.statements]
    assert starts == sorted(starts)
    repeated = len(proposals) - len({str(p) for p in proposals})
    assert plain.rejected.get("repeated", 0) == rules().rejected.get("repeated", 0) + repeated


# ---- names ---------------------------------------------------------------------------------------------------------------------


def test_names_are_read_by_the_rules_and_marked() -> None:
    text = "iEXTEL has partnered with Orient Bank."
    rules = extract(text.encode(), "note.txt")
    assert [s.predicate for s in rules.statements] == []
    found = merged(text=text, names=[("iEXTEL", "Firm")])
    (new,) = found.statements
    assert (new.predicate, new.backend, new.confidence) == ("PARTNERS_WITH", "scripted", None)
    party = next(party for party in found.parties if party.key == new.subject)
    assert (party.name, party.kind) == ("iEXTEL", "Firm")
    assert found.document == rules.document, "the digest of known names is that of the given ones"
    assert merged(text=text, names=[("iEXTEL", "Firm")]) == found


@pytest.mark.parametrize(
    ("words", "kind", "reason"),
    [
        ("Orient Bank", "Bank", "name_known"),
        ("Dairy has", "Firm", "name_overlaps"),
        ("partnered", "Firm", "no_proper_name"),
        ("artnered", "Firm", "name_splits_word"),
        (" partnered", "Firm", "name_splits_word"),
        ("Bank. Gulf", "Firm", "name_outside_sentence"),
        ("Tuesday", "Weekday", "unknown_kind"),
    ],
)
def test_what_is_no_new_name_is_counted(words: str, kind: str, reason: str) -> None:
    found = merged(names=[(words, kind)])
    assert found.rejected[reason] == 1
    assert (found.statements, found.parties) == (rules().statements, rules().parties)
