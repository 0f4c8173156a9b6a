"""`interlock evaluate phrases`: which ways of saying a tie are read, from banks of phrases."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from interlock.cli.output import chosen, format_option, say, write_json, write_rows
from interlock.schema.counted import counted

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_WORDS = ("right", "wrong", "silent")


@click.command(
    "phrases",
    epilog="\b\nExample:\n  interlock evaluate phrases phrases.yml --errors",
)
@click.argument("bank", metavar="FILE...", type=_FILE, nargs=-1, required=True)
@click.option(
    "-v", "--errors", is_flag=True, help="Also each phrase that is not read right, and what it gave."
)  # fmt: skip
@click.option("--tie", metavar="TIE", help="Only the phrases of this tie.")
@format_option
def phrases(
    bank: tuple[Path, ...], errors: bool, tie: str | None, format_: str | None, output: str | None
) -> int:
    """Ways of saying a tie, each read with its ends named, by names that tell nothing, described, and told earlier.

    FILE is YAML: SUPPLIES: {told: ["{A} sells yarn to {B}."], silent: ["{A} competes with {B}."]}; `not_yet` lists what is known to be
    missing. Exit 4 where a phrase of `told` or `silent` is not read right.
    """
    from interlock.loaders.evaluation.phrases import FORMS, LISTS, judge, read_phrases

    counts: dict[tuple[str, str], Counter[str]] = {}
    failed = 0
    faults: list[dict[str, object]] = []
    for path in bank:
        for case in read_phrases(path):
            if tie not in (None, case.tie):
                continue
            verdict = judge(case)
            form = case.form if LISTS[case.list] else "must be silent"
            for row in (("tie", case.tie), ("form", form), ("list", case.list), ("all", path.name)):
                counts.setdefault(row, Counter())[verdict.word] += 1
            if verdict.word != "right":
                failed += case.list in ("told", "silent")
                faults.append(
                    {"tie": case.tie, "list": case.list, "form": case.form, "text": case.text, "verdict": verdict.word,
                     "told": list(verdict.told)}
                )  # fmt: skip
    order = {
        name: at for at, name in enumerate(("all", "list", *LISTS, "form", *FORMS, "must be silent", "tie"))
    }  # fmt: skip
    rows = [
        (*row, *(tally[word] for word in _WORDS), sum(tally.values()))
        for row, tally in sorted(counts.items(), key=lambda kept: (order[kept[0][0]], order.get(kept[0][1], 0), kept[0]))
    ]  # fmt: skip
    if chosen(format_, output) in ("json", "jsonl"):
        figures = [dict(zip(("what", "name", *_WORDS, "n"), row, strict=True)) for row in rows]
        write_json({"figures": figures, **({"faults": faults} if errors else {})}, output)
    else:
        for fault in faults if errors else ():
            said = "; ".join(map(str, fault["told"])) or "nothing"  # type: ignore[call-overload]
            click.echo(
                f"{fault['verdict']}: {fault['tie']}, {fault['form']}: {fault['text']} ({said})"
            )
        write_rows(("what", "name", *_WORDS, "n"), rows, chosen(format_, output), output)
    if failed:
        say(f"{counted(failed, 'phrase')} of `told` or `silent` not read right")
    return 4 if failed else 0
