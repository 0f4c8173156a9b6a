"""Which records describe one party: by valid identifiers, by people's decisions, by exact name. Reversible and explained."""
