"""A share of a firm in its shortest words: "25 percent of X's issued shares" and "25 percent X shares" say what "25 percent of X" says.

Rules that look for a share beside its firm then need to know one form alone. Each entry is a pattern over the marked sentence, the
part of it that is read otherwise, and as what.

    SHARE_SIGNS     # of "⟪p0⟫ of ⟦F0⟧'s issued shares" the part from the sign of possession on is left out
"""

from __future__ import annotations

import re

from interlock.loaders.documents.language.anchors import Sought

__all__ = ["SHARE_SIGNS"]

_OF_SORT = (
    r"(?:(?:total|entire|whole|issued|outstanding|ordinary|common|preferred|preference|fully|diluted|paid[- ]up|and|share|equity"
    r"|registered|statutory|authori[sz]ed|charter|voting|remaining|existing|combined) )*"
)
_CAPITAL = rf"{_OF_SORT}(?:shares|stock|capital|equity|votes|voting rights|voting power)"
_PART = (
    r"(?:⟪p\d+⟫|\b(?:[Aa]ll|[Mm]ost|[Hh]alf|[Pp]art|third|quarter|rest|remainder|majority|bulk))"
)
_NO_NOUN = r"\b(?! (?:price|prices|value|market|buyback|register|increase|split|issue|option|options|base)\b)"
_ITS_SHARES = Sought(
    rf"{_PART} (?:of|in) (?:the )?⟦[FBPO]\d+⟧(?P<out>(?:’s|'s|’|') {_CAPITAL}){_NO_NOUN}"
)
_SHARE_OF_CAPITAL = Sought(
    rf"(?:\b(?:stakes?|interests?|holdings?|shareholdings?)|⟪p\d+⟫ share)(?P<out> (?:of|in) the {_CAPITAL})"
    r"(?= (?:of|in) (?:the )?(?:[a-z-]+ ){0,2}⟦[FBPO]\d)"
)
# "three quarters of the shares of X"
_PART_OF_CAPITAL = Sought(
    rf"{_PART}(?P<out> of (?:(?:the|all|its) )?{_CAPITAL} (?:of|in|at))(?= (?:the )?(?:[a-z-]+ ){{0,2}}⟦[FBPO]\d)"
)
# "owns 174 million shares, equivalent to 10 percent of X" says that it owns the 10 percent
_NUMBER_THAT_IS = Sought(
    r"\b(?:own|hold|acquir|control|ha[sv])(?:e[sd]?|s|ing)?(?P<out>(?: (?:a total of|about|around|nearly|almost|over|more than|some))*"
    r" (?:⟪q\d+⟫|[\d.,]+(?: (?:million|billion|thousand))?) (?:[a-z]+ )?shares,? (?:equivalent|equal|corresponding|amounting|or|which is"
    r"|representing|accounting)(?: to| for)?)(?= (?:a |an |about |around |nearly |almost |some )?⟪p\d+⟫)"
)
_AND_ONE_SHARE = Sought(  # "50 percent plus one share of X"
    r"⟪p\d+⟫(?P<out> (?:plus|\+|and) (?:1|one|a single) (?:[a-z]+ )?share)(?= (?:of|in) (?:the )?(?:[a-z-]+ ){0,2}⟦[FBPO]\d)"
)
_WHOLE = Sought(r"(?P<out>\bthe whole of )(?=(?:the )?⟦[FBPO]\d+⟧(?!’s|'s|-))")
_BARE_SHARES = Sought(rf"⟪p\d+⟫(?P<of> )⟦[FBP]\d+⟧(?P<out>(?:’s|'s|’|')? {_CAPITAL}){_NO_NOUN}")
_OF_BARE_SHARES = Sought(rf"⟪p\d+⟫ of (?:the )?⟦[FBP]\d+⟧(?P<out> {_CAPITAL}){_NO_NOUN}")
# "is the holder of a 25 percent stake in X" says that it owns it.
_ADJ = r"(?:(?:sole|beneficial|registered|indirect|direct|ultimate|proud|new|joint) )*"
_OWNER = rf"(?:the |an? )?{_ADJ}(?:owners?|holders?) of"
_ABOUT = r"(?: (?:an?|the|about|around|just|over|under|nearly|some|controlling|majority|minority))*"
_OF_SHARE = rf"(?={_ABOUT} (?:⟪p\d+⟫|half of|all of|all the shares))"
_HOLDER: tuple[tuple[str, str], ...] = (
    (r"(?:become|be)", "own"),
    (r"(?:is|remains|becomes|became|has become|has been)", "owns"),
    (r"(?:are|remain|have become|have been)", "own"),
    (r"(?:was|were)", "owned"),
)
# "the owner of a 25 percent stake in X", where the owner is a party of its own
_OWNER_OF_SHARE = Sought(
    rf"⟦[FPHBO]\d+⟧ of(?P<out>{_ABOUT} ⟪p\d+⟫"
    r"(?:[ -](?:equity )?(?:stake|share|interest|holding|shareholding))? (?:in|of))(?= (?:the )?⟦[FBPO]\d)"
)
# "A, with 52 percent, and B, which has 48 percent": what each has stands in brackets behind it
_MOST = 4  # of one list
_HAS = r",? (?:with|holding|owning|having|(?:which|who) (?:has|have|had|holds?|held|owns?|owned))(?: an?| the)? |, "
_HAD = (
    r"(?:[ -](?:stake|share|interest|holding|shareholding)\b| of the (?:shares|capital|equity|stock|votes))?"
    r"(?:,(?= (?:and|are|were|have|own|hold|control|is)\b))?"
)
_HOLDER_WITH = rf"⟦[FBHPGO]\d+⟧(?P<open{{0}}>{_HAS})⟪p\d+⟫(?P<close{{0}}>{_HAD})"
_NEXT = r"(?:,? and|[,;]) (?:the |an? )?(?:[a-z-]+ ){0,3}"
_EACH_WITH = Sought(
    _HOLDER_WITH.format(1)
    + "".join(
        rf"(?:{_NEXT}{_HOLDER_WITH.format(n)}){'' if n == 2 else '?'}" for n in range(2, _MOST + 1)
    )
    + r"(?=[,.;)]| (?:are|were|is|in|of|while|and)\b|$)"
)
# "a 24.9 percent holding in X" is a stake in it; "raised its stake in X, to 30 percent"
_HOLDING = Sought(
    r"⟪p\d+⟫[ -](?P<noun>holding|shareholding|interest|participation|equity stake|ownership stake|equity interest|equity|equities)"
    r"(?= in (?:the )?⟦[FBPO]\d)"
)
_TO_SHARE = Sought(
    r"\b(?:stake|holding|interest|shareholding|share) in (?:the )?⟦[FBPO]\d+⟧(?P<out>,)(?= (?:to|from) ⟪p)"
)
SHARE_SIGNS: tuple[tuple[re.Pattern[str] | Sought, str, str], ...] = (
    *(
        (Sought(rf"(?<= )(?P<is>(?<!ha[sd] )(?<!have ){be} {_OWNER}){_OF_SHARE}"), "is", verb)
        for be, verb in _HOLDER
    ),
    (_OWNER_OF_SHARE, "out", ""),
    (_ITS_SHARES, "out", ""),
    (_SHARE_OF_CAPITAL, "out", ""),
    (_PART_OF_CAPITAL, "out", " of"),
    (_NUMBER_THAT_IS, "out", ""),
    (_AND_ONE_SHARE, "out", ""),
    *(
        (_EACH_WITH, f"{end}{number}", sign)
        for number in range(1, _MOST + 1)
        for end, sign in (("open", " ("), ("close", ")"))
    ),
    (_HOLDING, "noun", "stake"),
    (_TO_SHARE, "out", ""),
    (_WHOLE, "out", ""),
    (_BARE_SHARES, "of", " of "),
    (_BARE_SHARES, "out", ""),
    (_OF_BARE_SHARES, "out", ""),
)
