"""Ties told by words that refer back and are no mention: "its head office", "there", "Customers include X"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Fact = tuple[str, str, str, str]

TIES = frozenset(
    (
        "SUPPLIES",
        "OWNS",
        "LENDS_TO",
        "INSURES",
        "LOCATED_IN",
        "EXPORTS_TO",
        "MEMBER_OF",
        "HOLDS_ROLE",
        "PARTNERS_WITH",
    )
)


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Orlu Foods roasts coffee in a former brewery. Customers include Tavra Stores.",
            ("Orlu Foods", "SUPPLIES", "Tavra Stores", "asserted"),
        ),
        (
            "Orlu Foods dyes cloth. Suppliers are Tavra Chemicals.",
            ("Tavra Chemicals", "SUPPLIES", "Orlu Foods", "asserted"),
        ),
        (
            "Orlu Foods runs three mills. Shareholders include Tavra Holding.",
            ("Tavra Holding", "OWNS", "Orlu Foods", "asserted"),
        ),
        (
            "The Halden Foundation speaks for 40 firms. Members include Tavra Stores.",
            ("Tavra Stores", "MEMBER_OF", "Halden Foundation", "asserted"),
        ),
        (
            "Orlu Foods closed its older kiln in May. Deliveries to Tavra Stores were not affected.",
            ("Orlu Foods", "SUPPLIES", "Tavra Stores", "asserted"),
        ),
        (
            "Orlu Insurance writes marine cover. Its policyholders include Tavra Lines.",
            ("Orlu Insurance", "INSURES", "Tavra Lines", "asserted"),
        ),
        (
            "Orlu Foods employs 300 people. Its head office is in Ghana.",
            ("Orlu Foods", "LOCATED_IN", "Ghana", "asserted"),
        ),
        (
            "Orlu Foods posted a record profit. Tavra Stores alone took a third of its output.",
            ("Orlu Foods", "SUPPLIES", "Tavra Stores", "asserted"),
        ),
        (
            "Ghana has a busy port. Orlu Foods keeps an office there.",
            ("Orlu Foods", "LOCATED_IN", "Ghana", "asserted"),
        ),
        (
            "Ghana suffered a poor harvest. Orlu Foods has shipped 5,000 tonnes of maize there.",
            ("Orlu Foods", "EXPORTS_TO", "Ghana", "asserted"),
        ),
        (
            "Ghana has a taste for wine. Orlu Foods now exports there.",
            ("Orlu Foods", "EXPORTS_TO", "Ghana", "asserted"),
        ),
        (
            "Orlu Foods makes ropes. Since then Tavra Resin has been its only supplier of resin.",
            ("Tavra Resin", "SUPPLIES", "Orlu Foods", "asserted"),
        ),
        (
            "Orlu Foods makes furniture in two towns. A 25 percent stake is held by Tavra Holding.",
            ("Tavra Holding", "OWNS", "Orlu Foods", "asserted"),
        ),
        (
            "Orlu Foods floated 40 percent of its shares in 2012. The rest belongs to Tavra Holding.",
            ("Tavra Holding", "OWNS", "Orlu Foods", "asserted"),
        ),
        (
            "Orlu Foods assembles water pumps. Fifty of them were delivered to Tavra Stores in April.",
            ("Orlu Foods", "SUPPLIES", "Tavra Stores", "asserted"),
        ),
        (
            "Orlu Foods makes brake pads. Tavra Lines has been buying them for its lorries since 2018.",
            ("Orlu Foods", "SUPPLIES", "Tavra Lines", "asserted"),
        ),
        (
            "Orlu Foods relies on imported sugar. Most of it is delivered by Tavra Sugar.",
            ("Tavra Sugar", "SUPPLIES", "Orlu Foods", "asserted"),
        ),
        (
            "Orlu Foods opened talks with its lenders. They include Tavra Bank.",
            ("Tavra Bank", "LENDS_TO", "Orlu Foods", "asserted"),
        ),
    ],
)
def test_what_a_word_stands_for_is_an_end_of_the_tie(
    tells: Callable[[str, set[Fact]], None], text: str, tie: Fact
) -> None:
    tells(text, {tie})


@pytest.mark.parametrize(
    "text",
    [
        # whose, two firms of the sentence before may be
        "Orlu Foods and Tavra Stores met in May. Customers include Kestrel Bakeries.",
        # of each country something
        "Ghana and Norway have busy ports. Tavra Stores keeps an office there.",
        # there is nowhere in particular
        "Ghana has a busy port. Tavra Stores said there was no office.",
        # whose goods, two firms of the sentence before may be
        "Orlu Foods and Tavra Stores make pumps. Kestrel Lines has been buying them since 2018.",
        # a statistics office delivers nothing
        "The Statistics Bureau gave figures for May. Exports to Ghana fell.",
        # what "its" of a passing clause may be, nobody says
        "Orlu Foods makes rope. Customers include nobody of note.",
    ],
)
def test_what_may_be_of_several_is_told_of_nobody(silent: Callable[..., None], text: str) -> None:
    silent(text, *TIES)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (
            "Orlu Foods has two lenders. They are Tavra Bank and Kestrel Bank.",
            {"Tavra Bank", "Kestrel Bank"},
        ),
        (
            "Orlu Foods has two lenders. One is Tavra Bank; the other is Kestrel Bank.",
            {"Tavra Bank", "Kestrel Bank"},
        ),
    ],
)
def test_those_counted_before_are_named_one_by_one(
    facts: Callable[[str], set[Fact]], text: str, ends: set[str]
) -> None:
    lent = {(one[0], one[2]) for one in facts(text) if one[1] == "LENDS_TO"}
    assert lent == {(end, "Orlu Foods") for end in ends}


def test_two_whom_one_word_means_are_partners(facts: Callable[[str], set[Fact]]) -> None:
    for word in ("They", "The two"):
        told = facts(
            f"Orlu Foods and Tavra Stores build cars. {word} have been partners since 2015."
        )
        assert ("Orlu Foods", "PARTNERS_WITH", "Tavra Stores", "asserted") in told


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Foods sold half of the salt. The rest is auctioned by Tavra Holding.",
        "Orlu Foods and Tavra Stores fell. The rest belongs to Kestrel Holding.",
        "The price of salt fell. A stake is held by Kestrel Holding.",
    ],
)
def test_a_rest_of_goods_is_no_share(silent: Callable[..., None], text: str) -> None:
    silent(text, "OWNS")


def test_what_goes_to_its_own_works_is_sold_to_nobody(silent: Callable[..., None]) -> None:
    silent(
        "Orlu Foods closed its kiln in May. Deliveries to its mill at Tromsø went on.", "SUPPLIES"
    )


def test_a_firm_that_is_sold_supplies_nobody(silent: Callable[..., None]) -> None:
    silent("Orlu Foods has completed its sale to Tavra Holding.", "SUPPLIES")


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Orlu Foods has 412 shareholders; the largest is Tavra Holding.",
            ("Tavra Holding", "OWNS", "Orlu Foods"),
        ),
        (
            "Orlu Foods had 412 shareholders, the largest being Tavra Holding with 34 percent.",
            ("Tavra Holding", "OWNS", "Orlu Foods"),
        ),
        (
            "Orlu Foods, based in Vose, has six lenders; the biggest is Tavra Bank.",
            ("Tavra Bank", "LENDS_TO", "Orlu Foods"),
        ),
        (
            "Orlu Foods has 40 customers, the biggest of which is Tavra Stores.",
            ("Orlu Foods", "SUPPLIES", "Tavra Stores"),
        ),
        (
            "Jo Lee said Orlu Foods has 40 suppliers; the largest is Tavra Farms.",
            ("Tavra Farms", "SUPPLIES", "Orlu Foods"),
        ),
    ],
)
def test_the_largest_of_those_whom_a_clause_counts(
    facts: Callable[[str], set[Fact]], text: str, tie: tuple[str, str, str]
) -> None:
    assert (*tie, "asserted") in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Foods has 40 rivals; the largest is Tavra Stores.",
        "Orlu Foods, whose shareholders meet in May, has 40 mills; the largest is Tavra Mill.",
        "Of the 40 shareholders none came; the largest is Tavra Holding.",
    ],
)
def test_the_largest_of_what_nobody_has_is_of_nobody(
    silent: Callable[..., None], text: str
) -> None:
    silent(text, "SUPPLIES", "LENDS_TO")
