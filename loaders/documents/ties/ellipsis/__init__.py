"""What a sentence leaves out because it was said before: a verb, an end, whom it goes on about."""
