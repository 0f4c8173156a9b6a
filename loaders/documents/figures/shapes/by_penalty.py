"""Fines and other sums that somebody has to pay for what he did: "was fined $3 million", "a £25m fine on X", "fined X 2 million euros"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.grammar.commitment import POSITIVE
from interlock.loaders.documents.grammar.rules import LIST, MARK, ruleset
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure

__all__ = ["penalties"]

_NOUN = (
    r"(?P<noun>(?:record |civil |criminal |administrative |financial |money |monetary |antitrust )*"
    r"(?:fines?|penalt(?:y|ies)|sanctions?))"
)
_ABOUT = (
    r"(?:(?:an? )?(?:total|combined|record|further|additional|sum)(?: of)? |an? "
    r"|about |around |up to |some |nearly |almost |over )*"
)
_FINED = Sought(  # "was fined 3 million", "has been ordered to pay 3 million in fines"
    rf"\b(?P<verb>fined|penali[sz]ed|ordered to pay) {_ABOUT}(?P<m>⟪m\d+⟫)(?: in (?P<in>fines|penalties))?(?! (?:each|a day|per)\b)"
)
_FINES = Sought(  # "fined X and Y a total of 3 million"
    rf"\b(?P<verb>fin(?:ed|es|ing)) (?:the |its )?(?:[a-z-]+ ){{0,3}}?(?:(?:[a-z-]+ ){{0,5}}[a-z-]+, (?=⟦H))?(?P<x>{LIST})(?: \([^()]*\))?"
    rf"(?:,? (?:of|from|in|(?:owned|controlled|run) by) (?:the )?{MARK}(?:,)?)?,?"
    # not "fined X over loans worth 3 million"
    rf"(?: (?!over|for|worth|about|after|because|related|on|involving)[a-z]+){{0,4}}? {_ABOUT}(?P<m>⟪m\d+⟫)"
)
_ON = Sought(  # "fines totalling 3 million on X", "a 3 million fine on X"
    rf"(?:{_NOUN} (?:totalling|totaling|of|worth|amounting to|in the amount of) {_ABOUT}(?P<m>⟪m\d+⟫)"
    rf"|(?P<m2>⟪m\d+⟫)(?: \(⟪m\d+⟫\))? {_NOUN.replace('noun', 'noun2')}"
    rf"|(?P<m3>⟪m\d+⟫) in {_NOUN.replace('noun', 'noun3')}) (?:on|against|upon) (?:the |its )?(?:[a-z-]+ )??(?P<x>{LIST})"
)
_PAYS = Sought(  # "agreed to pay 3 million to settle charges", "will pay 3 million in penalties"
    rf"\b(?P<verb>(?:agreed to |will |must |has to |have to |is to |are to )?pay|paid) {_ABOUT}(?P<m>⟪m\d+⟫)(?: \(⟪m\d+⟫\))?"
    r"(?: (?:in|as) (?:(?:total|combined|related|an?) )*"
    r"(?P<in>(?:(?:criminal|civil|administrative|monetary|financial) )*(?:fines?|penalty|penalties|disgorgement"
    r"|restitution|settlement))\b|,? to (?:settle|resolve|end)\b)"
)
_SENTENCED = Sought(  # "will pay a 3 million penalty", "ordered X to pay a 3 million fine", "agreed to forfeit 3 million"
    r"\b(?P<verb>(?:agreed to |will |must |has to |have to |is to |are to )(?:pay|forfeit)) "
    rf"(?:an? {_ABOUT}(?P<m>⟪m\d+⟫)(?: \(⟪m\d+⟫\))? {_NOUN}|(?<=forfeit ){_ABOUT}(?P<m2>⟪m\d+⟫))"
    rf"|\b(?P<order>order(?:s|ed|ing)|sentenc(?:es|ed)) (?:the )?(?P<x>{LIST})(?: \([^()]*\))? to pay "
    rf"(?:an? )?{_ABOUT}(?P<m3>⟪m\d+⟫)(?: \(⟪m\d+⟫\))? (?:in )?{_NOUN.replace('noun', 'noun3')}"
)
_HINT = later(
    r"\bfin(?:e|ed|es|ing)\b|penali[sz]ed|penalt|ordered to pay|sanctions?\b"
    r"|\b(?:settle|resolve|disgorgement|restitution|forfeit|forfeited)\b"
)
_BE = later(r"\b(?:be|been|being|is|are|was|were)(?: [a-z]+ly| also| later| each)?$")


def penalties(reading: FigureReading) -> Iterator[Measure]:
    """The sums of one sentence that somebody was made to pay, told of him."""
    if _HINT.search(reading.marked) is None:
        return
    for match in _FINED.finditer(reading.marked):
        found = reading.sentence.chain(match.start(), ruleset())
        if isinstance(found, str) or not _BE.search(found.words.strip()):
            continue
        if ruleset().ladder(found.words.strip()) != "asserted" or ruleset().possibility.search(
            found.words
        ):
            continue
        payer = reading.sentence.mentions[found.subjects[0]]
        noun = "payment ordered" if match["verb"].startswith("order") else "fine"
        yield from _sum(reading, match, match["m"], payer.party, match["in"] or noun)
    for match in _PAYS.finditer(reading.marked):
        found = reading.sentence.chain(match.start("verb"), ruleset())
        if isinstance(found, str) or len(found.subjects) != 1:
            continue
        words = found.words.strip()
        if ruleset().ladder(words) in POSITIVE and not ruleset().possibility.search(words):
            payer = reading.sentence.mentions[found.subjects[0]]
            noun = match["in"] or "settlement"
            yield from _sum(reading, match, match["m"], payer.party, noun)
    for match in _SENTENCED.finditer(reading.marked):
        yield from _sentenced(reading, match)
    for match in _FINES.finditer(reading.marked):
        found = reading.sentence.chain(match.start(), ruleset())
        if isinstance(found, str) or _BE.search(found.words.strip()):
            continue
        if ruleset().ladder(found.words.strip()) == "asserted":
            marks = reading.sentence.indices(match["x"])
            noun = (
                "fine"
                if len(marks) == 1 and not reading.sentence.mentions[marks[0]].plural
                else "fines"
            )
            party = reading.sentence.mentions[marks[0]].party
            yield from _sum(reading, match, match["m"], party, noun)
    for match in _ON.finditer(reading.marked):
        marks = reading.sentence.indices(match["x"])
        if len(marks) == 1:  # of several nobody can tell whose part it is
            noun = (match["noun"] or match["noun2"] or match["noun3"]).split()[-1]
            party = reading.sentence.mentions[marks[0]].party
            yield from _sum(reading, match, match["m"] or match["m2"] or match["m3"], party, noun)


def _sentenced(reading: FigureReading, match: re.Match[str]) -> Iterator[Measure]:
    """What one who pays, or whom a court lets pay, has to: of several nobody can tell whose part it is."""
    found = reading.sentence.chain(match.start(), ruleset())
    if isinstance(found, str):
        return
    words = found.words.strip()
    if ruleset().ladder(words) not in POSITIVE or ruleset().possibility.search(words):
        return
    marks = reading.sentence.indices(match["x"]) if match["order"] else found.subjects
    if len(marks) == 1 and not (match["order"] and _BE.search(words)):
        party = reading.sentence.mentions[marks[0]].party
        noun = (match["noun"] or match["noun3"] or "forfeiture").split()[-1]
        yield from _sum(reading, match, match["m"] or match["m2"] or match["m3"], party, noun)


def _sum(
    reading: FigureReading, match: re.Match[str], mark: str, party: int, noun: str
) -> Iterator[Measure]:
    amount, _ = reading.figure(mark)
    payer = next((m for m in reading.sentence.mentions if m.party == party and party >= 0), None)
    if amount is None or payer is None or reading.parties.drafts[party].kind == "Place":
        return
    measure = reading.measure("value.penalty", match, payer, None)
    if measure is None:
        return
    measure.take(amount)
    measure.indicator = noun
    yield measure
