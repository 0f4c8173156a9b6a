"""Ties that a noun of relation or a name tells without a verb."""
