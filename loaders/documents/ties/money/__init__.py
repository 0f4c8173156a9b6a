"""Who lends, vouches, pays and owes: loans, issues, guarantees, accounts and their sums."""
