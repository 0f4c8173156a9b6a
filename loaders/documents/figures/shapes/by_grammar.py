"""Figures that no reader before has read, by the place of the number in its clause: object, subject, part of a whole, one of so many.

What is counted names a count, the noun behind "in" or before "of" a sum, and "share of" its whole a part. Whose it is follows from
the owner of the noun, the subject of the clause, or what the text speaks of.

for measure in by_grammar(reading, found): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from interlock.loaders.documents.figures.deeds import deeds
from interlock.loaders.documents.figures.reading import FigureReading, Reader
from interlock.loaders.documents.figures.shapes.by_report import said_by_its_clause
from interlock.loaders.documents.figures.shapes.comparisons import (
    CHANGE_TAIL,
    add_step,
    compared,
    previous_values,
)
from interlock.loaders.documents.figures.words import (
    BARE,
    DATE_AFTER,
    FALLING,
    FIGURE,
    METRICS,
    MONTH,
    NOUNS,
    REACHED,
    RISING,
    WORD,
    any_of,
    word_set,
)
from interlock.loaders.documents.grammar.rules import MARK, ruleset
from interlock.loaders.documents.language.amounts import scaled
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.measures import (
    Measure,
    direction_of,
    lowered,
    share_bounds,
)
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["by_grammar"]

_HAVING = word_set("having")
_TAKEN = frozenset(("absorbed", "absorbs", "took", "takes", "bought", "buys", "handled", "handles"))
_GOODS = word_set("named_goods")
_HOLDS = word_set("holding_verbs")
_NO_PART = word_set("no_part")
_TIE_NOUNS = word_set("tie_nouns")
_UNCOUNTED = word_set("uncounted")
_TO_OTHERS = word_set("done_to_others")
_NOT_DONE = word_set("not_done")
_LAID = frozenset({"laid", "let"})  # pasts of another form, of what is done with weights and areas
_NAMELESS = word_set("tie_nouns") | word_set("nameless")
# Where a noun phrase ends: at a preposition, a verb, a mark or a stop.
_END = (
    r"(?= ?(?:[,.;:)—”\"]|$| (?:to|from|in|at|with|for|by|on|of|was|were|is|are|has|have|had|will|would|went|goes?|gone|comes?|came"
    r"|that|which|and|or|but|during|last|this|since|between|through|under|over|abroad|overseas|while|as|after|before|against|each"
    r"|[a-z]+ed)\b| ⟪| ⟦))"
)
_POSSESSOR = (
    rf"(?:(?P<its>its|their|our|whose) |(?P<own>{MARK})(?:’s|'s|’|') |(?:all )?the |all |an? )?"
)
_WHOLE = (
    rf"{_POSSESSOR}(?P<world>world(?:’s|'s) )?"
    rf"(?:own |total |entire )?(?:(?P<adj>[A-Z][a-z]+) )?(?P<metric>{NOUNS}{_END}|GDP|GNP|GNI|{WORD})(?: (?:of|in|at"
    rf"|made by|sold by|produced by|used by) (?:the )?(?P<of>{MARK})(?!’s|'s))?"
)
_PART = Sought(rf"(?P<m>⟪p\d+⟫) of {_WHOLE}")
_PART_OF_IT = Sought(
    rf"(?:(?P<p>{MARK}) [a-z]+(?: up)? |(?P<verb>[a-z]+) )(?P<m>⟪p\d+⟫) of (?:(?:it|them|these|this|that|those|the total"
    rf"|the whole)\b|all\b(?! )|(?P<it>{MARK}))"
)
_SOLD_THERE = later(r"\b(?:sold|offered|auctioned|produced|made|grown|landed) (?:in|at|on) ")
_GIVEN = later(rf"[a-z]+ (?P<s>{MARK}) $")  # "brings Malawi 60 percent of its earnings"
_DEPENDS = Sought(
    rf"\b(?:depend|rel(?:y|ie))[a-z]* on (?:the )?(?P<p>{MARK}) for(?: some| about)? $"
)
_MAKES_UP = Sought(
    r"\b(?:ma[dk]es? up|account(?:s|ed|ing)? for|represent(?:s|ed|ing)?|contribut(?:es|ed|ing)|constitut(?:es|ed|ing)|suppl(?:ies|ied)"
    r"|provid(?:es|ed)|generat(?:es|ed)|cover(?:s|ed)|met|meets|deliver(?:s|ed)|brought"
    r" in|brings? in|making up) $"
)
_OWN_PART = later(
    rf"(?P<s>{MARK})(?:’s|'s|’|') [a-z][^⟦⟪,;]{{1,40}} (?:ma[dk]es? up|account(?:s|ed)? for|represent(?:s|ed)?|brought in"
    rf"|brings in) $"
)
_TO = later(
    rf"[^,;:.⟦⟪]{{0,30}}? (?:to|from|with|by)(?: [a-z]+){{0,2}} (?:in )?(?:the )?(?P<p>{MARK})"
)
_OPENS = later(
    r"(?:^[“\"]?|[;:—–(] |[“\"]|, (?:and |but |while )|\b(?:[Aa]nd|[Bb]ut|[Ww]hile|that|[Ww]hen|where|[Aa]s|because|whereas) "
    r"|(?:^[“\"]?|[,;] |\band )(?:[A-Z]?[a-z]+ )?(?:the )?⟪d\d+⟫,? )(?:(?:[Aa]lmost|[Oo]nly|[Jj]ust|[Ww]ell over|[Tt]he) )?$"
)
_VERB = later(
    r"(?P<verb>[a-z]+)(?: (?:up|out|off|on|back|in|over|down))?(?: (?:an? )?(?:total|record|combined|further|another|additional"
    r"|average)(?: of)?)?"
    r"(?: (?:a|an|the|only|just|some))? $"
)
_MANY = Sought(
    rf"(?P<m>{FIGURE})(?=[ ,.;)]|$)(?! (?:long|old|away|ago|later|earlier|wide|high|deep)\b|,? (?:including|among))"
)
_ONE_OF = Sought(rf"\b(?:of|all|whose|with) (?:the |its |their )?(?P<m>{FIGURE})(?! of\b)")
_SUM_IN = Sought(
    rf"(?P<m>⟪m\d+⟫)(?: a year)? in (?P<metric>(?:annual |total |new |gross |net )?{NOUNS}){_END}"
)
_NAMED = Sought(
    rf"\b(?:an?|the|its|their|with|at|for|and|in|on|had|has|have|held|holds|carries|posted|reported|charges|pays|offers"
    rf"|⟪d\d+⟫) (?:record |total |combined )?(?P<metric>{NOUNS}) of "
    rf"(?:between |only |just )?(?P<m>⟪[mpq]\d+⟫)(?! of\b)"
)
_FLOW = Sought(
    rf"(?:(?P<m>⟪q\d+⟫)(?: of (?P<good>{NOUNS}))?|(?P<good2>(?:[A-Z][a-z]+ )?(?:{WORD} )?(?:{WORD}|[A-Z][a-z]+)) "
    rf"(?:worth|valued at) (?P<n>⟪m\d+⟫))"
    rf" (?:has |have |had )?(?P<verb>left|reached|entered|arrived in|went to|came from|came to|crossed into|passed"
    rf" through|went through|moved through) (?:the )?(?P<where>{MARK})"
)
_IT_WAS = Sought(
    rf"(?:\b(?:it|they)|(?P<it>{MARK})) (?:was|were|had been|came to|stood at|reached|totalled)(?: still| only| just)? "
    r"(?P<m>⟪[mpq]\d+⟫|(?P<n>\d[\d,]*(?:\.\d+)?(?: (?:million|billion|thousand))?)(?=[,.;]|$| (?:and|in)\b))"
)
_SUM_WHICH = Sought(
    rf"(?:^[“\"]?|[,;] |[“\"]|\b(?:[Aa]nd|[Bb]ut|[Ww]hile|that) )(?P<metric>(?:[A-Z][a-z]+ )?(?:{WORD} ){{0,2}}?{WORD})"
    rf" costs? (?:(?:us|it|them|{MARK}) )?(?P<m>⟪m\d+⟫)"
)
_A_METRIC = later(rf"{METRICS}|{any_of('held')}")
_TO_COME = later(
    r"[^,;⟦⟪]{0,30}? (?:is|are) to |[^,;⟦⟪]{0,30}? (?:will|would|may|might|could|should|can|must) "
)
_IDLE = word_set("no_verbs")
_OWNERS = word_set("measured_kinds")


def by_grammar(reading: FigureReading, found: list[Measure]) -> Iterator[Measure]:
    """What is still unread, in the order of how much the grammar says; a number is read once."""
    known = list(found)
    if all(reading.is_read(known, mark.start()) for mark in _ANY.finditer(reading.marked)):
        return
    for read in _READERS:
        for measure in read(reading, known):
            again = any(
                one.start <= measure.start < one.end and one.rule == measure.rule
                for one in known[len(found) :]
            )
            if not again:
                known.append(measure)
                yield measure


def _is_party(noun: str) -> bool:
    """Whether a noun names a party, so that a part of it is a stake: of goods that firms are called after it is none."""
    return noun in lexicon().nouns and noun not in _GOODS


_WISH = later(
    r"(?:want|seek|sought|expect|hope|plan|demand|promis|offer|propos|ask|need|forecast|request|deman|wish)"
)


def _verb(reading: FigureReading, at: int) -> tuple[re.Match[str], Mention] | None:
    """The verb whose object stands at a place, and the subject that it is asserted of."""
    verb = _VERB.search(reading.marked, reading.sentence.clause_start(at), at)
    if verb is None or verb["verb"] in _IDLE or _WISH.match(verb["verb"]):
        return None
    subject = reading.clause_subject(verb.start(), aside=True)
    if subject is not None and _only_follows(reading, subject, verb.start()):
        return None  # "volumes to Uganda, Rwanda and Kenya made up half": of none of these
    return (verb, subject) if subject is not None and reading.is_of(subject, _OWNERS) else None


_FOLLOWS = later(
    rf"[a-z] (?:to|from|with|in|for) (?:the )?(?:{MARK}, (?:the )?)+(?:{MARK},? )?and (?:the )?(?:[a-z]+ )?$"
)


def _only_follows(reading: FigureReading, subject: Mention, at: int) -> bool:
    """Whether the one taken for who acts is the last of a list behind a preposition."""
    if subject not in reading.sentence.mentions:
        return False
    place = reading.marked.rfind(f"{reading.sentence.mentions.index(subject)}⟧", 0, at)
    return place > 1 and _FOLLOWS.search(reading.marked, 0, place - 2) is not None


_TO_DO = later(
    rf"\b(?:will|to|shall|would) (?:also |soon |now )?(?P<verb>{any_of('doing')})"
    r"(?: (?:an? )?(?:total|further|additional|another|up to|some|about)"
    r"(?: of)?)? $"
)
_DOING = word_set("doing")
_BEGUN = frozenset(
    {
        "opened",
        "opens",
        "closed",
        "closes",
        "launched",
        "launches",
        "commissioned",
        "built",
        "owns",
        "added",
        "adds",
    }
)
_SEVERAL = 5
_MANY_TO_COME = 10  # fewer plants or ships that somebody will build or close are parties, and told of by themselves


def _to_do(reading: FigureReading, at: int) -> tuple[re.Match[str], Mention] | None:
    """The verb of what somebody will do with the things at a place: "plans to open 65 stores"."""
    verb = _TO_DO.search(reading.marked, reading.sentence.clause_start(at), at)
    subject = reading.doer(verb.start("verb")) if verb is not None else None
    found = verb is not None and reading.is_of(subject, _OWNERS)
    return (verb, subject) if found and verb is not None and subject is not None else None


# ---- parts of a whole ----------------------------------------------------------------------------------------------------------


def _parts(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """As in "three quarters of the harvest goes to Oman", "gets 17 percent of its revenue from China"."""
    for match in _PART.finditer(reading.marked):
        nouns = frozenset(match["metric"].split())
        if (
            reading.is_read(known, match.start())
            or nouns & _NO_PART or _is_party(match["metric"].rpartition(" ")[2])
        ):  # fmt: skip
            continue
        owner = reading.mention(match["own"] or match["of"])
        if owner is None and match["adj"]:
            owner = reading.adjective(match.start("metric"))
        to = _TO.match(reading.marked, match.end())
        partner = reading.mention(to["p"]) if to else None
        if _OPENS.search(reading.marked, 0, match.start()):
            if _TO_COME.match(reading.marked, match.end()):
                continue
            if match["its"] and owner is None:
                owner = reading.parties.before(
                    reading.sentence.start, reading.sentence.to_text(match.start()), plural=match["its"] == "their"
                )  # fmt: skip
        else:
            given = _GIVEN.search(reading.marked, 0, match.start())
            doer = _verb(reading, match.start())
            depends = _DEPENDS.search(reading.marked, 0, match.start())
            if depends and match["its"]:
                at = depends.start()
                subject, verb = reading.clause_subject(at, aside=True), ""
                partner = reading.mention(depends["p"])
            elif match["its"] and (own := _OWN_PART.search(reading.marked, 0, match.start())):
                subject, verb = reading.mention(own["s"]), ""
            elif owner is not None and _MAKES_UP.search(reading.marked, 0, match.start()):
                subject, verb = doer[1] if doer is not None else owner, ""
            elif given and match["its"]:
                subject, verb = reading.mention(given["s"]), ""
            elif doer is not None:
                subject, verb = doer[1], doer[0]["verb"]
            else:
                continue
            if subject is None:
                continue
            if verb in _HOLDS and (owner is None or owner.kind != "Place"):
                continue  # what is bought or held of what another has is a stake
            told = reading.parties.measured
            if (
                match["its"] and verb in _TAKEN and told is not None
                and told.party >= 0 and told.party != subject.party
            ):  # fmt: skip
                owner, partner = (
                    told,
                    subject,
                )  # "the border stations absorbed 94 percent of its sales"
            elif owner is None or match["its"]:
                owner = subject
            elif subject.party == owner.party and subject is not owner and owner.kind == "Place":
                continue  # "Japan is a market of Kenya, with 10 percent of the country’s trade": of which?
            elif subject.party == owner.party and subject.form == "pronoun":
                continue  # "It handled 70 percent of Orel's purchases": "it" is not Orel
            elif subject is owner:
                pass  # "tourism contributed a tenth of Kenya’s output"
            elif subject.kind == "Place":
                partner = subject
            else:
                owner, partner = subject, owner
        if (
            _SOLD_THERE.search(match[0])
            and partner is not None
            and partner.kind in ("Firm", "Bank")
        ):
            owner, partner = (
                partner,
                None,
            )  # "half of the tea sold in Kenya went to Halden": its share
        if _BELONGS.search(match["metric"]):
            continue  # "half of the washer belongs to": a stake
        measure = reading.measure(
            "value.grammar-part", match, owner, partner,
            stop=to.end() if to and partner is not None else match.end(), bare=owner is None,
        )  # fmt: skip
        if measure is not None:
            base = f"{'world ' if match['world'] else ''}{match['metric']}"
            yield measure.take_share(reading.amount(match["m"]), base)
            yield from previous_values(reading, measure, match.end("metric"))


_BELONGS = later(r" (?:lies?|lay|belongs?|belonged|rests?|sits?|remains?|is|are)$")


def _parts_of_it(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """As in "with Turkey taking half of them", "California accounts for a third of it"."""
    for match in _PART_OF_IT.finditer(reading.marked):
        last = reading.antecedent(known, match.start())
        if reading.is_read(known, match.start("m")) or last is None or last.unit == "percent":
            continue
        it = reading.mention(match["it"])
        if it is not None and it.form != "pronoun":
            continue
        partner = reading.mention(match["p"])
        if partner is None and match["verb"]:
            found = reading.clause_subject(match.start("verb"), aside=True)
            partner = found if found is not None and found.kind == "Place" else None
        if partner is None or partner.party == last.subject or partner.party < 0:
            continue
        measure = last.earlier()
        measure.rule, measure.antecedent = "value.grammar-part", True
        measure.period, measure.period_text = last.period, last.period_text
        measure.value = measure.low = measure.high = None
        measure.start, measure.end = reading.sentence.span(match.start(), match.end())
        if dated := _DAY_BEHIND.match(reading.marked, match.end()):
            measure.date(reading.sentence.dates[int(dated["d"])])
        reading.set_partner(measure, partner)
        yield measure.take_share(reading.amount(match["m"]), last.indicator)


_NEXT_PART = Sought(
    rf"(?:followed by|ahead of|and|then|,) (?P<p>{MARK}) (?:(?:with|at|on|for) |\()?(?P<m>⟪p\d+⟫)(?=[,.;)]| and|$)"
)


def _next_parts(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """As in "Egypt took 21 percent of Kenya’s exports, followed by Pakistan with 17 percent"."""
    for match in _NEXT_PART.finditer(reading.marked):
        place = reading.sentence.to_text(match.start())
        before = [
            m for m in known if m.end <= place and m.indicator.startswith("share of") and m.partner
        ]
        who = reading.mention(match["p"])
        if not before or who is None or who.party < 0 or reading.is_read(known, match.start("m")):
            continue
        last = before[-1]
        measure = last.earlier()
        measure.rule, measure.value, measure.low, measure.high = (
            "value.grammar-part",
            None,
            None,
            None,
        )
        measure.period, measure.period_text = last.period, last.period_text
        measure.start, measure.end = reading.sentence.span(match.start("p"), match.end("m"))
        reading.set_partner(measure, who)
        yield measure.take_share(
            reading.amount(match["m"]), last.indicator.removeprefix("share of ")
        )


# ---- sums ----------------------------------------------------------------------------------------------------------------------


def _sums(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """As in "has $9.4 billion in assets"."""
    for match in _SUM_IN.finditer(reading.marked):
        noun = match["metric"].rpartition(" ")[2]
        if reading.is_read(known, match.start()) or noun in _NAMELESS or noun in _NO_PART:
            continue
        if not noun.endswith("s") and not _A_METRIC.fullmatch(noun):
            continue
        doer = _verb(reading, match.start())
        if doer is not None:
            yield from _told(reading, "value.grammar-in", match, doer[1], match["metric"])


def _named(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """As in "at an enterprise value of 214 million euros", "carries interest of 4.25 percent"."""
    for match in _NAMED.finditer(reading.marked):
        noun = match["metric"].rpartition(" ")[2]
        if (
            reading.is_read(known, match.start("m"))
            or noun in _NAMELESS or noun in _NO_PART or noun in lexicon().nouns
        ):  # fmt: skip
            continue
        amount = reading.amount(match["m"])
        counts = match["m"].startswith("⟪q") and not deeds().measures_a_good(amount.unit)
        name = reading.figure(match["m"])[1] if counts else match["metric"]
        at = match.start("metric")
        subject = reading.clause_subject(at, aside=True) if reading.sentence.aside(at) else None
        if subject is None:
            chain = reading.sentence.clause_subject(at)
            if not isinstance(chain, str) and ruleset().ladder(chain.words.strip()) == "asserted":
                subject = reading.sentence.mentions[chain.subjects[0]]
        if reading.is_of(subject, _OWNERS):
            yield from _told(
                reading, "value.grammar-of", match, subject, name, start=match.start("metric")
            )


def _costs(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """As in "Losses on the naira cost us 6 million euros"."""
    for match in _SUM_WHICH.finditer(reading.marked):
        if not reading.is_read(known, match.start("m")):
            yield from _told(reading, "value.grammar-cost", match, None, lowered(match["metric"]))


_ABROAD = Sought(
    rf"(?P<m>⟪[mq]\d+⟫)(?: (?:worth )?of (?P<good>{NOUNS}))? (?:went|goes|go|was sold|were sold|is sold|are sold|was"
    rf" shipped|were shipped) abroad"
)


def _abroad(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """As in "118 million bottles went abroad"."""
    for match in _ABROAD.finditer(reading.marked):
        if not reading.is_read(known, match.start("m")):
            name = f"{match['good'] or ''} exports".strip()
            yield from _told(reading, "value.grammar-flow", match, None, name)


def _flows(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """Goods that cross a border: "4.4 million tonnes of grain left Ukraine", "teak worth 24 million euros reached Italy"."""
    for match in _FLOW.finditer(reading.marked):
        mark = match["m"] or match["n"]
        if reading.is_read(known, match.start("m" if match["m"] else "n")):
            continue
        if not match["good2"] and not deeds().measures_a_good(reading.amount(mark).unit):
            continue
        good, where = match["good"] or match["good2"] or "", reading.mention(match["where"])
        if where is None:
            continue
        if match["verb"].endswith("through"):
            yield from _told(
                reading, "value.grammar-flow", match, where, lowered(good) or "traffic", mark=mark
            )
            continue
        if where.kind != "Place":
            continue
        last = reading.antecedent(known, match.start())
        if match["verb"] == "left":
            subject, partner, noun = where, None, "exports"
        elif match["verb"] in ("reached", "entered", "arrived in", "crossed into"):
            subject, partner, noun = where, None, "imports"
        else:
            subject, partner = None, where
            noun = (
                "imports" if match["verb"] == "came from" else "exports"
                if last is None or "import" not in last.indicator else "imports"
            )  # fmt: skip
        measure = reading.measure(
            "value.grammar-flow", match, subject, partner, bare=subject is None
        )
        if measure is not None:
            measure.take(reading.amount(mark))
            measure.indicator = f"{lowered(good)} {noun}".strip()
            if change := CHANGE_TAIL.match(reading.marked, match.end()):
                add_step(reading, measure, change)
            yield measure


# ---- counts --------------------------------------------------------------------------------------------------------------------


_BOXES = frozenset({"TEU", "TEUs", "containers"})
_ACTORS = frozenset({"Firm", "Bank", "Chamber", "GovernmentBody", "Organization"})


def _objects(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """What is counted as the object of a verb: "attracted 41,000 visitors", "has 131 branches"."""
    for match in _MANY.finditer(reading.marked):
        amount, thing = reading.figure(match["m"])
        if amount is None or not thing or match["m"].startswith(("⟪m", "⟪p")):
            continue
        if reading.is_read(known, match.start()) or thing.rpartition(" ")[2] in _UNCOUNTED:
            continue
        beside = _beside(reading, known, match.start())
        if beside is not None and _ENDS_LIST.match(reading.marked, match.end()) is None:
            beside = None  # "has 40 shops, and 12 farmers sued it"
        if beside is not None and not deeds().measures_a_good(amount.unit):
            again = beside.earlier()
            again.rule, again.value, again.low, again.high = "value.grammar-and", None, None, None
            again.partner, again.partner_party, again.outlook = None, None, beside.outlook
            again.take(amount)
            again.indicator = thing
            again.start, again.end = reading.sentence.span(match.start(), match.end())
            again.period, again.period_text = beside.period, beside.period_text
            yield again
            continue
        doer = _verb(reading, match.start())
        if doer is None and (amount.value or 0) >= _MANY_TO_COME:
            doer = _to_do(reading, match.start())
        if doer is None:
            continue
        if doer[0]["verb"] in _BEGUN and amount.value is not None and amount.value < _SEVERAL:
            continue  # "launched three councils": parties, told of by themselves
        verb, weighed = doer[0]["verb"], deeds().measures_a_good(amount.unit)
        noun = thing.rpartition(" ")[2].removesuffix("s")
        if verb not in (_HAVING | _DOING) and (
            (verb in _NOT_DONE or not (verb.endswith(("ed", "s")) or verb in _LAID))
            if weighed
            else (not verb.endswith("ed") or noun in _TIE_NOUNS)
        ):
            continue
        if verb in _TO_OTHERS or (
            verb not in (_HAVING | _DOING) and lexicon().nouns.get(noun) in _ACTORS
        ):
            continue  # "invited two producers": whom it is done to is no figure of who does it
        if deeds().measures_a_good(amount.unit):
            good = _GOOD.match(reading.marked, match.end())
            if good is None and amount.unit in _BOXES and doer[1].kind == "Asset":
                yield from _told(reading, "value.grammar-object", match, doer[1], "throughput")
            if good is None:
                continue
            done = verb if verb.endswith("ed") or verb in _LAID else ""
            thing = f"{good['good']} {done}".strip()
        yield from _told(reading, "value.grammar-object", match, doer[1], thing)


def _beside(reading: FigureReading, known: list[Measure], at: int) -> Measure | None:
    """The count or sum of a party that another count is joined to: "has 44 tankers and 12 bulk carriers"."""
    joint = _JOINT.search(reading.marked, 0, at)
    if joint is None:
        return None
    place, text = reading.sentence.to_text(joint.start()), reading.sentence.text
    listed = joint[0].strip() != "," or _GOES_ON.match(reading.marked, at) is not None
    return next(
        (
            m
            for m in reversed(known)
            if listed
            and m.rule in _JOINED
            and m.indicator[:5] != "share"
            and (m.end == place or _WHERE.fullmatch(text, m.end, place))
        ),
        None,
    )


_JOINT = later(r"(?:,? and|,)(?: (?:about|some|around|nearly|almost|more than|over))? $")
# "has 40 shops, 12 depots and": a comma joins counts only in a list of them
_GOES_ON = later(r"(?:⟪q\d+⟫|⟦\w\d+⟧)(?: (?:in|at|across) [^,;⟪]{2,30})?(?:, [^,;]{3,50})*,? and ")
_ENDS_LIST = later(
    r"[,.;:)]|$| (?:a|an|per|in|at|on|of|to|for|from|with|by|and|or|across|worldwide|nationwide"
    r"|countrywide|globally|overall|altogether|between|there|as|but|while|is|was|last|this)\b| ⟪d"
)
_WHERE = later(r" (?:in|at|across|from|around|throughout) (?!which|whom)[^,;.]{2,40}")
_JOINED = frozenset(
    {
        "value.count",
        "value.deed",
        "value.with",
        "value.had",
        "value.slot-in",
        "value.grammar-in",
        "value.clause-with",
        "value.foreseen",
        "value.thing",
        "value.grammar-and",
    }
)


def _members(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """Of how many something is said: "takes on 611 of the 840 workers", "Marlow Bank, whose 280 branches sell it"."""
    for match in _ONE_OF.finditer(reading.marked):
        amount, thing = reading.figure(match["m"])
        if amount is None or not thing or match["m"].startswith(("⟪m", "⟪p")):
            continue
        if reading.is_read(known, match.start("m")) or deeds().measures_a_good(amount.unit):
            continue
        if not match[0].startswith("whose"):
            continue
        behind = re.search(rf"(?P<s>{MARK}), $", reading.marked[: match.start()])
        yield from _told(
            reading, "value.grammar-member", match, reading.mention(behind["s"]) if behind else None, thing, start=match.start("m")
        )  # fmt: skip


def _same(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """The metric of before at another time: "in the whole of 2021 it was 7,350"."""
    for match in _IT_WAS.finditer(reading.marked):
        it, last = reading.mention(match["it"]), reading.antecedent(known, match.start())
        if last is None or reading.is_read(known, match.start("m")):
            continue
        if it is not None and it.form != "pronoun":
            continue
        measure = last.earlier()
        measure.value = measure.low = measure.high = None
        measure.approximate, measure.antecedent = False, True
        if match["n"]:
            digits, _, scale = match["n"].partition(" ")
            measure.value = scaled(digits, scale or None)
        else:
            amount = reading.amount(match["m"])
            if amount.unit != last.unit:
                continue
            measure.take(amount)
        if measure.unit in (None, "percent") and match["n"]:
            continue
        reading.set_period(measure, match, match.end())
        measure.rule = "value.grammar-same"
        measure.start, measure.end = reading.sentence.span(match.start(), match.end())
        if measure.period != last.period:
            yield measure


# ---- changes and shares that are nouns -----------------------------------------------------------------------------------------

_UP = r"(?P<up>rise|increase|growth|jump|gain|surge|advance|rebound)"
_DOWN = r"(?P<down>fall|drop|decline|decrease|slump|reduction|cut|plunge|loss)"
_OF_WHOM = rf"(?:(?P<its>its|their) |(?P<own>{MARK})(?:’s|'s|’|') |the )?"
_A_MOVE = Sought(
    rf"(?:(?P<m>⟪p\d+⟫) (?:{_UP}|{_DOWN})|(?:{_UP.replace('up', 'up2')}|{_DOWN.replace('down', 'down2')}) of (?P<n>⟪p\d+⟫)) in "
    rf"{_OF_WHOM}(?P<metric>{NOUNS}){_END}(?: (?:of|at|to|from|by) (?:the )?(?P<of>{MARK}))?"
)
_DRIVEN = Sought(
    rf"\b(?:(?P<up>{any_of('raised')})|(?P<down>{any_of('lowered')})) (?P<own>{MARK})(?:’s|'s|’|') (?P<metric>{NOUNS})"
    rf"(?: to (?:the )?{MARK})? by (?P<m>⟪p\d+⟫)(?! to)"
)
_DRIVEN_OF = Sought(
    rf"\b(?:(?P<up>{any_of('raised')})|(?P<down>{any_of('lowered')})) (?:the|(?P<its>its|their)) (?P<own>(?!))?(?P<metric>{NOUNS}"
    rf" (?:of|for|on) {NOUNS}) by (?P<m>⟪p\d+⟫)(?! to)"
)
# What is only expected, wanted or possible has not moved.
_IN_DOUBT = later(
    r"\b(?:expect|forecast|predict|project|plan|hope|aim|target|seek|demand|propos|fear|warn|threaten|call(?:s|ed)? for)[a-z]*\b"
    r"|\b(?:may|might|could|would|will|should|can|if|unless|not?|never|to)\b"
)
_LOST = Sought(
    rf"(?:(?P<its>\b[Ii]ts|\b[Tt]heir) |(?P<own>{MARK})(?:’s|'s|’|') )(?P<metric>{NOUNS}) (?:has |have |had )?"
    r"(?:(?P<up>gained|put on|added)|(?P<down>lost|shed)) (?P<m>⟪p\d+⟫)(?: of (?:its|their) value)?"
)
_SHARE_NOUN = Sought(
    rf"(?:(?P<p>{MARK})(?:’s|'s|’|') (?:market )?share|\b[Ss]hare of (?:the )?(?P<p2>{MARK})) (?:of|in) "
    rf"(?:(?P<own>{MARK})(?:’s|'s|’|') |the |its )?(?P<metric>{NOUNS})(?: of (?:the )?(?P<of>{MARK}))?"
    rf"(?: has| had)?(?: (?:(?P<up>{RISING})|(?P<down>{FALLING})|{REACHED}))(?: from (?P<old>⟪p\d+⟫)(?: in (?P<d>⟪d\d+⟫))?)?"
    rf"(?: to| at)? (?P<m>⟪p\d+⟫)"
)


def _moves(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """As in "a 12 percent rise in exports", "the ban cut Velmar’s sales by a third", "its shares lost 40 percent"."""
    for pattern in (_A_MOVE, _DRIVEN, _DRIVEN_OF, _LOST):
        for match in pattern.finditer(reading.marked):
            begin = reading.sentence.clause_start(match.start())
            if _IN_DOUBT.search(reading.marked, begin, match.start()):
                continue
            groups = match.groupdict()
            mark = match["m"] or groups.get("n") or ""
            share = reading.amount(mark)
            if share.value is None or reading.is_read(
                known, match.start("m" if match["m"] else "n")
            ):
                continue
            owner = reading.mention(match["own"] or groups.get("of"))
            if owner is None and pattern is _A_MOVE and said_by_its_clause(reading, match.start()):
                continue  # its subject has it, and is none that we know
            if owner is None and pattern is _DRIVEN_OF:
                owner = reading.clause_subject(match.start(), aside=True)
                if owner is None:
                    continue
            if owner is None and groups.get("its"):
                owner = reading.possessor(
                    match["its"], match.start(), reading.sentence.to_text(match.start())
                )
            measure = reading.measure("value.grammar-move", match, owner, None, bare=owner is None)
            if measure is not None:
                measure.move(share.value, up=bool(match["up"] or groups.get("up2")))
                yield measure


_SHARE_IN = Sought(
    rf"\b[Ss]hare of (?P<part>{NOUNS}) in (?:(?P<own>{MARK})(?:’s|'s|’|') |(?P<its>its|their) )(?:total |overall )?(?P<metric>{NOUNS})"
    rf"(?: has| had)?(?: (?:(?P<up>{RISING})|(?P<down>{FALLING})|{REACHED}))(?: to| at)? (?P<m>⟪p\d+⟫)"
)


def _shares_in(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """As in "the share of exports in Velmar’s sales was 12 percent"."""
    for match in _SHARE_IN.finditer(reading.marked):
        if reading.is_read(known, match.start("m")):
            continue
        owner = reading.mention(match["own"])
        if owner is None:
            at = match.start()
            owner = reading.possessor(match["its"], at, reading.sentence.to_text(at))
        measure = reading.measure("value.grammar-share", match, owner, None)
        if measure is not None:
            measure.direction = direction_of(match)
            measure.take_share(reading.amount(match["m"]), match["metric"])
            measure.indicator = f"share of {match['part']}"
            yield measure
            yield from previous_values(reading, measure, match.end())


def _share_nouns(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """As in "China’s share of Moldova’s wine exports rose from 4 percent in 2016 to 11 percent"."""
    for match in _SHARE_NOUN.finditer(reading.marked):
        owner, partner = (
            reading.mention(match["own"] or match["of"]),
            reading.mention(match["p"] or match["p2"]),
        )
        if reading.is_read(known, match.start("m")):
            continue
        measure = reading.measure("value.grammar-share", match, owner, partner, bare=owner is None)
        if measure is None:
            continue
        if match["old"]:
            before = measure.earlier()
            before.start, before.end = reading.sentence.span(
                match.start("old"), match.end("d" if match["d"] else "old")
            )
            if match["d"]:
                day = reading.sentence.dates[int(match["d"][2:-1])]
                before.date(day)
                measure.period, measure.period_text = (None, None), None
                behind = _DAY_BEHIND.match(reading.marked, match.end())
                if behind:
                    measure.date(reading.sentence.dates[int(behind["d"])])
            yield before.take_share(reading.amount(match["old"]), match["metric"])
        measure.direction = direction_of(match)
        yield measure.take_share(reading.amount(match["m"]), match["metric"])
        if not match["old"]:
            yield from previous_values(reading, measure, match.end())


_DAY_BEHIND = later(r" (?:in |at |by |for )?(?:the )?(?:end of )?⟪d(?P<d>\d+)⟫")
_RATIO_TO = Sought(
    rf"(?:(?P<own>{MARK})(?:’s|'s|’|') |(?<![a-z] )(?:[Tt]he |[Ii]ts )?)\b(?P<metric>{NOUNS}) (?:is|was|are|were)?(?:"
    rf" ?equal to| ?equivalent to| ?equals?)? ?(?:{REACHED} )?"
    rf"(?P<m>⟪p\d+⟫) of (?P<base>gross domestic product|GDP|output|revenue|sales|turnover|assets|exports|imports)"
)
_PUT_ASIDE = Sought(r"\b(?:set|sets|put|puts) aside (?P<m>⟪m\d+⟫) (?:for|against)\b")
_INVESTED = Sought(
    rf"\b(?:invested|invests) (?:a total of )?(?P<m>⟪m\d+⟫)(?=[.;]|, |$|{DATE_AFTER}(?! (?:⟦|in\b))| (?:and|so far|a year|annually)\b)"
)
# "sold coffee at $3,100 a tonne"
_PRICED = Sought(
    rf"\b(?:sold|sells|sell|bought|buys|offered|offers|bid|quoted|supplies|supplied) (?:(?:⟪q\d+⟫ of )?(?:its |the )?(?P<good>{NOUNS}) )?"
    rf"(?:to (?:the )?{MARK} )?(?:at|for) (?:about |an average of |a price of )?(?P<m>⟪m\d+⟫)"
    r"(?= (?:a|per) (?:metric )?(?:tonne|ton|kilo|kilogram|kg|barrel|ounce|pound|litre|bushel|carat|unit|share|MWh|kWh|head|bag|bale)\b)"
)
_PUT_INTO = Sought(
    rf"\b(?:invested|invests) (?P<m>⟪m\d+⟫) in (?!the ⟦|⟦|its ⟦)(?P<what>{NOUNS}){_END}"
)


def _dear(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """As in "Thailand’s debt is equal to 38 percent of output", "set aside $20 million for claims", "invested $9 million in wells"."""
    for match in _RATIO_TO.finditer(reading.marked):
        if not reading.is_read(known, match.start("m")):
            owner = reading.mention(match["own"])
            measure = reading.measure("value.grammar-ratio", match, owner, None, bare=owner is None)
            if measure is not None:
                share = reading.amount(match["m"])
                measure.take(share)
                measure.comparison = {"base": match["base"], **share_bounds(share)}
                yield measure
    for match in _PUT_ASIDE.finditer(reading.marked):
        if not reading.is_read(known, match.start("m")) and (
            who := reading.clause_subject(match.start(), aside=True)
        ):
            yield from _told(reading, "value.grammar-aside", match, who, "provisions")
    for match in _PRICED.finditer(reading.marked):
        who = reading.clause_subject(match.start(), aside=True)
        if who is not None and not reading.is_read(known, match.start("m")):
            name = f"{match['good'] or ''} price".strip()
            yield from _told(reading, "value.grammar-price", match, who, name)
    for match in _INVESTED.finditer(reading.marked):
        who = reading.clause_subject(match.start(), aside=True)
        if who is not None and not reading.is_read(known, match.start("m")):
            yield from _told(reading, "value.grammar-invested", match, who, "investment")
    for match in _PUT_INTO.finditer(reading.marked):
        if not reading.is_read(known, match.start("m")) and (
            who := reading.clause_subject(match.start(), aside=True)
        ):
            yield from _told(
                reading, "value.grammar-invested", match, who, f"investment in {match['what']}"
            )


_BESIDE = Sought(
    rf"(?:(?P<its>\b[Ii]ts|\b[Tt]heir|\b[Oo]ur) |(?P<own>{MARK})(?:’s|'s|’|') |\b[Tt]he |^(?=[A-Z][a-z]+ [a-z]))"
    rf"(?P<metric>(?:[A-Z][a-z]+ )?{NOUNS})"
    rf"(?P<good> (?:of|for|per) (?:[a-z]+ )??[a-z]+(?: per [a-z]+)?)?(?: \((?P<m>⟪[mq]\d+⟫)(?: in ⟪d\d+⟫| ⟪d\d+⟫)?\)"
    rf"|(?: of (?:the )?(?P<of>{MARK})(?!’s|'s))?, (?:at |or )?(?P<n>⟪[mq]\d+⟫)(?: (?:a|per) [a-z-]+)?(?:(?: in| at)? ⟪d\d+⟫)?, "
    r"(?=(?:was|were|is|are|has|have|will"
    r"|[a-z]+ed|rose|fell|grew|came|stood|hit|made|equals?|covers?|exceeds?)\b))"
)
_MONTH = later(rf"^{MONTH} (?=[a-z])")
_FIRST_AT = Sought(
    rf"^[“\"]?At (?P<m>⟪[mq]\d+⟫)(?: a [a-z]+)?, (?:(?P<own>{MARK})(?:’s|'s|’|') |(?:the|its) )?(?P<metric>{NOUNS})"
    rf"(?: of (?:the )?(?P<of>{MARK}))?(?= ⟪| in ⟪|{_END[3:-1]})"
)


def _asides(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """A figure beside its metric: "its output (4.7 million tonnes in 2023)", "At $4.1 billion, Kenya’s exports were"."""
    for pattern in (_BESIDE, _FIRST_AT):
        for match in pattern.finditer(reading.marked):
            groups = match.groupdict()
            mark = match["m"] or groups.get("n") or ""
            noun = match["metric"].rpartition(" ")[2]
            if (
                reading.is_read(known, match.start("m" if match["m"] else "n"))
                or (noun in _NAMELESS and noun == match["metric"])
                or noun in lexicon().nouns
            ):
                continue
            owner = reading.mention(match["own"] or groups.get("of"))
            if owner is None and groups.get("its") and match["its"].lower() != "our":
                owner = reading.possessor(
                    match["its"], match.start(), reading.sentence.to_text(match.start())
                )
            yield from _told(
                reading,
                "value.grammar-beside",
                match,
                owner,
                f"{lowered(_MONTH.sub('', match['metric']))}{groups.get('good') or ''}",
                mark=mark,
            )


_GOOD = later(rf" of (?P<good>{NOUNS}){_END}")


# ---- common --------------------------------------------------------------------------------------------------------------------


def _told(
    reading: FigureReading,
    rule: str,
    match: re.Match[str],
    subject: Mention | None,
    name: str,
    start: int | None = None,
    mark: str | None = None,
) -> Iterator[Measure]:
    """The measure of a shape with its figure `m`, and what it is compared with."""
    measure = reading.measure(rule, match, subject, None, start=start, bare=subject is None)
    if measure is None:
        return
    amount, _ = reading.figure(mark or match["m"])
    if amount is None:
        return
    measure.take(amount)
    measure.indicator = name
    yield from compared(reading, measure, match.end())


_ANY = later(rf"⟪[mpq]\d|⟦\w\d|{BARE}")
_READERS: tuple[Reader, ...] = (
    _shares_in,
    _share_nouns,
    _moves,
    _dear,
    _parts_of_it,
    _parts,
    _next_parts,
    _flows,
    _abroad,
    _sums,
    _named,
    _asides,
    _costs,
    _objects,
    _members,
    _same,
)
