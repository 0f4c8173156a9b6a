"""What a tie is read from is quoted as it is printed, also where it was looked for in the sentence with offices as words."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Those hit were a relative of Ivo Harwen, Norway’s foreign minister. More than 1,000 others were.",
            "Ivo Harwen, Norway’s foreign minister",
        ),
        ("Ivo Harwen’s lawyer, Callie Moe, confirmed it.", "Ivo Harwen’s lawyer, Callie Moe"),
    ],
)
def test_the_quote_is_where_it_is_told(text: str, quote: str) -> None:
    assert quote in {one.quote for one in extract(text.encode(), "note.txt").statements}
