"""Sums that somebody is owed: "A is owed 4 million by B", "B owes A 4 million and another 5 million to C", "its supplier A is owed".

Of whom a supplier or landlord has to get the sum is told by whose supplier he is, or is the firm that the text is about.

    list(read_owed_to(told, claims))        # of the first: A LENDS_TO B
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from interlock.loaders.documents.grammar.rules import MARK, SUBJECT_LIST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.several.apposed_lists import lead_alone
from interlock.loaders.documents.ties.told import Told, claim_of

__all__ = ["read_owed_to"]

_SUM = r"(?:(?:about|around|some|nearly|almost|over|more than|at least|another|a further|an additional|up to) )*⟪m\d+⟫"
_ARE = r"(?:is|are|was|were|has been|have been|had been)"
_IS_OWED = Sought(
    rf"(?P<who>{SUBJECT_LIST})(?: of ⟦L\d+⟧)?(?: \([^()⟦]*\))?,?(?: (?:which|who|that))?(?: between them| together| each)?"
    rf" {_ARE} (?:still |also |now |together |each |between them )*owed {_SUM}"
    rf"(?: in [a-z ]{{3,30}}?| for [a-z ]{{3,30}}?)?(?: by (?:the )?(?:[a-z-]+ ){{0,2}}?(?P<by>{MARK})(?!’s|'s))?"
)
_OWES_MORE = Sought(
    rf"(?P<by>{MARK})(?:, [^;⟦]{{3,60}},)? (?:still |also |now )?(?:owes?|owed|owing) [^;.]{{0,140}}?⟪m\d+⟫[^;.⟪]{{0,140}}?"
    rf"(?:,? and|,) {_SUM} to (?:the )?(?:[a-z-]+ ){{0,3}}?(?P<who>{SUBJECT_LIST})(?!’s|'s)"
)
_GIVERS = frozenset(
    words("supplier creditor contractor subcontractor landlord lender vendor lessor bank insurer builder trustee shipper haulier operator")
)  # fmt: skip
_FIRMS = frozenset({"Firm", "Bank"})


def read_owed_to(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Who is owed a sum by whom; `claims`: of the sentence so far, which are not told again."""
    sentence = told.sentence
    known = {(claim.subject, claim.object) for claim in claims if claim.tie == "LENDS_TO"}
    for match in _IS_OWED.finditer(sentence.marked):
        names = sentence.mentioned(match["who"])
        named = sentence.mentioned(match["by"]) if match["by"] else []
        debtor = named[0] if named else _of_giver(told, names)
        yield from _owed(told, names, debtor, known)
    for match in _OWES_MORE.finditer(sentence.marked):
        debtor = sentence.mention(match["by"])
        names = sentence.mentioned(match["who"])
        yield from _owed(told, names, debtor, known)


def _owed(
    told: Told, names: Sequence[Mention], debtor: Mention | None, known: set[tuple[int, int]]
) -> Iterator[Claim]:
    if debtor is None or debtor.party < 0:
        return
    for name in names:
        if name.form != "name" or (name.party, debtor.party) in known:
            continue
        for claim in claim_of(told, "lends.owed-to", "LENDS_TO", name, debtor):
            known.add((claim.subject, claim.object))
            yield claim


def _of_giver(told: Told, names: Sequence[Mention]) -> Mention | None:
    """Whose supplier or landlord somebody is: told by "its" or "X's", else the firm that the text is about."""
    for name in names:
        said = (name, name.description)
        giver = next(
            (m for m in said if m is not None and m.head.rpartition(" ")[2] in _GIVERS), None
        )
        if giver is None:
            giver = _set_off_before(told, name)
        if giver is None:
            continue
        owner = giver.owner or name.owner
        if owner is not None and owner.party >= 0:
            return owner
        lead = lead_alone(told)
        sums_of = {m.party for m in names}
        here = {
            m.party
            for m in told.sentence.mentions
            if m.party >= 0 and told.parties.drafts[m.party].kind in _FIRMS
        }
        return lead if lead is not None and not here - sums_of else None
    return None


def _set_off_before(told: Told, name: Mention) -> Mention | None:
    """The noun for who gives, right before its name: "its kiln supplier, X"."""
    mentions = told.sentence.mentions
    at = mentions.index(name)
    before = mentions[at - 1] if at > 0 else None
    if (
        before is None
        or before.form == "name"
        or told.sentence.text[before.end : name.start] not in (", ", " ")
    ):
        return None
    return before if before.head.rpartition(" ")[2].removesuffix("s") in _GIVERS else None
