"""Each module of the reader binds a name once, and looks at every table that is its own.

Of two tables under one name the first would be lost in silence.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "loaders/documents").rglob("*.py"))


def bound(module: ast.Module) -> Iterator[str]:
    """The names that a module binds at its top, a name again for each time that it does."""
    for statement in module.body:
        match statement:
            case ast.Assign(targets=targets):
                yield from (one.id for one in targets if isinstance(one, ast.Name))
            case ast.AnnAssign(target=ast.Name(id=name), value=value) if value is not None:
                yield name
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                yield from (one.asname or one.name for one in names)
            case _:
                pass


@pytest.mark.parametrize("path", MODULES, ids=[str(path.relative_to(ROOT)) for path in MODULES])
def test_a_name_is_bound_once_and_looked_at(path: Path) -> None:
    module = ast.parse(path.read_text("utf-8"))
    counts = Counter(bound(module))
    read = {one.id for one in ast.walk(module) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Load)}  # fmt: skip
    own = {name for name in counts if name.startswith("_") and not name.startswith("__")}
    assert [name for name, times in counts.items() if times > 1] == []
    assert sorted(own - read) == []
