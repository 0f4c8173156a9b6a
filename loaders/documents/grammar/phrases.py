"""Noun phrases of a marked sentence: tokens, heads, possessors, lists.

Phrases("⟦F0⟧ sold pumps to ⟦F1⟧.").phrase(0)
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

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

__all__ = ["AMOUNTS", "Argument", "Phrase", "Phrases", "Token", "is_share"]

_TOKEN = later(
    r"⟦(?P<kind>\w)(?P<mark>\d+)⟧|⟪(?P<unit>\w)(?P<amount>\d+)⟫|(?P<own>[’'](?:s\b)?(?!\w))"
    r"|(?P<word>\d+:\d+|[^\W_](?:[\w’'&./-]*\w)?)|(?P<stop>[^\s·])"
)
# Nouns in -ing behind a sum: "a $340 million financing to X".
_MONEY_IN_ING = frozenset(words("financing funding lending refinancing"))
AMOUNTS = frozenset("mpq")
# Nouns that stand behind a name without a sign of possession: "Orient Bank shares", "Kenya exports". Any other word there is a verb.
_NAME_NOUNS = frozenset(
    words(
        "shares stock stocks stake stakes bonds bond debt debts officials market markets exports imports shipments deliveries "
        "sales unit units subsidiary subsidiaries plant plants terminal terminals factory branch branches office offices board "
        "group project projects contract contracts deal loan loans sanctions ban tariffs guarantee guarantees credit funding "
        "credits facility facilities financing package aid investment investments "
        "grant grants licence license account accounts assets products goods gas oil crude coal steel grain wheat power "
        "electricity output capacity pipeline vessels ships tankers shareholders directors executives management holding stake membership "
        "president presidents minister ministers ambassador ambassadors premier governor chairman chairwoman "
        "boss bosses founder official executive "
        "individuals entities nationals citizens businessmen businesspeople people forces troops military"
    )
)
_BEHIND_NAMES = frozenset(words("group company bank firm conglomerate consortium corporation"))
_ITS_PARTS = frozenset(words("unit subsidiary division arm affiliate business"))
# Behind these no participle stands before a preposition: "buys its packaging from X", "the canteen of Y".
_ONE_THING = frozenset(words("a an the its their his her our"))
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
# What is said of who is named next, and of what is done with it: "A and affiliated B", "A and sold B", "in A, beating B and C".
_DESCRIBED = frozenset(
    words(
        "affiliated associated unnamed related allied united combined listed sanctioned troubled indebted limited retired"
    )
)
_SUCH_AS = frozenset(
    words(
        "neighbouring neighboring competing leading participating acting founding existing remaining outgoing incoming surviving "
        "developing mining shipping engineering trading holding including"
    )
)
# Plain forms that stand before a name as verbs alone: "to buy A and supply B"
_PLAIN = frozenset(
    words(
        "buy sell acquire purchase finance lend supply build operate merge develop manage take join support insure guarantee serve hold own"
        " lease give pay close open create equip modernise modernize expand advise represent appoint replace sue fine ban sanction invite"
        " become deliver export import refinance rescue restructure list delist dissolve absorb divest offer grant leave keep install"
    )
)
_DONE = frozenset(words("sold bought took gave froze made won lost built paid lent held"))
# Third persons that are no nouns.
_COORDINATED = frozenset(
    words(
        "lends sells buys owns holds operates runs delivers makes produces employs manages keeps pays insures builds provides serves "
        "belongs borrows sold bought lent built owned delivered supplied paid signed"
    )
)
# Who is counted in a list of the listed, and is no party.
_PEOPLE = frozenset(
    words(
        "person persons people individual individuals national nationals citizen citizens man men woman women executive executives"
    )
)
# What ties a party before a noun to it: "X-owned", "X-operated".
_HELD_BY = frozenset(
    words(
        "owned controlled managed operated run led backed built funded financed sponsored supplied affiliated linked"
    )
)
# Short forms in capitals that are pronouns in small letters.
_NO_PRONOUNS = {"IT": "i.t."}
_WENT = frozenset(words("went came fell rose grew ran made got left found"))
_LONGEST_LIST = 48  # tokens of a list of names: "the lenders are A (AB), B, the C, ... and Z"
# What the words for an office end in: "managing director", "vice-president".
_OFFICES = tuple(
    words(
        "minister chairman chairwoman chairperson chair chief president premier governor mayor ambassador envoy consul director manager "
        "secretary officer head commissioner treasurer founder owner partner rector professor chancellor senator counsellor attaché "
        "representative spokesman spokeswoman spokesperson adviser advisor ceo cfo coo editor economist chargé deputy undersecretary"
    )
)
_LONGEST_TITLE = 7  # words of an office
_LONGEST_OFFICE = 24  # tokens from a person to the next one of the list
# Participles behind "and" and before "by".
_DONE_BY = frozenset(
    words(
        "run held led built bought sold made kept lent paid won set put taken chosen drawn overseen"
    )
)
_SAYS = frozenset(words("said says told announced reported confirmed"))
_GIVING = frozenset(["to", "for", "from", "with", "by"])
# What may stand behind "and" before a sum and is no verb: "and another 60 million".
_MORE_OF_IT = frozenset(
    words(
        "another further some about around nearly almost roughly only just additional extra over up more to"
    )
)
_LIST_WORDS = frozenset(["and", "or", "&", "plus"])
_ENDS_LISTS = (PREPOSITIONS | ENDS | AUXILIARIES) - DETERMINERS
_ENDS_TITLES = AUXILIARIES | NEXT_CLAUSE | ENDS - {"and"}
_BEFORE_NOUNS = DETERMINERS | {"all", "both", "half"}
_NO_NOUNS = PREPOSITIONS | ENDS | DETERMINERS | ADVERBS
_LISTING = frozenset([",", "and", "the"])
_REST = frozenset(words("rest remainder remaining balance other"))  # "and B the rest"


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


def is_share(phrase: Phrase) -> bool:
    """Whether the phrase is a share and nothing else."""
    alone = not phrase.head and not phrase.is_mention
    return alone and bool(phrase.amounts) and all(unit == "p" for unit, _ in phrase.amounts)


# Two names side by side of which the second is meant: "Uganda President N", "Orlex chief executive Jo Lee", "X owner Y"
_ONE_OF_TWO = frozenset({"LH", "FF", "FH", "BH", "OH", "GH", "PH", "CH"})
# "named X its chairman": two names, of which each has its part
_APPOINTS = frozenset(
    words(
        "name named names naming appoint appointed appoints appointing elect elected elects electing make made makes making hire hired"
        " pick picked chose choose choosing call called calls declare declared"
    )
)


class Phrases:
    """The tokens of a marked sentence or of a part of it, and the noun phrases that they make."""

    def __init__(self, marked: str, start: int = 0, end: int | None = None) -> None:
        """Split `marked[start:end]`; places stay those of `marked`."""
        self.marked = marked
        end = len(marked) if end is None else end
        self.tokens = list(map(_token, _TOKEN.finditer(marked, start, end)))
        self._starts = [token.start for token in self.tokens]
        self._persons = "⟦H" in marked
        self.stopped = 0  # where the last reading of arguments ended

    def at(self, place: int) -> int:
        """Number of the first token that begins at or behind `place`."""
        return bisect_left(self._starts, place)

    def word(self, number: int) -> str:
        """The word with this number, or an empty one."""
        return self.tokens[number][1] if 0 <= number < len(self.tokens) else ""

    def phrase(
        self, at: int, *, both: bool = False, second: bool = False
    ) -> tuple[Phrase, int] | None:
        """The noun phrase that begins at token `at`, a list included, and the token behind it; `both`: a list for certain.

        `second`: a party stands before it, and what a comma adds may be said of that one: "sold X to Y, as well as its unit".
        Of "carmakers including X and Y" the named ones are the phrase.
        """
        if self.word(at) == "both":  # "to both A and B"
            pair = self._listed(at + 1, both=True)
            return pair if pair is not None and len(pair[0].marks) > 1 else None
        found = self._listed(at, both=both, second=second)
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

    def _listed(
        self, at: int, *, both: bool = False, second: bool = False
    ) -> tuple[Phrase, int] | None:
        found = self._simple(at)
        if found is None:
            return None
        phrase, at = found
        if phrase.is_mention and self.word(at) == "," and self._are_among_them(at + 1):
            return phrase, at  # "in the fair, A and B among them": no more fairs
        while True:
            office = self._office(at) if phrase.letters.endswith("H") else 0
            joint = office or (at + self._seat(at) if phrase.is_mention else at)
            after = self._joint(joint) if office or self.word(joint) != ";" else 0
            if second and self.word(joint) == "," and self._is_as_well_as(joint + 1):
                return phrase, at
            more = self._simple(after) if after else None
            if more is None:
                return phrase, at
            other, stop = more
            if not other.is_mention and self.word(stop) == "by" and _is_deed(other):
                return phrase, at  # "is funded from taxes and headed by A": no taxes and heads
            # "plants in A, and B", but "the towns of A in X and B in Y"
            places = set(phrase.letters) == {"L"} and self._seat(stop) > 0
            elsewhere = not other.is_mention or (other.letters.startswith("L") and not places)
            if joint > at and not office and elsewhere:
                return phrase, at
            if phrase.head in _PEOPLE and other.is_mention and not self._is_verb(after, stop):
                other.start, phrase, at = phrase.start, other, stop  # "one person, two banks and X"
                continue
            if phrase.is_mention != other.is_mention or self._is_verb(after, stop):
                return phrase, at
            if other.is_mention and self._is_done(after):
                return phrase, at
            follows = self.word(stop)
            did = follows in DID and self.word(stop + 1) not in PREPOSITIONS
            next_clause = follows in NEXT_CLAUSE or did or self._is_share(stop + self._seat(stop))
            if other.is_mention and not both and (next_clause or self._is_gapped(phrase, stop)):
                return (
                    phrase,
                    at,
                )  # "sold it to A and B agreed": B opens the next clause
            last = self.word(joint + 1) in _LIST_WORDS and len(phrase.marks) > 1  # "A, B, and C in"
            last = last or office > 0 or self._is_as_well_as(joint + 1)
            if other.is_mention and self.word(joint) == "," and not last and not self._closes(stop):
                return phrase, at
            phrase.end = other.end
            phrase.marks += other.marks
            phrase.letters += other.letters
            phrase.amounts += other.amounts
            phrase.words += (phrase.head, *other.words) if other.head else other.words
            phrase.head = other.head
            at = stop

    def _is_mark(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].kind == "M"

    def _are_among_them(self, at: int) -> bool:
        """Whether a list of names from here on is closed by "among them": they are some of the group told before."""
        stop = at
        while stop < len(self.tokens) and (
            self.tokens[stop].kind == "M" or self.word(stop) in _LISTING
        ):
            stop += 1
        return stop > at and (self.word(stop), self.word(stop + 1)) == ("among", "them")

    def _is_gapped(self, phrase: Phrase, stop: int) -> bool:
        """Whether the preposition before a list comes again behind its next member: "adviser to A, and B to C": B is who advises C."""
        word, begin = self.word(stop), self.at(phrase.start) - 1
        if word not in _GIVING:
            return False
        begin -= self.word(begin) == "the"
        after = stop + 1 + (self.word(stop + 1) == "the")
        same = begin >= 0 and self.word(begin) == word
        return same and after < len(self.tokens) and self.tokens[after].kind == "M"

    def _seat(self, at: int) -> int:
        """How many tokens tell where a member of a list is: "publishers in Ghent and printers in Lille"."""
        if self.word(at) not in ("in", "at", "from", "near"):
            return 0
        place = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return 2 if place is not None and place.kind == "M" and place.letter == "L" else 0

    def _is_next_owner(self, begin: int, at: int) -> bool:
        """Whether the name from `begin` to the share at `at` is that of the next of several owners, behind the share of one."""
        return (
            at == begin + 1
            and self.tokens[begin].kind == "M"
            and begin > 1
            and self.word(begin - 1) == "and"
            and (self.tokens[begin - 2].kind, self.tokens[begin - 2].letter) == ("A", "p")
        )

    def _is_verb(self, at: int, stop: int) -> bool:
        """Whether a verb stands behind "and": "sells cigarettes and lends to growers", "and lends money to growers"."""
        if self._takes_sum(at):
            return True
        if self.word(at) not in _COORDINATED:
            return False
        if stop > at + 1:
            return self.word(at).endswith("s")  # "and delivered goods" may be goods
        return self.word(stop) in PREPOSITIONS or self.word(stop) in DETERMINERS

    def _takes_sum(self, at: int) -> bool:
        """Whether a word behind "and" has a sum for its object: "and syndicate 60 million to Y", not "and another 60 million"."""
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        word = self.word(at)
        summed = after is not None and (after.kind, after.letter) == ("A", "m")
        return (
            summed
            and word.isalpha()
            and word not in _MORE_OF_IT
            and word not in DETERMINERS
            and word not in PREPOSITIONS
        )

    def _is_done(self, at: int) -> bool:
        """Whether a verb with its object stands behind "and", and no described name: "owns A and supplies B", "and fined B"."""
        while is_adverb(self.word(at)) or self.word(at) in ADVERBS:
            at += 1
        verb = self.word(at)
        done = verb.endswith("ed") and verb not in _DESCRIBED and "-" not in verb
        done = done or verb in _DONE or verb in _PLAIN or is_third_person(verb)
        done = done or (verb.endswith("ing") and verb not in _SUCH_AS)
        return done and at + 1 < len(self.tokens) and self.tokens[at + 1].kind == "M"

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
            if self._is_as_well_as(number):
                return True
            if token.kind == "P" and token.text != ",":
                return False
            if token.kind == "W" and token.text in _ENDS_LISTS:
                return False
        return False

    def _speaks(self, at: int) -> bool:
        """Whether who is named at token `at` says what stands before: "signed a contract with A, B and C said"."""
        while self.word(at) in DETERMINERS:
            at += 1
        return at < len(self.tokens) and self.tokens[at].kind == "M" and self.word(at + 1) in _SAYS

    def _joint(self, at: int) -> int:
        """Where the next member of a list may begin; 0 where the list ends."""
        if self.word(at) in (",", ";") and self.word(at + 1) in _LIST_WORDS:
            return at + 2
        if self._is_as_well_as(at):
            return at + 3
        if self.word(at) == "," and self._is_as_well_as(at + 1):
            return at + 4
        if self.word(at) in _LIST_WORDS or self.word(at) in (",", ";"):
            return at + 1
        return 0

    def _office(self, at: int) -> int:
        """Where the next of several persons is joined whose offices stand behind them; 0 for none: "A, mayor of X; B, head of Y; and C"."""
        if self.word(at) != ",":
            return 0
        seen = False
        for number in range(at + 1, min(at + _LONGEST_OFFICE, len(self.tokens))):
            token = self.tokens[number]
            if token.text in (",", ";", "and"):
                after = number + 1 + (token.text != "and" and self.word(number + 1) == "and")
                if seen and after < len(self.tokens) and self.tokens[after].letter == "H":
                    return number
            elif token.kind == "W":
                seen = seen or token.text.endswith(_OFFICES)
                if token.text in AUXILIARIES or token.text in NEXT_CLAUSE or token.text in ENDS:
                    return 0
            elif token.letter == "H" or token.kind not in "MO":
                return 0
        return 0

    def _is_as_well_as(self, at: int) -> bool:
        """Whether the three words that join one more to a list stand at token `at`."""
        return (self.word(at), self.word(at + 1), self.word(at + 2)) == ("as", "well", "as")

    def _titled(self, at: int) -> tuple[Phrase, int] | None:
        """The person whose office, and whose that is, stand before: "the chairman of X, Jo Lee", "the head of the Y Jo Lee"."""
        tokens, number = self.tokens, at
        while number < min(at + _LONGEST_TITLE, len(tokens)) and tokens[number].kind == "W":
            if self.word(number) in ("of", "for"):
                break
            if self.word(number) in ENDS or self.word(number) in AUXILIARIES:
                return None
            number += 1
        if self.word(number) not in ("of", "for") or not self.word(number - 1).endswith(_OFFICES):
            return None
        for place in range(number + 1, min(number + _LONGEST_OFFICE, len(tokens))):
            token, before = tokens[place], tokens[place - 1]
            if token.letter == "H" and token.kind == "M":
                apart = before.text == ","
                if before.kind not in "MP" or (apart and self.word(place + 1) in NEXT_CLAUSE):
                    return None
                return Phrase(tokens[at].start, token.end, "", (token.number,), "H"), place + 1
            plain = token.kind == "W" and token.text not in _ENDS_TITLES
            if not (plain or token.kind == "M" or token.text == ","):
                return None
            if token.text == "," and (place + 1 >= len(tokens) or tokens[place + 1].letter != "H"):
                return None
        return None

    def _simple(self, at: int) -> tuple[Phrase, int] | None:
        tokens = self.tokens
        if at >= len(tokens):
            return None
        titled = self._titled(at) if tokens[at].kind == "W" and self._persons else None
        if titled is not None:
            return titled
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
                given = pair[1:] == "H" and self.word(begin - 1) in _APPOINTS
                if pair and (pair not in _ONE_OF_TWO or apart or given):
                    break  # but "Uganda President N" is one person, "X owner Y" one firm
                if token.letter == "G" and self._is_of_country(at + 1):
                    last = token  # "the government of Rwanda and X"
                    inner.append(token.number)
                    phrase.end = tokens[at + 2].end
                    at += 3
                    continue
                last = token
                inner.append(token.number)
                if self._holds_next(at):  # "the Orlu-owned retailer X": X
                    last = tokens[at + 2]
                    phrase.end = last.end
                    at += 3
                    continue
            elif token.kind == "O":
                if last is None or last.kind != "M":
                    break
                phrase.owner, last = last.number, None
                words.clear()
            elif token.kind == "A":
                if token.letter not in AMOUNTS or self._is_next_object(at, last):
                    break
                if token.letter == "p" and self._is_next_owner(begin, at):
                    break  # "A is to own 58 percent and B 42 percent"
                amounts.append((token.letter, token.number))
                last = token
            elif token.kind == "W":
                if (token.text == "of" and self.is_compound(at)) or self.is_compound(at - 1):
                    pass  # "understanding" is no participle in "memorandum of understanding"
                elif token.text in DETERMINERS:
                    if at != begin and not (words and _BEFORE_NOUNS.issuperset(words)):
                        break
                    if token.text in ("its", "their"):
                        phrase.whose = token.text
                elif (
                    token.text in PREPOSITIONS
                    or token.text in ENDS
                    or token.text in AUXILIARIES
                    or token.text in VALUED
                ):
                    break
                elif token.text == "first" and self.word(at + 1) == "of":
                    pass  # "the first of 60 buses"
                elif token.text in ADVERBS or is_adverb(token.text):
                    if last is not None and (last.kind != "W" or last.text not in DETERMINERS):
                        break  # but "a further 2 million", "the now state-owned X"
                    at += 1
                    continue
                elif last is not None and (
                    (
                        self._reduced(at)
                        and not (last.kind == "A" and token.text in _MONEY_IN_ING)
                        and not (last.text in DETERMINERS and token.text in HELD)
                        and last.text not in _ONE_THING
                    )
                    or (last.kind == "M" and token.text not in _NAME_NOUNS)
                ):
                    break
                if last is not None and last.kind == "A" and token.text in _WENT:
                    break  # "4 million went from X to Y"
                words.append(token.text)
                last = token
            elif token.text == "-":
                at += 1
                continue
            elif token.text == "," and last is not None and last.kind == "A" and self._goes_on(at):
                at += 1  # "a 3.5 billion, 334 kilometre rail line"
                continue
            elif token.text in '“"‘' and (
                last is None or (last.kind == "W" and self._is_mark(at + 1))
            ):
                pass  # 'its "⟦R0⟧"'
            else:
                break
            phrase.end = token.end
            at += 1
        if last is None or (last.kind == "W" and DETERMINERS.issuperset(words)):
            return None
        named = tokens[at - 2].kind == "M" and tokens[at - 2].number in inner
        if last.text in _BEHIND_NAMES and at - begin > 1 and named:
            last = tokens[at - 2]  # "the Kestrel group" is Kestrel
            words.pop()
        elif named and last.text in _ITS_PARTS and self._is_its_part(phrase, at):
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

    def _is_next_object(self, at: int, last: Token | None) -> bool:
        """Whether a sum stands behind a party as an object of its own: "paid X 3 million for seed", but "an X 3 million loan"."""
        if last is None or last.kind != "M" or self.tokens[at].letter != "m":
            return False
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return after is None or after.kind in "PA" or after.text in _NO_NOUNS

    def _holds_next(self, at: int) -> bool:
        """Whether the party at token `at` only tells whose the next noun is: "X-owned Y", "X-operated mines"."""
        joint, held = self.tokens[at + 1 : at + 3] if at + 2 < len(self.tokens) else (None, None)
        return (
            joint is not None
            and held is not None
            and joint.text == "-"
            and joint.start == self.tokens[at].end
            and held.text in _HELD_BY
        )

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
            and after in PREPOSITIONS
            and self.tokens[at].kind == "W"
            and len(word) > 3
        )


def _is_deed(phrase: Phrase) -> bool:
    """Whether what looks like one noun is a participle with who does it behind."""
    alone = len([word for word in phrase.words if word]) <= 1 and not phrase.inner
    return alone and (phrase.head.endswith("ed") or phrase.head in _DONE_BY)


def _token(match: re.Match[str]) -> Token:
    start, end = match.span()
    group = match.lastgroup
    if group == "word":
        return Token("W", _NO_PRONOUNS.get(match[0], match[0].lower()), start, end)
    if group == "mark":
        return Token("M", "", start, end, match["kind"], int(match["mark"]))
    if group == "amount":
        return Token("A", "", start, end, match["unit"], int(match["amount"]))
    if group == "own":
        return Token("O", "", start, end)
    return Token("P", match[0], start, end)
