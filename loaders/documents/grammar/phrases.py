"""Words, noun phrases and arguments of a marked sentence: what stands in which slot of a verb or a noun.

A shallow analysis, from left to right and without a dictionary of the whole language: a noun phrase is a run of words that are
neither prepositions, conjunctions, auxiliaries nor adverbs; what a preposition governs is its slot. In doubt a phrase ends.

    words = Words("⟦F0⟧ sold pumps to ⟦F1⟧.")
    [(slot, phrase.head) for slot, phrase in words.arguments(2)]      # [('obj', 'pumps'), ('to', '')]
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from interlock.loaders.documents.language.words import words

__all__ = ["ADVERBS", "BE", "Argument", "Phrase", "Token", "Words", "is_adverb"]

_TOKEN = re.compile(
    r"⟦(?P<kind>\w)(?P<mark>\d+)⟧|⟪(?P<unit>\w)(?P<amount>\d+)⟫|(?P<own>[’'](?:s\b)?(?!\w))"
    r"|(?P<word>\d+:\d+|[^\W_](?:[\w’'&./-]*\w)?)|(?P<stop>[^\s·])"
)
BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "get", "gets", "got"])
_AUXILIARIES = BE | frozenset(
    words(
        "has have had having will would shall should can could may might must do does did not cannot to wo isn aren"
    )
)
_PREPOSITIONS = frozenset(
    words(
        "to from with for by of in on at under against into through via between among as towards toward over about behind across "
        "near outside within during following after before since until without despite than per beside besides alongside above "
        "below beyond inside opposite past around regarding covering concerning off"
    )
)
_ENDS = frozenset(
    words(
        "and or but nor yet so that which who whom whose where when while whereas because although though if unless since it they "
        "he she we you i there then what how why whether also both"
    )
)
ADVERBS = frozenset(
    words(
        "also already now soon jointly still then later again together first currently therefore thus instead even just only ever "
        "never not no yet once too more less almost about around roughly nearly further directly mainly mostly chiefly today "
        "alone abroad overseas back ahead twice regularly separately each likewise reportedly both"
    )
)
# Nouns and verbs that end as adverbs do: "a contract for the supply of pumps to X".
_NO_ADVERBS = frozenset(words("supply family assembly ally reply monopoly subfamily rally"))
_SHORTEST_ADVERB = 5
# Nouns in -ing behind a sum: "a $340 million financing to X".
_MONEY_IN_ING = frozenset(words("financing funding lending refinancing"))


def is_adverb(word: str) -> bool:
    """Whether a word looks like an adverb of manner."""
    return word.endswith("ly") and len(word) >= _SHORTEST_ADVERB and word not in _NO_ADVERBS


_DETERMINERS = frozenset(
    words("a an the its their this these those all some any another each every no his her our")
)
_VALUED = frozenset(
    ["worth", "valued", "totalling", "totaling", "amounting", "estimated", "priced"]
)
_VALUED_AT = frozenset(
    ["at", "to", "of", "about", "around", "more", "than", "up", "some", "as", "much", "nearly"]
)
_AMOUNTS = frozenset("mpq")
# What is said of a part of a thing, or of work on it, is said of the thing.
_TRANSPARENT = frozenset(
    words(
        "construction building development expansion modernisation modernization upgrade extension renovation rehabilitation "
        "completion purchase operation operations running management part parts half majority rest all most some third quarter "
        "work works phase stage section member members cost costs bulk number installation electrification launch establishment "
        "creation implementation design refinancing upgradation upgrading reconstruction refurbishment "
        "improvement dredging repair repairs widening restart revival delivery share dozens hundreds"
    )
)
_QUANTITIES = frozenset(
    words(
        "most half part all much some third quarter rest bulk majority number dozens hundreds thousands millions billions "
        "first last tonnes tons barrels litres metres tranche tranches instalment instalments portion"
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
# Nouns that stand behind a name without a sign of possession: "Orient Bank shares", "Kenya exports". Any other word there is a verb.
_NAME_NOUNS = frozenset(
    words(
        "shares stock stocks stake stakes bonds bond debt debts officials market markets exports imports shipments deliveries "
        "sales unit units subsidiary subsidiaries plant plants terminal terminals factory branch branches office offices board "
        "group project projects contract contracts deal loan loans sanctions ban tariffs guarantee guarantees credit funding "
        "credits facility facilities financing package aid investment investments "
        "grant grants licence license account accounts assets products goods gas oil crude coal steel grain wheat power "
        "electricity pipeline vessels ships tankers shareholders directors executives management holding stake membership "
        "president presidents minister ministers ambassador ambassadors premier governor chairman chairwoman "
        "individuals entities nationals citizens businessmen businesspeople people forces troops military"
    )
)
_VERBS_IN_ED = frozenset(
    words("need feed proceed exceed succeed embed shed heed seed breed speed accede")
)
_BEHIND_NAMES = frozenset(words("group company bank firm conglomerate consortium corporation"))
_HELD = frozenset(words("holding shareholding"))
_ITS_PARTS = frozenset(words("unit subsidiary division arm affiliate business"))
# Nouns of which the second part only completes the first: "a line of credit of 5 million", "a memorandum of understanding with X".
_COMPOUNDS = frozenset(
    [
        ("line", "credit"),
        ("lines", "credit"),
        ("letter", "credit"),
        ("letters", "credit"),
        ("letter", "intent"),
        ("letters", "intent"),
        ("memorandum", "understanding"),
        ("memoranda", "understanding"),
        ("heads", "agreement"),
        ("heads", "terms"),
    ]
)
# What is said of who is named next, and of what is done with it: "A and affiliated B", "A and sold B".
_DESCRIBED = frozenset(
    words(
        "affiliated associated unnamed related allied united combined listed sanctioned troubled indebted limited retired"
    )
)
_DONE = frozenset(words("sold bought took gave froze made won lost built paid lent held"))
_GIVE_TO = frozenset(
    words(
        "award awards awarded awarding give gives gave given giving grant grants granted granting hand hands handed handing offer offers "
        "offered offering lend lends lent lending"
    )
)
_SECTION = 9  # tokens from "pursuant to" to the order that a section is of
# Two words that work as one preposition; what they govern is no end of a tie.
_GROUNDS = frozenset(words("pursuant according thanks due owing prior contrary subject similar"))
# What these govern is beside the clause, and what follows hangs on it: "despite objections from X".
_ADJUNCTS = frozenset(words("despite amid after before following during without"))
_AIMS = frozenset(words("intention aim view goal purpose hope objective intent"))
_NO_OBJECT_BEHIND = _ADJUNCTS | {"since", "until", "by"}
_LINKED = frozenset(["of", "on", "at", "for", "in"])
_MAINLY = frozenset(
    ["mainly", "mostly", "chiefly", "largely", "primarily", "principally", "notably", "especially"]
)
# Third persons that are no nouns.
_COORDINATED = frozenset(
    words(
        "lends sells buys owns holds operates runs delivers makes produces employs manages keeps pays insures builds provides serves "
        "belongs borrows sold bought lent built owned delivered supplied paid signed"
    )
)
_GIVING = re.compile(
    r"g[ai]v|grant|offer|len[dt]|sen[dt]|hand|promis|pledg|provid|award|extend|pa(?:y|id)|den[iy]|allow|allocat|owe|charg|cost|guarante"
)
# Who is counted in a list of the listed, and is no party.
_PEOPLE = frozenset(
    words(
        "person persons people individual individuals national nationals citizen citizens man men woman women executive executives"
    )
)
_LONGEST_LIST = 48  # tokens of a list of names: "the lenders are A (AB), B, the C, ... and Z"
_SAYS = frozenset(words("said says told announced reported confirmed"))
_LIST_WORDS = frozenset(["and", "or", "&", "plus"])
# Verbs that are no nouns: behind "to" they are what something is for.
_PURPOSES = frozenset(
    words(
        "be have do deepen strengthen enhance improve expand develop facilitate foster encourage establish implement provide deliver "
        "explore construct build rebuild accelerate extend reduce bring make ensure enable allow meet boost increase promote create "
        "supply manufacture sell buy install rehabilitate renovate refurbish operate"
    )
)
_REST = frozenset(words("rest remainder remaining balance other"))  # "and B the rest"
_NEXT_CLAUSE = _AUXILIARIES - {"to"} | frozenset(
    words(
        "said says say told plans plan agreed signed wants hopes intends expects announced denied each holds owns keeps retains takes "
        "sells buys supplies runs operates belongs"
    )
)


class Token(NamedTuple):
    """One word, mark or sign of a marked sentence.

    Attributes:
        kind: M mention, A amount or date, W word, O the sign of a possessor, P another sign.
        text: the word in lower case; letter: kind of mention or amount; number: index of the mention or amount.
    """

    kind: str
    text: str
    start: int
    end: int
    letter: str = ""
    number: int = -1


@dataclass(slots=True)
class Phrase:
    """A noun phrase.

    Attributes:
        start, end: its place in the marked sentence.
        head: its last word, empty where a mention is the head; marks: the mentions that are heads, several of a list.
        letters: kinds of those mentions; owner: the mention that possesses it; whose: its or their.
        amounts: the amounts in it; words: its other words; inner: mentions in it that are not the head.
        together: it stands behind "together", "jointly"; noun: the head noun of the mention that is its head, where it has one;
            named: that mention is a name.
    """

    start: int
    end: int
    head: str = ""
    marks: tuple[int, ...] = ()
    letters: str = ""
    owner: int = -1
    whose: str = ""
    amounts: tuple[tuple[str, int], ...] = ()
    words: tuple[str, ...] = ()
    inner: tuple[int, ...] = ()
    together: bool = False
    noun: str = ""
    named: bool = False

    @property
    def is_mention(self) -> bool:
        """Whether its head is a mention."""
        return bool(self.marks)


Argument = tuple[str, Phrase]


def _is_quantity(phrase: Phrase) -> bool:
    """Whether the phrase says how much of what follows "of": "tonnes", "a third"."""
    only = not phrase.head and not phrase.is_mention and bool(phrase.amounts)
    return phrase.head in _QUANTITIES or only


def _is_sum(phrase: Phrase) -> bool:
    """Whether the phrase is a sum of money and nothing else."""
    alone = not phrase.head and not phrase.is_mention
    return alone and bool(phrase.amounts) and all(unit == "m" for unit, _ in phrase.amounts)


def _is_share(phrase: Phrase) -> bool:
    """Whether the phrase is a share and nothing else."""
    alone = not phrase.head and not phrase.is_mention
    return alone and bool(phrase.amounts) and all(unit == "p" for unit, _ in phrase.amounts)


class Words:
    """The tokens of a marked sentence or of a part of it."""

    def __init__(self, marked: str, start: int = 0, end: int | None = None) -> None:
        """Split `marked[start:end]`; places stay those of `marked`."""
        self.marked = marked
        end = len(marked) if end is None else end
        self.tokens = list(map(_token, _TOKEN.finditer(marked, start, end)))
        self._starts = [token.start for token in self.tokens]
        self.stopped = 0  # where the last reading of arguments ended

    def at(self, place: int) -> int:
        """Number of the first token that begins at or behind `place`."""
        return bisect_left(self._starts, place)

    def word(self, number: int) -> str:
        """The word with this number, or an empty one."""
        return self.tokens[number][1] if 0 <= number < len(self.tokens) else ""

    # ---- noun phrases ----------------------------------------------------------------------------------------------------

    def phrase(self, at: int, *, both: bool = False) -> tuple[Phrase, int] | None:
        """The noun phrase that begins at token `at`, a list included, and the token behind it; `both`: a list for certain.

        Of "carmakers including X and Y" the named ones are the phrase.
        """
        found = self._listed(at, both=both)
        if found is None:
            return None
        phrase, stop = found
        comma = self.word(stop) == ","
        after = stop + comma
        begins = {
            "including": 1,
            "comprising": 1,
            "namely": 1,
            "such": 2 if self.word(after + 1) == "as" else 0,
            "consisting": 2 if self.word(after + 1) == "of" else 0,
            "among": 2 if comma and self.word(after + 1) == "them" else 0,
        }
        members = begins.get(self.word(after), 0)
        named = self._listed(after + members, both=True) if members else None
        if named is None or not named[0].is_mention:
            return found
        if phrase.is_mention:
            named[0].marks = (*phrase.marks, *named[0].marks)
            named[0].letters = phrase.letters + named[0].letters
        named[0].start = phrase.start
        return named

    def _listed(self, at: int, *, both: bool = False) -> tuple[Phrase, int] | None:
        found = self._simple(at)
        if found is None:
            return None
        phrase, at = found
        while True:
            joint = at + self._seat(at) if phrase.is_mention else at
            after = self._joint(joint)
            more = self._simple(after) if after else None
            if more is None:
                return phrase, at
            other, stop = more
            if joint > at and (not other.is_mention or other.letters.startswith("L")):
                return phrase, at  # "plants in A, and B"
            if phrase.head in _PEOPLE and other.is_mention and not self._is_verb(after, stop):
                other.start, phrase, at = phrase.start, other, stop  # "one person, two banks and X"
                continue
            if phrase.is_mention != other.is_mention or self._is_verb(after, stop):
                return phrase, at
            if other.is_mention and self._is_done(after):
                return phrase, at
            follows = self.word(stop)
            if other.is_mention and not both and (follows in _NEXT_CLAUSE or self._is_share(stop)):
                return (
                    phrase,
                    at,
                )  # "sold it to A and B agreed": B opens the next clause
            last = self.word(joint + 1) in _LIST_WORDS and len(phrase.marks) > 1  # "A, B, and C in"
            if other.is_mention and self.word(joint) == "," and not last and not self._closes(stop):
                return phrase, at
            phrase.end = other.end
            phrase.marks += other.marks
            phrase.letters += other.letters
            phrase.amounts += other.amounts
            phrase.words += (phrase.head, *other.words) if other.head else other.words
            phrase.head = other.head
            at = stop

    def _seat(self, at: int) -> int:
        """How many tokens tell where a member of a list is: "publishers in Ghent and printers in Lille"."""
        if self.word(at) not in ("in", "at", "from", "near"):
            return 0
        place = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return 2 if place is not None and place.kind == "M" and place.letter == "L" else 0

    def _is_verb(self, at: int, stop: int) -> bool:
        """Whether the one word from `at` to `stop` is a verb behind "and": "sells cigarettes and lends to growers"."""
        return (
            stop == at + 1
            and self.word(at) in _COORDINATED
            and (self.word(stop) in _PREPOSITIONS or self.word(stop) in _DETERMINERS)
        )

    def _is_done(self, at: int) -> bool:
        """Whether a verb with its object stands behind "and", and no described name: "revoked the licence of A and fined B"."""
        verb = self.word(at)
        done = verb.endswith("ed") and verb not in _DESCRIBED and "-" not in verb
        return (done or verb in _DONE) and self.tokens[at + 1].kind == "M"

    def _is_share(self, at: int) -> bool:
        """Whether a share follows, with its verb left out: "A owns 80 percent of X and B 20"."""
        if at >= len(self.tokens):
            return False
        token = self.tokens[at]
        rest = self.word(at) == "the" and self.word(at + 1) in _REST
        return (
            (token.kind == "A" and token.letter == "p")
            or rest
            or (token.text.isdigit() and self.word(at + 1) in ("", ",", ";", ".", "and"))
        )

    def _closes(self, at: int) -> bool:
        """Whether a comma's list goes on to an "and": "A, B and C"."""
        for number, token in enumerate(self.tokens[at : at + _LONGEST_LIST], at):
            if token.text in _LIST_WORDS:
                return not self._speaks(number + 1)
            if token.kind == "P" and token.text != ",":
                return False
            if (
                token.kind == "W"
                and token.text not in _DETERMINERS
                and token.text in _PREPOSITIONS | _ENDS | _AUXILIARIES
            ):
                return False
        return False

    def _speaks(self, at: int) -> bool:
        """Whether who is named at token `at` says what stands before: "signed a contract with A, B and C said"."""
        while self.word(at) in _DETERMINERS:
            at += 1
        return at < len(self.tokens) and self.tokens[at].kind == "M" and self.word(at + 1) in _SAYS

    def _joint(self, at: int) -> int:
        """Where the next member of a list may begin; 0 where the list ends."""
        if self.word(at) == "," and self.word(at + 1) in _LIST_WORDS:
            return at + 2
        if self.word(at) == "as" and self.word(at + 1) == "well" and self.word(at + 2) == "as":
            return at + 3
        if self.word(at) in _LIST_WORDS or self.word(at) == ",":
            return at + 1
        return 0

    def _simple(self, at: int) -> tuple[Phrase, int] | None:
        tokens = self.tokens
        if at >= len(tokens):
            return None
        phrase = Phrase(tokens[at].start, tokens[at].start)
        words: list[str] = []
        inner: list[int] = []
        amounts: list[tuple[str, int]] = []
        last: Token | None = None
        begin = at
        while at < len(tokens):
            token = tokens[at]
            if token.kind == "M":
                pair = (last.letter + token.letter) if last is not None and last.kind == "M" else ""
                apart = last is not None and token.start - last.end > 1  # an aside between them
                if pair and (pair not in ("LH", "FF") or apart):
                    break  # but "Uganda President N" is one person, "X owner Y" one firm
                if token.letter == "G" and self._is_of_country(at + 1):
                    last = token  # "the government of Rwanda and X"
                    inner.append(token.number)
                    phrase.end = tokens[at + 2].end
                    at += 3
                    continue
                last = token
                inner.append(token.number)
            elif token.kind == "O":
                if last is None or last.kind != "M":
                    break
                phrase.owner, last = last.number, None
                words.clear()
            elif token.kind == "A":
                if token.letter not in _AMOUNTS:
                    break
                amounts.append((token.letter, token.number))
                last = token
            elif token.kind == "W":
                if (token.text == "of" and self.is_compound(at)) or self.is_compound(at - 1):
                    pass  # "understanding" is no participle in "memorandum of understanding"
                elif token.text in _DETERMINERS:
                    if at != begin and not (
                        words and set(words) <= _DETERMINERS | {"all", "both", "half"}
                    ):
                        break
                    if token.text in ("its", "their"):
                        phrase.whose = token.text
                elif (
                    token.text in _PREPOSITIONS
                    or token.text in _ENDS
                    or token.text in _AUXILIARIES
                    or token.text in _VALUED
                ):
                    break
                elif token.text in ADVERBS or is_adverb(token.text):
                    if last is not None and (last.kind != "W" or last.text not in _DETERMINERS):
                        break  # but "a further 2 million", "the now state-owned X"
                    at += 1
                    continue
                elif last is not None and (
                    (
                        self._reduced(at)
                        and not (last.kind == "A" and token.text in _MONEY_IN_ING)
                        and not (last.text in _DETERMINERS and token.text in _HELD)
                    )
                    or (last.kind == "M" and token.text not in _NAME_NOUNS)
                ):
                    break
                words.append(token.text)
                last = token
            elif token.text == "-":
                at += 1
                continue
            elif token.text == "," and last is not None and last.kind == "A" and self._goes_on(at):
                at += 1  # "a 3.5 billion, 334 kilometre rail line"
                continue
            elif token.text in '“"‘' and last is None:
                pass
            else:
                break
            phrase.end = token.end
            at += 1
        if last is None or (last.kind == "W" and set(words) <= _DETERMINERS):
            return None
        if last.text in _BEHIND_NAMES and at - begin > 1 and tokens[at - 2].kind == "M":
            last = tokens[at - 2]  # "the Kestrel group" is Kestrel
            words.pop()
        elif last.text in _ITS_PARTS and self._is_its_part(phrase, at):
            last = tokens[at - 2]  # "its Kestrel unit" is Kestrel
            words.pop()
        if last.kind == "M":
            phrase.marks, phrase.letters = (last.number,), last.letter
            inner.remove(last.number)
        elif last.kind == "W":
            phrase.head = last.text
        phrase.words, phrase.inner, phrase.amounts = (
            tuple(words),
            tuple(inner),
            tuple(amounts),
        )
        return phrase, at

    def _is_its_part(self, phrase: Phrase, at: int) -> bool:
        """Whether the noun before token `at` says whose a named firm is: "its X unit"; "the X unit" may be one of X's."""
        named = self.tokens[at - 2] if at > 1 else None
        return (
            named is not None
            and named.kind == "M"
            and named.letter in "FBP"
            and (bool(phrase.whose) or phrase.owner >= 0)
        )

    def _is_of_country(self, at: int) -> bool:
        """Whether "of" and a place follow, which name the country of a government or ministry."""
        place = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        behind = self.tokens[at + 2] if at + 2 < len(self.tokens) else None
        owns = behind is not None and behind.kind == "O"
        return self.word(at) == "of" and place is not None and place.letter == "L" and not owns

    def _goes_on(self, at: int) -> bool:
        """Whether a thing follows the comma behind an amount: what the amount is of."""
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        article = self.word(at - 2) in ("a", "an", "the", "its", "their")
        return article and after is not None and after.kind == "M" and after.letter in "SJP"

    def is_compound(self, at: int) -> bool:
        """Whether the "of" at token `at` joins two words to one noun."""
        return (self.word(at - 1), self.word(at + 1)) in _COMPOUNDS

    def _reduced(self, at: int) -> bool:
        """Whether a participle behind a noun opens a clause of its own: "a loan granted by"."""
        word, after = self.word(at), self.word(at + 1)
        return (
            word.endswith(("ed", "en", "ld", "ing", "made", "lt"))
            and after in _PREPOSITIONS
            and self.tokens[at].kind == "W"
            and len(word) > 3
        )

    # ---- arguments -------------------------------------------------------------------------------------------------------

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
        tokens, verb, at = self.tokens, self.word(at), at + 1
        skipped = together = False
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
                    and self.word(at + 2) in _PREPOSITIONS
                ):
                    skipped = True
                    at += 2
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
                if token.text == "as" and self._is_as_well_as(at):
                    break
                if (
                    token.text in ("and", "or")
                    and self.word(at + 1) in _PREPOSITIONS
                    and self.word(at + 1) == (found[-1][0] if found else "")
                ):
                    at += 1  # "to A and to B"
                    continue
                if (
                    token.text
                    in (
                        "together",
                        "jointly",
                        "along",
                        "partnership",
                        "cooperation",
                        "alliance",
                    )
                    and self.word(at + 1) == "with"
                ):
                    together = True
                    at += 1
                    continue
                if (
                    token.text == "in"
                    and self.word(at + 1) in ("partnership", "cooperation", "alliance")
                    and self.word(at + 2) == "with"
                ):
                    at += 1
                    continue
                if token.text in _VALUED:
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
                if token.text in _PREPOSITIONS:
                    if (
                        at + 1 < len(tokens)
                        and tokens[at + 1].kind == "A"
                        and tokens[at + 1].letter == "d"
                    ):
                        at += 2
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
                    inside = self.phrase(at + 1, both=token.text == "between")
                    if inside is None:
                        break
                    slot = token.text
                    phrase, stop = inside
                    if slot == "with" and phrase.is_mention and self._does(stop):
                        break  # "with X signing a contract with Y": what X does
                    if (
                        found
                        and phrase.is_mention
                        and not found[-1][1].is_mention
                        and (
                            (slot in _LINKED and found[-1][1].head in _TRANSPARENT)
                            # "paid 17 million for 49 percent of X": for X
                            or (
                                slot == "of"
                                and found[-1][0] in _PREPOSITIONS
                                and _is_share(found[-1][1])
                            )
                        )
                    ):
                        before = found[-1][1]
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
                            (slot == "of" and _is_quantity(found[-1][1]))
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
                    found.append((slot, phrase))
                    at = stop
                    if phrase.head in _AIMS or (slot in _ADJUNCTS and not phrase.is_mention):
                        break  # what follows is said of the aim: "with the intention of lending to"
                    continue
                if (
                    token.text in ("next", "last", "this", "every", "each")
                    and self.word(at + 1) in _TIME
                ):
                    at += 2
                    continue
                order = self._order(at) if token.text == "pursuant" else None
                if order is not None:
                    found.append(("under", order))
                    at = self.at(order.end)
                    continue
                if (token.text in _ENDS and token.text != "both") or (
                    token.text in _GROUNDS and self.word(at + 1) == "to"
                ):
                    break
                if token.text in ADVERBS or is_adverb(token.text):
                    at += 1
                    continue
                if token.text in _AUXILIARIES:
                    break
                if (
                    (found or reduced)
                    and self._reduced(at)
                    and token.text.endswith(("ed", "en", "ld", "made", "lt"))
                ):
                    if found and found[-1][0] == "for" and self.word(at + 1) == "to":
                        break  # "paid X for goods shipped to Y": nothing to Y
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
        return word.endswith("ing") and word not in _PREPOSITIONS and word != "including"

    def _is_by_the_way(self, at: int, verb: str) -> bool:
        """Whether a participle with an object of its own follows: "listed X, using Y and Z" is no listing of Y."""
        if self.tokens[at].kind != "W" or not self.tokens[at].text.endswith("ing"):
            return False
        if self.tokens[at].text in _HELD and self.word(at + 1) in ("in", "of"):
            return False  # "has a 40 percent holding in X"
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        opens = after is not None and (after.kind == "M" or after.text in _DETERMINERS)
        return opens or _GIVING.match(verb) is None  # "gave X funding"

    def _is_as_well_as(self, at: int) -> bool:
        """Whether a second object follows that the list before it does not take in."""
        return self.word(at + 1) == "well" and self.word(at + 2) == "as"

    def _infinitive(self, at: int) -> bool:
        """Whether a plain word and what follows it look like a verb: "to build ⟦J0⟧", not "to buyers in"."""
        if at >= len(self.tokens) or self.tokens[at].kind != "W":
            return False
        word = self.tokens[at].text
        if word in _DETERMINERS or word in _PREPOSITIONS or word[0].isdigit():
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
                or after.text in _DETERMINERS
                or after.text in ("up", "out", "with", "over", "more", "new", "goods")
            )
            and word not in ("about", "almost", "nearly")
        )

    def _last_infinitive(self, at: int) -> int:
        """The last of several infinitives with one object: "to design and install X"."""
        while self.word(at + 1) in ("and", "or", ",") and self._infinitive(at + 2):
            at += 2
        return at

    # ---- to the left -----------------------------------------------------------------------------------------------------

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
            if token.kind == "A" and token.letter in _AMOUNTS:
                amounts.append((token.letter, token.number))
            elif token.text == "-" or (token.text == "of" and at and tokens[at - 1].kind == "A"):
                pass
            elif token.text == "of" and self.is_compound(at):
                words.append(token.text)
            elif token.kind == "M":
                phrase.inner = (token.number,)
                phrase.start = token.start
                at -= 1
                if self.word(at) in _DETERMINERS:
                    phrase.start = tokens[at].start
                break
            elif (
                token.kind != "W"
                or token.text in _PREPOSITIONS
                or token.text in _ENDS
                or token.text in _NEXT_CLAUSE  # "economists said exports would fall"
            ):
                break
            elif token.text in _DETERMINERS:
                phrase.start = token.start
                if token.text in ("its", "their"):
                    phrase.whose = token.text
                if token.text == "no":
                    words.append("no")
                break
            elif token.text in ADVERBS or known.get(token.text, ("", ""))[1] in (
                "s",
                "ed",
                "ing",
            ):
                break
            else:
                words.append(token.text)
            phrase.start = token.start
            at -= 1
        phrase.words, phrase.amounts = tuple(reversed(words)), tuple(amounts)
        return phrase


def _token(match: re.Match[str]) -> Token:
    start, end = match.span()
    group = match.lastgroup
    if group == "word":
        return Token("W", match[0].lower(), start, end)
    if group == "mark":
        return Token("M", "", start, end, match["kind"], int(match["mark"]))
    if group == "amount":
        return Token("A", "", start, end, match["unit"], int(match["amount"]))
    if group == "own":
        return Token("O", "", start, end)
    return Token("P", match[0], start, end)
