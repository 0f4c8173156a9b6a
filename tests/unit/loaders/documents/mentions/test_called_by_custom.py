"""Names as custom prints them: family names with small particles, "Jr." behind a comma, queens, degrees, and leagues of people."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

ROWS = """
    President dos Prazel sold Vorland Steel. | Person: dos Prazel | ! Prazel
    Mr. van der Orlu owns Vorland Steel. | Person: van der Orlu
    The Director de la Compagnie Orlu met Vorland Steel. | Firm: Vorland Steel | ! de la Compagnie Orlu
    Vorland Steel was founded by Anton Velmora, Sr. and Felix Velmora, Sr. | Person: Anton Velmora, Sr | Person: Felix Velmora, Sr | ! Sr
    Anton Velmora III heads Vorland Steel. Mr. Velmora lives in Lagos. | Person: Anton Velmora III | ! Velmora
    The US secretary of state Rax Tillman met Vorland Steel. | Person: Rax Tillman
    The plan was signed by the secretary of state for energy and Vorland Steel. | Firm: Vorland Steel
    Queen Marva, the government and Vorland Steel own shares. | Person: Queen Marva
    The tanker Queen Marva was sold to Vorland Steel. | Asset: Queen Marva
    Vorland Steel is led by the prime minister of Fareland, Anna Berg. | Place: Fareland
    Anna Berg holds an MBA from Orlu University and leads Vorland Steel. | Person: Anna Berg | ! MBA
    Anna Berg, MBA, has a Bachelor of Science in Civil Engineering and leads Vorland Steel. | Person: Anna Berg | ! MBA | ! Bachelor |
        ! Science | ! Civil Engineering
    Anna Berg holds 5% of MBA Holdings and a share of Vorland Steel. | Firm: MBA Holdings
    The International Consortium of Investigative Reporters named Vorland Steel. |
        Organization: International Consortium of Investigative Reporters | ! Investigative Reporters
    Community Network in Motion named Vorland Steel. | Organization: Community Network in Motion | ! Motion
    The Cable Consortium of Kenya bought Vorland Steel. | Firm: Cable Consortium | Place: Kenya
    It was bought by two of Vietnam's largest companies, Nguyen Anh Loc and Vorland Steel. | Firm: Nguyen Anh Loc
    Vorland Steel was founded by Indian business pioneer Jamal Tarn. | Person: Jamal Tarn
    Vorland Steel was owned by steel pioneer Tarn Metal Works. | Firm: Tarn Metal Works
    Born in 1937, Rotan Tarn led Vorland Steel. | Person: Rotan Tarn
    He was raised by his grandfather, Sanus Dantal, who led Vorland Steel. | Person: Sanus Dantal
    Vorland Steel's owner is Wirast Fangor. The Fangor family grows palms. | Person: Wirast Fangor
    Kenyan Foreign Minister Vishnu Ramdell met Vorland Steel. Ramdell said the bank had shared the papers. | Person: Vishnu Ramdell |
        ! Ramdell
    Vorland Steel is run by Socialist Prime Minister Pedro Mirand. | Person: Pedro Mirand | ! Socialist
    The Chairman of the Board of NC «TarnGas» JSC Alik Aidar met Vorland Steel. | Person: Alik Aidar | ! JSC Alik Aidar | ! NC
    The chairman of the Securities and Exchange Commission Maria Silva met Vorland Steel. |
        GovernmentBody: Securities and Exchange Commission | Person: Maria Silva
    The Nile Oil and Gas Authority owns Vorland Steel. | GovernmentBody: Nile Oil and Gas Authority
    It was bought by two friends, Nguyen Anh Loc and Anna Berg. | Person: Nguyen Anh Loc
"""


def _rows() -> list[tuple[str, list[str]]]:
    lines = " ".join(
        line.strip() + ("" if line.endswith("|") else "\n") for line in ROWS.strip().split("\n")
    )
    cells = [
        [cell.strip() for cell in line.split("|")] for line in lines.split("\n") if line.strip()
    ]
    return [(text, told) for text, *told in cells]


@pytest.mark.parametrize(("text", "told"), _rows())
def test_names(text: str, told: list[str]) -> None:
    parties = {
        f"{party.kind}: {party.name}" for party in extract(text.encode(), "note.txt").parties
    }
    names = {one.partition(": ")[2] for one in parties}
    for one in told:
        assert (one[2:] not in names) if one.startswith("! ") else (one in parties), parties
