"""Deals, deliveries, allotments, neighbours and means, as whole sentences put them together; each sentence is our own."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from interlock.schema.vocabulary import vocabulary
from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset(vocabulary().ties)

TOLD = [
    # ---- a part of a year with its article stands between what is sold and where it goes
    (
        "Orlu Oil exported 2.1 million tonnes of fuel in the first half, mainly to Spain.",
        ["Orlu Oil EXPORTS_TO Spain asserted"],
    ),
    (
        "Orlu Oil shipped 40,000 tonnes of bitumen in the third quarter of 2025 to Togo.",
        ["Orlu Oil EXPORTS_TO Togo asserted"],
    ),
    (
        "Brendel Bank lent 5 million euros in the first quarter to Velmora Steel.",
        ["Brendel Bank LENDS_TO Velmora Steel asserted"],
    ),
    (
        "Velmora Steel bought 900 tonnes of ore during the second quarter from Orlu Mining.",
        ["Orlu Mining SUPPLIES Velmora Steel asserted"],
    ),
    ("Orlu Tea's output will be exported to Egypt.", ["Orlu Tea EXPORTS_TO Egypt planned"]),
    # ---- what is awarded, agreed, or concluded is goods
    (
        "Orlu Wind has awarded the fabrication of 60 towers to Velmora Steel.",
        ["Velmora Steel SUPPLIES Orlu Wind agreed"],
    ),
    (
        "The manufacture of 24 locomotives was entrusted to Velmora Rail by Orlu Railways.",
        ["Velmora Rail SUPPLIES Orlu Railways agreed"],
    ),
    (
        "Orlu Air signed a letter of intent with Velmora Aircraft for the purchase of 15 turboprops.",
        ["Velmora Aircraft SUPPLIES Orlu Air agreed"],
    ),
    (
        "Orlu Foods concluded a sale of 5,000 tonnes to Velmora Feed.",
        ["Orlu Foods SUPPLIES Velmora Feed asserted"],
    ),
    (
        "Orlu Offshore entered into a framework agreement with Velmora Marine for the installation of 42 foundations at"
        " the Tessin wind farm.",
        ["Velmora Marine CONTRACTED_FOR Tessin wind farm asserted"],
    ),
    # ---- money that is moved
    (
        "The central bank, from which Orlu Bank got a licence, allotted $50 million to Brendel Bank.",
        ["<central bank> TRANSFERS_TO Brendel Bank asserted"],
    ),
    (
        "Importers are sent to Brendel Bank, to which the Ministry of Finance allotted $50 million last week.",
        ["Ministry of Finance TRANSFERS_TO Brendel Bank asserted"],
    ),
    (
        "Jo Lee was convicted of transferring 2 million dollars to Orlu Trading.",
        ["Jo Lee TRANSFERS_TO Orlu Trading asserted"],
    ),
    (
        "Jo Lee pleaded guilty to having paid 2 million dollars to Orlu Trading.",
        ["Jo Lee TRANSFERS_TO Orlu Trading asserted"],
    ),
    (
        "Jo Lee denies having transferred anything to Orlu Trading.",
        ["Jo Lee TRANSFERS_TO Orlu Trading denied"],
    ),
    (
        "Jo Lee moved 5 million dollars to an account at Brendel Bank.",
        ["Jo Lee TRANSFERS_TO Brendel Bank asserted"],
    ),
    # ---- by what, and by whom, it is done
    (
        "With a loan of 90 million dollars from Brendel Bank, Velmora Mining will build the Tessin dam.",
        [
            "Brendel Bank FINANCES Tessin dam planned",
            "Brendel Bank LENDS_TO Velmora Mining planned",
        ],
    ),
    (
        "Thanks to a grant from the Orlu Development Fund, a Korean aid agency, Kenya is rebuilding the Tessin railway.",
        ["Orlu Development Fund FINANCES Tessin railway asserted"],
    ),
    (
        "With funding from Brendel Bank and Orlu Bank, Velmora Mining built the Tessin dam.",
        [
            "Brendel Bank FINANCES Tessin dam asserted",
            "Orlu Bank FINANCES Tessin dam asserted",
        ],
    ),
    (
        "Work at the Tessin dam is supervised by Velmora Design, and paid for by Brendel Bank.",
        ["Velmora Design CONTRACTED_FOR Tessin dam asserted"],
    ),
    (
        "The Tessin dam's construction is insured by Orlu Insurance and was financed by Brendel Bank.",
        ["Brendel Bank FINANCES Tessin dam asserted"],
    ),
    (
        "Velmora Mining, together with Brendel Steel and Orlu Coal, intends to build a plant near Split.",
        [
            "Velmora Mining PARTNERS_WITH Brendel Steel planned",
            "Velmora Mining PARTNERS_WITH Orlu Coal planned",
        ],
    ),
    (
        "The costs of the Tessin dam will be covered by Orlu Bank, together with Brendel Bank.",
        ["Orlu Bank PARTNERS_WITH Brendel Bank planned"],
    ),
    (
        "Velmora Mining and Brendel Steel agreed to set up a joint venture, Orlu Cells, to build the Tessin dam.",
        ["Orlu Cells IMPLEMENTS Tessin dam agreed"],
    ),
    (
        "Velmora Mining formed a subsidiary, Orlu Cells, to build the Tessin dam.",
        ["Orlu Cells IMPLEMENTS Tessin dam planned"],
    ),
    (
        "Velmora Power, the state utility that runs the plant, and Brendel Nuclear, a Graz company, signed a contract.",
        ["Velmora Power SIGNED Brendel Nuclear asserted"],
    ),
    # ---- whose a noun of relation is
    (
        "Velmora Mining's lender, Brendel Bank, and its insurer, Orlu Insurance, declined to comment.",
        [
            "Brendel Bank LENDS_TO Velmora Mining asserted",
            "Orlu Insurance INSURES Velmora Mining asserted",
        ],
    ),
    (
        "The lender to the Tessin dam, Brendel Bank, and its insurer, Orlu Insurance, declined to comment.",
        [
            "Brendel Bank LENDS_TO Tessin dam asserted",
            "Orlu Insurance INSURES Tessin dam asserted",
        ],
    ),
    (
        "Parliament refused money for the Tessin bypass, a blow to the contractor, Velmora Roads.",
        ["Velmora Roads CONTRACTED_FOR Tessin bypass asserted"],
    ),
    (
        "Orlu Mining intends to build the Tessin dam. The works are expected to be entrusted to Velmora Roads.",
        ["Velmora Roads CONTRACTED_FOR Tessin dam planned"],
    ),
    (
        "Upper Bheri (456 MW): developer Velmora Power; lead lender Brendel Bank; contractor Orlu India.",
        [
            "Velmora Power IMPLEMENTS Upper Bheri asserted",
            "Brendel Bank FINANCES Upper Bheri asserted",
            "Orlu India CONTRACTED_FOR Upper Bheri asserted",
        ],
    ),
    (
        "Orlu Air has leased two Airbus A320s from Velmora Leasing.",
        ["Velmora Leasing SUPPLIES Orlu Air asserted"],
    ),
    # ---- what is not said again
    (
        "The Ministry of Steel supports the Tessin dam; the Orlu Association does not.",
        ["Orlu Association SUPPORTS Tessin dam denied"],
    ),
    (
        "The Ministry of Steel supports the Tessin dam, and so does the Orlu Association.",
        ["Orlu Association SUPPORTS Tessin dam asserted"],
    ),
    (
        "Velmora Mining does not supply Orlu Steel, but Brendel Coal does.",
        ["Brendel Coal SUPPLIES Orlu Steel asserted"],
    ),
    (
        "Velmora Mining does not supply Orlu Steel, and neither does Brendel Coal.",
        ["Brendel Coal SUPPLIES Orlu Steel denied"],
    ),
    # ---- clauses about what stands before them
    (
        "Money is to come from Orlu Bank and from Brendel Bank, which are each expected to lend 9 million euros to Velmora.",
        ["Orlu Bank LENDS_TO Velmora planned", "Brendel Bank LENDS_TO Velmora planned"],
    ),
    (
        "The bank financing the Tessin dam, Brendel Bank, has a new chairman.",
        ["Brendel Bank FINANCES Tessin dam asserted"],
    ),
    (
        "A lender that finances the Tessin dam, Brendel Bank, has a new chairman.",
        ["Brendel Bank FINANCES Tessin dam asserted"],
    ),
    (
        "The company that supplies Orlu Steel, Velmora Mining, was sold in May.",
        ["Velmora Mining SUPPLIES Orlu Steel asserted"],
    ),
    (
        "Brendel Bank, a state lender that finances the Tessin dam, has a new chairman.",
        ["Brendel Bank FINANCES Tessin dam asserted"],
    ),
    (
        "Brendel Bank bought shares of Velmora Minerals, a Ghana-focused miner that is developing the Tessin mine.",
        ["Velmora Minerals IMPLEMENTS Tessin mine asserted"],
    ),
    (
        "Velmora Gas has the FSRU Orlu, which it leases from Brendel LNG.",
        ["Brendel LNG SUPPLIES Velmora Gas asserted"],
    ),
    (
        "Velmora Mining, which bought Orlu Steel, a Kenyan firm that supplies Brendel Foods, lends to Tandler.",
        [
            "Velmora Mining LENDS_TO Tandler asserted",
            "Orlu Steel SUPPLIES Brendel Foods asserted",
        ],
    ),
    (
        "Velmora Mining is both a supplier of Orlu Steel and a lender to Brendel Foods.",
        [
            "Velmora Mining SUPPLIES Orlu Steel asserted",
            "Velmora Mining LENDS_TO Brendel Foods asserted",
        ],
    ),
    (
        "Orlu Steel gets its coal from Velmora Mining and its iron from Brendel Iron.",
        [
            "Velmora Mining SUPPLIES Orlu Steel asserted",
            "Brendel Iron SUPPLIES Orlu Steel asserted",
        ],
    ),
    (
        "Velmora Mining sells coal to Orlu Steel and iron to Brendel Foods.",
        [
            "Velmora Mining SUPPLIES Orlu Steel asserted",
            "Velmora Mining SUPPLIES Brendel Foods asserted",
        ],
    ),
    (
        "The European Union imposed sanctions on Velmora Mining, its owner Orlu Group and two banks.",
        [
            "European Union RESTRICTS Velmora Mining asserted",
            "Orlu Group OWNS Velmora Mining asserted",
        ],
    ),
    (
        "A joint venture between Velmora Mining and Orlu Steel will build the Tessin dam.",
        [
            "<a joint venture> IMPLEMENTS Tessin dam planned",
            "Velmora Mining PARTNERS_WITH Orlu Steel asserted",
        ],
    ),
    (
        "Kenya, to which Ghana exports cocoa, has raised its tariffs.",
        ["Ghana EXPORTS_TO Kenya asserted"],
    ),
    (
        "The memorandum that the Orlu Ministry of Trade and Velmora Mining signed in May has lapsed.",
        ["Orlu Ministry of Trade SIGNED Velmora Mining asserted"],
    ),
    (
        "Velmora Mining, whose accounts are with Brendel Bank, has been sold.",
        ["Velmora Mining BANKS_WITH Brendel Bank asserted"],
    ),
    (
        "The Tessin dam, on which Velmora Roads is working, will be finished in 2027.",
        ["Velmora Roads CONTRACTED_FOR Tessin dam asserted"],
    ),
    (
        "Customs seized 12 tonnes of shrimp of Velmora Foods, which is a client of Brendel Bank.",
        ["Velmora Foods BANKS_WITH Brendel Bank asserted"],
    ),
    (
        "The Tessin bridge, financed to 85 percent by Brendel Bank, was built by two firms, Orlu Rail and Velmora Roads.",
        [
            "Brendel Bank FINANCES Tessin bridge asserted",
            "Orlu Rail IMPLEMENTS Tessin bridge asserted",
            "Velmora Roads IMPLEMENTS Tessin bridge asserted",
        ],
    ),
    (
        "Work at the Tessin dam is supervised by Velmora Design, and carried out mainly by Orlu Roads.",
        ["Orlu Roads IMPLEMENTS Tessin dam asserted"],
    ),
    (
        "The Tessin Grid Project, which Velmora carries out with a credit from Brendel Bank, is late.",
        ["Brendel Bank LENDS_TO Velmora asserted"],
    ),
    (
        "The parties will set up a joint company, of which Velmora Mining will own 80 percent and Orlu Steel 20.",
        ["Velmora Mining PARTNERS_WITH Orlu Steel planned"],
    ),
    (
        "Iraq and Kuwait agreed to set up a joint customs zone at Safwan.",
        ["Iraq PARTNERS_WITH Kuwait agreed"],
    ),
    (
        "Velmora Mining is considering an investment of $40 million in Ghana together with Orlu Steel.",
        ["Velmora Mining PARTNERS_WITH Orlu Steel considered"],
    ),
    (
        "Velmora Mining had no account, direct or indirect, at Brendel Bank.",
        ["Velmora Mining BANKS_WITH Brendel Bank denied"],
    ),
    # ---- who acts, helps, goes together and governs
    (
        "The Orlu Ministry of Transport, acting through the Civil Aviation Department, has sold bonds.",
        ["Civil Aviation Department ACTS_FOR Orlu Ministry of Transport asserted"],
    ),
    (
        "The help that Brendel Bank has given Velmora Steel is welcome.",
        ["Brendel Bank SUPPORTS Velmora Steel asserted"],
    ),
    (
        "Orlu Mining is considering a joint venture with Velmora Steel.",
        ["Orlu Mining PARTNERS_WITH Velmora Steel considered"],
    ),
    (
        "Orlu Mining has proposed an alliance with Velmora Steel.",
        ["Orlu Mining PARTNERS_WITH Velmora Steel considered"],
    ),
    (
        "Kenya wants to strengthen its trade relationship with Egypt.",
        ["Kenya TRADES_WITH Egypt interest"],
    ),
    ("Kenya and Uganda are neighbours.", ["Kenya BORDERS Uganda asserted"]),
    ("The town of Busia, which adjoins Uganda, is growing.", ["Busia BORDERS Uganda asserted"]),
    (
        "Foz do Iguaçu in Brazil borders Ciudad del Este in Paraguay and Puerto Iguazú in Argentina.",
        [
            "Foz do Iguaçu BORDERS Ciudad del Este asserted",
            "Foz do Iguaçu BORDERS Puerto Iguazú asserted",
        ],
    ),
    (
        "Basra's provincial council has a plan.",
        ["<Basra's provincial council> GOVERNS Basra asserted"],
    ),
    (
        "The Tessin road project's proponent, Velmora Roads, said that it was late.",
        ["Velmora Roads IMPLEMENTS Tessin road project asserted"],
    ),
]
SILENT = [
    ("Jo Lee is accused of transferring 2 million dollars to Orlu Trading.", ["TRANSFERS_TO"]),
    ("Orlu Wind may award the fabrication of 60 towers to Velmora Steel.", ["SUPPLIES"]),
    ("Orlu Wind has awarded the construction of a bridge to Velmora Steel.", ["SUPPLIES"]),
    ("The ministers discussed a joint venture with journalists.", ["PARTNERS_WITH"]),
    ("Orlu Mining and Velmora Steel are neighbours.", ["BORDERS"]),
    ("Egypt and Kenya acted through talks.", ["ACTS_FOR"]),
    ("Basra's tourism council has a plan.", ["GOVERNS"]),
    (
        "Orlu Offshore signed an agreement with Velmora Marine for the payment of 42 invoices at the Tessin wind farm.",
        ["CONTRACTED_FOR"],
    ),
    (
        "With a loan of 90 million dollars from Brendel Bank, Velmora Mining bought Orlu Coal.",
        ["Brendel Bank OWNS", "FINANCES Orlu Coal"],
    ),
    ("With a profit from Brendel Bank, Velmora Mining built the Tessin dam.", ["Brendel Bank"]),
    ("Without a loan from Brendel Bank, Velmora Mining built the Tessin dam.", ["Brendel Bank"]),
    (
        "Velmora Mining, together with Brendel Steel and Orlu Coal, intends to build a plant near Split.",
        ["Brendel Steel PARTNERS_WITH", "Orlu Coal PARTNERS_WITH"],
    ),
    (
        "Velmora Mining and Brendel Steel set up a joint venture, Orlu Cells, to build the Tessin dam.",
        [
            "Velmora Mining IMPLEMENTS",
            "Brendel Steel IMPLEMENTS",
            "IMPLEMENTS Tessin dam asserted",
        ],
    ),
    (
        "Velmora Mining's lender, Brendel Bank, and its insurer, Orlu Insurance, declined to comment.",
        ["INSURES Brendel Bank"],
    ),
    (
        "The Tessin dam is near the Brenna dam, and the contractor, Velmora Roads, is busy.",
        ["CONTRACTED_FOR"],
    ),
    (
        "Orlu Mining has the Tessin dam. A prize was awarded to Velmora Roads.",
        ["CONTRACTED_FOR"],
    ),
    (
        "Brendel Bank provided 5 million dollars of funding to help Orlu Foods enter Chile.",
        ["FINANCES Chile"],
    ),
    ("Orlu Air has leased two Airbus A320s from Velmora Leasing.", ["A320"]),
    (
        "Velmora, a supplier of Orlu Steel, bought a mill; Brendel Coal did not.",
        ["Brendel Coal SUPPLIES"],
    ),
    (
        "Velmora, which supplies Orlu Steel, wants to leave; Brendel Coal does not.",
        ["Brendel Coal"],
    ),
    (
        "Velmora supplies Orlu Steel and has 40 customers; Brendel Coal has not paid.",
        ["Brendel Coal SUPPLIES"],
    ),
    (
        "They bought a mill, in which Velmora Mining has 51 percent and Orlu Steel the rest.",
        ["PARTNERS_WITH"],
    ),
    (
        "Velmora Mining, which bought Orlu Steel, a Kenyan firm that supplies Brendel Foods, lends to Tandler.",
        ["Brendel Foods LENDS_TO", "Velmora Mining SUPPLIES"],
    ),
    (
        "Velmora Mining is both a supplier of Orlu Steel and a lender to Brendel Foods.",
        ["SUPPLIES Brendel Foods", "LENDS_TO Orlu Steel"],
    ),
    (
        "The European Union imposed sanctions on Velmora Mining, its owner Orlu Group and two banks.",
        ["OWNS European Union"],
    ),
    ("The bank told Velmora Mining that exports to Kenya fell.", ["EXPORTS_TO"]),
    ("Jo Lee told Orlu Mills that supplies to Velmora Mining were late.", ["SUPPLIES"]),
    ("Brendel Foods owns the Orlu distillery, which it bought from Velmora.", ["SUPPLIES"]),
    (
        "Velmora Power received a loan of $200 million from Brendel Bank, with the remaining $93 million syndicated to"
        " Orlu Bank.",
        ["LENDS_TO Orlu Bank"],
    ),
    (
        "Farm minister Jo Lee spoke in Kenya of increasing its meat exports to Taiwan.",
        ["Jo Lee EXPORTS_TO"],
    ),
    ("Most of Orlu Tea's output will go to Egypt.", ["EXPORTS_TO Egypt asserted"]),
]


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_a_deal_is_told(text: str, wanted: list[str], facts: Facts) -> None:
    assert set(wanted) <= {" ".join(fact) for fact in facts(text)}


@pytest.mark.parametrize(("text", "words"), SILENT)
def test_what_the_words_do_not_say_is_not_told(text: str, words: list[str], facts: Facts) -> None:
    told = [" ".join(fact) for fact in facts(text)]
    assert [tie for tie in told if any(word in tie for word in words)] == []


def test_sums_that_are_told_in_a_row_go_each_to_its_own() -> None:
    text = "Brendel Bank and Orlu Bank lent 40 million and 20 million dollars, respectively, to Velmora."
    read = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in read.parties}
    sums = {names[s.subject]: s.attributes.get("amount") for s in read.statements}
    assert sums == {"Brendel Bank": 40_000_000, "Orlu Bank": 20_000_000}


def test_the_sum_of_means_that_open_a_sentence_is_theirs() -> None:
    text = "With a $90 million grant from the Orlu Fund, Velmora built the Tessin dam for $200 million."
    read = extract(text.encode(), "note.txt")
    sums = {s.predicate: s.attributes.get("amount") for s in read.statements}
    assert sums["FINANCES"] == 90_000_000
