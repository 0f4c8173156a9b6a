"""Offices told by order, list or post, and whose words a sentence is where the text only takes the speaker up.

Below each text stand the ties that it states; one that is not asserted has its modality behind it, one that somebody tells "by X".
"""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

TOLD = """
Drell Cement proposed Ivo Tarn and Mina Sorrel for election to its supervisory board.
  Ivo Tarn HOLDS_ROLE Drell Cement planned; Mina Sorrel HOLDS_ROLE Drell Cement planned
The post of chief executive of Drell Cement goes to Ivo Tarn.
  Ivo Tarn HOLDS_ROLE Drell Cement
At the helm of Drell Cement is Ivo Tarn.
  Ivo Tarn HOLDS_ROLE Drell Cement
Drell Cement sacked Mina Sorrel.
  Mina Sorrel HOLDS_ROLE Drell Cement
The government has nominated Lena Kost to head the Bank of Sorvia.
  Lena Kost HOLDS_ROLE Bank of Sorvia
Mina Sorrel, 54, has been named chair of Drell Cement, succeeding Ivo Tarn, who is retiring.
  Mina Sorrel HOLDS_ROLE Drell Cement; Ivo Tarn HOLDS_ROLE Drell Cement
Drell Cement's largest shareholder, Ivo Tarn, who is also its chairman, voted against.
  Ivo Tarn HOLDS_ROLE Drell Cement; Ivo Tarn OWNS Drell Cement
Ivo Tarn from Drell Cement and Mina Sorrel from Orvane Bank spoke on the panel.
  Ivo Tarn HOLDS_ROLE Drell Cement; Mina Sorrel HOLDS_ROLE Orvane Bank
Speakers included Ivo Tarn (Drell Cement), Mina Sorrel (Orvane Bank) and Lena Kost (Tema Chamber of Commerce).
  Ivo Tarn HOLDS_ROLE Drell Cement; Mina Sorrel HOLDS_ROLE Orvane Bank; Lena Kost HOLDS_ROLE Tema Chamber of Commerce
Lena Kost, of Drell Cement, said prices would fall.
  Lena Kost HOLDS_ROLE Drell Cement
Mr Boris Hane (Chairman), Ms Alma Rusk (Finance Director) and Dr Ivo Tarn (Independent Director) make up the board of Orvane Bank.
  Boris Hane HOLDS_ROLE Orvane Bank; Alma Rusk HOLDS_ROLE Orvane Bank; Ivo Tarn HOLDS_ROLE Orvane Bank
Joint administrators Harlan Voss and Petra Lind of Lind Advisory were appointed to Tamber Mills.
  Harlan Voss HOLDS_ROLE Tamber Mills; Petra Lind HOLDS_ROLE Tamber Mills
Voss & Lind were appointed administrators of Tamber Mills on Friday.
  Voss & Lind HOLDS_ROLE Tamber Mills
Tamber Mills appointed Kessel & Crane as its auditor.
  Kessel & Crane HOLDS_ROLE Tamber Mills
Tamber Mills's lawyer Jonah Perrin called the claim groundless.
  Jonah Perrin ACTS_FOR Tamber Mills
Sela Marchand founded Brisk Robotics in 2011.
  Sela Marchand HOLDS_ROLE Brisk Robotics
Brisk Robotics, founded by Sela Marchand and Otto Fenn in 2011, makes arms.
  Sela Marchand HOLDS_ROLE Brisk Robotics; Otto Fenn HOLDS_ROLE Brisk Robotics
Ola Brekke and Lena Kost are co-chief executives of Drell Cement.
  Ola Brekke HOLDS_ROLE Drell Cement; Lena Kost HOLDS_ROLE Drell Cement
Drell Cement's directors are Ola Brekke, Lena Kost and Ivo Tarn.
  Ola Brekke HOLDS_ROLE Drell Cement; Lena Kost HOLDS_ROLE Drell Cement; Ivo Tarn HOLDS_ROLE Drell Cement
Drell Cement was run for 20 years by Ola Brekke.
  Ola Brekke HOLDS_ROLE Drell Cement
Lena Kost returns to Drell Cement as chief executive.
  Lena Kost HOLDS_ROLE Drell Cement
Ola Brekke, who heads the IMF mission to Togo, said growth would slow.
  Ola Brekke HOLDS_ROLE IMF
Under chairman Ola Brekke, Drell Cement doubled its sales.
  Ola Brekke HOLDS_ROLE Drell Cement
Ali Golam and Mara Bor, the Managing Director and Commercial Director, respectively, of Drell Cement, resigned.
  Ali Golam HOLDS_ROLE Drell Cement; Mara Bor HOLDS_ROLE Drell Cement
Michael Flowers will retire as chief executive of Drell Cement at the end of June.
  Michael Flowers HOLDS_ROLE Drell Cement
Ola Brekke will step down as chairman of Drell Cement in May.
  Ola Brekke HOLDS_ROLE Drell Cement
Lena Kost was promoted from head of sales to chief executive of Drell Cement.
  Lena Kost HOLDS_ROLE Drell Cement
Drell Cement's board picked Lena Kost as chief executive, ending a six-month search.
  Lena Kost HOLDS_ROLE Drell Cement
Lena Kost chairs the supervisory boards of Drell Cement and Orvane Bank.
  Lena Kost HOLDS_ROLE Drell Cement; Lena Kost HOLDS_ROLE Orvane Bank
Ola Brekke, a member of Drell Cement's board, voted against.
  Ola Brekke HOLDS_ROLE Drell Cement
Drell Cement elected three directors: Ola Brekke, Lena Kost and Ivo Tarn.
  Ola Brekke HOLDS_ROLE Drell Cement; Lena Kost HOLDS_ROLE Drell Cement; Ivo Tarn HOLDS_ROLE Drell Cement
Ola Brekke signed the deed as chairman of Drell Cement.
  Ola Brekke HOLDS_ROLE Drell Cement
Ola Brekke is responsible for exports at Drell Cement.
  Ola Brekke HOLDS_ROLE Drell Cement
Ola Brekke, analyst at Orvane Bank, said prices would rise.
  Ola Brekke HOLDS_ROLE Orvane Bank
Bergen mayor Ola Brekke opened the plant.
  Ola Brekke HOLDS_ROLE Bergen
Tamber Mills is audited by Kessel & Crane.
  Kessel & Crane HOLDS_ROLE Tamber Mills
Drell Cement has lost its licence. Mr Adrian Pita and Ms Wren Hall have resigned as directors.
  Adrian Pita HOLDS_ROLE Drell Cement; Wren Hall HOLDS_ROLE Drell Cement
Mark Stew, the FCA's director of enforcement, said so.
  Mark Stew HOLDS_ROLE FCA
The presidents of the Tema Chamber of Commerce and the Oslo Chamber of Commerce, Kwesi Adom and Ola Brekke, met.
  Kwesi Adom HOLDS_ROLE Tema Chamber of Commerce; Ola Brekke HOLDS_ROLE Oslo Chamber of Commerce
Kwesi Adom, who headed the delegation of the Tema Chamber of Commerce, spoke first.
  Kwesi Adom HOLDS_ROLE Tema Chamber of Commerce
Ola Brekke of the Norwegian trade ministry spoke next.
  Ola Brekke HOLDS_ROLE <Norwegian trade ministry>
Drell Cement's former finance director, Ola Brekke, was jailed.
  Ola Brekke HOLDS_ROLE Drell Cement
Counsel for Drell Cement is Hollis Grant.
  Hollis Grant ACTS_FOR Drell Cement
Shareholders ousted Ola Brekke from the board of Drell Cement.
  Ola Brekke HOLDS_ROLE Drell Cement
Energy minister Ola Brekke met reporters. Marlow Freight has signed a contract with Drell Ports, he said.
  Marlow Freight SIGNED Drell Ports by Ola Brekke
Tessa Quill, chief executive of Marlow Freight, spoke in Oslo. The company, she said, will supply rails to Drell Ports.
  Marlow Freight SUPPLIES Drell Ports planned by Tessa Quill
Tessa Quill, chief executive of Marlow Freight, spoke in Oslo. She added that the company owned Drell Ports.
  Marlow Freight OWNS Drell Ports by Tessa Quill
Velo Maritime owns Drell Ports, the Treasury said. It said Marlow Freight supplied Drell Ports with coal.
  Marlow Freight SUPPLIES Drell Ports by Treasury
Three people with knowledge of the deal said Marlow Freight would buy Drell Ports.
  Marlow Freight OWNS Drell Ports planned by <three people with knowledge of the deal>
Bankers familiar with the deal said Marlow Freight would buy Drell Ports.
  Marlow Freight OWNS Drell Ports planned by <Bankers familiar with the deal>
Marlow Freight has bought Drell Ports, reports the Oslo Courier.
  Marlow Freight OWNS Drell Ports by Oslo Courier
Ola Brekke, for his part, said Marlow Freight owned Drell Ports.
  Marlow Freight OWNS Drell Ports by Ola Brekke
"We have sold Drell Ports," Tessa Quill of Marlow Freight told reporters in Oslo.
  Marlow Freight OWNS Drell Ports by Tessa Quill
"It is not true that Marlow Freight owns Drell Ports," said Ola Brekke.
  Marlow Freight OWNS Drell Ports denied by Ola Brekke
Ola Brekke said: "Velo Maritime owns Drell Ports."
  Velo Maritime OWNS Drell Ports by Ola Brekke
Prosecutors allege Marlow Freight paid 2 million dollars to Drell Ports.
  Marlow Freight TRANSFERS_TO Drell Ports by <Prosecutors>
The agency quoted Ola Brekke as saying that Marlow Freight had bought Drell Ports.
  Marlow Freight OWNS Drell Ports by Ola Brekke
Velo Maritime holds 40 percent of Drell Ports, two traders and an executive said.
  Velo Maritime OWNS Drell Ports by <two traders>
Drell Cement supplies Marlow Freight, three diplomats and an official said on Monday.
  Drell Cement SUPPLIES Marlow Freight by <three diplomats>
Velo Maritime, Ola Brekke alleged, lent $20 million to Drell Cement.
  Velo Maritime LENDS_TO Drell Cement by Ola Brekke
"""
NOT_TOLD = """
Velo Maritime holds 40 percent of Drell Ports, two traders and an executive said.
  Velo Maritime OWNS <two traders>
Ola Brekke said that the Chile-Peru Joint Commission on Mining owns Drell Ports.
  Chile PARTICIPATES_IN Chile-Peru Joint Commission on Mining by Ola Brekke
Mina Sorrel bought the house from Drell Cement.
  Mina Sorrel HOLDS_ROLE Drell Cement
Ola Brekke, from Drell Cement to the port, walked.
  Ola Brekke HOLDS_ROLE Drell Cement
The government has nominated Lena Kost to head the Bank of Sorvia.
  Lena Kost HOLDS_ROLE <government>
Drell Cement may nominate Lena Kost for election to its board.
  Lena Kost HOLDS_ROLE Drell Cement planned
Drell Cement is insolvent. Its receiver, Zoran Mat, wants to sell the kiln to Orvane Holding.
  Zoran Mat OWNS <kiln>; Zoran Mat SUPPLIES Orvane Holding
Victoria Gate Casino (VGC Leeds) opened.
  Victoria Gate Casino HOLDS_ROLE VGC Leeds
Drell Cement fired Mina Sorrel's bricks.
  Mina Sorrel HOLDS_ROLE Drell Cement
Ola Brekke met Lena Kost in Oslo. Marlow Freight has signed a contract with Drell Ports, he said.
  Marlow Freight SIGNED Drell Ports by Lena Kost
"""


def rows(table: str) -> list[tuple[str, frozenset[str]]]:
    """Text and ties of each case."""
    lines = table.strip().splitlines()
    return [
        (text, frozenset(tie.strip() for tie in ties.split(";")))
        for text, ties in zip(lines[::2], lines[1::2], strict=True)
    ]


def stated(text: str) -> set[str]:
    """The ties of a text, each with and without who tells it."""
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    told = set()
    for one in found.statements:
        weak = "" if one.modality == "asserted" else f" {one.modality}"
        tie = f"{names[one.subject]} {one.predicate} {names[one.object or '']}{weak}"
        told.add(tie)
        if one.attributed_to is not None:
            told.add(f"{tie} by {names[one.attributed_to]}")
    return told


@pytest.mark.parametrize(("text", "ties"), rows(TOLD))
def test_a_reader_takes_these_ties(text: str, ties: frozenset[str]) -> None:
    assert ties <= stated(text)


@pytest.mark.parametrize(("text", "ties"), rows(NOT_TOLD))
def test_these_are_not_told(text: str, ties: frozenset[str]) -> None:
    assert not ties & stated(text)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Lena Kost was sworn in as governor of the Bank of Sorvia.", "governor"),
        (
            "Mina Sorrel, who became managing director of Drell Cement in May, left.",
            "managing director",
        ),
        ("Ola Brekke is listed as director of Drell Cement Ltd in the register.", "director"),
    ],
)
def test_an_office_is_told_without_the_words_of_taking_it(text: str, role: str) -> None:
    assert [one.attributes["role"] for one in extract(text.encode(), "note.txt").statements] == [
        role
    ]
