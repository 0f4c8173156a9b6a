"""Money between parties: loans, finance, investment, insurance, guarantees, accounts and transfers, in the forms that news prints."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Fact, Facts

TIES = frozenset(
    [
        "LENDS_TO",
        "FINANCES",
        "INVESTS_IN",
        "INVESTS_WITH",
        "INSURES",
        "GUARANTEES",
        "BANKS_WITH",
        "TRANSFERS_TO",
    ]
)


STATED: list[tuple[str, set[Fact]]] = [
    (
        "Nile Dairy raised $27 million in a Series B led by Cedar Ventures, with participation from existing backers Hof Capital and"
        " Orient Re.",
        {
            ("Cedar Ventures", "INVESTS_IN", "Nile Dairy", "asserted"),
            ("Hof Capital", "INVESTS_IN", "Nile Dairy", "asserted"),
            ("Orient Re", "INVESTS_IN", "Nile Dairy", "asserted"),
        },
    ),
    (
        "Nile Dairy wired $900,000 onwards to Delta Holding.",
        {("Nile Dairy", "TRANSFERS_TO", "Delta Holding", "asserted")},
    ),
    # debts: who holds, is owed or keeps on the books
    (
        "Orient Bank carries Nile Dairy’s land loans on its books.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted")},
    ),
    (
        "Orient Bank holds Nile Dairy’s subordinated bonds.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted")},
    ),
    (
        "Nile Dairy’s bonds were bought by Orient Bank.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted")},
    ),
    (
        "Nile Dairy will place the notes with Cairo Life.",
        {("Cairo Life", "LENDS_TO", "Nile Dairy", "planned")},
    ),
    (
        "Holders of Nile Dairy’s bonds include Ashdown Capital and Orient Bank.",
        {
            ("Ashdown Capital", "LENDS_TO", "Nile Dairy", "asserted"),
            ("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted"),
        },
    ),
    (
        "Nile Dairy’s largest bondholder is Ashdown Capital.",
        {("Ashdown Capital", "LENDS_TO", "Nile Dairy", "asserted")},
    ),
    (
        "Orient Bank also has claims on Nile Dairy.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted")},
    ),
    (
        "Nile Dairy’s borrowings are due to Orient Bank.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted")},
    ),
    (
        "Nile Dairy is deeply indebted to Orient Bank.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted")},
    ),
    (
        "Nile Dairy is $18 million in arrears to Orient Bank.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted")},
    ),
    (
        "Orient Bank’s largest exposure is to Nile Dairy.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted")},
    ),
    (
        "Nile Dairy depends on Orient Bank for wholesale funding.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted")},
    ),
    (
        "Nile Dairy relies on an overdraft at Orient Bank.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted")},
    ),
    (
        "Orient Bank cancelled Nile Dairy’s overdraft.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted")},
    ),
    (
        "Orient Bank holds a mortgage over Nile Dairy’s mill.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted")},
    ),
    # what is only asked for
    (
        "Nile Dairy has applied for a loan from Orient Bank.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "considered")},
    ),
    (
        "Nile Dairy seeks a guarantee from Orient Bank.",
        {("Orient Bank", "GUARANTEES", "Nile Dairy", "considered")},
    ),
    # sureties
    (
        "Delta Holding answers for Nile Dairy’s bonds.",
        {("Delta Holding", "GUARANTEES", "Nile Dairy", "asserted")},
    ),
    (
        "Delta Holding stands behind the obligations of Nile Dairy.",
        {("Delta Holding", "GUARANTEES", "Nile Dairy", "asserted")},
    ),
    (
        "Delta Holding is liable for Nile Dairy’s debts.",
        {("Delta Holding", "GUARANTEES", "Nile Dairy", "asserted")},
    ),
    (
        "Orient Bank issued a performance bond for Nile Builders.",
        {("Orient Bank", "GUARANTEES", "Nile Builders", "asserted")},
    ),
    # risks
    (
        "Nile Dairy’s cargo is covered by Delta Marine.",
        {("Delta Marine", "INSURES", "Nile Dairy", "asserted")},
    ),
    (
        "Delta Mutual cedes its crop risks to Orient Re.",
        {("Orient Re", "INSURES", "Delta Mutual", "asserted")},
    ),
    (
        "Delta Mutual will take over the policies of Nile Dairy.",
        {("Delta Mutual", "INSURES", "Nile Dairy", "planned")},
    ),
    (
        "Nile Dairy, a policyholder of Delta Mutual, was paid in full.",
        {("Delta Mutual", "INSURES", "Nile Dairy", "asserted")},
    ),
    # accounts
    (
        "Nile Dairy’s settlement account sits with Orient Bank.",
        {("Nile Dairy", "BANKS_WITH", "Orient Bank", "asserted")},
    ),
    (
        "Nile Dairy keeps its dollars at Orient Bank.",
        {("Nile Dairy", "BANKS_WITH", "Orient Bank", "asserted")},
    ),
    (
        "Nile Dairy’s account bank, Orient Bank, froze the funds.",
        {("Nile Dairy", "BANKS_WITH", "Orient Bank", "asserted")},
    ),
    (
        "Nile Dairy has been with Orient Bank for ninety years.",
        {("Nile Dairy", "BANKS_WITH", "Orient Bank", "asserted")},
    ),
    (
        "An account that Nile Dairy holds at Orient Bank was frozen.",
        {("Nile Dairy", "BANKS_WITH", "Orient Bank", "asserted")},
    ),
    (
        "Nile Dairy moved its current account from Orient Bank to Cairo Bank.",
        {
            ("Nile Dairy", "BANKS_WITH", "Orient Bank", "asserted"),
            ("Nile Dairy", "BANKS_WITH", "Cairo Bank", "asserted"),
        },
    ),
    (
        "Cedar Ventures took part in Nile Dairy’s funding round.",
        {("Cedar Ventures", "INVESTS_IN", "Nile Dairy", "asserted")},
    ),
    # loans
    (
        "Orient Bank will provide Nile Dairy with a loan of $40 million.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "planned")},
    ),
    (
        "A $40 million loan from Orient Bank to Nile Dairy was announced on Monday.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted")},
    ),
    (
        "Orient Bank’s loan to Nile Dairy falls due in May.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted")},
    ),
    (
        "The loan of Banco Central Andino to Minera Azul falls due in May.",
        {("Banco Central Andino", "LENDS_TO", "Minera Azul", "asserted")},
    ),
    (
        "Nile Dairy has repaid a loan of 30 million euros to Orient Bank.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted")},
    ),
    (
        "Orient Bank has granted Nile Dairy a $12 million credit line.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted")},
    ),
    (
        "Orient Bank opened a credit line of $12 million for Nile Dairy.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted")},
    ),
    (
        "Nile Dairy took out a 10-year loan with Orient Bank.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted")},
    ),
    (
        "Orient Bank signed a $90 million loan agreement with Nile Dairy.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "agreed")},
    ),
    (
        "Nile Dairy signed a loan agreement with Orient Bank.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "agreed")},
    ),
    (
        "Nile Dairy owes Orient Bank $7 million.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted")},
    ),
    (
        "Orient Bank refused to lend to Nile Dairy.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "opposed")},
    ),
    (
        "Orient Bank has not lent $5 million to Nile Dairy.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "denied")},
    ),
    (
        "Orient Bank, which lends to Nile Dairy, declined to comment.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted")},
    ),
    (
        "Nile Dairy drew $20 million from a facility granted by Orient Bank.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted")},
    ),
    (
        "Nile Dairy bought the ships with a loan from Orient Bank.",
        {("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted")},
    ),
    # finance
    (
        "Orient Bank will put up $60 million for the Aqaba Desalination Project.",
        {("Orient Bank", "FINANCES", "Aqaba Desalination Project", "planned")},
    ),
    (
        "The Aqaba Desalination Project is being built with money from Orient Bank.",
        {("Orient Bank", "FINANCES", "Aqaba Desalination Project", "asserted")},
    ),
    (
        "Orient Bank approved a loan of $60 million for the Aqaba Desalination Project.",
        {("Orient Bank", "FINANCES", "Aqaba Desalination Project", "asserted")},
    ),
    (
        "Orient Bank bears the cost of the Aqaba Desalination Project.",
        {("Orient Bank", "FINANCES", "Aqaba Desalination Project", "asserted")},
    ),
    (
        "Japan gave $3 million towards the Aqaba Desalination Project.",
        {("Japan", "FINANCES", "Aqaba Desalination Project", "asserted")},
    ),
    (
        "Funding for the Aqaba Desalination Project comes from Orient Bank.",
        {("Orient Bank", "FINANCES", "Aqaba Desalination Project", "asserted")},
    ),
    (
        "The Aqaba Desalination Project, financed by Orient Bank, is late.",
        {("Orient Bank", "FINANCES", "Aqaba Desalination Project", "asserted")},
    ),
    (
        "Orient Bank will not finance the Aqaba Desalination Project.",
        {("Orient Bank", "FINANCES", "Aqaba Desalination Project", "denied")},
    ),
    # investment
    (
        "Nile Dairy announced an investment of $30 million in Jordan.",
        {("Nile Dairy", "INVESTS_IN", "Jordan", "asserted")},
    ),
    (
        "Nile Dairy’s investment in Senta Foods has lost half its value.",
        {("Nile Dairy", "INVESTS_IN", "Senta Foods", "asserted")},
    ),
    (
        "Nile Dairy plans to put $30 million into Senta Foods.",
        {("Nile Dairy", "INVESTS_IN", "Senta Foods", "planned")},
    ),
    (
        "Nile Dairy and Sohar Steel agreed to invest jointly in Senta Foods.",
        {
            ("Nile Dairy", "INVESTS_IN", "Senta Foods", "agreed"),
            ("Sohar Steel", "INVESTS_IN", "Senta Foods", "agreed"),
            ("Nile Dairy", "INVESTS_WITH", "Sohar Steel", "agreed"),
        },
    ),
    (
        "Nile Dairy wants to co-invest with Sohar Steel.",
        {("Nile Dairy", "INVESTS_WITH", "Sohar Steel", "interest")},
    ),
    (
        "Senta Foods raised $8 million from Nile Dairy and Sohar Steel.",
        {
            ("Nile Dairy", "INVESTS_IN", "Senta Foods", "asserted"),
            ("Sohar Steel", "INVESTS_IN", "Senta Foods", "asserted"),
        },
    ),
    (
        "Investors in Senta Foods include Nile Dairy and Sohar Steel.",
        {
            ("Nile Dairy", "INVESTS_IN", "Senta Foods", "asserted"),
            ("Sohar Steel", "INVESTS_IN", "Senta Foods", "asserted"),
        },
    ),
    # insurance
    (
        "Nile Dairy is insured with Gulf Insurance.",
        {("Gulf Insurance", "INSURES", "Nile Dairy", "asserted")},
    ),
    (
        "Gulf Insurance covers Nile Dairy against non-payment.",
        {("Gulf Insurance", "INSURES", "Nile Dairy", "asserted")},
    ),
    (
        "Nile Dairy has taken out a policy with Gulf Insurance.",
        {("Gulf Insurance", "INSURES", "Nile Dairy", "asserted")},
    ),
    (
        "Insurance of the Aqaba Desalination Project is provided by Gulf Insurance.",
        {("Gulf Insurance", "INSURES", "Aqaba Desalination Project", "asserted")},
    ),
    (
        "Gulf Insurance no longer insures Nile Dairy.",
        {("Gulf Insurance", "INSURES", "Nile Dairy", "denied")},
    ),
    # guarantees
    (
        "The Jordanian government guaranteed a $40 million loan to Nile Dairy.",
        {("Jordanian government", "GUARANTEES", "Nile Dairy", "asserted")},
    ),
    (
        "Nile Dairy’s bonds are guaranteed by Gulf Holding.",
        {("Gulf Holding", "GUARANTEES", "Nile Dairy", "asserted")},
    ),
    (
        "The loan of $40 million to Nile Dairy is guaranteed by Gulf Holding.",
        {("Gulf Holding", "GUARANTEES", "Nile Dairy", "asserted")},
    ),
    (
        "Gulf Holding will issue a guarantee for Nile Dairy.",
        {("Gulf Holding", "GUARANTEES", "Nile Dairy", "planned")},
    ),
    (
        "Gulf Holding stands surety for Nile Dairy.",
        {("Gulf Holding", "GUARANTEES", "Nile Dairy", "asserted")},
    ),
    (
        "Nile Dairy borrowed $40 million from Orient Bank against a guarantee of Gulf Holding.",
        {
            ("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted"),
            ("Gulf Holding", "GUARANTEES", "Nile Dairy", "asserted"),
        },
    ),
    # accounts and transfers
    (
        "Nile Dairy banks with Orient Bank.",
        {("Nile Dairy", "BANKS_WITH", "Orient Bank", "asserted")},
    ),
    (
        "Nile Dairy is a client of Orient Bank.",
        {("Nile Dairy", "BANKS_WITH", "Orient Bank", "asserted")},
    ),
    (
        "Nile Dairy’s accounts at Orient Bank were blocked.",
        {("Nile Dairy", "BANKS_WITH", "Orient Bank", "asserted")},
    ),
    (
        "Nile Dairy has moved its deposits to Orient Bank.",
        {("Nile Dairy", "BANKS_WITH", "Orient Bank", "asserted")},
    ),
    (
        "Orient Bank keeps the accounts of Nile Dairy.",
        {("Nile Dairy", "BANKS_WITH", "Orient Bank", "asserted")},
    ),
    (
        "Nile Dairy paid Sohar Steel $2 million.",
        {("Nile Dairy", "TRANSFERS_TO", "Sohar Steel", "asserted")},
    ),
    (
        "Payments of $2 million from Nile Dairy to Sohar Steel were flagged.",
        {("Nile Dairy", "TRANSFERS_TO", "Sohar Steel", "asserted")},
    ),
    (
        "Sohar Steel received $2 million from accounts of Nile Dairy.",
        {("Nile Dairy", "TRANSFERS_TO", "Sohar Steel", "asserted")},
    ),
]

SILENT = [
    "Nile Dairy placed its products with Cairo Stores.",
    "Nile Dairy took over the debts of Delta Holding.",
    "Nile Dairy has a claim against Delta Holding.",
    "Nile Dairy’s delay is due to Orient Bank.",
    "Nile Dairy ceded control to Delta Holding.",
    "Nile Dairy depends on Orient Bank for advice.",
    "Jo Lee has been with Orient Bank since 2012.",
    "The factory of Nile Dairy was covered by snow.",
    "Nile Dairy has asked Orient Bank for advice.",
    "Nile Dairy is looking for a loan, and Orient Bank is listed in Cairo.",
    "Orient Bank could lend to Nile Dairy.",
    "Nile Dairy paid attention to Sohar Steel.",
    "Gulf Insurance covers a market of 40 million people beside Nile Dairy.",
    "Orient Bank discussed the loan market with Nile Dairy.",
    "Nile Dairy invested in new machines that Sohar Steel also uses.",
    "Gulf Holding guaranteed that Nile Dairy had been told.",
    "Nile Dairy has an account on the forum of Orient Bank.",
    "Orient Bank published a report on loans to dairies such as Nile Dairy.",
    "If Orient Bank finances the Aqaba Desalination Project, work will begin.",
]


@pytest.mark.parametrize(("text", "expected"), STATED, ids=[text[:60] for text, _ in STATED])
def test_money_is_read_in_its_forms(facts: Facts, text: str, expected: set[Fact]) -> None:
    assert facts(text) == expected


@pytest.mark.parametrize("text", SILENT, ids=[text[:60] for text in SILENT])
def test_money_words_alone_are_no_tie(facts: Facts, text: str) -> None:
    assert facts(text) == set()
