"""What a name is whose own words do not tell it: what the text says of banks, firms, people, places and works alone."""
