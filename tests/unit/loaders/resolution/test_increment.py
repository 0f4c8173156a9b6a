"""Adding records gives what one run over all gives, for any split, with people's decisions honoured."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.loaders.resolution.clusters import Decision
from interlock.loaders.resolution.entities import Described
from interlock.loaders.resolution.increment import State, add
from interlock.loaders.resolution.matching import match
from interlock.loaders.resolution.neighbours import Search
from interlock.loaders.resolution.state_file import read_state, write_state
from interlock.schema.errors import DataError

BRANDS = ["Kadoru", "Kadoro", "Velimas", "Tibarek", "Nosufat", "Pelorin"]
# Few neighbours, so that new records displace old ones; and all grams of a dozen names are common.
SEARCH = Search(nearest=2, floor=0.2)


@st.composite
def records(draw: st.DrawFn) -> list[Described]:
    rows = draw(
        st.lists(
            st.tuples(
                st.sampled_from(BRANDS),
                st.sampled_from(["Dairy", "Glass", "Salt", ""]),
                st.sampled_from(["", "GmbH", "Limited"]),
                st.sampled_from([None, None, "DE", "GB"]),
                st.sampled_from([(), (), ("ru-inn:7707083893",), ("ru-inn:7736050003",)]),
                st.sampled_from([(), ("house:1",), ("house:2",)]),
            ),
            min_size=1,
            max_size=24,
        )
    )
    names = draw(st.permutations(range(len(rows))))
    return [
        Described(
            f"r{names[at]:02}", "", "Firm", " ".join(filter(None, (brand, trade, form))), (),
            country, held, False, None, None, further=further,
        )
        for at, (brand, trade, form, country, held, further) in enumerate(rows)
    ]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(records(), st.randoms(use_true_random=False))
def test_adding_and_leaving_is_resolving_all(found: list[Described], draw: random.Random) -> None:
    pairs = list(combinations(sorted(one.id for one in found), 2))
    people = [
        Decision(*pair, draw.random() < 0.5, "ann")
        for pair in draw.sample(pairs, min(len(pairs), draw.randrange(4)))
    ]
    cuts = sorted(draw.randrange(len(found) + 1) for _ in range(2))
    # Decisions that came after the first run are honoured by the next.
    state = State.of(match(found[: cuts[0]], people[:1], SEARCH, keep=True), people[:1])
    # Records leave, and some come back changed.
    gone = {one.id for one in found if draw.random() < 0.2}
    back = [replace(one, country="FR") for one in found if one.id in gone and draw.random() < 0.5]
    for part, fewer in (
        (found[cuts[0] : cuts[1]], set[str]()), (found[cuts[1] :], set[str]()), (back, gone),
    ):  # fmt: skip
        state, change = add(state, part, people, SEARCH, fewer)
        assert len({row[:2] for row in change.rows}) == len(change.rows)
    kept = [*(one for one in found if one.id not in gone), *back]
    whole = match(kept, people, SEARCH, state.counts)
    assert state.index.keyless == whole.blocks.keyless
    assert state.clusters() == whole.linkage.clusters
    assert {pair: score for pair, score in whole.scores.items_sorted()} == {
        (state.ids[code // len(state.ids)], state.ids[code % len(state.ids)]): score
        for code, score in zip(state.codes.tolist(), state.scores.tolist(), strict=True)
    }


def test_what_is_far_is_left_alone_also_from_a_file(tmp_path: Path) -> None:
    draw = random.Random(3)
    many = [
        Described(
            f"a{at:04}", "", "Firm",
            "".join(draw.choice("bdklmnprst") + draw.choice("aeiou") for _ in range(5)), (), "DE", (), False, None, None,
        )
        for at in range(2_000)
    ]  # fmt: skip
    state = State.of(match(many, keep=True))
    twin = replace(many[7], id="new")
    write_state(tmp_path / "state", state)
    assert [one.name for one in tmp_path.iterdir()] == ["state"]
    read, current = read_state(tmp_path / "state")
    assert current
    after, change = add(read, [twin])
    assert after.clusters() == add(state, [twin])[0].clusters()
    assert ("a0007", "new") in {row[:2] for row in change.rows if row[3] == "same"}
    assert change.compared < 60
    assert change.touched < 60
    assert not state.due(200)
    assert state.due(201)
    with pytest.raises(DataError, match="there already"):
        add(after, [twin])
    (tmp_path / "state").write_bytes(b"PK")
    with pytest.raises(DataError, match="no state of resolution"):
        read_state(tmp_path / "state")
