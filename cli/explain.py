"""`interlock explain`: the sentence or row that proves a tie."""

from __future__ import annotations

from typing import Any

import click

from interlock.cli.output import chosen, format_option, printable, say, write_json, write_text
from interlock.cli.session import open_graph
from interlock.loaders.documents.confidence import confidence, explain


@click.command(
    "explain",
    epilog="""\b
Examples:
  interlock explain 1f0c...                          (a tie, by its id)
  interlock explain "Bank of Kunlun" "China Chamber of International Commerce, Chongqing branch"
""",
)
@click.argument("tie_or_party", metavar="TIE | A")
@click.argument("other", metavar="[B]", required=False)
@format_option
def command(tie_or_party: str, other: str | None, format_: str | None, output: str | None) -> None:
    """The evidence of a tie, or of every tie between the parties A and B."""
    with open_graph() as graph:
        found = graph.explain(tie_or_party, other)
    if not found:
        say(f"{tie_or_party} and {other} have no tie; try: interlock path A B")
    if chosen(format_, output) in ("json", "jsonl", "csv"):
        write_json(found[0] if other is None else found, output)
    else:
        write_text(
            "".join(
                printable(line) + "\n"
                for item in found
                for line in lines(item["tie"], item["evidence"])
            ),
            output,
        )


def lines(tie: dict[str, Any], evidence: list[dict[str, Any]]) -> list[str]:
    """A tie and its evidence for the terminal."""
    head = f"{tie['from']['name']} -{tie['type']}-> {tie['to']['name']}  [{tie['modality']}]"
    if tie["attributed_to"]:
        head += f", says {tie['attributed_to']}"
    facts = [f"    {name}: {value}" for name, value in tie["properties"].items()]
    time = when(tie)
    if time:
        facts.insert(0, f"    {time}")
    return (
        [head, *facts, *(line for item in evidence for line in proof(item))]
        if evidence
        else [head, *facts, "    no source"]
    )


def when(tie: dict[str, Any]) -> str:
    """For which time a tie is said to hold, in words; empty where nothing is told. The end is the first day on which it does not.

    Examples:
        >>> when({"valid": {"from": "2015", "to": "2019-01-01"}, "active": None})
        'from 2015, over by 2019-01-01'
        >>> when({"valid": {"from": None, "to": None}, "active": False})
        'over, since a day that is not told'
    """
    valid = tie.get("valid") or {}
    first, last = valid.get("from"), valid.get("to")
    end = f"over by {last}" if last else ""
    if tie.get("active") is False and not last:
        end = "over, since a day that is not told"
    return ", ".join(part for part in (f"from {first}" if first else "", end) if part)


def proof(item: dict[str, Any], brief: bool = False) -> list[str]:
    """One piece of evidence: the quote and where it stands, or the row and its file; `brief` leaves out how its confidence came about."""
    if item["kind"] == "statement":
        where = ", ".join(
            str(part)
            for part in (item["title"], item["publisher"], item["published"], item["locator"])
            if part
        )
        sure = _number(item) if brief else _sureness(item)
        return [f"    “{' '.join(item['quote'].split())}”", f"    {where}", *sure]
    where = ", ".join(
        str(part) for part in (item["title"] or item["dataset"], item["locator"]) if part
    )
    digest = f", file sha256 {item['digest'][:12]}" if item["digest"] else ""
    return [f"    {where}{digest}"]


def _number(item: dict[str, Any]) -> list[str]:
    return [] if item["confidence"] is None else [f"    how sure: {item['confidence']:.2f}"]


def _sureness(item: dict[str, Any]) -> list[str]:
    """How sure the statement is and why: the counts of its rule and what holds of its ends.

    A rule whose counts have grown since the document was loaded says so: the graph keeps what was written.
    """
    kept, backend = item["confidence"], item["backend"] or "rules"
    if item["rule"] is None or (kept is None and backend != "rules"):
        return [f"    confidence: none, proposed by {backend}"] if item["rule"] else []
    agreed = "+" in backend
    why = explain(item["rule"], item["circumstances"] or (), agreed=agreed)
    now = confidence(item["rule"], item["circumstances"] or (), agreed=agreed)
    since = "" if kept == now else f" (loaded with an earlier table: {kept})"
    return [f"    rule {item['rule']}: {why}{since}"]
