"""Relations in nouns, shares, lists and left-out words: what a plain verb and its object do not show."""

from __future__ import annotations

from decimal import Decimal

import pytest

from interlock.loaders.documents import Extraction, extract

Fact = tuple[str, str, str]


def read(text: str, published: str | None = None) -> Extraction:
    return extract(text.encode(), "note.txt", published=published)


def facts(text: str) -> list[Fact]:
    found = read(text)
    names = {party.key: party.name for party in found.parties}
    return [(names[s.subject], s.predicate, names[s.object or ""]) for s in found.statements]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Orient Bank’s parent, Senta Holding, grew.", ("Senta Holding", "OWNS", "Orient Bank")),
        ("Orient Bank grew. Its largest shareholder is Senta Holding.", ("Senta Holding", "OWNS", "Orient Bank")),
        ("Muscat Wires, a wholly owned unit of Sohar Steel, grew.", ("Sohar Steel", "OWNS", "Muscat Wires")),
        ("Muscat Wires is a unit of Sohar Steel.", ("Sohar Steel", "OWNS", "Muscat Wires")),
        ("Sohar Steel grew. Its insurer, Gulf Assurance, paid.", ("Gulf Assurance", "INSURES", "Sohar Steel")),
        ("Jordan and Orient Bank, its biggest creditor, met.", ("Orient Bank", "LENDS_TO", "Jordan")),
        ("Muscat Wires belongs to Sohar Steel.", ("Sohar Steel", "OWNS", "Muscat Wires")),
        ("Muscat Wires, in which Sohar Steel holds 30 percent, grew.", ("Sohar Steel", "OWNS", "Muscat Wires")),
        ("Muscat Wires, whose main shareholders are Sohar Steel and Orient Bank, grew.", ("Orient Bank", "OWNS", "Muscat Wires")),
        ("Muscat Wires was sold to Sohar Steel.", ("Sohar Steel", "OWNS", "Muscat Wires")),
        ("Sohar Steel completed the acquisition of Muscat Wires.", ("Sohar Steel", "OWNS", "Muscat Wires")),
        ("Sohar Steel has signed an agreement to buy rods from Muscat Wires.", ("Muscat Wires", "SUPPLIES", "Sohar Steel")),
        ("Sohar Steel already supplies Muscat Wires.", ("Sohar Steel", "SUPPLIES", "Muscat Wires")),
        ("The Tea Union, of which Senta Foods is a member, met.", ("Senta Foods", "MEMBER_OF", "Tea Union")),
        ("Oman and Yemen, which share a long border, met.", ("Oman", "BORDERS", "Yemen")),
        ("Senta Foods’ shares are listed in Lima.", ("Senta Foods", "LISTED_ON", "<Lima stock exchange>")),
        ("Senta Foods (Lima Stock Exchange: SNT) grew.", ("Senta Foods", "LISTED_ON", "Lima Stock Exchange")),
        ("Orient Bank has lent Senta Foods 5 million euros.", ("Orient Bank", "LENDS_TO", "Senta Foods")),
        ("Senta Foods owes Orient Bank 5 million euros.", ("Orient Bank", "LENDS_TO", "Senta Foods")),
        ("The Nile Rail Project, which Petra Foods carries out, goes on.", ("Petra Foods", "IMPLEMENTS", "Nile Rail Project")),
        ("Senta Foods is a dairy. Orient Bank supports it.", ("Orient Bank", "SUPPORTS", "Senta Foods")),
        ("Senta Foods said Orient Bank supports it.", ("Orient Bank", "SUPPORTS", "Senta Foods")),
        ("Senta Foods said it supports Orient Bank.", ("Senta Foods", "SUPPORTS", "Orient Bank")),
        ("Senta Foods grew. The Tea Union, of which it is a member, met.", ("Senta Foods", "MEMBER_OF", "Tea Union")),
        ("Senta Foods, once a supplier of Oman Oil, is insured by Orient Bank.", ("Orient Bank", "INSURES", "Senta Foods")),
        ("Finance director Jo Lee of Orient Bank spoke.", ("Jo Lee", "HOLDS_ROLE", "Orient Bank")),
        ("Oman and Yemen signed a fisheries treaty on 12 June.", ("Oman", "SIGNED", "Yemen")),
        ("Senta Foods is half-owned by Orient Bank.", ("Orient Bank", "OWNS", "Senta Foods")),
        ("Senta Foods, 40% of whose shares belong to Orient Bank, grew.", ("Orient Bank", "OWNS", "Senta Foods")),
        ("Senta Foods, 40% of which belonged until 2019 to Orient Bank, grew.", ("Orient Bank", "OWNS", "Senta Foods")),
        ("Senta Foods, in which Oman’s Orient Bank has 40%, grew.", ("Orient Bank", "OWNS", "Senta Foods")),
        ("Senta Foods will close a mill, finance director Jo Lee said.", ("Jo Lee", "HOLDS_ROLE", "Senta Foods")),
        ("Oman and Kenya’s Nile Dairy signed a contract.", ("Oman", "SIGNED", "Nile Dairy")),
        ("Senta Foods of Peru and Nile Dairy of Egypt have formed a joint venture.", ("Senta Foods", "PARTNERS_WITH", "Nile Dairy")),
        ("Senta Foods exported 500 tonnes of cheese to Oman.", ("Senta Foods", "EXPORTS_TO", "Oman")),
    ],
)  # fmt: skip
def test_family(text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Reports that Senta Foods exports cheese to Oman are false.",
        "Jo Lee said claims that Senta Foods exports cheese to Oman were pure invention.",
        "The ministry dismissed as nonsense reports that Senta Foods exports cheese to Oman.",
    ],
)
def test_what_is_called_untrue_is_not_asserted(text: str) -> None:
    assert {s.modality for s in read(text).statements if s.predicate == "EXPORTS_TO"} <= {"denied"}


@pytest.mark.parametrize(
    "text",
    [
        "Hanoi has ruled out a loan from Orient Bank.",
        "Senta Foods has turned down a loan from Orient Bank.",
        "Senta Foods has rejected a contract to build the Nile Rail Project.",
    ],
)
def test_a_refusal_inside_a_trigger_is_heard(text: str) -> None:
    assert all(s.modality in ("denied", "opposed") for s in read(text).statements)


def shares(text: str) -> dict[str, tuple[Decimal | None, Decimal | None]]:
    found = read(text)
    names = {party.key: party.name for party in found.parties}
    return {
        names[s.subject]: (s.attributes.get("share_min"), s.attributes.get("share_max"))
        for s in found.statements
        if s.predicate == "OWNS"
    }


def test_each_owner_has_the_share_in_brackets_behind_it() -> None:
    assert shares("Muscat Wires belongs to Sohar Steel (72.5 %) and to Orient Bank (27.5 %).") == {
        "Sohar Steel": (Decimal("72.5"), Decimal("72.5")),
        "Orient Bank": (Decimal("27.5"), Decimal("27.5")),
    }


def test_a_verb_left_out_still_gives_its_owner_and_share() -> None:
    text = "Sohar Steel holds 60 percent of Muscat Wires and Orient Bank the remaining 40 percent."
    assert shares(text) == {
        "Sohar Steel": (Decimal(60), Decimal(60)),
        "Orient Bank": (Decimal(40), Decimal(40)),
    }


def test_a_share_without_its_object_is_of_what_was_owned_before() -> None:
    text = "Sohar Steel holds 51 percent of Muscat Wires, while Orient Bank and Senta Foods own 10 percent each."
    assert set(shares(text)) == {"Sohar Steel", "Orient Bank", "Senta Foods"}


def test_wholly_owned_is_all_of_it() -> None:
    assert shares("Muscat Wires is wholly owned by Sohar Steel.") == {
        "Sohar Steel": (Decimal(100), Decimal(100))
    }


def test_an_interval_stays_one() -> None:
    assert shares("Sohar Steel has a stake of between 25 and 50 percent in Muscat Wires.") == {
        "Sohar Steel": (Decimal(25), Decimal(50))
    }


def test_a_list_set_off_by_among_them_takes_part_in_the_verb() -> None:
    found = facts("Two Omani banks, among them Orient Bank, financed the Nile Rail Project.")
    assert ("Orient Bank", "FINANCES", "Nile Rail Project") in found
    assert ("<two Omani banks>", "FINANCES", "Nile Rail Project") in found


@pytest.mark.parametrize(
    "text",
    [
        "The maker grew. Any buyer in China may sell tools.",
        "Fayoum Cables, founded in 1984, grew.",
        "Sohar Steel appointed a director of a rival.",
        "Rivals of Sohar Steel, a maker of rods, and Orient Bank met.",
    ],
)
def test_no_relation(text: str) -> None:
    assert facts(text) == []


def test_a_date_in_an_aside_is_not_that_of_the_verb() -> None:
    (claim,) = read("Fayoum Cables, founded in 1984, exports to Libya.").statements
    assert claim.event == (None, None)


def test_a_date_after_saying_is_the_day_of_saying() -> None:
    (claim,) = read(
        "Orient Bank said on 7 May 2024 that Sohar Steel exports rods to Kenya."
    ).statements
    assert (claim.event, claim.stated_on) == ((None, None), ("2024-05-07", "2024-05-08"))


def test_what_is_only_planned_lies_nowhere_yet() -> None:
    found = read("Sohar Steel plans to build a mill in Mombasa.")
    assert {s.modality for s in found.statements} == {"planned"}


def test_the_most_spoken_of_is_what_a_definite_noun_means() -> None:
    text = "Orient Bank grew.\n\nIt sold bonds through Nile Bank. Orient Bank was founded in Cairo.\n\nThe bank exports gold to Kenya."
    assert ("Orient Bank", "EXPORTS_TO", "Kenya") in facts(text)
