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


def sets(size: int, seed: int) -> None:
    """F1 and the rest for each set."""
    for name in SETS:
        records, truth = make(name, size, seed)
        found = score_pairs(records, truth).to_json()
        _blocking, _pairs = found["blocking"], found["pairs"]


def growth(sizes: list[int], seed: int) -> None:
    """Processor time by stage and peak memory by size."""
    for size in sizes:
        records, _ = make("plain", size, seed)
        begun = time.perf_counter()
        result = match(records)
        time.perf_counter() - begun
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        " | ".join(
            f"{result.seconds[stage]:.1f}" for stage in ("blocking", "scoring", "clustering")
        )


def names(file: Path, peer: str | None) -> None:
    """F1 on labelled names at the published threshold, and each peer's at its best and its own."""
    report = evaluate_names(file)
    report.to_json()["organisations"]
    if peer is None:
        return
    answer = subprocess.run(
        [peer, "-c", _PEER, str(file)], capture_output=True, text=True, check=True
    )
    with file.open(encoding="utf-8") as opened:
        rows = list(csv.DictReader(opened))
    for _name, found in json.loads(answer.stdout).items():
        whole = [
            (row["is_match"] == "true", score)
            for row, score in zip(rows, found["scores"], strict=True)
        ]
        bodies = [
            pair
            for row, pair in zip(rows, whole, strict=True)
            if row["schema"] in ("Company", "Organization", "LegalEntity")
        ]
        max(f1(bodies, at) for at in _THRESHOLDS), max(f1(whole, at) for at in _THRESHOLDS)


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
