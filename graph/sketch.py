"""Answers as small pictures: the parties and ties that a result or some paths name, ready to be drawn without asking the store again.

still(of_result(result))
paths = Paths(risk_paths(store, a, b))          # a dict as before, which a notebook shows as a table and a picture
"""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from interlock.graph.view.model import MODALITIES, Evidence, Highlight, ViewGraph, ViewNode, ViewTie

MOST = 60  # parties of a picture beside a table; more is for a view


class Answer(Protocol):
    """What of a `Result` is drawn."""

    @property
    def query(self) -> str:
        """What was asked."""

    @property
    def rows(self) -> Sequence[Sequence[Any]]:
        """What came back."""


class Paths(dict[str, Any]):
    """The answer of `kg.paths`: the dictionary that `interlock path --format json` prints, and how a notebook shows it."""

    def graph(self) -> ViewGraph:
        """Parties and ties of all paths, the best one highlighted, each tie with its evidence."""
        return of_paths(self)

    def __repr__(self) -> str:
        found = self["paths"]
        best = f", best score {found[0]['score']:.4g}" if found else ""
        return f"<{len(found)} paths from {self['from']!r} to {self['to']!r}{best}>"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        """A line of text, a table with the first proof of every tie, and a still picture."""
        from interlock.graph.view.still import still

        rows = "".join(
            f"<tr><td>{number}</td><td>{path['score']:.4g}</td><td>{_cell(_step(path, at, tie))}</td>"
            f"<td>{_cell(tie['modality'])}</td><td>{_cell(_proof(tie))}</td></tr>"
            for number, path in enumerate(self["paths"], 1)
            for at, tie in enumerate(path["ties"])
        )
        head = "".join(f"<th>{name}</th>" for name in ("path", "score", "tie", "modality", "proof"))
        table = f"<table><caption>{_cell(repr(self))}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        bundle = {"text/plain": repr(self), "text/html": table}
        graph = self.graph()
        return bundle | ({"image/svg+xml": still(graph)} if graph.ties else {})


def of_paths(answer: Mapping[str, Any]) -> ViewGraph:
    """What the paths of an answer pass through, the best path highlighted."""
    nodes = {node["id"]: node for path in answer["paths"] for node in path["nodes"]}
    ties = {tie["id"]: tie for path in answer["paths"] for tie in path["ties"]}
    best = answer["paths"][0] if answer["paths"] else {"nodes": (), "ties": ()}
    return ViewGraph(
        tuple(_node(node) for node in nodes.values()),
        tuple(_tie(tie) for tie in ties.values()),
        title=f"{answer['from']} to {answer['to']}",
        description=f"{len(answer['paths'])} paths",
        highlight=Highlight(
            tuple(node["id"] for node in best["nodes"]), tuple(tie["id"] for tie in best["ties"])
        ),
    )


def of_result(result: Answer) -> ViewGraph | None:
    """The nodes and ties in a result's rows; None where there is no tie, or more parties than a small picture holds."""
    from interlock.graph.query import jsonable

    nodes: dict[str, Mapping[str, Any]] = {}
    ties: dict[str, Mapping[str, Any]] = {}

    def gather(value: Any) -> None:
        match value:
            case {"nodes": inner, "ties": steps}:
                gather(inner)
                gather(steps)
            case {"id": id_, "from": _, "to": _, "type": _}:
                ties[id_ or f"tie {len(ties)}"] = {**value, "id": id_ or f"tie {len(ties)}"}
            case {"id": id_, "kind": _}:
                nodes[id_] = value
            case list():
                for each in value:
                    gather(each)

    for row in result.rows:
        for cell in row:
            gather(jsonable(cell))
    drawn = [tie for tie in ties.values() if tie["from"] in nodes and tie["to"] in nodes]
    if not drawn or len(nodes) > MOST:
        return None
    return ViewGraph(tuple(map(_node, nodes.values())), tuple(map(_tie, drawn)), title=result.query)


def _node(node: Mapping[str, Any]) -> ViewNode:
    return ViewNode(str(node["id"]), str(node["name"] or ""), str(node["kind"] or "Party"))


def _tie(tie: Mapping[str, Any]) -> ViewTie:
    names = Evidence.__dataclass_fields__
    modality = tie["modality"]
    return ViewTie(
        str(tie["id"]),
        tie["type"],
        tie["from"],
        tie["to"],
        modality=modality if modality in MODALITIES else "asserted",
        confidence=tie["confidence"],
        evidence=tuple(
            Evidence(**{name: value for name, value in each.items() if name in names and value is not None})
            for each in tie["evidence"]
            if isinstance(each, Mapping)
        ),
    )  # fmt: skip


def _step(path: Mapping[str, Any], at: int, tie: Mapping[str, Any]) -> str:
    one, other = path["nodes"][at]["name"], path["nodes"][at + 1]["name"]
    arrow = f"-{tie['type']}->" if tie["direction"] == "forward" else f"<-{tie['type']}-"
    return f"{one} {arrow} {other}"


def _proof(tie: Mapping[str, Any]) -> str:
    """The first sentence or row of a tie, and where it is published."""
    for each in tie["evidence"]:
        words = each.get("quote") or f"{each.get('dataset')}, {each.get('locator')}"
        return f"{words} ({each['url']})" if each.get("url") else str(words)
    return "no source"


def _cell(value: Any) -> str:
    return html.escape(str("" if value is None else value))
