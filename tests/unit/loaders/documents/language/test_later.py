"""A pattern that is compiled later finds what it would find at once."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

import interlock.loaders.documents as reader
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


def of_the_reader() -> dict[str, re.Pattern[str]]:
    """The patterns that the modules of the reader bind at their top, those in their tables too."""
    package = Path(reader.__path__[0])
    found = {}
    for path in sorted(package.rglob("*.py")):
        dotted = ".".join((reader.__name__, *path.relative_to(package).with_suffix("").parts))
        if path.stem == "__init__" or "scripts" in path.parts:
            continue
        for name, value in vars(import_module(dotted)).items():
            several = value.values() if isinstance(value, dict) else value
            for at, one in enumerate(
                several if isinstance(value, tuple | list | dict) else [value]
            ):
                if type(one) is type(later("")):
                    found[f"{dotted}.{name}[{at}]"] = one
    return found


def test_no_pattern_of_the_reader_has_a_fault_that_would_show_at_its_first_use() -> None:
    patterns = of_the_reader()
    assert len(patterns) > 2000
    for one in patterns.values():
        re.compile(one.pattern, one.flags)
