"""Stakes and offices in many words: clauses announced without "that", shares of capital, deals cleared and still to be done.

Below each text stand all ties that it states.
"""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

CASES: dict[str, tuple[str, ...]] = {
    # what is announced or confirmed is said, where a clause follows without "that"
    "Corvane Air announced on Tuesday it was acquiring a 25% stake in Zorra Air.": (
        "Corvane Air OWNS Zorra Air planned",
    ),
    "Corvane Air confirmed it had signed a contract with Zorra Steel.": (
        "Corvane Air SIGNED Zorra Steel asserted",
    ),
    "Corvane Air denied it had acquired Zorra Air.": (
        "Corvane Air OWNS Zorra Air denied",
    ),
    "Corvane Air has told staff it will buy Zorra Air.": (
        "Corvane Air OWNS Zorra Air planned",
    ),
    "Corvane Air revealed Zorra Steel has signed a contract with Alpin Steel.": (
        "Zorra Steel SIGNED Alpin Steel asserted",
    ),
    "Corvane Air confirmed it as a supplier of Zorra Air.": (),
    "Corvane Air announced Zorra Air as its partner.": (),
    # a share in many words
    "Corvane Air bought 25% of Zorra Air's issued shares.": (
        "Corvane Air OWNS Zorra Air asserted",
    ),
    "Corvane Air will acquire 100% Zorra Air shares.": (
        "Corvane Air OWNS Zorra Air planned",
    ),
    "Corvane Air holds a 25% share of the equity capital of Zorra Air.": (
        "Corvane Air OWNS Zorra Air asserted",
    ),
    "Corvane Air has bought the whole of Zorra Air.": (
        "Corvane Air OWNS Zorra Air asserted",
    ),
    "The acquisition of 25% of Zorra Air's outstanding common shares by Corvane Air was completed.": (
        "Corvane Air OWNS Zorra Air asserted",
    ),
    "Corvane Air became the owner of a 25% stake in Zorra Air.": (
        "Corvane Air OWNS Zorra Air asserted",
    ),
    "Corvane Air is the holder of 25% of Zorra Air.": (
        "Corvane Air OWNS Zorra Air asserted",
    ),
    "Corvane Air maintains its ownership of 34.2% of Zorra Air's outstanding common shares.": (
        "Corvane Air OWNS Zorra Air asserted",
    ),
    "Zorra Air's share price rose by 25% of Corvane Air's.": (),
    # money spent on buying, and time spent on trying to
    "Corvane Air spent $5 million buying a 25% stake in Zorra Air.": (
        "Corvane Air OWNS Zorra Air asserted",
    ),
    "Corvane Air spent months trying to buy Zorra Air.": (
        "Corvane Air OWNS Zorra Air interest",
    ),
    # whose a deed is to be
    "The regulator gave clearance for Corvane Air to acquire 100 per cent of Zorra Air shares.": (
        "Corvane Air OWNS Zorra Air planned",
    ),
    "The way is clear for Corvane Air to acquire Zorra Air.": (
        "Corvane Air OWNS Zorra Air planned",
    ),
    "The watchdog blocked plans for Corvane Air to acquire Zorra Air.": (
        "Corvane Air OWNS Zorra Air opposed",
    ),
    "The deal for Corvane Air to acquire Zorra Air fell through.": (),
    "Corvane Air has entered into an agreement pursuant to which it has conditionally agreed to acquire Zorra Air.": (
        "Corvane Air OWNS Zorra Air agreed",
    ),
    "Corvane Air has won clearance for its acquisition of Zorra Air.": (
        "Corvane Air OWNS Zorra Air planned",
    ),
    # offices behind a verb, former ones too
    "Jane Doyle is the vice president of Zorra Steel.": (
        "Jane Doyle HOLDS_ROLE Zorra Steel asserted",
    ),
    "Jane Doyle is the head of trading at Zorra Steel.": (
        "Jane Doyle HOLDS_ROLE Zorra Steel asserted",
    ),
    "Jane Doyle is a former chairman of Zorra Steel.": (
        "Jane Doyle HOLDS_ROLE Zorra Steel asserted",
    ),
    "Jane Doyle was previously a consultant at the World Bank.": (
        "Jane Doyle HOLDS_ROLE World Bank asserted",
    ),
    "Jane Doyle works as a senior economist at Zorra Bank.": (
        "Jane Doyle HOLDS_ROLE Zorra Bank asserted",
    ),
    "Jane Doyle may become chairman of Zorra Steel.": (),
    "The report described Ali Karimi as the Chief of Zorra Holding's Procurement Unit.": (
        "Ali Karimi HOLDS_ROLE Zorra Holding asserted",
    ),
    # offices without their body
    "Zorra Shipyard has grown. Mick Holt, chief financial officer, said the shipyard has grown.": (
        "Mick Holt HOLDS_ROLE Zorra Shipyard asserted",
    ),
    "Zorra Shipyard also said Roger Martin, a board member since 2007, has resigned.": (
        "Roger Martin HOLDS_ROLE Zorra Shipyard asserted",
    ),
    "Zorra Shipyard has grown. Human resources director Mick Holt said the shipyard would hire.": (
        "Mick Holt HOLDS_ROLE Zorra Shipyard asserted",
    ),
    "Michael Sweet, chairman, welcomed Bolton Mills as a partner.": (),
    "Zorra Shipyard grew. Prime Minister Michael Sweet said the company would be sold.": (),
    # what has been, and still is
    "Bob Ingle, who has been the sole shareholder of Zorra Air since 2003, said so.": (
        "Bob Ingle OWNS Zorra Air asserted",
    ),
    "Corvane Air, which has been a subsidiary of Bolton Steel since 2003, will grow.": (
        "Bolton Steel OWNS Corvane Air asserted",
    ),
    # a unit by its name, and a group that it was in
    "The Hartley Solutions unit of Corvane Global Corp supplied the electricity.": (
        "Corvane Global Corp OWNS Hartley Solutions asserted",
    ),
    "Corvane Global Corp's Hartley Solutions unit won the contract.": (
        "Corvane Global Corp OWNS Hartley Solutions asserted",
    ),
    "Corvane Mills was formerly part of the Zorra Group.": (
        "Zorra Group OWNS Corvane Mills asserted",
    ),
    "Corvane Mills will be renamed to Zorra Mills.": (
        "Corvane Mills SUCCEEDED_BY Zorra Mills planned",
    ),
    # places with words before them
    "Based in the Kenyan capital, Nairobi, Zorra Steel makes tools.": (
        "Zorra Steel LOCATED_IN Nairobi asserted",
    ),
    "Currently located in Leeds, Zorra Steel makes tools.": (
        "Zorra Steel LOCATED_IN Leeds asserted",
    ),
    "Zorra Steel, whose headquarters are in southern Kenya, makes tools.": (
        "Zorra Steel LOCATED_IN Kenya asserted",
    ),
    "The Kassala power plant is in the port city of Mombasa.": (
        "Kassala power plant LOCATED_IN Mombasa asserted",
    ),
    # deals that are only proposed, or that somebody has leave for
    "Corvane Corp's proposed acquisition of Zorra Air was cleared.": (
        "Corvane Corp OWNS Zorra Air planned",
    ),
    "The regulator blocked Corvane Corp's planned takeover of Zorra Air.": (
        "Corvane Corp OWNS Zorra Air opposed",
    ),
    "Corvane Corp announced the proposed acquisition of Zorra Air.": (
        "Corvane Corp OWNS Zorra Air planned",
    ),
    "Corvane Corp has secured the go-ahead from shareholders for the proposed acquisition of Zorra Air.": (
        "Corvane Corp OWNS Zorra Air planned",
    ),
    "Corvane Corp failed to win approval for the takeover of Zorra Air.": (
        "Corvane Corp OWNS Zorra Air denied",
    ),
    "The deal involves the acquisition of 100% Zorra Air shares by Corvane Corp.": (
        "Corvane Corp OWNS Zorra Air planned",
    ),
    # who has a stake by the way, and who sets up a firm
    "Corvane Corp, with a 25% stake in Zorra Air, said so.": (
        "Corvane Corp OWNS Zorra Air asserted",
    ),
    "Corvane Corp has incorporated Zorra Air, a special-purpose vehicle.": (
        "Corvane Corp OWNS Zorra Air asserted",
    ),
    "Corvane Corp has incorporated Zorra Air into its business.": (),
    "Corvane Corp has set up Zorra Air as a subsidiary.": (
        "Corvane Corp OWNS Zorra Air asserted",
    ),
    # a day between what was done and who did it
    "Zorra Air, acquired in 2015 by Corvane Corp, grew.": (
        "Corvane Corp OWNS Zorra Air asserted",
    ),
    "The Kassala power plant, built in 2015 by Zorra Steel, was closed.": (
        "Zorra Steel IMPLEMENTS Kassala power plant asserted",
    ),
    "The Kassala power plant, financed in part by Corvane Bank, was closed.": (
        "Corvane Bank FINANCES Kassala power plant asserted",
    ),
    # more offices, programmes that somebody is designated under, and a seat
    "“It works,” said Najy Binhas, Zorra Bank country director for Pakistan.": (
        "Najy Binhas HOLDS_ROLE Zorra Bank asserted",
    ),
    "The chief economist of Zorra Bank, Jane Doyle, said prices rose.": (
        "Jane Doyle HOLDS_ROLE Zorra Bank asserted",
    ),
    "Jane Doyle, an analyst, said Zorra Steel would grow.": (),
    "Zorra Steel and Bolton Mills were designated as Specially Designated Global Terrorists in 2001 and 2007, respectively.": (
        "Zorra Steel LISTED_UNDER Specially Designated Global Terrorists asserted",
        "Bolton Mills LISTED_UNDER Specially Designated Global Terrorists asserted",
    ),
    "Zorra Steel was placed on the Specially Designated Nationals List.": (
        "Zorra Steel LISTED_UNDER Specially Designated Nationals List asserted",
    ),
    "Zorra Aerospace establishes global engine business headquarters in Connecticut.": (
        "Zorra Aerospace LOCATED_IN Connecticut asserted",
    ),
    # what somebody is kept from, and what is dropped
    "The law prohibits Corvane Corp from buying Zorra Air.": (
        "Corvane Corp OWNS Zorra Air denied",
    ),
    "The court barred Corvane Corp from selling steel to Zorra Air.": (
        "Corvane Corp SUPPLIES Zorra Air denied",
    ),
    "The commission released its decision to prohibit the proposed acquisition by Corvane Corp of Zorra Air.": (
        "Corvane Corp OWNS Zorra Air opposed",
    ),
    "Corvane Corp has dropped plans to buy Zorra Air.": (
        "Corvane Corp OWNS Zorra Air denied",
    ),
    "Corvane Corp benefits from buying Zorra Air.": (),
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
