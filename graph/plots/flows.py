"""Who gives money to whom: one panel a currency, a band as wide as the amount. Currencies and repeated claims are never added.

plot = finance(kg.view("Development Bank", hops=2, types=["FINANCES", "LENDS_TO"]).graph)
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from interlock.graph.plots.plot import Plot
from interlock.graph.plots.sheet import MARGIN, QUIET, Sheet, cut, filtered_out, names_of, nodes_of
from interlock.graph.view import style
from interlock.graph.view.model import MODALITIES, ViewGraph, ViewTie
from interlock.schema.counted import counted
from interlock.schema.errors import UsageError

MOST = 20  # flows a currency

_WIDTH, _LEFT, _RIGHT = 1100, 330, 770  # the sheet, and the columns of givers and receivers
_BAR = 12
_LEAST = 15  # pixels of a band's place: its amount stands there
_COLOUR = "#a8326e"
_HIGH = 260  # pixels at most that a panel's money takes
_GAP = 14  # between two parties
_FIRM = ("asserted", "agreed")


class Flow(NamedTuple):
    """Money from one party to another, in one currency and of one modality.

    Attributes:
        source: id of the giver.
        target: id of the receiver.
        currency: ISO 4217 code.
        modality: how firmly it is said.
        amount: the largest figure that one source gives: what a register's rows add up to, or one sentence's amount.
        ties: the claims that make up the amount.
        repeated: claims of the same money by other sources, or other sentences; not added.
    """

    source: str
    target: str
    currency: str
    modality: str
    amount: Decimal
    ties: tuple[ViewTie, ...]
    repeated: tuple[ViewTie, ...]


def flows(ties: Iterable[ViewTie]) -> list[Flow]:
    """The money of some ties, largest first within a currency; ties without amount, currency or a plus sign are left out.

    Two claims are added only if they are different rows of one dataset: rows of a register are payments of their own, while two
    datasets, or two sentences, may speak of the same money. Of several sources the one with the most counts, the others repeat it.
    """
    groups: dict[tuple[str, str, str, str], dict[str, list[tuple[Decimal, ViewTie]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for tie in sorted(ties, key=lambda tie: tie.id):
        amount = _amount(tie)
        if amount is None or _refused(tie):
            continue
        pair = (tie.source, tie.target, str(tie.properties["currency"]), tie.modality)
        groups[pair][_teller(tie)].append((amount, tie))
    found = []
    for (source, target, currency, modality), tellers in groups.items():
        told = [_distinct(claims) for claims in tellers.values()]
        best = max(told, key=lambda claims: sum(amount for amount, _ in claims))
        counted_ = {tie.id for _, tie in best}
        every = [tie for claims in tellers.values() for _, tie in claims]
        found.append(
            Flow(
                source, target, currency, modality, sum((amount for amount, _ in best), Decimal(0)),
                tuple(tie for _, tie in best), tuple(tie for tie in every if tie.id not in counted_),
            )
        )  # fmt: skip
    return sorted(found, key=_rank)


def _rank(flow: Flow) -> tuple[object, ...]:
    return (flow.currency, -flow.amount, flow.source, flow.target, MODALITIES.index(flow.modality))


def finance(
    graph: ViewGraph, *, currency: str | None = None, most: int = MOST, title: str | None = None
) -> Plot:
    """Draw money from givers (left) to receivers (right), a panel a currency, each panel to its own scale.

    Args:
        graph: parties and ties with `amount` and `currency`; it is not changed.
        currency: ISO 4217 code; None = all, in panels of their own.
        most: flows a currency at most; the largest are drawn.
        title: heading; None = the view's own.

    Raises:
        UsageError: `most` is below 1.
        InterlockError: matplotlib is not installed.
    """
    if most < 1:
        raise UsageError(f"most is {most}", "at least one flow is drawn", "leave it out")
    every = flows(graph.ties)
    wanted = [flow for flow in every if currency is None or flow.currency == currency.upper()]
    panels: dict[str, list[Flow]] = defaultdict(list)
    for flow in wanted:
        panels[flow.currency].append(flow)
    order = sorted(panels, key=lambda code: (-sum(len(flow.ties) for flow in panels[code]), code))
    notes = filtered_out(graph) + _footnotes(graph.ties, every, wanted, panels, most)
    drawn = {code: panels[code][:most] for code in order}
    heading = title or f"Who gives money to whom: {graph.title}"
    heights = [_panel_height(drawn[code]) for code in order]
    sheet = Sheet("finance", heading, _WIDTH, int(sum(heights)) + 40, notes)
    names = names_of(graph)
    if not order:
        sheet.text((MARGIN, sheet.top + 16), "No claim has an amount and a currency.", colour=QUIET)
    top = float(sheet.top)
    for code, height in zip(order, heights, strict=True):
        _panel(sheet, top, code, drawn[code], graph, names)
        top += height
    words = "; ".join(
        f"{code}: "
        + ", ".join(
            f"{names[flow.source]} to {names[flow.target]} {money(flow.amount)} ({flow.modality})"
            for flow in drawn[code][:3]
        )
        for code in order
    )
    return sheet.plot(
        f"{heading}. {counted(len(order), 'currency', 'currencies')}, each drawn apart. {words or 'No money'}."
    )


def money(amount: Decimal) -> str:
    """An amount in short: `1.25 million`, `3 billion`, `12,000`."""
    for unit, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if amount >= unit:
            return f"{float(amount / unit):.4g} {word}"
    return f"{amount:,.2f}".rstrip("0").rstrip(".")


def _amount(tie: ViewTie) -> Decimal | None:
    value = tie.properties.get("amount")
    if value is None or not tie.properties.get("currency"):
        return None
    try:
        amount = Decimal(str(value))
    except InvalidOperation:
        return None
    return amount if amount.is_finite() and amount > 0 else None


def _refused(tie: ViewTie) -> bool:
    return tie.polarity == "-" or tie.modality in ("opposed", "denied")


def _teller(tie: ViewTie) -> str:
    """Who counts the money: a dataset of rows, or one document."""
    documents = sorted(each.document for each in tie.evidence if each.document)
    return f"document {documents[0]}" if documents else f"dataset {tie.dataset}"


def _distinct(claims: list[tuple[Decimal, ViewTie]]) -> list[tuple[Decimal, ViewTie]]:
    """What one teller's claims may be added to: rows of a register, each once, or the largest sentence."""
    if any(each.kind == "statement" for _, tie in claims for each in tie.evidence):
        return [max(claims, key=lambda claim: claim[0])]
    rows: dict[object, tuple[Decimal, ViewTie]] = {}
    for amount, tie in claims:
        proof = tie.evidence[0] if tie.evidence else None
        row = (proof.digest, proof.row) if proof and proof.row is not None else (tie.id, None)
        if row not in rows or rows[row][0] < amount:  # one row, one payment
            rows[row] = (amount, tie)
    return list(rows.values())


def _scale(drawn: list[Flow]) -> float:
    """Pixels of a unit of the currency; panels with few flows are lower."""
    high = min(_HIGH, 50 * len(drawn) + 30)
    return high / float(sum((flow.amount for flow in drawn), Decimal(0)) or 1)


def _slots(drawn: list[Flow], side: int) -> tuple[dict[str, float], list[float], float]:
    """Where each party's bar begins, where each band of `drawn` does, and the height of all.

    Args:
        drawn: the bands, largest first.
        side: 0 = givers, 1 = receivers.
    """
    scale = _scale(drawn)
    own: dict[str, list[int]] = defaultdict(list)
    for at, flow in enumerate(drawn):
        own[str(flow[side])].append(at)
    y = 0.0
    bars: dict[str, float] = {}
    bands = [0.0] * len(drawn)
    for party in sorted(own, key=lambda each: (-sum(drawn[at].amount for at in own[each]), each)):
        bars[party] = y
        for at in own[party]:
            bands[at] = y
            y += max(float(drawn[at].amount) * scale, _LEAST)
        y += _GAP
    return bars, bands, y


def _panel_height(drawn: list[Flow]) -> float:
    return 60 + max(_slots(drawn, side)[2] for side in (0, 1))


def _panel(
    sheet: Sheet, top: float, code: str, drawn: list[Flow], graph: ViewGraph, names: dict[str, str]
) -> None:
    sheet.text((MARGIN, top + 8), code, size=14, bold=True)
    words = f"{counted(len(drawn), 'flow')}, to the scale of this currency"
    sheet.text((MARGIN + 46, top + 8), words, size=10.5, colour=QUIET)
    scale, begin = _scale(drawn), top + 36
    heights = [max(1.0, float(flow.amount) * scale) for flow in drawn]
    (givers, starts, _), (receivers, ends, _) = (_slots(drawn, side) for side in (0, 1))
    kinds = nodes_of(graph)
    for at, flow in enumerate(drawn):
        title = f"{names[flow.source]} to {names[flow.target]}: {code} {money(flow.amount)}, {flow.modality}"
        if flow.repeated:
            title += f"; {counted(len(flow.repeated), 'further claim')} of it, not added"
        mark = sheet.mark(title, (*flow.ties, *flow.repeated), names)
        firm = flow.modality in _FIRM
        y0, y1, high = begin + starts[at], begin + ends[at], heights[at]
        sheet.area(
            _band(_LEFT + _BAR, y0, _RIGHT, y1, high), fill=_COLOUR if firm else "white", edge=None if firm else _COLOUR,
            alpha=0.4, dashed=not firm, hatch=None if firm else "///", mark=mark,
        )  # fmt: skip
        for x, y, party in ((_LEFT, y0, flow.source), (_RIGHT, y1, flow.target)):
            colour = style.load().kind(kinds[party].kind).light
            sheet.box(x, y, _BAR, high, fill=colour, layer=3)
        words = money(flow.amount) if firm else f"{money(flow.amount)}, {flow.modality}"
        sheet.text((_LEFT + _BAR + 6, y0 + max(high, _LEAST) / 2), words, size=10)
    for bars, x, align in ((givers, _LEFT - 8, "right"), (receivers, _RIGHT + _BAR + 8, "left")):
        for party, y in bars.items():
            sheet.text((x, begin + y + _LEAST / 2), cut(names[party], 280, 12), align=align)


def _band(
    left: float, y0: float, right: float, y1: float, high: float
) -> list[tuple[float, float]]:
    """A band that leaves and arrives level: a smooth step of 24 pieces."""
    steps = [at / 24 for at in range(25)]
    curve = [(left + (right - left) * t, y0 + (y1 - y0) * t * t * (3 - 2 * t)) for t in steps]
    return [*curve, *((x, y + high) for x, y in reversed(curve))]


def _footnotes(
    ties: Iterable[ViewTie], every: list[Flow], wanted: list[Flow], panels: dict[str, list[Flow]], most: int
) -> list[str]:  # fmt: skip
    every_tie = list(ties)
    with_money = [tie for tie in every_tie if _amount(tie) is not None]
    notes = []
    for count_, why in (
        (len(every_tie) - len(with_money), "without an amount and a currency"),
        (sum(map(_refused, with_money)), "denied, opposed or said not to be"),
        (sum(len((*f.ties, *f.repeated)) for f in every) - sum(len((*f.ties, *f.repeated)) for f in wanted),
         "in other currencies"),
    ):  # fmt: skip
        if count_:
            notes.append(f"Left out: {counted(count_, 'claim')} {why}.")
    cut_off = sum(max(0, len(panel) - most) for panel in panels.values())
    if cut_off:
        notes.append(f"Left out: the {counted(cut_off, 'smallest flow')} of {len(wanted):,}.")
    repeated = sum(len(flow.repeated) for flow in wanted)
    if repeated:
        claims = counted(repeated, "claim")
        notes.append(f"Not added: {claims} that may tell of the same money as another source or sentence.")  # fmt: skip
    shared = Counter(_words(tie) for flow in wanted for tie in flow.ties if _words(tie))
    several = sum(number for number in shared.values() if number > 1)
    if several:
        notes.append(f"{several} flows share a sentence with another one: its amount may be one for all of them together.")  # fmt: skip
    if any(flow.modality not in _FIRM for flow in wanted):
        notes.append("Hatched: planned, considered or wished for; never added to what is asserted or agreed.")  # fmt: skip
    return [
        *notes,
        "Only rows of one register are added; of several sources the largest figure is drawn.",
        "Currencies are neither added nor converted.",
    ]


def _words(tie: ViewTie) -> tuple[object, ...] | None:
    """The sentence that a claim stands in."""
    for each in tie.evidence:
        if each.kind == "statement":
            return each.document, each.start, each.end
    return None
