"""Analyses on the store: which ties an analysis sees, names and evidence for its rows, and results kept in the graph.

answer = analyse(store, "sanctions.status", {"regime": "eu"}, as_of="2024-07-04", resolve=kg.resolve_id)
keep(store, "exposure", answer)        # (:Analysis)<-[:IN]-(:Result)-[:ABOUT]->(:Entity)
forget(store, "exposure")

Kept results are nodes of their own, so that entities stay a function of their records, and exports do not change.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from interlock.graph.analysis.catalogue import Analysis, Parameter, find
from interlock.graph.datasets import told_by
from interlock.graph.reach import above, whole
from interlock.graph.snapshot import Caution, Snapshot, Told, date_text, is_missing, share_of
from interlock.schema.counted import counted
from interlock.schema.errors import DataError, NotFound, UsageError
from interlock.schema.intervals import first_day

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store

Say = Callable[[str], None]
Resolve = Callable[[str], str]

# Rights that are no part of the firm: a claim on profit or on what is left gives no ownership, votes are control.
OTHER_RIGHTS = ("vot", "surplus", "profit", "income", "appoint", "control", "influence")
INDIRECT = ("indirect", "total")
_SEVERITY = {"not_blocked": 0, "cannot_tell": 1, "blocked": 2}
_CLAIMS = ("LENDS_TO", "INVESTS_IN", "INVESTS_WITH", "GUARANTEES", "FINANCES")
_MEMBERSHIPS = ("MEMBER_OF", "HOLDS_ROLE", "PARTICIPATES_IN")
_HEX = set("0123456789abcdef")


@dataclass(frozen=True)
class Filters:
    """Which ties count.

    Attributes:
        as_of: day on which they have to hold; None = any.
        types: tie types; None = those of the view.
        min_confidence: least confidence; None = any.
        modality: modalities; None = those of the analysis.
        datasets: who has to tell a tie, or list a party; None = any.
    """

    as_of: str | None = None
    types: tuple[str, ...] | None = None
    min_confidence: float | None = None
    modality: tuple[str, ...] | None = None
    datasets: tuple[str, ...] | None = None


def analyse(
    store: Store,
    name: str,
    given: Mapping[str, Any],
    filters: Filters | None = None,
    *,
    resolve: Resolve,
    explain: bool = False,
    say: Say = lambda text: None,
) -> dict[str, Any]:
    """Run one analysis of the catalogue on the graph.

    Args:
        store: an open store.
        name: FAMILY.FUNCTION.
        given: parameters by name; parties as ids, identifiers or names.
        filters: which ties count; None = all of the view.
        resolve: finds the id of a party.
        explain: add to each row its ties with the sentences and rows that prove them.
        say: told what is going on.

    Returns:
        `{"analysis", "parameters", "as_of", "regime", "results", "warnings"}` as `interlock analyse --format json` prints it.

    Raises:
        UsageError: no such analysis, or a parameter is unknown, missing or wrong.
        NotFound: a party does not exist.
    """
    entry = find(name)
    chosen = filters or Filters()
    parameters = checked(entry, given)
    parameters = {key: _resolved(entry, key, value, resolve) for key, value in parameters.items()}
    shown = {key: value for key, value in parameters.items() if value is not None}
    if entry.view == "none":
        weights = parameters.pop("weights")
        result = entry.function(weights, **{k: v for k, v in parameters.items() if v is not None})
        return _answer(entry, shown, chosen.as_of, None, list(entry.rows(None, result)), ())
    say("reading ties")
    view = prepare(store, entry, chosen, parameters)
    say(
        f"{counted(view.graph.size, 'tie')} between {counted(view.graph.order, 'party', 'parties')}: {entry.title}"
    )
    if "regime" in parameters and not view.listed:
        view.warnings += _other_lists(store, parameters["regime"])
    rule: dict[str, Any] | None = None
    as_of = chosen.as_of
    warnings: tuple[Caution, ...]
    if entry.name == "sanctions.status":
        rows, rule, as_of, warnings = _status(store, view, parameters, chosen)
        shown["listed_parties"] = len(view.listed)
    else:
        result = _call(entry, view, parameters, chosen)
        rows = list(entry.rows(view.graph, result))
        warnings = tuple(getattr(result, "warnings", ()))
    rows = [_described(view, row) for row in rows]
    if explain:
        say("looking up sentences and rows")
        _explain(store, view, rows)
    return _answer(entry, shown, as_of, rule, rows, (*view.warnings, *warnings))


# ---- parameters


def checked(entry: Analysis, given: Mapping[str, Any]) -> dict[str, Any]:
    """Parameters with their defaults, text turned into values; parties stay text.

    Raises:
        UsageError: one is unknown, missing or wrong.
    """
    known = {parameter.name: parameter for parameter in entry.parameters}
    for name in given:
        if name not in known:
            raise UsageError(
                f"{entry.name} has no parameter {name!r}",
                why=f"it has: {', '.join(known) or 'none'}",
                hint=f"see: interlock analyse {entry.name} --help",
            )
    values: dict[str, Any] = {}
    for parameter in entry.parameters:
        value = given.get(parameter.name)
        if value is None or value == ():
            if parameter.required:
                raise UsageError(
                    f"{entry.name} needs --{parameter.name.replace('_', '-')}",
                    why=parameter.help,
                    hint=f"see: interlock analyse {entry.name} --help",
                )
            values[parameter.name] = parameter.default
        else:
            values[parameter.name] = _value(parameter, value)
    return values


def _value(parameter: Parameter, value: Any) -> Any:
    name = parameter.name.replace("_", "-")
    try:
        match parameter.kind:
            case "fraction":
                number = float(value)
                if not 0 < number <= 1:
                    raise ValueError("it lies in (0, 1]: 0.25 for 25 %")
                return number
            case "number":
                return float(value)
            case "integer":
                return int(value)
            case "numbers":
                return [float(part) for part in str(value).split(",")]
            case "values":
                return _amounts(value)
            case "nodes":
                texts = [value] if isinstance(value, str) else list(value)
                return [name for text in texts for name in _names(text)]
            case "choice" if value not in parameter.choices:
                raise ValueError(f"it is one of {', '.join(parameter.choices)}")
            case _:
                return value
    except ValueError as error:
        raise UsageError(f"--{name} is {value!r}", str(error), parameter.help) from None


def _names(text: str) -> list[str]:
    """One party, or `@FILE` with one a line."""
    if not text.startswith("@"):
        return [text]
    try:
        lines = Path(text[1:]).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"the file {text[1:]!r} cannot be read", str(error)) from None
    return [line.strip() for line in lines if line.strip()]


def _amounts(value: Any) -> dict[str, float]:
    texts = [value] if isinstance(value, str) else list(value)
    found = {}
    for line in (line for text in texts for line in _names(text)):
        party, sign, amount = line.rpartition("=")
        if not sign or not party:
            raise ValueError("it is ID=NUMBER")
        found[party] = float(amount)
    return found


def _resolved(entry: Analysis, name: str, value: Any, resolve: Resolve) -> Any:
    kind = next(parameter.kind for parameter in entry.parameters if parameter.name == name)
    if value is None:
        return None
    if kind == "node":
        return resolve(value)
    if kind == "nodes":
        # Ties are named by 32 hex digits, where an analysis takes them.
        return [text if _is_tie(text) and name == "remove" else resolve(text) for text in value]
    if kind == "values":
        return {resolve(party): amount for party, amount in value.items()}
    return value


def _is_tie(text: str) -> bool:
    return len(text) == 32 and set(text) <= _HEX


# ---- views


@dataclass
class View:
    """What an analysis sees.

    Attributes:
        graph: the ties, made ready.
        all: the ties before folding, with their evidence.
        other: the same as `graph` by the other kind of figures, indirect for direct and the reverse; None where no firm has both.
        listed: listed parties, where the analysis is about a regime.
        warnings: what was left out or counted once.
    """

    graph: Snapshot
    all: Snapshot
    other: Snapshot | None = None
    listed: tuple[Hashable, ...] = ()
    warnings: tuple[Caution, ...] = ()

    @cached_property
    def places(self) -> dict[Hashable, int]:
        """Position of each tie in `all`, by id."""
        return {tie: place for place, tie in enumerate(self.all.tie_ids)}


def prepare(store: Store, entry: Analysis, filters: Filters, parameters: Mapping[str, Any]) -> View:
    """The ties that an analysis runs on."""
    types = filters.types or {
        "shares": ("OWNS",),
        "groups": ("OWNS", "CONSOLIDATES"),
        "exposures": _CLAIMS,
        "memberships": _MEMBERSHIPS,
        "supplies": ("SUPPLIES",),
    }.get(entry.view)
    told = told_by(store, filters.datasets)
    below = parameters.get(entry.above) if entry.above else None
    seen = _read(store, types, [below] if isinstance(below, str) else below).where(
        as_of=filters.as_of,
        min_confidence=filters.min_confidence,
        modality=filters.modality or entry.modality,
        told=told,
    )
    seen = seen.take(_is(seen, "polarity", lambda cell: cell != "-"))
    listed: tuple[Hashable, ...] = ()
    if any(parameter.name == "regime" for parameter in entry.parameters):
        names = parameters.get("listed") or _listed(store, parameters["regime"], filters, told)
        listed = tuple(dict.fromkeys(node for node in names if node in seen))
    if entry.view in ("shares", "groups"):
        view = _shares(seen)
    elif entry.view == "risk":
        from interlock.graph.risk import RiskModel

        starts = listed or parameters.get("sources") or [parameters.get("source")]
        walked = [start for start in starts if start is not None]
        view = View(RiskModel.load().walk(seen, walked, filters.as_of), seen)
    elif entry.view == "exposures":
        view = _exposures(store, seen, parameters["equity"])
    elif entry.view == "supplies":
        view = _supplies(seen)
    else:
        view = View(seen.fold() if entry.view == "folded" else seen, seen)
    view.listed = listed
    return view


def _is(snapshot: Snapshot, name: str, test: Callable[[Any], bool]) -> Any:
    cells = (
        snapshot.attributes[name].tolist()
        if name in snapshot.attributes
        else [None] * snapshot.size
    )
    return np.fromiter(map(test, cells), np.bool_, snapshot.size)


def _read(store: Store, types: Iterable[str] | None, below: Sequence[str] | None) -> Snapshot:
    """All ties, or those of the chains that lead to some parties. Warnings are then of these and not of strangers."""
    if not below:
        return whole(store, types)
    near = above(store, below, types)
    if near is not None:
        return near
    from interlock.graph.analysis.shares import distinct, row_ties

    seen = whole(store, types)
    known = np.zeros(seen.order, dtype=np.bool_)
    frontier = np.array([seen.index(party) for party in below], dtype=np.int64)
    while len(frontier):
        known[frontier] = True
        owners = distinct(seen.source[row_ties(seen.reverse, frontier)], seen.order)
        frontier = owners[~known[owners]]
    return seen.take(known[seen.target])


def _shares(seen: Snapshot) -> View:
    """Ownership as one tie a pair: shares of the firm itself, and of direct and indirect figures one kind a firm.

    Both describe the same shares, so they are never added. The direct ones count where at least one of them has a share; where none
    has, the indirect or total ones do, if they have. What was left out stands in `View.other`, as a second account.
    """
    from interlock.graph.analysis.shares import duplicates

    warnings: list[Caution] = []
    owns = _is(seen, "type", lambda cell: cell != "CONSOLIDATES")
    other = owns & _is(seen, "right", _another_right)
    if other.any():
        text = f"left out, as votes, claims on profit or the like and no shares: {counted(int(other.sum()), 'tie')}"
        warnings.append(Caution("other_rights", text, _tie_ids(seen, other)))
    kept = seen.take(~other)
    indirect = owns[~other] & _is(kept, "directness", lambda cell: cell in INDIRECT)
    direct = owns[~other] & ~indirect
    told = _is(kept, "share", lambda cell: not is_missing(cell))
    both = _held(kept, direct) & _held(kept, indirect)
    by_total = both & ~_held(kept, direct & told) & _held(kept, indirect & told)
    head = kept.target
    out = (indirect & (both & ~by_total)[head]) | (direct & by_total[head])
    once = kept.take(~out)
    warnings += duplicates(once)
    view = View(_one_a_pair(once), seen, None, (), tuple(warnings))
    if out.any():
        text = (
            f"direct figures beside indirect or total ones of the same firm, or the reverse: {counted(int(out.sum()), 'tie')}; "
            "each firm is counted by one kind"
        )
        view.warnings += (Caution("indirect_and_direct", text, _tie_ids(kept, out)),)
        used = ~out & both[head] & (direct | indirect)
        view.other = _one_a_pair(kept.take(~used))
    return view


def _another_right(cell: Any) -> bool:
    return any(word in str(cell or "").lower() for word in OTHER_RIGHTS)


def _held(snapshot: Snapshot, ties: Any) -> Any:
    """Which nodes some ties hold."""
    held = np.zeros(snapshot.order, dtype=np.bool_)
    held[snapshot.target[ties]] = True
    return held


def _one_a_pair(ties: Snapshot) -> Snapshot:
    # Whatever the sources call the right, it is a part of the firm here.
    same = ties.with_columns(right=[None] * ties.size)
    return same.fold(shares="sum")


def _tie_ids(snapshot: Snapshot, mask: Any) -> tuple[Hashable, ...]:
    return tuple(snapshot.tie_id(int(tie)) for tie in np.flatnonzero(mask))


def _exposures(store: Store, seen: Snapshot, equity: Mapping[str, float]) -> View:
    """Claims with an amount among the parties that have one or whose equity is given."""
    ids = [str(tie) for tie in seen.tie_ids]
    rows = store.read(
        "MATCH ()-[t]->() WHERE type(t) IN $types AND t.amount IS NOT NULL RETURN t.id, t.amount, t.currency",
        {"types": list(_CLAIMS)},
    ).rows
    amounts = {row[0]: (float(row[1]), row[2]) for row in rows}
    known = np.fromiter((tie in amounts for tie in ids), np.bool_, len(ids))
    currencies = sorted({str(amounts[tie][1]) for tie in ids if tie in amounts})
    if len(currencies) > 1:
        raise DataError(
            f"amounts stand in {len(currencies)} currencies: {', '.join(currencies)}",
            why="they cannot be added",
            hint="narrow the ties with --types or --as-of",
        )
    ties = seen.take(known)
    ends = {*ties.source.tolist(), *ties.target.tolist(), *map(seen.index, equity)}
    places = sorted(ends)
    local = {old: new for new, old in enumerate(places)}
    made = Snapshot.from_columns(
        [seen.nodes[place] for place in places],
        [local[place] for place in ties.source.tolist()],
        [local[place] for place in ties.target.tolist()],
        nodes={name: column[places] for name, column in seen.node_attributes.items()},
        id=list(ties.tie_ids),
        exposure=[amounts[str(tie)][0] for tie in ties.tie_ids],
    )
    return View(made, seen)


def _supplies(seen: Snapshot) -> View:
    """Supply ties with the part of the inputs that each brings: of a band the upper end, where nothing is said all of it."""
    stakes = seen.attributes["share"].tolist()
    told = [None if is_missing(stake) else float(share_of(stake).high) for stake in stakes]
    assumed = np.array([part is None for part in told], dtype=np.bool_)
    view = View(seen.with_columns(share=told), seen)
    if assumed.any():
        text = (
            f"{int(assumed.sum())} of {seen.size} supply ties do not say what part of the inputs they bring: each is read as all of "
            "them, the worst case"
        )
        view.warnings = (Caution("worst_case", text, _tie_ids(seen, assumed)),)
    return view


def _listed(store: Store, regime: str, filters: Filters, told: Told | None) -> list[str]:
    """Parties that are listed by the authority that keeps the regime's lists."""
    from interlock.graph.analysis.regimes import rule

    row = rule(regime, filters.as_of)
    found = store.read(
        "MATCH (e:Entity)-[t:LISTED_UNDER]->() WHERE t.polarity = '+' "
        "AND any(word IN $words WHERE toLower(coalesce(t.authority, '')) CONTAINS toLower(word)) "
        "AND NOT coalesce(t.list, '') IN $not_lists AND ($registers IS NULL OR t.dataset IN $registers OR t.evidence IN $statements) "
        "AND ($as_of IS NULL OR ((t.valid_from IS NULL OR t.valid_from <= $as_of) AND (t.valid_to IS NULL OR $as_of < t.valid_to) "
        "AND (t.valid_to IS NOT NULL OR coalesce(t.active, true)))) RETURN DISTINCT e.id ORDER BY e.id",
        {
            "words": list(row.authority),
            "not_lists": list(row.not_lists),
            "as_of": _day(filters),
            "registers": list(told.registers) if told else None,
            "statements": sorted(told.statements) if told else None,
        },
    ).rows
    return [str(line[0]) for line in found]


def _other_lists(store: Store, regime: str) -> tuple[Caution, ...]:
    """What the graph holds of lists where none of them counts under a regime: "nobody" must not read as "no list was loaded"."""
    found = store.read(
        "MATCH (e:Entity)-[t:LISTED_UNDER]->() WHERE t.polarity = '+' "
        "RETURN trim(coalesce(t.authority, '') + ' ' + coalesce(t.list, '')) AS list, count(DISTINCT e) AS parties "
        "ORDER BY parties DESC, list",
    ).rows
    if not found:
        text = "no list was loaded: no party of the graph is listed by anybody"
        return (Caution("no_list", text, ()),)
    lists = ", ".join(f"{name or 'unnamed'} ({parties:,})" for name, parties in found[:5])
    more = f" and {len(found) - 5:,} more" if len(found) > 5 else ""
    text = f"nobody stands on a list that counts under {regime} on this day; the graph holds {lists}{more}"
    return (Caution("other_lists", text, ()),)


def _day(filters: Filters) -> str | None:
    """The day of the filters as text that compares with dates of the store: the first one of a year or month."""
    day = date_text(filters.as_of)
    return None if day is None else first_day(day)


# ---- calls


def _call(entry: Analysis, view: View, parameters: Mapping[str, Any], filters: Filters) -> Any:
    given = dict(parameters)
    if entry.name.startswith("counterfactual."):
        from interlock.graph.analysis.sanctions import status

        given["listed"] = list(view.listed)
        if entry.name == "counterfactual.without":
            regime, listed = given.pop("regime"), given.pop("listed")

            def statuses(graph: Any) -> Mapping[Hashable, Any]:
                return status(graph, listed, regime, filters.as_of).statuses()

            return entry.function(view.graph, given["remove"], statuses)
        given["as_of"] = filters.as_of
    if entry.name == "nearness.nearest":
        given.pop("regime")
        given["listed"] = list(view.listed)
    if entry.name == "sensitivity.ranks":
        from interlock.graph.risk import RiskModel

        return entry.call(view.graph, model=RiskModel.load(), as_of=filters.as_of, **given)
    for name in ("source", "target", "firm", "node", "a", "b", "controller"):
        if given.get(name) is not None and given[name] not in view.graph:
            raise NotFound(f"{given[name]!r} is no party of these ties", hint="widen --types")
    return entry.call(view.graph, **given)


def _status(
    store: Store, view: View, parameters: Mapping[str, Any], filters: Filters
) -> tuple[list[dict[str, Any]], dict[str, Any], str, tuple[Caution, ...]]:
    from interlock.graph.analysis.sanctions import status

    regime = parameters["regime"]
    control = store.read(
        "MATCH (a:Entity)-[t:CONTROLS]->(b:Entity) WHERE t.polarity = '+' AND t.modality = 'asserted' "
        "AND ($as_of IS NULL OR ((t.valid_from IS NULL OR t.valid_from <= $as_of) AND (t.valid_to IS NULL OR $as_of < t.valid_to) "
        "AND (t.valid_to IS NOT NULL OR coalesce(t.active, true)))) RETURN DISTINCT a.id, b.id",
        {"as_of": _day(filters)},
    ).rows
    pairs = [(row[0], row[1]) for row in control]
    entry = find("sanctions.status")
    found = status(view.graph, view.listed, regime, filters.as_of, control=pairs)
    rows = {row["node"]: row for row in entry.rows(view.graph, found)}
    if view.other is not None:
        # Direct and indirect figures are two accounts of the same shares: the graver of the two answers stands, and says so.
        other = status(view.other, view.listed, regime, filters.as_of, control=pairs)
        for row in entry.rows(view.other, other):
            now = rows.get(row["node"])
            if now is None or _SEVERITY[row["status"]] > _SEVERITY[now["status"]]:
                rows[row["node"]] = {**row, "flags": [*row["flags"], "by_other_figures"]}
    wanted = parameters.get("nodes")
    if wanted:
        for node in wanted:
            if node not in rows and node in view.graph:
                finding = found[node]
                rows[node] = {
                    "node": node, "status": finding.status, "share_min": 0.0, "share_max": 0.0, "through": [], "rule": finding.rule,
                    "version": finding.version, "as_of": finding.as_of, "residual": round(float(finding.residual) * 100, 9),
                    "flags": list(finding.flags), "control": finding.control, "missing": [], "chain": [], "ties": [],
                }  # fmt: skip
        rows = {node: rows[node] for node in wanted if node in rows}
    order = sorted(
        rows.values(),
        key=lambda row: (-_SEVERITY[row["status"]], "listed" in row["flags"], str(row["node"])),
    )
    machine = _joined_by_machine(store, order)
    return order, found.rule.to_json(), found.as_of, (*found.warnings, *machine)


def _joined_by_machine(store: Store, rows: Iterable[dict[str, Any]]) -> tuple[Caution, ...]:
    """Flag answers that hang on parties whose records were joined by likeness of names, not by an identifier or a person."""
    held = [row for row in rows if row["chain"]]
    parties = sorted(
        {str(node) for row in held for owner, owned, _ in row["chain"] for node in (owner, owned)}
    )
    found = store.read(
        "MATCH (e:Entity) WHERE e.id IN $ids MATCH (a:Record)-[:RESOLVED_TO]->(e) MATCH (a)-[s:SAME_AS]->(:Record) "
        "WHERE s.judge STARTS WITH 'auto:' RETURN DISTINCT e.id",
        {"ids": parties},
    ).rows
    joined = {row[0] for row in found}
    flagged = []
    for row in held:
        if joined & {node for owner, owned, _ in row["chain"] for node in (owner, owned)}:
            row["flags"] = [*row["flags"], "joined_by_name"]
            flagged.append(row["node"])
    if not flagged:
        return ()
    text = (
        f"{len(flagged)} answers hang on records that a program joined by their names: check them with interlock resolve explain "
        f"({', '.join(sorted(joined)[:3])})"
    )
    return (Caution("joined_by_name", text, tuple(flagged)),)


# ---- rows


def _described(view: View, row: dict[str, Any]) -> dict[str, Any]:
    """A row with names beside its parties and the evidence of its ties."""
    found: dict[str, Any] = {}
    for key, value in row.items():
        found[key] = value
        if key == "node":
            found["name"] = _name(view.graph, value)
        elif key in ("from", "to"):
            found[f"{key}_name"] = _name(view.graph, value)
    if "ties" in row:
        found["evidence"] = _evidence(view, row["ties"])
    return found


def _name(graph: Snapshot, node: Any) -> Any:
    if node is None or "name" not in graph.node_attributes or node not in graph:
        return None
    return graph.node_attributes["name"].item(graph.index(node))


def _evidence(view: View, ties: Iterable[Hashable]) -> list[Any]:
    column = view.all.attributes.get("evidence")
    if column is None:
        return []
    known = view.places
    return list(dict.fromkeys(column.item(known[tie]) for tie in ties if tie in known))


def _explain(store: Store, view: View, rows: Sequence[dict[str, Any]]) -> None:
    from interlock.graph.evidence import explain_ties

    ids = sorted({str(tie) for row in rows for tie in row.get("ties", ())})
    types = sorted(
        {view.all.attributes["type"].item(view.places[tie]) for tie in ids if tie in view.places}
    )
    known = {item["tie"]["id"]: item for item in explain_ties(store, ids, types)}
    for row in rows:
        row["explained"] = [known[str(tie)] for tie in row.get("ties", ()) if str(tie) in known]


def _answer(
    entry: Analysis,
    parameters: Mapping[str, Any],
    as_of: str | None,
    rule: Mapping[str, Any] | None,
    rows: list[dict[str, Any]],
    warnings: Iterable[Caution],
) -> dict[str, Any]:
    return {
        "analysis": entry.name,
        "parameters": dict(parameters),
        "as_of": as_of,
        "regime": None if rule is None else dict(rule),
        "results": rows,
        "warnings": [
            {"code": warning.code, "message": warning.message, "ids": list(warning.ids)}
            for warning in dict.fromkeys(warnings)
        ],
    }


# ---- results in the graph

_PARTS = {"ties", "evidence", "explained", "chain", "paths", "name", "from_name", "to_name"}


def keep(store: Store, name: str, answer: Mapping[str, Any], on: date | None = None) -> int:
    """Write an answer into the graph under a name; an earlier one of the same name is replaced.

    Each row becomes a `Result` about its parties: `MATCH (r:Result {analysis: "exposure"})-[:ABOUT]->(e:Entity)`. What is no plain
    value is stored as JSON.

    Args:
        store: an open store.
        name: letters, digits, dashes, dots and underscores.
        answer: what `analyse` returned.
        on: the day it was computed; None = today.

    Returns:
        Number of rows.

    Raises:
        UsageError: the name holds other characters.
    """
    if not name or not all(sign.isalnum() or sign in "-._" for sign in name):
        raise UsageError(
            f"{name!r} is no name of a result",
            "letters, digits, dashes, dots and underscores make one",
        )
    head = {
        "id": name,
        "analysis": answer["analysis"],
        "parameters": json.dumps(answer["parameters"], ensure_ascii=False, sort_keys=True),
        "as_of": answer["as_of"],
        "computed": (on or date.today()).isoformat(),
        "rows": len(answer["results"]),
        "warnings": [warning["message"] for warning in answer["warnings"]],
    }
    rows = []
    for position, row in enumerate(answer["results"], 1):
        values = {
            key: _plain(value)
            for key, value in row.items()
            if key not in _PARTS | {"node", "from", "to"}
        }
        about = list(
            dict.fromkeys(row[key] for key in ("node", "from", "to") if row.get(key) is not None)
        )
        ends = {key: row[key] for key in ("node", "from", "to") if row.get(key) is not None}
        rows.append({
            "values": {**values, **ends, "analysis": name, "position": position, "evidence": [str(e) for e in row.get("evidence", ())]},
            "about": about,
        })  # fmt: skip

    def work(transaction: Any) -> int:
        transaction.run(
            "MATCH (a:Analysis {id: $id}) OPTIONAL MATCH (r:Result)-[:IN]->(a) DETACH DELETE r, a",
            {"id": name},
        )
        transaction.run("CREATE (a:Analysis) SET a = $head", {"head": head})
        for first in range(0, len(rows), 10_000):
            transaction.run(
                "MATCH (a:Analysis {id: $id}) UNWIND $rows AS row CREATE (r:Result)-[:IN]->(a) SET r = row.values "
                "WITH r, row UNWIND row.about AS party MATCH (e:Entity {id: party}) CREATE (r)-[:ABOUT]->(e)",
                {"id": name, "rows": rows[first : first + 10_000]},
            )
        return len(rows)

    return store.write(work)


def kept(store: Store) -> list[dict[str, Any]]:
    """What stands in the graph: name, analysis, parameters, days and number of rows, by name."""
    rows = store.read("MATCH (a:Analysis) RETURN properties(a) ORDER BY a.id").rows
    return [
        {"name": row[0]["id"], **{key: row[0].get(key) for key in ("analysis", "as_of", "computed", "rows")},
         "parameters": json.loads(row[0]["parameters"])}
        for row in rows
    ]  # fmt: skip


def forget(store: Store, name: str) -> int:
    """Remove a kept result, exactly; returns its number of rows.

    Raises:
        NotFound: there is none of this name.
    """
    names = [row["name"] for row in kept(store)]
    if name not in names:
        raise NotFound(
            f"there is no kept result {name!r}",
            why=f"there are: {', '.join(names) or 'none'}",
            hint="see: interlock analyse kept",
        )
    counted = store.read(
        "MATCH (r:Result)-[:IN]->(:Analysis {id: $id}) RETURN count(r)", {"id": name}
    ).rows[0][0]
    store.execute(
        "MATCH (r:Result)-[:IN]->(:Analysis {id: $id}) CALL (r) { DETACH DELETE r } IN TRANSACTIONS OF 10000 ROWS",
        {"id": name},
    )
    store.execute("MATCH (a:Analysis {id: $id}) DETACH DELETE a", {"id": name})
    return int(counted)


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return value
    return json.dumps(value, ensure_ascii=False, default=str)
