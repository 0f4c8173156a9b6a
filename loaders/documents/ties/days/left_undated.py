"""Days of ties whose readers look for none: "has been under US sanctions since 2022", "resigned from the board of X on 4 May".

A reader of the words beside two names (an office, a licence, an authority's measure) often ends before the day; what those words say
happened then, by the same rules as with any verb. What simply is (a seat, a name, a description) has none.

    settle_left_undated(told, claims)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.grammar.commitment import POSITIVE
from interlock.loaders.documents.grammar.timing import is_state, times
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.model import OPEN
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.days.dating import past_forms
from interlock.loaders.documents.ties.told import Told

__all__ = ["settle_left_undated"]

_READERS = frozenset(
    words(
        "restricts.under restricts.placed restricts.its-list restricts.listing-of restricts.moratorium restricts.arrest restricts.board "
        "restricts.lifted-freeze restricts.had role.board role.in-office role.handed-over role.handed-on role.handed-to role.taken "
        "owns.part-of listed.paper regulates.licence-of regulates.fine member.list insures.bought insures.bare role.replaced "
        "lends.bare-paper"
    )
)
_LEAVES = later(
    r"\b(?:resign|retir|quit|left|leav|step(?:s|ped)? down|stood down|withdr[ae]w|remov|dismiss)"
)


def settle_left_undated(told: Told, claims: Sequence[Claim]) -> None:
    """Give the day of its own words to a claim that its reader left without one."""
    if not told.sentence.dates:
        return
    for claim in claims:
        read = claim.rule in _READERS or claim.rule.startswith("market.")
        if read and claim.event == OPEN and claim.modality in POSITIVE:
            _date(told, claim)


def _date(told: Told, claim: Claim) -> None:
    sentence = told.sentence
    if not sentence.start <= claim.start < claim.end <= sentence.end:
        return
    start, end = sentence.to_marked(claim.start), sentence.to_marked(claim.end)
    places = [place for place in map(sentence.marked.find, _marks(sentence)) if place >= 0]
    last = max(start, sentence.marked.rfind("⟦", start, end))
    found = times(sentence, last, end, None, past_forms()).event
    if found is None and not any(start <= place < end for place in places):
        found = times(sentence, start, end, None, past_forms()).event
    if found is None or found == OPEN:  # "last August" of a text without a day
        return
    leaves = claim.rule == "role.board" and _LEAVES.search(sentence.marked, start, end)
    if claim.ended or claim.outgoing or leaves:
        claim.event = (None, found[1]) if found[1] is not None else OPEN
    elif found[0] is not None or not is_state(found):
        claim.event = found
    else:
        claim.event, claim.ended = found, claim.modality == "asserted"


def _marks(sentence: Marked) -> Iterator[str]:
    return (f"⟪d{number}⟫" for number in range(len(sentence.dates)))
