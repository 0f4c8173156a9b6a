"""Two roles of one deal, each beside who has it: "Lender: A. Borrower: B.", "A (lender) and B (borrower)", "A as lender and B as borrower".

A label alone says nothing here: only the two of a pair together do. Of an entry with several lines or cells the whole is read, whichever
of the two comes first; where the label that opens it comes again, the next entry begins.

    read_paired_roles(sentence, parties, version)   # of "Lender: A. Borrower: B.": A LENDS_TO B
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.settle import Parties
from interlock.loaders.documents.ties.claims import Claim
from interlock.schema.vocabulary import vocabulary

__all__ = ["read_paired_roles"]

# What who has a role may be called.
_ROLES = {
    "lender": "lender|lead lender|senior lender|lending bank|creditor|mortgagee|credit institution",
    "borrower": "borrower|debtor|obligor|mortgagor|loan recipient",
    "guarantor": "guarantor|surety|guarantee provider|issuer of the guarantee",
    "guaranteed": "principal debtor|guaranteed party|applicant",
    "insurer": "insurer|lead insurer|insurance company|underwriter|insured by|insured with",
    "insured": "insured|insured party|assured|policyholder|policy holder",
    "reinsurer": "reinsurer",
    "cedant": "cedant|ceding company|ceding insurer|reinsured",
    "bank": "bank|account bank|house bank|banker|bankers|bank of the account|account held at|account with",
    "account holder": "account holder|holder of the account|account owner|account name|name of account|account of",
    "payer": "payer|paid by|ordering party|ordering customer|remitter|sender|originator|payment from",
    "payee": "payee|paid to|beneficiary|beneficiary customer|recipient|recipient of the payment|payment to",
    "financier": "financing|financed by|funding|funded by|financier|co-financier|funder|donor|grantor|funding agency|source of funds",
    "financed": "project|programme|program|project title|name of project|grantee|grant recipient|financed project|event",
    "sponsor": "sponsor|main sponsor|sponsored by",
    "sponsored": "event|programme|competition|fair|festival",
    "supplier": "supplier|seller|vendor|manufacturer|exporter|supplied by",
    "customer": "buyer|customer|purchaser|importer|off-taker|offtaker",
    "contractor": "contractor|main contractor|epc contractor|general contractor|works contractor",
    "work": "project|works|site|project title|name of project|facility|plant",
    "operator": "operator|operated by|concessionaire",
    "operated": "plant|mine|terminal|port|asset|facility|airport|refinery|vessel|ship",
    "parent": "parent|parent company|ultimate parent",
    "subsidiary": "subsidiary|company|issuer",
    "agent": "agent|commercial agent|broker|nominee|legal representative|attorney",
    "principal": "principal|client of the agent|represented party",
}  # fmt: skip
_PAIRS = (
    ("lender", "LENDS_TO", "borrower"),
    ("guarantor", "GUARANTEES", "borrower"),
    ("guarantor", "GUARANTEES", "guaranteed"),
    ("insurer", "INSURES", "insured"),
    ("reinsurer", "INSURES", "cedant"),
    ("account holder", "BANKS_WITH", "bank"),
    ("payer", "TRANSFERS_TO", "payee"),
    ("financier", "FINANCES", "financed"),
    ("sponsor", "FINANCES", "sponsored"),
    ("supplier", "SUPPLIES", "customer"),
    ("contractor", "CONTRACTED_FOR", "work"),
    ("operator", "OPERATES", "operated"),
    ("parent", "OWNS", "subsidiary"),
    ("agent", "ACTS_FOR", "principal"),
)
_OF_WORD: dict[str, set[str]] = {}
for _role, _nouns in _ROLES.items():
    for _noun in _nouns.split("|"):
        _OF_WORD.setdefault(_noun, set()).add(_role)
# What a label may call a party whose kind nothing else tells.
_KIND_OF = {
    "lender": "Bank",
    "bank": "Bank",
    "financed": "Project",
    "work": "Project",
    "sponsored": "Event",
    "operated": "Asset",
}
_LABEL = later(
    r"(?:^|(?<=[.;|\n•–-])|(?<=, ))\s*(?P<label>[A-Za-z][A-Za-z’'-]*(?: [a-z’'-]+){0,4}): ?(?=\S)"
)
_LEADS = later(r"(?:the |an? |its )?(?:[a-z-]+ )?$")
_LISTED = later(r"(?:,|,? and|,? &|;)(?: the)? $")
_IN_BRACKETS = later(r" \((?:the |as )?[“\"‘']?(?:the )?(?P<label>[A-Za-z -]{3,30}?)[”\"’']?\)")
_AS = later(r",? (?:acting )?as (?:the |an? )?(?P<label>[a-z-]+(?: [a-z-]+){0,2})")
_REACH = 8  # sentences of an entry


class _Part(NamedTuple):
    """Who has a role: the roles that the word may mean, the word itself, the mention, whether it stands in an earlier sentence."""

    roles: frozenset[str]
    word: str
    mention: Mention
    here: bool


def read_paired_roles(sentence: Marked, parties: Parties, version: int) -> Iterator[Claim]:
    """The ties of the roles that stand beside the parties of a sentence, and of the entry that it goes on with."""
    said = sentence.text[sentence.start : sentence.end]
    parts: list[_Part] = []
    if ":" in said:
        parts = _entry(sentence, parties)
    if " (" in said or " as " in said:
        parts.extend(_beside(sentence))
    for number, one in enumerate(parts):
        for other in parts[number + 1 :]:
            if one.here or other.here:
                yield from _tie(sentence, parties, version, one, other)


def _entry(sentence: Marked, parties: Parties) -> list[_Part]:
    """The cells of the entry up to the end of this sentence, from the last time that its first label came."""
    number = parties.number(sentence.start)
    first = number
    while first > 0 and number - first < _REACH and _opens(parties, first - 1):
        first -= 1
    if not _opens(parties, number):
        return []
    cells: list[list[_Part]] = []
    opening = ""
    for at in range(first, number + 1):
        start, end = parties.sentences[at]
        labels = list(_LABEL.finditer(parties.text[start:end]))
        stops = [*(start + one.start() for one in labels[1:]), end]
        for label, stop in zip(labels, stops, strict=False):
            word = label["label"].lower()
            opening = opening or word
            if word == opening:
                cells.clear()
            roles = _roles(word)
            if roles:
                here = at == number
                cells.append(
                    [
                        _Part(roles, word, m, here)
                        for m in _listed(parties, at, start + label.end(), stop)
                    ]
                )
    return [part for cell in cells for part in cell]


def _opens(parties: Parties, number: int) -> bool:
    start, end = parties.sentences[number]
    return _LABEL.match(parties.text[start:end]) is not None


def _roles(word: str) -> frozenset[str]:
    single = word.removesuffix("s") if word not in _OF_WORD else word
    return frozenset(_OF_WORD.get(single, ()))


def _listed(parties: Parties, number: int, start: int, stop: int) -> Iterator[Mention]:
    """The parties that open a cell: one, or a list of them."""
    end, first = start, True
    for mention in parties.by_sentence[number]:
        if not start <= mention.start < stop or mention.party < 0:
            continue
        between = parties.text[end : mention.start]
        if not (_LEADS.fullmatch(between) if first else _LISTED.fullmatch(between)):
            return
        yield mention
        first, end = False, mention.end


def _beside(sentence: Marked) -> Iterator[_Part]:
    """Who is followed by a role in brackets, or behind "as"."""
    for mention in sentence.mentions:
        for pattern in (_IN_BRACKETS, _AS):
            found = pattern.match(sentence.text, mention.end, sentence.end)
            if found is None or mention.party < 0:
                continue
            said = found["label"].lower().split()
            names = [" ".join(said[:size]) for size in range(len(said), 0, -1)]
            if pattern is _IN_BRACKETS:
                del names[1:]  # "(lender of last resort)" lends nothing here
            name = next((one for one in names if _roles(one)), None)
            if name is not None:
                yield _Part(_roles(name), name, mention, True)


def _tie(
    sentence: Marked, parties: Parties, version: int, one: _Part, other: _Part
) -> Iterator[Claim]:
    for role, tie, counter in _PAIRS:
        for subject, target in ((one, other), (other, one)):
            if role not in subject.roles or counter not in target.roles:
                continue
            if subject.mention.party == target.mention.party:
                return
            kinds = vocabulary().ties[tie]
            if not _fits(parties, subject.mention, role, kinds.subject) or not _fits(
                parties, target.mention, counter, kinds.object
            ):
                continue
            later, earlier = (
                (one, other) if one.mention.start > other.mention.start else (other, one)
            )
            start = earlier.mention.start if earlier.here else sentence.start
            claim = Claim(
                "label.pair", version, tie, subject.mention.party, target.mention.party,
                start, later.mention.end,
            )  # fmt: skip
            if not earlier.here:
                claim.antecedent = (earlier.mention.start, earlier.mention.end)
            yield claim
            return


def _fits(parties: Parties, mention: Mention, role: str, kinds: tuple[str, ...]) -> bool:
    """Whether a party may have the role; one whose kind nothing tells is taken to be what the role makes of it."""
    draft = parties.drafts[mention.party]
    if draft.kind == "Party":
        draft.kind = _KIND_OF.get(role, "Firm")
    elif role in ("bank", "lender") and draft.kind == "Firm" and draft.guessed:
        draft.kind, draft.guessed = "Bank", False
    return draft.kind in kinds
