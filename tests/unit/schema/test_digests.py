"""Digests in what people read."""

from __future__ import annotations

from interlock.schema.digests import shortened

SHA = "0a" * 32


def test_a_digest_is_cut_wherever_it_stands() -> None:
    assert shortened(f"documents:{SHA}:bank and {SHA}") == "documents:0a0a0a0a…:bank and 0a0a0a0a…"


def test_what_is_no_digest_stays() -> None:
    assert shortened(f"{SHA}0a {SHA[:-1]} {SHA.upper()}") == f"{SHA}0a {SHA[:-1]} {SHA.upper()}"
