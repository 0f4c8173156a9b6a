"""Who says what in a marked sentence: the parts of it that are somebody's words, and where it is told that they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from interlock.loaders.documents.grammar.marks import NUMBER, Marks, blanked
from interlock.loaders.documents.grammar.rules import MARK, SUBJECT_LIST
from interlock.loaders.documents.grammar.sayings import (
    ACCORDING,
    ANSWERS,
    AS_SAID,
    BARE_CLAUSE,
    BARE_SUBJECT,
    DENIES,
    DENIES_TALE,
    GOES_ON_BEHIND,
    GOES_ON_INDIRECTLY,
    HE_OPENS,
    HE_SAID,
    IN_HIS_WORDS,
    MIDWAY,
    NUMBERS_SHOW,
    NUMBERS_SHOWED,
    PAPERS_SHOW,
    PAPERS_SHOWED,
    QUOTED,
    REPORT,
    ROLE_OF,
    SAID_IN_PASSING,
    SPEAKS,
)
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["SPEAKING", "Report", "Reports"]

# What may be said of a thing ("announced a loan") or with a clause ("announced it had bought X").
_OF_THINGS = (
    "announce", "deni", "confirm", "report", "expect", "disclos", "reveal", "project", "highlight", "mention", "observ", "underlin",
    "underscor", "emphasi", "conclud", "admit", "calculat", "suggest", "clarif", "signal",
)  # fmt: skip
# "added X to its list", "also added X, Y and Z, all in China": who adds them says nothing.
_ADDS_TO = later(
    rf"(?:the )?(?:[a-z]+ ){{0,3}}?{SUBJECT_LIST}(?:,[^;⟦]{{0,60}}?,?)?(?: (?:to|on|onto)\b|,? [“\"]|, (?:all|both|each)\b|[.]?$)"
)
# "And yet, according to X, ...": what only leads in
_LEADS_IN = later(r"(?:[A-Z][a-z]+(?:,? [a-z]+){0,2}, )[“\"]?")
# "investigators of the centre said": it speaks, where they have no names.
_OF_A_BODY = later(r"\d+⟧ (?:of|at|from) (?:the )?⟦[GOCFB](?P<body>\d+)⟧")
# Where somebody is or something comes out, which says nothing itself: "with offices in Oman and Iran said".
_WHERE = frozenset({"Place", "Exchange"})
_IN_PLACES = later(
    rf"\b(?:in|on|at|across|throughout|from|through|near|outside)(?: the)? (?:{MARK}(?:,|,? and|,? or)(?: the)? )*$"
)
# Who opens a clause, with what is said of him: "the Oman-based ⟦B0⟧ with offices in".
_OPENS_CLAUSE = later(
    r"(?:^[“\"]?|[,;] (?:and |but |while )?)(?:[A-Za-z’'-]+ ){0,4}⟦[BFCOGHP](?P<who>\d+)⟧"
    r" (?:with|which|that|who|of|in|based|listed|operating|active) [^,;“”]*(?:, ⟦\w\d+⟧)*(?:,? and)? ?[^,;“”]*$"
)
SPEAKING = frozenset(
    {"Firm", "Bank", "Exchange", "Chamber", "Organization", "GovernmentBody", "Party"}
)
_SUBJECT = later(r"[“\"]?(?:The |the )?⟦\w(\d+)⟧(?=,|(?! (?:and|or|with)\b) )")
# What a text calls the firm that it is about.
_OWN_WORDS = frozenset(
    words(
        "company group firm utility lender insurer miner maker producer carrier airline shipowner developer retailer brewer refiner "
        "trader contractor builder operator manufacturer supplier exporter importer grower shipper distributor side house"
    )
)


@dataclass(frozen=True, slots=True)
class Report:
    """Who says what: the part of the marked sentence that is somebody's words.

    Attributes:
        start, end: the part; speaker: index of the speaker's mention in the sentence, -1 where it stands elsewhere;
            denied: the speaker denies it; voice: who speaks, None for somebody whom the text only describes.
    """

    start: int
    end: int
    speaker: int
    denied: bool
    voice: Mention | None = None

    @property
    def party(self) -> int:
        """The party that speaks, or -1."""
        return self.voice.party if self.voice is not None else -1


class Reports(Marks):
    """Finds who speaks in a marked sentence.

    Attributes:
        reports: the parts that are somebody's words; sayings: where it is told who says them.
    """

    reports: list[Report]
    sayings: list[tuple[int, int]]

    def _speech(self, main: str, trailing: Sequence[re.Match[str]]) -> str:
        """Find who speaks; blank attributions that stand in the way of the clause."""
        end = len(main)
        for match in list(ACCORDING.finditer(main)):
            speaker = self.indices(match["who"])[0]
            begin, stop = match.span()
            self.sayings.append((begin, stop))
            lead = begin <= 1 or _LEADS_IN.fullmatch(main, 0, begin) is not None
            if lead:  # fronted: up to the comma before the subject
                comma = re.compile(r"(?:,|\s{2}) (?=(?:⟦|[a-z]+ ⟦|the |its ))").search(main, stop)
                close = comma.end() if comma else stop
                comma2 = None
                tail = main[stop:close]
                if comma and re.match(r"[^,]*, (?:an?|the) ", tail + main[close : close + 4]):
                    comma2 = re.compile(r", ").search(main, close)
                self._report(comma2.end() if comma2 else close, end, speaker)
                main = blanked(main, begin, (comma2.end() if comma2 else close))
                continue
            goes_on = GOES_ON_BEHIND.match(main, stop) and BARE_SUBJECT.fullmatch(
                main, 0, begin - 2
            )
            self._report(0, end if goes_on else begin, speaker)
            main = blanked(main, begin - 2 if main[begin - 2 : begin] == ", " else begin, stop)
        for behind in (
            *NUMBERS_SHOWED.finditer(main),
            *MIDWAY.finditer(main),
            *PAPERS_SHOWED.finditer(main),
        ):
            groups = behind.groupdict()
            who = groups["who"] or groups.get("who2") or groups.get("who3")
            if who is not None and self._can_tell(self.mention(who)):
                self._report(0, end, self.indices(who)[0])
                self.sayings.append(behind.span())
                main = blanked(main, *behind.span())
        for pattern in (AS_SAID, SPEAKS, NUMBERS_SHOW, PAPERS_SHOW):
            opening = pattern.match(main)
            told = opening is not None and (
                pattern is not PAPERS_SHOW or self._can_tell(self.mention(opening["who"]))
            )
            if opening is not None and told:
                who = opening["who"] or opening.groupdict().get("who2") or ""
                heading = self.mention(who)
                if pattern is SPEAKS and heading.form == "group" and heading.plural:
                    continue  # "People: The venture is chaired by X": a heading
                self._report(opening.end(), end, self.indices(who)[0])
                self.sayings.append(opening.span())
                main = blanked(main, 0, opening.end())
        for match in trailing:
            main = self._trailing(main, match)
        main = self._of_others(main)
        at = 0
        while True:
            said = REPORT.search(main, at)
            if said is None:
                return main
            who = self.mention(said["who"])
            named = who.title or main[: said.start("who")].rstrip().endswith(",")
            named = named or "," in self.text[who.start : who.end]  # "its owner, X," in one mark
            role = ROLE_OF.search(main, 0, said.start("who")) if said["comma"] else None
            opens = said["aside"] and NUMBER.search(main, 0, said.start("who")) is None
            if said["comma"] and not (named or role or opens):
                at = said.start("who") + 1
                continue  # "X, said Y": not X speaks
            if said["then"] and not said["comma"]:
                at = said.start("who") + 1
                continue  # "X bought Y in May, said a source": not Y speaks
            bare = not said["that"] and said["say"].startswith("add")
            if bare and _ADDS_TO.match(main, said.end()):
                at = said.end()
                self.reports.append(Report(at, end, -1, False))  # "added X to its list": no words
                continue
            if said["that"] or self._is_clause(said["say"], main, said.end()):
                voice = self.indices(role["who"] if role else said["who"])[0]
                kinds = {m.kind for m in self.mentions if m.party == who.party}
                beside = said["comma"] and who.kind == "Place"
                if not beside and kinds & _WHERE and _IN_PLACES.search(main, 0, said.start("who")):
                    voice = self._subject_before(main, said.start("who"))
                    if voice < 0:  # "the results released on the exchange showed that"
                        self.reports.append(Report(said.end(), end, -1, False))
                        self.sayings.append(said.span())
                        at = said.end()
                        continue
                self._report(said.end(), end, voice, said["say"].startswith(DENIES))
                self.sayings.append(said.span())
            at = said.end()

    def _subject_before(self, main: str, at: int) -> int:
        """Who speaks where a place stands right before the verb: "the lender with offices in Oman and Iran said"; -1 for nobody."""
        opening = _OPENS_CLAUSE.search(main, 0, at)
        first = int(opening["who"]) if opening is not None else -1
        return first if first >= 0 and self.mentions[first].kind in SPEAKING | {"Person"} else -1

    def _in_passing(self, start: int, end: int, head: int) -> None:
        """Whose words end what is set off behind "which" or "who": of "X, which denied that it owes Y, sold Z" X denies the first alone."""
        if not self.marked.endswith((" which", " who"), 0, start):
            return
        said = SAID_IN_PASSING.match(self.marked, start, end)
        if said is None:
            return
        if said["denies"] or said["that"] or self._is_clause(said["say"], self.marked, said.end()):
            denied = bool(said["denies"]) or said["say"].startswith(DENIES)
            self._report(said.end(), end, head, denied)
            self.sayings.append(said.span())

    def _is_clause(self, verb: str, main: str, at: int) -> bool:
        """Whether what is said without "that" is a clause, and no thing announced: "confirmed it had", not "confirmed it"."""
        if not verb.startswith(_OF_THINGS):
            return True
        clause = BARE_CLAUSE.match(main, at)
        if clause is None:
            return False
        pronoun = clause["pronoun"]
        return pronoun is None or self.mentions[int(pronoun)].form == "pronoun"

    def _of_others(self, main: str) -> str:
        """Words of somebody who is only taken up, or quoted by another: ", she said", "the agency quoted X as saying"."""
        for match in list(HE_SAID.finditer(main)):
            behind = GOES_ON_BEHIND.match(self.marked, match.end())
            voice = self._person_before(main, match.start()) or self._person_told_of()
            if voice is not None:
                close = len(main) if behind is not None else match.start()
                denied = match["say"].startswith(DENIES)
                self.reports.append(Report(0, close, -1, denied, voice))
            self.sayings.append(match.span())
            main = blanked(main, *match.span())
        opening = HE_OPENS.match(main)
        voice = self._person_told_of() if opening is not None else None
        if opening is not None and voice is not None:
            denied = opening["say"].startswith(DENIES)
            self.reports.append(Report(opening.end(), len(main), -1, denied, voice))
            self.sayings.append(opening.span())
        own = IN_HIS_WORDS.match(main)
        voice = self._person_told_of() if own is not None else None
        if own is not None and voice is not None:
            self.reports.append(Report(own.end(), len(main), -1, False, voice))
            self.sayings.append(own.span())
            main = blanked(main, *own.span())
        for match in list(ANSWERS.finditer(main)):
            if self.mention(match["who"]).kind in SPEAKING | {"Person"}:
                self._report(match.end(), len(main), self.indices(match["who"])[0])
                self.sayings.append(match.span())
        for match in DENIES_TALE.finditer(main):
            self._report(*match.span("what"), self.indices(match["who"])[0], denied=True)
        for match in list(QUOTED.finditer(main)):
            self._report(match.end(), len(main), self.indices(match["who"])[0])
            self.sayings.append(match.span())
        return main

    def _person_before(self, main: str, at: int) -> Mention | None:
        """Who "he" is where the clause before a semicolon names one person: "X agreed; his city, he said, was ready"."""
        cut = main.rfind("; ", 0, at)
        persons = {
            m.party: m
            for m in (self.mentions[int(one[1])] for one in NUMBER.finditer(main, 0, max(cut, 0)))
            if m.kind == "Person" and m.form == "name" and m.party >= 0 and not m.plural
        }
        return next(iter(persons.values())) if len(persons) == 1 else None

    def _person_told_of(self) -> Mention | None:
        """Who "he" or "she" is behind a clause: the one person of the last sentence that tells of any."""
        persons = [m for m in self.earlier if m.kind == "Person" and m.party >= 0 and not m.plural]
        last = [m for m in persons if m.sentence == persons[-1].sentence]
        others = [  # names that may be a person's too
            m
            for m in self.earlier
            if persons and m.sentence == last[0].sentence and m.guessed and m.name.count(" ") == 1
        ]
        return last[0] if len({m.party for m in last}) == 1 and not others else None

    def _trailing(self, main: str, match: re.Match[str]) -> str:
        """An attribution behind what is said: ", the minister said on Monday", ", said its chairman, X"."""
        who = match["who1"] or match["who2"]
        stop = match.end() if not NUMBER.search(match["tail"]) else match.start("tail")
        # "X, the minister said, supplies Y": what goes on behind the speaker is the same sentence of his.
        behind = GOES_ON_BEHIND.match(self.marked, stop)
        goes_on = behind is not None and (
            behind[0][-1] in '“"' or BARE_SUBJECT.fullmatch(self.marked, 0, match.start())
        )
        close = len(self.marked) if goes_on else match.start()
        if who is not None:
            speaker = self.indices(who)[0]
            denied = (match["say1"] or "").startswith(DENIES)
            self._report(0, close, speaker, denied)
            behind = GOES_ON_INDIRECTLY.match(self.marked, stop)
            if behind is not None and not goes_on:
                self._report(behind.start("words"), len(self.marked), speaker, denied)
        elif match["nobody"].lower().startswith("the "):
            voice = self._called(match["noun"])
            if voice is not None:
                self.reports.append(Report(0, close, -1, False, voice))
        self.sayings.append((match.start(), match.end()))
        return blanked(main, match.start(), stop)

    def _report(self, start: int, end: int, speaker: int, denied: bool = False) -> None:
        self.reports.append(Report(start, end, speaker, denied, self._voice(speaker)))

    @staticmethod
    def _can_tell(source: Mention) -> bool:
        """Whether it may be the source of what is told: a body, or a paper without a name."""
        return source.kind in SPEAKING or (source.kind == "Event" and source.form == "group")

    def _called(self, noun: str) -> Mention | None:
        """Who is meant by a noun that is no mention: "the Portuguese utility" is whom the clause is about, "the bureau" the one before."""
        if noun in _OWN_WORDS:
            first = _SUBJECT.match(self.marked)
            if first and self.mentions[int(first[1])].kind in SPEAKING:
                return self.mentions[int(first[1])]
            voices = {m.party: m for m in self.mentions if m.kind in SPEAKING and m.form == "name"}
            return next(iter(voices.values())) if len(voices) == 1 else None
        for mention in reversed(self.earlier):
            acting = mention.form == "name" and mention.kind in SPEAKING and mention.party >= 0
            if acting and noun in mention.name.lower().split():
                return mention
        return None

    def _voice(self, speaker: int) -> Mention:
        """Who a speaker is: "it" and "the lender" behind a clause are whom the clause is about, where only one can be meant."""
        mention = self.mentions[speaker]
        if mention.form == "group" and mention.kind in ("Person", "GovernmentBody"):
            body = _OF_A_BODY.match(self.marked, self.marked.find(f"{speaker}⟧"))
            return self.mentions[int(body["body"])] if body is not None else mention
        if mention.form == "pronoun" and speaker:
            return self._called("company") or mention
        if mention.form == "definite" and mention.party < 0 and not mention.plural:
            others = {m.party: m for m in self.mentions if m.kind == mention.kind and m.party >= 0}
            if len(others) == 1:
                return next(iter(others.values()))
            return self._called(mention.head.rpartition(" ")[2]) or mention
        return mention

    def is_saying(self, at: int) -> bool:
        """Whether a place lies in the words that tell who speaks and when."""
        return any(start <= at < end for start, end in self.sayings)
