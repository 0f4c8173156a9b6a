"""A party that is told of first and named afterwards: "A Turkish firm won the contract. The firm, Kalkan Yapi, starts in May"."""

from __future__ import annotations

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.book import Book
from interlock.loaders.documents.parties.drafts import Draft, normal_form

__all__ = ["NamedLater"]

_LATER = frozenset({"Firm", "Bank", "Party", "Organization", "Chamber"})
_ANY_FIRM = frozenset({"company", "firm", "group", "business"})
_ANY_BANK = frozenset({"bank", "lender", "creditor"})
# What somebody is by what has been told of him, whatever he was called before.
_BY_DEED = frozenset(
    words(
        "buyer seller supplier contractor operator investor bidder winner builder owner customer client partner "
        "purchaser vendor tenant importer exporter"
    )
)
# Between the noun and the name: set off by a comma, or said to be it.
_GIVES_NAME = later(
    r", (?:the )?| (?:is|was) (?:the )?|,? (?:is|was|has been|is now) (?:called|named|known as|identified as|named as) "
    r"|,? (?:called|named|identified as|named as) "
)
_CLOSED = later(r"[,.;)]|$| (?:in|of|from) [A-Z]")


class NamedLater(Book):
    """Finds whom a name is of that stands beside a noun that refers back to a party without one."""

    def _named_later(self, mention: Mention) -> int | None:
        """The party told of without a name that this new name is of; it takes the name."""
        if mention.kind not in _LATER or mention.possessive:
            return None
        head = self._noun_of(mention)
        if head is None or _CLOSED.match(self.text, mention.end) is None:
            return None
        found = {
            m.party: m
            for m in self._reach(mention)
            if m.sentence < mention.sentence
            and self._may_be(self.drafts[m.party], m, mention, head)
        }
        called = {at: m for at, m in found.items() if self._is_called(m, head)}
        found = called or found  # "the operator" is who was called one, before any other firm
        if len(found) != 1:
            return None
        (at,) = found
        self._give_name(self.drafts[at], at, mention)
        return at

    def _noun_of(self, mention: Mention) -> str | None:
        """The noun with "the" that stands before a name and refers back: as a part of its mention, or as one of its own."""
        if self.text[mention.start : mention.start + 4].lower() == "the ":
            inside = self.text[mention.start : mention.end].removesuffix(mention.name)
            return mention.head if mention.head and inside.endswith(", ") else None
        last = self.seen[-1] if self.seen else None
        if (
            last is None
            or last.form != "definite"
            or last.plural
            or last.sentence != mention.sentence
        ):
            return None
        if self.text[last.start : last.start + 4].lower() != "the " or last.owner is not None:
            return None
        if last.party >= 0 and not self.drafts[last.party].unnamed:
            return None
        return last.head if _GIVES_NAME.fullmatch(self.text, last.end, mention.start) else None

    def _may_be(self, draft: Draft, earlier: Mention, mention: Mention, head: str) -> bool:
        kinds = {draft.kind, mention.kind}
        return (
            draft.unnamed
            and not draft.plural
            and draft.collective in (None, 1)
            and not draft.office
            and draft.kind in _LATER
            and (len(kinds) == 1 or "Party" in kinds or kinds <= {"Firm", "Bank", "Organization"})
            and not (mention.country and draft.country and mention.country != draft.country)
            and (
                self._is_called(earlier, head)
                or (head in _ANY_FIRM | _BY_DEED and draft.kind == "Firm")
                or (head in _ANY_BANK and draft.kind == "Bank")
            )
        )

    def _give_name(self, draft: Draft, at: int, mention: Mention) -> None:
        draft.name, draft.unnamed, draft.collective = mention.name, False, None
        draft.kind = draft.kind if mention.kind == "Party" else mention.kind
        draft.guessed = False
        norm = normal_form(draft.name, draft.kind)
        parts = norm.split()
        if parts:
            self.by_first.setdefault(parts[0], []).append(at)
            self.by_last.setdefault(parts[-1], []).append(at)
        self.by_name.setdefault(norm, at)
