"""Customers and agents that somebody has, told with the name behind the noun: "won a new customer, X", "has an agent in Seoul, X".

So are those who "do business with" somebody and stand behind that, and who buys in his own name for another.

    list(read_own_people(told, claims))     # of "A has won a new customer, X.": A SUPPLIES X
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from interlock.loaders.documents.grammar.rules import LIST, MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import Told, claim_of

__all__ = ["read_own_people", "without_strangers"]

_AUX = r"(?P<words>(?: (?:has|have|had|also|recently|now|since|will|just|already))*)"
_WHO = r"(?P<who>⟦[FBPOGC]\d+⟧)(?!’s|'s)"
_ONE = r"(?:an?|another|its first|its latest|one|a second|a third|the)"
_FOUND = Sought(  # "A has won a new customer, X", "A found a buyer in L, X"
    rf"{_WHO}{_AUX} (?:won|wins|gained|gains|found|finds|landed|lands|signed up|attracted|secured|acquired|picked up|has|have|gets?|got) "
    rf"{_ONE} (?:[a-z-]+ ){{0,3}}?(?P<noun>customer|client|buyer|taker|off-taker|offtaker)(?: (?:in|from) (?:the )?⟦L\d+⟧)?[,:] "
    rf"(?:the )?(?:(?!and\b)[A-Za-z-]+ ){{0,4}}?(?P<list>{MARK})(?!’s|'s)"
)
_EMPLOYS = Sought(  # "A has an agent in Seoul, X"
    rf"{_WHO}{_AUX} (?:has|have|had|keeps?|kept|employs?|employed|uses?|used|hired|hires|appointed|named|runs) "
    rf"{_ONE} (?:[a-z-]+ ){{0,3}}?(?P<noun>agent|representative|broker|forwarder)(?: (?:in|for) (?:the )?⟦L\d+⟧)?[,:] "
    rf"(?:the )?(?:(?!and\b)[A-Za-z-]+ ){{0,4}}?(?P<list>{MARK})(?!’s|'s)"
)
_BUSINESS = Sought(  # "Among the firms doing business with X are A and B"
    r"\b[Aa]mong (?:the |those )?(?:[a-z-]+ ){0,4}?(?:⟦[FB]\d+⟧ )?(?:doing|that do|which do|who do|that have done) (?:[a-z]+"
    r" )?business with (?:the )?"
    rf"(?P<who>{MARK}) (?P<noun>are|is|were|was)(?P<words>) (?:the )?(?:(?!and\b)[A-Za-z-]+ ){{0,4}}?(?P<list>{LIST})(?!’s|'s)"
)
_IN_OWN_NAME = Sought(  # "A bought parts in its own name for X"
    rf"(?P<list>{LIST}){_AUX} (?:buys?|bought|acquire[sd]?|order(?:s|ed)|procure[sd]?|import(?:s|ed)|charter(?:s|ed)|purchase[sd]?"
    rf"|sells?|sold|book(?:s|ed))"
    r" [^⟦;:.]{0,60}?(?P<noun>in (?:its|their|his|her) own names?|under (?:its|their) own names?) (?:but )?for (?:the"
    r" )?(?:[A-Za-z-]+ ){0,4}?"
    rf"(?P<who>{MARK})"
)
_CUE = Sought(
    r"\b(?:customer|client|buyer|taker|agent|representative|broker|forwarder|business with|own names?)\b"
)
_TOLD_WITH = later(  # the noun and the name are one mention: "a new customer, the blender X"
    rf"{_ONE} (?:[a-z-]+ ){{0,3}}?(?P<noun>customer|client|buyer|taker|off-taker|agent|representative|broker|forwarder)"
    r"(?: (?:in|for|from) [A-Z][\w -]{1,30}?)?, "
)
_HAS = later(
    rf"{_WHO}{_AUX} (?P<verb>won|wins|gained|gains|found|finds|landed|lands|signed up|attracted|secured|acquired|picked up|has"
    rf"|have|keeps|employs"
    r"|appointed|hired|named) $"
)
_AGENTS = frozenset({"agent", "representative", "broker", "forwarder"})
_RULES = {
    "ACTS_FOR": "acts.own-people",
    "SUPPLIES": "supplies.own-people",
    "DOES_BUSINESS_WITH": "business.own-people",
}
_DOING = ("Firm", "Bank", "Party", "Organization")


def read_own_people(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Whose customer or agent somebody is; `claims`: of the sentence so far, which are not told again."""
    main = told.sentence.main
    if main.count("⟦") <= 1 or not _CUE.search(
        told.sentence.text, told.sentence.start, told.sentence.end
    ):
        return
    known = {(claim.subject, claim.tie, claim.object) for claim in claims}
    for claim in (*_beside(told, main), *_in_one(told, main)):
        key = (claim.subject, claim.tie, claim.object)
        if key not in known and (key[2], key[1], key[0]) not in known:
            known.add(key)
            yield claim


def without_strangers(claims: Sequence[Claim]) -> list[Claim]:
    """Claims but for those that make an agent through whom A sells to B, "its agent", that of B as well."""
    through = {
        c.subject: c.object
        for c in claims
        if c.tie == "ACTS_FOR" and c.rule == "say.acts.sells-through"
    }
    return [
        claim
        for claim in claims
        if claim.rule != "noun.agent" or through.get(claim.subject, claim.object) == claim.object
    ]


def _beside(told: Told, main: str) -> Iterator[Claim]:
    for pattern, tie, turned in (
        (_FOUND, "SUPPLIES", True),
        (_EMPLOYS, "ACTS_FOR", False),
        (_BUSINESS, "DOES_BUSINESS_WITH", False),
        (_IN_OWN_NAME, "ACTS_FOR", False),
    ):
        for match in pattern.finditer(main):
            who = told.sentence.mention(match["who"])
            words = match["words"].strip()
            if told.rules.possibility.search(words):
                continue
            for at in told.sentence.indices(match["list"]):
                other = told.sentence.mentions[at]
                yield from _tie(told, tie, *((who, other) if turned else (other, who)), words)


def _in_one(told: Told, main: str) -> Iterator[Claim]:
    for number, mention in enumerate(told.sentence.mentions):
        told_with = _TOLD_WITH.match(told.sentence.text, mention.start, mention.end)
        at = main.find(f"{number}⟧") if told_with is not None and mention.form == "name" else -1
        has = _HAS.search(main, 0, main.rfind("⟦", 0, at)) if at >= 0 else None
        if has is None or told_with is None or told.rules.possibility.search(has["words"]):
            continue
        who = told.sentence.mention(has["who"])
        agent = told_with["noun"] in _AGENTS
        ends = (mention, who) if agent else (who, mention)
        yield from _tie(told, "ACTS_FOR" if agent else "SUPPLIES", *ends, has["words"].strip())


def _tie(told: Told, tie: str, first: Mention, second: Mention, words: str) -> Iterator[Claim]:
    drafts = told.parties.drafts
    if any(m.party < 0 or drafts[m.party].kind not in _DOING for m in (first, second)):
        return
    modality = told.rules.ladder(words) if words else "asserted"
    yield from claim_of(told, _RULES[tie], tie, first, second, modality)
