"""`interlock show`: one party with everything that the sources say about it."""

from __future__ import annotations

from typing import Any

import click

from interlock.cli.explain import when
from interlock.cli.output import chosen, format_option, printable, write_json, write_text
from interlock.cli.session import open_graph


@click.command(
    "show",
    epilog="""\b
Examples:
  interlock show "Bank of Kunlun"
  interlock show lei:529900T8BM49AURSDO55 --format json
""",
)
@click.argument("party", metavar="ID")
@format_option
def command(party: str, format_: str | None, output: str | None) -> None:
    """The party ID (an id, an identifier or a name): every property with its sources, its records, its ties."""
    with open_graph() as graph:
        found = graph.show(party)
    if chosen(format_, output) in ("json", "jsonl", "csv"):
        write_json(found, output)
    else:
        write_text(_text(found), output)


def _text(party: dict[str, Any]) -> str:
    lines = [
        f"{party['name']}  ({party['kind']}{', ' + party['country'] if party['country'] else ''})",
        f"  id  {party['id']}",
    ]
    for name, values in party["sources"].items():
        lines.append(f"{name}:")
        lines += [f"  {value['value']}  <- {', '.join(value['records'])}" for value in values]
    lines.append("records:")
    for record in party["records"]:
        where = f"row {record['row']}" if record["row"] else record["title"] or ""
        lines.append(
            f"  {record['id']}  {where}{'  (named, not described)' if record['stub'] else ''}"
        )
        lines += [f"    {name}: {value}" for name, value in record["attributes"].items()]
        lines += [f"    not valid: {value}" for value in record["invalid_identifiers"]]
    lines.append(f"ties ({party['ties_total']}):")
    for tie in party["ties"]:
        firm = "" if tie["modality"] == "asserted" else f" [{tie['modality']}]"
        time = f" ({words})" if (words := when(tie)) else ""
        lines.append(
            f"  {tie['from']['name']} -{tie['type']}-> {tie['to']['name']}{firm}{time}  {tie['id']}"
        )
    if party["ties_total"] > len(party["ties"]):
        lines.append(f"  and {party['ties_total'] - len(party['ties'])} more")
    return "".join(printable(line) + "\n" for line in lines)
