"""Whom an authority or a shareholder puts in charge elsewhere: "the central bank took over X and appointed Y as manager", Y is of X.

The words are those of an appointment to an office of the authority itself; what the office is, or where it is said to be, tells that
it is in another body. Where no other body is named the tie is left out; a shareholder's nominee is of the firm that it has a share in.

    settle_put_in_charge(told, claims)      # the claims, some with another object, some left out
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["settle_put_in_charge"]

_BY_APPOINTING = frozenset(
    {"role.named-as", "say.role.appoint", "say.role.name", "say.role.employed-as"}
)
_BY_CALLING = frozenset({"role.before"})  # "appointed accountant Y": what he is, and nobody's
_FIRMS = frozenset({"Firm", "Bank", "Exchange", "Organization", "Party"})
_IN_CHARGE = later(
    r"(?:,[^,;.]{3,60},)?(?: (?:and|of|from) [^,;.]{3,60}?)? (?:as |to be |to act as )?(?:the |an? )?(?:joint |chief )?"
    r"(?:[a-z-]+ )?(?:administrator|manager|receiver|liquidator|curator|conservator|investigator|examiner|trustee|monitor|overseer"
    r"|commissioner|custodian|caretaker|supervisor)s?\b"
)
_AT = later(r" (?:at|in|of|for|over) (?:the )?$")
_TAKES_OVER = later(
    r"\b(?:took over|takes over|taken over|seized|placed|put|took (?:charge|control) of|suspended the (?:board|management))\b"
)

_HITS_ITS = later(
    r"\b(?:arrest|detain|charg|indict|sanction|blacklist|jail|convict|designat|summon|question|accus|fin|plac|put)(?:ed|e|es|s)?"
    r" (?:its|their)"
    r" (?:[a-z-]+ ){0,3}[a-z-]+,? $"
)
_UNDER_CONTROL = later(
    r"\bunder (?:[a-z]+ )?(?:administration|receivership|control|supervision|management|custody)\b"
    r"|\b(?:was|were|has been|have been) (?:seized|taken over)\b"
)

# "X, which holds 15 percent of Y, nominated Jo Lee as a director": to the board of Y
_NOMINATED = later(r"\bnominat(?:ed|es|ing) (?:an? |the )?(?:[A-Z][a-z]{1,4}\.? )?$")
_TO_BOARD = later(
    r"(?:,[^,;.]{3,60},)? (?:as |to be )(?:an? |the |its )?(?:[a-z-]+ )?"
    r"(?:director|chair(?:man|woman)?|board member|member of the board)s?\b"
    r"|(?:,[^,;.]{3,60},)? (?:to|for) the board\b"
)


def settle_put_in_charge(told: Told, claims: Iterable[Claim]) -> list[Claim]:
    """The claims, with the offices that authorities and shareholders fill elsewhere at the body that they are in."""
    listed = list(claims)
    for claim in listed:
        firm = _held_by_nominator(told, claim, listed)
        if firm is not None:
            claim.object = firm
    return list(_settled(told, listed))


def _held_by_nominator(told: Told, claim: Claim, claims: Iterable[Claim]) -> int | None:
    """The one firm that who nominates a director is said to own some of, right before he does."""
    if claim.rule not in _BY_APPOINTING:
        return None
    person = next((m for m in told.sentence.mentions if m.party == claim.subject), None)
    if person is None or _TO_BOARD.match(told.sentence.text, person.end) is None:
        return None
    begin = person.end - len(person.name)
    if _NOMINATED.search(told.sentence.text, told.sentence.start, begin) is None:
        return None
    held = {
        one.object
        for one in claims
        if one.tie == "OWNS" and one.subject == claim.object and one.end <= person.start
    }
    return next(iter(held)) if len(held) == 1 else None


def _settled(told: Told, claims: Iterable[Claim]) -> Iterator[Claim]:
    for claim in claims:
        person = _appointed(told, claim)
        if person is not None and claim.rule in _BY_CALLING and _is_hit(told, person):
            continue  # "the police arrested its director, Y": of whom they searched
        office = (
            _IN_CHARGE.match(told.sentence.text, person.end, told.sentence.end) if person else None
        )
        if person is None or office is None:
            yield claim
            continue
        if claim.rule in _BY_CALLING:
            continue
        firm = _where(told, person, office.end())
        if firm is not None:
            claim.object = firm.party
            yield claim


def _appointed(told: Told, claim: Claim) -> Mention | None:
    """The person of a claim that an authority has appointed him."""
    if claim.rule not in _BY_APPOINTING | _BY_CALLING:
        return None
    if told.parties.drafts[claim.object].kind != "GovernmentBody":
        return None
    persons = (m for m in told.sentence.mentions if m.party == claim.subject)
    return next(persons, None)


def _is_hit(told: Told, person: Mention) -> bool:
    """Whether the officer is of somebody else whom the authority has hit before him."""
    text, start = told.sentence.text, told.sentence.start
    at = text.rfind(person.name, start, person.end)
    return _HITS_ITS.search(text, start, max(start, at)) is not None


def _where(told: Told, person: Mention, end: int) -> Mention | None:
    """The body behind the office, else the one that the sentence says was taken over."""
    text, mentions = told.sentence.text, told.sentence.mentions
    bodies = [m for m in mentions if m.party >= 0 and told.parties.drafts[m.party].kind in _FIRMS]
    behind = next((m for m in bodies if m.start >= end and _AT.fullmatch(text, end, m.start)), None)
    if behind is not None:
        return behind
    before = [m for m in bodies if m.end < person.start]
    taken = _TAKES_OVER.search(text, told.sentence.start, person.start)
    if taken is not None and len({m.party for m in before}) == 1:
        return before[0]
    return None if before else _taken_before(told)


def _taken_before(told: Told) -> Mention | None:
    """The one firm that the sentence before says was put under the control of somebody."""
    parties = told.parties
    number = parties.number(told.sentence.start) - 1
    if number < 0 or parties.blocks[number] != parties.blocks[number + 1]:
        return None
    if _UNDER_CONTROL.search(told.sentence.text, *parties.sentences[number]) is None:
        return None
    firms = {
        m.party: m
        for m in parties.by_sentence[number]
        if m.party >= 0 and m.form != "pronoun" and parties.drafts[m.party].kind in ("Firm", "Bank")
    }
    return next(iter(firms.values())) if len(firms) == 1 else None
