"""The tables of `person_names.yml`: how people of many countries are named.

person_names().given_names      # {'Askar', 'María', ...}
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from interlock.loaders.documents.language.compiled import loaded
from interlock.schema.vocabulary import load_yaml

__all__ = ["PersonNames", "person_names"]


class PersonNames:
    """Sets of names as printed; `person_names.yml` says what each is."""

    def __init__(self, tables: dict[str, Any]) -> None:
        self.given_names = frozenset(tables["given_names"])
        self.family_names = frozenset(tables["family_names"])
        self.particles = frozenset(tables["particles"])
        self.between = frozenset(tables["between"])
        self.no_person_before_al = frozenset(tables["no_person_before_al"])
        self.vietnamese_families = frozenset(tables["vietnamese_families"])
        self.vietnamese_names = frozenset(tables["vietnamese_names"])
        self.chinese_families = frozenset(tables["chinese_families"])
        self.pinyin_families = frozenset(tables["pinyin_families"])
        self.korean_families = frozenset(tables["korean_families"])


@cache
def person_names() -> PersonNames:
    """The tables, read once."""
    return PersonNames(
        loaded(files(__package__).joinpath("person_names.yml").read_text("utf-8"), load_yaml)
    )
