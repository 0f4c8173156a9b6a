"""Who buys, delivers and acts for whom, as traders say it: by the list of customers, the one client, the broker a firm sells through."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

TOLD = """
Velmora Foods' forwarder is Brendel Trading.
  Brendel Trading ACTS_FOR Velmora Foods
Velmora Foods' customs broker, Brendel Trading, filed the papers.
  Brendel Trading ACTS_FOR Velmora Foods
Velmora Foods sells its tea through Brendel Trading, a broker.
  Brendel Trading ACTS_FOR Velmora Foods
Velmora Foods and Sorrel Mills share an agent, Brendel Trading.
  Brendel Trading ACTS_FOR Velmora Foods; Brendel Trading ACTS_FOR Sorrel Mills
The only agents of Velmora Foods in Europe are Brendel Trading and Sorrel Mills.
  Brendel Trading ACTS_FOR Velmora Foods; Sorrel Mills ACTS_FOR Velmora Foods
Velmora Foods' agent in Japan is Brendel Trading.
  Brendel Trading ACTS_FOR Velmora Foods
Velmora Foods has appointed Brendel Trading, Sapporo, its sole agent for Japan.
  Brendel Trading ACTS_FOR Velmora Foods
Brendel Trading has taken over the agency of Velmora Foods.
  Brendel Trading ACTS_FOR Velmora Foods
Velmora Foods gave Brendel Trading the agency for Japan.
  Brendel Trading ACTS_FOR Velmora Foods
Velmora Foods has entrusted the sale of its presses in Hungary to Brendel Trading.
  Brendel Trading ACTS_FOR Velmora Foods
Velmora Foods' importer in Japan is Brendel Trading.
  Velmora Foods SUPPLIES Brendel Trading
Velmora Foods has Brendel Trading on its list of customers.
  Velmora Foods SUPPLIES Brendel Trading
Velmora Foods counts Brendel Trading and Sorrel Mills among its takers.
  Velmora Foods SUPPLIES Brendel Trading; Velmora Foods SUPPLIES Sorrel Mills
Velmora Foods' customers, among them Brendel Trading and Sorrel Mills, were told in writing.
  Velmora Foods SUPPLIES Brendel Trading; Velmora Foods SUPPLIES Sorrel Mills
Velmora Foods lives from one client, Brendel Trading.
  Velmora Foods SUPPLIES Brendel Trading
Velmora Foods packs olives for Brendel Trading.
  Velmora Foods SUPPLIES Brendel Trading
Brendel Trading takes 40 tonnes of Velmora Foods' fibre a year.
  Velmora Foods SUPPLIES Brendel Trading
Brendel Trading takes two thirds of the kernels of Velmora Foods.
  Velmora Foods SUPPLIES Brendel Trading
Velmora Foods' oil is stocked by Brendel Trading.
  Velmora Foods SUPPLIES Brendel Trading
Brendel Trading has its oil from Velmora Foods.
  Velmora Foods SUPPLIES Brendel Trading
Brendel Trading has switched its orders to Velmora Foods.
  Velmora Foods SUPPLIES Brendel Trading
Brendel Trading has switched from Sorrel Mills to Velmora Foods for its oil.
  Velmora Foods SUPPLIES Brendel Trading
Brendel Trading's flowers are flown to Miami by Velmora Cargo.
  Velmora Cargo SUPPLIES Brendel Trading
Velmora Foods will barter soymeal for diesel with Brendel Trading.
  Velmora Foods SUPPLIES Brendel Trading
Brendel Trading has booked space with Velmora Cargo, a shipping line.
  Velmora Cargo SUPPLIES Brendel Trading
Velmora Foods sells oil to a maker of face creams in Bremen.
  Velmora Foods SUPPLIES <maker of face creams>; <maker of face creams> LOCATED_IN Bremen
Velmora Foods sells butter to a chain of grill houses.
  Velmora Foods SUPPLIES <chain of grill houses>
The Tea Guild has let in Velmora Foods.
  Velmora Foods MEMBER_OF Tea Guild
Velmora Foods is affiliated to the Tea Guild.
  Velmora Foods MEMBER_OF Tea Guild
Velmora Foods and Sorrel Mills sit in the Tea Guild.
  Velmora Foods MEMBER_OF Tea Guild; Sorrel Mills MEMBER_OF Tea Guild
Velmora Foods has a vote in the Tea Guild.
  Velmora Foods MEMBER_OF Tea Guild
Members of the Tea Guild, Velmora Foods among them, bought tea.
  Velmora Foods MEMBER_OF Tea Guild
Some 310 firms were members of the Tea Guild in January, among them Velmora Foods and Sorrel Mills.
  Velmora Foods MEMBER_OF Tea Guild; Sorrel Mills MEMBER_OF Tea Guild
The Tea Guild speaks for forty firms.
  Tea Guild ACTS_FOR <forty firms>
The Oslo Trade Fair was laid on by the Tea Guild.
  Tea Guild ORGANIZED Oslo Trade Fair
The Tea Guild will send a trade mission to Surabaya in May.
  Tea Guild ORGANIZED <a trade mission>
Nineteen firms came to the Oslo Trade Fair, among them Velmora Foods.
  Velmora Foods PARTICIPATES_IN Oslo Trade Fair
The Tea Guild introduced Velmora Foods to Brendel Trading.
  Tea Guild FACILITATES_TRADE_WITH Velmora Foods; Tea Guild FACILITATES_TRADE_WITH Brendel Trading
The Tea Guild brought Velmora Foods and Brendel Trading together.
  Tea Guild FACILITATES_TRADE_WITH Velmora Foods; Tea Guild FACILITATES_TRADE_WITH Brendel Trading
Orlu Bank confirmed the letter of credit in favour of Velmora Foods.
  Orlu Bank FACILITATES_TRADE_WITH Velmora Foods
The Chad Trade Office is to drum up business with Ghana and Togo.
  Chad Trade Office PROMOTES_TRADE_WITH Ghana; Chad Trade Office PROMOTES_TRADE_WITH Togo
The Chad Trade Office advertises Chadian gum in Ghana.
  Chad Trade Office PROMOTES_TRADE_WITH Ghana
Velmora Foods has thrown in its lot with Brendel Trading.
  Velmora Foods PARTNERS_WITH Brendel Trading
Velmora Foods and Brendel Trading have put their names to a pact.
  Velmora Foods SIGNED Brendel Trading
Iranian pistachios worth 310 million dollars entered China last year.
  Iran EXPORTS_TO China
34,000 tonnes of Moroccan sardines went to Ghana.
  Morocco EXPORTS_TO Ghana
Most of Velmora Foods' oil ends up with Brendel Trading.
  Velmora Foods SUPPLIES Brendel Trading
Chad gets its sardines from Morocco.
  Morocco EXPORTS_TO Chad
The buyers included Oasis Leaf Foods from Muscat and Velmora Foods from Bergen.
  Oasis Leaf Foods LOCATED_IN Muscat; Velmora Foods LOCATED_IN Bergen
It sells to Bonbonnerie Orlu (Lausanne) and Velmora Foods (Bergen).
  Bonbonnerie Orlu LOCATED_IN Lausanne; Velmora Foods LOCATED_IN Bergen
The goods are sold by Lakatos Gép Kft. (Győr) and by Velmora Foods.
  Lakatos Gép Kft. LOCATED_IN Győr
Sorrel Foods sells to Velmora Mart in Malaysia and to Brendel Trading.
  Velmora Mart LOCATED_IN Malaysia
Velmora Foods, Sorrel Mills and Brendel Trading export tea. All three belong to the Tea Guild.
  Velmora Foods MEMBER_OF Tea Guild; Sorrel Mills MEMBER_OF Tea Guild; Brendel Trading MEMBER_OF Tea Guild
Velmora Foods ships its fruit with Sorrel Lines.
  Sorrel Lines SUPPLIES Velmora Foods
Velmora Motors is distributed in Peru by Brendel Trading.
  Brendel Trading ACTS_FOR Velmora Motors
Velmora Foods found its first buyer in Brendel Trading.
  Velmora Foods SUPPLIES Brendel Trading
"""
LINES = [line for line in TOLD.splitlines() if line]
ENDED = """
Velmora Foods' former dealer, Brendel Trading, went bankrupt.
  Brendel Trading ACTS_FOR Velmora Foods
Brendel Trading is a former supplier of Velmora Foods.
  Brendel Trading SUPPLIES Velmora Foods
The Tea Guild has expelled Velmora Foods.
  Velmora Foods MEMBER_OF Tea Guild
Velmora Foods has lost Brendel Trading as a customer.
  Velmora Foods SUPPLIES Brendel Trading
"""
ENDED_LINES = [line for line in ENDED.splitlines() if line]
SILENT = [
    ("Velmora Foods has found a customer in South Korea.", "SUPPLIES"),
    ("Velmora Foods denied a report. Another importer, Brendel Trading, closed.", "SUPPLIES"),
    ("Brendel Trading takes a third of the shares of Velmora Foods.", "SUPPLIES"),
    ("Brendel Trading buys most of Velmora Foods' debt.", "SUPPLIES"),
    ("Brendel Trading has its origins in Velmora Foods.", "SUPPLIES"),
    ("Brendel Trading has moved its headquarters to Velmora Foods.", "SUPPLIES"),
    ("Velmora Foods works through Brendel Trading, a subsidiary.", "ACTS_FOR"),
    ("Velmora Foods makes the best of a bad year.", "SUPPLIES"),
    ("The broker, Velmora Trading, was replaced by Brendel Trading on 1 July.", "SUCCEEDED_BY"),
    ("Velmora Foods' local subsidiary, the largest taker by far, stayed away.", "SUPPLIES"),
    ("Velmora Foods bought Oasis Leaf Foods from Muscat.", "LOCATED_IN"),
    ("Velmora Foods took nuts and Oasis Leaf Foods from Muscat to Oslo.", "LOCATED_IN"),
    ("Velmora Foods sold its stake to Brendel Trading in Oslo on Friday.", "LOCATED_IN"),
    ("Suan Orlu, a packer of Chanthabo, loads 20 containers a week.", "SUPPLIES"),
    ("Velmora Foods accounts for a third of Brendel Trading's seed.", "SUPPLIES"),
    ("A Chinese fever reached Chad.", "EXPORTS_TO"),
    ("Velmora Foods keeps aloof from the Tea Guild.", "MEMBER_OF"),
    ("The Tea Guild speaks for itself.", "ACTS_FOR"),
    ("The price came to the same at the Oslo Trade Fair.", "PARTICIPATES_IN"),
    ("The Oslo Chamber introduced a new form.", "FACILITATES_TRADE_WITH"),
    ("Velmora Foods has a joint interest with nobody.", "PARTNERS_WITH"),
    ("The former chairman of Velmora Foods, Jo Lee, sued.", "SUPPLIES"),
]


def ties(text: str) -> dict[str, bool]:
    """The ties that are read in a text, and whether each is told to have an end."""
    found = extract(text.encode(), "note.txt", published="2024-06-12")
    names = {party.key: party.name for party in found.parties}
    return {
        f"{names[one.subject]} {one.predicate} {names[one.object or '']}": one.event[1] is not None
        for one in found.statements
    }


@pytest.mark.parametrize(("text", "wanted"), list(zip(LINES[::2], LINES[1::2], strict=True)))
def test_who_trades_with_whom_is_read(text: str, wanted: str) -> None:
    assert {tie.strip() for tie in wanted.split(";")} <= set(ties(text))


@pytest.mark.parametrize(
    ("text", "wanted"), list(zip(ENDED_LINES[::2], ENDED_LINES[1::2], strict=True))
)
def test_who_was_a_partner_in_trade_is_told_as_ended(text: str, wanted: str) -> None:
    assert ties(text)[wanted.strip()]


@pytest.mark.parametrize(("text", "word"), SILENT)
def test_what_is_no_trade_is_not_told(text: str, word: str) -> None:
    assert [tie for tie in ties(text) if word in tie] == []
