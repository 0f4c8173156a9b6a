"""Pages of docs/analyses: one an analysis, made of its docstring, its entry in the catalogue and an example that is computed.

    write(Path("docs/analyses"))      # README.md, one .md and one .svg an analysis

Pictures are drawn from the same example that the page prints, with the values that the analysis gives.
"""

from __future__ import annotations

import inspect
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from html import escape
from importlib import resources
from pathlib import Path
from typing import Any

import yaml

from interlock.graph.analysis.catalogue import CATALOGUE, Analysis
from interlock.graph.snapshot import Snapshot

NOTICE = "<!-- Generated: interlock analyse list --pages docs/analyses -->"
_SECTIONS = ("Args", "Returns", "Raises", "Examples", "Notes", "References", "See Also")
_FAMILIES = {
    "sanctions": "Sanctions", "ownership": "Ownership", "control": "Control", "groups": "Groups", "counterfactual": "What if",
    "paths": "Risk paths", "nearness": "Nearness", "temporal": "Time", "sensitivity": "Sensitivity",
    "chokepoints": "Chokepoints", "influence": "Influence", "brokerage": "Brokerage", "components": "Components",
    "structure": "Structure", "communities": "Communities", "contagion": "Contagion",
}  # fmt: skip
_FIELDS = (
    "type",
    "valid_from",
    "valid_to",
    "substitution",
)  # of each tie of an example, where it gives them
_WIDTH, _ROW, _RADIUS = 480, 96, 20


def write(folder: Path) -> list[Path]:
    """Write all pages and pictures; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in files().items():
        path = folder / name
        path.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)
    return written


def files() -> dict[str, str]:
    """Every file of the folder by name."""
    found = {"README.md": _contents()}
    for entry in CATALOGUE.values():
        example = _examples()[entry.name]
        rows = _rows(entry, example)
        found[f"{entry.name}.md"] = _page(entry, example, rows)
        if example["ties"]:
            found[f"{entry.name}.svg"] = picture(entry, example, rows)
    return found


@cache
def _examples() -> dict[str, dict[str, Any]]:
    text = resources.files("interlock.graph.analysis").joinpath("gallery.yml").read_text("utf-8")
    loaded: dict[str, dict[str, Any]] = yaml.safe_load(text)
    return loaded


def _contents() -> str:
    lines = [
        NOTICE, "", "# Analyses", "",
        "Each answers one question on the graph, and says when not to trust it. All run as `interlock analyse NAME` and as Python",
        "functions on a `networkx` graph or a `Snapshot`; `interlock analyse NAME --help` lists the options.", "",
    ]  # fmt: skip
    families: dict[str, list[Analysis]] = defaultdict(list)
    for entry in CATALOGUE.values():
        families[entry.name.partition(".")[0]].append(entry)
    for family, entries in families.items():
        lines += [f"## {_FAMILIES[family]}", "", "| analysis | question |", "| --- | --- |"]
        lines += [f"| [{entry.name}]({entry.name}.md) | {entry.title} |" for entry in entries]
        lines.append("")
    return "\n".join(lines)


def _page(entry: Analysis, example: Mapping[str, Any], rows: list[dict[str, Any]]) -> str:
    parts = sections(inspect.getdoc(entry.function) or "")
    lines = [NOTICE, "", f"# {entry.name}", "", f"**{entry.title}**", "", *_prose(parts[""]), ""]
    if example["ties"]:
        lines += [f"![{escape(entry.title)}]({entry.name}.svg)", ""]
    lines += ["## When it misleads", "", entry.misleads, ""]
    if parts.get("Notes"):
        lines += ["## How to read it", "", *_prose(parts["Notes"]), ""]
    lines += ["## Parameters", ""]
    if entry.parameters:
        lines += ["| option | meaning | default |", "| --- | --- | --- |"]
        for parameter in entry.parameters:
            default = "required" if parameter.required else _default(parameter.default)
            lines.append(
                f"| `--{parameter.name.replace('_', '-')}` | {parameter.help} | {default} |"
            )
    else:
        lines.append("None but those that all share.")
    lines += ["", "## Example", ""]
    if example["ties"]:
        lines += [f"Ties: `{example['ties']}`.", ""]
    for field in _FIELDS:
        if field in example:
            lines += [f"`{field}` of each: {_plain(example[field])}.", ""]
    if example["given"]:
        lines += [
            "Asked with: "
            + ", ".join(f"`{k} = {_plain(v)}`" for k, v in example["given"].items())
            + ".",
            "",
        ]
    lines += _table(rows)
    if parts.get("References"):
        lines += ["", "## References", "", *_prose(parts["References"])]
    return "\n".join(lines) + "\n"


def sections(doc: str) -> dict[str, list[str]]:
    """Lines of a docstring by section; what stands before the first one under the empty name, without the first line's full stop."""
    found: dict[str, list[str]] = {"": []}
    name = ""
    for line in doc.splitlines():
        title = line.rstrip().removesuffix(":")
        if title in _SECTIONS and line.rstrip().endswith(":"):
            name = title
            found[name] = []
        else:
            found[name].append(line if name == "" else line.removeprefix("    "))
    return found


def _prose(lines: list[str]) -> list[str]:
    """Paragraphs as they are; what is indented is a formula, fenced."""
    text = list(lines)
    while text and not text[-1].strip():
        text.pop()
    while text and not text[0].strip():
        text.pop(0)
    found: list[str] = []
    fenced = False
    for line in text:
        formula = line.startswith("    ")
        if formula and not fenced:
            found.append("```text")
        if fenced and line.strip() and not formula:
            while found and not found[-1]:
                found.pop()
            found += ["```", ""]
        fenced = formula or (fenced and not line.strip())
        found.append(line.removeprefix("    ") if fenced else _escaped(line))
    if fenced:
        while not found[-1]:
            found.pop()
        found.append("```")
    return found


def _escaped(line: str) -> str:
    return line.replace("*", "\\*") if "`" not in line else line


def _default(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"`{value}`"


def _plain(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {item}" for key, item in value.items())
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


_SKIP = {
    "ties",
    "paths",
    "chain",
    "missing",
    "version",
    "as_of",
    "rule",
    "share_min_open",
    "share_max_open",
    "exact",
}


def _table(rows: list[dict[str, Any]]) -> list[str]:
    columns = [
        key
        for key in dict.fromkeys(key for row in rows for key in row)
        if key not in _SKIP or (key == "exact" and "voter" in rows[0])
    ]
    lines = ["| " + " | ".join(columns) + " |", "|" + " --- |" * len(columns)]
    lines += ["| " + " | ".join(_cell(row.get(key)) for key in columns) + " |" for row in rows[:20]]
    return lines


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.4g}"
    return _plain(value).replace("|", "\\|")


# ---- examples


def _ties(text: str) -> Iterator[tuple[str, str, Any]]:
    for part in (part.strip() for part in text.split(",") if part.strip()):
        pair, _, number = part.partition(" ")
        tail, _, head = pair.partition(">")
        low, dots, high = number.partition("-")
        yield tail, head, (float(low), float(high)) if dots else float(number) if number else None


def _graph(entry: Analysis, example: Mapping[str, Any]) -> Snapshot:
    ties = list(_ties(example["ties"]))
    nodes = list(dict.fromkeys(node for tail, head, _ in ties for node in (tail, head)))
    place = {node: number for number, node in enumerate(nodes)}
    name = {"shares": "share", "groups": "share", "exposures": "exposure", "supplies": "share"}.get(
        entry.view, "weight"
    )
    columns: dict[str, Any] = (
        {}
        if all(value is None for _, _, value in ties)
        else {name: [value for _, _, value in ties]}
    )
    for field in _FIELDS:
        if field in example:
            columns[field] = example[field]
    kinds = {str(key): value for key, value in (example.get("kinds") or {}).items()}
    return Snapshot.from_columns(
        nodes,
        [place[tail] for tail, _, _ in ties],
        [place[head] for _, head, _ in ties],
        nodes={"kind": [kinds.get(node) for node in nodes]} if kinds else None,
        **columns,
    )


def _rows(entry: Analysis, example: Mapping[str, Any]) -> list[dict[str, Any]]:
    given = dict(example["given"])
    if entry.view == "none":
        weights = given.pop("weights")
        return list(entry.rows(None, entry.function(weights, **given)))
    graph = _graph(entry, example)
    if entry.name == "sensitivity.ranks":
        from interlock.graph.risk import RiskModel

        return list(entry.rows(graph, entry.call(graph, model=RiskModel.load(), **given)))
    if entry.name == "counterfactual.without":
        from interlock.graph.analysis.sanctions import status

        def measure(smaller: Any) -> Any:
            return status(smaller, given["listed"], given["regime"], "2025-01-01").statuses()

        return list(entry.rows(graph, entry.function(graph, given["remove"], measure)))
    return list(entry.rows(graph, entry.call(graph, **given)))


# ---- pictures


def picture(entry: Analysis, example: Mapping[str, Any], rows: list[dict[str, Any]]) -> str:
    """The example as SVG: parties with the value found for each, ties with theirs; parties with a value are filled."""
    ties = list(_ties(example["ties"]))
    spot = _layout(ties)
    height = max(y for _, y in spot.values()) + 64
    values = _values(example["shows"], rows)
    marked = (
        {str(tie) for row in rows for tie in row.get("ties", ())}
        if entry.name in ("paths.best", "chokepoints.min_cut")
        else set()
    )
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}" role="img" '
        f'font-family="sans-serif" font-size="13">',
        f"<title>{escape(entry.title)}</title>",
        f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>',
        '<defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" '
        'markerUnits="userSpaceOnUse" orient="auto">'
        '<path d="M0 0L10 5L0 10z" fill="#555"/></marker></defs>',
    ]
    pairs = {(tail, head) for tail, head, _ in ties}
    for number, (tail, head, value) in enumerate(ties):
        bend = (
            (head, tail) in pairs
            or spot[tail][1] == spot[head][1]
            or abs(spot[tail][1] - spot[head][1]) > _ROW
        )
        parts.append(_arrow(spot[tail], spot[head], _label(value), bend, str(number) in marked))
    for node, (x, y) in spot.items():
        fill = "#cfe3f5" if node in values else "#f2f2f2"
        parts.append(f'<circle cx="{x}" cy="{y}" r="{_RADIUS}" fill="{fill}" stroke="#1f4e79"/>')
        parts.append(f'<text x="{x}" y="{y + 5}" text-anchor="middle">{escape(node)}</text>')
        if node in values:
            text = escape(values[node])
            parts.append(
                f'<text x="{x + _RADIUS + 5}" y="{y - 10}" stroke="#fff" stroke-width="4" paint-order="stroke" fill="#1f4e79" '
                f'font-weight="bold">{text}</text>'
            )
    return "\n".join([*parts, "</svg>"]) + "\n"


def _layout(ties: list[tuple[str, str, Any]]) -> dict[str, tuple[int, int]]:
    """Owners above owned: rows by distance from those whom nobody points at."""
    nodes = list(dict.fromkeys(node for tail, head, _ in ties for node in (tail, head)))
    heads = {head for _, head, _ in ties}
    row = {node: 0 for node in nodes if node not in heads} or {nodes[0]: 0}
    frontier = list(row)
    while len(row) < len(nodes):
        following = []
        for node in frontier:
            for tail, head, _ in ties:
                if tail == node and head not in row:
                    row[head] = row[node] + 1
                    following.append(head)
        if not following:
            node = next(node for node in nodes if node not in row)
            row[node] = 0
            following = [node]
        frontier = following
    levels: dict[int, list[str]] = defaultdict(list)
    for node in nodes:
        levels[row[node]].append(node)
    return {
        node: (round(_WIDTH * (number + 1) / (len(level) + 1)), 40 + depth * _ROW)
        for depth, level in levels.items()
        for number, node in enumerate(level)
    }


def _arrow(
    start: tuple[int, int], end: tuple[int, int], label: str, bend: bool, marked: bool
) -> str:
    (x1, y1), (x2, y2) = start, end
    dx, dy = x2 - x1, y2 - y1
    length = max((dx * dx + dy * dy) ** 0.5, 1.0)
    away = max(34.0, 0.2 * length) if bend else 0.0
    mx, my = (x1 + x2) / 2 - dy / length * away, (y1 + y2) / 2 + dx / length * away
    sx, sy = _towards(x1, y1, mx, my)
    ex, ey = _towards(x2, y2, mx, my)
    look = 'stroke="#c0392b" stroke-width="2.5"' if marked else 'stroke="#555" stroke-width="1.3"'
    line = f'<path d="M{sx:.1f} {sy:.1f}Q{mx:.1f} {my:.1f} {ex:.1f} {ey:.1f}" fill="none" {look} marker-end="url(#arrow)"/>'
    if not label:
        return line
    tx, ty = 0.25 * x1 + 0.5 * mx + 0.25 * x2, 0.25 * y1 + 0.5 * my + 0.25 * y2 + 4
    return line + (
        f'<text x="{tx:.1f}" y="{ty:.1f}" text-anchor="middle" stroke="#fff" stroke-width="4" paint-order="stroke" '
        f'fill="#333" font-size="11">{escape(label)}</text>'
    )


def _towards(x: float, y: float, tx: float, ty: float) -> tuple[float, float]:
    length = max(((tx - x) ** 2 + (ty - y) ** 2) ** 0.5, 1.0)
    return x + (tx - x) / length * (_RADIUS + 2), y + (ty - y) / length * (_RADIUS + 2)


def _label(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return f"{value[0]:g} to {value[1]:g}"
    return f"{value:g}"


def _values(shows: str, rows: list[dict[str, Any]]) -> dict[str, str]:
    found: dict[str, str] = {}
    if not shows:
        return found
    for row in rows:
        value = row.get(shows, shows)
        for node in row.get("members") or [row.get("node", row.get("to"))]:
            if node is not None and value not in (None, 0):
                percent = " %" if shows == "share_min" else ""
                found.setdefault(str(node), (_cell(value) + percent).replace("_", " "))
    return found
