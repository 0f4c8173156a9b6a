"""Noun groups that call a party by its land, trade or part in a deed, where several could be meant; and those that mean nobody told of."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Ties


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Kolmar Tyres has sued its former distributor in Peru, Andina Ruedas."
            " The Lima company kept selling tyres to a mine in Cajamarca.",
            ("Andina Ruedas", "SUPPLIES", "<mine in Cajamarca>"),
        ),
        (
            "Orlu Nickel's largest shareholder, Argent Hill, will lend the company 20 million dollars.",
            ("Argent Hill", "LENDS_TO", "Orlu Nickel"),
        ),
        (
            "Orlu Bank and the Kazakh lender Jetisu Credit each lent Turan Auto $60 million."
            " The Kazakh bank has bought a factory in Kostanay.",
            ("Jetisu Credit", "OWNS", "<factory in Kostanay>"),
        ),
        (
            "Vientiane has pledged shares in its grid company to a Chinese utility."
            " The utility will run the lines for 25 years; the company"
            " owes $40 million to three Thai banks.",
            ("<three Thai banks>", "LENDS_TO", "<grid company>"),
        ),
        (
            "Argyll Marine will build two patrol boats for the Kenya Coast Guard. The buyer has a loan from a London bank.",
            ("<a London bank>", "LENDS_TO", "Kenya Coast Guard"),
        ),
        (
            "Orlu Sugar owes a Swiss bank 20 million euros. The same lender financed a mill in Bodo.",
            ("<a Swiss bank>", "FINANCES", "<mill in Bodo>"),
        ),
        (
            "Orlu Pharma and Kestrel Steel opened offices in Bodo. Vaskor Holding holds 30 percent of the drug maker.",
            ("Vaskor Holding", "OWNS", "Orlu Pharma"),
        ),
        (
            "The agency cleared the purchase of the Callao grain terminal by a Bolivian cooperative."
            " The acquirer is owned by Vaskor Holding.",
            ("Vaskor Holding", "OWNS", "<a Bolivian cooperative>"),
        ),
        (
            "The government of Egypt has fined Orlu Cement. Kestrel Clinker belongs to the army.",
            ("<army>", "OWNS", "Kestrel Clinker"),
        ),
        (
            "Pennant Pay agreed to buy a Lithuanian e-money institution. The Vilnius firm keeps its accounts at Norva Bank.",
            ("<a Lithuanian e-money institution>", "BANKS_WITH", "Norva Bank"),
        ),
        (
            "Stepova Nyva leases land near Uman and sells grain to a Lebanese trader's Odesa office.",
            ("Stepova Nyva", "SUPPLIES", "<Odesa office>"),
        ),
    ],
)
def test_who_is_meant(ties: Ties, text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Vantaa Timber and Kotka Timber are both owned by the Rautio family."
            " In April the company borrowed 40 million euros from Bank Turku.",
            "LENDS_TO",
        ),
        (
            "Highveld Power agreed a new price with its customer, and Norva Bank guarantees the Zimbabwean importer's payments.",
            "GUARANTEES",
        ),
        (
            "Orlu Steel and Kestrel Coal raised prices in May. The borrower has a loan of 30 million euros from Norva Bank.",
            "LENDS_TO",
        ),
        (
            "Orlu Steel raised its prices in May. Norva Bank holds 30 percent of the buyer.",
            "OWNS",
        ),
    ],
)
def test_who_is_not_told_stays_open(ties: Ties, text: str, tie: str) -> None:
    assert tie not in {one for _, one, _ in ties(text)}


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Orlu Steel is building the Koysha dam in Ethiopia. Tarn Works has been working on the 1,800 MW dam since 2016.",
            ("Tarn Works", "CONTRACTED_FOR", "Koysha dam"),
        ),
        (
            "Orlu Steel will build a road to Vose. The 95-km road is financed by Orlu Bank.",
            ("Orlu Bank", "FINANCES", "<a road>"),
        ),
        (  # of another size
            "Orlu Steel opened a 40 MW solar park at Vose. Kemal Holding built the 90 MW solar park.",
            ("Kemal Holding", "IMPLEMENTS", "<90 MW solar park>"),
        ),
        (  # of two that may be meant neither
            "Orlu Steel runs a dam at Vose and a dam at Tarn. Kemal Holding built the 90 MW dam.",
            ("Kemal Holding", "IMPLEMENTS", "<90 MW dam>"),
        ),
    ],
)
def test_the_size_of_the_one_work_of_its_sort(
    ties: Ties, text: str, tie: tuple[str, str, str]
) -> None:
    assert tie in ties(text)
