"""Entity resolution: sets of invented records by what stresses them, growth with size, and name matchers beside it.

python benchmarks/resolution.py                                  # the six sets at 20,000 records
python benchmarks/resolution.py --growth 20000 40000 80000       # processor time and memory by size
python benchmarks/resolution.py --names cases.csv --peer PYTHON  # name1,name2,schema,is_match; PYTHON has nomenklatura
"""

from __future__ import annotations

import argparse
import csv
import json
import resource
import subprocess
import sys
import time
from pathlib import Path

from resolution_sets import SETS, make

from interlock.loaders.evaluation.names import evaluate_names
from interlock.loaders.evaluation.pairs import score_pairs
from interlock.loaders.resolution.matching import match

_THRESHOLDS = [at / 100 for at in range(30, 100)]
# Runs under the interpreter that has the peer; it reads the cases and prints one score a row and algorithm.
_PEER = """
import csv, json, sys, time
from followthemoney import model
from nomenklatura.matching import get_algorithm, ScoringConfig
rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8")))
found = {}
for name in ("logic-v1", "logic-v2"):
    algorithm = get_algorithm(name)
    begun = time.process_time()
    scores = []
    for at, row in enumerate(rows):
        pair = []
        for side in ("name1", "name2"):
            proxy = model.make_entity(row["schema"])
            proxy.id = f"{side}-{at}"
            proxy.add("name", row[side])
            pair.append(proxy)
        scores.append(algorithm.compare(*pair, config=ScoringConfig.defaults()).score)
    found[name] = {"scores": scores, "seconds": time.process_time() - begun}
json.dump(found, sys.stdout)
"""


def say(*cells: object) -> None:
    """One row of a Markdown table."""
    sys.stdout.write(f"| {' | '.join(map(str, cells))} |\n")
    sys.stdout.flush()


def head(*columns: str) -> None:
    """The head of a Markdown table."""
    say(*columns)
    say(*["---"] * len(columns))


def sets(size: int, seed: int) -> None:
    """F1 and the rest for each set."""
    head("set", "records", "recall of blocking", "candidates", "precision", "recall", "F1", "CPU s")
    for name in SETS:
        records, truth = make(name, size, seed)
        found = score_pairs(records, truth).to_json()
        blocking, pairs = found["blocking"], found["pairs"]
        say(
            name,
            f"{len(records):,}",
            blocking["recall"],
            f"{blocking['candidates']:,}",
            pairs["precision"],
            pairs["recall"],
            pairs["f1"],
            found["cpu_seconds"]["total"],
        )


def growth(sizes: list[int], seed: int) -> None:
    """Processor time by stage and peak memory by size."""
    head("records", "pairs", "blocking s", "scoring s", "clustering s", "wall s", "peak MB")
    for size in sizes:
        records, _ = make("plain", size, seed)
        begun = time.perf_counter()
        result = match(records)
        wall = time.perf_counter() - begun
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        seconds = [
            f"{result.seconds[stage]:.1f}" for stage in ("blocking", "scoring", "clustering")
        ]
        say(f"{len(records):,}", f"{len(result.scores):,}", *seconds, f"{wall:.1f}", peak)


def names(file: Path, peer: str | None) -> None:
    """F1 on labelled names at the published threshold, and each peer's at its own and at its best."""
    found = evaluate_names(file).to_json()
    head("matcher", "F1 organisations", "F1 all", "at")
    say("interlock", found["organisations"]["f1"], found["f1"], "the published threshold")
    if peer is None:
        return
    answer = subprocess.run(
        [peer, "-c", _PEER, str(file)], capture_output=True, text=True, check=True
    )
    with file.open(encoding="utf-8") as opened:
        rows = list(csv.DictReader(opened))
    for name, run in json.loads(answer.stdout).items():
        whole = [
            (row["is_match"] == "true", score)
            for row, score in zip(rows, run["scores"], strict=True)
        ]
        bodies = [
            pair
            for row, pair in zip(rows, whole, strict=True)
            if row["schema"] in ("Company", "Organization", "LegalEntity")
        ]
        say(name, f"{f1(bodies, 0.7):.4f}", f"{f1(whole, 0.7):.4f}", "0.7, its own")
        best = [max(f1(pairs, at) for at in _THRESHOLDS) for pairs in (bodies, whole)]
        say(name, *(f"{value:.4f}" for value in best), "the best for it, chosen on these pairs")


def f1(pairs: list[tuple[bool, float]], at: float) -> float:
    """Harmonic mean of precision and recall of `score >= at`."""
    right = sum(match_ and score >= at for match_, score in pairs)
    return 2 * right / (sum(score >= at for _, score in pairs) + sum(match_ for match_, _ in pairs))


def main() -> None:
    """What the arguments ask for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--size", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--growth", type=int, nargs="+")
    parser.add_argument("--names", type=Path)
    parser.add_argument("--peer", help="a Python interpreter that has nomenklatura")
    given = parser.parse_args()
    if given.names:
        names(given.names, given.peer)
    elif given.growth:
        growth(given.growth, given.seed)
    else:
        sets(given.size, given.seed)


if __name__ == "__main__":
    sys.exit(main())
