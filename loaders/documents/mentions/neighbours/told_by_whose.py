"""Nouns known by whose they are or by words behind them: "two subsidiaries of X", "a firm owned by X", "the heirs of Josef Hanzl"."""

from __future__ import annotations

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention, Scan
from interlock.loaders.documents.mentions.names.capitals import CAP
from interlock.loaders.documents.mentions.neighbours.nouns_before_names import OF_ANOTHER, ORGANISED
from interlock.loaders.documents.mentions.neighbours.nouns_behind_names import BODIES

__all__ = ["is_family_of", "is_named_next", "is_set_off_kin", "is_told_by", "is_unit_of"]

# "X became a unit of", "as a unit of", "such as": what stands beside a noun says which unit it is, and is read with it.
_SAYS_WHICH = later(
    r"(?:\b(?:is|are|was|were|be|been|being|become|becomes|became|remains?|remained|as|called|named|considered)\s(?:(?!by\s|to\s"
    r"|from\s|with\s)[a-z]+\s){0,2}|[,(]\s?)$"
)
_TELLS_WHICH = later(
    rf"(?:,|\s(?:called|named|known\sas|is|are|was|were|includes?|included|including|such\sas))\s?(?:the\s)?(?:{CAP}|[“\"])|:"
    rf"|\s{CAP}|\sand\s"
)
_TIME_OPENS = later(
    r"(?:^|[.!?”\"\n]\s|^\S{0,12}\s)(?:(?:In|On|At|Since|By|During|Earlier|Later|Last|This|Next|Also|Then|Meanwhile|Separately|Recently"
    r"|Yesterday|Today|Instead|Previously|Subsequently|Now)\b[^,;:.]{0,40}), $"
)
# "a company owned by X", "a trader registered in Y": whose or where it is tells a described party from any other.
_TOLD_BY = later(
    r"\s(?:(?:[a-z]+ly|majority|then|now|once)[ -])?(?:owned|held|controlled|run|managed|led|headed|chaired|founded|set\sup|established"
    r"|created|formed|backed|financed|linked|tied|affiliated|associated|registered|incorporated|headquartered|based|located"
    r"|operated|represented"
    r"|hired|chosen|close)\s(?:by|to|with|in|at|on|under|from)\s(?:the\s|its\s)?(?:[a-z-]+\s){0,2}"
    r"|\s(?:that|which)\s(?:(?:has|have|had|is|are|was|were)\s)?(?:(?!(?:has|have|had|is|are|was|were|will|would|and)\s)[a-z-]+\s){1,5}"
    r"|\s(?:including|comprising|composed\sof|made\sup\sof|consisting\sof|loyal\sto|allied\sto|allied\swith)\s(?:the\s)?"
)
_KNOWN_BY_ANOTHER = (OF_ANOTHER - {"branch"}) | {
    "parent", "parent company", "operations", "assets", "activities", "interests", "business",
}  # fmt: skip
_HOLDERS = frozenset({"shareholder", "bondholder"})  # where there are several, and who is not told
_KIN_HEADS = frozenset(
    {
        "son",
        "daughter",
        "brother",
        "sister",
        "child",
        "heir",
        "nephew",
        "niece",
        "widow",
        "descendant",
    }
)
_FAMILY = frozenset({"family", "heir", "descendant", "widow", "son", "daughter", "brother"})
_SAID_OF = later(
    r", |,? (?:(?:who|which) )?(?:is|was|are|were)(?: (?:also|both|all|himself|herself))? "
)
_OF_THE_LATE = later(
    r" of (?:the )?(?:late |former |its |billionaire |businessman |tycoon |founder |chairman ){0,2}"
)


def is_told_by(scan: Scan, group: Mention, teller: Mention) -> bool:
    """As in "a company owned by X": what a participle or relative clause says behind a noun tells who is meant."""
    return (
        group.form == "group"
        and group.kind in BODIES
        and (
            teller.form in ("name", "authority", "group")
            or (teller.form == "definite" and teller.kind == "GovernmentBody")
        )
        and (group.count in (None, 1) or teller.form != "name")
        and not (group.plural and scan.text.startswith(" and ", teller.end))
        and not group.apposed
        and group.described is None
        and not teller.possessive
        and _TOLD_BY.fullmatch(scan.text, group.end, teller.start) is not None
    )


def is_family_of(group: Mention, person: Mention, gap: str) -> bool:
    """As in "the heirs of Josef Hanzl", "the family of chairman Nils Aune": known by whose they are."""
    return (
        group.head.rpartition(" ")[2] in _FAMILY
        and group.form in ("group", "definite")
        and group.owner is None
        and person.form == "name"
        and person.kind == "Person"
        and not person.possessive
        and _OF_THE_LATE.fullmatch(gap) is not None
    )


def is_set_off_kin(scan: Scan, group: Mention) -> bool:
    """As in "Amir and Luis Bey, sons of Omar Bey", "Amir Bey is the son of Omar Bey": said of those before, and nobody beside them."""
    return (
        group.head.rpartition(" ")[2] in _KIN_HEADS
        and group.form in ("group", "definite")
        and group.owner is None
        and scan.text.startswith(" of ", group.described[0] if group.described else group.end)
        and any(
            m.kind in ("Person", "Party") and _SAID_OF.fullmatch(scan.text, m.end, group.start)
            for m in scan.found
            if m.end < group.start
        )
    )


def is_named_next(scan: Scan, person: Mention) -> bool:
    """As in "The brother of Omar Bey, Amir Bey, owns a quarry": who it is, is named between commas."""
    named = next((m for m in scan.found if m.start == person.end + 2), None)
    return (
        named is not None
        and named.form == "name"
        and named.kind in ("Person", "Party")
        and scan.text.startswith(", ", person.end)
        and scan.text.startswith(",", named.end)
        and not scan.text.startswith((", and ", ", or "), named.end)
    )


def is_unit_of(scan: Scan, unit: Mention, name: Mention, gap: str) -> bool:
    """As in "lent to two subsidiaries of X": a party that is known by whose it is, unless a name beside it says which one."""
    return (
        gap in (" of ", " of the ")
        and (unit.head in _KNOWN_BY_ANOTHER or (unit.plural and unit.head in _HOLDERS))
        and unit.form in ("group", "definite")
        and unit.owner is None
        and not unit.whose
        and name.form in ("name", "group", "definite")
        and not (name.form != "name" and unit.form == "definite")
        and name.kind in ORGANISED
        and not name.possessive
        and (
            _SAYS_WHICH.search(scan.text, max(0, unit.start - 24), unit.start) is None
            or _opens_behind_time(scan, unit)
        )
        and _TELLS_WHICH.match(scan.text, name.end) is None
    )


def _opens_behind_time(scan: Scan, unit: Mention) -> bool:
    """As in "Last month, a unit of X bought": the comma closes the time with which the sentence opens, and no name."""
    first = not any(m.start < unit.start for m in scan.found)
    opening = scan.text[max(0, unit.start - 60) : unit.start]
    return first and _TIME_OPENS.search(opening) is not None
