"""Figures listed by whom they are with: "the main destinations were China ($4 million), Japan ($3 million) and Oman ($2 million)".

A run of parties with a number each is read as one. What it is of stands before it: a flow whose ends are listed, a noun that says
what the parties are to a country ("its top suppliers"), or the figure that the first of them has ("..., followed by").

for measure in by_list(reading, found): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.words import BARE_NUMBER, MARK_ANY, any_of
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure

__all__ = ["by_list"]

_ENTRY = Sought(
    rf"(?P<p>⟦[LOFBSXA]\d+⟧(?: ⟦L\d+⟧)?)(?:(?: [–—-]|,? (?:with|at|on|accounting for|taking|buying|supplying|sending))?"
    rf" (?:only |just"
    rf" )?(?P<m>⟪[mpq]\d+⟫"
    rf"|{BARE_NUMBER})| \((?:with )?(?P<b>⟪[mpq]\d+⟫|{BARE_NUMBER})"
    r"(?:[;,]? (?:or |and |(?P<up>\+ ?|up (?:by )?)|(?P<down>[-–−] ?|down (?:by )?))?"
    r"(?P<c>⟪[mpq]\d+⟫))?(?: of (?:the |all"
    rf" )?[a-z]+)?\))"
)
_JOINT = later(r"(?:,|;|,? and|,? then|,? and then|,? as well as|,? ahead of) (?:by )?(?:the )?")
_FOLLOWED = later(
    r"\b(?:followed by|ahead of|[Nn]ext (?:came|was|were|in line (?:came|was))|[Tt]hen came"
    r"|[Ff]ollowing [a-z ]{0,24}(?:comes?|came|is|are)|behind (?:it )?(?:comes?"
    r"|came)) (?:the )?$"
)
# How a text writes in a list what it writes out before.
_SHORT = {
    "terawatt hours": "TWh", "terawatt-hours": "TWh", "gigawatt hours": "GWh", "gigawatt-hours": "GWh", "megawatts": "MW",
    "gigawatts": "GW",
    "tonnes": "t", "hectares": "ha", "kilometres": "km",
}  # fmt: skip
_OPENS = later(r"[Ff]ollow|Next|Then|Behind")
_ALONG = later(
    r"(?:\b(?:mainly|mostly|largely|chiefly|notably|primarily|especially|including|led by|principally)|[,:(]) "
    r"(?:to |from |with |by )?(?:the )?$"
)
# What the parties of a list are to whose flow it is.
_ROLE = later(
    r"\b(?:main|largest|top|biggest|key|leading|major|principal|most important|chief|foremost|primary)\b[^;.⟪]{0,60}?\b(?:"
    rf"(?P<to>{any_of('list_buyers')})|(?P<by>{any_of('list_sellers')})|(?P<both>{any_of('list_partners')}))\b"
    r"(?P<rest>(?:[^;.⟪]|⟪d\d+⟫){0,70})$"
)
_OF = later(rf" (?:of|for|to|in) (?:the )?(?P<own>{MARK})")
_OWN = later(rf"(?P<own>{MARK})(?:’s|'s|’|') [^⟦⟪;.]*$")
_VERB = later(
    r"(?: (?:were|are|was|is|remained|being|included?|includes)(?: [a-z]+)?|:)(?: the)? $"
)
_EXPORT, _IMPORT = later(r"\bexport"), later(r"\bimport")
_BOTH_WAYS = later(r"\b(?:trade|turnover)\b")
_PEOPLE = later(r"\b(?:tourists?|visitors?|arrivals|remittances|investments?|investors?|FDI|aid)\b")
_PEOPLE_NAMES = {
    "tourist": "tourists",
    "visitor": "visitors",
    "investor": "investment",
    "investors": "investment",
}
_FLOW = later(rf"(?:.* )?{any_of('flows')}(?: .*)?$")
_LEAD = 160  # characters before a list in which it is said what it is of
_SEVERAL = 2
_ENDS = frozenset({"Place", "Organization"})


def by_list(reading: FigureReading, found: Sequence[Measure]) -> Iterator[Measure]:
    """What is still unread of the figures of parties in a row; a number is read once."""
    known = list(found)
    for run in _runs(reading, known):
        start = run[0].start()
        lead = reading.marked[max(0, start - _LEAD) : start]
        if _FOLLOWED.search(lead):
            read = _followers(reading, known, run)
        elif len(run) < _SEVERAL:
            continue
        elif role := _ROLE.search(lead := _spelled(reading, lead)):
            read = _by_role(reading, known, run, role, lead)
        elif _ALONG.search(lead):
            read = _along(reading, known, run)
        else:
            continue
        for measure in read:
            known.append(measure)
            yield measure


def _runs(reading: FigureReading, known: list[Measure]) -> list[list[re.Match[str]]]:
    """The rows of parties with an unread number each."""
    runs: list[list[re.Match[str]]] = []
    for entry in _ENTRY.finditer(reading.marked):
        if reading.is_read(known, entry.start("m" if entry["m"] else "b")):
            continue
        joint = runs and _JOINT.fullmatch(reading.marked, runs[-1][-1].end(), entry.start())
        if joint:
            runs[-1].append(entry)
        else:
            runs.append([entry])
    return runs


def _spelled(reading: FigureReading, lead: str) -> str:
    """The words before a list, with those of descriptions in place of their marks: "Kenya's main partners" are no party here."""

    def words(mark: re.Match[str]) -> str:
        mention = reading.mention(mark[0])
        if mention is None or mention.form == "name":
            return mark[0]
        return reading.sentence.text[mention.start : mention.end]

    return MARK_ANY.sub(words, lead)


def _followers(
    reading: FigureReading, known: list[Measure], run: list[re.Match[str]]
) -> Iterator[Measure]:
    """Those behind the first: partners where it is one, else others that have as much of the same."""
    last = _share_before(reading, known, run) or reading.antecedent(known, run[0].start())
    if last is None or (last.start < reading.sentence.start and not _OPENS.match(reading.marked)):
        return
    kind = reading.parties.drafts[last.subject].kind
    for entry in run:
        who = reading.mention(entry["p"])
        if who is None or who.party < 0 or who.party == last.subject:
            continue
        if last.partner_party is None and reading.parties.drafts[who.party].kind != kind:
            continue
        other = _like(reading, last, entry)
        if other is None:
            continue
        if last.partner_party is None:
            other.subject = who.party
        else:
            reading.set_partner(other, who)
        yield other


def _share_before(
    reading: FigureReading, known: list[Measure], run: list[re.Match[str]]
) -> Measure | None:
    """The part of something that stands before parts: "12 percent of Kenya's output, followed by Oman (9 percent)"."""
    if not (run[0]["m"] or run[0]["b"]).startswith("⟪p"):
        return None
    place = reading.sentence.to_text(run[0].start())
    before = [one for one in known if reading.sentence.start <= one.start and one.end <= place]
    last = max(before, key=lambda one: one.end, default=None)
    return last if last is not None and last.indicator.startswith("share of") else None


def _along(
    reading: FigureReading, known: list[Measure], run: list[re.Match[str]]
) -> Iterator[Measure]:
    """The ends of a flow that was just told: "imports were $9 million, mainly from China ($4 million) and Japan ($3 million)"."""
    last = reading.antecedent(known, run[0].start())
    if last is None or last.start < reading.sentence.start or not _FLOW.match(last.indicator):
        return
    for entry in run:
        other = _with_partner(reading, last, entry)
        if other is not None:
            yield other


def _by_role(
    reading: FigureReading,
    known: list[Measure],
    run: list[re.Match[str]],
    role: re.Match[str],
    lead: str,
) -> Iterator[Measure]:
    """The buyers, suppliers or partners of a country, each with its part of the flow."""
    if not _VERB.search(role["rest"]):
        return
    last = told = reading.antecedent(known, run[0].start())
    if last is not None and not _FLOW.match(last.indicator):
        last = None
    name = _metric(lead[role.start() :], role, last)
    if name is None:
        return
    owned = _OWN.search(lead, 0, role.start()) or _OF.match(role["rest"])
    owner = reading.mention(owned["own"]) if owned else None
    codes = [
        hit.entry.country for hit in shipped().find(lead[: role.end("rest")]) if hit.entry.country
    ]
    subject = (
        owner.party
        if owner is not None
        else reading.parties.country(codes[-1])
        if codes
        else told.subject
        if told is not None
        else None
    )
    if subject is None or subject < 0 or reading.parties.drafts[subject].kind != "Place":
        return
    for entry in run:
        base = Measure("value.list", subject, name, 0, 0, antecedent=owner is None and not codes)
        if told is not None and told.subject == subject:
            base.period, base.period_text = told.period, told.period_text
            if last is not None or told.unit == name:
                base.unit = told.unit
        other = _with_partner(reading, base, entry)
        if other is not None:
            yield other


def _metric(words: str, role: re.Match[str], last: Measure | None) -> str | None:
    """What each has a part of: as the words say, else the flow told before where it goes that way.

    "Its partners" behind exports alone may be those of exports or of all trade: None.
    """
    people = _PEOPLE.search(words)
    if people:
        return _PEOPLE_NAMES.get(people[0], people[0])
    if _EXPORT.search(words):
        return "exports"
    if _IMPORT.search(words):
        return "imports"
    told = last.indicator if last is not None else ""
    if role["both"]:
        return "trade" if not told else told if _BOTH_WAYS.search(told) else None
    against, plain = (_IMPORT, "exports") if role["to"] else (_EXPORT, "imports")
    return plain if not told or against.search(told) else told


def _with_partner(reading: FigureReading, base: Measure, entry: re.Match[str]) -> Measure | None:
    """What of a flow one partner has: so much, or so much of a hundred."""
    who = reading.mention(entry["p"])
    if who is None or who.party < 0 or who.party == base.subject:
        return None
    if reading.parties.drafts[who.party].kind not in _ENDS:
        return None
    other = _like(reading, base, entry)
    if other is not None:
        reading.set_partner(other, who)
    return other


def _like(reading: FigureReading, last: Measure, entry: re.Match[str]) -> Measure | None:
    """A figure of the same metric and time as another; None where its number is of another sort."""
    figure = "m" if entry["m"] else "b"
    other = last.another("value.list")
    other.unit = last.unit
    other.start, other.end = reading.sentence.span(entry.start(), entry.end())
    other.attributed_to = reading.voice(entry.start())
    words = entry[figure]
    if words.startswith("⟪p"):
        metric = last.indicator.removeprefix("share of ")
        return other.take_share(reading.amount(words), metric)
    if last.indicator.startswith("share of"):
        return None
    reading.take(other, words)
    if not words.startswith("⟪"):
        other.unit = other.unit or last.unit
        if other.unit is None:
            return None
    if entry["c"] and (entry["up"] or entry["down"]) and entry["c"].startswith("⟪p"):
        step = reading.amount(entry["c"]).value
        if step is not None:
            other.move(step, up=entry["up"] is not None)
    same = last.unit in (None, "percent", other.unit) or _SHORT.get(last.unit or "") == other.unit
    return other if same else None
