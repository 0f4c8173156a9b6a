"""Whom a text goes on about where no subject of the sentence before says so: the one firm told there, or the one the text is about."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.book import FRONTED_TIME, Book
from interlock.loaders.documents.parties.drafts import BUILT, CLEAR, LEADS, OWNERS

__all__ = ["GoingOn"]

# "is supplied by", "the purchase of a mill from": before who gives
_BY_WHOM = later(
    r"\b(?:(?:is|are|was|were|be|been|being)\s[^,;.]{2,60}\s(?:by|from)|(?:purchase|acquisition|delivery|loan|credit|supply)\s[^,;.]{0,60}\bfrom)"
    r"\s(?:the\s)?(?:[a-z-]+\s){0,3}$"
)
# Whoever wins these may be told of next.
_OF_DEALS = later(
    r"\b(?:contracts?|orders?|tenders?|bids?|deals?|projects?|concessions?|licen[cs]es?|auctions?"
    r"|(?:was|were) (?:founded|set up|created))\b"
)
_SERVED_NEAR = 3  # sentences back in which the lead is told of, for a text to be still about it


class GoingOn(Book):
    """Finds whom "it" takes up that the sentence before is not about."""

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
            and (m.party < 0 or self.drafts[m.party].kind not in BUILT)
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
