"""Who runs an event, who comes and where it is."""
