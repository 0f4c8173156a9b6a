"""Parties that a definite noun group names in words new of them: "the Qatari giant", "the new company", "the government", "the country".

Where more than one could be meant, none is.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from interlock.loaders.documents.language.gazetteer import country_name
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.descriptions import Descriptions
from interlock.loaders.documents.parties.drafts import CLEAR, LEADS, REALMS, Draft
from interlock.loaders.documents.parties.trades import trades_of

__all__ = ["ANY_FIRM", "FOUNDED", "OtherWords"]

_OF_SEVERAL = frozenset({"consortium", "syndicate", "joint venture"})
_NEAR = 1  # sentences back to what is spoken of in other words
FOUNDED = frozenset(
    {"new", "joint", "combined", "merged", "resulting", "enlarged", "joint-venture"}
)
ANY_FIRM = frozenset(
    {"company", "firm", "group", "enterprise", "giant", "major", "conglomerate", "lender",
     "bank", "maker", "producer", "manufacturer", "operator",
     "developer", "supplier", "contractor", "insurer", "miner", "refiner", "trader", "utility", "airline", "carrier", "retailer", "player"}
)  # fmt: skip
_NO_VARIATION = frozenset(
    {"other", "same", "said", "whole", "entire", "latter", "former", "parent", "target", "rival", "preferred", "successful",
     "holding", "project", "winning", "main", "second", "third", "local", "private", "insured", "borrowing"}
)  # fmt: skip
_OF_THE_STATE = frozenset({"state", "national", "federal", "municipal", "provincial"})
_SAID_OF_IT = later(
    r"\b(?:is|are|was|were|be|been|being|becom\w+|became|remain\w*|as|among|of|emerge\w*|than|like)\s$"
)
_SHARE_OF = later(
    r"(?:\bpercent|\bper\scent|%|\bshares|\bstake|\bhalf|\bmajority|\bcontrol|\bowner)\sof\s$"
)
_PARTS = frozenset({"subsidiary", "unit", "arm", "branch", "division", "affiliate"})
_VENTURES = frozenset({"venture", "joint venture", "partnership", "joint company"})
_ANY_OF_TWO = frozenset(
    {"company", "firm", "business", "enterprise"}
)  # of what they have a share in
_SET_UP = r"(?:set up|co-founded|founded|formed|created|established|launched|started)"
_SETS_UP = later(rf"\b{_SET_UP}(?: [a-z-]+){{0,5}},? ?$")
_WAS_SET_UP = later(
    rf"(?:,| was| is| has been)(?: [a-z]+ly)? {_SET_UP} (?:in \w+ |\w+ years ago )?by "
)
_AND = later(r"(?: in [A-Z]\w+)?,? and (?:the )?(?:[a-z-]+ ){0,3}$")
_SUPERLATIVE = later(r"\s(?:first|last|only|next|[a-z]+est|most|leading|top|sole|single)\s")
_OF_THE_PRESS = later(
    r"\s(?:news\sagency|newspaper|daily|magazine|news\sservice|newswire|television|broadcaster|radio|website)\b"
)


class OtherWords(Descriptions):
    """Settles definite noun groups by what the text is about rather than by what it has called it."""

    def _in_other_words(
        self, mention: Mention, kinds: frozenset[str], acting: frozenset[int]
    ) -> Mention | None:
        """Whom a noun group describes in words that are new of it: "the Qatari giant", "the new company".

        What is to be founded is the venture just told of. Else it is the one named party of the kind that this sentence and the
        paragraph's sentence before speak of, if the words say where it is or what it does; of two it is neither.
        """
        said = self.text[mention.start : mention.end]
        if mention.plural or not said.startswith(("the ", "The ")) or mention.kind not in LEADS:
            return None
        if mention.owner is not None or mention.described or mention.place is not None:
            return None
        if mention.head in _OF_SEVERAL:  # "the financing consortium": there is one
            called = {m.party: m for m in self._reach(mention) if self._is_called(m, mention.head)}
            return next(iter(called.values())) if len(called) == 1 else None
        near = [m for m in self._reach(mention) if mention.sentence - m.sentence <= _NEAR]
        if mention.words & FOUNDED:
            ventures = [
                m for m in near
                if self.drafts[m.party].unnamed and not self.drafts[m.party].plural
                and ("venture" in self.drafts[m.party].name or "new " in self.drafts[m.party].name)
                and self.drafts[m.party].kind in LEADS
            ]  # fmt: skip
            return ventures[0] if len({m.party for m in ventures}) == 1 else None
        if mention.head not in ANY_FIRM or mention.words & _NO_VARIATION:
            return None
        before = self.text[max(0, mention.start - 24) : mention.start]
        spoken = _SAID_OF_IT.search(before) and not _SHARE_OF.search(before)
        if spoken or _SUPERLATIVE.search(said):
            return None  # "to become the first private company to drill"
        named = [
            m for m in near
            if self.drafts[m.party].kind in kinds | LEADS
            and not self.drafts[m.party].plural
            and m.party not in acting
            and not self._is_source(m)
            and not self._is_a_part(m.party)
        ]  # fmt: skip
        ours = trades_of(mention.words)
        if (
            len({m.party for m in named}) > 1 and ours and not mention.words & _OF_THE_STATE
        ):  # "the drug maker": who has the trade in his name
            named = [m for m in named if ours & self._trades(m.party)]
        if len({m.party for m in named}) != 1 or self.drafts[named[0].party].unnamed:
            return None
        draft = self.drafts[named[0].party]
        if mention.head in ("bank", "lender") and draft.kind != "Bank":
            return None
        if mention.country and draft.country and mention.country != draft.country:
            return None
        theirs = self._trades(named[0].party)
        if ours and not ours & theirs and (theirs or mention.words & _OF_THE_STATE):
            return None  # "the state utility" is no hotel chain, and no firm of which nothing tells what it does
        return named[0] if draft.kind != "Party" else None

    def _is_a_part(self, at: int) -> bool:
        """Whether a party is only told of as a part of somebody: "sold shares in a subsidiary company. The operator" is not that."""
        draft = self.drafts[at]
        return draft.unnamed and not _PARTS.isdisjoint(
            (draft.head, *draft.name.strip("<>").split())
        )

    def _set_up_by_several(self, mention: Mention) -> Mention | None:
        """The one firm that several were just told to have set up: "A and B founded X in 2012. Each owns half of the venture."."""
        if (
            mention.plural
            or mention.owner is not None
            or not (
                mention.head in _VENTURES
                or (
                    mention.head in _ANY_OF_TWO
                    and _SHARE_OF.search(self.text, max(0, mention.start - 30), mention.start)
                )
            )
        ):
            return None
        found = {
            m.party: m
            for m in self._reach(mention)
            if mention.sentence - m.sentence <= _NEAR
            and m.form == "name"
            and self.drafts[m.party].kind in (*LEADS, "Party")
            and not self.drafts[m.party].plural
            and self._is_set_up(m)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _is_set_up(self, name: Mention) -> bool:
        """Whether two named in a row set it up, in its sentence."""
        start = self.sentences[name.sentence][0]
        behind = _WAS_SET_UP.match(self.text, name.end)
        verb = _SETS_UP.search(self.text, start, name.start)
        if behind is None and verb is None:
            return False
        others = [
            m for m in self.by_sentence[name.sentence]
            if m.party not in (-1, name.party) and m.kind not in ("Place", "Person")
            and (behind.end() <= m.start if behind is not None else verb is not None and m.end <= verb.start())
        ]  # fmt: skip
        return any(
            _AND.fullmatch(self.text, one.end, other.start) for one, other in pairwise(others)
        )

    def _trades(self, at: int) -> frozenset[str]:
        """The trades that a party's name and what it was called tell."""
        draft = self.drafts[at]
        return trades_of({*draft.name.lower().split(), *draft.words})

    def _government_here(self, mention: Mention) -> bool:
        """Settle "the government": of the one state that the text speaks of, or clearly speaks of most; else of a state left open."""
        said = self.text[mention.start : mention.end].lower()
        if said != "the government":
            return False
        code = self._state_told()
        if code is None:
            self._group(mention)
            return True
        at = next(
            (n for n, one in enumerate(self.drafts) if one.head == "government" and one.country == code),
            None,
        )  # fmt: skip
        if at is None:
            name = f"{country_name(code)} government"
            at = self._new(Draft(name, "GovernmentBody", code, head="government"))
        self._add(mention, at)
        return True

    def _country_here(self, mention: Mention) -> bool:
        """Settle "the country" where no name of it is near: the one state that the text speaks of, or clearly speaks of most."""
        said = self.text[mention.start : mention.end].lower()
        code = self._state_told() if said in ("the country", "the nation") else None
        if mention.head in REALMS:  # "the Kingdom", where the text has said "Moroccan" alone
            codes = {one.country for one in self.drafts} & REALMS[mention.head]
            code = codes.pop() if len(codes) == 1 else None
        if code is not None:
            self._add(mention, self.country(code))
        return code is not None

    def _state_told(self) -> str | None:
        """The country of most places and public bodies so far, if it is clearly that of most."""
        states = Counter(
            self.drafts[m.party].country
            for m in self.seen
            if m.party >= 0
            and not m.dateline
            and self.drafts[m.party].country
            and self.drafts[m.party].kind in ("Place", "GovernmentBody")
        )
        (code, most), (_, next_most) = [*states.most_common(2), (None, 0), (None, 0)][:2]
        return code if most >= CLEAR * next_most else None

    def _is_source(self, mention: Mention) -> bool:
        """Whether the text only has its news from the party: "China's Xinhua news agency said"."""
        return _OF_THE_PRESS.match(self.text, mention.end) is not None
