"""Which of several parties that fit a definite noun group means: nearest first, the subject before others, else the one spoken of most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.drafts import CLEAR, LEADS
from interlock.loaders.documents.parties.lands import ANYBODYS, Lands
from interlock.loaders.documents.parties.recalled import Recalled

__all__ = ["Salience"]

_SAID_NEAR = 2  # sentences that a noun left open may lie back
_MUCH = 3  # mentions of what a text is about
_REALM = frozenset({"country", "nation", "republic"})
_HAS_FOR = later(
    r"[’']s? (?:[a-z-]+ ){0,4}?(?:shareholders?|owners?|subsidiar(?:y|ies)|units|affiliates|customers|clients|suppliers|partners|creditors"
    r"|lenders|banks|auditors?|directors|members|brands|rivals|competitors|founders?) (?:[a-z]+ )?(?:are|is|include[sd]?|were|was)\b"
)

# "joins from X", "who was previously with X": where somebody was before
_LEFT_BEHIND = later(
    r"\b(?:(?:join(?:s|ed|ing)?|com(?:es|ing)|came|mov(?:es?|ed|ing)|arriv(?:es|ed|ing)|switch(?:es|ed)|poached|hired|lured|recruited)(?:\sover)?"
    r"\sfrom|(?:formerly|previously|earlier|until\srecently|until\snow)\s(?:[a-z]+\s){0,3}?(?:of|at|with|for))\s(?:the\s)?(?:[a-z-]+\s){0,3}$"
)
_HOUSES = frozenset({"company", "firm"})
_LEFT_REACH = 70  # characters before a name


# What tells which firm one is that is named before: "X, a unit of Y", "X, in which Y holds 60 percent", "X, owned by Y"
_TELLS_WHICH = later(
    r",\s(?:(?:an?|the|now\sa|part)\s(?:[A-Za-z-]+\s){0,4}?(?:of|in|by)\s|part\sof\s|belonging\sto\s|(?:in|of)\swhich\s|whose\s"
    r"|which\s(?:is|was|belongs|belonged)\s"
    r"|(?:[a-z-]+\s)?(?:owned|held|controlled|run|led|backed|founded|managed|bought|acquired)\s(?:[a-z]+\s)?by\s)"
    r"(?:[^,;:]|,\s(?=[A-Z]))*"
)


class Salience(Recalled, Lands):
    """Chooses among the parties that a definite noun group may mean."""

    def _has_what_was_told(self, mention: Mention, pool: Sequence[Mention]) -> Mention | None:
        """Whose the customers, owners, banks were that the sentence before told of: "Its main customers are A and B. The company"."""
        if mention.head not in ANYBODYS or mention.owner is not None or mention.whose:
            return None
        before = self.by_sentence[mention.sentence - 1] if mention.sentence else []
        if self.blocks[mention.sentence - 1] != self.blocks[mention.sentence]:
            return None
        start = self.sentences[mention.sentence - 1][0]
        whose = next((m.owner for m in before if m.whose == "its" and m.start == start), None)
        whose = whose or self._of_what_is_listed(before)
        if whose is None or any(
            m.sentence == mention.sentence and self._is_subject(m) for m in pool
        ):
            return None
        return next((m for m in pool if m.party == whose.party), None)

    def _not_listed_as_its(self, pool: Sequence[Mention]) -> Sequence[Mention]:
        """Those of a pool that are not only told as what another of it has: no owner or customer of its, as "Its owners are A and B"."""
        listed = [(m, self._of_what_is_listed(self.by_sentence[m.sentence])) for m in pool]
        others = {m.party for m in pool}
        left = [
            m for m, owner in listed
            if owner is None or owner.party == m.party or owner.party not in others
        ]  # fmt: skip
        return left or pool

    def _not_beside_another(self, mention: Mention, pool: Sequence[Mention]) -> Sequence[Mention]:
        """Those of a pool that do not only tell which firm another is: no Y of "was built by X, a unit of Y. The company"."""
        names = [m for m in pool if m.form == "name" and m.sentence == mention.sentence - 1]
        beside = {
            m.party for m in names
            if any(
                one.party != m.party and one.end < m.start
                and _TELLS_WHICH.fullmatch(self.text, one.end, m.start) is not None
                for one in names
            )
        }  # fmt: skip
        beside -= {m.party for m in pool if m.sentence == mention.sentence}
        return [m for m in pool if m.party not in beside] or pool

    def _not_of_a_list(self, mention: Mention, pool: Sequence[Mention]) -> Sequence[Mention]:
        """Those of a pool that do not act together in the sentence: of "A and B have bid for X to take the bank over" X."""
        here = [m for m in pool if m.sentence == mention.sentence]
        names = [
            m for m in self.by_sentence[mention.sentence]
            if m.form == "name" and m.party >= 0 and m.end < mention.start and self.drafts[m.party].kind in LEADS
        ]  # fmt: skip
        listed = {
            one.party
            for first in names
            for second in names
            if self.text[first.end : second.start] == " and " and self._is_subject(first)
            for one in (first, second)
        }
        if all(m.party in listed for m in here):
            return pool
        return [m for m in pool if m.party not in listed] or pool

    def _not_left_behind(self, pool: Sequence[Mention]) -> Sequence[Mention]:
        """Those of a pool that are not only told as where somebody comes from: "X named A. She joins from Y. The company": not Y."""
        left = [
            m for m in pool
            if not _LEFT_BEHIND.search(self.text, max(0, m.start - _LEFT_REACH), m.start)
        ]  # fmt: skip
        return left or pool

    def _taken_up_anew(self, mention: Mention, pool: Sequence[Mention]) -> Mention | None:
        """Whom a paragraph takes up that opens with "the company": who alone was called so, else who the text is about.

        The last sentence of the paragraph before may have gone on to one of its units or customers.
        """
        opens = (
            mention.sentence > 0
            and self.blocks[mention.sentence - 1] != self.blocks[mention.sentence]
        )
        if (
            not opens
            or mention.head not in _HOUSES
            or mention.words - {"the", mention.head}
            or mention.country is not None
        ):
            return None
        here = [
            m
            for m in self.by_sentence[mention.sentence]
            if m.party >= 0 and m.end <= mention.start and not m.dateline
        ]
        if any(self.drafts[m.party].kind in LEADS for m in here):
            return None
        called = {
            m.party for m in self.seen
            if m.form == "definite" and m.head == mention.head and m.party >= 0 and m.start < mention.start
        }  # fmt: skip
        lead = self.lead(mention.start)
        about = (
            called
            if len(called) == 1
            else {lead.party}
            if lead is not None and not called
            else set()
        )
        return next((m for m in pool if m.party in about), None)

    def _called_the_group(self, mention: Mention, pool: Sequence[Mention]) -> Mention | None:
        """The one of a pool that the text has called "the group" before, which a firm of it is not."""
        if (
            mention.head != "group"
            or mention.country is not None
            or mention.words - {"the", "group"}
        ):
            return None
        called = {
            m.party for m in self.seen
            if m.form == "definite" and m.head == "group" and m.party >= 0 and m.start < mention.start
        }  # fmt: skip
        one = [m for m in pool if m.party in called]
        return one[0] if len({m.party for m in one}) == 1 else None

    def _called_just_so(self, mention: Mention, pool: Sequence[Mention]) -> Mention | None:
        """Who was called by the same words just before while nobody else was brought in: "The steelmaker owed the company 9 million"."""
        if mention.words - {"the", mention.head} or mention.country is not None:
            return None
        said = self.text[mention.start : mention.end].lower()
        if not said.startswith("the "):
            return None
        near = [
            m for m in self.seen if mention.sentence - 1 <= m.sentence and m.end <= mention.start
        ]
        if self.blocks[mention.sentence - 1] != self.blocks[mention.sentence]:
            near = [m for m in near if m.sentence == mention.sentence]
        last = next(
            (
                m
                for m in reversed(near)
                if self.text[m.start : m.end].lower() == said and m.party >= 0
            ),
            None,
        )
        if last is None:
            return None
        others = [m for m in near if m.start > last.end and m.party not in (-1, last.party)]
        if any(
            m.form == "name" and self.drafts[m.party].kind in LEADS and self._is_clause_subject(m)
            and m.sentence < mention.sentence
            for m in others
        ):  # fmt: skip
            return None
        return next((m for m in pool if m.party == last.party), None)

    def _stays_open(self, mention: Mention) -> bool:
        """Whether the same words meant nobody told of just before, and no firm has been brought in since of whom they might be."""
        if mention.words - {"the", mention.head} or mention.country is not None:
            return False
        said = self.text[mention.start : mention.end].lower()
        near = [
            m
            for m in self.seen
            if mention.sentence - _SAID_NEAR <= m.sentence and m.end <= mention.start
        ]
        last = next((m for m in reversed(near) if self.text[m.start : m.end].lower() == said), None)
        if last is None or last.party >= 0 or last.others:
            return False
        return not any(
            m.form == "name" and m.owner is None and m.start > last.end and m.party >= 0
            and self.drafts[m.party].kind in LEADS and self._is_clause_subject(m)
            for m in near
        )  # fmt: skip

    def _most_salient(self, mention: Mention, pool: Sequence[Mention]) -> Mention:
        """Of what a definite noun group may mean, nearest first: the subject of this or the last sentence, else the one spoken of most."""
        having = self._has_what_was_told(mention, pool)
        if having is None and mention.head in ANYBODYS:
            having = self._firm_of_actor(mention, pool)
        if having is None and mention.head in ANYBODYS and self._is_subject(mention):
            sold = self._sold_before(mention, mention.end)
            having = next((m for m in pool if sold is not None and m.party == sold.party), None)
        if having is not None:
            return having
        pool = self._pointed_at(mention, pool)
        if mention.head in ANYBODYS:
            group = (
                self._called_the_group(mention, pool)
                or self._taken_up_anew(mention, pool)
                or self._called_just_so(mention, pool)
            )
            if group is not None:
                return group
            pool = self._not_left_behind(self._not_listed_as_its(pool))
            pool = self._not_called_otherwise(mention, pool)
            pool = self._not_of_a_list(mention, self._not_beside_another(mention, pool))
        here = (self.blocks[mention.sentence], mention.sentence)
        for near in (mention.sentence, mention.sentence - 1):
            close = [m for m in pool if m.sentence == near and self.blocks[m.sentence] == here[0]]
            having = next((m for m in close if near < here[1] and self._lists_its_own(m)), None)
            if having is not None:
                return having
            subjects = [m for m in close if self._is_subject(m) or self._is_clause_subject(m)]
            if subjects:
                return subjects[-1]
            if mention.head in _REALM and (owner := self._owner_of_subject(close)):
                return owner
            if close and near == mention.sentence:
                return close[0]
        alone = self._at_the_other_end(mention, pool) or self._told_alone(mention, pool)
        alone = alone or self._firm_of_last_actor(mention, pool)
        if alone is not None:
            return alone
        spoken = Counter({m.party: len(self.drafts[m.party].mentions) for m in pool})
        (first, most), *others = spoken.most_common(2)
        if most >= _MUCH and (not others or most >= CLEAR * others[0][1]):
            return next(m for m in pool if m.party == first)  # what the text is about
        if mention.head in ANYBODYS and mention.country is None:
            pool = [m for m in pool if not self.drafts[m.party].unnamed] or pool
        free = [m for m in pool if self._is_subject(m)]
        free = free or [m for m in pool if not self._governed(m)] or list(pool)
        counts = {m.party: len(self.drafts[m.party].mentions) for m in free}
        most = max(counts.values())
        lead = self.lead(mention.start) if mention.head in ANYBODYS else None
        opening = next((m for m in self.seen if not m.dateline), None)
        if lead is not None and lead is opening and len(self.drafts[lead.party].mentions) >= most:
            about = next((m for m in pool if m.party == lead.party), None)
            if about is not None:
                return about  # whom the text opens with, in whatever part of its sentence
        return next(m for m in free if counts[m.party] == most)

    def _owner_of_subject(self, close: Sequence[Mention]) -> Mention | None:
        """The state whose trade a sentence is about: "Peru's exports to China fell. The country" is Peru."""
        return next((m for m in close if self._owns_subject(m)), None)

    def _at_the_other_end(self, mention: Mention, pool: Sequence[Mention]) -> Mention | None:
        """The one beside whom somebody acted who acts again: "X is buying 25 percent of Y. X had raised its holding in the company": Y."""
        number = mention.sentence - 1
        if number < 0 or self.blocks[number] != self.blocks[mention.sentence]:
            return None
        if self._is_subject(mention) or mention.possessive:
            return None
        before = {m.party: m for m in pool if m.sentence == number}
        acted = {m.party for m in self.by_sentence[number] if self._is_clause_subject(m)}
        # By its name again: "it" leaves the topic as it was.
        acts = next(
            (
                m.party if m.form == "name" else -1
                for m in self.by_sentence[mention.sentence]
                if self._is_clause_subject(m)
            ),
            -1,
        )
        again = acts >= 0 and acts in acted and acts not in before
        return next(iter(before.values())) if again and len(before) == 1 else None

    def _lists_its_own(self, mention: Mention) -> bool:
        """Whether a sentence is about what a party has, whoever that is: "X's largest shareholders are A and B. The company"."""
        return self._owns_subject(mention) and _HAS_FOR.match(self.text, mention.end) is not None

    def _told_alone(self, mention: Mention, pool: Sequence[Mention]) -> Mention | None:
        """The only firm of the sentence before, in this paragraph: "This is Orlu's first plant. The company is a unit of"."""
        before = [m for m in self.by_sentence[mention.sentence - 1] if m.party >= 0]
        if not before or self.blocks[mention.sentence - 1] != self.blocks[mention.sentence]:
            return None
        firms = {m.party for m in before if self.drafts[m.party].kind in LEADS}
        if len(firms) != 1 or not any(m.possessive and m.party in firms for m in before):
            return None
        return next((m for m in pool if m.party in firms), None)
