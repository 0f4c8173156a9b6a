"""Firms that are called like people: signs of all places where the text uses a name are added, and people stay people."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.language.sentences import split_sentences
from interlock.loaders.documents.mentions.find import find_mentions
from interlock.loaders.documents.mentions.kinds.firm_signs import SURE, signs_of_firm
from interlock.loaders.documents.mentions.mention import Mention


def mentions_of(text: str) -> list[Mention]:
    return find_mentions(text, split_sentences(text), shipped().find(text))


def kind_of(text: str, name: str) -> str:
    return next(m.kind for m in mentions_of(text) if m.name == name)


FIRMS = [
    ("Peter Marlow went into administration in May owing 40 million pounds.", "Peter Marlow"),
    ("Peter Marlow is 40 percent owned by the state.", "Peter Marlow"),
    ("Peter Marlow, which is 70 percent owned by a fund, shut a mill. Marlow will buy pulp.", "Peter Marlow"),
    ("Peter Marlow fell 4.2 percent in Sofia after the results.", "Peter Marlow"),
    ("Peter Marlow's shareholders vote on 3 May.", "Peter Marlow"),
    ("Peter Marlow's new owner will close its offices.", "Peter Marlow"),
    ("Peter Marlow and its lenders agreed to a standstill.", "Peter Marlow"),
    ("Peter Marlow has licensed its name for perfumes.", "Peter Marlow"),
    ("Peter Marlow plans to list its shares in Madrid.", "Peter Marlow"),
    ("Peter Marlow, whose mill in Tarn burned down, was insured.", "Peter Marlow"),
    ("Peter Marlow named Ute Braun chief executive on Monday.", "Peter Marlow"),
    ("Founded in 1921, Peter Marlow makes tractors.", "Peter Marlow"),
    ("Receivers of Peter Marlow were named on Friday.", "Peter Marlow"),
    ("The order for 30 buses went to Peter Marlow of Porto.", "Peter Marlow"),
    ("Ute Braun joins from Peter Marlow, where she was head of sales.", "Peter Marlow"),
    ("The two banks put 30 million euros into Peter Marlow.", "Peter Marlow"),
    ("The oil was bought by Peter Marlow for its refinery in Tarn.", "Peter Marlow"),
    ("Peter Marlow doubled its profit. It sells most of its salmon to Osaka.", "Peter Marlow"),
    ("Peter Marlow already runs two docks and is itself controlled by a fund.", "Peter Marlow"),
    ("Peter Marlow, 60 percent owned by Orlu Group, makes pumps.", "Peter Marlow"),
    ("Peter Marlow, 51% of which belongs to Orlu Group, builds boats.", "Peter Marlow"),
    ("Peter Marlow, in which Orlu Group holds a third, builds boats.", "Peter Marlow"),
    ("Peter Marlow, a Danish forwarder, cut 40 jobs.", "Peter Marlow"),
    ("Peter Marlow, formerly part of Orlu Group, builds boats.", "Peter Marlow"),
    ("Peter Marlow, Ute Braun's company, builds boats.", "Peter Marlow"),
    ("Peter Marlow, with sales of 40 million euros, builds boats.", "Peter Marlow"),
    ("Peter Marlow shares fell 3 percent.", "Peter Marlow"),
    ("Peter Marlow paid a dividend of 0.40 euros a share.", "Peter Marlow"),
    ("Peter Marlow owes its suppliers 90 million euros.", "Peter Marlow"),
    ("Peter Marlow (2025 sales: 90 million euros) is for sale.", "Peter Marlow"),
    ("Peter Marlow has been on the brink of bankruptcy since March.", "Peter Marlow"),
    ("The deal values Peter Marlow at 1.4 billion euros.", "Peter Marlow"),
    ("Trading in Peter Marlow was halted on Thursday.", "Peter Marlow"),
    ("Ute Braun joined Peter Marlow as head of sales.", "Peter Marlow"),
    ("The mill belongs to tycoon Ute Braun's Marlow.", "Marlow"),
    ("Businesswoman Ute Braun's Marlow collapsed in 2014.", "Marlow"),
    ("The owner of the port bought out the minority in Peter Marlow.", "Peter Marlow"),
    ("Sales fell at Peter Marlow in May.", "Peter Marlow"),
    ("Bonds issued by Peter Marlow yield 9 percent.", "Peter Marlow"),
    ("Two former managers of Peter Marlow were convicted.", "Peter Marlow"),
    ("A merger of Orlu Group and Peter Marlow is planned.", "Peter Marlow"),
    ("Peter Marlow recalled 4,000 tractors.", "Peter Marlow"),
    ("Peter Marlow, Tarn Ltd and the lender Orlu met. The housebuilder Peter Marlow has half of it.", "Peter Marlow"),
]  # fmt: skip
PEOPLE = [
    ("Peter Marlow, 60, was fined.", "Peter Marlow"),
    ("Peter Marlow, a Danish singer, was fined.", "Peter Marlow"),
    ("Peter Marlow, the owner of Ute Braun's company, was fined.", "Peter Marlow"),
    ("Peter Marlow shares a flat in Tarn.", "Peter Marlow"),
    ("Ute Braun left Peter Marlow in 2022 to run Orlu Group.", "Peter Marlow"),
    ("Ute Braun joined Peter Marlow as he walked in.", "Peter Marlow"),
    ("The agent values Peter Marlow highly.", "Peter Marlow"),
    ("Peter Marlow owes his lawyer 4,000 euros.", "Peter Marlow"),
    ("The manager of Peter Marlow was convicted.", "Peter Marlow"),
    ("Peter Marlow bought its bonds, the bank said.", "Peter Marlow"),
    ("A company of Peter Marlow, which owns two ships, was fined.", "Peter Marlow"),
    ("Orlu Holding, whose chairman is Peter Marlow, is controlled by Tarn Capital.", "Peter Marlow"),
    ("Appointed managing director of Orlu Steel Ltd in 2020, Peter Marlow has doubled its sales.", "Peter Marlow"),
    ("Hired by a Kenyan sugar mill in 2020, Peter Marlow has doubled its sales.", "Peter Marlow"),
    ("Peter Marlow and his lenders agreed to a standstill.", "Peter Marlow"),
    ("Peter Marlow praised the budget and its aims.", "Peter Marlow"),
    ("Orlu Steel Ltd lost money. Peter Marlow cut its workforce and sold its plants.", "Peter Marlow"),
    ("Peter Marlow owns 20 percent of Orlu Steel Ltd and runs its mill in Tarn.", "Peter Marlow"),
    ("Shares in Peter Marlow's firm fell.", "Peter Marlow"),
    ("The farm was bought from Peter Marlow, a local trader.", "Peter Marlow"),
    ("The farmer Peter Marlow sells milk to Orlu Foods Ltd.", "Peter Marlow"),
    ("Orlu Bank, Tarn Ltd and Peter Marlow were sanctioned in March.", "Peter Marlow"),
    ("Tarn Ltd has invested in Peter Marlow, a young singer.", "Peter Marlow"),
    ("Peter Marlow gained 12 percent of the vote.", "Peter Marlow"),
    ("Peter Marlow, listed in the register as director, owns half of Tarn Ltd.", "Peter Marlow"),
    ("Peter Marlow was declared bankrupt by a court in 2011.", "Peter Marlow"),
    ("Peter Marlow named Ada Moe as prime minister.", "Peter Marlow"),
    ("Peter Marlow bought a brewery in 2003. It employs 40 people.", "Peter Marlow"),
    ("Peter Marlow signed the contract. Its value was not given.", "Peter Marlow"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), FIRMS)
def test_what_firms_alone_do_and_have_makes_a_firm_of_a_name(text: str, name: str) -> None:
    assert kind_of(text, name) == "Firm"


@pytest.mark.parametrize(("text", "name"), PEOPLE)
def test_people_stay_people(text: str, name: str) -> None:
    assert kind_of(text, name) == "Person"


def test_a_weak_sign_alone_is_not_enough() -> None:
    text = "The exporter Peter Marlow paid."
    name = Mention(13, 25, 0, "Person", "name", "Peter Marlow")
    assert 0 < sum(signs_of_firm(text, name, [name]).values()) < SURE


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Vellmar lost its banking licence, and its deposits were moved. So was Vellmar.", "Vellmar", "Bank"),
        ("On Monday Vellmar was cut off from Swift.", "Vellmar", "Bank"),
        ("A week after Vellmar had its permit revoked, queues formed; the lender has 30 branches.", "Vellmar", "Bank"),
        ("Zurich-based Vellmar manages 12 billion francs; the private bank has offices in Doha.", "Vellmar", "Bank"),
        ("Vellmar sold a mill. The central bank said so.", "Vellmar", "Firm"),
        ("He shipped them through his company in Dubai, Noor Bridge, in May.", "Noor Bridge", "Firm"),
        ("The shares in Vellmar Quay are held by two persons.", "Vellmar Quay", "Firm"),
        ("The barge left Vellmar Quay in May.", "Vellmar Quay", "Asset"),
        ("Vellmar is an exporter. The growers' association Orlu said so.", "Vellmar", "Party"),
        ("The refinery at Vellmar, which it owns with others, is shut.", "Vellmar", "Place"),
        ("He was an engineer at the cement works at Vellmar.", "Vellmar", "Place"),
    ],
)  # fmt: skip
def test_names_of_one_word(text: str, name: str, kind: str) -> None:
    assert kind_of(text, name) == kind


def test_a_firm_called_like_a_person_is_called_by_its_last_word_later() -> None:
    text = "Ingmar Falk, which is 70 percent owned by the Wallin family, shut a mill. Falk will buy it."
    found = extract(text.encode(), "a.txt", min_confidence=0)
    assert [p.name for p in found.parties if "Falk" in p.name] == ["Ingmar Falk"]
