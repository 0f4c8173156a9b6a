"""The later halves of what is set off behind a name, each right behind it.

"X, which rivals Y and buys maize from Z, fell" says of X what "X, which buys maize from Z, fell" says; so does "X, in which A holds
half and whose chairman is B", and "X, a lender to Y and a supplier of Z". Behind a noun that a name completes, "that" and "who" go on
about the noun, for of a name there is but one: in "X, a unit of Y that supplies Z" X does.

    for leaving in halves(sentence):        # parts of the marked sentence, each with what is read in its place
        [(9, 20, "")]
"""

from __future__ import annotations

from collections.abc import Iterator

from interlock.loaders.documents.grammar.bare_relatives import PARTICIPLE
from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.grammar.serial_verbs import further_verbs
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later

__all__ = ["halves"]

_PREPOSITION = r"(?:in|to|from|of|for|with|by|on|under|through)"
_WORD = later(rf"(?:{_PREPOSITION} )?(?:which|whom|whose|who|that)$")
_GOVERNED = later(rf"{_PREPOSITION} (?:which|whom|whose)\b")
# "X, a lawyer who worked for Y and now represents Z": what is said of the noun in the end.
_OF_NOUN = later(
    r"(?:an?|the|one of the|another) (?:(?!(?:and|or|who|that|which)\b)[\w’'%-]+ ){1,6}?(?:⟦H\d+⟧ )?(?=(?:who|that|which) )"
)
_JOINT = Sought(
    rf",? (?:and|but) (?P<word>(?:{_PREPOSITION} )?(?:which|whom|whose|who|that)) (?![,.;])"
)
_ANOTHER = later(r"\b(?:which|who|whose|whom|that|because|while|after|before|said|says)\b|[;:]")
_NAMED_NOUN = Sought(
    rf"⟦(?P<of>[A-Z])\d+⟧·*, (?P<noun>(?:an?|the|one of the|another) (?:(?!(?:and|or|by)\b)[\w’'%-]+ ){{0,5}}?"
    rf"(?:[\w’'-]+|⟦[A-Z]\d+⟧) (?:of|at|for|with|to|in) (?:the )?⟦[A-Z](?P<name>\d+)⟧(?: in ⟦L\d+⟧)? )"
    rf"(?P<rel>(?:{_PREPOSITION} )?(?P<word>which|whom|whose|who|that))\b"
)
# "X, a lender to Y and a supplier of Z,": two nouns that say what X is
_OTHERS = r"(?:(?!(?:and|or|that|which|who|whose|by|from|between)\b)[\w’'%-]+ )"
_END = r"(?:of|to|in|for|with) (?:the )?⟦[A-Z]\d+⟧(?!’s|'s)(?: in ⟦L\d+⟧)?"
_NOUN_OF = rf"(?:an? |the |its |one of the )?(?:{_OTHERS}{{1,6}}|{_OTHERS}{{0,3}}⟦[A-Z]\d+⟧ ){_END}"
_TWO_NOUNS = Sought(
    rf"⟦[FBOPX]\d+⟧·*, (?P<first>{_NOUN_OF}(?P<joint>,? (?:and|as well as) ))(?P<second>{_NOUN_OF})(?=,|[.]?[”\"]?$)"
)
# "X, majority-owned by A and part-owned by B,"
_TWO_PARTICIPLES = Sought(rf"(?P<first>{PARTICIPLE},? and ){PARTICIPLE}")
_Cut = tuple[int, int, str]


def halves(sentence: Marked) -> Iterator[list[_Cut]]:
    """What to leave out of a sentence so that each further half of what is set off stands right behind its head."""
    marked = sentence.marked
    if " and " in marked or " but " in marked:
        for start, end, _ in sentence.asides:
            yield from _of_aside(marked, start, end)
            two = _TWO_PARTICIPLES.search(marked, start, end)
            if two is not None and marked[start : two.start()].strip() in ("", ","):
                yield [(*two.span("first"), "")]
        for nouns in _TWO_NOUNS.finditer(marked):
            stop = max(nouns.end(), len(marked.rstrip(' .”"')))
            yield [
                (*nouns.span("first"), ""),
                *([(nouns.end(), stop, "")] if stop > nouns.end() else []),
            ]
            yield [(nouns.start("joint"), nouns.end("second"), "")]
    yield from _of_named_nouns(sentence)


def _of_aside(marked: str, start: int, end: int) -> Iterator[list[_Cut]]:
    """The halves of one aside: behind its second relative word, or from its second verb on."""
    begin, first = start, start
    if _GOVERNED.match(marked, start) is None:
        noun = _OF_NOUN.match(marked, start, end)
        if noun is not None:
            begin = first = noun.end()
            start = marked.index(" ", begin)
        else:
            word = _WORD.search(marked, 0, start)
            if word is None:
                return
            begin = first = word.start()
    joint = _JOINT.search(marked, start, end + len(", and in which "))
    if joint is not None and joint.start() <= end:
        begin = marked.find(" ", begin)
        if not _ANOTHER.search(marked, max(begin, start) + len("in which "), joint.start()):
            yield [(first, joint.start("word"), "")]
        return
    if marked.endswith(("whose", "whom"), 0, start) or marked[start : start + 1] != " ":
        return
    verbs = list(further_verbs(marked, start, end))
    for number, (verb, _) in enumerate(verbs):
        following = verbs[number + 1][1] if number + 1 < len(verbs) else None
        after = [(following, end, "")] if following is not None else []
        yield [(start, verb - 1, ""), *after]


def _of_named_nouns(sentence: Marked) -> Iterator[list[_Cut]]:
    """The head beside a relative clause that stands behind a noun with a name: "X, a unit of Y that supplies Z"."""
    for found in _NAMED_NOUN.finditer(sentence.marked):
        person = found["of"] == "H"
        of_person = found["word"] in ("who", "whom")
        if sentence.mentions[int(found["name"])].form != "name":
            continue
        if found["word"] != "whose" and person != of_person:
            continue
        start, end = found.span("noun")
        yield [
            (start, end, ""),
            *([(*found.span("word"), "which")] if found["word"] == "that" else []),
        ]
