"""Agreements that officers sign for their bodies: "signed by X, head of A, and Y, head of B" says that A signed with B.

of_officers = list(read_signers(told, claims))     # claims that hold the two offices give A SIGNED B
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.frames.ends import ON_THE_WAY
from interlock.loaders.documents.ties.told import Told
from interlock.loaders.documents.ties.trade.markets import nation

__all__ = ["bodies_of", "for_their_bodies", "of_the_treaty", "read_signers", "settle_concluded"]

_CONCLUDED = later(
    r"\b(?:[Aa]greement|[Cc]ontract|[Dd]eal|[Mm]emorandum(?: of [Uu]nderstanding)?|[Aa]ccord|[Pp]act|MoU|[Pp]rotocol)s?"
    r"(?: \([A-Z]\w+\))? (?:signed|concluded|reached|struck) "
)
_AGREEMENT = (
    r"(?:⟦A\d+⟧|(?:[Aa]greements?|[Cc]ontracts?|[Dd]eals?|[Mm]emorand(?:um|a)(?: of [Uu]nderstanding)?|MoUs?|MOUs?|[Pp]rotocols?"
    r"|[Aa]ccords?|[Pp]acts?|[Tt]reat(?:y|ies)|[Dd]ocuments?|[Ll]etters? of [Ii]ntent|[Ll]oans?|[Ff]acilit(?:y|ies)"
    r"|[Pp]artnerships?|[Cc]oncessions?|[Ll]eases?)\b)"
)
_AUXILIARIES = (
    r"(?:(?:has|have|had|was|were|is|are|will|would|could|may|might|should|can|must|be|been|being|to|not|also|later|then|both|all|on|yesterday|today|jointly|⟪d\d+⟫)"
    r" )*"
)
_OF_A_WORK = (
    r"(?: (?:to|for|on) [^;:⟦]{0,40}⟦[SJTLR]\d+⟧)?"  # "a contract to build the dam was signed"
)
_PASSIVE = Sought(
    rf"\b{_AGREEMENT}(?: \([A-Z]+\))?{_OF_A_WORK}(?:[^;:⟦]{{0,80}}?),?"
    rf" (?P<words>{_AUXILIARIES})(?:signed|inked|concluded|initialled|penned)"
    r"(?: [^;:⟦]{0,60}?| (?:in|at) (?:the )?⟦L\d+⟧)? (?:by|between) "
)
_ACTIVE = Sought(
    rf"⟧(?:,| of the ⟦\w\d+⟧)? (?P<words>{_AUXILIARIES})(?:sign|signs|signed|inked|penned|initialled) (?:[^;:⟦]{{0,60}} )?{_AGREEMENT}"
    r"(?![^;:⟦]{0,60} (?:with|between) (?:the )?⟦)"
)
_SIGNATORIES = Sought(r"\b[Ss]ignatories\b[^;:⟦]{0,40} (?P<words>)(?:were|are) ")
_SIGN = r"(?:sign|signs|signed|inked|penned|initialled|concluded)"
_HEADS = (  # who signs for a state, as the officers of two: "the presidents of X and Y"
    r"(?:⟦H\d+⟧|[Pp]residents|[Pp]remiers|[Pp]rime ministers|(?:[a-z]+ )?[Mm]inisters(?: of [a-z]+)?|[Gg]overnments|[Ll]eaders)"
)
_OF_STATES = Sought(
    rf"{_HEADS} of (?:the )?(?P<a>⟦L\d+⟧) and (?:the )?(?P<b>⟦L\d+⟧)(?:, ⟦H\d+⟧ and ⟦H\d+⟧,| ⟦H\d+⟧ and ⟦H\d+⟧)?"
    rf" (?P<words>{_AUXILIARIES}){_SIGN}"
    rf" (?:[^;:⟦]{{0,60}} )?{_AGREEMENT}"
)
_COUNTERPART = Sought(  # "X's president A and his Ghanaian counterpart B"
    r"(?P<one>⟦H\d+⟧),? (?:and|with|together with) (?:his|her) (?P<nation>[A-Z][a-z]+) counterpart,? ⟦[HPF]\d+⟧"
)
_ON_BEHALF = Sought(  # "signed on behalf of A by its chairman, and on behalf of B by X", "signing for A was X, for B Y"
    r"\b(?:sign(?:s|ed|ing)?|inked|penned|initialled)\b[^;:]{0,60}?\b(?:on behalf of|for|from the side of) (?:the )?(?P<a>⟦[FBCOGPL]\d+⟧)"
    r"(?!’s|'s)[^;]{0,120}?(?:,|,? and|,? while) (?:on behalf of|for|that of) (?:the )?(?P<b>⟦[FBCOGPL]\d+⟧)(?= by |,? (?:it was )?⟦H|: ⟦H)"
)
# "Memoranda were signed between A and B; between A and C, and between D and E": the pairs of one list, each with its own "between"
_SENT = (  # who signs for two bodies: "between officials from X and Y"
    r"(?:⟦[GHO]\d+⟧|(?:the )?(?:senior |top )?(?:officials|representatives|executives|delegates|delegations|envoys|heads))"
    r" (?:from|of) (?:both )?"
)
_SIGNED_BETWEEN = Sought(
    rf"\b{_AGREEMENT}(?: \([A-Z]\w*\))?{_OF_A_WORK}(?:[^;:⟦]{{0,60}}?),? (?P<words>{_AUXILIARIES})"
    r"(?:signed|inked|concluded|initialled|penned|reached|exchanged)(?: [^;:⟦]{0,60}?| (?:in|at) (?:the )?⟦L\d+⟧)?"
    rf" (?=between (?:{_SENT})?(?:the )?⟦)"
)
# "X, the largest miller in Y, and Z have signed": what X is, stands between the two
_WITH_PASSING = Sought(
    r"(?:^|[”\"“] ?|\b(?:said|says|that|as) )(?:[Tt]he )?(?P<a>⟦[FBCOGP]\d+⟧), (?:(?:an?|the|one of|part of"
    r"|based in|which) |(?P<what>⟦[FBCOGP]\d+⟧) (?:in|of|from|for) )[^;:“”]{3,120}?,? and (?:the )?"
    rf"(?P<b>⟦[FBCOGP]\d+⟧)(?:, (?:an?|the|one of|which) [^;:“”]{{3,90}}?,)? (?P<words>{_AUXILIARIES}){_SIGN} (?:[^;:⟦]{{0,60}} )?"
    rf"{_AGREEMENT}(?![^;:⟦]{{0,60}} (?:with|between) (?:the )?⟦)"
)
_BY_SENT = Sought(  # "Representatives of A and B signed a memorandum": for A and for B
    rf"(?P<sent>⟦[GHO]\d+⟧|\b(?:[Rr]epresentatives|[Oo]fficials|[Ee]xecutives|[Dd]elegates|[Hh]eads|[Ll]eaders|[Cc]hiefs))"
    r" (?:of|from) (?:both )?(?:the )?(?P<a>⟦[FBCOGP]\d+⟧)(?: \([A-Z]\w+\))? and (?:the )?(?P<b>⟦[FBCOGP]\d+⟧)(?: \([A-Z]\w+\))?"
    rf" (?P<words>{_AUXILIARIES}){_SIGN} (?:[^;:⟦]{{0,60}} )?{_AGREEMENT}(?![^;:⟦]{{0,60}} (?:with|between) (?:the )?⟦)"
)
_OF_WHOM = r"(?: (?:under|of|within) (?:the )?⟦\w\d+⟧)?"
_PAIR = later(
    rf"between (?P<sent>{_SENT})?(?:the )?(?P<a>⟦[FBCOGPL]\d+⟧){_OF_WHOM} and (?:the )?(?P<b>⟦[FBCOGPL]\d+⟧){_OF_WHOM}"
)
_NEXT_PAIR = later(r"[^⟦]{0,60}?(?:[;,] |,? and |,? as well as )(?=between (?:the )?⟦)")
_SIGNS_AFTER = later(rf",? (?P<words>{_AUXILIARIES}){_SIGN} (?:[^;:⟦]{{0,60}} )?{_AGREEMENT}")
_TITLE = 60  # characters of an office before its holder: "by Estonian President"
_HEAD_OF_STATES = later(r"president|premier|minister|leader|king|government")
# What follows these is no signer of it: whoever looked on, another clause, what somebody says of it.
_ANOTHER = later(
    r"[;:]|\b(?:in the presence of|witnessed|attended|said|says|told|that|who|which|while|when|whereas|after|before|to (?:build|help|fund"
    r"|finance|provide|supply))\b"
)


def for_their_bodies(claims: list[Claim]) -> None:
    """Whoever signs in an office that the sentence gives him, signs for its body: the body takes his place in the claim."""
    body = bodies_of(claims)
    for claim in claims:
        if claim.tie == "SIGNED":
            first, second = (body.get(one, one) for one in (claim.subject, claim.object))
            if first != second:
                claim.subject, claim.object = first, second


def settle_concluded(claims: Sequence[Claim], text: str) -> None:
    """Hold what was signed for signed, whatever is to be done under it: "will fund a school under an accord signed with B"."""
    for claim in claims:
        under = claim.rule == "signed.under" and claim.modality in ("planned", "considered")
        if under and _CONCLUDED.search(text, claim.start, claim.end):
            claim.modality = "asserted"


def of_the_treaty(told: Told, claims: Sequence[Claim]) -> list[Claim]:
    """Without what two are told to have signed with each other, where both signed a treaty that has a name: they signed that."""
    drafts = told.parties.drafts
    treaties: dict[int, set[int]] = {}
    for claim in claims:
        whole = drafts[claim.object]
        if claim.tie == "SIGNED" and whole.kind == "Agreement" and not whole.unnamed:
            treaties.setdefault(claim.object, set()).add(claim.subject)
    return [
        claim
        for claim in claims
        if claim.tie != "SIGNED"
        or not any({claim.subject, claim.object} <= signed for signed in treaties.values())
    ]


def read_signers(told: Told, claims: list[Claim]) -> Iterator[Claim]:
    """The bodies of two or more officers who signed, each with each; nothing where one of two bodies is not told."""
    body = bodies_of(claims)
    yield from _states(told, body)
    yield from _pairs(told, claims)
    for both in _ON_BEHALF.finditer(told.sentence.marked):
        first, second = (told.sentence.mention(both[one]).party for one in ("a", "b"))
        yield from _signed(told, first, second, both, "")
    if len(set(body.values())) < 2:
        return
    marked = told.sentence.marked
    for pattern, ahead in ((_PASSIVE, False), (_SIGNATORIES, False), (_ACTIVE, True)):
        match = pattern.search(marked)
        if match is None:
            continue
        begin, end = (0, match.start() + 1) if ahead else (match.end(), len(marked))
        cuts = list(_ANOTHER.finditer(marked, begin, end))
        if cuts:
            begin, end = (cuts[-1].end(), end) if ahead else (begin, cuts[0].start())
        signers = dict.fromkeys(
            body[mention.party]
            for number, mention in enumerate(told.sentence.mentions)
            if mention.party in body and begin <= marked.find(f"{number}⟧") < end
        )
        words = match["words"].strip()
        if len(signers) < 2 or told.rules.possibility.search(words):
            continue
        for first, second in combinations(signers, 2):
            yield told.put(
                "signed.officers",
                "SIGNED",
                first,
                second,
                told.sentence.span(min(begin, match.start()), max(end, match.end())),
                told.rules.ladder(words),
            )
        return


def _pairs(told: Told, claims: list[Claim]) -> Iterator[Claim]:
    """Each two between whom an agreement of a list was signed, where no rule has told of them."""
    sentence, marked = told.sentence, told.sentence.marked
    if not any(claim.tie == "SIGNED" for claim in claims):
        for both in _WITH_PASSING.finditer(marked):
            first, second = (sentence.mention(both[one]).party for one in ("a", "b"))
            what = sentence.indices(both["what"]) if both["what"] else ()
            if not what or sentence.mentions[what[0]].form != "name":
                yield from _signed(told, first, second, both, both["words"])
        for both in _BY_SENT.finditer(marked):
            first, second = (sentence.mention(both[one]).party for one in ("a", "b"))
            sent = sentence.indices(both["sent"])
            if not any(sentence.mentions[one].form == "name" for one in sent):
                yield from _signed(told, first, second, both, both["words"])
    opening = _SIGNED_BETWEEN.search(marked)
    if opening is None or ON_THE_WAY.search(marked, opening.start("words"), opening.end()):
        return  # "a contract was signed for flights between X and Y"
    told_of = {(one.subject, one.object) for one in claims if one.tie == "SIGNED"}
    at: int | None = opening.end()
    while at is not None and (pair := _PAIR.match(marked, at)) is not None:
        first, second = (sentence.mention(pair[one]).party for one in ("a", "b"))
        sent = sentence.indices(pair["sent"] or "")
        named = any(sentence.mentions[one].form == "name" for one in sent)
        if (first, second) not in told_of and not named:
            yield from _signed(told, first, second, pair, opening["words"])
        following = _NEXT_PAIR.match(marked, pair.end())
        at = following.end() if following is not None else None


def _states(told: Told, body: dict[int, int]) -> Iterator[Claim]:
    """The states for which their heads or ministers sign."""
    sentence, marked = told.sentence, told.sentence.marked
    for match in _OF_STATES.finditer(marked):
        head = sentence.mention(match[0]) if match[0][0] == "⟦" else None
        if head is not None and not (head.plural and _HEAD_OF_STATES.search(head.head)):
            continue
        first, second = (sentence.mention(match[one]).party for one in ("a", "b"))
        yield from _signed(told, first, second, match, match["words"])
    for match in _COUNTERPART.finditer(marked):
        state = body.get(sentence.mention(match["one"]).party, -1)
        code = nation(match["nation"])
        behind = _SIGNS_AFTER.match(marked, match.end())
        before = _PASSIVE.search(marked, 0, match.end())
        signs = behind or (before if before and before.end() <= match.start() + _TITLE else None)
        if state < 0 or code is None or signs is None:
            continue
        if told.parties.drafts[state].kind == "Place":
            yield from _signed(told, state, told.parties.country(code), match, signs["words"])


def _signed(
    told: Told, first: int, second: int, match: re.Match[str], words: str
) -> Iterator[Claim]:
    if first in (-1, second) or second < 0 or told.rules.possibility.search(words):
        return
    modality = told.rules.ladder(words.strip())
    yield told.put(
        "signed.states",
        "SIGNED",
        first,
        second,
        told.sentence.span(match.start(), match.end()),
        modality,
    )


def bodies_of(claims: Sequence[Claim]) -> dict[int, int]:
    """Of each person the body whose office the sentence gives him, the first where there are several."""
    found: dict[int, int] = {}
    for claim in claims:
        if claim.tie == "HOLDS_ROLE" and claim.modality == "asserted":
            found.setdefault(claim.subject, claim.object)
    return found
