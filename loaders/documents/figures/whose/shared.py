"""What several have among them is no figure of the first: "A and B employ 4,000 people", "sales of A and B reached 40 million euros".

Where the sentence says "each", "both" or "respectively" every one has it; trade between two has a partner and is told of both.

    of_one(measures, sentence, rejected)    # without those, counted as `of_several`
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure

__all__ = ["of_one"]

_SEVERAL = Sought(
    r"(?<!between )(?<!among )⟦[FBHPGOSJEL]\d+⟧(?:, (?:the )?⟦[FBHPGOSJEL]\d+⟧)*,? and (?:the )?⟦[FBHPGOSJEL]\d+⟧(?![’'])"
)
_VERB = 12  # characters between a list and the words of its figure: "A and B had combined sales"
_SECOND = "value.grammar-and"  # "employ 4,000 and 3,000 people": which is whose, no word tells
# "Ghana and Ivory Coast, which together grow half of": what stands behind it is of both.
_TOGETHER = later(r"\b(?:together|jointly|between them|combined|collectively)\b")
_OF_EACH = later(
    r"\b(?:each|apiece|a\spiece|both|either|every|respectively|same|alike|identical|per\shead)\b",
    re.IGNORECASE,
)


def of_one(found: Sequence[Measure], sentence: Marked, rejected: Counter[str]) -> list[Measure]:
    """The measures of a sentence without those that a list of parties has together.

    A list counts where it stands within the words of the figure or just before them; figures of its members that are told one by one
    ("A and B made 4 and 5 million tonnes") are kept.
    """
    lists = [
        (
            {sentence.mentions[at].party for at in sentence.indices(match[0])},
            *sentence.span(*match.span()),
        )
        for match in _SEVERAL.finditer(sentence.marked)
    ]
    if not lists:
        return list(found)
    apart: defaultdict[tuple[int, str], set[int]] = defaultdict(set)
    for one in found:
        apart[one.start, one.indicator].add(one.subject)
    kept: list[Measure] = []
    for one in found:
        shared = one.partner is None and any(
            one.subject in members
            and first < one.end
            and (
                one.start <= last + _VERB
                or one.rule == _SECOND
                or _TOGETHER.search(sentence.text, last, one.start) is not None
            )
            for members, first, last in lists
        )
        told_of_each = _OF_EACH.search(sentence.text, one.start, one.end) is not None
        if shared and not told_of_each and len(apart[one.start, one.indicator]) == 1:
            rejected["of_several"] += 1
        else:
            kept.append(one)
    return kept
