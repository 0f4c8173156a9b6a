"""Shares that add up to more than there is: by owned party and right, now and directly, each tie once."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interlock.loaders import share_sums
from interlock.loaders.account import Account, Tally
from interlock.loaders.share_sums import ShareSums
from interlock.schema.models import Tie


def owns(owner: str, owned: str, low: float | None, **more: Any) -> Tie:
    properties = {"share_min": low, "share_max": low} | more.pop("properties", {})
    told = {name: value for name, value in properties.items() if value is not None}
    return Tie(type="OWNS", dataset="d", subject=owner, object=owned, evidence=owned, properties=told, **more)  # fmt: skip


def sums(*ties: Tie) -> int:
    found = ShareSums()
    for tie in ties:
        found.add(tie)
    return found.count()


def test_more_than_whole_is_a_finding_and_rounding_is_not() -> None:
    assert sums(owns("a", "x", 60), owns("b", "x", 50)) == 1
    assert sums(owns("a", "x", 60), owns("b", "y", 50)) == 0
    assert sums(*(owns(owner, "x", 33.5) for owner in "abc")) == 0  # 100.5
    assert sums(owns("a", "x", 60), owns("a", "x", 60)) == 0  # the same tie again
    assert sums(owns("a", "x", 60), owns("a", "x", 60, source_key="other shares")) == 1
    assert sums(owns("a", "x", None), owns("b", "x", 100)) == 0


@pytest.mark.parametrize(
    "more",
    [
        {"valid_to": "2020"}, {"active": False}, {"polarity": "-"}, {"modality": "planned"}, {"properties": {"right": "votes"}},
        {"properties": {"directness": "indirect"}}, {"properties": {"directness": "total"}}, {"properties": {"component": True}},
    ],
    ids=str,
)  # fmt: skip
def test_what_is_no_direct_holding_of_now_is_not_added(more: dict[str, Any]) -> None:
    assert sums(owns("a", "x", 60), owns("b", "x", 50, **more)) == 0


LISTS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz"), st.sampled_from([20.0, 40.0, 70.0])))  # fmt: skip


@given(LISTS, st.randoms(use_true_random=False))
def test_it_is_the_sum_by_party_in_any_order(rows: list[Any], random: Any) -> None:
    ties = [owns(o, x, low, source_key=str(n)) for n, (o, x, low) in enumerate(rows)]
    oracle: dict[str, float] = defaultdict(float)
    for _, owned, low in rows:
        oracle[owned] += low
    random.shuffle(ties)
    assert sums(*ties) == sum(total > 100.5 for total in oracle.values())


def test_an_account_tells_it_however_far_owners_stand_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(share_sums, "_WAITING", 3)
    tally, account = Tally(), Account("s", "d", "f", "0")
    between = [owns("a", f"y{n}", 100) for n in range(20)]
    tally.add([owns("a", "x", 60), *between, owns("b", "x", 60)])
    tally.fill(account, created=True)
    assert account.findings == {"shares_sum": 1}
