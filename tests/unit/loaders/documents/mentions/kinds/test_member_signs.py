"""Bodies by their members, their strikes and whom they speak for."""

from __future__ import annotations

import pytest

from interlock.loaders.documents.mentions.kinds.member_signs import kind_of_members

TOLD = [
    ("Orvane, which has 300 members, wants compensation.", "Organization"),
    ("Orvane, whose secretary-general is Ada Moe, met Tolmin Steel.", "Organization"),
    ("Orvane called a strike at the mill.", "Organization"),
    ("Orvane has called off the two-day walkout.", "Organization"),
    ("Orvane, which represents dockers, refused.", "Organization"),
    ("Orvane counts more than 2 million members.", "Organization"),
    ("Orvane’s general secretary spoke to miners.", "Organization"),
    ("Orvane, which represents exporters of palm oil, wants lower duties.", "Chamber"),
    ("Orvane, which speaks for the country’s shipowners, agreed.", "Chamber"),
    ("Orvane, which unites small brewers, agreed.", "Chamber"),
]
SILENT = [
    "Orvane, which has 300 members of staff, wants compensation.",
    "Orvane, which represents a fifth of sales, grew.",
    "Orvane called a meeting at the mill.",
    "Orvane, whose treasury holds bonds, met Tolmin Steel.",
    "Orvane has 300 shops.",
    "Orvane launched a striking new car.",
    "Orvane, which supplies farmers, refused.",
]


@pytest.mark.parametrize(("text", "kind"), TOLD)
def test_tells_a_body(text: str, kind: str) -> None:
    assert kind_of_members(text, 0, len("Orvane")) == kind


@pytest.mark.parametrize("text", SILENT)
def test_stays_silent(text: str) -> None:
    assert kind_of_members(text, 0, len("Orvane")) is None


def test_who_has_volunteers() -> None:
    text = "The volunteers of Orvane dug wells."
    begin = text.index("Orvane")
    assert kind_of_members(text, begin, begin + len("Orvane")) == "Organization"


def test_what_is_said_of_a_body_is_not_said_of_its_town() -> None:
    text = "The cooperative of Orvane has 800 members."
    begin = text.index("Orvane")
    assert kind_of_members(text, begin, begin + len("Orvane")) is None
