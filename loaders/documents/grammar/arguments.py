"""Words, noun phrases and arguments of a marked sentence: what stands in which slot of a verb or a noun.

A shallow analysis, from left to right and without a dictionary of the whole language: a noun phrase is a run of words that are
neither prepositions, conjunctions, auxiliaries nor adverbs; what a preposition governs is its slot. In doubt a phrase ends.

    words = Words("⟦F0⟧ sold pumps to ⟦F1⟧.")
    [(slot, phrase.head) for slot, phrase in words.arguments(2)]      # [('obj', 'pumps'), ('to', '')]
"""

from __future__ import annotations

from collections.abc import Mapping

from interlock.loaders.documents.grammar.phrases import AMOUNTS, Argument, Phrase, Phrases, is_share
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
_COMMON = ("partnership", "cooperation", "alliance")
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
        found: list[Argument] = []
        done = self.word(at - 1) in _PASSIVE
        tokens, verb, at = self.tokens, self.word(at), at + 1
        skipped = together = again = deed = bought = False
        while at < len(tokens):
            token = tokens[at]
            if token.kind == "A" and token.letter == "d":
                at += 1
                continue
            if token.kind == "P":
                ahead = self.word(at + 1)
                if token.text == "," and ahead == "respectively":
                    at += 3 if self.word(at + 2) == "," else 2
                    continue
                if (
                    token.text == ","
                    and not skipped
                    and found
                    and ahead in _MAINLY
                    and self.word(at + 2) in PREPOSITIONS
                ):
                    skipped = True
                    at += 2
                    continue
                if (
                    token.text == ","
                    and found
                    and ahead == "as"
                    and self._is_as_well_as(at + 1)
                    and self.word(at + 4) == found[-1][0]
                ):
                    at += 4  # "to A, as well as to B"
                    again = True
                    continue
                if (
                    token.text == ","
                    and not skipped
                    and ahead in ("to", "from", "with", "for", "by", "along", "together")
                    and found
                ):
                    skipped = True
                    at += 1
                    continue
                if token.text in '“"‘”’':
                    at += 1
                    continue
                break
            if token.kind == "O":
                break
            if token.kind == "W":
                if found and token.text in _GOES and self.word(at + 1) in PREPOSITIONS:
                    break  # "the stake that A is selling in B goes to C"
                if token.text == "as" and self._is_as_well_as(at):
                    if found and self.word(at + 3) == found[-1][0]:
                        at += 3  # "to A as well as to B"
                        again = True
                        continue
                    break
                if (
                    token.text in ("and", "or")
                    and self.word(at + 1) in PREPOSITIONS
                    and self.word(at + 1) == (found[-1][0] if found else "")
                ):
                    at += 1  # "to A and to B"
                    again = True
                    continue
                if self.word(at + 1) == "with" and (
                    token.text in ("together", "jointly", "along")
                    or (found and token.text in _COMMON)  # else it is what is begun or agreed
                ):
                    together = True
                    at += 1
                    continue
                if (
                    token.text == "in"
                    and self.word(at + 1) in _COMMON
                    and self.word(at + 2) == "with"
                ):
                    at += 1
                    continue
                if found and token.text in _TIED and self.word(at + 1) in ("to", "with"):
                    tied = self.phrase(at + 2)
                    if tied is not None:
                        at = tied[1]  # "sanctions on firms tied to X": X only tells which firms
                        continue
                if token.text == "to" and self.word(at + 1) == "date":
                    at += 2  # "its largest wave of sanctions to date against X"
                    continue
                if token.text in VALUED:
                    stop = at + 1
                    while self.word(stop) in _VALUED_AT:
                        stop += 1
                    while stop < len(tokens) and tokens[stop].kind == "A":
                        if found:
                            found[-1][1].amounts += ((tokens[stop].letter, tokens[stop].number),)
                        stop += 1
                    at = stop
                    continue
                if token.text == "dated" and at + 1 < len(tokens) and tokens[at + 1].kind == "A":
                    at += 2  # "an agreement dated 3 May with X"
                    continue
                if token.text in ("more", "fewer") and self.word(at + 1) == "than":
                    at += 2  # "listed more than a dozen firms"
                    continue
                if token.text == "as" and self._is_part_of(at):
                    break  # "insured X as part of a dispute with Y"
                if token.text in _WHEN_DOING and self.word(at + 1).endswith("ing"):
                    break  # "guaranteed the debts of X before leasing ships to Y"
                if token.text in PREPOSITIONS:
                    day = at + 2 if self.word(at + 1) in _OF_DAYS else at + 1
                    if day < len(tokens) and (tokens[day].kind, tokens[day].letter) == ("A", "d"):
                        at = day + 1  # "in 2024", "in the first half of 2024"
                        continue
                    if token.text == "to" and self.word(at + 1) == "help":
                        at += 1 if self.word(at + 2) != "to" else 2  # "to help (to) build X"
                    if token.text == "to" and self._infinitive(at + 1):
                        found.append(
                            (
                                "inf",
                                Phrase(
                                    tokens[at + 1].start,
                                    tokens[at + 1].end,
                                    self.word(at + 1),
                                ),
                            )
                        )
                        found.extend(
                            (f"inf.{slot}", phrase)
                            for slot, phrase in self.arguments(self._last_infinitive(at + 1))
                            if "inf" not in slot
                        )
                        break
                    if token.text in ("on", "in", "into") and self._is_work_on(at + 1):
                        at += 1
                    inside = self.phrase(
                        at + 1,
                        both=token.text == "between",
                        second=any(slot == "obj" and made.is_mention for slot, made in found),
                    )
                    if inside is None:
                        break
                    slot = token.text
                    phrase, stop = inside
                    if objects and self._is_of_agent(verb, slot, found):
                        at = stop  # "insured the lender to X": whose lender it is, and X is insured by nobody
                        continue
                    if slot == "by" and deed and phrase.is_mention:
                        if bought:  # "a loan for the purchase of X by Y": for Y, who buys
                            found.append(("for", phrase))
                            bought = False
                        at = stop  # "a loan for the expansion of X by Y": what Y does
                        continue
                    if slot == "with" and phrase.is_mention and self._does(stop):
                        break  # "with X signing a contract with Y": what X does
                    if (
                        found
                        and phrase.is_mention
                        and not found[-1][1].is_mention
                        and (
                            (
                                slot in _LINKED
                                and (
                                    found[-1][1].head in _TRANSPARENT
                                    or (found[-1][1].head in _BUYING and found[-1][0] == "for")
                                )
                            )
                            # "paid 17 million for 49 percent of X": for X
                            or (
                                slot == "of"
                                and found[-1][0] in PREPOSITIONS
                                and is_share(found[-1][1])
                            )
                        )
                    ):
                        before = found[-1][1]
                        whose = self._mark_of(before.owner) if before.head in _DEEDS else None
                        if (
                            found[-1][0] == "for"
                            and before.head in _BUYING
                            and whose is None
                            and set(phrase.letters) <= {"F", "B", "P"}
                        ):
                            found.pop()  # who is bought gets no loan
                            deed = bought = True
                            at = stop
                            continue
                        deed = deed or (
                            not done
                            and slot == "of"
                            and before.head in _DEEDS
                            and found[-1][0] != "obj"
                        )
                        if whose is not None and found[-1][0] != "obj":
                            phrase.marks, phrase.letters = whose  # "a loan for X's purchase of Y"
                        before.marks, before.letters, before.end = (
                            phrase.marks,
                            phrase.letters,
                            phrase.end,
                        )
                        at = stop
                        continue
                    if (
                        found
                        and not phrase.is_mention
                        and (
                            (slot == "of" and is_quantity(found[-1][1]))
                            or (slot == "in" and phrase.head in _SUMMED and _is_sum(found[-1][1]))
                        )
                    ):
                        before = found[-1][1]
                        before.head, before.end, before.words = (
                            phrase.head,
                            phrase.end,
                            (*before.words, *phrase.words),
                        )
                        before.amounts += phrase.amounts
                        if before.owner < 0:
                            before.owner = phrase.owner  # "half of X's ethylene" is X's
                        at = stop
                        continue
                    if (
                        slot == "of"
                        and not (found and found[-1][0] == "obj")
                        and (objects or found)
                    ):
                        slot = "of2"
                    phrase.together = together and slot == "with"
                    together = False
                    if again and found[-1][0] == slot and _are_alike(found[-1][1], phrase):
                        last = found[-1][1]
                        last.marks += phrase.marks
                        last.letters += phrase.letters
                        last.end = phrase.end
                    else:
                        found.append((slot, phrase))
                    again = False
                    at = stop
                    if phrase.head in _AIMS or (slot in _ADJUNCTS and not phrase.is_mention):
                        break  # what follows is said of the aim: "with the intention of lending to"
                    continue
                if (behind := self._behind_span(at)) > at:
                    at = behind  # "blacklisted X a week earlier"
                    continue
                if (
                    token.text in ("next", "last", "this", "every", "each")
                    or (
                        found and token.text in ("a", "an", "per")
                    )  # "2 million tonnes a year from"
                ) and self.word(at + 1) in _TIME:
                    at += 2
                    continue
                order = self._order(at) if token.text == "pursuant" else None
                if order is not None:
                    found.append(("under", order))
                    at = self.at(order.end)
                    continue
                if token.text in _HERE and found and self.word(at + 1) in PREPOSITIONS:
                    at += 1  # "signed a deal there with X"
                    continue
                if (token.text in ENDS and token.text != "both") or (
                    token.text in _GROUNDS and self.word(at + 1) == "to"
                ):
                    break
                following = tokens[at + 1] if at + 1 < len(tokens) else None
                if token.text == "once" and following is not None and following.kind == "M":
                    break  # "will take over the plant once it is finished"
                if token.text in ADVERBS or is_adverb(token.text):
                    at += 1
                    continue
                if token.text in AUXILIARIES:
                    break
                if (
                    (found or reduced)
                    and self._reduced(at)
                    and token.text.endswith(("ed", "en", "ld", "made", "lt"))
                ):
                    if (
                        token.text in _OF_THINGS
                        and self.word(at + 1) == "by"
                        and found
                        and found[-1][1].is_mention
                    ):
                        break  # "guarantees payments for tankers ordered by X": X ordered those
                    if token.text == "owed" and objects and self.word(at + 1) == "to":
                        break  # "sold debts owed to X"
                    if found and found[-1][0] == "for" and self.word(at + 1) == "to":
                        break  # "paid X for goods shipped to Y": nothing to Y
                    if token.text == "syndicated" and self.word(at + 1) == "to":
                        break  # "a loan from X, with 93 million syndicated to Y": Y lends
                    at += 1  # "a loan granted by"
                    continue
            if not objects or (found and self._is_by_the_way(at, verb)):
                break
            plain = self.phrase(at)
            slots = [slot for slot, _ in found]
            made_of = (  # "awarded a consortium of A and B a contract"
                slots == ["obj", "of"]
                and verb in _GIVE_TO
                and token.text in ("a", "an")
                and found[0][1].is_mention
                and found[1][1].is_mention
            )
            if made_of:
                slots.pop()
                found.pop()
            if plain is None or "iobj" in slots or ("obj" in slots and slots[-1] != "obj"):
                break
            if slots and slots[-1] in PREPOSITIONS and token.text in _GOES_ON:
                break  # "the contract A signed with B runs for ten years"
            if slots and slots[-1] in _NO_OBJECT_BEHIND:
                break  # "was listed by A since B invaded C"
            if slots[-1:] == ["as"] and plain[0].head.endswith(("s", "ed")):
                found.pop()  # "as the country seeks loans": what it does is no object of the verb before
                break
            if "obj" in slots:
                found[-1] = ("iobj", found[-1][1])
            found.append(("obj", plain[0]))
            at = plain[1]
        self.stopped = at
        return found

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
