"""Every query of the packs on the graph that the settings name: warm times in one table, slowest first.

The parties that a query is asked about are drawn from the graph: from a random tie on, the next that fits the stated pattern is taken
with its ends, so that parties with many ties come up more often, as they do with people who ask. All draws are seeded. Each query is
asked with some such sets of values, each once to warm the caches and then several times; the table gives the median of all warm runs,
that of the slowest set, and the rows. A query that can be asked of the whole graph and of one party is asked both ways, a line each, and
counts as its slower line. The graph is only read; times are those of the whole call, checks of values and of the answer included.

    INTERLOCK_HOME=big python benchmarks/queries.py
    INTERLOCK_HOME=big python benchmarks/queries.py --only ownership/ --sets 3 --json times.json
    INTERLOCK_HOME=big python benchmarks/queries.py --plans      # no times: only that no plan reads a large label without a reason
"""

from __future__ import annotations

import json
import random
import re
import statistics
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from interlock.graph.knowledge import connect
from interlock.graph.query import explain, run
from interlock.graph.store.connect import Store
from interlock.queries.model import Query
from interlock.queries.packs import shelf
from interlock.schema.errors import InterlockError

DAY = date(2026, 6, 1)  # what `today` means
FAST_S, SLOW_S = 0.3, 5.0
_TYPE = re.compile(r"\[r:([A-Z_]+)\]")
_TRIES = 20  # runs of 2,000 ties that are looked through for one that fits


@dataclass(frozen=True)
class Case:
    """One way of asking a query.

    Attributes:
        drawn: pattern around a tie `r` of one type; its other variables are parameters, whose ids are taken.
        values: what is the same in every set of values.
        of: words that tell the case from others of its query.
    """

    query: str
    drawn: str = ""
    values: tuple[tuple[str, Any], ...] = ()
    of: str = ""


def _case(query: str, drawn: str = "", of: str = "", **values: Any) -> Case:
    return Case(query, drawn, tuple(values.items()), of)


WHOLE = "the whole graph"
CASES = (
    _case("ownership/direct-owners", "()-[r:OWNS]->(firm:Firm)"),
    _case("ownership/indirect-control", "()-[r:OWNS]->(firm:Firm)"),
    _case("ownership/accounting-parents", "()-[r:CONSOLIDATES]->(firm:Firm)"),
    _case("ownership/branches-and-head-offices", "(party)-[r:BRANCH_OF]->()"),
    _case("ownership/ultimate-owners", "()-[r:OWNS]->(firm:Firm)"),
    _case("ownership/owners-over-time", "()-[r:OWNS]->(firm:Firm)"),
    _case("ownership/holdings-of-a-party", "(party)-[r:OWNS]->()"),
    _case("ownership/common-owners", "(first:Firm)<-[r:OWNS]-()-[:OWNS]->(second:Firm)"),
    _case("ownership/circles-of-ownership", "(firm:Firm)-[r:OWNS]->()"),
    _case("ownership/group-around-a-firm", "(firm:Firm)-[r:OWNS]->()"),
    _case("sanctions/listed-parties", of=WHOLE),
    _case("sanctions/listed-parties", of="a name", name="sol"),
    _case("sanctions/number-of-listed-parties"),
    _case("sanctions/programmes"),
    _case("sanctions/listings-of-a-party", "(party)-[r:LISTED_UNDER]->()"),
    _case("sanctions/neighbours-of-listed-parties", of=WHOLE),
    _case("sanctions/neighbours-of-listed-parties", "(listed)-[r:LISTED_UNDER]->()", "a party"),
    _case("sanctions/firms-that-listed-parties-hold"),
    _case("sanctions/people-who-tie-listed-parties-to-others", of=WHOLE),
    _case(
        "sanctions/people-who-tie-listed-parties-to-others",
        "(listed)-[r:LISTED_UNDER]->()",
        "a party",
    ),
    _case("sanctions/listed-by-one-and-not-by-another", listed_by="US", not_by="EU"),
    _case("sanctions/what-changed-on-the-lists", since="2024-01-01"),
    _case("sanctions/exposed-exporters", of=WHOLE),
    _case("sanctions/exposed-exporters", "(exporter:Firm)-[r:SUPPLIES]->()", "a firm"),
    _case("trade-finance/banks-of-a-party", "(party)-[r:BANKS_WITH]->()"),
    _case("trade-finance/banks-that-serve-trade-with-a-place", "()-[r:FACILITATES_TRADE_WITH]->(place:Place)"),
    _case("trade-finance/chambers-and-their-banks", of=WHOLE),
    _case("trade-finance/chambers-and-their-banks", "(chamber:Chamber)-[r:PARTNERS_WITH]-()", "a chamber"),
    _case("trade-finance/events-where-exporters-meet-banks", of=WHOLE),
    _case(
        "trade-finance/events-where-exporters-meet-banks",
        "(party)-[r:PARTICIPATES_IN]->(:Event)",
        "a party",
    ),
    _case("trade-finance/exporters-that-reach-a-listed-bank-through-a-chamber", of=WHOLE),
    _case(
        "trade-finance/exporters-that-reach-a-listed-bank-through-a-chamber",
        "(bank:Bank)-[r:LISTED_UNDER]->()",
        "a bank",
    ),
    _case("trade-finance/exports-between-places", "(exporter:Place)-[r:EXPORTS_TO]->()"),
    _case("trade-finance/insurers-and-guarantors", of=WHOLE),
    _case("trade-finance/insurers-and-guarantors", "()-[r:INSURES]->(party)", "a party"),
    _case("trade-finance/transfers-of-a-party", "(party)-[r:TRANSFERS_TO]-()"),
    _case("trade-finance/who-seeks-business-in-a-place", "()-[r:SEEKS_BUSINESS_IN]->(place:Place)"),
    _case("projects/around-a-project", "(project:Project)<-[r:FINANCES]-()"),
    _case("projects/co-financiers", "(financier)-[r:FINANCES]->(:Project)"),
    _case("projects/contractors-on-a-list"),
    _case("projects/contracts-of-a-project", "()-[r:CONTRACTED_FOR]->(project:Project)"),
    _case("projects/late-projects", of=WHOLE),
    _case("projects/late-projects", "(:Project)-[r:LOCATED_IN]->(place:Place)", "a place"),
    _case("projects/projects-of-a-portfolio", "()-[r:PART_OF]->(portfolio:Portfolio)"),
    _case("projects/what-a-financier-finances", "(financier)-[r:FINANCES]->()"),
    _case("projects/who-finances-a-project", "(project:Project)<-[r:FINANCES]-()"),
    _case("government/bodies-of-a-government", "()-[r:MEMBER_OF]->(body:GovernmentBody)"),
    _case("government/portfolios-of-public-bodies", of=WHOLE),
    _case("government/portfolios-of-public-bodies", "(body:GovernmentBody)-[r:IMPLEMENTS]->()", "a body"),
    _case("government/promotion-of-trade-with-a-place", "()-[r:PROMOTES_TRADE_WITH]->(place:Place)"),
    _case("government/public-support-for-a-party", "(:GovernmentBody)-[r:SUPPORTS]->(party)"),
    _case("government/who-governs-a-place", "()-[r:GOVERNS]->(place:Place)"),
    _case("government/who-regulates-a-party", "()-[r:REGULATES]->(party)"),
    _case("influence/agents-who-act-for-many", of=WHOLE),
    _case("influence/agents-who-act-for-many", "()-[r:ACTS_FOR]->(party)", "a party"),
    _case("influence/between-two-parties", "(first)-[r:OWNS]-()-[:OWNS]-(second)"),
    _case("influence/officials-with-roles-in-firms", of=WHOLE),
    _case("influence/officials-with-roles-in-firms", "(body:GovernmentBody)<-[r:HOLDS_ROLE]-()", "a body"),
    _case("influence/roles-of-a-person", "(person:Person)-[r:HOLDS_ROLE]->()"),
    _case("influence/shared-officers", "(party)<-[r:HOLDS_ROLE]-(:Person)"),
    _case("influence/state-reach", "(body:GovernmentBody)-[r:OWNS]->()"),
    _case("influence/who-meets-whom", "(party)-[r:PARTICIPATES_IN]->(:Event)"),
    _case("documents/contradictions", of=WHOLE),
    _case("documents/contradictions", "(party)-[r:PARTNERS_WITH]-()", "a party"),
    _case("documents/figures-of-a-party", "(party)-[r:PARTNERS_WITH]-()"),
    _case("documents/plans-and-what-became-of-them", "(party)-[r:PARTNERS_WITH]-()"),
    _case("documents/what-changed-since", of=WHOLE, since="2025-01-01"),
    _case("documents/what-changed-since", "(party)-[r:PARTNERS_WITH]-()", "a party", since="2025-01-01"),
    _case("documents/what-is-said-of-a-party", "(party)-[r:PARTNERS_WITH]-()"),
    _case("documents/what-is-said-of-two-parties", "(first)-[r:PARTNERS_WITH]-(second)"),
    _case("documents/words-of-a-speaker", of="somebody", speaker="bel"),
    _case("documents/words-of-a-speaker", of="a paper", speaker="Paper 17", publisher=True),
    _case("quality/empty-periods", "(party)-[r:OWNS]->()"),
    _case("quality/identifiers-held-by-several", scheme="bic"),
    _case("quality/invalid-identifiers", dataset="second"),
    _case("quality/names-told-by-documents-only"),
    _case("quality/number-of-pairs-to-review"),
    _case("quality/pairs-to-review"),
    _case("quality/parties-without-identifier", dataset="second"),
    _case("quality/shares-over-100", of=WHOLE),
    _case("quality/shares-over-100", "()-[r:OWNS]->(firm:Firm)", "a firm"),
    _case("quality/stale-listings", older_than="2026-01-01"),
    _case("quality/ties-on-one-source", "(party)-[r:OWNS]->()"),
)  # fmt: skip


@dataclass(frozen=True)
class Line:
    """What one case took, in seconds; `stopped` where the server gave up."""

    query: str
    of: str
    median: float
    slowest: float
    rows: int
    truncated: bool
    sets: int
    runs: int
    stopped: bool = False


@click.command()
@click.option("--only", default="", help="Only queries whose name contains this.")
@click.option("--sets", type=click.IntRange(1), default=5, show_default=True)
@click.option("--repeat", type=click.IntRange(1), default=3, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True)
@click.option(
    "--json",
    "out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the figures to this file.",
)
@click.option(
    "--plans",
    is_flag=True,
    help="Check the plans alone; exit 1 where one has no reason for what it reads.",
)
def command(only: str, sets: int, repeat: int, seed: int, out: Path | None, plans: bool) -> None:
    """Ask every query, print a Markdown table."""
    queries = {query.id: query for query in shelf().queries}
    asked = [case for case in CASES if only in case.query]
    forgotten = {name for name in queries if only in name} - {case.query for case in asked}
    if forgotten:
        raise click.ClickException(f"no case asks {', '.join(sorted(forgotten))}")
    with connect() as graph:
        if plans:
            findings = [
                each
                for name in queries
                if only in name
                for each in explain(graph.store, queries[name])
            ]
            for finding in findings:
                click.echo(str(finding))
            click.echo(f"{len(findings)} findings", err=True)
            raise SystemExit(1 if findings else 0)
        lines = []
        for case in asked:
            draw = random.Random(f"{seed} {case.query} {case.of}")
            lines.append(measure(graph.store, queries[case.query], case, sets, repeat, draw))
            click.echo(f"{lines[-1].median * 1000:8.0f} ms  {case.query} {case.of}", err=True)
        version = ".".join(map(str, graph.store.version))
    lines.sort(key=lambda line: -line.median)
    click.echo("| query | asked of | median ms | slowest set ms | rows |")
    click.echo("| --- | --- | --- | --- | --- |")
    for line in lines:
        rows = f"{line.rows}{'+' if line.truncated else ''}{' stopped' if line.stopped else ''}"
        click.echo(
            f"| {line.query} | {line.of} | {line.median * 1000:,.0f} | {line.slowest * 1000:,.0f} | {rows} |"
        )
    slowest: dict[str, float] = {}
    for line in lines:
        slowest[line.query] = max(slowest.get(line.query, 0), line.median)
    fast = sum(seconds < FAST_S for seconds in slowest.values())
    slow = sum(seconds > SLOW_S for seconds in slowest.values())
    click.echo(
        f"\n{len(slowest)} queries: {fast} under {FAST_S * 1000:.0f} ms, {slow} over {SLOW_S:.0f} s "
        f"(each by its slower line); Neo4j {version}, seed {seed}"
    )
    if out:
        figures = {
            "neo4j": version, "seed": seed, "queries": len(slowest), "fast": fast, "slow": slow,
            "lines": [asdict(line) for line in lines],
        }  # fmt: skip
        out.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")


def measure(
    store: Store, query: Query, case: Case, sets: int, repeat: int, draw: random.Random
) -> Line:
    """Ask one case with some sets of values; one that takes longer than allowed is not asked again with the same."""
    medians, times, rows, truncated = [], [], [], False
    for given in _sets(store, case, sets, draw):
        runs: list[float] = []
        while len(runs) < repeat + 1 and (not runs or min(runs) < SLOW_S):
            started = time.perf_counter()
            try:
                result = run(store, query, given, today=DAY)
            except InterlockError as error:
                if not error.facts.get("timeout"):
                    raise
                seconds = time.perf_counter() - started
                return Line(query.id, case.of, seconds, seconds, 0, False, 1, 1, stopped=True)
            runs.append(time.perf_counter() - started)
            truncated = truncated or result.truncated
        warm = runs[1:] or runs
        times += warm
        medians.append(statistics.median(warm))
        rows.append(len(result.rows))
    return Line(
        query.id, case.of, statistics.median(times), max(medians), round(statistics.median(rows)),
        truncated, len(medians), len(times),
    )  # fmt: skip


def _sets(store: Store, case: Case, sets: int, draw: random.Random) -> Iterator[dict[str, Any]]:
    """The values to ask with: as many sets as wanted where parties are drawn, else one."""
    fixed = dict(case.values)
    if not case.drawn:
        yield fixed
        return
    for _ in range(sets):
        yield {**fixed, **parties(store, case.drawn, draw)}


def parties(store: Store, pattern: str, draw: random.Random) -> dict[str, str]:
    """Ids of the parties around a drawn tie, by the names of the pattern's variables.

    Raises:
        click.ClickException: the graph has no such pattern.
    """
    match = _TYPE.search(pattern)
    assert match, pattern
    bound = pattern.replace(match[0], "[r]")
    names: Sequence[str] = re.findall(r"\((\w+)", pattern)
    start = f"MATCH ()-[r:{match[1]}]->()"
    number = store.read(f"{start} RETURN count(r)").rows[0][0]
    ids = ", ".join(f"{name}.id" for name in names)
    for _ in range(_TRIES if number else 0):
        place = draw.randrange(number)
        found = store.read(
            f"{start} WITH r SKIP $place LIMIT 2000 MATCH {bound} RETURN {ids} LIMIT 1",
            {"place": place},
        ).rows
        if found:
            return dict(zip(names, found[0], strict=True))
    raise click.ClickException(f"the graph has no {pattern}")


if __name__ == "__main__":
    command()
