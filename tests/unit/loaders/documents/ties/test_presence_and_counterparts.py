"""Where a firm has a presence, what lies in a place, whose goods duties are on, and the office that a counterpart holds."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

TOLD = """
Valdor Paints Ltd is a public company with a presence in Egypt, Mauritius and Zambia.
  Valdor Paints Ltd LOCATED_IN Egypt; Valdor Paints Ltd LOCATED_IN Mauritius; Valdor Paints Ltd LOCATED_IN Zambia
Valdor Paints Ltd maintains a presence in Burundi and Tanzania.
  Valdor Paints Ltd LOCATED_IN Burundi; Valdor Paints Ltd LOCATED_IN Tanzania
Valdor Paints Ltd has a strong retail presence in Kenya.
  Valdor Paints Ltd LOCATED_IN Kenya
Analysts praise Valdor Paints Ltd's growing presence in Egypt.
  Valdor Paints Ltd LOCATED_IN Egypt
The Kairak power plant (HPP) in the northern Sughd province will be modernised.
  Kairak power plant LOCATED_IN Sughd province
The dam is in southern Laos' Champasak province.
  Champasak province LOCATED_IN Laos
The plant will be built in Jangalia under Comilla district.
  Jangalia LOCATED_IN Comilla district
The Commerce Department announced its final antidumping duties for imports of steel pipe from Oman and Vietnam.
  Commerce Department RESTRICTS Oman; Commerce Department RESTRICTS Vietnam
India has levied a 15% duty on glass originating in Vietnam.
  India RESTRICTS Vietnam
Canada today imposed sanctions under its regulations. These latest sanctions target 3 individuals: Jo Lee, Ada Moe and Jean Toussaint.
  Canada RESTRICTS Jo Lee; Canada RESTRICTS Ada Moe; Canada RESTRICTS Jean Toussaint
Jo Moe announced that Canada is imposing new sanctions under its regulations. The sanctions target two firms: Calder Ltd and Vane Ltd.
  Canada RESTRICTS Calder Ltd; Canada RESTRICTS Vane Ltd
Gulf Metals Co told the Bahrain Bourse, where its shares are listed, that profit rose.
  Gulf Metals Co LISTED_ON Bahrain Bourse
Kenyan Foreign Minister Alice Wanjiru met her Omani counterpart, Saleh Busaidi.
  Saleh Busaidi HOLDS_ROLE Oman
Prime Minister Ravi Menon of India and his South African counterpart Thabo Nkosi opened the road.
  Thabo Nkosi HOLDS_ROLE South Africa
"""
LINES = [line for line in TOLD.splitlines() if line]
SILENT = [
    ("Kenya set a quota for workers from Uganda.", "RESTRICTS"),
    ("Jo Lee wrote of life in Tibet under China.", "LOCATED_IN"),
    ("Valdor Paints Ltd has no presence in Kenya.", "LOCATED_IN"),
    ("Valdor Paints Ltd has a planned presence in Kenya.", "LOCATED_IN"),
    (
        "The Commerce Department announced an investigation into duties on glass from Oman.",
        "RESTRICTS",
    ),
    ("The Commerce Department announced a plan for duties on glass from Oman.", "RESTRICTS"),
    ("The Commerce Department announced zero tariffs on steel from Oman.", "RESTRICTS"),
    (
        "Former Kenyan President Alice Wanjiru met her Omani counterpart Saleh Busaidi.",
        "HOLDS_ROLE Oman",
    ),
]


def ties(text: str) -> set[str]:
    """The ties that are read in a text, firmly or not."""
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    return {
        f"{names[one.subject]} {one.predicate} {names[one.object or '']}"
        for one in found.statements
    }


@pytest.mark.parametrize(("text", "wanted"), list(zip(LINES[::2], LINES[1::2], strict=True)))
def test_a_presence_a_duty_or_a_counterpart_is_read(text: str, wanted: str) -> None:
    assert {tie.strip() for tie in wanted.split(";")} <= ties(text)


@pytest.mark.parametrize(("text", "tie"), SILENT)
def test_what_is_not_there_or_not_yet_imposed_says_nothing(text: str, tie: str) -> None:
    assert not [one for one in ties(text) if f" {tie} " in f"{one} "]


def test_a_counterpart_of_a_firms_officer_has_no_office_of_a_state() -> None:
    text = (
        "Alice Wanjiru, chief executive of Morland Bank, met her Omani counterpart Saleh Busaidi."
    )
    assert not [one for one in ties(text) if one.endswith("Oman")]
