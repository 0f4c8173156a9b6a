"""Offices told by how they are handed on: "took the reins from A", "handed the keys of X to B", "the seat left by A falls to B".

Who hands an office on has held it, and whoever gets it holds it. Where the words do not tell whose it is, it is of the firm that the text
speaks of. Those who are put in charge of a firm that is wound up hold their office of that firm, whoever put them there.

    list(read_handed_on(told, claims))      # of "A handed the reins of X to B.": A and B HOLDS_ROLE X
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.several import Several, several
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.offices.offices import (
    BODY,
    OWN,
    PERSON,
    holds,
    is_board,
    may_be_person,
    office_words,
    spoken_of,
    view_of,
)

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["is_governed", "read_handed_on"]

_ANY = Sought(
    r"\b(?:reins|helm|keys|baton|wheel|chair|gavel|leadership|presidency|chairmanship|chairwomanship|running|management|direction"
    r"|stewardship|charge|care|top job|top post|top|head|seat|seats|place|stead|shoes|favou?r|follow(?:s|ed)|succeed(?:s|ed)|replace[sd]?"
    r"|becom(?:es?|ing)|became|desk|department|division|fleet|bankrupt|insolvent|proceedings|manager|administrators?"
    r"|liquidators?|receivers?|led|run|managed"
    r"|headed|directed|with)\b"
)
# Who somebody is, before the name: "his nephew, ", "the former minister ", "an outsider, ".
_NP = (
    r"(?:(?:the|an?|his|her|its|their|one of (?:its|the|his|her)) )?"
    r"(?:(?!(?:of|at|in|for|by|from|to|with|and|or|that|which|who|on|as|is|was|has|have)\b)"
    r"[A-Z]?[a-z-]+ ){0,4}?(?:[a-z-]+, )?"
)
_WHO = rf"{_NP}(?P<who>{PERSON}(?:(?:, {PERSON})*,? and {PERSON})?)(?!{OWN})"
_SUBJECT = rf"(?P<who>{PERSON}(?:(?:, {PERSON})*,? and {PERSON})?)(?:, \d\d,|, [^⟦;,.]{{3,60}},)?"
_OLD = rf"(?P<old>{PERSON})(?:, \d\d,|, [^⟦;,.]{{3,60}},)?"
_WORDS = (
    r"(?P<words>(?:,? who)?(?: (?:is|are|was|were|has|have|had|been|be|being|will|would|to|may|might|could|not|never|now|also|since|just"
    r"|finally|formally|recently|soon|later|already|therefore|still|officially|today|yesterday|expected|due|set|about|going|ready"
    r"|first|duly|immediately))*)"
)
_OF = rf"(?: (?:of|at|in) (?:the )?(?P<of>{BODY})(?!{OWN}))"
_BOARD = r"(?:[a-z]+ )?(?:[Bb]oard|council|table)(?: of [Dd]irectors| table)?"
_SEAT = (
    rf"(?:(?:seat|place) (?:on|at|in) (?:(?P<whose>{BODY}){OWN} {_BOARD}|(?:the|its|their) {_BOARD}(?: of (?:the )?(?P<of>{BODY})"
    rf"(?!{OWN}))?))"
)
_REINS = (
    r"(?:keys|helm|reins|baton|wheel|chair|gavel|leadership|presidency|chairmanship|chairwomanship|running|management|stewardship"
    r"|day-to-day running|day-to-day management|top job|top post)"
)
_SUCCEEDS = (
    r"(?:follows?|followed|succeeds?|succeeded|replaces?|replaced|takes? over from|took over from)"
)
_GETS = (
    r"(?:takes?|took|taken|gets?|got|gains?|gained|wins?|won|occup(?:y|ies|ied)|fills?|filled|is given|was given|been given|receives?"
    r"|received|keeps?|kept|retains?|retained|secures?|secured)"
)
_LEAVES = (
    r"(?:gives? up|gave up|given up|vacates?|vacated|relinquish(?:es|ed)?|los(?:es?|t)|quits?|resign(?:s|ed)|surrender(?:s|ed)?"
    r"|forfeits?|forfeited|leaves|left)"
)
_TAKEN = Sought(  # "has taken over the reins (of X) from her mother, B"
    rf"{_SUBJECT}{_WORDS} (?:takes?|took|taking|taken|assum(?:es?|ed|ing))(?: over)? the {_REINS}(?:{_OF}|(?! of ))"
    rf"(?: from {_NP}(?P<old>{PERSON})(?!{OWN}))?(?:,? (?:at|of) (?:the )?(?P<whose>{BODY})(?!{OWN}))?"
)
_GIVEN = Sought(  # "is handing over the helm of X to B"
    rf"{_OLD}{_WORDS} (?:hand|pass|turn|entrust|cede|yield|relinquish|surrender)(?:s|es|d|ed|ing)?(?: over| on| up)? (?:the )?"
    rf"{_REINS}(?:{_OF}|(?! of ))(?: over| on)? to {_WHO}"
    rf"|{_OLD.replace('<old>', '<giver>')}{_WORDS.replace('<words>', '<words_too>')} (?:hand|pass|turn)(?:s|es|ed"
    rf"|ing)? (?P<over>(?:over|on))"
    rf" (?:at|of) (?:the )?(?P<whose>{BODY})(?!{OWN})"
)
_PASSES = Sought(  # "the helm of X passes to B", "the running of X lies with B"
    rf"\b(?:{_REINS}|(?:[Dd]ay-to-day |[Dd]aily |[Oo]verall )?direction){_OF}{_WORDS}"
    rf" (?:(?:pass(?:es|ed)?|goes|went|falls?|fell|moves?|moved) to|(?:is|lies|lay|rests?|rested|remains?|stays?|was)"
    rf" (?:with|in the hands"
    rf" of|up to)) {_WHO}"
)
_IN_CHARGE = Sought(  # "X has put B in charge", "X is in the charge of B", "X named B to the top job"
    rf"(?P<of>{BODY}){_WORDS} (?:put|puts|placed|places|installed|installs|set) {_WHO} (?:in charge|at the (?:helm"
    rf"|top|head|wheel))(?! of)"
    rf"|(?P<whose>{BODY}){_WORDS.replace('<words>', '<words_too>')} in the (?:charge|care) of {_WHO.replace('<who>', '<named>')}"
    rf"|(?P<body>{BODY}){_WORDS.replace('<words>', '<words_3>')} (?:named|appointed|promoted|elevated|hired|chose|picked|chosen)"
    rf" {_WHO.replace('<who>', '<hired>')} (?:to|for) (?:the|its) (?:top (?:job|post|position|role)|helm|chair|chairmanship|presidency)\b"
)
_BY_WHOM = Sought(  # "X, run from Bergen by B,"
    rf"(?P<of>{BODY}),?(?P<words>(?: which)?(?: (?:is|was|has been|will be))?) (?:run|led|managed|headed|directed)"
    rf" from (?:the )?⟦L\d+⟧ by {_WHO}"
    rf"|\b(?:board|council) of (?P<whose>{BODY}) [a-z ]{{3,30}} by {_NP}{PERSON}, (?:and )?its (?:management|executive|executive"
    rf" committee|administration|daily business) by {_WHO.replace('<who>', '<named>')}"
)
_FOLLOWS_AT = Sought(  # "At X, A follows B (as managing director)": the office may stand behind
    rf"\b[Aa]t (?:the )?(?P<of>{BODY}),? {_SUBJECT}{_WORDS} {_SUCCEEDS} {_NP}(?P<old>{PERSON})(?!{OWN})"
)
_SITS = Sought(  # "gets a seat on X's board"
    rf"{_SUBJECT}{_WORDS} {_GETS} (?:an?|the|one|another|his|her)(?: [\w’'-]+){{0,3}}? {_SEAT}(?! (?:left|vacated))"
)
_SAT = Sought(rf"{_OLD}{_WORDS} {_LEAVES} (?:an?|the|his|her|that)(?: [a-z-]+){{0,2}}? {_SEAT}")
_SEAT_OF = Sought(  # "the seat (on the board of X) vacated by A falls to B"
    rf"\b[Ss]eat(?: (?:on|at|in) (?:(?P<whose>{BODY}){OWN} {_BOARD}|(?:the|its) {_BOARD}(?: of (?:the )?(?P<of>{BODY}))?))?,?"
    rf" (?:that was )?(?:vacated|left(?: vacant)?|given up) by {_NP}(?P<old>{PERSON}),?"
    rf"(?:{_WORDS} (?:(?:falls?|fell|goes|go|went|pass(?:es|ed)?) to|(?:filled|taken|occupied) by) {_WHO})?"
)
_FILLS = Sought(  # "B fills the seat on the board of X left by A"
    rf"{_SUBJECT}{_WORDS} {_GETS} the (?:[a-z]+ )?{_SEAT},? (?:that was )?(?:vacated|left(?: vacant)?) by {_NP}(?P<old>{PERSON})"
)
_IN_PLACE = Sought(  # "B was elected in his place", "B steps into her shoes", "In his place comes B"
    rf"{_SUBJECT}{_WORDS} (?:elected|appointed|named|chosen|installed|put|hired|brought in|comes?|came|steps?|stepped)"
    rf" (?:in (?:his|her|their) (?:place|stead)|into (?:his|her) shoes)\b"
    rf"|\b[Ii]n (?:his|her) (?:place|stead),? (?:comes|came|stands|steps|stepped|will come) {_WHO.replace('<who>', '<named>')}"
)
_HEADS_DESK = Sought(  # "has headed the export desk of X"
    rf"{_SUBJECT}{_WORDS} (?:head(?:s|ed|ing)?|leads?|led|leading|runs?|ran|running|manages?|managed|managing"
    rf"|directs?|directed) (?:the |its )?"
    r"(?:[a-z-]+ ){1,3}(?:desk|department|division|team|office|business|side|arm|section|laboratory|workshop)"
    rf" (?:of|at) (?:the )?(?P<of>{BODY})(?!{OWN})"
)
_GOVERNED = later(
    r"\b(?:of|at|in|for|by|from|to|with|than|against|near|like|under|over|beside) (?:the |an? |its |his |her |their )?$"
)
_PEOPLE = ("who", "old", "giver")
_MAY = later(r"\b(?:may|might|could|would|not|never)\b")
_NEAR = 500  # characters from where an office was told that is handed on


@cache
def _with_office() -> dict[str, Sought]:
    office = office_words()
    article = r"(?:(?:the|an?|its|his|her|new|as) )*"
    return {
        "seat-as": Sought(  # "takes his father's seat as chairman of X"
            rf"{_SUBJECT}{_WORDS} {_GETS} (?:the|his|her|⟦H\d+⟧{OWN})(?: [\w’'-]+){{0,3}}? (?:seat|place|chair) as"
            rf" {article}(?P<office>{office}){_OF}?"
        ),
        "favour": Sought(  # "will step down as chairman of X in favour of his daughter, B"
            rf"{_OLD}{_WORDS} (?:resign(?:s|ed|ing)?|retir(?:es?|ed|ing)|step(?:s|ped|ping)? (?:down|aside|back)"
            rf"|st(?:and|ands|ood) down|bow(?:s|ed)"
            rf" out)(?: as {article}(?P<office>{office}){_OF}?| from (?:the )?(?P<whose>{BODY}))?[^⟦;.]{{0,30}}? in favou?r of {_WHO}"
        ),
        "followed": Sought(  # "A, chairman of X, will be followed by B"
            rf"(?P<old>{PERSON}), {article}(?P<office>{office}){_OF}(?: [^⟦;,.]{{3,40}})?,{_WORDS} (?:succeeded"
            rf"|replaced|followed) by {_WHO}"
        ),
        "next": Sought(  # "A, chief executive of X for six years, becomes chairman of Y"
            rf"(?P<who>{PERSON}), (?:{article}{office}|hitherto|formerly|previously|until|late|once"
            rf"|currently)\b[^;.]{{3,90}}?,{_WORDS} (?:becom(?:es?|ing)|became|(?:appointed|named|elected"
            rf"|made)(?: as| to be)?|tak(?:es?|ing) over as|took over as) {article}(?P<office>{office}) (?:of|at|for"
            rf"|in) (?:the )?(?P<of>{BODY})(?!{OWN})"
        ),
        "with": Sought(  # "the X trust, with A as sole trustee"
            rf"(?P<of>⟦[FBCO]\d+⟧),? (?:and )?with {_NP}(?P<who>{PERSON})(?:, [^;.⟦]{{3,40}},)? as"
            rf" {article}(?P<office>{office})(?! (?:of|at) (?:the )?⟦)"
        ),
        "charge": Sought(  # "administrators A and B of Y took charge of X"
            rf"\b(?P<office>{office}),? (?P<who>{PERSON}(?:(?:, {PERSON})*,? and {PERSON})?)(?:,? (?:of|from|at)"
            rf" (?:the )?{BODY},?)?{_WORDS}"
            rf" (?:takes?|took|taken|taking|assum(?:es?|ed)) (?:charge|control|over the (?:running|management)) (?:of|at) (?:the )?"
            rf"(?:[a-z-]+ ){{0,3}}?(?:⟦L\d+⟧ (?:[a-z-]+ ){{0,3}}?)?(?P<of>{BODY})(?!{OWN})"
        ),
        "sent": Sought(  # "sent a statutory manager, A, into X"
            rf"\b(?:sent|sends|put|puts|installed|installs|placed|dispatched|appointed)(?: in)? (?:an? |the )?(?P<office>{office}),? "
            rf"(?P<who>{PERSON}),? (?:into|in|at|to|over) (?:the )?(?P<of>{BODY})(?!{OWN})"
        ),
        "wound-up": Sought(  # "declared X bankrupt and named A administrator", "proceedings over X were opened; receiver: A"
            rf"\b(?:declare[sd]?|declaring|put|placed|ordered) (?P<of>{BODY}) (?:bankrupt|insolvent|in(?:to)? [a-z ]{{5,30}}?|wound up)"
            rf"[^⟦;.]{{0,40}}?,? and{_WORDS} (?:appoint|name|install|nominat)(?:s|es|ed|d)? {_NP}(?P<who>{PERSON})"
            rf"(?: as| to be)? {article}(?P<office>{office})"
            rf"|\b(?:[Pp]roceedings|[Ll]iquidation|[Bb]ankruptcy|[Rr]eceivership|[Ii]nsolvency)[^⟦;.]{{0,40}} (?:over"
            rf"|of|against|for|at) (?:the )?"
            rf"(?:(?:assets|estate|property) of (?:the )?)?(?P<whose>{BODY})[^⟦.]{{0,50}}[;,:] (?P<post>{office})(?:"
            rf" is|:) (?P<named>{PERSON})"
        ),
    }


@cache
def _in_turn() -> Several[Sought]:
    return several(
        *_with_office().values(), _TAKEN, _GIVEN, _PASSES, _IN_CHARGE, _BY_WHOM, _FOLLOWS_AT, _FILLS, _SITS, _SAT, _SEAT_OF, _HEADS_DESK,
    )  # fmt: skip


def read_handed_on(told: Told, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The offices of one sentence that are handed on or given into hands; `claims`: of the sentence so far."""
    sentence = told.sentence
    if "⟦" not in sentence.marked or not _ANY.search(sentence.text, sentence.start, sentence.end):
        return
    held = {(claim.subject, claim.object) for claim in claims if claim.tie == "HOLDS_ROLE"}
    view = view_of(told)
    for pattern in _in_turn().may(view):
        for match in pattern.finditer(view):
            for claim in _told(told, match, seat=pattern in (_FILLS, _SITS, _SAT, _SEAT_OF)):
                if (claim.subject, claim.object) not in held:
                    held.add((claim.subject, claim.object))
                    yield claim
    holders = {who for who, _ in held}
    for match in _IN_PLACE.finditer(view):
        at = told.sentence.indices(match["who"] or match["named"])[0]
        firm = _one_before(told)
        if firm is None or told.sentence.mentions[at].party in holders or not _is_said(told, match):
            continue
        if may_be_person(told, at):
            yield from holds(told, "role.in-place", at, firm, "", _modality(told, match))


def _told(told: Told, match: re.Match[str], *, seat: bool) -> Iterator[Claim]:
    """Who gets the office of a match holds it, and who gives it away held it."""
    got = match.groupdict()
    if not _is_said(told, match):
        return
    modality = _modality(told, match)
    office = got.get("office") or got.get("post") or ("board member" if seat else "")
    new = told.sentence.indices(got.get("who") or got.get("named") or got.get("hired") or "")
    old = told.sentence.indices(got.get("old") or got.get("giver") or "")
    given = got.get("of") or got.get("whose") or got.get("body") or ""
    for people, is_old in ((new, False), (old, True)):
        for at in people:
            mentions = told.sentence.mentions
            owner = told.sentence.mention(given) if given else spoken_of(told, at)
            if owner is None or is_board(owner.name) or not may_be_person(told, at):
                continue
            here = owner in mentions and bool(old) and owner.start > mentions[old[0]].start
            if seat and not given and here:
                continue  # "the seat vacated by A falls to Orlu Fund partner B": of the successor
            left = is_old and modality == "asserted"
            firm = "asserted" if is_old else modality
            for claim in holds(told, "role.handed-on", at, owner, office, firm):
                claim.ended = left
                yield claim


def is_governed(match: re.Match[str]) -> bool:
    """Whether a pattern begins with what only says of whom or where its subject is: "the son of A took the reins" is not of A."""
    return _GOVERNED.search(match.string, 0, match.start()) is not None


def _is_said(told: Told, match: re.Match[str]) -> bool:
    said = _words(match)
    begins = match.string.find("⟦", match.start())
    by_person = any(match.start(one) == begins for one in _PEOPLE if match.groupdict().get(one))
    return not (
        (by_person and is_governed(match))
        or told.rules.possibility.search(said)
        or _MAY.search(said)
    )


def _modality(told: Told, match: re.Match[str]) -> str:
    return told.rules.ladder(_words(match).replace(",", " ").replace(" who ", " ").strip())


def _words(match: re.Match[str]) -> str:
    got = match.groupdict()
    return next((got[name] for name in ("words", "words_too", "words_3") if got.get(name)), "")


def _one_before(told: Told) -> Mention | None:
    """The one firm or body of the sentence before, where somebody left an office in whose place another comes."""
    number, drafts = told.parties.number(told.sentence.start) - 1, told.parties.drafts
    if number < 0:
        return None
    bodies = {
        m.party: m
        for m in told.parties.by_sentence[number]
        if m.party >= 0
        and drafts[m.party].kind in ("Firm", "Bank", "Chamber", "Exchange", "Organization")
        and not drafts[m.party].plural
    }
    one = next(iter(bodies.values()), None)
    return (
        one
        if len(bodies) == 1 and one is not None and told.sentence.start - one.end < _NEAR
        else None
    )
