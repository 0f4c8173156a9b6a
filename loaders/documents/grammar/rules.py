"""The rules: patterns over marked sentences, and the operators that tell how firmly a clause commits itself. Data, checked at start.

rules = ruleset()
rules.ladder("has agreed to consider")      # 'considered'
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import ahocorasick

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.compiled import loaded
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.whereabouts import PART
from interlock.loaders.documents.language.words import words
from interlock.schema.errors import DataError
from interlock.schema.vocabulary import load_yaml, vocabulary

__all__ = words(
    "KIND_MARKS LIST MARK SUBJECT_LIST WHERE Rule Ruleset parse_rules ruleset verb_forms"
)

KIND_MARKS = {
    "Party": "P",
    "Firm": "F",
    "Bank": "B",
    "GovernmentBody": "G",
    "Chamber": "C",
    "Organization": "O",
    "Person": "H",
    "Project": "J",
    "Portfolio": "T",
    "Place": "L",
    "Event": "E",
    "Agreement": "A",
    "Exchange": "X",
    "Asset": "S",
    "Programme": "R",
}
MARK = r"⟦\w\d+⟧"
# Where a thing lies, behind it: "in ⟦L0⟧", "on the outskirts of ⟦L0⟧", "20 km east of ⟦L0⟧ in ⟦L1⟧".
WHERE = (
    r"(?: (?:just |some |about |close |situated |located )?(?:(?:⟪q\d+⟫|\d+ ?(?:km|miles?|kilomet(?:re|er)s?)) (?:to the )?)?"
    r"(?:in|at|near|outside|off|on|around|along|inside|from|to|of|(?:north|south)?-?(?:north|south|east|west)(?:ern)?)"
    r"(?: (?!(?:and|or|which|that|who|be|is|was|to)\b)[a-z-]+){0,4} ⟦L\d+⟧(?:’s|'s)?)"
)
_AMID = r"(?: \(⟪p\d+⟫\)|·*)"  # the share of each in brackets, or the fill that stands for it


# Where a member of a list comes from ("buyers from Iran and officials of ..."), and what it is ("the Dutch tower owner A").
_SEAT = (
    r"(?: (?:of|in|from|at) (?:(?:the )?(?:far )?(?:north|south|east|west|central|coastal|upper|lower)[a-z-]* )?⟦L\d+⟧"
    r"(?=,? (?:and|or|as well as|&) (?:also )?(?:the |a |an )?(?:[A-Z][a-z]+ (?:[a-z-]+ ){1,3})?⟦[^L]"
    r"|, ⟦[^L]\d+⟧(?: (?:of|in|from|at) (?:[a-z]+ )?⟦L\d+⟧)?(?:, ⟦|,? and ⟦)))?"
)
_SORT = (  # "news channel X", "the brewery X": what is no firm of itself
    r"(?:(?!and |or |of |by |to |in )[a-z-]+ ){0,2}?(?:channel|newspaper|daily|weekly|magazine|broadcaster|station|network"
    r"|website|portal|publisher|brewery|brewer|distillery|winery|dairy|bakery|clinic|hotel|brand|start-?up|insurer|builder|miner"
    r"|investor|tycoon|businessman|businesswoman|billionaire|entrepreneur|oligarch) "
)
_WHAT = rf"·*(?:the )?(?:(?<=the )[A-Z][a-z]+ (?:[a-z-]+ ){{1,3}}?|[a-z]+-[a-z]+ |{_SORT})?"


def _list(mark: str, joined: str = "|along with|together with") -> str:
    # Not "A and B agreed": there B opens the next clause.
    return (
        rf"{mark}{_AMID}{_SEAT}(?:(?:, {_WHAT}{mark}{_AMID}{_SEAT})*,? +(?:and|or|as well as{joined}|&) "
        rf"(?:also |by |to |from |for )?{_WHAT}{mark}"
        r"(?! (?:has|have|had|is|are|was|were|will|would|said|says|agreed|plans?|signed|holds|owns|keeps|retains|takes|the remaining"
        r"|the rest|the other)\b"
        r"| (?:in|near|from|of|outside) ⟦L\d+⟧ (?:the rest|the remaining|the other|the balance|⟪p)"
        r"| ⟪p| \d\d?(?:\.\d+)?(?:[,;.]|$)| (?:group )?⟦[FB]))?"  # nor the holder of who is next
    )


LIST = _list(MARK)
SUBJECT_LIST = (
    rf"{MARK}{_AMID}{_SEAT}(?:(?:, {_WHAT}{MARK}{_AMID}{_SEAT})*,? "
    rf" *(?:and|or|as well as|along with|together with|&) (?:also )?{_WHAT}{MARK})?"
)
_UNGOVERNED = (
    r"(?!(?:by|to|from|of|for|with|in|at|on|into|against|through|via|between|behind|as)\b)"
)
_GAP = (  # "the other companies", "Brightmoor’s plant": whose it is stands before the object
    r"[“\"‘]?(?:(?:the|its|their|both|fellow|nearby|neighbou?ring|all|some|another|other)\s)?"
    rf"(?:{MARK}(?:’s|'s|’|') (?:(?!own\b)[a-z-]+ )?)?(?:⟦F\d+⟧ (?=⟦F))?"
    # "Italian shoemaker Calzature Brenta": a noun for one who does something, whatever it is
    # and what governs it stays outside: "bought by steel manufacturer X"
    rf"(?:(?:[A-Z][a-z]+ )?(?:{_UNGOVERNED}[a-z-]+ ){{0,2}}"
    r"(?!(?:over|under|after|either|neither|never|or|for|ever|however|rather|whether|together"
    r"|later|earlier|former|per|nor|her|other|further|another|more)\b)[a-z-]+(?:er|or|house|group|company|firm|bank|fund|agency"
    r"|yard|start-up|airline|railway|cooperative|producer) (?=⟦))?"
    # "local businessman, X": a calling set off from its name
    rf"(?:(?:{_UNGOVERNED}[a-z-]+ ){{0,2}}?"
    r"(?:businessm[ae]n|businesswom[ae]n|tycoons?|billionaires?|magnates?|entrepreneurs?|investors?|oligarchs?),"
    r" (?=⟦H))?"
)
# An object that only owns or describes what follows is not the object.
_AFTER = (
    r"(?!’s\b|'s\b|[’']\s|-\w| ⟦F| (?:shares?|stakes?|officials?|assets|bonds|debt"
    r"|sanctions|market share|(?:ship)?yard|refinery|smelter|plant|mine|mill|factory|terminal|hotel|stadium|airport|brewery|quarry|farm)\b)"
)
_SOME = r"(?:(?:some|about|around|nearly|almost|roughly|up to|at least|more than|less than|over|under|a further|another) )?"
_SHARE_OF = (
    r"(?:(?:a |an |the |its |another |further )?(?:(?:combined|controlling|majority|minority|direct|indirect|remaining"
    r"|further|additional|new|small|large|strategic|unstated|undisclosed|blocking|further) )*"
    r"(?:{%}(?:[ -](?:of(?: the)?(?: (?:shares|capital|equity|share capital|votes|voting rights|stock) (?:of|in))?"
    r"|(?:equity |voting )?(?:stake|share|interest|holding|shareholding)s? (?:in|of)|in))"
    r"|(?:stake|share|interest|holding|shareholding)s? of {%}(?: each)? in"
    r"|(?:stakes?|shares|share|interests?|holdings?|shareholdings?) in"
    r"|(?:half|all|most|the rest|the remainder)(?: of)?(?: the)?(?: shares)? (?:of|in)))(?: each)?"
)
_ROLE = (
    r"(?:chairman|chairwoman|chairperson|chair|chief executive(?: officer)?|chief [a-z]+ officer|finance chief|chief"
    r"|CEO|CFO|COO|director[ -]general|director|vice[- ]president|president|head|co-founder|founder|manager"
    r"|governor|minister|secretary[ -]general|secretary|managing partner|partner|treasurer|executive|commissioner"
    r"|mayor|ambassador|envoy|spokes(?:man|woman|person)|owner|economist|analyst|strategist)"
)
_FIELDS = frozenset(
    words(
        "id tie cue trigger swap pairs country implicit from to home person via "
        "title unnamed heads named elided inside exchange "
        "instrument adjunct wished spoken version kept"
    )
)
_JOINTS = later(r"\s(?:and|or|but)\s")
_SIGNED = later(
    r"\b(?:sign|conclud|ink|penn|initial|reach|struck|strik|enter|clinch|seal|announc|won\b|win\b|secur)[a-z]*"
    r"\b.*\b(?:agreements?|contracts?|deals?|memorand(?:um|a)(?: of understanding)?|MoUs?|MOUs?|accords?|pacts?|protocols?"
    r"|letters? of intent)(?: with (?:the )?(?:⟦\w\d+⟧|[a-z ]+))?(?: (?:in|on|last|this) (?:⟦\w\d+⟧|⟪\w\d+⟫|[a-z]+))?,?$"
)
_IRREGULAR = {
    "be": "is are was were been being",
    "do": "does did done doing",
    "fall": "falls fell fallen falling",
    "rise": "rises rose risen rising",
    "see": "sees saw seen seeing",
    "foresee": "foresees foresaw foreseen foreseeing",
    "breed": "breeds bred breeding",
    "forgive": "forgives forgave forgiven forgiving",
    "shut": "shuts shutting",
    "string": "strings strung stringing",
    "sweep": "sweeps swept sweeping",
    "throw": "throws threw thrown throwing",
    "uphold": "upholds upheld upholding",
    "withhold": "withholds withheld withholding",
    "steal": "steals stole stolen stealing",
    "teach": "teaches taught teaching",
    "steer": "steers steered steering",
    "squeeze": "squeezes squeezed squeezing",
    "go": "goes went gone going",
    "have": "has had having",
    "sell": "sells sold selling",
    "spin": "spins spun spinning",
    "buy": "buys bought buying",
    "hold": "holds held holding",
    "take": "takes took taken taking",
    "build": "builds built building",
    "set": "sets setting",
    "put": "puts putting",
    "give": "gives gave given giving",
    "lend": "lends lent lending",
    "get": "gets got getting",
    "win": "wins won winning",
    "become": "becomes became becoming",
    "send": "sends sent sending",
    "pay": "pays paid paying",
    "repay": "repays repaid repaying",
    "run": "runs ran running",
    "lead": "leads led leading",
    "draw": "draws drew drawn drawing",
    "begin": "begins began begun beginning",
    "break": "breaks broke broken breaking",
    "grow": "grows grew grown growing",
    "seek": "seeks sought seeking",
    "strike": "strikes struck striking",
    "undertake": "undertakes undertook undertaken undertaking",
    "resell": "resells resold reselling",
    "hit": "hits hitting",
    "cast": "casts casting",
    "drop": "drops dropped dropping",
    "strip": "strips stripped stripping",
    "annul": "annuls annulled annulling",
    "outfit": "outfits outfitted outfitting",
    "oversee": "oversees oversaw overseen overseeing",
    "ship": "ships shipped shipping",
    "ban": "bans banned banning",
    "bar": "bars barred barring",
    "flag": "flags flagged flagging",
    "reflag": "reflags reflagged reflagging",
    "debar": "debars debarred debarring",
    "disbar": "disbars disbarred disbarring",
    "step": "steps stepped stepping",
    "underwrite": "underwrites underwrote underwritten underwriting",
    "transfer": "transfers transferred transferring",
    "show": "shows showed shown showing",
    "signal": "signals signaled signalled signaling signalling",
    "remit": "remits remitted remitting",
    "equip": "equips equipped equipping",
    "pen": "pens penned penning",
    "plan": "plans planned planning",
    "initial": "initials initialled initialed initialling",
    "control": "controls controlled controlling",
    "pursue": "pursues pursued pursuing",
    "issue": "issues issued issuing",
    "keep": "keeps kept keeping",
    "freeze": "freezes froze frozen freezing",
    "stop": "stops stopped stopping",
    "cut": "cuts cutting",
    "owe": "owes owed owing",
    "roll": "rolls rolled rolling",
    "deal": "deals dealt dealing",
    "bid": "bids bidding",
    "commit": "commits committed committing",
    "refer": "refers referred referring",
    "find": "finds found finding",
    "bring": "brings brought bringing",
    "bear": "bears bore borne bearing",
    "dig": "digs dug digging",
    "make": "makes made making",
    "meet": "meets met meeting",
    "choose": "chooses chose chosen choosing",
    "eye": "eyes eyed eyeing",
    "weave": "weaves wove woven weaving",
    "sink": "sinks sank sunk sinking",
    "write": "writes wrote written writing",
    "fly": "flies flew flown flying",
    "stand": "stands stood standing",
    "withdraw": "withdraws withdrew withdrawn withdrawing",
    "admit": "admits admitted admitting",
    "leave": "leaves left leaving",
    "expel": "expels expelled expelling",
    "lay": "lays laid laying",
    "forbid": "forbids forbade forbidden forbidding",
    "rebuild": "rebuilds rebuilt rebuilding",
    "let": "lets letting",
    "speak": "speaks spoke spoken speaking",
    "feed": "feeds fed feeding",
    "tell": "tells told telling",
    "slap": "slaps slapped slapping",
    "snap": "snaps snapped snapping",
    "tap": "taps tapped tapping",
    "swap": "swaps swapped swapping",
    "skip": "skips skipped skipping",
    "channel": "channels channelled channeled channelling channeling",
    "funnel": "funnels funnelled funneled funnelling funneling",
    "cancel": "cancels cancelled canceled cancelling canceling",
    "come": "comes came coming",
    "cede": "cedes ceded ceding",
    "co-own": "co-owns co-owned co-owning",
    "catch": "catches caught catching",
    "lose": "loses lost losing",
    "sit": "sits sat sitting",
    "spend": "spends spent spending",
    "lie": "lies lay lain lying",
    "fight": "fights fought fighting",
    "mount": "mounts mounted mounting",
    "tie": "ties tied tying",
    "enrol": "enrols enrolled enrolling",
    "fit": "fits fitted fitting",
    "arm": "arms armed arming",
    "submit": "submits submitted submitting",
    "permit": "permits permitted permitting",
    "split": "splits splitting",
    "drill": "drills drilled drilling",
    "bag": "bags bagged bagging",
    "forge": "forges forged forging",
    "sign": "signs signed signing",
    "bind": "binds bound binding",
    "forgo": "forgoes forwent forgone forgoing",
    "hide": "hides hid hidden hiding",
    "know": "knows knew known knowing",
    "mean": "means meant meaning",
    "overtake": "overtakes overtook overtaken overtaking",
    "partake": "partakes partook partaken partaking",
    "quit": "quits quitting",
    "read": "reads reading",
    "ride": "rides rode ridden riding",
    "ring": "rings rang rung ringing",
    "shake": "shakes shook shaken shaking",
    "siphon": "siphons siphoned siphoning",
    "slip": "slips slipped slipping",
    "speed": "speeds sped speeding",
    "spread": "spreads spreading",
    "stick": "sticks stuck sticking",
    "swear": "swears swore sworn swearing",
    "wind": "winds wound winding",
    "onlend": "onlends onlent onlending",
    "on-lend": "on-lends on-lent on-lending",
    "re-lend": "re-lends re-lent re-lending",
    "prepay": "prepays prepaid prepaying",
    "rewrite": "rewrites rewrote rewritten rewriting",
    "sublet": "sublets subletting",
    "outbid": "outbids outbidding",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One relation rule; `rules.yml` explains the fields."""

    id: str
    version: int
    tie: str
    pattern: Sought
    cues: tuple[str, ...]
    explicit: bool
    subject_kinds: frozenset[str]
    object_kinds: frozenset[str]
    swap: bool = False
    pairs: str = ""
    country: bool = False
    implicit: str = "asserted"
    via: bool = False
    title: bool = False
    person: bool = False
    home: bool = False
    unnamed: bool = False
    named: bool = False
    elided: bool = False
    inside: bool = False
    exchange: bool = False
    heads: frozenset[str] = frozenset()
    instrument: str | None = None
    adjunct: bool = False
    wished: str = ""
    spoken: bool = False
    kept: bool = False
    sold: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Ruleset:
    """All rules and operators of one version."""

    version: int
    rules: tuple[Rule, ...]
    operators: re.Pattern[str]
    order: tuple[str, ...]
    possibility: re.Pattern[str]
    former: re.Pattern[str]
    plain: frozenset[str]
    narrow: Mapping[str, tuple[str | None, str | None]]
    relational: Mapping[str, tuple[str, bool]]
    cues: Any  # an Aho-Corasick automaton: cue -> positions of rules

    def candidates(self, marked: str, main: str = "") -> list[Rule]:
        """The rules of which a cue and the anchors stand in the sentence, in their order: the others cannot match.

        Args:
            marked: the sentence.
            main: the same without what is set aside, where that differs.
        """
        wanted: set[int] = set()
        for _, positions in self.cues.iter(marked.lower().replace("⟦h", "⟦H")):
            wanted.update(positions)
        found = [self.rules[position] for position in sorted(wanted)]
        if not main or main == marked:
            return [rule for rule in found if rule.pattern.may(marked)]
        return [rule for rule in found if rule.pattern.may(marked) or rule.pattern.may(main)]

    def chain(self, words: str) -> tuple[list[str], str]:
        """The modalities that a chain of words names, in order, and the words that no operator explains."""
        found, rest = _operators(self, words)
        return list(found), rest

    def becoming(self, words: str) -> str | None:
        """The modality of the words before "become" or "becoming"; None where they leave it open or no operator explains them.

        rules.becoming("agreed to")         # 'agreed'
        rules.becoming("dreams of")         # None: of what he dreams he is not
        """
        if self.possibility.search(f" {words} "):
            return None
        if words.endswith("from"):
            return None  # "nothing stops A from becoming chairman"
        _, rest = self.chain(words)
        unknown = [
            word
            for word in rest.split()
            if word not in self.plain and word not in _COMING and not word.endswith("ly")
        ]
        return None if unknown else self.ladder(words)

    def ladder(self, words: str, implicit: str = "asserted") -> str:
        """The modality of a chain: the weakest of its operators; of coordinated chains the stronger one."""
        return _ladder(self, words, implicit) if words else implicit


@lru_cache(maxsize=1 << 12)
def _ladder(rules: Ruleset, words: str, implicit: str) -> str:
    ranks = vocabulary().modalities
    best: str | None = None
    whole, _ = _operators(rules, words)
    if "denied" in whole or "opposed" in whole:
        return "denied" if "denied" in whole else "opposed"
    parts = _JOINTS.split(words)
    for at, part in enumerate(parts):
        found, _ = _operators(rules, part)
        if _SIGNED.search(part) and any(_operators(rules, later)[0] for later in parts[at + 1 :]):
            continue  # "signed an agreement with X and plans to": what it signed is no verb of what it plans
        weakest = min((*found, implicit), key=lambda name: ranks[name].rank)
        if found and (best is None or ranks[weakest].rank > ranks[best].rank):
            best = weakest
    return best or implicit


@lru_cache(maxsize=1 << 14)  # rules, frames and figures ask for the chains of the same verbs
def _operators(rules: Ruleset, words: str) -> tuple[tuple[str, ...], str]:
    found: list[str] = []

    def note(match: re.Match[str]) -> str:
        found.append(rules.order[int((match.lastgroup or "m0")[1:])])
        return " "

    rest = rules.operators.sub(note, words)
    return tuple(found), rest


_COMING = frozenset(
    words(
        "rose rises grew went goes came comes returned returns moved moves climbed left leaves who"
    )
)
# Whose last letter is written twice: "allotted", "scrapping".
_DOUBLED = frozenset(
    words(
        "abut allot cross-debar distil incur outfit program rebut refit repel retrofit travel underpin"
    )
)
_ONE_SYLLABLE = later(r"(?:[^aeiou]|qu)*[aeiou][bdgkmnprt]")  # "swap", "drum": doubles its end


def verb_forms(verb: str) -> tuple[str, ...]:
    """All forms of a verb, base first: `supply supplies supplied supplying`."""
    if verb in _IRREGULAR:
        return (verb, *_IRREGULAR[verb].split())
    if verb in _DOUBLED or _ONE_SYLLABLE.fullmatch(verb):
        return verb, verb + "s", f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"
    if verb.endswith("e"):  # "guaranteeing", "agreeing" keep theirs
        stem = verb if verb.endswith(("ee", "oe", "ye")) else verb[:-1]
        return verb, verb + "s", verb + "d", stem + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    sibilant = verb.endswith(("s", "sh", "ch", "x", "z"))
    return verb, verb + ("es" if sibilant else "s"), verb + "ed", verb + "ing"


def _expand(rule_id: str, trigger: str, pieces: Mapping[str, str], *, swap: bool) -> str:
    def macro(match: re.Match[str]) -> str:
        name = match[1]
        kind, _, value = name.partition(":")
        if kind == "v":
            return "(?:" + "|".join(verb_forms(value)) + ")"
        if kind == "p":
            return (
                "(?:"
                + "|".join(
                    form for form in verb_forms(value)[1:] if not form.endswith(("s", "ing"))
                )
                + ")"
            )
        if kind == "g":
            return verb_forms(value)[-1]
        if kind in ("S", "O", "S1", "O1"):
            mark = (
                MARK
                if not value
                else "⟦[" + "".join(KIND_MARKS[kind_] for kind_ in value.split("|")) + r"]\d+⟧"
            )
            # "invested in A together with B": B is no object, but "built by A together with B"
            joined = () if kind[0] == "S" or swap else ("",)
            slot = mark if kind.endswith("1") else _list(mark, *joined)
            # "went to Orlu contractor Tarn": who is only told as whose contractor is not who got it
            gap, after = (_GAP, _AFTER) if kind[0] == "O" else ("", "(?! ⟦[FB]\\d+⟧(?!’|'))")
            return f"{gap}(?P<{kind[0]}>{slot}){after}"
        fixed = {
            "M": rf"{_SOME}⟪m\d+⟫",
            "%": r"⟪p\d+⟫",
            "D": r"(?:(?:in|on|at|by|during|for) )?⟪d\d+⟫",
            "N": r"(?:[\w-]+ ){0,5}?[\w-]+",
        }
        if kind not in fixed:
            raise DataError(
                f"rules.yml: rule {rule_id!r}: unknown macro {match[0]!r}",
                why="see the head of the file",
                hint="{S} {O} {v:verb} ...",
            )
        return fixed[kind]

    trigger = trigger.replace("{SH}", _SHARE_OF).replace("{ROLE}", _ROLE)
    for name, piece in pieces.items():
        trigger = trigger.replace("{" + name + "}", piece)
    # {N}? is "up to five words and a blank", so that the blank goes with the words.
    text = trigger.replace("{N}?", r"(?:[\w-]+ ){0,5}?")
    return re.sub(r"\{([A-Za-z%][\w:|%-]*)\}", macro, text)


def _bounded(trigger: str) -> str:
    """A trigger at the begin of a word; before a mark the condition stands behind its bracket, which the engine finds at once."""
    mark, bound = "(?P<S>⟦", r"(?<![\w-]"
    if trigger.startswith(mark):
        return f"{mark}{bound}⟦){trigger.removeprefix(mark)}"
    return f"{bound}){trigger}"


def _rule(row: Mapping[str, Any], version: int, pieces: Mapping[str, str], *, check: bool) -> Rule:
    rule_id = str(row.get("id"))
    unknown = sorted(set(row) - _FIELDS)
    if unknown or not {"id", "tie", "cue", "trigger"} <= set(row):
        raise DataError(
            f"rules.yml: rule {rule_id!r} has unknown fields {unknown} or lacks one",
            why="a rule has id, tie, cue, trigger and options",
            hint="see the head of the file",
        )
    tie = vocabulary().tie(row["tie"])
    implicit = row.get("implicit", "asserted")
    kinds = {"from": tie.subject, "to": tie.object}
    for end, allowed in kinds.items():
        bad = sorted(set(row.get(end, ())) - set(allowed))
        if bad:
            raise DataError(
                f"rules.yml: rule {rule_id!r}: {tie.name} takes no {bad} as {end}",
                why=f"it takes {', '.join(allowed)}",
                hint="correct the kinds",
            )
    if implicit not in vocabulary().modalities:
        raise DataError(
            f"rules.yml: rule {rule_id!r}: modality {implicit!r}",
            why="it is not in the vocabulary",
            hint="correct `implicit`",
        )
    try:
        pattern = Sought(
            _bounded(_expand(rule_id, row["trigger"], pieces, swap=bool(row.get("swap"))))
        )
        if check:
            _ = pattern.compiled
    except (re.error, KeyError) as error:
        raise DataError(
            f"rules.yml: rule {rule_id!r}: {error}",
            why="its trigger is no pattern",
            hint="correct the trigger",
        ) from error
    if not (pattern.holds("O") or row.get("pairs") or row.get("elided")):
        raise DataError(
            f"rules.yml: rule {rule_id!r} has no object",
            why="neither {O} nor pairs",
            hint="add one",
        )
    return Rule(
        id=rule_id,
        version=int(row.get("version", version)),
        tie=tie.name,
        pattern=pattern,
        cues=tuple(cue.lower().replace("⟦h", "⟦H") for cue in row["cue"]),
        explicit=pattern.holds("S"),
        subject_kinds=frozenset(row.get("from", tie.subject)),
        object_kinds=frozenset(row.get("to", tie.object)),
        swap=bool(row.get("swap")),
        pairs=str(row.get("pairs", "")),
        country=bool(row.get("country")),
        implicit=implicit,
        via=bool(row.get("via")),
        title=bool(row.get("title")),
        person=bool(row.get("person")),
        home=bool(row.get("home")),
        unnamed=bool(row.get("unnamed")),
        named=bool(row.get("named")),
        elided=bool(row.get("elided")),
        inside=bool(row.get("inside")),
        exchange=bool(row.get("exchange")),
        heads=frozenset(row.get("heads", ())),
        instrument=row.get("instrument"),
        adjunct=bool(row.get("adjunct")),
        wished=vocabulary().tie(row["wished"]).name if "wished" in row else "",
        spoken=bool(row.get("spoken")),
        kept=bool(row.get("kept")),
    )


def parse_rules(text: str, *, check: bool = True) -> Ruleset:
    """Read rules from the text of their YAML file.

    Args:
        text: of the file.
        check: compile every trigger now; without it each is compiled when it is first looked for.

    Raises:
        DataError: a rule has an unknown field, tie type, kind, modality or macro, an id occurs twice, a trigger is no pattern.
    """
    data = loaded(text, load_yaml)
    version = int(data["version"])
    pieces = {"PART": PART} | (data.get("pieces") or {})
    rules = tuple(_rule(row, version, pieces, check=check) for row in data["rules"])
    ids = [rule.id for rule in rules]
    twice = sorted({rule_id for rule_id in ids if ids.count(rule_id) > 1})
    if twice:
        raise DataError(
            f"rules.yml: ids given twice: {twice}",
            why="the last would win in silence",
            hint="rename one",
        )
    order: list[str] = []
    groups: list[str] = []
    for row in data["operators"]:
        for pattern in row["words"]:
            groups.append(f"(?P<m{len(order)}>{pattern})")
            order.append(vocabulary().modalities[row["modality"]].name)
    return Ruleset(
        version=version,
        rules=rules,
        operators=re.compile(r"(?<![\w-])(?:" + "|".join(groups) + r")(?![\w-])"),
        order=tuple(order),
        possibility=re.compile(r"\b(?:" + "|".join(data["possibility"]) + r")\b"),
        former=re.compile(r"\b(?:" + "|".join(data["former"]) + r")\b"),
        plain=frozenset(data["plain"]),
        narrow={
            vocabulary().tie(tie).name: (ends[0], ends[1])
            for tie, ends in data.get("narrow", {}).items()
        },
        relational={
            f"{noun} of {row['owner']}" if "owner" in row else noun: (
                vocabulary().tie(row["tie"]).name,
                bool(row.get("turned")),
            )
            for row in data.get("relational", ())
            for noun in row["nouns"]
        },
        cues=_cues(rules),
    )


def _cues(rules: tuple[Rule, ...]) -> Any:
    table: dict[str, tuple[int, ...]] = {}
    for position, rule in enumerate(rules):
        for cue in rule.cues:
            table[cue] = (*table.get(cue, ()), position)
    automaton = ahocorasick.Automaton()
    for cue, positions in table.items():
        automaton.add_word(cue, positions)
    automaton.make_automaton()
    return automaton


@cache
def ruleset() -> Ruleset:
    """The rules that ship with this version; a test compiles them all."""
    text = files("interlock.loaders.documents.grammar").joinpath("rules.yml").read_text("utf-8")
    return parse_rules(text, check=False)
