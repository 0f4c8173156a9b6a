"""A sentence in which mentions, dates and amounts stand as marks, and where in the text each part of it is.

Signs are read as the words that they stand for, what dashes and brackets set off as between commas.

sentence = Marks(text, start, end, mentions, dates, amounts)
sentence.marked                     # "⟦F0⟧, a unit of ⟦F1⟧, sold ⟦A2⟧ for ⟪m0⟫ on ⟪d0⟫"
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from interlock.loaders.documents.grammar.place_words import PLACE_SIGNS
from interlock.loaders.documents.grammar.repeated_words import AGAIN_SIGNS
from interlock.loaders.documents.grammar.rules import KIND_MARKS
from interlock.loaders.documents.grammar.second_clauses import clauses_apart
from interlock.loaders.documents.grammar.share_words import SHARE_SIGNS
from interlock.loaders.documents.language.amounts import Amount, is_money
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.dates import DateSpan
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.several import Several
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["NUMBER", "Marks", "blanked"]

_SEAT = later(
    r"(?<=⟧) (?:of|in|from|at) ⟦L\d+⟧(?=,? (?:and|or|as well as|&) |, ⟦|$)"
)  # no member of the list it stands in
NUMBER = later(r"⟦\w(\d+)⟧")
# "⟦F0⟧ (a unit of ⟦F1⟧) owns", "⟦F0⟧ (part of ⟦F1⟧), which": what is said of a party, and not what it is called.
_IN_BRACKETS = later(
    r"(?<=⟧) [(\[](?P<body>(?:an? |the (?=[a-z])|part of |itself "
    r"|(?:now |formerly |[a-z]+ly |majority[- ]|wholly[- ])?(?:owned|controlled) by )"
    r"[^()\[\]]*⟦[^()\[\]]*)[)\]]"
)
# "the Orlu Foundation (OF)", "Orlu Oil (OIL +1.6%)": what a name is called or quoted by, where no party is read in the brackets
_SHORT_NAME = later(
    r" \((?:the )?[“\"]?[A-Z][A-Z.&/-]*[A-Z][A-Za-z]{0,8}[”\"]?(?: [+-]?\d[\d.]*%)?\)"
)
# "a public offer (IPO) of shares", "liquefied natural gas (LNG)": the short form of a noun
_SHORT_NOUN = later(r"(?<=[a-z]) \([A-Z][A-Za-z&/-]{0,8}[A-Z]s?(?: [+-]?\d[\d.]*%)?\)(?!\w)")
# "⟦F0⟧ – which is owned by ⟦F1⟧ – bought", "⟦F0⟧ - a unit of ⟦F1⟧.": what dashes set off from a party is read as between commas.
_IN_DASHES = later(
    r"(?<=[⟧)])(?P<open>\s*—\s*|\s[–-]{1,2}\s)(?=(?:which|who|whose|an? |the (?=[a-z])|part of |itself "
    r"|(?:now |formerly |[a-z]+ly |[a-z]+-)?(?:[a-z]+ed|held|run|led|built) by )[^⟦;]*⟦)"
    r"(?:(?!\s[–—-]{1,2}\s|—)[^;])*(?P<close>\s*—\s*|\s[–-]{1,2}\s|(?=[.]?[”\"]?$))"
)
_RESPECTIVELY = Sought(
    r"(?P<open>, respectively)(?P<close>,)(?= (?:of|in|to|for|by|from|with|on) )"
)
# A name in quotation marks is a name; what somebody says in them has more words.
_IN_QUOTES = Sought(r"(?P<open>[“\"‘])⟦\w\d+⟧(?P<close>[”\"’])")
# "bought X back in May", "as far back as 2019": when, and nobody's backing.
_LONG_AGO = Sought(r"(?P<back>\bback )(?=(?:in|on|at|to) (?:the |early |late |mid-?)?⟪d)")
_AS_LONG_AGO = Sought(r"(?P<back>\bas (?:far|long) back as )(?=⟪d)")
# "an engineering, procurement and construction contract": what a paper is for, of several kinds, is no list of parties or things.
_FIELDS_OF_PAPER = Sought(
    r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|new|separate)(?: ⟪[dm]\d+⟫)? (?P<fields>(?:sales?|purchase|engineering|design|technical"
    r"|technological|trade|economic|supply|procurement|construction|operations?|operating|research|scientific|science|financial|political|cultural|maritime"
    r"|production|development|lease|exploration|marketing|transport|installation|testing|management|energy|oil|gas|power|service|training"
    r"|drilling|licen[cs]e|manufacturing|build|storage|investment|security|defence|education|agricultural|commercial|credit|loan)"
    r"(?:, [a-z-]+){0,4},? (?:and|&) (?:(?!the |a |an |its |their )[a-z-]+ ){1,3}?)"
    r"(?=(?:contract|agreement|deal|memorand(?:um|a)|accord|pact|protocol|treat(?:y|ies)|mandate)s?\b)"
)
# "signed contracts with, among others, ⟦F1⟧"
_BY_THE_WAY = Sought(
    r"\b(?:with|to|from|by|for|in|of|at|on|include|includes|included|are|were)"
    r"(?P<others>,? (?:among(?:st)? others?|inter alia|for example|for instance|in particular),)(?= (?:the )?⟦)"
)
# What is marked anew once the parties are: the pattern, its part, and what stands for it.
_SIGNS: tuple[tuple[re.Pattern[str] | Sought, str, str], ...] = (
    (_RESPECTIVELY, "open", " respectively"),
    (_RESPECTIVELY, "close", ""),
    (_IN_QUOTES, "open", ""),
    (_IN_QUOTES, "close", ""),
    (_LONG_AGO, "back", ""),
    (_AS_LONG_AGO, "back", "in "),
    *AGAIN_SIGNS,
    *SHARE_SIGNS,
    *PLACE_SIGNS,
    (_FIELDS_OF_PAPER, "fields", ""),
    (_BY_THE_WAY, "others", ""),
)
_DASHES = ((_IN_DASHES, "open", ", "), (_IN_DASHES, "close", ", "))
_IN_TURN = Several(_SIGNS, lambda row: row[0])
_DASH = later("[—–-]")
_PRINTED = str.maketrans("⟦⟧⟪⟫", "[]«»")  # what a text prints itself is no mark: "bought ⟦F7⟧"


def _out_of_brackets(marked: str) -> str:
    """The sentence with what brackets say of a party between commas: "⟦F0⟧ (a unit of ⟦F1⟧) owns"; offsets stay."""
    if "⟧ (" not in marked:
        return marked
    return _IN_BRACKETS.sub(
        lambda m: f", {m['body']}{' ' if marked[m.end() : m.end() + 1] in ',.;:' else ','}", marked
    )


def _apart(mentions: list[Mention]) -> list[Mention]:
    """The mentions that do not lie in one before them: each mark stands for words of its own."""
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _without_short(text: str, mentions: list[Mention]) -> tuple[list[Mention], dict[int, int]]:
    """The mentions without the short names in brackets behind a name of the same party, and where those brackets end: "X Bank (XB)"."""
    kept: list[Mention] = []
    brackets: dict[int, int] = {}
    for at, mention in enumerate(mentions):
        last = kept[-1] if kept else None
        if (
            last is not None
            and last.party == mention.party >= 0
            and mention.form == last.form == "name"
            and text.startswith(")", mention.end)
            and text[last.end : mention.start] == " ("
        ):
            brackets[last.end] = mention.end + 1
            continue
        kept.append(mention)
        if mention.form != "name" or not text.startswith(" (", mention.end):
            continue
        short = _SHORT_NAME.match(text, mention.end)
        following = mentions[at + 1] if at + 1 < len(mentions) else None
        if short is not None and (following is None or following.start >= short.end()):
            brackets[mention.end] = short.end()
    return kept, brackets


def _letter(unit: str) -> str:
    """The mark of an amount: share, money, or a quantity of something."""
    return "p" if unit == "percent" else "m" if is_money(unit) else "q"


@lru_cache(maxsize=1 << 12)
def _indices(marks: str) -> tuple[int, ...]:
    return tuple(int(number) for number in NUMBER.findall(_SEAT.sub("", marks)))


def blanked(text: str, start: int, end: int) -> str:
    """The text with blanks for a part of it, so that offsets stay."""
    return text[:start] + " " * (end - start) + text[end:]


class Marks:
    """One sentence in which mentions, dates and amounts stand as marks."""

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        mentions: Sequence[Mention],
        dates: Sequence[DateSpan],
        amounts: Sequence[Amount],
        earlier: Sequence[Mention] = (),
        instead: Sequence[tuple[int, int, str]] = (),
    ) -> None:
        """Mark the sentence `text[start:end]`; mentions win over dates, dates over amounts.

        `earlier`: the mentions of the sentences just before; `instead`: parts of the text, and what each is read as; none of the
        others stands in them.
        """
        self.earlier = earlier
        self.mentions, short = _without_short(
            text, _apart([m for m in mentions if not m.apposed and m.start >= start])
        )
        self.dates = [day for day in dates if day.start >= start]
        self.amounts = [amount for amount in amounts if amount.start >= start]
        spans: list[tuple[int, int, str]] = [
            (m.start, short.get(m.end, m.end), f"⟦{KIND_MARKS[m.kind]}{at}⟧")
            for at, m in enumerate(self.mentions)
        ]
        for others in (
            [(d.start, d.end, f"⟪d{at}⟫") for at, d in enumerate(self.dates)],
            [(a.start, a.end, f"⟪{_letter(a.unit)}{at}⟫") for at, a in enumerate(self.amounts)],
        ):
            spans.extend(
                span for span in others if not any(span[0] < b and a < span[1] for a, b, _ in spans)
            )
        if "(" in text[start:end]:
            spans.extend(
                (*at.span(), "")
                for at in _SHORT_NOUN.finditer(text, start, end)
                if not any(at.start() < b and a < at.end() for a, b, _ in spans)
            )
        if instead:
            spans = [
                span
                for span in spans
                if not any(span[0] < b and a < span[1] for a, b, _ in instead)
            ]
            spans.extend(instead)
        spans.sort()
        self.text, self.start, self.end = text, start, end
        marked = self._mark(spans)
        signs = [
            (*self._part(*match.span(part)), sign)
            for pattern, part, sign in (
                *(_DASHES if _DASH.search(marked) else ()),
                *_IN_TURN.may(marked),
            )
            for match in pattern.finditer(marked)
            if match.end(part) > match.start(part) or (sign and match.start(part) >= 0)
        ]
        if signs:  # what a sign stands for holds no mark of its own
            spans = [
                one for one in spans if not any(a <= one[0] and one[1] <= b for a, b, _ in signs)
            ]
            marked = self._mark(sorted([*spans, *signs]))
        self.marked = clauses_apart(_out_of_brackets(marked))

    def _mark(self, spans: Sequence[tuple[int, int, str]]) -> str:
        """The sentence with `spans` of the text replaced, each by its sign; keeps where everything stands."""
        pieces: list[str] = []
        printed = self.text[self.start : self.end].translate(_PRINTED)
        self._marked_at, self._text_at = [0], [self.start]
        length, at = 0, self.start
        for begin, stop, mark in spans:
            pieces += (printed[at - self.start : begin - self.start], mark)
            length += begin - at
            self._marked_at += (length, length + len(mark))
            self._text_at += (begin, stop)
            length += len(mark)
            at = stop
        pieces.append(printed[at - self.start :])
        return "".join(pieces)

    def to_text(self, at: int) -> int:
        """The offset in the text of an offset in the marked sentence; inside a mark, the mark's first."""
        index = bisect_right(self._marked_at, at) - 1
        base = self._text_at[index]
        if index % 2 == 1 and at < self._marked_at[index + 1]:  # inside a mark
            return base
        return base + at - self._marked_at[index]

    def to_marked(self, at: int) -> int:
        """The offset in the marked sentence of an offset in the text; inside what a mark stands for, the end of the mark."""
        index = bisect_right(self._text_at, at) - 1
        base = self._marked_at[index]
        if index % 2 == 1 and at < self._text_at[index + 1]:  # inside what a mark stands for
            return base if at == self._text_at[index] else self._marked_at[index + 1]
        return base + at - self._text_at[index]

    def _part(self, start: int, end: int) -> tuple[int, int]:
        """The part of the text up to its last character: what is left out right behind it is no part of it; empty if it is."""
        begin = self.to_text(start)
        return begin, self.to_text(end - 1) + 1 if end > start else begin

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text that `marked[start:end]` stands for."""
        return self.to_text(start), self.to_text(end)

    @staticmethod
    def indices(marks: str) -> tuple[int, ...]:
        """The mention indices in a piece of marked text."""
        return _indices(marks)

    def mention(self, mark: str) -> Mention:
        """Who a mark stands for; the first one of a list of marks."""
        return self.mentions[_indices(mark)[0]]

    def mentioned(self, marks: str) -> list[Mention]:
        """Everybody whom a piece of marked text names."""
        return [self.mentions[at] for at in _indices(marks)]
