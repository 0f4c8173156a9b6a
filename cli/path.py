"""`interlock path`: the k best risk paths between two parties, each tie with its evidence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from interlock.cli.explain import proof
from interlock.cli.output import chosen, format_option, printable, say, write_json, write_text
from interlock.cli.selection import as_of_option, datasets_option, listed
from interlock.cli.session import open_graph
from interlock.schema.counted import counted


@click.command(
    "path",
    epilog="""\b
Examples:
  interlock path "Bank of Kunlun" "Russia"
  interlock path lei:... ofac:15268 -k 3 --max-length 4 --modality asserted,agreed
""",
)
@click.argument("a")
@click.argument("b")
@click.option(
    "-k", type=click.IntRange(1, 100), default=5, show_default=True, help="Paths at most."
)
@click.option(
    "--max-length",
    type=click.IntRange(1, 12),
    default=6,
    show_default=True,
    help="Ties a path at most.",
)
@as_of_option()
@click.option("--types", metavar="A,B,...", help="Only these tie types.")
@click.option(
    "--min-confidence", type=click.FloatRange(0, 1), help="Only ties of at least this confidence."
)
@click.option("--modality", metavar="A,B,...", help="Only these modalities, e.g. asserted,agreed.")
@datasets_option
@click.option(
    "--risk-model",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Your own weights (YAML).",
)
@format_option
def command(
    a: str, b: str, k: int, max_length: int, as_of: str | None, types: str | None, min_confidence: float | None,
    modality: str | None, datasets: str | None, risk_model: Path | None, format_: str | None, output: str | None,
) -> None:  # fmt: skip
    """The k best risk paths from A to B (ids, identifiers or names).

    A path's score is the product of its ties' transmission weights, taken from the risk model: a ranking, never a legal test.
    """
    from interlock.graph.risk import RiskModel

    wanted_types, wanted_modality = listed(types, "ties"), listed(modality, "modalities")
    model = RiskModel.load(risk_model)
    with open_graph() as graph:
        answer = graph.paths(
            a, b, k, max_length, as_of=as_of, types=wanted_types, min_confidence=min_confidence, modality=wanted_modality,
            datasets=listed(datasets), model=model,
        )  # fmt: skip
    if not answer["paths"]:
        say(
            f"no path of at most {counted(max_length, 'tie')}; {answer['searched']['ties']:,} searched"
        )
    if chosen(format_, output) in ("json", "jsonl", "csv"):
        write_json(answer, output)
    else:
        write_text("".join(printable(line) + "\n" for line in _lines(answer)), output)


def _lines(answer: dict[str, Any]) -> list[str]:
    found = []
    for number, path in enumerate(answer["paths"], 1):
        found.append(f"{number}. score {path['score']:.4g}, {counted(path['length'], 'tie')}")
        names = {node["id"]: node["name"] for node in path["nodes"]}
        for tie in path["ties"]:
            arrow = f"-{tie['type']}->" if tie["direction"] == "forward" else f"<-{tie['type']}-"
            ends = (
                (tie["from"], tie["to"])
                if tie["direction"] == "forward"
                else (tie["to"], tie["from"])
            )
            found.append(
                f"  {names[ends[0]]} {arrow} {names[ends[1]]}  [{tie['modality']}, weight {tie['weight']:.2g}]"
            )
            found += [line for item in tie["evidence"] for line in proof(item)] or ["    no source"]
    if len(answer["paths"]) > 1:
        found.append(f"joined by any of them: {answer['combined']:.4g}")
    if answer["chokepoints"]:
        # What every chain passes lies on each path that was found.
        names = {node["id"]: node["name"] for node in answer["paths"][0]["nodes"]}
        found.append(
            f"every chain passes: {', '.join(names[node] for node in answer['chokepoints'])}"
        )
    return found
