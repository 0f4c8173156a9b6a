"""Whom "he" and "she" mean: the person told before, somebody taken for a firm who acts as a person does, or a ship."""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention, lexicon
from interlock.loaders.documents.parties.book import Book
from interlock.loaders.documents.parties.told_gender import gender_told

__all__ = ["HeAndShe"]

_MAY_BE_SOMEBODY = frozenset({"Firm", "Party"})  # kinds that a name of a person may be taken for
_TWO_NAMES = 2  # words of a person's name: "Tomas Reuter"
_SHIP_REACH = 4  # sentences in which a ship is still "she"
# Nouns of which "she" is said; "" is a ship that its name alone tells of ("MV Orlu Star").
_VESSELS = frozenset(
    words(
        "ship vessel tanker carrier freighter ferry bulker trawler yacht barge tug icebreaker steamer dredger tugboat superyacht reefer"
        " coaster boat schooner warship frigate submarine liner"
    )
)
# "A doctor spoke": somebody else, of whom "he" may be said
_SOMEBODY = later(
    r"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er)\s(?:[a-z-]+\s){0,2}?(?P<noun>[a-z-]+)\b"
)
# Before somebody whom the text may go on about: "spoke to X", "sold it to X", "replaced X", "met X"
# Where a clause begins whose subject is no person: "a week before the EU blacklisted"
_CLAUSE = later(
    r"\s(?:before|after|when|because|since|until|once|while|although|where|as)\s(?:the\s)?(?!(?:he|she|his|her|being|a|an)\b)[A-Za-z]"
)
_DEALT_WITH = later(
    r"\b(?:to|met|meets|replac(?:ed|es)|succeed(?:ed|s)|named|names|appoint(?:ed|s)|hired|hires|promoted|sued|sues|accused|accuses|praised|thanked)"
    r"\s(?:the\s)?(?:[a-z-]+\s){0,3}$"
)


class HeAndShe(Book):
    """Settles pronouns of persons, and of ships."""

    def _person_before(self, mention: Mention) -> None:
        """Settle "He" and "She": the person of the sentence so far, else the first one of the sentence before, where it names only one."""
        here = [
            m
            for m in self.by_sentence[mention.sentence]
            if m.start < mention.start and m.party >= 0 and self.drafts[m.party].kind == "Person"
        ]
        here = self._of_its_sex(mention, here)
        if len({m.party for m in here}) > 1:
            return  # "A and B sued X, which he had bought"
        before = here or [
            m
            for m in self.by_sentence[mention.sentence - 1]
            if m.party >= 0
            and self.drafts[m.party].kind == "Person"
            and self.goes_on(mention.sentence)
        ]
        if not before:
            before = self._somebody_taken_for_a_firm(mention)
        if not before:
            before = self._only_person_told(mention)
        before = self._of_its_sex(mention, before)
        if before and (len({m.party for m in before}) == 1 or self._alone_acts(before)):
            mention.antecedent = (before[0].start, before[0].end)
            self._add(mention, before[0].party)
        elif not before and mention.name == "she":
            self._ship(mention)

    def _only_person_told(self, mention: Mention) -> list[Mention]:
        """The one person whom a text has told of so far, near by: an obituary goes on about "he" over sentences that name nobody."""
        told = [m for m in self.seen if m.kind == "Person" and m.start < mention.start]
        if any(m.party < 0 or self.drafts[m.party].plural for m in told if m.form == "name"):
            return []
        named = [m for m in told if m.party >= 0 and self.drafts[m.party].kind == "Person"]
        near = [m for m in named if self.blocks[m.sentence] >= self.blocks[mention.sentence] - 1]
        alone = len({m.party for m in named}) == 1 and not self.drafts[named[0].party].unnamed
        if not (alone and near):
            return []
        since = self.text[near[-1].end : mention.start]
        people = lexicon().nouns
        another = any(people.get(one["noun"]) == "Person" for one in _SOMEBODY.finditer(since))
        return [] if another else near[-1:]

    def _of_its_sex(self, mention: Mention, persons: list[Mention]) -> list[Mention]:
        """Those of several whom the text calls what the pronoun says: the ones told to be, else those who are not told to be the other."""
        said = "f" if mention.name in ("she", "her") else "m"
        told = {m.party: gender_told(self.text, self.drafts[m.party].mentions) for m in persons}
        if len(told) < 2:  # nobody to tell apart, but "his son, Jo Lee" is no "she"
            return [m for m in persons if told[m.party] in (said, "")]
        sure = [m for m in persons if told[m.party] == said]
        if sure and self._is_subject(sure[0]) and len({m.party for m in sure}) == 1:
            return sure
        return [m for m in persons if told[m.party] in (said, "")]

    def _alone_acts(self, persons: Sequence[Mention]) -> bool:
        """Whether the first of several persons is the subject, and no other is dealt with: "X met Y. She chairs Z" may be either."""
        first = persons[0]
        others = (m for m in persons if m.party != first.party)
        return self._is_subject(first) and not any(
            _DEALT_WITH.search(self.text, first.end, m.start) for m in others
        )

    def _ship(self, mention: Mention) -> None:
        """Settle "she" and "her" of a ship: the one of this sentence or of those just before, if no person comes between."""
        for back in range(_SHIP_REACH):
            number = mention.sentence - back
            if number < 0 or self.blocks[number] < self.blocks[mention.sentence] - 1:
                return
            told = [m for m in self.by_sentence[number] if m.party >= 0 and m.start < mention.start]
            persons = (self.drafts[m.party] for m in told)
            if any(draft.kind == "Person" and not draft.guessed for draft in persons):
                return
            ships = {m.party: m for m in told if self.is_afloat(m)}
            if ships:
                if len(ships) == 1:
                    (ship,) = ships.values()
                    mention.kind, mention.antecedent = "Asset", (ship.start, ship.end)
                    self._add(mention, ship.party)
                return

    def is_afloat(self, mention: Mention) -> bool:
        """Whether a mention is of one vessel: by its noun, or by a name that was told to be a ship's."""
        draft = self.drafts[mention.party]
        head = (draft.head or mention.head).rpartition(" ")[2]
        return draft.kind == "Asset" and not draft.plural and head in _VESSELS

    def _person_alone(self, mention: Mention) -> None:
        """Settle "him": the one person of another clause of the sentence, or of the one before, where this one names no other."""
        told = {
            m.party: m
            for m in self.by_sentence[mention.sentence]
            if m.kind == "Person" and m is not mention and m.form == "name"
        }
        if len(told) == 1:  # "Jo Lee sold his stake before the EU blacklisted him"
            (one,) = told.values()
            clause = _CLAUSE.search(self.text, one.end, mention.start) if one.party >= 0 else None
            if clause is not None and not one.plural and one.end < mention.start:
                self._mean(mention, one)
                return
        if any(m.kind == "Person" and m is not mention for m in self.by_sentence[mention.sentence]):
            return
        if mention.name == "her":
            self._ship(mention)
            if mention.party >= 0:
                return
        before = {
            m.party: m
            for m in self.by_sentence[mention.sentence - 1]
            if m.party >= 0
            and self.drafts[m.party].kind == "Person"
            and not self.drafts[m.party].plural
            and self.blocks[m.sentence] == self.blocks[mention.sentence]
        }
        if mention.sentence and len(before) == 1:
            (person,) = before.values()
            self._mean(mention, person)

    def _somebody_taken_for_a_firm(self, mention: Mention) -> list[Mention]:
        """The subject of the sentence before, where its name might be anybody's: that "he" follows tells that it is a person's."""
        if (
            mention.sentence == 0
            or self.blocks[mention.sentence - 1] != self.blocks[mention.sentence]
        ):
            return []
        subjects = [
            m for m in self.by_sentence[mention.sentence - 1]
            if m.party >= 0 and m.form == "name" and self._is_clause_subject(m)
        ]  # fmt: skip
        if len({m.party for m in subjects}) != 1:
            return []
        draft = self.drafts[subjects[0].party]
        open_kind = draft.guessed or draft.kind == "Party"
        if not (
            open_kind and draft.kind in _MAY_BE_SOMEBODY and len(draft.name.split()) == _TWO_NAMES
        ):
            return []
        draft.kind, draft.guessed = "Person", False
        subjects[0].kind = "Person"
        return subjects[:1]
