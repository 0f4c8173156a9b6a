"""Definite noun groups that say themselves which one they are: "the Polish armaments agency", "the oil line from A to B", "the treasury".

They are parties of their own even where the text has not told of them before.
"""

from __future__ import annotations

from interlock.loaders.documents.language.gazetteer import adjectives_of
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.voices import is_voice
from interlock.loaders.documents.mentions.find import Mention, lexicon
from interlock.loaders.documents.parties.book import Book
from interlock.loaders.documents.parties.deals import PARTS
from interlock.loaders.documents.parties.drafts import LEADS, SPOKEN_OF
from interlock.loaders.documents.parties.other_words import FOUNDED

__all__ = ["ADJECTIVAL", "GENERAL", "ONE_OF_A_STATE", "SEAT_WORD", "ToldApart"]

ADJECTIVAL = later(r"^(?:the|a|an|this|that|these|those|its|their|two|both|same)$")
# Of each there is one in a state or town.
ONE_OF_A_STATE = frozenset(
    {"treasury", "parliament", "national assembly", "central bank", "cabinet", "coastguard", "coast guard", "customs", "customs service",
     "supreme court", "army", "navy", "military", "police", "chamber of commerce"}
)  # fmt: skip
_PUBLIC_FIRMS = frozenset({"Firm", "Bank", "Chamber", "Organization"})
_OF_THE_STATE = frozenset(
    {"state", "national", "federal", "public", "provincial", "municipal", "regional", "development", "combined"}
)  # fmt: skip
_NATIONAL_FIRMS = frozenset(
    {"railways", "state railways", "state railway", "railway company", "airline", "flag carrier"}
)
_OF_ONE_KIND = frozenset({"development", "combined", "public"})
_ANY_OFFICE = frozenset(
    {
        "national",
        "same",
        "new",
        "local",
        "responsible",
        "main",
        "only",
        "other",
        "foreign",
        "said",
    }
)
_WHICH_WAY = later(
    r"\s(?:between|from|of|over|across|at|in|near|through|to)\s(?:the\s)?[A-Z]"
    r"|\s(?:at|on|along)\s(?:both|either|the\s[a-z]+)\s(?:ends?|sides?|mouth|banks?)\sof\s"
)
_PUBLIC_KINDS = frozenset({"GovernmentBody", "Bank", "Chamber", "Organization", "Asset"})
GENERAL = frozenset(
    {
        "company",
        "firm",
        "group",
        "body",
        "organisation",
        "organization",
        "meeting",
        "project",
        "plant",
        "bank",
        "event",
    }
)
SEAT_WORD = ("-based", "-listed", "-quoted", "-traded", "-born", "-owned", "-headquartered")
_LED = later(
    r"\b[A-Z][a-z]+[-–](?:[A-Z][a-z]+|led|owned|controlled|backed|funded)\b(?= (?:[a-z-]+ ){0,3}[a-z-]+$)"
)
# A project has one, of which the text need not have told.
_OF_A_PROJECT = frozenset({"project"})
_FAMILIES = frozenset({"founding family", "owner family", "owning family", "shareholder family"})
_DEAL = 140  # characters before a holder in which the deal is told
_GIVEN_TO = later(
    r"\b(?:(?:held|owned|controlled)\s(?:[^.;]{0,60}\s)?by(?:\s(?:its|the)\s[a-z]+,?\sand)?"
    r"|(?:s[eo]ld|sell(?:s|ing)?|hand(?:s|ed|ing)?|pass(?:es|ed|ing)?|transfer(?:s|red|ring)?|gave|given)\s[^.;]{1,110}?\sto"
    r"|(?:bought|acquired)\s[^.;]{1,110}?\sfrom)\s$"
)
_HOLD = later(
    r"\s(?:together\s|still\s|now\s)?(?:holds?|held|owns?|owned)\s(?:[a-z]+\s){0,2}?(?:\d|[a-z]+\s(?:percent|per\scent)"
    r"|the\s(?:rest|remain)|stakes?|shares)"
)
_VOICES = frozenset({"GovernmentBody", "Person", "Organization", "Chamber", "Exchange"})
_LEVELS = frozenset({"local", "central", "regional", "municipal", "provincial", "federal"})


class ToldApart(Book):
    """Tells whether a definite noun group needs nothing told before."""

    def _is_told_apart(self, mention: Mention) -> bool:
        """Whether a definite noun group itself says which one it is: "the oil line from A to B", "the Polish armaments agency"."""
        if mention.kind in ("Asset", "Project") and _WHICH_WAY.match(self.text, mention.end):
            return True
        office = mention.kind == "GovernmentBody" and not mention.plural
        if not mention.plural and mention.head in ONE_OF_A_STATE:
            return True  # "the treasury", "the army"
        if office and self._modified(mention):
            return True  # "the finance ministry", "the port authority"
        if office and mention.head == "government" and mention.words & _LEVELS:
            return True  # "the local government"
        if mention.head in _FAMILIES:
            return True  # "the founding family"
        if mention.head in ("company", "vehicle") and mention.words & _OF_A_PROJECT:
            return True  # "bought 45 percent of the project company"
        if mention.country is not None and mention.head in _NATIONAL_FIRMS:
            return True  # "the Moroccan railways"
        if (
            mention.kind in LEADS
            and not mention.plural
            and _LED.search(self.text, mention.start, mention.end)
        ):
            return True  # "the Swiss-French consortium", "the Chinese-led group"
        if mention.plural and mention.count is not None and mention.kind in SPOKEN_OF:
            return True  # "the 60 vessels", "the three largest millers"
        # "the new company", but "the new tenant" has the part of somebody told before
        founded = mention.words & FOUNDED and mention.head not in PARTS
        founded = founded or mention.head.endswith("venture")
        if founded and mention.kind in LEADS and not mention.plural:
            return True  # "will hold 35 percent of the new company", "a stake in the venture"
        if mention.kind in _PUBLIC_FIRMS and not mention.plural and mention.words & _OF_THE_STATE:
            told = {w for w in mention.words if not ADJECTIVAL.match(w)} - {mention.head}
            # "the state grid operator", "the development bank", but "the state company" is one told of
            return mention.head not in GENERAL or len(told) > 1 or bool(told & _OF_ONE_KIND)
        return (
            mention.kind in _PUBLIC_KINDS
            and mention.country is not None
            and (mention.head not in lexicon().anaphors or self._modified(mention))
        )

    def _is_given_shares(self, mention: Mention) -> bool:
        """Whether it is told who holds or gets a firm: "held by the directors", "sold its stake to the local management"."""
        if not (mention.plural or mention.head in ("management", "public")):
            return False
        before = self.text[max(0, mention.start - _DEAL) : mention.start]
        return (
            _GIVEN_TO.search(before) is not None or _HOLD.match(self.text, mention.end) is not None
        )

    def _only_speaks(self, mention: Mention) -> bool:
        """Whether it is the source of what is told, named nowhere: "the regulator said"; "the company" is one told of."""
        return (
            (mention.kind in _VOICES or (mention.head == "side" and mention.country is not None))
            and mention.head not in GENERAL
            and is_voice(self.text, mention.start, mention.end)
        )

    @staticmethod
    def _modified(mention: Mention) -> bool:
        """Whether a noun says which office it is: "the fisheries ministry"."""
        extra = mention.words - {mention.head.rpartition(" ")[2]} - _ANY_OFFICE
        extra -= adjectives_of(mention.country) if mention.country else frozenset()
        plain = {w for w in extra if ADJECTIVAL.match(w) or w.endswith(SEAT_WORD)}
        return bool(extra - plain)
