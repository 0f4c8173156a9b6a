"""Entries of registers and gazettes, one label or line after the other."""
