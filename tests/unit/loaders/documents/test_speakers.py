"""Whose words a statement is: the same sentence under many frames of speech, with speakers of every sort."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

OWNS = "Kestrel Foods has bought 60 percent of Tarnava Mills"
SPEAKERS = {
    "the economy minister": "<economy minister>",
    "the ministry": "<ministry>",
    "the regulator": "<regulator>",
    "the union": "<union>",
    "the exporters' association": "<exporters' association>",
    "the statistics office": "<statistics office>",
    "a spokesman": "<a spokesman>",
    "a spokeswoman for the port": "<a spokeswoman>",
    "a person familiar with the matter": "<a person>",
    "Reuters": "Reuters",
    "the newspaper Dagblad": "Dagblad",
    "Orlen Data's chief economist": "<Orlen Data's chief economist>",
    "Jan Kovac, the economy minister,": "Jan Kovac",
}
FRAMES = (
    "{what}, {who} said.",
    "{what}, {who} said in a statement on Monday.",
    "{what}, {who} has confirmed.",
    "{what}, as {who} told parliament.",
    "{Who} said that {what}.",
    "{Who} told reporters that {what}.",
    "“{what},” {who} said.",
)


def _speakers(text: str) -> set[str | None]:
    found = extract(text.encode(), "note.txt", published="2026-05-10", min_confidence=0)
    names = {party.key: party.name for party in found.parties}
    owned = [s for s in found.statements if s.predicate == "OWNS"]
    return {names[s.attributed_to] if s.attributed_to else None for s in owned}


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("who", SPEAKERS)
def test_whoever_speaks_is_told(who: str, frame: str) -> None:
    text = frame.format(what=OWNS, who=who, Who=who[0].upper() + who[1:])
    said = {str(name).removeprefix("<a ").strip("<>") for name in _speakers(text)}
    wanted = SPEAKERS[who].removeprefix("<a ").strip("<>")
    assert len(said) == 1
    assert wanted.split("'s ")[-1] in said.pop()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Kestrel Foods announced it had bought Tarnava Mills.", "Kestrel Foods"),
        ("The mayor of Cluj said that Kestrel Foods owns Tarnava Mills.", "<mayor>"),
        ("The minister, speaking in Vienna, said that Kestrel Foods owns Tarnava Mills.", "<minister>"),
        ("The economy minister denied that Kestrel Foods had bought Tarnava Mills.", "<economy minister>"),
        ("The Alba Times newspaper said Kestrel Foods owns Tarnava Mills.", "Alba Times"),
        ("Kestrel Foods, the minister said, owns Tarnava Mills.", "<minister>"),
        ("Kestrel Foods, according to the ministry, owns Tarnava Mills.", "<ministry>"),
        ("Opposition politicians say Kestrel Foods owns Tarnava Mills.", "<politicians>"),
    ],
)  # fmt: skip
def test_who_is_named_nowhere_speaks_all_the_same(text: str, who: str) -> None:
    assert _speakers(text) == {who}


EXPORTS = "exports of Moldova to Romania fell 4 percent to $210 million in 2023"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Jan Kovac is minister. He noted that in 2023 {what}.", "Jan Kovac"),
        ("Data from the central bank showed {what}.", "<central bank>"),
        ("Figures released by the Bureau of Statistics on Monday showed that {what}.", "Bureau of Statistics"),
        ("Figures released on Monday by the Bureau of Statistics show {what}.", "Bureau of Statistics"),
        ("Orlen Data, in its monthly report, said that {what}.", "Orlen Data"),
        ("Jan Kovac, 54, said {what}.", "Jan Kovac"),
        ("Jan Kovac, head of the department of trade, said {what}.", "Jan Kovac"),
        ("Orlen Data calculated that {what}.", "Orlen Data"),
        ("By the calculations of Orlen Data, {what}.", "Orlen Data"),
        ("Based on data from Orlen Data, {what}.", "Orlen Data"),
        ("As per the Bureau of Statistics, {what}.", "Bureau of Statistics"),
        ("“{What}. Cocoa is dear,” Orlen Data said.", "Orlen Data"),
    ],
)  # fmt: skip
def test_who_tells_a_figure(text: str, who: str) -> None:
    text = text.format(what=EXPORTS, What=EXPORTS[0].upper() + EXPORTS[1:])
    found = extract(text.encode(), "note.txt", published="2026-05-10", min_confidence=0)
    names = {party.key: party.name for party in found.parties}
    told = [names.get(one.attributed_to or "") for one in found.observations]
    assert told
    assert set(told) == {who}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“Kestrel Foods owns Tarnava Mills. It will grow,” Jan Kovac said.", "Jan Kovac"),
        ("“Kestrel Foods owns Tarnava Mills. It will grow. Flour is dear,” said Jan Kovac, the minister.", "Jan Kovac"),
        ("“Kestrel Foods owns Tarnava Mills. It will grow.” Jan Kovac left.", None),
        ("“Kestrel Foods owns Tarnava Mills.” Flour is dear, Jan Kovac said.", None),
    ],
)  # fmt: skip
def test_a_quotation_has_its_speaker_at_the_end(text: str, who: str | None) -> None:
    assert _speakers(text) == {who}


def test_where_a_town_lies_is_the_writers_own() -> None:
    found = extract(
        b"Orlen Data said that Kestrel Foods bought a mill in Lewistown, Montana.", "a.txt"
    )
    places = [
        s for s in found.statements if "montana" in (s.object or "") and "lewistown" in s.subject
    ]
    assert [s.attributed_to for s in places] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel Foods has bought Tarnava Mills, the maker of flour.",
        "Tarnava Mills, a miller, belongs to Kestrel Foods.",
        "The ministry moved house. Kestrel Foods has bought Tarnava Mills.",
    ],
)
def test_what_nobody_said_is_nobodys(text: str) -> None:
    assert _speakers(text) == {None}


BOUGHT = "Kestrel Foods had bought Tarnava Mills"


@pytest.mark.parametrize(
    "frame",
    [
        "Petra Novak maintained that {what}.",
        "Petra Novak conceded that {what}.",
        "Petra Novak assured her colleagues that {what}.",
        "Petra Novak reminded shareholders that {what}.",
        "Petra Novak let it be known that {what}.",
        "Petra Novak made known that {what}.",
        "Petra Novak informed those present that {what}.",
        "Petra Novak told The Evening Ledger that {what}.",
        "Petra Novak wrote to this paper that {what}.",
        "Petra Novak reiterated on Monday that {what}.",
        "{What}, Petra Novak said here today.",
        "{What}, Petra Novak told shareholders the morning after.",
        "{What}, Petra Novak pointed out with some pride.",
        "And yet, according to Petra Novak, {what}.",
        "As Petra Novak put it, {what}.",
        "Petra Novak dismissed the charge: {what}.",
        "Finance minister Petra Novak: {what}.",
        "Governor Petra Novak of the central bank: {what}.",
        "Petra Novak is minister. In her words, {what}.",
    ],
)
def test_the_many_words_of_saying(frame: str) -> None:
    assert _speakers(frame.format(what=BOUGHT, What=BOUGHT)) == {"Petra Novak"}


@pytest.mark.parametrize("verb", ["disputes", "contested", "denied"])
def test_what_somebody_disputes_he_denies(verb: str) -> None:
    text = f"Petra Novak {verb} that Kestrel Foods owns Tarnava Mills."
    found = extract(text.encode(), "note.txt", published="2026-05-10", min_confidence=0)
    assert {s.modality for s in found.statements if s.predicate == "OWNS"} == {"denied"}


@pytest.mark.parametrize(
    "text",
    [
        "Petra Novak rejected the offer: Kestrel Foods, a rival, and Tarnava Mills were told.",
        "Directors: Petra Novak. Kestrel Foods owns Tarnava Mills.",
        "It emerged that Kestrel Foods owns Tarnava Mills.",
    ],
)
def test_a_colon_alone_gives_nobody_the_word(text: str) -> None:
    assert _speakers(text) <= {None}


def test_a_year_that_a_speaker_tells_of_is_no_day_of_his_words_or_office() -> None:
    text = "Former Tolmin Steel chairman Ida Dahl said Norva Group bought the mill in 2019."
    office = next(
        one
        for one in extract(text.encode(), "note.txt", published="2024-06-12").statements
        if one.predicate == "HOLDS_ROLE"
    )
    assert office.event == (None, "2024-06-12")
    assert office.stated_on == ("2024-06-12", "2024-06-13")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"The district court found that {OWNS}.", "<district court>"),
        (f"The arbitration court ruled that {OWNS}.", "<arbitration court>"),
        (f"Prosecutors suspect that {OWNS}.", "<Prosecutors>"),
        (f"Investigators believe that {OWNS}.", "<Investigators>"),
        (f"{OWNS}, EU diplomats said.", "<diplomats>"),
        (f"Investigators of the Orlu Centre say {OWNS}.", "Orlu Centre"),
        (f"The State Department named two firms. The department said {OWNS}.", "State Department"),
    ],
)
def test_who_finds_and_suspects_speaks(text: str, speaker: str) -> None:
    """A finding or suspicion is theirs who have it; people of a body without a name speak for it."""
    assert _speakers(text) == {speaker}


def test_no_department_of_a_firm_speaks_for_a_ministry() -> None:
    assert _speakers(f"Orlu Bank has a sales department. The department said {OWNS}.") == {None}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Orlu Bank grew. The Tarn-based lender with operations in Kenya, Uganda and Oman said its loans rose 11 percent.",
            "Orlu Bank",
        ),
        ("Orlu Bank results released on the Oman Stock Exchange showed that its loans rose 11 percent.", None),
        ("The Oman Stock Exchange said its turnover rose 11 percent.", "Oman Stock Exchange"),
    ],
)  # fmt: skip
def test_where_somebody_is_says_nothing(text: str, speaker: str | None) -> None:
    found = extract(text.encode(), "a.txt", min_confidence=0)
    names = {party.key: party.name for party in found.parties}
    assert {names.get(one.attributed_to or "") for one in found.observations} == {speaker}
