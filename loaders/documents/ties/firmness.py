"""How firmly the words around a trigger say a tie: not at all, or on which step of the ladder.

wording = worded(relations, rule, match, chain, marked)
refusal(relations, wording) or modality_of(relations, wording, untrue_parts(sentence))
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from interlock.loaders.documents.grammar.clauses import Chain, Marked
from interlock.loaders.documents.grammar.commitment import NEGATIVE
from interlock.loaders.documents.grammar.rules import Rule
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.authorities.designations import is_ground
from interlock.loaders.documents.ties.claims import weakest
from interlock.loaders.documents.ties.fitting import HAD
from interlock.loaders.documents.ties.frames.prospects import prospect_of
from interlock.loaders.documents.ties.frames.readings import Span
from interlock.loaders.documents.ties.holdings.sellers import OWNED_BEFORE, is_by_office
from interlock.loaders.documents.ties.told import Told
from interlock.schema.vocabulary import vocabulary

__all__ = ["UNSURE", "Wording", "modality_of", "refusal", "untrue_parts", "worded"]

# Inside a trigger, between its verb and its noun: "has ruled out a loan from B", "has turned down a contract to build C".
_REFUSED = later(
    r"\b(?:(?P<opposed>rejected|refused|turned down|declined|opposed|vetoed|blocked)"
    r"|ruled out|denied|shelved|dropped|called off|cancelled|canceled|scrapped|suspended|abandoned|withdrawn|stopped|halted|ended)\b"
)
# "Reports that A sells to B are false": what is called untrue is denied.
_TALE = r"(?:[Rr]eports?|[Rr]umou?rs?|[Cc]laims?|[Ss]uggestions?|[Aa]llegations?|[Ss]tor(?:y|ies)|[Ss]peculation|[Tt]alk)"
_DISMISSED = Sought(
    rf"\b(?:dismiss|reject|refut|rebut|disput|deni|deny)[a-z]* (?:as [a-z-]+ )?(?:[a-z]+ ){{0,2}}{_TALE} that "
    r"(?P<what>(?:(?!, (?:but|while|though) )[^;])+)"
)
_REFUTED = Sought(
    rf"\b{_TALE} that (?P<what>[^;]+?) "
    r"(?:is|are|was|were|as) (?:[“\"‘'])?(?:[a-z]+ )?(?:false|untrue|wrong|incorrect|inaccurate|invent(?:ed|ion)|fiction|nonsense"
    r"|baseless"
    r"|unfounded|groundless|fabricat(?:ed|ion)|lies?|fake|hoax|without foundation|made up)\b"
)
_DENIED_TALE = Sought(  # "Rumours that A would buy B were dismissed by both"
    rf"\b{_TALE} that (?P<what>[^;]+?) (?:is|are|was|were|has been|have been) (?:(?:also|both|all|flatly|firmly|promptly|quickly|later) )*"
    r"(?:denied|dismissed|rejected|refuted|rebutted|disputed|contradicted|scotched)\b"
)
_UNTRUE = Sought(  # "It is not true that A owns B"
    r"(?:(?:\b[Ii]t|⟦P\d+⟧) (?:is|was)|[Ii]t’s|[Ii]t's) (?:simply |just |plainly |completely |quite )?(?:not (?:true|correct|right|the"
    r" case)|untrue|false|wrong|incorrect|a lie|nonsense)"
    r" that (?P<what>[^;]+)"
)
_FILLER = later(r"[⟦⟪]\w\d+[⟧⟫]")
# Who grants money for a work does not carry it out: "the bank approved a loan to build X".
_BY_BORROWER = frozenset(
    {"IMPLEMENTS", "OPERATES", "SUPPLIES", "CONTRACTED_FOR", "OWNS", "ORGANIZED"}
)
_TO_DO = r" to (?:help )?(?:[a-z]+,? (?:[a-z]+,? )?and )?$"  # "to help build and operate"
_FOR_IT = later(r"(?:^|\s)to(?: [a-z]+(?:, [a-z]+)*,? and)? ?$")  # "raised money to build and run"
_GRANTED = later(
    r"\b(?:approv|provid|extend|grant|gave|giv|lend|lent|loan|offer|commit|pledg|announc|allocat|disburs|award|mak|made|earmark|releas"
    r"|arrang|contribut|sanction|clear|back)[a-z]*\b[^;:]*\b(?:loans?|credits?|lines? of credit|credit lines?|grants?"
    r"|facilit(?:y|ies)"
    r"|financing|funding|package|guarantees?)(?: (?:of|worth|totalling) ⟪m\d+⟫)?(?: (?:to|for|with) (?:the )?⟦\w\d+⟧)?"
    + _TO_DO
)
_SIGNED_LOAN = later(
    r"\b(?:sign|clos|conclud|finali[sz]|agre)[a-z]*\b[^;:]*\b(?:loans?|credit|financing|facility|grant|package)\b[^;:]*"
    + _TO_DO
)
_BY_NOUN = frozenset({"finances.loan-for", "finances.to-party-for"})
_BY_MEANS = frozenset({"lends.facility-by", "lends.facility-drawn"})
_MADE = frozenset({"Asset", "Project", "Programme", "Portfolio", "Event"})
_IS_MADE = later(
    r"\b(?:is|are|was|were|been|be|being)(?: [a-z]+ly)? (?:[a-z-]+ed|built|bought|dug|laid|sunk|made|paid)\b"
)
_TAKING = later(  # "has received a loan for the plant": who takes it is not who gives it
    r"\b(?:receiv|secur|obtain|got|gets?\b|getting|borrow|sought|seek|request|appl(?:y|ies|ied|ying) for|ask(?:s|ed|ing)? for"
    r"|(?:was|were|been|be|is|are) (?:granted|given|offered|promised|awarded|extended))[a-z]* (?:[^;:⟦]* )?"
    r"(?:loans?|credits?|credit lines?|financing|funding|grants?|facilit(?:y|ies))\b"
)
# What a firm that is no bank does with a loan that it takes: "has signed a facility for its mine"
_ITS_LOAN = later(
    r"\b(?:rais|sign|finali[sz]|clos|complet|land|tap|clinch|mandat|negotiat|arrang)[a-z]* (?:and [a-z]+ )?(?:[^;:⟦]* )?"
    r"(?:loans?|credits?|credit lines?|financing|funding|facilit(?:y|ies)|package)\b[^;:⟦]* for (?:its|their) "
)
_BORROWED = later(
    r"\b(?:receiv|secur|obtain|got|get|took|tak|borrow)[a-z]* [^;:]*\b(?:loans?|credits?|grants?|facility|financing|funding)\b"
    r"[^;:]* from [^;:]* to $"
)
_ON_GROUNDS = frozenset({"SUPPORTS", "ACTS_FOR", "SUPPLIES", "CONTROLS", "OWNS", "OPERATES"})
_BY_OWNING = frozenset({"owns.verb", "say.owns.verb"})
_LOST = later(r"\b(?:lost|loses|losing|relinquished|relinquishes|ceded)\b")
_HELD_BEFORE = later(
    r"\b(?:formerly|previously|used (?:it )?to|once|until recently|until ⟪d\d+⟫)\b"
)
_IN_CHARGE = frozenset(  # "once chaired X": an office that is over, where "once joined the board" tells when it began
    {
        "say.role.leads",
        "say.role.oversees",
        "say.role.directs",
        "say.role.leads-works",
        "say.role.at-helm",
        "say.role.board",
    }
)
_HYPOTHESIS = later(r"^\W*(?:(?:If|Unless|Should|Whether)\b|(?:Had|Were) (?:the )?⟦)")
# "Investors asked about the possibility that A will buy B", "There is no evidence that A owns B", "would not confirm that A owns B"
UNSURE = Sought(
    r"\b(?:[Pp]ossibilit(?:y|ies)|[Ll]ikelihood|[Pp]robability|[Cc]hances?|[Rr]isks?|[Dd]anger|[Hh]opes?|[Ff]ears?|[Ss]uspicions?"
    r"|(?<!no )(?<!No )(?<!little )[Dd]oubts?|[Nn]otion|[Hh]ypothesis|[Aa]ssumption|[Aa]llegations?|[Aa]ccusations?) that\b"
    r"|\b(?:[Rr]umou?rs?\b[^;,.]{0,40}?|(?:[Ss]peculation|[Gg]ossip|[Ww]hispers?)(?: [a-z]+){0,3}?) that\b"  # "Rumours circulated that"
    r"|\b[Nn]o (?:[a-z]+ )?(?:evidence|proof|sign|indication|record|trace|guarantee|certainty|suggestion) (?:yet )?(?:that|of)\b"
    r"|\b(?:(?:neither|nor|not|n[’']t|never|declin\w+ to|refus\w+ to|unable to|without) (?:[a-z]+ )?"
    r"(?:confirm(?:s|ed|ing)?|verif(?:y|ies|ied)|prov(?:e|es|ed)|establish(?:es|ed)?|say|said|nor deny|nor denied|comment(?:ed)? on)"
    r"|confirm(?:s|ed)? (?:n?or) den(?:y|ies|ied)) (?:(?:reports?|claims?|rumou?rs?) )?(?:that|whether|if)\b"
    r"|\b[Ww]ish(?:es|ed|ing)?(?: that)?(?= (?:[\w’'-]+ ){1,5}?had\b)"  # "wishes A had joined B"
    r"|\b(?:as if|as though)\b"
    r"|\b[Ii]t (?:is|was) (?:highly |very )?unlikely that\b|\b(?:bet|bets|betting|gambl(?:es?|ed|ing)|wager(?:s|ed|ing)?) that\b"
    r"|\b[Aa]ccording to (?:unconfirmed )?(?:rumou?rs?|speculation|gossip|hearsay)\b|\b[Rr]umou?r has it\b"
    r"|\b[Uu]nconfirmed reports? (?:[a-z]+ )?that\b"
    r"|\b(?:fear|hope|(?<!no )(?<!little )doubt|assum|guess|imagin|wonder|speculat|pretend)(?:s|es?|e?d|ing)? (?:that|if|whether)\b"
    r"|\b(?:[Ii]t (?:is|was|seems?|seemed|remains?|remained)|[Ii]t’s|[Ii]t's) (?:not |quite |very |also |only |still )*"
    r"(?:possible|probable|conceivable|doubtful|questionable|thought|believed|rumou?red|alleged|suspected|feared|hoped|assumed|claimed"
    r"|unclear|uncertain|unknown) (?:that|whether|if)\b"
)
_INVERTED = later(
    r"\b(?:[Nn]or|[Nn]either|[Nn]ever|[Nn]ot once|[Nn]o longer|[Aa]t no (?:time|point)|[Uu]nder no circumstances|[Nn]owhere)"
    r" (?:did|do|does|has|have|had|will|would|is|was|are|were)(?: the)? $"
)
_OF_A_NOUN = later(
    r"(?:the )?(?:[a-z]+ )?(?:construction|building|moderni[sz]ation|expansion|renovation|electrification|sale|acquisition|purchase"
    r"|takeover|deliver(?:y|ies)|supply|loan|financing|investment|merger|transfer|signing)\b",
    re.IGNORECASE,
)
_OF_NOUNS = frozenset({"HOLDS_ROLE", "MEMBER_OF"})
_ALLEGED = later(
    r"\b(?:alleged|suspected|rumou?red|purported|supposed|presumed|possible|potential|would-be)\b"
)
_HABIT = later(r"\bused to\b")
_CONDITION = later(r"\b(?:if|unless|whether) (?:the )?$")
_FORMER = later(r"\b(?:former|formerly|previously)\b")
_NOT_YET = later(r"\b(?:planned|proposed|possible|potential|future)\b")
_NO = later(r"\b(?:no|not(?! (?:only|just|merely|simply)\b)|never|little)\b")
# The words before a verb that make it somebody else's: a name that is no party, a noun that is nobody.
_OF_NOBODY = later(
    r"(?:(?<![⟧\w] )(?<![.!?] )(?<!^)\b[A-Z][\w’'-]+, (?:which (?:is|was) |now |also )?"
    r"|\b(?:move|decision|step|deal|development|measure|investigation|scandal|crisis|process|case|action|plan|vote|episode|transaction|"
    r"ruling|report|law|agreement|contract|pact|accord|memorandum) (?:which|that) "
    r"(?:(?:has|have|had|will|would|is|are|was|were|to|also|be) )*"
    r"|\b[a-z-]+ (?:which|that) (?:is|are|was|were) [a-z]+ed by (?:and|or) (?:[a-z]+ly )?)$"  # "a network that is run by and supports X"
)
# What is being sold is not sold yet: "is selling its stake to X".
_UNDER_WAY = later(r"\W*(?:sell|buy|acquir|purchas|tak|divest|offload|transferr)ing\b")
# What X is, is so whatever is planned with it: "plans to buy X, a joint venture of A and B", but "plans to set up X, a joint venture of".
_OF_VENTURES = frozenset(
    {
        "say.owns.venture-of",
        "say.owns.partnership-of",
        "say.partners.venture-of",
        "partners.venture-between",
        "partners.consortium",
    }
)
_SET_OFF = later(r"⟧, (?:(?:an?|the|one of the) (?:[\w’'/:%-]+ ){0,4})?$")
_FOUNDS = later(r"\b(?:set(?:ting)? up|form|creat|establish|launch|found|build|open|start)")
# "X's takeover of Y would need approval": what is said of a deal that is still to be done.
_A_DEAL = later(r"\b(?:takeover|take-over|acquisition|purchase|buyout|buy-out)\b")
_STILL_TO_COME = later(
    r"(?: ⟪[mp]\d+⟫| (?:for|worth) ⟪m\d+⟫)? (?:would|will|could|might|may|shall|needs|requires|awaits|depends on|hinges on"
    r"|remains subject to|is (?:still |now )?"
    r"(?:subject to|expected|awaiting|pending|conditional|contingent|due|set|likely|being (?:examined|reviewed|investigated)))\b"
)
# "has won clearance for its takeover of Y": what is allowed is still to be done.
_CLEARED_FOR = later(
    r"\b(?:(?:approval|clearance|permission|go-ahead|green light|consent|nod|authori[sz]ation)"
    r"(?: (?:of|from|by) [^,;⟦]*(?:⟦\w\d+⟧)?)? (?:for|to)"
    r"|(?:deal|transaction|agreement|proposal|plan|offer|scheme) (?:involves|includes|covers|provides for|envisages|foresees|entails"
    r"|calls for)) (?:its|the|their|a|an|this) (?:(?:planned|proposed|[a-z-]+) ){0,2}$"
)
# "shareholders approved the proposals related to the acquisition of Y by Z"
_APPROVED = later(
    r"\bapprov(?:ed|es|ing) (?:the |a |its |their )?(?:proposals?|plans?|resolutions?|motions?|items?)"
    r"(?: (?:related|relating|linked|pertaining))? (?:to|for|on) (?:the |its |their )?$"
)
_PROPOSED = later(
    r"\b(?:proposed|planned|pending|possible|potential|intended|prospective) (?:[^\s;,]+ ){0,2}?"
    r"(?:takeover|take-over|acquisition|purchase|buyout|buy-out)\b"
)
# Verbs in the third person, which no "to", "will" or "considers" in front can govern; those that may be nouns have an object beside them.
_FINITE_NEXT = later(
    r"(?:owns|owes|has|holds|operates|runs|employs|buys|sells|lends|controls|manages|provides|insures|serves|is|was|had|belongs|remains|keeps"
    r"|chairs|owed|owned|belonged|"
    r"(?:supplies|exports|imports|sources|ships|supports|funds|finances|leases|charters|uses|heads|leads|backs|partners|borrows|guarantees)"
    r"(?= (?:⟦|⟪|the |an? |its |most |all |half |some |\d)))\b"
)
_WHOSE_THING = later(
    r"\bwhose (?!(?:[a-z-]+ )*(?:shares?|capital|stock|equity|majority|control)\b)[^;,⟦]*$"
)
_AND_LEFT = later(r"(?:,? and|,? but)(?: (?:also|now|still|already|currently|jointly))* $")
_AND_REACH = 24  # characters before a verb
_IS_DOING = later(r"\b(?:is|are|was|were)(?: (?:also|now|currently|still))* *$")


@dataclass(frozen=True, slots=True)
class Wording:
    """A trigger of a rule and the words that govern it: those of its chain, and its own without the ends.

    `possible`: "may", or a hypothesis over the whole clause. `past`: it held once and no more.
    `given`: whose tie it is, is known from elsewhere.
    """

    rule: Rule
    match: re.Match[str] | Span
    chain: Chain
    marked: str
    trigger: str
    plain: str
    possible: bool
    past: bool
    given: bool


def _is_cleared(wording: Wording, match: re.Match[str] | Span) -> bool:
    """Whether the deal that the words name is only proposed, or one that somebody only has, or seeks, leave for."""
    if _PROPOSED.search(wording.marked, match.start(), match.end()):
        return True
    deal = _A_DEAL.search(wording.marked, match.start(), match.end())
    return deal is not None and (
        _CLEARED_FOR.search(wording.marked, 0, deal.start()) is not None
        or _APPROVED.search(wording.marked, 0, deal.start()) is not None
    )


# Of these "is due to" and "is to" say to whom, and nothing that is to come.
_OWED_TO = frozenset({"lends.due", "lends.exposed", "lends.exposed-its"})


def worded(
    told: Told,
    rule: Rule,
    match: re.Match[str] | Span,
    chain: Chain,
    marked: str,
    *,
    given: bool = False,
) -> Wording:
    """The wording of one match of a rule."""
    inner = match.end("S") if rule.explicit else match.start()
    trigger, plain = _FILLER.sub(" ", marked[inner : match.end()]), _FILLER.sub(" ", chain.words)
    return Wording(
        rule,
        match,
        chain,
        marked,
        trigger,
        plain,
        possible=bool(
            told.rules.possibility.search(plain)
            or told.rules.possibility.search(chain.words)
            or _HYPOTHESIS.match(marked[chain.clause :])
        ),
        past=_HABIT.search(chain.words) is not None
        or (
            rule.tie in HAD
            and (_HELD_BEFORE.search(chain.words) is not None or _LOST.search(trigger) is not None)
        )
        or (rule.id in _IN_CHARGE and _HELD_BEFORE.search(chain.words) is not None),
        given=given,
    )


def refusal(told: Told, wording: Wording) -> str | None:
    """Why the words state nothing, as a reason to count; None where they do."""
    rule, chain, marked, at = wording.rule, wording.chain, wording.marked, wording.match.start()
    if rule.tie in _BY_BORROWER and _is_lent(told, chain, marked, at):
        return "unclear_chain"
    if rule.id in _BY_MEANS and _IS_MADE.search(chain.words):
        kinds = {told.sentence.mentions[one].kind for one in chain.subjects}
        if kinds and kinds <= _MADE:
            return "unclear_chain"  # "the mill was built with a loan from X": the mill owes nothing
    taken = (
        rule.id in _BY_NOUN and _TAKING.search(marked, chain.start, wording.match.end()) is not None
    )
    taken = taken or (rule.tie == "FINANCES" and _is_its_loan(told, wording))
    if rule.tie == "FINANCES" and (taken or _has_borrowed(told, chain, marked, at)):
        return "unclear_chain"  # the lender finances, not who got the loan
    before = marked[max(0, chain.start - 40) : chain.start]
    if not rule.sold and (wording.possible or _CONDITION.search(before)):
        return "possibility"
    if "may" in _prospect(wording):
        return "possibility"
    if rule.tie in _OF_NOUNS and (
        _ALLEGED.search(wording.trigger) or told.rules.possibility.search(wording.trigger)
    ):
        return "possibility"  # "is allegedly chairman of B", "is a suspected member of B"
    if rule.tie in _ON_GROUNDS and is_ground(marked, chain.start, at):
        return "unclear_chain"  # "sanctioned A for supporting B": not who sanctions
    former = not wording.past and told.rules.former.search(wording.plain) is not None
    if not rule.kept and (former or _FORMER.search(wording.trigger)):
        return "former"
    if wording.past and told.rules.ladder(chain.words.strip(), rule.implicit) != "asserted":
        return "former"
    if not rule.explicit and not wording.given and _OF_NOBODY.search(marked, 0, at):
        return "no_subject"
    active = rule.id in _BY_OWNING and " by " not in wording.trigger
    if active and OWNED_BEFORE.search(marked, 0, wording.match.end()):
        return "owned_before"  # "a subsidiary of privately owned X"
    passive = rule.tie == "OWNS" and wording.trigger.startswith(
        ("held ", "owned ", "are held ", "is held ")
    )
    if passive and _WHOSE_THING.search(marked, chain.start, at + 8):
        return "no_subject"  # "X, which supplies Y and whose bonds are held by Z": the bonds are
    if rule.sold and is_by_office(marked[chain.start : at]):
        return "unclear_chain"
    return None


def modality_of(told: Told, wording: Wording, untrue: Sequence[tuple[int, int]]) -> str:
    """The step of the ladder on which the words say the tie; `untrue` as of `untrue_parts`."""
    rule, match, words, trigger = (
        wording.rule,
        wording.match,
        wording.chain.words,
        wording.trigger,
    )
    if _FINITE_NEXT.match(wording.marked, match.start()) and _AND_LEFT.search(
        wording.marked, max(0, match.start() - _AND_REACH), match.start()
    ):
        words = " "  # "hopes to buy X and supplies Y": it supplies Y, whatever it hopes
    modality = told.rules.ladder(words.strip(), rule.implicit)
    purpose = _FOR_IT.search(words) is not None and not wording.past
    if purpose and modality == "asserted" and not told.rules.chain(words)[0]:
        modality = "planned"  # a bare purpose: "A raised money to acquire B"
    if (
        rule.id in _OF_VENTURES
        and modality not in NEGATIVE
        and _SET_OFF.search(wording.marked, 0, match.start())
        and not _FOUNDS.search(words)
    ):
        modality = "asserted"
    modality = weakest((modality, told.rules.ladder(_prospect(wording).strip())))
    if _INVERTED.search(wording.marked, 0, wording.chain.start):
        modality = "denied"  # "nor did it buy B"
    inner = told.sentence.mentioned(match[0])
    if _NO.search(trigger) or any(
        told.sentence.text.startswith(("no ", "No "), mention.start) for mention in inner
    ):
        modality = "denied"
    if rule.tie == "OWNS" and modality == "asserted" and _UNDER_WAY.match(trigger):
        modality = "planned" if _IS_DOING.search(words) else modality
    # who suspends a licence supervises whose it was
    if (
        rule.tie == "OWNS"
        and modality == "asserted"
        and _A_DEAL.search(trigger)
        and (_STILL_TO_COME.match(wording.marked, match.end()) or _is_cleared(wording, match))
    ):
        modality = "planned"
    refused = _REFUSED.search(trigger, 1) if rule.tie not in ("REGULATES", "RESTRICTS") else None
    if refused and modality not in NEGATIVE and not rule.explicit:
        modality = "opposed" if refused["opposed"] else "denied"
    if any(start <= match.start() < end for start, end in untrue):
        modality = "denied"
    if rule.explicit and modality != "denied" and rule.id not in _OWED_TO:
        # "The loan to A will be guaranteed by B": the pattern holds the verb.
        ranks = vocabulary().modalities
        read = told.rules.chain(_FILLER.sub(" ", match[0]))[0]
        modality = min((modality, *read), key=lambda name: ranks[name].rank)
    if (
        rule.implicit == "asserted"
        and rule.explicit
        and _NOT_YET.search(wording.marked[max(0, match.start() - 24) : match.end()])
    ):
        modality = "planned"
    return modality


def _prospect(wording: Wording) -> str:
    """The cue of what is said of a work that a noun names: "calls for the construction of X by Y", "the building of X by Y would be"."""
    marked, match = wording.marked, wording.match
    if not wording.rule.explicit or not _OF_A_NOUN.match(match[0]):
        return ""
    before = marked[: match.start()]
    return prospect_of(marked, before, before.split()[-3:], match.end()).cue


def untrue_parts(sentence: Marked) -> list[tuple[int, int]]:
    """The parts of a marked sentence that somebody calls untrue."""
    marked = sentence.marked
    if "that " not in marked:
        return []
    parts = []
    for pattern in (_REFUTED, _DENIED_TALE, _DISMISSED, _UNTRUE):
        for told in pattern.finditer(marked):
            start, end = told.span("what")
            aside = sentence.aside(told.start())
            # "X, which denied reports that it owes Y, sold Z": it did sell
            parts.append((start, min(end, aside[1]) if aside is not None else end))
    return parts


def _is_lent(told: Told, chain: Chain, marked: str, at: int) -> bool:
    """Whether the subject gives the money for what is done: it grants a loan, or is the bank that signs one."""
    lends = any(told.sentence.mentions[one].kind == "Bank" for one in chain.subjects)
    signed = _GRANTED if not lends else _SIGNED_LOAN
    return bool(_GRANTED.search(marked, chain.start, at) or signed.search(marked, chain.start, at))


def _is_its_loan(told: Told, wording: Wording) -> bool:
    """Whether a firm that is no bank takes the loan for a thing of its own: "has signed a facility for its mine"."""
    kinds = {told.sentence.mentions[one].kind for one in wording.chain.subjects}
    return (
        kinds == {"Firm"}
        and _ITS_LOAN.search(wording.marked, wording.chain.start, wording.match.end()) is not None
    )


def _has_borrowed(told: Told, chain: Chain, marked: str, at: int) -> bool:
    """Whether the subject got the money for what it finances as a loan: it is no bank and signs a loan agreement."""
    if _BORROWED.search(marked, chain.start, at):
        return True
    lends = any(told.sentence.mentions[one].kind == "Bank" for one in chain.subjects)
    return not lends and _SIGNED_LOAN.search(marked, chain.start, at) is not None
