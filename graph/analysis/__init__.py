"""Analyses on snapshots and NetworkX graphs: one family a module, no server and no driver needed.

from interlock.graph.analysis import paths
"""
