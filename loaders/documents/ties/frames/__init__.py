"""Frames of verbs and nouns: which words say which tie, and in which of their slots its ends stand."""
