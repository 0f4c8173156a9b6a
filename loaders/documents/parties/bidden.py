"""Who is made or kept to act by another, so that "its" behind the deed is his: "ordered X to sell its stake", "barred X from its port".

bidden(text, mentions, at)      # X of the words above, where `at` is the place of "its"; None where nobody is
"""

from __future__ import annotations

from collections.abc import Iterable

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["bidden"]

# Who is hired, appointed or paid may deal with what is his client's, so those verbs tell nothing here.
_BIDS = later(
    r"\b(?:(?:ask|urg|order|allow|permit|forc|oblig|requir|compel|press|pressur|instruct|direct|advis|encourag|persuad|convinc|push|warn"
    r"|request|recommend|command|implor|beg|suspect|accus|convict)(?:l?e?s|l?e?d|l?ing)?|tells?|told|wants?|wanted|lets?|made|makes"
    r"|g(?:ives?|ave|iving|iven)|(?:prohibit|bar|ban|prevent|block|stop|forbid|forbad|restrain|discourag|stopp|barr|bann)(?:e?s|e?d|ing|den)?|ke(?:eps?|pt))"
    r"\s(?:the\s)?(?:[a-z-]+\s){0,2}$"
)
_TO_ACT = later(
    r"(?:\s\([^()]*\))?(?:\suntil\s[^,.;]{3,30}?|\s(?:\d+|an?|one|two|three|four|five|six|ten|more)\s(?:more\s)?(?:days?|weeks?|months?|years?|time))?"
    r"\s(?:to|from|of|against)\s[a-z]+"
)
_CUT = later(
    r"[;:]|\.\s|,\s(?:and|but|which|who|while|after|as|said)\b|\b(?:that|because|after|before|while|so)\b"
)
_REACH = 120  # characters from who is bidden to "its"


def bidden(text: str, mentions: Iterable[Mention], at: int) -> Mention | None:
    """Who acts where "its" stands at a place of the text, if another makes him act or keeps him from it."""
    return next(
        (
            one
            for one in sorted(mentions, key=lambda m: -m.start)
            if one.end < at <= one.end + _REACH
            and _TO_ACT.match(text, one.end, at) is not None
            and _BIDS.search(text, max(0, one.start - 32), one.start) is not None
            and _CUT.search(text, one.end, at) is None
        ),
        None,
    )
