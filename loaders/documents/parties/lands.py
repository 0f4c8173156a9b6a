"""Of several parties that a noun group may mean, those of its country and trade: "the Danish group", "the carrier", "the Lima company".

What is known of none is a guess, and so is a country and trade that are both new of the only firm with a name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.book import Book
from interlock.loaders.documents.parties.drafts import CLEAR
from interlock.loaders.documents.parties.other_words import ANY_FIRM
from interlock.loaders.documents.parties.trades import is_other_part, trades_of

__all__ = ["ANYBODYS", "UNITS", "Lands"]

# Nouns that any firm or body of its kind is called by.
ANYBODYS = frozenset(
    {"company", "group", "issuer", "firm", "bank", "exchange", "government", "enterprise"}
)
UNITS = frozenset({"branch", "subsidiary", "unit", "arm", "affiliate", "division"})

_STEM = 4  # letters that "miner" and "mining", "insurer" and "insurance" share
_SEATED = later(
    r",?\s(?:(?:which|who)\s)?(?:(?:is|was)\s)?(?:based|headquartered|registered|domiciled)\s(?:in|at)\s|,?\sof\s"
)
_OTHER = frozenset({"other", "neighbouring", "host", "same", "first", "second", "last", "only"})


class Lands(Book):
    """Chooses among parties by country and trade."""

    def _of_that_country(self, mention: Mention, fitting: list[Mention]) -> list[Mention]:
        """Whom "the Chinese group" may mean: those known to be of the country; where it is known of none, one of two is a guess."""
        seated = self._seated_there(mention, fitting)
        if seated:
            return seated
        if mention.country is None or mention.plural:
            return fitting
        fitting = [m for m in fitting if not self._lies_elsewhere(m, mention)]
        known = [
            m for m in fitting
            if (self.drafts[m.party].country == mention.country or self._lies_in_land(m, mention))
            and m.head not in UNITS  # "its branch in Nukus" is not the Uzbek lender
        ]  # fmt: skip
        if known:
            return known
        if self._is_new_in_all(mention, fitting):
            return []
        beside = [m for m in fitting if m.sentence >= mention.sentence - 1]
        near = {m.party for m in beside}
        called = {m.party for m in fitting if self._is_called(m, mention.head)}
        if (
            len(near) == 1
            and not called
            and mention.head in ANYBODYS
            and not all(self._governed(m) for m in beside)
        ):  # known of none: the only one near, unless he is only told of in passing ("She joins from X")
            return [m for m in fitting if m.party in near]
        if len(near) == 1 or len(called) == 1 or not near:
            return fitting
        counts = Counter({at: len(self.drafts[at].mentions) for at in near})
        (first, most), (_, others) = counts.most_common(2)
        return [m for m in fitting if m.party == first] if most >= CLEAR * others else []

    def _land_of_state(self, mention: Mention) -> str | None:
        """Of which country "the country" is where an office of a state opens this sentence or the one before: "Kenya's ministry said"."""
        if mention.head not in ("country", "nation") or mention.plural or mention.words & _OTHER:
            return None
        for number in (mention.sentence, mention.sentence - 1):
            if number < 0 or self.blocks[number] != self.blocks[mention.sentence]:
                return None
            told = [m for m in self.by_sentence[number] if m.party >= 0 and m.end < mention.start]
            first = next((m for m in told if not m.dateline and not self._governed(m)), None)
            if first is not None and self.drafts[first.party].kind == "GovernmentBody":
                land = self.drafts[first.party].country
                since = (m for m in self.seen if first.start < m.start and m.sentence >= number)
                others = {m.country or self.drafts[m.party].country for m in since if m.party >= 0}
                return land if others <= {None, land} else None
            if told:
                return None
        return None

    def _lies_in_land(self, name: Mention, mention: Mention) -> bool:
        """Whether it was told of a party that it is in the country that a noun group tells: "its agent in Peru, X", "the Lima company"."""
        places = (place for m in self.seen if m.party == name.party for place in (m.based, m.place))
        return any(place is not None and place.country == mention.country for place in places)

    def _lies_elsewhere(self, name: Mention, mention: Mention) -> bool:
        """Whether a party is only told to be listed or based in another country: "Cairo-listed X" is hardly "the Turkish company"."""
        if self.drafts[name.party].country is not None:
            return False
        places = [
            place for m in self.seen if m.party == name.party
            for place in (m.based, m.listed) if place is not None and place.country
        ]  # fmt: skip
        return bool(places) and all(place.country != mention.country for place in places)

    def _seated_there(self, mention: Mention, fitting: list[Mention]) -> list[Mention]:
        """Who was said to be based in the town that a noun group names: "Orlu, based in Oran", later "the Oran firm"."""
        if mention.based is None or mention.plural or len({m.party for m in fitting}) == 1:
            return []
        town = mention.based.name
        found = {
            m.party for m in self.seen
            if m.party >= 0 and m.form != "pronoun"
            and (
                (m.based is not None and m.based.name == town)  # "Oran-based Orlu", later "the Oran-based firm"
                or ((told := _SEATED.match(self.text, m.end)) and self.text.startswith(town, told.end()))
            )
        }  # fmt: skip
        seated = [m for m in fitting if m.party in found]
        return seated if len({m.party for m in seated}) == 1 else []

    def _is_new_in_all(self, mention: Mention, fitting: Sequence[Mention]) -> bool:
        """Whether country and trade are both new of whom a noun may mean, and another firm is told of that it may mean as well."""
        if mention.head in ANYBODYS | ANY_FIRM or not fitting:
            return False
        meant = {m.party for m in fitting}
        if any(self._is_called(m, mention.head) for m in fitting):
            return False
        return any(
            m.party not in meant
            and m.sentence == mention.sentence
            and self.drafts[m.party].unnamed
            and not self.drafts[m.party].plural
            and self.drafts[m.party].kind == "Firm"
            and self.drafts[m.party].country is None
            for m in self._reach(mention)
        )

    def _is_of_another_land(
        self, again: Mention, mention: Mention, fitting: Sequence[Mention]
    ) -> bool:
        """Whether "the Kazakh bank" is rather who is known to be Kazakh than who has "bank" in its name."""
        if mention.country is None or self.drafts[again.party].country == mention.country:
            return False
        return any(self.drafts[m.party].country == mention.country for m in fitting)

    def _of_the_trade(self, mention: Mention, fitting: list[Mention]) -> list[Mention]:
        """Whom "the carrier" may mean: who is of the trade, or whose trade is not told; no steelmaker."""
        trade = trades_of((mention.head,))
        fitting = [
            m for m in fitting
            if not is_other_part(mention.head, self.drafts[m.party].words | {*self.drafts[m.party].name.lower().split()})
        ]  # fmt: skip
        if not trade or mention.plural or any(self._is_called(m, mention.head) for m in fitting):
            return fitting
        told = {
            m.party: trades_of(
                self.drafts[m.party].words | {*self.drafts[m.party].name.lower().split()}
            )
            for m in fitting
        }
        kin = [m for m in fitting if told[m.party] & trade]
        unknown = [m for m in fitting if not told[m.party]]
        last = [
            m for m in unknown
            if m.sentence == mention.sentence - 1
            and self.blocks[m.sentence] == self.blocks[mention.sentence]
            and m.form == "name" and self._is_clause_subject(m)
        ]  # fmt: skip
        if last and all(m.sentence < mention.sentence - 1 for m in kin):
            return (
                last  # "Orlu said it was in doubt. The retailer": no chain of the paragraph before
            )
        stem = mention.head[:_STEM]
        same = [
            m for m in kin
            if any(word.startswith(stem) for word in (*self.drafts[m.party].words, *self.drafts[m.party].name.lower().split()))
        ]  # fmt: skip
        return same or kin or unknown

    def _not_called_otherwise(self, mention: Mention, pool: Sequence[Mention]) -> Sequence[Mention]:
        """The one of a pool that was called by the noun, where the sentence calls the others by another: "The utility ... the company"."""
        others = {
            m.party for m in self.by_sentence[mention.sentence]
            if m.form == "definite" and m.head != mention.head and m.party >= 0
        }  # fmt: skip
        if others.isdisjoint(m.party for m in pool):
            return pool
        called = [m for m in pool if m.party not in others and self._is_called(m, mention.head)]
        return called if len({m.party for m in called}) == 1 else pool
