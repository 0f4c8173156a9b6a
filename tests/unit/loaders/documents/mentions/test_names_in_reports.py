"""Names as papers print them: whole, without article or office, of their kind; and capitals in them that are no party at all."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def parties(text: str) -> dict[str, str]:
    extraction = extract(text.encode(), "note.txt", min_confidence=0.0)
    return {party.name: party.kind for party in extraction.parties if not party.unnamed}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("THE Belmar Chamber of Commerce signed a pact.", "Belmar Chamber of Commerce", "Chamber"),
        (
            "She is Acting Director of the Office of Coastal Trade Control Marta D. Lindqvist, he said.",
            "Office of Coastal Trade Control",
            "GovernmentBody",
        ),
        (
            "She is Acting Director of the Office of Coastal Trade Control Marta D. Lindqvist, he said.",
            "Marta D. Lindqvist",
            "Person",
        ),
        (
            "Deputy Director of the Chad Ministry of Trade's Agency of Foreign Trade Anna Lindqvist spoke.",
            "Agency of Foreign Trade",
            "GovernmentBody",
        ),
        (
            "Director of the Treasury's Office of Foreign Assets Control said so.",
            "Office of Foreign Assets Control",
            "GovernmentBody",
        ),
        (
            "It listed the Prosecutor General of Chad Andrei Belsky.",
            "Prosecutor General of Chad",
            "GovernmentBody",
        ),
        ("It listed the Prosecutor General of Chad Andrei Belsky.", "Andrei Belsky", "Person"),
        ("The Auditor General of Chad said so.", "Auditor General of Chad", "GovernmentBody"),
        ("The Acting Government Statistician Kofi Warde said so.", "Kofi Warde", "Person"),
        (
            "The Deputy Director, Policy and Strategy, Kreld Vint said trade would rise.",
            "Kreld Vint",
            "Person",
        ),
        (
            "He came to the International Growers and Sellers Meet in Oslo.",
            "International Growers and Sellers Meet",
            "Event",
        ),
        ("The FBI searched Orlu Foods.", "FBI", "GovernmentBody"),
        ("The yacht was moored off the Tarvian Coast.", "Tarvian Coast", "Place"),
        ("Orlu Foods bought tea from Tarva Highlands.", "Tarva Highlands", "Firm"),
        ("Furzen Hall was blocked by the court.", "Furzen Hall", "Asset"),
        ("The fair was hosted by the Belmar Grain Hall.", "Belmar Grain Hall", "Firm"),
        (
            "Amir Luis Sabar, Luis Alberto Sabar and David Nicolas Rubor were awarded contracts.",
            "David Nicolas Rubor",
            "Person",
        ),
        (
            "The contractors Tolmin Steel, Martin Calder and Brenna Holding were awarded contracts.",
            "Martin Calder",
            "Firm",
        ),
    ],
)
def test_names_are_whole_and_of_their_kind(text: str, name: str, kind: str) -> None:
    assert parties(text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Minister for Land Reforms and Mass Media Gayanth Karunar spoke.",
            {"Gayanth Karunar": "Person"},
        ),
        (
            "Minister for Law & Order and Southern Development Sagal Ratnay spoke.",
            {"Sagal Ratnay": "Person"},
        ),
        (
            "The European Union Commissioner for Transport Violet Bulka came.",
            {"European Union": "Organization", "Violet Bulka": "Person"},
        ),
        (
            "Chad's Minister of Construction, Traffic and Infrastructure Zoran Mihaj came.",
            {"Chad": "Place", "Zoran Mihaj": "Person"},
        ),
        ("Minister of Energy and Orlu Steel signed it.", {"Orlu Steel": "Firm"}),
        (
            "Minister for Trade, Orlu Steel and Tarn Foods signed it.",
            {"Orlu Steel": "Firm", "Tarn Foods": "Firm"},
        ),
        (
            "High Commissioner of Bangladesh S M Mahbubal Alum met them.",
            {"Bangladesh": "Place", "S M Mahbubal Alum": "Person"},
        ),
        ("Governor Sindh Imran Ismail spoke.", {"Sindh": "Place", "Imran Ismail": "Person"}),
        ("Governor Houston Leeds spoke.", {"Houston Leeds": "Person"}),
        (
            "High Commissioner Maj. Gen. (R) Syed Hussain Olum came.",
            {"Syed Hussain Olum": "Person"},
        ),
        (
            "Vice President Orlu Gateway Pakistan, Umar Nizam said so.",
            {"Orlu Gateway Pakistan": "Firm", "Umar Nizam": "Person"},
        ),
        (
            "Chairman of the Council of Ministers of BiH Denis Zvizd came.",
            {"Council of Ministers of BiH": "GovernmentBody", "Denis Zvizd": "Person"},
        ),
        (
            "World Bank’s Resident Representative for Chad, Annette Leith, came.",
            {"World Bank": "Bank", "Annette Leith": "Person"},
        ),
        ("NORV CMD Gurdeep Singh came.", {"NORV": "Firm", "Gurdeep Singh": "Person"}),
        ("He defended North East India.", {"North East India": "Place"}),
        ("He came from Northern Ghana.", {"Northern Ghana": "Place"}),
        ("Northern Ghana Foods came.", {"Northern Ghana Foods": "Firm"}),
        ("Solomon Islanders came.", {}),
        (
            "Chad's Minister of European Integrations Jadranka Joksarovic came.",
            {"Chad": "Place", "Jadranka Joksarovic": "Person"},
        ),
        (
            "Chad signed the Convention Against Corruption.",
            {"Chad": "Place", "Convention Against Corruption": "Agreement"},
        ),
        ("YB Dato Sri Tiang King Song came.", {"Dato Sri Tiang King Song": "Person"}),
        ("YB Tan Kok Wei came.", {"Tan Kok Wei": "Person"}),
        (
            "Minister for Sports Dayasir Jaya, Minister for Land Reforms and Mass Media Gayanth Karunar came.",
            {"Dayasir Jaya": "Person", "Gayanth Karunar": "Person"},
        ),
        (
            "They fined the former governor of Chad’s central bank, Riad Salamor, and others.",
            {"Chad": "Place", "Riad Salamor": "Person"},
        ),
        (
            "The chief of Chad's largest bank, Kofi Mensar, resigned.",
            {"Chad": "Place", "Kofi Mensar": "Person"},
        ),
        (
            "The loan came from Chad's largest bank, Orlu Trust.",
            {"Chad": "Place", "Orlu Trust": "Bank"},
        ),
        (
            "It thanks His Excellency Nana Adda Dankor and Hon’ble Minister Jo Leeds.",
            {"Nana Adda Dankor": "Person", "Jo Leeds": "Person"},
        ),
        ("It was hit by Hurricane Orla and the COVID-19 Pandemic.", {}),
        ("He watched Open Balkans Foods.", {"Open Balkans Foods": "Firm"}),
    ],
)
def test_who_holds_an_office_and_of_what(text: str, named: dict[str, str]) -> None:
    told = {name: kind for name, kind in parties(text).items() if name not in _BESIDE}
    assert told == named


_BESIDE = ("Bosnia and Herzegovina",)


@pytest.mark.parametrize(
    "text",
    [
        "They signed a Memorandum of Understanding.",
        "They sold more, as the No. 2 buyer of the grain.",
        "They had no Part A and no Part B in the paper.",
        "They sell gas at Henry Hub and watch Wall Street.",
        "They were charged under the Prevention of Grain Laundering rules with Unfair Trade Practices.",
        "They pay for Consumer Price Inflation and Market Oversight.",
        "They sent for a Senior Trade Expert and for Expatriate Chadians.",
    ],
)
def test_what_names_nobody(text: str) -> None:
    assert parties(text) == {}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Orlu Bank backs Chadian governor Jo Lee.", False),
        ("Orlu Bank recognises Chadian union leader Jo Lee as a partner.", False),
        ("Orlu Bank sales director Jo Lee spoke.", True),
        ("Orlu Bank's support services director Jo Lee spoke.", True),
    ],
)
def test_whom_a_body_backs_holds_no_office_of_it(text: str, held: bool) -> None:
    extraction = extract(text.encode(), "note.txt", min_confidence=0.0)
    assert any(s.predicate == "HOLDS_ROLE" for s in extraction.statements) is held
