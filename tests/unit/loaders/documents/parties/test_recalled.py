"""Whom a sentence goes on about though another opened the one before, and where nobody is."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from tests.unit.loaders.documents.conftest import Ties


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Vaskor Lode has bought Dalvik Foods for $1.2 billion. It was owned by Tarn Capital until last week.",
            ("Tarn Capital", "OWNS", "Dalvik Foods"),
        ),
        (
            "Norva Bank lent $1.2 million to Dalvik Foods. The loan was guaranteed by Tarn Capital, its parent.",
            ("Tarn Capital", "OWNS", "Dalvik Foods"),
        ),
        (
            "Alan Prysce, the founder of Dalvik Foods, left on Monday after a row with Vaskor Works. He owns 40 percent of the company.",
            ("Alan Prysce", "OWNS", "Dalvik Foods"),
        ),
        (
            "Vaskor Lode sued the insurer Dalvik Re for 5 million euros. That firm insures Tarn Mills, too.",
            ("Dalvik Re", "INSURES", "Tarn Mills"),
        ),
        (
            "Vaskor Lode sued the insurer Dalvik Re for 5 million euros. This company is owned by Tarn Mills.",
            ("Tarn Mills", "OWNS", "Dalvik Re"),
        ),
        (
            "Vaskor Lode has bought Dalvik Foods. The target supplies flour to Tarn Bakeries.",
            ("Dalvik Foods", "SUPPLIES", "Tarn Bakeries"),
        ),
        (
            "Prices fell in May. When it bought Tarn Mills for $2 million, Dalvik Foods borrowed the sum from Norva Bank.",
            ("Dalvik Foods", "OWNS", "Tarn Mills"),
        ),
        (
            "Norva Bank lent $1.2 billion to Dalvik Foods. The borrower supplies flour to Tarn Bakeries.",
            ("Dalvik Foods", "SUPPLIES", "Tarn Bakeries"),
        ),
        (
            "Vaskor Lode will supply Dalvik Foods, which runs two mills. The customer is owned by Tarn Capital.",
            ("Tarn Capital", "OWNS", "Dalvik Foods"),
        ),
        (
            "Kenya's banking regulator fined Norva Bank. The agency also supervises Dalvik Re.",
            ("<Kenya's banking regulator>", "REGULATES", "Dalvik Re"),
        ),
        (
            "Vaskor Works bought 30 percent of Dalvik Foods on Monday. The former also lent 4 million euros to Tarn Mills.",
            ("Vaskor Works", "LENDS_TO", "Tarn Mills"),
        ),
        (
            "Vaskor Works and Dalvik Foods set up a joint venture, Tarn Cells, in May. The partners hired Ada Moe, a banker, to lead it.",
            ("Ada Moe", "HOLDS_ROLE", "Tarn Cells"),
        ),
        (
            "Vaskor Lines has borrowed 5 million euros to refit its ferries. The ferry operator is a subsidiary of Tarn Capital.",
            ("Tarn Capital", "OWNS", "Vaskor Lines"),
        ),
        (
            "Vaskor Works sued Dalvik Foods over a patent. The defendant owns Tarn Mills.",
            ("Dalvik Foods", "OWNS", "Tarn Mills"),
        ),
        (
            "Vaskor Works will build the plant and Dalvik Foods will run it. The operator is owned by Tarn Capital.",
            ("Tarn Capital", "OWNS", "Dalvik Foods"),
        ),
        (
            "Four years ago Vaskor Works bought Dalvik Air, then a small maker of drones. The drone maker now supplies Tarn Mills.",
            ("Dalvik Air", "SUPPLIES", "Tarn Mills"),
        ),
        (
            "Vaskor Works is a subsidiary of Dalvik Foods. The subsidiary buys fruit from Tarn Farms.",
            ("Tarn Farms", "SUPPLIES", "Vaskor Works"),
        ),
        (
            "Ada Moe, the finance chief of Vaskor Works, will join Dalvik Foods in June. The company named Jo Lee as her successor.",
            ("Jo Lee", "HOLDS_ROLE", "Vaskor Works"),
        ),
        (
            "Ada Moe sold her stake in Vaskor Works to Dalvik Foods. She had founded the firm in 1991.",
            ("Ada Moe", "HOLDS_ROLE", "Vaskor Works"),
        ),
        (
            "Vaskor Works is being sued by Dalvik Foods. The accused firm belongs to Tarn Capital.",
            ("Tarn Capital", "OWNS", "Vaskor Works"),
        ),
        (
            "Kenya's trade ministry fined Vaskor Works. The country exports oil to India.",
            ("Kenya", "EXPORTS_TO", "India"),
        ),
    ],
)
def test_finds_whom_the_sentence_before_brought_in(
    ties: Ties, text: str, tie: tuple[str, str, str]
) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    ("text", "kind", "end"),
    [
        # who has bought is owned now, and not what was bought
        (
            "Vaskor Lode has bought Dalvik Foods. It is owned by Tarn Capital.",
            "OWNS",
            ("Tarn Capital", "Dalvik Foods"),
        ),
        # two persons, either of whose firms it may be
        (
            "Alan Prysce, the founder of Dalvik Foods, met Ada Moe, the founder of Vaskor Works. He owns 40 percent of the company.",
            "OWNS",
            ("Alan Prysce", "Vaskor Works"),
        ),
        # "that" is no pointer behind a verb of saying
        (
            "Vaskor Lode sued Dalvik Re. The ministry said that firm prices helped Tarn Mills.",
            "OWNS",
            ("Dalvik Re", "Tarn Mills"),
        ),
        # a target of figures
        (
            "Vaskor Lode has bought Dalvik Foods. The target of 3 percent was missed by Tarn Mills.",
            "OWNS",
            ("Dalvik Foods", "Tarn Mills"),
        ),
        # two lenders of whom either may be the bank
        (
            "Norva Trust and Sorrel & Hale lent 5 million euros to Dalvik Foods. The bank is owned by Tarn Capital.",
            "OWNS",
            ("Tarn Capital", "Sorrel & Hale"),
        ),
        # of two either may be meant
        (
            "Vaskor Works and Dalvik Foods are the two largest mills in Peru. It also owns Tarn Mills.",
            "OWNS",
            ("Vaskor Works", "Tarn Mills"),
        ),
        (
            "Vaskor Works sued Dalvik Foods. The firm is owned by Tarn Capital.",
            "OWNS",
            ("Tarn Capital", "Vaskor Works"),
        ),
        # neither acts
        (
            "Talks between Vaskor Works and Dalvik Foods broke down on Friday. It buys fruit from Tarn Farms.",
            "SUPPLIES",
            ("Tarn Farms", "Dalvik Foods"),
        ),
        # what the buyer of a firm is, and nothing that it buys
        (
            "Vaskor Works has sold its bottling arm to Dalvik Foods. The buyer is a unit of Tarn Capital.",
            "SUPPLIES",
            ("Vaskor Works", "Dalvik Foods"),
        ),
        # somebody else was told of before
        (
            "Vaskor Works opened a mill. When it bought Tarn Mills, Dalvik Foods objected.",
            "OWNS",
            ("Dalvik Foods", "Tarn Mills"),
        ),
    ],
)
def test_leaves_open_who_is_not_certain(
    ties: Ties, text: str, kind: str, end: tuple[str, str]
) -> None:
    assert (end[0], kind, end[1]) not in ties(text)


def test_a_counted_noun_behind_its_names_tells_of_nobody_else() -> None:
    text = "Vaskor Works and Dalvik Foods, two mills in Izmir, have ended their talks."
    told = extract(text.encode(), "note.txt")
    assert {party.name for party in told.parties} == {"Vaskor Works", "Dalvik Foods", "Izmir"}


def test_a_counted_noun_in_a_list_is_told_of_as_others(ties: Ties) -> None:
    text = "Vaskor Works bought Dalvik Foods, two mills in Izmir and a port."
    assert ("Vaskor Works", "OWNS", "<two mills in Izmir>") in ties(text)
