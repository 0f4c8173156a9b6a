"""Entity resolution: sets of invented records by what stresses them, growth with size, and name matchers beside it.

python benchmarks/resolution.py                                  # the six sets at 20,000 records
python benchmarks/resolution.py --growth 20000 40000 80000       # processor time and memory by size
python benchmarks/resolution.py --names cases.csv --peer PYTHON  # name1,name2,schema,is_match; PYTHON has nomenklatura
python benchmarks/resolution.py --records FILE --truth CSV --splink PYTHON  # ours beside Splink on DuckDB; PYTHON has splink
python benchmarks/resolution.py --add 1000000 1000               # resolve so many, then add so many; see the process's memory from outside
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from resolution_sets import SETS, make

from interlock.loaders.evaluation.names import evaluate_names
from interlock.loaders.evaluation.pairs import Truth, evaluate_pairs, read_truth, score_pairs
from interlock.loaders.resolution.increment import State, add
from interlock.loaders.resolution.matching import match
from interlock.loaders.resolution.plain import read_records
from interlock.loaders.resolution.state_file import read_state, write_state
from interlock.schema.name_forms import analyse

# What a user of Splink would strip without our tables.
_FORMS = frozenset([
    "ag", "ao", "as", "bv", "co", "company", "corp", "corporation", "gmbh", "inc", "limited", "llc", "llp", "lp", "ltd", "nv", "oao",
    "ooo", "oy", "plc", "sa", "sas", "se", "spa", "srl", "ооо", "оао", "пао", "ао", "зао",
])  # fmt: skip
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


def beside_splink(records: Path, truth: Path, peer: str) -> None:
    """Ours, then Splink with names as printed, then Splink with our words: romanised, folded, without legal forms."""
    head("matcher", "recall of blocking", "candidates", "precision", "recall", "F1", "at", "CPU s")
    begun = sum(os.times()[:2])
    found = evaluate_pairs(records, truth).to_json()
    blocking, pairs = found["blocking"], found["pairs"]
    say(
        "interlock", blocking["recall"], f"{blocking['candidates']:,}", pairs["precision"], pairs["recall"], pairs["f1"],
        "the shipped threshold", f"{sum(os.times()[:2]) - begun:.1f}",
    )  # fmt: skip
    described, _ = read_records(records)
    judged = read_truth(truth)
    for how, words in (("as printed", _printed), ("our words", _ours)):
        with tempfile.TemporaryDirectory() as folder:
            given, wanted = Path(folder) / "records.csv", Path(folder) / "truth.csv"
            write_csv(
                given,
                ("id", "name", "country"),
                ((one.id, words(one.name or ""), one.country or "") for one in described),
            )
            write_csv(wanted, ("left", "right"), ((one.left, one.right) for one in judged))
            program = Path(__file__).with_name("resolution_splink.py")
            answer = subprocess.run(
                [peer, str(program), str(given), str(wanted)],
                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True,
            )  # fmt: skip
        run = json.loads(answer.stdout)
        say(
            f"Splink, {how}", f"{run['blocking']:.4f}", f"{run['candidates']:,}", f"{run['precision']:.4f}", f"{run['recall']:.4f}",
            f"{run['f1']:.4f}", f"{run['threshold']}, the best for it, chosen on these pairs", f"{run['cpu']:.1f}",
        )  # fmt: skip


def write_csv(path: Path, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A table for the peer."""
    with path.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened)
        writer.writerow(columns)
        writer.writerows(rows)


def _printed(name: str) -> str:
    words = re.findall(r"\w+", name.lower())
    return " ".join(word for word in words if word not in _FORMS) or " ".join(words)


def _ours(name: str) -> str:
    return " ".join(analyse(name).folded)


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


def adding(size: int, more: int, seed: int) -> None:
    """A whole run over many records, its state kept, then further ones added to it from the file."""
    records, truth = make("plain", size + more, seed)
    records, new = records[:size], records[size:]
    begun = time.perf_counter()
    result = match(records, keep=True)
    wall = time.perf_counter() - begun
    precision, recall = _right(result.linkage.clusters, truth, {one.id for one in records})
    head(
        "run",
        "records",
        "pairs",
        "precision",
        "recall",
        "CPU s",
        "wall s",
        "peak MB of this process",
    )
    cpu = " + ".join(
        f"{result.seconds[stage]:.0f}" for stage in ("blocking", "scoring", "clustering")
    )
    say(
        "whole",
        f"{len(records):,}",
        f"{len(result.scores):,}",
        f"{precision:.4f}",
        f"{recall:.4f}",
        cpu,
        f"{wall:.0f}",
        _peak(),
    )
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "state"
        write_state(kept, State.of(result))
        del result, records
        begun, spent = time.perf_counter(), time.process_time()
        state, change = add(read_state(kept)[0], new)
        write_state(kept, state)
        wall, cpu = time.perf_counter() - begun, f"{time.process_time() - spent:.1f}"
    precision, recall = _right(state.clusters(), truth, set(state.ids))
    say(
        "added",
        f"{len(state.ids):,}",
        f"{change.compared:,} new",
        f"{precision:.4f}",
        f"{recall:.4f}",
        cpu,
        f"{wall:.1f}",
        _peak(),
    )


def _right(
    clusters: Iterable[tuple[str, ...]], truth: Iterable[Truth], ids: set[str]
) -> tuple[float, float]:
    """Precision and recall over pairs of one cluster."""
    home: dict[str, int] = {}
    claimed = right = wanted = 0
    for place, members in enumerate(clusters):
        if len(members) > 1:
            claimed += len(members) * (len(members) - 1) // 2
            home.update(dict.fromkeys(members, place))
    for one in truth:
        if one.left in ids and one.right in ids:
            wanted += 1
            right += one.left in home and home[one.left] == home.get(one.right)
    return right / max(claimed, 1), right / max(wanted, 1)


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


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
    parser.add_argument("--records", type=Path, help="records as of `resolve pairs`")
    parser.add_argument("--truth", type=Path, help="their true pairs: left,right")
    parser.add_argument("--splink", help="a Python interpreter that has splink, duckdb and pyarrow")
    parser.add_argument("--add", type=int, nargs=2, metavar=("RECORDS", "MORE"))
    given = parser.parse_args()
    if given.names:
        names(given.names, given.peer)
    elif given.records:
        beside_splink(given.records, given.truth, given.splink)
    elif given.add:
        adding(given.add[0], given.add[1], given.seed)
    elif given.growth:
        growth(given.growth, given.seed)
    else:
        sets(given.size, given.seed)


if __name__ == "__main__":
    sys.exit(main())
