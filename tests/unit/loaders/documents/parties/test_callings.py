"""What a firm may be called from here on by what it was said to do, and whom such a noun means then."""

from __future__ import annotations

import pytest

from interlock.loaders.documents.parties.callings import callings
from tests.unit.loaders.documents.conftest import Ties


@pytest.mark.parametrize(
    ("said", "noun"),
    [
        (" brews beer in four cities.", "brewery"),
        (" mines copper.", "miner"),
        (" also cans sardines.", "cannery"),
        (", which builds barges, lost money.", "shipyard"),
        (" makes cheese and butter.", "dairy"),
        (" runs 40 petrol stations.", "retailer"),
    ],
)
def test_what_a_firm_does_tells_what_it_is_called(said: str, noun: str) -> None:
    assert noun in callings(said, 0)


@pytest.mark.parametrize(
    "said", [" builds houses.", " sold its mill.", " mines.", " has three plants.", "."]
)
def test_other_deeds_tell_nothing(said: str) -> None:
    assert not callings(said, 0)


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Orlu Works brews beer. Tavra Foods supplies the brewery with malt.",
            ("Tavra Foods", "SUPPLIES", "Orlu Works"),
        ),
        (
            "Orlu Works builds barges. Tavra Bank lent the shipyard $7 million.",
            ("Tavra Bank", "LENDS_TO", "Orlu Works"),
        ),
        (
            "Orlu Works mines copper. Tavra Foods supplies the miner with pumps.",
            ("Tavra Foods", "SUPPLIES", "Orlu Works"),
        ),
        (
            "Orlu Works distils gin. Majority shareholder Tavra Foods wants to sell.",
            ("Tavra Foods", "OWNS", "Orlu Works"),
        ),
        (
            "Orlu Works was put up for sale by Kestrel Holding. The buyer was Tavra Foods.",
            ("Tavra Foods", "OWNS", "Orlu Works"),
        ),
        (
            "The Lima Treaty covers fishing rights. It was signed by Norway.",
            ("Norway", "SIGNED", "Lima Treaty"),
        ),
    ],
)
def test_the_noun_means_that_firm(ties: Ties, text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # either of two
        (
            "Orlu Works and Tavra Foods are rivals. The company holds 30 percent of Kestrel Mills.",
            "OWNS",
        ),
        (
            "Orlu Works and Tavra Foods brew beer. Kestrel Malt supplies the brewery with malt.",
            "MEMBER_OF",
        ),
        # whose buyer of goods
        ("Orlu Works is for sale. The buyer of its slag is Tavra Foods.", "OWNS"),
        # no title of a share
        ("Orlu Works fell. Lender Tavra Bank reported a profit.", "LENDS_TO"),
        # of somebody whom nothing settles
        (
            "A court heard the claim on Monday. The mill owes most of its debt to Tavra Bank.",
            "LENDS_TO",
        ),
    ],
)
def test_what_may_be_anothers_is_told_of_nobody(ties: Ties, text: str, kind: str) -> None:
    assert not {tie for tie in ties(text) if tie[1] == kind}
