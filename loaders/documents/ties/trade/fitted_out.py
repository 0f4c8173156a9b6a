"""Who makes what a work is built of or fitted with: "the turbines are made by X", "with pipes from X and pumps from Y".

The work is named beside the goods ("rails for the Orlu line"), is the one of which the sentence tells, or the one that the text is about.

    list(read_fitted_out(told, claims))     # of "Its trains are leased from X.": X SUPPLIES the line told of
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.ellipsis.continued import AUX, BY_WHOM
from interlock.loaders.documents.ties.works.of_the_work import (
    PARTS,
    told_of_work,
    work_meant,
    work_of_sentence,
)

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_fitted_out"]

_RULE = "work.fitted"
_IN_A_LARGER = frozenset(
    words(
        "electrolyser reactor furnace kiln silo dryer tank lock boiler generator converter switchyard mast pylon foundation crane"
        " roof blade cable"
    )
)
_TIE = "SUPPLIES"
_OF_IT = r"(?:,? ⟪q\d+⟫(?: in number)?,?)?(?: (?:for|of|on|in) (?:the )?(?P<work>⟦[SJ]\d+⟧))?"
_WHERE = r"(?: (?:in|at|near) (?:the )?(?:⟦L\d+⟧|(?:[a-z-]+ ){0,2}(?:mill|works|plant|yard|factory|foundry)))?"
_OPENS = (
    r"(?:^|[,;:–—] |\band |\bbut |\bwhile |⟪d\d+⟫,? )(?:[Tt]he |[Ii]ts |[Tt]heir |[Aa]ll (?:the )?)?(?:⟪q\d+⟫ )?"
    r"(?:[A-Z]?[a-z-]+ ){0,2}?"
)
_FROM_WHOM = rf"(?:the |an? )?(?:[A-Z][a-z]+ )?(?:(?!by\b|from\b)[a-z-]+ ){{0,3}}?{BY_WHOM}"
_MADE = Sought(
    rf"{_OPENS}(?i:{PARTS}){_OF_IT}{AUX} (?:made|manufactured|fabricated|produced|built|cast|rolled|forged|assembled|supplied|delivered"
    rf"|provided|shipped|furnished|donated){_WHERE}(?: ⟪d\d+⟫)? by {_FROM_WHOM}"
)
_BOUGHT = Sought(
    rf"{_OPENS}(?i:{PARTS}){_OF_IT}{AUX} (?:leased|hired|rented|ordered|bought|purchased|sourced|obtained|imported|procured"
    rf"|on order)(?: ⟪d\d+⟫)?"
    rf" (?:from|at|with) {_FROM_WHOM}"
)
_WITH = Sought(
    rf"(?:,| and)? with (?:the )?(?:[a-z-]+ ){{0,2}}?{PARTS} (?:supplied |made |delivered |ordered |bought |leased "
    rf"|coming )?(?:from|by) {_FROM_WHOM}"
)
_AND_MORE = Sought(
    rf"(?:,| and|, and) (?:the )?(?:[a-z-]+ ){{0,2}}?{PARTS} (?:supplied |made |delivered |ordered |bought |leased "
    rf"|coming )?(?:from|by) {_FROM_WHOM}"
)
_AND_BY = Sought(rf"(?:, (?:of|in|from) ⟦L\d+⟧)?,? and by {_FROM_WHOM}")
_CUE = Sought(r"\b(?:by|from|with|at)\b")


def read_fitted_out(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of who delivers to a work what it is made of; `claims`: of the sentence so far, which are not told again."""
    marked = told.sentence.marked
    if "⟦" not in marked or not _CUE.search(marked):
        return
    # "bought from X, which has a mill in L": its own is not what they are for
    known = {(one.subject, one.object) for one in claims if one.tie in (_TIE, "OWNS", "OPERATES")}
    marked = told.sentence.in_words(lambda number, mark: _said(told, number, mark), names=False)
    loose = {m.party for m in told.sentence.mentions if _is_part(m)}
    for match in _found(marked):
        named = match.groupdict().get("work")
        work = (
            _named(told, named) if named is not None else work_meant(told) or work_of_sentence(told)
        )
        if work is None or work.party < 0 or work.party in loose:
            continue  # "the furnace was bought from X": no part of another thing
        for claim in told_of_work(told, match, _TIE, work, _RULE):
            maker = told.parties.drafts[claim.subject]
            maker.kind = "Firm" if maker.kind == "Party" else maker.kind
            if (claim.subject, claim.object) not in known:
                known.add((claim.subject, claim.object))
                yield claim


def _found(marked: str) -> Iterator[re.Match[str]]:
    for pattern in (_MADE, _BOUGHT):
        for match in pattern.finditer(marked):
            yield match
            also = _AND_BY.compiled.match(marked, match.end())
            if also is not None:
                yield also
    for match in _WITH.finditer(marked):
        more: re.Match[str] | None = match
        while more is not None:
            yield more
            more = _AND_MORE.compiled.match(marked, more.end())


def _said(told: Told, number: int, mark: str) -> str:
    """A thing without a name that is fitted into a larger one as the words that it is: "the electrolyser of the Orlu plant"."""
    mention = told.sentence.mentions[number]
    return told.sentence.text[mention.start : mention.end] if _is_part(mention) else mark


def _is_part(mention: Mention) -> bool:
    return mention.form in ("group", "definite") and mention.head in _IN_A_LARGER


def _named(told: Told, mark: str) -> Mention:
    return told.sentence.mention(mark)
