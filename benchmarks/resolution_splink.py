"""Splink on DuckDB over a table of records: pairs, F1 after its clustering, seconds and memory, as one JSON object.

`resolution.py --splink PYTHON` runs it where splink 5, duckdb and pyarrow are. The model is Fellegi and Sunter's: u from
random pairs, m by expectation maximisation on the records themselves, no labels. Three comparisons (words in alphabetical order, the
name in its own order, country), pairs from six blocking rules, clusters are connected components. Each threshold is tried, and the
best for it is given: a user without labels could not know it.

    PYTHON benchmarks/resolution_splink.py RECORDS TRUTH        # tables of id,name,country and left,right
"""

from __future__ import annotations

import csv
import json
import logging
import os
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Iterable

import duckdb
import pyarrow
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

_LIMITS = (
    -5,
    0,
    2,
    4,
    6,
    8,
    10,
    12,
    14,
    16,
    18,
    20,
    24,
    28,
)  # weights: the logarithm to base 2 of the odds of a match
_ALIKE = [0.97, 0.93, 0.88]
Pair = tuple[str, str]


def table(path: str) -> pyarrow.Table:
    """The records with the columns that rules and comparisons ask for."""
    columns: dict[str, list[str | None]] = defaultdict(list)
    with open(path, encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened):
            words = row["name"].split()
            ordered = sorted(words)
            columns["unique_id"].append(row["id"])
            columns["name"].append(" ".join(words))
            columns["words"].append(" ".join(ordered))
            columns["country"].append(row["country"] or None)
            columns["first"].append(ordered[0] if ordered else None)
            columns["second"].append(ordered[1] if len(ordered) > 1 else None)
            columns["last"].append(ordered[-1] if ordered else None)
            columns["head"].append("".join(ordered)[:6] or None)
            columns["tail"].append("".join(ordered)[-6:] or None)
    return pyarrow.table(columns)


def scored(path: str) -> list[tuple[str, str, float]]:
    """Pairs that its blocking rules propose, with the weight of a match."""
    records = table(path)
    database = duckdb.connect()
    database.execute("SET threads TO 2")
    database.register("given", records)
    database.execute("CREATE TABLE firms AS SELECT * FROM given")
    settings = SettingsCreator(
        link_type="dedupe_only",
        probability_two_random_records_match=1 / records.num_rows,
        comparisons=[
            cl.JaroWinklerAtThresholds("words", _ALIKE).configure(term_frequency_adjustments=True),
            cl.JaroWinklerAtThresholds("name", _ALIKE),
            cl.ExactMatch("country"),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("words"), block_on("first", "second"), block_on("first", "last"), block_on("second", "last"),
            block_on("head"), block_on("tail"),
        ],
    )  # fmt: skip
    api = DuckDBAPI(connection=database)
    linker = Linker(api.register("firms"), settings)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e7, seed=1)
    for rule in (block_on("head"), block_on("tail")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    found = linker.inference.predict()
    rows = f"SELECT unique_id_l, unique_id_r, match_weight FROM {found.physical_name}"
    return database.execute(rows).fetchall()


def clusters(pairs: Iterable[Pair]) -> list[list[str]]:
    """Connected components."""
    parent: dict[str, str] = {}

    def root(one: str) -> str:
        while parent.setdefault(one, one) != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for a, b in pairs:
        parent[root(a)] = root(b)
    members: dict[str, list[str]] = defaultdict(list)
    for one in sorted(parent):
        members[root(one)].append(one)
    return list(members.values())


def figures(found: Iterable[Pair], wanted: set[Pair]) -> dict[str, float]:
    """Precision, recall and F1 over the pairs of its clusters."""
    home: dict[str, int] = {}
    claimed = 0
    for place, members in enumerate(clusters(found)):
        claimed += len(members) * (len(members) - 1) // 2
        home.update(dict.fromkeys(members, place))
    right = sum(a in home and home[a] == home.get(b) for a, b in wanted)
    return {
        "precision": right / max(claimed, 1),
        "recall": right / len(wanted),
        "f1": 2 * right / (claimed + len(wanted)),
    }


def main(records: str, truth: str) -> None:
    """Print what it reaches."""
    logging.disable(logging.WARNING)
    begun = time.perf_counter()
    out = os.dup(1)
    os.dup2(2, 1)  # its progress is no part of the answer
    pairs = scored(records)
    wall, cpu = time.perf_counter() - begun, time.process_time()
    with open(truth, encoding="utf-8", newline="") as opened:
        wanted = {
            (min(row["left"], row["right"]), max(row["left"], row["right"]))
            for row in csv.DictReader(opened)
        }
    proposed = {(min(a, b), max(a, b)) for a, b, _ in pairs}
    tried = {
        limit: figures(((a, b) for a, b, weight in pairs if weight >= limit), wanted)
        for limit in _LIMITS
    }
    best = max(tried, key=lambda limit: tried[limit]["f1"])
    answer = {
        "candidates": len(proposed), "blocking": len(proposed & wanted) / len(wanted), "threshold": best, **tried[best],
        "cpu": cpu, "wall": wall, "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }  # fmt: skip
    os.write(out, json.dumps(answer).encode())


if __name__ == "__main__":
    main(*sys.argv[1:])
