"""Ties: what a sentence says of two parties."""
