"""Sentences as spans of the text: a break between blocks always ends one, a closing quote belongs to the sentence that it ends.

[(0, 20), (21, 29)] == split_sentences("Mr. J. Li met Ada. She said.")
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words

__all__ = ["LONGEST", "cut_off", "split_sentences"]

# Words whose full stop does not end a sentence when a capital follows.
_ABBREVIATIONS = frozenset(
    words(
        "dra sra srta ing dott dipl barr lic arq avv cmdr cdr "
        "mr mrs ms dr md mohd eng engr amb maj brig adm capt smt prof gen col lt sgt sen rep gov pres st messrs hon rev vs etc cf ca "
        "approx no nos fig art sec vol pp al jan feb mar apr jun jul aug sep sept oct nov dec "
        "mon tue wed thu fri sat sun e.g i.e u.s u.k u.n u.a.e e.u p.r d.c a.m p.m"
    )
)
# Legal forms and shortenings inside a name: they end a sentence only before a word that can open one.
_NAME_PARTS = frozenset(
    words(
        "co ltd inc corp bros intl int'l s.a s.p.a n.v b.v a.s a.g plc llc jsc dept univ assn sdn pte pvt tic san cia sta sto ste mt pt cv"
        " kft zrt nyrt lda ltda cie ehf s.r.l s.r.o d.o.o d.d k.k o.o şti"
    )
)
# Behind a legal form that closes a clause a name with its verb opens the next: "owns Tarn Ltd. Orlu Group said". No second form ("Co. Ltd.
# has"), no office of the firm ("Tarn Corp. Chairman Jo Lee said").
_CLOSING_FORMS = frozenset(words("co ltd inc corp plc llc jsc s.a s.p.a n.v b.v a.s pte pvt"))
_OWN = (
    r"(?:Ltd|LTD|Limited|Inc|INC|LLC|L\.L\.C|Corp|Co|CO|Pte|Pvt|Sdn|Bhd|Berhad|JSC|PLC|Plc|LP|KG|GmbH|S\.A|de|Group|Holdings?|Chair\w*|Chief|CEO|CFO|COO"
    r"|President|Vice|Deputy|Director|Managing|Executive|General|Senior|Founder|Co-\w+|Secretary|Treasurer|Spokes\w+|Shares|Class|Series|Board)"
)
_NEXT_SUBJECT = later(
    rf"(?!{_OWN}\b)(?:[A-Z][\w&’'-]*\.?\s(?:(?:&|and|of|de|the)\s)?){{1,5}}(?:(?:also|later|now|then|already)\s)?"
    r"(?:said|says|has|had|is|was|are|were|have|will|would|plans|expects|holds|owns|makes|made|operates|audits|supplies|employs"
    r"|produces|lends|provides|serves|controls|advises|insures|finances|distributes|exports|imports|manages|sells|buys|leases|won|bought|sold|took|lent|built|runs|[a-z]{3,}ed)\b"
)
# An office of which only the first word is printed with a capital opens a sentence: "sued Tarn Ltd. Managing director Jo Lee said".
_NEXT_OFFICE = later(
    r"[A-Z][a-z]+\s(?:(?:[a-z]+\s)?(?:director|executive|officer|manager|chairman|chairwoman|president|secretary|engineer|economist)"
    r"|(?:finance|sales|operating)?\s?chief|spokes(?:man|woman|person))(?:\sofficer)?\s[A-Z]"
)
_TOLD = later(
    r"\s(?:is|was|are|were|has|had|have|will|would|said|says|owns|holds|runs|sells|buys|makes|plans|won|bought|sold|took|lent|built|led|made|gave|paid|met|[a-z]{2,}ed)\s"
)
# Money whose sum follows: "Rs. 40 crore".
_MONEY = frozenset(words("rs tk rp fr sfr kr sh shs ksh ush tsh dh dhs"))
_OPENERS = frozenset(
    words(
        "the a an in on at it he she they we this that these those its their his her but and "
        "as if when while after before since for from by with under over during although "
        "though however meanwhile earlier last next both all some many most there what who "
        "how why according despite about another one two three"
    )
)
_SURE = 2  # letters of an opening word that may be a surname or another initial
_AHEAD = 200  # characters after a stop that can tell whether a sentence begins there
_BEHIND = 40  # characters of the longest word before a stop that matters
# Characters of the longest sentence that is read as one; those of contracts and judgments have 3,000.
LONGEST = 4_000
_GOES_ON = later(r"[^\S\n]*[^\s]")
_MARKS = ".!?…\"”’'»)]"
# The mark of a note behind a stop belongs to the sentence: "in Maardu.[3] The firm", "in Maardu.² The firm".
_NOTED = r"(?:(?:\[\d{1,3}\]){1,4}|[¹²³⁰⁴-⁹]{1,3}|[*†‡]{1,3})?"
_STOP = later(rf"[.!?…]+[\"”’'»)\]]*{_NOTED}(?=\s+[\"“‘'«(\[]*\S)")
_LINE = later(r"[^\n]+")
_WORD_BEFORE = later(r"[\w’'.&-]*$")
_FIRST_WORD = later(r"[\s,.;:’']")  # where the word at the head of a text ends
_DOTTED = later(r"(?:[A-Za-z]\.)+[A-Za-z]")
_ENUMERATION = later(r"\s*(?:\(?\d{1,2}|\(?[a-z]|[ivx]{1,4})[.)]$")


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The sentences of `text[start:end]` as `(start, end)`; every non-blank character lies in exactly one.

    Each line is a block of its own: rejoin hard-wrapped lines before. What goes on for more than `LONGEST` characters is cut at a
    blank, for reading takes more than twice as long for twice as long a sentence; `cut_off` counts such cuts.
    """
    spans: list[tuple[int, int]] = []
    for line in _LINE.finditer(text, start, len(text) if end is None else end):
        begin = line.start()
        for stop in _STOP.finditer(text, line.start(), line.end()):
            if stop.start() >= begin and _ends(text, begin, stop):
                _add(spans, text, begin, stop.end())
                begin = stop.end()
        _add(spans, text, begin, line.end())
    return spans


def cut_off(text: str, spans: Iterable[tuple[int, int]]) -> int:
    """How many of the spans of `split_sentences` end where no sentence and no line does."""
    return sum(
        end - begin > LONGEST // 2
        and text[end - 1] not in _MARKS
        and _GOES_ON.match(text, end) is not None
        for begin, end in spans
    )


def _add(spans: list[tuple[int, int]], text: str, begin: int, end: int) -> None:
    begin, end = _stripped(text, begin, end)
    while end - begin > LONGEST:
        blank = text.rfind(" ", begin + LONGEST // 2, begin + LONGEST)
        cut = blank if blank >= 0 else begin + LONGEST
        spans.append(_stripped(text, begin, cut))
        begin, end = _stripped(text, cut, end)
    if begin < end:
        spans.append((begin, end))


def _stripped(text: str, begin: int, end: int) -> tuple[int, int]:
    """A span without blanks at its ends."""
    while begin < end and text[begin].isspace():
        begin += 1
    while begin < end and text[end - 1].isspace():
        end -= 1
    return begin, end


def _ends(text: str, begin: int, stop: re.Match[str]) -> bool:
    marks = stop[0]
    after = text[stop.end() : stop.end() + _AHEAD].lstrip()[:40].lstrip("\"“‘'«([")
    if not after or after[0].islower():
        return False
    if marks[0] in "!?":
        return True
    before = _WORD_BEFORE.search(text, max(begin, stop.start() - _BEHIND), stop.start())
    word = before[0] if before else ""
    if marks.startswith(("..", "…")):
        # An ellipsis inside a quotation is a pause, not an end.
        return text.count("“", begin, stop.end()) <= text.count("”", begin, stop.end())
    if _ENUMERATION.fullmatch(text[begin : stop.end()]):
        return False
    low = word.lower()
    first = _FIRST_WORD.split(after, maxsplit=1)[0].lower()
    if low in _ABBREVIATIONS or _DOTTED.fullmatch(word):
        # "in the U.S. The ..." ends, "the U.S. Treasury" and "Mr. Li" do not.
        if low in _CLOSING_FORMS and _begins_clause(text, begin, stop):
            return True
        return first in _OPENERS and "." in word
    if len(word) == 1 and word.isalpha():
        # an initial, but "the contract with Orlu Power I. The plant" ends; "Y. He" and "W. A. Tarn" are names
        return len(first) > _SURE and first in _OPENERS
    if low in _MONEY and after[0].isdigit():
        return False
    if low in _NAME_PARTS:
        return first in _OPENERS or (low in _CLOSING_FORMS and _begins_clause(text, begin, stop))
    return True


def _begins_clause(text: str, begin: int, stop: re.Match[str]) -> bool:
    """Whether a clause has been told up to the stop and a subject with its verb stands behind it."""
    opens = _NEXT_SUBJECT.match(text, stop.end() + 1) or _NEXT_OFFICE.match(text, stop.end() + 1)
    return opens is not None and _TOLD.search(text, begin, stop.start()) is not None
