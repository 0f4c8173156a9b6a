"""What authorities do to others: listings, orders, supervision, duties and bans."""
