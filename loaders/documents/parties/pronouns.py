"""What "it", "they", "he", "its" and "their" stand for: the subject of the sentence, of the one before, or of the text."""

from __future__ import annotations

import re

from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.book import FRONTED_TIME, VERB_RIGHT, Book
from interlock.loaders.documents.parties.drafts import CLEAR, LEADS, OWNERS, in_phrase

__all__ = ["Pronouns"]

_HELD_EVENT = re.compile(
    r"\s(?:is|was|will\sbe|has\sbeen)\s(?:also\s)?(?:organi[sz]ed|hosted|held|attended|opened|convened)\b"
)
_BUILT_VERB = re.compile(
    r"\s(?:(?:will\s)?belongs?\sto|(?:is|was|will\sbe|is\sto\sbe|has\sbeen|is\sbeing|was\sbeing)\s(?:[a-z]+ly\s)?"
    r"(?:operated|built|rebuilt|financed|funded|run|managed|completed|designed|constructed|opened|expected\sto\s(?:cost|open))\b)"
)
# What a firm has and a place has not.
_OF_A_FIRM = frozenset(
    {"subsidiary", "unit", "arm", "affiliate", "shareholder", "owner", "parent", "parent company", "chief executive", "chairman",
     "chairwoman", "managing director", "finance director", "chief financial officer", "founder", "auditor", "CEO", "CFO", "COO"}
)  # fmt: skip
# Whom only a state has: "X was represented by its ambassador".
_OF_A_STATE = re.compile(
    r"\b(?:ambassador|consul(?:-general)?|prime minister|premier|(?:[a-z]+ )?minister|army|parliament|embassy)\b"
)
_STATES = frozenset({"Place", "GovernmentBody"})
_OF_WHICH = re.compile(r",?\s(?:of|in|for|to|with|from|by)\swhich\s")
_OBJECT_LEFT = re.compile(
    r"\b(?:of|in|for|to|with|from|by|into|on|at|against|over|[a-z]{2,}(?:s|ed|ing))\s$(?<!unless\s)(?<!whereas\s)"
)
_THROUGH_ITS = frozenset({" through ", " via ", ", through ", ", via "})
_THROUGH = (" through ", " via ")
# A party behind one of these may itself act through its unit: "owned by X through its arm", but "bought X through its arm".
_GOVERNS = re.compile(r"\b(?:by|from|with|of|to|for)\s(?:the\s)?$")
_AND_ITS = frozenset(
    {
        " and ",
        " as well as ",
        ", along with ",
        ", together with ",
        " along with ",
        " together with ",
    }
)
_ABBREVIATED = r"(?: \([A-Z][\w&.-]*\))?"
_AND_AFTER = re.compile(rf"{_ABBREVIATED},? (?:and|as well as) (?:its |their )?")
_LISTED_WITH = re.compile(rf"{_ABBREVIATED}(?:,|,? and|,? as well as) (?:its |their )?")
_LIST_GOES_ON = re.compile(r",? and (?:the |an? )?(?:[a-z-]+ )?[A-Z]")
_LED_BY_ITS = re.compile(
    r",? (?:was )?(?:led|headed|represented|chaired|accompanied|signed|founded) by (?:its|their)\b"
)
_LED_REACH = 64  # characters from there to the name
_TAKEN_LEFT = re.compile(  # verbs whose forms do not show that they are verbs: "sold it", "to lend it"
    r"\b(?:sold|bought|built|lent|held|gave|took|made|paid|got|won|ran|led|sent|put|kept|left|cut|met|set|sell|buy|build|lend|hold|give"
    r"|take|make|pay|run|lead|send|keep|meet|own|operate|finance|supply|fund|back|insure|guarantee|acquire|join|support|deliver|offer|grant)\s$"
)
_LEADS_A_FIRM = re.compile(
    r"\b(?:[Pp]resident|[Cc]hairman|[Cc]hairwoman|[Cc]hief [Ee]xecutive|CEO|CFO|[Ff]ounder|[Mm]anaging [Dd]irector)\b"
)
_LISTS = re.compile(
    r"\b(?:designated|sanctioned|listed|fined|sued|charged|blacklisted|indicted|suspended|licensed)\s$"
)
_WHO_SAYS = re.compile(
    r",? (?:said|says|added|told (?:reporters|journalists|a news conference)|announced|confirmed)(?: (?:on )?[A-Z][a-z]+day)?(?: that)? "
)
_OFFICE_BETWEEN = re.compile(
    r", (?:the |an? )?(?:[a-z-]+ ){0,5}[a-z-]+ (?:of|at|for|with) (?:the )?(?:[a-z-]+ ){0,3}"
)
_IT_SAYS = re.compile(r"\s(?:also\s)?(?:said|says|added|adds|noted|stated|announced|reported|stressed)\b")
_SPOKE_LAST = re.compile(
    r"\s(?:said|says|added|announced|reported|noted|stated|wrote)(?:\s(?:on|in|at|late|early|yesterday|today)\b[^,;“”\"]{0,60})?[.]?\s*$"
)


class Pronouns(Book):
    """Settles pronouns, and whom a possessive means."""

    def _beside_its(self, owner: Mention, mention: Mention) -> bool:
        """Whether "its" stands right behind its owner: "sanctions on X and its owner", "is owned by X through its arm"."""
        gap = self.text[owner.end : mention.start]
        if gap in _AND_ITS:
            return True
        return gap in _THROUGH_ITS and (
            _GOVERNS.search(self.text, max(0, owner.start - 10), owner.start) is not None
            or owner is self.by_sentence[owner.sentence][0]
        )

    def its(self, mention: Mention) -> Mention | None:
        """The mention that "its" or "their" before this one stands for: the subject of its sentence, else of the one before."""
        beside = next(
            (m for m in self.by_sentence[mention.sentence]
             if m.party >= 0 and self._beside_its(m, mention)
             and self.drafts[m.party].kind in OWNERS
             and self.drafts[m.party].plural == (mention.whose == "their")),
            None,
        )  # fmt: skip
        if beside is not None:
            return beside  # "sanctions on X and its owner"
        firms = mention.head in _OF_A_FIRM or mention.title in _OF_A_FIRM
        means = self.text.endswith(
            _THROUGH, 0, mention.start
        )  # "bought X through its arm": not X's
        listed = self._listed_with(mention) if firms and not means else None
        if (
            listed is not None
        ):  # of the name that it stands beside, or of nobody: not of the subject
            draft = self.drafts[listed.party] if listed.party >= 0 else None
            return listed if draft is not None and draft.kind in OWNERS else None
        led = next(
            (m for m in reversed(self.by_sentence[mention.sentence])
             if m.party >= 0 and self.drafts[m.party].kind in OWNERS
             and _LED_BY_ITS.match(self.text, m.end) is not None
             and m.end < mention.start < m.end + _LED_REACH),
            None,
        )  # fmt: skip
        if led is not None:
            return led  # "a delegation of X, led by its chairman"
        pronouns = [
            m for m in self.by_sentence[mention.sentence]
            if m.form == "pronoun" and m.party >= 0 and m.start < mention.start
            and re.match(r"\s[a-z]", self.text[m.end : m.end + 2])  # a subject: "opposes it, its counsel said" is not
        ]  # fmt: skip
        last = pronouns[-1] if pronouns else None
        plural = mention.whose == "their"
        if last is not None and last.plural == plural and self.drafts[last.party].kind in OWNERS:
            return last  # "nor has it been asked to, its director said"
        homes = frozenset() if mention.head in _OF_A_FIRM else frozenset({"Place"})
        its_head = firms or _LEADS_A_FIRM.search(mention.title or "") is not None
        state = _OF_A_STATE.search(mention.title or mention.head) is not None
        for kinds in (_STATES,) if state else (OWNERS, homes):
            for back in (0, 1):
                for earlier in self.by_sentence[mention.sentence - back]:
                    if earlier.party < 0 or earlier is mention or earlier.description is mention:
                        continue
                    draft = self.drafts[earlier.party]
                    if draft.kind not in kinds or self._governed(earlier) or earlier.dateline:
                        continue
                    if draft.plural == (mention.whose == "their"):
                        return (self._dealt_with(earlier) if its_head else None) or earlier
        return None if plural else self._still_spoken_of(mention)

    def _dealt_with(self, authority: Mention) -> Mention | None:
        """The firm that an authority lists or fines: it is its president, and not the authority's, who is told of then."""
        if self.drafts[authority.party].kind != "GovernmentBody":
            return None
        return next(
            (m for m in self.by_sentence[authority.sentence]
             if m.party >= 0 and m.start > authority.end and self.drafts[m.party].kind in LEADS and not self._governed(m)
             and _LISTS.search(self.text, authority.end, m.start)),
            None,
        )  # fmt: skip

    def _listed_with(self, mention: Mention) -> Mention | None:
        """The name that stands right before in a list: "X (XY) and its subsidiary Y", "X, its subsidiary Y, and Z"."""
        on = _LIST_GOES_ON.match(self.text, mention.end) is not None
        pattern = _LISTED_WITH if on else _AND_AFTER
        return next(
            (m for m in self.by_sentence[mention.sentence]
             if m.end < mention.start and not m.plural and pattern.fullmatch(self.text, m.end, mention.start)),
            None,
        )  # fmt: skip

    def _person_before(self, mention: Mention) -> None:
        """Settle "He" and "She" at the head of a sentence: the first person of the sentence before, where it names only one."""
        before = [
            m
            for m in self.by_sentence[mention.sentence - 1]
            if m.party >= 0
            and self.drafts[m.party].kind == "Person"
            and self.blocks[m.sentence] == self.blocks[mention.sentence]
        ]
        if before and (len({m.party for m in before}) == 1 or self._is_subject(before[0])):
            mention.antecedent = (before[0].start, before[0].end)
            self._add(mention, before[0].party)

    def _pronoun(self, mention: Mention) -> None:
        if mention.kind == "Person":
            self._person_before(mention)
            return
        start = self.sentences[mention.sentence][0]
        if not mention.plural and _BUILT_VERB.match(self.text, mention.end):
            things = [  # "It will be operated by": a thing, not the firm that builds it
                m
                for near in (mention.sentence, mention.sentence - 1)
                for m in self.by_sentence[near]
                if m.party >= 0
                and self.drafts[m.party].kind in ("Asset", "Project")
                and m.start < mention.start
            ]
            if len({m.party for m in things}) == 1:
                mention.antecedent = (things[-1].start, things[-1].end)
                self._add(mention, things[-1].party)
                return
        firm = None if mention.plural else self._spoken_for(mention) or self._speaks_on(mention)
        if firm is not None:
            mention.antecedent = (firm.start, firm.end)
            self._add(mention, firm.party)
            return
        same = self.by_sentence[mention.sentence]
        before = [
            m
            for m in self.by_sentence[mention.sentence - 1]
            if self.blocks[m.sentence] == self.blocks[mention.sentence]
        ]
        other = (
            _OBJECT_LEFT.search(self.text, max(start, mention.start - 40), mention.start)
            or _TAKEN_LEFT.search(self.text, max(start, mention.start - 40), mention.start)
        ) is not None and VERB_RIGHT.match(self.text, mention.end) is None
        for group, reverse in ((same, True), (before, False)):
            for earlier in reversed(group) if reverse else group:
                draft = self.drafts[earlier.party] if earlier.party >= 0 else None
                if (
                    draft is None
                    or _OF_WHICH.fullmatch(self.text, earlier.end, mention.start)
                    or earlier.possessive
                    or earlier.dateline
                    or draft.kind in ("Person", "Portfolio", "Agreement")
                    or (
                        draft.kind == "Asset"
                        and (mention.plural or earlier.sentence == mention.sentence)
                    )
                    or (draft.kind == "Place" and self._is_seat(earlier))
                    or (draft.kind == "Event")
                    != (_HELD_EVENT.match(self.text, mention.end) is not None)
                ):
                    continue
                if draft.plural != mention.plural or in_phrase(
                    self.text, earlier, self.sentences[earlier.sentence][0]
                ):
                    continue
                if not self._is_clause_subject(earlier):
                    continue
                if other and earlier.sentence == mention.sentence:
                    other = False  # "Y supports it": the subject of its own clause is not meant
                    continue
                mention.antecedent = (earlier.start, earlier.end)
                self._add(mention, earlier.party)
                return
        spoken = None if other or mention.plural else self._still_spoken_of(mention)
        if spoken is not None:
            mention.antecedent = (spoken.start, spoken.end)
            self._add(mention, spoken.party)

    def _spoken_for(self, mention: Mention) -> Mention | None:
        """Whom a person speaks for who says what "it" does: "Jo Lee, chairman of X, said it won", "X spokesman Jo Lee said it won"."""
        before = [m for m in self.by_sentence[mention.sentence] if m.end < mention.start]
        if not before or not _WHO_SAYS.fullmatch(self.text, before[-1].end, mention.start):
            return None
        last = before[-1]
        person = last if last.kind == "Person" else before[-2] if before[1:] else None
        if person is None or person.kind != "Person" or person.form != "name":
            return None
        if person is last:
            firm = person.owner
        else:
            office = _OFFICE_BETWEEN.fullmatch(self.text, person.end, last.start)
            firm = last if office is not None else None
        known = firm is not None and firm.party >= 0 and not self.drafts[firm.party].plural
        return firm if known and firm and self.drafts[firm.party].kind in OWNERS else None

    def _speaks_on(self, mention: Mention) -> Mention | None:
        """Who spoke in the sentence before and goes on: "X owns Y, the ministry said. It added that"."""
        if mention.sentence == 0 or not _IT_SAYS.match(self.text, mention.end):
            return None
        end = self.sentences[mention.sentence - 1][1]
        for earlier in reversed(self.by_sentence[mention.sentence - 1]):
            spoke = _SPOKE_LAST.match(self.text, earlier.end, end)
            if spoke and earlier.party >= 0 and not self.drafts[earlier.party].plural:
                return earlier if self.drafts[earlier.party].kind in OWNERS else None
        return None

    def _is_seat(self, place: Mention) -> bool:
        """Whether a place only follows a name to say where that is: "Krka Solar d.o.o., Zadar"."""
        return any(
            self.text[m.end : place.start] == ", " and m.kind in ("Firm", "Bank", "Party", "Place")
            for m in self.by_sentence[place.sentence]
            if m is not place and m.end < place.start
        )

    def _still_spoken_of(self, mention: Mention) -> Mention | None:
        """Whom a sentence that opens with "it" or "its" goes on about, where the sentence before has no party for its subject.

        The owner of that subject ("Suria's revenue fell. It sells ..."); else the firm that the text is about, if the paragraph or
        the one before names no other firm in between.
        """
        start = self.sentences[mention.sentence][0]
        lead_in = self.text[start : mention.start].strip()
        if lead_in and not FRONTED_TIME.match(self.text, start):
            return None
        same = self.blocks[mention.sentence - 1] == self.blocks[mention.sentence]
        before = [m for m in self.by_sentence[mention.sentence - 1] if m.party >= 0] if same else []
        for earlier in before:
            draft = self.drafts[earlier.party]
            if self._owns_subject(earlier) and draft.kind in OWNERS and not draft.plural:
                return earlier
        lead = self.lead(start)
        if lead is None or self.drafts[lead.party].plural:
            return None
        since = [
            m for m in self._reach(mention)
            if self.blocks[m.sentence] >= self.blocks[mention.sentence] - 1
        ]  # fmt: skip
        firms = [m for m in since if self.drafts[m.party].kind in LEADS and m.form != "group"]
        spoken = next((m for m in firms if m.party == lead.party), None)
        rivals = {m.party: m for m in firms if m.party != lead.party}
        counts = {at: len(self.drafts[at].mentions) for at in (lead.party, *rivals)}
        acting = any(
            m.sentence == mention.sentence - 1 and self._is_subject(m) for m in rivals.values()
        )
        # Others may be named between, if none of them acts and the text is clearly about the lead.
        clear = all(counts[lead.party] >= CLEAR * counts[at] for at in rivals)
        return spoken if not rivals or (clear and not acting) else None
