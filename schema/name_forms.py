"""A name taken apart: words that can be compared across scripts, its numbers, its legal form.

Every script comes to ASCII words. Chinese is cut at places and words of trade: these are read as the English word that a translator
would use, the rest as pinyin, so that 上海华信石油 meets `Shanghai Huaxin Petroleum` and `Shanghai Huaxin Shiyou` alike. Folding then takes
away what is only a habit of transliteration. Results depend on the text alone and are never kept by id.

    analyse("上海华信石油有限公司").words         # ('shanghai', 'huaxin', 'petroleum')
    analyse("ООО «Енисейский Лес»").folded     # ('eniseiski', 'les')
    analyse("Fund II, L.P.").numbers           # frozenset({'2'})
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from interlock.schema.latin import latin
from interlock.schema.names import LegalForm, name_parts

__all__ = ["NameForm", "analyse", "concept", "fold", "generic_weight", "is_joining", "syllables"]

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
_KANA_HANGUL = re.compile(r"[\u3040-\u30ff\uac00-\ud7a3]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN = re.compile(r"[A-Za-z]")
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_ORDINAL = re.compile(r"([0-9]+)(?:st|nd|rd|th)")
_ROMAN = re.compile(r"(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})")
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10}
_BRACKETED = re.compile(r"[(（\[]\s*([^()（）\[\]]{2,10})\s*[)）\]]")
_LETTERS = re.compile(r"[^\W\d_]+")
# Forms that people write without a space, told by their capitals: `SiemensAG`.
_GLUED = re.compile(
    r"(?<=[a-zа-яё])(?=(?:AG|GmbH|LLC|JSC|PLC|Ltd|SE|SA|NV|BV|AB|ASA|SpA|OOO|ООО|ПАО|АО)\.?$)"
)
_APOSTROPHE = re.compile(r"(?<=\w)['’ʼ`´](?=\w)")
_ELIDED = re.compile(r"(?i)\b(?:d|l|qu|dell|all|nell|sull|un)['’]")
# Latin letters that Cyrillic words are spoofed or mistyped with, and the other way round.
_TO_CYRILLIC = str.maketrans("aceopxykmthb", "асеорхукмтнв")
_TO_LATIN = str.maketrans("асеорхукмтнвіѕј", "aceopxykmthbisj")

# What transliterations differ in, one after the other: digraphs of the English style first, then those of others.
_FOLDS: tuple[tuple[str, str], ...] = (
    ("shch", "s"), ("sch", "s"), ("sh", "s"), ("kh", "h"), ("zh", "z"), ("tch", "c"), ("ch", "c"), ("ts", "c"), ("tz", "c"),
    ("cz", "c"), ("ph", "f"), ("ck", "k"), ("x", "ks"), ("q", "k"), ("w", "v"), ("j", "i"), ("y", "i"),
)  # fmt: skip
_SOFT_E = re.compile(r"(?<![^aeiou])ie")
_NOTHING: frozenset[str] = frozenset()
Word = tuple[str, str, str]  # as compared, Chinese characters of a brand, as read aloud
# Slavic adjectives of places in every gender and case: Томская, Томское, Томского.
_ADJECTIVE = re.compile(r"(?<=[a-z]{2})sk(?:aia|aa|oe|oi|ogo|a|ie|i)$")
_DOUBLE = re.compile(r"([a-z])\1+")


@dataclass(frozen=True, slots=True)
class NameForm:
    """What comparison needs of one name.

    Attributes:
        words: ASCII words in order: abbreviations written out, numbers as digits, joining words and the legal form left out.
        folded: the same words without habits of transliteration.
        han: for each word the (simplified) Chinese characters it was read from where they are no known word, else ''.
        read: for each word how it is read aloud, before anything is written out or translated: 'shiyou' for 'petroleum'.
        form: the legal form; None where there is none that we know.
        numbers: numbers, years, ordinals and Roman numerals among the words.
        telling: how many words are neither numbers nor such as many names share (lines of business among them).
        script: 'latin', 'cyrillic', 'han' (Chinese), 'mixed' or 'other' (Japanese among them).
    """

    words: tuple[str, ...]
    folded: tuple[str, ...]
    han: tuple[str, ...]
    read: tuple[str, ...]
    form: LegalForm | None
    numbers: frozenset[str]
    telling: int
    script: str

    @property
    def plain(self) -> str:
        """All words joined as they are read aloud: 'shanghaihuaxinshiyou'."""
        return "".join(self.read)

    @property
    def initials(self) -> str:
        """First letters of the words that are no numbers."""
        return "".join(word[0] for word in self.words if word not in self.numbers)


@lru_cache(maxsize=131_072)
def analyse(name: str, person: bool = False) -> NameForm:
    """Take a name apart.

    Args:
        name: as printed; only its first 200 characters count.
        person: single letters are initials then, not parts of one word, and no word stands for a number.
    """
    if not name.islower() and not name.isupper():
        name = _GLUED.sub(" ", name)
    if not name.isalnum() and _APOSTROPHE.search(name):
        # `Qa'ida` and `Xi'an` are one word; `d'Orsay` is two.
        name = _APOSTROPHE.sub("", _ELIDED.sub(" ", name))
    if "(" in name or "（" in name or "[" in name:
        name = _without_own_initials(name)
    parts, form = name_parts(name)
    found = [word for part in parts for word in _read(part, person)]
    if not person and len(found) > 1:
        found = _phrases(_numerals(_join_syllables(_join_letters(found))))
    table = _words()
    left_out = table.left_out if person else table.joining
    kept = [one for one in found if one[0] not in left_out] or found
    words = tuple(one[0] for one in kept)
    return NameForm(
        words,
        tuple(map(fold, words)),
        tuple(one[1] for one in kept),
        tuple(one[2] for one in kept),
        form,
        frozenset(word for word in words if word.isdigit()) or _NOTHING,
        sum(not word.isdigit() and word not in table.common for word in words),
        _script(name, form),
    )


@lru_cache(maxsize=131_072)
def fold(word: str) -> str:
    """An ASCII word without habits of transliteration: `Shchyokino`, `Scokino`; never for display."""
    if word.isdigit():
        return word
    for spelling, letter in _FOLDS:
        if spelling in word:
            word = word.replace(spelling, letter)
    return _ADJECTIVE.sub("ski", _DOUBLE.sub(r"\1", _SOFT_E.sub("e", word)))


def concept(word: str) -> str | None:
    """What a word of trade means (`agri` and `agro` are `agriculture`), or the country of an adjective; None for all other words."""
    return _words().concepts.get(word)


def is_joining(word: str) -> bool:
    """Whether a word only joins others (of, and, de, für)."""
    return word in _words().joining


def generic_weight(word: str) -> float:
    """How much a word tells where no corpus says how common it is: 1, or less for words that many names share."""
    table = _words()
    return table.generic_weight if word in table.generic else 1.0


@lru_cache(maxsize=65_536)
def syllables(word: str) -> tuple[str, ...]:
    """The pinyin syllables that a word is made of, longest first at each place; empty where it is no pinyin."""
    if not word.isalpha():
        return ()
    known = _pinyin()

    def cut(rest: str) -> tuple[str, ...] | None:
        if not rest:
            return ()
        for size in range(min(6, len(rest)), 0, -1):
            if rest[:size] in known:
                following = cut(rest[size:])
                if following is not None:
                    return (rest[:size], *following)
        return None

    return cut(word[:40]) or ()


def _read(part: str, person: bool) -> tuple[Word, ...]:
    """(word, characters, as read aloud) of what one printed word comes to."""
    return _read_person(part) if person else _read_word(part)


@lru_cache(maxsize=131_072)
def _read_person(part: str) -> tuple[Word, ...]:
    word = _NOT_WORD.sub("", latin(_one_script(part)).lower())
    return ((_words().short_names.get(word, word), "", word),) if word else ()


@lru_cache(maxsize=131_072)
def _read_word(part: str) -> tuple[Word, ...]:
    if part.isascii():
        return tuple(_told(_words().short.get(part, (part,)), part, ascii_=True))
    if _HAN.search(part) and not _KANA_HANGUL.search(part):
        return tuple(_chinese(part))
    native = _words().native.get(part)
    word = _NOT_WORD.sub("", latin(_one_script(part)).lower())
    if native is not None:
        return tuple(_spread(native, word))
    return tuple(_told((word,), word, ascii_=False)) if word else ()


def _told(words: Iterable[str], read: str, *, ascii_: bool) -> Iterator[Word]:
    """Words of other languages as the English word, numbers as digits, a run of pinyin at its known words."""
    table = _words()
    for word in words:
        if word in table.numbers:
            found: tuple[str, ...] = (table.numbers[word],)
        elif word[0].isdigit():
            ordinal = _ORDINAL.fullmatch(word)
            digits = ordinal[1] if ordinal else word
            found = (digits.lstrip("0") or "0",) if digits.isdigit() else (digits,)
        elif ascii_ and len(word) > 3 and (cut := _cut(word)):
            found = cut
        else:
            found = table.foreign.get(fold(word), (word,)) if len(word) > 4 else (word,)
        for one in found:
            yield one, "", read
            read = ""


def _chinese(part: str) -> Iterator[Word]:
    """Chinese text cut at places and words of trade."""
    table = _words()
    text = part.translate(table.simplified)
    end = 0
    for match in table.chinese.finditer(text):
        start, known = match.start(), match[0]
        if start - end == 1 and len(known) > 2 and known[1:] in table.glosses:
            # Brands have two characters: 源新|能源, not 源|新能源.
            start, known = start + 1, known[1:]
        yield from _as_pinyin(text[end:start])
        read = _pinyin_of(known)
        yield from _spread(table.glosses.get(known, (read,)), read)
        end = match.end()
    yield from _as_pinyin(text[end:])


def _as_pinyin(text: str) -> Iterator[Word]:
    end = 0
    for match in _HAN.finditer(text):
        if before := _NOT_WORD.sub("", latin(text[end : match.start()]).lower()):
            yield before, "", before
        read = _pinyin_of(match[0])
        yield read, match[0], read
        end = match.end()
    if after := _NOT_WORD.sub("", latin(text[end:]).lower()):
        yield after, "", after


def _pinyin_of(characters: str) -> str:
    return _NOT_WORD.sub("", latin(characters).lower())


@lru_cache(maxsize=65_536)
def _cut(word: str) -> tuple[str, ...]:
    """A word written in pinyin, cut where a known place begins it or a known word of trade ends it; empty where it is neither."""
    table = _words()
    if word in table.spoken:
        return table.spoken[word]
    if not word.isalpha() or not syllables(word):
        return ()
    for size in range(len(word) - 2, 4, -1):
        head, tail = word[:size], word[size:]
        if head in table.spoken_places and syllables(tail):
            return (*table.spoken_places[head], *(_cut(tail) or (tail,)))
    for size in range(2, len(word) - 4):
        head, tail = word[:size], word[size:]
        if tail in table.spoken and syllables(head):
            return (*(_cut(head) or (head,)), *table.spoken[tail])
    return ()


def _join_letters(words: list[Word]) -> list[Word]:
    """Single letters in a row are one word: `A-B-C` is `abc`, never three words that match anything."""
    return _joined(words, lambda word: len(word[0]) == 1 and word[0].isalpha(), lambda run: [run])


def _join_syllables(words: list[Word]) -> list[Word]:
    """Pinyin written a syllable at a time, as one word: `Hua Xin Shi You`, then cut at its known words."""
    known = _pinyin()
    return _joined(
        words,
        lambda word: word[0] in known and len(word[0]) > 1 and not word[1],
        lambda run: _cut(run) or [run],
    )


def _joined(
    words: list[Word], belongs: Callable[[Word], bool], told: Callable[[str], Sequence[str]]
) -> list[Word]:
    """The words with each run of two and more that belong together as one, told anew."""
    found: list[Word] = []
    run: list[Word] = []
    for word in (*words, None):
        if word is not None and belongs(word):
            run.append(word)
            continue
        if len(run) > 1:
            found += _spread(told("".join(one[0] for one in run)), "".join(one[2] for one in run))
        else:
            found += run
        run = []
        if word is not None:
            found.append(word)
    return found


def _phrases(words: list[Word]) -> list[Word]:
    """Phrases that mean one thing, and two number words as one number."""
    phrases = _words().phrases
    found: list[Word] = []
    plain = [word for word in words if word[0] not in _words().joining]
    folded = [fold(word[0]) for word in plain]
    at = 0
    while at < len(plain):
        size = 1
        for phrase, told in phrases.get(folded[at], ()):
            if tuple(folded[at : at + len(phrase)]) == phrase:
                size = len(phrase)
                found += _spread(told, "".join(one[2] for one in plain[at : at + size]))
                break
        else:
            word, tens = plain[at], found[-1] if found else None
            if tens and len(word[0]) == 1 and word[0].isdecimal() and _is_tens(tens):
                found[-1] = (str(int(tens[0]) + int(word[0])), "", tens[2] + word[2])
            else:
                found.append(word)
        at += size
    return found or words


def _is_tens(word: Word) -> bool:
    """Whether a word is twenty, thirty ... in letters: digits stand for themselves."""
    return (
        len(word[0]) == 2 and word[0].isdecimal() and word[0][1] == "0" and not word[2][0].isdigit()
    )


def _numerals(words: list[Word]) -> list[Word]:
    """Roman numerals as digits: valid ones, never the first word; `i` within a name is an `and`."""
    found = words[:1]
    for at, word in enumerate(words[1:], 1):
        letters = word[0]
        if letters[0] not in "ivx" or not _ROMAN.fullmatch(letters) or (
            letters == "i" and at + 1 < len(words)
        ):  # fmt: skip
            found.append(word)
            continue
        value = 0
        # The guard after the last letter never makes it smaller.
        for one, following in zip(letters, letters[1:] + "i", strict=True):
            digit = _ROMAN_DIGITS[one]
            value += -digit if digit < _ROMAN_DIGITS[following] else digit
        found.append((str(value), "", word[2]))
    return found


def _spread(told: Sequence[str], read: str) -> list[Word]:
    """Words that one reading comes to; the first of them keeps it."""
    return [(word, "", "" if place else read) for place, word in enumerate(told)]


def _without_own_initials(name: str) -> str:
    """The name without a bracket that only repeats its initials: `Coal Works Limited (CWL)`."""
    for match in _BRACKETED.finditer(name):
        short = "".join(_LETTERS.findall(match[1])).casefold()
        rest = f"{name[: match.start()]} {name[match.end() :]}"
        words = [word.casefold() for word in _LETTERS.findall(rest)]
        strict = "".join(word[0] for word in words if word not in _words().joining)
        if len(short) > 1 and (
            strict.startswith(short) or "".join(word[0] for word in words).startswith(short)
        ):
            return rest
    return name


def _one_script(word: str) -> str:
    """A word of two look-alike scripts in the one that most of its letters are of."""
    if not (_CYRILLIC.search(word) and _LATIN.search(word)):
        return word
    cyrillic = len(_CYRILLIC.findall(word))
    return word.translate(_TO_CYRILLIC) if 2 * cyrillic >= len(word) else word.translate(_TO_LATIN)


def _script(name: str, form: LegalForm | None) -> str:
    if name.isascii():
        return "latin"
    # Characters of a Japanese name come out as they are read in Chinese, which nobody writes.
    if form is not None and form.countries == {"JP"} and _HAN.search(name):
        return "other"
    found = {unicodedata.name(letter, "").partition(" ")[0] for letter in name if letter.isalpha()}
    known = {"LATIN": "latin", "CYRILLIC": "cyrillic", "CJK": "han", "FULLWIDTH": "latin"}
    scripts = {known.get(one, "other") for one in found}
    return scripts.pop() if len(scripts) == 1 else "mixed" if scripts else "latin"


@dataclass(frozen=True, slots=True)
class _Words:
    """The table of words (`name_words.yml`), arranged for look-ups.

    Attributes:
        left_out, short_names: titles and particles of persons' names, short forms and what they stand for.
        native, foreign: words of other languages to English ones, by their own letters and by folded ASCII.
        phrases: first folded word to phrases and what they are told as.
        common: generic words, words of trade, and others that do not tell one party from another.
        concepts: English words and their synonyms to the word of trade.
        chinese, glosses: known Chinese words as a pattern, the longest first, and as English words.
        spoken, spoken_places: the same words by their pinyin.
    """

    joining: frozenset[str]
    left_out: frozenset[str]
    short_names: dict[str, str]
    short: dict[str, tuple[str, ...]]
    generic: frozenset[str]
    generic_weight: float
    common: frozenset[str]
    numbers: dict[str, str]
    native: dict[str, tuple[str, ...]]
    foreign: dict[str, tuple[str, ...]]
    phrases: dict[str, list[tuple[tuple[str, ...], list[str]]]]
    concepts: dict[str, str]
    chinese: re.Pattern[str]
    glosses: dict[str, tuple[str, ...]]
    spoken: dict[str, tuple[str, ...]]
    spoken_places: dict[str, tuple[str, ...]]
    simplified: dict[int, str]


@cache
def _words() -> _Words:
    from interlock.schema.vocabulary import load_yaml

    table: dict[str, Any] = load_yaml(
        files("interlock.schema").joinpath("name_words.yml").read_text("utf-8")
    )
    pairs = "".join(table["simplified"].split())
    simplified = {ord(pairs[at]): pairs[at + 1] for at in range(0, len(pairs), 2)}
    glosses: dict[str, tuple[str, ...]] = {}
    spoken: dict[str, tuple[str, ...]] = {}
    native: dict[str, tuple[str, ...]] = {}
    foreign: dict[str, tuple[str, ...]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], list[str]]]] = {}
    concepts: dict[str, str] = {}
    for section in ("trade", "plain"):
        for english, languages in table[section].items():
            told = tuple(english.split())
            for synonym in languages.get("also", "").split() if section == "trade" else ():
                concepts.setdefault(synonym, english)
            if section == "trade":
                concepts[english] = english
            for word in languages.get("zh", "").split():
                characters = word.translate(simplified)
                glosses[characters] = told
                read = _pinyin_of(characters)
                # Common words of two characters and more only: a reader knows them in pinyin, too.
                if section == "trade" and len(characters) > 1:
                    spoken[read] = told
            for language in languages.keys() - {"also", "zh"}:
                for word in _listed(languages[language]):
                    _learn(word, told, native, foreign, phrases)
    trade = {word for phrase in (*concepts, *concepts.values()) for word in phrase.split()}
    for adjective, country in table["demonyms"].items():
        concepts[adjective] = concepts[country] = country
    places: dict[str, tuple[str, ...]] = {}
    for phrase, told_as in table["phrases"].items():
        read_as = tuple(map(fold, phrase.split()))
        phrases.setdefault(read_as[0], []).append((read_as, told_as.split()))
    for english, words in table["places"].items():
        for word in words.split():
            characters = word.translate(simplified)
            glosses[characters] = tuple(english.split())
            places[_pinyin_of(characters)] = glosses[characters]
    cities = {word.translate(simplified) for word in table["pinyin_places"].split()}
    for city in cities:
        places.setdefault(_pinyin_of(city), (_pinyin_of(city),))
    known = sorted({*glosses, *cities}, key=lambda word: (-len(word), word))
    return _Words(
        joining=frozenset(table["joining"]),
        left_out=frozenset((*table["persons"]["titles"], *table["persons"]["particles"])),
        short_names=table["persons"]["short"],
        short={word: tuple(full.split()) for word, full in table["short"].items()},
        generic=frozenset(table["generic"]["words"]),
        generic_weight=float(table["generic"]["weight"]),
        common=frozenset((*table["generic"]["words"], *trade, *table["common"])),
        numbers={word: str(number) for word, number in table["numbers"].items()},
        native=native,
        foreign=foreign,
        phrases=phrases,
        concepts=concepts,
        chinese=re.compile("|".join(known)),
        glosses=glosses,
        spoken=spoken,
        spoken_places=places,
        simplified=simplified,
    )


def _listed(words: str) -> list[str]:
    """Words separated by blanks; `_` joins those of one phrase."""
    return [word.replace("_", " ") for word in words.split()]


def _learn(
    word: str,
    told: tuple[str, ...],
    native: dict[str, tuple[str, ...]],
    foreign: dict[str, tuple[str, ...]],
    phrases: dict[str, list[tuple[tuple[str, ...], list[str]]]],
) -> None:
    from interlock.schema.names import name_key

    parts = name_key(word).split()
    read = tuple(fold(_NOT_WORD.sub("", latin(part).lower())) for part in parts)
    if len(parts) > 1:
        phrases.setdefault(read[0], []).append((read, list(told)))
    else:
        native[parts[0]] = told
        foreign.setdefault(read[0], told)


@cache
def _pinyin() -> frozenset[str]:
    """All syllables of pinyin, without tones: initials and the finals that follow them."""
    rows = {
        "": "a ai an ang ao e ei en eng er o ou",
        "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
        "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
        "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
        "f": "a an ang ei en eng o ou u",
        "d": "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
        "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
        "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve ue",
        "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve ue",
        "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
        "k": "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo",
        "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
        "j": "i ia ian iang iao ie in ing iong iu u uan ue un",
        "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
        "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
        "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
        "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
        "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
        "r": "an ang ao e en eng i ong ou u ua uan ui un uo",
        "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
        "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
        "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
        "y": "a an ang ao e i in ing o ong ou u uan ue un",
        "w": "a ai an ang ei en eng o u",
    }
    return frozenset(
        initial + final for initial, finals in rows.items() for final in finals.split()
    )
