"""Works and programmes: who builds, runs, orders and pays for them, and what belongs to them."""
