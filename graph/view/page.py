"""One HTML file that shows a graph and proves it: no server, no network, nothing executed but our own script.

The data lies in a JSON block, the library and our script are pinned by a content security policy, and equal input
gives equal bytes: no clock, sorted records, whole-pixel positions.

    html = render(graph, seed=0)
    save(html, "view.html", force=True)

A server shows the same page over a live source: `render(graph, live=Live(script))`, and answers with `part(graph)`; what
the script may do stands at the top of `assets/data.js`.
"""

from __future__ import annotations

import hashlib
import html as markup
import logging
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from pathlib import Path
from string import Template
from typing import Any

from interlock.graph.new_file import write
from interlock.graph.view import layout, style
from interlock.graph.view.embedding import asset, encode, escaped, plain, policy, whole
from interlock.graph.view.model import MODALITIES, Evidence, ViewGraph, ViewTie
from interlock.schema.errors import DataError, UsageError

COMFORTABLE = 2_000  # nodes; above, labels thin out and a warning is logged
LARGEST = 10_000  # nodes; above, the picture means nothing and is refused
LARGEST_TIES = 50_000

# The release is vendored unchanged, so that its digest can be compared with the one that upstream ships.
LIBRARY = "vis-network.min.js"
LIBRARY_SHA256 = "ec6a8e97e2aa8c588983548eb6a82725dc120da43ceda69c917018255853d8e5"

OUTLINE = "world.json"  # of the map

_SCRIPTS = (
    "words.js",
    "data.js",
    "source.js",
    "state.js",
    "map.js",
    "draw.js",
    "elements.js",
    "legend.js",
    "evidence.js",
    "table.js",
    "export.js",
    "main.js",
)
_SHARED = (
    "kind",
    "dataset",
    "document",
    "title",
    "publisher",
    "url",
    "published",
    "file",
    "digest",
    "retrieved",
)
_shared = attrgetter(*_SHARED)
_id = attrgetter("id")
_LONG_INTEGER = re.compile(r"[,:\[]-?[0-9]{16,}[,\]}]")  # in JSON: as many digits as EXACT has
_FIRMNESS = {modality: rank for rank, modality in enumerate(MODALITIES)}
_NOWHERE = (None, None)
_TABLES = {"nodes": "node", "ties": "tie", "evidence": "evidence"}  # and what one record of each is

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Live:
    """What a server adds to the page.

    Attributes:
        script: joined after ours and run before the start; may replace `source` and call `addPart`.
        sheet: style rules after ours.
        policy: further directives of the content security policy.
    """

    script: str
    sheet: str = ""
    policy: tuple[str, ...] = ("connect-src 'self'",)


def render(graph: ViewGraph, seed: int = 0, *, live: Live | None = None) -> str:
    """Draw the graph as one HTML page.

    Args:
        graph: what to show; it is not changed.
        seed: of the layout, where the graph brings no positions.
        live: a server's source of more; None = the page is all there is.

    Returns:
        The page; the same text for equal input, whatever the order of nodes and ties.

    Raises:
        UsageError: more than `LARGEST` nodes or `LARGEST_TIES` ties.
        DataError: a property is not a JSON value (NaN, infinity, an object).
    """
    guard(graph)
    data = _json(_content(graph, layout.place(graph, seed)))
    library, script = _library(), _script(live.script if live else "")
    sheet = asset("base.css") + asset("page.css") + (live.sheet if live else "")
    return Template(asset("page.html")).substitute(
        policy=policy((library, script), sheet, live.policy if live else ()),
        title=markup.escape(whole(graph.title, "title")),
        sheet=sheet,
        data=data,
        digest=hashlib.sha256(data.encode()).hexdigest()[:12],
        library=library,
        script=script,
    )


def part(graph: ViewGraph) -> dict[str, Any]:
    """The graph in the form in which a page takes more in (`addPart`); places are found there.

    Args:
        graph: what to add; its ties may touch only parties that it holds itself.

    Returns:
        JSON values in a fixed order.

    Raises:
        DataError: a property is not a JSON value.
    """
    return _plain_content(_content(graph, graph.positions))


def guard(graph: ViewGraph) -> None:
    """Warn above `COMFORTABLE` nodes, refuse above `LARGEST`; nothing is ever left out in silence.

    Raises:
        UsageError: with the ways to a smaller view.
    """
    for what, count, limit in (
        ("parties", len(graph.nodes), LARGEST),
        ("ties", len(graph.ties), LARGEST_TIES),
    ):
        if count > limit:
            raise UsageError(
                f"the view would hold {count:,} {what}, the limit is {limit:,}",
                "a picture of this size shows nothing and blocks the browser",
                "narrow the filter, or take an ego network, a k-core, or communities as single nodes",
                count=count,
                limit=limit,
            )
    if len(graph.nodes) > COMFORTABLE:
        _log.warning(
            "%d parties in one view: readable up to about %d, labels will thin out",
            len(graph.nodes),
            COMFORTABLE,
        )


def save(html: str, path: str | os.PathLike[str], force: bool = False) -> Path:
    """Write a page as UTF-8: whole or not at all.

    Args:
        html: from `render`.
        path: the file to write.
        force: replace a file that exists.

    Returns:
        The path written.

    Raises:
        UsageError: the file exists and `force` is not set, or its folder does not.
        InterlockError: the system refuses the write; no half file is left.
    """
    return write(Path(path), html.encode("utf-8"), force)


def _content(
    graph: ViewGraph, positions: Mapping[str, tuple[float, float]] | None
) -> dict[str, Any]:
    """Everything that the script reads, in a fixed order; without positions, places stay empty.

    What the graph brings stands in it as it came: `_json` and `_plain_content` see to its form.
    """
    looks = style.load()
    nodes = sorted(graph.nodes, key=_id)
    ids = [node.id for node in nodes]
    index = {id_: number for number, id_ in enumerate(ids)}
    places = [positions[id_] if positions else _NOWHERE for id_ in ids]
    # Strongest first within one pair, so that the page folds parallel ties in the order in which it lists them.
    ties = sorted(graph.ties, key=lambda tie: (index[tie.source], index[tie.target], *_rank(tie)))
    kinds = [looks.kind(name) for name in sorted({node.kind for node in nodes})]
    order = {kind.name: number for number, kind in enumerate(looks.kinds)}
    kinds.sort(key=lambda kind: (order.get(kind.name, len(order)), kind.name))
    types = sorted({tie.type for tie in ties})
    type_at = {name: number for number, name in enumerate(types)}
    families = {family.name: family for family in map(looks.family, types)}
    proofs: list[Evidence] = []
    proved: list[int] = []
    for number, tie in enumerate(ties):
        proofs += _strongest_first(tie)
        proved += [number] * len(tie.evidence)
    # What a document or file says of itself is written once.
    sources: dict[tuple[Any, ...], int] = {}
    source_at = [sources.setdefault(_shared(each), len(sources)) for each in proofs]
    return {
        "title": graph.title,
        "description": graph.description,
        "comfortable": COMFORTABLE,
        "background": looks.background,
        "modalities": list(MODALITIES),
        "kinds": [[kind.name, kind.caption, kind.light, kind.dark, kind.path] for kind in kinds],
        "families": [
            [family.name, family.caption, family.light, family.dark]
            for family in looks.families
            if family.name in families
        ],
        "types": [[each, style.caption(each), looks.family(each).name] for each in types],
        "nodes": _table(
            id=ids,
            x=[x for x, _ in places],
            y=[y for _, y in places],
            kind=[node.kind for node in nodes],
            name=[node.name or None for node in nodes],
            country=[node.country or None for node in nodes],
            datasets=[node.datasets or None for node in nodes],
            labels=[_without(node.kind, node.labels) for node in nodes],
            names=[_without(node.name, node.names) for node in nodes],
            properties=[_sorted(node.properties) for node in nodes],
            ring=[node.ring or None for node in nodes],  # 0 is what is shown at first
        ),
        "ties": _table(
            id=[tie.id for tie in ties],
            type=[type_at[tie.type] for tie in ties],
            source=[index[tie.source] for tie in ties],
            target=[index[tie.target] for tie in ties],
            modality=[_FIRMNESS[tie.modality] for tie in ties],
            confidence=[tie.confidence for tie in ties],
            valid_from=[tie.valid_from for tie in ties],
            valid_to=[tie.valid_to for tie in ties],
            stated_on=[tie.stated_on for tie in ties],
            dataset=[tie.dataset or None for tie in ties],
            polarity=[None if tie.polarity == "+" else tie.polarity for tie in ties],
            properties=[_sorted(tie.properties) for tie in ties],
        ),
        "sources": [
            {name: value for name, value in zip(_SHARED, source, strict=True) if value is not None}
            for source in sources
        ],
        "evidence": _table(
            tie=proved,
            source=source_at,
            quote=[each.quote or None for each in proofs],
            start=[each.start for each in proofs],
            end=[each.end for each in proofs],
            modality=[each.modality or None for each in proofs],
            rule=[each.rule or None for each in proofs],
            row=[None if each.row == "" else each.row for each in proofs],
            attributed_to=[each.attributed_to or None for each in proofs],
            fields=[_sorted(each.fields) for each in proofs],
        ),
        "highlight": {
            "nodes": [index[each] for each in graph.highlight.nodes],
            "ties": _places(graph.highlight.ties, [tie.id for tie in ties]),
        },
    }


def _rank(tie: ViewTie) -> tuple[Any, ...]:
    """Sort key within one pair of ends: type, then the strongest claim first."""
    confidence = -1.0 if tie.confidence is None else tie.confidence
    return (tie.type, tie.polarity == "-", _FIRMNESS[tie.modality], -confidence, tie.id)


def _strongest_first(tie: ViewTie) -> Sequence[Evidence]:
    if len(tie.evidence) < 2:
        return tie.evidence
    return sorted(
        tie.evidence,
        key=lambda each: (
            _FIRMNESS.get(each.modality or tie.modality, len(MODALITIES)),
            repr(each),
        ),
    )


def _places(wanted: Iterable[str], ids: list[str]) -> list[int]:
    place = {each: number for number, each in enumerate(ids)}
    return [place[each] for each in wanted]


def _sorted(values: Mapping[str, Any]) -> dict[str, Any] | None:
    if not values:
        return None
    return {name: values[name] for name in sorted(values) if values[name] is not None} or None


def _without(known: str, words: tuple[str, ...]) -> list[str] | None:
    return [word for word in words if word != known] or None


def _table(**columns: list[Any]) -> dict[str, Any]:
    """A table by columns; one in which nothing is known costs nothing."""
    values = [None if each.count(None) == len(each) else each for each in columns.values()]
    return {"columns": list(columns), "values": values}


def _plain_content(content: dict[str, Any]) -> dict[str, Any]:
    """The content value by value as JSON that every browser reads alike.

    Raises:
        DataError: naming the record, where a value has no such form.
    """
    found = {}
    for name, value in content.items():
        if name in _TABLES:
            records = [f"{_TABLES[name]} {first!r}" for first in value["values"][0] or ()]
            columns = [column and list(map(plain, column, records)) for column in value["values"]]
            found[name] = {"columns": value["columns"], "values": columns}
        else:
            found[name] = plain(value, name)
    return found


def _json(content: dict[str, Any]) -> str:
    """JSON that cannot end its script element: no tag, entity or line separator stands in it.

    The content is encoded as it is, and looked at value by value only where the encoder or its text says that something
    in it is not plain: both give the same text for what is.

    Raises:
        DataError: as `_plain_content`.
    """
    try:
        text = encode(content)
        text.encode()
        as_it_is = not _LONG_INTEGER.search(text)
    except (DataError, TypeError, ValueError):  # UnicodeEncodeError, that of a surrogate, is one
        as_it_is = False
    if not as_it_is:
        text = encode(_plain_content(content))
    return escaped(text)


@cache
def _library() -> str:
    """vis-network as released but for its last line, which would make developer tools ask for a map."""
    return asset(LIBRARY).partition("//# sourceMappingURL=")[0]


@cache
def _script(live: str = "") -> str:
    """Our parts in one function of their own, then a server's, then the start."""
    world = f"const world = {asset(OUTLINE).strip()};\n"
    parts = "\n".join(asset(name) for name in _SCRIPTS)
    return f'"use strict";\n(() => {{\n{world}{parts}\n{live}\nstart();\n}})();\n'
