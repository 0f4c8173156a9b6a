"""Who is part of whom, who runs and holds a field, and what somebody was in the course of years: all ties of each text, none but these."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

CASES: dict[str, tuple[str, ...]] = {
    # a member of several bodies, a bank of a group of bodies
    "Georgia joined the World Bank in 1992 and the International Finance Corporation in 1995.": (
        "Georgia MEMBER_OF World Bank asserted", "Georgia MEMBER_OF International Finance Corporation asserted",
    ),
    "Jo Tarn joined Corvane Bank in 1980.": (),
    "The International Finance Corporation, part of the World Bank Group, has grown.": (
        "International Finance Corporation PART_OF World Bank Group asserted",
    ),
    # agreements that are between two, and days that end with one
    "The second partnership is between Corvane Mills and Zorra Steel.": ("Corvane Mills PARTNERS_WITH Zorra Steel asserted",),
    "The first agreement was between Corvane Mills and Zorra Steel.": ("Corvane Mills SIGNED Zorra Steel asserted",),
    "The day ended with the signing of three MoUs between Corvane Mills and Zorra Steel.": (
        "Corvane Mills SIGNED Zorra Steel asserted",
    ),
    "Corvane Mills ended its contract with Zorra Steel.": ("Corvane Mills SIGNED Zorra Steel denied",),
    # who runs a field and has a part of it
    "Chevrane Corp. is the operator of the Tolva field with a 52% stake.": (
        "Chevrane Corp. OPERATES Tolva field asserted", "Chevrane Corp. OWNS Tolva field asserted",
    ),
    "PetroZorra bought an 18 percent non-operator stake held by Frasco Petroleo in the Tolva field.": (
        "PetroZorra OWNS Tolva field asserted", "Frasco Petroleo OWNS Tolva field asserted",
    ),
    "PetroZorra took over as operator of the Tolva field from US giant Chevrane.": (
        "PetroZorra OPERATES Tolva field asserted", "Chevrane OPERATES Tolva field asserted",
    ),
    "Corvane Mills is now wholly-owned by the Dubai government.": ("Dubai government OWNS Corvane Mills asserted",),
    # measures that hit somebody, and a part of a state
    "Zorra Bank has been hit by new sanctions from the EU.": ("EU RESTRICTS Zorra Bank asserted",),
    "Iran's oil sector has been targeted by fresh sanctions from the US.": ("United States RESTRICTS Iran asserted",),
    "Iran's oil sector may be targeted by sanctions from the US.": (),
    # a person behind what tells when
    "Mr Nico Vervaal joined Corvane Mills in 1980. In 2003, he was appointed general manager for Zorra Ireland.": (
        "Nico Vervaal HOLDS_ROLE Zorra Ireland asserted",
    ),
    "Nico Vervaal joined Corvane Mills in 1980. Three years later he was named chairman of Zorra Bank.": (
        "Nico Vervaal HOLDS_ROLE Zorra Bank asserted",
    ),
    "Jo Lind, Head of Capital Funding at the Zorra Fund, has left.": ("Jo Lind HOLDS_ROLE Zorra Fund asserted",),
}  # fmt: skip


@pytest.mark.parametrize("text", CASES)
def test_states_these_ties_and_no_others(text: str) -> None:
    result = extract(text.encode(), "note.txt", published="2026-03-12", min_confidence=0)
    names = {party.key: party.name for party in result.parties}
    found = [
        f"{names[s.subject]} {s.predicate} {names[s.object]} {s.modality}"
        for s in result.statements
    ]
    assert sorted(found) == sorted(CASES[text])
