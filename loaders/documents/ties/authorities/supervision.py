"""What authorities do with whom they supervise or list, where no verb with its two ends says it plainly.

"placed X on its unreliable entities list", "the EU’s listing of X", "X’s supervisor, the Y Authority", "X, whose tariffs are set by Y",
"a moratorium on withdrawals from X", "the list now includes X"; a register in which X is entered, a court that arrests a ship, an
exchange that halts X’s shares, and a listing that moves from one exchange to another.

    list(read_supervision(told))        # of "The EU’s listing of X was upheld.": EU RESTRICTS X
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.rules import LIST, SUBJECT_LIST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.drafts import Draft, is_central
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_supervision"]

_OWN = r"(?:’s|'s|’|')"
_G = r"⟦[GOLB]\d+⟧"
_X = r"⟦[HFBOPS]\d+⟧"
_WORDS = (
    r"(?P<words>(?: (?:has|have|had|is|are|was|were|will|would|been|be|also|now|today|recently|already|previously"
    r"|not|never|to|may|might|could|can|⟪d\d+⟫))*)"
)
_HINT = Sought(
    r"\b(?:lists?|blacklist|sanctioned|designated|banned|listing|designation|blacklisting|sanctioning|supervisors?|regulators?"
    r"|watchdog|tariffs|moratorium|board|advis[eo]r|monitor|administrator|receiver|curator|observer|manager|supervision"
    r"|administration|management|receivership|liquidation|resolution|freeze|fine|penalt"
    r"|sanctions?|adding|adds|added|register|registry|roll"
    r"|includ|contains|among|such as|notably|listed|quoted|listing|offering|IPO|flotation|leaves?|left|quits?|exit|followed"
    r"|joined|arrest|detain|impound|halt|suspend|lifted|lifts|shares|licen[cs]e|expelled|barred|disqualified|struck off|reprimand|censured"
    r"|revoked|withdrawn|frozen|seized|confiscated|annulled|terminated|cancell?ed)",
)
# What a list is called whose entries are limited in what they may do; of the text, for a list may be a mention or hold one.
_BAD_LIST = later(
    r"(?:its|the|an?|their) [^;:,.]{0,60}?(?:sanction|entit|black|export|embargo|terror|debar|unreliable|prohibit|banned|exclu"
    r"|designat|control|watch"
    r"|restrict|denied)[^;:,.]{0,40}?(?:list|blacklist|register)\b"
)
_ON_LIST = Sought(
    rf"(?P<g>{_G})(?: (?:committee|council|board))?{_WORDS} (?:plac|put|add|includ|enter|nam|list)(?:s|e|es|ed|ing|ting)? "
    rf"(?:the )?(?P<x>{LIST})"
    rf"(?:,[^,;⟦]{{3,60}},)? (?:on|to|in|onto) (?=its |the |an? |their |⟦)"
)
_WHOM_LISTED = Sought(  # "X, which the United States put on its sanctions list"
    rf"(?P<x>{_X}),? (?:which|whom|that) (?:the )?(?P<g>{_G})(?: (?:committee|council|board))?{_WORDS} (?:plac|put|add"
    r"|includ|enter|nam|list)(?:s|e|es|ed|ing|ting)? (?:on|to|in|onto) (?=its |the |an? |their |⟦)"
)
_LISTING_OF = Sought(
    rf"(?P<g>{_G}){_OWN} (?:[a-z]+ )?(?:listing|designation|blacklisting|sanctioning|re-listing) of (?:the )?(?P<x>{LIST})"
    rf"|\b(?:listing|designation|blacklisting|sanctioning) of (?:the )?(?P<x2>{LIST})(?: (?:in |on )?⟪d\d+⟫)? by (?:the )?(?P<g2>{_G})"
)
_SUPERVISOR = Sought(
    rf"(?P<x>⟦[FBXOCP]\d+⟧){_OWN} (?:(?P<noun>⟦G\d+⟧)|(?:[a-z]+ )?(?:supervisor|regulator|watchdog)),? (?:the )?"
    rf"(?P<g>⟦[GBO]\d+⟧)(?=[,.]| (?:said|says|has|had)\b)"
)
_TARIFFS = Sought(
    rf"(?P<x>⟦[FBP]\d+⟧)(?:, whose|{_OWN}) (?:[a-z]+ )?(?:tariffs?|prices|rates|fees|fares) (?:are|is|were|have been|has been) "
    rf"(?:set|approved|regulated|fixed|capped) by"
    rf" (?:the )?(?:[a-z]+ )?(?P<g>⟦G\d+⟧)"
    rf"|(?P<g2>⟦G\d+⟧){_WORDS} (?:approved?s?|sets?|fixed|fixes|rejects?|rejected|cuts?|raised|capped|caps) (?:the |new |higher"
    rf" |lower )*(?:[a-z]+ )?tariffs? (?:of|for|proposed by)"
    rf" (?P<x2>⟦[FBP]\d+⟧)"
)
_MORATORIUM = Sought(
    rf"(?P<g>{_G}){_WORDS} (?:impos(?:e[sd]?|ing)|puts?|plac(?:e[sd]?|ing)|declar(?:e[sd]?|ing)|order(?:s|ed)?|extend(?:s|ed)?"
    rf"|announc(?:es|ed)) (?:a |the |its )?(?:[a-z-]+ ){{0,2}}"
    rf"(?:moratorium|freeze|ban|cap|limits?|suspension|curbs) on (?:the )?(?:[a-z]+ ){{0,3}}(?:withdrawals|payments|deposits"
    rf"|claims|transfers|dividends|lending|accounts|assets|purchases|imports|exports)"
    rf" (?:from|by|at|of|to|against|in) (?:the )?(?P<x>⟦[FBPO]\d+⟧)"
)
_PLACED = Sought(
    rf"(?P<g>{_G})(?:, as [a-z ]{{3,30}},)?{_WORDS} (?:plac(?:e[sd]?|ing)|puts?|took|taken|takes?) (?:the )?(?P<x>⟦[FBPO]\d+⟧) "
    rf"(?:under|into|in) (?:[a-z]+ ){{0,2}}"
    r"(?:management|administration|supervision|receivership|liquidation|conservatorship|curatorship|resolution|rehabilitation"
    r"|surveillance|watch)\b"
)
_AS_SUPERVISOR = Sought(
    rf"(?P<g>{_G}), (?:as|acting as|in its role as) (?:the |its )?(?:[a-z]+ )?(?:supervisor|regulator|licensing authority"
    rf"|supervisory authority),[^;⟦]{{1,60}} (?:the )?(?P<x>⟦[FBPX]\d+⟧)(?!{_OWN})"
)
_WATCHERS = frozenset(
    {
        "adviser",
        "advisor",
        "administrator",
        "monitor",
        "receiver",
        "conservator",
        "curator",
        "trustee",
        "observer",
        "manager",
        "liquidator",
    }
)
_APPOINTS_TO = Sought(
    rf"(?P<g>{_G}){_WORDS} (?:appoint(?:s|ed|ing)?|nam(?:es|ed|ing)|install(?:s|ed)) (?:(?P<watcher>⟦[FHP]\d+⟧)|(?:an? |the "
    rf"|its )?(?:[a-z]+ ){{0,2}}"
    rf"(?:advis[eo]r|administrator|monitor|receiver|conservator|curator|trustee|observer|manager|liquidator)s?)"
    rf" (?:to|at|for|over|of|in) (?:the )?(?P<x>⟦[FB]\d+⟧)(?!{_OWN})"
)
_SUPERSEDED = Sought(
    rf"(?P<g>{_G}){_WORDS} (?:supersed(?:es|ed)|dissolv(?:es|ed)|suspend(?:s|ed)|dismiss(?:es|ed)|remov(?:es|ed)) (?:"
    rf"(?P<x>⟦[FB]\d+⟧){_OWN}|the) (?:entire )?(?:[a-z]+ )?[Bb]oard(?: of [Dd]irectors| of [Mm]anagement)?"
    rf"(?: of (?:the )?(?P<x2>⟦[FB]\d+⟧))?"
)
_LISTS_FOR = Sought(
    rf"(?P<g>⟦[GO]\d+⟧){_WORDS} (?:listed|lists|relisted) (?:the )?(?P<x>{LIST}),? for (?:allegedly |having )?[a-z]+(?:ing|ed)\b"
)
_TAKEN_OFF = Sought(
    rf"(?P<x>{LIST}){_WORDS} (?:taken off|removed from|struck (?:off|from)|dropped from|deleted from) (?:the )?"
    rf"(?P<g>⟦[GLO]\d+⟧)(?:{_OWN})? (?:[a-z]+ )?(?:list|blacklist|lists)\b"
)
_LIFTED = Sought(
    rf"(?P<g>{_G}){_WORDS} (?:lift(?:s|ed)|remov(?:es|ed)|end(?:s|ed)|eas(?:es|ed)) (?:a |the |its )?(?:[a-z-]+ ){{0,2}}"
    rf"(?:freeze|ban|moratorium|restrictions?|embargo|seizure) (?:on|against|of)"
    rf" (?:(?:the )?(?:[a-z]+ ){{0,3}}(?:of|by|from|to|at) (?:the )?(?P<x>⟦[FBPHO]\d+⟧)|(?P<x2>⟦[FBPHO]\d+⟧){_OWN} [a-z]+)"
)
_LIST_HAS = Sought(
    rf"(?P<r>⟦R\d+⟧)(?: (?:now|also|already|currently))* (?:includes?|contains?|names|lists|covers|features) (?:the )?(?:[a-z]+"
    rf" ){{0,3}}?(?P<x>{LIST})"
)
_REGISTERED = Sought(
    rf"(?P<x>{_X}){_WORDS} (?:entered|registered|recorded|inscribed|enrolled|listed|kept|struck off|removed|deleted) (?:in|on"
    rf"|with|from|off|at)? ?(?:the )?(?P<g>⟦[GOC]\d+⟧)"
)
_REGISTER_HAS = Sought(
    rf"(?P<g>⟦[GOC]\d+⟧)(?: of ⟦L\d+⟧)?{_WORDS} (?:lists|shows|records|names|has|enters|carries) (?P<x>{_X}) (?:under|as|with|at|since) "
)
_REGISTER = later(r"\b(?:regist(?:er|ry|rar)|roll|cadastre|chancery)\b", re.IGNORECASE)
_ARREST = Sought(
    rf"(?P<g>{_G})(?: in ⟦L\d+⟧)?{_WORDS} (?:arrest(?:s|ed|ing)|detain(?:s|ed)|impound(?:s|ed)) (?:the )?(?P<x>⟦S\d+⟧)"
    rf"|(?P<x2>⟦S\d+⟧) (?:was|were|has been|had been) (?:arrested|detained|impounded|seized)(?: [^,;⟦]{{2,40}}| (?:in|off|at)"
    rf" ⟦\w\d+⟧)? by (?:the )?(?P<g2>{_G})"
)
_HALTED = Sought(
    rf"(?P<g>⟦X\d+⟧){_WORDS} (?:halt|suspend|stop|froze|resum|delist|list)(?:s|ed|ped|es|d|ting)? (?:trading in |dealings in )?"
    rf"(?:the )?(?P<x>⟦[FBP]\d+⟧){_OWN}? (?:shares|stock|trading|securities|bonds)\b"
)
_MOVED = Sought(
    rf"(?P<x>⟦[FBP]\d+⟧){_WORDS} (?:mov|transfer|switch|shift)(?:e[sd]?|s|es|ed|red|ing|ring)? (?:its|their|the company’s) (?:"
    rf"(?:primary|main|share|stock|secondary|only) )*(?:listing|quotation|shares?)"
    rf" (?:from (?:the )?(?P<from>⟦[XL]\d+⟧) )?to (?:the )?(?P<to>⟦[XL]\d+⟧)(?: from (?:the )?(?P<from2>⟦[XL]\d+⟧))?"
)
_NAMED = r"(?:the )?(?:[a-z]+ ){0,3}?⟦[FBP]\d+⟧"
_HAS_LISTED = Sought(
    rf"(?P<g>⟦X\d+⟧)(?:{_OWN}|,? (?:which |that |where )?(?:has|have|lists?|counts|hosts|trades)|, where)(?:[^⟦;:]"
    rf"|⟦[FP]\d+⟧){{0,60}}?(?:,? (?:including|among them|such as|among which are)) (?P<x>{_NAMED}(?:,? (?:and )?{_NAMED})*)"
    rf"|\b(?:compan(?:y|ies)|firms|shares|issuers|stocks) (?:are|is|now|have been|currently|[a-z]+ly| )*(?:listed|quoted"
    rf"|traded) (?:on|at) (?:the )?(?P<g2>⟦X\d+⟧),? (?:including|among them|such as) (?P<x2>{_NAMED}(?:,? (?:and )?{_NAMED})*)"
)
_LISTED_THERE = Sought(
    rf"(?P<x>⟦[FBP]\d+⟧){_WORDS} (?:ha[sd]|have|holds?|held|keeps?|kept|maintains?|obtain(?:s|ed)|got|won|secured|retains?) "
    rf"(?:a |its |the )(?:[a-z-]+ ){{0,2}}(?:listing|quotation) (?:on|in|at) (?:the )?(?P<g>⟦X\d+⟧)"
    rf"|(?P<x2>⟦[FBP]\d+⟧)[^;:⟦]{{0,80}}\b(?:raised|completed|in|through|via|with|priced) [^;:⟦]{{0,60}}(?:initial public"
    rf" offering|IPO|flotation|stock market debut|share sale) (?:on|at) (?:the )?(?P<g2>⟦X\d+⟧)"
    rf"|(?P<x3>⟦[FBP]\d+⟧){_OWN}? (?:shares|stock|bonds|securities)(?: (?:were|was|have been|are|will be))+ (?:suspended"
    rf"|withdrawn|removed|admitted|halted|withheld) (?:from|to) (?:trading|dealings|listing|quotation) (?:on|at) (?:the )?(?P<g3>⟦X\d+⟧)"
)
_SHARES_THERE = Sought(
    rf"(?:(?P<x>⟦[FBP]\d+⟧){_OWN}? (?:shares|stock|bonds|securities)|[Ss]hares (?:in|of) (?P<x2>⟦[FBP]\d+⟧)){_WORDS} (?:(?:ceas"
    rf"|start|resum|begin|stopp|cease|stop)(?:s|es|ed)?|began|begun)"
    rf" (?:trading|to trade|dealings) (?:again )?(?:on|at) (?:the )?(?P<g>⟦X\d+⟧)"
    rf"|[Ss]hares (?:in|of) (?P<x3>⟦[FBP]\d+⟧)(?: (?:were|was|have been|are|will be))+ (?:suspended|halted|withdrawn) (?:from"
    rf" trading )?(?:on|at) (?:the )?(?P<g2>⟦X\d+⟧)"
)
_LEAVES = Sought(
    rf"(?P<x>⟦[FBP]\d+⟧){_WORDS} (?:leave|leaves|left|quit|quits|exit|exits|exited|depart(?:s|ed)?) (?:the )?(?P<g>⟦X\d+⟧)(?!{_OWN})"
)
_SEATED = r"⟦[HFBOPS]\d+⟧(?! ⟦|’s|'s)(?:,? (?:of|in|from|based in) (?:the )?⟦L\d+⟧)?"
_SEVERAL = rf"(?:the |an? )?(?:[a-z-]+ ){{0,3}}?{_SEATED}(?:(?:,? and |, |; )(?:the |an? )?(?:[a-z-]+ ){{0,3}}?{_SEATED})*"
_PENALISED = Sought(
    rf"(?P<x>⟦[FBPHO]\d+⟧){_WORDS} (?:slapped with|hit with|handed|given|issued with|issued|ordered to pay|landed with) (?:an? "
    rf"|the )?(?:[^⟦;:,]|⟦\w\d+⟧|⟪\w\d+⟫){{0,60}}?"
    rf"(?:fine|penalty|penalties|sanction|reprimand)\b(?: package| of ⟪m\d+⟫)? by (?:the )?(?P<g>{_G})"
)
_INCLUDING = Sought(
    rf"(?P<g>{_G}|⟦L\d+⟧){_WORDS} (?:sanction|designat|blacklist|target|hit|penali[sz]|restrict)(?:s|es|ed|d|ing)? (?:[^;:⟦]"
    rf"|⟦[FBHPSO]\d+⟧|⟪\w\d+⟫|(?<=in )⟦L\d+⟧){{3,90}}?,? (?:—|–)? ?"
    rf"(?:including|among them|notably|such as) (?P<x>{_SEVERAL})"
)
_ADDING = Sought(
    rf"(?P<g>{_G}){_WORDS} (?:add(?:s|ed|ing)?|plac(?:es|ed|ing)|put(?:s|ting)?) (?:[^;:⟦]|⟦[FBHPSO]\d+⟧){{3,90}}?,? "
    rf"(?:including|among them|notably|such as)"
    rf" (?P<x>{_SEVERAL})[^;.]{{0,120}}? (?:to|on) (?:its |the )?(?:⟦R\d+⟧|(?:[a-z]+ ){{0,3}}(?:black)?list\b)"
)
_FOLLOWING = Sought(
    rf"(?P<g>⟦[GLO]\d+⟧){_WORDS} (?:follow(?:s|ed)|join(?:s|ed)) (?:the )?(?P<g2>⟦[GLO]\d+⟧) in (?:sanctioning|blacklisting"
    rf"|designating|listing|banning|imposing sanctions on|placing sanctions on) (?:the )?(?P<x>{LIST})"
)
_AND_BY = Sought(
    rf"(?P<x>{LIST})(?:,? (?:which|who))?{_WORDS} (?:sanctioned|blacklisted|designated|banned|targeted|delisted) by (?:[^;:⟦]"
    rf"|⟦[GLOR]\d+⟧){{2,90}}?,? and (?:later |then |also )?(?:in ⟪d\d+⟫ )?by (?:the )?(?P<g>⟦[GLO]\d+⟧)"
)
_HAD = Sought(  # "X and Y have had their licences suspended by Z"
    rf"(?P<x>{SUBJECT_LIST}),?{_WORDS} (?:had|have|having|seen|saw) (?:its|their|his|her|all|some|most|several)(?: of (?:its|their))?"
    r" (?:[A-Za-z-]+ ){0,6}?(?:licen[cs]es?|permits?|registrations?|certificates?|authori[sz]ations?|concessions?|accounts?|assets"
    r"|funds|property|properties|shares|vessels|passports?|memberships?|accreditation)(?: there| in ⟦L\d+⟧| worth ⟪m\d+⟫)?"
    r" (?:suspended|revoked|withdrawn|cancell?ed|frozen|seized|blocked|terminated|confiscated|annulled|impounded)(?: (?:in |on )?⟪d\d+⟫)?"
    rf" by (?:the )?(?P<g>⟦[GOLBX]\d+⟧)(?!{_OWN})"
)
_DONE_TO = Sought(  # "X and Y were expelled, the exchange said": by the one that says so
    rf"(?P<x>{SUBJECT_LIST}){_WORDS} (?P<verb>expelled|suspended|barred|fined|penali[sz]ed|disqualified|deregistered|struck off|reprimanded"
    r"|censured)\b(?! (?:by|in ⟦)\b)"
)
_FINED = frozenset({"fined", "penalised", "penalized", "reprimanded", "censured"})
_PASSIVE = later(r"\b(?:is|are|was|were|been)\b")
_REGULATOR = later(
    r"\b(?:Authority|Commission|Board|Bank|Agency|Bureau|Exchange|Inspectorate|Regulator|SEC|FCA|regulator|watchdog|authority|supervisor)\b"
)
_IS_LIST = later(r"\b(?:list|lists|nationals|blacklist)\b", re.IGNORECASE)
_AUTHORITIES = frozenset({"GovernmentBody", "Organization", "Place", "Exchange"})


def read_supervision(told: Told) -> Iterator[Claim]:
    """The ties of one sentence between authorities, lists, registers, exchanges and whom they hold or hit."""
    sentence = told.sentence
    if (
        "⟦" not in sentence.marked
        or _HINT.search(sentence.text, sentence.start, sentence.end) is None
    ):
        return
    marked = sentence.marked
    for rule, pattern in (
        ("restricts.its-list", _ON_LIST),
        ("restricts.its-list", _WHOM_LISTED),
        ("restricts.listing-of", _LISTING_OF),
        ("restricts.moratorium", _MORATORIUM),
        ("restricts.arrest", _ARREST),
        ("restricts.placed", _PLACED),
        ("restricts.board", _SUPERSEDED),
        ("restricts.lists-for", _LISTS_FOR),
        ("restricts.and-by", _AND_BY),
        ("restricts.had", _HAD),
    ):
        for match in pattern.finditer(marked):
            if pattern in (_ON_LIST, _WHOM_LISTED) and not _BAD_LIST.match(
                sentence.text, sentence.to_text(match.end())
            ):
                continue
            yield from _by_authority(told, rule, "RESTRICTS", match)
    if sentence.reports:
        for match in _DONE_TO.finditer(marked):
            yield from _by_teller(told, match)
    for pattern in (_LIFTED, _TAKEN_OFF):
        for match in pattern.finditer(marked):
            for claim in _by_authority(told, "restricts.lifted-freeze", "RESTRICTS", match):
                claim.ended = True
                yield claim
    for rule, pattern in (
        ("regulates.supervisor", _SUPERVISOR),
        ("regulates.tariffs", _TARIFFS),
        ("regulates.as-supervisor", _AS_SUPERVISOR),
        ("regulates.appoints", _APPOINTS_TO),
        ("regulates.penalty", _PENALISED),
    ):
        for match in pattern.finditer(marked):
            yield from _by_authority(told, rule, "REGULATES", match)
    for match in _LIST_HAS.finditer(marked):
        if not _IS_LIST.search(told.sentence.mention(match["r"]).name):
            continue  # a programme of projects
        for at in sentence.indices(match["x"]):
            yield from _claim(
                told,
                "listed.list-has",
                "LISTED_UNDER",
                sentence.mentions[at],
                told.sentence.mention(match["r"]),
                match,
            )
    for pattern in (_REGISTERED, _REGISTER_HAS):
        for match in pattern.finditer(marked):
            register = told.sentence.mention(match["g"])
            entry = told.sentence.mention(
                match["x"]
            )  # a register of firms lists no persons, but under them
            if entry.kind != "Person" and _REGISTER.search(
                sentence.text, register.start, register.end
            ):
                yield from _claim(
                    told,
                    "register.has",
                    "KEEPS_REGISTER_OF",
                    register,
                    entry,
                    match,
                )
    for pattern in (_INCLUDING, _ADDING):
        for match in pattern.finditer(marked):
            yield from _by_authority(told, "restricts.including", "RESTRICTS", match)
    for match in _FOLLOWING.finditer(marked):
        for by in ("g", "g2"):
            for at in sentence.indices(match["x"]):
                yield from _claim(
                    told,
                    "restricts.following",
                    "RESTRICTS",
                    told.sentence.mention(match[by]),
                    sentence.mentions[at],
                    match,
                )
    for pattern in (_HAS_LISTED, _LISTED_THERE, _SHARES_THERE, _LEAVES):
        for match in pattern.finditer(marked):
            yield from _listed(told, match)
    for match in _HALTED.finditer(marked):
        yield from _claim(
            told,
            "listed.halted",
            "LISTED_ON",
            told.sentence.mention(match["x"]),
            told.sentence.mention(match["g"]),
            match,
        )
    for match in _MOVED.finditer(marked):
        yield from _moved(told, match)


def _by_authority(told: Told, rule: str, tie: str, match: re.Match[str]) -> Iterator[Claim]:
    got = match.groupdict()
    drafts = told.parties.drafts
    by = told.sentence.mention(got["g"] or got.get("g2") or "")
    noun = got.get("noun")
    if noun and told.sentence.mention(noun).head not in ("supervisor", "regulator", "watchdog"):
        return
    watcher = got.get("watcher")
    if by.party < 0 or (watcher and told.sentence.mention(watcher).head not in _WATCHERS):
        return
    if drafts[by.party].kind == "Bank" and is_central(drafts[by.party].name):
        drafts[by.party].kind = "GovernmentBody"
    state = drafts[by.party].kind == "Place" and rule == "restricts.its-list"
    if drafts[by.party].kind not in _AUTHORITIES and not state:
        return
    for at in told.sentence.indices(got["x"] or got.get("x2") or ""):
        if told.sentence.mentions[at].kind != "Place":  # where one of a list sits
            yield from _claim(told, rule, tie, by, told.sentence.mentions[at], match)


def _by_teller(told: Told, match: re.Match[str]) -> Iterator[Claim]:
    """What was done to somebody, of the regulator or exchange that tells it and names nobody else for it."""
    if _PASSIVE.search(match["words"]) is None:
        return
    report = next(
        (
            one
            for one in told.sentence.reports
            if one.start <= match.start() < one.end and not one.denied
        ),
        None,
    )
    teller = report.voice if report is not None else None
    if teller is None or teller.party < 0:
        return
    draft = told.parties.drafts[teller.party]
    supervises = draft.kind == "GovernmentBody" and _REGULATOR.search(f"{draft.name} {draft.head}")
    if draft.kind != "Exchange" and not supervises:
        return
    tie = "REGULATES" if match["verb"] in _FINED else "RESTRICTS"
    for at in told.sentence.indices(match["x"]):
        if told.sentence.mentions[at].kind != "Place":
            yield from _claim(
                told, f"{tie.lower()}.told", tie, teller, told.sentence.mentions[at], match
            )


def _listed(told: Told, match: re.Match[str]) -> Iterator[Claim]:
    """Whose securities an exchange lists, or has listed until now."""
    got = match.groupdict()
    exchange = told.sentence.mention(got["g"] or got.get("g2") or got.get("g3") or "")
    for at in told.sentence.indices(got["x"] or got.get("x2") or got.get("x3") or ""):
        yield from _claim(
            told, "listed.there", "LISTED_ON", told.sentence.mentions[at], exchange, match
        )


def _moved(told: Told, match: re.Match[str]) -> Iterator[Claim]:
    """A listing that moves: where it was, which has ended where it is done, and where it goes."""
    firm = told.sentence.mention(match["x"])
    words = match["words"].strip()
    weak = told.rules.ladder(words)
    under_way = re.search(r"\b(?:is|are|plans?|will|to)\b", words) is not None
    for mark, old in ((match["to"], False), (match["from"] or match["from2"], True)):
        if not mark:
            continue
        place = told.sentence.mention(mark)
        if place.party < 0:
            continue
        draft = told.parties.drafts[place.party]
        exchange = place.party
        if draft.kind == "Place":
            named = Draft(
                f"<{place.name} stock exchange>",
                "Exchange",
                draft.country,
                unnamed=True,
                place=place.party,
            )
            exchange = told.parties.described(named)
        for claim in _ends(
            told, "listed.moved", "LISTED_ON", firm.party, exchange, match, (firm, place)
        ):
            claim.modality = "asserted" if old else weak
            claim.ended = old and not under_way
            yield claim


def _claim(
    told: Told, rule: str, tie: str, subject: Mention, target: Mention, match: re.Match[str]
) -> Iterator[Claim]:
    words = (match.groupdict().get("words") or "").strip()
    if told.rules.possibility.search(words) or re.search(
        r"\b(?:not|never|may|might|could|can)\b", words
    ):
        return
    for claim in _ends(told, rule, tie, subject.party, target.party, match, (subject, target)):
        claim.modality = told.rules.ladder(words)
        yield claim


def _ends(
    told: Told,
    rule: str,
    tie: str,
    subject: int,
    target: int,
    match: re.Match[str],
    where: Iterable[Mention],
) -> Iterator[Claim]:
    drafts = told.parties.drafts
    if min(subject, target) < 0 or subject == target:
        return
    for at in (subject, target):
        if drafts[at].kind == "Party" and tie != "LISTED_UNDER":
            drafts[at].kind = "Firm"
    start, stop = told.sentence.span(match.start(), match.end())
    start, stop = min(start, *(m.start for m in where)), max(stop, *(m.end for m in where))
    yield told.put(rule, tie, subject, target, (start, stop))
