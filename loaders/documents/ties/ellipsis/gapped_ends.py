"""Further givers behind a preposition of their own, where the verb is said once: "paid for with 5 million from A and 3 million from B".

So are those who are listed each with his part, "the lenders are A with 40 percent, B with 35 and C", and those that are set off: "comes
from A, which lends 5 million, and from B". What is said of the first is said of the others, but for the sum, which each has for himself.

    list(read_gapped_ends(told, claims))    # of the first sentence, said of X: B FINANCES X
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.rules import LIST, MARK
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim
from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_gapped_ends"]

_TIES = frozenset({"FINANCES", "LENDS_TO", "GUARANTEES", "INSURES", "TRANSFERS_TO", "INVESTS_IN"})
_NOUNS = r"(?:(?!and\b|from\b|by\b|with\b)[A-Za-z][a-z-]* ){0,4}?"
_BEFORE = later(rf"\b(?P<by>from|by|to) (?:the )?{_NOUNS}$")
_PART = (
    r"(?:(?:a|an|another|a further|some|about|around|up to|the other|only|just) )*(?:⟪[mp]\d+⟫|\d[\d.,]* (?:million|billion)|half"
    r"|(?:the )?(?:rest"
    r"|remainder|balance))(?: (?:in )?(?:loans?|grants?|credits?|equity|debt))?"
)
_FROM_MORE = {
    by: later(
        rf"(?:, [^,;:⟦⟪]{{3,60}})?[ ·]*(?:,? and|,|, as well as| as well as) (?:(?P<part>{_PART}) ){'' if by == 'to' else '?'}{by}"
        rf" (?:the )?{_NOUNS}(?P<list>{LIST})"
        r"(?!’s|'s)"
    )
    for by in ("from", "by", "to")  # whom somebody owes is his lender
}
_HIS_PART = later(r" with (?:about |around |some |only )?⟪[pm]\d+⟫")
_WITH_MORE = later(
    rf"(?:,? and|,) (?:the )?{_NOUNS}(?P<list>{MARK})(?!’s|'s)(?P<part> with (?:about |around |some |only )?(?:⟪[pm]\d+⟫|\d[\d.]*))?"
    r"(?=,|;|[.]?[”\"]?$| and | ·|  )"
)


def read_gapped_ends(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Those who give as the first of them does; `claims`: of the sentence so far, which are not told again."""
    main = told.sentence.main
    if main.count("⟦") <= 2:
        return
    known = {(claim.subject, claim.tie, claim.object) for claim in claims}
    for first in tuple(claims):
        if first.tie not in _TIES or first.modality == "denied":
            continue
        at = _place(told, first.subject)
        for indices, stop in _others(told, main, at) if at >= 0 else ():
            if _is_told_aside(told, first, at, stop):
                continue
            for index in indices:
                claim = _like(told, first, index, stop)
                key = None if claim is None else (claim.subject, claim.tie, claim.object)
                if claim is not None and key is not None and key not in known:
                    known.add(key)
                    yield claim


def _place(told: Told, party: int) -> int:
    """Behind the first mark of a party in the main clause, or -1."""
    for number, mention in enumerate(told.sentence.mentions):
        if mention.party == party and (at := told.sentence.main.find(f"{number}⟧")) >= 0:
            return told.sentence.main.find("⟧", at) + 1
    return -1


def _is_told_aside(told: Told, first: Claim, at: int, stop: int) -> bool:
    """Whether only what is set off between two givers tells a tie of the first: "by A, which has lent X 5 million for it, and by B"."""
    start, end = told.sentence.to_text(at), told.sentence.to_text(stop)
    ends = [m for m in told.sentence.mentions if m.party == first.object]
    return bool(ends) and all(start <= m.start < end for m in ends)


def _others(told: Told, main: str, at: int) -> Iterator[tuple[tuple[int, ...], int]]:
    """The mentions that stand in the row of the one whose mark ends at `at`, and where each part of the row ends."""
    before = _BEFORE.search(main, 0, main.rfind("⟦", 0, at))
    if before is not None:
        more = _FROM_MORE[before["by"]].match(main, at)
        while more is not None:
            yield told.sentence.indices(more["list"]), more.end()
            more = _FROM_MORE[before["by"]].match(main, more.end())
        return
    part = _HIS_PART.match(main, at)
    following = _WITH_MORE.match(main, part.end()) if part is not None else None
    while following is not None:
        yield told.sentence.indices(following["list"]), following.end()
        following = _WITH_MORE.match(main, following.end())


def _like(told: Told, first: Claim, index: int, stop: int) -> Claim | None:
    who = told.sentence.mentions[index]
    if who.party in (-1, first.subject, first.object) or who.possessive:
        return None
    kind = told.parties.drafts[who.party].kind
    if kind == "Person" or kind not in vocabulary().tie(first.tie).subject:
        return None
    return replace(
        first,
        rule="money.row",
        version=told.rules.version,
        subject=who.party,
        end=max(first.end, told.sentence.to_text(stop)),
        attributes={k: v for k, v in first.attributes.items() if k not in ("amount", "currency")},
    )
