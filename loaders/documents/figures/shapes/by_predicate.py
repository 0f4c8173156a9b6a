"""Figures that a clause says of its subject, whatever the noun and the verb: the head of the noun phrase is what is measured.

A clause is taken apart from its opening: a fronted phrase, the noun phrase with what describes it, an aside, the verb, by how much it
moved and from what, and the figure. Behind it other nouns may share the verb ("and woven garments $1.66 billion"), and parts may be
listed by who takes them ("China (19.8%), Russia (17.6%)").

for measure in by_predicate(reading, found): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from interlock.loaders.documents.figures.deeds import deeds
from interlock.loaders.documents.figures.reading import FigureReading, Reader
from interlock.loaders.documents.figures.shapes.comparisons import (
    CHANGE_TAIL,
    add_step,
    previous_values,
)
from interlock.loaders.documents.figures.whose.in_the_sentence import is_adjective
from interlock.loaders.documents.figures.words import (
    BARE,
    BARE_NUMBER,
    DIMENSIONS,
    FALLING,
    LEVELS,
    METRICS,
    REACHED,
    RISING,
    UNCHANGED,
    WORD,
    any_of,
    word_set,
)
from interlock.loaders.documents.grammar.rules import MARK, ruleset
from interlock.loaders.documents.language.amounts import Amount, scaled
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.measures import Measure, lowered
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["by_predicate"]

_NO_HEAD = word_set("tie_nouns") | frozenset(("it", "them", "this", "that", "one", "others"))
_NO_NOUN = word_set("not_described") - {"first", "all", "more", "most", "last", "next"}
_NAMELESS = word_set("nameless")
# Nouns that say nothing without what they are of: "the percentage of bad loans".
_PARTS_OF = frozenset(("percentage", "proportion", "ratio"))
_OF_WHAT = later(
    rf" of (?:the )?[A-Za-z-]+(?: [A-Za-z-]+){{0,5}}?(?= (?:at|in|for|of|by) (?:the )?⟦| \(|,| (?:has|have|had|was|is|were|are)\b"
    rf"| (?:{RISING}|{FALLING}|{UNCHANGED}|{REACHED})\b)"
)
_NAMED_LY = frozenset(("supply", "assembly", "family", "monopoly", "subfamily", "oversupply"))
_GOODS = word_set("named_goods")
_OWNERS = word_set("measured_kinds")
_FIGURE = rf"(?:⟪[mpq]\d+⟫|⟦[HFOS]\d+⟧|{BARE_NUMBER})"
# What may stand before the noun phrase of a clause: a phrase of time or manner, an adverb, a conjunction.
_FRONT = (
    r"(?:(?:[Aa]nd|[Bb]ut|[Yy]et|[Ww]hile|[Ww]hereas|[Tt]hat|[Bb]ecause) )?(?:(?:(?:In|At|By|For|During|Over|Under|As|Since"
    r"|On|Between"
    r"|From|With|After|Despite|By contrast|Meanwhile|However|Overall|Together)\b[^,;⟦]{0,50}, |[A-Z][a-z]+ly,? |[A-Z][a-z]+, "
    r"|As a result,? |In turn,? |(?:[A-Z][a-z]+ )?(?:the )?⟪d\d+⟫,? (?:and ⟪d\d+⟫,? )?))?"
)
# Where the head of a noun phrase ends.
_HEAD_END = (
    r"(?= (?:of|to|from|in|at|for|with|between|on|by|per|via|through|under|over|during|among|since|has|have|had|is|are|was"
    r"|were|will|would"
    r"|now|also|then|alone|currently|(?:[a-z]+ed|sent|paid|held|made|sold|bought|built) (?:to|by|in|from|for|at|on|there|abroad)\b"
    r"|(?:came|went|stood|ran|slid|shrank|sank|hit|kept|put|made|cost|brought)\b"
    rf"|{RISING}\b|{FALLING}\b|{UNCHANGED}\b|{REACHED}\b|[a-z]+(?:ed|s) (?:[a-z]+ly )?(?:to|at|by|from|⟪)|⟪)|,)"
)
_HELPERS = (
    r"(?: (?:has|have|had|is|are|was|were|will|would|be|been|to|expected|forecast|projected|due|set|estimated|seen|also|now"
    r"|then|thus"
    r"|already|still|again|currently|together|in total|meanwhile|[a-z]+ly)\b)*?"
)
_NOUN_PHRASE = (
    rf"(?:[Tt]he |[Aa]n? |[Aa]ll |[Ii]ts total |[Tt]otal )?(?:(?P<own>{MARK})(?:’s|'s|’|') |(?P<its>[Ii]ts|[Tt]heir|[Oo]ur) )?"
    r"(?:[A-Za-z][a-z]+s[’'] )?"
    rf"(?P<metric>(?:[A-Z][a-z-]+ )?(?:{WORD} ){{0,2}}?(?:{WORD}|(?<![^(“\"])[A-Z][a-z-]+|(?<=[.,;] )[A-Z][a-z]+)){_HEAD_END}"
    rf"(?P<good> (?:of|for|per|on) (?:an? |the )?(?!⟦|⟪)(?:{WORD} )?{WORD}(?= [a-z]|,| ⟪| ⟦))?"
    # what else describes it, without a verb of its own, and an aside
    r"(?P<posts>(?: (?:of|to|from|in|at|for|with|between|on|by|via|through|over|during|among|sent|paid|held|made|since|and"
    r"|[a-z]+ed (?=to|by|in|from|for|at|on))(?: (?!was\b|were\b|is\b|are\b|has\b|have\b|had\b|will\b|would\b|to"
    r" ⟪)[^ ,;:()]+){1,5}?){0,3}?)"
    r"(?:, (?!and |but |which |who )[^,;]{2,50},)?"
)
_BY = r"(?: by)?(?: (?P<step>⟪p\d+⟫)| ⟪[mq]\d+⟫(?= (?:to|from)))?"
_FROM = rf"(?: from (?P<old>⟪[mpq]\d+⟫|{BARE})(?: in (?P<then>⟪d\d+⟫))?,?)?"
_VERB = (
    rf"(?P<verb>{RISING}|{FALLING}|{UNCHANGED}|{REACHED}|[a-z]+(?:ed|[^s]s|ing)|slid|shrank|sank|grew|brought|made|went|came"
    rf"|ran|hit"
    rf"|cost|stood|kept|left|(?:be|is|are|was|were)(?: (?:equal|equivalent))?|put|set|cut|read|(?<=\bto )[a-z]+"
    rf"|(?<=\bwill )[a-z]+)(?: [a-z]+ly| back| in| out| up| down| further| again)?"
)
_PREDICATE = Sought(
    rf"(?:^[“\"]?|(?<=[;—–(] )|(?<=; )|(?<=, )|(?<=\band )|(?<=\bwhile )|(?<=\bthat )|(?<=\bbut ){_FRONT}|(?<=\bwhereas )"
    rf"|(?<=: )){_FRONT}"
    rf"{_NOUN_PHRASE}{_HELPERS} {_VERB}(?: in ⟪d\d+⟫| ⟪d\d+⟫)?{_BY}{_FROM},?(?: in ⟪d\d+⟫| ⟪d\d+⟫)?(?P<prep> (?:to|at"
    rf"|of))? (?P<m>{_FIGURE})(?! (?:old|ago|later|earlier|higher|lower|more|less|above|below|up|down|complete)\b)"
)
# What ends a predicate before its figure; the longer pattern is only run where a figure is unread behind it.
_TAIL = later(
    rf"\b(?:to|at|{REACHED}|{RISING}|{FALLING}|{UNCHANGED}|made|ran|kept|left|cost|averaged|be)(?: (?:[a-z]+ly|back|in|out|up|down"
    r"|further|again))?(?: in)?(?: ⟪d\d+⟫)?,? (?:to |at )?(?:[a-z]+ ){0,3}[⟪⟦\d]"
)
_LEVEL = later(
    rf"(?:{REACHED}|{RISING}|{FALLING}|{UNCHANGED}|made|ran|kept|left|cost|averaged|be)$"
)
_METRIC = later(rf"(?:.* )?(?:{METRICS}|{any_of('held')})$", re.IGNORECASE)
# A place that takes so much of what was measured before: "Poland was the biggest market, with 3,900 tonnes".
_MARKET = Sought(
    r"(?P<p>⟦L\d+⟧) (?:remained|was|is|remains) [^,;⟦⟪]{3,40},? (?:with|at|taking|buying) (?P<m>⟪[mq]\d+⟫)"
)
_OF_WHICH = Sought(
    r"\bof which (?:the )?(?P<p>⟦L\d+⟧) (?:alone )?(?:accounted for|accounts for|contributed|took|brought in|made up"
    r"|bought) (?P<m>⟪[mq]\d+⟫)"
)
# The metric measured before, at a time to come: "For the current year it forecasts ¥135 billion".
_FORECAST = Sought(
    rf"(?P<s>{MARK}) (?:now |still )?(?:expects|forecasts|forecast|targets|projects|predicts|aims for"
    rf"|is aiming for) (?:between )?(?P<m>⟪[mq]\d+⟫)"
    r"(?=[,.;]|$| (?:in|for|this|next)\b)"
)
_NO_VERB = later(
    r"(?:compared|according|linked|tied|attached|related|opposed|limited|added|subject|next|as|its|this|is|are|was|were|has)$"
)
_OFFERING = later(
    r"(?!lending|borrowing|spending|funding|mining|farming|housing|shipping|financing)[a-z]+ing"
)
_OF = later(r" of\b")
_UP, _DOWN = later(rf"(?:{RISING})$"), later(rf"(?:{FALLING})$")


def by_predicate(reading: FigureReading, found: list[Measure]) -> Iterator[Measure]:
    """What is still unread of the figures that clauses say of their subjects; a number is read once."""
    if not all(reading.is_read(found, mark.start()) for mark in _ANY.finditer(reading.marked)):
        yield from reading.in_turn(_READERS, found)


# ---- subject and predicate -----------------------------------------------------------------------------------------------------


def _predicates(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """As in "royalties paid to the province came to 4.7 billion", "as a result the deficit narrowed to $1.4 billion"."""
    if all(reading.is_read(known, mark.end() - 1) for mark in _TAIL.finditer(reading.marked)):
        return  # no figure behind a verb
    for match in _PREDICATE.finditer(reading.marked):
        if not reading.is_unread(known, match.start("m")) or not _is_level(match):
            continue
        name = _name(match)
        amount, thing = reading.figure(match["m"]) if match["m"][0] in "⟪⟦" else (None, "")
        if amount is not None and _is_no_level(amount, match["metric"]):
            continue  # "exports fell to 23 percent": of what, nobody says
        if name is None or (amount is None and match["m"][0] in "⟪⟦"):
            continue
        if match["m"].startswith("⟦") and not _METRIC.match(name):
            continue
        subject, partner = reading.ends(match)
        measure = reading.measure(
            "value.predicate", match, subject, partner, start=match.start("metric"), bare=subject is None
        )  # fmt: skip
        if measure is None:
            continue
        measure.indicator = name
        if amount is None:
            reading.take(measure, match["m"])
            last = reading.antecedent(known, match.start("m"))
            if measure.unit is None and last is not None and last.indicator == name:
                measure.unit = last.unit
        else:
            measure.take(amount)
            if match["m"].startswith("⟦"):
                measure.unit = thing
        measure.direction = _way(match["verb"])
        measure.name_change(reading.marked, match.start("m"))
        _step(reading, measure, match["step"])
        yield from _with_earlier(reading, measure, match)


def _is_no_level(amount: Amount, metric: str) -> bool:
    """Whether a percentage stands alone at a metric that is a sum or quantity."""
    return (
        amount.unit == "percent"
        and " of " not in amount.text
        and LEVELS.fullmatch(metric) is not None
    )


def _is_level(match: re.Match[str]) -> bool:
    """Whether the figure is what the subject comes to, rather than the object of what somebody does."""
    verb = match["verb"]
    led = match["prep"] or verb.endswith((" at", " to"))
    if _OF.match(match.string, match.end()) and not (led and match["m"].startswith("⟪p")):
        return False  # "to 30 tonnes of tea"; but "equivalent to 71 percent of GDP"
    if match["prep"] == " to":
        return _NO_VERB.match(verb) is None
    if match["prep"] == " of":
        return False
    if match["m"].startswith("⟪p") and _way(verb) and match["prep"] is None:
        return False  # "grew 7.5 percent" says a change
    if match["m"].startswith("⟪p") and LEVELS.fullmatch(match["metric"]):
        return _OF.match(match.string, match.end()) is not None
    if match["prep"] == " at":
        return _NO_VERB.match(verb) is None or verb in ("is", "are", "was", "were")
    return _LEVEL.match(verb) is not None and _METRIC.match(match["metric"]) is not None


def _name(match: re.Match[str]) -> str | None:
    """What is measured: the noun phrase without the country before it; None where it names a party or nothing."""
    metric = match["metric"].strip()
    first, _, rest = metric.partition(" ")
    if rest and first[0].isupper() and (is_adjective(first) or first in lexicon().function_words):
        metric = rest
    head = metric.rpartition(" ")[2].lower()
    if (
        (head in _NO_HEAD and (metric.lower() == head or not _METRIC.match(metric)))
        or head in lexicon().function_words
        or metric.partition(" ")[0].lower() in _NO_NOUN
        or is_adjective(metric)
    ):
        return None
    if head.endswith("ly") and head not in _NAMED_LY:
        return None  # "Additionally, it plans to sell"
    if head in _NAMELESS and metric.lower() == head:
        return None
    if head in lexicon().nouns and head not in _GOODS and not _METRIC.match(metric):
        return None
    if deeds().measures_a_good(head) or _OFFERING.fullmatch(metric):
        return None
    if metric.lower() in _PARTS_OF:
        of = _OF_WHAT.match(match.string, match.end("metric"))
        return f"{lowered(metric)}{of[0]}" if of is not None else None
    return f"{lowered(metric)}{match['good'] or ''}"


def _way(verb: str) -> str | None:
    if _UP.match(verb):
        return "rising"
    return "falling" if _DOWN.match(verb) else None


def _step(reading: FigureReading, measure: Measure, mark: str | None) -> None:
    share = reading.amount(mark) if mark else None
    if share is not None and share.value is not None and measure.direction:
        measure.move(share.value, up=measure.direction == "rising")


def _with_earlier(
    reading: FigureReading, measure: Measure, match: re.Match[str]
) -> Iterator[Measure]:
    """A measure with what stands behind it, and the value that it moved from."""
    if change := CHANGE_TAIL.match(reading.marked, match.end()):
        add_step(reading, measure, change)
    yield measure
    if match["old"] and match["old"][0].isdigit() and measure.unit != "percent":
        before = measure.earlier()  # "headcount went from 2,100 to 1,400"
        before.low = before.high = None
        digits, _, scale = match["old"].partition(" ")
        before.value, before.approximate = scaled(digits, scale or None), False
        before.start, before.end = reading.sentence.span(match.start("old"), match.end("old"))
        yield before
        return
    if match["old"] and match["old"].startswith("⟪"):
        old = reading.amount(match["old"])
        if old.unit == measure.unit:
            before = measure.earlier()
            before.value = before.low = before.high = None
            before.take(old)
            before.start, before.end = reading.sentence.span(match.start("old"), match.end("old"))
            if match["then"]:
                before.date(reading.sentence.dates[int(match["then"][2:-1])])
            yield before
            return
    yield from previous_values(reading, measure, match.end())


# ---- nouns that share the verb of a figure before ------------------------------------------------------------------------------

# What a percentage is the level of: "sales were $4 million and the operating margin 9 percent".
_RATE = (
    rf"(?:[A-Z]{{3,6}} )?(?:(?:{WORD}|[a-z]+-[0-9]) ){{0,2}}?(?:margin|ratio|rate|yield|return|utili[sz]ation"
    rf"|occupancy|inflation|unemployment"
    r"|market share|coverage|load factor|availability)"
)
_NEXT = Sought(
    rf"(?:,|,? and|;|, while) (?:the |its |their )?(?P<metric>(?:{WORD} ){{0,2}}?{METRICS}|(?:[a-z]+ )?EBITDA"
    rf"|{_RATE}) (?:at )?(?P<m>⟪[mqp]\d+⟫)"
    r"(?=[,.;]|$| (?:in|and|against|from|compared)\b| \()"
)
_A_RATE = later(_RATE)
_THOSE = Sought(
    rf"(?:,|,? and|;|, while) (?:those|that|sales|exports|imports|shipments|deliveries) (?P<way>to|from|with) (?:the"
    rf" )?(?P<p>{MARK})"
    rf"(?: (?:at|to|were|was|came to|amounted to|totalled|reached|stood at))? (?P<m>⟪[mq]\d+⟫)"
)


def _just_before(
    reading: FigureReading, known: list[Measure], match: re.Match[str], *, rate: bool = False
) -> Measure | None:
    """The figure of this sentence, no share, that one not yet read goes on from; with `rate`, also the rate right before."""
    last = reading.antecedent(known, match.start())
    if rate:
        place = reading.sentence.to_text(match.start())
        before = [m for m in known if m.end <= place and not m.indicator.startswith("share of")]
        last = max(before, key=lambda measure: measure.end, default=None)
    if last is None or last.start < reading.sentence.start or (last.unit == "percent" and not rate):
        return None
    return last if reading.is_unread(known, match.start("m")) else None


def _next_nouns(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """As in "net revenue totalled $2.3 billion and adjusted EBITDA $1.04 billion"."""
    for match in _NEXT.finditer(reading.marked):
        rate = match["m"].startswith("⟪p")
        last = _just_before(reading, known, match, rate=rate)
        if last is None or (rate and _A_RATE.fullmatch(match["metric"]) is None):
            continue
        other = _another(reading, last, match, lowered(match["metric"]))
        yield other
        if rate:
            yield from previous_values(reading, other, match.end())
    for match in _THOSE.finditer(reading.marked):
        last = reading.antecedent(known, match.start())
        who = reading.mention(match["p"])
        if last is None or who is None or not reading.is_unread(known, match.start("m")):
            continue
        if reading.amount(match["m"]).unit != last.unit or last.start < reading.sentence.start:
            continue
        other = _another(reading, last, match, last.indicator)
        reading.set_partner(other, who)
        yield other


def _markets(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """What of the flow measured before goes to one market, and what is forecast of it."""
    for match in _FORECAST.finditer(reading.marked):
        last, who = reading.antecedent(known, match.start()), reading.mention(match["s"])
        if last is None or who is None or not reading.is_unread(known, match.start("m")):
            continue
        if who.party != last.subject or reading.amount(match["m"]).unit != last.unit:
            continue
        other = _another(reading, last, match, last.indicator)
        other.period, other.period_text = (None, None), None
        other.start = reading.sentence.to_text(match.start())
        reading.set_period(other, match, match.end())
        yield other
    for match in (*_MARKET.finditer(reading.marked), *_OF_WHICH.finditer(reading.marked)):
        last = reading.antecedent(known, match.start())
        who = reading.mention(match["p"])
        if last is None or who is None or not reading.is_unread(known, match.start("m")):
            continue
        flow = _FLOW.match(last.indicator)
        if flow is None or who.party == last.subject:
            continue
        other = _another(reading, last, match, last.indicator)
        other.start = reading.sentence.to_text(match.start())
        reading.set_partner(other, who)
        if other.unit == last.unit:
            yield other


# "The figure for 2022 was $3 billion", "bringing the eight-month total to $22 billion": what was measured before, of another time.
_TOTAL = Sought(
    r"(?:(?:\b[Tt]he|\b[Tt]hat|\b[Tt]his|\b[Ii]ts|\b[Aa]) (?:[a-z-]+ )?(?:⟪d(?P<d1>\d+)⟫ )?(?:[a-z-]+ )?"
    r"(?:figure|total|tally|sum|level)"
    r"(?: (?:for|in|over|during|of) (?:the )?⟪d(?P<d2>\d+)⟫)?(?: so far)?"
    r" (?:was|is|stood at|stands at|reached|came to|amounted to|totall?ed|at|hit)"
    r"|\b(?:brought|brings|bringing|took|takes|taking|pushed|pushing|lifted|lifting) (?:the|its|their) (?:[a-z-]+"
    r" )??(?:⟪d(?P<d3>\d+)⟫ )?"
    r"(?:[a-z-]+ ){0,2}?(?:figure|total|tally|sum|count)(?: (?:for|in|over|during|since) (?:the )?⟪d(?P<d4>\d+)⟫| so far)*"
    r"(?: ⟪d(?P<d5>\d+)⟫)? to)"
    r" (?:about |some |a record )?(?P<m>⟪[mq]\d+⟫)(?! of\b)"
)


def _totals(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """What the metric measured before came to over another time."""
    for match in _TOTAL.finditer(reading.marked):
        last = reading.antecedent(known, match.start())
        if last is None or not reading.is_unread(known, match.start("m")):
            continue
        if last.unit == "percent" or reading.amount(match["m"]).unit != last.unit:
            continue
        other = _another(reading, last, match, last.indicator)
        other.rule = "value.total"
        other.partner, other.partner_party = last.partner, last.partner_party
        other.period, other.period_text = (None, None), None
        other.start = reading.sentence.to_text(match.start())
        dated = next((match[name] for name in _TOTAL_DATES if match[name]), None)
        if dated is not None:
            day = reading.sentence.dates[int(dated)]
            if day.offset is None:
                other.date(day)
        elif reading.marked.startswith(" ⟪d", match.end()) or _TOTAL_LATER.match(
            reading.marked, match.end()
        ):
            reading.set_period(other, match, match.end())
        if change := CHANGE_TAIL.match(reading.marked, match.end()):
            add_step(reading, other, change)
        yield other
        yield from previous_values(reading, other, match.end())


_TOTAL_DATES = ("d1", "d2", "d3", "d4", "d5")
_TOTAL_LATER = later(r" (?:in|for|over|during|since) (?:the )?⟪d")


def _another(reading: FigureReading, last: Measure, match: re.Match[str], name: str) -> Measure:
    """A figure of the same party and time as the one before it."""
    other = last.another("value.predicate-next")
    other.indicator = name
    other.take(reading.amount(match["m"]))
    other.start, other.end = reading.sentence.span(match.start("m"), match.end("m"))
    other.attributed_to = reading.voice(match.start())
    if "metric" in match.groupdict():
        other.start = reading.sentence.to_text(match.start("metric"))
    return other


# ---- parts by who takes them ---------------------------------------------------------------------------------------------------

_FLOWS = (
    r"(?:exports|imports|shipments|sales|purchases|deliveries|supplies|trade|turnover|arrivals|remittances|output|production"
    r"|volumes?"
    r"|tonnage|traffic|orders|revenues?|earnings|receipts|investments?|landings|catch|harvest|consumption|demand)"
)
_TAKER = Sought(
    rf"(?P<p>⟦L\d+⟧),?(?: (?:remained|was|is|were|are|remains) [^,;⟦]{{3,40}},? with| (?:alone |together |again )?(?:took|takes"
    rf"|bought|buys|accounted for|accounts for"
    rf"|absorbed|absorbs|received|receives|supplied|supplies|provided|provides|contributed|contributes|made up|makes up|represented"
    rf"|represents)) (?P<m>⟪p\d+⟫) of (?:all |the |total )*(?P<metric>(?:{WORD} ){{0,2}}?{_FLOWS}|total|whole|volume)\b"
)
_SHARES_OF = later(
    rf" (?:together |alone )?(?:(?:had|have|has|held|hold|accounted for|account for) (?:the )?(?:largest|biggest|main|highest)"
    rf" shares? (?:in|of)"
    rf"|(?:captured|took|take|bought|buy|received|receive|absorbed|made up|make up|accounted for|account for|supplied|supply"
    rf"|provided|provide)"
    rf" (?:the )?(?:most|bulk|majority|lion[’']s share|largest part|greater part) of) (?:the |its |all )?(?P<metric>(?:{WORD}"
    rf" ){{0,2}}?{WORD})(?=[,.;]|$| (?:in|from|to|during)\b)"
)
_LISTED = Sought(r"(?P<p>⟦[LO]\d+⟧) \((?P<m>⟪p\d+⟫)\)")
_FOLLOWS = later(r"\b(?:followed by|ahead of) (?:the )?$")
_TOTALS = ("total", "whole", "volume")


def _parts(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """As in "The United States took 54 percent of shipments", "China (19.8%) and Russia (17.6%) had the largest shares in turnover"."""
    for match in _TAKER.finditer(reading.marked):
        if not reading.is_unread(known, match.start("m")):
            continue
        last = reading.antecedent(known, match.start())
        metric = match["metric"]
        if metric in _TOTALS:
            if last is None or last.unit == "percent":
                continue
            metric = last.indicator
        partner = reading.mention(match["p"])
        subject = _whose(reading, known, match)
        if partner is None or subject == partner.party:
            continue
        measure = _part(reading, match, subject, partner)
        if measure is not None:
            yield measure.take_share(reading.amount(match["m"]), metric)
    listed = [m for m in _LISTED.finditer(reading.marked) if reading.is_unread(known, m.start("m"))]
    if len(listed) < _LIST_AT_LEAST and not known:
        return
    for match in listed:
        behind = _SHARES_OF.match(reading.marked, listed[-1].end())
        before = [m for m in known if m.indicator.startswith("share of")]
        last = before[-1] if before else reading.antecedent(known, listed[0].start())
        name = (
            behind["metric"]
            if behind
            else last.indicator.removeprefix("share of ")
            if last
            else None
        )
        partner = reading.mention(match["p"])
        if name is None or partner is None or (not behind and not before):
            continue
        if (
            not behind
            and before[-1].partner_party is None
            and _FOLLOWS.search(reading.marked, 0, listed[0].start())
        ):
            continue  # "12 percent of Kenya’s output, followed by Oman (9 percent)": of that of Oman
        measure = _part(reading, match, _whose(reading, known, listed[0]), partner)
        if measure is not None:
            yield measure.take_share(reading.amount(match["m"]), name)


_LIST_AT_LEAST = 2


_PART_OF = Sought(
    r"(?P<what>(?:[A-Z][a-z]+|[a-z]+)(?: [a-z]+)?) (?:accounted for|accounts? for|made up|makes? up|represented|represents"
    r"|contributed)"
    r" (?P<m>⟪p\d+⟫) of (?:it|the total|the whole|this|them)\b"
)


def _parts_of_it(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """As in "westbound trains accounted for 61 percent of the total": a part of what was measured before."""
    for match in _PART_OF.finditer(reading.marked):
        last = reading.antecedent(known, match.start())
        if last is None or last.unit == "percent" or not reading.is_unread(known, match.start("m")):
            continue
        if match["what"].rpartition(" ")[2].lower() in lexicon().function_words:
            continue
        other = _another(reading, last, match, "")
        other.start = reading.sentence.to_text(match.start())
        yield other.take_share(reading.amount(match["m"]), last.indicator)


def _whose(reading: FigureReading, known: list[Measure], match: re.Match[str]) -> int | None:
    """The party whose flow is divided: of the figure before, in this sentence or the text."""
    last = reading.antecedent(known, match.start())
    if last is not None:
        return last.subject
    topic = reading.topic(match)
    return topic.party if topic is not None and topic.party >= 0 else None


def _part(
    reading: FigureReading, match: re.Match[str], subject: int | None, partner: Mention
) -> Measure | None:
    """A part of what a party has that goes to or comes from a partner, of the time of the figure before."""
    if subject is None or partner.party < 0 or partner.party == subject:
        return None
    if ruleset().possibility.search(match[0]):
        return None
    first, last = reading.sentence.span(match.start(), match.end())
    measure = Measure("value.predicate-part", subject, "", first, last, antecedent=True)
    measure.attributed_to = reading.voice(match.start())
    reading.set_partner(measure, partner)
    reading.set_period(measure, match, match.end())
    before = reading.last
    if measure.period_text is None and before is not None and before.subject == subject:
        measure.period, measure.period_text = before.period, before.period_text
    return measure


_FOLLOWER = Sought(
    r"(?:followed by|ahead of|and|then|,|next) (?:by )?(?:the )?(?P<p>⟦L\d+⟧) (?:with |at |on |for )?(?P<m>⟪p\d+⟫)(?=[,.;)]| and|$)"
)


def _next_parts(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """As in "..., followed by the Netherlands with 23 percent and Hong Kong with 9 percent"."""
    for match in _FOLLOWER.finditer(reading.marked):
        place = reading.sentence.to_text(match.start())
        before = [
            m for m in known
            if reading.sentence.start <= m.start and m.end <= place and m.partner and m.indicator.startswith("share of")
        ]  # fmt: skip
        partner = reading.mention(match["p"])
        if not before or partner is None or not reading.is_unread(known, match.start("m")):
            continue
        last = before[-1]
        other = _another(reading, last, match, last.indicator)
        other.start = reading.sentence.to_text(match.start("p"))
        reading.set_partner(other, partner)
        yield other.take_share(reading.amount(match["m"]), last.indicator.removeprefix("share of "))


_OF_WHOM = Sought(
    rf"\bof (?:whom|which|these|them) (?P<m>⟪p\d+⟫) (?:are|were|is|was|went|goes|go|came|come) (?:to |from |in )?(?P<p>{MARK})?"
)


def _of_whom(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """A part of what the figure right before counts: "2,950 people, of whom 71 percent are from the province"."""
    for match in _OF_WHOM.finditer(reading.marked):
        last = _just_before(reading, known, match)
        if last is None:
            continue
        other = _another(reading, last, match, "")
        other.start = reading.sentence.to_text(match.start())
        where = reading.mention(match["p"])
        if where is not None and where.kind == "Place":
            reading.set_partner(other, where)
        yield other.take_share(reading.amount(match["m"]), last.indicator)


# ---- goods in brackets ---------------------------------------------------------------------------------------------------------

_ITEM = Sought(
    rf"(?:^|, |\band )(?P<good>(?:[A-Z][a-z-]+|{WORD})(?: {WORD})?) \((?P<m>⟪[mq]\d+⟫)\)"
)
_FLOW = later(rf"(?:.* )?(?P<noun>{_FLOWS})(?: .*)?$")


def _items(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """What a flow consists of, each with its sum: "Footwear ($214 million), telephones ($187 million) and rice ($38 million)"."""
    items = [m for m in _ITEM.finditer(reading.marked) if reading.is_unread(known, m.start("m"))]
    if len(items) < _LIST_AT_LEAST:
        return
    last = reading.antecedent(known, items[0].start())
    flow = _FLOW.match(last.indicator) if last is not None else None
    if last is None or flow is None or last.unit == "percent":
        return
    for match in items:
        good = match["good"]
        if reading.amount(match["m"]).unit == last.unit and good.lower() not in lexicon().nouns:
            other = _another(reading, last, match, f"{lowered(good)} {flow['noun']}")
            other.start = reading.sentence.to_text(match.start("good"))
            yield other


# ---- dimensions ----------------------------------------------------------------------------------------------------------------

_DIMENSION = Sought(rf"(?P<m>⟪q\d+⟫)[ -](?P<which>{'|'.join(DIMENSIONS)})\b")
_AREA = Sought(r"(?:covers|cover|covered|occupies|occupied|spans|spanned) (?P<m>⟪q\d+⟫)")
_SQUARE = later(r"square |hectares|acres|sq\.? ?(?:km|m|ft|mi)")


def _dimensions(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """As in "a quay, 1,200 metres long", "the site covers 150 square kilometres"."""
    for pattern in (_DIMENSION, _AREA):
        for match in pattern.finditer(reading.marked):
            if not reading.is_unread(known, match.start("m")):
                continue
            amount = reading.amount(match["m"])
            which = match.groupdict().get("which")
            if which is None and not _SQUARE.search(amount.text):
                continue
            subject = _described(reading, match.start())
            if subject is None and which is None and reading.is_alone(match.start(), None):
                subject = reading.latest_thing(here=False)  # "the site"
            measure = reading.measure("value.predicate-size", match, subject, None)
            if measure is not None:
                measure.take(amount)
                measure.indicator = DIMENSIONS[which] if which else "area"
                yield measure


_BEFORE = later(rf"(?P<s>{MARK})(?:, (?:which is |about |some )?| (?:is|was|will be|of) )$")


def _described(reading: FigureReading, at: int) -> Mention | None:
    """The thing right before a dimension, or the subject of its clause."""
    before = _BEFORE.search(reading.marked, 0, at)
    found = reading.mention(before["s"]) if before else reading.clause_subject(at, aside=True)
    return found if reading.is_of(found, _OWNERS) else None


_ANY = later(rf"⟪[mpq]\d|⟦[HFOS]\d|{BARE}")
_READERS: tuple[Reader, ...] = (
    _predicates,
    _next_nouns,
    _totals,
    _markets,
    _parts,
    _parts_of_it,
    _next_parts,
    _of_whom,
    _items,
    _dimensions,
)
