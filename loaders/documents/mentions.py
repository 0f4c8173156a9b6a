"""Where a text speaks of parties: names, authorities of places, described groups, and the nouns and pronouns that refer back.

Every mention is the smallest span that names or describes the party; its kind comes from the head word (tables in
`lexicon.yml`). Longest known name first, then names, authorities, noun groups, pronouns; a later step never overwrites an
earlier span.

    text = "The Serbian government said five local companies joined Tanjug Holding."
    [m.name for m in find_mentions(text, [(0, len(text))], shipped().find(text))]
    # ['Serbian government', 'five local companies', 'Tanjug Holding']
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from interlock.loaders.documents.amounts import QUALIFIER, number, qualify
from interlock.loaders.documents.gazetteer import Entry, Hit, country_name, shipped
from interlock.loaders.documents.words import words
from interlock.schema.errors import DataError
from interlock.schema.vocabulary import load_yaml, vocabulary

__all__ = ["Lexicon", "Mention", "find_mentions", "lexicon"]

Form = Literal["name", "authority", "group", "definite", "pronoun"]


@dataclass(slots=True)
class Mention:
    """One place where the text speaks of a party.

    Attributes:
        start, end: the span; sentence: index of its sentence.
        kind: kind of the vocabulary; `Party` where the text leaves it open.
        form: name; authority (of a place); group (an indefinite or counted noun group); definite ("the company"); pronoun.
        name: the words without article and possessive; head: the head noun of a group, singular, lower case.
        count: how many, for a counted group; plural: more than one is meant.
        country: ISO 3166-1 code that the words themselves give; code: the place's own ISO 3166 code.
        place: the place that names an authority, that a group lies in, or that "local" stands for.
        members: parties that the name itself lists ("commission between A and B").
        title: the role printed before a person's name; listed, based: the place of "X-listed", "X-based" before it.
        possessive: True for "Turkey’s": an owner, never the subject of the clause.
        party: index of the party it refers to, -1 where it is left open; antecedent: span that settled it.
    """

    start: int
    end: int
    sentence: int
    kind: str
    form: Form
    name: str
    head: str = ""
    count: int | None = None
    approximate: bool = False
    plural: bool = False
    country: str | None = None
    code: str | None = None
    entry: Entry | None = None
    place: Mention | None = None
    members: tuple[Mention, ...] = ()
    title: str | None = None
    listed: Mention | None = None
    based: Mention | None = None
    local: bool = False
    possessive: bool = False
    capital: bool = False
    apposed: bool = False
    branch_of: Mention | None = None
    described: tuple[int, int] | None = None
    words: frozenset[str] = frozenset()
    party: int = -1
    antecedent: tuple[int, int] | None = None
    others: tuple[int, ...] = field(default=())


# Kinds whose own name tells their country ("Chamber of Commerce of Serbia"); a firm may be called after any place.
_NATIONAL = frozenset({"GovernmentBody", "Chamber", "Exchange", "Place"})


class Lexicon:
    """The tables of `lexicon.yml`, compiled."""

    def __init__(self, tables: dict[str, Any]) -> None:
        """Compile the tables; a head word that stands under two kinds is an error."""
        self.name_heads = _invert(tables["name_heads"], "name_heads")
        self.nouns = _invert(tables["nouns"], "nouns")
        self.legal_forms = frozenset(form.rstrip(".") for form in tables["legal_forms"])
        self.legal_words = frozenset(form.casefold() for form in self.legal_forms)
        self.with_topic = frozenset(tables["heads_with_topic"])
        self.topics = frozenset(tables["topics"])
        self.anaphors: dict[str, frozenset[str]] = {
            noun: frozenset(kinds) for noun, kinds in tables["anaphors"].items()
        }
        self.modifiers = frozenset(tables["modifiers"])
        self.not_names = frozenset(tables["not_names"])
        self.plurals = {_plural(noun): noun for noun in self.nouns}
        self.by_last: dict[str, list[str]] = {}
        for phrase in (*self.nouns, *self.plurals):
            self.by_last.setdefault(_LAST.search(phrase)[0], []).append(phrase)  # type: ignore[index]
        for phrases in self.by_last.values():
            phrases.sort(key=lambda phrase: (-len(phrase), phrase))
        self.title_before = re.compile(
            rf"\b(?P<title>(?:[a-z]+\s)?{_any(tables['titles'])})\.?,?\s$"
        )
        self.title_split = re.compile(
            rf"\b{_any([t for t in tables['titles'] if t[0].isupper()])}\b\.?"
        )
        offices = _any(tables["authorities"])
        self.office = re.compile(rf"(?P<office>{offices}|officials)\b")

    def heads(self, text: str, start: int, end: int) -> list[tuple[int, int, str]]:
        """Head nouns in `text[start:end]` as (start, end, lower-case words), the longest at each place."""
        found: list[tuple[int, int, str]] = []
        for word in _TOKEN.finditer(text, start, end):
            phrases = self.by_last.get(word[0].lower())
            if phrases is None:
                continue
            stop = word.end()
            for phrase in phrases:
                begin = stop - len(phrase)
                if begin < start or (begin > start and text[begin - 1].isalnum()):
                    continue
                if text[begin:stop].lower() == phrase:
                    while found and found[-1][0] >= begin:
                        found.pop()  # "port" inside "port city"
                    found.append((begin, stop, phrase))
                    break
        return found


def _invert(table: dict[str, list[str]], name: str) -> dict[str, str]:
    inverted: dict[str, str] = {}
    for kind, heads in table.items():
        vocabulary().kind(kind)
        for word in heads:
            if inverted.setdefault(word, kind) != kind:
                raise DataError(
                    f"lexicon.yml: {name}: {word!r} stands under {inverted[word]} and {kind}",
                    why="a head word has one kind",
                    hint="keep it where it is meant most often",
                )
    return inverted


def _any(words: Iterable[str]) -> str:
    return (
        "(?:" + "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) + ")"
    )


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith(("s", "ch", "sh", "x")):
        return noun + "es"
    if noun == "chamber of commerce":
        return "chambers of commerce"
    return noun[:-3] + "men" if noun.endswith("man") else noun + "s"


@cache
def lexicon() -> Lexicon:
    """The lexicon that ships with this version."""
    return Lexicon(
        load_yaml(files("interlock.loaders.documents").joinpath("lexicon.yml").read_text("utf-8"))
    )


_UPPER = "".join(chr(code) for code in range(0x41, 0x530) if chr(code).isupper())
_CAP = (
    rf"(?:(?:[A-Z]\.){{2,}}|(?:Co|Ltd|Corp|Inc|Bros|St|Mr|Mrs|Ms|Dr|Intl|Pte|Pvt)\.(?=[\s,])"
    rf"|[{_UPPER}](?:\w|[-&/.+](?=\w)|[’'](?!s\b)(?=\w))*)"
)
_PARTICLE = r"(?:de|del|della|di|da|do|dos|du|la|le|al|el|bin|ibn|van|von|der|den|ul|ur)"
_RUN = re.compile(
    rf"(?<![\w’'$€£-]){_CAP}(?:(?:\s&\s|\s{_PARTICLE}\s|\s|,\s(?=(?:Ltd|LLC|Inc|Corp"
    rf"|Limited|S\.A|JSC)\b)){_CAP})*"
)
_OF = re.compile(rf"\s(?:of|for|on)(?:\sthe)?\s(?={_CAP})")
_AND_TOPIC = re.compile(r"(?:,\s|,?\s(?:and|&)\s(?:the\s)?)(?=[A-Z])")
_ONE = re.compile(_CAP)
_ATTACHED = re.compile(
    r"(?P<base>.+)-(?P<tie>listed|based|born|backed|owned|registered|headquartered"
    r"|controlled|led|run|made|built|affiliated|linked"
    r"|sanctioned|funded|style|era|wide|denominated|dominated|bound|made)$"
)
# Words that may follow a name at the head of a sentence: they tell a name from an ordinary noun that only starts the sentence.
_AFTER_NAME = re.compile(
    r"[’']s\s|\s(?:said|says|has|had|is|was|will|would|plans|signed|agreed|announced"
    r"|acquired|bought|sold|owns|holds|told|denied"
    r"|opposes|reported|supplies|operates|exports|launched|opened|expects|intends"
    r"|wants|considers|may|and\s[A-Z])\b"
    r"|,\s(?:a|an|the|which|whose|based)\s|\s\([A-Z]"
)
_COMMON_ENDING = re.compile(
    r"(?:tion|tions|ment|ments|ness|ity|ing|ics|ance|ence|ers|ists|ors|ship|ies|ly|ages|als|ures)$"
)
_DETERMINERS = frozenset(
    words("a an the its their this these those both each every another any no his her our some")
)
_DEFINITE = frozenset(words("the its their this these those both his her our"))
_QUANTITY = frozenset(
    words("several many few dozens hundreds thousands scores multiple various numerous most other")
)
# Words that end a noun group on its left: prepositions, conjunctions, auxiliaries, common verbs.
_BREAK = frozenset(
    words(
        "of in on at by for from with without to into onto over under about between among "
        "against via through during after before since until as than like and or but nor so "
        "yet if that which who whom whose when where while because though although is are was "
        "were be been being has have had do does did will would can could may might shall "
        "should must not said says told also now then there here only even just still it they "
        "he she we you i who what help helps helped let lets make makes made supply supplies "
        "sell sells buy buys attract attracts allow allows enable enables urge urges give "
        "gives join joins offer offers require requires encourage encourages support supports "
        "connect connects link links provide provides including include includes according "
        "per amid own owns owned acquire acquires acquired hold holds operate operates build "
        "builds built run runs sign signs open opens opened launch launched become becomes "
        "remain remains"
    )
)
_LEFT_WORD = re.compile(r"(?P<word>(?:\d{1,3}(?:,\d{3})+|[\w’'.-]*\w[.’']?))(?P<gap>\s+)$")
_ADJECTIVE_ENDING = re.compile(r"(?:-\w+|al|ic|ous|ive|ary|ese|ian|able|ible|ern)$")
_PRONOUN = re.compile(r"\b(?:[Ii]t|[Tt]hey)\b(?![’'])")
_TOKEN = re.compile(r"[A-Za-z][A-Za-z-]*")
_LAST = re.compile(r"[A-Za-z-]+$")
_PAIR = re.compile(
    r"\b(?:[Tt]he\stwo|[Bb]oth)\s(?P<noun>companies|firms|sides|countries|nations"
    r"|banks|parties|governments|states|partners|ministries|chambers|neighbou?rs)\b"
)
_JOINT = re.compile(
    r"\b(?:[Tt]he\s|[Aa]n?\s|[Tt]heir\s)?(?P<name>(?:(?:joint|bilateral|trilateral"
    r"|intergovernmental|inter-governmental|interagency|ministerial|high-level"
    r"|permanent|economic|trade|business|investment|working|standing)[\s-])+"
    r"(?P<head>commission|committee|council|forum|working\sgroup|group"
    r"|chamber)(?:\s(?:on|for)\s[a-z][a-z,\s-]{2,60}?)?\s(?:between|of)\s)"
)
_BODY_OF = re.compile(r"\b(?:[Aa]n?\s)?(?:[Dd]elegation|[Gg]roup|[Tt]otal)\sof\s$")
_DESCRIPTION = re.compile(
    r"\s(?:dedicated|devoted|committed|aimed|tasked|charged|focused|geared|set\sup"
    r"|created|established)\s(?:to|at|with|on|toward|towards)\s"
)
_PROMOTION = re.compile(
    r"\b(?:trade|exports?|commerce|business|entrepreneur|economic\scooperation)", re.IGNORECASE
)
_OF_GROUP = re.compile(
    r"\sof\s(?:(?:dozens|hundreds|scores|thousands|several|many|some|\d[\d,]*"
    r"|[a-z]+)\s(?:of\s)?)?(?:[a-z-]+\s){0,3}?(?:projects|companies|firms|loans"
    r"|bonds|assets|investments|ventures|contracts|plants)\b"
)


def find_mentions(
    text: str,
    sentences: Sequence[tuple[int, int]],
    hits: Sequence[Hit],
    taken: Sequence[tuple[int, int]] = (),
) -> list[Mention]:
    """All mentions in the given sentences, in order, not overlapping, not yet resolved to parties.

    Args:
        text: the whole text.
        sentences: spans of the sentences to read.
        hits: known names in the text, in order.
        taken: spans that are something else (dates); no name begins in them.
    """
    finder = _Finder(text, hits, taken)
    for index, (start, end) in enumerate(sentences):
        finder.read(index, start, end)
    return finder.mentions


class _Finder:
    """Reads one sentence after the other; keeps what has been found, in order."""

    def __init__(self, text: str, hits: Sequence[Hit], taken: Sequence[tuple[int, int]]) -> None:
        self.text = text
        self.taken = sorted(taken)
        self.words = lexicon()
        self.hits = list(hits)
        self.starts = [hit.start for hit in self.hits]
        self.mentions: list[Mention] = []
        self.found: list[Mention] = []
        self.adjectives: list[Hit] = []
        self.attached: list[tuple[int, int, str, Entry | None]] = []
        self.low_words: frozenset[str] = frozenset(re.findall(r"(?<![\w-])[a-z]{3,}", text))
        self.stems: dict[str, Mention] = {}

    def read(self, index: int, start: int, end: int) -> None:
        self.found, self.adjectives, self.attached = [], [], []
        self.index = index
        self._names(start, end)
        self._joint_bodies(start, end)
        self._authorities(start, end)
        self._groups(start, end)
        self._countries()
        self._pronouns(start, end)
        self.found.sort(key=lambda mention: mention.start)
        self._join(end)
        self.mentions.extend(self.found)

    # ---- names -----------------------------------------------------------------------------------------------------------

    def _hits_in(self, start: int, end: int) -> list[Hit]:
        at = bisect_left(self.starts, start)
        chosen = []
        while at < len(self.hits) and self.hits[at].start < end:
            if self.hits[at].end <= end:
                chosen.append(self.hits[at])
            at += 1
        return chosen

    def _names(self, start: int, end: int) -> None:
        at = start
        while True:
            run = _RUN.search(self.text, at, end)
            before = run.start() if run else end
            given = next(
                (
                    hit
                    for hit in self._hits_in(at, end)
                    if hit.entry.use == "name" and hit.start < before
                ),
                None,
            )
            if given is not None:  # a known name that is no capitalised run
                self._known(given)
                at = given.end
                continue
            if run is None:
                return
            nearest = bisect_right(self.taken, (run.start(), len(self.text))) - 1
            date_end = self.taken[nearest][1] if nearest >= 0 else 0
            at = date_end if date_end > run.start() else self._run(run, start, end)

    def _run(self, run: re.Match[str], start: int, end: int) -> int:
        """Make mentions of one capitalised run; returns where to go on."""
        begin, stop = run.span()
        for hit in self._hits_in(begin, end):
            # A user's name, or one that spans more than the run, wins over the grammar.
            if hit.entry.use == "name" and hit.start < stop:
                if hit.start > begin:
                    self._piece(begin, hit.start, start)
                self._known(hit)
                return hit.end
        split = self.words.title_split.search(self.text, begin, stop)
        if (
            split
            and split.end() < stop
            and (split.start() == begin or self.text[split.start() - 1] == " ")
        ):
            if split.start() > begin:
                self._piece(begin, split.start(), start)
            rest = _ONE.search(self.text, split.end(), stop)
            if rest is None or rest.start() > split.end() + 1:
                return stop
            self._person(rest.start(), stop, split[0])
            return stop
        stop = self._extend(begin, stop, end)
        self._piece(begin, stop, start)
        return stop

    def _extend(self, begin: int, stop: int, end: int) -> int:
        """Take in "of ...", "for ... and ..." where the head word calls for it."""
        while True:
            last = self.text[begin:stop].rpartition(" ")[2]
            link = _OF.match(self.text, stop, end) if last in self.words.with_topic else None
            if link is None:
                break
            more = _RUN.match(self.text, link.end(), end)
            if more is None:
                break
            stop = more.end()
            while True:
                joint = _AND_TOPIC.match(self.text, stop, end)
                word = _ONE.match(self.text, joint.end(), end) if joint else None
                if word is None or word[0] not in self.words.topics:
                    break
                tail = _RUN.match(self.text, word.start(), end)
                stop = tail.end() if tail else word.end()
            of = re.match(rf"\sof\s(?:the\s)?(?={_CAP})", self.text[stop : stop + 60])
            if of and self.text[stop - 1].isalpha():
                country = next(iter(self._hits_in(stop + of.end(), end)), None)
                if (
                    country
                    and country.start == stop + of.end()
                    and country.entry.use != "adjective"
                ):
                    stop = country.end
                    break
        return stop

    def _piece(self, begin: int, stop: int, sentence_start: int) -> None:
        """One name, or several that stand side by side: split off function words, nationalities, attached places."""
        text, words = self.text, self.words
        while begin < stop and text[begin] == " ":
            begin += 1
        while stop > begin and text[stop - 1] in " ,":
            stop -= 1
        if begin >= stop:
            return
        first = _ONE.match(text, begin, stop)
        if first is None:
            return
        inner = self._hits_in(begin, stop)
        lead = inner[0] if inner and inner[0].start == begin else None
        if lead is None and first[0] in words.not_names:
            opening = begin == sentence_start or text[begin - 1] in "“\"'‘(—"
            rest = _ONE.search(text, first.end(), stop)
            if rest is None:
                return
            if (opening or first[0] in ("The", "A", "An")) and not (
                first[0] not in _HARD and self._head(begin, stop)
            ):
                self._piece(rest.start(), stop, sentence_start)
                return
        attached = _ATTACHED.match(first[0])
        if attached:
            base = next(
                (
                    hit
                    for hit in inner
                    if hit.start == begin and hit.end == begin + attached.end("base")
                ),
                None,
            )
            self.attached.append(
                (begin, first.end(), attached["tie"], base.entry if base else None)
            )
            rest = _ONE.search(text, first.end(), stop)
            if rest:
                self._piece(rest.start(), stop, sentence_start)
            return
        if text[begin:stop].rpartition(" ")[2] != text[begin:stop] and _ATTACHED.match(
            text[begin:stop]
        ):
            self.attached.append((begin, stop, "affiliated", None))
            return
        if lead is not None and lead.end < stop:
            if text[lead.end] == "-":  # Russia-China, Russian-Chinese
                self._known(lead)
                self._piece(lead.end + 1, stop, sentence_start)
                return
            rest_at = lead.end + 1
            if lead.entry.use == "adjective" and not self._head(rest_at, stop):
                self.adjectives.append(lead)
                self._piece(rest_at, stop, sentence_start)
                return
            if not self._head(begin, stop):
                follow = next((hit for hit in inner if hit.start == rest_at), None)
                if follow is not None:
                    self._known(lead)
                    self._piece(rest_at, stop, sentence_start)
                    return
        if lead is not None and lead.end == stop:
            self._known(lead)
            return
        self._named(begin, stop, sentence_start, inner)

    def _head(self, begin: int, stop: int) -> str | None:
        """The kind that the head word of a capitalised name gives."""
        words, text = self.words, self.text[begin:stop]
        before_of = re.split(r"\s(?:of|for|on)\s", text, maxsplit=1)[0]
        parts = [part.rstrip(".,") if part.count(".") == 1 else part for part in before_of.split()]
        if not parts:
            return None
        legal = len(parts) > 1 and (parts[-1] in words.legal_forms or parts[0] in words.legal_forms)
        if re.match(r"(?:Central|Reserve|People[’']s) Bank\b", before_of):
            return "GovernmentBody"  # it regulates; it is no bank of firms
        if any(
            part in ("Bank", "Banka", "Banco", "Banca") or part.endswith("bank") for part in parts
        ):
            return "Bank"
        if (
            len(parts) == 1
            and parts[0] in words.with_topic
            and before_of == text
            and parts[0] not in ("Parliament", "Kremlin")
        ):
            return None if parts[0] not in ("Customs", "Treasury") else "GovernmentBody"
        if legal:
            return "Firm"
        kind = words.name_heads.get(parts[-1])
        if (
            kind in ("GovernmentBody", "Organization")
            and re.search(
                (
                    r"\b(?:Business|Export\w*|Import\w*|Manufactur\w*|Entrepreneur\w*|Industrialists"
                    r"|Producers)\b"
                ),
                before_of,
            )
            and parts[-1]
            in ("Council", "Union", "Assembly", "Organization", "Organisation", "Board")
        ):
            return "Chamber"
        if (
            kind == "Firm"
            and len(parts) == 1
            and parts[0]
            in ("Trade", "Gas", "Oil", "Energy", "Power", "Gold", "Food", "Services", "Industry")
        ):
            return None
        return kind

    def _named(self, begin: int, stop: int, sentence_start: int, inner: list[Hit]) -> None:
        text, words = self.text, self.words
        name = text[begin:stop]
        kind = self._head(begin, stop)
        title = words.title_before.search(text, max(sentence_start, begin - 40), begin)
        if title and kind is None and len(name.split()) <= 4:
            self._person(begin, stop, title["title"])
            return
        single = " " not in name
        if kind is None and single:
            opening = begin == sentence_start or text[begin - 1] in '“"‘('
            if name in words.not_names or len(name) < 2 or re.fullmatch(r"[QH]\d", name):
                return
            if opening and not (self._certain(name) and _AFTER_NAME.match(text, stop)):
                return
        if kind == "Place" and single:
            return  # "the Province": an anaphor at best
        entry = self._place_entry(name) if kind == "Place" else None
        country = entry.country if entry else None
        if country is None and kind in _NATIONAL:
            country = next((hit.entry.country for hit in inner if hit.entry.country), None)
        before = text[max(sentence_start, begin - 4) : begin]
        start = begin - 4 if before.lower() == "the " else begin
        mention = Mention(start, stop, self.index, kind or "Party", "name", name, country=country)
        if kind == "Place":
            mention.code = entry.code if entry else None
            stem = name.rpartition(" ")[0]
            self.stems.setdefault(stem, mention)
        owner = self.found[-1] if self.found else None
        if (
            owner
            and owner.kind == "Place"
            and owner.possessive
            and text[owner.end : start] in ("’s ", "'s ", "’ ", "' ")
            and kind in ("GovernmentBody", "Chamber", "Bank")
        ):
            mention.country = owner.country  # "Turkey's Trade Ministry"
        self._attach(mention)
        self._possessive(mention)
        self.found.append(mention)

    def _certain(self, name: str) -> bool:
        """Whether one capitalised word at the head of a sentence is a name and not an ordinary word."""
        return name.lower() not in self.low_words and not _COMMON_ENDING.search(name)

    def _place_entry(self, name: str) -> Entry | None:
        for stem in (name, name.rpartition(" ")[0], name.partition(" of ")[2]):
            found = shipped().find(stem) if stem else []
            if (
                len(found) == 1
                and found[0].end - found[0].start == len(stem)
                and found[0].entry.use != "adjective"
            ):
                return found[0].entry
        return None

    def _known(self, hit: Hit) -> None:
        entry = hit.entry
        printed = self.text[hit.start : hit.end]
        if entry.use == "adjective":
            self.adjectives.append(hit)
            return
        start = (
            hit.start - 4
            if self.text[max(0, hit.start - 4) : hit.start].lower() == "the "
            else hit.start
        )
        mention = Mention(
            start,
            hit.end,
            self.index,
            entry.kind,
            "name",
            printed,
            country=entry.country,
            code=entry.code,
            entry=entry,
            capital=entry.use == "capital",
        )
        if entry.kind != "Place":
            self._attach(mention)
        self._possessive(mention)
        self.found.append(mention)

    def _person(self, begin: int, stop: int, title: str) -> None:
        name = self.text[begin:stop]
        mention = Mention(begin, stop, self.index, "Person", "name", name, title=title.strip(" ."))
        self._possessive(mention)
        self.found.append(mention)

    def _possessive(self, mention: Mention) -> None:
        if self.text[mention.end : mention.end + 2] in ("’s", "'s") or (
            self.text[mention.end - 1 : mention.end] == "s"
            and re.match(r"[’']\s", self.text[mention.end : mention.end + 2])
        ):
            mention.possessive = True

    def _attach(self, mention: Mention) -> None:
        """Take over the nationality and the "X-listed", "X-based" that stand right before a name."""
        at = mention.start
        while True:
            gap = at - 1
            adjective = next((hit for hit in reversed(self.adjectives) if hit.end == gap), None)
            if adjective is not None:
                if mention.form != "name" or mention.kind != "Place":
                    mention.country = mention.country or adjective.entry.country
                at = mention.start = adjective.start
                continue
            tied = next((item for item in reversed(self.attached) if item[1] == gap), None)
            if tied is None:
                return
            begin, stop, tie, entry = tied
            at = mention.start = begin
            if entry is not None:
                place = Mention(
                    begin,
                    stop - len(tie) - 1,
                    self.index,
                    "Place",
                    "name",
                    entry.name,
                    country=entry.country,
                    code=entry.code,
                    entry=entry,
                )
                if tie == "listed":
                    mention.listed = place
                elif tie in ("based", "headquartered"):
                    mention.based = place
                    mention.country = mention.country or entry.country

    # ---- authorities and joint bodies ------------------------------------------------------------------------------------

    def _joint_bodies(self, start: int, end: int) -> None:
        for match in _JOINT.finditer(self.text, start, end):
            members = []
            at = match.end()
            for mention in sorted(self.found, key=lambda mention: mention.start):
                if mention.start < at:
                    continue
                gap = self.text[at : mention.start]
                if gap not in ("", " and ", ", ", ", and ") or mention.kind != "Place":
                    break
                members.append(mention)
                at = mention.end
            if len(members) < 2:
                continue
            head = match["head"]
            kind = {"forum": "Event", "chamber": "Chamber"}.get(head, "GovernmentBody")
            name = self.text[match.start("name") : at]
            joint = Mention(
                match.start(), at, self.index, kind, "name", name, head=head, members=tuple(members)
            )
            self.found = [
                mention for mention in self.found if not (match.start() <= mention.start < at)
            ]
            self.found.append(joint)

    def _authorities(self, start: int, end: int) -> None:
        text = self.text
        for match in self.words.office.finditer(text, start, end):
            office = match["office"]
            if self._taken(match.start(), match.end()):
                continue
            # "authorities in Xiangshan County", "the government of Serbia"
            link = re.match(r"\s(?:in|of)\s(?:the\s)?", text[match.end() : match.end() + 9])
            if link and office != "officials":
                at = match.end() + link.end()
                place = next(
                    (m for m in self.found if m.kind == "Place" and m.start <= at < m.end), None
                )
                if place is not None:
                    begin = (
                        match.start() - 4
                        if text[max(start, match.start() - 4) : match.start()].lower() == "the "
                        else match.start()
                    )
                    self._authority(begin, match.end(), place, office)
                    continue
            if office == "officials":
                continue
            before = re.search(
                (
                    r"(?:(?:county|city|provincial|municipal|federal|regional|central|local|state"
                    r"|national)\s)*$"
                ),
                text[start : match.start()],
            )
            assert before is not None  # the pattern matches the empty string
            at = start + before.start()
            adjective = next((hit for hit in self.adjectives if hit.end == at - 1), None)
            if adjective is not None:
                place = Mention(
                    adjective.start,
                    adjective.end,
                    self.index,
                    "Place",
                    "name",
                    adjective.entry.name,
                    country=adjective.entry.country,
                    code=adjective.entry.code,
                    entry=adjective.entry,
                )
                self._authority(
                    self._article(adjective.start, start),
                    match.end(),
                    place,
                    office,
                    f"{text[adjective.start : adjective.end]} government"
                    if office == "authorities"
                    else text[adjective.start : match.end()],
                )
                continue
            owner = next(
                (
                    m
                    for m in self.found
                    if m.end in (at - 1, at - 3)
                    and (m.kind == "Place" or (m.form == "name" and m.kind == "Party"))
                ),
                None,
            )
            if owner is not None and text[owner.end : at] in (" ", "’s ", "'s "):
                stem = self.stems.get(owner.name)
                if owner.kind == "Party":
                    owner.kind = "Place"
                self.found.remove(owner)
                if stem is not None:
                    owner.name, owner.code, owner.country = stem.name, stem.code, stem.country
                self._authority(self._article(owner.start, start), match.end(), owner, office)
                continue
            whose = re.search(r"\b([Ii]ts|[Tt]heir)\s$", text[start:at])
            if whose:
                mention = Mention(
                    start + whose.start(),
                    match.end(),
                    self.index,
                    "GovernmentBody",
                    "authority",
                    office,
                    head=office,
                )
                self.found.append(mention)

    def _article(self, begin: int, start: int) -> int:
        return begin - 4 if self.text[max(start, begin - 4) : begin].lower() == "the " else begin

    def _authority(
        self, begin: int, end: int, place: Mention, office: str, printed: str | None = None
    ) -> None:
        word = "government" if office in ("authorities", "government", "administration") else office
        name = printed or f"{place.name} {word}"
        mention = Mention(
            begin,
            end,
            self.index,
            "GovernmentBody",
            "authority",
            name,
            head=word,
            country=place.country,
            place=place,
        )
        self._possessive(mention)
        self.found.append(mention)

    def _taken(self, start: int, end: int) -> bool:
        return any(mention.start < end and start < mention.end for mention in self.found)

    # ---- noun groups -----------------------------------------------------------------------------------------------------

    def _groups(self, start: int, end: int) -> None:
        for match in _PAIR.finditer(self.text, start, end):
            if not self._taken(*match.span()):
                self.found.append(
                    Mention(
                        match.start(),
                        match.end(),
                        self.index,
                        "Party",
                        "definite",
                        match[0],
                        head="pair " + match["noun"],
                        plural=True,
                        count=2,
                    )
                )
        heads = self.words.heads(self.text, start, end)
        starts = {begin for begin, _, _ in heads}
        for begin, stop, noun in heads:
            if self._taken(begin, stop) or self.text[stop : stop + 1] == "-":
                continue
            if stop + 1 in starts and noun not in self.words.plurals:
                continue  # "a regional government official": the last noun is the head
            if begin and self.text[begin - 1] in "-’'":
                continue
            self._group(begin, stop, noun, start)

    def _group(self, head: int, stop: int, printed: str, start: int) -> None:
        text, words = self.text, self.words
        noun = words.plurals.get(printed, printed)
        plural = printed in words.plurals
        if text[head].isupper() and head != start:
            return
        begin = anchor = head
        country: str | None = None
        countries: list[str] = []
        determiner = ""
        count: int | None = None
        counted = local = False
        loose = 0
        while True:
            tied = next((item for item in self.attached if item[1] == begin - 1), None)
            if tied is not None:
                begin = anchor = tied[0]
                if tied[3] and tied[2] in ("based", "headquartered"):
                    country = country or tied[3].country
                continue
            adjective = next((hit for hit in self.adjectives if hit.end == begin - 1), None)
            if adjective is not None:
                countries.append(adjective.entry.country or "")
                begin = anchor = adjective.start
                joint = re.search(r"\band\s$", text[start:begin])
                if joint and any(hit.end == start + joint.start() - 1 for hit in self.adjectives):
                    begin = start + joint.start()
                continue
            place = next(
                (
                    m
                    for m in self.found
                    if m.kind == "Place"
                    and m.end == begin - 1
                    and not m.possessive
                    and m.form == "name"
                    and m.start >= start
                ),
                None,
            )
            if (
                place is not None
                and place.end - place.start <= 6
                and text[place.start : place.end].isupper()
            ):
                countries.append(place.country or "")  # "UAE firms", "EU companies"
                self.found.remove(place)
                begin = anchor = place.start
                continue
            left = _LEFT_WORD.search(text, max(start, begin - 40), begin)
            if left is None:
                break
            word = left["word"]
            low = word.lower()
            if (
                left["gap"] != " "
                or word[-1] in ".’'"
                or word.endswith(("’s", "'s"))
                or self._taken(left.start(), left.start() + len(word))
            ):
                break
            if low in _DETERMINERS:
                determiner = low
                begin = anchor = left.start()
                break
            value = number(word) if low not in ("one",) else None
            if value is not None and (value < 1900 or value > 2100 or "," in word):
                count, counted = int(value), True
                begin = anchor = left.start()
                blur = re.search(
                    rf"\b{QUALIFIER}\s$", text[max(start, begin - 24) : begin], re.IGNORECASE
                )
                if blur:
                    begin = anchor = max(start, begin - 24) + blur.start()
                    counted = not qualify(blur[0].strip())[2]
                body = _BODY_OF.search(text, start, begin)
                if body:  # "a delegation of 30 firms"
                    begin = anchor = body.start()
                more = _LEFT_WORD.search(text, max(start, begin - 40), begin)
                if more and more["word"].lower() in ("the", "its", "their"):
                    determiner, begin = more["word"].lower(), more.start()
                break
            if low in _QUANTITY:
                determiner = determiner or low
                begin = anchor = left.start()
                if left["gap"] == " ":
                    break
            if low == "of":
                many = re.search(
                    r"\b(dozens|hundreds|scores|thousands|tens\sof\sthousands|(?:an?\s)?(?:delegation|group|number))\sof\s$",
                    text[start:begin],
                    re.IGNORECASE,
                )
                if many:
                    determiner = "many"
                    begin = anchor = start + many.start()
                break
            if low in words.modifiers or (low == "local"):
                local = local or low == "local"
                begin = anchor = left.start()
                continue
            if (
                low in _BREAK
                or not (word[0].islower() or left.start() == start)
                or loose >= 3
                or (
                    low.endswith(("ed", "ing"))
                    and "-" not in low
                    and low
                    not in (
                        "leading",
                        "trading",
                        "shipping",
                        "mining",
                        "banking",
                        "sanctioned",
                        "unnamed",
                        "listed",
                        "engineering",
                        "manufacturing",
                        "refining",
                    )
                )
            ):
                break
            loose += 1
            begin = left.start()
        if not countries and country is None and loose and anchor > begin:
            begin = anchor
        if begin < anchor:
            begin = anchor
        owner = next(
            (
                m
                for m in self.found
                if m.possessive
                and m.end < begin
                and text[m.end : begin] in ("’s ", "'s ", "’ ", "' ")
            ),
            None,
        )
        head_text = text[begin:stop]
        definite = determiner in _DEFINITE or owner is not None
        if definite and noun == "market" and countries and len(countries) == 1:
            self._market(begin, stop, countries[0])
            return
        if noun == "market" or (
            noun in ("state", "business", "hub") and not countries and determiner in ("", "the")
        ):
            if noun == "market" and countries:
                self._market(begin, stop, countries[0])
            return
        bare = not (
            plural or determiner or countries or count is not None or owner or head == start
        )
        if bare and not re.match(rf"\s{_CAP}", text[stop : stop + 3]):
            return  # "oil company Lukoil": a bare singular describes the name after it, if there is one
        kind = words.nouns[noun]
        if kind == "Person" and plural:
            kind = (
                "GovernmentBody"
                if noun in ("minister", "governor", "ambassador", "official")
                else "Person"
            )
        if noun == "official" and not plural:
            kind = "Person"
        mention = Mention(
            begin,
            stop,
            self.index,
            kind,
            "definite" if definite else "group",
            re.sub(r"^(?:the|The)\s", "", head_text),
            head=noun,
            count=1 if not plural and count is None else count,
            approximate=count is not None and not counted,
            plural=plural,
            country=(countries[0] if len(set(countries)) == 1 else country) or None,
            local=local,
            words=frozenset(head_text.lower().split()),
        )
        if owner is not None and owner.kind == "Place":
            mention.place = owner
            mention.country = mention.country or owner.country
        self._possessive(mention)
        self._describe(mention)
        self.found.append(mention)

    def _countries(self) -> None:
        """Take "the U.S." for a place where no noun that it describes follows."""
        for hit in self.adjectives:
            printed = self.text[hit.start : hit.end]
            if (
                printed in ("U.S.", "US")
                and not self._taken(hit.start, hit.end)
                and not re.match(r"\s[a-z]+(?<!and)(?<!or)\b", self.text[hit.end : hit.end + 12])
            ):
                begin = (
                    hit.start - 4
                    if self.text[max(0, hit.start - 4) : hit.start].lower() == "the "
                    else hit.start
                )
                mention = Mention(
                    begin,
                    hit.end,
                    self.index,
                    "Place",
                    "name",
                    printed,
                    country=hit.entry.country,
                    code=hit.entry.code,
                    entry=hit.entry,
                )
                self._possessive(mention)
                self.found.append(mention)

    def _market(self, begin: int, end: int, code: str) -> None:
        """Read "the Russian market" as the country as a place to sell in."""
        name = country_name(code)
        entry = Entry(name, "Place", code, "place", code)
        self.found.append(
            Mention(
                begin, end, self.index, "Place", "name", name, country=code, code=code, entry=entry
            )
        )

    def _describe(self, mention: Mention) -> None:
        """What follows a group and belongs to its description: a purpose, a place, what it consists of."""
        text = self.text
        rest = text[mention.end : mention.end + 160]
        purpose = _DESCRIPTION.match(rest)
        if purpose and mention.kind in ("Organization", "GovernmentBody", "Firm"):
            stop = next(
                (
                    m.end
                    for m in sorted(self.found, key=lambda m: m.start)
                    if m.start > mention.end + purpose.end()
                ),
                None,
            )
            clause = re.split(r"[,.;]", rest[purpose.end() :], maxsplit=1)[0]
            if _PROMOTION.search(clause) and mention.kind == "Organization":
                mention.kind = "Chamber"
            begin = mention.end + purpose.end()
            heads = self.words.heads(text, begin, begin + len(clause))
            mention.described = (mention.end, heads[0][1] if heads else stop or mention.end)
            return
        of = _OF_GROUP.match(rest)
        if of and mention.kind in ("Portfolio", "Firm"):
            mention.described = (mention.end, mention.end + of.end())

    # ---- pronouns, neighbours --------------------------------------------------------------------------------------------

    def _pronouns(self, start: int, end: int) -> None:
        for match in _PRONOUN.finditer(self.text, start, end):
            if not self._taken(*match.span()):
                plural = match[0].lower() == "they"
                self.found.append(
                    Mention(
                        match.start(),
                        match.end(),
                        self.index,
                        "Party",
                        "pronoun",
                        match[0].lower(),
                        plural=plural,
                    )
                )

    def _join(self, end: int) -> None:
        """Settle neighbours: "oil company Lukoil", "Lukoil, an oil company", "the local branch of X", "authorities in X"."""
        text = self.text
        kept: list[Mention] = []
        for mention in self.found:
            last = kept[-1] if kept else None
            gap = text[last.end : mention.start] if last is not None else None
            if (
                last is not None
                and gap == " "
                and last.form in ("group", "definite")
                and mention.form == "name"
                and mention.kind != "Place"
                and not last.plural
            ):
                mention.start = last.start
                mention.country = mention.country or last.country
                if mention.kind == "Party":
                    mention.kind = last.kind
                if last.kind == "Person":
                    mention.title = last.name
                kept[-1] = mention
                continue
            if (
                last is not None
                and gap == ", "
                and mention.form in ("group", "definite")
                and last.form == "name"
                and (last.kind == "Place") == (mention.kind == "Place")
                and self._is_apposition(last, mention, end)
            ):
                last.country = last.country or mention.country
                if last.kind == "Party":
                    last.kind = mention.kind
                mention.apposed = True
                continue
            if (
                last is not None
                and mention.kind == "Place"
                and gap in (" in ", " in the ")
                and last.form in ("group", "definite")
                and last.described is None
                and last.kind in ("Place", "Event", "Asset", "Organization", "Person")
            ):
                last.place = last.place or mention
                last.described = (last.end, mention.end)
            kept.append(mention)
        inside = [m.described for m in kept if m.described and m.kind == "Portfolio"]
        self.found = [m for m in kept if not any(begin <= m.start < stop for begin, stop in inside)]
        self._branches()

    def _is_apposition(self, name: Mention, group: Mention, end: int) -> bool:
        printed = self.text[group.start : group.end].lower()
        if not printed.startswith(("a ", "an ", "one of ", "the ")) or group.plural:
            return False
        if printed.startswith("the ") and len(printed.split()) == 2:
            return False  # "X, the company said"
        rest = self.text[group.end : min(end, group.end + 160)]
        close = re.match(r"[^,;.]*[,;.]|[^,;.]*$", rest)
        tail = rest[close.end() :] if close else ""
        return not re.match(r"\s(?:and|or)\s", tail) and not re.match(r"\s(?:and|or)\s", rest)

    def _branches(self) -> None:
        """Make "the local branch of X" a party of its own, named after X."""
        for at, parent in enumerate(self.found):
            if parent.form != "name" or parent.kind not in (
                "Chamber",
                "Bank",
                "Firm",
                "Organization",
                "GovernmentBody",
                "Party",
            ):
                continue
            match = _BRANCH.search(self.text, max(0, parent.start - 60), parent.start)
            if match is None or match.end() != parent.start:
                continue
            branch = Mention(
                match.start(),
                parent.end,
                self.index,
                parent.kind,
                "definite",
                parent.name,
                head="branch",
                country=parent.country,
                branch_of=parent,
                local=bool(match["local"]),
            )
            if match["place"]:
                branch.place = next(
                    (
                        m
                        for m in self.found
                        if m.kind == "Place" and match.start() <= m.start < match.end()
                    ),
                    None,
                )
            self.found[at] = branch
            self.found = [
                m for m in self.found if m is branch or not (branch.start <= m.start < branch.end)
            ]
            return (
                self._branches()
                if any(m.form == "name" and m.branch_of is None for m in self.found[at + 1 :])
                else None
            )


_BRANCH = re.compile(
    rf"(?:\b[Tt]he\s|\b[Aa]\s|\b[Ii]ts\s)?(?:(?P<local>local)\s"
    rf"|(?P<place>{_CAP})\s)?(?:branch|chapter|representative\soffice|local\soffice"
    rf"|regional\soffice)\sof\s$"
)
_HARD = frozenset(
    words(
        "I We He She It They You My Our His Her Its Their This That These Those The A An In "
        "On At By For From With Without To Of As If But And Or Nor So Yet Though Although "
        "While When Where Why How What Who Which Whose Because Since After Before During "
        "Until Under Over Between Among Amid Against About Despite Following Including Into "
        "Near Through Both Either Neither Each Every All Any Some Such No Not Also Still Here "
        "There Then Thus However Moreover Meanwhile Earlier Later Last Separately According "
        "Similar Many Most Several"
    )
)
