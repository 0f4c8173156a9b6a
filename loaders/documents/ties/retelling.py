"""What a sentence tells in plainer words, beside what it tells as a whole.

told.extend(read_plainer(sentence, parties, rules, told))
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.grammar.commitment import POSITIVE
from interlock.loaders.documents.grammar.on_anothers_word import on_anothers_word
from interlock.loaders.documents.grammar.plainer import (
    Plain,
    alone,
    lists_of,
    neither,
    plainer,
    sets_off_alone,
)
from interlock.loaders.documents.grammar.rules import Ruleset
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention
from interlock.loaders.documents.parties.settle import Parties
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.days.dating import set_day_of_lead
from interlock.loaders.documents.ties.relations import Relations

__all__ = ["read_plainer"]

_MOST_NAMES = 6  # of one list
_IN_PASSING = ("name.", "located.", "role.")  # what a denial leaves standing
_BEHIND_PLACE = later(r"⟦[A-Z](\d+)⟧ (?:in|from|near|at|outside) ⟦L\d+⟧ (?:that|which|who) ")
_Tie = tuple[str, int, int]


def read_plainer(
    sentence: Marked, parties: Parties, rules: Ruleset, told: Sequence[Claim]
) -> list[Claim]:
    """The claims that come out of the plainer words alone, each tie once."""
    if len(sentence.mentions) < 2 and not sets_off_alone(sentence):
        return []
    reader = _Retelling(parties, rules, {(one.tie, one.subject, one.object) for one in told})
    for party, plain, being in neither(sentence):
        passing = _IN_PASSING if being else (*_IN_PASSING, "noun.")
        _deny(told, party, sentence, passing)
        reader.read_denied(plain, party, passing)
    for plain, speaker in on_anothers_word(sentence):
        reader.read_said(plain, speaker, told)
    for plain in plainer(sentence):
        if plain.sentence is not sentence:
            reader.read(plain)
        for names in lists_of(plain):
            reader.read_alone(plain, names)
    return reader.more


def _deny(told: Sequence[Claim], party: int, sentence: Marked, passing: tuple[str, ...]) -> None:
    """Deny what the sentence as a whole told of one of two of whom it says that neither does or is so."""
    marks = [m for m in sentence.mentions if m.party == party]
    for claim in told:
        there = any(claim.start <= m.start < claim.end for m in marks)
        if there and _is_firm(claim, party, passing):
            claim.modality = "denied"


def _is_firm(claim: Claim, party: int, passing: tuple[str, ...]) -> bool:
    return (
        party in (claim.subject, claim.object)
        and not claim.rule.startswith(passing)
        and not claim.presupposed
        and claim.modality in POSITIVE
    )


def _is_said_behind_place(sentence: Marked, claim: Claim) -> bool:
    """Whether a tie is told by "that" behind the place of a list: "A, and B in Orlu that supply C" is said of B."""
    return any(
        sentence.mentions[int(found[1])].party == claim.subject
        for found in _BEHIND_PLACE.finditer(sentence.marked)
    )


class _Retelling:
    """Reads sentence after sentence and keeps what is new."""

    def __init__(self, parties: Parties, rules: Ruleset, ties: set[_Tie]) -> None:
        self.parties, self.rules, self.ties = parties, rules, ties
        self.more: list[Claim] = []

    def read(self, plain: Plain) -> int:
        """How many ties a sentence tells anew."""
        reader = Relations(plain.sentence, self.parties, self.rules, Counter())
        found = len(self.more)
        for claim in reader.read():
            tie = claim.tie, claim.subject, claim.object
            # A place behind a list is that of its last, and so is who has a role in what.
            of_last = claim.tie == "LOCATED_IN" or claim.rule == "given.role"
            of_last = of_last or _is_said_behind_place(plain.sentence, claim)
            # "Partners in the field are A (60%) and B": in what, not with whom, is what the whole says.
            if tie in self.ties or (plain.one and of_last) or claim.rule == "noun.partner":
                continue
            if claim.tie == "GUARANTEES" and self._lends_to_vouched(claim):
                continue
            if claim.tie == "HOLDS_ROLE" and self._is_of_whom_it_owns(claim):
                continue
            self.ties.add(tie)
            if plain.day is not None:
                set_day_of_lead(reader, claim, plain.day)
            self.more.append(claim)
        return len(self.more) - found

    def _lends_to_vouched(self, claim: Claim) -> bool:
        """Whether in "a loan of A to B, guaranteed by Z" the plainer words give Z the lender, where the whole gives him the borrower."""
        lent = {
            borrower
            for tie, lender, borrower in self.ties
            if (tie, lender) == ("LENDS_TO", claim.object)
        }
        return any(("GUARANTEES", claim.subject, borrower) in self.ties for borrower in lent)

    def _is_of_whom_it_owns(self, claim: Claim) -> bool:
        """Whether in "A, which holds 10 percent of B, nominated Jo Lee as a director" the whole gives his office to B."""
        elsewhere = {
            body
            for tie, person, body in self.ties
            if (tie, person) == ("HOLDS_ROLE", claim.subject) and body != claim.object
        }
        return claim.modality == "considered" and any(
            ("OWNS", claim.object, body) in self.ties for body in elsewhere
        )

    def read_said(self, plain: Plain, speaker: Mention | None, told: Sequence[Claim]) -> None:
        """Read what a clause tells on the word of somebody: what spans his place is his, what the whole tells before it is not."""
        at = plain.instead[0][0]
        before = len(self.more)
        self.read(plain)
        who = speaker.party if speaker is not None and speaker.party >= 0 else None
        for claim in self.more[before:]:
            if claim.start < at < claim.end:
                claim.attributed_to = (
                    who if who not in (claim.subject, claim.object) else claim.attributed_to
                )
        for claim in told:
            if who is not None and claim.end <= at and claim.attributed_to == who:
                claim.attributed_to = None

    def read_denied(self, plain: Plain, party: int, passing: tuple[str, ...]) -> None:
        """Read what neither of two does: what one of them alone would do is denied of it."""
        more, self.more = self.more, []
        self.read(plain)
        for claim in self.more:
            if _is_firm(claim, party, passing):
                claim.modality = "denied"
                more.append(claim)
        self.more = more

    def read_alone(
        self,
        plain: Plain,
        names: Sequence[tuple[int, int, tuple[tuple[int, int], ...]]],
    ) -> None:
        """Read a sentence with each name of a list alone that lacks what another has; where none has any, the first tells whether to."""
        row = {party for party, _, _ in names}
        for party, place, leaving in names[:_MOST_NAMES]:
            known = {name: frozenset(self._of(name, row)) for name in row}
            every = frozenset().union(*known.values())
            if every and known[party] == every:
                continue
            if not self.read(alone(plain, leaving)) and not every and place == 0:
                return

    def _of(self, party: int, row: set[int]) -> Iterator[tuple[str, int, bool]]:
        """The ties of a party with others than those of its list: type, other end, and whether it is the subject."""
        for tie, subject, target in self.ties:
            if subject == party and target not in row:
                yield tie, target, True
            elif target == party and subject not in row:
                yield tie, subject, False
