"""Branches and local offices that a text knows by whose they are: "the Lagos branch of X" is a party beside X.

    name_branches(scan)     # of "The Almaty branch of Saryarka Bank lent": one mention, whose `branch_of` is the bank's

Where such words are said of somebody who is named ("Y is the Lagos branch of X", "Y, a branch of X"), they name no second branch.
"""

from __future__ import annotations

import re

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention, Scan
from interlock.loaders.documents.mentions.names.capitals import CAP

__all__ = ["name_branches"]

_BRANCH = later(
    rf"(?:\b[Tt]he\s|\b[Aa]\s|\b[Ii]ts\s)?(?:(?P<local>local)\s"
    rf"|(?P<place>{CAP})\s)?(?:branch|chapter|representative\soffice|local\soffice"
    rf"|regional\soffice)\sof\s$"
)
_FAR_BEFORE = 60  # characters before the name of whom a branch is
_NEAR = 24  # characters of a word that says it of somebody
_SAID_OF = later(
    r"\b(?:is|are|was|were|be|been|remains?|remained|became|becomes?|as|but|now|also|only|merely|just|legally|still)\s$"
)
_FRONTED = later(r"(?:^|[.;:]\s|\n)As\s$")
_AFTER_COMMA = later(r",\sa\s")
_BESIDE = (", ", " (")
_SPEAKS = later(r"\s(?:said|says|announced|added|reported|told)\b")
_PARENTS = frozenset({"Chamber", "Bank", "Firm", "Organization", "GovernmentBody", "Party"})


def name_branches(scan: Scan) -> None:
    """Make "the local branch of X" a party of its own, named after X."""
    at = 0
    while at < len(scan.found):
        parent = scan.found[at]
        match = _before(scan, parent)
        if match is None or _is_said_of(scan, at, match):
            at += 1
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
            inside = [m for m in scan.found if match.start() <= m.start < match.end()]
            branch.place = next(
                (p for m in inside for p in (m if m.kind == "Place" else m.based,) if p),
                None,
            )
        scan.found[at] = branch
        scan.found = [
            m for m in scan.found if m is branch or not (branch.start <= m.start < branch.end)
        ]
        at = scan.found.index(branch) + 1


def _before(scan: Scan, parent: Mention) -> re.Match[str] | None:
    """The words of a branch right before the name of whose it is."""
    if parent.form != "name" or parent.kind not in _PARENTS or parent.branch_of is not None:
        return None
    if not scan.text.endswith("of", max(0, parent.start - 3), max(0, parent.start - 1)):
        return None
    match = _BRANCH.search(scan.text, max(0, parent.start - _FAR_BEFORE), parent.start)
    return match if match is not None and match.end() == parent.start else None


def _is_said_of(scan: Scan, at: int, match: re.Match[str]) -> bool:
    """Whether the words are said of who stands before them, or behind "as": "Y, a branch of X", "As a branch of X, Y"."""
    begin, text = match.start(), scan.text
    before = [m for m in scan.found[:at] if m.kind != "Place" and m.end < begin]
    if _SAID_OF.search(text, max(0, begin - _NEAR), begin):
        return bool(before)
    if _FRONTED.search(text, max(0, begin - _NEAR), begin):
        return any(m.start == scan.found[at].end + 2 for m in scan.found[at + 1 :])
    if _AFTER_COMMA.match(text, max(0, begin - 2)):
        return True  # "the centre, a branch of X"
    beside = any(m.form == "name" and text[m.end : begin] in _BESIDE for m in before)
    return beside and _SPEAKS.match(text, scan.found[at].end) is None
