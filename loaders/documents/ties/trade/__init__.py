"""Who supplies whom, and where goods come from and go."""
