"""A report begins with the town that it was written in, behind a title or not; a list of lands or a region does not."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.mentions.dateline import dateline

SAID = "The National Fisheries Authority has bought Tesk Ocean, a firm that owns nine boats in three ports."


@pytest.mark.parametrize("town", ["Lagos", "Port Moresby", "Nairobi", "Jakarta", "Lima"])
@pytest.mark.parametrize("dash", [" -- ", " - ", " – ", " — "])
@pytest.mark.parametrize("title", ["", "Tuna licences revoked\n\n"])
def test_a_town_and_a_dash_open_a_report(town: str, dash: str, title: str) -> None:
    found = extract(f"{title}{town}{dash}{SAID}".encode(), "note.txt")
    names = {one.key: one.name for one in found.parties}
    owners = {names[s.subject] for s in found.statements if names[s.object or ""] == "Tesk Ocean"}
    assert owners == {"National Fisheries Authority"}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya – Uganda: trade fell in May, and both governments spoke of duties on sugar and maize.",
        "Africa – Orlen Bank has bought Tesk Ocean, a firm that owns nine boats in three ports.",
        "Lagos-based Orlen Bank has bought Tesk Ocean.",
    ],
)
def test_what_is_none(text: str) -> None:
    assert dateline(text, 0, len(text)) is None


def test_no_line_of_a_list_is_one() -> None:
    text = "Routes of the line\nLagos – Nairobi\nLima – Callao"
    at = text.index("Lagos")
    assert dateline(text, at, at + len("Lagos – Nairobi")) is None


@pytest.mark.parametrize("dash", [" • ", " ● "])
def test_a_bullet_closes_one_too(dash: str) -> None:
    text = f"OSLO{dash}The ministry said it was adding several firms to its list."
    found = dateline(text, 0, len(text))
    assert found is not None
    assert found["city"] == "OSLO"


@pytest.mark.parametrize("dash", [" -- ", " – ", " ― "])
def test_an_agency_alone_opens_a_report(dash: str) -> None:
    text = f"(Orlen Newswire){dash}Tesk Bank Ltd, the country's largest lender, said its profit rose 10 percent."
    found = extract(text.encode(), "note.txt")
    names = {one.key: one.name for one in found.parties}
    assert {names[one.subject] for one in found.observations} == {"Tesk Bank Ltd"}
    assert dateline("(in millions) profit – loss", 0, 20) is None


def test_a_site_alone_opens_a_report() -> None:
    text = "Orlenwire.com - Retailer Tesk Stores resumed its dividend. Revenue climbed 7.2% to 12 million euros, the company said."
    found = extract(text.encode(), "note.txt", min_confidence=0)
    names = {one.key: one.name for one in found.parties}
    assert {names[one.subject] for one in found.observations} == {"Tesk Stores"}
    text = "Tesk Stores has bought Orlenwire.com - Retailers grew."
    assert "Orlenwire.com" in {one.name for one in extract(text.encode(), "note.txt").parties}
