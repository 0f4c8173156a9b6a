"""The same words tell the same however they are set, and quotes are as printed."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.model import Extraction

TEXT = (
    "Harrowgate Reinsurance has acquired a 40 per cent stake in Lindqvist Foods for €25 million. "
    "The underwriting company, which insures Orlu Shipping, said on Monday that it would name Café Näss chairman Jo Lee to its board.\n\n"
    "Lindqvist Foods supplies Tarn Retail with butter. Its sales rose by 5 percent to €12 million. It has recently opened a significant "
    "factory in Finland."
)
SETTINGS: list[tuple[str, Callable[[str], str]]] = [
    ("fixed blanks", lambda text: text.replace(" ", "\u00a0")),
    ("thin blanks", lambda text: text.replace(" ", "\u2009")),
    ("soft hyphens", lambda text: text.replace("company", "com\u00adpany").replace("Reins", "Re\u00adins")),
    ("zero width", lambda text: text.replace(" ", " \u200b").replace("Lind", "\u200eLind")),
    ("ligatures", lambda text: text.replace("fi", "ﬁ")),
    ("parted accents", lambda text: unicodedata.normalize("NFD", text)),
    ("entities", lambda text: text.replace(" on ", "&nbsp;on ")),
    ("notes", lambda text: text.replace("million.", "million.[3]").replace("butter.", "butter.²").replace("Orlu S", "Orlu[12] S")),
]  # fmt: skip


def told(found: Extraction) -> object:
    """All that was read, but for places and quotes."""
    names = {party.key: party.name for party in found.parties}
    return (
        sorted((party.name, party.kind, len(party.mentions)) for party in found.parties),
        sorted(
            (names[one.subject], one.predicate, names[one.object or ""], one.modality)
            for one in found.statements
        ),
        sorted(
            (names[one.subject], one.indicator, one.value, one.unit) for one in found.observations
        ),
    )


@pytest.mark.parametrize(("how", "set_so"), SETTINGS, ids=[how for how, _ in SETTINGS])
@pytest.mark.parametrize("ending", ["txt", "md"])
def test_the_same_words_tell_the_same_and_are_quoted_as_printed(
    ending: str, how: str, set_so: Callable[[str], str]
) -> None:
    plain = extract(TEXT.encode(), f"a.{ending}")
    found = extract(set_so(TEXT).encode(), f"a.{ending}")
    assert found.text != plain.text or "blanks" in how  # what one line end became is one blank
    assert told(found) == told(plain)
    quotes = [(one.quote, one.start, one.end) for one in found.statements]
    quotes += [(one.quote, one.start, one.end) for one in found.observations]
    assert all(quote == found.text[start:end] for quote, start, end in quotes)
    sold = next(one for one in found.statements if one.predicate == "OWNS")
    assert sold.quote.startswith("Harrowgate")
    assert sold.quote.endswith("million")


def test_marks_that_nobody_sees_stay_in_the_text() -> None:
    text = "\u200eOrlu Bank\u200f lent Tarn\u00ad Foods \u20665 million dollars\u2069."
    found = extract(text.encode(), "a.txt")
    assert found.text == text
    (loan,) = found.statements
    assert loan.predicate == "LENDS_TO"
    assert loan.quote == found.text[loan.start : loan.end]
    mentions = {found.text[slice(*span)] for party in found.parties for span in party.mentions}
    assert mentions >= {"Orlu Bank", "Tarn\u00ad Foods"}
