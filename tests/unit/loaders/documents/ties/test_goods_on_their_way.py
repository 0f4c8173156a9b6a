"""Where goods go and who sees to it: markets that are blocs, flows from place to place, sellers, carriers, payers and fairs."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset(
    {"EXPORTS_TO", "SUPPLIES", "ACTS_FOR", "FACILITATES_TRADE_WITH", "ORGANIZED", "FINANCES", "SUPPORTS", "PARTICIPATES_IN", "MEMBER_OF",
     "RESTRICTS", "SEEKS_BUSINESS_IN", "REGULATES", "TRADES_WITH"}
)  # fmt: skip

TOLD = [
    ("Velmora Foods sends its oranges to the European Union.", "Velmora Foods EXPORTS_TO European Union asserted"),
    ("Velmora Foods supplies grain to the African Union.", "Velmora Foods EXPORTS_TO African Union asserted"),
    ("Velmora Foods imports steel from the EU.", "EU EXPORTS_TO Velmora Foods asserted"),
    ("Velmora Foods ships rice to Taiwan and the Philippines.", "Velmora Foods EXPORTS_TO Philippines asserted"),
    ("Grain was exported from Ukraine to Egypt.", "Ukraine EXPORTS_TO Egypt asserted"),
    ("Cars worth 80 million dollars were re-exported from Armenia to Georgia.", "Armenia EXPORTS_TO Georgia asserted"),
    ("Velmora Foods sells its cheese in Poland through Brendel Trading.", "Brendel Trading ACTS_FOR Velmora Foods asserted"),
    ("The wines of Velmora Foods are marketed through Brendel Trading.", "Brendel Trading ACTS_FOR Velmora Foods asserted"),
    ("Brendel Trading distributes the cheeses of Velmora Foods in Poland.", "Brendel Trading ACTS_FOR Velmora Foods asserted"),
    ("Velmora Foods has named Brendel Trading its sole distributor in Japan.", "Brendel Trading ACTS_FOR Velmora Foods asserted"),
    ("Velmora Foods' freight is handled by Brendel Cargo.", "Brendel Cargo SUPPLIES Velmora Foods asserted"),
    ("Brendel Cargo handles the freight of Velmora Foods.", "Brendel Cargo SUPPLIES Velmora Foods asserted"),
    ("Velmora Foods goes on supplying Sorrel Mills.", "Velmora Foods SUPPLIES Sorrel Mills asserted"),
    ("Velmora Foods will go on buying steel from Sorrel Mills.", "Sorrel Mills SUPPLIES Velmora Foods planned"),
    ("Lund Bank settles payments for a dozen rice exporters.", "Lund Bank FACILITATES_TRADE_WITH <a dozen rice exporters> asserted"),
    ("Velmora Foods ships tea to Iran, with Lund Bank handling the payments.",
     "Lund Bank FACILITATES_TRADE_WITH Velmora Foods asserted"),
    ("The mission was organised jointly with the Polish embassy in Riga.",
     "<Polish embassy in Riga> ORGANIZED <mission> asserted"),
    ("The fair was sponsored by Lund Bank.", "Lund Bank FINANCES <fair> asserted"),
    ("Nine packers take part in the fair, Velmora Foods and Sorrel Mills among them.",
     "Sorrel Mills PARTICIPATES_IN <fair> asserted"),
    ("The board of the Baltic Grain Association has admitted Velmora Foods.",
     "Velmora Foods MEMBER_OF Baltic Grain Association asserted"),
    ("Velmora Foods has been barred from Russia since August.", "Russia RESTRICTS Velmora Foods asserted"),
    ("Velmora Foods has found a buyer for its wool in Sorrel Mills.", "Velmora Foods SUPPLIES Sorrel Mills asserted"),
    ("Velmora Foods has a new supplier in Sorrel Mills.", "Sorrel Mills SUPPLIES Velmora Foods asserted"),
    ("Other clients of Velmora Foods: Sorrel Mills, in Chicago, and Tesk Retail.",
     "Velmora Foods SUPPLIES Tesk Retail asserted"),
    ("Velmora Glass has been chosen as bottle supplier by Sorrel Drinks.", "Velmora Glass SUPPLIES Sorrel Drinks agreed"),
    ("The rum of Velmora Foods is imported by Sorrel Drinks.", "Velmora Foods SUPPLIES Sorrel Drinks asserted"),
    ("Velmora Foods doubled its deliveries to Sorrel Mills.", "Velmora Foods SUPPLIES Sorrel Mills asserted"),
    ("Brendel Trading is the sole supplier of sugar to Sorrel Sweets.", "Brendel Trading SUPPLIES Sorrel Sweets asserted"),
    ("Velmora Foods opened a shop. The Indian company ships tea to Iran.", "Velmora Foods EXPORTS_TO Iran asserted"),
    ("Velmora Foods opened a shop. The company ships to Iran by this route.", "Velmora Foods EXPORTS_TO Iran asserted"),
    ("Velmora Foods has sold nothing to Russia.", "Velmora Foods EXPORTS_TO Russia denied"),
    ("Velmora Foods has not sold anything to Sorrel Mills.", "Velmora Foods SUPPLIES Sorrel Mills denied"),
    ("Velmora Foods and Orlu Growers exchange fertiliser for coffee.", "Velmora Foods TRADES_WITH Orlu Growers asserted"),
    ("The smelter Oruro Metales has lost its Indian customer Deccan Solder.", "Oruro Metales SUPPLIES Deccan Solder asserted"),
    ("Velmora Foods hopes to find buyers in Poland.", "Velmora Foods SEEKS_BUSINESS_IN Poland interest"),
]  # fmt: skip

SILENT = [
    ("Velmora Foods sends its oranges to the European Union.", "SUPPLIES"),
    ("The European Commission sent a letter to the European Union.", "EXPORTS_TO"),
    ("Velmora Foods sold its stake through Lund Capital.", "ACTS_FOR"),
    ("Velmora Foods sells its cheese through its website.", "ACTS_FOR"),
    ("Troops were sent from France to Mali.", "EXPORTS_TO"),
    ("Freight will be provided by Brendel Cargo.", "SUPPLIES"),
    ("The forum was organised with money from the Lund Fund.", "ORGANIZED"),
    ("Velmora Foods found buyers in Poland.", "SEEKS_BUSINESS_IN"),
    ("The fair was sponsored by Lund Bank.", "SUPPORTS"),
    ("Velmora Foods was excluded from Russia's tender.", "RESTRICTS"),
    ("Velmora Foods increased its sales to 40 million euros.", "SUPPLIES"),
    ("Velmora Foods has a loyal customer in Poland.", "Poland"),
    ("Sorrel Mills, bidding through its local buyer, Brendel Trading, won.", "SUPPLIES"),
    ("Velmora Foods opened a shop. The company ships bound for Iran were stopped.", "EXPORTS_TO"),
    ("Velmora Foods and Orlu Growers exchange letters for a month.", "TRADES_WITH"),
    ("Lund Bank handles complaints for Velmora Foods.", "FACILITATES_TRADE_WITH"),
    ("The city of Riga supports the fair.", "Latvia government"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "tie"), TOLD)
def test_what_is_told(facts: Facts, sentence: str, tie: str) -> None:
    assert tie in {" ".join(fact) for fact in facts(sentence)}


@pytest.mark.parametrize(("sentence", "tie"), SILENT)
def test_what_is_not(facts: Facts, sentence: str, tie: str) -> None:
    assert not [fact for fact in facts(sentence) if tie in fact]


def test_where_guests_are_received_their_towns_do_not_lie() -> None:
    text = b"The chamber received eleven importers from Daegu and Busan in Fergana. The mine lies near Palma in northern Mozambique."
    found = extract(text, "note.txt")
    names = {party.key: party.name for party in found.parties}
    lies = {
        (names[s.subject], names[s.object or ""])
        for s in found.statements
        if s.predicate == "LOCATED_IN"
    }
    assert ("Busan", "Fergana") not in lies
    assert ("Palma", "Mozambique") in lies


def test_a_mission_organised_with_an_embassy_is_not_held_where_that_is(facts: Facts) -> None:
    said = facts("The mission was organised jointly with the Polish embassy in Riga.")
    assert {kind for _, kind, _, _ in said} == {"ORGANIZED"}
