"""Who is listed without a word of who lists him, and the grounds of a listing, as notices of sanctions print them.

"Also designated are A and B" and "C has also been blacklisted" are of the authority whose listing the text told last; a list behind a
colon is of the authority of its sentence. "A is being designated for being owned or controlled by B" tells that B controls A; what is
printed as "owned by, or having acted for, B" leaves open which, and is no tie.

    list(read_designations(told, claims))       # of "Also designated are A and B.": the authority RESTRICTS A, RESTRICTS B
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.rules import LIST, MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["is_ground", "read_designations"]

_LISTED = (
    r"(?:f(?:ell|alls?|allen) under (?:the )?(?:[a-z]+ )?sanctions"
    r"|(?:re-?)?designated|sanctioned|black-?listed|added to the (?:sanctions )?list|(?:placed|put) under sanctions?)"
)
_ALSO = r"(?:also|likewise|similarly|additionally|further|separately)"
# Not "designated operator of".
_CLOSED = r"(?=[,.;:”\"]|$| (?:today|as well|in|on|under|pursuant|for|and|along|together|due|because|over)\b| ⟪d)"
_AGENTLESS = Sought(
    rf"\b(?P<aux>(?:is|are|was|were|has|have|be|been|being|{_ALSO}|both|all|now| )+) (?P<verb>{_LISTED}){_CLOSED}"
)
_ON_TOP = later(rf"\b(?:{_ALSO}|being)\b")
_TODAY = later(r"(?: (?:today|as well|in addition)\b| ⟪d\d+⟫,? as well)")
_FRONTED = Sought(
    rf"^(?:[A-Z]?[a-z]+,? )?(?:being )?(?:[Dd]esignated|[Ss]anctioned|[Tt]argeted|[Bb]lack-?listed|[Aa]dded to the (?:sanctions )?list)"
    rf"(?: {_ALSO})?(?: today| ⟪d\d+⟫)?(?: (?:alongside|together with|along with|with) (?:him|her|it|them|⟦\w\d+⟧))?"
    r"(?:,? (?:pursuant to|under|by|for|on|in|with)[^:;⟦]*(?:⟦[RGAO]\d+⟧)?)?"
    rf",? (?:is|are|was|were)(?: also)?:? (?:the |an? )?(?P<x>{LIST})"
)
_ITEM = r"⟦[HFBOPS]\d+⟧(?:, (?!and )[a-z][^,;⟦]*(?:⟦\w\d+⟧[^,;⟦]*){0,3})?"
_ITEMS = later(
    rf"(?:^|[;“] ?)(?P<items>(?:{_ITEM}(?:,? and |, (?=⟦)))+{_ITEM}),? ?$"
)  # "A, director of X, and B were"
_FIRST_MARK = later(rf"(?P<x>⟦\w\d+⟧){_ITEM.partition(chr(92) + 'd+⟧')[2]}")
_BEHIND_COLON = Sought(
    rf"\b(?:designat|sanction|black-?list)[a-z]*\b[^:]*: (?:the )?(?P<x>{LIST}|{MARK}(?:, {MARK})+)[.;]?$"
)
_ACTIVE = Sought(
    r"\b(?P<verb>(?:re-?)?designat(?:e[sd]?|ing)|sanction(?:s|ed|ing)?|black-?list(?:s|ed|ing)?|sanctions (?:on|against))"
    r" (?=[^:]*(?:,|;| and ))"
)
_PASSIVE = later(r"\b(?:is|are|was|were|be|been|being)(?: [a-z]+)? $")
_STRONG = later(
    r", (?:as well as|and|plus) |; (?:and )?| as well as "
)  # where the next one of a list with appositions begins
_HEAD_OF_ITEM = later(
    r"(?:(?:on|against|also|the|an?) )*(?:(?!(?:of|at|for|to|by|with)\b)[A-Z]?[a-z-]+ ){0,5}?(?:⟦[FBCOXGP]\d+⟧(?:’s|'s)? )?"
    r"[“\"]?(?P<x>⟦[HFBOPS]\d+⟧(?:(?:, ⟦[HFBOPS]\d+⟧)* and ⟦[HFBOPS]\d+⟧)?)[”\"]?"
    r"(?=[,.;)]|$| \(|,? as well as| who | which )"
)
# What they are, where nothing of what is done with them stands between: not "the package includes loans to X".
_WHAT = r"(?:⟦L\d+⟧-based )?(?:(?!(?:to|for|of|with|against|by|from|in|on|at)\b)[a-z-]+ ){0,4}?"
_TARGETED = (
    r"(?:also )?(?:target(?:s|ed)?|hit|hits|include[sd]?|appl(?:y|ies) to"
    r"|cover|covers|affect|affects|lists|listed|names|named|are aimed at|is aimed at)"
)
_LISTED_THINGS = r"(?:companies|firms|entities|individuals|people|persons|organi[sz]ations|vessels|ships|tankers|banks|targets|names)"
# "X of Sharjah", "companies in A, B and C"
_SEATED = r"⟦[HFBOPS]\d+⟧(?!’s|'s)(?:,? (?:of|in|from) (?:the )?⟦L\d+⟧(?:(?:, (?:the )?⟦L\d+⟧)*,? and (?:the )?⟦L\d+⟧)?)?"
_SEATED_BODY = _SEATED.replace("PS]", "PSG]")
_AND = r"(?:,? and |,? as well as |, )"
_THOSE = Sought(
    r"(?<!\w)(?:[Tt]hose (?:newly[ -])?(?:sanctioned|designated|black-?listed|listed|targeted|hit)(?: today| ⟪d\d+⟫)?"
    r"(?: by (?:the )?(?:(?:new|latest|fresh) (?:sanctions|measures)|⟦[GOL](?P<by>\d+)⟧))?"
    r"(?: ⟪d\d+⟫)? (?:are|were|include[sd]?|was|is)"
    rf"|(?:⟦[GOL](?P<own>\d+)⟧(?:’s|'s|’|') |[Tt]h(?:e|ese) |⟪d\d+⟫(?:’s|'s) )(?:(?:[a-z]+|\d+(?:st|nd|rd|th)) ){{0,2}}"
    r"(?:sanctions(?: package)?|designations|measures"
    r"|(?:sanctions|designations|measures) (?:announced|imposed|unveiled|adopted|issued)(?: ⟪d\d+⟫| today)? by "
    r"(?:the )?⟦[GOL](?P<from>\d+)⟧"
    r"(?: (?:on )?⟪d\d+⟫| today)?"
    rf"|package(?: of (?:(?:⟦O\d+⟧ |[a-z]+ )?sanctions|measures))?) {_TARGETED}"
    r"|(?:[Tt]he |[Oo]ne of the |[Oo]ther )(?:(?:main|primary|key|principal|biggest|first|latest|new) )?targets? of (?:the |these |those )?"
    r"(?:new |latest )?(?:sanctions|measures|restrictions|designations) (?:is|are|was|were|include[sd]?)"
    rf"|[Aa]mong (?:them|(?:the|these) (?:[a-z]+ ){{0,2}}{_LISTED_THINGS}|⟦[FHSPB]\d+⟧)"
    r"(?: (?:newly )?(?:listed|designated|sanctioned|targeted|added|named)(?: today| ⟪d\d+⟫)?)? (?:are|is|were|was)"
    rf"|(?:[Tt]he (?:[a-z]+ )?{_LISTED_THINGS}|⟦[FHSPB]\d+⟧) (?:newly )?(?:sanctioned|designated|listed|targeted|black-?listed)"
    r"(?: today| ⟪d\d+⟫)? (?:include[sd]?|are|were)"
    r"|[Oo]n the (?:sanctions )?list(?: of sanctions)? (?:are|were)"
    r"|[Aa]mong those (?:hit|targeted|sanctioned|designated|listed|named)(?: today| ⟪d\d+⟫)? (?:are|were|is|was)"
    rf"|(?:[Tt]he )?(?:[A-Z]?[a-z]+ ){{0,3}}(?:{_LISTED_THINGS}|oligarchs|allies|officials|businessmen|⟦[FHSPBG]\d+⟧)"
    r"(?: (?:now|newly|to be|also|today|(?:who|that|which) (?:have been|has been|were|was|had been)))* "
    r"(?:sanctioned|designated|targeted|listed|subject to (?:⟦[GOL](?P<whose>\d+)⟧(?:’s|'s)? )?sanctions) (?:include[sd]?|are|were)"
    rf"|^(?:(?:Other|Sanctioned|Listed|Designated|The other) )?(?i:{_LISTED_THINGS}) include[sd]?)"
    rf"(?: (?:[a-z]+|\d+|⟪\w\d+⟫)(?: [a-z-]+){{0,2}} {_LISTED_THINGS}(?=:)|(?: [a-z]+)? ⟦[FHSPBG]\d+⟧(?=:))?"
    rf":?,?(?: in particular,?)? (?:[Tt]he |an? )?{_WHAT}(?P<x>{_SEATED}(?:{_AND}(?:the |an? )?{_WHAT}{_SEATED})*)"
)
# "The newly sanctioned shipping companies include A and B"
_THE_LISTED = Sought(
    rf"^(?P<group>⟦[FHSPB]\d+⟧) (?:include[sd]?|are|were):? (?:the )?{_WHAT}(?P<x>{_SEATED}(?:{_AND}(?:the |an? )?{_WHAT}{_SEATED})*)"
)
_IS_LISTED = later(r"\b(?:sanctioned|designated|black-?listed|targeted)\b")
_APART = later(r"; (?:and )?|, and ")
_NEXT_ITEM = later(
    rf"(?:[Tt]he |an? )?{_WHAT}(?:⟦[FBOPG]\d+⟧(?:’s|'s)? (?:[A-Za-z-]+ ){{0,3}}(?=⟦H))?"
    r"(?P<x>⟦[HFBOPS]\d+⟧)(?=[;.]|, | and (?:the |an? )?[a-z⟦]| worth |$| \(| as | in (?:his|her|its) )(?!’s|'s)"
)
# What goes on a list: what the last one is ("the head of X"), which tells nobody new, or the next one ("the country's X").
_OFFICE = later(
    r"(?:the |an? |its )?(?:[a-z-]+ ){0,3}?(?:head|director|chief|chairman|chairwoman|owner|founder|president|minister|commander"
    r"|deputy|member|manager|officer|governor|general|secretary|official|leader)s? (?:of|at|in|for) [^,;]*?(?=[,;.]|$| and | as well as )"
)
_ITEM_NEXT = later(
    rf"(?:the |an? |its |their |his |her )?(?:(?:country|state|group|company|regime|bank|⟦[LGOFBHP]\d+⟧)(?:’s|'s) )?"
    rf"{_WHAT}(?P<x>⟦[HFBOPSG]\d+⟧)"
    r"(?:,? (?:of|in|from) (?:the )?⟦[LGOF]\d+⟧)?(?=[,;.]|$| and | as well as )"
)
_ON = later(r",? (?:and|as well as) |, ")
_MOVE = Sought(  # "The move also hits A and B": of whoever makes it
    r"^[“\"]?(?:The|This|That|Today(?:’s|'s)|⟪d\d+⟫(?:’s|'s)?) (?:(?:latest|new|sweeping|same|joint|further) )?(?:effort|move"
    r"|action|round|listing|announcement|decision|order|step|designation|tranche)"
    rf" (?:also |further |additionally )?(?:sanctions|targets|hits|lists|covers|adds|includes|extends to|blacklists|designates)"
    rf" (?:the |an? )?{_WHAT}(?P<x>{_SEATED}(?:{_AND}(?:the |an? )?{_WHAT}{_SEATED})*)"
)
_LISTS_TO = frozenset({"say.restricts.list-to", "restricts.to-list", "restricts.list"})
# "It also added A and B for acquiring chips": to the list that was told of
_ADDED = Sought(
    rf"^(?:[A-Z][a-z]+,? )?(?:[Tt]he )?(?P<g>⟦[GP]\d+⟧)(?: (?:also|further|separately|likewise|additionally|has|have))* added "
    rf"(?:the )?{_WHAT}"
    rf"(?P<x>{LIST})(?:,? all (?:located|based) in ⟦L\d+⟧,)?(?=,? [“\"]?(?:for|because|over|due|based on|on|after|in)\b|[.;]?[”\"]?$)"
)
_ANOTHERS = later(r"\b[A-Z][\w.]*(?:[’']s)? (?:[a-z]+ )?(?:sanctions|restrictive measures)\b")
_ANNOUNCES = Sought(  # who is meant by "the new sanctions", where nobody is named yet
    r"(?P<g>⟦[GOL]\d+⟧)(?: (?:has|have|is|are|now|today|also|on ⟪d\d+⟫|⟪d\d+⟫))* (?:announc|launch|adopt|unveil|publish|introduc|approv"
    r"|expand|extend|widen|broaden|tighten|toughen|impos|roll(?:s|ed) out|issu)[a-z]*"
    r" [^;:⟦]{0,60}?\b(?:sanctions?|designations|restrictive measures)\b"
)
_INCLUDED = later(
    rf",? (?:including|among them|notably|along with|together with|alongside) (?:the |an? )?{_WHAT}(?P<x>{_SEATED}"
    rf"(?:{_AND}(?:the |an? )?{_WHAT}{_SEATED})*)"
)
_PACKAGE = Sought(
    r"\b(?P<verb>(?:announc|adopt|introduc|approv|impos|launch|publish|unveil)(?:es|ed|s)) "
    r"(?:[^⟦⟪;:.,]|⟪\w\d+⟫)*\b(?:sanctions|designations|restrictive measures)\b[^⟦;:.,]*?"
    r" (?:targeting|hitting|aimed at|covering|(?:that|which) (?:target|hit|cover))"
    rf" (?:the )?{_WHAT}(?P<x>{_SEATED_BODY}(?:{_AND}(?:the |an? )?{_WHAT}{_SEATED_BODY})*)"
)
_PUT_ON = Sought(  # "designated A and B and placed them on the X list"
    r"\b(?:designat|sanction|black-?list)(?:ed|es|ing) (?P<items>[^;:]{3,200}?),? and "
    r"(?:placed|plac(?:es|ing)|put(?:s|ting)?|add(?:ed|s|ing)) (?:it|him|her|them|all of them) (?:on|to|onto) (?:the |its )?(?P<r>⟦R\d+⟧)"
)
_WHOLE_LIST = later(rf"(?:the )?{LIST}")
_HINT = Sought(
    r"(?i:designat|sanction|black-?list)|\b(?:listed|targeted|added)\b|\b(?:package|measures|targets?)\b|\bAmong\b|\b[Tt]hose\b"
    r"|the list\b|^(?:Other )?(?i:individuals|entities|companies|firms|vessels|banks) include"
)
_POINTS_BACK = later(r"(?:The|This|That|Today)\b")
_LISTS = later(r"\b(?:(?:re-?)?designat|sanction|black-?list)[a-z]*\b")
_BETWEEN = (
    r"(?P<between>(?:[^⟦;:]|⟦[RAL]\d+⟧){0,160}?)"  # "a firm based in Oman" is of who is listed
)
_INDIRECTLY = r",?(?: (?:either )?directly or indirectly)?,?"
_OWNED = (
    r"(?:being|having been)(?: or having been)? (?P<verbs>(?:owned|controlled|directed|operated|managed)"
    r"(?:(?:, or|, and|,| or| and) (?:owned|controlled|directed|operated|managed))*)"
    rf"{_INDIRECTLY} by{_INDIRECTLY}"
    r"(?:,? or (?:having )?(?:acted|acting)(?: or (?:having )?purport(?:ed|ing) to act)? (?:for or on behalf of|on behalf of|for)"
    rf"{_INDIRECTLY})?"
)
_ACTED = (
    r"(?P<acted>(?:having |directly or indirectly )*(?:acting|acted|purport(?:ed|ing) to act)(?: or (?:having )?purport(?:ed"
    r"|ing) to act)?)"
    rf"{_INDIRECTLY} (?:for or on behalf of|on behalf of|for){_INDIRECTLY}"
)
_HELPED = r"(?P<helped>(?:having )?(?:materially )?(?:assist|support|sponsor|provid)(?:ed|ing)\b(?:[^⟦;:.]{0,180}?\b(?:to|for|of))?,?)"
_GROUNDS = Sought(
    rf"(?P<x>(?!⟦L){LIST}){_BETWEEN}\bfor (?:{_OWNED}|{_ACTED}|{_HELPED}) (?:the )?(?:[A-Z][a-z]+-based )?(?P<y>{LIST})"
    r"(?!’s|'s|’ |-| [a-z]+(?:ed|ing)\b)"
)
_GROUND = later(
    r"\b(?:designat|sanction|black-?list)[a-z]*\b[^;:]* for (?:having )?(?:[a-z]+ly )?$"
)
_GROUND_RULES = {
    "OWNS": "owns.grounds",
    "CONTROLS": "controls.grounds",
    "ACTS_FOR": "acts.grounds",
    "SUPPORTS": "supports.grounds",
}
_WRITERS = frozenset({"GovernmentBody", "Organization", "Place"})
_NEAR = 1500  # characters from a listing in which another without an authority is of the same one
_ANYBODY = frozenset({"Firm", "Bank", "Person", "Party", "Organization", "GovernmentBody", "Asset"})


def is_ground(marked: str, begin: int, at: int) -> bool:
    """Whether what begins at `at` is what somebody is listed for, and so not done by who lists him: "sanctioned A for backing B"."""
    return _GROUND.search(marked, begin, at) is not None


def read_designations(told: Told, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The listings of one sentence whose authority the text told before, and the grounds; `claims`: of the sentence so far."""
    sentence, marked = told.sentence, told.sentence.marked
    _note_lister(told, claims)
    if (
        _POINTS_BACK.match(marked) is None
        and _HINT.search(marked) is None
        and _THE_LISTED.search(marked) is None
    ):
        return
    for match in _ANNOUNCES.finditer(marked):
        teller = sentence.mention(match["g"])
        if teller.party >= 0 and told.parties.drafts[teller.party].kind in _WRITERS:
            told.parties.lister = teller
    here = [claim for claim in claims if claim.tie == "RESTRICTS" and claim.modality == "asserted"]
    for match in _BEHIND_COLON.finditer(marked):
        for authority in {claim.subject: None for claim in here}:
            listed = sentence.indices(match["x"])
            yield from _restricts(told, "restricts.colon", authority, listed, match)
    lister = told.parties.lister
    if lister is not None:
        yield from _of_the_last(told, lister)
    for match in _THOSE.finditer(marked):
        yield from _those(told, match, lister)
    if lister is not None:
        yield from _the_listed(told, lister)
    for match in _PACKAGE.finditer(marked):
        found = sentence.chain(match.start("verb"), told.rules)
        if isinstance(found, str) or told.rules.ladder(found.words.strip()) != "asserted":
            continue
        for by in (sentence.mentions[at] for at in found.subjects):
            if by.party >= 0:
                yield from _listed_by(told, "restricts.those", by, match)
    for match in _PUT_ON.finditer(marked):
        yield from _put_on(told, match, {claim.object for claim in here})
    for match in _ACTIVE.finditer(marked):
        yield from _with_appositions(told, match, here)
    for match in _GROUNDS.finditer(marked):
        if _LISTS.search(marked, 0, match.end("between")):
            yield from _on_grounds(told, match)


def _of_the_last(told: Told, lister: Mention) -> Iterator[Claim]:
    """Who is listed by the one whose listing the text told last: "A has also been blacklisted", "The move also hits A"."""
    marked = told.sentence.marked
    for match in _AGENTLESS.finditer(marked):
        yield from _without_agent(told, match, lister)
    if _is_near(told, lister):
        for match in _ADDED.finditer(marked):
            if _is_lister(told, match, lister):
                yield from _listed_by(told, "restricts.agentless", lister, match)
        for match in _MOVE.finditer(marked):
            yield from _listed_by(told, "restricts.move", lister, match)
    for match in _FRONTED.finditer(marked):
        yield from _listed_by(told, "restricts.agentless", lister, match)


def _is_near(told: Told, lister: Mention) -> bool:
    """Whether a listing was told so shortly before that the sentence may go on with it."""
    return 0 <= told.sentence.start - lister.start < _NEAR


def _without_agent(told: Told, match: re.Match[str], lister: Mention) -> Iterator[Claim]:
    """Who is listed by a passive verb, and who else behind "including" or a colon: "A was also designated, including B"."""
    sentence = told.sentence
    listed = _subjects(told, match)
    again = _ON_TOP.search(match["aux"]) or _TODAY.match(sentence.marked, match.end())
    if match["verb"].startswith("f") and _ANOTHERS.search(
        sentence.text, lister.end, sentence.start
    ):
        return  # "the US sanctions concern A. B also fell under the sanctions": not under those told of first
    colon = _BEHIND_COLON.search(sentence.marked, match.start("verb"))
    if not listed and colon is None:
        return
    if not again and (sentence.dates or not _is_near(told, lister)):
        return
    yield from _restricts(told, "restricts.agentless", lister.party, listed, match, lister)
    included = _INCLUDED.match(sentence.marked, match.end())
    if included is not None:
        yield from _listed_by(told, "restricts.agentless", lister, included)
    if colon is not None:
        yield from _listed_by(told, "restricts.colon", lister, colon)


def _those(told: Told, match: re.Match[str], lister: Mention | None) -> Iterator[Claim]:
    """Who is listed by the sanctions that are spoken of: "The US sanctions target A; B, owner of C; and D"."""
    named = match["by"] or match["own"] or match["whose"] or match["from"]
    by = told.sentence.mentions[int(named)] if named else lister
    if by is None or by.party < 0 or (not named and told.sentence.start - by.start >= _NEAR):
        return
    if named:
        told.parties.lister = by
    yield from _listed_by(told, "restricts.those", by, match)
    yield from _behind_semicolons(told, match, by)
    yield from _going_on(told, match, by)


def _the_listed(told: Told, lister: Mention) -> Iterator[Claim]:
    """Who is of a group that was listed: "The newly sanctioned shipping companies include A and B"."""
    for match in _THE_LISTED.finditer(told.sentence.marked):
        group = told.sentence.mention(match["group"])
        if _is_near(told, lister) and _IS_LISTED.search(told.sentence.text, group.start, group.end):
            yield from _listed_by(told, "restricts.those", lister, match)


def _put_on(told: Told, match: re.Match[str], hit: set[int]) -> Iterator[Claim]:
    """Those listed by name on a list: "designated A and B and placed them on the X list"; `hit`: who is known to be listed."""
    sentence = told.sentence
    on = sentence.mention(match["r"])
    if _WHOLE_LIST.fullmatch(match["items"]):
        hit = hit | {m.party for m in sentence.mentioned(match["items"])}
    start, stop = sentence.span(match.start("items"), match.end("items"))
    for party in {m.party: m for m in sentence.mentions if start <= m.start < stop}:
        if party in hit:
            yield from _claim(told, "listed.put-on", "LISTED_UNDER", party, on.party, match)


def _note_lister(told: Told, claims: Iterable[Claim]) -> None:
    """Let whoever puts somebody on a list be the one who adds others to it: "It also added A and B"."""
    for claim in claims:
        if claim.tie == "RESTRICTS" and claim.rule in _LISTS_TO:
            own = (m for m in told.sentence.mentions if m.party == claim.subject)
            named = next(own, None) or next(
                (m for m in told.parties.near(0, told.sentence.end) if m.party == claim.subject),
                None,
            )
            told.parties.lister = named or told.parties.lister


def _is_lister(told: Told, match: re.Match[str], lister: Mention) -> bool:
    """Whether who adds somebody is the one who has a list, or an office of its: a name in capitals, "the agency", "it"."""
    adds = told.sentence.mention(match["g"])
    kind = told.parties.drafts[adds.party].kind if adds.party >= 0 else "Party"
    own = adds.party in (-1, lister.party) or kind == "GovernmentBody"
    return own or (kind == "Party" and adds.name.isupper())


def _behind_semicolons(told: Told, match: re.Match[str], by: Mention) -> Iterator[Claim]:
    """The rest of a list whose members are set apart: "include A, head of X; B, owner of Y; and C"."""
    marked = told.sentence.marked
    if "; " not in marked[match.end() :]:
        return
    for apart in _APART.finditer(marked, match.end()):
        item = _NEXT_ITEM.match(marked, apart.end())
        if item is None:
            return  # the next clause
        yield from _listed_by(told, "restricts.those", by, item)


def _going_on(told: Told, match: re.Match[str], by: Mention) -> Iterator[Claim]:
    """The rest of a list with offices between: "include A, the head of X, the country's B, C of D and E"."""
    marked, at = told.sentence.marked, match.end()
    while (joint := _ON.match(marked, at)) is not None:
        item = _ITEM_NEXT.match(marked, joint.end())
        if item is not None:
            yield from _listed_by(told, "restricts.those", by, item)
        passed = item or _OFFICE.match(marked, joint.end())
        if passed is None:
            return  # what else is said of them
        at = passed.end()


def _with_appositions(told: Told, match: re.Match[str], here: Sequence[Claim]) -> Iterator[Claim]:
    """Each of a list whose members are described: "designated A, a dealer in X, and B, a race track in Y"."""
    marked = told.sentence.marked
    if _PASSIVE.search(marked, max(0, match.start() - 24), match.start("verb")):
        return  # "X is also sanctioned along with Y": not by X
    found = told.sentence.chain(match.start("verb"), told.rules)
    if isinstance(found, str):
        authorities = list({claim.subject: None for claim in here})
    elif told.rules.ladder(found.words.strip()) == "asserted" and not told.rules.possibility.search(
        found.words
    ):
        authorities = [told.sentence.mentions[at].party for at in found.subjects]
    else:
        return
    places = [match.end(), *(one.end() for one in _STRONG.finditer(marked, match.end()))]
    for number, place in enumerate(places):
        item = _HEAD_OF_ITEM.match(marked, place)
        if item is None:
            if number:
                return  # the next clause
            continue
        for authority in authorities if authorities[1:] == [] else ():
            known = {claim.object for claim in here if claim.subject == authority}
            for at in told.sentence.indices(item["x"]):
                if told.sentence.mentions[at].party not in known:
                    yield from _restricts(told, "restricts.item", authority, (at,), match)


def _subjects(told: Told, match: re.Match[str]) -> tuple[int, ...]:
    """Who is listed by a passive verb: the subject of the clause, or several with their offices behind them."""
    items = _ITEMS.search(told.sentence.marked, 0, match.start())
    if items is not None:
        return tuple(
            told.sentence.indices(one["x"])[0] for one in _FIRST_MARK.finditer(items["items"])
        )
    found = told.sentence.chain(match.start(), told.rules)
    sure = not isinstance(found, str) and told.rules.ladder(found.words.strip()) == "asserted"
    return found.subjects if sure and not isinstance(found, str) else ()


def _on_grounds(told: Told, match: re.Match[str]) -> Iterator[Claim]:
    if match["verbs"]:
        tie, turned = ("OWNS" if match["verbs"] == "owned" else "CONTROLS"), True
    else:
        tie, turned = ("ACTS_FOR" if match["acted"] else "SUPPORTS"), False
    mentions = told.sentence.mentions
    for at in told.sentence.indices(match["x"]):
        for of in told.sentence.indices(match["y"]):
            ends = (mentions[of], mentions[at]) if turned else (mentions[at], mentions[of])
            yield from _claim(told, _GROUND_RULES[tie], tie, ends[0].party, ends[1].party, match)


def _listed_by(told: Told, rule: str, by: Mention, match: re.Match[str]) -> Iterator[Claim]:
    """Everybody whom a match names as listed, by the one who lists."""
    return _restricts(told, rule, by.party, told.sentence.indices(match["x"]), match, by)


def _restricts(
    told: Told,
    rule: str,
    authority: int,
    listed: Iterable[int],
    match: re.Match[str],
    lister: Mention | None = None,
) -> Iterator[Claim]:
    if told.parties.drafts[authority].kind not in _WRITERS:
        return
    for at in (one for whole in listed for one in (whole, *told.sentence.among.get(whole, ()))):
        if told.sentence.mentions[at].kind == "Place":
            continue  # where one of them sits
        for claim in _claim(
            told, rule, "RESTRICTS", authority, told.sentence.mentions[at].party, match
        ):
            claim.start = min(claim.start, told.sentence.mentions[at].start)
            claim.end = max(claim.end, told.sentence.mentions[at].end)
            claim.antecedent = (lister.start, lister.end) if lister is not None else None
            yield claim


def _claim(
    told: Told, rule: str, name: str, subject: int, target: int, match: re.Match[str]
) -> Iterator[Claim]:
    if name == "RESTRICTS" and target >= 0 and told.parties.drafts[target].kind not in _ANYBODY:
        return
    if told.may_tie(name, subject, target):
        span = told.sentence.span(match.start(), match.end())
        yield told.put(rule, name, subject, target, span)
