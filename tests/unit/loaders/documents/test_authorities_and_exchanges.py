"""What authorities, lists, registers and exchanges do with whom they supervise, list or hold; below each text the ties that it states."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

TOLD = """
Switzerland adopted the EU's listing of Merak Trading on Friday.
  EU RESTRICTS Merak Trading
China's commerce ministry placed Oakhurst Dynamics on its unreliable entities list.
  <China's commerce ministry> RESTRICTS Oakhurst Dynamics
The UN Security Council committee added Karim Sadr to its sanctions list.
  UN Security Council RESTRICTS Karim Sadr
A Cyprus court lifted the freeze on Merak Trading's accounts.
  <a Cyprus court> RESTRICTS Merak Trading
The Bank of Togo put a moratorium on withdrawals from Halbrook Bank.
  Bank of Togo RESTRICTS Halbrook Bank
Halbrook Bank's supervisor, the Bank of Togo, declined to comment.
  Bank of Togo REGULATES Halbrook Bank
Lurno Power, whose tariffs are set by the regulator Energotar, posted a loss.
  Energotar REGULATES Lurno Power
The energy regulator Energotar approved the tariff of Lurno Power.
  Energotar REGULATES Lurno Power
A court in Rotterdam arrested the tanker Merula.
  <court in Rotterdam> RESTRICTS Merula
The Entity List now includes Merak Trading.
  Merak Trading LISTED_UNDER Entity List
The commercial register of Zug lists Lurno Power under number 4411.
  <commercial register> KEEPS_REGISTER_OF Lurno Power
Lurno Power is entered in the commercial register of Zug under number 4411.
  <commercial register> KEEPS_REGISTER_OF Lurno Power
Lurno Power was registered with Companies House in 2012.
  Companies House KEEPS_REGISTER_OF Lurno Power
The Warsaw Stock Exchange halted Lurno Power shares.
  Lurno Power LISTED_ON Warsaw Stock Exchange
Lurno Power moved its listing from London to New York.
  Lurno Power LISTED_ON <London stock exchange>; Lurno Power LISTED_ON <New York stock exchange>
Lurno Power holds a primary listing on the London Stock Exchange.
  Lurno Power LISTED_ON London Stock Exchange
Lurno Power raised 40 million euros in an initial public offering on the Warsaw Stock Exchange.
  Lurno Power LISTED_ON Warsaw Stock Exchange
Lurno Power will leave the Nairobi Securities Exchange after its takeover.
  Lurno Power LISTED_ON Nairobi Securities Exchange planned
The Nairobi Securities Exchange has 64 listed companies, among them Lurno Power.
  Lurno Power LISTED_ON Nairobi Securities Exchange
Treasury sanctioned a network of companies, including Merak Trading.
  Treasury RESTRICTS Merak Trading
Treasury sanctioned 14 companies. Among them are Merak Trading of Sharjah and Velo Maritime, a ship manager in Piraeus.
  Treasury RESTRICTS Merak Trading; Treasury RESTRICTS Velo Maritime
Treasury sanctioned Merak Trading today. Also targeted are Velo Maritime and its director, Leila Sadr.
  Treasury RESTRICTS Velo Maritime; Treasury RESTRICTS Leila Sadr
Treasury sanctioned Merak Trading today. Sanctioned alongside Merak Trading were Velo Maritime and Lanthorn Shipping.
  Treasury RESTRICTS Velo Maritime; Treasury RESTRICTS Lanthorn Shipping
Halbrook Bank has been handed a 450,000 pound penalty by the Gambling Commission.
  Gambling Commission REGULATES Halbrook Bank
The UK government launched a new package of sanctions. The effort also hits two Togolese companies, Velo Maritime and Merak Trading.
  UK government RESTRICTS Velo Maritime; UK government RESTRICTS Merak Trading
The United Kingdom sanctioned Merak Trading. Eleven Togolese ships were sanctioned, including the tanker Merula.
  United Kingdom RESTRICTS Merula
The Treasury blacklisted Velo Maritime, Merak Trading, and Lanthorn Shipping in connection with the raid.
  Treasury RESTRICTS Velo Maritime; Treasury RESTRICTS Merak Trading; Treasury RESTRICTS Lanthorn Shipping
Banks are informed that with effect from 1 December the Bank of Togo, as supervisor, has placed Halbrook Bank under management.
  Bank of Togo REGULATES Halbrook Bank; Bank of Togo RESTRICTS Halbrook Bank
2. Meridian Tankers FZE, registered in Oslo, is the manager of the tankers Dalma Star and Lady Pervane.
  Meridian Tankers FZE OPERATES Dalma Star; Meridian Tankers FZE OPERATES Lady Pervane
The Reserve Bank of India superseded the board of Halbrook Bank.
  Reserve Bank of India RESTRICTS Halbrook Bank
The Bank of Togo appointed an adviser to Halbrook Bank last week.
  Bank of Togo REGULATES Halbrook Bank
Treasury sanctioned Merak Trading. Velo Maritime is also sanctioned along with Lanthorn Shipping, a second company.
  Treasury RESTRICTS Velo Maritime; Treasury RESTRICTS Lanthorn Shipping
Merak Trading was taken off the EU list in March.
  Merak Trading LISTED_UNDER EU list
The EU's 14th package lists Merak Trading and its subsidiary, Velo Maritime.
  EU RESTRICTS Merak Trading; EU RESTRICTS Velo Maritime
Merak Trading is subject to US export restrictions.
  United States RESTRICTS Merak Trading
Lurno Power shares ceased trading on the London Stock Exchange on Friday.
  Lurno Power LISTED_ON London Stock Exchange
Shares in Lurno Power were suspended on the Hong Kong Stock Exchange pending an announcement.
  Lurno Power LISTED_ON Hong Kong Stock Exchange
Britain followed the EU in sanctioning Merak Trading.
  United Kingdom RESTRICTS Merak Trading; EU RESTRICTS Merak Trading
Merak Trading was sanctioned by the US in 2023 and by Britain a year later.
  United States RESTRICTS Merak Trading; United Kingdom RESTRICTS Merak Trading
"""
NOT_TOLD = """
Treasury sanctioned Merak Trading. Velo Maritime is also sanctioned along with Lanthorn Shipping, a second company.
  Velo Maritime RESTRICTS Lanthorn Shipping
Bradley Smit, Acting Under Secretary of the Treasury for Terrorism and Financial Intelligence, spoke to Halbrook Bank.
  Bradley Smit HOLDS_ROLE Terrorism; Bradley Smit ACTS_FOR Terrorism; Bradley Smit ACTS_FOR Financial Intelligence
The Green Gulf Programme includes Lurno Power.
  Lurno Power LISTED_UNDER Green Gulf Programme
Lurno Power may leave the Nairobi Securities Exchange.
  Lurno Power LISTED_ON Nairobi Securities Exchange
Among the guests are Merak Trading of Sharjah and Velo Maritime, a ship manager in Piraeus.
  Velo Maritime HOLDS_ROLE Piraeus
Lurno Power left the register of members in the hall of the Chamber of Togo.
  Chamber of Togo KEEPS_REGISTER_OF Lurno Power
"""


def rows(table: str) -> list[tuple[str, frozenset[str]]]:
    """Text and ties of each case."""
    lines = table.strip().splitlines()
    return [
        (text, frozenset(tie.strip() for tie in ties.split(";")))
        for text, ties in zip(lines[::2], lines[1::2], strict=True)
    ]


def stated(text: str) -> set[str]:
    """The ties of a text."""
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    return {
        f"{names[one.subject]} {one.predicate} {names[one.object or '']}"
        + ("" if one.modality == "asserted" else f" {one.modality}")
        for one in found.statements
    }


@pytest.mark.parametrize(("text", "ties"), rows(TOLD))
def test_a_reader_takes_these_ties(text: str, ties: frozenset[str]) -> None:
    assert ties <= stated(text)


@pytest.mark.parametrize(("text", "ties"), rows(NOT_TOLD))
def test_these_are_not_told(text: str, ties: frozenset[str]) -> None:
    assert not ties & stated(text)


@pytest.mark.parametrize(
    "text",
    [
        "Merak Trading was sanctioned by the US in 2023.",
        "Merak Trading was sanctioned by the US a year ago.",
        "The US blacklisted Merak Trading.",
    ],
)
def test_the_us_is_a_country_where_no_noun_follows(text: str) -> None:
    assert "United States RESTRICTS Merak Trading" in stated(text)
