"""Learning: the optional model that users train, and the rules for two given companies that it starts from."""
