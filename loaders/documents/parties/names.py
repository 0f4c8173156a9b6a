"""Names and the authorities of named places: which party of the document a name stands for, in full, shortened or as an acronym."""

from __future__ import annotations

import re

from interlock.loaders.documents.language.gazetteer import country_name, is_land
from interlock.loaders.documents.language.kin_nouns import KINSFOLK
from interlock.loaders.documents.language.known_parties import known_kind
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention, lexicon
from interlock.loaders.documents.mentions.names.acronyms import stands_for
from interlock.loaders.documents.mentions.names.persons import is_family_first, is_person
from interlock.loaders.documents.parties.drafts import (
    ARTICLE,
    LEADS,
    OWNERS,
    UNIT,
    Draft,
    called_by,
    in_phrase,
    normal_form,
)
from interlock.loaders.documents.parties.last_words import (
    is_told_of_another,
    shortens_from_behind,
)
from interlock.loaders.documents.parties.legal_forms import forms_of, has_another_form
from interlock.loaders.documents.parties.named_units import is_told_as_unit
from interlock.loaders.documents.parties.told_gender import gender_of, gender_told
from interlock.loaders.documents.parties.works import Works

__all__ = ["Names"]

_ACRONYM = later(
    r"(?:[’']s?)?(?:\sin\s[A-Z]\w+(?:\s[A-Z]\w+)?)?(?:,?\s\((?:hereinafter,?\s(?:referred\sto\sas\s)?)?(?:the\s)?[“\"]?(?P<short>[A-Z][\w&.-]{1,11})[”\"]?(?:\)|;\s)"
    r"|\s\((?:the\s)?[“\"]?(?P<words>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){1,2})[”\"]?\)"
    r"|,\sor\s(?:the\s)?[“\"]?(?P<or>[A-Z][a-z]*[A-Z][A-Za-z]*)[”\"]?(?=,)"
    r"|(?:,?\s|\s[–—]\s|\s\()(?:(?:better|also|commonly|locally|widely|generally|usually|simply|otherwise)\s)?"
    r"(?:known\s(?:by\s(?:its|the)\s(?:[A-Za-z]+\s){1,2})?(?:simply\s)?(?:as\s)?|called\s|nicknamed\s|dubbed\s|branded\sas\s|trading\sas\s|doing\sbusiness\sas\s"
    r"|abbreviated\s(?:as|to)\s|a\.?k\.?a\.?\s|d/b/a\s|t/a\s)(?:the\s)?[“\"‘']?(?P<as>[A-Z][\w&.’'-]*(?:\s[A-Z][\w&.’'-]*){0,3})[”\"’']?(?=,|\)|;|\.|\s[a-z–—])"
    r"|\s[–—]\s(?P<dash>[A-Z]{3,8})\sfor\sshort)"
)
_FORMS_BEHIND = frozenset(words("bank group holding holdings company corporation limited ltd plc"))
_SHORT_NAME = 2
_JOINS = frozenset({" and ", " or ", " and the ", ", and ", " as well as "})
# Forms that names print short, and how they are written out: "Orlu Corp." and "Orlu Corporation".
_LEAST = 2  # words of a name that says who, beside its form
_GROUP_FIRST = frozenset(
    words("grupo gruppo groupe grupa gruppe royal koninklijke compañía companhia compagnie minera")
)
_OF_A_STATE = frozenset({"GovernmentBody", "Chamber"})
_WRITTEN_OUT = {"Corp": "corporation", "Co": "company"}
_TITLE_BODIES = frozenset({"Chamber"})
_OF_ITS_OWNER = later(
    r"\b(?:subsidiary|subsidiaries|unit|arm|affiliate|division|branch)\sof\s(?:the\s)?(?:(?:[A-Z]\w+\s?)+(?:[’']s)?\s)?"
    r"(?:(?:parent|group|giant|company|firm|[a-z]+maker)\s)?$"
)


def _is_of_another_land(mention: Mention, draft: Draft) -> bool:
    """Whether two bodies that are called the same are of two states: each has its Ministry of Trade."""
    return (
        mention.kind in _OF_A_STATE
        and draft.kind in _OF_A_STATE
        and mention.country is not None
        and draft.country is not None
        and mention.country != draft.country
    )


def _printings(draft: Draft) -> tuple[str, ...]:
    """A name in the forms of which an acronym may be made: as printed, without whose it is, without its legal form."""
    words = draft.name.split()
    legal = lexicon().legal_words
    bare = []
    while len(words) > _LEAST and words[-1].strip(".,").casefold() in legal:
        words.pop()  # one form after the other: "PTBC" of "Pan Tavra Banking Corp Plc"
        bare.append(" ".join(words).rstrip(","))
    return draft.name, draft.name.split(" of the ")[0], *bare


class Names(Works):
    """Settles names and authorities of places."""

    def _name(self, mention: Mention) -> None:
        norm = normal_form(mention.name, mention.kind)
        key = (
            f"code:{mention.code}"
            if mention.code
            else f"place:{norm}"
            if mention.kind == "Place"
            else norm
        )
        number = mention.entry.id if mention.entry is not None else None
        at = self.by_name.get(key)
        if number is not None and (number in self.by_number or self._is_another(at, number)):
            key = f"{key}#{number}"  # who is known by a number is one, whatever he is called
            at = self.by_number.get(number)
        elif at is not None and _is_of_another_land(
            mention, self.drafts[at]
        ):  # "Chad's Ministry of Trade" beside "Turkey's Ministry of Trade"
            key = f"{key}@{mention.country}"
            at = self.by_name.get(key)
        elif at is not None and has_another_form(mention.name, self.drafts[at].name):
            key = f"{key}/{' '.join(sorted(forms_of(mention.name)))}"  # "Orlu Ltd" and "Orlu B.V."
            at = self.by_name.get(key)
        elif at is None:
            at = self._met_before(mention, norm)
            at = None if self._is_another(at, number) else at
        if at is None:
            name = (
                country_name(mention.code)
                if mention.code and "-" not in mention.code
                else mention.name
            )
            draft = Draft(
                name,
                mention.kind,
                mention.country,
                mention.code,
                known=mention.identifier or number,
                guessed=mention.guessed,
                head=mention.head if mention.head in KINSFOLK else "",
            )
            at = self._new(draft, key)
            if number is not None:
                self.by_number[number] = at
            words = mention.name.replace(",", "").split()
            if len(words) > _LEAST and words[-1].rstrip(".") in ("Ltd", "Limited", "Inc"):
                words.pop()  # "Orlu Energy Co., Ltd.", later "Orlu Energy Company"
            whole = _WRITTEN_OUT.get(words[-1].rstrip("."))
            if (
                whole is not None and mention.kind == "Firm"
            ):  # "Orlu Corp.", later "Orlu Corporation"
                self.by_name.setdefault(f"{norm} {whole}", at)
            elif (
                mention.kind == "Firm"
                and len(words) > _LEAST
                and words[-1] in ("Company", "Corporation")
            ):
                self.by_name.setdefault(norm.rpartition(" ")[0], at)
        draft = self.drafts[at]
        draft.known = draft.known or mention.identifier
        if (
            draft.kind == "Party" or (draft.guessed and not mention.guessed)
        ) and mention.kind != "Party":
            draft.kind, draft.guessed = mention.kind, mention.guessed
        if (
            mention.kind == "Place"
            and len(mention.name) > len(draft.name)
            and UNIT.search(mention.name)
            and mention.name != "Islamic Republic"  # as Iran is called, and no longer name of it
        ):
            draft.aliases.append(draft.name)  # Shandong, later Shandong Province
            draft.name = mention.name
        self._add(mention, at, mention.name)
        if (
            mention.place is not None
            and mention.place.start == mention.start
            and not mention.dateline
        ):
            self._add_alias(
                draft, self.text[mention.start : mention.end]
            )  # "Zimbabwe’s Grain Board"
        draft.words |= mention.words
        if mention.place is not None:
            draft.place = mention.place.party
        short = _ACRONYM.match(self.text, mention.end)
        called = (short["short"] or short["or"] or short["as"] or short["dash"]) if short else None
        if short and short["words"] and self._is_made_of(short["words"], mention):
            called = short["words"]
        if called and called not in draft.aliases and self._is_short(called, mention):
            draft.aliases.append(called)
            if (
                mention.kind == "Place"
            ):  # it acts as a body does, or is read as one by its acronym alone
                self.by_name.setdefault(normal_form(called, "Firm"), at)
            self.by_name.setdefault(normal_form(called, mention.kind), at)

    def _is_another(self, at: int | None, number: str | None) -> bool:
        """Whether a party is known by another number than a name is: "Orlu Trading" and "Orlu Trading AG" of a user's list."""
        return at is not None and number is not None and self.drafts[at].known not in (None, number)

    def _met_before(self, mention: Mention, norm: str) -> int | None:
        """The party that a name of another form stands for: spelt out, shortened, explained by letters."""
        at = None
        if mention.kind == "Place" and mention.entry is None:
            at = self.by_name.get(norm)  # what was said to be short for a body: "X, or PdXSA, in"
            mention.kind = self.drafts[at].kind if at is not None else mention.kind
        if at is None and mention.name.isupper():
            at = self._spelt(mention)
        if at is None:
            at = self._explains(mention)
        if at is None:
            at = self._short_for(mention)
        if at is None and " " in mention.name and mention.kind in OWNERS:
            at = self._spelt_later(mention)
        if at is None:
            at = self._shorter(mention, norm)
        if at is None:
            at = self._work(mention)
        if at is None and mention.kind != "Place":
            at = self._named_later(mention)
        return at

    def _of_heading(self, mention: Mention) -> Mention | None:
        """The one firm of the headings, for "the company" of a text that has named none: a profile names it in its title alone."""
        if mention.plural:
            return None
        if mention.kind in _TITLE_BODIES:
            return self._titled_body(mention.kind)
        return self.titled(mention.kind) if mention.kind in LEADS else None

    def _titled_body(self, kind: str) -> Mention | None:
        """The one chamber that a bulletin names in its title, whatever firms it tells of."""
        told = {m.party for m in self.seen if m.kind == kind and m.form == "name" and m.party >= 0}
        bodies = [m for m in self.headed() if m.form == "name" and m.kind == kind and not m.plural]
        if told or len({normal_form(m.name, m.kind) for m in bodies}) != 1:
            return None
        if bodies[0].party < 0:
            self._name(bodies[0])
        return bodies[0]

    def titled(self, kind: str = "Firm") -> Mention | None:
        """The one firm that the headings name, of a text that has named none so far."""
        if any(
            m.party >= 0 and m.form == "name" and self.drafts[m.party].kind in LEADS
            for m in self.seen
        ):
            return None
        firms = [
            m for m in self.headed()
            if m.form == "name" and m.kind in LEADS and not m.plural and m.name.lower() not in lexicon().plurals
        ]  # fmt: skip
        if len({normal_form(m.name, m.kind) for m in firms}) != 1:
            return None
        if firms[0].party < 0:
            self._name(firms[0])
            draft = self.drafts[firms[0].party]
            draft.kind = kind if draft.kind == "Party" else draft.kind
        return firms[0]

    def _is_short(self, called: str, mention: Mention) -> bool:
        """Whether what stands in brackets behind a name is short for it; behind a place it may be anything but for its letters."""
        if mention.kind != "Place":
            return not is_land(
                called
            )  # "Orlu Bank (UK)" is the bank's part there, and not called so
        letters, name = called.lower(), iter(mention.name.lower())
        return (
            mention.entry is None
            and called.isupper()
            and len(called) > _SHORT_NAME
            and letters[0] == mention.name[:1].lower()
            and all(letter in name for letter in letters)
        )

    @staticmethod
    def _is_made_of(called: str, mention: Mention) -> bool:
        """Whether some words in brackets shorten a name: "(VN Steel)" behind "Viet Nam Steel Corp"."""
        full = mention.name.casefold().split()
        initials = "".join(word[0] for word in full)
        told = [word for word in called.split() if word.casefold() not in full]
        return (
            mention.kind in OWNERS
            and len(told) < len(called.split()) < len(full)
            and all(word.isupper() and word.lower() in initials for word in told)
        )

    def _spelt(self, mention: Mention) -> int | None:
        """The party whose name an acronym is made of, where there is one only: "NCCI" for "Nile Chamber of Commerce and Industry"."""
        found = [
            at
            for at, draft in enumerate(self.drafts)
            if not draft.unnamed
            and draft.kind in OWNERS
            and (mention.kind in ("Party", draft.kind) or self._is_guessed(mention))
            and any(stands_for(mention.name, name) for name in _printings(draft))
        ]
        if not found and len(mention.name) == _SHORT_NAME and mention.entry is None:
            found = self._of_two_words(mention)
        if len(found) != 1:
            return None
        self.by_name[normal_form(mention.name, mention.kind)] = found[0]
        return found[0]

    @staticmethod
    def _is_guessed(mention: Mention) -> bool:
        """Whether letters have their kind only by what is said beside them: "the WSE bought", of a stock exchange."""
        return (
            mention.kind in ("Firm", "Bank")
            and mention.entry is None
            and mention.name.isupper()
            and known_kind(mention.name) is None
        )

    def _spelt_later(self, mention: Mention) -> int | None:
        """The one party told of by an acronym before, whose letters this name in full has: "NDB", later "New Development Bank"."""
        found = [
            at
            for at, draft in enumerate(self.drafts)
            if draft.name.isupper()
            and not draft.unnamed
            and (draft.kind in ("Party", mention.kind) or draft.guessed)
            and stands_for(draft.name, mention.name)
        ]
        if len(found) != 1:
            return None
        draft = self.drafts[found[0]]
        draft.aliases.append(draft.name)
        draft.name, draft.kind, draft.guessed = mention.name, mention.kind, mention.guessed
        return found[0]

    def _of_two_words(self, mention: Mention) -> list[int]:
        """The firm that a text begins with, where two letters are those of its two words: "UB" for "United Biscuits"."""
        lead = next(
            (at for at, one in enumerate(self.drafts) if one.kind in LEADS and not one.unnamed),
            None,
        )
        if lead is None:
            return []
        draft = self.drafts[lead]
        full = normal_form(draft.name, draft.kind).split()
        spelt = (
            len(full) == _SHORT_NAME and "".join(word[0] for word in full) == mention.name.lower()
        )
        return [lead] if spelt and mention.kind in ("Party", draft.kind) else []

    def _short_for(self, mention: Mention) -> int | None:
        """The party that the text has called by the acronym behind this name: "NDA said ... the Nile Dairy Association (NDA)"."""
        short = _ACRONYM.match(self.text, mention.end) if " " in mention.name else None
        called = short["short"] if short is not None else None
        at = self.by_name.get(normal_form(called, mention.kind)) if called else None
        if at is None or mention.kind not in OWNERS or called is None:
            return None
        draft = self.drafts[at]
        if draft.name != called or draft.kind not in OWNERS or called[0] != mention.name[0]:
            return None
        draft.aliases.append(called)
        draft.name, draft.kind, draft.guessed = mention.name, mention.kind, mention.guessed
        return at

    def _explains(self, mention: Mention) -> int | None:
        """The party whose acronym stands before the name in brackets: "AZOX (Association of Zinc Exporters)"."""
        last = self.seen[-1] if self.seen else None
        between = self.text[last.end : mention.start] if last is not None else ""
        if (
            last is None
            or last.party < 0
            or not last.name.isupper()
            or len(last.name) <= _SHORT_NAME
            or between not in (" (", " (the ")
            or not self.text.startswith(")", mention.end)
            or " " not in mention.name
            or mention.kind not in OWNERS
            or mention.name[0] != last.name[0]
        ):
            return None
        draft = self.drafts[last.party]
        if draft.name == last.name:
            draft.aliases.append(draft.name)
            draft.name, draft.kind = mention.name, mention.kind
            draft.guessed = False
        return last.party

    def _listed_beside(self, mention: Mention) -> frozenset[int]:
        """The parties that stand right before a name with "and" or a comma between."""
        return frozenset(
            m.party
            for m in self.by_sentence[mention.sentence]
            if m.form == "name"
            and m.end < mention.start
            and self.text[m.end : mention.start] in _JOINS
        )

    def _shorter(self, mention: Mention, norm: str) -> int | None:
        """The party whose longer name this one shortens: "Senci" for "Senci Electric Machinery", "Li" for "Wang Li"."""
        parts = norm.split()
        if (
            len(mention.name.split()) > 1
            and mention.name.split()[-1].casefold() in lexicon().legal_words
        ):
            return None  # "Svevia AG" is a name in full, not short for "Svevia Consult"
        if mention.head in KINSFOLK:
            return None  # "the Rothaus family" is not "Rothaus Walzwerke"
        if mention.head in lexicon().compounds and parts[1:] and parts[-1] == mention.head:
            parts.pop()  # "the Haapsalu bank" for "Haapsalu Kommertspank"
        if not parts:
            return None
        found = []
        beside = self._listed_beside(mention)
        units = self._its_units(mention)
        for at in sorted({*self.by_first.get(parts[0], ()), *self.by_last.get(parts[-1], ())}):
            if at in units:
                continue
            draft = self.drafts[at]
            if _is_of_another_land(mention, draft):
                continue
            if draft.kind == "Person" and self._is_another_sex(mention, draft):
                continue  # "Ms Orlu", where the text has told of Mr Jo Orlu alone
            long = called_by(normal_form(draft.name, draft.kind).split(), draft.kind)
            if self._only_a_form_more(draft, mention, parts):
                found.append(at)
                continue
            if at in beside and len(long) > len(parts) and draft.kind != "Person":
                continue  # "Orlu Steel and Orlu": of two, neither is the other
            if draft.unnamed or draft.kind == "Place" or len(long) <= len(parts):
                continue
            if draft.head in KINSFOLK:
                continue
            if (
                mention.kind == "Place"
                and mention.entry is None
                and len(parts) > 1
                and not UNIT.search(mention.name)  # "Orlu County" is not "Orlu County Power"
                and draft.kind in ("Firm", "Bank", "Organization")
                and long[: len(parts)] == parts
            ):
                found.append(at)  # "Platte Valley" for "Platte Valley Bancorp"
                continue
            if (
                draft.kind == "Person"
                and mention.kind in ("Person", "Party")
                and (
                    long[-len(parts) :] == parts
                    or (
                        long[:1] == parts
                        and (
                            mention.kind == "Person"
                            or is_family_first(mention.name)
                            or (len(long) == _SHORT_NAME and mention.name in lexicon().given_names)
                        )
                    )
                )
            ) or (
                draft.kind not in ("Person",)
                and (
                    long[: len(parts)] == parts
                    or (long[0] in _GROUP_FIRST and long[1:] == parts)  # "Grupo Orlu"
                )
                and (
                    mention.kind in ("Party", draft.kind)
                    or (draft.kind == "Party" and mention.kind in ("Firm", "Bank"))
                    # A word alone has no head that says bank: what is owned and led is a firm until the full name tells.
                    or (
                        draft.kind in ("Bank", "Exchange")
                        and mention.kind == "Firm"
                        and " " not in mention.name
                    )
                )
            ):
                found.append(at)
            elif (
                (draft.kind == "Party" or draft.guessed)
                and mention.kind == "Person"
                and long[-len(parts) :] == parts
            ):
                draft.kind, draft.guessed = (
                    "Person",
                    False,
                )  # "Mr Starodubtsev" tells what Gleb Starodubtsev is
                found.append(at)
            elif (
                mention.kind == draft.kind == "GovernmentBody"
                and long[-len(parts) :] == parts
                and len(parts) > 1
            ):
                found.append(at)  # "the Foreign Ministry" after "Russian Foreign Ministry"
            elif (
                draft.kind in ("Firm", "Bank")
                and mention.kind in ("Firm", "Bank", "Party")
                and mention.entry is None
                and (
                    shortens_from_behind(mention.name, long)
                    or (long[1:] == parts and is_person(draft.name))  # "Falk" for "Ingmar Falk"
                )
                and not is_told_of_another(self.text, mention.start)
            ):
                found.append(at)  # "Tavra" after "Aseguradora Tavra"
        if not found:
            return self._surname(mention, parts)
        return found[0] if len(found) == 1 else self._called_so(mention, parts, found)

    def _is_another_sex(self, mention: Mention, draft: Draft) -> bool:
        """Whether a text has called one a man and the other a woman."""
        new = gender_of(self.text[mention.start : mention.end])
        old = gender_told(self.text, draft.mentions) if new else ""
        return bool(new and old) and new != old

    def _surname(self, mention: Mention, parts: list[str]) -> int | None:
        """The one person whose last name stands alone, though what it does any firm might do: "Reuter sold half of his stake"."""
        if mention.kind != "Firm" or len(parts) > 1 or len(mention.name.split()) > 1:
            return None
        last: set[int] = {*self.by_last.get(parts[0], ()), *self.by_last.get(f"al-{parts[0]}", ())}
        if is_family_first(mention.name):  # "Chen" for "Chen Feng"
            last |= {
                at for at in self.by_first.get(parts[0], ()) if self.drafts[at].kind == "Person"
            }
        if not last and mention.name in lexicon().given_names:  # "Omar" for "Omar Bello"
            last = {
                at
                for at in self.by_first.get(parts[0], ())
                if len(self.drafts[at].name.split()) == _SHORT_NAME
            }
        if len(last) != 1 or any(self.drafts[at].kind != "Person" for at in last):
            return None
        mention.kind = "Person"
        return last.pop()

    def _its_units(self, mention: Mention) -> frozenset[int]:
        """Who is said to be of the name that follows: in "Orlu Vina, a unit of Orlu" the second is not short for the first."""
        if _OF_ITS_OWNER.search(self.text, max(0, mention.start - 60), mention.start) is None:
            return frozenset()
        return frozenset(
            m.party for m in self.by_sentence[mention.sentence] if m.form == "name" and m.party >= 0
        )

    def _called_so(self, mention: Mention, parts: list[str], found: list[int]) -> int | None:
        """Of several longer names the one shortened so before, else that with no more than its form: "Orlu" for "Orlu Group"."""
        before = [at for at in found if mention.name in self.drafts[at].aliases]
        if len(before) == 1:
            return before[0]
        bodies = [at for at in found if self.drafts[at].kind in OWNERS]
        if len(bodies) == 1:  # "Orlu" of "Orlu Shipping" and its ship "Orlu Maximus"
            return bodies[0]
        plain = [
            at for at in found
            if self.drafts[at].kind in LEADS
            and all(word in _FORMS_BEHIND for word in self.drafts[at].name.casefold().split()[len(parts) :])
        ]  # fmt: skip
        if len(plain) == 1:
            return plain[0]
        whole = [at for at in found if not self._is_part_of_one(at, found)]
        return whole[0] if len(whole) == 1 and self.drafts[whole[0]].kind in LEADS else None

    def _is_part_of_one(self, at: int, found: list[int]) -> bool:
        """Whether a name is told as that of a unit of another with the same first word: "Orlu Steel ... its unit, Orlu Rail"."""
        for m in self.seen:
            if m.party != at or m.form != "name":
                continue
            if m.owner is not None and m.owner.party in found and m.owner.party != at:
                return True
            if is_told_as_unit(self.text, m.start, m.end):
                return True
        return False

    @staticmethod
    def _only_a_form_more(draft: Draft, mention: Mention, parts: list[str]) -> bool:
        """Whether a party's name has no more than a word for its form behind this one: "Delta Trust" for "Delta Trust Bank".

        Then the last word of the shorter name tells no other kind.
        """
        full = draft.name.casefold().split()
        return (
            1 < len(parts) < len(full)
            and draft.kind in ("Firm", "Bank", "Exchange")
            and mention.kind not in ("Person", draft.kind)
            and mention.entry is None
            and full[: len(parts)] == parts
            and all(word in _FORMS_BEHIND for word in full[len(parts) :])
        )

    def _authority(self, mention: Mention) -> None:
        if mention.place is None:  # "its government": of the place that "it" stands for
            place = self._back(mention, frozenset({"Place"}), subject_first=True)
            if place is None:
                return
            mention.place = place
            mention.antecedent = (place.start, place.end)
        home = self.drafts[mention.place.party] if mention.place.party >= 0 else None
        if home is None:
            return
        key = f"authority:{mention.place.party}:{mention.head}"
        at = self.by_name.get(key)
        printed = self._printed(mention)
        if at is None:
            name = mention.name if mention.name != mention.head else f"{home.name} {mention.head}"
            if home.name not in name and not (home.code and "-" not in home.code):
                name = f"{home.name} {mention.head}"
            # A ministry or agency in lower case is described; a government is called after its place.
            described = mention.head != "government" and mention.start >= 0
            at = self._new(
                Draft(
                    f"<{ARTICLE.sub('', printed)}>" if described else name,
                    mention.kind,
                    home.country,
                    place=mention.place.party,
                    head=mention.head,
                    unnamed=described,
                    office=described,
                ),
                key,
            )
        alias = None if printed.lower().startswith(("its ", "their ")) else printed
        self._add(mention, at, alias)

    def _printed(self, mention: Mention) -> str:
        end = mention.end
        if mention.place is not None and mention.place.start > mention.end:
            end = mention.place.end
        return re.sub(r"\s+", " ", self.text[mention.start : end])

    def _back(
        self, mention: Mention, kinds: frozenset[str], *, subject_first: bool = False
    ) -> Mention | None:
        reach = [m for m in self._reach(mention) if self.drafts[m.party].kind in kinds]
        if subject_first:
            subjects = [
                m
                for m in reach
                if not m.possessive and not in_phrase(self.text, m, self.sentences[m.sentence][0])
            ]
            near = [m for m in subjects if mention.sentence - m.sentence <= 1]
            return near[0] if near else None
        return reach[0] if reach else None
