"""Frames applied to one marked sentence: each known verb and noun with what stands in its slots.

A verb is read with its voice ("was supplied by"), a noun with its possessor, the phrases behind it and the verb whose object it is;
what is said of modality, speaker and time is the same for all and stays with `relations`.

    for reading in Framing(sentence, parties, ruleset(), frames()).readings(): ...
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from interlock.loaders.documents.grammar.arguments import Words
from interlock.loaders.documents.grammar.clauses import Chain, Marked
from interlock.loaders.documents.grammar.phrases import Argument, Phrase, Token
from interlock.loaders.documents.grammar.rules import Ruleset
from interlock.loaders.documents.grammar.word_classes import ADVERBS, BE, is_adverb
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.parties.settle import Parties
from interlock.loaders.documents.ties.frames.ends import (
    PARTICIPLES,
    is_done_by,
    is_set_off,
    is_vouched,
    is_without_object,
)
from interlock.loaders.documents.ties.frames.frames import Frame, Frames, Use
from interlock.loaders.documents.ties.frames.frames_of_nouns import DITRANSITIVE, NounFrames
from interlock.loaders.documents.ties.frames.means import (
    aim,
    is_lent,
    is_of_goods,
    is_of_help,
    means,
    opening,
    without_origins,
)
from interlock.loaders.documents.ties.frames.no_verbs import is_no_verb
from interlock.loaders.documents.ties.frames.readings import Clause, Reading
from interlock.loaders.documents.ties.frames.subjects_of_frames import (
    AUXILIARY,
    STOPS,
    FrameSubjects,
)

__all__ = ["Framing"]

_THINGS = frozenset("SJATE")
_MARKS = later(r"⟦\w\d+⟧(?! (?:and|or) |, ⟦)")  # a list counts once
_GROUND = later(
    r"⟧[^⟦;]{0,60}? [“\"‘]?(?:for|over|because of|accused of|on (?:suspicion|charges|allegations) of)"
    r" (?:(?:being|having been)(?: [a-z]+(?:ed|ly)| or| and|,)*|[a-z]+ing\b[^⟦;]*? (?:and|or|of|by)|having)? ?$"
)
_GROUND_REACH = 160  # characters back to the party that the ground is given for
_JOINTLY = frozenset(["jointly", "together"])
# Verbs whose "power" is electricity.
_TRADES = frozenset(
    words("sell buy purchase supply resell export import deliver provide source procure produce")
)
_TAKEN_BACK = frozenset({("rule", "out"), ("turn", "down"), ("vote", "down"), ("call", "off")})
# Verbs of a wish: what is asked or applied for is not had ("applied for a loan from").
_WISHED = frozenset(words("seek request need want"))
_WISHED_FOR = frozenset(words("apply ask look hope"))
_URGED_FOR = frozenset(
    words("call push press plead lobby campaign argue")
)  # of others: "called for the export of wheat to X by Y"
# What a person does with money for a state or bank: "The president announced loans for the port".
_IN_OFFICE = frozenset(
    words("announce approve agree sign propose plan consider pledge promise commit sanction")
)
# "are expected to be entrusted to X": what the works are to be
_TO_COME = frozenset(
    words("expected planned set due scheduled likely supposed slated poised bound")
)
_GIVES = frozenset(words("sell lease rent let ship deliver send supply"))
_PARTLY = frozenset(words("mainly mostly chiefly partly half jointly together"))
_DONE_BY = later(r", (?:[a-z]+ly )?(?:[a-z]+ed|built|run|held|led|made|put up|set up) by [^,;]*$")
# What somebody or something does and nobody does to it, so that "the pumps for X came from Y" is no passive.
_DONE_TO_NOTHING = frozenset(words("come go arrive depart sail belong rise fall lie remain stay"))
# "mines ore and sells it": of what "it" is, where no party is meant by it
_GOODS_BEFORE = later(
    r"\b(?:min(?:es?|ed|ing)|mak(?:es?|ing)|made|gr(?:ows?|ew|owing)|produc(?:es?|ed|ing)|b(?:uys?|ought|uying)|import(?:s|ed|ing)?"
    r"|brew(?:s|ed|ing)?|refin(?:es?|ed|ing)|distil(?:s|led|ling)?|quarr(?:y|ies|ied)|extract(?:s|ed|ing)?|process(?:es|ed|ing)?"
    r"|pack(?:s|ed|ing)?|bottl(?:es?|ed|ing)|roast(?:s|ed|ing)?|collect(?:s|ed|ing)?|assembl(?:es?|ed|ing)|catch(?:es)?|caught|mill(?:s|ed)"
    r"|spin(?:s|ning)?|weav(?:es?|ing)|bak(?:es?|ed|ing))\b[^;⟧]*$"
)
_BOUGHT_FROM = later(
    r"(?:\b(?:b(?:uys?|ought|uying)|import(?:s|ed|ing)?|order(?:s|ed)|purchas(?:es?|ed)|sourc(?:es?|ed)|got) (?:the )?(?:[a-z-]+ ){1,4}?"
    r"from (?:the )?(?:[a-z-]+ ){0,2}?⟦[^;]*? and (?:then |later )?"
    r"|\b(?:cargo|goods|oil|crude|fuel|coal|gold|grain|gas|shipment|metal|steel|timber|fish|copper|parts|chips|[a-z]+s)"
    r" (?:was|were|had been|have been|has been) sold [^;]*?, (?:which|who) (?:then |later |in turn |itself )?)$"
)
_SALES = frozenset(
    words("sell supply deliver ship export send resell market distribute truck pipe")
)
_UNCHANGED = frozenset(words("put cut set run let hit shut split spread cost come become"))
_BUYS = frozenset(words("buy acquire purchase take snap repurchase import order procure source"))


Aside = tuple[int, int, int | None]
Slots = dict[str, list[Phrase]]


@dataclass(slots=True)
class _Deed:
    """A verb with its voice and what stands around it.

    Attributes:
        at: its token; lemma, form: what it is; use: how it is read; aside: the one that it stands in.
        left: the token before it and its auxiliaries; nearest: the auxiliary next to it.
        arguments: what stands behind it, up to the token `stopped`; shared: the last token of several verbs with one object.
        reduced: the token of the noun that it is a participle of, or -1.
    """

    words: Words
    at: int
    lemma: str
    form: str
    use: Use
    aside: Aside | None
    left: int
    passive: bool
    nearest: str
    arguments: list[Argument] = field(default_factory=list)
    shared: int = -1
    stopped: int = 0
    reduced: int = -1

    @property
    def stop(self) -> int:
        """Its last token, with its particles."""
        return self.at + len(self.use.particles)

    @property
    def before(self) -> Token | None:
        """The token before it and its auxiliaries."""
        return self.words.tokens[self.left] if self.left >= 0 else None

    @property
    def plain(self) -> bool:
        """Whether it has no auxiliary or adverb."""
        return self.left == self.at - 1


def _fill(slots: Slots, arguments: list[Argument]) -> None:
    for slot, phrase in arguments:
        slots.setdefault(slot, []).append(phrase)


class Framing(FrameSubjects, NounFrames):
    """Reads the frames of one marked sentence."""

    def __init__(self, sentence: Marked, parties: Parties, rules: Ruleset, frames: Frames) -> None:
        """Set up for one sentence."""
        super().__init__(sentence, parties, rules, frames)
        self._jointly = any(word in sentence.marked for word in _JOINTLY)

    def readings(self) -> Iterator[Reading]:
        """All frames of the sentence, in order of place."""
        sentence = self.sentence
        words = Words(sentence.main)
        yield from self._part(words, None)
        for aside in sentence.asides:
            if sentence.main[aside[0] : aside[1]].strip(" ·,") == "":
                yield from self._part(Words(sentence.marked, aside[0], aside[1]), aside)

    def _part(self, words: Words, aside: Aside | None) -> Iterator[Reading]:
        forms, heads = self.frames.forms, self.frames.heads
        for at, token in enumerate(words.tokens):
            if token.kind != "W":
                continue
            verb = forms.get(token.text)
            if verb is not None:
                yield from self._verb(words, at, verb, aside)
            if token.text in heads:
                yield from self._noun(words, at, aside)

    def _is_of_which(self, aside: Aside) -> bool:
        """Whether an aside has its own subject: "X, which borrowed from Y", and not "X, borrowed from Y"."""
        return self.sentence.marked.endswith((" which", " who", " that"), 0, aside[0])

    # ---- verbs -----------------------------------------------------------------------------------------------------------

    def _verb(
        self, words: Words, at: int, verb: tuple[str, str], aside: Aside | None
    ) -> Iterator[Reading]:
        """What the verb at a token says with its slots, and what the noun says that is its object."""
        deed = self._deed(words, at, verb, aside)
        if deed is None:
            return
        slots = self._slots(deed)
        if not self._complete(deed, slots):
            return
        joint = words.second_object()
        clause = self._clause_of(deed, slots)
        if clause is None:
            return
        yield from self._by_verb(deed, slots, clause)
        if joint and "subj" in slots:
            second = {"subj": slots["subj"], **joint}
            for frame in deed.use.frames:
                if not frame.passive:
                    yield from self._read(frame, replace(clause, slots=second))
        for held in slots.get("obj", [])[:1]:
            yield from self._by_object(deed, slots, clause, held)

    def _deed(
        self, words: Words, at: int, verb: tuple[str, str], aside: Aside | None
    ) -> _Deed | None:
        """The verb at a token with its voice and arguments; None where it is no verb, or its doing is told by another word."""
        use = self._use(words, at, verb[0])
        if use is None:
            return None
        tokens = words.tokens
        if at and tokens[at - 1].text == "-" and tokens[at - 1].end == tokens[at].start:
            return None  # "the X (Y)-led government": what it is, and nobody's doing
        left, passive, nearest = self._auxiliaries(words, at, verb)
        deed = _Deed(words, at, *verb, use, aside, left, passive, nearest)
        if is_no_verb(words, at, deed.left, verb, self.frames, aside=aside is not None):
            return None
        if self._is_told_otherwise(deed):
            return None
        deed.arguments = words.arguments(deed.stop)
        deed.shared = self._shared(words, deed.stop, deed.form) if not deed.arguments else deed.stop
        deed.stopped = words.stopped
        if deed.shared > deed.stop:  # "owns and operates X", "was designed and built by X"
            behind = words.arguments(deed.shared)
            deed.arguments = [(slot, phrase) for slot, phrase in behind if slot in ("obj", "by")]
        self._settle_voice(deed)
        return None if self._is_done_by_somebody(deed) else deed

    @staticmethod
    def _auxiliaries(words: Words, at: int, verb: tuple[str, str]) -> tuple[int, bool, str]:
        """The token before a verb and its auxiliaries and adverbs, whether these make it passive, and the auxiliary next to it."""
        lemma, form = verb
        tokens = words.tokens
        done = form == "ed" or (form == "base" and lemma in _UNCHANGED)
        left, passive, purpose, nearest = at - 1, False, False, ""
        while left >= 0 and tokens[left].kind == "W":
            word = tokens[left].text
            auxiliary = word in AUXILIARY
            to_come = (
                word in _TO_COME and words.word(left + 1) == "to" and words.word(left - 1) in BE
            )
            if not (auxiliary or word in ADVERBS or is_adverb(word) or to_come):
                break
            nearest = nearest or (word if auxiliary else "")
            purpose = purpose or word == "to"  # "is to invest": no passive
            passive = passive or (word in BE and done and not purpose)
            left -= 1
        return left, passive, nearest

    def _is_told_otherwise(self, deed: _Deed) -> bool:
        """Whether a verb is a part of another, or what it tells is told by another or of another."""
        words, at = deed.words, deed.at
        if deed.form == "ed" and deed.nearest == "to" and deed.lemma not in _UNCHANGED:
            return True  # "to privately held X"
        done = deed.form == "ing" or (deed.form == "ed" and "being" in words.marked)
        if done and self._is_anothers(words, at):
            return True  # "fined X for selling to Y": not the doing of who fined
        if deed.lemma == "have" and not deed.use.particles and self._is_auxiliary(words, at):
            return True
        # "agreed to guarantee a loan": what is done is said by the second verb
        return (
            deed.use.particles[-1:] == ("to",)
            and not deed.use.frames
            and self.frames.forms.get(words.word(deed.stop + 1), ("", ""))[1] == "base"
        )

    def _settle_voice(self, deed: _Deed) -> None:
        """Tell of a participle without an auxiliary whether something is done to its subject or to the noun before it."""
        words, shared = deed.words, deed.shared
        participle = deed.form == "ed" or (
            deed.lemma in _UNCHANGED and words.word(shared + 1) == "by"
        )
        bare = participle and not deed.nearest and deed.lemma not in _DONE_TO_NOTHING
        if bare and not deed.passive:
            deed.passive = self._is_done_to(deed)
        if participle and deed.plain and not deed.passive:
            # "debts owed to X by Y", "a loan, granted to X by Y,"
            deed.reduced = self._reduced_noun(words, deed.left, deed.arguments)
            deed.passive = deed.reduced >= 0
        if deed.form == "ed" and deed.plain and not deed.passive:
            deed.passive = self._is_coordinated(words, deed.left, deed.arguments)

    def _is_done_to(self, deed: _Deed) -> bool:
        """Whether what stands around a participle makes it passive."""
        words, aside, arguments = deed.words, deed.aside, deed.arguments
        after = words.word(deed.shared + 1)
        if after == "by" or (aside is not None and is_done_by(words, deed.shared + 1)):
            return True
        opens = aside is not None and deed.left < 0 and not self._is_of_which(aside)
        set_off = opens or (deed.plain and is_set_off(words, deed.left, deed.stopped))
        if set_off and is_without_object(arguments):
            return True
        before = deed.before
        thing = before is not None and before.kind == "M" and before.letter in _THINGS
        if thing and arguments and arguments[0][0] not in ("obj", "iobj"):
            return True
        return (after in _PARTLY or is_adverb(after)) and words.word(deed.shared + 2) == "by"

    @staticmethod
    def _is_done_by_somebody(deed: _Deed) -> bool:
        """Whether a participle goes on from a passive, and nobody says who did it."""
        before = deed.before
        if deed.form != "ed" or not deed.plain or deed.passive or before is None:
            return False
        if any(slot in ("obj", "iobj") for slot, _ in deed.arguments):
            return False
        if before.text == "and":  # "opened a hall, built by X and handed over to Y"
            return _DONE_BY.search(deed.words.marked, 0, before.start) is not None
        # "had a unit in Cyprus, sold in 2019 to X"
        return deed.lemma in _GIVES and before.text == ","

    def _slots(self, deed: _Deed) -> Slots:
        """The slots of a verb as its arguments fill them."""
        words, start = deed.words, deed.words.tokens[deed.at].start
        slots: Slots = {}
        for slot, phrase in deed.arguments:
            if slot == "by" and is_vouched(words, deed.stop, phrase):
                continue
            if slot == "obj" and deed.lemma in _SALES and self._is_goods_told(phrase, start):
                phrase.marks, phrase.letters, phrase.head = (), "", "goods"
            self._describe(phrase)
            slots.setdefault(slot, []).append(phrase)
        if deed.lemma in _BUYS and is_lent(slots):
            slots["means"] = slots.pop("from")
        governed = self.sentence.governed.get(deed.aside[0]) if deed.aside is not None else None
        if governed is not None:  # "X, to which Y delivers pumps"
            by, _, head = governed
            first = words.tokens[0]
            slots.setdefault(by, []).insert(0, self._marked(first.start, first.end, head))
        return slots

    def _marked(self, start: int, end: int, mark: int) -> Phrase:
        """A phrase that is one mention."""
        return Phrase(start, end, "", (mark,), self._letter(mark))

    def _complete(self, deed: _Deed, slots: Slots) -> bool:
        """Fill the slots that stand elsewhere than behind the verb; whether its object is something that may be done to."""
        words, at, aside = deed.words, deed.at, deed.aside
        made = next(iter(slots.get("obj", ())), None)
        if made is not None:
            if self._is_might(deed, made) or (made.is_mention and self._is_nobody(made)):
                return False  # "has no customers such as X"
            if "iobj" not in slots and self._is_given_to_name(deed, made):
                slots["iobj"] = [self._marked(made.start, made.start, made.inner[0])]
        if aside is None and not deed.passive and deed.form in ("ed", "s", "base"):
            about = (
                self._about(words, deed.left)
                if made is None
                else self._sum_given(words, deed.left, made)
            )
            if about is not None:
                if made is not None:  # "the ⟪m0⟫ that X paid Y"
                    slots["iobj"] = slots["obj"]
                slots["obj"] = [about]
        if made is None and aside is not None and not deed.passive:
            owed = self._of_whom(words, deed.left, aside)
            if owed is not None:
                slots["obj"] = [owed]
        if self._is_done_jointly(deed) or (made is not None and self._is_joint(made)):
            slots["jointly"] = [Phrase(words.tokens[at].start, words.tokens[at].end)]
        if aside is None and "inf" not in slots:
            _fill(slots, aim(words, at))
            _fill(slots, means(words, at, slots))
            _fill(slots, opening(words, at))
        without_origins(slots)
        return True

    @staticmethod
    def _is_might(deed: _Deed, made: Phrase) -> bool:
        """Whether the object is the power of a state, and no electricity: "took power from", "handed power to"."""
        return (
            made.head == "power"
            and deed.lemma not in _TRADES
            and "power of attorney" not in deed.words.marked
        )

    def _is_given_to_name(self, deed: _Deed, made: Phrase) -> bool:
        """Whether a name before what is given is that of who gets it: "paid ⟦F1⟧ ⟪m0⟫", for a sum is never a name's."""
        if (len(made.inner), made.owner) != (1, -1):
            return False
        one_noun = deed.lemma in DITRANSITIVE and made.words[-1:] == (made.head,)
        return one_noun or self.frames.holds(made, ("sum",))

    def _is_done_jointly(self, deed: _Deed) -> bool:
        words = deed.words
        return self._jointly and any(
            words.word(near) in _JOINTLY and words.word(near + 1) != "with"
            for near in range(max(deed.left, 0), words.stopped)
        )

    def _clause_of(self, deed: _Deed, slots: Slots) -> Clause | None:
        """The clause of a verb with its subject; None where nobody settles who that is."""
        words, at, left, before = deed.words, deed.at, deed.left, deed.before
        clause = (
            self._fronted(words, at, left, slots)
            if deed.form == "ed" and deed.aside is None
            else None
        )
        clause = clause or self._clause(
            words, at, left, slots, deed.aside, deed.passive, deed.stopped
        )
        if clause is None:
            return None
        if before is not None and before.text == "," and words.word(left - 1) in self._about_nouns:
            before, left = words.tokens[left - 1], left - 1  # "The order, placed by X with Y,"
        noun = before is not None and before.kind == "W" and before.text not in STOPS
        if deed.reduced >= 0:
            clause.slots["obj"] = [words.before(deed.reduced, self.frames.forms)]
        elif clause.passive and deed.plain and noun and "obj" not in clause.slots:
            # "the second loan provided by A to B"
            clause.slots["obj"] = [words.before(left, self.frames.forms)]
        clause.classes = deed.use.classes
        return clause

    def _by_verb(self, deed: _Deed, slots: Slots, clause: Clause) -> Iterator[Reading]:
        """What the frames of the verb say."""
        for frame in deed.use.frames:
            if frame.base and deed.form != "base":
                continue
            if not frame.passive or clause.passive:
                yield from self._read(frame, clause)
            elif deed.form == "ed" and deed.plain and "subj" in slots and "obj" not in slots:
                # "a vehicle registered in the Cayman Islands"
                turned = {**slots, "obj": slots["subj"]}
                del turned["subj"]
                yield from self._read(frame, replace(clause, slots=turned))

    def _by_object(
        self, deed: _Deed, slots: Slots, clause: Clause, held: Phrase
    ) -> Iterator[Reading]:
        """What the noun says that is the object of the verb: "granted a loan to X"."""
        chain, classes = clause.chain, deed.use.classes
        repays = deed.words.word(deed.at)
        governed = None
        for frame in self._noun_frames(held):
            if governed is None:
                said = f"{chain.words} {self._spoken(deed)} "
                governed = Chain(chain.subjects, chain.start, said, chain.clause)
            filled = dict(clause.slots)
            if held.whose and "of" not in filled:
                filled["its"] = [held]  # "completed its sale to X": it is sold
            if "give" not in classes:
                filled.pop("iobj", None)  # "comes under a €88mn Kenya micro credit facility"
            if frame.bare and any(word.startswith(tuple(frame.bare)) for word in held.words):
                continue  # "submitted the lowest bid for X" bids for no X
            repaid = repays.startswith(tuple(frame.bare))
            if repaid and "to" in filled and deed.use.particles != ("out",):
                continue  # "paid back X's loan to Y": owed to Y, and not lent to it
            self._settle_ends(deed, frame, slots, filled, held)
            if "give" in filled or "take" in filled or "by" in slots:
                yield from self._read(
                    frame,
                    Clause(
                        filled,
                        governed,
                        clause.start,
                        clause.aside,
                        clause.passive,
                        clause.subjects,
                        classes=classes,
                    ),
                )

    @staticmethod
    def _spoken(deed: _Deed) -> str:
        """The verb as a word that tells how firm its object is: what is applied for is not had."""
        lemma, particles = deed.lemma, deed.use.particles
        spoken = deed.words.word(deed.at)
        if (lemma, *particles) in _TAKEN_BACK:  # "ruled out a loan to X": as one word
            return " ".join((spoken, *particles))
        if lemma in _WISHED or (lemma in _WISHED_FOR and particles == ("for",)):
            return f"{spoken} considering"
        if (lemma, particles) == ("count", ("on",)):
            return f"{spoken} considering"
        return f"{spoken} may" if lemma in _URGED_FOR and particles == ("for",) else spoken

    def _settle_ends(
        self, deed: _Deed, frame: Frame, slots: Slots, filled: Slots, held: Phrase
    ) -> None:
        """Say which end of what the noun tells the subject is: who gives it, or who takes it."""
        for role, name in (("give", frame.give), ("take", frame.take)):
            acts = "subj" in slots and not (
                deed.lemma in _IN_OFFICE
                and "H" in slots["subj"][0].letters
                and frame.rule.tie != "RESTRICTS"  # which a state does, whoever announces it
            )
            if name in deed.use.classes and acts:
                filled[role] = slots["subj"]
        if "give" in filled and (is_of_help(filled) or is_of_goods(filled)):
            del filled["from"]  # "gave X a loan with a guarantee from Y"
        lent = len(held.inner) == 1 and held.owner < 0 and "from" not in filled
        if lent and "take" in filled and "give" not in filled:  # "clinched two Orient Bank credits"
            filled.setdefault("own", [self._marked(held.start, held.start, held.inner[0])])
        if "give" in filled and "take" in filled:  # "had a loan from": the other end decides
            del filled["give" if "from" in filled else "take"]

    @staticmethod
    def _is_coordinated(words: Words, left: int, arguments: list[Argument]) -> bool:
        """Whether a participle goes on from one with "was": "was privatised in 1996 and sold to X"."""
        if words.word(left) != "and" or any(slot in ("obj", "iobj") for slot, _ in arguments):
            return False
        for at in range(left - 1, max(left - 8, 0), -1):
            token = words.tokens[at]
            if token.kind == "M" or (token.kind == "P" and token.text != ","):
                return False
            if token.kind == "W" and token.text.endswith(PARTICIPLES):
                return words.word(at - 1) in BE
        return False

    def _fronted(self, words: Words, at: int, left: int, slots: Slots) -> Clause | None:
        """The clause of a participle that opens the sentence, before what it is said of: "Owned by X, Y makes bread"."""
        tokens, stop = words.tokens, words.stopped
        if (
            words.word(stop) == "and"
            and self.frames.forms.get(words.word(stop + 1), "  ")[1] == "ed"
        ):
            words.arguments(stop + 1)  # "Built by X and operated by Y, Z opened"
            stop = words.stopped
        second = left > 0 and words.word(left) == "and" and words.word(0).endswith(PARTICIPLES)
        done = "by" in slots or (left < 0 and "inf" not in slots and bool(slots))
        if (left >= 0 and not second) or not done or words.word(stop) != ",":
            return None
        if any(token.kind == "P" and token.text == "," for token in tokens[:at]):
            return None
        found = words.phrase(stop + 1)
        if found is None or not found[0].is_mention or len(found[0].marks) != 1:
            return None
        if found[1] >= len(tokens) or tokens[found[1]].kind != "W" or "obj" in slots:
            return None
        if words.word(found[1]) in STOPS or tokens[at].end > tokens[stop].start:
            return None
        head = found[0]
        governed = f" {words.marked[: tokens[at].start].lower()}" if not second else " "
        chain = Chain(head.marks, tokens[at].start, governed, 0)
        filled = {name: phrases for name, phrases in slots.items() if name != "by"}
        filled["obj"] = [head]
        if "by" in slots:
            filled["subj"] = slots["by"]
        return Clause(filled, chain, tokens[at].start, False, True)

    def _is_goods_told(self, phrase: Phrase, at: int) -> bool:
        """Whether "it" or "them" is what somebody makes or buys just before: "mines ore and sells it to X"."""
        if len(phrase.marks) != 1:
            return False
        mention = self.sentence.mentions[phrase.marks[0]]
        said = mention.form == "pronoun" and mention.name.lower() in ("it", "them")
        if said and mention.party < 0 and _BOUGHT_FROM.search(self.sentence.marked, 0, at):
            return True  # "bought the coal from Y and resold it to X"
        return said and _GOODS_BEFORE.search(self.sentence.marked, 0, at) is not None

    def _is_joint(self, phrase: Phrase) -> bool:
        """Whether a thing is made by several together: "a joint customs zone"."""
        if not phrase.is_mention:
            return "joint" in phrase.words
        mention = self.sentence.mentions[phrase.marks[0]]
        return mention.form == "group" and " joint " in f" {mention.name.lower()} "

    def _shared(self, words: Words, stop: int, form: str) -> int:
        """The last of several verbs that have one object, or the verb at `stop` itself: of "finance, build and run X" the third."""
        last, at, joined = stop, stop + 1, False
        while words.word(at) in (",", "and", "or"):
            joined = words.word(at) != "," or words.word(at + 1) in ("and", "or")
            following = at + 2 if words.word(at) == "," and joined else at + 1
            lemma, shape = self.frames.forms.get(words.word(following), ("", ""))
            use = self._use(words, following, lemma) if lemma else None
            alike = shape == form or (form == "ed" and lemma in _UNCHANGED)
            if use is None or not alike:
                return stop
            last = following + len(use.particles)
            at = last + 1
            if joined:
                return last
        return last if joined else stop

    def _is_auxiliary(self, words: Words, at: int) -> bool:
        """Whether "has" only makes the tense of another verb: "has frozen half of the votes"."""
        after = at + 1
        while words.word(after) in ADVERBS or words.word(after).endswith("ly"):
            after += 1
        word = words.word(after)
        return (
            word.endswith(("ed", "en"))
            or word in _UNCHANGED
            or word == "been"
            or self.frames.forms.get(word, ("", ""))[1] == "ed"
        )

    def _is_anothers(self, words: Words, at: int) -> bool:
        """Whether a ground is given for what is done to a party, so that it is that party's doing: "listed X for being led by Y"."""
        start = words.tokens[at].start
        ground = _GROUND.search(words.marked, max(0, start - _GROUND_REACH), start)
        if ground is None:
            return False
        begin = self.sentence.clause_start(start)
        return len(_MARKS.findall(self.sentence.main, begin, ground.start() + 1)) > 1

    def _use(self, words: Words, at: int, lemma: str) -> Use | None:
        for use in self.frames.verbs[lemma]:
            if not use.particles or all(
                words.word(at + 1 + number) == particle
                for number, particle in enumerate(use.particles)
            ):
                if use.particles[-1:] == ("in",) and self._is_date(words, at + 2):
                    continue  # "bought in 2015": a day, and no "buy in"
                return use
        return None

    @staticmethod
    def _is_date(words: Words, at: int) -> bool:
        token = words.tokens[at] if at < len(words.tokens) else None
        return token is not None and (token.kind, token.letter) == ("A", "d")

    def _noun_frames(self, phrase: Phrase) -> tuple[Frame, ...]:
        nouns = self.frames.nouns
        if phrase.is_mention:
            mention = self.sentence.mentions[phrase.marks[0]]
            if mention.form == "name" and mention.kind != "Agreement":
                return ()
            said = mention.name.lower().split()
            return nouns.get(" ".join(said[-2:])) or nouns.get(said[-1], ())
        two = " ".join((*phrase.words[-2:-1], phrase.head))
        three = " ".join((*phrase.words[-3:-1], phrase.head))
        if phrase.words[-2:-1] == ("of",):
            return nouns.get(three, ())  # "a letter of credit" is no credit
        return nouns.get(three) or nouns.get(two) or nouns.get(phrase.head, ())

    # ---- nouns -----------------------------------------------------------------------------------------------------------
