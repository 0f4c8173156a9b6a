"""Lists, groups and members: what is told of several is told of each of them, or of none."""
