"""Whose a firm is, said by nouns and turns of phrase: "is the property of A", "rests with A", "A remains on the books as owner of X".

Each is a whole phrase with both ends; a share beside it goes with the tie. Who gives shares away has had them, and whom others put in
with a share of a firm has that share of it.

    list(read_possessing(told, claims))     # of "X is the property of a driver, A.": A OWNS X
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.several import several
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.offices.handing_on import is_governed
from interlock.loaders.documents.ties.told import claim_of

if TYPE_CHECKING:
    from interlock.loaders.documents.mentions.find import Mention
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_possessing", "without_families"]

_OWN = r"(?:’s|'s|’|')"
_NP = (
    r"(?:(?:the|an?|his|her|its|their|one) )?(?:(?!(?:of|at|in|for|by|from|to|with|and|or|that|which|who|on|as|is|was|has|have)\b)"
    r"[A-Z]?[a-z-]+ ){0,4}?(?:[a-z-]+, |⟦[FHPG]\d+⟧, (?=⟦))?"
)
_X = rf"{_NP}(?P<x>⟦[FBHPGO]\d+⟧)(?!{_OWN}|-)"
_XS = (
    rf"(?P<x>{_NP}⟦[FBHPGO]\d+⟧(?:(?:, {_NP}⟦[FBHPGO]\d+⟧)*,? and {_NP}⟦[FBHPGO]\d+⟧)?)(?!{_OWN}|-)"
)
_HELD = rf"(?:the )?(?:(?!(?:of|in|from|for|to|by|at|on)\b)[a-z-]+ ){{0,3}}?(?P<held>⟦[FBPJSO]\d+⟧)(?!{_OWN}|-)"
_WORDS = (
    r"(?P<words>(?:,? (?:which|who|that))?(?: (?:is|are|was|were|has|have|had|been|be|being|will|would|to|may|might"
    r"|could|not|never|no longer"
    r"|now|also|since|just|still|finally|formally|recently|soon|later|already|therefore|today|officially|hereby|thus|all|entirely|wholly"
    r"|fully|jointly|expected|due|set|about|going|ready))*)"
)
_SHARE = (
    r"(?:⟪p(?P<p>\d+)⟫|(?:[Aa]ll|[Mm]ost|[Tt]he (?:whole|rest|remainder|balance|bulk|majority)))"
    r"(?: of (?:the )?(?:entire )?(?:(?:voting |ordinary |issued |share )?(?:shares|capital|stock|equity|votes))?)?"
)
_SHARES_OF = rf"(?:{_SHARE} ?(?:(?:of|in) )?|[Tt]he (?:shares|share capital|capital|stock|equity) (?:of|in) )"
# What is done with shares and firms by deed or by will, so that the one who is named behind "to" or "in" has them.
_MADE_OVER = (
    r"(?:transferred|conveyed|made over|assigned|signed over|ceded|handed over|given over|bequeathed|left|willed"
    r"|passed|donated|gifted|returned"
    r"|turned over|allotted)"
)
_PLACES = r"(?:portfolio|books|treasury|safe|lap|coffers)"
_PASSIVE = (
    Sought(  # "X is the property of A", "29 percent of X is in the portfolio of A"
        rf"{_SHARES_OF.replace('[Tt]he (?:shares', '(?:[Tt]he )?(?:shares')}?{_HELD}{_WORDS} (?:(?:the |sole "
        rf"|exclusive |private |personal |full )*property of"
        rf"|(?:in|on) the (?:[a-z]+ )?{_PLACES} of|vested in|vested with|lodged with|in the (?:[a-z]+ )?gift of) {_XS}"
    ),
    Sought(  # "All of the shares of X were transferred to A"
        rf"{_SHARES_OF}{_HELD}{_WORDS} {_MADE_OVER} to {_XS}"
    ),
    Sought(  # "the new proprietor of X is A"
        rf"\b(?:(?:new|sole|present|current|actual|real|true|ultimate|beneficial|principal|main|legal|registered|rightful) )*"
        rf"(?:[Pp]roprietors?|[Bb]eneficial [Oo]wners?|[Tt]itleholder) of"
        rf" {_HELD}{_WORDS.replace('(?:which', '(?:-').replace('*)', '+)')} {_XS}"
    ),
)
_ACTIVE = (
    Sought(  # "A remains on the books as owner of X", "A is the proprietor of X"
        rf"{_XS}{_WORDS} (?:(?:remains?|remained|stays?|stayed|appears?|appeared|figures?|figured|stands?|listed"
        rf"|registered|recorded|entered|named|shown"
        rf"|described|declared|down)? ?(?:(?:on|in) the (?:books|register|registry|records|papers|files) ?)?(?:as|to"
        rf" be|remains?|remained)? ?"
        rf"(?:the |its )?(?:(?:sole|present|current|ultimate|beneficial|legal|registered|rightful|absolute|nominal|joint) )*"
        rf"(?:proprietors?|(?<=as )owners?|(?<=as )shareholders?|(?<=beneficial )owners?|(?<=registered )owners?"
        rf"|(?<=nominal )owners?)) of {_HELD}"
    ),
    Sought(  # "A speaks for 47 percent of X"
        rf"{_XS}{_WORDS} (?:already |alone |together |between them )*(?:speaks?|spoke|accounts?|accounted|is good|are"
        rf" good|was good|good) for "
        rf"(?:about |some |around |almost |nearly )?⟪p(?P<p>\d+)⟫ (?:of (?:the )?(?:shares|votes|capital|equity|stock"
        rf"|voting rights) )?(?:of|in|at) {_HELD}"
    ),
)
_INHERITED = Sought(  # "A inherited X from his uncle, B"
    rf"{_XS}{_WORDS} inherit(?:s|ed)? (?:⟪p(?P<p>\d+)⟫ of |the )?{_HELD}(?: from {_NP}(?P<from>⟦[HPF]\d+⟧)(?!{_OWN}))?"
)
_GAVE = Sought(  # "A transferred all of his shares in X to B"
    rf"(?P<from>⟦[FBHPGO]\d+⟧){_WORDS} (?:transferr?|convey|assign|sign(?:s|ed)? over|cede|hand(?:s|ed)? over"
    rf"|bequeath|will|left|pass|donat|turn(?:s|ed)?"
    rf" over|made over|makes over|give|gave)(?:s|es|ed|d)? (?:all (?:of )?)?(?:his|her|its|their)(?: (?:entire|own|whole|remaining))?"
    rf" (?:⟪p(?P<p>\d+)⟫ ?)?(?:shares?|stake|shareholding|holding|parts|interest)?,? ?(?:in|of) {_HELD} to {_X}"
)
_BOUGHT_OUT = Sought(  # "A bought out the Dahl family at X"
    rf"{_XS}{_WORDS} (?:bought|buys?|buying) out {_NP}(?P<from>⟦[FBHPO]\d+⟧)(?: (?:at|of|in|from) {_HELD})(?! ⟪p)"
)
_ITS_PART = Sought(  # "A wrote its 24 percent of X down"
    r"(?P<x>⟦[FBHPGO]\d+⟧)(?:, [^;.⟦]{3,60},)?(?: (?:has|have|had|also|now|since|later|recently|then|just))* "
    r"(?!(?:bought|buys?|acquired?|acquires|rais|lift|doubl|tripl|increas|took|takes|take|won|gets?|got|says?"
    r"|said)\w*\b)[a-z]+(?: [a-z]+)? "
    rf"(?:its|his|her|their) (?:(?:entire|own|whole|remaining) )?⟪p(?P<p>\d+)⟫ (?:of|in) {_HELD}"
)
_SPLIT_OFF = Sought(  # "A hived off its wagons into a new unit, X"
    rf"{_XS}{_WORDS} (?:hiv|spin|spun|carv|split|demerg|separat|bundl|group|pool)(?:es|ed|s|d|ing|e)?(?: off| out)?"
    rf" [^⟦;.]{{3,60}} (?:into|in|as|under)"
    rf" {_NP}(?P<held>⟦F\d+⟧)(?!{_OWN}|-)"
)
_LET_IN = Sought(  # "let in a Polish builder, A, for 35 percent of X", "hived off its wagons as X and let in A for 35 percent of it"
    rf"(?:\b(?:into|as|under) {_NP}(?P<held>⟦F\d+⟧),? and (?:has |have |then |later )?)?\b(?:let(?:s|ting)?|took"
    rf"|taken|tak(?:es|ing)|br(?:ings|inging|ought)) (?:in|on board)"
    rf" {_NP}(?P<x>⟦[FBHPGO]\d+⟧),? (?:for|with|at) ⟪p(?P<p>\d+)⟫(?: of (?:(?P<of>⟦[FBPJSO]\d+⟧)|it\b|the (?:company"
    rf"|firm|unit|venture)))?"
)
_EACH = Sought(  # "X, a partnership with A in which each has fifty percent", "X, half of which belongs to either partner"
    r"(?P<held>⟦[FO]\d+⟧),? (?:is )?an? (?:[a-z-]+ ){0,2}(?:partnership|venture|company|undertaking) (?:with|between|of) "
    rf"(?P<with>{_NP}⟦[FBHPGO]\d+⟧(?: and {_NP}⟦[FBHPGO]\d+⟧)?),? in which (?:each|both|either|the two)(?: of (?:them"
    rf"|the two))? (?:has|have|holds?|owns?|controls?) "
    r"(?:exactly |an equal )?(?:⟪p(?P<p>\d+)⟫|share)"
)
_OTHER_HALF = Sought(  # "half of X belongs to A, the other half to B", "X belongs to A and, for a tenth, to B"
    rf"{_HELD} (?:belongs?|belonged|went|goes|passed|fell) (?:in (?:its|their) turn )?to"
    rf" [^⟦;.]{{0,30}}⟦[FBHPGO]\d+⟧[^⟦;.⟪]{{0,20}},? (?:and )?"
    rf"(?:,? ?for )?(?:the (?:other|remaining) (?:half|⟪p\d+⟫)|(?:the )?(?:rest|remainder|balance)|⟪p(?P<p>\d+)⟫),? to {_X}"
)
_VIA = Sought(  # "Through X, A has the yacht Y"
    rf"\b(?:[Tt]hrough|[Vv]ia|[Bb]y way of) (?P<via>⟦[FBO]\d+⟧),? (?P<x>⟦[HPFB]\d+⟧){_WORDS} (?:has|had|owns?|owned"
    rf"|holds?|held|possess(?:es|ed)|keeps?|kept)"
    rf" (?:⟪p(?P<p>\d+)⟫ of )?{_HELD}"
)
_SECOND = Sought(  # "A, with 24.8 percent the runner-up among the shareholders of X"
    r"(?P<x>⟦[FBHPGO]\d+⟧),? (?:with|at|holding) ⟪p(?P<p>\d+)⟫,? (?:already |now |still )?the (?:[a-z-]+ ){0,3}?"
    r"(?:runner-up|number two|(?:second|third|next|single )?[- ]?(?:biggest|largest))(?: (?:one|holder|owner|shareholder|investor))?"
    rf" (?:among|of|in) (?:(?:the )?(?:shareholders|owners|investors|holders) (?:of|in) {_HELD}"
    rf"|(?P<firm>⟦[FBPJSO]\d+⟧){_OWN} (?:shareholders|owners|investors|holders))"
)
_LARGEST_TOO = Sought(  # "X's largest shareholder is A, B its second largest"
    rf"(?P<held>⟦[FB]\d+⟧){_OWN} (?:[a-z]+ )?(?:shareholder|owner|investor) (?:is|remains|was) {_NP}⟦[FBHPGO]\d+⟧,? (?:and |with )?"
    r"(?P<x>⟦[FBHPGO]\d+⟧) (?:is )?(?:its|the) (?:second|third|next|number)[ -](?:largest|biggest|two)"
)
# "Orlu group's chemical firm X", "Orlu Group company X": of the group, where it is not who serves it
_OF_GROUP = Sought(rf"(?P<x>⟦F\d+⟧)(?:{_OWN})? (?:[a-z-]+ ){{0,4}}?(?P<held>⟦[FB]\d+⟧)(?!’s|'s)")
_A_FIRM = later(
    rf"(?:{_OWN})?\s(?P<trade>(?:(?!(?:and|or|from|to|with|by|of|in|for|at|on|as)\b)[a-z-]+\s){{0,3}}?)(?:firm|company)\s"
)
_SERVES = later(
    r"\b(?:audit|auditing|accounting|law|legal|consult|advis|security|public relations|pr|search|rating|ratings|brokerage|cleaning|partner"
    r"|rival|client|customer|supplier|competitor|target|contract|contractor|parent|holding|investment|shell|offshore|trust|former|sister)"
)
_MAY = later(r"\b(?:may|might|could|would)\b")
_NOT = later(r"\b(?:not|never|no longer)\b")
_NOUNS = frozenset({"portfolio", "shareholder", "owner", "proprietor", "investor", "holder"})
_IS_FAMILY = later(
    r" (?:family|families|clan|brothers|sisters|siblings|cousins|heirs|estate's heirs)>?$"
)


_WHO_HAS = several(*_PASSIVE, *_ACTIVE)


def read_possessing(told: Told, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The owners that one sentence tells by such phrases; `claims`: of the sentence so far."""
    if told.sentence.marked.count("⟦") < 2:
        return
    known = {(c.subject, c.object) for c in claims if c.tie == "OWNS"}
    for claim in _read(
        told, told.sentence.in_words(lambda number, mark: _printed(told, number, mark), names=False)
    ):
        if (claim.subject, claim.object) not in known:
            known.add((claim.subject, claim.object))
            yield claim


def without_families(told: Told, claims: Iterable[Claim]) -> list[Claim]:
    """The claims without those that make a family somebody's: who "bought out the Lund family" has bought what it had."""
    drafts = told.parties.drafts
    return [
        claim
        for claim in claims
        if claim.tie not in ("OWNS", "CONTROLS", "CONSOLIDATES")
        or not _IS_FAMILY.search(drafts[claim.object].name)
    ]


def _printed(told: Told, number: int, mark: str) -> str:
    """Nouns of holding as the words that they are: "the portfolio", "shareholders"."""
    mention = told.sentence.mentions[number]
    if mention.form in ("group", "definite") and mention.head in _NOUNS:
        return told.sentence.text[mention.start : mention.end]
    return mark


def _read(told: Told, marked: str) -> Iterator[Claim]:
    for pattern in _WHO_HAS.may(marked):
        for match in pattern.finditer(marked):
            yield from _each(told, match, match["x"])
    for pattern in (_GAVE, _INHERITED, _BOUGHT_OUT):
        for match in pattern.finditer(marked):
            yield from _each(told, match, match["x"])
            if match["from"] and told.rules.ladder(_said(match)) == "asserted":
                for claim in _each(told, match, match["from"]):
                    claim.ended = True
                    yield claim
    for pattern in (_ITS_PART, _SPLIT_OFF, _OTHER_HALF, _SECOND, _LARGEST_TOO):
        for match in pattern.finditer(marked):
            yield from _each(told, match, match["x"])
    for match in _VIA.finditer(marked):
        via = told.sentence.mention(match["via"])
        who = told.sentence.mention(match["x"])
        if not _NOT.search(match["words"]) and not told.rules.possibility.search(match["words"]):
            yield from _owns(told, via, match, told.rules.ladder(_said(match)))
            yield from claim_of(told, "owns.possessing", "OWNS", who, via)
    for match in _EACH.finditer(marked):
        yield from _each(told, match, match["with"])
    yield from _let_in(told, marked)
    for match in _OF_GROUP.finditer(marked):
        group, firm = (told.sentence.mention(match[one]) for one in ("x", "held"))
        named = group.form == firm.form == "name" and group.name.lower().endswith(" group")
        begin = firm.end - len(firm.name)
        called = _A_FIRM.fullmatch(told.sentence.text, group.end, begin) if named else None
        if called is not None and not _SERVES.search(called["trade"]):
            yield from claim_of(told, "owns.of-group", "OWNS", group, firm)


def _let_in(told: Told, marked: str) -> Iterator[Claim]:
    """As in "spun off its wagons as X and let in A for 35 percent of it"."""
    for match in _LET_IN.finditer(marked):
        given = told.sentence.mentioned(f"{match['of'] or ''}{match['held'] or ''}")
        named = [thing for thing in given if thing.form != "pronoun"]
        if not named:
            continue
        thing = named[0]
        for at in told.sentence.indices(match["x"]):
            owner = told.sentence.mentions[at]
            yield from claim_of(told, "owns.let-in", "OWNS", owner, thing, "asserted", match["p"])


def _each(told: Told, match: re.Match[str], owners: str) -> Iterator[Claim]:
    said = _said(match)
    if told.rules.possibility.search(said) or _MAY.search(said) or is_governed(match):
        return
    modality = told.rules.ladder(said)
    for at in told.sentence.indices(owners):
        yield from _owns(told, told.sentence.mentions[at], match, modality)


def _owns(told: Told, owner: Mention, match: re.Match[str], modality: str) -> Iterator[Claim]:
    given = match["held"] or match["firm"]
    held = told.sentence.mention(given)
    if held.party >= 0 and told.parties.drafts[held.party].name.endswith(" family"):
        return
    yield from claim_of(
        told, "owns.possessing", "OWNS", owner, held, modality, match.groupdict().get("p")
    )


def _said(match: re.Match[str]) -> str:
    words = match.groupdict().get("words") or ""
    return re.sub(r",? (?:which|who|that)\b", "", words).strip()
