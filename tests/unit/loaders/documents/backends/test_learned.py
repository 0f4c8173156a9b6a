"""The learned layer as a back end: what it proposes is read as firmly as the clause says it, and goes through the verifier."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from interlock.loaders.documents.backends import Choice, read
from interlock.loaders.documents.backends.learned import TIES, Learned, create
from interlock.loaders.documents.learning.company_relations import LABELS
from interlock.loaders.documents.learning.features import digest
from interlock.loaders.documents.learning.model import Model, class_of
from interlock.loaders.documents.model import Extraction
from interlock.schema.errors import UsageError
from interlock.schema.vocabulary import vocabulary

CLASSES = tuple(class_of(label, inverted) for label in sorted(LABELS) for inverted in (False, True))


@pytest.fixture
def model() -> Model:
    """A model whose only features are the trusted rules of each label and direction, each speaking for its own class."""
    names = tuple(f"R1:{name.replace('|', ':')}" for name in CLASSES)
    return Model(
        (*CLASSES, "undefined"), names, np.ones(len(names)), np.stack([np.vstack([np.eye(len(names)) * 12.0, np.zeros(len(names))])] * 3),
        np.array([[-6.0] * len(names) + [-2.0]] * 3), np.tile([0.0, 1.0], (len(names) + 1, 1)), 0.4, {"rules": digest()},
    )  # fmt: skip


Fact = tuple[str, str, str, str]


def facts(found: Extraction) -> list[Fact]:
    """What the model said, alone or with the rules."""
    names = {party.key: party.name for party in found.parties}
    return [
        (names[s.subject], s.predicate, names[s.object or ""], s.modality)
        for s in found.statements
        if "learned" in s.backend
    ]


SAID = [
    (
        "Clients of Senta Foods Ltd include Nile Dairy Ltd.",
        [("Senta Foods Ltd", "SUPPLIES", "Nile Dairy Ltd", "asserted")],
    ),
    (
        "Senta Foods Ltd, which is backed by Delta Capital Ltd, sells milk.",
        [("Delta Capital Ltd", "INVESTS_IN", "Senta Foods Ltd", "asserted")],
    ),
    (
        "Senta Foods Ltd acquired Nile Dairy Ltd.",
        [("Senta Foods Ltd", "OWNS", "Nile Dairy Ltd", "asserted")],
    ),
    ("Senta Foods Ltd never acquired Nile Dairy Ltd.", []),
    ("Senta Foods Ltd may have acquired Nile Dairy Ltd.", []),
    ("Senta Foods Ltd competes with Nile Dairy Ltd.", []),  # no tie of the vocabulary means it
    ("Senta Foods Ltd and Nile Dairy Ltd are in Cairo.", []),
]


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[text for text, _ in SAID])
def test_what_it_proposes_passes_the_verifier_or_is_not_said(
    text: str, expected: list[Fact], model: Model
) -> None:
    found = read(text.encode(), "note.txt", backend=Learned(model, "m.npz"))
    assert facts(found) == expected
    for statement in found.statements:
        assert found.text[statement.start : statement.end] == statement.quote


def test_what_the_rules_read_too_is_theirs_and_marked(model: Model) -> None:
    found = read(
        b"Senta Foods Ltd acquired Nile Dairy Ltd.", "note.txt", backend=Learned(model, "m.npz")
    )
    assert [(s.rule != "learned.proposal", s.backend) for s in found.statements] == [
        (True, "rules+learned")
    ]


def test_a_plan_is_no_fact(model: Model) -> None:
    found = read(
        b"Senta Foods Ltd plans to acquire Nile Dairy Ltd.",
        "note.txt",
        backend=Learned(model, "m.npz"),
    )
    assert {statement.modality for statement in found.statements} <= {"planned"}


def test_labels_without_a_tie_are_counted(model: Model) -> None:
    found = read(
        b"Senta Foods Ltd competes with Nile Dairy Ltd.",
        "note.txt",
        backend=Learned(model, "m.npz"),
    )
    assert found.rejected["no_tie_for_competitor_of"] == 1


def test_ties_are_of_the_vocabulary() -> None:
    assert set(TIES) <= set(LABELS)
    assert {tie for tie, _ in TIES.values()} <= set(vocabulary().ties)


def test_it_is_found_by_name_and_says_what_it_lacks(model: Model, tmp_path: Path) -> None:
    model.save(tmp_path / "m.npz")
    opened = Choice("learned", {"backend_model": str(tmp_path / "m.npz")}).open()
    assert isinstance(opened, Learned)
    for options in ({}, {"backend_model": str(tmp_path / "absent.npz")}):
        with pytest.raises(UsageError, match=r"backend_model|no model"):
            Choice("learned", options).open()
    assert callable(create)
