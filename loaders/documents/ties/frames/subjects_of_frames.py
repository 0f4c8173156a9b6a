"""Who or what a frame is told of: the subject of its verb, carried on behind "and", inside a relative clause, or no mention at all."""

from __future__ import annotations

import re
from dataclasses import replace

from interlock.loaders.documents.grammar.arguments import Words, is_quantity
from interlock.loaders.documents.grammar.clauses import Chain, Marked
from interlock.loaders.documents.grammar.phrases import Argument, Phrase
from interlock.loaders.documents.grammar.rules import Ruleset
from interlock.loaders.documents.grammar.word_classes import BE, VALUED
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.parties.settle import Parties
from interlock.loaders.documents.ties.frames.ends import Ends
from interlock.loaders.documents.ties.frames.frames import Frames
from interlock.loaders.documents.ties.frames.readings import Clause

__all__ = ["AUXILIARY", "A_SHARE_IS", "STOPS", "FrameSubjects"]

AUXILIARY = BE | frozenset(
    words(
        "has have had having will would shall should can could may might must does do did not to wo"
    )
)
_NOT_MADE = "HL"  # persons and places: of whom "led" or "owned" behind them rarely says more
_SITUATED = frozenset(
    words(
        "based headquartered registered incorporated located situated listed domiciled quoted traded"
    )
)
STOPS = frozenset(
    words(
        "and or but that which who while whereas because although though if unless since when where as"
    )
)
# Behind a subject of its own clause: what is held is a share, and no part of that subject.
A_SHARE_IS = later(
    r"(?<!of which )(?<!whose )⟪p\d+⟫(?: (?:stake|shareholding|holding|interest|share))? (?:is|was|are|were|been|be|being) *$"
)
_OWING = frozenset(words("debt debts arrears loans loan money"))
_AT_A_VALUE = frozenset(words("at to about around some nearly almost over"))


class FrameSubjects(Ends):
    """Puts the subject of a verb into its slot."""

    def __init__(self, sentence: Marked, parties: Parties, rules: Ruleset, frames: Frames) -> None:
        """Set up for one sentence."""
        super().__init__(sentence, parties, rules, frames)
        # The subject that is no party of the verb before, what stands with it, its auxiliaries and where its clause stopped.
        self._carried: tuple[Words, int, Phrase, list[Argument], str] | None = None

    def _clause(
        self,
        words: Words,
        at: int,
        left: int,
        slots: dict[str, list[Phrase]],
        aside: tuple[int, int, int | None] | None,
        passive: bool,
        stopped: int,
    ) -> Clause | None:
        """The verb with its subject in place: of a passive verb the subject fills the object's slot."""
        sentence, tokens = self.sentence, words.tokens
        start = tokens[at].start
        surface: Phrase | None = None
        if aside is None:
            found = sentence.chain(start, self.rules)
            if isinstance(found, str):
                surface = self._surface(words, left)
                described: list[Argument] = []
                begin = sentence.clause_start(start)
                if surface is not None:
                    described.extend(self._said_of(words, surface, left))
                governed = sentence.main[
                    tokens[left + 1].start if left + 1 < len(tokens) else start : start
                ]
                if surface is None and passive:
                    surface, described, governed = self._carry(words, left, governed)
                for slot, phrase in described:
                    slots.setdefault(slot, []).append(phrase)
                    slots.setdefault(f"subj.{slot}", []).append(phrase)
                    if slot == "of" and surface is not None and is_quantity(surface):
                        surface.head = surface.head if phrase.is_mention else phrase.head
                        surface.owner = max(surface.owner, phrase.owner)  # "a third of X's grain"
                if surface is not None and not surface.is_mention:
                    self._carried = (words, stopped, surface, described, governed)
                chain = Chain((), surface.start if surface else start, f" {governed}", begin)
                if (
                    surface is None
                    and found == "unclear_chain"
                    and words.word(at - 1) in _OWING
                    and passive
                ):
                    chain = replace(
                        chain, words=" "
                    )  # "will waive a debt owed to X by Y": Y owes it
                elif surface is None and found == "unclear_chain":
                    self.lost.append(found)
                    return None
            elif passive and A_SHARE_IS.search(found.words):
                chain = found  # "A held 30 per cent and 19 per cent was held by B": no part of A
            else:
                chain = found
                marks = found.subjects
                letters = "".join(self._letter(mark) for mark in marks)
                surface = Phrase(found.start, found.start + 1, "", marks, letters)
        else:
            relative = sentence.governed.get(aside[0])
            inner = self._inner(words, left, relative[1] if relative else aside[0])
            agent = (
                self._agent(words, left)
                if inner is None and (passive or words.word(at) in _SITUATED)
                else None
            )
            if agent is not None:
                chain = Chain(
                    agent.marks, agent.start, sentence.marked[agent.end : start], aside[0]
                )
                surface = agent
            elif inner is not None:
                governed = sentence.marked[inner.end : start]
                chain = Chain(inner.marks, inner.start, governed, aside[0])
                if aside[2] is not None and "obj" not in slots:
                    held = Phrase(start, start, "", (aside[2],), self._letter(aside[2]))
                    held.noun = sentence.mentions[aside[2]].head
                    slots["obj"] = [held]
                surface = inner
            elif aside[2] is not None and "⟦" not in re.sub(
                r"(?:\b(?:in|of|from|at|on|to|for)|(?:ed|ilt|wn|un) by) (?:the )?⟦\w\d+⟧|⟦L\d+⟧-(?=[a-z])",
                "",
                sentence.marked[aside[0] : start],
            ):
                chain = Chain((aside[2],), aside[0], sentence.marked[aside[0] : start], aside[0])
                surface = Phrase(aside[0], aside[0], "", (aside[2],), self._letter(aside[2]))
            else:
                chain = Chain((), aside[0], sentence.marked[aside[0] : start], aside[0])
        clause = Clause(slots, chain, start, aside is not None, passive)
        if surface is not None:
            self._describe(surface)
            if passive:
                if "obj" in slots and "iobj" not in slots:
                    slots["iobj"] = [surface]  # "was given a loan"
                else:
                    slots["obj"] = [surface]
            else:
                slots["subj"] = [surface]
        if passive:
            agents = slots.pop("by", [])
            if agents:
                slots["subj"] = agents
        return clause

    def _describe(self, phrase: Phrase) -> None:
        """Set what the first mention of a phrase is called, and whether by a name."""
        if phrase.is_mention:
            mention = self.sentence.mentions[phrase.marks[0]]
            phrase.noun, phrase.named = mention.head, mention.form == "name"

    def _carry(
        self, words: Words, left: int, governed: str
    ) -> tuple[Phrase | None, list[Argument], str]:
        """The subject of the verb before, of one that goes on behind "and": "Work on X is overseen by A, and paid for by B"."""
        if self._carried is None or words.word(left) not in ("and", "but"):
            return None, [], governed
        earlier, stopped, surface, described, auxiliaries = self._carried
        between = left - stopped
        if earlier is not words or not (
            between == 0 or (between == 1 and words.word(stopped) == ",")
        ):
            return None, [], governed
        own = any(word in AUXILIARY for word in governed.split())
        return surface, described, governed if own else auxiliaries

    def _inner(self, words: Words, left: int, begin: int) -> Phrase | None:
        """The subject inside a relative clause that begins at `begin`: "the plant, which X built"."""
        if left < 0 or words.tokens[left].kind != "M":
            return None
        first = next(
            (number for number, token in enumerate(words.tokens[: left + 1]) if token.kind == "M"),
            None,
        )
        if first is None or any(
            token.kind == "W" and token.text in ("in", "of", "from", "at", "by", "with")
            for token in words.tokens[words.at(begin) : first]
        ):
            return None
        if first == left:  # "Kenya, to which Ghana exports cocoa": "exports" is the verb
            token = words.tokens[first]
            return Phrase(token.start, token.end, "", (token.number,), token.letter)
        found = words.phrase(
            first, both=True
        )  # nothing stands before them that "and" could go on from
        return found[0] if found and found[1] == left + 1 else None

    @staticmethod
    def _agent(words: Words, left: int) -> Phrase | None:
        """Whom a second participle of an aside is about: "X, owned by a company led by Jo Lee": the company."""
        token = words.tokens[left] if left > 0 else None
        if token is None or token.kind != "M" or token.letter in _NOT_MADE:
            return None
        lead = left - 2 if words.word(left - 1) in ("the", "a", "an") else left - 1
        if lead < 0 or words.word(lead) != "by":
            return None
        return Phrase(token.start, token.end, "", (token.number,), token.letter)

    def _surface(self, words: Words, left: int) -> Phrase | None:
        """The subject that is no mention, as "exports of X to Y", where it fills its clause up to the verb."""
        left = begin = self._before_value(words, left)
        while begin >= 0:
            token = words.tokens[begin]
            if (token.kind == "P" and token.text != "-") or (
                token.kind == "W" and token.text in STOPS
            ):
                break
            begin -= 1
        found = words.phrase(begin + 1)
        if found is None:
            return None
        phrase, _ = found
        if left > begin and phrase.end > words.tokens[left].end:
            if words.tokens[left].kind != "W":
                return None
            shorter = words.before(left, self.frames.forms)  # "X's bonds carry a guarantee"
            return shorter if shorter.start <= words.tokens[begin + 1].start else None
        if phrase.is_mention and words.word(begin) in ("and", "or", ","):
            listed = begin > 0 and words.tokens[begin - 1].kind == "M"
            if listed:
                return None  # the last of a list is not alone: "asked A and B for a loan to build"
        # "A partnered with B to buy C": no word about A
        described = self._said_of(words, phrase, left, reduced=not phrase.is_mention)
        ends = [phrase.end, *(inner.end for _, inner in described)]
        return phrase if left >= 0 and words.tokens[left].end in ends else None

    @staticmethod
    def _said_of(
        words: Words, phrase: Phrase, left: int, *, reduced: bool = True
    ) -> list[Argument]:
        """What stands behind a subject and before its verb, the verb left out: of "a third of X's grain comes" X's grain."""
        before = Words(words.marked, words.tokens[0].start, words.tokens[left].end)
        return before.arguments(before.at(phrase.end) - 1, objects=False, reduced=reduced)

    @staticmethod
    def _before_value(words: Words, left: int) -> int:
        """The token at which a noun ends that tells what it is worth before its verb: "Cars worth 3 million were sold"."""
        at = left
        if at > 0 and (words.tokens[at].kind, words.tokens[at].letter) in (("A", "m"), ("A", "q")):
            at -= 1
            while at > 0 and words.word(at) in _AT_A_VALUE:
                at -= 1
        return at - 1 if at > 0 and at < left and words.word(at) in VALUED else left
