"""Names, kinds and places as reports of many countries print them, each on sentences of our own."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def parties(text: str) -> dict[str, str]:
    return {party.name: party.kind for party in extract(text.encode(), "note.txt").parties}


def facts(text: str) -> set[str]:
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    return {f"{names[s.subject]} {s.predicate} {names[s.object or '']}" for s in found.statements}


TOLD = """
Norva Steel, based in Tampa, Fla., bought a mill in Strathroy, Ont.
  Norva Steel LOCATED_IN Tampa; Tampa LOCATED_IN Fla; <mill in Strathroy> LOCATED_IN Strathroy; Strathroy LOCATED_IN Ont
Norva Steel has a plant in Williamsport, Pa., and a mill in Austin, TX.
  Williamsport LOCATED_IN Pa; Austin LOCATED_IN TX
Norva Steel is headquartered in Newark, N.J. The firm has a plant in Reno, Nev.
  Newark LOCATED_IN N.J.; Reno LOCATED_IN Nev
Lowell, Mass.-based Norva Steel makes rails.
  Norva Steel LOCATED_IN Lowell; Lowell LOCATED_IN Massachusetts
Lowell, MA-based Norva Steel makes rails.
  Norva Steel LOCATED_IN Lowell; Lowell LOCATED_IN Massachusetts
Lome, Togo-based Orlu Bank makes loans.
  Orlu Bank LOCATED_IN Lome; Lome LOCATED_IN Togo
Orlu Bank, a Lome, Togo-based lender, makes loans.
  Orlu Bank LOCATED_IN Lome; Lome LOCATED_IN Togo
The board hired Cedar Falls-based Orlu Bank.
  Orlu Bank LOCATED_IN Cedar Falls
Norva Group has started construction on a $25m facility in Zelenibor.
  Norva Group IMPLEMENTS <$25m facility in Zelenibor>; <$25m facility in Zelenibor> LOCATED_IN Zelenibor
Norva Group is building a 50ha plant in Zelenibor.
  Norva Group IMPLEMENTS <50ha plant in Zelenibor>
Norva Group will build a $1.6bn pipe mill in Zelenibor.
  Norva Group IMPLEMENTS <$1.6bn pipe mill in Zelenibor>
The representative of Orlu Chamber of Commerce Mr Anton Kobal spoke.
  Anton Kobal HOLDS_ROLE Orlu Chamber of Commerce
"""


def _rows(table: str) -> list[tuple[str, str]]:
    lines = table.strip().splitlines()
    return [
        (text, said.strip())
        for text, told in zip(lines[::2], lines[1::2], strict=True)
        for said in told.split(";")
    ]


@pytest.mark.parametrize(("text", "fact"), _rows(TOLD))
def test_told(text: str, fact: str) -> None:
    assert fact in facts(text)


UNTOLD = """
Norva Group and Orlu Bank signed a $1.4bn facility.
  <a $1.4bn facility>
Alimentos Norva, SA bought Tolmin Steel. Anton Kobal, MD, left.
  South Australia; MD; SA
Investors include Norva, Togo-based Orlu Bank and Tolmin Steel.
  Norva
"""


@pytest.mark.parametrize(("text", "name"), _rows(UNTOLD))
def test_no_party(text: str, name: str) -> None:
    assert name not in parties(text)
