"""People whose last word makes or sells something, told by age, calling, kin, office or the firm that they are of; firms stay firms."""

from __future__ import annotations

import pytest

from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.language.sentences import split_sentences
from interlock.loaders.documents.mentions.find import find_mentions

PEOPLE = [
    ("Morten Dahl, a surgeon with 30 years of practice, bought a mill.", "Morten Dahl"),
    ("Morten Dahl has 46 horses.", "Morten Dahl"),
    ("Olympia Gold, a lawyer in Lagos, holds 12 percent of Benue Ceramics.", "Olympia Gold"),
    ("Rich Steel, 61, is to chair Halden Wire.", "Rich Steel"),
    ("Heinz Werke, mayor of Ochsenau, opened the plant.", "Heinz Werke"),
    ("Bill Mills founded the company in 1999.", "Bill Mills"),
    ("Bill Mills and June Holdings founded the company in 1999.", "Bill Mills"),
    ("Marine Lines told the court that she had never owned the ships.", "Marine Lines"),
    ("Victoria Mines, whose husband made tiles, owns the firm.", "Victoria Mines"),
    ("Royal Foods and his wife own the firm.", "Royal Foods"),
    ("Ada Textiles, a former nurse from Leeds, sued the firm.", "Ada Textiles"),
    ("Bill Mills of Tolmin Steel met the minister.", "Bill Mills"),
]
FIRMS = [
    ("The lawyer for Norrvik Steel, a retired colonel, filed an appeal.", "Norrvik Steel"),
    ("The head of Norrvik Steel, 71, has resigned.", "Norrvik Steel"),
    ("Paso Orlu Celulosa has closed a loan.", "Paso Orlu Celulosa"),
    ("Ernst Sutter, a Swiss meat processor with 900 staff, has taken over a mill.", "Ernst Sutter"),
    ("Douglas Elm has 46 garden centres.", "Douglas Elm"),
    ("Morten Dahl cut its guidance on Friday.", "Morten Dahl"),
    ("Rich Steel, 61 percent owned by Tolmin Holding, shut a mill.", "Rich Steel"),
    ("Bill Mills of Boston sells flour.", "Bill Mills"),
    ("Bill Mills sold its plant to a lawyer.", "Bill Mills"),
    ("Olympia Gold, which mines in Ghana, sold 12 tonnes.", "Olympia Gold"),
    ("Royal Foods and its parent sold the brand.", "Royal Foods"),
    ("Victoria Mines, whose shareholders met in May, will close.", "Victoria Mines"),
    ("Heinz Werke told the court that it had paid.", "Heinz Werke"),
]


def _kind(text: str, name: str) -> str | None:
    found = find_mentions(text, list(split_sentences(text)), shipped().find(text))
    return next((one.kind for one in found if one.name == name), None)


@pytest.mark.parametrize(("text", "name"), PEOPLE)
def test_is_a_person(text: str, name: str) -> None:
    assert _kind(text, name) == "Person"


@pytest.mark.parametrize(("text", "name"), FIRMS)
def test_is_a_firm(text: str, name: str) -> None:
    assert _kind(text, name) == "Firm"


def test_a_former_driver_of_the_company_is_no_firm() -> None:
    assert (
        _kind(
            "The court ordered Orlu Mills to pay Elena Ruiz, a former driver of the company.",
            "Elena Ruiz",
        )
        == "Person"
    )


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Open Harvest, a think tank in Brussels, said beef was dear.", "Open Harvest", "Organization"),
        ("Clean Waters, a campaign group, sued Tolmin Steel.", "Clean Waters", "Organization"),
        ("Open Harvest, a supplier of a think tank, said beef was dear.", "Open Harvest", "Firm"),
        ("Open Harvest Ltd, a charity, said beef was dear.", "Open Harvest Ltd", "Firm"),
        ("Manos Orla runs 14 clinics in Guatemala with money from Bayer. The charity was founded by nuns.", "Manos Orla", "Organization"),
        ("Orvane makes pumps in Chad. The union wants 9 percent more.", "Orvane", "Firm"),
        ("The Aurelia Star loaded 60,000 tonnes of wheat at Odesa. The bulk carrier is managed by Tolmin Lines.", "Aurelia Star", "Asset"),
        ("The Baltic Ruby and her crew of 19 were detained in Kiel.", "Baltic Ruby", "Asset"),
        ("Crude was pumped from the Sea Falcon to the Lady Mira. Both vessels are under sanctions.", "Lady Mira", "Asset"),
        ("The Marlin Arcade in Leeds, a shopping centre with 80 shops, was sold.", "Marlin Arcade", "Asset"),
        ("Kibra Hill produced 210,000 ounces of gold, said Tolmin Gold, which runs the mine.", "Kibra Hill", "Asset"),
        ("Kibra Hill sold 40 trucks, said Tolmin Gold, which runs the mine.", "Kibra Hill", "Firm"),
        ("Trucks run from Puerto San Orlo to Lima.", "Puerto San Orlo", "Place"),
        ("Orvane and Tarn Bank are its main lenders.", "Orvane", "Bank"),
        ("Tolmin Steel got a loan from Orvane and Tarn Bank.", "Orvane", "Bank"),
        ("Tolmin Steel got a loan from Tarn Bank and Orvane Trust.", "Orvane Trust", "Bank"),
        ("Tarn Bank and Orvane have signed a loan agreement.", "Orvane", "Firm"),
    ],
)  # fmt: skip
def test_nouns_and_lists_tell_kinds(text: str, name: str, kind: str) -> None:
    assert _kind(text, name) == kind
