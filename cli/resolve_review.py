"""`interlock resolve review`: what the machine leaves open, one question at a time, both records side by side."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from interlock.cli.output import chosen, format_option, printable, say, write_json, write_rows
from interlock.cli.session import open_graph
from interlock.schema.counted import counted

if TYPE_CHECKING:
    from interlock.graph.knowledge import KnowledgeGraph

_ANSWERS = {
    "y": "same",
    "n": "different",
    "u": "unsure",
    "w": "wrong identifier",
    "s": "skip",
    "z": "undo",
    "q": "quit",
}
_FIELDS = ("name", "names", "kind", "country", "identifiers", "status", "dataset", "record", "row")
_COLUMNS = ("score", "one", "other", "names", "reason", "ties_moved", "listed")
_WIDTH = 46


@click.command(
    "review",
    epilog="""\b
Examples:
  interlock resolve review
  interlock resolve review --format json -n 20
  printf 's\\nq\\n' | interlock resolve review
""",
)
@click.option("-n", "--limit", type=click.IntRange(1), help="Questions at most.")
@click.option(
    "--judge", "person", default=getpass.getuser, show_default="your user name", help="Who decides."
)
@format_option
def command(limit: int | None, person: str, format_: str | None, output: str | None) -> None:
    """Decide on the pairs that the last `resolve run` left open: those first that touch a listed or publicly owned party.

    Answers: y same, n different, u unsure (not asked again until a record changes), w one identifier is wrong, s skip,
    z undo the last answer, q quit. Each answer is carried out at once. With --format or -o the questions are listed and nothing is
    asked; to answer them in a spreadsheet, see: interlock resolve import --help.
    """
    from interlock.loaders.resolution.review import queue

    with open_graph() as graph:
        found = queue(graph.store, limit)
        if format_ or output:
            _list(found, format_, output)
        elif not found:
            say("nothing is open; interlock resolve run looks again")
        else:
            _ask(graph, found, person)


def _list(found: Sequence[Mapping[str, Any]], format_: str | None, output: str | None) -> None:
    kind = chosen(format_, output)
    if kind == "json":
        write_json(list(found), output)
        return
    if kind == "jsonl":
        columns = tuple(found[0]) if found else _COLUMNS
        write_rows(columns, [[one[name] for name in columns] for one in found], kind, output)
        return
    rows = [
        {**one, "names": " | ".join(str(side["name"]) for side in one["sides"])} for one in found
    ]
    write_rows(_COLUMNS, [[row[name] for name in _COLUMNS] for row in rows], kind, output)


def _ask(graph: KnowledgeGraph, found: Sequence[Mapping[str, Any]], person: str) -> None:
    """Ask until there is no question, no answer or enough; what was answered is counted at the end."""
    from interlock.loaders.resolution.decisions import judge, undo
    from interlock.schema.errors import InterlockError

    taken: list[tuple[int, str, str]] = []
    counts = dict.fromkeys(_ANSWERS.values(), 0)
    place = 0
    while place < len(found):
        question = found[place]
        a, b = question["one"], question["other"]
        click.echo(_card(question, place + 1, len(found)))
        answer = _answer()
        if answer in ("", "q"):
            break
        counts[_ANSWERS[answer]] += 1
        if answer == "s":
            place += 1
            continue
        if answer == "z":
            if not taken:
                say("there is nothing to undo")
                continue
            place, a, b = taken.pop()
            undo(graph, a, b, when=_now(), say=say)
            say(f"taken back: {a} and {b}")
            continue
        verdict = _ANSWERS[answer]
        if answer == "w":
            chosen_one = _wrong(question)
            if chosen_one is None:
                continue
            (a, b), verdict = chosen_one, "wrong"
        try:
            judge(graph, a, b, verdict=verdict, person=person, why=None, when=_now(), say=say)
        except InterlockError as error:
            say(f"{error}\n{error.why or ''}".rstrip())
            place += 1
            continue
        taken.append((place, a, b))
        # A wrong identifier does not yet say whether both are one party: the same question stands.
        place += answer != "w"
    done = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    say(f"{done or 'no answer'}; {len(found) - place} of {len(found)} are left")


def _answer() -> str:
    """One of the letters; empty at the end of the input."""
    keys = "/".join(_ANSWERS)
    while True:
        click.echo(f"same? [{keys}] ", nl=False, err=True)
        line = sys.stdin.readline()
        if not line:
            return ""
        letter = line.strip().lower()[:1]
        if letter in _ANSWERS:
            return letter
        say("; ".join(f"{key} {meaning}" for key, meaning in _ANSWERS.items()))


def _wrong(question: Mapping[str, Any]) -> tuple[str, str] | None:
    """Which identifier of which record is wrong."""
    held = [
        (side["record"], identifier)
        for side in question["sides"]
        for identifier in side["identifiers"]
    ]
    if not held:
        say("neither record has an identifier")
        return None
    for number, (record, identifier) in enumerate(held, 1):
        click.echo(f"  {number}  {printable(identifier)}  of {printable(record)}")
    click.echo("which is wrong? ", nl=False, err=True)
    line = sys.stdin.readline().strip()
    if line.isdecimal() and 0 < int(line) <= len(held):
        return held[int(line) - 1]
    say("none was chosen")
    return None


def _card(question: Mapping[str, Any], number: int, total: int) -> str:
    """A question as text: both sides, what is equal (=) and what contradicts (!), and what would follow."""
    one, other = question["sides"]
    lines = [f"\n{number} of {total}   score {question['score']:.2f}   {question['reason']}"]
    for field in _FIELDS:
        left, right = _text(one[field]), _text(other[field])
        if not left and not right:
            continue
        mark = "=" if left == right else " "
        if field == "identifiers" and question["conflicts"]:
            mark = "!"
        if field == "country" and left and right and left != right:
            mark = "!"
        lines.append(f"{mark} {field:<12}{_fit(left)}  {_fit(right)}".rstrip())
    if question["listed"]:
        lines.append(f"  listed: {', '.join(question['listed'])}")
    lines.append(f"  would move {counted(question['ties_moved'], 'tie')}")
    if question["rivals"]:
        lines.append(f"  also likened to one of them: {', '.join(question['rivals'][:5])}")
    lines += [f"  {reason}" for reason in question["reasons"][:4]]
    return "\n".join(printable(line) for line in lines)


def _text(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)


def _fit(text: str) -> str:
    return f"{text if len(text) <= _WIDTH else text[: _WIDTH - 1] + '…':<{_WIDTH}}"


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
