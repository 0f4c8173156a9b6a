"""The ends of a tie from the slots of a verb or noun: who fits, what is left out, and what else the reading takes along.

`framing.py` finds the verbs and nouns of a sentence and fills their slots; here a frame is held against them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from interlock.loaders.documents.grammar.arguments import Words
from interlock.loaders.documents.grammar.clauses import Chain, Marked
from interlock.loaders.documents.grammar.phrases import Argument, Phrase
from interlock.loaders.documents.grammar.rules import KIND_MARKS, Rule, Ruleset
from interlock.loaders.documents.grammar.word_classes import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    ENDS,
    PREPOSITIONS,
)
from interlock.loaders.documents.language.blocs import kind_in
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.drafts import is_central
from interlock.loaders.documents.parties.settle import Parties
from interlock.loaders.documents.parties.things import is_trading_work
from interlock.loaders.documents.ties.frames.frames import Frame, Frames
from interlock.loaders.documents.ties.frames.readings import Clause, Reading, Span

__all__ = [
    "ON_THE_WAY",
    "PARTICIPLES",
    "Ends",
    "is_done_by",
    "is_set_off",
    "is_vouched",
    "is_without_object",
    "relates",
]

# What is carried out; a name of no sure kind in its place is a work.
_CARRIED_OUT = frozenset(words("Project Portfolio Asset Programme"))
_MIXED = frozenset({"to", "from"})
_REBUFFED = later(r"\b(?:reject|rebuff|spurn|declin|refus|turn(?:ed|s|ing) (?:⟦\w\d+⟧ )?down)")
# What is signed or won is not what is supplied.
_PAPERS = frozenset(
    words(
        "agreement agreements contract contracts deal deals order orders tender tenders bid job pact memorandum"
    )
)
ON_THE_WAY = later(  # what goes, or leads, from one to another of those it is "between"
    r"\b(?:to (?:move|carry|haul|transport|ship|ferry|run|fly|truck|connect|route)|carriage|haulage|transportation|flights|ferr(?:y|ies)"
    r"|(?:train|bus|ferry|freight|rail|air|shipping) services?|trains|roads?|railways?|pipelines?|routes?|links?|traffic)\b"
    r"|⟦[SJ]\d+⟧ (?:between )?$"
)
_LENT_BEFORE = later(
    r"\b(?:loans?|credits?|grants?|facilit(?:y|ies)|financing|funding|guarantees?|mortgages?|subsid(?:y|ies))(?: (?:of|worth) ⟪m\d+⟫)?, $"
)
_ELSEWHERE = frozenset({"with", "from", "into", "towards", "toward", "inf", "against", "through"})
_IN_GOVERNMENT = later(
    r"^(?!.*\b(?:former|ex|late|past|vice|deputy|elect)\b).*\b(?:president|minister|premier|chancellor|king|queen|emir|sultan"
    r"|secretary)$",
    re.IGNORECASE,
)
# Goods whose noun has no plural.
_GOODS = frozenset(
    words(
        "output production ore power electricity energy gas oil crude fuel water steam heat coal coke iron steel copper nickel zinc "
        "lead tin gold silver lithium cobalt uranium aluminium aluminum cement timber wood paper pulp cotton yarn cloth wool leather "
        "rubber sugar rice wheat maize corn flour milk meat beef fish salmon fruit tea coffee cocoa wine beer tobacco salt soda "
        "fertiliser fertilizer potash phosphate urea ammonia equipment machinery rolling feed feedstock concentrate cargo software "
        "hardware ammunition cable glass"
    )
)

_TRADED = frozenset(  # what somebody has a share of and is no capital
    words(
        "deposit deposits sale sales output production revenue revenues turnover market markets loan loans export exports import imports"
        " trade traffic business orders order passengers profit profits costs cost"
    )
)

# Nouns of which it is said who does something with them, and left to the reader what project or debt they belong to.
_LEFT_OUT: dict[str, frozenset[str]] = {
    "GUARANTEES": frozenset(words("loan credit debt bond bonds facility borrowing loans")),
    "IMPLEMENTS": frozenset(
        words(
            "construction work works drilling building installation engineering dredging stretch section phase"
        )
    ),
    "FINANCES": frozenset(
        words("cost costs construction work works remainder rest bill money funding financing")
    ),
    "INSURES": frozenset(words("risk risks construction works")),
    "SUPPLIES": frozenset(
        words(
            "shares goods funds products loans costs plans works contracts documents claims sales deliveries exports imports talks "
            "payments figures results sanctions profits losses charges reports details prices jobs bonds services flights connections "
            "links sailings routes estimates statistics numbers data comments answers images photographs grants guarantees credits "
            "tickets seats licences licenses permits visas"
        )
    ),
    "OWNS": frozenset(),
}

_CONTRACTS = frozenset(words("contract contracts tender job project earthworks"))
_PAID = frozenset(words("TRANSFERS_TO FINANCES LENDS_TO GUARANTEES INSURES"))
_WHOSE = later(r"⟦\w(?P<owner>\d+)⟧(?: (?:in|of) ⟦L\d+⟧)?, whose ?$")
# What works do as the firms that they belong to.
_OF_FIRMS = frozenset({"LENDS_TO", "TRANSFERS_TO", "BANKS_WITH", "SIGNED", "PARTNERS_WITH"})
_LISTED = frozenset(["and", ",", "the"])
_VOUCHING = frozenset(
    {"guaranteed", "insured", "reinsured", "secured", "backed", "covered", "underwritten"}
)
_TOLD = frozenset(words("told tells assured informed reminded warned showed"))
# Words that are no noun before a verb.
_CLOSED = AUXILIARIES | PREPOSITIONS | ENDS | ADVERBS | DETERMINERS
# How a participle of many verbs ends.
PARTICIPLES = ("ed", "ilt", "own", "ght", "eld", "un", "set", "old", "ade")


class Ends:
    """Holds frames against the slots of one marked sentence."""

    def __init__(self, sentence: Marked, parties: Parties, rules: Ruleset, frames: Frames) -> None:
        """Set up for one sentence."""
        self.sentence, self.parties, self.rules, self.frames = (
            sentence,
            parties,
            rules,
            frames,
        )
        self.lost: list[str] = []
        self._goods = False  # whether it speaks of exports
        self._measure = (
            False  # whether it speaks of what a state does, for which its head may stand
        )
        self._person = False  # whether the frame at hand speaks of a person for certain
        self._as_firm = False  # whether it tells what firms do and works do not
        classes = frames.classes
        self._about_nouns = frozenset().union(
            *(
                classes[name]
                for name in (
                    "agreement",
                    "loan",
                    "finance",
                    "surety",
                    "insurance",
                    "paper",
                    "support",
                )
            )
        )

    def _letter(self, mark: int) -> str:
        return KIND_MARKS[self.sentence.mentions[mark].kind]

    def _reduced_noun(self, words: Words, left: int, arguments: list[Argument]) -> int:
        """The noun that a participle describes whose doer stands behind another phrase, or -1: "the contract signed with X by Y"."""
        slots = [slot for slot, _ in arguments]
        if left < 0 or "by" not in slots or "obj" in slots or "iobj" in slots:
            return -1
        doer = next(phrase for slot, phrase in arguments if slot == "by")
        between = range(left + 2, words.at(doer.start))
        if not doer.is_mention or any(words.word(at).endswith(PARTICIPLES) for at in between):
            return -1  # "work began on a park owned by X": X has not begun it
        noun = left - 1 if words.word(left) == "," else left
        if noun < left and words.word(noun) not in self._about_nouns:
            return -1
        token = words.tokens[noun]
        return noun if token.kind == "W" and token.text not in _CLOSED else -1

    def _is_nobody(self, phrase: Phrase) -> bool:
        """Whether a phrase with a party in it tells that there is none."""
        return not phrase.named and self.sentence.mentions[phrase.marks[0]].name.lower().startswith(
            "no "
        )

    def _about(self, words: Words, left: int) -> Phrase | None:
        """The noun that a clause without its object is about: "the loan (that) ⟦F0⟧ took from", the subject at token `left`."""
        if left < 2 or words.tokens[left].kind != "M":
            return None
        while left > 2 and words.word(left - 1) in _LISTED:  # "the pact that A and B signed"
            left -= 1 if words.word(left - 1) == "the" else 2
        noun = left - 2 if words.word(left - 1) in ("that", "which") else left - 1
        token = words.tokens[noun]
        if (token.kind, token.letter) == ("A", "m") and noun + 2 == left:  # "the ⟪m0⟫ that"
            return Phrase(token.start, token.end, amounts=((token.letter, token.number),))
        if token.kind != "W" or words.word(noun) not in self._about_nouns:
            return None
        phrase = words.before(noun, self.frames.forms)
        opened = words.word(words.at(phrase.start))
        return phrase if opened in DETERMINERS or phrase.amounts else None

    def _sum_given(self, words: Words, left: int, receiver: Phrase) -> Phrase | None:
        """The sum that a relative clause says to be given to a party: "the ⟪m0⟫ that ⟦F0⟧ paid ⟦F1⟧"."""
        if not receiver.is_mention or words.word(left - 1) not in ("that", "which"):
            return None
        at = left - 2
        if at < 0 or (words.tokens[at].kind, words.tokens[at].letter) != ("A", "m"):
            return None
        token = words.tokens[at]
        return Phrase(token.start, token.end, amounts=((token.letter, token.number),))

    def _of_whom(
        self, words: Words, left: int, aside: tuple[int, int, int | None]
    ) -> Phrase | None:
        """What a relative clause names of whom it is said: "⟦F0⟧, whose debts ⟦B1⟧ guarantees"."""
        whose = _WHOSE.search(self.sentence.marked, 0, aside[0])
        subject = words.tokens[left] if left > 0 else None
        if whose is None or subject is None or subject.kind != "M":
            return None
        noun = left - 2 if words.word(left - 1) == "the" else left - 1
        if noun < 0 or any(token.kind != "W" for token in words.tokens[: noun + 1]):
            return None
        return Phrase(
            words.tokens[0].start,
            words.tokens[noun].end,
            words.word(noun),
            owner=int(whose["owner"]),
        )

    def _read(self, frame: Frame, clause: Clause, noun: bool = False) -> Iterator[Reading]:
        slots = clause.slots
        for slot, (tests, wanted) in frame.needs.items():
            if slot not in slots:
                if ("none" in tests) != wanted:  # as `holds` says of nothing; most frames end here
                    return
                continue
            phrase = next(iter(slots[slot]), None)
            if self.frames.holds(phrase, tests) != wanted:
                return
        if frame.give == "bid" and _REBUFFED.search(self.sentence.marked, clause.start):
            return  # "made an offer for X, which rejected it"
        if frame.rule.tie == "SUPPLIES" and _LENT_BEFORE.search(
            self.sentence.marked, 0, clause.start
        ):
            return  # "a loan, provided to X"
        if frame.rule.id == "say.owns.share" and any(
            phrase.head in _TRADED for phrase in slots.get("of", ()) if not phrase.is_mention
        ):
            return  # "has 20 percent of the deposits in X"
        rule = frame.rule
        self._person, self._goods = rule.person, rule.tie == "EXPORTS_TO"
        self._measure = rule.tie == "RESTRICTS"
        self._as_firm = rule.tie in _OF_FIRMS
        subject = self._end(frame.subject, slots, rule.subject_kinds, ())
        target = self._end(frame.object, slots, rule.object_kinds, subject[0] if subject else ())
        if subject and target and subject[1] == target[1]:
            subject = self._end(
                tuple(s for s in frame.subject if s != target[1]),
                slots,
                rule.subject_kinds,
                (),
            )
        if (
            subject
            and not target
            and frame.pairs == "subj"
            and "with" not in slots
            and subject[1] == "subj"
        ):
            if self._several(subject[0]):
                yield self._reading(frame.of_subject, clause, subject[0], (), slots)
            return
        between = next(
            (
                phrase
                for slot in frame.pairs.split("|")
                if slot != "subj"
                for phrase in slots.get(slot, ())
            ),
            None,
        )
        if (
            between is not None
            and rule.tie == "SIGNED"
            and ON_THE_WAY.search(self.sentence.marked, clause.start, between.start)
        ):
            return  # "a contract to move pulp between X and Y"
        if between is not None and between.is_mention and self._several(between.marks):
            yield self._reading(frame.of_object, clause, (), between.marks, slots)
            return
        if "between" in frame.pairs and not target and between is None and "with" not in slots:
            signers = self._end(("give",), slots, rule.subject_kinds | rule.object_kinds, ())
            # Of many who sign a loan each is a lender, or a guarantor; two are the two sides.
            many = frame.give == "put_name" and signers is not None and len(signers[0]) != 2
            many = many or "respectively" in self.sentence.marked  # each its own
            if signers and "give" in frame.subject and self._several(signers[0]) and not many:
                yield self._reading(frame.of_subject, clause, signers[0], (), slots)
                return
        if subject and target:
            yield self._reading(rule, clause, subject[0], target[0], slots)
        elif (
            subject
            and not target
            # "Power is supplied by X": to whom, and not at which site or for whose need
            and (rule.tie != "SUPPLIES" or "to" in frame.object)
            and self._leaves_out(rule, clause, subject[1], slots)
        ):
            reading = self._reading(frame.turned, clause, (), subject[0], slots)
            yield replace(reading, elided=True)
        elif (
            target
            and not subject
            and rule.tie == "SUPPLIES"
            and clause.passive
            and target[1] == "subj"
            and self._is_product(slots)
        ):  # "Its output is bought by X": from what the text speaks of
            reading = self._reading(rule, clause, (), target[0], slots)
            yield replace(reading, elided=True)
        elif clause.owner is not None and noun and (rule.tie == "EXPORTS_TO" or clause.whose):
            if target and "own" in frame.subject:
                yield self._reading(rule, clause, (), target[0], slots, clause.owner)
            elif subject and "own" in frame.object:
                yield self._reading(frame.turned, clause, (), subject[0], slots, clause.owner)

    @staticmethod
    def _leaves_out(rule: Rule, clause: Clause, slot: str, slots: dict[str, list[Phrase]]) -> bool:
        """Whether the sentence leaves out to whom it is done: "Turbines will be delivered by X", "The loan is guaranteed by X"."""
        if rule.tie == "LENDS_TO":  # "A and B have committed a bridge loan of 150 million"
            given = slot in ("give", "from", "by") and clause.owner is None and "own" not in slots
            return given and not any(
                name in slots for name in ("to", "for", "take", "iobj", "with")
            )
        held = next(iter(slots.get("obj", ())), None)
        if held is None or held.is_mention or held.inner or held.owner >= 0 or held.whose:
            return False
        to = () if rule.tie in ("OWNS", "CONTRACTED_FOR") and slot == "to" else ("to",)
        if any(name in slots for name in ("of", "in", "for", *to, "iobj", "of2")):
            return False
        if rule.id == "say.finances.sum":  # "The work costs 300 million. X provides 95 million"
            summed = any(unit == "m" for unit, _ in held.amounts)
            return summed and slot == "subj" and not (_ELSEWHERE & slots.keys())
        nouns = _LEFT_OUT.get(rule.tie, frozenset())
        if rule.tie == "OWNS":
            shared = any(unit == "p" for unit, _ in held.amounts) and not held.head
            return slot == "to" and shared  # "has sold 85 percent to X"
        if rule.tie == "CONTRACTED_FOR":  # "The works are to be entrusted to X"
            works = held.head in _LEFT_OUT["IMPLEMENTS"] or held.head in _CONTRACTS
            return clause.passive and works and slot == "to" and "inf" not in slots
        if not clause.passive or slot != "subj":
            return False
        if rule.tie == "SUPPLIES" and "from" in slots:
            return False  # "Milk from X is processed by Y": whose it was is told
        if (
            rule.tie == "SUPPLIES"
        ):  # "The turbines were supplied by X"; services and figures go to anybody
            return (held.head.endswith("s") or held.head in _GOODS) and held.head not in nouns
        return held.head in nouns

    @staticmethod
    def _is_product(slots: dict[str, list[Phrase]]) -> bool:
        """Whether what is bought is goods alone, of nobody in the sentence: "Output", "The ore", "Its cement"."""
        held = next(iter(slots.get("obj", ())), None)
        if held is None or held.is_mention or held.inner or held.owner >= 0 or "from" in slots:
            return False
        return held.head in _GOODS and not any(name in slots for name in ("of", "of2", "in"))

    def _several(self, marks: tuple[int, ...]) -> bool:
        return len(marks) > 1 or any(self.sentence.mentions[mark].others for mark in marks)

    def _end(
        self,
        names: tuple[str, ...],
        slots: dict[str, list[Phrase]],
        kinds: frozenset[str],
        taken: tuple[int, ...],
    ) -> tuple[tuple[int, ...], str] | None:
        """The mentions of the first slot that holds some of a fitting kind."""
        for name in names:
            for phrase in slots.get(name, ()):
                marks = (phrase.owner,) if name == "own" and phrase.owner >= 0 else phrase.marks
                fitting = tuple(
                    mark
                    for mark in marks
                    if mark not in taken
                    and (self._fits(mark, kinds) or (name != "for" and self._acts(mark, kinds)))
                )
                # "to A, B and the city of C": each of a list by its kind
                if fitting and (fitting == marks or (len(fitting) > 1 and name in _MIXED)):
                    return fitting, name
            if name in (
                "subj.own",
                "as.own",
                "of.own",
            ):  # "X's pumps come from", "guarantor of X's bonds"
                held = next((phrase.owner for phrase in slots.get(name[:-4], ())), -1)
                if held >= 0 and held not in taken and self._fits(held, kinds):
                    return (held,), name
            if name == "own":
                held = next(
                    (phrase.owner for phrase in slots.get("obj", ()) if phrase.owner >= 0),
                    -1,
                )
                if held >= 0 and held not in taken and self._fits(held, kinds):
                    return (held,), name
        return None

    def _acts(self, mark: int, kinds: frozenset[str]) -> bool:
        """Whether works stand for their firm: "a sugar mill borrowed 2 million", but "a loan for a sugar mill" builds one."""
        mention = self.sentence.mentions[mark]
        return (
            self._as_firm
            and "Firm" in kinds
            and (mention.kind, mention.form) == ("Asset", "group")
            and mention.party >= 0
            and is_trading_work(self.parties.drafts[mention.party].head)
        )

    def _fits(self, mark: int, kinds: frozenset[str]) -> bool:
        mention = self.sentence.mentions[mark]
        if mention.others:
            return (
                mention.kind != "Asset" or "Asset" in kinds
            )  # ships are no firms that are controlled
        if mention.party < 0:
            return False
        draft = self.parties.drafts[mention.party]
        kind = kind_in("EXPORTS_TO", draft.kind, draft.name) if self._goods else draft.kind
        return (
            kind in kinds
            or (
                draft.guessed
                and len(kinds) == 1
                and (self._person or "Person" not in kinds)
                and not (self._goods and "Place" in kinds)  # goods come from firms as well
            )
            or (kind == "Party" and not kinds <= {"Place", "Event", "Exchange"})
            # "will carry out Clean Rivers"
            or (draft.guessed and kind == "Firm" and " " in draft.name and kinds == _CARRIED_OUT)
            or (mention.capital and "GovernmentBody" in kinds)
            or (kind == "Bank" and "GovernmentBody" in kinds and is_central(draft.name))
            or (self._measure and "Place" in kinds and _governs(mention))
            # "a sugar mill owes X money": its firm
            or (
                kind == "Asset"
                and draft.unnamed
                and "Firm" in kinds
                and mention.form == "group"
                and is_trading_work(draft.head)
            )
        )

    def _reading(
        self,
        rule: Rule,
        clause: Clause,
        subjects: tuple[int, ...],
        objects: tuple[int, ...],
        slots: dict[str, list[Phrase]],
        owner: Mention | None = None,
    ) -> Reading:
        marked = self.sentence.marked
        places = [marked.find(f"{mark}⟧") for mark in (*subjects, *objects)]
        end = max([clause.start + 1, *(marked.find("⟧", place) + 1 for place in places)])
        for name in ("obj", "iobj"):
            for phrase in slots.get(name, ()):
                if clause.start <= phrase.start:
                    end = max(end, phrase.end)
        groups: dict[str, tuple[int, int] | str] = {"O": "".join(f"⟦X{mark}⟧" for mark in objects)}
        goods = next(
            iter(slots.get("with" if rule.id == "say.supplies.equip" else "obj", ())),
            None,
        )
        if goods is not None and goods.head in _PAPERS:  # "a contract to supply butter"
            goods = next(iter(slots.get("inf.obj", ())), None)
        if goods is not None and goods.words and goods.start >= clause.start and goods.head:
            groups["product"] = (goods.start, goods.end)
        held = next(iter(slots.get("obj", ())), None)
        if held is not None and held.end < clause.start and rule.tie in _PAID:
            groups["share"] = (held.start, held.end)  # "the ⟪m0⟫ that X paid Y"
        for name in ("obj", "subj") if rule.tie == "OWNS" else ():
            for phrase in slots.get(name, ())[:1]:
                if phrase.amounts and phrase.start < clause.start:
                    groups["share"] = (phrase.start, phrase.end)  # "a third of X is held by Y"
        if "means" in slots and rule.tie in ("FINANCES", "LENDS_TO"):
            # "With a loan of ⟪m0⟫ from X, Y built Z"
            groups["share"] = (slots["with"][0].start, slots["means"][0].start)
        if "inf" in slots:
            purpose = slots["inf"][0]
            groups["purpose"] = (
                purpose.start,
                max(
                    [
                        purpose.end,
                        *(
                            p.end
                            for name, found in slots.items()
                            if name.startswith("inf.")
                            for p in found
                        ),
                    ]
                ),
            )
        start = min(
            [
                clause.chain.start,
                *(marked.rfind("⟦", 0, place) for place in places if place >= 0),
            ]
        )
        chain = Chain(subjects, max(start, 0), clause.chain.words, clause.chain.clause)
        sayer = clause.chain.subjects[0] if clause.chain.subjects else -1
        span = Span(marked, clause.start, end, groups)
        return Reading(rule, span, chain, clause.aside, owner, sayer)


def _governs(mention: Mention) -> bool:
    """Whether a person acts for the state whose office is printed with the name: "Ukrainian President Ada Moe imposed sanctions"."""
    owner = mention.owner
    if mention.kind != "Person" or owner is None or owner.kind != "Place" or not mention.title:
        return False
    return _IN_GOVERNMENT.search(mention.title) is not None


def is_vouched(words: Words, at: int, doer: Phrase) -> bool:
    """Whether who stands behind "by" only vouches: in "granted it a loan guaranteed by X" X lends nothing. `at`: noun or verb."""
    return any(words.word(place) in _VOUCHING for place in range(at + 1, words.at(doer.start)))


def is_done_by(words: Words, at: int) -> bool:
    """Whether only a day, or a part, stands between a participle and who did it: "acquired in 2015 by X", "financed in part by X"."""
    tokens = words.tokens
    if words.word(at) in ("in", "on", "since", "during"):
        at += 1
    if words.word(at) in (
        "to",
        "for",
        "at",
    ):  # "financed to 85 percent by X", "bought for 5 million by X"
        sized = (
            at + 1 < len(tokens) and tokens[at + 1].kind == "A" and tokens[at + 1].letter in "pm"
        )
        return sized and words.word(at + 2) == "by"
    dated = at < len(tokens) and (tokens[at].kind, tokens[at].letter) == ("A", "d")
    return (dated or words.word(at) == "part") and words.word(at + 1) == "by"


def is_without_object(arguments: Sequence[Argument]) -> bool:
    """Whether what follows a participle that opens an aside is no object: "X, designated under Y," was designated."""
    return bool(arguments) and all(slot not in ("obj", "iobj", "by") for slot, _ in arguments)


def is_set_off(words: Words, left: int, stopped: int) -> bool:
    """Whether a participle and what follows it stand between commas behind a name: "X, sold to Y in 2020, makes rails"."""
    closed = words.word(stopped) == "," and words.word(stopped + 1) not in ("and", "or", "")
    return closed and left > 0 and words.word(left) == "," and words.tokens[left - 1].kind == "M"


def relates(words: Words, at: int, aside: bool) -> bool:
    """Whether "that" at token `at` is of a party, and points at no noun: "X, a lender that finances Y"."""
    before = words.tokens[at - 1] if at > 0 else None
    if before is None or words.word(at - 2) in _TOLD:
        return False
    return before.kind == "M" or (aside and before.kind == "W" and not before.text.endswith("d"))
