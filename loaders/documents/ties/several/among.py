"""Who of a group is named behind it: "barred five agencies on Sunday, including A and B" hits A and B as it hits the five.

Where the names stand right behind their group they are read with it (`marking.py`); here a date, a list or a place is between.

    list(read_among(told, claims))      # of the sentence above: the authority RESTRICTS A, RESTRICTS B
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from interlock.loaders.documents.grammar.rules import LIST, MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import Told, claim_of
from interlock.schema.vocabulary import vocabulary

__all__ = ["read_among"]

_NO_CLAUSE = r"(?!(?:and|who|which|that|has|have|had|is|are|was|were|will|but)\b)"  # of the group's own clause
# Whose they are, which is said of them and is no clause: "companies linked to A", "firms owned by A"
_OF_WHOM = r"(?:(?:linked|tied|connected|close|belonging|related) to|(?:owned|controlled|run|led) by|of) (?:[A-Za-z-]+ ){0,4}?⟦[HFBOPG]\d+⟧"
# "the farm holding A", and no phrase of what went before: "including A and B, for sending cooks to C"
_ITEM = (
    r"(?!(?:for|to|from|in|on|at|over|after|before|with|by|as|because|since|when|while|which|who)\b)"
    rf"(?:the |its |an? )?(?:[A-Za-z-]+ ){{0,4}}?{MARK}"
)
_PLACES = r"⟦L\d+⟧(?:, ⟦L\d+⟧)*,? and ⟦L\d+⟧"
_NAMED = Sought(
    rf"⟦[FBPOHCGS](?P<whole>\d+)⟧,? (?:(?:{_NO_CLAUSE}(?:[a-z’'-]+|{_PLACES}|⟦[TRLAX]\d+⟧|⟪d\d+⟫)|{_OF_WHOM}),? ){{1,8}}?"
    rf"(?<=, )(?:among them|including|amongst them) (?:(?:two|three|four|five) (?:of them )?(?:in|from) (?:the )?⟦L(?P<where>\d+)⟧: )?"
    rf"(?P<list>{_ITEM}(?:(?:,|,? and|,? as well as) {_ITEM})*)"
)
_NAMED_THEN = Sought(  # "fifteen firms take part in the fair, A and B among them"
    rf"⟦[FBPOHCG](?P<whole>\d+)⟧ [^⟦;:.]*?(?:⟦[^FBPOHCG]\d+⟧[^⟦;:.]*?){{0,3}}, (?:the )?(?P<list>{LIST}) (?:among them|amongst them)\b"
)
_OF_EACH = frozenset(
    {"OWNS", "RESTRICTS", "LISTED_UNDER", "PARTICIPATES_IN", "MEMBER_OF", "REGULATES", "SUPPORTS", "TRANSFERS_TO", "SUPPLIES", "LENDS_TO",
     "FINANCES", "INSURES", "BANKS_WITH"}
)  # fmt: skip
_OF_THE_WHOLE = frozenset(
    [
        "amount",
        "currency",
        "quantity",
        "unit",
        "share_raw",
        "share_min",
        "share_max",
        "share_min_open",
        "share_max_open",
    ]
)  # what each of it has is not told
_ALIKE = frozenset(
    {
        "Firm",
        "Bank",
        "Party",
        "Organization",
        "Person",
        "Chamber",
        "Asset",
        "GovernmentBody",
        "Place",
    }
)


def read_among(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The ties of a group of the sentence, once more for each of it that is named."""
    sentence = told.sentence
    for match in (*_NAMED.finditer(sentence.marked), *_NAMED_THEN.finditer(sentence.marked)):
        whole = sentence.mentions[int(match["whole"])]
        if whole.party < 0 or not told.parties.drafts[whole.party].plural:
            continue
        start, end = sentence.span(match.start(), match.end())
        listed = sentence.mentioned(match["list"])
        # "including A and Jo Lee's B": he is none of them
        named = {one.party for one in listed if not one.possessive}
        where = match.groupdict().get("where")
        if where is not None:  # "two in Orlu: A and B"
            for at in sentence.indices(match["list"]):
                yield from claim_of(
                    told, "located.among", "LOCATED_IN", sentence.mentions[at], sentence.mentions[int(where)]
                )  # fmt: skip
        for claim in list(claims):
            if claim.tie not in _OF_EACH or whole.party not in (claim.subject, claim.object):
                continue
            for party in named - {-1, claim.subject, claim.object}:
                draft = told.parties.drafts[party]
                ends = vocabulary().tie(claim.tie)
                fits = ends.object if claim.object == whole.party else ends.subject
                if draft.kind in _ALIKE and draft.kind in fits and not draft.unnamed:
                    yield _instead(claim, whole.party, party, start, end)


def _instead(claim: Claim, whole: int, party: int, start: int, end: int) -> Claim:
    subject = party if claim.subject == whole else claim.subject
    target = party if claim.object == whole else claim.object
    return replace(
        claim,
        rule=f"{claim.rule.removeprefix('say.').split('.')[0]}.among",
        subject=subject,
        object=target,
        start=min(claim.start, start),
        end=max(claim.end, end),
        attributes={k: v for k, v in claim.attributes.items() if k not in _OF_THE_WHOLE},
    )
