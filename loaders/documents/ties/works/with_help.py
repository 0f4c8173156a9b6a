"""Who helped with a deed: "X restored the canal with the help of Y", "Thanks to support from Y, X opened a school".

The help goes to whoever does it, or to what is done where nobody is named who does it. Money is told elsewhere.

    list(read_with_help(told))      # of "Orlu rebuilt the mill with advice from Vesta.": Vesta SUPPORTS Orlu
"""

from __future__ import annotations

from collections.abc import Iterator

from interlock.loaders.documents.grammar.rules import LIST, MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import Told, claim_of

__all__ = ["read_with_help"]

_RULE = "supports.with-help"
_HELPERS = frozenset(
    {"Firm", "Bank", "Chamber", "Organization", "GovernmentBody", "Party", "Place"}
)
_HELPED = frozenset(
    {"Firm", "Bank", "Chamber", "Organization", "GovernmentBody", "Party", "Place", "Project", "Event", "Asset", "Programme"}
)  # fmt: skip
_HELP = (
    r"(?:(?:the |some |much |close |expert |technical |logistical |practical |active |strong |full |political |diplomatic )*"
    r"(?:help|assistance|support|backing|advice|expertise|guidance|training)"
    r"(?: and (?:the )?(?:[a-z]+ )?(?:help|assistance|support|backing|advice|expertise|guidance|training))?)"
)
_BY = rf"(?: (?:of|from|by|provided by)|, (?:of|from)) (?:the )?(?:[A-Z]?[a-z-]+ ){{0,3}}?(?P<who>{LIST})(?!’s|'s|’|')"
_WITH = Sought(
    rf"(?P<before>[^;]*?)(?:,? (?:with|thanks to|and with|helped by|relying on)) {_HELP}{_BY}"
)
_FRONT = Sought(
    rf"(?:^|[“;] ?|\b(?:and|but|while|that) )(?:[Ww]ith|[Tt]hanks to) {_HELP}{_BY}(?: in ⟦L\d+⟧)?, (?:the )?(?P<one>{MARK})(?!’s|'s)"
)
_BY_AGENT = later(rf"\bby (?:the )?(?:[a-z-]+ ){{0,3}}?(?P<one>{LIST})(?:[^⟦;,]{{0,40}})?$")
# What makes the help no fact, or another's: "hopes to build it with", "asked for".
_NOT_DONE = later(
    r"\b(?:hop(?:es?|ed|ing)|wants?|wanted|would|could|may|might|if|without|need(?:s|ed)?|seek|seeks|sought|ask(?:s|ed)?|accus\w+|alleg\w+)\b"
)


def read_with_help(told: Told) -> Iterator[Claim]:
    """The helpers of one sentence."""
    sentence = told.sentence
    marked = sentence.marked
    if not any(
        word in marked for word in (" help", "assist", "support", "back", "advice", "expert", "guid", "train")
    ):  # fmt: skip
        return
    led: set[int] = set()  # where a lead names the helper: his help goes to who is named behind it
    for match in _FRONT.finditer(marked):
        led.add(match.start("who"))
        one = sentence.mention(match["one"])
        yield from _helped(told, match["who"], [one], "asserted")
    for match in _WITH.finditer(marked):
        if match.start("who") in led:
            continue
        before = marked[: match.end("before")]
        if _NOT_DONE.search(before) or _NOT_DONE.search(match["who"]):
            continue
        agent = _BY_AGENT.search(before)
        found = sentence.clause_subject(match.end("before"))
        ones = [] if isinstance(found, str) else [sentence.mentions[at] for at in found.subjects]
        held = any(one.kind == "Event" for one in ones)  # "a forum organised by X with the help of"
        if agent is not None and not held:
            ones = sentence.mentioned(agent["one"])
            yield from _helped(told, match["who"], ones, "asserted")
            continue
        if isinstance(found, str):
            continue
        modality = told.rules.ladder(found.words.strip())
        yield from _helped(told, match["who"], ones, modality)


def _helped(told: Told, helpers: str, ones: list[Mention], modality: str) -> Iterator[Claim]:
    drafts = told.parties.drafts
    for at in told.sentence.indices(helpers):
        helper = told.sentence.mentions[at]
        if helper.party < 0 or drafts[helper.party].kind not in _HELPERS:
            continue
        for one in ones:
            if one.party >= 0 and drafts[one.party].kind in _HELPED:
                yield from claim_of(told, _RULE, "SUPPORTS", helper, one, modality)
