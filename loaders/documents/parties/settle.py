"""From mentions to parties of one document: names with their aliases, authorities of places, groups, and what refers back.

Coreference is light and never guesses: a definite noun group finds the nearest earlier mention of its head type in the same or the
two previous paragraphs, a pronoun the nearest earlier subject; what finds none stays open and makes no statement.

    parties = Parties(text, sentences, blocks, mentions)     # sets `mention.party`
    [party.name for party in parties.drafts]
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.mentions.names.acronyms import stands_for
from interlock.loaders.documents.parties.callings import callings
from interlock.loaders.documents.parties.drafts import LEADS, OWNERS, normal_form
from interlock.loaders.documents.parties.first_person import FirstPerson
from interlock.loaders.documents.parties.lettered import letters_behind
from interlock.loaders.documents.parties.pronouns import Pronouns
from interlock.loaders.documents.parties.spelled import Reference, Spelled

__all__ = ["Parties"]

_CALLED_BY_TRADE = frozenset({"Firm", "Party"})
# "Majority shareholder X wants to sell": of the firm that the text speaks of. No word that is a trade as well, as "lender" is.
_ITS_OWN = frozenset(
    {"shareholder", "stakeholder", "owner", "co-owner", "part-owner", "majority owner", "minority owner", "parent", "parent company",
     "creditor"}
)  # fmt: skip
_RANK = later(
    r"(?:(?:Majority|Minority|Main|Largest|Biggest|Top|Founding|Sole|Controlling|Principal|Major|Leading|Second-largest) )?"
)
_TITLES = frozenset({"Bank", "Fund"})


class Parties(FirstPerson, Pronouns):
    """The parties of one document, in order of first mention."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[tuple[int, int]],
        blocks: Sequence[int],
        mentions: Sequence[Mention],
        headed: Callable[[], list[Mention]] = list,
    ) -> None:
        """Resolve all mentions.

        Args:
            text: the whole text.
            sentences: spans of the sentences that were read.
            blocks: the paragraph number of each sentence.
            mentions: in order; `party`, `antecedent`, `others` are set.
            headed: gives the mentions of the headings before the text; asked only where the text names nobody.
        """
        super().__init__(text, sentences, blocks)
        self.headed = headed
        spoken = [m for m in mentions if self.is_first_person(m)]
        issuers = self._told_by_issuer(mentions)
        self.spelled = Spelled(text, self.sentences, mentions)
        self.told_at = {mention.start: mention for mention in mentions}
        for mention in mentions:
            for word in self.spelled.until(mention.start):
                self._refer(word)
            if not self.is_first_person(mention) and mention not in issuers:
                self._settle(mention)
            if mention.party >= 0 and self.drafts[mention.party].kind in _CALLED_BY_TRADE:
                self.drafts[mention.party].words |= callings(text, mention.end)
            if mention.form == "name" and mention.party >= 0:
                it = self._foretold(mention)
                if it is not None:
                    self._mean(it, mention)
            self.seen.append(mention)
            self.by_sentence[mention.sentence].append(mention)
        for word in self.spelled.until(len(text)):
            self._refer(word)
        self._settle_issuers(issuers)
        self.speak(spoken)
        self._keys()

    def _refer(self, word: Reference) -> None:
        """Settle a word that refers back and is no mention; one that might mean several stays open."""
        meant = self.referred(word)
        if meant is None or meant.party < 0:
            return
        draft, mention = self.drafts[meant.party], word.mention
        mention.party, mention.antecedent = meant.party, (meant.start, meant.end)
        mention.kind, mention.plural = draft.kind, draft.plural
        self.spelled.keep(word)

    def _is_titled(self, mention: Mention) -> bool:
        """Whether what looks like a name is a noun with a capital that a name before it ends in or has within it."""
        return mention.name in _TITLES and self._so_named(mention) is not None

    def _is_titled_by_share(self, mention: Mention) -> bool:
        """Whether a sentence opens with a name and what it is of somebody not named there: "Majority shareholder X wants to sell"."""
        if mention.form != "name" or mention.head not in _ITS_OWN or mention.owner is not None:
            return False
        start = self.sentences[mention.sentence][0]
        said = self.text[mention.start : mention.end].lower()
        rank = _RANK.fullmatch(self.text, start, mention.start) is not None
        return rank and mention.sentence > 0 and said.startswith(f"{mention.head} ")

    def _settle(self, mention: Mention) -> None:
        if mention.party >= 0:
            return  # settled as part of another mention
        for part in (
            *mention.members,
            mention.owner,
            mention.place,
            mention.listed,
            mention.based,
            mention.registered,
            mention.restricted,
            mention.branch_of,
        ):
            if part is not None and part.party < 0 and part.form in ("name", "authority"):
                self._settle(part)
        if mention.whose not in ("", "the") and mention.owner is None:
            mention.owner = self.its(mention)
        elif self._is_titled_by_share(mention):
            opening = replace(mention, whose="its", form="pronoun", owner=None)
            mention.owner = self.referred(Reference("", opening))
        if mention.branch_of is not None:
            self._branch(mention)
        elif mention.form == "name":
            if self._is_titled(mention):
                self._definite(mention)  # "the Bank": a name only where none was given before
            if mention.party < 0:
                self._name(mention)
        elif mention.form == "authority":
            self._authority(mention)
        elif mention.form in ("group", "definite") and self._lettered(mention):
            pass
        elif mention.form == "group":
            self._group(mention)
        elif mention.form == "definite":
            self._definite(mention)
        else:
            self._pronoun(mention)

    def _lettered(self, mention: Mention) -> bool:
        """Settle a described party with its letters behind it: nobody told before, but for who has been called by these letters."""
        called = letters_behind(self.text, mention.end)
        if called is None or mention.kind not in OWNERS or mention.plural:
            return False
        if self.text[mention.start : mention.end].rpartition(" ")[2][:1].isupper():
            return False  # "a subsidiary of Orlu Steel (OS)": the letters are those of the name
        if any(stands_for(called, draft.name) for draft in self.drafts if not draft.unnamed):
            return False  # "Orlu Water Board", later "the board (OWB)"
        key = normal_form(called, mention.kind)
        at = self.by_name.get(key)
        if at is not None:
            self._add(mention, at)
            return True
        # "The multi-system operator (MSO)": letters of what it is, which many are, and of no name
        if mention.form == "definite" and mention.kind in LEADS and mention.name.islower():
            self._definite(mention)
            if mention.party >= 0 and not self.drafts[mention.party].unnamed:
                return True
            near = {m.party for m in self._reach(mention) if self.drafts[m.party].kind in LEADS}
            if mention.party < 0 and not all(self.drafts[at].unnamed for at in near):
                return True  # one of those named, and nothing tells which
        if mention.party < 0:
            self._group(mention)
        if mention.party >= 0:
            self.by_name[key] = mention.party
            self._add_alias(self.drafts[mention.party], called)
        return True
