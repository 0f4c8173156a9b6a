"""Whose an office is that a text prints without its owner: "X will sell the mine, finance director Jo Lee said".

The noun before the office may tell it ("Forum secretary Jo Lee"); else it is the firm that the text is about, where the sentence, or the
one before it, has no other for its subject. Where two firms come into question there is no owner.

    employer(told, person)      # the mention of the firm, or None
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

from interlock.loaders.documents.grammar.word_classes import PREPOSITIONS
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.drafts import is_central

if TYPE_CHECKING:
    from interlock.loaders.documents.grammar.clauses import Marked
    from interlock.loaders.documents.parties.settle import Parties

__all__ = ["employer", "goes_on", "is_bare", "of_lead", "of_noun", "printed_title"]


class Told(Protocol):
    """A sentence and the parties of its text, as whoever reads it has them."""

    sentence: Marked
    parties: Parties


_OF_FIRM = later(
    r"^(?:[Pp]resident|[Cc]hief\s(?:[Ee]xecutive(?:\s[Oo]fficer)?|[a-z]+\sofficer|[A-Z][a-z]+\sOfficer|engineer|economist|geologist"
    r"|accountant)|C[EFOT]O|[Dd]irector|[Mm]anag(?:ing\s[Dd]irector|er)|[Cc]hair(?:man|woman|person)?"
    r"|[Ff]ounder|[Ff]inance\schief|[Ss]ales\schief|[Bb]oard\s(?:chair(?:man|woman)?|member)"
    r"|[Gg]eneral\s(?:[Mm]anager|[Dd]irector|[Cc]ounsel)|[Cc]ompany\ssecretary"
    r"|[Cc]o-?founder|[Tt]reasurer|[A-Za-z]+\s(?:[a-z]+\s)?(?:director|manager)|[Ww]orks\scouncil\s(?:head"
    r"|chair(?:man|woman)?)"
    r"|(?:[Dd]eputy|[Vv]ice)[ -](?:chair(?:man|woman)|chief\sexecutive|director)|[Hh]ead\sof\s[a-z]+(?:\s[a-z]+)?"
    r"|(?:[Cc]ompany\s)?[Ss]pokes(?:man|woman|person)|[Vv]ice-president)$"
)
# The noun of a body before an office: "Forum secretary", "county attorney".
_OF_NOUN = later(
    r"^(?P<noun>[A-Za-z]+)\s(?:(?:deputy|general|vice|managing|executive|press)[ -])*(?:president"
    r"|chair(?:man|woman|person)?|secretary|head|chief|leader|director|manager|attorney"
    r"|spokes(?:man|woman|person)|treasurer|governor|coordinator|rector|trustee|principal)(?:[ -]general)?$"
)
_BODY_NOUNS = frozenset(
    {"forum", "association", "league", "union", "commission", "council", "county", "chamber", "federation", "institute", "fund", "bank",
     "ministry", "agency", "authority", "mine", "trust", "cooperative", "guild", "confederation", "syndicate", "exchange", "foundation",
     "university", "port", "airport", "refinery", "committee", "consortium", "museum", "hotel", "province", "yard", "club", "society"}
)  # fmt: skip
_FIRM_NOUNS = frozenset({"company", "board", "works", "group", "export", "plant"})
# "X has sued", "X wrote a letter to", up to a bare office
_DOES_TO = later(
    r"^ (?:(?:has|have|had|also|now|later|then|once|never|recently|publicly|will|would|did|not) )*"
    r"(?P<verb>(?!(?:is|was|are|were|be|been|has|had|have|and|or|but|by|who|whose|which|that|made|makes|gets|got)\b)(?:[a-z]+ed|[a-z]{2,6})(?<!ing))"
    r"(?: (?:[a-z]+ ){0,3}?(?:to|with|against|from|for|about|on))?"
    r" (?:(?:vice|deputy|managing|general|finance|financial|sales|executive|chief|company|works|board|acting) )*"
    r"(?:[a-z]+ )??(?:director|manager|chair(?:man|woman|person)?|president|executive(?: officer)?|officer|founder|co-founder|treasurer"
    r"|secretary|spokes(?:man|woman|person)|chief|head of [a-z]+|counsel|member|economist|engineer|accountant|geologist)s? $"
)
_EMPLOYS = later(
    r"(?:re-?)?(?:hir|fir|sack|dismiss|oust|appoint|nam|elect|promot|replac|suspend|remov|employ|recruit|retain|confirm|los|lost|nominat"
    r"|install|call|pick|chos|choos|tapp|introduc|transferr|demot)(?:e?d|es|e|s)?$"
)
_OPENING = tuple(",\"”’':;.—")
_SAYS = later(r"\b(?:said|says|told|added|announced|stated|noted)\b")
_OF_TOWN = later(r"^(?:[Dd]eputy |[Vv]ice |[Aa]cting )?[Mm]ayor$")
_BARE_MINISTER = later(
    r"^(?:[Cc]aretaker|[Dd]eputy|[Aa]cting|[Ff]irst deputy|[Ii]nterim)?\s?minister$", re.IGNORECASE
)
# "Energy Minister", "Deputy Minister of Energy": of the one ministry of that name that the text has told of
_OF_MINISTRY = later(
    r"^(?:(?:[Dd]eputy|[Vv]ice|[Aa]cting|[Ff]irst|[Jj]unior|[Ss]tate)[ -])*(?:(?P<what>[A-Z][a-z]+(?:,? (?:and |& )?[A-Z][a-z]+){0,3})"
    r" (?:Minister|Secretary)"
    r"|(?:[Mm]inister|[Ss]ecretary) (?:of|for) (?:the )?(?P<of>[A-Z][a-z]+(?:,? (?:and |& )?[A-Z][a-z]+){0,3}))$"
)
_MINISTRY = later(r"\b(?:ministry|department)\b", re.IGNORECASE)
_EMPLOYED = later(r"[’']s?\s|\sof\s|,\s(?:of|at|who|the|a|an)\s|\s\(")
_HEAD_OF_STATE = later(r"(?:Vice )?President$")
_FIRMS = ("Firm", "Bank", "Exchange")
_BODIES = frozenset({*_FIRMS, "Chamber", "Organization", "GovernmentBody", "Asset", "Party"})
_EMPLOYERS = frozenset({*_FIRMS, "Chamber", "Organization"})
_HOLDS_REST = later(
    r"\b[Tt]he (?:rest|remainder|balance|(?:other|remaining) (?:half|[\d.,]+ ?(?:%|per ?cent)|shares|stake))"
    r"(?: of (?:the|its) (?:shares|capital|stock))? [^.;:“”\"]{0,60}?\b(?:to|by|with|of)\s$"
)
_SPEAKS_LAST = later(r",?\s(?:said|says|told|added|confirmed|announced)\b")
_RUN_BY_DIRECTORS = later(
    r"\b(?:Authority|Agency|Administration|Board|Corporation|Office|Service|Commission|Bureau|Institute)\b"
)
_NEAR = 400  # characters back to what was said to be owned
_NOUN_NEAR = 1500  # characters back to the body that a noun takes up again
_BESIDE = (" and ", ", ", ", and ", " & ", " or ", " with ")


def is_bare(title: str) -> bool:
    """Whether a title is one of a firm or body, and does not tell whose."""
    noun = _OF_NOUN.match(title)
    return (
        _OF_FIRM.match(title) is not None
        or (noun is not None and noun["noun"].lower() in _BODY_NOUNS)
        or _OF_CENTRAL.match(title) is not None
        or _OF_TOWN.match(title) is not None
        or _BARE_MINISTER.match(title) is not None
        or _OF_MINISTRY.match(title) is not None
    )


def printed_title(told: Told, person: Mention, title: str) -> str:
    """A title with the noun of a body that stands before it, capitalised where it opens the sentence: "Works council head"."""
    at = told.sentence.text.find(title, max(told.sentence.start, person.start - len(title) - 2))
    words = told.sentence.text[told.sentence.start : at].split(" ") if at >= 0 else []
    lead = words[-2] if words[-1:] == [""] and len(words) > 1 else ""
    if not lead or lead.lower() not in _BODY_NOUNS | _FIRM_NOUNS:
        return title
    if lead[0].isupper() and len(words) > 2 and words[-3][-1:] not in _OPENING:
        return title  # "the Tea Forum secretary": a name
    return f"{lead} {title}"


# "central bank governor Jo Lee", of the one that the text has named
_OF_CENTRAL = later(
    r"^(?:the )?central bank(?:[’']s)? (?:deputy |vice[- ])?(?:governor|chief|president|head|chair(?:man|woman)?)$",
    re.IGNORECASE,
)


def _is_central_bank(told: Told, mention: Mention) -> bool:
    if mention.party < 0:
        return False
    draft = told.parties.drafts[mention.party]
    return draft.kind == "GovernmentBody" and (
        draft.head.endswith("central bank") or is_central(draft.name)
    )


def employer(told: Told, person: Mention) -> Mention | None:
    """Whose the bare title of a person is; none if the person was named before or has an employer behind the name."""
    drafts, text = told.parties.drafts, told.sentence.text
    title = printed_title(told, person, person.title or "")
    if drafts[person.party].mentions[0][0] < person.start or _EMPLOYED.match(text, person.end):
        return None
    if _OF_TOWN.match(title):
        return _town(told)
    if _BARE_MINISTER.match(title):
        return _only(m for m in told.sentence.mentions if m.head.endswith("ministry"))
    if _OF_CENTRAL.match(title):
        return _only(m for m in told.parties.near(0, person.start) if _is_central_bank(told, m))
    ministry = _OF_MINISTRY.match(title)
    if ministry is not None:
        return _ministry(told, ministry["what"] or ministry["of"], person)
    noun = _OF_NOUN.match(title)
    if title.lower().startswith("works council"):
        noun = None
    if noun and noun["noun"].lower() in _BODY_NOUNS:
        return of_noun(told, noun["noun"].lower(), person.start)
    if told.parties.owned is not None and _HOLDS_REST.search(
        text, told.sentence.start, person.start
    ):
        # "A bought 80 percent of B. The rest belongs to managing director Jo Lee": of B
        held = told.parties.owned[1]
        near = 0 <= told.sentence.start - held.start < _NEAR
        return held if near and drafts[held.party].kind in _FIRMS else None
    found, last = _of_topic(told, person), told.parties.employer
    others = last is not None and found is not None and last.party != found.party
    # Whose officers were told of before, his may be this one too: "X, chairman Jo Lee said, is for sale to Y. Director Ada Moe".
    if found is not None and _has_to_do_with(told, found, person):
        return None
    return None if others and not _opens_anew(told, found) else found


def _has_to_do_with(told: Told, firm: Mention, person: Mention) -> bool:
    """Whether a firm only does something to, or with, who has a bare title: "X sued director Jo Lee", "X met with chairman Jo Lee".

    Whom a firm hires, dismisses or names is its own; so is who does something himself ("X is run by director Jo Lee").
    """
    text = told.sentence.text
    last = [m for m in told.sentence.mentions if m.party == firm.party and m.end < person.start]
    if not last or last[-1].possessive:
        return False
    words = text[last[-1].end : person.end].removesuffix(person.name)
    found = _DOES_TO.match(words)
    return found is not None and not (
        found["verb"] in PREPOSITIONS or _EMPLOYS.match(found["verb"]) or _SAYS.match(found["verb"])
    )


def _opens_anew(told: Told, firm: Mention | None) -> bool:
    """Whether the sentence itself, or the text, begins with the firm."""
    lead = told.parties.lead(told.sentence.start)
    here = any(firm is not None and m.party == firm.party for m in told.sentence.mentions)
    return here or (lead is not None and firm is not None and lead.party == firm.party)


def of_noun(told: Told, noun: str, start: int) -> Mention | None:
    """The one body near by that a noun takes up again: "the league" of "the Oman Investors League"."""
    drafts = told.parties.drafts
    return _only(
        m
        for m in told.parties.near(max(0, start - _NOUN_NEAR), start)
        if m.party >= 0
        and m.kind != "Person"
        and drafts[m.party].kind in _BODIES
        and not drafts[m.party].plural
        and noun in re.findall(r"\w+", drafts[m.party].name.lower())
    )


def _ministry(told: Told, subject: str, person: Mention) -> Mention | None:
    """The one ministry of the text whose name tells all that the title does: "Energy Minister" is of "Tanzania's energy ministry"."""
    wanted = {word for word in re.findall(r"[a-z]+", subject.lower()) if word != "and"}
    drafts = told.parties.drafts
    return _only(
        m
        for m in told.parties.near(0, told.sentence.end)
        if m.party >= 0
        and drafts[m.party].kind == "GovernmentBody"
        and _MINISTRY.search(drafts[m.party].name)
        and wanted <= set(re.findall(r"[a-z]+", drafts[m.party].name.lower()))
        and (person.country or drafts[m.party].country) == drafts[m.party].country
    )


def _only(mentions: Iterable[Mention]) -> Mention | None:
    found = {m.party: m for m in mentions if m.party >= 0}
    return next(iter(found.values())) if len(found) == 1 else None


def _town(told: Told) -> Mention | None:
    """The town that a sentence is about, where it names no other place: "X has no plans, deputy mayor Jo Lee said"."""
    one = _only(m for m in told.sentence.mentions if m.kind == "Place")
    if one is None or (one.code is not None and "-" not in one.code):
        return None
    opens = told.sentence.text[told.sentence.start : one.start].strip().lower() in ("", "“", '"')
    return one if opens else None


def _of_topic(told: Told, person: Mention) -> Mention | None:
    drafts, sentence, parties = told.parties.drafts, told.sentence, told.parties
    firms = _named_firms(told)
    if _HEAD_OF_STATE.match(person.title or "") and not any(
        m.form == "definite"
        and m.party in firms
        and (m.start < person.start or _SAYS.search(sentence.text, person.end, m.start))
        for m in sentence.mentions
    ):
        return None  # "President Jo Lee toured the company's mine": of a state, but "President Jo Lee said the company"
    title = person.title or ""
    acting = _authority_acting(told, person)
    if acting is not None:  # "the Ports Authority has sued X, director Jo Lee said": not of X
        return acting if _RUN_BY_DIRECTORS.search(drafts[acting.party].name) else None
    here = {m.party for m in sentence.mentions if m.party in firms}
    topic = max(firms, key=lambda at: len(drafts[at].mentions), default=-1)
    for at in (person.start, sentence.start):
        found = parties.before(sentence.start, at)
        if found is not None and found.party in firms and _opens(told, person):
            # "Orlu Foods has joined the exchange. CEO Jo Lee said": of whom the text has just told, whoever else it tells of
            other = here or _has_another_beside(told, found, firms) or _is_of_lead(told, found)
            return None if other else found
        if found is not None and found.party == topic:
            if " " not in title and title.lower() in ("director", "manager"):  # of anything
                return None if here - {topic} else found
            return None if _has_another_beside(told, found, firms) else found
    counts = sorted((len(drafts[at].mentions) for at in firms), reverse=True)
    if (
        topic >= 0 and counts[0] > 2 * (counts[1:] or [0])[0] and not here - {topic}
    ):  # the text is about one firm
        spoken = [m for m in parties.near(0, person.start) if m.party == topic]
        return spoken[-1] if spoken else None
    return of_lead(told, person)


def _authority_acting(told: Told, person: Mention) -> Mention | None:
    """The named authority with which a sentence begins that a person with a bare title closes as its speaker."""
    first = next((m for m in told.sentence.mentions if m.party >= 0 and not m.dateline), None)
    if first is None or first is person or first.form != "name" or first.possessive:
        return None
    opens = told.sentence.text[told.sentence.start : first.start].strip(' “"').lower() in (
        "",
        "the",
    )
    acts = opens and told.parties.drafts[first.party].kind == "GovernmentBody"
    speaks = _SPEAKS_LAST.match(told.sentence.text, person.end) is not None
    return first if acts and speaks else None


def _is_of_lead(told: Told, firm: Mention) -> bool:
    """Whether a text opens with another firm and speaks of it as often: "X is for sale. Y may bid. Director Jo Lee" is of X or Y."""
    lead, drafts = told.parties.lead(told.sentence.start), told.parties.drafts
    if lead is None or lead.party in (-1, firm.party) or drafts[lead.party].kind not in _FIRMS:
        return False
    return len(drafts[lead.party].mentions) >= len(drafts[firm.party].mentions)


def _named_firms(told: Told) -> list[int]:
    """The firms of the text that have names; an exchange where others are listed employs nobody who has a bare title."""
    drafts = told.parties.drafts
    firms = [at for at, draft in enumerate(drafts) if draft.kind in _FIRMS and not draft.unnamed]
    others = [at for at in firms if drafts[at].kind != "Exchange"]
    lead = told.parties.lead(told.sentence.start)
    return firms if lead is not None and drafts[lead.party].kind == "Exchange" else others or firms


def _opens(told: Told, person: Mention) -> bool:
    """Whether a sentence begins with the bare title of a person."""
    lead = told.sentence.text[told.sentence.start : person.start].strip()
    return lead.lower() == (person.title or "-").lower()


def of_lead(told: Told, person: Mention) -> Mention | None:
    """The firm that the text opens with, if it is spoken of most so far and no other is the subject since it was spoken of last."""
    parties, sentence = told.parties, told.sentence
    firms = _named_firms(told)
    lead = parties.lead(sentence.start)
    if lead is None or lead.party not in firms:
        return None
    before = parties.before(sentence.start, sentence.start)
    other = before is not None and before.party in firms and before.party != lead.party
    if (
        other and before is not None and not before.whose
    ):  # "Its sole shareholder, Y, ...": still of X
        return None
    if any(
        m.party in firms and m.party != lead.party and m.start < person.start
        for m in sentence.mentions
    ):
        return None
    return None if _has_another_beside(told, lead, firms) else lead


def goes_on(told: Told, at: int) -> Mention | None:
    """The firm or body that a paragraph goes on about at `at`, where the sentence before tells of no other that might be meant.

    The subject of that sentence, or who has its subject ("Its sole shareholder, Y, is registered in Jersey"); others may be told of there
    as those that own it.
    """
    parties, drafts = told.parties, told.parties.drafts
    number = parties.number(at)
    for back in (number - 1, number - 2):
        if back < 0 or parties.blocks[back] != parties.blocks[number]:
            return None
        near = [m for m in parties.by_sentence[back] if m.party >= 0 and not m.dateline]
        bodies = [
            m for m in near if drafts[m.party].kind in _EMPLOYERS and not drafts[m.party].plural
        ]
        if bodies:
            break
    else:
        return None
    found = bodies[0].owner if bodies[0].whose else bodies[0]
    if (
        found is None
        or found.party < 0
        or drafts[found.party].kind not in _EMPLOYERS
        or drafts[found.party].plural
    ):
        return None
    owned = parties.owned
    is_owned = (
        owned is not None and owned[0] == found.party and parties.number(owned[1].start) == back
    )
    others = any(
        m.party != found.party and not m.whose and (m.form == "name" or not drafts[m.party].unnamed)
        for m in bodies
    )
    return None if others and not is_owned else found


def _has_another_beside(told: Told, firm: Mention, firms: Sequence[int]) -> bool:
    """Whether another firm is told of in one list with it: "X and Y will merge"."""
    return any(
        m.party in firms
        and m.party != firm.party
        and m.sentence == firm.sentence
        and (
            told.sentence.text[firm.end : m.start] in _BESIDE
            or told.sentence.text[m.end : firm.start] in _BESIDE
        )
        for m in told.parties.near(max(0, firm.start - 80), firm.end + 80)
    )
