"""What a sentence leaves out and the text has told: the firm that a share is of, who is lent to, the event that somebody took part in.

left_out(told, rule)        # of "B took the rest.": [(party, mention)] of what was last said to be owned; [] where it is not certain
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.rules import Rule
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.offices.bare_titles import goes_on

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["BUILT", "EMPLOYERS", "VENTURES", "left_out", "one_work"]

EMPLOYERS = frozenset({"Firm", "Bank", "Chamber", "Exchange", "Organization", "GovernmentBody"})
VENTURES = frozenset({"venture", "joint venture", "consortium", "syndicate", "merged company"})
# "Engines will be delivered by X": to what the text speaks of.
_GO_ON = frozenset(
    {
        "SUPPLIES",
        "IMPLEMENTS",
        "INSURES",
        "FINANCES",
        "GUARANTEES",
        "CONTRACTED_FOR",
        "OPERATES",
    }
)
_OF_MONEY = frozenset({"LENDS_TO", "GUARANTEES"})
BUILT = frozenset({"Asset", "Project", "Portfolio", "Programme"})
_SHARED = later(
    r"⟪p\d+⟫(?: (?:stake|interest|holding|shareholding|share|equity|of the (?:shares|capital)))?(?: each)? (?:in|of) (?:the )?"
    r"⟦[FBOP](\d+)⟧(?!’s|'s|[’'] )"
)
# "a unit of X, whose chairman, Y, holds 61 percent"
_WHOSE_HOLDS = later(
    r"⟦[FB](\d+)⟧,? whose (?:[a-z-]+,? ){0,5}?⟦[HPF]\d+⟧,?(?: (?:also|still|now|together))*"
    r" (?:holds?|held|owns?|owned|has|had|controls?|keeps?) (?:an? |the |about |just |over |under )*⟪p\d+⟫(?! (?:of|in) )"
)
# "belongs to X, of which Y holds 60 percent": a share of X, and of nothing that X has
_IN_WHICH = later(r"⟦[FBOPSJ](\d+)⟧,? (?:an? [a-z -]{3,40} )?(?:in|of) which ")
# "The field is 90 percent owned by X and 10 percent by Y": of what stands there, whoever it is
_OF_SOMETHING = later(
    r"(?:The|This|That|Its) (?!rest|remainder|balance|other|majority|minority|shares?|stakes?|capital|stock|equity)(?:[a-z-]+ ){1,4}?"
    r"(?:is|are|was|were|will be|has been|remains) "
)
# "is to be financed with a loan from X": of no firm told of before
_FINANCED = later(r"\b(?:financed|funded|paid for|built|bankrolled)\b")
_ITS_OWN = later(
    r"\b[Tt]he (?:rest|remainder|balance|remaining|other)\b[^;:]{1,40}? (?:held|owned|controlled|belongs?|belonged|lies?|stays?)"
    r" (?:by|to|with) (?:the )?(?:company|firm|group|bank|business|[A-Z][\w’'&.-]+(?: [A-Z][\w’'&.-]+)*)[’']s? (?:[a-z-]+ )*"
    r"(?:co-)?(?:founders?|managers?|management|employees|staff|directors?|chair(?:man|woman)|chief executive|president),? "
)
_LIES = later(r" (?:at|in|near|beside|behind|below|above|off) (?:the )?")
# "are founding a company", "set up a bank": before a firm that has no name yet
_FOUNDING = later(
    r"\b(?:found(?:ing|ed)?|sets?\sup|setting\sup|form(?:s|ing|ed)?|establish(?:es|ing|ed)?|creat(?:es?|ing|ed)|launch(?:es|ing|ed)?)\s$"
)
_OPENING = 4  # characters of an article before the first name
_PART = later(r"[:;]\s")
_BEGINNING = 200  # characters in which a text says what it is about
_OF_ITS_OWN = frozenset(
    words("first second third other next new old former existing present neighbouring nearby")
)
_LEFT_REACH = 40  # characters before a name that are looked at
_FROM_IT = later(r"\bfrom\s(?:the\s)?(?:[A-Za-z-]+\s){0,3}$")
_NEAR = 400  # characters that an elided object may lie back


def left_out(told: Told, rule: Rule, *, first: bool = False) -> list[tuple[int, Mention]]:
    """What the sentence leaves out: the firm that a share is a share of, the event that somebody took part in.

    The firm last said to be owned, else the venture just spoken of; the one event spoken of near by; nothing else. `first`: the
    end left out is the subject of the tie.
    """
    kinds = rule.subject_kinds if first else rule.object_kinds
    start, end = told.sentence.start, told.sentence.end
    if rule.tie in _OF_MONEY and _is_about_nobody_known(told):
        return []  # "In April the company borrowed": who that is, the text does not settle
    if rule.tie == "GUARANTEES":
        return [told.parties.borrower] if told.parties.borrower is not None else []
    if rule.tie == "LENDS_TO":
        return _borrower(told)
    if rule.tie == "HOLDS_ROLE":
        firms = {
            m.party
            for m in told.parties.near(0, start)
            if m.party >= 0 and m.form == "name" and told.parties.drafts[m.party].kind in EMPLOYERS
        }
        employer = told.parties.lead(start)
        sure = employer is not None and firms == {employer.party}
        employer = employer if sure else goes_on(told, start)
        return [(employer.party, employer)] if employer is not None else []
    if rule.tie in _GO_ON:
        work = one_work(told, BUILT & kinds)
        if work is not None:
            return [(work.party, work)]
        if kinds <= BUILT:
            return []
        spoken = told.parties.before(start, start)
        fits = spoken is not None and told.parties.drafts[spoken.party].kind in kinds
        return [(spoken.party, spoken)] if spoken is not None and fits else []
    if rule.tie == "PARTICIPATES_IN":
        events = [
            m
            for m in told.parties.near(end - _NEAR, end)
            if m.party >= 0
            and told.parties.drafts[m.party].kind == "Event"
            and not (told.parties.drafts[m.party].unnamed and told.parties.drafts[m.party].plural)
        ]
        return [(events[-1].party, events[-1])] if len({m.party for m in events}) == 1 else []
    shared = [
        told.sentence.mentions[int(match[1])] for match in _SHARED.finditer(told.sentence.marked)
    ]
    if shared and rule.id.startswith("owns.elided") and shared[0].party >= 0:
        return [(shared[0].party, shared[0])]  # "A held 51 per cent in X, B held 30 per cent"
    if rule.tie == "OWNS" and _ITS_OWN.search(
        told.sentence.text, told.sentence.start, told.sentence.end
    ):
        return []  # "The rest is held by X's founder, A": of X, which is told
    whose = _of_relative(told) if rule.id == "owns.elided" else None
    if whose is not None:
        return [(whose.party, whose)]  # "a unit of X, whose chairman, Y, holds 61 percent": of X
    owned, lead = told.parties.owned, told.parties.lead(start)
    if rule.id.startswith("owns.elided-") and (
        owned is None
        or start - owned[1].start >= _NEAR
        or _OF_SOMETHING.match(told.sentence.marked) is not None
    ):
        return []  # "B takes the rest": of what was told to be owned, and of nothing else
    shares = [amount.start for amount in told.sentence.amounts if amount.unit == "percent"]
    works = [
        m
        for m in told.sentence.mentions
        if m.party >= 0
        and told.parties.drafts[m.party].kind in ("Asset", "Project")
        and shares
        and m.end < shares[0]
    ]
    in_which = _in_which(told) if rule.id == "owns.elided" else None
    if in_which is not None:
        return [(in_which.party, in_which)]
    founded = [
        m
        for m in told.sentence.mentions
        if m.party >= 0 and shares and m.end < shares[0] and m.head in VENTURES and not m.plural
    ]
    if rule.id == "owns.elided" and founded:
        return [
            (founded[-1].party, founded[-1])
        ]  # "agreed to form a venture; A will hold 60 percent"
    opener = _set_apart(told, shares) if rule.id == "owns.elided" else None
    if opener is not None:
        return [(opener.party, opener)]
    if rule.id == "owns.elided" and works:
        return [(works[-1].party, works[-1])]  # "develops the mine with B, which has 30 percent"
    if lead is not None and any(m.party == lead.party for m in told.sentence.mentions):
        lead = None  # it is named here, so it is not what is left out
    named = [
        m
        for m in told.parties.near(start - _NEAR, start)
        if m.party >= 0
        and m.form == "name"
        and told.parties.drafts[m.party].kind in ("Firm", "Bank")
    ]
    if rule.id == "owns.elided" and _OF_THE_SHARES.search(told.sentence.text, start, end):
        alone = lead is not None and {m.party for m in named} <= {lead.party}
        return [(lead.party, lead)] if lead is not None and alone else []
    if owned is not None and start - owned[1].start < _NEAR:
        since = told.parties.near(owned[1].end, start)
        if lead is not None and any(m.party == lead.party for m in since):
            return [(lead.party, lead)]  # the text has come back to what it is about
        return [owned]
    ventures = [
        m
        for m in told.parties.near(start - _NEAR, start)
        if m.party >= 0 and (m.head in VENTURES or _is_being_founded(told, m))
    ]
    if ventures:
        return [(ventures[-1].party, ventures[-1])]
    if lead is None or (rule.id == "owns.elided" and named and named[-1].party != lead.party):
        return []  # the text has gone on to another firm: of which one, nobody says
    return [(lead.party, lead)]


# "holds 30 percent of the shares": of the firm that the text is about, if it has told of no other that is owned
_OF_THE_SHARES = later(r"\bof (?:the|its) (?:share capital|shares|stock|equity|capital)\b")


def _of_relative(told: Told) -> Mention | None:
    """The firm whose officer or owner a relative clause tells to hold a share."""
    found = _WHOSE_HOLDS.search(told.sentence.marked)
    firm = told.sentence.mentions[int(found[1])] if found is not None else None
    return firm if firm is not None and firm.party >= 0 else None


def _in_which(told: Told) -> Mention | None:
    """The firm or thing in which the first share of a sentence is held: "run by X, in which Y has 60 percent"."""
    marked = told.sentence.marked
    found = _IN_WHICH.search(marked, 0, max(0, marked.find("⟪p")))
    one = told.sentence.mentions[int(found[1])] if found is not None else None
    return one if one is not None and one.party >= 0 else None


def _is_being_founded(told: Told, mention: Mention) -> bool:
    """Whether a firm without a name is one that somebody sets up: "are founding a cold-storage company"."""
    return (
        mention.form == "group"
        and mention.kind in ("Firm", "Bank")
        and not mention.plural
        and _FOUNDING.search(told.sentence.text, max(0, mention.start - 32), mention.start)
        is not None
    )


def _set_apart(told: Told, shares: list[int]) -> Mention | None:
    """The firm that opens a sentence whose next part tells shares: "Orlu is theirs in two ways: A heads it, B owns 8 per cent"."""
    first = next((m for m in told.sentence.mentions if m.party >= 0), None)
    if first is None or not shares or first.form != "name":
        return None
    opens = first.start - told.sentence.start < _OPENING
    apart = _PART.search(told.sentence.text, first.end, shares[0])
    owners = [m for m in told.sentence.mentions if apart and apart.end() <= m.start < shares[0]]
    fits = told.parties.drafts[first.party].kind in ("Firm", "Bank")
    if apart and any(
        m.party == first.party and m.start > apart.end() for m in told.sentence.mentions
    ):
        return None  # "A and B found a venture; B will hold 60 percent, A 40": A is one of those who hold
    return first if opens and fits and any(m.form == "name" for m in owners) else None


def one_work(told: Told, kinds: frozenset[str] = BUILT) -> Mention | None:
    """The one thing to be built, run or paid for that the text is about, where it has spoken of one alone near by.

    What only tells where another lies ("silos at the port of X") is not spoken of.
    """
    start = told.sentence.start
    things = [
        m
        for m in told.parties.near(start - 2 * _NEAR, start)
        if m.party >= 0 and told.parties.drafts[m.party].kind in kinds
    ]
    places = {
        m.party
        for before, m in pairwise(things)
        if _LIES.fullmatch(told.sentence.text, before.end, m.start)
    }
    things = [m for m in things if m.party not in places] or things
    if len({m.party for m in things}) == 1:
        return things[-1]
    lead = _lead_work(told, kinds)
    return lead if lead is not None and _are_of_it(told, lead, things) else None


def _lead_work(told: Told, kinds: frozenset[str]) -> Mention | None:
    """The work on which the text opens."""
    first = next(
        (m for m in told.parties.near(0, _BEGINNING) if m.party >= 0 and not m.dateline), None
    )
    if first is None or first.possessive or told.parties.drafts[first.party].plural:
        return None
    return first if told.parties.drafts[first.party].kind in kinds else None


def _are_of_it(told: Told, lead: Mention, things: list[Mention]) -> bool:
    """Whether the other works spoken of are only parts of one that is spoken of too: "the silos", "the berth", and none of its own."""
    others = [m for m in things if m.party != lead.party]
    return len(others) < len(things) and all(
        m.form == "definite"
        and told.parties.drafts[m.party].unnamed
        and not m.words & _OF_ITS_OWN
        and not m.described
        for m in others
    )


def _is_about_nobody_known(told: Told) -> bool:
    """Whether the sentence opens with somebody whom nothing settles: "the company" of which two were told."""
    first = next((m for m in told.sentence.mentions if not m.dateline), None)
    drafts = told.parties.drafts
    firms = {
        m.party for m in told.parties.near(0, told.sentence.start)
        if m.party >= 0 and m.form == "name" and drafts[m.party].kind in ("Firm", "Bank")
    }  # fmt: skip
    return len(firms) > 1 and (
        first is not None
        and first.party < 0
        and first.form == "definite"
        and first.kind in EMPLOYERS
        and not first.others
        and not first.possessive
    )


def _borrower(told: Told) -> list[tuple[int, Mention]]:
    """To whom a loan goes of which the sentence tells the lender alone: who was lent money last, else the firm spoken of."""
    start = told.sentence.start
    last = told.parties.borrower
    if last is not None and 0 <= start - last[1].start < _NEAR:
        return [last]
    spoken = told.parties.before(start, start)
    if spoken is None or told.parties.drafts[spoken.party].kind != "Firm":
        return []
    if _FINANCED.search(told.sentence.text, start, told.sentence.end):
        return []
    here = any(m.party == spoken.party for m in told.sentence.mentions)
    text = told.sentence.text
    if here or _FROM_IT.search(text, max(0, spoken.start - _LEFT_REACH), spoken.start):
        return []  # "The turbines come from X. Y provides the credit": not to X
    return [(spoken.party, spoken)]
