"""How money goes from one to another: lent, repaid, granted, insured, guaranteed, kept in an account, and help without money."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset(
    {"LENDS_TO", "FINANCES", "INSURES", "GUARANTEES", "BANKS_WITH", "TRANSFERS_TO", "SUPPORTS"}
)
Tells = Callable[[str, set[tuple[str, str, str, str]]], None]
Silent = Callable[..., None]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Delta Bank paid out a loan of 4 million dollars to Orlu Steel.", ("Delta Bank", "LENDS_TO", "Orlu Steel")),
        ("Delta Bank forgave Orlu Steel a debt of 4 million dollars.", ("Delta Bank", "LENDS_TO", "Orlu Steel")),
        ("Delta Bank halved its overdraft facility for Orlu Steel.", ("Delta Bank", "LENDS_TO", "Orlu Steel")),
        ("Delta Bank cut Orlu Steel's credit limit to 20 million rand.", ("Delta Bank", "LENDS_TO", "Orlu Steel")),
        ("Orlu Steel fell behind with its repayments to Delta Bank.", ("Delta Bank", "LENDS_TO", "Orlu Steel")),
        ("Delta Bank has sued Orlu Steel for the repayment of a loan of $4 million.", ("Delta Bank", "LENDS_TO", "Orlu Steel")),
        ("The Ministry of Trade subsidises Orlu Steel.", ("Ministry of Trade", "FINANCES", "Orlu Steel")),
        ("The Ministry of Trade paid Orlu Steel a grant of 800,000 euros.", ("Ministry of Trade", "FINANCES", "Orlu Steel")),
        ("Delta Bank arranged the financing of the Orlu tunnel.", ("Delta Bank", "FINANCES", "Orlu tunnel")),
        ("Kestrel Marine provided Orlu Steel with cargo insurance.", ("Kestrel Marine", "INSURES", "Orlu Steel")),
        ("Orlu Steel has moved its insurance to Kestrel Marine.", ("Kestrel Marine", "INSURES", "Orlu Steel")),
        ("Orlu Steel pays Kestrel Marine a premium of 400,000 euros.", ("Kestrel Marine", "INSURES", "Orlu Steel")),
        ("Kestrel Marine issued fire cover to Orlu Steel.", ("Kestrel Marine", "INSURES", "Orlu Steel")),
        ("Delta Bank provided Orlu Steel with a bank guarantee.", ("Delta Bank", "GUARANTEES", "Orlu Steel")),
        ("Delta Bank backed Orlu Steel's borrowing with a guarantee.", ("Delta Bank", "GUARANTEES", "Orlu Steel")),
        ("Orlu Steel runs its payroll through Delta Bank.", ("Orlu Steel", "BANKS_WITH", "Delta Bank")),
        ("Orlu Steel uses Delta Bank for its payments.", ("Orlu Steel", "BANKS_WITH", "Delta Bank")),
        ("Delta Bank has blocked the deposits of Orlu Steel.", ("Orlu Steel", "BANKS_WITH", "Delta Bank")),
        ("Delta Bank opened an account for Orlu Steel last week.", ("Orlu Steel", "BANKS_WITH", "Delta Bank")),
        ("Orlu Steel credited 300,000 francs to the account of Moor Oil.", ("Orlu Steel", "TRANSFERS_TO", "Moor Oil")),
        ("Money from Orlu Steel reached Moor Oil in two instalments.", ("Orlu Steel", "TRANSFERS_TO", "Moor Oil")),
        ("Orlu Steel paid a bribe to Moor Oil.", ("Orlu Steel", "TRANSFERS_TO", "Moor Oil")),
        ("Some 900,000 euros went from Orlu Steel to Moor Oil.", ("Orlu Steel", "TRANSFERS_TO", "Moor Oil")),
        ("The debt of Orlu Steel to Delta Bank stands at 17 million pounds.", ("Delta Bank", "LENDS_TO", "Orlu Steel")),
        ("The Orlu tunnel was paid for with a loan from Delta Bank.", ("Delta Bank", "FINANCES", "Orlu tunnel")),
        ("With funds from Delta Bank, the Orlu tunnel was finished.", ("Delta Bank", "FINANCES", "Orlu tunnel")),
        ("The Orlu tunnel is funded through a grant from Delta Bank.", ("Delta Bank", "FINANCES", "Orlu tunnel")),
        ("Orlu Steel lives on grants of the Ministry of Trade.", ("Ministry of Trade", "FINANCES", "Orlu Steel")),
        ("Under a guarantee from Delta Bank, Orlu Steel ordered four turbines.", ("Delta Bank", "GUARANTEES", "Orlu Steel")),
        ("Delta Bank is the guarantor of Orlu Steel's bonds.", ("Delta Bank", "GUARANTEES", "Orlu Steel")),
        ("Sava Bank is the correspondent bank of Delta Bank.", ("Delta Bank", "BANKS_WITH", "Sava Bank")),
        ("With the help of the Ministry of Trade, Orlu Steel found three buyers.", ("Ministry of Trade", "SUPPORTS", "Orlu Steel")),
        ("The Ministry of Trade is a supporter of the Orlu tunnel.", ("Ministry of Trade", "SUPPORTS", "Orlu tunnel")),
        ("The Ministry of Trade gave Orlu Steel technical assistance.", ("Ministry of Trade", "SUPPORTS", "Orlu Steel")),
        ("The Ministry of Trade sided with Orlu Steel.", ("Ministry of Trade", "SUPPORTS", "Orlu Steel")),
        ("The Ministry of Trade threw its weight behind the Orlu tunnel.", ("Ministry of Trade", "SUPPORTS", "Orlu tunnel")),
    ],
)  # fmt: skip
def test_a_way_of_paying_is_known(text: str, tie: tuple[str, str, str], tells: Tells) -> None:
    tells(text, {(*tie, "asserted")})


def test_what_is_still_to_be_repaid_is_owed(tells: Tells) -> None:
    tells(
        "Orlu Steel is to pay back its loan to Delta Bank by December.",
        {("Delta Bank", "LENDS_TO", "Orlu Steel", "asserted")},
    )


@pytest.mark.parametrize(
    "text",
    [
        "The broker Moor Partners has put together war-risk cover of $50 million for Orlu Steel.",
        "Jan Weiss stands behind Orlu Steel.",
        "Delta Bank fell behind Orlu Steel in a ranking of exporters.",
        "Delta Bank sued Orlu Steel for libel.",
        "Orlu Steel moved its seat to Kestrel Marine's building.",
        "Delta Bank uses Moor Partners for its adverts.",
        "With the help of Moor Partners gone, Orlu Steel closed.",
        "Sava Bank is the rival of Delta Bank.",
    ],
)
def test_other_senses_are_no_payment(text: str, silent: Silent) -> None:
    silent(text)
