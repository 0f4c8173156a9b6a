"""Offices told on the way to something else, goods in rows, guarantees to creditors and what firms announce."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"HOLDS_ROLE", "SUPPLIES", "GUARANTEES", "LENDS_TO", "OWNS", "SUCCEEDED_BY"})
Facts = Callable[[str], set[tuple[str, str, str, str]]]

TOLD = [
    ("As chairman of Vaskor Bank from 1998 until 2006 Walter Tamar refused loans.", "Walter Tamar HOLDS_ROLE Vaskor Bank asserted"),
    ("Ana Lorca is a director both of Vaskor Lode and of Dalvik Foods.", "Ana Lorca HOLDS_ROLE Vaskor Lode asserted"),
    ("Ana Lorca is a director both of Vaskor Lode and of Dalvik Foods.", "Ana Lorca HOLDS_ROLE Dalvik Foods asserted"),
    ("Ana Lorca leaves the board of Vaskor Lode to chair Dalvik Foods.", "Ana Lorca HOLDS_ROLE Dalvik Foods planned"),
    ("Vaskor Steel's new head of sales is Ana Lorca (previously Dalvik Foods).", "Ana Lorca HOLDS_ROLE Dalvik Foods asserted"),
    ("Ana Lorca has been at the helm of the Polish wagon lessor Vaskor for two years.", "Ana Lorca HOLDS_ROLE Vaskor asserted"),
    ("Mr. Deo Mara and Ms. Ana Lorca ceased to be directors of Vaskor Steel.", "Deo Mara HOLDS_ROLE Vaskor Steel asserted"),
    ("Ana Lorca has died. The sun shone.\n\nShe was president of Vaskor Steel.",
     "Ana Lorca HOLDS_ROLE Vaskor Steel asserted"),
    ("The board of Vaskor Steel took note of the resignation of Ms Ana Lorca, representative of Tarn Fund, and co-opted Per Lind.",
     "Ana Lorca HOLDS_ROLE Vaskor Steel asserted"),
    ("The board of Vaskor Steel took note of the resignation of Ms Ana Lorca, representative of Tarn Fund, and co-opted Per Lind.",
     "Per Lind HOLDS_ROLE Vaskor Steel asserted"),
    ("The board of Vaskor Steel met on 17 March under the chairmanship of Per Lind.", "Per Lind HOLDS_ROLE Vaskor Steel asserted"),
    ("Ana Lorca, who had led the mills of Vaskor Steel since 2011, left to head Dalvik Foods.",
     "Ana Lorca HOLDS_ROLE Dalvik Foods asserted"),
    ("Ana Lorca founded Dalvik Foods and sat on the boards of Vaskor Steel and of Tarn Bank.", "Ana Lorca HOLDS_ROLE Tarn Bank asserted"),
    ("Members of the chamber of Tarn elected Ana Lorca, president of Vaskor Steel, as president of Dalvik Foods.",
     "Ana Lorca HOLDS_ROLE Dalvik Foods asserted"),
    ("Vaskor Steel stores salmon for Dalvik Foods, berries for Lidl and vaccines for Tarn Mills.",
     "Vaskor Steel SUPPLIES Tarn Mills asserted"),
    ("Vaskor Lines carried fuel for Dalvik Foods and copra for Tarn Mills.", "Vaskor Lines SUPPLIES Tarn Mills asserted"),
    ("Vaskor Steel has given a guarantee to Tarn Bank for the borrowings of its associate Dalvik Foods.",
     "Vaskor Steel GUARANTEES Dalvik Foods asserted"),
    ("Vaskor Steel has given a guarantee to Tarn Bank for the borrowings of its associate Dalvik Foods.",
     "Tarn Bank LENDS_TO Dalvik Foods asserted"),
    ("Ana Lorca heads Vaskor Steel. Last week she announced the purchase of Dalvik Foods.", "Vaskor Steel OWNS Dalvik Foods asserted"),
    ("Vaskor Steel intends to amalgamate with Dalvik Foods under the name Vaskor Dalvik Limited.",
     "Dalvik Foods SUCCEEDED_BY Vaskor Dalvik Limited planned"),
    ("Tarn Mills makes cloth. Its last owner, Vaskor Tweeds, went into administration; the administrators, Begby Traynor, sold it.",
     "Begby Traynor HOLDS_ROLE Vaskor Tweeds asserted"),
    ("During the year the Group sold sugar to Dalvik Foods.\n\nVaskor Sugar PLC has repaid a loan.",
     "Vaskor Sugar PLC SUPPLIES Dalvik Foods asserted"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tie"), TOLD)
def test_told(facts: Facts, text: str, tie: str) -> None:
    assert tie in {" ".join(fact) for fact in facts(text)}


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Vaskor Steel supplies pipes to Dalvik Foods and works for Tarn Mills.", "Vaskor Steel SUPPLIES Tarn Mills"),
        ("Vaskor Steel delivered pipes to Dalvik Foods and pays dividends to Tarn Mills.", "Vaskor Steel SUPPLIES Tarn Mills"),
        ("Vaskor Steel has given a guarantee to Tarn Bank for the borrowings of its associate Dalvik Foods.",
         "Vaskor Steel GUARANTEES Tarn Bank"),
        ("The minister Ana Lorca announced the purchase of Dalvik Foods.", "Ana Lorca OWNS Dalvik Foods"),
        ("Ana Lorca heads Vaskor Steel. Last week she announced the purchase of Dalvik Foods.", "Ana Lorca OWNS Dalvik Foods"),
        ("Vaskor Steel will merge with Dalvik Foods under the name Vaskor Dalvik Limited.", "Vaskor Steel SUCCEEDED_BY Dalvik Foods"),
        ("As chairman of Vaskor Bank and a friend of Walter Tamar, Per Lind refused.", "Walter Tamar HOLDS_ROLE Vaskor Bank"),
        ("Ana Lorca met Per Lind. The sun shone. He was president of Vaskor Steel.", "Per Lind HOLDS_ROLE Vaskor Steel"),
        ("Vaskor Steel and Dalvik Foods held talks under the chairmanship of Per Lind.", "Per Lind HOLDS_ROLE Dalvik Foods"),
        ("Ana Lorca left to join the talks at Vaskor Steel.", "Ana Lorca HOLDS_ROLE Vaskor Steel"),
        ("Vaskor Steel bought out its partner in the Tarn plant, the Spanish firm Dalvik Foods, and now owns it entirely.",
         "Vaskor Steel OWNS Dalvik Foods"),
        ("Ana Lorca died. A minister spoke. He was president of Vaskor Steel.", "Ana Lorca HOLDS_ROLE Vaskor Steel"),
        ("The Group sold sugar to Dalvik Foods. The Group owns Tarn Mills.", "Tarn Mills SUPPLIES Dalvik Foods"),
    ],
)  # fmt: skip
def test_not_told(facts: Facts, text: str, tie: str) -> None:
    assert tie not in {" ".join(fact[:3]) for fact in facts(text)}


def test_professions_are_nobody(facts: Facts) -> None:
    told = facts(
        "Mr. Ric Batist, Engineer, and Mrs. Sharda Raml, Attorney-at-Law, were appointed directors of Vaskor Steel."
    )
    assert not {fact for fact in told if fact[0] in ("Engineer", "Attorney-at-Law")}


def test_offices_in_a_row_of_bodies(facts: Facts) -> None:
    told = facts(
        "Ada Moe is chairman of Corvin Bank, director of Orlu Mills Ltd and non-executive director of Tarn Gold Ltd and Vask Gold Ltd."
    )
    bodies = {"Corvin Bank", "Orlu Mills Ltd", "Tarn Gold Ltd", "Vask Gold Ltd"}
    assert {one[2] for one in told if one[:2] == ("Ada Moe", "HOLDS_ROLE")} == bodies


def test_the_last_office_of_a_row_may_be_of_who_follows(facts: Facts) -> None:
    told = facts(
        "Ada Moe is chairman of Corvin Bank, and the director of Orlu Mills Ltd, Jan Bey, met her."
    )
    assert ("Ada Moe", "HOLDS_ROLE", "Orlu Mills Ltd", "asserted") not in told


def test_several_of_the_directors_of_a_body(facts: Facts) -> None:
    told = facts(
        "Four directors of Orlu Mills Plc were re-elected, including Mrs. Ada Moe, Mr. Jan Bey, and Mr. Ivo Tarn."
    )
    assert {one[0] for one in told if one[1] == "HOLDS_ROLE"} == {"Ada Moe", "Jan Bey", "Ivo Tarn"}
    told = facts("Four suppliers of Orlu Mills Plc were fined, including Ada Moe and Jan Bey.")
    assert not [one for one in told if one[1] == "HOLDS_ROLE"]


def test_directors_in_lines_of_a_list(facts: Facts) -> None:
    lines = "- Mr. Ada Moe\n- Mrs. Jane Bey\n"
    told = facts(
        f"We wish to notify the public that the following Non-Executive Directors have resigned from Orlu Bank Plc:\n{lines}"
    )
    assert {one[:3] for one in told if one[1] == "HOLDS_ROLE"} == {
        ("Ada Moe", "HOLDS_ROLE", "Orlu Bank Plc"),
        ("Jane Bey", "HOLDS_ROLE", "Orlu Bank Plc"),
    }
    told = facts(f"The following guests of Orlu Bank Plc attended the dinner:\n{lines}")
    assert not [one for one in told if one[1] == "HOLDS_ROLE"]
