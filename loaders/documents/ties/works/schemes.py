"""What a programme is made of: "as part of the programme, X builds the bridge", "one of nine schemes of it".

The project and its sections: "comprises A and B", "of which A is a part", "lot 4 of A".

    list(read_schemes(told, claims))        # of "Under the Roads Programme, A builds the bridge.": bridge PART_OF Roads Programme
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.rules import SUBJECT_LIST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.mentions.names.numbered_parts import NUMBERED
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_schemes"]

_WHOLE = r"(?P<whole>⟦[JTR]\d+⟧)(?!’s|'s)"
_COUNT = r"(?:(?:the |its )?(?:[a-z]+|\d+) (?:other )?)?"
_PIECES = (
    r"(?:project|scheme|schemes|projects|works|sections|phases|lots|parts|components|stages|bridges|roads"
    r"|plants|dams|ports|sites|stretches|pillars|elements|undertakings|measures|pilots?|pilot projects?|investments|mines|terminals"
    r"|farms|stations|section|phase|stage|component|element|undertaking|site|sub-projects?|subprojects?)"
)
_OWNER = r"(?:⟦[A-Z]\d+⟧(?:’s|'s|’|') |the |its |their )?"  # "under Chad's Roads Programme"
_WHICH_ONE = r"(?:(?:the |its )?[a-z]+(?: and [a-z]+)? of|among|the|an?|its)"  # "the largest of five", "one of nine"
_UNDER = Sought(
    r"(?:\b[Aa]s (?:a |an )?(?:[a-z-]+ )?(?:part|component|phase|element) of|\b[Uu]nder|\b[Ww]ithin(?: the framework of)?"
    rf"|\b[Ii]n the framework of) (?:the |its )?{_WHOLE}"
)
_BELONGS = Sought(
    rf"(?P<part>{SUBJECT_LIST})(?P<words>(?:,| as| (?:is|are|was|were|will be|is to be|become|becomes|became)(?: also"
    rf"| now)?)) {_WHICH_ONE} (?:the |its )?{_COUNT}(?:[a-z-]+ )?{_PIECES}"
    r" (?:(?:that|which) (?:make up|form|belong to|are part of|fall under|are included in|are covered by)"
    r"|making up|in|of|under|within|included in|covered by|belonging to|planned under|financed under"
    rf"|(?:to be )?(?:approved|financed|funded|built|launched|selected|completed|started) (?:under|in|within)) {_OWNER}{_WHOLE}"
)
_AMONG = Sought(  # "Among the projects of the programme is X"
    rf"[Aa]mong (?:the |its )?{_COUNT}(?:[a-z-]+ )?{_PIECES} (?:of|in|under|within) {_OWNER}{_WHOLE}"
    rf" (?P<words>is|are|was|were) (?:the )?(?P<part>{SUBJECT_LIST})"
)
_JOINS = Sought(  # "X joins eight other projects in the programme"
    rf"(?P<part>{SUBJECT_LIST})(?P<words>(?: (?:will|would|has|have|is|are|to|now))*) join(?:s|ed|ing)? (?:the )?{_COUNT}"
    rf"(?:[a-z-]+ )?{_PIECES} (?:of|in|under|within) {_OWNER}{_WHOLE}"
)
_TO_WHICH = Sought(  # "the programme, to which X belongs"
    rf"{_WHOLE},? to which (?:the )?(?P<part>{SUBJECT_LIST})(?P<words>(?: also| now)?) belong(?:s|ed)?\b"
)
_INCLUDING = Sought(  # "the programme, including X and Y,"
    rf"{_WHOLE}(?P<words>,) (?:including|among them) (?:the )?(?P<part>{SUBJECT_LIST})(?=[,.;:]|$)"
)
_COMPRISES = Sought(
    rf"{_WHOLE},?(?: which)?(?P<words>(?: (?:will|would|is|are|was|also|to))*) (?:comprises?|comprised"
    r"|compris(?:e|ing)|consists? of|consisted of|is made up of|made up of|includes?|included|cover|covers"
    r"|covered|contains?|falls into|is divided into)"
    rf" (?:⟪q\d+⟫|(?:[a-z]+|\d+) (?:[a-z-]+ )?{_PIECES})(?:,|:| -| –| —)(?: namely)? (?:the )?(?P<part>{SUBJECT_LIST})"
)
_OF_WHICH = Sought(
    rf"{_WHOLE}, of which (?:the )?(?P<part>{SUBJECT_LIST}) (?P<words>(?:is|are|was|were|forms?|formed"
    r"|will be)) (?:only |just )?(?:a |an |the |one )?(?:[a-z-]+ )?(?:part|section|phase|component|stage"
    r"|element|segment)\b"
)
_WORKS = later(r"⟦[JS](\d+)⟧")
_PIECE_OF = later(r"⟦[JS](?P<part>\d+)⟧ of (?:the |its |their )?⟦[JSTRO](?P<whole>\d+)⟧")
_OWN_PIECE = later(r"⟦[JSTR](?P<whole>\d+)⟧(?:’s|'s|’|'|,) ⟦[JS](?P<part>\d+)⟧")
# Of each a work or house has one or some, and is more than they are.
_PIECES_OF_ONE = frozenset(
    [
        *words("section wing annex annexe runway siding spur quay berth pier jetty"),
        *("hospital wing", "new wing", "passenger terminal", "terminal building", "cargo terminal", "rail spur", "pumping station"),
    ]
)  # fmt: skip
_BARE = frozenset(words("project scheme undertaking investment pilot component"))
_BUILT = frozenset(
    {"IMPLEMENTS", "CONTRACTED_FOR", "FINANCES", "OPERATES", "LOCATED_IN", "ORGANIZED"}
)
_PART_KINDS = frozenset({"Asset", "Project"})


def read_schemes(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """What the works of one sentence are parts of; `claims`: of the sentence so far."""
    marked = told.sentence.marked
    if not any(mark in marked for mark in ("⟦J", "⟦T", "⟦R", "⟦S")):
        return
    known = {(claim.subject, claim.object) for claim in claims if claim.tie == "PART_OF"}
    for claim in (*_stated(told), *_under(told, claims), *_pieces(told)):
        if (claim.subject, claim.object) not in known:
            known.add((claim.subject, claim.object))
            yield claim


def _stated(told: Told) -> Iterator[Claim]:
    sentence, view = told.sentence, _view(told)
    for pattern in (_BELONGS, _COMPRISES, _OF_WHICH, _AMONG, _JOINS, _TO_WHICH, _INCLUDING):
        for match in pattern.finditer(view):
            said = match["words"].strip(" ,")
            if told.rules.possibility.search(said):
                continue
            whole = sentence.mention(match["whole"])
            for at in sentence.indices(match["part"]):
                for claim in _part(told, sentence.mentions[at], whole, match):
                    claim.modality = told.rules.ladder(said) if said else "asserted"
                    yield claim


def _pieces(told: Told) -> Iterator[Claim]:
    """What a piece is of by its own words: "lot 4 of the Orlu motorway", "the Orlu port's quay 7", "the new wing of Orlu Hospital"."""
    sentence = told.sentence
    for pattern in (_PIECE_OF, _OWN_PIECE):
        for match in pattern.finditer(sentence.marked):
            part = sentence.mentions[int(match["part"])]
            numbered = part.head.startswith(NUMBERED)
            if numbered or (pattern is _PIECE_OF and part.head in _PIECES_OF_ONE):
                yield from _part(told, part, sentence.mentions[int(match["whole"])], match)


def _view(told: Told) -> str:
    """The marked sentence with "nine schemes" and "a project" as words, which are nothing beside their names."""

    def said(mark: re.Match[str]) -> str:
        mention = told.sentence.mentions[int(mark[1])]
        return (
            told.sentence.text[mention.start : mention.end]
            if (mention.form == "group" and (mention.plural or mention.head in _BARE))
            or (mention.form == "definite" and mention.plural)
            else mark[0]
        )

    return _WORKS.sub(said, told.sentence.marked)


def _under(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """What is built or paid for under a programme is a part of it: "Under the programme, A builds the bridge"."""
    sentence = told.sentence
    for match in _UNDER.finditer(sentence.marked):
        whole = sentence.mention(match["whole"])
        works = {
            claim.object: claim
            for claim in claims
            if claim.tie in _BUILT and claim.modality not in ("denied", "opposed")
        }
        things = [m for m in sentence.mentions if m.party in works and m.kind in _PART_KINDS]
        if len({m.party for m in things}) != 1 or (
            "part" not in match[0] and whole.kind != "Programme"
        ):
            continue  # of several works it is not told which belongs to it
        for claim in _part(told, things[0], whole, match):
            claim.modality = works[things[0].party].modality
            yield claim


def _part(told: Told, part: Mention, whole: Mention, match: re.Match[str]) -> Iterator[Claim]:
    drafts = told.parties.drafts
    if part.party < 0 or whole.party < 0 or part.party == whole.party:
        return
    if not {drafts[part.party].kind, part.kind} & _PART_KINDS:
        return
    claim = told.put(
        "part.scheme",
        "PART_OF",
        part.party,
        whole.party,
        told.sentence.span(match.start(), match.end()),
    )
    yield claim
