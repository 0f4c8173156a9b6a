"""A sentence once more in plainer words: without its lead, what is set off, what only describes a name, and one name of each list.

"In May the family-owned X (TVS), founded in 1987, and Y sold rails to Z unit W" says of X what "X sold rails to W" says. Rules that look
for a verb beside a name, or for a noun at the head of a sentence, find them so; what the longer words say is read from the whole.

    for plain in plainer(sentence):         # the sentence itself is the first
        plain.sentence.marked, plain.day    # the day of the lead, if it names one
        for names in lists_of(plain):
            [alone(plain, leaving).sentence.marked for party, place, leaving in names]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.grammar.halved_asides import halves
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.grammar.said_between import said_between
from interlock.loaders.documents.grammar.serial_verbs import rows
from interlock.loaders.documents.language.amounts import Amount
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.dates import DateSpan
from interlock.loaders.documents.language.kin_nouns import KIN_NOUN
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["Plain", "alone", "leaving_out", "lists_of", "neither", "plainer", "sets_off_alone"]

# Characters that the main clause lacks, with the blanks between them, which look the same in both.
_BLANK = later(r"-(?:-| (?=-))*")
# Goes on about the last name in the part: "due to X, the builder of".
_APPOSED = later(r", (?:the|an?|its|one of) [a-z]")
# A lead is words without a party: when, on what occasion, by whose account. "Since" and "until" tell of a state, "if" of none.
_LEAD = later(
    r"(?:(?:(?:In|At|Near) (?:the )?⟦L\d+⟧,? (?=(?:on |in )?⟪d))?"
    r"(?:(?:[IiOo]n|During|Early in|Late in|Earlier in|Later in|At the (?:end|start|beginning) of) (?:the )?)?⟪d(?P<day>\d+)⟫,? "
    r"|(?:Meanwhile|Separately|However|Also|Today|Recently|Then|Now|Currently|Furthermore|Moreover|In addition|Additionally|As a result"
    r"|Consequently|Nevertheless|Similarly|Finally|For example|For instance|In turn|At the same time|On the other hand|As expected"
    r"|(?:As part of|According to(?! (?:[a-z]+ )?(?:rumou?rs?|speculation|gossip|hearsay)\b)"
    r"|After|Following|Amid|Despite|With|Alongside|Besides|In line with|Thanks to|Because of|Due to"
    r"|Together with|(?!Assuming|Supposing|Barring|Pending|Failing|Excluding)[A-Z][a-z]+ing) [^⟦⟪,;:“\"]{2,60}), )"
    r"(?=⟦|[a-z])"
)
_UNITS = (
    r"(?:subsidiary|unit|arm|affiliate|division|associate|parent|owner|partner|rival|peer|competitor|supplier|customer|client|shareholder"
    r"|investor|contractor|operator|brand|licensee|distributor|agent|buyer|bidder|neighbour|ally|predecessor|successor"
    r"|spin-?off|offshoot|franchisee|subcontractor|backer|creditor|heir|heiress|scion|veteran|alumnus|alumna|loyalist)"
)
_GRANTS = (
    r"(?: (?:has|have|had|also|today|yesterday|on ⟪d\d+⟫|in ⟪d\d+⟫|⟪d\d+⟫))* (?:approve[sd]|authori[sz]e[sd]|cleared|endorsed|sanctioned"
    r"|green-lighted|greenlighted|allocated|granted|awarded)\b"
)
# What only says of what sort the party behind it is, or whose. Behind a mark such a word is a verb: "X sanctioned Y".
_TRAITS = Sought(
    r"(?<!⟧ )(?:(?:(?:state|government|family|privately|publicly|foreign|wholly|majority|employee|locally|investor|army|partly|jointly)"
    r"[- ](?:owned|held|controlled|run|traded|listed|backed|funded)"
    r"|state|listed|unlisted|local|rival|fellow|ailing|embattled|debt-laden|cash-strapped|troubled|bankrupt|insolvent|sanctioned"
    r"|blacklisted|newly (?:formed|created|established)|little-known|loss-making|fast-growing|privatised|privatized) )+(?=⟦[FBPX])"
    rf"|{MARK}(?:(?:’s|'s|’|')? (?:[a-z-]+ ){{0,2}}{_UNITS}|-(?:owned|controlled|run|backed|led|operated)) (?=⟦[FBP]\d)"
    # "bought out its partner X": its share of another, and not X
    rf"|(?<! out )\b(?:its|their) (?:[a-z-]+ ){{0,2}}{_UNITS} (?=⟦[FBP]\d)"
    # but "tankers owned by X, including Y": Y is one of the tankers
    rf"|(?<![,⟧] )(?:(?<!by )(?<!of ){MARK},|{MARK}) (?:including|such as) (?:the )?(?=⟦)"
    # "Jo Lee and his wife own": those who are his, and no party of their own
    r"|(?<=⟧) and (?:his|her|their|its) (?:[a-z-]+ ){0,2}?(?:wife|husband|brothers?|sisters?|sons?|daughters?|children|family"
    r"|parents|cousins?|relatives|partners?|associates?|founders?|heirs)(?= [a-z])"
    r"|(?<=⟧) and (?:his|her|their) ⟦H\d+⟧(?= [a-z])"
    r"|⟪d\d+⟫(?:’s|'s) (?:[a-z]+ )?(?=⟦E(?P<event>\d+)⟧)"
    # What the board of a body grants, the body does.
    r"|\b(?:[Tt]he )?(?:[a-z]+ )?[Bb]oard(?: of (?:(?:[Ee]xecutive )?[Dd]irectors|⟦H\d+⟧))? of (?:the )?(?=⟦[BFOGC]\d+⟧"
    rf"(?:’s|'s)?{_GRANTS})"
)
# "Jo Lee's cousin owns": the cousin, whom his relative only tells
_KIN = later(KIN_NOUN)
_OF_RELATIVE = Sought(r"⟦[HP]\d+⟧(?:’s|'s|’|') (?:[a-z-]+ ){0,2}?(?=⟦H(?P<kin>\d+)⟧(?!’s|'s))")
_RELATIVE_OF = Sought(
    r"⟦H(?P<kin>\d+)⟧(?P<of> (?:of|to) (?:the )?(?:[a-z-]+ ){0,3}?⟦[HPFL]\d+⟧(?:’s|'s)?(?: [a-z-]+){0,2}?)"
    r"(?=[,.;]|$| (?:and|who|in|on|for|at|with|by|from|to|is|was|has|had|owns|owned|[a-z]+s|[a-z]+ed) )"
)
# "His wife, the singer Jo Lee, owns"
_SET_OFF_KIN = Sought(
    r"⟦H(?P<kin>\d+)⟧, (?:(?:the|an?) )?(?:[A-Z]?[a-z-]+ ){0,4}?(?=⟦H\d+⟧(?P<close>,? (?=(?!and |or |who |which |whose |an? |the )))?)"
)
# "the former head of the state oil company X, Jo Lee": what Jo Lee is.
_OFFICE_OF = Sought(
    r"(?P<office>(?:\b(?:the|its|their|an?) (?:(?!(?:of|at|in|for|to|by|from|with|on|and|or)\b)[A-Z]?[a-z-]+[ -]){0,4}?"
    r"(?:(?i:head|chief|chair|chairman|chairwoman|president|director|director-general|executive|owner|co-owner|founder|co-founder|manager"
    r"|governor|minister|commander|leader|boss|secretary|treasurer|shareholder|financier|partner|officer|spokesman|spokeswoman))"
    r"|⟦H(?P<officer>\d+)⟧)"
    r" (?:(?:of|at) (?:the )?⟦[FBOGCLSXP]\d+⟧|(?:of|for) (?:the )?[a-z]+(?: (?:and )?[a-z]+){0,2}), )"
    r"(?=⟦H\d+⟧(?P<close>,? (?=(?!and |or |who |which |whose |an? |the |[a-z]+ing )))?)"
)
# "Slovenian peer X", "the German carmaker X": what X is.
_CALLED = later(
    r"(?<!⟧ )(?<!⟧’s )(?<!⟧'s )(?<![A-Za-z-])(?:(?:[Tt]he|[Aa]n?) )?(?:[A-Z][a-z]+(?:ese|ian|ish|an|ch|ic|i|elsh) )?"
    # What governs the name stays: "bought by steel manufacturer X" is not "bought X".
    r"(?:(?!(?:by|to|from|of|for|with|in|at|on|into|against|through|via|between|behind|than|as|and|or|but|not|no|nor|without|under|over|among)\b)"
    r"[a-z-]+ ){0,2}(?P<noun>[a-z-]+) (?=⟦[FBP]\d)"
)
_NOUN_BEFORE = later(r"(?<![a-z-])(?P<noun>[a-z-]+) (?=⟦[FBP]\d)")
# "X unit Y", "X’s subsidiary Y", where the noun stands in the mark of Y.
_OF_OWNER = later(rf"{MARK}(?:’s|'s|’|')? (?=⟦[FBP](?P<owned>\d+)⟧)")
_UNIT = later(_UNITS)
# "a brewery in Orlu", "three mills near Tarn": where a party without a name is tells which it is, and stands between it and its verb.
_PLACED = later(
    r"⟦(?:[A-KM-Z](?P<thing>\d+)⟧(?P<lies> (?:in|near|at|outside) (?:the )?⟦L\d+⟧)"
    r"|[FBHOP](?P<who>\d+)⟧(?P<comes> (?:from|of) (?:the )?⟦L\d+⟧))(?!’s|'s| (?:that|which|who|whose|to)\b|,? (?:and |or )?⟦L)"
    r"(?:(?=, ⟦\w(?P<named>\d+)⟧))?"
)
# "the railway from Orlu to Tarn"
_ROAD = later(
    r"⟦[SJ](?P<what>\d+)⟧(?P<route> (?:from|between) (?:the )?⟦[LP]\d+⟧ (?:to|and) (?:the )?⟦[LP]\d+⟧)(?!’s|'s|,? (?:to|and|via) )"
)
_CLOSED = later(r"⟦\w(?P<name>\d+)⟧(?P<comma>,)(?= (?!and |or |which |who |whose |an? |the ))")
# "adviser to A, and B to C": the second clause leaves out its verb, and A and B are no list
_SAME_AGAIN = later(
    rf"\b(?P<by>to|for|with) (?:the )?{MARK},? (?:and|while) (?:the )?(?:[a-z]+ ){{0,2}}?{MARK},? (?P=by) (?:the )?(?:[a-z]+ ){{0,2}}?⟦"
    rf"|\bin (?:the )?⟦[^L]\d+⟧,? (?:and|while) (?:the )?(?:[a-z]+ ){{0,2}}?{MARK},? in (?:the )?(?:[a-z]+ ){{0,2}}?⟦[^L]"
)
_LIST_CLOSED = later(  # "two lenders, X and Y, have"
    rf"⟦\w(?P<name>\d+)⟧(?:, {MARK})*,? and {MARK}(?P<comma>,)(?= (?!and |or |which |who |whose |an? |the ))"
)
_UNIT_FIRST = later(rf"(?:[a-z-]+ ){{0,2}}{_UNITS} ")
_UNDOES = later(
    r"\b(?:reject|refus|declin|den(?:y|ies|ied)|withdr|cancel|veto|laps|scrap|abandon|rebuff|spurn|revok|terminat|annul|overturn"
    r"|quash)[a-z]*\b"
    r"|\bturn(?:ed|s)\b.* down\b|\b(?:but|yet) .*\bnot\b"
)
_HIS = later(r"\b(?:his|her|their)\b")
_TOLD_TWICE = later(r"⟦\w(?P<what>\d+)⟧, (?=⟦\w(?P<name>\d+)⟧(?P<close>,?))")
# A list, and no next clause: what a verb follows is a subject, of this sentence or of the next clause.
_JOINED = later(
    rf"(?<!between )(?<!both )(?P<all>{MARK}(?:, (?:the )?{MARK})*"
    rf"(?:,? (?:and|&)| as well as) (?:also |the |two |three |four |five |several |other )?{MARK})"
    r"(?! (?:in|near|from|of) ⟦L\d+⟧ (?:the (?:rest|remaining|other|balance)\b|⟪p))"  # "A owns half of B and C of Orlu the rest"
    r"(?=[.;:)”\"—]|,(?! ⟦)|$| (?:in|on|at|for|to|from|with|by|as|under|over|after|before|during|since|until|worth|who|which|that"
    r"|while|via|into)\b"
    r"|(?P<verb> (?P<be>was|were|is|are|has been|have been|will be)?[a-z ]))"
)
# "owns X and a 20 percent stake in Y": X before a share of another is no end of what is said of the share.
# "is a director and 55% shareholder of X": each is said of X
_AND_A_HOLDER = Sought(
    r"\b(?:is|was|,) (?P<office>(?:an? |the )?(?:⟦H\d+⟧|[a-z-]+(?: [a-z-]+){0,2}) and )(?P<holder>(?:an? |the )?⟪p\d+⟫[ -]"
    r"(?:shareholder|stockholder|owner|partner|co-owner))(?= of )"
)
_AND_A_SHARE = Sought(
    rf"(?<!between )(?<!both )(?<![a-z] of )(?P<out>(?:(?:the |an? )?{MARK}(?: (?:in|at|near) {MARK})?,? )+?"
    r"(?:and|as well as|plus) (?:also )?)(?=(?:an? |its |the )?(?:(?!share )[a-z-]+ ){0,2}?(?:⟪p\d+⟫[ -])?(?:[a-z-]+ )?"
    r"(?:stakes?|interests?|holdings?|shareholdings?|shares) (?:of ⟪p\d+⟫ )?in (?:the )?⟦[FBPO]\d)"
)
_WHOSE_IS = later(r", whose (?:[a-z-]+ ){0,2}(?:⟦H\d+⟧|[a-z-]+) (?:is|was) (?:the |an? )?$")
_TWO = 2
_WHAT_IT_IS = later(
    rf"{MARK}·*, (?:an?|the|its|one of the) (?:(?!(?:and|or|of|by|from|between)\b)[\w’'%-]+ ){{0,6}}?(?:⟦[A-Z]\d+⟧ )?"
    r"(?:of|to|in|for|with|by) (?:the )?$"
)
_OPENS = later(
    r"(?:^|[;:“] ?|\b(?:that|said|says|while|when|where|because|although|as|which|whom) |, but )(?:[Tt]he )?$"
)
_GOVERNED = later(r"\b(?:to|of|from|with|by|for|at|in|on|against|through) (?:the )?$")
_FIRMS = frozenset({"Firm", "Bank"})
_ALIKE = ("FBPXCOG", "SJ", "H", "L")  # marks of what may stand in one list
_ONE = later(MARK)
_PARTY = later(r"⟦[^L]")
_Placed = TypeVar("_Placed", Mention, DateSpan, Amount)
_GAPPED = later(  # "bought X from A and Y from B": A and Y are no list
    rf"{MARK} (?P<by>from|to) (?:the )?{MARK}(?: in ⟦L\d+⟧)?(?:,? and |, )(?:the |its )?{MARK} (?P=by) (?:the )?⟦"
)


_NEITHER = Sought(
    rf"(?P<before>\b[Nn]either (?:the |its |their )?)(?P<one>{MARK}),? nor (?:(?:any|either|one) of )?(?:the |its |their"
    rf" )?(?P<other>{MARK})"
    r"(?!’s|'s)(?P<be>,? (?:is|are|was|were|remains?|became) )?"
)


@dataclass(frozen=True, slots=True)
class Plain:
    """A sentence in plainer words, and the day that its lead named.

    Attributes:
        start: where it begins in the text; instead: the parts of the text that it leaves out or reads otherwise.
        one: whether one name stands for a list of them.
    """

    sentence: Marked
    day: DateSpan | None
    start: int
    instead: tuple[tuple[int, int, str], ...] = ()
    one: bool = False


def plainer(sentence: Marked) -> Iterator[Plain]:
    """The sentence, then without what its main clause goes on without.

    First what only describes and leads in goes, then also what is set off, then all of that but the last of several asides in a row.
    Places in the text stay those of the whole. Nothing comes twice.
    """
    yield Plain(sentence, None, sentence.start)
    lead = _LEAD.match(sentence.marked)
    first = lead.end() if lead else 0
    day = sentence.dates[int(lead["day"])] if lead and lead["day"] else None
    start = sentence.to_text(first)
    described, asides = list(_described(sentence)), list(_cuts(sentence))
    seen, tried = {_fingerprint(sentence)}, []
    before_shares = [[one.span("out")] for one in _AND_A_SHARE.finditer(sentence.marked)]
    for one in _AND_A_HOLDER.finditer(sentence.marked):
        before_shares += [[one.span("office")], [(one.end("office") - 5, one.end("holder"))]]
    for leaving in (*before_shares, *_in_turn(sentence)):
        instead = [(*sentence.span(*cut), "") for cut in leaving]
        plain = _remade(sentence, sentence.start, instead)
        if len(plain.mentions) > 1:
            yield Plain(plain, None, sentence.start, tuple(instead))
    for half in halves(sentence):
        instead = [(*sentence.span(start, end), sign) for start, end, sign in half]
        instead += [(*sentence.span(*cut), "") for cut in described]
        yield Plain(
            _remade(sentence, sentence.start, instead), None, sentence.start, tuple(instead)
        )
    if lead is None and not described and not asides:
        return
    for cuts in (described, [*described, *asides], [*described, *_but_last(sentence, asides)]):
        instead = [
            (*sentence.span(*cut), "") for cut in _apart([one for one in cuts if one[0] >= first])
        ]
        if lead is not None and sentence.marked[first] != "⟦":  # it begins a sentence now
            instead.append((start, start + 1, sentence.text[start].upper()))
        if instead in tried:
            continue
        tried.append(instead)
        plain = _remade(sentence, start, instead)
        if (len(plain.mentions) > 1 or sets_off_alone(sentence)) and _fingerprint(
            plain
        ) not in seen:
            seen.add(_fingerprint(plain))
            yield Plain(plain, day, start, tuple(instead))


def _in_turn(sentence: Marked) -> Iterator[list[tuple[int, int]]]:
    """What to leave out of a sentence so that each further verb of its subject stands beside it, and no other."""
    stop = len(sentence.main.rstrip(' ·.”"'))
    for begin, end, following in rows(sentence.main):
        yield [(begin, end), *([(following, stop)] if following is not None else ())]


def sets_off_alone(sentence: Marked) -> bool:
    """Whether the one name of a sentence stands behind what it is and before a comma: "A second lender, X, adds 20 million"."""
    return len(sentence.mentions) == 1 and any(_closed_names(sentence))


def lists_of(plain: Plain) -> list[list[tuple[int, int, tuple[tuple[int, int], ...]]]]:
    """The lists of names in a sentence: of each name its party, its place in the list, and what to leave out so that it stands alone."""
    marked = plain.sentence.marked
    if "respectively" in marked or _GAPPED.search(marked) or _SAME_AGAIN.search(marked):
        return []
    return list(_one_by_one(plain.sentence))


def neither(sentence: Marked) -> Iterator[tuple[int, Plain, bool]]:
    """Of "neither A nor B owns X" A and B with the sentence of each alone, which says what is true of neither; so of "X owns neither".

    With each comes whether it is told what they are: "neither A nor B is a member of X".
    """
    for both in _NEITHER.finditer(sentence.marked):
        whole = Plain(sentence, None, sentence.start)
        for leaving, name in (
            ((both.span("before"), (both.end("one"), both.end("other"))), both["one"]),
            (((both.start("before"), both.start("other")),), both["other"]),
        ):
            party = sentence.mention(name).party
            yield party, alone(whole, leaving), both["be"] is not None


def alone(plain: Plain, leaving: Sequence[tuple[int, int]]) -> Plain:
    """The sentence with one name for a list: without the parts of its marks that `lists_of` gives."""
    spans = [(*plain.sentence.span(*cut), "") for cut in leaving]
    instead = (*plain.instead, *spans)
    return Plain(
        _remade(plain.sentence, plain.start, instead), plain.day, plain.start, instead, one=True
    )


def leaving_out(sentence: Marked, cut: tuple[int, int]) -> Plain:
    """The sentence without one part of its marks."""
    instead = ((*sentence.span(*cut), ""),)
    return Plain(_remade(sentence, sentence.start, instead), None, sentence.start, instead)


def _fingerprint(sentence: Marked) -> tuple[str, tuple[int, ...]]:
    """What tells one sentence from another: its words, and which names its marks stand for."""
    return sentence.marked, tuple(mention.start for mention in sentence.mentions)


def _remade(sentence: Marked, start: int, instead: Sequence[tuple[int, int, str]]) -> Marked:
    spans = _apart([(begin, end) for begin, end, sign in instead if not sign])
    signs = [
        one for one in instead if one[2] and not any(a < one[1] and one[0] < b for a, b in spans)
    ]
    return Marked(
        sentence.text,
        start,
        sentence.end,
        _outside([one for one in sentence.mentions if one.start >= start], spans),
        _outside([one for one in sentence.dates if one.start >= start], spans),
        _outside([one for one in sentence.amounts if one.start >= start], spans),
        earlier=sentence.earlier,
        instead=[*((begin, end, "") for begin, end in spans), *signs],
    )


def _outside(things: Sequence[_Placed], spans: Sequence[tuple[int, int]]) -> list[_Placed]:
    return [one for one in things if not any(one.start < b and a < one.end for a, b in spans)]


def _apart(cuts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts in order, those that overlap or meet as one."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(cuts):
        if kept and start <= kept[-1][1]:
            kept[-1] = kept[-1][0], max(kept[-1][1], end)
        else:
            kept.append((start, end))
    return kept


def _cuts(sentence: Marked) -> Iterator[tuple[int, int]]:
    """The parts of the marked sentence that its main clause goes on without, from the sign that sets each off to its end."""
    marked, main = sentence.marked, sentence.main
    if marked == main:
        return
    for blank in _BLANK.finditer(
        "".join(" " if a == b else "-" for a, b in zip(marked, main, strict=True))
    ):
        start, end = blank.span()
        if (
            "⟦" in main[:start]
            and _is_aside(sentence, start, end)
            and not _APPOSED.match(marked, end - 1)
            # "X, a firm of its own vice-chairman, Jo Lee": what is left would be "X Jo Lee", as if he were X's
            and not (marked[:start].endswith("⟧") and marked[end:].lstrip().startswith("⟦H"))
        ):
            # a clause without commas goes with the blank before it
            yield start - (marked[start - 1] == " " == marked[end : end + 1]), end


def _but_last(sentence: Marked, cuts: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Of parts with several asides in a row all but the last of them, so that it follows the name: "X, based in L, which is run by"."""
    for start, end in cuts:
        inside = sorted(aside[0] for aside in sentence.asides if start <= aside[0] < end)
        stop = sentence.marked.rfind(", ", start + 1, inside[-1]) if len(inside) > 1 else -1
        # A party in what goes would be whom the last is about: "owed by its parent, Y, in which Z has 62 percent".
        if stop > start and not _PARTY.search(sentence.marked, start, stop):
            yield start, stop


def _is_aside(sentence: Marked, start: int, end: int) -> bool:
    """Whether a part that is blank in the main clause is set off from a name, and no words of a speaker."""
    part = sentence.marked[start:end].strip()
    if _UNDOES.search(part):
        return False  # "made an offer for X, which turned it down"
    bracket = part.startswith("(") and part.endswith(")")
    return bracket or any(begin < end and start < stop for begin, stop, _ in sentence.asides)


def _described(sentence: Marked) -> Iterator[tuple[int, int]]:
    """What stands before a name and only describes it: "state-owned", "X unit", "a Danish maker," where the name follows."""
    marked = sentence.marked
    for between, _ in said_between(marked):
        yield between
    for trait in _TRAITS.finditer(marked):
        event = trait["event"]
        if event is None or sentence.mentions[int(event)].form == "name":
            yield trait.span()  # "next month's Lamu Summit", but "next year's summit" is another one
    for owner in _OF_OWNER.finditer(marked):
        owned = sentence.mentions[int(owner["owned"])]
        if owned.form == "name" and _UNIT_FIRST.match(sentence.text, owned.start):
            yield owner.span()
    for called in _CALLED.finditer(marked) if _has_such_noun(marked) else ():
        if _is_such_noun(called["noun"]):
            yield called.span()
    for placed in _PLACED.finditer(marked):
        which, part = ("thing", "lies") if placed["thing"] else ("who", "comes")
        named = placed["named"] is not None and (
            sentence.mentions[int(placed["named"])].form == "name"
        )  # "a refinery in Orlu, Zarand": what it is called
        if sentence.mentions[int(placed[which])].form in ("group", "definite") and not named:
            yield placed.span(part)
    for road in _ROAD.finditer(marked):
        if sentence.mentions[int(road["what"])].form != "name":
            yield road.span("route")
    for relative in _RELATIVE_OF.finditer(marked):
        kin = sentence.mentions[int(relative["kin"])]
        if kin.form in ("group", "definite") and _KIN.fullmatch(kin.head) and kin.party >= 0:
            yield relative.span("of")
    for relative in _OF_RELATIVE.finditer(marked):
        kin = sentence.mentions[int(relative["kin"])]
        if kin.form in ("group", "definite") and _KIN.fullmatch(kin.head) and kin.party >= 0:
            yield relative.span()
    for set_off in _SET_OFF_KIN.finditer(marked):
        kin = sentence.mentions[int(set_off["kin"])]
        if kin.form in ("group", "definite") and _KIN.fullmatch(kin.head) and not kin.plural:
            yield set_off.span()
            if set_off["close"] and set_off["close"].startswith(","):
                yield set_off.start("close"), set_off.start("close") + 1
    for office in _OFFICE_OF.finditer(marked):
        officer = sentence.mentions[int(office["officer"])] if office["officer"] else None
        if officer is not None and (officer.form != "definite" or officer.plural):
            continue  # "met Jo Lee of X, Mila Toma and"
        yield office.span("office")
        if office["close"] and office["close"].startswith(","):
            yield office.start("close"), office.start("close") + 1
    yield from _closed_names(sentence)
    for twice in _TOLD_TWICE.finditer(marked):
        what, name = (sentence.mentions[int(twice[part])] for part in ("what", "name"))
        if what.party == name.party >= 0 and what.form != "name":
            yield twice.span()
            stop = marked.find("⟧", twice.end()) + 1
            if twice["close"]:
                yield stop, stop + 1


def _closed_names(sentence: Marked) -> Iterator[tuple[int, int]]:
    """The comma behind each name that its mark holds with what it is: "a Slovenian maker, X, with"."""
    for pattern in (_CLOSED, _LIST_CLOSED):
        for closed in pattern.finditer(sentence.marked):
            mention = sentence.mentions[int(closed["name"])]
            if ", " in sentence.text[mention.start : mention.end]:
                yield closed.span("comma")


def _has_such_noun(marked: str) -> bool:
    """Whether the noun of a firm stands before a name at all, which costs less to see than what all stands before it."""
    return any(_is_such_noun(before["noun"]) for before in _NOUN_BEFORE.finditer(marked))


def _is_such_noun(noun: str) -> bool:
    return lexicon().nouns.get(noun) in _FIRMS or _UNIT.fullmatch(noun) is not None


def _one_by_one(
    sentence: Marked,
) -> Iterator[list[tuple[int, int, tuple[tuple[int, int], ...]]]]:
    marked = sentence.marked
    for joined in _JOINED.finditer(marked):
        names = [(m.start(), m.end()) for m in _ONE.finditer(joined["all"])]
        kinds = {joined["all"][start + 1] for start, _ in names}
        leads = _OPENS.search(marked, 0, joined.start()) is not None
        governed = (
            joined["be"]
            and ", and" not in joined["all"]
            and _GOVERNED.search(marked, 0, joined.start())
        )
        if (joined["verb"] and not (leads or governed)) or not any(
            kinds <= set(alike) for alike in _ALIKE
        ):
            continue
        if ", and " in joined["all"] and _WHOSE_IS.search(marked, 0, joined.start()):
            continue  # "paid A, whose director is B, and C": B and C are no list
        if (
            len(names) == _TWO
            and ", and " in joined["all"]
            and _WHAT_IT_IS.search(marked, 0, joined.start())
        ):
            continue  # "bought A, a lender to B, and C": nor are they here
        if "H" in kinds and _HIS.search(sentence.text, sentence.start, sentence.end):
            continue  # "A and B traded through his firm": whose, of one alone, would be sure
        at, stop = joined.start(), joined.end("all")
        if marked.startswith(",", stop):
            continue  # what is set off behind a list is said of its last
        last = sentence.mentions[int(joined["all"][names[-1][0] + 2 : names[-1][1] - 1])]
        if last.form == "group" and last.described is not None:
            continue  # "A and a firm owned by B": the participle is the firm's
        yield [
            (
                sentence.mentions[int(joined["all"][start + 2 : end - 1])].party,
                number,
                tuple(cut for cut in ((at, at + start), (at + end, stop)) if cut[0] < cut[1]),
            )
            for number, (start, end) in enumerate(names)
        ]
