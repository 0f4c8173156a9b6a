"""The gold set of the document loader keeps its form: what a scorer reads from it is there, and is in the text."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests" / "gold"
HALVES = {
    1: "development",
    0: "set-aside",
}  # by the number's parity, fixed before a passage is written
# Series of their own: of "c", "e", "f", "g" odd numbers are read for rules, even ones scored; "d" is scored before and after a change;
# "h" to "n", "q" to "x" and "z" are read for rules; "p" and "y" are scored before and after a change.
FRESH = {
    "c": "fresh",
    "d": "fresh2",
    **dict.fromkeys("efg", "fresh3"),
    **dict.fromkeys("hijklmnqrstuvwxz", "fresh4"),
    "p": "fresh5",
    "y": "fresh6",
}
VOCABULARY = yaml.safe_load((ROOT / "schema" / "vocabulary.yml").read_text(encoding="utf-8"))
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the same, faster where libyaml is at hand
SECTIONS = ("entities", "relations", "observations", "absent", "optional")
KEYS = {
    "file": {"document", "language", "published", "boilerplate", "page_date", *SECTIONS},
    "entities": {"id", "kind", "also", "name", "aliases", "count", "place", "country"},
    "relations": {
        "from",
        "type",
        "to",
        "modality",
        "quote",
        "attributes",
        "attributed_to",
        "event",
        "stated_on",
        "ended",
    },
}
FILES = sorted(GOLD.glob("*/*.yaml"))


def fold(text: str) -> str:
    """Text with white space folded, as quotes are compared."""
    return " ".join(text.split())


def ends(kind_or_group: str | list[str]) -> set[str]:
    """Kinds that one end of a tie type accepts."""
    names = (
        kind_or_group
        if isinstance(kind_or_group, list)
        else VOCABULARY["groups"].get(kind_or_group, [kind_or_group])
    )
    return set(names)


def kinds(entity: dict[str, Any]) -> set[str]:
    """Kinds under which an entity may be given."""
    return {entity["kind"], *entity.get("also", [])}


def contradict(absent: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether a stated or optional tie is one that may not appear: of two entries on one tie, the one with a modality is the exception."""
    if any(key not in absent or absent[key] != other.get(key) for key in ("from", "type", "to")):
        return False
    one, two = (
        {words} if isinstance(words, str) else set(words)
        for words in (absent.get("modality", []), other.get("modality", []))
    )
    return bool(one & two) if one else not two or "quote" in other


def faults(gold: dict[str, Any], text: str) -> Iterator[str]:
    """Everything in which one gold file departs from the form; empty for a good one."""
    yield from (f"unknown key {key}" for key in set(gold) - KEYS["file"])
    yield from (
        f"no section {section}" for section in SECTIONS if not isinstance(gold.get(section), list)
    )
    folded = fold(text)
    entities = {entity["id"]: entity for entity in gold["entities"]}
    if len(entities) != len(gold["entities"]):
        yield "an entity id occurs twice"
    if not gold["absent"]:
        yield "nothing is said to be absent"
    for entity in gold["entities"]:
        yield from (f"{entity['id']}: unknown key {key}" for key in set(entity) - KEYS["entities"])
        yield from (
            f"{entity['id']}: kind {kind}" for kind in kinds(entity) - set(VOCABULARY["kinds"])
        )
        printed = any(
            fold(name).casefold() in folded.casefold()
            for name in (entity["name"], *entity.get("aliases", []))
        )
        if not printed and "branch" not in entity["name"] and not entity["name"].startswith("<"):
            yield f"{entity['id']}: no name of it is printed in the text"
    for relation in gold["relations"]:
        where = f"{relation['from']} {relation['type']} {relation['to']}"
        yield from (f"{where}: unknown key {key}" for key in set(relation) - KEYS["relations"])
        if relation["type"] not in VOCABULARY["ties"]:
            yield f"{where}: no such tie type"
            continue
        for side in ("from", "to"):
            if relation[side] not in entities:
                yield f"{where}: {relation[side]} is no entity of the file"
            elif not kinds(entities[relation[side]]) & ends(
                VOCABULARY["ties"][relation["type"]][side]
            ):
                yield f"{where}: the tie type does not take {entities[relation[side]]['kind']} as its {side}"
        words = (
            relation["modality"]
            if isinstance(relation["modality"], list)
            else [relation["modality"]]
        )
        yield from (
            f"{where}: modality {word}" for word in words if word not in VOCABULARY["modalities"]
        )
        if fold(relation["quote"]) not in folded:
            yield f"{where}: its quote is not in the text"
        shares = [
            v for k, v in relation.get("attributes", {}).items() if k in ("share_min", "share_max")
        ]
        if any(not 0 <= share <= 1 for share in shares):
            yield f"{where}: a share is a fraction"
        event = relation.get("event", {})
        if set(event) - {"from", "to"} or any(
            type(day) is not datetime.date for day in event.values()
        ):
            yield f"{where}: an event has the days from and to"
        if len(event) == 2 and not event["from"] < event["to"]:
            yield f"{where}: the event's interval is empty"
        if "stated_on" in relation and type(relation["stated_on"]) is not datetime.date:
            yield f"{where}: stated_on is a day"
    for observation in gold["observations"]:
        where = f"{observation.get('subject')} {observation.get('indicator')}"
        if observation["subject"] not in entities:
            yield f"{where}: its subject is no entity of the file"
        if fold(observation["quote"]) not in folded:
            yield f"{where}: its quote is not in the text"
        period = [observation.get("period_from"), observation.get("period_to")]
        if None not in period and not period[0] < period[1]:
            yield f"{where}: the period is empty"
    for section in ("absent", "optional"):
        for fact in gold[section]:
            if "type" in fact and fact["type"] not in VOCABULARY["ties"]:
                yield f"{section}: no tie type {fact['type']}"
            if "kind" in fact and fact["kind"] not in VOCABULARY["kinds"]:
                yield f"{section}: no kind {fact['kind']}"
            if section == "absent" and not (
                {"from", "type", "to"} <= set(fact) or {"kind", "name"} <= set(fact)
            ):
                yield f"absent: {fact} names neither a tie nor an entity"
    for fact in gold["absent"]:
        if any(contradict(fact, other) for other in (*gold["relations"], *gold["optional"])):
            yield f"absent: {fact} is stated or optional"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_gold_file_keeps_the_form(path: Path) -> None:
    gold = yaml.load(path.read_text(encoding="utf-8"), LOADER)
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    assert gold["document"] == f"{path.stem}.txt"
    assert list(faults(gold, text)) == []


def test_the_half_of_a_passage_follows_from_its_number() -> None:
    for path in FILES:
        number = re.fullmatch(r"([a-z])(\d{3})-[a-z0-9-]+", path.stem)
        assert number, path.name
        half = FRESH.get(number[1], HALVES[int(number[2]) % 2])
        assert path.parent.name == half, path.name
    assert {p.with_suffix("") for p in GOLD.glob("*/*.txt")} == {p.with_suffix("") for p in FILES}


def test_the_check_finds_what_is_wrong() -> None:
    gold = {
        "entities": [{"id": "a", "kind": "Firm", "name": "A"}],
        "relations": [
            {"from": "a", "type": "OWNS", "to": "b", "modality": "sure", "quote": "A owns"}
        ],
        "observations": [],
        "absent": [{"from": "a", "type": "OWNS", "to": "b"}],
        "optional": [],
    }
    assert len(list(faults(gold, "A sold B."))) == 4
