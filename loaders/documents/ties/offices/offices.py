"""Offices whose owner a list, an appointing verb or the sentence before tells: "X Chairman A, Vice Chairman B and Treasurer C".

A list of holders is read as pairs of person and office; if one body is told of any of them, it is the body of all. Who appoints gives the
owner of what he appoints to, "its board" is the board of the firm just named, and "became chief executive" without a firm is of the firm
whose officers were told of last. Where two bodies come into question there is no tie.

    list(read_offices(told, claims))        # of "X Chairman A and Treasurer B spoke.": B HOLDS_ROLE X, role: Treasurer
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.kin_nouns import KIN_NOUN
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.things import is_trading_work
from interlock.loaders.documents.ties.claims import Claim, bare_role

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = [
    "BODY",
    "LAND",
    "OWN",
    "PERSON",
    "has_office",
    "holds",
    "is_board",
    "is_field",
    "may_be_person",
    "office_words",
    "read_offices",
    "spoken_of",
    "view_of",
]

_BODIES = frozenset({"Firm", "Bank", "Chamber", "Organization", "Exchange", "GovernmentBody"})
_OWNERS = _BODIES | {"Party"}
# What a person heads without a firm: told as works only where the words say that he is in charge of it.
_WORKS = frozenset({"Project", "Portfolio", "Programme", "Asset"})
_FIRMS = frozenset({"Firm", "Bank", "Chamber", "Exchange"})
_DESCRIBED = _FIRMS | {"Organization", "GovernmentBody"}
PERSON = r"⟦[HPF]\d+⟧"
BODY = r"⟦[FBCOXGP]\d+⟧"
OWN = r"(?:’s|'s|’|')"
LAND = rf"(?:⟦L\d+⟧|[A-Z][\w-]+(?: [A-Z][\w-]+){{0,2}}){OWN} "  # "at Japan's X": whose land the body is of
# Heads that stand in lower case too, and are offices of firms and bodies.
_HEADS = words(
    "chairman chairmen chairwoman chairperson chair president director secretary treasurer manager officer executive head founder "
    "co-founder co-chair vice-chairman vice-president CEO CFO COO CTO MD governor commissioner trustee leader controller "
    "receiver liquidator administrator rector dean counsel protector boss economist analyst strategist representative spokesman "
    "coordinator co-ordinator specialist spokeswoman spokesperson beneficiary settlor executor executrix"
)
_OFFICE_HEADS = frozenset(_HEADS) | {
    "minister",
    "ambassador",
    "partner",
    "auditor",
    "member",
    "lawyer",
}
_KIN = later(KIN_NOUN)
_RANKS = words(
    "acting deputy vice senior executive non-executive independent managing general chief group assistant associate joint honorary "
    "interim first second regional national founding commercial finance financial operating operations technical technology "
    "information marketing sales export human resources legal company board corporate investment risk supervisory co "
    "insolvency provisional special sole lead nonexecutive external statutory plant mine country caretaker"
    " state parliamentary permanent under central provincial zonal district divisional federal global overall"
)
_MEMBER = r"(?:[Bb]oard|[Cc]ouncil|[Cc]ommittee) members?|members? of the (?:[a-z]+ )?[Bb]oard(?: of [Dd]irectors)?"
_BOARD = r"(?:[a-z]+ )?[Bb]oard(?: of [Dd]irectors)?"
_IS_BOARD = later(
    r"(?:(?:Executive|Supervisory|Management|Advisory) )?Board(?: of (?:Executive )?(?:Directors|Management|Governors|Trustees))?"
    r"|(?i:(?:audit|remuneration|compensation|nominations?|nominating|risk|pay|ethics|governance)(?: (?:and|&) [a-z]+)? committee)"
)
_SEPARATOR = later(
    r"[ ,;]*(?:and|as well as|along with|together with|with|plus|while)?[ ,;]*(?:(?:the|its|their|Mr|Ms|Mrs|Dr|then|also)\.? )*[ ,;]*"
)
_APPOINTING = (
    r"(?:appoint(?:s|ed|ing)?|name[sd]?|naming|(?:re-?)?elect(?:s|ed|ing)?|promot(?:es?|ed|ing)|hir(?:es?|ed|ing)|chose|chosen"
    r"|confirm(?:s|ed)?"
    r"|nominat(?:es?|ed|ing)|sack(?:s|ed)?|dismiss(?:es|ed)?|fired?|oust(?:s|ed)?|suspend(?:s|ed)?|replaced?|removed?|recruit"
    r"(?:s|ed)?|lured|poached|picks?|picked|select(?:s|ed)|tapped)"
)
_WORDS = r"(?P<words>(?: (?!(?:and|but|that|which|who|while|when|where|if|as|after|before|until|he|she|it|they)\b)[a-z]+){0,5}?)"
_ALSO_GIVEN = (
    r",?(?: (?:and|while|with|as well as))? ?$"  # before the next of those who were elected
)
_APPOINTER = later(
    rf"(?:(?P<o>{BODY})|(?:(?P<of>{BODY}){OWN}|\b(?P<its>[Ii]ts|[Tt]he)) (?:{_BOARD}|shareholders)){_WORDS}"
    rf" {_APPOINTING}(?: (?:current|its|the|former|then|longtime|Mr|Ms|Dr)\.?)*,? ?$"
)
# "pressure on A to become chairman", "would let A become chairman": what is wished of him
_ONLY_TO = later(r"⟧(?: to)? become\b")
_MEMBERS = rf"(?P<persons>{PERSON}(?: \([^()⟦]*\))?(?:(?:, (?:and )?| and |; (?:and )?){PERSON}(?: \([^()⟦]*\))?)*)"
_MADE_UP = Sought(
    rf"\b(?P<board>{_BOARD}) of (?:the )?(?P<o>{BODY})(?: now| will)?"
    r" (?:consists? of|comprises?|includes?|is (?:composed|made up) of):? (?:the )?"
    rf"(?:[a-z]+ ){{0,3}}{_MEMBERS}"
)
_TO_BOARD = Sought(
    rf"(?:(?P<o>{BODY}){_WORDS} |\b){_APPOINTING} (?:[a-z]+ ){{0,3}}?{_MEMBERS}"
    rf" (?:to|as members of) (?:(?P<of>{BODY}){OWN}|its|the) (?P<board>{_BOARD})"
    r"(?! of ⟦)"
)
_NO_OFFICE = later(r"\b(?:former|ex|late|previous|past)\b", re.IGNORECASE)
_WAS_OF = later(r", (?:an? |the )?(?:former|formerly|previously|once|until)\b[^.;]*")
_NOT_ONE = later(r"\b[Cc]ommittee|^(?:[A-Z]\w+ )?Board\b")
_PLURAL = later(r"(?:(?<=[a-z]{3})(?<!s)s|men)$")
_FIELDS = frozenset(
    words(
        "Communications Marketing Sales Operations Finance Engineering Strategy Technology Compliance"
        " Procurement Legal Safety Quality Products Terrorism Intelligence Audit Risk Remuneration Nomination Ethics Social"
    )
)
_TITLED = later(r"(?:Chair|Chairman|Chairwoman|Director|President|Minister|Governor)\s")
# Heads of mentions that say an office, or the board, of somebody: "its auditor".
_NOUNS_OF_OFFICE = frozenset(
    {
        "group",
        "board",
        "auditor",
        "liquidator",
        "receiver",
        "administrator",
        "trustee",
        "custodian",
        "ambassador",
        "minister",
        "governor",
        "consultant",
        "partner",
        "representative",
        "economist",
        "analyst",
    }
)
_ELECTORS = frozenset({"shareholder", "member", "owner", "creditor", "bondholder", "stockholder"})
_LEAVES = later(r" (?:step(?:s|ped)? down|retire[sd]?|resign(?:s|ed)?)\b")
_NAMES = 4  # words of a person's name
_NEAR = 600  # characters from where officers of a firm were told of


@dataclass(frozen=True, slots=True)
class _Pair:
    """Persons with the office, and the body, that the words right beside them give, and where that stands in the view."""

    start: int
    end: int
    persons: tuple[int, ...]
    office: str
    own: int = -1


def _either(word: str) -> str:
    return (
        f"[{word[0].upper()}{word[0].lower()}]{re.escape(word[1:])}"
        if word[0].islower()
        else re.escape(word)
    )


@cache
def office_words() -> str:
    """A pattern of the noun of an office with its ranks: "deputy managing director", "member of the supervisory board"."""
    longest = sorted(_HEADS, key=lambda word: -len(word))
    heads, ranks = "|".join(map(_either, longest)), "|".join(map(_either, _RANKS))
    single = rf"(?:(?:{ranks})[ -])*(?:{heads})s?(?:[ -][Gg]eneral)?"
    field = r"(?!the\b)[A-Za-z]?[a-z]+(?:,? (?:and )?[a-z-]+){1,4}(?= (?:at|with) (?:the )?⟦)"  # "of audit and market oversight at"
    of = rf"(?: of (?:the )?(?:{_BOARD}|{field}|(?!the\b)[A-Z]?[a-z]+(?: and [A-Z]?[a-z]+)?(?! [A-Z])))?"
    return rf"(?:(?:{single}(?: (?:and|&) {single})*{of}|{_MEMBER})(?![\w-]))"


@cache
def _patterns() -> tuple[
    Sought, re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]
]:
    """Whether there is an office, the pairs of a list, what a person becomes or is of a body before it, and who was elected to one."""
    heads = "|".join(map(_either, sorted(_HEADS, key=lambda word: -len(word))))
    office = office_words()
    article = r"(?:(?:the|an?|its|their|new|as|newly) )*"
    # "X chairman A and Y chairman B": Y is whose officer B is, and nobody beside A
    person = rf"{PERSON}(?!(?:{OWN})? (?:[a-z-]+ )?{office},? {PERSON})"
    persons = rf"{PERSON}(?:(?:, {person})*,? and {person})?"
    pairs = re.compile(
        rf"(?:(?P<o>{BODY})(?:{OWN})? )?(?<![\w-])(?P<before>{office})(?: \([A-Z]{{2,4}}\))?,? (?P<titled>{persons})"
        rf"|(?P<named>{persons})(?:(?:,(?: \d\d,)?| as) (?:(?:the )?(?P<whose>{BODY}){OWN} (?:[a-z-]+ ){{0,2}}?)?{article}"
        rf"| \((?:the |its )?)"
        rf"(?P<behind>{office})\)?"
        # "Jo Lee, chairman, X, said"
        rf"(?:(?: (?:of|at|for) (?:{LAND})?|, (?={BODY}(?:[,.;)]|$)(?!,? (?:and|or) ⟦[^H])))(?:the )?(?P<of>{BODY}))?"
    )
    become = re.compile(
        rf"(?<! of )(?<! at )(?<! for )(?P<who>{PERSON})(?:,? who)?{_WORDS}"
        rf" (?:{_APPOINTING}(?: to)?|becom(?:es?|ing)|became|remain(?:s|ed)?"
        r"|(?:serve[sd]?|serving|remain(?:s|ed)?|continues?"
        r"|t(?:ake|akes|ook) over|step(?:s|ped) down|retire[sd]?"
        r"|resign(?:s|ed)?(?: from (?:his|her|their) (?:positions?|posts?|roles?))?) as)"
        rf" (?:(?P<whose>{BODY}){OWN} )?{article}(?P<office>{office})"
        rf"(?: (?:of|at) (?:the )?(?P<own>{BODY})|(?! (?:of|at|for|to) (?:the )?(?:⟦|[A-Z])))"
    )
    of_body = re.compile(
        rf"(?P<who>{PERSON}){_WORDS} (?:is|was|been|be|became|(?:serve[sd]?|serving|work(?:s|ed)) as)(?: (?:also|now|once|then))?"
        rf" (?P<own>{BODY})(?:{OWN})? (?:[a-z-]+ ){{0,2}}?(?P<is>{office})"
        rf"|(?:\b(?:[Ii]ts|[Tt]heir)|(?P<o>{BODY}){OWN}) (?:[a-z-]+ ){{0,2}}?(?P<has>{office})"
        rf" (?:for|since|of) [^,;⟦]{{2,40}}, (?P<named>{PERSON}),"
    )
    elected = re.compile(
        rf"\b(?:was|were|is|are|been)(?P<words>(?: [a-z]+){{0,2}}?) {_APPOINTING}(?: (?:as|to be))? {article}{office}"
        rf" (?:of|at) (?:the )?(?P<o>{BODY})(?P<of>)(?P<its>)(?: \([A-Z]{{2,8}}\))?{_ALSO_GIVEN}"
    )
    return Sought(rf"\b(?:{heads}|[Mm]ember|[Bb]oard)"), pairs, become, of_body, elected


@lru_cache(maxsize=1 << 8)
def has_office(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` has the noun of an office, or a board, in it at all; several readers ask it of one sentence."""
    return _patterns()[0].search(text, start, end) is not None


def is_board(name: str) -> bool:
    """Whether a name is that of any body's board: it is of whom it governs, and nobody by itself."""
    return _IS_BOARD.fullmatch(name.strip("<>")) is not None


def read_offices(told: Told, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The offices of one sentence whose owner is told beside them; `claims`: of the sentence so far."""
    _, pairs, become, *_ = _patterns()
    sentence, drafts = told.sentence, told.parties.drafts
    held = [claim for claim in claims if claim.tie == "HOLDS_ROLE"]
    found: list[Claim] = []
    if "⟦" in sentence.marked and has_office(sentence.text, sentence.start, sentence.end):
        view = view_of(told)
        holders = {claim.subject: claim.object for claim in held}
        for run in _runs(told, view, pairs):
            found.extend(_of_run(told, view, run, holders))
        for pattern in (_MADE_UP, _TO_BOARD):
            for match in pattern.finditer(view):
                found.extend(
                    _on_board(told, match, holders.keys() | {claim.subject for claim in found})
                )
        for match in _patterns()[3].finditer(view):
            found.extend(_of_body(told, match, holders.keys() | {claim.subject for claim in found}))
        known = holders.keys() | {claim.subject for claim in found}
        for match in become.finditer(view):
            found.extend(_became(told, match, known))
    yield from found
    for claim in (*held, *found):
        if drafts[claim.object].kind in _FIRMS and not drafts[claim.object].unnamed:
            spoken = [m for m in sentence.mentions if m.party == claim.object]
            if spoken:
                told.parties.employer = spoken[-1]


def is_field(name: str) -> bool:
    """Whether a name is of what an office is over, or its rank, and of no body: "vice president of Communications", "Interim"."""
    known = lexicon()
    fields = known.topics | known.portfolios | known.post_ranks | _FIELDS
    return name in fields or all(
        word in fields or word in ("and", "&") for word in name.removesuffix(" Committee").split()
    )


def view_of(told: Told) -> str:
    """The marked sentence with offices and boards as words, which is what the patterns of offices are sought in."""
    views = told.sentence.views
    if "offices" not in views:
        views["offices"] = told.sentence.in_words(lambda number, mark: _said(told, number, mark))
    return views["offices"]


def _said(told: Told, number: int, mark: str) -> str:
    """The view: nouns of office and boards are words, a title is printed before its person."""
    mention, text = told.sentence.mentions[number], told.sentence.text
    printed = text[mention.start : mention.end]
    if mention.form in ("group", "definite") and (
        mention.kind == "Person" or mention.head in _NOUNS_OF_OFFICE
    ):
        return mark if _is_somebody(told, mention) else printed
    if mention.form != "name":
        works = mention.kind == "Asset" and not mention.plural and mention.form == "group"
        return mark.replace("⟦S", "⟦F") if works and is_trading_work(mention.head) else mark
    if is_board(printed):
        return printed
    name = printed.find(mention.name)
    polite = name > 0 and lexicon().is_polite(printed[:name].strip())  # "Dr. " is no office
    if mention.kind in _DESCRIBED and not has_office(printed, 0, name):
        return mark  # "the wagon lessor X": what it is, and nobody's office
    return f"{printed[:name]}{mark}" if name > 0 and not polite else mark


def _is_somebody(told: Told, mention: Mention) -> bool:
    """Whether a description tells of a person by himself: "a retired colonel", but no office and not what another is."""
    return (
        mention.form == "group"
        and mention.kind == "Person"
        and mention.party >= 0
        and not mention.plural
        and told.parties.drafts[mention.party].unnamed
        and " " in told.parties.drafts[mention.party].name
        and mention.head.rpartition(" ")[2] not in _OFFICE_HEADS
        and _KIN.fullmatch(mention.head) is None
        and not _is_apposed(told, mention)
    )


def _is_apposed(told: Told, mention: Mention) -> bool:
    """Whether a description behind a comma may be said of a person named before: "Jo Lee of X, a retired colonel, was"."""
    return told.sentence.text.endswith(", ", 0, mention.start) and any(
        m.start < mention.start and m.form == "name" and m.kind in ("Person", "Party")
        for m in told.sentence.mentions
    )


def _runs(told: Told, view: str, pairs: re.Pattern[str]) -> Iterator[list[_Pair]]:
    """Lists of pairs with nothing but commas and "and" between them."""
    run: list[_Pair] = []
    for match in pairs.finditer(view):
        persons = tuple(
            at
            for at in told.sentence.indices(match["titled"] or match["named"])
            if may_be_person(told, at)
        )
        own = next(
            iter(told.sentence.indices(match["o"] or match["whose"] or match["of"] or "")), -1
        )
        persons = tuple(at for at in persons if at != own)
        if match["behind"]:
            if match["whose"] and view.startswith(" ⟦H", match.end()):
                continue  # "A, X's director B": B is
            if not _PLURAL.search(match["behind"].partition(" of ")[0]):
                persons = persons[-1:]  # "A and B, head of X": one is
        if not persons or _NO_OFFICE.search(view, max(0, match.start() - 12), match.end()):
            continue
        if run and _SEPARATOR.fullmatch(view, run[-1].end, match.start()) is None:
            yield run
            run = []
        run.append(
            _Pair(match.start(), match.end(), persons, match["before"] or match["behind"], own)
        )
    if run:
        yield run


def _of_run(
    told: Told, view: str, run: Sequence[_Pair], holders: dict[int, int]
) -> Iterator[Claim]:
    sentence, drafts = told.sentence, told.parties.drafts
    for pair in run:
        for at in pair.persons if pair.own >= 0 else ():
            if sentence.mentions[at].party not in holders and not is_board(
                sentence.mentions[pair.own].name
            ):
                yield from holds(
                    told, "role.listed", at, sentence.mentions[pair.own], pair.office, "asserted"
                )
    people = [sentence.mentions[at].party for pair in run for at in pair.persons]
    owners = {holders[party] for party in people if party in holders}
    owners = {
        at for at in owners if drafts[at].kind in _BODIES and not _NOT_ONE.search(drafts[at].name)
    }
    owner: Mention | None = None
    modality = "asserted"
    if not owners:
        before = _APPOINTER.search(view, 0, run[0].start) or _elected(view, run[0].start)
        owner = (
            _given(told, before, view)
            if before is not None
            else _of_board(told, view, run[0].start)
        )
        words = (before["words"] if before is not None else "").strip()
        if owner is None or told.rules.possibility.search(words):
            return
        modality = told.rules.ladder(words)
    elif len(owners) == 1:
        owner = next((m for m in sentence.mentions if m.party in owners), None)
    if owner is None:
        return
    for pair in run:
        if _is_before_body(told, pair, owner, holders):
            continue
        for at in pair.persons if pair.own < 0 else ():
            if sentence.mentions[at].party not in holders:  # of whom the list is
                yield from holds(told, "role.listed", at, owner, pair.office, modality)


def _is_before_body(told: Told, pair: _Pair, owner: Mention, holders: dict[int, int]) -> bool:
    """Whether a body is only of whom it stands before: "trade secretary A, and Ports Authority secretary B": A is not of the authority."""
    mentions = told.sentence.mentions
    if owner.sentence != mentions[pair.persons[0]].sentence:
        return False
    first = min((m.start for m in mentions if holders.get(m.party) == owner.party), default=0)
    return mentions[pair.persons[-1]].end < owner.start < first


def _given(told: Told, match: re.Match[str], view: str) -> Mention | None:
    """The body that appoints, or whose board does, or to an office of which one before them was elected."""
    given = match["o"] or match["of"]
    if given:
        return told.sentence.mention(given)
    person = next(iter(told.sentence.indices(view[match.end() - 1 :])), None)
    return None if person is None else spoken_of(told, person)


def _elected(view: str, start: int) -> re.Match[str] | None:
    """An office given right before a list: "A was elected chairman of X," before "B as treasurer and C as secretary"."""
    return _patterns()[4].search(view, 0, start)


def _of_board(told: Told, view: str, start: int) -> Mention | None:
    """The body whose board a list of offices is of: "the board of X consists of"."""
    before = next((one for one in _MADE_UP.finditer(view) if one.start("persons") == start), None)
    return None if before is None else told.sentence.mention(before["o"])


def _on_board(told: Told, match: re.Match[str], known: Iterable[int]) -> Iterator[Claim]:
    """As in "The board of X consists of A, B and C", "X appointed A and B to its board"."""
    persons = told.sentence.indices(match["persons"])
    given = match.groupdict().get("of") or match["o"]
    owner = told.sentence.mention(given) if given else spoken_of(told, persons[0])
    if owner is not None and owner.head in _ELECTORS and owner.owner is not None:
        owner = owner.owner  # "Shareholders of X elected A to the board"
    words = (match.groupdict().get("words") or "").strip()
    if owner is None or told.rules.possibility.search(words):
        return
    for at in persons:
        if told.sentence.mentions[at].party not in known and may_be_person(told, at):
            yield from holds(
                told, "role.on-board", at, owner, "board member", told.rules.ladder(words)
            )


def _of_body(told: Told, match: re.Match[str], known: Iterable[int]) -> Iterator[Claim]:
    """As in "X was also Y's acting CEO", "Y's chief executive for four years, X, left"."""
    at = told.sentence.indices(match["who"] or match["named"])[0]
    words = (match["words"] or "").strip()
    given = match["own"] or match["o"]
    if (
        told.sentence.mentions[at].party in known
        or not may_be_person(told, at)
        or told.rules.possibility.search(words)
    ):
        return
    if _NO_OFFICE.search(match[0]):
        return
    owner = told.sentence.mention(given) if given else spoken_of(told, at)
    if owner is not None:
        yield from holds(
            told, "role.of-body", at, owner, match["is"] or match["has"], told.rules.ladder(words)
        )


def _became(told: Told, match: re.Match[str], known: Iterable[int]) -> Iterator[Claim]:
    """As in "In addition, X will become chairman of the board"."""
    at = told.sentence.indices(match["who"])[0]
    words = match["words"].strip()
    modality = told.rules.becoming(words)
    known_or_none = told.sentence.mentions[at].party in known or not may_be_person(told, at)
    if modality is None or known_or_none or (_ONLY_TO.search(match[0]) and match.start()):
        return
    given = match["own"] or match["whose"]
    owner = told.sentence.mention(given) if given else spoken_of(told, at)
    if owner is not None:
        if modality == "planned" and _LEAVES.search(match[0]):
            modality = "asserted"  # who will step down holds it until then
        yield from holds(told, "role.became", at, owner, match["office"], modality)


def spoken_of(told: Told, person: int) -> Mention | None:
    """Whose an office is that is told of nobody.

    The one firm or body of the sentence, else the one whose officers were told of last, if no other was named since.
    """
    sentence, drafts = told.sentence, told.parties.drafts
    own = sentence.mentions[person].party
    here = {
        m.party: m for m in sentence.mentions
        if m.party not in (-1, own) and drafts[m.party].kind in _OWNERS and not _NOT_ONE.search(m.name)
        and not any(_WAS_OF.fullmatch(sentence.text, p.end, m.start) for p in sentence.mentions if p.end < m.start)
        and not (drafts[m.party].kind == "Party" and _TITLED.match(m.name))
        and ";" not in sentence.text[sentence.mentions[person].end : m.start]
    }  # fmt: skip
    if here:
        return (
            next(iter(here.values()))
            if len(here) == 1 and next(iter(here.values())).form != "group"
            else None
        )
    start = sentence.mentions[person].start
    last = told.parties.employer
    if last is None or not 0 <= start - last.start < _NEAR:
        return _only_one(told, start)
    since = [
        m
        for m in told.parties.near(last.end, start)
        if m.party >= 0 and drafts[m.party].kind in _FIRMS
    ]
    return last if all(m.party == last.party for m in since) else None


def _only_one(told: Told, start: int) -> Mention | None:
    """The one firm that a text has named so far."""
    firms = {
        m.party: m
        for m in told.parties.near(0, start)
        if m.party >= 0 and told.parties.drafts[m.party].kind in _FIRMS
    }
    one = next(iter(firms.values()), None)
    return one if one is not None and len(firms) == 1 and one.form == "name" else None


def may_be_person(told: Told, at: int) -> bool:
    """Whether a mention is a person, or a name that may be one's."""
    mention = told.sentence.mentions[at]
    if _is_somebody(told, mention):
        return not mention.possessive
    if mention.party < 0 or mention.form not in ("name", "pronoun") or mention.possessive:
        return False
    if " & " in mention.name:
        return False  # a firm of accountants
    draft = told.parties.drafts[mention.party]
    open_kind = draft.kind == "Party" or (draft.guessed and draft.kind == "Firm")
    return draft.kind == "Person" or (open_kind and 1 < len(mention.name.split()) <= _NAMES)


# Who fills an office that is none of his own.
_ELECT = frozenset({"shareholder", "stockholder", "investor", "creditor", "bondholder", "owner"})
# Who is put in charge of a firm by a court or a regulator.
_PUT_IN_CHARGE = later(
    r"\b(?:(?:provisional|temporary|interim|judicial|special|bankruptcy|insolvency|court-appointed)"
    r" (?:administrator|manager|trustee|commissioner)"
    r"|administrator|receiver|liquidator|curator|conservator)$"
)


def holds(
    told: Told, rule: str, at: int, owner: Mention, office: str, modality: str
) -> Iterator[Claim]:
    """The claim that the person at `at` holds an office of the owner; nothing if the owner can have none."""
    sentence, drafts = told.sentence, told.parties.drafts
    person = sentence.mentions[at]
    state = rule == "role.by-state" and drafts[owner.party].kind == "Place"
    kind = drafts[owner.party].kind
    works = (kind in _WORKS and rule == "role.in-office") or (
        kind == "Asset" and owner.form == "group" and is_trading_work(owner.head)
    )
    if owner.party in (-1, person.party) or not (kind in _OWNERS or state or works):
        return
    if is_field(drafts[owner.party].name):
        return
    if owner.head in _ELECT:
        return  # "shareholders of X elected Y chairman": of X, and not of the shareholders
    if drafts[owner.party].kind == "GovernmentBody" and _PUT_IN_CHARGE.search(office):
        return  # "the regulator named X as administrator": of a firm, not of the regulator
    drafts[person.party].kind, drafts[person.party].guessed = "Person", False
    if drafts[owner.party].kind == "Party":
        drafts[owner.party].kind = "Firm"
    head, of, field = office.partition(" of ")  # "heads of sales": one is a head of sales
    role = _PLURAL.sub(lambda one: "man" if one[0] == "men" else "", head) + of + field
    role = bare_role(role)
    here = [m for m in (person, owner) if m.sentence == person.sentence]
    start, end = min(m.start for m in here), max(m.end for m in here)
    printed = [
        place
        for place in (
            sentence.text.find(office, person.end, sentence.end),
            sentence.text.rfind(office, sentence.start, person.start),
        )
        if place >= 0 and office
    ]
    if printed:
        place = min(printed, key=lambda one: abs(one - person.start))
        start, end = min(start, place), max(end, place + len(office))
    claim = told.put(
        rule,
        "HOLDS_ROLE",
        person.party,
        owner.party,
        (start, end),
        modality,
        attributes={"role": role} if role else {},
    )
    if owner.sentence != person.sentence:
        claim.antecedent = (owner.start, owner.end)
    yield claim
