"""Who is whose wife, son or cousin: "Omar Bey's brother, Ali Bey", "his wife Leila", "Ali Bey, a nephew of the president Omar Bey".

The tie is RELATED_TO with the source's word, from the person whose relative it is to the relative, as registers of persons have it;
"his" and "her" are of the one person that the sentence has named before, or of nobody.

    list(read_kin(told))        # of "Omar Bey's brother, Ali Bey": Omar Bey RELATED_TO Ali Bey, word: brother
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.kin_nouns import KIN_NOUN
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["one_person_before", "read_kin", "without_elders"]

_NOUNS = r"(?:sons|daughters|brothers|sisters|cousins|nephews|nieces|children)"
_OPENS = r"(?:siblings|Siblings|Brothers|Sisters|Cousins)"
# Who belongs to somebody without being of his family, as lists of sanctions and courts tell it.
_FRIEND = (
    r"(?:(?:known|business|political|long-time|longtime|long-standing|close|childhood) )?(?:associate|friend|ally|confidant"
    r"|confidante|crony|companion)"
    r"|business partner|girlfriend|boyfriend|fiancé|fiancée"
)
_FRIENDS = r"(?:associates|friends|allies|confidants|cronies|companions|business partners)"
_KIN, _KINS = rf"(?P<word>{KIN_NOUN}|{_FRIEND})", rf"(?P<word>{_NOUNS})"
_ADJECTIVES = (
    r"(?:(?:own|elder|eldest|older|oldest|younger|youngest|late|twin|only|former|ex-?|first|second|third|then|adopted|adult|teenage"
    r"|billionaire"
    r"|powerful|influential|close|closest|old|good|trusted|long-time|longtime|long-standing|longstanding|lifelong|known|key|near|personal"
    r"|political|family|\d+-year-old) ){0,2}"
)
# What else may describe a relative: "his opera singer wife".
_WORDS = r"(?:(?!(?:his|her|its|their|and|or|of|to|with|by|for|from|in|on|at|who|that|former|late|said|says|met)\b)[a-z-]+ ){0,3}?"
_POSSESSED = r"(?:’s|'s|’|')"
_A, _B = (rf"⟦[HPF](?P<{end}>\d+)⟧" for end in "ab")
_NAMES = 4  # words of a person's name
_SAID = later(
    rf"(?:[Tt]he |[Aa]n? |[Hh]is |[Hh]er )?(?:[Tt]wo |[Tt]hree |[Ff]our )?{_ADJECTIVES}{_WORDS}(?:{KIN_NOUN}|{_FRIEND}|{_FRIENDS}|{_NOUNS}"
    rf"|{_OPENS})\b,?(?= |$)"
)
_ANY = Sought(rf"\b(?:{KIN_NOUN}|{_FRIEND}|{_FRIENDS}|{_NOUNS}|{_OPENS}|[Mm]arried)\b")
_WHOSE_KIN = Sought(
    rf"{_A}{_POSSESSED} {_ADJECTIVES}{_WORDS}{_KIN},? {_B}(?!{_POSSESSED}| [A-Z]| ⟦)"
)
_WHOSE_KIN_APART = Sought(  # "A's husband, the art collector B, is"
    rf"{_A}{_POSSESSED} {_ADJECTIVES}{_KIN}, (?:the |an? )?(?:[a-z-]+ ){{1,4}}{_B}(?=,|[.]?$)"
)
_KIN_OF = Sought(
    rf"{_B}(?:, (?:aged )?\d\d)?,? (?:\(|(?:who )?(?:is|was|has been|had been|remains|became)(?: (?:also|once|long|now))? )?(?:the "
    rf"|an? )?{_ADJECTIVES}{_KIN}"
    rf" (?:of|to) (?:the )?(?:[a-z-]+ ){{0,3}}?{_A}(?!{_POSSESSED})"
)
_IS_WHOSE = Sought(
    rf"(?<! of )(?<! of the )(?<! at )(?<! at the ){_B},? (?:is |was )?{_A}{_POSSESSED} {_ADJECTIVES}{_KIN}(?=[,.;)]|$)"
)
_KINSFOLK = Sought(  # "his two brothers A and B"
    rf"(?:{_A}{_POSSESSED}|\b(?:[Hh]is|[Hh]er)) (?:two |three |four )?{_ADJECTIVES}{_KINS},? "
    r"(?P<list>⟦[HPF]\d+⟧(?:, ⟦[HPF]\d+⟧)*,? and ⟦[HPF]\d+⟧)"
)
_KINS_OF = Sought(  # "A and B, sons of C"
    r"(?P<list>⟦[HPF]\d+⟧(?:, ⟦[HPF]\d+⟧)*,? and ⟦[HPF]\d+⟧),? (?:(?:are|were|both|all) )*(?:the )?"
    rf"{_ADJECTIVES}{_KINS} of (?:the )?(?:[a-z-]+ ){{0,3}}?{_A}(?!{_POSSESSED})"
)
_EACH_OTHERS = Sought(  # "brothers A and B"
    r"\b(?P<word>[Bb]rothers|[Ss]isters|[Ss]iblings|[Cc]ousins),? (?P<list>⟦[HPF]\d+⟧(?:, ⟦[HPF]\d+⟧)*,? and ⟦[HPF]\d+⟧)"
)
_WHOSE = Sought(  # "A, whose brother B sits on the board"
    rf"{_A},? (?:and )?whose {_ADJECTIVES}{_WORDS}{_KIN},? {_B}(?!{_POSSESSED}| [A-Z]| ⟦| (?:is|was) )"
)
_OPEN = r"(?!’s|'s|’|')(?! (?:and|or) ⟦)"
_WHOSE_IS = Sought(  # "A, whose cousin is B"
    rf"{_A},? whose {_ADJECTIVES}{_KIN} (?:is|was) (?:the )?(?:[a-z-]+ ){{0,3}}?{_B}{_OPEN}"
)
_KIN_IS = Sought(  # "The brother of A, B, owns a quarry"
    rf"(?:[Tt]he|[Aa]n?|[Oo]ne) {_ADJECTIVES}{_KIN} of (?:the )?(?:[a-z-]+ ){{0,3}}?{_A}, {_B}(?=,(?! (?:and|or) ))"
)
_AMONG = Sought(  # "Among the friends of A is B"
    rf"\b[Aa]mong (?:the )?{_ADJECTIVES}(?P<word>{_NOUNS}|{_FRIENDS}) of (?:the )?(?:[a-z-]+ ){{0,3}}?{_A}"
    r" (?:is|are|was|were) (?P<list>⟦[HPF]\d+⟧(?:(?:, ⟦[HPF]\d+⟧)*,? and ⟦[HPF]\d+⟧)?)(?!’s|'s|’|')"
)
_ARE_KIN = Sought(  # "A and B are brothers", "A and B are married"
    r"(?P<list>⟦[HP]\d+⟧(?:, ⟦[HP]\d+⟧)*,? and ⟦[HP]\d+⟧) (?:are|were|have been|had been|remain)(?: (?:both|all|also|old|close|good|best"
    r"|childhood|lifelong|first|second|twin|half|business|long-time|longtime|former|reported to be))*"
    rf" (?P<word>{_NOUNS}|siblings|twins|{_FRIENDS}|husband and wife|spouses|married(?: to each other)?)(?=[.,;]|$| (?:since|for|and"
    rf"|who|by)\b)"
)
_MARRIED = Sought(  # "A is married to B", "Married to B since 1990, A lives in Zug"
    rf"{_A}(?:,| is| was| has been| had been| got)(?: (?:also|now|once|long|already|briefly|then|first))? married to (?:the"
    rf" )?(?:[a-z-]+ ){{0,3}}?{_B}(?!’s|'s|’|')"
    rf"|(?:^|[;.] )Married to (?:the )?(?:[a-z-]+ ){{0,3}}?⟦[HPF](?P<spouse>\d+)⟧(?!’s|'s)[^,;⟦]{{0,40}}, ⟦[HPF](?P<who>\d+)⟧"
)
_SINGULAR = {
    "allies": "ally",
    "cronies": "crony",
    "married to each other": "married",
    "husband and wife": "married",
}
_ELDER = later(rf"\b(?:{KIN_NOUN}|{_NOUNS}) of (?:the )?(?:[a-z-]+ ){{0,3}}$")
_VERB = later(
    r", (?:(?:who|also|now|then) )?(?:will|would|is|was|has|had|becomes?|became|takes?|took|joins?|joined)\b"
)
_BACK = 60  # characters that the words before a name have at most
_ONE = {"children": "child"}
_OF_ONE = later(r"(?:[Hh]is|[Hh]er|’s|'s|s[’']) (?:[a-z]+ ){0,3}$")
_HIS_KIN = Sought(
    rf"\b(?:[Hh]is|[Hh]er) {_ADJECTIVES}{_WORDS}{_KIN}(?:,? |, (?:the|an?) (?:[A-Z]?[a-z-]+ ){{1,4}}){_B}(?!{_POSSESSED}| [A-Z]| ⟦)"
)


_SURVIVED = Sought(  # "A, who died on Monday, is survived by", "A leaves"
    rf"{_A}(?:,[^;⟦]{{2,60}},)? (?:(?:is|was) survived by|leaves(?: behind)?|left behind) "
    rf"(?=(?:by )?(?:an?|his|her|one) {_ADJECTIVES}{_WORDS}{KIN_NOUN}\b)"
)
_SURVIVOR = later(
    rf"\b(?:an?|his|her|one) {_ADJECTIVES}{_WORDS}{_KIN}(?:,? |, (?:the|an?) (?:[A-Z]?[a-z-]+ ){{1,4}}){_B}(?!{_POSSESSED}| [A-Z]| ⟦)"
)


def read_kin(told: Told) -> Iterator[Claim]:
    """The family ties of one sentence."""
    marked = told.sentence.marked
    if "⟦H" not in marked:
        return
    view = told.sentence.in_words(lambda number, mark: _said(told, number, mark))
    if _ANY.search(view) is None:
        return
    mentions = told.sentence.mentions
    for pattern in (_WHOSE_KIN, _WHOSE_KIN_APART, _WHOSE, _KIN_OF, _IS_WHOSE, _WHOSE_IS, _KIN_IS):
        for match in pattern.finditer(view):
            yield from _related(
                told, mentions[int(match["b"])], mentions[int(match["a"])], match["word"]
            )
    for match in _KINSFOLK.finditer(view):
        relatives = told.sentence.mentioned(match["list"])
        whose = (
            mentions[int(match["a"])]
            if match["a"]
            else one_person_before(told, relatives[0]) or _one_told_of(told, relatives[0])
        )
        for relative in relatives if whose is not None else ():
            assert whose is not None
            yield from _related(told, relative, whose, match["word"].removesuffix("s"))
    for match in _KINS_OF.finditer(view):
        for at in told.sentence.indices(match["list"]):
            word = _ONE.get(match["word"], match["word"].removesuffix("s"))
            yield from _related(told, mentions[at], mentions[int(match["a"])], word)
    for match in _EACH_OTHERS.finditer(view):
        if not _OF_ONE.search(view, 0, match.start()):
            first, *others = told.sentence.mentioned(match["list"])
            for other in others:
                yield from _related(told, other, first, match["word"].lower().removesuffix("s"))
    for match in _AMONG.finditer(view):
        for at in told.sentence.indices(match["list"]):
            yield from _related(told, mentions[at], mentions[int(match["a"])], _one(match["word"]))
    for match in _ARE_KIN.finditer(view):
        first, *others = told.sentence.mentioned(match["list"])
        for other in others:
            yield from _related(told, other, first, _one(match["word"]))
    for match in _MARRIED.finditer(view):
        who, spouse = match["a"] or match["who"], match["b"] or match["spouse"]
        yield from _related(told, mentions[int(spouse)], mentions[int(who)], "married")
    for match in _SURVIVED.finditer(view):
        dead = mentions[int(match["a"])]
        for survivor in _SURVIVOR.finditer(view, match.end()):
            yield from _related(told, mentions[int(survivor["b"])], dead, survivor["word"])
    for match in _HIS_KIN.finditer(view):
        relative = mentions[int(match["b"])]
        person = one_person_before(told, relative) or _one_told_of(told, relative)
        if person is not None:
            yield from _related(told, relative, person, match["word"])


def without_elders(told: Told, claims: Sequence[Claim]) -> list[Claim]:
    """The claims without offices of those who only tell whose kin somebody is: "A, grandson of founder B, becomes chairman" is of A."""
    text = told.sentence.text
    elders = {
        m.party
        for m in told.sentence.mentions
        if m.kind == "Person"
        and text.startswith(",", m.end)
        and _ELDER.search(text, max(told.sentence.start, m.start - _BACK), m.start)
    }
    return [
        claim
        for claim in claims
        if claim.tie != "HOLDS_ROLE"
        or claim.subject not in elders
        or not _takes_office(text, claim, told)
    ]


def _takes_office(text: str, claim: Claim, told: Told) -> bool:
    """Whether the office of a claim is told behind the comma that ends the words on its person."""
    person = next(m for m in told.sentence.mentions if m.party == claim.subject)
    role = str(claim.attributes.get("role") or "")
    at = text.find(role, person.end, claim.end) if role else -1
    return at > person.end and _VERB.match(text, person.end) is not None


def one_person_before(told: Told, at: Mention) -> Mention | None:
    """Who "his" or "her" is: the one person that the sentence has named or taken up before.

    Who only says it is not meant where what is said names a person: "A spokesman said that Jo Lee sold oil through his firm".
    """
    before = {
        m.party: m
        for m in told.sentence.mentions
        if m.start < at.start
        and m.party not in (-1, at.party)
        and told.parties.drafts[m.party].kind == "Person"
    }
    says = {one.party for one in told.sentence.reports}
    spoken_of = [m for party, m in before.items() if party not in says] or list(before.values())
    return spoken_of[0] if len(spoken_of) == 1 else None


def _one_told_of(told: Told, at: Mention) -> Mention | None:
    """Who "his" or "her" is where a sentence opens with it: the one person of the sentence before, in the same paragraph."""
    parties = told.parties
    number = parties.number(told.sentence.start)
    if number == 0 or parties.blocks[number - 1] != parties.blocks[number]:
        return None
    others = (m for m in told.sentence.mentions if m.start < at.start and m.party != at.party)
    if any(parties.drafts[m.party].kind == "Person" for m in others if m.party >= 0):
        return None
    found = {
        m.party: m
        for m in parties.by_sentence[number - 1]
        if m.party not in (-1, at.party)
        and parties.drafts[m.party].kind == "Person"
        and not parties.drafts[m.party].unnamed
    }
    one = next(iter(found.values()), None)
    return one if one is not None and len(found) == 1 and not one.plural else None


def _said(told: Told, number: int, mark: str) -> str:
    """A noun of kinship as the words that it is printed with, also before the name that it describes; anything else as its mark."""
    mention = told.sentence.mentions[number]
    if mention.kind != "Person":
        return mark
    said = _SAID.match(told.sentence.text, mention.start, mention.end)
    if said is None:
        return mark
    return f"{said[0]} {mark}" if mention.form == "name" else said[0]


def _one(word: str) -> str:
    """What one of several is: "brother" of "brothers"."""
    return _SINGULAR.get(word) or _ONE.get(word) or word.removesuffix("s")


def _is_somebody(told: Told, mention: Mention) -> bool:
    """Whether a mention is named, or described as more than the relative of somebody: "a retired colonel", but not "his sister"."""
    if mention.form == "definite" and told.sentence.text.startswith(" of ", mention.end):
        return (
            False  # "a nephew of the head of the agency": of that one, and no head told of before
        )
    if not told.parties.drafts[mention.party].unnamed:
        return True
    described = mention.form == "group" and not mention.plural and " " in mention.name.strip("<>")
    return described and _SAID.match(told.sentence.text, mention.start, mention.end) is None


def _related(told: Told, relative: Mention, person: Mention, word: str) -> Iterator[Claim]:
    drafts = told.parties.drafts
    ends = (person.party, relative.party)
    if -1 in ends or ends[0] == ends[1]:
        return
    if not (_is_somebody(told, person) and _is_somebody(told, relative)):
        return
    if drafts[ends[0]].kind not in ("Person", "Party") and not drafts[ends[0]].guessed:
        return  # "X is a daughter of Orlu Holdings": no kin, and X nobody
    for at, mention in zip(ends, (person, relative), strict=True):
        bare = mention.form == "name" and mention.head == "" and not drafts[at].known
        open_kind = drafts[at].guessed or (
            bare and mention is relative and drafts[at].name.count(" ") < _NAMES
        )
        if drafts[at].kind == "Party" or (drafts[at].kind == "Firm" and open_kind):
            drafts[at].kind, drafts[at].guessed = "Person", False
    if any(drafts[at].kind != "Person" for at in ends):
        return
    here = [m for m in (relative, person) if m.sentence == relative.sentence]
    claim = told.put(
        "related.kin",
        "RELATED_TO",
        *ends,
        (min(m.start for m in here), max(m.end for m in here)),
        attributes={"word": word},
        presupposed=True,
    )
    claim.antecedent = person.antecedent if person in here else (person.start, person.end)
    yield claim
