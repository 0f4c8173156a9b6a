"""Titles: whether one is an office, and the office printed before a person's name, in the party whose it is.

"its chairman X", "the bank's director, X", "Works council head X"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.timing import beside, directly_behind
from interlock.loaders.documents.language.kin_nouns import KIN_NOUN
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.model import Interval
from interlock.loaders.documents.ties.claims import Claim, bare_role
from interlock.loaders.documents.ties.offices.bare_titles import employer, is_bare, printed_title
from interlock.loaders.documents.ties.offices.offices import is_field
from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["is_of_state", "is_office", "office_alone", "read_title"]

_EMPLOYERS = frozenset(
    {"Firm", "Bank", "Chamber", "Organization", "Exchange", "Party", "GovernmentBody"}
)
# Offices that need a party to hold them in; "Mr" and "businessman" do not.
_CORPORATE = later(
    r"\b(?:chair(?:man|woman|person)?|chief|director|president|head|founder|manager|secretary|treasurer"
    r"|executive|CEO|CFO|COO|officer|spokes(?:man|woman|person)|Chairman|Chairwoman|Director|Chief Executive"
    r"|Secretary|owner|partner|receiver|liquidator|administrator|trustee|auditor|governor|mayor|minister|rector|trustee|commissioner|envoy|ambassador"
    r"|convener|convenor|representative|counsel|consul|counsell?or|attach[eé]|coordinator|adviser|advisor|chancellor|comptroller|speaker|nuncio|legate|rector|dean|principal|MD|C[DIMPRST]O)\b",
    re.IGNORECASE,
)
_OF_STATE = later(r"[)’'] $|\($|[A-Z][\w.’'-]* (?:[A-Z][\w-]* )*$")  # "Serbian President N"
_SOMEBODYS = later(r"(?:his|her)\s", re.IGNORECASE)
_SOMEBODYS_BEFORE = later(
    r"\b(?:[Hh]is|[Hh]er)\s(?:[a-z-]+\s){0,3}[a-z-]+,?\s$|(?:[’']s|s[’'])\s(?:[a-z-]+\s){0,2}$"
)
_NO_OFFICE = later(  # "its owner, X", "its lawyer, X"
    r"(?:^|\s)(?:co-)?(?:(?P<owner>owners?|shareholders?)|(?:lawyer|solicitor|attorney|agent|adviser|advisor|broker|nominee)s?)$"
)
# What somebody is or does, and is so of nobody: "Washington sanctioned the businessman X".
_CALLING = later(
    r"\b(?:businessm[ae]n|businesswom[ae]n|tycoons?|billionaires?|millionaires?|oligarchs?|magnates?|moguls?|entrepreneurs?"
    rf"|{KIN_NOUN}s?|wives|heirs"
    r"|financiers?|nationals?|citizens?|smugglers?|traffickers?|facilitators?|operatives?|fugitives?|heir|heiress)\b"
)
_OPEN_TITLE = later(
    rf"{_CALLING.pattern}|\b(?:analyst|economist|lawyer)\b|\b(?:of|to|in|for|by|with|from|on)$"
)
# "talks with President Jo Lee": whom somebody of a firm meets is not of the firm
_MET = later(
    r"\b(?:(?:meetings?|talks|interview|audience|call|conversation|lunch|dinner) with|met(?: with)?|received by|briefed|welcomed by"
    r"|in the presence of) (?:the )?$"
)
_RULER = later(
    r"(?:[Vv]ice )?(?:President|Prime Minister|Premier|Chancellor|King|Queen|Emir|Sultan|Governor)$"
)
_NEAR_TITLE = 120  # characters between a person and the office
_PUBLIC = later(
    r"\b(?:governor|mayor|premier|president|minister|chief|ambassador|envoy|consul|chancellor|king|queen|emir|sultan"
    r"|secretary|commissioner|representative|dictator|strongman|autocrat|nuncio|legate)\b",
    re.IGNORECASE,
)
# Offices that a plant, an airport or a project has.
_OF_WORKS = later(
    r"\b(?:manager|director|superintendent|head|chief|coordinator|supervisor|engineer)\b",
    re.IGNORECASE,
)
_ZONE = later(r"\s(?:Zone|Park)$")  # a place that is run as a body is
_HITS = later(
    r"\b(?:arrest|detain|charg|indict|sanction|blacklist|plac|put|jail|convict|designat|summon|question|accus|sentenc|fin)(?:ed|e|es|s)? $"
)
_EXPLAINED = later(
    r"\b(?:[Ii]ts|[Tt]heir) (?:[a-z-]+ ){0,3}?(?P<noun>[a-z-]+)(?: on paper)?, (?:the |an? )?$"
)
_WHOSE = later(r"^(?:its|their|his|her|the)\s", re.IGNORECASE)
_OF_WHOSE = later(r"\sof\s(?:its|their)\s")
_PAST = later(r"(?:former|late|past|erstwhile|ex)\b[ -]", re.IGNORECASE)  # an office no more
# A court has judges and clerks; its "director" is one of somebody whom it has judged.
_COURT = later(r"\b(?:[Cc]ourt|[Tt]ribunal|[Jj]ury)\b")
_OF_FIRMS = later(
    r"\b(?:director|executive|owner|founder|chair(?:man|woman)|shareholder|manager|treasurer)\b"
)
_NO_EMPLOYERS = frozenset({"delegation", "trade mission", "mission"})
_OF_A_STATE = later(
    r"\b(?:minister|mayor|premier|ambassador|envoy|consul|senator|nuncio)\b", re.IGNORECASE
)


def is_office(title: str) -> bool:
    """Whether a person's title is an office in the party whose it is: a lawyer, an owner, a tycoon and a "Dr" hold none."""
    calling = _NO_OFFICE.search(title) or _CALLING.search(title)
    return calling is None and not (_PAST.match(title) or lexicon().is_polite(title))


_GIVEN = later(
    r"[,\s]+(?:who\s(?:was|has\sbeen)\s)?(?:newly\s)?(?:appointed|named|elected|re-?elected|made|hired\sas)\b"
)


def is_of_state(title: str) -> bool:
    """Whether a title is an office of a state or town: "Foreign Minister", "mayor"."""
    return _OF_A_STATE.search(title) is not None


def office_alone(title: str) -> str:
    """An office without whose it is: "director" of "its director", "head of the board" of "head of its board"."""
    return bare_role(_OF_WHOSE.sub(" of the ", _WHOSE.sub("", title)))


def _of_somebody(told: Told, mention: Mention) -> bool:
    """Whether an office is a person's or a ship's, "Her manager, X", or of whom the words before it name: "the panel's chairman, X"."""
    text = told.sentence.text
    before = text[max(told.sentence.start, mention.start - 60) : mention.start]
    return _SOMEBODYS.match(text, mention.start) is not None or (
        _SOMEBODYS_BEFORE.search(before) is not None
    )


def _is_met(told: Told, mention: Mention, title: str) -> bool:
    """Whether a person with a ruler's title is only met by who acts: "his talks with President X"."""
    text = told.sentence.text
    before = text[max(told.sentence.start, mention.start - 40) : mention.start]
    return _RULER.search(title) is not None and _MET.search(before) is not None


def read_title(
    told: Told, mention: Mention, title: str = "", owner: Mention | None = None
) -> Iterator[Claim]:
    """The role printed before a person's name, in the party whose it is: "its chairman X", "the bank's director, X"."""
    title, owner = title or mention.title or "", owner or mention.owner
    what = _explained(told, mention, title)
    if what and not (_CORPORATE.search(what) or _NO_OFFICE.search(what)):
        return  # "Its rival, engineer Jo Lee"
    title = what or title
    rule = "role.title"
    if mention.whose and owner is not None and owner.party >= 0:
        owner = _of_whom_it_hit(told, mention, owner)
    printed_so = printed_title(told, mention, title)
    alone = owner is None and not mention.whose and is_bare(printed_so)
    if alone and (_of_somebody(told, mention) or _is_met(told, mention, title)):
        return
    if alone and (
        printed_so != title
        or not _OF_STATE.search(told.sentence.text, told.sentence.start, mention.start)
    ):
        owner, rule = employer(told, mention), "role.title-alone"
    if (
        owner is None
        or owner.party < 0
        or owner.party == mention.party
        or told.parties.drafts[owner.party].head in _NO_EMPLOYERS
        or is_field(told.parties.drafts[owner.party].name)
        or (_COURT.search(told.parties.drafts[owner.party].name) and _OF_FIRMS.search(title))
        or not (_CORPORATE.search(title) or (title or "x")[0].islower())
        or _OPEN_TITLE.search(title)
        or (
            _PAST.match(title)
            and (
                alone
                or not title.startswith("former ")
                or (mention.whose and not _is_right_before(told, mention, title))
            )
        )
    ):
        return
    title = title.removeprefix("former ")
    home = told.parties.drafts[owner.party].kind == "Place" and (
        _PUBLIC.search(title) or _ZONE.search(told.parties.drafts[owner.party].name)
    )
    work = told.parties.drafts[owner.party].kind in ("Asset", "Project")
    named = work and (
        rule == "role.title-alone" or _OF_WORKS.search(title) is not None
    )  # "Orlu Airport's general manager, Jo Lee"
    if told.parties.drafts[owner.party].kind not in _EMPLOYERS and not home and not named:
        return  # "mine manager Jo Lee": of the mine
    held = _NO_OFFICE.search(title) if not home else None
    tie = "HOLDS_ROLE" if held is None else "OWNS" if held["owner"] else "ACTS_FOR"
    if held and told.parties.drafts[owner.party].kind not in vocabulary().tie(tie).object:
        return
    claim = told.claim(rule, tie, mention.party, owner.party, mention)
    if not held:
        claim.attributes = {"role": office_alone(title)}
    claim.start = min(claim.start, _title_start(told, mention, owner))
    if owner.sentence == mention.sentence and not mention.whose:  # the words that say whose it is
        claim.start, claim.end = min(claim.start, owner.start), max(claim.end, owner.end)
    printed = _printed(told, title, mention)
    if printed >= 0:
        claim.start = min(claim.start, printed)
        claim.end = max(claim.end, printed + len(title))
    if mention.owner is None or mention.whose:
        claim.antecedent = (owner.start, owner.end)
    if told.parties.drafts[owner.party].kind == "Party":
        told.parties.drafts[owner.party].kind = "Firm"
    if tie == "HOLDS_ROLE" and owner in told.sentence.mentions and owner.start > mention.end:
        claim.event = _held_since(told, mention, owner) or claim.event
    yield claim


def _of_whom_it_hit(told: Told, person: Mention, owner: Mention) -> Mention | None:
    """Whose an officer is whom an authority arrests: "the police searched X and arrested its director, Jo Lee": X's."""
    text, drafts = told.sentence.text, told.parties.drafts
    at = text.rfind(f" {person.whose}", told.sentence.start, person.end)
    if drafts[owner.party].kind not in ("GovernmentBody", "Place") or at < 0:
        return owner
    if _HITS.search(text, told.sentence.start, at + 1) is None:
        return owner
    firms = {
        m.party: m
        for m in told.sentence.mentions
        if m.end <= at and m.party >= 0 and drafts[m.party].kind in ("Firm", "Bank")
    }
    return next(iter(firms.values())) if len(firms) == 1 else None


def _explained(told: Told, person: Mention, title: str) -> str:
    """What somebody is to the party, where his trade stands between: "owner" of "its registered owner, pensioner Jo Lee"."""
    if not person.whose or not title or _WHOSE.match(title):
        return ""
    text, begin = told.sentence.text, max(told.sentence.start, person.start - _NEAR_TITLE)
    at = text.rfind(title, begin, person.end)
    found = _EXPLAINED.search(text, begin, at) if at >= 0 else None
    return found["noun"] if found is not None else ""


def _is_right_before(told: Told, person: Mention, title: str) -> bool:
    """Whether an office stands right before its holder: "its former director, Jo Lee"."""
    text, begin = told.sentence.text, max(told.sentence.start, person.start - _NEAR_TITLE)
    at = text.rfind(title, begin, person.end)
    return at >= 0 and text[at + len(title) : person.end].lstrip(" ,").startswith(person.name)


def _held_since(told: Told, person: Mention, owner: Mention) -> Interval | None:
    """When an office is held that stands behind its holder: "X, chairman of Y since 2019", "X, named chairman of Y in May"."""
    sentence = told.sentence
    marked = sentence.marked
    stop = marked.find("⟧", marked.find(f"{sentence.mentions.index(owner)}⟧")) + 1
    given = _GIVEN.match(sentence.text, person.end, owner.start)
    return directly_behind(sentence, stop) if given else beside(sentence, stop)


def _printed(told: Told, title: str, person: Mention) -> int:
    """Where the sentence prints an office near its holder; -1 where it does not."""
    text, start, end = told.sentence.text, told.sentence.start, told.sentence.end
    before = text.rfind(title, max(start, person.start - _NEAR_TITLE), person.start)
    return (
        before if before >= 0 else text.find(title, person.end, min(end, person.end + _NEAR_TITLE))
    )


def _title_start(told: Told, mention: Mention, owner: Mention) -> int:
    """Where the office begins in the text: its owner, or its own first word."""
    if owner.sentence == mention.sentence and owner.possessive and owner.start < mention.start:
        return owner.start
    words = f"{mention.whose} {mention.title}".strip()
    at = told.sentence.text.rfind(
        words,
        max(told.sentence.start, mention.start - len(words) - 4),
        mention.start,
    )
    return at if at >= 0 else mention.start
