"""Whose a figure is: the owner at the noun, the subject of the clause, or what the text goes on about."""
