"""Words that somebody says or denies inside what is set off behind him: they end there."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def _told(text: str) -> set[tuple[str, str, str, str, str]]:
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    return {
        (
            names[s.subject],
            s.predicate,
            names[s.object or ""],
            s.modality,
            names.get(s.attributed_to or "", ""),
        )
        for s in found.statements
    }


@pytest.mark.parametrize(
    ("denies", "sold"),
    [
        ("denied that it had borrowed from Orient Bank", "sold its cocoa to Vesta Foods"),
        ("denied it had borrowed from Orient Bank", "supplies Vesta Foods"),
        ("has denied reports that it had borrowed from Orient Bank", "supplies Vesta Foods"),
        ("rejected claims that it had borrowed from Orient Bank", "supplies Vesta Foods"),
        ("denied having borrowed from Orient Bank", "supplies Vesta Foods"),
    ],
)
def test_a_denial_set_off_takes_back_no_more(denies: str, sold: str) -> None:
    assert _told(f"Olvik Ghana, which {denies}, {sold}.") == {
        ("Orient Bank", "LENDS_TO", "Olvik Ghana", "denied", "Olvik Ghana"),
        ("Olvik Ghana", "SUPPLIES", "Vesta Foods", "asserted", ""),
    }


def test_what_is_said_in_passing_has_its_speaker() -> None:
    assert _told("Olvik Ghana, which said Tarn Steel would supply Moor Oil, owns Vesta Foods.") == {
        ("Tarn Steel", "SUPPLIES", "Moor Oil", "planned", "Olvik Ghana"),
        ("Olvik Ghana", "OWNS", "Vesta Foods", "asserted", ""),
    }


def test_a_person_denies_in_passing() -> None:
    assert _told("Jan Kovac, who has denied that he owns Tarn Steel, chairs Vesta Foods.") == {
        ("Jan Kovac", "OWNS", "Tarn Steel", "denied", "Jan Kovac"),
        ("Jan Kovac", "HOLDS_ROLE", "Vesta Foods", "asserted", ""),
    }


def test_things_announced_are_nobodys_words() -> None:
    assert _told("Olvik Ghana, which announced the purchase of Tarn Steel, supplies Moor Oil.") == {
        ("Olvik Ghana", "OWNS", "Tarn Steel", "asserted", ""),
        ("Olvik Ghana", "SUPPLIES", "Moor Oil", "asserted", ""),
    }


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        (
            "Not only Tarn Steel but also Moor Oil supplies Vesta Foods.",
            {"Tarn Steel", "Moor Oil"},
            {"Vesta Foods"},
        ),
        (
            "Tarn Steel supplies not only Moor Oil but also Vesta Foods.",
            {"Tarn Steel"},
            {"Moor Oil", "Vesta Foods"},
        ),
        (
            "Tarn Steel, alongside Moor Oil, supplies Vesta Foods.",
            {"Tarn Steel", "Moor Oil"},
            {"Vesta Foods"},
        ),
        ("Tarn Steel, but not Moor Oil, supplies Vesta Foods.", {"Tarn Steel"}, {"Vesta Foods"}),
        ("Tarn Steel instead of Moor Oil supplies Vesta Foods.", {"Tarn Steel"}, {"Vesta Foods"}),
        (
            "It is Tarn Steel, not Moor Oil, that supplies Vesta Foods.",
            {"Tarn Steel"},
            {"Vesta Foods"},
        ),
    ],
)
def test_who_acts_of_two_who_are_compared(text: str, who: set[str], whom: set[str]) -> None:
    assert _told(text) == {(s, "SUPPLIES", o, "asserted", "") for s in who for o in whom}


@pytest.mark.parametrize(
    "text",
    [
        "Tarn Steel, having sold flour to Moor Oil, partnered with Vesta Foods.",
        "Tarn Steel, the owner of Moor Oil and a lender to Orlu Data, partnered with Vesta Foods.",
        "Tarn Steel, long at odds with Moor Oil, partnered with Vesta Foods in Ghana last month.",
        "Tarn Steel alone, without Moor Oil, partnered with Vesta Foods.",
    ],
)
def test_the_only_verb_behind_an_aside_is_of_its_head(text: str) -> None:
    told = {one[:3] for one in _told(text) if one[1] == "PARTNERS_WITH"}
    assert told == {("Tarn Steel", "PARTNERS_WITH", "Vesta Foods")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It was Vesta Foods that Tarn Steel bought.", {("Tarn Steel", "OWNS", "Vesta Foods")}),
        (
            "It was Tarn Steel that bought Vesta Foods.",
            {("Tarn Steel", "OWNS", "Vesta Foods")},
        ),
        (
            "Two firms owned by Orlu Data, Tarn Steel and Moor Oil, insured Vesta Foods.",
            {
                ("Orlu Data", "OWNS", "two firms"),
                ("Orlu Data", "OWNS", "Tarn Steel"),
                ("Orlu Data", "OWNS", "Moor Oil"),
                ("Tarn Steel", "INSURES", "Vesta Foods"),
                ("Moor Oil", "INSURES", "Vesta Foods"),
                ("two firms", "INSURES", "Vesta Foods"),
            },
        ),
        (
            "Two firms owned by Orlu Data, Tarn Steel and Moor Oil insured Vesta Foods.",
            {
                ("Orlu Data", "OWNS", "two firms"),
                ("Tarn Steel", "OWNS", "two firms"),
                ("Moor Oil", "OWNS", "two firms"),
                ("two firms", "INSURES", "Vesta Foods"),
            },
        ),
        (
            "Tarn Steel, sold by Moor Oil to Orlu Data in 2019, insured Vesta Foods.",
            {
                ("Moor Oil", "OWNS", "Tarn Steel"),
                ("Orlu Data", "OWNS", "Tarn Steel"),
                ("Tarn Steel", "INSURES", "Vesta Foods"),
            },
        ),
        (
            "Tarn Steel, having bought Moor Oil, became a subsidiary of Vesta Foods.",
            {("Tarn Steel", "OWNS", "Moor Oil"), ("Vesta Foods", "OWNS", "Tarn Steel")},
        ),
        (
            "Tarn Steel insured Vesta Foods as part of a dispute with Moor Oil.",
            {("Tarn Steel", "INSURES", "Vesta Foods")},
        ),
        (
            "Tarn Steel, a supplier of Moor Oil, and Orlu Data, the insurer of Vesta Foods, bought Kestrel Rice.",
            {
                ("Tarn Steel", "SUPPLIES", "Moor Oil"),
                ("Orlu Data", "INSURES", "Vesta Foods"),
                ("Tarn Steel", "OWNS", "Kestrel Rice"),
                ("Orlu Data", "OWNS", "Kestrel Rice"),
            },
        ),
    ],
)
def test_whose_deed_it_is(text: str, told: set[tuple[str, str, str]]) -> None:
    assert {(s.strip("<>"), tie, o.strip("<>")) for s, tie, o, *_ in _told(text)} == told
