"""What a sentence does to its subject and its ends: series of verbs, pairs behind "both", clauses without "that", names between dashes."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

Fact = tuple[str, str, str]


def facts(text: str) -> list[Fact]:
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    return [(names[s.subject], s.predicate, names[s.object or ""]) for s in found.statements]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a series of verbs has one subject
        (
            "Norvik Steel AS opened a plant in Lyon, hired 40 people and signed a contract with Halden Power Ltd.",
            [("Norvik Steel AS", "SIGNED", "Halden Power Ltd")],
        ),
        (
            "Norvik Steel AS plans to open a mill, hire 40 people and supply pumps to Halden Power Ltd.",
            [("Norvik Steel AS", "SUPPLIES", "Halden Power Ltd")],
        ),
        (
            "Norvik Steel AS expanded its yard, bought Kestrel Mining plc and signed a contract with Halden Power Ltd.",
            [
                ("Norvik Steel AS", "OWNS", "Kestrel Mining plc"),
                ("Norvik Steel AS", "SIGNED", "Halden Power Ltd"),
            ],
        ),
        # who is described between commas is one with its description
        (
            "Norvik Steel AS, a Polish maker of steel, and Kestrel Mining plc supplied pumps to Halden Power Ltd.",
            [
                ("Norvik Steel AS", "SUPPLIES", "Halden Power Ltd"),
                ("Kestrel Mining plc", "SUPPLIES", "Halden Power Ltd"),
            ],
        ),
        (
            "Norvik Steel AS signed a contract with Kestrel Mining plc, a Dutch miner, and Halden Power Ltd.",
            [
                ("Norvik Steel AS", "SIGNED", "Kestrel Mining plc"),
                ("Norvik Steel AS", "SIGNED", "Halden Power Ltd"),
            ],
        ),
        # both of a pair, and each behind its own preposition
        (
            "Norvik Steel AS delivered buses to both Halden Power Ltd and Kestrel Mining plc.",
            [
                ("Norvik Steel AS", "SUPPLIES", "Halden Power Ltd"),
                ("Norvik Steel AS", "SUPPLIES", "Kestrel Mining plc"),
            ],
        ),
        (
            "Norland Bank granted a loan to Halden Power Ltd and to Kestrel Mining plc.",
            [
                ("Norland Bank", "LENDS_TO", "Halden Power Ltd"),
                ("Norland Bank", "LENDS_TO", "Kestrel Mining plc"),
            ],
        ),
        (
            "Norvik Steel AS looked for partners in Kenya and in Ghana.",
            [
                ("Norvik Steel AS", "SEEKS_BUSINESS_IN", "Kenya"),
                ("Norvik Steel AS", "SEEKS_BUSINESS_IN", "Ghana"),
            ],
        ),
        # a clause without "that" behind the noun that it is about
        (
            "Norvik Steel AS spoke of the memorandum it signed with Halden Power Ltd last year.",
            [("Norvik Steel AS", "SIGNED", "Halden Power Ltd")],
        ),
        (
            "Shares rose on a contract Norvik Steel AS signed with Halden Power Ltd.",
            [("Norvik Steel AS", "SIGNED", "Halden Power Ltd")],
        ),
        (
            "The contract Norvik Steel AS signed with Halden Power Ltd runs for ten years.",
            [("Norvik Steel AS", "SIGNED", "Halden Power Ltd")],
        ),
        (
            "Norvik Steel AS spoke of the loan it took from Norland Bank.",
            [("Norland Bank", "LENDS_TO", "Norvik Steel AS")],
        ),
        (
            "Norvik Steel AS repaid the loan that it had taken from Norland Bank.",
            [("Norland Bank", "LENDS_TO", "Norvik Steel AS")],
        ),
        # one of several
        (
            "Norvik Steel AS is one of the firms that bought ore from Halden Power Ltd.",
            [("Halden Power Ltd", "SUPPLIES", "Norvik Steel AS")],
        ),
        (
            "Norvik Steel AS is one of three companies that bought ore from Halden Power Ltd.",
            [("Halden Power Ltd", "SUPPLIES", "Norvik Steel AS")],
        ),
        # dashes without blanks, a date in quotation marks
        (
            "A Polish company–Norvik Steel AS–took part in the Lyon Trade Fair.",
            [("Norvik Steel AS", "PARTICIPATES_IN", "Lyon Trade Fair")],
        ),
        (
            "“Last year Norvik Steel AS bought ore from Halden Power Ltd,” said Anna Berg.",
            [("Halden Power Ltd", "SUPPLIES", "Norvik Steel AS")],
        ),
        (
            "Visitors toured the plant of the Norvik Chamber of Commerce, which hosted the Lyon Trade Fair.",
            [("Norvik Chamber of Commerce", "HOSTED", "Lyon Trade Fair")],
        ),
    ],
)
def test_who_does_it_and_to_whom(text: str, told: list[Fact]) -> None:
    assert sorted(fact for fact in facts(text) if fact[1] != "LOCATED_IN") == sorted(told)


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        (
            "Norvik Steel AS, a Dutch miner and Halden Power Ltd built the Kolva Dam.",
            ("Norvik Steel AS", "OWNS", "Halden Power Ltd"),
        ),
        (
            "Norvik Steel AS is not one of the firms that bought ore from Halden Power Ltd.",
            ("Halden Power Ltd", "SUPPLIES", "Norvik Steel AS"),
        ),
        (
            "Norvik Steel AS rejected the claim it had sold arms to Halden Power Ltd.",
            ("Norvik Steel AS", "SUPPLIES", "Halden Power Ltd"),
        ),
        (
            "Norvik Steel AS lost ground, and troubled Kestrel Mining plc signed with Halden Power Ltd.",
            ("Norvik Steel AS", "SIGNED", "Halden Power Ltd"),
        ),
        (
            "Norvik Steel AS invested in Halden Power Ltd and in the city of Oslo.",
            ("Halden Power Ltd", "INVESTS_IN", "Oslo"),
        ),
        (
            "The fair drew a bank, Norvik Steel AS, a Dutch miner, and Halden Power Ltd.",
            ("Norvik Steel AS", "PARTNERS_WITH", "Halden Power Ltd"),
        ),
    ],
)
def test_what_is_not_said_stays_untold(text: str, untold: Fact) -> None:
    assert untold not in facts(text)


# What is traded, lent and built, in words that a verb and its object alone do not show.
TOLD = {
    "Norvik Steel AS signed an engineering, procurement and construction contract worth $5 million with Halden Power Ltd.": [
        ("Norvik Steel AS", "SIGNED", "Halden Power Ltd")
    ],
    "Norvik Steel AS and Halden Power Ltd have signed an economic, scientific and technical cooperation agreement.": [
        ("Norvik Steel AS", "SIGNED", "Halden Power Ltd")
    ],
    "Norvik Steel AS serves clients such as Halden Power Ltd and Kestrel Mining plc.": [
        ("Norvik Steel AS", "SUPPLIES", "Halden Power Ltd"),
        ("Norvik Steel AS", "SUPPLIES", "Kestrel Mining plc"),
    ],
    "Norvik Steel AS has key customers including Halden Power Ltd and Kestrel Mining plc.": [
        ("Norvik Steel AS", "SUPPLIES", "Halden Power Ltd"),
        ("Norvik Steel AS", "SUPPLIES", "Kestrel Mining plc"),
    ],
    "Halden Power Ltd has a further 16 container ships on order at Norvik Yards Ltd.": [
        ("Norvik Yards Ltd", "SUPPLIES", "Halden Power Ltd")
    ],
    "Norland Bank has shelled out $3 million to Halden Power Ltd.": [
        ("Norland Bank", "FINANCES", "Halden Power Ltd")
    ],
    "The debt owed by Halden Power Ltd to Norland Bank was $30 million.": [
        ("Norland Bank", "LENDS_TO", "Halden Power Ltd")
    ],
    "Kestrel Mining plc sold debts owed to Norland Bank by Halden Power Ltd.": [
        ("Norland Bank", "LENDS_TO", "Halden Power Ltd")
    ],
    "Norvik Steel AS would invest $55 million to expand its production capacity in Mexico.": [
        ("Norvik Steel AS", "INVESTS_IN", "Mexico")
    ],
    "Savana Bank will co-finance the Kolva Dam project with Norland Bank.": [
        ("Norland Bank", "FINANCES", "Kolva Dam project"),
        ("Savana Bank", "FINANCES", "Kolva Dam project"),
    ],
    "The Kolva Dam is funded by a credit line from Norland Bank.": [
        ("Norland Bank", "FINANCES", "Kolva Dam")
    ],
    "The European Union has supported the feasibility study of the Kolva Dam project.": [
        ("European Union", "SUPPORTS", "Kolva Dam project")
    ],
    "Norvik Steel AS will set up the Kolva Power Plant.": [
        ("Norvik Steel AS", "IMPLEMENTS", "Kolva Power Plant")
    ],
    "Norvik Steel AS will be responsible for the construction and management of the Kolva Bridge.": [
        ("Norvik Steel AS", "IMPLEMENTS", "Kolva Bridge")
    ],
    "Norvik Steel AS and Halden Power Ltd agreed to work in close cooperation.": [
        ("Norvik Steel AS", "PARTNERS_WITH", "Halden Power Ltd")
    ],
}


BY_OTHER_NOUNS = {
    "Halden Power Ltd agreed to take 2 million tonnes of LNG a year from Norvik Steel AS.": [
        ("Norvik Steel AS", "SUPPLIES", "Halden Power Ltd")
    ],
    "Halden Power Ltd received the first of four turbines from Norvik Steel AS.": [
        ("Norvik Steel AS", "SUPPLIES", "Halden Power Ltd")
    ],
    "Norvik Steel AS will deliver the first of 60 buses to Halden Power Ltd.": [
        ("Norvik Steel AS", "SUPPLIES", "Halden Power Ltd")
    ],
    "Norvik Steel AS secured an EPC contract for the Kolva Dam project.": [
        ("Norvik Steel AS", "CONTRACTED_FOR", "Kolva Dam project")
    ],
    "Norvik Steel AS submitted the lowest bid for the Kolva Dam project.": [
        ("Norvik Steel AS", "CONTRACTED_FOR", "Kolva Dam project")
    ],
    "Norvik Steel AS has been named as the lowest bidder for the Kolva Dam project.": [
        ("Norvik Steel AS", "CONTRACTED_FOR", "Kolva Dam project")
    ],
    "Norvik Steel AS has been named as the lowest bidder for the construction of a portion of the Kolva Metro project by the city.": [
        ("Norvik Steel AS", "CONTRACTED_FOR", "Kolva Metro project")
    ],
    "Norvik Steel AS was awarded a contract with Halden Power Ltd.": [
        ("Norvik Steel AS", "SIGNED", "Halden Power Ltd")
    ],
    "Norvik Steel AS has secured a strategic partnership with Halden Power Ltd.": [
        ("Norvik Steel AS", "PARTNERS_WITH", "Halden Power Ltd")
    ],
    "Norvik Steel AS's connectors are manufactured for Halden Power Ltd.": [
        ("Norvik Steel AS", "SUPPLIES", "Halden Power Ltd")
    ],
    "Norvik Steel AS's pumps are made by Kestrel Mining plc for Halden Power Ltd.": [
        ("Kestrel Mining plc", "SUPPLIES", "Halden Power Ltd")
    ],
    "Norland Bank is contributing tax equity to Halden Wind LLC.": [
        ("Norland Bank", "INVESTS_IN", "Halden Wind LLC")
    ],
    "Norvik Steel AS pumped $50 million into Halden Power Ltd.": [
        ("Norvik Steel AS", "INVESTS_IN", "Halden Power Ltd")
    ],
    "Norvik Steel AS led a $50 million funding round in Halden Power Ltd.": [
        ("Norvik Steel AS", "INVESTS_IN", "Halden Power Ltd")
    ],
    "The Kolva Dam project, backed by a loan from Norland Bank, began in May.": [
        ("Norland Bank", "FINANCES", "Kolva Dam project")
    ],
    "The Danish government stands as guarantor for Halden Power Ltd.": [
        ("Danish government", "GUARANTEES", "Halden Power Ltd")
    ],
    "Kestrel Mutual Ltd has underwritten a policy for Halden Power Ltd.": [
        ("Kestrel Mutual Ltd", "INSURES", "Halden Power Ltd")
    ],
    "Halden Power Ltd deposited $5 million at Norland Bank.": [
        ("Halden Power Ltd", "BANKS_WITH", "Norland Bank")
    ],
    "Among the exhibitors at the Lyon Trade Fair is Norvik Steel AS.": [
        ("Norvik Steel AS", "PARTICIPATES_IN", "Lyon Trade Fair")
    ],
}


@pytest.mark.parametrize(("text", "told"), BY_OTHER_NOUNS.items())
def test_ties_in_other_nouns(text: str, told: list[Fact]) -> None:
    assert sorted(facts(text)) == sorted(told)


NAMED = {
    "Norvik Steel AS supplies pumps to, among others, Halden Power Ltd and Kestrel Mining plc.": [
        ("Norvik Steel AS", "SUPPLIES", "Halden Power Ltd"),
        ("Norvik Steel AS", "SUPPLIES", "Kestrel Mining plc"),
    ],
    "It was Norvik Steel AS that delivered the pumps to Halden Power Ltd.": [
        ("Norvik Steel AS", "SUPPLIES", "Halden Power Ltd")
    ],
    "Shares rose on news of the contract signed with Halden Power Ltd by Norvik Steel AS.": [
        ("Norvik Steel AS", "SIGNED", "Halden Power Ltd")
    ],
    "The $5 million loan, granted to Halden Power Ltd by Norland Bank, runs for ten years.": [
        ("Norland Bank", "LENDS_TO", "Halden Power Ltd")
    ],
    "The trial is about pumps supplied to Halden Power Ltd by Norvik Steel AS.": [
        ("Norvik Steel AS", "SUPPLIES", "Halden Power Ltd")
    ],
    "Norvik Steel AS supplies pumps to the following firms: Halden Power Ltd and Kestrel Mining plc.": [
        ("Norvik Steel AS", "SUPPLIES", "Halden Power Ltd"),
        ("Norvik Steel AS", "SUPPLIES", "Kestrel Mining plc"),
    ],
}


@pytest.mark.parametrize(("text", "told"), NAMED.items())
def test_ends_that_stand_apart(text: str, told: list[Fact]) -> None:
    assert sorted(facts(text)) == sorted(told)


@pytest.mark.parametrize("opening", [": {}.", " – {} – in May.", " ({}) in May."])
def test_several_named_behind_their_number(opening: str) -> None:
    named = opening.format("Halden Power Ltd, Tarn Foods SA and Kestrel Mining plc")
    told = facts(f"Norvik Steel AS delivered pumps to three firms{named}")
    assert {to for _, _, to in told} >= {"Halden Power Ltd", "Tarn Foods SA", "Kestrel Mining plc"}


@pytest.mark.parametrize(("text", "told"), TOLD.items())
def test_money_and_works_in_other_words(text: str, told: list[Fact]) -> None:
    assert sorted(facts(text)) == sorted(told)


@pytest.mark.parametrize(
    "text",
    [
        "Norvik Steel AS has no customers such as Halden Power Ltd.",
        "Norvik Steel AS lost clients such as Halden Power Ltd.",
        "Norvik Steel AS's shares were delivered to Halden Power Ltd.",
        "Norvik Steel AS provides equity research to Halden Power Ltd.",
        "It was not Norvik Steel AS that delivered the pumps to Halden Power Ltd.",
        "Three firms met: Norvik Steel AS makes pumps, and Halden Power Ltd buys coal.",
        "Norvik Steel AS has money to invest, and its rivals grow in Mexico.",
    ],
)
def test_no_trade_and_no_money_is_made_up(text: str) -> None:
    assert facts(text) == []
