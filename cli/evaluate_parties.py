"""`interlock evaluate parties`: who is found in a sentence, and as what, from banks of sentences in which every party is marked."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from interlock.cli.output import chosen, format_option, say, write_json, write_rows
from interlock.schema.counted import counted

if TYPE_CHECKING:
    from interlock.loaders.evaluation.name_banks import Found

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FIGURES = ("right", "other_kind", "missing", "extra", "good", "n")
_KNOWN_MISSING = "not_yet"


@click.command(
    "parties",
    epilog="\b\nExample:\n  interlock evaluate parties names.yml --errors",
)
@click.argument("bank", metavar="FILE...", type=_FILE, nargs=-1, required=True)
@click.option(
    "-v", "--errors", is_flag=True, help="Also each sentence that is not read right, and what it gave."
)  # fmt: skip
@format_option
def parties(bank: tuple[Path, ...], errors: bool, format_: str | None, output: str | None) -> int:
    """Parties found, of another kind, missing and extra, in sentences whose parties are marked; `good` counts sentences without a fault.

    FILE is YAML: told: ["[Orvane|Firm] buys coal from a [<Polish mine>|Asset/Firm]."]; `not_yet` lists what is known to be read wrong.
    Exit 4 where a sentence of another list is.
    """
    from interlock.loaders.evaluation.name_banks import judge, read_names

    counts: dict[str, Counter[str]] = {"all": Counter()}
    failed = 0
    faults: list[dict[str, object]] = []
    for path in bank:
        for case in read_names(path):
            found = judge(case)
            for row in (case.list, "all"):
                counts.setdefault(row, Counter()).update(_figures(found))
            if not found.good:
                failed += case.list != _KNOWN_MISSING
                faults.append({"list": case.list, "text": case.text, **_faults(found)})
    rows = [(row, *(tally[name] for name in _FIGURES)) for row, tally in counts.items()]
    if chosen(format_, output) in ("json", "jsonl"):
        figures = [dict(zip(("list", *_FIGURES), row, strict=True)) for row in rows]
        write_json({"figures": figures, **({"faults": faults} if errors else {})}, output)
    else:
        for fault in faults if errors else ():
            said = "; ".join(f"{name}: {what}" for name, what in fault.items() if name not in ("list", "text"))  # fmt: skip
            click.echo(f"{fault['list']}: {fault['text']} ({said})")
        write_rows(("list", *_FIGURES), rows, chosen(format_, output), output)
    if failed:
        say(f"not read right: {counted(failed, 'sentence')}")
    return 4 if failed else 0


def _figures(found: Found) -> dict[str, int]:
    """What a sentence adds to the figures of its list."""
    return {
        "right": found.right,
        "other_kind": len(found.other_kind),
        "missing": len(found.missing),
        "extra": len(found.extra),
        "good": int(found.good),
        "n": 1,
    }


def _faults(found: Found) -> dict[str, list[str]]:
    """What is wrong, by what it is."""
    wrong = {
        "of another kind": list(found.other_kind),
        "missing": list(found.missing),
        "extra": list(found.extra),
    }
    return {name: words for name, words in wrong.items() if words}
