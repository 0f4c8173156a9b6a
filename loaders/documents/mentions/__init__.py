"""Mentions: where a text speaks of a party, by name or by description."""
