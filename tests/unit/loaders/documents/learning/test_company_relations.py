"""Rules about pairs of companies: the line that they read, one sentence of our own a family and direction, and what says nothing."""

from __future__ import annotations

import itertools
import re
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interlock.loaders.documents.learning.company_relations import (
    LABELS,
    SYMMETRIC,
    company_rules,
    matches,
    parse_company_rules,
    relate,
)
from interlock.loaders.documents.learning.pair_line import pair_line, tokenise
from interlock.schema.errors import DataError


def line(text: str) -> str:
    """The line of a text in which two parties stand in square brackets."""
    tokens: list[str] = []
    spans: list[tuple[int, int]] = []
    for part in re.split(r"(\[[^]]*\])", text):
        inside = part.strip("[]") if part.startswith("[") else part
        words = [inside[start:end] for start, end in tokenise(inside)]
        if part.startswith("["):
            spans.append((len(tokens), len(tokens) + len(words) - 1))
        tokens += words
    return pair_line(tokens, spans[0], spans[1])


LINES = [
    ("In March 2011 [Senta Foods] bought [Nile Dairy] for $5.2 million.", "in @ ⟦1n⟧ bought ⟦2n⟧ for # ."),
    ("[The company] is listed on the [Cairo Stock Exchange].", "⟦1p⟧ is listed on the ⟦2x⟧ ."),
    ("[Its] stake of 25% in Old Mill Ltd. and [Nile Dairy] grew.", "⟦1p⟧ 's stake of % in ⟦2n⟧ grew ."),
    ("Bank of Kunlun (founded in 1949), with [Senta Foods] (now Senta Group), paid [Delta Capital].",
     "◆ , with ⟦1n⟧ , paid ⟦2i⟧ ."),
    ("Clients of [Senta Foods’s] mill include Alba, Berta and Co, [Nile Dairy] and Otto.",
     "clients of ⟦1n⟧ 's mill include ⟦2n⟧ ."),
    ("The [Dairy Authority] fined [it] 30 percent of 12 orders.", "the ⟦1g⟧ fined ⟦2p⟧ % of 0 orders ."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LINES, ids=[expected for _, expected in LINES])
def test_the_line_that_rules_read(text: str, expected: str) -> None:
    assert line(text) == expected


FAMILIES = [
    ("[Senta Foods] acquired [Nile Dairy] in 2011.", "acquired_by", True),
    ("[Senta Foods] was acquired by [Nile Dairy] in 2011.", "acquired_by", False),
    (
        "After ten years [the company] was sold to [Nile Dairy] for $3 million.",
        "acquired_by",
        False,
    ),
    ("[Senta Foods] announced the acquisition of [Nile Dairy].", "acquired_by", True),
    ("[Senta Foods] is listed on the [Cairo Stock Exchange].", "traded_on", False),
    ("Shares of [Senta Foods] were floated on [Nasdaq] in 1999.", "traded_on", False),
    ("[Senta Foods] is a subsidiary of [Nile Dairy].", "subsidiary_of", False),
    ("Clients of [Senta Foods] include [Nile Dairy].", "client_of", True),
    (
        "[Senta Foods] raised $4 million from investors including [Delta Ventures].",
        "shareholder_of",
        True,
    ),
    ("[Senta Foods] closed a $2 million round led by [Delta Ventures].", "shareholder_of", True),
    ("[Delta Ventures] owns a 30% stake in [Senta Foods].", "shareholder_of", False),
    ("[Senta Foods] has partnered with [Nile Dairy] to open mills.", "collaboration", False),
    ("[Senta Foods] signed a supply agreement with [Nile Dairy].", "collaboration", False),
    ("In 2004 [Senta Foods] merged with [Nile Dairy].", "merged_with", False),
    ("[Senta Foods] competes with [Nile Dairy].", "competitor_of", False),
    ("[Senta Foods] released [Old Mill] in 2004.", "product_or_service_of", True),
    ("[The studio] has made several films, including [Old Mill].", "product_or_service_of", True),
    ("[Senta Foods] is regulated by the [Dairy Authority].", "regulated_by", False),
    ("[Senta Foods] was delisted from the [Cairo Stock Exchange] in 2004.", "traded_on", False),
    (
        "In 2009 the Otto family floated [Senta Foods] on the [Cairo Stock Exchange].",
        "traded_on",
        False,
    ),
    ("In 2004 [Senta Foods] and [Nile Dairy] agreed to merge.", "merged_with", False),
    ("It arose from the merger of [Senta Foods] and [Nile Dairy].", "merged_with", False),
    ("[Senta Foods] was folded into its parent company, [Nile Dairy].", "subsidiary_of", False),
    ("[Senta Foods] was at first backed by [Delta Ventures].", "shareholder_of", True),
    ("[Delta Ventures] is the largest shareholder in [Senta Foods].", "shareholder_of", False),
    ("[Delta Ventures]'s early investments include [Senta Foods].", "shareholder_of", False),
    ("[Senta Foods] has made packaging equipment for [Nile Dairy].", "client_of", True),
    ("[Senta Foods] has done design work for [Nile Dairy].", "client_of", True),
    ("[Senta Foods] is an advertising agency for [Nile Dairy].", "client_of", True),
    ("[Senta Foods] software is used by carriers such as [Nile Air].", "client_of", True),
    ("[Senta Foods] was hired by [Nile Dairy] to run its canteens.", "client_of", True),
    ("[Senta Foods] worked with [Nile Dairy] to test a new oven.", "collaboration", False),
    ("[Senta Foods] is the official catering partner of [Nile Dairy].", "collaboration", False),
    ("[Senta Foods] and [Nile Dairy] announced a partnership.", "collaboration", False),
    (
        "[Senta Foods] is the second largest miller of Egypt, behind [Nile Dairy].",
        "competitor_of",
        False,
    ),
    ("[Senta Foods] owns three house brands, including [Old Mill].", "brand_of", True),
    ("[Senta Foods] is best known for [Old Mill].", "product_or_service_of", True),
    ("[Senta Foods] has produced Otto Goes North and [Old Mill].", "product_or_service_of", True),
]


@pytest.mark.parametrize(
    ("text", "label", "inverted"), FAMILIES, ids=[text for text, _, _ in FAMILIES]
)
def test_a_sentence_of_each_family(text: str, label: str, inverted: bool) -> None:
    found = relate(line(text))
    assert found is not None
    assert (found.label, found.inverted) == (label, inverted)
    assert found.confidence >= company_rules().floor


NOTHING = [
    "[Senta Foods] and [Nile Dairy] are both in Cairo.",
    "[Senta Foods] was founded by a former manager of [Nile Dairy].",
    "Otto bought [Senta Foods]. Later he left for [Nile Dairy].",
    "[Senta Foods] was featured in magazines such as [The Mill].",
    "[Senta Foods] was created in 2004 as a spin-off with staff of [Nile Dairy].",
    "[Senta Foods] has released its catalogue on [Old Mill].",
    "[Senta Foods] and [Nile Dairy] never merged.",
]


def test_a_rule_that_decides_nothing_is_a_hint_all_the_same() -> None:
    row = {"id": "a", "label": "collaboration", "counted": [90, 100], "trigger": "{X} with {Y}"}
    said = line("[Senta Foods] with [Nile Dairy]")
    for decides in (True, False):
        rules = parse_company_rules(
            {"version": 1, "floor": 0.5, "rules": [{**row, "decides": decides}]}
        )
        assert (relate(said, rules) is not None) == decides
        assert [rule.id for rule, _ in matches(said, rules.rules)] == ["a"]


@pytest.mark.parametrize("text", NOTHING)
def test_no_rule_speaks_where_nothing_is_said(text: str) -> None:
    assert relate(line(text)) is None


def test_the_rules_that_ship_name_known_labels_and_symmetric_ones_have_one_direction() -> None:
    rules = company_rules().rules
    assert {rule.label for rule in rules} == set(LABELS)
    assert [rule.confidence for rule in rules] == sorted(
        (rule.confidence for rule in rules), reverse=True
    )
    both = [
        relate(line(f"[{a}] has partnered with [{b}]."))
        for a, b in (("Alba", "Berta"), ("Berta", "Alba"))
    ]
    assert {found.inverted for found in both if found} == {False}
    assert "collaboration" in SYMMETRIC


@pytest.mark.parametrize(
    "change",
    [{"label": "loves"}, {"trigger": "{X} {unknown} {Y}"}, {"trigger": "{X} ("}, {"counted": [3, 2]}, {"more": 1}, {"id": "a"}],
)  # fmt: skip
def test_a_bad_rule_is_named(change: dict[str, Any]) -> None:
    good = {"id": "a", "label": "collaboration", "counted": [2, 3], "trigger": "{X} with {Y}"}
    rows = [good, {**good, "id": "b", **change}]
    with pytest.raises(DataError, match=rf"rule '{rows[1]['id']}'"):
        parse_company_rules({"version": 1, "floor": 0.5, "rules": rows})


ODD = ("⟦1n⟧", "◆", "$", "million", "(", ")", "and", ",", "May", "2011", "Senta")
TOKENS = st.lists(
    st.one_of(st.text(min_size=1, max_size=6), st.sampled_from(ODD)), min_size=2, max_size=30
)


@given(TOKENS, st.data())
def test_a_line_has_each_party_once_whatever_the_text(
    tokens: list[str], data: st.DataObject
) -> None:
    a, b, c, d = sorted(
        data.draw(st.lists(st.integers(0, len(tokens) - 1), min_size=4, max_size=4))
    )
    if b == c:
        b, c = a, b
        a = b
    if b < c:
        found = pair_line(tokens, (a, b), (c, d))
        assert [mark[1] for mark in re.findall(r"⟦.*?⟧", found)] == ["1", "2"]
        relate(found)


@given(st.text(max_size=200))
def test_tokens_cover_what_is_not_blank(text: str) -> None:
    spans = tokenise(text)
    assert "".join(text[start:end] for start, end in spans) == "".join(text.split())
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))


def test_long_and_repetitive_lines_are_read_in_time() -> None:
    parts = (
        "acquired and sold shares in the films of , ",
        "raised # in funding from , led by investors including , ",
        "it was the company , ",
    )
    relate("⟦1n⟧ met ⟦2n⟧ .")  # compiles the rules
    begin = time.process_time()
    for before, between, after in itertools.product(parts, repeat=3):
        relate(f"{before * 300}⟦1n⟧ {between * 13}⟦2n⟧ {after * 300}.")
    assert time.process_time() - begin < 5
    assert relate(f"⟦1n⟧ acquired {'a , ' * 200}⟦2n⟧ .") is None
