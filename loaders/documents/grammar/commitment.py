"""What the clause around some words commits itself to: whether it denies them, and how firmly it says them.

A span may be verbatim and false: "expressed interest in Y" out of "denied it had expressed interest in Y". So the whole sentence
is read for cues once, by place, and each span in it is judged by those that govern it. In doubt a cue governs: a claim that is
refused can be read by a person, one that is wrongly accepted cannot be taken back unseen.

    scope = read_cues(text, 0, len(text)).around(start, end)
    scope.negates(), scope.modality()
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from interlock.loaders.documents.grammar.rules import ruleset
from interlock.loaders.documents.language.later import later
from interlock.schema.vocabulary import vocabulary

__all__ = ["NEGATIVE", "POSITIVE", "Cues", "Scope", "read_cues"]

NEGATIVE = frozenset({"denied", "opposed"})
POSITIVE = frozenset({"asserted", "agreed", "planned"})
_TALE = r"(?:reports?|claims?|allegations?|rumou?rs?|suggestions?|accusations?|assertions?|stor(?:y|ies))"
# What puts the truth of a whole sentence in doubt, wherever it stands.
_DISPUTED = later(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|refut(?:e|es|ed|ing)|debunk(?:s|ed)?|disavow(?:s|ed)?"
    rf"|(?:reject|dismiss|disput|contradict|contest)(?:e|s|es|ed|ing)?(?: [a-z]+){{0,3}} {_TALE}"
    r"|disput(?:e|es|ed|ing) that|doubt(?:s|ed|ing|ful)? (?:that|if|whether)|(?:little|scant|no) (?:evidence|proof|indication)"
    r"|few believe|false(?:ly)?|untrue|baseless|unfounded|groundless|fabricated|hoax)\b",
    re.IGNORECASE,
)
_NOT = later(
    r"\b(?:no(?!\.)|not|never|none|nobody|nothing|nowhere|neither|nor|without|hardly|scarcely|barely|cannot"
    r"|lack(?:s|ed|ing)?|absence of|instead of|rather than|contrary to|unlike|except)\b|n['’]t\b",
    re.IGNORECASE,
)
_NOT_A_DENIAL = later(
    r"\b(?:not (?:only|just|merely|least)|no (?:less|fewer|more|later|earlier) than|no doubt"
    r"|blocking (?:minority|stake|share)|blocks? of)\b",
    re.IGNORECASE,
)
_DOUBT = later(
    r"\b(?:perhaps|possibly|probably|allegedly|alleged|reportedly|rumou?red|purported(?:ly)?|supposedly|apparently|whether|if|unless"
    r"|believed|thought to|understood to|(?:is|are|was|were) said to|suspected|accused of|suppose|imagine|almost (?=[a-z]+ed\b)"
    r"|(?:appear|seem|pretend)(?:s|ed|ing)? to)\b",
    re.IGNORECASE,
)
_QUESTION = later(r"\?[”\"’']?\s*$")
_FORMER = later(r"\b(?:former|formerly|previously|used to|until recently)\b", re.IGNORECASE)
# Words that commit less than the verb beside them: "is in talks with", "has an interest in", "has won approval to".
_WEAKER = (
    (
        later(
            r"\b(?:talks|negotiations|discussions) with\b|\blook(?:s|ed|ing)? (?:at|into|for)\b"
            r"|\bunder (?:discussion|consideration|review|study|negotiation)\b"
        ),
        "considered",
    ),
    (
        later(
            r"\b(?:interest|readiness|willingness|desire) (?:in|for|to)\b"
            r"|\b(?:appl(?:y|ies|ied|ying)|applications?|bids?|bidding) (?:for|to)\b"
        ),
        "interest",
    ),
    (
        later(r"\b(?:planned|proposed)\b|\b(?:approval|permission|clearance|consent) (?:to|for)\b"),
        "planned",
    ),
    (
        later(
            r"\bsign(?:s|ed|ing)? (?:[\w-]+ ){0,6}?(?:agreements?|contracts?|deals?|memorand\w+|MoUs?|pacts?)"
            r" (?:to|for|on|under)\b"
        ),
        "agreed",
    ),
)
_TURNED_DOWN = later(
    r"\b(?:broke|broken|breaking) (?:down|off)\b|\b(?:fell|fallen) (?:through|apart)\b|\bcalled off\b|\bc(?:a|o)me to nothing\b"
    r"|\bturn(?:s|ed|ing)? (?:[\w-]+ ){0,4}down\b|\bdeclin(?:e|es|ed|ing) (?:an?|the|its|their|to|all|any)\b"
)
# A tie's own verb is no operator on it: what was signed is signed, who won a contract has it.
_OWN_VERB = {
    "SIGNED": later(
        r"(?:(?:has|have|had) )?(?:sign|conclud|ink|initial|finali[sz]|reach|struck|clinch|enter)"
    ),
    "CONTRACTED_FOR": later(
        r"(?:(?:has|have|had|was|were|been) )*(?:sign|won|secur|clinch|contracted|hired|chosen|selected|picked)"
    ),
}
# Behind the verb these say how it is done, not how firmly: "supplies B under a contract".
_MANNER = later(r"under\b")
# Between a person and a body, without a verb: "the chamber's chairman, N". Whatever the clause goes on to say, this is a fact of it.
_APPOSED = later(
    r"(?:['’]s)?(?:[\s,]+(?!(?:is|are|was|were|be|been|has|have|had|will|would|who|which|whom|that|not|no|to|and|or|heads|headed"
    r"|chairs|chaired|leads|led|runs|ran|serves|served|becomes|became|joins|joined|named|appointed|resigned|left|called|said)\b)"
    r"[a-z][\w’'-]*)*[\s,]*"
)
# A person's title and name alone, where the body stands elsewhere: "its spokesperson, N", "deputy mayor N".
_TITLED = later(
    r"(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) |[^\W\d_][\w.’'-]*(?:['’]s|s['’]) )?"
    r"(?:(?!(?:appoint|nam(?:e|ed|ing)\b|elect|hir(?:e|ing)|promot|nominat|choos|install|mak(?:e|ing)|replac|dismiss|fir(?:e|ing)|to\b|as\b))"
    r"[^\W\d_A-Z][\w-]*,? ){1,5}(?:[^\W\d_a-z][\w.’'-]*(?: (?=\w)|$)){1,4}"
)
_CUT = later(
    r"[;:](?= )|,? (?:but|while|whereas|although|though)(?= )|, yet(?= )"
    r"|, and (?=[^,;]{1,60}\b(?:has|have|had|is|are|was|were|will|would)\b)"
)
_CONTRAST = later(r";(?= )|\bbut\b|, (?:yet|however)\b")
_FRONTED = later(
    r"^[“\"]?(?:Though|Although|While|Whereas|Since|Because|After|Before|As)\b[^,;]*, "
)
_JOINT = later(r" (?:and|or) ")
_LAST_WORD = later(r"\w+(?: (?:it|this|that|the reports?|the claims?))?\W*$")
_FINITE = later(r"(?:it |they |he |she )?(?:has|have|had|is|are|was|were|will|would|did|does|do)\b")
_ASIDE = later(
    r", (?:which|who|whose|where)\b[^,;]*(?:,|(?=[.]?[”\"]?\s*$))|\([^()]*\)|(?<=\s)[—–-] [^—–]* [—–-](?=\s)"
)
_STOP = later(r"[,;:.](?=\s|$)")
_LIST = later(
    r"^[\s,]*(?:and|or|as well as|along with|together with|&)\s+(?:an?\s|the\s|its\s|also\s)*$|^[\s,]*$"
)
_ADDRESSED = later(
    r"\b(?:ignore|disregard|forget|override)\b[^.]{0,60}\b(?:instructions?|prompts?|rules?|guidelines|above|previous)\b"
    r"|\b(?:system prompt|you are an? (?:ai|assistant|language model))\b",
    re.IGNORECASE,
)

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of one sentence; all places are offsets into the text.

    Attributes:
        begin, end: the sentence.
        operators: start, end and modality of each word or phrase that says how firmly, in order.
        negations, disputes, doubts, former: where each stands; a dispute governs the whole sentence, the others their clause.
        opposed: the negations that speak against a thing and do not deny it.
        question: the sentence asks.
        addressed: the sentence gives an order to its reader, such as to a model: it states nothing.
    """

    begin: int
    end: int
    text: str
    operators: tuple[tuple[int, int, str], ...]
    negations: tuple[int, ...]
    opposed: frozenset[int]
    disputes: tuple[int, ...]
    doubts: tuple[int, ...]
    former: tuple[int, ...]
    cuts: tuple[int, ...]
    contrasts: tuple[int, ...]
    joints: tuple[int, ...]
    asides: Spans
    question: bool
    addressed: bool

    def around(self, start: int, end: int) -> Scope:
        """A span of the sentence in its clause: from the last cut before it to the next stop after it."""
        at = bisect_right(self.cuts, start)
        begin = self.cuts[at - 1] if at else self.begin
        for first, last in self.asides:
            if first <= start and end <= last:
                begin = max(begin, first)
        stop = _STOP.search(self.text, end - self.begin)
        apart = tuple((a, b) for a, b in self.asides if not (start < b and a < end))
        return Scope(
            self, start, end, begin, self.begin + stop.start() if stop else self.end, apart
        )


@dataclass(frozen=True, slots=True)
class Scope:
    """A span in its clause, and what the cues that govern it make of it.

    Attributes:
        cues: those of the sentence.
        start, end: the span; begin, stop: the clause.
        apart: the asides that the span does not touch; what stands in them does not govern it.
    """

    cues: Cues
    start: int
    end: int
    begin: int
    stop: int
    apart: Spans

    def _governing(self, places: tuple[int, ...]) -> list[int]:
        return [at for at in places if self.begin <= at < self.stop and not self._set_aside(at)]

    def _set_aside(self, at: int) -> bool:
        return any(a <= at < b for a, b in self.apart)

    def negates(self, own: bool = True) -> bool:
        """Whether anything may deny or oppose what the span says; without `own`, anything outside of the span."""
        places = (*self._governing(self.cues.negations), *self._disputing())
        return any(own or not self.start <= at < self.end for at in places)

    def denies(self, modality: str) -> bool:
        """Whether a cue denies (or opposes) it for certain: in its clause, and no further verb of its own between the two."""
        text, begin = self.cues.text, self.cues.begin
        # Behind the words only what takes them up: ", the company denied." A subject that denies is not denied.
        places = [at for at in self._governing(self.cues.negations) if at < self.end]
        places += [
            at
            for at in self.cues.disputes
            if self.begin <= at < self.end
            or (at >= self.stop and _LAST_WORD.match(text, at - begin))
        ]
        return any(
            (at in self.cues.opposed) == (modality == "opposed") and not self._fresh_verb(at)
            for at in places
        )

    def _disputing(self) -> list[int]:
        """Disputes after the words, or before them with no "but" between."""
        return [
            at
            for at in self.cues.disputes
            if at >= self.start or not any(at < cut <= self.start for cut in self.cues.contrasts)
        ]

    def _fresh_verb(self, at: int) -> bool:
        return any(
            at < joint <= self.start and _FINITE.match(self.cues.text, joint - self.cues.begin)
            for joint in self.cues.joints
        )

    def doubtful(self) -> bool:
        """Whether the clause only holds it possible ("could", "if", "reportedly"), or the sentence asks it."""
        if self.cues.question:
            return True
        return any(at < self.end for at in self._governing(self.cues.doubts))

    def past(self) -> bool:
        """Whether the clause says that it was so and is no more."""
        return any(at < self.end for at in self._governing(self.cues.former))

    def apposed(self, ends: Spans) -> bool:
        """Whether the two ends stand beside each other in the span as a name and its title, with no cue in it."""
        cues = self.cues
        if len(ends) == 2:
            (_, left), (right, _) = sorted(ends)
            between = cues.text[left - cues.begin : max(left, right) - cues.begin]
            beside = _APPOSED.fullmatch(between)
        else:
            beside = _TITLED.fullmatch(cues.text, self.start - cues.begin, self.end - cues.begin)
        inside = (*cues.negations, *cues.disputes, *cues.doubts, *cues.former)
        weaker = (at for at, _, name in cues.operators if name != "asserted")
        return beside is not None and not any(
            self.start <= at < self.end for at in (*inside, *weaker)
        )

    def modality(self, ends: Spans = (), predicate: str | None = None) -> str:
        """The firmest modality that the clause allows for the span.

        Args:
            ends: where the two parties stand in it, if known; the part of the later one, or what follows both of a pair, decides.
            predicate: the tie type that is claimed; its own verb is no operator on it.
        """
        cues = self.cues
        first, last = self.start, self.end
        if len(ends) == 2:
            (_, left), (right, until) = sorted(ends)
            between = cues.text[left - cues.begin : max(left, right) - cues.begin]
            if left <= right and _LIST.match(between) is None:
                # The part in which the later party stands, to the end of its phrase.
                stop = _STOP.search(cues.text, until - cues.begin)
                beyond = [joint for joint in cues.joints if joint > until]
                first = right
                last = min(self.end, *beyond[:1], cues.begin + stop.start() if stop else self.end)
            else:
                first = until
        own_verb = _OWN_VERB.get(predicate or "")
        behind = min(ends)[1] if ends else self.start
        found = [
            (at, name)
            for at, _, name in cues.operators
            if self.begin <= at < last
            and not self._set_aside(at)
            and not (own_verb and own_verb.match(cues.text, at - cues.begin))
            and not (at > behind and name == "agreed" and _MANNER.match(cues.text, at - cues.begin))
        ]
        if not found:
            return "asserted"
        edges = [self.begin, *(j for j in cues.joints if self.begin < j < last), last]
        ranks = vocabulary().modalities
        chosen: list[str] = []
        inherited: list[str] = []
        for left, right in pairwise(edges):
            own = [name for at, name in found if left <= at < right]
            governing = own or inherited
            if right > first or right == last:
                chosen.extend(governing)
            inherited = governing
        return min((*chosen, "asserted"), key=lambda name: ranks[name].rank)


def read_cues(text: str, begin: int, end: int) -> Cues:
    """The cues of the sentence `text[begin:end]`."""
    sentence = text[begin:end]
    rules = ruleset()
    operators: list[tuple[int, int, str]] = []
    harmless = [match.span() for match in _NOT_A_DENIAL.finditer(sentence)]
    negations = [match.start() for match in _NOT.finditer(sentence)]
    opposed: set[int] = set()
    for match in rules.operators.finditer(sentence):
        name = rules.order[int((match.lastgroup or "m0")[1:])]
        if name in NEGATIVE:
            negations.append(match.start())
            if name == "opposed":
                opposed.add(begin + match.start())
        else:
            operators.append((begin + match.start(), begin + match.end(), name))
    for match in _TURNED_DOWN.finditer(sentence):
        negations.append(match.start())
        opposed.add(begin + match.start())
    for pattern, name in _WEAKER:
        operators.extend(
            (begin + match.start(), begin + match.end(), name)
            for match in pattern.finditer(sentence)
        )
    fronted = _FRONTED.match(sentence)
    return Cues(
        begin=begin,
        end=end,
        text=sentence,
        operators=tuple(sorted(operators)),
        negations=_places(
            (at for at in negations if not any(a <= at < b for a, b in harmless)), begin
        ),
        opposed=frozenset(opposed),
        disputes=_places((match.start() for match in _DISPUTED.finditer(sentence)), begin),
        doubts=_places(
            (match.start() for p in (rules.possibility, _DOUBT) for match in p.finditer(sentence)),
            begin,
        ),
        former=_places((match.start() for match in _FORMER.finditer(sentence)), begin),
        cuts=_places(
            (
                *(match.end() for match in _CUT.finditer(sentence)),
                *((fronted.end(),) if fronted else ()),
            ),
            begin,
        ),
        contrasts=_places((match.start() for match in _CONTRAST.finditer(sentence)), begin),
        joints=_places((match.end() for match in _JOINT.finditer(sentence)), begin),
        asides=tuple(
            (begin + match.start(), begin + match.end()) for match in _ASIDE.finditer(sentence)
        ),
        question=_QUESTION.search(sentence) is not None,
        addressed=_ADDRESSED.search(sentence) is not None,
    )


def _places(found: Iterable[int], begin: int) -> tuple[int, ...]:
    return tuple(sorted({begin + at for at in found}))
