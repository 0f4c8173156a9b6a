"""Frames applied to one marked sentence: each known verb and noun with what stands in its slots.

A verb is read with its voice ("was supplied by"), a noun with its possessor, the phrases behind it and the verb whose object it is;
what is said of modality, speaker and time is the same for all and stays with `relations`.

    for reading in Framing(sentence, parties, ruleset(), frames()).readings(): ...
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from interlock.loaders.documents.grammar.arguments import Words
from interlock.loaders.documents.grammar.clauses import Chain, Marked
from interlock.loaders.documents.grammar.phrases import Argument, Phrase
from interlock.loaders.documents.grammar.rules import Ruleset
from interlock.loaders.documents.grammar.word_classes import ADVERBS, BE, is_adverb
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.parties.settle import Parties
from interlock.loaders.documents.ties.ends import (
    PARTICIPLES,
    is_done_by,
    is_set_off,
    is_vouched,
    is_without_object,
)
from interlock.loaders.documents.ties.frames import Frame, Frames, Use
from interlock.loaders.documents.ties.frames_of_nouns import DITRANSITIVE, NounFrames
from interlock.loaders.documents.ties.means import (
    aim,
    is_lent,
    is_of_goods,
    is_of_help,
    means,
    opening,
    without_origins,
)
from interlock.loaders.documents.ties.no_verbs import is_no_verb
from interlock.loaders.documents.ties.readings import Clause, Reading
from interlock.loaders.documents.ties.subjects_of_frames import AUXILIARY, STOPS, FrameSubjects

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
_MAINLY = frozenset(words("mainly mostly chiefly partly half"))
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

    def _part(self, words: Words, aside: tuple[int, int, int | None] | None) -> Iterator[Reading]:
        forms, heads = self.frames.forms, self.frames.heads
        for at, token in enumerate(words.tokens):
            if token.kind != "W":
                continue
            verb = forms.get(token.text)
            if verb is not None:
                yield from self._verb(words, at, verb, aside)
            if token.text in heads:
                yield from self._noun(words, at, aside)

    def _is_of_which(self, aside: tuple[int, int, int | None]) -> bool:
        """Whether an aside has its own subject: "X, which borrowed from Y", and not "X, borrowed from Y"."""
        return self.sentence.marked.endswith((" which", " who", " that"), 0, aside[0])

    # ---- verbs -----------------------------------------------------------------------------------------------------------

    def _verb(
        self,
        words: Words,
        at: int,
        verb: tuple[str, str],
        aside: tuple[int, int, int | None] | None,
    ) -> Iterator[Reading]:
        lemma, form = verb
        use = self._use(words, at, lemma)
        if use is None:
            return
        tokens = words.tokens
        if at and tokens[at - 1].text == "-" and tokens[at - 1].end == tokens[at].start:
            return  # "the X (Y)-led government": what it is, and nobody's doing
        left, passive, purpose, nearest = at - 1, False, False, ""
        while (
            left >= 0
            and tokens[left].kind == "W"
            and (
                tokens[left].text in AUXILIARY
                or tokens[left].text in ADVERBS
                or is_adverb(tokens[left].text)
                or (
                    tokens[left].text in _TO_COME
                    and words.word(left + 1) == "to"
                    and words.word(left - 1) in BE
                )
            )
        ):
            nearest = nearest or (tokens[left].text if tokens[left].text in AUXILIARY else "")
            purpose = purpose or tokens[left].text == "to"  # "is to invest": no passive
            passive = passive or (
                tokens[left].text in BE
                and (form == "ed" or (form == "base" and lemma in _UNCHANGED))
                and not purpose
            )
            left -= 1
        before = tokens[left] if left >= 0 else None
        plain = left == at - 1
        if is_no_verb(words, at, left, verb, self.frames, aside=aside is not None):
            return
        if form == "ed" and nearest == "to" and lemma not in _UNCHANGED:
            return  # "to privately held X"
        if (form == "ing" or (form == "ed" and "being" in words.marked)) and self._is_anothers(
            words, at
        ):
            return  # "fined X for selling to Y": not the doing of who fined
        if lemma == "have" and not use.particles and self._is_auxiliary(words, at):
            return
        stop = at + len(use.particles)
        if (
            use.particles[-1:] == ("to",)
            and not use.frames
            and self.frames.forms.get(words.word(stop + 1), ("", ""))[1] == "base"
        ):
            return  # "agreed to guarantee a loan": what is done is said by the second verb
        arguments = words.arguments(stop)
        shared = self._shared(words, stop, form) if not arguments else stop
        stopped = words.stopped
        if shared > stop:  # "owns and operates X", "was designed and built by X"
            arguments = [(s, p) for s, p in words.arguments(shared) if s in ("obj", "by")]
        participle = form == "ed" or (lemma in _UNCHANGED and words.word(shared + 1) == "by")
        if participle and not nearest and not passive and lemma not in _DONE_TO_NOTHING:
            after = words.word(shared + 1)
            thing = before is not None and before.kind == "M" and before.letter in _THINGS
            passive = (
                after == "by"
                or (aside is not None and is_done_by(words, shared + 1))
                or (
                    (
                        (aside is not None and left < 0 and not self._is_of_which(aside))
                        or (plain and is_set_off(words, left, stopped))
                    )
                    and is_without_object(arguments)
                )
                or (thing and bool(arguments) and arguments[0][0] not in ("obj", "iobj"))
                or (
                    (
                        after in ("jointly", "together", "partly")
                        or is_adverb(after)
                        or after in _MAINLY
                    )
                    and words.word(shared + 2) == "by"
                )
            )
        reduced = (
            self._reduced_noun(words, left, arguments)
            if participle and plain and not passive
            else -1
        )
        passive = passive or reduced >= 0  # "debts owed to X by Y", "a loan, granted to X by Y,"
        if form == "ed" and plain and not passive and self._is_coordinated(words, left, arguments):
            passive = True
        if (
            form == "ed"
            and plain
            and not passive
            and before is not None
            and before.text == "and"
            and not any(slot in ("obj", "iobj") for slot, _ in arguments)
            and _DONE_BY.search(words.marked, 0, tokens[left].start)
        ):
            return  # "opened a hall, built by X and handed over to Y": by whom, nobody says
        if (
            form == "ed"
            and plain
            and not passive
            and lemma in _GIVES
            and before is not None
            and before.text == ","
            and not any(slot in ("obj", "iobj") for slot, _ in arguments)
        ):
            return  # "had a unit in Cyprus, sold in 2019 to X": it was sold, and nobody says by whom
        slots: dict[str, list[Phrase]] = {}
        for slot, phrase in arguments:
            if slot == "by" and is_vouched(words, stop, phrase):
                continue
            if slot == "obj" and lemma in _SALES and self._is_goods_told(phrase, tokens[at].start):
                phrase.marks, phrase.letters, phrase.head = (), "", "goods"
            self._describe(phrase)
            slots.setdefault(slot, []).append(phrase)
        if lemma in _BUYS and is_lent(slots):
            slots["means"] = slots.pop("from")
        governed = self.sentence.governed.get(aside[0]) if aside is not None else None
        if governed is not None:  # "X, to which Y delivers pumps"
            by, _, head = governed
            slots.setdefault(by, []).insert(
                0, Phrase(tokens[0].start, tokens[0].end, "", (head,), self._letter(head))
            )
        made = next(iter(slots.get("obj", ())), None)
        if (
            made is not None
            and made.head == "power"
            and lemma not in _TRADES
            and "power of attorney" not in words.marked
        ):
            return  # "took power from", "handed power to": no electricity
        if made is not None and made.is_mention and self._is_nobody(made):
            return  # "has no customers such as X"
        if (
            made is not None
            and "iobj" not in slots
            and (len(made.inner), made.owner) == (1, -1)
            and (
                (lemma in DITRANSITIVE and made.words[-1:] == (made.head,))
                or self.frames.holds(made, ("sum",))  # "paid ⟦F1⟧ ⟪m0⟫": a sum is never a name's
            )
        ):
            mark = made.inner[0]
            slots["iobj"] = [Phrase(made.start, made.start, "", (mark,), self._letter(mark))]
        if aside is None and not passive and form in ("ed", "s", "base"):
            about = self._about(words, left) if made is None else self._sum_given(words, left, made)
            if about is not None:
                if made is not None:  # "the ⟪m0⟫ that X paid Y"
                    slots["iobj"] = slots["obj"]
                slots["obj"] = [about]
        if made is None and aside is not None and not passive:
            owed = self._of_whom(words, left, aside)
            if owed is not None:
                slots["obj"] = [owed]
        jointly = self._jointly and any(
            words.word(near) in _JOINTLY and words.word(near + 1) != "with"
            for near in range(max(left, 0), words.stopped)
        )
        if jointly or (made is not None and self._is_joint(made)):
            slots["jointly"] = [Phrase(tokens[at].start, tokens[at].end)]
        if aside is None and "inf" not in slots:
            for slot, phrase in aim(words, at):
                slots.setdefault(slot, []).append(phrase)
            for slot, phrase in means(words, at, slots):
                slots.setdefault(slot, []).append(phrase)
            for slot, phrase in opening(words, at):
                slots.setdefault(slot, []).append(phrase)
        without_origins(slots)
        joint = words.second_object()
        clause = self._fronted(words, at, left, slots) if form == "ed" and aside is None else None
        clause = clause or self._clause(words, at, left, slots, aside, passive, stopped)
        if clause is None:
            return
        if before is not None and before.text == "," and words.word(left - 1) in self._about_nouns:
            before, left = tokens[left - 1], left - 1  # "The order, placed by X with Y,"
        noun = before is not None and before.kind == "W" and before.text not in STOPS
        if reduced >= 0:
            clause.slots["obj"] = [words.before(reduced, self.frames.forms)]
        elif clause.passive and plain and noun and "obj" not in clause.slots:
            # "the second loan provided by A to B"
            clause.slots["obj"] = [words.before(left, self.frames.forms)]
        clause.classes = use.classes
        for frame in use.frames:
            if frame.base and form != "base":
                continue
            if frame.passive and not clause.passive:
                if form == "ed" and plain and "subj" in slots and "obj" not in slots:
                    # "a vehicle registered in the Cayman Islands"
                    turned = {**slots, "obj": slots["subj"]}
                    del turned["subj"]
                    yield from self._read(frame, replace(clause, slots=turned))
                continue
            yield from self._read(frame, clause)
        if joint and "subj" in slots:
            second = {"subj": slots["subj"], **joint}
            for frame in use.frames:
                if not frame.passive:
                    yield from self._read(frame, replace(clause, slots=second))
        chain = clause.chain
        wished = (
            lemma in _WISHED
            or (lemma in _WISHED_FOR and use.particles == ("for",))
            or (lemma, use.particles) == ("count", ("on",))
        )
        spoken = words.word(at)
        if (lemma, *use.particles) in _TAKEN_BACK:  # "ruled out a loan to X": as one word
            spoken = " ".join((spoken, *use.particles))
        urged = lemma in _URGED_FOR and use.particles == ("for",)
        said = f"{chain.words} {spoken} {'considering ' if wished else 'may ' if urged else ''}"
        words_of = Chain(chain.subjects, chain.start, said, chain.clause)
        for held in slots.get("obj", [])[:1]:
            for frame in self._noun_frames(held):
                filled = dict(clause.slots)
                if held.whose and "of" not in filled:
                    filled["its"] = [held]  # "completed its sale to X": it is sold
                if "give" not in use.classes:
                    filled.pop("iobj", None)  # "comes under a €88mn Kenya micro credit facility"
                if frame.bare and any(word.startswith(tuple(frame.bare)) for word in held.words):
                    continue  # "submitted the lowest bid for X" bids for no X
                repaid = words.word(at).startswith(tuple(frame.bare))
                if repaid and "to" in filled and use.particles != ("out",):
                    continue  # "paid back X's loan to Y": owed to Y, and not lent to it
                for role, name in (("give", frame.give), ("take", frame.take)):
                    acts = "subj" in slots and not (
                        lemma in _IN_OFFICE
                        and "H" in slots["subj"][0].letters
                        and frame.rule.tie
                        != "RESTRICTS"  # which a state does, whoever announces it
                    )
                    if name in use.classes and acts:
                        filled[role] = slots["subj"]
                if "give" in filled and (is_of_help(filled) or is_of_goods(filled)):
                    del filled["from"]  # "gave X a loan with a guarantee from Y"
                lent = len(held.inner) == 1 and held.owner < 0 and "from" not in filled
                if lent and "take" in filled and "give" not in filled:
                    mark = held.inner[0]  # "clinched two Orient Bank credits"
                    named = Phrase(held.start, held.start, "", (mark,), self._letter(mark))
                    filled.setdefault("own", [named])
                if (
                    "give" in filled and "take" in filled
                ):  # "had a loan from": the other end decides
                    del filled["give" if "from" in filled else "take"]
                if "give" in filled or "take" in filled or "by" in slots:
                    yield from self._read(
                        frame,
                        Clause(
                            filled,
                            words_of,
                            clause.start,
                            clause.aside,
                            clause.passive,
                            clause.subjects,
                            classes=use.classes,
                        ),
                    )

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

    def _fronted(
        self, words: Words, at: int, left: int, slots: dict[str, list[Phrase]]
    ) -> Clause | None:
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
