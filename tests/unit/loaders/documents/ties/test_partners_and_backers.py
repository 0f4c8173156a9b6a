"""Who works together, founds or puts money in, and who only stands beside others in doing so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset(
    {
        "PARTNERS_WITH",
        "INVESTS_IN",
        "INVESTS_WITH",
        "SUCCEEDED_BY",
        "MEMBER_OF",
        "OWNS",
        "LENDS_TO",
        "LISTED_ON",
        "RELATED_TO",
        "BRANCH_OF",
        "SUPPLIES",
        "RESTRICTS",
    }
)
Fact = tuple[str, str, str, str]

A, B, C = "Tarnow Glass", "Storvik Foods", "Halden Pulp"


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (f"{A} and the Dutch seed house {B} concluded a cooperation agreement on potatoes.", {(A, "PARTNERS_WITH", B, "asserted")}),
        (f"{A} has signed a partnership agreement with {B}.", {(A, "PARTNERS_WITH", B, "asserted")}),
        (f"{A} is in talks with {B} about a partnership.", {(A, "PARTNERS_WITH", B, "considered")}),
        (f"{A} is holding talks with {B} on a joint venture.", {(A, "PARTNERS_WITH", B, "considered")}),
        (f"{A} and {B} are in talks about an alliance.", {(A, "PARTNERS_WITH", B, "considered")}),
        (f"{A} ruled out a partnership with {B}.", {(A, "PARTNERS_WITH", B, "denied")}),
        (f"{A} turned down a partnership with {B}.", {(A, "PARTNERS_WITH", B, "opposed")}),
        (f"With {B} as minority partner at 25 percent, {A} is building a mill near Tozeur.", {(A, "PARTNERS_WITH", B, "asserted")}),
        (f"{A} joined the trader {B} as a partner.", {(A, "PARTNERS_WITH", B, "asserted")}),
        (f"{A} founded Logone Refining with {B} in 2018.", {(A, "PARTNERS_WITH", B, "asserted")}),
        (
            f"{A} joined {B} and {C} in launching a storage scheme.",
            {(A, "PARTNERS_WITH", B, "asserted"), (A, "PARTNERS_WITH", C, "asserted"), (B, "PARTNERS_WITH", C, "asserted")},
        ),
    ],
)  # fmt: skip
def test_who_works_together(
    tells: Callable[[str, set[Fact]], None], text: str, ties: set[Fact]
) -> None:
    tells(text, ties)


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (f"{A} will spend 82 million euros on modernising its Jorf plant.", {(A, "INVESTS_IN", "Jorf plant", "planned")}),
        (f"{A} and {B} raised their spending on the Salar brine project to $870 million.",
         {(A, "INVESTS_IN", "Salar brine project", "asserted"), (B, "INVESTS_IN", "Salar brine project", "asserted")}),
        (f"{A} has put $35 million into {B} in a funding round led by {C}.",
         {(A, "INVESTS_IN", B, "asserted"), (C, "INVESTS_IN", B, "asserted")}),
        (f"{A} took up its rights in full in the share sale of {B}.", {(A, "INVESTS_IN", B, "asserted")}),
        (f"The capital increase of {B} was taken up by {A}.", {(A, "INVESTS_IN", B, "asserted")}),
        (f"{A} invested $75 million in {B}, joining existing backers {C} and Kojima Electric.", {(A, "INVESTS_IN", B, "asserted")}),
        (f"{A} invested $75 million in {B}, beating {C} and Kojima Electric.", {(A, "INVESTS_IN", B, "asserted")}),
    ],
)  # fmt: skip
def test_who_puts_money_in(
    tells: Callable[[str, set[Fact]], None], text: str, ties: set[Fact]
) -> None:
    tells(text, ties)


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (f"{A} and {B} agreed a joint investment of $270 million.", {(A, "INVESTS_WITH", B, "agreed")}),
        (f"{A} is investing alongside {B} in the Dobro mine.", {(A, "INVESTS_WITH", B, "asserted")}),
        (f"{A} and {B} completed their merger under the name {C}.",
         {(A, "SUCCEEDED_BY", C, "asserted"), (B, "SUCCEEDED_BY", C, "asserted")}),
        (f"{A} inherited the aircraft and routes of the defunct {B}.", {(B, "SUCCEEDED_BY", A, "asserted")}),
        ("The Mining Agency took over the licensing of quarries from the dissolved Mineral Board.",
         {("Mineral Board", "SUCCEEDED_BY", "Mining Agency", "asserted")}),
        (f"{A} has voted down the sale of {B} to {C}.", {(C, "OWNS", B, "opposed")}),
        (f"Manabi Bank ruled out a loan to {B}.", {("Manabi Bank", "LENDS_TO", B, "denied")}),
    ],
)  # fmt: skip
def test_who_invests_together_follows_or_refuses(
    tells: Callable[[str, set[Fact]], None], text: str, ties: set[Fact]
) -> None:
    tells(text, ties)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{A} joined {B} in launching a storage scheme.", "MEMBER_OF"),
        (f"{A} invested in {B}, joining existing backers {C} and Kojima Electric.", "MEMBER_OF"),
        (f"{A} and {B} merged to form {C}.", "PARTNERS_WITH"),
        (f"{A} is in talks with {B} about a loan.", "PARTNERS_WITH"),
        (f"{A} took over the cargoes of the bankrupt {B}.", "SUCCEEDED_BY"),
        (f"{A} specialises in building materials and sells to {B}.", "INVESTS_IN"),
    ],
)
def test_who_only_stands_beside(silent: Callable[..., None], text: str, kind: str) -> None:
    silent(text, kind)


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            f"{A} will merge with {B} in Orlu Holding, in which {A} is to own 58 percent and {B} 42 percent.",
            {(A, "OWNS", "Orlu Holding", "planned"), (B, "OWNS", "Orlu Holding", "planned")},
        ),
        (f"{A} set up {C} with {B}, in which {A} owns 58 percent.", {(A, "OWNS", C, "asserted")}),
        (
            f"{A}, {B} and {C} agreed to form a joint venture; {B} is to hold 45 percent, {A} 35 percent and {C} the rest.",
            {(one, "OWNS", "<a joint venture>", "planned") for one in (A, B, C)},
        ),
        ("The Dubai office of the broker Sokoto Securities was fined.", {("<Dubai office>", "BRANCH_OF", "Sokoto Securities", "asserted")}),
        ("Ramon Villareal, whose brother Luis sits on the board of Bataan Terminals, declined.",
         {("Ramon Villareal", "RELATED_TO", "Luis", "asserted")}),
        (f"Dual-listed in Johannesburg and Frankfurt, the chrome miner {A} fell.",
         {(A, "LISTED_ON", "<Johannesburg stock exchange>", "asserted"), (A, "LISTED_ON", "<Frankfurt stock exchange>", "asserted")}),
        (f"{A} stays a separate company with a listing on the Praia exchange.", {(A, "LISTED_ON", "Praia exchange", "asserted")}),
        (f"The free float of {A} trades in Colombo.", {(A, "LISTED_ON", "<Colombo stock exchange>", "asserted")}),
        (f"{A} ordered four gas carriers at Ulsan Shipyard in partnership with {B}.", {(A, "PARTNERS_WITH", B, "asserted")}),
    ],
)  # fmt: skip
def test_shares_offices_and_kin_in_one_sentence(
    tells: Callable[[str, set[Fact]], None], text: str, ties: set[Fact]
) -> None:
    tells(text, ties)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{A} has shut its sales office in Minsk.", "RESTRICTS"),
        (f"{C}, 60 percent of which {A} acquired in 2019 from {B}, is to be delisted.", "SUPPLIES"),
        (f"The stake that {A} is selling in {B} goes to the ginner {C}.", "SUPPLIES"),
        ("The director of the Office of Foreign Trade of Kenya resigned.", "BRANCH_OF"),
        (f"{A} met {B}, and 20 percent of the blame lies with {C}.", "OWNS"),
        (f"{A} said that the decision rests with {B}.", "OWNS"),
    ],
)
def test_of_what_is_somebodys_own(silent: Callable[..., None], text: str, kind: str) -> None:
    silent(text, kind)


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            f"{A} sold 30 percent of Kyoga Beverages to {B}, the rest being held by {C}.",
            {(one, "OWNS", "Kyoga Beverages", "asserted") for one in (A, B, C)},
        ),
        (
            f"{A} owns 50.1 percent of Kyoga Beverages, the remainder being split evenly between {B} and {C}.",
            {(one, "OWNS", "Kyoga Beverages", "asserted") for one in (A, B, C)},
        ),
        (
            f"Half of Luckyfin Oy belongs to {A}, the other half being held by {B}.",
            {(A, "OWNS", "Luckyfin Oy", "asserted"), (B, "OWNS", "Luckyfin Oy", "asserted")},
        ),
        (f"Maas Tank NV, 60 percent of which {A} acquired in 2019, is to be delisted.", {(A, "OWNS", "Maas Tank NV", "asserted")}),
        (f"Maas Tank NV, two thirds of which are in the hands of {A}, is to be delisted.", {(A, "OWNS", "Maas Tank NV", "asserted")}),
        (f"Maas Tank NV, in which {A} has become the largest owner with 9.7 percent, grew.", {(A, "OWNS", "Maas Tank NV", "asserted")}),
        (
            f"Maas Tank NV is owned in equal thirds by {A}, {B} and {C}.",
            {(one, "OWNS", "Maas Tank NV", "asserted") for one in (A, B, C)},
        ),
        (
            f"{A} owns 51.2 percent of Lanka Harbour, while 20 percent sits with {B}.",
            {(one, "OWNS", "Lanka Harbour", "asserted") for one in (A, B)},
        ),
        (
            f"Zoloty Lan SA, whose remaining shares belong to {A} (28 percent) and {B} (10 percent), has lost money.",
            {(one, "OWNS", "Zoloty Lan SA", "asserted") for one in (A, B)},
        ),
        (f"{A} has met Zakarpat Nafta, now the property of the trader {B}.", {(B, "OWNS", "Zakarpat Nafta", "asserted")}),
        (f"{A} is in talks with Norwegian feed group {B} about a partnership.", {(A, "PARTNERS_WITH", B, "considered")}),
        (f"{A} received $25 million in fresh equity from {B} and from FMO Bank.",
         {(B, "INVESTS_IN", A, "asserted"), ("FMO Bank", "INVESTS_IN", A, "asserted")}),
    ],
)  # fmt: skip
def test_owners_told_in_passing(
    tells: Callable[[str, set[Fact]], None], text: str, ties: set[Fact]
) -> None:
    tells(text, ties)
