"""What somebody is said to report of a figure of his own: "posted a 12 percent rise in sales", "saw its sales drop by a third".

for measure in reported(reading): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.shapes.comparisons import previous_values
from interlock.loaders.documents.figures.words import (
    DATE_AFTER,
    METRICS,
    SUM,
    WORD,
    any_of,
    word_set,
)
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.measures import Measure, lowered

__all__ = ["foreseen", "growths", "left", "reported", "said_by_its_clause"]

_VERB = rf"\b(?:{any_of('reporting')})"
_NOUNS = rf"(?:[A-Z][a-z]+ )?(?:{WORD} ){{0,3}}?{WORD}"
_END = r"(?=[,.;:)”\"]|$| (?:to|from|in|at|with|for|by|on|during|over|while|as|after|and|but|because|due|thanks|compared)\b| ⟪| ⟦)"
_WHERE = rf"(?: (?:to|with|from|at|in) (?:the )?(?P<p>{MARK})(?!’s|'s))?"
_LEVEL = (
    rf"(?:,? (?:almost |nearly |just )?(?:to|reaching|totall?ing|hitting) (?P<m>{SUM})(?! of\b))?"
)
_MOVE = Sought(
    rf"{_VERB} (?:an? |its )?(?:[a-z-]+ ){{0,2}}?(?P<change>⟪p\d+⟫) (?:⟪d\d+⟫ |[a-z-]+ ){{0,2}}?"
    rf"(?:(?P<up>{any_of('rises')})|(?P<down>{any_of('falls')})) in (?:its |their |the )?(?:⟪d(?P<when>\d+)⟫ )?"
    rf"(?:(?P<market>{MARK}) )?(?P<metric>{_NOUNS}){_END}{_WHERE}(?:{DATE_AFTER})?{_LEVEL}"
)
_MOVE_OF = Sought(
    rf"{_VERB} (?:an? |its )?(?:[a-z-]+ ){{0,2}}?(?:(?P<up>{any_of('rises')})|(?P<down>{any_of('falls')})) of (?P<change>⟪p\d+⟫)"
    rf" in (?:its |their |the )?(?:⟪d(?P<when>\d+)⟫ )?(?:(?P<market>{MARK}) )?(?P<metric>{_NOUNS}){_END}{_WHERE}(?:{DATE_AFTER})?{_LEVEL}"
)
_SAW_IT = Sought(
    rf"{_VERB} (?:its|their) (?P<metric>{_NOUNS})(?:{_END}{_WHERE}(?:{DATE_AFTER})?)? (?:also |even |further )?"
    r"(?:(?P<up>rise|grow|increase|climb|jump|surge|soar|expand|improve)|(?P<down>drop|fall|decline|shrink|decrease|plunge|slump|slip"
    rf"|contract|tumble|sink|slide))(?: (?:by )?(?P<change>⟪p\d+⟫))?{_LEVEL}"
)
_GROWTH = Sought(
    rf"(?:{_VERB}|\b(?:register|record|post|achieve|see)|\b(?P<sees>expects?|forecasts?|projects?|predicts?|sees|projected|predicted))"
    rf" (?:an? )?(?:[a-z-]+ ){{0,2}}?(?P<metric>(?:{WORD} )?growth(?: rate)?|(?:{WORD} )??(?:{any_of('rates')}|market share))"
    rf" of (?P<m>⟪p\d+⟫)(?! (?:in|of) (?!⟦L|⟪|the ⟪))"
    rf"(?: (?:for|in) (?:the )?(?P<of>{MARK}))?"
)
# "expects exports to exceed $4 billion by 2030", "sees output falling 3 percent": the metric of somebody else, or of its own.
_FORESEEN = Sought(
    rf"\b{any_of('foresees')} (?:that )?(?:(?P<own>{MARK})(?:’s|'s) |(?P<its>its|their|the country’s|the country's|the) )?(?:⟪d\d+⟫ )?"
    rf"(?P<metric>(?:[a-z-]+ ){{0,2}}?{METRICS})(?: (?:of|in|at|from) (?:the )?(?P<where>{MARK}))?{DATE_AFTER}?(?: (?:to|will|would)"
    rf" (?:(?P<up>{any_of('to_rise')})|(?P<down>{any_of('to_fall')})|{any_of('to_reach')})"
    rf"| (?P<up2>{any_of('as_it_rises')})| (?P<down2>{any_of('as_it_falls')})| (?:reaching|totalling|at))(?: [a-z]+ly)?"
    rf"(?:(?: by)? (?P<change>⟪p\d+⟫))?(?:{DATE_AFTER}(?= to))?(?:(?: to| at|(?<!⟫)) (?P<m>⟪[mpq]\d+⟫))?(?! of (?!gdp|GDP))"
)
# "rose 7 percent, leaving a trade surplus of $4 billion": whose the figure before is.
_LEFT = Sought(
    r"(?:, (?:thereby |thus )?(?:leaving|producing|yielding|giving|resulting in|for|leading to|bringing|creating|generating)|, with)"
    rf" (?:it with |them with )?(?:an? |the |its |their )?(?P<metric>(?:{WORD} ){{0,2}}?{METRICS}) (?:of|at|to) (?P<m>⟪[mq]\d+⟫)"
)
_BARE_RATE = later(rf"(?:{any_of('rates')}|(?:[a-z-]+ )+{any_of('rates')}|inflation|unemployment)$")
_REPORTS = later(rf"{_VERB} (?:an? |its )?(?:[a-z-]+ ){{0,2}}?$")
_BOUND = later(r"\b(?:exceed|surpass|top) $")
_PARTLY = later(r"(?:[a-z-]+ )*(?:share|stake|growth|number|rate)s?$")
_NO_PART = word_set("no_part")


def reported(reading: FigureReading) -> Iterator[Measure]:
    """The move of a metric that the subject of the clause has; where nobody is the subject, of nobody."""
    for pattern in (_MOVE, _MOVE_OF, _SAW_IT):
        for match in pattern.finditer(reading.marked):
            metric = match["metric"]
            if not (match["change"] or match["m"]) or _PARTLY.fullmatch(metric):
                continue
            if metric.rpartition(" ")[2] in _NO_PART:
                continue
            subject = reading.clause_subject(match.start(), aside=True)
            market = reading.mention(match.groupdict().get("market")) or reading.mention(match["p"])
            adjective = None
            first, _, rest = metric.partition(" ")
            if rest and first[0].isupper() and first not in lexicon().function_words:
                adjective = reading.adjective(match.start("metric") + len(first) + 1)
            measure = reading.measure("value.report", match, subject, market or adjective)
            if measure is None:
                continue
            name = rest if adjective is not None else metric
            measure.indicator = lowered(name)
            up = bool(match["up"])
            measure.direction = "rising" if up else "falling"
            if match["change"]:
                step = reading.amount(match["change"])
                if step.value is not None:
                    measure.move(step.value, up=up, base=_base(reading, match))
            if match["m"]:
                measure.take(reading.amount(match["m"]))
            if number := match.groupdict().get("when"):
                measure.date(reading.sentence.dates[int(number)])
            yield measure
            if match["m"]:
                yield from previous_values(reading, measure, match.end())


def growths(reading: FigureReading) -> Iterator[Measure]:
    """Growth as a figure of its own: "registered a growth of 4.5 percent", "forecasts growth of 3.6 percent for Ghana"."""
    for match in _GROWTH.finditer(reading.marked):
        who = reading.mention(match["of"])
        if who is None and match["sees"]:
            continue  # what somebody expects of a thing that he does not name here
        subject = who or reading.doer(match.start())
        measure = reading.measure("value.report", match, subject, None)
        if measure is None:
            continue
        measure.take(reading.amount(match["m"]))
        measure.end = reading.stop(match.end())
        if match["sees"] and (voice := reading.doer(match.start())) is not None:
            measure.attributed_to = voice.party if voice.party >= 0 else measure.attributed_to
        yield measure


def foreseen(reading: FigureReading) -> Iterator[Measure]:
    """What somebody expects of a metric: "expects exports to exceed $4 billion by 2030", "the IMF sees its economy growing 3 percent"."""
    for match in _FORESEEN.finditer(reading.marked):
        if not (match["change"] or match["m"]):
            continue
        voice = reading.doer(match.start())
        owner = reading.mention(match["own"] or match["where"])
        if owner is None and match["its"] in ("its", "their"):
            owner = voice
        if owner is None and match["its"] is None and voice is not None:
            owner = reading.told_by(voice, match["metric"])
        measure = reading.measure("value.foreseen", match, owner, None, bare=owner is None)
        if measure is None:
            continue
        measure.outlook = "expected"
        up, down = match["up"] or match["up2"], match["down"] or match["down2"]
        measure.direction = "rising" if up else "falling" if down else None
        share = match["change"]
        level = match["m"]
        if level and level.startswith("⟪p") and not _BARE_RATE.fullmatch(match["metric"]):
            continue  # a percentage of what, nobody says
        if share and not (up or down):
            if not _BARE_RATE.fullmatch(match["metric"]):
                continue
            share, level = None, share  # "expects inflation to average 4 percent"
        step = reading.amount(share).value if share else None
        if step is not None:
            measure.move(step, up=bool(up))
        elif not level:
            continue
        if level:
            measure.take(reading.amount(level))
            measure.bound(
                _BOUND.search(match[0], 0, match.start("m") - match.start()) and "more than"
            )
        if voice is not None and voice.party >= 0 and voice.party != measure.subject:
            measure.attributed_to = voice.party
        yield measure


def left(reading: FigureReading) -> Iterator[Measure]:
    """What figures before come to: "exports rose 7 percent, leaving a trade surplus of $4 billion"."""
    for match in _LEFT.finditer(reading.marked):
        if reading.told_here is None:
            continue  # nobody's figure stands before
        measure = reading.measure("value.left", match, reading.told_here[1], None)
        if measure is None:
            continue
        measure.take(reading.amount(match["m"]))
        yield measure
        yield from previous_values(reading, measure, match.end())


def said_by_its_clause(reading: FigureReading, at: int) -> bool:
    """Whether a verb of having or reporting stands before a place, so that its subject, or nobody, has what follows."""
    return _REPORTS.search(reading.marked, reading.sentence.clause_start(at), at) is not None


def _base(reading: FigureReading, match: re.Match[str]) -> str:
    """What a change within a match is compared with: the year before, where a date in it says so."""
    days = (reading.sentence.dates[int(number)] for number in _DAYS.findall(match[0]))
    yearly = any((day.offset or "").endswith("Y") for day in days)
    return "previous year" if yearly else "previous period"


_DAYS = later(r"⟪d(\d+)⟫")
