"""Ties that the verb of their own sentence ends, and those that look as if it did."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.model import Interval

TOLD = "2024-03-05"


def ends(text: str) -> set[tuple[str, str, str, Interval]]:
    """The ties that are said to be over, with their time."""
    read = extract(text.encode(), "note.txt", published=TOLD, min_confidence=0)
    return {(s.subject, s.predicate, s.object or "", s.event) for s in read.statements if s.ends}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kiva Steel has lost its Indian customer Deccan Solder.", ("kiva-steel", "SUPPLIES", "deccan-solder", (None, TOLD))),
        ("Nile Dairy parted company with its British distributor, Severn Drinks, after nine years.",
         ("severn-drinks", "ACTS_FOR", "nile-dairy", (None, TOLD))),
        ("Lumo Bank has closed the accounts of Kiva Steel.", ("kiva-steel", "BANKS_WITH", "lumo-bank", (None, TOLD))),
        ("Kiva Steel has lost its accounts at Lumo Bank.", ("kiva-steel", "BANKS_WITH", "lumo-bank", (None, TOLD))),
        ("Kiva Steel banks with Lumo Bank, which closed the accounts last year.",
         ("kiva-steel", "BANKS_WITH", "lumo-bank", (None, "2024-01-01"))),
        ("Kiva Steel has repaid a $20 million loan to Lumo Bank.", ("lumo-bank", "LENDS_TO", "kiva-steel", (None, TOLD))),
        ("Lumo Bank's auditor, Tabet Moreau, resigned.", ("tabet-moreau", "HOLDS_ROLE", "lumo-bank", (None, TOLD))),
        ("Varn Foods chief executive Jo Lee stepped down in May 2022.", ("jo-lee", "HOLDS_ROLE", "varn-foods", (None, "2022-06-01"))),
        ("Jo Lee, chairman of Varn Foods, quit in 2021.", ("jo-lee", "HOLDS_ROLE", "varn-foods", (None, "2022-01-01"))),
        ("Varn Foods dismissed its finance chief, Tim Ito.", ("tim-ito", "HOLDS_ROLE", "varn-foods", (None, TOLD))),
        ("Struck off as directors of Varn Foods: Pascal Mutombo.", ("pascal-mutombo", "HOLDS_ROLE", "varn-foods", (None, TOLD))),
        ("Varn Foods sold its subsidiary Tesk Rail to Kiva Group in May 2021.", ("varn-foods", "OWNS", "tesk-rail", (None, "2021-06-01"))),
        ("Varn Foods has handed its Estonian unit, Tesk Rail, to the managers.", ("varn-foods", "OWNS", "tesk-rail", (None, TOLD))),
    ],
)  # fmt: skip
def test_it_is_over(text: str, expected: tuple[str, str, str, Interval]) -> None:
    assert ends(text) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "Kiva Steel fears that it may lose its customer Nile Dairy.",
        "Kiva Steel, a supplier of Nile Dairy, lost its bank.",
        "Varn Foods's agent in Seoul, Han Trading, won its Korean customer Pusan Mills.",
        "Varn Foods will not close its accounts at Lumo Bank.",
        "Kiva Steel plans to repay a $20 million loan to Lumo Bank.",
        "Varn Foods chairman Jo Lee has not resigned.",
        "Varn Foods chairman Jo Lee said that the minister had resigned.",
        "Jo Lee, chairman of Varn Foods, quit Nile Dairy in 2021.",
        "Varn Foods, whose chairman is Jo Lee, resigned from the chamber.",
        "Varn Foods plans to sell its subsidiary Tesk Rail to Kiva Group.",
        "Varn Foods sold 10 percent of its subsidiary Tesk Rail to Kiva Group.",
    ],
)
def test_it_goes_on(text: str) -> None:
    assert ends(text) == set()
