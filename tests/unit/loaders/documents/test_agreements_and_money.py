"""Ties of agreement and money as reports print them: who lends, who borrows, who builds, and who is only described or asked."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

BANK, OTHER, STEEL, CEMENT = (
    "Orient Trade Bank",
    "Vaskor Bank",
    "Vaskor Steel AG",
    "Morland Cement Ltd",
)
FARM = "Garissa wind farm"
Ties = list[tuple[str, str, str, str]]

# A description between a name and its verb is the name's: of a place, behind initials, of two adjectives.
DESCRIBED: list[tuple[str, Ties]] = [
    (f"{BANK}, the country's largest lender, signed an agreement with {STEEL}.", [(BANK, "SIGNED", STEEL, "asserted")]),
    (f"{BANK} (OTB), the nation's oldest bank, on Monday signed an agreement with {STEEL}.", [(BANK, "SIGNED", STEEL, "asserted")]),
    (f"{CEMENT} (MCL), the largest and oldest cement maker in Kenya, has acquired {STEEL}.", [(CEMENT, "OWNS", STEEL, "asserted")]),
    (f"{STEEL}, the region's leading contractor, will build the {FARM}.", [(STEEL, "IMPLEMENTS", FARM, "planned")]),
    (f"The country's largest lender, {BANK}, lent 40 million dollars to {STEEL}.", [(BANK, "LENDS_TO", STEEL, "asserted")]),
    (f"{BANK} (OTB), the bank said, will lend 40 million dollars to {STEEL}.", [(BANK, "LENDS_TO", STEEL, "planned")]),
    (f"{BANK} (OTB), an exporter and a lender signed the agreement.", []),
    ("The plant will rank among the largest renewable energy projects in India.", []),
]  # fmt: skip
# Money for a work: the lender finances it and does not build it.
GRANTED: list[tuple[str, Ties]] = [
    (f"{BANK} has approved a $50 million loan to build the {FARM}.", [(BANK, "FINANCES", FARM, "asserted")]),
    (f"{BANK} will provide a $50 million credit line to help build the {FARM}.", [(BANK, "FINANCES", FARM, "planned")]),
    (f"{BANK} and {OTHER} will each extend a term loan facility of $17 million to the {FARM}.",
     [(BANK, "FINANCES", FARM, "planned"), (OTHER, "FINANCES", FARM, "planned")]),
    (f"{BANK} approved a loan for {STEEL} to build the {FARM}.",
     [(BANK, "FINANCES", FARM, "asserted"), (BANK, "LENDS_TO", STEEL, "asserted")]),
    (f"{CEMENT} received a loan from {BANK} to build the {FARM}.",
     [(BANK, "FINANCES", FARM, "asserted"), (BANK, "LENDS_TO", CEMENT, "asserted"), (CEMENT, "IMPLEMENTS", FARM, "planned")]),
    (f"{BANK} has approved a grant to acquire {STEEL}.", []),
    (f"{BANK} granted Kenya loans to build the {FARM}.",
     [(BANK, "FINANCES", FARM, "asserted"), (BANK, "LENDS_TO", "Kenya", "asserted")]),
]  # fmt: skip
# Whoever is asked, promises or announces in office is not the one who acts.
ASKED: list[tuple[str, Ties]] = [
    (f"{CEMENT} has approached {BANK} and {OTHER} for a $20 million loan to build the {FARM}.", []),
    (f"{CEMENT} has received confirmation from {BANK} to fund the {FARM}.", [(BANK, "FINANCES", FARM, "planned")]),
    (f"{CEMENT} has won approval from Kenya to build the {FARM}.", [(CEMENT, "IMPLEMENTS", FARM, "planned")]),
    ("President Hasan Demir announced loans worth $60 billion for Africa.", []),
    (f"Finance Minister Hasan Demir approved a loan to {STEEL}.", []),
    (f"{STEEL} won contracts from Kenya to construct parts of the {FARM}.",
     [(STEEL, "CONTRACTED_FOR", FARM, "asserted"), (STEEL, "IMPLEMENTS", FARM, "agreed")]),
    (f"{STEEL} won an order for pumps from Kenya.", [(STEEL, "SUPPLIES", "Kenya", "agreed")]),
]  # fmt: skip

# A name before "loan" says whose money it is; the money, not the bank, is used, and it is a loan that is provided.
MONEY: list[tuple[str, Ties]] = [
    (f"This is the second loan provided by {BANK} to {STEEL}.", [(BANK, "LENDS_TO", STEEL, "asserted")]),
    (f"The pumps supplied by {STEEL} to {CEMENT} failed.", [(STEEL, "SUPPLIES", CEMENT, "asserted")]),
    (f"The {BANK} loan will be used to build the {FARM}.", [(BANK, "FINANCES", FARM, "planned")]),
    (f"An $11 million loan from {BANK} will help {STEEL} introduce a new furnace.", [(BANK, "LENDS_TO", STEEL, "planned")]),
    (f"Kenya is borrowing $307 million from {BANK} to build the {FARM}.",
     [(BANK, "FINANCES", FARM, "asserted"), (BANK, "LENDS_TO", "Kenya", "asserted"), ("Kenya", "IMPLEMENTS", FARM, "planned")]),
    (f"{CEMENT} signed a financing agreement with {BANK} for a EUR 5 million loan.",
     [(BANK, "LENDS_TO", CEMENT, "asserted"), (CEMENT, "SIGNED", BANK, "asserted")]),
    (f"{BANK} is providing a €40mn debt facility to {STEEL}.", [(BANK, "LENDS_TO", STEEL, "asserted")]),
    (f"The mill of food and drinks maker {STEEL} to help finance the {FARM} was sold.", []),
]  # fmt: skip
# Nouns that look like verbs, what only a deal does, and what a firm has somewhere.
NO_VERB: list[tuple[str, Ties]] = [
    (f"{STEEL} is the second largest player on the metal roofing market in Romania.", []),
    (f"{STEEL} opened a mill, in a deal that will also help boost trade between Kenya and Uganda.", []),
    ("The deal will help boost trade between Kenya and Uganda.", []),
    ("Trade between Kenya and Uganda grew.", [("Kenya", "TRADES_WITH", "Uganda", "asserted")]),
    (f"{STEEL} has signed a crude oil supply agreement with {CEMENT}.", [(STEEL, "SIGNED", CEMENT, "asserted")]),
    (f"{STEEL} was chosen as the builder of the {FARM}.", [(STEEL, "CONTRACTED_FOR", FARM, "asserted")]),
]  # fmt: skip

# A facility is money where its words or its sum say so; what is signed to be supplied; and what is welcomed, won or dealt with.
SIGNED: list[tuple[str, Ties]] = [
    (f"{BANK} extended a $20 million facility to {STEEL}.", [(BANK, "LENDS_TO", STEEL, "asserted")]),
    (f"A €241mn facility extended by {BANK} for the {FARM} has been signed.", [(BANK, "FINANCES", FARM, "asserted")]),
    (f"{STEEL} opened a $20 million facility in Texas.", []),
    (f"{STEEL} signed an outline agreement with {CEMENT} to deliver wind turbines over five years.",
     [(STEEL, "SIGNED", CEMENT, "asserted"), (STEEL, "SUPPLIES", CEMENT, "agreed")]),
    (f"{STEEL} signed a deal with {CEMENT} to supply rails to Tirana Foods SA.",
     [(STEEL, "SIGNED", CEMENT, "asserted"), (STEEL, "SUPPLIES", "Tirana Foods SA", "agreed")]),
    (f"{BANK} signed a deal with {CEMENT} to provide a loan.", [(BANK, "SIGNED", CEMENT, "asserted")]),
    (f"{CEMENT} and {STEEL} signed on Wednesday in Havana a new cooperation agreement.",
     [(CEMENT, "SIGNED", STEEL, "asserted"), (CEMENT, "PARTNERS_WITH", STEEL, "asserted")]),
    (f"{CEMENT} won a $2 billion deal to supply turbines in India.", []),
    (f"{CEMENT} wants to win a customer in Sweden.", [(CEMENT, "SEEKS_BUSINESS_IN", "Sweden", "interest")]),
    ("The ministry will deal with trade issues between Kenya and Uganda.", []),
    ("Kenya Trade Ministry met Uganda. It was also agreed to facilitate cotton exports to Kenya.", []),
    ("The Kenyan government welcomed the trade mission to Nairobi.", []),
]  # fmt: skip

# Who acts: not the parent of whom a subsidiary is, nor who must approve, nor who only works on the same thing.
ACTING: list[tuple[str, Ties]] = [
    (f"{CEMENT}, a subsidiary of Kestrel Group, and {STEEL} signed a contract for the construction of a mill.",
     [("Kestrel Group", "OWNS", CEMENT, "asserted"), (CEMENT, "SIGNED", STEEL, "asserted")]),
    (f"Kestrel Group unit {STEEL} signed the contract with {BANK}.",
     [("Kestrel Group", "OWNS", STEEL, "asserted"), (STEEL, "SIGNED", BANK, "asserted")]),
    (f"Regulators in Kenya must approve plans to purchase the {FARM} from {STEEL}.", []),
    (f"{STEEL} approved plans to build the {FARM}.", [(STEEL, "IMPLEMENTS", FARM, "planned")]),
    ("Kenya and Uganda are working on common areas of interest.", []),
    ("Kenya and Uganda are working together on a railway.", [("Kenya", "PARTNERS_WITH", "Uganda", "asserted")]),
    (f"Kenya clinched two {BANK} credits worth $850 million.", [(BANK, "LENDS_TO", "Kenya", "asserted")]),
    (f"The {FARM}'s construction is led by {STEEL}.", [(STEEL, "IMPLEMENTS", FARM, "asserted")]),
    (f"{STEEL} has also won the order from the Kenyan Ministry of Housing to develop the {FARM}.",
     [(STEEL, "CONTRACTED_FOR", FARM, "asserted")]),
    (f"The facility is aimed at providing comfort to {STEEL}.", []),
    ("Tanjug reports with reference to the press office of the Kenyan government.", []),
]  # fmt: skip

# What a deal will see done, what an order counts, and the ranks that only one firm can hold.
DEALS: list[tuple[str, Ties]] = [
    (f"The deal will see {STEEL} supply 20 pumps to {CEMENT}.", [(STEEL, "SUPPLIES", CEMENT, "planned")]),
    (f"The agreement sees {STEEL} build the {FARM}.", [(STEEL, "IMPLEMENTS", FARM, "asserted")]),
    (f"{CEMENT} awarded {STEEL} a contract for 35 locomotives.", [(STEEL, "SUPPLIES", CEMENT, "agreed")]),
    (f"{CEMENT} awarded {STEEL} a contract for the maintenance of its mill.", []),
    (f"{STEEL} sealed the biggest locomotive order in its history from the state-owned Kenya Railways.",
     [(STEEL, "SUPPLIES", "Kenya Railways", "agreed")]),
    (f"{STEEL} signed a separate SPA to supply pumps to {CEMENT}.", [(STEEL, "SUPPLIES", CEMENT, "agreed")]),
    (f"China's largest steel producer, {STEEL}, and {CEMENT} signed an agreement on shipments of oil.",
     [(STEEL, "SIGNED", CEMENT, "asserted")]),
    (f"{STEEL}, the contractor with offices from Brazil to China, has signed an agreement with {CEMENT}.",
     [(STEEL, "SIGNED", CEMENT, "asserted")]),
    (f"{STEEL} has won a contract worth 3 million dollars to supply {CEMENT} with 800 locomotives.",
     [(STEEL, "SUPPLIES", CEMENT, "agreed")]),
]  # fmt: skip

# Who finances by an agreement, part of a work, and a purpose that is no agreement of those it names.
AGREED: list[tuple[str, Ties]] = [
    (f"Kenya in May signed a loan deal with China's {BANK} to construct the {FARM}.",
     [(BANK, "LENDS_TO", "Kenya", "agreed"), (BANK, "FINANCES", FARM, "asserted"), ("Kenya", "IMPLEMENTS", FARM, "agreed"),
      ("Kenya", "SIGNED", BANK, "asserted")]),
    (f"{BANK} signed a loan agreement with Kenya to build the {FARM}.",
     [(BANK, "LENDS_TO", "Kenya", "agreed"), (BANK, "FINANCES", FARM, "asserted"), (BANK, "SIGNED", "Kenya", "asserted")]),
    (f"{STEEL} penned a contract with {BANK} to finance the {FARM}.",
     [(STEEL, "SIGNED", BANK, "asserted"), (BANK, "FINANCES", FARM, "agreed")]),
    (f"{STEEL} signed a contract with {CEMENT} to fund the {FARM}.",
     [(STEEL, "SIGNED", CEMENT, "asserted"), (STEEL, "FINANCES", FARM, "agreed")]),
    (f"{BANK} will finance $1.5 billion of the {FARM}.", [(BANK, "FINANCES", FARM, "planned")]),
    ("The Kenyan Trade Ministry signed a MoU with the Lagos Chamber of Commerce to deepen ties between Nigeria and Kenya.",
     [("Kenyan Trade Ministry", "SIGNED", "Lagos Chamber of Commerce", "asserted")]),
]  # fmt: skip
# Where partners are, what is supplied by a loan, and who got the money that finances a work.
BESIDE: list[tuple[str, Ties]] = [
    (
        f"{STEEL} and {CEMENT} are partners in Oman and Mexico as well.",
        [(STEEL, "PARTNERS_WITH", CEMENT, "asserted")],
    ),
    (f"{STEEL} is a partner of {CEMENT}.", [(STEEL, "PARTNERS_WITH", CEMENT, "asserted")]),
    (f"{BANK} has become the first loan supplier of the {FARM}.", []),
    (f"{STEEL} is the main steel supplier of the {FARM}.", [(STEEL, "SUPPLIES", FARM, "asserted")]),
    (f"It comes under a €88mn Kenya micro credit facility launched by {BANK}, with the intention of lending to {OTHER}.", []),
    (f"{STEEL} received two loans of $200 million and $100 million, respectively, over seven years from {BANK}.",
     [(BANK, "LENDS_TO", STEEL, "asserted")]),
    (f"{STEEL} received two loans of up to $200 million over seven years from {BANK} to finance the {FARM}.",
     [(BANK, "FINANCES", FARM, "asserted"), (BANK, "LENDS_TO", STEEL, "asserted")]),
    (f"{STEEL} raised $20 million to finance the {FARM}.", [(STEEL, "FINANCES", FARM, "planned")]),
    (f"Uganda has signed a deal for a $151 million loan from the {BANK}, to expand the {FARM}.",
     [(BANK, "LENDS_TO", "Uganda", "agreed"), (BANK, "FINANCES", FARM, "agreed")]),
    (f"The {FARM} is financed by $110.49m from the {BANK}.", [(BANK, "FINANCES", FARM, "asserted")]),
    (f"{STEEL} has signed an agreement with {CEMENT} to establish a new container terminal in Kenya.",
     [(STEEL, "SIGNED", CEMENT, "asserted"), (STEEL, "IMPLEMENTS", "<new container terminal in Kenya>", "agreed")]),
    (f"{STEEL} has signed a contract with Laos' electricity supplier, Electra Laos (EDL), to build the {FARM}.",
     [(STEEL, "IMPLEMENTS", FARM, "planned")]),
    (f"The {FARM}, to be built by {STEEL}, will take five years.", [(STEEL, "IMPLEMENTS", FARM, "planned")]),
    (f"The {FARM} was originally to be built by {STEEL}.", [(STEEL, "IMPLEMENTS", FARM, "planned")]),
    (f"{STEEL} helped build the {FARM}.", [(STEEL, "IMPLEMENTS", FARM, "asserted")]),
    ("A free trade agreement between Kenya and Uganda would make it easier to sell tea.", []),
    ("A deal between Kenya and Uganda could be signed in May.", []),
    ("Talks on an agreement between Kenya and Uganda continue.", []),
    ("An agreement between Kenya and Uganda was signed on Monday.", [("Kenya", "SIGNED", "Uganda", "asserted")]),
    (f"{BANK} signed an agreement with Kenya's Minister of Finance Dr. Sidi Tah towards financing the {FARM}.",
     [(BANK, "SIGNED", "Kenya", "asserted")]),
    (f"{STEEL} received delegates from the Lagos Chamber of Commerce.", []),
]  # fmt: skip
# Whoever signs in an office signs for its body.
LEE, MOSS = f"Jo Lee, chief executive of {STEEL}", f"Karl Moss, president of {BANK}"
OFFICERS: list[tuple[str, Ties]] = [
    (f"{LEE}, and {MOSS}, signed the agreement.", [(STEEL, "SIGNED", BANK, "asserted")]),
    (f"The loan agreement was signed by {LEE}, and {MOSS}.", [(STEEL, "SIGNED", BANK, "asserted")]),
    (f"The memorandum will be signed in Nairobi by {LEE}, and {MOSS}.", [(STEEL, "SIGNED", BANK, "planned")]),
    (f"{STEEL} president Jo Lee and {BANK} Country Director Karl Moss signed the deal.", [(STEEL, "SIGNED", BANK, "asserted")]),
    (f"The signatories to the contract were {LEE}, and {MOSS}.", [(STEEL, "SIGNED", BANK, "asserted")]),
    (f"The agreement was signed by {LEE}, in the presence of {MOSS}.", []),
    (f"The agreement was signed by {LEE}, and Karl Moss.", []),
    (f"The agreement could be signed by {LEE}, and {MOSS}.", []),
    (f"{LEE}, met {MOSS}.", []),
]  # fmt: skip
# Nouns of several words, loans that two sides sign, work that is asked for by its infinitive.
CREDITS: list[tuple[str, Ties]] = [
    (f"{BANK} extended a line of credit of $40 million to Kenya to finance the {FARM}.",
     [(BANK, "LENDS_TO", "Kenya", "asserted"), (BANK, "FINANCES", FARM, "asserted")]),
    (f"A loan agreement between Kenya and {BANK} was signed.",
     [(BANK, "LENDS_TO", "Kenya", "agreed"), ("Kenya", "SIGNED", BANK, "asserted")]),
    (f"Kenya and {BANK} signed a $175 million loan.",
     [(BANK, "LENDS_TO", "Kenya", "agreed"), ("Kenya", "SIGNED", BANK, "asserted")]),
    (f"{STEEL} and {CEMENT} signed a loan.", [(STEEL, "SIGNED", CEMENT, "asserted")]),
    (f"{BANK} and {OTHER} signed a loan with Kenya.",
     [(BANK, "SIGNED", "Kenya", "asserted"), (OTHER, "SIGNED", "Kenya", "asserted"),
      (BANK, "LENDS_TO", "Kenya", "agreed"), (OTHER, "LENDS_TO", "Kenya", "agreed")]),
    (f"{BANK} has committed to provide $49 million as a soft loan to Kenya.", [(BANK, "LENDS_TO", "Kenya", "planned")]),
    (f"{BANK} has approved $40 million for Kenya to build the {FARM}.", [(BANK, "FINANCES", FARM, "asserted")]),
    (f"The agreement between the government of Kenya and {BANK} covers trade.",
     [("Kenya government", "GOVERNS", "Kenya", "asserted"), ("Kenya government", "SIGNED", BANK, "asserted")]),
    (f"The {FARM} will be carried out through {STEEL}.", [(STEEL, "IMPLEMENTS", FARM, "planned")]),
    (f"{STEEL}'s supply agreement is with {CEMENT}.", [(STEEL, "SIGNED", CEMENT, "asserted")]),
    (f"{STEEL} recently won a contract with {CEMENT}.", [(STEEL, "SIGNED", CEMENT, "asserted")]),
    (f"{STEEL} won a contract to design and build the {FARM}.",
     [(STEEL, "CONTRACTED_FOR", FARM, "asserted"), (STEEL, "IMPLEMENTS", FARM, "agreed")]),
    (f"{STEEL} was awarded a contract by {CEMENT} to build the {FARM}.", [(STEEL, "CONTRACTED_FOR", FARM, "asserted")]),
    (f"{STEEL} was selected by {CEMENT} to provide services for the {FARM}.",
     [(STEEL, "CONTRACTED_FOR", FARM, "asserted"), (STEEL, "SUPPLIES", CEMENT, "agreed")]),
    (f"{BANK} was the first bank to lend to {STEEL}.", [(BANK, "LENDS_TO", STEEL, "asserted")]),
    (f"{BANK} is expected to become the first bank to lend to {STEEL}.", [(BANK, "LENDS_TO", STEEL, "planned")]),
    (f"{BANK} was not the first bank to lend to {STEEL}.", []),
    (f"Kenya signed an agreement that would give the country money to build the {FARM}.", []),
    (f"{CEMENT}, {STEEL} and {BANK} have signed a $350 million loan facility.", []),
    (f"{BANK} has issued $36 million in guarantees for the design, construction and operation of the {FARM}.",
     [(BANK, "GUARANTEES", FARM, "asserted")]),
    (f"{CEMENT} has awarded more than $300 million in contracts to {STEEL} to build the {FARM}.",
     [(STEEL, "CONTRACTED_FOR", FARM, "asserted")]),
    (f"{STEEL} formed a joint-venture with {CEMENT}.", [(STEEL, "PARTNERS_WITH", CEMENT, "asserted")]),
    (f"{BANK} operates a branch in Nairobi.", [("<branch in Nairobi>", "BRANCH_OF", BANK, "asserted")]),
    (f"{BANK} has branches in Nairobi.", [("<branches in Nairobi>", "BRANCH_OF", BANK, "asserted")]),
    (f"{STEEL} will build a $3.5 billion, 334 kilometre rail line in Kenya.",
     [(STEEL, "IMPLEMENTS", "<334 kilometre rail line in Kenya>", "planned")]),
    (f"The {FARM}, built by {STEEL} and financed by {BANK}, opened in May.",
     [(STEEL, "IMPLEMENTS", FARM, "asserted"), (BANK, "FINANCES", FARM, "asserted")]),
    (f"{STEEL}'s purchase of 20 pumps from {CEMENT} was approved.", [(CEMENT, "SUPPLIES", STEEL, "asserted")]),
    (f"{STEEL} has been contracted by {CEMENT} to supply 20 pumps.", [(STEEL, "SUPPLIES", CEMENT, "agreed")]),
    ("Kenya's imports from China rose.", [("China", "EXPORTS_TO", "Kenya", "asserted")]),
    ("China is Kenya's largest trading partner.", [("China", "TRADES_WITH", "Kenya", "asserted")]),
    (f"The Orvan Trade Alliance has 20 members, including {BANK} and {OTHER}.",
     [(BANK, "MEMBER_OF", "Orvan Trade Alliance", "asserted"), (OTHER, "MEMBER_OF", "Orvan Trade Alliance", "asserted")]),
    (f"The Orvan Trade Alliance has friends, including {BANK}.", []),
    (f"{BANK} has entered into an agreement dated 20 March 2019 with {STEEL}.", [(BANK, "SIGNED", STEEL, "asserted")]),
    (f"{STEEL} signed a €330 million ($407 million) contract with {CEMENT} to supply 20 pumps.",
     [(STEEL, "SIGNED", CEMENT, "asserted"), (STEEL, "SUPPLIES", CEMENT, "agreed")]),
    (f"{STEEL} signed a contract with {CEMENT} to buy 20 pumps.",
     [(STEEL, "SIGNED", CEMENT, "asserted"), (CEMENT, "SUPPLIES", STEEL, "agreed")]),
    (f"{STEEL} secured four contracts totaling €330 million ($407 million) from {CEMENT}.",
     [(STEEL, "SUPPLIES", CEMENT, "agreed")]),
    (f"{BANK} will provide $50 million to {OTHER} to expand lending.", [(BANK, "FINANCES", OTHER, "planned")]),
    (f"{BANK} will provide tea to {OTHER}.", [(BANK, "SUPPLIES", OTHER, "planned")]),
    (f"The {FARM} is financed by Asa Bank (AB), Beta Bank, Cor Bank, Dena Bank, Ela Bank, the Export Bank of Kenya, Fara Bank and {OTHER}.",
     [(f"{one} Bank", "FINANCES", FARM, "asserted") for one in ("Asa", "Beta", "Cor", "Dena", "Ela", "Fara")]
     + [("Export Bank of Kenya", "FINANCES", FARM, "asserted"), (OTHER, "FINANCES", FARM, "asserted")]),
    (f"The construction of the {FARM} in Siaya district is being undertaken by {STEEL}.",
     [(STEEL, "IMPLEMENTS", FARM, "asserted")]),
    (f"The {FARM}, promoted by {STEEL}, opened in May.", [(STEEL, "IMPLEMENTS", FARM, "asserted")]),
    (f"{STEEL} promoted Jo Lee at the {FARM}.", []),
    (f"{BANK} gave {STEEL} a line of credit.", [(BANK, "LENDS_TO", STEEL, "asserted")]),
    (f"{BANK} opened a letter of credit for {STEEL}.", []),
    (f"{BANK} will guarantee letters of credit issued by {OTHER}.", [(BANK, "GUARANTEES", OTHER, "planned")]),
    (f"Funding for the {FARM} was arranged by {BANK} and {OTHER}.",
     [(BANK, "FINANCES", FARM, "asserted"), (OTHER, "FINANCES", FARM, "asserted")]),
    (f"{BANK} contributes to the financing of the {FARM}.", [(BANK, "FINANCES", FARM, "asserted")]),
    ("The Lagos Trade Forum was attended by Kenyan President Jo Lee, Uganda President Karl Moss and Ann Fenn.",
     [(one, "PARTICIPATES_IN", "Lagos Trade Forum", "asserted") for one in ("Jo Lee", "Karl Moss", "Ann Fenn")]),
    (f"Two Chinese firms have signed contracts this week, with {STEEL} signing a contract with {CEMENT}.",
     [(STEEL, "SIGNED", CEMENT, "asserted")]),
    (f"{STEEL} and {CEMENT} have won contracts.", []),
    (f"{OTHER} signed a $536 million contract with {CEMENT}, {STEEL} and {BANK} said.", [(OTHER, "SIGNED", CEMENT, "asserted")]),
    (f"{OTHER} signed a contract with {CEMENT}, {STEEL} and {BANK}.",
     [(OTHER, "SIGNED", one, "asserted") for one in (CEMENT, STEEL, BANK)]),
    (f"{STEEL} sells its power to {CEMENT} under an agreement.", [(STEEL, "SUPPLIES", CEMENT, "asserted")]),
    (f"{STEEL} handed power to {CEMENT}.", []),
    (f"{STEEL} has shipped 20 pumps to {CEMENT}.", [(STEEL, "SUPPLIES", CEMENT, "asserted")]),
    (f"{STEEL} received the green light from {CEMENT}.", []),
    (f"Kenya signed two loan agreements with {BANK} to finance the {FARM}.",
     [("Kenya", "SIGNED", BANK, "asserted"), (BANK, "FINANCES", FARM, "agreed"), (BANK, "LENDS_TO", "Kenya", "agreed")]),
    (f"Kenya and Uganda signed a loan agreement to finance the {FARM}.", [("Kenya", "SIGNED", "Uganda", "asserted")]),
    (f"{STEEL} and {CEMENT} have agreed deals in Kenya and Uganda, respectively.", []),
    (f"Uganda is heavily reliant on imports from Kenya's {STEEL}.", [(STEEL, "EXPORTS_TO", "Uganda", "asserted")]),
]  # fmt: skip
PLACES: list[tuple[str, set[tuple[str, str]]]] = [
    ("The projects are being implemented by India in Nepal.", set()),
    ("It runs from Indian border town of Raxaul to Kathmandu.", set()),
    ("Kampala in Uganda hosted the fair.", {("Kampala", "Uganda")}),
    ("A Chinese company began work on a dam in Cambodia.", {("<dam in Cambodia>", "Cambodia")}),
    (f"{STEEL} has three plants in Kenya.", {("<three plants in Kenya>", "Kenya")}),
    (f"{STEEL} supplies pumps to officials from 35 countries in Uganda.", set()),
    (f"Headquartered in Nairobi, {STEEL} makes rails.", {(STEEL, "Nairobi")}),
    (f"The headquarters of {STEEL} are in Nairobi.", {(STEEL, "Nairobi")}),
]


@pytest.mark.parametrize(("sentence", "places"), PLACES)
def test_where_something_lies(sentence: str, places: set[tuple[str, str]]) -> None:
    read = extract(sentence.encode(), "case.txt")
    names = {party.key: party.name for party in read.parties}
    told = {
        (names[one.subject], names[one.object or ""])
        for one in read.statements
        if one.predicate == "LOCATED_IN"
    }
    assert told == places


@pytest.mark.parametrize(
    ("sentence", "ties"),
    [
        *DESCRIBED,
        *GRANTED,
        *ASKED,
        *MONEY,
        *NO_VERB,
        *SIGNED,
        *ACTING,
        *DEALS,
        *AGREED,
        *BESIDE,
        *OFFICERS,
        *CREDITS,
    ],
)
def test_ties_of_a_sentence(sentence: str, ties: Ties) -> None:
    read = extract(sentence.encode(), "case.txt")
    names = {party.key: party.name for party in read.parties}
    told = [
        (names[one.subject], one.predicate, names[one.object or ""], one.modality)
        for one in read.statements
        if one.predicate not in ("LOCATED_IN", "HOLDS_ROLE")
    ]
    assert sorted(told) == sorted(ties)
