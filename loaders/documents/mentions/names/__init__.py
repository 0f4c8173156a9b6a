"""How far a name reaches and what its own words tell: runs of capitals, head words, persons, ships, works."""
