"""Mentions of a text looked up by sentence and by name."""

from __future__ import annotations

from interlock.loaders.documents.mentions.mention import Mention, longer_names


def test_a_longer_name_is_found_by_each_of_its_beginnings() -> None:
    oils = Mention(0, 16, 0, "Firm", "name", "Narva Oils Group")
    town = Mention(20, 25, 0, "Place", "name", "Narva")
    nobody = Mention(30, 44, 0, "Firm", "group", "Narva refinery")
    found = longer_names([oils, town, nobody])
    assert found == {"Narva": [oils], "Narva Oils": [oils]}
