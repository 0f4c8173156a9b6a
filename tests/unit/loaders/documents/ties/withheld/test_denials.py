"""What somebody denies, or calls untrue, is denied whichever reader tells it; what a description says in passing stands."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

TIES = [
    ("{} Kestrel Foods is the owner of Tarnava Mills.", "OWNS"),
    ("{} Kestrel Foods was a supplier of Tarnava Mills.", "SUPPLIES"),
    ("{} Norwind Bank is a creditor of Tarnava Mills.", "LENDS_TO"),
    ("{} Osterby Capital holds 40 percent of Tolmin Steel and Vrata Holding the rest.", "OWNS"),
    ("{} Anna Berg has been named chair of Drell Cement.", "HOLDS_ROLE"),
    ("{} Merak Trading is subject to US export restrictions.", "RESTRICTS"),
    ("{} Kestrel Foods has bought Tarnava Mills.", "OWNS"),
]
DENIALS = [
    "The minister denied that", "It is not true that", "Orlen Data denied that", "The ministry has denied that",
]  # fmt: skip


def _modalities(text: str, tie: str) -> set[str]:
    found = extract(text.encode(), "note.txt", min_confidence=0)
    return {s.modality for s in found.statements if s.predicate == tie}


@pytest.mark.parametrize("denial", DENIALS)
@pytest.mark.parametrize(("sentence", "tie"), TIES)
def test_what_is_denied_is_told_as_denied(sentence: str, tie: str, denial: str) -> None:
    assert _modalities(sentence.format("").strip(), tie) == {"asserted"}
    assert _modalities(sentence.format(denial), tie) <= {"denied"}


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Kestrel Foods denied that it was the owner of Tarnava Mills.", "OWNS"),
        ("Kestrel Foods rejected claims that it was the owner of Tarnava Mills.", "OWNS"),
        ("Reports that Kestrel Foods is the owner of Tarnava Mills are false.", "OWNS"),
        ("Rumours that Kestrel Foods would buy Tarnava Mills were dismissed by both.", "OWNS"),
        ("Talk that Kestrel Foods supplies Tarnava Mills has been flatly denied.", "SUPPLIES"),
        ("Anna Weiss denied that she was a director of Kestrel Foods.", "HOLDS_ROLE"),
    ],
)
def test_who_denies_it_of_himself(text: str, tie: str) -> None:
    assert _modalities(text, tie) == {"denied"}


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("The minister denied that Martin Calder, a unit of Orlu Holding, opened a warehouse.", "OWNS"),
        ("Kestrel Foods denied that its subsidiary Tarnava Mills lost money.", "OWNS"),
        ("The minister denied that Block 9, operated by Vosk Offshore, will be closed.", "OPERATES"),
    ],
)  # fmt: skip
def test_what_is_said_in_passing_stands(text: str, tie: str) -> None:
    assert _modalities(text, tie) == {"asserted"}


@pytest.mark.parametrize(
    "text",
    [
        "No bank has agreed to finance the Lota bridge.",
        "No company has signed a contract with Tolmin Steel.",
        "No Kenyan firm owns shares in Tolmin Steel.",
        "Not one bank lends to Tolmin Steel.",
        "Few companies supply Tolmin Steel.",
        "Hardly any bank lends to Tolmin Steel.",
        "Tolmin Steel supplies no company in Kenya.",
        "Sandgate Bank lends to Tolmin Mills. No other bank has agreed to finance Tolmin Steel.",
    ],
)
def test_nobody_is_no_party(text: str) -> None:
    found = extract(text.encode(), "note.txt", min_confidence=0)
    assert not any("<" in party.name and "bridge" not in party.name for party in found.parties)
    assert all(one.predicate == "LENDS_TO" for one in found.statements)


@pytest.mark.parametrize(
    "text",
    [
        "Tolmin Steel denied a newspaper report that Nordmark Fund had bought Vesta Energy.",
        "Tolmin Steel denied on Wednesday a report that Nordmark Fund had bought Vesta Energy.",
        "Tolmin Steel dismissed as false media reports that Nordmark Fund had bought Vesta Energy.",
        "Tolmin Steel has denied claims by a rival that Nordmark Fund had bought Vesta Energy.",
    ],
)
def test_a_denied_report_denies_what_it_tells(text: str) -> None:
    found = extract(text.encode(), "a.txt", min_confidence=0)
    names = {party.key: party.name for party in found.parties}
    told = [(s.modality, names.get(s.attributed_to or "")) for s in found.statements]
    assert told == [("denied", "Tolmin Steel")]


def test_what_follows_a_denied_report_is_not_denied() -> None:
    text = "Tolmin Steel denied a report that it was for sale, but Nordmark Fund has bought Vesta Energy."
    found = extract(text.encode(), "a.txt", min_confidence=0)
    assert {s.modality for s in found.statements if s.predicate == "OWNS"} == {"asserted"}


@pytest.mark.parametrize(
    "frame",
    ["is unlikely to {}", "has yet to {}", "is yet to {}"],
)
@pytest.mark.parametrize(
    "deed", ["buy", "supply", "lend 4 million dollars to", "sign a contract with", "merge with"]
)
def test_what_is_unlikely_or_still_to_come_is_not_told(frame: str, deed: str) -> None:
    text = f"Drava Steel {frame.format(deed)} Tolmin Mills."
    found = extract(text.encode(), "note.txt", min_confidence=0)
    assert not [one for one in found.statements if one.modality in ("asserted", "agreed")]


@pytest.mark.parametrize("deed", ["bought", "supplied", "lent 4 million dollars to", "merged with"])
def test_what_almost_happened_did_not(deed: str) -> None:
    text = f"Drava Steel almost {deed} Tolmin Mills."
    found = extract(text.encode(), "note.txt", min_confidence=0)
    assert not found.statements


def test_what_almost_doubled_was_there() -> None:
    found = extract(b"Drava Steel nearly doubled its exports to Egypt.", "note.txt")
    assert {one.predicate for one in found.statements} == {"EXPORTS_TO"}
