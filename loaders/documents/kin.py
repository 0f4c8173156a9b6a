"""Who is whose wife, son or cousin: "Omar Bey's brother, Ali Bey", "his wife Leila", "Ali Bey, a nephew of the president Omar Bey".

The tie is RELATED_TO with the source's word, from the relative to the one that the word is said of; "his" and "her" are of the one
person that the sentence has named before, or of nobody.

    list(read_kin(told))        # of "Omar Bey's brother, Ali Bey": Ali Bey RELATED_TO Omar Bey, word: brother
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from interlock.loaders.documents.anchors import Sought
from interlock.loaders.documents.claims import Claim
from interlock.loaders.documents.mentions import Mention

if TYPE_CHECKING:
    from interlock.loaders.documents.told import Told

__all__ = ["one_person_before", "read_kin"]

_KIN = (
    r"(?P<word>(?:(?:half|step|grand|god|great-grand)-?)?(?:son|daughter|brother|sister|father|mother|child|uncle|aunt)(?:-in-law)?"
    r"|wife|husband|spouse|widow|widower|cousin|nephew|niece|twin)"
)
_ADJECTIVES = (
    r"(?:(?:own|elder|eldest|older|oldest|younger|youngest|late|twin|only|first|second|third|then|adopted|adult|teenage|billionaire"
    r"|powerful|influential|first|\d+-year-old) ){0,2}"
)
# What else may describe a relative: "his opera singer wife".
_WORDS = r"(?:(?!(?:his|her|its|their|and|or|of|to|with|by|for|from|in|on|at|who|that|former|late|said|says|met)\b)[a-z-]+ ){0,3}?"
_POSSESSED = r"(?:’s|'s|’|')"
_A, _B = (rf"⟦[HPF](?P<{end}>\d+)⟧" for end in "ab")
_MARK = re.compile(r"⟦\w(\d+)⟧")
_SAID = re.compile(rf"(?:the |an? |(?P<whose>his |her ))?{_ADJECTIVES}{_WORDS}{_KIN}\b,?(?= |$)")
_ANY = Sought(rf"\b{_KIN}\b")
_WHOSE_KIN = Sought(rf"{_A}{_POSSESSED} {_ADJECTIVES}{_WORDS}{_KIN},? {_B}(?!{_POSSESSED})")
_KIN_OF = Sought(
    rf"{_B},? (?:(?:who )?(?:is|was) )?(?:the |an? )?{_ADJECTIVES}{_KIN} (?:of|to) (?:the )?(?:[a-z-]+ ){{0,3}}?{_A}(?!{_POSSESSED})"
)
_IS_WHOSE = Sought(rf"{_B},? (?:is |was )?{_A}{_POSSESSED} {_ADJECTIVES}{_KIN}(?=[,.;)]|$)")
_HIS_KIN = Sought(rf"\b(?:[Hh]is|[Hh]er) {_ADJECTIVES}{_WORDS}{_KIN},? {_B}(?!{_POSSESSED})")


def read_kin(told: Told) -> Iterator[Claim]:
    """The family ties of one sentence."""
    marked = told.sentence.marked
    if "⟦H" not in marked:
        return
    view = _MARK.sub(lambda mark: _said(told, int(mark[1]), mark[0]), marked)
    if _ANY.search(view) is None:
        return
    mentions = told.sentence.mentions
    for pattern in (_WHOSE_KIN, _KIN_OF, _IS_WHOSE):
        for match in pattern.finditer(view):
            yield from _related(told, mentions[int(match["b"])], mentions[int(match["a"])], match)
    for match in _HIS_KIN.finditer(view):
        relative = mentions[int(match["b"])]
        person = one_person_before(told, relative)
        if person is not None:
            yield from _related(told, relative, person, match)


def one_person_before(told: Told, at: Mention) -> Mention | None:
    """Who "his" or "her" is: the one person that the sentence has named or taken up before."""
    before = {
        m.party: m
        for m in told.sentence.mentions
        if m.start < at.start
        and m.party not in (-1, at.party)
        and told.parties.drafts[m.party].kind == "Person"
    }
    return next(iter(before.values())) if len(before) == 1 else None


def _said(told: Told, number: int, mark: str) -> str:
    """A noun of kinship as the words that it is printed with, also before the name that it describes; anything else as its mark."""
    mention = told.sentence.mentions[number]
    if mention.kind != "Person":
        return mark
    said = _SAID.match(told.sentence.text, mention.start, mention.end)
    if said is None:
        return mark
    return f"{said[0]} {mark}" if mention.form == "name" else said[0]


def _related(
    told: Told, relative: Mention, person: Mention, match: re.Match[str]
) -> Iterator[Claim]:
    drafts = told.parties.drafts
    ends = (relative.party, person.party)
    if -1 in ends or ends[0] == ends[1] or any(drafts[at].unnamed for at in ends):
        return
    for at in ends:
        if drafts[at].kind == "Party" or (drafts[at].kind == "Firm" and drafts[at].guessed):
            drafts[at].kind, drafts[at].guessed = "Person", False
    if any(drafts[at].kind != "Person" for at in ends):
        return
    claim = Claim(
        "related.kin", told.rules.version, "RELATED_TO", *ends,
        min(relative.start, person.start), max(relative.end, person.end),
        attributes={"word": match["word"]}, presupposed=True,
    )  # fmt: skip
    claim.antecedent = person.antecedent
    yield claim
