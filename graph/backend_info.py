"""What NetworkX asks of every installed backend when it is imported: nothing but names, so that this costs nothing."""

from __future__ import annotations

from typing import Any

__all__ = ["get_info"]

FUNCTIONS = (
    "articulation_points",
    "betweenness_centrality",
    "connected_components",
    "constraint",
    "core_number",
    "dijkstra_path_length",
    "ego_graph",
    "immediate_dominators",
    "katz_centrality",
    "leiden_communities",
    "pagerank",
    "single_source_dijkstra_path_length",
    "strongly_connected_components",
    "weakly_connected_components",
)


def get_info() -> dict[str, Any]:
    """Name, summary and functions of the backend."""
    return {
        "backend_name": "interlock",
        "project": "interlock",
        "package": "interlock",
        "short_summary": "Graphs as arrays (CSR), computed by scipy; results of our own graphs' conversion are kept.",
        "functions": {name: {} for name in FUNCTIONS},
    }
