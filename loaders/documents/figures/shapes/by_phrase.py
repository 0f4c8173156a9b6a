"""Figures of a fixed phrase, which names them: "is 85 percent complete", "put the cost at 95 million euros"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.shapes.comparisons import WAY, previous_values
from interlock.loaders.documents.figures.words import MARK_ANY, METRICS, WORD, word_set
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["cost_in_name", "phrases", "spans", "worths"]


class _Phrase(NamedTuple):
    """A shape of one pattern: its groups are `m` the figure, `s` the subject, `p` the partner, others go into the name.

    Attributes:
        cue: a word without which it cannot match.
        pattern: the shape.
        name: the indicator.
        whose: what is measured where there is no `s`: the subject of the clause, what the text speaks of, or the project or plant
            spoken of last.
    """

    cue: str
    pattern: re.Pattern[str]
    name: str
    whose: Literal["clause", "topic", "thing"] = "clause"


_WORTH = Sought(
    rf"(?P<s>{MARK})(?:,? (?:is|are|was|were|which is|which are|jointly|together"
    rf"|currently|with a total value of))? ?(?:valued at|worth|estimated at"
    rf"|estimated to cost|with (?:an? )?(?:total )?(?:planned )?investments? of) "
    rf"(?P<m>⟪m\d+⟫)"
)
_SPAN = Sought(
    rf"(?P<s>{MARK}) (?:spans?|covers?|ranges? across|extends? to|includes?) "
    rf"(?P<list>[a-z][a-z -]*(?:, (?!and )[a-z][a-z -]*)+,? and [a-z]+(?: "
    rf"[a-z]+)?)(?=,|\.|$)"
)
_CURRENCY = later(r"[A-Z]{3}")
_LENT = later(r"\s(?:loan|credit|facility|bond|financ|funding)")
_CREDITS = word_set("credit_heads")
_INSIDE = later(r"\b(?:with|to|for|from|of|by|in|at|between|and) (?:the )?$")
_MONEY_AT = r"(?P<m>⟪m\d+⟫)"
_PHRASES = (
    _Phrase(
        "complete",
        later(
            r"\b(?:is|are|was|were) (?:now |already |about )?(?P<m>⟪p\d+⟫) (?:complete|completed"
            r"|finished|built|ready)\b"
        ),
        "completion",
    ),
    _Phrase(
        "border",
        later(
            rf"(?P<s>{MARK}) borders (?P<p>{MARK}) (?:for|over|along)(?: only| just| some)? "
            rf"(?P<m>⟪q\d+⟫)"
        ),
        "length of border",
    ),
    _Phrase(
        "border",
        later(
            rf"(?P<s>{MARK}) (?:and|shares?) (?:[^⟦;]*?)(?P<p>{MARK}),?(?: which)?(?: [^⟦⟪;]*?)?\bborder of (?P<m>⟪q\d+⟫)"
        ),
        "length of border",
    ),
    _Phrase(
        "put",
        later(
            rf"\b(?:puts?|estimates?|estimated) the (?P<i>cost|price|value|bill|budget|loss|damage)s?(?: of"
            rf" (?P<s>{MARK}))? at {_MONEY_AT}"
        ),
        "{i}",
        "thing",
    ),
    _Phrase("charge", later(r"\bcharges?(?:d)? (?P<m>⟪[mp]\d+⟫)(?! of)"), "charge"),
    _Phrase(
        "of",
        later(
            r"\b(?:takes|took|charges|charged|levies|levied|pays|paid|earns|earned) an? (?:[a-z]+ )?(?P<i>fee"
            r"|commission|charge|duty|levy|toll|royalty|tax|premium|margin|bonus|dividend|rent) of (?P<m>⟪[mp]\d+⟫)"
        ),
        "{i}",
    ),
    _Phrase(
        "long",
        later(r"\b(?:is|are|was|were|runs|stretches)(?: for)? (?P<m>⟪q\d+⟫) long\b"),
        "length",
    ),
    _Phrase("cost", later(rf"\b(?:costs?|to cost) {_MONEY_AT}"), "cost"),
    _Phrase(
        "of which",
        later(
            rf"\bof which (?P<m>⟪p\d+⟫) (?:went|goes|came|comes|was sold|were sold) (?:to|from) (?:the )?(?P<p>{MARK})"
        ),
        "share of the total",
        "topic",
    ),
    _Phrase(
        " with ",
        later(
            rf"(?P<p>{MARK}) (?:was|is|became|remained|remains|came|ranked) (?:the |its |their )?[^⟪;.]{{0,60}}?"
            rf"(?:\b(?:buyer|market|customer|supplier|destination|source|partner|second|third|first|next)s?|{MARK}),? with (?P<m>⟪p\d+⟫)"
        ),
        "share of the total",
        "topic",
    ),
    _Phrase(
        "did",
        later(rf"(?P<s>{MARK}) and (?P<p>{MARK}) did {_MONEY_AT} of (?P<i>trade|business)"),
        "{i}",
    ),
    _Phrase(
        "expect",
        later(
            rf"\b(?:expects?|forecasts?|projects|predicts?|targets?|aims for) (?:an? )?(?P<i>"
            rf"(?:{WORD} ){{0,3}}?{METRICS}(?: (?:before|after) tax)?)(?: of| to be| at)? (?P<m>⟪[mqp]\d+⟫)"
        ),
        "expected {i}",
    ),
    _Phrase("owed", later(rf"\b(?:is|are|was|were) owed {_MONEY_AT} by (?P<s>{MARK})"), "debt"),
    _Phrase(
        "owe",
        later(
            rf"(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )(?<!is still )"
            r"(?<!are still )(?<!was still )(?<!were still )"
            rf"\bow(?:es|ed|e) (?:(?P<p>{MARK}) )?{_MONEY_AT}"
        ),
        "debt",
    ),
    _Phrase(
        "claim",
        later(rf"\b(?:claims|claimed|seeks|sought|demands|demanded) {_MONEY_AT} in (?P<i>[a-z]+)"),
        "{i} claimed",
    ),
    _Phrase("fined", later(rf"\bfined (?P<s>{MARK}) {_MONEY_AT}"), "fine"),
    _Phrase(
        "price",
        later(
            rf"\b(?P<i>[Pp]rices?)\b[^⟦⟪;.]{{0,30}}?(?: of|:| to| at) {_MONEY_AT} (?:an?|per) "
            rf"(?P<u>[a-z]+)"
        ),
        "price a {u}",
        "topic",
    ),
    _Phrase(
        "share of",
        later(
            rf"(?P<p>{MARK}) (?:became|becomes|remained|remains|was|is|came)\b[^⟦⟪;.]{{0,60}}? with a "
            rf"(?:market )?share of (?P<m>⟪p\d+⟫)"
        ),
        "share of the total",
        "topic",
    ),
    _Phrase(
        "traded",
        later(
            rf"(?:(?P<s>{MARK})(?: and (?P<p2>{MARK}))? )?\btraded (?:goods|products|services)?(?: worth"
            rf"| valued at)? ?{_MONEY_AT}(?: with (?:the )?(?P<p>{MARK}))?"
        ),
        "trade",
    ),
)


def phrases(reading: FigureReading) -> Iterator[Measure]:
    """Shapes that one pattern and one name describe: "is 85 percent complete", "put the cost at 95 million euros"."""
    for shape in _PHRASES:
        if shape.cue not in reading.marked:
            continue
        for match in shape.pattern.finditer(reading.marked):
            groups = match.groupdict()
            subject = reading.mention(groups.get("s"))
            if subject is None and shape.whose != "topic":
                clause = shape.whose == "clause"
                subject = (
                    reading.clause_subject(match.start(), aside=True)
                    if clause
                    else reading.latest_thing()
                )
            measure = reading.measure(
                "value.phrase",
                match,
                subject,
                reading.mention(groups.get("p") or groups.get("p2")),
                bare=shape.whose == "topic",
            )
            if measure is None:
                continue
            measure.take(reading.amount(match["m"]))
            if (
                shape.whose == "thing"
                and groups.get("s") is None
                and (who := reading.clause_subject(match.start(), aside=True))
            ):
                measure.attributed_to = who.party if who.party >= 0 else measure.attributed_to
            if way := WAY.match(reading.marked, match.end()):
                measure.direction = "rising" if way[1] == "up" else "falling"
            measure.indicator = shape.name.format(
                **{key: (word or "").strip() for key, word in groups.items()}
            ).strip()
            yield measure
            yield from previous_values(reading, measure, match.end())


def worths(reading: FigureReading) -> Iterator[Measure]:
    """As in "a plant worth $40 million", "projects with a total value of 3 billion euros"."""
    for match in _WORTH.finditer(reading.marked):
        mention = reading.mention(match["s"])
        if mention is None or (
            _INSIDE.search(reading.marked, 0, match.start())
            and not match[0].startswith(match["s"] + ",")
        ):
            continue  # "exports to Iran were worth": the exports were
        if mention.party < 0:
            continue  # "by value they were worth": of whom is not known
        subject = mention.party
        if mention.kind == "Project" and mention.plural:
            subject = reading.portfolio(subject)
        measure = reading.measure("value.worth", match, mention, None)
        if measure is None:
            continue
        owner = reading.owner_of(mention) if mention.kind == "Portfolio" else None
        if owner is not None and owner.party >= 0:
            subject, measure.indicator = owner.party, mention.head or "portfolio"
        elif "to cost" in match[0]:
            measure.indicator = "cost"
        elif mention.kind in ("Project", "Portfolio") or "invest" in match[0]:
            measure.indicator = "planned investment"
        else:
            measure.indicator = "value"
        if subject != mention.party:
            measure.subject, measure.antecedent = subject, True
        measure.take(reading.amount(match["m"]))
        yield measure


def spans(reading: FigureReading) -> Iterator[Measure]:
    """The sectors that a portfolio or agreement covers: "spans mining, energy and transport"."""
    for match in _SPAN.finditer(reading.marked):
        mention = reading.mention(match["s"])
        if (
            mention is None
            or mention.party < 0
            or reading.parties.drafts[mention.party].kind
            not in ("Portfolio", "Project", "Programme", "Agreement")
        ):
            continue
        measure = reading.measure("value.sectors", match, mention, None)
        if measure is not None:
            measure.indicator = "sectors"
            measure.values = tuple(
                part.strip()
                for part in re.split(r",\s(?:and\s)?|\sand\s", match["list"])
                if part.strip()
            )
            yield measure


_THE = later(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[’']s) (?:new |planned |proposed )?$")
_THE_REACH = 16  # characters


def _is_in_front(reading: FigureReading, start: int, end: int, mention: Mention) -> bool:
    """Whether a sum stands between an article and a name: "the Rs 40 crore Tarnov tunnel"."""
    text = reading.sentence.text
    named = not reading.parties.drafts[mention.party].unnamed
    beside = 0 <= mention.start - end <= 1
    return named and beside and _THE.search(text, max(0, start - _THE_REACH), start) is not None


def cost_in_name(reading: FigureReading) -> Iterator[Measure]:
    """The money that stands in a project’s own name: "the $40 million bridge"."""
    for mention in reading.sentence.mentions:
        if (
            mention.kind not in ("Asset", "Project")
            or mention.party < 0
            or mention.head in _CREDITS
        ):
            continue
        inside = next(
            (
                a
                for a in reading.sentence.amounts
                if (mention.start <= a.start and a.end <= mention.end)
                or _is_in_front(reading, a.start, a.end, mention)
            ),
            None,
        )
        if (
            inside is None
            or not _CURRENCY.fullmatch(inside.unit)
            or _LENT.match(reading.sentence.text, mention.end)
        ):
            continue
        mark = MARK_ANY.match(
            reading.marked, reading.marked.find(f"{reading.sentence.mentions.index(mention)}⟧") - 2
        )
        measure = reading.measure("value.cost", mark, mention, None) if mark else None
        if measure is not None:
            measure.indicator = "cost"
            measure.take(inside)
            measure.period, measure.period_text = (None, None), None
            yield measure
