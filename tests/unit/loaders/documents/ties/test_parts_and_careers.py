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
    # what "X chairman Y" does, Y does; what the board of X grants, X grants
    "Brellin Mills is owned by Corvane Mills chairman Henk Olsten.": (
        "Henk Olsten OWNS Brellin Mills asserted", "Henk Olsten HOLDS_ROLE Corvane Mills asserted",
    ),
    "The US sanctioned Corvane Oil chief executive Ivo Zorin.": (
        "United States RESTRICTS Ivo Zorin asserted", "Ivo Zorin HOLDS_ROLE Corvane Oil asserted",
    ),
    "The forum was organised by Corvane Oil chairman Ivo Zorin.": (
        "Ivo Zorin ORGANIZED <forum> asserted", "Ivo Zorin HOLDS_ROLE Corvane Oil asserted",
    ),
    "The Corvane Group's Board of Executive Directors approved a $7 million grant to Georgia.": (
        "Corvane Group FINANCES Georgia asserted",
    ),
    "The board of the Zorra Development Bank approved a $7 million loan to Georgia.": (
        "Zorra Development Bank LENDS_TO Georgia asserted",
    ),
    "Corvane Bank's board of directors has approved a $5 million loan to Zorra Steel.": (
        "Corvane Bank LENDS_TO Zorra Steel asserted",
    ),
    # whose the holder of a stake is, and whose a brewery is
    "PetroRia signed the acquisition of an 18 percent stake held by Frasco Petroleo, belonging to Japan's largest oil company, Ampex.": (
        "Ampex OWNS Frasco Petroleo asserted",
    ),
    "Corvane Brewery – a Heiniken operating company – has grown.": ("Heiniken OWNS Corvane Brewery asserted",),
    # who brings shares to market
    "Corvane Steel was brought to market by Buana Capital and Credit Suisse.": (
        "Buana Capital ACTS_FOR Corvane Steel asserted", "Credit Suisse ACTS_FOR Corvane Steel asserted",
    ),
    "Corvane Steel said its $200 million rights issue was a success. The rest was underwritten by joint bookrunners HSBC and Alpin Bank.": (
        "HSBC ACTS_FOR Corvane Steel asserted", "Alpin Bank ACTS_FOR Corvane Steel asserted",
    ),
    # for whom an officer stands, and who came
    "Jo Lind, deputy head of trade, representing the Zorra Chamber of Commerce, spoke.": (
        "Jo Lind ACTS_FOR Zorra Chamber of Commerce asserted",
    ),
    "The meeting was attended by Ravi Vasan, Indian Ambassador; Sami Pinto, Mercosur Secretary-General; and Osval Rosa, a lawyer.": (
        "Ravi Vasan PARTICIPATES_IN <meeting> asserted", "Sami Pinto PARTICIPATES_IN <meeting> asserted",
        "Osval Rosa PARTICIPATES_IN <meeting> asserted", "Ravi Vasan HOLDS_ROLE India asserted",
        "Sami Pinto HOLDS_ROLE Mercosur asserted",
    ),
    "The meeting was not attended by Ravi Vasan, Indian Ambassador; Sami Pinto, Mercosur Secretary-General; and Osval Rosa, a lawyer.": (
        "Ravi Vasan PARTICIPATES_IN <meeting> denied", "Ravi Vasan HOLDS_ROLE India asserted",
        "Sami Pinto PARTICIPATES_IN <meeting> denied", "Sami Pinto HOLDS_ROLE Mercosur asserted",
    ),
    "Jo Lind was moved to Rwanda as Zorra Mills commercial manager in 1990.": ("Jo Lind HOLDS_ROLE Zorra Mills asserted",),
    "Nico Vervaal was appointed manager for Zorra Brewery before moving to Corvane Brewery as general manager in 1995.": (
        "Nico Vervaal HOLDS_ROLE Zorra Brewery asserted", "Nico Vervaal HOLDS_ROLE Corvane Brewery asserted",
    ),
    "Nico Vervaal returned to Kenya as a tourist.": (),
    # an officer behind the word for what he says, a brand of one's own, and sums in brackets with whom they are for
    "Bank of Kigula grew in 2012. “We are pleased,” commented Chief Executive Officer, James Gataro.": (
        "James Gataro HOLDS_ROLE Bank of Kigula asserted",
    ),
    "Sonata Ericsson and its own brand Venera are sold there.": (),
    "Alpin Bank recently approved US$ 61 million for schools (US$ 17 million for Chad), power (US$ 31 million for Mali and Togo).": (
        "Alpin Bank FINANCES Chad asserted", "Alpin Bank FINANCES Mali asserted", "Alpin Bank FINANCES Togo asserted",
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", CASES)
def test_states_these_ties_and_no_others(text: str) -> None:
    result = extract(text.encode(), "note.txt", published="2026-03-12", min_confidence=0)
    names = {party.key: party.name for party in result.parties}
    found = [
        f"{names[s.subject]} {s.predicate} {names[str(s.object)]} {s.modality}"
        for s in result.statements
    ]
    assert sorted(found) == sorted(CASES[text])
