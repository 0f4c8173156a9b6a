"""Nouns of relation without a name or article of their own: "with A as its main supplier", "A (B's parent)", "Legal successor of B: A".

Beside a name ("A, a supplier of B", "its supplier, A") they are read by `relational`; here they stand behind "as", in brackets, before a
colon, or with whom they are of behind "whose" ("B, whose agent it is").

    list(read_bare_nouns(told, claims))     # of "B, with A as its main lender, builds ships.": A LENDS_TO B
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.rules import LIST, MARK, ruleset
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim, share_of
from interlock.loaders.documents.ties.told import claim_of

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.nouns.relational import Relational

__all__ = ["read_bare_nouns"]

_OWN = r"(?:’s|'s|’|')"
_BUYS_OUT = Sought(
    r"\b(?:b(?:ought|uys?|uying) out|squeez(?:es?|ed|ing) out|pa(?:id|ys?|ying) off) (?:the )?⟦\w(?P<at>\d+)⟧"
)
_FELLOWS = frozenset(words("shareholder stockholder owner co-owner partner investor founder"))
_KEYED = later(r" of [A-Z]")  # the table holds some nouns once more with the kind of whose they are
_ANY = later(
    r"^⟦\w\d+⟧ (?:of|to) (?:the )?⟦| out (?:the )?⟦|⟧[^⟦;.]{0,40} as |\(|: |, whose |⟧(?:’s|'s|’|') "
)
_HAS = (
    r"(?P<has>[Ww]ith|has|have|had|having|gained|got|found|counts?|counted|counting|gains|finds|won|wins|welcomed|keeps|kept"
    r"|retains?|retained|boasts|registered|registers|set up|established|founded|opened|runs|operates|launched|created|formed)"
)
_BARRED = later(r"\b(?:not|never|no longer|without|former|ex)\b")
_MOST_WORDS = 4
_NEAR = 24  # characters from a name to the share behind "as"
# Who runs for an office or is picked for one has none yet; a "partner", "member" or "head" stands so to many.
_LEFT = frozenset(words("partner member head chief host front representative office"))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    nouns = sorted((noun for noun in ruleset().relational if not _KEYED.search(noun)), key=len)
    told = [noun for noun in reversed(nouns) if noun not in _LEFT]
    plain = r"(?:⟪p\d+⟫ |[\d.,]+(?: ?%| per ?cent) |(?!of |in |to |for |and )[a-z-]+ )"
    noun = rf"(?P<adj>{plain}{{0,{_MOST_WORDS}}}?)(?P<noun>{'|'.join(map(re.escape, told))})s?"
    return (
        re.compile(  # "with A as its main lender", "B has A as a 30 percent shareholder"
            rf"\b{_HAS} (?:also |now |only )?(?:the )?(?P<x>{LIST}) as (?:its|their|his|her|the|an?|one of its) {noun}"
            rf"(?P<stop>(?= and |[,.;)]|$| since | from ⟪| in ⟪| in ⟦L))"
        ),
        re.compile(rf"(?P<x>{MARK}) \((?:an? |the )?{noun} (?:of|to|for|in) (?:the )?(?P<y>{MARK})[,;)]"),
        re.compile(rf"(?P<x>{MARK}) \((?:the )?(?P<y>{MARK}){_OWN} {noun}\)"),
        re.compile(rf"(?P<x>{MARK}), (?:the )?(?P<y>{MARK}){_OWN} {noun} (?:in|at) (?:law|title|interest)(?=,)"),
        re.compile(rf"^(?:The )?(?i:{noun}) (?:of|to|for|in) (?:the )?(?P<y>{MARK}): (?:the |an? )?(?P<x>{LIST})(?=[.;,(]|$| \()"),
        re.compile(  # "Owner of B since 2003, A"
            rf"^(?i:{noun}) (?:of|to|for|in) (?:the )?(?P<y>{MARK})(?: (?:since|for|from) [^,⟦]{{2,24}}| ⟪d\d+⟫)?, (?:the )?(?P<x>{MARK})"
            rf"(?!{_OWN}|-)(?!,)"
        ),
        re.compile(rf"(?P<y>{MARK}),? whose {noun} (?:the )?(?P<x>{MARK}) (?:is|was|are|has been|became|remains)\b"),
    )  # fmt: skip


def read_bare_nouns(told: Relational, claims: Iterable[Claim]) -> Iterator[Claim]:
    """What nouns of relation tell that stand for themselves; `claims`: of the sentence so far."""
    if not _ANY.search(told.sentence.marked):
        return
    known = {(c.tie, c.subject, c.object) for c in claims}
    for claim in _bought_out(told):
        if (claim.tie, claim.subject, claim.object) not in known:
            known.add((claim.tie, claim.subject, claim.object))
            yield claim
    view = told.sentence.in_words(lambda number, mark: _said(told, number, mark), names=False)
    for pattern in _patterns():
        for match in pattern.finditer(view):
            for claim in _stands(told, match):
                if (claim.tie, claim.subject, claim.object) not in known:
                    known.add((claim.tie, claim.subject, claim.object))
                    yield claim


def _bought_out(told: Relational) -> Iterator[Claim]:
    """Whose shares somebody buys who buys out those who have the others: "A bought out the other shareholders of B"."""
    marked, mentions = told.sentence.marked, told.sentence.mentions
    for match in _BUYS_OUT.finditer(marked):
        holders = mentions[int(match["at"])]
        found = told.sentence.chain(match.start(), told.rules)
        if holders.head not in _FELLOWS or holders.owner is None or isinstance(found, str):
            continue
        if told.rules.possibility.search(found.words):
            continue
        for at in found.subjects:
            yield from claim_of(
                told,
                "owns.bought-out",
                "OWNS",
                mentions[at],
                holders.owner,
                told.rules.ladder(found.words.strip()),
            )


def _said(told: Relational, number: int, mark: str) -> str:
    """A noun of relation as it is printed, anything else as its mark."""
    mention = told.sentence.mentions[number]
    if mention.form not in ("group", "definite") or mention.head not in told.rules.relational:
        return mark
    if mention.owner is not None and mention.start <= mention.owner.start < mention.end:
        return mark
    return told.sentence.text[mention.start : mention.end]


def _stands(told: Relational, match: re.Match[str]) -> Iterator[Claim]:
    mentions, got = told.sentence.mentions, match.groupdict()
    if _BARRED.search(got["adj"]):
        return
    modality = "asserted"
    if got.get("y"):
        owner: Mention | None = told.sentence.mention(got["y"])
    else:
        owner, modality = _had_by(told, match)
    if owner is None or not modality:
        return
    names = told.sentence.mentioned(got["x"])
    if (
        names[0].form == "pronoun"
    ):  # "B grew out of A, whose successor it is": it is what the clause is about
        found = told.sentence.clause_subject(match.start())
        names = [] if isinstance(found, str) else [mentions[at] for at in found.subjects]
    if not names:
        return
    noun = Mention(
        names[0].start,
        names[0].start,
        owner.sentence,
        "Party",
        "group",
        got["noun"],
        head=got["noun"].lower(),
        words=frozenset(got["adj"].split()),
    )
    shares = (a for a in told.sentence.amounts if a.unit == "percent")
    share = next((a for a in shares if 0 < a.start - names[-1].end < _NEAR), None)
    for claim in told.stand(noun, names, owner):
        claim.modality = modality
        if share is not None and claim.tie == "OWNS":
            claim.attributes |= share_of(share)
        yield claim


def _had_by(told: Relational, match: re.Match[str]) -> tuple[Mention | None, str]:
    """Who has somebody as a supplier, and how firmly: the subject of "has", who stands before ", with", or behind it."""
    sentence = told.sentence
    if match["has"].lower() != "with":
        found = sentence.chain(match.start("has"), told.rules)
        if isinstance(found, str) or told.rules.possibility.search(found.words):
            return None, ""
        one = sentence.mentions[found.subjects[0]] if len(found.subjects) == 1 else None
        return one, told.rules.ladder(found.words.strip())
    before = re.search(rf"({MARK}),? $", match.string[: match.start()])
    after = re.match(rf", (?:the )?({MARK})(?!{_OWN}|-)", match.string[match.end() :])
    if match["has"] == "With" and before is None and after is not None:
        return sentence.mention(after[1]), "asserted"
    if before is not None and match["has"] == "with":
        return sentence.mention(before[1]), "asserted"
    return None, ""
