"""What a sentence adds to others told before it: who does likewise, who supplies the work, what deals and loans are made of."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset(
    {"RESTRICTS", "LISTED_UNDER", "SUPPLIES", "LENDS_TO", "INVESTS_IN", "ACTS_FOR", "FINANCES", "GUARANTEES"}
)  # fmt: skip

BANNED = "Norway imposed sanctions on Belarus on Monday. "
LISTED = "Canada imposed sanctions on Orlov Trading and Petra Vasic on Monday. "
AGREED = "Oldmar Copper has agreed to sell copper to Chinese smelters. "
LENT = "Tellan Bank has completed two syndicated loans. "
SPENT = "Oldmar Ports’ capital expenditures for 2023 stood at 230 million dollars. "
BUILT = "Clearwater Dam is being built by Oldmar Energy. "

LIKEWISE = [
    (BANNED, "Iceland, Britain and Japan are to launch similar measures.", "Iceland RESTRICTS Belarus planned"),
    (BANNED, "Iceland, Britain and Japan are to launch similar measures.", "Japan RESTRICTS Belarus planned"),
    (BANNED, "Iceland announced the same sanctions.", "Iceland RESTRICTS Belarus asserted"),
    (BANNED, "Iceland followed suit.", "Iceland RESTRICTS Belarus asserted"),
    (BANNED, "Iceland has joined the sanctions.", "Iceland RESTRICTS Belarus asserted"),
    (AGREED, "The agreement, which includes deals with Jinhe Copper and Lanzhou Metals, came early.",
     "Oldmar Copper SUPPLIES Lanzhou Metals agreed"),
    (AGREED, "The contracts include agreements with Jinhe Copper.", "Oldmar Copper SUPPLIES Jinhe Copper agreed"),
    (LENT, "These include a 17 million euro loan for Northgate Steel and a 5 million euro loan to Drava Mills.",
     "Tellan Bank LENDS_TO Drava Mills asserted"),
    (SPENT, "These investments are allocated for expansions in Mexico and Ghana.", "Oldmar Ports INVESTS_IN Ghana planned"),
    (BUILT, "Corve Maschinen is supplying four turbines.", "Corve Maschinen SUPPLIES Clearwater Dam asserted"),
    (BUILT, "Corve Maschinen supplied the turbines.", "Corve Maschinen SUPPLIES Clearwater Dam asserted"),
    (BUILT, "Corve Maschinen will deliver the turbines.", "Corve Maschinen SUPPLIES Clearwater Dam planned"),
    (BUILT, "The rest of the turbines will be supplied by Corve Maschinen.", "Corve Maschinen SUPPLIES Clearwater Dam planned"),
    ("The government of Ghana has launched a 750 million dollar bond issue. ",
     "The issue was underwritten by a group of banks including Corve Bank and Dune Bank.", "Corve Bank ACTS_FOR Ghana government asserted"),
    ("The ministry has hired Oldmar Silos to rebuild Clearwater Dam at the port of Tema. ",
     "France is paying for the job with a grant of 32 million euros and Dune Bank with another 9 million.",
     "Dune Bank FINANCES Clearwater Dam asserted"),
    ("Drava Bank has lost its licence. ", "Deposits of up to 100,000 euros are protected by the Corve Guarantee Fund.",
     "Corve Guarantee Fund GUARANTEES Drava Bank asserted"),
]  # fmt: skip

SILENT = [
    (BANNED, "Iceland may launch similar measures."),
    (BANNED, "Iceland took similar measures against Russia."),
    (BANNED, "Iceland took measures to help growers."),
    ("Norway met Belarus on Monday. ", "Iceland followed suit."),
    ("Norway imposed sanctions on Orlov Trading and Drava Mills. ", "Iceland followed suit."),
    (AGREED, "The report, which includes talks with Jinhe Copper, came early."),
    ("Tellan Bank has completed two mergers. ", "These include a 17 million euro sale of Northgate Steel."),
    ("Oldmar Ports’ profits for 2023 stood at 230 million dollars. ", "These investments are allocated for expansions in Mexico."),
    (BUILT, "Corve Maschinen is supplying four turbines to Drava Mills."),
    (BUILT, "Corve Maschinen supplies turbines."),
    (BUILT, "Corve Maschinen will deliver the results."),
    (BUILT, "Corve Maschinen supplied the market."),
    ("Drava Bank and Dune Bank have lost their licences. ", "Deposits are protected by the Corve Guarantee Fund."),
]  # fmt: skip


@pytest.mark.parametrize(("before", "sentence", "tie"), LIKEWISE)
def test_what_was_told_before_is_said_of_others(
    facts: Facts, before: str, sentence: str, tie: str
) -> None:
    assert tie in {" ".join(fact) for fact in facts(before + sentence)}


@pytest.mark.parametrize(("before", "sentence"), SILENT)
def test_nothing_is_said_of_others(facts: Facts, before: str, sentence: str) -> None:
    ours = {fact for fact in facts(before + sentence) if fact[0].startswith(("Iceland", "Corve"))}
    sold = {fact for fact in facts(before + sentence) if fact[2] in ("Jinhe Copper", "Mexico")}
    assert {fact for fact in ours | sold if fact[2] not in ("Russia", "Drava Mills")} == set()


def test_those_told_to_be_sanctioned_are_listed(facts: Facts) -> None:
    found = facts(LISTED + "The designations were made under the Special Measures Programme.")
    assert {fact[0] for fact in found if fact[1] == "LISTED_UNDER"} == {
        "Orlov Trading",
        "Petra Vasic",
    }
