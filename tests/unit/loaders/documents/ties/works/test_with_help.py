"""Who helped with a deed, in whose name it was done, who has charge of a work, and who pays a part of its cost."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset(
    {
        "SUPPORTS",
        "ACTS_FOR",
        "IMPLEMENTS",
        "INVESTS_IN",
        "FINANCES",
        "PARTICIPATES_IN",
        "CONTRACTED_FOR",
        "OWNS",
        "INSURES",
        "EXPORTS_TO",
    }
)
Fact = tuple[str, str, str, str]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Orlu Group restored a canal with the help of the Halvorsen Foundation.",
            ("Halvorsen Foundation", "SUPPORTS", "Orlu Group", "asserted"),
        ),
        (
            "Thanks to advice from the Halvorsen Foundation, Orlu Group opened a school.",
            ("Halvorsen Foundation", "SUPPORTS", "Orlu Group", "asserted"),
        ),
        (
            "The transport ministry said that with assistance from the Halvorsen Foundation, Orlu Group taught 300 women.",
            ("Halvorsen Foundation", "SUPPORTS", "Orlu Group", "asserted"),
        ),
        (
            "The chapel was restored by Orlu Group with assistance from the Halvorsen Foundation.",
            ("Halvorsen Foundation", "SUPPORTS", "Orlu Group", "asserted"),
        ),
        (
            "The Karuma scheme is being implemented by Orlu Group on behalf of the Ministry of Trade.",
            ("Orlu Group", "ACTS_FOR", "Ministry of Trade", "asserted"),
        ),
        (
            "Harcourt Vane LLP, the adviser to Orlu Group in the sale, declined to comment.",
            ("Harcourt Vane LLP", "ACTS_FOR", "Orlu Group", "asserted"),
        ),
        (
            "Orlu Group is in charge of building the Kessel Ridge wind farm.",
            ("Orlu Group", "IMPLEMENTS", "Kessel Ridge wind farm", "asserted"),
        ),
        (
            "Works on the Kessel Ridge wind farm are carried out by Orlu Group.",
            ("Orlu Group", "IMPLEMENTS", "Kessel Ridge wind farm", "asserted"),
        ),
        (
            "The Orlu tunnel will cost 410 million dollars. Sava Bank has agreed to provide 120 million of it.",
            ("Sava Bank", "FINANCES", "Orlu tunnel", "agreed"),
        ),
        (
            "Norway gave the Ministry of Trade 50 million euros in budget support.",
            ("Norway", "FINANCES", "Ministry of Trade", "asserted"),
        ),
        (
            "The Tarnovo Grain Forum opened on Tuesday. Delegations from Orlu Group took part.",
            ("Orlu Group", "PARTICIPATES_IN", "Tarnovo Grain Forum", "asserted"),
        ),
        (
            "Norway has trained 60 teachers of Saint Ana Hospital.",
            ("Norway", "SUPPORTS", "Saint Ana Hospital", "asserted"),
        ),
        (
            "The Brask tunnel was rebuilt at the expense of Norway.",
            ("Norway", "FINANCES", "Brask tunnel", "asserted"),
        ),
        (
            "Saint Ana Hospital owes its new roof to a gift from Norway.",
            ("Norway", "FINANCES", "Saint Ana Hospital", "asserted"),
        ),
        (
            "Kenya approved the Brask tunnel. Orlu Group will do the work for 80 million euros.",
            ("Orlu Group", "IMPLEMENTS", "Brask tunnel", "planned"),
        ),
        (
            "Speakers at the Nordic Steel Congress included managers from Orlu Group.",
            ("Orlu Group", "PARTICIPATES_IN", "Nordic Steel Congress", "asserted"),
        ),
        (
            "The new bridge will cost 2 billion kelts. Among its financiers is Sava Bank.",
            ("Sava Bank", "FINANCES", "<new bridge>", "asserted"),
        ),
        (
            "Half of the money behind the Orlu tunnel comes from Sava Bank.",
            ("Sava Bank", "FINANCES", "Orlu tunnel", "asserted"),
        ),
        (
            "The town council invited bids for the Hallen dam. Orlu Group won with an offer of 58 million euros.",
            ("Orlu Group", "CONTRACTED_FOR", "Hallen dam", "asserted"),
        ),
        (
            "Norway has spoken out in favour of the Hallen dam.",
            ("Norway", "SUPPORTS", "Hallen dam", "asserted"),
        ),
        (
            "Nordhav Insurance has granted Orlu Group cover for its exports to Chad.",
            ("Orlu Group", "EXPORTS_TO", "Chad", "asserted"),
        ),
        (
            "Nordhav Insurance has granted Orlu Group cover for its exports to Chad.",
            ("Nordhav Insurance", "INSURES", "Orlu Group", "asserted"),
        ),
        (
            "Kenya awarded the contract for Solane II to Orlu Group.",
            ("Orlu Group", "CONTRACTED_FOR", "Solane II", "asserted"),
        ),
        (
            "Kenya has allocated 80 million euros for Solane II.",
            ("Kenya", "FINANCES", "Solane II", "asserted"),
        ),
    ],
)
def test_those_beside_a_deed(text: str, tie: Fact, facts: Callable[[str], set[Fact]]) -> None:
    told = {fact for fact in facts(text) if fact[1] == tie[1]}
    assert told == {tie}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Orlu Group hopes to restore the canal with the help of Vesta Rail.", "SUPPORTS"),
        ("Orlu Group restored the canal without the help of Vesta Rail.", "SUPPORTS"),
        ("Orlu Group sold a mill with the backing of its shareholders.", "SUPPORTS"),
        ("Norway may give the Ministry of Trade 50 million euros in budget support.", "FINANCES"),
        ("The Orlu tunnel grew. Sava Bank sold half of it.", "FINANCES"),
        ("The Orlu tunnel cost 41 million dollars. Sava Bank knows nothing of it.", "FINANCES"),
        ("Orlu Group is in charge of guarding the Kessel Ridge wind farm.", "IMPLEMENTS"),
        ("The Tarnovo Grain Forum opened on Tuesday. Delegations from Orlu Group stayed away.", "PARTICIPATES_IN"),
        ("Work on Monday was done by Orlu Group.", "IMPLEMENTS"),
        ("Norway has trained 60 teachers of Danish.", "SUPPORTS"),
        ("Nordhav Insurance must pay Orlu Group 4 million euros for the burnt mill.", "OWNS"),
        ("Orlu Group has retained Ahlers & Wenk, a yard, to sell the yard.", "OWNS"),
        ("The bid of Orlu Group, backed by Latvia's labour ministry, was the lowest.", "INVESTS_IN"),
        ("Orlu Group won with a bid of 58 million euros.", "CONTRACTED_FOR"),
        ("Saint Ana Hospital owes 300,000 euros to Norway.", "FINANCES"),
        ("The Brask tunnel grew rich at the expense of Norway.", "FINANCES"),
        ("Orlu Group counts Vesta Rail among its business contacts.", "OWNS"),
    ],
)  # fmt: skip
def test_none_of_it(text: str, kind: str, silent: Callable[..., None]) -> None:
    silent(text, kind)
