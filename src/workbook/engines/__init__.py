"""Engines: real clusters as processes of this machine, and what they need."""
