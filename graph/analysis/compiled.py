"""Loops over nodes and ties: plain Python, compiled by numba where that is installed; one text, equal answers.

A kernel takes numbers and arrays, and returns the arrays that hold its answer. Without numba, or where there is too little to do
for a compiler to pay, the arrays become lists, which plain Python reads several times faster, and what is returned becomes arrays
again.

    @kernel
    def degrees(indptr, result):
        for node in range(len(result)):
            result[node] = indptr[node + 1] - indptr[node]
        return result

What was compiled is kept beside the module's bytecode, where that folder (or numba's own) can be written to, and read from there by
later processes.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, wraps
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np

__all__ = ["compiles", "kernel", "pays"]

SMALL = 20_000  # numbers in all arrays together: below, compiling takes longer than the loop
LARGE = 500_000  # ties: below, what SciPy has done by then is less than loading the compiled loop


def compiles() -> bool:
    """Whether numba is there, so that loops over large graphs run compiled."""
    return find_spec("numba") is not None


def pays(ties: int) -> bool:
    """Whether a compiled loop over so many ties is to be preferred to one that SciPy has."""
    return ties >= LARGE and compiles()


def kernel(function: Callable[..., Any]) -> Callable[..., Any]:
    """A function of numbers and arrays that runs compiled where it can; it may write into the arrays it is given."""

    @wraps(function)
    def run(*arguments: Any) -> Any:
        size = sum(len(a) for a in arguments if isinstance(a, np.ndarray))
        if size >= SMALL and compiles():
            return _compiled(function)(*arguments)
        found = function(*(a.tolist() if isinstance(a, np.ndarray) else a for a in arguments))
        if isinstance(found, tuple):
            return tuple(np.array(part) if isinstance(part, list) else part for part in found)
        return np.array(found) if isinstance(found, list) else found

    return run


@cache
def _compiled(function: Callable[..., Any]) -> Callable[..., Any]:
    compiler = import_module("numba").njit
    made: Callable[..., Any]
    try:
        made = compiler(function, cache=True)
    except RuntimeError:  # no folder to keep it in
        made = compiler(function)
    return made
