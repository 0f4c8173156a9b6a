"""What is set off from a name takes nothing from what the name does: a law over sentences and asides, and asides that say something."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

SENTENCES = [
    "Tolmin Steel{} ships most of its rails to Egypt.",
    "Tolmin Steel{} ships beef to Egypt, Iran and Hong Kong.",
    "Tolmin Steel{} joined Trask Logistics as a shareholder.",
    "Tolmin Steel{} has a new owner: Pinecrest Capital.",
    "Tolmin Steel{} has three subsidiaries: Ostrand Shipping, Quill Maritime and Tolvan Foods.",
    "Tolmin Steel{} elected three directors: Ola Brekke, Lena Kost and Ivo Tarn.",
    "Tolmin Steel{} appointed Kessel & Crane as its auditor.",
    "Tolmin Steel{} banks with Steppe Bank and is insured by Tengri Insurance.",
    "Tolmin Steel{} is admitted as supplier of Sava Railways.",
    "Tolmin Steel{} won Kestrel Motors as a customer.",
    "Tolmin Steel{} accounts for half of Norvane Castings' sales.",
]
ASIDES = [
    ", founded in 1987,",
    ", a privately held group,",
    ", which employs 400 people,",
    " (NYSE: TVS)",
    " (TVS)",
    ", based in Graz,",
]


def ties(text: str) -> set[tuple[str, str, str]]:
    found = extract(text.encode(), "t.txt")
    names = {party.key: party.name for party in found.parties}
    return {
        (names[str(one.subject)], one.predicate, names[str(one.object)]) for one in found.statements
    }


@pytest.mark.parametrize("sentence", SENTENCES)
def test_an_aside_takes_no_tie_away(sentence: str) -> None:
    plain = ties(sentence.format(""))
    assert plain
    for aside in ASIDES:
        assert plain <= ties(sentence.format(aside)), aside


def test_a_quote_spans_the_words_as_printed() -> None:
    text = "Tolmin Steel, founded in 1987, joined Trask Logistics as a shareholder."
    found = extract(text.encode(), "t.txt").statements
    assert found
    assert all(text[one.start : one.end] == one.quote for one in found)


@pytest.mark.parametrize(
    "text",
    [
        # what follows goes on about the last name in what is set off
        "Orlu Group, of which the largest part is due to Tolmin Steel, the builder of the Vipava tunnel, lost money.",
        "Orlu Group, bought by Tolmin Steel, the owner of Trask Logistics, lost money.",
    ],
)
def test_the_next_apposition_is_no_part_of_the_main_clause(text: str) -> None:
    assert not {
        tie for tie in ties(text) if tie[0] == "Orlu Group" and tie[1] in ("IMPLEMENTS", "OWNS")
    }


LEADS = [
    "On Monday, ",
    "Meanwhile, ",
    "According to local media, ",
    "A spokesman said that ",
    "In March, ",
]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tula-based Lomax Glass bought Tolmin Steel.",
        "Omar Bey sold oil through his company, Darya Trading.",
        "Omar Bey signed the shares over to his eldest son, Ali Bey.",
        "The loan from Norsk Havbank to Kivu Water Ltd is backed by a guarantee from Aqua Lumen.",
        "Mombasa port is operated by Orlu Corporation.",
    ],
)
def test_a_lead_takes_no_tie_away_and_makes_none(sentence: str) -> None:
    plain = ties(sentence)
    assert plain
    for lead in LEADS:
        assert ties(lead + sentence) == plain, lead


def test_the_day_of_a_lead_is_the_event_s() -> None:
    text = "In May 2023 a contract with rail freight operator Orlu Cargo was signed by Velmora."
    signed = [
        one for one in extract(text.encode(), "t.txt").statements if one.predicate == "SIGNED"
    ]
    assert [one.event for one in signed] == [("2023-05-01", "2023-06-01")]


@pytest.mark.parametrize(
    "text",
    [
        "Assuming no delays, the loan from Norsk Havbank to Kivu Water Ltd may be backed by a guarantee from Aqua Lumen.",
        "If approved, Tolmin Steel might buy Trask Logistics.",
    ],
)
def test_a_lead_that_supposes_makes_no_tie_firm(text: str) -> None:
    found = extract(text.encode(), "t.txt").statements
    assert not {one.predicate for one in found if one.modality == "asserted"} & {
        "GUARANTEES",
        "OWNS",
    }
