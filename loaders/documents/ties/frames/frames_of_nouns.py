"""Frames of nouns: "the sale of X to Y", "U.S. sanctions on Z", with the possessor, the phrases behind it and what it is said of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from interlock.loaders.documents.grammar.arguments import Words
from interlock.loaders.documents.grammar.clauses import Chain
from interlock.loaders.documents.grammar.phrases import Phrase
from interlock.loaders.documents.grammar.word_classes import ADVERBS
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.frames.ends import Ends, is_vouched
from interlock.loaders.documents.ties.frames.frames import Frame
from interlock.loaders.documents.ties.frames.means import is_of_help
from interlock.loaders.documents.ties.frames.prospects import TAKEN, prospect_of
from interlock.loaders.documents.ties.frames.readings import Clause, Reading

__all__ = ["DITRANSITIVE", "NounFrames"]

# Behind a name without a sign of possession these are its verbs: "Tanjug reports with reference to".
_ALSO_VERBS = frozenset(words("reports deals contracts supports reviews studies surveys audits"))
# "reacted to US sanctions on X": no deed that is to come; but "agreed to a loan".
_TO_A_NOUN = later(r"(?<!agreed )(?<!agree )(?<!agrees )(?<!committed )\bto $")
_MODALS = frozenset(words("will would shall should can could may might must not"))
_LIGHT = later(r"[⟦⟪]\w\d+[⟧⟫]")
_OPENING_CLAUSE = later(
    r"[“\"]?(?:(?:Days|Weeks|Months|Hours|Shortly|Soon|Just) )?(?:[Aa]fter|[Bb]efore|When|While|Whereas|As|Since|Once|Although|Though"
    r"|Because|If|Unless|Now that) [^;]*⟦[^;]*, (?:the )?⟦[FBPGOHCL](?P<subject>\d+)⟧ [a-z][^⟦;]*$"
)
# "the ministry said that X paid it into its account": the clause has a subject of its own
_INNER_CLAUSE = later(
    r"(?:\bthat|[,;] (?:while|whereas|but|and|because|as|though|although)|\b(?:said|says|added)) (?:the )?⟦[FBPGOHCL](?P<subject>\d+)⟧"
    r" [a-z][^⟦,;:]*$"
)
# "gave Kenya loans for a port": the name before the noun is who receives.
DITRANSITIVE = frozenset(
    words(
        "give grant offer lend send hand promise pledge provide advance forgive waive pay repay wire remit allot award assign allocate "
        "guarantee owe loan deny refuse"
    )
)
_TRADED = frozenset(words("exports shipments deliveries sales export shipment imports"))
# "X is a unit of Y, which was listed for its support to Z": whose the support was.
_RELATIVE = later(
    r"⟦[FBGCOPX](?P<head>\d+)⟧,? which (?:was|were|is|are|has been|have been) [^,;⟦]*$"
)
# "The insurer granted X cover for its exports": whose they are
_GIVEN_FOR_ITS = later(
    r"\b(?:grant(?:s|ed)?|g[ai]ves?|given|offer(?:s|ed)?|len[dt]s?|insur(?:es?|ed)|cover(?:s|ed)?|guarantee[sd]?|promise[sd]?|paid|pays"
    r"|compensate[sd]?|fine[sd]?) (?:the )?⟦[FBPOH](?P<head>\d+)⟧(?: [^⟦;,.]{0,60})? for $"
)


class NounFrames(Ends):
    """Reads the frames of nouns."""

    def _lemma(self, word: str) -> str:
        return self.frames.forms.get(word, ("", ""))[0]

    def _main_subject(self, at: int, *, plural: bool) -> Mention | None:
        """Who acts in the clause of a noun, behind another that opens the sentence: "After X withdrew, Y cancelled its loan to Z"."""
        before = self.sentence.main[:at]
        found = _OPENING_CLAUSE.match(before) or _INNER_CLAUSE.search(before)
        if found is None:
            return None
        subject = self.sentence.mentions[int(found["subject"])]
        acts = subject.party >= 0 and self.parties.drafts[subject.party].plural == plural
        return subject if acts else None

    def _noun(
        self, words: Words, at: int, aside: tuple[int, int, int | None] | None
    ) -> Iterator[Reading]:
        tokens, nouns = words.tokens, self.frames.nouns
        if words.word(at - 1) in _MODALS:
            return  # a verb: "will deal with", "may contract with"
        found: tuple[Frame, ...] = ()
        for size in (3, 2, 1):
            name = " ".join(words.word(at + 1 - size + number) for number in range(size))
            if name in nouns:
                found = nouns[name]
                break
        if not found or (size < 3 and words.is_compound(at - 1)):
            return  # "a letter of credit" is no credit
        phrase = words.before(at, self.frames.forms)
        slots: dict[str, list[Phrase]] = {}
        for slot, argument in words.arguments(at, objects=False, reduced=True):
            if slot == "by" and is_vouched(words, at, argument):
                continue
            slots.setdefault("of" if slot == "of2" and "of" not in slots else slot, []).append(
                argument
            )
        if is_of_help(slots):
            del slots["from"]  # "a loan to X with a guarantee from Y"
        if name in _TRADED and "S" in "".join(one.letters for one in slots.get("from", ())):
            del slots[
                "from"
            ]  # "exports to Kuwait from two plants": the plants are where, not whose
        self._predicate(words, phrase, slots, aside)
        owner: Mention | None = None
        if phrase.owner >= 0:
            slots["own"] = [
                Phrase(
                    phrase.start,
                    phrase.start,
                    "",
                    (phrase.owner,),
                    self._letter(phrase.owner),
                )
            ]
        elif (
            len(phrase.inner) == 1
            and tokens[at].text not in _ALSO_VERBS
            and (tokens[at - 1].kind == "M" or self._leads(words, phrase))
            and self._lemma(words.word(words.at(phrase.start) - 1)) not in DITRANSITIVE
        ):
            mark = phrase.inner[0]  # "U.S. sanctions on", "the Orient Bank loan to"
            slots["own"] = [Phrase(phrase.start, phrase.start, "", (mark,), self._letter(mark))]
        elif phrase.whose:
            if "of" not in slots:
                slots["its"] = [phrase]  # "its sale to X": it is sold
            plural = phrase.whose == "their"
            head = _RELATIVE.search(self.sentence.marked, 0, phrase.start)
            head = head or _GIVEN_FOR_ITS.search(self.sentence.marked, 0, phrase.start)
            if head is not None:
                owner = self.sentence.mentions[int(head["head"])]
            else:
                owner = self._main_subject(phrase.start, plural=plural) or self.parties.before(
                    self.sentence.start,
                    self.sentence.to_text(tokens[at].start),
                    plural=plural,
                )
        begin = aside[0] if aside is not None else self.sentence.clause_start(phrase.start)
        opens = not self.sentence.main[begin : phrase.start].strip(' “"') and aside is None
        if owner is None and opens and "own" not in slots and not phrase.inner:
            owner = self.parties.before(self.sentence.start, self.sentence.start)
            if owner is not None and self.parties.drafts[owner.party].kind not in (
                "Firm",
                "Place",
            ):
                owner = None
        governed = (
            self.sentence.marked[begin : phrase.start]
            if aside is not None
            else self.sentence.main[begin : phrase.start]
        )
        governed = _TO_A_NOUN.sub(" ", governed)
        behind = max(
            [
                tokens[at].end,
                *(p.end for group in slots.values() for p in group if p.start > tokens[at].start),
            ]
        )
        prospect = prospect_of(self.sentence.marked, governed, phrase.words, behind)
        governed += prospect.cue
        chain = Chain((), phrase.start, f" {_LIGHT.sub(' ', governed)} ", begin)
        clause = Clause(
            slots,
            chain,
            phrase.start,
            aside is not None,
            owner=owner,
            whose=bool(phrase.whose),
        )
        for frame in found:
            if prospect.taking and frame.rule.tie in TAKEN:
                chain = replace(clause.chain, words=f"{clause.chain.words}{prospect.taking} ")
                yield from self._read(frame, replace(clause, chain=chain), noun=True)
                continue
            # "was named as ⟦F1⟧ for the construction of X by Y": who names is told before the clause of the noun
            named = frame.rule.tie == "IMPLEMENTS"
            before = self.sentence.marked[: phrase.start] if named else governed
            if frame.bare and any(
                word.startswith(tuple(frame.bare)) for word in (*before.split()[-7:], *phrase.words)
            ):
                continue
            yield from self._read(frame, clause, noun=True)

    def _leads(self, words: Words, phrase: Phrase) -> bool:
        """Whether a country opens the phrase of a noun of trade: "Kazakh wheat shipments to"."""
        if phrase.head not in _TRADED:
            return False
        first = words.tokens[words.at(phrase.start)]
        return first.kind == "M" and first.letter == "L" and first.number == phrase.inner[0]

    def _predicate(
        self,
        words: Words,
        phrase: Phrase,
        slots: dict[str, list[Phrase]],
        aside: tuple[int, int, int | None] | None,
    ) -> None:
        """Set the slot `head` to what a noun says what it is: "X, the operator of Y", "X is a joint venture of A and B"."""
        if aside is not None:
            lead = self.sentence.marked[aside[0] : phrase.start].strip()
            if aside[2] is not None and lead in (
                "",
                "itself",
                "also",
                "now",
                "one of",
                "which is",
                "who is",
            ):
                slots["head"] = [
                    Phrase(phrase.start, phrase.start, "", (aside[2],), self._letter(aside[2]))
                ]
            return
        at = words.at(phrase.start) - 1
        tokens = words.tokens
        if at > 0 and words.word(at) == "," and tokens[at - 1].kind == "M":
            mark = tokens[at - 1].number  # "X, a joint venture of A and B,"
            if words.word(at + 1) in ("a", "an", "the") or phrase.owner >= 0:
                slots["head"] = [
                    Phrase(phrase.start, phrase.start, "", (mark,), self._letter(mark))
                ]
            return
        while at >= 0 and words.word(at) in ADVERBS:
            at -= 1
        if words.word(at) in (
            "is",
            "are",
            "was",
            "were",
            "remains",
            "became",
            "becomes",
            "remained",
        ):
            found = self.sentence.chain(words.tokens[at].start, self.rules)
            if not isinstance(found, str):
                letters = "".join(self._letter(mark) for mark in found.subjects)
                slots["head"] = [Phrase(found.start, found.start, "", found.subjects, letters)]
