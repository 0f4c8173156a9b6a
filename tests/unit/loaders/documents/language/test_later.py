"""A pattern that is compiled later finds what it would find at once."""

from __future__ import annotations

import re

import pytest

from interlock.loaders.documents.language.later import later

SOURCE = r"(?P<verb>sold|sells) (\w+)"


def test_it_finds_what_the_pattern_finds() -> None:
    text = "A sold rails and b Sells tea"
    for flags in (0, re.IGNORECASE):
        pattern, plain = later(SOURCE, flags), re.compile(SOURCE, flags)
        for _ in range(2):
            assert [one.groups() for one in pattern.finditer(text)] == plain.findall(text)
            assert pattern.sub(r"\2", text) == plain.sub(r"\2", text)
            assert pattern.match(text, 2) is not None
        assert pattern.groups == plain.groups
        assert dict(pattern.groupindex) == dict(plain.groupindex)


def test_it_is_compiled_at_the_first_use() -> None:
    pattern = later("(")
    assert pattern.pattern == "("
    with pytest.raises(re.error):
        pattern.search("text")
