"""How much two records look like one party: likeness of their names, then features that add, take away or bound.

Symmetric, deterministic, without I/O. Each feature has a name that says what was seen; what it does to the score stands in
`matching.yml` with its reason. Prepare a record once, compare it often.

    matcher = Matcher(records)
    score = matcher.compare(matcher.prepare(a), matcher.prepare(b))
    score.outcome, score.reasons
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from sys import intern
from typing import Literal

from interlock.loaders.resolution.abroad import is_post_abroad
from interlock.loaders.resolution.alignment import Alignment, Corpus, align
from interlock.loaders.resolution.entities import OFFICE, Described
from interlock.loaders.resolution.settings import Settings, Thresholds, settings
from interlock.schema.identifiers import is_exclusive
from interlock.schema.name_forms import NameForm, analyse
from interlock.schema.name_keys import equal_key

__all__ = ["LONGEST_LIST", "Matcher", "Outcome", "Score", "Subject", "compare_names", "subject"]

Outcome = Literal["same", "review", "different"]
LONGEST_LIST = 20  # names of one record that count
_NAMES_LOOKED_AT = 6  # pairs of names of two records that are aligned
_FEW_COUNTRIES = 6  # a legal form of more countries says nothing about where
_DAY = len("2001-02-03")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Score:
    """How much two records look like one party, and why.

    Attributes:
        score: 0 to 1; symmetric, and the same for the same two texts whatever the ids.
        outcome: what the shipped thresholds make of it.
        reasons: one line a feature that counted, the names first.
        features: feature name to what it did: the likeness of the names, what was added, or the cap.
    """

    score: float
    outcome: Outcome
    reasons: tuple[str, ...] = ()
    features: dict[str, float] = field(default_factory=dict)


@dataclass(slots=True)
class Subject:
    """A record, prepared for comparison.

    Attributes:
        names: those that count, as printed.
        forms: the same taken apart.
        several: where it has several names, the words of each without order, to find equal ones.
        countries: where it is known to be, or to follow from its legal form (`implied`).
        setting: of a document's party, the countries that its document speaks of.
        supporting: identifiers that support, and do not decide.
    """

    id: str
    names: tuple[str, ...]
    forms: tuple[NameForm, ...]
    several: tuple[str, ...]
    country: str | None
    implied: frozenset[str]
    kind: str | None
    kind_class: str | None
    supporting: frozenset[str]
    date: str | None
    address: frozenset[str]
    unnamed: bool
    setting: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """The words of each name without order; made when asked for where there is one, for a million would fill the memory."""
        return self.several or tuple(map(equal_key, self.forms))

    @property
    def profile(self) -> Hashable:
        """All that scores depend on."""
        return (
            self.names, self.country, self.kind, self.supporting, self.date, self.address, self.unnamed, self.setting,
        )  # fmt: skip


def subject(record: Described) -> Subject:
    """Prepare a record; its name and first aliases count."""
    person = record.kind == _PERSON
    listed = [record.name, *record.aliases] if record.name else list(record.aliases)
    names = tuple(dict.fromkeys(name for name in listed if name))[:LONGEST_LIST]
    forms = tuple(
        _compact(form)
        for form in dict.fromkeys(analyse(name, person) for name in names)
        if form.folded
    )
    country = intern(record.country.upper()[:2]) if record.country else None
    return Subject(
        id=record.id,
        names=names,
        forms=forms,
        several=tuple(map(equal_key, forms)) if len(forms) > 1 else (),
        country=country,
        implied=frozenset() if country else _implied(forms),
        kind=record.kind,
        kind_class=record.kind_class,
        supporting=frozenset(
            (*record.further, *(one for one in record.identifiers if not is_exclusive(one)))
        ) if record.identifiers or record.further else _NOTHING,
        date=record.incorporated,
        address=_address(record.address) if record.address else _NOTHING,
        unnamed=record.unnamed,
        setting=record.setting,
    )  # fmt: skip


def _compact(form: NameForm) -> NameForm:
    """The same form with each word once in memory, and no list of words kept beside its double."""
    words = tuple(map(intern, form.words))
    return replace(
        form,
        words=words,
        folded=words if form.folded == words else tuple(map(intern, form.folded)),
        han=_WITHOUT_HAN[len(words)]
        if len(words) < len(_WITHOUT_HAN) and not any(form.han)
        else form.han,
        read=words if form.read == words else tuple(map(intern, form.read)),
    )


class Matcher:
    """Scores pairs of prepared records against one corpus and one table of settings."""

    def __init__(
        self,
        subjects: Sequence[Subject] = (),
        thresholds: Thresholds | None = None,
        corpus: Corpus | None = None,
    ) -> None:
        self.settings: Settings = settings()
        self.thresholds = thresholds or self.settings.pairs
        self.corpus = corpus or Corpus(form for one in subjects for form in one.forms)
        table = self.settings.features
        # What adds comes first, so that a cap that is not reached by then need not be looked at.
        self._features = [
            (name, table[name].add, 1.0 if (cap := table[name].cap) is None else cap, holds)
            for name, holds in sorted(_FEATURES, key=lambda row: -table[row[0]].add)
        ]

    def value(self, one: Subject, other: Subject) -> float:
        """The score alone."""
        return self._score(one, other, everything=False)[0]

    def apart(self, one: Subject, other: Subject) -> str | None:
        """The feature that keeps two records out of one cluster; None where nothing does."""
        present = self._score(one, other)[2]
        return next((name for name in present if self.settings.features[name].apart), None)

    def compare(self, one: Subject, other: Subject) -> Score:
        """The score with its reasons."""
        value, found, present = self._score(one, other)
        features: dict[str, float] = {}
        reasons: list[str] = []
        if found is not None:
            features["name"] = found.likeness
            reasons.append(f"name {found.likeness:.2f}: {_shown(found)}")
        for name in present:
            feature = self.settings.features[name]
            features[name] = feature.cap if feature.cap is not None else feature.add
            effect = f"{feature.add:+.2f}" if feature.add else ""
            if feature.cap is not None:
                effect = f"{effect} at most {feature.cap:.2f}".strip()
            reasons.append(f"{name} ({effect}): {feature.why}")
        outcome = self.thresholds.outcome(value)
        return Score(value, outcome, tuple(reasons), features)  # type: ignore[arg-type]

    def _score(
        self, one: Subject, other: Subject, *, everything: bool = True
    ) -> tuple[float, Alignment | None, list[str]]:
        """Score, alignment and the features present; not `everything`: those alone that make a difference to the score."""
        best = self._names(one, other)
        if best is None:
            return 0.0, None, []
        found, form, other_form = best
        value, cap = found.likeness, 1.0
        present: list[str] = []
        for name, add, most, holds in self._features:
            if not everything and not add and most >= value:
                continue
            if holds(self, found, one, other, form, other_form):
                present.append(name)
                value += add
                if most < cap:
                    cap = most
        return round(max(0.0, min(value, cap, 1.0)), 4), found, present

    def _names(self, one: Subject, other: Subject) -> tuple[Alignment, NameForm, NameForm] | None:
        """The two names that are most alike; of several the longest, then the first in the order of their texts."""
        person = _PERSON in (one.kind, other.kind)
        if len(one.forms) == 1 and len(other.forms) == 1:
            a, b = one.forms[0], other.forms[0]
            return align(a, b, self.corpus, person=person), a, b
        best: tuple[Alignment, NameForm, NameForm] | None = None
        rank: tuple[float, int, str, str] | None = None
        for _, key, other_key, a, b in _nearest_names(one, other):
            found = align(a, b, self.corpus, person=person)
            this = (
                float(a.numbers != b.numbers) - found.likeness,
                -min(len(a.words), len(b.words)),
                min(key, other_key),
                max(key, other_key),
            )
            if rank is None or this < rank:
                best, rank = (found, a, b), this
                if this[0] == -1:
                    break
        return best


def _nearest_names(
    one: Subject, other: Subject
) -> list[tuple[float, str, str, NameForm, NameForm]]:
    """The pairs of names that share most of their words, a few: those of sanctions lists have dozens each.

    Whichever record comes first: a word that one name has twice counts once, and pairs that tell as much
    stand in the order of the record whose names sort first.
    """
    turned = other.names < one.names
    first, second = (other, one) if turned else (one, other)
    pairs = []
    for a, key in zip(first.forms, first.keys, strict=True):
        for b, other_key in zip(second.forms, second.keys, strict=True):
            if key == other_key:
                shared = 1.0
            else:
                longest = max(len(a.folded), len(b.folded))
                shared = len({word for word in a.folded if word in b.folded}) / longest
            left, right = (b, a) if turned else (a, b)
            pairs.append((-shared, min(key, other_key), max(key, other_key), left, right))
    # Of names that agree as well the longer one tells more: two chambers may share their initials.
    pairs.sort(key=lambda pair: (pair[0], -min(len(pair[3].words), len(pair[4].words)), *pair[1:3]))
    return pairs[:_NAMES_LOOKED_AT]


Test = Callable[[Matcher, Alignment, Subject, Subject, NameForm, NameForm], bool]


def _numbers_differ(
    _: Matcher, found: Alignment, one: Subject, other: Subject, a: NameForm, b: NameForm
) -> bool:
    return bool(a.numbers and b.numbers) and a.numbers != b.numbers


def _number_on_one_side(
    _: Matcher, found: Alignment, one: Subject, other: Subject, a: NameForm, b: NameForm
) -> bool:
    return bool(a.numbers) != bool(b.numbers)


def _other_word(
    _: Matcher, found: Alignment, one: Subject, other: Subject, a: NameForm, b: NameForm
) -> bool:
    return bool(found.only_left and found.only_right)


def _extra_word(
    _: Matcher, found: Alignment, one: Subject, other: Subject, a: NameForm, b: NameForm
) -> bool:
    return bool(found.only_left) != bool(found.only_right)


def _other_form(
    matcher: Matcher, found: Alignment, one: Subject, other: Subject, a: NameForm, b: NameForm
) -> bool:
    if a.form is None or b.form is None or a.form is b.form or a.form.names & b.form.names:
        return False
    if a.form.names & matcher.settings.loose_forms or b.form.names & matcher.settings.loose_forms:
        return False
    translated = matcher.settings.translated
    if (
        a.script != b.script
        or one.country in translated
        or other.country in translated
        or (a.form.countries and a.form.countries <= translated)
        or (b.form.countries and b.form.countries <= translated)
    ):
        # Translators choose among the forms of a kind, and seldom get the kind wrong.
        return not a.form.kinds & b.form.kinds and _PLAIN not in a.form.kinds | b.form.kinds
    return True


def _other_country_form(
    _: Matcher, found: Alignment, one: Subject, other: Subject, a: NameForm, b: NameForm
) -> bool:
    if a.form is None or b.form is None or a.form is b.form or a.script != b.script:
        return False
    return _apart(a.form.countries, b.form.countries)


def _other_country(
    matcher: Matcher, found: Alignment, one: Subject, other: Subject, a: NameForm, b: NameForm
) -> bool:
    if one.country is None or other.country is None or one.country == other.country:
        return False
    related = matcher.settings.related_countries
    group = related.get(one.country)
    return group is None or group != related.get(other.country)


def _other_country_by_form(
    _: Matcher, found: Alignment, one: Subject, other: Subject, a: NameForm, b: NameForm
) -> bool:
    if one.country is not None and other.country is not None:
        return False
    return _apart(_where(one), _where(other))


def _where(one: Subject) -> frozenset[str]:
    return frozenset((one.country,)) if one.country else one.implied


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    if not one or not other or one & other:
        return False
    related = settings().related_countries
    groups = {related[country] for country in one if country in related}
    return not groups & {related[country] for country in other if country in related}


def _other_kind(
    _: Matcher, found: Alignment, one: Subject, other: Subject, a: NameForm, b: NameForm
) -> bool:
    return (
        one.kind_class is not None
        and other.kind_class is not None
        and one.kind_class != other.kind_class
    )


def _unnamed(
    _: Matcher, found: Alignment, one: Subject, other: Subject, a: NameForm, b: NameForm
) -> bool:
    return one.unnamed or other.unnamed


def _person_by_name(
    _: Matcher, found: Alignment, one: Subject, other: Subject, a: NameForm, b: NameForm
) -> bool:
    if _PERSON not in (one.kind, other.kind):
        return False
    # A year of birth is shared by thousands of namesakes: it takes the day.
    born = one.date is not None and len(one.date) >= _DAY and one.date == other.date
    return not (born or one.supporting & other.supporting)


def _initials(
    _: Matcher, found: Alignment, one: Subject, other: Subject, a: NameForm, b: NameForm
) -> bool:
    if len(a.words) != 1 or len(b.words) != 1 or one.supporting & other.supporting:
        return False
    if max(len(a.words[0]), len(b.words[0])) > _INITIALS:
        return False
    # Habits of transliteration make words of a few letters equal that are not (JCCI, ICCI).
    return a.words != b.words or (_in_full(one) and _in_full(other))


def _other_initials(
    _: Matcher, found: Alignment, one: Subject, other: Subject, a: NameForm, b: NameForm
) -> bool:
    if len(a.words) != 1 or len(b.words) != 1 or a.words == b.words:
        return False
    return any(
        _stands_for(short.words[0], side, missing=1) and not _stands_for(another.words[0], side)
        for short, another, side in ((a, b, one), (b, a, other))
    )


def _stands_for(short: str, one: Subject, missing: int = 0) -> bool:
    """Whether a word is what a longer name of a record is cut to: its letters begin words of it, but for so many (L for Limited)."""
    return any(
        len(form.words) > 1 and _begun(short, form.words) >= len(short) - missing
        for form in one.forms
    )


def _begun(letters: str, words: tuple[str, ...]) -> int:
    """How many of the letters, in their order, begin a word each."""
    found = at = 0
    for letter in letters:
        following = next(
            (place for place in range(at, len(words)) if words[place][0] == letter), None
        )
        if following is not None:
            found, at = found + 1, following + 1
    return found


def _in_full(one: Subject) -> bool:
    """Whether a record has a name of several words beside a short one."""
    return any(len(form.words) > 1 for form in one.forms)


def _post_abroad(
    _: Matcher, found: Alignment, one: Subject, other: Subject, a: NameForm, b: NameForm
) -> bool:
    return not one.supporting & other.supporting and (
        is_post_abroad(a.words) and is_post_abroad(b.words)
    )


def _thin_name(
    matcher: Matcher, found: Alignment, one: Subject, other: Subject, a: NameForm, b: NameForm
) -> bool:
    if one.supporting & other.supporting:
        return False
    telling = min(a.telling, b.telling)
    if telling == 0:
        return True
    if telling > 1 or min(len(a.words), len(b.words)) > 2:
        return False
    if found.likeness < matcher.settings.alignment["synonym"]:
        # A letter more or less in the only word that tells is another brand (Tradaco, Tradalco), not a slip.
        return True
    if _elsewhere(one.address, other.address):
        return True
    same_country = (
        one.country is not None
        and one.country == other.country
        and one.kind_class == other.kind_class
    )
    # A form of few countries says where; Limited does not.
    same_form = (
        a.form is not None and b.form is not None and bool(a.form.countries & b.form.countries)
    )
    return not (same_country or same_form or _set_there(one, other) or _set_there(other, one))


def _set_there(told: Subject, known: Subject) -> bool:
    """Whether a document that speaks of a party's country names its like: a bank for a bank. Firms are too many for that."""
    return known.country in told.setting and told.kind == known.kind and told.kind in _FEW_OF_A_NAME


def _state_body(
    _: Matcher, found: Alignment, one: Subject, other: Subject, a: NameForm, b: NameForm
) -> bool:
    if _STATE not in (one.kind, other.kind) or one.supporting & other.supporting:
        return False
    return one.country is None or one.country != other.country


def _short_name_of_person(
    _: Matcher, found: Alignment, one: Subject, other: Subject, a: NameForm, b: NameForm
) -> bool:
    if _PERSON not in (one.kind, other.kind) or one.supporting & other.supporting:
        return False
    return len(a.words) == 1 or len(b.words) == 1


def _shared_support(
    _: Matcher, found: Alignment, one: Subject, other: Subject, a: NameForm, b: NameForm
) -> bool:
    return any(not _is_office(key) for key in one.supporting & other.supporting)


def _same_office(
    _: Matcher, found: Alignment, one: Subject, other: Subject, a: NameForm, b: NameForm
) -> bool:
    return any(map(_is_office, one.supporting & other.supporting))


def _is_office(key: str) -> bool:
    return key.startswith(OFFICE)


def _same_date(
    _: Matcher, found: Alignment, one: Subject, other: Subject, a: NameForm, b: NameForm
) -> bool:
    return one.date is not None and one.date == other.date


def _other_date(
    _: Matcher, found: Alignment, one: Subject, other: Subject, a: NameForm, b: NameForm
) -> bool:
    if one.date is None or other.date is None:
        return False
    size = min(len(one.date), len(other.date))
    return one.date[:size] != other.date[:size]


def _same_address(
    _: Matcher, found: Alignment, one: Subject, other: Subject, a: NameForm, b: NameForm
) -> bool:
    if not one.address or not other.address:
        return False
    return len(one.address & other.address) >= 0.6 * max(len(one.address), len(other.address))


def _elsewhere(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two addresses have next to no word in common; the country and a number may be."""
    return bool(one and other) and len(one & other) < 0.25 * min(len(one), len(other))


_FEATURES: tuple[tuple[str, Test], ...] = (
    ("shared_support", _shared_support),
    ("same_office", _same_office),
    ("same_date", _same_date),
    ("other_date", _other_date),
    ("same_address", _same_address),
    ("numbers_differ", _numbers_differ),
    ("number_on_one_side", _number_on_one_side),
    ("other_word", _other_word),
    ("extra_word", _extra_word),
    ("other_form", _other_form),
    ("other_country_form", _other_country_form),
    ("other_country", _other_country),
    ("other_country_by_form", _other_country_by_form),
    ("other_kind", _other_kind),
    ("thin_name", _thin_name),
    ("initials", _initials),
    ("other_initials", _other_initials),
    ("post_abroad", _post_abroad),
    ("state_body", _state_body),
    ("short_name_of_person", _short_name_of_person),
    ("person_by_name", _person_by_name),
    ("unnamed", _unnamed),
)
_NOTHING: frozenset[str] = frozenset()
_WITHOUT_HAN = tuple(("",) * length for length in range(20))
_INITIALS = 6  # letters of a short name at most
_PERSON, _STATE = "Person", "GovernmentBody"
_FEW_OF_A_NAME = frozenset(
    ("Bank", "Chamber", "Exchange")
)  # of which a country rarely has two with one telling word
_PLAIN = "company"  # the kind of forms that only say company


def compare_names(
    one: str,
    other: str,
    *,
    country: str | None = None,
    other_country: str | None = None,
    kind: str | None = None,
) -> tuple[float, Score]:
    """Likeness of two bare names, and the decision on the records that they would be.

    The likeness is of the names alone; the decision also looks at what tells sister firms apart.
    """
    a, b = (
        subject(Described(place, "", kind, name, (), where, (), False, None, None))
        for place, name, where in (("1", one, country), ("2", other, other_country))
    )
    matcher = _bare()
    score = matcher.compare(a, b)
    return score.features.get("name", 0.0), score


@lru_cache(maxsize=1)
def _bare() -> Matcher:
    return Matcher((), settings().names)


def _implied(forms: Iterable[NameForm]) -> frozenset[str]:
    """Countries that have the legal form of one of the names; none where it is used all over the world."""
    for form in forms:
        if form.form is not None and 0 < len(form.form.countries) <= _FEW_COUNTRIES:
            return form.form.countries
    return _NOTHING


@lru_cache(maxsize=65_536)
def _address(text: str) -> frozenset[str]:
    return frozenset(
        word for part in _WORD.findall(text.casefold()[:300]) for word in analyse(part, True).folded
    )


def _shown(found: Alignment) -> str:
    parts = [
        one if one == other else f"{one} = {other}" + (f" ({likeness:.2f})" if likeness < 1 else "")
        for one, other, likeness in found.matched
    ]
    text = ", ".join(parts) or "nothing in common"
    for words, side in ((found.left, "left"), (found.right, "right")):
        if words:
            text += f"; only {side}: {' '.join(words)}"
    return text
