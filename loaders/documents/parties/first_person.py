"""Whom "we" and "our" mean: the firm of who speaks or writes, else the firm that a letter or report is of.

"We bought X in May", and a page later "Orlu AG has 840 employees"     Orlu, and not X, of which we speak
"Jo Lee runs Orlu. — What do you plan? — We have hired 40 people"      Orlu
"Dear shareholders, ... holds 6 percent of your company"               whose letter it is
"The Group sold sugar to X", and behind it "Orlu PLC has guaranteed"   Orlu, as the Group is nobody whom it deals with
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.definites import Definites
from interlock.loaders.documents.parties.drafts import LEADS
from interlock.loaders.documents.parties.issuers import ISSUER
from interlock.loaders.documents.parties.recalled import Recalled

__all__ = ["FirstPerson"]

_WE = frozenset(["we", "us"])
_HOUSES = frozenset({"company", "firm", "group", "business"})
_SPEAKING = frozenset({"Firm", "Bank", "Chamber", "Organization", "Exchange"})
_OF_EMPLOYER = later(
    r",\s(?:(?:the|an?|our)\s)?(?:[A-Za-z-]+\s){0,4}[A-Za-z-]+(?:\s(?:of|at|for)\s(?:the\s)?(?:[a-z-]+\s){0,3}|,\s)|\s(?:of|at)\s(?:the\s)?(?:[a-z-]+\s){0,3}"
)
_FIRST = later(r"\b(?:[Ww]e|[Oo]ur|[Uu]s)\b")
_ISSUER = later(r"\b[Tt]he (?:Company|Group|Bank|Issuer|Fund)\b")
_WE_AT = later(r"\b(?:(?:[Ww]e|[Uu]s|[Hh]ere) (?:here )?(?:at|of|from) (?:the )?$)|^At (?:the )?$")
_OURS = later(r"[^.;:\n]{2,60}?\b(?:our|us)\b")
_BESIDE = later(r",? and (?:the )?|, (?:the )?")
_MASTHEAD = later(
    r"\b(?:bulletin|newsletter|circular|gazette|annual report|members[’']? news|letter|statement|yearbook)\b",
    re.IGNORECASE,
)
_TO_OWNERS = later(
    r"\s*(?:(?:Letter|Message|Report|Statement) (?:to|for) (?:our |the )?|Dear (?:fellow )?|To (?:our |the )?)"
    r"(?:share|stock|unit)?(?:holder|owner|member)s\b",
    re.IGNORECASE,
)


class FirstPerson(Definites, Recalled):
    """Settles "we", "our" and what is ours."""

    _letter = False  # to the owners of the firm that writes

    def is_first_person(self, mention: Mention) -> bool:
        """Whether a mention is "we" or what is ours; or "your company", to whom it belongs in a letter to its owners."""
        return mention.name in _WE or mention.whose in ("our", "your")

    def _told_by_issuer(self, mentions: Sequence[Mention]) -> list[Mention]:
        """What is called "the Company" or "the Group", where a paper speaks of its own firm so before it names any."""
        issuers = [m for m in mentions if self.text[m.start : m.end] in ISSUER]
        first = next(
            (m for m in mentions if m.form == "name" and m.kind in LEADS and m not in issuers), None
        )
        if not issuers or first is None or first.start < issuers[0].start:
            return []
        headed = any(m.form == "name" and m.kind in LEADS for m in self.headed())
        return [] if headed else issuers

    def _settle_issuers(self, issuers: Sequence[Mention]) -> None:
        """Settle what a paper calls its own firm by: the first firm that opens a sentence and that it does not deal with."""
        named = [
            m for m in self.near(0, len(self.text))
            if m.party >= 0 and m.form == "name" and self.drafts[m.party].kind in LEADS and not self.drafts[m.party].unnamed
        ]  # fmt: skip
        dealt = {m.party for m in named if self._is_with_issuer(m)}
        own = next((m for m in named if m.party not in dealt and m.start == self._opening(m)), None)
        if own is None:
            return
        for mention in issuers:
            self._mean(mention, own)

    def _is_with_issuer(self, firm: Mention) -> bool:
        return _ISSUER.search(self.text, *self.sentences[firm.sentence]) is not None

    def _opening(self, firm: Mention) -> int:
        start = self.sentences[firm.sentence][0]
        return start + 4 if self.text.startswith("The ", start) else start

    def speak(self, spoken: Sequence[Mention]) -> None:
        """Settle the first person, once all others are: who speaks may be told at the end, where a letter is signed."""
        self._letter = _TO_OWNERS.match(self.text) is not None
        spoken = [m for m in spoken if m.whose != "your" or self._letter]
        employers = self._employers() if spoken else []
        for mention in spoken:
            self._speaks(mention, employers)

    def _employers(self) -> list[tuple[Mention, Mention]]:
        """The persons of the text with the firms that they speak for: "our miller, said Jo Lee, head of Nile Dairy"."""
        found: list[tuple[Mention, Mention]] = []
        persons = [m for m in self.seen if m.kind == "Person" and m.form == "name" and m.party >= 0]
        for person in persons:
            at = self.seen.index(person)
            firm = person.owner
            after = self.seen[at + 1] if at + 1 < len(self.seen) else None
            if firm is None and after is not None and after.sentence == person.sentence:
                said = self.text[person.end : after.start]
                firm = after if _OF_EMPLOYER.fullmatch(said) else None
            if firm is not None and firm.party >= 0 and self.drafts[firm.party].kind in _SPEAKING:
                found.append((person, firm))
        return found or self._heads(persons)

    def _heads(self, persons: Sequence[Mention]) -> list[tuple[Mention, Mention]]:
        """The one person of the text of whom it tells that he runs or has founded a firm, and that firm."""
        firms = {m.party: (m, self.firms_of(m.party)) for m in reversed(persons)}
        told = [(person, at) for person, at in firms.values() if at]
        if len(told) != 1 or len(told[0][1]) != 1:
            return []
        person, (at,) = told[0]
        return [(person, next(m for m in self.seen if m.party == at))]

    def _speaks(self, mention: Mention, employers: Sequence[tuple[Mention, Mention]]) -> None:
        """Settle "we" and "our": the firm of the person who speaks in the paragraph or writes, else the firm that the text is of."""
        block = self.blocks[mention.sentence]
        here = {
            m.party for m in self.seen if self.blocks[m.sentence] == block and m.kind == "Person"
        }
        firms = {firm.party: firm for person, firm in employers if person.party in here}
        firms = firms or {firm.party: firm for _, firm in employers}
        speaker = next(iter(firms.values())) if len(firms) == 1 else None
        before = self.text[self.text.rfind("\n", 0, mention.start) + 1 : mention.start]
        quoted = before.count("“") > before.count("”") or before.count('"') % 2 == 1
        if speaker is None and not quoted:
            speaker = self._of_masthead()
        if speaker is None and not firms and not quoted and (self._letter or not here):
            speaker = self._writer()
        if speaker is None:
            if mention.form != "pronoun" and mention.whose != "your":
                self._settle_group(mention)
            return
        if mention.form == "pronoun" or mention.head in _HOUSES:
            self._mean(mention, speaker)
            return
        mention.owner = speaker
        self._settle_group(mention)

    def _of_masthead(self) -> Mention | None:
        """Whose bulletin or report a text is by its heading: "Bulletin of the X Chamber of Commerce"."""
        begin = self.sentences[0][0] if self.sentences else 0
        if _MASTHEAD.search(self.text, 0, begin) is None:
            return None
        bodies = [
            m for m in self.headed() if m.form == "name" and m.kind in _SPEAKING and not m.plural
        ]
        if len({m.name for m in bodies}) != 1:
            return None
        if bodies[0].party < 0:
            self._name(bodies[0])
        return bodies[0] if bodies[0].party >= 0 else None

    def _writer(self) -> Mention | None:
        """The firm that a text in the first person is of: the first that it names otherwise than as what "we" deal with."""
        named = [
            m for m in self.near(0, len(self.text))
            if m.party >= 0 and not m.dateline and self.drafts[m.party].kind in LEADS
        ]  # fmt: skip
        dealt = {at for at in {m.party for m in named} if self._is_dealt_with(at, named)}
        named = [m for m in named if m.party not in dealt and not self.drafts[m.party].unnamed]
        if not named:
            return None
        counts = Counter(at for at, _ in {(m.party, m.sentence) for m in named})
        first = named[0]
        sure = counts[first.party] == max(counts.values())
        we = _FIRST.search(self.text)
        opens = we is not None and first.start < we.start()
        acts = any(m.party == first.party and not self._governed(m) for m in named)
        told = opens or (acts and (self._letter or counts[first.party] > 1))
        return first if sure and told else None

    def _is_dealt_with(self, party: int, named: Sequence[Mention]) -> bool:
        """Whether "we" are told apart from a firm: "we bought X", "X and Y are our largest customers", "X, which bought us"."""
        own = [m for m in named if m.party == party]
        behind = self._is_behind_us(own[0])
        return behind or all(self._acts_on_us(m, named) for m in own)

    def _is_behind_us(self, firm: Mention) -> bool:
        """Whether a sentence names a firm behind "we", and not to say whose people we are: "we at X"."""
        start = self.sentences[firm.sentence][0]
        if _WE_AT.search(self.text[start : firm.start]):
            return False
        return _FIRST.search(self.text, start, firm.start) is not None

    def _acts_on_us(self, firm: Mention, named: Sequence[Mention]) -> bool:
        """Whether a firm is told to be something of ours or to do something to us, alone or in a list."""
        last = firm
        for m in named:
            if m.start >= last.end and _BESIDE.fullmatch(self.text, last.end, m.start):
                last = m
        ours = _OURS.match(self.text, last.end)
        return ours is not None and not any(last.end <= m.start < ours.end() for m in named)

    def _settle_group(self, mention: Mention) -> None:
        """Settle what is "ours" as what is "its"."""
        if mention.form == "name":
            self._name(mention)
        elif mention.form == "group":
            self._group(mention)
        else:
            self._definite(mention)
