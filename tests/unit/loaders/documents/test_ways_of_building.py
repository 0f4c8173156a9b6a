"""How works are said to be let, built, designed, paid for, delivered to, run and held: nouns, participles and turns beside plain verbs."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

STATED = [
    ("The Orlu tunnel contract went to Tolmin Construction.", "Tolmin Construction CONTRACTED_FOR Orlu tunnel asserted"),
    ("The Orlu tunnel job will go to Tolmin Construction.", "Tolmin Construction CONTRACTED_FOR Orlu tunnel planned"),
    ("The Orlu tunnel is the work of Tolmin Construction.", "Tolmin Construction IMPLEMENTS Orlu tunnel asserted"),
    ("The Orlu tunnel, under construction by Tolmin Group, is late.", "Tolmin Group IMPLEMENTS Orlu tunnel asserted"),
    ("Tolmin Construction has the Orlu tunnel under construction.", "Tolmin Construction IMPLEMENTS Orlu tunnel asserted"),
    ("Tolmin Construction broke ground at the Orlu tunnel.", "Tolmin Construction IMPLEMENTS Orlu tunnel asserted"),
    ("The Orlu tunnel was lined by Tolmin Construction.", "Tolmin Construction IMPLEMENTS Orlu tunnel asserted"),
    ("The Orlu dam was raised by Tolmin Construction.", "Tolmin Construction IMPLEMENTS Orlu dam asserted"),
    ("The Orlu tunnel was drawn by Tolmin Engineers.", "Tolmin Engineers CONTRACTED_FOR Orlu tunnel asserted"),
    ("The Orlu tunnel was built to a design of Tolmin Engineers.", "Tolmin Engineers CONTRACTED_FOR Orlu tunnel asserted"),
    ("Tolmin Engineers is project manager of the Orlu tunnel.", "Tolmin Engineers CONTRACTED_FOR Orlu tunnel asserted"),
    ("Tolmin Group holds the concession of the Orlu tunnel.", "Tolmin Group CONTRACTED_FOR Orlu tunnel asserted"),
    ("A credit of €48m from Tolmin Bank pays for the Orlu tunnel.", "Tolmin Bank FINANCES Orlu tunnel asserted"),
    ("A grant from Tolmin Bank will pay for the Orlu tunnel.", "Tolmin Bank FINANCES Orlu tunnel planned"),
    ("Tolmin Bank meets a third of the bill for the Orlu tunnel.", "Tolmin Bank FINANCES Orlu tunnel asserted"),
    ("The funding agency of the Orlu tunnel is Tolmin Bank.", "Tolmin Bank FINANCES Orlu tunnel asserted"),
    ("Drava Lines, with funding from Tolmin Bank, is building the Orlu tunnel.", "Tolmin Bank FINANCES Orlu tunnel asserted"),
    ("Track for the Orlu tunnel was ordered from Tolmin Steel.", "Tolmin Steel SUPPLIES Orlu tunnel asserted"),
    ("The turbines of the Orlu wind farm were built by Tolmin Wind.", "Tolmin Wind SUPPLIES Orlu wind farm asserted"),
    ("The Orlu tunnel, an asset of Tolmin Group, is late.", "Tolmin Group OWNS Orlu tunnel asserted"),
    ("The Orlu tunnel is the property of Tolmin Group.", "Tolmin Group OWNS Orlu tunnel asserted"),
    ("Tolmin Group takes over the Orlu port for thirty years.", "Tolmin Group OPERATES Orlu port asserted"),
    ("Tolmin Group will take over quay 7 of Lota port for 25 years.", "Tolmin Group OPERATES <quay 7> planned"),
    ("Drava Lines asked Tolmin Group to build and then run the Orlu tunnel.", "Tolmin Group OPERATES Orlu tunnel considered"),
]  # fmt: skip

NOT_SO = [
    ("Tolmin Group takes over the Orlu port for thirty years.", "Tolmin Group OWNS"),
    ("Drava Lines asked Tolmin Group to build and then run the Orlu tunnel.", "Drava Lines OPERATES"),
    ("Drava Lines hired Tolmin Group to build and operate the Orlu tunnel.", "Drava Lines OPERATES"),
    ("The Orlu tunnel contract may go to Tolmin Construction.", "Tolmin Construction CONTRACTED_FOR"),
    ("Tickets for the Orlu tunnel were bought from Chad.", "SUPPLIES"),
    ("Tolmin Bank acted on the advice of Drava Fund.", "Tolmin Bank ACTS_FOR"),
    ("Tolmin Steel acted on the instructions of Drava Fund.", "Tolmin Steel ACTS_FOR"),
    ("Tolmin Engineers is project manager of the Orlu tunnel.", "Tolmin Engineers OWNS"),
    ("Norval Hotels has stopped paying. The machines were bought by the state utility from Tolmin Energy.",
     "Tolmin Energy SUPPLIES Norval Hotels"),
    ("The contractor, Tolmin Group, was left unpaid. Parliament ratified a $90m credit that Drava Bank extends to the finance ministry.",
     "Parliament LENDS_TO"),
    ("The contractor, Tolmin Group, was left unpaid. The cabinet approved a loan of $90m.", "LENDS_TO Tolmin Group"),
    ('Asked about tariffs, director Jo Lee answered: "Our insurers, in London, are content."', "Jo Lee HOLDS_ROLE"),
]  # fmt: skip


def told(text: str) -> set[str]:
    found = extract(text.encode(), "t.txt")
    names = {party.key: party.name for party in found.parties}
    return {
        f"{names[str(one.subject)]} {one.predicate} {names[str(one.object)]} {one.modality}"
        for one in found.statements
    }


@pytest.mark.parametrize(("text", "tie"), STATED)
def test_works_are_told_of_in_these_words(text: str, tie: str) -> None:
    assert tie in told(text)


@pytest.mark.parametrize(("text", "start"), NOT_SO)
def test_and_no_more_is_told(text: str, start: str) -> None:
    assert not any(start in tie for tie in told(text))


def test_a_text_opens_on_its_town_and_a_dash() -> None:
    found = told("Jakarta – Toll operator Tolmin Group has sold the Orlu road to Drava Lines.")
    assert "Drava Lines OWNS Orlu road asserted" in found
    assert not any("Jakarta" in tie or tie.startswith("Toll ") for tie in found)


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Lot 1 (intake and treatment): Tecnohidra S.A.", "Tecnohidra S.A. CONTRACTED_FOR <Lot 1> asserted"),
        ("Lot 3: consortium Agua Clara.", "Agua Clara CONTRACTED_FOR <Lot 3> asserted"),
        ("Lot 4 – Tecnohidra S.A. and Tolmin Group.", "Tolmin Group CONTRACTED_FOR <Lot 4> asserted"),
        ("The Orlu tunnel is a gift of Iceland.", "Iceland FINANCES Orlu tunnel asserted"),
        ("The Orlu tunnel, a present from the Kuwait Fund, opened.", "Kuwait Fund FINANCES Orlu tunnel asserted"),
        ("The Orlu bridge was donated by Iceland.", "Iceland FINANCES Orlu bridge asserted"),
        ("Tolmin Group has farmed out the earthworks to Drava Construction.", "Drava Construction SUPPLIES Tolmin Group asserted"),
        ("The Orlu tunnel opened. Half of the $62 million it cost was advanced by Drava Bank.", "Drava Bank FINANCES Orlu tunnel asserted"),
    ],
)  # fmt: skip
def test_results_of_tenders_gifts_and_work_passed_on(text: str, tie: str) -> None:
    assert tie in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lot 2 (mains): declared void.",
        "Lot 5: Tecnohidra S.A. will appeal.",
        "Section 5: Tecnohidra S.A. and others.",
    ],
)
def test_what_else_is_said_of_a_lot_is_no_award(text: str) -> None:
    assert not any("CONTRACTED_FOR" in tie for tie in told(text))
