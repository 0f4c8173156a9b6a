"""Neighbouring mentions that are one party, or say where one lies and whose it is."""
