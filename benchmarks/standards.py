"""The exports in FollowTheMoney and BODS, held to the standards' own validators.

The tests run it for BODS. followthemoney needs a compiler (it brings PyICU, which has no wheel for Linux) and stays out of the tests'
environment: for it the script is run by hand, in an environment of its own.

    pip install followthemoney libcovebods
    python benchmarks/standards.py check out/                  # folders of exports, either format
    python benchmarks/standards.py model > graph/export/ftm_model.yml

The second writes the data by which the exporter and its tests know the model: names, types and ranges, no texts. Neither needs
Interlock.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

# Documents and what is in them, which a graph of parties has no use for.
LEFT_OUT = ("Document", "Page", "Call", "Message", "Mention", "Note", "Similar")
LENGTHS = ("string", "text", "name", "identifier", "url", "entity", "address", "topic", "country")


def model_text() -> str:
    """The model as the exporter keeps it."""
    import followthemoney
    from followthemoney import model
    from followthemoney.types import registry

    def line(name: str, values: Any) -> str:
        return f"{name}: {json.dumps(values, ensure_ascii=False)}"

    kept = [
        schema
        for schema in sorted(model.schemata.values(), key=lambda schema: schema.name)
        if not any(model[name] in schema.schemata for name in LEFT_OUT if name in model.schemata)
    ]
    lines = [
        "# The model of FollowTheMoney (MIT, Organized Crime and Corruption Reporting Project and others) as far as exports need it:",
        "# names, types and ranges. Written by `python benchmarks/standards.py model`; not to be edited.",
        line("version", followthemoney.__version__),
        line("lengths", {name: registry.get(name).max_length for name in LENGTHS}),
        "enums:",
        *("  " + line(name, sorted(registry.get(name).codes)) for name in ("country", "topic")),
        "schemas:",
    ]
    for schema in kept:
        own = {
            name: f"entity {prop.range.name}" if prop.range else prop.type.name
            for name, prop in sorted(schema.properties.items())
            if prop.schema == schema and not prop.stub
        }
        parents = sorted(parent.name for parent in schema.extends)
        lines.append("  " + line(schema.name, {"extends": parents, "properties": own}))
    return "\n".join(lines) + "\n"


def check_ftm(folder: Path) -> Counter[str]:
    """What followthemoney says of `entities.ftm.json`; statements are read and compared with the entities."""
    from followthemoney import ValueEntity, model
    from followthemoney.exc import InvalidData
    from followthemoney.statement.serialize import read_csv_statements

    found: Counter[str] = Counter()
    entities = {}
    for text in (folder / "entities.ftm.json").read_text("utf-8").splitlines():
        data = json.loads(text)
        entities[data["id"]] = data
        schema = model.get(data["schema"])
        if schema is None:
            found["schema unknown"] += 1
            continue
        for name in set(data["properties"]) - set(schema.properties):
            found[f"property unknown: {schema.name}.{name}"] += 1
        try:
            schema.validate(data)
        except InvalidData as error:
            found.update(
                f"{schema.name} {name}: {why}" for name, why in error.errors["properties"].items()
            )
        kept = ValueEntity.from_dict(data, cleaned=False).to_dict()["properties"]
        for name, values in data["properties"].items():
            if len(kept.get(name, ())) < len(values):
                found[f"cleaned away: {schema.name}.{name}"] += 1
    for entity in entities.values():
        for name, values in entity["properties"].items():
            prop = model[entity["schema"]].properties[name]
            ends = [entities[value] for value in values if prop.range and value in entities]
            found.update(
                f"out of range: {entity['schema']}.{name} {end['schema']}"
                for end in ends
                if not any(
                    schema.is_a(prop.range) and schema.is_a(end["schema"])
                    for schema in model.schemata.values()
                )
            )
    with (folder / "statements.csv").open("rb") as file:
        statements = list(read_csv_statements(file))
    for statement in statements:
        if statement.id != statement.generate_key():
            found["statement id"] += 1
        if statement.value not in entities[statement.canonical_id]["properties"][statement.prop]:
            found["statement without entity"] += 1
    sys.stderr.write(f"{len(entities)} entities, {len(statements)} statements\n")
    return found


def check_bods(folder: Path, known: set[str]) -> Counter[str]:
    """What libcovebods says of `statements.json`: schema, rules, additional fields."""
    import libcove2.common

    # It would fetch the list of registers from the network; the registers that statements name are not what is checked here.
    known.update(_registers(folder))
    libcove2.common.get_orgids_prefixes = lambda *_: known
    import libcovebods.additionalfields
    import libcovebods.config
    import libcovebods.data_reader
    import libcovebods.jsonschemavalidate
    import libcovebods.run_tasks
    import libcovebods.schema

    reader = libcovebods.data_reader.DataReader(str(folder / "statements.json"))
    config = libcovebods.config.LibCoveBODSConfig()
    schema = libcovebods.schema.SchemaBODS(reader, config)
    errors = libcovebods.jsonschemavalidate.JSONSchemaValidator(schema).validate(reader)
    found = Counter(f"schema: {error.json()['message']}" for error in errors)
    tasks = libcovebods.run_tasks.process_additional_checks(
        reader, config, schema, libcovebods.run_tasks.TASK_CLASSES
    )
    found.update(f"rule: {check['type']}" for check in tasks["additional_checks"])
    more = libcovebods.additionalfields.AdditionalFields(schema).process(reader)
    found.update(f"additional field: {name}" for name in more)
    sys.stderr.write(f"{len(reader.get_all_data())} statements\n")
    return found


def _registers(folder: Path) -> set[str]:
    """The codes of registers that the statements name."""
    statements = json.loads((folder / "statements.json").read_text("utf-8"))
    return {
        identifier["scheme"]
        for statement in statements
        for identifier in statement["recordDetails"].get("identifiers", ())
        if "scheme" in identifier
    }


def main() -> None:
    """Write the model, or check a folder and fail where something is found."""
    if sys.argv[1:] == ["model"]:
        sys.stdout.write(model_text())
        return
    if len(sys.argv) < 3 or sys.argv[1] != "check":
        sys.exit(__doc__)
    found: Counter[str] = Counter()
    registers: set[str] = set()
    for folder in map(Path, sys.argv[2:]):
        if (folder / "entities.ftm.json").exists():
            found += check_ftm(folder)
        if (folder / "statements.json").exists():
            found += check_bods(folder, registers)
    sys.stdout.write(json.dumps(found, indent=2, ensure_ascii=False) + "\n")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
