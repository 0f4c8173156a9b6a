"""Parties that a noun describes or points back to, and bodies known by the place that they govern."""
