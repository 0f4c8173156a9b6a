"""Where a relative clause without commas ends, and whose the verb behind it is."""

from __future__ import annotations

import pytest

from interlock.loaders.documents.grammar.bare_relatives import relative_end
from tests.unit.loaders.documents.conftest import Fact, Facts

TIES = frozenset({"OWNS", "SUPPLIES", "LENDS_TO"})


@pytest.mark.parametrize(
    ("main", "rest"),
    [
        ("⟦B0⟧ that owns ⟦F1⟧ has sold ⟦F2⟧.", "has sold ⟦F2⟧."),
        ("⟦B0⟧ that lends to ⟦F1⟧ owns ⟦F2⟧.", "owns ⟦F2⟧."),
        (
            "⟦B0⟧ that lent ⟦F1⟧ ⟪m0⟫ in ⟪d0⟫ was bought by ⟦F2⟧.",
            "was bought by ⟦F2⟧.",
        ),
        (
            "⟦F0⟧ that belongs to ⟦O1⟧ and supplies ⟦F2⟧ would not be sold to ⟦F3⟧.",
            "would not be sold to ⟦F3⟧.",
        ),
        ("⟦F0⟧ that ⟦F1⟧ owns supply ⟦F2⟧.", "supply ⟦F2⟧."),
        ("⟦S0⟧ that ⟦F1⟧ built in ⟦L2⟧ supplies ⟦F3⟧.", "supplies ⟦F3⟧."),
        ("⟦F0⟧ that owns ⟦F1⟧ and supplies ⟦F2⟧.", None),
        ("⟦F0⟧ that said ⟦F1⟧ owns ⟦F2⟧.", None),
        ("⟦F0⟧ that owns ⟦F1⟧ based in ⟦L2⟧.", None),
        ("⟦F0⟧ that ⟦P1⟧ had bought ⟦F2⟧.", None),
    ],
)
def test_the_verb_of_the_noun(main: str, rest: str | None) -> None:
    stop = relative_end(main, main.index(" that ") + len(" that"), len(main))
    assert (main[stop:] if stop is not None else None) == rest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A company that owns Orlu Foods supplies Moor Oil.",
            {
                ("<company that owns Orlu Foods>", "OWNS", "Orlu Foods", "asserted"),
                ("<company that owns Orlu Foods>", "SUPPLIES", "Moor Oil", "asserted"),
            },
        ),
        (
            "The Orlu bank that lends to Moor Oil owns Tarn Steel.",
            {
                ("Orlu bank", "LENDS_TO", "Moor Oil", "asserted"),
                ("Orlu bank", "OWNS", "Tarn Steel", "asserted"),
            },
        ),
        (
            "The bank that financed Moor Oil has sold Tarn Steel to Vesta Energy.",
            {("Vesta Energy", "OWNS", "Tarn Steel", "asserted")},
        ),
        ("The lender that owns Moor Oil supplies Tarn Steel.", set()),
        (
            "Tarn Steel said a company that belongs to the pension fund and supplies Moor Oil would not be sold to Vesta Energy.",
            set(),
        ),
    ],
)
def test_a_party_in_the_clause_does_nothing_behind_it(
    facts: Facts, text: str, told: set[Fact]
) -> None:
    assert facts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A Kenyan firm owned by Orlu Data and Tarn Mills supplies cement to Moor Foods.",
            {
                ("Orlu Data", "OWNS", "Kenyan firm owned by Orlu Data", "asserted"),
                ("Tarn Mills", "OWNS", "Kenyan firm owned by Orlu Data", "asserted"),
                ("Kenyan firm owned by Orlu Data", "SUPPLIES", "Moor Foods", "asserted"),
            },
        ),
        (
            "A Kenyan firm supplied by Orlu Data and owned by Tarn Mills was bought by Moor Foods.",
            {
                ("Orlu Data", "SUPPLIES", "a Kenyan firm", "asserted"),
                ("Tarn Mills", "OWNS", "a Kenyan firm", "asserted"),
                ("Moor Foods", "OWNS", "a Kenyan firm", "asserted"),
            },
        ),
        (
            "Orlu Data lent $40 million to a Kenyan firm owned by Tarn Mills and supplied by Moor Foods.",
            {
                ("Orlu Data", "LENDS_TO", "Kenyan firm owned by Tarn Mills", "asserted"),
                ("Tarn Mills", "OWNS", "Kenyan firm owned by Tarn Mills", "asserted"),
                ("Moor Foods", "SUPPLIES", "Kenyan firm owned by Tarn Mills", "asserted"),
            },
        ),
        (
            "Orlu Data, majority-owned by Tarn Mills and part-owned by Moor Foods, supplies Vesta Oil.",
            {
                ("Tarn Mills", "OWNS", "Orlu Data", "asserted"),
                ("Moor Foods", "OWNS", "Orlu Data", "asserted"),
                ("Orlu Data", "SUPPLIES", "Vesta Oil", "asserted"),
            },
        ),
        (
            "Orlu Data, led by Jan Kovac and a Kenyan fund, owned by Tarn Mills, supplies Vesta Oil.",
            {("Orlu Data", "SUPPLIES", "Vesta Oil", "asserted")},
        ),
        # a verb, and no participle: nothing is set apart
        (
            "Orlu Data owned Tarn Mills and supplied Moor Foods.",
            {
                ("Orlu Data", "OWNS", "Tarn Mills", "asserted"),
                ("Orlu Data", "SUPPLIES", "Moor Foods", "asserted"),
            },
        ),
    ],
)
def test_participles_stay_with_their_noun(facts: Facts, text: str, told: set[Fact]) -> None:
    assert {(s.strip("<>"), t, o.strip("<>"), m) for s, t, o, m in facts(text)} == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The firm that owns Tarn Mills is Orlu Data.",
            {("Orlu Data", "OWNS", "Tarn Mills", "asserted")},
        ),
        (
            "The firm that Tarn Mills bought was Orlu Data.",
            {("Tarn Mills", "OWNS", "Orlu Data", "asserted")},
        ),
        (
            "Among the firms that supply Tarn Mills are Orlu Data and Moor Foods.",
            {
                ("Orlu Data", "SUPPLIES", "Tarn Mills", "asserted"),
                ("Moor Foods", "SUPPLIES", "Tarn Mills", "asserted"),
            },
        ),
        (
            "Also owned by Tarn Mills are Orlu Data and Moor Foods.",
            {
                ("Tarn Mills", "OWNS", "Orlu Data", "asserted"),
                ("Tarn Mills", "OWNS", "Moor Foods", "asserted"),
            },
        ),
        ("The firm that owns Tarn Mills is bankrupt.", set()),
    ],
)
def test_who_it_is_stands_last(facts: Facts, text: str, told: set[Fact]) -> None:
    assert facts(text) == told


def test_whose_the_verb_with_is() -> None:
    main = "⟦F0⟧ that bought ⟦F1⟧ merged with ⟦F2⟧."
    start = main.index(" that ") + len(" that")
    assert main[relative_end(main, start, len(main)) :] == "merged with ⟦F2⟧."
