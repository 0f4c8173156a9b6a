"""Who owns: shares in a row and in brackets, hands, vehicles, lists, participles that open a sentence, and new names."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

TOLD = """
Kestrel Partners and Zelen Invest own 30 and 20 percent of Tolvan Foods respectively.
  Kestrel Partners OWNS Tolvan Foods 30; Zelen Invest OWNS Tolvan Foods 20
Kestrel Partners and Zelen Invest will hold 70 percent and 30 percent respectively of the concession company, Puerto S.A.
  Kestrel Partners OWNS Puerto S.A. 70 planned; Zelen Invest OWNS Puerto S.A. 30 planned
Sixty percent of the shares of Tolvan Foods are in the hands of the Doyle family.
  Doyle family OWNS Tolvan Foods 60
Tolvan Foods has passed into the hands of Kestrel Partners.
  Kestrel Partners OWNS Tolvan Foods
Delta Grain (60% Harrow Mills, 40% Kestrel Partners) is in the black.
  Harrow Mills OWNS Delta Grain 60; Kestrel Partners OWNS Delta Grain 40
Delta Grain (Harrow Mills 60%, Kestrel Partners 40%) is in the black.
  Harrow Mills OWNS Delta Grain 60; Kestrel Partners OWNS Delta Grain 40
The joint venture, Delta Grain, is held 60 percent by Harrow Mills and 40 percent by Kestrel Partners.
  Harrow Mills OWNS Delta Grain 60; Kestrel Partners OWNS Delta Grain 40
Delta Grain, owned 60/40 by Harrow Mills and Kestrel Partners, is in the black.
  Harrow Mills OWNS Delta Grain; Kestrel Partners OWNS Delta Grain
The largest shareholder in Tolvan Foods, with 34 percent, is Kestrel Partners.
  Kestrel Partners OWNS Tolvan Foods 34
Tolvan Foods' largest shareholder, Kestrel Partners, opposes the plan.
  Kestrel Partners OWNS Tolvan Foods
The Lund family's Brenna Holding reported a loss.
  Lund family OWNS Brenna Holding
Jonas Lund's companies include Ostrand Shipping and Quill Maritime.
  Jonas Lund OWNS Ostrand Shipping; Jonas Lund OWNS Quill Maritime
Brenna Holding has three subsidiaries: Ostrand Shipping, Quill Maritime and Tolvan Foods.
  Brenna Holding OWNS Ostrand Shipping; Brenna Holding OWNS Quill Maritime; Brenna Holding OWNS Tolvan Foods
Brenna Holding, parent of Ostrand Shipping and Quill Maritime, reported a loss.
  Brenna Holding OWNS Ostrand Shipping; Brenna Holding OWNS Quill Maritime
Harrow Mills will set up a subsidiary in Vienna.
  Harrow Mills OWNS <subsidiary in Vienna> planned
The Lund family owns 40 percent of Ostrand Shipping through Brenna Holding.
  Lund family OWNS Ostrand Shipping 40; Brenna Holding OWNS Ostrand Shipping 40
Through Brenna Holding, the Lund family owns 40 percent of Ostrand Shipping.
  Lund family OWNS Ostrand Shipping 40; Brenna Holding OWNS Ostrand Shipping 40
Acquired by Kestrel Partners in 2017, Tolvan Foods makes biscuits.
  Kestrel Partners OWNS Tolvan Foods
Founded in 1987 and owned by Brenna Holding, Ostrand Shipping has two tankers.
  Brenna Holding OWNS Ostrand Shipping
Built by Harrow Mills and operated by Quill Maritime, the Vipava tunnel opened in May.
  Harrow Mills IMPLEMENTS Vipava tunnel; Quill Maritime OPERATES Vipava tunnel
Financed by Orient Bank, the Vipava tunnel will open in May.
  Orient Bank FINANCES Vipava tunnel
Harrow Mills has put Tolvan Foods up for sale.
  Harrow Mills OWNS Tolvan Foods
Clarion Glass was spun off from Harrow Mills.
  Harrow Mills OWNS Clarion Glass
The new shares of Banka Morava were subscribed by Zelen Invest.
  Zelen Invest OWNS Banka Morava
Banka Morava was formed in 2014 by the merger of Tatra Credit with Slavia Savings.
  Tatra Credit SUCCEEDED_BY Banka Morava; Slavia Savings SUCCEEDED_BY Banka Morava
Banka Morava emerged from the merger of Tatra Credit and Slavia Savings.
  Tatra Credit SUCCEEDED_BY Banka Morava; Slavia Savings SUCCEEDED_BY Banka Morava
Harrow Mills, now called Harvan, reported a loss.
  Harrow Mills SUCCEEDED_BY Harvan
Harrow Mills adopted the name Harvan in March.
  Harrow Mills SUCCEEDED_BY Harvan
Harrow Mills now trades as Harvan.
  Harrow Mills SUCCEEDED_BY Harvan
Harvan Group (originally Harrow Mills) reported a loss.
  Harrow Mills SUCCEEDED_BY Harvan Group
Tatra Credit is to be merged with Banka Morava.
  Tatra Credit SUCCEEDED_BY Banka Morava planned
"""
TABLE = [
    (text, [tie.strip() for tie in wanted.split(";")])
    for text, wanted in zip(*[iter(TOLD.strip().split("\n"))] * 2, strict=True)
]
SILENT = [
    "Formerly owned by Brenna Holding, Ostrand Shipping has two tankers.",
    "Asked by Brenna Holding about the plan, Ostrand Shipping did not reply.",
    "Brenna Holding grew through Ostrand Shipping.",
    "Ostrand Shipping could pass into the hands of Brenna Holding.",
    "Harrow Mills, now part of a group, reported a loss.",
]


def told(text: str) -> set[str]:
    """Each tie with its lower share and its modality where there is one and it is not plainly asserted."""
    read = extract(text.encode(), "a.txt", min_confidence=0)
    names = {party.key: party.name for party in read.parties}
    return {
        " ".join(
            str(word)
            for word in (
                names[tie.subject],
                tie.predicate,
                names[tie.object or ""],
                tie.attributes.get("share_min"),
                None if tie.modality == "asserted" else tie.modality,
            )
            if word is not None
        )
        for tie in read.statements
        if tie.predicate != "LOCATED_IN"
    }


@pytest.mark.parametrize(("text", "wanted"), TABLE, ids=[text for text, _ in TABLE])
def test_who_owns_and_under_what_name(text: str, wanted: list[str]) -> None:
    assert set(wanted) <= told(text)


@pytest.mark.parametrize("text", SILENT)
def test_no_owner_is_told(text: str) -> None:
    assert not {tie for tie in told(text) if " OWNS " in tie or " SUCCEEDED_BY " in tie}
