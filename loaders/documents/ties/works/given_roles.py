"""Parts in a work that are given out in a row: "X has picked A as contractor, B as supplier of panels and C as operator".

Each of the row has its part behind "as"; the work is named behind the last part, in the sentence, or is the one work that the text is
about just before. Who supplies what somebody chose, supplies whoever chose.

    list(read_given_roles(told, claims))    # of "The Orlu dam was begun, with A as contractor": A CONTRACTED_FOR the dam
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from interlock.loaders.documents.grammar.rules import LIST, MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_given_roles"]

_HEADS = (
    r"(?P<head>(?:sub-?)?contractors?|builders?|engineers?|consultants?|designers?|architects?|operators?|developers?|suppliers?"
    r"|providers?|vendors?|manufacturers?)\b"
)
_WHAT = r"(?:the |an? |its |their |one of its )?(?:(?!and ⟦)[\w&,/()-]+ ){0,9}?"
# The work, at once or behind what is supplied: "supplier of panels for the Orlu dam"
_FOR = (
    r"(?: (?:of|for)(?: the)?(?: (?!for |and |with |on |at )[a-z-]+){1,4}?)?"
    r"(?: (?:for|of|on|at|in) (?:the |its )?(?:[a-z-]+ ){0,3}?(?P<work>⟦[SJT]\d+⟧)|(?=,|[.;]?$| and | while ))"
)
_PART = rf"(?:the )?(?P<who>{LIST})(?: \([^()]{{1,40}}\))? (?P<as>as|being|acting as|serving as) {_WHAT}{_HEADS}{_FOR}"
_PARTS = later(_PART)
_NEXT = later(rf"(?:,? and|,|;|, while) {_PART}")
_CHOSEN = Sought(
    rf"(?P<by>{MARK})(?: \([^()]{{1,40}}\))?(?P<words>(?: (?:has|have|had|also|already|recently|will|is to))*) (?:selected|selects?"
    r"|chose|chosen|chooses|picked|picks?|appointed|appoints?|named|names?|hired|hires?|engaged|engages?|retained|retains?"
    r"|contracted|commissioned|nominated|designated|brought in) (?=(?:the )?⟦)"
)
_IS_PART = later(_HEADS)
_WITH = Sought(r",? with (?=(?:the )?⟦\w\d+⟧[^;]{0,90}? (?:as|being) )")
_TIES = (
    (
        ("contractor", "builder", "engineer", "consultant", "designer", "architect"),
        "CONTRACTED_FOR",
    ),
    (("operator",), "OPERATES"),
    (("developer",), "IMPLEMENTS"),
    (("supplier", "provider", "vendor", "manufacturer"), "SUPPLIES"),
)
_DOING = frozenset({"Firm", "Party", "Organization"})
_WORKS = frozenset({"Asset", "Project", "Portfolio", "Programme"})
_NEAR = 400  # characters back to the work that is spoken of


class _Given(NamedTuple):
    """One party of the row with its part, and the work where it is named behind it."""

    who: tuple[int, ...]
    tie: str
    work: int


def read_given_roles(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The ties of the parts that one sentence gives out, but for those in `claims`."""
    marked = told.sentence.marked
    if " as " not in marked and " being " not in marked:
        return
    view = told.sentence.in_words(lambda number, mark: _said(told, number, mark), names=False)
    known = {(claim.subject, claim.tie, claim.object) for claim in claims}
    for opening in (*_CHOSEN.finditer(view), *_WITH.finditer(view)):
        words = opening.groupdict().get("words")
        row = list(_row(told, view, opening.end()))
        if not row or (words is not None and told.rules.possibility.search(words)):
            continue
        chooser = told.sentence.indices(opening["by"])[0] if words is not None else -1
        for claim in _claims(told, row, chooser, view[: opening.start()]):
            said = told.rules.ladder(words.strip()) if words and words.strip() else "asserted"
            claim.modality = claim.modality if said == "asserted" else said
            key = (claim.subject, claim.tie, claim.object)
            if key not in known:
                known.add(key)
                yield claim


def _said(told: Told, number: int, mark: str) -> str:
    """A part that was taken for a party ("the supplier") in the words that it is printed with."""
    mention = told.sentence.mentions[number]
    if mention.form not in ("group", "definite") or not _IS_PART.match(mention.head):
        return mark
    return told.sentence.text[mention.start : mention.end]


def _row(told: Told, view: str, at: int) -> Iterator[_Given]:
    match = _PARTS.match(view, at)
    while match is not None:
        head = match["head"].removesuffix("s")
        tie = next(tie for heads, tie in _TIES if head.endswith(heads))
        work = told.sentence.indices(match["work"])[0] if match["work"] else -1
        yield _Given(told.sentence.indices(match["who"]), tie, work)
        match = _NEXT.match(view, match.end())


def _claims(told: Told, row: list[_Given], chooser: int, lead: str) -> Iterator[Claim]:
    mentions, drafts = told.sentence.mentions, told.parties.drafts
    work = _work(told, row, lead)
    start = mentions[chooser if chooser >= 0 else row[0].who[0]].start
    picked = mentions[chooser].party if chooser >= 0 else -1
    for given in row:
        target = work
        if given.tie == "SUPPLIES" and picked >= 0 and drafts[picked].kind in _DOING:
            target = picked
        if target < 0:
            continue
        for at in given.who:
            party = mentions[at].party
            if party < 0 or party in (target, picked) or drafts[party].kind not in _DOING:
                continue
            end = told.sentence.end
            claim = told.put("given.role", given.tie, party, target, (start, end))
            chosen = picked >= 0 and given.tie in ("SUPPLIES", "OPERATES")
            claim.modality = "agreed" if chosen else "asserted"  # it is still to be done
            yield claim


def _work(told: Told, row: list[_Given], lead: str) -> int:
    """The one work in which the parts are given: named behind them, before them in the sentence, or just before it."""
    mentions, drafts = told.sentence.mentions, told.parties.drafts
    named = {mentions[given.work].party for given in row if given.work >= 0}
    if not named:
        named = {
            mentions[int(at)].party
            for at in re.findall(r"⟦[SJT](\d+)⟧", lead)
            if drafts[mentions[int(at)].party].kind in _WORKS
        }
    if not named:
        begin = told.sentence.start
        named = {
            mention.party
            for mention in told.parties.near(begin - _NEAR, begin)
            if mention.party >= 0 and drafts[mention.party].kind in _WORKS
        }
    return next(iter(named)) if len(named) == 1 else -1
