"""Figures that stand before what they are of: "posted a $3.4 million loss", "a 4,000-strong workforce", "with a 25 percent share".

for measure in before_noun(reading): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.shapes.moves import earlier_of, note_move, read_move
from interlock.loaders.documents.figures.words import METRICS, WORD, any_of, word_set
from interlock.loaders.documents.grammar.rules import MARK, ruleset
from interlock.loaders.documents.language.amounts import scaled
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["before_noun"]

_TIE_NOUNS = word_set("tie_nouns")
# Where such a noun phrase ends, so that its last word is the noun.
_END = (
    r"(?=[,.;:)—”\"]|$| (?:for|in|on|during|from|after|compared|before|last|this|while|and|as|but|to|at|against|because|due|which|that"
    r"|over|up|down|with|by|since|thanks|despite|ahead|versus|or|a|per|reported|posted|registered|the|across|between|through)\b| ⟪d| ⟦)"
)
_NOUN = rf"(?P<metric>(?:{WORD} ){{0,3}}?{METRICS}(?: (?:before|after) tax(?:es|ation)?)?){_END}"
_SORT = r"(?:record |net |further |reported |total |combined |estimated |provisional |preliminary |interim |maiden |modest |huge )*"
# Verbs whose object is the subject's own figure.
_OWN_VERB = (
    rf"(?:{any_of('reporting')}|{any_of('foresees')}|ma[dk]es?|making|ha(?:s|ve|d)|having|swung to|swings to|slipped to|slid to|fell to"
    r"|returned to|turned in|delivered|delivers|generated|generates|earned|earns|secured|incurred|incurs|sustained|sustains|faced?|faces"
    r"|ran|runs|carried|carries|maintains|maintained|built up|showed|shows|announced|announces|announcing|reporting|posting|recording|with"
    r"|disclosed|revealed|unveiled|returned|returns|boasts?|held|holds|commands?|commanded|retained|keeps|kept|achieves|target(?:s|ed)?)"
)
_BEFORE = Sought(
    rf"(?:(?P<own>{MARK})(?:’s|'s|’|') (?:⟪d\d+⟫ )?|\b(?P<its>[Ii]ts|[Tt]heir) (?:⟪d\d+⟫ )?"
    rf"|\b(?P<verb>{_OWN_VERB})(?: (?:on|last) ⟪d\d+⟫| ⟪d\d+⟫)? (?:an?|the|its|their|another) (?:⟪d\d+⟫ )?)"
    rf"{_SORT}(?P<m>⟪m\d+⟫) {_NOUN}"
)
# "from a $9 million profit in 2019", "compared with a $3 million loss"
_EARLIER = later(
    r"(?:(?: (?:in|for|during) (?:the )?| )⟪d\d+⟫)?,? (?:up |down )?(?:from|after|against|compared (?:with|to)|versus|following|reversing) "
    rf"(?:an?|the|its) (?:⟪d\d+⟫(?:’s|'s)? )?{_SORT}(?P<m>⟪m\d+⟫) {_NOUN}"
    r"(?:,? (?:(?:in|for|during|over) )?(?:the )?⟪d(?P<d>\d+)⟫)?"
)
_STRONG = Sought(
    rf"(?:(?P<own>{MARK})(?:’s|'s|’|') |\b(?P<its>[Ii]ts|[Tt]heir) |\b(?P<verb>{_OWN_VERB}|employs) (?:an?|the) )"
    r"(?P<n>\d[\d,]*)-strong (?P<metric>(?:[a-z]+ )?(?:workforce|fleet|team|staff|crew|network|membership))\b"
)
# A part of a market: "with a 25 percent share", where the text speaks of one.
_MARKET = later(r"\b(?:market|segment|sector)\b")
_SHARE = Sought(
    rf"(?:(?P<own>{MARK})(?:’s|'s|’|') |\b(?P<verb>with|ha(?:s|d|ve)|holds?|held|commands?|commanded|took|taking|holding|commanding"
    r"|controls?|controlled) an? )(?P<m>⟪p\d+⟫) (?P<market>market )?share"
    r"(?= (?:in ⟪d|in the ⟪d|ahead|followed|and|as|for|by|at|last|compared|against"
    r"|of (?:the |its )?(?:[a-z]+ ){0,3}(?:market|segment|sector))|[,.;]|$)"
)
_NEXT_SHARE = later(
    rf"(?:(?: (?:in|during|for) (?:the )?)?⟪d\d+⟫)?(?:,? (?:ahead of|followed by|against|compared (?:with|to)|and|while|to)|,)"
    rf" (?:(?:the )?(?P<s>{MARK}) (?:with |on |at |has |had |held )?(?P<m>⟪p\d+⟫)|(?P<n>⟪p\d+⟫) (?:for|at) (?:the )?(?P<t>{MARK}))"
)


def before_noun(reading: FigureReading) -> Iterator[Measure]:
    """What a party has, made or expects of which the figure stands first."""
    for read in (_sums, _people, _shares):
        yield from read(reading)


def _owner(reading: FigureReading, match: re.Match[str]) -> Mention | None:
    if match["own"]:
        return reading.mention(match["own"])
    groups = match.groupdict()
    if groups.get("its"):
        at = match.start()
        return reading.possessor(match["its"], at, reading.sentence.to_text(at))
    doer = reading.doer(match.start("verb"))
    if doer is None and match["verb"] == "with":
        chain = reading.sentence.clause_subject(match.start("verb"))
        if not isinstance(chain, str) and not ruleset().possibility.search(chain.words):
            return reading.sentence.mentions[chain.subjects[0]]
    return doer


def _told(reading: FigureReading, measure: Measure, mark: str, at: int) -> Iterator[Measure]:
    """A measure with its value and what is said behind it of how that moved."""
    measure.take(reading.amount(mark))
    told = read_move(reading, at, None, valued=True)
    note_move(reading, measure, told)
    yield measure
    yield from earlier_of(reading, measure, told)


def _sums(reading: FigureReading) -> Iterator[Measure]:
    """As in "swung to a $12 million loss from a $9 million profit in 2019"."""
    for match in _BEFORE.finditer(reading.marked):
        noun = match["metric"].rpartition(" ")[2]
        if noun in _TIE_NOUNS and not match["metric"].endswith(("order book", "market price")):
            continue
        owner = _owner(reading, match)
        alone = (
            owner is None and match["verb"] is not None and reading.is_alone(match.start(), None)
        )
        measure = reading.measure("value.before", match, owner, None, bare=alone)
        if measure is None:
            continue
        earlier = _EARLIER.match(reading.marked, match.end())
        if earlier is None:
            yield from _told(reading, measure, match["m"], match.end())
            continue
        measure.take(reading.amount(match["m"]))
        yield measure
        before = measure.earlier()
        before.value = before.low = before.high = None
        before.take(reading.amount(earlier["m"]))
        if before.unit != measure.unit:
            continue
        before.indicator = earlier["metric"]
        if earlier["d"]:
            before.date(reading.sentence.dates[int(earlier["d"])])
        before.start, before.end = reading.sentence.span(earlier.start("m"), earlier.end())
        same = before.indicator.rpartition(" ")[2] == noun
        if same and before.value and measure.value and measure.direction is None:
            measure.direction = "rising" if measure.value > before.value else "falling"
        yield before


def _people(reading: FigureReading) -> Iterator[Measure]:
    """As in "its 4,000-strong workforce"."""
    for match in _STRONG.finditer(reading.marked):
        measure = reading.measure("value.before", match, _owner(reading, match), None)
        if measure is not None:
            measure.value = scaled(match["n"], None)
            fleet = match["metric"].endswith(("fleet", "network"))
            measure.unit = None if fleet else "people"
            yield measure


def _shares(reading: FigureReading) -> Iterator[Measure]:
    """As in "leads the market with a 25 percent share, ahead of Tarnov Foods with 20 percent"."""
    for match in _SHARE.finditer(reading.marked):
        if not match["market"] and not _MARKET.search(reading.marked):
            last = reading.last
            if last is None or last.indicator != "market share":
                continue  # a stake, it may be
        measure = reading.measure("value.before", match, _owner(reading, match), None)
        if measure is None:
            continue
        measure.indicator = "market share"
        yield from _told(reading, measure, match["m"], match.end())
        at = match.end()
        while more := _NEXT_SHARE.match(reading.marked, at):
            who = reading.mention(more["s"] or more["t"])
            other = reading.measure("value.before", more, who, None)
            if other is None or who is None or who.party == measure.subject:
                break
            other.take(reading.amount(more["m"] or more["n"]))
            other.indicator, other.direction = "market share", None
            other.period, other.period_text = measure.period, measure.period_text
            yield other
            at = more.end()
