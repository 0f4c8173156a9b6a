"""Names are taken as a whole, and no more: over "and", with a bracket, a year or number, up to the stop behind a legal form."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

# a text, the names that it gives with their kinds, and after "!" those that it must not give
ROWS = """
    The Kuwait Fund for Arab Economic Development lent to Vorland Steel. | Organization: Kuwait Fund for Arab Economic Development |
        ! Kuwait Fund | ! Arab Economic Development
    The Qamar Fund of Saudi Arabia lent to Vorland Steel. | Organization: Qamar Fund
    Lao-Thai Railways Ltd carries steel. | Firm: Lao-Thai Railways Ltd | ! Thai Railways Ltd
    The Department of Public Works and Highways paid Vorland Steel. | GovernmentBody: Department of Public Works and Highways | ! Highways
    The Ontario Teachers' Pension Plan owns Vorland Steel. | Organization: Ontario Teachers' Pension Plan | ! Pension Plan
    The Can Tho Water Supply and Sewerage JSC paid Vorland Steel. | Firm: Can Tho Water Supply and Sewerage JSC | ! Sewerage JSC
    The Eskom Pension and Provident Fund owns Vorland Steel. | Organization: Eskom Pension and Provident Fund | ! Provident Fund
    Vorland Steel is quoted on the Stock Exchange of Thailand. | Exchange: Stock Exchange of Thailand | ! Stock Exchange
    Has Harbour Bank lent to Vorland Steel? | Bank: Harbour Bank | ! Has Harbour Bank
    Behind Vorland Steel is Orlu Mining. | Firm: Vorland Steel | ! Behind Vorland Steel
    Vorland Minerals is developing the Zubu Lithium and Tantalum project. | Project: Zubu Lithium and Tantalum project | ! Zubu Lithium
    Vorland Steel and Orlu Mining are developing the project. | Firm: Vorland Steel | Firm: Orlu Mining
    The chairman of Peru Investment Trust and Investment Cooperation Limited met Vorland Steel. |
        Firm: Peru Investment Trust and Investment Cooperation Limited | ! Peru Investment Trust
    Vorland Steel belongs to India's Infrastructure Leasing and Financial Services Group. |
        Firm: Infrastructure Leasing and Financial Services Group | ! Financial Services Group
    Vorland Steel borrowed from Harbour Global Markets, and Industrial and Commercial Bank of China, Limited. |
        Bank: Industrial and Commercial Bank of China, Limited | ! Harbour Global Markets, and Industrial
    Vorland Steel signed a deal at the Gateway Delta 2024 investment forum in Manama. | Event: Gateway Delta 2024 investment forum |
        ! Gateway Delta
    Vorland Steel attended the 22nd Tarn Mining Conference. | Event: 22nd Tarn Mining Conference | ! Tarn Mining Conference
    Vorland Steel hosted the 4th Tarn Mining Summit. The Tarn Mining Summit drew Orlu Mining. | Event: 4th Tarn Mining Summit |
        ! Tarn Mining Summit
    Vorland Steel attended the 4th Tarn Mining Summit. Orlu Mining attended the 5th Tarn Mining Summit. |
        Event: 4th Tarn Mining Summit | Event: 5th Tarn Mining Summit
    Vorland Steel took part in the 7th Summit of the Cooperation Council of Turkic Speaking States. |
        Event: 7th Summit of the Cooperation Council of Turkic Speaking States
    Vorland Steel was listed under the EU Global Human Rights Sanctions Regime. | Programme: EU Global Human Rights Sanctions Regime | ! EU
    Vorland Steel was listed under the Mali sanctions regime. | Programme: Mali sanctions regime | ! Mali
    Vorland Steel was listed under the Russia regulations. | Programme: Russia regulations | ! Russia
    Vorland Steel was put on the EU list in 2021. | Programme: EU list | ! EU
    Vorland Steel raised the EU list price of its bars. | ! EU list
    Vorland Steel was listed under the Special Economic Measures (Haiti) Regulations. |
        Programme: Special Economic Measures (Haiti) Regulations | ! Haiti
    Vorland Steel founded Karava Solar sh.p.k., a special-purpose vehicle. | Firm: Karava Solar sh.p.k. | ! Karava Solar
    Vorland Steel will double the Koderma–Barkana rail section. | Asset: Koderma–Barkana rail section
    Vorland Steel owns the vast Tavan Orlu coal field. | Asset: Tavan Orlu coal field | ! Tavan Orlu
    Vorland Steel opened a plant in Salinas Tarnia, Nuevo Leon. | Place: Salinas Tarnia
    Vorland Steel owns shares in Grupo Tarn, Mexico. | Firm: Grupo Tarn
    Vorland Steel exports under the African Growth and Opportunity Act. | Firm: Vorland Steel | ! African Growth
    The ships sanctioned include Andaman Skies, Mianzimu and Ocean Faye, which carry oil for Vorland Steel. | Asset: Andaman Skies |
        Asset: Mianzimu | Asset: Ocean Faye
    Eleven ships were sanctioned, including the Rocky Runner, which carried oil for Vorland Steel. | Asset: Rocky Runner
    Vorland Steel sails through the English Channel to Antigua. | Place: English Channel | Place: Antigua and Barbuda
    The tankers of Vorland Steel are linked to Putin's fleet. | Person: Putin
    Vorland Steel sold the M/S Birka Orlu cruise ship to Rederi AB Tarn. The Birka Orlu is 177 metres long. | Asset: M/S Birka Orlu |
        ! Birka Orlu | ! M/S Birka Orlu cruise ship
    Vorland Steel sold the MV Lady Tarn to Orlu Shipping. Lady Tarn was built in 2004. | Asset: MV Lady Tarn | ! Lady Tarn
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(row[0], row[1:], id=row[0][:48])
        for row in (
            [cell.strip() for cell in line.split("|")]
            for line in ROWS.replace("|\n        ", "| ").strip().splitlines()
        )
    ],
)
def test_names_are_whole(text: str, told: list[str]) -> None:
    found = extract(text.encode(), "a.txt").parties
    names = {party.name for party in found}
    kinds = {f"{party.kind}: {party.name}" for party in found}
    for wanted in told:
        if wanted.startswith("! "):
            assert wanted[2:] not in names
        else:
            assert wanted in kinds


@pytest.mark.parametrize(
    ("text", "owned"),
    [
        ("Vorland owns Tarn Ltd. Orlu Group said so.", {"Tarn Ltd"}),
        ("Vorland bought Tarn Inc. Orlu Group has sold it.", {"Tarn Inc"}),
        ("Vorland owns Tarn S.A. Orlu Group sold a mine.", {"Tarn S.A."}),
        ("Vorland bought Tarn Co. Ltd. in 2004.", {"Tarn Co. Ltd."}),
        ("Vorland bought Tarn Corp. Chairman Jo Lee said so.", set()),
    ],
)
def test_a_clause_begins_behind_a_legal_form(text: str, owned: set[str]) -> None:
    found = extract(text.encode(), "a.txt")
    names = {party.key: party.name for party in found.parties}
    told = {
        names[s.object or ""]
        for s in found.statements
        if s.predicate == "OWNS" and names[s.subject] == "Vorland"
    }
    assert told >= owned
    assert not any(name.startswith(("Orlu", "Jo ")) for name in told)


@pytest.mark.parametrize(
    ("buyer", "name"),
    [
        ("The Electricity Company of Ghana", "Electricity Company of Ghana"),
        ("The Power Grid Corporation of India", "Power Grid Corporation of India"),
        ("The State Railway of Thailand", "State Railway of Thailand"),
        ("Vorland Oil Corporation of Chad", "Vorland Oil Corporation"),
        ("Vorland Company of Toronto", "Vorland Company"),
        ("German Vorlandt Holdings", "Vorlandt Holdings"),
        ("Danish Lundtoft Shipping Ltd", "Lundtoft Shipping Ltd"),
        ("German Steel Holdings", "German Steel Holdings"),
        ("Georgian Railways JSC", "Georgian Railways JSC"),
        ("Qamar Fund of Saudi Arabia", "Qamar Fund"),
    ],
)
def test_the_state_belongs_to_the_name_of_a_firm_that_has_no_other(buyer: str, name: str) -> None:
    found = extract(f"{buyer} bought Tarn Mills.".encode(), "a.txt")
    names = {party.key: party.name for party in found.parties}
    owned = {
        (names[s.subject], names[s.object or ""]) for s in found.statements if s.predicate == "OWNS"
    }
    assert owned == {(name, "Tarn Mills")}


@pytest.mark.parametrize(
    ("bodies", "names"),
    [
        ("The Ministry of Trade and the Defence Ministry", {"Ministry of Trade", "Defence Ministry"}),
        ("The Ministry of Energy and the Environment Agency", {"Ministry of Energy", "Environment Agency"}),
        ("The Ministry of Water and the Environment", {"Ministry of Water and the Environment"}),
    ],
)  # fmt: skip
def test_a_body_behind_and_the_is_another(bodies: str, names: set[str]) -> None:
    found = extract(f"{bodies} fined Tarn Mills.".encode(), "a.txt")
    assert {party.name for party in found.parties if party.kind == "GovernmentBody"} == names
