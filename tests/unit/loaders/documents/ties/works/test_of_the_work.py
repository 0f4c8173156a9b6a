"""The one work that a text is about: who won its contract, who runs it, pays for it, delivers to it, where a sentence leaves it out."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

OPENS = "The Orlu tunnel will open in May. "


def told(text: str) -> set[str]:
    found = extract(text.encode(), "t.txt")
    names = {party.key: party.name for party in found.parties}
    return {
        f"{names[str(one.subject)]} {one.predicate} {names[str(one.object)]} {one.modality}"
        for one in found.statements
    }


@pytest.mark.parametrize(
    ("rest", "tie"),
    [
        ("The contract went to Tolmin Construction.", "Tolmin Construction CONTRACTED_FOR Orlu tunnel asserted"),
        ("The job will go to Tolmin Construction.", "Tolmin Construction CONTRACTED_FOR Orlu tunnel planned"),
        ("The concession is held by Tolmin Construction.", "Tolmin Construction CONTRACTED_FOR Orlu tunnel asserted"),
        ("Tolmin Construction won the contract in 2020.", "Tolmin Construction CONTRACTED_FOR Orlu tunnel asserted"),
        ("Tolmin Construction holds the concession.", "Tolmin Construction CONTRACTED_FOR Orlu tunnel asserted"),
        ("The agency picked Tolmin Construction over four other bidders.", "Tolmin Construction CONTRACTED_FOR Orlu tunnel asserted"),
        ("Sandgate Bank bore two thirds of the outlay.", "Sandgate Bank FINANCES Orlu tunnel asserted"),
        ("Sandgate Bank is meeting a third of the bill.", "Sandgate Bank FINANCES Orlu tunnel asserted"),
        ("Financing came from Sandgate Bank.", "Sandgate Bank FINANCES Orlu tunnel asserted"),
        ("A loan of $20m from Sandgate Bank covered the cost.", "Sandgate Bank FINANCES Orlu tunnel asserted"),
        ("The fans came from Tolmin Machines.", "Tolmin Machines SUPPLIES Orlu tunnel asserted"),
        ("Concrete slabs will come from Tolmin Machines.", "Tolmin Machines SUPPLIES Orlu tunnel planned"),
        ("Its operator, Tolmin Group, hopes for 2m cars.", "Tolmin Group OPERATES Orlu tunnel asserted"),
        ("Its builder, Tolmin Group, was late.", "Tolmin Group IMPLEMENTS Orlu tunnel asserted"),
        ("Contractor Tolmin Construction was late.", "Tolmin Construction CONTRACTED_FOR Orlu tunnel asserted"),
        ("General contractor Tolmin Construction has sent home 600 men.", "Tolmin Construction CONTRACTED_FOR Orlu tunnel asserted"),
        ("Owner Tolmin Group reckons with 2m cars.", "Tolmin Group OWNS Orlu tunnel asserted"),
    ],
)  # fmt: skip
def test_what_is_left_out_is_the_one_work(rest: str, tie: str) -> None:
    assert tie in told(OPENS + rest)


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("A fire at the Orlu mine stopped two lorries. Its operator is Tolmin Group.", "Tolmin Group OPERATES Orlu mine asserted"),
        ("Power from the Orlu dam reaches 40 homes. Tolmin Group, its owner, was fined.", "Tolmin Group OWNS Orlu dam asserted"),
    ],
)  # fmt: skip
def test_its_is_of_the_one_work_of_the_sentence_before(text: str, tie: str) -> None:
    assert tie in told(text)


def test_its_is_of_no_work_beside_a_firm() -> None:
    text = "A fire at the Orlu mine cost Drava Lines two lorries. Its owner is Tolmin Group."
    assert "Tolmin Group OWNS Orlu mine asserted" not in told(text)


@pytest.mark.parametrize(
    "text",
    [
        OPENS + "Tolmin Construction won the contract to supply buses to Drava Lines.",
        OPENS + "The contract may go to Tolmin Construction.",
        OPENS + "Tolmin Construction lost the contract.",
        OPENS + "The Lota bridge is late, and its operator is Tolmin Group.",
        OPENS + "Contractor Tolmin Construction builds the Lota bridge.",
        OPENS + "Toll operator Tolmin Group was late.",
        OPENS + "The fans came from Chad.",
        "The Orlu tunnel and the Lota bridge will open in May. The contract went to Tolmin Construction.",
        "Drava Lines has grown in May. The contract went to Tolmin Construction.",
        "Drava Lines runs the Orlu tunnel. Its adviser, Tolmin Group, was late.",
    ],
)
def test_another_work_or_none_is_not_meant(text: str) -> None:
    assert not any("Tolmin" in tie and "Orlu tunnel" in tie for tie in told(text))


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Tolmin Construction won the contract for lot 4 of the Orlu motorway.", "Tolmin Construction CONTRACTED_FOR <lot 4> asserted"),
        ("Tolmin Construction won the contract for lot 4 of the Orlu motorway.", "<lot 4> PART_OF Orlu motorway asserted"),
        ("Lot 3 was awarded to Tolmin Construction.", "Tolmin Construction CONTRACTED_FOR <Lot 3> asserted"),
        ("Tolmin Group operates quay 71 of Lota port.", "Tolmin Group OPERATES <quay 71> asserted"),
        ("Tolmin Group operates quay 71 of Lota port.", "<quay 71> PART_OF Lota port asserted"),
        ("Phase II is financed by Sandgate Bank.", "Sandgate Bank FINANCES <Phase II> asserted"),
        ("The contract for Phase 1 of the Orlu port was awarded to Tolmin Construction.",
         "Tolmin Construction CONTRACTED_FOR Orlu port asserted"),
        ("Sandgate Bank paid for Phase II. Tolmin Construction will build phase two.",
         "Tolmin Construction IMPLEMENTS <Phase II> planned"),
    ],
)  # fmt: skip
def test_a_part_is_known_by_its_number(text: str, tie: str) -> None:
    assert tie in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The United States imposed Section 301 tariffs on Tolmin Steel.",
        "Tolmin Pharma began a phase 3 trial of its drug in Kenya.",
        "Under section 4 of the act, Tolmin Steel was fined.",
        "Tolmin Group owns lot 12.5 percent.",
    ],
)
def test_sections_of_laws_and_phases_of_trials_are_no_works(text: str) -> None:
    found = extract(text.encode(), "t.txt")
    assert not {"<Section 301>", "<phase 3>", "<section 4>", "<lot 12>"} & {
        p.name for p in found.parties
    }


def test_the_page_of_a_project_labels_who_builds_it_in_any_trade() -> None:
    page = (
        "Project: Orlu Dam\nProcuring entity: Ministry of Water\nDesign-and-construct contractor: Tolmin Construction\n"
        "Turbine manufacturer: Drava Machines\nSupervision consultant: Lota Engineers\n"
    )
    assert told(page) == {
        "Tolmin Construction CONTRACTED_FOR Orlu Dam asserted",
        "Drava Machines SUPPLIES Orlu Dam asserted",
        "Lota Engineers CONTRACTED_FOR Orlu Dam asserted",
    }


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("The Orlu terminal opened. Drava Bank took the silos in pledge. The contract went to Tolmin Construction.",
         "Tolmin Construction CONTRACTED_FOR Orlu terminal asserted"),
        ("A landing station opened at Vatuwaqa on Saturday.", "<a landing station> LOCATED_IN Vatuwaqa asserted"),
    ],
)  # fmt: skip
def test_parts_of_the_work_that_a_text_opens_on_leave_it_in_view(text: str, tie: str) -> None:
    assert tie in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Orlu tunnel opened. Drava Lines is building a bridge. The contract went to Tolmin Construction.",
        "The Orlu tunnel opened. Drava Lines laid the first line. The contract went to Tolmin Construction.",
        "The Orlu tunnel opened. Drava Lines runs the Lota bridge. The contract went to Tolmin Construction.",
    ],
)
def test_another_work_takes_it_out_of_view(text: str) -> None:
    assert not any("Tolmin" in tie for tie in told(text))
