"""Who cannot be meant by a noun of one deed because the deed has him at its other end: "sold X to the company" is not sold to X.

What one verb or noun joins are two: seller and buyer, the owner and what is owned, who comes in and where.

    are_apart(text, name, mention)      # True for "Tolmin Mills" and "the company" in "The heirs sold Tolmin Mills to the company."
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["are_apart"]

_REACH = 60  # characters before a name
_BE = r"(?:is|are|was|were|has been|have been|had been|will be|being)"
# "X, which is owned by the company", "X, acquired last year by the company", "X, 40 percent of which the company holds"
_RELATIVE = later(
    rf",? (?:which|that) {_BE} (?:[a-z-]+ ){{1,4}}(?:by|to|with|into|in) (?:the )?"
    r"|, (?:[a-z-]+ly )?[a-z-]+(?:ed|ught|ld|en|un) (?:(?:last|in|on|this) [\w ]{2,16} )?by (?:the )?"
    r"|, (?:[\w.% -]{2,30} of which|which|whose (?:[a-z-]+ ){1,3}(?:is|are|was|were)(?: held| owned)?(?: by)?|into which|in which)"
    r" (?:the )?"
)
# "It is X that owns the company"
_CLEFT_LEFT = later(r"\bIt (?:is|was) (?:the )?$")
_CLEFT = later(r" (?:that|who|which) (?:[a-z-]+ ){1,4}(?:the )?")
# "the sale of X to the company", "half of the shares in X went to the company", "an investment by X in the company"
_OF_DEED = later(
    r"\b(?:sales?|takeover|acquisition|purchase|transfer|merger|handover|privati[sz]ation|stakes?|shares?|holding|interest|half|percent"
    r"|per cent|%|third|quarter|majority|minority|(?:investment|loan|bid|offer|payment|deliver(?:y|ies)|joint venture)s?) (?:of|in|by|from"
    r"|between|for)(?: the shares (?:in|of))? (?:the )?$"
)
_DEED_GOES = later(
    rf" (?:(?:{_BE}|went|goes|passed|fell|[a-z]+ed) ){{0,3}}(?:by|to|from|with|into|in|for|and) (?:the )?"
)
# "sold X to the company", "handed over 60 percent of X to the company"
_GIVEN = later(
    r"\b(?:sold|sells?|selling|transferr?(?:ed|s|ing)?|hand(?:ed|s|ing)? over|cede[sd]?|gave|gives?|offer(?:ed|s)?|pass(?:ed|es)?"
    r"|assign(?:ed|s)?"
    r"|merge[sd]?|fold(?:ed|s)?|brought|left|lease[sd]?|lent)\b[^,;:]{0,36} $"
)
_TO = later(r" (?:on )?(?:to|into|with) (?:the )?")
# "X's new owner is the company", "X has a new owner: the company", "X came in as a shareholder of the company"
_IS = later(
    r"[’']s (?:[a-z-]+ ){1,3}(?:is|was|are|were|remains?|includes?|included) (?:the )?"
    r"| (?:is|was|are|were|remains?|became) (?:the )?"
    r"| has (?:an?|found an?) (?:[a-z-]+ ){1,3}(?:: |in )(?:the )?|: (?:the )?"
)
# "Jo Lee of X was appointed administrator of the company": not of X
_FROM = later(r"\b(?:of|from|at) (?:the )?$")
_POSTED = later(
    rf"(?: (?:and|,) [^;.]{{1,40}})?,? {_BE} (?:also |then |later |now |jointly )?(?:appointed|named|made|hired"
    r"|retained|engaged|called in|brought in"
    r"|installed|chosen|instructed|put in|sent in) (?:as )?(?:[a-z-]+ ){1,5}(?:of|to|at|for|over|by|in) (?:the )?"
)
_OF_IT = later(r" (?:of|in|to|for) (?:the )?")  # "a shareholder of the company"
_AS_ONE = later(
    r" (?:[a-z-]+ ){1,4}as (?:an?|the|its) (?:[a-z-]+ ){1,4}(?:of|in|to|for|at) (?:the )?"
)
# "lends to X and to the company"
_BESIDE = later(r",? (?:and|or|as well as)(?: (?:to|from|for|with|of|by|in))? (?:the )?")


def are_apart(text: str, name: Mention, mention: Mention) -> bool:
    """Whether one deed joins a name and a noun behind it, so that the noun is another's.

    Args:
        text: the whole text.
        name: what stands first.
        mention: "the company", behind it in its sentence.
    """
    left = text[max(0, name.start - _REACH) : name.start]
    start, end = name.end, mention.start
    return (
        (not name.possessive and _RELATIVE.fullmatch(text, start, end) is not None)
        or (_CLEFT_LEFT.search(left) is not None and _CLEFT.fullmatch(text, start, end) is not None)
        or (
            _OF_DEED.search(left) is not None and _DEED_GOES.fullmatch(text, start, end) is not None
        )
        or (_GIVEN.search(left) is not None and _TO.fullmatch(text, start, end) is not None)
        or (name.form == "group" and _OF_IT.fullmatch(text, start, end) is not None)
        or (_FROM.search(left) is not None and _POSTED.fullmatch(text, start, end) is not None)
        or _IS.fullmatch(text, start, end) is not None
        or (
            not name.possessive
            and not mention.possessive
            and _BESIDE.fullmatch(text, start, end) is not None
        )
        or _AS_ONE.fullmatch(text, start, end) is not None
    )
