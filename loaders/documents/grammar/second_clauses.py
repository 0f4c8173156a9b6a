"""Where "and" joins two clauses and no two names: in "A bought B and C supplied D" nobody bought C, and A supplied nobody.

A name behind "and" is a subject of its own where a clause with subject, verb and object is complete before it and a verb that has an
object of its own stands behind it. The joint is read as a semicolon, which keeps who says both and lets no list and no subject pass.

    clauses_apart("⟦F0⟧ bought ⟦F1⟧ and ⟦F2⟧ supplied ⟦F3⟧.")       # "⟦F0⟧ bought ⟦F1⟧;    ⟦F2⟧ supplied ⟦F3⟧."
"""

from __future__ import annotations

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later

__all__ = ["DESCRIBES", "FINITE", "clauses_apart"]

_DONE = (
    r"(?:bought|sold|built|lent|held|gave|took|made|paid|got|won|lost|ran|led|sent|brought|began|grew|fell|rose|became|went|came|chose"
    r"|drew|sought|spent|left|kept|met|saw|[a-z]{2,}(?<!se|ne|fe|re)ed)"
)
_DOES = r"(?!(?:its|his|this|as|across|less|unless|perhaps|towards|besides|always|sometimes|plus|vs)\b)[a-z]{3,}s"
# What is said, thought or made to happen has a clause for its object: "said B and C supplied D" is of both.
_OF_CLAUSES = (
    r"(?:said|says|told|tells|announce[sd]|report(?:s|ed)|claim(?:s|ed)|confirm(?:s|ed)|believe[sd]|hope[sd]|expect(?:s|ed)|want(?:s|ed)"
    r"|thinks|thought|den(?:ies|ied)|add(?:s|ed)|note[sd]|state[sd]|wr(?:ites|ote)|warn(?:s|ed)|argue[sd]|insist(?:s|ed)|allege[sd]"
    r"|ma(?:kes|de)|lets?|help(?:s|ed)|means|meant|shows?|showed|finds|found|hears|heard|knows|knew|ensure[sd]|sees|saw|watch(?:es|ed)"
    r"|suggest(?:s|ed)|indicate[sd]|reveal(?:s|ed)|disclose[sd]|estimate[sd]|predict(?:s|ed)|assume[sd]|fear(?:s|ed)|stress(?:es|ed)"
    r"|recall(?:s|ed)|explain(?:s|ed)|demand(?:s|ed)|propose[sd]|require[sd]|ask(?:s|ed)|urge[sd]"
    r"|order(?:s|ed)(?! [^⟦;:.,“”]{2,60} from ))"  # "ordered B to sell", but "ordered wheat worth ⟪m0⟫ from B"
)
_PARTY = r"⟦[FBPGOCHLX]\d+⟧"
_WORDS = r"(?:(?:also|then|later|now|since|recently|already|still|has|have|had|will|would) )*"
_INSIDE = r"(?:(?!\b(?:that|whether|which|who|whose|if|how|what|when|where|because|while|and|or|between|both)\b)[^⟦;:.,“”\"()])*"
_WHEN = r"(?: (?:in|on|for|worth|at|by) ⟪[dmpq]\d+⟫| (?:last|this) (?:week|month|year)| today| yesterday)?"
_ASIDE = r"(?P<aside>, (?:(?:which|who|whose|an?|one of|based|owned|part of) [^;:“”,]{3,80}|[^⟦⟪;:“”,]{3,60})(?=,))?"
_WHO_IS = r"(?:, (?:an?|the|itself|whose|which) [^;:“”,⟦]{3,60},)?"  # "and C, the state utility, keeps 60 percent"
_AUXILIARY = r"(?:has|had|was|is|will|would)"
_OBJECT = r"(?=(?:the|an?|its|their|all|some|about|around|half|most|two|three|four|more|shares|control|part)\b|\d|⟪|⟦)"
# What may only describe the name before it: "A and B based in C".
DESCRIBES = (
    r"(?:based|located|situated|seated|listed|registered|headquartered|domiciled|incorporated|sold|made|built|held|owned|produced|used"
    r"|founded|related|linked|tied|connected|affiliated|associated|bought|lent|paid|given|leased|exported|imported|supplied|named|sent)"
)
_LIES_IN = r"(?:based|located|situated|seated|headquartered|domiciled|incorporated) (?:in|at|near|outside)\b"
FINITE = (
    rf"(?:{_AUXILIARY} (?!(?:by|as)\b)|(?:{_DONE}|{_DOES})(?: (?:up|out|over|off|[a-z]+ly))? {_OBJECT}"
    rf"|(?!{DESCRIBES} )(?:{_DONE}|{_DOES}) (?:to|with|in|from|for) {_OBJECT}"
    rf"|{_DONE} (?!in |by |at )[a-z]+ (?:to|with|in|from) {_OBJECT}"
    rf"|(?:{_DONE}|{_DOES}|said|says) (?:that|it|they|he|she)\b)"
)
_SECOND = Sought(
    rf"{_PARTY} {_WORDS}(?!{_OF_CLAUSES}\b)(?:{_DONE}|{_DOES}|(?:is|was|are|were) [a-z]+)\b"
    rf"(?: {_INSIDE})? (?:⟪[dmpq]\d+⟫ {_INSIDE} )?"
    rf"(?:⟦[A-Z]\d+⟧ (?:of|to|from|in|for|with) )?"
    rf"(?:the |its |an? )?⟦[A-Z]\d+⟧{_WHEN}{_ASIDE}(?P<joint>,? and )(?=(?:the )?{_PARTY}{_WHO_IS} {_WORDS}{FINITE})"
)
# "and shares in B fell": what is said of somebody's shares, sales or workers is a clause of its own.
_OF_ANOTHER = Sought(
    r"(?<![;:] )(?P<joint>,? and )(?=(?:the )?(?:shares|stock|bonds|profits?|sales|revenues?|earnings|exports|imports|output|production"
    r"|prices|workers|employees|talks|negotiations) (?:in|of|at|by|between|with) (?:the )?⟦\w\d+⟧(?: in ⟦L\d+⟧)? (?:also )?"
    r"(?:fell|rose|dropped|jumped|climbed|gained|lost|slipped|slid|sank|declined|soared|plunged|surged|grew|shrank|doubled|halved|tripled"
    r"|closed|ended|traded|eased|tumbled|rallied|increased|decreased|went|began|started|broke|are|is|were|was|have|has|had|will)\b)"
)


# "A firm owned by A and B supplies C", "a bank based in A and B lends": a participle is no verb of a clause, unless one stood before
_DESCRIBED = later(rf"{_PARTY} {_WORDS}(?:{_DONE} by\b|{_LIES_IN})")
_VERB = later(rf"⟧ {_WORDS}(?:{_DONE}|{_DOES}|is|was|are|were|has|had|will) ")


def clauses_apart(marked: str) -> str:
    """A marked sentence with the joints of its clauses as semicolons; nothing moves."""
    if " and " not in marked:
        return marked
    for pattern in (_SECOND, _OF_ANOTHER):
        marked = _set_apart(marked, pattern)
    return marked


def _set_apart(marked: str, pattern: Sought) -> str:
    at = 0
    while (found := pattern.search(marked, at)) is not None:
        start, end = found.span("joint")
        if _DESCRIBED.match(marked, found.start()) and not _VERB.search(marked, 0, found.start()):
            at = end
            continue
        # the comma that closes what is said in passing stays
        sign = ",;" if found.groupdict().get("aside") else ";"
        marked = f"{marked[:start]}{sign:{end - start}}{marked[end:]}"
        at = end
    return marked
