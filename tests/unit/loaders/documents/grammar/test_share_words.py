"""Shares of a firm in other words, read as its shortest ones."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

_TWO = {("Ferrow Mills", 52), ("Kestle Yarns", 48)}


def _owners(text: str) -> set[tuple[str, int]]:
    """Who owns what of Sabine Salt, in percent."""
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    return {
        (names[one.subject], int(one.attributes.get("share_min", 0)))
        for one in found.statements
        if one.predicate == "OWNS" and names[one.object or ""] == "Sabine Salt"
    }


@pytest.mark.parametrize(
    "text",
    [
        "The equity of Sabine Salt is split between Ferrow Mills, with 52 percent, and Kestle Yarns, with 48 percent.",
        "Sabine Salt is held by Ferrow Mills, which has 52 percent, and Kestle Yarns, which has 48 percent.",
        "Sabine Salt is shared between Ferrow Mills, 52 percent, and Kestle Yarns, 48 percent.",
        "Sabine Salt is owned by Ferrow Mills with 52 percent and Kestle Yarns with 48 percent.",
        "Ferrow Mills, with 52 percent, and Kestle Yarns, with 48 percent, are the shareholders of Sabine Salt.",
        "The owners of Sabine Salt are Ferrow Mills, holding 52 percent of the shares, and Kestle Yarns, holding 48 percent.",
    ],
)
def test_each_of_a_list_has_its_share(text: str) -> None:
    assert _owners(text) == _TWO


def test_three_of_a_list() -> None:
    text = (
        "Sabine Salt is owned by Ferrow Mills, with 50 percent, Kestle Yarns, with 30 percent, and Orvo Tin, "
        "which has 20 percent."
    )
    assert _owners(text) >= {("Ferrow Mills", 50), ("Kestle Yarns", 30)}


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Three quarters of the shares of Sabine Salt lie with Ferrow Mills.", 75),
        ("40 percent of the voting capital in Sabine Salt belongs to Ferrow Mills.", 40),
        ("Ferrow Mills owns Kestle Yarns and a 20 percent stake in Sabine Salt.", 20),
        ("Ferrow Mills, which owns Kestle Yarns and a 20 percent stake in Sabine Salt, shut two mills.", 20),
        ("Ferrow Mills bought a quarry in Lima and a 30 percent holding in Sabine Salt.", 30),
    ],
)  # fmt: skip
def test_a_part_of_the_shares_is_a_part_of_the_firm(text: str, share: int) -> None:
    assert _owners(text) == {("Ferrow Mills", share)}


@pytest.mark.parametrize(
    "text",
    [
        "Sabine Salt sells to Ferrow Mills, with 52 percent, and Kestle Yarns, with 48 percent.",
        "The market leaders are Ferrow Mills, with 52 percent, and Kestle Yarns, with 30 percent, ahead of Sabine Salt.",
        "Ferrow Mills took a loan from Kestle Yarns and a risk in Sabine Salt.",
    ],
)
def test_shares_of_a_market_are_no_holdings(text: str) -> None:
    assert _owners(text) == set()


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Ferrow Mills' planned purchase of a 24 percent holding in Sabine Salt needs approval.", 24),
        ("Ferrow Mills has more than doubled its holding in Sabine Salt, to 22 percent.", 22),
        ("Ferrow Mills' stake in Sabine Salt now stands at 27 percent.", 27),
        ("The stake of Ferrow Mills in Sabine Salt fell to 14 percent after the share issue.", 14),
        ("With 38 percent, Ferrow Mills is the biggest owner of Sabine Salt.", 38),
        ("Ferrow Mills has a stake in Sabine Salt, whose margin fell to 14 percent.", 0),
    ],
)  # fmt: skip
def test_holdings_are_stakes(text: str, share: int) -> None:
    assert _owners(text) == {("Ferrow Mills", share)}


@pytest.mark.parametrize(
    "text",
    [
        "Ferrow Mills and Kestle Yarns, with 40 percent each, are the main shareholders of Sabine Salt.",
        "The main shareholders of Sabine Salt are Ferrow Mills and Kestle Yarns, with 40 percent each.",
        "Sabine Salt is owned by Ferrow Mills and Kestle Yarns, each with 40 percent.",
    ],
)
def test_each_of_two_has_the_same(text: str) -> None:
    assert _owners(text) == {("Ferrow Mills", 40), ("Kestle Yarns", 40)}
