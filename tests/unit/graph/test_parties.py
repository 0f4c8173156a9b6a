"""Hits of a search: a sequence, a JSON object each, a table without anybody's HTML."""

from __future__ import annotations

from typing import Any

import pytest

from interlock.graph.parties import Parties, Party, _by_scheme, _same_name, likeness

HIT = Party("lei:1", "<b>Bank</b>", "Bank", "CN", {"lei": "1"}, 1.0, "Bank")


def entity(id_: str, *names: str) -> dict[str, Any]:
    return {"id": id_, "name": names[0], "names": sorted(names)}


def test_hits_are_a_sequence() -> None:
    hits = Parties((HIT,))
    assert (len(hits), hits[0], list(hits)) == (1, HIT, [HIT])
    assert repr(hits) == "1.00  <b>Bank</b>  (Bank, lei:1)"
    assert repr(Parties()) == "no party"
    assert list(HIT.to_json()) == [
        "id",
        "name",
        "kind",
        "country",
        "identifiers",
        "score",
        "matched",
    ]


def test_names_in_a_notebook_are_text() -> None:
    assert "<td>&lt;b&gt;Bank&lt;/b&gt;</td>" in Parties((HIT,))._repr_html_()


def test_identifiers_by_scheme() -> None:
    assert _by_scheme(["lei:1", "bic:A", "bic:B", "reg:RA1:7"]) == {
        "lei": "1",
        "bic": ["A", "B"],
        "reg": "RA1:7",
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Bank of China", ["a"]),
        ("bank of china", ["a", "b"]),
        ("Bank of China Ltd.", ["a", "b"]),
        ("Bank of", []),
        ("!!!", []),
    ],
)
def test_the_narrowest_sameness_that_fits_counts(text: str, wanted: list[str]) -> None:
    entities = [
        entity("b", "BANK OF CHINA"),
        entity("a", "Bank of China"),
        entity("c", "Bank of Chile"),
    ]
    assert [one["id"] for one in _same_name(text, entities)] == wanted


def testlikeness_is_of_the_best_name() -> None:
    score, name = likeness("kunlun bank")(entity("a", "昆仑银行", "Kunlun Bank Co., Ltd."))
    assert (score, name) == (1.0, "Kunlun Bank Co., Ltd.")
    near, _ = likeness("kunlum bank")(entity("a", "Kunlun Bank"))
    far, _ = likeness("kunlum bank")(entity("a", "Bank of Chile"))
    assert 0 <= far < near < 1
