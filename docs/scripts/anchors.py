"""Write the anchors of all patterns that ship, so that no process has to derive them.

    python docs/scripts/anchors.py        # loaders/documents/language/anchors.json; after patterns were changed

Patterns are made when they are first needed: some texts are read before they are counted.
"""

from __future__ import annotations

import gc
import json
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from interlock.loaders import documents
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.known_anchors import digest

ROOT = Path(__file__).parents[2]
TARGET = ROOT / "loaders/documents/language/anchors.json"
TEXTS = ROOT / "tests/gold/development"


def patterns() -> Iterator[Sought]:
    """All patterns that are looked for in sentences."""
    for module in pkgutil.walk_packages(documents.__path__, f"{documents.__name__}."):
        import_module(module.name)
    for path in sorted(TEXTS.glob("*.txt")):
        documents.extract(path.read_bytes(), path.name)
    for item in gc.get_objects():
        if isinstance(item, Sought):
            yield item


def _written(clauses: tuple[frozenset[str], ...]) -> str:
    sets = [sorted(clause) for clause in clauses]
    return json.dumps(sets, ensure_ascii=False, separators=(",", ":"))


def main() -> None:
    """Derive and write."""
    found = {digest(one.source, one.flags): one.derived() for one in patterns()}
    lines = [f'"{key}":{_written(clauses)}' for key, clauses in sorted(found.items())]
    TARGET.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


if __name__ == "__main__":
    main()
