"""Givers whose verb is said once, sureties, banks, contractors for a task or a phase, and what a programme is made of."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

CASES = """
Banka Istra provides 95 million dollars, Osaka Export House 42 million and Fonds Rhodan 30 million for the Paka plant.
  Banka Istra FINANCES Paka plant; Osaka Export House FINANCES Paka plant; Fonds Rhodan FINANCES Paka plant
Banka Istra will lend Haugen Vind AS 95 million dollars and Banca Rhodan 30 million.
  Banka Istra LENDS_TO Haugen Vind AS planned; Banca Rhodan LENDS_TO Haugen Vind AS planned
Banka Istra is lending 95 million dollars to Haugen Vind AS, Banca Rhodan another 30 million and Skagen Bank the rest.
  Banca Rhodan LENDS_TO Haugen Vind AS; Skagen Bank LENDS_TO Haugen Vind AS
The African Growth Bank will finance 70 percent of the cost of the Lobo bypass and Fonds Rhodan 20 percent.
  Fonds Rhodan FINANCES Lobo bypass planned
The African Growth Bank will finance 70 percent of the cost of the Lobo bypass, with the rest coming from Fonds Rhodan.
  Fonds Rhodan FINANCES Lobo bypass planned
The African Growth Bank has financed 70 percent of the cost of the Lobo bypass. The remainder is to be put up by Zamvolt Ltd.
  Zamvolt Ltd FINANCES Lobo bypass planned
Haugen Vind AS borrowed 80 million euros from Norsk Havbank, with the Norwegian Export Agency as guarantor.
  Norwegian Export Agency GUARANTEES Haugen Vind AS
The Norwegian Export Agency stands behind the loan to Haugen Vind AS.
  Norwegian Export Agency GUARANTEES Haugen Vind AS
Deposits with Skagen Bank are protected by the Nordic Deposit Fund.
  Nordic Deposit Fund GUARANTEES Skagen Bank
The hull of the tanker Dalma Moon is insured with Lysaker Assurance.
  Lysaker Assurance INSURES Dalma Moon
Cheung Wah Holdings drew 118 million dollars in dividends from Isthmian Ports.
  Isthmian Ports TRANSFERS_TO Cheung Wah Holdings
Haugen Vind AS plans a wind farm. The company's main bank, Banka Istra, has agreed.
  Haugen Vind AS BANKS_WITH Banka Istra
Haugen Vind AS plans a wind farm. Its banks are Banka Istra and Skagen Bank.
  Haugen Vind AS BANKS_WITH Banka Istra; Haugen Vind AS BANKS_WITH Skagen Bank
Orlov Trading has changed its bank from Skagen Bank to Norsk Havbank.
  Orlov Trading BANKS_WITH Norsk Havbank
Haugen Vind AS plans a wind farm. Two of its lenders, Banka Istra and Banca Rhodan, have pulled out.
  Banka Istra LENDS_TO Haugen Vind AS; Banca Rhodan LENDS_TO Haugen Vind AS
Haugen Vind AS said that its suppliers, Rotor Systems and Obras Miramar, had pulled out.
  Rotor Systems SUPPLIES Haugen Vind AS; Obras Miramar SUPPLIES Haugen Vind AS
Obras Miramar and Caminos Lujo are among the subcontractors of the Yanaca tunnel.
  Obras Miramar CONTRACTED_FOR Yanaca tunnel; Caminos Lujo CONTRACTED_FOR Yanaca tunnel
Drilling at the Paka station is being carried out by the Icelandic contractor Jardhiti.
  Jardhiti CONTRACTED_FOR Paka station
Obras Miramar has subcontracted the earthworks for the Yanaca tunnel to Caminos Lujo.
  Caminos Lujo CONTRACTED_FOR Yanaca tunnel
Construction of the Yanaca tunnel has been entrusted to Obras Miramar.
  Obras Miramar CONTRACTED_FOR Yanaca tunnel
The construction of the Yanaca tunnel is supervised by Bureau Delorme.
  Bureau Delorme CONTRACTED_FOR Yanaca tunnel
The Yanaca tunnel was designed by Bureau Delorme.
  Bureau Delorme CONTRACTED_FOR Yanaca tunnel
The feasibility study for the Yanaca tunnel was prepared by Bureau Delorme.
  Bureau Delorme CONTRACTED_FOR Yanaca tunnel
The second phase of the Haugen wind farm will be financed by Norsk Havbank.
  Norsk Havbank FINANCES Haugen wind farm planned
The second section of the Yanaca tunnel is being built by Obras Miramar.
  Obras Miramar IMPLEMENTS Yanaca tunnel
The Haugen wind farm is one of nine schemes that make up the Coastal Energy Programme.
  Haugen wind farm PART_OF Coastal Energy Programme
The Southern Grid Project, of which the Lobo bypass is a part, is financed by the African Growth Bank.
  Lobo bypass PART_OF Southern Grid Project
As part of the Coastal Roads Programme, Obras Miramar is building the Lobo bypass.
  Lobo bypass PART_OF Coastal Roads Programme
Under the Coastal Roads Programme, the Lobo bypass will be widened by Obras Miramar.
  Lobo bypass PART_OF Coastal Roads Programme planned; Obras Miramar IMPLEMENTS Lobo bypass planned
Haugen Vind AS owns and operates the Haugen wind farm.
  Haugen Vind AS OWNS Haugen wind farm; Haugen Vind AS OPERATES Haugen wind farm
The Haugen wind farm is owned and operated by Haugen Vind AS.
  Haugen Vind AS OWNS Haugen wind farm; Haugen Vind AS OPERATES Haugen wind farm
Obras Miramar will finance, build and operate the Yanaca tunnel.
  Obras Miramar FINANCES Yanaca tunnel planned; Obras Miramar IMPLEMENTS Yanaca tunnel planned; Obras Miramar OPERATES Yanaca tunnel planned
The Haugen terminal, built by Aqua Lumen and run by Obras Miramar, opened in May.
  Aqua Lumen IMPLEMENTS Haugen terminal; Obras Miramar OPERATES Haugen terminal
The Yanaca tunnel will be financed with a grant from Fonds Lumen and a loan from Norsk Havbank.
  Fonds Lumen FINANCES Yanaca tunnel planned; Norsk Havbank FINANCES Yanaca tunnel planned
The loan from Norsk Havbank to Kivu Water Ltd is backed by a guarantee from Aqua Lumen.
  Aqua Lumen GUARANTEES Kivu Water Ltd
Aqua Lumen has issued a guarantee of 12 million euros in favour of Kivu Water Ltd.
  Aqua Lumen GUARANTEES Kivu Water Ltd
Norsk Havbank and Kivu Water Ltd signed a financing agreement worth 12 million euros.
  Norsk Havbank LENDS_TO Kivu Water Ltd agreed
The European Relief Fund supports the Yanaca tunnel with 2 million euros.
  European Relief Fund FINANCES Yanaca tunnel
Rotor Systems signed a service contract for the Haugen wind farm.
  Rotor Systems CONTRACTED_FOR Haugen wind farm
Aqua Lumen is bidding for the contract to build the Yanaca tunnel.
  Aqua Lumen IMPLEMENTS Yanaca tunnel considered
Orient Agency is guaranteeing a 7 million dollar loan to Kivu Water Ltd for working capital.
  Orient Agency GUARANTEES Kivu Water Ltd
The Haugen terminal has been awarded to Aqua Lumen.
  Aqua Lumen CONTRACTED_FOR Haugen terminal
Banka Istra has extended a Line of Credit (LoC) of USD 60 million to Malawi.
  Banka Istra LENDS_TO Malawi
Banka Istra has extended three LoCs to Kivu Water Ltd.
  Banka Istra LENDS_TO Kivu Water Ltd
A Line of Credit was extended to Malawi by Banka Istra.
  Banka Istra LENDS_TO Malawi
Norsk Havbank has provided a Revolving Credit Facility of 12 million euros to Kivu Water Ltd.
  Norsk Havbank LENDS_TO Kivu Water Ltd
The line of credit agreement was signed on 5 May between Kivu Water Ltd and Norsk Havbank.
  Norsk Havbank LENDS_TO Kivu Water Ltd agreed; Kivu Water Ltd SIGNED Norsk Havbank agreed
A loan agreement was signed between Norsk Havbank and Malawi.
  Norsk Havbank LENDS_TO Malawi agreed
Aqua Lumen has awarded a consortium of Rotor Systems, Kestrel Rail and Obras Miramar a 22-year contract to move pulp.
  Aqua Lumen SIGNED <a consortium> agreed
A 10-year contract was awarded to Rotor Systems by Aqua Lumen.
  Aqua Lumen SIGNED Rotor Systems agreed
Norsk Havbank has granted a consortium of Aqua Lumen and Kestrel Motors a loan of 5 million euros.
  Norsk Havbank LENDS_TO <a consortium>
The deal on coal between Kestrel Motors and Rotor Systems was hailed.
  Kestrel Motors SIGNED Rotor Systems
Norsk Havbank has inked a 40 million dollar (about 36 million euros) state-guaranteed loan, provided to Kivu Water Ltd.
  Norsk Havbank LENDS_TO Kivu Water Ltd agreed
Banka Istra has approved a loan, granted to Malawi, for a new port.
  Banka Istra LENDS_TO Malawi agreed
Financing for Kestrel Rail was provided by Norsk Havbank.
  Norsk Havbank FINANCES Kestrel Rail
Banka Istra has lent 58 million euros to help finance the Paka plant. The loan covers half, with the rest to be provided by Norsk Havbank.
  Norsk Havbank FINANCES Paka plant planned
Three other agreements were signed between Kenya and Malawi.
  Kenya SIGNED Malawi
Two MoUs have been signed between Kestrel Rail and Obras Miramar.
  Kestrel Rail SIGNED Obras Miramar
Kivu Mining sold coal to Aluminium Corp of Kenya Ltd.
  Kivu Mining SUPPLIES Aluminium Corp of Kenya Ltd
"""
WRONG = """
Two agreements may be signed between Kenya and Malawi.
  Kenya SIGNED Malawi
Norsk Havbank has inked a 40 million dollar loan, provided to Kivu Water Ltd.
  Norsk Havbank SUPPLIES Kivu Water Ltd
Norsk Havbank announced a loan, provided to Kivu Water Ltd by Banka Istra.
  Norsk Havbank LENDS_TO Kivu Water Ltd agreed; Norsk Havbank SUPPLIES Kivu Water Ltd
Banka Istra has lent 58 million euros for the Paka plant. The Yanaca tunnel got 5 million, with the rest to be provided by Norsk Havbank.
  Norsk Havbank FINANCES Paka plant planned
Aqua Lumen has awarded Rotor Systems a contract to build the Yanaca tunnel.
  Aqua Lumen SIGNED Rotor Systems agreed
Aqua Lumen has awarded Rotor Systems a contract to supply 40 wagons.
  Aqua Lumen SIGNED Rotor Systems agreed
Aqua Lumen may award Rotor Systems a contract.
  Aqua Lumen SIGNED Rotor Systems agreed
Aqua Lumen has signed a contract to move pulp between Kestrel Motors and Rotor Systems.
  Kestrel Motors SIGNED Rotor Systems
Aqua Lumen bought a subsidiary of Rotor Systems a year ago.
  Aqua Lumen SUPPLIES <a subsidiary of Rotor Systems>
A guarantee for the loan was signed between Kivu Water Ltd and Norsk Havbank.
  Norsk Havbank LENDS_TO Kivu Water Ltd agreed
A cooperation agreement was signed between Kivu Water Ltd and Norsk Havbank.
  Norsk Havbank LENDS_TO Kivu Water Ltd agreed
A loan agreement may be signed between Kivu Water Ltd and Norsk Havbank.
  Norsk Havbank LENDS_TO Kivu Water Ltd agreed
A loan agreement was signed between Norsk Havbank and Banka Istra.
  Norsk Havbank LENDS_TO Banka Istra agreed; Banka Istra LENDS_TO Norsk Havbank agreed
Kivu Water Ltd has received a loan for the Haugen terminal.
  Kivu Water Ltd FINANCES Haugen terminal
Kivu Water Ltd has repaid the last instalment of its loan to Norsk Havbank.
  Kivu Water Ltd LENDS_TO Norsk Havbank
Aqua Lumen has agreed to guarantee a 12 million euro loan to Kivu Water Ltd.
  Aqua Lumen LENDS_TO Kivu Water Ltd agreed
Banka Istra is lending 95 million dollars to Haugen Vind AS, Banca Rhodan another 30 million and Skagen Bank the rest.
  Banka Istra LENDS_TO Banca Rhodan; Skagen Bank LENDS_TO Banca Rhodan
Haugen Vind AS met its bank, Banka Istra, and Kenya's bank, Skagen Bank.
  Kenya BANKS_WITH Skagen Bank
"""


def cases(table: str) -> list[tuple[str, frozenset[str]]]:
    """The texts of a table, each with the ties of the line below it."""
    lines = table.strip().splitlines()
    return [
        (text, frozenset(tie.strip() for tie in ties.split(";")))
        for text, ties in zip(lines[::2], lines[1::2], strict=True)
    ]


def stated(text: str) -> set[str]:
    """The ties of a text by every name of its parties."""
    found = extract(text.encode(), "note.txt")
    names = {party.key: (party.name, *party.aliases) for party in found.parties}
    return {
        f"{subject} {one.predicate} {target}"
        + ("" if one.modality == "asserted" else f" {one.modality}")
        for one in found.statements
        for subject in names[one.subject]
        for target in names[one.object or ""]
    }


@pytest.mark.parametrize(("text", "ties"), cases(CASES))
def test_money_and_works_are_read(text: str, ties: frozenset[str]) -> None:
    assert ties <= stated(text)


@pytest.mark.parametrize(("text", "ties"), cases(WRONG))
def test_a_giver_is_no_receiver(text: str, ties: frozenset[str]) -> None:
    assert not ties & stated(text)


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "After Norland Bank withdrew its guarantee, Sandgate Bank called in its loan to Tolmin Steel.",
            "Sandgate Bank LENDS_TO Tolmin Steel",
        ),
        (
            "When Orel Works cut its output, Drava Steel raised its exports to Egypt.",
            "Drava Steel EXPORTS_TO Egypt",
        ),
    ],
)
def test_what_a_main_clause_calls_its_is_of_its_subject(text: str, tie: str) -> None:
    told = {one for one in stated(text) if "LENDS_TO" in one or "EXPORTS_TO" in one}
    assert told == {tie}


@pytest.mark.parametrize(
    "text",
    [
        "Sandgate Bank approved a loan for a road between Nakuru and Eldoret.",
        "Sandgate Bank signed a loan agreement for the rail line between Nakuru and Eldoret.",
        "A contract was signed for flights between Ghana and Togo.",
    ],
)
def test_whom_a_road_joins_has_signed_nothing(text: str) -> None:
    assert not any("SIGNED" in one for one in stated(text))


def test_exports_are_no_goods() -> None:
    found = extract(b"Drava Steel halted its exports to Egypt.", "note.txt")
    assert all("product" not in one.attributes for one in found.statements)
