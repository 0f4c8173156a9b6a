"""What names are: kinds from the words around them, seats, datelines, descriptions, offices; each on sentences of our own."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.mentions.dateline import body_start, dateline


def parties(text: str) -> dict[str, str]:
    return {party.name: party.kind for party in extract(text.encode(), "note.txt").parties}


def facts(text: str) -> set[tuple[str, str, str]]:
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    return {(names[s.subject], s.predicate, names[s.object or ""]) for s in found.statements}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("It opened a plant in Zelenibor last year.", "Zelenibor", "Place"),
        ("The works stand near Zelenibor.", "Zelenibor", "Place"),
        ("The mayor of Zelenibor came.", "Zelenibor", "Place"),
        ("Shares of Tarnholt Vesna fell.", "Tarnholt Vesna", "Firm"),
        ("The board met Tarnholt Vesna’s suppliers.", "Tarnholt Vesna", "Firm"),
        ("Norway’s Tarnholt Vesna grew.", "Tarnholt Vesna", "Firm"),
        ("Oil trader Tarnholt Vesna grew.", "Tarnholt Vesna", "Firm"),
        ("Tarnholt Vesna d.o.o. grew.", "Tarnholt Vesna d.o.o.", "Firm"),
        ("Brightmoor plc grew.", "Brightmoor plc", "Firm"),
        ("Grupo Cerro Alto grew.", "Grupo Cerro Alto", "Firm"),
        ("The bank was led by Ilse Vorbeck.", "Ilse Vorbeck", "Person"),
        ("Ilse Vorbeck, who heads the bank, spoke.", "Ilse Vorbeck", "Person"),
        ("The Kumtor mine closed.", "Kumtor mine", "Asset"),
        ("The Mercado summit ended.", "Mercado summit", "Event"),
        ("The Growers’ Union of Kenya met.", "Growers’ Union of Kenya", "Chamber"),
        ("It met Orlu Shipping and Trading Co. of Oslo.", "Orlu Shipping and Trading Co.", "Firm"),
        (
            "It met Orlu Gas, Nile Industrial and Trading, and Ash Oil.",
            "Nile Industrial and Trading",
            "Firm",
        ),
        (
            "Nile Petroleum and Natural Gas Corporation grew.",
            "Nile Petroleum and Natural Gas Corporation",
            "Firm",
        ),
        (
            "The Road, Housing and Urban Works Ministry met.",
            "Road, Housing and Urban Works Ministry",
            "GovernmentBody",
        ),
        (
            "It met officials of National Growth and Reform Commission.",
            "National Growth and Reform Commission",
            "GovernmentBody",
        ),
        (
            "He met the Jewelers and Watchmakers Association of Oslo.",
            "Jewelers and Watchmakers Association of Oslo",
            "Chamber",
        ),
        (
            "It met the Ministry of Trade, Standards and Ash Bank.",
            "Ministry of Trade",
            "GovernmentBody",
        ),
        ("Norvik and Orlu Steel will build a dam.", "Norvik", "Firm"),
        ("Harbour Gas bought Orlu Steel.", "Harbour Gas", "Firm"),
        ("Market Bank lent Orlu Steel a million.", "Market Bank", "Bank"),
        ("Underwriter Tembo Capital Bank insured it.", "Tembo Capital Bank", "Bank"),
        ("Turkey sold a mill, Norvo reports.", "Norvo", "Organization"),
        ("It lies between Orlu Steel and Power Station.", "Orlu Steel", "Firm"),
        ("It met Orlu Gas and National Oil Company.", "Orlu Gas", "Firm"),
        (
            "The Center for Cold Storage and Mechanization met.",
            "Center for Cold Storage and Mechanization",
            "Organization",
        ),
        (
            "It met the Institute for Trade, Standards and Sustainable Development.",
            "Institute for Trade, Standards and Sustainable Development",
            "Organization",
        ),
        (
            "It met the Ministry of Trade, Orlu Shipping and Ash Oil.",
            "Ministry of Trade",
            "GovernmentBody",
        ),
        (
            "It met the Ministry of Trade, Customs and the Ports Authority.",
            "Ministry of Trade",
            "GovernmentBody",
        ),
        (
            "The Agency for the Promotion of Small and Medium-sized Businesses met.",
            "Agency for the Promotion of Small and Medium-sized Businesses",
            "GovernmentBody",
        ),
        (
            "The Federation of Chambers of Trade and Crafts of Chad met.",
            "Federation of Chambers of Trade and Crafts of Chad",
            "Chamber",
        ),
        (
            "The Ministry of Health and Wellness met.",
            "Ministry of Health and Wellness",
            "GovernmentBody",
        ),
        (
            "It met the GCC Ministerial Roads and Transport Committee.",
            "GCC Ministerial Roads and Transport Committee",
            "GovernmentBody",
        ),
        ("The GCC Bank grew.", "GCC Bank", "Bank"),
        ("It signed a Trade and Customs Agreement.", "Trade and Customs Agreement", "Agreement"),
        (
            "They have a Trade Promotion and Tax Protection Agreement (TPTPA).",
            "Trade Promotion and Tax Protection Agreement",
            "Agreement",
        ),
        (
            "He opened the second Black Industrialists and Exporters Conference.",
            "Black Industrialists and Exporters Conference",
            "Event",
        ),
        ("It is at Bango Industrial Estate.", "Bango Industrial Estate", "Place"),
        ("President Joko “Joki” Widodo met.", "Joko “Joki” Widodo", "Person"),
        (
            "Talks between Alberg Mining and Minerals Exploration and Ash Oil ended.",
            "Alberg Mining and Minerals Exploration",
            "Firm",
        ),
        ("Talks between Alberg Mining and Minerals Exploration ended.", "Alberg Mining", "Firm"),
        (
            "The International Islamic Nile Finance Corporation (INFC) grew.",
            "International Islamic Nile Finance Corporation",
            "Firm",
        ),
        (
            "The Chad Chamber of Import of Food & Native Produce (CCIFP) met.",
            "Chad Chamber of Import of Food & Native Produce",
            "Chamber",
        ),
        ("The Ministry of Trade and Orlu Steel (MOS) met.", "Ministry of Trade", "GovernmentBody"),
        (
            "The Norvik Development Association met.",
            "Norvik Development Association",
            "Organization",
        ),
        ("The Agency for the Promotion of Orlu met.", "Agency for the Promotion", "GovernmentBody"),
        (
            "The Chile-China Joint Commission on Mining met.",
            "Chile-China Joint Commission on Mining",
            "GovernmentBody",
        ),
    ],
)
def test_kind(text: str, name: str, kind: str) -> None:
    assert parties(text).get(name) == kind


@pytest.mark.parametrize("text", ["Gulf prices rose.", "Turnover was good.", "The Company grew."])
def test_words_that_are_no_names(text: str) -> None:
    assert not {"Turnover", "Company", "Gulf prices"} & set(parties(text))


def test_two_readings_leave_the_kind_open() -> None:
    assert (
        parties("Vesna is based in Split. Shares of Vesna rose; a plant in Vesna closed.").get(
            "Vesna"
        )
        == "Party"
    )


@pytest.mark.parametrize(
    ("text", "city", "rest"),
    [
        ("ISKENDERUN, March 12 — Demirova Steel grew.", "ISKENDERUN", "Demirova"),
        ("MOMBASA, Kenya — Three exporters met.", "MOMBASA", "Three"),
        ("Istanbul (Anadolu Trade Wire) - Textile group X grew.", "Istanbul", "Textile"),
        ("Chittagong (Delta Post), 18 January - Exporters met.", "Chittagong", "Exporters"),
        ("TORONTO, Nov. 21, 2023 /Newsline/ -- The Orlu Board met.", "TORONTO", "The"),
        ("ASTANA.", "ASTANA", ""),
        ("Monterrey, 22 August 2023.", "Monterrey", ""),
    ],
)
def test_dateline(text: str, city: str, rest: str) -> None:
    found = dateline(text, 0, len(text))
    assert found is not None
    assert found["city"] == city
    assert text[body_start(text, 0, len(text)) :].startswith(rest)


@pytest.mark.parametrize(
    "text",
    [
        "Demirova Steel - a maker - grew.",
        "Kenya - the largest buyer - left.",
        "EU - Kenya ties grew.",
    ],
)
def test_no_dateline(text: str) -> None:
    assert dateline(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Bursa dye maker Mavera Boya grew.", ("Mavera Boya", "LOCATED_IN", "Bursa")),
        ("Nordlys Marine of Norway grew.", ("Nordlys Marine", "LOCATED_IN", "Norway")),
        (
            "Ochakov Lines, a shipowner of Mombasa, grew.",
            ("Ochakov Lines", "LOCATED_IN", "Mombasa"),
        ),
        ("Maputo’s Costa Azul Cargo grew.", ("Costa Azul Cargo", "LOCATED_IN", "Maputo")),
        ("Costa Azul Cargo runs a terminal in Mombasa.", ("<terminal>", "LOCATED_IN", "Mombasa")),
        ("The bank’s chairman, Yerlan Dosanov, spoke. Orient Bank grew.", ("", "", "")),
        (
            "Orient Bank grew. Its chairman Yerlan Dosanov spoke.",
            ("Yerlan Dosanov", "HOLDS_ROLE", "Orient Bank"),
        ),
        (
            "Yerlan Dosanov, head of sales at Orient Bank, spoke.",
            ("Yerlan Dosanov", "HOLDS_ROLE", "Orient Bank"),
        ),
        (
            "Yerlan Dosanov, who heads Orient Bank, spoke.",
            ("Yerlan Dosanov", "HOLDS_ROLE", "Orient Bank"),
        ),
        (
            "Orient Bank sold Brightmoor plc’s plant in Mombasa.",
            ("Brightmoor plc", "OWNS", "<plant in Mombasa>"),
        ),
        (
            "Orient Bank opened a branch in Mombasa.",
            ("<branch in Mombasa>", "BRANCH_OF", "Orient Bank"),
        ),
        (
            "Orient Bank opened a branch in Mombasa.",
            ("<branch in Mombasa>", "LOCATED_IN", "Mombasa"),
        ),
    ],
)
def test_told(text: str, fact: tuple[str, str, str]) -> None:
    found = {tuple(part.replace(" in Mombasa>", ">") for part in row) for row in facts(text)}
    if fact[0]:
        assert tuple(part.replace(" in Mombasa>", ">") for part in fact) in found
    else:  # an office before its party is named belongs to nobody yet
        assert not [row for row in found if row[1] == "HOLDS_ROLE"]


def test_a_bare_office_names_no_party() -> None:
    assert not [
        row
        for row in facts("Orient Bank met Senta Foods, director Jo Lee said.")
        if row[1] == "HOLDS_ROLE"
    ]


def test_a_ministry_in_lower_case_is_described() -> None:
    found = parties(
        "The Omani finance ministry supports Sohar Steel. The ministry also owns Sohar Steel."
    )
    assert found["<Omani finance ministry>"] == "GovernmentBody"
    assert sum("ministry" in name for name in found) == 1


@pytest.mark.parametrize("printed", ["P649 million", "K12.5 billion", "Ksh40 million"])
def test_a_letter_before_a_sum_is_no_name(printed: str) -> None:
    found = extract(f"Selling costs of Norwell Mills came to {printed} in May.".encode(), "t.txt")
    assert [party.name for party in found.parties] == ["Norwell Mills"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Wexin Institute is owned by the People’s Liberation Army of China.",
            {"Wexin Institute": "Organization", "People’s Liberation Army": "GovernmentBody"},
        ),
        ("Halden FC sold a mill to Orlu Mining.", {"Halden FC": "Organization"}),
        ("The Harwen administration sued Orlu Mining.", {"Harwen": "Person"}),
        ("The Harwen city administration sued Orlu Mining.", {"Harwen": "Place"}),
    ],
)
def test_kinds_of_bodies_and_leaders(text: str, kinds: dict[str, str]) -> None:
    assert kinds.items() <= parties(text).items()


def test_a_code_of_law_is_no_party() -> None:
    text = "A complaint under the Indian Penal Code was filed against Orlu Mining Limited."
    assert set(parties(text)) == {"Orlu Mining Limited"}


def test_what_a_secretary_is_for_is_no_party() -> None:
    text = "Acting Under Secretary for Terrorism and Financial Intelligence Ada T. Moe spoke."
    assert parties(text) == {"Ada T. Moe": "Person"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Delta Bank lent 5 million euros to Moldova-Orlubank.", "Moldova-Orlubank"),
        ("Delta Bank holds a stake in Banka per Orlunes.", "Banka per Orlunes"),
        ("Delta Bank lent 5 million euros to Chad\u02bcs top lender, Orlu Bank.", "Orlu Bank"),
        ("Delta Bank signed a deal with Tesk Power I. The plant is new.", "Tesk Power I"),
    ],
)  # fmt: skip
def test_names_that_real_print_would_cut(text: str, name: str) -> None:
    assert name in {party.name for party in extract(text.encode(), "note.txt").parties}


@pytest.mark.parametrize(
    ("text", "no"),
    [
        ("Composed of Orlu Foods (40%) and Tesk Oils (60%), the consortium won.", "Composed"),
        ("Delta Bank gave an Official Development Assistance loan to Chad.", "Official Development Assistance"),
        ("Delta Bank arranged a $440 million project finance facility for Orlu Foods.", "project"),
    ],
)  # fmt: skip
def test_no_party_is_made_of(text: str, no: str) -> None:
    assert not [
        party.name for party in extract(text.encode(), "note.txt").parties if no in party.name
    ]


def test_two_lands_with_a_hyphen_stay_two() -> None:
    names = {party.name for party in extract(b"The Russia-China talks ended.", "note.txt").parties}
    assert not [name for name in names if "-" in name and name != "Russia-China talks"]


@pytest.mark.parametrize("printed", ["R121-million", "R13.5-million", "N105-million"])
def test_nor_is_one_with_a_hyphen(printed: str) -> None:
    found = extract(f"The agency has fined Norwell Mills {printed} in May.".encode(), "t.txt")
    assert "Norwell Mills" in [party.name for party in found.parties]
    assert any(one.indicator == "fine" for one in found.observations)


def test_offices_of_law_before_a_name() -> None:
    text = "The court met. Attorney-General Ivo Porten and Principal Magistrate Ada Moe spoke."
    found = {name: kind for name, kind in parties(text).items() if not name.startswith("<")}
    assert found == {"Ivo Porten": "Person", "Ada Moe": "Person"}


def test_an_ordinance_is_no_party() -> None:
    text = "Orlu Mining Limited was charged under the Prevention of Bribery Ordinance."
    assert set(parties(text)) == {"Orlu Mining Limited"}
