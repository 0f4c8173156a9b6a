"""Parties without a name: a description is a party of its own, unless it says what a named one is ("X is a London-listed firm")."""

from __future__ import annotations

import re

from interlock.loaders.documents.language.amounts import number
from interlock.loaders.documents.language.kin_nouns import KIN_NOUN
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.book import Book
from interlock.loaders.documents.parties.drafts import ARTICLE, OFFICES, Draft, normal_form
from interlock.loaders.documents.parties.listed_before import name_told_of, names_counted

__all__ = ["Descriptions"]

_OPENING = frozenset(
    {
        "a",
        "an",
        "some",
        "several",
        "about",
        "around",
        "dozens",
        "hundreds",
        "scores",
        "thousands",
        "many",
        "most",
        "other",
        "members",
        "descendants",
        "local",
        "foreign",
        "more",
        "nearly",
    }
)
_WHOSE = frozenset({"its", "their", "our"})
_AS_ITS_OWNER = frozenset({"branch", "subsidiary", "unit", "arm"})
_IS_A = later(
    r"(?:\)|\s\([^()]{2,14}\))?(?P<which>,?\s(?:which|that))?\s(?:is|was|remains|became|has\sbecome)\s(?:also\s|now\s|itself\s)?"
)
# "X (formerly Y) is a firm", "X, formerly Y, is a firm": of X, whatever is set off behind it
_SET_OFF_IS = later(
    r"(?P<aside>\s\([^()]{2,240}\)|,\s(?:formerly|previously|once|also|earlier|then|until\s\w+)\s[^,;()]{2,80},"
    r"|(?P<any>,\s(?!and\s|or\s|but\s)[^,;()\n]{2,100},))"
    r"\s(?:is|was|remains|became|has\sbecome)\s(?:also\s|now\s|itself\s)?$"
)
_ASIDE = 300  # characters
_DATED = later(
    r"\s(?:(?:at|in|on|by)\s)?(?:(?:the\s)?(?:early|late|mid|end|beginning"
    r"|start)(?:\s(?:in|of))?\s)?"
    r"(?:(?:this|last|next)\s(?:week|month|year)|(?:January|February|March|April|May"
    r"|June|July|August|September|October|November|December)(?:\s\d{4})?|(?:19"
    r"|20)\d\d)\b"
)
# "a delegation of 18 producers": the producers, as a body
_COUNTED_BODY = later(
    r"^(?:an?\s)?(?:[a-z-]+\s)?(?:delegation|network|web|team|mission|cluster|batch|series|round|convoy)\sof\s",
    re.IGNORECASE,
)
_KIN = later(KIN_NOUN)
_WHOSE_KIN = later(r"[’']s?\s(?:[a-z-]+\s){0,3}")
_KIN_OF = later(
    r"\s(?:of|to)\s(?:the\s)?(?:[a-z-]+\s){0,3}[A-Z][\w’-]+(?:\s[A-Z][\w’-]+){0,3}(?![’']s)(?=[,.;:]|$|\s(?!of\b)[a-z])"
)
_ARTICLES = frozenset({"a", "an", "the", "of", "its"})
_FRONTED = later(r"(?:In|At|Near|Across|Around|Throughout)\b[^,;]*")


# "The X Bank is an institution", "the X Fund is a company": a name is what it is said to be, whichever of these it was taken for.
_TOLD_SO = frozenset({"Firm", "Bank", "Organization", "Chamber"})
_WORKS_TOLD = frozenset({"Project", "Asset", "Exchange"})
_CALLED_ANY = frozenset({"Firm", "Bank", "Organization", "Chamber", "Exchange"})


class Descriptions(Book):
    """Settles noun groups that name nobody."""

    def _is_predicate(self, mention: Mention) -> Mention | None:
        """The mention that a group after "is" describes: "X is a London-listed company"."""
        if mention.plural or mention.kind not in _TOLD_SO | _WORKS_TOLD:
            return None
        earlier = next(
            (m for m in reversed(self.by_sentence[mention.sentence]) if m.end < mention.start),
            None,
        )
        begin, end = earlier.end if earlier else 0, mention.start
        aside = _SET_OFF_IS.search(self.text, max(0, mention.start - _ASIDE), mention.start)
        if aside is not None:
            at, end = aside.start("aside"), mention.start
            here = self.by_sentence[mention.sentence]
            # whatever is set off behind who opens the sentence: "X, listed on Y, is a firm"
            opens = bool(here) and here[0].end == at and here[0].form == "name"
            before = [m for m in here if m.end == at and (opens or not aside["any"])]
            earlier = before[0] if before else earlier
            begin = aside.end("aside") if before else begin
        if earlier is None or earlier.party < 0 or earlier.possessive:
            return None
        is_a = _IS_A.fullmatch(self.text, begin, end)
        if is_a is None or (not is_a["which"] and self._governed(earlier)):
            return None
        draft = self.drafts[earlier.party]
        fits = draft.kind in (mention.kind, "Party") or draft.guessed or draft.kind in _CALLED_ANY
        if mention.kind in _WORKS_TOLD:  # "Tila Orlu is a hydropower project": its name was a guess
            fits = (draft.kind == "Party" or draft.guessed) and not is_a["which"]
            # "Orlu Airport is the main airport in Peru"
            fits = fits or (draft.kind == mention.kind and self._is_called(earlier, mention.head))
        return earlier if fits and not draft.unnamed else None

    def _is_told_of(self, mention: Mention) -> bool:
        """Settle a counted group behind its names: "Orlu and Tarn, two Turkish mills", which tells of both and of nobody else."""
        names = names_counted(self.text, self.by_sentence[mention.sentence], mention)
        drafts = [self.drafts[one.party] for one in names]
        if not drafts or not all(self._may_be_so(draft, mention.kind) for draft in drafts):
            return False
        mention.others = tuple(one.party for one in names)
        for draft in drafts:
            draft.country = draft.country or mention.country
            draft.words.add(mention.head)
            if draft.kind == "Party":
                draft.kind = mention.kind
        return True

    def _is_so_at_times(self, mention: Mention) -> Mention | None:
        """Whom a group behind a word for when describes: "Orlu, until now a unit of Tarn, has"."""
        name = name_told_of(self.text, self.by_sentence[mention.sentence], mention)
        if name is None or not self._may_be_so(self.drafts[name.party], mention.kind):
            return None
        return name if mention.form == "group" else None

    @staticmethod
    def _may_be_so(draft: Draft, kind: str) -> bool:
        """Whether a party of a list may be what the noun says that counts it."""
        one_kind = draft.kind in (kind, "Party") or draft.guessed
        return one_kind or {draft.kind, kind} <= _CALLED_ANY

    def _group(self, mention: Mention) -> None:
        if self._is_told_of(mention):
            return
        described = self._is_predicate(mention) or self._is_so_at_times(mention)
        if described is not None:
            draft = self.drafts[described.party]
            if draft.kind == "Party" or draft.guessed:
                draft.kind, draft.guessed = mention.kind, False
            self._mean(mention, described)
            if draft.kind in _CALLED_ANY:  # "then a small maker of drones", later "the drone maker"
                draft.words |= (mention.words | {mention.head}) - _ARTICLES
            return
        words = self.text[mention.start : mention.end]
        if mention.name.endswith(f" {words}"):
            words = mention.name  # "Gasvale spokeswoman", of whom the noun alone is the mention
        said = mention.description
        if (
            said is not None
            and mention.form == "definite"
            and said.form == "group"
            and said.kind in _CALLED_ANY
        ):
            # "its largest shareholder, a Kuwaiti fund": what it is, and not only to whom
            words, mention.kind = self.text[said.start : said.end], said.kind
            mention.country = mention.country or said.country
        if mention.described:
            words = re.sub(
                r"^(?:[Aa]n?|[Tt]he)\s",
                "",
                self.text[mention.start : mention.described[1]],
            )
        day = _DATED.match(self.text, mention.end)
        if mention.kind == "Event" and day and not mention.described:
            words = re.sub(r"^(?:[Aa]n?|[Tt]he)\s", "", self.text[mention.start : day.end()])
        words = re.sub(r"^(?:[Ii]ts|[Tt]heir|[Oo]ur|[Tt]he)\s", "", words)
        words = self._relative(mention) or words
        if mention.count and mention.plural:
            words = _COUNTED_BODY.sub("", words)
        first = words.split()[0]
        if first[0].isupper() and (number(first) is not None or first.lower() in _OPENING):
            words = words[0].lower() + words[1:]
        draft = Draft(
            f"<{' '.join(words.split())}>",
            mention.kind,
            mention.country,
            collective=mention.count,
            approximate=mention.approximate,
            unnamed=True,
            plural=mention.plural,
            head=mention.head,
            place=mention.place.party if mention.place else -1,
            own=mention.whose in _WHOSE,
        )
        if mention.local:
            where = self._topic_place(mention)
            if where is not None:
                draft.place = where.party
                mention.place = where
                draft.country = draft.country or where.country
        if draft.country is None and draft.place >= 0:
            draft.country = self.drafts[draft.place].country
        draft.office = mention.form == "definite" and mention.kind in OFFICES and not mention.plural
        owner = mention.owner
        if owner is not None and owner.party >= 0 and mention.head in _AS_ITS_OWNER:
            bank = self.drafts[owner.party].kind == "Bank"
            draft.kind = "Bank" if bank else draft.kind  # "its branches", of a bank
        at = self._new(draft)
        self._add(mention, at, words if draft.office else None)
        if (
            draft.office
            and owner is not None
            and owner.form == "name"
            and owner.end < mention.start
        ):
            self._add_alias(draft, ARTICLE.sub("", self.text[owner.start : mention.end]))

    def _relative(self, mention: Mention) -> str:
        """The words of a relative with whose he is: "Jo Lee's cousin", "cousin of Jo Lee"; empty where he is named by nobody."""
        if mention.kind != "Person" or mention.plural or _KIN.fullmatch(mention.head) is None:
            return ""
        for one in self.by_sentence[mention.sentence]:
            if one.form != "name" or one.kind not in ("Person", "Party", "Firm") or one.dateline:
                continue
            if one.end <= mention.start and _WHOSE_KIN.fullmatch(self.text, one.end, mention.start):
                return self.text[one.start : mention.end]
        of = _KIN_OF.match(self.text, mention.end)
        return (
            f"{ARTICLE.sub('', self.text[mention.start : mention.end])}{of[0]}"
            if of is not None
            else ""
        )

    def _branch(self, mention: Mention) -> None:
        parent = mention.branch_of
        assert parent is not None  # only branches come here
        where = mention.place or (self._topic_place(mention) if mention.local else None)
        mention.place = where
        name = (
            f"{parent.name}, {where.name} branch"
            if where
            else f"{parent.name}, local branch"
            if mention.local
            else f"{parent.name}, branch"
        )
        at = self.by_name.get(normal_form(name, mention.kind))
        if at is None:
            country = (where.country if where else None) or parent.country
            at = self._new(
                Draft(name, mention.kind, country, place=where.party if where else -1),
                normal_form(name, mention.kind),
            )
        self._add(
            mention,
            at,
            re.sub(r"^(?:[Tt]he|[Aa])\s", "", self.text[mention.start : mention.end]),
        )

    def _topic_place(self, mention: Mention) -> Mention | None:
        """The place that "local" means: of a fronted phrase or attribution of the same sentence."""
        inside = [
            m for m in self.by_sentence[mention.sentence] if m.kind == "Place" and m.party >= 0
        ]
        fronted = [m for m in inside if not m.possessive and m.form == "name"]
        authority = next(
            (m for m in self.by_sentence[mention.sentence] if m.form == "authority" and m.place),
            None,
        )
        if authority is not None and authority.place is not None and authority.place.party >= 0:
            return authority.place
        start = self.sentences[mention.sentence][0]
        for place in reversed(fronted):
            if (
                _FRONTED.fullmatch(self.text[start : place.start])
                and self.text[place.end : place.end + 1] == ","
            ):
                return place
        return None
