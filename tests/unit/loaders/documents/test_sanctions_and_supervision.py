"""Sanctions, supervision, exchanges and ships: sentences with the ties that a careful reader takes, and sentences that state none.

Below each text stand the ties that it states; one that is not asserted has its modality behind it, one that has ended an `ended`.
"""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

TIES = frozenset(
    ["RESTRICTS", "LISTED_UNDER", "REGULATES", "LISTED_ON", "REGISTERED_IN", "OPERATES", "OWNS"]
)

TOLD = """
The Financial Conduct Authority has imposed a financial penalty of £4.2 million on Kestrel Bank plc.
  Financial Conduct Authority RESTRICTS Kestrel Bank plc
The European Commission imposed fines totalling €120 million on Alba Cement and Cato Cement.
  European Commission RESTRICTS Alba Cement; European Commission RESTRICTS Cato Cement
The High Court in London has issued a worldwide freezing order against Sergei Malenkov.
  High Court RESTRICTS Sergei Malenkov
The Commerce Department added Huawan Optics to its Entity List.
  Commerce Department RESTRICTS Huawan Optics; Huawan Optics LISTED_UNDER Entity List
China's Ministry of Commerce put Skyforge Systems and Delmar Drones on its unreliable entity list.
  Ministry of Commerce RESTRICTS Skyforge Systems; Ministry of Commerce RESTRICTS Delmar Drones
  Skyforge Systems LISTED_UNDER <unreliable entity list>; Delmar Drones LISTED_UNDER <unreliable entity list>
Huawan Optics was removed from the Entity List in May.
  Huawan Optics LISTED_UNDER Entity List ended
OFAC removed Talvik Shipping from the SDN List.
  OFAC RESTRICTS Talvik Shipping ended; Talvik Shipping LISTED_UNDER SDN List ended
Talvik Shipping was delisted by the United States in March.
  United States RESTRICTS Talvik Shipping ended
The Treasury lifted sanctions on Talvik Shipping.
  Treasury RESTRICTS Talvik Shipping ended
The Treasury plans to lift the sanctions on Talvik Shipping.
  Treasury RESTRICTS Talvik Shipping
The EU will lift its sanctions on Korsar Shipping.
  EU RESTRICTS Korsar Shipping
The European Union eased its sanctions against Talvik Shipping.
  European Union RESTRICTS Talvik Shipping
Sever Lines is subject to US sanctions.
  United States RESTRICTS Sever Lines
Sever Lines, which is under US and EU sanctions, reported a loss.
  United States RESTRICTS Sever Lines; EU RESTRICTS Sever Lines
Sever Lines, under British and Ukrainian sanctions since 2022, reported a loss.
  United Kingdom RESTRICTS Sever Lines; Ukraine RESTRICTS Sever Lines
Sever Lines is not subject to EU sanctions.
  EU RESTRICTS Sever Lines denied
US-sanctioned Sever Lines reported a loss.
  United States RESTRICTS Sever Lines
The European Central Bank withdrew the licence of Aurum Bank AS.
  European Central Bank REGULATES Aurum Bank AS; European Central Bank RESTRICTS Aurum Bank AS
Kestrel Bank was stripped of its licence by the Bank of Latvia.
  Bank of Latvia RESTRICTS Kestrel Bank; Bank of Latvia REGULATES Kestrel Bank
The Bank of Latvia, Kestrel Bank's supervisor, declined to comment.
  Bank of Latvia REGULATES Kestrel Bank
The Prudential Authority placed Ubuntu Mutual Bank under curatorship.
  Prudential Authority RESTRICTS Ubuntu Mutual Bank
BaFin ordered Kestrel Bank to stop taking deposits.
  BaFin RESTRICTS Kestrel Bank
The World Bank debarred Cormoran Construction for three years.
  World Bank RESTRICTS Cormoran Construction
Cormoran Construction was debarred by the African Development Bank.
  African Development Bank RESTRICTS Cormoran Construction
The EU's 14th package targets Volga Petrokhim and Sever Lines.
  EU RESTRICTS Volga Petrokhim; EU RESTRICTS Sever Lines
The United Kingdom announced a new package of sanctions targeting Volga Petrokhim and Sever Lines.
  United Kingdom RESTRICTS Volga Petrokhim; United Kingdom RESTRICTS Sever Lines
OFAC today sanctioned Hadar Trading FZE and 14 other companies. Among the companies are Blue Line Shipping and Cassia Marine Ltd.
  OFAC RESTRICTS Hadar Trading FZE; OFAC RESTRICTS Blue Line Shipping; OFAC RESTRICTS Cassia Marine Ltd; OFAC RESTRICTS <14 other companies>
Germany detained the tanker Blue Dhow off Rostock.
  Germany RESTRICTS Blue Dhow
Sever Lines operates the Panama-flagged BLUE DHOW.
  Sever Lines OPERATES BLUE DHOW; BLUE DHOW REGISTERED_IN Panama
The Warsaw Stock Exchange admitted Norrvik Power to trading.
  Norrvik Power LISTED_ON Warsaw Stock Exchange
The Oslo Stock Exchange has suspended trading in the shares of Norrvik Power.
  Norrvik Power LISTED_ON Oslo Stock Exchange
The Nairobi Exchange lists 62 companies, among them Imara Trust Bank and Kilele Cement.
  <62 companies> LISTED_ON Nairobi Exchange; Imara Trust Bank LISTED_ON Nairobi Exchange; Kilele Cement LISTED_ON Nairobi Exchange
Trading in Kilele Cement was suspended by the Capital Markets Authority.
  Capital Markets Authority RESTRICTS Kilele Cement
Norrvik Power was delisted from the Oslo Stock Exchange in 2019.
  Norrvik Power LISTED_ON Oslo Stock Exchange ended
Norrvik Power will delist from the Oslo Stock Exchange.
  Norrvik Power LISTED_ON Oslo Stock Exchange
Kilele Cement transferred its listing from the New York Stock Exchange to Nasdaq.
  Kilele Cement LISTED_ON New York Stock Exchange ended; Kilele Cement LISTED_ON Nasdaq
"""

SILENT = """
Sever Lines could be hit by US sanctions.
Sever Lines is subject to Western sanctions.
Sever Lines is no longer under EU sanctions.
The Financial Conduct Authority overturned the fine on Kestrel Bank plc.
The European Commission fears that sanctions on Sever Lines would raise prices.
The package includes loans to Volga Petrokhim and Sever Lines.
Among the guests are Volga Petrokhim and Sever Lines.
"""


def cases() -> list[tuple[str, frozenset[str]]]:
    """Each text with its ties."""
    found: list[tuple[str, frozenset[str]]] = []
    for line in TOLD.strip().splitlines():
        if line.startswith("  "):
            found[-1] = (found[-1][0], found[-1][1] | frozenset(line.strip().split("; ")))
        else:
            found.append((line, frozenset()))
    return found


def stated(text: str) -> set[str]:
    """The ties of these types in a text."""
    read = extract(text.encode(), "note.txt", published="2024-06-11", min_confidence=0)
    names = {party.key: party.name for party in read.parties}
    return {
        f"{names[one.subject]} {one.predicate} {names[str(one.object)]}"
        f"{'' if one.modality == 'asserted' else f' {one.modality}'}{' ended' if one.event[0] is None and one.event[1] else ''}"
        for one in read.statements
        if one.predicate in TIES
    }


@pytest.mark.parametrize(("text", "ties"), cases())
def test_a_reader_takes_these_ties(text: str, ties: frozenset[str]) -> None:
    assert stated(text) == ties


@pytest.mark.parametrize("text", SILENT.strip().splitlines())
def test_no_tie_is_made_of_what_states_none(text: str) -> None:
    assert stated(text) == set()


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "Under Executive Order 14024 the State Department designated Arkon Optika and Tulpar Impex.",
            {
                ("State Department", "RESTRICTS", "Arkon Optika"),
                ("State Department", "RESTRICTS", "Tulpar Impex"),
                ("Arkon Optika", "LISTED_UNDER", "Executive Order 14024"),
                ("Tulpar Impex", "LISTED_UNDER", "Executive Order 14024"),
            },
        ),
        (
            "Kavir Chemical was added to the list under Resolution 2231.",
            {("Kavir Chemical", "LISTED_UNDER", "Resolution 2231")},
        ),
        ("A tanker was seen off Tallinn, which is on the EU sanctions list.", set()),
    ],
)
def test_lists_and_orders(text: str, ties: set[tuple[str, str, str]]) -> None:
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    told = {(names[s.subject], s.predicate, names[s.object or ""]) for s in found.statements}
    assert {tie for tie in told if tie[1] in ("RESTRICTS", "LISTED_UNDER")} == ties
