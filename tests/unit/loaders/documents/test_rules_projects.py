"""Projects and the state: who builds, operates and orders what; who restricts, regulates, registers and reports on whom."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Fact, Facts

TIES = frozenset(
    [
        "IMPLEMENTS",
        "CONTRACTED_FOR",
        "PART_OF",
        "OPERATES",
        "ASSEMBLED",
        "RESTRICTS",
        "LISTED_UNDER",
        "REGULATES",
        "KEEPS_REGISTER_OF",
        "REPORTS_ON",
        "GOVERNS",
    ]
)


PROJECT = "Aqaba Desalination Project"


def one(subject: str, tie: str, target: str = PROJECT, modality: str = "asserted") -> set[Fact]:
    return {(subject, tie, target, modality)}


STATED: list[tuple[str, set[Fact]]] = [
    ("Sohar Steel is building the Aqaba Desalination Project.", one("Sohar Steel", "IMPLEMENTS")),
    (
        "The Aqaba Desalination Project will be built by Sohar Steel.",
        one("Sohar Steel", "IMPLEMENTS", modality="planned"),
    ),
    (
        "The Aqaba Desalination Project, built by Sohar Steel, opened in May.",
        one("Sohar Steel", "IMPLEMENTS"),
    ),
    (
        "Sohar Steel, the builder of the Aqaba Desalination Project, lost money.",
        one("Sohar Steel", "IMPLEMENTS"),
    ),
    (
        "Work on the Aqaba Desalination Project is carried out by Sohar Steel.",
        one("Sohar Steel", "IMPLEMENTS"),
    ),
    (
        "The ministry rejected the Aqaba Desalination Project, which Sohar Steel will build.",
        one("Sohar Steel", "IMPLEMENTS", modality="planned"),
    ),
    (
        "Sohar Steel did not carry out the Aqaba Desalination Project.",
        one("Sohar Steel", "IMPLEMENTS", modality="denied"),
    ),
    (
        "Sohar Steel won a $40 million contract to build the Aqaba Desalination Project.",
        one("Sohar Steel", "CONTRACTED_FOR") | one("Sohar Steel", "IMPLEMENTS", modality="agreed"),
    ),
    (
        "Sohar Steel was awarded a contract for the Aqaba Desalination Project.",
        one("Sohar Steel", "CONTRACTED_FOR"),
    ),
    (
        "Sohar Steel has been chosen to design the Aqaba Desalination Project.",
        one("Sohar Steel", "CONTRACTED_FOR"),
    ),
    (
        "The contract for the Aqaba Desalination Project went to Sohar Steel.",
        one("Sohar Steel", "CONTRACTED_FOR"),
    ),
    (
        "The contract to build the Aqaba Desalination Project will go to Sohar Steel.",
        one("Sohar Steel", "CONTRACTED_FOR", modality="planned"),
    ),
    (
        "The Jordanian government awarded Sohar Steel a contract to build the Aqaba Desalination Project.",
        one("Sohar Steel", "CONTRACTED_FOR"),
    ),
    (
        "The Aqaba Desalination Project is part of the Green Gulf Programme.",
        one(PROJECT, "PART_OF", "Green Gulf Programme"),
    ),
    (
        "The Green Gulf Programme includes the Aqaba Desalination Project.",
        one(PROJECT, "PART_OF", "Green Gulf Programme"),
    ),
    ("Nile Ports operates the Sines Terminal.", one("Nile Ports", "OPERATES", "Sines Terminal")),
    ("The Sines Terminal is run by Nile Ports.", one("Nile Ports", "OPERATES", "Sines Terminal")),
    (
        "Nile Ports, the operator of the Sines Terminal, is listed.",
        one("Nile Ports", "OPERATES", "Sines Terminal"),
    ),
    (
        "The Sines Terminal, which Nile Ports operates, is full.",
        one("Nile Ports", "OPERATES", "Sines Terminal"),
    ),
    (
        "Nile Ports will take over the operation of the Sines Terminal.",
        one("Nile Ports", "OPERATES", "Sines Terminal", "planned"),
    ),
    (
        "Nile Ports no longer runs the Sines Terminal.",
        one("Nile Ports", "OPERATES", "Sines Terminal", "denied"),
    ),
    # the state
    ("Canada banned imports from Sohar Steel.", one("Canada", "RESTRICTS", "Sohar Steel")),
    (
        "Canada imposed sanctions on Sohar Steel and Nile Dairy.",
        one("Canada", "RESTRICTS", "Sohar Steel") | one("Canada", "RESTRICTS", "Nile Dairy"),
    ),
    (
        "Sohar Steel was blacklisted by the Canadian government.",
        one("Canadian government", "RESTRICTS", "Sohar Steel"),
    ),
    (
        "Canada’s sanctions against Sohar Steel remain in force.",
        one("Canada", "RESTRICTS", "Sohar Steel"),
    ),
    (
        "The Canadian government froze the accounts of Sohar Steel.",
        one("Canadian government", "RESTRICTS", "Sohar Steel"),
    ),
    (
        "The Canadian government has not sanctioned Sohar Steel.",
        one("Canadian government", "RESTRICTS", "Sohar Steel", "denied"),
    ),
    (
        "Canada plans to restrict exports to Sohar Steel.",
        one("Canada", "RESTRICTS", "Sohar Steel", "planned"),
    ),
    (
        "Orient Bank is supervised by the Central Bank of Jordan.",
        one("Central Bank of Jordan", "REGULATES", "Orient Bank"),
    ),
    (
        "The Jordan Securities Commission fined Orient Bank.",
        one("Jordan Securities Commission", "REGULATES", "Orient Bank"),
    ),
    (
        "The Jordan Securities Commission revoked the licence of Orient Bank.",
        one("Jordan Securities Commission", "REGULATES", "Orient Bank")
        | one("Jordan Securities Commission", "RESTRICTS", "Orient Bank"),
    ),
    (
        "Orient Bank holds a licence from the Jordan Securities Commission.",
        one("Jordan Securities Commission", "REGULATES", "Orient Bank"),
    ),
    (
        "Orient Bank, which the Jordan Securities Commission supervises, grew.",
        one("Jordan Securities Commission", "REGULATES", "Orient Bank"),
    ),
    (
        "The Gulf Institute published a report on Sohar Steel.",
        one("Gulf Institute", "REPORTS_ON", "Sohar Steel"),
    ),
    (
        "The Gulf Institute’s audit of Sohar Steel was handed over.",
        one("Gulf Institute", "REPORTS_ON", "Sohar Steel"),
    ),
    (
        "The Gulf Institute’s report names Sohar Steel.",
        one("Gulf Institute", "REPORTS_ON", "Sohar Steel"),
    ),
    (
        "Sohar Steel is registered with the Muscat Chamber of Commerce.",
        one("Muscat Chamber of Commerce", "KEEPS_REGISTER_OF", "Sohar Steel"),
    ),
    (
        "The Muscat Chamber of Commerce struck Sohar Steel off its register.",
        one("Muscat Chamber of Commerce", "KEEPS_REGISTER_OF", "Sohar Steel"),
    ),
]

SILENT = [
    "Sohar Steel built a reputation near the Aqaba Desalination Project.",
    "Sohar Steel lost the contract for the Aqaba Desalination Project to a rival.",
    "Nile Ports runs a risk beside the Sines Terminal.",
    "Orient Bank listed its shares in Amman.",
    "Canada listed the reasons, and Sohar Steel replied.",
    "The Gulf Institute published a report, and Sohar Steel closed.",
    "Sohar Steel may build the Aqaba Desalination Project.",
    "Work on the Aqaba Desalination Project began; Sohar Steel supplied pipes.",
    "Sohar Steel includes its results in a report.",
]


@pytest.mark.parametrize(("text", "expected"), STATED, ids=[text[:60] for text, _ in STATED])
def test_projects_and_the_state_are_read_in_their_forms(
    facts: Facts, text: str, expected: set[Fact]
) -> None:
    assert facts(text) == expected


@pytest.mark.parametrize("text", SILENT, ids=[text[:60] for text in SILENT])
def test_their_words_alone_are_no_tie(facts: Facts, text: str) -> None:
    assert facts(text) == set()


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The railway from Dakar to Thiès, which is part of the Andes corridor, will be closed.", "<railway>"),
        ("The road from Lota to Penco, which is part of the Andes corridor, was built in 1911.", "<road>"),
    ],
)  # fmt: skip
def test_what_is_said_behind_a_route_is_said_of_what_runs_there(
    facts: Facts, text: str, part: str
) -> None:
    told = {fact for fact in facts(text) if fact[1] == "PART_OF"}
    assert told == {(part, "PART_OF", "Andes corridor", "asserted")}


def test_behind_two_states_nothing_is_said_of_the_second(
    facts: Facts,
) -> None:
    text = "The border between Chile and Peru, which is part of the Andes corridor, is quiet."
    assert not {fact for fact in facts(text) if fact[1] == "PART_OF"}
