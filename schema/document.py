"""The vocabulary as a document: Markdown for people, JSON for programs, Cypher for servers.

to_markdown()      # what docs/schema.md holds
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from interlock.schema import cypher
from interlock.schema.vocabulary import TieType, Vocabulary, vocabulary


def to_json() -> dict[str, Any]:
    """The whole vocabulary, with ends spelt out."""
    return vocabulary().model_dump(mode="json", by_alias=True)


def to_cypher() -> str:
    """Constraints and indexes, then every generated write as a comment's worth of reference."""
    made = [*cypher.constraints(), *cypher.indexes()]
    writes = [f"// {name}\n{text};" for name, text in cypher.statements().items()]
    return "\n".join([*(f"{statement};" for statement in made), "", *writes]) + "\n"


def to_markdown() -> str:
    """The reference page of the schema."""
    words = vocabulary()
    return "\n".join(
        [
            "# Schema",
            "",
            "Generated from `schema/vocabulary.yml` by `interlock schema --format md`; edit that file, not this page.",
            "",
            "Three layers in one Neo4j database: **evidence** (what each source says), **entities** (one node a real-world thing, made",
            "from the records that resolve to it) and **ties** (one relationship a claim of one source). Shares are percent, periods",
            "are half-open `[valid_from, valid_to)`, a missing end is open.",
            "",
            "## Modality",
            "",
            *_table(
                ("word", "meaning", "example"),
                ((m.name, m.definition, f"“{m.example}”") for m in words.modalities.values()),
            ),
            "## Kinds of entity",
            "",
            *_table(
                ("kind", "labels", "meaning", "example"),
                (
                    (
                        k.name,
                        "".join(f"`:{label}`" for label in ("Entity", *k.labels)),
                        k.definition,
                        k.example,
                    )
                    for k in words.kinds.values()
                ),
            ),
            "## Ties",
            "",
            "Every tie has "
            + ", ".join(f"`{name}`" for name in words.tie_properties)
            + "; what it has beside them stands with its type.",
            "",
            *(
                line
                for family, title in words.families.items()
                for line in _family(words, family, title)
            ),
            "## Evidence layer",
            "",
            *_table(
                ("node", "meaning", "properties"),
                (
                    (n.name, n.definition, ", ".join(f"`{p}`" for p in n.properties))
                    for n in words.evidence_layer.values()
                ),
            ),
            *_table(
                ("relationship", "from", "to", "meaning"),
                ((t.name, t.subject, t.object, t.definition) for t in words.evidence_ties.values()),
            ),
            "What another table of the same source adds to a record (aliases, addresses, exceptions) stands in a `Part` of its own,",
            "so that files load in any order and go exactly; an entity is described from its records and their parts.",
            "",
            "## Properties",
            "",
            *_table(
                ("property", "type", "meaning"),
                (
                    (p.name, p.type + (f" ({p.unit})" if p.unit else ""), p.definition)
                    for p in words.properties.values()
                ),
            ),
            "## Identifiers",
            "",
            "Strongest first. An exclusive one belongs to one party: equal values join records, different ones keep them apart.",
            "",
            *_table(
                ("scheme", "use", "what", "check"),
                (
                    (s.name, s.use, s.title, f"`{s.check or s.pattern}`")
                    for s in words.identifiers.values()
                ),
            ),
        ]
    )


def _family(words: Vocabulary, family: str, title: str) -> Iterable[str]:
    yield f"### {title}"
    yield ""
    for tie in words.ties.values():
        if tie.family == family:
            yield from _tie(tie)


def _tie(tie: TieType) -> Iterable[str]:
    yield f"#### {tie.name}"
    yield ""
    yield f"`{tie.example}`"
    yield ""
    yield tie.definition + (" Symmetric." if tie.symmetric else "")
    yield ""
    yield f"- from: {', '.join(tie.subject)}"
    yield f"- to: {', '.join(tie.object)}"
    if tie.properties:
        yield f"- properties: {', '.join(f'`{name}`' for name in tie.properties)}"
    yield ""


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    lines = [head, ["---"] * len(head), *rows]
    return [
        *("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines),
        "",
    ]
