"""Ties of ownership, office and sanction as news and notices print them, each with twins that must stay silent."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interlock.loaders.documents import extract

TIES = frozenset(
    {
        "OWNS",
        "CONTROLS",
        "HOLDS_ROLE",
        "RELATED_TO",
        "RESTRICTS",
        "MEMBER_OF",
        "ACTS_FOR",
        "REGISTERED_IN",
    }
)

HELD = "Norda Holding OWNS Vaxo Bank asserted"
HIS = "Omar Bey OWNS Darya Trading asserted"
CASES: dict[str, tuple[str, ...]] = {
    # who buys stands before the verb, whoever is described behind it, and behind "by"
    "Norda bought Danish toy maker Vaxo.": ("Norda OWNS Vaxo asserted",),
    "Norda bought toy maker Vaxo.": ("Norda OWNS Vaxo asserted",),
    "Norda Holding was bought by brick manufacturer Brickworks Ltd.": (
        "Brickworks Ltd OWNS Norda Holding asserted",
    ),
    "Norda Holding is owned by brick manufacturer Brickworks.": (
        "Brickworks OWNS Norda Holding asserted",
    ),
    # a stake that is to be sold is held
    "Norda Holding plans to sell its 40% stake in Vaxo Bank.": (HELD,),
    "Norda Holding is in talks to sell its remaining stake in Vaxo Bank.": (HELD,),
    "Norda Holding may sell its shares in Vaxo Bank.": (HELD,),
    "Norda Holding denied that it would sell its stake in Vaxo Bank.": (HELD,),
    "Norda Holding reduced its stake in Vaxo Bank to 10 percent.": (HELD,),
    "Norda Holding pledged its shares in Vaxo Bank as collateral.": (HELD,),
    "Norda Holding's 24% stake in Vaxo Bank will be reduced by the deal.": (HELD,),
    "Isabel Ramos has agreed to sell her stake in Portuguese bank Eurix, though she denied any wrongdoing.": (
        "Isabel Ramos OWNS Eurix asserted",
    ),
    "Mirova Group wants to buy Norda Holding's stake in Vaxo Bank.": (HELD, "Mirova Group OWNS Vaxo Bank interest"),
    "Norda Holding sold its 40% stake in Vaxo Bank.": (HELD,),
    "After selling its stake in Vaxo Bank, Norda Holding paid a dividend.": (HELD,),
    "Norda Holding was forced to sell its stake in Vaxo Bank.": (),
    "Norda Holding will increase its stake in Vaxo Bank to 41 percent.": (HELD, "Norda Holding OWNS Vaxo Bank planned"),
    "Norda Holding keeps its Vaxo Oil unit headed by Ann Reuz.": (
        "Norda Holding OWNS Vaxo Oil asserted", "Ann Reuz HOLDS_ROLE Vaxo Oil asserted",
    ),
    "Alva Group owners Ivan Petrov and Omar Bey spoke.": (
        "Ivan Petrov OWNS Alva Group asserted", "Omar Bey OWNS Alva Group asserted",
    ),
    "Mirova Group bought a majority stake in Vaxo Holdings regional insurance subsidiaries.": (),
    # what is left out, gone on with, or told of several
    "Norda Holding cut its stake in Vaxo Bank to 3 percent, while Mirova Group lifted its holding to 8 percent.": (
        HELD, "Mirova Group OWNS Vaxo Bank asserted",
    ),
    "Norda Holding sold its 40% stake in Vaxo Bank to Mirova Group, and keeps 11 percent.": (
        HELD, "Mirova Group OWNS Vaxo Bank asserted",
    ),
    "Norda Holding holds 22 percent, Mirova Group 12 percent and Darya Trading 10 percent of Vaxo Bank.": (
        HELD, "Mirova Group OWNS Vaxo Bank asserted", "Darya Trading OWNS Vaxo Bank asserted",
    ),
    "Vaxo Bank is 60 percent owned by Norda Holding, with Mirova Group holding 25 percent and Darya Trading 15 percent.": (
        HELD, "Mirova Group OWNS Vaxo Bank asserted", "Darya Trading OWNS Vaxo Bank asserted",
    ),
    "Vaxo Bank's shareholders include Norda Holding with 22 percent, Mirova Group with 12 percent and Darya Trading.": (
        HELD, "Mirova Group OWNS Vaxo Bank asserted", "Darya Trading OWNS Vaxo Bank asserted",
    ),
    "Norda Holding has a 29 percent stake in Vaxo Bank, followed by Mirova Group with 26 percent.": (
        HELD, "Mirova Group OWNS Vaxo Bank asserted",
    ),
    "Norda Holding owns 30 percent of Vaxo Bank as well as 12 percent of Darya Trading.": (
        HELD, "Norda Holding OWNS Darya Trading asserted",
    ),
    "Norda Holding is selling 5 million shares in Vaxo Bank.": (HELD,),
    "Norda Holding bought 1.5 million Vaxo Bank shares.": (HELD,),
    "Norda Holding, whose stake in Vaxo Bank fell to 9 percent, opposed the deal.": (HELD,),
    "Norda Holding holds 12 percent of the market, with Mirova Group holding 25 percent.": (),
    "Norda Holding kept 5 percent of the shares.": (),
    "The loan is provided to two subsidiaries of Norda Holding: Vaxo Bank and Darya Trading.": (
        HELD, "Norda Holding OWNS Darya Trading asserted",
    ),
    # whom a person acts through
    "Omar Bey sold oil through his company, Darya Trading.": (HIS,),
    "Omar Bey moved the money via his holding company Darya Trading.": (HIS,),
    "Omar Bey, using his companies Darya Trading and Khedri Shipping, moved the money.": (
        HIS, "Omar Bey OWNS Khedri Shipping asserted",
    ),
    "Leila Bey said her company, Darya Trading, would grow.": (),
    "Omar Bey and Ivan Petrov traded through his company Darya Trading.": (),
    "Omar Bey sold oil through Darya Trading.": (),
    # listed without a word of who lists, and what for
    "The Treasury designated Norda Shipping. Also designated today are Omar Bey, Leila Ramos and Vaxo Trading.": (
        "Treasury RESTRICTS Norda Shipping asserted", "Treasury RESTRICTS Omar Bey asserted",
        "Treasury RESTRICTS Leila Ramos asserted", "Treasury RESTRICTS Vaxo Trading asserted",
    ),
    "The Treasury designated Norda Shipping. Omar Bey, director of Norda Shipping, and Leila Ramos were also blacklisted.": (
        "Treasury RESTRICTS Norda Shipping asserted", "Treasury RESTRICTS Omar Bey asserted",
        "Treasury RESTRICTS Leila Ramos asserted", "Omar Bey HOLDS_ROLE Norda Shipping asserted",
    ),
    "The Treasury designated Norda Shipping. Omar Bey was blacklisted in 2011.": ("Treasury RESTRICTS Norda Shipping asserted",),
    "The Treasury designated Norda Shipping. Omar Bey was also designated operator of the port.": (
        "Treasury RESTRICTS Norda Shipping asserted",
    ),
    "The Treasury is designating Norda Shipping for being owned, controlled, or directed by, directly or indirectly, Omar Bey.": (
        "Treasury RESTRICTS Norda Shipping asserted", "Omar Bey CONTROLS Norda Shipping asserted",
    ),
    "Norda Shipping is being designated for having acted or purported to act for or on behalf of, directly or indirectly, Vaxo Trading.": (
        "Norda Shipping ACTS_FOR Vaxo Trading asserted",
    ),
    "The Treasury designated Norda Shipping. Vaxo Trading and Darya Trading were sanctioned due to their links to it.": (
        "Treasury RESTRICTS Norda Shipping asserted", "Treasury RESTRICTS Vaxo Trading asserted",
        "Treasury RESTRICTS Darya Trading asserted",
    ),
    "The Treasury designated Norda Shipping, a carrier in Nemea, which moved arms, and Vaxo Trading, its dealer in Ensara.": (
        "Treasury RESTRICTS Norda Shipping asserted", "Treasury RESTRICTS Vaxo Trading asserted",
    ),
    "The EU sanctioned oligarchs including Norda CEO Ivan Petrov; Vaxo Bank CEO Omar Bey; and financier Leila Ramos.": (
        "EU RESTRICTS Ivan Petrov asserted", "EU RESTRICTS Omar Bey asserted", "EU RESTRICTS Leila Ramos asserted",
        "Ivan Petrov HOLDS_ROLE Norda asserted", "Omar Bey HOLDS_ROLE Vaxo Bank asserted",
    ),
    "The Treasury may sanction Norda Shipping, a carrier, and Vaxo Trading, a dealer.": (),
    "Those sanctioned by the EU include Norda Shipping and Omar Bey.": (
        "EU RESTRICTS Norda Shipping asserted", "EU RESTRICTS Omar Bey asserted",
    ),
    "The Treasury sanctioned Norda Shipping for supporting Vaxo Trading.": ("Treasury RESTRICTS Norda Shipping asserted",),
    "The network includes Norda Shipping and Vaxo Trading, all of which are controlled by Omar Bey.": (
        "Omar Bey CONTROLS Norda Shipping asserted", "Omar Bey CONTROLS Vaxo Trading asserted",
    ),
    # offices in lists, of whom the list or the appointer is
    "Vaxo Bank Chairman Ann Reuz, Vice Chairman Omar Bey, Directors Ida Moll and Jan Berk attended.": (
        "Ann Reuz HOLDS_ROLE Vaxo Bank asserted", "Omar Bey HOLDS_ROLE Vaxo Bank asserted",
        "Ida Moll HOLDS_ROLE Vaxo Bank asserted", "Jan Berk HOLDS_ROLE Vaxo Bank asserted",
    ),
    "Ann Reuz, vice chairman; Omar Bey, director of Vaxo Bank; and Ida Moll, company secretary, attended.": (
        "Ann Reuz HOLDS_ROLE Vaxo Bank asserted", "Omar Bey HOLDS_ROLE Vaxo Bank asserted",
        "Ida Moll HOLDS_ROLE Vaxo Bank asserted",
    ),
    "Vaxo Bank Chairman Ann Reuz and Norda Group Treasurer Omar Bey met Vice Chairman Ida Moll.": (
        "Ann Reuz HOLDS_ROLE Vaxo Bank asserted", "Omar Bey HOLDS_ROLE Norda Group asserted",
    ),
    "Vaxo Bank elected Ann Reuz as chairman and Omar Bey as vice chairman.": (
        "Ann Reuz HOLDS_ROLE Vaxo Bank asserted", "Omar Bey HOLDS_ROLE Vaxo Bank asserted",
    ),
    "Vaxo Bank said its Board of Directors has named Ann Reuz as Chief Executive Officer.": ("Ann Reuz HOLDS_ROLE Vaxo Bank asserted",),
    "Vaxo Bank appointed Ann Reuz and Omar Bey to its board of directors.": (
        "Ann Reuz HOLDS_ROLE Vaxo Bank asserted", "Omar Bey HOLDS_ROLE Vaxo Bank asserted",
    ),
    "Vaxo Bank may appoint Ann Reuz and Omar Bey to its board of directors.": (),
    "The board of Vaxo Bank consists of Ann Reuz (chairman), Omar Bey and Ida Moll.": (
        "Ann Reuz HOLDS_ROLE Vaxo Bank asserted", "Omar Bey HOLDS_ROLE Vaxo Bank asserted",
        "Ida Moll HOLDS_ROLE Vaxo Bank asserted",
    ),
    "Vaxo Bank reported a profit. Board member Ann Reuz will become chairman of the board.": (
        "Ann Reuz HOLDS_ROLE Vaxo Bank planned",
    ),
    "Vaxo Bank bought Norda Group. Ann Reuz will become chairman of the board.": ("Vaxo Bank OWNS Norda Group asserted",),
    "Ann Reuz served as Vaxo Bank chief executive officer, and was also Norda Group’s acting CEO.": (
        "Ann Reuz HOLDS_ROLE Norda Group asserted",
        "Ann Reuz HOLDS_ROLE Vaxo Bank asserted",
    ),
    "Ann Reuz was head of retail banking at Vaxo Bank.": ("Ann Reuz HOLDS_ROLE Vaxo Bank asserted",),
    "Ann Reuz, Norda Holding’s president and chief executive, was named chairman.": ("Ann Reuz HOLDS_ROLE Norda Holding asserted",),
    "Ann Reuz has been a member of the Vaxo Bank board since 2010.": ("Ann Reuz HOLDS_ROLE Vaxo Bank asserted",),
    "Ann Reuz, Vaxo Bank's long-serving chief executive, retires.": ("Ann Reuz HOLDS_ROLE Vaxo Bank asserted",),
    "Omar Bey, director of Vaxo Bank, will take over from Ann Reuz when she retires as chairman.": (
        "Omar Bey HOLDS_ROLE Vaxo Bank asserted",
    ),
    "Ann Reuz, 52, chief executive of Vaxo Bank, spoke.": ("Ann Reuz HOLDS_ROLE Vaxo Bank asserted",),
    # what a participle governs is not what the verb before it is done to
    "The Treasury designated Turkish businessman Omar Bey, who shipped arms, using his company Darya Trading.": (
        HIS, "Treasury RESTRICTS Omar Bey asserted",
    ),
    "The Treasury sanctioned Omar Bey, citing Darya Trading.": ("Treasury RESTRICTS Omar Bey asserted",),
    # "its" in a list is of the name beside it
    "The minister said the firms include Norda Holding (NH) and its China-based subsidiary, Vaxo Trading.": (
        "Norda Holding OWNS Vaxo Trading asserted",
    ),
    "The Treasury sanctioned Norda Holding, its unit Vaxo Trading and Mirova Group.": (
        "Norda Holding OWNS Vaxo Trading asserted",
        *(f"Treasury RESTRICTS {name} asserted" for name in ("Norda Holding", "Vaxo Trading", "Mirova Group")),
    ),
    "Mirova Group wrote to the Port of Sennar and its subsidiary, Vaxo Trading.": (),
    # offices
    "The Treasury is also designating Omar Bey, the chief executive officer of Darya Trading.": (
        "Treasury RESTRICTS Omar Bey asserted", "Omar Bey HOLDS_ROLE Darya Trading asserted",
    ),
    "Darya Trading chairman Omar Bey left.": ("Omar Bey HOLDS_ROLE Darya Trading asserted",),
    "Leila Bey has been on Vaxo Bank's supervisory board since 2013.": ("Leila Bey HOLDS_ROLE Vaxo Bank asserted",),
    "Leila Bey joined Norda Holding in 2004 as head of trading.": ("Leila Bey HOLDS_ROLE Norda Holding asserted",),
    "Leila Bey joined Norda Holding in 2004.": (),
    "Norda Holding announces the appointment of Leila Bey as Non-Executive Director.": (
        "Leila Bey HOLDS_ROLE Norda Holding asserted",
    ),
    "Leila Bey was named managing director and CEO of Vaxo Bank. Norda Holding grew.": (
        "Leila Bey HOLDS_ROLE Vaxo Bank asserted",
    ),
    # why somebody is listed
    'The Treasury sanctioned the companies Arkon Consulting and Mamar Construction '
    '"for being owned, controlled, or directed by Omar Bey."': (
        "Treasury RESTRICTS Arkon Consulting asserted", "Omar Bey CONTROLS Arkon Consulting asserted",
        "Treasury RESTRICTS Mamar Construction asserted", "Omar Bey CONTROLS Mamar Construction asserted",
    ),
    "Darya Trading was designated pursuant to E.O. 13224 for being owned or controlled by, or having acted for, Omar Bey.": (
        "Omar Bey CONTROLS Darya Trading asserted",
    ),
    "The Treasury sanctioned Darya Trading for being led by Omar Bey.": ("Treasury RESTRICTS Darya Trading asserted",),
    "The Treasury sanctioned three members of Norda Holding.": (),
    "The Treasury placed two members of Lebanon's parliament on its sanctions blacklist.": (),
    "Omar Bey was added to the sanctions list of the Treasury.": ("Treasury RESTRICTS Omar Bey asserted",),
    "The Treasury designated Omar Bey as a Specially Designated Global Terrorist for supporting Norda Holding.": (
        "Treasury RESTRICTS Omar Bey asserted",
    ),
    "Omar Bey and his Beirut-based telecommunications company Darya Trading moved money.": (HIS,),
    "Omar Bey and Darya Trading moved money.": (),
    "Darya Trading is a front company for Khedri Shipping.": ("Darya Trading ACTS_FOR Khedri Shipping asserted",),
    # flags
    "The Gabon-flagged tanker Pavlo was seized.": ("Pavlo REGISTERED_IN Gabon asserted",),
    "The tanker Pavlo flies the flag of Cameroon.": ("Pavlo REGISTERED_IN Cameroon asserted",),
    "The tanker Pavlo sailed from Gabon.": (),
    # daughters and sisters
    "Two subsidiaries of Norda Holding, Vaxo Mills and Tara Foods, will close.": (
        "Norda Holding OWNS Vaxo Mills asserted", "Norda Holding OWNS Tara Foods asserted",
    ),
    "Norda Holding's subsidiaries Vaxo Mills and Tara Foods will close.": (
        "Norda Holding OWNS Vaxo Mills asserted", "Norda Holding OWNS Tara Foods asserted",
    ),
    "Vaxo Mills, also a Norda Holding subsidiary, will close.": ("Norda Holding OWNS Vaxo Mills asserted",),
    "Norda Holding's peer unit Vaxo Mills closed.": (),
    "Norda Holding's customers Vaxo Mills and Tara Foods will close.": (),
    # kin
    "The court rejected an appeal by Omar Bey's brother, Ali Bey.": ("Omar Bey RELATED_TO Ali Bey asserted",),
    "Pavlan's wife, Galina Pavlan, filed an appeal.": ("Pavlan RELATED_TO Galina Pavlan asserted",),
    "Omar Bey signed the shares over to his eldest son, Ali Bey.": ("Omar Bey RELATED_TO Ali Bey asserted",),
    "Ali Bey, a cousin of President Omar Bey, left the country.": ("Omar Bey RELATED_TO Ali Bey asserted",),
    "Maria Ramos was helped by her father, Jose Ramos.": ("Maria Ramos RELATED_TO Jose Ramos asserted",),
    "Omar Bey met Ivan Petrov and his wife, Leila.": (),
    "Omar Bey's former wife, Leila Bey, left the country.": ("Omar Bey RELATED_TO Leila Bey asserted",),
    "Omar Bey's friend Ivan Petrov left the country.": ("Omar Bey RELATED_TO Ivan Petrov asserted",),
    "Norda Holding's daughter company Vaxo Mills closed.": ("Norda Holding OWNS Vaxo Mills asserted",),
    # what was, and what may be done
    "The oligarchs include former Chelmsford United owner Roman Abrasov.": (),
    "Alexander Shulg, former chief executive of trading platform Azon Ltd, went to court.": (
        "Alexander Shulg HOLDS_ROLE Azon Ltd asserted",
    ),
    "Two oligarchs - Ivan Petrov and Omar Bey, co-owners of Vaxo Bank - went to court.": (
        "Ivan Petrov OWNS Vaxo Bank asserted", "Omar Bey OWNS Vaxo Bank asserted",
    ),
    "The European Union has the right to impose sanctions on Norda Holding.": (),
    "The Treasury sanctioned Vaxo Mills, Control Afsar, and its CEO Javad Hosh.": (
        *(f"Treasury RESTRICTS {name} asserted" for name in ("Vaxo Mills", "Control Afsar", "Javad Hosh")),
        "Javad Hosh HOLDS_ROLE Control Afsar asserted",
    ),
    "The Treasury sanctioned Norda Holding allegedly supplying parts to mills.": ("Treasury RESTRICTS Norda Holding asserted",),
    # two nouns, one owner
    "Ivan Petrov is the main shareholder and chairman of Norda Holding, the steel company.": (
        "Ivan Petrov OWNS Norda Holding asserted", "Ivan Petrov HOLDS_ROLE Norda Holding asserted",
    ),
    "Ivan Petrov, 61, is the largest shareholder at Norda Holding.": ("Ivan Petrov OWNS Norda Holding asserted",),
    "Leila Bey, Norda Holding chairman, said it grew.": ("Leila Bey HOLDS_ROLE Norda Holding asserted",),
    "Leila Bey, XBTY chairman, will become chairman of the combined group.": ("Leila Bey HOLDS_ROLE XBTY asserted",),
    "Leila Bey will be CEO of Vaxo Mills.": ("Leila Bey HOLDS_ROLE Vaxo Mills planned",),
    "The European Union has hit Norda Holding with asset freezes.": ("European Union RESTRICTS Norda Holding asserted",),
    "The storm hit Norda Holding with floods.": (),
    "The Treasury sanctioned Ivan Petrov's holding company, Interlos.": (
        "Treasury RESTRICTS Interlos asserted", "Ivan Petrov OWNS Interlos asserted",
    ),
    "Ivan Petrov's rival company Interlos closed.": (),
    "Washington imposed sanctions on Interlos, an investment company Ivan Petrov controls.": (
        "United States government RESTRICTS Interlos asserted", "Ivan Petrov CONTROLS Interlos asserted",
    ),
    "Ivan Petrov met Omar Bey's opera singer wife Elena Bey.": ("Omar Bey RELATED_TO Elena Bey asserted",),
    # what is nobody's, a part, or not done yet
    "Omar Bey, the cabinet secretary, made a move which led the Law Society to act.": (),
    "Norda Holding completed the acquisition of the electronics division of Mirova Group.": (),
    "Norda Holding is selling a 47% interest in Vaxo Mills to Mirova Group.": (
        "Mirova Group OWNS Vaxo Mills planned", "Norda Holding OWNS Vaxo Mills asserted",
    ),
    "Omar Bey came with his two brothers, Amir and Luis Bey, and others.": (
        "Omar Bey RELATED_TO Amir asserted", "Omar Bey RELATED_TO Luis Bey asserted",
    ),
    "Omar Bey wrote that his brother-in-law, Ben Silk, would go.": ("Omar Bey RELATED_TO Ben Silk asserted",),
    # lists of the listed
    "The Treasury added Norda Holding to its sanctions list.": ("Treasury RESTRICTS Norda Holding asserted",),
    "The ministry added Norda Holding to its list of suppliers.": (),
    "The Treasury sanctioned one individual, Norda Holding and Vaxo Mills for their support.": (
        "Treasury RESTRICTS <one individual> asserted", "Treasury RESTRICTS Norda Holding asserted",
        "Treasury RESTRICTS Vaxo Mills asserted",
    ),
    "Norda Holding's sale of a stake in Vaxo Mills to Mirova Group was announced.": (
        "Mirova Group OWNS Vaxo Mills asserted", "Norda Holding OWNS Vaxo Mills asserted",
    ),
    "Norda Holding withdrew its bid for Vaxo Mills.": (),
    # from the last texts
    "The Treasury issued sanctions against five Myanmar individuals and five Myanmar citizens.": (
        "Treasury RESTRICTS <five Myanmar individuals> asserted", "Treasury RESTRICTS <five Myanmar citizens> asserted",
    ),
    "Norda Holding has hired Michael Miles to be its chairman.": ("Michael Miles HOLDS_ROLE Norda Holding asserted",),
    "Michael Miles, who has also been chairman of Norda Holding, left.": ("Michael Miles HOLDS_ROLE Norda Holding asserted",),
    "Omar Bey and Ali Bey, the owners of Norda Holding, were placed on the blacklist.": (
        "Omar Bey OWNS Norda Holding asserted", "Ali Bey OWNS Norda Holding asserted",
    ),
    "Norda Holding paid dividends to the owners of Vaxo Mills, Mirova Group.": (),
    "Norda Holding has been sanctioned by the British government since Russia invaded Ukraine.": (
        "British government RESTRICTS Norda Holding asserted",
    ),
    "Omar Bey served in Germany alongside President Vladimir Putovin.": (),
    "Norda Holding chief executive Omar Bey, the owner of Vaxo Mills, left.": (
        "Omar Bey HOLDS_ROLE Norda Holding asserted", "Omar Bey OWNS Vaxo Mills asserted",
    ),
}  # fmt: skip


@pytest.mark.parametrize("sentence", CASES)
def test_ownership_office_and_sanctions(
    facts: Callable[[str], set[tuple[str, str, str, str]]], sentence: str
) -> None:
    assert {" ".join(fact) for fact in facts(sentence)} == set(CASES[sentence])


def test_what_a_holding_was_bought_for_is_kept() -> None:
    (tie,) = extract(b"Ostrel bought Havgaard for 9.6 million euros.", "a.txt").statements
    assert (tie.predicate, tie.attributes["amount"], tie.attributes["currency"]) == (
        "OWNS", 9_600_000, "EUR",
    )  # fmt: skip
