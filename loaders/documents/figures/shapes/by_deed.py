"""Figures that are the object of a verb, which names them: "exported 3,000 tonnes of tea", "240 workers were hired"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from interlock.loaders.documents.figures.deeds import Deed, deeds
from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.shapes.comparisons import (
    CHANGE_TAIL,
    TIMES,
    add_step,
    add_times,
    compared,
    over_date,
    previous_values,
)
from interlock.loaders.documents.figures.shapes.moves import note_behind
from interlock.loaders.documents.figures.words import (
    FIGURE,
    MARK_ANY,
    METRICS,
    NOUNS,
    WORD,
    word_set,
)
from interlock.loaders.documents.grammar.clauses import Chain
from interlock.loaders.documents.grammar.rules import MARK, ruleset
from interlock.loaders.documents.language.amounts import number
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.measures import Measure
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["deeds_done", "filings", "more_of", "nominal", "passives", "present", "reach"]

# Where the name of a good ends.
_END = (
    r"(?= ?(?:[,.;:)—”\"]|$| (?:a year|a month|a day|annually|to|from|in|at|with|for|by|on|of|between|during|last|this|through|via"
    r"|and|or|but|while|when|where|which|that|who|after|before|until|since|because|if|as|under|into|over|within|up"
    r"|down|off)\b| ⟪| ⟦))"
)
_DONE = Sought(
    rf"(?<!\ban )(?<!\ba )(?<!\bthe )(?<!\bits )\b(?P<verb>{deeds().verb})(?! (?:out|on|over|off|up|through|away)\b)"
    rf"(?: back)?(?: (?P<to>{MARK}))?(?: altogether| in total)?(?P<good> {NOUNS})??(?: worth| valued at| (?:to|with|for)"
    rf" (?:the |an? )?(?:total |combined )?value of)? (?P<m>{FIGURE})"
    rf"(?: (?:worth )?of (?:its |their |the )?(?:(?P<adj>[A-Z][a-z]+) )?(?P<of>{NOUNS}){_END}"
    rf"| (?:worth )?of (?:its |their |the )?(?P<of1>{WORD}))?"
    rf"(?: (?:to|from|in|for) (?:the )?(?P<p>{MARK}))?"
)
_GAPPED = Sought(
    rf"(?:,|,? and) (?P<s>{MARK})(?P<good> {NOUNS})??(?: worth)? (?P<m>⟪[mq]\d+⟫)(?=[,.;]| and ⟦)"
)
_MORE_TO = later(
    rf"(?:,|,? and|,? as well as|,? plus) (?P<m>{FIGURE})(?: worth)?(?: of [a-z]+)? (?:to|from) (?:the )?(?P<p>{MARK})(?!’s|'s)"
)
_MORE_GOODS = later(rf"(?:,|,? and|,? as well as|,? plus) (?P<m>⟪q\d+⟫) of (?P<of>{NOUNS}){_END}")
_VERBS = Sought(rf"\b{deeds().verb}\b")
_PASSIVE = Sought(
    rf"(?P<m>{FIGURE})(?: \([+−–-]?⟪p\d+⟫\))?(?: of (?P<of>{NOUNS}))?(?: an? (?:year|month|week|day))? (?:is|are|was|were|has"
    rf" been|have been|had been)(?: [a-z]+ly| also| now)? "
    rf"(?P<verb>{deeds().passive})\b(?! out\b)(?: (?P<prep>at|by|to and from|from|to|for|in) (?:the )?(?P<p>{MARK}))?"
)
_PASSIVE_CHAIN = later(r"\b(?:be|been|being|is|are|was|were)$")
_WORKS = later(
    r"built|planted|connected|installed|hired|killed|injured|harvested|sold|produced|mined|generated|consumed|invested"
    r"|grown|landed|issued|dismissed|laid off|employed"
)
_TRADE = later(r"(?P<out>exported|shipped|sent|dispatched)|(?P<into>imported|delivered|brought)")
_COMING_TO = later(
    r"(?:[a-z]+ )*(?:totall?ing|reaching|amounting|exceeding|averaging|standing|hitting|topping)"
)
_NOT_OF_MONEY = frozenset(
    {"sent", "brought", "dispatched"}
)  # a transfer is a tie, or a flow that another word names
_ONWARD = later(rf" (?:to|from|into) (?:the )?(?P<p>{MARK})(?!’s|'s)")
_NOT_GOODS = word_set("not_goods")
_FROM_THERE = frozenset({"imported", "bought"})
_PAPERS = frozenset(
    {
        "letters",
        "bills",
        "memorandums",
        "memoranda",
        "certificates",
        "declarations",
        "expressions",
        "notices",
        "statements",
        "points",
    }
)
_PAID_OUT = frozenset({"paid out", "disbursed"})
_FILED = Sought(
    rf"(?P<s>{MARK}) (?:has |have )?(?P<verb>filed|submitted|lodged|placed|received"
    rf"|registered|exported|imported|sold|bought|shipped) (?P<m>⟪m\d+⟫) (?:(?:worth "
    rf")?(?:of|in) )(?P<metric>[a-z][a-z -]{{2,50}}?(?= (?:(?:related to|to|from|with"
    rf"|in|for|during|last|this)\b|⟪)|[,.]|$))(?: (?P<link>related to|to|from|with"
    rf"|in) (?P<p>{MARK}))?"
)
_REACH = Sought(rf"\b(?P<verb>{deeds().verb})(?: [a-z-]+){{1,4}}? (?:to|in) (?P<m>{FIGURE})")
_MARKETS = word_set("markets")
# "operates in 63 countries"
_PRESENT = Sought(
    r"\b(?:operates?|operating|(?:is|are) (?:present|active|represented)|has (?:operations|offices|subsidiaries|branches|a presence)"
    rf"|does business|sells) in (?P<m>{FIGURE})"
)
# What the money is that somebody made: "in after-tax profits", "in net revenue".
_IN_KIND = later(rf" in (?P<metric>(?:{WORD} ){{0,2}}?{METRICS}){_END}")
_A_METRIC = later(rf"(?:{WORD} ){{0,2}}?{METRICS}")
_MORE_OF = Sought(
    rf"\b(?P<verb>{deeds().verb}) (?P<m>⟪p\d+⟫) (?P<way>more|less|fewer)"
    rf"(?: (?!than\b)(?P<good>{NOUNS})|(?= than (?:in|a|the|it)\b|[,.;]|$| (?:in|last|this)\b))(?: (?:to|from) (?P<p>{MARK}))?(?=[ ,.;]|$)"
    r"(?:,? or (?P<n>⟪q\d+⟫))?"
)

# What is done for those who are counted, so that they are no goods, and what is done to people.
_FOR_WHOM = {
    "delivered": frozenset({"Firm", "Bank", "Person", "Organization", "GovernmentBody", "Chamber"}),
    "received": frozenset({"Firm", "Bank", "Organization", "GovernmentBody", "Chamber"}),
    "remitted": frozenset({"Firm", "Person"}),
}
_PEOPLE = frozenset({"men", "women", "people", "workers", "staff", "families", "households"})


def _is_whom(thing: str, done: str) -> bool:
    """Whether what is counted are those for whom a thing is done, rather than goods."""
    kinds = _FOR_WHOM.get(done)
    if kinds is None:
        return False
    noun, words = thing.rpartition(" ")[2], lexicon()
    people = noun in _PEOPLE and done != "received"
    return people or words.nouns.get(words.plurals.get(noun, noun)) in kinds


def deeds_done(reading: FigureReading) -> Iterator[Measure]:
    """As in "Kenya exported 3,000 tonnes of tea to Oman", "plans to hire about 240 workers"."""
    for match in _DONE.finditer(reading.marked):
        amount, thing = reading.figure(match["m"])
        if amount is None:
            continue
        told = _who_did(reading, match.start())
        if told is None:
            continue
        subject, begin, words = told
        estimated = _ESTIMATED.search(reading.marked, 0, match.start()) is not None
        level = "asserted" if estimated else ruleset().ladder(words)
        passive = _PASSIVE_CHAIN.search(words)
        if (
            level not in ("asserted", "planned", "agreed")
            or passive
            or ruleset().possibility.search(words)
        ):
            continue
        money, done = match["m"].startswith("⟪m"), level == "asserted"
        deed = deeds().named(match["verb"])
        if money and match["verb"] == "made":
            continue  # a profit, a payment or an offer
        if not money and _is_whom(thing, deed.participle):
            continue  # "supplies 600 pubs", "sent home 600 men": for whom it is done
        good = (match["of"] or match["of1"] or match["good"] or "").strip()
        if (match["of"] or match["of1"]) and thing in _PAPERS:
            thing, good = (
                f"{thing} of {good}",
                "",
            )  # "27 letters of intent": no intent of which there are letters
        kind_of = _IN_KIND.match(reading.marked, match.end("m")) if money and not good else None
        if kind_of is not None:
            good = kind_of["metric"]  # "earned $4 million in after-tax profits"
        indicator = deed.indicator(thing, good, money=money, done=done)
        if money and deed.participle in _PAID_OUT and match["p"]:
            continue  # "paid out 4 million to X": a tie with X
        if indicator is None or (money and good in _NOT_GOODS) or _COMING_TO.fullmatch(good):
            continue  # "exports totalling 4 million"
        if money and done and _A_METRIC.fullmatch(good):
            indicator = good  # "generated $4 million of sales": sales, and no output of them
        last = reading.last
        if (
            done
            and indicator == deed.noun
            and not money
            and last is not None
            and last.unit == amount.unit
            and last.indicator.endswith(f" {deed.noun}")
        ):
            # "India made 4 million tonnes of steel; Ghana produced 300,000 tonnes"
            indicator = last.indicator
        receiver = reading.mention(match["p"] or match["to"])
        if receiver is None and match["adj"] and deed.participle in _FROM_THERE:
            receiver = reading.adjective(match.start("of"))  # "bought 4,000 tonnes of Kenyan tea"
        measure = reading.measure("value.deed", match, subject, receiver, start=begin)
        if measure is None:
            continue
        measure.take(amount)
        measure.indicator = indicator
        measure.approximate = measure.approximate or estimated
        kind = reading.parties.drafts[measure.subject].kind
        if kind != "Place" and match["verb"].startswith(
            "ship"
        ):  # what a firm ships may stay at home
            measure.indicator = indicator.replace("exports", "shipments")
        end = kind_of.end() if kind_of else match.end()
        if kind_of is not None:
            measure.end = max(measure.end, reading.stop(end))
            if measure.period_text is None:
                reading.set_period(measure, match, end)
        times = TIMES.match(reading.marked, over_date(reading, end))
        change = CHANGE_TAIL.match(reading.marked, end)
        if change:
            add_step(reading, measure, change)
        elif times and number(times["n"]) is not None:
            add_times(reading, measure, times)
        yield measure
        yield from _others(reading, measure, match)
        if match["of"]:
            yield from _other_goods(reading, measure, match, deed, done=done)
        yield from previous_values(reading, measure, end)
        for more in _GAPPED.finditer(reading.marked, end) if deed.noun else ():
            other, _ = reading.figure(more["m"])
            if other is None or _VERBS.search(reading.marked, end, more.start()):
                break
            again = reading.measure("value.deed", more, reading.mention(more["s"]), None)
            if again is not None:
                again.take(other)
                what = (more["good"] or good).strip()
                again.indicator = deed.indicator(thing, what, money=money, done=done) or indicator
                yield again


def _who_did(reading: FigureReading, at: int) -> tuple[Mention, int, str] | None:
    """Who does what stands at a place, where that begins, and the words before the verb; of a relative clause its head does it."""
    estimated = _ESTIMATED.search(reading.marked, 0, at)
    if estimated is not None and (who := reading.mention(estimated["s"])) is not None:
        return who, estimated.start(), ""
    found = reading.sentence.chain(at, ruleset())
    if not isinstance(found, str) and _is_object(reading, found, at):
        first = reading.sentence.chain(found.start, ruleset())
        found = first if isinstance(first, str) else replace(first, words=found.words)
    if not isinstance(found, str):
        return reading.sentence.mentions[found.subjects[0]], found.start, found.words.strip()
    inside = reading.sentence.aside(at)
    if inside is None or inside[2] is None:
        return None
    words = reading.marked[inside[0] : at]
    if MARK_ANY.search(words):
        return None
    return reading.sentence.mentions[inside[2]], inside[0], _RELATIVE.sub("", words).strip()


def _is_object(reading: FigureReading, found: Chain, at: int) -> bool:
    """Whether several things are taken for who does what one does: "runs shops and three depots, and employs 40 people"."""
    subject = reading.sentence.mentions[found.subjects[0]]
    joined = _JOINED_VERB.search(reading.marked, found.start, at) is not None
    singular = _SINGULAR.match(reading.marked, at) is not None
    return joined and singular and subject.plural and subject.form == "group"


_JOINED_VERB = later(r"⟧,? and (?:now |also )?$")
_SINGULAR = later(r"(?:has|[a-z]+(?<!s)s)\b")
# "is estimated to have produced": so much as anybody knows
_ESTIMATED = later(
    rf"(?P<s>{MARK})(?: [a-z]+ly)? (?:is|are|was|were) (?:estimated|reckoned|calculated|reported) to have $"
)
_RELATIVE = later(r"^\W*(?:which|who|that)\b")


def _other_goods(
    reading: FigureReading, measure: Measure, match: re.Match[str], deed: Deed, *, done: bool
) -> Iterator[Measure]:
    """What else the same deed brought: "produced 4,000 tonnes of copper and 300 ounces of gold"."""
    others, at = [], match.end("of")
    while more := _MORE_GOODS.match(reading.marked, at):
        amount, thing = reading.figure(more["m"])
        name = deed.indicator(thing, more["of"].strip(), money=False, done=done)
        if amount is None or name is None:
            break
        other = measure.earlier()
        other.rule, other.outlook, other.indicator = measure.rule, measure.outlook, name
        other.value = other.low = other.high = None
        other.take(amount)
        other.start, other.end = reading.sentence.span(more.start("m"), more.end())
        others.append(other)
        at = more.end()
    if others and measure.period_text is None:  # the date behind a list is of all of it
        reading.set_period(measure, match, at)
    for other in others:
        other.period, other.period_text = measure.period, measure.period_text
    yield from others


def _others(reading: FigureReading, measure: Measure, match: re.Match[str]) -> Iterator[Measure]:
    """What else the same deed brought to or from others: "exported 4 million to Oman, 3 million to Kenya and 2 million to Italy"."""
    others, at = [], match.end()
    while match["p"] and (more := _MORE_TO.match(reading.marked, at)):
        amount, _ = reading.figure(more["m"])
        if amount is None or amount.unit != measure.unit:
            break
        other = measure.earlier()
        other.rule, other.outlook = measure.rule, measure.outlook
        other.value = other.low = other.high = None
        other.partner = other.partner_party = None
        other.take(amount)
        reading.set_partner(other, reading.mention(more["p"]))
        other.start, other.end = reading.sentence.span(more.start("m"), more.end())
        others.append(other)
        at = more.end()
    if others and measure.period_text is None:  # the date behind a list is of all of it
        end = measure.end
        reading.set_period(measure, match, at)
        measure.end = end
    for other in others:
        other.period, other.period_text = measure.period, measure.period_text
    yield from others


def passives(reading: FigureReading) -> Iterator[Measure]:
    """As in "Eighteen complaints were upheld", "18 million naira has been transferred to Ghana"."""
    for match in _PASSIVE.finditer(reading.marked):
        amount, thing = reading.figure(match["m"])
        if amount is None or (match["m"].startswith("⟪m") and match["verb"] in _NOT_OF_MONEY):
            continue
        by = reading.mention(match["p"]) if match["prep"] in ("by", "at", "to and from") else None
        partner = reading.mention(match["p"]) if match["prep"] in ("to", "from") else None
        where = reading.mention(match["p"]) if match["prep"] == "in" else None
        if (
            by is None
            and where is not None
            and where.kind == "Place"
            and _WORKS.match(match["verb"])
        ):
            by = where  # "24 bridges were built in Kenya"
        trade = _TRADE.match(match["verb"])
        if by is None and trade and partner is not None and partner.kind == "Place":
            sent = trade["out"] is not None
            if (match["prep"] == "from") == sent:  # "3,000 tonnes were exported from Kenya to Oman"
                to = _ONWARD.match(reading.marked, match.end())
                by, partner = partner, reading.mention(to["p"]) if to else None
        measure = reading.measure("value.passive", match, by, partner, bare=True)
        if measure is None:
            continue
        if (
            by is None
            and reading.parties.drafts[measure.subject].kind == "Bank"
            and _WORKS.match(match["verb"])
        ):
            reading.rejected["no_subject"] += 1  # what a bank lends for is built by others
            continue
        if (
            match["m"].startswith("⟦")
            and measure.subject == reading.sentence.mentions[int(match["m"][2:-1])].party
        ):
            continue
        measure.take(amount)
        noun = deeds().noun_of(match["verb"])
        good = (match["of"] or "").strip()
        if noun and (deeds().measures_a_good(thing) or (good and match["m"].startswith("⟪m"))):
            measure.indicator = (
                f"{good} {noun}".strip()
            )  # "610 tonnes were shipped": what they are of is known, the flow is what is told
            note_behind(reading, measure, match.end())
            yield measure
            yield from previous_values(reading, measure, match.end())
            continue
        money = match["m"].startswith("⟪m")
        flow = deeds().money_of(match["verb"]) if money else None
        measure.indicator = flow or f"{'payments' if money else thing} {match['verb']}"
        note_behind(reading, measure, match.end())
        yield measure
        yield from previous_values(reading, measure, match.end())


def filings(reading: FigureReading) -> Iterator[Measure]:
    """As in "filed 12 million dollars worth of claims", "shipped $40 million of tea to Oman"."""
    for match in _FILED.finditer(reading.marked):
        if match["metric"].endswith(("market", "markets")):
            continue  # "bought $95 million in the foreign exchange market": where, and not what
        partner = reading.mention(match["p"]) if match["p"] else None
        measure = reading.measure("value.filed", match, reading.mention(match["s"]), partner)
        if measure is None:
            continue
        measure.take(reading.amount(match["m"]))
        trade = {"exported": "exports", "shipped": "exports", "imported": "imports"}.get(
            match["verb"]
        )
        name = f"{trade} of {match['metric']}" if trade else match["metric"]
        where = (
            reading.parties.drafts[partner.party].name
            if partner is not None and partner.party >= 0
            else None
        )
        measure.indicator = f"{name} {match['link']} {where}" if where and not trade else name
        times = TIMES.search(reading.marked, match.end())
        if times and number(times["n"]) is not None:
            add_times(reading, measure, times)
        yield measure


_DONE_NOUN = Sought(
    r"\b(?:recorded|records|saw|sees|registered|registers|handled|handles|logged|reported|reports|witnessed|counted|noted"
    r"|oversaw) the "
    r"(?P<noun>transit|arrival|passage|departure|sale|delivery|registration|entry|crossing|landing|launch|export|import"
    r"|shipment|loss|creation"
    rf"|opening|closure|purchase|order|production|issue|issuance|admission|hiring|dismissal|addition)s? of (?P<m>{FIGURE})"
)


def nominal(reading: FigureReading) -> Iterator[Measure]:
    """A deed that is a noun: "the canal recorded the transit of 9,944 vessels"."""
    for match in _DONE_NOUN.finditer(reading.marked):
        amount, thing = reading.figure(match["m"])
        subject = reading.clause_subject(match.start(), aside=True)
        if amount is None or subject is None:
            continue
        measure = reading.measure("value.nominal", match, subject, None)
        if measure is None:
            continue
        measure.take(amount)
        measure.indicator = f"{match['noun']} of {thing}" if thing else match["noun"]
        yield from compared(reading, measure, match.end())


def reach(reading: FigureReading) -> Iterator[Measure]:
    """As in "sells farm machinery to more than 60 countries"."""
    for match in _REACH.finditer(reading.marked):
        amount, thing = reading.figure(match["m"])
        if amount is None or thing.rpartition(" ")[2] not in _MARKETS:
            continue
        measure = reading.measure(
            "value.reach", match, reading.clause_subject(match.start(), aside=True), None
        )
        if measure is not None:
            measure.take(amount)
            measure.indicator = f"{thing} {deeds().named(match['verb']).participle} to"
            yield measure


def present(reading: FigureReading) -> Iterator[Measure]:
    """As in "operates in more than 60 countries"."""
    for match in _PRESENT.finditer(reading.marked):
        amount, thing = reading.figure(match["m"])
        subject = reading.clause_subject(match.start(), aside=True)
        if amount is None or subject is None or thing.rpartition(" ")[2] not in _MARKETS:
            continue
        measure = reading.measure("value.reach", match, subject, None)
        if measure is not None:
            measure.take(amount)
            measure.indicator = thing
            yield measure


def more_of(reading: FigureReading) -> Iterator[Measure]:
    """As in "imported 12 percent more grain from Kazakhstan"."""
    for match in _MORE_OF.finditer(reading.marked):
        measure = reading.measure(
            "value.change",
            match,
            reading.clause_subject(match.start(), aside=True),
            reading.mention(match["p"]),
        )
        share = reading.amount(match["m"])
        if measure is None or share.value is None:
            continue
        deed = deeds().named(match["verb"])
        good = match["good"] or ""
        said = (
            deed.indicator("", good, money=False, done=True)
            if good
            else deed.noun or deed.goods or deed.money
        )
        if not (said or good):
            continue  # "took 8 percent less"
        measure.indicator = said or good
        measure.move(share.value, up=match["way"] == "more")
        if match["n"]:
            measure.take(reading.amount(match["n"]))  # "produced 8 percent less, or 35,100 tonnes"
        yield measure
