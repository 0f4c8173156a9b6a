"""When a tie held or a deed was done: the day of the clause goes to what happens, and to nothing that simply is.

set_days(relations, claim, at, end, chain)      # at, end: the trigger in the marked sentence
"""

from __future__ import annotations

from functools import cache

from interlock.loaders.documents.grammar.clauses import Chain
from interlock.loaders.documents.grammar.timing import (
    clause_day,
    directly_behind,
    flowed_in,
    is_decided_on,
    is_state,
    of_occasion,
    taken_on,
    times,
)
from interlock.loaders.documents.language.dates import DateSpan
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.model import OPEN, Interval
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.frames.frames import frames
from interlock.loaders.documents.ties.told import Told

__all__ = ["past_forms", "set_day_of_lead", "set_days"]

_TIMELESS = frozenset(
    {
        "listed.on",
        "listed.ticker",
        "listed.itself",
        "listed.city",
        "borders.verb",
        "registered.in",
    }
)
# Where a party is has no day of its own, whatever the clause around it tells, unless it goes there or opens there.
_ARRIVED = frozenset(
    {
        "located.seat-moves",
        "located.open",
        "located.open-branch",
        "say.located.move",
        "say.located.moved",
    }
)
_PLACED = frozenset({"located.group-in", "located.name-in"})
_IN_PASSING = frozenset({"registered.company"})  # dated by their own words alone
_STAYING = frozenset(  # "has been based in X since 2019"
    {"say.located.based", "say.located.seat", "say.located.works", "say.located.makes"}
)
# "Ended all business with X in August": it held until then.
_ENDING = later(
    r"\b(?:ended|stopped|ceased|severed|terminated|broke off|halted|discontinued|suspended)\b"
)
_ONE_VERB = later(r"\band\b|[,;]")  # "ended its programme and placed X": the last verb alone
_STEPPED_DOWN = later(r"\b(?:stepped|stood|stands|steps) down\b|\b(?:resign|retire)(?:s|d|ed)\b")
_LEFT = frozenset({"member.left", "role.formerly-of"})  # who has left was a member until then
# Done on a day: "lent until 2030", "signed until 2032" tell how long it is to hold.
_DONE_ONCE = frozenset({"SIGNED", "LENDS_TO", "CONTRACTED_FOR"})
_FLOWS = frozenset({"EXPORTS_TO", "TRADES_WITH"})
_OCCASIONS = frozenset({"LOCATED_IN", "HOSTED", "ORGANIZED", "PARTICIPATES_IN"})


def set_days(told: Told, claim: Claim, at: int, end: int, chain: Chain) -> None:
    """Dates of the clause are the event's; one beside a verb of saying is the day of the statement."""
    if claim.rule in _IN_PASSING and "⟪d" not in told.sentence.marked[at:end]:
        return
    wished = claim.modality in ("interest", "considered")
    found = times(told.sentence, at, end, chain, past_forms(), wished=wished)
    told_apart = is_decided_on(told.sentence, at) or (found.term and claim.tie in _DONE_ONCE)
    event = None if told_apart else found.event
    if event is None and claim.tie in _FLOWS:
        event = flowed_in(told.sentence, end)
    if event is None and claim.rule in _PLACED and _is_occasion(told, claim):
        event = directly_behind(told.sentence, end)
    # A fair with a name has its days elsewhere; a visit has no other way to be told from the next one.
    unnamed = told.parties.drafts[claim.object].unnamed
    if event is None and claim.rule == "participates.bare" and unnamed:
        event = told.parties.held.get(claim.object)
    if event is None and chain is not None:
        event = clause_day(told.sentence, chain.clause)
    if event is None and claim.tie == "OWNS" and claim.modality == "asserted":
        event = taken_on(told.sentence, end, claim.object)
    if event is None and claim.tie in _OCCASIONS:
        ends = (claim.subject, claim.object)
        occasions = (
            of_occasion(told.sentence, number)
            for number, mention in enumerate(told.sentence.mentions)
            if mention.kind == "Event" and mention.party in ends
        )
        event = next((day for day in occasions if day is not None), None)
    if (
        event is not None
        and claim.modality == "asserted"
        and (
            claim.rule in _LEFT
            or (
                claim.rule == "role.take-over"
                and _STEPPED_DOWN.search(told.sentence.marked, at, end)
            )
            or _ENDING.search(
                _ONE_VERB.split(chain.words)[-1]
                + _ONE_VERB.split(told.sentence.marked[max(0, at - 24) : at])[-1]
                + told.sentence.marked[at:end]
            )
        )
    ):
        event = None, event[1]
    listed = claim.tie == "LISTED_ON" and event is not None and is_state(event)
    if event is not None and (listed or not _is_timeless(told, claim, event)):
        claim.event = event
    left = claim.rule in _LEFT or (
        claim.rule == "role.take-over" and _STEPPED_DOWN.search(told.sentence.marked, at, end)
    )
    claim.ended = claim.ended or bool(left and claim.modality == "asserted")
    if found.said is not None:
        claim.stated_on = found.said


def set_day_of_lead(told: Told, claim: Claim, day: DateSpan) -> None:
    """Give a claim the day that leads into its sentence, as in "In May X bought Y", where it happened and has no other."""
    if claim.event == OPEN and day.interval != OPEN and not _is_timeless(told, claim, day.interval):
        claim.event = day.interval


def _is_timeless(told: Told, claim: Claim, event: Interval) -> bool:
    """Whether a date beside the claim is that of something else: a seat and a border do not happen on a day."""
    if claim.tie == "LOCATED_IN" and not _is_occasion(told, claim):
        stays = claim.rule in _STAYING and is_state(event)
        return not stays and claim.rule not in _ARRIVED
    return claim.tie == "BORDERS" or claim.rule in _TIMELESS


def _is_occasion(told: Told, claim: Claim) -> bool:
    return told.parties.drafts[claim.subject].kind == "Event"


@cache
def past_forms() -> frozenset[str]:
    """The past forms of the verbs that tell ties."""
    return frozenset(word for word, (_, form) in frames().forms.items() if form == "ed")
