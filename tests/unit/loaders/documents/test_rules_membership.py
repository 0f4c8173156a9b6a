"""Membership, events, contracts, support and agency, in the forms that news prints."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Fact, Facts

TIES = frozenset(
    ["MEMBER_OF", "PARTICIPATES_IN", "HOSTED", "ORGANIZED", "SUPPORTS", "SIGNED", "ACTS_FOR"]
)


def one(subject: str, tie: str, target: str, modality: str = "asserted") -> set[Fact]:
    return {(subject, tie, target, modality)}


def member(subject: str = "Sohar Steel", modality: str = "asserted") -> set[Fact]:
    return one(subject, "MEMBER_OF", "Gulf Metals Association", modality)


STATED: list[tuple[str, set[Fact]]] = [
    ("Sohar Steel joined the Gulf Metals Association in 2019.", member()),
    ("Sohar Steel is a founding member of the Gulf Metals Association.", member()),
    ("Sohar Steel, a member of the Gulf Metals Association, closed a mill.", member()),
    ("Sohar Steel was admitted to the Gulf Metals Association.", member()),
    ("The Gulf Metals Association admitted Sohar Steel in May.", member()),
    ("The Gulf Metals Association, of which Sohar Steel is a member, met in Muscat.", member()),
    (
        "The members of the Gulf Metals Association include Sohar Steel and Nile Metals.",
        member() | member("Nile Metals"),
    ),
    ("Sohar Steel belongs to the Gulf Metals Association.", member()),
    (
        "Sohar Steel has applied for membership of the Gulf Metals Association.",
        member(modality="interest"),
    ),
    ("Sohar Steel is not a member of the Gulf Metals Association.", member(modality="denied")),
    ("Sohar Steel wants to join the Gulf Metals Association.", member(modality="interest")),
    (
        "Sohar Steel exhibited at the Cairo Trade Forum.",
        one("Sohar Steel", "PARTICIPATES_IN", "Cairo Trade Forum"),
    ),
    (
        "The Cairo Trade Forum was attended by Sohar Steel and Nile Dairy.",
        one("Sohar Steel", "PARTICIPATES_IN", "Cairo Trade Forum")
        | one("Nile Dairy", "PARTICIPATES_IN", "Cairo Trade Forum"),
    ),
    (
        "Sohar Steel stayed away from the Cairo Trade Forum.",
        one("Sohar Steel", "PARTICIPATES_IN", "Cairo Trade Forum", "denied"),
    ),
    (
        "Sohar Steel will send a delegation to the Cairo Trade Forum.",
        one("Sohar Steel", "PARTICIPATES_IN", "Cairo Trade Forum", "planned"),
    ),
    (
        "Egypt will host the Cairo Trade Forum.",
        one("Egypt", "HOSTED", "Cairo Trade Forum", "planned"),
    ),
    (
        "The Gulf Metals Association organised the Cairo Trade Forum.",
        one("Gulf Metals Association", "ORGANIZED", "Cairo Trade Forum"),
    ),
    (
        "The Cairo Trade Forum, organised by the Gulf Metals Association, opened.",
        one("Gulf Metals Association", "ORGANIZED", "Cairo Trade Forum"),
    ),
    (
        "The Omani government backs the Aqaba Desalination Project.",
        one("Omani government", "SUPPORTS", "Aqaba Desalination Project"),
    ),
    (
        "The Omani government is in favour of the Aqaba Desalination Project.",
        one("Omani government", "SUPPORTS", "Aqaba Desalination Project"),
    ),
    (
        "The Omani government opposes the Aqaba Desalination Project.",
        one("Omani government", "SUPPORTS", "Aqaba Desalination Project", "opposed"),
    ),
    (
        "The Aqaba Desalination Project enjoys the support of the Omani government.",
        one("Omani government", "SUPPORTS", "Aqaba Desalination Project"),
    ),
    (
        "The Omani government promised tax breaks to Sohar Steel.",
        one("Omani government", "SUPPORTS", "Sohar Steel"),
    ),
    (
        "Sohar Steel signed an agreement on customs data with Nile Dairy.",
        one("Sohar Steel", "SIGNED", "Nile Dairy"),
    ),
    (
        "Sohar Steel has signed a contract to supply Nile Dairy.",
        one("Sohar Steel", "SIGNED", "Nile Dairy"),
    ),
    (
        "Sohar Steel’s contract with Nile Dairy runs until May.",
        one("Sohar Steel", "SIGNED", "Nile Dairy"),
    ),
    (
        "A memorandum of understanding was signed between Sohar Steel and Nile Dairy.",
        one("Sohar Steel", "SIGNED", "Nile Dairy"),
    ),
    (
        "Sohar Steel refused to sign a contract with Nile Dairy.",
        one("Sohar Steel", "SIGNED", "Nile Dairy", "opposed"),
    ),
    ("Muscat Brokers acts for Sohar Steel.", one("Muscat Brokers", "ACTS_FOR", "Sohar Steel")),
    (
        "Muscat Brokers represents Sohar Steel in Kenya.",
        one("Muscat Brokers", "ACTS_FOR", "Sohar Steel"),
    ),
    (
        "Muscat Brokers bought 300 tonnes of rods on behalf of Sohar Steel.",
        one("Muscat Brokers", "ACTS_FOR", "Sohar Steel"),
    ),
    (
        "Sohar Steel has hired Muscat Brokers to find buyers.",
        one("Muscat Brokers", "ACTS_FOR", "Sohar Steel"),
    ),
    (
        "Muscat Brokers is the agent of Sohar Steel.",
        one("Muscat Brokers", "ACTS_FOR", "Sohar Steel"),
    ),
    (
        "Muscat Brokers does not act for Sohar Steel.",
        one("Muscat Brokers", "ACTS_FOR", "Sohar Steel", "denied"),
    ),
]

SILENT = [
    "Sohar Steel joined forces with Nile Dairy.",
    "Sohar Steel counts members of the Gulf Metals Association among its clients.",
    "Sohar Steel signed off on a report that Nile Dairy wrote.",
    "The Cairo Trade Forum opened; Sohar Steel cut prices.",
    "Sohar Steel may join the Gulf Metals Association.",
    "Muscat Brokers acted quickly, and Sohar Steel paid.",
    "The Omani government held talks; Sohar Steel won support.",
    "Sohar Steel represents a tenth of the market that Nile Dairy serves.",
    "Sohar Steel ran a stall near the Cairo Trade Forum.",
]


@pytest.mark.parametrize(("text", "expected"), STATED, ids=[text[:60] for text, _ in STATED])
def test_membership_and_events_are_read_in_their_forms(
    facts: Facts, text: str, expected: set[Fact]
) -> None:
    assert facts(text) == expected


@pytest.mark.parametrize("text", SILENT, ids=[text[:60] for text in SILENT])
def test_their_words_alone_are_no_tie(facts: Facts, text: str) -> None:
    assert facts(text) == set()
