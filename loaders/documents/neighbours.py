"""Neighbouring mentions that are one party: "oil company Lukoil", "Lukoil, an oil company", "the local branch of X".

join_neighbours(scan, end)      # settles scan.found, which is in order
"""

from __future__ import annotations

import re

from interlock.loaders.documents.mention import Mention, Scan
from interlock.loaders.documents.organisations import CAP

__all__ = ["join_neighbours"]

_BRANCH = re.compile(
    rf"(?:\b[Tt]he\s|\b[Aa]\s|\b[Ii]ts\s)?(?:(?P<local>local)\s"
    rf"|(?P<place>{CAP})\s)?(?:branch|chapter|representative\soffice|local\soffice"
    rf"|regional\soffice)\sof\s$"
)


def join_neighbours(scan: Scan, end: int) -> None:
    """Settle neighbours: "oil company Lukoil", "Lukoil, an oil company", "the local branch of X", "authorities in X"."""
    text = scan.text
    kept: list[Mention] = []
    for mention in scan.found:
        last = kept[-1] if kept else None
        gap = text[last.end : mention.start] if last is not None else None
        if (
            last is not None
            and gap == " "
            and last.form in ("group", "definite")
            and mention.form == "name"
            and mention.kind != "Place"
            and not last.plural
        ):
            mention.start = last.start
            mention.country = mention.country or last.country
            if mention.kind == "Party":
                mention.kind = last.kind
            if last.kind == "Person":
                mention.title = last.name
            kept[-1] = mention
            continue
        if (
            last is not None
            and gap == ", "
            and mention.form in ("group", "definite")
            and last.form == "name"
            and (last.kind == "Place") == (mention.kind == "Place")
            and _is_apposition(scan, last, mention, end)
        ):
            last.country = last.country or mention.country
            if last.kind == "Party":
                last.kind = mention.kind
            mention.apposed = True
            continue
        if (
            last is not None
            and mention.kind == "Place"
            and gap in (" in ", " in the ")
            and last.form in ("group", "definite")
            and last.described is None
            and last.kind in ("Place", "Event", "Asset", "Organization", "Person")
        ):
            last.place = last.place or mention
            last.described = (last.end, mention.end)
        kept.append(mention)
    inside = [m.described for m in kept if m.described and m.kind == "Portfolio"]
    scan.found = [m for m in kept if not any(begin <= m.start < stop for begin, stop in inside)]
    _branches(scan)


def _is_apposition(scan: Scan, name: Mention, group: Mention, end: int) -> bool:
    printed = scan.text[group.start : group.end].lower()
    if not printed.startswith(("a ", "an ", "one of ", "the ")) or group.plural:
        return False
    if printed.startswith("the ") and len(printed.split()) == 2:
        return False  # "X, the company said"
    rest = scan.text[group.end : min(end, group.end + 160)]
    close = re.match(r"[^,;.]*[,;.]|[^,;.]*$", rest)
    tail = rest[close.end() :] if close else ""
    return not re.match(r"\s(?:and|or)\s", tail) and not re.match(r"\s(?:and|or)\s", rest)


def _branches(scan: Scan) -> None:
    """Make "the local branch of X" a party of its own, named after X."""
    for at, parent in enumerate(scan.found):
        if parent.form != "name" or parent.kind not in (
            "Chamber",
            "Bank",
            "Firm",
            "Organization",
            "GovernmentBody",
            "Party",
        ):
            continue
        match = _BRANCH.search(scan.text, max(0, parent.start - 60), parent.start)
        if match is None or match.end() != parent.start:
            continue
        branch = Mention(
            match.start(),
            parent.end,
            scan.index,
            parent.kind,
            "definite",
            parent.name,
            head="branch",
            country=parent.country,
            branch_of=parent,
            local=bool(match["local"]),
        )
        if match["place"]:
            branch.place = next(
                (
                    m
                    for m in scan.found
                    if m.kind == "Place" and match.start() <= m.start < match.end()
                ),
                None,
            )
        scan.found[at] = branch
        scan.found = [
            m for m in scan.found if m is branch or not (branch.start <= m.start < branch.end)
        ]
        return (
            _branches(scan)
            if any(m.form == "name" and m.branch_of is None for m in scan.found[at + 1 :])
            else None
        )
