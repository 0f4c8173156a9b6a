"""Formats: from the bytes of a file to one text with one coordinate system."""
