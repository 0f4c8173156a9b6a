"""Whose "its" and "their" is before a noun: who stands right before it, who is told to have such a thing, or the subject."""

from __future__ import annotations

import re

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.bidden import bidden
from interlock.loaders.documents.parties.blamed import blamed
from interlock.loaders.documents.parties.book import VERB_RIGHT
from interlock.loaders.documents.parties.drafts import BUILT, LEADS, OWNERS
from interlock.loaders.documents.parties.going_on import GoingOn
from interlock.loaders.documents.parties.recalled import Recalled
from interlock.loaders.documents.parties.whose_its import (
    OF_NO_AUTHORITY,
    buys_into_its,
    goes_to_its_own,
    is_no_courts,
    work_with_aside,
)

__all__ = ["Possessives"]

# What a firm has and a place has not.
_OF_A_FIRM = frozenset(
    {"subsidiary", "unit", "arm", "affiliate", "shareholder", "owner", "parent", "parent company", "chief executive", "chairman",
     "chairwoman", "managing director", "finance director", "chief financial officer", "founder", "auditor", "CEO", "CFO", "COO",
     "director", "treasurer", "co-founder", "co-owner", "general manager", "board member"}
)  # fmt: skip
# Bodies within a firm, of which a text tells nothing else.
_PARTS_OF_FIRMS = frozenset(
    {"works council", "council", "board", "supervisory board", "workers' council", "union", "staff union", "committee", "management"}
)  # fmt: skip
# Whom only a state has: "X was represented by its ambassador".
_OF_A_STATE = later(
    r"\b(?:ambassador|consul(?:-general)?|prime minister|premier|(?:[a-z]+ )?minister|army|parliament|embassy)\b"
)
_STATES = frozenset({"Place", "GovernmentBody"})
_THROUGH_ITS = frozenset(
    {" through ", " via ", ", through ", ", via ", ", acting through ", " acting through "}
)
_THROUGH = (" through ", " via ")
_ANOTHER_AND = later(r"\w\sand\s(?:the\s)?(?:[A-Z]\w*[’']s\s)?(?:[a-z-]+\s){0,2}$")
# A party behind one of these may itself act through its unit: "owned by X through its arm", but "bought X through its arm".
_GOVERNS = later(r"\b(?:by|from|with|of|to|for)\s(?:the\s)?$")
# ... but "70 percent of X through its arm" is the arm of whoever has them
_PART_OF = later(
    r"(?:%|\bper\s?cent|\b(?:stakes?|shares?|shareholdings?|interests?|holdings?|half|third|quarter|fifth|tenth|majority|minority|all|most"
    r"|control|ownership|rest|remainder|owner|shareholder))\s(?:of|in)\s(?:the\s)?(?:[a-z-]+\s){0,3}$"
)
_AND_ITS = frozenset(
    {
        " and ",
        " as well as ",
        ", along with ",
        ", together with ",
        " along with ",
        " together with ",
        " and of ",
        " and against ",
        " and those of ",
        " and by ",
    }
)
_ABBREVIATED = r"(?: \([A-Z][\w&.-]*\))?"
_AND_AFTER = later(rf"{_ABBREVIATED},? (?:and|as well as) (?:its |their )?")
_LISTED_WITH = later(rf"{_ABBREVIATED}(?:,|,? and|,? as well as) (?:its |their )?")
# "complaints against X, and its chairman, Y, said": another clause begins, and its subject is whose chairman he is
_SPEAKS_NEXT = later(
    r",?\s(?:also\s|later\s)?(?:said|says|told|added|announced|declared|noted|confirmed|denied|called|warned|promised|wrote|read|spoke|thanked|praised)\b"
)
_LIST_GOES_ON = later(r",? and (?:the |an? )?(?:[a-z-]+ )?[A-Z]")
_UNIT_OF = later(  # "will be a unit of X, and its founder": the founder of the unit
    r"\b(?:subsidiary|unit|division|arm|affiliate|part|member) of (?:the )?\Z"
)
_LED_BY_ITS = later(
    r",? (?:was )?(?:led|headed|represented|chaired|accompanied|signed|founded) by (?:its|their)\b"
)
_LED_REACH = 64  # characters from there to the name
_LEADS_A_FIRM = later(
    r"\b(?:[Pp]resident|[Cc]hairman|[Cc]hairwoman|[Cc]hief [Ee]xecutive|CEO|CFO|[Ff]ounder|[Mm]anaging [Dd]irector)\b"
)
_LISTS = later(
    r"\b(?:designated|sanctioned|listed|fined|sued|charged|blacklisted|indicted|suspended|licensed)\s$"
)
_CITED = later(r"\b(?:citing|quoting|according to)\s$")  # its officer tells what it did
# "suspended the brokerage licence of X and banned its chief executive"
_TAKEN_FROM = later(
    r"\b(?:suspend(?:s|ed)?|revok(?:es|ed)|withdr(?:ew|aws|awn)|cancel(?:s|led)|fr(?:oze|eezes|ozen)|seiz(?:es|ed)|halt(?:s|ed)|block(?:s|ed)"
    r"|clos(?:es|ed)|shut)\s(?:the\s|all\s)?(?:[a-z-]+\s){0,2}(?:licen[cs]e|permit|trading|accounts?|assets|shares|listing|funds|operations"
    r"|registration|offices?|plants?|mills?)\s(?:of|in|held\sby)\s(?:the\s)?$"
)
# "lender, A": a noun of relation in front of the name it is of
_APPOSED = later(r"(?:[Ii]ts )?(?:[a-z-]+ ){0,4}[a-z-]+, (?:the )?[A-Z0-9]")
_WITH_NOUN = later(r"(?:its |their )?(?:[a-z-]+ ){1,3}[A-Z]")
_NOUN_OF = later(
    r"\b(?:[Tt]he|[Oo]ne) (?:[a-z-]+ ){0,2}(?:lender|insurer|supplier|creditor|contractor|operator|owner|developer|adviser|advisor"
    r"|guarantor|buyer|customer|builder) (?:to|of|for) (?:the )?$"
)
_MORE_BEHIND = later(r",? and |, (?:its|the|an?|two|three|[A-Z])")
# Whom a work has rather than a firm.
_OF_A_WORK = frozenset(
    [
        *words("operator contractor builder developer concessionaire designer architect subcontractor promoter owner co-owner"),
        *("general contractor", "main contractor", "concession holder", "consulting engineer"),
    ]
)  # fmt: skip
# "has been", "is now": between a party and what it is of another
_BEING = later(
    r"\s(?:(?:has|have|had|will)\s)?(?:also\s|now\s|since\s|long\s)?(?:is|was|are|were|been|be|becomes?|became|remains?|remained)"
    r"(?:\s(?:also|now|still|again))?\s"
)
# "X's bank is A", "The company's main lender was A"
_HAS_ONE = later(r"[’']s?\s(?:[a-z-]+\s){1,4}(?:is|was|remains)\s(?:the\s)?")
# "Shares of X", "The head office of X": what is no party
_THING_OF = later(
    r"(?!(?:In|At|On|For|With|Under|After|Before|Because|Instead|Out|As|Ahead|By|One|Two|Three|Some|Most|Half|All|None|Both|Neither|Any|Many|Several)\b)"
    r"(?:(?:The|An?)\s)?(?:[A-Za-z-]+\s){1,4}of\s(?:the\s)?(?:[a-z-]+\s){0,3}"
)
_WHO_IS_ITS = later(
    r",\s(?:who|whom)\s(?:[a-z]+\s){0,8}?(?:is|was|remains?|remained|becomes?|became|stays?|stayed(?:\son)?|serves?|served)(?:\son)?\s(?:(?:also|now|still|as)\s)*"
)
_SERVICE = (
    r"(?:advis[eo]rs?|counsel|agents?|auditors?|brokers?|lawyers?|solicitors?|attorneys?|arrangers?|bookrunners?|consultants?|managers?"
    r"|underwriters?|insurers?)"
)
_SERVED = later(
    rf"\b(?:(?:(?:was|is|were|are)\s(?:the\s)?|(?:act(?:s|ed|ing)?|serv(?:es|ed|ing)?)\sas\s(?:an?\s|the\s|its\s)?)(?:[a-z-]+\s){{0,4}}?"
    rf"{_SERVICE}\s(?:to|for|of)|advis(?:es|ed|ing)|represent(?:s|ed|ing)|act(?:s|ed|ing)?\sfor)"
    r"\s(?P<whom>[^;,.]{2,60}?)(?:;|,?\s(?:and|while|with)|,)\s[^;.]{1,60}?\s$"
)
_SERVANT = later(rf"(?:[Ii]ts|[Tt]heir)\s(?:[a-z-]+\s){{0,3}}?{_SERVICE}\b")
_SOLD_REACH = 60  # characters from what is sold to who sells it
_SOLD_BY_ITS = later(
    r"(?:\s(?:of|in|at|near)\s[A-Z][\w’'-]*)?\sfrom\s(?:its|their)\s(?:(?:[a-z-]+\s){0,3}?(?:founders?|co-founders?|owners?|parent"
    r"|shareholders?|creditors|heirs|receivers?|administrators?|liquidators?|proprietors?|landlord|founding\sfamily))\b"
)


class Possessives(Recalled, GoingOn):
    """Finds whom a possessive means."""

    def _beside_its(self, owner: Mention, mention: Mention) -> bool:
        """Whether "its" stands right behind its owner: "sanctions on X and its owner", "is owned by X through its arm"."""
        gap = self.text[owner.end : mention.start]
        if gap in _AND_ITS:
            return True
        if gap == ", ":  # "sanctions on X, its owner and two of his sons"
            governed = _GOVERNS.search(self.text, max(0, owner.start - 10), owner.start) is not None
            return governed and _LIST_GOES_ON.match(self.text, mention.end) is not None
        if gap in _THROUGH_ITS and _PART_OF.search(
            self.text, max(0, owner.start - 48), owner.start
        ):
            return False
        return gap in _THROUGH_ITS and (
            self._acts_itself(owner)
            or owner is self.by_sentence[owner.sentence][0]
            # "A and B, acting through its arm": the last of them, whose arm one can have
            or _ANOTHER_AND.search(self.text, max(0, owner.start - 24), owner.start) is not None
        )

    def _acts_itself(self, owner: Mention) -> bool:
        """Whether who stands right before "through its arm" is who acts: "owned by X through", but not "lent 40 million to X through"."""
        by = _GOVERNS.search(self.text, max(0, owner.start - 10), owner.start)
        if by is None or by[0].startswith("by"):
            return by is not None
        here = self.by_sentence[owner.sentence]
        return not any(
            m.end < owner.start and m.party >= 0 and not m.dateline and not m.possessive
            and self.drafts[m.party].kind in OWNERS and not self._governed(m)
            for m in here
        )  # fmt: skip

    def _is_anothers_body(self, beside: Mention) -> bool:
        """Whether a body without a name is part of a firm, whose the next noun is as well: "X's works council and its bank"."""
        draft = self.drafts[beside.party]
        return draft.unnamed and beside.owner is not None and beside.head in _PARTS_OF_FIRMS

    def _noun_beside(self, mention: Mention) -> Mention | None:
        """The noun of relation that "its" goes on from, by its name or by whose it is.

        "X's lender, A, and its insurer, B" and "the lender to X, A, and its insurer, B": the lender, or X.
        """
        if mention.whose != "its":
            return None
        here = self.by_sentence[mention.sentence]
        gaps = (", and ", " and ")
        before = next((m for m in here if self.text[m.end : mention.start] in gaps), None)
        if before is None or before.form != "name" or before.description is not None:
            return None
        if before.owner is not None or before.whose:
            # "X's lender, A, and its insurer, B", "X's owner A and its lender B"
            apposed = _APPOSED.match(self.text, before.start, before.end) is not None
            return before if apposed or _WITH_NOUN.match(self.text, before.start) else None
        of = next((m for m in here if self.text[m.end : before.start] == ", "), None)
        if of is None or of.form == "pronoun":
            return None
        return of if _NOUN_OF.search(self.text, max(0, of.start - 48), of.start) else None

    def its(self, mention: Mention) -> Mention | None:
        """The mention that "its" or "their" before this one stands for: the subject of its sentence, else of the one before."""
        served = _SERVED.search(self.text, self.sentences[mention.sentence][0], mention.start)
        if served is not None and _SERVANT.match(self.text, mention.start) is not None:
            # "X was financial adviser to the buyer; Y was its legal adviser": the buyer's, and nothing of X's
            start, end = served.span("whom")
            return next(
                (
                    m
                    for m in self.by_sentence[mention.sentence]
                    if start <= m.start < end and m.party >= 0
                ),
                None,
            )
        if mention.whose == "its" and mention.head in _OF_A_WORK:
            work = self._work_told_of(mention)
            if work is not None:
                return work  # "The tunnel was opened. Its operator, X"
        sold = self._sold_by_its(mention) or self._whose_owner_was(mention)
        sold = sold or self._whose_loan(mention)
        if sold is not None:
            return sold  # "bought a tenth of X from its founder": of X
        noun = self._noun_beside(mention)
        if noun is not None:
            owner = noun.owner if noun.owner is not None or noun.whose else noun
            return (
                owner if owner is not None and owner.party >= 0 else None
            )  # "X's lender, A, and its insurer, B": X's insurer
        being = self._is_one_of_its(mention)
        if being is not None:
            return self._told_before(being)  # "Since then X has been its only supplier": not X's
        beside = next(
            (m for m in self.by_sentence[mention.sentence]
             if m.party >= 0 and self._beside_its(m, mention)
             and self.drafts[m.party].kind in OWNERS
             and self.drafts[m.party].plural == (mention.whose == "their")),
            None,
        )  # fmt: skip
        if beside is not None:
            body = beside.owner if self._is_anothers_body(beside) else beside
            return (
                body if body is not None and body.party >= 0 else None
            )  # "sanctions on X and its owner"
        firms = mention.head in _OF_A_FIRM or mention.title in _OF_A_FIRM
        means = self.text.endswith(
            _THROUGH, 0, mention.start
        )  # "bought X through its arm": not X's
        listed = self._listed_with(mention) if firms and not means else None
        opens = self.text.startswith("Its ", self.sentences[mention.sentence][0])
        if listed is not None and not opens and not listed.whose:
            parallel = self._has_both(listed)
            if parallel is not None:
                # "X's bank is A, and its auditor B": both are X's
                return parallel if parallel.party >= 0 else None
        if listed is not None and opens and not listed.whose:
            # "Its parent is A, and its chairman B": both of one
            return self._its_of_opening(mention)
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
        cited = _CITED.search(self.text, max(0, mention.start - 20), mention.start) is not None
        ground = blamed(self.text, self.by_sentence[mention.sentence], mention.start)
        if ground is not None and ground[0].party >= 0 and not cited:
            draft = self.drafts[ground[0].party]
            if draft.kind in OWNERS | {"Place"} and draft.plural == (mention.whose == "their"):
                return ground[0] if ground[1] else None
        made = bidden(self.text, self.by_sentence[mention.sentence], mention.start)
        if made is not None and made.party >= 0:
            draft = self.drafts[made.party]
            fits = draft.kind in OWNERS and draft.plural == (mention.whose == "their")
            return made if fits else None  # "ordered X to sell its unit"
        here = self.by_sentence[mention.sentence]
        plural = mention.whose == "their"
        homes = frozenset() if firms else frozenset({"Place"})
        inner = self._inner_subject(mention.sentence, mention.start, OWNERS | homes, plural=plural)
        no_office = OF_NO_AUTHORITY & {mention.head, mention.title}
        if no_office and inner is not None and inner.party >= 0:
            inner = None if self.drafts[inner.party].kind == "GovernmentBody" else inner
        if inner is not None:
            # "A said that B had sold its unit": B's; or somebody's whom nothing settles
            return inner if inner.party >= 0 else None
        work = work_with_aside(self.text, here, mention.start) if mention.whose == "its" else None
        if work is not None and work.party >= 0:
            return work  # "the mill, which X bought, lost its supplier": the mill's
        pronouns = [
            m for m in self.by_sentence[mention.sentence]
            if m.form == "pronoun" and m.party >= 0 and m.start < mention.start
            and re.match(r"\s[a-z]", self.text[m.end : m.end + 2])  # a subject: "opposes it, its counsel said" is not
        ]  # fmt: skip
        last = pronouns[-1] if pronouns else None
        if (
            last is not None
            and last.plural == plural
            and self.drafts[last.party].kind in OWNERS
            # "The ministry sells the bank; it took it over from its owner": the bank's
            and not (no_office and self.drafts[last.party].kind == "GovernmentBody")
        ):
            return last  # "nor has it been asked to, its director said"
        if self._is_of_somebody_open(mention):
            return None
        person = self._whose_person(mention)
        if person is not None:
            return person
        owners = OWNERS
        if mention.whose == "its" and mention.start == self.sentences[mention.sentence][0]:
            before = (
                self.by_sentence[mention.sentence - 1] if self.goes_on(mention.sentence) else []
            )
            having = self._of_what_is_listed(before)
            if having is not None:
                return having  # "X's creditors include A and B. Its subsidiary": X's
        if OF_NO_AUTHORITY & {mention.head, mention.title}:
            owners = OWNERS - {"GovernmentBody"}
        its_head = firms or _LEADS_A_FIRM.search(mention.title or "") is not None
        state = _OF_A_STATE.search(mention.title or mention.head) is not None
        for kinds in (_STATES,) if state else (owners, homes):
            for back in (0, 1):
                for earlier in self.by_sentence[mention.sentence - back]:
                    if earlier.party < 0 or earlier is mention or earlier.description is mention:
                        continue
                    draft = self.drafts[earlier.party]
                    if draft.kind not in kinds or earlier.dateline:
                        continue
                    if self._governed(earlier) and (back or not self._opens_as_of(earlier)):
                        continue
                    if is_no_courts(mention.head, draft.name):
                        continue
                    if back and draft.kind == "GovernmentBody" and not plural:
                        about = self._looked_into(earlier)
                        if about is not None:
                            return about  # "The ministry is looking into it. Its office in X"
                    if draft.plural == (mention.whose == "their"):
                        dealt = self._dealt_with(earlier) if its_head and not cited else None
                        return dealt or earlier
        if plural:
            return None
        if OF_NO_AUTHORITY & {mention.head, mention.title}:
            dealt = self._only_firm_here(mention)
            if dealt is not None:
                return dealt  # "froze the accounts of X after its founder had fled"
        before = [
            m
            for m in self.by_sentence[mention.sentence - 1]
            if mention.sentence and self.blocks[m.sentence] == self.blocks[mention.sentence]
        ]
        return self._still_spoken_of(mention) or self._only_one_told(before, set())

    def _has_both(self, first: Mention) -> Mention | None:
        """Whose the name before "and its auditor, B" is, where a sentence opens with whose it is: X of "X's bank is A"."""
        here = [m for m in self.by_sentence[first.sentence] if m.end < first.start and m.possessive]
        if not here or self.text[self.sentences[first.sentence][0] : here[0].start].strip() not in (
            "",
            "The",
        ):
            return None
        return here[0] if _HAS_ONE.fullmatch(self.text, here[0].end, first.start) else None

    def _looked_into(self, office: Mention) -> Mention | None:
        """Whom a text is about that says "it" of him, though an office of the state acts: what is told next is his."""
        told = [
            m for m in self.by_sentence[office.sentence]
            if m.form == "pronoun" and m.start > office.end and m.party not in (-1, office.party)
        ]  # fmt: skip
        one = told[0] if len({m.party for m in told}) == 1 else None
        fits = one is not None and self.drafts[one.party].kind in LEADS and not one.plural
        return one if fits else None

    def _opens_as_of(self, name: Mention) -> bool:
        """Whether a sentence is about what is of a party, and no party itself: "Shares of X fell after its lender"."""
        start = self.sentences[name.sentence][0]
        alone = all(m.start >= name.start or m.dateline for m in self.by_sentence[name.sentence])
        led = _THING_OF.fullmatch(self.text, start, name.start) is not None
        return alone and led and VERB_RIGHT.match(self.text, name.end) is not None

    def _is_of_somebody_open(self, mention: Mention) -> bool:
        """Whether the sentence has told what is of somebody whom nothing settles: "the firm's debts and a letter from its owner"."""
        if mention.whose != "its":
            return False
        here = [m for m in self.by_sentence[mention.sentence] if m.end < mention.start]
        opened = [
            m for m in here
            if m.possessive and m.party < 0 and not m.others and m.form == "definite" and m.kind in OWNERS and not m.plural
        ]  # fmt: skip
        named = any(m.party >= 0 and not self._governed(m) and not m.dateline for m in here)
        return bool(opened) and not named

    def _whose_person(self, mention: Mention) -> Mention | None:
        """Whose a person is of whom an aside tells that he is also "its": "from its founder, Jo Lee, who remains its chairman"."""
        here = [m for m in self.by_sentence[mention.sentence] if m.end < mention.start]
        person = next((m for m in reversed(here) if m.kind == "Person" and m.form == "name"), None)
        if person is None or person.owner is None or person.owner.party < 0:
            return None
        if person is not here[-1] or not _WHO_IS_ITS.fullmatch(
            self.text, person.end, mention.start
        ):
            return None
        return person.owner

    def _is_one_of_its(self, mention: Mention) -> Mention | None:
        """The firm of which a sentence says behind a lead that it is one of "its": "Since then X has been its only supplier"."""
        here = [m for m in self.by_sentence[mention.sentence] if m.end <= mention.start]
        if len(here) != 1 or here[0].form != "name" or mention.whose != "its":
            return None
        lead = self.text[self.sentences[mention.sentence][0] : here[0].start]
        led = bool(lead.strip()) and lead.strip().lower() != "the"
        return here[0] if led and _BEING.fullmatch(self.text, here[0].end, mention.start) else None

    def _told_before(self, being: Mention) -> Mention | None:
        """Whom the sentence before is about, if that is somebody else than this one."""
        if being.sentence == 0 or not self.goes_on(being.sentence):
            return None
        start = self.sentences[being.sentence - 1][0]
        told = self.before(start, being.start)
        sure = told is not None and told.party != being.party
        return (
            told if told is not None and sure and self.drafts[told.party].kind in OWNERS else None
        )

    def _its_of_opening(self, mention: Mention) -> Mention | None:
        """Whose the first "its" of a sentence is that opens with one."""
        here = self.by_sentence[mention.sentence]
        opening = next((m for m in here if m.whose == "its" and m.owner is not None), None)
        if opening is not None:
            return opening.owner
        start = self.sentences[mention.sentence][0]
        before = self.before(start, start)
        sure = before is not None and self.drafts[before.party].kind in OWNERS
        return before if sure else None

    def _sold_by_its(self, mention: Mention) -> Mention | None:
        """The firm or thing that "from its founder", "from its receiver" stands behind: whoever buys it, those are its own."""
        return next(
            (
                m
                for m in self.by_sentence[mention.sentence]
                if m.party >= 0
                and m.end < mention.start
                and self.drafts[m.party].kind in OWNERS | BUILT
                and (
                    (
                        mention.start < m.end + _SOLD_REACH
                        and (
                            _SOLD_BY_ITS.match(self.text, m.end) is not None
                            or goes_to_its_own(self.text, m)
                        )
                    )
                    or buys_into_its(self.text, m, mention)
                )
            ),
            None,
        )

    def _work_told_of(self, mention: Mention) -> Mention | None:
        """The work that opens the sentence, else the one before it, if no firm or body is spoken of there."""
        for number in (mention.sentence, mention.sentence - 1):
            if number < 0 or self.blocks[number] != self.blocks[mention.sentence]:
                return None
            told = [
                m for m in self.by_sentence[number]
                if m.party >= 0 and m.end < mention.start and not m.dateline and m is not mention
            ]  # fmt: skip
            first = next((m for m in told if not self._governed(m)), None)
            if first is None and number < mention.sentence:
                # "A fire at the mine stopped two lorries. Its operator": nobody is spoken of, and one work
                bodies = any(self.drafts[m.party].kind in OWNERS for m in told)
                works_told = [m for m in told if self.drafts[m.party].kind in BUILT]
                first = works_told[0] if works_told and not bodies else None
            if first is None:
                continue
            draft = self.drafts[first.party]
            works = {m.party for m in told if self.drafts[m.party].kind in BUILT}
            alone = works == {first.party} and not draft.plural and not first.possessive
            return first if alone else None
        return None

    def _only_firm_here(self, mention: Mention) -> Mention | None:
        """The one firm or bank with a name that a sentence about an authority names before "its founder"."""
        here = [
            m for m in self.by_sentence[mention.sentence] if m.end < mention.start and m.party >= 0
        ]
        firms = [
            m
            for m in here
            if self.drafts[m.party].kind in LEADS and not self.drafts[m.party].plural
        ]
        first = next((m for m in here if not self._governed(m) and not m.dateline), None)
        by_state = first is not None and self.drafts[first.party].kind == "GovernmentBody"
        alone = len({m.party for m in firms}) == 1 and firms[0].form == "name"
        return firms[-1] if by_state and alone else None

    def _dealt_with(self, authority: Mention) -> Mention | None:
        """The firm that an authority lists or fines: it is its president, and not the authority's, who is told of then."""
        if self.drafts[authority.party].kind not in ("GovernmentBody", "Place", "Organization"):
            return None
        return next(
            (m for m in self.by_sentence[authority.sentence]
             if m.party >= 0 and m.start > authority.end and self.drafts[m.party].kind in LEADS
             and ((not self._governed(m) and _LISTS.search(self.text, authority.end, m.start))
                  or _TAKEN_FROM.search(self.text, authority.end, m.start))),
            None,
        )  # fmt: skip

    def _listed_with(self, mention: Mention) -> Mention | None:
        """The name that stands right before in a list: "X (XY) and its subsidiary Y", "X, its subsidiary Y, and Z"."""
        on = _MORE_BEHIND.match(self.text, mention.end) is not None
        pattern = _LISTED_WITH if on else _AND_AFTER
        return next(
            (m for m in self.by_sentence[mention.sentence]
             if m.end < mention.start and not m.plural and pattern.fullmatch(self.text, m.end, mention.start)
             and not (self.text[m.end] == "," and _UNIT_OF.search(self.text, 0, m.start))
             and not (self.text[m.end] == "," and _SPEAKS_NEXT.match(self.text, mention.end))),
            None,
        )  # fmt: skip
