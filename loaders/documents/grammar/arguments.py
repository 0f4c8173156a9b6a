"""Words, noun phrases and arguments of a marked sentence: what stands in which slot of a verb or a noun.

A shallow analysis, from left to right and without a dictionary of the whole language: a noun phrase is a run of words that are
neither prepositions, conjunctions, auxiliaries nor adverbs; what a preposition governs is its slot. In doubt a phrase ends.

    words = Words("⟦F0⟧ sold pumps to ⟦F1⟧.")
    [(slot, phrase.head) for slot, phrase in words.arguments(2)]      # [('obj', 'pumps'), ('to', '')]
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from interlock.loaders.documents.grammar.phrases import (
    AMOUNTS,
    Argument,
    Phrase,
    Phrases,
    Token,
    is_share,
)
from interlock.loaders.documents.grammar.word_classes import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    DID,
    ENDS,
    HELD,
    NEXT_CLAUSE,
    PREPOSITIONS,
    VALUED,
    is_adverb,
    is_third_person,
)
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words

__all__ = ["Words", "is_quantity"]

_VALUED_AT = frozenset(
    ["at", "to", "of", "about", "around", "more", "than", "up", "some", "as", "much", "nearly"]
)
# What is said of a part of a thing, or of work on it, is said of the thing.
_TRANSPARENT = frozenset(
    words(
        "construction building development expansion modernisation modernization upgrade extension renovation rehabilitation "
        "completion purchase operation operations running management part parts half majority rest all most some third quarter "
        "work works phase stage section member members cost costs bulk number installation electrification launch establishment "
        "creation implementation design refinancing upgradation upgrading reconstruction refurbishment "
        "portion portions segment segments stretch lot lots remainder "
        "improvement dredging repair repairs widening restart revival delivery share dozens hundreds"
    )
)
# Deeds among them, which have a doer of their own.
_DEEDS = frozenset(
    words(
        "construction building development expansion modernisation modernization upgrade extension renovation rehabilitation completion"
        " purchase running management installation electrification launch establishment creation refinancing reconstruction refurbishment"
        " improvement dredging repair widening restart delivery takeover acquisition import"
    )
)
_BUYING = frozenset(words("purchase takeover acquisition"))
# What somebody does with a thing that is named before, and with nothing that a clause is about.
_OF_THINGS = frozenset(
    words(
        "ordered bought built owned held operated chartered leased run controlled managed led headed founded produced"
    )
)
_PASSIVE = frozenset(words("is are was were be been being"))
_COMMON = frozenset(["partnership", "cooperation", "alliance"])
_QUOTES = frozenset('“"‘”’')
# Behind a comma a phrase with one of these goes on with the clause.
_BEHIND_COMMA = frozenset(["to", "from", "with", "for", "by", "along", "together"])
# Words that join phrases, or tell that something is done together.
_JOINING = _COMMON | {"as", "and", "or", "in", "together", "jointly", "along"}
_GOES = frozenset(words("goes comes passes belongs falls amounts stays lies went passed"))
# Money that is put "into modernising its plant" goes into the plant.
_WORKING_ON = frozenset(
    words(
        "building constructing developing expanding modernising modernizing upgrading extending renovating rehabilitating restoring "
        "refurbishing "
        "completing rebuilding reconstructing enlarging improving dredging widening deepening electrifying "
        "equipping installing reviving restarting"
    )
)
_QUANTITIES = frozenset(
    words(
        "most half part all much some third quarter rest bulk majority number dozens hundreds thousands millions billions "
        "first last tonnes tons barrels litres metres tranche tranches instalment instalments portion "
        "round rounds wave waves package packages series batch batches raft slew barrage spate"
    )
)
# What a sum may be in: "36 million in guarantees" are guarantees of 36 million.
_SUMMED = frozenset(
    words(
        "loan loans credit credits financing funding finance grants aid guarantees contracts orders insurance cover equity debt support "
        "assistance investment investments subsidies capital"
    )
)
_TIME = frozenset(
    words("week month year quarter spring summer autumn winter season decade day morning")
)
_OF_DAYS = frozenset(["the", "this", "its", "their"])
_VERBS_IN_ED = frozenset(
    words("need feed proceed exceed succeed embed shed heed seed breed speed accede")
)
_GIVE_TO = frozenset(
    words(
        "award awards awarded awarding give gives gave given giving grant grants granted granting hand hands handed handing offer offers "
        "offered offering lend lends lent lending"
    )
)
_SECTION = 9  # tokens from "pursuant to" to the order that a section is of
# Two words that work as one preposition; what they govern is no end of a tie.
_GROUNDS = frozenset(words("pursuant according thanks due owing prior contrary subject similar"))
_SO_MANY = frozenset(
    words("a an one the two three four five six seven eight nine ten several some many")
)
_SPANS = frozenset(words("day days week weeks month months year years hour hours decade decades"))
_FROM_WHEN = frozenset(words("ago earlier later beforehand afterwards previously"))
# What these govern is beside the clause, and what follows hangs on it: "despite objections from X".
_TIED = frozenset(words("tied linked connected related close loyal aligned affiliated associated"))
_ADJUNCTS = frozenset(words("despite amid after before following during without"))
_AIMS = frozenset(words("intention aim view goal purpose hope objective intent"))
_GOES_ON = frozenset(
    words(
        "runs ran expires expired ends ended lapses lapsed covers covered comes came calls called provides allows requires gives takes"
    )
)
# Who is told by whose he is: "the lender to X", "an investor in X", unless the verb makes him that.
_AGENTS = frozenset(
    words(
        "lender insurer supplier guarantor investor owner shareholder partner creditor customer client buyer backer operator distributor"
    )
)
_OF_AGENTS = frozenset(["of", "to", "in", "for"])
_MAKE_ONE = frozenset(
    words(
        "become becomes became becoming remain remains remained have has had having find found finds act acts acted acting serve serves "
        "served serving name named names appoint appointed appoints choose chose chosen chooses stay stays stayed join joins joined "
        "replace replaces replaced succeed succeeds succeeded seek seeks sought"
    )
)
_WITH_WHOM = frozenset(
    words(
        "consortium venture partnership alliance group syndicate deal agreement contract team tie-up pact accord memorandum cooperation "
        "transaction order programme program package"
    )
)
_WHEN_DOING = frozenset(["before", "after", "while", "when", "since", "without"])
# Words that may only tell more of the phrase before, or of how much and how many.
_PASSED = _GOES | _WHEN_DOING | _TIED | VALUED | {"to", "dated", "more", "fewer"}
_WORKED_ON = frozenset(["on", "in", "into"])
_FIRMS = frozenset("FBP")
_EACH_TIME = frozenset(["next", "last", "this", "every", "each"])
_A_TIME = frozenset(["a", "an", "per"])
_DONE_IN = ("ed", "en", "ld", "made", "lt")  # endings of participles
_NO_OBJECT_BEHIND = _ADJUNCTS | {"since", "until", "by"}
_HERE = frozenset(["there", "here"])
_LINKED = frozenset(["of", "on", "at", "for", "in"])
_MAINLY = frozenset(
    ["mainly", "mostly", "chiefly", "largely", "primarily", "principally", "notably", "especially"]
)
_GIVING = later(
    r"g[ai]v|grant|offer|len[dt]|sen[dt]|hand|promis|pledg|provid|award|extend|pa(?:y|id)|den[iy]|allow|allocat|owe|charg|cost|guarante"
)
# Verbs that are no nouns: behind "to" they are what something is for.
_PURPOSES = frozenset(
    words(
        "be have do deepen strengthen enhance improve expand develop facilitate foster encourage establish implement provide deliver "
        "explore construct build rebuild accelerate extend reduce bring make ensure enable allow meet boost increase promote create "
        "supply manufacture sell buy install rehabilitate renovate refurbish operate"
    )
)


@dataclass(slots=True)
class _Reading:
    """How far what follows a verb or noun has been read.

    Attributes:
        verb: the word; at: the next token; objects, reduced: as of `Words.arguments`; done: the verb is passive.
        found: the phrases, by slot; skipped: a comma before a further phrase was passed; together: "together" stands before the next.
        again: the next phrase may be one more of the last; deed: who did what was told may follow behind "by"; bought: and gets it.
    """

    verb: str
    at: int
    objects: bool
    reduced: bool
    done: bool
    found: list[Argument] = field(default_factory=list)
    skipped: bool = False
    together: bool = False
    again: bool = False
    deed: bool = False
    bought: bool = False

    @property
    def slot(self) -> str:
        """That of the last phrase."""
        return self.found[-1][0] if self.found else ""

    @property
    def last(self) -> Phrase:
        """The last phrase; there must be one."""
        return self.found[-1][1]


def is_quantity(phrase: Phrase) -> bool:
    """Whether the phrase says how much of what follows "of": "tonnes", "a third"."""
    only = not phrase.head and not phrase.is_mention and bool(phrase.amounts)
    return phrase.head in _QUANTITIES or only


def _is_sum(phrase: Phrase) -> bool:
    """Whether the phrase is a sum of money and nothing else."""
    alone = not phrase.head and not phrase.is_mention
    return alone and bool(phrase.amounts) and all(unit == "m" for unit, _ in phrase.amounts)


def _are_alike(one: Phrase, other: Phrase) -> bool:
    """Whether two phrases name parties, or two places, so that they may be one list: "to A and to B"."""
    places = [phrase.letters.count("L") for phrase in (one, other)]
    lengths = [len(phrase.letters) for phrase in (one, other)]
    return one.is_mention and other.is_mention and (places == [0, 0] or places == lengths)


def _is_another(found: list[Argument]) -> bool:
    """Whether another thing, and another party that it goes to or comes from, stand behind "and"."""
    (_, thing), (_, other) = found
    return not thing.is_mention and bool(thing.head) and other.is_mention


def _measure(amount: Phrase, phrase: Phrase) -> None:
    """Let a phrase that says how much there is be what there is so much of: "half of X's ethylene" is X's ethylene."""
    amount.head, amount.end, amount.words = phrase.head, phrase.end, (*amount.words, *phrase.words)
    amount.amounts += phrase.amounts
    if amount.owner < 0:
        amount.owner = phrase.owner


class Words(Phrases):
    """The words of a sentence with what stands around a verb or noun: its slots behind it, its phrase before it."""

    def _is_part_of(self, at: int) -> bool:
        """Whether "as part of" begins at token `at`, of something that does not tell with whom, as a consortium or a deal does."""
        if (self.word(at + 1), self.word(at + 2)) != ("part", "of"):
            return False
        inner = self.phrase(at + 3)
        return inner is not None and bool(inner[0].head) and inner[0].head not in _WITH_WHOM

    @staticmethod
    def _is_of_agent(verb: str, slot: str, found: list[Argument]) -> bool:
        """Whether a phrase tells whose an agent without a name is: "lent to the supplier of X"."""
        if not found or slot not in _OF_AGENTS or verb in _MAKE_ONE:
            return False
        governed, agent = found[-1]
        return governed != "as" and not agent.is_mention and agent.head in _AGENTS

    def arguments(self, at: int, *, objects: bool = True, reduced: bool = False) -> list[Argument]:
        """What follows token `at` up to the end of its clause, by slot.

        Slots: obj, iobj ("gave A a loan"), the preposition before each further phrase ("of" only where it follows the object, "of2"
        elsewhere), inf (the verb of an infinitive; its phrase is that word alone).

        Args:
            at: the token of the verb or noun.
            objects: whether it can have objects without a preposition, as a noun cannot.
            reduced: whether a participle may follow at once: "sanctions imposed by".
        """
        done = self.word(at - 1) in _PASSIVE
        read = _Reading(self.word(at), at + 1, objects=objects, reduced=reduced, done=done)
        while read.at < len(self.tokens) and self._goes_on_with(read, self.tokens[read.at]):
            pass
        self.stopped = read.at
        return read.found

    # Each step reads what begins at a token: True where the clause goes on behind it, False where it ends, None for what others read.

    def _goes_on_with(self, read: _Reading, token: Token) -> bool:
        """Read the next word, sign or phrase, and tell whether the clause goes on behind it."""
        if token.kind == "W":
            goes_on = self._read_word(read, token)
            return self._read_object(read, token) if goes_on is None else goes_on
        if token.kind == "P":
            return self._read_sign(read, token)
        if token.kind == "A" and token.letter == "d":
            read.at += 1
            return True
        return token.kind != "O" and self._read_object(read, token)

    def _read_word(self, read: _Reading, token: Token) -> bool | None:
        """Read a word that is no part of an object."""
        if token.text in _JOINING:
            goes_on = self._read_joint(read, token.text)
            if goes_on is not None:
                return goes_on
        elif token.text in _PASSED:
            goes_on = self._pass_by(read, token.text)
            if goes_on is not None:
                return goes_on
        if token.text in PREPOSITIONS:
            return self._read_governed(read, token.text)
        goes_on = self._read_time(read, token.text)
        return self._read_plain(read, token.text) if goes_on is None else goes_on

    def _read_sign(self, read: _Reading, token: Token) -> bool:
        """Pass a quotation mark, or a comma behind which a phrase goes on with the clause."""
        at, ahead = read.at, self.word(read.at + 1)
        if token.text in _QUOTES:
            read.at += 1
            return True
        if token.text != ",":
            return False
        if ahead == "respectively":
            read.at += 3 if self.word(at + 2) == "," else 2
            return True
        if not read.found:
            return False
        if not read.skipped and ahead in _MAINLY and self.word(at + 2) in PREPOSITIONS:
            read.skipped = True
            read.at += 2
            return True
        if ahead == "as" and self._is_as_well_as(at + 1) and self.word(at + 4) == read.slot:
            read.at += 4  # "to A, as well as to B"
            read.again = True
            return True
        if not read.skipped and ahead in _BEHIND_COMMA:
            read.skipped = True
            read.at += 1
            return True
        return False

    def _read_joint(self, read: _Reading, word: str) -> bool | None:
        """Pass a word that joins a phrase to the last one, or tells that something is done together."""
        at, ahead = read.at, self.word(read.at + 1)
        if word == "as":
            if not self._is_as_well_as(at):
                return (
                    False if self._is_part_of(at) else None
                )  # "insured X as part of a dispute with Y"
            if not read.found or self.word(at + 3) != read.slot:
                return False
            read.at += 3  # "to A as well as to B"
            read.again = True
            return True
        if word in ("and", "or"):
            if ahead not in PREPOSITIONS or ahead != read.slot:
                return None
            read.at += 1  # "to A and to B"
            read.again = True
            return True
        if word == "in":
            if ahead not in _COMMON or self.word(at + 2) != "with":
                return None
            read.at += 1  # "in partnership with X"
            return True
        if ahead == "with" and (
            word not in _COMMON or read.found
        ):  # else it is what is begun or agreed
            read.together = True
            read.at += 1
            return True
        return None

    def _pass_by(self, read: _Reading, word: str) -> bool | None:
        """Pass what only tells more of the last phrase, or of how much and how many."""
        at, ahead = read.at, self.word(read.at + 1)
        if word in _GOES:  # "the stake that A is selling in B goes to C"
            return False if read.found and ahead in PREPOSITIONS else None
        if word in _WHEN_DOING:  # "guaranteed the debts of X before leasing ships to Y"
            return False if ahead.endswith("ing") else None
        if word in _TIED:
            tied = self.phrase(at + 2) if read.found and ahead in ("to", "with") else None
            if tied is None:
                return None
            read.at = tied[1]  # "sanctions on firms tied to X": X only tells which firms
            return True
        if word in VALUED:
            self._read_value(read)
            return True
        if (
            (word == "to" and ahead == "date")  # "its largest wave of sanctions to date against X"
            or (word == "dated" and self._is_amount(at + 1))  # "an agreement dated 3 May with X"
            or (word in ("more", "fewer") and ahead == "than")  # "listed more than a dozen firms"
        ):
            read.at += 2
            return True
        return None

    def _is_amount(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].kind == "A"

    def _read_value(self, read: _Reading) -> None:
        """Give the last phrase the amounts that it is worth: "a contract valued at about 5 million"."""
        at = read.at + 1
        while self.word(at) in _VALUED_AT:
            at += 1
        while self._is_amount(at):
            if read.found:
                read.last.amounts += ((self.tokens[at].letter, self.tokens[at].number),)
            at += 1
        read.at = at

    def _read_governed(self, read: _Reading, slot: str) -> bool:
        """Read what a preposition governs."""
        if self._pass_day(read):
            return True
        if slot == "to" and self._read_infinitive(read):
            return False
        if slot in _WORKED_ON and self._is_work_on(read.at + 1):
            read.at += 1
        told = any(name == "obj" and made.is_mention for name, made in read.found)
        inside = self.phrase(read.at + 1, both=slot == "between", second=told)
        if inside is None:
            return False
        phrase, stop = inside
        if read.objects and self._is_of_agent(read.verb, slot, read.found):
            pass  # "insured the lender to X": whose lender it is, and X is insured by nobody
        elif (
            slot == "by" and read.deed and phrase.is_mention
        ):  # "a loan for the expansion of X by Y": what Y does
            if read.bought:  # "a loan for the purchase of X by Y": for Y, who buys
                read.found.append(("for", phrase))
                read.bought = False
        elif slot == "with" and phrase.is_mention and self._does(stop):
            return False  # "with X signing a contract with Y": what X does
        elif self._is_seen_through(read, slot, phrase):
            self._see_through(read, slot, phrase)
        elif self._is_measured(read, slot, phrase):
            _measure(read.last, phrase)
        else:
            read.at = stop
            return self._add(read, slot, phrase)
        read.at = stop
        return True

    def _pass_day(self, read: _Reading) -> bool:
        """Pass a preposition and its date: "in 2024", "in the first half of 2024"."""
        at, tokens = read.at, self.tokens
        day = at + 2 if self.word(at + 1) in _OF_DAYS else at + 1
        if day >= len(tokens) or (tokens[day].kind, tokens[day].letter) != ("A", "d"):
            return False
        read.at = day + 1
        return True

    def _read_infinitive(self, read: _Reading) -> bool:
        """Read the verb behind "to" with its own arguments, if there is one: "to build X", "to help build X"."""
        if self.word(read.at + 1) == "help":
            read.at += 1 if self.word(read.at + 2) != "to" else 2
        verb = read.at + 1
        if not self._infinitive(verb):
            return False
        token = self.tokens[verb]
        read.found.append(("inf", Phrase(token.start, token.end, token.text)))
        read.found.extend(
            (f"inf.{slot}", phrase)
            for slot, phrase in self.arguments(self._last_infinitive(verb))
            if "inf" not in slot
        )
        return True

    @staticmethod
    def _is_seen_through(read: _Reading, slot: str, phrase: Phrase) -> bool:
        """Whether a party or thing stands behind a noun of a part of it, or of work on it: "the construction of X", "half of X"."""
        if not read.found or not phrase.is_mention or read.last.is_mention:
            return False
        head = read.last.head
        if slot in _LINKED and (head in _TRANSPARENT or (head in _BUYING and read.slot == "for")):
            return True
        # "paid 17 million for 49 percent of X": for X
        return slot == "of" and read.slot in PREPOSITIONS and is_share(read.last)

    def _see_through(self, read: _Reading, slot: str, phrase: Phrase) -> None:
        """Let a noun of a part or of work stand for the thing that it is of."""
        before = read.last
        whose = self._mark_of(before.owner) if before.head in _DEEDS else None
        is_bought = read.slot == "for" and before.head in _BUYING and whose is None
        if is_bought and _FIRMS.issuperset(phrase.letters):
            read.found.pop()  # who is bought gets no loan
            read.deed = read.bought = True
            return
        if not read.done and slot == "of" and before.head in _DEEDS and read.slot != "obj":
            read.deed = True
        if whose is not None and read.slot != "obj":
            phrase.marks, phrase.letters = whose  # "a loan for X's purchase of Y"
        before.marks, before.letters, before.end = phrase.marks, phrase.letters, phrase.end

    @staticmethod
    def _is_measured(read: _Reading, slot: str, phrase: Phrase) -> bool:
        """Whether the last phrase only says how much there is of this one: "tonnes of wheat", "36 million in guarantees"."""
        if not read.found or phrase.is_mention:
            return False
        if slot == "of":
            return is_quantity(read.last)
        return slot == "in" and phrase.head in _SUMMED and _is_sum(read.last)

    @staticmethod
    def _add(read: _Reading, slot: str, phrase: Phrase) -> bool:
        """Take a phrase as that of its preposition, or as one more of the list before; whether the clause goes on behind it."""
        if slot == "of" and read.slot != "obj" and (read.objects or read.found):
            slot = "of2"
        phrase.together = read.together and slot == "with"
        read.together = False
        if read.again and read.slot == slot and _are_alike(read.last, phrase):
            last = read.last
            last.marks += phrase.marks
            last.letters += phrase.letters
            last.end = phrase.end
        else:
            read.found.append((slot, phrase))
        read.again = False
        # What follows is said of the aim: "with the intention of lending to".
        return not (phrase.head in _AIMS or (slot in _ADJUNCTS and not phrase.is_mention))

    def _read_time(self, read: _Reading, word: str) -> bool | None:
        """Pass what tells when or where: "a week earlier", "last year", "there"; take the order behind "pursuant to"."""
        at = read.at
        if (behind := self._behind_span(at)) > at:
            read.at = behind  # "blacklisted X a week earlier"
            return True
        # "2 million tonnes a year from"
        if (word in _EACH_TIME or (read.found and word in _A_TIME)) and self.word(at + 1) in _TIME:
            read.at += 2
            return True
        order = self._order(at) if word == "pursuant" else None
        if order is not None:
            read.found.append(("under", order))
            read.at = self.at(order.end)
            return True
        if word in _HERE and read.found and self.word(at + 1) in PREPOSITIONS:
            read.at += 1  # "signed a deal there with X"
            return True
        return None

    def _read_plain(self, read: _Reading, word: str) -> bool | None:
        """Pass an adverb or participle; end at a conjunction, pronoun or auxiliary."""
        at = read.at
        if (word in ENDS and word != "both") or (word in _GROUNDS and self.word(at + 1) == "to"):
            return False
        if word == "once" and self._is_mark(at + 1):
            return False  # "will take over the plant once it is finished"
        if word in ADVERBS or is_adverb(word):
            read.at += 1
            return True
        if word in AUXILIARIES:
            return False
        done = word.endswith(_DONE_IN) and (read.found or read.reduced) and self._reduced(at)
        if not done:
            return None
        if self._is_of_another_deed(read, word):
            return False
        read.at += 1  # "a loan granted by"
        return True

    def _is_of_another_deed(self, read: _Reading, word: str) -> bool:
        """Whether what stands behind a participle is an end of what it tells, and not of the verb."""
        ahead = self.word(read.at + 1)
        if word in _OF_THINGS and ahead == "by" and read.found and read.last.is_mention:
            return True  # "guarantees payments for tankers ordered by X": X ordered those
        # "sold debts owed to X"; "paid X for goods shipped to Y": nothing to Y; "a loan from X, with 93 million syndicated to Y": Y lends
        return ahead == "to" and (
            (word == "owed" and read.objects) or read.slot == "for" or word == "syndicated"
        )

    def _read_object(self, read: _Reading, token: Token) -> bool:
        """Read an object: a phrase without a preposition."""
        found = read.found
        if not read.objects or (found and self._is_by_the_way(read.at, read.verb)):
            return False
        plain = self.phrase(read.at)
        slots = [slot for slot, _ in found]
        made_of = (  # "awarded a consortium of A and B a contract"
            slots == ["obj", "of"]
            and read.verb in _GIVE_TO
            and token.text in ("a", "an")
            and found[0][1].is_mention
            and found[1][1].is_mention
        )
        if made_of:
            slots.pop()
            found.pop()
        if plain is None or "iobj" in slots or ("obj" in slots and slots[-1] != "obj"):
            return False
        if slots and slots[-1] in PREPOSITIONS and token.text in _GOES_ON:
            return False  # "the contract A signed with B runs for ten years"
        if slots and slots[-1] in _NO_OBJECT_BEHIND:
            return False  # "was listed by A since B invaded C"
        if slots[-1:] == ["as"] and plain[0].head.endswith(("s", "ed")):
            found.pop()  # "as the country seeks loans": what it does is no object of the verb before
            return False
        if "obj" in slots:
            found[-1] = ("iobj", found[-1][1])
        found.append(("obj", plain[0]))
        read.at = plain[1]
        return True

    def _mark_of(self, owner: int) -> tuple[tuple[int, ...], str] | None:
        """The mark of an owner as that of a phrase; None where there is none."""
        token = next((t for t in self.tokens if t.kind == "M" and t.number == owner), None)
        return ((owner,), token.letter) if owner >= 0 and token is not None else None

    def _behind_span(self, at: int) -> int:
        """The place behind "a week earlier", "two days ago", which tells when and is no object; else the same place."""
        if self.word(at) not in _SO_MANY and not self.word(at).isdigit():
            return at
        unit = at + 2 if self.word(at) == "a" and self.word(at + 1) == "few" else at + 1
        if self.word(unit) not in _SPANS:
            return at
        if self.word(unit + 1) in ("before", "after"):
            ends = not self.word(unit + 2)[:1].isalnum() and self.word(unit + 2)[:1] not in "⟦⟪"
            return unit + (2 if ends else 1)  # "two days before", "two days after the sale"
        return unit + 2 if self.word(unit + 1) in _FROM_WHEN else at

    def second_object(self) -> dict[str, list[Phrase]]:
        """What a verb takes besides, after "and": "holds 51 percent of A and 75 percent of B"."""
        at = self.stopped
        tokens = self.tokens
        if self.word(at) == "as" and self.word(at + 1) == "well" and self.word(at + 2) == "as":
            at += 2
        elif self.word(at) != "and":
            return {}
        follows = at + 2 if self.word(at + 1) in ("a", "an", "the") else at + 1
        if follows >= len(tokens):
            return {}
        share = (tokens[follows].kind, tokens[follows].letter) == ("A", "p")
        if not share and (tokens[follows].kind != "W" or self.word(at) != "and"):
            return {}
        deed = self._is_deed(follows) or self._is_verb(follows, follows + 1)
        if self.word(follows) in ADVERBS or (follows == at + 1 and deed):
            return {}  # "ships hides to A and now looks to B", "bought ore from B", "and lends to B"
        found = self.arguments(at)
        told = [slot for slot, _ in found]
        if not share and (told not in (["obj", "from"], ["obj", "to"]) or not _is_another(found)):
            return {}  # "gets its coal from A and its iron from B"
        slots: dict[str, list[Phrase]] = {}
        for slot, phrase in found:
            slots.setdefault(slot, []).append(phrase)
        return slots

    def _is_deed(self, at: int) -> bool:
        """Whether a word behind "and" looks like what is done next, and like no thing: "and bought ore", "and sells ore"."""
        word, following = self.word(at), self.word(at + 1)
        goes_on = following.isalpha() and following not in PREPOSITIONS
        return goes_on and (word in DID or word.endswith("ed") or is_third_person(word))

    def _order(self, at: int) -> Phrase | None:
        """The programme behind "pursuant to", a section of it or not: "pursuant to section 1(a) of Executive Order 13846"."""
        for place in range(at + 2, min(at + 2 + _SECTION, len(self.tokens))):
            token = self.tokens[place]
            if token.kind == "M":
                found = self.phrase(place) if token.letter == "R" else None
                return found[0] if found is not None else None
            if token.text in (",", ";", "and", "for"):
                return None
        return None

    def _does(self, at: int) -> bool:
        """Whether token `at` is a participle that is no preposition."""
        word = self.word(at)
        return word.endswith("ing") and word not in PREPOSITIONS and word != "including"

    def _is_by_the_way(self, at: int, verb: str) -> bool:
        """Whether a participle with an object of its own follows: "listed X, using Y and Z" is no listing of Y."""
        if self.tokens[at].kind != "W" or not self.tokens[at].text.endswith("ing"):
            return False
        if self.tokens[at].text in HELD and self.word(at + 1) in ("in", "of"):
            return False  # "has a 40 percent holding in X"
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        opens = after is not None and (after.kind == "M" or after.text in DETERMINERS)
        return opens or _GIVING.match(verb) is None  # "gave X funding"

    def _infinitive(self, at: int) -> bool:
        """Whether a plain word and what follows it look like a verb: "to build ⟦J0⟧", not "to buyers in"."""
        if at >= len(self.tokens) or self.tokens[at].kind != "W":
            return False
        word = self.tokens[at].text
        if word in DETERMINERS or word in PREPOSITIONS or word[0].isdigit() or word == "both":
            return False
        if word in _PURPOSES or word.endswith(("ise", "ize", "yse", "yze", "ate", "ify")):
            return True
        if word.endswith("ed") and word not in _VERBS_IN_ED:
            return False  # "to state-owned X", "to listed firms"
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if self.word(at + 1) in ("and", "or", ",") and not word.endswith("s"):
            return self._infinitive(at + 2)  # "to design and install X"
        return (
            not word.endswith("s")
            and after is not None
            and (
                after.kind in "MA"
                or after.text[:1].isdigit()
                or after.text in DETERMINERS
                or after.text in ("up", "out", "with", "over", "more", "new", "goods")
            )
            and word not in ("about", "almost", "nearly")
        )

    def _is_work_on(self, at: int) -> bool:
        """Whether a form in -ing has a thing as its object: "on modernising its plant", not "on building materials"."""
        if self.word(at) not in _WORKING_ON or at + 1 >= len(self.tokens):
            return False
        return self.tokens[at + 1].kind == "M" or self.tokens[at + 1].text in DETERMINERS

    def _last_infinitive(self, at: int) -> int:
        """The last of several infinitives with one object: "to design and install X"."""
        while self.word(at + 1) in ("and", "or", ",") and self._infinitive(at + 2):
            at += 2
        return at

    def _is_participle(self, at: int) -> bool:
        """Whether a form in -ed stands where only an adjective can: "X's proposed acquisition", "the planned sale"."""
        if at < 1 or not self.word(at).endswith("ed"):
            return False
        return self.tokens[at - 1].kind == "O" or self.word(at - 1) in DETERMINERS

    def before(self, at: int, verbs: Mapping[str, tuple[str, str]] | None = None) -> Phrase:
        """The noun phrase that ends with the noun at token `at`: its possessor, amounts and words.

        A finite or past form of one of `verbs` is no part of it: "promotes trade".
        """
        known = verbs or {}
        tokens = self.tokens
        phrase = Phrase(tokens[at].start, tokens[at].end, tokens[at].text)
        words: list[str] = []
        amounts: list[tuple[str, int]] = []
        at -= 1
        while at >= 0:
            token = tokens[at]
            if token.kind == "O" and at and tokens[at - 1].kind == "M":
                phrase.owner = tokens[at - 1].number
                phrase.start = tokens[at - 1].start
                break
            if token.kind == "A" and token.letter in AMOUNTS:
                amounts.append((token.letter, token.number))
            elif token.text == "-" or (token.text == "of" and at and tokens[at - 1].kind == "A"):
                pass
            elif token.text == "of" and self.is_compound(at):
                words.append(token.text)
            elif token.kind == "M":
                phrase.inner = (token.number,)
                phrase.start = token.start
                at -= 1
                if self.word(at) in DETERMINERS:
                    phrase.start = tokens[at].start
                break
            elif (
                token.kind != "W"
                or token.text in PREPOSITIONS
                or token.text in ENDS
                or token.text in NEXT_CLAUSE  # "economists said exports would fall"
            ):
                break
            elif token.text in DETERMINERS:
                phrase.start = token.start
                if token.text in ("its", "their"):
                    phrase.whose = token.text
                if token.text == "no":
                    words.append("no")
                break
            elif token.text in ADVERBS or (
                known.get(token.text, ("", ""))[1] in ("s", "ed", "ing")
                and not self._is_participle(at)
            ):
                break
            else:
                words.append(token.text)
            phrase.start = token.start
            at -= 1
        phrase.words, phrase.amounts = tuple(reversed(words)), tuple(amounts)
        return phrase
