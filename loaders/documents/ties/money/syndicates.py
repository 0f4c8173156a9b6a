"""Who brings bonds, shares or a loan to market, and who takes up its parts: managers and arrangers, members of a syndicate.

An issue is its issuer's: who arranges, manages or underwrites it acts for the issuer. A part of a loan that somebody subscribes or
takes up is his loan to the borrower. Issuer and borrower are told with the issue, or by what the text has just said.

    list(read_syndicates(told, claims))     # of "Half of the loan to X was subscribed by A and B": A LENDS_TO X, B LENDS_TO X
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.several import several
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import Told, claim_of

__all__ = ["read_syndicates"]

_NEAR = 900  # characters back to whose the issue is, or who borrows
_REACH = 400  # characters of a list that are looked at
_AUX = r"(?P<words>(?: (?:is|are|was|were|will|would|has|have|had|to|also|be|been|being|both|each|all))*)"
_ROLE = (
    r"(?:(?:[Jj]oint|[Ll]ead|[Cc]o|[Ss]ole|[Mm]andated|[Ss]enior|[Gg]lobal|local|initial|passive|active|structuring"
    r"|international|domestic|bookrunning)[ -])*"
    r"(?:[Mm]anagers?|[Aa]rrangers?|[Bb]ookrunners?|book-runners?|[Uu]nderwriters?|co-?ordinators?|dealer managers?"
    r"|placement agents?)"
)
_ROLES = (
    rf"(?:the |its |their |an? |one of the |two of the |three of the )?{_ROLE}(?:(?:, | and |/|, and )(?:{_ROLE}|sponsors?"
    rf"|advis[eo]rs?))*"
)
_PAPER = (
    r"(?:bonds?|notes|sukuk|eurobonds?|Eurobonds?|debentures|issue|issuance|offering|IPO|initial public offering|flotation"
    r"|placement|placing|share sale|rights issue)"
)
_ISSUE = rf"(?:(?!by |of |for |was |were |is |are )[a-z0-9⟪⟫$€£%-][\w⟪⟫.,%-]* ){{0,6}}?{_PAPER}"
_OF_WHOM = (
    r"(?: (?:of|by|from|issued by|sold by|launched by) (?:the )?(?P<what>⟦[FBGOPC]\d+⟧)(?!’s|'s))?"
)
# One of several: what it is, its name, its letters, whose it is, and its sum: "Dutch lender X (XB), part of Y (€10 million)".
_ONE = (
    rf"(?:the )?(?:[A-Z][a-z]+ )?(?:(?!(?:and|in|for|to|on|with|as|by"
    rf"|[a-z]+ed)\b)[a-z-]+ ){{0,3}}?(?:banks?,? )?(?P<who>⟦[BFOPGC]\d+⟧)(?!’s|'s)"
    rf"(?: \([^()⟦]{{1,40}}\))?(?:, (?:(?:itself|now) )?(?:(?:a )?part|an? (?:unit|subsidiary|arm"
    rf"|member)) of (?:the )?{MARK})?(?: \(⟪m\d+⟫\))?"
)
_ITEM = later(_ONE)
_MADE_UP = later(
    r",? (?:including|comprising|consisting of|made up of|composed of|formed by|namely|such as) (?=.)"
)
_JOINT = later(r"(?:,? and |, as well as | as well as |, )(?:(?:from|by|with|to) )?")
_GROUP = (  # "a six-member group of banks including"
    r"(?:(?:an? |the )?(?:(?:[a-z0-9-]+ ){0,3}?(?:group|syndicate|consortium|club|panel|pool) of |(?:two|three|four|five|six"
    r"|seven|eight|nine|ten|other|several) )"
    r"(?:(?!which)[a-z-]+ ){0,3}?(?:banks|lenders|institutions|underwriters|managers)(?:,? (?:including|comprising"
    r"|consisting of|made up of|composed of"
    r"|formed by|namely|of)|:|,) (?:the (?=[a-z]+ ))?(?:(?:two|three|four|five|these|those) [a-z]+, )?)?"
)
_ARRANGED_FOR = (  # "Joint arrangers of the issue are"
    Sought(
        rf"(?:^|[.;,] |“)(?:[Tt]he )?{_ROLES} (?:of|for|on|to) (?:the |this |its )?{_ISSUE}{_OF_WHOM}(?P<words> (?:is|are|was"
        rf"|were|will be|includes?|included)) (?=.)"
    ),
    Sought(  # "The joint bookrunners are", of the issue that the text has just told of
        rf"(?:^|“)(?:[Tt]he )?{_ROLES}(?P<words> (?:is|are|was|were|will be|includes?|included)) (?=.)"
    ),
    Sought(  # "the issue was underwritten by"
        rf"\b{_PAPER}(?: (?:of|worth) ⟪m\d+⟫)?{_OF_WHOM}{_AUX} (?:fully |jointly |lead-|co-|partly )?(?:arranged|managed"
        rf"|underwritten|lead-managed|placed|handled) by {_GROUP}"
    ),
    Sought(  # "the rest was underwritten by"
        rf"\b[Tt]he (?:rest|remainder|balance|remaining shares|shares|offer|sale|listing|float|deal){_AUX} (?:fully |jointly "
        rf"|lead-|co-|partly )?(?:managed|underwritten|lead-managed) by {_GROUP}"
    ),
    Sought(  # "X was brought to market by"
        rf"(?P<what>⟦[FBGOP]\d+⟧)(?:’s|'s)?(?: {_PAPER})?{_AUX} (?:brought to (?:the )?market|taken public|floated) by {_GROUP}"
    ),
    Sought(  # "is one of the joint bookrunners alongside"
        rf"\b(?:is|are|was|were|be|as) {_ROLES}(?: (?:of|for|on) (?:the |this |its )?{_ISSUE}{_OF_WHOM})? (?:alongside"
        rf"|along with|together with) (?=.)"
    ),
)
_ARE_ROLES = Sought(  # "A and B acted as joint lead managers of the bond issued by X"
    rf"(?P<list>(?:⟦[BFOP]\d+⟧(?: \([^()⟦]{{1,30}}\))?(?:, | and |, and ))*⟦[BFOP]\d+⟧)(?: \([^()⟦]{{1,30}}\))?(?:,? (?:which"
    rf"|that)|, which [^;]{{1,120}}?,)?"
    rf"{_AUX} (?:(?:act|acts|acted|acting|serve|serves|served|serving|appointed|mandated|selected|hired|chosen|named|picked"
    rf"|work|worked)(?: to (?:act|serve|work))? as|is|are|was|were|be) "
    rf"{_ROLES}(?: (?:of|for|on|to|in) (?:the |this |its |an? )?(?:{_ISSUE}{_OF_WHOM}|transaction|deal|sale|offer))?"
    r"(?=[,.;]| and | alongside | along |"
    rf" together |$)"
)
_ISSUES = Sought(  # whose an issue is
    rf"(?P<what>⟦[FBGOP]\d+⟧)(?: of ⟦L\d+⟧)?(?: \([^()]{{1,30}}\))?(?:, [^;.]{{1,90}}?,)?(?: (?:has|have|had|is|will|plans"
    rf"|to|also|formally"
    rf"|successfully))*? "
    r"(?:issu|launch|sell|sold|sells|pric|plac|float|mandat|hir|complet|clos|list|offer|rais)[a-z]*\b(?:[^;.⟦]|⟦P\d+⟧){0,80}?"
    rf"\b{_PAPER}\b"
)
_ISSUED_BY = Sought(
    rf"\b{_PAPER}(?:(?: [a-z]+){{0,4}}? (?:issued|sold|launched|placed|priced)(?: [a-z]+){{0,3}}? by"
    rf"| of) (?:the )?(?P<what>⟦[FBGOP]\d+⟧)(?!’s|'s)"
)
_ITS_ISSUE = Sought(
    rf"(?P<what>⟦[FBGOPL]\d+⟧)(?:(?:’s|'s|’|')|[^⟦;.]{{0,60}} its) (?:[a-z0-9⟪⟫-]+ ){{0,4}}?{_PAPER}\b"
)
_ISSUED_FOR = Sought(  # "arranged and underwrote a sukuk for X"
    r"\b(?:arrang|underwr|manag|plac|launch|pric|sold|sell)[a-z]*\b(?:[^;.⟦]|⟦P\d+⟧){0,40}"
    rf"\b{_PAPER}(?: (?:of|worth) ⟪m\d+⟫)? for (?:the )?(?:[A-Za-z-]+ ){{0,3}}?(?P<what>⟦[FBGOPL]\d+⟧)(?!’s|'s)"
)
_LOAN = r"(?:loans?|credits?|facilit(?:y|ies)|credit lines?|financing|lines? of credit)"
_A_LOAN = later(rf"\b{_LOAN}$")
_ITS_LETTERS = later(r"(?:the )?[A-Z]{1,3}FA?")  # "the SFA", "the RCF"
_LOAN_TO = Sought(
    r"\b(?:financing|funding|package) (?:of|to|for) (?:the )?(?P<what>⟦[FBGOPSJ]\d+⟧)(?!’s|'s)|"
    rf"\b{_LOAN}(?: (?:of|worth) ⟪m\d+⟫)?(?: (?:offered|granted|provided|extended|given|made|signed))? (?:to"
    rf"|for) (?:the )?(?P<to>⟦[FBGOPSJL]\d+⟧)(?!’s|'s)"
)
_TO_ANOTHERS = Sought(  # "a loan to X's subsidiaries"
    rf"\b{_LOAN}(?: (?:of|worth) ⟪m\d+⟫)? (?:to|for) (?:the )?{MARK}(?:’s|'s|’|')(?: (?:[a-z-]+"
    rf" ){{0,3}}?(?P<what>⟦[FBGOPSJ]\d+⟧))?"
)
_LOAN_OF = Sought(  # who borrows: "X has finalised a 385 million project loan facility"
    r"(?P<to>⟦[FGOP]\d+⟧)[ ·]*(?: (?:has|have|had|will|also|now|recently|today|completed|and))* "
    r"(?:secur|obtain|rais|finali[sz]|clos|sign|borrow|arrang|complet|negotiat|mandat)[a-z]*"
    rf"(?:(?! (?:to|for|with|from|in|its|by)\b)[^⟦;:]){{1,90}}?\b{_LOAN}\b(?! (?:to|with) ⟦)"
)
_FROM_WHOM = Sought(  # "The facility has been secured from A, B and C", "A and B will each participate in the loan"
    rf"^(?:The|This|That|Its) (?:[a-z-]+ ){{0,3}}?{_LOAN}{_AUX} (?:secured|obtained|raised|sourced|borrowed) from {_GROUP}"
)
_TAKE_PART = Sought(
    rf"(?P<list>(?:⟦[BFOP]\d+⟧(?:, | and |, and ))+⟦[BFOP]\d+⟧){_AUX} (?:participat(?:e|es|ed|ing)|tak(?:e|es|ing) part|took part)"
    rf"(?: equally)? in (?:the|this) (?:[a-z-]+ ){{0,3}}?(?:{_LOAN}|[A-Z]{{1,3}}FA?)\b"
)
_TAKEN_UP = Sought(  # "half of the loan was subscribed by", "70 million is syndicated to"
    rf"(?:\b(?:of the {_LOAN}|{_LOAN})\b[^;.]{{0,60}}?|⟪[mp]\d+⟫|\b(?:half|the rest|the remainder|part|most)\b){_AUX} (?:fully "
    rf"|also |then |further )?"
    rf"(?:subscribed|taken up|taken|syndicated|placed|sold down|underwritten|participated) (?:by|to|with|among) {_GROUP}"
)
_MADE_OF = Sought(  # "The financing comprises a loan from A, a facility with B and 75 million from C"
    rf"\b(?:{_LOAN}|package|deal|funding)(?: (?:of|for|to) (?:the )?{MARK})?(?: of ⟪m\d+⟫)? (?:comprises?|comprised|comprising"
    rf"|consists? of|consisted of|includes?|included|is made up of)\b"
)
_PART_FROM = later(
    rf"(?:{_LOAN}|⟪m\d+⟫)(?: (?:of|worth) ⟪m\d+⟫)?(?: each)? (?:from|with|by|provided by) {_GROUP}(?:[a-z-]+ (?:development "
    rf"|commercial |financial |international )*(?:institutions|banks|lenders), (?:the )?)?"
)
_WITH_PART = Sought(  # "with the participation of B", "with B also taking part"
    r",? with (?:the )?(?:participation|contributions?|support|co-?financing|involvement) (?:of|from|by) (?=.)"
)
_CALLED = Sought(
    r"\b(?:[Mm]anagers?|[Aa]rrangers?|[Bb]ook-?runners?|[Uu]nderwriters?|[Cc]o-?ordinators?|[Ss]ponsors?|agents?"
    r"|arranged|managed|underwritten|placed|handled|brought to (?:the )?market|taken public|floated)\b"
)
_ACTS = later(
    r" (?:also |now )?(?:has|have|had|will|would|(?!(?:as|its|his|this|plus)\b)[a-z]{3,}s|[a-z]+ed(?! (?:by|in|at)\b)|took|gave"
    r"|put|lent|made)"
    r" (?:the |an? |its |all |half |up |⟦|⟪|\d)"
)
# A group that is then told by its members.
_CLUB = later(
    r"(?:an? )?(?:group|syndicate|consortium|club|panel|pool) of (?:[a-z]+ )?(?:banks|lenders|institutions|underwriters)"
)
_MONEY = frozenset({"LENDS_TO", "FINANCES"})


def read_syndicates(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """What one sentence tells of issues and syndicates; `claims`: of the sentence so far."""
    marked = told.sentence.marked
    if "⟦" not in marked:
        return
    _note(told, marked)
    known = {(claim.subject, claim.tie, claim.object) for claim in claims}
    for claim in (*_managers(told), *_members(told, marked, claims)):
        key = (claim.subject, claim.tie, claim.object)
        if key not in known:
            known.add(key)
            yield claim


_OF_ISSUES = several(_ISSUES, _ISSUED_BY, _ITS_ISSUE, _ISSUED_FOR, _LOAN_TO, _LOAN_OF, _TO_ANOTHERS)


def _note(told: Told, marked: str) -> None:
    """Remember whose the issue is that the sentence speaks of, and to whom a loan is."""
    if not _OF_ISSUES.anywhere(marked):
        return
    for pattern in (_ISSUES, _ISSUED_BY, _ITS_ISSUE, _ISSUED_FOR):
        for match in pattern.finditer(marked):
            issuer = told.sentence.mention(match["what"])
            told.parties.issuer = issuer if issuer.party >= 0 else told.parties.issuer
    for match in _LOAN_TO.finditer(marked):
        borrower = told.sentence.mention(match["what"] or match["to"])
        told.parties.lent = borrower if borrower.party >= 0 else told.parties.lent
    for match in _LOAN_OF.finditer(marked):
        told.parties.lent = told.sentence.mention(match["to"])
    for match in _TO_ANOTHERS.finditer(marked):
        told.parties.lent = told.sentence.mention(match["what"]) if match["what"] else None


def _near(told: Told, said: Mention | None) -> Mention | None:
    """What was said before, if not long ago."""
    return said if said is not None and told.sentence.start - said.start < _NEAR else None


def _listed(told: Told, marked: str, at: int) -> list[Mention]:
    """The parties of the list that begins at `at`, each with what is said of it left out."""
    found: list[Mention] = []
    stop = min(len(marked), at + _REACH)
    while (one := _ITEM.match(marked, at, stop)) is not None:
        if found and _ACTS.match(marked, one.end()):
            break  # "was underwritten by A, and B covers C": B does something else
        members = _MADE_UP.match(marked, one.end())
        if members is not None:  # "a club of banks including A and B": those that are named
            found.clear()
            at = members.end()
            continue
        found.append(told.sentence.mention(one["who"]))
        joint = _JOINT.match(marked, one.end())
        if joint is None:
            break
        at = joint.end()
    return found


def _with_roles(told: Told) -> str:
    """The marked sentence with words for a role in an issue as words, also where a mention was made of them: "joint lead managers"."""

    def said(number: int, mark: str) -> str:
        mention = told.sentence.mentions[number]
        if mention.form == "name":
            return mark
        text = told.sentence.text[mention.start : mention.end]
        named = mention.form == "group" and _CLUB.fullmatch(text) is not None
        return text if named or _CALLED.compiled.search(text) is not None else mark

    return told.sentence.in_words(said)


def _managers(told: Told) -> Iterator[Claim]:
    """Who arranges, manages or underwrites an issue."""
    if _CALLED.search(told.sentence.text, told.sentence.start, told.sentence.end) is None:
        return
    marked = _with_roles(told)
    for pattern in (*_ARRANGED_FOR, _ARE_ROLES):
        for match in pattern.finditer(marked):
            what = match.groupdict().get("what")
            issuer = told.sentence.mention(what) if what else _near(told, told.parties.issuer)
            if issuer is None or told.rules.possibility.search(match[0]):
                continue
            before = match.start("list") if pattern is _ARE_ROLES else match.end()
            managers = _listed(told, marked, before)
            words = (match.groupdict().get("words") or "").strip()
            modality = told.rules.ladder(words) if words else "asserted"
            for manager in managers:
                if manager.kind not in ("Place", "Person"):
                    yield from claim_of(
                        told, "money.manages", "ACTS_FOR", manager, issuer, modality
                    )


def _with_loans(told: Told) -> str:
    """The marked sentence with "the facility" as words, where the text has just told of a loan."""

    def said(number: int, mark: str) -> str:
        mention = told.sentence.mentions[number]
        text = told.sentence.text[mention.start : mention.end]
        definite = mention.form == "definite" and _A_LOAN.search(text) is not None
        return text if definite or (mention.party < 0 and _ITS_LETTERS.fullmatch(text)) else mark

    return told.sentence.in_words(said)


def _members(told: Told, marked: str, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Who takes up a part of a loan, or takes part in giving it."""
    given = [c for c in claims if c.tie in _MONEY and c.modality != "denied"]
    lent = _near(told, told.parties.lent)
    for match in _TAKEN_UP.finditer(marked) if lent is not None else ():
        words = match["words"].strip()
        modality = told.rules.ladder(words) if words else "asserted"
        yield from _lending(told, _listed(told, marked, match.end()), "LENDS_TO", lent, modality)
    plain = _with_loans(told) if lent is not None else marked
    for pattern in (_FROM_WHOM, _TAKE_PART) if lent is not None else ():
        for match in pattern.finditer(plain):
            at = match.end() if pattern is _FROM_WHOM else match.start("list")
            modality = told.rules.ladder(match["words"].strip())
            yield from _lending(told, _listed(told, plain, at), "LENDS_TO", lent, modality)
    to = _said(told, given[-1].object) if given else None
    for match in _MADE_OF.finditer(marked):
        at = match.end()
        while (part := _PART_FROM.search(marked, at)) is not None:
            at = part.end()
            yield from _lending(told, _listed(told, marked, at), "LENDS_TO", to or lent, "asserted")
    for match in _WITH_PART.finditer(marked) if given else ():
        others = _listed(told, marked, match.end())
        yield from _lending(told, others, given[-1].tie, to, given[-1].modality)


def _said(told: Told, party: int) -> Mention | None:
    """Where the sentence speaks of a party."""
    return next((m for m in told.sentence.mentions if m.party == party), None)


def _lending(
    told: Told, lenders: Sequence[Mention], tie: str, borrower: Mention | None, modality: str
) -> Iterator[Claim]:
    for lender in lenders if borrower is not None else ():
        if lender.kind not in ("Place", "Person"):
            assert borrower is not None  # else there are no lenders
            yield from claim_of(told, "money.member", tie, lender, borrower, modality)
