"""What governs a place: "the Serbian government", "authorities in Xiangshan County", "its ministry", and bodies that states share.

read_authorities(scan, start, end)      # appends to scan.found
"""

from __future__ import annotations

import re

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention, Scan

__all__ = ["field_end", "read_authorities", "read_joint_bodies"]

_JOINT = Sought(
    r"\b(?:[Tt]he\s|[Aa]n?\s|[Tt]heir\s)?(?P<name>(?:(?:joint|bilateral|trilateral"
    r"|intergovernmental|inter-governmental|interagency|ministerial|high-level"
    r"|permanent|economic|trade|business|investment|working|standing)[\s-])+"
    r"(?P<head>commission|committee|council|forum|working\sgroup|group"
    r"|chamber)(?:\s(?:on|for)\s[a-z][a-z,\s-]{2,60}?)?\s(?:between|of)\s)"
)

_LINK = later(r"\s(?:in|of)\s(?:the\s)?")
_LEVELS = later(
    r"(?:(?:county|city|provincial|municipal|federal|regional|central|local|state|national)\s)+$"
)
_STATE = later(
    r"\s[Ss]tate(?=[,.;:)]|\s(?:has|have|had|holds?|held|owns?|owned|keeps?|kept|retains?|will|would|is|was|and|or|to|in|with|took|takes"
    r"|bought|sold|guarantees?|guaranteed|controls?|pays?|paid|should|the)\b)"
)
# "guaranteed by the State": not the state in which something lies
_THE_STATE = Sought(
    r"(?<!\bin\s)(?<!within\s)(?<!across\s)(?<!throughout\s)(?<!around\s)\b[Tt]he\s(?P<state>[Ss]tate)"
    r"(?=[,.;:)]|\s(?:(?:has|have|had|holds?|held|owns?|owned|keeps?|kept|retains?|will|would|is|was|through|took|takes"
    r"|bought|sold|guarantees?|guaranteed|controls?|pays?|paid|should|since|until|when|after|before)\b"
    r"|and\s(?:\d|[A-Z]|(?:the\s(?:rest|remainder|others?)|an?)\b)))"
)
_GOVERNMENTS = Sought(r"\b(?:the\s|The\s)?[Gg]overnments\sof\s")
_WHOSE = later(r"\b(?:[Ii]ts|[Tt]heir)\s$")
_OWNED = later(r"(?:[’']s|s[’'])\s$")


_MINISTRIES = frozenset({"ministry", "department", "directorate", "secretariat"})
_OF_FIELD = later(
    r"\s(?:of|for(?!\s[a-z]+\sof\b))\s(?:(?:foreign|public|internal|home|national|economic)\s)?(?!which\b|whom\b|whose\b|that\b)[a-z]{4,}"
    r"(?:(?:,\s[a-z]{4,})*,?\sand\s(?!(?:other|said|will)\b)[a-z]{5,})?"
)


def field_end(text: str, stop: int, noun: str) -> int:
    """Where an office ends whose noun ends at `stop`, with what it is for: "the ministry of transport and communications"."""
    field = _OF_FIELD.match(text, stop) if noun in _MINISTRIES else None
    return field.end() if field is not None else stop


def read_joint_bodies(scan: Scan, start: int, end: int) -> None:
    """Find bodies whose name lists the places that share them."""
    for match in _JOINT.finditer(scan.text, start, end):
        members = []
        at = match.end()
        for mention in sorted(scan.found, key=lambda mention: mention.start):
            if mention.start < at:
                continue
            gap = scan.text[at : mention.start]
            if gap not in ("", " and ", ", ", ", and ") or mention.kind != "Place":
                break
            members.append(mention)
            at = mention.end
        if len(members) < 2:
            continue
        head = match["head"]
        kind = {"forum": "Event", "chamber": "Chamber"}.get(head, "GovernmentBody")
        name = scan.text[match.start("name") : at]
        joint = Mention(
            match.start(), at, scan.index, kind, "name", name, head=head, members=tuple(members)
        )
        scan.found = [
            mention for mention in scan.found if not (match.start() <= mention.start < at)
        ]
        scan.found.append(joint)


def read_authorities(scan: Scan, start: int, end: int) -> None:
    """Find governments and other authorities of a place."""
    for hit in scan.adjectives:  # "the Hungarian state"
        state = _STATE.match(scan.text, hit.end, end)
        if state is not None and not scan.is_taken(hit.start, state.end()):
            place = scan.place(hit.start, hit.end, hit.entry)
            begin = scan.article(hit.start, start)
            _add(scan, begin, state.end(), place, "state", scan.text[hit.start : state.end()])
    for match in _THE_STATE.finditer(scan.text, start, end):
        if not scan.is_taken(*match.span()):
            scan.found.append(
                Mention(
                    *match.span(),
                    scan.index,
                    "GovernmentBody",
                    "definite",
                    match["state"],
                    head="state",
                )
            )
    for match in _GOVERNMENTS.finditer(scan.text, start, end):
        _governments(scan, match)
    for match in scan.words.office.finditer(scan.text, start, end):
        if not scan.is_taken(match.start(), match.end()):
            # The first shape that fits makes the mention.
            any(shape(scan, match, start) for shape in (_office_in, _adjective, _owned, _its))


def _governments(scan: Scan, match: re.Match[str]) -> None:
    """As in "the governments of Laos and Thailand": one of each state that follows."""
    at = match.end()
    states = []
    for place in sorted(scan.found, key=lambda mention: mention.start):
        if place.start < match.end():
            continue
        if scan.text[at : place.start] not in ("", ", ", " and ", ", and ") or place.code is None:
            break
        states.append(place)
        at = place.end
    if len(states) < 2:
        return
    scan.found = [mention for mention in scan.found if mention not in states]
    for number, place in enumerate(states):
        begin = match.start() if number == 0 else place.start
        _add(scan, begin, place.end, place, "government", f"{place.name} government")


def _office_in(scan: Scan, match: re.Match[str], start: int) -> bool:
    """As in "authorities in Xiangshan County", "the government of Serbia"; bare officials are nobody's office."""
    if match["office"].lower() == "officials":
        return True
    link = _LINK.match(scan.text, match.end())
    if link is None or (link[0].startswith(" in ") and _is_of_another(scan, match, start)):
        return False
    at = link.end()
    place = next((m for m in scan.found if m.kind == "Place" and m.start <= at < m.end), None)
    if place is None and match["office"].lower() in ("municipality", "government"):
        place = next(
            (m for m in scan.found if m.kind == "Party" and " " not in m.name and m.start == at),
            None,
        )
        if place is not None:
            place.kind = "Place"  # "the municipality of Ustka"
    if place is not None:
        begin = scan.article(_unit(scan, match, start), start)
        _add(scan, begin, match.end(), place, match["office"].lower())
    return place is not None


def _is_of_another(scan: Scan, match: re.Match[str], start: int) -> bool:
    """Whether the words before an office say whose it is, so that a place behind "in" is only where: "Chad's government in Oslo"."""
    at = _unit(scan, match, start)
    if _OWNED.search(scan.text, start, at) is not None:
        return True
    of_state = any(hit.end == at - 1 for hit in scan.adjectives)
    return of_state and match["office"].lower() == "government"


def _adjective(scan: Scan, match: re.Match[str], start: int) -> bool:
    """As in "the Serbian government", "Russian regional authorities"."""
    at = _unit(scan, match, start)
    hit = next((hit for hit in scan.adjectives if hit.end == at - 1), None)
    if hit is None:
        return False
    text, office = scan.text, match["office"].lower()
    stop = field_end(text, match.end(), office)
    end = hit.end if office == "authorities" else stop
    printed = text[hit.start : end] + (" government" if office == "authorities" else "")
    begin = scan.article(hit.start, start)
    place = scan.place(hit.start, hit.end, hit.entry)
    _add(scan, begin, stop, place, office, printed)
    return True


def _owned(scan: Scan, match: re.Match[str], start: int) -> bool:
    """As in "the Xiangshan government", "Chongqing's municipal government": the name before it is a place."""
    begins = {
        _unit(scan, match, start),
        match.start(),
    }  # "X county government": of X, or of X county
    owner = next(
        (
            m
            for m in scan.found
            if any(scan.text[m.end : at] in (" ", "’s ", "'s ") for at in begins if m.end < at)
            and (m.kind == "Place" or (m.form == "name" and m.kind == "Party"))
        ),
        None,
    )
    if owner is None:
        return False
    stem = scan.stems.get(owner.name)
    if owner.kind == "Party":
        # "the Orlu administration" goes by who leads it, "the Orlu city administration" by where it is
        leads = match["office"].lower() == "administration" and owner.end == match.start() - 1
        owner.kind = "Person" if leads else "Place"
    scan.found.remove(owner)
    if stem is not None:
        owner.name, owner.code, owner.country = stem.name, stem.code, stem.country
    office = match["office"].lower()
    stop = field_end(scan.text, match.end(), office)
    _add(scan, scan.article(owner.start, start), stop, owner, office)
    return True


def _its(scan: Scan, match: re.Match[str], start: int) -> bool:
    """As in "its government": of the place that "it" stands for, settled later."""
    at, office = _unit(scan, match, start), match["office"].lower()
    whose = _WHOSE.search(scan.text, start, at)
    if whose is not None:
        scan.found.append(
            Mention(
                whose.start(),
                match.end(),
                scan.index,
                "GovernmentBody",
                "authority",
                office,
                head=office,
            )
        )
    return whose is not None


def _unit(scan: Scan, match: re.Match[str], start: int) -> int:
    """Where the office begins with the words that say at which level it is ("municipal government")."""
    before = _LEVELS.search(scan.text, start, match.start())
    return before.start() if before else match.start()


def _add(
    scan: Scan, begin: int, end: int, place: Mention, office: str, printed: str | None = None
) -> None:
    word = "government" if office in ("authorities", "government", "administration") else office
    mention = Mention(
        begin,
        end,
        scan.index,
        "GovernmentBody",
        "authority",
        printed or f"{place.name} {word}",
        head=word,
        country=place.country,
        place=place,
    )
    scan.mark_possessive(mention)
    scan.found.append(mention)
