"""Places in Sichuan (四川)."""
