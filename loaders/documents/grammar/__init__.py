"""Grammar: clauses, phrases and slots, the patterns over them, and how firmly a clause commits itself."""
