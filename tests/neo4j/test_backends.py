"""A back end's statements in the graph: with their evidence, once, gone with a reading without it, and replies gone at unload."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from interlock.graph.knowledge import KnowledgeGraph
from interlock.loaders import load_documents, unload
from interlock.loaders.documents.backends import Batch, Known, Proposal, Schema, Sentence
from interlock.loaders.documents.backends.replies import Replies
from interlock.loaders.documents.model import Document

# What is proposed goes through one writer, which test_write.py and test_invariants.py hold on every version.
pytestmark = [pytest.mark.neo4j, pytest.mark.once]
Exported = Callable[..., dict[str, bytes]]
TEXT = "Nile Dairy confides in Orient Bank. Orient Bank has wired $7.5 million to Nile Dairy.\n"


class Proposing:
    """Proposes one true statement that no rule reads, and one that the text does not say."""

    name, version, capabilities = "proposing", "1", frozenset({"relations"})

    def __init__(self, home: Path) -> None:
        self.home = home

    def extract(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        known: Sequence[Known],
        schema: Schema,
    ) -> Batch:
        Replies(self.home).put(document.id, "0" * 64, {"content": "kept"})
        ids = {party.party.name: party.number for party in known}
        ends = (ids["Nile Dairy"], ids["Orient Bank"])
        quote = "Nile Dairy confides in Orient Bank"
        return Batch(
            [
                Proposal((1,), *ends, "BANKS_WITH", "asserted", quote),
                Proposal(
                    (1,), *ends, "BANKS_WITH", "asserted", "Nile Dairy banks with Orient Bank"
                ),
            ]
        )


def test_the_core_writes_what_a_back_end_proposed(
    kg: KnowledgeGraph, tmp_path: Path, exported: Exported
) -> None:
    note = tmp_path / "note.txt"
    note.write_text(TEXT, encoding="utf-8", newline="\n")
    empty = exported()
    (plain,) = load_documents(kg, note)
    without = exported()
    backend = Proposing(kg.settings.home)
    (account,) = load_documents(kg, note, backend=backend)
    assert account.statements.created == 1
    assert account.findings["quote_not_found"] == 1
    rows = kg.store.read(
        "MATCH (:Entity {name: 'Nile Dairy'})-[t:BANKS_WITH]->(:Entity {name: 'Orient Bank'}) "
        "MATCH (s:Statement {id: t.evidence})-[:IN]->(d:Document) "
        "RETURN s.backend, s.rule, t.confidence, substring(d.text, s.start, s.end - s.start) = s.quote"
    ).rows
    assert rows == (("proposing", "proposing.proposal", None, True),)
    (again,) = load_documents(kg, note, backend=backend)
    assert (again.statements.created, again.statements.updated, again.ties.created) == (0, 0, 0)
    (back,) = load_documents(kg, note)
    assert back.statements.removed == 1
    assert exported() == without, "a reading without the back end leaves what it alone said out"
    kept = kg.settings.home / "replies" / plain.digest
    assert kept.is_dir()
    unload(kg, plain.digest)
    assert not kept.exists()
    assert exported() == empty
