"""Whom a rank names: "Denmark's largest bank", "the world's biggest miner", "the main airport in Peru".

There is one of that rank, and a text that has told by name of one that it may be calls that one so; of several it may be each.
A description stays somebody else only where the text names nobody whom it fits.
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.book import VERB_RIGHT
from interlock.loaders.documents.parties.co_arguments import are_apart
from interlock.loaders.documents.parties.drafts import CLEAR, LEADS
from interlock.loaders.documents.parties.other_words import OtherWords
from interlock.loaders.documents.parties.trades import is_other_part, trades_of

__all__ = ["Ranked", "tells_rank"]

_RANKS = frozenset(
    words(
        "largest biggest top leading main oldest premier dominant second-largest third-largest second-biggest third-biggest fourth-largest"
        " sole only number-one no.1 foremost most-valuable"
    )
)
_OF_ALL = frozenset({"the"})  # `whose` of "the world's largest miner"
_KINDS = LEADS | {"Organization", "Asset"}
# Who is so by what he is to somebody, and by no rank among his like; and what states are as well.
_TO_SOMEBODY = frozenset(
    words(
        "shareholder owner parent customer client supplier partner buyer seller creditor rival competitor investor donor member unit"
        " subsidiary arm branch exporter importer producer consumer grower user market economy destination source"
    )
)
_SAID_OF_IT = later(
    r"\b(?:is|are|was|were|be|been|being|becom\w+|became|remain\w*|as|among|emerge\w*|than|like|including|create|form)\s$"
)
# "Kenya's largest bank, KCB, said", "Kenya's largest bank KCB"
_NAMED_NEXT = later(r",?\s[A-Z](?!\.)")
_ACTS = later(rf"{VERB_RIGHT.pattern}|\s(?:said|says)\b")
# Who is meant by whose it is: "the Abu Dhabi-owned company", but a group that somebody leads is known by him.
_HELD_BY = later(r"\b[A-Za-z]+[-–](?:owned|controlled|backed|funded|run|operated)\b")
_OF_MANY = frozenset(words("consortium group venture syndicate coalition alliance team partnership delegation"))  # fmt: skip


def tells_rank(mention: Mention) -> bool:
    """Whether a noun group says of whom or what somebody is the largest or the only one: who is so in a country is there."""
    last = mention.head.rpartition(" ")[2]
    return last not in _TO_SOMEBODY and not mention.words.isdisjoint(_RANKS)


class Ranked(OtherWords):
    """Finds the named party that a noun group calls by its rank or by whose it is."""

    def _of_that_rank(
        self, mention: Mention, kinds: frozenset[str], acting: frozenset[int]
    ) -> list[Mention] | None:
        """The named parties that a noun group of rank may mean; None where it tells no rank, or nobody is named that it may be."""
        if mention.plural or mention.kind not in _KINDS or not self._tells_rank(mention):
            return None
        before = self.text[max(0, mention.start - 24) : mention.start]
        anew = self._is_clause_subject(mention) and _ACTS.match(self.text, mention.end)
        if _NAMED_NEXT.match(self.text, mention.end) or (_SAID_OF_IT.search(before) and not anew):
            return None
        told = [
            m for m in reversed(self.seen)
            if m.party >= 0
            and (m.party not in acting or (anew and self._is_subject(m)))
            and (m.sentence < mention.sentence or (anew and self._acts_before(m, mention)))
            and self._is_told_by_name(m, mention)
        ]  # fmt: skip
        trade = trades_of({*mention.words, mention.head})
        of_trade = [m for m in told if trade & self._trades(m.party)]
        if of_trade:
            return of_trade  # "the biggest brewer" is rather "Orlu Brewery" than its parent
        reach = {(m.start, m.end) for m in self._reach(mention)}
        near = [m for m in told if (m.start, m.end) in reach]
        found = [m for m in near if self._is_of_kind(m, mention, kinds)]
        land = self._land_of_rank(mention)
        known = [m for m in found if land is not None and self.drafts[m.party].country == land]
        return known or found or (near if mention.kind in LEADS else None) or None

    def _tells_rank(self, mention: Mention) -> bool:
        """Whether a noun group says of what place or of whom somebody is the largest, or whose he is, and is no part of another."""
        if mention.head.rpartition(" ")[2] in _TO_SOMEBODY:
            return False
        if _HELD_BY.search(self.text, mention.start, mention.end):
            return mention.owner is None and mention.head.rpartition(" ")[2] not in _OF_MANY
        if mention.words.isdisjoint(_RANKS):
            return False
        owner = mention.owner
        if mention.whose:
            return mention.whose in _OF_ALL
        if owner is not None:
            return owner.kind == "Place"
        return mention.place is not None

    def _land_of_rank(self, mention: Mention) -> str | None:
        """The country of which somebody is the largest."""
        if mention.whose:
            return None
        for place in (mention.owner, mention.place):
            if place is not None and place.party >= 0:
                return self.drafts[place.party].country
        return mention.country

    def _is_told_by_name(self, earlier: Mention, mention: Mention) -> bool:
        """Whether country and trade of a party with a name do not speak against what a noun group calls by rank."""
        draft = self.drafts[earlier.party]
        if draft.unnamed or draft.plural or earlier.form == "pronoun":
            return False
        called = self._is_called(earlier, mention.head.rpartition(" ")[2])  # "the fund"
        if mention.kind in LEADS and not called and draft.kind not in LEADS - {"Exchange"}:
            return False
        owner = mention.owner if not mention.whose else None
        if owner is not None and earlier.party == owner.party:
            return False
        land = self._land_of_rank(mention)
        if land and draft.country and land != draft.country:
            return False
        told = {*draft.name.lower().split(), *draft.words}
        ours, theirs = trades_of({*mention.words, mention.head}), trades_of(told)
        apart = is_other_part(mention.head.rpartition(" ")[2], told)
        return not apart and (not ours or not theirs or bool(ours & theirs))

    def _is_of_kind(self, earlier: Mention, mention: Mention, kinds: frozenset[str]) -> bool:
        """Whether a party is of the kind that a noun group tells, so far as the text has told it."""
        draft = self.drafts[earlier.party]
        if mention.kind in LEADS:
            return draft.kind in kinds or (draft.kind in ("Firm", "Party") and draft.guessed)
        return draft.kind == mention.kind and self._is_called(earlier, mention.head)

    def _is_told_so(self, earlier: Mention, mention: Mention) -> bool:
        """Whether something tells that a party is what a rank is told of: its trade, its kind, its country, or what it was called."""
        draft = self.drafts[earlier.party]
        land = self._land_of_rank(mention)
        return (
            bool(trades_of({*mention.words, mention.head}) & self._trades(earlier.party))
            or draft.kind == mention.kind != "Firm"
            or (land is not None and draft.country == land)
            or self._is_called(earlier, mention.head.rpartition(" ")[2])
        )

    def _acts_before(self, earlier: Mention, mention: Mention) -> bool:
        """Whether another clause is a name's before a noun group opens one: "X said profit rose as Kenya's biggest bank cut its costs"."""
        if earlier.end > mention.start or are_apart(self.text, earlier, mention):
            return False
        return self._is_subject(earlier)

    def _one_of(
        self, found: Sequence[Mention], mention: Mention, kinds: frozenset[str]
    ) -> Mention | None:
        """The one of several whom a noun group may mean: the only one, or whom the text is about."""
        opens = self._is_clause_subject(mention)
        alone = opens and len({m.party for m in found}) == 1  # whatever he was taken for
        if not opens:
            found = [m for m in found if self._is_told_so(m, mention)]
        found = found if alone else [m for m in found if self._is_of_kind(m, mention, kinds)]
        if len({m.party for m in found}) == 1:
            return found[0]
        lead = self.lead(mention.start)
        if lead is None or not found or not opens:
            return None
        spoken = {m.party: len(self.drafts[m.party].mentions) for m in found}
        about = spoken.pop(lead.party, 0)
        if not about or any(CLEAR * count > about for count in spoken.values()):
            return None
        return next(m for m in found if m.party == lead.party)
