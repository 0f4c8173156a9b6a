"""Parties in a row, each with a number of what the first of them has, and what places took of a flow told before.

"A made 212,000 tonnes and B 94,000", "Russia sent 1.2 million visitors, Armenia 824,000 and Israel 178,000"; behind a figure of
exports "China absorbed 968,000 tonnes", "India followed with 102,000 tonnes (2023: 81,000)", "Japan, with 182 million, was next".

for measure in rows(reading, found): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.whose.topics import NEAR
from interlock.loaders.documents.figures.words import BARE
from interlock.loaders.documents.language.amounts import is_money, qualify, scaled
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["like_takers", "rows", "takers"]

_BLUR = (
    r"(?P<blur>(?:only|just|about|some|around|nearly|almost|roughly|barely|at least|more than|over|fewer than|less than|a mere"
    r"|a negligible) )?"
)
_NUMBER = r"\d[\d,]*(?:\.\d+)?(?: (?:million|billion|thousand))?(?![\w%⟫]|[,.]\d)"
_ENTRY = Sought(
    r"(?:,|,? and|,? but|,? while|;|,? then|,? followed by|,? plus) (?:the )?(?P<s>⟦[LOFBSXACGP]\d+⟧)"
    rf"(?: (?:with|at|on|for|another|a further|only))? {_BLUR}(?P<m>⟪[mqp]\d+⟫|{_NUMBER})"
    r"(?=[,.;)]|$| (?:and|while|as) |,? (?:in|during|over|for) (?:the )?⟪d| \()"
)
_IN = r"sent|supplied|provided|contributed|shipped in|accounted for"
_OUT = (
    r"(?:market )?(?:was|is|were) worth|(?:bought|purchased|imported|took) goods (?:for|worth)"
    r"|absorbed|took|takes|bought|received|purchased|lifted|imported|took in|accounted for"
)
_TAKEN = Sought(
    rf"(?P<p>⟦[LO]\d+⟧)(?:,? (?:alone|again|still|meanwhile|for its part|in turn),?)? "
    rf"(?P<verb>{_OUT}|{_IN}|(?:came|was|followed|ranked|remained)(?: (?:next|second|third|fourth|close behind))?,? with"
    r"|remained first with|leads with|led with|(?:was|is|remained|ranked as) (?:⟦\w\d+⟧"
    r"|the (?:[a-z-]+ )?(?:[a-z]+est|main|top|leading|biggest)"
    r" [a-z]+(?: [a-z]+)?)(?: of (?:the )?[a-z]+)?,? with)"
    rf" {_BLUR}(?P<m>⟪[mq]\d+⟫|{BARE}(?![\w%⟫]|[,.]\d))(?! of (?!them|these|it\b|the total))"
)
# "Groningen recorded the sharpest increase, 11.4 percent"
_SHARPEST = Sought(
    r"(?P<s>⟦[LFB]\d+⟧) (?:recorded|posted|registered|saw|had|showed|reported|suffered) the (?:second-|third-)?[a-z]+est"
    r" (?:(?P<up>increase|rise|gain|growth|jump|surge)|decline|drop|fall|decrease|slump)(?:,| of|, of|, at| at)"
    r" (?:about |around |nearly )?(?P<m>⟪p\d+⟫)(?! of)"
)
# "Leader Konzum has 23 percent", behind a market share
_HOLDS = Sought(
    r"(?P<s>⟦[FBP]\d+⟧)(?:, [^,;⟪]{3,60},)?(?: (?:now|alone|in turn|still))?"
    r" (?:has|holds|controls|commands|had|held|leads with|led with|follows with|followed with|comes (?:next|second|third) with"
    r"|is (?:second|third|fourth|next) with|ranks (?:second|third) with) (?:about |around |nearly |some )?(?P<m>⟪p\d+⟫)(?=[,.;)]|$| and )"
)
_WITH = Sought(
    rf"(?P<p>⟦[LO]\d+⟧), with {_BLUR}(?P<m>⟪[mq]\d+⟫|{BARE}), (?P<verb>(?:was|is|were|remained|remains|led|came|ranked|headed|took)\b)"
)
_OUTWARD = later(
    r"\b(?:exports?|shipments?|deliveries|sales|supplies|dispatches|transit|sold|shipped|exported)\b"
)
_INWARD = later(
    r"\b(?:imports?|purchases|arrivals|visitors?|tourists?|trips|visits|guests|travell?ers|stays|nights|remittances|inflows?"
    r"|investments?|FDI|aid|supplies|imported|bought)\b"
)
_PEOPLE = later(r"(?:visitors?|tourists?|arrivals|guests|travell?ers|trips|visits)")
_GIVES, _GETS = later(rf"(?:{_IN})"), later(rf"(?:{_OUT})")
_PLACES = frozenset({"Place", "Organization"})
_ALIKE = (
    _PLACES,
    frozenset({"Firm", "Bank", "Party", "Asset", "Organization", "Exchange", "Chamber"}),
)
_OWN_DATE = later(r",? (?:in|during|over|for) (?:the )?⟪d(?P<d>\d+)⟫")
_GAP = 70  # characters between a figure and the next of its row
_NO_ROW = frozenset({"value.trend", "value.sectors"})


def takers(reading: FigureReading) -> Iterator[Measure]:
    """What one place took or gave of the flow of another that was told before."""
    if not reading.parties.told:
        return
    told: Measure | None = None
    for pattern in (_TAKEN, _WITH):
        for match in pattern.finditer(reading.marked):
            who = reading.mention(match["p"])
            if who is None or who.party < 0 or reading.is_untrue(match.start()):
                continue
            told = _flow(reading, who, match)
            part = _like(reading, told, match) if told is not None else None
            if part is None:
                continue
            part.rule = "value.row"
            reading.set_partner(part, who)
            yield part


def like_takers(found: Sequence[Measure], reading: FigureReading) -> None:
    """Give what a place took, behind another that took, to whose flow it is: "the union imported $2 billion, and Japan $1 billion"."""
    text, drafts = reading.sentence.text, reading.parties.drafts
    for row in [one for one in found if one.rule == "value.row"]:
        for one in found:
            apart = text[row.end : one.start] if row.end <= one.start else ";"
            joined = one.rule == "value.deed" and text.startswith((",", " and"), one.start)
            if not joined or len(apart) > _GAP or ";" in apart or ". " in apart:
                continue
            if drafts[one.subject].kind not in _PLACES or one.unit != row.unit:
                continue
            taker = reading.again(one.subject)
            one.subject, one.indicator, one.rule = row.subject, row.indicator, "value.row"
            one.period, one.period_text = row.period, row.period_text
            reading.set_partner(one, taker)


def _flow(reading: FigureReading, who: Mention, match: re.Match[str]) -> Measure | None:
    """The flow told last of which somebody may have taken so much: of the same unit, more, and the right way."""
    unit = reading.amount(match["m"]).unit if match["m"].startswith("⟪") else None
    verb = match["verb"]
    for told in reversed(reading.parties.told):
        if not 0 <= reading.sentence.start - told.end < NEAR:
            return None
        kind = reading.parties.drafts[told.subject].kind
        if told.unit == "percent" or told.subject == who.party or kind not in _PLACES:
            continue
        out, into = _OUTWARD.search(told.indicator), _INWARD.search(told.indicator)
        gives, gets = _GIVES.fullmatch(verb), _GETS.fullmatch(verb)
        if (
            not (out or into)
            or (gives and not gets and not into)
            or (gets and not gives and not out)
        ):
            continue
        people = told.unit is not None and _PEOPLE.fullmatch(told.unit) is not None
        same = (
            unit == told.unit or (unit is None) or (people and _PEOPLE.fullmatch(unit) is not None)
        )
        if same and (unit is not None or not is_money(told.unit or "")):
            return told
    return None


def rows(reading: FigureReading, found: Sequence[Measure]) -> Iterator[Measure]:
    """What the parties behind the first of a row have of the same."""
    known = [*found, *_sharpest(reading, found), *_holders(reading, found)]
    yield from known[len(found) :]
    for match in _ENTRY.finditer(reading.marked):
        last = reading.antecedent(known, match.start())
        if last is None or not _goes_on(reading, last, match) or last.rule in _NO_ROW:
            last = _share_here(reading, known, match)
        who = reading.mention(match["s"])
        if (
            last is None
            or who is None
            or who.party < 0
            or not reading.is_unread(known, match.start("m"))
        ):
            continue
        partner = last.partner_party
        first = reading.parties.drafts[last.subject if partner is None else partner].kind
        if who.party in (last.subject, partner) or not _alike(first, who.kind):
            continue
        if partner is None and not _is_named_here(reading, last.subject, match.start()):
            continue
        other = _like(reading, last, match)
        if other is None:
            continue
        other.rule = "value.gap"
        _date(reading, other, match.end())
        if partner is None:
            other.subject = who.party
        else:
            reading.set_partner(other, who)
        known.append(other)
        yield other


def _sharpest(reading: FigureReading, found: Sequence[Measure]) -> Iterator[Measure]:
    """Who moved most in what was told right before of another or of all."""
    for match in _SHARPEST.finditer(reading.marked):
        last, who = reading.antecedent(found, match.start()), reading.mention(match["s"])
        step = reading.amount(match["m"]).value
        if last is None or who is None or who.party < 0 or step is None or last.rule in _NO_ROW:
            continue
        if not reading.is_unread(found, match.start("m")) or last.subject == who.party:
            continue
        other = last.another("value.gap")
        other.antecedent, other.subject = True, who.party
        other.move(step, up=match["up"] is not None)
        other.start, other.end = reading.sentence.span(match.start(), match.end("m"))
        yield other


def _holders(reading: FigureReading, found: Sequence[Measure]) -> Iterator[Measure]:
    """How much of a market others have, behind somebody's share of it."""
    for match in _HOLDS.finditer(reading.marked):
        last, who = reading.antecedent(found, match.start()), reading.mention(match["s"])
        last = _market_share(reading) if last is None or last.indicator != "market share" else last
        if last is None or who is None or who.party in (-1, last.subject):
            continue
        if not reading.is_unread(found, match.start("m")):
            continue
        other = last.earlier()
        other.rule, other.antecedent, other.subject = "value.gap", True, who.party
        other.period, other.period_text = last.period, last.period_text
        other.value = other.low = other.high = None
        other.take(reading.amount(match["m"]))
        other.start, other.end = reading.sentence.span(match.start(), match.end("m"))
        yield other


def _market_share(reading: FigureReading) -> Measure | None:
    """The market share that was told last, near by."""
    for told in reversed(reading.parties.told):
        if reading.sentence.start - told.end > NEAR:
            return None
        if told.indicator == "market share":
            return told
    return None


def _date(reading: FigureReading, measure: Measure, at: int) -> None:
    """The time of its own that stands behind an entry: "hired 40 in May, Halden 12 in June"."""
    own = _OWN_DATE.match(reading.marked, at)
    day = reading.sentence.dates[int(own["d"])] if own is not None else None
    if day is not None and day.offset is None and None not in day.interval:
        measure.date(day)


def _goes_on(reading: FigureReading, last: Measure, match: re.Match[str]) -> bool:
    """Whether a figure stands right before, in this sentence, with no other party between."""
    if last.start < reading.sentence.start:
        return False
    place = reading.sentence.to_text(match.start())
    if not 0 <= place - last.end < _GAP:
        return False
    return not any(last.end <= m.start < place for m in reading.sentence.mentions)


def _share_here(
    reading: FigureReading, known: Sequence[Measure], match: re.Match[str]
) -> Measure | None:
    """The part of something that stands right before: "Italy absorbed 35 percent, Germany 14"."""
    place = reading.sentence.to_text(match.start())
    shares = [one for one in known if one.unit == "percent" and one.end <= place]
    last = max(shares, key=lambda one: one.end, default=None)
    return last if last is not None and _goes_on(reading, last, match) else None


def _alike(first: str, kind: str) -> bool:
    return any(first in group and kind in group for group in _ALIKE)


def _is_named_here(reading: FigureReading, party: int, at: int) -> bool:
    """Whether the party that has the figure is named in this sentence before a place, so that the next in the row is like it."""
    place = reading.sentence.to_text(at)
    return any(m.party == party and m.start < place for m in reading.sentence.mentions)


def _like(reading: FigureReading, last: Measure, match: re.Match[str]) -> Measure | None:
    """A figure of the same metric and time as another with the number of a shape; None where that is of another sort or too great."""
    other = last.another("value.previous")
    other.unit, other.antecedent = last.unit, True
    other.start = reading.sentence.to_text(match.start("s" if "s" in match.groupdict() else "p"))
    other.end = reading.stop(match.end("m"))
    other.attributed_to = reading.voice(match.start())
    if match["m"].startswith("⟪"):
        amount = reading.amount(match["m"])
        if last.unit is None or is_money(amount.unit) != is_money(last.unit):
            return None
        if (amount.unit == "percent") != (last.unit == "percent"):
            return None
        other.take(amount)
        if amount.unit == "percent" and "share_min" in last.comparison:
            return other.take_share(amount, last.indicator.removeprefix("share of "))
        return other
    digits, _, scale = match["m"].partition(" ")
    other.value = scaled(digits, scale or None)
    side, _, blur = qualify((match["blur"] or "").strip())
    if other.value is None or side or last.unit is None:
        return None
    other.approximate = blur
    if last.unit == "percent":
        if other.value > 100 or scale:
            return None
        if "share_min" in last.comparison:
            base = last.comparison.get("base")
            other.comparison = {"base": base, "share_min": other.value, "share_max": other.value}
    return other
