"""What "it", "they", "he", "its" and "their" stand for: the subject of the sentence, of the one before, or of the text."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.bidden import bidden
from interlock.loaders.documents.parties.blamed import blamed
from interlock.loaders.documents.parties.book import FRONTED_TIME, VERB_RIGHT
from interlock.loaders.documents.parties.drafts import CLEAR, LEADS, OWNERS, in_phrase
from interlock.loaders.documents.parties.recalled import Recalled
from interlock.loaders.documents.parties.spelled import Reference
from interlock.loaders.documents.parties.whose_its import (
    OF_NO_AUTHORITY,
    goes_to_its_own,
    is_no_courts,
    work_with_aside,
)

__all__ = ["Pronouns"]

_HELD_EVENT = re.compile(
    r"\s(?:is|was|will\sbe|has\sbeen)\s(?:also\s)?(?:organi[sz]ed|hosted|held|attended|opened|convened)\b"
)
_BUILT_VERB = re.compile(
    r"\s(?:(?:will\s)?belongs?\s(?:in equal (?:shares|parts) |equally |jointly |half |entirely |wholly )?to\b"
    r"|(?:is|was|will\sbe|is\sto\sbe|has\sbeen|is\sbeing|was\sbeing)\s(?:[a-z]+ly\s)?"
    r"(?:operated|built|rebuilt|financed|funded|run|managed|completed|designed|constructed|opened|expected\sto\s(?:cost|open))\b)"
)
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
_OF_A_STATE = re.compile(
    r"\b(?:ambassador|consul(?:-general)?|prime minister|premier|(?:[a-z]+ )?minister|army|parliament|embassy)\b"
)
_STATES = frozenset({"Place", "GovernmentBody"})
_OF_WHICH = re.compile(r",?\s(?:of|in|for|to|with|from|by)\swhich\s")
_OBJECT_LEFT = re.compile(
    r"\b(?:of|in|for|to|with|from|by|into|on|at|against|over|[a-z]{2,}(?:s|ed|ing))\s$(?<!unless\s)(?<!whereas\s)"
)
_THROUGH_ITS = frozenset(
    {" through ", " via ", ", through ", ", via ", ", acting through ", " acting through "}
)
_THROUGH = (" through ", " via ")
_ANOTHER_AND = re.compile(r"\w\sand\s(?:the\s)?(?:[A-Z]\w*[’']s\s)?(?:[a-z-]+\s){0,2}$")
# A party behind one of these may itself act through its unit: "owned by X through its arm", but "bought X through its arm".
_GOVERNS = re.compile(r"\b(?:by|from|with|of|to|for)\s(?:the\s)?$")
# ... but "70 percent of X through its arm" is the arm of whoever has them
_PART_OF = re.compile(
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
_AND_AFTER = re.compile(rf"{_ABBREVIATED},? (?:and|as well as) (?:its |their )?")
_LISTED_WITH = re.compile(rf"{_ABBREVIATED}(?:,|,? and|,? as well as) (?:its |their )?")
# "complaints against X, and its chairman, Y, said": another clause begins, and its subject is whose chairman he is
_SPEAKS_NEXT = re.compile(
    r",?\s(?:also\s|later\s)?(?:said|says|told|added|announced|declared|noted|confirmed|denied|called|warned|promised|wrote|read|spoke|thanked|praised)\b"
)
_LIST_GOES_ON = re.compile(r",? and (?:the |an? )?(?:[a-z-]+ )?[A-Z]")
_UNIT_OF = re.compile(  # "will be a unit of X, and its founder": the founder of the unit
    r"\b(?:subsidiary|unit|division|arm|affiliate|part|member) of (?:the )?\Z"
)
_LED_BY_ITS = re.compile(
    r",? (?:was )?(?:led|headed|represented|chaired|accompanied|signed|founded) by (?:its|their)\b"
)
_LED_REACH = 64  # characters from there to the name
_TAKEN_LEFT = re.compile(  # verbs whose forms do not show that they are verbs: "sold it", "to lend it"
    r"\b(?:sold|bought|built|lent|held|gave|took|made|paid|got|won|ran|led|sent|put|kept|left|cut|met|set|sell|buy|build|lend|hold|give"
    r"|take|make|pay|run|lead|send|keep|meet|own|operate|finance|supply|fund|back|insure|guarantee|acquire|join|support|deliver"
    r"|offer|grant)\s$"
)
# "will lease it", "to buy it": a verb in its plain form.
_PLAIN_LEFT = re.compile(
    r"\b(?:will|would|to|can|could|must|should|shall|not) (?:also |then |now )?[a-z]+\s$"
)
# "nor has it been asked to": the subject, behind its verb
_INVERTED = re.compile(
    r"\b(?:[Nn]or|[Nn]either|[Ss]o|[Nn]ever|[Rr]arely|[Hh]ardly|[Oo]nly then)\s(?:has|had|is|was|does|did|will|would|can|could)\s$"
)
# What is done with works and goods, so that "it" is the one just told of: "will operate it", "invested 30 million in it".
_DONE_WITH_WORKS = re.compile(
    r"\b(?:buil[dt]|rebuil[dt]|building|operat[a-z]+|ran|run|running|leas(?:e|es|ed|ing)|rent(?:s|ed|ing)?|develop(?:s|ed|ing)?"
    r"|construct(?:s|ed|ing)?"
    r"|expand(?:s|ed|ing)?|moderni[sz][a-z]+|renovat[a-z]+|manag(?:e|es|ed|ing)|us(?:e|es|ed|ing)|complet(?:e|es|ed|ing)|finish(?:es|ed)?"
    r"|design(?:s|ed|ing)?|maintain(?:s|ed|ing)?|charter(?:s|ed|ing)?|commission(?:s|ed|ing)?|(?:co-)?financ(?:e|es|ed|ing)"
    r"|(?:co-)?fund(?:s|ed|ing)?|invest(?:s|ed|ing)? [^,;.]*\bin)\s$"
)
# What is done with a firm or body and not with a place: "who founded it".
_DONE_WITH_FIRMS = re.compile(
    r"\b(?:(?:co-)?found(?:s|ed|ing)?|chair(?:s|ed|ing)?|heads|headed|heading|own(?:s|ed|ing)?"
    r"|took over|merged? with|listed|acquir(?:e|es|ed|ing))\s$"
)
_MAY_BE_SOMEBODY = frozenset({"Firm", "Party"})  # kinds that a name of a person may be taken for
_TWO_NAMES = 2  # words of a person's name: "Tomas Reuter"
_BESIDE = re.compile(r"(?: \([^()]*\))?(?:,? (?:and|as well as) (?:the )?|, (?:the )?)")
_LEADS_A_FIRM = re.compile(
    r"\b(?:[Pp]resident|[Cc]hairman|[Cc]hairwoman|[Cc]hief [Ee]xecutive|CEO|CFO|[Ff]ounder|[Mm]anaging [Dd]irector)\b"
)
_LISTS = re.compile(
    r"\b(?:designated|sanctioned|listed|fined|sued|charged|blacklisted|indicted|suspended|licensed)\s$"
)
_ON_CONDITION = re.compile(r"\b(?:on (?:the )?condition that|provided that|provided)\s$")
_CITED = re.compile(r"\b(?:citing|quoting|according to)\s$")  # its officer tells what it did
# "suspended the brokerage licence of X and banned its chief executive"
_TAKEN_FROM = re.compile(
    r"\b(?:suspend(?:s|ed)?|revok(?:es|ed)|withdr(?:ew|aws|awn)|cancel(?:s|led)|fr(?:oze|eezes|ozen)|seiz(?:es|ed)|halt(?:s|ed)|block(?:s|ed)"
    r"|clos(?:es|ed)|shut)\s(?:the\s|all\s)?(?:[a-z-]+\s){0,2}(?:licen[cs]e|permit|trading|accounts?|assets|shares|listing|funds|operations"
    r"|registration|offices?|plants?|mills?)\s(?:of|in|held\sby)\s(?:the\s)?$"
)
_WHO_SAYS = re.compile(
    r",? (?:said|says|added|told (?:reporters|journalists|a news conference)|announced|confirmed)(?: (?:on )?[A-Z][a-z]+day)?(?: that)? "
)
_OFFICE_BETWEEN = re.compile(
    r", (?:the |an? )?(?:[a-z-]+ ){0,5}[a-z-]+ (?:of|at|for|with) (?:the )?(?:[a-z-]+ ){0,3}"
)
_IT_SAYS = re.compile(
    r"\s(?:also\s)?(?:said|says|added|adds|noted|stated|announced|reported|stressed)\b"
)
_SPOKE_LAST = re.compile(
    r"\s(?:said|says|added|announced|reported|noted|stated|wrote)(?:\s(?:on|in|at|late|early|yesterday|today)\b[^,;“”\"]{0,60})?[.]?\s*$"
)

# Goods without an article, and what is done with them next: "imports gas and resells it".
_GOODS_LEFT = re.compile(
    r"\b(?:buy|buys|buying|bought|purchas\w+|imports?|imported|importing|produc\w+|grows?|grew|growing|mak(?:es?|ing)|made|extract\w*"
    r"|process\w*|collect\w*|sourc\w+|refin\w+|manufactur\w+)\s(?!(?:a|an|the|its|their|two|three)\s)(?:[a-z-]+\s){1,3}?"
    r"(?:(?:from|in|at)\s[^,;.]{2,60}?\s)?and\s(?:then\s)?(?:to\s)?"
    r"(?:(?:re-?)?(?:sells?|sold|exports?|exported)|ships?|shipped|delivers?|supply|supplies|sends?|sent|markets?)\s$"
)


# "lender, A": a noun of relation in front of the name it is of
_APPOSED = re.compile(r"(?:[Ii]ts )?(?:[a-z-]+ ){0,4}[a-z-]+, (?:the )?[A-Z0-9]")
_NOUN_OF = re.compile(
    r"\b(?:[Tt]he|[Oo]ne) (?:[a-z-]+ ){0,2}(?:lender|insurer|supplier|creditor|contractor|operator|owner|developer|adviser|advisor"
    r"|guarantor|buyer|customer|builder) (?:to|of|for) (?:the )?$"
)
_MORE_BEHIND = re.compile(r",? and |, (?:its|the|an?|two|three|[A-Z])")
_AMONG_THEM = re.compile(r",\s(?:among\sthem|including|such\sas|notably)\s[^;.]*$")
_ACTED_ON = frozenset({"him", "her"})
_SHIP_REACH = 4  # sentences in which a ship is still "she"
# Nouns of which "she" is said; "" is a ship that its name alone tells of ("MV Orlu Star").
_VESSELS = frozenset(
    words(
        "ship vessel tanker carrier freighter ferry bulker trawler yacht barge tug icebreaker steamer dredger tugboat superyacht reefer"
        " coaster boat schooner warship frigate submarine liner"
    )
)
# "is supplied by", "the purchase of a mill from": before who gives
_BY_WHOM = re.compile(
    r"\b(?:(?:is|are|was|were|be|been|being)\s[^,;.]{2,60}\s(?:by|from)|(?:purchase|acquisition|delivery|loan|credit|supply)\s[^,;.]{0,60}\bfrom)"
    r"\s(?:the\s)?(?:[a-z-]+\s){0,3}$"
)
# Whoever wins these may be told of next.
_OF_DEALS = re.compile(
    r"\b(?:contracts?|orders?|tenders?|bids?|deals?|projects?|concessions?|licen[cs]es?|auctions?"
    r"|(?:was|were) (?:founded|set up|created))\b"
)
_SERVED_NEAR = 3  # sentences back in which the lead is told of, for a text to be still about it
# What a firm does and no plant or ship: "A furnace was delivered. It hopes to borrow".
_FIRMS_VERB = re.compile(
    r"\s(?:also\s|now\s|still\s|already\s)?(?:hopes?|hoped|plans?|planned|wants?|wanted|expects?|expected|intends?|intended|owes?|owed|buys?|bought"
    r"|borrow(?:s|ed)|employs?|employed|sign(?:s|ed)|sought|seeks|owns?|owned|sells?|sold|hired|invest(?:s|ed)|applied|negotiat\w+|export(?:s|ed)"
    r"|import(?:s|ed)|(?:has|had)\s(?:an?|no)\s(?:[a-z-]+\s){0,2}(?:contract|agreement|loan|debts?|joint\sventure|subsidiary|partner|stake))\b"
)
_BUILT = frozenset({"Asset", "Project"})
# Whom a work has rather than a firm.
_OF_A_WORK = frozenset(
    [
        *words("operator contractor builder developer concessionaire designer architect subcontractor promoter owner co-owner"),
        *("general contractor", "main contractor", "concession holder", "consulting engineer"),
    ]
)  # fmt: skip

# "has been", "is now": between a party and what it is of another
_BEING = re.compile(
    r"\s(?:(?:has|have|had|will)\s)?(?:also\s|now\s|since\s|long\s)?(?:is|was|are|were|been|be|becomes?|became|remains?|remained)"
    r"(?:\s(?:also|now|still|again))?\s"
)
# Who takes a part of "its output" takes another's.
_TAKES_PART = re.compile(
    r"\b(?:takes?|took|taken|buys?|bought|buying|absorb(?:s|ed)?|accounts? for|accounted for|receives?|received|gets?|got"
    r"|purchases?|purchased|consumes?|consumed|imports?|imported)\s[^,;.]{0,40}\bof\s$"
)
_MADE_BY_IT = re.compile(
    r"\s(?:[a-z]+ )?(?:output|production|produce|crop|harvest|capacity|exports|sales|shipments)\b"
)
# Before somebody whom the text may go on about: "spoke to X", "sold it to X", "replaced X", "met X"
_DEALT_WITH = re.compile(
    r"\b(?:to|met|meets|replac(?:ed|es)|succeed(?:ed|s)|named|names|appoint(?:ed|s)|hired|hires|promoted|sued|sues|accused|accuses|praised|thanked)"
    r"\s(?:the\s)?(?:[a-z-]+\s){0,3}$"
)
_AGREES_TO = re.compile(
    r"\b(?:sign(?:s|ed|ing)?|ratif(?:y|ies|ied|ying)|initial(?:s|led)|accede(?:s|d)? to|(?:name|signature)s? to|denounce[sd]?)\s$"
)
_AGREED = re.compile(
    r"\s(?:was|is|has been|had been|will be|is to be|is being|was later|was then)\s(?:[a-z]+ly\s)?"
    r"(?:signed|ratified|initialled|concluded|denounced)\b"
)
_SOLD_REACH = 60  # characters from what is sold to who sells it
_SOLD_BY_ITS = re.compile(
    r"(?:\s(?:of|in|at|near)\s[A-Z][\w’'-]*)?\sfrom\s(?:its|their)\s(?:(?:[a-z-]+\s){0,3}?(?:founders?|co-founders?|owners?|parent"
    r"|shareholders?|creditors|heirs|receivers?|administrators?|liquidators?|proprietors?|landlord|founding\sfamily))\b"
)


# "and still owns", behind whom the same subject has dealt with before
_AND_DOES = re.compile(
    r"(?:\s(?!and\b|but\b)[^\s;.:,]+){0,9},?\s(?:and|before|but|or)\s(?:(?:then|now|still|later|also|has|had|have|would|will|may|plans\sto|wants\sto"
    r"|[a-z]+ly)\s)*(?!(?:that|as|if|when|because|says|said)\b)[a-z]+(?:\s(?:up|out|over|down|off))?\s"
)


class Pronouns(Recalled):
    """Settles pronouns, and whom a possessive means."""

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
            _GOVERNS.search(self.text, max(0, owner.start - 10), owner.start) is not None
            or owner is self.by_sentence[owner.sentence][0]
            # "A and B, acting through its arm": the last of them, whose arm one can have
            or _ANOTHER_AND.search(self.text, max(0, owner.start - 24), owner.start) is not None
        )

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
            return before if _APPOSED.match(self.text, before.start, before.end) else None
        of = next((m for m in here if self.text[m.end : before.start] == ", "), None)
        if of is None or of.form == "pronoun":
            return None
        return of if _NOUN_OF.search(self.text, max(0, of.start - 48), of.start) else None

    def its(self, mention: Mention) -> Mention | None:
        """The mention that "its" or "their" before this one stands for: the subject of its sentence, else of the one before."""
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
        if last is not None and last.plural == plural and self.drafts[last.party].kind in OWNERS:
            return last  # "nor has it been asked to, its director said"
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
                    if draft.kind not in kinds or self._governed(earlier) or earlier.dateline:
                        continue
                    if is_no_courts(mention.head, draft.name):
                        continue
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
                or (m.kind in _BUILT and self._is_subject(m))
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
            _BESIDE.fullmatch(self.text, first.end, m.start)
            for m in self.by_sentence[first.sentence]
        )

    def _is_either(self, first: Mention) -> bool:
        """Whether two act together of whom the text has told the same: "X and Y are rivals", but "X and its unit Y" are not."""
        if self.drafts[first.party].kind not in LEADS or first.plural:
            return False
        told = len(self.drafts[first.party].mentions)
        return any(
            m.form == "name"
            and m.owner is None
            and not m.whose
            and self.drafts[m.party].kind in LEADS
            and m.party not in (-1, first.party)
            and len(self.drafts[m.party].mentions) >= told
            and self.text[first.end : m.start] in (" and ", " and the ")
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
                and m.end < mention.start < m.end + _SOLD_REACH
                and self.drafts[m.party].kind in OWNERS | _BUILT
                and (
                    _SOLD_BY_ITS.match(self.text, m.end) is not None
                    or goes_to_its_own(self.text, m)
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
                works_told = [m for m in told if self.drafts[m.party].kind in _BUILT]
                first = works_told[0] if works_told and not bodies else None
            if first is None:
                continue
            draft = self.drafts[first.party]
            works = {m.party for m in told if self.drafts[m.party].kind in _BUILT}
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

    def _person_before(self, mention: Mention) -> None:
        """Settle "He" and "She" at the head of a sentence: the first person of the sentence before, where it names only one."""
        before = [
            m
            for m in self.by_sentence[mention.sentence - 1]
            if m.party >= 0
            and self.drafts[m.party].kind == "Person"
            and self.goes_on(mention.sentence)
        ]
        if not before:
            before = self._somebody_taken_for_a_firm(mention)
        if before and (len({m.party for m in before}) == 1 or self._alone_acts(before)):
            mention.antecedent = (before[0].start, before[0].end)
            self._add(mention, before[0].party)
        elif not before and mention.name == "she":
            self._ship(mention)

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
        """Settle "him": the one person of the sentence before, where this one names no other."""
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
            mention.antecedent = (person.start, person.end)
            self._add(mention, person.party)

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

    def _pronoun(self, mention: Mention) -> None:
        if mention.kind == "Person":
            if mention.name in _ACTED_ON:
                self._person_alone(mention)
            else:
                self._person_before(mention)
            return
        start = self.sentences[mention.sentence][0]
        if not mention.plural and _GOODS_LEFT.search(self.text, start, mention.start):
            return  # "buys cocoa from farmers and sells it to X": the cocoa
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
        if firm is None and not mention.plural:
            firm = self._sold_before(mention, mention.end)
        if firm is not None:
            mention.antecedent = (firm.start, firm.end)
            self._add(mention, firm.party)
            return
        if _ON_CONDITION.search(self.text, max(0, mention.start - 30), mention.start):
            return  # "cleared the takeover on condition that it sells two mills": not who cleared it
        same = self.by_sentence[mention.sentence]
        ground = blamed(self.text, same, mention.start)
        if ground is not None and ground[0].party >= 0:
            one, sure = ground
            if self.drafts[one.party].plural == mention.plural:
                if sure and VERB_RIGHT.match(self.text, mention.end) is not None:
                    mention.antecedent = (one.start, one.end)
                    self._add(mention, one.party)
                return  # "fined X because it sold", and "after it sold" may be either
        left = self.text[max(start, mention.start - 40) : mention.start]
        other = (
            _OBJECT_LEFT.search(left) or _TAKEN_LEFT.search(left) or _PLAIN_LEFT.search(left)
        ) is not None and VERB_RIGHT.match(self.text, mention.end) is None
        other = other and _INVERTED.search(left) is None
        same_block = self.blocks[mention.sentence - 1] == self.blocks[mention.sentence]
        before = [
            m
            for m in self.by_sentence[mention.sentence - 1]
            if (same_block if other else self.goes_on(mention.sentence))
        ]
        if other and not mention.plural and _DONE_WITH_WORKS.search(left):
            work = self._work_spoken_of(same, before)
            if work is not None:
                mention.antecedent = (work.start, work.end)
                self._add(mention, work.party)
                return
        if not mention.plural and self._is_agreed(mention, left):
            agreements = {m.party: m for m in before if m.kind == "Agreement" and m.party >= 0}
            if len(agreements) == 1:
                (agreement,) = agreements.values()
                mention.antecedent = (agreement.start, agreement.end)
                self._add(mention, agreement.party)
                return
        listed = self._of_what_is_listed(before) if mention.start == start else None
        if listed is not None and not mention.plural:
            mention.antecedent = (listed.start, listed.end)
            self._add(mention, listed.party)
            return
        done_to = self._done_to_before(mention, same) if other and not mention.plural else None
        if done_to is not None:
            mention.antecedent = (done_to.start, done_to.end)
            self._add(mention, done_to.party)
            return
        deed_of_firm = _FIRMS_VERB.match(self.text, mention.end) is not None
        of_a_firm = other and _DONE_WITH_FIRMS.search(left) is not None
        # "The partners hired X to lead it": none of the partners
        together = {at for m in same if other and self._is_subject(m) for at in m.others}
        acting: set[int] = set() if mention.plural else set(together)
        for group, reverse in ((same, True), (before, False)):
            for earlier in reversed(group) if reverse else group:
                if self._is_open_subject(earlier, plural=mention.plural):
                    if other and group is same:
                        other = False
                        continue
                    return  # the text has just gone over to somebody whom nothing settles
                draft = self.drafts[earlier.party] if earlier.party >= 0 else None
                if (
                    draft is None
                    or _OF_WHICH.fullmatch(self.text, earlier.end, mention.start)
                    or earlier.possessive
                    or earlier.dateline
                    or (other and group is same and self._is_one_among(earlier))
                    or draft.kind in ("Person", "Portfolio", "Agreement")
                    or (
                        draft.kind == "Asset"
                        and (mention.plural or earlier.sentence == mention.sentence)
                    )
                    or (deed_of_firm and draft.kind in _BUILT)
                    or (draft.kind == "Place" and (of_a_firm or self._is_seat(earlier)))
                    or (draft.kind == "Place" and self._is_listed_place(earlier))
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
                if earlier.party in acting:
                    continue
                if earlier.sentence < mention.sentence and self._is_either(earlier):
                    return  # "X and Y are rivals. It also owns"
                if other and earlier.sentence == mention.sentence:
                    acting.add(earlier.party)
                    other = False  # "Y supports it": the subject of its own clause is not meant
                    continue
                mention.antecedent = (earlier.start, earlier.end)
                self._add(mention, earlier.party)
                return
        if mention.plural:
            mention.others = self._named_together(before)
            return
        spoken = None if other or acting else self._still_spoken_of(mention)
        spoken = spoken or self._only_one_told(before, acting, together)
        if spoken is not None:
            mention.antecedent = (spoken.start, spoken.end)
            self._add(mention, spoken.party)

    def _done_to_before(self, it: Mention, here: Sequence[Mention]) -> Mention | None:
        """Whom the same subject has done something to before: "B bought A in 1975 and still owns it": A, the only one behind B."""
        told = [m for m in here if m.end < it.start and m.party >= 0 and not m.dateline]
        acts = next((m for m in reversed(told) if self._is_clause_subject(m)), None)
        if acts is None or acts.party < 0:
            return None
        behind = {
            m.party: m for m in told if m.start > acts.end and m.kind not in ("Place", "Person")
        }
        if len(behind) != 1:
            return None
        (one,) = behind.values()
        fits = self.drafts[one.party].kind in OWNERS and not self.drafts[one.party].plural
        fits = fits and not one.possessive and one.party != acts.party
        return one if fits and _AND_DOES.fullmatch(self.text, one.end, it.start) else None

    def _is_agreed(self, it: Mention, left: str) -> bool:
        """Whether "it" is what is signed or joined, as a treaty is and no firm: "Norway signed it", "It was ratified by"."""
        return _AGREES_TO.search(left) is not None or _AGREED.match(self.text, it.end) is not None

    def _is_one_among(self, name: Mention) -> bool:
        """Whether a name stands in an aside on who is among the subject: "five banks, among them X and Y, finance it": not Y."""
        start = self.sentences[name.sentence][0]
        return _AMONG_THEM.search(self.text, start, name.start) is not None

    def _only_one_told(
        self, before: Sequence[Mention], acting: set[int], together: Collection[int] = ()
    ) -> Mention | None:
        """The one firm or bank of the sentence before, whatever it does there: "Investors want to break up X. It supplies Y".

        None where that sentence is about a thing, a place or somebody whom the text does not settle.
        """
        firms = [
            m for m in before
            if m.party >= 0 and m.party not in acting and self.drafts[m.party].kind in LEADS
            and not self.drafts[m.party].plural and not m.dateline and m.form != "group"
        ]  # fmt: skip
        if len({m.party for m in firms}) != 1:
            return None
        if all(m.form == "name" and self._only_serves(m) for m in firms):
            return self._served(firms[-1])
        others = any(
            m not in firms
            and m.party not in together
            and (
                m.party < 0 or self.drafts[m.party].kind not in ("Person", "Agreement", "Portfolio")
            )
            and not m.dateline
            and not m.plural
            and (self._is_subject(m) or (m.party >= 0 and self.drafts[m.party].kind in OWNERS))
            for m in before
        )
        return None if others else firms[-1]

    def _only_serves(self, firm: Mention) -> bool:
        """Whether a sentence about goods or money only names a firm as who gives them: "Flour is supplied by Y", "borrowed from Y"."""
        start = self.sentences[firm.sentence][0]
        if _BY_WHOM.search(self.text, max(start, firm.start - 100), firm.start) is None:
            return False
        return not any(
            m.end < firm.start and not m.dateline
            and (m.party < 0 or self.drafts[m.party].kind not in _BUILT)
            for m in self.by_sentence[firm.sentence]
        )  # fmt: skip

    def _served(self, firm: Mention) -> Mention | None:
        """Whom the text goes on about behind a sentence on who serves it: the firm that it opens with, if it has told more of it."""
        lead = self.lead(firm.start)
        if lead is None or lead.party == firm.party:
            return firm if lead is not None else None
        start, end = self.sentences[firm.sentence]
        if _OF_DEALS.search(self.text, start, end):
            return None
        more = len(self.drafts[lead.party].mentions) > len(self.drafts[firm.party].mentions)
        near = any(
            m.party == lead.party and m.sentence >= firm.sentence - _SERVED_NEAR for m in self.seen
        )
        return lead if more and near and not self.drafts[lead.party].plural else None

    def _is_open_subject(self, earlier: Mention, *, plural: bool) -> bool:
        """Whether a clause is about somebody whom the text does not settle: "it" behind it is nobody named before."""
        return (
            earlier.party < 0
            and not earlier.others
            and earlier.form == "definite"
            and earlier.kind in OWNERS
            and earlier.plural == plural
            and self._is_subject(earlier)
        )

    def _work_spoken_of(self, *groups: list[Mention]) -> Mention | None:
        """The one work that this sentence and the one before speak of: "has a terminal in X. It will operate it"."""
        works = [
            m for group in groups for m in group
            if m.party >= 0 and self.drafts[m.party].kind in ("Asset", "Project") and not self.drafts[m.party].plural
        ]  # fmt: skip
        return works[0] if len({m.party for m in works}) == 1 else None

    def _named_together(self, before: list[Mention]) -> tuple[int, ...]:
        """Whom "they" means where no group was told: the subjects that the sentence before names together, "A and its partner B"."""
        told = [m for m in before if m.form != "pronoun" or m.others]
        first = next((m for m in told if not m.possessive and self._is_clause_subject(m)), None)
        if first is None:
            return ()
        if first.others:
            return first.others
        listed: list[Mention] = [first]
        for following in told[told.index(first) + 1 :]:
            if _BESIDE.fullmatch(self.text, listed[-1].end, following.start) is None:
                break
            listed.append(following)
        parties = tuple(dict.fromkeys(m.party for m in listed))
        alike = all(
            at >= 0 and not self.drafts[at].plural and self.drafts[at].kind in OWNERS
            for at in parties
        )
        joined = re.search(r"\b(?:and|as well as)\b", self.text[first.end : listed[-1].start])
        return parties if len(parties) > 1 and alike and joined else ()

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

    def _is_listed_place(self, place: Mention) -> bool:
        """Whether a place only ends a list that a preposition governs: "has mills in Orlu and Tesk, which it"."""
        return any(
            self.text[m.end : place.start] in (" and ", ", ", ", and ", " or ")
            and m.kind == "Place"
            and (self._governed(m) or self._is_listed_place(m))
            for m in self.by_sentence[place.sentence]
            if m.end < place.start
        )

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
        same = self.goes_on(mention.sentence)
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
