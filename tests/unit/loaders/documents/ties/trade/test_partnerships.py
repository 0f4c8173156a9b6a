"""Partners that a noun of working together tells, and verbs of what two put or use together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"PARTNERS_WITH"})
Fact = tuple[str, str, str, str]


@pytest.mark.parametrize(
    "text",
    [
        "The collaboration of Orlu Group and Vesta Rail has produced two vaccines.",
        "A joint bid by Orlu Group and Vesta Rail was the lowest.",
        "The plant is a joint project of Orlu Group and Vesta Rail.",
        "A grouping of Orlu Group and Vesta Rail won the tunnel.",
        "The bid came from a pairing of Orlu Group with Vesta Rail.",
        "Orlu Group's venture with Vesta Rail lost money.",
        "Orlu Group signed a code-share agreement with Vesta Rail in June.",
        "Orlu Group and Vesta Rail share a warehouse in the port.",
        "Orlu Group is allied with Vesta Rail.",
        "Orlu Group and Vesta Rail are acting in concert.",
        "Orlu Group and Vesta Rail are partners in the Kessel mine.",
        "Orlu Group co-produces the engine with Vesta Rail.",
        "Orlu Group is coming in as partner of Vesta Rail for the second phase.",
        "Orlu Group and Vesta Rail act as a consortium.",
        "Orlu Group owns the yard in a 50-50 venture with Vesta Rail.",
        "Cooperation with Vesta Rail has brought Orlu Group 40 new clients.",
        "Under an agreement to cooperate, Orlu Group and Vesta Rail will exchange data.",
        "Orlu Group makes glass. The partner in the project is Vesta Rail.",
        "The vaccine comes from a partnership of Orlu Group with Vesta Rail.",
        "Orlu Group belongs to an alliance with Vesta Rail that buys steel.",
        "Orlu Group runs the mine with Vesta Rail as its partner.",
        "Working in tandem with Vesta Rail, Orlu Group cut its costs by a tenth.",
        "The tie-up with Vesta Rail gives Orlu Group access to 200 shops.",
        "Orlu Group has opened a hall. The partnership with Vesta Rail, which began in 2021, made it possible.",
    ],
)
def test_partners(text: str, facts: Callable[[str], set[Fact]]) -> None:
    ends = {
        (frozenset({one, other}), modality)
        for one, tie, other, modality in facts(text)
        if tie == "PARTNERS_WITH"
    }
    assert ends == {(frozenset({"Orlu Group", "Vesta Rail"}), "asserted")}


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "Orlu Group agreed on cooperation with Vesta Rail and Tarn Holdings in seed breeding.",
            {
                ("Orlu Group", "PARTNERS_WITH", "Vesta Rail", "agreed"),
                ("Orlu Group", "PARTNERS_WITH", "Tarn Holdings", "agreed"),
            },
        ),
        (
            "Orlu Group makes insulin. Its partners in the venture are Vesta Rail and Tarn Holdings.",
            {
                ("Vesta Rail", "PARTNERS_WITH", "Orlu Group", "asserted"),
                ("Tarn Holdings", "PARTNERS_WITH", "Orlu Group", "asserted"),
            },
        ),
        (
            "Orlu Group and Vesta Rail are to merge their lorry fleets.",
            {("Orlu Group", "PARTNERS_WITH", "Vesta Rail", "planned")},
        ),
        (
            "Orlu Group has chosen Ostrava Kelm as its partner for the Andean market.",
            {("Orlu Group", "PARTNERS_WITH", "Ostrava Kelm", "asserted")},
        ),
    ],
)
def test_who_with_whom(text: str, ties: set[Fact], tells: Callable[[str, set[Fact]], None]) -> None:
    tells(text, ties)


@pytest.mark.parametrize(
    "text",
    [
        "A tie-up with Vesta Rail would give Orlu Group access to 200 shops.",
        "Orlu Group has opened a hall. The talks on a partnership with Vesta Rail failed.",
        "Orlu Group and Vesta Rail issued a joint statement.",
        "Orlu Group and Vesta Rail share a border dispute.",
        "Orlu Group and Vesta Rail merged in 2019.",
        "Orlu Group opposes the tie-up of the two mills, as does Vesta Rail.",
        "Ann Roe and Jo Lee share a flat in Riga.",
        "Orlu Group and Vesta Rail are listed as a group of debtors.",
        "Cooperation with Vesta Rail would have brought Orlu Group 40 new clients.",
        "Rain has ended. The partner of nobody is Vesta Rail.",
        "Orlu Group's dispute with Vesta Rail is three years old.",
        "Orlu Group joined Vesta Rail on the list of debtors.",
    ],
)
def test_no_partners(text: str, silent: Callable[..., None]) -> None:
    silent(text, "PARTNERS_WITH")
