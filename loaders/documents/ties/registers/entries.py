"""Entries of a register in one line: "Orlu Ltd. Directors: A (chair), B. Shareholders: C 60%, D 40%".

What opens the line is the firm whose entry it is; each label behind it says how those stand to it that follow its colon
(`language/label_words.py`). Lists of owners with their shares are read so too where words name the firm: "Owners of X: A 60%, B 40%".

    list(read_entries(told, claims))        # of "Orlu Ltd. Directors: A, B": A and B HOLDS_ROLE Orlu Ltd
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.label_words import Label, label_of
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim, share_of
from interlock.loaders.documents.ties.offices.offices import holds, may_be_person
from interlock.loaders.documents.ties.told import claim_of

if TYPE_CHECKING:
    from interlock.loaders.documents.mentions.find import Mention
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_entries"]

_CELL = later(
    r"(?:^|[.;,] ?|\s)(?P<label>[A-Z][a-z]+(?:[ -][a-z]+){0,5}?)(?: \([a-z ]+\)|, (?:with|as|by) [a-z -]{3,40}| since"
    r" [^:;.]{4,24})?: ?(?=\S)"
)
_OF_FIRM = later(
    r"(?P<label>(?:[Tt]he )?(?:[Oo]wners?|[Ss]hareholders?|[Oo]wnership|[Ss]hareholding|[Ss]ubsidiaries|[Pp]artners)"
    r" (?:of|in)) (?:the )?$"
)
_NAME_NEXT = later(r": (?:the )?[A-Z]")
_OPENS = later(r"[\W\d]*")
_SEAT = later(r"(?:,| of| in) ?$")
_NEAR = 14  # characters from a name to its share
_ENTRIES = frozenset({"Firm", "Bank", "Party", "Organization", "Chamber"})


def read_entries(told: Told, claims: Iterable[Claim]) -> Iterator[Claim]:
    """What the labels of one line say of the firm that opens it; `claims`: of the sentence so far."""
    sentence = told.sentence
    said = sentence.text[sentence.start : sentence.end]
    if ": " not in said or len(sentence.mentions) < 2:
        return
    known = {(c.tie, c.subject, c.object) for c in claims}
    entry = next((m for m in sentence.mentions if m.form == "name" and m.party >= 0), None)
    if entry is None or told.parties.drafts[entry.party].kind not in _ENTRIES:
        return
    for claim in _cells(told, said, entry):
        if (claim.tie, claim.subject, claim.object) not in known:
            known.add((claim.tie, claim.subject, claim.object))
            yield claim


def _cells(told: Told, said: str, entry: Mention) -> Iterator[Claim]:
    sentence, kind = told.sentence, told.parties.drafts[entry.party].kind
    before = said[: entry.start - sentence.start]
    begins = entry.end - sentence.start
    of_firm = _OF_FIRM.search(before)
    cells: list[tuple[Label, str, int, int]] = []
    if of_firm is not None:
        label = label_of(of_firm["label"].removesuffix(" of").removesuffix(" in"), kind)
        names_next = _NAME_NEXT.match(said, begins) is not None
        if label is None or not names_next:
            return  # "Shareholders of X: a meeting is held"
        cells = [(label, "", begins + 1, len(said))]
    elif _OPENS.fullmatch(before):
        found = list(_CELL.finditer(said, begins))
        ends = [*(one.start() for one in found[1:]), len(said)]
        for one, end in zip(found, ends, strict=False):
            label = label_of(one["label"], kind)
            if label is not None:
                cells.append((label, one["label"], one.end(), end))
    for label, printed, start, end in cells:
        for at, mention in enumerate(sentence.mentions):
            place = mention.start - sentence.start
            if not start <= place < end or mention.party in (-1, entry.party):
                continue
            inside = said.count("(", start, place) > said.count(")", start, place)
            if inside or (mention.kind == "Place" and _SEAT.search(said[start:place])):
                continue
            yield from _said(told, label, printed, entry, at)


def _said(told: Told, label: Label, printed: str, entry: Mention, at: int) -> Iterator[Claim]:
    mention = told.sentence.mentions[at]
    if told.parties.drafts[mention.party].kind not in label.kinds:
        return
    rule = f"label.{label.tie.lower().replace('_', '-')}"
    if label.role and may_be_person(told, at):
        for claim in holds(told, rule, at, entry, printed.lower(), "asserted"):
            claim.ended = label.ended
            yield claim
        return
    subject, target = (entry, mention) if label.turned else (mention, entry)
    for claim in claim_of(told, rule, label.tie, subject, target):
        claim.ended = label.ended
        if label.role:
            claim.attributes = {"role": printed.lower()}
        if label.tie == "OWNS":
            shares = (a for a in told.sentence.amounts if a.unit == "percent")
            share = next((a for a in shares if 0 <= a.start - mention.end <= _NEAR), None)
            claim.attributes = share_of(share) if share is not None else {}
        yield claim
