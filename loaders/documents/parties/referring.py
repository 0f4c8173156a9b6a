"""What words stand for that are no mentions: whose "its", "his" or no word at all before a noun is, and where "there" is."""

from __future__ import annotations

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.drafts import BUILT, OWNERS
from interlock.loaders.documents.parties.possessives import Possessives
from interlock.loaders.documents.parties.spelled import Reference

__all__ = ["BESIDE", "Referring"]

BESIDE = later(r"(?: \([^()]*\))?(?:,? (?:and|as well as) (?:the )?|, (?:the )?)")
# Who takes a part of "its output" takes another's.
_TAKES_PART = later(
    r"\b(?:takes?|took|taken|buys?|bought|buying|absorb(?:s|ed)?|accounts? for|accounted for|receives?|received|gets?|got"
    r"|purchases?|purchased|consumes?|consumed|imports?|imported)\s[^,;.]{0,40}\bof\s$"
)
_MADE_BY_IT = later(
    r"\s(?:[a-z]+ )?(?:output|production|produce|crop|harvest|capacity|exports|sales|shipments)\b"
)


class Referring(Possessives):
    """Follows words that refer and are no mention."""

    def referred(self, word: Reference) -> Mention | None:
        """The mention that a word stands for which is none itself: whose "its" before a noun is, where "there" is.

        None where this sentence or the one before names another that it may be of.
        """
        if word.word == "there":
            return self._place_told(word.mention)
        if word.word in ("his", "her"):
            return self._person_told(word.mention)
        if any(
            m.end <= word.mention.start
            and (
                (m.party < 0 and not m.others and m.kind in OWNERS)
                or (m.kind in BUILT and self._is_subject(m))
            )
            for m in self.by_sentence[word.mention.sentence]
        ):
            return None  # somebody whom nothing settles: "The mill owes most of its debt to"
        here = self._owners_in(word.mention.sentence, word.mention)
        if here and self._is_of_anothers_make(word.mention):
            here = []
            meant = self.before(self.sentences[word.mention.sentence - 1][0], word.mention.start)
        elif not here or len(here) == 1:
            meant = self.its(word.mention)
        else:
            return None
        if meant is None or meant.party < 0 or self.drafts[meant.party].kind not in OWNERS:
            return None
        if here:
            return meant if meant.party in here else None
        if not word.word:
            return meant if self._is_what_goes_on(meant) else None
        told = self._owners_in(meant.sentence, word.mention)
        alone = len(told) == 1 or (self._is_subject(meant) and not self._is_joined(meant))
        return meant if alone and meant.sentence >= word.mention.sentence - 1 else None

    def _is_what_goes_on(self, meant: Mention) -> bool:
        """Whether the text speaks of a party so that a noun need not say whose it is: it acts alone, or the text is about it."""
        if self._is_joined(meant):
            return False
        lead = self.lead(meant.end)
        return self._is_clause_subject(meant) or (lead is not None and lead.party == meant.party)

    def _is_joined(self, first: Mention) -> bool:
        """Whether a list goes on behind a mention: "X and Y", of whom "its" may be either's."""
        return any(
            BESIDE.fullmatch(self.text, first.end, m.start)
            for m in self.by_sentence[first.sentence]
        )

    def _is_of_anothers_make(self, its: Mention) -> bool:
        """Whether the sentence says who takes what "it" makes: "X takes a third of its output"."""
        return (
            its.sentence > 0
            and _MADE_BY_IT.match(self.text, its.end) is not None
            and _TAKES_PART.search(self.text, max(0, its.start - 70), its.start) is not None
        )

    def _owners_in(self, number: int, word: Mention) -> list[int]:
        """The parties that a sentence names before a word and whose "its" or "their" it may be."""
        return list(dict.fromkeys(
            m.party for m in self.by_sentence[number]
            if m.party >= 0 and m.start < word.start and not m.dateline
            and self.drafts[m.party].kind in OWNERS and self.drafts[m.party].plural == word.plural
        ))  # fmt: skip

    def _place_told(self, there: Mention) -> Mention | None:
        """The one place that this sentence has named before "there", else the one of the sentence before, or its subject."""
        for number in (there.sentence, there.sentence - 1):
            if number < 0 or (number < there.sentence and not self.goes_on(there.sentence)):
                return None
            places = [
                m for m in self.by_sentence[number]
                if m.party >= 0 and m.start < there.start and not m.dateline
                and self.drafts[m.party].kind == "Place" and not self.drafts[m.party].plural
            ]  # fmt: skip
            if places and number < there.sentence and self._is_subject(places[0]):
                return None if self._is_joined(places[0]) else places[0]
            if places:
                return places[-1] if len({m.party for m in places}) == 1 else None
        return None

    def _person_told(self, his: Mention) -> Mention | None:
        """The one person that this sentence has named before "his", else the one of the sentence before."""
        for number in (his.sentence, his.sentence - 1):
            if number < 0 or (number < his.sentence and not self.goes_on(his.sentence)):
                return None
            told = [
                m for m in self.by_sentence[number]
                if m.party >= 0 and m.start < his.start and self.drafts[m.party].kind == "Person"
            ]  # fmt: skip
            if told:
                alone = len({m.party for m in told}) == 1 and not self.drafts[told[0].party].plural
                return told[0] if alone else None
        return None
