"""Places that only tell which party or road is meant do nothing, and who buys a mill builds none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interlock.loaders.documents import extract
from tests.unit.loaders.documents.conftest import Fact, Facts

TIES = frozenset(
    [
        "CONTROLS",
        "EXPORTS_TO",
        "FINANCES",
        "GUARANTEES",
        "IMPLEMENTS",
        "LENDS_TO",
        "OPERATES",
        "OWNS",
        "SUPPLIES",
        "SUPPORTS",
    ]
)
Tells = Callable[[str, set[Fact]], None]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "A family office in Zug stands surety for the bonds of Orlu Steel.",
            ("<family office in Zug>", "GUARANTEES", "Orlu Steel", "asserted"),
        ),
        (
            "Delta Bank is financing the road from Gulu to Nimule with a credit of 200 million euros.",
            ("Delta Bank", "FINANCES", "<road>", "asserted"),
        ),
        (
            "The road was built with money from Kenya.",
            ("Kenya", "FINANCES", "<road>", "asserted"),
        ),
    ],
)
def test_who_does_it(tells: Tells, text: str, tie: Fact) -> None:
    tells(text, {tie})


@pytest.mark.parametrize(
    "text",
    [
        "The purchase of a cannery by Orlu Steel was completed on 3 March.",
        "Orlu Steel completed the acquisition of a cannery.",
    ],
)
def test_who_completes_a_purchase_builds_nothing(facts: Facts, text: str) -> None:  # fmt: skip
    assert {kind for _, kind, _, _ in facts(text)} == {"OWNS"}


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "Orlu Steel counts 25 breweries among its customers, the ministry said on Monday.",
            {("Orlu Steel", "SUPPLIES", "<25 breweries>", "asserted")},
        ),
        (
            "Orlu Steel's biggest shareholder is a club of savings banks with 31 percent, the ministry said.",
            {("<club of savings banks>", "OWNS", "Orlu Steel", "asserted")},
        ),
        (
            "A clinic in Gao, managed by Orlu Steel since 2019, will be enlarged.",
            {("Orlu Steel", "OPERATES", "<clinic in Gao>", "asserted")},
        ),
        (
            "Orlu Steel supplies a wholesaler in Lille.",
            {("Orlu Steel", "SUPPLIES", "<wholesaler in Lille>", "asserted")},
        ),
        (
            "Orlu Steel sponsors 60 village councils.",
            {("Orlu Steel", "SUPPORTS", "<60 village councils>", "asserted")},
        ),
        (
            "A museum in Trabzon is operated by Orlu Steel.",
            {("Orlu Steel", "OPERATES", "<museum in Trabzon>", "asserted")},
        ),
        (
            "A bakery chain in Leeds, a subsidiary of Orlu Steel, lost 2 million euros.",
            {("Orlu Steel", "OWNS", "<bakery chain in Leeds>", "asserted")},
        ),
        (
            "The operator of the railway from Tete to Nacala is Orlu Steel.",
            {("Orlu Steel", "OPERATES", "<railway>", "asserted")},
        ),
        (
            "A programme of Delta Bank helps 60 village councils to buy machines.",
            {("Delta Bank", "SUPPORTS", "<60 village councils>", "asserted")},
        ),
    ],
)
def test_these_ends_and_no_other(facts: Facts, text: str, ties: set[Fact]) -> None:  # fmt: skip
    assert {fact for fact in facts(text) if fact[1] in TIES} == ties


def test_a_loan_in_front_of_the_second_clause_is_that_subjects(facts: Facts) -> None:  # fmt: skip
    text = "Moor Cement closed two kilns last year, and with a loan from Delta Bank, Orlu Steel will build three bridges."
    assert {fact[2] for fact in facts(text) if fact[1] == "LENDS_TO"} == {"Orlu Steel"}


def test_aid_behind_and_is_no_verb_of_the_subject_before(facts: Facts) -> None:
    text = "Moor Cement closed two kilns, and aid from the ministry reached four football clubs in April."
    assert not facts(text)


def test_who_completes_a_mill_builds_it(tells: Tells) -> None:
    tells("Orlu Steel completed a cannery in Agadir.", {("Orlu Steel", "IMPLEMENTS", "<cannery in Agadir>", "asserted")})  # fmt: skip


def test_a_share_bought_from_its_owner_is_no_goods() -> None:
    text = "Orlu Foods was interested in acquiring between a stake of 51% to 74% in the Tarn bourse from its main shareholder, Vask Group."
    told = extract(text.encode(), "x.txt", min_confidence=0.0).statements
    assert "SUPPLIES" not in {one.predicate for one in told}
    text = "Orlu Foods was interested in acquiring flour from its main shareholder, Vask Group."
    told = extract(text.encode(), "x.txt", min_confidence=0.0).statements
    assert "SUPPLIES" in {one.predicate for one in told}
