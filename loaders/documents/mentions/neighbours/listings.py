"""The exchange before a hyphen ("Nasdaq-listed", "an AIM-quoted miner") and the noun behind its name ("the AIM market").

quoted_on(scan, start, end)     # [(begin, end, "listed", entry of the exchange), ...]
take_markets(text, mentions)    # "AIM market" is one mention
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.language.gazetteer import Entry
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention, Scan
from interlock.loaders.documents.mentions.names.capitals import CAP

__all__ = ["quoted_on", "take_markets"]

_QUOTED = later(r"(?<=\w)-(?:listed|quoted|traded)(?!\w)")
_NAMED = later(
    rf"(?:{CAP}\s){{1,4}}(?:Exchange|Bourse|Market)$"
    rf"|(?:Bolsa|Borsa|Bursa|Boursa|Bourse|Börse)(?:\s(?:de|di|du))?(?:\s{CAP}){{1,3}}$"
    r"|(?<![\w-])[A-Z]{3,6}$"  # "AIM", "TSXV"
)
# "the AIM market in London": where shares are dealt in, and nobody who markets
_MARKET = later(
    r"\s(?:stock\s|junior\s|main\s|growth\s)?(?:market|exchange|bourse|board)\b(?!\s[a-z]+s\b)"
)
_REACH = 60  # characters of the name of an exchange


def quoted_on(scan: Scan, start: int, end: int) -> list[tuple[int, int, str, Entry | None]]:
    """Where each stands with the exchange before it, in the form of `Scan.attached`; a country's or town's is left to its place."""
    found: list[tuple[int, int, str, Entry | None]] = []
    for tied in _QUOTED.finditer(scan.text, start, end):
        stop = tied.start()
        known = next((hit for hit in scan.hits_in(start, stop) if hit.end == stop), None)
        if known is not None and known.entry.kind == "Exchange":
            found.append((known.start, tied.end(), "listed", known.entry))
            continue
        named = _NAMED.search(scan.text, max(start, stop - _REACH), stop)
        if named is not None and (known is None or named.start() < known.start):
            entry = Entry(named[0], "Exchange", None, "name")
            found.append((named.start(), tied.end(), "listed", entry))
    return found


def take_markets(text: str, mentions: Sequence[Mention]) -> None:
    """Let the name of an exchange take the noun behind it."""
    for mention in mentions:
        if mention.kind == "Exchange" and mention.form == "name" and not mention.possessive:
            noun = _MARKET.match(text, mention.end)
            if noun is not None:
                mention.end = noun.end()
