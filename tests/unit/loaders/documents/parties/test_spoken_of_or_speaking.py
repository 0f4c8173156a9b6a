"""Who is spoken of and who only speaks, deals with him or is beside him: whom "it", "its" and "the company" take up then."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Facts, Ties

TIES = frozenset({"SUPPORTS"})


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        pytest.param(
            "The energy regulator said on Monday that Orlu Bank had lent too much. Among its borrowers are"
            " Tarn Cement and Veld Foods.",
            ("Orlu Bank", "LENDS_TO", "Tarn Cement"),
            id="no regulator has borrowers",
        ),
        pytest.param(
            "Orlu Bank lends to Tarn Cement. A spokesman for Kestrel Foods said it had bought Veld Dairy.",
            ("Kestrel Foods", "OWNS", "Veld Dairy"),
            id="whose spokesman speaks",
        ),
        pytest.param(
            "The trade ministry fined Tarn Cement. It is suing the agency and owes Orlu Bank 5 million"
            " euros.",
            ("Orlu Bank", "LENDS_TO", "Tarn Cement"),
            id="no ministry sues because it was fined",
        ),
        pytest.param(
            "Kestrel Foods is listed in Oran. The tax authority is looking into it. Its subsidiary, Veld"
            " Dairy, was closed.",
            ("Kestrel Foods", "OWNS", "Veld Dairy"),
            id="who was it before an office looked into it",
        ),
        pytest.param(
            "Kestrel Foods bought Veld Dairy in May. Shares of Orlu Steel fell 3 percent after its lender,"
            " Tarn Bank, cut a credit line.",
            ("Tarn Bank", "LENDS_TO", "Orlu Steel"),
            id="whose shares open the sentence",
        ),
        pytest.param(
            "Orlu Steel's largest shareholders are Tarn Fund and Veld Trust. The company's bank is Kestrel"
            " Bank, and its auditor Sorrel Audit AS.",
            ("Sorrel Audit AS", "HOLDS_ROLE", "Orlu Steel"),
            id="both are of whoever opens the sentence",
        ),
        pytest.param(
            "On 20 February Kestrel Foods bought Veld Dairy. It also owns Tarn Mills.",
            ("Kestrel Foods", "OWNS", "Tarn Mills"),
            id="a subject behind a day, before a verb of no regular past",
        ),
        pytest.param(
            "On 2 February Kestrel's main customer, Orlu Foods, filed for protection. It owes 4 million"
            " euros to Tarn Bank.",
            ("Tarn Bank", "LENDS_TO", "Orlu Foods"),
            id="a subject told by whose it is",
        ),
        pytest.param(
            "The Singapore fund left. Regulators in Hanoi withdrew a permit from Blue Lagoon Energy after"
            " the Singapore company sold Veld Dairy.",
            ("Blue Lagoon Energy", "OWNS", "Veld Dairy"),
            id="a city state before a noun",
        ),
        pytest.param(
            "Datakraft belongs to Visma, the Norwegian software house owned by Hg. The parent said it had bought"
            " Veld Data.",
            ("Visma", "OWNS", "Veld Data"),
            id="no owner of the owner",
        ),
        pytest.param(
            "Ospray Metals will pay Minera Alta 280 million dollars for copper. The miner, in which Tarn Fund"
            " owns 39 percent, is quoted.",
            ("Tarn Fund", "OWNS", "Minera Alta"),
            id="a trade in another language",
        ),
        pytest.param(
            "The river agency accused Minera Alta of polluting a lake. The company denied this and owes 5"
            " million euros to Orlu Bank.",
            ("Orlu Bank", "LENDS_TO", "Minera Alta"),
            id="who is accused denies",
        ),
        pytest.param(
            "Tarn Mills sued Kestrel Foods. It denied the claim and owns Veld Dairy.",
            ("Kestrel Foods", "OWNS", "Veld Dairy"),
            id="who is sued denies",
        ),
        pytest.param(
            "The watchdog fined a shop chain, Kronan Foods, in May. Kestrel said it was in doubt. The retailer"
            " owns Veld Dairy.",
            ("Kestrel", "OWNS", "Veld Dairy"),
            id="the nearest rather than a chain further back",
        ),
        pytest.param(
            "Datakraft, based in Oslo, was attacked. Coop has 800 stores. The Oslo firm owns Veld Data.",
            ("Datakraft", "OWNS", "Veld Data"),
            id="a town told of its seat",
        ),
        pytest.param(
            "Camoluk Glass wants to buy Cairo-listed Nilofer Works. The Turkish company owns Veld Data.",
            ("Camoluk Glass", "OWNS", "Veld Data"),
            id="who is listed elsewhere is not meant",
        ),
        pytest.param(
            "Spain's Caixa Norte and France's Groupe Orlu have submitted binding offers for Banco Tarn."
            " The Spanish bidder owns Veld Data.",
            ("Caixa Norte", "OWNS", "Veld Data"),
            id="of two bidders the one of that country",
        ),
        pytest.param(
            "Tarn Fund lends to Orlu Foods. It has told of a market in which Kestrel Foods sells most. The U.S. group owns Veld Dairy.",
            ("Kestrel Foods", "OWNS", "Veld Dairy"),
            id="of a country known of none the only one near",
        ),
    ],
)
def test_reads_of_whom_it_is_told(ties: Ties, text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        pytest.param(
            "The energy regulator said that Orlu Bank had lent too much. Tarn Cement has bought Veld Foods,"
            " it added.",
            ("Tarn Cement", "OWNS", "<energy regulator>"),
            id="who adds is not who buys",
        ),
        pytest.param(
            "Orlu Steel owns Tarn Mills. In March the parent, Silesia Invest, pledged its shares in the"
            " company to Tarn Bank.",
            ("Silesia Invest", "OWNS", "Silesia Invest"),
            id="the parent is not the company",
        ),
        pytest.param(
            "The land belongs to Orlu Estates. The developer is Gore Homes; its partner, Tarn Fund, gives"
            " mortgages.",
            ("Tarn Fund", "PARTNERS_WITH", "Orlu Estates"),
            id="the developer is somebody new",
        ),
        pytest.param(
            "Kestrel Foods bought a 60% stake in Veld Dairy from its founder, Jo Lang, who retains the rest"
            " and remains its managing director.",
            ("Jo Lang", "HOLDS_ROLE", "Kestrel Foods"),
            id="of the firm that he founded",
        ),
        pytest.param(
            "Tarn Mills sued Kestrel Foods. It owns Veld Dairy and denied nothing.",
            ("Kestrel Foods", "OWNS", "Veld Dairy"),
            id="who sues goes on",
        ),
        pytest.param(
            "The finance ministry holds 71 percent of Banco Tarn; it took over the bank after the collapse of its owner, Vasco Group.",
            ("Vasco Group", "OWNS", "<finance ministry>"),
            id="no ministry has an owner",
        ),
        pytest.param(
            "Caixa Norte and Groupe Orlu have bid for Banco Tarn to sell the bank to Veld Trust.",
            ("Veld Trust", "OWNS", "Caixa Norte"),
            id="one of two who act together is not the bank",
        ),
    ],
)
def test_tells_nothing_of_another(ties: Ties, text: str, tie: tuple[str, str, str]) -> None:
    assert tie not in ties(text)


def test_what_is_opposed_is_the_deal(facts: Facts) -> None:
    text = (
        "Great Bakeries wants to buy Orlu Oats. A supplier, Tarn Milling, opposed the merger."
        " The Bakers' Union does not oppose it."
    )
    assert all(tie != "SUPPORTS" for _, tie, _, _ in facts(text))
