"""When a tie held or a deed was done, and until when."""
