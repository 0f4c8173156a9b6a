"""Embassies and chambers of one nation, told by their names."""

from __future__ import annotations

import pytest

from interlock.loaders.resolution.abroad import is_post_abroad
from interlock.schema.name_forms import analyse

ABROAD = [
    "U.S. Embassy", "Embassy of Japan", "Embassy of the People's Republic of China", "Chinese Consulate General", "British High Commission",
    "Permanent Mission of India", "American Chamber of Commerce", "German Chamber of Industry and Commerce", "French Business Council",
]  # fmt: skip
ELSEWHERE = [
    # Where it stands is said, or it is the country's own, or it is another body altogether.
    "American Embassy in Kabul", "Consulate General of India in Guangzhou", "American Chamber of Commerce in Vietnam",
    "Chamber of Commerce and Industry of Ghana", "Perm Chamber of Commerce", "US-Bangladesh Business Council",
    "British Council of Churches", "Embassy Suites", "United Mission Holding", "High Commission", "Chamber of Commerce", "Indian Oil",
]  # fmt: skip


@pytest.mark.parametrize("name", ABROAD)
def test_the_name_says_whose_it_is_and_not_where(name: str) -> None:
    assert is_post_abroad(analyse(name).words)


@pytest.mark.parametrize("name", ELSEWHERE)
def test_all_else(name: str) -> None:
    assert not is_post_abroad(analyse(name).words)
