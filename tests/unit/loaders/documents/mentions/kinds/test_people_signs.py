"""What people alone do and have makes a person of any name, a town's as well; a town that is spoken of as one stays it."""

from __future__ import annotations

import pytest

from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.language.sentences import split_sentences
from interlock.loaders.documents.mentions.find import find_mentions


def kind_of(text: str, name: str) -> str:
    found = find_mentions(text, split_sentences(text), shipped().find(text))
    return next(m.kind for m in found if m.name == name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Drummel, who is 77, was paid 4 million dollars by a fund.", "Drummel"),
        ("Pemba wrote three books on copper before the war.", "Pemba"),
        ("Baltimore and her partner opened a brewery in 2012.", "Baltimore"),
        ("Orvanto, 61, keeps 14 percent of the developer.", "Orvanto"),
        ("Queried by a newspaper, Orvanto said he had known nothing.", "Orvanto"),
        ("Orvanto resigned as head of the port.", "Orvanto"),
        ("Khaldo Orvant was identified as a drug trafficker.", "Khaldo Orvant"),
        ("Raji Orvant leads a gang in the south.", "Raji Orvant"),
        ("Clary Orvant, representing Velmora Foods, said it was sorry.", "Clary Orvant"),
        ("Nolan Creed has sued the port. The 54-year-old owns Creed Storage Ltd.", "Nolan Creed"),
        ("Nolan Creed pleaded guilty. He sold four of them.", "Nolan Creed"),
        ("Orvanto's widow holds 12 percent of the mill.", "Orvanto"),
        ("The mill belongs to the heirs of Orvanto.", "Orvanto"),
        ("Velmora Foods named Orvanto to its board in April.", "Orvanto"),
        ("Police questioned Orvanto for six hours.", "Orvanto"),
        ("Orvanto, spokesman for the port, declined to comment.", "Orvanto"),
        ("Orvanto bought Velmora Foods in 2019. He sold it last year.", "Orvanto"),
        ("The president sacked Orvanto as energy minister.", "Orvanto"),
        ("Her husband, Orvanto, runs the mill.", "Orvanto"),
        ("Orvanto teaches law at the university.", "Orvanto"),
        ("Mbali Oduya, a Danish filmmaker, was arrested.", "Mbali Oduya"),
        ("Kreld Vint, Velmora’s lawyer, declined to comment.", "Kreld Vint"),
        ("Kreld Vint, the premier's son-in-law, owns the mill.", "Kreld Vint"),
        ("Kreld Vint, a key figure in the party, bought the mill.", "Kreld Vint"),
        ("The order names Kreld Vint, a Chadian national who runs the mill.", "Kreld Vint"),
        ("The order names Kreld Vint (54) and Velmora Foods.", "Kreld Vint"),
        ("The court sent Kreld Vint to three years in prison.", "Kreld Vint"),
        ("The Chadian government of Kreld Vint fell in May.", "Kreld Vint"),
        ("It was paid to the regime of Kreld Vint.", "Kreld Vint"),
        (
            "It was signed by Kreld Vint for Velmora Foods and Orven Dask for Narma Bank.",
            "Orven Dask",
        ),
        ("It was signed by Kreld Vint and Orven Dask on behalf of their firms.", "Kreld Vint"),
        ("It will replace Kreld Vint as chairman.", "Kreld Vint"),
        ("He cited former attorney-general Kreld Vint on it.", "Kreld Vint"),
        ("The country's oil czar, Kreld Vint, bought the mill.", "Kreld Vint"),
        ("“It is a good day,” said Kreld Vint.", "Kreld Vint"),
        ("Kreld Vint, an airline executive, bought the mill.", "Kreld Vint"),
        ("Kreld Vint, a football coach, bought the mill.", "Kreld Vint"),
        (
            "Shares held by María de los Ángeles Ruiz were frozen on Monday.",
            "María de los Ángeles Ruiz",
        ),
    ],
)
def test_people_are_told_by_what_they_do(text: str, name: str) -> None:
    assert kind_of(text, name) == "Person"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Baltimore said it would sue; its mayor was elected in 2020.", "Baltimore", "Place"),
        ("Baltimore and its partner opened a port.", "Baltimore", "Place"),
        ("He lives in Baltimore. Baltimore and her sister city signed.", "Baltimore", "Place"),
        ("A spokesman for Orvanto said his firm would sue; Orvanto is listed in Oslo.", "Orvanto", "Firm"),
        ("The crude went to a trader, Kreld Vint, the port's spokesman, Jo Lee, said.", "Kreld Vint", "Firm"),
        ("The government of Orvanto signed it.", "Orvanto", "Place"),
        ("It was signed by Velmora Foods for the town.", "Velmora Foods", "Firm"),
        ("The reinsurer Orvanto wrote premiums of 2 billion francs.", "Orvanto", "Firm"),
        ("Orvanto's sister firm, Kreld Metals, sold its mill in Lima.", "Orvanto", "Party"),
        ("Police questioned Orvanto executives for six hours; Orvanto shares fell.", "Orvanto", "Firm"),
        ("The wife of Orvanto chairman Jo Lee said Orvanto posted a profit.", "Orvanto", "Firm"),
    ],
)  # fmt: skip
def test_towns_and_firms_stay_what_they_are(text: str, name: str, kind: str) -> None:
    assert kind_of(text, name) == kind


def test_things_of_a_firm_are_no_office_of_who_speaks_of_them() -> None:
    text = 'Asked about Orlu Steel\'s finances, Jo Lee said she had "no reason to worry".'
    found = find_mentions(text, split_sentences(text), shipped().find(text))
    assert next(m.title for m in found if m.name == "Jo Lee") is None
