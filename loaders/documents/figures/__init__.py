"""Figures: numbers, shares and counts as observations of a subject and an indicator."""
