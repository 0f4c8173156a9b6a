"""What persons are to each other, and what they do for their firms."""
