"""Offices beside names: who holds them, and whose they are."""
