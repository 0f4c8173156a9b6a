"""Shares of a whole: of one's own, another's, or of what was measured before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.shapes.comparisons import previous_values
from interlock.loaders.documents.figures.whose.topics import NEAR
from interlock.loaders.documents.figures.words import METRIC, METRICS, WORD, any_of
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure, share_bounds

__all__ = ["others_parts", "own_parts", "portions", "shares", "taken_parts"]

# Where a name ends that may be of several words.
_END = r"(?= ?(?:[,.;:)]|$| (?:to|from|in|at|with|for|by|on|of|was|were|is|are|has|have|went|during|last|this|and|or|that|which)\b| ⟪))"
_GOES = Sought(
    rf"(?P<share>⟪p\d+⟫) of (?:the )?(?:(?P<own>{MARK})(?:’s|'s|’|') |its |their )(?P<metric>(?:{WORD} ){{0,3}}?[a-z]+)"
    rf" (?:(?:went|goes|go|came|comes|come|is sold|are sold|was sold|were sold|is shipped|was shipped|is exported|was exported"
    rf"|are exported)"
    rf" (?:to|from|in) (?:the )?(?P<p>{MARK})|(?:is|are|was|were) (?:exported|sold abroad|shipped abroad)|(?:goes|go|went) abroad)"
)
_TAKES = Sought(
    rf"(?P<p>{MARK}) (?:took|takes|bought|buys|absorbed|absorbs|received|receives|supplied|supplies|provided|provides) "
    rf"(?P<share>⟪p\d+⟫) of (?P<own>{MARK})(?:’s|'s|’|') (?P<metric>(?:{WORD} ){{0,3}}?[a-z]+){_END}"
)
_PORTION = Sought(
    rf"(?P<what>[A-Z][a-z]+|{WORD}) (?:accounted for|accounts for|made up|makes up|make up|represented|represents|constitutes)"
    rf" (?P<share>⟪p\d+⟫) "
    rf"of (?:(?P<its>its|their) |(?P<own>{MARK})(?:’s|'s|’|') |the )?(?P<adj>[A-Z][a-z]+ )?(?P<metric>(?:{WORD} ){{0,2}}?{METRICS})"
)
_SHARE = Sought(
    rf"(?P<s>{MARK}) (?:now |already |currently )?(?:accounts?|accounted|accounting) "
    rf"for (?P<share>⟪p\d+⟫) of (?P<own>{MARK})(?:’s|'s|’|') "
    rf"(?P<metric>{METRIC})(?P<scope> in [a-z][a-z -]{{2,40}})?"
)
_OWN_VERB = any_of("own_part")
_OWN_PART = Sought(
    rf"\b{_OWN_VERB}(?: (?P<to>{MARK}))?,? (?P<share>⟪p\d+⟫)(?: of)? (?:its|their|the company’s|the company's) (?P<metric>"
    rf"(?:{WORD} ){{0,2}}?[a-z-]+)"
    rf"(?P<where> abroad| overseas| at home| on credit|(?= (?:to|in|from|with|for|at|on|through|during|last|this)\b)|(?=[,.;]| ⟪| and|$))"
    rf"(?: (?:to|in|from|with) (?:the )?(?P<p>{MARK}))?"
)
_OTHERS_PART = Sought(
    rf"\b(?:met|meets|meet|covered|covers|cover|handled|handles|handle|processes|processed|carries|carried|insures|insured|supplied"
    rf"|supplies|provides|provided|satisfies|satisfied|generates|generated|produces|produced|finances|financed)"
    rf" (?P<share>⟪p\d+⟫) of (?:the )?(?P<own>{MARK})(?:’s|'s|’|') (?P<metric>(?:{WORD} ){{0,2}}?[a-z-]+(?: for [a-z]+)?)"
)
_LOSES = later(r"los(?:t|es|e|ing) |sheds? ")  # of its customers, who are fewer now
_MAKES_UP = later(r"(?:accounts?|accounted|contributes|contributed|makes|made) ")
# "sells 70 percent of its wire to Poland and 20 percent to Austria"
_PART_TO = later(
    rf",?(?: and)?(?: (?:about|some|another|a further))? (?P<share>⟪p\d+⟫) (?:to|in|from|with) (?:the )?(?P<p>{MARK})(?!’s|'s)"
)
_AND_PART = Sought(rf",? (?:and )?(?P<share>⟪p\d+⟫) of (?P<own>{MARK})(?:’s|'s|’|')(?=[ ,.;])")
_TOOK_PART = Sought(
    rf"(?P<p>{MARK})(?: (?:was|is|remained|remains) [^;.⟪]{{5,80}}? and)? (?P<verb>took|takes|bought|buys"
    rf"|absorbed|absorbs|received|receives|accounted for|accounts for|contributed"
    rf"|contributes"
    rf"|provided|provides|put up|puts up|supplied|supplies)(?: up)? (?P<share>⟪p\d+⟫)(?: of (?:the total|them|it|that|this"
    rf"|these|those|all))?"
    rf"(?= ?(?:,|\.|;|and|in|$))(?P<more>(?:,? (?:and )?(?:the )?{MARK} ⟪p\d+⟫(?: each)?)*)"
)
_MORE_PARTS = later(rf"(?P<p>{MARK}) (?P<share>⟪p\d+⟫)")
_MAKERS = frozenset({"Firm", "Bank", "Asset", "Project"})
# What a further part does not take over from the figure before it.
_BLANK: dict[str, Any] = {
    "value": None,
    "low": None,
    "high": None,
    "comparison": {},
    "partner": None,
    "partner_party": None,
}


def portions(reading: FigureReading) -> Iterator[Measure]:
    """As in "more than two thirds of its sales went to Asia", "Italy buys a third of Kazakhstan’s crude"."""
    for pattern in (_GOES, _TAKES, _PORTION):
        for match in pattern.finditer(reading.marked):
            groups = match.groupdict()
            partner = reading.mention(groups.get("p"))
            subject = reading.mention(groups.get("own"))
            if subject is None and groups.get("adj"):
                subject = reading.adjective(match.start("metric"))
            measure = reading.measure("value.portion", match, subject, partner, bare=True)
            if measure is None:
                continue
            yield _as_share(reading, measure, match["share"], match["metric"])
            yield from previous_values(reading, measure, match.end())
            if groups.get("what") and (sum_ := _OR_SO_MUCH.match(reading.marked, match.end())):
                yield _in_money(reading, measure, groups["what"] or "", match["metric"], sum_)


# "tea accounted for 37 percent of its exports, or $352 million"
_OR_SO_MUCH = later(
    r"(?:(?: in| for)? ⟪d\d+⟫)?,? (?:or|worth|amounting to|equal to) (?P<m>⟪[mq]\d+⟫)(?! of\b)"
)


def _in_money(
    reading: FigureReading, share: Measure, what: str, metric: str, match: re.Match[str]
) -> Measure:
    """How much a part is that has a name: the tea exports, of which the share of exports was told."""
    measure = replace(share, **_BLANK)
    measure.take(reading.amount(match["m"]))
    measure.indicator = f"{what.lower()} {metric.rpartition(' ')[2]}"
    measure.end = reading.stop(match.end())
    return measure


def shares(reading: FigureReading) -> Iterator[Measure]:
    """As in "China accounts for 40 percent of Kazakhstan’s exports in metals"."""
    for match in _SHARE.finditer(reading.marked):
        owner, partner = reading.mention(match["own"]), reading.mention(match["s"])
        if partner is not None and partner.kind in _MAKERS and owner is not None:
            # what a firm makes up of what a country has is the firm's figure
            owner, partner = (partner, None) if owner.kind == "Place" else (owner, partner)
        measure = reading.measure("value.share", match, owner, partner)
        if measure is None:
            continue
        yield _as_share(reading, measure, match["share"], match["metric"], match["scope"] or "")
        yield from previous_values(reading, measure, match.end())


def own_parts(reading: FigureReading) -> Iterator[Measure]:
    """A share of one's own: "earned a fifth of its sales abroad"."""
    for match in _OWN_PART.finditer(reading.marked):
        subject = reading.clause_subject(match.start(), aside=True)
        partner = reading.mention(match["to"] or match["p"])
        inside = reading.sentence.aside(match.start())
        if inside is not None and subject is not None and _MAKES_UP.match(match[0]):
            # "sales in Kenya, which accounts for a quarter of its volume": of whoever sells there
            subject, partner = reading.clause_subject(inside[0] - 1), subject
            if subject is not None and partner is not None and subject.party == partner.party:
                continue
        measure = reading.measure("value.part", match, subject, partner)
        if measure is None:
            continue
        if _LOSES.match(match[0]):
            share = reading.amount(match["share"])
            if share.value is not None:
                measure.indicator = match["metric"]
                measure.move(share.value, up=False)
                yield measure
            continue
        yield _as_share(reading, measure, match["share"], match["metric"], match["where"] or "")
        at = match.end()
        while match["p"] and (more := _PART_TO.match(reading.marked, at)):
            other = replace(measure, **_BLANK)
            other.start, other.end = reading.sentence.span(more.start("share"), more.end())
            reading.set_partner(other, reading.mention(more["p"]))
            yield _as_share(reading, other, more["share"], match["metric"])
            at = more.end()


def others_parts(reading: FigureReading) -> Iterator[Measure]:
    """A share of another's: "covers a third of Armenia’s demand for gas and half of Georgia’s"."""
    for match in _OTHERS_PART.finditer(reading.marked):
        subject = reading.clause_subject(match.start(), aside=True)
        owner = reading.mention(match["own"])
        if subject is not None and subject.kind == "Place":
            continue  # a country takes a part of another's: the other's figure
        measure = reading.measure("value.part", match, subject, owner)
        if measure is None:
            continue
        yield _as_share(reading, measure, match["share"], match["metric"])
        for more in _AND_PART.finditer(reading.marked, match.end()):
            other = replace(measure, **_BLANK)
            other.start, other.end = reading.sentence.span(more.start("share"), more.end())
            reading.set_partner(other, reading.mention(more["own"]))
            yield _as_share(reading, other, more["share"], match["metric"])


def taken_parts(reading: FigureReading) -> Iterator[Measure]:
    """A share of what was measured before, or of a sum that several put up: "Russia took 26%, Turkey 14%"."""
    last = reading.last
    for match in _TOOK_PART.finditer(reading.marked):
        rows = [(match["p"], match["share"], match.start())]
        rows += [
            (more["p"], more["share"], more.start("p"))
            for more in _MORE_PARTS.finditer(match["more"])
        ]
        for mark, share, at in rows:
            offset = 0 if at == match.start() else match.start("more")
            start, end = reading.sentence.span(
                at + offset, reading.marked.index(share) + len(share)
            )
            who = reading.mention(mark)
            if who is None or who.party < 0:
                continue
            if who.kind in ("Firm", "Bank", "Organization") and match["verb"].startswith(
                ("contribut", "put", "provid")
            ):
                measure = reading.measure("value.part", match, who, None)
                base = "total"
            elif (
                last is not None
                and last.unit != "percent"
                and 0 <= reading.sentence.start - last.end < NEAR
            ):
                if last.subject == who.party:
                    continue
                measure = replace(
                    last,
                    **_BLANK,
                    rule="value.part",
                    direction=None,
                    values=(),
                    approximate=False,
                    antecedent=True,
                )
                reading.set_partner(measure, who)
                base = last.indicator
            else:
                continue
            if measure is None:
                continue
            measure.start, measure.end = start, end
            yield _as_share(reading, measure, share, base)


def _as_share(
    reading: FigureReading, measure: Measure, mark: str, metric: str, where: str = ""
) -> Measure:
    """The measure as so much of a metric."""
    share = reading.amount(mark)
    measure.take(share)
    measure.indicator = f"share of {metric}{where}"
    measure.comparison = {"base": metric, **share_bounds(share)}
    return measure
