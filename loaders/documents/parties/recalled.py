"""Whom a sentence goes on about though another opened the one before: what was bought, who borrowed, the firm of the person who acts.

What is said tells who is meant, rather than where he was named:

"X bought Y. It had belonged to Z"                     Y, which Z had, and not X
"X lent 5 million to Y. The loan is guaranteed by its parent"   Y's
"A, founder of X, fell out with Y. He owns half of the company"   X
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.deals import Deals
from interlock.loaders.documents.parties.drafts import LEADS, OWNERS
from interlock.loaders.documents.parties.inner_subjects import acts

__all__ = ["Recalled"]

# What is told of a firm that has just been sold rather than of who bought it.
_WAS_ANOTHERS = later(
    r"\s(?:(?:was|had been|used to be)\s(?:(?:previously|formerly|originally|once|long|wholly|majority|jointly|fully|entirely"
    r"|\d+% |\d+ percent )\s?){0,2}(?:owned|controlled|held)\b"
    r"|(?:(?:had|used to)\s)?(?:(?:previously|formerly|once|long)\s)?belong(?:ed)?\sto\b"
    r"|(?:was|had been)\s(?:put up for sale|spun off|carved out)\b"
    r"|(?:will|is to|would)\s(?:(?:also|now|then)\s)?(?:become (?:a|an|part)\b"
    r"|be (?:run as|renamed|merged|delisted|integrated|folded|absorbed|consolidated|rebranded)\b))"
)
_DENIES = later(
    r"\s(?:has\s|have\s|had\s)?(?:(?:always|since|strongly|firmly|flatly|also)\s)?(?:den(?:ied|ies)|reject(?:ed|s)|contest(?:ed|s)|disput(?:ed|es)|refut(?:ed|es))\b"
)
_FORMER = frozenset({"former", "previous", "old", "ex-", "erstwhile"})
_HOLDERS = frozenset({"owner", "shareholder", "parent", "holder", "proprietor"})
_LOAN = later(
    r"(?:The|That|This|Both)\s(?:[a-z-]+\s){0,2}"
    r"(?:loans?|credits?|facility|financing|debt|bonds?|notes?|mortgage|overdraft|borrowings?|credit line)"
    r"\s(?:is|was|are|were|will be|has been|had been|is to be)\s(?:[a-z]+ly\s)?"
    r"(?:guaranteed|secured|backed|insured|repaid|underwritten|covered)\b"
)
_OF_BORROWERS = frozenset({"parent", "parent company", "owner", "shareholder", "founder", "main shareholder"})  # fmt: skip
# Between a person and the firm that he is of.
_OF_FIRM = later(
    r"(?:,\s(?:the\s|an?\s|its\s)?(?:(?!who\b|which\b)[A-Za-z-]+\s){1,5}?(?:of|at|for)\s(?:the\s)?(?:[a-z-]+\s){0,4}"
    r"|(?:,\swho)?\s(?:(?:has|had|once|also|co-)\s?)?(?:founded|runs|ran|heads|headed|chairs|chaired|owns|owned|leads|led|set\sup|started|controls|manages|built\sup)"
    r"\s(?:the\s)?(?:[a-z-]+\s){0,4}"
    r"|\s(?:is|was|has\sbeen|became|remains)\s(?:now\s|also\s)?(?:at\sthe\s(?:helm|head)\sof\s|(?:the\s|an?\s)?(?:[a-z-]+\s){0,3}?"
    r"(?:chief|chair|chairman|chairwoman|chairperson|president|head|director|founder|owner|manager|partner|boss|executive|treasurer)\s(?:of|at)\s)"
    r"(?:the\s)?(?:[a-z-]+\s){0,4}"
    # "sold her stake in X"
    r"|\s(?:(?:has|had|will)\s)?(?:sold|sell|sells|kept|keeps|raised|cut|halved|holds|held|has|had|gave up|parted with)\s[^,;.]{0,40}?"
    r"\b(?:stakes?|shares?|shareholding|holding|interest|percent|per cent|%)\s(?:in|of)\s(?:the\s)?(?:[a-z-]+\s){0,3})"
)
# "When it bought X, " before the name of who bought it
_FRONTED = later(
    r"(?:When|After|Once|Since|Before|Because|As|While|Although|Though|If|Until|By the time|Even though|Just as|Ever since)\s"
)
_REST = later(r"\s[^;:()“”\"—]{4,140}?,\s(?:the\s|an?\s)?(?:[a-z-]+\s){0,3}")
_TWO = 2
_BACK = 3  # sentences that a deal may lie back
_ANY_HOUSE = frozenset(
    {"company", "firm", "business", "group", "bank", "start-up", "startup", "concern"}
)
_FOUNDS = later(
    r"\b(?:found(?:ed|s|ing)|set(?:s|ting)? up|start(?:ed|s|ing)|launch(?:ed|es|ing)|creat(?:ed|es|ing)|join(?:ed|s|ing)|co-founded|bought)"
    r"\s(?:the\s)?(?:[a-z-]+\s){0,3}$"
)
_AND_FOUNDED = later(
    r"\sand\s(?:has\s|then\s|later\s)?(?:founded|co-founded|runs|ran|heads|headed|chairs|chaired|owns|leads|led|set\sup|started|controls|manages)"
    r"\s(?:the\s)?(?:[a-z-]+\s){0,4}$"
)
_FEW = 4  # mentions behind a person that may be his firms
_SELLERS = frozenset({"seller", "vendor", "owner"})
_HAD_IT = later(
    r"\s(?:(?:has|had|have)\s)?(?:[a-z]+ly\s)?(?:owned|held|controlled|bought|acquired|founded|built up|run|ran"
    r"|took over|taken over|set up)\s"
    r"(?:\d[\w.,]*\s?(?:percent|%|per cent)\sof\s|(?:all|half|most)\sof\s)?$"
)


class Recalled(Deals):
    """Finds who is meant by what is said of him, where another is the subject of the sentence before."""

    def _sold_before(self, mention: Mention, at: int) -> Mention | None:
        """What the sentence before said to be bought, where the words from `at` on tell whose it was or what becomes of it."""
        if mention.sentence == 0 or _WAS_ANOTHERS.match(self.text, at) is None:
            return None
        return self._bought(mention)

    def _accused_before(self, mention: Mention, at: int) -> Mention | None:
        """Who denies something: whom the sentence before, in the same paragraph, said to be accused of it or sued."""
        number = mention.sentence - 1
        if mention.plural or mention.start != self.sentences[mention.sentence][0] or number < 0:
            return None
        if _DENIES.match(self.text, at) is None or self.blocks[number] != self.blocks[number + 1]:
            return None
        told = {m.party: m for m in self._having("defendant", number, mention.start)}
        one = next(iter(told.values())) if len(told) == 1 else None
        fits = one is not None and self.drafts[one.party].kind in OWNERS
        return one if fits and one is not None and not self.drafts[one.party].plural else None

    def _bought(self, mention: Mention) -> Mention | None:
        """The one firm that the sentence before said to be bought, in the same paragraph."""
        number = mention.sentence - 1
        if number < 0 or self.blocks[number] != self.blocks[mention.sentence]:
            return None
        told = self._having("target", number, mention.start)
        if len({m.party for m in told}) != 1:
            return None
        draft = self.drafts[told[0].party]
        return told[0] if draft.kind in OWNERS and not draft.plural else None

    def _whose_owner_was(self, mention: Mention) -> Mention | None:
        """Whose "its former owner" is behind a purchase: of what was bought, as who bought it has owners still."""
        head = mention.head.rpartition(" ")[2]
        former = mention.words & _FORMER and head in _HOLDERS and mention.whose == "its"
        opens = mention.start == self.sentences[mention.sentence][0]
        return self._bought(mention) if former and opens else None

    def _whose_loan(self, mention: Mention) -> Mention | None:
        """Whose parent guarantees a loan: of who was lent it in the sentence before."""
        number, start = mention.sentence - 1, self.sentences[mention.sentence][0]
        if number < 0 or mention.whose == "their" or mention.head not in _OF_BORROWERS:
            return None
        if self.blocks[number] != self.blocks[mention.sentence]:
            return None
        if _LOAN.match(self.text, start, mention.start) is None:
            return None
        told = self._having("borrower", number, mention.start)
        alone = len({m.party for m in told}) == 1 and not self.drafts[told[0].party].plural
        return told[0] if alone and self.drafts[told[0].party].kind in OWNERS else None

    def _firm_of_actor(self, mention: Mention, pool: Sequence[Mention]) -> Mention | None:
        """The firm of the one person who acts in a clause: "He owns 40 percent of the company", whoever else is a firm."""
        here = [
            m for m in self.by_sentence[mention.sentence] if m.party >= 0 and m.end < mention.start
        ]
        persons = {m.party: m for m in here if self.drafts[m.party].kind == "Person"}
        if len(persons) != 1 or any(self.drafts[m.party].kind in LEADS for m in here):
            return None
        (at,) = persons
        if self._governed(persons[at]):
            return None
        firms = {m.party: m for m in pool if m.party in self.firms_of(at)}
        return next(iter(firms.values())) if len(firms) == 1 else None

    def _firm_of_last_actor(self, mention: Mention, pool: Sequence[Mention]) -> Mention | None:
        """The firm of the person whom the sentence before is about: "Jo Lee, finance chief of X, joins Y. The company named": X."""
        number = mention.sentence - 1
        if mention.head not in _ANY_HOUSE or number < 0:
            return None
        if self.blocks[number] != self.blocks[mention.sentence]:
            return None
        told = [m for m in self.by_sentence[number] if m.party >= 0 and not m.dateline]
        if not told or self.drafts[told[0].party].kind != "Person" or self._governed(told[0]):
            return None
        firms = {m.party: m for m in pool if m.party in self.firms_of(told[0].party)}
        return next(iter(firms.values())) if len(firms) == 1 else None

    def firms_of(self, person: int) -> set[int]:
        """The firms that the text so far has said a person to run, to own or to be of."""
        found: set[int] = set()
        for number, one in enumerate(self.seen):
            if one.party != person:
                continue
            if one.owner is not None and one.owner.party >= 0:
                found.add(one.owner.party)
            for behind in self.seen[number + 1 : number + 1 + _FEW]:
                if behind.party < 0 or behind.sentence != one.sentence:
                    break
                if _OF_FIRM.fullmatch(self.text, one.end, behind.start) or (
                    # "left X and founded Y"
                    _AND_FOUNDED.search(self.text, one.end, behind.start)
                ):
                    found.add(behind.party)
                if behind.kind == "Person" or self._is_clause_subject(behind):
                    break
        return {at for at in found if self.drafts[at].kind in LEADS}

    def _his_firm(self, mention: Mention) -> Mention | None:
        """The firm that a person was said to found, run or own: "left X and founded Y. His new company": Y."""
        whose, _, rest = self.text[mention.start : mention.end].partition(" ")
        if whose.lower() not in ("his", "her") or mention.plural or mention.head not in _ANY_HOUSE:
            return None
        told = mention.words - {mention.head, whose.lower()}
        persons = [
            m for number in (mention.sentence, mention.sentence - 1) if number >= 0
            for m in self.by_sentence[number]
            if m.party >= 0 and m.end < mention.start and self.drafts[m.party].kind == "Person"
        ]  # fmt: skip
        if (
            len({m.party for m in persons}) != 1
            or told - {"own", "new", "old", "former"}
            or not rest
        ):
            return None
        firms = self.firms_of(persons[0].party)
        if told & {"new"}:
            firms = {at for at in firms if self._is_founded(at)}
        spoken = [m for m in reversed(self.seen) if m.party in firms]
        return spoken[0] if len(firms) == 1 and not told & {"old", "former"} else None

    def _is_founded(self, firm: int) -> bool:
        """Whether a firm was told of as founded or joined just then: "founded X", "left Y for X"."""
        return any(
            _FOUNDS.search(self.text, max(0, m.start - 40), m.start)
            for m in self.seen
            if m.party == firm
        )

    def _sold_by_its_seller(self, mention: Mention) -> Mention | None:
        """What is sold where its seller does something with it: "X buys Y from Z. The seller has owned the company since 2004": Y."""
        if mention.head not in _ANY_HOUSE or mention.plural or mention.owner or mention.whose:
            return None
        acting = [
            m for m in self.by_sentence[mention.sentence]
            if m.party >= 0 and m.end < mention.start and m.form == "definite" and m.head in _SELLERS
        ]  # fmt: skip
        if len(acting) != 1 or _HAD_IT.search(self.text, acting[0].end, mention.start) is None:
            return None
        for number in range(mention.sentence - 1, max(-1, mention.sentence - _BACK), -1):
            sold = {m.party: m for m in self._having("target", number, mention.start)}
            sold.pop(acting[0].party, None)
            if sold:
                return next(iter(sold.values())) if len(sold) == 1 else None
        return None

    def _foretold(self, name: Mention) -> Mention | None:
        """The "it" of a clause before the name that it stands for, where nobody told before is meant: "When it bought X, Y borrowed"."""
        here = self.by_sentence[name.sentence]
        it = next((m for m in here if m.form == "pronoun" and m.name == "it"), None)
        if it is None or it.party >= 0 or it.others or name.possessive:
            return None
        start = self.sentences[name.sentence][0]
        if self.drafts[name.party].kind not in OWNERS or self.drafts[name.party].plural:
            return None
        if _FRONTED.fullmatch(self.text, start, it.start) is None:
            return None
        if _REST.fullmatch(self.text, it.end, name.start) is None:
            return None
        return it if acts(self.text, name.end) else None

    def _pointed_at(self, mention: Mention, pool: Sequence[Mention]) -> Sequence[Mention]:
        """Of two in the sentence before the one named last, where "this" or "that" points: "X sued Y. That firm insures": Y."""
        if self.text[mention.start : mention.start + 5].lower() not in ("this ", "that "):
            return pool
        last = max((m.sentence for m in pool if m.sentence < mention.sentence), default=-1)
        near = [m for m in pool if m.sentence == last]
        told = sorted({m.party: m for m in near}.values(), key=lambda m: m.start)
        return told[-1:] if len(told) == _TWO and not mention.plural else pool
