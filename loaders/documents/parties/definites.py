"""Definite noun groups that refer back ("the bank", "the port operator"), within two paragraphs and never by a guess.

Kind, number, country and every further word have to agree; of several that fit, the most salient is meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention, lexicon
from interlock.loaders.documents.mentions.names.acronyms import stands_for
from interlock.loaders.documents.mentions.names.numbered_parts import NUMBERED, part_key
from interlock.loaders.documents.parties.agreeing import Agreeing
from interlock.loaders.documents.parties.co_arguments import are_apart
from interlock.loaders.documents.parties.deals import PARTS
from interlock.loaders.documents.parties.drafts import (
    BUILT,
    LEADS,
    OFFICES,
    REALMS,
    Draft,
    normal_form,
)
from interlock.loaders.documents.parties.issuers import ISSUER, Issuers
from interlock.loaders.documents.parties.lands import ANYBODYS, UNITS
from interlock.loaders.documents.parties.names import Names
from interlock.loaders.documents.parties.other_words import ANY_FIRM
from interlock.loaders.documents.parties.pairs import Pairs
from interlock.loaders.documents.parties.ranked import Ranked
from interlock.loaders.documents.parties.referring import BESIDE
from interlock.loaders.documents.parties.salience import Salience
from interlock.loaders.documents.parties.set_off import CALLED_ANYBODY, set_off_behind
from interlock.loaders.documents.parties.things import is_of_sort
from interlock.loaders.documents.parties.told_apart import (
    ADJECTIVAL,
    GENERAL,
    ONE_OF_A_STATE,
    SEAT_WORD,
    ToldApart,
)

__all__ = ["Definites"]

# Bodies that a noun may describe by what they are of or did; words of "the fund".
_BODIES = frozenset({"Firm", "Bank", "Organization"})
_ARTICLE_AND_NOUN = 2
_NATIONALS = frozenset({"Firm", "Bank", "Party", "Organization"})
_DOING = later(r"ery?$")  # smelter and smelting, brewery and brewing
_OF_A_BODY = later(r"(?P<of>\s(?:of|at|for|in)\s)(?:the\s)?(?=[A-Z])")
_WITH_OFFICES = frozenset({"Firm", "Bank", "Chamber", "GovernmentBody", "Exchange", "Organization"})
_EITHERS = frozenset({"company", "firm"})
_SOON = 5  # sentences of a text in which it names who was told of first
_MAY_BE_MEANT = LEADS | {"Organization"}
_ACTS_ON = later(
    r"\s(?:has\s|had\s|will\s|is\s)?(?:also\s|now\s)?[a-z]+"
    r"(?:\s(?:the|its|a)(?:\s(?!(?:on|of|in|to|with|from|by|for|at|over|about|into)\b)[a-z-]+){1,3})?\s"
)
_STEM = 4  # letters that "rail" and "railway", "refiner" and "refinery" share
_RUN_BY = frozenset(
    {
        "railway",
        "refinery",
        "smelter",
        "shipyard",
        "brewery",
        "winery",
        "mill",
        "steelworks",
        "airport",
    }
)
_OPEN_KINDS = frozenset(
    {"Party", "Firm", "Bank", "Chamber", "Organization"}
)  # a name left open may be one
_OF_WHAT = later(
    r"\sof\s(?:the\s|its\s)?(?:(?:[a-z]+|\d[\d.,-]*[a-z]*)\s)*[A-Z]|\sof\s(?:an?|two|three|several)\s"
)
_WHO_IS = later(
    r"\sof\s(?:the|its|this)\s(?:[a-z-]+\s){1,3}?(?:is|are|was|were|remains?|became)\s(?:still\s|now\s)?(?:the\s)?[A-Z]"
)
# "The developer is X; its partner"
_IS_NAMED = later(
    r"(?:, (?:he|she|it|they|[A-Z]\w+) (?:said|says|added),)?\s(?:is|was|will\sbe)\s"
    r"(?:(?!I\b)[A-Z][\w&’'.-]*(?:\s(?:of|de|and|&|du|di))?\s?){1,5}(?=[,;.]|\s\()"
)
_HELD = frozenset({"owner", "shareholder", "parent", "group", "exporter", "maker", "producer"})
_NEXT_CLAUSE = later(
    r"\b(?:that|which|who|whose|where|when|while|after|before|because|as|if|since|although|though|whether|and|but|or|says?|said|saying"
    r"|told|than|like|including)\b|[;:,“”\"(–—]"
)
_OF_ANY_NAME = frozenset({"bank", "company", "firm", "lender"})
_UNHEARD = frozenset(
    {"Asset", "Project", "Event"}
)  # "the plant" of which the text has not told yet
_OF_A_HOUSE = UNITS | {"office", "outlet"}
# Whoever they are, a deed that is told makes them so.
_OF_A_DEED = frozenset(
    words("buyer purchaser acquirer seller vendor borrower debtor lessee lessor tenant landlord client customer guarantor")
)  # fmt: skip
# Banks buy and bid as firms do.
_BIDDERS = frozenset(words("bidder buyer purchaser acquirer seller suitor target"))
_IS_AMONG = later(
    r"(?:(?!\b(?:said|says|that|which|who|because|while|whereas|but)\b)[^;:“”])*?\s(?:is|are|was|were|remains?|became|become|figures?|counts?)"
    r"\s(?:(?:also|both|all|now|still|only)\s)*(?:(?:among|one\sof|two\sof|some\sof|part\sof)\s)?(?:the\s)?"
)
_RATHER_THAN = later(r"\s(?:over|ahead\sof|instead\sof|rather\sthan)\s$")
# Who belongs to a firm or bank and may come to own it.
_OF_THE_HOUSE = frozenset(words("manager management director sponsor founder employee public heir"))
_THAT_DID = later(
    r" that (?!the |it |its |they |their |an? |he |she |[A-Z])(?:has |had |have |also |will |would |once )*[a-z]+"
)
# "the Halden-controlled company"
_HYPHENED = later(r"-(?:controlled|owned|led|backed|run|operated|managed|funded)\s")
_WHOSE = later(r"\s(?:owned|operated|run|controlled|managed|held)\sby\b")
# What tells how something is and not which one; and what is said of a thing that is still to be built.
_OF_LOOKS = frozenset(
    words(
        "mega giant huge vast massive sprawling modern state-of-the-art ambitious flagship strategic landmark troubled ailing embattled"
        " loss-making struggling debt-laden cash-strapped controversial multi-million multi-billion long-awaited much-needed massive"
        " aging ageing run-down"
    )
)
_TO_COME = frozenset(words("new planned proposed future upcoming"))
_CALLED_AGAIN = LEADS | OFFICES
# Words of how big something is: "1,800", "MW", "95-km", "$1.3", "billion"
_OF_SIZE = later(
    r"[$€£]?\d[\d.,]*(?:-?[a-z²³]+(?:-[a-z]+)*)?|[kmgt]wh?|[kmgt]wp?|km|kilomet(?:re|er)s?|kv|met(?:re|er)s?|hectares?|miles?|tonnes?|tons?"
    r"|million|billion|megawatts?|gigawatts?"
)
_SHARE_OF = later(
    r"(?:stakes?|shares?|interests?|shareholdings?|holdings?|percent|per cent|%|ownership|control)\s(?:in|of)\s(?:the\s)?$"
)
# ", underwriter of ", ", for ten years the banker of ": between a name and whose it is
_BESIDE_IT = later(
    r",\s(?:(?:[a-z-]+\s){0,4}?(?:an?|the)\s)?(?!(?:and|or|but|which|who|whose|where|when|while|said"
    r"|says)\s)(?:[a-z-]+\s){1,3}(?:of|for|to|with)\s"
)

_DONE_BY = later(
    r"\s(?:is|are|was|were|(?:has|have|had|will|is to|are to) be(?:en)?|is being|was being)\s(?:[a-z]+\s){1,3}by\s(?:the\s)?"
)


Acting = frozenset[int]


@dataclass(frozen=True, slots=True)
class _Sought:
    """What a definite group asks of who is meant by it.

    Attributes:
        kinds: of the parties that it may be; extra: words that must have been told of one; last: the last word of its noun.
        listed: its noun is one of the table of those that refer back; titled: it is printed as a name is, "the Fund".
    """

    kinds: frozenset[str]
    extra: set[str]
    last: str
    listed: bool
    titled: bool


def _told_of(mention: Mention) -> set[str]:
    """The words of a group that tell which one it is, and not how it looks or where it sits."""
    heads = tuple(word[:-1] for word in mention.head.split())  # company, companies
    extra = {w for w in mention.words if not ADJECTIVAL.match(w) and not w.startswith(heads)}
    extra = {w for w in extra - _OF_LOOKS - {"jv"} if not w.endswith("-year-old")}  # "the JV"
    if mention.based is not None:
        extra -= set(mention.based.name.lower().split())
    if mention.based is not None or mention.listed is not None:
        extra = {word for word in extra if not word.endswith(SEAT_WORD)}
    return extra


class Definites(Names, Pairs, Salience, Agreeing, ToldApart, Issuers, Ranked):
    """Settles definite noun groups."""

    def _definite(self, mention: Mention) -> None:
        """Settle a definite noun group: each step settles those that it knows of, and leaves the others to the next."""
        if self._by_its_form(mention) or self._as_described(mention) or self._as_issuer(mention):
            return
        sought = self._sought(mention)
        land = self._land_of_state(mention) if mention.country is None else None
        if land is not None:
            self._add(mention, self.country(land))
            return
        acting = self._acting_on(mention)
        if self._by_a_deed(mention) or self._by_rank(mention, sought, acting):
            return
        fitting = self._fitting(mention, sought, acting)
        if not any(self._is_called(earlier, mention.head) for earlier in fitting):
            having = self._by_part(mention, acting)
            if having is not None:
                self._mean(mention, having)
                return
            again = self._called_before(mention, sought.kinds, sought.extra)
            if (
                again is not None
                and again.party not in acting
                and not self._is_of_another_land(again, mention, fitting)
            ):
                fitting = [again]
        if not fitting:
            self._as_untold(mention, sought, acting)
            return
        if mention.head in ANYBODYS:
            fitting = [m for m in fitting if not self._only_tells_whose(m, mention)]
        if fitting:
            self._as_one_of(mention, sought, fitting)

    def _by_its_form(self, mention: Mention) -> bool:
        """Settle what its form tells: a pair, what is set off behind a name, "the latter", a part, "the two", the state."""
        if mention.head.startswith("pair "):
            self._pair(mention)
            if mention.kind == "Asset" and not mention.others and mention.party < 0:
                self._group(mention)  # "the two vessels": named nowhere, and yet things
            return True
        before = [m for m in self.by_sentence[mention.sentence] if m.end <= mention.start]
        set_off = set_off_behind(self.text, mention, before)
        if set_off is not None and set_off.party >= 0:
            draft = self.drafts[set_off.party]
            if draft.kind == "Party" and mention.head not in CALLED_ANYBODY:
                draft.kind = mention.kind
            self._mean(mention, set_off)
        elif mention.head.startswith("right "):
            self._right(mention)
        elif mention.head == "part":
            self._part(mention)
        elif mention.head.startswith(NUMBERED):
            self._numbered(mention)
        elif mention.kind == "GovernmentBody" and mention.head == "state":
            self._the_state(mention)
        else:
            return False
        return True

    def _the_state(self, mention: Mention) -> None:
        """Settle "the state" as the one told of ("the Latvian state"), else as a new one."""
        at = self.by_name.get("authority:state")
        if at is None:
            at = next((n for n, one in enumerate(self.drafts) if one.head == "state"), None)
        if at is None:
            state = Draft("<state>", "GovernmentBody", self._home(), head="state", unnamed=True)
            at = self._new(state, "authority:state")
        self._add(mention, at)

    def _as_described(self, mention: Mention) -> bool:
        """Settle who is told where it stands: by what it is of, what it did, whose it is, which nation it is."""
        if mention.head in _HELD and _WHO_IS.match(self.text, mention.end):
            return (
                True  # "The largest shareholder of the company is X": who that is, is told only now
            )
        if self._is_said_who(mention):
            return True  # "The developer is X": no one told of before
        set_up = self._set_up_by_several(mention)
        if set_up is not None:
            self._mean(mention, set_up)
            return True
        if mention.kind in _BODIES and self._is_told_by_what(mention):
            self._group(mention)
            return True
        if mention.owner is not None and mention.owner.start > mention.start:
            same = self._same_unit(mention, mention.head) if mention.head in UNITS else None
            if same is not None:
                self._add(mention, same.party)
            else:
                self._group(mention)  # "the parent company of X"
            return True
        if mention.kind == "Programme":
            self._group(mention)  # "the EU sanctions list"
            return True
        if (
            mention.kind in BUILT
            and _WHOSE.match(self.text, mention.end)
            and not self._is_subject(mention)
        ):
            self._group(mention)  # "has built the plant owned by X": told apart by whose it is
            return True
        if mention.head == "people":
            self._the_people(mention)
            return True
        return False

    def _is_told_by_what(self, mention: Mention) -> bool:
        """Whether a body is described, not referred back to: "the pension fund of the city", "the power company that tendered it"."""
        if _OF_WHAT.match(self.text, mention.end) and mention.head not in _HELD:
            return True
        several = len(mention.name.split()) > _ARTICLE_AND_NOUN
        return several and _THAT_DID.match(self.text, mention.end) is not None

    def _the_people(self, mention: Mention) -> None:
        """Settle "the Brazilians" as the one party of that nation."""
        found = [
            m
            for m in self._reach(mention)
            if self.drafts[m.party].country == mention.country
            and self.drafts[m.party].kind in _NATIONALS
        ]
        if len({m.party for m in found}) == 1:
            self._mean(mention, found[0])

    def _as_issuer(self, mention: Mention) -> bool:
        """Settle "the Company", "the Group": as the text's own firm is called in its papers."""
        if self.text[mention.start : mention.end] not in ISSUER:
            return False
        issuer = self._defined_as(mention) or self._so_named(mention)
        if mention.head == "company":  # whom the text is about, whoever else is called one
            issuer = (
                self._defined_as(mention)
                or self._opened_with()
                or self.lead(mention.start)
                or issuer
            )
        if issuer is None and (mention.head or mention.name.lower()) not in ("bank", "fund"):
            issuer = self.lead(mention.start)
        if issuer is not None:
            self._mean(mention, issuer)
        return issuer is not None

    def _sought(self, mention: Mention) -> _Sought:
        """What the noun of a group, and the words before it, ask of who is meant; the noun itself may be settled as another."""
        nouns = lexicon()
        if mention.head == "apex bank":
            mention.head = "central bank"  # as papers of South Asia and Africa call it
            mention.words -= {"apex"}
        last = mention.head.rpartition(" ")[2]
        of_its_own = bool(mention.whose) and last in ANY_FIRM  # "its parent company" is another one
        if (
            mention.head not in nouns.anaphors
            and not of_its_own
            and self._is_sort_of(mention.head, last)
        ):
            mention.head = last  # "the port operator" is the operator that has to do with ports
        kinds = nouns.anaphors.get(mention.head)
        listed = kinds is not None
        if kinds is None:  # "the packer" finds only what was called a packer
            own = nouns.nouns.get(mention.head, "Party")
            kinds = frozenset((own, "Party")) if own in _OPEN_KINDS else frozenset((own,))
        if "Asset" in kinds:
            kinds |= {"Project"}  # "a railway to be built", later "the line"
        if mention.head in _BIDDERS:
            kinds |= {"Bank"}
        printed = self.text[mention.start : mention.end]
        titled = printed[4:5].isupper() and mention.words == frozenset((mention.head,))
        return _Sought(kinds, _told_of(mention), last, listed=listed, titled=titled)

    def _by_a_deed(self, mention: Mention) -> bool:
        """Settle whom a deed tells that the text speaks of: who holds, deals, sells, is accused."""
        held = self._held_here(mention) or self._dealt_here(mention) or self._its_part(mention)
        held = held or self._his_firm(mention) or self._sold_by_its_seller(mention)
        held = held or self._rest_of_it(mention) or self._accused_before(mention, mention.end)
        if held is not None:
            self._mean(mention, held)
        return held is not None

    def _by_rank(self, mention: Mention, sought: _Sought, acting: Acting) -> bool:
        """Settle whom a rank tells ("the larger bank"); of several that it may be it is none."""
        ranked = self._of_that_rank(mention, sought.kinds, acting)
        one = self._one_of(ranked, mention, sought.kinds) if ranked is not None else None
        if one is not None:
            self._mean(mention, one)
        return ranked is not None

    def _fitting(self, mention: Mention, sought: _Sought, acting: Acting) -> list[Mention]:
        """The earlier mentions that may be meant."""
        kinds, extra = sought.kinds, sought.extra
        fitting = [
            earlier
            for earlier in self._reach(mention)
            if self._fits(mention, earlier, kinds, extra)
            and not earlier.start < mention.start < earlier.end  # "a subsidiary of the merchant"
            and not (mention.owner is not None and earlier.party == mention.owner.party)
            and earlier.party not in acting
            and not self._is_said_beside(earlier, mention)
            and not (
                earlier.sentence == mention.sentence
                and earlier.end < mention.start
                and are_apart(self.text, earlier, mention)
            )
        ]
        fitting = self._of_that_body(mention, fitting)
        if sought.titled and mention.head not in ANYBODYS and mention.head not in REALMS:
            fitting = [m for m in fitting if self._is_called(m, mention.head)]
        fitting = fitting or self._to_be_built(mention, kinds, extra)
        fitting = fitting or self._of_that_size(mention, kinds, extra)
        return self._of_the_trade(mention, self._of_that_country(mention, fitting))

    def _as_untold(self, mention: Mention, sought: _Sought, acting: Acting) -> None:
        """Settle a group of whom nothing that fits was told: in other words, by the heading, or as a party of its own."""
        other = (
            self._maker(mention) if mention.kind == "Asset" and not mention.plural else None
        ) or self._in_other_words(mention, sought.kinds, acting)
        if other is not None:
            self._mean(mention, other)
            return
        bare = mention.kind == "Chamber" and not mention.words - {"the", mention.head}
        anybody = bare or self._may_be_anybody(mention)
        titled_so = self._of_heading(mention) if anybody else None
        if titled_so is not None:
            self._mean(mention, titled_so)
            return
        if mention.kind == "Asset" and mention.plural and self._these_ships(mention):
            return
        if (
            self._those_named(mention, sought.kinds)
            or self._government_here(mention)
            or self._country_here(mention)
        ):
            return
        again = self._same_unit(mention, sought.last) if sought.last in UNITS else None
        if again is not None:
            self._add(mention, again.party)
            return
        if self._is_told_before_its_name(mention):
            return
        holder = mention.head in _OF_THE_HOUSE and self._is_given_shares(mention)
        if holder or self._is_of_its_own(mention):
            self._group(mention)  # "its terminal at Sines": known by whose or where it is
            if holder and mention.party >= 0:
                # "sold the firm to the local managers", "the sponsors hold 51 percent": its own
                self.drafts[mention.party].own = True

    def _is_of_its_own(self, mention: Mention) -> bool:
        """Whether a group that nothing told before fits is known by whose, where or what it is."""
        return (
            mention.owner is not None
            or bool(mention.whose)
            or bool(mention.described)
            or self._is_told_apart(mention)
            or bool(self._relative(mention))
            or (
                mention.kind in _UNHEARD
                and not mention.plural
                and not self._is_of_the_headline(mention)
            )
            or self._only_speaks(mention)
        )

    def _as_one_of(self, mention: Mention, sought: _Sought, fitting: list[Mention]) -> None:
        """Settle a group as one of those that fit, where it can be none that is only like them."""
        # "the association" is rather "Tea Exporters Association" than another body of the kind.
        namesakes = [earlier for earlier in fitting if self._is_called(earlier, mention.head)]
        if not namesakes:  # "the vessel": the one thing of the sort
            namesakes = [m for m in fitting if is_of_sort(self.drafts[m.party], mention.head)]
            if len({m.party for m in namesakes}) > 1:
                namesakes = self._spoken_of_last(mention, namesakes)
        if self._as_another(mention, sought.last, namesakes):
            return
        kind = lexicon().nouns.get(mention.head)
        sure = {m.party for m in fitting if self.drafts[m.party].kind == kind}
        if not (namesakes or sought.listed or len(sure) == 1):
            return
        if mention.head == "project":  # rather than the port that it is in
            told = [m for m in fitting if self.drafts[m.party].kind == "Project"]
            fitting = told or fitting
            namesakes = [m for m in namesakes if m in fitting]
        alike = mention.head in _OF_ANY_NAME  # "the bank" need not have "bank" in its name
        pool = fitting if alike else namesakes or fitting
        if mention.head in ANYBODYS and self._stays_open(mention):
            return
        chosen = self._most_salient(mention, pool)
        if mention.head in ANYBODYS and (
            self._may_be_the_other(mention, chosen, pool)
            or self._is_of_last_subject(mention, chosen)
        ):
            return
        self._mean(mention, chosen)
        if self.drafts[chosen.party].kind in LEADS and mention.head not in GENERAL:
            self.drafts[chosen.party].words.add(mention.head)  # from here on it is called so

    def _as_another(self, mention: Mention, last: str, namesakes: list[Mention]) -> bool:
        """Settle a group that is another than those that fit, by whose it is or what it does; or leave it open."""
        if (
            not namesakes
            and mention.plural
            and mention.owner is not None
            and mention.owner.form == "name"
        ):
            self._group(mention)  # "Sakr's companies": no others than his
            return True
        if last in UNITS and mention.owner is not None:
            again = self._same_unit(mention, last)
            if again is not None:
                self._add(mention, again.party)
                return True
        if namesakes:
            return False
        if (mention.whose == "its" and mention.head in PARTS) or (
            last in _OF_A_HOUSE and (mention.whose or mention.owner is not None)
        ):
            # "its supplier", of whom nothing was told, "its New York branch": not whoever is near
            self._group(mention)
            return True
        if mention.head in ONE_OF_A_STATE or mention.head in _OF_A_DEED:
            if mention.head in ONE_OF_A_STATE and not mention.plural:
                self._group(mention)  # "the army" is no ministry told of before
            return True  # and "the buyer" nobody of whom no deed is told
        return False

    def _of_that_body(self, mention: Mention, fitting: list[Mention]) -> list[Mention]:
        """Of whom an office in a named body may be said: "the chairman of X" is nobody whom the text has not told of beside X."""
        link = _OF_A_BODY.match(self.text, mention.end) if mention.kind == "Person" else None
        if link is None:
            return fitting
        body = self.told_at.get(link.end()) or self.told_at.get(link.end("of"))
        if body is None or body.form != "name" or body.kind not in _WITH_OFFICES:
            return fitting
        with_it = {
            m.party for m in self.seen
            if m.owner is not None and self._is_same_body(m.owner, body)
        } | {
            m.party for sentence in {m.sentence for m in self.seen if m.end <= mention.start and self._is_same_body(m, body)}
            for m in self.by_sentence[sentence]
        }  # fmt: skip
        return [m for m in fitting if m.party in with_it]

    def _is_same_body(self, earlier: Mention, body: Mention) -> bool:
        """Whether a name was printed of a body before, in full or by its letters."""
        if earlier.form != "name":
            return False
        draft = self.drafts[earlier.party] if earlier.party >= 0 else None
        known = (draft.name, *draft.aliases) if draft is not None else ()
        return body.name in (earlier.name, *known) or any(
            stands_for(short, full)
            for short, full in ((body.name, earlier.name), (earlier.name, body.name))
            if short.isupper()
        )

    def _only_tells_whose(self, earlier: Mention, mention: Mention) -> bool:
        """Whether a party was so far only named to say whose another is: no company of "the Halden-controlled company"."""
        told = [m for m in self.seen if m.party == earlier.party and m.end <= mention.start]
        return bool(told) and all(_HYPHENED.match(self.text, m.end) for m in told)

    def _is_said_who(self, mention: Mention) -> bool:
        """Whether a sentence opens with a part in a deal and goes on to say by name who has it: "The contractor is X"."""
        opens = mention.start == self.sentences[mention.sentence][0]
        plain = mention.owner is None and not mention.whose and not mention.described
        if not opens or not plain or mention.head in ANYBODYS:
            return False
        return _IS_NAMED.match(self.text, mention.end) is not None

    def _is_of_the_headline(self, mention: Mention) -> bool:
        """Whether a text opens with "Orlu owns half of the project" below a title, or goes on: it is of the title, or told later."""
        alone = len(self.sentences) == 1 and not self.text[: self.sentences[0][0]].strip()
        return mention.sentence == 0 and mention.words == {"the", "project"} and not alone

    def _is_told_before_its_name(self, mention: Mention) -> bool:
        """Whether a text opens with a noun group and names somebody at the head of a later sentence: "The Finnish financier lent"."""
        opens = mention.sentence == 0 and mention.start == self.sentences[0][0]
        plain = mention.owner is None and mention.place is None and not mention.whose
        if not opens or not plain or mention.plural or mention.kind not in LEADS:
            return False
        heads = (self.told_at.get(start) for start, _ in self.sentences[1:_SOON])
        return any(m is not None and m.form == "name" and m.kind in _MAY_BE_MEANT for m in heads)

    def _same_unit(self, mention: Mention, noun: str) -> Mention | None:
        """The one unit without a name that was told of the same owner: "a Kestrel unit", later "the Kestrel unit"."""
        owner = mention.owner
        if owner is None or owner.party < 0 or owner.form != "name" or mention.plural:
            return None
        told = {
            m.party: m for m in self.seen
            if m.party >= 0 and m.owner is not None and m.owner.party == owner.party
            and m.head.rpartition(" ")[2] == noun and not m.plural and self.drafts[m.party].unnamed
            and (mention.country or self.drafts[m.party].country) == self.drafts[m.party].country
            and (mention.based is None or m.based is None or mention.based.name == m.based.name)
        }  # fmt: skip
        return next(iter(told.values())) if len(told) == 1 else None

    def _numbered(self, mention: Mention) -> None:
        """A part by its number: the same that was told of by it, "Phase II" and later "phase two"."""
        key = part_key(mention)
        at = self.by_name.get(key)
        if at is None:
            at = self._new(
                Draft(f"<{mention.name}>", mention.kind, unnamed=True, head=mention.head), key
            )
        self._add(mention, at)

    def _to_be_built(
        self, mention: Mention, kinds: frozenset[str], extra: set[str]
    ) -> list[Mention]:
        """What "the new plant" means where nothing was called new: the one thing of the name, if no other is near."""
        if not extra & _TO_COME or mention.kind not in BUILT or mention.plural or mention.whose:
            return []
        near = [
            m for m in self._reach(mention)
            if self.drafts[m.party].kind in BUILT and self.drafts[m.party].unnamed
            and self._is_called(m, mention.head)
        ]  # fmt: skip
        told = [m for m in near if self._fits(mention, m, kinds, extra - _TO_COME)]
        return told if len({m.party for m in near}) == 1 else []

    def _of_that_size(
        self, mention: Mention, kinds: frozenset[str], extra: set[str]
    ) -> list[Mention]:
        """What "the 1,800 MW dam" means where the text has told of one dam only, and not of what size it is."""
        other = {w for w in extra if not _OF_SIZE.fullmatch(w)}
        plain = mention.owner is None and not mention.whose and mention.based is None
        if other == extra or mention.kind not in BUILT or mention.plural or not plain:
            return []
        called = [
            m for m in self.seen
            if m.party >= 0 and self.drafts[m.party].kind in BUILT and self._is_called(m, mention.head)
        ]  # fmt: skip
        sized = any(
            _OF_SIZE.fullmatch(w)
            for m in called
            for w in (*self.drafts[m.party].words, *self.drafts[m.party].name.lower().split())
        )
        if sized or len({m.party for m in called}) != 1:
            return []
        fits = [m for m in called if self._fits(mention, m, kinds, other)]
        return [m for m in fits if m.sentence < mention.sentence][-1:]

    def _spoken_of_last(self, mention: Mention, pool: list[Mention]) -> list[Mention]:
        """Of several things those of this sentence and the one before, if that is one."""
        near = [m for m in pool if m.sentence >= mention.sentence - 1]
        return near if len({m.party for m in near}) == 1 else []

    @staticmethod
    def _is_sort_of(head: str, last: str) -> bool:
        """Whether a compound is a sort of what its last word says: "the central bank" is an office and none of the banks."""
        tables = lexicon()
        kinds = tables.anaphors.get(last)
        return kinds is not None and tables.nouns.get(head, next(iter(kinds))) in kinds

    def _may_be_the_other(self, mention: Mention, chosen: Mention, pool: Sequence[Mention]) -> bool:
        """Whether the sentence before is about two of which the noun may mean either: "X and Y are rivals. The company"."""
        if chosen.sentence != mention.sentence - 1 or not self._is_subject(chosen):
            return False
        told = Counter(m.party for m in self.seen)
        fits = {m.party for m in pool}
        beside = (
            m for m in self.by_sentence[chosen.sentence]
            if m.party not in (-1, chosen.party)
            # whoever the other is, as lenders are that were not called banks
            and (m.party in fits or (mention.country is None and self.drafts[m.party].kind in LEADS | {"Organization"}))
            and told[m.party] >= told[chosen.party]
        )  # fmt: skip
        either = not mention.plural and mention.head in _EITHERS
        return any(
            self.text[min(m.end, chosen.end) : max(m.start, chosen.start)] in (" and ", " and the ")
            or (
                # "X sued Y. The firm"
                either and m.form == "name" and _ACTS_ON.fullmatch(self.text, chosen.end, m.start)
            )
            for m in beside
        )

    def _is_of_last_subject(self, mention: Mention, chosen: Mention) -> bool:
        """Whether the sentence before is about somebody whom nothing settles and who may be meant: "The attackers ... The group"."""
        number = mention.sentence - 1
        if chosen.sentence >= number or self.blocks[number] != self.blocks[mention.sentence]:
            return False
        if mention.country is not None:
            return False
        return any(
            m.form == "definite" and m.party < 0 and not m.others and m.owner is None
            and (
                (m.kind in LEADS and not m.plural and not m.head.startswith("pair"))
                or (mention.head == "group" and m.plural and m.kind == "Person")
            )
            and self._is_subject(m)
            for m in self.by_sentence[number]
        )  # fmt: skip

    def _may_be_anybody(self, mention: Mention) -> bool:
        """Whether a noun group only takes up whom the text is about: "the company", "the cement maker", and whose it is it does not say."""
        last = mention.head.rpartition(" ")[2]
        plain = mention.owner is None and not mention.whose and not mention.described
        return plain and mention.place is None and (last in ANY_FIRM or last in ANYBODYS)

    def _so_named(self, mention: Mention) -> Mention | None:
        """The one party in whose name the noun stands that a text prints with a capital: "the Bank" of "X Bank for Trade"."""
        noun = mention.head or mention.name.lower()
        named = {
            m.party: m for m in self.seen
            if m.party >= 0 and m.form == "name" and m.sentence < mention.sentence
            and not self.drafts[m.party].plural
            and noun in self.drafts[m.party].name.lower().split()
        }  # fmt: skip
        if len(named) > 1:  # the Bank of a state is meant rather than one of its banks
            named = {
                at: m for at, m in named.items()
                if self.drafts[at].name.lower().startswith((f"{noun} of ", f"{noun} for "))
            }  # fmt: skip
        return next(iter(named.values())) if len(named) == 1 else None

    def _acting_on(self, mention: Mention) -> frozenset[int]:
        """Whom an object cannot mean: the subject of its own clause. "Kestrel bought ships from the company": not from Kestrel."""
        told = mention.words - {"the", mention.head}
        if mention.possessive and not (told and mention.head in _EITHERS):
            start = self.sentences[mention.sentence][0]
            if _IS_AMONG.fullmatch(self.text, start, mention.start) is None:
                return frozenset()
            # "X and Y are among the company's customers": neither is the company
            before = self.by_sentence[mention.sentence]
            return frozenset(m.party for m in before if m.end < mention.start and m.party >= 0)
        if self._is_subject(mention):
            return frozenset()
        other = _RATHER_THAN.search(self.text, max(0, mention.start - 16), mention.start)
        preferred = [
            m for m in self.by_sentence[mention.sentence] if other and m.end == other.start()
        ]
        if preferred:
            return frozenset(m.party for m in preferred)  # "chose X over the Greek firm": not X
        return frozenset(
            m.party
            for m in self.by_sentence[mention.sentence]
            if m.party >= 0
            and m.end < mention.start
            and not m.possessive
            and (
                # "A stake in X was bought by the company": not by X
                _DONE_BY.fullmatch(self.text, m.end, mention.start)
                if self._governed(m)
                else (
                    self._is_subject(m) or self._is_clause_subject(m) or self._opens_as_anothers(m)
                )
                and not _NEXT_CLAUSE.search(self.text, self._behind_list(m), mention.start)
            )
        )

    def _opens_as_anothers(self, mention: Mention) -> bool:
        """Whether a clause opens with somebody by whose he is: "X's largest shareholder, Y, asked the company": not asked of Y."""
        owner = mention.owner
        if owner is None or not owner.possessive or owner.end > mention.start:
            return False
        start = self.sentences[mention.sentence][0]
        lead = self.text[start : owner.start].strip().lower()
        return owner.sentence == mention.sentence and lead in ("", "the", "but the", "and")

    def _is_said_beside(self, name: Mention, mention: Mention) -> bool:
        """Whether a noun stands in what is said of a name beside it: "Orlu Re, underwriter of the firm’s sheds": of another firm's."""
        return (
            name.form == "name"
            and name.sentence == mention.sentence
            and _BESIDE_IT.fullmatch(self.text, name.end, mention.start) is not None
        )

    def _behind_list(self, mention: Mention) -> int:
        """Where the words behind a name begin, or behind the list that it opens: "A and B are owed 5 million by the company"."""
        last = mention
        for one in self.by_sentence[mention.sentence]:
            if one.start > last.end and BESIDE.fullmatch(self.text, last.end, one.start):
                last = one
        return self._behind(last)

    def _behind(self, mention: Mention) -> int:
        """Where the words behind a name begin, the comma that closes it in aside: "A former owner, X, sued the company"."""
        aside = (
            self.text.endswith(", ", 0, mention.start)
            or ", " in self.text[mention.start : mention.end]
        )
        between = aside and self.text[mention.end : mention.end + 1] == ","
        return mention.end + between

    def _held_here(self, mention: Mention) -> Mention | None:
        """Of which firm a second share of a sentence is: "A owns 79% of B, whereas C has a 20% stake in the company": of B."""
        if mention.head not in ANYBODYS or mention.plural or mention.owner is not None:
            return None
        if _SHARE_OF.search(self.text, max(0, mention.start - 30), mention.start) is None:
            return None
        held = [
            m for m in self.by_sentence[mention.sentence]
            if m.party >= 0 and m.end < mention.start and self.drafts[m.party].kind in LEADS
            and not self.drafts[m.party].plural
            and _SHARE_OF.search(self.text, max(0, m.start - 30), m.start) is not None
        ]  # fmt: skip
        return held[-1] if len({m.party for m in held}) == 1 else None

    def _maker(self, mention: Mention) -> Mention | None:
        """The one firm that "the refinery" or "the railway" stands for: the text has called it a refiner, a rail operator."""
        if mention.owner is not None or mention.whose or mention.described:
            return None
        stem = mention.head.rpartition(" ")[2][:_STEM]
        firms = [
            m
            for m in self._reach(mention)
            if self.drafts[m.party].kind == "Firm"
            and not self.drafts[m.party].plural
            and (
                any(word.startswith(stem) for word in self.drafts[m.party].words)
                or self._is_named_so(m, mention.head)
            )
        ]
        named = mention.head in _RUN_BY and len({m.party for m in firms}) == 1
        return firms[0] if named else None

    def _is_named_so(self, mention: Mention, head: str) -> bool:
        """Whether a firm's name ends in the word or what is done there: "the mill" of "Orlu Mills", "the smelter" of "Orlu Smelting"."""
        draft = self.drafts[mention.party]
        last = normal_form(draft.name, draft.kind).rpartition(" ")[2]
        return not draft.unnamed and last in (head, f"{head}s", _DOING.sub("ing", head))

    def _called_before(
        self, mention: Mention, kinds: frozenset[str], extra: set[str]
    ) -> Mention | None:
        """The one party of the whole text that it has called by this noun, however long ago: "the miller" of the first paragraph."""
        if mention.plural or mention.owner is not None or mention.whose or mention.described:
            return None
        so_called: dict[int, bool] = {}  # by party: a long text names it again and again
        found: Mention | None = None
        for m in reversed(self.seen):
            if m.party < 0:
                continue
            if m.party not in so_called:
                draft = self.drafts[m.party]
                named = draft.kind in _CALLED_AGAIN
                named = named and (not draft.unnamed or draft.kind == "GovernmentBody")
                so_called[m.party] = named and self._is_called(m, mention.head)
            if so_called[m.party] and self._fits(mention, m, kinds, extra):
                if found is not None and found.party != m.party:
                    return None
                found = found or m
        return found
