"""What may stand between "in" and a place: only words that say where in it, or what it is."""

import re

import pytest

from interlock.loaders.documents.language.whereabouts import PART

_IN = re.compile(rf"in {PART}")


@pytest.mark.parametrize(
    "words",
    [
        "in northern ",
        "in the far north of ",
        "in the south-eastern part of the ",
        "in southeast ",
        "in coastal ",
        "in the capital, ",
        "in the Turkmen capital, ",
        "in its port of ",
        "in the port city of ",
        "in the southeastern state of ",
        "in the small mining town of ",
        "on the outskirts of ",
        "in the industrial heart of ",
        "in the ",
    ],
)
def test_words_that_only_place(words: str) -> None:
    assert _IN.fullmatch(words.replace("on ", "in ", 1))


@pytest.mark.parametrize(
    "words",
    [
        "in partnership with ",
        "in a venture with ",
        "in the shares of ",
        "in northern goods of ",
        "in favour of ",
        "",
    ],
)
def test_words_that_do_not(words: str) -> None:
    assert not _IN.fullmatch(words)
