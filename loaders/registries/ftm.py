"""FollowTheMoney, as OpenSanctions publishes it: entities (lines, nested, deltas), statements, and the simple table of targets.

A record's id is `ftm:<entity id>`. Relations are entities too: each gives one tie for every pair of its ends, with the relation's schema
and id as source key, and its ends as stubs that their own rows fill, for the order of a file is random. Values come in lists; where a
field holds one value only, several are an interval (shares), the outermost (dates of a relation), or none (dates of a party), and
counted. Ids change when entities are merged; the former ones stay in `referents`.

A Company is a Firm, a LegalEntity a Party, for it may be a person; a Bank by topic or name, a government body by topic. Family,
Associate and UnknownLink are RELATED_TO with the source's own word; roles as text decide no direction.

    interlock load ftm entities.ftm.json
    mapper("entities", scope)(row)      # [owner stub, asset stub, (owner)-[:OWNS {share_min: 49, share_max: 49}]->(asset)]

The table of targets and the statements carry the ids of the entities, and say less of them: load one form into one dataset. The
statements of an entity must follow each other, as the publisher writes them.

Format: followthemoney.tech (FtM 3 and 4), opensanctions.org/docs/bulk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from interlock.loaders.base import Mapper, Scope, rows
from interlock.loaders.json_paths import well_formed
from interlock.loaders.readers import Row, Stream
from interlock.loaders.registries import ftm_lists
from interlock.loaders.registries.ftm_entities import Entity, Fact, FollowTheMoney
from interlock.schema.errors import RowRefused


def mapper(table: str, scope: Scope) -> Mapper:
    """The mapper of `entities` (also nested), `delta`, `statements`, `targets`, or one of the lists of `ftm_lists`."""
    ftm = FollowTheMoney(scope)
    if table == "statements":
        return Statements(ftm, scope)
    if table in ftm_lists.MAPPERS:
        return well_formed(partial(ftm_lists.MAPPERS[table], ftm, scope))
    forms: dict[str, Callable[[Row], Iterable[Fact]]] = {
        "entities": ftm.row,
        "delta": ftm.delta,
        "targets": ftm.target,
    }
    return well_formed(forms[table])


_STATEMENT = frozenset({"canonical_id", "schema", "prop", "value", "dataset"})


class Statements:
    """The mapper of `statements.csv`: one value of one property a row; an entity is complete where the next row is of another.

    To know that, the file is read a second time, one row ahead.
    """

    def __init__(self, ftm: FollowTheMoney, scope: Scope) -> None:
        self._ftm = ftm
        self._ranks = {schema: rank for rank, schema in enumerate(scope.meta.lookups["ranks"])}
        self._group: list[dict[str, str]] = []
        self._rows = self._following(scope)
        self._next: tuple[int, str] | None = (0, "")

    def __call__(self, row: Row) -> list[Fact]:
        """The facts of an entity with its last row, none before."""
        cells: dict[str, str] = row.data
        for column in sorted(_STATEMENT):
            if column not in cells:
                raise RowRefused("missing", column, None)
        self._ftm.check_schema(cells["schema"])
        key = cells["canonical_id"]
        self._group.append(cells)
        while self._next is not None and self._next[0] <= row.number:
            self._next = next(self._rows, None)
        if self._next is not None and self._next[1] == key:
            return []
        group, self._group = self._group, []
        try:
            return self._ftm.mapped(self._entity(key, group))
        except RowRefused:
            # The last row is refused with the reason; the others have nothing to say without the entity.
            self._ftm.scope.findings["statements_of_refused_entities"] += len(group) - 1
            raise

    def _usable(self, cells: Mapping[str, str]) -> bool:
        return cells.keys() >= _STATEMENT and self._ftm.knows(cells["schema"])

    def _following(self, scope: Scope) -> Iterator[tuple[int, str]]:
        with Stream(scope.path, scope.table.globs) as stream:
            for row in rows(stream, scope.table):
                if row.problem is None and self._usable(row.data):
                    yield row.number, row.data["canonical_id"]

    def _entity(self, key: str, group: Sequence[Mapping[str, str]]) -> Entity:
        schemas = {cells["schema"]: None for cells in group}
        if len(schemas) > 1:
            self._ftm.scope.find("schema_several")
        properties: dict[str, dict[str, None]] = {}
        for cells in group:
            if cells["prop"] != "id":
                properties.setdefault(cells["prop"], {})[cells["value"]] = None
        seen = [cells["first_seen"] for cells in group if "first_seen" in cells]
        former = {cells.get("entity_id", key) for cells in group} - {key}
        return {
            "id": key,
            "schema": max(sorted(schemas), key=lambda schema: self._ranks.get(schema, -1)),
            "properties": {prop: list(values) for prop, values in properties.items()},
            "datasets": sorted({cells["dataset"] for cells in group}),
            "referents": sorted(former),
            "first_seen": min(seen, default=None),
            "last_change": max(seen, default=None),
        }
