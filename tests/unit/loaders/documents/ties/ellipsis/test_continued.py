"""What a sentence goes on to tell of a deal told before: who else gives, insures, vouches or draws, where one end is left out."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset(
    {"LENDS_TO", "FINANCES", "GUARANTEES", "INSURES", "EXPORTS_TO", "SUPPLIES", "INVESTS_IN", "TRANSFERS_TO", "SUPPORTS"}
)  # fmt: skip

BORROWED = "Northgate Steel has borrowed 40 million euros from Tellan Bank. "
FINANCED = "Tellan Bank financed Clearwater Dam with 40 million euros. "
BUILT = "Clearwater Dam will be built by Oldmar Energy. "
ABROAD = "Zambia exported copper worth 1.2 billion dollars. "
EARNED = "In 2023 Zambia earned 1.2 billion dollars from copper, 44 percent of it from China. "
LEFT = "Fresh mangoes worth 90 million dollars left Ghana in 2024. "
SMELTS = "The Drava smelter runs at full capacity. "
SOLD = "Oldmar Energy sold turbines to Drava Power. "

GONE_ON = [
    (BORROWED, "Corve Bank is examining a second credit.", "Corve Bank LENDS_TO Northgate Steel considered"),
    (BORROWED, "A further loan, from Corve Bank, is under discussion.", "Corve Bank LENDS_TO Northgate Steel considered"),
    (BORROWED, "A second loan from Corve Bank is being negotiated.", "Corve Bank LENDS_TO Northgate Steel considered"),
    (BORROWED, "Corve Bank contributes 30 percent and Dune Bank 15 percent.", "Dune Bank LENDS_TO Northgate Steel asserted"),
    (BORROWED, "Corve Bank put up half.", "Corve Bank LENDS_TO Northgate Steel asserted"),
    (BORROWED, "Corve Bank will add 12 million euros, Dune Bank 9 million.", "Corve Bank LENDS_TO Northgate Steel planned"),
    (BORROWED, "Corve Bank took part in the loan.", "Corve Bank LENDS_TO Northgate Steel asserted"),
    (BORROWED, "Corve Agency guarantees 80 percent of the sum.", "Corve Agency GUARANTEES Northgate Steel asserted"),
    (BORROWED, "A guarantee was issued by Corve Agency.", "Corve Agency GUARANTEES Northgate Steel asserted"),
    (BORROWED, "The guarantor is Corve Agency.", "Corve Agency GUARANTEES Northgate Steel asserted"),
    (BORROWED, "The other lenders were Corve Bank and Dune Bank.", "Corve Bank LENDS_TO Northgate Steel asserted"),
    (BORROWED, "Lenders include Corve Bank and Dune Bank.", "Dune Bank LENDS_TO Northgate Steel asserted"),
    ("Tellan Bank lent Northgate Steel 40 million euros. ", "The other lenders were Corve Bank and Dune Bank.",
     "Corve Bank LENDS_TO Northgate Steel asserted"),
    ("", "Norway supports Moldova.", "Norway SUPPORTS Moldova asserted"),
    ("", "Norway provides humanitarian aid to Moldova.", "Norway SUPPORTS Moldova asserted"),
    (FINANCED, "Corve Bank allocated 12 million euros.", "Corve Bank FINANCES Clearwater Dam asserted"),
    (FINANCED, "Another 12 million euros came from Corve Bank.", "Corve Bank FINANCES Clearwater Dam asserted"),
    (FINANCED, "A further 12 million euros were lent by Corve Bank.", "Corve Bank FINANCES Clearwater Dam asserted"),
    (BUILT, "Sweden is paying for the work with a grant of 9 million euros.", "Sweden FINANCES Clearwater Dam asserted"),
    (BUILT, "Seventy percent of the cost will be met by the Corve Fund.", "Corve Fund FINANCES Clearwater Dam planned"),
    (BUILT, "Corve Insurance insures the site.", "Corve Insurance INSURES Clearwater Dam asserted"),
    (BUILT, "Insurance of the construction work goes to Corve Insurance.", "Corve Insurance INSURES Clearwater Dam asserted"),
    (BUILT, "Corve Insurance has shown interest in covering political risks.", "Corve Insurance INSURES Clearwater Dam interest"),
    (SOLD, "Corve Insurance covers the transaction up to 85 percent.", "Corve Insurance INSURES Oldmar Energy asserted"),
    (ABROAD, "China took 30 percent, twice as much as Belgium.", "Zambia EXPORTS_TO Belgium asserted"),
    (EARNED, "Belgium and India were next.", "Zambia EXPORTS_TO India asserted"),
    (EARNED, "", "Zambia EXPORTS_TO China asserted"),
    (LEFT, "France was the second destination after Belgium.", "Ghana EXPORTS_TO Belgium asserted"),
    (LEFT, "France has emerged as the largest market.", "Ghana EXPORTS_TO France asserted"),
    (SMELTS, "Output is bought by Corve Metals and Dune Wire Ltd.", "Drava smelter SUPPLIES Dune Wire Ltd asserted"),
    (SMELTS, "Corve Power cost 9 million euros and output is bought by Dune Wire Ltd.", "Corve Power SUPPLIES Dune Wire Ltd asserted"),
    ("Foreign direct investment in Ghana reached 3 billion dollars; ", "half of it came from France.", "France INVESTS_IN Ghana asserted"),
    ("Savannah Clearing works with local lenders. ", "So far 18 billion naira has been transferred to Ghana.",
     "Savannah Clearing TRANSFERS_TO Ghana asserted"),
]  # fmt: skip

SILENT = [
    (BORROWED, "Corve Bank pledged 3 million euros to charities."),
    (BORROWED, "Corve Bank earned 12 million euros last year."),
    (BORROWED, "Corve Bank refused to lend 12 million euros."),
    (BORROWED, "Corve Bank may provide 12 million euros."),
    (BORROWED, "Corve Bank paid 3 million euros."),
    (FINANCED, "Corve Bank paid 12 million euros in taxes."),
    (BUILT, "Corve Insurance covers 30 percent of the market."),
    ("Tellan Bank lent 4 million euros to Northgate Steel and 2 million euros to Oldmar Energy. ", "Corve Bank provides 30 percent."),
    ("Tellan Bank denied that it had lent money to Northgate Steel. ", "Corve Bank provides 30 percent."),
    ("Norland Bank had earnings of 40 million euros in 2024. ", "Germany is the second market."),
    (ABROAD, "China grew by 5 percent, twice as much as Belgium."),
    ("Ghana's exports of mangoes came to 90 million dollars; ", "half of it came from Volta Region."),
    ("Clearwater Dam and Drava Dam will be built by Oldmar Energy. ", "Corve Insurance insures the site."),
]  # fmt: skip


@pytest.mark.parametrize(("before", "sentence", "tie"), GONE_ON)
def test_the_deal_before_gives_the_end_left_out(
    facts: Facts, before: str, sentence: str, tie: str
) -> None:
    assert tie in {" ".join(fact) for fact in facts(before + sentence)}


@pytest.mark.parametrize(("before", "sentence"), SILENT)
def test_what_is_no_part_of_the_deal_is_left(facts: Facts, before: str, sentence: str) -> None:
    assert facts(before + sentence) <= facts(before)


def test_who_lent_is_not_lent_to_by_the_others(facts: Facts) -> None:
    found = facts(
        "Tellan Bank lent Northgate Steel 40 million euros. The other lenders were Corve Bank and Dune Bank."
    )
    assert {fact[2] for fact in found} == {"Northgate Steel"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tellan Bank is considering a loan to Northgate Steel. The other lenders are Corve Bank and Dune Bank.", {"considered"}),
        ("Tellan Bank will lend 3 million to Northgate Steel. The other lenders are Corve Bank and Dune Bank.", {"planned"}),
        ("Tellan Bank refused to lend to Northgate Steel. The lenders are Corve Bank and Dune Bank.", set()),
        ("Tellan Bank insured Northgate Steel. The lenders were Corve Bank and Dune Bank.", set()),
        ("Tellan Bank lent Northgate Steel 3 million. The lead lender, Corve Bank, is profitable.", {"asserted"}),
        ("Tellan Bank lent Northgate Steel 3 million. A rival lender, Corve Bank, is profitable.", set()),
        ("Tellan Bank lent Northgate Steel 3 million. Talks with another lender, Dune Bank, failed.", set()),
        ("Tellan Bank lent Northgate Steel 3 million. The country's largest lender is Dune Bank.", set()),
    ],
)  # fmt: skip
def test_no_firmer_than_the_deal_and_never_of_a_lender(
    facts: Facts, text: str, told: set[str]
) -> None:
    others = {fact for fact in facts(text) if fact[0] in ("Corve Bank", "Dune Bank")}
    assert {fact[3] for fact in others} == told
