"""Names of a list that each have their country in brackets: "Vinco (Portugal), Ordesa (Spain) and Kestrel Works (Chad)".

Who is listed so with a firm or bank is one too; so are several acronyms in a row ("ABK (Belgium), FINK (Finland)").

    read_listed_seats(scan)     # before neighbours are joined
"""

from __future__ import annotations

from itertools import pairwise

from interlock.loaders.documents.mentions.mention import Mention, Scan

__all__ = ["read_listed_seats"]

_OPENS = frozenset({" (", " (the "})
_GOES_ON = frozenset({"), ", ") and ", "), and ", "); ", "); and ", ") & ", "), as well as "})
_BODIES = frozenset({"Firm", "Bank"})
_OPEN = frozenset({"Party", "Organization"})
_FEWEST = 2
_SHORTEST = 3  # letters of an acronym


def read_listed_seats(scan: Scan) -> None:
    """Give names of no kind the kind of those that they are listed with, each with its country in brackets."""
    if len(scan.found) < 2 * _FEWEST:
        return
    near = scan.text[scan.found[0].start : scan.found[-1].end + 2]
    if ") " not in near and "), " not in near:
        return
    row: list[Mention] = []
    end = -1
    for name, place in pairwise(scan.found):
        if not _is_seated(scan, name, place):
            continue
        if row and scan.text[end : name.start] not in _GOES_ON:
            _settle(row)
            row = []
        row.append(name)
        end = place.end
    _settle(row)


def _is_seated(scan: Scan, name: Mention, place: Mention) -> bool:
    return (
        name.form == place.form == "name"
        and place.kind == "Place"
        and scan.text[name.end : place.start] in _OPENS
        and scan.text[place.end : place.end + 1] == ")"
        and place.is_country
    )


def _settle(row: list[Mention]) -> None:
    open_names = [m for m in row if m.kind == "Party"]
    if len(row) < _FEWEST or not open_names:
        return
    kinds = {m.kind for m in row if m.kind != "Party"}
    if not kinds <= _BODIES | _OPEN:
        return  # towns, persons
    bodies = kinds & _BODIES
    acronyms = sum(m.name.isupper() and len(m.name) >= _SHORTEST for m in row)
    if not bodies and acronyms < _FEWEST:
        return
    kind = "Bank" if bodies == {"Bank"} else "Firm"
    for mention in open_names:
        mention.kind, mention.guessed = kind, True
