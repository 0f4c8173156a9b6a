"""What held and holds no more was so; what never was, or goes on, is read as before."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

PUBLISHED = "2025-06-19"
Told = list[tuple[str, tuple[str | None, str | None]]]


def told(text: str, tie: str) -> Told:
    """Modality and time of the ties of one kind."""
    found = extract(text.encode(), "note.txt", published=PUBLISHED)
    return [(s.modality, s.event) for s in found.statements if s.predicate == tie]


@pytest.mark.parametrize(
    ("text", "tie", "end"),
    [
        ("Orlu Mills no longer supplies Sable Foods.", "SUPPLIES", PUBLISHED),
        ("Orlu Mills does not supply Sable Foods any more.", "SUPPLIES", PUBLISHED),
        ("Orlu Mills ended its partnership with Sable Foods in April.", "PARTNERS_WITH", "2025-05-01"),
        ("Orlu Mills stopped exporting flour to Uganda in March 2023.", "EXPORTS_TO", "2023-04-01"),
        ("Exports by Orlu Mills to Uganda ended in March 2023.", "EXPORTS_TO", "2023-04-01"),
        ("Orlu Mills has ceased all trade with Uganda since May.", "TRADES_WITH", "2025-05-01"),
        ("Orlu Mills ceased to be a member of the Lamu Traders' Association in 2021.", "MEMBER_OF", "2022-01-01"),
        ("Orlu Mills is no longer a member of the Lamu Traders' Association.", "MEMBER_OF", PUBLISHED),
        ("Orlu Mills no longer owns Sable Foods.", "OWNS", PUBLISHED),
        ("Jane Otieno is no longer chair of the Lamu Traders' Association.", "HOLDS_ROLE", PUBLISHED),
    ],
)  # fmt: skip
def test_what_has_ended_was_so_until_then(text: str, tie: str, end: str) -> None:
    assert told(text, tie) == [("asserted", (None, end))]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Orlu Mills has not supplied Sable Foods since 2022.", "SUPPLIES"),
        ("Orlu Mills was stopped from supplying Sable Foods.", "SUPPLIES"),
        ("Orlu Mills did not end its partnership with Sable Foods.", "PARTNERS_WITH"),
        ("Orlu Mills denied that it had ended its partnership with Sable Foods.", "PARTNERS_WITH"),
        ("Orlu Mills will no longer supply Sable Foods.", "SUPPLIES"),
        ("Orlu Mills never supplied Sable Foods.", "SUPPLIES"),
    ],
)
def test_what_is_denied_stays_denied(text: str, tie: str) -> None:
    assert {modality for modality, _ in told(text, tie)} == {"denied"}


def test_talks_that_ended_are_no_partnership() -> None:
    text = "Orlu Mills ended talks on a partnership with Sable Foods."
    assert all(modality != "asserted" for modality, _ in told(text, "PARTNERS_WITH"))


def test_the_office_is_called_what_it_was() -> None:
    found = extract(b"Jane Otieno is no longer chair of the Lamu Traders' Association.", "note.txt")
    assert [s.attributes.get("role") for s in found.statements if s.predicate == "HOLDS_ROLE"] == [
        "chair"
    ]


def ends(text: str) -> dict[str | None, tuple[str | None, bool]]:
    """Role of the office in each body, and whether it is over."""
    found = extract(text.encode(), "note.txt", published=PUBLISHED)
    names = {party.key: party.name for party in found.parties}
    return {
        names[s.object or ""]: (s.attributes.get("role"), s.event[1] is not None)
        for s in found.statements
        if s.predicate == "HOLDS_ROLE"
    }


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Jane Otieno previously headed Orlu Mills.", (None, True)),
        ("Jane Otieno has previously led Orlu Mills.", (None, True)),
        ("Jane Otieno once chaired Orlu Mills.", (None, True)),
        ("Jane Otieno was once a director of Orlu Mills.", ("former director", True)),
        ("Jane Otieno served earlier as treasurer of Orlu Mills.", ("former treasurer", True)),
        ("Previously, Jane Otieno was chairman of Orlu Mills.", ("former chairman", True)),
        ("Jane Otieno chaired Orlu Mills.", (None, False)),
        ("Jane Otieno earlier this year became head of Orlu Mills.", ("head", False)),
        ("Jane Otieno was head of Orlu Mills before it was sold.", ("head", False)),
    ],
)
def test_an_office_told_as_an_earlier_one_is_over(
    text: str, office: tuple[str | None, bool]
) -> None:
    assert ends(text) == {"Orlu Mills": office}


@pytest.mark.parametrize(
    "text",
    [
        "Before joining Sable Foods as treasurer, Jane Otieno was a director of Orlu Mills.",
        "Jane Otieno was a director of Orlu Mills before joining Sable Foods as treasurer.",
        "Jane Otieno, once a director of Orlu Mills, is treasurer of Sable Foods.",
        "Jane Otieno previously headed Orlu Mills and now chairs Sable Foods.",
        "Jane Otieno headed Orlu Mills for six years before becoming chairman of Sable Foods.",
    ],
)
def test_of_two_offices_the_earlier_one_is_over(text: str) -> None:
    assert {body: over for body, (_, over) in ends(text).items()} == {
        "Orlu Mills": True,
        "Sable Foods": False,
    }
