"""Who serves a person, and what is his, by "his" and "her": "His solicitors, X, appealed", "his holding X", "froze her accounts at X".

Whom such a word means is the one person that the sentence has named before, else the one of the sentences just before; of two it may
be either, and nothing is told. A lawyer of a firm acts for it as well: "Its lawyer, A".

    list(read_of_persons(told, claims))     # of "A was fined. His lawyer, B, appealed.": B ACTS_FOR A, role: lawyer
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.persons.kin import one_person_before
from interlock.loaders.documents.ties.told import claim_of

if TYPE_CHECKING:
    from interlock.loaders.documents.mentions.find import Mention
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_of_persons"]

_ANY = Sought(r"\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\b")
_OWN = r"(?:’s|'s|’|')"
_LAWYERS = frozenset(words("lawyer solicitor attorney barrister counsel advocate"))
_SERVANTS = _LAWYERS | frozenset(
    [*words("agent nominee broker accountant custodian intermediary proxy representative trustee"), "legal adviser", "legal counsel"]
)  # fmt: skip
# What is a person's own, and not only where he works.
_HELD = frozenset(
    [
        *words("holding conglomerate"),
        *("holding company", "investment vehicle", "investment company", "family office", "shell company", "business empire"),
    ]
)  # fmt: skip
_NOUN_AND_NAME = later(  # "his lawyer, A", "her attorneys at A"
    rf"⟦[HPFO](?P<noun>\d+)⟧(?:, | at (?:the )?| from (?:the )?|: )(?:the )?(?P<name>⟦[HFBPO]\d+⟧)(?!{_OWN}|-)"
)
_HIS = later(r"(?:his|her)\s", re.IGNORECASE)
_ACTS_AS = later(  # "A, which acts as his nominee"
    r"⟦[HFBPO](?P<a>\d+)⟧,?(?: (?:which|who|that|he|she|it))?(?P<words>(?: (?:has|have|had|is|was|been|also|now|long|since|once|only))*)"
    r" (?:act|serv)(?:s|es|ed|ing|e)? as (?:his|her) (?:[a-z-]+ )?(?P<role>[a-z]+)\b"
)
_ACCOUNTS = later(
    r"\b(?:his|her) (?:(?:personal|private|own|bank|current|savings) )*accounts? (?:at|with) (?:the )?(?P<bank>⟦[BFP]\d+⟧)"
)
_SEIZED = later(  # "prosecutors froze her accounts", "blocked all of his assets"
    r"⟦[GOL](?P<by>\d+)⟧(?P<words>(?: (?:has|have|had|also|then|later|since|now))*) "
    r"(?:froze|frozen|freezes|blocked|blocks|seized|seizes|confiscated|attached|impounded) (?:(?:all|most|some) (?:of )?)?"
    r"(?:his|her) (?:(?:personal|private|bank|local|remaining|own|foreign) )*"
    r"(?:accounts?|assets|funds|property|properties|shares|holdings?|stakes?|money|deposits|villas?|yachts?|jets?)\b"
)
_TWO_NAMES = 2
_NEAR = 400  # characters before a sentence in which its "his" may have been named


def read_of_persons(told: Told, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The ties of one sentence that such words tell; `claims`: of the sentence so far."""
    sentence = told.sentence
    if not sentence.mentions or not _ANY.search(sentence.text, sentence.start, sentence.end):
        return
    known = {(c.tie, c.subject, c.object) for c in claims}
    for claim in (*_named(told), *_lawyers(told), *_acting(told), *_accounts(told)):
        if (claim.tie, claim.subject, claim.object) not in known:
            known.add((claim.tie, claim.subject, claim.object))
            yield claim


def _named(told: Told) -> Iterator[Claim]:
    """Who is named behind the noun, or by the noun itself: "his lawyer, A", "His holding A"."""
    mentions = told.sentence.mentions
    for match in _NOUN_AND_NAME.finditer(told.sentence.marked):
        noun, name = mentions[int(match["noun"])], told.sentence.mention(match["name"])
        if noun.form != "name" and noun.party < 0 and name.form == "name" and _is_his(told, noun):
            printed = _HIS.sub("", told.sentence.text[noun.start : noun.end]).lower()
            yield from _of(told, printed if printed in _HELD else noun.head, name, noun)
    for mention in mentions:
        if mention.form == "name" and mention.owner is None and _is_his(told, mention):
            yield from _of(told, mention.head or mention.title or "", mention, mention)


def _of(told: Told, noun: str, name: Mention, at: Mention) -> Iterator[Claim]:
    if noun not in _SERVANTS and noun not in _HELD:
        return
    person = _who(told, at)
    if person is None or name.party == person.party:
        return
    if noun in _HELD:
        claims = claim_of(told, "owns.his-thing", "OWNS", person, name)
    else:
        claims = claim_of(told, "acts.his", "ACTS_FOR", name, person)
    for claim in claims:
        if noun in _SERVANTS:
            claim.attributes = {"role": noun}
        claim.start = min(claim.start, at.start)
        if person.sentence != at.sentence:
            claim.antecedent = (person.start, person.end)
        yield claim


def _lawyers(told: Told) -> Iterator[Claim]:
    """As in "Its lawyer, A", where the text tells whose."""
    for mention in told.sentence.mentions:
        client = mention.owner
        if (
            mention.form == "name"
            and client is not None
            and (mention.title or mention.head) in _LAWYERS
            and mention.whose in ("its", "their")
        ):
            for claim in claim_of(told, "acts.his", "ACTS_FOR", mention, client):
                claim.attributes = {"role": mention.title or mention.head}
                claim.antecedent = (client.start, client.end)
                yield claim


def _acting(told: Told) -> Iterator[Claim]:
    for match in _ACTS_AS.finditer(told.sentence.marked):
        servant = told.sentence.mentions[int(match["a"])]
        person = _who(told, servant) if match["role"] in _SERVANTS else None
        if person is None:
            continue
        modality = told.rules.ladder(match["words"].strip())
        for claim in claim_of(told, "acts.his", "ACTS_FOR", servant, person, modality):
            claim.attributes = {"role": match["role"]}
            yield claim


def _accounts(told: Told) -> Iterator[Claim]:
    """Where a person has accounts, and who freezes them."""
    marked = told.sentence.marked
    for match in _SEIZED.finditer(marked):
        by = told.sentence.mentions[int(match["by"])]
        person = _who(told, by)
        if person is not None:
            yield from claim_of(told, "restricts.his", "RESTRICTS", by, person)
    for match in _ACCOUNTS.finditer(marked):
        bank = told.sentence.mention(match["bank"])
        person = _who(told, bank)
        if person is not None:
            for claim in claim_of(told, "banks.his", "BANKS_WITH", person, bank):
                claim.antecedent = (person.start, person.end)
                yield claim


def _who(told: Told, at: Mention) -> Mention | None:
    """Whom "his" or "her" means at a mention: the one person told of before it."""
    drafts = told.parties.drafts
    here = [
        m
        for m in told.sentence.mentions
        if m.start < at.start and m is not at and m.party >= 0 and drafts[m.party].kind == "Person"
    ]
    if here:
        return one_person_before(told, at)
    near = told.parties.near(told.sentence.start - _NEAR, told.sentence.start)
    persons = {m.party: m for m in near if m.party >= 0 and drafts[m.party].kind == "Person"}
    last = near[-1].sentence if near else -1
    if any(m.sentence == last and _may_be_somebody(told, m) for m in near):
        return None
    only = next(iter(persons.values())) if len(persons) == 1 else None
    return only if only is not None and not drafts[only.party].plural else None


def _may_be_somebody(told: Told, mention: Mention) -> bool:
    """Whether a name that nothing tells to be a person's might be one: "Jo Lee met Ann Roe. His lawyer"."""
    draft = told.parties.drafts[mention.party] if mention.party >= 0 else None
    if draft is None or mention.form != "name" or draft.kind not in ("Firm", "Party"):
        return False
    return (draft.guessed or draft.kind == "Party") and len(draft.name.split()) == _TWO_NAMES


def _is_his(told: Told, mention: Mention) -> bool:
    return _HIS.match(told.sentence.text, mention.start) is not None
