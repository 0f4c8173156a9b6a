"""The graph as a pyvis page, for those who ask for one: offline, and without the ways in which pyvis runs foreign text.

pyvis 0.3.2 loads Bootstrap from the network, treats titles as HTML as soon as one holds `href`, and drops parallel
ties in undirected graphs; each is worked around here. It has no evidence panel: `page.render` is the view to prefer.

    html = render_pyvis(graph)
    save(html, "pyvis.html")
"""

from __future__ import annotations

import logging
import re
from collections import Counter

from interlock.graph.view import layout, style
from interlock.graph.view.model import ViewGraph, ViewNode, ViewTie
from interlock.graph.view.selection import WAYS_OUT
from interlock.schema.counted import counted
from interlock.schema.errors import InterlockError, UsageError
from interlock.schema.vocabulary import vocabulary

LARGEST = 2_000  # nodes; pyvis searches all nodes and edges for each one that it adds

_log = logging.getLogger(__name__)
_LINK = re.compile(r"<link\b[^>]*bootstrap[^>]*/?>", re.IGNORECASE)
_SCRIPT = re.compile(r"<script\b[^>]*src=[^>]*bootstrap[^>]*>\s*</script>", re.IGNORECASE)
_SHAPES = {  # as near to ours as pyvis has; colour is not the only mark of the kinds that there are most of
    "Bank": "triangle",
    "GovernmentBody": "square",
    "Chamber": "hexagon",
    "Person": "star",
    "Project": "diamond",
    "Place": "triangleDown",
}


def render_pyvis(graph: ViewGraph, seed: int = 0) -> str:
    """Draw the graph with pyvis, as one page that asks the network for nothing.

    Args:
        graph: what to show; it is not changed.
        seed: of the layout, where the graph brings no positions.

    Returns:
        The page; the same text for equal input.

    Raises:
        UsageError: more than `LARGEST` nodes.
        InterlockError: pyvis wrote a page that differs from the one we know how to make safe.
    """
    if len(graph.nodes) > LARGEST:
        raise UsageError(
            f"the pyvis page would hold {len(graph.nodes):,} parties, the limit is {LARGEST:,}",
            "pyvis takes time with the square of the size",
            "use the html format, or " + WAYS_OUT,
        )
    from pyvis.network import Network  # slow to import, and needed for nothing else

    looks = style.load()
    positions = layout.place(graph, seed)
    nodes = sorted((node for node in graph.nodes if node.ring == 0), key=lambda node: node.id)
    if len(nodes) < len(graph.nodes):
        _log.warning(
            "left out, as a pyvis page cannot unfold outer rings: %s",
            counted(len(graph.nodes) - len(nodes), "party", "parties"),
        )
    keys = {node.id: f"n{number}" for number, node in enumerate(nodes)}  # ids are markup for pyvis
    network = Network(
        height="95vh",
        width="100%",
        directed=True,  # undirected would keep one of two parallel ties
        cdn_resources="in_line",
        select_menu=False,
        filter_menu=False,
    )
    network.toggle_physics(False)
    for node in nodes:
        x, y = positions[node.id]
        network.add_node(
            keys[node.id],
            label=_harmless(node.name or f"id: {node.id}"),
            title=_harmless(_describe_node(node)),
            color=looks.kind(node.kind).light,
            shape=_SHAPES.get(node.kind, "dot"),
            size=14,
            x=x,
            y=y,
        )
    symmetric = {name for name, type_ in vocabulary().ties.items() if type_.symmetric}
    beside: Counter[frozenset[str]] = Counter()
    for tie in sorted(graph.ties, key=lambda tie: tie.id):
        if tie.source not in keys or tie.target not in keys:
            continue
        pair = frozenset((tie.source, tie.target))
        network.add_edge(
            keys[tie.source],
            keys[tie.target],
            label=_harmless(style.caption(tie.type)),
            title=_harmless(_describe_tie(tie)),
            color=looks.family(tie.type).light,
            dashes=tie.modality != "asserted" or tie.polarity == "-",
            smooth=_curve(beside[pair], tie.source < tie.target),
            **({"arrows": ""} if tie.type in symmetric else {}),
        )
        beside[pair] += 1
    return _offline(str(network.generate_html(notebook=False)))


def _curve(number: int, forward: bool) -> dict[str, object] | bool:
    """How the n-th tie of a pair is bent: the first is straight, the others fan out, and no curve needs a hidden node."""
    if number == 0:
        return False
    clockwise = (number % 2 == 1) == forward
    return {
        "enabled": True,
        "type": "curvedCW" if clockwise else "curvedCCW",
        "roundness": round(0.12 * ((number + 1) // 2), 2),
    }


def _describe_node(node: ViewNode) -> str:
    return "\n".join(
        part for part in (node.name, node.kind, node.country or "", *node.names) if part
    )


def _describe_tie(tie: ViewTie) -> str:
    confidence = "not given" if tie.confidence is None else f"{tie.confidence:.2f}"
    proofs = [
        " | ".join(part for part in (each.quote, each.title, each.published, each.url) if part)
        or f"{each.dataset or 'registry'}, row {each.row}"
        for each in tie.evidence
    ]
    head = f"{style.caption(tie.type)}, {tie.modality} ({tie.polarity}), confidence {confidence}"
    return "\n".join([head, *(proofs or ["no source"])])


def _harmless(text: str) -> str:
    """Text that does not switch pyvis' titles to HTML: it looks for `href` in any of them, wherever that stands."""
    return text.replace("href", "h\u2060ref").encode("utf-8", "replace").decode("utf-8")


def _offline(page: str) -> str:
    """Remove what pyvis loads from the network even with `in_line`."""
    for what, pattern in (("style sheet", _LINK), ("script", _SCRIPT)):
        found = pattern.findall(page)
        if len(found) != 1:
            raise InterlockError(
                f"the pyvis page has {len(found)} Bootstrap {what}s instead of one",
                "another pyvis version than 0.3.2 is installed, which may load more from the network",
                "install pyvis==0.3.2, or use the html format",
            )
        page = page.replace(found[0], "")
    return page
