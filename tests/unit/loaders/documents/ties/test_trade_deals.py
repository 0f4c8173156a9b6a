"""Who buys, sells, distributes, signs and is listed, as reports of trade say it; each sentence is our own."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

TOLD = [
    # ---- who is hired to act for a firm
    (
        "Velmora Lithium said it had appointed Canard Genuity and Foxley Capital as joint lead managers.",
        ["Canard Genuity ACTS_FOR Velmora Lithium", "Foxley Capital ACTS_FOR Velmora Lithium"],
    ),
    (
        "Velmora Lithium has appointed Canard Capital as its broker.",
        ["Canard Capital ACTS_FOR Velmora Lithium"],
    ),
    (
        "Velmora Motors has appointed Tandler Trading as its exclusive distributor in Kenya.",
        ["Tandler Trading ACTS_FOR Velmora Motors"],
    ),
    (
        "Velmora Motors named Tandler Trading as sole importer and distributor for Peru.",
        ["Tandler Trading ACTS_FOR Velmora Motors"],
    ),
    # ---- who signs with whom
    (
        "MoUs have been signed between the Torland Foundation (TF) and the Hungarian Agency (HA); between the TF and"
        " the Kyrgyz Chamber of Commerce; and between the TF and Orlu Steel.",
        [
            "Torland Foundation SIGNED Hungarian Agency asserted",
            "Torland Foundation SIGNED Kyrgyz Chamber of Commerce asserted",
            "Torland Foundation SIGNED Orlu Steel asserted",
        ],
    ),
    (
        "Memoranda (MoU) were signed on cooperation between the Torland Agency (TA) under the Ministry of Economy and"
        " the Orlu Agency for Wine.",
        ["Torland Agency SIGNED Orlu Agency for Wine"],
    ),
    (
        "Velmora Lines signed a contract to establish a joint terminal company with Brendel Ports and Wanda Lines.",
        ["Velmora Lines SIGNED Brendel Ports", "Velmora Lines SIGNED Wanda Lines"],
    ),
    (
        "The Torland Chamber of Commerce launched three councils in efforts to operationalize memoranda (MoU) signed"
        " with Cuba and India.",
        [
            "Torland Chamber of Commerce SIGNED Cuba asserted",
            "Torland Chamber of Commerce SIGNED India asserted",
        ],
    ),
    (
        "Yarrow International agreed to a broad deal with phosphate provider Ocpol.",
        ["Yarrow International SIGNED Ocpol"],
    ),
    (
        "A contract with rail freight operator Orlu Cargo was signed by Velmora.",
        ["Velmora SIGNED Orlu Cargo"],
    ),
]
SILENT = [  # what must not be told
    ("Velmora Lithium appointed Barry Calder as chief executive.", ["ACTS_FOR"]),
    ("Velmora Motors is looking for a distributor as Tandler Trading has left.", ["ACTS_FOR"]),
    ("An agreement may be signed between Velmora Foods and Brendel Grain.", ["SIGNED"]),
    ("The US rejected the agreement signed with Iran.", ["SIGNED"]),
    ("Velmora Foods signed a contract to supply Tandler AG with gas.", ["SIGNED"]),
]


def told(text: str) -> set[str]:
    """The ties, each as "A TIE B" and as "A TIE B modality"."""
    read = extract(text.encode(), "a.txt", published="2026-05-10", min_confidence=0)
    names = {party.key: party.name for party in read.parties}
    ties = [
        (f"{names[s.subject]} {s.predicate} {names.get(s.object or '')}", s.modality)
        for s in read.statements
    ]
    return {tie for tie, _ in ties} | {f"{tie} {modality}" for tie, modality in ties}


@pytest.mark.parametrize(("text", "ties"), TOLD)
def test_a_deal_is_told(text: str, ties: list[str]) -> None:
    assert set(ties) <= told(text)


@pytest.mark.parametrize(("text", "words"), SILENT)
def test_what_is_no_deal_is_not_told(text: str, words: list[str]) -> None:
    assert [tie for tie in told(text) if any(word in tie for word in words)] == []
