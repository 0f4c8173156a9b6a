"""Of whom something is told where a noun, "its" or a share might be another's."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from tests.unit.loaders.documents.conftest import Ties

TOLD = [
    ("Kestrel Steel bought Tolmin Steel from Orlu Holding. The buyer, Brenna Foods, said so.",
     ("Brenna Foods", "OWNS", "Tolmin Steel")),
    ("Kestrel Steel has taken 12 percent of Tolmin Steel from its founder, Anna Berg.", ("Anna Berg", "HOLDS_ROLE", "Tolmin Steel")),
    ("Kestrel Steel bought Tolmin Steel from its receiver, Anna Berg.", ("Anna Berg", "HOLDS_ROLE", "Tolmin Steel")),
    ("Tolmin Bank named Anna Berg as chief executive.", ("Anna Berg", "HOLDS_ROLE", "Tolmin Bank")),
    ("Kestrel Steel has bought out Tolmin Steel, a maker of rails.", ("Kestrel Steel", "OWNS", "Tolmin Steel")),
    ("Kestrel Steel and Brenna Foods are founding a cold-storage company in Oslo. Kestrel Steel keeps 30 percent.",
     ("Kestrel Steel", "OWNS", "<cold-storage company in Oslo>")),
    ("Kestrel Steel is theirs in more ways than one: Anna Berg sits on its board, Marta Berg owns 8 percent.",
     ("Marta Berg", "OWNS", "Kestrel Steel")),
    ("Tolmin Steel is a unit of Orlu Holding, whose chairman, Marta Berg, holds 61 percent.", ("Marta Berg", "OWNS", "Orlu Holding")),
    ("Tolmin Steel has filed for insolvency. The court in Hechingen named Anna Berg provisional administrator.",
     ("Anna Berg", "HOLDS_ROLE", "Tolmin Steel")),
    ("Tolmin Steel makes rails. In May it founded a joint venture with Kestrel Steel, in which it has 51 percent.",
     ("Tolmin Steel", "OWNS", "<a joint venture>")),
]  # fmt: skip
SILENT = [
    ("Tolmin Steel is a unit of Orlu Holding, whose chairman, Marta Berg, holds 61 percent.", ("Marta Berg", "OWNS", "Tolmin Steel")),
    ("The court in Hechingen named Anna Berg provisional administrator.", ("Anna Berg", "HOLDS_ROLE", "<court in Hechingen>")),
    ("Tolmin Steel makes rails. In May it founded a joint venture with Kestrel Steel, in which it has 51 percent.",
     ("Tolmin Steel", "OWNS", "Kestrel Steel")),
    ("Tolmin Steel is in default. Notice went out from the agent of its creditors, Kestrel Trustees.",
     ("Kestrel Trustees", "LENDS_TO", "Tolmin Steel")),
    # a buyer of goods, one of several buyers
    ("Kestrel Steel bought Tolmin Steel from Orlu Holding. Its chief buyer, Brenna Foods, was told.",
     ("Brenna Foods", "OWNS", "Tolmin Steel")),
    ("Kestrel Steel bought Tolmin Steel from Orlu Holding. An earlier buyer, Brenna Foods, left.",
     ("Brenna Foods", "OWNS", "Tolmin Steel")),
    # the founder of what is sold
    ("Kestrel Steel has taken 12 percent of Tolmin Steel from its founder, Anna Berg.", ("Anna Berg", "HOLDS_ROLE", "Kestrel Steel")),
    # who is put in charge of a firm by those who supervise it
    ("The Orlu Commission, to which Tolmin Bank reports, named Anna Berg as provisional administrator.",
     ("Anna Berg", "HOLDS_ROLE", "Orlu Commission")),
    # a partner in what is bought
    ("Kestrel Steel has bought out Tolmin Steel, its partner in a mill in Oslo.", ("Kestrel Steel", "OWNS", "Tolmin Steel")),
    # whose the firm is that stands in what is said of another
    ("Orlu Flour has sheds in Oslo. Tolmin Re, underwriter of the firm’s warehouses, paid.", ("Tolmin Re", "OWNS", "<warehouses>")),
    # a board is no office
    ("Kestrel Steel met. At its board, Anna Berg of Orlu Holding spoke.", ("Anna Berg", "HOLDS_ROLE", "Kestrel Steel")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tie"), TOLD)
def test_of_whom(ties: Ties, text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(("text", "tie"), SILENT)
def test_of_another(ties: Ties, text: str, tie: tuple[str, str, str]) -> None:
    assert tie not in ties(text)


@pytest.mark.parametrize(
    ("text", "modality", "ended"),
    [
        ("A proposal that Orlu Oil sell gas to Tolmin Cement was left for another day.", "considered", False),
        ("Orlu Oil sells gas to Tolmin Cement.", "asserted", False),
        ("Orlu Oil said that Tarn Oil sells gas to Tolmin Cement.", "asserted", False),
        ("Tolmin Cement gets its coal from Orlu Mining no longer.", "asserted", True),
    ],
)  # fmt: skip
def test_what_is_proposed_and_what_is_over(text: str, modality: str, ended: bool) -> None:
    found = extract(text.encode(), "note.txt", published="2024-06-12")
    (tie,) = [one for one in found.statements if one.predicate == "SUPPLIES"]
    assert (tie.modality, tie.event[1] is not None) == (modality, ended)


def test_a_share_of_nobody_knows_which_firm(ties: Ties) -> None:
    text = "Jade Optics sells lenses to Cuvertel. Kestrel Steel closed a mill. The Lund family holds 44 percent."
    assert not [one for one in ties(text) if one[1] == "OWNS" and one[2] != "Kestrel Steel"]
