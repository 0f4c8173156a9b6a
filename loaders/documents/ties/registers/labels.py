"""Registers' notes and annexes: "Seat: Maardu", "Management board: A (since 2015), B", "Shareholders: X, 66 per cent", one label each.

A label says how what follows the colon stands to the party whose entry it is. That party is named by a label of its own ("Business
name: X"), or it is the firm that opens the entry.

    read_labels(sentence, parties, version)     # of "Shareholders: X, 66 per cent": X OWNS the firm of the entry
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.grammar.rules import LIST, MARK
from interlock.loaders.documents.grammar.timing import beside
from interlock.loaders.documents.language.label_words import LABEL, is_label, is_name, label_of
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.mentions.names.numbered_parts import NUMBERED
from interlock.loaders.documents.parties.settle import Parties
from interlock.loaders.documents.ties.claims import Claim, share_of

__all__ = ["read_labels"]


_ENTRIES = frozenset(words("Firm Bank Party Organization Chamber Asset Project Programme"))
_STATES = frozenset({"Place", "GovernmentBody"})
_BORROWER = later(r"(?i)borrower|obligor|issuer|loan recipient")
_SHARE = later(r"(?:⟪p(?P<p>\d+)⟫|[^;⟦.]{0,24}?⟪p(?P<q>\d+)⟫)")
_ELSEWHERE = later(r"\b(?:of|at|from|with) (?:the )?$")
# "HRB 20417: Orlu GmbH": a number of the register before the name
_NUMBER_FIRST = later(r"^\W*(?:[A-Z]{1,5} )?(?:[Nn]o\.? |[Nn]r\.? )?\d[\d./-]*[A-Z]?[:.)]? ")
_HIS_TOWN = later(r", (?:[a-z]+, )?")
_NO_OFFICE = later(
    r"^(?:no longer(?: an?)?|ceased to be|removed(?: as)?|deleted|(?:newly )?(?:appointed|elected|entered|registered)(?: as)?) "
    r"|(?: granted)?(?: to)?$"
)
_OF_RUIN = later(r"(?i)liquidator|receiver|trustee|administrator")
_RUIN = later(r"(?i)\binsolven|\bbankrupt|\bliquidat|\bwound up|\breceivership")
_NOTICE = 5  # sentences back
_OWN_SEAT = later(r",? (?:of|in|at) (?:the )?⟦L|, ⟦L")


def read_labels(sentence: Marked, parties: Parties, version: int) -> Iterator[Claim]:
    """What the label that opens a sentence says of what follows it."""
    match = LABEL.match(sentence.text, sentence.start, sentence.end)
    if match is None or not is_label(match["label"]):
        yield from _in_a_row(sentence, parties, version)
        yield from _of_lots(sentence, parties, version)
        return
    owner = _entry(sentence, parties, match["label"])
    label = (
        label_of(match["label"], parties.drafts[owner.party].kind) if owner is not None else None
    )
    if label is None or owner is None:
        return
    inside = 0  # brackets: what they hold says something of the name before them
    last = colon = last_end = sentence.marked.find(":")
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
        if (
            label.role
            and number
            and not match["label"].endswith("s")
            and _HIS_TOWN.fullmatch(sentence.marked, last_end, begin)
        ):
            last_end = stop
            continue  # "Managing director: A, Flensburg": where he lives
        last_end = stop
        if label.role and _ELSEWHERE.search(sentence.marked, colon, begin):
            continue  # "Managing director: A, previously of X"
        draft = parties.drafts[mention.party]
        if draft.kind not in label.kinds or (draft.kind == "Place" and number > 1 and not seat):
            continue
        subject, target = (owner, mention) if label.turned else (mention, owner)
        start, end = sentence.span(0, stop)
        attributes = {}
        if label.role:
            attributes["role"] = _NO_OFFICE.sub("", match["label"].lower())
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
        claim.antecedent, claim.ended = (owner.start, owner.end), label.ended
        claim.event = beside(sentence, stop) or claim.event
        yield claim
        if draft.kind == "Place":
            return  # a seat is one place; what follows says where that lies


_ROW = later(rf"^\W*(?P<entry>{MARK})(?: \([^()]{{1,48}}\))?(?::| [–—-]) ")
_CELL = later(
    rf"(?:(?<=[:–—;,-] ))(?P<label>[A-Za-z&-]+(?: [a-z&-]+){{0,2}}?):? (?P<who>{LIST})(?=[;,.(]|$| \()"
)
_OWN_NOUN = later(r"(?:[a-z-]+ ){1,3}(?=[A-Z0-9])")


def _in_a_row(sentence: Marked, parties: Parties, version: int) -> Iterator[Claim]:
    """The labels of an entry of one line: "Upper Lunga (456 MW): developer X; lead lender Y"."""
    if ":" not in sentence.marked and "–" not in sentence.marked and "—" not in sentence.marked:
        return

    def said(number: int, mark: str) -> str:
        mention = sentence.mentions[number]
        noun = _OWN_NOUN.match(sentence.text, mention.start, mention.end)
        return f"{noun[0]}{mark}" if noun is not None else mark  # "developer X": one mark

    view = sentence.in_words(said)
    row = _ROW.match(view)
    if row is None:
        return
    owner = sentence.mention(row["entry"])
    if owner.party < 0 or owner.form != "name":
        return
    kind = parties.drafts[owner.party].kind
    for cell in _CELL.finditer(view, row.end()):
        label = label_of(cell["label"], kind)
        if label is None or label.role:
            continue
        for at in sentence.indices(cell["who"]):
            mention = sentence.mentions[at]
            draft = parties.drafts[mention.party] if mention.party >= 0 else None
            if draft is None or mention.party == owner.party or draft.kind not in label.kinds:
                continue
            if draft.kind == "Party":
                draft.kind = "Firm"
            subject, target = (owner, mention) if label.turned else (mention, owner)
            start, end = sentence.span(0, sentence.marked.find(f"{at}⟧") + len(f"{at}⟧"))
            yield Claim(
                f"label.{label.tie.lower().replace('_', '-')}",
                version,
                label.tie,
                subject.party,
                target.party,
                start,
                end,
            )


_LOT = later(
    rf"^\W*(?P<lot>⟦J\d+⟧)(?: \([^():]{{1,60}}\))?(?::| [–—-]) (?:awarded to |won by )?(?:the )?(?:[a-z-]+ ){{0,2}}?(?P<who>{LIST})"
    r"(?! (?:will|is|are|was|were|has|have|had|said|says|may|must|shall)\b)"
)


def _of_lots(sentence: Marked, parties: Parties, version: int) -> Iterator[Claim]:
    """Who has won a lot of a tender, as its result says it: "Lot 1 (intake): X", "Lot 3 – joint venture Y"."""
    if not sentence.marked.lstrip("•-– ").startswith("⟦J"):
        return
    row = _LOT.match(sentence.marked)
    if row is None:
        return
    lot = sentence.mention(row["lot"])
    if lot.party < 0 or not lot.head.startswith(NUMBERED):
        return
    for at in sentence.indices(row["who"]):
        who = sentence.mentions[at]
        draft = parties.drafts[who.party] if who.party >= 0 else None
        if draft is None or draft.kind not in ("Firm", "Party", "Organization"):
            continue
        draft.kind = "Firm" if draft.kind == "Party" else draft.kind
        start, end = sentence.span(0, row.end())
        yield Claim("label.lot", version, "CONTRACTED_FOR", who.party, lot.party, start, end)


def _is_firm_office(label: str) -> bool:
    return (
        re.search(r"(?i)audit|liquidat|trustee|custodian|administrat|receiver", label) is not None
    )


def _entry(sentence: Marked, parties: Parties, label: str) -> Mention | None:
    """The party whose entry a label stands in: named by a label, or the firm that opens the entry, nearest first.

    Where two are named ("Project: X", "Borrower: Y"), the nearest of which the label can say something.
    """
    number = parties.number(sentence.start)
    block = parties.blocks[number]
    for back in range(number - 1, -1, -1):
        start, end = parties.sentences[back]
        told = LABEL.match(parties.text, start, end)
        if told and not is_name(told["label"]):
            continue
        first = next((m for m in parties.by_sentence[back] if m.form == "name"), None)
        opens = first is not None and (
            bool(told)
            or not _NUMBER_FIRST.sub("", parties.text[start : first.start])
            .strip()
            .lower()
            .removesuffix("the")
        )
        if first is not None and opens and first.party >= 0:
            draft = parties.drafts[first.party]
            borrower = told is not None and _BORROWER.match(told["label"]) is not None
            if draft.kind in _ENTRIES or (borrower and draft.kind in _STATES):
                project = told is not None and "project" in told["label"].lower()
                if draft.kind == "Party" or (draft.guessed and project):
                    draft.kind, draft.guessed = ("Project" if project else "Firm"), False
                if told and label_of(label, draft.kind) is None:
                    continue
                if told and back and _opens_with(parties, back - 1, label):
                    return None  # "Lender: A. Borrower: B. Lender: C": C opens the next entry
                earlier = back > 0 and parties.blocks[back - 1] == parties.blocks[back]
                if told or parties.blocks[back] != block or not earlier:
                    return first
    return _ruined(parties, number) if _OF_RUIN.search(label) else None


def _ruined(parties: Parties, number: int) -> Mention | None:
    """The one firm that a notice says to be bankrupt, above the label of who administers it."""
    for back in range(number - 1, max(-1, number - _NOTICE), -1):
        if not _RUIN.search(parties.text, *parties.sentences[back]):
            continue
        firms = {m.party: m for m in parties.by_sentence[back] if m.party >= 0 and m.form == "name"}
        firms = {at: m for at, m in firms.items() if parties.drafts[at].kind in ("Firm", "Bank")}
        return next(iter(firms.values())) if len(firms) == 1 else None
    return None


def _opens_with(parties: Parties, number: int, label: str) -> bool:
    told = LABEL.match(parties.text, *parties.sentences[number])
    return told is not None and told["label"].lower() == label.lower()
