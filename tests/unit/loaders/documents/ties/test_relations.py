"""Rule families, modality words, negation scope, attribution and the clause traps, each on sentences of our own."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import Extraction, extract

Fact = tuple[str, str, str, str]


def read(text: str, published: str | None = None) -> Extraction:
    return extract(text.encode(), "note.txt", published=published)


def facts(text: str, published: str | None = None) -> list[Fact]:
    found = read(text, published)
    names = {party.key: party.name for party in found.parties}
    return [
        (names[s.subject], s.predicate, names[s.object or ""], s.modality) for s in found.statements
    ]


FAMILIES: list[tuple[str, Fact]] = [
    (
        "Sohar Steel is in talks with Nile Dairy to build a mill.",
        ("Sohar Steel", "PARTNERS_WITH", "Nile Dairy", "considered"),
    ),
    (
        "A delegation of 30 Omani firms attended the Silk Wind Summit.",
        ("<30 Omani firms>", "PARTICIPATES_IN", "Silk Wind Summit", "asserted"),
    ),
    (
        "Senta Foods has partnered with Orient Bank.",
        ("Senta Foods", "PARTNERS_WITH", "Orient Bank", "asserted"),
    ),
    (
        "Senta Foods and Nile Dairy have formed a joint venture.",
        ("Senta Foods", "PARTNERS_WITH", "Nile Dairy", "asserted"),
    ),
    (
        "Senta Foods signed a contract with Nile Dairy.",
        ("Senta Foods", "SIGNED", "Nile Dairy", "asserted"),
    ),
    (
        "Senta Foods and Nile Dairy signed a memorandum.",
        ("Senta Foods", "SIGNED", "Nile Dairy", "asserted"),
    ),
    (
        "Senta Foods took part in the Cairo Trade Forum.",
        ("Senta Foods", "PARTICIPATES_IN", "Cairo Trade Forum", "asserted"),
    ),
    ("Georgia hosted the Silk Wind Summit.", ("Georgia", "HOSTED", "Silk Wind Summit", "asserted")),
    (
        "The Silk Wind Summit was hosted by Georgia.",
        ("Georgia", "HOSTED", "Silk Wind Summit", "asserted"),
    ),
    (
        "The Omani government supports Sohar Steel.",
        ("Omani government", "SUPPORTS", "Sohar Steel", "asserted"),
    ),
    (
        "Three Omani companies and a Kenyan trader do business.",
        ("<three Omani companies>", "DOES_BUSINESS_WITH", "<a Kenyan trader>", "asserted"),
    ),
    ("Sohar Steel supplies wire rods to Kenya.", ("Sohar Steel", "SUPPLIES", "Kenya", "asserted")),
    (
        "Nile Dairy buys milk powder from Senta Foods.",
        ("Senta Foods", "SUPPLIES", "Nile Dairy", "asserted"),
    ),
    ("Sohar Steel exports wire rods to Kenya.", ("Sohar Steel", "EXPORTS_TO", "Kenya", "asserted")),
    ("Kenya imports wire rods from Oman.", ("Oman", "EXPORTS_TO", "Kenya", "asserted")),
    (
        "Sohar Steel is seeking buyers in Kenya.",
        ("Sohar Steel", "SEEKS_BUSINESS_IN", "Kenya", "considered"),
    ),
    (
        "Orient Bank settles payments with Kenya.",
        ("Orient Bank", "FACILITATES_TRADE_WITH", "Kenya", "asserted"),
    ),
    (
        "The Omani government promotes trade with Kenya.",
        ("Omani government", "PROMOTES_TRADE_WITH", "Kenya", "asserted"),
    ),
    (
        "Orient Bank financed the Aqaba Desalination Project.",
        ("Orient Bank", "FINANCES", "Aqaba Desalination Project", "asserted"),
    ),
    (
        "The Aqaba Desalination Project was financed by Orient Bank.",
        ("Orient Bank", "FINANCES", "Aqaba Desalination Project", "asserted"),
    ),
    (
        "Orient Bank extended a $5 million loan to Nile Dairy.",
        ("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted"),
    ),
    (
        "Nile Dairy received a loan from Orient Bank.",
        ("Orient Bank", "LENDS_TO", "Nile Dairy", "asserted"),
    ),
    (
        "Nile Dairy invested 20 million euros in Jordan.",
        ("Nile Dairy", "INVESTS_IN", "Jordan", "asserted"),
    ),
    (
        "Jordan signals readiness for new investments with Oman.",
        ("Jordan", "INVESTS_WITH", "Oman", "interest"),
    ),
    (
        "Gulf Insurance insures the Aqaba Desalination Project.",
        ("Gulf Insurance", "INSURES", "Aqaba Desalination Project", "asserted"),
    ),
    (
        "The Jordanian government guaranteed the Aqaba Desalination Project.",
        ("Jordanian government", "GUARANTEES", "Aqaba Desalination Project", "asserted"),
    ),
    (
        "Nile Dairy holds an account with Orient Bank.",
        ("Nile Dairy", "BANKS_WITH", "Orient Bank", "asserted"),
    ),
    (
        "Nile Dairy transferred $2 million to Sohar Steel.",
        ("Nile Dairy", "TRANSFERS_TO", "Sohar Steel", "asserted"),
    ),
    (
        "Nile Dairy owns 40 percent of Senta Foods.",
        ("Nile Dairy", "OWNS", "Senta Foods", "asserted"),
    ),
    ("Senta Foods was acquired by Nile Dairy.", ("Nile Dairy", "OWNS", "Senta Foods", "asserted")),
    (
        "Senta Foods, a subsidiary of Nile Dairy, makes cheese.",
        ("Nile Dairy", "OWNS", "Senta Foods", "asserted"),
    ),
    (
        "Senta Foods is controlled by Nile Dairy.",
        ("Nile Dairy", "CONTROLS", "Senta Foods", "asserted"),
    ),
    (
        "Sohar Steel sold a 30% stake in Muscat Wires to Nile Dairy.",
        ("Nile Dairy", "OWNS", "Muscat Wires", "asserted"),
    ),
    (
        "Rana Haddad, chief executive of Nile Dairy, spoke.",
        ("Rana Haddad", "HOLDS_ROLE", "Nile Dairy", "asserted"),
    ),
    (
        "Nile Dairy is a member of the Amman Chamber of Commerce.",
        ("Nile Dairy", "MEMBER_OF", "Amman Chamber of Commerce", "asserted"),
    ),
    (
        "Nile Dairy acts as an agent for Senta Foods.",
        ("Nile Dairy", "ACTS_FOR", "Senta Foods", "asserted"),
    ),
    (
        "Petra Construction built the Aqaba Desalination Project.",
        ("Petra Construction", "IMPLEMENTS", "Aqaba Desalination Project", "asserted"),
    ),
    (
        "Petra Construction won a contract for the Aqaba Desalination Project.",
        ("Petra Construction", "CONTRACTED_FOR", "Aqaba Desalination Project", "asserted"),
    ),
    (
        "The Aqaba Desalination Project is part of the Red Sea Programme.",
        ("Aqaba Desalination Project", "PART_OF", "Red Sea Programme", "asserted"),
    ),
    (
        (
            "The ministerial committee on water between Jordan and Oman has assembled a "
            "portfolio of 12 projects."
        ),
        (
            "ministerial committee on water between Jordan and Oman",
            "ASSEMBLED",
            "<portfolio of 12 projects>",
            "asserted",
        ),
    ),
    (
        "Jordan Ports Company operates the Aqaba Terminal.",
        ("Jordan Ports Company", "OPERATES", "Aqaba Terminal", "asserted"),
    ),
    (
        "The Insurance Authority of Jordan regulates Gulf Insurance.",
        ("Insurance Authority of Jordan", "REGULATES", "Gulf Insurance", "asserted"),
    ),
    (
        "The Jordanian government blacklisted Sohar Steel.",
        ("Jordanian government", "RESTRICTS", "Sohar Steel", "asserted"),
    ),
    (
        "Nile Dairy, based in Amman, makes cheese.",
        ("Nile Dairy", "LOCATED_IN", "Amman", "asserted"),
    ),
    ("Amman-based Nile Dairy makes cheese.", ("Nile Dairy", "LOCATED_IN", "Amman", "asserted")),
    ("Nile Dairy is registered in Cyprus.", ("Nile Dairy", "REGISTERED_IN", "Cyprus", "asserted")),
    ("Jordan borders Iraq.", ("Jordan", "BORDERS", "Iraq", "asserted")),
    (
        "Nile Dairy is listed on the Amman Stock Exchange.",
        ("Nile Dairy", "LISTED_ON", "Amman Stock Exchange", "asserted"),
    ),
    (
        "Lima-listed Andean Copper Company reported a loss.",
        ("Andean Copper Company", "LISTED_ON", "<Lima stock exchange>", "asserted"),
    ),
    (
        "The Mombasa branch of the Nairobi Chamber of Commerce opened.",
        (
            "Nairobi Chamber of Commerce, Mombasa branch",
            "BRANCH_OF",
            "Nairobi Chamber of Commerce",
            "asserted",
        ),
    ),
    (
        "The joint commission on transport between Oman and Kenya met.",
        (
            "Oman",
            "PARTICIPATES_IN",
            "joint commission on transport between Oman and Kenya",
            "asserted",
        ),
    ),
]


@pytest.mark.parametrize(
    ("text", "fact"), FAMILIES, ids=[f"{f[1]}-{at}" for at, (_, f) in enumerate(FAMILIES)]
)
def test_family(text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("verb", "modality"),
    [
        ("has supplied", "asserted"),
        ("continues to supply", "asserted"),
        ("agreed to supply", "agreed"),
        ("has signed an agreement to supply", "agreed"),
        ("will supply", "planned"),
        ("plans to supply", "planned"),
        ("is set to supply", "planned"),
        ("is to supply", "planned"),
        ("agreed to consider supplying", "considered"),
        ("is considering a plan to supply", "considered"),
        ("is in talks to supply", "considered"),
        ("wants to supply", "interest"),
        ("has expressed interest in supplying", "interest"),
        ("is eager to supply", "interest"),
        ("refused to supply", "opposed"),
        ("did not supply", "denied"),
        ("no longer supplies", "denied"),  # without a day that could bound it
        ("has not yet supplied", "denied"),
        ("denied that it had supplied", "denied"),
        ("denied supplying", "denied"),
        ("has no plans to supply", "denied"),
        ("has stopped supplying", "denied"),
        ("is considering and will soon supply", "planned"),
    ],
)
def test_modality(verb: str, modality: str) -> None:
    found = read(f"Sohar Steel {verb} rails to Kenya.").statements
    assert [(s.predicate, s.modality) for s in found] == [("SUPPLIES", modality)]
    assert found[0].polarity == ("-" if modality in ("opposed", "denied") else "+")


@pytest.mark.parametrize("verb", ["may supply", "could supply", "might soon supply"])
def test_bare_possibility_is_counted_and_not_stated(verb: str) -> None:
    found = read(f"Sohar Steel {verb} rails to Kenya.")
    assert not found.statements
    assert found.rejected == {"possibility": 1}


def test_a_condition_is_no_fact() -> None:
    found = read("If the port opens, Sohar Steel supplies rails to Kenya.")
    assert not found.statements
    assert found.rejected["possibility"] == 1


def test_former_ties_are_counted() -> None:
    found = read("Nile Dairy formerly supplied Senta Foods.")
    assert not found.statements
    assert found.rejected.keys() == {"former"}


def test_a_former_holding_ends_when_it_is_told_at_the_latest() -> None:
    text = b"Nile Dairy formerly owned Senta Foods."
    (tie,) = extract(text, "a.txt", published="2026-05-10").statements
    assert (tie.predicate, tie.event) == ("OWNS", (None, "2026-05-10"))


def test_negation_stays_in_its_clause() -> None:
    assert facts("Nile Dairy did not expand abroad, but Sohar Steel supplies rails to Kenya.") == [
        ("Sohar Steel", "SUPPLIES", "Kenya", "asserted")
    ]


def test_denial_names_the_denier() -> None:
    found = read("Sohar Steel denied that it had supplied rails to Kenya.")
    assert [(s.modality, s.attributed_to) for s in found.statements] == [("denied", "sohar-steel")]


@pytest.mark.parametrize(
    "text",
    [
        "According to Orient Bank, Sohar Steel supplies rails to Kenya.",
        "Sohar Steel supplies rails to Kenya, according to Orient Bank.",
        "Sohar Steel supplies rails to Kenya, Orient Bank said.",
        "Orient Bank said that Sohar Steel supplies rails to Kenya.",
        "Orient Bank said on Tuesday that Sohar Steel supplies rails to Kenya.",
    ],
)
def test_attribution(text: str) -> None:
    found = read(text).statements
    assert [(s.predicate, s.attributed_to) for s in found] == [("SUPPLIES", "orient-bank")]


def test_unattributed_text_is_its_own_voice() -> None:
    assert read("Sohar Steel supplies rails to Kenya.").statements[0].attributed_to is None


TRAPS: list[tuple[str, list[Fact]]] = [
    (
        "Work goes on in Zarqa Province in Jordan’s east, which borders Iraq.",
        [("Zarqa Province", "BORDERS", "Iraq", "asserted")],
    ),
    (
        "Sohar Steel, a maker of rails in Oman’s north, supplies rods to Kenya.",
        [("Sohar Steel", "SUPPLIES", "Kenya", "asserted")],
    ),
    (
        "Sohar Steel grew while Nile Dairy acquired Senta Foods.",
        [("Nile Dairy", "OWNS", "Senta Foods", "asserted")],
    ),
    ("Sohar Steel signed a lease with Orient Bank. Kenya, Oman and Jordan grew.", []),
    ("The risks of doing business in Kenya are high.", []),
    ("Rising costs have hit Sohar Steel and Nile Dairy in Kenya.", []),
    ("Nile Dairy bought Senta Foods’ trucks.", []),
]


@pytest.mark.parametrize(("text", "expected"), TRAPS)
def test_clause_traps(text: str, expected: list[Fact]) -> None:
    assert [fact for fact in facts(text) if fact[1] not in ("LOCATED_IN", "SIGNED")] == expected


def test_a_list_after_the_trigger_gives_a_tie_each() -> None:
    found = facts("Sohar Steel exports rods to Kenya, Jordan and Iraq.")
    assert sorted(found) == [
        ("Sohar Steel", "EXPORTS_TO", place, "asserted") for place in ("Iraq", "Jordan", "Kenya")
    ]


def test_an_anaphor_is_resolved_and_keeps_its_antecedent() -> None:
    found = read("Sohar Steel opened a mill.\n\nThe company exports rods to Kenya.")
    (statement,) = found.statements
    assert statement.subject == "sohar-steel"
    assert statement.quote == "The company exports rods to Kenya"
    assert statement.antecedent is not None
    assert found.text[slice(*statement.antecedent)] == "Sohar Steel"


def test_an_anaphor_without_antecedent_makes_no_statement() -> None:
    found = read("The bank exports rods to Kenya.")
    assert not found.statements
    assert found.rejected == {"open_reference": 1}


def test_a_capital_stands_for_its_government_where_it_acts() -> None:
    assert facts("Muscat blacklisted Senta Foods.") == [
        ("Oman government", "RESTRICTS", "Senta Foods", "asserted")
    ]


def test_shares_are_percent_intervals_with_the_raw_text() -> None:
    (statement,) = read("Nile Dairy owns more than 25 percent of Senta Foods.").statements
    assert {k: str(v) for k, v in statement.attributes.items()} == {
        "share_raw": "more than 25 percent",
        "share_min": "25",
        "share_min_open": "True",
    }


def test_a_weekday_is_the_day_of_saying() -> None:
    (statement,) = read(
        "Sohar Steel supplies rails to Kenya, Orient Bank said on Tuesday.", published="2024-05-31"
    ).statements
    assert statement.event == (None, None)
    assert statement.stated_on == ("2024-05-28", "2024-05-29")


def test_places_of_two_documents_share_their_code() -> None:
    codes = [
        {p.identifiers.get("iso3166") for p in read(text).parties}
        for text in (
            "Sohar Steel exports rods to Shandong.",
            "Nile Dairy exports rods to Shandong Province.",
        )
    ]
    assert codes[0] & codes[1] == {None, "CN-SD"}


def test_unnamed_parties_carry_count_and_brackets() -> None:
    party = next(
        p for p in read("Five Kenyan companies exported tea to Oman.").parties if p.unnamed
    )
    assert (party.name, party.kind, party.collective, party.country) == (
        "<five Kenyan companies>",
        "Firm",
        5,
        "KE",
    )
    assert party.key == "<five-kenyan-companies>"
