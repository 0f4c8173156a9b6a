"""Who owns what: shares, stakes, groups, sales, mergers, and who holds for another."""
