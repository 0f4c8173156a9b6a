"""Cypher is made from the vocabulary alone: the same text every time, and nothing but its names in it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from interlock.schema import cypher
from interlock.schema.document import to_cypher
from interlock.schema.errors import NotFound
from interlock.schema.vocabulary import vocabulary

WORDS = vocabulary()


def test_generated_cypher(golden: Callable[[str, str], None]) -> None:
    golden("schema.cypher", to_cypher())


def test_every_id_is_unique() -> None:
    text = "\n".join(cypher.constraints())
    for label in (*WORDS.evidence_layer, "Entity"):
        assert f"FOR (n:{label}) REQUIRE n.id IS UNIQUE" in text
    for tie in WORDS.ties:
        assert f"FOR ()-[t:{tie}]-() REQUIRE t.id IS UNIQUE" in text


def test_schema_names_are_unique() -> None:
    names = [cypher.schema_name(text) for text in (*cypher.constraints(), *cypher.indexes())]
    assert len(names) == len(set(names))
    assert cypher.NAME_INDEX in names


def test_names_are_found_in_every_script() -> None:
    assert any("FULLTEXT" in text and "'cjk'" in text for text in cypher.indexes())


def test_only_names_of_the_vocabulary_reach_the_text() -> None:
    known = {*WORDS.kinds, *WORDS.ties, *WORDS.evidence_layer, *WORDS.evidence_ties, "Entity"}
    for name, text in cypher.statements().items():
        named = re.findall(r":([A-Z]\w*)", text)
        assert named, name
        assert set(named) <= known, name


@pytest.mark.parametrize("name", ["OWNS]->() DETACH DELETE t //", "owns", ""])
def test_a_name_outside_it_makes_no_text(name: str) -> None:
    for make in (cypher.create_tie, cypher.update_tie, cypher.read_ties, cypher.create_entities):
        with pytest.raises(NotFound):
            make(name)


def test_a_bank_is_a_firm_too() -> None:
    assert cypher.kind_labels("Bank") == ":Entity:Bank:Firm"
