"""A graph resolved again decides what a run over all of it decides, whatever came, changed or left."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.loaders.resolution.clusters import Decision
from interlock.loaders.resolution.deciding import bearers_of, decide, only_ones, takes_part
from interlock.loaders.resolution.entities import Described
from interlock.loaders.resolution.matching import match
from interlock.loaders.resolution.neighbours import Search
from interlock.loaders.resolution.renewal import read_known, renew, whole, write_known

SEARCH = Search(nearest=2, floor=0.2)
LEIS = ("lei:529900T8BM49AURSDO55", "lei:5493001KJTIIGC8Y1R12")


@st.composite
def records(draw: st.DrawFn) -> list[Described]:
    rows = draw(
        st.lists(
            st.tuples(
                st.sampled_from("abc"),
                st.sampled_from(["Kadoru Dairy", "Kadoru", "Kadoro Dairy", "Velimas Glass", "Velimas Tibarek Bank", "Velimas Salt"]),
                st.sampled_from(["", "", "GmbH", "Limited"]),
                st.sampled_from([None, None, "DE", "GB"]),
                st.sampled_from([(), (), (), (LEIS[0],), (LEIS[1],)]),
                st.sampled_from(["Firm", "Firm", "Bank", "Person", "Place", "GovernmentBody"]),
                st.sampled_from([None, None, "d" * 64, "e" * 64]),
            ),
            min_size=1,
            max_size=20,
        )
    )  # fmt: skip
    names = draw(st.permutations(range(len(rows))))
    return [
        Described(
            f"r{names[at]:02}", source, kind, f"{name} {form}".strip(), (), country, held, False, None, document,
        )
        for at, (source, name, form, country, held, kind, document) in enumerate(rows)
    ]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(records(), st.randoms(use_true_random=False))
def test_resolving_again_is_resolving_all(found: list[Described], draw: random.Random) -> None:
    ids = sorted(one.id for one in found)
    people = [
        Decision(min(pair), max(pair), draw.random() < 0.5, "ann")
        for pair in (draw.sample(ids, 2) for _ in range(draw.randrange(3) if len(ids) > 1 else 0))
    ]
    people = list({one.pair: one for one in people}.values())
    first = [one for one in found if draw.random() < 0.7]
    then = [one for one in found if one not in first or draw.random() < 0.8]
    then = [replace(one, country="FR") if draw.random() < 0.1 else one for one in then]
    known, before = whole(first, people[:1], SEARCH)
    known.state.counted = 1_000  # else a handful of records is always due
    known, after = renew(known, then, people[:1], before.wanted, SEARCH) or (known, before)
    known, after = renew(known, then, people, after.wanted, SEARCH) or (known, after)
    everything = match([one for one in then if takes_part(one)], people, SEARCH, known.state.counts)
    bearers = bearers_of(everything.records.values())
    assert known.bearers == bearers
    wanted, review = decide(everything, people, only_ones(everything, people, bearers))
    assert {pair: one.score for pair, one in after.wanted.items()} == {
        pair: one.score for pair, one in wanted.items()
    }
    assert [replace(one, explanation=None) for one in after.review] == [
        replace(one, explanation=None) for one in review
    ]


def test_a_thousandth_is_compared_and_much_change_is_due(tmp_path: Path) -> None:
    draw = random.Random(5)

    def firm(key: str) -> Described:
        name = "".join(draw.choice("bdklmnprst") + draw.choice("aeiou") for _ in range(5))
        return Described(key, key[0], "Firm", f"{name} Dairy", (), "DE", (), False, None, None)

    many = [firm(f"a{at:04}") for at in range(1_500)]
    known, before = whole(many, [])
    write_known(tmp_path / "kept" / "known", known)
    read = read_known(tmp_path / "kept" / "known")
    assert read is not None
    twin = replace(many[7], id="b1", dataset="b")
    found = renew(read, [*many[:900], *many[901:], twin], [], before.wanted)
    assert found is not None
    assert list(found[1].wanted) == [("a0007", "b1")]
    assert found[1].compared < 60
    assert found[1].touched < 60
    assert renew(known, many[:1_300], [], before.wanted) is None
    assert read_known(tmp_path / "nothing") is None
