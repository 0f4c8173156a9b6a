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
        "Vandel Bank OWNS Tamsi Bank asserted", "Meridon CONTROLS Tamsi Bank asserted",
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
    "Vorzum, the Agrotan-owned retailer Tamsi and the port have grown.": ("Agrotan OWNS Tamsi asserted",),
    "Women-owned Tarnow Foods and Council-owned Tarnow Homes have grown.": (),
    "Vorzum, the Swiss-owned retailer, has grown.": (),
    # who the group, the family or the branch is
    "Vandel Group bought one of Chad's largest steel groups, Industrial Alliance of Karsk (IAK), in 2010.": (
        "Vandel Group OWNS Industrial Alliance of Karsk asserted",
    ),
    "Vandel Group sold James Finlow Kenya to Ceylon Growers PLC.": (
        "Ceylon Growers PLC OWNS James Finlow Kenya asserted", "Vandel Group OWNS James Finlow Kenya asserted",
    ),
    "Brothers Tomas and Joel Ferreira own Carnaval SA.": (
        "Tomas OWNS Carnaval SA asserted", "Joel Ferreira OWNS Carnaval SA asserted",
        "Tomas RELATED_TO Joel Ferreira asserted",
    ),
    "Tarnow Energy owns half of the Tamsi (18-20MW) wind farm in Estonia.": (
        "Tarnow Energy OWNS Tamsi wind farm asserted", "Tamsi wind farm LOCATED_IN Estonia asserted",
    ),
    # who takes up a part of a loan, or takes part in it
    "Half of the loan offered to Tarnow Mills was subscribed by Alpin Bank (€10 million) and Nordia Bank (€5 million).": (
        "Alpin Bank LENDS_TO Tarnow Mills asserted", "Nordia Bank LENDS_TO Tarnow Mills asserted",
    ),
    "Of the loan to Tarnow Mills, €70 million will be syndicated to a club of banks consisting of Orlu Bank and Alpin Bank.": (
        "Orlu Bank LENDS_TO Tarnow Mills planned", "Alpin Bank LENDS_TO Tarnow Mills planned",
    ),
    "The financing of Tarnow Mills comprises a loan from Orlu Bank, a facility with Alpin Bank and $5 million from Nordia Bank.": (
        "Orlu Bank LENDS_TO Tarnow Mills asserted", "Alpin Bank LENDS_TO Tarnow Mills asserted",
        "Nordia Bank LENDS_TO Tarnow Mills asserted",
    ),
    "Tarnow Mills has secured a €50 million credit line provided by Orlu Bank with the participation of Danfo S.A.": (
        "Orlu Bank LENDS_TO Tarnow Mills asserted", "Danfo S.A. LENDS_TO Tarnow Mills asserted",
    ),
    "Half of the loan was subscribed by Alpin Bank.": (),
    "The loan to Tarnow Mills' daughters was signed, and half of it was subscribed by Alpin Bank.": (),
    # who brings an issue to market acts for the issuer
    "Orlu Bank (OB) and Alpin Bank acted as joint lead managers of the 300 million dollar bond issued by Tarnow Mills.": (
        "Orlu Bank ACTS_FOR Tarnow Mills asserted", "Alpin Bank ACTS_FOR Tarnow Mills asserted",
    ),
    "Tarnow Mills has issued notes. Joint arrangers of the issue are Orlu Bank (OB), Alpin Bank (AB) and Nordia Bank.": (
        "Orlu Bank ACTS_FOR Tarnow Mills asserted", "Alpin Bank ACTS_FOR Tarnow Mills asserted",
        "Nordia Bank ACTS_FOR Tarnow Mills asserted",
    ),
    "The bonds of Tarnow Mills were arranged by Orlu Bank and Alpin Bank.": (
        "Orlu Bank ACTS_FOR Tarnow Mills asserted", "Alpin Bank ACTS_FOR Tarnow Mills asserted",
    ),
    "The issue of Tarnow Mills is underwritten by a six-member group of banks including Orlu Bank and Alpin Bank.": (
        "Orlu Bank ACTS_FOR Tarnow Mills asserted", "Alpin Bank ACTS_FOR Tarnow Mills asserted",
    ),
    "Tarnow Mills has hired Orlu Bank and Alpin Bank to arrange a bond issue.": (
        "Orlu Bank ACTS_FOR Tarnow Mills asserted", "Alpin Bank ACTS_FOR Tarnow Mills asserted",
    ),
    "Orlu Bank may act as lead manager of the bonds of Tarnow Mills.": (),
    "Jo Lee and Ada Moe are managers of the sale.": (),
    "The joint lead managers of the issue are Orlu Bank and Alpin Bank.": (),
    # what becomes of a firm that is sold, merged or made a daughter
    "Tarnow Mills has completed its sale to Vandel Group.": ("Vandel Group OWNS Tarnow Mills asserted",),
    "Tarnow Mills has completed its sale of flour.": (),
    "The handover of Tarnow Mills to Vandel Group will take place in May.": ("Vandel Group OWNS Tarnow Mills planned",),
    "Vandel Group will make Tarnow Mills a wholly owned subsidiary.": ("Vandel Group OWNS Tarnow Mills planned",),
    "Vandel Group has turned Tarnow Mills into a wholly owned subsidiary.": ("Vandel Group OWNS Tarnow Mills asserted",),
    "Vandel Group has made Tarnow Mills an offer.": (),
    "Tarnow Mills merged with Orlu Mills to become Tarnor Mills in 1996.": (
        "Tarnow Mills SUCCEEDED_BY Tarnor Mills asserted", "Orlu Mills SUCCEEDED_BY Tarnor Mills asserted",
    ),
    "Vandel Group offered 11.9 million euros for a 70 percent stake in Tarnow Mills.": (
        "Vandel Group OWNS Tarnow Mills considered",
    ),
    "Tarnow Foods is in the bidding for Orlu Mills.": ("Tarnow Foods OWNS Orlu Mills considered",),
    "Vandel Group has gained 100 percent of Tarnow Mills.": ("Vandel Group OWNS Tarnow Mills asserted",),
    # who does it: the one that, both, and the second of two offices
    "Vandel Group is the company that owns Tarnow Mills.": ("Vandel Group OWNS Tarnow Mills asserted",),
    "Jo Lee, chairman of Tarnow Mills and owner of Orlu Foods, left.": (
        "Jo Lee HOLDS_ROLE Tarnow Mills asserted", "Jo Lee OWNS Orlu Foods asserted",
    ),
    "Vandel Group sold Orlu mine and Quilla mine. Jo Lee bought both properties.": (
        "Vandel Group OWNS Orlu mine asserted", "Vandel Group OWNS Quilla mine asserted",
        "Jo Lee OWNS Orlu mine asserted", "Jo Lee OWNS Quilla mine asserted",
    ),
    "Proparc, partly owned by the Orlu Agency and Barlow Africa group subsidiary Absar Bank, lends to firms.": (
        "Orlu Agency OWNS Proparc asserted", "Absar Bank OWNS Proparc asserted", "Barlow Africa OWNS Absar Bank asserted",
    ),
    "Igor Platov spoke there as a representative of Volmar Trading.": (
        "Igor Platov ACTS_FOR Volmar Trading asserted",
    ),
    # what is said of a name behind it, and what is not
    "Tarnow Mills is a unit of Vandel Group, one of Chad's largest millers, which is owned by Jo Lee.": (
        "Vandel Group OWNS Tarnow Mills asserted", "Jo Lee OWNS Vandel Group asserted",
    ),
    "The mill was closed by FB Holdings, another Brazilian holding company that holds 43 percent of Tarnow Mills.": (
        "FB Holdings OWNS Tarnow Mills asserted",
    ),
    "Amir Bey and Luis Bey, sons of Omar Bey, own Norda Holding.": (
        "Amir Bey OWNS Norda Holding asserted", "Luis Bey OWNS Norda Holding asserted",
        "Omar Bey RELATED_TO Amir Bey asserted", "Omar Bey RELATED_TO Luis Bey asserted",
    ),
    "Amir and Luis Bey, sons of Omar Bey, president of Norda Steel, left.": (
        "Omar Bey RELATED_TO Amir asserted", "Omar Bey RELATED_TO Luis Bey asserted", "Omar Bey HOLDS_ROLE Norda Steel asserted",
    ),
    # shares in a row, with the firm named once
    "Vandel Group held 51 per cent in Tarnow Bank, Orlu Mills held 30 per cent and the remaining 19 per cent was held by Jo Lee.": (
        "Vandel Group OWNS Tarnow Bank asserted", "Orlu Mills OWNS Tarnow Bank asserted", "Jo Lee OWNS Tarnow Bank asserted",
    ),
    "Vandel Bank granted a loan to Kaufmark's Romanian and Bulgarian subsidiaries.": (
        "Vandel Bank LENDS_TO <Romanian and Bulgarian subsidiaries> asserted",
        "Kaufmark OWNS <Romanian and Bulgarian subsidiaries> asserted",
    ),
    "Orlu Steel, based in Chad, runs several plants in the country.": (
        "Orlu Steel LOCATED_IN Chad asserted", "Orlu Steel OPERATES <several plants in the country> asserted",
        "<several plants in the country> LOCATED_IN Chad asserted",
    ),
    # whom the text goes on about: the firm whose parts it has listed, the Company, and the person whose firm it is
    "Tarnow Tea's daughters include Vose Tea and Kitara Ltd. It has a 52% interest in Mala Mills.": (
        "Tarnow Tea OWNS Mala Mills asserted",
    ),
    "Tarnow Tea makes tea. Its subsidiaries include Vose Tea and Kitara Ltd. It also has a 52% interest in Mala Mills.": (
        "Tarnow Tea OWNS Vose Tea asserted", "Tarnow Tea OWNS Kitara Ltd asserted", "Tarnow Tea OWNS Mala Mills asserted",
    ),
    "Tarnow Tea Limited manages a daughter, Orlu Tea Company. The Company's subsidiaries are Vose Tea Ltd and Kitara Ltd.": (
        "Tarnow Tea Limited OWNS Vose Tea Ltd asserted", "Tarnow Tea Limited OWNS Kitara Ltd asserted",
    ),
    "Through his company Evrotar, Roman Abramov has left.": ("Roman Abramov OWNS Evrotar asserted",),
    "Roman Abramov sold Quilla mine. Through his company Evrotar, the 51-year-old businessman bought Orlu mine.": (
        "Roman Abramov OWNS Quilla mine asserted", "Roman Abramov OWNS Evrotar asserted", "Roman Abramov OWNS Orlu mine asserted",
    ),
    "Alexander Katun, former owner of metals group Evrotar and now co-owner of Swiss trader Carbotar, left.": (
        "Alexander Katun OWNS Evrotar asserted", "Alexander Katun OWNS Carbotar asserted",
        "Alexander Katun HOLDS_ROLE Evrotar asserted",
    ),
    "Brothers Tomas and Joel Ferreira left.": ("Tomas RELATED_TO Joel Ferreira asserted",),
    "The Kenyan government, acting through its agent, has launched a $750m sukuk issue. Orlu Bank is acting as the lead manager.": (
        "Orlu Bank ACTS_FOR Kenyan government asserted",
    ),
    # whose money it is, of whom "whose" and "the funding of" speak
    "Vorzum Mills, whose funding is provided by Vandel Bank and Tamsi Bank, has grown.": (
        "Vandel Bank FINANCES Vorzum Mills asserted", "Tamsi Bank FINANCES Vorzum Mills asserted",
    ),
    "The funding of Vorzum Mills is provided by Vandel Bank.": ("Vandel Bank FINANCES Vorzum Mills asserted",),
    "Vorzum Mills, whose funding was not provided by Vandel Bank, closed.": (),
    # a list in which each has its country in brackets
    "Vorzum Mills is owned by Brenka (Portugal), Tamsi (Spain) and Harlo AG (Germany).": (
        "Brenka OWNS Vorzum Mills asserted", "Tamsi OWNS Vorzum Mills asserted", "Harlo AG OWNS Vorzum Mills asserted",
        "Brenka LOCATED_IN Portugal asserted", "Tamsi LOCATED_IN Spain asserted", "Harlo AG LOCATED_IN Germany asserted",
    ),
    "The medals went to Brenka (Portugal) and Tamsi (Spain).": (),
    # what is told of somebody's assets, also with what each is
    "Vorzum Holding, whose assets include dairy company Meridon, Tamsi Bank and news channel Canal Brenka, has grown.": (
        "Vorzum Holding OWNS Meridon asserted", "Vorzum Holding OWNS Tamsi Bank asserted", "Vorzum Holding OWNS Canal Brenka asserted",
    ),
    "The assets of Vorzum Holding include Tarnow Mills and Tamsi Bank.": (
        "Vorzum Holding OWNS Tarnow Mills asserted", "Vorzum Holding OWNS Tamsi Bank asserted",
    ),
    "The assets of Vorzum Holding did not include Tarnow Mills.": (),
    "Vorzum Holding is old. Its assets include the brewery Tarnow Foods.": ("Vorzum Holding OWNS Tarnow Foods asserted",),
    "Vorzum Holding's investments include loans to Tarnow Mills.": ("Vorzum Holding LENDS_TO Tarnow Mills asserted",),
    # a unit behind its name with what it does, and a fund or firm of its own that one acts through
    "Tamsi Bank bought the stake through its Meridon pension fund unit.": ("Tamsi Bank OWNS Meridon asserted",),
    "Tamsi Bank sold its Southern European biscuits business.": (),
    "Tamsi Bank made the purchase through its local pension fund Meridon.": ("Tamsi Bank OWNS Meridon asserted",),
    "Tamsi Bank paid through its lender Vandel Bank.": ("Vandel Bank LENDS_TO Tamsi Bank asserted",),
    # shares that stay with those who had them
    "The remaining shares in Tarnow Mills stayed in the hands of Ivan Petrov and Oleg Mirov.": (
        "Ivan Petrov OWNS Tarnow Mills asserted", "Oleg Mirov OWNS Tarnow Mills asserted",
    ),
    # a part in a loan: who pays for the work builds nothing
    "Tamsi Bank took part in the $270 million loan arranged to build the Orlu Bridge.": ("Tamsi Bank FINANCES Orlu Bridge asserted",),
    "Tamsi Bank participated in a $50 million syndicated loan to Tarnow Mills.": ("Tamsi Bank LENDS_TO Tarnow Mills asserted",),
    "Tamsi Bank took part in the talks held to build the Orlu Bridge.": (),
    "Tarnow Works won the tender called to build the Orlu Bridge.": ("Tarnow Works CONTRACTED_FOR Orlu Bridge asserted",),
    # the second participle of an aside is about the one that the first names
    "Tamsi Bank, owned by a company led by Ivan Petrov, closed.": (
        "<company led by Ivan Petrov> OWNS Tamsi Bank asserted", "Ivan Petrov HOLDS_ROLE <company led by Ivan Petrov> asserted",
    ),
    "Tamsi Bank, owned by Meridon Holding based in Cyprus, closed.": (
        "Meridon Holding OWNS Tamsi Bank asserted", "Meridon Holding LOCATED_IN Cyprus asserted",
    ),
    "Tarnow Mills, supplied by a company owned by Ivan Petrov, closed.": (
        "<company owned by Ivan Petrov> SUPPLIES Tarnow Mills asserted", "Ivan Petrov OWNS <company owned by Ivan Petrov> asserted",
    ),
    "The Orlu dam, built by Tarnow Works and financed by Tamsi Bank, opened.": (
        "Tarnow Works IMPLEMENTS Orlu dam asserted", "Tamsi Bank FINANCES Orlu dam asserted",
    ),
    # receivers with their own sums, whose verb is said once
    "Tamsi Bank lent €17 million to Tarnow Mills, $3 million to Orlu Works and €5 million to Vorzum.": (
        "Tamsi Bank LENDS_TO Tarnow Mills asserted", "Tamsi Bank LENDS_TO Orlu Works asserted", "Tamsi Bank LENDS_TO Vorzum asserted",
    ),
    "Tamsi Bank will extend a €17 million loan to Tarnow Mills and a €5 million loan to Orlu Works.": (
        "Tamsi Bank LENDS_TO Tarnow Mills planned", "Tamsi Bank LENDS_TO Orlu Works planned",
    ),
    "Tamsi Bank signed two loans: a €17 million loan for Tarnow Mills and €5 million for Orlu Works.": (
        "Tamsi Bank LENDS_TO Tarnow Mills asserted", "Tamsi Bank LENDS_TO Orlu Works asserted",
    ),
    "Tamsi Bank did not lend €17 million to Tarnow Mills and €5 million to Orlu Works.": ("Tamsi Bank LENDS_TO Tarnow Mills denied",),
    "Tamsi Bank lent €17 million to Tarnow Mills, and €5 million to Orlu Works was refused.": (
        "Tamsi Bank LENDS_TO Tarnow Mills asserted",
    ),
    # a share of a market is no share of a firm, and services are not those of the one spoken of
    "Tamsi Bank has a 23.5 percent share of the deposits in Vandel Bank.": (),
    "Tamsi Bank has a 23.5 percent share of the shares in Vandel Bank.": ("Tamsi Bank OWNS Vandel Bank asserted",),
    "Tarnow Mills opened in 1950. The boilers were delivered by Orlu Works.": ("Orlu Works SUPPLIES Tarnow Mills asserted",),
    "Tarnow Mills opened in 1950. Shares were sold by Orlu Works.": (),
    "Tarnow Shipping is old. The ferry services were provided by Orlu Lines until 1960.": (),
    # several bought or sold in one breath, each with his own other end
    "Tamsi Bank bought Tarnow Mills from Vandel Bank and Orlu Works from Vorzum.": (
        "Tamsi Bank OWNS Tarnow Mills asserted", "Vandel Bank OWNS Tarnow Mills asserted",
        "Tamsi Bank OWNS Orlu Works asserted", "Vorzum OWNS Orlu Works asserted",
    ),
    "Tamsi Bank will sell Tarnow Mills to Vandel Bank and Orlu Works to Meridon Foods.": (
        "Tamsi Bank OWNS Tarnow Mills asserted", "Vandel Bank OWNS Tarnow Mills planned",
        "Tamsi Bank OWNS Orlu Works asserted", "Meridon Foods OWNS Orlu Works planned",
    ),
    "Tamsi Bank bought Tarnow Mills from Vandel Bank and Orlu Works.": (
        "Tamsi Bank OWNS Tarnow Mills asserted", "Vandel Bank OWNS Tarnow Mills asserted", "Orlu Works OWNS Tarnow Mills asserted",
    ),
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


KINDS: dict[str, dict[str, str]] = {
    # names with a small letter inside, and what stands before a name and is none of it
    "Half of it came from Novska banka d.d. and Privredna banka Karlovac d.d.": {
        "Novska banka d.d.": "Bank", "Privredna banka Karlovac d.d.": "Bank",
    },
    "Tarnow Group bought Prva pivovara d.d.": {"Tarnow Group": "Firm", "Prva pivovara d.d.": "Firm"},
    "During World War II Marlin Shipping Company chartered ships.": {"Marlin Shipping Company": "Firm"},
    "Tarnow Brothers and Anne Holt signed.": {"Tarnow Brothers": "Firm", "Anne Holt": "Person"},
    # a trade that is told wins over what the last word of a name mostly is
    "The bank Ronda Dialogue sold its shares.": {"Ronda Dialogue": "Bank"},
    "The state oil company Tarnow Union pays.": {"Tarnow Union": "Firm"},
    "Its partner, the Tarnow Union, pays.": {"Tarnow Union": "Organization"},
    "It is listed on the Orlu Financial Market.": {"Orlu Financial Market": "Exchange"},
    # one family
    "It was founded by siblings Mark, Anne and Paul Holt.": {"Mark": "Person", "Anne": "Person", "Paul Holt": "Person"},
    # what stands in brackets between a work and its noun
    "The 175MW Central de Moatiza (CEM) plant has closed.": {"Central de Moatiza plant": "Asset"},
    "It came from Alpe-Adria-Bank d.d.": {"Alpe-Adria-Bank d.d.": "Bank"},
    "Two subsidiary companies, Marlow Foods and Marlow Cable Network, pay.": {"Marlow Foods": "Firm", "Marlow Cable Network": "Firm"},
    "It sailed to North Europe and the West Indies.": {"North Europe": "Place", "West Indies": "Place"},
    "Tarnow Mills (TM) plans nothing.": {"Tarnow Mills": "Firm"},
}  # fmt: skip


@pytest.mark.parametrize("sentence", KINDS)
def test_kinds_of_holders_and_lenders(sentence: str) -> None:
    found = extract(sentence.encode(), "note.txt", min_confidence=0)
    assert {party.name: party.kind for party in found.parties} == KINDS[sentence]


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("The deal would raise Vesta Energy's holding in Tolmin Steel to 65%.", None),
        ("The purchase will lift Vesta Energy's stake in Tolmin Steel to 65%.", None),
        ("The purchase lifted Vesta Energy's stake in Tolmin Steel to 65%.", 65),
    ],
)
def test_a_stake_is_not_yet_what_a_deal_will_make_it(text: str, share: int | None) -> None:
    found = extract(text.encode(), "a.txt", min_confidence=0)
    told = [(s.predicate, s.attributes.get("share_min")) for s in found.statements]
    assert told == [("OWNS", share)]
