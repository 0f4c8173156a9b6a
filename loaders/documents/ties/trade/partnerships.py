"""Partners that a noun of working together tells and no verb of theirs: "a joint project of A and B", "The tie-up with B gives A room".

Such a noun names all who work together, or the one beside whom it stands: whom it gives something, else the firm that the text goes on
about. What would be so, what failed and what is only talked of tells nobody's partner.

    list(read_partnerships(told))       # of "The tie-up with Vesta gives Orlu access to shops.": Orlu PARTNERS_WITH Vesta
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from interlock.loaders.documents.grammar.rules import MARK, SUBJECT_LIST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import Told, claim_of

__all__ = ["read_partnerships"]

_ACTING = frozenset({"Firm", "Bank", "Chamber", "Organization", "GovernmentBody", "Party"})
_S = r"(?:’s|'s|’|')"
_PLAIN = r"(?:(?!(?:of|with|and|or|for|to|in|on|at|from|by|between|is|was)\b)[A-Za-z0-9/:-]+ )"
_NOUN = (
    r"(?:partnership|alliance|co-?operation|collaboration|tie-up|link-up|code-?share|code-sharing|joint venture|joint-venture|JV"
    r"|joint project|joint programme|joint company)(?: (?:agreement|deal|pact|accord|contract|arrangement))?"
)
# What several have made or do together: the noun with all of them.
_OF_ALL = Sought(
    rf"⟦[FJROASP](?P<what>\d+)⟧(?: in ⟦L\d+⟧)? (?:of|between|by|among|run by|set up by|formed by)"
    rf" (?:both )?(?:the )?(?P<list>{SUBJECT_LIST})"
)
# The same of nouns that are no party to the reader.
_NOUN_OF_ALL = Sought(
    rf"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Aa]nother|[Oo]ne) {_PLAIN}{{0,2}}?(?:partnership|alliance"
    r"|co-?operation|collaboration|tie-up|link-up|code-?share|grouping|pairing|tandem"
    r"|joint(?: [a-z-]+)?? (?:undertaking|project|programme|program|bid|offer|tender|proposal|study|research"
    r"|development|production|laboratory|brand|subsidiary|fund|platform|operation|company|team|effort|initiative|scheme|plan|order|venture))"
    rf"(?: in ⟦L\d+⟧)? (?:of|between|by|among|from) (?:both )?(?:the )?(?P<list>{SUBJECT_LIST})(?!{_S})"
)
# One's, with another.
_OF_ONE = Sought(
    rf"(?:(?P<own>{MARK}){_S} {_PLAIN}{{0,3}}?⟦[FJROASP](?P<what>\d+)⟧|⟦[FJROASP](?P<of>\d+)⟧ of (?:the )?(?P<one>{MARK}))"
    rf"(?: in ⟦L\d+⟧)? with (?:the )?{_PLAIN}{{0,2}}?(?P<list>{SUBJECT_LIST})"
)
# "A and B will bid as a consortium"
_AS_ONE = Sought(
    rf"(?P<list>{SUBJECT_LIST})(?P<words>(?: (?:will|would|is|are|was|were|has|have|had|to|also|now|jointly))*)"
    r" (?:bid(?:s|ding)?|appl(?:y|ies|ied)|tender(?:s|ed)?|acts?|acted|acting|compete[sd]?|works?"
    r"|worked|operate[sd]?|came in|come in|joined) as (?:one )?⟦[FO](?P<what>\d+)⟧"
)
_ONE_OF_SEVERAL = frozenset({"consortium", "group", "team", "alliance", "venture", "joint venture"})
_NOUN_OF_ONE = Sought(  # "a partnership of A with B"
    rf"\b(?:[Tt]he|[Aa]n?|[Tt]his) {_PLAIN}{{0,2}}?{_NOUN} of (?:the )?(?P<one>{MARK}) with"
    rf" (?:the )?{_PLAIN}{{0,2}}?(?P<list>{SUBJECT_LIST})"
)
_JOINTLY = frozenset({"venture", "joint venture", "joint-venture", "grouping", "pairing"})
_WITH = Sought(
    r"(?:^|[“,;] ?|\b(?:and|but|while|that|because|as) )"
    rf"(?:(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Ii]ts) {_PLAIN}{{0,3}}?{_NOUN}|(?:[A-Z][a-z]+ )?(?:[Cc]o-?operation|[Cc]ollaboration))"
    rf" with (?:the )?{_PLAIN}{{0,2}}?(?P<list>{SUBJECT_LIST})"
)
# Behind it: whom it gives something.
_GIVES = later(
    r"(?:, [^,;]{1,90},)?(?: (?:will|has|had|have|also|already|now))*"
    r" (?:g[ia]ves?|given|brings?|brought|allow(?:s|ed)?|lets?|help(?:s|ed)?|enable[sd]?|offer(?:s|ed)?|opens?(?: up)?|puts?|spare[sd]?"
    rf"|save[sd]?|earn(?:s|ed)?|makes?|made|secure[sd]?|cost|costs|turn(?:s|ed)?|bring) (?:the )?(?P<who>{MARK})(?!{_S})"
)
_NOT_SO = later(
    r"\b(?:would|could|may|might|should|talks|negotiat\w+|fail\w*|collaps\w+|reject\w*|rul(?:es?|ed|ing) out|never|abandon\w*"
    r"|hop(?:es?|ed|ing)|propos\w+|(?:an?|any|the|their) possible|seek\w*|sought|call(?:ed|s) off"
    r"|scrapp\w+|if|whether|without|no longer|instead|not|n't|drop(?:ped|s)|alleged)\b"
)


def read_partnerships(told: Told) -> Iterator[Claim]:
    """The partners that nouns of working together name in one sentence."""
    marked = told.sentence.marked
    yield from _all(told, marked)
    yield from _own(told, marked)
    yield from _as_one(told, marked)
    for match in _WITH.finditer(marked):
        if _NOT_SO.search(marked):
            return
        others = _parties(told, match["list"])
        gives = _GIVES.match(marked, match.end())
        one = told.sentence.mention(gives["who"]) if gives else _topic(told, others)
        if one is None or one.kind == "Person":
            continue
        for other in others:
            yield from claim_of(told, "partners.noun-given", "PARTNERS_WITH", *_ordered(one, other))


def _all(told: Told, marked: str) -> Iterator[Claim]:
    for match in _NOUN_OF_ALL.finditer(marked):
        if _NOT_SO.search(marked):
            break
        for one, other in combinations(_parties(told, match["list"]), 2):
            yield from claim_of(told, "partners.noun-of", "PARTNERS_WITH", one, other)
    for match in _NOUN_OF_ONE.finditer(marked):
        if _NOT_SO.search(marked):
            break
        for one, other in product(_parties(told, match["one"]), _parties(told, match["list"])):
            yield from claim_of(told, "partners.noun-of", "PARTNERS_WITH", one, other)
    for match in _OF_ALL.finditer(marked):
        if _is_joint(told, match["what"]):
            for one, other in combinations(_parties(told, match["list"]), 2):
                yield from claim_of(told, "partners.joint-of", "PARTNERS_WITH", one, other)


def _as_one(told: Told, marked: str) -> Iterator[Claim]:
    for match in _AS_ONE.finditer(marked):
        whole = told.sentence.mentions[int(match["what"])]
        if whole.form == "name" or whole.head not in _ONE_OF_SEVERAL or "would" in match["words"]:
            continue
        modality = told.rules.ladder(match["words"].strip())
        for one, other in combinations(_parties(told, match["list"]), 2):
            yield from claim_of(told, "partners.as-one", "PARTNERS_WITH", one, other, modality)


def _own(told: Told, marked: str) -> Iterator[Claim]:
    for match in _OF_ONE.finditer(marked):
        if not _is_joint(told, match["what"] or match["of"]):
            continue
        owner = told.sentence.mention(match["own"] or match["one"])
        if told.parties.drafts[owner.party].kind not in _ACTING:
            continue
        for other in _parties(told, match["list"]):
            yield from claim_of(told, "partners.joint-with", "PARTNERS_WITH", owner, other)


def _is_joint(told: Told, number: str) -> bool:
    """Whether a noun tells of something that several have together: "a joint project", "the venture"."""
    noun = told.sentence.mentions[int(number)]
    return noun.form != "name" and (noun.head in _JOINTLY or "joint" in noun.words)


def _parties(told: Told, marks: str) -> list[Mention]:
    """Who is listed; nobody where one of them is no party that acts."""
    found = told.sentence.mentioned(marks)
    return found if all(one.party >= 0 and told.parties.drafts[one.party].kind in _ACTING for one in found) else []  # fmt: skip


def _topic(told: Told, others: list[Mention]) -> Mention | None:
    """Whom the text goes on about, where the sentence names nobody else that it may be."""
    sentence = told.sentence
    heard = {report.speaker for report in sentence.reports}
    meant = {other.party for other in others}
    beside = any(
        m.form != "pronoun" and m.party not in meant and number not in heard and m.kind in _ACTING
        for number, m in enumerate(sentence.mentions)
    )
    if beside or not others:
        return None
    topic = told.parties.before(sentence.start, sentence.start)
    if topic is None or topic.party in meant or topic.party < 0:
        return None
    draft = told.parties.drafts[topic.party]
    return topic if draft.kind in _ACTING and not draft.unnamed else None


def _ordered(one: Mention, other: Mention) -> tuple[Mention, Mention]:
    return (one, other) if one.start < other.start else (other, one)
