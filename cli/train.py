"""`interlock train`: the optional learned layer, from labelled pairs of companies. No weights come with Interlock.

interlock train pairs.json -o pairs.npz
interlock evaluate core pairs.json --model pairs.npz --part held-out
"""

from __future__ import annotations

import os
from pathlib import Path

import click

from interlock.cli.output import say, write_json
from interlock.schema.errors import InterlockError


@click.command(
    "train",
    epilog="\b\nExample:\n  interlock train pairs.json -o pairs.npz --part development",
)
@click.argument(
    "file", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option(
    "-o", "--output", metavar="MODEL", required=True, help="The file that the model is written to."
)
@click.option(
    "--part", type=click.Choice(("all", "development", "held-out")), default="all", show_default=True,
    help="development: without the tenth of the texts that evaluate core --part held-out scores.",
)  # fmt: skip
@click.option(
    "--precision", type=click.FloatRange(0.5, 1.0), default=0.9, show_default=True,
    help="What stated relations should reach; the threshold follows from it by cross-validation.",
)  # fmt: skip
def command(file: Path, output: str, part: str, precision: float) -> None:
    """Learn from labelled pairs (rows of CORE's form) how two companies stand to each other; needs the extra `learn`.

    Weights, calibration and threshold are plain arrays (.npz). The same rows give the same model. Prints what cross-validation,
    with equal texts kept together, found.
    """
    from interlock.loaders.documents.learning.training import train
    from interlock.loaders.evaluation.core import read_core

    rows = read_core(file, part)
    say(f"training on {len(rows)} pairs; some minutes on one core")
    model = train(
        [(row.pair, row.label, " ".join(row.context)) for row in rows], precision=precision
    )
    temporary = Path(f"{output}.{os.getpid()}.part")
    try:
        model.save(temporary)
        temporary.replace(output)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise InterlockError(
            f"cannot write {output!r}", why=error.strerror or str(error), hint="name another file with -o"
        ) from error  # fmt: skip
    write_json(
        {
            "model": output, "part": part, "features": len(model.names), "classes": len(model.classes), "threshold": model.threshold,
            **model.about,
        }
    )  # fmt: skip
