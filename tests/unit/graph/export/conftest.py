"""What a store would hold of the facts of some files, without one: each record with an entity of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from interlock.graph.export.contents import Contents, Entry, Origin
from interlock.loaders.base import open_files
from interlock.loaders.resolution.entities import (
    attributes_of,
    describe,
    from_properties,
    part_id,
    to_properties,
)
from interlock.loaders.write import tie_properties
from interlock.schema.models import MAIN, Record, Tie

Read = Callable[..., Contents]


@pytest.fixture(scope="session")
def read() -> Read:
    """The contents of a graph into which files of one source were loaded."""
    return contents_of


def contents_of(source: str, *paths: Path) -> Contents:
    mains: dict[str, Record] = {}
    parts: dict[str, dict[str, Record]] = {}
    ties: dict[str, Tie] = {}
    loads = open_files(source, [str(path) for path in paths])
    for load in loads:
        for facts in load:
            for fact in facts:
                if isinstance(fact, Tie):
                    ties[fact.id] = fact
                elif fact.part != MAIN:
                    parts.setdefault(fact.id, {})[part_id(fact)] = fact
                elif fact.id not in mains or not fact.stub:
                    mains[fact.id] = fact
    entries: dict[str, Entry] = {}
    kinds: dict[str, str] = {}
    for key in sorted({*mains, *parts}):
        main = _stored(mains[key]) if key in mains else {"id": key, "dataset": source}
        more = tuple(_stored(part) for _, part in sorted(parts.get(key, {}).items()))
        entity = describe([from_properties(main, more)])
        kinds[entity.id] = entity.kind
        entries[key] = Entry(
            key,
            source,
            entity.id,
            main.get("kind") or "Party",
            main,
            more,
            attributes_of(main, more),
        )
    about = loads[0].dataset
    return Contents(
        {source: Origin(source, source, about.title, about.publisher, about.url, about.licence, about.as_of)},
        entries,
        kinds,
        [
            {
                **tie_properties(tie),
                "type": tie.type,
                "subject": entries[tie.subject].entity,
                "object": entries[tie.object].entity,
            }
            for _, tie in sorted(ties.items())
        ],
        {},
    )  # fmt: skip


def _stored(record: Record) -> dict[str, Any]:
    stored: dict[str, Any] = json.loads(json.dumps(to_properties(record)))
    return {name: value for name, value in stored.items() if value is not None}
