"""Registers' notes and annexes: "Seat: Maardu", "Management board: A (since 2015), B", "Shareholders: X, 66 per cent", one label each.

A label says how what follows the colon stands to the party whose entry it is. That party is named by a label of its own ("Business
name: X"), or it is the firm that opens the entry.

    label_of("Sole shareholder")        # Label('OWNS', ...)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from interlock.loaders.documents.claims import Claim, share_of
from interlock.loaders.documents.clauses import Marked
from interlock.loaders.documents.mentions import Mention
from interlock.loaders.documents.parties import Parties
from interlock.loaders.documents.timing import beside
from interlock.loaders.documents.words import words

__all__ = ["LABEL", "Label", "is_label", "label_of", "read_labels"]


@dataclass(frozen=True, slots=True)
class Label:
    """What a label says.

    Attributes:
        tie: the type; turned: the party of the entry is its subject, not its object.
        kinds: what may stand behind the colon; role: the label names the office.
    """

    tie: str
    turned: bool
    kinds: frozenset[str]
    role: bool = False


_FIRMS = frozenset({"Firm", "Bank", "Party", "Organization", "GovernmentBody", "Chamber"})
_HOLDERS = _FIRMS | {"Person"}
_PLACES = frozenset({"Place"})
_TABLE: tuple[tuple[str, Label], ...] = (
    (
        "registered office|registered seat|place of registration|jurisdiction|country of registration",
        Label("REGISTERED_IN", True, _PLACES),
    ),
    (
        "seat|head office|headquarters|address|place of business|domicile|location|office",
        Label("LOCATED_IN", True, _PLACES),
    ),
    (
        "shareholders?|owners?|members and shares|parent|parent company|ultimate parent|limited partners?|partners and shares",
        Label("OWNS", False, _HOLDERS),
    ),
    ("subsidiar(?:y|ies)|holdings?|participations?", Label("OWNS", True, _FIRMS)),
    ("branch(?:es)?(?: abroad)?|representative offices?", Label("BRANCH_OF", False, _FIRMS)),
    (
        "banks?|bankers?|house banks?|principal banks?",
        Label("BANKS_WITH", True, frozenset({"Bank"})),
    ),
    ("former names?|previous names?|formerly", Label("SUCCEEDED_BY", False, _FIRMS)),
    ("successor|legal successor", Label("SUCCEEDED_BY", True, _FIRMS)),
    ("regulator|supervisory authority|supervisor|regulated by", Label("REGULATES", False, _FIRMS)),
    (
        "listing|listed on|exchange|stock exchange",
        Label("LISTED_ON", True, frozenset({"Exchange"})),
    ),
    ("insurers?|reinsurers?", Label("INSURES", False, _FIRMS)),
    ("guarantors?", Label("GUARANTEES", False, _HOLDERS)),
    ("lenders?|creditors?", Label("LENDS_TO", False, _HOLDERS)),
    (
        "agents?|representative|legal advisers?|lawyers?|solicitors?",
        Label("ACTS_FOR", False, _HOLDERS),
    ),
    ("suppliers?", Label("SUPPLIES", False, _FIRMS)),
    ("customers?|buyers?", Label("SUPPLIES", True, _FIRMS)),
    (
        "(?:members of the )?(?:management |supervisory |executive )?board(?: of (?:directors|management|managers))?"
        "|(?:managing |executive |sole )?directors?"
        "|managers?|general managers?|chairman|chairwoman|chairperson|chief executive(?: officer)?|ceo|president|vice-presidents?|founders?"
        "|procurators?|procurists?|authori[sz]ed signator(?:y|ies)|secretary|company secretary"
        "|treasurer|auditors?|liquidators?|receivers?|trustees?|administrators?"
        "|custodians?|struck off as directors?|settlor|beneficiar(?:y|ies)|protector|general partner",
        Label("HOLDS_ROLE", False, _HOLDERS, role=True),
    ),
)
_PATTERNS = tuple((re.compile(pattern), label) for pattern, label in _TABLE)
_NAME = re.compile(
    r"(?:business|company|firm|trade|legal|registered) name|name(?: of (?:the )?company)?|company|firm"
)
_LEAD = re.compile(
    r"^(?:the |its |new |sole |main |largest |majority |minority |principal |current |present |first |major |statutory |lead )+"
)
LABEL = re.compile(r"(?P<label>[A-Z][A-Za-z -]{2,44}?)(?: \([a-z -]+\))?: ?(?=\S)")
_ENTRIES = frozenset(words("Firm Bank Party Organization Chamber Asset"))
_SHARE = re.compile(r"(?:⟪p(?P<p>\d+)⟫|[^;⟦.]{0,24}?⟪p(?P<q>\d+)⟫)")
_OWN_SEAT = re.compile(r",? (?:of|in|at) (?:the )?⟦L|, ⟦L")


def label_of(printed: str) -> Label | None:
    """What a label says, or None where it is no label of a register."""
    plain = _LEAD.sub("", printed.strip().lower())
    return next((label for pattern, label in _PATTERNS if pattern.fullmatch(plain)), None)


def is_label(printed: str) -> bool:
    """Whether words before a colon are a label of a register, of its party's name too."""
    plain = _LEAD.sub("", printed.strip().lower())
    return _NAME.fullmatch(plain) is not None or label_of(printed) is not None


def read_labels(sentence: Marked, parties: Parties, version: int) -> Iterator[Claim]:
    """What the label that opens a sentence says of what follows it."""
    match = LABEL.match(sentence.text, sentence.start, sentence.end)
    if match is None:
        return
    label = label_of(match["label"])
    owner = _entry(sentence, parties) if label is not None else None
    if label is None or owner is None:
        return
    inside = 0  # brackets: what they hold says something of the name before them
    last = colon = sentence.marked.find(":")
    for number, mention in enumerate(sentence.mentions):
        at = sentence.marked.find(f"{number}⟧", colon)
        if at < 0:
            continue
        begin, stop = sentence.marked.rfind("⟦", 0, at), at + len(f"{number}⟧")
        inside += sentence.marked.count("(", last, begin) - sentence.marked.count(")", last, begin)
        last = stop
        seat = number and _OWN_SEAT.search(sentence.marked[:begin] + "⟦L")
        if inside > 0 or mention.party < 0 or mention.party == owner.party:
            continue
        draft = parties.drafts[mention.party]
        if draft.kind not in label.kinds or (draft.kind == "Place" and number > 1 and not seat):
            continue
        subject, target = (owner, mention) if label.turned else (mention, owner)
        start, end = sentence.span(0, stop)
        attributes = {}
        if label.role:
            attributes["role"] = match["label"].lower()
            if draft.kind == "Party" or (draft.guessed and not _is_firm_office(match["label"])):
                draft.kind, draft.guessed = "Person", False
        elif draft.kind == "Party":
            draft.kind = "Firm"
        if label.tie == "OWNS":
            share = _SHARE.match(sentence.marked[stop:].lstrip(" ,(:–-"))
            if share:
                attributes = share_of(sentence.amounts[int(share["p"] or share["q"])])
        claim = Claim(
            f"label.{label.tie.lower().replace('_', '-')}",
            version,
            label.tie,
            subject.party,
            target.party,
            start,
            end,
            attributes=attributes,
        )
        claim.antecedent = (owner.start, owner.end)
        claim.event = beside(sentence, stop) or claim.event
        yield claim
        if draft.kind == "Place":
            return  # a seat is one place; what follows says where that lies


def _is_firm_office(label: str) -> bool:
    return (
        re.search(r"(?i)audit|liquidat|trustee|custodian|administrat|receiver", label) is not None
    )


def _entry(sentence: Marked, parties: Parties) -> Mention | None:
    """The party whose entry a label stands in: named by a label, or the firm that opens the entry, nearest first."""
    number = parties.number(sentence.start)
    block = parties.blocks[number]
    for back in range(number - 1, -1, -1):
        start, end = parties.sentences[back]
        told = LABEL.match(parties.text, start, end)
        label = told["label"].strip().lower() if told else ""
        if told and not _NAME.fullmatch(_LEAD.sub("", label)):
            continue
        first = next((m for m in parties.by_sentence[back] if m.form == "name"), None)
        opens = first is not None and (
            bool(told) or not parties.text[start : first.start].strip().lower().removesuffix("the")
        )
        if first is not None and opens and first.party >= 0:
            draft = parties.drafts[first.party]
            if draft.kind in _ENTRIES:
                if draft.kind == "Party":
                    draft.kind = "Firm"
                earlier = back > 0 and parties.blocks[back - 1] == parties.blocks[back]
                if told or parties.blocks[back] != block or not earlier:
                    return first
    return None
