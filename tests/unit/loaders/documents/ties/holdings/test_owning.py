"""Who owns: shares in a row and in brackets, hands, vehicles, lists, participles that open a sentence, and new names."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

TOLD = """
Tolvan Metals runs a mill in Orlu and is developing a second mine, Quilca, with Zelen Invest, which has a 30% interest.
  Zelen Invest OWNS Quilca 30
Kestrel Partners and Zelen Invest own 30 and 20 percent of Tolvan Foods respectively.
  Kestrel Partners OWNS Tolvan Foods 30; Zelen Invest OWNS Tolvan Foods 20
Kestrel Partners and Zelen Invest will hold 70 percent and 30 percent respectively of the concession company, Puerto S.A.
  Kestrel Partners OWNS Puerto S.A. 70 planned; Zelen Invest OWNS Puerto S.A. 30 planned
Sixty percent of the shares of Tolvan Foods are in the hands of the Doyle family.
  Doyle family OWNS Tolvan Foods 60
Tolvan Foods has passed into the hands of Kestrel Partners.
  Kestrel Partners OWNS Tolvan Foods
Delta Grain (60% Harrow Mills, 40% Kestrel Partners) is in the black.
  Harrow Mills OWNS Delta Grain 60; Kestrel Partners OWNS Delta Grain 40
Delta Grain (Harrow Mills 60%, Kestrel Partners 40%) is in the black.
  Harrow Mills OWNS Delta Grain 60; Kestrel Partners OWNS Delta Grain 40
The joint venture, Delta Grain, is held 60 percent by Harrow Mills and 40 percent by Kestrel Partners.
  Harrow Mills OWNS Delta Grain 60; Kestrel Partners OWNS Delta Grain 40
Delta Grain, owned 60/40 by Harrow Mills and Kestrel Partners, is in the black.
  Harrow Mills OWNS Delta Grain; Kestrel Partners OWNS Delta Grain
The largest shareholder in Tolvan Foods, with 34 percent, is Kestrel Partners.
  Kestrel Partners OWNS Tolvan Foods 34
Tolvan Foods' largest shareholder, Kestrel Partners, opposes the plan.
  Kestrel Partners OWNS Tolvan Foods
The Lund family's Brenna Holding reported a loss.
  Lund family OWNS Brenna Holding
Jonas Lund's companies include Ostrand Shipping and Quill Maritime.
  Jonas Lund OWNS Ostrand Shipping; Jonas Lund OWNS Quill Maritime
Brenna Holding has three subsidiaries: Ostrand Shipping, Quill Maritime and Tolvan Foods.
  Brenna Holding OWNS Ostrand Shipping; Brenna Holding OWNS Quill Maritime; Brenna Holding OWNS Tolvan Foods
Brenna Holding, parent of Ostrand Shipping and Quill Maritime, reported a loss.
  Brenna Holding OWNS Ostrand Shipping; Brenna Holding OWNS Quill Maritime
Harrow Mills will set up a subsidiary in Vienna.
  Harrow Mills OWNS <subsidiary in Vienna> planned
The Lund family owns 40 percent of Ostrand Shipping through Brenna Holding.
  Lund family OWNS Ostrand Shipping 40; Brenna Holding OWNS Ostrand Shipping 40
Through Brenna Holding, the Lund family owns 40 percent of Ostrand Shipping.
  Lund family OWNS Ostrand Shipping 40; Brenna Holding OWNS Ostrand Shipping 40
Acquired by Kestrel Partners in 2017, Tolvan Foods makes biscuits.
  Kestrel Partners OWNS Tolvan Foods
Founded in 1987 and owned by Brenna Holding, Ostrand Shipping has two tankers.
  Brenna Holding OWNS Ostrand Shipping
Built by Harrow Mills and operated by Quill Maritime, the Vipava tunnel opened in May.
  Harrow Mills IMPLEMENTS Vipava tunnel; Quill Maritime OPERATES Vipava tunnel
Financed by Orient Bank, the Vipava tunnel will open in May.
  Orient Bank FINANCES Vipava tunnel
Harrow Mills has put Tolvan Foods up for sale.
  Harrow Mills OWNS Tolvan Foods
Clarion Glass was spun off from Harrow Mills.
  Harrow Mills OWNS Clarion Glass
The new shares of Banka Morava were subscribed by Zelen Invest.
  Zelen Invest OWNS Banka Morava
Banka Morava was formed in 2014 by the merger of Tatra Credit with Slavia Savings.
  Tatra Credit SUCCEEDED_BY Banka Morava; Slavia Savings SUCCEEDED_BY Banka Morava
Banka Morava emerged from the merger of Tatra Credit and Slavia Savings.
  Tatra Credit SUCCEEDED_BY Banka Morava; Slavia Savings SUCCEEDED_BY Banka Morava
Harrow Mills, now called Harvan, reported a loss.
  Harrow Mills SUCCEEDED_BY Harvan
Harrow Mills adopted the name Harvan in March.
  Harrow Mills SUCCEEDED_BY Harvan
Harrow Mills now trades as Harvan.
  Harrow Mills SUCCEEDED_BY Harvan
Harvan Group (originally Harrow Mills) reported a loss.
  Harrow Mills SUCCEEDED_BY Harvan Group
A third of Tolvan Foods is held by Kestrel Partners.
  Kestrel Partners OWNS Tolvan Foods 33.33
Tatra Steel was privatised in 1996 and sold to Zelen Invest.
  Zelen Invest OWNS Tatra Steel
Harrow Mills will hold 60 percent of Delta Grain and Kestrel Partners the rest.
  Harrow Mills OWNS Delta Grain 60 planned; Kestrel Partners OWNS Delta Grain planned
Dorset Cables was taken private by Pinecrest Capital in 2018.
  Pinecrest Capital OWNS Dorset Cables
Pinecrest Capital took Dorset Cables private in 2018.
  Pinecrest Capital OWNS Dorset Cables
Majority control of Dorset Cables rests with Pinecrest Capital.
  Pinecrest Capital OWNS Dorset Cables 50
The share capital of Aldine Trading is divided between Elena Samko (25%) and Viktor Samko (75%).
  Elena Samko OWNS Aldine Trading 25; Viktor Samko OWNS Aldine Trading 75
Aldine Trading's sole shareholder and director is Elena Samko.
  Elena Samko OWNS Aldine Trading 100; Elena Samko HOLDS_ROLE Aldine Trading
Nordhav AS, 70 percent of whose shares Lundgren Paper holds, will shut a mill.
  Lundgren Paper OWNS Nordhav AS 70
Lundgren Paper, with 70 percent the largest shareholder of Dorset Cables, will back the plan.
  Lundgren Paper OWNS Dorset Cables 70
Volta Roots won the auction for Dorset Cables.
  Volta Roots OWNS Dorset Cables agreed
Pinecrest Capital is bidding for Dorset Cables.
  Pinecrest Capital OWNS Dorset Cables considered
Pinecrest Capital said that it has no intention of bidding for Dorset Cables.
  Pinecrest Capital OWNS Dorset Cables denied
Quill Maritime has offered 12 euros a share for Ostrand Shipping.
  Quill Maritime OWNS Ostrand Shipping considered
The regulator cleared Pinecrest Capital to buy Dorset Cables.
  Pinecrest Capital OWNS Dorset Cables planned
Dorset Cables has a new owner: Pinecrest Capital.
  Pinecrest Capital OWNS Dorset Cables
Volta Roots handed over its shares in Dorset Cables to Sellmer Bank.
  Volta Roots OWNS Dorset Cables; Sellmer Bank OWNS Dorset Cables
Volta Roots gave up its 10 percent of Dorset Cables.
  Volta Roots OWNS Dorset Cables 10
Sellmer Bank converted its loans into 33 percent of the shares of Dorset Cables.
  Sellmer Bank OWNS Dorset Cables 33
The government nationalised Raab Leasing in 2009.
  <government> OWNS Raab Leasing
Norsk Fisk and Kamchatka Trawl set up a 50:50 joint venture in Murmansk called Barents Catch.
  Norsk Fisk OWNS Barents Catch; Kamchatka Trawl OWNS Barents Catch
Kamchatka Trawl bought Norsk Fisk out of Barents Catch.
  Kamchatka Trawl OWNS Barents Catch
Norsk Fisk merged its salmon arm, Laksen, with Kamchatka Trawl.
  Norsk Fisk OWNS Laksen; Laksen SUCCEEDED_BY Kamchatka Trawl
Volta Roots has sold Dorset Cables. The buyer, Pinecrest Capital, paid 3 million euros.
  Volta Roots OWNS Dorset Cables; Pinecrest Capital OWNS Dorset Cables
Kremser Glas owns 60 percent of Luzna Sklo. The rest is held by the Hanzl family.
  Kremser Glas OWNS Luzna Sklo 60; Hanzl family OWNS Luzna Sklo
Kremser Glas owns 60 percent of Luzna Sklo; the Hanzl family has a blocking minority of 25.1 percent.
  Kremser Glas OWNS Luzna Sklo 60; Hanzl family OWNS Luzna Sklo 25.1
Vltava Partners, which bought Luzna Sklo in 2021, has sold 85 percent to Kremser Glas. Petra Dvorak retains the remaining 15.
  Vltava Partners OWNS Luzna Sklo; Kremser Glas OWNS Luzna Sklo 85; Petra Dvorak OWNS Luzna Sklo
Rothaus Werke is in talks to sell a minority stake to Lusail Holding.
  Lusail Holding OWNS Rothaus Werke considered
Montado Alto and Rolhas Group have merged. The new company, which goes by the name of Sobreira Group, makes cork.
  Montado Alto SUCCEEDED_BY Sobreira Group; Rolhas Group SUCCEEDED_BY Sobreira Group
Laksen Foods and Norsk Fisk are to merge; the merged company will be called Laksefisk.
  Laksen Foods SUCCEEDED_BY Laksefisk planned; Norsk Fisk SUCCEEDED_BY Laksefisk planned
Groupe Marnes is part-controlled by Florac Holding.
  Florac Holding CONTROLS Groupe Marnes
The purchase makes Varde Engineering a subsidiary of Lund Marine.
  Lund Marine OWNS Varde Engineering
Heiken Group has increased its holding in Asia Ale Breweries by buying Kinder Group's 8.6% stake.
  Heiken Group OWNS Asia Ale Breweries; Kinder Group OWNS Asia Ale Breweries 8.6
Maple Meats is buying Puraton Corporation for Can$42 million.
  Maple Meats OWNS Puraton Corporation planned
Orvik Yards AS, a 100% subsidiary of Sundal Group, reported a loss.
  Sundal Group OWNS Orvik Yards AS 100
Sundal Group consolidates Orvik Yards AS (100 %) and Kleven Marine (60 %).
  Sundal Group OWNS Orvik Yards AS 100; Sundal Group OWNS Kleven Marine 60; Sundal Group CONSOLIDATES Kleven Marine
Companies included in the consolidation of Sundal Group: Orvik Yards AS (100%), Kleven Marine (79.6%).
  Sundal Group OWNS Orvik Yards AS 100; Sundal Group OWNS Kleven Marine 79.6; Sundal Group CONSOLIDATES Orvik Yards AS
Kleven Marine became Sundal Yards in 1998.
  Kleven Marine SUCCEEDED_BY Sundal Yards
The sale of Orvik Yards to Sundal Group needs the approval of the shareholders.
  Sundal Group OWNS Orvik Yards planned
The antitrust office approved the purchase of Dorset Cables by Pinecrest Capital.
  Pinecrest Capital OWNS Dorset Cables planned
Quill Maritime has bought Ostrand Shipping. The vendor was the Lund family's Brenna Holding.
  Quill Maritime OWNS Ostrand Shipping; Brenna Holding OWNS Ostrand Shipping; Lund family OWNS Brenna Holding
Chhouk Ratana was listed on Monday. His hotel, Lotus Border, was searched.
  Chhouk Ratana OWNS Lotus Border
Jonas Lund's yacht, Lady Pervane, was seized.
  Jonas Lund OWNS Lady Pervane
Orvik Yards has two owners. Its shareholders are the Orvik family, with 51 percent, and Gulf Fund, with 49 percent.
  Orvik family OWNS Orvik Yards 51; Gulf Fund OWNS Orvik Yards 49
Tatra Credit is to be merged with Banka Morava.
  Tatra Credit SUCCEEDED_BY Banka Morava planned
"""
TABLE = [
    (text, [tie.strip() for tie in wanted.split(";")])
    for text, wanted in zip(*[iter(TOLD.strip().split("\n"))] * 2, strict=True)
]
SILENT = [
    "Velmont Foods has two mills under construction in Chad.",
    "Velmont Insurance has two mills among its customers.",
    "Velmont Power has a refinery as its largest customer.",
    "Velmont Foods has a mill with Dalvik Steel in Chad.",
    "Velmont Foods has a mill to supply.",
    "Velmont Foods has a mine in its sights.",
    "Velmont Foods has a leased mill in Chad.",
    "Velmont Foods has two mills in Chad on lease from Dalvik Steel.",
    "Velmont Foods has a mill there, rented from Dalvik Steel.",
    "Velmont Foods has hardly any mill of its own.",
    "Velmont Foods has yet to have a mill.",
    "Jonas Lund met Marek Duda. His hotel, Lotus Border, was searched.",
    "Sirte Telecom and Gozo Marine will build the link. It will belong to Sirte Telecom and Gozo Marine.",
    "Laksen Foods and Norsk Fisk merged in 2014. The new bank is in Bergen.",
    "The bank pays 60 percent of the cost. The state takes the rest.",
    "Tensift Carriers, until then a wholly owned subsidiary, reported a loss.",
    "Brenna Holding's interest in Quill Maritime was waning.",
    "The buyer, Pinecrest Capital, paid 3 million euros.",
    "Asked by Brenna Holding about the plan, Ostrand Shipping did not reply.",
    "Brenna Holding grew through Ostrand Shipping.",
    "Ostrand Shipping could pass into the hands of Brenna Holding.",
    "Harrow Mills, now part of a group, reported a loss.",
]


def told(text: str) -> set[str]:
    """Each tie with its lower share and its modality where there is one and it is not plainly asserted."""
    read = extract(text.encode(), "a.txt", min_confidence=0)
    names = {party.key: party.name for party in read.parties}
    return {
        " ".join(
            str(word)
            for word in (
                names[tie.subject],
                tie.predicate,
                names[tie.object or ""],
                tie.attributes.get("share_min"),
                None if tie.modality == "asserted" else tie.modality,
            )
            if word is not None
        )
        for tie in read.statements
        if tie.predicate != "LOCATED_IN"
    }


@pytest.mark.parametrize(("text", "wanted"), TABLE, ids=[text for text, _ in TABLE])
def test_who_owns_and_under_what_name(text: str, wanted: list[str]) -> None:
    assert set(wanted) <= told(text)


def test_a_description_is_no_firm_beside_the_name_that_it_describes() -> None:
    text = "According to reports, Lark Capital, Velmont's investment arm, could sell its shares."
    assert told(text) == {"Velmont OWNS Lark Capital"}


@pytest.mark.parametrize("text", SILENT)
def test_no_owner_is_told(text: str) -> None:
    assert not {tie for tie in told(text) if " OWNS " in tie or " SUCCEEDED_BY " in tie}


@pytest.mark.parametrize(
    "text",
    [
        "Vesta Energy holds 70 percent of Tolmin Steel through its Dutch unit, Sava Holdings BV.",
        "Vesta Energy has 12 percent of Tolmin Steel via its subsidiary Sava Holdings BV.",
        "Vesta Energy keeps a stake in Tolmin Steel through its subsidiary Sava Holdings BV.",
    ],
)
def test_the_unit_through_which_a_share_is_held_is_the_holders(text: str) -> None:
    found = extract(text.encode(), "a.txt", min_confidence=0)
    names = {party.key: party.name for party in found.parties}
    owners = {
        names[s.subject] for s in found.statements if names[s.object or ""] == "Sava Holdings BV"
    }
    assert owners == {"Vesta Energy"}
