"""Places in Henan (河南)."""
