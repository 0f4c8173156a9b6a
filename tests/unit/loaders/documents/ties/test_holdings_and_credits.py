"""Who holds what and who lends to whom, as reports of deals, loans and companies tell it: all ties of each sentence, none but these."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

CASES: dict[str, tuple[str, ...]] = {
    # a holder before the noun tells whose it is, and is no party of what is said of it
    "Vandel Bank lent 5 million euros to the Agrotan-owned retailer Vorzum.": (
        "Vandel Bank LENDS_TO Vorzum asserted", "Agrotan OWNS Vorzum asserted",
    ),
    "Vandel Bank sold its shares in Meridon-controlled Tamsi Bank.": (
        "Vandel Bank OWNS Tamsi Bank asserted", "Meridon OWNS Tamsi Bank asserted",
    ),
    "Jo Lee is chairman of Meridon-owned Vorzum Foods.": (
        "Jo Lee HOLDS_ROLE Vorzum Foods asserted", "Meridon OWNS Vorzum Foods asserted",
    ),
    "Tarnow Mills is a subsidiary of Meridon-owned Vorzum Foods.": (
        "Vorzum Foods OWNS Tarnow Mills asserted", "Meridon OWNS Vorzum Foods asserted",
    ),
    "Meridon-owned Vorzum Foods has bought Tarnow Mills.": (
        "Vorzum Foods OWNS Tarnow Mills asserted", "Meridon OWNS Vorzum Foods asserted",
    ),
    "Tarnow Group supplies pumps to a Meridon-operated refinery in Durban.": (
        "Tarnow Group SUPPLIES <refinery in Durban> asserted", "Meridon OPERATES <refinery in Durban> asserted",
        "<refinery in Durban> LOCATED_IN Durban asserted",
    ),
    "Vorzum, the Agrotan-owned leading retailer in Bosnia, has grown.": (
        "Agrotan OWNS Vorzum asserted", "Vorzum LOCATED_IN Bosnia and Herzegovina asserted",
    ),
    "The bank granted a loan to Vorzum, an Agrotan Holding-owned retailer.": ("Agrotan Holding OWNS Vorzum asserted",),
    "Vorzum, the Agrotan-owned retailer Tamsi and the port signed a deal.": ("Agrotan OWNS Tamsi asserted",),
    "Women-owned Tarnow Foods and Council-owned Tarnow Homes have grown.": (),
    "Vorzum, the Swiss-owned retailer, has grown.": (),
}  # fmt: skip


def told(text: str) -> set[str]:
    found = extract(text.encode(), "note.txt", min_confidence=0)
    names = {party.key: party.name for party in found.parties}
    return {
        f"{names[s.subject]} {s.predicate} {names[s.object or '']} {s.modality}"
        for s in found.statements
    }


@pytest.mark.parametrize("sentence", CASES)
def test_holdings_and_credits(sentence: str) -> None:
    assert told(sentence) == set(CASES[sentence])
