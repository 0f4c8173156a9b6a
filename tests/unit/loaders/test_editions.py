"""When a listing ends follows from the editions alone, whatever order they come in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from interlock.loaders.editions import _end, whole_editions

dates = st.dates().map(str)


def test_an_excerpt_is_no_edition() -> None:
    assert whole_editions({}) == []
    assert whole_editions({"2024-01-01": 100, "2024-02-01": 49, "2024-03-01": 50}) == [
        "2024-01-01",
        "2024-03-01",
    ]


@given(st.sets(dates), st.none() | dates)
def test_a_listing_ends_with_the_first_edition_after_it_was_seen(
    editions: set[str], seen: str | None
) -> None:
    end = _end(seen, editions)
    if seen is None or all(date <= seen for date in editions):
        assert end is None
    else:
        assert end in editions
        assert [date for date in editions if seen < date < str(end)] == []
