"""Parties: which mentions of one document are one and the same."""
