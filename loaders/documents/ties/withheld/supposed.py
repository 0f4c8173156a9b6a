"""Clauses that only suppose what they tell: nothing of them is told, whichever reader found it.

"If A guarantees the debts of B", "rumours that A owns B", "it is unclear whether A lent to B", "Will A buy B?" hold a tie possible, and
no more. What a description says in passing there ("if A's subsidiary B fails") and what is set aside still stands.

    claims = without_supposed(sentence, claims, rejected)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.grammar.commitment import NEGATIVE
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.firmness import UNSURE, untrue_parts
from interlock.loaders.documents.ties.withheld.denials import is_in_passing

__all__ = ["supposed_parts", "without_supposed"]

_WHO = r"(?:(?:the |an? |its |their |his |her |any |both |all |other )?(?:[\w’'-]+ ){0,3}?⟦|(?:it|they|he|she|we|you)\b)"
_IF = Sought(
    r"\b(?:[Ii]f|[Uu]nless|[Ww]hether|[Ii]n case|[Pp]rovided that|[Aa]ssuming(?: that)?|[Ss]uppos(?:e|ing)(?: that)?|[Ll]est|Provided"
    rf"|Perhaps|Maybe|Possibly|Supposedly|Allegedly|Reportedly|Apparently|Presumably) (?={_WHO})(?P<what>[^,;]+)"
)
_FRONTED_IF = Sought(r"^\W*(?:Should|Had|Were) (?=(?:the )?⟦)(?P<what>[^,;]+), ")
_ASKED = Sought(
    r"^[“\"]?(?:(?:Why|How|When|Where) (?:would|should|could|might|will|can)|What if|Would|Will|Is|Are|Was|Were|Has|Have|Had|Do|Does|Did"
    r"|Can|Could|Should|Shall|May|Might)\b(?P<what>[^.!?;\n]*)\?"
)


def supposed_parts(sentence: Marked) -> Iterator[tuple[int, int]]:
    """The spans of the text of a sentence that hold something possible and do not state it."""
    for pattern in (_IF, _FRONTED_IF, _ASKED):
        for match in pattern.finditer(sentence.marked):
            yield sentence.span(*match.span("what"))
    for match in UNSURE.finditer(sentence.text, sentence.start, sentence.end):
        opens = _OPENS.match(sentence.text, sentence.start, match.start())
        stop = (_COMMA if opens else _STOP).search(sentence.text, match.end(), sentence.end)
        yield match.end(), stop.start() if stop else sentence.end


# "would lend to B if prices fell", but "would buy B if regulators agreed": of a deal that only waits for leave
_ON_CONDITION = later(
    r"(?:[^;:.](?!\b(?:but|while|and)\b))*?,? (?:only |but only |even )?(?:if|unless|should|provided|as long as|were)(?: that)?"
    r" (?!(?:it is |they are |the (?:deal|plan|offer|bid|transaction|sale|merger) (?:is|gets) )?(?:approved|successful|completed|accepted"
    r"|agreed|cleared)\b)(?![^;.]*\b(?:approv|agree|accept|consent|clear|goes ahead|go ahead|went ahead|complete|close|succe|win|won)"
    r"[a-z]*\b)"
)
_FRONTED_CONDITION = later(
    r"(?:^|[“\".;] ?)(?:Only )?(?:If|Unless|Should|Were)\b(?![^,;]*\b(?:approv|agree|accept|consent|clear|go(?:es)? ahead|complete"
    r"|close|succe|win)[a-z]*\b)[^;.]*, (?:then )?$"
)
_WOULD = later(r"\b(?:would|’d|'d)\b")
_IS = later(r"\b(?:is|are|was|were|be|been|became|becomes?|remains?)\b")
_NOT = later(r"\b(?:no|not|never|nor|neither|without)\b|n[’']t\b")
# "Despite rumours that it was bankrupt, A bought B": what is supposed ends with the lead
_OPENS = later(
    r"[“\"]?(?:Despite|Amid|After|Following|Given|Because of|In spite of|With|On|In)\b[^,;]*$"
)
_COMMA = later(r",")
_STOP = later(r"[;:]|, (?:but|while|although|and|which|who)\b|[”\"]")


def without_supposed(
    sentence: Marked, claims: Sequence[Claim], rejected: Counter[str]
) -> list[Claim]:
    """The claims of a sentence but those that are only supposed, which are counted as `possibility`."""
    for claim in claims:
        if _is_conditional(sentence, claim):
            claim.modality = "considered"
    parts = list(supposed_parts(sentence)) if claims else []
    if not parts:
        return list(claims)
    kept: list[Claim] = []
    for claim in claims:
        if _is_supposed(sentence, claim, parts):
            rejected["possibility"] += 1
        else:
            kept.append(claim)
    return kept


def _is_conditional(sentence: Marked, claim: Claim) -> bool:
    """Whether it would only be so if something happened that nobody has in hand: "would lend to B if prices fell"."""
    ends = [
        mention
        for mention in sentence.mentions
        if mention.party in (claim.subject, claim.object)
        and claim.start <= mention.start < claim.end
    ]
    if claim.modality != "planned" or not ends:
        return False
    first, last = ends[0].start, ends[-1].end
    return _WOULD.search(sentence.text, first, last) is not None and (
        _ON_CONDITION.match(sentence.text, last, sentence.end) is not None
        or _FRONTED_CONDITION.search(sentence.text, sentence.start, first) is not None
    )


def _is_supposed(sentence: Marked, claim: Claim, parts: Sequence[tuple[int, int]]) -> bool:
    """Whether the ends of a claim stand in one of the parts, and not in passing: "if A is a supplier of B", but "if A's supplier B"."""
    ends = [
        (mention.start, sentence.marked.find(f"{number}⟧"))
        for number, mention in enumerate(sentence.mentions)
        if mention.party in (claim.subject, claim.object)
        and claim.start <= mention.start < claim.end
    ]
    if not ends or sentence.aside(ends[-1][1]) is not None:
        return False
    first, last = ends[0][0], ends[-1][0]
    if is_in_passing(claim) and not _IS.search(sentence.text, first, last):
        return False
    negative = claim.modality in NEGATIVE
    if negative and _is_denied(sentence):
        return False
    return any(
        start <= first
        and last < stop
        and not (negative and _NOT.search(sentence.text, start, last))
        for start, stop in parts
    )


def _is_denied(sentence: Marked) -> bool:
    """Whether somebody takes back what is supposed: "denied rumours that", but not "would not confirm that"."""
    return bool(untrue_parts(sentence)) or any(report.denied for report in sentence.reports)
