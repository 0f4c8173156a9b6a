"""Which records describe one party: by valid identifiers, people's decisions, and names in every script. Reversible and explained."""
