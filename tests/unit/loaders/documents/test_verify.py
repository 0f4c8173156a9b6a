"""The strict verifier: the eight candidates of the design, and one case for each reason."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.verify import fold_with_map, verify
from interlock.schema.errors import DataError

SEED = Path(__file__).parents[4].parent / "shared" / "seeds" / "chinese-regions-russia.txt"
TEXT = (
    "Nile Dairy has partnered with Orient Bank, a lender in Amman. It denied it "
    "had expressed interest in Senta Foods.\n"
    "Exports reached $7.5 million, or less than 1% of sales, on 10² hectares. Five "
    "firms agreed to consider a merger.\n"
)
NOTE = extract(TEXT.encode(), "note.txt")


@pytest.mark.parametrize(
    ("candidate", "reason"),
    [
        ({"quote": "has partnered with Orient Bank"}, None),
        ({"quote": "HAS  partnered\nwith orient bank"}, None),
        ({"quote": "Exports reached $7.5 million", "values": [7.5]}, None),
        ({"quote": "Exports reached $7.5 million", "values": [7500000]}, None),
        (
            {
                "quote": "It denied it had expressed interest",
                "subject": "Nile Dairy",
                "modality": "denied",
            },
            None,
        ),
        ({"quote": ""}, "no_quote"),
        ({"quote": "has partnered with Senta Foods"}, "quote_not_found"),
        ({"quote": "partnered with Orient Ban"}, "quote_not_found"),
        ({"quote": "on 102 hectares"}, "digits_differ"),
        ({"quote": "Exports reached $7.5 million", "values": [75]}, "values_not_in_quote"),
        (
            {"quote": "has partnered with Orient Bank", "object": "Senta Foods"},
            "object_not_in_quote",
        ),
        (
            {"quote": "has partnered with Orient Bank", "subject": "Senta Foods"},
            "subject_not_in_quote",
        ),
        ({"quote": "expressed interest in Senta Foods", "modality": "interest"}, "polarity"),
        ({"quote": "has partnered with Orient Bank", "modality": "denied"}, "polarity"),
        ({"quote": "has partnered with Orient Bank", "predicate": "LOVES"}, "unknown_predicate"),
        ({"quote": "has partnered with Orient Bank", "modality": "maybe"}, "unknown_modality"),
    ],
)
def test_reasons(candidate: dict[str, Any], reason: str | None) -> None:
    answer = verify(candidate, NOTE)
    assert (answer["accepted"], answer["reason"]) == (reason is None, reason)
    if answer["accepted"]:
        own = NOTE.text[answer["start"] : answer["end"]]
        assert fold_with_map(own)[0] == fold_with_map(candidate["quote"])[0]


def test_folding_keeps_the_way_back() -> None:
    folded, origin = fold_with_map("Straße …“ﬁn”")
    assert folded == 'strasse ..."fin"'
    assert len(folded) == len(origin)
    assert origin == sorted(origin)


def test_unknown_fields_are_refused() -> None:
    with pytest.raises(DataError, match="unknown fields"):
        verify({"quote": "x", "strength": 9}, NOTE)


@pytest.mark.shared
@pytest.mark.skipif(
    not SEED.is_file(), reason="the development documents do not lie beside the checkout"
)
@pytest.mark.parametrize(
    ("quote", "accepted"),
    [
        ("has partnered with Bank of Kunlun", True),
        (
            "five local companies and a Russian trading house agreed to consider doing business",
            True,
        ),
        ("accounted for $75 million", False),
        ("$7.5 billion, or less than 1%", False),
        ("has expressed no interest in", False),
        ("Gazprom owns Bank of Kunlun, a key player", False),
        ("agreed to do business", False),
        ("business doing consider to agreed house trading", False),
    ],
)
def test_the_eight_candidates(quote: str, accepted: bool) -> None:
    assert verify({"quote": quote}, extract(SEED.read_bytes(), SEED.name))["accepted"] is accepted
