"""Where a relative clause without commas ends, so that what stands behind is said of its noun.

"The bank that owns X has sold Y" tells of the bank that it sold Y, and of X nothing; "firms that X owns supply Y" tells of the firms. So
of participles without commas: "a mine owned by A and run by B sells copper to C".

    relative_end(main, 9, 40)       # where "has" begins of "⟦B0⟧ that owns ⟦F1⟧ has sold ⟦F2⟧", if 9 is behind "that"; None: no such verb
    participles_before("⟦S0⟧ owned by ⟦F1⟧ sells ore to ⟦F2⟧.")     # [(0, 7, 22)]: of which mention, from where to where
"""

from __future__ import annotations

from collections.abc import Iterator

from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.grammar.second_clauses import DESCRIBES, FINITE
from interlock.loaders.documents.grammar.serial_verbs import LATER, PAST, THIRD
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later

__all__ = ["PARTICIPLE", "participles_before", "relative_end"]

_AUXILIARY = (
    r"(?:is|was|are|were|has|have|had|will|would|can|could|may|might|must|should|plans to|wants to)"
)
_PLURAL = (
    r"(?:own|control|hold|run|operate|supply|make|produce|sell|buy|build|provide|employ|export|import|lend|finance|insure|back|plan|want"
    r"|deliver|owe)"
)
_OBJECT = (
    r"(?=(?:the|an?|its|their|all|some|about|half|most|part|two|three|four|more|shares|control|it|them)\b|\d|⟪|⟦"
    r"|(?:[a-z-]+ ){1,2}(?:to|from|with) )"
)
# What takes a clause, whose verb is none of the noun's: "that said X owns Y has".
_OF_CLAUSES = (
    r"(?:sa(?:id|ys?)|t(?:old|ells?)|announce[sd]?|reports?|reported|claim(?:s|ed)?|believe[sd]?|expect(?:s|ed)?|think|thinks|thought"
    r"|den(?:y|ies|ied)|confirm(?:s|ed)?|found|finds?|shows?|showed|helps?|helped|lets?|makes?|made|ensure[sd]?|sees?|saw|knows?|knew"
    r"|insist(?:s|ed)?|hope[sd]?|warn(?:s|ed)?|allege[sd]?|suggest(?:s|ed)?|means|meant)"
)
_ON = (
    rf" (?={LATER}(?:{_AUXILIARY} (?!(?:by|as|to be)\b)|(?:said|says) |(?:{PAST}|{THIRD}) {_OBJECT}|{_PLURAL} {_OBJECT}"
    rf"|(?!{DESCRIBES} )(?:{PAST}|{THIRD}) (?:with|to|in|from|for) (?:the |an? |its )?⟦))"
)
_VERB = rf"(?:{_AUXILIARY} [a-z]+|(?!had\b){PAST}|{THIRD}|{_PLURAL})"
_TAKES = (
    rf"{LATER}(?!{_OF_CLAUSES}\b){_VERB}\b"
    rf"(?: (?!(?:that|which|who|whose|whether|and|or|but|while|as)\b)[^\s⟦⟪,;:“”\"()]+){{0,5}}?(?: (?:⟪\w\d+⟫|{MARK}(?!’s|'s)))*"
    rf"(?: [a-z]+ (?:the )?(?:⟪\w\d+⟫|{MARK}(?!’s|'s))){{0,2}}(?<=[⟧⟫])"
    r"(?: (?:on|for|in|of|at|over|about|during|after|through) (?:(?:the|an?|its|their|his) )?[a-z-]+){0,2}?"
)
# "owns ⟦F1⟧ in ⟦L2⟧ |has sold", "owns ⟦F1⟧ and supplies ⟦F2⟧ |has sold"
_DOES = later(rf" {_TAKES}(?: and {_TAKES})?{_ON}")
# "⟦F1⟧ owns |has sold"
_IS_DONE = later(
    rf" (?:the )?(?!⟦P){MARK}(?:,? and (?:the )?{MARK})? {LATER}(?!{_OF_CLAUSES}\b){_VERB}"
    rf"(?: and (?:the )?(?!⟦P){MARK} {LATER}(?!{_OF_CLAUSES}\b){_VERB})?"
    rf"(?: (?:to|from|with|for|in))?(?: (?:in|on|since|at|near) (?:⟪d\d+⟫|⟦L\d+⟧))?{_ON}"
)


def relative_end(main: str, start: int, end: int) -> int | None:
    """Where the verb begins that goes on behind a relative clause from `start` on, before `end`; None where none does."""
    for pattern in (_DOES, _IS_DONE):
        found = pattern.match(main, start)
        if found is not None and found.end() <= end:
            return found.end()
    return None


# "owned by A and B", "based in A", "majority-owned by A and the state"
_ONE = r"(?:(?:the|an?|its|two|three|four|several|other) )?(?:[a-z-]+ ){0,2}?⟦[A-Z]\d+⟧(?!’s|'s)(?: \([^()]{1,40}\)|·*)"
_DOERS = rf"{_ONE}(?:, {_ONE})*(?:,? and {_ONE}| and (?:the|an?|two|three|four|several|other) [a-z-]+(?: [a-z-]+)?)?"
PARTICIPLE = (
    r"(?:(?:[a-z]+ly|⟪p\d+⟫|majority|half|part|now|once|formerly)[ -])?"
    rf"(?:(?:[a-z]+ed|held|run|led|built|made|bought|set up)(?: (?:jointly|partly|entirely))? by {_DOERS}"
    rf"(?:,? and (?:⟪p\d+⟫|half|partly|the rest|the remainder) by {_DOERS})?"
    rf"|(?:based|located|situated|headquartered|registered|incorporated|domiciled|listed) (?:in|on|at|near) {_DOERS})"
)
_BEFORE_VERB = Sought(
    r"(?:^[“\"]?|[;:] |, (?:and|but|while) |\b(?:that|while|because|although|when|where|said|says) )"
    r"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]wo|[Tt]hree|[Oo]ne) )?(?:[a-z-]+ )?"
    rf"⟦[A-Z](?P<who>\d+)⟧(?P<said> {PARTICIPLE}(?:,? and {PARTICIPLE})*) +"
    rf"(?={LATER}(?:(?:has|had|was|is|are|were|will|would|can|could|may|might) (?!(?:by|as)\b)|{FINITE}))"
)
# "bought a firm owned by A and insured by B": by whom both is the firm's
_TWO_OF_ONE = Sought(rf"⟦[A-Z](?P<who>\d+)⟧(?P<said> {PARTICIPLE}(?:,? and {PARTICIPLE})+)")


def participles_before(main: str) -> Iterator[tuple[int, int, int]]:
    """The participles that stand between a noun and its verb, or two of them behind a noun: of which mention, from where to where."""
    at = 0
    while " by " in main or " in " in main:
        found = _BEFORE_VERB.search(main, at)
        two = _TWO_OF_ONE.search(main, at)
        if found is None or (two is not None and two.start() < found.start()):
            found = two
        if found is None:
            return
        yield int(found["who"]), *found.span("said")
        at = found.end("said")
