"""Figures at a metric noun: "exports to Oman reached $40 million", "the group had sales of 4.3 billion lira"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from interlock.loaders.documents.figures.deeds import deeds
from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.shapes.comparisons import (
    CHANGE_TAIL,
    TIMES,
    WAY,
    add_ratio,
    add_step,
    add_times,
    compared,
    over_date,
    over_said,
    previous_values,
)
from interlock.loaders.documents.figures.whose.in_the_sentence import is_adjective
from interlock.loaders.documents.figures.whose.placed import placed
from interlock.loaders.documents.figures.words import (
    ADVERB,
    APPOSED,
    AT_LEVEL,
    BARE_NUMBER,
    CHANGE_OF,
    DATE_AFTER,
    FALLING,
    METRICS,
    OF_A_TIME,
    OPENS,
    PART_OF,
    REACHED,
    RISING,
    STEADY,
    SUM,
    TICKER,
    TO_COME,
    UNCHANGED,
    WORD,
)
from interlock.loaders.documents.grammar.rules import MARK, ruleset
from interlock.loaders.documents.language.amounts import number
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.measures import (
    FOLD,
    Measure,
    direction_of,
    lowered,
    share_bounds,
)
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["metrics", "possessed", "those"]

# What is said in passing between a metric and its verb: "trade with Oman, its largest partner, grew".
_ASIDE = (
    r"(?: \((?:excluding|including|net of|before|after|excl\.|incl\.|in|at) [^()⟪]{2,60}\))?"
    r"(?: (?:attributable|applicable|available) to [^,;⟪]{3,60}?)?"
    r"(?:, (?:which (?:includes?|included|excludes?|excluded|covers?) [^;⟪]{2,120}?|(?:excluding|including|net of) [^;⟪]{2,90}?"
    r"|by contrast|in contrast|on the other hand|meanwhile|however|though|in turn|alas|(?:he|she|they|it|⟦\w\d+⟧|the [a-z]+)"
    r" (?:added|adds|noted|notes|said|says|reckons?|recalls?|heard|reported|estimates?|believes?)"
    r"|which [^,;⟦]{2,70}|(?:its|their|the|an?|excluding|including|net of|before|after) [^,;⟪⟦]{2,70}"
    r"|⟦[FOSX]\d+⟧|(?:including|such as|among them|according to) [^;⟪]{2,90}?"
    r"|(?:first |long |now |still )?(?:[a-z]{2,}ed|begun|bought|built|cut|held|made|run|sold|shut|set|won) (?:[^,;⟪]|⟪d){2,70})(?=, ))?"
    # "sustained a downward trend and stood at"
    r"(?: (?:underwent|sustained|saw|continued|extended|showed|witnessed|experienced|maintained|resumed) [^⟦;.,]{3,60}? and"
    r"(?= (?:stood at|reached|hit|came to|amounted to|totall?ed|fell to|rose to)\b))?"
)
_STEP = r"(?: (?:by|of))? (?P<change>⟪p\d+⟫)"
# "with exports up 24 percent": a verb only where a change stands right behind it.
_UP, _DOWN = (rf"{way}(?= (?:by )?⟪p\d+⟫)" for way in ("up", "down"))
_BASE = (
    r"(?:,? ⟪d\d+⟫(?=,? to)|,? (?:on|from|than|compared with|against|over) "
    r"(?:a |the )?(?:⟪d\d+⟫|year|previous|same)[^⟪⟦,.;]*(?:⟪d\d+⟫)?)"
)
_GOOD_END = (
    rf"(?=(?: (?:to|into|with|from|at|in|through|on|via|by|between|for|has|have|had|also|now)\b)"
    rf"| {RISING}\b| {FALLING}\b| {UNCHANGED}\b| {REACHED}\b|,| ⟪)"
)
# A metric with its owner before it or behind it: "Kenya’s exports to Oman in 2021", "Orders at Rothaus".
_HEAD = Sought(
    rf"(?:(?P<own>{MARK})(?:’s|'s|’|') (?:{TICKER} )?(?:⟪d\d+⟫ )?(?:[a-z]+s[’'] )?|(?P<adjunct>⟦[FBSX]\d+⟧) (?="
    rf"(?:(?:net|gross|operating|pre-tax|annual|quarterly"
    rf"|total|group|half-year|full-year|first-half|first-quarter|second-quarter|third-quarter|fourth-quarter|underlying|adjusted|core"
    rf"|consolidated|comparable|organic|interim) ){{0,2}}{METRICS}\b)"
    rf"|(?P<its>\b[Ii]ts|\b[Tt]heir|\b[Ww]hose) |(?P<a2>{MARK})-(?P<b2>{MARK}) )?"
    rf"(?:own )?(?<![\w’'-])(?P<metric>(?:[A-Z][a-z-]+ )??(?:{WORD} ){{0,3}}?(?:{METRICS}|(?i:{METRICS}))(?! {METRICS}\b)"
    r"(?: before (?:loan losses|credit losses|impairments?|provisions?|exceptional items|minorities)\b"
    r"| (?:before|after) (?:interest, )?(?:interest and )?tax(?:es|ation)?\b(?:, depreciation,? and amorti[sz]ation\b)?"
    r"| per share\b)*)\b(?![-\w])(?: \([A-Z][A-Za-z]{1,7}\)| or [A-Z]{3,7}\b)?"
    rf"(?P<good> (?:of|to|for|from|in|on) (?!⟦|⟪|the |a year|value|volume|by )[A-Za-z][a-z -]{{2,30}}?{_GOOD_END})?(?:"
    rf"(?: between|(?<=trade) of|(?<=turnover) of) (?P<a>{MARK}) and (?P<b>{MARK}))?"
    rf"(?P<posts>(?:(?: (?:handled|recorded|made|sent|sent home|transferred|remitted|shipped|produced|sold|received"
    rf"|paid|earned|run|operated|managed"
    rf"|owned|served))?"
    rf" (?:to|with|from|at|into|in|through|on|of|via|by) (?:the |overseas )?{MARK}(?!’s|'s)(?: (?:(?:living"
    rf"|working) )?(?:abroad|overseas))?|{DATE_AFTER}"
    r"| (?:in|during|over) (?:this|that|the same|the reported|the said) (?:time |reporting |reported )?period"
    r"| (?:in|by) (?:local currency|value|volume|real terms|nominal terms|[a-z]+ terms))*)"
)
# "exports there", of a place that was named before
_TRADED_THERE = r"(?:(?<=ports)|(?<=sales)|(?<=purchases)|(?<=shipments)|(?<=deliveries)|(?<=trade)) (?:there|to it|from it|with it)(?! ?:)"
_VALUE = later(
    rf"{_ASIDE},?(?:{_TRADED_THERE})?(?: (?:has|have|had|also|too|now|then|therefore|thus|thereby|already|together|alone"
    rf"|currently))*{TO_COME}"
    rf"(?P<verb>:|{ADVERB} (?:(?P<up>{RISING}|{_UP})|(?P<down>{FALLING}|{_DOWN})|{UNCHANGED}|{REACHED}|of|worth)"
    rf"(?: [a-z]+ly| therefore| thus| hence| still| again| already| {FOLD})?)?"
    rf"(?:{DATE_AFTER}(?: of ⟪d\d+⟫)?(?= by ⟪p)| for (?:the|an?) [^⟦⟪;,.]{{3,40}}, (?:rising|falling|up|down|climbing|dropping)(?= |$))?"
    rf"(?:(?:(?: by)? {SUM},? or(?= ⟪p\d+⟫,? to ))?{_STEP}"
    rf"(?:, (?:the|its|their) (?:first|second|third|[a-z]+est|most) [^⟦⟪,;.]{{3,50}},(?= to ⟪))?"
    rf"| by \d[\d,]*(?= to)|(?: by)? {SUM}(?: \(⟪p\d+⟫\))?(?=(?: ⟪d\d+⟫|,? from [^⟦⟪;.]{{2,30}})? to ))?{_BASE}?"
    rf"(?:{DATE_AFTER}(?=,? to))?,?(?: (?:{AT_LEVEL}"
    rf"|an? (?:[a-z0-9-]+ ){{0,3}}?(?:high|low|record|peak) of|by|and (?:amounted to|reached|stood at|totall?ed|came to|hit|was)))?"
    rf",?(?: only| just| barely| a mere| a record| an estimated"
    rf"| as (?:little|much|many|low|high) as)? (?P<m>{SUM}|{BARE_NUMBER})"
    r"(?! (?:more|less|higher|lower|fewer|above|below|short) (?:than|of)?\b)"
)
_OPENS = later(
    OPENS
    + r"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Tt]otal|[Aa]verage|[Aa]nnual|[Oo]verall) |[A-Za-z][a-z]+s[’'] )*$"
)
_BILATERAL = later(r"(?:bilateral|mutual|two-way) ", re.IGNORECASE)
_TAKEN = Sought(
    r"\b(?:has|have|had|posted|reported|made|recorded|earned|booked|wrote|writes|generated|showed|put|puts)"
    r" (?:an? |the )?(?:record )?(?:[a-z]+ )?$"
)
_BESIDE_WHOM = later(r"⟦[FBO]\d+⟧ with (?:an? |the )?$")
_TO_WHOM = later(r" (?:to|from) (?:the )?(?P<p>⟦[LO]\d+⟧)(?!’s|'s|-)")
_AT_WHOM = later(
    r" at (?:the )?(?P<at>⟦[FBX]\d+⟧)(?!’s|'s)(?!(?:,|,? and|,? against|,? compared with) [⟪\d])"
)
_OTHER = later(
    r",?(?: and)? (?:by )?(?P<m>⟪[mpq]\d+⟫) (?:to|from) (?:the )?(?P<p>⟦[LO]\d+⟧)(?!’s|'s|-)"
)
_A_NOUN = later(r"(?:increase|rise|gain|growth|fall|decline|drop|decrease|surge|jump)")
_UPWARD = later(r", (?:up|down)\b")
# "with exports up 24 percent", "saw passenger numbers fall": a clause of its own, of whoever is the subject of the one around it.
_ABSOLUTE = later(r"\b(?:with|saw|sees?|seen|seeing) (?:total |overall |the |its |their |both )*$")
# "saw premiums double to 5 billion and profit increase to 2 million": seen as well.
_COMPARED_WITH = later(
    r"⟫[^⟪;]{0,60}?(?:compared (?:with|to)|as against|against|versus|(?:up|down) from) (?:the |an? |its )?$"
)
_SAW_TOO = later(r"\b(?:saw|sees?|seen|seeing) (?:[^;.⟦]|⟦P\d+⟧)*,? and (?:its |their |the )?$")
_BARE_MOVE = later(
    r" (?:increase|rise|grow|fall|drop|decline|climb|jump|surge|shrink|decrease|improve|double|slip|slide|soar|expand|widen|narrow)\b"
)
_WITHIN = later(r"[a-z⟫⟧],? and (?:an? )?$|[a-z] (?:an?|the|its) ⟪d\d+⟫ $")
_GAPPED = Sought(
    rf"{DATE_AFTER}?[,;]? (?:and |while |but )?(?:its |their |the )?(?P<metric>(?:{WORD} ){{0,1}}?{METRICS})"
    rf"(?: (?:to|from|with) (?:the )?(?P<p>{MARK}))?(?:, (?:mostly|mainly|chiefly|largely|including|excluding"
    rf"|by contrast)[^,;⟦⟪]{{0,40}},)?"
    rf" (?:(?:by )?(?P<change>⟪p\d+⟫)(?: to (?P<m>{SUM}))?|(?:(?:to|at) )?(?P<n>{SUM}))(?! of\b)"
)
_IS_OF = later(rf" (?:of|worth) {SUM}")
_METRIC_CUE = Sought(rf"(?<![\w-])(?i:{METRICS})\b(?![-\w])")
_SURPASS = later(r"(?:exceed|surpass|topp|top\b|cross|approach|near(?:ed|ing))", re.IGNORECASE)
_PAIR_TREND = later(
    rf"(?P<a>{MARK})(?:-| and )(?P<b>{MARK}) trade\b[^⟦;]{{0,40}}?\bwith (?P<metric>turnover|volumes?|exports|imports) "
    rf"(?:(?P<up>{RISING})|(?P<down>{FALLING}))(?: [a-z]+ly)?"
)
_TREND = later(
    rf"{_ASIDE},?(?: (?:there|here|has|have|had|also|too|now|then|been|did|would|will))*{TO_COME}"
    rf"(?P<with>,? with (?:the )?(?P<metric2>turnover"
    rf"|volumes?|exports|imports)"
    rf"|[^⟦⟪;.]{{0,30}}?)?{ADVERB}"
    rf"(?: (?:(?P<up>{RISING}|{_UP})|(?P<down>{FALLING}|{_DOWN})|(?P<flat>{UNCHANGED})))\b"
    rf"(?: (?:[a-z]+ly|a little|a bit|somewhat|again|further|{FOLD}))?"
    rf"(?:{_STEP})?(?! (?:to|from|by) ⟪| ⟪p\d+⟫ to ⟪p)"
)
_SHARE_TAIL = later(
    rf"{DATE_AFTER}?,? (?:or|equal to|which is) (?P<share>⟪p\d+⟫) of (?:(?:the )?(?P<whole>{MARK})(?:’s|'s) )?"
)
_OR_CHANGE = later(
    rf"{DATE_AFTER}?,? or (?P<change>⟪p\d+⟫)(?! of)(?P<up>)(?P<down>)(?P<more>)(?P<less>)"
)
_POSSESSED = Sought(
    rf"(?:has|have|had|posts|posted|reports|reported|made|makes|records|recorded|earned|booked|books|wrote|writes"
    rf"|generated|generates|showed|shows|manages"
    rf"|managed|holds|held|oversees|carries|carried|saw|achieved|achieves|registered|registers|declared|declares|turned"
    rf"|proposed|proposes|paid|pays|announced"
    rf"|announces|expects|forecasts|forecast|targets|disclosed|delivered|turned in|states|gives|shows|put its|puts its)"
    rf" (?:an? |the |its )?(?:record |{MARK} |⟪d\d+⟫ )?"
    rf"(?P<metric>(?:(?:{WORD}|[A-Z]{{2,6}}) ){{0,2}}?{METRICS}(?: per (?:[a-z]+ )?share)?(?: (?:from|after|before) (?:[a-z]+ )?[a-z]+)?)"
    rf"(?:, which [^,;⟪⟦]{{3,50}},)? (?:of|worth|amounting to|totall?ing|valued at|estimated at|put at) (?P<m>{SUM})"
)
_WITH = Sought(
    rf"(?P<s>{MARK}),? with (?:an? |the )?(?:[a-z]+ ){{0,2}}?(?P<metric>(?:{WORD} ){{0,2}}?{METRICS}) of (?P<m>{SUM})"
)
_THOSE = Sought(
    rf"\b[Tt]hose (?:to|from) (?:the )?(?P<p>{MARK})(?:,? (?:(?P<up>{RISING})|(?P<down>{FALLING}))(?: by)?|,|(?: by)?)"
    rf" (?P<change>⟪p\d+⟫)(?! of\b)"
)
_MOVED_BEFORE = later(rf" (?:(?P<up>{RISING})|(?P<down>{FALLING}))\b")
_BETWEEN = later(
    rf" between (?:the two |the |both )?(?:{MARK}|countries|nations|sides|neighbours)(?! and)"
)


_TRADED = later(r"\b(?:exports|imports|trade)$")
_NUMBER_OF = later(r"\b[Nn]umber of (?:the )?$")
_VALUE_OF = later(r"\b(?:[Vv]alue|[Vv]olume) of (?:the |its |total )*$")
# "rose to 4 million in Premium Lifestyle": a part of whom the text is about that is no party.
_SCOPE = later(
    rf"(?:{DATE_AFTER})? (?:in|at) (?:(?:its|the|their) )?"
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4])\b)"
    rf"(?P<part>(?:[A-Z][A-Za-z&-]+ ){{0,3}}[A-Z][A-Za-z&-]+"
    r"(?: (?:division|segment|unit|arm|business))?(?=[,.;]|$| (?:and|as|while|on|after|due)\b)"
    r"|(?:[A-Za-z-]+ ){1,3}(?:division|segment|arm|business|operations)\b|⟦L\d+⟧)"
)
_OF_A_PROJECT = later(r"\b(?:project|plant|construction|scheme|building|works) costs?$")
_REASON = later(
    r"\b(?:because|as|since|although|though|while|after)(?: the| its| their)? (?:[a-z]+ )?$"
)


class _Stated(NamedTuple):
    """What is said of a metric: a value, a direction alone, or the direction of a trade that it is a part of."""

    kind: Literal["value", "trend", "pair"]
    match: re.Match[str]

    @property
    def by_how_much(self) -> bool:
        """Whether the verb itself says by how much the metric moved."""
        return self.kind != "pair" and bool(self.match["change"])

    @property
    def is_loose(self) -> bool:
        """Whether it says no number at all."""
        return self.kind == "trend" and not self.by_how_much

    @property
    def rule(self) -> str:
        """The name of the shape."""
        if self.kind == "value":
            return "value.metric"
        return "value.change" if self.by_how_much else "value.trend"

    @property
    def direction(self) -> str | None:
        """Where the metric moves, by the verb."""
        if self.kind == "trend" and self.match["flat"]:
            return "steady"
        if self.kind == "value" and self.match["verb"] and STEADY.match(self.match["verb"]):
            return "steady"
        return direction_of(self.match)


def metrics(reading: FigureReading) -> Iterator[Measure]:
    """A metric noun with a value or a direction."""
    done = 0
    if _METRIC_CUE.search(reading.marked) is None:
        return
    for head in _HEAD.finditer(reading.marked):
        if head.start() < done:
            continue
        both = None if head["a"] else _BETWEEN.match(reading.marked, head.end())
        stated = _stated(reading, head, both)
        if stated is None:
            continue
        found, is_value = stated.match, stated.kind == "value"
        if is_value and _is_of_pieces(reading, head, found):
            continue
        behind = found[0].startswith(",") and stated.direction and not _UPWARD.match(found[0])
        if behind and APPOSED.search(reading.marked[: head.start()]):
            continue
        share = _SHARE_TAIL.match(reading.marked, found.end()) if is_value else None
        scope = _scope(reading, found.end())
        subject, partner = _ends(reading, head, both, share)
        if subject is None and scope:
            subject = reading.parties.lead(reading.sentence.start)
        if subject is None and is_value and (at := _AT_WHOM.match(reading.marked, found.end())):
            subject = reading.mention(at["at"])  # "profit was $4 million at Tarnov Air"
        if subject is None and _OF_A_PROJECT.search(head["metric"]):
            subject = reading.latest_thing()
            if subject is None:
                reading.rejected["no_subject"] += 1
                continue
        absolute = _ABSOLUTE.search(reading.marked, 0, head.start())
        if absolute is None and subject is None and _BARE_MOVE.match(found[0]) is not None:
            absolute = _SAW_TOO.search(reading.marked, 0, head.start())
        if subject is None and absolute is not None:
            subject = _having(reading, absolute, found if is_value else None)
            subject = subject or reading.clause_subject(absolute.start(), aside=True)
            if subject is None and is_value and _has_its_own(reading, absolute, found):
                continue
        opens = _OPENS.search(reading.marked, 0, head.start()) or (
            _TRADED.search(head["metric"]) and _VALUE_OF.search(reading.marked, 0, head.start())
        )
        if subject is None and not (absolute or opens):
            reading.rejected["no_subject"] += 1  # the object of a verb that says whose it is
            continue
        measure = reading.measure(
            stated.rule, head, subject, partner, stop=found.end(), bare=head["own"] is None
        )
        if measure is None:
            continue
        if measure.antecedent and stated.is_loose and _is_loose(reading, head, measure):
            reading.rejected["open_trend"] += 1
            continue
        if _COMPARED_WITH.search(reading.marked, 0, head.start()) is not None:
            # "compared with the loss of 4 million": of another time than the figure before it
            measure.rule, measure.period, measure.period_text = "value.previous", (None, None), None
        measure.direction = stated.direction
        measure.scope = scope or measure.scope
        if stated.kind == "pair":
            measure.indicator = f"trade {found['metric']}"
        else:
            measure.indicator = _indicator(head, None if is_value else found["metric2"])
        if _NUMBER_OF.search(reading.marked, 0, head.start()):
            measure.indicator = f"number of {measure.indicator}"
        if is_value:
            reading.take(measure, found["m"])
            measure.name_change(reading.marked, found.start("m"))
        if measure.partner_party is None and _THERE.match(reading.marked, head.end()) is not None:
            reading.set_partner(measure, _place_told(reading, head.start()))
        to = _TO_WHOM.match(reading.marked, found.end()) if measure.partner_party is None else None
        if to is not None:
            reading.set_partner(measure, reading.mention(to["p"]))
            if is_value:
                reading.set_period(measure, head, to.end())
        if is_value:
            measure.multiply(found["verb"])
        if stated.by_how_much:
            add_ratio(reading, measure, found)
        done = found.end()
        end = _compare(reading, measure, stated, share)
        measure.end = max(measure.end, reading.stop(end))
        if measure.period == (None, None):
            reading.set_period(measure, head, end)
        yield measure
        if to is not None:
            yield from _others(reading, measure, head, to.end())
        if is_value or stated.by_how_much:
            yield from previous_values(reading, measure, end)
        gapped = _GAPPED.match(reading.marked, end)
        bare = gapped is not None and gapped["n"] and not _LED.search(gapped[0])
        if bare and (gapped is None or not is_value or _alike(reading, measure, gapped) is False):
            gapped = None
        if gapped is not None and (measure.direction or gapped["n"]):
            yield _gapped(reading, measure, gapped)


_THERE = later(_TRADED_THERE)
_HAS = later(rf"(?P<s>{MARK}),? $")


_LED = later(r" (?:to|at) ⟪[mq]\d+⟫$")


def _alike(reading: FigureReading, measure: Measure, gapped: re.Match[str]) -> bool:
    """Whether a sum right behind a second metric is of the sort of the first: "sales came to $4 million, purchases $3 million"."""
    return reading.amount(gapped["n"]).unit == measure.unit and measure.unit is not None


def _place_told(reading: FigureReading, at: int) -> Mention | None:
    """The last place named in the sentence before a metric: "Brazil is the main partner: sales there came to"."""
    place = reading.sentence.to_text(at)
    before = [m for m in reading.sentence.mentions if m.end <= place and m.party >= 0]
    return before[-1] if before and before[-1].kind == "Place" else None


def _having(
    reading: FigureReading, absolute: re.Match[str], value: re.Match[str] | None
) -> Mention | None:
    """The work right before "with": "will build the plant with a capacity of 40 MW" says how large the plant is."""
    of = value is not None and (value["verb"] or "").strip() == "of"
    beside = (
        _HAS.search(reading.marked, 0, absolute.start())
        if of and absolute[0].startswith("with")
        else None
    )
    who = reading.mention(beside["s"]) if beside else None
    return who if who is not None and who.kind in ("Asset", "Project") else None


def _has_its_own(reading: FigureReading, absolute: re.Match[str], value: re.Match[str]) -> bool:
    """Whether the clause before "with costs of 4 million" names somebody, who has them rather than whom the text told of last."""
    begin = reading.sentence.clause_start(absolute.start())
    of = (value["verb"] or "").strip() == "of" and absolute[0].startswith("with")
    of = of and not reading.marked.endswith(("compared ", "along "), begin, absolute.start())
    return of and re.search(MARK, reading.marked[begin : absolute.start()]) is not None


def _is_of_pieces(reading: FigureReading, head: re.Match[str], found: re.Match[str]) -> bool:
    """Whether things are only named of which something comes or goes: "restricts exports of two tools"."""
    if (found["verb"] or "").strip() != "of" or not found["m"].startswith("⟪q"):
        return False
    counts = not deeds().measures_a_good(reading.amount(found["m"]).unit)
    return counts and _TRADED.search(head["metric"]) is not None


def _scope(reading: FigureReading, at: int) -> str:
    """The part of a firm that stands behind its figure: a name, which may look like that of a place, or "its retail division"."""
    found = _SCOPE.match(reading.marked, at)
    if found is None:
        return ""
    place = reading.mention(found["part"])
    if place is None:
        return found["part"]
    if place.party < 0 or reading.parties.drafts[place.party].country:
        return ""
    return reading.sentence.text[place.start : place.end]


def _others(
    reading: FigureReading, measure: Measure, head: re.Match[str], at: int
) -> list[Measure]:
    """The same flow with other partners: "exports rose by 24 percent to Oman, 2 percent to Kenya and 15 percent to Italy"."""
    change = not measure.has_number
    others = []
    while match := _OTHER.match(reading.marked, at):
        amount = reading.amount(match["m"])
        if (amount.unit == "percent") != change:
            break
        at = match.end()
        other = measure.another(measure.rule)
        reading.set_partner(other, reading.mention(match["p"]))
        if not change:
            other.take(amount)
        elif amount.value is not None and measure.direction:
            base = measure.comparison.get("base", "previous period")
            other.move(amount.value, up=measure.direction == "rising", base=base)
        other.start, other.end = reading.sentence.span(match.start("m"), match.end())
        others.append(other)
    if others and measure.period_text is None:  # the date behind a list is of all of it
        reading.set_period(measure, head, at)
    for other in others:
        other.period, other.period_text = measure.period, measure.period_text
    return others


def _gapped(reading: FigureReading, measure: Measure, match: re.Match[str]) -> Measure:
    """A second metric that shares the verb of the first: "imports grew 12 percent, exports 3 percent to 4 million"."""
    other = measure.another("value.gapped")
    other.indicator = match["metric"]
    if match["p"]:
        reading.set_partner(other, reading.mention(match["p"]))
    else:
        other.partner, other.partner_party = measure.partner, measure.partner_party
    if figure := match["m"] or match["n"]:
        other.take(reading.amount(figure))
    if match["change"]:
        step = reading.amount(match["change"])
        if step.value is not None:
            other.move(step.value, up=measure.direction == "rising")
    else:
        other.direction = measure.direction
    other.start, other.end = reading.sentence.span(match.start("metric"), match.end())
    return other


def _is_loose(reading: FigureReading, head: re.Match[str], measure: Measure) -> bool:
    """Whether a trend of whatever the text is about says too little of it.

    It is only the reason of something else ("because prices fell"), or stands alone after no figure of the same party, without a date.
    """
    if _REASON.search(reading.marked, 0, head.start()):
        return True
    follows = reading.last is not None and reading.last.subject == measure.subject
    return not (follows or reading.sentence.dates)


def _stated(
    reading: FigureReading, head: re.Match[str], both: re.Match[str] | None
) -> _Stated | None:
    """What stands behind a metric, and behind the two that it is between."""
    marked, stop = reading.marked, (both or head).end()
    if _TAKEN.search(marked, 0, head.start()):
        return None  # "had sales of": read with its subject
    if CHANGE_OF.search(marked, 0, head.start()):
        return None
    if not head["own"] and _BESIDE_WHOM.search(marked, 0, head.start()):
        return None  # "a group with annual sales of": of the group
    owned = head["own"] or head["its"] or head["a"] or head["a2"] or both
    if not owned and _IS_OF.match(marked, stop) and _WITHIN.search(marked, 0, head.start()):
        return None  # "has eleven branches and deposits of", "a 2023 profit of": the object of a verb before
    if pair := _PAIR_TREND.match(marked, head.start()):
        return _Stated("pair", pair)
    value = _VALUE.match(marked, stop)
    if value and value[0].startswith(",") and PART_OF.search(marked, 0, head.start()):
        return None  # "44 percent of its imports, reaching 2 million": the part did
    if value and (value["verb"] or _SURPASS.match(_words(reading, value["m"]))):
        return _Stated("value", value)
    trend = _TREND.match(marked, stop)
    if trend is None:
        return None
    if not owned and head["metric"].lower() in ("trade", "rates", "rate"):
        return None
    verb = trend["up"] or trend["down"] or ""
    if (
        _A_NOUN.fullmatch(verb)
        and not head["metric"].endswith("s")
        and trend[0].lstrip(" ,").startswith(verb)
    ):
        return None  # "the demand increase in 2023": a noun
    if trend["with"] and not trend["metric2"] and trend["with"].strip():
        return None
    return _Stated("trend", trend)


def _words(reading: FigureReading, figure: str) -> str:
    return reading.amount(figure).text if figure.startswith("⟪") else figure


def _ends(
    reading: FigureReading,
    head: re.Match[str],
    both: re.Match[str] | None,
    share: re.Match[str] | None,
) -> tuple[Mention | None, Mention | None]:
    """Subject and partner of a metric; of a bilateral one the pair of the text, of a part whose whole is named the whole’s owner."""
    subject, partner = reading.ends(head)
    if subject is None and (both or _BILATERAL.match(head["metric"])) and (pair := reading.pair()):
        subject, partner = pair[0], partner or pair[1]
    if subject is None and share is not None:
        subject = reading.mention(share["whole"])
    return subject, partner


def _compare(
    reading: FigureReading, measure: Measure, stated: _Stated, share: re.Match[str] | None
) -> int:
    """Note what the words behind a metric compare it with, and say where they end."""
    end = stated.match.end()
    if share is not None:
        bounds = share_bounds(reading.amount(share["share"]))
        measure.comparison = {**measure.comparison, "base": "total", **bounds}
        end = share.end()
    change = _change(reading, stated, over_said(reading, end))
    if change is not None:
        add_step(reading, measure, change)
        return change.end()
    if stated.kind != "value":
        return end
    times = TIMES.match(reading.marked, over_date(reading, end))
    if times and number(times["n"]) is not None:
        add_times(reading, measure, times)
    elif way := WAY.match(reading.marked, end):
        measure.direction = "rising" if way[1] == "up" else "falling"
    return end


def _change(reading: FigureReading, stated: _Stated, at: int) -> re.Match[str] | None:
    """The change that stands behind what is said of a metric, unless its verb said one."""
    if stated.kind == "pair" or stated.by_how_much:
        return None
    change = CHANGE_TAIL.match(reading.marked, at)
    bare = change and not any(change[way] for way in ("up", "down", "more", "less"))
    if change and bare and change[0].endswith("⟫"):
        change = None  # a share and a date that say of nothing that it changed
    if change is None and stated.kind == "value" and direction_of(stated.match):
        change = _OR_CHANGE.match(reading.marked, at)
    return change


def _indicator(head: re.Match[str], part: str | None = None) -> str:
    """The name of a metric: without the country before it, with the good or the part behind it."""
    metric = head["metric"]
    first, _, rest = metric.partition(" ")
    if rest and first[0].isupper() and (first in lexicon().function_words or is_adjective(first)):
        metric = rest
    good = OF_A_TIME.sub("", head["good"] or "")
    return f"{lowered(metric)} {part}" if part else f"{lowered(metric)}{good}"


def possessed(reading: FigureReading) -> Iterator[Measure]:
    """As in "the group had sales of 4.3 billion lira in 2022", "a plant with a capacity of 300 MW"."""
    for match in _POSSESSED.finditer(reading.marked):
        subject = reading.clause_subject(match.start(), aside=True)
        planned = False
        if subject is None:
            found = reading.sentence.chain(match.start(), ruleset())
            if not isinstance(found, str) and ruleset().ladder(found.words.strip()) in (
                "planned",
                "agreed",
            ):
                subject, planned = reading.sentence.mentions[found.subjects[0]], True
        alone = reading.is_alone(match.start(), subject)
        measure = reading.measure("value.had", match, None if alone else subject, None, bare=alone)
        if measure is not None:
            measure.take(reading.amount(match["m"]))
            measure.indicator = f"planned {match['metric']}" if planned else match["metric"]
            yield from compared(reading, measure, match.end())
    for match in _WITH.finditer(reading.marked):
        measure = reading.measure("value.with", match, placed(reading, match, "s"), None)
        if measure is not None:
            measure.take(reading.amount(match["m"]))
            yield measure


def those(reading: FigureReading) -> Iterator[Measure]:
    """A metric that a pronoun stands for: "exports to Oman fell; those to Kenya rose by 4 percent"."""
    last = reading.last
    for match in _THOSE.finditer(reading.marked):
        head = next((m for m in _HEAD.finditer(reading.marked, 0, match.start())), None)
        subject = reading.ends(head)[0] if head else None
        measure = reading.measure(
            "value.change", match, subject, reading.mention(match["p"]), bare=subject is None
        )
        if measure is None or (head is None and last is None):
            continue
        measure.indicator = _indicator(head) if head else last.indicator if last else ""
        if match["up"] or match["down"]:
            add_ratio(reading, measure, match)
        else:  # "exports to Oman fell 12 percent, those to Kenya 4 percent"
            moved = (
                None
                if head is None
                else _MOVED_BEFORE.search(reading.marked, head.end(), match.start())
            )
            step = reading.amount(match["change"]).value
            if moved is None or step is None:
                continue
            measure.move(step, up=moved["up"] is not None)
        yield measure
