"""Whom "the Company" or "the Bank" means in the papers of a firm: who is defined so in brackets, else whom the paper opens with.

"Orlu Minerals PLC (AIM: OML) ("Orlu" or the "Company") ... Sabi will hold 9.8% of the Company"      Orlu Minerals, and not Sabi
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.book import Book
from interlock.loaders.documents.parties.drafts import LEADS

__all__ = ["ISSUER", "Issuers"]

_NOUNS = ("Company", "Group", "Bank", "Issuer", "Fund")
# As a text prints its own firm with a capital.
ISSUER = frozenset(f"{article} {noun}" for article in ("the", "The") for noun in _NOUNS)
_DEFINED = later(
    r"\((?:[^()\n]{0,80}?[\s(])?(?:[Tt]he\s)?[“\"‘'](?:[Tt]he\s)?(?P<noun>Company|Group|Bank|Issuer|Fund)[”\"’']"
)
_BETWEEN = later(r"(?:\s*\([^()\n]{1,60}\))?,?\s*")  # "(AIM: OML) " before the brackets


class Issuers(Book):
    """Finds the firm whose paper a text is."""

    def _defined_as(self, mention: Mention) -> Mention | None:
        """The name behind which brackets say that it is called so: "(the “Company”)"."""
        noun = self.text[mention.start : mention.end].rpartition(" ")[2]
        for defined in _DEFINED.finditer(self.text, 0, mention.start):
            if defined["noun"] != noun:
                continue
            names = [m for m in self.seen if m.party >= 0 and m.form == "name" and m.end <= defined.start()]  # fmt: skip
            if names and _BETWEEN.fullmatch(self.text, names[-1].end, defined.start()):
                return names[-1]
        return None

    def _opened_with(self) -> Mention | None:
        """The firm that the first sentence of a text is about, where that names it first."""
        first = next((m for m in self.seen if not m.dateline), None)
        named = first is not None and first.form == "name" and first.party >= 0
        if first is None or not named or self.drafts[first.party].kind not in LEADS:
            return None
        return first if self._is_subject(first) else None
