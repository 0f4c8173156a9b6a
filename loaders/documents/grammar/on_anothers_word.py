"""What a clause tells on the word of somebody who is named between its head and its verb: "X, which prosecutors say belongs to Y".

Without those words the clause is one as any other, and what it tells is theirs.

    for plain, speaker in on_anothers_word(sentence):
        plain.sentence.marked, speaker          # "X, which belongs to Y", the mention of the prosecutors
"""

from __future__ import annotations

from collections.abc import Iterator

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.grammar.plainer import Plain, leaving_out
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["on_anothers_word"]

_NOUNS = (
    r"(?:prosecutors|investigators|officials|police|authorities|sources|regulators|campaigners|journalists|reporters|lawyers"
    r"|creditors|auditors|analysts|critics|rivals|shareholders|documents|records|files|filings|reports|court papers|court documents|it|he"
    r"|she|they|we)"
)
_SAYS = (
    r"(?:says?|said|believes?|believed|alleg(?:es?|ed)|claim(?:s|ed)?|suspect(?:s|ed)?|thinks?|maintain(?:s|ed)?|assert(?:s|ed)?|shows?"
    r"|showed|report(?:s|ed)?|reveal(?:s|ed)?|accus(?:es?|ed) of|conten(?:ds?|ded)|conclude[sd]?|establish(?:es|ed)?|admit(?:s|ted)?"
    r"|confirm(?:s|ed)?)"
)
# The verb that goes on: not "which he said he sold", where the head is what was sold.
_VERB = (
    r"(?=(?:also |now |still |once |secretly |effectively |ultimately |really )*"
    r"(?:is|are|was|were|has|have|had|belong(?:s|ed)?|own(?:s|ed)?|control(?:s|led)?|[a-z]{2,}(?:es|ed|s)|sold|bought|held|lent|paid|sent"
    r"|took|made|gave|ran|built)\b(?! ⟦\w\d+⟧ (?:is|was|has|had)\b))"
)
_BETWEEN = Sought(
    rf"\b(?:which|who|that|whom)(?P<cut>(?P<open>,)? (?:the )?(?:(?:[a-z-]+ ){{0,3}}?(?P<who>⟦[GOFHPBLC]\d+⟧)(?!’s|'s)"
    rf"|(?:[A-Z]?[a-z-]+ ){{0,2}}?{_NOUNS})(?: (?:have|has|had|now|also))* {_SAYS}(?(open),)) {_VERB}"
)
_SAYS_AT_ALL = later(rf"\b(?:which|who|that|whom),? [^,;:.]{{2,70}}? {_SAYS},? [a-z]")


def on_anothers_word(sentence: Marked) -> Iterator[tuple[Plain, Mention | None]]:
    """The sentence without the words of each who speaks so, and who he is, where he is a party."""
    if _SAYS_AT_ALL.search(sentence.marked) is None:
        return
    for match in _BETWEEN.finditer(sentence.marked):
        who = sentence.mention(match["who"]) if match["who"] else None
        yield leaving_out(sentence, match.span("cut")), who
