"""Who is found in a sentence, and as what: banks of invented sentences in which every party is marked.

    python benchmarks/name_bank.py                              # tests/names: right, of another kind, missing and extra by list
    python benchmarks/name_bank.py tests/names/names.yml --list   # and which sentences are not read right

`interlock.loaders.evaluation.name_banks` says how a file is written.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from interlock.loaders.evaluation.name_banks import Case, Found, judge, read_names

BANKS = Path(__file__).parent.parent / "tests" / "names"


def judged(case: Case) -> tuple[Case, Found]:
    """A case with how it was read, for a pool of processes."""
    return case, judge(case)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "files", nargs="*", type=Path, help="files of marked sentences (tests/names)"
    )
    parser.add_argument(
        "--list", action="store_true", help="show each sentence that is not read right"
    )
    given = parser.parse_args(arguments)
    paths = given.files or sorted(BANKS.glob("*.yml"))
    counts: dict[str, Counter[str]] = {}
    with ProcessPoolExecutor() as pool:
        cases = [case for path in paths for case in read_names(path)]
        for case, found in pool.map(judged, cases, chunksize=16):
            for row in (case.list, "all"):
                tally = counts.setdefault(row, Counter())
                tally["sentences"] += 1
                tally["good"] += found.good
                tally["right"] += found.right
                tally["kind"] += len(found.other_kind)
                tally["missing"] += len(found.missing)
                tally["extra"] += len(found.extra)
            if given.list and not found.good:
                faults = [f"kind {words}" for words in found.other_kind]
                faults += [f"missing {words}" for words in found.missing]
                faults += [f"extra {words}" for words in found.extra]
                print(f"{case.list}: {case.text}  [{'; '.join(faults)}]")  # noqa: T201
    for row in sorted(counts, key=lambda row: (row == "all", row)):
        tally = counts[row]
        print(  # noqa: T201
            f"{row:12} parties {tally['right']:5} right {tally['kind']:4} of another kind {tally['missing']:4} missing"
            f" {tally['extra']:4} extra; sentences {tally['good']:4} of {tally['sentences']}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
